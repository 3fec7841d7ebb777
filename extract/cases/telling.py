"""What one event tells of itself, for finding the same case in other bulletins: codes, days, places, persons, amounts, people captured.

Whatever is stored of the event counts, and the sentences of its document that belong to it: those that state its facts or its name, those
that follow them in the same paragraph, and, if the document tells no other case, the rest of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from corpus.normalise import normalise
from extract.people.fullnames import find_full_names
from rules.names import NameFile
from schemas.text import Text

SENTENCE = re.compile(r"[^。!?;\n]*[。!?;\n]?")
PARAGRAPH = re.compile(r"[^\n]*\n?")
HAN_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
BETWEEN = "[“”\"'‘’「」『』《》〈〉【】\\s]*"
DAY_CODE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)[-.·•‧・．年])?(?P<month>1[0-2]|0?[1-9])[-.·•‧・．月](?P<day>3[01]|[12]\d|0?[1-9])(?![\d号])日?(?:[-.·](?P<tail>\d))?"
)
CLOSE_CODE = re.compile(r"(?P<month>1[0-2]|0?[1-9])(?P<day>3[01]|[12]\d|0[1-9])(?=[\D]|$)")
HAN_CODE = re.compile(r"(?P<month>[一二三四五六七八九十]{1,2})[·•‧・.．](?P<day>[一二三四五六七八九十]{1,3}?)(?![一二三四五六七八九十])(?![一-龥]?[·•])")
NUMBER_CODE = re.compile(r"(?:(?P<year>20\d\d)-)?(?P<serial>\d{1,4}[A-Z]?)号|(?P<year2>20\d\d)-(?P<serial2>\d{2,4}[A-Z]?)(?=毒品目标|目标|制毒|部|省|公安)")
OPERATION = re.compile(r"(?P<code>[一-龥A-Z]{2,6}?)专案$")
NO_OPERATION = re.compile("[毒案某]|特大|重大|跨|走私|贩卖")
MASKED = re.compile(r"(?<![一-龥]者)(?P<base>[一-龥](?:某某?|[×xX○*＊]{1,2}))(?P<given>[一-龥])?")
HONORIFIC = re.compile(r"[老阿小](?P<surname>[一-龥])(?=[讲说供交称、,，。在的])")
NO_SURNAME = frozenset("的了在和与及或者员等一该各如从向对将被把让给为是有据由于到某以并就其此这那人名")
NO_GIVEN = frozenset("等人某、在与和及被把将因驾从到已是有的也为供交携乘等涉案贩运走制犯先后均处系落当经于说称称向对住给自以之一两三四五六七八九十二家夫妻")
MASK = "某"
STAFF_REACH = 6
SPLIT = re.compile(r"[。!?;\n]")
FIGURE = re.compile(r"\d[\d.,]*|[一二三四五六七八九十百千万]{2,}")
LONG_SENTENCE = 20  # characters, with two figures: nobody else writes the same
YEAR_BEFORE = 400  # days: a bulletin about a case with no date is about the year before it


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a case: a day ("3-15"), a number ("07"), or the word of an operation; with its year and province if told."""

    kind: Literal["day", "number", "operation"]
    value: str
    year: int | None = None
    province: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of a drug as told, in millionths of its unit, with its hedge."""

    micro: int
    approx: str


@dataclass(frozen=True, slots=True)
class Told:
    """An event as stored: its row, its document's row and name, where in the text its facts stand, and the codes of its place and its body."""

    event: int
    document: int
    doc: str
    label: str
    kind: str
    name: str | None
    start: date | None
    end: date | None
    agency: str | None
    place: str | None
    parent: int | None
    published: date | None
    spans: tuple[int, ...] = ()
    amounts: Mapping[tuple[str, str], tuple[Amount, ...]] = field(default_factory=dict)
    captured: int | None = None
    areas: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False, slots=True)
class Telling:
    """What one case event tells of itself; `here` is the text that belongs to it, `around` that which belongs to no other case."""

    told: Told
    codes: tuple[Code, ...]
    years: frozenset[int]
    persons: frozenset[str]
    here: str
    around: str
    stems: frozenset[str]
    stems_around: frozenset[str]
    provinces: frozenset[str]
    sentences: frozenset[str]

    @property
    def areas(self) -> frozenset[str]:
        """The codes of the areas that it tells of."""
        return self.told.areas


