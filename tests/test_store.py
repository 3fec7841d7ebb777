"""The store: records come back as they went in, twice in is once in, and the database itself refuses what is wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.storage.rows import Unstorable, rows_of, scaled, unscaled, wholes
from extract.storage.store import StoreError, documents, key_of, known, open_store, records, save
from extract.version import code_version
from schemas import codes, tables
from schemas import record as contract
from schemas.record import Arrest, CaseCount, Event, Record
from schemas.result import RejectedCandidate
from schemas.text import Document, RawSpan
from schemas.views import VIEWS
from tests.levels import script
from tests.made import RAW, RULES, document, full_record, full_result, result, seizure, span

FREE = {"events": 1, "seizure": 1, "arrest": 1, "case_count": 1, "asset": 1}


def dump(db: sqlite3.Connection) -> list[str]:
    return script(db).splitlines()


# ---- in and out


def test_records_come_back_exactly(filled: sqlite3.Connection) -> None:
    assert list(records(filled)) == [full_record()]


def test_documents_come_back_exactly(db: sqlite3.Connection) -> None:
    given_document = document(published=date(2018, 6, 30), url="http://x.example/1", title="标题")
    save(db, [(given_document, full_result(given_document))])
    assert list(documents(db)) == [given_document]


def test_an_empty_record_is_stored_too(db: sqlite3.Connection) -> None:
    empty = document("leer.txt", "今日天气晴。")
    save(db, [(empty, result(empty, Record(doc="leer.txt")))])
    assert list(records(db)) == [Record(doc="leer.txt")]


def test_saving_twice_stores_once(filled: sqlite3.Connection) -> None:
    before = list(records(filled))
    save(filled, [(document(), full_result())])
    assert list(records(filled)) == before
    assert filled.execute("SELECT count(*) FROM seizure").fetchone() == (4,)


def test_a_changed_document_replaces_all_its_rows(filled: sqlite3.Connection) -> None:
    changed = document("a.txt", "缴获冰毒1克")
    record = Record(doc="a.txt", events=(Event(id="e1", kind="case"),), seizures=(seizure("e1", "methamphetamine", "1", "g", span(changed.raw, "冰毒1克")),))
    save(filled, [(changed, result(changed, record))])
    assert list(records(filled)) == [record]
    counts = {table: filled.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in (*tables.FACTS.values(), "events", "rejected", "documents")}
    assert counts == {"seizure": 1, "arrest": 0, "case_count": 0, "asset": 0, "events": 1, "rejected": 0, "documents": 1}


def test_order_of_saving_does_not_show(tmp_path: Path) -> None:
    pairs = [(document(f"{letter}.txt"), full_result(document(f"{letter}.txt"))) for letter in "abc"]
    with closing(open_store(tmp_path / "1.db", "write")) as one, closing(open_store(tmp_path / "2.db", "write")) as other:
        save(one, pairs)
        for pair in reversed(pairs):
            save(other, [pair])
        assert list(records(one)) == list(records(other))


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"raw": RAW + "。"}, False),
        ({"title": "另一个标题"}, False),
        ({"published": date(2018, 7, 1)}, False),
        ({"url": "http://x.example/2"}, False),
    ],
)
def test_known_by_bytes_and_metadata(filled: sqlite3.Connection, change: dict[str, Any], same: bool) -> None:
    assert (known(filled)["a.txt"] == key_of(document(**change), RULES)) is same


def test_known_by_rules(filled: sqlite3.Connection) -> None:
    assert known(filled)["a.txt"] != key_of(document(), "rules-2")


# ---- exact amounts


def test_a_tenth_and_two_tenths_are_three_tenths(db: sqlite3.Connection) -> None:
    raw = "缴获海洛因0.1克。缴获海洛因0.2克。"
    event = Event(id="e1", kind="case")
    both = (seizure("e1", "heroin", "0.1", "g", span(raw, "海洛因0.1克")), seizure("e1", "heroin", "0.2", "g", span(raw, "海洛因0.2克")))
    save(db, [(document(raw=raw), result(document(raw=raw), Record(doc="a.txt", events=(event,), seizures=both)))])
    assert db.execute("SELECT grams = 0.3, grams FROM seizures_by_drug").fetchall() == [(1, 0.3)]
    assert db.execute("SELECT sum(amount_micro) = 300000 FROM seizure").fetchone() == (1,)
    assert [row[0] for row in db.execute("SELECT amount FROM seizure ORDER BY id")] == [0.1, 0.2]


AMOUNTS = ["0", "0.1", "37952.7", "0.00005", "1060000", "14100000", "9000000000000", "450000.25"]


@pytest.mark.parametrize("amount", AMOUNTS)
def test_amounts_survive(amount: str) -> None:
    assert str(unscaled(scaled(Decimal(amount), tables.MICRO), tables.MICRO)) == str(Decimal(amount))


@pytest.mark.parametrize("amount", ["9300000000000", "1e30"])
def test_amounts_too_large_are_refused(amount: str) -> None:
    with pytest.raises(Unstorable, match="more than the store can hold"):
        scaled(Decimal(amount), tables.MICRO)


@given(st.decimals(min_value=0, max_value=10**12, places=6))
def test_any_amount_to_a_microgram_survives(amount: Decimal) -> None:
    assert unscaled(scaled(amount, tables.MICRO), tables.MICRO) == amount


# ---- wholes and parts


def part(event: str, quote: str, start: int, of: str | None = None) -> Arrest:
    return Arrest(event=event, action="captured", count=1, quote=quote, span=(start, start + len(quote)), rule="r#r", of=of)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([part("e1", "抓获5人", 0), part("e1", "男3人", 9, "抓获5人")], [None, 0]),
        ([part("e1", "男3人", 0, "抓获5人"), part("e1", "抓获5人", 9)], [1, None]),
        ([part("e1", "抓获5人", 0), part("e2", "抓获5人", 20), part("e2", "男3人", 30, "抓获5人")], [None, None, 1]),
        ([part("e1", "抓获5人", 0), part("e1", "抓获5人", 50), part("e1", "男3人", 60, "抓获5人")], [None, None, 1]),
        ([part("e1", "抓获5人", 0, "抓获9人"), part("e1", "抓获5人", 50), part("e1", "男3人", 5, "抓获5人")], [None, None, 1]),
        ([part("e1", "男3人", 0, "抓获5人")], [None]),
        ([part("e1", "男3人", 0, "男3人")], [None]),
    ],
    ids=["after", "before", "own event first", "nearest", "whole before part", "whole not there", "never itself"],
)
def test_a_part_finds_its_whole(facts: list[Arrest], expected: list[int | None]) -> None:
    assert wholes(facts) == expected


def test_links_are_foreign_keys(filled: sqlite3.Connection) -> None:
    rows = filled.execute("SELECT p.quote, w.quote FROM seizure p JOIN seizure w ON w.id = p.whole_id ORDER BY p.id").fetchall()
    assert rows == [("冰毒37952.7克", "毒品38公斤"), ("海洛因0.1克", "毒品38公斤")]
    assert filled.execute("SELECT c.label, p.label FROM events c JOIN events p ON p.id = c.parent_id").fetchall() == [("e1", "e2")]


# ---- the database refuses


def with_fact(**change: Any) -> Record:
    """A record of `RAW` with one case count, changed."""
    values = {"event": "e1", "action": "solved", "count": 177, **span(RAW, "破案177起"), **change}
    return Record(doc="a.txt", events=(Event(id="e1", kind="total"),), case_counts=(CaseCount(**values),))


@pytest.mark.parametrize(
    ("record", "complaint"),
    [
        (with_fact(quote="破案178起"), "case_count: the quote is not what stands at its span"),
        (with_fact(span=(0, 6)), "case_count: the quote is not what stands at its span"),
        (with_fact(span=(10**6, 10**6 + 6)), "case_count: the quote is not what stands at its span"),
        (with_fact(quote="", span=(3, 3)), "quote_not_empty"),
        (with_fact(rule=""), "rule_named"),
        (with_fact(event="e9"), "event 'e9' is not in the record"),
        (Record(doc="a.txt", events=(Event(id="e1", kind="case", parent="e7"),)), "event 'e7' is not in the record"),
        (Record(doc="a.txt", events=(Event(id="e1", kind="case", parent="e1"),)), "not_its_own_parent"),
        (Record(doc="a.txt", events=(Event(id="e1", kind="case", name=""),)), "name_not_empty"),
        (Record(doc="a.txt", events=(Event(id="e1", kind="case"), Event(id="e1", kind="case"))), "two events have the same id"),
        (Record(doc="a.txt", events=(Event(id="e1", kind="case", start=date(2018, 2, 1), end=date(2018, 1, 1)),)), "days_in_order"),
        (Record(doc="other.txt"), "the record is of 'other.txt', not of 'a.txt'"),
    ],
)
def test_a_wrong_record_is_refused_and_the_others_are_stored(db: sqlite3.Connection, record: Record, complaint: str) -> None:
    good = document("b.txt")
    refused = save(db, [(document(), result(document(), record)), (good, full_result(good))])
    assert [(name, complaint in reason) for name, reason in refused] == [("a.txt", True)], refused
    assert list(records(db)) == [full_record("b.txt")]


def test_a_wrong_new_record_leaves_the_old_one(filled: sqlite3.Connection) -> None:
    before = dump(filled)
    assert len(save(filled, [(document(), result(document(), with_fact(quote="没有这句")))])) == 1
    assert dump(filled) == before


def test_a_rejected_number_must_stand_in_the_text_too(db: sqlite3.Connection) -> None:
    wrong = RejectedCandidate(RawSpan(0, 3), "没有这", "price")
    assert save(db, [(document(), result(document(), Record(doc="a.txt"), (wrong,)))]) == [("a.txt", "rejected: the quote is not what stands at its span")]


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        ("UPDATE seizure SET quote = '别的' WHERE id = 1", "the quote is not what stands at its span"),
        ("UPDATE arrest SET span_end = span_end + 1", "the quote is not what stands at its span"),
        ("UPDATE documents SET text = ''", "the text of a stored bulletin never changes"),
        ("UPDATE seizure SET amount_micro = -1", "amount_not_negative"),
        ("UPDATE seizure SET amount_micro = 0.5", "cannot store REAL value in INTEGER column"),
        ("UPDATE seizure SET unit = 'kg'", "FOREIGN KEY"),
        ("UPDATE seizure SET drug = 'sugar'", "FOREIGN KEY"),
        ("UPDATE seizure SET approx = 'maybe'", "FOREIGN KEY"),
        ("UPDATE seizure SET of_quote = NULL WHERE whole_id IS NOT NULL", "part_quotes_its_whole"),
        ("UPDATE seizure SET whole_id = id, of_quote = quote", "not_its_own_whole"),
        ("UPDATE seizure SET whole_id = 99, of_quote = quote", "FOREIGN KEY"),
        ("UPDATE arrest SET action = 'shot'", "FOREIGN KEY"),
        ("UPDATE events SET kind = 'rumour'", "FOREIGN KEY"),
        ("UPDATE events SET start_day = '2018-02-30'", "start_is_a_day"),
        ("UPDATE events SET end_day = '2018'", "end_is_a_day"),
        ("UPDATE events SET vague = 2", "vague_is_a_flag"),
        ("UPDATE documents SET published = '30.6.2018'", "published_is_a_day"),
        ("UPDATE documents SET sha256 = 'x'", "sha256_is_hex"),
        ("INSERT INTO failures VALUES ('b.txt', 'read', '')", "reason_given"),
    ],
)
def test_the_database_refuses(filled: sqlite3.Connection, sql: str, complaint: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=complaint):
        filled.execute(sql)


def test_a_fact_cannot_move_to_an_event_of_another_document(filled: sqlite3.Connection) -> None:
    save(filled, [(document("b.txt"), full_result(document("b.txt")))])
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        filled.execute("UPDATE seizure SET event_id = (SELECT max(id) FROM events) WHERE id = 1")


def test_a_new_drug_code_of_an_analyst_is_let_in(db: sqlite3.Connection) -> None:
    raw = "查获尼秦3克"
    record = Record(doc="a.txt", events=(Event(id="e1", kind="case"),), seizures=(seizure("e1", "nitazene", "3", "g", span(raw, "尼秦3克")),))
    assert save(db, [(document(raw=raw), result(document(raw=raw), record))]) == []
    assert db.execute("SELECT drug, zh FROM seizures_by_drug").fetchall() == [("nitazene", "nitazene")]


@settings(deadline=None)
@given(st.text(alphabet="缴获冰毒𠮷3 \n克é\u3000", min_size=1, max_size=30), st.data())
def test_any_slice_of_any_text_is_accepted(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    fact = CaseCount(event="e1", action="solved", count=1, quote=raw[start:end], span=(start, end), rule="r#r")
    record = Record(doc="a.txt", events=(Event(id="e1", kind="case"),), case_counts=(fact,))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as store:
        tables.migrate(store)
        assert save(store, [(Document("a.txt", raw), result(Document("a.txt", raw), record))]) == []
        assert list(records(store)) == [record]


# ---- the file


def make_other(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE mine (x)")


@pytest.mark.parametrize(
    ("make", "mode", "complaint"),
    [
        (lambda path: None, "read", "no such store"),
        (lambda path: path.write_text("not a database, " * 90), "read", "file is not a database"),
        (lambda path: path.write_text("not a database, " * 90), "write", "file is not a database"),
        (lambda path: path.touch(), "read", "not a Jibao store"),
        (make_other, "write", "not a Jibao store"),
        (make_other, "read", "not a Jibao store"),
        (lambda path: make_version(path, tables.VERSION + 1), "write", "made by a newer Jibao"),
        (lambda path: make_version(path, tables.VERSION + 1), "read", "made by a newer Jibao"),
        (lambda path: make_version(path, 1), "read", "made by an older Jibao .*`jibao upgrade --db "),
        (lambda path: path.mkdir(), "read", "no such store"),
        (lambda path: path.mkdir(), "write", "unable to open database file"),
    ],
)
def test_files_that_are_no_store(tmp_path: Path, make: Any, mode: Any, complaint: str) -> None:
    path = tmp_path / "t.db"
    make(path)
    with pytest.raises(StoreError, match=complaint) as caught:
        open_store(path, mode)
    assert "t.db" in str(caught.value)


def make_version(path: Path, version: int) -> None:
    open_store(path, "write").close()
    with closing(sqlite3.connect(path)) as store:
        store.execute(f"PRAGMA user_version = {version}")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="its folder does not exist"):
        open_store(tmp_path / "no" / "t.db", "write")


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    open_store(tmp_path / "t.db", "write").close()
    with closing(open_store(tmp_path / "t.db")) as store, pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.execute("DELETE FROM documents")


def test_a_store_on_read_only_media_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        save(store, [(document(), full_result())])
    monkeypatch.setattr("extract.storage.store.is_writable", lambda folder: False)
    with closing(open_store(tmp_path / "t.db")) as store:
        assert list(records(store)) == [full_record()]
    assert [path.name for path in tmp_path.iterdir()] == ["t.db"]


def test_a_reader_sees_whole_batches_beside_a_writer(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "t.db", "write")) as writer, closing(open_store(tmp_path / "t.db")) as reader:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO failures VALUES ('x', 'read', 'empty')")
        assert reader.execute("SELECT count(*) FROM failures").fetchone() == (0,)
        writer.execute("COMMIT")
        assert reader.execute("SELECT count(*) FROM failures").fetchone() == (1,)


def test_the_file_says_what_it_is(db: sqlite3.Connection) -> None:
    assert db.execute("PRAGMA application_id").fetchone() == (tables.APPLICATION_ID,)
    assert db.execute("PRAGMA user_version").fetchone() == (len(tables.MIGRATIONS),)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_every_table_is_strict(db: sqlite3.Connection) -> None:
    loose = [name for (name,) in db.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE '%sqlite%'")]
    assert loose == []


def test_a_store_is_brought_up_to_date_in_steps(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    for _ in range(3):
        with closing(open_store(path, "write")) as store:
            assert [row[0] for row in store.execute("SELECT name FROM _sqlite_migrations ORDER BY id")] == [step.__name__ for step in tables.MIGRATIONS]


def test_a_migration_that_was_cut_off_is_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def m002_views(db: Any) -> None:
        db.conn.execute("CREATE TABLE half (x TEXT) STRICT")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(tables, "MIGRATIONS", (tables.m001_tables, m002_views))
        with pytest.raises(KeyboardInterrupt):
            open_store(tmp_path / "t.db", "write")
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        assert store.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
        assert store.execute("SELECT count(*) FROM view_doc").fetchone() == (len(VIEWS),)


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (codes.ARREST_ACTIONS, contract.ArrestAction),
        (codes.COUNT_ACTIONS, contract.CountAction),
        (codes.ASSET_KINDS, contract.AssetKind),
        (codes.UNITS, contract.SeizureUnit),
        (codes.APPROX, contract.Approx),
    ],
)
def test_the_tables_name_every_code_of_the_contract(rows: tuple[tuple[str, str, str], ...], kind: Any) -> None:
    assert [code for code, _, _ in rows] == list(get_args(kind))


def test_rows_need_known_events() -> None:
    with pytest.raises(Unstorable, match="event 'e9'"):
        rows_of(with_fact(event="e9"), 1, FREE)


# ---- stores that an earlier version made: python -m tests.levels writes that of this one

STORES = sorted((Path(__file__).parent / "stores").glob("*.sql"), key=lambda path: int(path.stem))


def older(path: Path, level: Path) -> Path:
    """A store as the release of that level left it, with a view that a user added."""
    with closing(sqlite3.connect(path)) as store:
        store.executescript(level.read_text(encoding="utf-8"))
        store.execute(f"CREATE VIEW mine AS SELECT count(*) AS n FROM {'seizures' if int(level.stem) < 3 else 'seizure'}")
    return path


def schema(db: sqlite3.Connection) -> set[tuple[str, str]]:
    """(name, DDL) of all that a store holds; how SQLite quotes a renamed table does not matter."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '*sqlite*' AND name <> 'mine'")
    return {(name, " ".join(sql.replace('"', "").split())) for name, sql in rows}


