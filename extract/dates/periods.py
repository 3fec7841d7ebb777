"""From the words of a period to its first and last day: months, quarters, halves, since when, until when, so many days on."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from extract.dates.anchor import Anchor, Match, group_of, long, make_day, month_of, number, pick_month, pick_year, shifted, told, year_word
from schemas.text import Moment, Period

HEADED_WEEK = re.compile("[^\\n。,;]{0,8}(?:战果|战绩|成果|情况|成效|数据|工作)[^\\n。,;]{0,4}(?:\\n|】)")
LONG_RANGE, SEASON, WEEK = 8, 80, 4
REVIEWS_FROM = 20  # of December
SUM_SO_FAR = re.compile(
    r",?[^,。;]{0,10}(?:共|累计|已累计|总共)(?:查处|破获|查获|侦破|办理|立案|破)[^,。;]{0,16}案件?(?:\d{1,5}|[一二三四五六七八九十百]{1,5})(?:余|多)?[起件宗]"
)
SENTENCE, ABOUT, NEAR, CLOSE = 120, 60, 150, 16  # characters
PLAN = re.compile("十([一二三四五]?)五”?(?=规划|期间|时期|工作|回顾|总结|收官|末)")
TEN_DAYS = {"上": 10, "中": 20}
PLANNED = re.compile("[^。;]{0,30}?(?:开展|组织|部署|启动|集中|进行|实施|为期)")


def read_day_range(match: Match, anchor: Anchor) -> Moment | None:
    """From a day to a day."""
    month = pick_month(match["m1"], anchor)
    if month is None:
        return None
    first, last = number(match["d1"]), number(match["d2"])
    last_month = number(match["m2"]) if match["m2"] else month
    start_year, end_year = group_of(match, "y1"), year_word(group_of(match, "y2"), anchor)
    running = running_year(match, anchor, (month, first), (last_month, last))
    year = running or pick_year(match, anchor, last_month if not start_year else month, last if not start_year else first)
    if year is None:
        return Moment(Period(), "range")
    start = make_day(year - (1 if last_month < month and not start_year else 0), month, first)
    end = make_day(end_year or (year + 1 if last_month < month and start_year else year), last_month, last)
    if not start or not end or end < start:
        return None
    told(anchor, end)
    anchor.over = Period(start, end)
    anchor.year = end.year if end.year != start.year else anchor.year
    if (end - start).days >= LONG_RANGE:
        anchor.long = Period(start, end)
    elif (end - start).days >= WEEK:
        anchor.week = anchor.week or Period(start, end)
    return Moment(Period(start, end), "range")


def running_year(match: Match, anchor: Anchor, start: tuple[int, int], end: tuple[int, int]) -> int | None:
    """The year of publication for what goes on then and is told as planned: "6月至9月,警方组织开展专项行动" in July; None if not so."""
    day = anchor.published
    if day is None or group_of(match, "y1") or group_of(match, "y2") or not start <= (day.month, day.day) < end:
        return None
    return day.year if PLANNED.match(match.string, match.end()) else None


def read_month_range(match: Match, anchor: Anchor) -> Moment | None:
    """From a month to a month."""
    first, last = number(match["m1"]), number(match["m2"])
    year = running_year(match, anchor, (first, 1), (last, 28)) or pick_year(match, anchor, last)
    if year is None:
        return Moment(Period(), "range")
    end_year = anchor.year = year_word(match["y2"], anchor) or (year if last >= first else year + 1)
    if date(end_year, last, 1) < date(year, first, 1):
        return None
    return long(anchor, month_of(year, first, last, end_year), "range")


def read_edges(match: Match, anchor: Anchor) -> Moment | None:
    """From a month or a year to a month or to the end of a year: 1950年2月至1951年底."""
    start_year = year_word(match["y1"], anchor)
    if start_year is None or match["edge"] == "初":
        return None
    end_year = year_word(match["y2"], anchor) or start_year
    first, last = number(match["m1"]) if match["m1"] else 1, number(match["m2"]) if match["m2"] else 12
    if (end_year, last) < (start_year, first):
        return None
    anchor.year = end_year
    return long(anchor, month_of(start_year, first, last, end_year), "range")


def read_first_months(match: Match, anchor: Anchor) -> Moment | None:
    """The first months of a year: 前5个月, 今年短短5个月."""
    return months(match, anchor, 1, number(match["n"] or match["n2"]))


def read_last_months(match: Match, anchor: Anchor) -> Moment | None:
    """The last months of a year, or its last quarter: 最后一个月, 最后一个季度."""
    count = number(match["n"]) if match["n"] else 3
    return months(match, anchor, 13 - count, 12)


def read_first_quarters(match: Match, anchor: Anchor) -> Moment | None:
    """The first quarters of a year: 前三季度."""
    return months(match, anchor, 1, number(match["n"]) * 3)


def read_quarter(match: Match, anchor: Anchor) -> Moment | None:
    """One quarter: 一季度."""
    last = number(match["n"] or "1") * 3  # 首季
    return months(match, anchor, last - 2, last)


def read_half(match: Match, anchor: Anchor) -> Moment | None:
    """Half a year."""
    if match["since"]:
        year = pick_year(match, anchor, 7 if match["h"] == "下" else 1)
        return long(anchor, Period(date(year, 7 if match["h"] == "下" else 1, 1), anchor.published), "since") if year else None
    return months(match, anchor, 1, 6) if match["h"] == "上" else months(match, anchor, 7, 12)


def months(match: Match, anchor: Anchor, first: int, last: int) -> Moment | None:
    """Months of the year that a match names, else of the latest year in which they are over."""
    if not 1 <= first <= last <= 12:
        return None  # the last of the months may not be over: 上半年, told on June 25
    year = pick_year(match, anchor, last)
    return long(anchor, month_of(year, first, last), "range") if year else Moment(Period(), "range")


def read_year_range(match: Match, anchor: Anchor) -> Moment | None:
    """From a year to a year."""
    first, last = number(match["y1"]), number(match["y2"])
    return long(anchor, Period(date(first, 1, 1), date(last, 12, 31)), "range") if first <= last else None


def read_five_years(match: Match, anchor: Anchor) -> Moment | None:
    """The five years of a plan of the country, the tenth from 2001 on: “十一五”期间."""
    first = 2001 + 5 * " 一二三四五".index(match["n"] or " ")
    start = date(first, 1, 1)
    if match["since"]:
        return long(anchor, Period(start, anchor.published), "since")
    return long(anchor, Period(start, date(first + 4, 12, 31)), "range")


def plan_told(norm: str) -> Period | None:
    """The five years of the one plan that a text names: 五年来 in a review of “十二五”."""
    plans = set(PLAN.findall(norm))
    first = 2001 + 5 * " 一二三四五".index(plans.pop() or " ") if len(plans) == 1 else None
    return Period(date(first, 1, 1), date(first + 4, 12, 31)) if first else None


def read_since(match: Match, anchor: Anchor) -> Moment | None:
    """From a day, month or year up to publication."""
    since_year = group_of(match, "y2")
    if since_year:
        return long(anchor, Period(date(number(since_year), 1, 1), anchor.published), "since")
    month = number(group_of(match, "m1") or group_of(match, "m2") or "1")
    day = number(group_of(match, "d1") or group_of(match, "d2") or "1")
    story = anchor.year
    year = pick_year(match, anchor, month, day)
    if is_long_ago(match, anchor, year):
        anchor.year = story  # 自2014年以来贩卖…。7月19日收网 in a page of 2016
    start = make_day(year, month, day) if year else None
    if start and group_of(match, "n"):
        return long(anchor, Period(start, some_time_on(start, number(match["n"]), match["u"])), "since")
    return long(anchor, Period(start, end_of(anchor, start)), "since") if start else Moment(Period(None, anchor.published), "since")


def is_long_ago(match: Match, anchor: Anchor, year: int | None) -> bool:
    """Whether a bare year from which something went on lies so far back that what follows is not of it."""
    bare = not (group_of(match, "m1") or group_of(match, "m2"))
    return bool(bare and year and anchor.published and anchor.published.year - year > 1)


def end_of(anchor: Anchor, start: date) -> date | None:
    """The last day of what began on a day: the end of the campaign that the text tells, else the day of publication."""
    campaign = anchor.starts.get("campaign")
    over = campaign.end if campaign and campaign.start == start else None
    return min((day for day in (over, anchor.published) if day), default=None)


def read_since_month(match: Match, anchor: Anchor) -> Moment | None:
    """From this month or the last one on, up to publication: 本月以来."""
    month = pick_month(match["m1"], anchor)
    start = make_day(anchor.year, month, number(match["d1"] or "1")) if month and anchor.year else None
    return long(anchor, Period(start, anchor.published), "since") if start else Moment(Period(), "since")


def some_time_on(start: date, count: int, unit: str) -> date:
    """The last of so many days or months from a day on, the first counted.

    >>> some_time_on(date(2014, 10, 1), 50, "天"), some_time_on(date(2016, 3, 20), 3, "个月")
    (datetime.date(2014, 11, 19), datetime.date(2016, 6, 19))
    """
    if unit[-1] != "月":
        return start + timedelta(days=count * (7 if unit[-1] in "周期" else 1) - 1)
    month = start.month - 1 + count
    year, month = start.year + month // 12, month % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1])) - timedelta(days=1)


def read_year_start(_: Match, anchor: Anchor) -> Moment | None:
    """From New Year up to publication."""
    if anchor.now is None:
        return Moment(Period(), "since")
    return long(anchor, Period(date(anchor.now, 1, 1), anchor.published), "since")


def read_until(match: Match, anchor: Anchor) -> Moment | None:
    """An end: 截至5月31日, 截至11月底, 截至7月上旬; a report counts up to its own day, whatever year the story was in."""
    place = replace(anchor, year=None) if anchor.published and not match["y1"] else anchor
    month = pick_month(match["m1"], place)
    if month is None:
        return None
    day = number(match["d1"]) if match["d1"] else TEN_DAYS.get(match["t"] or "", 0)
    year = pick_year(match, place, month, day or (28 if match["edge"] else 1))
    end = (make_day(year, month, day) if day else month_of(year, month).end) if year else None
    begun = begun_by(match, anchor, end) if end and not is_begun_here(anchor) else None
    return Moment(Period(begun, end), "range", anchored=True) if begun else up_to(end, anchor)


def is_begun_here(anchor: Anchor) -> bool:
    """Whether the text has just told since when it counts, by another day than New Year: "自3月行动启动以来,…。截至6月22日"."""
    start = anchor.begun.start if anchor.begun else None
    return anchor.begun_here and start is not None and (start.month, start.day) != (1, 1)


def read_until_year(match: Match, anchor: Anchor) -> Moment | None:
    """The end of a year as an end: 截至2019年底."""
    year = year_word(match["y1"], anchor)
    anchor.year = year or anchor.year
    return up_to(date(year, 12, 31) if year else None, anchor)


def up_to(end: date | None, anchor: Anchor) -> Moment:
    """A period up to an end: from where the story's open one began ("自10月9日…以来,…。截至12月10日"), from New Year in a report on the year, else from no told day."""
    begun = anchor.begun
    if end and begun and begun.start and begun.start <= end and (begun.end is None or end <= begun.end):
        anchor.long = Period(begun.start, end)
        anchor.told.append(anchor.long)  # 今年…截至10月底,…;去年同期
        return Moment(anchor.long, "range", anchored=True)
    if end and end.year == anchor.report:
        return replace(long(anchor, Period(date(end.year, 1, 1), end), "range"), anchored=True)
    return Moment(Period(None, end), "range", until=True)


