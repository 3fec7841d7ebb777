"""Tables as CSV (RFC 4180) that opens right in Excel: UTF-8 with a mark, lines that end in CRLF, nothing that runs as a formula.

A text that a spreadsheet would run as a formula has an apostrophe before it, and so has one that would look as if it had got one: `restore`
takes it away again. An empty cell is one without a value.
"""

from __future__ import annotations

import csv
import re
import sqlite3
from pathlib import Path
from typing import Final

from extract.exports.sheets import Cell, sheets
from extract.exports.whole import whole_folder

# Excel runs full-width ＝＋－＠, too; blanks and marks of no width before a sign do not hinder every program
FORMULA: Final = re.compile(r"(?:[ '\n\u3000\xa0\u200b\ufeff]*[=+\-@\t\r＝＋－＠])")
RESTORED: Final = re.compile(r"'" + FORMULA.pattern)


def write(db: sqlite3.Connection, path: Path, masked: bool = True) -> tuple[Path, ...]:
    """Write a folder with a file for each table; the paths written. ExportError if it cannot be made."""
    with whole_folder(path) as part:
        for sheet in sheets(db, masked):
            with (part / f"{sheet.name}.csv").open("w", encoding="utf-8-sig", newline="") as out:
                writer = csv.writer(out, lineterminator="\r\n")
                writer.writerow([column.name for column in sheet.columns])
                writer.writerows([harmless(cell) for cell in row] for row in sheet.rows())
    return tuple(sorted(path.iterdir()))


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; numbers as they are.

    >>> harmless("=1+1"), harmless("'=1+1"), harmless("冰毒"), harmless(-5)
    ("'=1+1", "''=1+1", '冰毒', -5)
    """
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell


def restore(cell: str) -> str:
    """The text that `harmless` made a cell of.

    >>> restore("'=1+1"), restore("冰毒")
    ('=1+1', '冰毒')
    """
    return cell[1:] if RESTORED.match(cell) else cell
