"""The periodic table: what was reported of each measure in each period, and in the same period of the year before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from extract.reporting.facts import PRECURSORS, Fact, Figures, Measure, read_facts, spanning
from extract.reporting.labels import Labels
from extract.reporting.periods import Every, Period, split, year_before
from schemas.codes import ENUMS

CODES: Final = {"cases": "count_actions", "people": "arrest_actions", "grams": "drugs", "pieces": "drugs", "things": "asset_kinds"}
ALL_DRUGS: Final = Measure("grams", "total", "g")
# rows that stand even where nothing was reported
ALWAYS: Final = (
    Measure("cases", "solved", "case"),
    Measure("people", "captured", "person"),
    Measure("people", "criminal_detention", "person"),
    Measure("people", "formal_arrest", "person"),
    Measure("people", "admin_detention", "person"),
    Measure("people", "compulsory_rehab", "person"),
    Measure("people", "drug_users", "person"),
    ALL_DRUGS,
    Measure("money", "fine", "CNY"),
    Measure("money", "cash", "CNY"),
)
GROUPS: Final = ("cases", "people", "grams", "pieces", "money", "things")


@dataclass(frozen=True, slots=True)
class Column:
    """A period and the same days of the year before; `is_whole` of the one that has all days."""

    period: Period
    before: Period | None
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the facts that it rests on, and, behind them, those that it leaves out, each with the reason."""

    value: Decimal
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: its row, the number of its column, and whether it is that of the year before."""

    measure: Measure
    column: int
    is_before: bool


@dataclass(frozen=True, slots=True)
class Table:
    """Names of measures, rows, columns, the figures that there are, and what lies in no period: now and a year before."""

    whole: Period
    names: Mapping[Measure, str]
    rows: tuple[Measure, ...]
    columns: tuple[Column, ...]
    figures: Mapping[Place, Figure]
    astray: tuple[tuple[str, Fact], ...]
    astray_before: tuple[tuple[str, Fact], ...]

    def value(self, measure: Measure, column: int, is_before: bool = False) -> Decimal | None:
        """A figure's number; of all drugs in grams the sum over them, without precursors. Nothing where nothing was reported."""
        if measure != ALL_DRUGS:
            figure = self.figures.get(Place(measure, column, is_before))
            return figure.value if figure else None
        told = [self.value(drug, column, is_before) for drug in self.rows if is_drug(drug)]
        known = [value for value in told if value is not None]
        return sum(known, Decimal(0)) if known else None


def is_drug(measure: Measure) -> bool:
    """Whether a measure is the weight of a drug, which the sum of all drugs has."""
    return measure.group == "grams" and measure != ALL_DRUGS and measure.code not in PRECURSORS


def read_table(db: sqlite3.Connection, every: Every, whole: Period, labels: Labels) -> Table:
    """The table of some days by period; ReportError if the days are no days of a table."""
    periods = split(every, whole)
    befores = [year_before(period) for period in periods]
    columns = [Column(period, before) for period, before in zip(periods, befores, strict=True)]
    before = year_before(whole)
    figures = {**figures_of(read_facts(db, periods), 0, False), **figures_of(read_facts(db, befores), 0, True)}
    if len(periods) > 1:
        figures |= figures_of(read_facts(db, [whole]), len(columns), False) | figures_of(read_facts(db, [before]), len(columns), True)
        columns.append(Column(whole, before, is_whole=True))
    astray = tuple(spanning(db, periods, whole))
    astray_before = tuple(spanning(db, befores, before)) if before else ()
    rows = {place.measure for place in figures} | set(ALWAYS)
    names = names_of(db, rows | {fact.measure for _, fact in (*astray, *astray_before)}, labels)
    return Table(whole, names, tuple(sorted(rows, key=order_of)), tuple(columns), figures, astray, astray_before)


def figures_of(facts: Figures, first: int, is_before: bool) -> dict[Place, Figure]:
    """The figures that rest on some facts, in columns from `first` on."""
    return {
        Place(measure, first + slot, is_before): Figure(sum((fact.counted for fact in told), Decimal(0)), tuple(told))
        for measure, slots in facts.items()
        for slot, told in slots.items()
        if any(fact.counts for fact in told)
    }


def names_of(db: sqlite3.Connection, measures: Iterable[Measure], labels: Labels) -> dict[Measure, str]:
    """What measures are called."""
    known = {group: dict(db.execute(f"SELECT code, {labels.lang} FROM {table}")) for group, table in CODES.items()}
    return {measure: labels.measure(measure.group, measure.code, known.get(measure.group, {})) for measure in measures}


def order_of(measure: Measure) -> tuple[int, bool, int, str, str]:
    """The place of a row: by group, all drugs first and precursors last, codes as they are listed, those of analysts behind them."""
    codes = [code for code, *_ in ENUMS[CODES[measure.group]]] if measure.group in CODES else ["fine", "cash"]
    place = codes.index(measure.code) if measure.code in codes else -1 if measure == ALL_DRUGS else len(codes)
    return GROUPS.index(measure.group), measure.code in PRECURSORS, place, measure.code, measure.unit
