"""Export for UNODC: its columns, cases only, nothing twice, cells that are certain or empty, and a second file that tells where each row is from."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, get_args

import pytest

from corpus.normalise import normalise
from extract.cases.linking import link_cases
from extract.check import entries
from extract.exports.forms import write_form
from extract.exports.unodc import names_of
from extract.exports.whole import ExportError
from extract.storage.store import open_store, save
from extract.unodc import LONGEST, Surroundings, location_of, mode_of
from rules.book import load_book
from rules.drugs import DrugCode
from rules.places import load_places
from rules.unodc import latin_names, load_unodc
from schemas.codes import DRUGS
from schemas.record import Event, Record, SeizureUnit
from tests.made import document, result, seizure, span
from tests.test_counting import CASE, REPRINT, WORLDS, read
from tests.worlds import many

COLUMNS: Final = [
    "Seizure Date",
    "Country/Territory of Seizure",
    "ISO3",
    "Subregion",
    "Region",
    "Drug/Substance",
    "Quantity Seized",
    "Measurement Unit",
    "City",
    "Administrative Region",
    "Physical Seizure Location",
    "Trafficking Mode of Transportation",
    "Source",
    "Reporting Channel",
]
Files = tuple[list[dict[str, str]], list[dict[str, str]], list[dict[str, str]]]


def files(tmp_path: Path, bulletins: Mapping[str, str], masked: bool = True) -> Files:
    """The rows of the three files of some bulletins."""
    with closing(read(tmp_path, bulletins)) as db:
        paths = write_form(db, "unodc", tmp_path / "out.csv", masked)
    assert [path.name for path in paths] == ["out.csv", "out.provenance.csv", "out.left.csv"]
    rows, behind, left = (
        [*csv.DictReader(path.read_text(encoding=code).splitlines())] for path, code in zip(paths, ("utf-8", "utf-8-sig", "utf-8-sig"), strict=True)
    )
    assert len(rows) == len(behind)
    assert [row["row"] for row in behind] == [str(number) for number in range(1, len(rows) + 1)]
    assert all(list(row) == COLUMNS for row in rows)
    return rows, behind, left


def told(row: Mapping[str, str]) -> tuple[str, str, str, str]:
    """Day, substance, quantity and unit of a row."""
    return row["Seizure Date"], row["Drug/Substance"], row["Quantity Seized"], row["Measurement Unit"]


def left_out(rows: list[dict[str, str]]) -> list[tuple[str, str, str]]:
    """Reason, drug and amount of what was left."""
    return [(row["reason"], row["drug"], row["amount"]) for row in rows]


METH: Final = "Methamphetamine"
# world of test_counting → rows; the plain sum over its seizures is wrong in every world that has a sum of its own there
ROWS: Final = {
    "parts of a total": [],
    "a subset of a total": [],
    "headline and body": [("2024-03-05", METH, "12", "kg")],
    "the same text twice": [("2024-03-05", METH, "12", "kg")],
    "a reprint with furniture": [("2024-03-05", METH, "12", "kg")],
    "a reprint within a digest": [("2024-03-05", METH, "12", "kg"), ("2024-03-06", "Heroin", "300", "g")],
    "one form, two months": [],
    "one case in two bulletins": [("2024-03-05", METH, "12", "kg")],
    "a later figure supersedes an earlier one": [("2024-03-05", METH, "12.6", "kg")],
    "half a year within a year": [],
    "a total restated": [],
    "a total that holds the case": [("2024-03-05", METH, "12", "kg")],
    "a total that only says drugs, and the case": [("2024-03-05", METH, "12", "kg")],
    "a case in the year after": [("2024-03-05", METH, "12", "kg")],
    "a total of another body": [("2024-03-05", METH, "12", "kg")],
    "the city's case in the province's total": [("2024-03-05", METH, "12", "kg"), ("2024-04-05", METH, "5", "kg")],
    "a case greater than the total": [("2024-03-05", METH, "12", "kg")],
}


def test_every_world_of_counting_is_here() -> None:
    assert list(ROWS) == list(WORLDS)


@pytest.mark.parametrize("name", WORLDS)
def test_cases_come_once_and_sums_never(tmp_path: Path, name: str) -> None:
    rows, _, left = files(tmp_path, WORLDS[name].bulletins)
    assert [told(row) for row in rows] == ROWS[name]
    assert left == []


TOTAL: Final = "发布日期：2025-01-05\n2024年，青石县公安局共破获毒品案件85起，缴获冰毒300公斤。"
HEAD: Final = "发布日期：2024-03-20\n2024年3月5日，青石县公安局"
WITHIN: Final = [
    # what is a part of another amount of the same drug has no row, a whole of several drugs has the rest
    ("破获一起毒品案，缴获冰毒12公斤，其中从王某处查获3公斤、从李某处查获9公斤。", [(METH, "12", "kg")], []),
    ("破获一起毒品案，缴获毒品20公斤，其中冰毒12公斤、海洛因5公斤。", [(METH, "12", "kg"), ("Heroin", "5", "kg")], [("no drug told", "unspecified", "3000")]),
    ("破获一起毒品案，缴获冰毒12公斤、麻古6000粒。", [(METH, "12", "kg"), (METH, "6000", "tablets")], []),
    ("捣毁一个制毒窝点，缴获冰毒12公斤、麻黄素30公斤。", [(METH, "12", "kg")], [("precursor", "ephedrine", "30000")]),
    ("捣毁一个制毒窝点，缴获易制毒化学品2吨。", [], [("precursor", "precursor", "2000000")]),
    ("破获一起毒品案，缴获冰毒、海洛因共22.1公斤。", [], [("several drugs jointly", "mixed", "22100")]),
    (
        "破获一起毒品案，查获大麻叶3克、大麻植株43株、大麻种子85粒。",
        [("Cannabis herb (marijuana)", "3", "g"), ("Cannabis plants", "43", "plants"), ("Cannabis seeds", "85", "units")],
        [],
    ),
    (
        "破获一起毒品案，查获合成大麻素500毫升、依托咪酯烟弹860颗。",
        [("Other synthetic cannabinoids (spice)", "0.5", "litres"), ("Other NPS", "860", "units")],
        [],
    ),
    ("破获一起毒品案，缴获冰毒999.99克、海洛因0.05克。", [(METH, "999.99", "g"), ("Heroin", "0.05", "g")], []),
]


@pytest.mark.parametrize("year", ["", TOTAL], ids=["alone", "in a total"])
@pytest.mark.parametrize(("text", "rows", "left"), WITHIN)
def test_parts_never_stand_beside_their_whole(tmp_path: Path, text: str, rows: list[tuple[str, str, str]], left: list[tuple[str, str, str]], year: str) -> None:
    bulletins = {"a.txt": HEAD + text} | ({"year.txt": year} if year else {})
    found, _, without = files(tmp_path, bulletins)
    assert [told(row)[1:] for row in found] == rows
    assert left_out(without) == left


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2024年3月5日", "2024-03-05"),
        ("2024年3月5日至8日", "2024-03-05"),
        ("2024年3月", "2024-03-01"),
        ("2024年", None),
        ("近日", None),
    ],
)
def test_a_case_that_is_not_dated_to_the_month_is_left(tmp_path: Path, when: str, day: str | None) -> None:
    rows, _, left = files(tmp_path, {"a.txt": f"{when}，青石县公安局破获“3·05”特大运输毒品案，抓获犯罪嫌疑人2人，缴获冰毒12公斤。"})
    assert [told(row) for row in rows] == ([(day, METH, "12", "kg")] if day else [])
    assert left_out(left) == ([] if day else [("no day told", "methamphetamine", "12000")])


def test_other_crimes_have_no_row(tmp_path: Path) -> None:
    own = document("a.txt", "2024年3月5日缴获冰毒3克")
    event = Event.model_validate({"id": "e1", "kind": "case", "start": "2024-03-05", "end": "2024-03-05", "offence": "other"})
    record = Record(doc="a.txt", events=(event,), seizures=(seizure("e1", "methamphetamine", "3", "g", span(own.raw, "冰毒3克")),))
    with closing(open_store(tmp_path / "t.db", "write")) as db:
        save(db, [(own, result(own, record))])
        paths = write_form(db, "unodc", tmp_path / "out.csv")
    assert [len(path.read_text(encoding="utf-8-sig").splitlines()) for path in paths] == [1, 1, 1]


def test_the_telling_that_knows_the_day_dates_the_row(tmp_path: Path) -> None:
    month = "发布日期：2024-06-20\n2024年3月，青石县公安局破获“3·05”特大运输毒品案，抓获犯罪嫌疑人4人，缴获冰毒12.6公斤。"
    rows, behind, _ = files(tmp_path, {"a.txt": "发布日期：2024-03-06\n" + CASE.format(people=2, kilos=12), "b.txt": month})
    assert [told(row) for row in rows] == [("2024-03-05", METH, "12.6", "kg")]
    assert [(row["document"], row["dated_by"], row["first_day"], row["last_day"]) for row in behind] == [("b.txt", "a.txt#e1", "2024-03-05", "2024-03-05")]


def test_rows_are_in_the_order_of_their_days(tmp_path: Path) -> None:
    rows, behind, _ = files(tmp_path, {"a.txt": REPRINT.replace("2024年3月5日", "2024年9月9日"), "b.txt": HEAD + "破获一起毒品案，缴获海洛因3克。"})
    assert [row["Seizure Date"] for row in rows] == ["2024-03-05", "2024-09-09"]
    assert [row["document"] for row in behind] == ["b.txt", "a.txt"]


def test_many_cases_told_many_times_come_once(tmp_path: Path) -> None:
    stories = list(many(300))
    truth: dict[int, Decimal] = {}
    with closing(open_store(tmp_path / "t.db", "write")) as db:
        save(db, [(own, read) for _, own, read in stories])
        link_cases(db, load_book().names)
        (plain,) = db.execute("SELECT sum(amount) FROM seizure").fetchone()
        write_form(db, "unodc", tmp_path / "out.csv")
    for number, _, told_so in stories:
        truth.setdefault(number, told_so.record.seizures[0].amount)
    rows = list(csv.DictReader((tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()))
    grams = sum(float(row["Quantity Seized"]) * (1000 if row["Measurement Unit"] == "kg" else 1) for row in rows)
    right = float(sum(truth.values()))
    assert plain > 1.8 * right
    assert grams == pytest.approx(right, rel=0.02)
    assert abs(len(rows) - len(truth)) <= 3


# ---- where from

PHONE: Final = "发布日期：2024-03-20\r\n😀𠀀通报\r\n2024年3月5日，青石县公安局破获一起毒品案，机主13800138000落网，缴获=冰毒12公斤，𠀀海洛因3克。\r\n"


@pytest.mark.parametrize("masked", [True, False])
def test_a_row_can_be_traced_to_its_words(tmp_path: Path, masked: bool) -> None:
    rows, behind, _ = files(tmp_path, {"13800138000.txt": PHONE}, masked)
    assert [told(row)[1] for row in rows] == [METH, "Heroin"]
    with closing(open_store(tmp_path / "t.db")) as db:
        (text, sha256, rules, code) = db.execute("SELECT text, sha256, rules, code FROM documents").fetchone()
        stored = db.execute("SELECT drug, quote, span_start, span_end, rule, id FROM seizure ORDER BY span_start").fetchall()
    for row, fact in zip(behind, stored, strict=True):
        assert (row["drug"], row["quote"], int(row["span_start"]), int(row["span_end"]), row["rule"], int(row["seizure_id"])) == fact
        assert text[int(row["span_start"]) : int(row["span_end"])] == row["quote"]
        assert (row["sha256"], row["rules"], row["code"], row["published"]) == (sha256, rules, code, "2024-03-20")
        assert row["event"] == ("***********.txt#e1" if masked else "13800138000.txt#e1")
    assert len({row["key"] for row in behind}) == 2
    assert ("13800138000" in (tmp_path / "out.provenance.csv").read_text(encoding="utf-8-sig")) is not masked


def test_quantities_and_amounts_are_the_same(tmp_path: Path) -> None:
    rows, behind, _ = files(tmp_path, {f"{n}.txt": HEAD.replace("青石", "白河") + text for n, (text, *_) in enumerate(WITHIN)})
    factors = {"kg": 1000, "g": 1, "litres": 1000, "tablets": 1, "plants": 1, "units": 1}
    assert [Decimal(row["Quantity Seized"]) * factors[row["Measurement Unit"]] for row in rows] == [Decimal(row["amount"]) for row in behind]


def test_no_cell_runs_as_a_formula(tmp_path: Path) -> None:
    raw = "2024年3月5日缴获冰毒3克"
    own = document("=cmd.txt", raw, title="@SUM(A1)", url="https://example.org/1")
    event = Event.model_validate({"id": "e1", "kind": "case", "start": "2024-03-05", "end": "2024-03-05", "agency": "+公安", "place": "-甲地"})
    record = Record(doc=own.name, events=(event,), seizures=(seizure("e1", "heroin", "3", "g", span(raw, "冰毒3克")),))
    with closing(open_store(tmp_path / "t.db", "write")) as db:
        save(db, [(own, result(own, record))])
        write_form(db, "unodc", tmp_path / "out.csv")
    (row,) = csv.DictReader((tmp_path / "out.provenance.csv").read_text(encoding="utf-8-sig").splitlines())
    assert (row["document"], row["title"], row["agency"], row["place"]) == ("'=cmd.txt", "'@SUM(A1)", "'+公安", "'-甲地")


def test_the_three_files_come_together_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "out.left.csv").mkdir()
    (tmp_path / "out.csv").write_text("old", encoding="utf-8")
    with closing(read(tmp_path, {"a.txt": REPRINT})) as db, pytest.raises(ExportError, match=r"out\.left\.csv: Is a directory"):
        write_form(db, "unodc", tmp_path / "out.csv")
    assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.csv", "out.left.csv"]
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "old"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with closing(read(tmp_path, {"a.txt": REPRINT})) as db, pytest.raises(ExportError, match=r"none/out\.csv: No such file or directory"):
        write_form(db, "unodc", tmp_path / "none" / "out.csv")


# ---- territories and areas

TERRITORIES: Final = [
    ("2024年3月5日，梧州市公安局万秀分局破获一起毒品案，缴获海洛因3克。", ("China", "CHN", "Wuzhou", "Guangxi")),
    ("2024年3月5日，重庆市公安局渝北区分局破获一起毒品案，缴获海洛因3克。", ("China", "CHN", "Chongqing", "Chongqing")),
    ("2024年3月5日，云南省公安厅破获一起毒品案，缴获海洛因3克。", ("China", "CHN", "", "Yunnan")),
    ("2024年3月5日，青石县公安局破获一起毒品案，缴获海洛因3克。", ("China", "CHN", "", "")),
    ("2024年3月5日，香港海關在機場檢獲海洛因3克，拘捕一名男子。", ("China, Hong Kong SAR", "HKG", "", "")),
    ("2024年3月5日，澳門司警拘捕一名男子，搜出海洛因3克。", ("China, Macao SAR", "MAC", "", "")),
    ("2024年3月5日，海巡署查獲海洛因3公克，逮捕陳姓船長。", ("China, Taiwan Province of China", "TWN", "", "")),
]


@pytest.mark.parametrize(("text", "expected"), TERRITORIES)
def test_the_territory_is_told_as_unodc_tells_it(tmp_path: Path, text: str, expected: tuple[str, str, str, str]) -> None:
    (row,), _, _ = files(tmp_path, {"a.txt": text})
    assert (row["Country/Territory of Seizure"], row["ISO3"], row["City"], row["Administrative Region"]) == expected
    assert (row["Subregion"], row["Region"]) == ("East and South-East Asia", "Asia")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2024年3月5日，缅甸警方在木姐破获一起毒品案，缴获海洛因3克。", "not in China"),
        ("2024年3月5日，海關關員檢獲海洛因3克，拘捕一名報稱無業男子。案件仍在調查中。", "territory not certain"),
    ],
)
def test_what_may_be_elsewhere_is_left(tmp_path: Path, text: str, reason: str) -> None:
    rows, _, left = files(tmp_path, {"a.txt": text})
    assert rows == []
    assert left_out(left) == [(reason, "heroin", "3")]


def test_every_area_has_a_name_in_latin_letters() -> None:
    latin, china, places = latin_names(), load_unodc().country[-1], load_places()
    areas = [area for areas in places.codes.values() for area in areas if area.code[:2] not in ("71", "81", "82")]
    named = {area: names_of(area.code, area.since or date(2000, 1, 1), china) for area in areas}
    assert [area for area, (city, region) in named.items() if not region or not (city or area.level == "province")] == []
    assert len({region for _, region in named.values()}) == 31
    assert {city for city, _ in named.values()} | {region for _, region in named.values()} == {"", *latin.values()}
    assert all(name.isascii() and name[0].isupper() for name in latin.values())
    assert '"romanised.tsv"' in (Path(__file__).resolve().parent.parent / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "day", "city"), [("420600", date(2009, 1, 1), "Xiangfan"), ("420600", date(2024, 1, 1), "Xiangyang"), ("469028", date(2005, 1, 1), "Lingao")]
)
def test_a_code_has_the_name_of_its_day(code: str, day: date, city: str) -> None:
    assert names_of(code, day, load_unodc().country[-1])[0] == city


# ---- where it was found, how it travelled

SPOTS: Final = [
    # the nearest in the sentence; a vehicle before a road, and a room behind a vehicle
    ("单某在安平收费站被抓获，民警从其所乘轿车的备胎内查获海洛因1521克。", "Road/ Street/highway", "Car/motorcycle"),
    ("民警在收费站拦停一辆货车，又在司机的出租屋内查获海洛因3克。", "Private dwelling/Residence/Home/Private Garage", ""),
    ("关员从一名乘坐航班入境的旅客的行李内查获海洛因3克。", "", "Airplane"),
    # of the sentences before, if they say one thing
    ("汤某驾驶一辆灰色轿车从高速东出口下道。座椅夹层里，民警搜出海洛因3克。", "Road/ Street/highway", "Car/motorcycle"),
    ("嫌疑人在火车站被抓。他又指认了一家宾馆内的同伙。民警搜出海洛因3克。", "", ""),
    # but not if the sentence is of another place, or sums up
    ("民警在火车南站抓获2人。次日又在一座大棚里查获海洛因3克。", "", ""),
    ("民警在火车站抓获2人。全案共查获海洛因3克。", "", ""),
    # a body, a destination of things, a seized vehicle, an officer's vehicle tell nothing
    ("机场公安局民警查获海洛因3克。", "", ""),
    ("公安机关查获海洛因3克，扣押轿车1辆、渔船1艘。", "", ""),
    ("民警在一辆面包车里守候五天，查获海洛因3克。", "", ""),
    ("快递公司举报后，民警查获海洛因3克。", "", ""),
    ("经医院检查，民警查获海洛因3克。", "", ""),
    ("在三家夜场同步行动，查获海洛因3克。", "", ""),
    # over line breaks and in traditional characters
    ("民警在\n石门收费站查获海洛因3克。", "Road/ Street/highway", ""),
    ("關員在貨櫃碼頭檢查一個貨櫃，檢獲海洛因3克。", "Seaport/Riverport station/Harbour", "Vessel/boat"),
    ("😀𠀀民警在一KTV包房内查获海洛因3克。", "Commercial premises", ""),
]


@pytest.mark.parametrize(("text", "location", "mode"), SPOTS)
def test_where_it_was_found_and_how_it_travelled(text: str, location: str, mode: str) -> None:
    rules, around = load_unodc(), Surroundings(text)
    start = text.index("海洛因")
    before = around.before(start, start + 5)
    found, way = location_of(before, "", rules), mode_of(before, "", rules)
    assert (found.name if found else "", way.name if way else "") == (location, mode)


def test_the_place_of_the_event_tells_it_too() -> None:
    rules = load_unodc()
    spots = [location_of(Surroundings(text).before(4, 9), "县城汽车站附近", rules) for text in ("民警查获海洛因3克", "民警又在一座大棚里查获海洛因3克")]
    assert [spot.name if spot else "" for spot in spots] == ["Railway/bus station", ""]


def test_what_stands_before_is_in_normal_form() -> None:
    text = "第一句。第二句在机\n场。第三句查獲海洛因３克，扣押車輛。"
    start = text.index("海洛因")
    assert Surroundings(text).before(start, start + 5) == ["第三句查获海洛因3克", "第二句在机场。", "第一句。"]


def test_of_a_sentence_without_end_only_the_end_is_read() -> None:
    text = "在收费站从一辆轿车内查获" + "现金、" * 100_000 + "海洛因3克"
    before = Surroundings(text).before(len(text) - 5, len(text))
    assert (len(before), len(before[0])) == (1, LONGEST)
    assert before[0].endswith("现金、海洛因3克")


# ---- the rules as a whole


def test_every_drug_and_unit_has_an_entry() -> None:
    rules = load_unodc()
    assert {entry.drug for entry in rules.substance if not (entry.form or entry.unit or entry.words)} == set(get_args(DrugCode)) == {code for code, *_ in DRUGS}
    assert {entry.unit for entry in rules.measure} == set(get_args(SeizureUnit))


def test_no_two_entries_have_one_name() -> None:
    names = [name for name, _ in entries(load_unodc())]
    assert len(set(names)) == len(names)


def test_patterns_are_written_in_normal_form() -> None:
    rules = load_unodc()
    patterns = [pattern for entry in (*rules.location, *rules.mode) for pattern in entry.patterns]
    assert [pattern for pattern in patterns if normalise(pattern).norm != pattern] == []
