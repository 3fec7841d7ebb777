"""Labelled records, and how near extracted records come to them: figures for each kind of fact, and the errors one by one.

Facts are compared by value, not by position: a seizure by drug, unit and amount, people and cases by action and count, an asset by kind
and amount, a case by its name. Records marked optional, and facts of other crimes, neither reward nor punish (annotation guide).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from pydantic import BaseModel, ValidationError

from corpus.figures import Counts, Figures, all_figures

Json = dict[str, Any]
Key = tuple[str | int, ...]

ENDING = ".gold.json"
CORE = ("seizures", "arrests", "case_names")  # a document that has these right is read exactly
GROUNDED = ("seizures", "arrests")
SPELLINGS = str.maketrans("·•‧・．。﹒－—", ".......--", "“”\"'‘’「」『』《》〈〉()（）【】")
SUPERVISED = re.compile(r"(?:公安部|省公安厅|部督|省督|市督|部级|省级|市级|督办|挂牌|目标)+")


class GoldError(Exception):
    """A labelled record that cannot be used, and why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name, self.reason = name, reason


# ---- reading


class GoldEvent(BaseModel):
    """What must be known of a labelled event."""

    id: str
    kind: str
    name: str | None
    start: str | None
    end: str | None
    parent: str | None


class GoldFact(BaseModel):
    """What must be known of any labelled fact."""

    event: str


class GoldSeizure(GoldFact):
    """A labelled seizure."""

    drug: str
    amount: float
    unit: str
    approx: str


class GoldArrest(GoldFact):
    """A labelled measure against people."""

    action: str
    count: int
    approx: str


class GoldCount(GoldFact):
    """A labelled number of cases."""

    action: str
    count: int


class GoldAsset(GoldFact):
    """A labelled thing or sum of money."""

    kind: str
    amount: float


class GoldRecord(BaseModel):
    """What must be in a labelled record; more may be."""

    doc: str
    published: str | None
    events: list[GoldEvent]
    seizures: list[GoldSeizure]
    arrests: list[GoldArrest]
    case_counts: list[GoldCount] = []
    assets: list[GoldAsset] = []


def load_gold(folder: Path) -> dict[str, Json]:
    """The labelled records of a folder (NAME.gold.json beside NAME.txt) by document, each with the `text` of its document.

    GoldError if there is none, or if one cannot be read or does not fit.
    """
    records: dict[str, Json] = {}
    for path in sorted(folder.glob(f"*{ENDING}")):
        record = load_record(path)
        if record["doc"] in records:
            raise GoldError(path.name, f"{record['doc']} is labelled twice")
        records[record["doc"]] = record
    if not records:
        raise GoldError(str(folder), f"holds no *{ENDING}")
    return records


