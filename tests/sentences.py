"""Reading one sentence for a test table: all facts of a kind as phrases, and the reasons of what was left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from corpus.normalise import normalise
from corpus.segment import split
from extract.check import tell
from extract.pipeline import read_bulletin
from extract.words.gate import Closed, find_closed, find_closed_sections
from extract.words.mentions import Found, Scene, read_scene
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


def found_in(sentence: str, find: Callable[[Scene, list[Closed]], Found]) -> Found:
    """All that one extractor finds and leaves in the clauses of a text."""
    text = normalise(sentence)
    paragraphs, clauses = split(text)
    sections = find_closed_sections(text.norm, paragraphs, book())
    out = Found()
    for clause in clauses:
        found = find(read_scene(text.norm, clause, book()), [*sections, *find_closed(text.norm, clause.span, book())])
        out.facts += found.facts
        out.rejected += found.rejected
    return out
