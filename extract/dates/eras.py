"""Years counted otherwise than from the birth of Christ: of the Republic, of a reign."""

from __future__ import annotations

from datetime import date

from extract.dates.anchor import Anchor, Match, long, make_day, month_of, number, told
from schemas.text import Moment, Period

REPUBLIC, MAINLAND = 1911, 38  # years of the Republic until 1949
RECENT = 12  # years that a report looks back on: 九十四年全年
REIGNS = {"康熙": 1661, "雍正": 1722, "乾隆": 1735, "嘉庆": 1795, "道光": 1820, "咸丰": 1850, "同治": 1861, "光绪": 1874, "宣统": 1908}


def read_republic(match: Match, anchor: Anchor) -> Moment | None:
    """民国106年, with or without month and day."""
    anchor.republic = count_of(match["n"])
    return in_year(match, anchor, anchor.republic + REPUBLIC)


def read_republic_bare(match: Match, anchor: Anchor) -> Moment | None:
    """A later year of the Republic without the word: "民国二十四年,…。三十三年二月"."""
    year = number(match["n"])
    recent = anchor.published is not None and 0 <= anchor.published.year - REPUBLIC - year <= RECENT and year > MAINLAND
    if not recent and (anchor.republic is None or not anchor.republic <= year <= MAINLAND):
        return None
    anchor.republic = year
    return in_year(match, anchor, year + REPUBLIC)


def read_era(match: Match, anchor: Anchor) -> Moment | None:
    """A year of a reign: 光绪三十三年."""
    year = anchor.year = count_of(match["n"]) + REIGNS[match["e"]]
    return long(anchor, Period(date(year, 1, 1), date(year, 12, 31)), "year")


def count_of(word: str) -> int:
    """Which year of an era: 元 is the first."""
    return 1 if word == "元" else number(word)


def in_year(match: Match, anchor: Anchor, year: int) -> Moment | None:
    """A year, or the month or day in it."""
    anchor.year = year
    if not match["m1"]:
        return long(anchor, Period(date(year, 1, 1), date(year, 12, 31)), "year")
    month = 1 if match["m1"] == "正" else number(match["m1"])
    anchor.tell_month(year, month)
    day = make_day(year, month, number(match["d1"])) if match["d1"] else None
    return Moment(Period(told(anchor, day), day), "day") if day else Moment(month_of(year, month), "month")


def read_bracket_year(match: Match, anchor: Anchor) -> Moment | None:
    """去(106)年."""
    year = int(match["n"]) + 1911
    now = anchor.published if match["w"] == "今" and anchor.published and anchor.published.year == year else None
    return long(anchor, Period(date(year, 1, 1), now or date(year, 12, 31)), "year")
