"""One fact told several times becomes one.

1. The same figure of the same thing in one event is one fact; the first mention in the body stands, a hedge anywhere sets `approx`.
2. A figure of the title or lead that a finer figure of the body explains (逾半吨 for 512.3公斤) is dropped.
3. An undated case whose figures all stand again in a dated one is that case.
4. What may be a part of a figure, and when parts add up to it (extract.events.closing ties them).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.drugs.weighing import are_weighed_below, lot_of
from extract.events.frames import Frame, people_of
from extract.people.sights import LOOSELY_HELD
from extract.words.rounding import digits, is_rounded
from schemas.text import Fact, Period

SUBSTANCE_WHOLES = frozenset({"unspecified", "mixed"})
LOOSER = ("unspecified", "mixed")  # 毒品718公斤 of 海洛因、大麻等毒品共718.19公斤
GENERAL_PAIRS = frozenset({"人员", "嫌疑", "疑人", "犯罪", "罪嫌", "毒品", "吸毒", "以上", "以下", "徒刑", "有期", "期徒"})
PARTNERS = frozenset({"rest", "other", "label:下线", "label:上线", "label:下家", "label:上家", "label:买家", "label:卖家"})
SEMI_FINISHED = "semi_finished"
DETENTIONS = frozenset({"admin_detention", "criminal_detention", "formal_arrest", "coercive_measures"})
MANY = 50
TEN_THOUSAND, FEW_DIGITS = 10_000, 3


def same_figure(one: Fact, other: Fact) -> bool:
    """Whether two facts state one figure of one thing."""
    return (
        one.kind == other.kind
        and one.code == other.code
        and one.quantity.unit == other.quantity.unit
        and one.quantity.amount == other.quantity.amount
        and (one.group == other.group or bool(people_of(one) & people_of(other)))
    )


def same_part(one: Fact, other: Fact) -> bool:
    """Whether two parts told in different words are one: 台湾人3名, 3名台湾制毒人员."""
    if None in (one.whole, other.whole, one.group, other.group) or one.code != other.code or one.quantity != other.quantity:
        return False
    pairs = {str(one.group)[at : at + 2] for at in range(len(str(one.group)) - 1)} - GENERAL_PAIRS
    return any(pair in str(other.group) for pair in pairs)


def terms_of(fact: Fact) -> set[str]:
    """What people were sentenced to."""
    return {tag for tag in fact.tags if tag.startswith("terms:")}


def rounds(coarse: Fact, fine: Fact) -> bool:
    """Whether a coarse figure is a rounding of a finer one of the same thing: 逾38公斤 of 38.62公斤, 近300 of 297.88.

    Cases and people are rounded only with a hedge, or where they are counted in 万: 1.1万人 of 11023人.
    """
    named = (coarse.code, fine.code) in ((fine.code, fine.code), LOOSER) or is_vaped(coarse, fine)
    if coarse.kind != fine.kind or coarse.quantity.unit != fine.quantity.unit or not named:
        return False
    if (
        coarse.quantity.approx == "exact"
        and coarse.kind != "seizure"
        and (coarse.quantity.amount < TEN_THOUSAND or digits(coarse.quantity.amount) > FEW_DIGITS)
    ):
        return False
    return is_rounded(coarse.quantity, fine.quantity.amount)


def is_vaped(coarse: Fact, fine: Fact) -> bool:
    """Whether cartridges of a drug that only the body names are meant: “上头电子烟”烟弹2600余颗 of 含依托咪酯的烟弹2617颗."""
    return coarse.code == "new_psychoactive" and coarse.form == fine.form == "cartridge"


def merge_same(facts: Sequence[Fact], told: Mapping[int, Period]) -> list[Fact]:
    """Facts of one event with each figure once; `told` are the days that sentences give of their own, by the places of facts."""
    kept: list[Fact] = []
    for fact in facts:
        alike = (at for at, other in enumerate(kept) if (same_figure(fact, other) or same_part(fact, other)) and is_restated(fact, other))
        twin = next((at for at in alike if is_retried(fact, kept[at]) or not on_other_days(fact, kept[at], told)), None)
        if twin is None:
            kept.append(fact)
        else:
            kept[twin] = named(hedged(kept[twin], fact), fact)
    return [fact for fact in kept if not any(rounds(fact, other) and not completes(fact, other, kept) for other in kept if other.clause != fact.clause)]


def completes(fact: Fact, whole: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a figure is the largest part of one that it seems to round (216粒 and 4000来粒 of 4200余粒), or stands behind one as rough as itself (约19公斤, 约20公斤)."""
    if whole.clause < fact.clause and "exact" not in (fact.quantity.approx, whole.quantity.approx):
        return True
    rest = [
        other.quantity.amount for other in facts if other not in (fact, whole) and can_be_part(other, whole) and other.quantity.amount < fact.quantity.amount
    ]
    return bool(rest) and can_be_part(fact, whole) and adds_up(whole, fact.quantity.amount + sum(rest))


