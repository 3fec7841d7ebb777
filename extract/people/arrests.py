"""People dealt with in a clause: who was captured, detained, sentenced …, parts of a whole, and the people to whom nothing was done.

Which people a verb deals with is told in `extract.people.deeds`; people without a verb in `extract.people.breakdowns`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extract.people.apiece import share_out
from extract.people.breakdowns import INNER, as_inner, close_parts, leave
from extract.people.crowds import Crowd, PeopleWords, crowds_of, part_start, people_words, pointing
from extract.people.custody import is_held, verbs_of
from extract.people.deeds import bind, verbs_out_of_order
from extract.people.defendants import at_the_bar, bind_next, is_recalled
from extract.people.judgments import is_next_figure, one_judgment, tie_rungs
from extract.people.lone import is_of_nobody
from extract.people.persons import find_people
from extract.people.remainder import all_of_kind, rest_of
from extract.people.rungs import close_rungs
from extract.people.sexes import by_sex
from extract.people.sights import BY_OBJECT, LOOSELY_HELD, Deed, Sight, make_fact
from extract.people.wholes import PENALTY, part_mark, span_of, tie
from extract.people.whose import OTHER, takes_drugs, who
from extract.words.gate import Closed, closed_at
from extract.words.mentions import Found, Scene
from rules.book import RuleBook
from schemas.text import Fact, Mention, Span

PUNISHING = frozenset({"captured", "criminal_detention", "formal_arrest", "prosecution", "sentenced", "bail", "admin_detention", "admin_penalty", "drug_users"})
IN_CHARGE, PUNISHED = re.compile("(?:负责人|工作人员)$"), frozenset({"investigated", "admin_penalty", "admin_detention", "criminal_detention"})
BACKWARDS = re.compile("述|以上|上列")
ALL_JUDGED = re.compile("(?:全部|均|都|皆|悉数)(?:被|获|领|受)")  # 一审宣判,11名被告人全部获刑
SUM = re.compile("(?:共|共计|合计|总计|总共|一共)$")
TERMS, TERMS_REACH, PART_END = re.compile("死刑|死缓|无期|终身|缓刑|拘役|(?:\\d+|[一二三四五六七八九十]+)个?[年月]"), 40, re.compile("[,。;]")
ELSEWHERE = re.compile("另(?:循线|于|在|外|赴|派|行|往|到|至|一路|一组|由)")  # 专案小组另循线…,筏主拘提到案
INSIDE = re.compile(
    "(?:[,、;][^,、;。]{1,16}[名人])*[,;](?P<who>(?:主犯|首犯|主谋|(?:团伙)?(?:骨干|核心)(?:成员|分子|人员)?|头目|组织者|首要分子|外籍|境外|未成年|女性)[^,、;。\\d]{0,8}?)[\\d一二三四五六七八九十]+[名人]"
)
MORE = re.compile("(?:比|较|同比|环比|人数)[^,。;]{0,14}(?:多|少|增|减|升|降|增加|减少|上升|下降)了?(?:抓|抓获|查获|查处|移诉|起诉)?$")  # 抓获人数比上年多63人
RELATION = re.compile(
    "其(?:妻|夫|子|女|弟|兄|姐|妹|父|母|丈夫|儿子|[男女]友|同伙|同案|表|堂|侄|司机|同乡|搭档)(?!余|他|中)|其(?:上|下)[家线]|(?:上|下)[家线](?:被|抓|捕|擒|也)"
)
ALIKE = re.compile("同样|也被|亦被|也遭|亦遭")  # 她同样被捕
FOUND_OUT = frozenset({"被查出", "被检出", "被验出"})
NOBODY = ("没有", "无")
LISTED = re.compile("[、和及与][^,。;、]{0,10}|以及[^,。;、]{0,10}")
PAST, EARLIER = "gate.toml#case-law", re.compile("\\d年|因|曾|再次|先后|又被")
CHARGE, CHARGE_REACH = re.compile("(?:因|以|犯)?(?:涉嫌|犯|构成|触犯)[^,。;]{1,16}罪|以[^,。;]{1,16}罪"), 6  # sentences
TO_THEM = re.compile(r"(?:寄往|寄给|发往|发给|投递给|邮寄给|送往|送给|属于)(?:[一二两三四五六七八九十]|\d)")  # 查获寄往两名收件人的包裹5个
HARMED = re.compile("[被受]害人|证人|举报人|人质|见证人")
FOR_HIM = re.compile("[对将把][其他她](?:依法|处以|予以|作出|决定|当场|采取)*$")
CARRYING = re.compile("(?:携|夹|藏|带|运|贩|吸)[^,。;]{0,4}毒|涉毒|携带|夹带|藏匿|可疑|非法种植|种植罂粟|吸食")  # 查获携带毒品的旅客一名
FOUND_ON = re.compile("[^。;]{0,16}?[,，](?:当场|并)?(?:从|在|于)(?:其|他|她)的?[^,。;]{0,14}(?:查获|搜出|起获|查出|搜获|缴获)")


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
    share_out(sight)
    found = Found()
    for deed in sight.deeds:
        found.facts += facts_of(sight, deed)
    found.facts = one_judgment(sight, caught_at_once(sight, drop_repeats(scene.norm, found.facts)))
    found.facts += [part for crowd in inner for part in as_inner(sight, crowd, found)]
    found.facts += [*rest_of(sight, found.facts, verbs), *all_of_kind(sight, verbs, found.facts)]
    by_sex(sight, found)
    close_rungs(sight, found)
    close_parts(sight, found)
    for crowd in sight.crowds:
        if id(crowd) not in sight.used or (closed_at(closed, crowd.span) and not any(fact.span.meets(crowd.span) for fact in found.facts)):
            leave(sight, crowd, found)
    found.facts = tie_rungs(sight, found.facts)
    found.facts.sort(key=lambda fact: fact.span.start)
    if found.facts and words.other.search(scene.norm, scene.clause.span.start, scene.clause.span.end):
        mark_other(sight, found)
    return found


def mark_other(sight: Sight, found: Found) -> None:
    """Tag the facts of a sentence that is about other crimes only, and those whose own words are: "缴获毒品3克,查处赌博人员56人"."""
    scene, words = sight.scene, sight.words
    whole = words.drug.search(scene.norm, scene.clause.span.start, scene.clause.span.end) is None and not charges_them(sight, found)
    found.facts = [replace(fact, tags=fact.tags | {"other-offence"}) if whole or is_of_other(scene, fact, words) else fact for fact in found.facts]


def charges_them(sight: Sight, found: Found) -> bool:
    """Whether a sentence only tells with what those are charged who were caught for drugs before: "抓获14名…,6人因涉嫌非法经营罪被逮捕"."""
    norm, span = sight.scene.norm, sight.scene.clause.span
    caught = next((fact for fact in reversed(sight.told) if fact.code == "captured" and fact.whole is None), None)
    if (
        caught is None
        or "另" in norm[span.start : span.end]
        or "other-offence" in caught.tags
        or caught.clause < sight.scene.clause.index - CHARGE_REACH
        or not CHARGE.search(norm, span.start, span.end)
    ):
        return False
    return all(fact.code not in ("captured", "drug_users") and fact.quantity.amount <= caught.quantity.amount for fact in found.facts)


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


def is_open(sight: Sight, deed: Deed, crowd: Crowd) -> bool:
    """Whether people may be told of: in nothing that is closed, or somebody by name in a part on his past, whom a verb behind it deals with.

    "石某2001年因贩毒被判七年,出狱后重操旧业,2009年6月交易时被抓".
    """
    stretch = closed_at(sight.closed, crowd.span)
    if stretch is None or stretch.rule != PAST or not crowd.named or deed.right or deed.verb.start < stretch.span.end:
        return stretch is None
    again = EARLIER.search(sight.scene.norm, stretch.span.end, deed.verb.start)  # 李某曾三次被强戒,2015年因贩毒被判刑
    return deed.action in ("captured", "drug_users") or (deed.action == "sentenced" and again is None)


def those_dealt_with(sight: Sight, deed: Deed) -> list[Crowd]:
    """The people of a deed without officers, bystanders and people in general."""
    users_only = is_of_users_only(deed)
    return [
        crowd
        for crowd in deed.crowds
        if (crowd.role == "user" or not users_only)
        and (crowd.role not in ("officer", "bystander") or is_caught(sight, deed, crowd))
        and crowd.count
        and not is_vague(sight, crowd)
        and not sight.scene.norm.endswith(NOBODY, sight.scene.clause.span.start, crowd.span.start)
        and is_open(sight, deed, crowd)
        and not (deed.right and TO_THEM.search(sight.scene.norm, deed.verb.end, crowd.span.end))
        and not any(p.search(sight.scene.norm, part_start(sight.scene, crowd.span.start), crowd.span.start) for p in (sight.words.rate, MORE))
    ]


def facts_of(sight: Sight, deed: Deed) -> list[Fact]:
    """The facts of a deed: one for each role of its people."""
    if deed.single:
        nobody = deed.action == "sentenced" and is_of_nobody(sight.scene, deed.verb)
        return [] if nobody else [of_one(sight, deed, deed.single)]
    out: list[Fact] = []
    for crowd in those_dealt_with(sight, deed):
        action = "drug_users" if deed.action in BY_OBJECT and takes_drugs(sight, deed, crowd) else deed.action
        span = span_of(sight, deed, crowd)
        last = out[-1] if out else None
        told = {tag for tag in who(sight, crowd, deed.right) if tag.startswith("who:")}
        if last and crowd.named and told and crowd.count == len(told) and told <= last.tags:
            continue  # 被告周某等3人案件宣示判决,周某处无期徒刑
        bare = crowd.numbered and not crowd.label and (last is not None and is_next_figure(sight.scene.norm, last, span))
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
    if deed.verb.word and deed.verb.word.text == "拘":
        out = [replace(fact, tags=fact.tags | {LOOSELY_HELD}) for fact in out]
    return [tie(sight, deed, fact) for fact in within_first(sight.scene.norm, out)]


def within_first(norm: str, facts: list[Fact]) -> list[Fact]:
    """Facts of one verb, those that only tell who some of the first were as its parts: "抓获犯罪嫌疑人29名,骨干成员6名"."""
    out = facts[:1]
    for fact in facts[1:]:
        inside = INSIDE.fullmatch(norm, facts[0].span.end, fact.span.end) if fact.quantity.amount < facts[0].quantity.amount else None
        out.append(replace(fact, whole=facts[0].span, group=inside["who"]) if inside and fact.code == facts[0].code else fact)
    return out


def is_of_users_only(deed: Deed) -> bool:
    """Whether a verb tells of users only where its people are called so: "查出吸毒人员9名", "46名吸毒人员被查出"."""
    word = deed.verb.word
    return deed.action == "drug_users" and word is not None and ((deed.right and not word.after) or word.text in FOUND_OUT)


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
    if crowd.role == "bystander" and deed.verb.word.text.endswith("阳性"):
        return True  # 旅客石某…尿检,结果呈阳性
    described = deed.verb.end if deed.right else part_start(sight.scene, crowd.span.start)
    carries = CARRYING.search(sight.scene.norm, described, crowd.span.end) or (deed.right and is_found_with(sight, crowd))
    if crowd.role == "bystander" and carries:
        return True
    if IN_CHARGE.search(crowd.label) and crowd.numbered and deed.right and deed.action in PUNISHED:
        return True  # 处罚场所负责人2人
    if crowd.role == "bystander" and FOR_HIM.search(sight.scene.norm, crowd.span.end, deed.verb.start) and deed.action in PUNISHING:
        return True  # 快件寄给一名外籍教师,公安机关已对其行政拘留
    same_part = "," not in sight.scene.norm[crowd.span.end : deed.verb.start]
    if crowd.role == "bystander" and crowd.named and same_part and deed.action in PUNISHING:
        return True  # 村民颜某被公安机关处以行政拘留
    return crowd.role == "bystander" and (
        sight.words.plain.fullmatch(deed.verb.word.text) is not None or (crowd.named and deed.right and deed.action == "captured")
    )


def is_found_with(sight: Sight, crowd: Crowd) -> bool:
    """Whether drugs are found on a passenger right behind: "查获一名女旅客,从其奶粉罐中搜出海洛因1.4公斤"."""
    norm, end = sight.scene.norm, sight.scene.clause.span.end
    found = FOUND_ON.match(norm, crowd.span.end, end)
    return found is not None and sight.words.drug.search(norm, found.end(), end) is not None


def is_vague(sight: Sight, crowd: Crowd) -> bool:
    """Whether more people than told are meant: "刘某等人"."""
    return crowd.named and bool(sight.words.vague.match(sight.scene.norm, crowd.span.end, sight.scene.clause.span.end))


def drop_repeats(norm: str, facts: list[Fact]) -> list[Fact]:
    """Facts of a clause without those of the same people told with two verbs of one action ("被抓获归案") or told again as a sum."""
    out: list[Fact] = []
    for fact in facts:
        alike = [other for other in out if other.code == fact.code and other.quantity == fact.quantity]
        whole = fact.code == "sentenced" and fact.quantity.amount > 1 and ALL_JUDGED.search(norm, *fact.span)
        twin = (("again" in fact.tags or whole or SUM.search(norm, 0, fact.span.start)) and alike) or any(other.span.meets(fact.span) for other in alike)
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
