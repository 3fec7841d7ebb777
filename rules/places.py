"""The places of China by name: codes of GB/T 2260 with the days between which they were valid (places.tsv, a table of facts with its sources)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

TABLE = Path(__file__).resolve().with_name("places.tsv")
AreaLevel = Literal["province", "prefecture", "county"]
UNKNOWN = "?"
LANDS = frozenset(("71", "81", "82"))  # Taiwan, Hong Kong, Macau: they have one code each


@dataclass(frozen=True, slots=True)
class Area:
    """A province, prefecture or county under one name; `since` and `until` where the sources tell them."""

    code: str
    name: str
    shorter: tuple[str, ...]
    since: date | None
    until: date | None

    @property
    def level(self) -> AreaLevel:
        """province, prefecture or county.

        >>> [area.level for area in load_places().named("吉林")]
        ['province', 'prefecture']
        """
        return "province" if self.code.endswith("0000") else "prefecture" if self.code.endswith("00") else "county"

    @property
    def is_part(self) -> bool:
        """Whether it has no code of its own and stands under that of its province: 高雄市, 元朗区."""
        return self.code.endswith("0000") and self.code[:2] in LANDS and not self.name.endswith(("省", "特别行政区"))

    def valid(self, day: date) -> bool:
        """Whether it bore this name on a day, as far as the sources tell."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, eq=False, slots=True)
class Places:
    """All areas by each of their names, and by code; `reach` is the length of the longest name that begins with two characters."""

    names: dict[str, tuple[Area, ...]]
    codes: dict[str, tuple[Area, ...]]
    reach: dict[str, int]

    def named(self, name: str) -> tuple[Area, ...]:
        """The areas that bear a name, full or short."""
        return self.names.get(name, ())

    def is_province(self, name: str) -> bool:
        """Whether a province bears a name, full or short."""
        return any(area.level == "province" and not area.is_part for area in self.named(name))

    def full_name(self, code: str, day: date | None = None) -> str:
        """The full name of a code on a day, the last one if none is told; KeyError if it is not in the table."""
        return self.area(code, day).name

    def area(self, code: str, day: date | None = None) -> Area:
        """The area of a code under its name of a day, the last one if none is told; KeyError if it is not in the table."""
        areas = self.codes[code]
        valid = [area for area in areas if day is None or area.valid(day)] or areas
        return max(valid, key=lambda area: area.since or date.min)

    def line(self, code: str) -> list[Area]:
        """An area and those that it lies in, the province first."""
        return [self.area(part) for part in dict.fromkeys((province_of(code), prefecture_of(code), code)) if part in self.codes]


def province_of(code: str) -> str:
    """The province that an area lies in."""
    return f"{code[:2]}0000"


def prefecture_of(code: str) -> str:
    """The prefecture that an area lies in; a code that is nobody's in a municipality."""
    return f"{code[:4]}00"


def is_within(code: str, whole: str) -> bool:
    """Whether an area lies in another, or is it.

    >>> is_within("450403", "450400"), is_within("450403", "450000"), is_within("440103", "450000")
    (True, True, False)
    """
    return code.startswith(whole.removesuffix("00").removesuffix("00"))


@cache
def load_places() -> Places:
    """The table, read once.

    >>> load_places().full_name("450403")
    '万秀区'
    """
    areas = list(read_rows(TABLE.read_text(encoding="utf-8").splitlines()))
    names: dict[str, tuple[Area, ...]] = {}
    codes: dict[str, tuple[Area, ...]] = {}
    for area in areas:
        codes[area.code] = (*codes.get(area.code, ()), area)
        for name in (area.name, *area.shorter):
            names[name] = (*names.get(name, ()), area)
    reach: dict[str, int] = {}
    for name in names:
        reach[name[:2]] = max(reach.get(name[:2], 0), len(name))
    return Places(names, codes, reach)


def read_rows(lines: Iterable[str]) -> Iterator[Area]:
    """The areas of a table: code, name, shorter names, first day, day after the last."""
    for line in lines:
        if not line.startswith("#"):
            code, name, shorter, since, until = line.split("\t")
            yield Area(code, name, tuple(shorter.split()), day_of(since), day_of(until))


def day_of(cell: str) -> date | None:
    """A day, or nothing if there is none or nobody tells."""
    return None if cell in ("", UNKNOWN) else date.fromisoformat(cell)