def load_record(path: Path) -> Json:
    """One labelled record with the text of its document; GoldError if either cannot be read."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        checked = GoldRecord.model_validate(record)
        text = path.with_name(checked.doc).read_text(encoding="utf-8")
    except ValidationError as error:
        first = error.errors()[0]
        where = " ".join(str(part) for part in first["loc"]) or "record"
        raise GoldError(path.name, f"{where}: {first['msg']}") from error
    except (OSError, ValueError) as error:
        raise GoldError(path.name, str(error)) from error
    events = {event.id for event in checked.events}
    for fact in chain(checked.seizures, checked.arrests, checked.case_counts, checked.assets):
        if fact.event not in events:
            raise GoldError(path.name, f"a fact of event {fact.event!r}, which is not there")
    return {**record, "text": text}


def by_document(records: Iterable[Json]) -> dict[str, Json]:
    """Extracted records by the file name of their document: a labelled folder knows no folders."""
    return {PurePosixPath(record["doc"]).name: record for record in records}


# ---- when two facts are the same


def plain_name(name: str) -> str:
    """A case name without what may be written one way or another: quote marks, spaces, dots, dashes, who supervises it.

    >>> plain_name("公安部督办“8·06”特大运输毒品案")
    '8.06特大运输毒品案'
    """
    bare = "".join(name.split()).translate(SPELLINGS)
    return bare[found.end() :] if (found := SUPERVISED.match(bare)) else bare


def six_digits(amount: float) -> str:
    """An amount to six digits, so that 92750 and 92750.0 agree.

    >>> six_digits(37952.7)
    '37952.7'
    """
    return f"{float(amount):.6g}"


def people_key(fact: Json) -> Key:
    """Action and count."""
    return fact["action"], int(fact["count"])


KEYS: dict[str, Callable[[Json], Key]] = {
    "seizures": lambda fact: (fact["drug"], fact["unit"], six_digits(fact["amount"])),
    "arrests": people_key,
    "case_names": lambda event: (plain_name(event["name"]),),
    "case_counts": people_key,
    "assets": lambda fact: (fact["kind"], six_digits(fact["amount"])),
    "breakdowns": people_key,
}
CODES = {"seizures": "drug", "arrests": "action", "case_names": "kind", "case_counts": "action", "assets": "kind", "breakdowns": "action"}


def facts_of(record: Json, kind: str) -> list[Json]:
    """The facts of one kind; the measures against people are whole (arrests) or parts of a whole (breakdowns)."""
    if kind == "case_names":
        return [event for event in record.get("events", []) if event.get("name")]
    if kind in ("arrests", "breakdowns"):
        return [fact for fact in record.get("arrests", []) if bool(fact.get("of")) == (kind == "breakdowns")]
    return list(record.get(kind, []))


def sides(record: Json, kind: str) -> tuple[list[Json], list[Json]]:
    """The facts of one kind: those that count, and those that are optional or of another crime."""
    others = {event["id"] for event in record.get("events", []) if event.get("offence") == "other"}
    counted: list[Json] = []
    spare: list[Json] = []
    for fact in facts_of(record, kind):
        own = fact["id"] if kind == "case_names" else fact.get("event")
        (spare if fact.get("optional") or own in others else counted).append(fact)
    return counted, spare


def event_of(record: Json, fact: Json) -> Json:
    """The event of a fact; an event, and a fact whose event is missing, stand for themselves."""
    return next((event for event in record.get("events", []) if event["id"] == fact.get("event")), fact)


def days(record: Json, fact: Json) -> tuple[str | None, str | None]:
    """First and last day of the event of a fact."""
    event = event_of(record, fact)
    return event.get("start"), event.get("end")


# ---- one document


@dataclass(frozen=True, slots=True)
class Matching:
    """The facts of one kind in one document: pairs (labelled, found), found ones that are wrong, labelled ones that were missed."""

    pairs: list[tuple[Json, Json]]
    wrong: list[Json]
    missed: list[Json]

    @property
    def counts(self) -> Counts:
        """How many of each."""
        return len(self.pairs), len(self.wrong), len(self.missed)


def match(gold: Json, found: Json, kind: str) -> Matching:
    """Pair equal facts, first those that agree on the day too, so that twins meet their own."""
    key = KEYS[kind]
    wanted, spare = sides(gold, kind)
    rest, _ = sides(found, kind)
    dated, rest, wanted = pair(wanted, rest, lambda g, f: key(g) == key(f) and days(gold, g) == days(found, f))
    undated, rest, wanted = pair(wanted, rest, lambda g, f: key(g) == key(f))
    _, wrong, _ = pair(spare, rest, lambda g, f: key(g) == key(f))
    return Matching(dated + undated, wrong, wanted)


def pair(wanted: Sequence[Json], found: Sequence[Json], same: Callable[[Json, Json], bool]) -> tuple[list[tuple[Json, Json]], list[Json], list[Json]]:
    """(pairs, found ones left, wanted ones left): each found fact takes the first wanted one that is the same."""
    free, pairs, left = list(wanted), [], []
    for fact in found:
        place = next((index for index, one in enumerate(free) if same(one, fact)), None)
        if place is None:
            left.append(fact)
        else:
            pairs.append((free.pop(place), fact))
    return pairs, left, free


def tally_pairs(gold: Json, found: Json, pairs: Iterable[tuple[Json, Json]]) -> Counter[str]:
    """How many matched facts agree on what does not identify them: hedge, kind of event, being a subset, days unless vague."""
    tally: Counter[str] = Counter()
    for ours, theirs in pairs:
        event, other = event_of(gold, ours), event_of(found, theirs)
        tally["matched"] += 1
        tally["approx"] += ours["approx"] == theirs.get("approx", "exact")
        tally["kind"] += event["kind"] == other.get("kind")
        tally["subset"] += bool(event["parent"]) == bool(other.get("parent"))
        if not event.get("vague"):
            tally["dated"] += 1
            tally["date"] += (event["start"], event["end"]) == (other.get("start"), other.get("end"))
    return tally


def is_grounded(fact: Json, text: str) -> bool:
    """Whether the quote of a fact stands in the text, and at its span if it has one."""
    quote, span = fact.get("quote") or "", fact.get("span")
    return quote != "" and quote in text and (not span or text[span[0] : span[1]] == quote)


def tally_document(gold: Json, found: Json, matchings: Mapping[str, Matching]) -> Counter[str]:
    """What counts once a document: publication day, exactness, grounded facts, facts where there is none."""
    facts = [fact for kind in GROUNDED for fact in found.get(kind, [])]
    tally = Counter({"documents": 1, "facts": len(facts)})
    tally["published"] += found.get("published") == gold["published"]
    tally["exact"] += not any(matchings[kind].wrong or matchings[kind].missed for kind in CORE)
    tally["grounded"] += sum(is_grounded(fact, gold["text"]) for fact in facts)
    if not any(facts_of(gold, kind) for kind in KEYS):
        tally["negatives"] += 1
        tally["false_facts"] += len(facts)
    for kind in GROUNDED:
        tally += tally_pairs(gold, found, matchings[kind].pairs)
    return tally


# ---- all documents


@dataclass(frozen=True, slots=True)
class Miss:
    """One error: a labelled fact that was missed, or a found one that is wrong; its code is a drug, an action or a kind."""

    doc: str
    kind: str
    code: str
    side: Literal["missed", "wrong"]
    told: str
    quote: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All figures, and all errors in order of documents.

    `shares` holds None where there is nothing to take a share of.
    """

    documents: int
    missing: int
    figures: dict[str, Figures]
    shares: dict[str, float | None]
    negatives: int
    false_facts: int
    misses: tuple[Miss, ...]

    def families(self) -> list[tuple[str, str, str, int]]:
        """(kind, code, missed or wrong, how often), the most frequent first: where to dig."""
        count = Counter((miss.kind, miss.code, miss.side) for miss in self.misses)
        return sorted(((*family, times) for family, times in count.items()), key=lambda row: (-row[3], row[:3]))


