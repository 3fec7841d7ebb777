"""The periodic table as an Excel workbook: the table, the ten-day form, the facts behind each figure, what lies in no period, notes.

Each figure leads to the facts that it rests on, and the first of these leads back. Sums and changes are formulas, so that a figure that
is corrected by hand corrects them, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from xlsxwriter import Workbook

from extract.exports.whole import whole_file
from extract.reporting.facts import Fact, Measure
from extract.reporting.labels import Labels
from extract.reporting.table import ALL_DRUGS, Place, Table, is_drug
from extract.reporting.ten_days import write_ten_days
from extract.reporting.workbook import Book, Cell, begin, head, places, styled, write_figure, write_row

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

HEAD: Final = 4  # rows above the first measure
SIDE: Final = 2  # columns before the first period
BLOCK: Final = ("now", "year-before", "change", "share")  # columns of a period
FACTS: Final = (
    *(("back", 7), ("measure", 26), ("period", 25), ("counted", 14), ("stated", 14), ("unit", 7), ("approx", 9), ("why", 36)),
    *(("kind", 8), ("case-name", 26), ("event-days", 25), ("agency", 26), ("document", 26), ("published", 12), ("quote", 50), ("span", 13), ("rule", 26)),
)
ASTRAY: Final = (("reason", 24), ("in-whole", 14), ("of-year", 14), ("measure", 26), ("stated", 14), ("unit", 7), ("approx", 9), *FACTS[8:])


def write_form(table: Table, notes: Sequence[str], labels: Labels, path: Path) -> None:
    """Write the table as a workbook that appears only when it is whole; ReportError if it would be too great for one."""
    with whole_file(path) as part:
        workbook = Workbook(str(part), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
        book = begin(workbook, table, labels)
        write_table(book, book.sheets["table"])
        write_ten_days(book, book.sheets["form"])
        write_facts(book, book.sheets["facts"])
        write_astray(book, book.sheets["astray"])
        book.sheets["notes"].set_column(0, 0, 110)
        for row, note in enumerate(notes):
            book.sheets["notes"].write_string(row, 0, note, book.formats["note"])
        workbook.close()


# ---- the table


def write_table(book: Book, sheet: Worksheet) -> None:
    """A row a measure, four columns a period."""
    table, labels, formats = book.table, book.labels, book.formats
    sheet.write_string(0, 0, labels("table-title"), formats["title"])
    sheet.write_string(1, 0, book.days(table.whole), formats["plain"])
    for side, key in enumerate(("measure", "unit")):
        sheet.merge_range(HEAD - 2, side, HEAD - 1, side, labels(key), formats["head"])
    for number, column in enumerate(table.columns):
        first = SIDE + number * len(BLOCK)
        days = labels("whole", start=column.period.start, end=column.period.end) if column.is_whole else book.days(column.period)
        sheet.merge_range(HEAD - 2, first, HEAD - 2, first + len(BLOCK) - 1, days, formats["head"])
        for place, key in enumerate(BLOCK):
            sheet.write_string(HEAD - 1, first + place, labels(key), formats["head"])
    row = HEAD
    for group, measures in groupby(table.rows, key=lambda measure: measure.group):
        last = SIDE + len(BLOCK) * len(table.columns) - 1
        sheet.merge_range(row, 0, row, last, labels(f"group-{group}"), formats["group"])
        for measure in measures:
            row += 1
            write_measure(book, sheet, row, measure)
        row += 1
    lay_out(sheet, len(table.columns))


def lay_out(sheet: Worksheet, periods: int) -> None:
    """Widths, what stays in view, and how it is printed: A4 across, two periods a page, names and heads on each."""
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 1, 8)
    sheet.set_column(SIDE, SIDE + periods * len(BLOCK) - 1, 13)
    sheet.freeze_panes(HEAD, SIDE)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(HEAD - 2, HEAD - 1)
    sheet.repeat_columns(0, SIDE - 1)
    sheet.set_print_scale(62)
    sheet.set_v_pagebreaks([SIDE + number * len(BLOCK) for number in range(2, periods, 2)])


def write_measure(book: Book, sheet: Worksheet, row: int, measure: Measure) -> None:
    """The row of a measure: its name, its unit, its figures and their changes."""
    sheet.write_string(row, 0, book.table.names[measure], book.formats["text"])
    sheet.write_string(row, 1, book.labels.unit(measure.unit), book.formats["text"])
    for number in range(len(book.table.columns)):
        first = SIDE + number * len(BLOCK)
        for is_before in (False, True):
            place, at = Place(measure, number, is_before), (row, first + is_before)
            write_figure(book, sheet, at, place)
            book.stands[place] = cell(*at)
            if measure == ALL_DRUGS:
                write_sum(book, sheet, at, place)
        write_change(book, sheet, row, first, (book.table.value(measure, number), book.table.value(measure, number, True)))


def write_sum(book: Book, sheet: Worksheet, at: tuple[int, int], place: Place) -> None:
    """The sum over the drugs, whose rows follow, as a formula."""
    value = book.table.value(place.measure, place.column, place.is_before)
    drugs = sum(map(is_drug, book.table.rows))
    if value is not None:
        formula = f"=SUM({cell(at[0] + 1, at[1])}:{cell(at[0] + drugs, at[1])})"
        sheet.write_formula(*at, formula, book.formats[styled("figure", value)], float(value))


def write_change(book: Book, sheet: Worksheet, row: int, first: int, values: tuple[Decimal | None, Decimal | None]) -> None:
    """The change against the year before, and in percent; empty where one of them is not known, and no percent of nothing."""
    now, before = values
    sheet.write_blank(row, first + 2, None, book.formats["text"])
    sheet.write_blank(row, first + 3, None, book.formats["text"])
    if now is None or before is None:
        return
    here, there = cell(row, first), cell(row, first + 1)
    sheet.write_formula(row, first + 2, f"={here}-{there}", book.formats[styled("change", now, before)], float(now - before))
    if before:
        sheet.write_formula(row, first + 3, f"={here}/{there}-1", book.formats["percent"], float(now / before - 1))


def cell(row: int, column: int) -> str:
    """The name of a cell by row and column from 0.

    >>> cell(4, 2), cell(0, 28)
    ('C5', 'AC1')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


