"""What the steps of dealing with people share, and the people who stand before a verb: "将韦某当场抓获", "徐某做买卖,被便衣抓了现行"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from extract.people.crowds import HE_ALONE, WITH_HIM, Crowd, PeopleWords, are_guests, in_brackets, make_crowd, part_start
from extract.people.custody import BACK_REACH, COMMAS, RESULT_OF, SUSPECTED, is_held, is_pointed_past, points_back, verb_action, verb_sentences
from extract.people.lone import is_said_of_one
from extract.people.persons import find_people
from extract.words.gate import Closed
from extract.words.mentions import Scene, Token
from extract.words.patterns import BRACKET
from rules.names import NameFile
from schemas.text import Fact, Quantity, Span

LOOSELY_HELD = "held"  # 两人被拘: by which measure the text below tells
BY_OBJECT = frozenset({"captured", "investigated", "drug_users"})
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")  # 1,982公克 is no pause
ON_THE_WAY = re.compile("(?:途经|途径|行至|行经|驶至|驶入|返回|步行|路过|乘坐|驾车|驾驶|乘车)[^。;]{0,24}(?:时|后|途中)?[^,。;]{0,2}(?:[被遭]|$)")
SAID_OF_MEN, BY_WHOM = frozenset({"抓获", "抓捕", "捕获", "擒获", "抓", "抓住", "抓获归案", "逮捕", "制服"}), re.compile("[被遭][^,。;]{0,14}$")
MEASURES = frozenset({"criminal_detention", "formal_arrest", "bail", "admin_detention", "compulsory_rehab", "community_rehab", "prosecution"})
MEASURED = re.compile("(?:处罚|措施)?(?:各?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|天|年|个月)[^,。;、]{0,8}|在案|,并[^,。;]{0,12})?(?:[,。;、]|$)")
JAILED = re.compile("徒刑|死刑|死缓|拘役")
REST = re.compile("(?:其余|其他|其它|余下|余者|另外的?)(?![两二三四五六七八九十\\d])|[前后]者|[首次]案|第[一二三四五][宗案起名]")  # 起诉其中12人,其余获准保释
SIDE_BY_SIDE = re.compile(r"[、和及与][^,。;、\d]{1,10}")  # 部级逃犯1名、网上在逃人员6名也被抓获
ALSO, EACH = re.compile("[,、](?:另外?|还有|其余)"), re.compile("均|都|分别")
SAMPLE = re.compile("粉末|晶体|液体|物品|毒品(?!检测|检验|尿检)|样本|样品|检材|可疑物|颗粒|烟[弹油草叶支]|药[片丸]|植物|成分")
OFFENCE = re.compile("罪|毒品|贩|运输|制造|持有|施用")
STATUTE = re.compile("条例|刑法|[者的]$|[者的],")  # 依条例,运输毒品者,处死刑
GROUNDS = ("因", "由于", "系", "作为", "归案后", "到案后", "有", "具有", "虽", "鉴于", "身为", "在案发后", "犯", "曾", "自愿", "认罪", "到案", "主动", "如实")
ACCUSED = re.compile(r"[^。;,]{0,30}罪(?:名)?(?:[,、;]|以及|和|及)+(?:以|对|指控)?")  # 被告人尹某、向某犯运输毒品罪,被告人田某犯窝藏毒品罪
PARTNER = re.compile("(?:与|和|同|跟|向|给|从|找|替)(?:买家|卖家|上家|下家|吸毒人员|吸毒者|购毒人员|购毒者)?$")
BUYER = re.compile(
    "(?:卖|售|贩|送|交|转卖|出售|分|提供|转|递|塞|扔|抛|丢|传)(?:给|予|与)(?:了)?(?:(?:前来|负责|等候|守候|等待)[^,。;、]{1,6}的)?(?:买家|下家|吸毒人员|吸毒者|购毒人员|购毒者)?$"
)
HOST = re.compile("(?:容留|引诱|教唆|唆使|强迫|留宿)[^,。;、被]{0,6}$")
DEALING = re.compile(
    "(?:[^,。;]{0,14}?(?:贩卖|出售|售卖|兜售|贩毒|销售|出卖|售)|[^,。;]{0,14}?(?:交易|买卖|送货|购买|购得|购毒|买毒|拿货|取货)[^,。;]{0,10}?(?:时|后|之际|过程中|途中))"
)
PLACE_OF, WHERE = re.compile("[在于到至从]$"), re.compile("的?(?:住处|家(?!人|属|长)|租住|租房|出租|暂住|寓所|宿舍|车[上内里]|房间|窝铺|办公室|店[里内])")
MEETING, MET = (
    re.compile("[与和同跟](?:其|买家|卖家|上家|下家)?$"),
    re.compile("[^,。;]{0,10}(?:交接|接头|见面|碰头|碰面|会面|汇合|会合|交货|接货)[^,。;]{0,4}(?:时|之际|中|后|过程中),?"),
)
TRIAL_REACH = 160
FEW, NO_SUBJECT = 3, re.compile("[向从给由与将把被对受经据替帮为让]$|根据|抓获|落网|已")
PASSIVE_REACH, TAKING = 16, re.compile("[将把](?!近|会|要)")

AGENT = re.compile("[被遭](?:当地)?$")  # 跑腿男子被两名壮汉围住
GRANTING = re.compile("(?:经|由|并|遭|后|讯后|复讯后)*(?:检方|检察官|法院|法官|院方|地院|[^,]{2,6}法院)[^,]{0,14}$")


@dataclass(slots=True, eq=False)
class Deed:
    """One verb with the people it deals with; `right` when they stand behind it; `single` is one person told without a number, `who` a defendant's name."""

    verb: Token
    action: str
    crowds: list[Crowd] = field(default_factory=list)
    right: bool = False
    single: Span | None = None
    who: str = ""