@pytest.mark.parametrize("level", STORES, ids=lambda path: path.stem)
def test_a_store_of_an_earlier_release_opens_and_keeps_all(tmp_path: Path, db: sqlite3.Connection, level: Path) -> None:
    with closing(open_store(older(tmp_path / "old.db", level), "write")) as store:
        assert list(records(store)) == [full_record(), full_record("b.txt")]
        assert store.execute("SELECT name, stage, reason FROM failures").fetchall() == [("c.txt", "read", "empty")]
        assert store.execute("SELECT zh FROM drugs WHERE code = 'nitazene'").fetchone() == ("尼秦",)
        if int(level.stem) >= 5:
            assert store.execute("SELECT document, quote, state, verdict, note, reviewer FROM reviewed WHERE document = 'a.txt'").fetchall() == [
                ("a.txt", "海洛因0.1克", "same", "right", "看过原文", "甲")
            ]
        assert store.execute("SELECT n FROM mine").fetchone() == (8,)
        assert store.execute("SELECT count(*), sum(amount) FROM seizure WHERE unit = 'g'").fetchone() == (6, 151905.6)
        assert store.execute("PRAGMA foreign_key_check").fetchall() == []
        assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert schema(store) == schema(db)
        with pytest.raises(sqlite3.IntegrityError, match="seizure: the quote is not what stands at its span"):
            store.execute("UPDATE seizure SET span_start = span_start + 1")


def test_every_level_has_a_store() -> None:
    assert [path.stem for path in STORES] == [str(level) for level in range(1, tables.VERSION + 1)]


def test_reading_again_keeps_what_hangs_on_the_document(filled: sqlite3.Connection) -> None:
    before = filled.execute("SELECT id FROM documents").fetchall()
    save(filled, [(document(title="另一个标题"), full_result(version="rules-2"))])
    assert filled.execute("SELECT id FROM documents").fetchall() == before
    assert filled.execute("SELECT rules, title, code FROM documents").fetchall() == [("rules-2", "另一个标题", code_version())]
    assert list(records(filled)) == [full_record()]


def test_descriptions_are_made_anew_when_the_program_has_others(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        store.execute("UPDATE drugs SET zh = 'x' WHERE code = 'heroin'")
        store.execute("DROP VIEW cases")
        store.execute("UPDATE store_info SET value = 'older'")
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        assert store.execute("SELECT zh FROM drugs WHERE code = 'heroin'").fetchone() == ("海洛因",)
        assert store.execute("SELECT count(*) FROM cases").fetchone() == (0,)
