"""Events of a record: frames with their facts merged, dated and tied to their wholes (attachment rules: extract.turning)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from extract.daily import date_headings
from extract.frames import LONG_DAYS, Frame, Page, moment_of, turns, within
from extract.leads import holds_period, is_same_figure, span_of
from extract.naming import same_case
from extract.restate import absorb_title, close_sums, is_pieces, join_cases, lot_of, merge_same, once, one_record, rounds, tie_stages, typed, weighed_later
from extract.retelling import tie_retold
from extract.tables import Line
from extract.turning import read_frames
from rules.book import RuleBook
from schemas.text import CaseName, Fact, Period

SUM, SUM_REACH = re.compile("累计|合计|总计|共计|共|总"), 8


def build_events(page: Page, book: RuleBook) -> list[Frame]:
    """Frames ready for the record: each fact once, each event dated, parts tied to wholes."""
    titles = [fact for fact in page.facts if fact.span.start < page.body]
    frames = join_cases(read_frames(page, book))
    date_headings(frames, page)
    name_by_title(page, frames)
    name_by_day(frames)
    left = absorb_title(frames, titles)
    if left:
        give_title(page, frames, left)
    for lines in page.tables:
        add_table(frames, lines)
    for frame in frames:
        frame.facts = one_record(close_sums(merge_same(typed(once(weighed_later(frame.facts))), frame.told), page.norm))
        if frame.kind == "case":
            frame.facts = tie_stages(frame.facts, page.norm)
        frame.other = frame.other or is_other(page, frame, book)
    tie_retold(page, frames, book)
    join_totals(frames)
    merge_across(frames)
    sum_cases(frames, page.norm)
    tie_summed(frames)
    tie_periods(frames)
    tie_listed_cases(page, frames)
    tie_samples(page, frames, book)
    for frame in frames:
        frame.period = dated(frame)
    return [frame for frame in frames if frame.facts or frame.name]


def add_table(frames: list[Frame], lines: Sequence[Line]) -> None:
    """Give the facts of a table to totals: its row of sums is the whole of the other rows."""
    whole = next((table_frame(frames, line, None) for line in lines if line.sum), None)
    if whole and len({line.period for line in lines if not line.sum}) > 1:
        whole.period = span_of([line.period for line in lines if not line.sum and line.period])
    for line in lines:
        if not line.sum:
            table_frame(frames, line, whole)


def table_frame(frames: list[Frame], line: Line, parent: Frame | None) -> Frame:
    """The frame of a table's line: the open total of its period, or one of its own."""
    if not (parent or line.place or line.part):
        for frame in frames:
            if frame.kind == "total" and frame.parent is None and not frame.other and frame.period == line.period and line.period:
                frame.facts = [*frame.facts, *line.facts]
                return frame
    if line.part:
        parent = parent or next((frame for frame in frames if frame.kind == "total" and frame.period == line.period and frame.parent is None), None)
    frame = Frame("total", line.at, line.period, parent=parent, place=line.place or None, facts=list(line.facts))
    frames.append(frame)
    return frame


def name_by_title(page: Page, frames: list[Frame]) -> None:
    """Give a name that only the title tells to the first case without one, or to a case of its own."""
    for mention in page.names:
        value = mention.value
        if mention.span.start >= page.body or not isinstance(value, CaseName):
            continue
        known = next((frame for frame in frames if frame.name and same_case(frame.name, value)), None)
        case = known or next((frame for frame in frames if frame.kind == "case" and frame.name is None and frame.parent is None), None)
        if case is None:
            case = Frame("case", mention.span.start)
            frames.insert(0, case)
        if case.name is None or len(value.name) > len(case.name.name):
            case.name, case.name_span, case.level = value, mention.span, case.level or value.level


