"""People dealt with in a clause: who was captured, detained, sentenced …, parts of a whole, and the people to whom nothing was done.

Which people a verb deals with is told in `extract.people.deeds`; people without a verb in `extract.people.breakdowns`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extract.people.breakdowns import COMPARED, INNER, as_inner, by_sex, close_parts, is_measured_between, leave, next_rung, retold
from extract.people.crowds import Crowd, PeopleWords, crowds_of, group_of, part_start, people_words, pointing
from extract.people.custody import is_held, verbs_of
from extract.people.deeds import bind, verbs_out_of_order
from extract.people.defendants import at_the_bar, bind_next, is_recalled
from extract.people.judgments import one_judgment, tie_rungs
from extract.people.pairs import TRIED
from extract.people.persons import find_people
from extract.people.remainder import rest_of
from extract.people.sights import BY_OBJECT, Deed, Sight, make_fact
from extract.people.surnames import unmask
from extract.words.gate import Closed, closed_at
from extract.words.mentions import Found, Scene
from rules.book import RuleBook
from schemas.text import Fact, Mention, Span

GENERAL = re.compile("嫌疑人|人员|分子|被告|罪犯|人犯|案犯|男子|女子|成员|毒贩")
PUNISHING = frozenset({"captured", "criminal_detention", "formal_arrest", "prosecution", "sentenced", "bail", "admin_detention", "admin_penalty", "drug_users"})
OTHER_REACH, LADDER, PENALTY_REACH = 14, 3, 24
BACKWARDS = re.compile("述|以上|上列")
PENALTY = re.compile(r"[^,。;]*?(?:徒刑|死刑|死缓|拘役|管制|缓刑|重刑)(?:\([^()]*\))?(?:以[上下])?")
OF_YEAR = re.compile(
    r"其中,?(?:(?:(?:19|20)\d\d年|[今去前]年|[上下]半年|\d{1,2}月)[^,。;]{0,12}|(?:\d{1,2}月)?\d{1,2}日[^。;]{0,60})$"
)  # 其中,2019年批捕982人: an event of its own
BRACKETED = re.compile(r"\([^()]*\)?")
SUM = re.compile("(?:共|共计|合计|总计|总共|一共)$")
AGE = re.compile("[\\d一二三四五六七八九十]+岁")
TERMS, TERMS_REACH, PART_END = re.compile("死刑|死缓|无期|终身|缓刑|拘役|(?:\\d+|[一二三四五六七八九十]+)个?[年月]"), 40, re.compile("[,。;]")
OTHER, LAST = (
    re.compile("另|又(?!名)|再次|还有|再(?=[逮拘捕抓查缉擒])|续[逮拘捕]|再度|同案(?=[一-龥]{0,3}[男女嫌某姓])"),
    re.compile("最后(?:一[名个位])?(?:在逃|涉案|犯罪|落网)?(?:的)?.$"),
)  # 随着最后一名嫌疑人到案
ELSEWHERE = re.compile("另(?:循线|于|在|外|赴|派|行|往|到|至|一路|一组|由)")  # 专案小组另循线…,筏主拘提到案
LATER = re.compile("[;。](?:其后|随后|之后|翌日|同日|另|再)|其后再|随后再|翌日再")  # 拘捕4名男子,包括船主;其后再拘捕一名男子
INSIDE = re.compile(
    "(?:[,、;][^,、;。]{1,16}[名人])*[,;](?P<who>(?:主犯|首犯|主谋|(?:团伙)?(?:骨干|核心)(?:成员|分子|人员)?|头目|组织者|首要分子|外籍|境外|未成年|女性)[^,、;。\\d]{0,8}?)[\\d一二三四五六七八九十]+[名人]"
)
MORE = re.compile("(?:比|较|同比|环比|人数)[^,。;]{0,14}(?:多|少|增|减|升|降|增加|减少|上升|下降)了?(?:抓|抓获|查获|查处|移诉|起诉)?$")  # 抓获人数比上年多63人
REST = re.compile("(?:其余|其他|余下|剩余|剩下|余|另外?|另有|还有)的?$")
RELATION = re.compile("其(?:妻|夫|子|女|弟|兄|姐|妹|父|母)(?!余|他|中)|其(?:上|下)[家线]|(?:上|下)[家线](?:被|抓|捕|擒|也)")
ALIKE = re.compile("同样|也被|亦被|也遭|亦遭")  # 她同样被捕
NOBODY = ("没有", "无")
LISTED = re.compile("[、和及与][^,。;、]{0,10}|以及[^,。;、]{0,10}")
HARMED = re.compile("[被受]害人|证人|举报人|人质|见证人")
CARRYING = re.compile("(?:携|夹|藏|带|运|贩|吸)[^,。;]{0,4}毒|涉毒|携带|夹带|藏匿|可疑|非法种植|种植罂粟|吸食")  # 查获携带毒品的旅客一名
ANAPHOR = re.compile("(?:[一二两三四五六七八九十]|\\d{1,2})人")


def find(scene: Scene, people: Sequence[Mention], closed: Sequence[Closed], book: RuleBook, told: Sequence[Fact] = ()) -> Found:
    """All people dealt with in a clause; `told` are the arrests of the clauses before.

    Source: annotation guide, arrests.
    """
    words = people_words(book)
    crowds = crowds_of(scene, people, words)
    if BACKWARDS.search(scene.norm, scene.clause.span.start, scene.clause.span.end):
        before = find_people(scene.norm, scene.norm.rfind("\n", 0, scene.clause.span.start) + 1, scene.clause.span.start, book.names)
        before += at_the_bar(scene, book)
        crowds = sorted([*crowds, *pointing(scene, told, [*before, *people])], key=lambda crowd: crowd.span.start)
    inner = [crowd for crowd, whole in pairwise(crowds) if INNER.match(scene.norm, crowd.span.end, whole.span.start) and crowd.count < whole.count]
    sight = Sight(scene, [crowd for crowd in crowds if crowd not in inner], closed, words, told, inner=inner, names=book.names)
    verbs = [verb for verb in verbs_of(scene, words) if closed_at(closed, verb.span) is None and not is_recalled(sight, verb)]
    for verb in verbs_out_of_order(sight, verbs):
        bind(sight, verb)
    if not sight.deeds:
        bind_next(sight)
    found = Found()
    for deed in sight.deeds:
        found.facts += facts_of(sight, deed)
    found.facts = one_judgment(sight, caught_at_once(sight, drop_repeats(scene.norm, found.facts)))
    found.facts += [part for crowd in inner for part in as_inner(sight, crowd, found)]
    found.facts += rest_of(sight, found.facts, verbs)
    by_sex(sight, found)
    close_parts(sight, found)
    for crowd in sight.crowds:
        if id(crowd) not in sight.used or closed_at(closed, crowd.span):
            leave(sight, crowd, found)
    found.facts = tie_rungs(sight, found.facts)
    found.facts.sort(key=lambda fact: fact.span.start)
    if found.facts and words.other.search(scene.norm, scene.clause.span.start, scene.clause.span.end):
        mark_other(scene, found, words)
    return found


def mark_other(scene: Scene, found: Found, words: PeopleWords) -> None:
    """Tag the facts of a sentence that is about other crimes only, and those whose own words are: "缴获毒品3克,查处赌博人员56人"."""
    whole = words.drug.search(scene.norm, scene.clause.span.start, scene.clause.span.end) is None
    found.facts = [replace(fact, tags=fact.tags | {"other-offence"}) if whole or is_of_other(scene, fact, words) else fact for fact in found.facts]


def is_of_other(scene: Scene, fact: Fact, words: PeopleWords) -> bool:
    """Whether the words of a number of people call them those of another crime, and of no drug: 赌博人员56人; a charge may be a drug's."""
    told = scene.norm[fact.span.start : fact.span.end]
    plain = fact.whole is None and fact.quantity.amount > 1 and "涉嫌" not in told and words.drug.search(told) is None
    return plain and words.other.search(told) is not None


