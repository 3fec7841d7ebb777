"""The day a document was issued: as its own text tells it, else as the metadata beside it.

1. A labelled date (发布日期:, …印发) anywhere in the first or last lines, that of issue before that of a change; of a statute that lists its revisions, the day of the last.
2. A full date on a short line of the head: dateline, masthead, letterhead; or in the byline (本报…2006年3月28日电).
3. A full date that closes the document as a signature.
4. A month and day in the head or as a signature, if the year is unmistakable: the latest of the text beside 今年, or the one that the story leads to.
5. The metadata.

A date behind the label of anything else (案发时间, 偵破時間:) is none of issue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal

from corpus.characters import is_traditional
from extract.dates.anchor import make_day, number
from extract.dates.issue_year import BYLINE, BYLINE_REACH, LATE_REVIEW, only_year, reviews_year, year_after, year_told
from extract.dates.stamps import full_dates, packed_day
from rules.dates import DateFile
from schemas.text import Document, Span, Text

SHORT = re.compile(r"(?<!\d)(?P<m>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?P<d>\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日")
BEHIND_SIGNATURE = r"《[^》]{2,16}》|第?[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})版|(?:作者|记者|通讯员|编辑|责编|责任编辑|来源|摄影)[:/ ][^,。;\d]{1,20}|\([^)]{0,20}\)|星期[一二三四五六日天]|\d{1,2}[:时]\d{1,2}分?|共印\d+份"
HEAD_LINES, TAIL_LINES, LINE_LENGTH = 12, 10, 80
SIGNATURE_LENGTH, MOST_SIGNATURES = 45, 3
NEAR_DAYS = 3
BYLINE_BEHIND, BYLINE_BEFORE = re.compile(r"[\])】)]?(?:[电讯]|[^,。;:!?()\d ]{2,4}电\)|报[道导](?![,。]))"), re.compile(r"(?:讯|电|消息)\($")
ADDRESS = re.compile(r"https?://[^\s]{3,80}?/(20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=/|_|\b)")
BRACKETED = re.compile(r" *[^()\n。;]{0,24}(?:记者|通讯员|新闻|网|[日晚早]报|社|讯|电视台|融媒|公众号|客户端)[^()\n。;]{0,20}\)")
STAMP_REACH, STAMP = 8, re.compile(r"\s*\d{1,2}:\d\d|-(?=\D|(?:19|20)\d\d年)|\s*(?=[一-龥])")  # 2015-11-13 07:24本报讯
EDITED = re.compile(r"编[辑译][^()]{1,12}\)\s*(?P<day>1[01]\d{5})\s*$")
STATUTE, PASSED = (
    re.compile("(?:条例|办法|规定|细则|规则|法|决定|解释)(?:\\([^()]*\\))?$"),
    re.compile(r"(?:(?!(?:19|20)\d\d年)[^\n;。]){0,80}?(?:通过|修正|修订|修改|批准)"),
)
RANGE = re.compile(r"\s*[—–~至到-]+\s*(?:(?:19|20)\d\d年|\d{1,2}月\d{1,2}日)")  # (2015年10月15日—2016年1月22日)
RANGE_END = re.compile(r"\d日?\s*[—–~至到-]+\s*$")
PAPER = re.compile(r"(?:【[^】]{2,12}】|\([^()]{2,12}\)|\[[^\]]{2,12}\]) ?")
WIRED, CLOCKED = re.compile(r"\([^()\n]{4,40}(?:电|讯|报[道导])\) ?"), re.compile(r" ?\d{1,2}:\d\d")
CLOCK = re.compile(r"(?:\(?星期[一二三四五六日天]\)?)?[上下]午(?:\d{1,2}[:时点](?:\d{1,2}分?)?)?")
MEETING = re.compile("发布会|通气会|见面会|实录|答记者问|会议")
LINK = re.compile("(?:相关|延伸|推荐|热门|更多)(?:链接|阅读|新闻|报道|文章)|上一[篇条]|下一[篇条]")
BOX, SOURCE = re.compile(r"【[^】\d,。]{2,12}"), re.compile(",?据[^,。;:]{2,20}(?:消息|报道|报导)")  # 2020年6月18日据某网消息
CLOSING = re.compile("截止|截至|至$|有效期|前$")
SPOKEN = re.compile("主持人:|记者朋友|媒体朋友|(?<=\\n)[ ]*(?:[^\\n:]{0,12}记者|问|答):")
HELD = re.compile("[^。\\n]{0,40}(?:召开|举行|举办|进行)[^。\\n]{0,24}(?:发布会|通气会|见面会|座谈会)")
PRESS = re.compile(r"《[^》\n]{2,16}》|[一-龥]{2,8}?[晚晨早日午]报")  # 2007年4月19日 某地晚报 第6版
EVENT = re.compile("(?:抓获|查获|破获|缴获)")


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands before, and behind, the day of issue; what says that a date is none; what may close a line behind a signature's date."""

    first: re.Pattern[str]
    later: re.Pattern[str]
    other: re.Pattern[str]
    behind: re.Pattern[str]
    never: re.Pattern[str]
    never_near: re.Pattern[str]
    closing: re.Pattern[str]


