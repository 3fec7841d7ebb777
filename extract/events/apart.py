"""What sets a find on another day apart from the open case: another body that each sentence begins with, another field of plants (rule A6 of extract.events)."""

from __future__ import annotations

import re

from extract.events.extents import overlaps
from extract.events.frames import LEANING, Frame, Reader, is_day, moment_of, turns
from extract.events.leads import COURT, LED_TO, LINKED, Lead, is_linked, is_newcomer
from extract.events.naming import BODY_REACH, OWN_BODY, SHORT_BODY, new_case
from extract.places.agencies import find_agencies
from schemas.text import Fact, Mention, Period

BESIDES = re.compile("[ 　]*(?:此外|另外?|除此之外|与此同时|同一时期),?")
AFTER, BEHIND = re.compile("[^,。;\n]{0,14}继(?![续而承父母])"), re.compile("[后,][^。;]{0,12}$")
PRECEDED, THEN, NEAR_WORD = re.compile("继(?![续而承父母])[^,。;]{0,4}$"), re.compile("[^。;,]{0,14}[之以]?后"), 6
FORCE = re.compile(
    "(?:凌晨|清晨|上午|中午|下午|傍晚|晚上?)?,?(?P<name>[一-龥]{2,12}(?:军方|海军|陆军|政府军|当局|缉毒[署局]|禁毒[署局]|执法人员))"
)  # 9日,缅甸军方在掸邦查获…
GROWER = re.compile("[一-龥]某[某一-龥]?(?=的?(?:家|住|屋|院|宅))")
TOWARDS = re.compile("[到向往赴被]|(?<!驻)在")  # 18日,车主到派出所自首
STARTS, NAME_REACH = 6, 30  # characters behind a day: 上午,|某派出所
BEFORE_REACH = 3  # 则在, 还于
WEEKS = 14  # days
SAME = 2  # characters that names of one body share: 青石县公安局, 青石警方


