"""The case of some days: a new one, the open one, or a fugitive's capture of its own (rule A6 of extract.events)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.events.apart import is_apart, is_besides
from extract.events.extents import APART_DAYS, overlaps
from extract.events.few import AGAIN, HOUR, few_told, fills_few, is_next_of_few, is_whole_bust
from extract.events.frames import LEANING, Frame, Page, Reader, is_day, moment_of, turns, within
from extract.events.fugitives import before_it, is_fugitive, late_capture
from extract.events.leads import (
    LINKED,
    Lead,
    is_another,
    is_by_other_body,
    is_earlier,
    is_elsewhere,
    is_far,
    is_led_to,
    is_linked,
    is_next_example,
    is_of_court_only,
    is_sum,
)
from extract.events.naming import BODY_REACH, OWN_BODY, SHORT_BODY, new_case
from extract.places.agencies import find_agencies
from schemas.text import Mention, Period, Span

FIRST = re.compile("首[宗案起]|(?<!另)一[处家]是|第[一1][案宗起例拳枪仗战刀捷]")
ENDS = re.compile("[。!?\n]")
OTHER_FEW = re.compile(
    "另(?:外|有|外有|外还有|还有)?[两二三四][起宗个件]?案|(?:另外?|此外),?[^,。;\n]{1,12}?(?:接手|接获|侦办|侦破|处理|查办|办理|破获|查获|揭发)了?(?:另外?)?[一两二三四1-9][宗起件]"
)
ONE_STORY = re.compile("被告人|经审理|查明|指控|专案|全案|该案|此案|本案|主犯|该团伙|;[^;。]{2,12},?又(?:在|从|于)")
MANY_CASES = re.compile("[::]|连破|连续|接连|多起|数起|系列|连战连捷|重拳|战果|案件频")
LIST_OF = re.compile(r"(?:[两二三四五六七八九十]|\d{1,2})[起宗件个]?[^,。;:\n]{0,14}(?:案|战果|行动|抓捕|仗)[^,。;:\n]{0,8}:")  # 三起大案是:
ONE_OF_TRIED = re.compile("(?:死刑犯|罪犯|被告人?|案犯|毒贩|毒枭|主犯|获刑者|受审者|[一二两三四五六七八九十\\d]{1,3}人)(?:当?中)?之一")
SET_BACK = re.compile("还|另|亦|曾|也")
AT_PLACE = re.compile("(?:凌晨|上午|中午|下午|傍晚|晚上?|深夜)?,?[^,。;]{0,14}?(?:在|于|从)")
BEGINS, LINK_REACH = 2, 40
HEADING_LENGTH, STORY_LENGTH, STORY_REACH = 20, 40, 400
UNTIL = re.compile("截[至止]|直[到至]")
ALL = re.compile("全部|悉数|先后|陆续|均[已被]|无一漏网")
SOMEBODY = re.compile("一(?:名|辆|票|件|个|位|艘|对)(?!民警|关员|专案)")  # 下午5时,一名女子选走无申报通道
THERE_AGAIN = re.compile("[^,。;]{0,6}[,。;](?:(?:当|同)[天日晚夜](?:上午|中午|下午|傍晚|晚上)?,?|随后|随即|接着)?(?:又|再次?|另)(?:在|于)(?!其|他|她)")
SAME_DAY = re.compile(
    "(?:就在|也在|恰在|几乎在)?同(?:一)?(?:日|天|晚|夜)(?:上午|中午|下午|晚)?,?[^,。;]{0,14}(?:局|所|队|站|警方|海关|民警)[^,。;]{0,6}(?:在|于|从|对)"
)
# 花莲地检署则从一名学生往上追,10月25日…: a body with a name of its own, told against the one before it
THEN_BODY = re.compile(
    r"(?:^|(?<=[。;:\n]))[ 　]*(?!(?:警方|检方|员警|该|本|专案|法院|法官))[^,。;、\n\d]{2,12}(?:地检署?|检察署|分局|警局|刑大|查缉队|海巡队|调查[站处]|专勤队|分署|海关|[北东中西南门隆雄北]关)则(?!依|将|把|已|会|表示|说|提醒|呼吁)"
)
STATION = re.compile(r"[ 　]*(?:另外?,?|此外,?|至于)?(?P<name>[^,。;、\n\d]{2,12})(?:地检署?|检察署|分局|警局|刑大|查缉队|海巡队|调查[站处]|专勤队)")
STATION_REACH = 24
ORDINAL = re.compile(r"[。;:,\n]\s*(?:[二三四五六七八九十]{1,2}、|\((?:[二三四五六七八九十]{1,2}|[2-9])\)|[2-9][、.])[^,。;:\d]{0,14}$")
HANDLED_APART = re.compile("另案(?:立案)?(?:侦办|侦查|查办|查处)")
ORDINAL_REACH = 24  # characters of a short heading between a number and its day
MARKED = re.compile("[。!?;,:、]")


def open_case(reader: Reader, lead: Lead) -> Frame:
    """The open case of this list item or paragraph, else a new one."""
    section = reader.page.sections[lead.clause.index]
    case = reader.case if reader.case and reader.case.section == section else None
    if case is None and section:
        case = next((frame for frame in reader.frames if frame.kind == "case" and frame.section == section), None)
    return case or new_case(reader, lead.fact.span.start, section)


def next_case(reader: Reader, lead: Lead, section: int) -> Frame:
    """Another case behind 另一宗, 第二案: as the one before it, one of a series, or of the cases that 其中 picks out."""
    frame, last = new_case(reader, lead.fact.span.start, section), reader.case
    if reader.day_at < (lead.clause.span.start if reader.told_here else reader.opened):
        reader.day = None
    frame.series = is_first(reader, lead) or bool(last and last.series)
    beside_them = OTHER_FEW.search(reader.page.norm, reader.opened, lead.fact.span.start)  # 另有两案也在会上公布
    follows = last is not None and (last.series or not beside_them)
    frame.parent = last.parent if last and follows and last.parent and last.parent.kind == "total" else None
    return frame


def is_first(reader: Reader, lead: Lead) -> bool:
    """Whether a paragraph calls its case the first of several: 首案, 第一拳."""
    start = lead.clause.span.start if reader.told_here else reader.opened
    return FIRST.search(reader.page.norm, start, lead.fact.span.start) is not None


def beside(reader: Reader, lead: Lead, case: Frame) -> Frame:
    """A new case; in one sentence with a case that 其中 picks out of a total it is another of them: "其中,8月9日…;8月21日…"."""
    frame = new_case(reader, lead.fact.span.start, case.section)
    same = not ENDS.search(reader.page.norm, case.at, lead.fact.span.start)
    frame.parent = case.parent if same and case.parent and case.parent.kind == "total" else None
    return frame


def is_list_item(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether a day behind a semicolon, with a place and a find of its own, tells the next of a list: "3月2日,在云泉收费站查获海洛因;4月15日,在物流园查获冰毒"."""
    norm, start = reader.page.norm, mention.span.start
    if mention.rule in LEANING or case.section:
        return False
    listed = LIST_OF.search(norm, max(norm.rfind("。", 0, case.at), norm.rfind("\n", 0, case.at), 0), case.at) is not None
    found = listed or (any(fact.kind == "seizure" for fact in lead.run) and any(fact.kind == "seizure" for fact in case.facts))
    if (
        not found
        or norm[start - 1 : start] != ";"
        or case.name is not None
        or not case.days
        or any(overlaps(moment_of(mention).period, day) for day in case.days)
    ):
        return False
    if listed:
        return True
    stop = norm.find("\n", start)
    open_ones = reader.page.told_cases > sum(1 for frame in reader.frames if frame.kind == "case")  # the title counts more cases than are told
    if ONE_STORY.search(norm, reader.opened, stop if stop >= 0 else len(norm)) or not (open_ones or MANY_CASES.search(norm, reader.opened, case.at)):
        return False  # the stages of one judgment, or of one operation
    return AT_PLACE.match(norm, mention.span.end) is not None and not LINKED.search(norm, start, lead.fact.span.end)


