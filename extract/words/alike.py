"""Words that say exactly the same, read as the one word that the rules know: 当中 at the head of a clause as 其中, 14号晚 as 14日晚, 抓获19个 as 抓获19名.

It is done once, before any rule sees the text, so that no rule hangs on which of them a writer took. The raw text and every quote stay as
they are: the map says from which raw characters each character of the new word comes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from extract.words.patterns import guarded
from rules.book import RuleBook
from schemas.text import Text


@lru_cache(maxsize=8)
def ways(book: RuleBook) -> tuple[tuple[str, str, tuple[re.Pattern[str], ...]], ...]:
    """(entry, the word it is read as, its patterns) of each entry, compiled once."""
    named = book.verbs.named
    return tuple((entry.id, entry.read_as, tuple(re.compile(guarded(named(regex))) for regex in entry.patterns)) for entry in book.verbs.alike)


def read_alike(text: Text, book: RuleBook) -> Text:
    """The text with each word that says the same as another one read as that one, entry by entry.

    >>> from rules.book import load_book
    >>> text = Text("抓获5人,这其中外籍2人", "抓获5人,这其中外籍2人")
    >>> read_alike(text, load_book()).norm
    '抓获5人,其中外籍2人'
    """
    for _, word, patterns in ways(book):
        for pattern in patterns:
            spans = [match.span("w" if "w" in pattern.groupindex else 0) for match in pattern.finditer(text.norm)]
            text = replaced(text, spans, word) if spans else text
    return text


def entries_in(text: Text, book: RuleBook) -> list[str]:
    """The entries that read a word of a text as another one."""
    return [entry for entry, _, patterns in ways(book) if any(pattern.search(text.norm) for pattern in patterns)]


def replaced(text: Text, spans: list[tuple[int, int]], word: str) -> Text:
    """The text with a word in the place of each span; its last character comes from the last one of the span, so that no quote is cut short.

    >>> there = replaced(Text("今年来5起", "今年来5起"), [(0, 3)], "今年以来")
    >>> there.norm, [there.raw_start(offset) for offset in range(6)]
    ('今年以来5起', [0, 1, 2, 2, 3, 4])
    """
    kept: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = 0
    for start, end, new in pieces(spans, word, len(text.norm)):
        sources = [start + min(at, end - start - 1) for at in range(len(word) - 1)] + [end - 1] if new else [start]
        for at, source in enumerate(sources):
            starts.append(length + at)
            shifts.append(text.raw_start(source) - length - at)
        if not new:
            inside = range(bisect_right(text.starts, start), bisect_right(text.starts, end - 1))
            starts += [text.starts[at] - start + length for at in inside]
            shifts += [text.shifts[at] + start - length for at in inside]
        kept.append(word if new else text.norm[start:end])
        length += len(kept[-1])
    return Text(text.raw, "".join(kept), tuple(starts), tuple(shifts))


def pieces(spans: list[tuple[int, int]], word: str, length: int) -> Iterator[tuple[int, int, bool]]:
    """The stretches of a text in order: (start, end, whether it is replaced)."""
    at = 0
    for start, end in spans:
        if start > at:
            yield at, start, False
        yield start, end, True
        at = end
    if at < length:
        yield at, length, False
