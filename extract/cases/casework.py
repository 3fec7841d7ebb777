"""Cases of the real world for those who work on them: what is linked to what, and why; merging and splitting, which bulletins read again do not undo."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from extract.cases.decisions import NoSuchCase, merge, read_decisions, siblings, split
from extract.cases.linking import link_cases
from rules.names import NameFile

TOLD = """SELECT m.case_id, d.name || '#' || e.label, coalesce(d.published, ''), coalesce(e.name, ''), coalesce(e.start_day, ''), coalesce(e.agency, ''),
    (SELECT group_concat(n.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') FROM seizure s JOIN drugs n ON n.code = s.drug
      WHERE s.event_id = e.id AND s.whole_id IS NULL), m.score, m.reason
  FROM case_members m JOIN events e ON e.id = m.event_id JOIN documents d ON d.id = e.document_id
  WHERE m.case_id = ? ORDER BY d.published, d.name, e.id"""
SEVERAL = "SELECT case_id FROM case_members GROUP BY case_id HAVING count(*) >= ? ORDER BY case_id"


def list_lines(db: sqlite3.Connection, fewest: int = 2) -> Iterator[str]:
    """The cases told in at least so many places, each with its members."""
    for (number,) in db.execute(SEVERAL, (fewest,)).fetchall():
        yield from show_lines(db, number)


def show_lines(db: sqlite3.Connection, number: int) -> Iterator[str]:
    """One case: a line for itself, a line for each member with what it tells and why it is one."""
    rows = db.execute(TOLD, (number,)).fetchall()
    yield f"case {number}: told {'once' if len(rows) == 1 else f'{len(rows)} times'}"
    for _, who, published, name, day, agency, drugs, score, reason in rows:
        told = ", ".join(filter(None, (name, day, agency, drugs)))
        sure = "" if score is None else f"{score:.3f} "
        yield f"  {who} ({published or 'no date'}): {told}"
        yield f"    {sure}{reason}"


def find_one(db: sqlite3.Connection, reference: str) -> int:
    """The event that "DOCUMENT#e1" means, or "DOCUMENT" if it tells one case, or the number of a case told once or more; NoSuchCase if none."""
    if reference.isdecimal():
        found = db.execute("SELECT event_id FROM case_members WHERE case_id = ? ORDER BY event_id LIMIT 1", (int(reference),)).fetchall()
    else:
        document, _, label = reference.partition("#")
        sql = """SELECT m.event_id FROM case_members m JOIN events e ON e.id = m.event_id JOIN documents d ON d.id = e.document_id
          WHERE d.name = ?1 AND (?2 = '' OR e.label = ?2)"""
        found = db.execute(sql, (document, label)).fetchall()
    if len(found) != 1:
        what = "there is no such case" if not found else f"it tells {len(found)} cases: say which, such as {reference}#e1"
        raise NoSuchCase(f"{reference}: {what}")
    return int(found[0][0])


def number_of(db: sqlite3.Connection, event: int) -> int:
    """The case that an event is a member of."""
    (number,) = db.execute("SELECT case_id FROM case_members WHERE event_id = ?", (event,)).fetchone()
    return int(number)


def merge_lines(db: sqlite3.Connection, references: tuple[str, str], names: NameFile) -> Iterator[str]:
    """Merge the cases of two events; tells the case that they are now."""
    one, other = (find_one(db, reference) for reference in references)
    merge(db, one, other)
    link_cases(db, names)
    yield from show_lines(db, number_of(db, one))


def split_lines(db: sqlite3.Connection, reference: str, names: NameFile) -> Iterator[str]:
    """Take an event out of its case; tells both cases."""
    event = find_one(db, reference)
    others = [member for member in siblings(db, event) if member != event]
    split(db, event)
    link_cases(db, names)
    for member in (event, *others[:1]):
        yield from show_lines(db, number_of(db, member))


def decision_lines(db: sqlite3.Connection) -> Iterator[str]:
    """What analysts decided, and whether both events are still there."""
    sql = "SELECT document, json_extract(signature, '$.label'), other_document, json_extract(other_signature, '$.label'), decided_at FROM case_decisions WHERE id = ?"
    for own, decision, judged in read_decisions(db):
        document, label, other, other_label, when = db.execute(sql, (own,)).fetchone()
        word = "one case" if decision == "same" else "two cases"
        yield f"{own}: {document}#{label} and {other}#{other_label} are {word} ({when} UTC){'' if judged else '; not found any more'}"
