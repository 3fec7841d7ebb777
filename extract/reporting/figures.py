"""The figures of the page, as the store's views give them; texts of bulletins are masked. Nothing here knows how they are shown."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from extract.exports.masking import mask
from extract.reporting.counting import BY_PERIOD, BY_PROVINCE, as_parameter, over
from extract.reporting.facts import PRECURSORS
from extract.reporting.periods import Every, Period, split
from extract.reporting.provinces import Language

LARGEST: Final = 20  # cases shown
FINEST: Final[tuple[tuple[int, Every], ...]] = ((2, "month"), (6, "quarter"))  # up to so many years by month, by quarter; else by year
REACH: Final = 160  # characters around a quote that are looked at
BEFORE, AFTER = 60, 30  # and shown
SENTENCE: Final = re.compile(r"(?<=[。！？；])")
AROUND: Final = f"substr(o.text, max(1, s.span_start + 1 - {REACH}), min(s.span_start, {REACH}) + s.span_end - s.span_start + {REACH})"
NO_PRECURSORS: Final = f"c.drug NOT IN ({', '.join(repr(code) for code in PRECURSORS)})"


@dataclass(frozen=True, slots=True)
class Overview:
    """The store in a few numbers: what it holds, over which days, and what read it (version, number of documents)."""

    documents: int
    reporting: int
    failures: int
    first: date | None
    last: date | None
    cases: int
    totals: int
    captured: int
    grams: float
    rules: tuple[tuple[str, int], ...]
    code: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a bulletin with those around them in their sentence, and where they stand."""

    before: str
    words: str
    after: str
    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Case:
    """A case of the list: what the view `cases` says of it, its drugs by name in grams, and the words of its seizures."""

    name: str
    start: str
    end: str
    agency: str
    place: str
    drugs: tuple[tuple[str, float], ...]
    captured: int | None
    documents: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Drug:
    """How much of a drug was seized, as `seizures_by_drug` has it."""

    code: str
    name: str
    grams: float
    in_cases: float
    in_totals: float
    pills: float
    plants: float
    millilitres: float
    items: float
    cases: int


