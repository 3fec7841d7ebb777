"""Which total a fact belongs to: that of a period, that of a number of cases (rules A4 and A5 of extract.events)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.events.daily import of_day, open_case
from extract.events.extents import holds_period, is_before, span_of
from extract.events.frames import (
    Frame,
    Reader,
    moment_of,
    turns,
)
from extract.events.leads import FAR, WIDE, Lead, goes_on, is_single
from extract.events.naming import new_case
from extract.events.subsets import (
    region_of,
)
from extract.events.waves import is_wave
from schemas.text import Mention, Period

DURING = re.compile(
    "\\s*(?:上述|该|此次|这次|联合|同一)?(?:专项|联合|打击)?(?:行动|战役|会战)(?:进行)?(?:期间|中|内),?|\\s*(?:同一)?期[间内],"
)  # another body in the same campaign
NTH_OF = re.compile(  # 这是该局今年查获的第三起走私案,三案共逮捕21人
    "(?:这|此|本案)[^,。;]{0,2}[是为]?[^,。;]{0,12}第[二三四五六七八九十\\d]{1,3}[起宗件][^,。;]{0,14},(?:前后|连同|至今|迄今|合共|今年|[检查缴截搜][获扣]的?毒品|缴毒|毒品)?(?:[两二三四五六七八九十\\d]{1,3}(?:案|[起宗件]案?件?))?(?:共|合计|总计|累计)"
)
THIRD = 11  # days
IN_HANDS = re.compile(
    "(?:[男女]方|被告|其(?!中|他|它|余|间)|两人|二人|旅客|男子|女子)[^,。;]{0,14}(?:内|身上|中|上|里|处)?(?:被|遭)[^,。;]{0,6}(?:搜出|检获|查获|起出|搜获|截获|发现)"
)  # 男方的箱内被搜出
UP_TO = re.compile("[^,。;\\n]{0,16}?[至到][^,。;\\n]{0,6}")
OF_THIS_CASE = re.compile("[ 　]*(?:此|该|本|这起|上述|全)案(?!件?[数\\d])")
CAUGHT = frozenset({"captured", "criminal_detention"})


def of_period(reader: Reader, lead: Lead, long: Sequence[Mention]) -> Frame:
    """The total or the case of a period (rule A4)."""
    moments = [moment_of(m) for m in long]
    last = moments[-1]
    told = not reader.page.is_judgment and is_told_of_all(reader, lead, last.period)
    extent = (lead.clause.span.start, lead.run[-1].span.end)
    alone = any(
        pattern.search(reader.page.norm, *extent) for pattern in (turns(reader.book).record, turns(reader.book).one_ring)
    )  # 建国以来最大的一起贩毒案告破, 今年以来…打掉一个贩毒团伙
    alone = alone or (last.grain == "since" and is_one_broken(reader, lead))
    summed = NTH_OF.search(reader.page.norm, lead.clause.span.start, lead.fact.span.end) is not None
    sure = lead.counted or summed or last.earlier or (last.grain == "since" and not alone)
    single_month = len(long) == 1 and last.grain == "month" and not told and not is_wave(reader, lead)
    if OF_THIS_CASE.match(reader.page.norm, lead.clause.span.start) and not lead.counted and last.grain not in ("year", "since"):
        return of_day(reader, lead, [long[-1]])  # 该案于3月4日至4月10日在两省侦破,共抓获9名
    if is_led_from(reader, lead, last.period):
        return new_case(reader, lead.fact.span.start, reader.page.sections[lead.clause.index])
    if alone and not lead.counted and single_month and reader.case and reader.case.days:
        return of_day(reader, lead, [long[-1]])  # 7月,侦破“7·02”案…。10月,打掉一个武装贩毒团伙
    if alone and not (lead.counted or summed):
        return open_case(reader, lead)
    if not sure and reader.current and goes_on(reader, lead, told):
        caught = any(fact.code == "captured" and fact.span.start in reader.current.dated for fact in reader.current.facts)
        reader.current.stages += [last.period] if last.grain == "range" and not caught else []
        return reader.current if lead.fact.code == "sentenced" else of_day(reader, lead, [long[-1]])
    item = reader.page.sections[lead.clause.index] and not told and lead.fact.code in CAUGHT  # 案例三:4月至6月,先后在8省抓获45名
    carried = not told and IN_HANDS.search(reader.page.norm, lead.span.start, lead.fact.span.start) is not None
    if not sure and (is_single(reader, lead) or single_month or item or carried):
        return of_day(reader, lead, [long[-1]])
    back = not lead.first and reader.total is not None and is_before(last.period, reader.total.period)  # 相较去年查获9441公斤
    reader.compared = reader.compared or last.earlier or back
    if last.earlier and reader.total is None and reader.pending:
        of_total(reader, lead, moment_of(reader.pending[-1]).period)  # 2020年,…由2019年的812人降到601人
    joined = [m for m in long if UP_TO.fullmatch(reader.page.norm, m.span.end, long[-1].span.start)]
    return of_total(reader, lead, span_of([moment_of(m).period for m in joined] + [last.period]) if joined else last.period)


def is_one_broken(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence tells since when one case was worked on, and nothing of a whole place: "8月以来,经过侦查,侦破一起制售电子烟案,先后抓获41名"."""
    norm, start = reader.page.norm, lead.clause.span.start
    opens = turns(reader.book).opening.search(norm, start, lead.fact.span.end)
    return opens is not None and not lead.counted and not WIDE.search(norm, start, opens.start())


