"""The official form of a body's name: one name for one body, however a bulletin puts it.

1. No province before an area of its own: 云南澜阳边境管理支队 is 澜阳边境管理支队; a city before a county neither. 云南省公安厅 keeps its own.
2. Bodies of a district bear their city's name, if it is certain: 万秀区公安分局, 万秀警方 are 梧州市公安局万秀分局, 万秀区人民法院 is
   梧州市万秀区人民法院. Where nobody tells the city, a district's police is its 公安分局.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from extract.places.regions import Region
from rules.names import NameFile
from rules.places import Area, load_places, prefecture_of, province_of

# what a province's own bodies go on with, so that the province is not left out: 云南省公安厅, 云南边境管理总队, 重庆市第一中级人民法院
ORGAN = (
    "公安|边防|边境|边检|出入境|移民|海关|海警|缉私|检察|人民|高级|中级|第[一二三四五六七八九]|铁路|机场|民航|监狱|戒毒|森林|司法|禁毒|缉毒|警|刑|治安|网安|特警|交|港航|航运"
    "|海岸|国家|反|最高|武警|生产建设|兵团|打私|省|厅|局|法院|总队|多|各|两|等|全"
)
LANDS = frozenset(("710000", "810000", "820000"))
OF_AREA = re.compile("(?:高级|中级)?人民|公安[局厅]|禁毒委员会|公安分局")
DISTRICT_POLICE = re.compile("(?P<district>[一-龥]{1,6}?(?<![地治])区)公安(?:分?局)(?!分局)")


@lru_cache(maxsize=8)
def wide(names: NameFile) -> re.Pattern[str]:
    """A province before an area or a place of its own."""
    provinces = "|".join(names.words("province"))
    cities = "北京|天津|上海|重庆"
    return re.compile(
        rf"(?:(?!{cities})(?:{provinces})(?:省|(?:壮族|回族|维吾尔)?自治区)?+(?!{ORGAN}|[市州县区])|(?:{cities})市?(?=[一-龥]{{1,5}}[区县](?:公安|人民|检察|法院|禁毒|司法|警)))(?=[一-龥]{{2}})"
    )


def official(name: str, names: NameFile, region: Region, day: date | None = None) -> str:
    """The official form of a full name, by the area that it names.

    >>> from rules.book import load_book
    >>> names = load_book().names
    >>> official("云南省澜阳边境管理支队勐岗边境派出所", names, Region("530000"))
    '澜阳边境管理支队勐岗边境派出所'
    >>> official("广西万秀区公安局", names, Region("450403")), official("江左区公安局", names, Region())
    ('梧州市公安局万秀分局', '江左区公安分局')
    """
    prefix = wide(names).match(name)
    own = name[prefix.end() :] if prefix else name
    area = load_places().area(region.code, day) if region.code and region.code not in LANDS else None
    own = in_full(own, area) if area else own
    if area is not None and area.level == "county":
        own = of_county(own, area, day)
    return DISTRICT_POLICE.sub(r"\g<district>公安分局", own) if DISTRICT_POLICE.match(own) else own


def in_full(name: str, area: Area) -> str:
    """A name with its area in full: 凉山州公安局, 梧州中级人民法院; a unit that only has its name stays (德宏边境管理支队)."""
    for short in area.shorter:
        told = name.startswith(short) and "兵团" not in short and not name.startswith(area.name)  # the corps is no body of its region
        if told and ((len(short) > 2 and short[-1] in "州县旗") or OF_AREA.match(name, len(short))):
            return area.name + name[len(short) :]
    return name


def of_county(name: str, area: Area, day: date | None) -> str:
    """A name of a body of a county or district: a county's without its city, a district's with it."""
    places = load_places()
    whole = next((code for code in (prefecture_of(area.code), province_of(area.code)) if code in places.codes), None)
    at = name.find(area.name)
    if whole is None or at < 0:
        return name
    rest = name[at + len(area.name) :]
    city = places.full_name(whole, day)
    if not area.name.endswith("区"):
        return area.name + rest if city.startswith(name[:at]) else name
    police = re.match("公安(?:分?局)(?!分局)|警方$|公安$", rest)
    if police:
        return f"{city}公安局{stem_of(area)}分局{rest[police.end() :]}"
    return city + area.name + rest if name[:at] in ("", *names_of(whole)) else name


def stem_of(area: Area) -> str:
    """A district as its police bears it: 万秀; of Chongqing in full, and so where the name would be a word (城区)."""
    return area.name if area.code.startswith("50") or not area.shorter or area.name.endswith("新区") else area.shorter[0]


def names_of(code: str) -> tuple[str, ...]:
    """All names of an area, full and short."""
    return tuple(name for area in load_places().codes[code] for name in (area.name, *area.shorter))
