"""Regular expressions that fail fast: words as a tree, and a look at the first character before anything else is tried."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Annotated, Any, TypeVar, get_origin, get_type_hints

CATEGORIES = {_constants.CATEGORY_DIGIT: r"\d", _constants.CATEGORY_SPACE: r"\s"}
BRACKET = re.compile(r"\([^()]*\)")  # one pair and what is in it
BROAD = 1000
FLAGS = re.compile(r"\(\?[a-zA-Z-]+[:)]")
PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
ZERO_WIDTH = frozenset({_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT})
REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT})
Kind = TypeVar("Kind")
Item = tuple[Any, Any]  # an operator and its arguments, as the parser of `re` gives them


def compiled(kind: type[Kind], regex: Callable[[str], str], **given: object) -> Kind:
    """A record of compiled regular expressions: each field annotated with the name of a rule holds that rule's, the others are given.

    >>> import dataclasses
    >>> @dataclasses.dataclass
    ... class Joints:
    ...     both: Annotated[re.Pattern[str], "joint"]
    >>> compiled(Joints, {"joint": "和|与"}.__getitem__).both.pattern
    '(?=[与和])(?:和|与)'
    """
    named = {name: hint.__metadata__[0] for name, hint in get_type_hints(kind, include_extras=True).items() if get_origin(hint) is Annotated}
    return kind(**given, **{name: re.compile(guarded(regex(rule))) for name, rule in named.items()})


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
    """The same regular expression with looks at the first character, of each alternative and of all: most places of a text cannot begin a match.

    >>> guarded("(?<!第)(?:约|近)?(?P<n>[0-9]+)克")
    '(?=[0-9约近])(?:(?<!第)(?:约|近)?(?P<n>[0-9]+)克)'
    >>> guarded("约?[0-9]克|近?斤|[^,]克")
    '(?=[0-9斤约近])(?:(?=[0-9约])(?:约?[0-9]克)|(?=[斤近])(?:近?斤))|[^,]克'
    """
    if FLAGS.search(regex):
        return regex
    return guarded_either(alternatives(regex))


def guarded_either(regexes: Iterable[str]) -> str:
    """`guarded` of the alternation of some regular expressions, in their order."""
    parts = [(regex, first_characters(regex)) for regex in regexes]
    out = []
    for selective, run in itertools.groupby(parts, key=lambda part: bool(part[1])):
        known = list(run)
        inner = "|".join(look(first, regex) if selective and len(known) > 1 else regex for regex, first in known)
        out.append(look(set().union(*(first for _, first in known)), inner) if selective else inner)
    return "|".join(out)


def look(first: AbstractSet[str], regex: str) -> str:
    """A regular expression behind a look at the first character; a literal one needs none."""
    return regex if first == {regex[0]} and "|" not in regex else f"(?=[{''.join(sorted(first))}])(?:{regex})"


def alternatives(regex: str) -> list[str]:
    """The alternatives of a regular expression, as written.

    >>> alternatives(r"a(?:b|c)|[|\\]]|\\|")
    ['a(?:b|c)', '[|\\\\]]', '\\\\|']
    """
    ends = [-1]
    depth = 0
    for match in PIECE.finditer(regex):
        piece = match.group()
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            ends.append(match.start())
    return [regex[start + 1 : end] for start, end in itertools.pairwise([*ends, len(regex)])]


def first_characters(regex: str) -> set[str]:
    """What a match may begin with, as parts of a character class; empty if that is nearly everything, or the match may be empty."""
    try:
        first, empty = first_of(_parser.parse(regex))
    except AnyFirst:
        return set()
    broad = any(len(part) == 3 and part[1] == "-" and ord(part[2]) - ord(part[0]) > BROAD for part in first)
    return set() if empty or broad else first


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
