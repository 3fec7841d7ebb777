"""What a store tells about itself: every view answers its example question, every column is explained in Chinese and English."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from extract.storage.query import ask
from extract.storage.store import open_store, save
from schemas.catalogue import columns
from schemas.columns import MEANINGS, meaning_of
from schemas.views import VIEWS
from tests.made import document, full_result

HAN = re.compile("[\u4e00-\u9fff]")
SOURCES = {"text", "metadata", "rules", "computed", "program", "reviewer"}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        assert save(store, [(document(), full_result())]) == []
        yield store


def test_every_column_is_explained(db: sqlite3.Connection) -> None:
    assert [place for place in columns(db) if meaning_of(*place) is None] == []
    told = db.execute("SELECT table_name, column_name FROM column_doc").fetchall()
    assert sorted(told) == sorted(columns(db))


def test_no_explanation_is_of_a_column_that_is_not_there(db: sqlite3.Connection) -> None:
    there = columns(db)
    used = {f"{table}.{column}" if f"{table}.{column}" in MEANINGS else column for table, column in there}
    assert set(MEANINGS) - used == set()


@pytest.mark.parametrize("key", MEANINGS)
def test_an_explanation_is_in_both_languages_and_names_its_source(key: str) -> None:
    meaning = MEANINGS[key]
    assert HAN.search(meaning.zh)
    assert re.search("[a-z]{2}", meaning.en)
    assert meaning.source in SOURCES


MEASURED = re.compile(r"amount|grams|people|cases$|span_|_day|published$|(?<!not_)counted$")


def test_every_measure_has_a_unit(db: sqlite3.Connection) -> None:
    assert [place for place in columns(db) if MEASURED.search(place[1]) and not getattr(meaning_of(*place), "unit", "")] == []


def test_every_view_is_described(db: sqlite3.Connection) -> None:
    views = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    assert views == {name for (name,) in db.execute("SELECT name FROM view_doc")} == set(VIEWS)


@pytest.mark.parametrize("name", VIEWS)
def test_an_example_question_is_asked_of_its_view_and_answered(db: sqlite3.Connection, name: str) -> None:
    view = VIEWS[name]
    assert re.search(rf"\b{name}\b", view.example)
    assert ask(db, view.example).columns
    assert view.question_en.endswith("?")
    assert view.question_zh.endswith("？")
    assert HAN.search(view.zh)


def test_every_code_has_both_names(db: sqlite3.Connection) -> None:
    from schemas.codes import ENUMS

    for table in ENUMS:
        rows = db.execute(f"SELECT code, zh, en FROM {table}").fetchall()
        assert [code for code, zh, en in rows if not HAN.search(zh) or not en] == []
