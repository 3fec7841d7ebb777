"""What belongs to a number of cases: its verb, the nouns beside it, and the patterns that tell them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated

from extract.words.mentions import Token
from extract.words.patterns import branch, compiled
from rules.book import RuleBook

NOUN_CODES = ("target", "large")


@dataclass(frozen=True, eq=False, slots=True)
class CaseWords:
    """Compiled patterns around a number of cases, and the counted nouns that decide its action."""

    nouns: tuple[tuple[str, re.Pattern[str]], ...]
    thing: Annotated[re.Pattern[str], "case-thing"]
    blocked: Annotated[re.Pattern[str], "case-blocked"]
    back: Annotated[re.Pattern[str], "case-back"]
    back_right: Annotated[re.Pattern[str], "case-back-right"]
    noun: Annotated[re.Pattern[str], "case-noun"]
    named: Annotated[re.Pattern[str], "case-named"]
    period: Annotated[re.Pattern[str], "case-period"]
    generic: Annotated[re.Pattern[str], "case-generic"]
    general: Annotated[re.Pattern[str], "case-general"]
    change: Annotated[re.Pattern[str], "case-change"]
    rate: Annotated[re.Pattern[str], "case-rate"]
    size: Annotated[re.Pattern[str], "case-size"]
    bare: Annotated[re.Pattern[str], "case-bare"]
    other: Annotated[re.Pattern[str], "other-offence"]
    drug: Annotated[re.Pattern[str], "drug-topic"]
    part: Annotated[re.Pattern[str], "subset"]
    bodies: Annotated[re.Pattern[str], "case-bodies"]
    called: Annotated[re.Pattern[str], "case-called"]


@dataclass(slots=True)
class Count:
    """One number of cases: the verb that governs it, the noun counted before or behind it, and what became of it."""

    token: Token
    start: int
    verb: Token | None = None
    after: bool = False
    left: str = ""
    right: str = ""
    code: str = ""
    rule: str = ""
    tags: set[str] = field(default_factory=set)


@lru_cache(maxsize=8)
def case_words(book: RuleBook) -> CaseWords:
    """The patterns of a rule book, compiled once."""
    nouns: dict[str, tuple[str, ...]] = {entry.action: entry.nouns for entry in book.verbs.count}
    ordered = tuple((code, re.compile(branch(nouns[code]))) for code in NOUN_CODES if nouns.get(code))
    return compiled(CaseWords, book.verbs.regex, nouns=ordered)
