"""The value of a numeral: Arabic, Chinese, or a mixture of both."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from math import prod

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
DIGITS.update(
    {
        "〇": 0,
        "○": 0,
        "两": 2,
        "廿": 20,
        "卅": 30,
        "壹": 1,
        "贰": 2,
        "叁": 3,
        "肆": 4,
        "伍": 5,
        "陆": 6,
        "柒": 7,
        "捌": 8,
        "玖": 9,
        "兩": 2,
        "俩": 2,
        "参": 3,
        "卌": 40,
    }
)
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
PIECE = re.compile(r"\d+(?:\.\d+)?|\.\d+|.")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
DOT = re.compile("(?<=[^\\d])[.·‧・](?=[^\\d])")  # 九.九七公斤
HALF = "半"
ZEROS = "零〇○"
SHORT = 100  # from 百 on, a last digit counts the next smaller unit


class NumberError(ValueError):
    """Text that is no numeral."""


def read_number(text: str) -> Decimal:
    """Value of a numeral: "13,524", "1.2万", "一万三千五百二十四", "3万2千", "六百一十五点四", "三点六四万", "半".

    Takes normalised text (half-width digits). Raises NumberError on anything else; never takes an unknown character for 0.
    Source: annotation guide, seizures.

    >>> read_number("一万三千五百二十四"), read_number("3百零六"), read_number("86万4,000")
    (Decimal('13524'), Decimal('306'), Decimal('864000'))
    """
    bare = text.replace(",", "").replace(" ", "")
    if not bare:
        raise NumberError(f"no numeral: {text!r}")
    if PLAIN.fullmatch(bare):
        return Decimal(bare)
    if bare == HALF:
        return Decimal("0.5")
    whole, point, fraction = DOT.sub("点", bare).partition("点")
    if point:
        digits = fraction.rstrip("万萬亿億兆")
        times = prod(LARGE[unit] for unit in fraction[len(digits) :])
        return (read_number(whole) + read_fraction(digits)) * times
    if len(bare) > 1 and all(character in DIGITS and DIGITS[character] < 10 for character in bare):
        return Decimal("".join(str(DIGITS[character]) for character in bare))
    return read_units(bare, text)


def read_fraction(text: str) -> Decimal:
    """Value of the digits behind 点: "四" is 0.4."""
    if not text or any(character not in DIGITS and not character.isdigit() for character in text):
        raise NumberError(f"no fraction: {text!r}")
    return Decimal("0." + "".join(str(DIGITS.get(character, character)) for character in text))


def read_units(bare: str, text: str) -> Decimal:
    """Value of a numeral with 十百千万亿.

    >>> read_units("1千5百", ""), read_units("一亿二千万", ""), read_units("一万五千亿", "")
    (Decimal('1500'), Decimal('120000000'), Decimal('1500000000000'))
    """
    done: list[tuple[int, Decimal]] = []
    section = digit = Decimal(0)
    last = 1
    for piece in PIECE.findall(bare):
        if piece in LARGE:
            done.append((LARGE[piece], times_large(done, section + digit, LARGE[piece])))
            section, digit, last = Decimal(0), Decimal(0), LARGE[piece]
        elif piece in SMALL:
            section += (digit or 1) * SMALL[piece]
            digit, last = Decimal(0), SMALL[piece]
        elif piece in ZEROS:
            # a digit before it counts the unit before it: "两万二零一十" is 22010
            section += digit * last / 10 if last >= SHORT else digit
            digit, last = Decimal(0), 1
        else:
            digit = digit + read_digit(piece, text) if piece in DIGITS and digit >= 20 else read_digit(piece, text)
    return sum((value for _, value in done), section + trailing(digit, last, bare))


def times_large(done: list[tuple[int, Decimal]], section: Decimal, unit: int) -> Decimal:
    """A section times 万, 亿 or 兆, with what was said in smaller ones before it, which is taken out of `done`.

    万 must not multiply the 亿 before it ("一亿二千万"), but 亿 the 万 before it ("一万五千亿"), and 万万 is 亿.
    """
    while done and (done[-1][0] < unit or (done[-1][0] == unit and not section)):
        section += done.pop()[1]
    return (section or Decimal(1)) * unit


def trailing(digit: Decimal, last: int, bare: str) -> Decimal:
    """Value of a last digit right behind a unit: "三万五" and "3万5" are 35000, "一百零五" 105."""
    if last >= SHORT and digit and (bare[-1].isdigit() or DIGITS.get(bare[-1], 10) < 10) and (bare[-2:-1] in SMALL or bare[-2:-1] in LARGE):
        return digit * last / 10
    return digit


def read_digit(piece: str, text: str) -> Decimal:
    """Value of one digit, or of a run of Arabic digits."""
    if piece in DIGITS:
        return Decimal(DIGITS[piece])
    if piece == HALF:
        return Decimal("0.5")
    try:
        return Decimal(piece)
    except InvalidOperation as error:
        raise NumberError(f"{piece!r} is no digit in {text!r}") from error
