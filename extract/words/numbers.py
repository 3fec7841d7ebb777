"""Measures: numbers with their units, hedges and halves, in base units; and the numerals that are no quantities."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extract.words.numerals import NumberError, read_number
from extract.words.patterns import branch, guarded, guarded_either
from rules.units import HedgeEntry, UnitEntry, UnitFile
from schemas.text import Approx, Measure, Mention, Quantity, Span

ARABIC = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
DIGIT = "零〇○一二三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
FORMAL = "零点壹贰叁肆伍陆柒捌玖拾佰仟万"
THREE = f"(?:参(?=[{FORMAL}]|公克|公斤|克|[小大]?包|[颗粒支片块罐瓶袋个只台具张])|(?<=[{FORMAL}])参)"  # 参 of 人参 is no number
# 千 before 克 belongs to the unit in 四百千克, 二十一点五千克, 缴毒(千克); in 三千克 and 一万三千克 it may stay in the numeral
OWN = "(?!千克)|(?!千克半)(?<=[\\d一二两三四五六七八九上近逾超过约达足])(?<![十百千万亿点零〇])(?<![十百千点零〇一二两三四五六七八九][一二两三四五六七八九])"
CHINESE = f"(?:(?:{OWN})[{DIGIT}]|两(?=[百千万亿])|{THREE})"
FRACTION = f"(?:[零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖]|{THREE})"  # 五十七点四|千克, but 三点五千万
DOT = "[.·‧・]"  # 九.九七公斤
MIXED = rf"(?:(?!千克)[万亿千百十])+(?:(?:{ARABIC})?(?:(?!千克)[千百十])?零?{CHINESE}*)*"
NUMERAL = rf"(?:{ARABIC})(?:{MIXED})?|(?:{CHINESE}|两){CHINESE}*(?:点{FRACTION}+(?:[十百]|千(?![克瓦米]))?|{DOT}{FRACTION}+(?=[万亿]?(?:公?[斤克吨]|[千毫]克)))?[万亿]?|半"
RANGE = r"[至到~\-—–－]+"
NEIGHBOURS = re.compile("(一二|二三|两三|三四|三五|四五|五六|六七|七八|八九)")
COMPOUND_BASES = frozenset({"g", "ml", "CNY"})
PARTS, BARE = 12, "units.toml#bare"
LISTED, WEIGHED_HEAD, HEAD_REACH = (
    frozenset({"、", ",", "和", "及", "与", "、和", "以及"}),
    re.compile("(?:净重|毛重|重量?|称重|称量|分别|依次|各)[为是约计有:]{0,3}$"),
    10,
)


@dataclass(frozen=True, eq=False, slots=True)
class Scan:
    """Compiled scan of a unit file: one pattern for all measures, and what its groups mean."""

    pattern: re.Pattern[str]
    units: dict[str, UnitEntry]
    prefixes: dict[str, UnitEntry]
    hedges: dict[str, Approx]
    lookalikes: re.Pattern[str]
    names: dict[str, str]


def hedge_words(hedges: tuple[HedgeEntry, ...], place: str) -> list[str]:
    """All hedges of one place."""
    return [word for hedge in hedges for word in getattr(hedge, place)]


@lru_cache(maxsize=8)
def scan_of(units: UnitFile) -> Scan:
    """The compiled scan of a unit file."""
    by_word = {word: unit for unit in units.unit for word in unit.words}
    prefixes = {word: unit for unit in units.unit for word in unit.prefixes}
    hedges: dict[str, Approx] = {}
    for hedge in units.hedge:
        for word in (*hedge.prefix, *hedge.middle, *hedge.suffix):
            hedges[word] = hedge.id  # type: ignore[assignment]
    middle = branch(hedge_words(units.hedge, "middle"))
    joined = "|".join(f"(?<={word[:-1]}){word[-1]}" for word in hedge_words(units.hedge, "joined"))  # 附近3人
    pattern = (
        rf"(?P<currency>{branch(prefixes)})?(?P<before>(?:(?!(?<=以)上|上(?![百千万亿])|{joined})(?:{branch(hedge_words(units.hedge, 'prefix'))}))*)(?P<first>{NUMERAL})"
        rf"(?:(?P<unit1>{branch(by_word)})?(?P<to>{RANGE})(?P<second>{NUMERAL}))?"
        rf"(?P<middle>{middle})?(?P<scale>(?!千克)[万亿千百])?(?P<middle2>{middle})?(?: (?=[A-Za-z]))?(?P<unit>{branch(by_word)})?(?P<half>半(?!成)|(?<=[吨斤])[一二三四五六七八九](?=[,。;、!?)多余的\n]|$))?"
        rf"(?P<after>(?!强[制戒行]|[多少][了出]|多[于半数])(?:{branch(hedge_words(units.hedge, 'suffix'))}))?"  # 2人强制隔离戒毒
    )
    kinds = [(f"k{number}", entry) for number, entry in enumerate(units.lookalike)]
    looks = "|".join(f"(?P<{key}>{guarded_either(part for part in (branch(e.words), *e.patterns) if part)})" for key, e in kinds)
    return Scan(
        re.compile(guarded(pattern)), by_word, prefixes, hedges, re.compile(guarded(looks) if looks else r"(?!)"), {key: entry.id for key, entry in kinds}
    )


def find_measures(norm: str, start: int, end: int, units: UnitFile) -> list[Mention]:
    """Every number of norm[start:end] with its unit, in order: Mention(kind "measure", value Measure).

    Numbers that are no quantities (第3版, telephones, dates, codes) come as "bare" with the id of their look-alike; numbers behind
    one another that make one amount (3斤2两) are one measure. Never raises.
    """
    scan = scan_of(units)
    taken = [(m.start(), m.end(), scan.names[m.lastgroup or ""]) for m in scan.lookalikes.finditer(norm, start, end)]
    found: list[Mention] = []
    at = start
    while match := scan.pattern.search(norm, at, end):
        look = next((item for item in taken if item[0] < match.end("first") and match.start("first") < item[1]), None)
        if look:
            if any(character.isdigit() for character in norm[look[0] : look[1]]):
                found.append(no_quantity(look))
            at = max(look[1], match.start() + 1)
            continue
        at = max(match.end(), match.start() + 1)
        mention = read_measure(match, scan)
        if mention:
            found.append(mention)
    return share_unit(norm, join_compounds(norm, found), scan)


def share_unit(norm: str, found: list[Mention], scan: Scan) -> list[Mention]:
    """Measures where the bare numbers of a list behind 净重 or 分别 have the weight's unit that its last one tells: "净重35.6、12.4、9克"."""
    out = list(found)
    run: list[int] = []
    for at, mention in enumerate(found):
        value = mention.value
        follows = bool(run) and norm[found[run[-1]].span.end : mention.span.start] in LISTED
        if mention.rule == BARE:
            run = [*run, at] if follows else [at]
            continue
        weight = isinstance(value, Measure) and value.dimension in ("mass", "volume")
        if follows and weight and is_weighed_list(norm, found, run[0]):
            for place in run:
                out[place] = with_unit(found[place], mention, scan)
        run = []
    return out


