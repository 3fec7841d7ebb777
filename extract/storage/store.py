"""The store: results into SQLite, each document once, and back out exactly as they went in.

A document is known by name, bytes, metadata, rule book and code: if all are as stored, nothing is written; if one changed, its old rows
are replaced within one transaction. The schema and what it enforces are in `schemas.tables`.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

from extract.storage.rows import INSERTS, Row, Unstorable, read_record, rejected_rows, rows_of, written_day
from extract.version import code_version
from rules.places import load_places, prefecture_of, province_of
from schemas.tables import APPLICATION_ID, VERSION, is_current, migrate
from schemas.text import Document

if TYPE_CHECKING:
    from corpus.read import PageError
    from schemas.record import Record
    from schemas.result import Result

BUSY_SECONDS = 10.0
Mode = Literal["read", "write"]
Key = tuple[str, str, str, str | None, str | None, str | None]


class StoreError(Exception):
    """A file that cannot serve as a store, and why."""


# ---- opening


def open_store(path: Path, mode: Mode = "read") -> sqlite3.Connection:
    """A connection to a store; "write" makes it or brings it up to date, "read" cannot change it.

    Transactions are explicit. StoreError if the file is missing, no store of ours, or made by a newer program.
    """
    if mode == "read" and not path.is_file():
        raise StoreError(f"{path}: no such store; make it with: jibao ingest PATH --db {path}")
    if mode == "write" and not path.resolve().parent.is_dir():
        raise StoreError(f"{path}: its folder does not exist")
    try:
        connection = connect_to_read(path) if mode == "read" else sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        check_identity(connection, path, mode)
        if mode == "write":
            prepare_to_write(connection)
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from error
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that the database itself keeps from writing."""
    address = f"file:{quote(str(path.resolve()))}?mode=ro"
    if not path.with_name(path.name + "-wal").exists() and not is_writable(path.resolve().parent):
        address += "&immutable=1"  # on read-only media SQLite cannot make the side files that WAL needs
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA query_only = 1")
    return connection


def is_writable(folder: Path) -> bool:
    """Whether files can be made in a folder."""
    return os.access(folder, os.W_OK)


