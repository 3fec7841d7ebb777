"""Days as they are spoken of: 昨日, 上周六, 周三(3日), 12日; seen from publication, or from the story."""

from __future__ import annotations

from datetime import date, timedelta

from extract.dates.anchor import Anchor, Match, group_of, make_day, number, told
from schemas.text import Moment, Period

SPOKEN = {"今": 0, "本": 0, "昨": 1, "前": 2, "大": 3}
A_MONTH = 31
NEAR_DAYS = 8  # a page is put out at most so long after it was written


def read_spoken_day(match: Match, anchor: Anchor) -> Moment | None:
    """今天, 昨日, 前晚, 昨日(15日): seen from publication."""
    if anchor.published is None:
        return in_bracket(match, anchor, None)
    day = anchor.published - timedelta(days=SPOKEN[match["w"][0]])
    return in_bracket(match, anchor, day)


def read_weekday(match: Match, anchor: Anchor) -> Moment | None:
    """上周六, 周三(3日): seen from publication; without a word for the week the latest that is not after it."""
    if anchor.published is None:
        return in_bracket(match, anchor, None)
    wanted = "一二三四五六日".index(match["d"].replace("天", "日"))
    monday = anchor.published - timedelta(days=anchor.published.weekday())
    day = monday + timedelta(days=wanted - (7 if match["w"] == "上" else 0))
    if not match["w"] and day > anchor.published:
        day -= timedelta(days=7)
    return in_bracket(match, anchor, day)


def in_bracket(match: Match, anchor: Anchor, day: date | None) -> Moment:
    """A relative day; the number in the bracket behind it is surer where the two differ: 昨日(15日) in a text put out on the 17th."""
    told_number = group_of(match, "b") or group_of(match, "b0")
    if told_number and (day is None or day.day != int(told_number)):
        near = [day - timedelta(days=back) for back in range(-NEAR_DAYS, NEAR_DAYS)] if day else []
        same = [other for other in near if other.day == int(told_number)]
        day = same[0] if same else day or bare_day(told_number, anchor)
    return Moment(Period(told(anchor, day), day), "day", anchored=True) if day else Moment(Period(), "day", anchored=True)


def bare_day(word: str, anchor: Anchor) -> date | None:
    """A day whose month the story tells, else the latest such day not after publication."""
    day = number(word)
    inside = day_within(anchor.over, day)
    if inside and anchor.over and anchor.day == anchor.over.end:
        return inside
    if anchor.day and anchor.day.day == day and anchor.month != anchor.day.month and (anchor.published is None or anchor.day <= anchor.published):
        return anchor.day  # 5月17日,查获…。去年12月,接获情资…;17日2时许,该船遭拦检
    told = make_day(anchor.year or anchor.day.year, anchor.month or anchor.day.month, day) if anchor.day else None
    if anchor.day and not (told and anchor.published and anchor.day <= anchor.published < told):
        return told  # on a page of August 5 that tells its date "16日" is of July
    month = anchor.long
    if month and month.start and month.end and (month.start.year, month.start.month) == (month.end.year, month.end.month):
        return make_day(month.start.year, month.start.month, day)  # 11月快报,3日,…
    if anchor.published is None:
        return None
    here = make_day(anchor.published.year, anchor.published.month, day)
    if here and here <= anchor.published:
        return here
    before = anchor.published.replace(day=1) - timedelta(days=1)
    return make_day(before.year, before.month, day)


def day_within(period: Period | None, day: int) -> date | None:
    """The day of some days over the end of a month, right behind them: "11月27日至12月1日,大队连破四案。27日晚,…"; None if it is not among them."""
    if period is None or not (period.start and period.end) or period.start.month == period.end.month or (period.end - period.start).days > A_MONTH:
        return None
    days = (make_day(edge.year, edge.month, day) for edge in (period.start, period.end))
    return next((found for found in days if found and period.start <= found <= period.end), None)
