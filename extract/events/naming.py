"""Cases known by their names: which frame a name belongs to, and names that only stand for one of many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.events.frames import Frame, Reader, moment_of, turns, within
from extract.places.agencies import find_agencies
from schemas.text import CaseName, Clause, Mention

EXAMPLES, EXAMPLES_REACH = re.compile("(?:典型)?案例[^。\\n]{0,6}[。\\n]$"), 24
NEXT_BODY = re.compile('[;](?:[^,。;]{0,24}(?:侦破|破获|侦办|查获|办理|告破)的?)?[“"]?[^,。;]?$')
APART, HOLDS_REACH, AT_ONCE, BODY_REACH, SHORT_BODY = 60, 8, 3, 50, 4
OWN_BODY = re.compile("^[该我本各其](?:支队|总队|大队|分?局|市|县|州|省|区|地|海关|关)?")
HOLDS = re.compile("(?:含|包括|包含|涵盖|囊括)(?:了)?(?:部督|公安部|省督)?[^,。;一-龥]{0,2}\\Z")
HEADING_LENGTH = 50
LISTED = re.compile("(?:、[^,。;、]{2,30}案[件]?){0,4}等")
OF_BEFORE = re.compile(
    "(?:(?:个月|[年周日天])(?:以?前|之前)|此前|早前|先前|之前|去年|前年|上个?月)(?:侦破|破获|侦办|查获|查处|告破)?的?“?\\Z|(?:来自|源自|源于|始于|缘于)[^,。;“]{0,14}“?\\Z"
)
STORY = re.compile("始末|纪实|纪事|[侦破办查缉获案]{2}(?:纪|记)|侦破(?:之路|历程|全过程)|追踪|幕后|背后|内幕|揭秘|全过程|全记录|全程|回放|解密|解码")
SENTENCE = re.compile("[。\\n]")
COUNT = re.compile(r"等[\d一二两三四五六七八九十]+")


def new_case(reader: Reader, at: int, section: int) -> Frame:
    """A new case frame."""
    frame = Frame("case", at, section=section)
    reader.frames.append(frame)
    return frame


def name_case(reader: Reader, clause: Clause, mention: Mention) -> Frame:
    """The case of a name: known by it, the open one that has no name yet, or a new one; a listed name leaves the story alone."""
    if not isinstance(mention.value, CaseName):
        raise TypeError(f"not a case name: {mention.value!r}")
    section = reader.page.sections[clause.index]
    listed = is_listed_name(reader, mention)
    frame = next((f for f in reader.frames if f.name and same_case(f.name, mention.value)), None)
    if frame is None:
        open_one = reader.case
        fits = (
            open_one
            and open_one.name is None
            and open_one.section == section
            and not listed
            and reader.current is open_one
            and not (open_one.facts and is_heading(reader, mention))
            and not is_apart(reader, clause, mention, open_one)
            and not (open_one.facts and is_by_others(reader, clause, mention, open_one))
            and not (open_one.facts and is_another_story(reader, clause, mention))
            and not (open_one.facts and is_other(reader, clause, mention))
            and not (reader.total and not reader.told_here and open_one.facts and is_on_other_days(reader, clause, open_one))
        )
        story = (
            next((case for case in reader.frames if case.kind == "case"), None) if tells_story(reader.page.norm, reader.page.body, reader.page.names) else None
        )
        frame = story or (open_one if open_one and fits else None) or new_case(reader, mention.span.start, section)
    if frame.name is None or len(mention.value.name) > len(frame.name.name):
        frame.name, frame.name_span = mention.value, mention.span
    frame.parent = frame.parent or picked_from(reader, clause, mention)
    frame.level = frame.level or mention.value.level
    if not listed:
        if reader.case is not frame and not frame.facts:
            reader.day = None if reader.day_at < clause.span.start else reader.day
        reader.case = reader.named = reader.current = frame
    elif reader.total and frame.parent is None and frame is not reader.case:
        frame.parent = reader.total
    return frame


def picked_from(reader: Reader, clause: Clause, mention: Mention) -> Frame | None:
    """The total out of which a sentence picks the case of a name: 其中 before it, or before the case that the sentence names first."""
    if reader.total and is_picked_out(reader, clause, mention):
        return reader.total
    return reader.case.parent if reader.case and is_next_picked(reader, mention) else None


def is_other(reader: Reader, clause: Clause, mention: Mention) -> bool:
    """Whether words before a name say that its case is another than the one told before it: 另一起“12·07”案."""
    start = max(clause.span.start, reader.last if reader.last <= mention.span.start else 0)
    return turns(reader.book).another.search(reader.page.norm, start, mention.span.start) is not None


def is_picked_out(reader: Reader, clause: Clause, mention: Mention) -> bool:
    """Whether a name stands behind words that pick its case out of the total: 其中, 仅8月, 含."""
    norm, start = reader.page.norm, max(clause.span.start, reader.last if reader.last <= mention.span.start else 0)
    if EXAMPLES.search(norm, max(0, start - EXAMPLES_REACH), start):
        return False  # 会上发布了5起典型案例。其中,在陈某贩卖毒品案中
    picked = turns(reader.book).subset.search(norm, start, mention.span.start)
    return bool(picked) or HOLDS.search(norm, max(start, mention.span.start - HOLDS_REACH), mention.span.start) is not None


def is_next_picked(reader: Reader, mention: Mention) -> bool:
    """Whether a name stands behind a semicolon in a sentence that picked the open case out of a total: "其中“1·03”案抓获4人;东岭分局侦破的“2·11”案抓获9人"."""
    case, norm, start = reader.case, reader.page.norm, mention.span.start
    if case is None or case.name_span is None or case.parent is None or case.parent.kind != "total":
        return False
    between = norm[case.name_span.end : start]
    return NEXT_BODY.search(between) is not None and not SENTENCE.search(between)


def is_heading(reader: Reader, mention: Mention) -> bool:
    """Whether a name is the heading of what follows: it ends its line, which is short."""
    norm, (start, end) = reader.page.norm, mention.span
    return norm[end : end + 1] == "\n" and end - norm.rfind("\n", 0, start) <= HEADING_LENGTH


def is_apart(reader: Reader, clause: Clause, mention: Mention, case: Frame) -> bool:
    """Whether a name comes with a time long before or after the open case: "2011年3月,警方侦破“3·18”案"."""
    ends = [period.end for period in case.days if period.end]
    solved = turns(reader.book).bust.search(reader.page.norm, clause.span.start, clause.span.end)
    told = [moment_of(m).period for m in within(reader.page.moments, clause.span) if m.span.start < mention.span.start] if solved else []
    return any(period.end and ends and abs((max(ends) - period.end).days) > APART for period in told[-1:])


def is_by_others(reader: Reader, clause: Clause, mention: Mention, case: Frame) -> bool:
    """Whether a sentence begins with a time and a body that was not told before its name: "10月19日,甲市公安局…。11月,乙市公安局侦破“2018-551”案"."""
    norm, start = reader.page.norm, clause.span.start
    told = [m for m in within(reader.page.moments, clause.span) if m.span.start - start <= AT_ONCE]
    found = find_agencies(norm, told[0].span.end, mention.span.start, reader.book.names) if told else []
    near = found and found[0].span.start - told[0].span.end <= AT_ONCE
    name = OWN_BODY.sub("", str(found[0].value)) if near else ""
    return len(name) >= SHORT_BODY and name[0] not in "专民办" and name[:2] not in norm[max(0, case.at - BODY_REACH) : start]


def is_another_story(reader: Reader, clause: Clause, mention: Mention) -> bool:
    """Whether a name is that of a case before the open one, or of another that a paragraph turns to: "来自一个月前的“10·19”案", "又讯:某某贩毒案宣判"."""
    norm = reader.page.norm
    other = not reader.told_here and turns(reader.book).another.search(norm, reader.opened, mention.span.start)
    return bool(other) or OF_BEFORE.search(norm, clause.span.start, mention.span.start) is not None


def is_on_other_days(reader: Reader, clause: Clause, case: Frame) -> bool:
    """Whether the sentence of a name that begins a paragraph of a report on a wave tells only days on which the open case was not: "由基隆地检署指揮、代号“1018专案”…10月18日"."""
    days = [moment_of(m).period for m in within(reader.page.moments, clause.span) if moment_of(m).grain == "day" and moment_of(m).period.start]
    busy = [day for day in case.days if day.start and day.end]
    return bool(days and busy) and all(
        day.start and all(not (other.start <= day.start <= other.end) for other in busy if other.start and other.end) for day in days
    )


def same_case(one: CaseName, other: CaseName) -> bool:
    """Whether two names are of one case: the same code, or one contains the other."""
    if one.code and other.code:
        return alike(one.code, other.code) and (one.year is None or other.year is None or one.year == other.year)
    return one.name in other.name or other.name in one.name


def alike(one: str, other: str) -> bool:
    """Whether two codes are of one case: equal, the same first person "等9人" and "等人", or a list that begins with him ("石某、柳某二人")."""
    for some, all_ in ((one, other), (other, one)):
        head, mark, rest = some.partition("等")
        if mark and not COUNT.search(rest) and all_.startswith(f"{head}、"):
            return True
    heads, numbers = [code.partition("等")[0] for code in (one, other)], [COUNT.search(code) for code in (one, other)]
    return one == other or (heads[0] == heads[1] and "等" in one and "等" in other and not all(numbers))


def tells_story(norm: str, body: int, names: Sequence[Mention]) -> bool:
    """Whether a page tells one case from end to end: its title names it and says so ("“3·11”贩毒案始末"), and no other case has a name."""
    titled = any(name.span.start < body for name in names)
    return titled and STORY.search(norm, 0, body) is not None and is_one_case(names)


def is_one_case(names: Sequence[Mention]) -> bool:
    """Whether all names are of one case."""
    told = [name.value for name in names if isinstance(name.value, CaseName)]
    return bool(told) and all(same_case(told[0], other) for other in told)


def is_listed_name(reader: Reader, mention: Mention) -> bool:
    """Whether a name is only one of a total: "“1·24”案等50多起", "甲某贩毒案、乙某等人运毒案等大案"."""
    return bool(LISTED.match(reader.page.norm, mention.span.end))


def is_listed(reader: Reader, frame: Frame) -> bool:
    """Whether a frame's name stands in such a list."""
    return bool(frame.name_span and reader.page.norm[frame.name_span.end : frame.name_span.end + 1] == "等" and reader.total)
