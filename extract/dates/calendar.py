"""From the words of a moment to its days, seen from the day of publication and from the story."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from extract.dates.anchor import Anchor, Match, group_of, long, make_day, month_of, number, pick_month, pick_year, told, year_word
from extract.dates.eras import read_bracket_year, read_era, read_republic, read_republic_bare
from extract.dates.feasts import read_feast_days, read_since_then
from extract.dates.periods import (
    TEN_DAYS,
    read_day_range,
    read_days_on,
    read_edges,
    read_first_months,
    read_first_quarters,
    read_five_years,
    read_half,
    read_last_months,
    read_month_range,
    read_months_on,
    read_past_year,
    read_quarter,
    read_same_long,
    read_same_period,
    read_since,
    read_since_month,
    read_start,
    read_ten_days,
    read_until,
    read_until_year,
    read_week,
    read_year_range,
    read_year_start,
    read_years_to,
    reviewed_year,
)
from extract.dates.spoken import SPOKEN, bare_day, read_spoken_day, read_weekday
from extract.dates.years import is_year_here, is_year_so_far, some_years_told, years_told
from extract.words.numerals import NumberError
from schemas.text import Moment, Period

NIGHT = ("当晚", "当夜", "同晚", "同夜")
SHIFTS = {"次": 1, "翌": 1, "第二": 1, "第三": 2, "隔": 1, "转": 1, "前": -1, "头": -1}  # days from the one told before


def read_day(match: Match, anchor: Anchor) -> Moment | None:
    """A single day with its month."""
    month = pick_month(match["m1"], anchor)
    if month is None:
        return None
    day = number(match["d1"])
    year = pick_year(match, anchor, month, day)
    if year is None:
        return Moment(Period(), "day")
    found = make_day(year, month, day)
    return Moment(Period(told(anchor, found), found), "day") if found else None


def read_iso(match: Match, anchor: Anchor) -> Moment | None:
    """2020-07-10, 2014.12.21, 2019.11."""
    year, month = int(match["y1"]), int(match["m1"])
    if not 1 <= month <= 12:
        return None
    anchor.year = year
    if not match["d1"]:
        return Moment(month_of(year, month), "month")
    day = make_day(year, month, int(match["d1"]))
    return Moment(Period(told(anchor, day), day), "day") if day else None


def read_by(match: Match, anchor: Anchor) -> Moment | None:
    """An end without 截 ("到5月底,归案31名") where the story has told since when; else a day, of a month or a third of it the last."""
    begun = anchor.begun.start if anchor.begun else None
    if begun and (anchor.day is None or anchor.day < begun):
        return read_until(match, anchor)
    if anchor.long and anchor.long.end and match["d1"] and (anchor.long.end.month, anchor.long.end.day) == (number(match["m1"]), number(match["d1"])):
        return Moment(anchor.long, "range", anchored=True)
    if match["d1"]:
        return read_day(match, anchor)
    month = number(match["m1"])
    year = pick_year(match, anchor, month)
    if year is None or month_of(year, month).start == anchor.published:
        return Moment(Period(vague=True), "vague")
    last = make_day(year, month, TEN_DAYS[match["t"]]) if match["t"] in TEN_DAYS else month_of(year, month).end
    return Moment(Period(last, last), "day")


def read_lost_mark(match: Match, anchor: Anchor) -> Moment | None:
    """A month and a day whose 月 was lost: 今年418日."""
    digits = match["md"]
    year = year_word(group_of(match, "y1"), anchor) or (anchor.published.year if anchor.published else None)
    for cut in (1, 2):
        if year is None or not digits[cut:] or digits[cut] == "0" or not 1 <= int(digits[:cut]) <= 12:
            continue
        day = make_day(year, int(digits[:cut]), int(digits[cut:]))
        if day and (anchor.published is None or day <= anchor.published):
            return Moment(Period(told(anchor, day), day), "day")
    return None


def read_lost_range(match: Match, anchor: Anchor) -> Moment | None:
    """Months whose dash was lost: 今年15月."""
    first, last = int(match["a"]), int(match["b"])
    year = year_word(match["y1"], anchor)
    if first * 10 + last <= 12 or first >= last or year is None:
        return None
    return long(anchor, month_of(year, first, last), "range")


def read_month(match: Match, anchor: Anchor) -> Moment | None:
    """A whole month; its beginning or end is vague."""
    month = number(match["m1"])
    year = pick_year(match, anchor, month)
    anchor.tell_month(year, month)
    if match["edge"]:
        return Moment(Period(vague=True), "vague")
    if year is None:
        return Moment(Period(), "month")
    return long(anchor, month_of(year, month), "month")


def read_last_day(match: Match, anchor: Anchor) -> Moment | None:
    """The last day of a month: 11月最后一天."""
    month = pick_month(match["m1"], anchor)
    year = pick_year(match, anchor, month) if month else None
    last = month_of(year, month).end if month and year else None
    return Moment(Period(told(anchor, last), last), "day") if last else Moment(Period(), "day")


def read_drug_day(match: Match, anchor: Anchor) -> Moment | None:
    """The day against drugs of June 26, or the day before or after it."""
    shift = 1 if "次" in match["w"] else -1 if "前" in match["w"] else 0
    year = pick_year(match, anchor, 6, 26 + shift)
    return Moment(Period(told(anchor, day := date(year, 6, 26 + shift)), day), "day", anchored=True) if year else Moment(Period(), "day")


def read_some_day(match: Match, anchor: Anchor) -> Moment | None:
    """A day that only its month is told of: 2010年12月的一天."""
    month = number(match["m1"])
    year = pick_year(match, anchor, month)
    anchor.tell_month(year, month)
    return Moment(month_of(year, month), "day") if year else Moment(Period(), "day")


def read_some_day_of_year(match: Match, anchor: Anchor) -> Moment | None:
    """A day that only its year is told of: 2005年的一天."""
    year = anchor.year = year_word(match["y1"], anchor) or anchor.year
    return Moment(Period(date(year, 1, 1), date(year, 12, 31)), "day") if year else None


SO_FAR = re.compile("以?来?,?[^,。;]{0,6}(?:已经?|至今|迄今|以来)")


def read_relative_month(match: Match, anchor: Anchor) -> Moment | None:
    """本月, 上月, 同月, 次月."""
    word = match["w"]
    last = anchor.told[-1] if anchor.told and match.string[match.start() - 1 : match.start()] in ("较", "比", "与") else None
    if word[0] == "上" and last and last.start and last.end and last == month_of(last.start.year, last.start.month):
        before = last.start - timedelta(days=1)  # 8月份查获98件,较上月(112件)减少
        return long(anchor, month_of(before.year, before.month), "month")
    if word[0] in "本上":
        month = pick_month(word[0], anchor)
    else:
        month = anchor.month
        if month and word[0] in "次翌":
            month = month % 12 + 1
    year = anchor.year or anchor.month_year or (anchor.day.year if anchor.day else None)
    if month is None or year is None:
        return None
    anchor.tell_month(year, month)
    whole = month_of(year, month)
    now = anchor.published if word[0] == "本" and SO_FAR.match(match.string, match.end()) else None  # 本月已破获6起
    return long(anchor, Period(whole.start, now) if now and holds_day(whole, now) else whole, "month")


def read_year(match: Match, anchor: Anchor) -> Moment | None:
    """A bare year is its full span; this year is what has passed of it."""
    word = match["y1"]
    if not match.group().endswith(("年", "度", "间")) and not word.endswith("年") and match.group() != word:
        return None
    year = year_word(word, anchor)
    if year is None:
        return Moment(Period(), "year")
    anchor.year = year
    now = anchor.published
    running = now is not None and now.year == year and word[0] in "今本"  # 今年 of a text of June is half a year
    return long(anchor, Period(date(year, 1, 1), now if running else date(year, 12, 31)), "year")


def read_whole_year(match: Match, anchor: Anchor) -> Moment | None:
    """全年, 是年: the year that the text is about; of a report on a year that year, unless its paragraph tells another one."""
    year = (
        (anchor.report if match.group() == "全年" and not is_year_here(match) else None)
        or anchor.scope
        or anchor.year
        or anchor.title
        or (anchor.long.start.year if anchor.long and anchor.long.start else None)
        or reviewed_year(anchor.published)
    )
    if year is None:
        return None
    counted = next((p for p in reversed(anchor.told) if is_year_so_far(p, year) and p.end != anchor.published), None)
    return long(anchor, counted or Period(date(year, 1, 1), date(year, 12, 31)), "year")  # 截至12月20日,…。全年承办…


UP_TO = re.compile("[到至]\\Z")
NIGHT_HOUR = re.compile("(?:[6-9]|1[0-2]|1[89]|2[0-3]|六|七|八|九|十[一二]?)(?:时|点|:)")


def read_story_day(match: Match, anchor: Anchor) -> Moment | None:
    """当日, 次日, 第三天, 前一晚: seen from the story."""
    word = match["w"]
    if anchor.day is None or word == "当场":
        return None
    if word in NIGHT and anchor.over and anchor.over.start == anchor.day - timedelta(days=1) and anchor.over.end == anchor.day:
        late = NIGHT_HOUR.match(match.string, match.end()) and anchor.over.start
        return Moment(Period(late, late) if late else anchor.over, "day" if late else "range", anchored=True)  # 7月31日20时至8月1日6时,…。当晚; 当晚10时
    shift = SHIFTS.get(word[0], SHIFTS.get(word[:2], 0))
    day = anchor.day + timedelta(days=shift - (shift == 1 and anchor.day == anchor.dawn))
    if shift == 1 and UP_TO.search(match.string, max(0, match.start() - 2), match.start()):
        anchor.over = Period(anchor.day, day)  # 24日22时出击,到次日8时结束。当晚: the night of both
    return Moment(Period(told(anchor, day), day), "day", anchored=True)


def read_dawn(_: Match, anchor: Anchor) -> Moment | None:
    """凌晨, 天亮 behind an evening: the day after it; 次日 is the same, counted from the evening."""
    over = anchor.over is not None and anchor.over.end == anchor.day
    if anchor.day is None or not (anchor.evening or over):
        return None
    anchor.dawn = day = anchor.day + timedelta(days=0 if over else 1)
    return Moment(Period(told(anchor, day), day), "day", anchored=True)


def read_bare_day(match: Match, anchor: Anchor) -> Moment | None:
    """A day without a month: 12日."""
    day = bare_day(match["d1"], anchor)
    return Moment(Period(told(anchor, day), day), "day", anchored=True) if day else Moment(Period(), "day", anchored=True)


def read_bare_range(match: Match, anchor: Anchor) -> Moment | None:
    """Days without a month: 12日至14日."""
    start, end = bare_day(match["d1"], anchor), bare_day(match["d2"], anchor)
    if not start or not end or end < start:
        return None
    return Moment(Period(start, told(anchor, end)), "range", anchored=True)


def read_from_to(match: Match, anchor: Anchor) -> Moment | None:
    """Two dates with words between: 自去年4月1日…打响,至今年3月20日."""
    start, end = read_edge(match["from"], anchor), read_edge(match["until"], anchor)
    if not start or not end or not start.start or not end.end or OTHER_DAY.search(match.group()):
        return None
    last = end.end if end.end >= start.start or not anchor.published else make_day(start.start.year, end.end.month, end.end.day)
    if last is None or last < start.start:
        return None
    return long(anchor, Period(start.start, last), "range")  # 从6月1日起至9月30日, in July: the end is planned


SUNDAY = 6
WEEK_END = re.compile("[上本]周[末日天]")
OTHER_DAY = re.compile("的(?:最后|第)")  # 从四月的最后一个星期一到十月一日
EDGE_DAY = re.compile("(?P<d1>[0-9一二三四五六七八九十廿]+)日|(?P<w>[昨今]).")
EDGE = re.compile(
    r"(?:(?P<y1>\d{2,4}|[今去前同当]年?)年?)?(?:年初|(?P<m1>[本上]|[\d十一二三四五六七八九]+)月(?:(?P<d1>[\d十一二三四五六七八九廿卅]+)日|(?P<t>[上中下])旬|[底末])?)"
)


def read_edge(words: str, anchor: Anchor) -> Period | None:
    """One edge of such a period."""
    close = EDGE_DAY.fullmatch(words)
    if close:
        day = bare_day(close["d1"], anchor) if close["d1"] else anchor.published and anchor.published - timedelta(days=SPOKEN[close["w"]])
        return Period(day, day) if day else None
    if WEEK_END.fullmatch(words):
        monday = anchor.published - timedelta(days=anchor.published.weekday()) if anchor.published else None
        day = monday - timedelta(days=1) if monday else None
        if day and words[0] == "本" and anchor.published and anchor.published.weekday() == SUNDAY:
            day = anchor.published  # a report of Monday still calls the week that it closes 本周
        return Period(day, day) if day else None
    match = EDGE.fullmatch(words)
    if not match:
        back = SPOKEN.get(words[0])
        day = anchor.published - timedelta(days=back) if anchor.published and back is not None else None
        return Period(told(anchor, day), day) if day else None
    if not match["m1"]:
        year = year_word(match["y1"], anchor)
        return Period(date(year, 1, 1), date(year, 1, 31)) if year else None
    moment = read_day(match, anchor) if match["d1"] else read_month_edge(match, anchor)
    return moment.period if moment else None


def read_month_edge(match: Match, anchor: Anchor) -> Moment | None:
    """A month as an edge."""
    month = pick_month(match["m1"], anchor)
    year = pick_year(match, anchor, month) if month else None
    if month is None or year is None:
        return None
    whole = month_of(year, month)
    day = TEN_DAYS.get(match["t"] or "")
    return Moment(Period(whole.start, whole.start.replace(day=day)) if day and whole.start else whole, "month")


def read_days_later(match: Match, anchor: Anchor) -> Moment | None:
    """Some days after the story's last day: 两天后."""
    if anchor.day is None:
        return None
    count, unit = (match["n"], match["u"]) if match["n"] else (match["n2"], match["u2"])
    day = anchor.day + timedelta(days=number(count) * (7 if unit[-1] in "周期" else 1))
    if anchor.published and day > anchor.published:
        return None  # counted from the day of the page: a week later it has not happened
    return Moment(Period(told(anchor, day), day), "day", anchored=True)


