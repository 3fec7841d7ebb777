"""Jibao from Python: read one text, read many, open a store, ask it, get DataFrames. All that the rest of the world should import is here.

from extract.api import read_text, read_many, read_files, ingest, reread, open_store, ask, frame
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from corpus.read import PageError, read_documents
from extract.pipeline import read_bulletin
from extract.run import batches, ingest, read_all, reread, rule_engine
from extract.storage.cells import Cell
from extract.storage.query import Answer, Limits, QueryError, ask
from extract.storage.store import StoreError, open_store
from rules.book import RuleBook, load_book
from rules.entry import RuleError
from schemas.record import Record
from schemas.result import Result
from schemas.text import Document

if TYPE_CHECKING:
    from pandas import DataFrame as PandasFrame
    from polars import DataFrame as PolarsFrame

__all__ = [
    "Answer",
    "Document",
    "Limits",
    "NotInstalled",
    "PageError",
    "QueryError",
    "Record",
    "Result",
    "RuleBook",
    "RuleError",
    "StoreError",
    "ask",
    "ingest",
    "load_book",
    "open_store",
    "pandas_frame",
    "polars_frame",
    "read_bulletin",
    "read_files",
    "read_many",
    "read_text",
    "reread",
    "rule_engine",
]

DAYS: Final = frozenset({"published", "start_day", "end_day", "meta_published"})


class NotInstalled(ImportError):
    """A package that is not needed by the rest of Jibao, and how to install it."""


@cache
def our_book() -> RuleBook:
    """The built-in rule book, loaded once."""
    return load_book()


def read_text(text: str, published: date | str | None = None, name: str = "text", book: RuleBook | None = None) -> Result:
    """What one bulletin reports: `.record` (events and facts), `.rejected` (numbers left, with reasons), `.version` (of the rules).

    `published` (YYYY-MM-DD) is the day of publication where the text does not tell it: 昨日 and 今年以来 are reckoned from it. Every fact has
    `quote` and `span` (code points, half-open): `text[start:end] == quote`. ValueError if `published` is no date.

    >>> read_text("昨日，青石县公安局抓获犯罪嫌疑人2人，缴获冰毒12.5克。", "2024-03-06").record.seizures[0].quote
    '冰毒12.5克'
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    return read_bulletin(Document(name, text, published=day), book or our_book())


def read_many(documents: Iterable[Document], book: RuleBook | None = None, workers: int = 1) -> Iterator[tuple[Document, Result | PageError]]:
    """Each document with its result, in order; a PageError (name, stage, reason) in the place of one that failed. Lazy: a few in memory at a time.

    With several workers, call it under `if __name__ == "__main__":`.
    """
    for outcomes in read_all(batches(documents), partial(read_bulletin, book=book or our_book()), workers):
        yield from outcomes


def read_files(
    paths: Sequence[Path | str], book: RuleBook | None = None, workers: int = 1
) -> Iterator[tuple[Document, Result | PageError] | tuple[None, PageError]]:
    """The same for files and folders; (None, PageError) for a file that is no readable document, after all that are."""
    failed: list[PageError] = []

    def good() -> Iterator[Document]:
        for item in read_documents([Path(path) for path in paths]):
            if isinstance(item, PageError):
                failed.append(item)
            else:
                yield item

    yield from read_many(good(), book, workers)
    yield from ((None, error) for error in failed)


def pandas_frame(db: sqlite3.Connection, question: str) -> PandasFrame:
    """The answer to a SELECT, or all of a table or view (`pandas_frame(db, "seizures")`), as a DataFrame of pandas.

    Whole numbers are Int64, some missing or not; days (`start_day`, `end_day`, `published`) are datetime64. QueryError if the question cannot be
    answered, NotInstalled without pandas.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise NotInstalled("pandas is not installed: pip install pandas") from error
    cells = columns_of(answer_to(db, question))
    out = pd.DataFrame(cells, columns=list(cells))
    for name, column in cells.items():
        if name in DAYS:
            out[name] = pd.to_datetime(out[name])
        elif {type(cell) for cell in column} <= {int, type(None)}:
            out[name] = out[name].astype("Int64")
    return out


def polars_frame(db: sqlite3.Connection, question: str) -> PolarsFrame:
    """The same as a DataFrame of polars; days are of type Date. QueryError as above, NotInstalled without polars."""
    try:
        import polars as pl
    except ImportError as error:
        raise NotInstalled("polars is not installed: pip install polars") from error
    return pl.DataFrame(columns_of(answer_to(db, question)), infer_schema_length=None)


def answer_to(db: sqlite3.Connection, question: str) -> Answer:
    """The answer to a question, or what a table or view of this name holds."""
    asked = question.strip()
    if re.fullmatch(r"\w+", asked):
        return ask(db, f'SELECT * FROM "{asked}"')
    return ask(db, asked)


def columns_of(answer: Answer) -> dict[str, list[Cell | date]]:
    """The cells of an answer by column, days as dates."""
    out: dict[str, list[Cell | date]] = {name: [] for name in answer.columns}
    for row in answer.rows:
        for name, cell in zip(answer.columns, row, strict=True):
            out[name].append(date.fromisoformat(cell) if name in DAYS and isinstance(cell, str) and cell else cell)
    return out