def tellings(text: str, events: Sequence[Told], names: NameFile) -> list[Telling]:
    """What each case of a document tells; sums over a period tell nothing of a case.

    `text` is the raw text, in which the spans of the events stand.
    """
    normal = normalise(text)
    belongs = [(sentence, owner) for sentence, owner in shares(normal, events) if not denial(names).search(sentence)]
    places = stems_in(normal.norm, names)
    cases = [event for event in events if event.kind == "case"]
    rest = "".join(sentence for sentence, owner in belongs if owner is None)
    found = []
    for event in cases:
        own = "".join(sentence for sentence, owner in belongs if owner == event.event)
        here = own + rest if len(cases) == 1 else own
        found.append(telling_of(event, (here, rest), places, names))
    return found


def telling_of(event: Told, texts: tuple[str, str], places: frozenset[str], names: NameFile) -> Telling:
    """What one event tells, by the text that belongs to it, the text around, and the places of the document."""
    here, around = texts
    own = "".join(filter(None, (here, event.agency, event.place)))
    provinces = re.compile("|".join(names.words("province")))
    codes = codes_of(event.name or "", provinces)
    return Telling(
        event,
        codes,
        frozenset(years_of(event, codes)),
        persons_in(f"{event.name or ''}。{here}", names),
        f"{own}{event.name or ''}",
        around,
        stems_in(own, names) | {place for place in places if place in own},
        frozenset(place for place in places if place in around),
        frozenset(provinces.findall(own)) or frozenset(provinces.findall(around)),
        frozenset(sentence for sentence in SPLIT.split(here) if len(sentence) >= LONG_SENTENCE and len(FIGURE.findall(sentence)) >= 2),
    )


# ---- which sentences belong to which event


def shares(text: Text, events: Sequence[Told]) -> list[tuple[str, int | None]]:
    """Each sentence with the event that it belongs to: the first whose fact or name stands in it, else that of its paragraph before it, else after."""
    firsts = [start + shift for start, shift in zip(text.starts, text.shifts, strict=True)]
    marks = [(max(0, at - text.shifts[max(0, bisect_right(firsts, at) - 1)]), event.event) for event in events for at in event.spans]
    marks = sorted(marks + [(at, event.event) for event in events for at in named_at(text.norm, event.name)])
    out: list[tuple[str, int | None]] = []
    for paragraph in PARAGRAPH.finditer(text.norm):
        pieces = [match for match in SENTENCE.finditer(text.norm, *paragraph.span()) if match[0]]
        owners = [next((event for at, event in marks if piece.start() <= at < piece.end()), None) for piece in pieces]
        for index, owner in enumerate(owners):
            if owner is None and index:
                owners[index] = owners[index - 1]
        first = next((owner for owner in owners if owner is not None), None)
        out += [(piece[0], first if owner is None else owner) for piece, owner in zip(pieces, owners, strict=True)]
    return out


def named_at(text: str, name: str | None) -> list[int]:
    """Where the name of a case stands in a text, with or without quote marks."""
    if not name:
        return []
    return [match.start() for match in re.finditer(BETWEEN.join(map(re.escape, name)), text)]


# ---- codes


