"""Which days date a case: those told before a fact in its sentence, else the last ones told before; a month if nothing finer is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from extract.events.extents import finest, holds_period, span_of
from extract.events.frames import (
    CHARGED,
    CHARGED_REACH,
    LEANING,
    LONG_DAYS,
    Frame,
    Page,
    Reader,
    is_act,
    is_day,
    is_escort,
    moment_of,
    people_of,
    turns,
    within,
)
from extract.events.leads import COURT, Lead, is_same_figure
from extract.words.patterns import guarded
from rules.book import RuleBook
from schemas.text import Clause, Fact, Mention, Period, Span

SOLVED_THEN, YEAR_REACH = re.compile('[^,。;]{0,16}(?:侦破|破获|查获|侦办|查破|告破)的[“"]?'), 30  # characters
AT_LAST = re.compile("最终|终于|最后|最后关头")
TIP = re.compile("情报|线索|举报|报警|接报|报案|掌握|获悉|得知")
LAPSE = re.compile(
    guarded(
        "(?:经过?|历时|历经|通过|蹲守|奋战|经营)(?:近|约|长达|整整|了|侦查|大半|小)?(?:[一二两三四五六七八九十半数多几]+|\\d+)(?:个?多?月|个?多?星期|周|年|个?季度)(?!\\d)"
        "|(?:[一二两三四五六七八九十半几数]+|\\d+)(?:个?多?月|个星期|周|年)(?:之)?后|(?<![十\\d])[几数](?:天|日)(?:之)?后|(?:不久|其)(?:之)?后不久|不久(?:之)?后"
    )
)
CAPTION = re.compile("资料(?:图|照)片?|(?:图|照)片?(?:为|是)|摄于")
HELD, HOLDS = (
    re.compile("(?:行动|搜查|突袭|抓捕|收网)[^,。;]{0,4}[在于]\\Z"),
    re.compile("(?:凌晨|清晨|上午|中午|下午|傍晚|晚上?|夜间)?(?:进行|实施|展开|发生|完成)"),
)
HAPPENED = re.compile("(?:此事|此案|该案|本案|这(?:一|起|宗)?(?:案件?|事|幕)|事情|事件|案件)[^,。;]{0,3}(?:发生|破获|侦破)[在于]?\\Z")
HANDED_IN = re.compile("(?:投案|自首)[^。;]{0,16}(?:交出|上交|主动交|交来|提交|上缴)")
IN_COURT = re.compile("提起公诉|审查起诉|起诉|宣判|判处|判决|获刑|批准逮捕|批捕|开庭")
LABEL, LABEL_REACH = re.compile("(?:破获?|获|抓捕|逮捕|收网|行动|搜索|执行)(?:时间|日期|时地)[::]\\s*$"), 12
PLACED = re.compile(r"[^\n]{0,12}\n[^\n]{0,6}地点[::]")  # 时间:5月6日, with 地点 in the line below
PEOPLE_CAUGHT, ATTRIBUTE = (
    re.compile("(?:落网|被抓获?|到案|归案|被捕)的(?:[^,。;]{0,6}(?:嫌疑人|毒贩|男子|女子|人员|成员)|$)"),
    6,
)  # 4名落网的男子带民警看了藏货处
ALONE, LINES = 3, 60  # characters behind a day on a line of its own
JUDGED, JUDGED_REACH = re.compile("罚金|没收|追缴|判处|退赃|退缴|违法所得"), 40
ANOTHER_YEAR = 300  # days
NEAR_DAYS, OFFENCE, SHORT_LINE = 20, 45, 30
DATING = frozenset({"captured", "drug_users"})
CUSTODY = frozenset(
    {"surrendered", "criminal_detention", "admin_detention", "formal_arrest", "coercive_measures", "investigated", "admin_penalty", "compulsory_rehab"}
)
APPROVED = re.compile("批准|批捕|检察|法院|法官|决定逮捕")


def is_busy_month(reader: Reader, clause: Clause, mention: Mention) -> bool:
    """Whether a month dates the case that the sentence tells: "今年3月,警方告破“2014-843”毒品目标案。经过侦查,共抓获10人", "资料图:去年12月,该站查获的鸦片", "时间拨回到2024年3月"."""
    moment = moment_of(mention)
    if moment.grain != "month" or moment.earlier or moment.period.start is None:
        return False
    if CAPTION.search(reader.page.norm, clause.span.start, mention.span.start):
        return True
    if turns(reader.book).jump.search(reader.page.norm, clause.span.start, mention.span.start):
        return True
    if is_of_another_year(reader, mention):
        return True
    if reader.current is None or reader.current.kind != "case" or is_of_court(reader, clause, mention):
        return False
    return bool(turns(reader.book).opening.search(reader.page.norm, mention.span.end, clause.span.end)) or bool(within(reader.page.names, clause.span))


def date_by_year(reader: Reader, mention: Mention, frame: Frame) -> None:
    """Date a case by the year right before its name in which it was broken, if nothing else does: "来自2021年侦破的“2021.11.17”走私毒品案"."""
    told = [m for m in reader.page.moments if mention.span.start - YEAR_REACH <= m.span.start < mention.span.start and moment_of(m).grain == "year"]
    if told and not moment_of(told[-1]).earlier and SOLVED_THEN.fullmatch(reader.page.norm, told[-1].span.end, mention.span.start):
        frame.lesser.append(moment_of(told[-1]).period)


def only_day(page: Page, book: RuleBook) -> list[Period]:
    """The only day that a page on one case tells below its lead, for a case that nothing dates: "日前查获一包…。\\n5日凌晨,民警注意到对岸有人影"."""
    if LAPSE.search(page.norm):
        return []  # 3月5日发现…。半个月后被抓获
    days = set()
    for clause in page.clauses:
        for mention in within(page.moments, clause.span):
            if clause.span.start >= page.body and moment_of(mention).grain == "day" and is_act(page.norm, mention, clause, book):
                days.add(moment_of(mention).period)
    return list(days) if len(days) == 1 else []


def is_of_another_year(reader: Reader, mention: Mention) -> bool:
    """Whether a paragraph that told nothing yet leaves the open case for a month of another year: "…12月2日收网。\\n前年3月,老石在桥头盯上一个毒贩"."""
    case, start = reader.case, moment_of(mention).period.start
    if case is None or case.name is not None or reader.told_here or start is None:
        return False
    if "年" not in reader.page.norm[mention.span.start : mention.span.end]:
        return False
    days = [day for period in case.days for day in (period.start, period.end) if day]
    return bool(days) and all(abs((start - day).days) > ANOTHER_YEAR for day in days)


def is_of_court(reader: Reader, clause: Clause, mention: Mention) -> bool:
    """Whether a sentence tells only what prosecutors and courts did in a month: "2019年10月,董某等27人贩卖毒品案由市检察院提起公诉"."""
    norm, start, end = reader.page.norm, mention.span.end, clause.span.end
    return bool(IN_COURT.search(norm, start, end)) and not turns(reader.book).bust.search(norm, start, end)


def date_case(reader: Reader, frame: Frame, lead: Lead) -> None:
    """Date a fact of a case, and the case by it: finds and captures first, then custody, then what a court's sentence tells of the bust."""
    before = [m for m in within(reader.page.moments, lead.clause.span) if m.span.start < lead.fact.span.end]
    acts = [m for m in before if is_act(reader.page.norm, m, lead.clause, reader.book)]
    if not before and lead.first and lead.clause.span.start == reader.opened:
        acts = day_behind(reader, lead)
    if is_escort(reader.page.norm, lead.fact):
        frame.opened_on = frame.opened_on or next((moment_of(m).period for m in reversed(acts) if is_day(moment_of(m)) or is_single_period(m)), None)
        return
    day = own_day(reader, frame, lead, acts) or last_day(reader, frame, lead, before)
    if (
        is_handed_in(reader, frame, lead)
        or is_told_before(reader.page.norm, frame, lead.fact)
        or PEOPLE_CAUGHT.search(reader.page.norm, lead.fact.span.start, lead.fact.span.end + ATTRIBUTE)
    ):
        return
    if day and (lead.fact.kind == "seizure" or (lead.fact.kind == "asset" and not is_of_judge(reader, lead)) or lead.fact.code in DATING):
        frame.days.append(day)
    if day and (lead.fact.kind == "seizure" or lead.fact.code in DATING):
        frame.dated[lead.fact.span.start] = day
    elif day and is_custody(reader, lead):
        frame.lesser.append(day)
    elif lead.fact.kind == "arrest":
        frame.lesser += charged_day(reader, lead, before) if lead.fact.code in COURT else []
        frame.lesser += [moment_of(m).period for m in acts if is_bust(reader, lead, m)]