def adds_up(whole: Fact, amount: Decimal) -> bool:
    """Whether an amount is that of a whole, exactly or, where the whole is a hedged amount of a drug, as its rounding."""
    hedged_amount = whole.kind == "seizure" and whole.quantity.approx != "exact" and digits(whole.quantity.amount) > 1
    return amount == whole.quantity.amount or (hedged_amount and is_rounded(whole.quantity, amount))


def is_retried(fact: Fact, other: Fact) -> bool:
    """Whether two sentences are of the same people: that of an appeal is none of its own."""
    return fact.code == "sentenced" and bool(people_of(fact) & people_of(other))


def on_other_days(fact: Fact, other: Fact, told: Mapping[int, Period]) -> bool:
    """Whether two figures happened on days of their own: "24日,2名嫌疑人被抓获。26日,张某、李某被抓获"."""
    if fact.code == "sentenced" and ("single" in fact.tags & other.tags or people_of(fact) & people_of(other)):
        return False  # the first judgment and that of the appeal
    if fact.kind != "seizure" and fact.quantity.amount >= MANY:
        return False  # 2025年共破案2.7万起 … 今天公布,2025年共破案2.7万起
    one, two = told.get(fact.span.start), told.get(other.span.start)
    return bool(one and two and one.end and two.start and (one.end < two.start or (two.end and one.start and two.end < one.start)))


def typed(facts: Sequence[Fact]) -> list[Fact]:
    """Facts without a weight of 毒品 that is a named drug's: "缴获毒品17.3克。…现场查获冰毒17.3克", "毒品约半吨…512.3公斤氯胺酮"."""
    named = [fact for fact in facts if fact.kind == "seizure" and fact.code != "unspecified" and fact.whole is None]
    return [fact for fact in facts if not is_loosely_named(fact) or not any(is_type_of(other, fact) for other in named if other is not fact)]


def is_loosely_named(fact: Fact) -> bool:
    """Whether an amount is one of 毒品 without a type, or in the title of what drugs are made of: "“咖啡包原料”1.5吨" above "4-甲基甲基卡西酮60袋,总毛重1512公斤"."""
    titled = fact.clause == 0 and fact.code in ("precursor", "new_psychoactive")
    return fact.kind == "seizure" and (fact.code == "unspecified" or titled)


def is_type_of(named: Fact, fact: Fact) -> bool:
    """Whether an amount of a named drug is that of 毒品 told in another sentence, exactly or rounded."""
    if named.clause == fact.clause and fact.quantity.approx == "exact":
        return False
    return named.quantity == fact.quantity or rounds(replace(fact, code=named.code), named)


def once(facts: Sequence[Fact]) -> list[Fact]:
    """Facts without those of a person told before: "抓获1名男子。…该名男子被拘捕", "抓获2名。…司机被摁倒,骑车男子被控制"."""
    kept = [fact for fact in facts if not is_the_same_man(fact, facts) and not is_one_of(fact, facts) and not is_told_by_name(fact, facts)]
    return [some_of(fact, kept) for fact in kept]


