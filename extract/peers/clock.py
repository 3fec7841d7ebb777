"""Parts of a day, times of the clock, and spans of time before and behind a moment."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from extract.peers.plain import value_of
from extract.peers.stamps import NUM, SECOND, Here, Level, Match, Part, Stamp, add_months, days_from, integer, midnight

# first and last hour of each part of a day, and how a bare hour is read in it
HALVES = {
    "凌晨": (0, 4, "am"), "黎明": (4, 6, "am"), "清晨": (5, 8, "am"), "清早": (5, 8, "am"), "早上": (6, 9, "am"), "早晨": (6, 9, "am"), "早间": (6, 9, "am"), "早": (6, 9, "am"), "晨": (6, 9, "am"),
    "上午": (8, 11, "am"), "中午": (11, 13, "noon"), "正午": (11, 13, "noon"), "午后": (13, 14, "pm"), "下午": (12, 17, "pm"), "晏昼": (12, 17, "pm"), "傍晚": (17, 19, "pm"),
    "晚上": (18, 23, "night"), "晚间": (18, 23, "night"), "夜晚": (18, 23, "night"), "夜里": (18, 23, "night"), "夜间": (18, 23, "night"), "半夜": (0, 4, "night"), "深夜": (22, 23, "night"),
    "晚": (18, 23, "night"), "夜": (18, 23, "night"),
}  # fmt: skip
CLOCK = (
    rf"(?<![\d.])(?P<h>{NUM}) ?[点时](?!间) ?(?:(?P<quarter>{NUM}) ?刻钟?|(?P<half>半)(?: ?(?P<s>{NUM}) ?秒)?|(?P<touch>[踏搭](?P<fives>[一二三四五六七八九十]+)|(?P<words>[一二三四五六七八九十]+)个字)"
    rf"|(?P<m>{NUM}) ?(?:分(?!钟)(?: ?(?P<s2>{NUM}) ?秒)?|(?![点时刻个年月日号天秒\d]))|[正整钟])? ?(?P<ap>[ap]m)?(?:多钟?|许)?"
)
FIGURES = r"(?<!:)(?:(?<!\d)|(?<=[-月]\d\d))(?P<h>\d{1,2}) ?: ?(?P<m>[0-5]\d)(?: ?: ?(?P<s>[0-5]\d))? ?(?P<ap>[AaPp][Mm]?(?![A-Za-z]))?"
FIVE = 5
UNITS = {
    "秒": 1,
    "秒钟": 1,
    "分": 60,
    "分钟": 60,
    "刻钟": 900,
    "小时": 3600,
    "钟头": 3600,
    "钟": 3600,
    "天": 86400,
    "日": 86400,
    "周": 604800,
    "星期": 604800,
    "礼拜": 604800,
}
MONTHS = {"个月": 1, "月": 1, "季度": 3, "年": 12, "世纪": 1200}
GRAIN = {
    "天": Level.DAY,
    "日": Level.DAY,
    "周": Level.DAY,
    "星期": Level.DAY,
    "礼拜": Level.DAY,
    "月": Level.MONTH,
    "个月": Level.MONTH,
    "季度": Level.MONTH,
    "年": Level.YEAR,
    "世纪": Level.YEAR,
}
UNIT = "(?:个?(?:半)?(?:小时|钟头|钟(?!头)|星期|礼拜|季度)|个?半?月|刻钟|分半?钟|秒钟|世纪|[年周天日分秒])"
COUNT = "(?:[1-9][0-9]{0,2}(?![0-9])|(?![零〇一二三四五六七八九]{3})[一二两三四五六七八九十百廿卅俩仨][零〇一二两三四五六七八九十百廿卅]*)"
SPAN = rf"(?:(?:{COUNT}|半) ?多?个? ?{UNIT}多?半?零?)+"
PIECE = re.compile(rf"(?P<n>{NUM}|半) ?多?(?P<unit>{UNIT})多?(?P<half>半)?")


def clock(day: datetime, hour: int, minute: int, half: str) -> datetime | None:
    """A time of a day; None if no clock shows it."""
    if hour > 24 or minute > 59:
        return None
    if (half in ("pm", "night") and hour < 12 and (half == "pm" or hour >= FIVE)) or (half == "noon" and hour < FIVE):
        hour += 12
    elif half == "night" and (hour < FIVE or hour == 12):
        hour += 24 if hour < FIVE else 12  # 晚上12点 is the end of the day
    return midnight(day) + timedelta(hours=hour, minutes=minute)


def day_of(here: Here) -> datetime:
    """The day that a time of the clock belongs to."""
    told = here.told(Level.PART)
    return told.opening if told else here.now


def read_clock(match: Match, here: Here) -> Stamp | None:
    """三点半, 十一点零三, 20时1刻, 3:15pm."""
    parts = match.groupdict()
    half = here.within.half if here.within else ""
    if parts["ap"]:
        half = "pm" if parts["ap"][0] in "Pp" else "am"
    told = half or (here.story.half if here.story and here.within is None else "")
    at = clock(day_of(here), integer(parts["h"]), minutes_of(parts), told)
    if at is None:
        return None
    second = parts.get("s") or parts.get("s2")
    if second:
        return Stamp(at + timedelta(seconds=integer(second)), at + timedelta(seconds=integer(second)), Level.INSTANT, told)
    finer = any(parts.get(name) for name in ("m", "quarter", "half", "touch"))
    return Stamp(at, at + timedelta(minutes=1 if finer else 60) - SECOND, Level.MINUTE if finer else Level.HOUR, told)


def minutes_of(parts: dict[str, str | None]) -> int:
    """The minutes of a time of the clock; in Cantonese, each word on the dial is five of them."""
    fives, quarter, minute = parts.get("fives") or parts.get("words"), parts.get("quarter"), parts.get("m")
    if fives:
        return integer(fives) * FIVE
    if quarter:
        return integer(quarter) * 15
    return 30 if parts.get("half") else integer(minute or "0")


def read_half_day(match: Match, here: Here) -> Stamp | None:
    """A part of a day."""
    first, last, half = HALVES[match["w"]]
    day = midnight(day_of(here))
    return Stamp(day + timedelta(hours=first), day + timedelta(hours=last + 1) - SECOND, Level.PART, half)


def read_whole_day(_: Match, here: Here) -> Stamp | None:
    """全天 is the day that is told, or today."""
    return replace(days_from(day_of(here), 1), level=Level.PART)


def read_now(_: Match, here: Here) -> Stamp | None:
    """The moment of speaking."""
    return Stamp(here.now, here.now, Level.INSTANT)


def moved(moment: datetime, words: str, sign: int) -> tuple[datetime, Level]:
    """A moment moved by a span of time ("两个星期11小时"), and the finest unit of that span."""
    level = Level.CENTURY
    for piece in PIECE.finditer(words):
        unit = piece["unit"].lstrip("个").replace("半", "")
        count = value_of(piece["n"].replace("俩", "两").replace("仨", "三")) or Decimal(0)
        count += Decimal("0.5") if piece["half"] or "半" in piece["unit"] else 0
        level = max(level, GRAIN.get(unit, Level.INSTANT))
        if unit in MONTHS:
            whole = int(count * MONTHS[unit])
            moment = add_months(moment, sign * whole) + sign * timedelta(days=int(30 * (count * MONTHS[unit] - whole)))
        else:
            moment += sign * timedelta(seconds=float(count) * UNITS[unit])
    return moment, level


def read_shift(match: Match, here: Here) -> Stamp | None:
    """So long before or after: 3天前, 9月1号的14天11小时后, 再过半个小时."""
    from_day = here.within is not None
    base = here.within.opening if here.within else here.now
    at, level = moved(base, match["span"], -1 if match["dir"] == "前" else 1)
    if from_day and level == Level.DAY:
        return days_from(at, 1)
    return Stamp(at, at, level)


def read_stretch(match: Match, here: Here) -> Stamp | None:
    """The time from so long before until now, or from now on: 过去十年, 未来两天, 17天内, 前两个月."""
    back, span = match["side"] in BACK, match["span"]
    if here.within:
        at, _ = moved(here.within.opening, span, -1 if back else 1)
        return Stamp(at, here.within.opening, Level.DAY) if back else Stamp(here.within.opening, at - SECOND, Level.DAY)
    at, level = moved(here.now, span, -1 if back else 1)
    if back and level == Level.MONTH and match["side"] in CALENDAR:
        return Stamp(midnight(at).replace(day=1), midnight(here.now).replace(day=1) - SECOND, Level.MONTH)
    if level < Level.DAY and back:
        at = midnight(at)
    if level == Level.DAY and not back:
        return days_from(here.now, (at - here.now).days)
    first, last = (at, here.now) if back else (here.now, at)
    return Stamp(first, last, Level.DAY if level <= Level.DAY else Level.INSTANT)


def read_nth_after(match: Match, here: Here) -> Stamp | None:
    """2月13号后的第3天."""
    if here.within is None or here.within.level != Level.DAY:
        return None
    return days_from(here.within.opening + timedelta(days=integer(match["n"]) * (-1 if match["dir"] == "前" else 1)), 1)


CALENDAR = ("上", "前", "之前", "往前", "向前")
BACK = (*CALENDAR, "过去", "过去的", "最近", "近", "以来")
AHEAD = ("下", "后", "未来", "未来的", "将来", "后面", "之后", "往后", "向后", "的之后", "的往后", "的向后", "接下来", "接下来的", "今后", "还剩")
SIDES = "|".join(sorted((*BACK, *AHEAD), key=len, reverse=True))
CLOCK_PARTS = (
    Part(Level.PART, re.compile(f"的?(?P<w>{'|'.join(sorted(HALVES, key=len, reverse=True))})"), read_half_day),
    Part(Level.PART, re.compile("全天"), read_whole_day),
    Part(Level.HOUR, re.compile(CLOCK), read_clock),
    Part(Level.HOUR, re.compile(FIGURES), read_clock),
    Part(Level.INSTANT, re.compile("现在|此刻|目前"), read_now),
)
SPAN_PARTS = (
    Part(Level.INSTANT, re.compile(rf"约?的?(?P<span>{SPAN}) ?(?:[之以]|过)?(?P<dir>[前后])(?!{NUM}(?:个月|天))"), read_shift),
    Part(Level.INSTANT, re.compile(rf"再?过(?P<dir>)(?P<span>{SPAN})"), read_shift),
    Part(Level.INSTANT, re.compile(rf"(?P<side>{SIDES}) ?(?P<span>{SPAN})[之以]?内?"), read_stretch),
    Part(Level.INSTANT, re.compile(rf"(?P<span>{SPAN})(?P<side>[之以]?内|以来)"), read_stretch),
    Part(Level.DAY, re.compile(rf"[之以]?(?P<dir>[前后])的?第(?P<n>{NUM})天"), read_nth_after),
)