SHARES = {
    "date_of_matched_facts": ("date", "dated"),
    "kind_of_matched_facts": ("kind", "matched"),
    "subset_of_matched_facts": ("subset", "matched"),
    "approx_of_matched_facts": ("approx", "matched"),
    "published": ("published", "documents"),
    "grounded": ("grounded", "facts"),
    "documents_exact": ("exact", "documents"),
}


def compare(gold: Mapping[str, Json], found: Mapping[str, Json]) -> Comparison:
    """Labelled records (`load_gold`) against found ones (`by_document`), both by document; one that was not found counts as empty."""
    counts: dict[str, list[Counts]] = {kind: [] for kind in KEYS}
    tally: Counter[str] = Counter()
    misses: list[Miss] = []
    for doc, labelled in gold.items():
        record = found.get(doc, {})
        matchings = {kind: match(labelled, record, kind) for kind in KEYS}
        for kind, matching in matchings.items():
            counts[kind].append(matching.counts)
            misses += misses_of(doc, kind, matching)
        tally += tally_document(labelled, record, matchings)
    return Comparison(
        documents=len(gold),
        missing=len(gold.keys() - found.keys()),
        figures=all_figures(counts),
        shares={name: tally[part] / tally[whole] if tally[whole] else None for name, (part, whole) in SHARES.items()},
        negatives=tally["negatives"],
        false_facts=tally["false_facts"],
        misses=tuple(misses),
    )


def misses_of(doc: str, kind: str, matching: Matching) -> list[Miss]:
    """The errors of one kind in one document."""
    return [miss_of(doc, kind, "missed", fact) for fact in matching.missed] + [miss_of(doc, kind, "wrong", fact) for fact in matching.wrong]


def miss_of(doc: str, kind: str, side: Literal["missed", "wrong"], fact: Json) -> Miss:
    """One error."""
    return Miss(doc, kind, fact[CODES[kind]], side, " ".join(str(part) for part in KEYS[kind](fact)), fact.get("quote") or "")
