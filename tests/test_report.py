"""The page: its figures are those of the views, its texts are harmless, and a real browser draws it, offline and under its strict policy.

The tests in a browser run where Chromium or Chrome is installed. JIBAO_BROWSER=required makes a missing browser a failure.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from extract.reporting.figures import read_figures
from extract.reporting.html import amount
from extract.reporting.provinces import tiles
from extract.run import ingest
from extract.storage.store import open_store, save
from schemas.record import Event, Record
from tests.made import arrest, document, result, seizure, span
from tests.test_cli import jibao
from tests.test_counting import read
from tests.test_periodic import YEAR

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = (ROOT / "corpus" / "samples", ROOT / "corpus" / "retold")
CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHARTS = {"drugs", "timeline", "provinces", "people", "left"}
LANGUAGES = ("zh", "en")


# ---- reading a page


@dataclass
class Read(HTMLParser):
    """What stands in a page: tags with attributes, tables by id (rows of cells), texts by id, the data of the charts."""

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    tables: dict[str, list[list[str]]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    inside: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.append((tag, told))
        if tag not in ("meta", "br"):
            self.inside.append((tag, told.get("id") or ""))
        if tag == "table":
            self.tables[told.get("id") or ""] = []
        elif tag == "tr":
            self.last_table().append([])
        elif tag in ("td", "th"):
            self.last_table()[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.inside.pop()[0] == tag, tag

    def handle_data(self, data: str) -> None:
        if any(tag in ("td", "th") for tag, _ in self.inside):
            self.last_table()[-1][-1] += data
        for _, name in self.inside:
            if name:
                self.texts[name] = self.texts.get(name, "") + data

    def last_table(self) -> list[list[str]]:
        return list(self.tables.values())[-1]


def parsed(path: Path) -> Read:
    page = Read()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    assert page.inside == []
    return page


def written(db: Path, lang: str = "zh") -> Path:
    path = db.with_name(f"{lang}.html")
    ran = jibao("report", "--db", db, "-o", path, "--lang", lang)
    assert (ran.exit_code, ran.output) == (0, "")
    return path


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the samples, with one file that could not be read."""
    folder = tmp_path_factory.mktemp("report")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    ingest([*SAMPLES, folder / "empty.txt"], folder / "t.db")
    return folder / "t.db"


@pytest.fixture(scope="module")
def pages(samples: Path) -> dict[str, Path]:
    return {lang: written(samples, lang) for lang in LANGUAGES}


# ---- figures


