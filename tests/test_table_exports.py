"""Tables for other programs: CSV, Excel, Parquet. Read back by others' libraries, each gives what the views of the store give."""

from __future__ import annotations

import csv
import os
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import duckdb
import openpyxl
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from corpus.read import PageError
from extract.cli import main
from extract.exports import workbook
from extract.exports.forms import FORMS, form_lines, write_form
from extract.exports.masking import mask
from extract.exports.sheets import SOURCES, Sheet, sheets
from extract.exports.whole import ExportError
from extract.run import ingest, rule_engine
from extract.storage.cells import harmless, restore
from extract.storage.store import note_failures, open_store, save
from rules.book import load_book
from schemas.record import Asset, CaseCount, Event, Record
from schemas.views import VIEWS
from tests.made import RAW, arrest, document, full_result, result, seizure, span

SAMPLES: Final = Path(__file__).resolve().parent.parent / "corpus" / "samples"
TABLES: Final = ("csv", "xlsx", "parquet")
NOT_EXPORTED: Final = {  # what the views that are exported are made of, or what they hold otherwise
    "matters",
    "matter_wholes",
    "counted_seizures",
    "counted_arrests",
    "counted_cases",
    "counted_assets",
    "facts",
    "reviewed",
    "unread_by_reason",
}
# two characters beyond the first 65,536, line ends of Windows and of old, signs of formulas, markup, control characters, personal numbers
AWKWARD: Final = (
    "😀=1+1青石𠀀通报\r\n@SUM(A1)缴获冰毒12.5克,机主１３８００１３８０００、QQ:12345678。\r\n抓获持13800\n138000的嫌疑人2人(其中女1人)😀。\r"
    '＝1+1破案3起,<r>&</r>\x01_x0041_扣押现金9000000000000元,"引,号",汇入6222021234567890。身份证11010119900307451X\r\n'
)
LONG: Final = "=毒😀𠀀\r\n" * 7_000


def awkward(name: str) -> Record:
    """What may be read of `AWKWARD`."""
    return Record(
        doc=name,
        published=date(2020, 1, 2),
        events=(
            Event(id="e1", kind="case", name="=cmd|' /C calc'!A0", agency="@青石", place="-2+3", start=date(1839, 6, 3), end=date(1839, 6, 25)),
            Event(
                id="e2", kind="total", name="'+13800138000专案", agency="<r>&</r>", place="\tA\r\n", vague=True, start=date(1899, 12, 31), end=date(1900, 1, 1)
            ),
        ),
        seizures=(
            seizure("e1", "methamphetamine", "12.5", "g", span(AWKWARD, "@SUM(A1)缴获冰毒12.5克,机主１３８００１３８０００、QQ:12345678。\r\n"), form="＠粉"),
        ),
        arrests=(
            arrest("e1", "captured", 2, span(AWKWARD, "抓获持13800\n138000的嫌疑人2人")),
            arrest("e1", "captured", 1, span(AWKWARD, "女1人"), of="抓获持13800\n138000的嫌疑人2人", group="-女"),
        ),
        case_counts=(CaseCount(event="e2", action="solved", count=3, **span(AWKWARD, "＝1+1破案3起,<r>&</r>\x01_x0041_")),),
        assets=(
            Asset(
                event="e2", kind="cash", amount=Decimal(9000000000000), unit="CNY", **span(AWKWARD, '扣押现金9000000000000元,"引,号",汇入6222021234567890。')
            ),
        ),
    )


def fill(store: sqlite3.Connection) -> None:
    """All that is hard to write."""
    hard = document("=1+1😀.txt", AWKWARD, url="https://example.org/?a=1&b=通报", title='=HYPERLINK("x")')
    named = document("电话13800138000.txt", "无。", url="https://example.org/13800138000")
    made = [document("a.txt"), document("long.txt", LONG), named]
    save(store, [(hard, result(hard, awkward(hard.name))), (made[0], full_result()), *((one, result(one, Record(doc=one.name))) for one in made[1:])])
    note_failures(store, [PageError('=bad,"x".txt', "read", "neither utf-8\r\nnor gb18030: 13800138000")])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    with closing(open_store(tmp_path_factory.mktemp("hard") / "t.db", "write")) as db:
        fill(db)
        yield db


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The sample bulletins, read."""
    path = tmp_path_factory.mktemp("read") / "t.db"
    ingest([SAMPLES], path, rule_engine(load_book()))
    with closing(open_store(path)) as db:
        yield db


# ---- reading back


def read_csv(path: Path, kinds: list[str]) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Names and rows of a CSV file; texts restored, numbers read."""
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        names, *rows = csv.reader(file)
    made: dict[str, Callable[[str], Any]] = {"text": restore, "day": str, "whole": int, "real": float}
    return names, [tuple(made[kind](cell) if cell else None for kind, cell in zip(kinds, row, strict=True)) for row in rows]