def read_same_period(match: Match, anchor: Anchor) -> Moment | None:
    """The last long period, as many years earlier; a new paragraph compares the one that the report is about, of which a month was told last."""
    base = anchor.long
    if base and match.string[match.start() - 1 : match.start()] in ("", "\n"):
        base = max(
            (period for period in anchor.told if is_inside(base, period) and period.start and base.start and period.start.year == base.start.year),
            key=lambda period: period.end or date.min,
            default=base,
        )
    if base is None or base.start is None or base.end is None:
        return Moment(Period(), "range", earlier=True)
    word = match["y1"]
    back = base.start.year - int(word[:4]) if word[0].isdigit() else (2 if word.startswith("前") else 1)
    return Moment(Period(shifted(base.start, back), shifted(base.end, back)), "range", anchored=True, earlier=True)


def is_inside(inner: Period, outer: Period) -> bool:
    """Whether a period lies inside a longer one."""
    return bool(outer != inner and outer.start and outer.end and inner.start and inner.end and outer.start <= inner.start and inner.end <= outer.end)


def read_same_long(_: Match, anchor: Anchor) -> Moment | None:
    """The last period of a season or longer itself: 同一统计年度, 上述期间."""
    told = [period for period in anchor.told if period.start and period.end and (period.end - period.start).days >= SEASON]
    if not told:
        return None
    whole = next((period for period in told if is_inside(told[-1], period)), told[-1])  # behind single years about all
    return Moment(whole, "range", anchored=True)