def is_told_of_all(reader: Reader, lead: Lead, period: Period) -> bool:
    """Whether a sentence sums up over a period; of some days the sum of one drug is none: "4月上旬…冰毒从灶膛里掏出来,总共515克"."""
    sums = turns(reader.book).collective.finditer(reader.page.norm, lead.clause.span.start, lead.run[-1].span.end)
    drugs = [fact.span for fact in lead.run if fact.kind == "seizure"] if is_short(period) else []
    return any(not any(span.start <= found.start() < span.end for span in drugs) for found in sums)


def is_short(period: Period) -> bool:
    """Whether a period is a third of a month at most."""
    return bool(period.start and period.end and (period.end - period.start).days <= THIRD)


def is_led_from(reader: Reader, lead: Lead, period: Period) -> bool:
    """Whether a find weeks after the open case is another one to which that case only led: "今年3月,警方根据该案线索打掉一个贩毒团伙"."""
    case, patterns, norm = reader.case, turns(reader.book), reader.page.norm
    ends = [day.end for day in case.days if day.end] if case and case.name is None else []
    if not ends or not period.start or (period.start - max(ends)).days < FAR:
        return False
    led = patterns.led_from.search(norm, lead.clause.span.start, lead.run[-1].span.end)
    return led is not None and patterns.opening.search(norm, led.end(), lead.run[-1].span.end) is not None


def of_total(reader: Reader, lead: Lead, period: Period | None) -> Frame:
    """The total of a period: the one that is already open, or a new one."""
    frame = reader.total_of(period)
    if frame is None:
        inside = reader.outer and period and reader.outer.period and holds_period(reader.outer.period, period)
        frame = Frame("total", lead.fact.span.start, period, parent=reader.outer if inside else None)
        reader.frames.append(frame)
    if reader.outer:
        return frame
    if reader.total is not frame:
        if reader.total and lead.first and region_of(reader, lead, dated=True):
            reader.whole = reader.total  # a province's period in a national report ends with its sentence
        if reader.total and not (reader.base and is_before(reader.total.period, reader.base.period)):
            reader.base = reader.total
        reader.total = frame
    return frame


def of_count(reader: Reader, lead: Lead) -> Frame:
    """The total of a number of cases that stands without a date (rule A5)."""
    section = reader.page.sections[lead.clause.index]
    if section and reader.current and reader.current.section == section:
        return reader.current
    if reader.current and reader.current.kind == "total" and reader.current.parent is None:
        return reader.current
    near = reader.total and reader.page.norm.count("\n", reader.total_at, lead.fact.span.start) <= 1
    if reader.total and near and not turns(reader.book).vague.search(reader.page.norm, lead.clause.span.start, lead.fact.span.start):
        return reader.total
    vague = any(moment_of(m).grain == "vague" for m in lead.moments)
    during = reader.total.period if reader.total and DURING.match(reader.page.norm, lead.clause.span.start, lead.fact.span.start) else reader.apart
    frame = Frame("total", lead.fact.span.start, Period(vague=True) if vague else during)
    reader.frames.append(frame)
    reader.total = frame
    return frame
