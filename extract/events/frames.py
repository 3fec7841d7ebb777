"""Frames: the case or the total that facts are given to, and what the moments around them say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, takewhile
from operator import attrgetter
from typing import Annotated, Literal

from extract.dates.published import BRACKETED
from extract.figures.tables import Line
from extract.words.patterns import compiled
from rules.book import RuleBook
from schemas.text import CaseName, Clause, Fact, Mention, Moment, Period, Span

LONG_DAYS, ESCORT_REACH = 27, 6
START = attrgetter("span.start")
BOTH = re.compile(
    "(?:(?:目前|现|上述|以上|这),?(?:上述|以上|这)?|(?<=[。;,\n]))(?P<few>[两二三四五六七八九])[起宗]?案件?(?:正|均|已|都|仍|还|犯罪|嫌疑)|(?:先后|接连|连环|一连|日内|天内|周内)(?P<times>[两二三四五六])(?:度|次)[^。;\n]{0,14}(?:破获|侦破|检获|查获|捣破|截获)"
)
TITLED = re.compile(
    r"(?<![第余几数\d十百])([两二三四五六七八九])[起宗](?:特大|重大|大|跨境|跨国|贩毒|运毒|贩卖|运输|走私|制造|制毒|涉毒|毒品){1,4}(?:大|要)?案"
    r"|(?<![第余几数\d十百])(?:[捣破揭端毁][获破毁]?)([两二三四五六七八九])个?毒(?:品|贩)?(?:窟|巢|仓库?|窝|工场|分销|贮存|分拆)"
)
NUMERALS = " 一二三四五六七八九"
SORTS = re.compile(
    "(?P<one>[一二两三四])[宗起件](?=[^,。;\\n]{1,14}(?:[及和与、]|以及)(?P<two>[一二两三四])[宗起件][^,。;\\n]{1,12}案)[^,。;\\n]{1,14}"
)  # 一宗邮包及两宗旅客贩毒案
FIRST, RANKED = (
    re.compile("(?<=[\\n。])[ 　]*(?:在)?(?:首案|首宗|第一[宗起]|第一案)"),
    re.compile("(?<=[\\n。])[ 　]*(?:在|至于)?第(?P<rank>[二三四五六])[宗起案]"),
)
IN_ROW, LEAD_REACH = (
    re.compile(
        "(?:接连|连续|先后|一连|接续|连)[^,。;\\n]{0,6}?(?:查|截|拦|破|端|缴)[^,。;\\n]{0,3}([两二三四五六])(?:辆|车|趟|批|[起宗]|案|票|名(?:携|藏|运))"
    ),
    160,
)  # 接连拦下两辆运毒货车, 连截三车
JUDGMENT = re.compile("审理查明|现查明|(?:判决|裁定)如下|本院认为|公诉机关(?:指控|认为)|原(?:审)?判决?认定|审理终结|称量取样笔录")
RING = re.compile("(?:瓦解|捣破|破获?|打掉|粉碎)[^,。;\\n]{0,10}(?:集团|团伙)")  # 瓦解集团捣两毒窟: one case
ESCORT, CATCH = (
    re.compile("押解|押回|押送|遣返|移交|移送(?!(?:审查)?起诉|检察|审查|[^,。;]{0,6}法院)|押[上下往赴](?!警车|囚车)|(?:返程|回程|归途)的"),
    re.compile("抓|捕|擒|逮|落网|查|扣|控|拿|截|围|铐"),
)
LEANING = ("dates.toml#story-day", "dates.toml#days-later")  # seen from the day told before: 当晚, 三天后
CHARGED, CHARGED_REACH = (
    re.compile("(?:被控告?|控罪指|指控?)(?:他|她|其|被告|[二两三四]人)?们?(?:于|在)?$"),
    10,
)  # 被控于2021年9月15日贩运: the day of the offence
RECEIVED = re.compile(
    "[^,。;]{0,6}接(?:获|到|报)?[^,。;]{0,16}(?:通报|通知|举报|线报|情报|转介),(?:[^。;]{0,90}?[^不未])?(?:带返|带回|截[获下停]|[检查缉截]获|起[出获]|搜[出获]|拘捕|抓获|逮捕)"
)  # 前日接获海关通报,在某公司截下一个包裹
WRITTEN, WRITTEN_REACH = re.compile(r"(?:执笔|截稿|发稿|撰文|撰稿|成稿|见报|刊登)[^,。;]{0,3}\(?$"), 8  # 执笔之时(5月10日)
SPOKEN_DAYS, STATUS = ("dates.toml#spoken-day",), re.compile("(?:截[至止到]|到|至(?=今)).\\Z")  # 到今天为止; 至昨日凌晨 ends a raid
SUMMED = ("year", "since")  # nothing is reported to the press for a year: 去年全市法院生效判决


@dataclass(slots=True, eq=False)
class Frame:
    """One event in the making: its facts, the days on which they happened, its name and its whole."""

    kind: Literal["case", "total"]
    at: int
    period: Period | None = None
    parent: Frame | None = None
    name: CaseName | None = None
    name_span: Span | None = None
    facts: list[Fact] = field(default_factory=list)
    days: list[Period] = field(default_factory=list)
    dated: dict[int, Period] = field(default_factory=dict)
    busts: list[Period] = field(default_factory=list)
    opened_on: Period | None = None
    told: dict[int, Period] = field(default_factory=dict)
    lesser: list[Period] = field(default_factory=list)
    stages: list[Period] = field(default_factory=list)
    section: int = 0
    other: bool = False
    title: bool = False
    heading: bool = False
    agency: str | None = None
    place: str | None = None
    level: str | None = None
    body: str = ""
    region: str = ""
    series: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether this is a total of drug cases that is no part of another."""
        return self.kind == "total" and self.parent is None and not self.other


