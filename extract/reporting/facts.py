"""The facts behind each figure of the periodic table: by measure and period, what counts there and what does not, and why."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from extract.exports.masking import mask
from extract.reporting.counting import BY_PERIOD, as_parameter, over, placing
from extract.reporting.periods import Period

Group = Literal["cases", "people", "grams", "pieces", "money", "things"]
SCALE: Final = {"seizure": 1_000_000, "asset": 100, "arrest": 1, "case_count": 1}
PRECURSORS: Final = ("precursor", "ephedrine")  # counted apart from drugs, as the yearly statistics do
FINE: Final = re.compile(r"罚(?:款|金|没)(?:[^,，。;；:：\n]|,(?=\d))*$")
BEFORE: Final = 12  # characters before a sum of money in which a word may call it a fine: "并处罚金人民币三万元"
TOLD: Final = "told as a case"  # a case that nobody counted: it counts as one

WHERE: Final = """e.kind, coalesce(e.name, ''), coalesce(e.start_day, ''), coalesce(e.end_day, ''), coalesce(e.agency_name, e.agency, ''), d.name,
  coalesce(d.published, ''), f.quote, f.span_start, f.span_end, f.rule, f.approx"""
FACTS: Final = {
    "counted_seizures": ("seizure", "c.drug, c.unit, c.amount_micro, f.amount_micro, ''", "seizure_id"),
    "counted_arrests": ("arrest", "c.action, 'person', c.people, f.people, ''", "arrest_id"),
    "counted_cases": ("case_count", "c.action, 'case', c.cases, f.cases, ''", "case_count_id"),
    "counted_assets": (
        "asset",
        f"c.asset, c.unit, c.amount_cents, f.amount_cents, substr(d.text, max(f.span_start + 1 - {BEFORE}, 1), min(f.span_start, {BEFORE})) || f.quote",
        "asset_id",
    ),
}
# A case that was told and not counted by anybody is one case solved, unless a case or a number of cases in the same period holds it.
# It is shown by the first words that were read of it.
FIRST_WORDS: Final = """, f AS MATERIALIZED (
  SELECT *, row_number() OVER (PARTITION BY event_id ORDER BY span_start, kind) AS place FROM facts WHERE event_id IN (SELECT event_id FROM tellings WHERE place = 1)
)"""
CASE_WHERE: Final = """e.kind, coalesce(e.name, ''), coalesce(e.start_day, ''), coalesce(e.end_day, ''), coalesce(e.agency_name, e.agency, ''), d.name,
  coalesce(d.published, ''), coalesce(f.quote, ''), coalesce(f.span_start, 0), coalesce(f.span_end, 0), coalesce(f.rule, ''), 'exact'"""
TOLD_CASES: Final = f""", numbered AS MATERIALIZED (SELECT DISTINCT matter FROM counted_cases WHERE action = 'solved'),
kinds AS MATERIALIZED (SELECT DISTINCT matter FROM matters WHERE kind = 'case'),
holding AS MATERIALIZED (
  SELECT w.matter, max(w.whole IN (SELECT matter FROM kinds)) AS in_case, max(w.whole IN (SELECT matter FROM numbered)) AS in_total
  FROM matter_wholes w GROUP BY w.matter
){FIRST_WORDS}
SELECT p.slot, 'solved', 'case', NOT coalesce(h.in_case OR h.in_total, 0), 1, '',
  CASE WHEN h.in_case THEN 'in a case' WHEN h.in_total THEN 'in a total' ELSE '{TOLD}' END, {CASE_WHERE}
FROM tellings t JOIN placed p ON p.matter = t.matter JOIN events e ON e.id = t.event_id JOIN documents d ON d.id = e.document_id
LEFT JOIN holding h ON h.matter = t.matter LEFT JOIN f ON f.event_id = t.event_id AND f.place = 1
WHERE t.place = 1 AND t.matter IN (SELECT matter FROM kinds) AND t.matter NOT IN (SELECT matter FROM numbered)
ORDER BY e.start_day, d.name, f.span_start"""
# Matters that overlap some days and lie in none of the periods, or whose days are not told. What no bulletin dates may have happened by the
# day on which it was published.
ASTRAY: Final = """, astray AS MATERIALIZED (
  SELECT t.matter, t.event_id, t.kind, CASE WHEN t.start_day IS NULL AND t.end_day IS NULL THEN 'no day' WHEN t.start_day IS NULL THEN 'no first day'
    WHEN t.end_day IS NULL THEN 'no last day' WHEN t.start_day < :first THEN 'begins before' WHEN t.end_day > :last THEN 'ends after' ELSE 'several periods' END AS reason
  FROM tellings t WHERE t.place = 1 AND t.matter NOT IN (SELECT matter FROM placed) AND CASE WHEN t.start_day IS NULL AND t.end_day IS NULL
    THEN t.published = '' OR t.published BETWEEN :first AND :last ELSE coalesce(t.start_day, t.end_day) <= :last AND coalesce(t.end_day, '9999') >= :first END
)"""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a row of the table counts: "people captured person", "grams heroin g", "money fine CNY"."""

    group: Group
    code: str
    unit: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands: the kind, name, days (ISO, empty if unknown) and body of its event, its document, and its words, masked."""

    kind: str
    name: str
    start: str
    end: str
    agency: str
    document: str
    published: str
    quote: str
    span_start: int
    span_end: int
    rule: str
    approx: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact: what it adds to its figure, what it says itself, both in the unit of the measure, and why it does not count whole (or "")."""

    measure: Measure
    counted: Decimal
    stated: Decimal
    why: str
    source: Source

    @property
    def counts(self) -> bool:
        """Whether the figure rests on it."""
        return self.why in ("", TOLD) or bool(self.counted)


