"""What a store tells about itself, and what can be made anew at any time: views, their descriptions, names of codes, meaning of columns."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from typing import Final

from schemas.codes import ENUMS
from schemas.columns import MEANINGS, meaning_of
from schemas.sql import run_statements
from schemas.views import VIEWS

DESCRIPTIONS: Final = """
DROP TABLE IF EXISTS view_doc;
CREATE TABLE view_doc (
  name TEXT NOT NULL PRIMARY KEY, en TEXT NOT NULL, zh TEXT NOT NULL, question_en TEXT NOT NULL, question_zh TEXT NOT NULL, example TEXT NOT NULL
) STRICT, WITHOUT ROWID;
DROP TABLE IF EXISTS column_doc;
CREATE TABLE column_doc (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, unit TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (table_name, column_name)
) STRICT, WITHOUT ROWID;
"""


def statements() -> str:
    """DDL of all views; rows of `view_doc` and the tables of codes."""
    parts = [DESCRIPTIONS, *(view.ddl for view in VIEWS.values())]
    parts.append(insert("view_doc", ((name, v.en, v.zh, v.question_en, v.question_zh, v.example) for name, v in VIEWS.items())))
    for table, rows in ENUMS.items():
        parts.append(insert(table, rows, "ON CONFLICT (code) DO UPDATE SET zh = excluded.zh, en = excluded.en"))
    return "\n".join(parts)


def insert(table: str, rows: Iterable[tuple[str, ...]], conflict: str = "") -> str:
    """One INSERT of some rows of text.

    >>> insert("t", [("a", "it's")])
    "INSERT INTO t VALUES ('a', 'it''s') ;"
    """
    values = ", ".join("({})".format(", ".join("'{}'".format(cell.replace("'", "''")) for cell in row)) for row in rows)
    return f"INSERT INTO {table} VALUES {values} {conflict};"


def fingerprint() -> str:
    """A hash of all that `refresh` makes."""
    return hashlib.sha256((statements() + json.dumps(MEANINGS)).encode()).hexdigest()


def is_current(db: sqlite3.Connection) -> bool:
    """Whether the catalogue of a store is that of this program."""
    return bool(db.execute("SELECT value FROM store_info WHERE item = 'catalogue'").fetchone() == (fingerprint(),))


def refresh(db: sqlite3.Connection) -> None:
    """Make our views and descriptions anew, in the open transaction; views that a user added stay."""
    ours = set(VIEWS)
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'view_doc'").fetchone():
        ours |= {name for (name,) in db.execute("SELECT name FROM view_doc")}
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        if name in ours:
            db.execute(f'DROP VIEW "{name}"')
    run_statements(db, statements())
    described = [(table, column, *told) for table, column in columns(db) if (told := meaning_of(table, column))]
    db.executemany("INSERT INTO column_doc VALUES (?, ?, ?, ?, ?, ?)", described)
    db.execute("INSERT OR REPLACE INTO store_info VALUES ('catalogue', ?)", (fingerprint(),))


def columns(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """(table or view, column) of all that a store holds, but for what SQLite keeps for itself."""
    sql = """SELECT t.name, c.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c
      WHERE t.schema = 'main' AND t.type IN ('table', 'view', 'virtual') AND t.name NOT GLOB 'sqlite_*' ORDER BY t.name, c.cid"""
    return db.execute(sql).fetchall()
