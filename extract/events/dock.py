"""The defendants of one judgment, told one by one, as one record for each action."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extract.events.frames import Frame, is_escort, people_of
from extract.events.restate import adopt, terms_of
from schemas.text import Fact

MASKED = re.compile("[一-龥]某[一-龥]?")
CALLED_USERS = re.compile("吸(?:毒|食)[^,。;、某]{0,4}(?:人员|者)(?:[一-龥]某[一-龥]?(?=[、,和及与被均等])[、和及与]?){1,6}")
MILD, USE_REACH = frozenset({"admin_detention", "admin_penalty", "community_rehab", "compulsory_rehab"}), 40
TAKING, DEALING = re.compile("吸毒|吸食|尿检|戒毒|滥用|阳性"), re.compile("贩|容留|运输|走私|种植|制毒|制造")
AT_LARGE = re.compile("躲|藏匿|潜逃|在逃|外逃|逃往|逃至|逃到|藏身")
BY_USE = re.compile("因(?:涉嫌)?(?:吸毒|吸食|滥用)")
TEST_REACH = 2  # sentences
OTHERS, JUDGMENT_REACH = frozenset({"rest", "other"}), 8
HELD = frozenset({"criminal_detention", "formal_arrest", "bail", "prosecution", "coercive_measures"})
FOUND, CUSTODY_DAYS = frozenset({"captured", "sentenced"}), 60
ANOTHER_DAY = re.compile(r"(?:\d{4}|[同次去今当])年\d{1,2}月(?:\d{1,2}日)?,?[^,。;]{0,16}(?:法院|中院|高院)")  # 2019年1月14日,某法院改判…


def one_record(facts: list[Fact], norm: str) -> list[Fact]:
    """What is told of the defendants of one judgment one by one ("一、被告人郎某…判处死刑;二、被告人佟某…") as one record for each action."""
    for code in sorted({fact.code for fact in facts if "profile" in fact.tags} - {"captured"}):
        facts = one_of(facts, [fact for fact in facts if fact.code == code and "profile" in fact.tags])
    alone = [fact for fact in facts if fact.code == "sentenced" and fact.whole is None]
    apart = any(other.clause - fact.clause > 1 and ANOTHER_DAY.search(norm, fact.span.end, other.span.end) for fact, other in pairwise(alone))
    if alone and (apart or alone[-1].clause - alone[0].clause > JUDGMENT_REACH):
        return facts
    return one_of(facts, alone)


def as_users(facts: Sequence[Fact], norm: str) -> list[Fact]:
    """Facts with people caught as users whom another sentence calls so by name: "石某、柳某在家中被查获。…吸毒人员石某、柳某被行政拘留"."""
    caught = [fact for fact in facts if fact.code == "captured" and fact.whole is None]
    users = [fact for fact in caught if is_of_users(fact, norm) or are_punished_for_use(fact, facts, norm) or are_tested(fact, facts)]
    tested = [fact for fact in facts if fact.code == "drug_users" and any(is_next(fact, user) for user in users)]
    left = [*tested, *(fact for fact in facts if is_taken_in(fact, facts))]
    return [replace(fact, code="drug_users") if fact in users else fact for fact in facts if fact not in left]


def are_punished_for_use(caught: Fact, facts: Sequence[Fact], norm: str) -> bool:
    """Whether all who were caught by name were only punished or treated for taking drugs: "将正在吸食冰毒的石某、柳某查获。石某…行政拘留;柳某…强制隔离戒毒"."""
    names = people_of(caught)
    if not names or len(names) != caught.quantity.amount:
        return False
    mild = [fact for fact in facts if fact.code in MILD and people_of(fact) & names and fact.span.start > caught.span.start]
    again = [fact for fact in facts if fact.code in MILD and "again" in fact.tags and is_next(fact, replace(caught, tags=frozenset()))]
    mild = mild or [fact for fact in again if BY_USE.search(norm, fact.span.start, fact.span.end)]  # 传唤H某、J某,二人因吸毒被行政拘留
    known = names if mild and mild[0] in again else frozenset().union(*map(people_of, mild))
    if not mild or not names <= known or any(fact.code in HELD and people_of(fact) & names for fact in facts):
        return False
    told = norm[max(0, caught.span.start - USE_REACH) : max(fact.span.end for fact in mild) + USE_REACH]
    return TAKING.search(told) is not None and DEALING.search(told) is None and "被告人" not in told  # a defendant also punished for use


def are_tested(caught: Fact, facts: Sequence[Fact]) -> bool:
    """Whether just those taken along, nobody by name, were found to take drugs and only punished for it: "将三人带至派出所,三人均呈阳性。…行政拘留"."""
    tests = [fact for fact in facts if fact.code == "drug_users" and is_next(fact, caught)]
    measures = {fact.code for fact in facts if fact.kind == "arrest"} - {"captured", "drug_users"}
    return len(people_of(caught)) < caught.quantity.amount and bool(tests) and bool(measures) and measures <= MILD


def is_taken_in(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether people pointed back at are only the users told one by one before: "驾驶人石某呈阳性,乘客柳某也呈阳性。民警将二人带回派出所"."""
    before = [other for other in facts if other.span.end <= fact.span.start and other.whole is None]
    users = [other.quantity.amount for other in before if other.code == "drug_users"]
    return "again" in fact.tags and fact.code == "captured" and sum(users) == fact.quantity.amount and not any(other.code == "captured" for other in before)


