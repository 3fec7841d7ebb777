"""Stores as each version left them, for the test that later versions open them: `python -m tests.levels` writes that of this version."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from corpus.read import PageError
from extract.storage.reviews import Opinion, add_review, place_of
from extract.storage.store import note_failures, save
from schemas import tables
from tests.made import document, full_record, full_result, result

MADE_ANEW = {"column_doc"}
FOLDER = Path(__file__).parent / "stores"


def fill(db: sqlite3.Connection) -> None:
    """Two documents, a file that could not be read, and a drug that a user added."""
    other = document("b.txt", published=date(2018, 6, 30), url="http://x.example/1", title="标题")
    assert save(db, [(document(), full_result()), (other, result(other, full_record("b.txt"), full_result().rejected))]) == []
    note_failures(db, [PageError("c.txt", "read", "empty")])
    db.execute("INSERT INTO drugs VALUES ('nitazene', '尼秦', 'nitazenes')")
    add_review(db, place_of(db, "seizure", 3), Opinion("right", "甲", datetime(2026, 1, 1, tzinfo=UTC), "看过原文"))


def script(db: sqlite3.Connection) -> str:
    """A store as SQL; the same whenever it is made. Of the search index only its definition."""
    kinds = dict(db.execute("SELECT name, type FROM pragma_table_list WHERE schema = 'main'"))
    lines = [f"PRAGMA application_id = {tables.APPLICATION_ID};", f"PRAGMA user_version = {tables.VERSION};", "BEGIN;"]
    for kind, name, ddl in db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, rowid").fetchall():
        if kind != "table" or (kinds[name] in ("table", "virtual") and not name.startswith("sqlite_")):
            lines.append(f"{ddl};")
        if kind == "table" and kinds[name] == "table" and not name.startswith("sqlite_") and name not in MADE_ANEW:
            lines += rows_of(db, name)
    return "\n".join([*lines, "COMMIT;"]) + "\n"


def rows_of(db: sqlite3.Connection, table: str) -> list[str]:
    """INSERTs of the rows of a table, without generated columns; steps were all done on one day."""
    named = [name for name, hidden in db.execute(f"SELECT name, hidden FROM pragma_table_xinfo('{table}') ORDER BY cid") if not hidden]
    values = " || ', ' || ".join("quote('2026-01-01')" if name == "applied_at" else f'quote("{name}")' for name in named)
    columns = ", ".join(f'"{name}"' for name in named)
    return [f'INSERT INTO "{table}" ({columns}) VALUES ({row});' for (row,) in db.execute(f'SELECT {values} FROM "{table}"')]


if __name__ == "__main__":
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        tables.migrate(made)
        fill(made)
        (FOLDER / f"{tables.VERSION}.sql").write_text(script(made), encoding="utf-8")
