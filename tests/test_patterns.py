"""A guarded regular expression finds what it finds without its guard; words as a tree are found longest first."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.normalise import normalise
from corpus.read import read_documents
from extract.words.patterns import branch, guarded, guarded_either
from schemas.text import Document
from tests.sentences import book

SAMPLES = Path(__file__).parent.parent / "corpus" / "samples"
GUARDS = [
    ("约?[0-9]+克", "(?=[0-9约])(?:约?[0-9]+克)"),
    ("(?<!第)三", "(?=[三])(?:(?<!第)三)"),
    ("(?:共|合计)?(?:约)?\\d", "(?=[\\d共合约])(?:(?:共|合计)?(?:约)?\\d)"),
    ("(?P<a>甲){2,3}?乙", "(?=[甲])(?:(?P<a>甲){2,3}?乙)"),
    ("[-\\]a]b", "(?=[\\-\\]a])(?:[-\\]a]b)"),
    ("(?>甲|乙)丙*+", "(?=[乙甲])(?:(?>甲|乙)丙*+)"),
]
UNGUARDED = ["[^,]克", ".克", "约?", "约*|近", "(?i)k", "\\D克", "(甲)?(?(1)乙|丙)", "$"]


@pytest.mark.parametrize(("regex", "expected"), GUARDS)
def test_guard_names_the_first_characters(regex: str, expected: str) -> None:
    assert guarded(regex) == expected


@pytest.mark.parametrize("regex", UNGUARDED)
def test_what_may_begin_with_anything_or_be_empty_has_no_guard(regex: str) -> None:
    assert guarded(regex) == regex


def spans(regex: str, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(regex, text)]


def test_guard_changes_no_match_of_any_rule() -> None:
    rules = book()
    regexes = [*(entry.regex for entry in rules.verbs.pattern), *(regex for cue in rules.gate.cue for regex in cue.patterns)]
    regexes += [regex for look in rules.units.lookalike for regex in look.patterns]
    texts = [normalise(document.raw).norm for document in read_documents([SAMPLES]) if isinstance(document, Document)]
    assert len(regexes) > 100
    assert len(texts) > 20
    assert [regex for regex in regexes if any(spans(guarded(regex), text) != spans(regex, text) for text in texts)] == []
    assert any(spans(guarded(regex), text) for regex in regexes for text in texts)


@given(st.lists(st.text("冰毒.|(-", min_size=1, max_size=3), min_size=1, max_size=6), st.text("冰毒.|(-", max_size=12))
def test_tree_of_words_finds_the_longest_at_each_place(words: list[str], text: str) -> None:
    flat = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert spans(branch(words), text) == spans(flat, text) == spans(guarded_either([branch(words)]), text)
