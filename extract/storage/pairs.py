"""Texts and words as a full text index sees them: pairs of neighbouring characters of the normal form.

FTS5 knows no Chinese words; but a text cut into all pairs of neighbours (冰毒案: "冰毒", "毒案", "案␃") holds a word exactly where the phrase
of the word's own pairs stands, and a word of two characters is a single look-up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from corpus.normalise import normalise

BLANK: Final = re.compile("[\\s\\u180e\\x00]")  # what FTS5 would take for the gap between two words
END: Final = "␃"


class SearchError(Exception):
    """Words that cannot be searched for, and why."""


def pairs(text: str) -> str:
    """All pairs of neighbouring characters of a normal text, a blank between them; the last character has END beside it.

    >>> pairs("冰毒案")
    '冰毒 毒案 案␃'
    """
    whole = BLANK.sub("␠", text)
    return " ".join(map(str.__add__, whole, whole[1:] + END))


def phrase(word: str) -> str:
    """The FTS5 phrase that stands exactly where a word stands; SearchError if there is nothing in it.

    >>> phrase("海洛因")
    '"海洛 洛因"'
    >>> phrase("毒")
    '"毒" *'
    """
    whole = BLANK.sub("␠", plain(word))
    if not whole:
        raise SearchError("nothing to search for: give a word")
    if len(whole) == 1:
        return '"{}" *'.format(whole.replace('"', '""'))
    return '"{}"'.format(" ".join(map(str.__add__, whole, whole[1:])).replace('"', '""'))


def plain(word: str) -> str:
    """A word in normal form: simplified characters, half-width digits, no blanks at its ends."""
    return normalise(word).norm.strip()


def match_of(words: Sequence[str], any_of: bool = False) -> str:
    """The FTS5 question for documents that hold all of some words, or any of them.

    >>> match_of(["冰毒", "寄遞"])
    '("冰毒") AND ("寄递")'
    """
    return (" OR " if any_of else " AND ").join(f"({phrase(word)})" for word in words)


def match_of_line(line: str) -> str:
    """The same for words in one text with blanks between them; in SQL: MATCH words('冰毒 寄递')."""
    return match_of(line.split() or [""])
