"""Figures of the whole country and of one place over the same time: totals of their own (rule A4 of extract.events)."""

from __future__ import annotations

import re

from extract.events.frames import Frame, Reader, is_long, moment_of
from extract.events.leads import Lead

BODY = "(?=公安|检察|法院|禁毒|各级|各地|海关|边检|铁路|共|累计|破获|批捕|起诉|审结|警方|两级|三级)"
LEVEL = re.compile(f"(?P<country>全国){BODY}|(?:全|我)(?:省|市|县|州|盟|自治区|自治州){BODY}")


def of_level(reader: Reader, lead: Lead) -> Frame | None:
    """The total of one place behind that of the whole country, or the other way round: "2020年,全国批捕6万人。…2020年,全省检察机关批捕2417人"."""
    total = reader.total
    if not lead.first or total is None or total.other or not total.facts:
        return None
    here, there = level_at(reader, lead.clause.span.start, lead.fact.span.start), level_of(reader, total)
    if here is None or there is None or here == there:
        return None
    long = [moment_of(m).period for m in lead.moments if is_long(moment_of(m))]
    period = long[-1] if long else total.period
    same = (frame for frame in reader.frames if frame.is_whole and frame.period == period and level_of(reader, frame) == here)
    frame = next(same, None)
    if frame is None:
        frame = Frame("total", lead.fact.span.start, period)
        reader.frames.append(frame)
    reader.total = frame
    return frame


def level_of(reader: Reader, frame: Frame) -> bool | None:
    """Whether the sentence that began a total is on the whole country; None if it names no level."""
    clause = next((clause for clause in reader.page.clauses if clause.span.start <= frame.at < clause.span.end), None)
    return level_at(reader, clause.span.start, frame.at + 1) if clause else None


def level_at(reader: Reader, start: int, end: int) -> bool | None:
    """Whether the last level told in a stretch is the whole country; None if none is told."""
    told = list(LEVEL.finditer(reader.page.norm, start, end))
    return bool(told[-1]["country"]) if told else None
