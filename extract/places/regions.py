"""Places as codes of GB/T 2260: the areas that the words of a place name, narrowed by each other and by what the document tells.

1. The longest name wins; a short name does not count before 省, 市, 县 … ("沙河县" is not 沙河市), nor before a road ("南京路"), nor, of a
   county, before an airport, a station, a harbour ("江北机场" is not in 江北区).
2. A name behind another names an area within it, if there is one: 百色 + 田东 is 田东县 of 百色市.
3. Of several areas of one name those that were valid on the day (today's, if none is told), then those in the prefecture or the province of
   the document's bodies, then a prefecture before the counties of that name; but a district of a municipality is as well known ("朝阳").
4. What is still several, or a county's name that stands alone and that the rest of the document does not bear out, is left open with its candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rules.names import NameFile
from rules.places import LANDS, Area, Places, is_within, load_places

SUFFIX = frozenset("省市县区州旗盟镇乡村屯街路")
BEFORE = frozenset("省市县区州旗盟师署在于从至到和与及、的经往向驶入离出抵赴对由自被系以")
ROADS = ("高速", "高铁", "国道", "省道", "公路", "铁路")
FULL = ("省", "市", "县", "区", "州", "旗")
MUNICIPALITIES = frozenset(("11", "12", "31", "50"))


@dataclass(frozen=True, slots=True)
class Region:
    """Where something is: the code of the smallest area that is certain, or the codes that it may be."""

    code: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """An area named in a text: the words, and the areas that bear this name."""

    name: str
    start: int
    areas: tuple[Area, ...]

    @property
    def is_full(self) -> bool:
        """Whether it is the full name, or as good: 万秀区, 孟连县 of 孟连傣族拉祜族佤族自治县; not 万秀."""
        return any(area.name == self.name for area in self.areas) or (len(self.name) > 2 and self.name.endswith(FULL))


def find_named(text: str, names: NameFile) -> list[Named]:
    """The areas named in a normal text, in order.

    >>> from rules.book import load_book
    >>> [named.name for named in find_named("重庆江北机场,梧州市万秀区,沙河县局", load_book().names)]
    ['重庆', '梧州市', '万秀区']
    """
    places = load_places()
    found: list[Named] = []
    at = 0
    while at < len(text):
        behind = bool(found) and found[-1].start + len(found[-1].name) == at
        named = named_at(text, at, places, names) if behind or may_begin(text, at) else branch_at(text, at, found, names)
        if named:
            found.append(named)
        at += len(named.name) if named else 1
    return found


def branch_at(text: str, at: int, found: Sequence[Named], names: NameFile) -> Named | None:
    """The area of a branch of a body, within the area of that: 梧州市公安局|万秀|分局."""
    named = named_at(text, at, load_places(), names) if found and text[at - 1] == "局" else None
    return named if named and within(named, found[-1].areas) else None


def may_begin(text: str, at: int) -> bool:
    """Whether the name of an area may begin at an offset: 豫临县 is not 临县."""
    return not at or text[at - 1] in BEFORE or not "一" <= text[at - 1] <= "龥" or text.endswith(ROADS, 0, at)


def named_at(text: str, at: int, places: Places, names: NameFile) -> Named | None:
    """The longest area name that stands at an offset and may be one."""
    for end in range(min(len(text), at + places.reach.get(text[at : at + 2], 0)), at + 1, -1):
        areas = places.named(text[at:end])
        if areas and may_stand(text, Named(text[at:end], at, areas), names):
            return Named(text[at:end], at, areas)
    return None


def may_stand(text: str, named: Named, names: NameFile) -> bool:
    """Whether a name may mean an area where it stands."""
    end = named.start + len(named.name)
    if named.is_full:
        return not no_area(names).match(text, named.start)
    if no_area(names).match(text, named.start) or roads(names).match(text, end):
        return False
    if text[end : end + 1] in SUFFIX and not is_followed(text, end, named.areas):
        return False
    only_county = all(area.level == "county" for area in named.areas)
    return not (only_county and hubs(names).match(text, end))


def is_followed(text: str, at: int, wholes: Sequence[Area]) -> bool:
    """Whether the name of an area within some others stands at an offset: 临沧|镇康."""
    places = load_places()
    names = (text[at:end] for end in range(at + 2, at + places.reach.get(text[at : at + 2], 0) + 1))
    return any(within(Named(name, at, places.named(name)), wholes) for name in names)


@lru_cache(maxsize=8)
def roads(names: NameFile) -> re.Pattern[str]:
    """What bears the name of an area and stands anywhere: a road, a restaurant."""
    return re.compile("|".join(names.words("namesake")))


@lru_cache(maxsize=8)
def hubs(names: NameFile) -> re.Pattern[str]:
    """What bears a county's name and may stand elsewhere: an airport, a road."""
    return re.compile("|".join(names.words("hub")))


@lru_cache(maxsize=8)
def no_area(names: NameFile) -> re.Pattern[str]:
    """Words that read like the name of an area and are none: 公安, 通道."""
    return re.compile("|".join(names.words("no-area")))


