"""Full text search that finds Chinese words of any length, in either script: an FTS5 index of pairs of neighbouring characters.

How a text and a word are cut into pairs is told in `extract.storage.pairs`. A search finds what LIKE finds in the normal text.

The index is kept beside the ingest, never inside its transactions: `update_index` brings in what is not in it yet. Row numbers of the
index rise with the day of publication, so that the newest come first without sorting.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Final

from corpus.normalise import normalise
from extract.storage.pairs import match_of, pairs, plain
from extract.storage.query import Answer, Format, write
from extract.storage.store import transaction
from extract.version import source_hash
from schemas.text import Span

BATCH: Final = 500  # documents a transaction
ROWS_A_DAY: Final = 1 << 24
AROUND: Final = 18  # characters shown before and behind a word
MISSING: Final = "SELECT id FROM documents WHERE id NOT IN (SELECT document_id FROM search_rows) ORDER BY published, id"


@dataclass(frozen=True, slots=True)
class Question:
    """Words that a document must hold, all of them or any, and how many documents to show."""

    words: tuple[str, ...]
    any_of: bool = False
    limit: int = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that holds the words: the first place of each (span and raw characters), and its surroundings."""

    document: str
    published: str | None
    places: tuple[tuple[int, int, str], ...]
    excerpt: str


# ---- keeping the index


def update_index(db: sqlite3.Connection, tick: Callable[[int], None] = lambda count: None) -> int:
    """Bring every document into the index that is not in it, and take out what is gone; the number of documents brought in.

    Transactions are of at most BATCH documents: a run that is cut off goes on where it stopped. An index that another version
    of the normal form made is made anew.
    """
    if not is_current(db):
        with transaction(db):
            for statement in ("INSERT INTO search_index (search_index) VALUES ('delete-all')", "DELETE FROM search_rows", "DELETE FROM search_waste"):
                db.execute(statement)
            db.execute("INSERT OR REPLACE INTO store_info VALUES ('search', ?)", (made_by(),))
    clear_waste(db)
    missing = [own for (own,) in db.execute(MISSING)]
    for start in range(0, len(missing), BATCH):
        batch = missing[start : start + BATCH]
        with transaction(db):
            for own in batch:
                bring_in(db, own)
        tick(len(batch))
    if missing and 2 * len(missing) >= count_of(db, "search_rows"):
        db.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")
    return len(missing)


def made_by() -> str:
    """What decides how a text stands in the index: the code that cuts it into pairs, and that of the normal form."""
    return source_hash("extract.storage.pairs")


def is_current(db: sqlite3.Connection) -> bool:
    """Whether the index was made as it would be made now."""
    return db.execute("SELECT 1 FROM store_info WHERE item = 'search' AND value = ?", (made_by(),)).fetchone() is not None


def clear_waste(db: sqlite3.Connection) -> None:
    """Take texts out of the index whose documents are gone."""
    while waste := db.execute(f"SELECT id, text FROM search_waste LIMIT {BATCH}").fetchall():
        with transaction(db):
            for row, text in waste:
                db.execute("INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', ?, ?)", (row, pairs(normalise(text).norm)))
                db.execute("DELETE FROM search_waste WHERE id = ?", (row,))


def bring_in(db: sqlite3.Connection, own: int) -> None:
    """Put one document into the index."""
    published, text = db.execute("SELECT published, text FROM documents WHERE id = ?", (own,)).fetchone()
    day = (date.fromisoformat(published).toordinal() if published else 0) * ROWS_A_DAY
    (row,) = db.execute("SELECT coalesce(max(id), ?) + 1 FROM search_rows WHERE id BETWEEN ? AND ?", (day, day, day + ROWS_A_DAY - 1)).fetchone()
    db.execute("INSERT INTO search_rows VALUES (?, ?)", (row, own))
    db.execute("INSERT INTO search_index (rowid, text) VALUES (?, ?)", (row, pairs(normalise(text).norm)))


def count_of(db: sqlite3.Connection, table: str) -> int:
    """Number of rows of a table."""
    (rows,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(rows)


def not_indexed(db: sqlite3.Connection) -> int:
    """How many stored documents a search does not see yet."""
    return count_of(db, "documents") - (count_of(db, "search_rows") if is_current(db) else 0)


# ---- asking


def count_hits(db: sqlite3.Connection, match: str) -> int:
    """How many documents a question of `match_of` finds."""
    return int(db.execute("SELECT count(*) FROM search_index WHERE search_index MATCH ?", (match,)).fetchone()[0])


def find_documents(db: sqlite3.Connection, match: str, limit: int) -> list[int]:
    """Numbers of the documents that a question of `match_of` finds, the newest first."""
    sql = """SELECT r.document_id FROM search_index JOIN search_rows r ON r.id = search_index.rowid
      WHERE search_index MATCH ? ORDER BY search_index.rowid DESC LIMIT ?"""
    return [own for (own,) in db.execute(sql, (match, limit))]


def search(db: sqlite3.Connection, question: Question) -> list[Hit]:
    """The newest documents that hold all words of a question (or any of them), with the words in their surroundings."""
    words = [plain(word) for word in question.words]
    return [hit_of(db, own, words) for own in find_documents(db, match_of(question.words, question.any_of), question.limit)]


def answer(db: sqlite3.Connection, question: Question, form: Format) -> str:
    """What is found, as a table, CSV or JSON (there with the places of the words)."""
    hits = search(db, question)
    if form == "json":
        return "[" + ",\n ".join(json.dumps(asdict(hit), ensure_ascii=False) for hit in hits) + "]\n"
    return write(Answer(("published", "document", "words"), tuple((h.published, h.document, h.excerpt) for h in hits)), form)


def remark(db: sqlite3.Connection, question: Question) -> str:
    """How many documents were found, and how many were not looked into."""
    found, unseen = count_hits(db, match_of(question.words, question.any_of)), not_indexed(db)
    said = f"{found} documents" + (f", the newest {question.limit} shown" if found > question.limit else "")
    return said + (f"; {unseen} documents are not in the index yet: jibao index" if unseen else "")


def hit_of(db: sqlite3.Connection, own: int, words: Sequence[str]) -> Hit:
    """A document as a hit."""
    name, published, raw = db.execute("SELECT name, published, text FROM documents WHERE id = ?", (own,)).fetchone()
    places = places_of(raw, words)
    excerpt = " … ".join(f"{raw[max(0, start - AROUND) : start]}【{raw[start:end]}】{raw[end : end + AROUND]}" for start, end in places)
    return Hit(name, published, tuple((start, end, raw[start:end]) for start, end in places), excerpt)


def places_of(raw: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where each word stands for the first time in a raw text, in order; one that blanks or line breaks cut, or in other characters, too."""
    found = [re.search(re.escape(word), raw, re.IGNORECASE) for word in words]
    if all(found):
        return sorted({match.span() for match in found if match})
    text = normalise(raw)  # slow: only where the raw text does not do
    there = (re.search(re.escape(word), text.norm, re.IGNORECASE) for word in words)
    spans = (text.raw_span(Span(*match.span())) for match in there if match)
    return sorted({(span.start, span.end) for span in spans})