@dataclass(frozen=True, eq=False, slots=True)
class Turns:
    """Compiled patterns that turn a sentence towards another event."""

    reporting: Annotated[re.Pattern[str], "reporting"]
    tip: Annotated[re.Pattern[str], "tip"]
    opening: Annotated[re.Pattern[str], "opening"]
    another: Annotated[re.Pattern[str], "another"]
    another_gang: Annotated[re.Pattern[str], "another-gang"]
    newcomer: Annotated[re.Pattern[str], "newcomer"]
    subset: Annotated[re.Pattern[str], "subset"]
    fugitive: Annotated[re.Pattern[str], "fugitive"]
    collective: Annotated[re.Pattern[str], "collective"]
    bodies: Annotated[re.Pattern[str], "bodies"]
    share: Annotated[re.Pattern[str], "share"]
    included: Annotated[re.Pattern[str], "included"]
    sample: Annotated[re.Pattern[str], "sample"]
    person: Annotated[re.Pattern[str], "person"]
    body: Annotated[re.Pattern[str], "body"]
    chain: Annotated[re.Pattern[str], "day-chain"]
    vague: Annotated[re.Pattern[str], "vague-time"]
    wave: Annotated[re.Pattern[str], "wave"]
    back: Annotated[re.Pattern[str], "change-to"]
    campaign: Annotated[re.Pattern[str], "campaign"]
    bust: Annotated[re.Pattern[str], "bust"]
    planned: Annotated[re.Pattern[str], "bust-planned"]
    jump: Annotated[re.Pattern[str], "jump"]
    returning: Annotated[re.Pattern[str], "returning"]
    other_offence: Annotated[re.Pattern[str], "other-offence"]
    drug_topic: Annotated[re.Pattern[str], "drug-topic"]
    drug_body: Annotated[re.Pattern[str], "drug-body"]
    stopped: Annotated[re.Pattern[str], "stopped"]
    encounter: Annotated[re.Pattern[str], "encounter"]
    one_ring: Annotated[re.Pattern[str], "one-ring"]
    in_campaign: Annotated[re.Pattern[str], "in-campaign"]
    told_from: Annotated[re.Pattern[str], "told-from"]
    earlier_case: Annotated[re.Pattern[str], "earlier-case"]
    measure: Annotated[re.Pattern[str], "measure-step"]
    suspect_day: Annotated[re.Pattern[str], "suspect-day"]
    appointed: Annotated[re.Pattern[str], "appointed"]
    whole_place: Annotated[re.Pattern[str], "whole-place"]
    helped: Annotated[re.Pattern[str], "helped"]
    that_time: Annotated[re.Pattern[str], "that-time"]
    record: Annotated[re.Pattern[str], "record-case"]
    investigated: Annotated[re.Pattern[str], "investigated"]
    somebody: Annotated[re.Pattern[str], "somebody-of-case"]
    of_one: Annotated[re.Pattern[str], "of-one-case"]
    led_from: Annotated[re.Pattern[str], "led-from-case"]
    of_many: Annotated[re.Pattern[str], "of-many-cases"]


