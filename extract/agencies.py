"""Agencies and places as written, loosely: the body that acted, and where it happened."""

from __future__ import annotations

import re
from functools import lru_cache

from rules.names import NameFile
from schemas.text import Mention, Span

PLACE_ENDS = "服务区|收费站|口岸|机场|车站|火车站|汽车站|高速路?出口|物流园|码头|小区|宾馆|酒店|出租[房屋]|租住[处房地]|民房|仓库|渡口|村|镇|乡|街道|市区|县城|城区|路口|附近|海域|水域|房间|工厂|厂房|果园|边境一线|国道|公园|广场|车库|超市|养殖场|养猪场|砖窑|林场|大棚|渡口|互通|快递站点?"
PLACE = re.compile(rf"在(?P<place>[^,。;:()\n]{{2,24}}?(?:{PLACE_ENDS})(?:附近|内|一线|门口)?)")
LEADING = re.compile(r"^(?:由|经|和|与|及|会同|联合|据|从|记者|向|被|在|对|将|令|让|该院|,)+")


@lru_cache(maxsize=8)
def agency_pattern(names: NameFile) -> re.Pattern[str]:
    """An agency: place names before it, then one or more endings."""
    words = "|".join(re.escape(word) for word in sorted(names.words("agency"), key=len, reverse=True))
    return re.compile(rf"(?:[一-龥]{{2,12}}?(?:省|市|县|区|州|旗|盟|镇|乡)?)?(?:{words})+(?:[一-龥]{{2,4}}(?:{words}))*")


def find_agencies(norm: str, start: int, end: int, names: NameFile) -> list[Mention]:
    """Agencies in norm[start:end], in order: Mention(kind "agency", value its name as written)."""
    found = []
    for match in agency_pattern(names).finditer(norm, start, end):
        lead = LEADING.match(match.group())
        begin = match.start() + (lead.end() if lead else 0)
        found.append(Mention(Span(begin, match.end()), "agency", norm[begin : match.end()], "names.toml#agency"))
    return found


def find_places(norm: str, start: int, end: int, names: NameFile) -> list[Mention]:
    """Places behind 在 in norm[start:end], in order: Mention(kind "place", value the place as written)."""
    return [Mention(Span(*m.span("place")), "place", m["place"], "names.toml#place") for m in PLACE.finditer(norm, start, end)]
