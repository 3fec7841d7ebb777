"""Records as the contract writes them: one JSON object a document, the keys of `record.schema.json` in its order, a span for every fact."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from extract.linking import case_lines
from extract.store import records
from schemas.record import Arrest, Asset, CaseCount, Event, Record, Seizure

Json = dict[str, object]
Fact = Seizure | Arrest | CaseCount | Asset

# Digits that lead to a person: identity card, bank card, mobile telephone; full-width or not, in groups or not. An amount is none:
# "15000000000元" keeps its digits.
MASKED = re.compile(
    r"(?<![\d.,])(?:"
    r"[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXxＸｘ]"
    r"|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?"
    r"|\d{16,19}"
    r"|[1１][3-9３-９]\d([ -]?)\d{4}\2\d{4}"
    r")(?![\d.,]*\d)(?!\s*[余多]?\s*[十百千万亿]*(?:元|克|公斤|千克|吨|毫升|升|粒|片|颗|株|人|名|起|港币|美元|[gG]))"
)


def mask(text: str) -> str:
    """The text with telephone, identity and account numbers starred out, of the same length, so that spans stay valid.

    >>> mask("电话13800138000,冰毒3克")
    '电话***********,冰毒3克'
    """
    return MASKED.sub(lambda found: re.sub(r"[^ -]", "*", found[0]), text)


def lines_of(db: sqlite3.Connection, form: str, masked: bool = True) -> Iterator[str]:
    """The lines of a format: "jsonl", a document a line, or "cases", a case over all documents a line."""
    return case_lines(db) if form == "cases" else json_lines(db, masked)


def json_lines(db: sqlite3.Connection, masked: bool = True) -> Iterator[str]:
    """One line of JSON for each stored document, by name."""
    for record in records(db):
        written = as_json(record)
        yield json.dumps(mask_strings(written) if masked else written, ensure_ascii=False)


def write_file(lines: Iterable[str], path: Path) -> None:
    """Write lines to a file that appears only when it is whole; OSError if it cannot be made."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(f"{line}\n" for line in lines)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def as_json(record: Record) -> Json:
    """A record with the keys of the contract in the order of the contract; what is absent by default is left out."""
    return {
        "doc": record.doc,
        "published": day(record.published),
        "events": [event_json(event) for event in record.events],
        "seizures": [seizure_json(fact) for fact in record.seizures],
        "arrests": [arrest_json(fact) for fact in record.arrests],
        "case_counts": [{"event": f.event, "action": f.action, "count": f.count, **grounds(f)} for f in record.case_counts],
        "assets": [{"event": f.event, "kind": f.kind, "amount": plain(f.amount), "unit": f.unit, **grounds(f)} for f in record.assets],
    }


def event_json(event: Event) -> Json:
    """One event."""
    out: Json = {"id": event.id, "kind": event.kind, "name": event.name, "start": day(event.start), "end": day(event.end)}
    if event.vague:
        out["vague"] = True
    if event.offence != "drug":
        out["offence"] = event.offence
    return out | {"parent": event.parent, "agency": event.agency, "place": event.place}


def seizure_json(fact: Seizure) -> Json:
    """One seizure."""
    form = {"form": fact.form} if fact.form else {}
    amount = {"amount": plain(fact.amount), "unit": fact.unit, "approx": fact.approx}
    return {"event": fact.event, "drug": fact.drug, **form, **amount, **part(fact), **grounds(fact, hedged=False)}


def arrest_json(fact: Arrest) -> Json:
    """One measure against people."""
    group = {"group": fact.group} if fact.group is not None else {}
    return {"event": fact.event, "action": fact.action, "count": fact.count, "approx": fact.approx, **part(fact), **group, **grounds(fact, hedged=False)}


def part(fact: Seizure | Arrest) -> Json:
    """The quote of the whole, of a part."""
    return {} if fact.of is None else {"of": fact.of}


def grounds(fact: Fact, hedged: bool = True) -> Json:
    """The words of a fact and where they stand; with its hedge where that comes last."""
    approx: Json = {"approx": fact.approx} if hedged else {}
    return approx | {"quote": fact.quote, "span": list(fact.span)}


def day(value: object) -> str | None:
    """A date as the contract writes it."""
    return None if value is None else str(value)


def plain(amount: Decimal) -> int | float:
    """An amount as a JSON number: 450000, 37952.7."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def mask_strings(value: object) -> object:
    """The same JSON value with every string masked."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, list):
        return [mask_strings(item) for item in value]
    if isinstance(value, dict):
        return {key: mask_strings(item) for key, item in value.items()}
    return value