@dataclass(frozen=True)
class Line:
    """A line of the head or the tail: its text, where it begins in the document, and whether the page is of Taiwan, Hong Kong or Macau."""

    text: str
    start: int
    source: Text
    traditional: bool

    @cached_property
    def dates(self) -> list[tuple[re.Match[str], date]]:
        """Its full dates."""
        return list(full_dates(self.text, self.traditional))

    def blank_behind(self, end: int) -> bool:
        """Whether the line ends there, or the page has a blank there that the normal form may have lost."""
        return end >= len(self.text) or self.text[end].isspace() or self.source.quote(Span(self.start + end - 1, self.start + end + 1))[1:2].isspace()

    def apart(self, start: int, end: int) -> bool:
        """Whether a stretch stands apart in its line: between brackets, blanks and the line's ends."""
        before = not start or self.text[start - 1] in "([【 /|:" or self.blank_behind(start)
        return before and (self.text[end : end + 1] in ")]】|" or self.blank_behind(end))


@lru_cache(maxsize=8)
def labels(dates: DateFile) -> Labels:
    """The patterns of a rule file, compiled once."""
    verb, later = (either(dates, kind, "before") for kind in ("labelled", "labelled-later"))
    bare, close = (either(dates, kind, "before") for kind in ("labelled-bare", "labelled-close"))
    time = "(?:的?(?:时间|日期|时刻|日)|于)"
    near, far = (either(dates, kind, "behind") for kind in ("not-issue-near", "not-issue"))
    clock = r"[ (]?(?:星期[一二三四五六日天]|周[一二三四五六日])?\)?(?:\d{1,2}[时点:](?:\d{1,2}分?)?)?"
    return Labels(
        re.compile(rf"(?:(?:{verb}){time}|{bare})[:： ]*[^\d\n]{{0,12}}$|(?P<close>{close})[:： \[(]*$"),
        re.compile(rf"(?:{later}){time}[:： ]*[^\d\n]{{0,12}}$"),
        re.compile(rf"(?:{either(dates, 'not-issue', 'before')})(?:(?:时间|日期|期限|年月|时|日|期)(?:[:： \[(]*|[及和、]地点[:：]?)|[于在]?)$"),
        re.compile(rf"(?:{either(dates, 'labelled', 'behind')})(?!时间|日期|单位|机构|部门|者|人|会|日|:)"),
        re.compile(far),
        re.compile(rf"{clock}(?:{near})(?! ?\d{{1,2}}:)"),
        re.compile(rf"{BEHIND_SIGNATURE}|{either(dates, 'signature', 'behind')}"),
    )


def either(dates: DateFile, kind: str, side: Literal["before", "behind"]) -> str:
    """The words of one kind that stand before or behind a date, the longest first."""
    words = (word for entry in dates.issue if entry.id == kind for word in (entry.before if side == "before" else entry.behind))
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def find_published(text: Text, document: Document, dates: DateFile) -> date | None:
    """The day of publication, None if neither the text nor the metadata tells it.

    Source: annotation guide, published.
    """
    head, tail = ends_of(text)
    known = document.published
    words = labels(dates)
    for found in (
        labelled([*head, *tail], words),
        stamped(tail),
        revised([line.text for line in head]),
        in_head(head, words),
        signed(tail, words),
        as_known([line.text for line in head], known),
        without_year(text.norm, [line.text for line in head], known is None),
        letterhead(text.norm, head, tail, words) if known is None else None,
        at_conference([line.text for line in head], text.norm),
        in_address(text.norm),
    ):
        if found:
            return found
    return known


def ends_of(text: Text) -> tuple[list[Line], list[Line]]:
    """The first and the last lines of a document that are not empty; the first ones cut short."""
    traditional = is_traditional(text.raw)
    lines, at = [], 0
    for line in text.norm.split("\n"):
        if line.strip():
            lines.append(Line(line, at, text, traditional))
        at += len(line) + 1
    return [Line(line.text[: LINE_LENGTH * 3], line.start, text, traditional) for line in lines[:HEAD_LINES]], lines[-TAIL_LINES:]


def is_other(line: Line, match: re.Match[str], words: Labels) -> bool:
    """Whether a date is the end of a period, or stands behind the label of something else than the issue: 案发时间:2019年3月5日."""
    before = line.text[max(0, match.start() - 24) : match.start()]
    if LINK.match(line.text):
        return True
    if RANGE_END.search(before) or RANGE.match(line.text, match.end()):
        return True
    return bool(words.other.search(before)) and not (issue_label(line, match.start(), words) or words.later.search(before))


