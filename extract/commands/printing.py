"""What the commands `explain`, `score`, `rules check` and `rules diff` print, line by line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.gold import Comparison, by_document, compare, load_gold
from corpus.read import PageError, read_documents
from extract.explain import UNEXPLAINED, Account, ExplainedClause, explain, tally
from extract.storage.query import visible
from rules.book import RuleBook
from schemas.text import Document


def documents_of(paths: Sequence[Path]) -> list[Document]:
    """The documents of some files and folders; raises the PageError of the first that cannot be read."""
    found = []
    for item in read_documents(paths):
        if isinstance(item, PageError):
            raise item
        found.append(item)
    return found


def explain_lines(paths: Sequence[Path], book: RuleBook, only_summary: bool) -> Iterator[str]:
    """Clause by clause: the words, what the gate said, and each number with what became of it; then the tally of all."""
    documents = documents_of(paths)
    for document in () if only_summary else documents:
        yield f"== {document.name}"
        for clause in explain(document, book):
            yield from clause_lines(clause)
    count = tally(documents, book)
    yield f"{count.numbers} numbers beside a drug, people, case or money word: {count.taken} taken, {count.unexplained} without a reason ({count.share:.1%})"
    for reason, times in count.reasons.most_common():
        yield f"{times:6}  left: {reason}"


def clause_lines(clause: ExplainedClause) -> Iterator[str]:
    """One clause and its numbers."""
    yield "\n" + one_line(clause.quote)
    for said in clause.gate:
        yield f"    gate: {said}"
    for item in clause.accounts:
        yield f"    {one_line(item.quote)}: {account_line(item)}"


def account_line(item: Account) -> str:
    """What became of one number."""
    rule = f"  [{item.rule}]" if item.rule else ""
    if item.taken:
        return f"taken as {item.taken}{rule}"
    return f"left, {item.reason or UNEXPLAINED}{rule}"


def one_line(text: str) -> str:
    """Words without their line breaks, control characters as signs."""
    return "".join(visible(character) for character in " ".join(line.strip() for line in text.splitlines()))


def check_lines(folder: Path | None) -> tuple[list[str], bool]:
    """Complaints about a rule folder and a closing line; whether there was none."""
    from extract.check import check_rules

    checked = check_rules(folder)
    lines = [str(complaint) for complaint in checked.complaints]
    return [*lines, f"{checked.examples} examples, {len(lines)} complaints"], not lines


def diff_lines(db: sqlite3.Connection, new: RuleBook, old: RuleBook | None) -> Iterator[str]:
    """Losses (-) and gains (+) on the stored documents when the rules change, and their numbers."""
    from extract.diff import rules_diff

    gained = lost = 0
    changed = set()
    for change in rules_diff(db, new, old):
        gained, lost = gained + change.gained, lost + (not change.gained)
        changed.add(change.document)
        yield one_line(str(change))
    yield f"{gained} gained, {lost} lost, in {len(changed)} documents"


def score_lines(db: sqlite3.Connection, folder: Path, errors: int) -> Iterator[str]:
    """The stored records beside the labelled ones of a folder: figures, families of errors, and the first so many errors."""
    from extract.exports.records import as_json
    from extract.storage.store import records

    comparison = compare(load_gold(folder), by_document(as_json(record) for record in records(db)))
    yield from figure_lines(comparison)
    yield "\nerrors by family"
    for kind, code, side, times in comparison.families():
        yield f"{times:6}  {kind:12} {code:24} {side}"
    for miss in comparison.misses[:errors]:
        words = f"  “{one_line(miss.quote)}”" if miss.quote else ""
        yield f"{miss.doc}  {miss.kind}  {miss.side} {one_line(miss.told)}{words}"


def figure_lines(comparison: Comparison) -> Iterator[str]:
    """The figures for each kind of fact, then those of matched facts and of whole documents."""
    yield f"{comparison.documents} documents, {comparison.missing} missing from the store"
    for kind, of in comparison.figures.items():
        rates = f"P {of.precision:.3f}  R {of.recall:.3f}  F1 {of.f1:.3f}  [{of.low:.3f}, {of.high:.3f}]"
        yield f"{kind:12} {rates}  gold {of.gold}, found {of.found}"
    for name, share in comparison.shares.items():
        yield f"{name:26} {'-' if share is None else f'{share:.3f}'}"
    yield f"false facts on {comparison.negatives} factless documents: {comparison.false_facts}"
