"""Raw characters to normal characters with an exact map back.

Two kinds of change only: one character for one (full-width digits, traditional characters, O for 0 in a number), and
characters left out (blanks inside numbers and words, line breaks inside sentences, page furniture). So the map is a list
of the places where something was left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.characters import is_simplified, plain, simplified_table
from corpus.grids import tabulate
from corpus.lines import line_cuts
from schemas.text import Text

HAN = "\u3400-\u9fff〇"
COUNTED = "年月日时分秒名人起宗件案克千公毫吨斤两升粒片颗枚丸株棵支包袋块个只瓶盒条箱部辆台把发处元万亿余多岁%次份场户家号版期度米亩头位例种项"
TRIGGER = re.compile(
    r"[\s&<☆★*]|,,|;;|\d,\d{3}|、、|\d。\d|[a-z]{2,4}[一-龥]|[一-龥]du|[‑\ufe0f\u20e3\u200b-\u200f\ufeff\u00ad]|[OolI曰兑]|\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7} ?\)|,。|\([\u2600-\u27bf\U0001f000-\U0001faff]\)"
)
MARKUP = re.compile(
    r"&(?:nbsp|ensp|emsp|amp|quot|ldquo|rdquo|hellip|gt|lt|middot|yen|raquo|laquo|#\d+);|<br\s*/?>|</?(?:p|div|span|strong|b|font)\b[^>]{0,80}>"
)
UNSEEN_MARK = "\u200b"
MARKS = {"&yen;": "¥", "&ldquo;": "“", "&rdquo;": "”", "&middot;": "·"}
MASKED = {"hai": "海", "bing": "冰", "du": "毒", "ma": "麻", "da": "大"}
LATIN = re.compile("[bdhm][aiu]")
MASK = re.compile("hai(?=洛因)|bing(?=毒)|(?<=[缉贩吸制涉禁戒运涉])du|du(?=[品资贩枭])|(?<=[冰])du|ma(?=[古果])|da(?=麻)")
SIGN = re.compile(r"[*☆★\\/_](?<=[毒冰].)(?=[品毒])")
IDEOGRAPHIC_POINT = re.compile(rf"。(?<=\d。)(?=\d+[{COUNTED}])")
FULL_STOP = re.compile(rf"\.(?=(?:[{HAN}0-9(“\"]|\s|$))(?<=[{HAN}%)”\"].)(?![0-9]{{1,2}}[.、])(?<!\n[一二三四五六七八九十]\.)(?<!^[一二三四五六七八九十]\.)")
DOUBLED = re.compile("(?<=,),+|(?<=;);+|(?<=、)、+|,+(?=。)")
UNSEEN = re.compile("[\ufe0f\u20e3\u200b-\u200f\ufeff\u00ad]+")
# a reading that a mirrored page puts behind a character: 机(jī)关, 嫌(xián )疑; or a picture: 破获(🚓)
GLOSS = re.compile(rf"\((?<=[{HAN})].)[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{{1,7}} ?\)")
TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
PICTURED = re.compile("\\([\u2600-\u27bf\U0001f000-\U0001faff]\\)")
LETTERED = re.compile(r"(?<![A-Za-z0-9.])(?=[0-9.,·]*[OolI])[0-9OolI]+(?:[.,·][0-9OolI]+)*(?![A-Za-z0-9])")
AS_DIGITS = str.maketrans("OolI", "0011")
NUMBER_BLANK = re.compile(r"\d\.? ")
DAY = re.compile(r"(?<=\d)曰")
GRAM = re.compile(r"(?<=[\d千百半])兑(?![换现付奖])")
SPLIT_NUMBER = re.compile(
    rf"(?<![\d\-/:.])\d{{1,3}}(?: \d{{3}}){{1,4}}(?:\.\d+)?(?=\s?[{COUNTED},。、;)])|(?<![\d\-/:])\d+ ?\. ?\d+(?=\s?[{COUNTED}])|(?<![\d\-/:.])\d(?: \d){{1,12}}(?=\s?[{COUNTED}])"
)
GROUPED = re.compile(rf"(?<![\d,.\-/:])\d{{1,3}}(?:,\d{{3}})+(?=(?:\.\d+)?\s?[{COUNTED}多来])")
CELL_NUMBER = re.compile(r"(?<=[^\d] )\d{1,3}(?: \d{3})+(?=  )|(?<=  )\d{1,3}(?: \d{3})+(?= *(?:\n|$))")
TORN_NUMBER = re.compile(rf"(?<![\d\-/:.])(\d) (\d\.\d{{1,4}})(?=\s?[{COUNTED}])")
# a blank stands first in each of these, what is before it behind it: so blanks are looked for, and nothing else
CLOSE_BLANK = re.compile(
    rf" (?:(?<=[{HAN}、,。:;%)”\u201d] )(?=[{HAN}0-9A-Za-z(“\u201c,。、])|(?<=[0-9A-Za-z️⃣] )(?=[{HAN},。、;:)”])|(?<=[(“] ) *| {{0,40}}(?=[)”]))"
)
# the head of a table whose cells stand between blanks, above two rows of figures
HEAD_LINE = re.compile(r"(?m)^[^\d\n。,;|]{1,12}(?: +[^\d\n。,;| ]{1,12}){2,10}\n(?=(?:[^\d\n。,;]{2,16} +\d[\d,.]* +\d[^\n]*\n){2})")
LONG_BLANK = re.compile(r" (?<=\S ) +(?=\S)")
# the parts of a headline of Hong Kong or Taiwan: 海关侦三宗贩毒案 三男一女落网
TITLE = re.compile(r"\A(?:[^\n。]{0,60}\n\s*){0,2}?(?P<line>[^\n。;,、]{8,60})(?=\n|\Z)")
TITLE_BLANK = re.compile(rf"(?<=[{HAN}0-9.”)]{{4}})(?<![0-9][日号]) (?=[{HAN}0-9.“]{{4}})")
EDGE_BLANK = re.compile(r"(?m) (?:(?<=^ ) *|(?<=[^ ] ) *$)")


def normalise(raw: str, words: frozenset[str] = frozenset()) -> Text:
    """The normal form of a text, with the map back to its raw characters; no line break stays inside one of the given words.

    >>> text = normalise("收缴海洛因１ ０２６.５\\n克")
    >>> text.norm
    '收缴海洛因1026.5克'
    """
    even = tabulate(raw, plain(raw))
    if not is_simplified(even):
        even = part_title(even.translate(simplified_table()))
    if "." in even and "。" not in even and len(FULL_STOP.findall(even)) > 1:
        even = FULL_STOP.sub("。", even)  # a writer who ends sentences with a full stop of half width
    if not TRIGGER.search(even):
        return Text(raw, even)
    even = unmask(as_digits(blank_markup(even)))
    return cut(raw, even, sorted(cuts(even, words)))


def part_title(text: str) -> str:
    """A text whose headline has commas for the blanks between its parts: "检获毒品 拘捕五人" is no 毒品拘捕."""
    match = TITLE.match(text)
    if match is None or not TITLE_BLANK.search(match["line"]):
        return text
    start, end = match.span("line")
    return text[:start] + TITLE_BLANK.sub(",", match["line"]) + text[end:]


def blank_markup(text: str) -> str:
    """Left-over markup (&nbsp;, <br/>) as blanks of the same length."""
    if "&" not in text and "<" not in text:
        return text

    def blank(match: re.Match[str]) -> str:
        word = match.group()
        first = "\n" if word.startswith(("<br", "<Br", "<BR")) else MARKS.get(word, " ")
        return first + (" " if first in " \n" else UNSEEN_MARK) * (len(word) - 1)

    return MARKUP.sub(blank, text)


def unmask(text: str) -> str:
    """Words that forums write half in letters, in characters again: hai洛因, bing毒, 缉du, 毒*品; and 1200。6公斤."""

    def fill(match: re.Match[str]) -> str:
        return MASKED[match.group()] + UNSEEN_MARK * (len(match.group()) - 1)

    if "。" in text:
        text = IDEOGRAPHIC_POINT.sub(".", text)
    return SIGN.sub(UNSEEN_MARK, MASK.sub(fill, text) if LATIN.search(text) else text)


def as_digits(text: str) -> str:
    """Letters that stand for digits in a number, 曰 for 日 and 兑 for 克 behind one: 2OO9年, l4人, 5月l8曰, 3OO兑."""

    def repair(match: re.Match[str]) -> str:
        word = match.group()
        if word.isdigit() or not any(letter in word for letter in "OolI"):
            return word
        behind = text[match.end() : match.end() + 3].lstrip()
        counted = bool(behind) and (behind[0] in COUNTED or behind[0] in "曰兑")
        return word.translate(AS_DIGITS) if counted or any(character.isdigit() for character in word) else word

    text = LETTERED.sub(repair, text)
    if "曰" in text:
        text = DAY.sub("日", text)
    return GRAM.sub("克", text) if "兑" in text else text


def cuts(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The stretches to be left out, in any order; some may overlap."""
    for pattern in (UNSEEN, DOUBLED, PICTURED):
        for match in pattern.finditer(text):
            yield match.span()
    glosses = list(GLOSS.finditer(text))
    for match in glosses:
        if len(glosses) >= 3 or TONED.search(match.group()):
            yield match.span()
    for match in GROUPED.finditer(text):
        for comma in re.finditer(",", match.group()):
            yield match.start() + comma.start(), match.start() + comma.end()
    yield from line_cuts(text, words)
    if " " in text:
        yield from blank_cuts(text)


