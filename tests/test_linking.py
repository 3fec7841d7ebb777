"""The same case over several bulletins: what is linked, what only looks alike, what analysts decide, and that order and reading again change nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extract.cases.clusters import Web, Word, cluster, keys_of
from extract.cases.decisions import resemblance, signature
from extract.cases.likeness import compare
from extract.cases.linking import link_cases
from extract.cases.telling import Amount, Telling, Told, tellings
from extract.cli import main
from extract.exports.records import case_lines
from extract.run import Engine, Plan, ingest, rule_engine
from extract.storage.store import open_store, save
from rules.book import load_book
from tests.worlds import AREA_CASES, AREAS, BULLETINS, CASES, many

BOOK = load_book()
ENGINE = rule_engine(BOOK)
Groups = list[set[str]]


def write(folder: Path, names: Iterable[str] = BULLETINS) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(BULLETINS[name], encoding="utf-8")
    return folder


def groups(db: Path) -> Groups:
    """The cases of a store as sets of "document#event"."""
    with closing(open_store(db, "read")) as store:
        return grouped(store)


def grouped(store: sqlite3.Connection) -> Groups:
    lines = [json.loads(line)["members"] for line in case_lines(store)]
    return sorted(({f"{document}#{label}" for document, label in members} for members in lines), key=sorted)


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    assert ingest([write(tmp_path / "pages")], tmp_path / "t.db", ENGINE).failures == []
    return tmp_path / "t.db"


# ---- worlds


def test_cases_told_several_times(linked: Path) -> None:
    assert groups(linked) == sorted(CASES, key=sorted)


def test_cases_of_areas_that_have_a_code(tmp_path: Path) -> None:
    """The same district by its city's police, the same day, weight or code in another district, city, province or year; the sum of the city."""
    for name, text in AREAS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert ingest(sorted(tmp_path.glob("*.txt")), tmp_path / "t.db", ENGINE).failures == []
    assert groups(tmp_path / "t.db") == sorted(AREA_CASES, key=sorted)


@pytest.mark.parametrize("turn", [1, 5, 11])
def test_order_and_batches_do_not_show(tmp_path: Path, turn: int) -> None:
    names = list(BULLETINS)
    names = names[turn:] + names[:turn]
    for start in range(0, len(names), turn):
        ingest([write(tmp_path / f"pages{start}", names[start : start + turn])], tmp_path / "t.db", ENGINE)
    assert groups(tmp_path / "t.db") == sorted(CASES, key=sorted)


def test_many_cases_of_one_year(tmp_path: Path) -> None:
    world = list(many(400))
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        assert save(store, [(document, result) for _, document, result in world]) == []
        link_cases(store, BOOK.names)
        found = {pair for members in grouped(store) for pair in combinations(sorted(name.partition("#")[0] for name in members), 2)}
    told: dict[int, list[str]] = {}
    for number, document, _ in world:
        told.setdefault(number, []).append(document.name)
    wanted = {pair for names in told.values() for pair in combinations(sorted(names), 2)}
    assert len(wanted) > 400
    assert len(found & wanted) / len(found) >= 0.99
    assert len(found & wanted) / len(wanted) >= 0.98


