"""Weights, volumes, lengths and money in general prose: what the readers of the bulletins give, and what only general prose writes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from extract.peers.plain import NUMERAL, OVER, SIGN, plain, value_of
from extract.words.numbers import find_measures
from extract.words.patterns import branch
from rules.units import UnitFile
from schemas.text import Measure

# what bulletins never weigh or measure in, by the names that makers give it
OTHER_UNITS = {
    "加仑": ("Gallon", "1"), "品脱": ("Pint", "1"), "夸脱": ("Quart", "1"), "磅": ("Pound", "1"), "盎司": ("Ounce", "1"), "安士": ("Ounce", "1"),
    "茶匙": ("mL", "5"), "汤匙": ("mL", "15"), "立方米": ("Cubic meter", "1"), "立方厘米": ("Cubic centimeter", "1"),
    "公里": ("Kilometer", "1"), "千米": ("Kilometer", "1"), "km": ("Kilometer", "1"), "米": ("Meter", "1"), "公尺": ("Meter", "1"), "m": ("Meter", "1"),
    "分米": ("Decimeter", "1"), "厘米": ("Centimeter", "1"), "公分": ("Centimeter", "1"), "cm": ("Centimeter", "1"), "毫米": ("Millimeter", "1"), "mm": ("Millimeter", "1"),
    "英里": ("Mile", "1"), "英尺": ("Foot", "1"), "英寸": ("Inch", "1"), "码": ("Yard", "1"), "海里": ("Nautical mile", "1"),
    "平方米": ("Square meter", "1"), "平方公里": ("Square kilometer", "1"), "平方千米": ("Square kilometer", "1"), "平方厘米": ("Square centimeter", "1"),
    "公顷": ("Hectare", "1"), "英亩": ("Acre", "1"), "千米每小时": ("Kilometer per hour", "1"), "米每秒": ("Meter per second", "1"),
    "比特": ("Bit", "1"), "字节": ("Byte", "1"), "千字节": ("Kilobyte", "1"), "兆字节": ("Megabyte", "1"), "吉字节": ("Gigabyte", "1"), "兆比特": ("Megabit", "1"),
    "微克": ("Microgram", "1"), "微米": ("Micrometer", "1"), "纳米": ("Nanometer", "1"), "光年": ("Light year", "1"), "亩": ("Mu", "1"), "丈": ("Zhang", "1"), "尺": ("Chi", "1"), "寸": ("Cun", "1"), "分升": ("mL", "100"), "厘升": ("mL", "10"), "毫升": ("mL", "1"),
}  # fmt: skip
BASES = {"g": "g", "ml": "mL"}
FLUID = re.compile(
    rf"(?P<sign>{SIGN})(?:(?P<below>{NUMERAL}){OVER})?(?P<number>{NUMERAL})(?<!兆) ?个?(?P<unit>{branch([*OTHER_UNITS, '公升', '升', '公斤', '克', '斤', '吨', 'L'])})(?![A-Za-z])(?P<half>半)?"
)
VOLUMES = {
    "公升": ("mL", "1000"),
    "升": ("mL", "1000"),
    "L": ("mL", "1000"),
    "公斤": ("g", "1000"),
    "克": ("g", "1"),
    "斤": ("g", "500"),
    "吨": ("g", "1000000"),
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in a unit of the makers."""

    value: Decimal
    unit: str


def amounts(text: str, units: UnitFile) -> list[Amount]:
    """Every weight, volume and length of a text: those of bulletins in g and mL, others in the makers' own units.

    >>> from rules.book import load_book
    >>> amounts("六斤8兩,四分之一公升,168公分", load_book().units)
    [Amount(value=Decimal('3400'), unit='g'), Amount(value=Decimal('250.00'), unit='mL'), Amount(value=Decimal('168'), unit='Centimeter')]
    """
    spoken = plain(text)
    general = [(match.start(), match.end(), other_amount(match)) for match in FLUID.finditer(spoken) if match["below"] or match["unit"] in OTHER_UNITS]
    found = [(start, amount) for start, _, amount in general if amount]
    for mention in find_measures(spoken, 0, len(spoken), units):
        measure = mention.value
        if not isinstance(measure, Measure) or measure.quantity.unit not in BASES:
            continue
        if not any(start < mention.span.end and mention.span.start < end for start, end, _ in general):
            sign = -1 if re.search(r"(?:负|(?<![\d-])-) ?$", spoken[: mention.span.start]) else 1
            found.append((mention.span.start, Amount(sign * measure.quantity.amount, BASES[measure.quantity.unit])))
    return [amount for _, amount in sorted(found, key=lambda pair: pair[0])]


def other_amount(match: re.Match[str]) -> Amount | None:
    """An amount that no bulletin writes: a fraction, a gallon, thousands of bits."""
    value, below = value_of(match["number"]), value_of(match["below"] or "一")
    if value is None or not below:
        return None
    unit, factor = OTHER_UNITS.get(match["unit"]) or VOLUMES[match["unit"]]
    value = (value / below + (Decimal("0.5") if match["half"] else 0)) * Decimal(factor)
    if unit == "Bit" and value and value % 1000 == 0:
        unit, value = "Kilobit", value / 1000
    return Amount(-value if match["sign"].strip() else value, unit)