def is_weighed_list(norm: str, found: list[Mention], first: int) -> bool:
    """Whether numbers from one on are weights: behind 净重 or 分别, or going on a list with a weight before them ("35.6克、12.4、9克")."""
    start = found[first].span.start
    last = found[first - 1] if first else None
    listed = last is not None and norm[last.span.end : start] in LISTED and isinstance(last.value, Measure) and last.value.dimension in ("mass", "volume")
    return listed or WEIGHED_HEAD.search(norm, max(0, start - HEAD_REACH), start) is not None


def with_unit(bare: Mention, told: Mention, scan: Scan) -> Mention:
    """A number without a unit as a measure in that of another."""
    one, other = bare.value, told.value
    if not isinstance(one, Measure) or not isinstance(other, Measure):
        raise TypeError(f"not measures: {one!r}, {other!r}")
    quantity = Quantity(one.quantity.amount * scan.units[other.word].factor, other.quantity.unit, one.quantity.approx)
    return Mention(bare.span, "measure", Measure(quantity, other.dimension, other.word, one.number), told.rule)


def no_quantity(look: tuple[int, int, str]) -> Mention:
    """A number that is no quantity, with the reason as its rule."""
    span = Span(look[0], look[1])
    return Mention(span, "measure", Measure(Quantity(Decimal(0), "none"), "other", look[2], span), f"units.toml#{look[2]}")


