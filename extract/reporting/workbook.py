"""What the sheets of the periodic table share: formats, cells that lead to their facts, where these stand, and the limits of a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from extract.reporting.labels import Labels
from extract.reporting.periods import Period, ReportError
from extract.reporting.table import ALL_DRUGS, Place, Table, is_drug

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Cell = str | Decimal | None
SHEETS: Final = ("table", "form", "facts", "astray", "notes")
MOST_ROWS: Final = 1_048_576  # of a sheet, as the format has it
MOST_COLUMNS: Final = 16_384
MOST_LINKS: Final = 65_000  # of a sheet; Excel takes 65,530
LONGEST: Final = 32_767  # characters of a cell
BORDER: Final = {"border": 1, "border_color": "#BFBFBF", "valign": "vcenter"}
LINK: Final = {**BORDER, "font_color": "#0563C1"}
WHOLE, BROKEN = "#,##0", "#,##0.0#####"
FORMATS: Final[Mapping[str, Mapping[str, object]]] = {
    "title": {"bold": True, "font_size": 15},
    "plain": {},
    "head": {**BORDER, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#DCE6F1"},
    "group": {**BORDER, "bold": True, "bg_color": "#F2F2F2"},
    "text": BORDER,
    "wrapped": {**BORDER, "text_wrap": True, "valign": "top"},
    "note": {"text_wrap": True, "valign": "top"},
    "number": {**BORDER, "num_format": WHOLE},
    "number.": {**BORDER, "num_format": BROKEN},
    "figure": {**LINK, "num_format": WHOLE},
    "figure.": {**LINK, "num_format": BROKEN},
    "change": {**BORDER, "num_format": "+#,##0;-#,##0;0"},
    "change.": {**BORDER, "num_format": "+#,##0.0#####;-#,##0.0#####;0"},
    "percent": {**BORDER, "num_format": "+0.0%;-0.0%;0.0%"},
    "link": LINK,
    "hand": {**BORDER, "bg_color": "#EDEDED"},
}


@dataclass(frozen=True, eq=False, slots=True)
class Book:
    """A workbook under way: its words, its formats by name, its sheets, the row of the first fact of each figure, and where figures stand."""

    table: Table
    labels: Labels
    formats: Mapping[str, Format]
    sheets: Mapping[str, Worksheet]
    facts_at: Mapping[Place, int]
    stands: dict[Place, str] = field(default_factory=dict)

    def link(self, sheet: str, cell: str) -> str:
        """The address of a cell for links within the workbook."""
        return f"internal:'{self.labels(f'sheet-{sheet}')}'!{cell}"

    def days(self, period: Period) -> str:
        """A period in words."""
        return self.labels("days", start=period.start, end=period.end)


def begin(workbook: Workbook, table: Table, labels: Labels) -> Book:
    """The empty sheets of a table, in order; ReportError if it has more than a workbook takes."""
    facts_at: dict[Place, int] = {}
    row = 1
    for place in places(table):
        facts_at[place] = row
        row += len(table.figures[place].facts)
    if max(row, len(table.astray) + len(table.astray_before)) >= MOST_ROWS or len(facts_at) > MOST_LINKS or 4 * len(table.columns) + 2 > MOST_COLUMNS:
        raise ReportError(f"more than a workbook takes ({row:,} facts, {len(facts_at):,} figures): ask for fewer days, or for longer periods")
    sheets = {key: workbook.add_worksheet(labels(f"sheet-{key}")) for key in SHEETS}
    return Book(table, labels, {name: workbook.add_format(dict(told)) for name, told in FORMATS.items()}, sheets, facts_at)


def places(table: Table) -> Iterator[Place]:
    """The figures that there are, period by period, each year before behind its own, in the order of the rows."""
    for column in range(len(table.columns)):
        for is_before in (False, True):
            for measure in table.rows:
                if Place(measure, column, is_before) in table.figures:
                    yield Place(measure, column, is_before)


def first_fact(book: Book, place: Place) -> int:
    """The row of the first fact of a figure; of the sum over all drugs that of the first drug, behind which the others follow."""
    if place.measure != ALL_DRUGS:
        return book.facts_at[place]
    drugs = (Place(drug, place.column, place.is_before) for drug in book.table.rows if is_drug(drug))
    return min(book.facts_at[drug] for drug in drugs if drug in book.facts_at)


def write_figure(book: Book, sheet: Worksheet, at: tuple[int, int], place: Place, scale: Decimal = Decimal(1)) -> None:
    """A number that leads to its facts, times a scale; an empty cell where nothing was reported."""
    value = book.table.value(place.measure, place.column, place.is_before)
    if value is None:
        sheet.write_blank(*at, None, book.formats["text"])
        return
    told = value * scale
    style = book.formats[styled("figure", told)]
    sheet.write_url(*at, book.link("facts", f"A{first_fact(book, place) + 1}"), style)
    sheet.write_number(*at, float(told), style)  # over the words of the link, which stays


def styled(name: str, *values: Decimal) -> str:
    """The format for some numbers: with decimals if one of them has any."""
    return name if all(value == value.to_integral_value() for value in values) else f"{name}."


def write_row(sheet: Worksheet, row: int, cells: Sequence[Cell], formats: Mapping[str, Format]) -> None:
    """A row of texts, cut where a cell ends, and numbers; None leaves a cell as it is."""
    for column, cell in enumerate(cells):
        if isinstance(cell, Decimal):
            sheet.write_number(row, column, float(cell), formats[styled("number", cell)])
        elif cell is not None:
            sheet.write_string(row, column, cell[:LONGEST], formats["text"])


def head(sheet: Worksheet, book: Book, columns: Sequence[str], widths: Sequence[int]) -> None:
    """The first row of a list: names of columns, which stay in view and can be filtered by."""
    for column, (key, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.write_string(0, column, book.labels(key), book.formats["head"])
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
