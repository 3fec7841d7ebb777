"""A fugitive's capture, an event of its own weeks after the case that he fled from (rule P4 of extract.events)."""

from __future__ import annotations

import re

from extract.events.frames import Frame, Reader, is_day, moment_of, people_of, turns
from extract.events.leads import (
    YEARS,
    Lead,
    caught_in,
)
from extract.events.naming import new_case
from schemas.text import Period

LATE, MONTH, FEW_LATE = 14, 30, 2  # days, days, people
ELSEWHERE = re.compile("(?:在|从|于|赴|到|往)(?![此案日年月])[^,。;\\d]{1,12}")
WHO = 4  # characters
CUSTODY = frozenset({"captured", "criminal_detention", "formal_arrest", "surrendered"})


def before_it(reader: Reader, case: Frame, lead: Lead, day: Period) -> Frame:
    """The case that a story goes back to; a fugitive's capture told before it is a part of it."""
    before = new_case(reader, lead.fact.span.start, case.section)
    if is_fugitive(reader, case, day, lead.fact.span.start):
        case.parent, reader.chased = before, case
    return before


def before_named(reader: Reader, lead: Lead, frame: Frame) -> Frame:
    """The case of a name; if a fugitive's capture was told first and its day is weeks before it, a new one that takes the name from the capture."""
    days = [moment_of(m).period for m in lead.moments if is_day(moment_of(m))]
    if not frame.facts or not frame.days or not days or not is_fugitive(reader, frame, days[-1], lead.fact.span.start):
        return frame
    before = before_it(reader, frame, lead, days[-1])
    before.name, before.name_span, before.level = frame.name, frame.name_span, frame.level
    frame.name = frame.name_span = frame.level = None
    return before


def is_fugitive(reader: Reader, case: Frame, day: Period, end: int) -> bool:
    """Whether a capture told first is that of a fugitive of a case weeks before it or longer."""
    starts = [period.start for period in case.days if period.start]
    alone = all(fact.kind == "arrest" and fact.code in CUSTODY for fact in case.facts)
    late = bool(starts and day.end and (min(starts) - day.end).days >= LATE)
    return alone and late and turns(reader.book).fugitive.search(reader.page.norm, 0, end) is not None


def late_capture(reader: Reader, case: Frame, lead: Lead, day: Period) -> Frame:
    """The case itself, or an event of its own for a fugitive caught weeks later."""
    ends = [period.end for period in case.days if period.end]
    if day.start and not ends and is_undated_flight(reader, case, lead):
        return child_of(reader, case, lead, day)
    if not day.start or not ends:
        return case
    after = (day.start - max(ends)).days
    if (
        after < LATE
        or (lead.fact.code not in ("captured", "surrendered") and after < YEARS)
        or not (turns(reader.book).fugitive.search(reader.page.norm, reader.page.body, lead.clause.span.end) or is_last_caught(reader, case, lead, after))
    ):
        return case
    reader.main, reader.day = case, None
    who = people_of(lead.fact)
    first = next((frame for frame in reader.frames if frame is not case and frame.parent is None and frame.kind == "case" and caught_in(frame, who)), None)
    if first is not None and not any(period.start for period in first.days):  # 近日抓获逃犯何某: told first, without the day
        first.parent = case
        return first
    return child_of(reader, case, lead, day)


def is_last_caught(reader: Reader, case: Frame, lead: Lead, after: int) -> bool:
    """Whether one or two people of a case are caught elsewhere months after the others, with nothing found: "…查获2人。2019年2月3日,佟某在邻省被擒"."""
    alone = lead.fact.code == "captured" and lead.fact.quantity.amount <= FEW_LATE and not any(fact.kind == "seizure" for fact in lead.run)
    others = any(fact.code == "captured" and fact.whole is None for fact in case.facts)
    return alone and others and after >= MONTH and ELSEWHERE.search(reader.page.norm, lead.span.start, lead.fact.span.end) is not None


def child_of(reader: Reader, case: Frame, lead: Lead, day: Period) -> Frame:
    """A new event that is a part of a case, on a day of its own."""
    frame = Frame("case", lead.fact.span.start, parent=case, section=case.section, days=[day])
    reader.frames.append(frame)
    return frame


def is_undated_flight(reader: Reader, case: Frame, lead: Lead) -> bool:
    """Whether somebody who had fled from a case that no day dates is caught: "…案抓获27人;逃到外省的主犯马某,今年4月也在边城落网"."""
    caught = lead.fact.code in ("captured", "surrendered") and any(fact.code == "captured" for fact in case.facts)
    return caught and turns(reader.book).fugitive.search(reader.page.norm, lead.span.start, lead.fact.span.start + WHO) is not None