def blank_cuts(text: str) -> Iterator[tuple[int, int]]:
    """The blanks inside numbers and sentences, at the edges of lines, and all but the first of several."""
    if NUMBER_BLANK.search(text):
        yield from number_blanks(text)
    heads = [match.span() for match in HEAD_LINE.finditer(text)]
    for match in CLOSE_BLANK.finditer(text):
        if not any(start <= match.start() < end for start, end in heads):
            yield match.span()
    for match in EDGE_BLANK.finditer(text):
        yield match.span()
    for match in LONG_BLANK.finditer(text):
        yield match.start() + 1, match.end()


def number_blanks(text: str) -> Iterator[tuple[int, int]]:
    """The blanks inside numbers; between what could be two cells of a table only where the whole number is told elsewhere: "缴毒3 6.5公斤"."""
    for match in SPLIT_NUMBER.finditer(text):
        for blank in re.finditer(" ", match.group()):
            yield match.start() + blank.start(), match.start() + blank.end()
    for match in CELL_NUMBER.finditer(text):  # thousands in a table whose cells stand wide apart
        for blank in re.finditer(" ", match.group()):
            yield match.start() + blank.start(), match.start() + blank.end()
    for match in TORN_NUMBER.finditer(text):
        whole = match[1] + match[2]
        if whole in text and not text[text.index(whole) - 1 : text.index(whole)].isdigit():
            yield match.end(1), match.start(2)


def cut(raw: str, even: str, spans: list[tuple[int, int]]) -> Text:
    """The text without the given stretches, and the map: where each kept stretch starts, and by how much it moved."""
    kept: list[str] = []
    starts, shifts = [0], [0]
    at = length = 0
    for start, end in spans:
        if end <= at:
            continue
        kept.append(even[at : max(start, at)])
        length += max(start, at) - at
        at = end
        if starts[-1] == length:
            shifts[-1] = at - length
        else:
            starts.append(length)
            shifts.append(at - length)
    kept.append(even[at:])
    return Text(raw, "".join(kept), tuple(starts), tuple(shifts))
