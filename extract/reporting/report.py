"""Reports of a store in files: the page, or the periodic table if periods are asked for."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from extract.exports.forms import refuse_store, snapshot
from extract.reporting.figures import Overview, read_figures, read_overview
from extract.reporting.labels import Labels
from extract.reporting.periods import Every, Period, ReportError
from extract.reporting.provinces import Language
from extract.reporting.table import read_table

EXTRA: Final = ("altair", "vl_convert")


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: in which language, of which store (its name), when (as the report says it), and where it goes."""

    lang: Language
    store: str
    made: datetime
    output: Path


def report_page(db: sqlite3.Connection, order: Order) -> None:
    """Write the page; ReportError if a library for it is missing, ExportError if the file cannot be made."""
    try:
        from extract.reporting.page import write_page
    except ModuleNotFoundError as error:
        raise missing(error) from error
    refuse_store(db, order.output)
    with snapshot(db):
        figures = read_figures(db, order.lang)
    write_page(figures, Labels(order.lang), order.store, order.made, order.output)


def report_table(db: sqlite3.Connection, every: Every, whole: Period, order: Order) -> None:
    """Write the periodic table; ReportError if the days are none of a table, ExportError if the file cannot be made."""
    from extract.reporting.form import write_form

    refuse_store(db, order.output)
    labels = Labels(order.lang)
    with snapshot(db):
        table, overview = read_table(db, every, whole, labels), read_overview(db)
    write_form(table, notes(every, whole, order, overview), labels, order.output)


def missing(error: ModuleNotFoundError) -> Exception:
    """A library that is not installed, as an error that says how to install it; any other module is a mistake of ours."""
    package = (error.name or "").split(".")[0]
    return ReportError(f"{package} is not installed; the page needs: pip install altair vl-convert-python") if package in EXTRA else error


def notes(every: Every, whole: Period, order: Order, overview: Overview) -> list[str]:
    """What is to be known of the table: what it was made of, and how it counts."""
    labels = Labels(order.lang)
    made = [
        labels("days", start=whole.start, end=whole.end),
        f"{labels('made')}: {made_at(order.made)}",
        f"{labels('store')}: {order.store} ({labels('documents')}: {overview.documents})",
        *(f"{labels(key)}: {'; '.join(version for version, _ in read)}" for key, read in (("rules", overview.rules), ("code", overview.code))),
    ]
    keys = (
        "note-every-10d" if every == "10d" else "note-every",
        "note-placed",
        "note-counted",
        "note-before",
        "note-cases",
        "note-drugs",
        "note-fines",
        "note-blank",
    )
    return [labels("table-title"), *made, *(labels(key) for key in keys)]


def made_at(made: datetime) -> str:
    """A moment as reports say it."""
    return made.strftime("%Y-%m-%d %H:%M %Z").strip()
