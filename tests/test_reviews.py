"""What reviewers said: kept for good, found again after every reading."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from extract.storage.reviews import Opinion, Place, ReviewError, add_review, place_of
from extract.storage.store import open_store, save
from schemas.record import Event, Record
from tests.made import RAW, document, full_record, full_result, result, seizure, span

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HEROIN = span(RAW, "海洛因0.1克")
SHA = document().sha256
STATES = "SELECT document, said, told_now, state, verdict FROM reviewed ORDER BY review_id, document"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        assert save(store, [(document(), full_result())]) == []
        yield store


def say(db: sqlite3.Connection, verdict: str = "right", reviewer: str = "甲", **more: Any) -> int:
    """A review of the heroin of `RAW`."""
    return add_review(db, place_of(db, "seizure", 3), Opinion(verdict, reviewer, NOON, **more))


def reread(db: sqlite3.Connection, grams: str, rules: str = "rules-2") -> None:
    """Read `RAW` again with rules that see only the heroin, of so many grams."""
    record = Record(doc="a.txt", events=(Event(id="e1", kind="case"),), seizures=(seizure("e1", "heroin", grams, "g", HEROIN),))
    assert save(db, [(document(), result(document(), record, version=rules))]) == []


def test_a_review_is_of_words_at_a_place(db: sqlite3.Connection) -> None:
    start, end = HEROIN["span"]
    assert place_of(db, "seizure", 3) == Place(SHA, "seizure", "heroin", start, end, "heroin 0.1 g exact")
    say(db, note="看过原文")
    assert db.execute("SELECT sha256, kind, code, span_start, said, verdict, note, reviewer, reviewed_at FROM reviews").fetchall() == [
        (SHA, "seizure", "heroin", HEROIN["span"][0], "heroin 0.1 g exact", "right", "看过原文", "甲", "2026-03-01T12:00:00Z")
    ]


def test_the_time_is_kept_in_utc(db: sqlite3.Connection) -> None:
    add_review(db, place_of(db, "arrest", 1), Opinion("right", "甲", datetime(2026, 3, 1, 8, 0, tzinfo=timezone(timedelta(hours=8)))))
    assert db.execute("SELECT reviewed_at FROM reviews").fetchone() == ("2026-03-01T00:00:00Z",)


@pytest.mark.parametrize(("kind", "told"), [("arrest", "captured 4 exact"), ("case_count", "solved 177 exact"), ("asset", "cash 450000 CNY exact")])
def test_every_kind_of_fact_has_a_place(db: sqlite3.Connection, kind: str, told: str) -> None:
    assert place_of(db, kind, 1).said == told


def test_what_is_not_there_cannot_be_reviewed(db: sqlite3.Connection) -> None:
    with pytest.raises(ReviewError, match="no seizure 99 in the store"):
        place_of(db, "seizure", 99)


# ---- nothing is lost


def test_a_review_survives_reading_again(db: sqlite3.Connection) -> None:
    say(db)
    reread(db, "0.1")
    assert db.execute(STATES).fetchall() == [("a.txt", "heroin 0.1 g exact", "heroin 0.1 g exact", "same", "right")]
    reread(db, "0.2")
    assert db.execute(STATES).fetchall() == [("a.txt", "heroin 0.1 g exact", "heroin 0.2 g exact", "other", "right")]
    save(db, [(document(), result(document(), Record(doc="a.txt")))])
    assert db.execute(STATES).fetchall() == [("a.txt", "heroin 0.1 g exact", None, "not read", "right")]
    save(db, [(document(), full_result())])
    assert db.execute(STATES).fetchall() == [("a.txt", "heroin 0.1 g exact", "heroin 0.1 g exact", "same", "right")]


def test_a_review_survives_its_document(db: sqlite3.Connection) -> None:
    say(db)
    db.execute("DELETE FROM documents")
    assert db.execute(STATES).fetchall() == [(None, "heroin 0.1 g exact", None, "no document", "right")]
    save(db, [(document("renamed.txt"), full_result(document("renamed.txt")))])
    assert db.execute(STATES).fetchall() == [("renamed.txt", "heroin 0.1 g exact", "heroin 0.1 g exact", "same", "right")]


def test_a_review_is_not_of_another_text(db: sqlite3.Connection) -> None:
    say(db)
    other = document(raw=RAW + "。")
    save(db, [(other, result(other, full_record()))])
    assert db.execute("SELECT state FROM reviewed").fetchall() == [("no document",)]


def test_a_copy_has_the_review_of_its_twin(db: sqlite3.Connection) -> None:
    say(db)
    save(db, [(document("b.txt"), full_result(document("b.txt")))])
    assert [row[0] for row in db.execute(STATES)] == ["a.txt", "b.txt"]


def test_reading_that_fails_keeps_the_old_reading_and_the_review(db: sqlite3.Connection) -> None:
    say(db)
    wrong = Record(doc="a.txt", events=(Event(id="e1", kind="case"),), seizures=(seizure("e1", "heroin", "1", "g", {**HEROIN, "quote": "没有"}),))
    assert len(save(db, [(document(), result(document(), wrong, version="rules-2"))])) == 1
    assert db.execute("SELECT rules FROM documents").fetchone() == ("rules-1",)
    assert db.execute("SELECT state FROM reviewed").fetchall() == [("same",)]


@pytest.mark.parametrize("sql", ["UPDATE reviews SET verdict = 'wrong'", "DELETE FROM reviews", "UPDATE reviews SET note = '' WHERE 1"])
def test_what_was_said_is_not_changed(db: sqlite3.Connection, sql: str) -> None:
    say(db)
    with pytest.raises(sqlite3.IntegrityError, match="what a reviewer said is kept"):
        db.execute(sql)


# ---- the last word


def test_the_last_word_of_each_reviewer_stands(db: sqlite3.Connection) -> None:
    say(db, "right")
    say(db, "wrong", "乙")
    say(db, "unsure")
    assert db.execute("SELECT reviewer, verdict FROM reviewed ORDER BY reviewer DESC").fetchall() == [("甲", "unsure"), ("乙", "wrong")]
    say(db, "withdrawn")
    assert db.execute("SELECT reviewer, verdict FROM reviewed").fetchall() == [("乙", "wrong")]
    assert db.execute("SELECT count(*) FROM reviews").fetchone() == (4,)


def test_a_fact_that_was_missed_is_a_review_of_a_place_without_one(db: sqlite3.Connection) -> None:
    place = Place(SHA, "arrest", "captured", *span(RAW, "缅甸籍1人")["span"])
    add_review(db, place, Opinion("missed", "甲", NOON, correction={"count": 1}))
    assert db.execute("SELECT quote, state, verdict, correction FROM reviewed").fetchall() == [("缅甸籍1人", "other", "missed", '{"count": 1}')]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"verdict": "perhaps"}, "FOREIGN KEY"),
        ({"reviewer": ""}, "reviewer_named"),
        ({"verdict": "corrected"}, "correction_given"),
        ({"verdict": "missed"}, "correction_given"),
    ],
)
def test_a_review_that_says_nothing_is_refused(db: sqlite3.Connection, change: dict[str, str], complaint: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=complaint):
        say(db, **change)
    assert db.execute("SELECT count(*) FROM reviews").fetchone() == (0,)
