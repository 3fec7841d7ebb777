"""Money in general prose: yuan with its tenths and hundredths, currencies, and ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extract.peers.plain import LARGE, MANY, NUMERAL, plain, value_of
from extract.words.patterns import branch
from rules.units import UnitFile

COIN = r"(?:美分|[角毛毫分仙])"
COINS = {"角": 10, "毛": 10, "毫": 10, "分": 100, "仙": 100, "美分": 100}
SMALLER = {"角": 100, "毛": 100, "毫": 100}  # "两毛五": the five are hundredths
MORE = (
    *(
        "块",
        "块钱",
        "圆",
        "蚊",
        "刀",
        "人民币",
        "美圆",
        "美刀",
        "日币",
        "日圆",
        "元日币",
        "韩币",
        "加币",
        "澳币",
        "新币",
        "新加坡元",
        "卢比",
        "印度卢比",
        "印度卢布",
    ),
    *("法郎", "瑞士法郎", "马克", "克朗", "里拉", "比索", "雷亚尔", "兰特", "奈拉", "林吉特", "第纳尔", "里亚尔", "坚戈", "比特币"),
)
SIGN = "[$¥￥£€₩]"
TO = r"(?: *\((?:不?含)\))? *(?:至|到|~|-+|—+) *"
FEW = re.compile(r"[几数](?P<unit>[十百千]?[万亿]*)")
PAIR = re.compile(r"(?P<low>[一二三四五六七八])(?P<high>[二三四五六七八九])(?P<unit>[十百千万亿]*)$")
FIGURE = rf"(?:[几数][十百千]?[万亿]*|{NUMERAL})(?: ?[kK])?[{MANY}]?"
LIMIT = "(?:(?<=[小少低大高]于)|(?<=超过)|(?<=不到)|(?<=不足))"
MINOR = rf"(?: *[又零]? *(?:{NUMERAL}) ?{COIN})"


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money in its own currency, or from a lower to a higher one."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, eq=False, slots=True)
class Patterns:
    """Sums with or without a lower end before them, and the parts of one sum."""

    whole: re.Pattern[str]
    one: re.Pattern[str]


@lru_cache(maxsize=4)
def patterns(units: UnitFile) -> Patterns:
    """The patterns of sums in the currencies of the bulletins and of general prose."""
    currency = branch([*MORE, *(word for unit in units.unit if unit.dimension == "money" for word in (*unit.words, *unit.prefixes))])
    major = rf"{FIGURE} ?(?:{currency})(?:现金|钱)?[整正]?{MINOR}*(?: ?[一二三四五六七八九](?![十百千万亿]))?"
    minor = rf"(?!十分(?!钱|$))(?:{NUMERAL}) ?{COIN}{MINOR}*(?:[一二三四五六七八九](?![十百千万亿]))?钱?"
    one = rf"(?:(?:{currency}|{SIGN}) ?(?:约|大约)? ?)?(?:{major}|{minor})|(?:{currency}|{SIGN}) ?{FIGURE}|{LIMIT}{FIGURE}$"
    parts = (
        rf"(?:{currency}|{SIGN})? ?(?:约|大约)? ?(?:(?P<figure>{FIGURE}) ?(?:{currency})(?:现金|钱)?[整正]?(?!{COIN})(?P<minor>{MINOR}*)(?: ?(?P<last>[一二三四五六七八九]))?"
        rf"|(?P<bare>{FIGURE})|(?P<coins>(?:{NUMERAL}) ?{COIN}{MINOR}*)(?P<end>[一二三四五六七八九])?钱?)"
    )
    return Patterns(re.compile(rf"(?:(?P<from>{one}|{FIGURE}){TO})?(?P<sum>{one})"), re.compile(parts))


def sums(text: str, units: UnitFile) -> list[Sum]:
    """Every sum of money in a text.

    >>> from rules.book import load_book
    >>> [(str(s.low), str(s.high)) for s in sums("九块九,两到三万港元,3000多欧元,$20", load_book().units)]
    [('9.9', '9.9'), ('20000', '30000'), ('3000', '4000'), ('20', '20')]
    """
    compiled = patterns(units)
    found = []
    for match in compiled.whole.finditer(plain(text)):
        above = read_sum(compiled.one.fullmatch(match["sum"]))
        below = read_sum(compiled.one.fullmatch(match["from"])) if match["from"] else above
        if above and below:
            found.append(Sum(as_large(below.low, match["from"], above.high, match["sum"]) if match["from"] else below.low, above.high))
    return found


def read_sum(match: re.Match[str] | None) -> Sum | None:
    """One sum of its parts: "五元六角", "25分", "两毛五", "几十万块"."""
    if match is None:
        return None
    figure = match["figure"] or match["bare"]
    base = read_figure(figure) if figure else Sum(Decimal(0), Decimal(0))
    more, divisor = Decimal(0), 10
    for number, coin in re.findall(rf"({NUMERAL}) ?({COIN})", match["minor"] or match["coins"] or ""):
        more += (value_of(number) or 0) / Decimal(COINS[coin])
        divisor = SMALLER.get(coin, divisor)
    last = match["last"] or match["end"]
    more += (value_of(last) or 0) / Decimal(divisor) if last else 0
    return Sum(base.low + more, base.high + more) if base else None


def read_figure(figure: str) -> Sum | None:
    """The number of a sum, rough ones as a range: "3000多", "几十万", "八九亿"."""
    times = LARGE[figure.strip()[-1]] if figure.strip()[-1] in "kK" else 1
    bare = figure.rstrip(" kK")
    few = FEW.fullmatch(bare.rstrip(MANY))
    if few:
        unit = value_of(few["unit"]) if few["unit"] else Decimal(1)
        return Sum(unit, unit * 10) if unit else None
    hedged = bare.rstrip(MANY)
    pair = PAIR.search(hedged)
    if pair and value_of(pair["high"]) == (value_of(pair["low"]) or 0) + 1:
        ends = [value_of(hedged[: pair.start()] + pair[side] + pair["unit"]) for side in ("low", "high")]
        return Sum(ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else None
    value = value_of(hedged)
    if value is None:
        return None
    step = Decimal(1).scaleb(exponent_of(value)) if bare[-1] in MANY else Decimal(0)
    return Sum(value * times, (value + step) * times)


def exponent_of(value: Decimal) -> int:
    """The power of ten that a rounded number counts in: 3 of 3000."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def as_large(low: Decimal, words: str, high: Decimal, behind: str) -> Decimal:
    """The lower end in the large unit of the higher one: "两到三万" begins at 20000, "从8500到3万" at 8500."""
    units = re.findall("[万亿kK]", behind) or re.findall("[百千仟]", behind)
    if not units or units[-1] in words:
        return low
    return low * LARGE[units[-1]] if low * LARGE[units[-1]] <= high else low
