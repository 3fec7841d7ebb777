"""Figures of two years that a sentence sets side by side: "2022年与2018年相比,破案数由92起降至28起" (rule A2 of extract.events)."""

from __future__ import annotations

import re
from datetime import date

from extract.drugs.lots import TURNED
from extract.events.frames import Frame, Reader
from extract.events.leads import Lead
from extract.events.totals import of_total
from schemas.text import Period

YEAR = r"(?:19|20)\d\d(?=年|[至到—-])"
PAIR = re.compile(
    rf"(?P<one>{YEAR})年(?:全年|度)?(?:与|同|和|较|比|跟|对比)(?P<two>{YEAR})年(?:全年|度|同期)?(?:相比|相较|比较|对比)"
    rf"|(?:与|同|和|跟|较)(?P<three>{YEAR})年(?:全年|度)?(?:相比|相较|比较),(?P<four>{YEAR})"
    rf"|(?P<five>{YEAR})年?(?:至|到|—|-)(?P<six>{YEAR})年(?=,)"
)
FROM, FROM_REACH, NUMBER = re.compile("[由从][^,。;\\d]{0,4}$"), 10, re.compile("\\d|[一二三四五六七八九十百千万]")


def of_two_years(reader: Reader, lead: Lead) -> Frame | None:
    """The total of the later of two years for a figure that was reached, that of the earlier one for the figure from which it rose or fell."""
    norm, fact = reader.page.norm, lead.fact
    start = max(norm.rfind(mark, 0, fact.span.start) for mark in "。\n") + 1
    pair = PAIR.search(norm, start, fact.span.start)
    if pair is None:
        return None
    years = sorted(int(pair[name]) for name in ("one", "two", "three", "four", "five", "six") if pair[name])
    number = NUMBER.search(norm, *fact.span)
    at = number.start() if number else fact.span.start
    if TURNED.search(norm, lead.span.start, fact.span.end):
        year = years[-1]
    elif FROM.search(norm, max(lead.span.start, at - FROM_REACH), at):
        year = years[0]
    else:
        return None
    reader.whole = reader.whole or reader.total
    return of_total(reader, lead, Period(date(year, 1, 1), date(year, 12, 31)))
