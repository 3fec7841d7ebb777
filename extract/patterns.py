"""Regular expressions that fail fast: words as a tree, and a look at the first character before anything else is tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

CATEGORIES = {_constants.CATEGORY_DIGIT: r"\d", _constants.CATEGORY_SPACE: r"\s", _constants.CATEGORY_WORD: r"\w"}
ZERO_WIDTH = frozenset({_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT})
REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT})
Item = tuple[Any, Any]  # an operator and its arguments, as the parser of `re` gives them


class AnyFirst(Exception):
    """A match may begin with nearly every character."""


def branch(words: Iterable[str]) -> str:
    """A regular expression for words that shares first characters, so that the longest word is tried first.

    >>> branch(["冰毒片剂", "冰毒", "麻古"])
    '冰(?:毒(?:片剂)?)|麻古'
    """
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        heads.setdefault(word[0], []).append(word[1:])
    parts = []
    for head, tails in heads.items():
        rest = [tail for tail in tails if tail]
        if not rest:
            parts.append(re.escape(head))
            continue
        inner = branch(rest)
        single = len(rest) == 1 and "" not in tails
        parts.append(re.escape(head) + (inner if single else f"(?:{inner})") + ("?" if "" in tails else ""))
    return "|".join(parts)


def guarded(regex: str) -> str:
    """The same regular expression, with a look at the first character before it: most places of a text cannot begin a match.

    >>> guarded("(?<!第)(?:约|近)?(?P<n>[0-9]+)克")
    '(?=[0-9约近])(?:(?<!第)(?:约|近)?(?P<n>[0-9]+)克)'
    >>> guarded("[^,]克")
    '[^,]克'
    """
    parsed = _parser.parse(regex)
    if parsed.state.flags & re.IGNORECASE:
        return regex
    try:
        first, empty = first_of(parsed)
    except AnyFirst:
        return regex
    return regex if empty else f"(?=[{''.join(sorted(first))}])(?:{regex})"


def guarded_either(regexes: Iterable[str]) -> str:
    """Alternation of regular expressions in their order, each with a look at the first character."""
    return "|".join(map(guarded, regexes))


def first_of(items: Sequence[Item]) -> tuple[set[str], bool]:
    """What a match of a parsed sequence may begin with, as parts of a character class, and whether it may be empty."""
    first: set[str] = set()
    for operator, arguments in items:
        if operator in ZERO_WIDTH:
            continue
        more, empty = first_of_item(operator, arguments)
        first |= more
        if not empty:
            return first, False
    return first, True


def first_of_item(operator: Any, arguments: Any) -> tuple[set[str], bool]:
    """`first_of` of one operator that takes characters; AnyFirst if it is of another kind."""
    match operator, arguments:
        case _constants.LITERAL, int(code):
            return {character(code)}, False
        case _constants.IN, list(members):
            return set(map(class_part, members)), False
        case _constants.BRANCH, (_, list(branches)):
            found = [first_of(one) for one in branches]
            return set().union(*(first for first, _ in found)), any(empty for _, empty in found)
        case _constants.SUBPATTERN, (_, _, _, inner):
            return first_of(inner)
        case _constants.ATOMIC_GROUP, inner:
            return first_of(inner)
        case _, (int(fewest), _, inner) if operator in REPEATS:
            first, empty = first_of(inner)
            return first, empty or fewest == 0
    raise AnyFirst


def class_part(member: Item) -> str:
    """A member of a character class as it is written; AnyFirst if the class is a negated one."""
    match member:
        case _constants.LITERAL, int(code):
            return character(code)
        case _constants.RANGE, (int(low), int(high)):
            return f"{character(low)}-{character(high)}"
        case _constants.CATEGORY, category if category in CATEGORIES:
            return CATEGORIES[category]
    raise AnyFirst


def character(code: int) -> str:
    """A character as it is written inside a character class."""
    return re.escape(chr(code)) if code < 128 and not chr(code).isalnum() else chr(code)
