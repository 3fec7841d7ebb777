"""Reading one sentence for a test table: all facts of a kind as phrases, and the reasons of what was left."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from extract.check import tell
from extract.pipeline import read_bulletin
from rules.book import RuleBook, load_book
from schemas.result import Result
from schemas.text import Document


@lru_cache(maxsize=1)
def book() -> RuleBook:
    """Our rule book, loaded once for all tests."""
    return load_book()


def read(sentence: str, published: date | None = None) -> Result:
    """The result of a sentence as a document."""
    return read_bulletin(Document("test", sentence, published=published), book())


def facts(sentence: str) -> list[str]:
    """All facts of a sentence as phrases, in the order of the record."""
    return tell(read(sentence).record)


def seizures(sentence: str) -> list[str]:
    """The seizures of a sentence as phrases."""
    count = len(read(sentence).record.seizures)
    return facts(sentence)[:count]


def reasons(sentence: str) -> set[str]:
    """Why numbers of a sentence were left."""
    return {item.reason for item in read(sentence).rejected}
