"""What stored events tell, read from the store a few documents at a time and kept while the linking needs it."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from extract.cases.telling import Amount, Telling, Told, tellings
from rules.names import NameFile

CHOSEN = "e.document_id IN (SELECT value FROM json_each(?))"
EVENTS = f"""SELECT e.id, e.document_id, d.name, e.label, e.kind, e.name, e.start_day, e.end_day, e.agency, e.place, e.parent_id, d.published, e.offence,
  e.agency_code, e.place_code
  FROM events e JOIN documents d ON d.id = e.document_id WHERE {CHOSEN} ORDER BY e.id"""
AMOUNTS = f"""SELECT f.event_id, f.drug, f.unit, f.amount_micro, f.approx FROM events e JOIN seizure f ON f.event_id = e.id
  LEFT JOIN seizure w ON w.id = f.whole_id WHERE {CHOSEN} AND (w.id IS NULL OR w.drug <> f.drug) ORDER BY f.id"""
CAPTURED = f"""SELECT f.event_id, max(f.people) FROM events e JOIN arrest f ON f.event_id = e.id
  WHERE {CHOSEN} AND f.action = 'captured' AND f.whole_id IS NULL GROUP BY f.event_id"""
SPANS = " UNION ALL ".join(
    f"SELECT f.event_id, f.span_start FROM events e JOIN {table} f ON f.event_id = e.id WHERE {CHOSEN}"
    for table in ("seizure", "arrest", "case_count", "asset")
)


class Gallery:
    """The tellings of stored cases, each document read once."""

    def __init__(self, db: sqlite3.Connection, names: NameFile) -> None:
        self.db, self.names = db, names
        self.tellings: dict[int, Telling] = {}
        self.read: set[int] = set()

    def show(self, events: Iterable[int]) -> None:
        """Read the documents of some events, so that `tellings` holds all cases of these."""
        missing = [event for event in events if event not in self.tellings]
        if missing:
            sql = "SELECT DISTINCT document_id FROM events WHERE id IN (SELECT value FROM json_each(?))"
            self.open([document for (document,) in self.db.execute(sql, (json.dumps(missing),)) if document not in self.read])

    def open(self, documents: Sequence[int]) -> None:
        """Read some documents."""
        self.read.update(documents)
        told = read_told(self.db, documents)
        for document, text in self.db.execute("SELECT id, text FROM documents WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(documents),)):
            self.tellings |= {telling.told.event: telling for telling in tellings(text, told[document], self.names)}


def read_told(db: sqlite3.Connection, documents: Sequence[int]) -> dict[int, list[Told]]:
    """The events of some documents as stored; those of other crimes are no drug cases and left as sums are."""
    chosen = json.dumps(documents)
    amounts: dict[int, dict[tuple[str, str], tuple[Amount, ...]]] = defaultdict(dict)
    for event, drug, unit, micro, approx in db.execute(AMOUNTS, (chosen,)):
        amounts[event][drug, unit] = (*amounts[event].get((drug, unit), ()), Amount(micro, approx))
    captured: dict[int, int] = dict(db.execute(CAPTURED, (chosen,)).fetchall())
    spans: dict[int, list[int]] = defaultdict(list)
    for event, start in db.execute(SPANS, (chosen,) * 4):
        spans[event].append(start)
    found: dict[int, list[Told]] = defaultdict(list)
    for row in db.execute(EVENTS, (chosen,)):
        told = told_of(row)
        found[told.document].append(replace(told, spans=tuple(spans[told.event]), amounts=amounts[told.event], captured=captured.get(told.event)))
    return found


def told_of(row: Sequence[object]) -> Told:
    """A row of `EVENTS`, still without facts."""
    event, document, doc, label, kind, name, start, end, agency, place, parent, published, offence, *areas = row
    return Told(
        event=as_int(event),
        document=as_int(document),
        doc=str(doc),
        label=str(label),
        kind=str(kind) if offence == "drug" else "other",
        name=as_text(name),
        start=as_day(start),
        end=as_day(end),
        agency=as_text(agency),
        place=as_text(place),
        parent=None if parent is None else as_int(parent),
        published=as_day(published),
        areas=frozenset(str(code) for code in areas if code),
    )


def as_int(cell: object) -> int:
    """A cell that holds a number; TypeError if not."""
    if not isinstance(cell, int):
        raise TypeError(f"not a number: {cell!r}")
    return cell


def as_text(cell: object) -> str | None:
    """A cell that holds a text or nothing."""
    return None if cell is None else str(cell)


def as_day(cell: object) -> date | None:
    """A cell that holds a day or nothing."""
    return None if cell is None else date.fromisoformat(str(cell))
