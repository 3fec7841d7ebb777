"""Text of general prose in plain characters, character for character, and the pattern of a numeral in it."""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.characters import plain_table, simplified_table
from extract.words.numerals import NumberError, read_number

DIGIT = "零〇一二三四五六七八九两俩廿卅卌壹贰叁参肆伍陆柒捌玖"
UNIT = "十百千万亿兆拾佰仟"
MANY = "余多几来"
LARGE = {
    "百": 10**2,
    "佰": 10**2,
    "千": 10**3,
    "仟": 10**3,
    "万": 10**4,
    "亿": 10**8,
    "兆": 10**12,
    "k": 10**3,
    "K": 10**3,
    "M": 10**6,
    "G": 10**9,
    "T": 10**12,
}
ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?!\.\d)|(?<![\d.])\.\d+"
CHINESE = f"(?:(?!百分[位比])[{DIGIT}{UNIT}])"
# blanks stand inside: "三千 八百 九十六 万", "7 万5 千4 百"; 余, 多, 几 too: "五百 余万", "一千五百零几万"
NUMERAL = rf"(?:(?:{ARABIC})|半|{CHINESE})(?: *{CHINESE}| *[{MANY}](?= *[{UNIT}])|(?<=[{DIGIT}{UNIT}]) *(?:{ARABIC}))*(?: *点 *[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖\d]+(?: *[万亿兆])*)?"
SCALE = r"(?: ?(?P<scale>[kKMGT])(?![A-Za-z]))?"
EXPONENT = r"(?:[eE](?P<exponent>[+-]?\d{1,3})(?!\d)|\^(?P<power>[+-]?\d{1,3})(?!\d))?"
SIGN = r"(?:(?<![-\d.A-Za-z])- ?|负的? ?)?"
OVER = r"(?: *分 *之 *|[分份](?=[一二三四五六七八九十]+(?:$|[升公加茶汤匙斤])))"
ROMAN = str.maketrans("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", "123456789十")
FORMAL = re.compile("[壹贰叁参肆伍陆柒捌玖拾佰仟兆]")
LOOSE = re.compile(f"[ {MANY}]")


def plain(text: str) -> str:
    """The text in plain simplified characters, each for each: no blank or break is left out.

    >>> plain("１５k個百分點")
    '15k个百分点'
    """
    return text.translate(plain_table()).translate(simplified_table()).translate(ROMAN)


def value_of(numeral: str) -> Decimal | None:
    """Value of what NUMERAL matched, its blanks and hedges left out; None if it is no numeral after all.

    >>> value_of("三千 八百 九十六 万"), value_of("一百 二 十 几亿"), value_of("点")
    (Decimal('38960000'), Decimal('12000000000'), None)
    """
    bare = LOOSE.sub("", numeral)
    if bare.startswith("."):
        bare = f"0{bare}"
    try:
        return read_number(bare)
    except NumberError:
        return None
