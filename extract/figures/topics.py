"""Reports of all police work: which figures are about drugs and which about other crimes.

Only a page whose head does not speak of drugs and that tells of other crimes again and again is read so. A figure's own words
decide ("抓获盗窃嫌疑人3名"), then its part of the sentence, the parts before it, and the sentence before in its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Annotated, Literal

from extract.words.patterns import compiled, guarded
from rules.book import RuleBook
from schemas.text import Clause, Fact, Span

HEAD, LEAST, HEADING_LENGTH = 60, 3, 30
PART = re.compile("[^,:]+[,:]?")
APART = "other-offence"
Topic = Literal["drug", "other", ""]


@dataclass(frozen=True, eq=False, slots=True)
class Topics:
    """Compiled words of drugs, of other crimes and all crimes together, of things of other crimes where no drug is told, and of bodies named after drugs."""

    drug: Annotated[re.Pattern[str], "drug-topic"]
    other: re.Pattern[str]
    thing: Annotated[re.Pattern[str], "other-thing"]
    body: Annotated[re.Pattern[str], "drug-body"]


@lru_cache(maxsize=8)
def topics(book: RuleBook) -> Topics:
    """The words of a rule book, compiled once."""
    regex = book.verbs.regex
    return compiled(Topics, regex, other=re.compile(guarded(f"{regex('other-offence')}|{regex('all-offences')}")))


def is_mixed(norm: str, book: RuleBook) -> bool:
    """Whether a page reports on all kinds of crimes: its head speaks of others before it speaks of drugs, if it does at all."""
    words = topics(book)
    drug, other = words.drug.search(norm, 0, HEAD), words.other.search(norm, 0, HEAD)
    if drug and not (other and other.start() < drug.start()):
        return False
    found = [match.group() for match in words.other.finditer(norm)]
    return len(found) >= LEAST and len(set(found)) > 1


def set_apart(norm: str, clauses: Sequence[Clause], facts: Sequence[Fact], book: RuleBook) -> list[Fact]:
    """The facts of a page with those of other crimes tagged; a page about drugs alone stays as it is."""
    if facts and not topics(book).drug.search(topics(book).body.sub("", norm)):
        others = bool(topics(book).other.search(norm) or topics(book).thing.search(norm)) and all(fact.kind != "seizure" for fact in facts)
        return [replace(fact, tags=fact.tags | {APART} if others else fact.tags - {APART}) for fact in facts]  # 破获盗窃案9起, and no word of drugs
    if not facts or not is_mixed(norm, book):
        return with_count(norm, facts, book)
    by_clause: dict[int, list[Fact]] = {}
    for fact in facts:
        by_clause.setdefault(fact.clause, []).append(fact)
    topic: Topic = ""
    last: Clause | None = None
    out: list[Fact] = []
    for clause in clauses:
        if last and last.paragraph != clause.paragraph and last.span.end - last.span.start > HEADING_LENGTH:
            topic = ""
        parts = read_parts(norm, clause.span, topic, book)
        out += [tagged(fact, topic_of(norm, fact, parts, book)) for fact in by_clause.get(clause.index, ())]
        topic, last = (parts[-1][1] if parts else topic), clause
    return sorted(out, key=lambda fact: fact.span.start)


def with_count(norm: str, facts: Sequence[Fact], book: RuleBook) -> list[Fact]:
    """People behind a number of cases of other crimes, with no word of drugs between, are of those cases: "破获刑事案件140起,抓获201人,其中毒品案件12起"."""
    out: list[Fact] = []
    last: Fact | None = None
    for fact in sorted(facts, key=lambda fact: fact.span.start):
        counted = last is not None and last.clause == fact.clause and APART in last.tags and fact.kind == "arrest"
        behind = last is not None and counted and not about_drugs(norm, last.span.end, fact.span.end, book)
        last = fact if fact.kind == "count" else last
        out.append(replace(fact, tags=fact.tags | {APART}) if behind else fact)
    return out


def about_drugs(norm: str, start: int, end: int, book: RuleBook) -> bool:
    """Whether a stretch tells of drugs."""
    return topics(book).drug.search(norm, start, end) is not None


def read_parts(norm: str, span: Span, topic: Topic, book: RuleBook) -> list[tuple[int, Topic]]:
    """Where each part of a sentence ends, with what it is about; parts before the first word of a topic take the first one told."""
    words = topics(book)
    parts = [(match.end(), about(norm, match.span(), words)) for match in PART.finditer(norm, span.start, span.end)]
    told: list[Topic] = [its for _, its in parts if its]
    thing = not told and words.thing.search(norm, span.start, span.end)
    now: Topic = "other" if thing else told[0] if told else topic
    out: list[tuple[int, Topic]] = []
    for end, its in parts:
        now = its or now
        out.append((end, now))
    return out


def about(norm: str, place: tuple[int, int], words: Topics) -> Topic:
    """What a stretch is about by its own words: drugs before all else."""
    if words.drug.search(norm, *place):
        return "drug"
    return "other" if words.other.search(norm, *place) else ""


def topic_of(norm: str, fact: Fact, parts: Sequence[tuple[int, Topic]], book: RuleBook) -> Topic:
    """What a fact is about: substances are drugs, its own words, else its part of the sentence."""
    if fact.kind == "seizure":
        return "drug"
    own = about(norm, (fact.span.start, fact.span.end), topics(book))
    return own or next((topic for end, topic in parts if fact.span.start < end), "")


def tagged(fact: Fact, topic: Topic) -> Fact:
    """A fact with or without the tag of other crimes."""
    if not topic:
        return fact
    return replace(fact, tags=fact.tags | {APART} if topic == "other" else fact.tags - {APART})
