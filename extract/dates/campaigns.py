"""When a text says elsewhere that a campaign began, a body was founded or somebody joined the force: from then on 行动以来, 大队成立以来, 从警以来 count.

"“清源”行动于3月1日打响,为期百日…。截至6月5日,行动共破案120起": from March 1 to June 5.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from extract.dates.anchor import number
from extract.dates.periods import some_time_on, stop_of
from rules.dates import DateFile
from schemas.text import Mention, Moment, Period

BEFORE, BEHIND = 30, 60
STARTS = ("day", "range", "month", "year", "since")
SHORTEST = 7  # days of a campaign told as from a day to a day


@dataclass(frozen=True, eq=False, slots=True)
class Start:
    """The compiled words around the day on which something of one kind began, and those of its length and its end."""

    before: re.Pattern[str]
    behind: re.Pattern[str]


@lru_cache(maxsize=8)
def compiled(dates: DateFile) -> tuple[Mapping[str, Start], re.Pattern[str], re.Pattern[str]]:
    """The kinds of beginnings, and the words of a campaign's length and of its end."""
    starts = {entry.id: Start(re.compile(rf"(?:{entry.before})\Z"), re.compile(entry.behind)) for entry in dates.start}
    return starts, re.compile(dates.campaign_length), re.compile(dates.campaign_end)


def told_starts(norm: str, found: Sequence[Mention], dates: DateFile) -> dict[str, Period]:
    """For each kind of beginning the period of the only one that a text tells; its end is open if nothing tells it."""
    starts, length, closing = compiled(dates)
    out: dict[str, Period] = {}
    for kind, words in starts.items():
        begun = [period for mention in found if (period := start_of(norm, mention, words)) is not None]
        if begun and len({period.start for period in begun}) == 1:
            period = next((one for one in begun if one.end), begun[0])
            out[kind] = with_length(norm, period, found, (length, closing)) if kind == "campaign" and period.end is None else period
    ended = None if "campaign" in out else next(filter(None, (from_end(norm, mention, length, closing) for mention in found)), None)
    return {**out, "campaign": ended} if ended else out


def from_end(norm: str, mention: Mention, length: re.Pattern[str], closing: re.Pattern[str]) -> Period | None:
    """A campaign by its end and its length alone: "6月30日,为期三个月的“清风”行动落下帷幕"."""
    moment = mention.value
    ends = closing.match(norm, mention.span.end) if isinstance(moment, Moment) and moment.grain == "day" else None
    begin = max(norm.rfind(mark, 0, mention.span.start) for mark in "。\n") + 1
    told = (length.search(norm, mention.span.end, ends.end()) or length.search(norm, begin, mention.span.start)) if ends else None
    if told is None or not isinstance(moment, Moment) or moment.period.end is None:
        return None
    count, unit = (6, "个月") if told["half"] else (number(told["n"]), told["u"])
    return Period(some_time_before(moment.period.end, count, unit), moment.period.end)


ENDED = re.compile("(?:正式|圆满|全面|胜利|顺利)?(?:结束|收官|落幕|收兵|告捷|收尾|落下帷幕|画上句号|划上句号)")
WAVE = re.compile("(?:第[一二三四五六七八九十\\d]{1,2}|首)[次轮波批场阶]")


def some_time_before(end: date, count: int, unit: str) -> date:
    """The first of so many days, weeks or months up to a day, the last counted.

    >>> some_time_before(date(2022, 6, 30), 3, "个月"), some_time_before(date(2022, 6, 30), 30, "天")
    (datetime.date(2022, 4, 1), datetime.date(2022, 6, 1))
    """
    if unit[-1] != "月":
        return end - timedelta(days=count * (7 if unit[-1] in "周期" else 1) - 1)
    after = end + timedelta(days=1)
    month = after.year * 12 + after.month - 1 - count
    year, month = divmod(month, 12)
    return date(year, month + 1, min(after.day, monthrange(year, month + 1)[1]))


def start_of(norm: str, mention: Mention, words: Start) -> Period | None:
    """The day from which on something goes that words around a moment say to have begun, or the whole period of a campaign told from day to day."""
    moment, at = mention.value, mention.span
    if not isinstance(moment, Moment) or moment.earlier or moment.until or moment.grain not in STARTS or moment.period.start is None:
        return None
    if ENDED.match(norm, at.end):
        return None  # 行动于11月30日结束
    behind = words.behind.match(norm, at.end, at.end + BEHIND)
    edge = at.start + (norm[at.start] in "自从")
    if not behind and not words.before.search(norm, max(0, at.start - BEFORE), edge):
        return None
    whole = moment.grain == "range" and moment.period.end and (moment.period.end - moment.period.start).days >= SHORTEST
    return Period(moment.period.start, moment.period.end if whole else None)


def with_length(norm: str, period: Period, found: Sequence[Mention], words: tuple[re.Pattern[str], re.Pattern[str]]) -> Period:
    """A campaign with the end that its sentence tells: 为期三个月, 8月29日收兵."""
    length, closing = words
    for mention in found:
        moment = mention.value
        if not isinstance(moment, Moment) or period.start is None:
            continue
        if moment.period.start == period.start:
            told = length.search(norm, mention.span.start, stop_of(norm, mention.span.end))
            if told:
                count, unit = (6, "个月") if told["half"] else (number(told["n"]), told["u"])
                return Period(period.start, some_time_on(period.start, count, unit))
        elif moment.grain in ("day", "range") and moment.period.end and moment.period.end > period.start and closes(norm, mention.span.end, closing):
            return Period(period.start, moment.period.end)
    return period


def closes(norm: str, at: int, closing: re.Pattern[str]) -> bool:
    """Whether words behind a day end a campaign; one of its waves does not: "7月17日的第一次集中收网"."""
    told = closing.match(norm, at)
    return told is not None and WAVE.search(told.group()) is None


def needs_starts(norm: str, found: Sequence[Mention], dates: DateFile) -> bool:
    """Whether anything in a text may count from a beginning told elsewhere."""
    open_end = any(isinstance(mention.value, Moment) and mention.value.until for mention in found)
    return open_end or re.search(dates.campaign_phrase, norm) is not None
