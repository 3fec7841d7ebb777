"""A run over many documents: what is new is read, what is unchanged is not, what fails is named and the rest goes on."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.read import PageError
from extract import run
from extract.run import Engine, Plan, Summary, batches, ingest, reread
from extract.storage.store import open_store, records
from schemas.record import CaseCount, Event, Record
from schemas.result import Result
from schemas.text import Document
from tests.levels import script
from tests.made import RULES, result, span


def read_case_count(document: Document) -> Result:
    """A whole engine: finds "破案3起", and breaks on some words."""
    if "坏" in document.raw:
        raise KeyError("坏")
    if "空" in document.raw:
        raise PageError(document.name, "segment", "a page without words")
    if "错" in document.raw:
        wrong = CaseCount(event="e1", action="solved", count=1, quote="不在文中", span=(0, 4), rule="r#r")
        return result(document, Record(doc=document.name, events=(Event(id="e1", kind="total"),), case_counts=(wrong,)))
    if "破案3起" not in document.raw:
        return result(document, Record(doc=document.name))
    count = CaseCount(event="e1", action="solved", count=3, **span(document.raw, "破案3起"))
    return result(document, Record(doc=document.name, events=(Event(id="e1", kind="total"),), case_counts=(count,)))


def read_by_other_rules(document: Document) -> Result:
    """The same reading, by other rules."""
    return replace(read_case_count(document), version="rules-2")


def never(document: Document) -> Result:
    """An engine that must not be asked."""
    raise AssertionError(f"{document.name} was read again")


ENGINE = Engine(read_case_count, RULES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    out = tmp_path / "bulletins"
    out.mkdir()
    for name in ("a", "b", "c"):
        (out / f"{name}.txt").write_text(f"{name}:全市破案3起。", encoding="utf-8")
    return out


def told(summary: Summary) -> tuple[int, int, list[tuple[str, str, str]]]:
    return summary.read, summary.unchanged, [(failure.name, failure.stage, failure.reason) for failure in summary.failures]


def stored(db: Path) -> list[str]:
    with closing(open_store(db)) as store:
        return [record.doc for record in records(store)]


def failures(db: Path) -> list[tuple[str, str]]:
    with closing(open_store(db)) as store:
        return list(store.execute("SELECT document, detail FROM unread WHERE what = 'file' ORDER BY 1"))


def test_a_folder_is_read_and_counted(folder: Path, tmp_path: Path) -> None:
    summary = ingest([folder], tmp_path / "t.db", ENGINE)
    assert told(summary) == (3, 0, [])
    assert dict(summary.facts) == {"events": 3, "seizures": 0, "arrests": 0, "case_counts": 3, "assets": 0}
    assert stored(tmp_path / "t.db") == ["a.txt", "b.txt", "c.txt"]


def test_a_second_run_reads_nothing(folder: Path, tmp_path: Path) -> None:
    ingest([folder], tmp_path / "t.db", ENGINE)
    before = content(tmp_path / "t.db")
    assert told(ingest([folder], tmp_path / "t.db", Engine(never, RULES))) == (0, 3, [])
    assert content(tmp_path / "t.db") == before


def content(db: Path) -> list[str]:
    with closing(sqlite3.connect(db)) as store:
        return script(store).splitlines()


def test_only_the_changed_file_is_read(folder: Path, tmp_path: Path) -> None:
    ingest([folder], tmp_path / "t.db", ENGINE)
    (folder / "b.txt").write_text("全省破案3起。", encoding="utf-8")
    assert told(ingest([folder], tmp_path / "t.db", ENGINE)) == (1, 2, [])


def test_new_rules_read_all_again(folder: Path, tmp_path: Path) -> None:
    ingest([folder], tmp_path / "t.db", ENGINE)
    assert told(ingest([folder], tmp_path / "t.db", Engine(read_case_count, "rules-2"))) == (3, 0, [])


def test_stored_documents_are_read_again_without_their_files(folder: Path, tmp_path: Path) -> None:
    ingest([folder], tmp_path / "t.db", ENGINE)
    before = content(tmp_path / "t.db")
    shutil.rmtree(folder)
    assert told(reread(tmp_path / "t.db", Engine(never, RULES))) == (0, 3, [])
    assert content(tmp_path / "t.db") == before
    assert told(reread(tmp_path / "t.db", Engine(read_by_other_rules, "rules-2"), Plan(workers=2))) == (3, 0, [])
    with closing(open_store(tmp_path / "t.db")) as store:
        assert store.execute("SELECT DISTINCT rules FROM documents").fetchall() == [("rules-2",)]
        assert store.execute("SELECT document, cases, quote FROM case_counts ORDER BY 1").fetchall() == [
            (name, 3, "破案3起") for name in ("a.txt", "b.txt", "c.txt")
        ]


def test_an_old_reading_stands_where_the_new_one_fails_and_where_the_file_is_bad(folder: Path, tmp_path: Path) -> None:
    ingest([folder], tmp_path / "t.db", ENGINE)
    (folder / "b.txt").write_text("坏", encoding="utf-8")
    ingest([folder], tmp_path / "t.db", ENGINE)
    with closing(open_store(tmp_path / "t.db")) as store:
        facts = store.execute("SELECT document, cases FROM case_counts ORDER BY 1").fetchall()
    summary = reread(tmp_path / "t.db", Engine(never, "rules-2"))
    assert (summary.read, [failure.name for failure in summary.failures]) == (0, ["a.txt", "c.txt"])
    with closing(open_store(tmp_path / "t.db")) as store:
        assert store.execute("SELECT document, cases FROM case_counts ORDER BY 1").fetchall() == facts
    assert [name for name, _ in failures(tmp_path / "t.db")] == ["a.txt", "b.txt", "c.txt"]


def test_unchanged_documents_are_read_again_on_demand(folder: Path, tmp_path: Path) -> None:
    ingest([folder], tmp_path / "t.db", ENGINE)
    assert told(ingest([folder], tmp_path / "t.db", ENGINE, Plan(again=True))) == (3, 0, [])
    assert stored(tmp_path / "t.db") == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize(
    ("text", "stage", "reason"),
    [
        ("坏", "extract", "KeyError: '坏'"),
        ("空", "segment", "a page without words"),
        ("错错错错", "store", "case_count: the quote is not what stands at its span"),
    ],
)
def test_a_failure_is_named_and_the_rest_goes_on(folder: Path, tmp_path: Path, text: str, stage: str, reason: str) -> None:
    (folder / "b.txt").write_text(text, encoding="utf-8")
    assert told(ingest([folder], tmp_path / "t.db", ENGINE)) == (2, 0, [("b.txt", stage, reason)])
    assert stored(tmp_path / "t.db") == ["a.txt", "c.txt"]
    assert failures(tmp_path / "t.db") == [("b.txt", reason)]


def test_a_failure_is_tried_again_and_then_forgotten(folder: Path, tmp_path: Path) -> None:
    (folder / "b.txt").write_text("坏", encoding="utf-8")
    assert told(ingest([folder], tmp_path / "t.db", ENGINE))[1:] == (0, [("b.txt", "extract", "KeyError: '坏'")])
    assert told(ingest([folder], tmp_path / "t.db", ENGINE))[1:] == (2, [("b.txt", "extract", "KeyError: '坏'")])
    (folder / "b.txt").write_text("b:全市破案3起。", encoding="utf-8")
    assert told(ingest([folder], tmp_path / "t.db", ENGINE)) == (1, 2, [])
    assert failures(tmp_path / "t.db") == []


def test_a_file_that_turned_bad_keeps_what_was_stored_until_it_is_good(folder: Path, tmp_path: Path) -> None:
    ingest([folder], tmp_path / "t.db", ENGINE)
    good = (folder / "b.txt").read_text(encoding="utf-8")
    (folder / "b.txt").write_text("坏", encoding="utf-8")
    ingest([folder], tmp_path / "t.db", ENGINE)
    assert (stored(tmp_path / "t.db"), failures(tmp_path / "t.db")) == (["a.txt", "b.txt", "c.txt"], [("b.txt", "KeyError: '坏'")])
    (folder / "b.txt").write_text(good, encoding="utf-8")
    assert told(ingest([folder], tmp_path / "t.db", ENGINE)) == (1, 2, [])
    assert failures(tmp_path / "t.db") == []


def test_a_file_that_cannot_be_read_is_a_failure(folder: Path, tmp_path: Path) -> None:
    summary = ingest([folder, tmp_path / "missing.txt"], tmp_path / "t.db", ENGINE)
    assert (summary.read, [failure.name.endswith("missing.txt") for failure in summary.failures]) == (3, [True])


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([Document("a", "1"), Document("a", "1")], (1, 1, [])),
        ([Document("a", "1"), Document("a", "2")], (1, 0, [("a", "store", "another file of this name was read in the same run")])),
        ([Document("a", "1"), Document("b", "1")], (2, 0, [])),
    ],
    ids=["the same twice", "two of one name", "two of one content"],
)
def test_two_files_of_one_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, items: list[Document], expected: tuple[int, int, list[tuple[str, str, str]]]
) -> None:
    monkeypatch.setattr(run, "read_documents", lambda paths: iter(items))
    assert told(ingest([], tmp_path / "t.db", ENGINE)) == expected


def test_workers_store_the_same(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "BATCH", 2)
    for index in range(9):
        (folder / f"d{index}.txt").write_text("坏" if index == 3 else f"{index}:全市破案3起。" if index != 5 else "空", encoding="utf-8")
    alone = ingest([folder], tmp_path / "1.db", ENGINE)
    together = ingest([folder], tmp_path / "2.db", ENGINE, Plan(workers=2))
    assert told(alone) == told(together)
    assert (alone.read, alone.facts) == (10, together.facts)
    assert without_clock(content(tmp_path / "1.db")) == without_clock(content(tmp_path / "2.db"))


def without_clock(dump: list[str]) -> list[str]:
    """A dump without the rows that say when a migration ran."""
    return [line for line in dump if "_sqlite_migrations" not in line]


def test_every_document_is_told_to_the_progress_bar(folder: Path, tmp_path: Path) -> None:
    (folder / "b.txt").write_text("坏", encoding="utf-8")
    ticks: list[int] = []
    ingest([folder], tmp_path / "t.db", ENGINE, Plan(tick=ticks.append))
    assert sum(ticks) == 3
    ticks.clear()
    ingest([folder], tmp_path / "t.db", ENGINE, Plan(tick=ticks.append))
    assert sum(ticks) == 3


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (50, [50]), (51, [50, 1]), (120, [50, 50, 20])])
def test_batches(count: int, sizes: list[int]) -> None:
    assert [len(batch) for batch in batches(Document(str(i), "") for i in range(count))] == sizes


def test_what_was_stored_before_a_stop_stays(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop_at_b(document: Document) -> Result:
        if document.name == "b.txt":
            raise KeyboardInterrupt
        return read_case_count(document)

    monkeypatch.setattr(run, "BATCH", 1)
    with pytest.raises(KeyboardInterrupt):
        ingest([folder], tmp_path / "t.db", Engine(stop_at_b, RULES))
    assert stored(tmp_path / "t.db") == ["a.txt"]
    assert told(ingest([folder], tmp_path / "t.db", ENGINE)) == (2, 1, [])
