"""Frames with their facts merged, dated and tied to their wholes: the events of a record, by the rules that extract.events lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations

from extract.drugs.substances import joints
from extract.drugs.weighing import is_pieces, lot_of, weighed_later
from extract.events.aliases import with_names
from extract.events.among import mark_strange, tie_among_all
from extract.events.closing import close_sums, tie_stages
from extract.events.clues import split_clues
from extract.events.daily import date_headings
from extract.events.dating import dated
from extract.events.dock import as_users, named_parts, one_record, seat_custody, without_escorts
from extract.events.extents import holds_period, span_of
from extract.events.frames import Frame, Page, turns
from extract.events.leads import CLASSES, is_same_figure, is_same_kind
from extract.events.naming import same_case
from extract.events.restate import absorb_title, join_cases, merge_same, once, rounds, typed
from extract.events.retelling import tie_retold, without_parts
from extract.events.retold import drop_lone, tie_rest
from extract.events.stages import gather_stages
from extract.events.ties import (
    gather_parts,
    lift_sums,
    sum_cases,
    tie_defendants,
    tie_examples,
    tie_fugitives,
    tie_listed_cases,
    tie_periods,
    tie_samples,
    tie_series,
    tie_shares,
    tie_split,
    tie_summed,
    tie_years,
)
from extract.events.turning import read_frames
from extract.figures.tables import Line
from rules.book import RuleBook
from schemas.text import CaseName, Fact, Period

FEW_CASES = 9
UP_TO = re.compile("(?:截[至止]|[至到])[^,。;]{0,8}[日天晚晨午月底]")
OTHER_GOODS = re.compile("刀具|烟花爆竹|易燃|易爆|违禁品|充电宝|走私货物|香烟|成品油")  # an inspection of luggage without drugs
OTHER_CRIME = re.compile("[一-龥]{2}(?<![大专号目标统])(?:罪|一)?案$")  # 林某非法吸收公众存款案, not 樊某案, “1·09”专案


def build_events(page: Page, book: RuleBook) -> list[Frame]:
    """Frames ready for the record: each fact once, each event dated, parts tied to wholes."""
    page = with_names(page)
    titles = [fact for fact in page.facts if fact.span.start < page.body]
    frames = join_cases(read_frames(page, book))
    gather_stages(frames, page, book)
    seat_custody(frames)
    mark_strange(page, frames, book)
    split_clues(frames, page, book)
    date_headings(frames, page)
    name_by_title(page, frames)
    name_by_day(frames)
    strange = tells_no_drug(page, book)
    left = absorb_title(frames, titles)
    if left:
        give_title(page, frames, left)
    for lines in page.tables:
        add_table(frames, lines)
    for frame in frames:
        plain = without_escorts(as_users(frame.facts, page.norm), page.norm)
        plain = without_escorts(merge_same(typed(once(named_parts(weighed_later(plain)))), frame.told), page.norm)
        frame.facts = without_parts(one_record(close_sums(plain, page.norm, frame.told), page.norm), page.norm)
        if frame.kind == "case":
            frame.facts = tie_stages(frame.facts, page.norm, frame.told)
        frame.other = frame.other or strange or is_other(page, frame, book)
    tie_retold(page, frames, book)
    tie_rest(frames)
    join_totals(frames)
    merge_across(frames)
    tie_all(page, frames, book)
    undate_moved(frames)
    undate_sums(frames, page)
    date_wholes(frames)
    for frame in frames:
        frame.period = dated(frame)
    return [frame for frame in frames if frame.facts or frame.name]


def tie_all(page: Page, frames: list[Frame], book: RuleBook) -> None:
    """Tie the parts to their wholes, in an order in which each tie may build on those before it."""
    sum_cases(frames, page.norm)
    tie_summed(frames)
    tie_periods(frames)
    tie_split(page, frames)
    tie_years(page, frames)
    tie_shares(page, frames)
    tie_listed_cases(page, frames)
    tie_samples(page, frames, book)
    tie_examples(page, frames)
    tie_defendants(page, frames)
    gather_parts(frames, page.norm)
    drop_lone(frames)
    tie_series(frames)
    tie_fugitives(page, frames)
    lift_sums(frames)
    tie_among_all(page, frames, book)


def undate_moved(frames: Sequence[Frame]) -> None:
    """Let a fact that stands in another event now date that one, and not the one that it was read in."""
    home = {fact.span.start: frame for frame in frames for fact in frame.facts}
    for frame in frames:
        frame.dated = {at: day for at, day in frame.dated.items() if home.get(at, frame) is frame}


def undate_sums(frames: Sequence[Frame], page: Page) -> None:
    """Let a summary no longer date its case where the parts that its sums add up are dated, each with its own day: "4月14日,主犯被押回。此案共抓获14名。…4月6日…"; not one up to a day (至3月15日)."""
    for frame in frames:
        for whole in [fact for fact in frame.facts if fact.whole is None and fact.span.start in frame.dated]:
            clause = page.clauses[whole.clause].span
            parts = [fact for fact in frame.facts if fact.whole == whole.span and fact.kind == whole.kind]
            sure = len(parts) > 1 and all(part.span.start in frame.dated for part in parts) and not UP_TO.search(page.norm, clause.start, whole.span.start)
            if sure:
                behind = all(part.span.start >= clause.end for part in parts)
                summary = [fact.span.start for fact in frame.facts if fact.clause == whole.clause] if behind else [whole.span.start]
                frame.dated = {at: day for at, day in frame.dated.items() if at not in summary}
                break


def date_wholes(frames: Sequence[Frame]) -> None:
    """Give a total of some cases without a period the days of those cases, if all are told with theirs: "五天内连破两案"."""
    for whole in [frame for frame in frames if frame.kind == "total" and frame.period is None and frame.parent is None]:
        days = [dated(case) for case in frames if case.parent is whole and case.kind == "case"]
        told = [day for day in days if day and day.start]
        if len(told) > 1 and len(told) == len(days):
            whole.period = span_of(told)


def add_table(frames: list[Frame], lines: Sequence[Line]) -> None:
    """Give the facts of a table to totals: a row of sums is the whole of the other rows, each column of a period with a sum of its own."""
    sums = [(line, table_frame(frames, line, None)) for line in lines if line.sum]
    rest = [line for line in lines if not line.sum]
    if len(sums) == 1 and len({line.period for line in rest}) > 1:
        sums[0][1].period = span_of([line.period for line in rest if line.period])
    whole = sums[0][1] if sums else summed_above(frames, rest)
    for line in rest:
        own = next((frame for total, frame in sums if total.period == line.period), whole)
        table_frame(frames, line, own)


def summed_above(frames: Sequence[Frame], rows: Sequence[Line]) -> Frame | None:
    """The total of the running text whose figure the rows of a table without a row of sums add up to."""
    for frame in frames:
        for fact in frame.facts if frame.is_whole else ():
            parts = [one.quantity.amount for line in rows if line.place for one in line.facts if is_same_kind(fact, one) and one.whole is None]
            if len(parts) > 1 and sum(parts) == fact.quantity.amount:
                return frame
    return None


def table_frame(frames: list[Frame], line: Line, parent: Frame | None) -> Frame:
    """The frame of a table's line: the open total of its period, or one of its own."""
    if not (parent or line.place or line.part):
        for frame in frames:
            if frame.is_whole and frame.period == line.period and line.period:
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
    left = give_few(frames, left)
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


