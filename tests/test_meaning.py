"""The same meaning in other characters or words gives the same facts; another meaning in nearly the same characters gives none.

The practice documents are the samples, and the labelled documents where these are here. Which places and forms are drawn depends
on the document's text only, so that every run draws the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from random import Random

import pytest

from corpus.read import PageError, read_documents
from extract.pipeline import read_bulletin
from schemas.record import Record
from schemas.text import Document
from tests.sentences import book, read
from tests.variants import BREAK, OTHER, OTHER_VERB, SAME, WORDS, in_figures, in_words, other_clause, plain_clause

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "corpus" / "samples"
PRACTICE = ROOT.parent / "shared" / "dev"
ENOUGH = 0.98
ENOUGH_WORDS = 0.985
EACH, BREAKS = 2, 2  # of a practice document: so many ways to say the same, and so many places for a line break
CLAUSES = 300

Facts = Counter[tuple[object, ...]]
sets = pytest.mark.parametrize(
    "folder",
    [
        pytest.param(SAMPLES, id="samples"),
        pytest.param(PRACTICE, id="practice", marks=pytest.mark.skipif(not PRACTICE.is_dir(), reason="the labelled documents are not here")),
    ],
)


@lru_cache(maxsize=2)
def documents(folder: Path) -> tuple[Document, ...]:
    """All documents of a folder."""
    return tuple(item for item in read_documents([folder]) if not isinstance(item, PageError))


def facts_of(record: Record) -> Facts:
    """The facts of a record with the days of their events, in no order."""
    days = {event.id: (event.start, event.end) for event in record.events}
    return Counter(
        [
            *(("seizure", fact.drug, fact.amount, fact.unit, days[fact.event]) for fact in record.seizures),
            *(("arrest", fact.action, fact.count, days[fact.event]) for fact in record.arrests),
            *(("count", fact.action, fact.count, days[fact.event]) for fact in record.case_counts),
            *(("asset", fact.kind, fact.amount, fact.unit, days[fact.event]) for fact in record.assets),
        ]
    )


@cache
def plain_facts(document: Document) -> Facts:
    """The facts of a document as it is."""
    return facts_of(read_bulletin(document, book()).record)


def drawn(document: Document, folder: Path) -> list[str]:
    """The ways in which a document is told again: all of them for a sample, a few for one of many."""
    if folder == SAMPLES:
        return [*SAME, *(f"{BREAK} {number}" for number in range(2 * BREAKS))]
    draw = Random(document.name)
    return [*draw.sample(sorted(SAME), EACH), *(f"{BREAK} {number}" for number in range(BREAKS))]


def told_again(document: Document, way: str) -> str:
    """The text of a document told in another way; the number behind a line break only draws another place."""
    change = SAME.get(way) or SAME_BREAK
    return change(document.raw, Random(f"{document.name} {way}"))


SAME_BREAK: Callable[[str, Random], str] = SAME.pop(BREAK)


@sets
def test_the_same_in_other_characters_gives_the_same_facts(folder: Path) -> None:
    told: list[tuple[str, str]] = []
    other: list[tuple[str, str]] = []
    for document in documents(folder):
        for way in drawn(document, folder) if plain_facts(document) else ():
            text = told_again(document, way)
            if text == document.raw:
                continue
            told.append((way, document.name))
            if facts_of(read_bulletin(replace(document, raw=text), book()).record) != plain_facts(document):
                other.append((way, document.name))
    assert len(told) > len(documents(folder))
    assert 1 - len(other) / len(told) >= ENOUGH, other
    assert max(Counter(way for way, _ in other).values(), default=0) <= max(1, len(told) // 100), other


def words_in(document: Document, folder: Path) -> list[tuple[str, str]]:
    """The words of a document that another one can stand for: all of them for a sample, a few for one of many."""
    there = [pair for pair in WORDS if re.search(pair[0], document.raw)]
    return there if folder == SAMPLES else Random(document.name).sample(there, min(EACH, len(there)))


@sets
def test_another_word_for_the_same_gives_the_same_facts(folder: Path) -> None:
    told = 0
    other: list[tuple[str, str, str]] = []
    for document in documents(folder):
        for word, instead in words_in(document, folder) if plain_facts(document) else ():
            raw = re.sub(word, instead, document.raw)
            told += 1
            if facts_of(read_bulletin(replace(document, raw=raw), book()).record) != plain_facts(document):
                other.append((word, instead, document.name))
    assert told > len(documents(folder))
    assert 1 - len(other) / told >= ENOUGH_WORDS, other


# ---- clauses that say something else

Clause = tuple[str, float, str, str, str]  # kind, figure, who, verb, the rest


def figures(sentence: str) -> set[tuple[str, float]]:
    """All figures of a sentence that are facts, by kind."""
    record = read(sentence).record
    seized = {("seizure", float(fact.amount)) for fact in record.seizures}
    return seized | {("arrest", float(fact.count)) for fact in record.arrests} | {("count", float(fact.count)) for fact in record.case_counts}


def clauses(folder: Path) -> list[Clause]:
    """For each fact whose words hold no verb but their own, a plain clause that reports its figure."""
    found: dict[str, Clause] = {}
    for document in documents(folder):
        record = read_bulletin(document, book()).record
        told = [("seizure", fact.amount, fact.quote) for fact in record.seizures]
        told += [("arrest", fact.count, fact.quote) for fact in record.arrests]  # type: ignore[misc]
        told += [("count", fact.count, fact.quote) for fact in record.case_counts]  # type: ignore[misc]
        for kind, figure, quote in told:
            words = quote.replace("\n", "")
            who, verb = plain_clause(kind, words, Random(words))
            rest = words.removeprefix(verb)
            if OTHER_VERB.search(rest) is None:
                found[f"{who}{verb}{rest}。"] = (kind, float(figure), who, verb, rest)
    return list(found.values())


@lru_cache(maxsize=2)
def reported(folder: Path) -> list[Clause]:
    """Some of the clauses, whose figure is read as a fact."""
    told = clauses(folder)
    told = Random(0).sample(told, min(len(told), CLAUSES))
    return [clause for clause in told if clause[:2] in figures(f"{clause[2]}{clause[3]}{clause[4]}。")]


@sets
@pytest.mark.parametrize("meaning", OTHER)
def test_what_did_not_happen_or_is_planned_or_sold_gives_no_fact(folder: Path, meaning: str) -> None:
    told = [clause for clause in reported(folder) if meaning != "sold" or clause[0] == "seizure"]
    asserted = [(clause, other_clause(meaning, clause[2], clause[3], Random(clause[4])) + clause[4] + "。") for clause in told]
    still = [sentence for clause, sentence in asserted if clause[:2] in figures(sentence)]
    assert len(told) > 40
    assert 1 - len(still) / len(told) >= ENOUGH, still


# ---- the changes themselves


@pytest.mark.parametrize(
    ("way", "raw", "expected"),
    [
        ("full-width digits", "缴获冰毒12.5克", "缴获冰毒１２.５克"),
        ("traditional characters", "缉毒警缴获海洛因", "緝毒警繳獲海洛因"),
        ("chinese numerals", "缴获冰毒350克,抓获2人", "缴获冰毒三百五十克,抓获两人"),
        ("chinese numerals", "缴获冰毒12.5克,第3版,2019年", "缴获冰毒12.5克,第3版,2019年"),
        ("arabic numerals", "抓获十二人,缴获三百五十克", "抓获12人,缴获350克"),
        ("arabic numerals", "三四名男子一起,第三名,三千克", "三四名男子一起,第三名,三千克"),
        ("千克 for 公斤", "冰毒3公斤,公斤级案件", "冰毒3千克,公斤级案件"),
        ("公斤 for 千克", "冰毒3千克,千克以上案件", "冰毒3公斤,千克以上案件"),
        ("blank before unit", "抓获12人,缴获3.5克", "抓获12 人,缴获3.5 克"),
        ("blanks between thousands", "缴获12345克", "缴获12 345克"),
        ("quotes: corner", "“6·18”专案", "「6·18」专案"),
    ],
)
def test_how_texts_are_told_again(way: str, raw: str, expected: str) -> None:
    assert SAME[way](raw, Random(0)) == expected


@pytest.mark.parametrize("number", [1, 2, 10, 12, 20, 105, 1026, 10000, 30500, 120345])
def test_numerals_of_the_changes_are_read_back(number: int) -> None:
    assert in_figures(in_words(number)) == str(number)


def test_a_break_stands_at_no_marker_and_in_no_row() -> None:
    raw = "一、抓获2人\n二、缴获3克\n甲\t1\t2"
    texts = {SAME_BREAK(raw, Random(seed)) for seed in range(200)}
    assert len(texts) > 5
    assert all(text.replace("\n", "") == raw.replace("\n", "") and text.endswith("\n甲\t1\t2") and "\n\n" not in text for text in texts)