@lru_cache(maxsize=8)
def turns(book: RuleBook) -> Turns:
    """The turning patterns of a rule book."""
    return compiled(Turns, book.verbs.regex)


@dataclass(frozen=True, eq=False, slots=True)
class Page:
    """All that was found in a document, ready to be given to events."""

    norm: str
    clauses: tuple[Clause, ...]
    facts: tuple[Fact, ...]
    moments: tuple[Mention, ...]
    names: tuple[Mention, ...]
    sections: tuple[int, ...]
    items: Mapping[int, str]
    body: int
    tables: tuple[Sequence[Line], ...] = ()
    news: frozenset[int] = frozenset()

    @property
    def told_cases(self) -> int:
        """The few cases that the title counts, else the closing: 2 of "三天查获两起人体藏毒案", of "目前,两起案件正在侦办中"; also 3 of "一宗邮包及两宗旅客贩毒案"."""
        counted = [int(fact.quantity.amount) for fact in self.facts if fact.kind == "count" and fact.span.start < self.body and 2 <= fact.quantity.amount <= 9]
        apart = SORTS.search(self.norm, 0, self.body + LEAD_REACH)
        sorts = sum(map(read_few, apart.groups())) if apart else 0
        ranks = [read_few(rank) for rank in RANKED.findall(self.norm)] if FIRST.search(self.norm) else []
        few = max([*counted, sorts, *ranks])
        if few:
            return few
        titled = None if RING.search(self.norm, 0, self.body) else TITLED.search(self.norm, 0, self.body)
        closing = titled or BOTH.search(self.norm) or IN_ROW.search(self.norm, 0, self.body + LEAD_REACH)
        return read_few(next(filter(None, closing.groups()), "")) if closing else 0

    @property
    def is_judgment(self) -> bool:
        """Whether the page is one judgment, in which 共计 sums up a case and no period: "经审理查明…。本院认为…。判决如下"."""
        counted = any(fact.kind == "count" and fact.quantity.amount > 1 for fact in self.facts)
        return not counted and JUDGMENT.search(self.norm) is not None


@dataclass(slots=True)
class Reader:
    """Where the reading stands: the open case and total, and the last day and period told."""

    page: Page
    book: RuleBook
    frames: list[Frame] = field(default_factory=list)
    case: Frame | None = None
    total: Frame | None = None
    current: Frame | None = None
    named: Frame | None = None
    part: Frame | None = None
    day: Period | None = None
    day_at: int = -1
    day_end: int = -1
    compared: bool = False
    total_at: int = -9
    days: list[Period] = field(default_factory=list)
    busts: list[Period] = field(default_factory=list)
    nets: list[Period] = field(default_factory=list)
    opening: Mention | None = None
    titled: list[Mention] = field(default_factory=list)
    items: list[tuple[int, str]] = field(default_factory=list)
    pending: list[Mention] = field(default_factory=list)
    base: Frame | None = None
    aside: Period | None = None
    aside_at: int = -1
    outer: Frame | None = None
    whole: Frame | None = None
    apart: Period | None = None
    last: int = 0
    paragraph: int = -1
    opened: int = 0
    told_here: bool = False
    inside: bool = False
    main: Frame | None = None
    chased: Frame | None = None
    charged: Period | None = None
    helped: Frame | None = None

    def total_of(self, period: Period | None) -> Frame | None:
        """The first whole total of a period, None if there is none, or no period."""
        return next((frame for frame in self.frames if frame.is_whole and frame.period == period), None) if period is not None else None


def read_few(word: str) -> int:
    """The value of one numeral: 两 is 2; 0 of none."""
    return NUMERALS.index(word.replace("两", "二")) if word else 0


RECORD_BEFORE, RECORD_BEHIND = (
    re.compile("(?:创|刷新|打破|系|为|是|属)(?:下|了)?$"),
    re.compile("[^,。;]{0,20}(?:之最|新高|纪录|最大|最多|首例|首起|第[一二三四五六七八九十])"),
)
SO_FAR = re.compile("(?:至今|以来)?,?(?:全[市县区省州])?(?:已经?|累计|共计?|先后)")


IN_SESSION = re.compile("[^。;\\n]{0,80}(?:并|同时|还)[^。;\\n]{0,24}(?:集中|公开){1,2}宣判")  # 昨日召开发布会,并对3起案件集中宣判


