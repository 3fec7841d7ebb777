"""The day a document was issued: as its own text tells it, else as the metadata beside it.

1. A labelled date (发布日期:, …印发) anywhere in the first or last lines; of a statute that lists its revisions, the day of the last.
2. A full date on a short line of the head: dateline, masthead, letterhead; or in the byline (本报…2006年3月28日电).
3. A full date that closes the document as a signature.
4. A month and day in the head, if the year is unmistakable: the latest of the text beside 今年.
5. The metadata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal

from extract.anchor import make_day, number
from extract.patterns import guarded
from rules.dates import DateFile
from schemas.text import Document, Text

DIGIT = "〇零一二三四五六七八九"
FULL_DATE = (
    rf"(?P<y>(?:19|20)\d\d|[一二][{DIGIT}]{{3}})(?:年|[-./])(?P<m>\d{{1,2}}|十[一二]?|[一二三四五六七八九])(?:月|[-./])(?P<d>\d{{1,2}}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九廿卅])(?:[日号]|(?![\d年]))"
    r"|(?<![\d.])(?P<ed>\d{1,2})\.(?P<em>\d{1,2})\.(?P<ey>(?:19|20)\d\d)(?![\d年.])|(?<=,)(?P<cy>20\d\d)(?P<cm>[01]\d)(?P<cd>[0-3]\d)(?=,\d)"
    r"|(?:民国|(?<![\d.]))(?P<r>1[01]\d|[89]\d(?=年))[年.](?P<rm>\d{1,2})[月.](?P<rd>\d{1,2})(?:日|(?![\d年.]))"
)
FULL = re.compile(guarded(FULL_DATE))
SHORT = re.compile(r"(?<!\d)(?P<m>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?P<d>\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日")
YEARS = re.compile(rf"(?<!\d)(20[0-3]\d)(?!\d)|(?:19\d\d|[一二][{DIGIT}]{{3}})(?=年)")
BEFORE_THIS = re.compile(r"(?<!\d)(?P<y>20[0-3]\d|19\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[至到]今年")
BEHIND_SIGNATURE = re.compile(r"\([^)]{0,20}\)|星期[一二三四五六日天]|\d{1,2}[:时]\d{1,2}分?|共印\d+份|印发")
HEAD_LINES, TAIL_LINES, LINE_LENGTH = 12, 10, 80
SIGNATURE_LENGTH, MOST_SIGNATURES = 45, 3
NEAR_DAYS = 3
BYLINE_REACH, BYLINE, HALF_YEAR = 30, re.compile("[电讯]|消息"), 6  # months
YEAR_MONTH = re.compile(rf"(?<!\d)(?P<y>20[0-3]\d|19\d\d|[一二][{DIGIT}0]{{3}})年(?:(?P<m>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月)?")
ADDRESS = re.compile(r"https?://[^\s]{3,80}?/(20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=/|_|\b)")
STAMP_REACH, STAMP = 8, re.compile(r"\s*\d{1,2}:\d\d|-(?=\D|(?:19|20)\d\d年)|\s*(?=[一-龥])")  # 2015-11-13 07:24本报讯
STATUTE, PASSED = (
    re.compile("(?:条例|办法|规定|细则|规则|法|决定|解释)(?:\\([^()]*\\))?$"),
    re.compile(r"(?:(?!(?:19|20)\d\d年)[^\n;。]){0,80}?(?:通过|修正|修订|修改|批准)"),
)
RANGE = re.compile(r"\s*[—–~至到-]+\s*(?:(?:19|20)\d\d年|\d{1,2}月\d{1,2}日)")  # (2015年10月15日—2016年1月22日)
PAPER = re.compile(r"(?:【[^】]{2,12}】|\([^()]{2,12}\)|\[[^\]]{2,12}\]) ?")
CLOSING = re.compile("截止|截至|至$|有效期|前$")


@lru_cache(maxsize=8)
def labels(dates: DateFile) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before, and behind, a labelled date; and what behind a date in the head says that it is none of issue."""
    before, close = (either(dates, kind, "before") for kind in ("labelled", "labelled-close"))
    behind, never = (either(dates, kind, "behind") for kind in ("labelled", "not-issue"))
    return re.compile(rf"(?:{before})[:： ]*[^\d\n]{{0,12}}$|(?:{close})[:： ]*$"), re.compile(behind), re.compile(never)


def either(dates: DateFile, kind: str, side: Literal["before", "behind"]) -> str:
    """The words of one kind that stand before or behind a date, the longest first."""
    words = (word for entry in dates.issue if entry.id == kind for word in (entry.before if side == "before" else entry.behind))
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def find_published(text: Text, document: Document, dates: DateFile) -> date | None:
    """The day of publication, None if neither the text nor the metadata tells it.

    Source: annotation guide, published.
    """
    lines = [line for line in text.norm.split("\n") if line.strip()]
    head = [line[: LINE_LENGTH * 3] for line in lines[:HEAD_LINES]]
    tail = lines[-TAIL_LINES:]
    for found in (
        labelled(head + tail, dates),
        revised(head),
        in_head(head, dates),
        signed(tail),
        as_known(head, document.published),
        without_year(text.norm, head, document.published is None),
        in_address(text.norm),
    ):
        if found:
            return found
    return document.published