@dataclass(slots=True)
class Sight:
    """What the steps below share: the clause, its crowds and verbs, the facts so far and what was told before; `inner` are told only as part of a crowd; `names` find people in the sentence before."""

    scene: Scene
    crowds: list[Crowd]
    closed: Sequence[Closed]
    words: PeopleWords
    told: Sequence[Fact]
    deeds: list[Deed] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    inner: Sequence[Crowd] = ()
    names: NameFile | None = None


def make_fact(sight: Sight, action: str, count: Decimal, approx: str, span: Span) -> Fact:
    """A fact of people."""
    return Fact("arrest", action, Quantity(count, "person", approx), span, f"verbs.toml#{action}", sight.scene.clause.index)  # type: ignore[arg-type]


def add(sight: Sight, deed: Deed) -> None:
    """Keep a deed and note that its people are dealt with."""
    sight.deeds.append(deed)
    sight.used |= {id(crowd) for crowd in deed.crowds}


def subject_before(sight: Sight, verb: Token) -> Crowd | None:
    """The people whom the sentence before begins with, for a passive verb of catching in a sentence without a subject; None if there are none."""
    scene, words = sight.scene, sight.words
    start = scene.clause.span.start
    opening = scene.norm[start : verb.start]
    caught = verb.word is not None and is_said_of_one(scene, verb, words) and "captured" in (verb.word.after, verb.word.before)
    if (
        not caught
        or sight.names is None
        or sight.crowds
        or words.nobody.search(opening.rpartition("被")[0] or opening)
        or not words.ellipsis.fullmatch(opening)
    ):
        return None
    paragraph = scene.norm.rfind("\n", 0, start) + 1
    first = max(paragraph, scene.norm.rfind("。", paragraph, max(paragraph, start - 1)) + 1)
    told = find_people(scene.norm, first, start, sight.names)
    if not told or any(fact.code == "captured" and fact.span.end > first for fact in sight.told):
        return None
    crowd = make_crowd(replace(scene, clause=replace(scene.clause, span=Span(first, start))), told[0], words)
    ahead = scene.norm[first : crowd.span.start]
    if crowd.role or not crowd.named or crowd.count > FEW or NO_SUBJECT.search(ahead) or words.vague.match(scene.norm, crowd.span.end):
        return None
    return replace(crowd, span=verb.span)


def is_passive(sight: Sight, verb: Token) -> bool:
    """Whether 被, 已, 均 … before a verb says that its people stand before it."""
    start = part_start(sight.scene, verb.start)
    near = sight.words.passive.search(sight.scene.norm, max(start, verb.start - PASSIVE_REACH), verb.start)
    return bool(near or TAKING.search(sight.scene.norm, start, verb.start))


