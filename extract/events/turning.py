"""Reading a page from top to bottom: which case or total each fact belongs to, by the attachment rules that extract.events lists in order."""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.drugs.lots import TURNED
from extract.events.accused import of_next_accused
from extract.events.aftermath import of_people
from extract.events.ahead import is_next_part, period_behind
from extract.events.apart import of_helped
from extract.events.daily import next_case, of_charge, of_day, of_heading, of_hour, of_opening, of_other_body, of_stage, open_case
from extract.events.dating import (
    date_by_end,
    date_by_year,
    date_case,
    forget_day,
    is_busy_month,
    is_of_court,
    labelled_day,
    month_of_item,
    only_day,
)
from extract.events.ends import of_ends
from extract.events.extents import span_of
from extract.events.few import leads_few
from extract.events.frames import (
    Frame,
    Page,
    Reader,
    is_act,
    is_day,
    is_long,
    is_lost_day,
    is_period,
    moment_of,
    turns,
    within,
)
from extract.events.fugitives import before_named
from extract.events.leads import (
    Lead,
    body_of,
    is_another,
    is_elsewhere,
    is_nearer,
    is_of_court_only,
    is_single,
    is_sum,
    may_go_on,
    run_of,
    tie_to_total,
    widest,
)
from extract.events.leaving import back_to_whole, leave_comparison, leave_fugitive, turn_page
from extract.events.levels import of_level
from extract.events.naming import is_listed, name_case, new_case
from extract.events.remembering import remember_day
from extract.events.retold import of_all, of_measure, of_night, of_summed, retold_case, retold_frame, retold_sum
from extract.events.story import of_all_caught, of_story
from extract.events.subsets import (
    closes,
    is_by_bodies,
    is_class_only,
    is_complete,
    is_next_body,
    is_next_period,
    is_next_sort,
    is_rest,
    is_share_of,
    of_bodies_among,
    of_cases,
    of_region,
    open_part,
    opens_part,
    step_out,
)
from extract.events.totals import NTH_OF, of_count, of_period, of_total
from extract.events.undated import of_bodies, of_campaign, of_no_day, of_scope, of_years, other_frame
from extract.events.units import of_unit
from extract.events.versus import of_two_years
from extract.events.waves import is_administrative, is_campaign, is_end_of_case, is_mass, is_session, is_statistic, is_wave, session_day
from extract.figures.series import year_of
from extract.people.persons import whole_number
from rules.book import RuleBook
from schemas.text import Clause, Fact, Mention, Span

UP_TO = re.compile("[截到]?[至止到]$|截[至止]$")
HOLDS_IT = re.compile(
    "(?:本|此|该|这一?|上述)(?:案|起)(?:即|便|就)?(?:是|为)其中[^,。;]{0,14}(?:之一|最[^,。;]{0,10})|(?:含|包括|包含|算上|连同)(?:了)?(?:本|此|该|这一?|上述)(?:案|起|宗|次)"
)
HOLDS_FEW = re.compile("(?:加上|算上|连同|包括|包含|含|计入)了?(?:这|上述|以上|前述|本文)(?P<few>[两二三四五六2-6])[起宗案件]")
COMPARED = re.compile(r"(?:同期|全年)?的?[\d.,]+[万]?[^,。;\d]{1,3}(?:相比|比较)?[^,。;\d]{0,6}(?:升|降|增|减|跌|长|多|少|落|翻)[^,。;]{0,12},")
GROWN = re.compile(
    "[^,;]{0,12}(?:上升|下降|增长|减少|增加|增多|提高|降低|回落|持平|翻|增|减|升|降|多|少|相比)[^,;]{0,14}[,;]"
)  # 较去年同期的61起上升27.9%,抓获…: the comparison is over


