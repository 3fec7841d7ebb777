"""A seizure in the words of UNODC: substance, quantity, place and way of transport, country. Everything that is not certain is left empty.

Where it was found and how it travelled is read from the words before the quantity: the nearest in its sentence; else what the place of the event
says; else what the two sentences before it in the paragraph say, if they say one thing only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final, Generic, TypeVar

from corpus.characters import is_traditional
from corpus.normalise import normalise
from corpus.segment import split
from rules.unodc import CountryEntry, FrameEntry, LocationEntry, MeasureEntry, ModeEntry, SpotEntry, SubstanceEntry, UnodcFile
from schemas.text import Clause, Span, Text

Spot = TypeVar("Spot", bound=SpotEntry)
REACH = 24  # characters between the word before a place and the place: 在{…}机场
BACK = 2  # sentences
LONGEST = 400  # characters of a sentence that are looked at, the last ones
ABROAD: Final = "not in China"
UNCERTAIN: Final = "territory not certain"


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
class View(Generic[Spot]):
    """The entries of places or of vehicles, and what tells that a sentence is of another place than those before it."""

    sights: tuple[Sight[Spot], ...]
    elsewhere: re.Pattern[str]

    def hits(self, sentence: str) -> list[tuple[int, Spot]]:
        """What a sentence tells, each with the end of its words."""
        return [(match.end(), sight.entry) for sight in self.sights for match in sight.framed.finditer(sentence)]


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


def country_of(code: str | None, words: str, around: Surroundings, rules: UnodcFile) -> CountryEntry | str:
    """The territory of the code of an area, else of body and place as written, else of a bulletin; or why it has none: another country, or not certain."""
    if code:
        return next(entry for entry in rules.country if code.startswith(entry.code))
    told = normalise(words).norm
    if any(re.search(word, told) for entry in rules.abroad for word in entry.words):
        return ABROAD
    for entry in rules.country:
        if any(re.search(word, told) for word in entry.words):
            return entry
    if not around.traditional:
        return rules.country[-1]
    pressed = [entry for entry in rules.country if any(re.search(word, around.text.norm) for word in entry.document)]
    return pressed[0] if len(pressed) == 1 else UNCERTAIN


# ---- the words around


class Surroundings:
    """The sentences of one bulletin: what stands before a quantity."""

    def __init__(self, raw: str) -> None:
        self.text: Text = normalise(raw)
        self.clauses: Sequence[Clause] = split(self.text)[1]
        self.traditional = is_traditional(raw)
        self.starts = [self.text.raw_start(clause.span.start) for clause in self.clauses]

    def before(self, start: int, end: int) -> list[str]:
        """What stands before the end of a raw span, in normal form: of its own sentence, and the two sentences before that in its paragraph, the nearest first."""
        index = max(0, bisect_right(self.starts, start) - 1)
        own = self.clauses[index]
        until = bisect_left(range(len(self.text.norm)), end, lo=own.span.start, hi=own.span.end, key=self.text.raw_start)
        earlier = [clause.span for clause in self.clauses[max(0, index - BACK) : index] if clause.paragraph == own.paragraph]
        spans = [Span(own.span.start, until), *reversed(earlier)]
        return [self.text.norm[max(span.start, span.end - LONGEST) : span.end] for span in spans]


def location_of(around: Sequence[str], place: str, rules: UnodcFile) -> LocationEntry | None:
    """The kind of place where something was found; None if it is not certain."""
    return nearest(around, place, view_of(rules.location, frame_of("place", rules)))


def mode_of(around: Sequence[str], place: str, rules: UnodcFile) -> ModeEntry | None:
    """The way in which something travelled; None if it is not certain: what is found in a place of its own, or indoors behind a vehicle, came otherwise."""
    view = view_of(rules.mode, frame_of("vehicle", rules))
    where = max(view_of(rules.location, frame_of("place", rules)).hits(around[0]), key=lambda hit: hit[0], default=None)
    if where is None:
        return nearest(around, place, view)
    end, spot = where
    told = [hit for hit in view.hits(around[0]) if not spot.indoors or hit[0] > end]
    return max(told, key=lambda hit: hit[0])[1] if told else None


def frame_of(kind: str, rules: UnodcFile) -> FrameEntry:
    """The words before and behind places or vehicles."""
    return next(entry for entry in rules.frame if entry.id == kind)


@lru_cache(maxsize=8)
def view_of(entries: tuple[Spot, ...], frame: FrameEntry) -> View[Spot]:
    """Entries made ready to be looked for."""
    before, after = "|".join(frame.before), "|".join(frame.after)
    sights = []
    for entry in entries:
        words = "|".join(entry.patterns)
        framed = re.compile(f"(?:{before})[^,。;:!?]{{0,{REACH}}}?(?:{words})|(?:{words})(?={after})")
        sights.append(Sight(entry, framed, re.compile(words)))
    return View(tuple(sights), re.compile("|".join(frame.elsewhere)))


def nearest(around: Sequence[str], place: str, view: View[Spot]) -> Spot | None:
    """The entry whose words stand nearest before the quantity; else the only one in the place of the event; else the only one in the sentences before."""
    own = view.hits(around[0])
    if own:
        return max(own, key=lambda hit: hit[0])[1]
    if view.elsewhere.search(around[0]):
        return None
    told, earlier = normalise(place).norm, around[1:]
    for found in (
        [sight.entry for sight in view.sights if sight.alone.search(told)],
        [sight.entry for sight in view.sights if any(sight.framed.search(sentence) for sentence in earlier)],
    ):
        if found:
            return found[0] if len(found) == 1 else None
    return None
