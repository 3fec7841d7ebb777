"""Small worlds of bulletins in which a plain SUM is wrong and the views are right. Each is read as a user would read it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from extract.cases.overlaps import link_totals
from extract.run import Plan, ingest
from extract.storage.store import open_store, transaction
from tests.made import steps


@dataclass(frozen=True, slots=True)
class World:
    """Bulletins by name, and grams by drug: as SUM over all rows has it, and as it is right."""

    bulletins: Mapping[str, str]
    plain: Mapping[str, float]
    right: Mapping[str, float]


CASE = "2024年3月5日，青石县公安局在高速公路口破获“3·05”特大运输毒品案，抓获犯罪嫌疑人{people}人，缴获冰毒{kilos}公斤。"
REPRINT = (
    "2024年3月5日晚，青石县公安局禁毒大队民警根据线索在高速公路口设卡，对一辆白色轿车进行检查。民警在后备厢夹层中发现可疑包裹，"
    "当场抓获犯罪嫌疑人2人，缴获冰毒12公斤。经审讯，两人对受雇运输毒品的犯罪事实供认不讳。目前案件正在进一步侦办中。"
)
FORM = "发布日期：2024-{month:02}-28\n2024年{month}月，青石县公安局禁毒大队持续开展清查行动，组织民警走访辖区娱乐场所和出租房屋，发放宣传资料，全月共破获毒品案件{cases}起，缴获海洛因{grams}克。"
WORLDS = {
    "parts of a total": World(
        {"a.txt": "2023年，青石县公安局共缴获毒品20公斤，其中冰毒12公斤、海洛因5公斤。"},
        {"unspecified": 20000, "methamphetamine": 12000, "heroin": 5000},
        {"unspecified": 3000, "methamphetamine": 12000, "heroin": 5000},
    ),
    "a subset of a total": World(
        {"a.txt": "2023年，青石县公安局共破获毒品案件30起，缴获海洛因20公斤。其中，跨省案件5起，缴获海洛因8公斤。"}, {"heroin": 28000}, {"heroin": 20000}
    ),
    "headline and body": World(
        {"a.txt": "青石警方破获一起毒品案 缴获冰毒12公斤\n2024年3月5日，青石县公安局破获一起毒品案，抓获犯罪嫌疑人2人，缴获冰毒12公斤。"},
        {"methamphetamine": 12000},
        {"methamphetamine": 12000},
    ),
    "the same text twice": World({"a.txt": REPRINT, "b.txt": REPRINT}, {"methamphetamine": 24000}, {"methamphetamine": 12000}),
    "a reprint with furniture": World(
        {"a.txt": REPRINT, "b.txt": f"首页 > 要闻\n发布时间：2024-03-08 来源：青石网 浏览次数：1315\n{REPRINT}\n【打印本页】【关闭窗口】"},
        {"methamphetamine": 24000},
        {"methamphetamine": 12000},
    ),
    "a reprint within a digest": World(
        {"a.txt": REPRINT, "b.txt": f"一周要闻\n{REPRINT}\n2024年3月6日，白河县公安局破获一起毒品案，抓获犯罪嫌疑人1人，缴获海洛因300克。"},
        {"methamphetamine": 24000, "heroin": 300},
        {"methamphetamine": 12000, "heroin": 300},
    ),
    "one form, two months": World(
        {"a.txt": FORM.format(month=4, cases=3, grams=500), "b.txt": FORM.format(month=5, cases=4, grams=700)}, {"heroin": 1200}, {"heroin": 1200}
    ),
    "one case in two bulletins": World(
        {
            "a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=12),
            "b.txt": "发布日期：2024-06-20\n青石县公安局今年侦破的“3·05”特大运输毒品案（3月5日破获）是全县最大的一起毒品案，缴获冰毒12公斤，4名嫌疑人已被依法逮捕。",
        },
        {"methamphetamine": 24000},
        {"methamphetamine": 12000},
    ),
    "a later figure supersedes an earlier one": World(
        {"a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=14), "b.txt": "发布日期：2024-03-20\n" + CASE.format(people=4, kilos=12.6)},
        {"methamphetamine": 26600},
        {"methamphetamine": 12600},
    ),
    "half a year within a year": World(
        {
            "a.txt": "发布日期：2023-07-05\n2023年上半年，青石县公安局共破获毒品案件40起，缴获海洛因9公斤。",
            "b.txt": "发布日期：2024-01-05\n2023年，青石县公安局共破获毒品案件85起，缴获海洛因20公斤。",
        },
        {"heroin": 29000},
        {"heroin": 20000},
    ),
    "a total restated": World(
        {
            "a.txt": "发布日期：2024-01-05\n2023年，青石县公安局共破获毒品案件85起，缴获海洛因20公斤。",
            "b.txt": "发布日期：2024-02-05\n经核实，2023年，青石县公安局共破获毒品案件86起，缴获海洛因21公斤。",
        },
        {"heroin": 41000},
        {"heroin": 21000},
    ),
    "a total that holds the case": World(
        {
            "a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=12),
            "b.txt": "发布日期：2025-01-05\n2024年，青石县公安局共破获毒品案件85起，缴获冰毒30公斤。",
        },
        {"methamphetamine": 42000},
        {"methamphetamine": 30000},
    ),
    "a total that only says drugs, and the case": World(
        {
            "a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=12),
            "b.txt": "发布日期：2025-01-05\n2024年，青石县公安局共破获毒品案件85起，缴获各类毒品30公斤。",
        },
        {"methamphetamine": 12000, "unspecified": 30000},
        {"methamphetamine": 12000, "unspecified": 18000},
    ),
    "a case in the year after": World(
        {
            "a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=12),
            "b.txt": "发布日期：2024-01-05\n2023年，青石县公安局共破获毒品案件85起，缴获冰毒30公斤。",
        },
        {"methamphetamine": 42000},
        {"methamphetamine": 42000},
    ),
    "a total of another body": World(
        {
            "a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=12),
            "b.txt": "发布日期：2025-01-05\n2024年，白河县公安局共破获毒品案件85起，缴获冰毒30公斤。",
        },
        {"methamphetamine": 42000},
        {"methamphetamine": 42000},
    ),
    "the city's case in the province's total": World(
        {
            "a.txt": "发布日期：2024-03-06\n2024年3月5日，昆明市公安局破获一起毒品案，抓获犯罪嫌疑人2人，缴获冰毒12公斤。",
            "b.txt": "发布日期：2025-01-05\n2024年，云南省公安厅共破获毒品案件8500起，缴获冰毒3000公斤。",
            "c.txt": "发布日期：2024-04-06\n2024年4月5日，桂林市公安局破获一起毒品案，抓获犯罪嫌疑人1人，缴获冰毒5公斤。",
        },
        {"methamphetamine": 3017000},
        {"methamphetamine": 3005000},
    ),
    "a case greater than the total": World(
        {
            "a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=12),
            "b.txt": "发布日期：2025-01-05\n2024年，青石县公安局在校园周边专项行动中共破获毒品案件3起，缴获冰毒2公斤。",
        },
        {"methamphetamine": 14000},
        {"methamphetamine": 14000},
    ),
}
PLAIN = "SELECT drug, sum(amount) FROM seizure WHERE unit = 'g' GROUP BY drug"
RIGHT = "SELECT drug, grams FROM seizures_by_drug WHERE grams > 0"


def read(tmp_path: Path, bulletins: Mapping[str, str]) -> sqlite3.Connection:
    """A store of some bulletins."""
    folder = tmp_path / "in"
    folder.mkdir(exist_ok=True)
    for name, text in bulletins.items():
        (folder / name).write_text(text, encoding="utf-8")
    summary = ingest([folder], tmp_path / "t.db")
    assert summary.failures == []
    return open_store(tmp_path / "t.db")


@pytest.mark.parametrize("name", WORLDS)
def test_nothing_counts_twice(tmp_path: Path, name: str) -> None:
    world = WORLDS[name]
    with closing(read(tmp_path, world.bulletins)) as db:
        assert dict(db.execute(PLAIN)) == world.plain
        assert dict(db.execute(RIGHT)) == world.right


def test_what_does_not_count_says_why(tmp_path: Path) -> None:
    bulletins = {
        "a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=14),
        "b.txt": "发布日期：2024-03-20\n" + CASE.format(people=4, kilos=12.6),
        "c.txt": "2023年，青石县公安局共缴获毒品20公斤，其中海洛因5公斤。",
        "d.txt": REPRINT.replace("3月5日", "9月9日").replace("青石", "白河"),
        "e.txt": REPRINT.replace("3月5日", "9月9日").replace("青石", "白河"),
    }
    with closing(read(tmp_path, bulletins)) as db:
        rows = db.execute("SELECT document, drug, amount, counted, not_counted FROM seizures ORDER BY document, amount").fetchall()
        assert rows == [
            ("a.txt", "methamphetamine", 14000, 0, "told elsewhere"),
            ("b.txt", "methamphetamine", 12600, 12600, None),
            ("c.txt", "heroin", 5000, 5000, None),
            ("c.txt", "unspecified", 20000, 15000, "rest"),
            ("d.txt", "methamphetamine", 12000, 12000, None),
            ("e.txt", "methamphetamine", 12000, 0, "copy"),
        ]
        people = db.execute("SELECT document, people, counted, not_counted FROM arrests ORDER BY document").fetchall()
        assert people == [("a.txt", 2, 0, "told elsewhere"), ("b.txt", 4, 4, None), ("d.txt", 2, 2, None), ("e.txt", 2, 0, "copy")]
        assert db.execute("SELECT people, people_in_cases, cases FROM arrests_by_measure WHERE measure = 'captured'").fetchone() == (6, 6, 2)


YEAR = {
    "a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=12),
    "b.txt": "发布日期：2024-03-20\n" + CASE.format(people=4, kilos=12),
    "c.txt": "发布日期：2025-01-05\n2024年，青石县公安局共破获毒品案件85起，抓获犯罪嫌疑人60人，缴获冰毒30公斤。",
    "d.txt": "发布日期：2025-02-05\n2024年，青石县公安局共破获毒品案件86起，抓获犯罪嫌疑人61人，缴获冰毒31公斤。",
}


def test_a_case_is_one_row_over_all_bulletins(tmp_path: Path) -> None:
    with closing(read(tmp_path, YEAR)) as db:
        sql = "SELECT name, start_day, agency, drugs, grams, captured, tellings, documents, document FROM cases"
        assert db.execute(sql).fetchall() == [("3·05特大运输毒品案", "2024-03-05", "青石县公安局", "冰毒 12000 g", 12000, 4, 2, 2, "a.txt")]


def test_what_was_reported_stands_beside_what_was_found(tmp_path: Path) -> None:
    with closing(read(tmp_path, YEAR)) as db:
        sql = "SELECT agency, start_day, end_day, code, unit, reported, found, share, cases, document FROM reported_vs_found"
        assert db.execute(sql).fetchall() == [
            ("青石县公安局", "2024-01-01", "2024-12-31", "methamphetamine", "g", 31000, 12000, 0.3871, 1, "d.txt"),
            ("青石县公安局", "2024-01-01", "2024-12-31", "captured", "person", 61, 4, 0.0656, 1, "d.txt"),
        ]


def test_a_total_says_whether_it_is_the_last_word(tmp_path: Path) -> None:
    with closing(read(tmp_path, YEAR)) as db:
        rows = db.execute("SELECT document, solved, grams, superseded FROM totals ORDER BY document").fetchall()
        assert rows == [("c.txt", 85, 30000, "restated later"), ("d.txt", 86, 31000, None)]
        assert db.execute("SELECT sum(cases) FROM counted_cases WHERE action = 'solved'").fetchone() == (86,)


def test_an_analyst_who_splits_a_case_changes_the_sum(tmp_path: Path) -> None:
    read(tmp_path, {name: YEAR[name] for name in ("a.txt", "b.txt")}).close()
    with closing(open_store(tmp_path / "t.db", "write")) as db:
        assert dict(db.execute(RIGHT)) == {"methamphetamine": 12000}
        db.execute("INSERT INTO real_cases (anchor) VALUES ('b.txt#e1')")
        db.execute("UPDATE case_members SET case_id = (SELECT max(id) FROM real_cases) WHERE event_id = (SELECT max(id) FROM events)")
        assert dict(db.execute(RIGHT)) == {"methamphetamine": 24000}


def test_money_counts_once(tmp_path: Path) -> None:
    text = "发布日期：{}\n2024年3月5日，青石县公安局破获“3·05”特大运输毒品案，抓获犯罪嫌疑人2人，缴获冰毒12公斤，扣押毒资{}万元。"
    with closing(read(tmp_path, {"a.txt": text.format("2024-03-06", 45), "b.txt": text.format("2024-03-20", 45)})) as db:
        assert db.execute("SELECT sum(amount), sum(counted) FROM assets WHERE asset = 'cash'").fetchone() == (900000, 450000)
        assert db.execute("SELECT sum(amount_cents) FROM counted_assets WHERE unit = 'CNY'").fetchone() == (45000000,)


@pytest.mark.parametrize("order", [("a.txt", "b.txt", "c.txt", "d.txt"), ("d.txt", "c.txt", "b.txt", "a.txt"), ("c.txt", "a.txt", "d.txt", "b.txt")])
def test_the_order_in_which_bulletins_came_does_not_matter(tmp_path: Path, order: tuple[str, ...]) -> None:
    for name in order:
        read(tmp_path, {name: YEAR[name]}).close()
    with closing(open_store(tmp_path / "t.db")) as db:
        assert dict(db.execute(RIGHT)) == {"methamphetamine": 31000}
        assert db.execute("SELECT people FROM arrests_by_measure").fetchall() == [(61,)]


def test_reading_again_changes_no_sum(tmp_path: Path) -> None:
    read(tmp_path, YEAR).close()
    ingest([tmp_path / "in"], tmp_path / "t.db", plan=Plan(again=True))
    with closing(open_store(tmp_path / "t.db")) as db:
        assert dict(db.execute(RIGHT)) == {"methamphetamine": 31000}
        assert db.execute("SELECT count(*) FROM event_inclusions").fetchone() == (4,)


# ---- many bulletins

VIEWS = ("seizures", "arrests", "seizures_by_drug", "arrests_by_measure", "cases", "totals", "reported_vs_found", "counted_assets", "case_counts")


def fill(db: sqlite3.Connection, pages: int) -> None:
    """Bulletins of a sum and two cases each, of ten bodies a hundred bulletins; every fourth case is told before."""
    text = "缴获冰毒抓获人"
    with transaction(db):
        for page in range(1, pages + 1):
            db.execute("INSERT INTO documents VALUES (?, ?, ?, 'r', ?, NULL, NULL, NULL, ?, 'c')", (page, f"{page}.txt", f"{page:064x}", "2024-06-01", text))
            for place, (kind, start, end) in enumerate((("total", "2024-01-01", f"2024-0{1 + page % 6}-28"), *[("case", "2024-01-05", "2024-01-05")] * 2)):
                event, body = 3 * page + place, f"第{page % (pages // 10)}局"
                row = (event, page, f"e{place}", kind, start, end, 0, "drug", body)
                sql = "INSERT INTO events (id, document_id, label, kind, start_day, end_day, vague, offence, agency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                db.execute(sql, row)
                amount = 10**9 if kind == "total" else 10**6 * (1 + page % 7)
                sql = "INSERT INTO seizure (document_id, event_id, drug, amount_micro, unit, approx, quote, span_start, span_end, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                db.execute(sql, (page, event, ("heroin", "unspecified")[page % 2], amount, "g", "exact", "冰毒", 2, 4, "r"))
                sql = "INSERT INTO arrest (document_id, event_id, action, people, approx, quote, span_start, span_end, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                db.execute(sql, (page, event, "captured", 900 if kind == "total" else 2, "exact", "抓获人", 4, 7, "r"))
                if kind == "case":
                    case = event - 3 if page % 4 == 0 else event
                    db.execute("INSERT OR IGNORE INTO real_cases (id, anchor) VALUES (?, 'x')", (case,))
                    db.execute("INSERT INTO case_members VALUES (?, ?, NULL, 'x')", (event, case))
    link_totals(db)


def rows(db: sqlite3.Connection, view: str) -> list[object]:
    return db.execute(f"SELECT count(*) FROM (SELECT * FROM {view})").fetchall()


def test_views_take_four_times_as_long_for_four_times_as_much(tmp_path: Path) -> None:
    taken: list[dict[str, int]] = []
    for pages in (200, 800):
        with closing(open_store(tmp_path / f"{pages}.db", "write")) as db:
            fill(db, pages)
            taken.append({view: steps(db, partial(rows, db, view)) for view in VIEWS})
    few, many = taken
    assert {view: (few[view], many[view]) for view in VIEWS if many[view] > 6 * few[view] + 20} == {}
