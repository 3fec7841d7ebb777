"""The days that a sentence tells: the last one, the one a paragraph begins with, those of busts that no figure dates (rule D2 of extract.events)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.events.dating import (
    bust_end,
    is_of_court,
    may_date,
)
from extract.events.extents import span_of
from extract.events.frames import (
    CHARGED,
    CHARGED_REACH,
    Reader,
    is_day,
    is_escort,
    moment_of,
    turns,
    within,
)
from extract.people.custody import heard_of
from schemas.text import Clause, Fact, Mention, Span

BUST_DAYS, NET = 15, re.compile("(?<!准备)(?<!等待)(?<!择机)(?<!伺机)收网(?!的?(?:方案|时机|计划|条件|准备|工作部署))")


def tells_bust(reader: Reader, clause: Clause, behind: Span) -> bool:
    """Whether words behind a day tell a bust, neither one that somebody heard of nor one that is only prepared: "11月3日,抽调警力准备收网"."""
    norm, patterns = reader.page.norm, turns(reader.book)
    planned = [Span(*match.span()) for match in patterns.planned.finditer(norm, behind.start, behind.end)]
    told = [Span(*match.span()) for match in patterns.bust.finditer(norm, behind.start, behind.end)]
    return any(not heard_of(norm, span, clause.span) and not any(span.meets(plan) for plan in planned) for span in told)


def remember_day(reader: Reader, clause: Clause, mention: Mention, facts: Sequence[Fact]) -> None:
    """Keep a day as the last one told, as the one that a paragraph begins with, and as a bust if words behind it tell one and no fact does."""
    patterns, norm, day = turns(reader.book), reader.page.norm, moment_of(mention).period
    later = [m.span.start for m in within(reader.page.moments, clause.span) if m.span.start > mention.span.start and is_day(moment_of(m))]
    end = min([*later, bust_end(reader, clause, mention)])
    bust = tells_bust(reader, clause, Span(mention.span.end, end))
    if (reader.day or is_of_court(reader, clause, mention)) and not bust and patterns.measure.search(norm, mention.span.end, end):
        return  # 同年7月5日被逮捕, 7月14日提起公诉
    chained = reader.day_end >= 0 and patterns.chain.fullmatch(norm, reader.day_end, mention.span.start)
    reader.day = span_of([reader.day, day]) if chained and reader.day else day
    reader.day_at, reader.day_end = clause.span.start, mention.span.end
    if CHARGED.search(norm, max(clause.span.start, mention.span.start - CHARGED_REACH), mention.span.start):
        reader.charged = day
    if mention.span.start >= reader.last:
        reader.days.append(day)
    if not reader.told_here:
        reader.opening = mention
    here = [fact for fact in facts if mention.span.start < fact.span.end and fact.span.start < end and not is_escort(norm, fact)]
    dates_fact = any(may_date(fact) or fact.kind == "count" or "other-offence" in fact.tags for fact in here)
    most = BUST_DAYS if norm[mention.span.end - 1] in "日号" else 1  # not 上周
    brief = day.start and day.end and (day.end - day.start).days < most  # 9月21日至26日,四地收网
    if moment_of(mention).grain in ("day", "range") and brief and not dates_fact and bust:
        case = reader.current if reader.told_here and reader.current and reader.current.kind == "case" else None
        (case.busts if case else reader.busts).append(day)
        reader.nets += [day] if NET.search(norm, mention.span.end, end) else []
