"""Facts that go back to an event told before: people and figures told again, sums behind cases (rules A2 and A7 of extract.events)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.events.extents import span_of
from extract.events.frames import Frame, Reader, is_long, moment_of
from extract.events.leads import FEW, RETOLD, WIDE, Lead, caught, is_of_gangs, is_same_figure, is_same_kind, is_sum
from extract.people.persons import whole_number
from extract.words.rounding import is_rounded

SUMMED = re.compile(
    r"(?:目前,?|至此,?|截[至止到][^,。;]{1,14},)?(?:上述|以上|这)?(?P<few>[两二三四五六七八九十]|\d{1,2})(?:[起宗]案件?|案)中?,?(?:共|总|合计|累计)"
)
MEASURES = frozenset({"criminal_detention", "formal_arrest", "prosecution", "coercive_measures", "bail"})
REST_OF = "其余"
BESIDES = re.compile(
    "[ 　]*(?:(?:此外|另外|同时|与此同时|除此之外|除此以外),?(?:该|我|本|全)[局处关队站所院市县区州省]|(?:该|我|本)[局处关队站所市县区州省][^,。;\\d]{0,6}(?:还|另|同时)|(?:民警|乘警|关员|警方|执法人员|公安机关)(?:还|同时)(?!从其|在其|从他|在他|查明|发现))"
)
THAT_NIGHT = re.compile(
    "(?:当[晚夜天日]|[昨前][晚夜天日]|一夜(?:之间)?|一[天日]之内|整?晚),?(?:全[市县区州省]|各地|全线|辖区|该[市县区局]|各[县市区])[^,。;\\d]{0,8}(?:共|累计|合计|总共|一共)"
)
MANY = 10  # people that no case of a few has
AMONG = re.compile(r"(?:其中|当中|里面)的?,?(?:的|有|对)?(?=[\d一二两三四五六七八九十])")
REST = re.compile(r"\s*(?:其余|其他|余下|另外)[\d一二两三四五六七八九十]+[名人个]")


def retold_frame(reader: Reader, lead: Lead) -> Frame | None:
    """The event whose people a sentence picks out again: "37人中,2人被刑拘" belongs to the event that caught 37."""
    if lead.fact.kind != "arrest" or lead.fact.whole is not None:
        return None
    for match in reversed(list(RETOLD.finditer(reader.page.norm, lead.clause.span.start, lead.fact.span.start))):
        number = whole_number(match["number"])
        for frame in reversed(reader.frames):
            if number >= FEW and any(fact.kind == "arrest" and fact.quantity.amount == number for fact in frame.facts):
                return frame
    return None


def retold_case(reader: Reader, lead: Lead) -> Frame | None:
    """The only case told so far, where a figure of it stands again: "破获一案,抓获20人…。3月24日至4月27日,先后抓获犯罪嫌疑人20人"."""
    told = [frame for frame in reader.frames if frame.facts]
    if len(told) != 1 or told[0].kind != "case" or lead.counted:
        return None
    again = [fact for fact in lead.run if fact.quantity.amount >= FEW and any(is_same_figure(fact, other) for other in told[0].facts)]
    return told[0] if lead.fact in again or any(fact.kind == "seizure" for fact in again) else None


def retold_sum(reader: Reader, lead: Lead) -> Frame | None:
    """The total whose rough figure a sum behind its cases tells exactly: "先后抓获80余名。…行动中,共抓捕84名"."""
    if reader.current is None or reader.current.kind != "case" or not lead.first or not is_sum(reader, lead):
        return None
    for frame in reader.frames:
        rough = [fact for fact in frame.facts if frame.kind == "total" and not frame.other and fact.quantity.approx != "exact"]
        if any(is_same_kind(fact, other) and is_rounded(fact.quantity, other.quantity.amount) for fact in rough for other in lead.run):
            return frame
    return None


def of_summed(reader: Reader, lead: Lead) -> Frame | None:
    """The total of just so many cases as a sentence sums up: "连破四案。…截至12月5日,四案共刑拘5人"."""
    summed = SUMMED.match(reader.page.norm, lead.clause.span.start) if lead.first and reader.total else None
    counts = [fact.quantity.amount for fact in reader.total.facts if fact.kind == "count"] if reader.total else []
    return reader.total if summed and whole_number(summed["few"]) in counts else None


def of_measure(reader: Reader, lead: Lead) -> Frame | None:
    """The open total or case, for what became of the people it counts: "共拘捕11人。至昨晚为止,4人被落案起诉,其余7人获准保释", "对其中19人批准逮捕"."""
    total, measures = reader.current, lead.fact.kind == "arrest" and all(fact.code in MEASURES for fact in lead.run)
    if total is None or not measures or lead.fact.quantity.amount > caught(total):
        return None
    if total.kind == "case":
        return total if AMONG.search(reader.page.norm, lead.span.start, lead.fact.span.start + 1) or not lead.first else None
    return None if any(is_long(moment_of(m)) and not moment_of(m).until for m in lead.moments) else total


def of_night(reader: Reader, lead: Lead) -> Frame | None:
    """The total of a night over the whole place, told behind one of its raids: "查获邵某等5人。当晚全市共查获吸毒人员14名"."""
    case, norm, start = reader.case, reader.page.norm, lead.clause.span.start
    if not lead.first or case is None or not case.facts or not THAT_NIGHT.search(norm, start, lead.fact.span.start + 2):
        return None
    days = [moment_of(m).period for m in lead.moments]
    period = days[-1] if days and days[-1].start else span_of(case.days)
    case.opened_on = case.opened_on or (None if case.days else period)
    if reader.total and not reader.total.other and reader.total.period == period:
        return reader.total
    frame = Frame("total", lead.fact.span.start, period)
    reader.frames.append(frame)
    reader.total = frame
    return frame


def is_besides(reader: Reader, lead: Lead) -> bool:
    """Whether a paragraph behind a case tells what else the body of the open total did: "民警还在车站查获吸毒人员41人"."""
    told = reader.current is not None and reader.current.kind == "case" and not reader.current.section and reader.total is not None
    if not told or reader.told_here or not lead.first or not BESIDES.match(reader.page.norm, reader.opened):
        return False
    many = lead.fact.quantity.amount >= MANY if lead.fact.kind == "arrest" else lead.fact.kind in ("count", "seizure")
    return many and not any(moment_of(m).grain == "day" for m in lead.moments)


def is_about_all(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence behind a case sums up again over the campaign or the place of the open total: "会战期间,全市强制隔离戒毒812人"."""
    found = WIDE.search(reader.page.norm, lead.clause.span.start, lead.fact.span.start) or is_of_gangs(lead)
    told = reader.current is not None and reader.current.kind == "case" and not reader.current.section and reader.total is not None
    return told and lead.first and bool(found) and is_sum(reader, lead)