def left_crowds(sight: Sight, verb: Token, same_part: bool = False) -> list[Crowd]:
    """The people before a verb: in its part, else told before in the sentence with nobody else between (rules 2 and 3)."""
    scene = sight.scene
    before = [crowd for crowd in sight.crowds if crowd.span.end <= verb.start + 1 and not in_closed_bracket(scene, crowd, verb)]
    before = [crowd for crowd in before if not sight.words.hurt.match(scene.norm, crowd.span.end)] or before
    before = [c for c in before if c.role != "officer" or (is_held(scene, verb) and "," not in scene.norm[c.span.end : verb.start])]
    before = [crowd for crowd in before if not (AGENT.search(scene.norm, 0, crowd.span.start) and crowd.span.end == verb.start)]
    if not before:
        return []
    subjects = subjects_of(sight, before, verb)
    crowd = subjects[-1]
    gap = scene.norm[crowd.span.end : verb.start]
    if same_part and "," in gap:
        return []
    sold = len(subjects) < len(before) and crowd.named and not any(stop in gap for stop in ";。!?")  # the seller, behind whatever he sold
    before = subjects
    if not sold and not joins_left(sight, crowd, verb, gap):
        return []
    out = [crowd]
    for other in reversed(before[:-1]):
        between = scene.norm[other.span.end : out[0].span.start]
        own = any(t.word and t.word.after for t in scene.tokens if other.span.end <= t.start < out[0].span.start)  # 陈嫌遭声押,其余5人交保
        all_of = (
            ALSO.search(between) and EACH.search(gap) and not JAILED.search(between) and not own
        )  # 一名男子涉嫌持有毒品,另一名男子涉嫌容留吸毒,均被刑事拘留
        listed = not own and other.numbered and out[0].numbered and SIDE_BY_SIDE.fullmatch(between) is not None
        far = ("连同" in between or "外加" in between or all_of or is_accused(verb, between) or meets(sight, verb, out[0], other)) and id(
            other
        ) not in sight.used
        listed = listed and (id(other) in sight.used) == (id(out[0]) in sight.used)
        if not sight.words.join.fullmatch(between) and not far and not listed:
            break
        out.insert(0, other)
    take_him(sight, out[0], verb)
    return out


def take_him(sight: Sight, crowd: Crowd, verb: Token) -> None:
    """Count in somebody told by a pronoun who was caught with others: "他和另一名港人张某在机场被捕"; not one who only dealt with them."""
    scene = sight.scene
    him = WITH_HIM.search(scene.norm, scene.clause.span.start, crowd.span.start)
    if him is None or HE_ALONE.match(scene.norm, crowd.span.end, verb.start) or crowd.role or verb.word is None or verb.word.after != "captured":
        return
    crowd.span, crowd.count = Span(him.start(), crowd.span.end), crowd.count + 1


def is_accused(verb: Token, between: str) -> bool:
    """Whether a charge stands between two people, so that both are brought to court: "被告人尹某犯运输毒品罪,被告人田某犯窝藏毒品罪,向本院提起公诉"."""
    return verb_action(verb) == "prosecution" and bool(ACCUSED.fullmatch(between))


def meets(sight: Sight, verb: Token, second: Crowd, first: Crowd) -> bool:
    """Whether two people were caught when they met: "马某…在火车站与妥某交接时,被铁路公安抓获"; somebody who only takes drugs is not meant."""
    norm, start = sight.scene.norm, first.span.end
    if verb.word is None or verb.word.after != "captured" or "user" in (first.role, second.role) or not (first.named and second.named):
        return False
    return bool(MEETING.search(norm, start, second.span.start) and MET.match(norm, second.span.end, verb.start)) and ";" not in norm[start : second.span.start]


def subjects_of(sight: Sight, before: list[Crowd], verb: Token) -> list[Crowd]:
    """People before a verb without those right before it who only dealt with its subject, or in whose house he was caught."""
    while len(before) > 1 and (is_partner(sight, before[-1], verb) or is_owner(sight, before[-1])):
        before = before[:-1]
    return before


def is_owner(sight: Sight, crowd: Crowd) -> bool:
    """Whether people only tell a place: "赵某、钱某在赵某的住处吸食冰毒时被民警抓获"."""
    norm, start = sight.scene.norm, part_start(sight.scene, crowd.span.start)
    return bool(PLACE_OF.search(norm, start, crowd.span.start) and WHERE.match(norm, crowd.span.end))


def is_partner(sight: Sight, crowd: Crowd, verb: Token) -> bool:
    """Whether people right before a verb are only those with whom its subject dealt: "罗某与吸毒人员朱某交易时,被民警抓获", "卖给何某,被民警抓获"."""
    norm, start = sight.scene.norm, part_start(sight.scene, crowd.span.start)
    dealt = PARTNER.search(norm, start, crowd.span.start) and DEALING.match(norm, crowd.span.end, verb.start)
    guests = HOST.search(norm, start, crowd.span.start) if not crowd.numbered else not crowd.named and are_guests(sight.scene, crowd.span)  # 容留赵某、孙某吸毒
    return bool(dealt or guests or BUYER.search(norm, start, crowd.span.start))


def in_closed_bracket(scene: Scene, crowd: Crowd, verb: Token) -> bool:
    """Whether people stand in a bracket that closes before a verb: "抓获3名(缅甸籍2名)落网"."""
    return in_brackets(scene, crowd.span) and ")" in scene.norm[crowd.span.end : verb.start]


