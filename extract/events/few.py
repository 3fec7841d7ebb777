"""The few cases that a title or a total counts, told one by one (rule A6 of extract.events)."""

from __future__ import annotations

import re

from extract.events.extents import holds_period, overlaps
from extract.events.frames import LEANING, Frame, Reader, is_day, moment_of, turns, within
from extract.events.leads import Lead, is_linked, is_single
from schemas.text import Mention, Span

LEAST = 3  # two days may be those of one case
PARTED = re.compile("[。;\n]")
AGAIN = re.compile("又|再次|再度|另|第[二三四五]")

HOUR = re.compile(
    r"\s*(?:(?:当|同)(?:一)?(?:日|天|晚|夜)(?:上午|中午|下午|傍晚|晚上|夜间)(?=[,、]|\d)|"
    r"(?:(?:当|同)(?:日|天|晚|夜)|随后)?,?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|深夜)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:时|点|:\d\d)"
    r"(?:\d{1,2}分|[一二三四五六七八九十]{1,3}分|半)?(?:许|左右)?)"
)


def is_whole_bust(lead: Lead, case: Frame) -> bool:
    """Whether both a case and what is told next hold a find and people caught, so that neither is only a stage of the other."""
    return all({"seizure", "arrest"} <= {fact.kind for fact in facts} for facts in (lead.run, case.facts))


def is_next_of_few(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether a day opens the next of a few counted cases: "连破三起贩毒案。1日,徐某…;4日,姜某…", "两天后,民警又查获…"."""
    day = moment_of(mention).period
    if mention.rule in LEANING and not lead.first and lead.fact.kind == "arrest" and not PARTED.search(reader.page.norm, reader.last, mention.span.start):
        return False  # 车上2人落网,另有1人逃走,两日后在亲戚家中被抓
    if any(overlaps(day, other) for other in case.days):
        return is_another_of_the_day(reader, lead, case)
    if reader.total is None:
        cases = [frame for frame in reader.frames if frame.kind == "case"]
        apart = not reader.told_here or (lead.first and AGAIN.search(reader.page.norm, lead.clause.span.start, lead.fact.span.start))
        return bool(apart) and case.name is None and len(cases) < reader.page.told_cases
    few, at = few_told(reader, reader.total)
    if not few or case.at < at or case.parent is not None:
        return False
    told = sum(1 for frame in reader.frames if frame.kind == "case" and frame.at >= at)
    inside = reader.total.period is not None and holds_period(reader.total.period, day)
    begin = lead.clause.span.start
    again = lead.first and case.name is None and AGAIN.search(reader.page.norm, begin, lead.fact.span.start)
    again = again if again and not is_linked(reader, case, lead.fact.span.end, begin) else None  # 17日,民警又在城南车站抓获杜某
    return reader.total_at >= reader.opened or bool((not reader.told_here or again) and (inside or told < few))


def fills_few(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether the days told behind a number of cases, up to the end of the paragraph, are just so many, so that each is one of them, whatever led to it.

    "6日至9日连破三起。…6日,…;8日,…。9日,专班在仓库起获…"; a find alone is one of them, not who was caught the next day or came by himself.
    """
    if mention.rule in LEANING or not any(fact.kind == "seizure" for fact in lead.run):
        return False
    day = moment_of(mention).period
    few, at = few_told(reader, reader.total) if reader.total else (0, 0)
    if reader.total is None or few < LEAST or case.at < at or any(overlaps(day, other) for other in case.days):
        return False
    period, stop = reader.total.period, reader.page.norm.find("\n", reader.opened)
    behind = within(reader.page.moments, Span(at, stop if stop >= 0 else len(reader.page.norm)))
    told = {moment_of(m).period for m in behind if is_day(moment_of(m)) and m.rule not in LEANING and period and holds_period(period, moment_of(m).period)}
    return len(told) == few and day in told and all(one.start == one.end for one in told)


def is_another_of_the_day(reader: Reader, lead: Lead, case: Frame) -> bool:
    """Whether a new paragraph, or a sentence with an hour, tells the next of a few counted cases on the day of the last one: "同日下午,人员在另一名旅客的行李内…"."""
    few, at = few_told(reader, reader.total) if reader.total else (0, 0)
    begin, end = lead.clause.span.start, lead.fact.span.end
    told = sum(1 for frame in reader.frames if frame.kind == "case" and frame.at >= at)
    opens = (
        told < few
        and case.at >= at
        and case.name is None
        and case.parent is None
        and lead.first
        and (not reader.told_here or HOUR.match(reader.page.norm, begin))
    )
    return bool(opens and AGAIN.search(reader.page.norm, begin, end)) and not is_linked(reader, case, end, begin)


def few_told(reader: Reader, total: Frame) -> tuple[int, int]:
    """How few cases, or gangs, a total counts, itself or by the title if it is the first event told, and where; 0 if it counts none or many."""
    few = [fact for fact in total.facts if fact.kind == "count" and 2 <= fact.quantity.amount <= 9 and fact.code != "target"]
    counted = any(fact.kind == "count" for fact in total.facts)
    few = few or [fact for fact in total.facts if not counted and fact.code == "gang" and 2 <= fact.quantity.amount <= 9]  # 摧毁贩毒团伙2个
    if few:
        return int(few[0].quantity.amount), few[0].span.start
    return (0 if counted or total is not reader.frames[0] else reader.page.told_cases), total.at


def leads_few(reader: Reader, lead: Lead) -> bool:
    """Whether the first sentence sums up the few cases that the title counts: "于三月八日及九日先后采取行动,合共检获…,四人被捕"."""
    if reader.page.told_cases < 2 or reader.frames or not lead.first or is_single(reader, lead):
        return False
    return bool(turns(reader.book).collective.search(reader.page.norm, lead.clause.span.start, lead.run[-1].span.end))
