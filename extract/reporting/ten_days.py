"""The form that bodies send in every ten days of an action: a row a period and one of all days, filled where the store knows.

Fields that no bulletin tells (leads passed on, checks of staff, companies inspected, training) stay grey, to be filled in by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Final

from extract.reporting.facts import Measure
from extract.reporting.table import ALL_DRUGS, Place
from extract.reporting.workbook import Book, write_figure

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

TOP: Final = 3  # rows above the heads
HEADS: Final = 3


@dataclass(frozen=True, slots=True)
class Field:
    """A column of the form: the department that fills it, the field and its part (keys of labels), the measure that answers it, in which scale."""

    side: str
    name: str
    part: str = ""
    measure: Measure | None = None
    scale: Decimal = Decimal(1)


FIELDS: Final = (
    Field("police", "form-cases", measure=Measure("cases", "solved", "case")),
    Field("police", "form-leads-passed"),
    Field("police", "form-captured", measure=Measure("people", "captured", "person")),
    Field("police", "form-drugs", measure=ALL_DRUGS),
    *(Field("police", "form-checked", part) for part in ("form-all", "form-fugitives", "form-crimes", "form-order")),
    *(Field("police", "form-rewards", part) for part in ("form-people", "form-paid")),
    Field("post", "form-inspected"),
    Field("post", "form-leads-found"),
    Field("post", "form-breaches"),
    Field("post", "form-fines", measure=Measure("money", "fine", "CNY"), scale=Decimal("0.0001")),
    Field("post", "form-false-names"),
    *(Field("post", "form-training", part) for part in ("form-jointly", "form-by-bureau", "form-by-company")),
    *(Field("post", "form-held-to-account", part) for part in ("form-number", "form-punished")),
)


def write_ten_days(book: Book, sheet: Worksheet) -> None:
    """The form: heads of three rows, then a row a period."""
    labels, formats = book.labels, book.formats
    sheet.write_string(0, 0, labels("form-title"), formats["title"])
    sheet.write_string(1, 0, labels("form-by"), formats["plain"])
    sheet.write_string(1, 10, labels("form-on"), formats["plain"])
    sheet.merge_range(TOP, 0, TOP + HEADS - 1, 0, labels("period"), formats["head"])
    write_heads(book, sheet)
    for number, column in enumerate(book.table.columns):
        row = TOP + HEADS + number
        days = labels("whole", start=column.period.start, end=column.period.end) if column.is_whole else book.days(column.period)
        sheet.write_string(row, 0, days, formats["text"])
        for place, field in enumerate(FIELDS, start=1):
            if field.measure:
                write_figure(book, sheet, (row, place), Place(field.measure, number, is_before=False), field.scale)
            else:
                sheet.write_blank(row, place, None, formats["hand"])
    sheet.write_string(TOP + HEADS + len(book.table.columns) + 1, 0, labels("form-note"), formats["plain"])
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, len(FIELDS), 12.5)
    sheet.set_row(TOP + 1, 32)
    sheet.set_row(TOP + 2, 32)
    sheet.freeze_panes(TOP + HEADS, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def write_heads(book: Book, sheet: Worksheet) -> None:
    """The departments, the fields of each, and the parts of a field."""
    numbered = list(enumerate(FIELDS, start=1))
    for side, fields in groupby(numbered, key=lambda item: item[1].side):
        own = list(fields)
        merge(sheet, (TOP, own[0][0], TOP, own[-1][0]), book.labels(f"form-{side}"), book)
        for name, parts in groupby(own, key=lambda item: item[1].name):
            places = list(parts)
            first, last = places[0][0], places[-1][0]
            if first == last:
                merge(sheet, (TOP + 1, first, TOP + 2, first), book.labels(name), book)
                continue
            merge(sheet, (TOP + 1, first, TOP + 1, last), book.labels(name), book)
            for place, field in places:
                sheet.write_string(TOP + 2, place, book.labels(field.part), book.formats["head"])


def merge(sheet: Worksheet, area: tuple[int, int, int, int], words: str, book: Book) -> None:
    """A head over some cells: first row, first column, last row, last column."""
    sheet.merge_range(*area, words, book.formats["head"])
