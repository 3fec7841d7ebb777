"""What a body is: its full name, its level, its branch, and the area that it is responsible for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from extract.places.agencies import AREA, areas_end, says_which, units
from extract.places.homes import Home, land_of
from extract.places.official import official
from extract.places.regions import Region, find_named, resolve
from rules.names import NameFile
from rules.places import load_places
from schemas.record import AgencyBranch, AgencyLevel

BARE = re.compile("(?:警方|公安机关|公安|警察|禁毒部门)$")
# short forms of units, in order: what follows an area, or stands alone
EXPANSIONS = (
    (re.compile("(?<=北京|天津|上海|重庆)市?(?:第)?(?=[一二三四五]中院)"), "市第"),
    (re.compile("边检(?=总?站)"), "出入境边防检查"),
    (re.compile("^(?:新疆)?兵团"), "新疆生产建设兵团"),
    (re.compile("(?:(?<=[一-龥]{2})[市州])?两级(?:人民)?法院$"), "中级人民法院"),
    (re.compile("(?:(?<=[一-龥]{2})[市州])?两级(?:人民)?检察(?:院|机关)$"), "人民检察院"),
    (re.compile("中院"), "中级人民法院"),
    (re.compile("高院"), "高级人民法院"),
    (re.compile("(?<!人民)检察院"), "人民检察院"),
    (re.compile("(?<!人民)法院"), "人民法院"),
    (re.compile("(?<=省)厅"), "公安厅"),
    (re.compile("检察机关"), "人民检察院"),
    (re.compile("(?<=[市县州区旗])局"), "公安局"),
    (re.compile("禁毒委(?!员)"), "禁毒委员会"),
    (re.compile("禁毒办(?!公)"), "禁毒委员会办公室"),
    (re.compile("(?<!派出)所$"), "派出所"),
    (re.compile("司警"), "司法警察局"),
    (re.compile("地检署"), "地方检察署"),
    (re.compile("刑事局"), "刑事警察局"),
    (re.compile("(?<=[市县])警局"), "警察局"),
)
LAND_NAMES = {"810000": {"海关": "香港海关", "警方": "香港警务处", "香港警方": "香港警务处", "警务处": "香港警务处"}, "820000": {"海关": "澳门海关"}}
MANY = re.compile(
    "[省市区州县]内|辖区内|^全国|等(?:[一二两三四五六七八九十多\\d]*[地省市县区]|$)|[、和及与]|[两三四多各][地省市县区]|^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]{2,}(?=警方|公安)"
)
WIDE = re.compile("^公安部|总署|^国家|省(?:公安厅|禁毒|高级|人民)|自治区(?:公安厅|禁毒|高级|人民)|总队|最高")
OF_WIDE = re.compile("^[该本我全]|总队|禁毒局|厅")
OPEN = re.compile("^(?:公安边防|边防官兵|边防|边检|海警|公安|铁警)$")
BRANCH_WORD = re.compile("(?<=[一-龥]{2})(?:铁路|边防|民航|海上)$")
SHORT = re.compile("(?:警方|公安机关|公安|警察|铁警|海警|边检|中院)$")
NEUTRAL = re.compile("[该全本我]?(?:支队|大队|总队|中队|专案组|办案单位|警方|边境大队)")
SAME = 4  # characters by which two names of units are one
ONLY_UNIT = re.compile("[该本我全]?(?P<unit>支队|大队|总队|中队|检查站|派出所)")
SELF = re.compile(
    "两级(?:人民)?(?:法院|检察院)|[该本我你](?:局|院|站|所|关|支队|大队|总队|分局)|全(?:局|关|站|支队|大队|总队)|警方$|公安机关$|侦查机关$|办案单位$"
)
COURTS = re.compile("^(?:人民)?法院$")
OF_AREA = re.compile("全?(?P<letter>[省市县区州旗])(?:各级|两级)?(?=公安|局|厅|检察|人民检察|法院|人民法院|中级|禁毒|司法)")
PROPER = re.compile("公安部|海关总署|最高|国家|[一-龥]{2,6}(?:海关|铁路|海警|边防|边境管理|出入境|中院|机场)|香港|澳门|海巡署|刑事局|司警")
BY_SUFFIX: dict[str, AgencyLevel] = {
    "省": "province",
    "自治区": "province",
    "市": "prefecture",
    "州": "prefecture",
    "盟": "prefecture",
    "地区": "prefecture",
    "县": "county",
    "区": "county",
    "旗": "county",
    "镇": "station",
    "乡": "station",
    "街道": "station",
}


@dataclass(frozen=True, slots=True)
class Body:
    """A body: its official name if it is told which body it is, its level (national, province, prefecture, county, station), its branch, its area."""

    name: str | None
    level: AgencyLevel | None
    branch: AgencyBranch | None
    region: Region


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document tells of its bodies: the full names of its main ones, the areas it is about, its day, where it is from, all bodies by name."""

    mains: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    day: date | None = None
    home: Home = field(default_factory=Home)
    told: tuple[str, ...] = ()


Way = Callable[[str, NameFile, Setting], str | None]