# ---- the facts


def write_facts(book: Book, sheet: Worksheet) -> None:
    """The facts of each figure, one a row: those that count, then those that do not, with the reason; the first leads back to the figure."""
    head(sheet, book, *zip(*FACTS, strict=True))
    row = 1
    for place in places(book.table):
        column = book.table.columns[place.column]
        period = column.before if place.is_before else column.period
        days = book.days(period) if period else ""
        sheet.write_url(row, 0, book.link("table", book.stands[place]), book.formats["link"], book.labels("back"))
        for fact in book.table.figures[place].facts:
            write_row(sheet, row, fact_cells(book, fact, days), book.formats)
            row += 1
    sheet.autofilter(0, 0, max(row - 1, 1), len(FACTS) - 1)


def fact_cells(book: Book, fact: Fact, days: str) -> list[Cell]:
    """The cells of a fact in a period; the first is left to the link."""
    name, unit = book.table.names[fact.measure], book.labels.unit(fact.measure.unit)
    return [None, name, days, fact.counted, fact.stated, unit, book.labels(f"approx-{fact.source.approx}"), book.labels(f"why-{fact.why}"), *where(book, fact)]


def where(book: Book, fact: Fact) -> list[str]:
    """The cells that tell where a fact stands."""
    source = fact.source
    days = source.start if source.start == source.end else book.labels("days", start=source.start or "?", end=source.end or "?")
    span = f"{source.span_start}–{source.span_end}" if source.quote else ""
    return [book.labels(f"kind-{source.kind}"), source.name, days, source.agency, source.document, source.published, source.quote, span, source.rule]


def write_astray(book: Book, sheet: Worksheet) -> None:
    """What lies in no period, with the reason: it is not split, and no column has it but, where it lies within all days, that of all days."""
    head(sheet, book, *zip(*ASTRAY, strict=True))
    told = [(False, *item) for item in book.table.astray] + [(True, *item) for item in book.table.astray_before]
    for row, (is_before, reason, fact) in enumerate(told, start=1):
        in_whole = "yes" if reason == "several periods" else "no"
        of_year = book.labels("year-before" if is_before else "now")
        cells: list[Cell] = [book.labels(f"astray-{reason}"), book.labels(in_whole), of_year, book.table.names[fact.measure]]
        cells += [fact.stated, book.labels.unit(fact.measure.unit), book.labels(f"approx-{fact.source.approx}"), *where(book, fact)]
        write_row(sheet, row, cells, book.formats)
    sheet.autofilter(0, 0, max(len(told), 1), len(ASTRAY) - 1)
