"""Totals whose period has no days: of an undefined stretch of years, of a time like 近年来, of several bodies behind a case; those of other crimes (attachment rules: extract.events)."""

from __future__ import annotations

from extract.events.frames import Frame, Reader, is_long, is_some_days, moment_of, turns
from extract.events.leads import Lead, is_same_kind, is_single, told_by_bodies
from schemas.text import Period


def of_bodies(reader: Reader, lead: Lead) -> Frame | None:
    """The total of several bodies behind a case, whose period nothing tells."""
    if not lead.first or lead.fact.kind != "seizure" or reader.current is None or reader.current.kind != "case" or not told_by_bodies(reader, lead):
        return None
    frame = Frame("total", lead.fact.span.start)
    reader.frames.append(frame)
    return frame


def of_years(reader: Reader, lead: Lead) -> Frame | None:
    """The total of an undefined stretch of years: "21年缴毒3.6吨", "从警以来,他抓获毒贩400多名"."""
    told = turns(reader.book).vague.search(reader.page.norm, lead.span.start, lead.fact.span.start)
    counted = lead.first and lead.counted and lead.fact.quantity.amount > 1 and any(moment_of(m).grain == "vague" for m in lead.moments)
    if not (told or counted) or is_single(reader, lead) or any(moment_of(m).grain != "vague" for m in lead.moments):
        return None
    return of_no_day(reader, lead)


def of_campaign(reader: Reader, lead: Lead) -> Frame | None:
    """The total of a campaign without days behind that of a year that tells the same figures: "在“扫毒”行动中,共抓获460名"."""
    total = reader.total
    if (
        not lead.first
        or lead.moments
        or total is None
        or total.other
        or not turns(reader.book).in_campaign.match(reader.page.norm, lead.clause.span.start, lead.fact.span.start)
    ):
        return None
    told = any(is_same_kind(fact, other) and other.whole is None for fact in lead.run for other in total.facts)
    return of_no_day(reader, lead) if told and not is_single(reader, lead) else None


def of_scope(reader: Reader, lead: Lead) -> Frame | None:
    """The dated total again, for a sentence on the whole place behind a campaign without days: "…行动期间,抓获213名。全省法院审结251件"."""
    total, norm = reader.total, reader.page.norm
    if not lead.first or lead.moments or total is None or total.period != Period(vague=True):
        return None
    patterns, start = turns(reader.book), lead.clause.span.start
    if not patterns.whole_place.match(norm, start) or patterns.in_campaign.search(norm, start, lead.fact.span.start):
        return None
    for frame in reversed(reader.frames[: reader.frames.index(total)]):
        if frame.is_whole and frame.period and frame.period.start:
            reader.total = frame
            return frame
    return None


def of_no_day(reader: Reader, lead: Lead) -> Frame:
    """The total of a time without days (近年来, 行动开展以来): the open one of a campaign whose first day is told, else one without a period."""
    began = reader.total.period if reader.total else None
    if reader.total and began and began.start and (began.start.month, began.start.day) != (1, 1) and not began.vague:
        return reader.total
    frame = reader.total_of(Period(vague=True))
    if frame is None:
        frame = Frame("total", lead.fact.span.start, Period(vague=True))
        reader.frames.append(frame)
    reader.total = frame
    return frame


def other_frame(reader: Reader, lead: Lead) -> Frame:
    """Facts of other crimes are kept in an event of their own, of the same period."""
    some = [moment_of(m).period for m in [*reader.pending, *lead.moments] if is_some_days(moment_of(m))]  # 5月12日至14日,抓获刑事嫌疑人118名
    told = lead.moments if any(is_long(moment_of(m)) for m in lead.moments) else reader.pending
    period = next((moment_of(m).period for m in reversed(told) if is_long(moment_of(m))), None)
    period = some[-1] if some and told is not lead.moments else period
    base = reader.current if reader.current and reader.current.kind == "total" else reader.total
    reader.apart = period or (base.period if base else reader.apart)
    period = reader.apart
    for frame in reader.frames:
        if frame.other and frame.period == period:
            return frame
    frame = Frame("total", lead.fact.span.start, period, other=True)
    reader.frames.append(frame)
    reader.aside, reader.aside_at = period, lead.clause.index
    return frame
