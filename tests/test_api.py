"""What Python users import: one text, many, files, a store, and DataFrames of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

from extract import api
from extract.api import Document, NotInstalled, PageError, QueryError, Result, ingest, open_store, pandas_frame, polars_frame, read_files, read_many, read_text
from rules.book import load_book

SAMPLES = Path(api.__file__).parent.parent / "corpus" / "samples"
NOTE = "昨日，青石县公安局抓获犯罪嫌疑人2人，缴获冰毒12.5克。"


def test_all_that_is_promised_is_there() -> None:
    assert [name for name in api.__all__ if not hasattr(api, name)] == []


@pytest.mark.parametrize("published", ["2024-03-06", date(2024, 3, 6)])
def test_one_text(published: str | date) -> None:
    result = read_text(NOTE, published)
    (seizure,), (event,) = result.record.seizures, result.record.events
    assert (seizure.drug, float(seizure.amount), NOTE[slice(*seizure.span)]) == ("methamphetamine", 12.5, seizure.quote)
    assert (event.start, result.version) == (date(2024, 3, 5), load_book().version)


def test_a_day_that_is_none() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        read_text(NOTE, "6.3.2024")
    assert read_text(NOTE).record.events[0].start is None


@pytest.mark.parametrize("workers", [1, 2])
def test_many_texts_in_order(workers: int) -> None:
    documents = [Document(f"{number}.txt", f"2024年3月5日，青石县公安局缴获冰毒{number}克。") for number in range(1, 121)]
    read = list(read_many(documents, workers=workers))
    assert [document for document, _ in read] == documents
    assert [int(result.record.seizures[0].amount) for _, result in read if isinstance(result, Result)] == list(range(1, 121))


def test_many_are_read_as_they_are_asked_for() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Document]:
        while True:
            taken.append(len(taken))
            yield Document(f"{len(taken)}.txt", NOTE)

    first, _ = next(read_many(endless()))
    assert first.name == "1.txt"
    assert len(taken) <= 100


def test_files_of_which_one_is_bad(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\xff\xfe\x00")
    (tmp_path / "c.txt").write_text(NOTE, encoding="utf-8")
    (one, _), (other, _), (none, error) = read_files([tmp_path])
    assert [one and one.name, other and other.name, none] == ["a.txt", "c.txt", None]
    assert isinstance(error, PageError)
    assert error.name == "b.txt"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("api") / "t.db"
    assert ingest([SAMPLES], path).failures == []
    return path


def test_a_view_in_pandas(store: Path) -> None:
    with closing(open_store(store)) as db:
        seizures = pandas_frame(db, "seizures")
        rows, counted, first = db.execute("SELECT count(*), sum(counted), min(start_day) FROM seizures").fetchone()
    assert len(seizures) == rows
    assert float(seizures["counted"].sum()) == pytest.approx(counted)
    assert seizures["start_day"].min() == pd.Timestamp(first)
    assert [str(seizures[name].dtype) for name in ("whole_id", "amount", "vague")] == ["Int64", "float64", "Int64"]
    assert seizures["whole_id"].isna().any()


def test_a_view_in_polars(store: Path) -> None:
    with closing(open_store(store)) as db:
        arrests = polars_frame(db, "arrests")
        (people,) = db.execute("SELECT sum(counted) FROM arrests").fetchone()
    assert arrests["counted"].sum() == people
    assert arrests.select("start_day", "people", "quote").schema == pl.Schema({"start_day": pl.Date, "people": pl.Int64, "quote": pl.String})


def test_a_question_and_an_empty_answer(store: Path) -> None:
    with closing(open_store(store)) as db:
        heroin = "SELECT drug, grams FROM seizures_by_drug WHERE drug = 'heroin'"
        assert pandas_frame(db, heroin).to_dict("records") == polars_frame(db, heroin).to_dicts() == [{"drug": "heroin", "grams": 3431145.0}]
        nobody = "SELECT start_day, people FROM arrests WHERE people < 0"
        for empty in (pandas_frame(db, nobody), polars_frame(db, nobody)):
            assert (list(empty.columns), len(empty)) == (["start_day", "people"], 0)


@pytest.mark.parametrize("frame", [pandas_frame, polars_frame])
@pytest.mark.parametrize(("question", "reason"), [("nothing", "no such table: nothing"), ("DELETE FROM documents", "only SELECT"), ('a"b', "syntax error")])
def test_questions_that_cannot_be_answered(store: Path, frame: Callable[..., object], question: str, reason: str) -> None:
    with closing(open_store(store)) as db, pytest.raises(QueryError, match=reason):
        frame(db, question)


@pytest.mark.parametrize(("frame", "package"), [(pandas_frame, "pandas"), (polars_frame, "polars")])
def test_a_package_that_is_missing_is_named(store: Path, frame: Callable[..., object], package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with closing(open_store(store)) as db, pytest.raises(NotInstalled, match=rf"pip install {package}"):
        frame(db, "arrests")
