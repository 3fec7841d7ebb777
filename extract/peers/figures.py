"""Numbers and shares in general prose: signs, exponents, dozens, fractions, percent, tenths, discounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from extract.peers.plain import EXPONENT, FORMAL, LARGE, NUMERAL, OVER, SCALE, SIGN, plain, value_of

FRACTION = (
    rf"(?P<over>(?P<oversign>{SIGN})(?:(?P<whole>{NUMERAL})又)?(?P<below>{NUMERAL}){OVER}(?P<upsign>{SIGN})(?P<above>{NUMERAL}){SCALE})"
    rf"|(?P<slash>(?P<slashsign>{SIGN})(?:(?P<mixed>\d+) +)?(?P<up>\d+(?:\.\d+)?) ?/ ?(?P<down>\d+(?:\.\d+)?)(?! ?/))"
)
NUMBER = re.compile(
    rf"{FRACTION}|(?P<dotted>\d+(?:\.\d+){{2,}})|(?P<sign>{SIGN})(?P<number>{NUMERAL}){EXPONENT}{SCALE.replace('scale', 'scale2')}(?P<dozen> *打(?![击架扮开]))?(?:[元圆块](?:(?P<tenths>{NUMERAL})[角毛])?(?:零?(?P<hundredths>{NUMERAL})分)?)?"
)
SHARE = re.compile(
    rf"(?P<all>百 *分 *之? *百)|{FRACTION}"
    rf"|(?P<sign>{SIGN})(?P<number>(?!半 *折)(?:\d \d(?= *折)|{NUMERAL})){SCALE.replace('scale', 'scale2')} *(?:(?P<percent>%|个? *百 *分 *点)|(?P<mille>‰)|(?P<tenth>成)(?: *(?P<more>半|{NUMERAL}))?|(?P<off>折))"
    r"|(?P<half>打对折|半折)"
)
HUNDRED = re.compile(" *(?:百|佰)")
# a formal numeral alone is mostly a word: 大陆, 队伍, 放肆, 拾起
ALONE = re.compile(r"一(?:切|看|些|直|定|起|样|下|般)|四川|十(?:足|分)|万一|百姓|[两二]{2}$")
SCANT = re.compile(r"[一二三四五六七八九][一二三四五六七八九](?=[十百千万亿个]|$)")
PRECISION = 15


def numbers(text: str) -> list[Decimal]:
    """Every number of a text; a bare "百分之" counts its hundredths, any other fraction is a quotient.

    >>> [str(value) for value in numbers("五分之壹,－2.5万,十打苹果,百分之二十二,大陆")]
    ['0.2', '-25000.0', '120', '22.00']
    """
    found: list[Decimal] = []
    spoken = plain(text).strip()
    for match in NUMBER.finditer(spoken):
        if match["dotted"]:
            found.extend(Decimal(part) for part in match["dotted"].split("."))
        elif match["over"] or match["slash"]:
            value = quotient(match)
            percent = match["over"] and HUNDRED.fullmatch(match["below"])
            found.extend([] if value is None else [value * 100 if percent else value])
        elif not is_word(match, spoken):
            found.extend(number(match))
    return found


def is_word(match: re.Match[str], spoken: str) -> bool:
    """Whether what looks like a numeral is part of a word."""
    numeral = match["number"]
    single = len(numeral) == 1 and numeral != spoken and not match["dozen"]
    return bool(ALONE.match(spoken, match.start("number"))) or (single and bool(FORMAL.match(numeral))) or numeral in ("万", "万万", "半", "千", "百", "亿")


def number(match: re.Match[str]) -> Iterator[Decimal]:
    """The value of one number with its sign, exponent, letter and dozen."""
    value = value_of(match["number"])
    if value is None:
        return
    value = value * LARGE.get(match["scale2"] or "", 1) * (12 if match["dozen"] else 1)
    for group, parts in (("tenths", 10), ("hundredths", 100)):
        value += (value_of(match[group] or "零") or 0) / Decimal(parts)
    try:
        value = rounded(value.scaleb(int(match["exponent"] or 0)))
        value = rounded(value ** int(match["power"])) if match["power"] else value
    except (InvalidOperation, OverflowError):
        return
    yield -value if match["sign"].strip() else value


def quotient(match: re.Match[str]) -> Decimal | None:
    """The value of a fraction: "四分之三", "3又壹千分之23", "4 6/3"."""
    if match["slash"]:
        above, below, whole = Decimal(match["up"]), Decimal(match["down"]), Decimal(match["mixed"] or 0)
        negative = bool(match["slashsign"].strip())
    else:
        values = [value_of(match[part]) if match[part] else Decimal(0) for part in ("above", "below", "whole")]
        if any(value is None for value in values):
            return None
        above, below, whole = (value for value in values if value is not None)
        above *= LARGE.get(match["scale"] or "", 1)
        negative = bool(match["oversign"].strip()) != bool(match["upsign"].strip())
    if not below:
        return None
    value = rounded(whole + above / below)
    return -value if negative else value


def rounded(value: Decimal) -> Decimal:
    """A quotient to fifteen digits, as floating-point makers write it; whole numbers stay exact."""
    return value if value == value.to_integral_value() else +value if len(value.as_tuple().digits) <= PRECISION else Decimal(f"{value:.{PRECISION}g}")


def shares(text: str) -> list[Decimal]:
    """Every share of a whole in a text: "60%" and "百分之六十" are 0.6, "7.2成" 0.72, "75折" 0.75, "打对折" 0.5.

    >>> [str(value) for value in shares("百分之百,3/4,六个百分点,八点五成,九折")]
    ['1', '0.75', '0.06', '0.85', '0.9']
    """
    return [value for match in SHARE.finditer(plain(text)) if (value := share(match)) is not None]


def share(match: re.Match[str]) -> Decimal | None:
    """The value of one share; None for a rough one ("二三十个百分点")."""
    if match["all"] or match["half"]:
        return Decimal(1) if match["all"] else Decimal("0.5")
    if match["over"] or match["slash"]:
        return None if match["over"] and SCANT.match(match["above"]) else quotient(match)
    numeral = match["number"]
    if SCANT.match(numeral) and not match["off"]:
        return None
    value = value_of(numeral)
    if value is None:
        return None
    # "七成六" is 0.76, "三成半" 0.35
    more = Decimal("0.5") if match["more"] == "半" else (value_of(match["more"] or "零") or Decimal(0)) / 10
    value = (value + more) * LARGE.get(match["scale2"] or "", 1)
    value = rounded(value / part_of(match, value))
    return -value if match["sign"].strip() else value


def part_of(match: re.Match[str], value: Decimal) -> Decimal:
    """How many parts the whole has, by the word behind the number."""
    if match["percent"] or (match["off"] and value >= 10):
        return Decimal(100)
    return Decimal(1000) if match["mille"] else Decimal(10)