def test_the_work_grows_with_the_number_of_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A year more of bulletins costs as much as the year before: what is already linked is not compared again."""
    work: list[int] = []

    def counted(one: Telling, other: Telling) -> Any:
        work[-1] += 1
        return compare(one, other)

    monkeypatch.setattr("extract.cases.linking.compare", counted)
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        for year in range(3):
            work.append(0)
            save(store, [moved(document, result, year) for _, document, result in many(300, seed=year)])
            link_cases(store, BOOK.names)
        work.append(0)
        link_cases(store, BOOK.names)
    assert work[0] > 100
    assert work[2] < 1.5 * work[0]
    assert work[3] == 0


def moved(document: Any, result: Any, years: int) -> tuple[Any, Any]:
    """A bulletin some years later, under a name of its own."""
    name = f"{years}-{document.name}"
    record = result.record
    events = tuple(event.model_copy(update={"start": later(event.start, years), "end": later(event.end, years)}) for event in record.events)
    record = record.model_copy(update={"doc": name, "published": later(record.published, years), "events": events})
    return replace(document, name=name), replace(result, record=record)


def later(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28))


# ---- one pair at a time


def tell(event: int = 1, here: str = "岷安市公安局查获。", **told: Any) -> Telling:
    """A telling by hand: heroin 1860 g on 2016-05-21 if nothing else is said."""
    values: dict[str, Any] = {"start": date(2016, 5, 21), "end": date(2016, 5, 21), "published": date(2016, 6, 1), "captured": 3} | told
    grams = values.pop("grams", 1860)
    amounts = {(values.pop("drug", "heroin"), "g"): (Amount(int(grams * 1_000_000), values.pop("approx", "exact")),)} if grams else {}
    own = Told(
        event=event,
        document=event,
        doc=f"{event}.txt",
        label="e1",
        kind="case",
        agency=None,
        place=None,
        parent=None,
        amounts=amounts,
        **{"name": None} | values,
    )
    (telling,) = tellings(here, [own], BOOK.names)
    return telling


SAME = [
    ("day, place and amount", {}, {}),
    ("an amount in round figures", {"grams": 1860}, {"grams": 1900}),
    ("more than ten", {"grams": 14000, "approx": "over"}, {"grams": 14236}),
    ("a code, no day", {"name": "3·15贩毒案"}, {"name": "“3.15”运输毒品案".strip("“”"), "start": None, "end": None, "grams": 0}),
    ("a code of the year", {"name": "2016·3·15专案"}, {"name": "315专案", "grams": 500}),
    ("a number of the ministry", {"name": "2016-211号毒品目标案件"}, {"name": "公安部2016-211号目标案件", "grams": 0, "here": "警方查获。"}),
    ("an operation", {"name": "追日专案"}, {"name": "追日专案", "grams": 900}),
    ("people", {"here": "岷安市公安局抓获罗某豪、阿某某。"}, {"here": "岷安市人民检察院对罗某豪等人提起公诉。", "grams": 700}),
    ("a full name that another bulletin masks", {"here": "岷安市公安局抓获犯罪嫌疑人覃小远。"}, {"here": "岷安市法院判处被告人覃某。"}),
]
APART = [
    ("another year", {"name": "3·15贩毒案"}, {"name": "3·15贩毒案", "start": date(2014, 6, 6), "end": date(2014, 6, 6)}),
    ("another province in the number", {"name": "湖南省2016-07号毒品目标案件"}, {"name": "贵州省2016-07号毒品目标案件"}),
    (
        "another drug and province",
        {"name": "3·15贩毒案", "here": "四川岷安市公安局查获。"},
        {"name": "3·15制毒案", "drug": "ketamine", "here": "福建漳岭市警方查获。"},
    ),
    ("the same weight elsewhere", {}, {"here": "福建漳岭市警方查获。"}),
    ("the same weight, another county, no day", {"start": None, "end": None}, {"start": None, "end": None, "here": "漳岭市警方查获。"}),
    ("the same day and county, other amounts", {"grams": 1860}, {"grams": 92, "captured": 1}),
    (
        "the same day, other people, a common amount",
        {"grams": 10, "captured": 1, "here": "岷安市公安局抓获孙某。"},
        {"grams": 10, "captured": 1, "here": "岷安市公安局抓获苗某。"},
    ),
    ("told before it happened", {"published": date(2016, 5, 30)}, {"start": date(2016, 5, 31), "end": date(2016, 5, 31)}),
    ("a common name", {"here": "岷安市公安局抓获李某。", "grams": 1860}, {"here": "颍坡县警方抓获李某某。", "grams": 186}),
    ("one surname, two full names", {"grams": 0, "here": "岷安市公安局抓获犯罪嫌疑人覃小远。"}, {"grams": 0, "here": "岷安市公安局抓获犯罪嫌疑人覃山青。"}),
    ("two different codes", {"name": "3·15贩毒案", "grams": 50}, {"name": "4·02贩毒案", "grams": 70}),
    (
        "a neighbour that says it is another case",
        {"grams": 14236, "here": "岷安市公安局查获。"},
        {"grams": 3800, "here": "景坝县警方查获。此事与岷安市那件并无瓜葛。"},
    ),
]


# areas of two tellings with nothing else in common than the day and a common weight → whether they are linked, and what the reason says of them
NEARNESS = [
    ({"450403"}, {"450403"}, True, "area 450403 梧州市万秀区"),
    ({"450403"}, {"450400", "450403"}, True, "area 450403 梧州市万秀区"),
    ({"450403", "530000"}, {"450403"}, True, "area 450403 梧州市万秀区"),  # seized there by the police of another province
    ({"450403"}, {"450400"}, False, "area 450403 梧州市万秀区 in 450400 梧州市"),
    ({"450403"}, {"450405"}, False, "but other county: 450403 梧州市万秀区, 450405 梧州市长洲区"),
    ({"450403"}, {"450302"}, False, "but other prefecture: 450302 桂林市秀峰区, 450403 梧州市万秀区"),
    ({"450403"}, {"530102"}, False, "but other province: 450403 梧州市万秀区, 530102 昆明市五华区"),
    (set(), {"530102"}, False, ""),
]


@pytest.mark.parametrize(("one", "other", "linked", "reason"), NEARNESS)
def test_areas_by_code(one: set[str], other: set[str], linked: bool, reason: str) -> None:
    first, second = (tell(event, "查获。", grams=500, captured=2, areas=frozenset(areas)) for event, areas in ((1, one), (2, other)))
    found = compare(first, second)
    assert (found.linked, found == compare(second, first)) == (linked, True)
    assert [piece for piece in found.reason.split("; ") if "area" in piece or "other" in piece] == ([reason] if reason else [])


def test_a_name_in_another_area_is_no_place_of_both() -> None:
    """鼓楼 of 南京 and 鼓楼 of 福州."""
    here = "鼓楼区公安分局查获。"
    alike = compare(tell(1, here), tell(2, here))
    apart = compare(tell(1, here, areas=frozenset({"320106"})), tell(2, here, areas=frozenset({"350102"})))
    assert alike.linked
    assert not apart.linked
    assert "place" not in apart.reason


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_one_case(one: dict[str, Any], other: dict[str, Any]) -> None:
    first, second = tell(1, **one), tell(2, **other)
    assert compare(first, second).linked
    assert compare(first, second) == compare(second, first)
    assert keys_of(first) & keys_of(second)


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_two_cases(one: dict[str, Any], other: dict[str, Any]) -> None:
    first, second = tell(1, **one), tell(2, **other)
    assert not compare(first, second).linked
    assert compare(first, second).points == compare(second, first).points


def test_two_cases_of_one_document_never_meet() -> None:
    first, second, third = tell(1), tell(2), tell(3)
    second = replace(second, told=replace(second.told, document=1))
    found = {(1, 3): compare(first, third), (2, 3): compare(second, third)}
    web = Web({1: first, 2: second, 3: third}, found, Word())
    assert [[member.event for member in case] for case in cluster(web)] == [[1, 3], [2]]


def test_a_part_goes_with_its_case() -> None:
    """A fugitive who is caught years later is told as an event of its own, part of the case."""
    case, other = tell(1), tell(3)
    fugitive = tell(2, start=date(2019, 1, 2), end=date(2019, 1, 2), published=date(2019, 2, 1), grams=0)
    fugitive = replace(fugitive, told=replace(fugitive.told, document=1, parent=1, label="e2"))
    web = Web({1: case, 2: fugitive, 3: other}, {(1, 3): compare(case, other)}, Word())
    (members,) = cluster(web)
    assert [(member.event, member.reason) for member in members][1] == (2, "part of e1 of its document")


def test_a_total_is_no_case(tmp_path: Path) -> None:
    ingest([write(tmp_path / "pages", ["广陵3.txt"])], tmp_path / "t.db", ENGINE)
    assert groups(tmp_path / "t.db") == []


# ---- analysts


def jibao(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_a_split_stays_when_documents_are_read_again(linked: Path, tmp_path: Path) -> None:
    said = jibao("cases", "split", "广陵2.txt", "--db", str(linked))
    assert (said.exit_code, said.output.count("told once")) == (0, 4)
    apart = sorted([*(case for case in CASES if "广陵1.txt#e1" not in case), {"广陵1.txt#e1"}, {"广陵2.txt#e1"}], key=sorted)
    assert groups(linked) == apart
    ingest([tmp_path / "pages"], linked, ENGINE, Plan(again=True))
    assert groups(linked) == apart


def test_a_merge_stays_when_documents_are_read_by_other_rules(linked: Path, tmp_path: Path) -> None:
    assert jibao("cases", "merge", "平沙1.txt#e1", "平沙2.txt", "--db", str(linked)).exit_code == 0
    merged = sorted([*(case for case in CASES if not {"平沙1.txt#e1", "平沙2.txt#e1"} & case), {"平沙1.txt#e1", "平沙2.txt#e1"}], key=sorted)
    assert groups(linked) == merged
    ingest([tmp_path / "pages"], linked, Engine(ENGINE.read, "other rules", BOOK.names))
    assert groups(linked) == merged


def test_a_merge_stays_when_a_document_is_renamed(linked: Path, tmp_path: Path) -> None:
    jibao("cases", "merge", "平沙1.txt", "平沙2.txt", "--db", str(linked))
    with closing(open_store(linked, "write")) as store:
        store.execute("DELETE FROM documents WHERE name = '平沙2.txt'")
    (tmp_path / "pages" / "平沙2.txt").rename(tmp_path / "pages" / "平沙夜查.txt")
    ingest([tmp_path / "pages"], linked, ENGINE)
    assert {"平沙1.txt#e1", "平沙夜查.txt#e1"} in groups(linked)


def test_the_last_word_counts(linked: Path) -> None:
    before = groups(linked)
    jibao("cases", "split", "滁岭3.txt#e1", "--db", str(linked))
    assert {"滁岭3.txt#e1"} in groups(linked)
    jibao("cases", "merge", "滁岭3.txt#e1", "滁岭1.txt", "--db", str(linked))
    assert groups(linked) == before
    jibao("cases", "split", "滁岭3.txt#e1", "--db", str(linked))
    assert {"滁岭3.txt#e1"} in groups(linked)
    assert jibao("cases", "decisions", "--db", str(linked)).output.count("are two cases") == 2


REFUSED = [
    (("merge", "广陵1.txt", "没有.txt"), "没有.txt: there is no such case"),
    (("merge", "滁岭3.txt", "广陵1.txt"), "滁岭3.txt: it tells 2 cases: say which, such as 滁岭3.txt#e1"),
    (("merge", "广陵1.txt", "广陵2.txt"), "both are members of one case already"),
    (("split", "黔安.txt"), "it is the only member of its case"),
    (("split", "广陵3.txt#e1"), "广陵3.txt#e1: there is no such case"),
    (("show", "999"), "999: there is no such case"),
]


@pytest.mark.parametrize(("arguments", "complaint"), REFUSED)
def test_what_cannot_be_decided(linked: Path, arguments: tuple[str, ...], complaint: str) -> None:
    said = jibao("cases", *arguments, "--db", str(linked))
    assert (said.exit_code, said.output.strip()) == (2, f"Error: {complaint}")


def test_a_case_keeps_its_number(linked: Path, tmp_path: Path) -> None:
    before = numbers(linked)
    ingest([tmp_path / "pages"], linked, ENGINE, Plan(again=True))
    assert numbers(linked) == before


def numbers(db: Path) -> dict[str, int]:
    with closing(open_store(db, "read")) as store:
        return {f"{name}#{label}": line["case"] for line in map(json.loads, case_lines(store)) for name, label in line["members"]}


def test_a_document_that_is_gone_leaves_its_case(linked: Path) -> None:
    with closing(open_store(linked, "write")) as store:
        store.execute("DELETE FROM documents WHERE name = '滁岭1.txt'")
        link_cases(store, BOOK.names)
        assert store.execute("SELECT count(*) FROM real_cases WHERE stale").fetchone() == (0,)
    assert {"滁岭2.txt#e1", "滁岭3.txt#e1"} in groups(linked)


def test_other_words_link_anew(linked: Path) -> None:
    names = BOOK.names.model_copy(update={"word": tuple(w.model_copy(update={"words": ("瓜葛",)}) if w.id == "no-relation" else w for w in BOOK.names.word)})
    with closing(open_store(linked, "write")) as store:
        assert link_cases(store, BOOK.names) == 0
        assert link_cases(store, names) == len([member for case in CASES for member in case])


# ---- signatures


def test_an_event_is_known_again_by_what_it_tells() -> None:
    told = tell(name="3·15贩毒案").told
    known = json.loads(json.dumps(signature(told)))
    assert resemblance(told, known) > resemblance(replace(told, name=None), known) > 0
    assert resemblance(replace(told, name=None, amounts={}, captured=None, start=None, end=None), known) == 0


def test_the_reasons_name_nobody_in_full() -> None:
    one, other = tell(1, "抓获犯罪嫌疑人覃小远。"), tell(2, "判处被告人覃小远有期徒刑。")
    assert "覃小远" in one.persons & other.persons
    assert "persons 覃某" in compare(one, other).reason
    assert "覃小远" not in compare(one, other).reason