def issue_label(line: Line, at: int, words: Labels) -> bool:
    """Whether the label of an issue stands before a place; the bare word 时间 must begin there: not 案发时间:."""
    told = words.first.search(line.text, max(0, at - 24), at)
    if told is None or CLOSING.search(line.text[max(0, told.start() - 4) : at]):
        return False
    start = told.start("close")
    return start < 1 or not "一" <= line.text[start - 1] <= "龥" or line.blank_behind(start)


def labelled(lines: list[Line], words: Labels) -> date | None:
    """A date with a label before or behind it; one of issue goes before one of a change."""
    changed = None
    for line in lines:
        for match, day in line.dates:
            if issue_label(line, match.start(), words) or words.behind.match(line.text, match.end()) or line.text[match.end() :].strip(")） ") == "制":
                return day
            changed = changed or (day if words.later.search(line.text, max(0, match.start() - 24), match.start()) else None)
        packed = labelled_figures(line, words)
        if packed:
            return packed
    return changed


def labelled_figures(line: Line, words: Labels) -> date | None:
    """A labelled date of figures only: 發稿日期:1080305."""
    for match in re.finditer(r"(?<!\d)\d{7,8}(?!\d)", line.text):
        if issue_label(line, match.start(), words):
            return packed_day(line.text, match.start())
    return None


def stamped(tail: list[Line]) -> date | None:
    """The day in figures behind the editor's bracket that ends a report of Taiwan's news agency: "(編輯:勾某)1140805"."""
    match = EDITED.search(tail[-1].text) if tail else None
    return packed_day(tail[-1].text, match.start("day")) if match else None


def revised(lines: list[str]) -> date | None:
    """The day of the last revision of a statute that lists when it was passed and revised: "1997年9月13日…通过 2012年11月29日…修订"."""
    if not lines or not STATUTE.search(lines[0]):
        return None
    head = "\n".join(lines)
    passed = [day for match, day in full_dates(head) if PASSED.match(head, match.end())]
    return max(passed) if len(passed) > 1 else None


def in_head(lines: list[Line], words: Labels) -> date | None:
    """A full date on a short line of the head, or in a byline."""
    for place, line in enumerate(lines):
        for match, day in line.dates:
            if not is_other(line, match, words) and (is_byline(line, match, words) or (place < HEAD_LINES - 4 and is_alone(line, match, words))):
                return day
        if len(line.text) > LINE_LENGTH * 2 and place > 3:
            break
    return None


def is_byline(line: Line, match: re.Match[str], words: Labels) -> bool:
    """Whether a date opens a report: 2015-11-13 07:24本报讯, 【某报专讯】2019年2月1日 海关公布, 某社某市2019年3月5日电."""
    text, rest = line.text, line.text[match.end() :]
    stamp = match.start() <= STAMP_REACH and match.group()[-1].isdigit() and STAMP.match(rest)
    if not stamp and words.never_near.match(rest):
        return False
    headed = PAPER.fullmatch(text, 0, match.start()) and rest[:1] != "," and line.blank_behind(match.end())
    sent = bool(WIRED.fullmatch(text, 0, match.start()) and CLOCKED.match(rest))  # (某社记者某某台北18日电)2023/07/18 16:32 关务署
    wired = match.start() <= BYLINE_REACH and (BYLINE_BEHIND.match(rest) or BYLINE_BEFORE.search(text[: match.start()]))
    noted = text[: match.start()].endswith("(") and BRACKETED.match(rest)  # 某县融媒中心(2019-05-14 记者 王某)
    boxed = noted or (rest[:1] == "】" and BOX.fullmatch(text, 0, match.start()))  # 【某台2020年9月9日】
    return bool(stamp or headed or sent or wired or boxed or (match.start() == 0 and SOURCE.match(rest)))


def is_alone(line: Line, match: re.Match[str], words: Labels) -> bool:
    """Whether a date stands on a short line that tells no event."""
    rest = line.text[match.end() :]
    if len(line.text) > LINE_LENGTH or (line.text.rstrip().endswith(("。", "!", ";", ",")) and rest.strip() != ","):
        return False
    clock = CLOCK.match(rest)
    if clock and (MEETING.search(rest) or line.blank_behind(match.end() + clock.end())):
        rest = rest[clock.end() :]  # 2019年3月5日(星期二)上午10:30某局新闻发布会
    bracketed = line.text[: match.start()].endswith(("(", "[")) or match.group().isdigit()  # (2021年6月24日,某署新闻办)
    if (
        (rest[:1] == "," and rest.strip() != "," and not bracketed and not rest.startswith(",星期"))
        or words.never_near.match(rest)
        or words.never.search(PRESS.sub("", rest)[:16])
    ):
        return False
    return not re.match(r"[^,。]{0,30}" + EVENT.pattern, rest)