def give_few(frames: list[Frame], left: Sequence[Fact]) -> list[Fact]:
    """What is left of a title when a few cases that it counts are given to a total of just the cases that are told: 三天查获两起."""
    cases = [frame for frame in frames if frame.kind == "case" and frame.parent is None and not frame.other]
    told = [case for case in cases if any(fact.kind != "count" for fact in case.facts)]
    few = next((fact for fact in left if fact.kind == "count" and 2 <= fact.quantity.amount <= FEW_CASES), None)
    if few is None or len(told) != few.quantity.amount:
        return list(left)
    whole = next((frame for frame in frames if frame.is_whole and frame.at < told[0].at), None)
    if whole is None or any(fact.kind == "count" for fact in whole.facts):
        whole = Frame("total", few.span.start, title=True)
        frames.insert(0, whole)
    whole.facts = [few, *whole.facts]
    for case in told:
        case.parent = whole
    return [fact for fact in left if fact is not few]


def sums_up(frame: Frame, title: Fact) -> bool:
    """Whether a title's weight of 毒品 is the sum of the drugs of an event: 97.5公斤 over "海洛因94公斤、冰毒3.5公斤"."""
    parts = [fact.quantity.amount for fact in frame.facts if fact.kind == "seizure" and fact.quantity.unit == title.quantity.unit and fact.whole is None]
    return title.kind == "seizure" and title.code in ("unspecified", "mixed") and len(parts) > 1 and sum(parts) == title.quantity.amount