def read_ten_days(match: Match, anchor: Anchor) -> Moment | None:
    """Ten days of a month: 上旬, 中旬, 下旬; one before the last day told is no day that 当日 could mean: "8月16日4时突袭。…6月下旬曾试制。…当日5时"."""
    month = pick_month(match["m1"], anchor)
    year = pick_year(match, anchor, month) if month else None
    if month is None or year is None:
        return Moment(Period(), "range")
    if match["before"]:
        return Moment(Period(vague=True), "vague")  # 本月中旬前
    first = {"上": 1, "中": 11, "下": 21}[match["t"]]
    last = first + 9 if first < 21 else monthrange(year, month)[1]
    anchor.tell_month(year, month)
    if anchor.day is None or anchor.day <= date(year, month, last):
        told(anchor, date(year, month, first))
    return Moment(Period(date(year, month, first), date(year, month, last)), "range")


def read_days_on(match: Match, anchor: Anchor) -> Moment | None:
    """A day and a number of days from it on, the first counted."""
    month, day = number(match["m1"]), number(match["d1"])
    year = pick_year(match, anchor, month, day)
    start = make_day(year, month, day) if year else None
    return Moment(Period(start, start + timedelta(days=number(match["n"]) - 1)), "range") if start else None


def read_years_to(match: Match, anchor: Anchor) -> Moment | None:
    """So many years up to a day or the end of a month: 到今年3月底,整整三年."""
    month = number(match["m1"])
    day = number(match["d1"]) if match["d1"] else 0
    year = pick_year(match, anchor, month, day or 28)
    end = (make_day(year, month, day) if day else month_of(year, month).end) if year else None
    if end is None:
        return None
    after = end + timedelta(days=1)
    start = make_day(after.year - number(match["n"]), after.month, after.day)
    return long(anchor, Period(start, end), "range") if start else None


