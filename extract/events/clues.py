"""A find weeks before the busts that only led to them is a case of its own (rule P5 of extract.events): "10月9日查获86克,由此成立专案组。次年4月28日收网,缴获12公斤".

It is one if it is small and words tell that an investigation was opened on it, or if a whole is told that the later finds alone add up to.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from extract.events.frames import Frame, Page, turns
from extract.events.restate import can_be_part
from extract.events.stages import is_proof, stages_of, wholes_of
from rules.book import RuleBook
from schemas.text import Fact, Period

WEEKS, TENTH, FEW = 30, 10, 5


def split_clues(frames: list[Frame], page: Page, book: RuleBook) -> None:
    """Set such finds apart from the cases that they led to."""
    for case in [frame for frame in frames if frame.kind == "case" and not frame.other]:
        first = first_find(case, page, book)
        if first:
            set_apart(frames, case, first)


def first_find(case: Frame, page: Page, book: RuleBook) -> list[Fact]:
    """The facts of the first find, if it only led to the busts that came weeks later; a summary before it is of those."""
    norm, patterns = page.norm, turns(book)
    told = sorted((fact.span.start, day) for fact in case.facts if (day := case.dated.get(fact.span.start)) and day.start)
    for (at, day), (after, later) in pairwise(told):
        if gap(day, later) <= WEEKS:
            continue
        before = [fact for fact in case.facts if fact.span.start in case.dated and fact.span.start <= at]
        first = [fact for fact in before if abs(gap(case.dated[fact.span.start], day)) <= WEEKS]
        rest = [fact for fact in case.facts if fact not in first]
        same = all(fact in first or gap(day, case.dated[fact.span.start]) > WEEKS for fact in before)
        if same and is_left_out(case, page, first, book):
            return first
        apart = same and is_small(first, rest) and not is_counted(case, first)
        return first if apart and (patterns.investigated.search(norm, at, after) or patterns.led_from.search(norm, at, after)) else []
    return []


def is_left_out(case: Frame, page: Page, first: Sequence[Fact], book: RuleBook) -> bool:
    """Whether a whole that the case tells is just the sum of later finds, and the first is one that it would count: 310公斤, then 860公斤 and 510公斤 of 1.37吨."""
    ends = max(fact.span.end for fact in first)
    closed = [(whole, stages_of(whole, case.facts)) for whole, _ in wholes_of([case])]
    return any(
        parts and all(part.span.start > ends for part in parts) and any(can_be_part(fact, whole) for fact in first) and is_proof(page, whole, parts, book)
        for whole, parts in closed
    )


def is_counted(case: Frame, first: Sequence[Fact]) -> bool:
    """Whether a whole that the case tells adds up only with the first find: so it is the first of its busts."""
    return any(fact in first for whole, _ in wholes_of([case]) for fact in stages_of(whole, case.facts))


def gap(one: Period, other: Period) -> int:
    """Days from the beginning of a period to that of another."""
    return ((other.start or date.max) - (one.start or date.max)).days


def is_small(first: Sequence[Fact], rest: Sequence[Fact]) -> bool:
    """Whether the first find is little beside the rest: a tenth of the weight at most, a few people."""
    caught = max((fact.quantity.amount for fact in first if fact.kind == "arrest"), default=Decimal(0))
    return weight(first) * TENTH <= weight(rest) and caught <= FEW


def weight(facts: Sequence[Fact]) -> Decimal:
    """The largest weight found."""
    return max((fact.quantity.amount for fact in facts if fact.kind == "seizure" and fact.quantity.unit == "g"), default=Decimal(0))


def set_apart(frames: list[Frame], case: Frame, first: list[Fact]) -> None:
    """Move the dated facts of the first find into a case of their own before it."""
    clue = Frame("case", first[0].span.start, facts=first, section=case.section, opened_on=case.opened_on)
    clue.dated = {fact.span.start: case.dated[fact.span.start] for fact in first}
    clue.told = {at: day for at, day in case.told.items() if at in clue.dated}
    clue.days = list(clue.dated.values())
    case.facts = [fact for fact in case.facts if fact not in first]
    case.dated = {at: day for at, day in case.dated.items() if at not in clue.dated}
    case.told = {at: day for at, day in case.told.items() if at not in clue.dated}
    case.days = list(case.dated.values())
    case.opened_on = None
    frames.insert(frames.index(case), clue)