def is_handed_in(reader: Reader, frame: Frame, lead: Lead) -> bool:
    """Whether somebody who came by himself brought what a sentence tells, once the case is dated: "12月20日…投案,并交出随身的粉末5包"."""
    return bool(frame.dated) and HANDED_IN.search(reader.page.norm, lead.clause.span.start, lead.fact.span.start) is not None


def is_told_before(norm: str, frame: Frame, fact: Fact) -> bool:
    """Whether a figure only restates one that dated the case: the list of evidence behind a story, with the days of the papers."""
    before = [other for other in frame.facts if other.span.start < fact.span.start and not is_coarse(frame.dated.get(other.span.start, Period()))]
    if fact.kind == "arrest" and "某的" in norm[fact.span.start : fact.span.end]:
        return False  # 罗某的妻子也被抓获
    if fact.kind == "arrest":
        return any(is_same_figure(fact, other) and people_of(fact) & people_of(other) and fact.clause != other.clause for other in before)
    return fact.kind == "seizure" and any(is_same_figure(fact, other) and fact.clause != other.clause for other in before)


def date_by_end(reader: Reader, clause: Clause, mention: Mention) -> None:
    """Date the open case, if nothing did, by a day that its story ends with: "…搜出麻果67粒。此事发生在2月17日夜"."""
    case, moment = reader.current, moment_of(mention)
    if case is None or case.kind != "case" or not reader.told_here or any(period.start for period in case.days) or not moment.period.start:
        return
    held = HELD.search(reader.page.norm, clause.span.start, mention.span.start) and HOLDS.match(reader.page.norm, mention.span.end)
    if held or HAPPENED.search(reader.page.norm, clause.span.start, mention.span.start):
        case.days.append(moment.period)