def read_measure(match: re.Match[str], scan: Scan) -> Mention | None:
    """The measure of a match; None for a Chinese numeral without a unit, which is seldom a number."""
    word = match["unit"] or (match["unit1"] or "")
    unit = scan.units.get(word)
    first = match["first"]
    if not first.strip("〇"):
        return None  # 邬〇〇处有期徒刑
    if unit is None and not first[0].isdigit() and not (match["currency"] and len(first) > 1):
        return None
    try:
        amount, loose = amount_of(match)
    except NumberError:
        return None
    approx: Approx = "over" if loose else approx_of(match, scan)
    number = Span(match.start("first"), match.end("second") if match["second"] else match.end("first"))
    span = Span(match.start(), match.end())
    currency = scan.prefixes.get(match["currency"] or "")
    if currency is not None and (unit is None or unit.dimension == "money"):
        unit = currency if unit is None or unit.base == "CNY" else unit
    if unit is None:
        return Mention(span, "measure", Measure(Quantity(amount, "none", approx), "bare", "", number), BARE)
    return Mention(span, "measure", Measure(Quantity(amount * unit.factor, unit.base, approx), unit.dimension, word, number), f"units.toml#{unit.id}")


def amount_of(match: re.Match[str]) -> tuple[Decimal, bool]:
    """The amount of a match before its unit, and whether it is the lower end of a range."""
    first, scale = match["first"], match["scale"] or ""
    loose = bool(match["second"])
    pair = NEIGHBOURS.search(first)
    if pair and not first[0].isdigit() and "点" not in first[: pair.start()]:
        first, loose = first[: pair.start()] + pair.group()[0] + first[pair.end() :], True
    amount = read_number(first + scale)
    if match["second"] and match["second"][-1] in "万亿" and first[-1] not in "万亿":
        # "3到5万" is in 万, "8500到3万" is not
        times = {"万": 10**4, "亿": 10**8}[match["second"][-1]]
        amount *= times if amount * times <= read_number(match["second"]) else 1
    if match["half"]:
        amount += read_number(match["half"]) / (1 if match["half"] == "半" else 10)  # 一吨半, 四吨三
    return amount, loose


def approx_of(match: re.Match[str], scan: Scan) -> Approx:
    """The hedge of a match: the one behind or inside the number, else the one before it."""
    for group in ("middle", "middle2", "after", "before"):
        word = match[group]
        if word:
            known = scan.hedges.get(word)
            if known is None:
                known = next((scan.hedges[text] for text in sorted(scan.hedges, key=len, reverse=True) if word.startswith(text)), None)
            if known is not None and not (group == "before" and word in ("达", "高达", "上")):
                return known
    return "exact"


def join_compounds(norm: str, found: list[Mention]) -> list[Mention]:
    """Amounts in two units behind one another made one: "1吨零30公斤", "3斤2两", "二两八钱"."""
    out: list[Mention] = []
    for mention in found:
        last = out[-1] if out else None
        joined = join(norm, last, mention) if last else None
        if joined:
            out[-1] = joined
        else:
            out.append(mention)
    return out


def join(norm: str, left: Mention, right: Mention) -> Mention | None:
    """Two measures as one, if the second is a smaller unit that follows at once."""
    one, two = left.value, right.value
    if not isinstance(one, Measure) or not isinstance(two, Measure) or one.dimension != two.dimension or one.quantity.unit not in COMPOUND_BASES:
        return None
    gap = norm[left.span.end : right.span.start]
    smaller = one.word != two.word and one.quantity.amount > two.quantity.amount and one.dimension in ("mass", "volume")
    if gap not in ("", "零", "又") or not smaller or one.quantity.approx != "exact":
        return None
    quantity = Quantity(one.quantity.amount + two.quantity.amount, one.quantity.unit, two.quantity.approx)
    return Mention(
        Span(left.span.start, right.span.end), "measure", Measure(quantity, one.dimension, one.word, Span(one.number.start, two.number.end)), left.rule
    )
