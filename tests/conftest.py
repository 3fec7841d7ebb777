"""Stores that several test files begin with."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from extract.storage.store import open_store, save
from tests.made import document, full_result


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A new store."""
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        yield store


@pytest.fixture
def filled(db: sqlite3.Connection) -> sqlite3.Connection:
    """A store of one document with all kinds of fact."""
    assert save(db, [(document(), full_result())]) == []
    return db
