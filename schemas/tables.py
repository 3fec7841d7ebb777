"""The store: numbered migrations of a SQLite file in which the database itself keeps facts exact and grounded.

Tables hold what was read and are named in the singular (`seizure`); views answer questions and are named in the plural (`seizures`).
`documents` and `events` are tables.

Amounts are whole numbers, so that sums are exact: a seizure in *millionths* of its unit (`amount_micro`: micrograms, microlitres;
2**63 of them are nine million tonnes, and 0.05 mg of LSD still fits), an asset in *hundredths* (`amount_cents`: cents, and 200 for two
cars). The generated column `amount` shows the same number in the unit itself; sum the whole numbers, then divide.

What can be made anew from this program (views, their descriptions, names of codes) is no migration: `catalogue.refresh` makes it whenever a store
that is opened to write has not exactly this program's.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from schemas import areas, cases, catalogue, first
from schemas.first import GROUNDED
from schemas.sql import run_statements

if TYPE_CHECKING:
    from sqlite_utils.db import Database

APPLICATION_ID: Final = 0x4A69426F  # "JiBo"
MICRO: Final = 1_000_000
CENTS: Final = 100
FACTS: Final = {"seizures": "seizure", "arrests": "arrest", "case_counts": "case_count", "assets": "asset"}  # list of the record → table
TABLES: Final = ("documents", "events", *FACTS.values(), "rejected", "failures")

INFO = "CREATE TABLE store_info (item TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"

# Row numbers of the index are `search_rows.id`: never used twice, so that a document that takes the number of a deleted one is not
# mistaken for it. The index holds no texts; to take one out it must be told the text, which is kept in `search_waste` until then.
SEARCH = """
CREATE TABLE search_rows (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL CONSTRAINT document_indexed_once UNIQUE REFERENCES documents (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE search_waste (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (text, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
CREATE TRIGGER document_leaves_the_index BEFORE DELETE ON documents
BEGIN INSERT INTO search_waste SELECT id, OLD.text FROM search_rows WHERE document_id = OLD.id; END;
CREATE TRIGGER document_moves_in_the_index AFTER UPDATE OF published ON documents WHEN NEW.published IS NOT OLD.published
BEGIN
  INSERT INTO search_waste SELECT id, OLD.text FROM search_rows WHERE document_id = OLD.id;
  DELETE FROM search_rows WHERE document_id = OLD.id;
END;
"""

# No key leads from here to what was read: a review is of the words at a place of a text (known by its hash), so that it stays
# whatever is read there, or when the document is stored again.
REVIEWS = """
CREATE TABLE fact_kinds (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE verdicts (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL CONSTRAINT sha256_is_hex CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  kind TEXT NOT NULL REFERENCES fact_kinds (code),
  code TEXT NOT NULL CONSTRAINT code_given CHECK (code <> ''),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  said TEXT NOT NULL,
  verdict TEXT NOT NULL REFERENCES verdicts (code),
  correction TEXT CONSTRAINT correction_is_json CHECK (correction IS NULL OR json_valid(correction)),
  note TEXT NOT NULL DEFAULT '',
  reviewer TEXT NOT NULL CONSTRAINT reviewer_named CHECK (reviewer <> ''),
  reviewed_at TEXT NOT NULL CONSTRAINT reviewed_at_is_utc CHECK (reviewed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', reviewed_at)),
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start < span_end),
  CONSTRAINT correction_given CHECK (verdict NOT IN ('corrected', 'missed') OR correction IS NOT NULL)
) STRICT;
CREATE INDEX reviews_by_place ON reviews (sha256, kind, span_start);
CREATE TRIGGER review_is_not_changed BEFORE UPDATE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews: what a reviewer said is kept; add another review instead'); END;
CREATE TRIGGER review_is_not_deleted BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews: what a reviewer said is kept; add a withdrawal instead'); END;
CREATE INDEX documents_by_sha256 ON documents (sha256);
"""

OVERLAPS = """
CREATE TABLE document_prints (document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE, digest TEXT NOT NULL) STRICT;
CREATE INDEX document_prints_by_digest ON document_prints (digest);
CREATE TABLE document_pieces (
  piece INTEGER NOT NULL, document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE, PRIMARY KEY (piece, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_pieces_by_document ON document_pieces (document_id);
CREATE TABLE document_copies (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  original_id INTEGER NOT NULL CONSTRAINT not_its_own_copy CHECK (original_id <> document_id) REFERENCES documents (id) ON DELETE CASCADE,
  score REAL NOT NULL CONSTRAINT score_is_a_share CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> '')
) STRICT;
CREATE INDEX document_copies_by_original ON document_copies (original_id);
CREATE TRIGGER original_leaves_its_copies BEFORE DELETE ON documents
BEGIN
  DELETE FROM document_prints WHERE document_id IN (SELECT document_id FROM document_copies WHERE original_id = OLD.id);
  DELETE FROM document_pieces WHERE document_id IN (SELECT document_id FROM document_copies WHERE original_id = OLD.id);
END;
CREATE TABLE total_groups (
  event_id INTEGER PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  group_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX total_groups_by_group ON total_groups (group_id);
CREATE TABLE event_inclusions (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  whole_id INTEGER NOT NULL CONSTRAINT not_in_itself CHECK (whole_id <> event_id) REFERENCES events (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> ''),
  PRIMARY KEY (event_id, whole_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_inclusions_by_whole ON event_inclusions (whole_id);
"""


def m001_tables(db: Database) -> None:
    """Documents, events, facts, rejects, failures, and the tables that name codes."""
    run_statements(db.conn, first.statements())


def m002_views(db: Database) -> None:
    """Nothing any more: views are made by `catalogue.refresh`."""


def m003_names(db: Database) -> None:
    """Fact tables in the singular, so that the views may have the plural; the version of the code beside that of the rules."""
    parts = [INFO, "ALTER TABLE documents ADD COLUMN code TEXT NOT NULL DEFAULT 'unknown' CONSTRAINT code_named CHECK (code <> '');"]
    for old, new in FACTS.items():
        parts += [f"DROP TRIGGER {old}_quote_{when};" for when in ("of_new", "of_changed")]
        parts += [f"ALTER TABLE {old} RENAME TO {new};", f"DROP INDEX {old}_by_event;", f"CREATE INDEX {new}_by_event ON {new} (event_id);"]
        parts += [GROUNDED.format(table=new, when="of_new", event="INSERT")]
        parts += [GROUNDED.format(table=new, when="of_changed", event="UPDATE OF document_id, quote, span_start, span_end")]
    for old in ("seizures", "arrests"):
        parts += [f"DROP INDEX {old}_by_whole;", f"CREATE INDEX {FACTS[old]}_by_whole ON {FACTS[old]} (whole_id) WHERE whole_id IS NOT NULL;"]
    run_statements(db.conn, "\n".join(parts))


def m004_search(db: Database) -> None:
    """The index of the full text search; `extract.storage.search` fills it."""
    run_statements(db.conn, SEARCH)


def m005_reviews(db: Database) -> None:
    """What reviewers said of facts, kept for good."""
    run_statements(db.conn, REVIEWS)


def m006_cases(db: Database) -> None:
    """Cases of the real world, their members, and what analysts decided of them."""
    run_statements(db.conn, cases.CASES)


def m007_areas(db: Database) -> None:
    """Where events were, by code; the full name, level and branch of the bodies that acted."""
    run_statements(db.conn, areas.statements())


def m008_overlaps(db: Database) -> None:
    """Documents that are copies of others, sums that restate or hold others."""
    run_statements(db.conn, OVERLAPS)


MIGRATIONS: Final = (m001_tables, m002_views, m003_names, m004_search, m005_reviews, m006_cases, m007_areas, m008_overlaps)
VERSION: Final = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a store up to this program's version: each pending migration in one transaction with the note that it ran; then the catalogue."""
    from sqlite_utils import Database, Migrations  # 150 ms: paid by writers only

    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations = Migrations("jibao")
    for step in MIGRATIONS:
        migrations()(step)
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute("BEGIN IMMEDIATE")
    catalogue.refresh(connection)
    connection.execute("COMMIT")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the tables, the views and the descriptions of a store are those of this program."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return bool(version == VERSION and catalogue.is_current(connection))
