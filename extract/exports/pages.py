"""Stored bulletins with their facts as spans of one text: what every format of annotations is made of."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.exports.masking import mask, mask_strings
from extract.exports.records import Json, as_json
from extract.rows import read_record

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
    for own, name, published, *rest in db.execute(f"SELECT {COLUMNS} FROM documents ORDER BY name"):
        record = read_record(db, own, name, published)
        written = as_json(record)
        marks = []
        for kind in KINDS:
            for fact, values in zip(getattr(record, kind), rows_of(written, kind), strict=True):
                told = {key: value for key, value in values.items() if key not in (*APART, CODES[kind])}
                start, end = fact.span
                marks.append(Mark(KINDS[kind], str(values[CODES[kind]]), start, end, fact.event, fact.rule, secret(told) if masked else told))
        events = {str(event["id"]): secret(event) if masked else event for event in rows_of(written, "events")}
        marks.sort(key=lambda mark: (mark.start, mark.end))
        yield page(name, published, rest, (events, tuple(marks)), masked)


def page(name: str, published: str | None, rest: list[str], read: tuple[dict[str, Json], tuple[Mark, ...]], masked: bool) -> Page:
    """One page of its columns as in `COLUMNS` and what was read of it."""
    sha256, url, title, rules, code, text = rest
    if not masked:
        return Page(name, published, sha256, url, title, rules, code, text, *read)
    shown = url if url is None or mask(url) == url else None
    return Page(mask(name), published, sha256, shown, None if title is None else mask(title), rules, code, mask(text), *read)


def rows_of(written: Json, kind: str) -> list[Json]:
    """One list of a record as the contract writes it."""
    rows = written[kind]
    assert isinstance(rows, list)
    return rows


def secret(values: Json) -> Json:
    """The same values, strings masked."""
    return {key: mask_strings(value) for key, value in values.items()}
