"""Texts that say the same in other characters or other words, and clauses that say something else in nearly the same ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from random import Random
from typing import Any

from extract.words.numerals import NumberError, read_number

DIGITS = "零一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
COUNTED = "公斤|千克(?!以上)|克(?!拉)|吨|毫升|升(?!国旗)|名|人(?![民工大士员])|起(?![诉获赃来])|件|粒|片(?!剂)|颗|株|宗|支(?!付|队)|辆|万元|元"
BESIDE = r"\d.,:：．。點，\-—–~～至到/·A-Za-z第〔年月日点OolI\s"
ARABIC = re.compile(rf"(?<![{BESIDE} ])([1-9]\d{{0,5}})(?=(?:{COUNTED}))")
NUMERAL = "一二三四五六七八九十百千万零两"
CHINESE = re.compile(rf"(?<![{BESIDE}{NUMERAL}萬億兩點〇余多几数上])([{NUMERAL}]+)(?=(?:{COUNTED}))")
FIGURE = re.compile(rf"(?<![{BESIDE}])(\d+(?:\.\d+)?)(?=(?:余|多)?(?:{COUNTED}))")
LONG_FIGURE = re.compile(rf"(?<![{BESIDE}])(\d{{1,3}})((?:\d{{3}}){{1,2}})(?=(?:\.\d+)?(?:{COUNTED}))")
MARKER = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、.是]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．]|第[一二三四五六七八九十\d]+|[①-⑳■◆◇●○▲△★☆※•【〔\[]|案例|[—-]{2})"
)
ROW = re.compile(r" \d[\d,.]*%? +\d[\d,.]*(?: |$)|^(?:[^\s,。，]+ ){3,}[^\s,。，]+$")
QUOTES = {"corner": ("「", "」"), "straight": ('"', '"'), "white": ("『", "』"), "double prime": ("〝", "〞")}


def in_words(number: int) -> str:
    """A whole number below a million in Chinese numerals.

    >>> in_words(1026), in_words(12), in_words(30500)
    ('一千零二十六', '十二', '三万零五百')
    """
    if number >= 10000:
        rest = number % 10000
        return in_words(number // 10000) + "万" + (("零" if rest < 1000 else "") + in_words(rest) if rest else "")
    words, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        words += ("零" if gap and words else "") + DIGITS[digit] + unit if digit else ""
        gap = not digit
    return words[1:] if words.startswith("一十") else words


def in_figures(words: str) -> str:
    """A whole number in Arabic figures; the words themselves if they are rough (三四, 二三十) or short (一百五)."""
    try:
        value = int(read_number(words))
    except NumberError:
        return words
    return str(value) if words in (in_words(value), in_words(value).replace("二", "两", 1)) else words


@lru_cache(maxsize=1)
def traditional() -> Any:
    """The converter to traditional characters, phrase by phrase."""
    import opencc

    return opencc.OpenCC("s2t")


def as_full_width(raw: str, _: Random) -> str:
    """Full-width digits."""
    return raw.translate(FULL_WIDTH)


def as_traditional(raw: str, _: Random) -> str:
    """Traditional characters."""
    return str(traditional().convert(raw))


def as_chinese(raw: str, _: Random) -> str:
    """Whole numbers before a unit in Chinese numerals; 2 of something is 两."""
    return ARABIC.sub(lambda m: "两" if m[1] == "2" else m[1] if raw.startswith("千克", m.end()) and m[1].endswith("000") else in_words(int(m[1])), raw)


def as_arabic(raw: str, _: Random) -> str:
    """Chinese numerals before a unit in Arabic figures; not 一, which is also a word, nor 三千 before 克."""
    return CHINESE.sub(lambda m: m[1] if m[1] == "一" or (m[1][-1] == "千" and raw.startswith("克", m.end())) else in_figures(m[1]), raw)


def as_kilogram(raw: str, _: Random) -> str:
    """公斤 as 千克."""
    return re.sub("(?<![百千万半])公斤(?!级)", "千克", raw)


def as_catty(raw: str, _: Random) -> str:
    """千克 as 公斤."""
    return re.sub(rf"(?<=[\d{NUMERAL}余多])千克(?!级)", "公斤", raw)


def with_blank_before_unit(raw: str, _: Random) -> str:
    """A blank between each number and its unit."""
    return FIGURE.sub(r"\1 ", raw)


def with_thousands(raw: str, _: Random) -> str:
    """Blanks between the thousands of each number."""
    return LONG_FIGURE.sub(lambda m: m[1] + re.sub(r"(\d{3})", r" \1", m[2]), raw)


def is_row(raw: str, at: int) -> bool:
    """Whether a place stands in a table's row, whose line is its meaning."""
    stop = raw.find("\n", at)
    line = raw[raw.rfind("\n", 0, at) + 1 : stop if stop >= 0 else len(raw)]
    return "\t" in line or "|" in line or "｜" in line or ROW.search(line) is not None


