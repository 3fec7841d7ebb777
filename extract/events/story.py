"""What belongs to a page's own story, and what it only tells beside it: the one case of "“3·11”贩毒案始末" (rule A1 of extract.events)."""

from __future__ import annotations

import re

from extract.events.frames import Frame, Reader, is_day, is_long, moment_of, turns
from extract.events.fugitives import LATE
from extract.events.leads import FEW, YEARS, Lead
from extract.events.naming import tells_story
from extract.events.retold import MEASURES
from schemas.text import Period

OF_CASE = re.compile("(?:此|该|本|全)案(?!件)|专案|至此|目前|现[已均,]|上述")
ALL, UP_TO = re.compile("全部|均|悉数|都|全数"), re.compile("截[至止]|目前|现[已均]|至今")


def of_story(reader: Reader, lead: Lead) -> Frame | None:
    """The one case that the title names and the page tells from end to end, for all but sums over a period: "目前,4人均已被逮捕" behind the year's figures too."""
    page = reader.page
    case = next((frame for frame in reader.frames if frame.kind == "case" and frame.parent is None and not frame.other), None)
    if case is None or not tells_story(page.norm, page.body, page.names) or lead.counted or page.sections[lead.clause.index]:
        return None
    if any(is_long(moment_of(m)) or moment_of(m).grain == "vague" for m in lead.moments):
        return None
    if (not lead.first and reader.current is not case) or is_of_fugitive(reader, case, lead) or is_years_off(case, lead):
        return None
    summed = reader.current is not None and reader.current.kind == "total"
    led = lead.first and (not reader.told_here or OF_CASE.search(page.norm, lead.clause.span.start, lead.fact.span.end))
    return None if summed and not led else case


def is_of_fugitive(reader: Reader, case: Frame, lead: Lead) -> bool:
    """Whether somebody who had fled is caught weeks after the case: an event of its own (rule P4)."""
    days, ends = [moment_of(m).period for m in lead.moments if is_day(moment_of(m))], [day.end for day in case.days if day.end]
    start = days[-1].start if days else None
    late = start is not None and bool(ends) and (start - max(ends)).days >= LATE
    return late and turns(reader.book).fugitive.search(reader.page.norm, reader.page.body, lead.clause.span.end) is not None


def is_years_off(case: Frame, lead: Lead) -> bool:
    """Whether the last day before a fact lies about a year or longer before or behind a case."""
    days = [moment_of(m).period for m in lead.moments if is_day(moment_of(m))]
    return bool(days) and any(is_far_from(days[-1], told) for told in case.days)


def is_far_from(day: Period, told: Period) -> bool:
    """Whether a day lies about a year or longer before or behind another."""
    return day.start is not None and told.start is not None and abs((day.start - told.start).days) > YEARS


def of_all_caught(reader: Reader, lead: Lead) -> Frame | None:
    """The event that tells just so many people, for what became of all of them: "…抓获61名,其中贩毒嫌疑人19名。…截至28日,19名贩毒嫌疑人全部刑拘"."""
    fact, norm = lead.fact, reader.page.norm
    if fact.kind != "arrest" or fact.code not in MEASURES or fact.quantity.amount < FEW or not lead.first or fact.whole is not None:
        return None
    if not (ALL.search(norm, lead.span.start, fact.span.end + 1) and UP_TO.search(norm, lead.clause.span.start, fact.span.start)):
        return None
    homes = [frame for frame in reader.frames if any(other.code == "captured" and other.quantity.amount == fact.quantity.amount for other in frame.facts)]
    open_one = reader.current if reader.current in homes else None
    return open_one or (homes[0] if len(homes) == 1 else None)
