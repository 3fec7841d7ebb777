"""Tables as an Excel workbook: a sheet for each with Chinese names, days as days, numbers as numbers, words as words.

What Excel cannot hold is told: rows beyond its last go on in a further sheet ("缴获 2"), a text beyond its longest cell is cut with a remark.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Final

from extract.exports.sheets import Column, Row, Sheet, sheets
from extract.exports.whole import whole_file
from extract.storage.cells import Cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

ROWS: Final = 1_048_576  # of a sheet, its heading among them
UNITS: Final = 32_767  # of UTF-16 in a cell
EXACT: Final = 10**15  # Excel keeps fifteen digits
FIRST_DAY: Final = "1900-01-01"  # of Excel
NARROWEST, WIDEST = 6, 48  # columns, in half-width characters
MEASURED: Final = 500  # rows that decide how wide columns are
CUT: Final = "……（已截断，全文共{}字）"


@dataclass(slots=True)
class Book:
    """A workbook being written, with its formats, and how many rows a sheet may have."""

    workbook: Workbook
    rows: int = ROWS
    heading: Format = field(init=False)
    day: Format = field(init=False)

    def __post_init__(self) -> None:
        self.heading = self.workbook.add_format({"bold": True, "bg_color": "#DDE6F0", "bottom": 1})
        self.day = self.workbook.add_format({"num_format": "yyyy-mm-dd"})


def write(db: sqlite3.Connection, path: Path, masked: bool = True, rows: int = ROWS) -> tuple[Path, ...]:
    """Write one workbook; its path. `rows` is how many a sheet may have. ExportError if it cannot be made."""
    with whole_file(path) as part, part.open("wb") as out, TemporaryDirectory() as folder, opened(out, folder) as workbook:
        workbook.set_properties({"title": "缉报导出", "comments": told_of(db, masked)})
        book = Book(workbook, rows)
        for sheet in sheets(db, masked):
            write_sheet(book, sheet)
    return (path,)


@contextmanager
def opened(out: IO[bytes], folder: str) -> Iterator[Workbook]:
    """A workbook that goes to a file when all went well; rows wait in a folder. OSError if they cannot be written."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    workbook = Workbook(out, {"constant_memory": True, "tmpdir": folder, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.use_zip64()
    try:
        yield workbook
        workbook.close()
    except FileCreateError as error:
        raise OSError(str(error)) from error
    finally:
        workbook.fileclosed = True  # else it would be written all the same when it goes out of use


def told_of(db: sqlite3.Connection, masked: bool) -> str:
    """What is noted in the properties of the workbook: versions of rules and code, and whether it is masked."""
    versions = db.execute("SELECT DISTINCT rules, code FROM documents ORDER BY rules, code").fetchall()
    return "; ".join([f"rules {rules}, code {code}" for rules, code in versions] + ["masked" if masked else "not masked"])


def write_sheet(book: Book, sheet: Sheet) -> None:
    """One table, in as many sheets as its rows need."""
    rows = sheet.rows()
    number, first = 1, list(islice(rows, 1))
    while number == 1 or first:
        title = sheet.title if number == 1 else f"{sheet.title} {number}"
        fill(book, book.workbook.add_worksheet(title), sheet.columns, islice(chain(first, rows), book.rows - 1))
        number, first = number + 1, list(islice(rows, 1))


def fill(book: Book, page: Worksheet, columns: tuple[Column, ...], rows: Iterator[Row]) -> None:
    """A heading that stays in view, rows, widths, and a filter over all."""
    page.freeze_panes(1, 0)
    widths = [width_of(column.heading) + 3 for column in columns]  # the button of the filter
    for at, column in enumerate(columns):
        page.write_string(0, at, column.heading, book.heading)
    last = 0
    for last, row in enumerate(rows, start=1):
        for at, (column, cell) in enumerate(zip(columns, row, strict=True)):
            if cell not in (None, ""):
                write_cell(book, page, (last, at), column, cell)
                if last <= MEASURED:
                    widths[at] = max(widths[at], width_of(str(cell)))
    for at, width in enumerate(widths):
        page.set_column(at, at, min(max(width, NARROWEST), WIDEST))
    page.autofilter(0, 0, last, len(columns) - 1)


def write_cell(book: Book, page: Worksheet, place: tuple[int, int], column: Column, cell: Cell) -> None:
    """A day, a number or a text; what Excel would round or has no day for stays text."""
    if isinstance(cell, int | float):
        if abs(cell) < EXACT:
            page.write_number(*place, cell)
        else:
            page.write_string(*place, str(cell))
    elif column.kind == "day" and str(cell) >= FIRST_DAY:
        page.write_datetime(*place, date.fromisoformat(str(cell)), book.day)
    else:
        write_text(page, place, fitting(str(cell)))


def write_text(page: Worksheet, place: tuple[int, int], text: str) -> None:
    """Words as they are, whatever they look like."""
    if text.startswith("<r>") and text.endswith("</r>"):  # XlsxWriter would take it for markup of its own
        page.write_rich_string(*place, text[:1], text[1:2], text[2:])
    else:
        page.write_string(*place, text)


def fitting(text: str) -> str:
    """A text that one cell can hold, cut with a remark if it is too long.

    >>> fitting("冰毒"), len(fitting("毒" * 40_000)), fitting("毒" * 40_000)[-15:]
    ('冰毒', 32767, '（已截断，全文共40000字）')
    """
    if len(text) <= UNITS // 2 or units(text) <= UNITS:
        return text
    remark = CUT.format(len(text))
    room = UNITS - len(remark)
    kept = text[:room]
    while units(kept) > room:
        kept = kept[: len(kept) - (units(kept) - room + 1) // 2]
    return kept + remark


def units(text: str) -> int:
    """How many units of UTF-16 a text has: 😀 and 𠀀 have two."""
    return len(text) + sum(character > "\uffff" for character in text)


def width_of(text: str) -> int:
    """Columns that the longest line of the beginning of a text takes; a Chinese character takes two."""
    lines = text[: 2 * WIDEST].splitlines() or [""]
    return max(sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line) for line in lines)