def name_by_day(frames: list[Frame]) -> None:
    """Give a name without facts to the case on whose first day its code says it began: "“4·05”走私进境案" to the find of April 5."""
    for named in [frame for frame in frames if frame.name and not frame.facts]:
        code = re.fullmatch(r"(?:\d{4}[.年-])?(\d{1,2})[.月-](\d{1,2})日?", named.name.code or "" if named.name else "")
        for case in frames if code else ():
            first = min((period.start for period in case.days if period.start), default=None)
            if code and case.kind == "case" and case.name is None and first and (first.month, first.day) == (int(code[1]), int(code[2])):
                case.name, case.name_span, case.level = named.name, named.name_span, named.level
                case.parent = case.parent or named.parent
                frames.remove(named)
                break


def give_title(page: Page, frames: list[Frame], left: Sequence[Fact]) -> None:
    """Give what only the title tells to the first event of its kind, or to a case of its own."""
    for fact in list(left):
        summed = next((frame for frame in frames if sums_up(frame, fact)), None)
        if summed:
            summed.facts = [fact, *summed.facts]
            left = [other for other in left if other is not fact]
    if not left:
        return
    counted = any(fact.kind == "count" and fact.quantity.amount >= 2 for fact in left)
    kind = "total" if counted else "case"
    home = next((frame for frame in frames if frame.kind == kind), None) or next((frame for frame in frames if frame.parent is None), None)
    if home is None:
        home = Frame("total" if counted else "case", left[0].span.start, title=True)
        frames.insert(0, home)
    home.facts = [*home.facts, *left]


def sums_up(frame: Frame, title: Fact) -> bool:
    """Whether a title's weight of 毒品 is the sum of the drugs of an event: 97.5公斤 over "海洛因94公斤、冰毒3.5公斤"."""
    parts = [fact.quantity.amount for fact in frame.facts if fact.kind == "seizure" and fact.quantity.unit == title.quantity.unit and fact.whole is None]
    return title.kind == "seizure" and title.code in ("unspecified", "mixed") and len(parts) > 1 and sum(parts) == title.quantity.amount


def join_totals(frames: list[Frame]) -> None:
    """Make one total of two that tell the same figure, one with the end and one with the beginning of its period: "截至12月上旬,破案1800多起。…自10月会战以来,破案1800多起"."""
    free = [frame for frame in frames if frame.kind == "total" and frame.parent is None and not frame.other and frame.period]
    for one, other in permutations(free, 2):
        first, last = one.period, other.period
        if one not in frames or other not in frames or first is None or last is None or not first.start or not last.end or first.end == last.end:
            continue
        open_end = last.start in (None, first.start) and first.start <= last.end and (first.end is None or last.end < first.end)
        if open_end and any(is_echo(fact, again) for fact in one.facts for again in other.facts):
            earlier, later = sorted((one, other), key=lambda frame: frame.at)
            earlier.period = Period(first.start, last.end)
            earlier.facts = one_record(close_sums(merge_same(typed(once([*earlier.facts, *later.facts])), {}), ""))
            for frame in frames:
                frame.parent = earlier if frame.parent is later else frame.parent
                frame.period = earlier.period if frame.parent is earlier and frame.period in (first, last) else frame.period
            frames.remove(later)


def merge_across(frames: list[Frame]) -> None:
    """Drop from an undated event what a dated one of its kind tells with the same figure."""
    for frame in [frame for frame in frames if frame.kind == "total" and frame.name is None and frame.facts]:
        if any(is_caption(frame, other) for other in frames if other is not frame):
            frame.facts = []
    for frame in [frame for frame in frames if frame.parent and frame.kind == "total"]:
        alike = [fact for other in frames if other is not frame and other.parent and other.period == frame.period for fact in other.facts]
        frame.facts = [fact for fact in frame.facts if fact.kind != "count" or not any(rounds(fact, other) for other in alike)]
    for frame in frames:
        if frame.days or (frame.period and frame.period.start):
            continue
        others = [fact for other in frames if other is not frame and other.parent is not frame and frame.parent is not other for fact in other.facts]
        frame.facts = [fact for fact in frame.facts if not any(is_echo(fact, other) or rounds(fact, other) for other in others)]


