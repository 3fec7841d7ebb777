"""Running SQL scripts."""

from __future__ import annotations

import sqlite3


def run_statements(connection: sqlite3.Connection, script: str) -> None:
    """Run each statement of a script inside the open transaction (`executescript` would commit it first)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