def read_week(match: Match, anchor: Anchor) -> Moment | None:
    """Last week or this one, from Monday on, seen from publication; under a heading ("一、本周战果") the figures of the week are summed."""
    if anchor.published is None:
        return Moment(Period(), "range", anchored=True)
    headed = HEADED_WEEK.match(match.string, match.end()) is not None
    if match["w"] != "上" and anchor.week and anchor.week.end and 0 <= (anchor.published - anchor.week.end).days <= LONG_RANGE:
        return Moment(anchor.week, "range", anchored=True, until=headed)  # of the head of a weekly report
    if match.group()[-2:] == "本期":
        return None
    monday = anchor.published - timedelta(days=anchor.published.weekday())
    if match["w"] == "上" or monday == anchor.published:  # a report of Monday calls the week that it closes 本周
        return Moment(Period(monday - timedelta(days=7), monday - timedelta(days=1)), "range", anchored=True, until=headed)
    return Moment(Period(monday, anchor.published), "range", anchored=True, until=headed)


def read_past_year(_: Match, anchor: Anchor) -> Moment | None:
    """过去的一年: the year that a review told at the turn of the year is about; without days at any other time."""
    year = anchor.scope or reviewed_year(anchor.published)
    if year is None:
        return Moment(Period(vague=True), "vague")
    anchor.year = year
    return long(anchor, Period(date(year, 1, 1), date(year, 12, 31)), "year")


def reviewed_year(published: date | None) -> int | None:
    """The year that a review without a year is about: the last one until March, this one from late December."""
    if published is None or (4 <= published.month < 12) or (published.month == 12 and published.day < REVIEWS_FROM):
        return None
    return published.year - (published.month < 4)


def read_months_on(match: Match, anchor: Anchor) -> Moment | None:
    """A month and a number of months from it on, the first counted: 自8月起…,两个月."""
    month = number(match["m1"])
    year = pick_year(match, anchor, month)
    last = month + number(match["n"]) - 1
    return long(anchor, month_of(year, month, (last - 1) % 12 + 1, year + (last - 1) // 12), "range") if year else None


def read_start(match: Match, anchor: Anchor) -> Moment | None:
    """行动以来, 会战期间, 大队挂牌以来, 从警以来: from the beginning that the text tells elsewhere up to its end, or to publication."""
    kind = next((kind for kind in anchor.starts if match.groupdict().get(kind)), None)
    if match["now"]:  # 我市启动整治行动。截至目前,破案45起
        before = max(0, match.start() - CLOSE)
        kind = "campaign" if "campaign" in anchor.starts and anchor.about and anchor.about.search(match.string, before, match.start()) else None
        begun = anchor.begun
        if kind is None and begun and begun.start and begun.end == anchor.published and SUM_SO_FAR.match(match.string, match.end()):
            return long(anchor, begun, "since")  # 6月以来,…组织踏查。6月20日…。截至目前,共查处案件6起
    if kind is None:
        return None
    period = anchor.starts[kind]
    end = min((day for day in (period.end, anchor.published) if day), default=None)
    if period.start is None or (end and end < period.start):
        return None
    return long(anchor, Period(period.start, end), "since")


def begun_by(match: Match, anchor: Anchor, end: date) -> date | None:
    """The first day of the campaign that an end without a beginning is told of: in its own words, or right behind the campaign."""
    period = anchor.starts.get("campaign")
    if period is None or period.start is None or period.start > end or (period.end and end > period.end):
        return None
    norm, at = match.string, match.end()
    stop = stop_of(norm, at)
    about = anchor.about is not None and (
        anchor.about.search(norm, at, min(stop, at + ABOUT)) or anchor.about.search(norm, max(0, match.start() - NEAR), match.start())
    )
    return period.start if about else None


def stop_of(norm: str, at: int) -> int:
    """Where a sentence ends, at the latest some way behind a place."""
    stop = min((place for mark in "。\n" if (place := norm.find(mark, at, at + SENTENCE)) >= 0), default=-1)
    return stop if stop >= 0 else min(len(norm), at + SENTENCE)