def of_one(sight: Sight, deed: Deed, single: Span) -> Fact:
    """The fact of one person told without a number."""
    norm, (start, end) = sight.scene.norm, single
    own = RELATION.search(norm, start, end) or OTHER.search(norm, start - 3, start) or ALIKE.search(norm, start, end)
    apart = ELSEWHERE.search(norm, sight.scene.clause.span.start, start)
    tags = {f"who:{deed.who}", "profile"} if deed.who else {"single", *(("other",) if own else ()), *(("elsewhere",) if apart else ())}
    return replace(make_fact(sight, deed.action, Decimal(1), "exact", single), tags=frozenset(tags))


def facts_of(sight: Sight, deed: Deed) -> list[Fact]:
    """The facts of a deed: one for each role of its people."""
    if deed.single:
        return [of_one(sight, deed, deed.single)]
    out: list[Fact] = []
    users_only = deed.action == "drug_users" and deed.right and deed.verb.word is not None and not deed.verb.word.after
    kept = [
        crowd
        for crowd in deed.crowds
        if (crowd.role == "user" or not users_only)
        and (crowd.role not in ("officer", "bystander") or is_caught(sight, deed, crowd))
        and crowd.count
        and not is_vague(sight, crowd)
        and not sight.scene.norm.endswith(NOBODY, sight.scene.clause.span.start, crowd.span.start)
        and closed_at(sight.closed, crowd.span) is None
        and not any(p.search(sight.scene.norm, part_start(sight.scene, crowd.span.start), crowd.span.start) for p in (sight.words.rate, MORE))
    ]
    for crowd in kept:
        action = "drug_users" if deed.action in BY_OBJECT and takes_drugs(sight, deed, crowd) else deed.action
        span = span_of(sight, deed, crowd)
        last = out[-1] if out else None
        bare = crowd.numbered and not crowd.label and sight.scene.norm[last.span.end : span.start] == "、" if last else False
        if (
            last
            and last.code == action
            and not bare
            and (crowd.named or deed.action == "sentenced" or not deed.right or is_listed(sight, deed, crowd))
            and not part_mark(sight, last.span.end, crowd)
            and not (deed.right and crowd.numbered and PENALTY.search(sight.scene.norm, last.span.end, crowd.span.start))
        ):
            total = last.quantity.amount + crowd.count
            out[-1] = replace(last, quantity=replace(last.quantity, amount=total), span=Span(last.span.start, max(last.span.end, span.end)))
        else:
            out.append(make_fact(sight, action, Decimal(crowd.count), crowd.approx, span))
        out[-1] = replace(out[-1], tags=out[-1].tags | who(sight, crowd, deed.right))
    if deed.action == "sentenced":
        out = [replace(fact, tags=fact.tags | terms_of(sight.scene, deed)) for fact in out]
    return [tie(sight, deed, fact) for fact in within_first(sight.scene.norm, out)]