# ---- from names to one region


def resolve(text: str, names: NameFile, hints: Sequence[str] = (), day: date | None = None) -> Region:
    """The region that the words of a place or a body name; hints are codes of areas that the document is about, the nearest first.

    >>> from rules.book import load_book
    >>> names = load_book().names
    >>> resolve("百色田东服务区", names), resolve("万秀区", names), resolve("重庆江北机场", names)
    (Region(code='451022', candidates=()), Region(code='450403', candidates=()), Region(code='500000', candidates=()))
    >>> resolve("鼓楼区", names).code, resolve("鼓楼区", names, ["350100"]).code
    (None, '350102')
    """
    chains = [narrow(chain, hints, day, text) for chain in chained(find_named(text, names))]
    certain = [region.code for region in chains if region.code]
    if len(chains) == 1:
        return chains[0]
    if chains and len(certain) == len(chains) and len(set(certain)) == 1:
        return Region(certain[0])
    return Region(None, tuple(dict.fromkeys(code for region in chains for code in ((region.code,) if region.code else region.candidates))))


def chained(found: Sequence[Named]) -> Iterator[Sequence[Named]]:
    """Names in groups, each name of a group within the one before: 广西 梧州 万秀 | 云南 瑞丽."""
    chain: list[Named] = []
    for named in found:
        if chain and (inside := within(named, chain[-1].areas)):
            chain.append(Named(named.name, named.start, inside))
        else:
            if chain:
                yield chain
            chain = [named]
    if chain:
        yield chain


def within(named: Named, wholes: Sequence[Area]) -> tuple[Area, ...]:
    """The areas of a name that lie in one of some others."""
    return tuple(area for area in named.areas if any(is_within(area.code, whole.code) and (area.code != whole.code or area.is_part) for whole in wholes))


def narrow(chain: Sequence[Named], hints: Sequence[str], day: date | None, text: str) -> Region:
    """One region of a chain of names in a text: of its last name, if that is one area."""
    last = chain[-1]
    areas = valid_on(upper(last.areas), day)
    codes = list(dict.fromkeys(area.code for area in areas))
    if len(codes) > 1:
        codes = near(codes, hints)
    if len(codes) > 1:
        codes = greater(codes)
    if len(codes) > 1:
        return Region(None, tuple(sorted(codes)))
    area = next(area for area in areas if area.code == codes[0])
    port = text.startswith("口岸", last.start + len(last.name))
    if len(chain) == 1 and area.level == "county" and not port and not is_certain(last, area, hints):
        return Region(None, (area.code,))
    return Region(area.code)


def is_certain(named: Named, area: Area, hints: Sequence[str]) -> bool:
    """Whether the name of a county that stands alone means that county.

    A port is known, and so is a short name of three characters (满洲里). Not a shorter one outside the province that the document is about ("金溪互通" of an unknown 金溪), of a district not outside its prefecture
    ("城东分局" of any town); nor the full name of a county or a district in another province than that which the document is about.
    """
    if not named.is_full:
        beside = near_any(area.code, hints) if area.name.endswith("区") else any(area.code[:2] == hint[:2] for hint in hints)
        return beside or len(named.name) > 2
    return area.name.endswith("市") or not hints or any(area.code[:2] == hint[:2] for hint in hints)


def upper(areas: Sequence[Area]) -> Sequence[Area]:
    """Without the areas that lie in another of the same name (邢台县 in 邢台市), or share their name with a province (海南州)."""
    provinces = [area for area in areas if area.level == "province" and not area.is_part]
    if provinces:
        return provinces
    return [area for area in areas if not any(is_within(area.code, other.code) and area.code != other.code for other in areas)]


def valid_on(areas: Sequence[Area], day: date | None) -> Sequence[Area]:
    """The areas that bore their name on a day, those that still do if there is no day; all if none did."""
    return [area for area in areas if (area.valid(day) if day else area.until is None)] or areas


def greater(codes: list[str]) -> list[str]:
    """The only prefecture of some codes, for its counties of that name are small; all if a district of a municipality, of Hong Kong or Taiwan is among them."""
    prefectures = [code for code in codes if code.endswith("00")]
    known = any(code[:2] in MUNICIPALITIES or code[:2] in LANDS for code in codes)
    return prefectures if len(prefectures) == 1 and not known else codes


def near(codes: Sequence[str], hints: Sequence[str]) -> list[str]:
    """The codes that lie nearest to the first hint that any is near to: in its county or prefecture, else in its province."""
    for reach in (4, 2):
        for hint in hints:
            if len(hint.rstrip("0")) >= reach - 1:
                found = [code for code in codes if code[:reach] == hint[:reach] or (reach == 4 and code == hint)]
                if found:
                    return found
    return list(codes)


def near_any(code: str, hints: Sequence[str]) -> bool:
    """Whether an area lies in the prefecture of a hint (of a municipality: in it)."""
    return any(code[:4] == hint[:4] or (code[:2] == hint[:2] and code[:2] in MUNICIPALITIES) for hint in hints)