def bust_end(reader: Reader, clause: Clause, mention: Mention) -> int:
    """Where the words that may tell a bust on a day end: with its sentence, or some lines further where a day stands on a line alone: "次日凌晨\\n民警赶到邻县"."""
    end = clause.span.end
    if end - mention.span.end > ALONE or "年" in reader.page.norm[mention.span.start : mention.span.end]:
        return end  # a full date on a line of its own signs a letter
    later = [m.span.start for m in reader.page.moments if m.span.start >= end and is_day(moment_of(m))]
    return min([end + LINES, len(reader.page.norm), *later])


def month_of_item(reader: Reader, frame: Frame, lead: Lead) -> Period | None:
    """The month that the paragraph of a list item tells before its first find, for a case that no day dates: "2021年8月,覃某诱骗两人。公安机关在其车上查获粉末21包"."""
    if not frame.section or len(frame.facts) > 1:
        return None
    for mention in within(reader.page.moments, Span(reader.opened, lead.fact.span.start)):
        clause = next(clause for clause in reader.page.clauses if clause.span.start <= mention.span.start < clause.span.end)
        if moment_of(mention).grain == "month" and moment_of(mention).period.start and is_act(reader.page.norm, mention, clause, reader.book):
            return moment_of(mention).period
    return None


def charged_day(reader: Reader, lead: Lead, before: Sequence[Mention]) -> list[Period]:
    """The day of the offence that a charge names, in the sentence of a fact or before: 被控于2021年9月15日贩运."""
    norm, start = reader.page.norm, lead.clause.span.start
    told = [moment_of(m).period for m in before if CHARGED.search(norm, max(start, m.span.start - CHARGED_REACH), m.span.start)]
    return told[-1:] or [period for period in [reader.charged] if period]


def own_day(reader: Reader, frame: Frame, lead: Lead, acts: Sequence[Mention]) -> Period | None:
    """The days told before a fact in its sentence, those of a chain ("5月16日、5月29日") together."""
    days = [m for m in acts if is_day(moment_of(m)) or is_single_period(m)]
    if not days:
        return None
    chain = [days[-1]]
    for mention in reversed(days[:-1]):
        if not turns(reader.book).chain.fullmatch(reader.page.norm, mention.span.end, chain[0].span.start):
            break
        chain.insert(0, mention)
    own = span_of([moment_of(m).period for m in chain])
    if lead.fact.code not in CUSTODY or lead.fact.span.start not in frame.told:
        frame.told[lead.fact.span.start] = own  # 被抓获,次日被刑事拘留: the capture is the first of the facts that begin with one name
    return own


