"""SQL for analysts: read-only three times over (mode=ro, query_only, an authorizer), as a table, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Format = Literal["table", "csv", "json"]
Cell = str | int | float | None
ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
PRAGMAS = frozenset({"table_info", "table_xinfo", "table_list", "index_list", "foreign_key_list", "user_version", "application_id"})
FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "fts3_tokenizer", "writefile", "edit"})
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class QueryError(Exception):
    """SQL that cannot be answered, and why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Column names, each once, and rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def ask(db: sqlite3.Connection, sql: str) -> Answer:
    """The answer to one SELECT; QueryError if it is no SQL, more than one statement, or would write."""
    db.set_authorizer(authorize)
    try:
        cursor = db.execute(sql)
        rows = tuple(tuple(printable(cell) for cell in row) for row in cursor)
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        reason = "only SELECT is allowed" if "authoriz" in str(error) or "prohibited" in str(error) else str(error)
        raise QueryError(reason) from error
    finally:
        db.set_authorizer(None)
    if cursor.description is None:
        raise QueryError("no question: give one SELECT")
    return Answer(distinct([column[0] for column in cursor.description]), rows)


def authorize(action: int, first: str | None, second: str | None, database: str | None, trigger: str | None) -> int:
    """Whether SQLite may do something for a question: reading, and a few pragmas that only tell."""
    if action == sqlite3.SQLITE_PRAGMA:
        return sqlite3.SQLITE_OK if first in PRAGMAS else sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and second in FORBIDDEN_FUNCTIONS:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY


def printable(cell: object) -> Cell:
    """A cell as text, number or nothing; bytes as hexadecimal digits."""
    if isinstance(cell, bytes):
        return cell.hex()
    return cell if isinstance(cell, int | float | str) or cell is None else str(cell)


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Column names with a number behind each that came before: "name", "name_2"."""
    seen: dict[str, int] = {}
    out = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        out.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return tuple(out)


def write(answer: Answer, form: Format) -> str:
    """An answer as text, ending in a line break."""
    return {"table": write_table, "csv": write_csv, "json": write_json}[form](answer)


def write_json(answer: Answer) -> str:
    """A JSON list of objects, one a line."""
    rows = [json.dumps(dict(zip(answer.columns, row, strict=True)), ensure_ascii=False) for row in answer.rows]
    return "[" + ",\n ".join(rows) + "]\n"


def write_csv(answer: Answer) -> str:
    """CSV with a header; a text that a spreadsheet would run as a formula gets a quote mark before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([harmless(cell) for cell in row] for row in answer.rows)
    return out.getvalue()


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def write_table(answer: Answer) -> str:
    """Columns side by side; a Chinese character is two wide."""
    from rich.cells import cell_len

    lines = [[told(cell) for cell in row] for row in (answer.columns, *answer.rows)]
    widths = [max(cell_len(line[i]) for line in lines) for i in range(len(answer.columns))]
    numeric = [bool(answer.rows) and all(isinstance(row[i], int | float) or row[i] is None for row in answer.rows) for i in range(len(answer.columns))]

    def padded(line: Sequence[str]) -> str:
        cells = [(" " * (w - cell_len(c)) + c) if right else c + " " * (w - cell_len(c)) for c, w, right in zip(line, widths, numeric, strict=True)]
        return "  ".join(cells).rstrip()

    rule = "  ".join("-" * width for width in widths)
    return "\n".join([padded(lines[0]), rule, *map(padded, lines[1:])]) + "\n"


def told(cell: Cell) -> str:
    """A cell on one line: numbers without superfluous zeros, line breaks and control characters shown as signs."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.12g}" if abs(cell) < 1e12 else f"{cell:.0f}"
    return "".join(visible(character) for character in str(cell))


def visible(character: str) -> str:
    """A character that moves the cursor or the writing direction, as a sign; any other as it is."""
    if character < " ":
        return chr(0x2400 + ord(character))
    return (
        "\N{REPLACEMENT CHARACTER}" if character in "\x7f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" or "\x80" <= character < "\xa0" else character
    )