def of_all(reader: Reader, lead: Lead) -> Frame | None:
    """The total behind its cases: people beyond those of the last case ("41人中…29人被刑拘"), all of a campaign, or the rest of its people (其余五名)."""
    case, total = reader.current, reader.current.parent if reader.current and reader.current.kind == "case" else None
    if case and total and total.kind == "total" and lead.fact.code in MEASURES and caught(case) < lead.fact.quantity.amount <= caught(total):
        return total
    if is_about_all(reader, lead) or is_besides(reader, lead) or is_rest_of(case, total, lead):
        return reader.total
    told = sum_of(reader, lead)
    if told:
        return told
    rest = lead.first and REST.match(reader.page.norm, reader.opened, lead.fact.span.end)
    return reader.total if rest and reader.case and reader.case.series else None


def sum_of(reader: Reader, lead: Lead) -> Frame | None:
    """A total of just so many cases told one by one before a sum of them: "三起案件共抓获犯罪嫌疑人7名"."""
    summed = SUMMED.match(reader.page.norm, lead.clause.span.start) if lead.first else None
    few = whole_number(summed["few"]) if summed else 0
    cases = [frame for frame in reader.frames if frame.kind == "case" and frame.parent is None and frame.facts][-few:] if few else []
    if few < 2 or len(cases) != few or lead.fact.kind == "count":
        return None
    total = Frame("total", lead.fact.span.start, span_of([day for case in cases for day in case.days]))
    reader.frames.append(total)
    for case in cases:
        case.parent = total
    return total


def is_rest_of(case: Frame | None, total: Frame | None, lead: Lead) -> bool:
    """Whether people are the rest of those that a total counts, more than its last case had: "共拘13人。…拘捕1人。其余12人涉嫌贩毒被捕"."""
    if case is None or total is None or lead.fact.code != "captured" or "remainder" not in lead.fact.tags:
        return False
    return caught(case) < lead.fact.quantity.amount < caught(total)


def tie_rest(frames: Sequence[Frame]) -> None:
    """Tie the rest of a total's people, told behind its cases, to their number: 其余12人 of 13."""
    for total in [frame for frame in frames if frame.kind == "total"]:
        whole = max((fact for fact in total.facts if fact.code == "captured" and fact.whole is None), key=lambda fact: fact.quantity.amount, default=None)
        for at, fact in enumerate(total.facts):
            behind = whole is not None and whole.span.end <= fact.span.start and fact.quantity.amount < whole.quantity.amount
            if whole and behind and fact.code == "captured" and fact.whole is None and "remainder" in fact.tags:
                total.facts[at] = replace(fact, whole=whole.span, group=fact.group or REST_OF)


def drop_lone(frames: Sequence[Frame]) -> None:
    """Drop the one person of a total's lead whom just one of its cases tells: "连破两宗,拘捕一名男子。3月10日…拘捕一名三十四岁男收件人"."""
    for total in [frame for frame in frames if frame.kind == "total"]:
        told = [fact for frame in frames if frame.parent is total for fact in frame.facts if fact.code == "captured" and fact.whole is None]
        lone = [fact for fact in total.facts if fact.code == "captured" and fact.quantity.amount == 1 and fact.whole is None]
        if len(lone) == len(told) == 1 and told[0].quantity.amount == 1 and lone[0].span.end < told[0].span.start:
            total.facts.remove(lone[0])