def is_caption(total: Frame, case: Frame) -> bool:
    """Whether a caption with a period only repeats a case: "▲航警局今年6月间查获海洛因总计2.981公斤"."""
    inside = total.period is not None and any(holds_period(total.period, day) for day in case.days)
    uncounted = not any(fact.kind == "count" for fact in total.facts)
    return case.kind == "case" and inside and uncounted and all(any(is_same_figure(fact, other) for other in case.facts) for fact in total.facts)


def is_echo(fact: Fact, other: Fact) -> bool:
    """Whether a figure large enough to be no chance stands again elsewhere."""
    if is_pieces(fact) and other.quantity.unit in ("g", "ml") and lot_of(fact) & lot_of(other):
        return True  # 一粒眠48袋, weighed in another paragraph
    return is_same_figure(fact, other) and fact.clause != other.clause and (fact.quantity.amount >= 10 or fact.kind == "seizure")


def sum_cases(frames: list[Frame], norm: str) -> None:
    """A weight behind several cases that sums them up belongs to a total of its own, with the cases as its parts: "一天之内截下海洛因累计580余克"."""
    cases = [frame for frame in frames if frame.kind == "case" and frame.parent is None]
    for frame in cases:
        for fact in [fact for fact in frame.facts if fact.kind == "seizure" and fact.whole is None]:
            if not SUM.search(norm, max(0, fact.span.start - SUM_REACH), fact.span.end):
                continue
            parts = {case.at: one for case in cases for one in case.facts if one.code == fact.code and one.span.end < fact.span.start and one.whole is None}
            amount = sum(one.quantity.amount for one in parts.values())
            whole = replace(fact, quantity=replace(fact.quantity, amount=Decimal(amount)))
            if len(parts) > 1 and (whole == fact or rounds(fact, whole)):
                tied = [case for case in cases if case.at in parts]
                frame.facts = [other for other in frame.facts if other is not fact]
                total = Frame("total", min(parts), span_of([day for case in tied for day in case.days]), facts=[fact])
                frames.insert(0, total)
                for case in tied:
                    case.parent = total
                return


def tie_summed(frames: list[Frame]) -> None:
    """Cases whose weights or plants add up exactly to a figure of a total are its parts: "铲除54株。…铲除131株。行动以来共铲除185株"."""
    cases = [frame for frame in frames if frame.kind == "case" and frame.parent is None]
    for total in [frame for frame in frames if frame.kind == "total" and frame.parent is None and not frame.other]:
        for fact in [fact for fact in total.facts if fact.kind == "seizure" and fact.whole is None]:
            parts = [(case, one) for case in cases for one in case.facts if same_thing(fact, one)]
            if len(parts) > 1 and sum(one.quantity.amount for _, one in parts) == fact.quantity.amount:
                for case, _ in parts:
                    case.parent = total


def tie_periods(frames: list[Frame]) -> None:
    """Totals of shorter periods whose figures add up exactly to that of the whole period are its parts: "三年起诉634人…2017年251人、2018年207人、2019年176人"."""
    of_periods = [frame for frame in frames if frame.kind == "total" and not frame.other and frame.period]
    for whole in [frame for frame in of_periods if frame.parent is None]:
        inside = [frame for frame in of_periods if frame.parent in (None, whole) and frame is not whole and is_within(frame.period, whole.period)]
        for fact in whole.facts if len(inside) > 1 else ():
            parts = [(frame, other) for frame in inside for other in frame.facts if same_thing(fact, other)]
            if len(parts) > 1 and sum(other.quantity.amount for _, other in parts) == fact.quantity.amount:
                whole.period = span_of([frame.period for frame, _ in parts if frame.period]) if whole.period and whole.period.vague else whole.period
                for frame, _ in parts:
                    frame.parent = whole


def is_within(inner: Period | None, outer: Period | None) -> bool:
    """Whether a period lies inside a longer one, or inside some years without days (三年来)."""
    if outer is not None and outer.vague:
        return inner is not None and inner.start is not None
    return inner is not None and outer is not None and inner != outer and holds_period(outer, inner)


