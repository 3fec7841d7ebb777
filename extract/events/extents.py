"""How periods lie to each other: before, inside, over one another, and the extent of several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from extract.events.frames import LONG_DAYS
from schemas.text import Period

APART_DAYS, WEEK = 2, 7


def is_before(one: Period | None, other: Period | None) -> bool:
    """Whether a period ends before another begins."""
    return bool(one and other and one.end and other.start and one.end < other.start)


def holds_period(outer: Period, inner: Period) -> bool:
    """Whether a period lies inside another."""
    return bool(outer.start and outer.end and inner.start and inner.end and outer.start <= inner.start and inner.end <= outer.end)


def holds_most(outer: Period, inner: Period) -> bool:
    """Whether a period that begins before another and ends inside it holds more than half of it."""
    if not (outer.start and outer.end and inner.start and inner.end) or outer.start >= inner.start or outer.end >= inner.end:
        return False
    return (outer.end - inner.start) * 2 > inner.end - inner.start


def finest(days: Sequence[Period]) -> list[Period]:
    """Periods without those that another one makes finer: 去年 beside 去年6月3日, 5月上旬 beside 5月3日; "4月28日至5月9日" stays beside 4月28日."""
    return [one for one in days if not any(other is not one and other != one and holds_period(one, other) and is_rough(one) for other in days)]


def is_rough(period: Period) -> bool:
    """Whether a period is weeks, a week from its Monday on or a third of a month, not so many days told by the first and the last."""
    if not (period.start and period.end):
        return True
    if period.start.weekday() == 0 and APART_DAYS < (period.end - period.start).days < WEEK:
        return True
    third = period.start.day in (1, 11, 21) and (period.end + timedelta(days=1)).day in (1, 11, 21)
    return third or (period.end - period.start).days >= LONG_DAYS


def overlaps(one: Period, other: Period) -> bool:
    """Whether two periods share a day."""
    return bool(one.start and one.end and other.start and other.end and one.start <= other.end and other.start <= one.end)


def span_of(periods: Sequence[Period]) -> Period:
    """From the first day to the last of several periods.

    >>> from datetime import date
    >>> span_of([Period(date(2020, 1, 2), date(2020, 1, 2)), Period(date(2020, 1, 5), date(2020, 1, 6))]).end
    datetime.date(2020, 1, 6)
    """
    starts = [period.start for period in periods if period.start]
    ends = [period.end for period in periods if period.end]
    return Period(min(starts, default=None), max(ends, default=None), any(p.vague for p in periods) and not starts)
