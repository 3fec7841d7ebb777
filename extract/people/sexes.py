"""Men and women of some people as their two parts: "26人(男19人,女7人)", "4男2女"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from extract.people.crowds import part_start
from extract.people.persons import whole_number
from extract.people.sights import Sight, make_fact
from extract.words.mentions import Found
from schemas.text import Fact, Span

MANY = 12


def by_sex(sight: Sight, found: Found) -> None:
    """The two parts of "(4男2女)", "男8女6" behind a whole that they add up to."""
    scene = sight.scene
    for match in sight.words.sexes.finditer(scene.norm, scene.clause.span.start, scene.clause.span.end):
        men, women = whole_number(match["m1"] or match["m2"]), whole_number(match["w1"] or match["w2"])
        wholes = [fact for fact in found.facts if fact.span.start < match.start() and fact.whole is None and fact.quantity.amount == men + women]
        wholes = wholes or ([again] if (again := told_before(sight, men + women, match.start())) else [])
        if scene.norm[match.start() - 1] != "(":  # 将6人(4男2女)带回 holds them, 拘捕4男2女 is them
            wholes = [fact for fact in wholes if fact.span.end <= match.start()] or told_as_number(sight, men + women)
        if not wholes:
            continue
        before, number = (1, "1") if match["m1"] else (0, "2")  # 男8女6, or 4男2女
        for count, group, at in ((men, "男", match.span(f"m{number}")), (women, "女", match.span(f"w{number}"))):
            fact = make_fact(sight, wholes[-1].code, Decimal(count), "exact", Span(at[0] - before, at[1] + 1 - before))
            found.facts.append(replace(fact, whole=wholes[-1].span, group=group))
        sight.crowds = [crowd for crowd in sight.crowds if not crowd.span.meets(Span(*match.span()))]


def told_as_number(sight: Sight, count: int) -> list[Fact]:
    """People of an earlier sentence told by their number, whom this one tells by their sex: "警扫毒拘四十一人。…共拘捕33男8女"."""
    norm = sight.scene.norm
    if count < MANY:
        return []  # 拘捕三男一女: a way to count few people
    return [f for f in sight.told if f.whole is None and f.quantity.amount == count and not sight.words.sexes.search(norm, f.span.start, f.span.end)][:1]


def told_before(sight: Sight, count: int, at: int) -> Fact | None:
    """People of an earlier sentence whose number stands again before a place of the same part: "二十三名被捕者为十七男六女"."""
    start = part_start(sight.scene, at)
    again = any(crowd.count == count and start <= crowd.span.start < at for crowd in sight.crowds)
    return next((fact for fact in reversed(sight.told) if fact.whole is None and fact.quantity.amount == count), None) if again else None
