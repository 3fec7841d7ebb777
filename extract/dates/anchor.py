"""Where a story stands in time: the publication date, the years and days told, and the year that a month or day without one takes."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from extract.words.numerals import read_number
from schemas.text import Moment, Period

Match = re.Match[str]
TOLD_ON, NEXT_DAYS, NEWS_DAYS = 45, 7, 2  # days
INQUIRY, INQUIRY_REACH, APART_MONTHS = re.compile("线索|举报|发现|获悉|掌握|立案|摸排|侦查|经营|研判|蹲守"), 160, 4
ZEROS = re.compile("[0Oo]")  # 二00九年, 二OO九年


class Stand(NamedTuple):
    """What of an anchor an aside or a comparison may change for what follows: year, month, day, the period told last, the days told."""

    year: int | None
    month: int | None
    month_year: int | None
    day: date | None
    long: Period | None
    told: list[Period]


@dataclass(slots=True)
class Anchor:
    """Where the story stands: the publication date, the year that the document is about, the last month (with its year), day and period told.

    `starts` are the beginnings of campaigns and bodies that the text tells anywhere, `about` the words of a campaign.
    `report` is the year whose work the document reports on; `evening` tells that the last day was told with its evening, `dawn` is the day behind one; `over` are the last days told from one to another; `begun` is a period of this paragraph or the last one whose end may follow: 自10月9日…以来, a bare year.
    """

    published: date | None = None
    scope: int | None = None
    now: int | None = None
    year: int | None = None
    month: int | None = None
    month_year: int | None = None
    day: date | None = None
    long: Period | None = None
    title: int | None = None
    report: int | None = None
    republic: int | None = None
    told: list[Period] = field(default_factory=list)
    evening: bool = False
    dawn: date | None = None

    last: int | None = None
    begun: Period | None = None
    begun_here: bool = False
    week: Period | None = None
    over: Period | None = None
    starts: Mapping[str, Period] = field(default_factory=dict)
    about: re.Pattern[str] | None = None

    def new_paragraph(self) -> None:
        """A new paragraph forgets the year that the last one set, but 同年 still means it."""
        self.last = self.year or self.last
        self.year = None
        self.begun, self.begun_here = self.begun if self.begun_here else None, False

    def tell_month(self, year: int | None, month: int) -> None:
        """Remember a month as the story's last, with its year."""
        self.month, self.month_year = month, year

    def stand(self) -> Stand:
        """Where the story stands now."""
        return Stand(self.year, self.month, self.month_year, self.day, self.long, list(self.told))

    def go_back(self, before: Stand) -> None:
        """Stand again where the story stood before an aside or a comparison."""
        self.year, self.month, self.month_year = before.year, before.month, before.month_year
        self.day, self.long, self.told = before.day, before.long, before.told


def number(text: str) -> int:
    """Value of a numeral of a date: "12", "十二", "廿二", "二〇一六", "元" of 元月.

    >>> number("廿二"), number("二〇一六"), number("元")
    (22, 2016, 1)
    """
    return 1 if text == "元" else int(read_number(text))


def make_day(year: int, month: int, day: int) -> date | None:
    """A day, or None if there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int, last_month: int | None = None, last_year: int | None = None) -> Period:
    """From the first day of a month to the last of the same or another."""
    end_month, end_year = last_month or month, last_year or year
    return Period(date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]))


def year_word(word: str | None, anchor: Anchor) -> int | None:
    """The year of "2019", "二〇一六", "今年", "去年", "同年"; None if nothing tells it."""
    if not word:
        return None
    bare = word.removesuffix("年")
    if bare.isascii() and bare.isdigit() and len(bare) in (2, 3):
        return int(bare) + 1911
    if bare[0].isdigit() or (bare[0] in "一二" and len(bare) == 4):
        return int(bare) if bare.isascii() and bare.isdigit() else number(ZEROS.sub("〇", bare))
    if bare in ("今", "去", "前", "本", "上"):
        back = {"今": 0, "本": 0, "去": 1, "上": 1, "前": 2}[bare]
        now = (anchor.scope or past_year(anchor) or anchor.now) if bare == "上" else anchor.now
        return now - back if now else None
    base = anchor.year or anchor.last or (anchor.day.year if anchor.day else None)
    return base + (bare in ("次", "翌", "隔")) if base else None


def past_year(anchor: Anchor) -> int | None:
    """The year told last, if it is a past one: "2018年,立案44起。上年,立案31起" told in January of 2019 is of 2017."""
    long = anchor.long
    told = long.start.year if long and long.start and long.end and long.start.year == long.end.year else None
    return told if told and anchor.now and told < anchor.now else None


def pick_year(match: Match, anchor: Anchor, month: int, day: int = 1, group: str = "y1") -> int | None:
    """The year of a month and day: as written, the story's, else the latest that is not after publication."""
    written = year_word(group_of(match, group), anchor)
    if group_of(match, group):
        anchor.year = written or anchor.year
        return written
    if not anchor.year and is_just_before(anchor, month, day):
        return anchor.published.year if anchor.published else None
    if is_next_year(match, anchor, month, day):
        return anchor.published.year if anchor.published else None
    story = anchor.year or anchor.scope
    if story and (anchor.published is None or story != anchor.published.year):
        return story
    if anchor.published is None:
        return anchor.day.year if anchor.day else anchor.now
    if is_told_on(anchor, month, day):
        return anchor.last
    candidate = make_day(anchor.published.year, month, min(day, 28))
    return anchor.published.year - (1 if candidate and candidate > anchor.published else 0)


