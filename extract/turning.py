"""Reading a page from top to bottom: which case or total each fact belongs to.

The attachment rules, in order; the first that applies decides.

1. A case name opens or reopens the case of that name: "成功破获“8·06”运输毒品案".
2. After 其中 or 仅, a number of cases opens a part of the total before it: "其中自主侦办毒品案件10起,抓获10人".
3. A comparison with an earlier period is a total of that period: "去年同期为13起、31.2公斤".
4. A sentence with a number of cases, or with a period of a month and more and a word for a sum, is about the total of its period.
5. A list item that tells a case, 另一宗, 第二案, or 破获一起 on another day opens a new case.
6. Anything else belongs to the case or total that the text is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from extract.frames import Frame, Page, Reader, is_act, is_day, is_long, moment_of, turns, within
from rules.book import RuleBook
from schemas.text import CaseName, Clause, Fact, Mention, Period

DATING = frozenset({"seizure", "captured"})


def read_frames(page: Page, book: RuleBook) -> list[Frame]:
    """All frames of a document with their facts, in order of first mention."""
    reader = Reader(page, book)
    by_clause: dict[int, list[Fact]] = {}
    for fact in page.facts:
        by_clause.setdefault(fact.clause, []).append(fact)
    for clause in page.clauses:
        if clause.span.start >= page.body:
            read_clause(reader, clause, sorted(by_clause.get(clause.index, []), key=lambda fact: fact.span.start))
            reader.paragraph = clause.paragraph
    return [frame for frame in reader.frames if frame.facts or frame.name]


def read_clause(reader: Reader, clause: Clause, facts: list[Fact]) -> None:
    """Give the facts of one sentence to frames, opening new ones as the rules say."""
    if clause.paragraph != reader.paragraph:
        reader.day = None
    moments = [m for m in within(reader.page.moments, clause.span) if is_act(reader.page.norm, m, clause, reader.book)]
    named = note_names(reader, clause)
    if facts:
        if frame_kind(reader, clause, facts, moments) == "total":
            give_total(reader, clause, facts, moments)
        else:
            give_case(reader, clause, facts, moments)
    for frame in named:
        if frame.parent is None and is_listed(reader, frame):
            frame.parent = reader.total
    note_day(reader, moments)


def note_day(reader: Reader, moments: Sequence[Mention]) -> None:
    """Remember the last day told, for facts in the next sentences."""
    for mention in moments:
        if is_day(moment_of(mention)):
            reader.day = moment_of(mention).period


def frame_kind(reader: Reader, clause: Clause, facts: Sequence[Fact], moments: Sequence[Mention]) -> Literal["case", "total"]:
    """What a sentence with facts is about (rules 3, 4 and 6)."""
    patterns = turns(reader.book)
    span = clause.span
    single = any(not is_listed_name(reader, m) for m in within(reader.page.names, span))
    single = single or bool(patterns.opening.search(reader.page.norm, span.start, span.end))
    long = [m for m in moments if is_long(moment_of(m)) and m.span.start < facts[-1].span.start]
    if any(fact.kind == "count" and fact.quantity.amount >= 2 for fact in facts):
        return "total"
    if single or any(is_day(moment_of(m)) for m in moments):
        return "case"
    if long:
        told = patterns.collective.search(reader.page.norm, span.start, span.end)
        return "total" if told or moment_of(long[-1]).grain != "month" else "case"
    return "total" if reader.current and reader.current.kind == "total" and clause.paragraph == reader.paragraph else "case"


# ---- totals


def give_total(reader: Reader, clause: Clause, facts: list[Fact], moments: Sequence[Mention]) -> None:
    """Give the facts of a sentence to totals: of its period, of the comparison's, of a part after 其中 (rules 2 to 4)."""
    frame = total_of(reader, clause, facts, moments)
    whole = frame
    at = clause.span.start
    for fact in facts:
        for mention in moments:
            moment = moment_of(mention)
            if at <= mention.span.start < fact.span.start and mention.span.start > facts[0].span.start and (is_long(moment) or is_day(moment)):
                frame = whole = open_total(reader, moment.period, fact)
        if opens_subset(reader, at, fact):
            frame = Frame("total", fact.span.start, whole.period, parent=whole, section=whole.section)
            reader.frames.append(frame)
        frame.facts.append(fact)
        at = fact.span.end
    reader.total = whole
    reader.current = frame


def opens_subset(reader: Reader, at: int, fact: Fact) -> bool:
    """Whether 其中 or 仅 before a number of cases makes a part of the total (rule 2)."""
    return fact.kind == "count" and bool(turns(reader.book).subset.search(reader.page.norm, at, fact.span.start + 4))


def total_of(reader: Reader, clause: Clause, facts: Sequence[Fact], moments: Sequence[Mention]) -> Frame:
    """The total of a sentence: of the period before its first fact, else the one that the paragraph is about."""
    first = facts[0].span.start
    before = [moment_of(m) for m in moments if m.span.start <= first and (is_long(moment_of(m)) or is_day(moment_of(m)))]
    if before:
        long = [moment for moment in before if is_long(moment)]
        return open_total(reader, span_of([m.period for m in before]) if not long else long[-1].period, facts[0])
    near = reader.total and (clause.paragraph == reader.paragraph or clause.paragraph == reader.paragraph + 1)
    if reader.total and near:
        return reader.total
    return open_total(reader, None, facts[0])