def read_frames(page: Page, book: RuleBook) -> list[Frame]:
    """All frames of a document with their facts, in order of first mention."""
    reader = Reader(page, book)
    by_clause: dict[int, list[Fact]] = {}
    for fact in page.facts:
        by_clause.setdefault(fact.clause, []).append(fact)
    reader.titled = [m for m in page.moments if m.span.start < page.body and is_period(moment_of(m)) and not moment_of(m).earlier]
    reader.pending = list(reader.titled)
    labelled = labelled_day(reader)
    if labelled:
        reader.day, reader.day_at, reader.day_end = moment_of(labelled).period, labelled.span.start, labelled.span.end
    for clause in page.clauses:
        if clause.span.start >= page.body:
            read_clause(reader, clause, sorted(by_clause.get(clause.index, []), key=lambda fact: fact.span.start))
    told = [frame for frame in reader.frames if frame.facts or frame.name]
    if len(told) == 1 and told[0].kind == "case":
        told[0].busts += reader.busts  # told behind its last figure
        told[0].stages += reader.nets  # 3月11日抓获2人。…9月21日至26日,四地收网: however long after
        undated = not any(period.start for period in (*told[0].dated.values(), *told[0].days, *told[0].busts, *told[0].lesser))
        told[0].lesser += only_day(page, book) if undated and not is_of_court_only(told[0]) else []
    return told


def read_clause(reader: Reader, clause: Clause, facts: list[Fact]) -> None:
    """Give the facts of one sentence to frames, opening new ones as the rules say."""
    moments = [m for m in within(reader.page.moments, clause.span) if is_act(reader.page.norm, m, clause, reader.book)]
    names = within(reader.page.names, clause.span)
    turn_page(reader, clause)
    leave_fugitive(reader, clause)
    forget_day(reader, clause)
    reader.pending += period_behind(reader, clause, facts, moments)
    at = clause.span.start
    for index, fact in enumerate(facts):
        here = [m for m in moments if at <= m.span.start < max(fact.span.end - 1, fact.span.start + 1)]
        lead = Lead(clause, fact, Span(at, max(at, fact.span.start)), here, run_of(facts, index, moments), index == 0)
        for mention in [m for m in names if at <= m.span.start < fact.span.end]:
            name_case(reader, clause, mention)
        give(reader, frame_of(reader, lead), lead)
        at = fact.span.end
    for mention in [m for m in names if m.span.start >= at or not facts]:
        frame = name_case(reader, clause, mention)
        date_by_year(reader, mention, frame)
        if frame.parent is None and is_listed(reader, frame):
            frame.parent = reader.total
    if facts:
        reader.pending = []
    else:
        tie_to_total(reader, clause, reader.case if reader.told_here else None)
    reader.pending += [m for m in moments if m.span.start >= at and may_go_on(reader, m)]
    for mention in moments:
        date_by_end(reader, clause, mention)
        if is_day(moment_of(mention)) or is_busy_month(reader, clause, mention):
            remember_day(reader, clause, mention, facts)
    back_to_whole(reader)


# ---- which frame


def frame_of(reader: Reader, lead: Lead) -> Frame:
    """The frame of a fact (rules A1 to A8)."""
    step_out(reader, lead)
    if reader.compared and not lead.moments and GROWN.match(reader.page.norm, lead.span.start, lead.fact.span.start):
        leave_comparison(reader)
    if reader.part and (closes(reader, lead) or is_complete(reader.page.norm, reader.part, lead.fact) or is_class_only(reader, reader.part, lead.fact)):
        reader.current, reader.part = reader.part.parent, None
    for rule in RULES:
        frame = rule(reader, lead)
        if frame is not None:
            return frame
    return of_course(reader, lead)


def of_other(reader: Reader, lead: Lead) -> Frame | None:
    """Facts of other crimes are kept in an event of their own; a list's figure of one year in that year's total."""
    year = year_of(lead.fact)
    if "other-offence" in lead.fact.tags:
        return other_frame(reader, lead)
    reader.whole = reader.whole or (reader.total if year else None)
    return of_total(reader, lead, year) if year else None


def of_name(reader: Reader, lead: Lead) -> Frame | None:
    """The case that was just named (rule A1)."""
    frame, reader.named = reader.named, None
    told = frame is not None and frame.name_span is not None and frame.name_span.end <= lead.clause.span.start and lead.counted
    return before_named(reader, lead, frame) if frame and not (told and any(is_long(moment_of(m)) for m in lead.moments)) else None  # “6·03”案。今年来破案31起


def of_part(reader: Reader, lead: Lead) -> Frame | None:
    """A part behind 其中 (rule A3)."""
    picked = (
        opens_part(reader, lead)
        or is_next_period(reader, lead)
        or is_rest(reader, lead)
        or is_next_body(reader, lead)
        or is_share_of(reader, lead)
        or is_next_sort(reader, lead)
    )
    picked = picked or is_by_bodies(reader, lead)
    return open_part(reader, lead) if picked else None


