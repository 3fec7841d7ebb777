"""Documents that tell the same in the same words: what is a copy, what only looks like one, and how the links follow the store."""

from __future__ import annotations

import sqlite3

import pytest

from extract.cases.copies import body_of, likeness, link_copies, print_of
from extract.storage.store import save
from schemas.record import Record
from schemas.text import Document
from tests.made import result

TEXT = (
    "2024年3月5日晚，青石县公安局禁毒大队民警根据线索在高速公路口设卡，对一辆白色轿车进行检查。民警在后备厢夹层中发现可疑包裹，"
    "当场抓获犯罪嫌疑人2人，缴获冰毒12公斤。经审讯，两人对受雇运输毒品的犯罪事实供认不讳。目前案件正在进一步侦办中。"
)
MORE = "2024年3月6日，白河县公安局在辖区一出租屋内破获一起贩卖毒品案，抓获犯罪嫌疑人1人，缴获海洛因300克，案件正在侦办。"


def keep(db: sqlite3.Connection, name: str, text: str) -> None:
    """Store a document that reports nothing, and look for copies."""
    one = Document(name, text)
    assert save(db, [(one, result(one, Record(doc=name)))]) == []
    link_copies(db)


def copies(db: sqlite3.Connection) -> dict[str, str]:
    """Name of each copy with that of its original."""
    sql = "SELECT c.name, o.name FROM document_copies x JOIN documents c ON c.id = x.document_id JOIN documents o ON o.id = x.original_id"
    return dict(db.execute(sql).fetchall())


@pytest.mark.parametrize(
    ("text", "other", "reason"),
    [
        (TEXT, TEXT, "the same text"),
        (TEXT, TEXT.replace("，", ","), "the same text"),
        (TEXT, TEXT.replace("公斤", "公 斤"), "the same text"),
        (TEXT, TEXT.replace("县", "縣").replace("缴获", "繳獲"), "the same text"),
        (TEXT, f"发布时间：2024-03-08 浏览：1315\n{TEXT}\n【关闭窗口】", "the same text"),
        (TEXT, f"{TEXT}（来源：青石禁毒）", "nearly the same text"),
        (TEXT, TEXT.replace("可疑包裹", "一个可疑包裹"), "nearly the same text"),
        (TEXT, f"{TEXT}\n{MORE}", "told within a longer text"),
        (MORE, f"{TEXT}\n{MORE}", "told within a longer text"),
    ],
)
def test_a_copy(text: str, other: str, reason: str) -> None:
    found = likeness(print_of(text), print_of(other))
    assert found is not None
    assert found[0] >= 0.9
    assert found[1] == reason


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (TEXT, TEXT.replace("12公斤", "13公斤")),
        (TEXT, TEXT.replace("3月5日", "4月5日")),
        (TEXT, TEXT.replace("嫌疑人2人", "嫌疑人3人")),
        (TEXT, TEXT.replace("12公斤", "十三公斤")),
        (f"{TEXT}\n{MORE}", TEXT),
        (TEXT, MORE),
        ("缴获冰毒3克。", "缴获冰毒3克。抓获1人。"),
        (TEXT, ""),
        ("", TEXT),
    ],
    ids=["amount", "day", "people", "numeral", "the longer of two", "another case", "too short to say", "of nothing", "nothing"],
)
def test_no_copy(text: str, other: str) -> None:
    assert likeness(print_of(text), print_of(other)) is None


def test_the_body_is_what_tells() -> None:
    assert body_of("首页 > 要闻\n民警缴获冰毒3克。\n浏览次数:3") == "民警缴获冰毒3克。"
    assert body_of("缴获冰毒3克\n完") == "缴获冰毒3克\n完"


# ---- in a store


def test_a_copy_is_linked_with_score_and_reason(db: sqlite3.Connection) -> None:
    keep(db, "a.txt", TEXT)
    keep(db, "b.txt", TEXT + "\n【关闭窗口】")
    keep(db, "c.txt", MORE)
    assert copies(db) == {"b.txt": "a.txt"}
    assert db.execute("SELECT score, reason FROM document_copies").fetchall() == [(1, "the same text")]


@pytest.mark.parametrize("order", ["abc", "acb", "bac", "bca", "cab", "cba"])
def test_all_are_copies_of_the_fullest_whatever_comes_first(db: sqlite3.Connection, order: str) -> None:
    texts = {"a": TEXT, "b": TEXT + "（来源：青石禁毒，编辑某某）", "c": f"{TEXT}（来源：青石禁毒，编辑某某）\n{MORE}"}
    for name in order:
        keep(db, name, texts[name])
    assert copies(db) == {"a": "c", "b": "c"}


def test_a_copy_whose_original_is_gone_is_looked_at_again(db: sqlite3.Connection) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        keep(db, name, TEXT)
    assert copies(db) == {"b.txt": "a.txt", "c.txt": "a.txt"}
    db.execute("DELETE FROM documents WHERE name = 'a.txt'")
    assert copies(db) == {}
    assert link_copies(db) == 2
    assert copies(db) == {"c.txt": "b.txt"}


def test_a_copy_that_changed_is_none(db: sqlite3.Connection) -> None:
    keep(db, "a.txt", TEXT)
    keep(db, "b.txt", TEXT)
    keep(db, "b.txt", MORE)
    assert copies(db) == {}


def test_looking_twice_finds_nothing_new(db: sqlite3.Connection) -> None:
    keep(db, "a.txt", TEXT)
    keep(db, "b.txt", TEXT)
    assert link_copies(db) == 0
    db.execute("UPDATE store_info SET value = 'older' WHERE item = 'copies'")
    assert link_copies(db) == 2
    assert copies(db) == {"b.txt": "a.txt"}