def with_break(raw: str, draw: Random) -> str:
    """A line break at any place inside a paragraph, where no list marker follows."""
    places = [at for at in range(1, len(raw)) if "\n" not in raw[at - 1 : at + 1] and not MARKER.match(raw, at) and not is_row(raw, at)]
    at = draw.choice(places)
    return f"{raw[:at]}\n{raw[at:]}"


def with_quotes(style: str) -> Callable[[str, Random], str]:
    """Quotation marks of another style."""
    opening, closing = QUOTES[style]
    return lambda raw, _: raw.replace("“", opening).replace("”", closing)


BREAK = "line break"
SAME: dict[str, Callable[[str, Random], str]] = {
    "full-width digits": as_full_width,
    "traditional characters": as_traditional,
    "chinese numerals": as_chinese,
    "arabic numerals": as_arabic,
    "千克 for 公斤": as_kilogram,
    "公斤 for 千克": as_catty,
    "blank before unit": with_blank_before_unit,
    "blanks between thousands": with_thousands,
    BREAK: with_break,
    **{f"quotes: {style}": with_quotes(style) for style in QUOTES},
}


# ---- another word for the same: what is replaced, and by what

CLAUSE_START = r"(?<=[,，。;；:：（(\n])"
WORDS = (
    ("缴获", "起获"),
    ("缴获(?=[0-9毒冰海麻])", "先后缴获"),
    ("搜出", "翻出"),
    ("抓获", "抓捕到案"),
    ("被抓获", "被警方抓获"),
    ("落网", "就擒"),
    ("落网", "落入法网"),
    ("破获(?=[一0-9])", "成功侦破"),
    ("打掉(?=[^,，。]{0,6}团伙)", "摧毁"),
    ("捣毁(?=[^,，。]{0,6}窝点)", "铲除"),
    ("犯罪嫌疑人", "涉案人员"),
    ("男子", "男青年"),
    ("(?<=[0-9])名", "个"),
    ("吸毒人员", "吸食毒品人员"),
    ("毒贩", "贩毒分子"),
    ("民警", "公安人员"),
    ("警方", "公安机关"),
    ("行李箱", "拉杆箱"),
    ("出租屋", "租住屋"),
    ("毒资", "毒赃"),
    ("判处死刑", "处以死刑"),
    ("被判处", "被依法判处"),
    (f"{CLAUSE_START}其中", "这当中"),
    ("其中", "其中包括"),
    ("当晚", "当天夜里"),
    ("当天", "同一天"),
    ("次日", "第二天"),
    ("(?<=[0-9])日(?=[,，凌上下晚清早午中傍夜])", "号"),
    ("(?<=[0-9])时许", "点许"),
    ("今年以来", "今年来"),
    ("去年同期", "上一年同期"),
    ("近(?=[0-9])", "将近"),
    ("檢獲", "起出"),
)


# ---- clauses that say something else

SEIZED = ("缴获", "查获", "起获", "收缴", "搜出", "截获", "扣押", "查扣", "检获", "搜获")
CAUGHT = ("抓获", "抓捕", "擒获", "捕获", "查获")
SOLVED = ("破获", "侦破", "查破")
VERBS = {"seizure": SEIZED, "arrest": CAUGHT, "count": SOLVED}
WHO = ("民警在现场", "专案组", "全年", "该县公安局", "当天")
NEGATED = ("未{}", "没有{}", "并未{}", "尚未{}", "未能{}", "没能{}")
PLANNED = ("力争{}", "计划{}", "争取{}", "拟{}", "确保{}", "要力争{}", "预计{}", "的目标是{}", "下一步将{}", "必须{}", "年内要{}")
SOLD = ("贩卖", "出售", "卖出", "贩卖了", "转卖", "卖给他人", "共贩卖", "兜售", "代购", "购买")
OTHER_VERB = re.compile("[缴拘捕罚判刑戒侦抓网獲偵處处查擒搜扣截收繳破落]|起[诉獲获出]|案(?!件)|。|.{30}")
OTHER = {"negated": NEGATED, "planned": PLANNED, "sold": SOLD}


def plain_clause(kind: str, quote: str, draw: Random) -> tuple[str, str]:
    """Who did what, as the lead and the verb of a clause that reports a figure; a verb that the quote begins with is its own."""
    own = next((verb for verb in VERBS[kind] if quote.startswith(verb)), None)
    return draw.choice(WHO), own or draw.choice(VERBS[kind])


def other_clause(meaning: str, lead: str, verb: str, draw: Random) -> str:
    """The lead and the verb of a clause in which the same did not happen, is to happen, or was dealing."""
    form = draw.choice(OTHER[meaning])
    return f"{lead}{form.format(verb)}"
