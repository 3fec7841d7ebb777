"""Comparing records: small labelled and found records with all figures by value, labels that must be refused, and the published scorer."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from corpus.gold import Comparison, GoldError, Json, Miss, by_document, compare, load_gold, match, plain_name
from extract.cli import main
from extract.exports.records import as_json
from extract.run import ingest
from extract.storage.store import open_store, records

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCORER = SHARED / "contract" / "score.py"
SEEDS = SHARED / "seeds"

TEXT = "4月3日破获“8·06”贩毒案,抓获2人,缴获冰毒3克。5月9日缴获冰毒3克。"
CASE = {"id": "e1", "kind": "case", "name": "8·06贩毒案", "start": "2018-04-03", "end": "2018-04-03", "parent": None}
LATER = {"id": "e2", "kind": "case", "name": None, "start": "2018-05-09", "end": "2018-05-09", "parent": None}


def seizure(event: str = "e1", drug: str = "methamphetamine", amount: object = 3, **more: Any) -> Json:
    return {"event": event, "drug": drug, "amount": amount, "unit": "g", "approx": "exact", "quote": "冰毒3克"} | more


def arrest(count: int = 2, action: str = "captured", **more: Any) -> Json:
    return {"event": "e1", "action": action, "count": count, "approx": "exact", "quote": "抓获2人"} | more


def record(**more: Any) -> Json:
    return {"doc": "a.txt", "published": None, "events": [CASE, LATER], "seizures": [], "arrests": [], "text": TEXT} | more


def compared(gold: Json, found: Json | None) -> Comparison:
    return compare({"a.txt": gold}, {} if found is None else {"a.txt": found})


# ---- what counts as the same

SAME: list[tuple[str, str, Json, Json, tuple[int, int, int]]] = [
    # why, kind of fact, what is labelled, what is found; how many are matched, wrong, missed
    ("equal", "seizures", {"seizures": [seizure()]}, {"seizures": [seizure()]}, (1, 0, 0)),
    ("3.0 is 3", "seizures", {"seizures": [seizure()]}, {"seizures": [seizure(amount=3.0)]}, (1, 0, 0)),
    ("six digits", "seizures", {"seizures": [seizure(amount=1234567)]}, {"seizures": [seizure(amount=1234568)]}, (1, 0, 0)),
    ("another day", "seizures", {"seizures": [seizure()]}, {"seizures": [seizure("e2")]}, (1, 0, 0)),
    ("another drug", "seizures", {"seizures": [seizure()]}, {"seizures": [seizure(drug="heroin")]}, (0, 1, 1)),
    ("another unit", "seizures", {"seizures": [seizure()]}, {"seizures": [seizure(unit="pill")]}, (0, 1, 1)),
    ("another amount", "seizures", {"seizures": [seizure()]}, {"seizures": [seizure(amount=30)]}, (0, 1, 1)),
    ("found twice", "seizures", {"seizures": [seizure()]}, {"seizures": [seizure(), seizure()]}, (1, 1, 0)),
    ("labelled twice", "seizures", {"seizures": [seizure(), seizure()]}, {"seizures": [seizure()]}, (1, 0, 1)),
    ("optional, found", "seizures", {"seizures": [seizure(optional=True)]}, {"seizures": [seizure()]}, (0, 0, 0)),
    ("optional, not found", "seizures", {"seizures": [seizure(optional=True)]}, {}, (0, 0, 0)),
    ("optional, found twice", "seizures", {"seizures": [seizure(optional=True)]}, {"seizures": [seizure(), seizure()]}, (0, 1, 0)),
    ("of another crime", "seizures", {}, {"events": [CASE | {"offence": "other"}], "seizures": [seizure()]}, (0, 0, 0)),
    ("a part is no whole", "arrests", {"arrests": [arrest(of="抓获5人")]}, {"arrests": [arrest()]}, (0, 1, 0)),
    ("a part is a part", "breakdowns", {"arrests": [arrest(of="抓获5人")]}, {"arrests": [arrest(of="5人")]}, (1, 0, 0)),
    ("another action", "arrests", {"arrests": [arrest()]}, {"arrests": [arrest(action="bail")]}, (0, 1, 1)),
    ("a name in other quotes", "case_names", {}, {"events": [CASE | {"name": "部督“8.06”贩毒案"}]}, (1, 0, 0)),
    ("another name", "case_names", {}, {"events": [CASE | {"name": "8·07贩毒案"}]}, (0, 1, 1)),
    ("no name", "case_names", {}, {"events": [CASE | {"name": None}]}, (0, 0, 1)),
    (
        "a thing by kind and amount",
        "assets",
        {"assets": [{"event": "e1", "kind": "cash", "amount": 5}]},
        {"assets": [{"event": "e1", "kind": "cash", "amount": 5}]},
        (1, 0, 0),
    ),
    (
        "cases by action",
        "case_counts",
        {"case_counts": [{"event": "e1", "action": "solved", "count": 1}]},
        {"case_counts": [{"event": "e1", "action": "large", "count": 1}]},
        (0, 1, 1),
    ),
    ("document not found", "seizures", {"seizures": [seizure()]}, {"events": []}, (0, 0, 1)),
]


@pytest.mark.parametrize(("why", "kind", "labelled", "found", "expected"), SAME, ids=[row[0] for row in SAME])
def test_when_facts_are_the_same(why: str, kind: str, labelled: Json, found: Json, expected: tuple[int, int, int]) -> None:
    assert match(record(**labelled), record(**found), kind).counts == expected


def test_twins_meet_their_own_day() -> None:
    gold = record(seizures=[seizure("e1", quote="first"), seizure("e2", quote="second")])
    found = record(seizures=[seizure("e2", quote="second"), seizure("e1", quote="first")])
    assert [(g["quote"], f["quote"]) for g, f in match(gold, found, "seizures").pairs] == [("second", "second"), ("first", "first")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("“8·06”特大贩毒案", "8.06特大贩毒案"),
        ("8•06 特大贩毒案", "8.06特大贩毒案"),
        ("公安部督办8。06特大贩毒案", "8.06特大贩毒案"),
        ("部级目标《2018－6》案", "2018-6案"),
        ("特大督办案", "特大督办案"),
    ],
)
def test_one_name_many_spellings(name: str, expected: str) -> None:
    assert plain_name(name) == expected


# ---- figures


def test_all_figures_of_a_document() -> None:
    gold = record(published="2018-06-30", seizures=[seizure(), seizure("e2", "heroin", 7)], arrests=[arrest()])
    found = record(
        published="2018-06-30",
        events=[CASE | {"end": "2018-04-04"}, LATER | {"kind": "total", "parent": "e1"}],
        seizures=[seizure("e2", span=[17, 21]), seizure("e1", "opium", 9, quote="鸦片9克")],
        arrests=[arrest(approx="about")],
    )
    seen = compared(gold, found)
    rates = {kind: (of.precision, of.recall, of.f1, of.low, of.high, of.gold, of.found) for kind, of in seen.figures.items()}
    assert rates == {
        "seizures": (0.5, 0.5, 0.5, 0.5, 0.5, 2, 2),
        "arrests": (1, 1, 1, 1, 1, 1, 1),
        "case_names": (1, 1, 1, 1, 1, 1, 1),
        "case_counts": (1, 1, 1, 1, 1, 0, 0),
        "assets": (1, 1, 1, 1, 1, 0, 0),
        "breakdowns": (1, 1, 1, 1, 1, 0, 0),
    }
    assert seen.shares == {
        "date_of_matched_facts": 0.0,
        "kind_of_matched_facts": 0.5,
        "subset_of_matched_facts": 0.5,
        "approx_of_matched_facts": 0.5,
        "published": 1.0,
        "grounded": 1 / 3,  # 鸦片9克 is not in the text, and the span of 冰毒3克 holds other words
        "documents_exact": 0.0,
    }
    assert (seen.documents, seen.missing, seen.negatives, seen.false_facts) == (1, 0, 0, 0)
    assert seen.misses == (
        Miss("a.txt", "seizures", "heroin", "missed", "heroin g 7", "冰毒3克"),
        Miss("a.txt", "seizures", "opium", "wrong", "opium g 9", "鸦片9克"),
    )


def test_a_vague_event_is_not_asked_for_its_days() -> None:
    gold = record(events=[CASE | {"vague": True}], arrests=[arrest()])
    assert compared(gold, record(arrests=[arrest()])).shares["date_of_matched_facts"] is None


def test_facts_where_there_is_none() -> None:
    seen = compared(record(events=[]), record(events=[LATER], seizures=[seizure("e2")], arrests=[arrest(event="e2", of="抓获5人")]))
    assert (seen.negatives, seen.false_facts) == (1, 2)


def test_a_document_with_only_optional_facts_is_not_factless() -> None:
    seen = compared(record(events=[LATER], seizures=[seizure("e2", optional=True)]), None)
    assert (seen.negatives, seen.false_facts, seen.shares["documents_exact"]) == (0, 0, 1.0)


def test_a_document_that_was_not_found_counts_as_empty() -> None:
    seen = compared(record(seizures=[seizure()]), None)
    assert (seen.missing, seen.figures["seizures"].recall, seen.shares["published"]) == (1, 0.0, 1.0)


def test_families_of_errors_the_most_frequent_first() -> None:
    gold = record(seizures=[seizure(amount=1), seizure(amount=2)], arrests=[arrest()])
    assert compared(gold, record(events=[CASE, LATER], seizures=[seizure(amount=5)])).families() == [
        ("seizures", "methamphetamine", "missed", 2),
        ("arrests", "captured", "missed", 1),
        ("seizures", "methamphetamine", "wrong", 1),
    ]


def test_found_records_are_known_by_their_file_name() -> None:
    assert by_document([{"doc": "2018/06/a.txt"}]) == {"a.txt": {"doc": "2018/06/a.txt"}}


# ---- reading labels


def write(folder: Path, name: str = "a", **more: Any) -> None:
    labelled = {key: value for key, value in record(doc=f"{name}.txt", **more).items() if key != "text"}
    (folder / f"{name}.gold.json").write_text(json.dumps(labelled, ensure_ascii=False), encoding="utf-8")
    (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")


def test_labels_come_with_their_text(tmp_path: Path) -> None:
    write(tmp_path, "b", seizures=[seizure()])
    write(tmp_path, "a")
    (tmp_path / "c.txt").write_text("not labelled", encoding="utf-8")
    assert load_gold(tmp_path) == {"a.txt": record(), "b.txt": record(doc="b.txt", seizures=[seizure()])}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "a.gold.json: Expecting value"),
        ("{", "a.gold.json: Expecting property name"),
        ("[]", "a.gold.json: record: Input should be"),
        ("{}", "a.gold.json: doc: Field required"),
        (b"\xff\xfe", "a.gold.json: 'utf-8' codec can't decode"),
        (json.dumps(record(doc="no.txt")), "No such file or directory"),
        (json.dumps(record(seizures=[{"event": "e1"}])), "a.gold.json: seizures 0 drug: Field required"),
        (json.dumps(record(seizures=[seizure(amount="much")])), "a.gold.json: seizures 0 amount: Input should be a valid number"),
        (json.dumps(record(arrests=[arrest(event="e9")])), "a.gold.json: a fact of event 'e9', which is not there"),
        (json.dumps(record(events=[{"id": "e1"}])), "a.gold.json: events 0 kind: Field required"),
    ],
)
def test_labels_that_are_refused(tmp_path: Path, content: str | bytes, complaint: str) -> None:
    write(tmp_path)
    (tmp_path / "a.gold.json").write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(GoldError) as refused:
        load_gold(tmp_path)
    assert complaint in str(refused.value)


def test_a_folder_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"holds no \*\.gold\.json"):
        load_gold(tmp_path)


def test_a_document_labelled_twice_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "b.gold.json").write_bytes((tmp_path / "a.gold.json").read_bytes())
    with pytest.raises(GoldError, match=r"b\.gold\.json: a\.txt is labelled twice"):
        load_gold(tmp_path)


# ---- the command


def test_score_is_a_command(tmp_path: Path) -> None:
    write(tmp_path, seizures=[seizure(), seizure("e2"), seizure("e2", "heroin", 7, quote="海洛因7克")], arrests=[arrest()])
    db = tmp_path / "t.db"
    open_store(db, "write").close()
    ran = CliRunner().invoke(main, ["score", str(tmp_path), "--db", str(db), "--errors", "2"])
    assert ran.exit_code == 0, ran.output
    assert ran.stdout.splitlines() == [
        "1 documents, 1 missing from the store",
        "seizures     P 1.000  R 0.000  F1 0.000  [0.000, 0.000]  gold 3, found 0",
        "arrests      P 1.000  R 0.000  F1 0.000  [0.000, 0.000]  gold 1, found 0",
        "case_names   P 1.000  R 0.000  F1 0.000  [0.000, 0.000]  gold 1, found 0",
        "case_counts  P 1.000  R 1.000  F1 1.000  [1.000, 1.000]  gold 0, found 0",
        "assets       P 1.000  R 1.000  F1 1.000  [1.000, 1.000]  gold 0, found 0",
        "breakdowns   P 1.000  R 1.000  F1 1.000  [1.000, 1.000]  gold 0, found 0",
        "date_of_matched_facts      -",
        "kind_of_matched_facts      -",
        "subset_of_matched_facts    -",
        "approx_of_matched_facts    -",
        "published                  1.000",
        "grounded                   -",
        "documents_exact            0.000",
        "false facts on 0 factless documents: 0",
        "",
        "errors by family",
        "     2  seizures     methamphetamine          missed",
        "     1  arrests      captured                 missed",
        "     1  case_names   case                     missed",
        "     1  seizures     heroin                   missed",
        "a.txt  seizures  missed methamphetamine g 3  “冰毒3克”",
        "a.txt  seizures  missed methamphetamine g 3  “冰毒3克”",
    ]


def test_score_without_labels_is_one_line(tmp_path: Path) -> None:
    open_store(tmp_path / "t.db", "write").close()
    ran = CliRunner().invoke(main, ["score", str(tmp_path), "--db", str(tmp_path / "t.db")])
    assert (ran.exit_code, ran.stderr) == (2, f"Error: {tmp_path}: holds no *.gold.json\n")


# ---- the published scorer


@pytest.mark.skipif(not (SCORER.is_file() and SEEDS.is_dir()), reason="the published scorer and its labelled documents are not here")
def test_the_same_figures_as_the_published_scorer(tmp_path: Path) -> None:
    ingest([SEEDS], tmp_path / "t.db")
    with closing(open_store(tmp_path / "t.db")) as store:
        found = [as_json(one) for one in records(store)]
    export = tmp_path / "t.jsonl"
    export.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in found), encoding="utf-8")
    ran = subprocess.run([sys.executable, str(SCORER), str(SEEDS), str(export), "--json"], capture_output=True, text=True, check=True, timeout=60)
    ours = compare(load_gold(SEEDS), by_document(found))
    assert json.loads(ran.stdout) == {
        "documents": ours.documents,
        **{kind: asdict(of) for kind, of in ours.figures.items()},
        **ours.shares,
        "negatives": ours.negatives,
        "false_facts_on_negatives": ours.false_facts,
        "documents_missing": ours.missing,
    }
