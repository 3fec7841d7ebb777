"""Tables as CSV (RFC 4180) that opens right in Excel: UTF-8 with a mark, lines that end in CRLF, nothing that runs as a formula.

A text that a spreadsheet would run as a formula has an apostrophe before it, and so has one that would look as if it had got one: `restore`
takes it away again. An empty cell is one without a value.
"""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path

from extract.exports.sheets import sheets
from extract.exports.whole import whole_folder
from extract.storage.cells import harmless


def write(db: sqlite3.Connection, path: Path, masked: bool = True) -> tuple[Path, ...]:
    """Write a folder with a file for each table; the paths written. ExportError if it cannot be made."""
    with whole_folder(path) as part:
        for sheet in sheets(db, masked):
            with (part / f"{sheet.name}.csv").open("w", encoding="utf-8-sig", newline="") as out:
                writer = csv.writer(out, lineterminator="\r\n")
                writer.writerow([column.name for column in sheet.columns])
                writer.writerows([harmless(cell) for cell in row] for row in sheet.rows())
    return tuple(sorted(path.iterdir()))