def span_of(periods: Sequence[Period]) -> Period:
    """From the first day to the last of several periods.

    >>> from datetime import date
    >>> span_of([Period(date(2020, 1, 2), date(2020, 1, 2)), Period(date(2020, 1, 5), date(2020, 1, 6))]).end
    datetime.date(2020, 1, 6)
    """
    starts = [period.start for period in periods if period.start]
    ends = [period.end for period in periods if period.end]
    return Period(min(starts, default=None), max(ends, default=None), any(p.vague for p in periods) and not starts)


def open_total(reader: Reader, period: Period | None, fact: Fact) -> Frame:
    """The total of a period: the one that is already open, or a new one."""
    for frame in reader.frames:
        if frame.kind == "total" and frame.parent is None and frame.period == period and period is not None:
            return frame
    frame = Frame("total", fact.span.start, period)
    reader.frames.append(frame)
    return frame


# ---- cases


def give_case(reader: Reader, clause: Clause, facts: list[Fact], moments: Sequence[Mention]) -> None:
    """Give the facts of a sentence to a case, and its days to the case's date (rules 1, 5 and 6)."""
    frame = case_of(reader, clause, facts, moments)
    for fact in facts:
        day = day_before(reader, fact, moments)
        target = late_capture(reader, frame, clause, fact, day)
        target.facts.append(fact)
        if day and (fact.kind == "seizure" or fact.code == "captured" or fact.code == "drug_users"):
            target.days.append(day)
            target.dated[fact.span.start] = day
    reader.case = reader.current = frame


def day_before(reader: Reader, fact: Fact, moments: Sequence[Mention]) -> Period | None:
    """The days that date a fact: the last told before it in its sentence, else in its paragraph."""
    before = [moment_of(m) for m in moments if m.span.start < fact.span.end and (is_day(moment_of(m)) or moment_of(m).grain == "month")]
    return before[-1].period if before else reader.day


def case_of(reader: Reader, clause: Clause, facts: Sequence[Fact], moments: Sequence[Mention]) -> Frame:
    """The case that a sentence is about."""
    section = reader.page.sections[clause.index]
    case = reader.case
    if case is None or case.section != section:
        case = next((frame for frame in reader.frames if frame.kind == "case" and frame.section == section and section), None)
        return case or new_case(reader, facts[0].span.start, section)
    if opens_case(reader, clause, moments, case):
        return new_case(reader, facts[0].span.start, section)
    return case


def opens_case(reader: Reader, clause: Clause, moments: Sequence[Mention], case: Frame) -> bool:
    """Whether a sentence starts another case: 另一宗, or 破获一起 on another day (rule 5)."""
    patterns = turns(reader.book)
    norm, span = reader.page.norm, clause.span
    if patterns.another.search(norm, span.start, span.end):
        return bool(case.facts)
    if not patterns.opening.search(norm, span.start, span.end) or not case.days:
        return False
    days = [moment_of(m).period for m in moments if is_day(moment_of(m))]
    return bool(days) and days[0] not in case.days


def new_case(reader: Reader, at: int, section: int) -> Frame:
    """A new case frame."""
    frame = Frame("case", at, section=section)
    reader.frames.append(frame)
    return frame


def late_capture(reader: Reader, case: Frame, clause: Clause, fact: Fact, day: Period | None) -> Frame:
    """The case itself, or an event of its own for a fugitive caught weeks later."""
    if fact.code != "captured" or not day or not day.start or not case.days:
        return case
    last = max(period.end for period in case.days if period.end)
    if (day.start - last).days < 15 or not turns(reader.book).fugitive.search(reader.page.norm, reader.page.body, clause.span.end):
        return case
    frame = Frame("case", fact.span.start, parent=case, section=case.section)
    reader.frames.append(frame)
    return frame


# ---- names


def note_names(reader: Reader, clause: Clause) -> list[Frame]:
    """Open or reopen the cases that a sentence names (rule 1); gives the frames."""
    return [name_case(reader, clause, mention) for mention in within(reader.page.names, clause.span)]


def name_case(reader: Reader, clause: Clause, mention: Mention) -> Frame:
    """The case of a name: known by it, the open one that has no name yet, or a new one."""
    if not isinstance(mention.value, CaseName):
        raise TypeError(f"not a case name: {mention.value!r}")
    section = reader.page.sections[clause.index]
    frame = next((f for f in reader.frames if f.name and same_case(f.name, mention.value)), None)
    if frame is None:
        open_one = reader.case
        fits = open_one and open_one.name is None and open_one.section == section and not is_listed_name(reader, mention)
        frame = open_one if open_one and fits else new_case(reader, mention.span.start, section)
    if frame.name is None or len(mention.value.name) > len(frame.name.name):
        frame.name, frame.name_span = mention.value, mention.span
    frame.level = frame.level or mention.value.level
    if not is_listed_name(reader, mention):
        reader.case = frame
    return frame


def same_case(one: CaseName, other: CaseName) -> bool:
    """Whether two names are of one case: the same code, or one contains the other."""
    if one.code and other.code:
        return one.code == other.code
    return one.name in other.name or other.name in one.name


def is_listed_name(reader: Reader, mention: Mention) -> bool:
    """Whether a name is only one of a total: "“1·24”案等50多起"."""
    return reader.page.norm[mention.span.end : mention.span.end + 1] == "等"


def is_listed(reader: Reader, frame: Frame) -> bool:
    """Whether a frame's name stands in such a list."""
    return bool(frame.name_span and reader.page.norm[frame.name_span.end : frame.name_span.end + 1] == "等" and reader.total)


