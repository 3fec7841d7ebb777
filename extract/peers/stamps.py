"""Times as stretches that words narrow down: from a century to a second, with the arithmetic that every part of a date needs."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Literal

from extract.words.numerals import read_number

NUM = "(?:[0-9]+|[零〇一二两三四五六七八九十百廿卅俩仨]+)"
Match = re.Match[str]
SECOND = timedelta(seconds=1)


class Level(IntEnum):
    """How fine a time is told."""

    CENTURY, DECADE, YEAR, SEASON, MONTH, WEEK, DAY, PART, HOUR, MINUTE, INSTANT = range(11)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stretch of time: first second, last second, how fine it is told; `half` is the part of the day that a bare hour takes.

    An open side is None: "2018年以前".
    """

    start: datetime | None
    end: datetime | None
    level: Level
    half: str = ""

    @property
    def opening(self) -> datetime:
        """The first second of a stretch that has one."""
        if self.start is None:
            raise ValueError("an open stretch begins nowhere")
        return self.start


@dataclass(frozen=True, slots=True)
class Here:
    """Where a part of a date stands: the moment of speaking, where a bare date is looked for, what was told right before, what the range began with,
    and whether a range ends where its last part begins.
    """

    now: datetime
    look: Literal["back", "ahead"] = "back"
    within: Stamp | None = None
    story: Stamp | None = None
    literal: bool = False

    def told(self, level: Level) -> Stamp | None:
        """The stretch that a finer part narrows: what stands before it, else the same stretch of the range's beginning."""
        if self.within is not None:
            return self.within
        if self.story is None or self.story.start is None or self.story.level < level:
            return None
        return around(self.story.start, level)


@dataclass(frozen=True, slots=True)
class Part:
    """One way to tell a part of a date: how fine it is, its pattern, and what it makes of the place where it stands."""

    level: Level
    pattern: re.Pattern[str]
    read: Callable[[Match, Here], Stamp | None]


def integer(words: str) -> int:
    """Value of a small numeral; NumberError if it is none.

    >>> integer("廿二"), integer("俩"), integer("零三")
    (22, 2, 3)
    """
    return int(read_number(words.replace("仨", "三")))


def midnight(moment: datetime) -> datetime:
    """The beginning of a moment's day."""
    return moment.replace(hour=0, minute=0, second=0)


def add_months(moment: datetime, months: int) -> datetime:
    """As many months later, on the same day or the month's last."""
    index = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(index, 12)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))


def months_from(start: datetime, count: int, level: Level = Level.MONTH) -> Stamp:
    """So many whole months from the first day of one."""
    first = midnight(start).replace(day=1)
    return Stamp(first, add_months(first, count) - SECOND, level)


def year_of(year: int) -> Stamp:
    """A whole year; ValueError if the calendar has none such."""
    return months_from(datetime(year, 1, 1), 12, Level.YEAR)


def days_from(start: datetime, count: int, level: Level = Level.DAY) -> Stamp:
    """So many whole days."""
    first = midnight(start)
    return Stamp(first, first + timedelta(days=count) - SECOND, level)


def monday_of(moment: datetime) -> datetime:
    """The beginning of a moment's week."""
    return midnight(moment) - timedelta(days=moment.weekday())


def around(moment: datetime, level: Level) -> Stamp:
    """The year, month or day of a moment that parts of the given level narrow."""
    if level <= Level.MONTH:
        return year_of(moment.year)
    if level <= Level.DAY:
        return months_from(moment, 1)
    return days_from(moment, 1)