def is_act(norm: str, mention: Mention, clause: Clause, book: RuleBook) -> bool:
    """Whether a moment may date an act: not when the press was told, when the tip came or when a court is to sit, nor that of a case that led to this one ("对6月份侦破的案件扩线")."""
    patterns = turns(book)
    end = clause.span.end
    before = norm[max(clause.span.start, mention.span.start - WRITTEN_REACH) : mention.span.start]
    if WRITTEN.search(before) or patterns.appointed.search(before) or patterns.suspect_day.search(before) or is_of_page(norm, mention, before):
        return False
    if patterns.told_from.search(before) and patterns.earlier_case.match(norm, mention.span.end, end):
        return False
    if RECORD_BEFORE.search(before) and RECORD_BEHIND.match(norm, mention.span.end, end):
        return False  # 创今年全市单案缴获数之最
    told = moment_of(mention).grain not in SUMMED and patterns.reporting.match(norm, mention.span.end, end) and not RECEIVED.match(norm, mention.span.end, end)
    told = told and not IN_SESSION.match(norm, mention.span.end, end)
    summed = is_long(moment_of(mention)) and SO_FAR.match(norm, mention.span.end)  # 今年已从寄递渠道发现线索9条,据此破案6起
    return not (told or (patterns.tip.match(norm, mention.span.end, end) and not summed))


def is_of_page(norm: str, mention: Mention, before: str) -> bool:
    """Whether a date is that of the page: alone in a bracket that opens a line ("(2024年6月6日)某站查获…"), or up to today (到今天为止)."""
    start, end = mention.span.start, mention.span.end
    alone = norm[max(0, start - 2) : start] in ("(", "\n(") and (norm[end : end + 1] == ")" or BRACKETED.match(norm, end) is not None)
    return alone or (mention.rule in SPOKEN_DAYS and STATUS.search(norm, max(0, start - 2), start + 1) is not None)


def moment_of(mention: Mention) -> Moment:
    """The moment of a mention."""
    if not isinstance(mention.value, Moment):
        raise TypeError(f"not a moment: {mention.value!r}")
    return mention.value


def is_long(moment: Moment) -> bool:
    """Whether a moment is a period over which figures are summed, not a day or a few."""
    period = moment.period
    if moment.grain == "day":
        return False
    if moment.grain in ("year", "since") or moment.earlier or (moment.until and period.end):
        return True
    if period.start and period.end:
        return (period.end - period.start).days >= LONG_DAYS
    return moment.grain == "month"


def is_period(moment: Moment) -> bool:
    """Whether a moment may be the period of a total."""
    return is_long(moment) or moment.grain == "month"


def is_day(moment: Moment) -> bool:
    """Whether a moment gives days on which something can happen at once."""
    return bool(moment.period.start and moment.period.end and not is_long(moment))


def is_some_days(moment: Moment) -> bool:
    """Whether a moment is several days, not one and no long period."""
    return is_day(moment) and moment.period.start != moment.period.end


def is_lost_day(moment: Moment) -> bool:
    """Whether a moment is a day whose year or month nothing tells: it dates nothing, but turns to another case as any day does."""
    return moment.grain == "day" and moment.period == Period()


def people_of(fact: Fact) -> set[str]:
    """The names of the people that a fact is about."""
    return {tag for tag in fact.tags if tag.startswith("who:")}


def is_escort(norm: str, fact: Fact) -> bool:
    """Whether a fact only tells that somebody caught before is brought back: 被押解回国, 移交我方."""
    words = norm[max(0, fact.span.start - ESCORT_REACH) : fact.span.end + ESCORT_REACH]
    return fact.code == "captured" and ESCORT.search(words) is not None and CATCH.search(words) is None


def within(items: Sequence[Mention], span: Span) -> list[Mention]:
    """The mentions that start inside a span, of some that stand in order."""
    first = bisect_left(items, span.start, key=START)
    return list(takewhile(lambda item: item.span.start < span.end, islice(items, first, None)))


def counted_before(frames: Sequence[Frame], cases: Sequence[Frame]) -> Frame | None:
    """The total without a period, told before some cases, that counts just so many."""
    free = [frame for frame in frames if frame.is_whole and (frame.period is None or frame.period.vague) and frame.at < cases[0].at]
    return next((frame for frame in free if any(fact.kind == "count" and fact.quantity.amount == len(cases) for fact in frame.facts)), None)