def within_first(norm: str, facts: list[Fact]) -> list[Fact]:
    """Facts of one verb, those that only tell who some of the first were as its parts: "抓获犯罪嫌疑人29名,骨干成员6名"."""
    out = facts[:1]
    for fact in facts[1:]:
        inside = INSIDE.fullmatch(norm, facts[0].span.end, fact.span.end) if fact.quantity.amount < facts[0].quantity.amount else None
        out.append(replace(fact, whole=facts[0].span, group=inside["who"]) if inside and fact.code == facts[0].code else fact)
    return out


def is_listed(sight: Sight, deed: Deed, crowd: Crowd) -> bool:
    """Whether a number goes on with somebody named before it, as one list under one verb: "逮捕船长洪〇〇、本国籍船员2名"."""
    before = deed.crowds[deed.crowds.index(crowd) - 1]
    return before.named and before.role == crowd.role and bool(LISTED.fullmatch(sight.scene.norm, before.span.end, crowd.span.start))


def terms_of(scene: Scene, deed: Deed) -> frozenset[str]:
    """What people are sentenced to, behind their verb, as a tag: 无期徒刑以及死缓."""
    end = min(deed.verb.end + TERMS_REACH, scene.clause.span.end)
    start = deed.verb.start if deed.crowds and not deed.crowds[0].named else deed.verb.end  # 郭某被判处死刑 is no rung
    told = TERMS.findall(PART_END.split(scene.norm[start:end])[0])
    return frozenset({f"terms:{'+'.join(told)}"}) if told else frozenset()


