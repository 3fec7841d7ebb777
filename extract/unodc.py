"""A seizure in the words of UNODC: substance, quantity, place and way of transport, country. Everything that is not certain is left empty.

Where it was found and how it travelled is read from the words before the quantity: the nearest in its sentence; else what the place of the event
says; else what the two sentences before it in the paragraph say, if they say one thing only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Generic, TypeVar

from corpus.normalise import normalise
from corpus.segment import split
from rules.unodc import CountryEntry, FrameEntry, LocationEntry, MeasureEntry, ModeEntry, SpotEntry, SubstanceEntry, UnodcFile
from schemas.text import Clause, Text

Spot = TypeVar("Spot", bound=SpotEntry)
REACH = 24  # characters between the word before a place and the place: 在{…}机场
BACK = 2  # sentences


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as UNODC tells it: 1.5 kg."""

    quantity: Decimal
    unit: str

    def __str__(self) -> str:
        return f"{self.quantity.normalize():f}"


@dataclass(frozen=True, slots=True)
class Sight(Generic[Spot]):
    """An entry with its patterns: where they tell that something was found there, and anywhere."""

    entry: Spot
    framed: re.Pattern[str]
    alone: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Reported:
    """What a seizure is told by: the fields of the contract that decide its cells."""

    drug: str
    form: str | None
    amount: Decimal
    unit: str
    quote: str


def substance_of(fact: Reported, rules: UnodcFile) -> SubstanceEntry | None:
    """The entry of a drug; None if there is none."""
    for entry in rules.substance:
        fits = entry.drug == fact.drug and (not entry.form or fact.form in entry.form) and (not entry.unit or fact.unit in entry.unit)
        if fits and (not entry.words or any(re.search(word, fact.quote) for word in entry.words)):
            return entry
    return None


def measure_of(fact: Reported, rules: UnodcFile) -> MeasureEntry:
    """The entry of an amount; KeyError if its unit has none."""
    for entry in rules.measure:
        if entry.unit == fact.unit and fact.amount >= entry.least:
            return entry
    raise KeyError(fact.unit)


def amount_of(fact: Reported, substance: SubstanceEntry, rules: UnodcFile) -> Amount:
    """The quantity in the unit of UNODC, exactly."""
    measure = measure_of(fact, rules)
    counted = substance.unit_name if substance.unit_name and fact.unit in ("pill", "item") else measure.name
    return Amount(fact.amount / measure.divide, counted)


def country_of(codes: Iterable[str], words: str, rules: UnodcFile) -> CountryEntry | None:
    """The territory that the codes of areas or the words of body and place tell; None if they tell another country or none for certain."""
    for code in codes:
        return next(entry for entry in rules.country if code.startswith(entry.code))
    told = normalise(words).norm
    if any(re.search(word, told) for entry in rules.abroad for word in entry.words):
        return None
    return next((entry for entry in rules.country if any(re.search(word, told) for word in entry.words)), None)


# ---- the words around


class Surroundings:
    """The sentences of one bulletin: what stands before a quantity."""

    def __init__(self, raw: str) -> None:
        self.text: Text = normalise(raw)
        self.clauses: Sequence[Clause] = split(self.text)[1]
        self.starts = [self.text.raw_start(clause.span.start) for clause in self.clauses]

    def before(self, start: int, end: int) -> list[str]:
        """What stands before the end of a raw span, in normal form: of its own sentence, and the two sentences before that in its paragraph, the nearest first."""
        index = max(0, bisect_right(self.starts, start) - 1)
        own = self.clauses[index]
        until = bisect_left(range(len(self.text.norm)), end, lo=own.span.start, hi=own.span.end, key=self.text.raw_start)
        earlier = [clause for clause in self.clauses[max(0, index - BACK) : index] if clause.paragraph == own.paragraph]
        return [self.text.norm[own.span.start : until], *(self.text.norm[clause.span.start : clause.span.end] for clause in reversed(earlier))]


def location_of(around: Sequence[str], place: str, rules: UnodcFile) -> LocationEntry | None:
    """The kind of place where something was found; None if it is not certain."""
    return nearest(around, place, compiled(rules.location, frame_of("place", rules)))


def mode_of(around: Sequence[str], place: str, rules: UnodcFile) -> ModeEntry | None:
    """The way in which something travelled; None if it is not certain."""
    return nearest(around, place, compiled(rules.mode, frame_of("vehicle", rules)))


def frame_of(kind: str, rules: UnodcFile) -> FrameEntry:
    """The words before and behind places or vehicles."""
    return next(entry for entry in rules.frame if entry.id == kind)


@lru_cache(maxsize=8)
def compiled(entries: tuple[Spot, ...], frame: FrameEntry) -> tuple[Sight[Spot], ...]:
    """The entries with their patterns: within their frame, and alone."""
    before, after = "|".join(frame.before), "|".join(frame.after)
    found = []
    for entry in entries:
        words = "|".join(entry.patterns)
        found.append(Sight(entry, re.compile(f"(?:{before})[^,。;:!?]{{0,{REACH}}}?(?:{words})|(?:{words})(?={after})"), re.compile(words)))
    return tuple(found)


def nearest(around: Sequence[str], place: str, sights: tuple[Sight[Spot], ...]) -> Spot | None:
    """The entry whose words stand nearest before the quantity; else the only one in the place of the event; else the only one in the sentences before."""
    own = [(match.end(), sight.entry) for sight in sights for match in sight.framed.finditer(around[0])]
    if own:
        return max(own, key=lambda hit: hit[0])[1]
    told = normalise(place).norm
    for found in (
        [sight.entry for sight in sights if sight.alone.search(told)],
        [sight.entry for sight in sights if any(sight.framed.search(sentence) for sentence in around[1:])],
    ):
        if found:
            return found[0] if len(found) == 1 else None
    return None