def some_of(fact: Fact, facts: Sequence[Fact]) -> Fact:
    """People pointed back at as a part of the people told before: "先后逮捕4人。…警方对空鸣枪,2人才就擒"."""
    if "behind" not in fact.tags or fact.whole is not None or fact.code != "captured":
        return fact
    before = [other for other in facts if other.code == fact.code and other.span.end <= fact.span.start and other.whole is None and other is not fact]
    whole = next((other for other in before if other.quantity.amount > fact.quantity.amount and other.clause < fact.clause), None)
    return replace(fact, whole=whole.span) if whole else fact


def is_the_same_man(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a person pointed at (该名男子) was dealt with before in the same way."""
    known = known_as(fact)
    others = [other for other in facts if other.code == fact.code and other is not fact and other.whole is None]
    since = max((int(tag.partition(":")[2]) for tag in fact.tags if tag.startswith("since:")), default=0)
    others = [other for other in others if other.span.end > since or other.quantity.amount == 1]  # 9人均羁押。…拘提金主郑男,郑男裁定羁押
    if completes_sum(fact, facts):
        return False
    others = [other for other in others if not are_man_and_woman(fact, other)]
    return "that" in fact.tags and any(not known or (may_be(known, other) and (not known_as(other) or other.span.start < fact.span.start)) for other in others)


def are_man_and_woman(one: Fact, other: Fact) -> bool:
    """Whether of two persons one is told to be a man and the other a woman: "查获一名女子。…将该男子截获"."""
    return len({tag for tag in one.tags | other.tags if tag.startswith("sex:")}) > 1


def completes_sum(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a last person makes up, with all others caught or come by themselves, the number of all: "47名…4名投案…最后一名…52名全部到案"."""
    alike = [other for other in facts if other.code in (fact.code, "surrendered") and other.whole is None]
    total = sum(other.quantity.amount for other in alike)
    return fact.code == "captured" and len(alike) > 2 and any(2 * other.quantity.amount == total for other in alike if other.code == "captured")


def may_be(known: set[str], other: Fact) -> bool:
    """Whether people pointed back at by surname may be those of a fact: 葉 is none of 蘇〇's, 赖男 none of 赖女's."""
    names = {tag.partition(":")[2] for tag in people_of(other) | known_as(other)}
    mine = {tag.partition(":")[2] for tag in known}
    return not names or bool(mine & names) or any(a[0] == b[0] and (len(a) == 1 or len(b) == 1 or set("姓某〇○") & set(a + b)) for a in mine for b in names)


def is_told_by_name(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether people are some of those all named before: "指控詹某、应某犯罪一案作出判决。…詹某判处死刑", "韦某、聂某被抓获。…将韦某抓获"; a defendant's head counts too."""
    names = people_of(fact)
    named = fact.code in ("sentenced", "captured") and fact.whole is None and bool(names) and fact.quantity.amount == len(names)
    before = [other for other in facts if other.span.end <= fact.span.start or "profile" in fact.tags]
    return named and any(other.code == fact.code and names < people_of(other) for other in before)


def known_as(fact: Fact) -> set[str]:
    """Names by which people are only pointed back at: 林男, 谢女."""
    return {tag for tag in fact.tags if tag.startswith("known:")}


def age_of(fact: Fact) -> set[str]:
    """The age of the one person that a fact tells."""
    return {tag for tag in fact.tags if tag.startswith("age:")}


def is_one_of(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a person told by a noun alone is one of those whose number is told."""
    alike = [other for other in facts if other.code == fact.code and other.whole is None]
    singles = [other for other in alike if "single" in other.tags]
    counted = [other.quantity.amount for other in alike if other not in singles]
    if len(counted) > 1 and sum(counted) + len(singles) == 2 * max(counted):
        return False  # 三个人一个也没溜掉。老郑束手就擒。至此4名毒贩到案
    if any(other.kind == "arrest" and other.code != fact.code and other.quantity.amount == sum(counted) + len(singles) for other in facts):
        return False  # 将其控制。…将马某、海某抓获。三人均已被刑拘
    among = [other for other in alike if other not in singles and not other.tags & PARTNERS]  # 将其抓获。…已抓获下线27人
    return fact in singles and "elsewhere" not in fact.tags and any(other.quantity.amount >= max(2, len(singles)) for other in among)


def is_restated(fact: Fact, other: Fact) -> bool:
    """Whether an equal figure elsewhere is the same fact: not in the same sentence, where equal figures are two facts."""
    mine, theirs = people_of(fact), people_of(other)
    # 另两名男子被判无期徒刑以及死缓, told again; 协助抓获同案犯洪某 of 抓获洪某
    retold = terms_of(fact) & terms_of(other) or (mine and mine == theirs)
    if fact.clause == other.clause or (fact.tags & {"other", "rest"} and not retold) or (mine and theirs and not mine & theirs):
        return False
    if are_man_and_woman(fact, other) or any(told(fact) and told(other) and not told(fact) & told(other) for told in (lot_of, known_as, age_of)):
        return False
    labels = [{tag for tag in one.tags if tag.startswith("label:")} for one in (fact, other)]
    return not (labels[0] and labels[1] and labels[0] != labels[1])


def named(fact: Fact, twin: Fact) -> Fact:
    """The fact with the names that its twin tells, if it tells none itself: so that no third person is taken for it."""
    return fact if people_of(fact) or fact.kind != "arrest" else replace(fact, tags=fact.tags | people_of(twin))


def hedged(fact: Fact, twin: Fact) -> Fact:
    """The fact with the hedge of its twin, if it has none of its own."""
    if fact.quantity.approx == "exact" and twin.quantity.approx != "exact":
        fact = replace(fact, quantity=replace(fact.quantity, approx=twin.quantity.approx))
    if fact.whole is None and twin.whole not in (None, fact.span):
        fact = replace(fact, whole=twin.whole, group=twin.group)
    return fact


def absorb_title(frames: list[Frame], titles: Iterable[Fact]) -> list[Fact]:
    """Title facts that the body does not tell; those that it tells give it their hedge."""
    left = []
    for title in titles:
        for frame in frames:
            told = next((index for index, fact in enumerate(frame.facts) if same_figure(title, fact)), None)
            if told is not None:
                frame.facts[told] = hedged(frame.facts[told], title)
                break
            if any(
                rounds(title, fact)
                or same_number(title, fact)
                or are_weighed_below(title, fact)
                or is_worst_of(title, fact)
                or is_one_told(title, fact)
                or is_lot(title, fact)
                or is_held_again(title, fact)
                for fact in frame.facts
            ):
                break
        else:
            if not is_sum(title, [fact for frame in frames for fact in frame.facts]):
                left.append(title)
    return left


def is_lot(title: Fact, fact: Fact) -> bool:
    """Whether a title tells a weight of drugs without their names, which the body tells: "查获毒品9.3千克" over "大麻、可卡因9.3千克"."""
    both = title.kind == fact.kind == "seizure" and title.code == "unspecified"
    return both and title.quantity.unit == fact.quantity.unit == "g" and title.quantity.amount == fact.quantity.amount


def is_one_told(title: Fact, fact: Fact) -> bool:
    """Whether a title tells of somebody without a name or a number, and the body of those caught: "下线被抓还叹…"."""
    return "single" in title.tags and title.code == fact.code and title.kind == fact.kind


def is_held_again(title: Fact, fact: Fact) -> bool:
    """Whether a title only says loosely that people are held (两人被拘), and the body by which measure."""
    return LOOSELY_HELD in title.tags and fact.code in DETENTIONS and title.quantity == fact.quantity


def is_worst_of(title: Fact, fact: Fact) -> bool:
    """Whether a title tells only the heaviest sentences of those that the body counts: "三人一审被判死刑" over 18名被告人."""
    return title.code == fact.code == "sentenced" and bool(terms_of(title)) and title.quantity.amount < fact.quantity.amount and not people_of(fact)


def same_number(title: Fact, fact: Fact) -> bool:
    """Whether a title's number of cases is the body's, told with another noun: "连破三起千克级大案", "千克以上案件3起"."""
    return title.kind == fact.kind == "count" and title.quantity.amount == fact.quantity.amount


def is_sum(title: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a title's figure is no more than the sum of what the body tells of the same thing."""
    alike = [fact for fact in facts if fact.kind == title.kind and fact.code == title.code and fact.whole is None]
    return len(alike) > 1 and sum(fact.quantity.amount for fact in alike) == title.quantity.amount


def join_cases(frames: list[Frame]) -> list[Frame]:
    """Undated cases without a name whose figures all stand again in another case are joined with it."""
    out = list(frames)
    for frame in frames:
        if frame.kind != "case" or not frame.facts or frame not in out:
            continue
        if frame.days:
            again = next((other for other in out if other is not frame and is_told_again(frame, other)), None)
            if again:
                adopt(again, frame)
                again.days += frame.days
                again.dated |= frame.dated
                again.told |= frame.told
                out.remove(frame)
            continue
        twin = next((other for other in out if other is not frame and other.kind == "case" and retells(frame, other)), None)
        if twin:
            adopt(twin, frame)
            out.remove(frame)
    return out


def is_told_again(one: Frame, other: Frame) -> bool:
    """Whether two cases on the same days with the same weight, or the same people caught, are one case told twice."""
    if other.kind != "case" or one.section != other.section or one.at >= other.at or (one.name and other.name) or not other.days:
        return False
    same_days = {(p.start, p.end) for p in one.days} & {(p.start, p.end) for p in other.days}
    heavy = [fact for fact in one.facts if fact.kind == "seizure" and digits(fact.quantity.amount) >= 3]
    caught = [people_of(fact) for fact in one.facts if fact.code == "captured" and people_of(fact)]
    again = any(people_of(twin) >= names for names in caught for twin in other.facts if twin.code == "captured")
    return bool(same_days) and (again or any(same_figure(fact, twin) for fact in heavy for twin in other.facts))


def retells(lead: Frame, body: Frame) -> bool:
    """Whether every figure of a lead stands again in a body."""
    if (lead.name and body.name and lead.name != body.name) or (lead.section and body.section and lead.section != body.section):
        return False
    figures = [fact for fact in lead.facts if fact.kind != "count"]
    return all(any((same_figure(fact, other) or rounds(fact, other)) and not are_strangers(fact, other) for other in body.facts) for fact in figures)


def are_strangers(one: Fact, other: Fact) -> bool:
    """Whether two facts name different people."""
    return bool(people_of(one) and people_of(other)) and not people_of(one) & people_of(other)


def adopt(body: Frame, lead: Frame) -> None:
    """Give a case what its lead told: facts, name, parent."""
    body.facts = [*lead.facts, *body.facts]
    body.name, body.name_span = body.name or lead.name, body.name_span or lead.name_span
    body.parent = body.parent or lead.parent
    body.level = body.level or lead.level


def counts_in(fact: Fact, whole: Fact) -> bool:
    """Whether a sum of people caught may count a fact in: those caught, and those who came by themselves: "11名嫌疑人全部到案" of 10 caught and one who gave himself up."""
    came = fact.code == "surrendered" and whole.code == "captured" and fact.whole is None and fact.quantity.amount < whole.quantity.amount
    return can_be_part(replace(fact, code="captured") if came else fact, whole)


def can_be_part(fact: Fact, whole: Fact) -> bool:
    """Whether a fact may be a part of another: same unit, smaller, of the same thing or of drugs without a type."""
    if len(people_of(whole)) >= whole.quantity.amount and not people_of(fact) <= people_of(whole):  # 范男等5人 holds more than it names
        return False
    if fact.whole not in (None, whole.span) or fact.kind != whole.kind or fact.quantity.unit != whole.quantity.unit:
        return False
    if fact.quantity.amount >= whole.quantity.amount or fact.span.meets(whole.span):
        return False
    if fact.form == SEMI_FINISHED != whole.form and whole.code not in SUBSTANCE_WHOLES:
        return False
    if fact.kind == "seizure" and whole.code in SUBSTANCE_WHOLES:
        return fact.code not in ("precursor", "ephedrine", "unspecified")
    return fact.code == whole.code