def cells(db: Path, sql: str) -> list[list[str]]:
    """The rows of a question as a page writes them."""
    with closing(open_store(db)) as store:
        return [[cell if isinstance(cell, str) else amount(cell) for cell in row] for row in store.execute(sql)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_figures_are_those_of_the_views(samples: Path, pages: dict[str, Path], lang: str) -> None:
    page = parsed(pages[lang])
    drugs = f"""SELECT {lang}, grams, grams_in_cases, grams_in_totals, pills, plants, millilitres, items, cases FROM seizures_by_drug
      WHERE grams + pills + plants + millilitres + items > 0"""
    assert page.tables["table-drugs"][1:] == cells(samples, drugs)
    people = f"SELECT {lang}, people, people_in_cases, people_in_totals, cases FROM arrests_by_measure"
    assert page.tables["table-people"][1:] == cells(samples, people)
    left = [row[1:] for row in page.tables["table-left"][1:]]
    assert left == cells(samples, "SELECT times, documents, example FROM unread_by_reason WHERE what = 'number'")
    assert page.tables["table-failures"][1:] == cells(samples, "SELECT document, reason, detail FROM unread WHERE what = 'file'")
    counting = cells(samples, "SELECT count(*) FROM facts")
    assert sum(int(row[1].replace(",", "")) for row in page.tables["table-counting"][1:]) == int(counting[0][0].replace(",", ""))


def test_the_numbers_in_front_are_those_of_the_views(samples: Path, pages: dict[str, Path]) -> None:
    page = parsed(pages["zh"])
    told = {name.removeprefix("card-"): text for name, text in page.texts.items() if name.startswith("card-")}
    sql = """SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM cases), (SELECT count(*) FROM totals WHERE superseded IS NULL),
      (SELECT people FROM arrests_by_measure WHERE measure = 'captured'), (SELECT count(*) FROM failures)"""
    assert [told[key] for key in ("documents", "cases", "totals", "captured", "unread-files")] == cells(samples, sql)[0]
    (weight,) = cells(samples, "SELECT round(sum(grams) / 1e6, 2) FROM seizures_by_drug WHERE drug NOT IN ('precursor', 'ephedrine')")[0]
    assert told["all-drugs"] == f"{weight} 吨"


def test_the_charts_have_the_figures_of_the_tables(pages: dict[str, Path]) -> None:
    page = parsed(pages["zh"])
    charts = json.loads(page.texts["charts"])
    assert set(charts) == CHARTS
    drugs = {row[0]: row[1] for row in page.tables["table-drugs"][1:] if row[1] != "0"}
    drawn = {datum["name"]: amount(datum["grams"]) for datum in charts["drugs"]["data"]["values"]}
    assert drawn == dict(list(drugs.items())[:15])
    people = {row[0]: row[1] for row in page.tables["table-people"][1:]}
    assert {datum["name"]: amount(datum["all"]) for datum in charts["people"]["data"]["values"]} == dict(list(people.items())[:15])
    heads, *rows = page.tables["table-timeline"]
    grams = {(row[0], name): cell for row in rows for name, cell in zip(heads[1:], row[1:], strict=True) if cell}
    drawn_weights = {(datum["period"], datum["drug"]): amount(round(datum["kilograms"] * 1000, 6)) for datum in charts["timeline"]["data"]["values"]}
    assert drawn_weights
    assert {key: grams[key] for key in drawn_weights} == drawn_weights


def test_over_time_each_year_is_counted_by_itself(tmp_path: Path) -> None:
    with closing(read(tmp_path, YEAR | {"long.txt": "2022年1月至2024年12月，青石县公安局共缴获冰毒90公斤。"})) as db:
        assert dict(db.execute("SELECT drug, grams FROM seizures_by_drug WHERE drug = 'methamphetamine'")) == {"methamphetamine": 90_000}
        timeline = read_figures(db, "zh").timeline
        assert timeline
        assert (timeline.every, len(timeline.periods)) == ("quarter", 12)
        weights = {(weight.slot, weight.code): weight.grams for weight in timeline.weights}
        assert weights == {(4, "methamphetamine"): 10_000, (8, "methamphetamine"): 21_000, (9, "heroin"): 500, (None, "methamphetamine"): 90_000}


def test_each_province_is_counted_by_itself(tmp_path: Path) -> None:
    bulletins = {
        "a.txt": "发布日期：2024-03-06\n2024年3月5日，昆明市公安局破获一起毒品案，抓获犯罪嫌疑人2人，缴获冰毒12公斤。",
        "b.txt": "发布日期：2025-01-05\n2024年，云南省公安厅共破获毒品案件8500起，缴获冰毒3000公斤。",
        "c.txt": "发布日期：2024-04-06\n2024年4月5日，桂林市公安局破获一起毒品案，抓获犯罪嫌疑人1人，缴获冰毒5公斤、麻黄碱9公斤。",
        "d.txt": "发布日期：2024-04-06\n2024年4月5日，青石县公安局破获一起毒品案，抓获犯罪嫌疑人1人，缴获冰毒7公斤。",
    }
    with closing(read(tmp_path, bulletins)) as db:
        told = [(province.code, province.grams, province.people, province.cases) for province in read_figures(db, "zh").provinces]
        assert told == [("530000", 3_000_000, 2, 1), ("450000", 5_000, 1, 1), ("", 7_000, 1, 1)]


def test_all_provinces_have_a_tile() -> None:
    from rules.places import load_places

    assert {tile.code for tile in tiles()} == {code for code, (area, *_) in load_places().codes.items() if area.level == "province"}


def test_the_largest_cases_come_with_their_words(samples: Path, pages: dict[str, Path]) -> None:
    with closing(open_store(samples)) as db:
        cases = read_figures(db, "zh").cases
        texts = dict(db.execute("SELECT name, text FROM documents"))
    weights = [sum(grams for _, grams in case.drugs) for case in cases]
    assert len(cases) == 20
    assert weights == sorted(weights, reverse=True)
    for quote in (quote for case in cases for quote in case.quotes):
        assert texts[quote.document][quote.start : quote.end] == quote.words
        assert quote.before.removeprefix("…") + quote.words + quote.after.removesuffix("…") in texts[quote.document]


# ---- harmless


def hostile(folder: Path) -> Path:
    """A store whose every text tries to become markup, and tells telephone numbers."""
    bad = "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
    raw = f"联系13800138000,民警缴获{bad}冰毒3克,抓获2人,电话13900139000。"
    record = Record(
        doc=f"{bad}.txt",
        events=(Event(id="e1", kind="case", name=f"{bad}案", start=date(2024, 3, 5), end=date(2024, 3, 5), agency=f"{bad}局", place=bad),),
        seizures=(seizure("e1", "methamphetamine", "3", "g", span(raw, f"{bad}冰毒3克")),),
        arrests=(arrest("e1", "captured", 2, span(raw, "抓获2人")),),
    )
    own = document(f"{bad}.txt", raw)
    with closing(open_store(folder / "t.db", "write")) as db:
        assert save(db, [(own, result(own, record))]) == []
        db.execute("INSERT INTO failures VALUES (?, 'read', ?)", (bad, bad))
    return folder / "t.db"


def test_no_text_becomes_markup_and_no_number_of_a_person_is_shown(tmp_path: Path) -> None:
    path = written(hostile(tmp_path))
    page = parsed(path)
    assert [told for tag, told in page.tags if tag == "img" or "onerror" in told] == []
    assert [told.get("type") for tag, told in page.tags if tag == "script"] == ["application/json", None]
    text = path.read_text(encoding="utf-8")
    assert "13800138000" not in text
    assert "13900139000" not in text
    assert "联系***********,民警缴获" in text


def test_the_policy_allows_nothing_but_the_page_itself(pages: dict[str, Path]) -> None:
    page = parsed(pages["zh"])
    (policy,) = [told["content"] or "" for tag, told in page.tags if told.get("http-equiv") == "Content-Security-Policy"]
    rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert re.fullmatch(r"'sha256-[\w+/=]{44}'", rules["script-src"])
    assert re.fullmatch(r"'sha256-[\w+/=]{44}'", rules["style-src"])
    links = [told for tag, told in page.tags if told.keys() & {"src", "href", "srcset", "data", "action"} and not (told.get("href") or "").startswith("#")]
    assert links == []
    assert not [tag for tag, told in page.tags if "style" in told or any(name.startswith("on") for name in told)]


@pytest.mark.parametrize(("lang", "told"), [("zh", "库中没有文件"), ("en", "The store holds no documents yet")])
def test_an_empty_store_says_so(tmp_path: Path, lang: str, told: str) -> None:
    open_store(tmp_path / "t.db", "write").close()
    page = parsed(written(tmp_path / "t.db", lang))
    assert told in page.texts["main"]
    assert page.tables == {}


def test_a_store_without_facts_says_so(tmp_path: Path) -> None:
    read(tmp_path, {"a.txt": "今天天气很好。"}).close()
    page = parsed(written(tmp_path / "t.db"))
    assert page.texts["card-documents"] == "1"
    assert page.texts["drugs"].endswith("库中没有此类内容。")
    assert "charts" not in page.texts


# ---- the command


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("-o", "r.xlsx"), "-o r.xlsx: the page is HTML; name a file that ends in .html"),
        (
            ("-o", "r.html", "--every", "month", "--from", "2024-01-01", "--to", "2024-02-01"),
            "-o r.html: the table is a workbook; name a file that ends in .xlsx",
        ),
        (("-o", "r.xlsx", "--every", "month"), "--every needs the first and the last day: --from 2021-09-21 --to 2021-12-10"),
        (("-o", "r.xlsx", "--every", "month", "--from", "2024-01-01"), "--every needs the first and the last day: --from 2021-09-21 --to 2021-12-10"),
        (("-o", "r.html", "--from", "2024-01-01"), "--from and --to go with --every 10d, month, quarter or year"),
        (("-o", "r.xlsx", "--every", "week", "--from", "2024-01-01", "--to", "2024-02-01"), "'week' is not one of '10d', 'month', 'quarter', 'year'."),
        (("-o", "r.xlsx", "--every", "10d", "--from", "2024-02-30", "--to", "2024-03-01"), "'2024-02-30' does not match the format '%Y-%m-%d'."),
        (("-o", "r.xlsx", "--every", "10d", "--from", "2024-03-02", "--to", "2024-03-01"), "the first day (2024-03-02) is after the last (2024-03-01)"),
        (("-o", "no/r.html"), "No such file or directory"),
        (("-o", "r.html", "--lang", "fr"), "'fr' is not one of 'zh', 'en'."),
    ],
)
def test_orders_that_are_refused(tmp_path: Path, arguments: tuple[str, ...], complaint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(tmp_path / "t.db", "write").close()
    monkeypatch.chdir(tmp_path)
    ran = jibao("report", "--db", "t.db", *arguments)
    assert ran.exit_code == 2
    assert complaint in ran.stderr
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("t.db")] == []


