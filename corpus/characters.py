"""Tables of characters: which one normal character stands for which raw one. Every table maps one character to one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import ne

PUNCTUATION = {
    "（": "(",
    "）": ")",
    "，": ",",
    "：": ":",
    "；": ";",
    "！": "!",
    "？": "?",
    "％": "%",
    "﹑": "、",
    "｡": "。",
    "「": "“",
    "」": "”",
    "『": "“",
    "』": "”",
    "＂": '"',
    "〝": "“",
    "〞": "”",
    "•": "·",
    "‧": "·",
    "・": "·",
    "∙": "·",
    "⋅": "·",
    "﹒": "·",
    "．": ".",
    "－": "-",
    "–": "-",
    "﹣": "-",
    "～": "~",
    "〜": "~",
    "∼": "~",
    "﹙": "(",
    "﹚": ")",
    "﹐": ",",
    "﹔": ";",
    "﹕": ":",
    "【": "【",
    "〇": "〇",
    "○": "〇",
    "\u3000": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\r": " ",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x0b": "\n",
    "\x0c": "\n",
    "\u0085": "\n",
}

SAMPLE, MOST_SIMPLE = 2000, 20  # one in twenty characters of a traditional text has a simplified form

OFTEN = ("，", "（", "）", "：", "；", "！", "？", "％", "「", "」", "\u3000", "\r", "•", "–")

# CJK Radicals Supplement, as PDF readers give them for common characters (Unicode EquivalentUnifiedIdeograph).
RADICALS = dict(
    zip(
        "⺟⺠⺁⻁⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⺝⺼⺩⺫⺮⺶⻖⻏⻌⺌⺗⺘⺡⺨⺪⺬⺭⺯⺰",
        "母民厂虎见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟月肉王网竹羊阜邑辶小心手水犬疒示礻糸纟",
        strict=True,
    )
)

# Traditional forms that the per-character table of the converter leaves, and variants common in Hong Kong, Macau and Taiwan prose.
VARIANTS = {
    "臺": "台",
    "裏": "里",
    "裡": "里",
    "綫": "线",
    "緝": "缉",
    "羣": "群",
    "着": "着",
    "乾": "干",
    "週": "周",
    "佔": "占",
    "徵": "征",
    "煙": "烟",
    "菸": "烟",
    "鷄": "鸡",
    "兇": "凶",
}


@lru_cache(maxsize=1)
def plain_table() -> dict[int, str]:
    """Full-width forms, punctuation and radicals to their normal characters; ½, ² and ① stay what they are."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table.update({ord(raw): normal for raw, normal in PUNCTUATION.items()})
    table.update({code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)})
    table.update({ord(raw): normal for raw, normal in RADICALS.items()})
    return {code: normal for code, normal in table.items() if len(normal) == 1}


@lru_cache(maxsize=1)
def seldom() -> re.Pattern[str]:
    """The characters of `plain_table` that most texts do without."""
    return re.compile(f"[{''.join(re.escape(chr(code)) for code in plain_table() if chr(code) not in OFTEN)}]")


def plain(text: str) -> str:
    """The text with the characters of `plain_table` replaced; the usual ones one after another, which is much faster than by the table.

    >>> plain("（冰毒３克）")
    '(冰毒3克)'
    """
    if seldom().search(text):
        return text.translate(plain_table())
    for raw in OFTEN:
        text = text.replace(raw, PUNCTUATION[raw])
    return text


@lru_cache(maxsize=1)
def simplified_table() -> dict[int, str]:
    """Traditional characters to simplified ones, one by one; built on first need."""
    import opencc

    converter = opencc.OpenCC("t2s")
    codes = [*range(0x3400, 0xA000), *range(0xF900, 0xFB00)]
    simple = converter.convert("\n".join(map(chr, codes))).split("\n")  # one call; no phrase goes over a line break
    table = {code: one for code, one in zip(codes, simple, strict=True) if len(one) == 1 and one != chr(code)}
    table.update({ord(raw): normal for raw, normal in VARIANTS.items() if raw != normal})
    return table


@lru_cache(maxsize=1)
def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters, as in Taiwan, Hong Kong and Macau; a few of them do not count."""
    start = text[:SAMPLE]
    if is_simplified(start):
        return False
    changed: int = sum(map(ne, start, start.translate(simplified_table())))
    return changed * MOST_SIMPLE > len(start)


def is_simplified(text: str) -> bool:
    """Whether a text holds only characters of GB 2312, so that nothing is left to simplify."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