def last_day(reader: Reader, frame: Frame, lead: Lead, before: Sequence[Mention]) -> Period | None:
    """The last day told before the sentence of a fact, unless the case is dated already or some time has passed since."""
    dated = any(not is_coarse(period) for period in frame.days)
    old = reader.day_at < reader.opened and reader.day not in frame.days and not is_of_line_above(reader)
    day = None if (dated and old) or (old and is_of_total(reader)) else reader.day
    if LAPSE.search(reader.page.norm, lead.clause.span.start, lead.fact.span.start) or (dated and day and is_of_tip(reader, frame, lead, day)):
        day = None  # 经过两个多月的努力
    if any(moment_of(m).grain == "vague" for m in before) and day is None:
        frame.days.append(Period(vague=True))
    return day


def is_of_tip(reader: Reader, frame: Frame, lead: Lead, day: Period) -> bool:
    """Whether a day before all those of a dated case is only the one on which a tip came: "11月1日查获…。\\n9月17日,该局得到一条情报,随后…最终将其截获"."""
    starts = [period.start for period in frame.days if period.start]
    stop = reader.page.norm.find("。", reader.day_at)
    before = bool(day.end and starts and day.end < min(starts)) and AT_LAST.search(reader.page.norm, lead.clause.span.start, lead.fact.span.start) is not None
    return before and TIP.search(reader.page.norm, reader.day_at, max(stop, reader.day_at)) is not None


def is_of_total(reader: Reader) -> bool:
    """Whether the last days told, in another paragraph, are the several days of a campaign: they do not date a case told beside it."""
    day = reader.day
    return bool(day and day.start != day.end and any(frame.kind == "total" and frame.period == day for frame in reader.frames))


def labelled_day(reader: Reader) -> Mention | None:
    """The day that a form or a release labels as that of the bust above its running text: "一、查获时间:5月21日6时"."""
    norm = reader.page.norm
    for mention in reader.page.moments:
        before = norm[max(0, mention.span.start - LABEL_REACH) : mention.span.start]
        placed = before.endswith("时间:") and PLACED.match(norm, mention.span.end)
        if mention.span.start < reader.page.body and is_day(moment_of(mention)) and (LABEL.search(before) or placed):
            return mention
    return None


def is_of_line_above(reader: Reader) -> bool:
    """Whether the last day told stands on a short line of its own above the paragraph: "【字幕】5月21日 大礁渡口"."""
    norm = reader.page.norm
    end = norm.find("\n", reader.day_at)
    return 0 <= end - norm.rfind("\n", 0, reader.day_at) <= SHORT_LINE and not norm[end : reader.opened].strip("\n【") and end < reader.opened


def forget_day(reader: Reader, clause: Clause) -> None:
    """Leave the last day told where so much time passes in a sentence, without a day behind it, that it dates nothing any more: "半年后,石某落网"."""
    lapse = LAPSE.search(reader.page.norm, clause.span.start, clause.span.end)
    if lapse and not any(m.span.start >= lapse.start() and is_day(moment_of(m)) for m in within(reader.page.moments, clause.span)):
        reader.day = reader.opening = None


def is_of_judge(reader: Reader, lead: Lead) -> bool:
    """Whether money is told in a judgment, as a fine or as forfeited, and not found."""
    start = max(lead.clause.span.start, lead.fact.span.start - JUDGED_REACH)
    return lead.fact.code == "cash" and JUDGED.search(reader.page.norm, start, lead.fact.span.end) is not None


def is_custody(reader: Reader, lead: Lead) -> bool:
    """Whether people were taken into custody, so that the day stands for that of the bust if no other does: not arrests that a prosecutor approves."""
    fact = lead.fact
    return fact.code in CUSTODY and not APPROVED.search(reader.page.norm, lead.span.start, fact.span.end)