def test_the_store_is_not_replaced_by_a_report_of_it(tmp_path: Path) -> None:
    open_store(tmp_path / "t.html", "write").close()
    ran = jibao("report", "--db", tmp_path / "t.html", "-o", tmp_path / "t.html")
    assert (ran.exit_code, ran.stderr) == (2, f"Error: {tmp_path / 't.html'}: the store itself; name another file\n")
    open_store(tmp_path / "t.html").close()


@pytest.mark.parametrize("package", ["altair", "vl_convert"])
def test_a_missing_library_is_named(tmp_path: Path, package: str) -> None:
    open_store(tmp_path / "t.db", "write").close()
    order = ["report", "--db", str(tmp_path / "t.db"), "-o", str(tmp_path / "r.html")]
    code = f"import sys\nsys.modules[{package!r}] = None\nfrom extract.cli import main\nmain({order!r})"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert (ran.returncode, ran.stderr) == (2, f"Error: {package} is not installed; the page needs: pip install altair vl-convert-python\n")


# ---- in a browser


@dataclass
class Seen:
    """An opened page and what happened while it was open."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    found = next((path for path in map(shutil.which, CHROMES) if path), None)
    if not found:
        if os.environ.get("JIBAO_BROWSER") == "required":
            pytest.fail("no browser: JIBAO_BROWSER=required, and none of " + ", ".join(CHROMES) + " is installed")
        pytest.skip("no browser: none of " + ", ".join(CHROMES) + " is installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"] if root else [])
        yield opened
        opened.close()


@contextmanager
def opened(browser: Browser, path: Path, width: int = 1100) -> Iterator[Seen]:
    """A page in a window of some width, when its charts are drawn."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    seen = Seen(page)
    page.on("console", lambda message: seen.said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: seen.said.append(str(error)))
    page.on("dialog", lambda dialog: seen.said.append(dialog.message))
    page.on("request", lambda request: seen.asked.append(request.url))
    try:
        page.goto(path.as_uri())
        page.wait_for_selector("html.drawn", timeout=20_000)
        yield seen
        assert seen.said == []
        assert seen.asked == [path.as_uri()]
    finally:
        page.close()


