"""One stored bulletin in the terminal: its text with every fact marked where it stands, a legend, and the list of facts by event."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.storage.query import visible

if TYPE_CHECKING:
    from rich.text import Text

STYLES = {"seizure": "bold white on dark_red", "arrest": "bold white on blue", "cases": "black on green", "asset": "black on yellow"}
KINDS = {"seizure": "缴获 seizure", "arrest": "人员 arrest", "cases": "案件数 cases", "asset": "财物 asset"}
FACTS = """
SELECT event_id, 'seizure', f.span_start, f.span_end, n.zh || ' ' || printf('%.12g', f.amount) || ' ' || f.unit, approx, rule, f.whole_id IS NOT NULL
  FROM seizure f JOIN drugs n ON n.code = f.drug WHERE f.document_id = :own
UNION ALL
SELECT event_id, 'arrest', f.span_start, f.span_end, n.zh || ' ' || f.people || coalesce(' ' || f.group_name, ''), approx, rule, f.whole_id IS NOT NULL
  FROM arrest f JOIN arrest_actions n ON n.code = f.action WHERE f.document_id = :own
UNION ALL
SELECT event_id, 'cases', f.span_start, f.span_end, n.zh || ' ' || f.cases, approx, rule, 0
  FROM case_count f JOIN count_actions n ON n.code = f.action WHERE f.document_id = :own
UNION ALL
SELECT event_id, 'asset', f.span_start, f.span_end, n.zh || ' ' || printf('%.12g', f.amount) || ' ' || f.unit, approx, rule, 0
  FROM asset f JOIN asset_kinds n ON n.code = f.kind WHERE f.document_id = :own
ORDER BY 3, 4, 2
"""
HEDGES = {"exact": "", "about": " 约", "over": " 逾", "under": " 近"}


class NotThere(Exception):
    """A document that the store does not hold, or a name that fits several."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A fact of the page: its number there, kind, place, and what it says."""

    number: int
    event: int
    kind: str
    start: int
    end: int
    told: str


def find_document(db: sqlite3.Connection, name: str) -> int:
    """Id of the document of this name, or of the only one whose name ends so ("p01.txt", "p01"); NotThere otherwise."""
    rows = db.execute("SELECT id, name FROM documents ORDER BY name").fetchall()
    stem = name.removesuffix(".txt")
    for fits in (
        [row for row in rows if row[1] == name],
        [row for row in rows if row[1].rpartition("/")[2] in (name, f"{stem}.txt")],
        [row for row in rows if name in row[1]],
    ):
        if len(fits) == 1:
            return int(fits[0][0])
        if fits:
            raise NotThere(f"{name!r} fits {len(fits)} documents: {', '.join(row[1] for row in fits[:5])}")
    raise NotThere(f"no document {name!r} in the store" + (f"; it holds for example {rows[0][1]!r}" if rows else ""))


def marked(db: sqlite3.Connection, own: int) -> list[Marked]:
    """The facts of a document in the order of its text, numbered from 1."""
    out = []
    for number, (event, kind, start, end, told, approx, rule, part) in enumerate(db.execute(FACTS, {"own": own}), 1):
        out.append(Marked(number, event, kind, start, end, f"{told}{HEDGES[approx]}{' (part)' if part else ''}  {rule}"))
    return out


def mark_text(raw: str, facts: Sequence[Marked]) -> Text:
    """The raw text with each fact coloured and put in ⟦…⟧ with its number, so that it also reads without colours.

    Facts may cross or hold each other; control characters are shown as signs.
    """
    from rich.text import Text

    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for fact in facts:
        opening[fact.start] = opening.get(fact.start, "") + "⟦"
        closing[fact.end] = closing.get(fact.end, "") + f"⟧{fact.number}"
    out = Text()
    cuts = sorted({0, len(raw), *opening, *closing})
    for start, end in zip(cuts, [*cuts[1:], len(raw)], strict=True):
        out.append(closing.get(start, ""), style="bold cyan")
        out.append(opening.get(start, ""), style="bold cyan")
        inside = [fact for fact in facts if fact.start <= start and end <= fact.end]
        style = STYLES[min(inside, key=lambda fact: fact.end - fact.start).kind] if inside and start < end else ""
        out.append("".join(c if c in "\n\t" else visible(c) for c in raw[start:end]), style=style)
    return out


def page(db: sqlite3.Connection, own: int) -> Iterator[Text | str]:
    """What to print, in order: heading, marked text, legend, events with their facts, what was left out."""
    from rich.text import Text

    name, published, rules, raw = db.execute("SELECT name, published, rules, text FROM documents WHERE id = ?", (own,)).fetchone()
    facts = marked(db, own)
    yield Text(f"{name}   {published or 'no date'}   rules {rules}", style="bold")
    yield mark_text(raw, facts)
    yield Text("  ".join([""])) + Text("   ").join([Text(KINDS[kind], style=STYLES[kind]) for kind in STYLES])
    for event in db.execute(
        "SELECT id, label, kind, name, start_day, end_day, vague, agency, place, parent_id, level FROM events WHERE document_id = ? ORDER BY id", (own,)
    ):
        yield Text(heading(event), style="bold")
        for fact in facts:
            if fact.event == event[0]:
                yield Text(f"  {fact.number:>3}  ") + Text(fact.told, style="")
    (left_out,) = db.execute("SELECT count(*) FROM rejected WHERE document_id = ?", (own,)).fetchone()
    yield Text(f"{len(facts)} facts; {left_out} numbers left out (SELECT * FROM unread)", style="dim")


def heading(event: Sequence[object]) -> str:
    """One line about an event: label, kind, name, days, agency, place, what it is part of."""
    _, label, kind, name, start, end, vague, agency, place, parent, level = event
    days = "vague" if vague else str(start) if start == end else f"{start or '?'} – {end or '?'}"
    said = [str(label), "个案" if kind == "case" else "汇总", str(name or ""), "no date" if not (start or end or vague) else days]
    said += [str(part or "") for part in (agency, place, level)] + (["part of another event"] if parent else [])
    return "\n" + "  ".join(part for part in said if part)