def is_next(tested: Fact, user: Fact) -> bool:
    """Whether a figure tells the test of the people caught in its sentence, or right before if nobody is named: 两人尿检均呈阳性."""
    same = bool(people_of(tested) & people_of(user)) or len(people_of(user)) < user.quantity.amount
    near = 0 <= tested.clause - user.clause <= (TEST_REACH if same else 0)
    return near and tested.quantity == user.quantity and tested.whole is None and (same or bool(tested.tags & {"again", "single"}))


def named_parts(facts: Sequence[Fact]) -> list[Fact]:
    """Facts with captures that tell one by one, by their names, just all those of a whole as its parts: "抓获石某、柳某、姚某等3名…7日,柳某…;14日,石某、姚某…"."""
    out = list(facts)
    for whole in [fact for fact in facts if fact.code == "captured" and fact.whole is None and fact.quantity.amount == len(people_of(fact)) > 2]:
        later = [fact for fact in facts if fact.code == "captured" and fact.whole is None and fact.span.start > whole.span.end]
        parts = [fact for fact in later if people_of(fact) < people_of(whole) and fact.quantity.amount == len(people_of(fact))]
        told = [name for fact in parts for name in people_of(fact)]
        if len(parts) > 1 and sorted(told) == sorted(people_of(whole)):
            out = [replace(fact, whole=whole.span) if fact in parts else fact for fact in out]
    return out


def is_of_users(fact: Fact, norm: str) -> bool:
    """Whether all people of a fact are told by name, and stand in a list that another sentence begins with 吸毒人员."""
    names = sorted(tag.partition(":")[2] for tag in people_of(fact))
    if not names or len(names) != fact.quantity.amount or not all(MASKED.fullmatch(name) for name in names):
        return False
    lists = [found.group() for found in CALLED_USERS.finditer(norm) if not fact.span.start <= found.start() < fact.span.end]
    return any(all(name in told for name in names) for told in lists)


def without_escorts(facts: Sequence[Fact], norm: str) -> list[Fact]:
    """Facts without an escort of those whose capture the event tells itself: "跑腿男子被民警围住。…石某被押解回县城"."""
    caught = [fact for fact in facts if fact.code == "captured" and fact.whole is None and not is_escort(norm, fact)]
    brought = [fact for fact in facts if fact.whole is None and is_escort(norm, fact) and not was_at_large(norm, fact)]
    return [fact for fact in facts if fact not in brought or not any(brings_back(fact, other) for other in caught)]


def was_at_large(norm: str, fact: Fact) -> bool:
    """Whether somebody brought back had not been caught before: "躲在境外的幕后老板石某被押解回国"."""
    first = max(norm.rfind(stop, 0, fact.span.start) for stop in ",。;\n") + 1
    return AT_LARGE.search(norm, first, fact.span.end) is not None


