"""Records as the contract writes them: one JSON object a document, the keys of `record.schema.json` in its order, a span for every fact."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from extract.exports.masking import mask, mask_strings
from extract.storage.store import documents, records
from schemas.record import Arrest, Asset, CaseCount, Event, Record, Seizure

Json = dict[str, Any]
Fact = Seizure | Arrest | CaseCount | Asset
FACTS: Final = ("seizures", "arrests", "case_counts", "assets")


def case_lines(db: sqlite3.Connection, masked: bool = True) -> Iterator[str]:
    """One line of JSON a case: its number, its members as [document, label], the likelihood of its least certain member, and the reasons."""
    sql = """SELECT m.case_id, d.name, e.label, m.score, m.reason FROM case_members m JOIN events e ON e.id = m.event_id
      JOIN documents d ON d.id = e.document_id ORDER BY m.case_id, d.name, e.id"""
    for case, rows in groupby(db.execute(sql), key=itemgetter(0)):
        own = [list(row[1:]) for row in rows]
        scores = [score for _, _, score, _ in own if score is not None]
        reasons = dict.fromkeys(reason for *_, reason in own)
        line = {"case": case, "members": [row[:2] for row in own], "score": min(scores, default=None), "reason": " / ".join(reasons)}
        yield json.dumps(mask_strings(line) if masked else line, ensure_ascii=False)


def json_lines(db: sqlite3.Connection, masked: bool = True) -> Iterator[str]:
    """One line of JSON for each stored document, by name: its record, and the versions of the rules and the program that read it."""
    versions = {name: {"rules": rules, "code": code} for name, rules, code in db.execute("SELECT name, rules, code FROM documents")}
    for record, document in zip(records(db), documents(db), strict=True):
        written = as_json(record)
        told = mask_record(written, document.raw) if masked else written
        yield json.dumps(told | {"versions": versions[record.doc]}, ensure_ascii=False)


def mask_record(record: Json, text: str) -> Json:
    """A record of `as_json` with every string masked; every quote is what stands at its span in the masked text of the document."""
    covered = mask(text)
    out = {key: mask_strings(value) for key, value in record.items()}
    facts = [pair for kind in FACTS for pair in zip(record[kind], out[kind], strict=True)]
    quotes = {fact["quote"]: covered[slice(*fact["span"])] for fact, _ in facts}
    for fact, own in facts:
        own["quote"] = covered[slice(*fact["span"])]
        if "of" in fact:
            own["of"] = quotes.get(fact["of"], own["of"])
    return out


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
