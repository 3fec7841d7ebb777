"""Where a document is from: the areas that it is about, the provinces that it tells of names, and whether it is one of Hong Kong, Macau or Taiwan.

1. 全市, 市局, 我县 mean an area that the document tells by its full name, on a line or behind a mark: "南陵市“6·26”发布会". Of several the one
   of the head, else the one told most by far. If there is none, the paper or the account that writes tells it: 《锡原日报》 + 我市 is 锡原市.
2. A province right before a name tells where that name is, wherever it stands: "贵州黔坝人" tells of 黔坝县公安局.
3. So does the only province that a document tells in full, if it stands in its head: 四川省禁毒示范乡镇申报材料.
4. A document without any mainland police that tells what only one of them has (新台币, 澳门元, 《危险药物条例》) is of Taiwan, Macau, Hong Kong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rules.names import NameFile
from rules.places import load_places, province_of

HEAD = 160  # characters at the beginning
LETTERS = "市县区州旗"
TOLD = re.compile(rf"(?<![一-龥])([一-龥]{{2,3}})([{LETTERS}])(?![场民面价值政委级里内外直域领位间别分]|[一-龥]?路)")
OURS = re.compile(rf"[我全本]([{LETTERS}])(?!面|场|民[的之])")
PAPER = re.compile(
    "(?<![一-龥])(?:平安)?([一-龥]{2,3}?)(?:[日曰晚晨早]报|都市报|年鉴|县志|(?:广播)?电视台|台报道|新闻网|平安网|(?:公安|警方|禁毒|检察|法院|发布|论坛|在线)(?![一-龥]))"
)
MAINLAND = re.compile("公安|派出所|边检|边防检查")
GREATER = r"各县\(|各[县分区]\([县区分]\)|各县区|各区县|市辖区"
LANDS = {"of-hong-kong": "810000", "of-macau": "820000", "of-taiwan": "710000"}


@dataclass(frozen=True, slots=True)
class Home:
    """Full names of areas by their last character and by their stem, codes of provinces by stem, and 710000, 810000 or 820000.

    `is_greater` says that its city has counties or districts below it, so that it is no city of county level; `province` is that of the head.
    """

    letters: Mapping[str, str] = field(default_factory=dict)
    stems: Mapping[str, str] = field(default_factory=dict)
    provinces: Mapping[str, str] = field(default_factory=dict)
    land: str | None = None
    is_greater: bool = False
    province: str | None = None


def find_home(norm: str, names: NameFile, raw: str = "") -> Home:
    """Where a normal text is from; `raw` still has its running heads: ·212· 青岚年鉴.

    >>> from rules.book import load_book
    >>> home = find_home("锡原日报\\n我市前5个月破案百余起,贵州黔坝人樊某被抓获", load_book().names)
    >>> home.letters["市"], home.provinces["黔坝"], home.land
    ('锡原市', '520000', None)
    """
    told = Counter(match[0] for match in TOLD.finditer(norm) if not no_stem(names).search(match[1]))
    head = {match[0] for match in TOLD.finditer(norm, 0, HEAD)}
    letters = {letter: area for letter in LETTERS if (area := outstanding(told, head, letter))}
    own = Counter(match[1] for match in OURS.finditer(norm)).most_common(1)
    papers = (match[1] for text in (norm, raw) for match in PAPER.finditer(text))
    paper = next((stem for stem in papers if not no_stem(names).search(stem) and not load_places().is_province(stem)), None)
    if own and paper and own[0][0] not in letters:
        letters[own[0][0]] = paper + own[0][0]
    stems = {area[:-1]: area for area in (*letters.values(), *told)}
    city = letters.get("市", "市")
    is_greater = re.search(rf"{GREATER}|{city}(?:公安局)?(?:禁毒|缉毒|刑警)?支队|{city}中级", norm) is not None
    return Home(letters, stems, provinces_told(norm, names), land_of(norm, names), is_greater, province_of_head(norm, names))


def outstanding(told: Counter[str], head: set[str], letter: str) -> str | None:
    """The area of a letter that a document is about: the only one, the only one of its head, or the one told twice as often as any other."""
    areas = [area for area in told if area.endswith(letter)]
    if len(areas) > 1:
        areas = [area for area in areas if area in head] or areas
    if len(areas) > 1:
        first, second = sorted(areas, key=lambda area: -told[area])[:2]
        return first if told[first] >= 2 * told[second] else None
    return areas[0] if areas else None


@lru_cache(maxsize=8)
def no_stem(names: NameFile) -> re.Pattern[str]:
    """What is no part of an area's name: 全市, 开发区, 海关."""
    return re.compile(f"{'|'.join(names.words('no-place'))}|{'|'.join(names.words('no-stem'))}")


def provinces_told(norm: str, names: NameFile) -> dict[str, str]:
    """The provinces that stand right before some two characters; not of those that two provinces stand before."""
    places = load_places()
    found: dict[str, set[str]] = {}
    for match in before_stem(names).finditer(norm):
        if not no_stem(names).search(match["stem"]):
            found.setdefault(match["stem"], set()).update(province_of(area.code) for area in places.named(match["province"]) if area.level == "province")
    return {stem: codes.pop() for stem, codes in found.items() if len(codes) == 1}


@lru_cache(maxsize=8)
def before_stem(names: NameFile) -> re.Pattern[str]:
    """A province and the two characters behind it."""
    return re.compile(f"(?P<province>{'|'.join(names.words('province'))})(?:省|(?:壮族|回族|维吾尔)?自治区|市)?(?P<stem>[一-龥]{{2}})")


def province_of_head(norm: str, names: NameFile) -> str | None:
    """The code of the only province that a text tells in full, if it begins a phrase of the head; not one that somebody comes from."""
    full = re.compile(f"(?:{'|'.join(names.words('province'))})(?:省|(?:壮族|回族|维吾尔)?自治区)")
    told = {match[0] for match in full.finditer(norm)}
    head = [
        match
        for match in full.finditer(norm, 0, HEAD)
        if not re.match("籍|人|男|女|[\\d-]", norm[match.end() :]) and not re.match("[一-龥]", norm[match.start() - 1 : match.start()])
    ]
    return load_places().named(told.pop())[0].code if len(told) == 1 and head else None


def land_of(norm: str, names: NameFile) -> str | None:
    """The code of Hong Kong, Macau or Taiwan if a text, or a name, is of there."""
    if MAINLAND.search(norm):
        return None
    counted = {code: len(land_words(names, words).findall(norm)) for words, code in LANDS.items()}
    best = max(counted, key=lambda code: counted[code])
    return best if counted[best] else None


@lru_cache(maxsize=8)
def land_words(names: NameFile, words: str) -> re.Pattern[str]:
    """What only one of Hong Kong, Macau and Taiwan has."""
    return re.compile("|".join(names.words(words)))
