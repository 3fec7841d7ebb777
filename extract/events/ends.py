"""A figure that rose or fell over some years: the first year's, and the last year's (attachment rules: extract.events)."""

from __future__ import annotations

import re
from datetime import date

from extract.drugs.lots import TURNED
from extract.events.frames import Frame, Reader, is_long, moment_of
from extract.events.leads import Lead
from schemas.text import Period

FROM, TURN_REACH = re.compile(r"[从由][^,。;\d]{0,6}\d[\d,.]*[万千]?[余多]?(?:人|名|起|件|宗|公斤|千克|吨|克)"), 16


def of_ends(reader: Reader, lead: Lead) -> Frame | None:
    """The total of the first or the last of some years: "2016年至2020年,新发现吸毒人员从9210人降至3050人"."""
    norm, (start, end), clause = reader.page.norm, lead.fact.span, lead.clause.span
    told = [moment_of(m) for m in reader.page.moments if clause.start <= m.span.start < start and is_long(moment_of(m))]
    years = told[-1].period if told else None
    if years is None or not years.start or not years.end or years.end.year == years.start.year or len(told) > 1:
        return None
    if TURNED.search(norm, lead.span.start, end) and FROM.search(norm, clause.start, lead.span.start):
        return of_year(reader, lead, last_year(reader, years))
    rises = FROM.search(norm, max(clause.start, start - 2), end) and TURNED.search(norm, end, end + TURN_REACH)
    return of_year(reader, lead, years.start.year) if rises else None


def last_year(reader: Reader, years: Period) -> int:
    """The last whole year of a period: that of one of the same beginning which the page ends with a year, else the year before its end."""
    same = [moment_of(m).period for m in reader.page.moments if moment_of(m).period.start == years.start]
    ends = [period.end for period in [years, *same] if period.end]
    whole = next((end.year for end in ends if (end.month, end.day) == (12, 31) and years.start and end.year > years.start.year), None)
    return whole or ends[0].year - 1


def of_year(reader: Reader, lead: Lead, year: int) -> Frame:
    """The total of a whole year that a sentence only compares: the open one stays open."""
    period = Period(date(year, 1, 1), date(year, 12, 31))
    frame = reader.total_of(period)
    if frame is None:
        frame = Frame("total", lead.fact.span.start, period)
        reader.frames.append(frame)
    return frame