def describe(name: str, names: NameFile, setting: Setting) -> Body:
    """A body by its name as written, in normal characters.

    >>> from rules.book import load_book
    >>> names = load_book().names
    >>> describe("梧州警方", names, Setting())
    Body(name='梧州市公安局', level='prefecture', branch='police', region=Region(code='450400', candidates=()))
    >>> describe("县局禁毒大队", names, Setting(("石桥县公安局",))).name
    '石桥县公安局禁毒大队'
    """
    full = full_name(name, names, setting)
    region = region_of(full, names, setting)
    branch = branch_of(full, names, region)
    level = None if branch == "hk_mo_tw" else level_of(full, names, region)
    own = official(full, names, region, setting.day) if says_which(full, names) and not MANY.search(full) else None
    return Body(own, level, branch, region)


def region_of(full: str, names: NameFile, setting: Setting) -> Region:
    """The area of a body by its full name: that of its name, else the province that the document tells of its name; in a land of one code, that."""
    land = setting.home.land or land_of(full, names)
    if land:
        return Region(land)
    region = resolve(full, names, setting.hints, setting.day)
    if MANY.search(full):
        return Region(None, (region.code,) if region.code else region.candidates)
    if region.code and setting.home.is_greater and load_places().area(region.code, setting.day).name == setting.home.letters.get("市"):
        return Region(None, (region.code,))  # another city of that name
    return at_home(full, region, setting.home) if says_which(full, names) else region


def at_home(name: str, region: Region, home: Home) -> Region:
    """The region of a name, or what the document tells of it: the province that stands before the name, or that of the whole document."""
    told = home.provinces.get(name[:2])
    if told and not (region.code or "").startswith(told[:2]):
        return next((Region(code) for code in region.candidates if code.startswith(told[:2])), Region(told))
    return Region(home.province) if home.province and not (region.code or region.candidates) else region


# ---- the full name


def full_name(name: str, names: NameFile, setting: Setting) -> str:
    """A name with its short forms written out, behind the body of the document that it belongs to."""
    own = first_some(name, (of_same, of_self, of_area, of_stem, of_unit), names, setting)
    for pattern, long in EXPANSIONS:
        own = pattern.sub(long, own)
    land = LAND_NAMES.get(setting.home.land or land_of(own, names) or "", {})
    return land.get(own) or bare(own, names, setting)


def first_some(name: str, ways: Sequence[Way], names: NameFile, setting: Setting) -> str:
    """The first way of completing a name that applies, else the name itself."""
    return next((found for way in ways if (found := way(name, names, setting))), name)


def of_same(name: str, names: NameFile, setting: Setting) -> str | None:
    """支队, 该大队: the only body of the document whose name ends so, however it is put: 鹭洲区公安分局禁毒大队, 鹭洲分局禁毒大队."""
    match = ONLY_UNIT.fullmatch(name)
    found = sorted((told for told in setting.told if told.endswith(match["unit"])), key=len, reverse=True) if match else []
    return found[0] if found and all(found[0].endswith(told[-SAME:]) for told in found) else None


def of_self(name: str, names: NameFile, setting: Setting) -> str | None:
    """该局, 我院, 警方, 公安机关: the document's main body of that branch; what stands behind belongs to it."""
    match = SELF.match(name)
    main = main_of(match[0] if match.end() < len(name) else name, names, setting) if match else None
    if match is None or main is None:
        return None
    return (main if match.end() < len(name) else root_of(main, names)) + name[match.end() :]


def of_area(name: str, names: NameFile, setting: Setting) -> str | None:
    """市局缉毒队, 全市公安机关, 县检察院: the area of the document's main body, up to the same letter."""
    match = OF_AREA.match(name)
    if not match:
        return None
    wholes = [main[: areas_end(main, 0, len(main))] for main in setting.mains]
    home = setting.home.letters.get(match["letter"])
    found = next((whole[: whole.rfind(match["letter"]) + 1] for whole in wholes if whole.rfind(match["letter"]) > 0), home)
    return found + COURTS.sub("中级人民法院" if match["letter"] in "市州" else "人民法院", name[match.end() :]) if found else None


def of_stem(name: str, names: NameFile, setting: Setting) -> str | None:
    """潮岭警方, 西河铁警, 湘渡中院: the document's main body of that branch with that name, or a court of the city of that name."""
    match = SHORT.search(name)
    if not match or match.start() < 2 or AREA.fullmatch(name, 0, match.start()):
        return None
    stem = stem_of(name)
    for main in setting.mains if stem[0] != "全" else ():
        if (
            any(stem[at:] in main for at in range(len(stem) - 1))
            and main != name
            and branch_of(main, names) == branch_of(name, names)
            and not SHORT.search(main)
        ):
            return root_of(main, names)
    city = next((main for main in setting.mains if main.startswith(stem) and AREA.match(main)), None)
    area = city[: areas_end(city, 0, len(city))] if city else setting.home.stems.get(stem)
    return area + match[0] if area else None


