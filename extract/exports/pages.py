"""Stored bulletins with their facts as spans of one text: what every format of annotations is made of."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.exports.masking import mask
from extract.exports.records import Fact, Json, as_json, mask_record
from extract.storage.rows import read_record

KINDS: Final = {"seizures": "seizure", "arrests": "arrest", "case_counts": "case_count", "assets": "asset"}  # list of the record → kind of fact
CODES: Final = {"seizures": "drug", "arrests": "action", "case_counts": "action", "assets": "kind"}
APART: Final = ("event", "quote", "span")  # told beside the values of a fact
COLUMNS: Final = "id, name, published, sha256, url, title, rules, code, text"


@dataclass(frozen=True, slots=True)
class Mark:
    """A fact where it stands: [start, end) in characters (code points) of the text of its page.

    `values` are the fields of the contract but for event, quote and span: amount, unit, approx, form, of, group.
    """

    kind: str
    code: str
    start: int
    end: int
    event: str
    rule: str
    values: Json

    @property
    def label(self) -> str:
        """Kind and code in one word, such as "seizure:heroin"."""
        return f"{self.kind}:{self.code}"


@dataclass(frozen=True, slots=True)
class Page:
    """A stored bulletin; `text` and all else that is told of it masked or not, but for `url`, which would lead nowhere: None if it had to be masked."""

    name: str
    published: str | None
    sha256: str
    url: str | None
    title: str | None
    rules: str
    code: str
    text: str
    events: dict[str, Json]
    marks: tuple[Mark, ...]

    def keys(self) -> list[str]:
        """A name for each of its marks that is the same whenever the same is read of the same text.

        Equal figures of one phrase (one kind, code, span and event) are told apart by their number.
        """
        seen: Counter[str] = Counter()
        names = []
        for mark in self.marks:
            name = f"{self.sha256[:16]}-{mark.kind}-{mark.code}-{mark.start}-{mark.end}-{mark.event}"
            names.append(f"{name}-{seen[name]}" if seen[name] else name)
            seen[name] += 1
        return names


def pages(db: sqlite3.Connection, masked: bool = True) -> Iterator[Page]:
    """The stored bulletins by name, each with its facts in the order of its text."""
    for own, *columns in db.execute(f"SELECT {COLUMNS} FROM documents ORDER BY name"):
        name, published, sha256, url, title, rules, code, text = columns
        record = read_record(db, own, name, published)
        written = as_json(record)
        told = mask_record(written, text) if masked else written
        marks = [mark for kind in KINDS for mark in marks_of(kind, getattr(record, kind), told[kind])]
        marks.sort(key=lambda mark: (mark.start, mark.end))
        events = {event["id"]: event for event in told["events"]}
        if masked:
            name, title, text = mask(name), None if title is None else mask(title), mask(text)
            url = shown(url)
        yield Page(name, published, sha256, url, title, rules, code, text, events, tuple(marks))


def marks_of(kind: str, facts: Sequence[Fact], told: Sequence[Json]) -> Iterator[Mark]:
    """The facts of one list of a record, with their fields as they may be told."""
    for fact, values in zip(facts, told, strict=True):
        start, end = fact.span
        own = {key: value for key, value in values.items() if key not in (*APART, CODES[kind])}
        yield Mark(KINDS[kind], values[CODES[kind]], start, end, fact.event, fact.rule, own)


def shown(url: str | None) -> str | None:
    """An address that may be told; masked it would lead nowhere."""
    return url if url is None or mask(url) == url else None