def is_set_back(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether a sentence goes back to a find before the open case's: "12月10日缴获冰毒1.7吨;11月28日,该国警方还查获海洛因300公斤"."""
    starts, day, norm = [period.start for period in case.days if period.start], moment_of(mention).period, reader.page.norm
    if not reader.told_here or case.section or case.name is not None or not starts or not day.end or day.end >= min(starts):
        return False
    both = all(any(fact.kind == "seizure" for fact in facts) for facts in (lead.run, case.facts))
    again = SET_BACK.search(norm, mention.span.end, lead.fact.span.start)
    return bool(both and again and not ONE_STORY.search(norm, reader.opened, lead.fact.span.end)) and not is_linked(
        reader, case, lead.fact.span.end, mention.span.start
    )


def is_next_of_series(reader: Reader, case: Frame, mention: Mention) -> bool:
    """Whether a paragraph that begins with a day is the next of a series (首案…; 翌日清晨,探员上门搜查…)."""
    begins = mention.span.start - reader.opened <= BEGINS and not reader.told_here
    line = reader.page.norm.find("\n", mention.span.end)
    end = mention.span.end + LINK_REACH if line < 0 else min(line, mention.span.end + LINK_REACH)
    return case.series and begins and not is_linked(reader, case, end)


def of_day(reader: Reader, lead: Lead, days: Sequence[Mention]) -> Frame:
    """The case of some days (rule A6)."""
    patterns = turns(reader.book)
    case = open_case(reader, lead)
    if not case.facts:
        case.series = case.series or is_first(reader, lead)
        case.parent = case.parent or (reader.current if is_one_of_tried(reader, lead) else None)
        return case
    mention = days[-1]
    day = moment_of(mention).period
    another = told_beside(reader, lead, case, mention)
    if another:
        return another
    if (lead.first and not is_judged_first(case) and is_another(reader, lead)) or is_next_of_series(reader, case, mention):
        return next_case(reader, lead, case.section)
    if is_list_item(reader, lead, case, mention) or is_set_back(reader, lead, case, mention) or is_besides(reader, lead, case, mention):
        return beside(reader, lead, case)
    if is_earlier(reader, case, lead, day) or (reader.told_here and is_fugitive(reader, case, day, lead.fact.span.start)):
        return before_it(reader, case, lead, day)
    if is_next(reader, lead, case, mention):
        return beside(reader, lead, case)
    undated = not case.days and not reader.told_here and case.parent is not None
    apart = bool(case.days) and not any(overlaps(day, other) for other in case.days)
    if (undated or apart) and patterns.opening.search(reader.page.norm, lead.clause.span.start, lead.fact.span.end):
        return beside(reader, lead, case)
    return late_capture(reader, case, lead, day)


def told_beside(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> Frame | None:
    """A new case for another field or body of the same day, for one of those sentenced, or for what another body or place begins with a day of its own."""
    if is_handled_apart(reader, lead, case, moment_of(mention).period):
        return beside(reader, lead, case)
    if is_again_there(reader, lead, case) or is_found_by_others(reader, lead, case):
        return beside_all(reader, lead, case)
    tried = is_one_of_tried(reader, lead)
    if not tried and not (is_elsewhere(reader, lead, case) or is_apart(reader, lead, case, mention) or is_of_other_station(reader, lead, case, mention)):
        return None
    frame = beside(reader, lead, case)
    frame.parent = reader.current if tried else frame.parent
    return frame


def is_one_of_tried(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence behind a court's sum tells how one of those sentenced was caught: "死刑犯之一的字某,系去年4月29日被抓"."""
    total = reader.current is not None and reader.current.kind == "total"
    return total and lead.first and ONE_OF_TRIED.search(reader.page.norm, lead.clause.span.start, lead.fact.span.end) is not None


def is_handled_apart(reader: Reader, lead: Lead, case: Frame, day: Period) -> bool:
    """Whether a sentence on a later day says that its case is handled as one of its own: "10月28日,南平警方查扣羟亚胺320公斤,抓获2人,由当地另案侦办"."""
    told = HANDLED_APART.search(reader.page.norm, lead.run[-1].span.end, lead.clause.span.end)
    return told is not None and lead.first and bool(case.days) and not any(overlaps(day, other) for other in case.days)


def is_of_other_station(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether a body with a name of its own is told against the one before it, or begins a paragraph with a day of its own.

    "…起出卡西酮6公斤;新竹地检署则于7月9日破获…", "东澳分局16日…\n南湖分局22日…": no story of one case tells them so.
    """
    norm, at, day = reader.page.norm, mention.span.start, moment_of(mention).period
    if case.section or (case.name is not None and not reader.told_here) or any(overlaps(day, other) for other in case.days) or not case.days:
        return False
    if LINKED.search(norm, max(reader.last, reader.opened), lead.fact.span.end):
        return False
    start = reader.last if reader.told_here else reader.opened
    if THEN_BODY.search(norm, start, lead.fact.span.start):
        return True
    station = None if reader.told_here or not lead.first else STATION.match(norm, reader.opened)
    near = station is not None and 0 <= at - station.end() <= STATION_REACH
    return near and station is not None and station["name"].strip()[:2] not in norm[max(0, norm.rfind("\n", 0, case.at)) : reader.opened]


def is_judged_first(case: Frame) -> bool:
    """Whether only a court's doings are told of a case by its name, so that its story follows: "王某等9人运输毒品案一审宣判。…同年10月22日,公安机关在…抓获7人"."""
    return case.name is not None and is_of_court_only(case)


def of_stage(reader: Reader, lead: Lead) -> Frame | None:
    """The open case, for what became of all its suspects up to a day: "查获海洛因2公斤。截至12月28日,7名嫌疑人全部到案"."""
    case = reader.case
    if case is None or reader.current is not case or not reader.told_here or lead.fact.kind != "arrest" or lead.counted:
        return None
    norm = reader.page.norm
    until = [m for m in lead.moments if UNTIL.match(norm, m.span.start) or UNTIL.search(norm, max(0, m.span.start - 2), m.span.start)]
    return case if until and ALL.search(norm, lead.fact.span.start, lead.fact.span.end + 1) else None


def of_hour(reader: Reader, lead: Lead) -> Frame | None:
    """The next of a few counted cases, for the first find behind an hour, or of another body on the same day: "连续查获3起。当日6时30分,…\\n13时许,…"."""
    case, norm = reader.case, reader.page.norm
    if case is None or lead.fact.kind == "count":
        return None
    if is_again_there(reader, lead, case):
        return beside_all(reader, lead, case)
    if not lead.first:
        return None
    start = lead.clause.span.start
    hour = HOUR.match(norm, start if reader.told_here else reader.opened)
    again = AGAIN.search(norm, start, lead.fact.span.start) or SOMEBODY.search(norm, start, lead.fact.span.start)
    if hour and reader.told_here and not again and not is_whole_bust(lead, case):
        return None
    if not hour and not SAME_DAY.match(norm, start):
        return None
    if not case.facts or case.section or is_linked(reader, case, lead.fact.span.end) or not is_one_of_few(reader, case):
        return None
    return beside_all(reader, lead, case)


def is_found_by_others(reader: Reader, lead: Lead, case: Frame) -> bool:
    """Whether another body than those told before made a find of its own on the day of the open case: "同日,该支队西岭大队在某镇附近查获冰毒4公斤"."""
    norm, start = reader.page.norm, lead.clause.span.start
    both = all(any(fact.kind == "seizure" for fact in facts) for facts in (lead.run, case.facts))
    if not both or not lead.first or case.name is not None or case.section or not SAME_DAY.match(norm, start) or is_linked(reader, case, lead.fact.span.end):
        return False
    found = find_agencies(norm, start, min(lead.fact.span.start, start + BODY_REACH), reader.book.names)
    name = OWN_BODY.sub("", str(found[0].value)) if found else ""
    return len(name) >= SHORT_BODY and name[0] not in "专民办抓" and name[:2] not in norm[max(0, case.at - BODY_REACH) : start]


def is_again_there(reader: Reader, lead: Lead, case: Frame) -> bool:
    """Whether a part of a sentence tells the next of a few counted cases, found in another place on the same day: "5月19日在松树村查获873株,当天下午又在草湾村查获614株"."""
    norm = reader.page.norm
    if not reader.told_here or lead.fact.kind != "seizure" or case.section or not any(fact.kind == "seizure" for fact in case.facts):
        return False
    return (
        bool(THERE_AGAIN.match(norm, reader.last, lead.fact.span.start))
        and not is_linked(reader, case, lead.fact.span.end, reader.last)
        and is_short_of_few(reader, case)
    )


def is_short_of_few(reader: Reader, case: Frame) -> bool:
    """Whether fewer cases are told than the last few that a total or a part of one counts before them."""
    counted = [(frame, few_told(reader, frame)) for frame in reader.frames if frame.kind == "total" and frame.at <= case.at]
    few, at = next((told for _, told in reversed(counted) if told[0]), (0, 0))
    return sum(1 for frame in reader.frames if frame.kind == "case" and frame.at >= at) < few


def of_charge(reader: Reader, lead: Lead) -> Frame | None:
    """A new case for the next of the charges that a sentence numbers, if it is of another day: "指控:一、2015年10月20日,…。二、2015年11月2日,…"."""
    case, norm = reader.case, reader.page.norm
    if not lead.first or case is None or reader.current is not case or not case.facts or case.section or lead.fact.code == "surrendered":
        return None  # (三)10月3日,佘某投案: of the case told before
    told = max(fact.span.end for fact in case.facts)
    for mention in [m for m in within(reader.page.moments, Span(told, lead.fact.span.start)) if is_day(moment_of(m))]:
        numbered = ORDINAL.search(norm, max(told, mention.span.start - ORDINAL_REACH), mention.span.start)
        if numbered and case.days and not any(overlaps(moment_of(mention).period, day) for day in case.days):
            reader.day, reader.day_at = moment_of(mention).period, lead.clause.span.start
            return beside(reader, lead, case)
    return None


def of_other_body(reader: Reader, lead: Lead) -> Frame | None:
    """A new case for what another body did, told beside a case: a part of the same whole."""
    case = reader.case
    dated = any(moment_of(m).period.start for m in lead.moments)
    if case is None or reader.current not in (case, case.parent) or dated or lead.fact.kind == "count" or not is_by_other_body(reader, lead, case):
        return None
    first = reader.page.clauses[case.facts[0].clause].span.start if case.facts else -1
    if reader.day_at == first != lead.clause.span.start:
        reader.day = None  # 5月12日破获一起…。乙市公安局破获一起…: on no day that is told
    return beside(reader, lead, case)


def is_one_of_few(reader: Reader, case: Frame) -> bool:
    """Whether fewer cases are told than the open total, or the title of a text without one, counts."""
    few, at = few_told(reader, reader.total) if reader.total else (reader.page.told_cases if case is reader.frames[0] else 0, 0)
    return case.at >= at and sum(1 for frame in reader.frames if frame.kind == "case" and frame.at >= at) < few


def beside_all(reader: Reader, lead: Lead, case: Frame) -> Frame:
    """A new case on the day of the one before it."""
    frame = new_case(reader, lead.fact.span.start, case.section)
    frame.parent = case.parent if case.parent and case.parent.kind == "total" else None
    return frame


def of_opening(reader: Reader, lead: Lead) -> Frame | None:
    """A new case for the first find of a paragraph that began with its day: the next of a few, the next example, or the case that a story goes back to."""
    mention, case = reader.opening, reader.case
    if mention is None or case is None or not case.facts or reader.told_here or not lead.first or is_sum(reader, lead):
        return None
    day, section = moment_of(mention).period, reader.page.sections[lead.clause.index]
    if case.section != section:
        return None
    if is_earlier(reader, case, lead, day) and turns(reader.book).jump.search(reader.page.norm, reader.opened, mention.span.end):
        return before_it(reader, case, lead, day)
    if is_next_of_series(reader, case, mention):
        return next_case(reader, lead, section)
    if is_next(reader, lead, case, mention):
        return new_case(reader, lead.fact.span.start, section)
    return None


def is_next(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether a day begins the next of a few counted cases, the next example of a report, a case long after the open one, or an encounter of its own."""
    day = moment_of(mention).period
    few = (is_next_of_few(reader, lead, case, mention) and not is_led_to(reader, lead, case)) or fills_few(reader, lead, case, mention)
    return few or is_far(reader, case, lead, day) or is_next_example(reader, case, lead, mention) or is_encounter(reader, case, lead, day)


def is_encounter(reader: Reader, case: Frame, lead: Lead, day: Period) -> bool:
    """Whether a paragraph tells how officers came upon somebody days later, with nothing that ties it to the case before: "5月7日,警员巡逻时截查一名男子…"."""
    norm, at = reader.page.norm, lead.fact.span.end
    ends = [period.end for period in case.days if period.end]
    if reader.told_here or not lead.first or not ends or not day.start or case.name is not None:
        return False
    if (day.start - max(ends)).days < APART_DAYS and not SAME_DAY.match(norm, reader.opened):
        return False  # 同日,某支队在候车室从一男子腰间查获: another body on the same day
    return bool(turns(reader.book).encounter.search(norm, reader.opened, at)) and not LINKED.search(norm, reader.opened, at)


def of_heading(reader: Reader, lead: Lead) -> Frame | None:
    """The case that the heading of a story tells: "…\n悬崖边缴毒300公斤\n2020年,他带队到边境…"; the story below dates it."""
    norm, span = reader.page.norm, lead.clause.span
    start, end = norm.rfind("\n", 0, span.start) + 1, norm.find("\n", span.start)
    if lead.fact.kind != "seizure" or end < 0 or end - start > HEADING_LENGTH or MARKED.search(norm, start, end) or reader.page.sections[lead.clause.index]:
        return None
    below = norm[end:].lstrip("\n").partition("\n")[0]
    above = norm[:start].rstrip("\n").rpartition("\n")[2]
    if len(below) < STORY_LENGTH or re.search(r"\d", above[-HEADING_LENGTH:]):
        return None
    frame = Frame("case", lead.fact.span.start, heading=True)
    reader.frames.append(frame)
    return frame


def date_headings(frames: Sequence[Frame], page: Page) -> None:
    """Date the cases that only a heading tells by the first day, month or year of the story below."""
    for frame in frames:
        later = [m for m in page.moments if frame.at < m.span.start < frame.at + STORY_REACH and moment_of(m).period.start]
        if frame.heading and not frame.days and later and not moment_of(later[0]).earlier:
            frame.days.append(moment_of(later[0]).period)