def read_page(page: Any) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Headings and rows of a sheet; days as ISO dates, texts as Excel shows them."""
    heading, *rows = page.iter_rows(values_only=True)
    return list(heading), [tuple(read_cell(cell) for cell in row) for row in rows]


def read_cell(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return unescape(cell) if isinstance(cell, str) else cell


def read_parquet(path: Path) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Names and rows of a Parquet file, as DuckDB reads it."""
    with duckdb.connect() as db:
        answer = db.execute(f"SELECT * FROM read_parquet('{path}')")
        rows = [tuple(cell.isoformat() if isinstance(cell, date) else cell for cell in row) for row in answer.fetchall()]
        return [column[0] for column in answer.description], rows


def read_back(db: sqlite3.Connection, form: str, path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every table of an export; its columns are those of the sheets."""
    out = {}
    pages = openpyxl.load_workbook(path) if form == "xlsx" else {}
    for sheet in sheets(db):
        if form == "csv":
            names, rows = read_csv(path / f"{sheet.name}.csv", [column.kind for column in sheet.columns])
        elif form == "xlsx":
            names, rows = read_page(pages[sheet.title])
        else:
            names, rows = read_parquet(path / f"{sheet.name}.parquet")
        assert names == [column.heading if form == "xlsx" else column.name for column in sheet.columns]
        out[sheet.name] = rows
    return out


def expected(sheet: Sheet, form: str) -> list[tuple[Any, ...]]:
    """The rows of a sheet with what a format cannot hold: an empty text in cells, sixteen digits and texts without end in Excel."""
    if form == "parquet":
        return list(sheet.rows())
    if form == "csv":
        return [tuple(None if cell == "" else cell for cell in row) for row in sheet.rows()]
    return [tuple(in_excel(cell) for cell in row) for row in sheet.rows()]


def in_excel(cell: Any) -> Any:
    if isinstance(cell, str):
        return workbook.fitting(cell) or None
    return str(cell) if isinstance(cell, int) and abs(cell) >= 10**15 else cell


@pytest.mark.parametrize("masked", [True, False])
@pytest.mark.parametrize("form", TABLES)
def test_what_is_read_back_is_what_was_written(store: sqlite3.Connection, tmp_path: Path, form: str, masked: bool) -> None:
    write_form(store, form, tmp_path / f"out{FORMS[form].suffix}", masked)
    found = read_back(store, form, tmp_path / f"out{FORMS[form].suffix}")
    for sheet in sheets(store, masked):
        assert found[sheet.name] == expected(sheet, form), sheet.name


@pytest.mark.parametrize("form", TABLES)
def test_the_sample_bulletins_are_read_back(read: sqlite3.Connection, tmp_path: Path, form: str) -> None:
    write_form(read, form, tmp_path / f"out{FORMS[form].suffix}")
    found = read_back(read, form, tmp_path / f"out{FORMS[form].suffix}")
    for sheet in sheets(read):
        assert found[sheet.name] == expected(sheet, form), sheet.name
    assert {name for name, rows in found.items() if not rows} == set()


def test_csv_is_read_by_duckdb(store: sqlite3.Connection, tmp_path: Path) -> None:
    write_form(store, "csv", tmp_path / "out", masked=False)
    with duckdb.connect() as db:
        sql = f"SELECT name, text FROM read_csv('{tmp_path}/out/documents.csv', all_varchar=true, header=true, max_line_size=1000000) ORDER BY name"
        rows = [(restore(name), restore(text)) for name, text in db.execute(sql).fetchall()]
    assert rows == store.execute("SELECT name, text FROM documents ORDER BY name").fetchall()


def test_tables_are_the_views(store: sqlite3.Connection) -> None:
    for sheet in sheets(store, masked=False):
        if sheet.name in SOURCES:
            assert Counter(sheet.rows()) == Counter(store.execute(f"SELECT {', '.join(c.name for c in sheet.columns)} FROM {sheet.name}").fetchall())
            described = store.execute("SELECT column_name FROM column_doc WHERE table_name = ?", (sheet.name,)).fetchall()
            assert {column.name for column in sheet.columns} == {name for (name,) in described}


def test_every_view_is_exported_or_left_out_on_purpose() -> None:
    assert set(VIEWS) == (set(SOURCES) - {"documents", "areas"}) | NOT_EXPORTED


# ---- columns


TYPES: Final[dict[str, type | tuple[type, ...]]] = {"text": str, "day": str, "whole": int, "real": (int, float)}  # SQLite gives whole amounts as int


@pytest.mark.parametrize("which", ["store", "read"])
def test_cells_are_of_the_kind_of_their_column(which: str, request: pytest.FixtureRequest) -> None:
    for sheet in sheets(request.getfixturevalue(which)):
        for row in sheet.rows():
            wrong = [
                (column.name, cell) for column, cell in zip(sheet.columns, row, strict=True) if cell is not None and not isinstance(cell, TYPES[column.kind])
            ]
            assert wrong == [], sheet.name


def test_headings_are_chinese_short_and_each_their_own(store: sqlite3.Connection) -> None:
    for sheet in sheets(store):
        headings = [column.heading for column in sheet.columns]
        assert [heading for heading, times in Counter(headings).items() if times > 1] == [], sheet.name
        assert [heading for heading in headings if not re.search("[一-龥]", heading) or len(heading) > 14] == [], sheet.name


def test_every_column_is_told(store: sqlite3.Connection) -> None:
    *others, last = sheets(store)
    told = {(row[2], row[3]) for row in last.rows()}
    assert told == {(sheet.name, column) for sheet in (*others, last) for column in ("", *(column.name for column in sheet.columns))}
    assert [row for row in last.rows() if not (row[5] and row[6])] == []


def test_parquet_tells_types_units_and_versions(store: sqlite3.Connection, tmp_path: Path) -> None:
    write_form(store, "parquet", tmp_path / "out")
    schema = pq.read_schema(tmp_path / "out" / "seizures.parquet")
    types = {name: str(schema.field(name).type) for name in ("seizure_id", "amount", "amount_micro", "start_day", "quote", "vague")}
    assert types == {"seizure_id": "int64", "amount": "double", "amount_micro": "int64", "start_day": "date32[day]", "quote": "string", "vague": "int64"}
    assert schema.field("span_start").metadata == {
        b"unit": b"character",
        b"heading": "原文起始位置".encode(),
        b"zh": "原文起始位置（从0起）".encode(),
        b"en": b"where the words begin in documents.text, from 0",
        b"source": b"text",
    }
    told = {key: schema.metadata[key] for key in (b"title", b"rules", b"masked")}
    assert told == {b"title": "缴获".encode(), b"rules": b'["rules-1"]', b"masked": b"true"}
    assert schema.metadata[b"code"].startswith(b'["0.')


# ---- masks


@pytest.mark.parametrize("form", TABLES)
def test_spans_are_valid_in_the_masked_text(store: sqlite3.Connection, tmp_path: Path, form: str) -> None:
    write_form(store, form, tmp_path / f"out{FORMS[form].suffix}")
    found = read_back(store, form, tmp_path / f"out{FORMS[form].suffix}")
    names = {sheet.name: [column.name for column in sheet.columns] for sheet in sheets(store)}
    rows = {name: [dict(zip(names[name], row, strict=True)) for row in found[name]] for name in ("documents", "seizures", "arrests", "case_counts", "assets")}
    texts = {row["name"]: row["text"] for row in rows.pop("documents")}
    checked = 0
    for row in (row for table in rows.values() for row in table):
        assert texts[row["document"]][row["span_start"] : row["span_end"]] == row["quote"]
        checked += 1
    assert checked == 13


@pytest.mark.parametrize("form", [form for form in FORMS if form != "docbin"])  # packed
def test_no_personal_number_leaves_unless_asked(store: sqlite3.Connection, tmp_path: Path, form: str) -> None:
    secret = ("13800138000", "１３８００１３８０００", "12345678", "6222021234567890", "11010119900307451X", "13800\n138000")
    for masked in (True, False):
        write_form(store, form, tmp_path / f"out{FORMS[form].suffix}", masked)
        written = everything(form, tmp_path / f"out{FORMS[form].suffix}")
        assert [number for number in secret if number in written] == [] if masked else any(number in written for number in secret) or form in ("cases", "unodc")


def everything(form: str, path: Path) -> str:
    """All words of an export, as text."""
    if form == "xlsx":
        return "\n".join(str(cell) for page in openpyxl.load_workbook(path) for row in page.iter_rows(values_only=True) for cell in row)
    if form == "parquet":
        return "\n".join(str(cell) for file in path.iterdir() for row in read_parquet(file)[1] for cell in row)
    files = path.iterdir() if path.is_dir() else [path]
    return "\n".join(file.read_bytes().decode("utf-8", "replace").replace("\\n", "\n") for file in files)


def test_what_is_masked_and_what_is_not(store: sqlite3.Connection) -> None:
    rows = {sheet.name: [dict(zip([c.name for c in sheet.columns], row, strict=True)) for row in sheet.rows()] for sheet in sheets(store)}
    assert [(row["name"], row["url"]) for row in rows["documents"]] == [
        ("=1+1😀.txt", "https://example.org/?a=1&b=通报"),
        ("a.txt", None),
        ("long.txt", None),
        ("电话***********.txt", None),
    ]
    assert [row["text"] for row in rows["documents"]] == [mask(text) for (text,) in store.execute("SELECT text FROM documents ORDER BY name")]
    assert [(row["detail"], row["span_start"]) for row in rows["unread"]] == [
        ("neither utf-8\r\nnor gb18030: ***********", None),
        ("*********** (联系电话)", RAW.index("13800138000")),
    ]
    assert {row["sha256"] for row in rows["documents"]} == {sha for (sha,) in store.execute("SELECT sha256 FROM documents")}


# ---- CSV


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠1", "'＠1"),
        (" =1+1", "' =1+1"),
        ("\n=1", "'\n=1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("'=1+1", "''=1+1"),
        ("'冰毒", "'冰毒"),
        ("冰毒=1", "冰毒=1"),
        ("2018-04-03", "2018-04-03"),
        ("", ""),
        (-1, -1),
        (-1.5, -1.5),
        (None, None),
    ],
)
def test_nothing_runs_as_a_formula(cell: Any, written: Any) -> None:
    assert harmless(cell) == written


@given(st.text(alphabet="'=+-@＝＠\t\r\n 冰a\ufeff", max_size=8))
def test_what_was_made_harmless_is_restored(text: str) -> None:
    made = harmless(text)
    assert isinstance(made, str)
    assert restore(made) == text
    assert not re.match(r"\s*[=+\-@＝＋－＠]", made)


def test_lines_end_as_the_standard_says(store: sqlite3.Connection, tmp_path: Path) -> None:
    write_form(store, "csv", tmp_path / "out")
    header, *lines = (tmp_path / "out" / "codes.csv").read_bytes().split(b"\r\n")
    assert header == b"\xef\xbb\xbfcodes,code,zh,en"
    assert (lines[-1], [line for line in lines if b"\n" in line]) == (b"", [])


# ---- Excel


def test_the_workbook_is_ready_to_use(store: sqlite3.Connection, tmp_path: Path) -> None:
    write_form(store, "xlsx", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == [sheet.title for sheet in sheets(store)]
    assert {page.freeze_panes for page in book} == {"A2"}
    assert all(page.auto_filter.ref == page.dimensions for page in book)
    cells = {cell.value: cell for cell in next(book["缴获"].iter_rows(min_row=2, max_row=2))}
    assert [cell.data_type for cell in cells.values() if cell.value == 12.5] == ["n"]
    assert not [cell for page in book for row in page.iter_rows() for cell in row if cell.data_type == "f" or cell.hyperlink]
    assert book.properties.description.endswith("; masked")


def test_days_are_days_but_those_before_the_first_of_excel(store: sqlite3.Connection, tmp_path: Path) -> None:
    write_form(store, "xlsx", tmp_path / "out.xlsx")
    page = openpyxl.load_workbook(tmp_path / "out.xlsx")["案件"]
    names = [cell.value for cell in page[1]]
    days = {page.cell(row, names.index("案件专名") + 1).value: page.cell(row, names.index("开始日") + 1) for row in range(2, page.max_row + 1)}
    assert (days["4.03特大运输毒品案"].value, days["4.03特大运输毒品案"].number_format) == (datetime.fromisoformat("2018-04-03"), "yyyy-mm-dd")
    assert days["=cmd|' /C calc'!A0"].value == "1839-06-03"


def test_rows_beyond_the_last_go_on_in_a_further_sheet(store: sqlite3.Connection, tmp_path: Path) -> None:
    workbook.write(store, tmp_path / "out.xlsx", masked=True, rows=4)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    facts = next(sheet for sheet in sheets(store) if sheet.name == "seizures")
    assert [name for name in book.sheetnames if name.startswith("缴获")] == ["缴获", "缴获 2"]
    parts = [read_page(book[name]) for name in ("缴获", "缴获 2")]
    assert [heading for heading, _ in parts] == [[column.heading for column in facts.columns]] * 2
    assert [len(rows) for _, rows in parts] == [3, 2]
    assert [row for _, rows in parts for row in rows] == expected(facts, "xlsx")


def test_a_full_sheet_has_no_empty_one_behind_it(store: sqlite3.Connection, tmp_path: Path) -> None:
    workbook.write(store, tmp_path / "out.xlsx", masked=True, rows=6)
    assert [name for name in openpyxl.load_workbook(tmp_path / "out.xlsx").sheetnames if name.startswith("缴获")] == ["缴获"]


@pytest.mark.parametrize("text", ["毒" * 32_767, "毒" * 32_768, "😀" * 16_383, "😀" * 16_384, "a" + "😀" * 20_000, "=毒😀𠀀\r\n" * 7_000])
def test_a_text_that_no_cell_holds_is_cut_with_a_remark(text: str) -> None:
    shown = workbook.fitting(text)
    units = len(shown.encode("utf-16-le")) // 2
    if len(text.encode("utf-16-le")) // 2 <= 32_767:
        assert shown == text
    else:
        remark = f"……（已截断，全文共{len(text)}字）"
        assert shown.endswith(remark)
        assert text.startswith(shown.removesuffix(remark))
        assert 32_765 <= units <= 32_767


# ---- stores with little in them


@pytest.mark.parametrize("form", TABLES)
def test_an_empty_store_gives_tables_without_rows(tmp_path: Path, form: str) -> None:
    with closing(open_store(tmp_path / "t.db", "write")) as db:
        write_form(db, form, tmp_path / f"out{FORMS[form].suffix}")
        found = read_back(db, form, tmp_path / f"out{FORMS[form].suffix}")
    assert {name for name, rows in found.items() if rows} == {"codes", "columns"}


@pytest.mark.parametrize("form", TABLES)
def test_a_store_of_failures_tells_them(tmp_path: Path, form: str) -> None:
    with closing(open_store(tmp_path / "t.db", "write")) as db:
        note_failures(db, [PageError("x.pdf", "read", "empty")])
        write_form(db, form, tmp_path / f"out{FORMS[form].suffix}")
        assert read_back(db, form, tmp_path / f"out{FORMS[form].suffix}")["unread"] == [("file", "x.pdf", "read", "empty", None, None)]


# ---- all or nothing


def listing(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize("form", TABLES)
def test_an_older_export_is_replaced(store: sqlite3.Connection, tmp_path: Path, form: str) -> None:
    first = write_form(store, form, tmp_path / "out")
    before = listing(tmp_path)
    first[0].write_bytes(b"old")
    assert write_form(store, form, tmp_path / "out") == first
    assert (listing(tmp_path), first[0].read_bytes() == b"old") == (before, False)


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_folder_that_holds_other_things_is_left_alone(store: sqlite3.Connection, tmp_path: Path, form: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match=r"out: holds notes\.txt, which is no part of this export; name another folder"):
        write_form(store, form, tmp_path / "out")
    assert listing(tmp_path) == ["out", "out/notes.txt"]


def test_a_folder_is_no_file_and_a_file_no_folder(store: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match="file: a file; this format writes a folder"):
        write_form(store, "csv", tmp_path / "file")
    with pytest.raises(ExportError, match="folder: Is a directory"):
        write_form(store, "xlsx", tmp_path / "folder")
    assert listing(tmp_path) == ["file", "folder"]


@pytest.mark.parametrize("form", list(FORMS))
def test_the_store_and_devices_are_never_replaced(tmp_path: Path, form: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("t.db")
    with closing(open_store(tmp_path / "t.db", "write")) as db:
        for name in ("t.db", "link"):
            with pytest.raises(ExportError, match=f"{name}: the store itself; name another file"):
                write_form(db, form, tmp_path / name)
        with pytest.raises(ExportError, match="pipe: "):
            write_form(db, form, tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()


def test_a_link_leads_to_the_new_file(store: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "old.xlsx").write_text("old", encoding="utf-8")
    (tmp_path / "link.xlsx").symlink_to("old.xlsx")
    write_form(store, "xlsx", tmp_path / "link.xlsx")
    assert (tmp_path / "link.xlsx").is_symlink()
    assert openpyxl.load_workbook(tmp_path / "old.xlsx").sheetnames[0] == "案件"


LITTLE: Final = """
import resource, sys
from extract.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, resource.RLIM_INFINITY))
main(sys.argv[1:])
"""


@pytest.mark.parametrize("form", list(FORMS))
def test_a_disk_that_is_full_leaves_what_was_there(store: sqlite3.Connection, tmp_path: Path, form: str) -> None:
    made = write_form(store, form, tmp_path / "out")
    before = {path: path.read_bytes() for path in made}
    database = store.execute("PRAGMA database_list").fetchone()[2]
    command = [sys.executable, "-c", LITTLE, "export", "--db", database, "--format", form, "-o", str(tmp_path / "out")]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
    if form in ("cases", "unodc"):  # small enough for any disk
        assert (ran.returncode, ran.stderr) == (0, "")
        return
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1), ran.stderr
    assert re.search(rf"{tmp_path}/out\S*: .*File too large", ran.stderr)
    assert {path: path.read_bytes() for path in before} == before
    assert {tmp_path / name for name in listing(tmp_path)} <= {tmp_path / "out", *made}


def test_an_export_is_of_one_moment(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "t.db", "write")) as writer, closing(open_store(tmp_path / "t.db")) as reader:
        save(writer, [(document(name), full_result(document(name))) for name in ("a.txt", "b.txt")])
        lines = form_lines(reader, "jsonl")
        first = next(lines)
        writer.execute("DELETE FROM documents")
        assert ("a.txt" in first, ["b.txt" in line for line in lines]) == (True, [True])
        assert list(form_lines(reader, "jsonl")) == []


# ---- the command


def jibao(*arguments: Any) -> Any:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    ("form", "complaint"),
    [
        ("csv", "Error: --format csv cannot go to standard output; name what to write: -o NAME\n"),
        ("xlsx", "Error: --format xlsx cannot go to standard output; name what to write: -o NAME.xlsx\n"),
        ("parquet", "Error: --format parquet cannot go to standard output; name what to write: -o NAME\n"),
    ],
)
def test_tables_need_a_place(tmp_path: Path, form: str, complaint: str) -> None:
    open_store(tmp_path / "t.db", "write").close()
    ran = jibao("export", "--db", tmp_path / "t.db", "--format", form)
    assert (ran.exit_code, ran.stderr) == (2, complaint)


def test_without_pyarrow_the_extra_is_named(tmp_path: Path) -> None:
    open_store(tmp_path / "t.db", "write").close()
    code = "import sys\nsys.modules['pyarrow'] = None\nfrom extract.cli import main\nmain(sys.argv[1:])"
    command = [sys.executable, "-c", code, "export", "--db", str(tmp_path / "t.db"), "--format", "parquet", "-o", str(tmp_path / "out")]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (2, "Error: pyarrow is not installed: pip install pyarrow\n")
    assert not (tmp_path / "out").exists()


def test_a_reader_that_goes_away_is_no_error(store: sqlite3.Connection) -> None:
    database = store.execute("PRAGMA database_list").fetchone()[2]
    command = f"{sys.executable} -m extract export --db {database} | head -c 1"
    ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60)
    assert (ran.stdout, ran.stderr) == ("{", "")


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_every_format_and_table_is_told(store: sqlite3.Connection, page: str) -> None:
    text = (SAMPLES.parent.parent / page).read_text(encoding="utf-8")
    assert [form for form in FORMS if f"| `{form}` |" not in text] == []
    assert [sheet.name for sheet in sheets(store) if sheet.name in SOURCES and f"`{sheet.name}`" not in text] == []
