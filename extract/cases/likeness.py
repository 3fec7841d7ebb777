"""How much two tellings look like one case: evidence for and against, each with its points and its words, and what bars them.

The points are those of a record linkage after Fellegi and Sunter (1969): roughly the logarithm, to base two, of how much likelier an
agreement or a difference is between two tellings of one case than between those of two. Their sum is the likeness; `probability` says it as a
number between 0 and 1.

For:     the same sentences; the same code; a code that is the other's day; the same days; areas by code of GB/T 2260, places by name; amounts,
         exact or rounded or as a sum; people by masked name; the same large number of people captured.
Against: days apart; other drugs; other amounts of the same drug; other areas by code (another county, prefecture, province), other places and
         provinces by name; other people.
Barred:  another year or province in the code, days more than `DAYS_BARRED` apart, told before it happened, two cases of one document.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from extract.cases.nearness import SAME, nearness
from extract.cases.telling import MASK, Amount, Code, Telling
from schemas.tables import MICRO

LINKED: Final = 9.0  # points from which two tellings are taken for one case
EVEN: Final = 7.0  # points at which both are as likely
DAYS_BARRED: Final = 250
SHORT: Final = 12  # days: a longer period tells no day
GAPS: Final = ((3, 1.0), (14, -1.0), (45, -3.0), (120, -5.0), (DAYS_BARRED, -8.0))  # days between, points
FAMILIES: Final = (
    {"methamphetamine", "methamphetamine_tablet"},
    {"ketamine", "fluoroketamine"},
    {"ephedrine", "precursor"},
    {"etomidate", "synthetic_cannabinoid", "new_psychoactive"},
)
ANY_DRUG: Final = {"unspecified", "mixed", "other"}
COMMON_DRUGS: Final = {"heroin", "methamphetamine", "methamphetamine_tablet"}
COMMON_SURNAMES: Final = frozenset("李王张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗")
BORNE_OUT: Final = 1.0  # points of an area by code whose name both tell
NEAR: Final = 1.3  # the larger of two amounts of which one is a first estimate


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece: its points, and what it is in words."""

    points: float
    reason: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """The sum of the evidence, the words of it (what speaks for one case, then what against it), and what bars two tellings from being one."""

    points: float
    reason: str
    barred: str = ""

    @property
    def linked(self) -> bool:
        """Whether two tellings are taken for one case."""
        return not self.barred and self.points >= LINKED


def probability(points: float) -> float:
    """Points as a number between 0 and 1: 0.5 at `EVEN`, never certain.

    >>> [probability(points) for points in (0, 8, 10, 14)]
    [0.008, 0.667, 0.889, 0.992]
    """
    return min(0.999, round(1 / (1 + math.pow(2.0, EVEN - points)), 3))


def compare(one: Telling, other: Telling) -> Likeness:
    """The likeness of two tellings; the same whichever comes first."""
    barred = bar(one, other)
    if barred:
        return Likeness(-99.0, "", barred)
    evidence = [
        *of_words(one, other),
        *of_codes(one, other),
        *of_days(one, other),
        *of_places(one, other),
        *of_drugs(one, other),
        *of_persons(one, other),
        *of_people(one, other),
    ]
    ordered = sorted(evidence, key=lambda piece: (-piece.points, piece.reason))
    told = [piece.reason for piece in ordered if piece.points > 0 and piece.reason]
    against = [f"but {piece.reason}" for piece in ordered if piece.points < 0 and piece.reason]
    return Likeness(sum(piece.points for piece in evidence), "; ".join([*told, *against]))


# ---- what bars


def bar(one: Telling, other: Telling) -> str:
    """Why two tellings cannot be one case, or nothing."""
    if one.told.document == other.told.document:
        return "two cases of one document"
    for first, second in ((one, other), (other, one)):
        if first.told.published and second.told.start and first.told.published < second.told.start:
            return "told before it happened"
    gap = days_between(one, other)
    if gap is not None and gap > DAYS_BARRED:
        return "years apart" if gap > 365 else "months apart"
    if any(code.year and same_code(code, twin) and twin.year not in (None, code.year) for code in one.codes for twin in other.codes):
        return "the same code of another year"
    if any(code.kind == "number" == twin.kind and differ(code.province, twin.province) for code in one.codes for twin in other.codes):
        return "a number of another province"
    return ""


def differ(one: str | None, other: str | None) -> bool:
    """Whether both are told and not the same."""
    return bool(one and other and one != other)


def days_between(one: Telling, other: Telling) -> int | None:
    """Days between two periods, 0 if they meet, nothing if one has none."""
    first, second = period(one), period(other)
    if first is None or second is None:
        return None
    return max(0, (second[0] - first[1]).days, (first[0] - second[1]).days)


def period(telling: Telling) -> tuple[date, date] | None:
    """First and last day, if told."""
    start, end = telling.told.start or telling.told.end, telling.told.end or telling.told.start
    return (start, end) if start and end else None


# ---- evidence


def of_words(one: Telling, other: Telling) -> Iterator[Evidence]:
    """Whole sentences with figures that stand in both: a reprint."""
    both = one.sentences & other.sentences
    if both:
        yield Evidence(6.0 + min(3, len(both) - 1), "the same sentences")