def count(page: Page, selector: str) -> int:
    return page.locator(selector).count()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [1100, 360])
def test_every_chart_is_drawn(browser: Browser, pages: dict[str, Path], lang: str, width: int) -> None:
    charts = json.loads(parsed(pages[lang]).texts["charts"])
    with opened(browser, pages[lang], width) as seen:
        page = seen.page
        assert {name for name in CHARTS if count(page, f"#chart-{name}.drawn > svg, #chart-{name}.drawn svg.marks")} == CHARTS
        assert count(page, "#chart-drugs .mark-symbol path") == len(charts["drugs"]["data"]["values"])
        assert count(page, "#chart-timeline .mark-rect.role-mark path") == len(charts["timeline"]["data"]["values"])
        assert count(page, "#chart-provinces .mark-rect.role-mark path") == 34
        assert count(page, "#chart-left .mark-rect.role-mark path") == len(charts["left"]["data"]["values"])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        boxes = [page.locator(f"#chart-{name} svg").bounding_box() for name in sorted(CHARTS)]
        assert [box for box in boxes if box and (box["x"] < 0 or box["x"] + box["width"] > width + 1 or box["height"] < 100)] == []


@pytest.mark.parametrize(("lang", "name"), [("zh", "海洛因"), ("en", "heroin")])
def test_a_mark_tells_its_figures(browser: Browser, samples: Path, pages: dict[str, Path], lang: str, name: str) -> None:
    (grams,) = cells(samples, "SELECT grams FROM seizures_by_drug WHERE drug = 'heroin'")[0]
    with opened(browser, pages[lang]) as seen:
        mark = seen.page.locator(f"#chart-drugs .mark-symbol path[aria-label*='{name}']")
        mark.scroll_into_view_if_needed()
        mark.hover()
        seen.page.wait_for_selector("#vg-tooltip-element.visible")
        told = seen.page.locator("#vg-tooltip-element").inner_text()
        assert name in told
        assert grams in told


