"""Which line breaks end a paragraph, and which only wrap a line; page furniture between two halves of a sentence.

A break is kept when the line before it ends a sentence, or the line behind it starts like a heading, a list item, a table
row or a dateline, or is indented. It is left out inside a number with its unit, inside brackets, behind 、 and ,; and in
running text whose line is about as long as the other lines of its document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median
from unicodedata import category

HAN = "\u3400-\u9fff〇"
BREAK = re.compile(r"[ \t]*\n[ \t\n]*")
GAP = re.compile(r"[ \t\n]*")
ENDS = "。!?;:…”】》〕)>"
OPENERS = "、,(“《约共计和及与的在被将把为是从于至以其该"
LEANING = "于将把是为与和及"
CLOSERS = ",。、;:)”》!?%％"
START = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.]|\(图?[一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|第[一二三四五六七八九十\d]+(?:[条章节案部]|[拳枪仗战刀捷][:,])|[①-⑳■◆◇●○▲△▼▪►▶★☆◎※•▷❖➤☑✅✔⭐⚡⚠\U0001f300-\U0001faff]|【|〔|\[|"
    r"问:|答:|\d{4}[-年./]\d{1,2}[-月./]|来源|发布|作者|记者|编辑|责任编辑|附[:件]|图[为:]|案例|本报|本台|[报发送]:|据|——|[—-]{2}|\||抄送|\(责|\(记|\(通|今年|去年|近日|日前|经查|目前|编号 ?\d|\d{1,2} {2,}[\u4e00-\u9fff]|附表|中 +华 +民"
)
FURNITURE = re.compile(
    r"[·\-— 　]*\d{1,4}[·\-— 　]*|第 ?\d+ ?页(?:[ 共/]+\d+ ?页)?|[^\n。,]{0,30}年鉴[^\n。,]{0,16}|[·\-— ]*\d{1,4}[·\-— ]+[^\n。,]{0,20}年鉴[^\n。,]{0,12}"
)
SPLIT_UNIT = re.compile(r"(?:\d|[一二三四五六七八九十百千万半])$")
UNIT_HEAD = re.compile(
    r"(?!年[关初底末终轻前]|人[民员们]|日[前常]|时[隔间任值下]|分[局别管]|部[门分队署]|发[现生布稿]|处[理置]|元旦|起初|支队(?!伍)|台[湾风]|包[括裹]|月[初底末])(?:[千公毫万亿]?[克斤吨升元里]|[万亿千百][多余]?[港澳元美日台新人名粒克公]|[名人起宗件粒片颗株支包袋块个辆部台把发处岁年月日时分%盒罐瓶箱桶]|\d)"
)
STAMPED = re.compile(r"(?<!\d)\d{1,2}:\d\d(?::\d\d)?$|(?<!\d)(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}$")  # a stamp of the time ends its line: 2023-01-16 08:30
STAMP_LENGTH = 12
BROKEN_UNIT = re.compile(r"(?:\d|[一二三四五六七八九十百千万半]) ?[千公毫万]$")
SPLIT_FIGURE = re.compile(r"\d{1,3}(?:\.\d+)?[名人起宗件克公千毫吨粒片颗支株枚]")
FIGURE_HEAD = re.compile(r"[\u4e00-\u9fff“,、:(]\d[\d., ]*$")
# what no line ends with before what no line begins with: 2013\n年4月, 933\n.05, 2024-\n09-30, 二\n點零七, 3月\n11日
CUT_FIGURE = (
    (re.compile(r"\d$"), re.compile(r"[.,]\d|\d{0,2}年\d{1,2}月")),
    (re.compile(r"[一二三四五六七八九十百]$"), re.compile("点[零一二三四五六七八九]")),
    (re.compile(r"[一二三四五六七八九]点$"), re.compile("[零一二三四五六七八九]")),
    (re.compile(r"(?:^|\s)1$"), re.compile(r"[0-2]月\d{1,2}日")),
    (re.compile(r"(?:^|\s)(?:1[0-2]|[1-9])$"), re.compile(r"月\d{1,2}日")),
    (re.compile(r"(?:^|[\s至到月-])[123]$"), re.compile(r"\d日")),
    (re.compile(r"[^\n\d]\d{1,6}\.$|\d{3}\.$"), re.compile(r"\d")),
    (re.compile(r"[\u4e00-\u9fff(,、] ?(?:19|20)\d\d年$"), re.compile(r"\d{1,2}月")),
    (re.compile(r"“\d{1,2}[·.]$"), re.compile(r"\d{1,2}[”·.]")),
    (re.compile("(?:毒品|贩毒|制毒|运毒)$"), re.compile("案")),
    (re.compile("(?:毒品|刑事)案$"), re.compile("件")),
    (re.compile(r"月[123]?\d$"), re.compile("日")),
    (re.compile("(?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚上|当晚|深夜|日晚)$"), re.compile(r"[\d一二三四五六七八九十]{1,3}[时点](?!半?间)|[在于从]")),
    (re.compile(r"[\u4e00-\u9fff]$"), re.compile("某(?:[、,等因于]|某[、,等因于])|罪[,;。、]")),
    (re.compile(r"(?:\d|[一二三四五六七八九十])月$"), re.compile(r"(?:[12]?\d|3[01]|[一二三四五六七八九十]{1,3})日")),
)
WHOLE_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?:年|[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\.[01]\d(?=\s))|[一二][〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月|(?<=年)\d{1,2}[至到-]\d{1,2}月|(?<!\d)\d{1,2}:\d\d(?!\d)"
)
PROSE = re.compile("[,;。]")
NAMED, FIELD = re.compile("^[^,;。]*案(?:件)?$"), re.compile("[一-龥]{2,6}:")  # 案例二 石某、柳某运输毒品案\n基本案情:…
SPEECH = re.compile("“[^”]*[,。]")
OPEN = re.compile(r"[,;。]|(?<=[^、]{4})、[^、]{6,}$|^[^\w\n]*(?:(?:19|20)\d\d[.年]\d|\d{1,2}月\d{1,2}日 ).{6}")  # a sentence that has begun
STAMPED = re.compile(r"(?<!\d)\d{1,2}:\d\d(?::\d\d)?$|(?<!\d)(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}$")  # 2021-12-30 09:15\n年关将至
BARE = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d{1,4}")
HYPHEN = re.compile(r"(?<=[A-Za-z])-[ \t]*\n[ \t]*(?=[A-Za-z])")
DATELINE = re.compile(r"来源[::]|作者[::]|编辑[::]|发布(?:时间|日期)|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日? +\d{1,2}:\d\d")
ROW = re.compile(r" (?<=[^\d\n]{2} )-?\d[\d,.]* +(?:-?\d[\d,.]*|[—–-])(?: |$)")
WORD_END = re.compile(rf"[{HAN}A-Za-z0-9)”]")
FIGURE = re.compile(r"-?\d[\d,.]*|[—–-]+")
VALUE = re.compile(r"\d[\d,.]*[万亿]?[余多]?(?:起|件|宗|人次|名|人|千克|公斤|克|吨|粒|颗|片|株|个|支|发|辆|万元|元)")
LABEL = re.compile(rf"[{HAN}“”、()]*(?:案件?|人员?|嫌疑人|毒品|药品|物品|戒毒|康复|拘留|逮捕|起诉|冰毒|海洛因|大麻|氯胺酮|罂粟|窝点|团伙|毒资)")
SHORT_CELL = 8
LONGEST = 6  # characters of a word on one side of a break, and one more
WRAPPED, NARROW = 0.72, 0.45
LONG_LINE, COLUMN_LINE = 16, 9
LONG_PARAGRAPH, REACH = 40, 12


def line_cuts(text: str, words: frozenset[str] = frozenset()) -> Iterator[tuple[int, int]]:
    """The stretches of line breaks (and page furniture) to be left out; of every other break one newline is kept.

    `words` are those that no break can stand in.
    """
    if "\n" not in text:
        return
    for match in HYPHEN.finditer(text):
        yield match.span()
    width = usual_width(text)
    for start, end in breaks(text):
        if leans(text, start, end) or cuts_word(text, start, end, words) or joins(text, start, end, width):
            yield start, end
        else:
            at = text.index("\n", start)
            yield start, at
            yield at + 1, end


def usual_width(text: str) -> float:
    """Length of a full line if the document is hard-wrapped, else infinite: most lines then end inside a sentence."""
    lines = [line.strip() for line in text.split("\n") if line.strip() and "\t" not in line and "|" not in line and not ROW.search(line)]
    for shortest, fewest in ((LONG_LINE, 4), (COLUMN_LINE, 12)):
        full = [line for line in lines if len(line) >= shortest]
        inside = [line for line in full if line[-1] not in ENDS]
        if len(full) >= fewest and len(inside) >= 0.5 * len(full) and len(full) >= 0.5 * len(lines):
            return float(median(len(line) for line in inside))
    return float("inf")


def breaks(text: str) -> Iterator[tuple[int, int]]:
    """Runs of line breaks; a run takes in the page furniture that stands between two of them inside a sentence."""
    at = 0
    while gap := gap_from(text, at):
        start, end = gap
        while end < len(text):
            line_end = text.find("\n", end)
            line = text[end : line_end if line_end >= 0 else len(text)].strip()
            last = text[text.rfind("\n", 0, start) + 1 : start].strip()
            if line_end < 0 or not line or not FURNITURE.fullmatch(line) or len(last) < SHORT_CELL or last[-1] in ENDS:
                break
            if cuts_figure(text, line_end, line_end + 1):
                break
            if is_figure_inside(last, line, text[line_end : line_end + REACH].lstrip()[:4]):
                break
            follow = BREAK.match(text, line_end)
            end = follow.end() if follow else line_end + 1
        yield start, end
        at = max(end, start + 1)


def leans(text: str, start: int, end: int) -> bool:
    """Whether a line ends in a word that nothing ends with: "于\\n1998年11月16日被逮捕"."""
    return text[start - 1 : start] in tuple(LEANING) and text[end : end + 1].isalnum()


def cuts_word(text: str, start: int, end: int, words: frozenset[str]) -> bool:
    """Whether a break stands inside a word whose halves are no words themselves: "责令社区\\n戒毒"; a blank line stands in none."""
    if text.count("\n", start, end) > 1 or not words:
        return False
    for before in range(1, min(LONGEST, start + 1)):
        left = text[start - before : start]
        for behind in range(1, min(LONGEST, len(text) - end + 1)):
            right = text[end : end + behind]
            if left + right in words and not (left in words and right in words):
                return True
    return False


def gap_from(text: str, at: int) -> tuple[int, int] | None:
    """The first line break behind an offset, with the blanks and breaks around it.

    >>> gap_from("查获 \\n\\n 一案", 0)
    (2, 6)
    """
    start = text.find("\n", at)
    gap = GAP.match(text, start) if start >= 0 else None
    while start > at and text[start - 1] in " \t":
        start -= 1
    return (start, gap.end()) if gap else None


def joins(text: str, start: int, end: int, width: float) -> bool:
    """Whether a break only wraps a line."""
    return start > 0 and end < len(text) and (cuts_figure(text, start, end) or is_beside_figure(text, start, end) or goes_on(text, start, end, width))


def is_prose(text: str, start: int, end: int) -> bool:
    """Whether a sentence stands open before a break, and goes on behind it to a mark: "3月30日,警方捣毁林场内的制\n毒窝点1处,缴获…"; a title has no such mark."""
    head = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    line, follow = text[head:start], text[end : stop if stop >= 0 else len(text)]
    is_title = (not text[:head].strip() and "。" not in line) or (START.match(line) and NAMED.search(line))
    if line[-1:].isdigit() or FIELD.match(follow):
        return False  # a figure that has lost its unit ends its line: "冰毒疑似物1711.6"
    return bool(OPEN.search(line) and PROSE.search(follow) and not SPEECH.match(follow) and not is_title)


def cuts_figure(text: str, start: int, end: int) -> bool:
    """Whether a break stands inside a number or a date."""
    before, behind = text[max(0, start - 8) : start], text[end : end + 8]
    if any(date.start() < len(before) < date.end() for date in WHOLE_DATE.finditer(before + behind)):
        return True
    return any(head.search(before) and tail.match(behind) for head, tail in CUT_FIGURE)


def goes_on(text: str, start: int, end: int, width: float) -> bool:
    """Whether a number, a bracket, a list or a full line goes on behind a break."""
    before, behind = text[max(0, start - 4) : start], text[end : end + 12]
    stamped = STAMPED.search(text, max(0, start - STAMP_LENGTH), start)
    if stamped or not behind or START.match(behind) or category(behind[0]) == "So" or is_cell(text, start, end):
        return False
    if is_value(text, start, end):
        return True
    if SPLIT_FIGURE.match(behind) and FIGURE_HEAD.search(text[max(0, start - 12) : start]):
        return True
    if BROKEN_UNIT.search(before) and UNIT_HEAD.match(behind):
        return True
    if SPLIT_UNIT.search(before) and UNIT_HEAD.match(behind) and not behind[0].isdigit() and not STAMPED.search(text, max(0, start - REACH), start):
        return True
    left = before[-1]
    if left in ENDS and (left not in ")”" or width == float("inf")):
        return False
    if behind[0] in CLOSERS or left in OPENERS:
        return True
    return wraps(text, start, end, width)


def is_value(text: str, start: int, end: int) -> bool:
    """Whether a line that is only a figure with its unit is the value of the short label on the line before: "破获毒品案件", "95起"."""
    label = text[text.rfind("\n", 0, start) + 1 : start].strip()
    stop = text.find("\n", end)
    value = text[end : stop if stop >= 0 else len(text)].strip()
    return bool(VALUE.fullmatch(value)) and 4 <= len(label) <= LONG_LINE and bool(LABEL.fullmatch(label))


def is_figure_inside(before: str, line: str, behind: str) -> bool:
    """Whether a line that is only a number belongs to the sentence around it: "检获约", "300", "公斤毒品"."""
    return bool(
        BARE.fullmatch(line) and len(before) >= SHORT_CELL and before[-1] not in f"{ENDS}0123456789" and UNIT_HEAD.match(behind) and not behind[0].isdigit()
    )


def is_beside_figure(text: str, start: int, end: int) -> bool:
    """Whether a break stands before or behind a line that is only a number and belongs to the sentence around it."""
    head = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    line, follow = text[head:start].strip(), text[end:stop].strip() if stop >= 0 else ""
    if BARE.fullmatch(follow):
        return is_figure_inside(line, follow, text[stop : stop + REACH].lstrip()[:4])
    if BARE.fullmatch(line):
        above = text[max(0, head - LONG_PARAGRAPH) : head].rstrip()
        return is_figure_inside(above[above.rfind("\n") + 1 :].strip(), line, follow[:4])
    return False


def is_cell(text: str, start: int, end: int) -> bool:
    """Whether a break stands beside a table's row (tabs, or figures with blanks between) or a cell on a line of its own."""
    line = text[text.rfind("\n", 0, start) + 1 : start].strip()
    stop = text.find("\n", end)
    follow = text[end : stop if stop >= 0 else len(text)].strip()
    if any("\t" in one or one.count("|") >= 2 for one in (line, follow)) or ROW.search(line) or ROW.search(follow):
        return True
    return bool(FIGURE.fullmatch(line)) or (len(line) < SHORT_CELL and bool(FIGURE.fullmatch(follow)))


def wraps(text: str, start: int, end: int, width: float) -> bool:
    """Whether running text goes on behind a break: a full line of a hard-wrapped page, or a long paragraph cut by a page's end."""
    line = text[text.rfind("\n", 0, start) + 1 : start].strip()
    gap = text[start:end]
    indented = len(gap) - len(gap.rstrip(" ")) >= 2
    split_number = line.endswith(".") and text[end].isdigit()
    if not (split_number or WORD_END.match(line[-1:])) or indented or DATELINE.search(line):
        return False
    if "\n" not in gap.replace("\n", "", 1):
        inside = bool(width < float("inf") and re.search("[,、;]", line) and not line.endswith((")", "”")))
        return inside or is_prose(text, start, end) or len(line) >= (WRAPPED if width >= LONG_LINE else NARROW) * width or len(line) >= LONG_PARAGRAPH
    return len(line) >= LONG_PARAGRAPH