def stem_of(name: str) -> str:
    """A short name without what says of which branch it is: 北京 of 北京铁路警方."""
    return BRANCH_WORD.sub("", SHORT.sub("", name)) or name


def of_unit(name: str, names: NameFile, setting: Setting) -> str | None:
    """禁毒支队, 城关派出所, 湖东分局: a unit of the document's main body of that branch."""
    main = main_of(name, names, setting)
    unit = units(names).search(name)
    if main is None or unit is None or AREA.match(name) or PROPER.match(name) or OF_AREA.match(name) or SHORT.search(name):
        return None
    root = root_of(main, names)
    if SHORT.search(root):
        return None
    if name in main:
        return main
    outside = "分局" in name and not root.endswith(("市公安局", "警察局"))
    return None if is_station(root, names) or outside or name.startswith(root) else root + name


def main_of(name: str, names: NameFile, setting: Setting) -> str | None:
    """The document's main body of the branch of a name."""
    branch = branch_of(name, names)
    mains = setting.mains
    if mains and WIDE.search(mains[0]) and not OF_WIDE.search(name):
        return None  # 警方 in a province's report is anybody's
    if NEUTRAL.fullmatch(name):
        kin = [main for main in mains if branch_of(main, names) not in ("court", "procuratorate", "narcotics_commission")]
        kin = [main for main in kin if not BARE.search(name) or not is_station(main, names)] or kin
    else:
        kin = [main for main in mains if branch_of(main, names) == ("police" if branch == "civil_aviation" else branch)]
        kin = list(mains) if setting.home.land else kin
        kin = [main for main in kin if not (name.endswith("分局") and main.endswith("分局"))]
        kin = kin or [main for main in mains if branch == "police" and branch_of(main, names) == "hk_mo_tw"]
    return kin[0] if kin else None


def is_station(name: str, names: NameFile) -> bool:
    """Whether a body has no bodies below it."""
    return any(level == "station" and pattern.search(name) for level, pattern in ranks(names))


def bare(name: str, names: NameFile, setting: Setting) -> str:
    """警方 and 公安机关 of an area as its 公安局 or 公安厅: 梧州警方 is 梧州市公安局."""
    match = BARE.search(name)
    alone = AREA.fullmatch(name) is not None  # 青港市承办4起
    if not alone and (not match or match.start() < 2 or name.startswith("全")):
        return name
    area = name if alone or match is None else name[: match.start()]
    named = find_named(area, names)
    if named and named[-1].start + len(named[-1].name) == len(area):
        code = resolve(area, names, setting.hints, setting.day).code
        area = area[: named[-1].start] + load_places().full_name(code, setting.day) if code else area
    if re.search("省$|自治区$", area):
        return f"{area}公安厅"
    return f"{area}公安局" if re.search("[市县区州旗盟]$|地区$", area) else name


def root_of(name: str, names: NameFile) -> str:
    """A name up to its first unit: 石桥县公安局 of 石桥县公安局禁毒大队; 公安边防 alone is none.

    >>> from rules.book import load_book
    >>> root_of("勐沧公安边防大队怒隘检查站", load_book().names)
    '勐沧公安边防大队'
    """
    found = list(units(names).finditer(name))
    for unit, following in zip(found, [*found[1:], None], strict=True):
        if following is None or following.start() > unit.end() or not OPEN.search(unit[0]):
            return name[: unit.end()]
    return name


# ---- branch and level


@lru_cache(maxsize=8)
def branches(names: NameFile) -> tuple[tuple[AgencyBranch, re.Pattern[str]], ...]:
    """The branches and what tells them, the most telling first."""
    return tuple((entry.code, re.compile("|".join(entry.words))) for entry in names.branch)


def branch_of(name: str, names: NameFile, region: Region | None = None) -> AgencyBranch | None:
    """The branch of a body by its name; bodies of Hong Kong, Macau and Taiwan have one of their own."""
    if region and region.code and region.code[:2] in ("71", "81", "82"):
        return "hk_mo_tw"
    return next((code for code, pattern in branches(names) if pattern.search(name)), None)


@lru_cache(maxsize=8)
def ranks(names: NameFile) -> tuple[tuple[AgencyLevel, re.Pattern[str]], ...]:
    """The levels that a unit tells by itself: 总队 is of a province, 派出所 a station."""
    return tuple((entry.code, re.compile("|".join(entry.words))) for entry in names.rank)


def level_of(name: str, names: NameFile, region: Region) -> AgencyLevel | None:
    """The level of a body: that of its last unit, else that of its area."""
    for level, pattern in ranks(names):
        if pattern.search(name):
            return level
    area = name[: areas_end(name, 0, len(name))]
    if region.code and area.endswith(load_places().full_name(region.code)):
        return load_places().codes[region.code][0].level
    return next((level for suffix, level in BY_SUFFIX.items() if area.endswith(suffix)), None)


def hints_of(names_told: Sequence[str], names: NameFile, setting: Setting) -> tuple[str, ...]:
    """The areas that some names tell for certain, the first first."""
    found = [region_of(told, names, setting).code for told in names_told]
    return tuple(dict.fromkeys(code for code in found if code))
