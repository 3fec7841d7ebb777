"""Days counted from a feast of fixed date, and what has gone on since the day or month that the story told last."""

from __future__ import annotations

from datetime import date, timedelta

from extract.dates.anchor import Anchor, Match, long, number, pick_year
from schemas.text import Moment, Period

FEASTS = {"国": (10, 1), "十": (10, 1), "五": (5, 1), "元": (1, 1)}


def read_feast_days(match: Match, anchor: Anchor) -> Moment | None:
    """The first days of a holiday that begins on a fixed day: 国庆长假前三天, “五一”假期头两天, 元旦假期首日, 国庆7天长假."""
    month, day = FEASTS[match["feast"][0]]
    year = pick_year(match, anchor, month, day)
    count = number((match["n"] or match["n2"] or match["n3"] or "1").replace("两", "二"))
    if year is None:
        return Moment(Period(), "range")
    start = date(year, month, day)
    return long(anchor, Period(start, start + timedelta(days=count - 1)), "range")


def read_since_then(_: Match, anchor: Anchor) -> Moment | None:
    """从那时到现在, 自此至今: from the first day of the day, month or period told last up to publication."""
    start = date(anchor.month_year, anchor.month, 1) if anchor.month and anchor.month_year else None
    if anchor.day and start and (anchor.day.year, anchor.day.month) == (start.year, start.month):
        start = anchor.day
    return long(anchor, Period(start, anchor.published), "since") if start else None
