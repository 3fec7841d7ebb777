"""The analysts' views: what they answer, and that nothing which a document states twice is counted twice."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from extract.storage.store import save
from schemas.record import CaseCount, Event, Record
from tests.made import arrest, document, result, seizure, span


def seized(event: str, drug: str, grams: int, of: str | None = None) -> dict[str, Any]:
    return {"event": event, "drug": drug, "grams": grams, "of": of}


PARENT = {"e1": None, "e2": "e1", "e3": "e2"}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([seized("e1", "heroin", 5), seized("e1", "heroin", 7)], {"heroin": 12}),
        ([seized("e1", "unspecified", 14), seized("e1", "heroin", 6, "0")], {"unspecified": 8, "heroin": 6}),
        ([seized("e1", "heroin", 14), seized("e1", "heroin", 6, "0"), seized("e1", "heroin", 8, "0")], {"heroin": 14}),
        ([seized("e1", "heroin", 14), seized("e2", "heroin", 6)], {"heroin": 14}),
        ([seized("e1", "heroin", 14), seized("e3", "heroin", 6)], {"heroin": 14}),
        ([seized("e1", "unspecified", 14), seized("e2", "heroin", 6)], {"unspecified": 8, "heroin": 6}),
        ([seized("e1", "unspecified", 14), seized("e2", "unspecified", 9), seized("e3", "heroin", 6)], {"unspecified": 8, "heroin": 6}),
        ([seized("e1", "unspecified", 14), seized("e2", "unspecified", 9), seized("e2", "heroin", 6, "1")], {"unspecified": 8, "heroin": 6}),
        ([seized("e1", "unspecified", 5), seized("e1", "heroin", 6, "0")], {"unspecified": 0, "heroin": 6}),
        ([seized("e1", "unspecified", 14), seized("e1", "mixed", 9, "0"), seized("e1", "heroin", 6, "1")], {"unspecified": 5, "mixed": 3, "heroin": 6}),
        ([seized("e1", "heroin", 5), seized("e2", "cannabis", 7)], {"heroin": 5, "cannabis": 7}),
        ([seized("other", "heroin", 5)], {}),
    ],
    ids=[
        "two lots",
        "a drug of an unspecified whole",
        "parts beside their whole",
        "a child beside its parent",
        "a grandchild",
        "a child's drug of an unspecified parent",
        "three generations",
        "a part in a child",
        "parts above their whole",
        "parts of parts",
        "another drug than the parent's",
        "other crimes",
    ],
)
def test_no_gram_counts_twice(db: sqlite3.Connection, facts: list[dict[str, Any]], expected: dict[str, float]) -> None:
    quotes = [f"第{index}批" for index in range(len(facts))]
    raw = "。".join(quotes)
    events = [Event(id=label, kind="case", parent=parent) for label, parent in PARENT.items()] + [Event(id="other", kind="case", offence="other")]
    seizures = [
        seizure(f["event"], f["drug"], str(f["grams"]), "g", span(raw, quotes[i]), of=quotes[int(f["of"])] if f["of"] else None) for i, f in enumerate(facts)
    ]
    record = Record(doc="a.txt", events=tuple(events), seizures=tuple(seizures))
    assert save(db, [(document(raw=raw), result(document(raw=raw), record))]) == []
    assert dict(db.execute("SELECT drug, grams FROM seizures_by_drug")) == expected


def test_no_person_and_no_case_counts_twice(db: sqlite3.Connection) -> None:
    raw = "抓获9人。其中男5人。该案抓获4人。拘留2人。另案抓获1人。破案7起。其中破案3起。"
    events = (Event(id="e1", kind="total"), Event(id="e2", kind="case", parent="e1"), Event(id="e3", kind="case", offence="other"))
    arrests = (
        arrest("e1", "captured", 9, span(raw, "抓获9人")),
        arrest("e1", "captured", 5, span(raw, "男5人"), of="抓获9人", group="男"),
        arrest("e2", "captured", 4, span(raw, "抓获4人")),
        arrest("e2", "criminal_detention", 2, span(raw, "拘留2人")),
        arrest("e3", "captured", 1, span(raw, "抓获1人")),
    )
    counts = (
        CaseCount(event="e1", action="solved", count=7, **span(raw, "破案7起")),
        CaseCount(event="e2", action="solved", count=3, **span(raw, "破案3起")),
    )
    record = Record(doc="a.txt", events=events, arrests=arrests, case_counts=counts)
    assert save(db, [(document(raw=raw), result(document(raw=raw), record))]) == []
    assert db.execute("SELECT measure, people, people_in_cases FROM arrests_by_measure").fetchall() == [("captured", 9, 0), ("criminal_detention", 2, 2)]
    assert db.execute("SELECT action, cases, why FROM counted_cases").fetchall() == [("solved", 7, None), ("solved", 0, "in a total")]


def test_views_are_described_and_answer(filled: sqlite3.Connection) -> None:
    views = {name for (name,) in filled.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    assert views == {name for (name,) in filled.execute("SELECT name FROM view_doc")}
    assert [row[:3] for row in filled.execute("SELECT drug, grams, cases FROM seizures_by_drug")] == [
        ("methamphetamine", 37952.7, 1),
        ("unspecified", 47.2, 1),
        ("heroin", 0.1, 1),
        ("methamphetamine_tablet", 0.0, 0),
    ]
    assert filled.execute("SELECT name, start_day, agency, level, drugs, grams, captured FROM cases").fetchall() == [
        ("4.03特大运输毒品案", "2018-04-03", "梧州警方", "部督", "毒品（未说明种类） 38000 g", 38000.0, 4)
    ]
    assert filled.execute("SELECT start_day, end_day, solved, drugs FROM totals").fetchall() == [
        ("2018-01-01", "2018-06-30", 177, "麻古（冰毒片剂） 3000 pill")
    ]
    assert filled.execute("SELECT document, quote, amount, counted, case_name FROM seizures WHERE drug = 'heroin'").fetchall() == [
        ("a.txt", "海洛因0.1克", 0.1, 0.1, "4.03特大运输毒品案")
    ]
    assert filled.execute("SELECT measure, people, counted, group_name FROM arrests ORDER BY arrest_id").fetchall() == [
        ("captured", 4, 4, None),
        ("captured", 1, 0, "缅甸籍"),
    ]
    assert filled.execute("SELECT asset, amount, unit FROM assets").fetchall() == [("cash", 450000.0, "CNY")]
    assert filled.execute("SELECT what, reason, detail FROM unread").fetchall() == [("number", "telephone", "13800138000 (联系电话)")]
