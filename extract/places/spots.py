"""Places as a text tells them: by a noun (在岭河服务区), or by the name of an area that the table knows (在昆明, 赴广州), with the areas behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.places.agencies import find_places
from extract.places.regions import named_at
from rules.names import NameFile
from rules.places import load_places
from schemas.text import Span


def find_spots(norm: str, start: int, end: int, names: NameFile, bodies: Sequence[Span]) -> list[Span]:
    """Places in norm[start:end], in order; an area that a body's name begins with is none.

    >>> from rules.book import load_book
    >>> text = "民警在昆明将其抓获,在云南瑞丽某宾馆抓获1人"
    >>> [text[span.start : span.end] for span in find_spots(text, 0, len(text), load_book().names, [])]
    ['昆明', '云南瑞丽某宾馆']
    """
    begun = {body.start for body in bodies}
    nouns = [extended(norm, mention.span, names) for mention in find_places(norm, start, end, names) if mention.span.start not in begun]
    areas = [area for match in before(names).finditer(norm, start, end) if (area := area_at(norm, match.end(), end, names))]
    free = [area for area in areas if not any(area.start < other.end and other.start < area.end for other in [*nouns, *bodies])]
    return sorted([*nouns, *free], key=lambda span: span.start)


@lru_cache(maxsize=8)
def before(names: NameFile) -> re.Pattern[str]:
    """Words before a place: 在, 赴, 前往."""
    return re.compile("|".join(names.words("before-place")))


def area_at(norm: str, at: int, end: int, names: NameFile) -> Span | None:
    """The area whose name stands at an offset, with those behind it, and none that goes on as another word."""
    named = named_at(norm, at, load_places(), names)
    if named is None or at + len(named.name) > end:
        return None
    return extended(norm, Span(at, at + len(named.name)), names)


def extended(norm: str, place: Span, names: NameFile) -> Span:
    """A place with the areas that follow it: 云南|瑞丽."""
    end = place.end
    while named := named_at(norm, end, load_places(), names):
        end += len(named.name)
    return Span(place.start, end)
