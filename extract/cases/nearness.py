"""How the areas of two tellings lie to each other, by code of GB/T 2260: the areas of their places and of the bodies that acted.

The nearest pair of areas counts, for a case is told by the police of one county and of another where its goods were seized; but of a city's
police and a place in one of its counties only the place. What no pair supports contradicts: another county of the same prefecture, another
prefecture, another province.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rules.places import is_within, load_places, prefecture_of, province_of

SAME: Final = {"county": 3.0, "prefecture": 2.0, "province": 1.0}  # points of one area that both tell, by its level
WITHIN: Final = 1.5  # a county of the prefecture that the other tells
APART: Final = {"county": -4.0, "prefecture": -6.0, "province": -10.0}  # points of two areas by the level on which they differ


@dataclass(frozen=True, slots=True)
class Nearness:
    """Points for (or, below 0, against) one case, and what is near or apart, in words."""

    points: float
    reason: str


def nearness(one: Iterable[str], other: Iterable[str]) -> Nearness | None:
    """How near the areas of two tellings are; nothing if one tells none.

    >>> nearness(["451022"], ["451022", "450000"])
    Nearness(points=3.0, reason='area 451022 百色市田东县')
    >>> nearness(["451022"], ["451000"])
    Nearness(points=1.5, reason='area 451022 百色市田东县 in 451000 百色市')
    >>> nearness(["451022"], ["451023"])
    Nearness(points=-4.0, reason='other county: 451022 百色市田东县, 451023 百色市平果县')
    >>> nearness(["451022"], ["530000"])
    Nearness(points=-10.0, reason='other province: 451022 百色市田东县, 530000 云南省')
    """
    found = [of_pair(*sorted((a, b))) for a in smallest(one) for b in smallest(other)]
    return max(found, key=lambda near: (near.points, near.reason), default=None)


def smallest(codes: Iterable[str]) -> set[str]:
    """Codes without those in which another of them lies."""
    told = set(codes)
    return {code for code in told if not any(other != code and is_within(other, code) for other in told)}


def of_pair(one: str, other: str) -> Nearness:
    """How near two areas are, in order of their codes."""
    if one == other:
        return Nearness(SAME[load_places().area(one).level], f"area {told(one)}")
    for part, whole in ((one, other), (other, one)):
        if is_within(part, whole):
            points = SAME["province"] if whole.endswith("0000") else WITHIN
            return Nearness(points, f"area {told(part)} in {told(whole)}")
    level = "province" if province_of(one) != province_of(other) else "prefecture" if prefecture_of(one) != prefecture_of(other) else "county"
    return Nearness(APART[level], f"other {level}: {told(one)}, {told(other)}")


def told(code: str) -> str:
    """A code with the name of its area: "451022 百色市田东县", below the province."""
    names = [area.name for area in load_places().line(code)]
    return f"{code} {''.join(names[1:] or names)}"
