"""Which tellings may be one case (keys), and which are (clusters), without a store.

Two tellings are compared only if they share a key, so that the work grows with the number of tellings, not with its square. Clusters are
built from the best link down: two groups become one unless a pair of them is barred, an analyst keeps them apart, or their pairs speak
against it on the whole. The outcome depends only on the tellings and the analysts' word, not on the order in which they came.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import product
from typing import Final

from extract.cases.likeness import Likeness, compare, digits, is_short, period, probability
from extract.cases.telling import MASK, Telling
from schemas.tables import MICRO

Pair = tuple[int, int]
DAY_REACH: Final = 1  # days around a period that are keys, too
STEPS: Final = 30.0  # buckets of an amount between it and e times it: neighbours are 3 % apart
MONTHS: Final = 3  # a longer period has no months


@dataclass(frozen=True, slots=True)
class Member:
    """An event in a case: how likely it belongs there, and why; a case told once has no likelihood."""

    event: int
    score: float | None
    reason: str


@dataclass(slots=True)
class Word:
    """What analysts said: pairs that are one case, pairs that are not."""

    same: set[Pair] = field(default_factory=set)
    apart: set[Pair] = field(default_factory=set)


def pair(one: int, other: int) -> Pair:
    """Two events, the smaller first."""
    return (one, other) if one < other else (other, one)


# ---- keys


def keys_of(telling: Telling) -> set[str]:
    """What another telling of the case may share: days, codes, amounts, people, whole sentences."""
    words = (f"words {zlib.crc32(sentence.encode())}" for sentence in telling.sentences)
    return {*day_keys(telling), *code_keys(telling), *amount_keys(telling), *person_keys(telling), *words}


def code_keys(telling: Telling) -> Iterator[str]:
    """Codes; one that is a day meets the same code of the year, and tellings of the same drug from that day on."""
    drugs = {drug for drug, _ in telling.told.amounts}
    for code in telling.codes:
        if code.kind != "day":
            yield f"{code.kind} {code.value}"
        for year in ({code.year} if code.year else telling.years) if code.kind == "day" else ():
            yield f"code {code.value} {year}"
            yield from (f"code day {code.value} {year} {drug}" for drug in drugs)
    start = telling.told.start
    if start and is_short(telling) and not any(code.kind == "day" for code in telling.codes):
        yield from (f"code day {start.month}-{start.day} {start.year} {drug}" for drug in drugs)


def amount_keys(telling: Telling) -> Iterator[str]:
    """Amounts, two neighbouring buckets each, with the year, a round one with the month; and the amount to its last digit, whatever the year."""
    for (drug, unit), amounts in telling.told.amounts.items():
        for micro in {amount.micro for amount in amounts if amount.micro}:
            place = math.log(micro / MICRO) * STEPS
            times = months_of(telling) if digits(micro) == 1 else telling.years
            yield from (f"amount {drug} {unit} {step} {time}" for step in (math.floor(place), math.ceil(place)) for time in times)
            if digits(micro) > 1:
                yield f"amount {drug} {unit} exactly {micro}"


def day_keys(telling: Telling) -> Iterator[str]:
    """The days of a telling that has days, and those next to them, with each drug."""
    days = period(telling)
    if days and is_short(telling):
        drugs = {drug for drug, _ in telling.told.amounts} or {""}
        for number in range(-DAY_REACH, (days[1] - days[0]).days + DAY_REACH + 1):
            yield from (f"day {days[0] + timedelta(number)} {drug}" for drug in drugs)


def person_keys(telling: Telling) -> Iterator[str]:
    """People with the month, of a telling that has one; a surname alone with the drug, too."""
    drugs = {drug for drug, _ in telling.told.amounts}
    for month in months_of(telling):
        for person in telling.persons:
            yield from (f"person {person} {month} {more}" for more in (drugs if person.endswith(MASK) else ("",)))


def months_of(telling: Telling) -> list[str]:
    """The months of a telling's period, if it is no longer than `MONTHS`."""
    days = period(telling)
    if not days:
        return []
    count = (days[1].year - days[0].year) * 12 + days[1].month - days[0].month
    first = days[0].year * 12 + days[0].month - 1
    return [f"{(first + number) // 12}-{(first + number) % 12 + 1:02}" for number in range(count + 1)] if count < MONTHS else []


