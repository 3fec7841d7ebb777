"""One lexicon of all words of the rule book: what each can mean, and one automaton that finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from rules.book import RuleBook


@dataclass(slots=True)
class Word:
    """All meanings of one word; `rule` is the entry that claims it first."""

    text: str
    rule: str
    drug: str = ""
    weak: bool = False
    substance: bool = False
    form: str = ""
    seize: str = ""
    trade: str = ""
    before: str = ""
    after: str = ""
    role: str = ""
    count_before: str = ""
    count_after: str = ""
    count_noun: str = ""
    asset: str = ""
    breaks_up: frozenset[str] = field(default_factory=frozenset)
    marker: str = ""


SHORTEST = 2  # a single character says nothing of a break beside it
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
Claim = tuple[str, str, str, str]  # word, rule, field, value


def drug_claims(book: RuleBook) -> Iterator[Claim]:
    """Claims of drugs.toml."""
    for drug in book.drugs.drug:
        typed = [] if drug.code == "unspecified" else [f"毒品{name}" for name in drug.names]  # 毒品冰毒片剂 must not be cut behind 毒品冰毒
        for name in (*drug.names, *drug.weak, *typed):
            yield name, f"drugs.toml#{drug.code}", "drug", drug.code
        for name in drug.weak:
            yield name, f"drugs.toml#{drug.code}", "weak", "yes"
    yield from ((name, f"drugs.toml#{thing.id}", "substance", "yes") for thing in book.drugs.substance for name in thing.words)
    yield from ((name, f"drugs.toml#{form.code}", "form", form.code) for form in book.drugs.form for name in form.words)


def deed_claims(book: RuleBook) -> Iterator[Claim]:
    """Claims of verbs.toml on verbs of seizing and trading, and on the words that order figures."""
    for seize in book.verbs.seize:
        for name in seize.words:
            yield name, f"verbs.toml#{seize.id}", "seize", seize.id
        for name in seize.weak:
            yield name, f"verbs.toml#{seize.id}", "seize", "weak"
    for trade in book.verbs.trade:
        for name in trade.words:
            yield name, f"verbs.toml#{trade.id}", "trade", trade.reason
    for marker in book.verbs.marker:
        for name in marker.words:
            yield name, f"verbs.toml#{marker.id}", "marker", marker.id


def people_claims(book: RuleBook) -> Iterator[Claim]:
    """Claims of verbs.toml on what is done to people, and on the nouns for them."""
    for arrest in book.verbs.arrest:
        for name in arrest.ahead:
            yield from ((word, f"verbs.toml#{arrest.action}", "before", arrest.action) for word in (name, f"依法{name}"))
        for name in arrest.behind:
            yield from ((word, f"verbs.toml#{arrest.action}", "after", arrest.action) for word in (name, f"依法{name}"))
    for people in book.verbs.people:
        for name in people.words:
            yield name, f"verbs.toml#{people.id}", "role", people.role


def thing_claims(book: RuleBook) -> Iterator[Claim]:
    """Claims of verbs.toml on counted cases and on assets."""
    for count in book.verbs.count:
        for name in count.before:
            yield name, f"verbs.toml#{count.action}", "count_before", count.action
        for name in count.after:
            yield name, f"verbs.toml#{count.action}", "count_after", count.action
        for name in count.nouns:
            yield name, f"verbs.toml#{count.action}", "count_noun", count.action
    for asset in book.verbs.asset:
        for name in asset.nouns:
            yield name, f"verbs.toml#{asset.kind}", "asset", asset.kind
        for name in asset.needs_verb:
            yield name, f"verbs.toml#{asset.kind}", "breaks_up", asset.kind


def add_claim(words: dict[str, Word], claim: Claim) -> None:
    """Give a word one more meaning; the first claim of a field stands."""
    text, rule, name, value = claim
    word = words.setdefault(text, Word(text, rule))
    if name in ("weak", "substance"):
        setattr(word, name, True)
    elif name == "breaks_up":
        word.breaks_up |= {value}
    elif not getattr(word, name):
        setattr(word, name, value)


@dataclass(frozen=True, eq=False, slots=True)
class Lexicon:
    """All words, and the automaton that finds the longest word at each place."""

    words: tuple[Word, ...]
    automaton: AhoCorasick

    def find(self, text: str) -> Iterator[tuple[Word, int, int]]:
        """(word, start, end) of each word of a text, in order, none overlapping."""
        words = self.words
        try:
            matches = self.automaton.find_matches_as_indexes(text)
        except UnicodeEncodeError:
            matches = self.automaton.find_matches_as_indexes(LONE_SURROGATE.sub("\ufffd", text))
        for index, start, end in matches:
            yield words[index], start, end


@lru_cache(maxsize=8)
def unbroken(book: RuleBook) -> frozenset[str]:
    """Words that no line break ends a line in: the lexicon's, and those for persons, crimes and agencies."""
    texts = {word.text for word in lexicon(book).words if len(word.text) >= SHORTEST}
    return frozenset(texts | {word for entry in book.names.word for word in entry.words if len(word) > SHORTEST})


@lru_cache(maxsize=8)
def lexicon(book: RuleBook) -> Lexicon:
    """The lexicon of a rule book, compiled once."""
    words: dict[str, Word] = {}
    for claims in (drug_claims, deed_claims, people_claims, thing_claims):
        for claim in claims(book):
            add_claim(words, claim)
    # the contiguous automaton is as fast as the full one on our texts and made five times as fast
    automaton = AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
    return Lexicon(tuple(words.values()), automaton)
