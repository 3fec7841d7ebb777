"""The stages of one case told one by one are that case where the text states a whole that they exactly add up to (rule P6 of extract.events).

"共抓获19名。…7月12日…抓获1人。…9月22日…3人被制服;…抓获13人。…李某夫妇落网": 1 + 3 + 13 + 2. Where the whole counts several cases
("连截两车,查获冰毒合计61公斤"), it is that of a total, and they are its parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations

from extract.events.closing import MOST_PARTS, is_sort_of
from extract.events.frames import SORTS, Frame, Page, counted_before, moment_of, people_of, turns, within
from extract.events.fugitives import LATE
from extract.events.naming import same_case
from extract.events.restate import adds_up, counts_in, same_figure
from extract.words.rounding import digits
from rules.book import RuleBook
from schemas.text import Clause, Fact, Period

SUMS_UP = re.compile("至此|共|合计|总计|累计|全部|悉数|(?:该|此|全|本|系列)案")
WITH_EARLIER = re.compile("连同|加上|算上|连(?=早前|此前|之前|先前|[^,。;]{0,12}被捕)")
NEXT = 2  # sentences
FEW_PEOPLE, MANY_PARTS, SURE_DIGITS, SURE_PEOPLE = 4, 3, 3, 8


def gather_stages(frames: list[Frame], page: Page, book: RuleBook) -> None:
    """Join the cases that are stages of one, or tie those that a whole sums up to a total of its own."""
    join_closings(frames)
    for whole, home in wholes_of(frames):
        if home not in frames or whole not in home.facts or closes_at_home(whole, home):
            continue
        free = [frame for frame in frames if may_join(frame, home) and not is_told_after(frame, whole, home)]
        parts = stages_of(whole, [fact for frame in free for fact in frame.facts if frame is home or fact not in closed_in(frame)])
        told = [frame for frame in free if any(fact in parts for fact in frame.facts)]
        clause = page.clauses[whole.clause]
        apart = len({frame.body for frame in [home, *told] if frame.body}) > 1 and not SUMS_UP.search(page.norm, clause.span.start, whole.span.end)
        if not (set(map(id, told)) - {id(home)}) or apart or not is_proof(page, whole, parts, book):
            continue  # 西岭铁路公安局…抓获10名。东湖铁路公安处…将马某抓获。南海铁路公安处…抓获11名: each has its own
        told = all_told(page, whole, home, free) or told
        if counts_many(page, clause, told, book):
            tie_to_whole(frames, page, whole, home, told)
        elif not are_counted(frames, told) and is_of_one(page, clause, home, told, book):
            join_stages(frames, home, told)
    join_earlier(frames, page)
    adopt_summary(frames, page, book)
    set_late_apart(frames)


def all_told(page: Page, whole: Fact, home: Frame, free: Sequence[Frame]) -> list[Frame]:
    """The cases behind a whole, the one it stands in among them, if just so many are counted: of "一宗邮包及两宗旅客贩毒案,检获31公斤" each, whichever told of the drug."""
    later = [frame for frame in free if any(fact.clause > whole.clause for fact in frame.facts) and (frame is home or frame.at > whole.span.end)]
    return later if 1 < page.told_cases == len(later) else []


def join_closings(frames: list[Frame]) -> None:
    """Join a sum without a beginning with the only case before it whose figures it exactly adds up: "…抓获1人…2人落网…抓获21名。截至8月底,“清风”行动共抓获24名"."""
    for total in [frame for frame in frames if frame.is_whole and is_open(frame)]:
        before = [frame for frame in frames if frame.kind == "case" and frame.parent is None and not frame.other and frame.at < total.at]
        case = before[-1] if before else None
        wholes = [fact for fact in total.facts if may_be_whole(fact)]
        closed = [fact for fact in wholes if case and stages_of(fact, case.facts)]
        if case and closed and (len(closed) > 1 or any(len(stages_of(fact, case.facts)) >= MANY_PARTS for fact in closed)):
            absorb(case, total)
            frames.remove(total)


def is_open(total: Frame) -> bool:
    """Whether a total has no beginning and counts no cases."""
    begun = total.period is not None and total.period.start is not None
    return not begun and not any(fact.kind == "count" and fact.quantity.amount > 1 for fact in total.facts)


def is_told_after(frame: Frame, whole: Fact, home: Frame) -> bool:
    """Whether a capture that was set apart is told behind a sum of those before it, which cannot count it: "至3月15日,共抓获36名。…6月3日,漏网的…被抓"."""
    summed = any(fact.code == whole.code and fact.span.end <= whole.span.start for fact in home.facts)
    return frame.parent is home and frame.at > whole.span.end and summed


def set_late_apart(frames: list[Frame]) -> None:
    """Set apart a capture weeks after the stages that a whole told before it adds up to: "至此,共抓获21名。…6月20日,“老钱”在出租屋里被抓"."""
    for case in [frame for frame in frames if frame.kind == "case" and not frame.other]:
        for whole in [fact for fact in case.facts if fact.code == "captured" and may_be_whole(fact)]:
            ends = [day.end for part in stages_of(whole, case.facts) if (day := case.dated.get(part.span.start)) and day.end]
            later = [fact for fact in case.facts if ends and fact.span.start > whole.span.end and is_late(fact, case, max(ends))]
            for fact in later if len(later) < len(case.dated) else ():
                day = case.dated.pop(fact.span.start)
                case.facts.remove(fact)
                case.told.pop(fact.span.start, None)
                case.days = [period for period in case.days if period != day]
                frames.insert(
                    frames.index(case) + 1,
                    Frame("case", fact.span.start, parent=case, section=case.section, facts=[fact], days=[day], dated={fact.span.start: day}),
                )


def join_earlier(frames: list[Frame], page: Page) -> None:
    """Join a capture told first with the case whose number counts it with those caught before: "昨日再拘捕一人。连同3月14日被捕的两人,案中共有三人落网"."""
    for whole, home in [(fact, frame) for frame in frames if frame.kind == "case" for fact in frame.facts if fact.code == "captured" and fact.whole is None]:
        before = [fact.quantity.amount for fact in home.facts if fact.code == "captured" and fact.clause == whole.clause and fact.span.end <= whole.span.start]
        rest = whole.quantity.amount - sum(before)
        counts_in = WITH_EARLIER.search(page.norm, page.clauses[whole.clause].span.start, whole.span.start)
        if not before or rest <= 0 or home not in frames or not counts_in:
            continue
        for frame in [frame for frame in frames if frame is not home and frame.facts and may_join(frame, home)]:
            last = frame.facts[-1]
            if last.code == "captured" and last.quantity.amount == rest and 0 < whole.clause - last.clause <= NEXT and last.whole is None:
                frame.facts[-1] = replace(last, whole=whole.span)
                join_stages(frames, home, [frame])
                break


def is_late(fact: Fact, case: Frame, end: date) -> bool:
    """Whether people were caught weeks after a day."""
    day = case.dated.get(fact.span.start)
    return fact.code == "captured" and day is not None and day.start is not None and (day.start - end).days >= LATE


def adopt_summary(frames: list[Frame], page: Page, book: RuleBook) -> None:
    """Join an undated summary of one case with the only case told below it, and with a name told between them: "捣毁一处窝点,缴获482公斤。…4月2日,…"."""
    told = [frame for frame in frames if frame.kind == "case" and not frame.other and frame.facts]
    if len(told) != 2 or page.told_cases > 1 or told[0].parent or told[1].parent:
        return
    lead, body = told
    between = page.norm[max(fact.span.end for fact in lead.facts) : body.at]
    first = page.clauses[lead.facts[0].clause]
    opens = turns(book).opening.search(page.norm, page.body, first.span.end) or lead.name
    if any(day.start for day in lead.days) or not may_join(body, lead) or not opens or turns(book).another.search(between) or lead.section:
        return
    join_stages(frames, lead, [body])


def wholes_of(frames: Sequence[Frame]) -> list[tuple[Fact, Frame]]:
    """Figures that may be the whole of stages told elsewhere, with their cases; the largest first."""
    found = [(fact, frame) for frame in frames if frame.kind == "case" and not frame.other for fact in frame.facts if may_be_whole(fact)]
    return sorted(found, key=lambda pair: -pair[0].quantity.amount)


def closed_in(frame: Frame) -> list[Fact]:
    """The captures of a case that add up to a sum that it tells itself: they are no stages of another."""
    sums = [fact for fact in frame.facts if fact.code == "captured" and may_be_whole(fact)]
    return [part for fact in sums for part in stages_of(fact, frame.facts)]


def closes_at_home(whole: Fact, home: Frame) -> bool:
    """Whether the case of a figure itself tells the parts that add up to it, or a sum that it is a part of."""
    larger = [
        fact for fact in home.facts if fact is not whole and may_be_whole(fact) and fact.code == whole.code and fact.quantity.amount > whole.quantity.amount
    ]
    return bool(stages_of(whole, home.facts)) or any(whole in stages_of(fact, home.facts) for fact in larger)


def may_be_whole(fact: Fact) -> bool:
    """Whether a figure may have parts: some people caught, or a weight, nobody by name and no part itself."""
    if fact.whole is not None or people_of(fact):
        return False
    return (fact.code == "captured" and fact.quantity.amount >= FEW_PEOPLE) or (fact.kind == "seizure" and fact.quantity.unit == "g")


def may_join(frame: Frame, home: Frame) -> bool:
    """Whether a case may be a stage of another: no other crimes, no other name, no part of another whole; a late capture may that was set apart from it."""
    strange = frame.name is not None and home.name is not None and not same_case(frame.name, home.name)
    return frame.kind == "case" and not frame.other and (frame.parent is home.parent or frame.parent is home) and not strange


def stages_of(whole: Fact, facts: Sequence[Fact]) -> list[Fact]:
    """The figures, all or the longest run of neighbours, that add up to a whole; a figure told twice counts once."""
    told: list[Fact] = []
    for fact in sorted(facts, key=lambda fact: fact.span.start):
        if (
            (fact.clause != whole.clause or grows(fact, whole))
            and counts_in(fact, whole)
            and not is_sort_of(fact, whole)
            and not any(same_figure(fact, other) and fact.clause != other.clause and digits(fact.quantity.amount) >= SURE_DIGITS for other in told)
        ):
            told.append(fact)
    if len(told) > MOST_PARTS:
        return []
    for first, last in sorted(combinations(range(len(told) + 1), 2), key=lambda pair: pair[0] - pair[1]):
        if last - first > 1 and adds_up(whole, sum((fact.quantity.amount for fact in told[first:last]), Decimal(0))):
            return told[first:last]
    return []


def grows(fact: Fact, whole: Fact) -> bool:
    """Whether people stand in the sentence of their number with those caught before, which they bring up: "再拘捕两人,令被捕人数增至7人"."""
    return fact.kind == "arrest" and fact.span.end <= whole.span.start and fact.whole is None


def is_proof(page: Page, whole: Fact, parts: Sequence[Fact], book: RuleBook) -> bool:
    """Whether a closing sum is no chance: three parts or more, many people, a weight with digits, or words of one case beside it."""
    clause = page.clauses[whole.clause]
    sure = digits(whole.quantity.amount) >= SURE_DIGITS if whole.kind == "seizure" else whole.quantity.amount >= SURE_PEOPLE
    untold = any("single" in part.tags for part in parts)  # 2人被捕。…3人悉数被捕。…车主被捕: no whole
    return sure or len(parts) >= MANY_PARTS or (not untold and turns(book).of_one.search(page.norm, clause.span.start, clause.span.end) is not None)


def is_of_one(page: Page, clause: Clause, home: Frame, told: Sequence[Frame], book: RuleBook) -> bool:
    """Whether stages are those of one case: it has a name, its sentence speaks of one case, or they are no items of a list."""
    listed = {frame.section for frame in told if frame.section}
    return home.name is not None or len(listed) < 2 or turns(book).of_one.search(page.norm, clause.span.start, clause.span.end) is not None


def are_counted(frames: Sequence[Frame], told: Sequence[Frame]) -> bool:
    """Whether a total before them counts just so many cases as are told behind it, so that none is a stage of another: "连破三起"."""
    for total in [frame for frame in frames if frame.is_whole]:
        cases = [frame for frame in frames if frame.kind == "case" and frame.at > total.at and frame.facts and not frame.other]
        few = any(fact.kind == "count" and fact.quantity.amount == len(cases) for fact in total.facts)
        if few and len(cases) > 1 and all(frame.name is None and frame in cases for frame in told):
            return True
    return False


def counts_many(page: Page, clause: Clause, told: Sequence[Frame], book: RuleBook) -> bool:
    """Whether a whole counts several cases, just so many as are told: 接连拦下两辆车, "目前,两起案件已移交"."""
    counted = any(fact.kind == "count" and fact.quantity.amount >= 2 and fact.clause == clause.index for fact in page.facts)
    counted = counted or SORTS.search(page.norm, clause.span.start, clause.span.end) is not None
    if not counted and turns(book).opening.search(page.norm, clause.span.start, clause.span.end):
        return False  # 破获一起走私案,抓获9名,查扣车辆3辆
    many = counted or page.told_cases == len(told) or turns(book).of_many.search(page.norm, clause.span.start, clause.span.end)
    return bool(many) and all(frame.name is None for frame in told)


def tie_to_whole(frames: list[Frame], page: Page, whole: Fact, home: Frame, told: Sequence[Frame]) -> None:
    """Make a total of the sentence of a whole, with the cases as its parts."""
    clause = page.clauses[whole.clause]
    facts = [fact for fact in home.facts if fact.clause == clause.index]
    vague = any(moment_of(m).grain == "vague" for m in within(page.moments, clause.span))
    first = min(told, key=lambda frame: frame.at)
    known = counted_before(frames, [first, *(frame for frame in told if frame is not first)])
    if known:
        known.period = None  # 日前连破两案: the days of the two
    total = known or Frame("total", min(whole.span.start, first.at), Period(vague=True) if vague else None)
    total.facts = [*total.facts, *(fact for fact in facts if not any(same_figure(fact, other) for other in total.facts))]
    home.facts = [fact for fact in home.facts if fact.clause != clause.index]
    for fact in facts:
        home.dated.pop(fact.span.start, None)
    for frame in told:
        frame.parent = total
    if total is not known:
        frames.insert(frames.index(min(home, *told, key=frames.index)), total)
    if not home.facts and home.name is None:
        frames.remove(home)


def join_stages(frames: list[Frame], home: Frame, told: Sequence[Frame]) -> None:
    """Put the stages, and what stands between them, into the case that the earliest of them opened."""
    ends = [frame.at for frame in [home, *told]]
    stages = [frame for frame in frames if min(ends) <= frame.at <= max(ends) and may_join(frame, home)]
    into = min(stages, key=lambda frame: frame.at)
    for frame in [frame for frame in stages if frame is not into]:
        absorb(into, frame)
        frames.remove(frame)
        for other in frames:
            other.parent = into if other.parent is frame else other.parent


def absorb(into: Frame, frame: Frame) -> None:
    """Give a case all that another frame of it holds."""
    into.facts = sorted([*into.facts, *frame.facts], key=lambda fact: fact.span.start)
    into.days += frame.days
    into.busts += frame.busts
    into.lesser += frame.lesser
    into.dated |= frame.dated
    into.told |= frame.told
    into.opened_on = into.opened_on or frame.opened_on
    if into.name is None:
        into.name, into.name_span, into.level = frame.name, frame.name_span, frame.level