def test_a_click_in_the_legend_shows_one_drug_and_another_click_all(browser: Browser, pages: dict[str, Path]) -> None:
    values = json.loads(parsed(pages["zh"]).texts["charts"])["timeline"]["data"]["values"]
    with opened(browser, pages["zh"]) as seen:
        bars = "#chart-timeline .mark-rect.role-mark path"
        words = seen.page.locator("#chart-timeline .role-legend-label text", has_text="海洛因")
        words.click()
        seen.page.wait_for_function(
            "([bars, count]) => document.querySelectorAll(bars).length === count", arg=[bars, sum(v["drug"] == "海洛因" for v in values)]
        )
        assert {mark.get_attribute("fill") for mark in seen.page.locator(bars).all()} == {seen.page.locator(bars).first.get_attribute("fill")}
        words.click()
        seen.page.wait_for_function("([bars, count]) => document.querySelectorAll(bars).length === count", arg=[bars, len(values)])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_in_order_for_those_who_do_not_see_it(browser: Browser, pages: dict[str, Path], lang: str) -> None:
    with opened(browser, pages[lang]) as seen:
        page = seen.page
        assert page.evaluate("document.documentElement.lang") == {"zh": "zh-CN", "en": "en"}[lang]
        levels = [int(level) for level in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((h) => h.tagName[1])")]
        assert levels[0] == 1
        assert [step for step in itertools.pairwise(levels) if step[1] > step[0] + 1 or step[1] == 1] == []
        assert page.evaluate("[...document.querySelectorAll('table')].every((t) => t.caption && t.querySelector('thead th[scope=col]'))")
        said = page.evaluate("[...document.querySelectorAll('.chart [role=graphics-symbol]')].map((mark) => mark.getAttribute('aria-label'))")
        figures = [datum["said"] for chart in json.loads(parsed(pages[lang]).texts["charts"]).values() for datum in chart["data"]["values"]]
        assert [words for words in figures if words not in said] == []
        assert not page.locator("#table-drugs").is_visible()
        page.locator("#drugs summary").click()
        assert page.locator("#table-drugs").is_visible()


def test_on_paper_every_table_is_open(browser: Browser, pages: dict[str, Path]) -> None:
    with opened(browser, pages["zh"]) as seen:
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert count(seen.page, "details:not([open])") == 0
        seen.page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert count(seen.page, "details[open]") == 0


def test_hostile_texts_stay_texts(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, written(hostile(tmp_path))) as seen:
        assert seen.page.evaluate("window.hacked") is None
        assert "<script>window.hacked=1</script>" in seen.page.locator("#largest").inner_text()


def test_a_page_without_charts_opens_quietly(browser: Browser, tmp_path: Path) -> None:
    open_store(tmp_path / "t.db", "write").close()
    path = written(tmp_path / "t.db")
    page: Any = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri())
    assert "库中没有文件" in page.inner_text("main")
    page.close()
    assert said == []