def is_next_year(match: Match, anchor: Anchor, month: int, day: int) -> bool:
    """Whether an inquiry that began late last year has gone on into the year of the page: "去年10月,民警发现线索…。4月12日,警方收网", told in June."""
    if anchor.published is None or anchor.year != anchor.published.year - 1 or anchor.month is None or anchor.month_year != anchor.year or anchor.report:
        return False
    here = make_day(anchor.published.year, month, day)
    late = here is not None and here <= anchor.published and anchor.month - month >= APART_MONTHS
    return late and INQUIRY.search(match.string, max(0, match.start() - INQUIRY_REACH), match.start()) is not None


def is_just_before(anchor: Anchor, month: int, day: int) -> bool:
    """Whether a day is the one of publication or one of the two before it: news, also on a page about the year before."""
    here = make_day(anchor.published.year, month, day) if anchor.published and day > 1 else None
    return here is not None and anchor.published is not None and 0 <= (anchor.published - here).days <= NEWS_DAYS


def is_told_on(anchor: Anchor, month: int, day: int) -> bool:
    """Whether a new paragraph goes on with a story of years ago: within some weeks of the last day told, of a year that the last paragraph wrote out; with one of last year within days."""
    if anchor.published is None or anchor.day is None or anchor.last != anchor.day.year or anchor.last >= anchor.published.year:
        return False
    here = make_day(anchor.last, month, day)
    reach = TOLD_ON if anchor.last < anchor.published.year - 1 else NEXT_DAYS
    return here is not None and 0 <= (here - anchor.day).days <= reach


def group_of(match: Match, name: str) -> str | None:
    """A named group, None if the pattern has none or it is empty."""
    return match.groupdict().get(name)


def pick_month(word: str, anchor: Anchor) -> int | None:
    """The month of "5", "十", "本", "上", "同", "次"; sets the story's year for the relative ones."""
    if word in ("本", "上") and anchor.published:
        at = anchor.published.replace(day=1) - timedelta(days=1 if word == "上" else 0)
        anchor.year = at.year
        return at.month
    if word in ("同", "当", "该", "次", "翌"):
        year = anchor.month_year or anchor.year or (anchor.day.year if anchor.day else None)
        over = anchor.month == 12 and word in ("次", "翌")
        anchor.year = year + 1 if year and over else year
        return anchor.month % 12 + 1 if anchor.month and word in ("次", "翌") else anchor.month
    return None if word in ("本", "上") else number(word)


def told(anchor: Anchor, day: date) -> date:
    """Remember a day as the story's last."""
    anchor.day = day
    anchor.tell_month(day.year, day.month)
    return day


def long(anchor: Anchor, period: Period, grain: str) -> Moment:
    """A period that a comparison with an earlier one may shift."""
    anchor.long = period
    anchor.told.append(period)
    if not (grain == "month" and holds(anchor.begun, period)):  # 去年,…借助6月宣传月…。截至12月底
        anchor.begun, anchor.begun_here = (period if grain in ("since", "year") else None), True
    return Moment(period, grain)  # type: ignore[arg-type]


def holds(whole: Period | None, part: Period) -> bool:
    """Whether a period lies within another, both with their two ends."""
    return bool(whole and whole.start and whole.end and part.start and part.end and whole.start <= part.start and part.end <= whole.end)


def shifted(day: date, years: int) -> date:
    """The same day some years earlier; the end of February stays one."""
    last = monthrange(day.year - years, day.month)[1]
    ends = day.day == monthrange(day.year, day.month)[1] and day.month == 2
    return date(day.year - years, day.month, last if ends else min(day.day, last))
