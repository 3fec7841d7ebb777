"""Bodies and places as written: who acted, and where it happened."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.words.patterns import branch
from rules.names import NameFile
from schemas.text import Mention, Span

LONGEST_PREFIX = 14
BEFORE = re.compile(rf"[一-龥]{{1,{LONGEST_PREFIX}}}\Z")
# one area at the beginning of a name: 四川省, 岷安市
AREA = re.compile(r"[一-龥]{2,7}?(?:省|自治区|市|自治州|州|盟|地区|县|区|旗|镇|乡|街道|(?<=新疆)兵团|生产建设兵团)")
STEM = 6  # characters before a unit that no area ends: 勐岗|边境派出所
OWN = re.compile("^[该本我](?:局|院|站|所|关|支队|大队|总队|分局)(?=[一-龥]{2})|^[省市县区州旗](?:公安局|公安分局|局)(?=[一-龥]{2,4}(?:派出所|分局|检查站))")
STATION = "(?<=[一-龥]{2})(?<!看守|拘留|戒毒|研究|教养|收容)所(?=民警|辅警|副?所长)"  # 城北所民警
GAP = 6  # characters between two words of one name: 公安局|城西|分局
NO_UNIT = re.compile("公安(?=[部厅局处分机人民干战检系部队边]|县)|[一-龥]{2,6}?(?<=[局院队站所处])(?=长(?!春|沙|江|治|乐))")


@lru_cache(maxsize=8)
def units(names: NameFile) -> re.Pattern[str]:
    """The words that a body's name ends with: 公安局, 禁毒支队."""
    return re.compile(f"(?:{branch(names.words('agency'))}|{STATION})")


@lru_cache(maxsize=8)
def cuts(names: NameFile) -> re.Pattern[str]:
    """All up to the last word behind which the name of a body may begin: 3月5日|某县…, 经|某局…, 记者从|某局…."""
    return re.compile(f".*(?:{'|'.join(names.words('before-body'))})")


@lru_cache(maxsize=8)
def pointing(names: NameFile) -> re.Pattern[str]:
    """What a name begins with that only points to a body: 该站, 我局, 全市公安机关."""
    return re.compile("|".join(names.words("pointing")))


def find_agencies(norm: str, start: int, end: int, names: NameFile) -> list[Mention]:
    """Bodies in norm[start:end], in order: Mention(kind "agency", value its name as written).

    >>> from rules.book import load_book
    >>> text = "3月5日,胶澜市公安局接厦浦海关通报,青岗市公安局湖滨分局缉毒大队抽调叶县公安局警力"
    >>> [mention.value for mention in find_agencies(text, 0, len(text), load_book().names)]
    ['胶澜市公安局', '厦浦海关', '青岗市公安局湖滨分局缉毒大队', '叶县公安局']
    """
    found: list[Mention] = []
    for match in units(names).finditer(norm, start, end):
        if is_person(norm, match):
            continue
        last = found[-1].span if found else None
        if last and is_one_name(norm[last.end : match.start()], names) and not norm[: last.end].endswith(("警方", "公安")):
            found[-1] = body(norm, Span(last.start, match.end()))
        else:
            begin = beginning(norm, last.end if last else start, match.start(), names)
            if match[0] != "公安" or begin < match.start():
                found.append(body(norm, Span(begin, match.end())))
    return found


def is_person(norm: str, match: re.Match[str]) -> bool:
    """Whether a unit is only the beginning of another word: 支队长, 公安人员."""
    other = NO_UNIT.match(norm, match.start())
    return other is not None and (match[0] == "公安" or other.end() == match.end())


def body(norm: str, span: Span) -> Mention:
    """The mention of a body."""
    return Mention(span, "agency", norm[span.start : span.end], "names.toml#agency")


def is_one_name(gap: str, names: NameFile) -> bool:
    """Whether what stands between two units is part of one name."""
    return not gap or (len(gap) <= GAP and BEFORE.fullmatch(gap) is not None and not cuts(names).match(gap))


def beginning(norm: str, earliest: int, at: int, names: NameFile) -> int:
    """Where the name begins whose first unit stands at an offset."""
    before = BEFORE.search(norm, max(earliest, at - LONGEST_PREFIX), at)
    if not before:
        return at
    cut = cuts(names).match(norm, before.start(), at)
    begin = cut.end() if cut else before.start()
    return next((start for start in range(begin, at) if at - areas_end(norm, start, at) <= STEM), at)


def areas_end(text: str, start: int, end: int) -> int:
    """Where the areas end that follow each other from an offset on.

    >>> areas_end("四川省岷安市公安局", 0, 9)
    6
    """
    while area := AREA.match(text, start, end):
        start = area.end()
    return start


def is_telling_name(mention: Mention, names: NameFile) -> bool:
    """Whether a name says which body it is: 某县公安局, 海巡署, 该支队勐岗边境派出所; not 警方 or 该局."""
    return says_which(str(mention.value), names)


def says_which(name: str, names: NameFile) -> bool:
    """Whether words name one body.

    >>> from rules.book import load_book
    >>> [says_which(name, load_book().names) for name in ("石桥县公安局", "县公安局", "公安机关")]
    [True, False, False]
    """
    name = OWN.sub("", name) or name
    unit = units(names).search(name)
    return unit is not None and not pointing(names).match(name) and (unit.start() >= 2 or proper(names).match(name) is not None)


@lru_cache(maxsize=8)
def proper(names: NameFile) -> re.Pattern[str]:
    """Bodies that need no area: 海巡署, 海关总署."""
    return re.compile("|".join(names.words("proper-body")))


# ---- places

WHOLE_NOUN = re.compile("[一-龥]{2,}(?<![房间号内近])")  # a noun that is a place by itself: 机场, 养猪场


@lru_cache(maxsize=8)
def place_pattern(names: NameFile) -> re.Pattern[str]:
    """A place behind 在, 至, 从 …, up to the last of the words that a place ends with."""
    ends, provinces = ("|".join(names.words(words)) for words in ("place-noun", "province"))
    alone = "|".join(word for word in names.words("place-noun") if WHOLE_NOUN.fullmatch(word) or word.startswith("[一-龥]{2}[省市县"))
    return re.compile(
        rf"(?:{'|'.join(names.words('before-place'))})(?P<place>(?:{provinces}|{alone}|[^,。;:()\n在于至从了将被把日]{{1,20}}?(?:{ends}))(?:[^,。;:()\n在于至从了将被把日]{{0,10}}?(?:{ends})){{0,3}}(?:附近|内|一线|门口|一带)?)"
    )


def find_places(norm: str, start: int, end: int, names: NameFile) -> list[Mention]:
    """Places in norm[start:end], in order: Mention(kind "place", value the place as written)."""
    return [Mention(Span(*m.span("place")), "place", m["place"], "names.toml#place") for m in place_pattern(names).finditer(norm, start, end)]