def is_caught(sight: Sight, deed: Deed, crowd: Crowd) -> bool:
    """Whether a verb says plainly that a passenger, a pupil or an officer is a suspect: "抓获1名旅客", "查获携毒旅客1名", "5名工作人员被刑事拘留"."""
    if HARMED.search(crowd.label):
        return False
    if deed.verb.word is None or is_held(sight.scene, deed.verb):
        return deed.verb.word is not None
    described = deed.verb.end if deed.right else part_start(sight.scene, crowd.span.start)
    if crowd.role == "bystander" and CARRYING.search(sight.scene.norm, described, crowd.span.end):
        return True
    same_part = "," not in sight.scene.norm[crowd.span.end : deed.verb.start]
    if crowd.role == "bystander" and crowd.named and same_part and deed.action in PUNISHING:
        return True  # 村民颜某被公安机关处以行政拘留
    return crowd.role == "bystander" and (
        sight.words.plain.fullmatch(deed.verb.word.text) is not None or (crowd.named and deed.right and deed.action == "captured")
    )


def who(sight: Sight, crowd: Crowd, right: bool) -> frozenset[str]:
    """Tags of a crowd: the names in it, or that it only points back ("两人"), as the subject of its verb or behind it (`right`)."""
    text = sight.scene.norm[crowd.span.start : crowd.span.end]
    if len(crowd.names) == crowd.count and all(len(name) == 1 or (len(name) == 2 and name[1] in "男女嫌") for name in crowd.names):
        before = unmask(sight.scene.norm[: crowd.span.start])
        told = any(mark in before for name in crowd.names for mark in (f"{name[0]}姓", f"姓{name[0]}", f"{name[0]}〇", f"{name[0]}○", name))
        if not told:
            return frozenset(f"who:{name}" for name in crowd.names)
        since = min((before.find(mark) for name in crowd.names for mark in (f"{name[0]}姓", f"姓{name[0]}", f"{name[0]}〇", name) if mark in before), default=0)
        return frozenset({"that", f"since:{since}", *(f"known:{name}" for name in crowd.names)})  # Taiwan's press: 蔡男 was called 蔡姓男子 before
    found = REST.search(sight.scene.norm[max(sight.scene.clause.span.start, crowd.span.start - 3) : crowd.span.start])
    rest = () if found is None else ("rest",) if found.group()[0] == "另" else ("rest", "remainder")
    if ANAPHOR.fullmatch(text):
        return frozenset({"again", *rest, *(() if right else ("behind",))})
    if text[:2] in ("上述", "前述", "以上", "涉案"):
        return frozenset({"again"})
    before = sight.scene.norm[max(sight.scene.clause.span.start, crowd.span.start - OTHER_REACH) : crowd.span.start + 1]
    if text[:1] in "该这" or LAST.search(before):
        return frozenset({"that", *(f"known:{age}" for age in AGE.findall(text))})
    other = {"other"} if OTHER.search(before) or text.startswith("同案") else set()
    label = {f"label:{crowd.label}"} if crowd.label and not GENERAL.search(crowd.label) else set()
    return frozenset({f"who:{name}" for name in crowd.names} | label | other | set(rest))


USERS_REACH = 3  # sentences


def takes_drugs(sight: Sight, deed: Deed, crowd: Crowd) -> bool:
    """Whether people are told as users: by their name, by what they were caught for, or by the figure that theirs is compared with."""
    return crowd.role == "user" or is_for_use(sight, deed, crowd) or is_user_again(sight, deed, crowd)


