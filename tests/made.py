"""Bulletins, records and results made by hand, for tests of what comes after reading."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256
from typing import Any

from schemas.record import Arrest, Asset, CaseCount, Event, Record, Seizure
from schemas.result import RejectedCandidate, Result
from schemas.text import Document, RawSpan, Text

RULES = "rules-1"
RAW = (
    "梧州警方4月3日破获“4.03特大运输毒品案”,抓获犯罪嫌疑人4人(其中缅甸籍1人),缴获毒品38公斤,其中冰毒37952.7克、海洛因0.1克,扣押毒资45万元。\n"
    "今年以来全市破案177起,缴获冰毒片剂3000余粒。联系电话13800138000。"
)


def document(name: str = "a.txt", raw: str = RAW, **metadata: Any) -> Document:
    """A document whose bytes are its text in UTF-8."""
    return Document(name, raw, sha256(raw.encode()).hexdigest(), **metadata)


def span(raw: str, quote: str) -> dict[str, Any]:
    """Quote and span of words that stand once or more in a text."""
    start = raw.index(quote)
    return {"quote": quote, "span": (start, start + len(quote)), "rule": "test.toml#entry"}


def seizure(event: str, drug: str, amount: str, unit: Any, place: dict[str, Any], **more: Any) -> Seizure:
    """A seizure."""
    return Seizure(event=event, drug=drug, amount=Decimal(amount), unit=unit, **place, **more)


def arrest(event: str, action: Any, count: int, place: dict[str, Any], **more: Any) -> Arrest:
    """A measure against people."""
    return Arrest(event=event, action=action, count=count, **place, **more)


def result(of: Document, record: Record, rejected: tuple[RejectedCandidate, ...] = (), version: str = RULES) -> Result:
    """The result of reading a document."""
    return Result(record, rejected, Text(of.raw, of.raw), version)


def full_record(doc: str = "a.txt") -> Record:
    """All kinds of fact, with parts of wholes, for `RAW`."""
    return Record.model_validate(
        {
            "doc": doc,
            "published": "2018-06-30",
            "events": [
                Event.model_validate(
                    {
                        "id": "e1",
                        "kind": "case",
                        "name": "4.03特大运输毒品案",
                        "start": "2018-04-03",
                        "end": "2018-04-03",
                        "parent": "e2",
                        "agency": "梧州警方",
                        "level": "部督",
                    }
                ),
                Event.model_validate({"id": "e2", "kind": "total", "start": "2018-01-01", "end": "2018-06-30", "place": "全市"}),
                Event(id="e3", kind="total", vague=True, offence="other"),
            ],
            "seizures": [
                seizure("e1", "unspecified", "38000", "g", span(RAW, "毒品38公斤")),
                seizure("e1", "methamphetamine", "37952.7", "g", span(RAW, "冰毒37952.7克"), of="毒品38公斤", form="crystal"),
                seizure("e1", "heroin", "0.1", "g", span(RAW, "海洛因0.1克"), of="毒品38公斤"),
                seizure("e2", "methamphetamine_tablet", "3000", "pill", span(RAW, "冰毒片剂3000余粒"), approx="over"),
            ],
            "arrests": [
                arrest("e1", "captured", 4, span(RAW, "抓获犯罪嫌疑人4人")),
                arrest("e1", "captured", 1, span(RAW, "缅甸籍1人"), of="抓获犯罪嫌疑人4人", group="缅甸籍"),
            ],
            "case_counts": [CaseCount(event="e2", action="solved", count=177, **span(RAW, "破案177起"))],
            "assets": [Asset(event="e1", kind="cash", amount=Decimal(450000), unit="CNY", **span(RAW, "毒资45万元"))],
        }
    )


def full_result(of: Document | None = None, version: str = RULES) -> Result:
    """`full_record` as a result, with one number thrown away."""
    of = of or document()
    where = of.raw.index("13800138000")
    thrown = RejectedCandidate(RawSpan(where, where + 11), "13800138000", "telephone", "联系电话")
    return result(of, full_record(of.name), (thrown,), version)


def steps(db: sqlite3.Connection, work: Callable[[], object]) -> int:
    """Thousands of steps that SQLite's machine takes for some work: the same on every computer."""
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    db.set_progress_handler(tick, 1000)
    work()
    db.set_progress_handler(None, 0)
    return count
