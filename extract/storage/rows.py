"""A record as rows of the store, and rows as the record again: the two directions side by side, so that they stay each other's inverse."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from schemas.tables import CENTS, FACTS, MICRO

if TYPE_CHECKING:
    from schemas.record import Arrest, Asset, CaseCount, Event, Record, Seizure
    from schemas.result import RejectedCandidate

Row = tuple[str | int | None, ...]
LARGEST = 2**63 - 1
FACT = "id, document_id, event_id, approx, quote, span_start, span_end, rule"
INSERTS = {
    "events": "id, document_id, label, kind, name, start_day, end_day, vague, offence, parent_id, agency, place, level, "
    "agency_name, agency_level, agency_branch, agency_code, place_code, place_candidates",
    "seizure": f"{FACT}, drug, form, amount_micro, unit, whole_id, of_quote",
    "arrest": f"{FACT}, action, people, whole_id, of_quote, group_name",
    "case_count": f"{FACT}, action, cases",
    "asset": f"{FACT}, kind, amount_cents, unit",
    "rejected": "id, document_id, reason, cue, rule, quote, span_start, span_end",
}
FIELDS = {  # fields of the record behind those that every fact has; `whole` is known from `of`
    "seizures": ("drug", "form", "amount", "unit", "whole", "of"),
    "arrests": ("action", "count", "whole", "of", "group"),
    "case_counts": ("action", "count"),
    "assets": ("kind", "amount", "unit"),
}
SCALES = {"seizures": MICRO, "assets": CENTS}


class Unstorable(ValueError):
    """A result that the store must refuse: says what is wrong with it."""


# ---- record → rows


def rows_of(record: Record, document_id: int, free: Mapping[str, int]) -> dict[str, list[Row]]:
    """Rows of a record's events and facts, columns as in `INSERTS`; `free` holds the first free id of each table.

    Unstorable if a fact or event points to an event that is not there, or an amount is too large.
    """
    ids = {event.id: free["events"] + index for index, event in enumerate(record.events)}
    if len(ids) < len(record.events):
        raise Unstorable("two events have the same id")

    def ground(fact: Seizure | Arrest | CaseCount | Asset, table: str, index: int) -> Row:
        return (free[table] + index, document_id, known_id(ids, fact.event), fact.approx, fact.quote, *fact.span, fact.rule)

    seized, held = wholes(record.seizures), wholes(record.arrests)
    return {
        "events": [event_row(event, document_id, ids) for event in record.events],
        "seizure": [
            (*ground(f, "seizure", i), f.drug, f.form, scaled(f.amount, MICRO), f.unit, moved(seized[i], free["seizure"]), f.of)
            for i, f in enumerate(record.seizures)
        ],
        "arrest": [(*ground(f, "arrest", i), f.action, f.count, moved(held[i], free["arrest"]), f.of, f.group) for i, f in enumerate(record.arrests)],
        "case_count": [(*ground(f, "case_count", i), f.action, f.count) for i, f in enumerate(record.case_counts)],
        "asset": [(*ground(f, "asset", i), f.kind, scaled(f.amount, CENTS), f.unit) for i, f in enumerate(record.assets)],
    }


def event_row(event: Event, document_id: int, ids: Mapping[str, int]) -> Row:
    """One event as a row of `events`."""
    parent = known_id(ids, event.parent) if event.parent else None
    days = (written_day(event.start), written_day(event.end))
    place = (event.agency, event.place, event.level, event.agency_name, event.agency_level, event.agency_branch)
    codes = (event.agency_code, event.place_code, " ".join(event.place_candidates) or None)
    return (ids[event.id], document_id, event.id, event.kind, event.name, *days, int(event.vague), event.offence, parent, *place, *codes)


def rejected_rows(rejected: Sequence[RejectedCandidate], document_id: int, free: int) -> list[Row]:
    """What was thrown away, as rows of `rejected`."""
    return [(free + i, document_id, r.reason, r.cue, r.rule, r.quote, r.span.start, r.span.end) for i, r in enumerate(rejected)]


def known_id(ids: Mapping[str, int], label: str) -> int:
    """Row id of an event by its label in the record."""
    if label not in ids:
        raise Unstorable(f"event {label!r} is not in the record")
    return ids[label]


def wholes(facts: Sequence[Seizure | Arrest]) -> list[int | None]:
    """For each fact the index of the fact that its `of` quotes, if it is one of these.

    Of several with the same quote: one of its own event, then one that is no part itself, then the nearest in the text.
    """
    if not any(fact.of for fact in facts):
        return [None] * len(facts)
    by_quote: dict[str, list[int]] = {}
    for index, fact in enumerate(facts):
        by_quote.setdefault(fact.quote, []).append(index)

    def nearness(part: int) -> Callable[[int], tuple[bool, bool, int]]:
        return lambda whole: (
            facts[whole].event != facts[part].event,
            facts[whole].of is not None,
            abs(facts[whole].span[0] - facts[part].span[0]),
        )

    found: list[int | None] = []
    for index, fact in enumerate(facts):
        others = [other for other in by_quote.get(fact.of or "", []) if other != index]
        found.append(min(others, key=nearness(index)) if others else None)
    return found


def moved(index: int | None, first: int) -> int | None:
    """An index into a list of facts as an id of the table."""
    return None if index is None else first + index


def scaled(amount: Decimal, parts: int) -> int:
    """An amount in whole parts of its unit (millionths, hundredths); Unstorable beyond what SQLite holds.

    >>> scaled(Decimal("0.1"), 1_000_000) + scaled(Decimal("0.2"), 1_000_000)
    300000
    """
    value = int((amount * parts).to_integral_value(ROUND_HALF_EVEN))
    if value > LARGEST:
        raise Unstorable(f"amount {amount} is more than the store can hold")
    return value


def written_day(day: date | None) -> str | None:
    """A day as the store writes it: "2018-04-03"."""
    return day.isoformat() if day else None


# ---- rows → record


def read_record(db: sqlite3.Connection, document_id: int, name: str, published: str | None) -> Record:
    """The record of one stored document, equal to the one that was saved."""
    from schemas.record import Record  # pydantic, 90 ms: a query does not pay it

    events = {row[0]: event_values(row) for row in rows(db, "events", "document_id = ?", document_id)}
    labels = {row_id: values["id"] for row_id, values in events.items()}
    for values in events.values():
        values["parent"] = labels.get(values["parent"])

    def facts(kind: str) -> list[dict[str, object]]:
        where = "event_id IN (SELECT id FROM events WHERE document_id = ?)"
        return [fact_values(kind, row, labels) for row in rows(db, FACTS[kind], where, document_id)]

    own = {"doc": name, "published": published, "events": list(events.values())}
    return Record.model_validate(own | {kind: facts(kind) for kind in FIELDS})


def fact_values(kind: str, row: tuple[object, ...], labels: Mapping[object, object]) -> dict[str, object]:
    """Fields of a fact of any kind."""
    _, _, event_id, approx, quote, start, end, rule, *own = row
    values = {field: value for field, value in zip(FIELDS[kind], own, strict=True) if field != "whole"}
    if kind in SCALES:
        values["amount"] = unscaled(values["amount"], SCALES[kind])
    return {"event": labels[event_id], "approx": approx, "quote": quote, "span": (start, end), "rule": rule, **values}


def rows(db: sqlite3.Connection, table: str, condition: str, document_id: int) -> Iterator[tuple[object, ...]]:
    """Rows of a table of one document, columns as in `INSERTS`, in the order of the record."""
    yield from db.execute(f"SELECT {INSERTS[table]} FROM {table} WHERE {condition} ORDER BY id", (document_id,))


def event_values(row: tuple[object, ...]) -> dict[str, object]:
    """Fields of an event; `parent` still as the row id."""
    fields = ("id", "kind", "name", "start", "end", "vague", "offence", "parent", "agency", "place", "level")
    bodies = ("agency_name", "agency_level", "agency_branch", "agency_code", "place_code", "place_candidates")
    values = dict(zip((*fields, *bodies), row[2:], strict=True))
    return values | {"vague": bool(values["vague"]), "place_candidates": tuple(str(values["place_candidates"] or "").split())}


def unscaled(parts: object, scale: int) -> Decimal:
    """Whole parts as an amount in the unit, without superfluous zeros.

    >>> unscaled(37952700000, 1_000_000)
    Decimal('37952.7')
    """
    amount = Decimal(str(parts)) / scale
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount.normalize()