def signed(lines: list[Line], words: Labels) -> date | None:
    """A full date that closes a short line near the end, or the last line's bracket; a list of many such lines is none (the issues of a paper)."""
    if sum(1 for line in lines if len(line.text) <= SIGNATURE_LENGTH and line.dates) > MOST_SIGNATURES:
        return None
    for line in reversed(lines):
        found = line.dates
        bracket = last_bracket(line.text)
        inside = found and bracket and found[-1][0].start() >= len(line.text) - len(bracket)
        text = line.text if len(line.text) <= SIGNATURE_LENGTH and not inside else bracket
        if found and found[-1][0].start() >= len(line.text) - len(text):
            match, day = found[-1]
            before = line.text[len(line.text) - len(text) : match.start()]
            if (
                not words.closing.sub("", line.text[match.end() :]).strip(" )】。日")
                and not CLOSING.search(before)
                and not re.search("[,;]", before.removeprefix("(") if len(text) < len(line.text) else before)
                and not is_other(line, match, words)
            ):
                return day
    return None


def last_bracket(line: str) -> str:
    """The bracket that closes a line: "…就到这里。(2015年4月10日整理)"; empty if none does.

    >>> last_bracket("到这里。(2015年4月10日整理)")
    '(2015年4月10日整理)'
    """
    match = re.search(r"\([^()]{6,40}\)\s*$", line[-SIGNATURE_LENGTH:])
    return match.group() if match else ""


def as_known(head: list[str], known: date | None) -> date | None:
    """The day of the metadata if a byline tells its month and day, or a day or two before them: "本报6月12日讯"."""
    for line in head[:4] if known else ():
        match = SHORT.search(line)
        if match and match.start() <= BYLINE_REACH and BYLINE.match(line, match.end()):
            told = make_day(known.year, number(match["m"]), number(match["d"])) if known else None
            return told if told and known and abs((known - told).days) <= NEAR_DAYS else None
    return None


def without_year(norm: str, head: list[str], alone: bool) -> date | None:
    """A month and day in the head whose year is beyond doubt: the latest that the text tells beside 今年, or, with no metadata (`alone`), the one that the story leads to."""
    for line in head[:4]:
        match = SHORT.search(line)
        if match is None:
            continue
        byline = match.start() <= BYLINE_REACH and BYLINE.match(line, match.end()) is not None
        if byline or (len(line) <= LINE_LENGTH and not re.search("[。!;]|,$", line.rstrip())):
            month, day = number(match["m"]), number(match["d"])
            year = year_told(norm, byline, month) or (year_after(norm, month) if byline and alone else 0)
            return make_day(year, month, day) if year else None
    return None


def letterhead(norm: str, head: list[Line], tail: list[Line], words: Labels) -> date | None:
    """A month and day that stand apart beside the body that issues, or behind a label: "省禁毒办 7月19日", "(8月15日 市局新闻办)", in a text whose year is beyond doubt."""
    for line in [*head[:4], *reversed(tail[-3:])]:
        for match in SHORT.finditer(line.text) if len(line.text) <= LINE_LENGTH else ():
            apart = line.apart(match.start(), match.end()) and (line.text != match.group() or line not in head[:2])
            if issue_label(line, match.start(), words) or (apart and not is_told(line, match, words)):
                month = number(match["m"])
                year = year_after(norm, month) or only_year(norm)
                year += bool(year) and month <= LATE_REVIEW and reviews_year(norm, [line.text for line in head], year)
                return make_day(year, month, number(match["d"])) if year else None
    return None


def is_told(line: Line, match: re.Match[str], words: Labels) -> bool:
    """Whether a line tells what happened on a day, or names it for another thing."""
    return bool(
        len(line.text) > SIGNATURE_LENGTH
        or re.search("[,。;!]", line.text)
        or is_other(line, match, words)
        or words.never_near.match(line.text, match.end())
        or EVENT.search(line.text)
    )


def at_conference(head: list[str], norm: str) -> date | None:
    """The day of the press conference that a transcript opens with: "2016年6月25日上午,市政府召开新闻发布会…主持人:"."""
    for line in head[:4] if SPOKEN.search(norm) else ():
        held = next((day for match, day in full_dates(line) if HELD.match(line, match.end())), None)
        if held:
            return held
    return None


def in_address(norm: str) -> date | None:
    """The day that a web address in the text carries: "…/html/2023-02/23/content_1.htm"; None if there are none or several."""
    days = {make_day(*(int(part) for part in match.groups())) for match in ADDRESS.finditer(norm)}
    return days.pop() if len(days) == 1 else None
