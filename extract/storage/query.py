"""SQL for analysts: read-only three times over (mode=ro, query_only, an authorizer), within limits, as a table, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from extract.storage.cells import Cell, harmless

Format = Literal["table", "csv", "json"]
ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
TELLING = frozenset({"table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list"})  # an argument names a table
SETTINGS = frozenset({"user_version", "application_id", "data_version"})  # an argument would set them
FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "fts3_tokenizer", "writefile", "readfile", "edit"})
STEPS = 20_000  # of SQLite's own machine between two looks at the clock: about a millisecond
# SQLite makes these known to a connection by something that looks like a change of the schema: done before the authorizer watches.
VIRTUAL = ("search_index", "pragma_table_list", "pragma_table_xinfo", "pragma_table_info")
CEILINGS = {  # far above any question that a person asks, far below what harms
    sqlite3.SQLITE_LIMIT_LENGTH: 64_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 1_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 500,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 200,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 1_000_000,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 10_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}


class QueryError(Exception):
    """SQL that cannot be answered, and why."""


@dataclass(frozen=True, slots=True)
class Limits:
    """When a question is stopped: after so many seconds, or when it has more rows than these."""

    seconds: float = 30.0
    rows: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """Column names, each once, and rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def ask(db: sqlite3.Connection, sql: str, limits: Limits | None = None) -> Answer:
    """The answer to one SELECT; QueryError if it is no SQL, more than one statement, would write, or goes beyond the limits.

    In SQL, `words('冰毒 寄递')` gives the MATCH question for documents that hold these words.
    """
    limits = limits or Limits()
    with guarded(db, limits.seconds):
        try:
            cursor = db.execute(sql)
            rows = tuple(tuple(printable(cell) for cell in row) for row in islice(cursor, limits.rows + 1))
        except (sqlite3.Error, sqlite3.Warning, ValueError, MemoryError) as error:
            raise QueryError(reason_of(error, limits)) from error
    if cursor.description is None:
        raise QueryError("no question: give one SELECT")
    if len(rows) > limits.rows:
        raise QueryError(f"more than {limits.rows} rows: add LIMIT, or ask for a sum")
    return Answer(distinct([column[0] for column in cursor.description]), rows)


@contextmanager
def guarded(db: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """A connection that only reads, within ceilings, and is interrupted when the time is up."""
    for table in VIRTUAL:
        with suppress(sqlite3.OperationalError):
            db.execute(f"SELECT 1 FROM {table} WHERE 0")
    end = time.monotonic() + seconds
    before = {ceiling: db.setlimit(ceiling, value) for ceiling, value in CEILINGS.items()}
    db.create_function("words", 1, match_of_line, deterministic=True)
    db.set_progress_handler(lambda: time.monotonic() > end, STEPS)
    db.set_authorizer(authorize)
    try:
        yield
    finally:
        db.set_authorizer(None)
        db.set_progress_handler(None, 0)
        for ceiling, value in before.items():
            db.setlimit(ceiling, value)


def match_of_line(line: object) -> str:
    """The SQL function `words`."""
    from extract.storage.pairs import match_of_line  # the normal form is loaded by those who search

    return match_of_line(str(line))


def reason_of(error: BaseException, limits: Limits) -> str:
    """Why a question was not answered."""
    said = str(error)
    if "authoriz" in said or "prohibited" in said or "readonly" in said or "not allowed" in said:
        return "only SELECT is allowed"
    if said == "interrupted":
        return f"stopped after {limits.seconds:g} seconds"
    return said or type(error).__name__


def authorize(action: int, first: str | None, second: str | None, database: str | None, trigger: str | None) -> int:
    """Whether SQLite may do something for a question: reading, and a few pragmas that only tell."""
    if action == sqlite3.SQLITE_PRAGMA:
        return sqlite3.SQLITE_OK if first in TELLING or (first in SETTINGS and second is None) else sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in FORBIDDEN_FUNCTIONS:
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
