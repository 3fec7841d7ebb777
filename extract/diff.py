"""What a change of rules gains and loses: stored documents read with the new book beside what is stored, or beside an old book's reading."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.explain import tell_facts
from extract.pipeline import read_bulletin
from extract.storage.store import documents, records
from rules.book import RuleBook
from schemas.record import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that only one of two readings holds."""

    document: str
    gained: bool
    fact: str
    quote: str
    rule: str

    def __str__(self) -> str:
        return f"{'+' if self.gained else '-'} {self.document}  {self.fact}  “{self.quote}”  ({self.rule})"


def told(record: Record) -> Counter[tuple[str, str, str]]:
    """Facts of a document as (phrase, quote, rule), each with its number."""
    return Counter((phrase, fact.quote, fact.rule) for fact, phrase in tell_facts(record))


def compare_readings(readings: Iterable[tuple[Record, Record]]) -> Iterator[Change]:
    """Losses, then gains, of each document in turn, read twice; a fact that only changed its rule is no change."""
    for old, new in readings:
        before, after = told(old), told(new)
        keep_before = Counter({key[:2]: count for key, count in before.items()})
        keep_after = Counter({key[:2]: count for key, count in after.items()})
        for gained, left, other in ((False, before, keep_after), (True, after, keep_before)):
            for (phrase, quote, rule), count in left.items():
                for _ in range(max(0, count - other[(phrase, quote)])):
                    yield Change(new.doc, gained, phrase, quote, rule)


def rules_diff(db: sqlite3.Connection, new: RuleBook, old: RuleBook | None = None) -> Iterator[Change]:
    """What a book changes on all stored documents: against what is stored of them, or against the reading of an old book."""
    before = (read_bulletin(document, old).record for document in documents(db)) if old else records(db)
    after = (read_bulletin(document, new).record for document in documents(db))
    return compare_readings(zip(before, after, strict=True))
