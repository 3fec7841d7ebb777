"""People in a clause ready to be dealt with: who they are, which of them stand side by side, and what a part of them is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Annotated

from extract.people.called import CALLED
from extract.people.surnames import unmask
from extract.words.mentions import Scene
from extract.words.patterns import branch, compiled
from rules.book import RuleBook
from schemas.text import Approx, Fact, Mention, People, Span

STOPS = ",;:。!?()\n"
AND_NAMED = re.compile(r",?(?:以及|连同)[^,。;、\d]{0,14}")  # 抓获3名下线,以及幕后主犯王某
WITH_HIM = re.compile(
    "(?:[他她]|(?<=[将把])(?:其|该(?!案)[^,。;、和与被将\\d]{1,6}))(?:伙同|连同|[和与跟及同])[^,。;、和与被将]{0,8}$"
)  # 他和另一名港人张某…被捕
HE_ALONE = re.compile("[^。;]{0,20}?(?:交易|商|约|联系|买|卖|见面|碰头|取货|交货|接头|吸食|由|让|发生)")
AND_MORE = re.compile(r"(?:和|及|与|以及)[^,。;、\d]{0,8}")
POINTING, POINTING_REACH = (
    re.compile("(?:上述|前述|以上|上列|涉案的?)(?:人员|涉案人员|(?:犯罪)?嫌疑人|被告人?|案犯|毒贩)(?!的|中|里|当中|供|交代|身份|信息)"),
    4,
)
ONE_VERB = re.compile("(?:均|都|双双|也|已){0,2}(?:因[^,。;]{2,16})?(?:被|遭)")  # 其中,一名男子和一名女子因贩毒被捕
EACH_IS = re.compile("分别(?:为|是|系)[^,。;、]{0,2}$")
SEEN_USING = re.compile("查[获处]$")
USING = re.compile("(?:正?在[^,。;、]{0,10}|正)?(?:聚众|集体|共同|一起)?(?:吸食|吸毒|施用|滥用)(?!工具|用具|器具|者|人员)")
PLACED = re.compile(
    "(?:和|及|与|以及)(?:[^,。;、\\d]{0,10}(?:内|上|里|中|外|处|旁|下)(?:的|[^,。;、\\d]{0,6}的)?|[^,。;、\\d]{1,6}籍的?)"
)  # 车上3人和前方轿车内“蹚路”的2人
AGES = re.compile(r"\([^()]{0,12}岁[^()]{0,8}\)")  # 四名男子(35至52岁)和一名女子
AGE_BEHIND = re.compile("(?<=[、和及与其])\\d\\d岁的?$")
WHO = re.compile("[—－\\-:(]{1,2}|,?(?:即|分别是|分别为|也就是|,)")  # 两名嫌疑人——韦某和聂某
KIND = re.compile(
    "^[^,。;、和与及\\d]{1,8}?(?:人员|成员|骨干|分子|者|[男女]子?|[人犯手员家商贩工嫌])(?=[、,]?(?:以?及|和|与|连同))"
)  # 范某等5名分销人员及上家康某
HOSTING = re.compile("(?:容留|引诱|教唆|唆使|强迫)[一-龥、]{1,14}的$")  # 容留赵某、孙某吸毒的陈某
DEALERS = re.compile("(?:贩|制|运)毒(?:人员)?[、和及与]$|(?:容留|引诱|教唆|欺骗|强迫)(?:他人)?$")  # 抓获贩毒、吸毒人员45名, 容留吸毒人员3名
TAKING = re.compile(
    "(?<![给供])(?:吸食|滥用|施用|复吸|吸毒|毒驾)[^,。;、()人]{0,12}(?:的?(?:男女|男子|女子|青少年|青年|学生|驾驶员|驾驶人|司机)|人员|者|分子)"
)  # 5名吸食依托咪酯人员
TAKING_NOT = re.compile("他人|容留|引诱|教唆|欺骗|强迫|贩|卖|制|运|提供|家属|家长|管")
HOSTS = re.compile("容留|引诱|教唆|强迫|欺骗")  # 3名容留他人吸毒人员
HOSTED, GUEST_REACH = re.compile("(?:容留|引诱|教唆|唆使|强迫|欺骗)(?!的)[^,。;、被的]{0,8}$"), 14
TOOK = re.compile("[名人次](?:吸[食毒]|施用|滥用|注射)[^,。;人者员]{0,3}$")
GUESTS = re.compile("(?:在[^,。;被]{1,14}|多次|先后|共同|一起|聚众|到[^,。;被]{1,12})?(?:吸[食毒]|施用|滥用|注射|贩毒|运毒)(?!后?被|人员|者)")
PAST = re.compile("(?:有|曾)[^,。;()]{0,10}(?:前科|史|劣迹|记录)")  # 秦某(男,41岁,有吸毒前科)
SEX = re.compile("[男女](?:子|性|人|士)?")
USERS_NEAR = re.compile("吸毒|吸食|滥用|涉毒人员")
ABOUT_USERS = re.compile(
    "\\s*(?:在|关于)?(?:查处|打击|管控|查获|收戒|处置)?吸毒(?:违法)?(?:人员|者|行为)?(?:的?(?:查处|管控|收戒|打击))?(?:方面|工作|情况)[,:]"
)
CAUGHT = re.compile("(?:拘捕|逮捕|逮获|拘提|擒获|再拘|共拘)了?$")
PLACE_BETWEEN = re.compile("(?<=[捕获提])了?[^,。;、捕获提]{0,6}[上内里中外](?:的|(?=$))$")
AMONG = re.compile("^[^,。;、]{0,12}(?:当中|之中|中|里头?)(?=有|$)|^(?:共?有|为|共|计|达|占)+(?=$)")  # 27名嫌疑人中20人
SUM_OF, KIN = (
    re.compile("(?:[及和与、][^,。;\\d]{0,10})?(?:合共|共计?|合计|总共|一共)"),
    re.compile("夫妇|夫妻|父子|母子|父女|母女|兄弟|姐妹|姊妹|姐弟|姊弟|兄妹|婆媳|翁婿|情侣|叔侄"),
)
GROUP_LENGTH = 14
STORY = 15  # sentences
OBJECT = re.compile("[将把](?:[^,。;]{0,10}的)?其?(?:上家|下家|上线|下线|货主|雇主|收件人|接货人|老板|幕后[^,。;]{0,4})")


@dataclass(frozen=True, eq=False, slots=True)
class PeopleWords:
    """Compiled patterns around people and what is done to them, the nouns of each role, and the characters that foreign names are written in, as a regular expression."""

    transcribed: str
    roles: tuple[tuple[str, re.Pattern[str]], ...]
    join: Annotated[re.Pattern[str], "people-join"]
    single: Annotated[re.Pattern[str], "people-single"]
    vague: Annotated[re.Pattern[str], "people-vague"]
    of: Annotated[re.Pattern[str], "people-of"]
    untouched: Annotated[re.Pattern[str], "people-untouched"]
    passive: Annotated[re.Pattern[str], "people-passive"]
    elided: Annotated[re.Pattern[str], "people-elided"]
    part: Annotated[re.Pattern[str], "people-part"]
    sort_of: Annotated[re.Pattern[str], "people-sort-of"]
    sexes: Annotated[re.Pattern[str], "people-sexes"]
    free: Annotated[re.Pattern[str], "people-free"]
    neutral: Annotated[re.Pattern[str], "people-neutral"]
    all: Annotated[re.Pattern[str], "people-all"]
    noun: Annotated[re.Pattern[str], "deed-noun"]
    negated: Annotated[re.Pattern[str], "deed-not"]
    pronoun: Annotated[re.Pattern[str], "people-pronoun"]
    user: Annotated[re.Pattern[str], "people-user"]
    told: Annotated[re.Pattern[str], "people-told"]
    hurt: Annotated[re.Pattern[str], "people-hurt"]
    sum: Annotated[re.Pattern[str], "people-sum"]
    abroad: Annotated[re.Pattern[str], "abroad"]
    foreign: Annotated[re.Pattern[str], "foreign"]
    mainland: Annotated[re.Pattern[str], "mainland"]
    period: Annotated[re.Pattern[str], "case-period"]
    rate: Annotated[re.Pattern[str], "case-rate"]
    other: Annotated[re.Pattern[str], "other-offence"]
    drug: Annotated[re.Pattern[str], "drug-topic"]
    own: Annotated[re.Pattern[str], "people-own"]
    granted: Annotated[re.Pattern[str], "people-granted"]
    tried: Annotated[re.Pattern[str], "people-tried"]
    deed: Annotated[re.Pattern[str], "lone-deed"]
    sentence: Annotated[re.Pattern[str], "lone-sentence"]
    behind: Annotated[re.Pattern[str], "lone-behind"]
    nobody: Annotated[re.Pattern[str], "lone-nobody"]
    somebody: Annotated[re.Pattern[str], "lone-somebody"]
    ellipsis: Annotated[re.Pattern[str], "lone-ellipsis"]
    at_once: Annotated[re.Pattern[str], "at-once"]
    personal: Annotated[re.Pattern[str], "personal"]
    charged: Annotated[re.Pattern[str], "case-charged"]
    more: Annotated[re.Pattern[str], "people-more"]
    meanwhile: Annotated[re.Pattern[str], "caught-while"]
    sort: Annotated[re.Pattern[str], "people-sort"]
    sorted_as: Annotated[re.Pattern[str], "people-sorted-as"]
    some: Annotated[re.Pattern[str], "people-some"]
    for_use: Annotated[re.Pattern[str], "people-for-use"]
    plain: Annotated[re.Pattern[str], "deed-plain"]
    part_of_word: Annotated[re.Pattern[str], "deed-part-of-word"]
    brought: Annotated[re.Pattern[str], "deed-brought"]
    found: Annotated[re.Pattern[str], "deed-found"]
    mailed: Annotated[re.Pattern[str], "deed-mailed"]
    dealt: Annotated[re.Pattern[str], "deed-dealt"]
    handed: Annotated[re.Pattern[str], "deed-handed"]
    abroad_only: Annotated[re.Pattern[str], "deed-abroad"]
    judged: Annotated[re.Pattern[str], "deed-judged"]
    bare: Annotated[re.Pattern[str], "bare-noun"]
    seen: Annotated[re.Pattern[str], "bare-seen"]
    spot: Annotated[re.Pattern[str], "bare-at-once"]
    maybe: Annotated[re.Pattern[str], "bare-maybe"]
    subject: Annotated[re.Pattern[str], "bare-subject"]
    predicate: Annotated[re.Pattern[str], "bare-predicate"]
    several: Annotated[re.Pattern[str], "bare-several"]
    suspect: Annotated[re.Pattern[str], "bare-suspect"]
    rest: Annotated[re.Pattern[str], "people-rest"]
    kind: Annotated[re.Pattern[str], "people-kind"]
    rogue: Annotated[re.Pattern[str], "deed-of-rogues"]
    stopping: Annotated[re.Pattern[str], "deed-stopping"]
    stopped_only: Annotated[re.Pattern[str], "deed-stopped-only"]
    suspected: Annotated[re.Pattern[str], "deed-suspected"]
    thing: Annotated[re.Pattern[str], "open-thing"]
    man: Annotated[re.Pattern[str], "open-man"]
    anyone: Annotated[re.Pattern[str], "open-any"]
    adverb: Annotated[re.Pattern[str], "open-adverb"]
    custody: Annotated[re.Pattern[str], "open-custody"]


@lru_cache(maxsize=8)
def people_words(book: RuleBook) -> PeopleWords:
    """The patterns of a rule book, compiled once."""
    roles: dict[str, list[str]] = {}
    for entry in book.verbs.people:
        roles.setdefault(entry.role, []).extend(entry.words)
    roles_told = tuple((role, re.compile(branch(words))) for role, words in roles.items())
    return compiled(PeopleWords, book.verbs.regex, transcribed=book.verbs.regex("foreign-name"), roles=roles_told)


@dataclass(slots=True, eq=False)
class Crowd:
    """People who stand together: "刘某、毛某", "7名成年人和1名未成年人"; `role` is user, officer, bystander or empty."""

    span: Span
    count: int
    approx: Approx
    role: str
    label: str
    names: tuple[str, ...]
    numbered: bool

    @property
    def pair(self) -> bool:
        """Whether they are two told by kin without a number: 父子, 情侣."""
        return self.count > 1 and not (self.names or self.numbered)

    @property
    def named(self) -> bool:
        """Whether some of them are told by name."""
        return bool(self.names)


def crowds_of(scene: Scene, people: Sequence[Mention], words: PeopleWords) -> list[Crowd]:
    """The crowds of a clause in order, those joined by 和 or 连同 taken together."""
    out: list[Crowd] = []
    for mention in people:
        crowd = make_crowd(scene, mention, words)
        last = out[-1] if out else None
        gap = AGES.sub("", scene.norm[last.span.end : crowd.span.start]) if last else ""
        gap = AGE_BEHIND.sub("", gap) if last else gap  # 41岁租客及39岁|姓李男子
        gap = KIND.sub("", gap) if last and last.numbered and not last.label else gap
        both = words.join.fullmatch(gap) or (last and (last.named or last.pair) and crowd.numbered and not crowd.named and AND_MORE.fullmatch(gap))
        headed = last and last.numbered and not last.named and crowd.named and AND_NAMED.fullmatch(gap)
        if both and last and not last.role and crowd.role == "bystander" and is_directly_caught(scene, last):
            crowd.role = ""  # 拘捕一名男司机及一名女乘客
        if both and last and last.role == "user" and not crowd.role and not crowd.named and SEX.fullmatch(crowd.label):
            crowd.role = "user"  # 以涉嫌吸食毒品拘捕两名男子及一名女子
        counted = bool(last and last.numbered and crowd.numbered and not (last.named or crowd.named or (last.label and crowd.label)))
        start = max(scene.clause.span.start, part_start(scene, last.span.start) - 4) if last else 0  # 其中,在校学生2名、农民12名
        shared = last and (words.part.search(scene.norm, start, last.span.start) or EACH_IS.search(scene.norm, start, last.span.start))
        parts = last and last.numbered and crowd.numbered and shared and not ONE_VERB.match(scene.norm, crowd.span.end)
        placed = last and last.numbered and crowd.numbered and not (last.named or crowd.named) and PLACED.fullmatch(gap) and not parts
        if last and last.numbered and crowd.named and crowd.count == last.count and WHO.fullmatch(gap):
            out[-1] = replace(last, span=Span(last.span.start, crowd.span.end), names=crowd.names)
        elif last and sums_up(scene, last, crowd):
            out[-1] = replace(together(last, crowd), count=crowd.count)
        elif last and last.role == crowd.role and (placed or headed or (both and not (counted or parts))) and not in_brackets(scene, crowd.span):
            out[-1] = together(last, crowd)
        else:
            out.append(crowd)
    return out


def is_directly_caught(scene: Scene, crowd: Crowd) -> bool:
    """Whether people stand right behind a verb of catching, or behind the words where they were: "拘捕车上一名男司机"."""
    return CAUGHT.search(PLACE_BETWEEN.sub("", scene.norm[max(scene.clause.span.start, crowd.span.start - 12) : crowd.span.start])) is not None


def sums_up(scene: Scene, kin: Crowd, crowd: Crowd) -> bool:
    """Whether a number counts relatives or people by name before it with those beside them: "拘捕一对夫妇及其儿子共三人"."""
    if crowd.named or not crowd.numbered or crowd.count < kin.count or not (kin.named or KIN.search(scene.norm, kin.span.start, kin.span.end)):
        return False
    return SUM_OF.fullmatch(re.sub("[\\d一二两三四五六七八九十]+[名人]?$", "", scene.norm[kin.span.end : crowd.span.end])) is not None


def pointing(scene: Scene, told: Sequence[Fact], named: Sequence[Mention]) -> list[Crowd]:
    """People pointed back to without a number: "将上述人员抓获"; as many as were last dealt with, else as the sentences before name."""
    out = []
    for match in POINTING.finditer(scene.norm, scene.clause.span.start, scene.clause.span.end):
        last = next((fact for fact in reversed(told) if fact.whole is None and fact.clause >= scene.clause.index - POINTING_REACH), None)
        names = {name for mention in named if isinstance(mention.value, People) for name in mention.value.names}
        by_name = len(names) > 1 or last is None
        count = len(names) if by_name or last is None else int(last.quantity.amount)
        if count:
            out.append(Crowd(Span(*match.span()), count, "exact" if by_name or last is None else last.quantity.approx, "", "", (), False))
    return out


def make_crowd(scene: Scene, mention: Mention, words: PeopleWords) -> Crowd:
    """One mention of people as a crowd."""
    people = mention.value
    if not isinstance(people, People):
        raise TypeError(f"not people: {people!r}")
    text = scene.norm[mention.span.start : mention.span.end]
    label = people.label or (text.rpartition("等")[2] if people.names else text)
    role = role_of(PAST.sub("", label), words)
    if not role and (
        ((people.count > 1 or "毒驾" in text) and TAKING.search(text) and not TAKING_NOT.search(text))
        or (
            words.user.search(before := scene.norm[max(scene.clause.span.start, mention.span.start - 16) : mention.span.start].rstrip())
            and not HOSTING.search(before)
        )
        or (
            not people.label
            and text.endswith("人次")
            and USERS_NEAR.search(scene.norm, max(scene.clause.span.start, mention.span.start - 40), mention.span.start)
        )
        or (not people.label and ABOUT_USERS.match(scene.norm, scene.clause.span.start, mention.span.start))
        or ((people.count > 1 or SEEN_USING.search(before)) and "被告" not in people.label and USING.match(scene.norm, mention.span.end, scene.clause.span.end))
    ):
        role = "user"
    if role == "bystander" and CAUGHT.search(scene.norm, max(scene.clause.span.start, mention.span.start - 4), mention.span.start):
        role = ""  # 拘捕两名本地居民
    if role == "user" and (HOSTS.search(text) or DEALERS.search(scene.norm, max(scene.clause.span.start, mention.span.start - 8), mention.span.start)):
        role = ""
    return Crowd(
        mention.span,
        people.count,
        people.approx,
        role,
        people.label,
        tuple(map(bare_name, people.names)),
        bool(re.search("[0-9一二两三四五六七八九十百千]", text)),
    )


def bare_name(name: str) -> str:
    """A name without its label and age: "嫌疑人韦某(43岁)" is 韦某."""
    found = re.findall(rf"{CALLED}|[一-龥][某×xX○*姓]+[一-龥]?", name)
    return unmask(str(found[-1]) if found else name)


def are_guests(scene: Scene, span: Span) -> bool:
    """Whether a number of people only took drugs in somebody's house: "石某在家中容留3人吸毒,被判处拘役"."""
    start = max(scene.clause.span.start, span.start - GUEST_REACH)
    stop = scene.clause.span.end
    return HOSTED.search(scene.norm, start, span.start) is not None and bool(GUESTS.match(scene.norm, span.end, stop) or TOOK.search(scene.norm, *span))