def holds_day(period: Period, day: date) -> bool:
    """Whether a day lies inside a period."""
    return bool(period.start and period.end and period.start <= day <= period.end)


def read_vague(match: Match, anchor: Anchor) -> Moment | None:
    """A time without days, after which 次年 counts from its year; "三年来" is the period of three years that the text has told, or since the year three years ago that it tells."""
    count = re.match(r"(?:(?:过去|以往)的?)?([一二三四五六七八九十两\d]{1,3})(多|余)?年(?P<odd>多|余)?(?!.?[初底末])", match.group())
    odd = bool(count and (count[2] or count["odd"]))
    told_years = (some_years_told(anchor, number(count[1])) if odd else years_told(anchor, number(count[1]))) if count else None
    if told_years:
        return Moment(told_years, "range", anchored=True)
    if match.group().endswith("年") and match.group()[0] != "近":
        return None
    anchor.year = year_word(group_of(match, "y1") or group_of(match, "y2"), anchor) or anchor.year
    return Moment(Period(vague=True), "vague")


RESOLVERS: dict[str, Callable[[Match, Anchor], Moment | None]] = {
    "from-to": read_from_to,
    "years-to": read_years_to,
    "days-on": read_days_on,
    "months-on": read_months_on,
    "day-range": read_day_range,
    "edges": read_edges,
    "month-range": read_month_range,
    "first-months": read_first_months,
    "last-months": read_last_months,
    "first-quarters": read_first_quarters,
    "feast-days": read_feast_days,
    "since-then": read_since_then,
    "quarter": read_quarter,
    "half": read_half,
    "year-range": read_year_range,
    "five-years": read_five_years,
    "since": read_since,
    "since-month": read_since_month,
    "start": read_start,
    "year-start": read_year_start,
    "until": read_until,
    "by": read_by,
    "until-year": read_until_year,
    "same-period": read_same_period,
    "same-long": read_same_long,
    "ten-days": read_ten_days,
    "day": read_day,
    "iso": read_iso,
    "lost-month": read_lost_mark,
    "lost-range": read_lost_range,
    "lost-both": read_lost_mark,
    "lost-day": read_day,
    "last-day": read_last_day,
    "drug-day": read_drug_day,
    "some-day": read_some_day,
    "some-day-of-year": read_some_day_of_year,
    "year-month": read_month,
    "month": read_month,
    "relative-month": read_relative_month,
    "republic-year": read_republic,
    "republic-bare": read_republic_bare,
    "era-year": read_era,
    "bracket-year": read_bracket_year,
    "year": read_year,
    "past-year": read_past_year,
    "whole-year": read_whole_year,
    "week": read_week,
    "dotted-range": read_day_range,
    "spoken-day": read_spoken_day,
    "weekday": read_weekday,
    "story-day": read_story_day,
    "dawn": read_dawn,
    "bare-day": read_bare_day,
    "bare-range": read_bare_range,
    "days-later": read_days_later,
    "vague": read_vague,
}


def resolve(kind: str, match: Match, anchor: Anchor) -> Moment | None:
    """The moment of a match; None if its words make no date after all."""
    try:
        return RESOLVERS[kind](match, anchor)
    except (NumberError, ValueError, OverflowError):
        return None