def of_dates(reader: Reader, lead: Lead) -> Frame | None:
    """The total or the case of the dates before a fact (rules A4 to A6)."""
    long = [m for m in lead.moments if is_period(moment_of(m)) and not (is_end_of_case(reader, lead, m) or is_over(reader, lead, m))]
    days = [m for m in lead.moments if (is_day(moment_of(m)) or is_lost_day(moment_of(m))) and not is_period(moment_of(m))]
    vague = any(moment_of(m).grain == "vague" for m in lead.moments)  # 8年来: not the year told before
    if (
        lead.first
        and not long
        and not days
        and not vague
        and reader.pending
        and (is_sum(reader, lead) or is_administrative(reader, lead) or is_mass(reader, lead) or is_of_that_time(reader, lead) or is_next_part(reader, lead))
    ):
        long = reader.pending
    if not lead.first and not long and not days and reader.aside and reader.aside_at == lead.clause.index:
        return of_total(reader, lead, reader.aside)  # 全年破获刑事案件140起,其中毒品案件12起
    if not long and reader.base and turns(reader.book).back.search(reader.page.norm, lead.span.start, lead.fact.span.end):
        return of_total(reader, lead, reader.base.period)
    if long and not is_nearer(days, long, lead.counted):
        return of_period(reader, lead, long)
    if days and not lead.counted and is_campaign(reader, lead, days[-1]):
        return of_total(reader, lead, moment_of(days[-1]).period)
    if days and leads_few(reader, lead):
        return of_total(reader, lead, span_of([moment_of(m).period for m in days]))
    if days and (lead.counted or is_wave(reader, lead) or is_session(reader, lead)):
        told = [] if lead.counted and not UP_TO.search(reader.page.norm, max(0, days[-1].span.start - 2), days[-1].span.start) else reader.days
        return of_total(reader, lead, span_of([*told, *(moment_of(m).period for m in days)]))
    return of_day(reader, lead, days) if days else None


def is_over(reader: Reader, lead: Lead, mention: Mention) -> bool:
    """Whether an earlier time was only compared with, before the comma of a fact: "可卡因1140公斤,较2018年的674公斤大升69%,冰毒则为612公斤"."""
    over = moment_of(mention).earlier and COMPARED.match(reader.page.norm, mention.span.end, lead.fact.span.start)
    return bool(over)