def is_apart(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether the find of a day is another case than the open one, which has no name and is no list item."""
    day = moment_of(mention).period
    if case.section or any(overlaps(day, other) for other in case.days):
        return False
    if case.name is not None:
        return is_of_report(reader, lead, case, mention)
    new = bool(case.days) and (is_newcomer(reader, lead, max(reader.last, lead.clause.span.start)) or is_after_another(reader, lead, mention))
    return new or is_of_other_body(reader, lead, case, mention) or is_other_field(reader, lead, case, day)


def is_after_another(reader: Reader, lead: Lead, mention: Mention) -> bool:
    """Whether a sentence only says behind which find of another day its own comes: "继上周五(27日)在机场检获4公斤可卡因后,前日(28日)再捣破毒品仓库"."""
    norm, start, day = reader.page.norm, lead.clause.span.start, mention.span.start
    if PRECEDED.search(norm, max(start, day - NEAR_WORD), day) and THEN.match(norm, lead.fact.span.end):
        return True  # 这是继6月14日在某地查获5名台籍嫌犯后,今年第2起
    return AFTER.match(norm, start) is not None and BEHIND.search(norm, reader.last, mention.span.start) is not None


def is_of_report(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether a day weeks from a case with a name begins a find by a body that was not told before, in a report that sums up or lists: "2010年,全省破案…。12月2日,甲市公安局侦破“8·09”案…。今年1月4日,乙市公安局查获…"."""
    day, ends = moment_of(mention).period, [period.end for period in case.days if period.end]
    told = [frame for frame in reader.frames if frame.kind == "case" and frame.parent is None and frame.facts]
    listed = (reader.total is not None and reader.total.at < case.at) or not reader.told_here or len(told) > 1
    if not listed or not ends or not day.start or (day.start - max(ends)).days < WEEKS or not any(fact.kind == "seizure" for fact in lead.run):
        return False
    name = OWN_BODY.sub("", starter(reader, mention))
    known = reader.page.norm[max(0, case.at - BODY_REACH) : mention.span.start]
    return len(name) >= SHORT_BODY and name[:SAME] not in known and not is_linked(reader, case, lead.fact.span.end, mention.span.start)


def is_of_other_body(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether two sentences, or parts of one, begin with a day and a body each: "6月2日,青石分局抓获石某;6月5日,河东分局抓获柳某"."""
    if case.facts[0].code in COURT or is_linked(reader, case, lead.fact.span.end, mention.span.start):
        return False
    if LED_TO.search(reader.page.norm, max(reader.last, lead.clause.span.start), mention.span.start):
        return False  # 顺着这条线,禁毒大队于14日抓到…
    clause = reader.page.clauses[case.facts[0].clause]
    first = [m for m in reader.page.moments if clause.span.start <= m.span.start < case.facts[0].span.end and is_day(moment_of(m))]
    one, other = starter(reader, first[-1]) if first else "" if case.days else case.body, starter(reader, mention)
    return bool(one and other) and one[:SAME] != other[:SAME] and one not in other and other not in one


def of_helped(reader: Reader, lead: Lead) -> Frame | None:
    """A case of its own, for its sentence only, for somebody else whom a defendant helped to catch: "另查明,石某到案后协助公安机关抓获毒贩柳某"."""
    case, norm, start = reader.case, reader.page.norm, lead.clause.span.start
    if case is None or not case.facts or not turns(reader.book).helped.search(norm, start, lead.fact.span.end) or norm.find("被告人", 0, start) < 0:
        return None
    if reader.helped is None:
        if reader.day_at < start:
            reader.day = reader.opening = None
        reader.helped = case
        return new_case(reader, lead.fact.span.start, case.section)
    return reader.current


def starter(reader: Reader, mention: Mention) -> str:
    """The body right behind a day, else right before it; empty if there is none, or if its name only points back (该局)."""
    end = mention.span.end
    found = find_agencies(reader.page.norm, end, end + NAME_REACH, reader.book.names)
    near = found and found[0].span.start - end <= STARTS and not TOWARDS.search(reader.page.norm, end, found[0].span.end)
    named = None if near else FORCE.match(reader.page.norm, end, end + NAME_REACH)
    name = str(found[0].value) if near else named["name"] if named else before(reader, mention.span.start)
    return "" if name[:1] in ("该", "本", "我", "专") else name


def before(reader: Reader, at: int) -> str:
    """The body that a part of a sentence begins with right before a day: "其中,东湖分局当晚10时…;西岭分局则在15日…"."""
    begin = max(reader.page.norm.rfind(mark, 0, at) for mark in "。;,\n") + 1
    found = find_agencies(reader.page.norm, begin, at, reader.book.names)
    near = found and at - found[-1].span.end <= BEFORE_REACH and found[-1].span.start - begin <= BEFORE_REACH
    return str(found[-1].value) if near else ""


def is_other_field(reader: Reader, lead: Lead, case: Frame, day: Period) -> bool:
    """Whether plants were found on another day than those of the case: each field is a case of its own."""
    norm, both = reader.page.norm, any(map(is_plant, lead.run)) and any(map(is_plant, case.facts))
    grower = GROWER.search(norm, lead.span.start, lead.fact.span.start)
    if grower and grower.group() in norm[norm.rfind("\n", 0, case.at) + 1 : case.at]:
        return False  # 9日在石某的菜地里铲除…。11日,又在石某家中搜出干罂粟
    return both and day.start is not None and not LED_TO.search(norm, lead.span.start, lead.fact.span.start)


def is_plant(fact: Fact) -> bool:
    """Whether a fact counts plants or weighs poppy."""
    return fact.kind == "seizure" and fact.whole is None and (fact.quantity.unit == "plant" or fact.code == "poppy")


def is_besides(reader: Reader, lead: Lead, case: Frame, mention: Mention) -> bool:
    """Whether a sentence behind 此外 tells a find of other days, which nothing ties to the open case: "10月17日在机场查获…。此外,某国警方8月在某市查获26公斤"."""
    norm, day = reader.page.norm, moment_of(mention).period
    both = all(any(fact.kind == "seizure" for fact in facts) for facts in (lead.run, case.facts))
    if not both or not case.days or case.section or any(overlaps(day, other) for other in case.days) or mention.rule in LEANING:
        return False
    return BESIDES.match(norm, lead.clause.span.start) is not None and not LINKED.search(norm, lead.clause.span.start, lead.fact.span.end)