def brings_back(escort: Fact, caught: Fact) -> bool:
    """Whether people brought back are among those caught: by their names, or by their number where one of the two tells no name and the capture comes first."""
    mine, theirs = people_of(escort), people_of(caught)
    alike = bool(mine & theirs) if mine and theirs else "other" not in escort.tags and caught.span.start < escort.span.start
    return alike and escort.quantity.amount <= caught.quantity.amount


def is_told_apart(whole: Fact, names: frozenset[str] | set[str], parts: Sequence[Fact]) -> bool:
    """Whether sentences only tell one by one what became of all that the first names: "王某等9人…一审宣判,判处王某死刑;林某、郑某无期;其余6名…"."""
    told, amount = sum(fact.quantity.amount for fact in parts), whole.quantity.amount
    return bool(names) and len(names) < amount and told in (amount, amount - len(names))


def one_of(facts: list[Fact], alone: list[Fact]) -> list[Fact]:
    """Facts of different people, all by name, as one record; anything else stays as it is."""
    names = [people_of(fact) for fact in alone]
    if len(alone) > 1 and is_told_apart(alone[0], names[0], alone[1:]):
        return [fact for fact in facts if fact not in alone[1:]]
    rest = [fact.quantity.amount for fact in alone[1:] if fact.tags & OTHERS]  # 判处石某死刑;判处其余6人有期徒刑; 还有12名被告人被判处…
    told = all(known or fact.tags & OTHERS for known, fact in zip(names, alone, strict=True))
    lone = [fact for fact in alone if not people_of(fact) and "single" in fact.tags]
    told = told or (
        len(lone) == 1 and len(alone) == 2 and alone[1].clause - alone[0].clause <= 1 and all("other" in fact.tags for fact in alone if fact is not lone[0])
    )  # 判处5年;同案张男判3年
    told = told or (len(alone) == 2 and {fact.quantity.amount for fact in alone} == {1} and not any(names) and "other" in alone[1].tags)  # 她…;其男友…
    if (
        len(alone) < 2
        or not told
        or any(fact.quantity.amount > sum(rest) for fact in alone if rest and fact.quantity.amount > 1 and not fact.tags & OTHERS)
        or len(set().union(*names)) != sum(map(len, names))
    ):
        return facts
    total = sum((fact.quantity.amount for fact in alone), Decimal(0))
    span = alone[0].span._replace(end=alone[-1].span.end)
    first = replace(alone[0], quantity=replace(alone[0].quantity, amount=total), span=span, tags=alone[0].tags.union(*(fact.tags for fact in alone)))
    return [first if fact is alone[0] else fact for fact in facts if fact not in alone[1:]]


def seat_custody(frames: list[Frame]) -> None:
    """Give what the head of a judgment tells only of custody to the case told behind it, whose busts came before: "二被告人于9月5日被刑事拘留。…9月2日…查获"."""
    for head in [frame for frame in frames if is_head(frame)]:
        case = next((frame for frame in frames if frame.at > head.at and frame.kind == "case" and frame.section == head.section), None)
        if case is None or case.parent or not any(fact.kind == "seizure" or fact.code in FOUND for fact in case.facts):
            continue
        held = min((day.start for day in head.lesser if day.start), default=None)
        days = [day.start for day in (*case.dated.values(), *case.days) if day.start]
        if held and days and 0 <= (held - max(days)).days <= CUSTODY_DAYS:
            judged = any(fact.code == "sentenced" for fact in case.facts)
            head.facts = [fact for fact in head.facts if not (judged and fact.code == "sentenced")]  # the lower court's judgment is told below
            adopt(case, head)
            case.lesser += head.lesser
            case.told |= head.told
            frames.remove(head)


def is_head(frame: Frame) -> bool:
    """Whether an event tells nothing but that people were held and brought to court, and that a lower court has judged."""
    held = all(fact.kind == "arrest" and (fact.code in HELD or (fact.code == "sentenced" and not terms_of(fact))) for fact in frame.facts)
    held = held and any(fact.code in HELD for fact in frame.facts)
    return bool(frame.facts) and held and frame.kind == "case" and frame.name is None and frame.parent is None