def is_of_that_time(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence says that what it tells fell into the period told before: "在此期间又抓获19名"."""
    return turns(reader.book).that_time.search(reader.page.norm, lead.clause.span.start, lead.fact.span.start) is not None


def of_number(reader: Reader, lead: Lead) -> Frame | None:
    """The total of a night against many targets, or of a number of cases without a date (rule A5)."""
    if lead.first and reader.days and is_wave(reader, lead):
        return of_total(reader, lead, span_of(reader.days))
    if lead.first and is_sum(reader, lead) and turns(reader.book).vague.search(reader.page.norm, lead.clause.span.start, lead.fact.span.start):
        return of_no_day(reader, lead)
    if lead.first and is_wave(reader, lead) and any(moment_of(m).grain == "vague" for m in lead.moments):
        return of_no_day(reader, lead)  # 春季踏查中
    held = session_day(reader, lead) if lead.first else None
    if held:
        return of_total(reader, lead, held)
    if leads_few(reader, lead):
        return of_count(reader, lead)
    open_case_now = reader.current is None or reader.current.kind == "case"
    return of_count(reader, lead) if lead.counted and (lead.first or open_case_now) else None


def of_turned(reader: Reader, lead: Lead) -> Frame | None:
    """The total that a figure is of to which an earlier one fell or rose: "2023年,抓获人数由上年的41人降到27人"."""
    if lead.first or any(is_long(moment_of(m)) for m in lead.moments) or not TURNED.match(reader.page.norm, lead.span.start, lead.fact.span.end):
        return None  # 一季度11起,二季度激增到56起: of its own period
    told = [moment_of(m) for m in within(reader.page.moments, Span(lead.clause.span.start, lead.span.start)) if is_long(moment_of(m))]
    if len(told) > 1:
        return of_total(reader, lead, told[0].period)
    return reader.base


RULES: tuple[Callable[[Reader, Lead], Frame | None], ...] = (
    of_other,
    of_night,
    of_name,
    of_story,
    of_helped,
    of_cases,
    of_bodies_among,
    of_ends,
    of_two_years,
    of_turned,
    retold_frame,
    retold_case,
    retold_sum,
    of_summed,
    of_all_caught,
    of_people,
    of_measure,
    of_heading,
    of_part,
    of_region,
    of_stage,
    of_charge,
    of_next_accused,
    of_unit,
    of_campaign,
    of_scope,
    of_level,
    of_dates,
    of_other_body,
    of_hour,
    of_opening,
    of_bodies,
    of_years,
    of_number,
    of_all,
)


def of_course(reader: Reader, lead: Lead) -> Frame:
    """What the text is about (rule A8)."""
    section = reader.page.sections[lead.clause.index]
    if lead.first and lead.fact.kind != "count" and is_another(reader, lead) and (reader.case is None or reader.case.facts):
        return next_case(reader, lead, section)
    strange = reader.current is None or (reader.current.section != section and (reader.current.kind == "case" or not reader.told_here))
    if section and strange and lead.fact.kind != "count":
        return open_case(reader, lead)
    newer = reader.current is not None and reader.day_at > reader.total_at and reader.current.kind == "total" and lead.fact.kind != "count"
    newer = newer and not (lead.first and is_sum(reader, lead))
    if lead.first and not newer and not reader.told_here and reader.current and reader.current.kind == "total" and not is_single(reader, lead):
        return widest(reader, reader.current)
    if (
        reader.current is None
        and not section
        and lead.first
        and reader.opening is None
        and (is_statistic(reader, lead) or (is_wave(reader, lead) and is_sum(reader, lead)))
    ):
        return of_count(reader, lead)
    if reader.current is not None:
        opens = turns(reader.book).opening.search(reader.page.norm, lead.clause.span.start, lead.fact.span.start)
        if opens and reader.current.kind == "case" and is_elsewhere(reader, lead, reader.current):
            return new_case(reader, lead.fact.span.start, section)
        if lead.first and (newer or (reader.current.kind == "total" and is_single(reader, lead))):
            return open_case(reader, lead)
        return reader.current
    return open_case(reader, lead)


# ---- giving a fact


def hold_case(reader: Reader, total: Frame, lead: Lead) -> None:
    """Make the case, or the few, told before a part of a total that says so: "查获涉毒案件6起(含本案)", "加上这两起,本月已查获6起"."""
    case = reader.case
    held = HOLDS_FEW.search(reader.page.norm, lead.clause.span.start, lead.clause.span.end)
    few = whole_number(held["few"]) if held else 0
    told = [frame for frame in reader.frames if frame.kind == "case" and frame.facts and frame.parent is None][-few:] if few else []
    for other in told if len(told) == few else ():
        other.parent = total
    here, norm = lead.clause.span, reader.page.norm
    is_held = HOLDS_IT.search(norm, lead.fact.span.end, here.end) or NTH_OF.search(norm, here.start, lead.fact.span.end)
    if case and case.parent is None and case.facts and is_held:
        case.parent = total


def give(reader: Reader, frame: Frame, lead: Lead) -> None:
    """Put a fact into its frame, and date it."""
    frame.facts.append(lead.fact)
    reader.told_here, reader.days, reader.last = True, [], lead.fact.span.end
    if frame.other:
        return
    if frame.kind == "case":
        frame.busts += reader.busts
        told = reader.opening if reader.opening and not is_of_court(reader, lead.clause, reader.opening) else None
        frame.opened_on = frame.opened_on or (moment_of(told).period if told else month_of_item(reader, frame, lead))
        frame.body = frame.body or (body_of(reader, lead) if lead.first else "")
        date_case(reader, frame, lead)
        reader.case = frame if frame.parent is None or frame.parent.kind == "total" else reader.case
        tie_to_total(reader, lead.clause, frame)
    else:
        reader.total_at = lead.fact.span.start
        hold_case(reader, frame, lead)
    reader.busts = []
    reader.current = frame