# ---- clusters


@dataclass(slots=True)
class Web:
    """Tellings by event, the links between them, and the analysts' word."""

    tellings: Mapping[int, Telling]
    links: Mapping[Pair, Likeness]
    word: Word
    compared: dict[Pair, Likeness] = field(default_factory=dict)

    def likeness(self, one: int, other: int) -> Likeness:
        """The likeness of two events, worked out once."""
        which = pair(one, other)
        if which not in self.compared:
            self.compared[which] = self.links.get(which) or compare(self.tellings[which[0]], self.tellings[which[1]])
        return self.compared[which]

    def root(self, event: int) -> int:
        """The case that a document states an event to be part of, or the event itself."""
        parent = self.tellings[event].told.parent
        return event if parent is None or parent not in self.tellings or pair(event, parent) in self.word.apart else self.root(parent)

    def families(self, events: Iterable[int]) -> list[list[int]]:
        """Events, those of one case of one document together."""
        found: dict[int, list[int]] = {}
        for event in sorted(events):
            found.setdefault(self.root(event), []).append(event)
        return list(found.values())

    def may_meet(self, one: AbstractSet[int], other: AbstractSet[int]) -> bool:
        """Whether two groups may be one case: of two families the events that are most alike count."""
        if any(pair(a, b) in self.word.apart for a in one for b in other):
            return False
        best = []
        for first, second in product(self.families(one), self.families(other)):
            if not any(pair(a, b) in self.word.same for a, b in product(first, second)):
                best.append(max((self.likeness(a, b) for a, b in product(first, second)), key=lambda found: found.points))
        return not any(found.barred for found in best) and sum(found.points for found in best) >= 0


def cluster(web: Web) -> list[list[Member]]:
    """All events of a web in cases; each case by event, the cases by their first event."""
    group = {event: frozenset({event}) for event in web.tellings}

    def join(one: int, other: int) -> None:
        whole = group[one] | group[other]
        group.update(dict.fromkeys(whole, whole))

    for event in web.tellings:
        join(event, web.root(event))
    for one, other in sorted(web.word.same):
        if one in group and other in group:
            join(one, other)
    for one, other in sorted(web.links, key=partial(rank, web)):
        if group[one] is not group[other] and web.may_meet(group[one], group[other]):
            join(one, other)
    return [members(web, sorted(events)) for events in sorted(set(group.values()), key=min)]


def rank(web: Web, link: Pair) -> tuple[object, ...]:
    """Where a link stands: the best first, then by document and label, which do not change when documents are read again."""
    names = sorted((web.tellings[event].told.doc, web.tellings[event].told.label) for event in link)
    return (-web.links[link].points, *names)


def members(web: Web, events: Sequence[int]) -> list[Member]:
    """The members of a case, each with its best link to another."""
    return [member(web, event, [other for other in events if other != event]) for event in events]


def member(web: Web, event: int, others: Sequence[int]) -> Member:
    """One member: an analyst's word before what its document states, that before any likeness."""
    if not others:
        return Member(event, None, "told once")
    if any(pair(event, other) in web.word.same for other in others):
        return Member(event, 1.0, "merged by an analyst")
    root = web.root(event)
    if root != event:
        return Member(event, 1.0, f"part of {web.tellings[root].told.label} of its document")
    best = max((web.likeness(event, other) for other in others), key=lambda found: (found.points, found.reason))
    if best.barred:  # only parts of its own document are with it
        return Member(event, 1.0, "told with its parts")
    return Member(event, probability(best.points), best.reason)


def components(events: Iterable[int], links: Iterable[Pair]) -> list[set[int]]:
    """Events that hang together by links.

    >>> components([1, 2, 3, 4], [(1, 3), (3, 4)])
    [{1, 3, 4}, {2}]
    """
    root = {event: event for event in events}

    def find(event: int) -> int:
        while root[event] != event:
            root[event] = root[root[event]]
            event = root[event]
        return event

    for one, other in links:
        first, second = sorted((find(one), find(other)))
        root[second] = first
    found: dict[int, set[int]] = {}
    for event in root:
        found.setdefault(find(event), set()).add(event)
    return [found[first] for first in sorted(found)]