def same_code(one: Code, other: Code) -> bool:
    """Whether two codes read the same."""
    return (one.kind, one.value) == (other.kind, other.value)


def of_codes(one: Telling, other: Telling) -> Iterator[Evidence]:
    """Codes: the same, of the same year; another of the same kind; or the day of the other telling."""
    for code in one.codes:
        for twin in other.codes:
            if same_code(code, twin):
                yield Evidence(worth_of_code(code, one, other), f"code {told_code(code)}")
                yield Evidence(1.0 if one.years & other.years else -6.0, "")
            elif code.kind == twin.kind:
                yield Evidence(-5.0, "")
    yield from of_code_days(one, other)
    yield from of_code_days(other, one)


def worth_of_code(code: Code, one: Telling, other: Telling) -> float:
    """Points of a code that both have: less if it is only the day on which both happened, more if it is one of many numbers."""
    if code.kind == "number" and len(code.value) >= 3:
        return 8.0
    start = one.told.start
    named_by_day = start and start == other.told.start and code.value == f"{start.month}-{start.day}"
    return 3.0 if named_by_day else 6.0


def told_code(code: Code) -> str:
    """A code in words: "2024-07", "3·15", "追日"."""
    if code.kind == "number":
        return f"{code.year}-{code.value.zfill(2)}" if code.year else code.value
    return code.value.replace("-", "·")


def of_code_days(coded: Telling, other: Telling) -> Iterator[Evidence]:
    """A code that is the first day of a telling without a code of its own, and not that of the coded one, which counts as a day."""
    start = other.told.start
    if start and start != coded.told.start and not any(code.kind == "day" for code in other.codes) and start.year in coded.years:
        for code in coded.codes:
            if code.kind == "day" and code.value == f"{start.month}-{start.day}" and is_short(other):
                yield Evidence(3.0, f"code {told_code(code)} is its day")


def is_short(telling: Telling) -> bool:
    """Whether a telling has days, not months."""
    days = period(telling)
    return days is not None and (days[1] - days[0]).days <= SHORT


def of_days(one: Telling, other: Telling) -> Iterator[Evidence]:
    """The days of both: the same, overlapping, or apart."""
    gap = days_between(one, other)
    if gap is None:
        return
    if gap:
        yield Evidence(next(points for days, points in GAPS if gap <= days), "")
    elif is_short(one) and is_short(other):
        first, second = period(one), period(other)
        same = first is not None and second is not None and first[0] == second[0]
        yield Evidence(4.0 if same else 3.0, f"day {max(one.told.start or date.min, other.told.start or date.min)}")
    else:
        yield Evidence(1.0, "")


def of_places(one: Telling, other: Telling) -> Iterator[Evidence]:
    """The areas of both by code, and places and provinces told in both by name.

    Where codes tell that the areas are others, names do not count for, and where they tell that these are the same, not against one case; what
    both codes and names tell counts once.
    """
    areas = nearness(one.areas, other.areas)
    names = list(of_names(one, other))
    if areas is None:
        yield from names
    elif areas.points <= 0:
        yield Evidence(areas.points, areas.reason)
    else:
        agreed = [piece for piece in names if piece.points > 0]
        sure = BORNE_OUT if areas.points > SAME["province"] else 0.0
        yield from agreed
        yield Evidence(max(areas.points - sum(piece.points for piece in agreed), sure), areas.reason)


def of_names(one: Telling, other: Telling) -> Iterator[Evidence]:
    """Places told in both by name, and provinces."""
    near = shared(one.stems, other.here) | shared(other.stems, one.here)
    far = (
        shared(one.stems, other.around) | shared(other.stems, one.around) | shared(one.stems_around, other.here) | shared(other.stems_around, one.here)
    ) - near
    both = one.provinces & other.provinces
    if near or far:
        yield Evidence(steps(len(near), (4.0, 3.0, 1.5)) + steps(len(far), (1.0,) if near else (3.0, 1.0)), "place " + "、".join(sorted(near | far)))
    elif one.stems and other.stems:
        yield Evidence(-5.0, "")
    if both:
        yield Evidence(1.0, "province " + "、".join(sorted(both)))
    elif one.provinces and other.provinces and not near:
        yield Evidence(-6.0, "")


def shared(stems: frozenset[str], text: str) -> set[str]:
    """The places that stand in a text."""
    return {stem for stem in stems if stem in text}


def steps(count: int, points: Sequence[float]) -> float:
    """Points of the first, the second … piece of one kind; no more than are listed."""
    return sum(points[:count])


def of_persons(one: Telling, other: Telling) -> Iterator[Evidence]:
    """People by name: a full name weighs most, a masked one with a given name more than without, a common surname less."""
    both = one.persons & other.persons
    known = {person for person in both if MASK not in person}
    unlike = {person[0] for person in one.persons if MASK not in person} & {person[0] for person in other.persons if MASK not in person}
    masked = {person for person in both - known if person[0] not in unlike}
    if known or masked:
        worth = sorted((worth_of(person) for person in known | masked), reverse=True)
        said = sorted({masked_name(person) for person in known | masked})
        yield Evidence(min(8.0, sum(worth)), "persons " + "、".join(said))
    elif one.persons and other.persons:
        yield Evidence(-5.0 if names_all(one) and names_all(other) else -2.0, "")


