"""What one unit found in a campaign of some days, told behind its total: a case of the campaign (rule A6 of extract.events)."""

from __future__ import annotations

import re

from extract.events.frames import Frame, Reader, turns
from extract.events.leads import Lead, is_sum
from extract.events.naming import new_case
from schemas.text import Period

CAMPAIGN = 62  # days
SMALLEST = 3  # cases or people that make a campaign
HERE = "[ 　]*(?:(?:在)?(?:本|此|该)(?:次|波|项)?(?:专案|行动|扫荡|查缉|勤务)?(?:执行)?(?:期间|当?中|内)?,(?:由)?|专案(?:执行)?(?:期间|当?中|内),|行动(?:期间|当?中),|其中,?|另外?,?|此外,?|至于|而|由)?"
UNIT = re.compile(
    HERE
    + "(?P<name>[^,。;:、\\n\\d]{0,8}?(?:第?[一二三四五六七八九十\\d]{1,2}分局|(?<!警察)分局|(?<!警察)大队|侦查?第?[一二三四五六七八九十]{1,2}队|查缉队|派出所|分驻所|分队|警区|总区|[海岸]巡队))"
    "(?!长|共|计|总|累计|合计|均|各)"
)
OF_LAST = re.compile("供述|供称|供出|交代|上游|上线|上手|下线|同案|溯源|该案|此案|本案|同一|再(?:于|在|前往|赴)|扩大(?:侦办|追查)")


def of_unit(reader: Reader, lead: Lead) -> Frame | None:
    """A case of the campaign told before, for the find with which a sentence on one of its units begins.

    "9月11日至25日查获98件113人。…专案中,刑事警察大队侦查第二队查获43包。\\n另第八分局在套房查获260包": two cases of the total.
    """
    total, norm, start = reader.total, reader.page.norm, lead.clause.span.start
    if not lead.first or lead.moments or lead.counted or total is None or not is_campaign_of_days(total) or is_sum(reader, lead):
        return None
    unit = UNIT.match(norm, start, lead.fact.span.start)
    case = reader.current if reader.current is not None and reader.current.kind == "case" else None
    if unit is None or (case is not None and (case.parent is not total or unit["name"] in norm[case.at - CAMPAIGN : start])):
        return None
    if OF_LAST.search(norm, unit.end(), lead.fact.span.start) or not any(fact.kind == "seizure" or fact.code == "captured" for fact in lead.run):
        return None
    if turns(reader.book).collective.search(norm, start, lead.run[-1].span.end):
        return None
    frame = new_case(reader, lead.fact.span.start, reader.page.sections[lead.clause.index])
    frame.parent = total
    return frame


def is_campaign_of_days(total: Frame) -> bool:
    """Whether a total sums up several cases or people over some days or weeks."""
    period = total.period or Period()
    short = period.start is not None and period.end is not None and 0 < (period.end - period.start).days <= CAMPAIGN
    many = any(fact.kind == "count" or fact.code == "captured" for fact in total.facts if fact.quantity.amount >= SMALLEST)
    return short and many and total.is_whole