def same_thing(one: Fact, other: Fact) -> bool:
    """Whether two figures count the same: cases solved, people sentenced, grams of heroin; no parts of others."""
    return (one.kind, one.code, one.quantity.unit) == (other.kind, other.code, other.quantity.unit) and one.whole is None and other.whole is None


def tie_listed_cases(page: Page, frames: list[Frame]) -> None:
    """Cases told one by one behind a stated number of exactly so many are parts of that total: "连破三起"."""
    for frame in frames:
        counts = {int(fact.quantity.amount) for fact in frame.facts if fact.kind == "count" and fact.code != "target" and fact.quantity.approx == "exact"}
        if frame.kind != "total" or not counts - {1}:
            continue
        later = [other for other in frames if other.kind == "case" and other.parent in (None, frame, frame.parent) and other.at > frame.at and other.facts]
        ends = [other.at for other in frames if other.kind == "total" and other.parent is None and other.at > frame.at]
        before_next = [case for case in later if not ends or case.at < min(ends)]
        same_line = [case for case in later if "\n" not in page.norm[frame.at : case.at]]
        same_item = [case for case in later if frame.section and case.section == frame.section]
        inside = [case for case in later if frame.period and case.days and all(holds_period(frame.period, day) for day in case.days)]
        for cases in (same_line, same_item, inside, before_next):
            if len(cases) > 1 and len(cases) in counts:
                for case in cases:
                    case.parent = frame
                break


def tie_samples(page: Page, frames: list[Frame], book: RuleBook) -> None:
    """Cases under a heading that calls them a part of a total's cases are parts of it: "从1.1万余起案件中选出十起"."""
    match = turns(book).sample.search(page.norm)
    if match is None:
        return
    clause = next((clause for clause in page.clauses if clause.span.start <= match.start() < clause.span.end), None)
    periods = [moment_of(m).period for m in within(page.moments, clause.span)] if clause else []
    before = [frame for frame in frames if frame.kind == "total" and frame.parent is None and not frame.other and frame.at < match.start()]
    out_of = before[-1] if before and match.group().startswith("从中") else None
    for frame in frames:
        here = clause and any(clause.span.start <= fact.span.start < clause.span.end and fact.kind == "count" for fact in frame.facts)
        if frame.kind == "total" and frame.parent is None and not frame.other and (here or frame is out_of or (frame.period in periods and frame.period)):
            for case in frames:
                if case.kind == "case" and case.section and case.parent is None:
                    case.parent = frame
            return


def is_other(page: Page, frame: Frame, book: RuleBook) -> bool:
    """Whether an event is about other crimes only."""
    if any(fact.kind == "seizure" for fact in frame.facts):
        return False
    patterns = turns(book)
    clauses = {fact.clause for fact in frame.facts}
    spans = [clause.span for clause in page.clauses if clause.index in clauses]
    drug = any(patterns.drug_topic.search(page.norm, span.start, span.end) for span in spans)
    other = any(patterns.other_offence.search(page.norm, span.start, span.end) for span in spans)
    return other and not drug


def finest(days: list[Period]) -> list[Period]:
    """Periods without those that another one makes finer: 去年 beside 去年6月3日."""
    return [one for one in days if not any(other is not one and other != one and holds_period(one, other) for other in days)]


def is_coarse(period: Period) -> bool:
    """Whether a period is a month or longer."""
    return period.start is None or period.end is None or (period.end - period.start).days >= LONG_DAYS


def dated(frame: Frame) -> Period | None:
    """The days of an event: a total's period, a case's first to last dated bust, else those of its whole."""
    if frame.kind == "total":
        if frame.period is None and frame.parent is not None:
            return dated(frame.parent)
        return frame.period
    kept = [frame.dated[fact.span.start] for fact in frame.facts if fact.span.start in frame.dated]
    days = finest([period for period in (kept or frame.days) if period.start])
    if days and all(is_coarse(period) for period in days):  # 今年破获一案, told again with the day of the bust
        days = finest([*days, *(period for period in frame.days if period.start)])
    if days:
        return span_of(days)
    if frame.parent is not None:
        return dated(frame.parent)
    return Period(vague=True) if any(period.vague for period in frame.days) else None
