"""Export: the contract's keys in the contract's order, every span exact, personal numbers starred out at the same length."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from extract.exports.records import as_json, json_lines
from extract.storage.store import open_store, save
from extract.version import code_version
from schemas.record import CaseCount, Event, Record
from tests.made import RAW, RULES, arrest, document, full_record, full_result, result, span

# the contract, properties in its order; facts of every kind carry a span
EVENT = ["id", "kind", "name", "start", "end", "vague", "offence", "parent", "agency", "place"]
FACTS = {
    "seizures": ["event", "drug", "form", "amount", "unit", "approx", "of", "quote", "span"],
    "arrests": ["event", "action", "count", "approx", "of", "group", "quote", "span"],
    "case_counts": ["event", "action", "count", "approx", "quote", "span"],
    "assets": ["event", "kind", "amount", "unit", "approx", "quote", "span"],
}
ALWAYS = {
    "seizures": ["event", "drug", "amount", "unit", "approx", "quote", "span"],
    "arrests": ["event", "action", "count", "approx", "quote", "span"],
    "case_counts": FACTS["case_counts"],
    "assets": FACTS["assets"],
}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        save(store, [(document(), full_result())])
        yield store


def exported(db: sqlite3.Connection, masked: bool = True) -> list[dict[str, Any]]:
    return [json.loads(line) for line in json_lines(db, masked)]


def test_the_whole_record(db: sqlite3.Connection) -> None:
    (record,) = exported(db)
    assert list(record) == ["doc", "published", "events", "seizures", "arrests", "case_counts", "assets", "versions"]
    assert record["versions"] == {"rules": RULES, "code": code_version()}
    assert (record["doc"], record["published"]) == ("a.txt", "2018-06-30")
    assert record["events"] == [
        {
            "id": "e1",
            "kind": "case",
            "name": "4.03特大运输毒品案",
            "start": "2018-04-03",
            "end": "2018-04-03",
            "parent": "e2",
            "agency": "梧州警方",
            "place": None,
        },
        {"id": "e2", "kind": "total", "name": None, "start": "2018-01-01", "end": "2018-06-30", "parent": None, "agency": None, "place": "全市"},
        {
            "id": "e3",
            "kind": "total",
            "name": None,
            "start": None,
            "end": None,
            "vague": True,
            "offence": "other",
            "parent": None,
            "agency": None,
            "place": None,
        },
    ]


def test_a_part_of_a_whole(db: sqlite3.Connection) -> None:
    (record,) = exported(db)
    assert record["seizures"][1] == {
        "event": "e1",
        "drug": "methamphetamine",
        "form": "crystal",
        "amount": 37952.7,
        "unit": "g",
        "approx": "exact",
        "of": "毒品38公斤",
        "quote": "冰毒37952.7克",
        "span": list(span(RAW, "冰毒37952.7克")["span"]),
    }
    assert [(a["count"], a.get("of"), a.get("group")) for a in record["arrests"]] == [(4, None, None), (1, "抓获犯罪嫌疑人4人", "缅甸籍")]
    assert record["assets"][0]["amount"] == 450000


def test_whole_amounts_are_written_without_a_point(db: sqlite3.Connection) -> None:
    (line,) = json_lines(db)
    assert '"amount": 450000,' in line
    assert '"amount": 0.1,' in line


def test_keys_stand_in_the_order_of_the_contract(db: sqlite3.Connection) -> None:
    (record,) = exported(db)
    for kind, order in {"events": EVENT, **FACTS}.items():
        for item in record[kind]:
            assert list(item) == [key for key in order if key in item]
            assert set(item) >= set(ALWAYS.get(kind, []))


@pytest.mark.parametrize("masked", [True, False])
def test_every_quote_stands_at_its_span(db: sqlite3.Connection, masked: bool) -> None:
    (record,) = exported(db, masked)
    for kind in FACTS:
        for fact in record[kind]:
            start, end = fact["span"]
            assert RAW[start:end] == fact["quote"]


def test_an_empty_record_keeps_all_its_keys() -> None:
    assert as_json(Record(doc="x.txt")) == {"doc": "x.txt", "published": None, "events": [], "seizures": [], "arrests": [], "case_counts": [], "assets": []}


def test_what_is_exported_is_a_record_again(db: sqlite3.Connection) -> None:
    (record,) = exported(db)
    for kind in FACTS:
        for fact in record[kind]:
            fact["rule"] = "test.toml#entry"
    record["events"][0]["level"] = "部督"
    del record["versions"]
    assert Record.model_validate(record) == full_record()


def test_a_quote_is_masked_only_on_demand(db: sqlite3.Connection) -> None:
    raw = "持13800138000的团伙破案3起"
    record = Record(doc="b.txt", events=(Event(id="e1", kind="total"),), case_counts=(CaseCount(event="e1", action="solved", count=3, **span(raw, raw)),))
    save(db, [(document("b.txt", raw), result(document("b.txt", raw), record))])
    assert [exported(db, masked)[1]["case_counts"][0]["quote"] for masked in (True, False)] == ["持***********的团伙破案3起", raw]


def test_a_quote_is_masked_as_its_place_in_the_document(db: sqlite3.Connection) -> None:
    raw = "加QQ:3456789破案3起,其中9破案1起"
    whole, counts = span(raw, "3456789破案3起"), span(raw, "9破案1起")
    record = Record(
        doc="c.txt",
        events=(Event(id="e1", kind="total"),),
        arrests=(arrest("e1", "captured", 3, whole), arrest("e1", "captured", 1, counts, of="3456789破案3起", group="QQ:3456789")),
    )
    save(db, [(document("c.txt", raw), result(document("c.txt", raw), record))])
    arrests = exported(db)[1]["arrests"]
    assert [(fact["quote"], fact.get("of")) for fact in arrests] == [("*******破案3起", None), ("9破案1起", "*******破案3起")]
    assert arrests[1]["group"] == "QQ:*******"