def is_user_again(sight: Sight, deed: Deed, crowd: Crowd) -> bool:
    """Whether a figure of 人次 in a comparison is of the users told before: "查获吸毒人员1846人次。去年同期查获2395人次"."""
    norm = sight.scene.norm
    if crowd.label or not deed.right or norm[crowd.span.end - 2 : crowd.span.end] != "人次":
        return False
    compared = COMPARED.search(norm, part_start(sight.scene, crowd.span.start), crowd.span.start)
    return bool(compared) and any(fact.code == "drug_users" and sight.scene.clause.index - fact.clause <= USERS_REACH for fact in sight.told)


def is_for_use(sight: Sight, deed: Deed, crowd: Crowd) -> bool:
    """Whether people were dealt with for taking drugs: "8名购毒人员因吸食毒品被查处"."""
    return (
        not deed.right
        and deed.action in BY_OBJECT
        and "被告" not in crowd.label
        and not (crowd.named and "捕" in sight.scene.norm[deed.verb.start : deed.verb.end])  # 女星张某因吸毒被捕
        and bool(sight.words.for_use.match(sight.scene.norm, crowd.span.end, deed.verb.start))
    )


def is_vague(sight: Sight, crowd: Crowd) -> bool:
    """Whether more people than told are meant: "刘某等人"."""
    return crowd.named and bool(sight.words.vague.match(sight.scene.norm, crowd.span.end, sight.scene.clause.span.end))


def span_of(sight: Sight, deed: Deed, crowd: Crowd) -> Span:
    """From the verb through the people, or from the people through the verb."""
    start, end = min(deed.verb.start, crowd.span.start), max(deed.verb.end, crowd.span.end)
    if deed.right and deed.crowds and crowd is not deed.crowds[0] and not crowd.named:
        start = crowd.span.start
    return Span(start, end)


def part_mark(sight: Sight, start: int, crowd: Crowd) -> bool:
    """Whether 其中, 含, 包括 stands between a place and people."""
    return bool(sight.words.part.search(sight.scene.norm, start, crowd.span.start))


def tie(sight: Sight, deed: Deed, fact: Fact) -> Fact:
    """The fact as a part of the whole before it, if 其中 says so and the action is the same."""
    again = retold(sight, deed.crowds[0]) if deed.crowds else None
    wholes = [
        other
        for other in whole_candidates(sight, fact)
        if other.code == fact.code
        and other.quantity.amount > fact.quantity.amount
        and other.span.end <= fact.span.start
        and (TRIED not in other.tags or other is again)
    ]
    ladder = (
        next_rung(sight, fact.span.start, fact.quantity.amount) if fact.code == "sentenced" and any(tag.startswith("terms:") for tag in fact.tags) else None
    )
    if ladder:
        return replace(fact, whole=ladder.span, group=penalty(sight, deed))
    if not wholes or deed.single or OF_YEAR.search(sight.scene.norm, sight.scene.clause.span.start, fact.span.start):
        return fact
    judged = ladder_whole(sight, fact, wholes) if not deed.crowds[0].named else None
    if judged:
        return replace(fact, whole=judged.span, group=penalty(sight, deed))
    whole = wholes[-1]
    start = max(whole.span.end, sight.scene.clause.span.start)
    crowd = deed.crowds[0]
    if again and again.code == fact.code and again.quantity.amount > fact.quantity.amount:
        return replace(fact, whole=again.span, group=crowd.label or sight.scene.norm[crowd.span.start : crowd.span.end])
    if crowd.named or is_measured_between(sight, start, fact.span.end):
        return fact
    part = sight.words.part.search(sight.scene.norm, start, fact.span.start) or sight.words.sort_of.match(sight.scene.norm, fact.span.start)
    if part and not LATER.search(sight.scene.norm, start, fact.span.start):
        return replace(
            fact,
            whole=whole.span,
            group=penalty(sight, deed) if fact.code == "sentenced" else crowd.label or sight.scene.norm[crowd.span.start : crowd.span.end],
        )
    return fact


