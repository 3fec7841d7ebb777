"""What analysts decided of cases: that two events tell of one case, or that they do not. Their word comes before any likeness.

An event is known by its document and a signature (its name, days, facts and first place in the text), not by its number: when the document
is read again, by whatever rules, the decision is for the event that is most like the one that was judged.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import product

from extract.cases.clusters import Pair, Word, pair
from extract.cases.gather import read_told
from extract.cases.telling import Told
from extract.storage.store import transaction

COLUMNS = "id, decision, document, sha256, signature, other_document, other_sha256, other_signature"


class NoSuchCase(Exception):
    """A case or event that the store does not hold, or that cannot be judged so."""


# ---- signatures


def signature(told: Told) -> dict[str, object]:
    """What an event is known by when its document is read again."""
    facts = [[drug, unit, amount.micro] for (drug, unit), amounts in sorted(told.amounts.items()) for amount in amounts]
    days = [str(day) if day else None for day in (told.start, told.end)]
    return {"label": told.label, "name": told.name, "days": days, "facts": facts, "captured": told.captured, "at": min(told.spans, default=None)}


def resemblance(told: Told, known: dict[str, object]) -> int:
    """How many things of a signature an event still has; its label alone is none."""
    now = json.loads(json.dumps(signature(told)))
    facts = known["facts"]
    same: int = sum(fact in now["facts"] for fact in facts) if isinstance(facts, list) else 0
    same += sum(known[item] is not None and known[item] == now[item] for item in ("name", "captured", "at"))
    same += int(known["days"] != [None, None] and known["days"] == now["days"])
    return 2 * same + int(same > 0 and known["label"] == now["label"])


def find_event(db: sqlite3.Connection, document: str, sha256: str, known: str) -> int | None:
    """The event of a document, by name or else by content, that a signature means; nothing if none is like it."""
    rows = db.execute("SELECT id FROM documents WHERE name = ? OR sha256 = ? ORDER BY name = ? DESC, id", (document, sha256, document)).fetchall()
    for (own,) in rows:
        cases = [told for told in read_told(db, [own])[own] if told.kind == "case"]
        likest = max(cases, key=lambda told: (resemblance(told, json.loads(known)), -told.event), default=None)
        if likest and resemblance(likest, json.loads(known)):
            return likest.event
    return None


# ---- reading


def read_word(db: sqlite3.Connection) -> Word:
    """All decisions as pairs of events; those whose events are not there are left aside."""
    word = Word()
    for _, decision, pair_ in read_decisions(db):
        if pair_:
            (word.same if decision == "same" else word.apart).add(pair_)
    return word


def read_decisions(db: sqlite3.Connection) -> Iterator[tuple[int, str, Pair | None]]:
    """(id, decision, the two events if both are there)."""
    for own, decision, *judged in db.execute(f"SELECT {COLUMNS} FROM case_decisions ORDER BY id").fetchall():
        one, other = find_event(db, *judged[:3]), find_event(db, *judged[3:])
        yield own, decision, pair(one, other) if one and other and one != other else None


# ---- deciding


def merge(db: sqlite3.Connection, one: int, other: int) -> None:
    """Decide that two events tell of one case; what was said against it before is taken back."""
    first, second = siblings(db, one), siblings(db, other)
    if other in first:
        raise NoSuchCase("both are members of one case already")
    with transaction(db):
        take_back(db, "apart", first, second)
        decide(db, "same", one, other)
        mark_stale(db, [*first, *second])


def split(db: sqlite3.Connection, event: int) -> None:
    """Decide that an event tells of another case than the other members of its case; what was said for it before is taken back."""
    others = [member for member in siblings(db, event) if member != event]
    if not others:
        raise NoSuchCase("it is the only member of its case")
    with transaction(db):
        take_back(db, "same", [event], others)
        for other in others:
            decide(db, "apart", event, other)
        mark_stale(db, [event, *others])


def siblings(db: sqlite3.Connection, event: int) -> list[int]:
    """All members of an event's case."""
    sql = "SELECT event_id FROM case_members WHERE case_id = (SELECT case_id FROM case_members WHERE event_id = ?) ORDER BY event_id"
    return [member for (member,) in db.execute(sql, (event,))] or [event]


def take_back(db: sqlite3.Connection, decision: str, one: Sequence[int], other: Sequence[int]) -> None:
    """Delete decisions between two groups of events."""
    pairs = {pair(*both) for both in product(one, other)}
    gone = [(own,) for own, said, judged in read_decisions(db) if said == decision and judged in pairs]
    db.executemany("DELETE FROM case_decisions WHERE id = ?", gone)


def decide(db: sqlite3.Connection, decision: str, one: int, other: int) -> None:
    """Keep one decision."""
    judged = (*described(db, one), *described(db, other))
    db.execute(f"INSERT INTO case_decisions ({COLUMNS.removeprefix('id, ')}) VALUES (?, ?, ?, ?, ?, ?, ?)", (decision, *judged))


def described(db: sqlite3.Connection, event: int) -> tuple[str, str, str]:
    """Document, its content, and signature of an event."""
    document, name, sha256 = db.execute(
        "SELECT d.id, d.name, d.sha256 FROM events e JOIN documents d ON d.id = e.document_id WHERE e.id = ?", (event,)
    ).fetchone()
    (told,) = [told for told in read_told(db, [document])[document] if told.event == event]
    return name, sha256, json.dumps(signature(told), ensure_ascii=False)


def mark_stale(db: sqlite3.Connection, events: Sequence[int]) -> None:
    """Have the cases of some events looked at again by the next linking."""
    sql = "UPDATE real_cases SET stale = 1 WHERE id IN (SELECT case_id FROM case_members WHERE event_id IN (SELECT value FROM json_each(?)))"
    db.execute(sql, (json.dumps(list(events)),))