def check_identity(connection: sqlite3.Connection, path: Path, mode: Mode) -> None:
    """StoreError unless the file is a store of ours, not newer than this program; a new and empty file may be written."""
    (identity,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mode == "write" and not identity and not tables:
        return
    if identity != APPLICATION_ID:
        raise StoreError(f"{path}: an SQLite file, but not a Jibao store")
    if version > VERSION:
        raise StoreError(f"{path}: made by a newer Jibao (store version {version}, this program knows {VERSION})")
    if mode == "read" and version < VERSION:
        raise StoreError(f"{path}: made by an older Jibao (store version {version}, now {VERSION}); `jibao upgrade --db {path}` brings it up to date")


def prepare_to_write(connection: sqlite3.Connection) -> None:
    """Readers beside the writer, foreign keys enforced, tables up to date."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = 1")
    if not is_current(connection):
        migrate(connection)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; takes the write lock at once."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


# ---- what is there already


def key_of(document: Document, version: str) -> Key:
    """What must be equal for a stored document to be as it would be read now: bytes, rule book, code, metadata."""
    sha256 = document.sha256 or hashlib.sha256(document.raw.encode("utf-8", "surrogatepass")).hexdigest()
    return sha256, version, code_version(), written_day(document.published), document.url, document.title


def known(db: sqlite3.Connection) -> dict[str, Key]:
    """Key of each stored document by its name, but for those that could not be read when last tried."""
    rows = db.execute("SELECT name, sha256, rules, code, meta_published, url, title FROM documents WHERE name NOT IN (SELECT name FROM failures)")
    return {name: tuple(key) for name, *key in rows}


def documents(db: sqlite3.Connection) -> Iterator[Document]:
    """The stored documents as they came in, by name."""
    for name, raw, sha256, published, url, title in db.execute("SELECT name, text, sha256, meta_published, url, title FROM documents ORDER BY name"):
        yield Document(name, raw, sha256, date.fromisoformat(published) if published else None, url, title)


def records(db: sqlite3.Connection) -> Iterator[Record]:
    """The record of each stored document, by name: exactly what was saved."""
    for own, name, published in db.execute("SELECT id, name, published FROM documents ORDER BY name"):
        yield read_record(db, own, name, published)


# ---- writing


def save(db: sqlite3.Connection, readings: Iterable[tuple[Document, Result]]) -> list[tuple[str, str]]:
    """Write the results of some documents (about 50) in one transaction, replacing what was stored of them.

    Returns (name, reason) of each document that the database refused: the others are stored all the same.
    """
    refused = []
    with transaction(db):
        db.execute("DELETE FROM store_info WHERE item = 'totals'")  # sums are compared anew
        free = {table: first_free(db, table) for table in INSERTS}
        for document, result in readings:
            db.execute("SAVEPOINT document")
            try:
                save_one(db, document, result, free)
                db.execute("DELETE FROM failures WHERE name = ?", (document.name,))
            except (sqlite3.IntegrityError, sqlite3.DataError, ValueError, OverflowError) as error:
                db.execute("ROLLBACK TO document")
                refused.append((document.name, str(error)))
            db.execute("RELEASE document")
    return refused


def note_failures(db: sqlite3.Connection, failures: Iterable[PageError]) -> None:
    """Record the files that could not be read; what an earlier run stored of them stays."""
    with transaction(db):
        db.executemany("INSERT OR REPLACE INTO failures VALUES (?, ?, ?)", [(f.name, f.stage, f.reason or f.stage) for f in failures])


def first_free(db: sqlite3.Connection, table: str) -> int:
    """The first id that is not taken."""
    (taken,) = db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()
    return int(taken) + 1


def save_one(db: sqlite3.Connection, document: Document, result: Result, free: dict[str, int]) -> None:
    """Replace all rows of one document; Unstorable or an IntegrityError if they do not fit the schema."""
    record = result.record
    if record.doc != document.name:
        raise Unstorable(f"the record is of {record.doc!r}, not of {document.name!r}")
    own = place_of(db, document, result)
    add_codes(db, {seizure.drug for seizure in record.seizures})
    add_areas(db, {code for event in record.events for code in (event.agency_code, event.place_code) if code})
    new = rows_of(record, own, free) | {"rejected": rejected_rows(result.rejected, own, free["rejected"])}
    for table, rows in new.items():
        insert(db, table, rows)
    free.update({table: free[table] + len(rows) for table, rows in new.items()})


def place_of(db: sqlite3.Connection, document: Document, result: Result) -> int:
    """The row of a document, without what was read from it before: the old row if its text is the same, so that what hangs on it stays."""
    sha256, rules, code, meta_published, url, title = key_of(document, result.version)
    told = (sha256, rules, code, written_day(result.record.published), meta_published, url, title)
    stored = db.execute("SELECT id FROM documents WHERE name = ? AND text = ?", (document.name, document.raw)).fetchone()
    if stored:
        db.execute("UPDATE documents SET sha256 = ?, rules = ?, code = ?, published = ?, meta_published = ?, url = ?, title = ? WHERE id = ?", (*told, *stored))
        db.execute("DELETE FROM events WHERE document_id = ?", stored)
        db.execute("DELETE FROM rejected WHERE document_id = ?", stored)
        return int(stored[0])
    db.execute("DELETE FROM documents WHERE name = ?", (document.name,))
    sql = "INSERT INTO documents (sha256, rules, code, published, meta_published, url, title, name, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
    (own,) = db.execute(sql, (*told, document.name, document.raw)).fetchone()
    return int(own)


def insert(db: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    """Insert rows whose columns are those of `INSERTS`."""
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        db.executemany(f"INSERT INTO {table} ({INSERTS[table]}) VALUES ({marks})", rows)


def add_codes(db: sqlite3.Connection, drugs: set[str]) -> None:
    """Let an analyst's new drug code in: it names itself until someone names it better."""
    db.executemany("INSERT OR IGNORE INTO drugs VALUES (?, ?, ?)", [(code, code, code) for code in sorted(drugs)])


def add_areas(db: sqlite3.Connection, codes: set[str]) -> None:
    """Let in the areas that a record names, with those that they lie in."""
    places = load_places()
    rows = []
    for area in (area for code in sorted(codes) for area in places.line(code)):
        prefecture = prefecture_of(area.code) if area.level != "province" and prefecture_of(area.code) in places.codes else None
        rows.append((area.code, area.name, area.level, province_of(area.code), prefecture))
    db.executemany("INSERT OR IGNORE INTO areas VALUES (?, ?, ?, ?, ?)", rows)
