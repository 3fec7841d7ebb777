"""Full dates as a document writes its own day: by the calendar of the West or of the Republic, in figures or characters, packed or with signs between.

Dates of the Republic count from 1912: 民國108年, 108.03.05, 1080305; of two figures ("99.9.7") they are read only where the page is of Taiwan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from extract.dates.anchor import ZEROS, make_day, number
from extract.words.patterns import guarded

DIGIT = "〇零一二三四五六七八九"
TENS = "[一二三四五六七八九十百零〇]{1,6}"
MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九]|元(?=月))"
DAY = r"(?:\d{1,2}|[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])"
FULL_DATE = (
    rf"(?P<y>(?:19|20)\d\d|[一二][{DIGIT}0Oo]{{3}})(?:年/?(?={MONTH}月)|[-./](?!{MONTH}月))(?P<m>{MONTH})(?:月/?|[-./])(?P<d>{DAY})(?:[日号]|(?![\d年]))"
    r"|(?<![\d./])(?P<ed>\d{1,2})(?P<es>[./])(?P<em>\d{1,2})(?P=es)(?P<ey>(?:19|20)\d\d)(?![\d年./])|(?<=,)(?P<cy>20\d\d)(?P<cm>[01]\d)(?P<cd>[0-3]\d)(?=,\d)"
    rf"|(?:民 *国|(?<![\d.-])) *(?P<r>1[01]\d|[89]\d(?= *年)|(?<=国)(?:\d{{1,3}}|{TENS})|(?<=国 )\d{{1,3}}) *(?P<rs>[年./-]) *(?P<rm>{MONTH}) *(?:月|(?P=rs)) *(?P<rd>{DAY}) *(?:日|(?![\d年./-]))"
)
FULL = re.compile(guarded(FULL_DATE))
SHORT_REPUBLIC = re.compile(r"(?<![\d./-])(?P<r>[89]\d)(?P<rs>[./-])(?P<rm>\d{1,2})(?P=rs)(?P<rd>\d{1,2})(?![\d./-])")
PACKED = re.compile(r"(?P<y>20[0-3]\d|1[01]\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")
SIGNED = re.compile(r"(?<=\))1[01]\d[01]\d[0-3]\d$")  # (编辑:某某)1140805
REPUBLIC = 1911
Stamp = tuple[re.Match[str], date]


def full_dates(line: str, taiwan: bool = False) -> Iterator[Stamp]:
    """All full dates of a line, with the day of each.

    >>> [str(day) for _, day in full_dates("民国一百零八年三月五日, 108-03-06, 二0一九年三月七日")]
    ['2019-03-05', '2019-03-06', '2019-03-07']
    """
    for match in FULL.finditer(line):
        day = as_day(match)
        if day:
            yield match, day
    for match in SIGNED.finditer(line) if taiwan else ():
        day = packed_day(line, match.start())
        if day:
            yield match, day
    for match in SHORT_REPUBLIC.finditer(line) if taiwan else ():
        day = republic_day(match)
        if day:
            yield match, day


def as_day(match: re.Match[str]) -> date | None:
    """The day of a full date, None if there is none such."""
    if match["r"]:
        return republic_day(match)
    for kind in ("e", "c"):  # 23.01.2015; KSHM,96,上重诉,20,20070808,1
        if match[f"{kind}y"]:
            return make_day(int(match[f"{kind}y"]), int(match[f"{kind}m"]), int(match[f"{kind}d"]))
    return make_day(number(ZEROS.sub("〇", match["y"]) if not match["y"].isascii() else match["y"]), number(match["m"]), number(match["d"]))


def republic_day(match: re.Match[str]) -> date | None:
    """The day of a date of the Republic."""
    return make_day(number(match["r"]) + REPUBLIC, number(match["rm"]), number(match["rd"]))


def packed_day(line: str, at: int) -> date | None:
    """The day of seven or eight figures at a place: 20190305, 1080305; None if there are none."""
    match = PACKED.match(line, at)
    if match is None:
        return None
    year = int(match["y"])
    return make_day(year if year > REPUBLIC else year + REPUBLIC, int(match["m"]), int(match["d"]))
