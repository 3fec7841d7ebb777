"""Numbers without a verb or a substance of their own that share out exactly one told before: by place, body, age or way.

"侦破案件14起。14起案件中,车站安检口5起,列车上8起,行包房1起": 5 + 8 + 1 are 14. Finders hand such numbers on as facts with
the code LOOSE (a case count with the reason in `group`); here they become parts, or are left with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from schemas.text import Fact, Rejected

LOOSE, SUMMED = "loose", "sum"
REASONS = {
    "count": "no verb of working on cases",
    "arrest": "no verb of dealing with people",
    "seizure": "no substance told",
}
SHARE = re.compile(
    r"(?:[^,。;\d]{0,6},)?(?:约|近)?(?:占|占比|比例)(?:到|了|为|达|全部|总数|总量|[一-龥]{0,8}?的)*(?:约|近)?(?P<percent>\d{1,2}(?:\.\d{1,2})?)%"
)
PROVING = 10
MOST = 40
NEAR, FEWEST = 3, 2  # clauses; parts of a sum
REACH = {"count": 12, "arrest": 2, "seizure": 6}  # clauses
EACH, BODIES = re.compile("各(?:自|为|有|占|破|抓)?$"), re.compile("[、和与及]")
LEAST = {"count": 2, "arrest": 4, "seizure": 1}


def is_loose(fact: Fact) -> bool:
    """Whether a number has no verb or substance of its own."""
    return fact.code == LOOSE


def share_out(facts: Sequence[Fact], norm: str = "") -> tuple[list[Fact], list[Rejected]]:
    """Facts of a text in order of their places, with loose numbers turned into parts of the fact that they share out, or that their stated percentage proves; the others with the reason."""
    out = list(facts)
    for at, fact in enumerate(out):
        if is_loose(fact) and fact.kind != "seizure" and (share := SHARE.match(norm, fact.span.end)):
            out[at] = of_percent(out, at, Decimal(share["percent"]))
    for at in range(len(out)):
        name_sum(out, at)
    for at, whole in enumerate(out):
        if is_loose(whole) or whole.whole is not None or "share" in whole.tags or whole.kind not in REASONS or whole.quantity.amount < LEAST[whole.kind]:
            continue
        for place in closing(out, at):
            out[place] = as_share(out[place], whole)
    loose = [Rejected(fact.span, (fact.group or REASONS["count"]) if fact.kind == "count" else REASONS[fact.kind]) for fact in out if is_loose(fact)]
    return [fact for fact in out if not is_loose(fact)], loose


def of_percent(facts: Sequence[Fact], at: int, percent: Decimal) -> Fact:
    """A loose number as a part of the nearest figure of its kind of which it is exactly the stated percentage: "判处334人。…累犯91人,占27.2%"."""
    part = facts[at]
    for whole in reversed(facts[:at]):
        near = whole.kind == part.kind and not is_loose(whole) and whole.whole is None and part.clause - whole.clause <= REACH["count"]
        if near and whole.quantity.amount > part.quantity.amount and is_rate(part.quantity.amount, whole.quantity.amount, percent):
            return as_share(part, whole)
    return part


def is_rate(part: Decimal, whole: Decimal, percent: Decimal) -> bool:
    """Whether a percentage with a decimal, or of a number above ten, is that of a part in a whole, rounded or cut.

    >>> is_rate(Decimal(91), Decimal(334), Decimal("27.2"))
    True
    """
    unit = Decimal(1).scaleb(int(percent.as_tuple().exponent))
    return (unit < 1 or part > PROVING) and -unit / 2 <= part * 100 / whole - percent < unit


def name_sum(facts: list[Fact], at: int) -> None:
    """Give a sum without a name the drugs or the verb right before it: "…净重7.34克;…0.7克;…4.41克。共计12.45克", "抓获12人,次日又抓获5人,共17人"."""
    whole = facts[at]
    run: list[int] = []
    if not is_loose(whole) or not (whole.kind == "seizure" or SUMMED in whole.tags):
        return
    left = whole.quantity.amount
    for place in reversed(range(at)):
        part = facts[place]
        fits = part.kind == whole.kind and not is_loose(part) and part.whole is None and part.quantity.unit == whole.quantity.unit
        if part.kind != whole.kind == "arrest" or (run and whole.kind == "arrest" and part.code != facts[run[0]].code):
            continue
        if not fits or left <= 0 or whole.clause - part.clause > NEAR:
            break
        left -= part.quantity.amount
        run.append(place)
    if left or len(run) < FEWEST:
        return
    codes = {facts[place].code for place in run}
    facts[at] = replace(whole, code=codes.pop() if len(codes) == 1 else "mixed", rule=facts[run[0]].rule, group=None)
    for place in run:
        facts[place] = replace(facts[place], whole=whole.span)


def as_share(part: Fact, whole: Fact) -> Fact:
    """A part: cases are counted in an event of their own, people and amounts are tied to the whole."""
    code, rule = (whole.code, whole.rule) if is_loose(part) else (part.code, part.rule)
    if part.kind == "count":
        return replace(part, code=code, rule=rule, group=None, tags=part.tags | {"share"})
    return replace(part, code=code, rule=rule, whole=whole.span)


def closing(facts: Sequence[Fact], at: int) -> list[int]:
    """Places of the neighbours of one kind behind a fact that add up to it, at least one of them loose; empty if none do."""
    whole = facts[at]
    behind = [place for place in range(at + 1, len(facts)) if may_share(facts[place], whole)][:MOST]
    before = [place for place in range(at) if facts[place].clause == whole.clause and (may_share(facts[place], whole) or is_same_act(facts[place], whole))]
    return summing(facts, behind, whole.quantity.amount) or summing(facts, before, whole.quantity.amount)


def summing(facts: Sequence[Fact], places: Sequence[int], amount: Decimal) -> list[int]:
    """The first run of two or more places whose facts add up to an amount, one of them loose; empty if none does."""
    for first in range(len(places)):
        total, last = Decimal(0), first
        while last < len(places) and total < amount:
            total += facts[places[last]].quantity.amount
            last += 1
        run = list(places[first:last])
        if total == amount and len(run) > 1 and any(is_loose(facts[place]) or is_carried(facts[place]) for place in run):
            return run
    return []


def is_carried(fact: Fact) -> bool:
    """Whether a number only has the verb of the one before it ("共破301宗。301宗中,湖东分局88宗"), or no noun of its own ("李某排出62粒,重321克")."""
    return (fact.kind == "count" and "same-verb" in fact.tags) or "alone" in fact.tags


def may_share(fact: Fact, whole: Fact) -> bool:
    """Whether a number behind another may be one of its shares: of its kind and unit, near, without a verb or with the same."""
    near = fact.kind == whole.kind and fact.clause - whole.clause <= REACH[whole.kind]
    codes = (LOOSE,) if fact.kind == "arrest" else (LOOSE, whole.code)  # people with a verb of their own are other people
    return near and fact.whole in (None, whole.span) and fact.quantity.unit == whole.quantity.unit and fact.code in codes


def is_same_act(fact: Fact, whole: Fact) -> bool:
    """Whether a number of people stands under the same verb as the sum behind it: "刑拘贩毒的19人、制毒的2人,共计21人"."""
    return fact.kind == whole.kind == "arrest" and fact.code == whole.code and fact.whole is None


def times_told(norm: str, start: int, at: int) -> int:
    """How often a number at a place counts: "禁毒大队、红石派出所各2起" is 2 and 2; the sentence begins at `start`."""
    part = max(start, *(norm.rfind(mark, start, at) + 1 for mark in ",;:。"))
    return 1 + len(BODIES.findall(norm, part, at)) if EACH.search(norm, part, at) else 1
