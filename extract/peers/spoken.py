"""Dates of general prose: parts that narrow each other down, ranges, and open sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from extract.peers.clock import CLOCK_PARTS, SPAN_PARTS
from extract.peers.days import PARTS
from extract.peers.plain import plain
from extract.peers.stamps import NUM, SECOND, Here, Level, Part, Stamp, add_months
from extract.words.numerals import NumberError

Look = Literal["back", "ahead"]
ALL = (*PARTS, *CLOCK_PARTS)
GAP = re.compile(r"[ 的,]*|份?的?| ?[—-] ?(?=\d{1,2}:)")
TO = re.compile(r" *(?:起|开始)? *(?:至|到|~|-+|—+|ー) *(?:至)?")
BETWEEN = re.compile(r" *[与和及] *")
BETWEEN_END = re.compile("[之期]?间")
SINCE = re.compile(r"(?:自从?|从|自打)[ 的]*$")
AFTER = re.compile(
    r"(?:起|开始)?(?:至今|到现在|到今|以来)|起|开始|(?:及|或|和)?(?:之|以)后|(?:及|或|和)?(?:之|以)前|年?底?前(?!\S?[\d一二三四五六七八九十第])|止"
)
LISTED = re.compile(rf"(?P<a>{NUM}) ?(?:至|到|~|-+|—+) ?(?={NUM} ?(?P<unit>点|时|月|[日号]|年))")


@dataclass(frozen=True, slots=True)
class Told:
    """A time told at a place of the text."""

    start: int
    end: int
    stamp: Stamp


def dates(text: str, now: datetime, look: Look = "back", *, literal: bool = False) -> list[Told]:
    """Every time that a text tells; a bare weekday, day or month is the latest not after `now`, or with look "ahead" the next.

    A range of months or years reaches to the end of the last; if `literal`, to its beginning.

    >>> monday = datetime(2021, 6, 14, 1, 6)
    >>> [(str(t.stamp.start), str(t.stamp.end)) for t in dates("上个月23号晚上九点零九", monday)]
    [('2021-05-23 21:09:00', '2021-05-23 21:09:59')]
    """
    spoken, found, at = plain(text), [], 0
    while at < len(spoken):
        told = whole(spoken, at, Here(now, look, literal=literal))
        if told is None:
            at += 1
            continue
        found.append(told)
        at = max(told.end, at + 1)
    return found


def whole(spoken: str, at: int, here: Here) -> Told | None:
    """A range or a moment with its open side at one place; None if it leaves the calendar."""
    try:
        return read_whole(spoken, at, here)
    except (OverflowError, ValueError):
        return None


def read_whole(spoken: str, at: int, here: Here) -> Told | None:
    """A range or a moment with its open side."""
    first = chain(spoken, at, here) or listed(spoken, at, here)
    if first is None:
        return None
    return ranged(spoken, first, here) or opened(spoken, first, here)


def chain(spoken: str, at: int, here: Here) -> Told | None:
    """Parts behind one another, each finer than the one before it."""
    told: Told | None = None
    start = at
    while True:
        within = told.stamp if told else None
        found = step(spoken, at, replace(here, within=within)) or (listed(spoken, at, replace(here, within=within)) if within else None)
        if found is None:
            return told
        told = Told(start, found.end, found.stamp)
        gap = GAP.match(spoken, found.end)
        at = gap.end() if gap else found.end


def step(spoken: str, at: int, here: Here) -> Told | None:
    """The longest part that begins here and makes sense."""
    best: Told | None = None
    for part in candidates(here):
        match = part.pattern.match(spoken, at)
        if match is None or not match.group() or (best and match.end() <= best.end):
            continue
        stamp = tried(part, match, here)
        if stamp is not None:
            best = Told(at, match.end(), stamp)
    return best


def candidates(here: Here) -> Iterator[Part]:
    """The parts that may stand here: finer than what stands before, or a span of time."""
    for part in (*ALL, *SPAN_PARTS):
        if here.within is None or (part.level > here.within.level and part not in SPAN_PARTS) or (part in SPAN_PARTS and here.within.level == Level.DAY):
            yield part


def tried(part: Part, match: re.Match[str], here: Here) -> Stamp | None:
    """What a part makes of its words; None if the calendar has no such time."""
    try:
        return part.read(match, here)
    except (NumberError, ValueError, OverflowError):
        return None


def listed(spoken: str, at: int, here: Here) -> Told | None:
    """A range whose unit stands only behind its end: "9~12点半", "2——4月"."""
    match = LISTED.match(spoken, at)
    if match is None:
        return None
    first = step(match["a"] + match["unit"], 0, here)
    if first is None or first.stamp.level <= (here.within.level if here.within else -1):
        return None
    last = chain(spoken, match.end(), replace(here, within=None, story=first.stamp))
    return Told(at, last.end, joined(first.stamp, last.stamp)) if last else None


def ranged(spoken: str, first: Told, here: Here) -> Told | None:
    """A range: its end takes from its beginning what it does not tell."""
    link = TO.match(spoken, first.end) or BETWEEN.match(spoken, first.end)
    if link is None or not link.group().strip():
        return None
    last = chain(spoken, link.end(), replace(here, within=None, story=first.stamp))
    if last is None:
        return None
    end = last.end
    if BETWEEN.fullmatch(link.group()):
        closing = BETWEEN_END.match(spoken, last.end)
        if closing is None:
            return None
        end = closing.end()
    stamp = joined(first.stamp, replace(last.stamp, end=last.stamp.start) if here.literal else last.stamp)
    return Told(first.start, end, stamp) if stamp.start and stamp.end and stamp.start <= stamp.end else None


def joined(first: Stamp, last: Stamp) -> Stamp:
    """From the beginning of one time to the end of another; an end before the beginning is of the next half day, day or year."""
    start, end = first.start, last.end if last.level < Level.HOUR else last.start
    if start is None or end is None:
        return Stamp(start, end, max(first.level, last.level))
    if end < start and last.level >= Level.HOUR and (start - end) < timedelta(days=1):
        end += timedelta(hours=12) if start <= end + timedelta(hours=12) and not last.half else timedelta(days=1)
    if end < start and last.level in (Level.MONTH, Level.DAY) and first.level == last.level:
        end = add_months(end, 12)
    return Stamp(start, end, max(first.level, last.level), first.half)


def opened(spoken: str, told: Told, here: Here) -> Told:
    """A time with the word behind or before it that opens one side: 以前, 之后, 以来."""
    match, stamp = AFTER.match(spoken, told.end), told.stamp
    since = SINCE.search(spoken, max(0, told.start - 3), told.start)
    word = match.group() if match else ""
    end = match.end() if match else told.end
    if word.endswith("前"):
        before = stamp.end if word[0] in "及或和" else stamp.start and stamp.start - (SECOND if stamp.level < Level.HOUR else timedelta(0))
        return Told(told.start, end, Stamp(None, before, stamp.level))
    if word.endswith("后"):
        # after a year begins the next one, after a day that day itself
        first = stamp.end + SECOND if stamp.end and stamp.level < Level.DAY and word[0] not in "及或和" else stamp.start
        return Told(told.start, end, Stamp(first, None, stamp.level))
    if word.endswith(("今", "现在")):
        return Told(told.start, end, Stamp(stamp.start, here.now, Level.INSTANT))
    if (word and word != "止") or since:
        return Told(since.start() if since else told.start, end, Stamp(stamp.start, None, stamp.level))
    return Told(told.start, end, stamp)
