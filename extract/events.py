"""Events of a record: frames with their facts merged, dated and tied to their wholes.

The rules, in order; of each group the first that applies decides. What stands between the fact before it and a fact is its lead.

What a date means (extract.moments)
M1. A month or a day without a year takes the year that its paragraph told last, or that of a story of years ago that goes on within weeks,
    else the latest one not after publication: "2017年11月3日立案,12月5日收网", "10月9日清早" in a page of October 14.
M2. A bracket or a comparison does not lead the story to another year: "破案46起(含去年积案3起),8月…", "比2010年高出四成", "而2009年为297起".
M3. 当晚, 三天后, 时隔四天, 次年1月8日, 同月 count from the last day told: "2013年底支锅,次年1月8日窝棚被端".
M4. So many days from a day on, an end behind a beginning, and an end in a report on a year are periods: "4月20日启动…为期60天",
    "8月1日起…,到17日", "某县2017年禁毒工作总结…截止11月30日".
M5. When the press was told, a tip came, a case was filed, somebody was awarded or a court sat is no bust: "昨天(9月11日),公安局通报".

Which event a fact belongs to (extract.turning)
A1. Other crimes have an event of their own; a case name in the lead opens or reopens its case: "成功破获“8·06”运输毒品案".
A2. A figure that fell or rose to another is of the base: "由上年的41人降到27人"; "37人中" goes to the event that caught 37, a figure
    told again to the only case told, an exact figure to the total that rounds it (80余名, 84名), a measure to the capture of the person that
    it names: "肖某已被刑拘".
A3. After 其中, 仅, "118起中" or 全部案件中 a number of cases, a period, a body or a person opens a part of the total before it; the next
    part behind a semicolon too, as long as they make up the whole: "61宗。其中,甲地23宗,…;乙地34宗,…;丙地4宗"; else a semicolon, a closing
    bracket or the end of the sentence leads back. A province in a national report has a total of its own.
A4. A period in the lead opens the total of that period, or the one that is open: "去年同期为13起"; a month, or a longer period of which one
    case or named persons are told, opens a case. An end without a beginning closes a case: "截至6月24日,收网行动抓获41名".
A5. Two cases or more counted up to the next date, a night against many targets, or some days of a campaign make a total:
    "12家娱乐场所同步清查", "8月1日起开展专项整治,到17日,查获86名"; one place or one ring is a case: 突击检查“帝豪会”.
A6. Days in the lead date a case; in a paragraph that told nothing yet so does the day that it began with. A new case is opened behind
    另一宗, 第二拳, 另外 with a day and a body, in another item or story under its own heading, by 破获一起 on another day, as the next of a
    counted few (三起大案是:…;…), as the next example behind a total, by headlines of other pages, for its sentence only by somebody whom a
    defendant helped to catch, or where a story goes back in time (时间倒回, "12月10日缴获…;11月28日还查获…"). It stays the open one where something leads on: 据其供述, 上线, 取件人,
    三天后, a person told again, a capture behind a find, or a first paragraph that sums the story up.
A7. A sum over the place or the campaign, people beyond those of the last case, 其余五名 go back to the total.
A8. Anything else belongs to what the fact before it, or else the text, is about. At another item or question of a report that is its whole:
    "二、…共查处吸毒人员213人次" behind a case of the first item.

Which days an event has (extract.dating)
D1. A total: its period; none told: that of its whole, or of the cases that it counts. "三天查获两起".
D2. A case: the first to the last find or capture, each by the days before it in its sentence, else the last day told; and days near them
    that tell a bust without a figure: "3月20日夜,收网!". Months of the offence before, escorts and verdicts do not count.
    Who comes by himself, what papers and tests tell again, and raids on other crimes do not count.
D3. Else days of custody, a day at the end ("此事发生在2月17日"), the month of a list item, else the day that its paragraph begins with, else those of its whole.

Whose part an event is (extract.subsets, extract.daily, extract.ties)
P1. What A3 opened, and another case beside it in one sentence or behind 另一名: "其中,8月9日…;8月21日…".
P2. Just so many cases as a sentence or the title counts; rows under their sum; weights or years that add up; samples of a number of cases.
P3. 首案, 第一拳 and those that follow, on days of the total before them; a case told to be counted in: 已计入上述数字.
P4. A fugitive's capture weeks later, or told before the case: "潜逃十一年的郑某落网。时间倒回2011年…".
P5. A small find weeks before the busts that only led to them is a case beside theirs: "10月9日查获86克,由此成立专案组。次年4月28日收网…".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations

from extract.clues import split_clues
from extract.daily import date_headings
from extract.dating import dated
from extract.dock import one_record
from extract.frames import Frame, Page, turns
from extract.leads import holds_period, is_same_figure, is_same_kind, span_of
from extract.naming import same_case
from extract.restate import (
    absorb_title,
    close_sums,
    join_cases,
    merge_same,
    once,
    rounds,
    tie_stages,
    typed,
)
from extract.retelling import tie_retold, without_parts
from extract.retold import drop_lone, tie_rest
from extract.substances import joints
from extract.tables import Line
from extract.ties import (
    gather_parts,
    lift_sums,
    sum_cases,
    tie_fugitives,
    tie_listed_cases,
    tie_periods,
    tie_samples,
    tie_series,
    tie_split,
    tie_summed,
    tie_years,
)
from extract.turning import read_frames
from extract.weighing import is_pieces, lot_of, weighed_later
from rules.book import RuleBook
from schemas.text import CaseName, Fact, Period

FEW_CASES = 9


def build_events(page: Page, book: RuleBook) -> list[Frame]:
    """Frames ready for the record: each fact once, each event dated, parts tied to wholes."""
    titles = [fact for fact in page.facts if fact.span.start < page.body]
    frames = join_cases(read_frames(page, book))
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
        frame.facts = one_record(close_sums(merge_same(typed(once(weighed_later(frame.facts))), frame.told), page.norm, frame.told), page.norm)
        frame.facts = without_parts(frame.facts, page.norm)
        if frame.kind == "case":
            frame.facts = tie_stages(frame.facts, page.norm, frame.told)
        frame.other = frame.other or strange or is_other(page, frame, book)
    tie_retold(page, frames, book)
    tie_rest(frames)
    join_totals(frames)
    merge_across(frames)
    tie_all(page, frames, book)
    undate_moved(frames)
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
    tie_listed_cases(page, frames)
    tie_samples(page, frames, book)
    gather_parts(frames, page.norm)
    drop_lone(frames)
    tie_series(frames)
    tie_fugitives(page, frames)
    lift_sums(frames)


def undate_moved(frames: Sequence[Frame]) -> None:
    """Let a fact that stands in another event now date that one, and not the one that it was read in."""
    home = {fact.span.start: frame for frame in frames for fact in frame.facts}
    for frame in frames:
        frame.dated = {at: day for at, day in frame.dated.items() if home.get(at, frame) is frame}


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


def tells_no_drug(page: Page, book: RuleBook) -> bool:
    """Whether a page is about other crimes from its first word to its last: drugs stand at most in the names of bodies, or a test found none."""
    patterns = turns(book)
    if any(fact.kind == "seizure" for fact in page.facts) or not patterns.other_offence.search(page.norm):
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
    drug = any(patterns.drug_topic.search(patterns.drug_body.sub("", text)) for text in told)
    other = any(patterns.other_offence.search(text) for text in told)
    return other and not drug