def role_of(label: str, words: PeopleWords) -> str:
    """The role that a label gives: user, officer, bystander; empty for everyone else.

    The label's last word decides: 吸毒人员 is a user, 吸毒人员家长 is not.
    """
    for role, pattern in words.roles:
        if pattern.search(label):
            return role
    return ""


def together(one: Crowd, other: Crowd) -> Crowd:
    """Two crowds as one."""
    approx = one.approx if one.approx != "exact" else other.approx
    span = Span(one.span.start, other.span.end)
    return Crowd(span, one.count + other.count, approx, one.role, one.label or other.label, (*one.names, *other.names), one.numbered or other.numbered)


def in_brackets(scene: Scene, span: Span) -> bool:
    """Whether a span stands inside a bracket that opens in the same clause."""
    before = scene.norm[scene.clause.span.start : span.start]
    return before.rfind("(") > before.rfind(")")


def part_start(scene: Scene, at: int) -> int:
    """Where the part of the sentence that an offset stands in begins: behind the last stop or bracket."""
    while at > scene.clause.span.start and scene.norm[at - 1] not in STOPS:
        at -= 1
    return max(at, scene.clause.span.start)


def group_of(scene: Scene, crowd: Crowd, floor: int, words: PeopleWords) -> str:
    """What a part of a crowd is called: "重庆籍" of 重庆籍5名, "外籍" of 含2名外籍人员."""
    start = max(
        floor, part_start(scene, crowd.span.start), scene.norm.rfind("、", scene.clause.span.start, crowd.span.start) + 1, crowd.span.start - GROUP_LENGTH
    )
    before = words.part.sub("", AMONG.sub("", scene.norm[start : crowd.span.start])).strip('“”" ').removesuffix("的")
    label = crowd.label or ""
    if before or label:
        return f"{before}{label}" if label not in before else before
    behind = re.match(r"(?:为|是|系)?([^,。;、:()]{1,10})", scene.norm[crowd.span.end : scene.clause.span.end])
    return behind.group(1) if behind else ""


def has_object(scene: Scene, crowds: Sequence[Crowd], verb: int) -> bool:
    """Whether 将 before the offset of a verb names its one object, so that the people before it are not meant: "根据张某交代,民警将其上家抓获"."""
    match = OBJECT.search(scene.norm, part_start(scene, verb), verb)
    return match is not None and not any(match.start() <= crowd.span.start < verb for crowd in crowds)


def all_caught(told: Sequence[Fact], clause: int) -> Fact | None:
    """The people caught of whom "目前,嫌疑人已被刑拘" speaks: the only ones told, or those of the summary that counts all others."""
    near = [fact for fact in told if fact.code == "captured" and fact.whole is None and clause - fact.clause <= STORY]
    top = max(near, key=lambda fact: fact.quantity.amount, default=None)
    return None if top is None or top is not near[0] else top