def as_day(match: re.Match[str]) -> date | None:
    """The day of a full date."""
    if match["r"]:
        return make_day(int(match["r"]) + 1911, int(match["rm"]), int(match["rd"]))
    for kind in ("e", "c"):  # 23.01.2015; KSHM,96,上重诉,20,20070808,1
        if match[f"{kind}y"]:
            return make_day(int(match[f"{kind}y"]), int(match[f"{kind}m"]), int(match[f"{kind}d"]))
    return make_day(number(match["y"]), number(match["m"]), number(match["d"]))


def full_dates(line: str) -> Iterator[tuple[re.Match[str], date]]:
    """All full dates of a line."""
    for match in FULL.finditer(line):
        day = as_day(match)
        if day:
            yield match, day


def labelled(lines: list[str], dates: DateFile) -> date | None:
    """A date with a label before or behind it."""
    before, behind, _ = labels(dates)
    for line in lines:
        for match, day in full_dates(line):
            told = before.search(line, max(0, match.start() - 24), match.start())
            if (
                (told and not CLOSING.search(line[max(0, told.start() - 4) : match.start()]))
                or behind.match(line, match.end())
                or line[match.end() :].strip(")） ") == "制"
            ):
                return day
    return None


def revised(lines: list[str]) -> date | None:
    """The day of the last revision of a statute that lists when it was passed and revised: "1997年9月13日…通过 2012年11月29日…修订"."""
    if not lines or not STATUTE.search(lines[0]):
        return None
    head = "\n".join(lines)
    passed = [day for match, day in full_dates(head) if PASSED.match(head, match.end())]
    return max(passed) if len(passed) > 1 else None


def in_head(lines: list[str], dates: DateFile) -> date | None:
    """A full date on a short line of the head, or in a byline."""
    never = labels(dates)[2]
    for place, line in enumerate(lines):
        for match, day in full_dates(line):
            rest = line[match.end() : match.end() + 16]
            stamp = match.start() <= STAMP_REACH and match.group()[-1].isdigit() and STAMP.match(rest)
            if (never.search(rest) and not stamp) or RANGE.match(rest):
                continue
            headed = PAPER.fullmatch(line, 0, match.start()) and rest[:1] in " \u3000"  # 【新报专讯】2019年2月1日 海关公布
            byline = stamp or headed or (match.start() <= 24 and re.match(r"[\])】)]?[电讯]", rest))
            alone = len(line) <= LINE_LENGTH and not line.rstrip().endswith(("。", "!", ";", ",")) and place < HEAD_LINES - 4
            if byline or (alone and not re.match(r"[^,。]{0,30}(?:抓获|查获|破获|缴获)", rest)):
                return day
        if len(line) > LINE_LENGTH * 2 and place > 3:
            break
    return None


def signed(lines: list[str]) -> date | None:
    """A full date that closes a short line near the end; a list of many such lines is none (the issues of a paper)."""
    if sum(1 for line in lines if len(line) <= SIGNATURE_LENGTH and next(full_dates(line), None)) > MOST_SIGNATURES:
        return None
    for line in reversed(lines):
        found = list(full_dates(line))
        if found and len(line) <= SIGNATURE_LENGTH:
            match, day = found[-1]
            if (
                not BEHIND_SIGNATURE.sub("", line[match.end() :]).strip(" )】。日")
                and not CLOSING.search(line[: match.start()])
                and not re.search("[,;]", line[: match.start()])
            ):
                return day
    return None


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
        if byline or (len(line) <= LINE_LENGTH and not line.rstrip().endswith(("。", "!", ";", ","))):
            month, day = number(match["m"]), number(match["d"])
            year = year_told(norm, byline) or (year_after(norm, month) if byline and alone else 0)
            return make_day(year, month, day) if year else None
    return None


def year_after(norm: str, month: int) -> int:
    """The year of a byline's day from the latest month that the text tells with its year: the first such day not before it; 0 if that is far off."""
    told = [
        (number(match["y"] if match["y"].isdigit() else match["y"].replace("0", "〇")), number(match["m"]) if match["m"] else 0)
        for match in YEAR_MONTH.finditer(norm)
    ]
    if not told:
        return 0
    year, last = max(told)
    later = year + (month < last)
    distance = (later - year) * 12 + month - last
    return later if last == 0 or distance <= HALF_YEAR else 0


def in_address(norm: str) -> date | None:
    """The day that a web address in the text carries: "…/html/2023-02/23/content_1.htm"; None if there are none or several."""
    days = {make_day(*(int(part) for part in match.groups())) for match in ADDRESS.finditer(norm)}
    return days.pop() if len(days) == 1 else None


def year_told(norm: str, byline: bool) -> int:
    """The year that 今年 means in a text: the only one told, or with a byline the later of two neighbours; 0 if there is doubt.

    "从2019年6月至今年5月" tells the year before it.
    """
    before = {number(match["y"]) for match in BEFORE_THIS.finditer(norm)}
    years = sorted({number(match.group()) for match in YEARS.finditer(norm)} - before | {year + 1 for year in before})
    if "今年" not in norm or not years:
        return 0
    return years[-1] if len(years) == 1 or (byline and len(years) == 2 and years[1] - years[0] == 1) else 0