def is_bust(reader: Reader, lead: Lead, mention: Mention) -> bool:
    """Whether a moment is told to be that of the bust in a sentence about a court: "2014年被警方截查时发现藏毒,其后被控"."""
    return bool(moment_of(mention).period.start and turns(reader.book).stopped.match(reader.page.norm, mention.span.end, lead.fact.span.end))


def day_behind(reader: Reader, lead: Lead) -> list[Mention]:
    """The first day behind a fact that opens its paragraph: "四十七公斤冰毒,藏在冻鱼箱里,周三夜里在检查站被拦下"."""
    later = [m for m in within(reader.page.moments, lead.clause.span) if m.span.start >= lead.fact.span.end]
    return [m for m in later if is_day(moment_of(m)) and m.rule not in LEANING and is_act(reader.page.norm, m, lead.clause, reader.book)][:1]


def may_date(fact: Fact) -> bool:
    """Whether a fact takes part in dating its case: drugs found, people caught; no measure after it, nothing of other crimes."""
    return (fact.kind == "seizure" or fact.code in DATING) and "other-offence" not in fact.tags


def is_single_period(mention: Mention) -> bool:
    """Whether a month or a year may date a case: "2021年1月,公安机关抓获常某"."""
    moment = moment_of(mention)
    return moment.grain in ("month", "year", "range") and not moment.earlier and not moment.until


# ---- the days of an event


def is_coarse(period: Period) -> bool:
    """Whether a period is a month or longer."""
    return period.start is None or period.end is None or (period.end - period.start).days >= LONG_DAYS


def dated(frame: Frame) -> Period | None:
    """The days of an event: a total's period, a case's first to last dated bust, else the day that its story begins with, else those of its whole.

    A day told without a find of its own ("3月20日夜,收网!") counts if it is near those told with one.
    """
    if frame.kind == "total":
        if frame.period is None and frame.parent is not None:
            return dated(frame.parent)
        return frame.period
    days = finest([period for period in (list(frame.dated.values()) or frame.days) if period.start])
    if days and all(is_coarse(period) for period in days):  # 今年破获一案, told again with the day of the bust
        within = [bust for bust in frame.busts if any(holds_period(day, bust) for day in days)]
        days = finest([*days, *(period for period in frame.days if period.start), *within])
    days = without_offence(days) or finest(frame.busts) or first_of(frame.lesser)
    if days:
        told = span_of(days)
        return span_of([*days, *later_stages(frame, told), *(day for day in frame.busts if is_near(day, told))])
    if frame.opened_on is not None:
        return frame.opened_on
    if frame.parent is not None:
        return dated(frame.parent)
    return Period(vague=True) if any(period.vague for period in frame.days) else None


def later_stages(frame: Frame, told: Period) -> list[Period]:
    """The months of later captures that begin with the days of a case or behind them: "5月22日查获…。5月至8月间执行数波行动,陆续拘提4人"."""
    months = [stage for stage in frame.stages if stage.end and told.start and stage.end > told.start]
    return [Period(max(stage.start, told.start), stage.end) for stage in months if stage.start and told.start]


def without_offence(days: list[Period]) -> list[Period]:
    """Days without the months before them in which the offence went on: "2021年3月至2023年1月,路某套取412支…。2023年2月7日,路某被抓获"."""
    first = min((day.start for day in days if day.start and not is_coarse(day)), default=None)
    return [day for day in days if not (first and day.end and day.end < first and is_months(day))]


def is_months(day: Period) -> bool:
    """Whether a period is one of whole months, at one of its ends, not two days told together: "8月12日、9月27日分别抓获"."""
    if not (day.start and day.end) or (day.end - day.start).days < OFFENCE:
        return False
    return day.start.day == 1 or (day.end + timedelta(days=1)).day == 1


def first_of(days: Sequence[Period]) -> list[Period]:
    """The first of the days of custody: "2015年3月5日被刑事拘留,同年4月8日被逮捕"."""
    return sorted((day for day in days if day.start), key=lambda day: (day.start, day.end))[:1]


def is_near(day: Period, told: Period) -> bool:
    """Whether a day lies within some weeks of other days."""
    if not (day.start and day.end and told.start and told.end) or is_coarse(day):
        return False
    return (told.start - day.end).days <= NEAR_DAYS and (day.start - told.end).days <= NEAR_DAYS
