"""Agencies and places as written, loosely: the body that acted, and where it happened."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.patterns import branch
from rules.names import NameFile
from schemas.text import Mention, Span

PLACE_ENDS = "服务区|收费站|口岸|机场|车站|火车站|汽车站|高速路?出口|物流园|码头|小区|宾馆|酒店|出租[房屋]|租住[处房地]|民房|仓库|渡口|村|镇|乡|街道|市区|县城|城区|路口|附近|海域|水域|房间|工厂|厂房|果园|边境一线|国道|公园|广场|车库|超市|养殖场|养猪场|砖窑|林场|大棚|渡口|互通|快递站点?"
PLACE = re.compile(rf"在(?P<place>[^,。;:()\n]{{2,24}}?(?:{PLACE_ENDS})(?:附近|内|一线|门口)?)")
LONGEST_PREFIX = 14
BEFORE = re.compile(rf"[一-龥]{{1,{LONGEST_PREFIX}}}$")
# what ends before the name of a body begins: 3月5日|某县…, 经|某局…, 在|某站…, 记者从|某局…
CUT = re.compile(
    r".*(?:(?<=\d)[日号时分]许?|凌晨|上午|下午|晚上?|近日|日前|昨日|今日|今年以来|[今去前]年|全年|[上下]半年|(?<=\d)年度?|(?<=[\d份])月份?|月[初底末]|季度|仅|通过|共有|获悉|讯|电(?![子话])|来自|会同|联合|协同|配合|指挥下|统一部署下?|其中|随后|目前|或者说|据|由|经(?!开)|被|向|对|将|从|在|了|的|是|为|让|令|给|等|和|与|及|到|报|以|该|我|本)"
)
POINTING = re.compile("该|我|本|各|其|此|上述|当地|直属")


@lru_cache(maxsize=8)
def endings(names: NameFile) -> re.Pattern[str]:
    """The words that a body's name ends with, several in a row: 公安局|禁毒支队; places may stand between."""
    words = branch(names.words("agency"))
    return re.compile(rf"(?:{words})+(?:[一-龥]{{2,5}}?(?:{words})+)*")


def find_agencies(norm: str, start: int, end: int, names: NameFile) -> list[Mention]:
    """Agencies in norm[start:end], in order: Mention(kind "agency", value its name as written)."""
    found = []
    at = start
    for match in endings(names).finditer(norm, start, end):
        before = BEFORE.search(norm, max(at, match.start() - LONGEST_PREFIX), match.start())
        begin = before.start() if before else match.start()
        cut = CUT.match(norm, begin, match.start())
        begin = cut.end() if cut else begin
        found.append(Mention(Span(begin, match.end()), "agency", norm[begin : match.end()], "names.toml#agency"))
        at = match.end()
    return found


def is_telling_name(mention: Mention, names: NameFile) -> bool:
    """Whether a name says which body it is: 某县公安局, not 警方 or 该局."""
    name = str(mention.value)
    ending = endings(names).search(name)
    return ending is not None and ending.start() >= 2 and not POINTING.match(name)


def find_places(norm: str, start: int, end: int, names: NameFile) -> list[Mention]:
    """Places behind 在 in norm[start:end], in order: Mention(kind "place", value the place as written)."""
    return [Mention(Span(*m.span("place")), "place", m["place"], "names.toml#place") for m in PLACE.finditer(norm, start, end)]