def codes_of(name: str, provinces: re.Pattern[str]) -> tuple[Code, ...]:
    """The codes in a case's name.

    >>> codes_of("湖南省2024-07号毒品目标案件", re.compile("湖南"))
    (Code(kind='number', value='7', year=2024, province='湖南'),)
    >>> codes_of("2015·1·24特大跨国武装贩毒集团案", re.compile("湖南"))
    (Code(kind='day', value='1-24', year=2015, province=None),)
    >>> codes_of("817可卡因案", re.compile("湖南"))
    (Code(kind='day', value='8-17', year=None, province=None),)
    """
    where = provinces.match(name)
    number = NUMBER_CODE.search(name)
    if number:
        year = number["year"] or number["year2"]
        return (Code("number", (number["serial"] or number["serial2"]).lstrip("0"), int(year) if year else None, where[0] if where else None),)
    day = DAY_CODE.search(name) or CLOSE_CODE.match(name)
    if day:
        parts = day.groupdict()
        value = f"{int(day['month'])}-{int(day['day'])}" + (f"-{parts['tail']}" if parts.get("tail") else "")
        return (Code("day", value, int(parts["year"]) if parts.get("year") else None),)
    han = HAN_CODE.match(name)
    if han:
        return (Code("day", f"{han_number(han['month'])}-{han_number(han['day'])}"),)
    operation = OPERATION.match(name)
    if operation and not NO_OPERATION.search(operation["code"]):
        return (Code("operation", operation["code"]),)
    return ()


def han_number(word: str) -> int:
    """A number below a hundred.

    >>> [han_number(word) for word in ("三", "十", "十五", "二十", "二十一", "二九")]
    [3, 10, 15, 20, 21, 29]
    """
    tens, ten, units = word.rpartition("十")
    if not ten:
        return int("".join(str(HAN_DIGITS[digit]) for digit in word))
    return (HAN_DIGITS[tens] if tens else 1) * 10 + (HAN_DIGITS[units] if units else 0)


def years_of(event: Told, codes: Sequence[Code]) -> Iterator[int]:
    """The years in which the case may be: of its days, of its code, else of the bulletin and the year before."""
    coded = [code.year for code in codes if code.year]
    yield from coded
    if event.start or event.end:
        yield from {day.year for day in (event.start, event.end) if day}
    elif not coded and event.published:
        yield event.published.year
        yield (event.published - timedelta(YEAR_BEFORE)).year


# ---- persons and places


def persons_in(text: str, names: NameFile) -> frozenset[str]:
    """Names of people in a text, 某 once: "罗某豪", "李某"; a full name both as it is and masked. Not those of reporters and editors.

    >>> from rules.book import load_book
    >>> sorted(persons_in("记者 陈某 头目罗某豪供述，李某某等人，货主老郑讲", load_book().names))
    ['李某', '罗某豪', '郑某']
    """
    found = set()
    for match in MASKED.finditer(text):
        surname = match["base"][0]
        if surname in NO_SURNAME or staff(names).search(text, max(0, match.start() - STAFF_REACH), match.start()):
            continue
        given = match["given"] if match["given"] and match["given"] not in NO_GIVEN and len(match["base"]) == 2 else ""
        found.add(f"{surname}{MASK}{given}")
    found |= {f"{match['surname']}{MASK}" for match in HONORIFIC.finditer(text)}
    full = [name for name in find_full_names(text, names) if MASK not in name]
    return frozenset(found | {f"{name[0]}{MASK}" for name in full} | set(full))


@lru_cache(maxsize=8)
def staff(names: NameFile) -> re.Pattern[str]:
    """Words before the name of one who writes or polices."""
    return re.compile(f"(?:{'|'.join(names.words('byline'))})[^。；;\n]{{0,2}}$")


@lru_cache(maxsize=8)
def denial(names: NameFile) -> re.Pattern[str]:
    """Words by which a sentence says that another case is not this one: what it tells is of both, and so of neither."""
    return re.compile("|".join(names.words("no-relation")))


@lru_cache(maxsize=8)
def stem_patterns(names: NameFile) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a place is told by: two characters before 市, 县, 警方 …; and pairs of characters that are no name."""
    return re.compile(f"(?=([一-龥]{{2}})(?:{'|'.join(names.words('place-end'))}))"), re.compile("|".join(names.words("no-place")))


def stems_in(text: str, names: NameFile) -> frozenset[str]:
    """The last two characters of each place told in a text: 岷安 of 岷安市, of 岷安警方.

    >>> from rules.book import load_book
    >>> sorted(stems_in("岷安市公安局会同保川警方在云河收费站查获，全市", load_book().names))
    ['云河', '保川', '岷安']
    """
    stem, no_place = stem_patterns(names)
    provinces = set(names.words("province"))
    return frozenset(word for word in stem.findall(text) if word not in provinces and not no_place.search(word))