def joins_left(sight: Sight, crowd: Crowd, verb: Token, gap: str) -> bool:
    """Whether people before a verb are its subject."""
    gap = THOUSANDS.sub("", BRACKET.sub("", gap))
    if is_granted(sight, crowd, verb, gap) or is_tried_alone(sight, crowd, verb, gap):
        return True
    if any(stop in gap for stop in ";。!?") or len(gap) > BACK_REACH or gap.count(",") > COMMAS:
        return False
    if "," not in gap and ":" not in gap:
        return True
    if is_judged(crowd, verb, gap) or points_back(gap, crowd.count):
        return True
    if is_pointed_past(gap, crowd.count) or is_measured(sight, crowd, verb):
        return False
    last = gap[max(gap.rfind(","), gap.rfind(":")) + 1 :]
    others = (sight.words.some, sight.words.rest, sight.words.kind)
    if any(words.match(last + sight.scene.norm[verb.start : verb.end]) for words in others) or REST.match(last):
        return False
    tested = verb.word is not None and verb.word.text.endswith("阳性") and RESULT_OF.fullmatch(last) and id(crowd) not in sight.used and not SAMPLE.search(gap)
    if tested or SUSPECTED.match(last) or (not last and is_listed_measure(sight, verb)):
        return True
    return bool(sight.words.elided.fullmatch(last + sight.scene.norm[verb.start : verb.end]))


def is_listed_measure(sight: Sight, verb: Token) -> bool:
    """Whether a measure stands alone behind a comma, as in a list of what became of whom: "韦某、聂某,刑事拘留", "娄某系未成年人,取保候审"."""
    return verb.word is not None and verb.word.after in MEASURES and MEASURED.match(sight.scene.norm, verb.end, sight.scene.clause.span.end) is not None


def is_granted(sight: Sight, crowd: Crowd, verb: Token, gap: str) -> bool:
    """Whether a court of Taiwan held, or let go on bail, the only people of a long sentence: "K女14日抵达…查获海洛因8包,…检方向法院声请羁押获准"."""
    action = verb.word.after if verb.word else ""
    alone = all(other is crowd or other.role == "officer" or other.span.start > verb.start for other in sight.crowds)
    last = gap[gap.rfind(",") + 1 :]
    return action in ("formal_arrest", "bail") and sight.scene.abroad and alone and ";" not in gap and GRANTING.match(last) is not None


def is_tried_alone(sight: Sight, crowd: Crowd, verb: Token, gap: str) -> bool:
    """Whether a court's verb ends a long sentence about one defendant alone: "被告梁某,34岁,厨师,否认贩毒罪,经审讯后罪成,法官判囚19年"."""
    alone = all(other is crowd or other.role == "officer" or other.span.start > verb.start for other in sight.crowds)
    return alone and crowd.named and len(gap) <= TRIAL_REACH and not set(";。!?") & set(gap) and is_judged(crowd, verb, gap) and verb_sentences(verb)


def is_judged(crowd: Crowd, verb: Token, gap: str) -> bool:
    """Whether a court's verb is of people told before an offence or a ground: "韦某犯贩卖毒品罪,判处…", "母亲刘某因系从犯,获刑三年"."""
    if STATUTE.search(gap):
        return False
    if (verb_sentences(verb) or verb_action(verb) == "prosecution") and OFFENCE.search(gap):
        return True
    return verb_sentences(verb) and crowd.named and crowd.role != "user" and gap.startswith(GROUNDS)


def is_said_of_men(sight: Sight, crowd: Crowd, verb: Token) -> bool:
    """Whether a passive verb is said of the people before it, whatever they carried: "向张某贩卖5颗,后被民警抓获", "携带冰毒3克,途经检查站时被查获"."""
    norm, start = sight.scene.norm, crowd.span.end
    if verb.word is None or not BY_WHOM.search(norm, start, verb.start + 1):
        return False
    return verb.word.text in SAID_OF_MEN or (verb.word.text.endswith("查获") and ON_THE_WAY.search(norm, start, verb.start) is not None)


def is_charged(sight: Sight, crowd: Crowd, verb: Token) -> bool:
    """Whether a passive verb that only people can suffer is said of a person by name: "符某运毒39公斤,在韩国已被起诉"."""
    return crowd.named and is_held(sight.scene, verb) and ";" not in sight.scene.norm[crowd.span.end : verb.start]


def is_measured(sight: Sight, crowd: Crowd, verb: Token) -> bool:
    """Whether a quantity stands between people and a verb, so that the verb may speak of other things."""
    if verb.word and (sight.words.personal.match(verb.word.text)):
        return False
    if verb.word and (is_said_of_men(sight, crowd, verb) or is_charged(sight, crowd, verb)):
        return False
    kinds = ("case",) if verb_sentences(verb) else ("mass", "volume", "pill", "case")  # 一名男子被搜出1.5公斤可卡因,昨日被判囚20年
    return any(t.dimension in kinds for t in sight.scene.tokens if crowd.span.end <= t.start < verb.start)
