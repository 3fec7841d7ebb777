"""The periodic table: what counts in which period, beside the year before, and that every figure leads to the words that it rests on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from extract.reporting.counting import as_parameter
from extract.reporting.facts import Measure, read_facts
from extract.reporting.labels import Labels
from extract.reporting.periods import Every, Period, ReportError, split, year_before
from extract.reporting.table import ALL_DRUGS, Table, read_table
from extract.run import ingest
from extract.storage.store import open_store, save
from schemas.record import Event, Record
from tests.made import document, result, seizure, span, steps
from tests.test_cli import jibao
from tests.test_counting import CASE, fill, read

ROOT = Path(__file__).resolve().parent.parent
SOLVED, CAPTURED = Measure("cases", "solved", "case"), Measure("people", "captured", "person")
METH, HEROIN, DRUGS = Measure("grams", "methamphetamine", "g"), Measure("grams", "heroin", "g"), Measure("grams", "unspecified", "g")
TOTAL = "发布日期：{said}\n{days}，青石县公安局共破获毒品案件{cases}起，抓获犯罪嫌疑人{people}人，缴获冰毒{kilos}公斤。"
YEAR = {
    "case1.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=12),
    "case2.txt": "发布日期：2024-03-20\n" + CASE.format(people=4, kilos=12),
    "case3.txt": "发布日期：2024-04-12\n2024年4月10日，青石县公安局破获一起毒品案，抓获犯罪嫌疑人1人，缴获海洛因500克。",
    "month.txt": TOTAL.format(said="2024-04-02", days="2024年3月", cases=12, people=20, kilos=15),
    "quarter.txt": TOTAL.format(said="2024-04-05", days="2024年1月至3月", cases=40, people=55, kilos=21),
    "year.txt": TOTAL.format(said="2025-01-05", days="2024年", cases=85, people=160, kilos=30),
    "before.txt": TOTAL.format(said="2023-04-05", days="2023年3月", cases=10, people=8, kilos=10),
}


def table_of(db: sqlite3.Connection, every: Every, first: str, last: str) -> Table:
    return read_table(db, every, Period(date.fromisoformat(first), date.fromisoformat(last)), Labels("zh"))


@pytest.fixture
def year(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(read(tmp_path, YEAR)) as db:
        yield db


# ---- periods


@pytest.mark.parametrize(
    ("every", "first", "last", "expected"),
    [
        ("10d", "2021-09-21", "2021-09-30", ["09-21 09-30"]),
        ("10d", "2021-10-21", "2021-11-12", ["10-21 10-30", "10-31 11-09", "11-10 11-12"]),
        ("10d", "2024-02-20", "2024-03-05", ["02-20 02-29", "03-01 03-05"]),
        ("month", "2021-11-01", "2021-12-31", ["11-01 11-30", "12-01 12-31"]),
        ("month", "2021-11-15", "2021-12-02", ["11-15 11-30", "12-01 12-02"]),
        ("month", "2021-11-15", "2021-11-15", ["11-15 11-15"]),
        ("quarter", "2021-01-01", "2021-06-30", ["01-01 03-31", "04-01 06-30"]),
        ("year", "2021-07-01", "2022-06-30", ["07-01 12-31", "01-01 06-30"]),
    ],
)
def test_periods(every: Every, first: str, last: str, expected: list[str]) -> None:
    found = split(every, Period(date.fromisoformat(first), date.fromisoformat(last)))
    assert [f"{period.start:%m-%d} {period.end:%m-%d}" for period in found] == expected


@pytest.mark.parametrize(
    ("first", "last", "complaint"),
    [
        (date(2021, 2, 1), date(2021, 1, 31), r"the first day \(2021-02-01\) is after the last \(2021-01-31\)"),
        (date(1900, 1, 1), date(2021, 1, 31), "more than 1000 periods from 1900-01-01 to 2021-01-31"),
        (date(1, 1, 1), date(2021, 1, 31), "days are between 1900 and 2999"),
        (date(2021, 1, 1), date(9999, 12, 31), "days are between 1900 and 2999"),
    ],
)
def test_days_that_make_no_periods(first: date, last: date, complaint: str) -> None:
    with pytest.raises(ReportError, match=complaint):
        split("10d", Period(first, last))


@pytest.mark.parametrize("every", ["10d", "month", "quarter", "year"])
def test_the_year_before_has_no_gaps(every: Every) -> None:
    for shift in range(0, 1500, 7):
        first = date(2019, 1, 1) + timedelta(shift)
        befores = [before for before in map(year_before, split(every, Period(first, first + timedelta(800)))) if before]
        assert [later.start - earlier.end for earlier, later in pairwise(befores)] == [timedelta(1)] * (len(befores) - 1)


def test_a_lone_leap_day_has_no_year_before() -> None:
    assert year_before(Period(date(2024, 2, 29), date(2024, 2, 29))) is None
    assert year_before(Period(date(2021, 2, 1), date(2021, 2, 28))) == Period(date(2020, 2, 1), date(2020, 2, 29))


# ---- what counts where


def test_a_case_counts_in_its_month_though_the_year_has_it(year: sqlite3.Connection) -> None:
    assert year.execute("SELECT drug, sum(amount) FROM seizure WHERE drug = 'methamphetamine' GROUP BY 1").fetchone()[1] == 100_000
    assert dict(year.execute("SELECT drug, grams FROM seizures_by_drug")) == {"methamphetamine": 40_000, "heroin": 500}
    table = table_of(year, "month", "2024-03-01", "2024-04-30")
    assert [str(column.period) for column in table.columns] == ["2024-03-01 – 2024-03-31", "2024-04-01 – 2024-04-30", "2024-03-01 – 2024-04-30"]
    values = {measure: [table.value(measure, column) for column in range(3)] for measure in (SOLVED, CAPTURED, METH, HEROIN, ALL_DRUGS)}
    assert values == {
        SOLVED: [12, 1, 13],  # the month holds its case; nobody counted that of April
        CAPTURED: [20, 1, 21],
        METH: [15_000, None, 15_000],
        HEROIN: [None, 500, 500],
        ALL_DRUGS: [15_000, 500, 15_500],
    }


def test_the_year_before_is_counted_in_the_same_way(year: sqlite3.Connection) -> None:
    table = table_of(year, "month", "2024-03-01", "2024-04-30")
    assert [table.value(SOLVED, column, is_before=True) for column in range(3)] == [10, None, 10]
    assert [table.value(METH, column, is_before=True) for column in range(3)] == [10_000, None, 10_000]


def test_what_spans_periods_is_not_split_and_not_lost(year: sqlite3.Connection) -> None:
    table = table_of(year, "month", "2024-03-01", "2024-04-30")
    assert {(reason, fact.source.document) for reason, fact in table.astray} == {("begins before", "quarter.txt"), ("begins before", "year.txt")}
    assert sorted((fact.measure.code, int(fact.stated)) for _, fact in table.astray if fact.source.document == "quarter.txt") == [
        ("captured", 55),
        ("methamphetamine", 21_000),
        ("solved", 40),
    ]
    quarters = table_of(year, "quarter", "2024-01-01", "2024-06-30")
    assert [quarters.value(METH, column) for column in range(3)] == [21_000, None, 21_000]
    assert {(reason, fact.source.document) for reason, fact in quarters.astray} == {("ends after", "year.txt")}
    months = table_of(year, "month", "2024-01-01", "2024-12-31")
    assert [months.value(METH, column) for column in (0, 2, 12)] == [None, 15_000, 30_000]
    assert {(reason, fact.source.document) for reason, fact in months.astray} == {("several periods", "quarter.txt"), ("several periods", "year.txt")}


def test_ten_days_of_an_action(tmp_path: Path) -> None:
    days = {
        "a.txt": ("2021年9月21日至30日", 3, 5, 1),
        "b.txt": ("2021年10月1日至10日", 2, 2, 2),
        "c.txt": ("2021年9月28日至10月4日", 1, 1, 4),
        "d.txt": ("2020年9月21日至30日", 6, 6, 6),
    }
    told = {name: TOTAL.format(said="2021-10-20", days=words, cases=cases, people=people, kilos=kilos) for name, (words, cases, people, kilos) in days.items()}
    told["e.txt"] = "发布日期：2021-10-02\n青石县公安局近日缴获海洛因3克，抓获犯罪嫌疑人1人。"
    with closing(read(tmp_path, told)) as db:
        table = table_of(db, "10d", "2021-09-21", "2021-10-15")
        assert [table.value(METH, column) for column in range(4)] == [1_000, 2_000, None, 3_000 + 4_000 - 4_000 + 4_000]
        assert [table.value(METH, column, is_before=True) for column in range(4)] == [6_000, None, None, 6_000]
        assert {(reason, fact.source.document) for reason, fact in table.astray} == {("several periods", "c.txt"), ("no day", "e.txt")}


def test_a_fact_that_does_not_count_says_why(year: sqlite3.Connection) -> None:
    figures = read_facts(year, [Period(date(2024, 3, 1), date(2024, 3, 31))])
    told = [(fact.source.document, int(fact.counted), int(fact.stated), fact.why) for fact in figures[METH][0]]
    assert told == [("month.txt", 15_000, 15_000, ""), ("case1.txt", 0, 12_000, "told elsewhere"), ("case2.txt", 0, 12_000, "in a total")]
    told = [(fact.source.document, int(fact.counted), int(fact.stated), fact.why) for fact in figures[SOLVED][0]]
    assert told == [("month.txt", 12, 12, ""), ("case1.txt", 0, 1, "in a total")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("处罚款500元", {"fine CNY": 500}),
        ("罚没款77.76万元", {"fine CNY": 777_600}),
        ("缴获毒资45万元", {"cash CNY": 450_000}),
        ("缴获毒资45万元，罚款3万元", {"cash CNY": 450_000, "fine CNY": 30_000}),
        ("查扣现金港币十二万元", {"cash HKD": 120_000}),
    ],
)
def test_fines_and_cash(tmp_path: Path, text: str, expected: dict[str, int]) -> None:
    with closing(read(tmp_path, {"a.txt": f"2024年3月5日，青石县公安局破获一起毒品案，抓获犯罪嫌疑人2人，{text}。"})) as db:
        table = table_of(db, "month", "2024-03-01", "2024-03-31")
        found = {f"{measure.code} {measure.unit}": table.value(measure, 0) for measure in table.rows if measure.group == "money"}
        assert {name: value for name, value in found.items() if value is not None} == expected


def test_precursors_are_no_drugs(tmp_path: Path) -> None:
    text = "2024年3月5日，青石县公安局破获一起毒品案，缴获冰毒12克、麻黄碱3公斤、易制毒化学品2吨，查获麻古30粒。"
    with closing(read(tmp_path, {"a.txt": text})) as db:
        table = table_of(db, "month", "2024-03-01", "2024-03-31")
        shown = {measure.code: table.value(measure, 0) for measure in table.rows if measure.group in ("grams", "pieces")}
        assert shown == {"total": 12, "methamphetamine": 12, "ephedrine": 3_000, "precursor": 2_000_000, "methamphetamine_tablet": 30}
        assert [measure.code for measure in table.rows if measure.group == "grams"] == ["total", "methamphetamine", "ephedrine", "precursor"]


def test_a_period_that_is_none_holds_nothing(year: sqlite3.Connection) -> None:
    assert read_facts(year, [None]) == {}
    assert as_parameter([None]) != as_parameter([])


# ---- the workbook


def workbook(tmp_path: Path, db: Path, *arguments: str) -> Any:
    ran = jibao("report", "--db", db, "-o", tmp_path / "t.xlsx", *arguments)
    assert (ran.exit_code, ran.output) == (0, "")
    return openpyxl.load_workbook(tmp_path / "t.xlsx", data_only=True)


MARCH = ("--every", "month", "--from", "2024-03-01", "--to", "2024-04-30")


def test_the_table_as_a_workbook(year: sqlite3.Connection, tmp_path: Path) -> None:
    book = workbook(tmp_path, tmp_path / "t.db", *MARCH)
    assert book.sheetnames == ["报表", "成果统计表", "明细", "跨期", "说明"]
    rows = {row[0]: row[1:] for row in book["报表"].iter_rows(min_row=5, values_only=True)}
    assert rows["破获案件"][:9] == ("起", 12, 10, 2, 0.2, 1, None, None, None)
    assert rows["抓获"][:5] == ("人", 20, 8, 12, 1.5)
    assert rows["冰毒"][:5] == ("克", 15_000, 10_000, 5_000, 0.5)
    assert rows["毒品合计（不含易制毒化学品、麻黄碱）"][:5] == ("克", 15_000, 10_000, 5_000, 0.5)
    assert rows["海洛因"] == ("克", None, None, None, None, 500, None, None, None, 500, None, None, None)
    assert rows["行政拘留"] == ("人", *[None] * 12)
    form = list(book["成果统计表"].iter_rows(min_row=7, max_row=9, values_only=True))
    assert [row[:5] for row in form] == [
        ("2024-03-01 至 2024-03-31", 12, None, 20, 15_000),
        ("2024-04-01 至 2024-04-30", 1, None, 1, 500),
        ("累计 2024-03-01 至 2024-04-30", 13, None, 21, 15_500),
    ]
    astray = [row[:5] for row in book["跨期"].iter_rows(min_row=2, values_only=True)]
    assert ("早于首日开始", "否", "本期", "冰毒", 21_000) in astray
    assert any("去年同期按同样方法" in str(row[0]) for row in book["说明"].iter_rows(values_only=True))


def test_sums_and_changes_are_formulas(year: sqlite3.Connection, tmp_path: Path) -> None:
    workbook(tmp_path, tmp_path / "t.db", *MARCH)
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["报表"]
    row = next(cell.row for cell in sheet["A"] if cell.value == "冰毒")
    total = next(cell.row for cell in sheet["A"] if str(cell.value).startswith("毒品合计"))
    assert [sheet.cell(row, column).value for column in (3, 4, 5, 6)] == [15_000, 10_000, f"=C{row}-D{row}", f"=C{row}/D{row}-1"]
    assert sheet.cell(total, 3).value == f"=SUM(C{total + 1}:C{total + 2})"
    assert {sheet.cell(total + 1, 1).value, sheet.cell(total + 2, 1).value} == {"冰毒", "海洛因"}


def facts_behind(book: Any, link: str) -> list[tuple[Any, ...]]:
    """The rows of the facts of a figure: from where its link leads up to the next that leads back."""
    sheet, cell = link.rsplit("!", 1)
    assert sheet == "'明细'"
    rows: list[tuple[Any, ...]] = []
    for row in book["明细"].iter_rows(min_row=int(cell[1:])):
        if rows and row[0].value:
            break
        rows.append(tuple(each.value for each in row))
    return rows


def test_every_figure_leads_to_facts_that_add_up_to_it_and_back(tmp_path: Path) -> None:
    ingest([ROOT / "corpus" / "samples", ROOT / "corpus" / "retold"], tmp_path / "t.db")
    book = workbook(tmp_path, tmp_path / "t.db", "--every", "quarter", "--from", "2018-01-01", "--to", "2024-12-31")
    seen = 0
    for row in book["报表"].iter_rows(min_row=5):
        for cell in row[2:]:
            if cell.hyperlink and not str(row[0].value).startswith("毒品合计"):
                facts = facts_behind(book, cell.hyperlink.location)
                assert {fact[1] for fact in facts} == {row[0].value}
                assert sum(Decimal(str(fact[3])) for fact in facts) == Decimal(str(cell.value))
                back = book["明细"][f"A{cell.hyperlink.location.rsplit('!A', 1)[1]}"]
                assert back.hyperlink.location == f"'报表'!{cell.coordinate}"
                seen += 1
            elif isinstance(cell.value, int | float) and (cell.column - 3) % 4 < 2:
                assert cell.hyperlink, cell.coordinate
    assert seen > 100
    with closing(open_store(tmp_path / "t.db")) as db:
        texts = dict(db.execute("SELECT name, text FROM documents"))
    for fact in book["明细"].iter_rows(min_row=2, values_only=True):
        start, end = map(int, fact[15].split("–"))
        assert texts[fact[12]][start:end] == fact[14]


def test_english_labels(year: sqlite3.Connection, tmp_path: Path) -> None:
    book = workbook(tmp_path, tmp_path / "t.db", *MARCH, "--lang", "en")
    assert book.sheetnames == ["Table", "Form", "Facts", "Other periods", "Notes"]
    rows = {row[0]: row[1:5] for row in book["Table"].iter_rows(min_row=5, values_only=True)}
    assert rows["cases solved"] == ("cases", 12, 10, 2)
    assert rows["heroin"] == ("g", None, None, None)


def test_no_cell_is_run_and_no_number_of_a_person_is_shown(tmp_path: Path) -> None:
    raw = "=1+1冰毒3克,电话13800138000"
    record = Record(
        doc="=cmd.txt",
        events=(Event(id="e1", kind="case", name="=HYPERLINK(1)案", start=date(2024, 3, 5), end=date(2024, 3, 5), agency="+局"),),
        seizures=(seizure("e1", "methamphetamine", "3", "g", span(raw, raw)),),
    )
    with closing(open_store(tmp_path / "t.db", "write")) as db:
        own = document("=cmd.txt", raw)
        assert save(db, [(own, result(own, record))]) == []
    workbook(tmp_path, tmp_path / "t.db", *MARCH)
    cells = [cell for row in openpyxl.load_workbook(tmp_path / "t.xlsx")["明细"].iter_rows(min_row=2) for cell in row]
    assert {cell.value for cell in cells if cell.data_type == "f"} == set()
    assert "=1+1冰毒3克,电话***********" in {cell.value for cell in cells}


def test_an_empty_store_gives_an_empty_table(tmp_path: Path) -> None:
    open_store(tmp_path / "t.db", "write").close()
    book = workbook(tmp_path, tmp_path / "t.db", *MARCH)
    assert book["明细"].max_row == 1
    assert {cell for row in book["报表"].iter_rows(min_row=5, min_col=3, values_only=True) for cell in row} == {None}


# ---- many bulletins


def test_the_table_takes_four_times_as_long_for_four_times_as_much(tmp_path: Path) -> None:
    taken = []
    for pages in (200, 800):
        with closing(open_store(tmp_path / f"{pages}.db", "write")) as db:
            fill(db, pages)
            taken.append(steps(db, lambda: table_of(db, "month", "2023-01-01", "2024-12-31")))
    assert taken[1] < 6 * taken[0]