def join_totals(frames: list[Frame]) -> None:
    """Make one total of two that tell the same figure, one with the end and one with the beginning of its period: "截至12月上旬,破案1800多起。…自10月会战以来,破案1800多起"."""
    free = [frame for frame in frames if frame.is_whole and frame.period]
    for one, other in permutations(free, 2):
        first, last = one.period, other.period
        if one not in frames or other not in frames or first is None or last is None or not first.start or not last.end or first.end == last.end:
            continue
        open_end = last.start in (None, first.start) and first.start <= last.end and (first.end is None or last.end < first.end)
        if open_end and any(is_echo(fact, again) for fact in one.facts for again in other.facts):
            earlier, later = sorted((one, other), key=lambda frame: frame.at)
            earlier.period = Period(first.start, last.end)
            earlier.facts = one_record(close_sums(merge_same(typed(once([*earlier.facts, *later.facts])), {}), "", {}), "")
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
        if any(is_part_again(frame, other) for other in frames if other is not frame and other.at < frame.at):
            frame.facts = []
    for frame in frames:
        if frame.days or (frame.period and frame.period.start):
            continue
        others = [fact for other in frames if other is not frame and other.parent is not frame and frame.parent is not other for fact in other.facts]
        frame.facts = [fact for fact in frame.facts if not any(is_echo(fact, other) or rounds(fact, other) for other in others)]


def is_part_again(part: Frame, other: Frame) -> bool:
    """Whether a part of a total only repeats an earlier one in another sentence: "破案3120起,其中万克以上大案47起。…破案3120起,同比上升9%,其中万克以上大案47起"."""
    alike = part.kind == other.kind == "total" and part.parent is other.parent is not None and part.period == other.period
    sure = len(part.facts) > 1 or any(fact.code in CLASSES for fact in part.facts)
    return alike and sure and all(any(is_same_figure(fact, told) and fact.clause > told.clause for told in other.facts) for fact in part.facts)


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


def tells_no_drug(page: Page, book: RuleBook) -> bool:
    """Whether a page is about other crimes from its first word to its last: drugs stand at most in the names of bodies, or a test found none."""
    patterns = turns(book)
    if any(fact.kind == "seizure" for fact in page.facts) or not (patterns.other_offence.search(page.norm) or OTHER_GOODS.search(page.norm)):
        return False
    left = "".join(page.norm[span.start : span.end] for span in (clause.span for clause in page.clauses) if not joints(book).untested.search(page.norm, *span))
    return not patterns.drug_topic.search(patterns.drug_body.sub("", left))


def is_other(page: Page, frame: Frame, book: RuleBook) -> bool:
    """Whether an event is about other crimes only."""
    if any(fact.kind == "seizure" for fact in frame.facts):
        return False
    patterns = turns(book)
    clauses = {fact.clause for fact in frame.facts}
    told = [page.norm[clause.span.start : clause.span.end] for clause in page.clauses if clause.index in clauses]
    if frame.name and not told:
        told = [frame.name.name]  # “5·17”电信网络诈骗案, only named
        if OTHER_CRIME.search(frame.name.name) and not patterns.drug_topic.search(frame.name.name):
            return True
    drug = any(patterns.drug_topic.search(patterns.drug_body.sub("", text)) for text in told)
    other = any(patterns.other_offence.search(text) for text in told)
    return other and not drug
