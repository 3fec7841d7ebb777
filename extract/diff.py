"""What a change of rules gains and loses: stored documents read with the old and the new book, differences with quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.explain import tell_facts
from extract.pipeline import read_bulletin
from rules.book import RuleBook, load_book
from schemas.text import Document


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that only one of two rule books reads."""

    document: str
    gained: bool
    fact: str
    quote: str
    rule: str

    def __str__(self) -> str:
        return f"{'+' if self.gained else '-'} {self.document}  {self.fact}  “{self.quote}”  ({self.rule})"


def told(document: Document, book: RuleBook) -> Counter[tuple[str, str, str]]:
    """Facts of a document as (phrase, quote, rule), each with its number."""
    return Counter((phrase, fact.quote, fact.rule) for fact, phrase in tell_facts(read_bulletin(document, book)))


def compare_books(documents: Iterable[Document], old: RuleBook, new: RuleBook) -> Iterator[Change]:
    """Losses, then gains, of each document in turn; a fact that only changed its rule is no change."""
    for document in documents:
        before, after = told(document, old), told(document, new)
        keep_before = Counter({key[:2]: count for key, count in before.items()})
        keep_after = Counter({key[:2]: count for key, count in after.items()})
        for gained, left, other in ((False, before, keep_after), (True, after, keep_before)):
            for (phrase, quote, rule), count in left.items():
                for _ in range(max(0, count - other[(phrase, quote)])):
                    yield Change(document.name, gained, phrase, quote, rule)


def rules_diff(documents: Iterable[Document], old: Path, new: Path) -> Iterator[Change]:
    """The same for two rule folders; RuleError if one of them cannot be loaded."""
    return compare_books(documents, load_book(old), load_book(new))
