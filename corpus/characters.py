"""Tables of characters: which one normal character stands for which raw one. Every table maps one character to one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

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
def simplified_table() -> dict[int, str]:
    """Traditional characters to simplified ones, one by one; built on first need."""
    import opencc

    converter = opencc.OpenCC("t2s")
    table = {}
    for first, last in ((0x3400, 0x9FFF), (0xF900, 0xFAFF)):
        for code in range(first, last + 1):
            simple = converter.convert(chr(code))
            if len(simple) == 1 and simple != chr(code):
                table[code] = simple
    table.update({ord(raw): normal for raw, normal in VARIANTS.items() if raw != normal})
    return table


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters, as in Taiwan, Hong Kong and Macau; a few of them do not count."""
    start = text[:SAMPLE]
    if is_simplified(start):
        return False
    table = simplified_table()
    return sum(ord(character) in table for character in start) * MOST_SIMPLE > len(start)


def is_simplified(text: str) -> bool:
    """Whether a text holds only characters of GB 2312, so that nothing is left to simplify."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
