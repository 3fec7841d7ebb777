"""Lists with one figure for each of several years or bodies: "2017—2019年破案依次为94起、41起、43起", "甲海关、乙海关分别查获冰毒3公斤、5公斤".

A list fits when it has exactly as many figures as years were told last in its paragraph, or as bodies stand before 分别, and its figures follow one
another bare, or with one noun; each figure is tagged with its year, or with the place of its body, and is an event of its own. Figures with nouns
of their own are of as many sorts: "2018年至2020年受理236件,贩卖案141件、容留案78件、持有案12件"; so are those behind as many things as 分别 deals out:
"贩卖、容留、持有案分别为141件、78件、12件".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.dates.anchor import month_of
from extract.figures.shares import LOOSE
from extract.places.agencies import units
from extract.words.numerals import read_number
from extract.words.patterns import guarded
from rules.names import NameFile
from schemas.text import Clause, Fact, Period, Span

YEAR = r"(?:(?:19|20)\d\d|[一二][〇零0Oo一二三四五六七八九]{3})"  # Hong Kong writes 二〇二一年
YEARS = re.compile(
    guarded(rf"(?<!\d)(?P<first>{YEAR})年?(?:至|到|[-—~–]{{1,2}})(?P<last>{YEAR})(?=年)|(?<!\d)(?P<list>(?:{YEAR}年?(?:[、,和及与]|以及))+{YEAR})(?=年)")
)
JOINT, IN_ORDER = re.compile("[、,和及与]|以及"), re.compile("分别|依次|各(?:为|是|有)")
PART = re.compile("年(?:的)?(?:(?:[首前]|(?:1|一)月?(?:至|到|-))(?P<n>\\d{1,2}|十[一二]?|[一二三四五六七八九])个?(?P<unit>月|季)|上半年)")
NOUN = re.compile("[^\\d〇零一二三四五六七八九十百千万两半几数]{0,20}")
THING = "[^、和及与,。;:\\s]{1,16}"
THINGS = re.compile(f"(?P<things>(?:{THING}(?:[、和及与]|以及)){{1,11}}{THING}?)(?:{IN_ORDER.pattern})")
MONTHS = 12
DIGITS = "〇一二三四五六七八九"
MOST, MARK, BODY_MARK = 12, "year:", "body:"
NAME = "[^、和及分各依,。;:!?()\\s\\d]{2,16}"
EACH = re.compile("(?:分别|各自|依次)(?=[^,。;]{0,4}[缴查破抓收捕])")
BODIES = re.compile(f"(?P<bodies>(?:{NAME}[、和及]){{1,12}}{NAME}){EACH.pattern}")
BODY = re.compile("[^、和及]+")


def spread(norm: str, clauses: Sequence[Clause], facts: Sequence[Fact]) -> list[Fact]:
    """The facts of a text, those of such lists with the tag of their year."""
    if not YEARS.search(norm):
        return list(facts)
    by_clause: dict[int, list[Fact]] = {}
    for fact in facts:
        by_clause.setdefault(fact.clause, []).append(fact)
    years: list[str] = []
    paragraph, out = -1, []
    for clause in clauses:
        told = [until(found, norm, match.end()) for match in YEARS.finditer(norm, clause.span.start, clause.span.end) if (found := years_of(match))]
        years = told[-1] if told else years if clause.paragraph == paragraph else []
        paragraph = clause.paragraph
        here = sorted(by_clause.get(clause.index, ()), key=lambda fact: fact.span.start)
        out += in_years(norm, clause, here, years)
    return out


def years_of(match: re.Match[str]) -> list[int]:
    """The years that a list or a range names; none if it is too long to have a figure each.

    >>> years_of(YEARS.search("2017—2019年"))
    [2017, 2018, 2019]
    """
    if match["list"]:
        return [in_figures(year) for year in re.findall(YEAR, match["list"])]
    first, last = in_figures(match["first"]), in_figures(match["last"])
    return list(range(first, last + 1)) if 0 < last - first < MOST else []


def until(years: Sequence[int], norm: str, end: int) -> list[str]:
    """Years as they are told, the last one up to a month if the words behind it say so: 2019-10 for "2019年首10个月"."""
    part = PART.match(norm, end)
    last = read_number(part["n"]) * (3 if part["unit"] == "季" else 1) if part and part["n"] else 6 if part else 0
    told = [str(year) for year in years]
    return [*told[:-1], f"{told[-1]}-{int(last)}"] if 0 < last < MONTHS else told


def in_figures(year: str) -> int:
    """The number of a year: "2021", "二〇二一"."""
    return int(year) if year.isascii() and year.isdigit() else int("".join(str(max(0, DIGITS.find(char))) for char in year))


def in_years(norm: str, clause: Clause, facts: list[Fact], years: Sequence[str]) -> list[Fact]:
    """The facts of a clause, each run of as many figures as years spread over them."""
    ordered = bool(IN_ORDER.search(norm, clause.span.start, clause.span.end))
    out: list[Fact] = []
    wholes: list[Fact] = []
    for run in runs_of(norm, facts):
        if not (len(run) == len(years) > 1 and (ordered or len(run) > 2)) or is_sorted(norm, clause, run):
            out += run
            continue
        first, parts = run[0], run[0].whole is not None and len(wholes) == len(run)  # 被捕5705人、4505人,当中21岁以下937人、693人
        alike = [replace(fact, code=first.code, rule=first.rule, tags=first.tags | {f"{MARK}{year}"}) for fact, year in zip(run, years, strict=True)]
        tied = [replace(fact, whole=wholes[place].span if parts else None, group=first.group if parts else None) for place, fact in enumerate(alike)]
        wholes = wholes if parts else tied
        out += tied
    return out


def is_sorted(norm: str, clause: Clause, run: Sequence[Fact]) -> bool:
    """Whether the figures of a list are of as many sorts: each has a noun of its own, or as many things, and no years, stand before 分别."""
    nouns = {noun for fact in run[1:] if (noun := NOUN.match(norm, fact.span.start, fact.span.end)[0])}  # type: ignore[index]
    if len(nouns) > 1:
        return True
    things = THINGS.search(norm, clause.span.start, run[0].span.end)
    return bool(things and not YEARS.search(norm, *things.span()) and len(JOINT.findall(things["things"])) + 1 == len(run))


def runs_of(norm: str, facts: Sequence[Fact]) -> list[list[Fact]]:
    """Neighbouring figures of one thing with only 、 between them."""
    runs: list[list[Fact]] = []
    for fact in facts:
        last = runs[-1][-1] if runs else None
        if last and is_next(norm, last, fact) and runs[-1][0].code != LOOSE:
            runs[-1].append(fact)
        else:
            runs.append([fact])
    return runs


def is_next(norm: str, last: Fact, fact: Fact) -> bool:
    """Whether a figure goes on with a list: the same thing, or nothing named, behind 、."""
    same = fact.code in (last.code, LOOSE) or last.code == LOOSE or (fact.code == "investigated" and last.code == "drug_users")  # 查处吸毒人员312人、245人
    alike = last.kind == fact.kind and last.quantity.unit == fact.quantity.unit and same
    joined = JOINT.fullmatch(norm, last.span.end, fact.span.start) or (last.span.end == fact.span.start and JOINT.match(norm, fact.span.start))
    return alike and last.span.end <= fact.span.start and bool(joined)


def by_bodies(norm: str, clauses: Sequence[Clause], facts: Sequence[Fact], names: NameFile) -> list[Fact]:
    """The facts of a text, those of a list of as many figures as bodies with the tags of a share and of the place of its body."""
    out = list(facts)
    for match in BODIES.finditer(norm) if EACH.search(norm) else ():
        bodies = [Span(*found.span()) for found in BODY.finditer(norm, *match.span("bodies"))]
        clause = next((clause for clause in clauses if clause.span.start <= match.start() < clause.span.end), None)
        if clause is None or not all(units(names).search(norm, body.start, body.end) for body in bodies):
            continue
        behind = [fact for fact in out if fact.clause == clause.index and fact.span.start >= match.end()]
        for run in runs_of(norm, sorted(behind, key=lambda fact: fact.span.start)):
            if len(run) == len(bodies):
                tagged = {id(fact): f"{BODY_MARK}{body.start}-{body.end}" for fact, body in zip(run, bodies, strict=True)}
                out = [replace(fact, tags=fact.tags | {"share", tagged[id(fact)]}) if id(fact) in tagged else fact for fact in out]
    return out


def body_of(fact: Fact) -> Span | None:
    """Where the body stands that a list gives to a fact, None if none does.

    >>> from schemas.text import Fact, Quantity
    >>> from decimal import Decimal
    >>> body_of(Fact("seizure", "heroin", Quantity(Decimal(1), "g", "exact"), Span(9, 12), "drugs.toml#heroin", 0, tags=frozenset({"body:3-7"})))
    Span(start=3, end=7)
    """
    told = next((tag.removeprefix(BODY_MARK) for tag in fact.tags if tag.startswith(BODY_MARK)), None)
    return Span(*map(int, told.split("-"))) if told else None


def year_of(fact: Fact) -> Period | None:
    """The year, or its months up to one, that a list gives to a fact; None if none does."""
    year, _, month = next((tag.removeprefix(MARK) for tag in fact.tags if tag.startswith(MARK)), "").partition("-")
    return month_of(int(year), 1, int(month or MONTHS)) if year else None