def names_all(telling: Telling) -> bool:
    """Whether as many people are named as were captured."""
    named = {person[0] for person in telling.persons}
    return telling.told.captured is not None and telling.told.captured <= len(named)


def masked_name(person: str) -> str:
    """A name that may stand in a reason."""
    return person if MASK in person else person[0] + MASK


def worth_of(person: str) -> float:
    """Points of a name that stands in both."""
    if MASK not in person:
        return 6.0
    if len(person) > 2:
        return 5.0
    return 1.5 if person[0] in COMMON_SURNAMES else 3.5


def of_people(one: Telling, other: Telling) -> Iterator[Evidence]:
    """The number of people captured."""
    first, second = one.told.captured, other.told.captured
    if first is None or second is None:
        return
    if first != second:
        yield Evidence(-0.5, "")
    elif first >= 3:
        yield Evidence(3.0 if first >= 10 else 2.0, f"{first} captured")


# ---- drugs and amounts


def of_drugs(one: Telling, other: Telling) -> Iterator[Evidence]:
    """Drugs and amounts: what both tell of, the amounts that agree, and drugs that only one of them knows."""
    first, second = {drug for drug, _ in one.told.amounts}, {drug for drug, _ in other.told.amounts}
    both = (first & second) - ANY_DRUG
    if both:
        yield Evidence(0.5 if both <= COMMON_DRUGS else 1.5, "")
        yield from of_amounts(one, other)
    elif first - ANY_DRUG and second - ANY_DRUG:
        related = any(family & first and family & second for family in FAMILIES)
        yield Evidence(-2.0 if related else -6.0, "")


def of_amounts(one: Telling, other: Telling) -> Iterator[Evidence]:
    """The amounts of each drug that both tell of: the best agreement counts in full, the next by half."""
    found = [agreement(key, one.told.amounts[key], other.told.amounts[key]) for key in sorted(one.told.amounts.keys() & other.told.amounts.keys())]
    agreed = sorted((piece for piece in found if piece.points > 0), key=lambda piece: -piece.points)
    for index, piece in enumerate(agreed):
        yield piece if index == 0 else Evidence(piece.points / 2, piece.reason)
    if not agreed and found:
        yield Evidence(min(piece.points for piece in found), "")


def agreement(key: tuple[str, str], first: Sequence[Amount], second: Sequence[Amount]) -> Evidence:
    """How well the amounts of one drug agree: single ones, or the sum of one side."""
    drug, unit = key
    best = max((agreed(a, b) for a in with_sum(first) for b in with_sum(second)), key=lambda pair: pair[0])
    return Evidence(best[0], f"{drug} {best[1]} {unit}")


def with_sum(amounts: Sequence[Amount]) -> list[Amount]:
    """Some amounts and their sum."""
    return [*amounts, Amount(sum(amount.micro for amount in amounts), "exact")] if len(amounts) > 1 else list(amounts)


def agreed(one: Amount, other: Amount) -> tuple[float, str]:
    """Points of two amounts of one drug, and the finer of them in words."""
    low, high = sorted((one, other), key=lambda amount: amount.micro)
    finer = max(one, other, key=lambda amount: (digits(amount.micro), amount.micro))
    said = f"{finer.micro / MICRO:.12g}"
    if low.micro == high.micro:
        return {1: 2.5, 2: 4.0}.get(digits(one.micro), 6.0), said
    if covers(one, other) or covers(other, one):
        return 3.0 if min(digits(one.micro), digits(other.micro)) == 1 else 4.0, said
    if low.micro and high.micro / low.micro <= NEAR:
        return (1.0 if "exact" not in (one.approx, other.approx) or one.approx != other.approx else 0.0), said
    return -2.0, said


def digits(micro: int) -> int:
    """Digits of a number up to its last that is not zero: 3 of 1860."""
    return len(str(micro).rstrip("0"))


def covers(coarse: Amount, fine: Amount) -> bool:
    """Whether an amount is another in round figures: 28.6 of 28.64, 逾14 of 14.236, 近100 of 97.3.

    >>> covers(Amount(28_600, "exact"), Amount(28_640, "exact")), covers(Amount(14_000, "over"), Amount(14_236, "exact"))
    (True, True)
    >>> covers(Amount(14_000, "exact"), Amount(14_600, "exact")), covers(Amount(100, "under"), Amount(97, "exact"))
    (False, True)
    """
    if digits(coarse.micro) >= digits(fine.micro):
        return False
    step = int(10 ** (len(str(coarse.micro)) - digits(coarse.micro)))
    apart = fine.micro - coarse.micro
    if coarse.approx == "over":
        return 0 <= apart < max(step, coarse.micro // 10)
    if coarse.approx == "under":
        return -max(step, coarse.micro // 10) < apart <= 0
    loose = coarse.micro // 20 if coarse.approx == "about" else 0
    return abs(apart) <= max(step // 2, loose)
