"""Why each number was taken or left: one bulletin clause by clause, and the share of numbers that nothing accounts for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corpus.segment import split
from extract.check import number
from extract.dates.moments import find_moments
from extract.pipeline import read_bulletin
from extract.words.gate import find_closed, find_closed_sections
from extract.words.mentions import Scene, Token, is_telling, read_scene
from extract.words.names import find_case_names
from rules.book import RuleBook
from schemas.record import Arrest, Asset, CaseCount, Record, Seizure
from schemas.result import Result
from schemas.text import Document, Mention, Span

KINDS = {
    **{kind: kind for kind in ("percent", "age", "clock", "duration", "length", "area")},
    "other": "a code, telephone, ordinal or the like",
    "item": "counts things that are no drug and no asset",
    "place": "counts places",
    "bare": "a number without a unit",
}
UNEXPLAINED = "no rule"


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one number: `taken` tells as which fact and by which rule, else `reason` why it was left."""

    quote: str
    taken: str = ""
    reason: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class ExplainedClause:
    """One clause: its raw words, what the gate said of it, and the account of every number in it."""

    quote: str
    gate: tuple[str, ...] = ()
    accounts: tuple[Account, ...] = ()
    triggers: bool = False


@dataclass(slots=True)
class Tally:
    """How many numbers of trigger clauses were taken, left for a stated reason, and left without one."""

    numbers: int = 0
    taken: int = 0
    unexplained: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """Share of numbers with neither a fact nor a stated reason."""
        return self.unexplained / self.numbers if self.numbers else 0.0


def explain(document: Document, book: RuleBook) -> Iterator[ExplainedClause]:
    """Each clause of a document that holds a number, with what became of it."""
    result = read_bulletin(document, book)
    text = result.text
    paragraphs, clauses = split(text)
    sections = find_closed_sections(text.norm, paragraphs, book)
    spoken = [*find_moments(text, clauses, result.record.published, book.dates), *find_case_names(text.norm, 0, len(text.norm), book.names)]
    for clause in clauses:
        if not is_telling(text.norm, clause):
            continue
        scene = read_scene(text.norm, clause, book)
        numbers = [token for token in scene.tokens if token.measure]
        if not numbers:
            continue
        closed = [stretch for stretch in (*sections, *find_closed(text.norm, clause.span, book)) if stretch.span.meets(clause.span)]
        gate = tuple(f"{stretch.reason}: “{stretch.cue}” ({stretch.rule})" for stretch in closed)
        accounts = tuple(account(result, scene, token, spoken, [c.reason for c in closed]) for token in numbers)
        yield ExplainedClause(text.quote(clause.span), gate, accounts, is_trigger(scene))


def is_trigger(scene: Scene) -> bool:
    """Whether a clause has a drug, people, case or money word, so that each of its numbers must be accounted for."""
    return any(
        (token.word and (token.word.drug or token.word.role == "user" or token.word.asset == "cash")) or token.dimension in ("person", "case", "money")
        for token in scene.tokens
    )


def account(result: Result, scene: Scene, token: Token, spoken: list[Mention], closed: list[str]) -> Account:
    """What became of one number: taken, left by an extractor, part of a date or name, of another kind, or in a closed stretch."""
    quote = result.text.quote(token.span)
    taken = as_fact(result, token) or as_rejected(result, token)
    if taken:
        return taken
    for mention in spoken:
        if mention.span.meets(Span(token.start, token.end)):
            return Account(quote, reason="case name" if mention.kind == "case_name" else "date", rule=mention.rule)
    if token.dimension in KINDS:
        word = f": {token.measure.word}" if token.measure and token.measure.word else ""
        return Account(quote, reason=f"{KINDS[token.dimension]}{word}", rule=token.rule)
    return Account(quote, reason=closed[0] if closed else UNEXPLAINED, rule="" if closed else token.rule)


def as_fact(result: Result, token: Token) -> Account | None:
    """The fact that a number was taken for."""
    where = result.text.raw_span(token.span)
    for fact, told in tell_facts(result.record):
        if fact.span[0] < where.end and where.start < fact.span[1]:
            return Account(result.text.quote(token.span), taken=told, rule=fact.rule)
    return None


def as_rejected(result: Result, token: Token) -> Account | None:
    """Why an extractor left a number."""
    where = result.text.raw_span(token.span)
    for item in result.rejected:
        if item.span.start < where.end and where.start < item.span.end:
            return Account(result.text.quote(token.span), reason=item.reason + (f": “{item.cue}”" if item.cue else ""), rule=item.rule)
    return None


Told = Seizure | Arrest | CaseCount | Asset


def tell_facts(record: Record) -> Iterator[tuple[Told, str]]:
    """Each fact with its phrase."""
    for seizure in record.seizures:
        yield seizure, f"seizure {seizure.drug} {number(seizure.amount)} {seizure.unit} {seizure.approx}"
    for arrest in record.arrests:
        yield arrest, f"arrest {arrest.action} {arrest.count} {arrest.approx}"
    for count in record.case_counts:
        yield count, f"cases {count.action} {count.count} {count.approx}"
    for asset in record.assets:
        yield asset, f"asset {asset.kind} {number(asset.amount)} {asset.unit} {asset.approx}"


def tally(documents: Iterable[Document], book: RuleBook) -> Tally:
    """Numbers of trigger clauses over many documents: taken, left with a reason, left without."""
    out = Tally()
    for document in documents:
        for clause in explain(document, book):
            for item in clause.accounts if clause.triggers else ():
                out.numbers += 1
                out.taken += bool(item.taken)
                out.unexplained += item.reason == UNEXPLAINED
                if item.reason:
                    out.reasons[item.reason.partition(":")[0]] += 1
    return out
