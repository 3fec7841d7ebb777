"""Stores as each version left them, for the test that later versions open them: `python -m tests.levels` writes that of this version."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from corpus.read import PageError
from extract.store import note_failures, save
from schemas import tables
from tests.made import document, full_record, full_result, result

FOLDER = Path(__file__).parent / "stores"


def fill(db: sqlite3.Connection) -> None:
    """Two documents, a file that could not be read, and a drug that a user added."""
    other = document("b.txt", published=date(2018, 6, 30), url="http://x.example/1", title="标题")
    assert save(db, [(document(), full_result()), (other, result(other, full_record("b.txt"), full_result().rejected))]) == []
    note_failures(db, [PageError("c.txt", "read", "empty")])
    db.execute("INSERT INTO drugs VALUES ('nitazene', '尼秦', 'nitazenes')")


def script(db: sqlite3.Connection) -> str:
    """A store as SQL; the same whenever it is made."""
    lines = [re.sub(r"'20\d\d-\d\d-\d\d \d[^']*'\);$", "'2026-01-01 00:00:00');", line) if "_sqlite_migrations" in line else line for line in db.iterdump()]
    return "\n".join([f"PRAGMA application_id = {tables.APPLICATION_ID};", f"PRAGMA user_version = {tables.VERSION};", *lines]) + "\n"


if __name__ == "__main__":
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        tables.migrate(made)
        fill(made)
        (FOLDER / f"{tables.VERSION}.sql").write_text(script(made), encoding="utf-8")
