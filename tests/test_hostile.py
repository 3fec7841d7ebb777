"""SQL that wants more than an answer: none of it changes a byte of the store, makes a file, or runs on without end."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.cli import main
from extract.storage.query import CEILINGS, Limits, QueryError, ask
from extract.storage.search import update_index
from extract.storage.store import open_store, save
from tests.made import document, full_result

ONLY = "only SELECT is allowed"
# what is asked → the words of the refusal
REFUSED = {
    # rows
    "DELETE FROM documents": ONLY,
    "DELETE FROM reviews": "",
    "DELETE FROM documents RETURNING name": ONLY,
    "DELETE FROM seizure WHERE 0": ONLY,
    "UPDATE documents SET title = 'x'": ONLY,
    "UPDATE seizure SET amount_micro = 0": ONLY,
    "UPDATE OR IGNORE drugs SET zh = 'x'": ONLY,
    "UPDATE events SET kind = 'case' FROM documents WHERE documents.id = events.document_id": ONLY,
    "INSERT INTO drugs VALUES ('x', 'x', 'x')": ONLY,
    "INSERT INTO drugs SELECT 'x', 'x', 'x'": ONLY,
    "INSERT INTO drugs DEFAULT VALUES": "",
    "INSERT INTO drugs VALUES ('heroin', 'x', 'x') ON CONFLICT (code) DO UPDATE SET zh = 'x'": ONLY,
    "INSERT OR REPLACE INTO drugs VALUES ('heroin', 'x', 'x')": ONLY,
    "REPLACE INTO drugs VALUES ('heroin', 'x', 'x')": ONLY,
    "WITH x AS (SELECT 1) DELETE FROM documents": ONLY,
    "WITH x (a) AS (SELECT 'x') INSERT INTO drugs SELECT a, a, a FROM x": ONLY,
    "WITH x AS (SELECT 1) UPDATE documents SET title = 'x'": ONLY,
    "EXPLAIN DELETE FROM documents": ONLY,
    "EXPLAIN QUERY PLAN UPDATE documents SET title = 'x'": ONLY,
    "/* SELECT */ DELETE FROM documents": ONLY,
    "-- SELECT\nDELETE FROM documents": ONLY,
    "dElEtE fRoM documents": ONLY,
    "DELETE\tFROM\ndocuments": ONLY,
    "DELETE FROM main.documents": ONLY,
    "DELETE FROM 'documents'": ONLY,
    "DELETE FROM cases": "",
    "INSERT INTO seizures (drug) VALUES ('x')": "",
    # the schema
    "CREATE TABLE x (y)": ONLY,
    "CREATE TABLE x AS SELECT * FROM documents": ONLY,
    "CREATE TEMP TABLE x (y)": ONLY,
    "CREATE TEMPORARY TABLE x AS SELECT 1": ONLY,
    "CREATE TABLE temp.x (y)": ONLY,
    "CREATE VIEW x AS SELECT 1": ONLY,
    "CREATE TEMP VIEW x AS SELECT 1": ONLY,
    "CREATE INDEX x ON documents (title)": ONLY,
    "CREATE UNIQUE INDEX IF NOT EXISTS x ON documents (title)": ONLY,
    "CREATE TRIGGER x AFTER DELETE ON documents BEGIN SELECT 1; END": ONLY,
    "CREATE TEMP TRIGGER x AFTER DELETE ON documents BEGIN SELECT 1; END": ONLY,
    "CREATE VIRTUAL TABLE x USING fts5 (y)": ONLY,
    "CREATE VIRTUAL TABLE temp.x USING fts5 (y)": ONLY,
    "CREATE VIRTUAL TABLE x USING fts5vocab (search_index, row)": ONLY,
    "CREATE VIRTUAL TABLE x USING rtree (id, a, b)": ONLY,
    "CREATE VIRTUAL TABLE x USING csv (filename = '/etc/passwd')": "",
    "DROP TABLE documents": ONLY,
    "DROP TABLE IF EXISTS documents": ONLY,
    "DROP VIEW cases": ONLY,
    "DROP TRIGGER document_text_is_kept": ONLY,
    "DROP INDEX seizure_by_event": ONLY,
    "DROP TABLE search_index": ONLY,
    "ALTER TABLE documents RENAME TO x": "",
    "ALTER TABLE documents ADD COLUMN x": "",
    "ALTER TABLE documents DROP COLUMN title": "",
    "ALTER TABLE documents RENAME COLUMN title TO x": "",
    "INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 1, 'x')": "",
    "UPDATE sqlite_master SET sql = 'x'": "",
    "DELETE FROM sqlite_schema": "",
    "DELETE FROM sqlite_sequence": ONLY,
    # the search index
    "INSERT INTO search_index (search_index) VALUES ('delete-all')": ONLY,
    "INSERT INTO search_index (search_index) VALUES ('rebuild')": ONLY,
    "INSERT INTO search_index (search_index) VALUES ('optimize')": ONLY,
    "INSERT INTO search_index (search_index, rank) VALUES ('merge', 500)": ONLY,
    "INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 64)": ONLY,
    "INSERT INTO search_index (rowid, text) VALUES (1, 'x')": ONLY,
    "DELETE FROM search_index": ONLY,
    "DELETE FROM search_index_data": ONLY,
    "UPDATE search_index_config SET v = 0": ONLY,
    # files
    "ATTACH 'x.db' AS x": ONLY,
    "ATTACH DATABASE 'file:x.db?mode=rwc' AS x": ONLY,
    "ATTACH ':memory:' AS x": ONLY,
    "ATTACH '' AS x": ONLY,
    "DETACH main": "",
    "VACUUM": ONLY,
    "VACUUM main": ONLY,
    "VACUUM INTO 'x.db'": ONLY,
    "VACUUM main INTO 'file:x.db?mode=rwc'": ONLY,
    "SELECT load_extension('x')": ONLY,
    "SELECT LOAD_EXTENSION('x', 'y')": ONLY,
    'SELECT "load_extension"(quote) FROM seizure': ONLY,
    "SELECT writefile('x.txt', text) FROM documents": "",
    "SELECT readfile('/etc/passwd')": "",
    "SELECT edit(text) FROM documents": "",
    "SELECT * FROM fsdir('.')": "",
    "SELECT * FROM zipfile('x.zip')": "",
    "SELECT fts3_tokenizer('simple', x'00')": "",
    "SELECT * FROM sqlite_dbpage": "",
    "SELECT * FROM dbstat": "",
    # settings
    "PRAGMA writable_schema = 1": ONLY,
    "PRAGMA query_only = 0": ONLY,
    "PRAGMA query_only(0)": ONLY,
    "PRAGMA main.query_only = 0": ONLY,
    "PRAGMA user_version = 99": ONLY,
    "PRAGMA user_version(99)": ONLY,
    "PRAGMA main.user_version = 99": ONLY,
    "PRAGMA application_id = 1": ONLY,
    "PRAGMA schema_version = 99": ONLY,
    "PRAGMA journal_mode = DELETE": ONLY,
    "PRAGMA journal_mode": ONLY,
    "PRAGMA locking_mode = EXCLUSIVE": ONLY,
    "PRAGMA wal_checkpoint(TRUNCATE)": ONLY,
    "PRAGMA foreign_keys = 0": ONLY,
    "PRAGMA ignore_check_constraints = 1": ONLY,
    "PRAGMA trusted_schema = 1": ONLY,
    "PRAGMA temp_store_directory = '.'": ONLY,
    "PRAGMA data_store_directory = '.'": "",
    "PRAGMA auto_vacuum = FULL": ONLY,
    "PRAGMA incremental_vacuum": ONLY,
    "PRAGMA optimize": ONLY,
    "PRAGMA page_size = 512": ONLY,
    "PRAGMA encoding = 'UTF-16'": ONLY,
    "PRAGMA mmap_size = 0": ONLY,
    "PRAGMA max_page_count = 1": ONLY,
    "PRAGMA secure_delete = 1": ONLY,
    "PRAGMA wal_autocheckpoint = 1": ONLY,
    "PRAGMA hard_heap_limit = 1": ONLY,
    "PRAGMA shrink_memory": ONLY,
    "PRAGMA legacy_alter_table = 1": ONLY,
    "SELECT * FROM pragma_journal_mode": "",
    "SELECT * FROM pragma_user_version(99)": "",
    "SELECT * FROM pragma_optimize": "",
    "ANALYZE": ONLY,
    "REINDEX": "",
    # transactions
    "BEGIN": ONLY,
    "BEGIN EXCLUSIVE": ONLY,
    "COMMIT": "",
    "ROLLBACK": "",
    "END": "",
    "SAVEPOINT x": ONLY,
    "RELEASE x": "",
    # several at once
    "SELECT 1; DELETE FROM documents": "one statement at a time",
    "SELECT 1;\n--\nDROP TABLE documents;": "one statement at a time",
    "; DELETE FROM documents": "",
    "SELECT 1 UNION DELETE FROM documents": "syntax error",
    "SELECT (DELETE FROM documents)": "syntax error",
}
ENDLESS = [
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n WHERE i < 0",
    "SELECT count(*) FROM seizure a, seizure b, seizure c, seizure d, seizure e, seizure f, seizure g, seizure h, seizure i, seizure j, seizure k, seizure l, seizure m",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(length(hex(randomblob(10000)))) FROM n",
    "WITH RECURSIVE n (i, t) AS (SELECT 1, 'a' UNION ALL SELECT i + 1, t || 'a' FROM n) SELECT count(*) FROM n WHERE t LIKE '%a%a%a%a%b%'",
]
TOO_BIG = {
    "SELECT zeroblob(2000000000)": "string or blob too big",
    "SELECT hex(zeroblob(60000000))": "string or blob too big",
    "SELECT printf('%*d', 60000000, 1) || printf('%*d', 60000000, 1)": "string or blob too big",
    "SELECT replace(hex(zeroblob(1000000)), '0', hex(zeroblob(1000000)))": "string or blob too big",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n": "more than 1000 rows",
    "SELECT 1 WHERE " + "(" * 2000 + "1" + ")" * 2000: "",
    "SELECT " + "1 + " * 5000 + "1": "too large",
    "SELECT " + ", ".join(["1"] * 5000): "too many columns",
    " UNION ".join(["SELECT 1"] * 1000): "too many terms",
    f"SELECT '{'x' * 2_000_000}'": "",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    with closing(open_store(folder / "t.db", "write")) as store:
        save(store, [(document(), full_result())])
        update_index(store)
    return folder / "t.db"


@pytest.fixture
def db(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store alone in the folder that the program runs in; afterwards it is the same to the byte, and alone."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(made, "t.db")
    before = contents(tmp_path)
    yield tmp_path / "t.db"
    assert contents(tmp_path) == before


def contents(folder: Path) -> dict[str, str]:
    """Every file of a folder with a hash of its bytes; side files of readers, which are empty, do not count."""
    files = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert not files.get("t.db-wal")
    return {name: hashlib.sha256(content).hexdigest() for name, content in files.items() if name not in ("t.db-wal", "t.db-shm")}


def test_there_are_enough_of_them() -> None:
    assert len(REFUSED) >= 100


@pytest.mark.parametrize("sql", REFUSED)
def test_what_is_no_question_changes_nothing(db: Path, sql: str) -> None:
    with closing(open_store(db)) as store, pytest.raises(QueryError) as refused:
        ask(store, sql)
    assert REFUSED[sql] in str(refused.value)


@pytest.mark.parametrize("sql", REFUSED)
def test_nor_does_it_as_a_command(db: Path, sql: str) -> None:
    asked = CliRunner().invoke(main, ["query", sql, "--db", str(db)])
    assert (asked.exit_code, asked.stdout) == (2, "")
    typed = CliRunner().invoke(main, ["sql", "--db", str(db)], input=f"{sql};\nSELECT count(*) AS n FROM documents;\n")
    assert typed.stdout.endswith("n\n-\n1\n")


@pytest.mark.parametrize("sql", ENDLESS)
def test_what_runs_without_end_is_stopped(db: Path, sql: str) -> None:
    start = time.monotonic()
    with closing(open_store(db)) as store, pytest.raises(QueryError, match=r"stopped after 0\.2 seconds"):
        ask(store, sql, Limits(seconds=0.2))
    assert time.monotonic() - start < 5


@pytest.mark.parametrize("sql", TOO_BIG, ids=lambda sql: sql[:40])
def test_what_is_too_big_is_refused(db: Path, sql: str) -> None:
    with closing(open_store(db)) as store, pytest.raises(QueryError) as refused:
        ask(store, sql, Limits(seconds=5, rows=1000))
    assert TOO_BIG[sql] in str(refused.value)


HARMLESS = [
    "SELECT 1",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT sum(i) FROM n",
    "PRAGMA table_info(seizure)",
    "PRAGMA user_version",
    "SELECT name FROM pragma_table_xinfo('seizure')",
    "SELECT count(*) FROM pragma_table_list",
    "EXPLAIN QUERY PLAN SELECT * FROM cases",
    "VALUES (1), (2)",
    "SELECT group_concat(zh, '、') FROM drugs",
    "SELECT json_group_array(drug) FROM seizure",
    "SELECT rowid FROM search_index WHERE search_index MATCH words('冰毒')",
    "SELECT rank() OVER (ORDER BY amount) FROM seizure",
    "SELECT 'DELETE FROM documents; DROP TABLE documents'",
    "SELECT 1;",
]


@pytest.mark.parametrize("sql", HARMLESS)
def test_what_only_asks_is_answered(db: Path, sql: str) -> None:
    with closing(open_store(db)) as store:
        assert ask(store, sql).rows


def test_a_question_leaves_the_connection_as_it_was(db: Path) -> None:
    with closing(open_store(db)) as store:
        before = {ceiling: store.getlimit(ceiling) for ceiling in CEILINGS}
        for sql in ("SELECT 1", "DELETE FROM documents"):
            with suppress(QueryError):
                ask(store, sql, Limits(seconds=0.001))
        time.sleep(0.01)
        slow = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT max(i) FROM n"
        assert store.execute(slow).fetchone() == (200000,)
        assert {ceiling: store.getlimit(ceiling) for ceiling in CEILINGS} == before
