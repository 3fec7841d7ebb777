"""What the reading leaves behind at a new paragraph, at another item, and at the end of a sentence."""

from __future__ import annotations

import re

from extract.events.extents import is_before
from extract.events.frames import Reader, turns
from schemas.text import Clause

QUESTION = re.compile(r"\s*(?:\[[^\]]{0,16}(?:记者|主持)[^\]]{0,16}\]|(?:记者|问|主持人?|提问)[:：])")
SUMS_UP = re.compile("[ 　]*(?:至此|目前|截[至止]|(?:该|此|本|全)案)")
OPENS = 30  # characters


def turn_page(reader: Reader, clause: Clause) -> None:
    """At a new paragraph leave what was only about the last one: a list item's case, a fugitive's capture."""
    if clause.paragraph == reader.paragraph:
        return
    leave_year_before(reader)
    reader.paragraph, reader.opened, reader.told_here, reader.inside, reader.opening = clause.paragraph, clause.span.start, False, False, None
    if not reader.page.norm.startswith("答", clause.span.start):
        reader.named = None
    if reader.main:
        reader.current = reader.case = reader.main
        reader.main = None
    if clause.paragraph in reader.page.news:
        reader.current = reader.case = reader.total = reader.base = reader.day = None
        reader.pending, reader.days = [], []
    if reader.current and reader.current.section and reader.page.sections[clause.index] != reader.current.section:
        reader.current, reader.case = None if reader.page.sections[clause.index] else reader.total, None
        reader.day = None
    if reader.chased and turns(reader.book).returning.search(reader.page.norm, clause.span.start, clause.span.start + OPENS):
        reader.current = reader.case = reader.chased
    question = QUESTION.match(reader.page.norm, clause.span.start)
    if question or clause.paragraph in reader.page.items:
        next_item(reader, reader.page.items.get(clause.paragraph, "?"))


def leave_fugitive(reader: Reader, clause: Clause) -> None:
    """Go back from somebody caught late to the case where a sentence sums it up: "…陈某在机场被抓获。至此,该案30名嫌疑人全部落网"."""
    if reader.main and SUMS_UP.match(reader.page.norm, clause.span.start):
        reader.current = reader.case = reader.main
        reader.main = None


def leave_year_before(reader: Reader) -> None:
    """Go back to the total of a paragraph that ended with figures of an earlier period beside it: "2018年,立案44起。上年,立案31起。\\n从情况看,…"."""
    beside = reader.base is not None and any(fact.span.start >= reader.opened for fact in reader.base.facts)
    if beside and reader.base and reader.total and reader.current is reader.total and is_before(reader.total.period, reader.base.period):
        reader.current = reader.total = reader.base


def next_item(reader: Reader, shape: str) -> None:
    """At another item of a report leave the case and the period that the last one of its list told: what follows is about the whole again, else about what the title says."""
    inside = [m for m in reader.pending if next((its for at, its in reversed(reader.items) if at <= m.span.start), "") == shape]
    reader.pending = [m for m in reader.pending if m not in inside] or ([] if reader.total else list(reader.titled))
    reader.items.append((reader.opened, shape))
    reader.busts = []
    if reader.total and reader.current and reader.current.kind == "case" and not reader.current.section:
        reader.current, reader.case, reader.day, reader.day_at = reader.total, None, None, -1


def back_to_whole(reader: Reader) -> None:
    """At the end of a sentence its 其中 is over: what follows is about the whole again."""
    if reader.part and reader.part.parent:
        reader.current = reader.part.parent
    reader.part = None
    if reader.whole:
        reader.current = reader.total = reader.whole
        reader.whole = None
    leave_comparison(reader)
    reader.outer = None
    if reader.helped:
        reader.current = reader.case = reader.helped
        reader.helped, reader.day = None, None


def leave_comparison(reader: Reader) -> None:
    """Behind a comparison go back to the total that was compared."""
    if reader.compared and reader.outer:
        reader.current = reader.outer
    if reader.compared and reader.base and reader.total and is_before(reader.total.period, reader.base.period):
        reader.current = reader.total = reader.base
    reader.compared = False