def ladder_whole(sight: Sight, fact: Fact, wholes: Sequence[Fact]) -> Fact | None:
    """The people judged that a ladder of sentences shares out, with 其中 behind them and outside of brackets: "判决298人,其中…170人,判处死刑(含死缓)3人"."""
    if fact.code != "sentenced":
        return None
    for whole in reversed(wholes):
        between = BRACKETED.sub("", sight.scene.norm[whole.span.end : fact.span.start])
        if "。" in between and not any(tag.startswith("terms:") for tag in fact.tags):
            return None  # 其中五年以上623人。今年1至5月,判处598人
        if sight.words.part.search(between):
            return whole
    return None


def penalty(sight: Sight, deed: Deed) -> str:
    """What people are sentenced to, before or behind their number: "判处死刑(含死缓)3人", "3人被判处无期徒刑"."""
    norm, first = sight.scene.norm, deed.crowds[0].span
    text = norm[deed.verb.end : first.start] if deed.right else norm[deed.verb.end : deed.verb.end + PENALTY_REACH]
    told = PENALTY.search(text)
    return told.group() if told else group_of(sight.scene, deed.crowds[0], deed.verb.end, sight.words)


def whole_candidates(sight: Sight, fact: Fact) -> list[Fact]:
    """Facts that may be the whole of a part: of this clause, else the last ones of the clause before."""
    ladder = [
        other
        for other in sight.told
        if other.whole is None and fact.code == other.code == "sentenced" and 1 < sight.scene.clause.index - other.clause <= LADDER
    ]
    here = [
        other for deed in sight.deeds if deed.verb.start < fact.span.start and not deed.single for other in plain_facts(sight, deed) if other.span != fact.span
    ]
    before = [other for other in sight.told if other.whole is None and sight.scene.clause.index - other.clause == 1]
    return [*ladder, *before, *here]


def plain_facts(sight: Sight, deed: Deed) -> list[Fact]:
    """The facts of a deed before any is tied to a whole."""
    return [
        make_fact(
            sight,
            "drug_users" if crowd.role == "user" and deed.action in BY_OBJECT else deed.action,
            Decimal(crowd.count),
            crowd.approx,
            span_of(sight, deed, crowd),
        )
        for crowd in deed.crowds
        if crowd.count and crowd.role not in ("officer", "bystander")
    ]


def drop_repeats(norm: str, facts: list[Fact]) -> list[Fact]:
    """Facts of a clause without those of the same people told with two verbs of one action ("被抓获归案") or told again as a sum."""
    out: list[Fact] = []
    for fact in facts:
        alike = [other for other in out if other.code == fact.code and other.quantity == fact.quantity]
        twin = (("again" in fact.tags or SUM.search(norm, 0, fact.span.start)) and alike) or any(other.span.meets(fact.span) for other in alike)
        if not twin:
            out.append(fact)
    return out


def caught_at_once(sight: Sight, facts: list[Fact]) -> list[Fact]:
    """Persons caught at one moment by two verbs of a sentence as one record: "将尚某抓获,同时抓获买家贺某、邢某"."""
    out: list[Fact] = []
    for fact in facts:
        last = out[-1] if out else None
        if (
            last
            and last.code == fact.code == "captured"
            and last.whole is None
            and fact.whole is None
            and all(is_personal(one) for one in (last, fact))
            and sight.words.at_once.search(sight.scene.norm, last.span.start, fact.span.end)
        ):
            total = last.quantity.amount + fact.quantity.amount
            span = Span(last.span.start, max(last.span.end, fact.span.end))
            out[-1] = replace(last, quantity=replace(last.quantity, amount=total), span=span, tags=(last.tags | fact.tags) - {"single", "other"})
        else:
            out.append(fact)
    return out


def is_personal(fact: Fact) -> bool:
    """Whether people are told by name, or one by a noun."""
    return "single" in fact.tags or any(tag.startswith("who:") for tag in fact.tags)