@dataclass(frozen=True, slots=True)
class Weight:
    """Grams of a drug in a period, by its number; None for what lies in no period."""

    slot: int | None
    code: str
    name: str
    grams: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The periods, without gaps, and how much of each drug in each."""

    every: Every
    periods: tuple[Period, ...]
    weights: tuple[Weight, ...]


@dataclass(frozen=True, slots=True)
class Province:
    """What was seized (grams, without precursors) and who was captured in a province, by code; "" where it is not known."""

    code: str
    grams: float
    people: int
    cases: int


@dataclass(frozen=True, slots=True)
class People:
    """How many people a measure met, as `arrests_by_measure` has it."""

    code: str
    name: str
    people: int
    in_cases: int
    in_totals: int
    cases: int


@dataclass(frozen=True, slots=True)
class Reported:
    """What a body reported for some days, and what the cases in the store that lie within it add up to."""

    agency: str
    start: str
    end: str
    what: str
    unit: str
    reported: float
    found: float
    share: float
    cases: int


@dataclass(frozen=True, slots=True)
class Left:
    """A reason for which numbers were left out: how often, in how many documents, and one of them."""

    reason: str
    times: int
    documents: int
    example: str


@dataclass(frozen=True, slots=True)
class Figures:
    """All that the page shows; failures are (document, step, reason), quality is (what, how many, of how many), reasons (why not, facts)."""

    overview: Overview
    drugs: tuple[Drug, ...]
    timeline: Timeline | None
    provinces: tuple[Province, ...]
    people: tuple[People, ...]
    cases: tuple[Case, ...]
    reported: tuple[Reported, ...]
    failures: tuple[tuple[str, ...], ...]
    left: tuple[Left, ...]
    quality: tuple[tuple[str, int, int], ...]
    reasons: tuple[tuple[str, int], ...]


def read_figures(db: sqlite3.Connection, lang: Language) -> Figures:
    """All figures of a store."""
    drugs = f"SELECT drug, {lang}, grams, grams_in_cases, grams_in_totals, pills, plants, millilitres, items, cases FROM seizures_by_drug"
    people = f"SELECT measure, {lang}, people, people_in_cases, people_in_totals, cases FROM arrests_by_measure"
    failures = "SELECT document, reason, detail FROM unread WHERE what = 'file' ORDER BY document"
    left = "SELECT reason, times, documents, example FROM unread_by_reason WHERE what = 'number'"
    return Figures(
        read_overview(db),
        tuple(Drug(*row) for row in masked(db, drugs)),
        read_timeline(db, lang),
        read_provinces(db),
        tuple(People(*row) for row in masked(db, people)),
        tuple(read_cases(db, lang)),
        read_reported(db, lang),
        tuple(tuple(row) for row in masked(db, failures)),
        tuple(Left(*row) for row in masked(db, left)),
        read_quality(db),
        read_reasons(db),
    )


def masked(db: sqlite3.Connection, sql: str, parameters: Mapping[str, str] | None = None) -> Iterator[list[Any]]:
    """The rows of a question, with texts masked."""
    for row in db.execute(sql, parameters or {}):
        yield [mask(cell) if isinstance(cell, str) else cell for cell in row]


def number(db: sqlite3.Connection, sql: str) -> int:
    """The answer to a question that has one whole number."""
    return int(db.execute(sql).fetchone()[0] or 0)


def read_overview(db: sqlite3.Connection) -> Overview:
    """The store in a few numbers."""
    days = [date.fromisoformat(day) if day else None for day in db.execute("SELECT min(start_day), max(end_day) FROM events WHERE offence = 'drug'").fetchone()]
    versions = [
        tuple(db.execute(f"SELECT {column}, count(*) FROM documents GROUP BY {column} ORDER BY count(*) DESC, {column}")) for column in ("rules", "code")
    ]
    return Overview(
        number(db, "SELECT count(*) FROM documents"),
        number(db, "SELECT count(DISTINCT document_id) FROM events"),
        number(db, "SELECT count(*) FROM failures"),
        days[0],
        days[1],
        number(db, "SELECT count(*) FROM cases"),
        number(db, "SELECT count(*) FROM totals WHERE superseded IS NULL"),
        number(db, "SELECT sum(people) FROM arrests_by_measure WHERE measure = 'captured'"),
        float(db.execute(f"SELECT coalesce(sum(grams), 0) FROM seizures_by_drug c WHERE {NO_PRECURSORS}").fetchone()[0]),
        versions[0],
        versions[1],
    )


def read_timeline(db: sqlite3.Connection, lang: Language) -> Timeline | None:
    """Grams by drug over time: of months or quarters if these are few, else of years; None if no fact that counts has days."""
    head = over("counted_seizures", BY_PERIOD)
    first, last = db.execute("""SELECT min(e.start_day), max(e.end_day) FROM seizure s JOIN events e ON e.id = s.event_id
      WHERE s.unit = 'g' AND e.offence = 'drug' AND e.start_day IS NOT NULL AND e.end_day IS NOT NULL""").fetchone()
    if first is None:
        return None
    whole = Period(date(int(first[:4]), 1, 1), date(int(last[:4]), 12, 31))
    every = finest(whole)
    periods = split(every, whole)
    parameter = as_parameter(periods)
    placed = masked(
        db,
        f"""{head} SELECT p.slot, c.drug, d.{lang}, sum(c.amount_micro) / 1000000.0 AS grams FROM counted_seizures c JOIN placed p ON p.matter = c.matter
          JOIN drugs d ON d.code = c.drug WHERE c.unit = 'g' GROUP BY p.slot, c.drug HAVING grams > 0 ORDER BY p.slot, grams DESC""",
        parameter,
    )
    astray = masked(
        db,
        f"""{head} SELECT NULL, c.drug, d.{lang}, sum(c.amount_micro) / 1000000.0 AS grams FROM main.counted_seizures c JOIN drugs d ON d.code = c.drug
          WHERE c.unit = 'g' AND c.matter NOT IN (SELECT matter FROM placed) GROUP BY c.drug HAVING grams > 0 ORDER BY grams DESC""",
        parameter,
    )
    return Timeline(every, tuple(periods), tuple(Weight(*row) for row in (*placed, *astray)))


def finest(whole: Period) -> Every:
    """The shortest periods of which some days have not too many."""
    years = whole.end.year - whole.start.year + 1
    return next((every for most, every in FINEST if years <= most), "year")


def read_provinces(db: sqlite3.Connection) -> tuple[Province, ...]:
    """What was seized and who was captured in each province, each counted by itself; the most first, the unknown last."""
    grams = dict(
        db.execute(f"""{over("counted_seizures", BY_PROVINCE)} SELECT p.slot, sum(c.amount_micro) / 1000000.0 FROM counted_seizures c
          JOIN placed p ON p.matter = c.matter WHERE c.unit = 'g' AND {NO_PRECURSORS} GROUP BY p.slot""")
    )
    people = dict(
        db.execute(f"""{over("counted_arrests", BY_PROVINCE)} SELECT p.slot, sum(c.people) FROM counted_arrests c JOIN placed p ON p.matter = c.matter
          WHERE c.action = 'captured' GROUP BY p.slot""")
    )
    cases = dict(
        db.execute(f"""{over("counted_arrests", BY_PROVINCE)} SELECT p.slot, count(*) FROM tellings t JOIN placed p ON p.matter = t.matter
          WHERE t.place = 1 AND t.kind = 'case' GROUP BY p.slot""")
    )
    found = [Province(code, grams.get(code, 0.0), people.get(code, 0), cases.get(code, 0)) for code in {*grams, *people, *cases}]
    return tuple(sorted(found, key=lambda one: (not one.code, -one.grams, -one.cases, one.code)))


def read_cases(db: sqlite3.Connection, lang: Language) -> Iterator[Case]:
    """The cases with the most drugs by weight, precursors left aside, with the words of their seizures."""
    sql = f"""WITH weighed AS MATERIALIZED (
        SELECT c.matter, sum(s.amount_micro) AS amount,
          json_group_array(json_array(d.{lang}, s.amount_micro, {AROUND}, o.name, s.span_start, s.span_end)) AS seized
        FROM counted_seizures c JOIN seizure s ON s.id = c.seizure_id JOIN drugs d ON d.code = s.drug JOIN documents o ON o.id = s.document_id
        WHERE s.unit = 'g' AND (c.why IS NULL OR c.why IN ('rest', 'in a total')) AND s.whole_id IS NULL AND {NO_PRECURSORS} GROUP BY c.matter)
      SELECT coalesce(k.name, ''), coalesce(k.start_day, ''), coalesce(k.end_day, ''), coalesce(k.agency_name, k.agency, ''), coalesce(k.place, ''),
        k.captured, k.documents, w.seized
      FROM cases k JOIN matters m ON m.event_id = k.event_id JOIN weighed w ON w.matter = m.matter
      ORDER BY w.amount DESC, k.start_day, k.document LIMIT {LARGEST}"""
    for name, start, end, agency, place, captured, documents, seized in db.execute(sql):
        weights: Counter[str] = Counter()
        quotes = []
        for drug, micrograms, around, document, first, last in json.loads(seized):
            weights[drug] += micrograms
            quotes.append(Quote(*in_sentence(around, min(first, REACH), last - first), mask(document), first, last))
        drugs = tuple((drug, micrograms / 1_000_000) for drug, micrograms in weights.most_common())
        yield Case(mask(name), start, end, mask(agency), mask(place), drugs, captured, documents, tuple(quotes))


def in_sentence(around: str, start: int, length: int) -> tuple[str, str, str]:
    """What stands before, in and behind some words, up to the ends of their sentence or as far as a reader needs; masked.

    >>> in_sentence("前句。当场缴获冰毒3克,抓获2人。后句", 7, 4)
    ('当场缴获', '冰毒3克', ',抓获2人。')
    """
    text = mask(around)  # before it is cut: half a telephone number would not be known for one
    before, after = SENTENCE.split(text[:start])[-1].lstrip(), SENTENCE.split(text[start + length :], maxsplit=1)[0].rstrip()
    led = before if len(before) <= BEFORE else f"…{before[-BEFORE:]}"
    return led, text[start : start + length], after if len(after) <= AFTER else f"{after[:AFTER]}…"


def read_reported(db: sqlite3.Connection, lang: Language) -> tuple[Reported, ...]:
    """The sums that bodies reported of which most cases are in the store."""
    sql = f"""SELECT coalesce(r.agency, ''), coalesce(r.start_day, ''), coalesce(r.end_day, ''), coalesce(d.{lang}, m.{lang}), r.unit,
        r.reported, r.found, coalesce(r.share, 0), r.cases FROM reported_vs_found r LEFT JOIN drugs d ON r.what = 'seizure' AND d.code = r.code
        LEFT JOIN arrest_actions m ON r.what = 'arrest' AND m.code = r.code WHERE r.cases > 0 ORDER BY r.cases DESC, r.share DESC, r.event_id LIMIT {LARGEST}"""
    return tuple(Reported(*row) for row in masked(db, sql))


QUALITY: Final = {
    "documents-reporting": ("SELECT count(DISTINCT document_id) FROM events", "SELECT count(*) FROM documents"),
    "documents-dated": ("SELECT count(published) FROM documents", "SELECT count(*) FROM documents"),
    "documents-copies": ("SELECT count(*) FROM document_copies", "SELECT count(*) FROM documents"),
    "events-dated": ("SELECT count(coalesce(start_day, end_day)) FROM events", "SELECT count(*) FROM events"),
    "events-body": ("SELECT count(agency) FROM events", "SELECT count(*) FROM events"),
    "events-place": ("SELECT count(coalesce(place_code, agency_code)) FROM events", "SELECT count(*) FROM events"),
    "cases-retold": ("SELECT count(*) FROM cases WHERE documents > 1", "SELECT count(*) FROM cases"),
    "facts-exact": ("""SELECT sum(n) FROM (SELECT sum(approx = 'exact') AS n FROM seizure UNION ALL SELECT sum(approx = 'exact') FROM arrest
      UNION ALL SELECT sum(approx = 'exact') FROM case_count UNION ALL SELECT sum(approx = 'exact') FROM asset)""", "SELECT count(*) FROM facts"),
    "facts-reviewed": ("SELECT count(*) FROM (SELECT DISTINCT document, kind, code, span_start FROM reviewed WHERE document IS NOT NULL)", "SELECT count(*) FROM facts"),
}  # fmt: skip


def read_quality(db: sqlite3.Connection) -> tuple[tuple[str, int, int], ...]:
    """(what is counted, how many, of how many): what may make a figure doubtful."""
    return tuple((key, number(db, some), number(db, of)) for key, (some, of) in QUALITY.items())


def read_reasons(db: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """How many facts count, and how many do not, by reason ("" if they count whole), the most frequent first."""
    views = " UNION ALL ".join(f"SELECT not_counted FROM {view}" for view in ("seizures", "arrests", "case_counts", "assets"))
    return tuple(db.execute(f"SELECT coalesce(not_counted, ''), count(*) FROM ({views}) GROUP BY 1 ORDER BY 2 DESC, 1"))
