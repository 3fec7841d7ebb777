"""Periods of whole years: those told, some years back, and the year that a report is about."""

from __future__ import annotations

import re
from datetime import date

from extract.dates.anchor import Anchor, Match
from schemas.text import Period

YEAR_HERE = re.compile("[\\d〇零一二三四五六七八九去上前同当]年")


def is_year_so_far(period: Period, year: int) -> bool:
    """Whether a period runs from New Year of a year into its December."""
    return bool(period.start == date(year, 1, 1) and period.end and (period.end.year, period.end.month) == (year, 12))


def is_year_here(match: Match) -> bool:
    """Whether the paragraph of a place tells a year before it."""
    start = match.string.rfind("\n", 0, match.start()) + 1
    return YEAR_HERE.search(match.string, start, match.start()) is not None


def year_of(year: int) -> Period:
    """A whole year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def years_told(anchor: Anchor, count: int) -> Period | None:
    """The last period of so many years that the text has told, else since the year that it has told to be so long ago."""
    for period in reversed(anchor.told):
        if period.start and period.end and abs((period.end - period.start).days - 365 * count) <= 31:
            return period
    for period in reversed(anchor.told):  # 自2009年建立机制以来…。十年间: up to the day of the page
        if count > 1 and period.start and period.end and period.end == anchor.published and period.end.year - period.start.year in (count - 1, count):
            return period
    years = sorted({period.start.year for period in anchor.told if period.start and period == year_of(period.start.year)})
    if len(years) == count > 1 and years[-1] - years[0] == count - 1:
        return Period(date(years[0], 1, 1), date(years[-1], 12, 31))  # 2023年…。2022年…。两年来
    first = date(anchor.published.year - count, 1, 1) if anchor.published and count > 1 else None
    return Period(first, anchor.published) if first and Period(first, first.replace(month=12, day=31)) in anchor.told else None


def some_years_told(anchor: Anchor, count: int) -> Period | None:
    """The last period of so many years and some months that the text has told: 三年多来."""
    for period in reversed(anchor.told):
        if period.start and period.end and 0 < (period.end - period.start).days - 365 * count < 365:
            return period
    return None