Figures = Mapping[Measure, Mapping[int, Sequence[Fact]]]


def read_facts(db: sqlite3.Connection, periods: Sequence[Period | None]) -> Figures:
    """The facts of each measure in each of some periods, by the number of the period; those that count come first.

    No two periods may have a day in common. Facts of events that do not lie in one period are not among them: see `spanning`.
    """
    found: dict[Measure, dict[int, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for slot, fact in all_facts(db, periods):
        found[fact.measure][slot].append(fact)
    return {measure: {slot: sorted(facts, key=lambda fact: not fact.counts) for slot, facts in slots.items()} for measure, slots in found.items()}


def all_facts(db: sqlite3.Connection, periods: Sequence[Period | None]) -> Iterator[tuple[int, Fact]]:
    """All facts that lie in some periods, each with the number of its period, by day and document."""
    parameter = as_parameter(periods)
    for view, (table, columns, key) in FACTS.items():
        sql = f"""{over(view, BY_PERIOD)} SELECT p.slot, {columns}, coalesce(c.why, ''), {WHERE}
          FROM {view} c JOIN placed p ON p.matter = c.matter JOIN {table} f ON f.id = c.{key} JOIN events e ON e.id = f.event_id
          JOIN documents d ON d.id = f.document_id ORDER BY e.start_day, d.name, f.span_start"""
        for slot, *row in db.execute(sql, parameter):
            yield slot, as_fact(table, row)
    for slot, *row in db.execute(over("counted_cases", BY_PERIOD) + TOLD_CASES, parameter):
        yield slot, as_fact("case_count", row)


def spanning(db: sqlite3.Connection, periods: Sequence[Period | None], whole: Period) -> list[tuple[str, Fact]]:
    """What overlaps some days and lies in none of their periods, with the reason, by day: no figure has it, and nothing is split.

    A case that nobody counted stands for itself, beside its facts. `counted` is what the fact adds to the sum of the whole store.
    """
    parameter = {**as_parameter(periods), "first": str(whole.start), "last": str(whole.end)}
    head = placing(BY_PERIOD) + ASTRAY
    found = []
    for view, (table, columns, key) in FACTS.items():
        sql = f"""{head} SELECT a.reason, {columns}, coalesce(c.why, ''), {WHERE} FROM {view} c JOIN astray a ON a.matter = c.matter
          JOIN {table} f ON f.id = c.{key} JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id"""
        found += [(str(reason), as_fact(table, row)) for reason, *row in db.execute(sql, parameter)]
    sql = f"""{head}{FIRST_WORDS} SELECT a.reason, 'solved', 'case', 0, 1, '', '{TOLD}', {CASE_WHERE}
      FROM astray a JOIN events e ON e.id = a.event_id JOIN documents d ON d.id = e.document_id LEFT JOIN f ON f.event_id = a.event_id AND f.place = 1
      WHERE a.kind = 'case' AND a.matter NOT IN (SELECT matter FROM counted_cases WHERE action = 'solved')"""
    found += [(str(reason), as_fact("case_count", row)) for reason, *row in db.execute(sql, parameter)]
    return sorted(found, key=lambda item: (item[1].source.start, item[1].source.document, item[1].source.span_start))


def as_fact(table: str, row: Sequence[object]) -> Fact:
    """A fact of a table: code, unit, what counts, what is stated, words before and in the quote, why, and where it stands."""
    code, unit, counted, stated, words, why, *where = row
    scale = SCALE[table]
    measure = measure_of(table, str(code), str(unit), str(words))
    source = Source(*(mask(cell) if isinstance(cell, str) else cell for cell in where))  # type: ignore[arg-type]
    return Fact(measure, Decimal(str(counted)) / scale, Decimal(str(stated)) / scale, str(why), source)


def measure_of(table: str, code: str, unit: str, words: str) -> Measure:
    """What a fact is counted as; a sum of money whose words call it a fine is one."""
    if table == "case_count":
        return Measure("cases", code, unit)
    if table == "arrest":
        return Measure("people", code, unit)
    if table == "seizure":
        return Measure("grams" if unit == "g" else "pieces", code, unit)
    if code == "cash":
        return Measure("money", "fine" if FINE.search(words) else "cash", unit)
    return Measure("things", code, unit)
