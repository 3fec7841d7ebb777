"""Tables as facts: a cell is a fact by its row's and its column's labels together: "2018年" × "破案(起)", "恰特草 千克" × "2022年".

A cell may hold its own units ("68件74人", "188颗(毛重52.6公克)") or a pair of them (81/104 under 件/人); a cell with a sign or in percent is a
change and no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Annotated

from extract.dates.anchor import month_of, shifted
from extract.dates.years import year_of
from extract.words.grids import BETWEEN, YEAR_CELL, Cell, Grid, is_figure
from extract.words.lexicon import Word, lexicon
from extract.words.numbers import find_measures, scan_of
from extract.words.numerals import read_number
from extract.words.patterns import BRACKET, compiled
from rules.book import RuleBook
from rules.units import UnitEntry
from schemas.text import Fact, Measure, Mention, Moment, Period, Quantity, Span

NUMBER = re.compile(r"\d[\d, ]*(?:\.\d+)?")
CHINESE = re.compile("[一二三四五六七八九十百千][一二三四五六七八九十百千万零〇点]*")
PAIR = re.compile(r"(\d[\d,]*)[件起宗案]?/(\d[\d,]*)[人名]?")
CHANGED = re.compile(r"[+\-↑↓±]|.*%|上升|下降|增长|减少|增加|持平")
SPELLED_YEAR = re.compile("(?:一九|二[〇零])[〇零一二三四五六七八九]{2}(?=年)")
MONTHS = re.compile("(?:(?P<first>\\d{1,2}|[一二三四五六七八九])月?(?:[-—–~]|至|到)|[首前])(?P<last>\\d{1,2}|十[一二]?|[一二三四五六七八九])个?月")
MONTH = re.compile(r"(?:(?P<first>\d{1,2})[-—–~至])?(?:(?P<n>\d{1,2})|(?P<c>十[一二]?|[一二三四五六七八九]))月份?")
EARLIER = re.compile("上年同期|去年同期|上年|去年|同期")
LAST = re.compile("上期|上月|上周|上季")
TO_DATE = re.compile("(?<!当月)(?<!本月)累计|年初至今|今年以来")
THIS = re.compile("本月|当月")
REPUBLIC_YEAR = re.compile(r"(?:民国)?(?<!\d)(1[01]\d|[89]\d)年度?(?!\d)")
SPELLED = "零一二三四五六七八九〇"
PART_OF_YEAR = re.compile("第?(?P<q>[一二三四1-4])季度?|(?P<h>[上下])半年")
GROUP = re.compile("岁|[男女]|籍|居民|青少年|成年|学生|无业|农民")
SUM = re.compile("合 ?计|总 ?计|小计|总数|总体|^全[省市县区州盟旗局关国港澳](?:总)?$")
MARKER = re.compile(r"[一二三四五六七八九十]+、|\d+[.、]")
PIECES = ("pill", "plant", "item")
MASSES = ("mass", "volume")
KIND_OF_COLUMN = (("person", re.compile("人[数次]|嫌疑?[犯人]|疑犯|人犯|犯嫌")), ("case", re.compile("[件案宗起]数")))
SUSPECTS = re.compile("嫌疑?[犯人]|疑犯|人犯|犯嫌")
OF_PEOPLE = re.compile("人数|人次|案件?数|宗数|起数")
PEOPLE = re.compile("(?:被捕|被拘捕|落网|被检控|被定罪|被判刑)(?:的)?(?:人士|人员|人|者|青少年)(?!均|都)")
RESULTS = re.compile("[查缉检破缴截]获|缴毒|侦破|查缉|战果|成果|被捕|拘捕|抓获")
TITLE = 40  # characters
COURT = ("formal_arrest", "prosecution", "sentenced")
GENERIC = (
    "",
    "数量",
    "数值",
    "数据",
    "指标",
    "单位",
    "本期",
    "本年",
    "当期",
    "本期数",
    "完成数",
    "人数",
    "人次",
    "重量",
    "净重",
    "宗数",
    "件数",
    "案数",
    "起数",
    "案件数",
    "数量合计",
    "嫌疑犯",
    "嫌犯",
    "犯嫌",
    "嫌疑人",
    "犯罪嫌疑人",
    "嫌疑犯人数",
    "人犯",
)
Value = tuple[str, Quantity]  # a dimension, empty if nothing tells the unit, and the amount in its base unit


@dataclass(slots=True)
class Line:
    """The facts of one period and place of a table; `sum` marks its row of totals, `part` a row behind 其中."""

    at: int
    period: Period | None
    place: str = ""
    sum: bool = False
    part: bool = False
    facts: list[Fact] = field(default_factory=list)


def read_grid(grid: Grid, moments: Sequence[Mention], book: RuleBook) -> list[Line]:
    """The facts of a table, by period and place."""
    base = base_of(grid, moments)
    lines: dict[tuple[object, ...], Line] = {}
    wholes: dict[tuple[int, str], Fact] = {}
    part = False
    for row in grid.rows:
        label = row[0].text
        part = (part or label.startswith("其中")) and not MARKER.match(label)
        figures = list(figures_of(row, grid, book))
        shared = groups_of(figures)
        for place, head, cell in figures:
            for fact in cell_facts(row, head, grid, cell, book) or share_of(wholes.get((place, "arrest")), label, cell):
                line = line_of(lines, (label, head, part and fact.kind == "count"), row[0].span.start, base, book)
                own = replace(fact, whole=shared, group=head) if shared and cell.span != shared else fact
                line.facts.append(placed(own, wholes, place, part))
    return fold([line for line in lines.values() if line.facts])


def fold(lines: list[Line]) -> list[Line]:
    """Lines with those of the sum's own period and place folded into it, their drugs and groups of people as its parts: "冰毒 3801,合计 5806"."""
    out = []
    for line in lines:
        home = next((other for other in lines if other.sum and not line.sum and not (line.place or line.part) and other.period == line.period), None)
        tied = [(fact, next((whole for whole in home.facts if holds(whole, fact)), None)) for fact in line.facts] if home else []
        if home and all(whole or fact.whole for fact, whole in tied):
            home.facts += [replace(fact, whole=whole.span) if whole and not fact.whole else fact for fact, whole in tied]
        else:
            out.append(line)
    return out


def holds(whole: Fact, part: Fact) -> bool:
    """Whether a figure of a row of sums is that of a row's drug or group of people."""
    if whole.kind != part.kind or whole.kind == "count" or whole.whole:
        return False
    return can_hold(whole, part) if whole.kind == "seizure" else whole.code == part.code and part.quantity.amount <= whole.quantity.amount


def base_of(grid: Grid, moments: Sequence[Mention]) -> Period | None:
    """The last period told before a table."""
    told = [m.value for m in moments if m.span.start < grid.head[0].span.start and isinstance(m.value, Moment) and not m.value.earlier]
    return next((moment.period for moment in reversed(told) if moment.grain in ("range", "year", "month", "since")), None)


@dataclass(frozen=True, eq=False, slots=True)
class Headings:
    """Compiled words of a table whose figures are no results: of a column or row that compares, of a caption that tells a stock or targets."""

    change: Annotated[re.Pattern[str], "column-change"]
    stock: Annotated[re.Pattern[str], "caption-stock"]


@lru_cache(maxsize=8)
def headings(book: RuleBook) -> Headings:
    """The words of a rule book, compiled once."""
    return compiled(Headings, book.verbs.regex)


def figures_of(row: Sequence[Cell], grid: Grid, book: RuleBook) -> Iterator[tuple[int, str, Cell]]:
    """The figures of a row that tell no change, each with its place and its column's label."""
    for place, cell in enumerate(row[1:], 1):
        head = grid.head[place].text if place < len(grid.head) else ""
        if is_figure(cell.text) and not (headings(book).change.search(head) or headings(book).change.search(row[0].text)):
            yield place, head, cell


def groups_of(figures: Sequence[tuple[int, str, Cell]]) -> Span | None:
    """The sum of a row whose other columns are groups of its people that make it up exactly: "21岁以下 | 21岁或以上 | 总数"; None if there is none."""
    sums = [cell for _, head, cell in figures if SUM.search(head) and NUMBER.fullmatch(cell.text)]
    parts = [cell for _, head, cell in figures if GROUP.search(head) and NUMBER.fullmatch(cell.text)]
    closed = len(sums) == 1 and len(parts) == len(figures) - 1 > 1 and sum(plain_number(cell.text) for cell in parts) == plain_number(sums[0].text)
    return sums[0].span if closed else None


def placed(fact: Fact, wholes: dict[tuple[int, str], Fact], place: int, part: bool) -> Fact:
    """A fact of a column as a part of the last whole of the same column if it stands behind 其中; else it is the next whole."""
    whole = wholes.get((place, fact.kind))
    if part and whole and fact.kind == "seizure" and can_hold(whole, fact):
        return replace(fact, whole=whole.span)
    if not fact.whole:
        wholes[place, fact.kind] = fact
    return fact


def can_hold(whole: Fact, part: Fact) -> bool:
    """Whether an amount may be a part of another: of the same drug, or of drugs not named, and no larger."""
    alike = whole.quantity.unit == part.quantity.unit and part.quantity.amount <= whole.quantity.amount
    return alike and (whole.code == part.code or whole.code in ("unspecified", "mixed", "precursor"))


def line_of(lines: dict[tuple[object, ...], Line], labels: tuple[str, str, bool], at: int, base: Period | None, book: RuleBook) -> Line:
    """The line of a cell with the labels of its row and its column: one for each period, place, sum and part."""
    label, head, inside = labels
    period = period_of(f"{label} {head}", base)
    summed = bool(SUM.search(label)) or (names_fact(label, book) and bool(SUM.search(head)))
    where = next((text for text in (label, head) if text and names_fact(head if text is label else label, book) and is_place(text, book)), "")
    key = (period, where, summed, inside)
    return lines.setdefault(key, Line(at, period, where, summed, inside))


def is_place(label: str, book: RuleBook) -> bool:
    """Whether a label is none of a period, a sum or a fact: a place or a body."""
    label = in_digits(label)
    period = (
        YEAR_CELL.search(label)
        or REPUBLIC_YEAR.fullmatch(label)
        or PART_OF_YEAR.search(label)
        or MONTH.match(label)
        or EARLIER.search(label)
        or LAST.search(label)
        or TO_DATE.search(label)
        or THIS.search(label)
    )
    return not (period or SUM.search(label) or names_fact(label, book) or BRACKET.sub("", label) in GENERIC or GROUP.search(label))


def share_of(whole: Fact | None, label: str, cell: Cell) -> list[Fact]:
    """The people of a row behind 其中 as a part of those of the row before in the same column: "被捕人数 | 其中21岁以下"."""
    if whole is None or not label.startswith(BETWEEN) or not NUMBER.fullmatch(cell.text):
        return []
    amount = plain_number(cell.text)
    group = label.removeprefix("其中").lstrip(":") or None
    return [replace(make("arrest", whole.code, Quantity(amount, "person"), cell), whole=whole.span, group=group)] if amount == int(amount) else []


def period_of(label: str, base: Period | None) -> Period | None:
    """The period of a cell: the year or the months in its labels, a year back for 上年同期, else the table's."""
    label = in_digits(label)
    match = YEAR_CELL.search(label)
    if match:
        year = int(match.group()[:4])
        some = MONTHS.search(label, match.end())
        if some:
            return month_of(year, int(read_number(some["first"] or "1")), int(read_number(some["last"])))
        return (
            Period(base.start.replace(year=year), base.end.replace(year=year))
            if base and base.start and base.end and base.start.year == year
            else year_of(year)
        )
    republic = next((found for part in label.split(" ") if (found := REPUBLIC_YEAR.fullmatch(part))), None)
    if republic:
        return year_of(int(republic[1]) + 1911)
    if base is None or base.start is None or base.end is None:
        return base
    return near_period(label, base.start, base.end)


def in_digits(label: str) -> str:
    """A label with its year in digits: "二〇一七年"."""
    return SPELLED_YEAR.sub(lambda found: "".join(str(SPELLED.index(char) % 10) for char in found.group()), label)


def near_period(label: str, start: date, end: date) -> Period:
    """The period of a cell whose labels tell it by the table's: months, 累计, 上月, 上年同期."""
    part = PART_OF_YEAR.search(label)
    if part:
        last = "一二三四".find(part["q"]) * 3 + 3 if part["q"] in tuple("一二三四") else int(part["q"]) * 3 if part["q"] else 6 if part["h"] == "上" else 12
        return month_of(start.year, last - (2 if part["q"] else 5), last)
    month = MONTH.match(label) or MONTH.search(label.rpartition(" ")[2])
    if month:
        last = int(read_number(month["n"] or month["c"]))
        return month_of(start.year, int(month["first"] or last), last)
    if EARLIER.search(label):
        return Period(shifted(start, 1), shifted(end, 1))
    if LAST.search(label):
        return before(start, end)
    if TO_DATE.search(label):
        return Period(date(end.year, 1, 1), end)
    return month_of(end.year, end.month) if THIS.search(label) and start.month != end.month else Period(start, end)


def before(start: date, end: date) -> Period:
    """The months or days right before some as long: 上月, 上期.

    >>> str(before(date(2019, 3, 1), date(2019, 3, 31)).start), str(before(date(2019, 3, 4), date(2019, 3, 10)).end)
    ('2019-02-01', '2019-03-03')
    """
    last = start - timedelta(days=1)
    if start.day == 1 and (end + timedelta(days=1)).day == 1:
        month = last.year * 12 + last.month - 1 - (end.year - start.year) * 12 - (end.month - start.month)
        return Period(date(month // 12, month % 12 + 1, 1), last)
    return Period(start - (end - start) - timedelta(days=1), last)


def words_in(text: str, book: RuleBook) -> list[Word]:
    """The rule book's words in a label."""
    return [word for word, _, _ in lexicon(book).find(text)]


def names_fact(label: str, book: RuleBook) -> bool:
    """Whether a label says what is counted, not where."""
    return any(word.drug or word.before or word.count_before or word.count_noun for word in words_in(label, book)) or "案" in label


def cell_facts(row: Sequence[Cell], head: str, grid: Grid, cell: Cell, book: RuleBook) -> list[Fact]:
    """The facts of one cell; none if its labels tell none."""
    label = f"{row[0].text} {head}"
    if headings(book).stock.search(grid.caption):
        return []
    counted = BRACKET.sub("", head) in GENERIC or not is_place(head, book)
    if counted and len(grid.caption) <= TITLE and not names_fact(label, book) and RESULTS.search(grid.caption):
        people = PEOPLE.search(grid.caption)  # 毒品案件被捕人士的年龄
        label = f"{people.group() if people else grid.caption} {label}"  # 查获毒品统计: 第一级 × 件数
    words = words_in(label, book)
    made = (fact_of(value, label, words, cell) for value in values_of(cell.text, unit_of(row, head, grid, book), book))
    return [fact for fact in made if fact]


def values_of(text: str, unit: UnitEntry | None, book: RuleBook) -> list[Value]:
    """The amounts of a cell: a pair of cases and people, a plain figure in the unit of its labels, or figures with units of their own, the weight before the pieces."""
    pair = PAIR.fullmatch(text)
    if CHANGED.match(text):
        return []
    if pair:
        return [("case", Quantity(plain_number(pair[1]), "case")), ("person", Quantity(plain_number(pair[2]), "person"))]
    if NUMBER.fullmatch(text) or CHINESE.fullmatch(text):
        return [in_unit(Quantity(plain_number(text) if text[0].isdigit() else read_number(text), ""), unit)]
    measures = [m.value for m in find_measures(text, 0, len(text), book.units) if isinstance(m.value, Measure)]
    weighed = any(m.dimension in MASSES for m in measures)
    kept = [m for m in measures if not (weighed and m.dimension in PIECES)]
    return [in_unit(m.quantity, unit) if m.dimension == "bare" else (m.dimension, m.quantity) for m in kept]


def in_unit(quantity: Quantity, unit: UnitEntry | None) -> Value:
    """A bare figure in a unit, if there is one."""
    if unit is None:
        return "", quantity
    return unit.dimension, replace(quantity, amount=quantity.amount * unit.factor, unit=unit.base)


def plain_number(text: str) -> Decimal:
    """The value of Arabic figures with commas or blanks between."""
    return Decimal(re.sub("[, ]", "", text))


def fact_of(value: Value, label: str, words: Sequence[Word], cell: Cell) -> Fact | None:
    """The fact of an amount under the words of its labels; None if they tell none."""
    dimension, quantity = value
    drug = next((word.drug for word in words if word.drug), "")
    action = next((word.before or word.after for word in words if word.before or word.after), "")
    dimension = dimension or next((kind for kind, column in KIND_OF_COLUMN if column.search(label)), "")
    cases = dimension == "case" or (dimension != "person" and ("案" in label or "宗数" in label))
    if not quantity.amount or dimension == "percent":
        return None
    if cases:
        return make("count", count_code(words, action), replace(quantity, unit="case"), cell)
    if drug and not action_first(words) and dimension in ("", *MASSES, *PIECES):
        return make("seizure", drug, quantity if dimension else replace(quantity, unit="g"), cell)
    if dimension == "person" and ("案" in label or SUSPECTS.search(label)):
        action = action or "captured"  # 毒品案件: 68件74人; 第一级 × 嫌疑犯
    if action and dimension in ("", "person") and quantity.amount == int(quantity.amount):
        user = any(word.role == "user" for word in words) or "吸毒" in label
        code = "drug_users" if user and action in ("captured", "investigated") else action
        return make("arrest", code, replace(quantity, unit="person"), cell)
    return None


def count_code(words: Sequence[Word], action: str) -> str:
    """What was done about cases: the counted noun decides, else the verb."""
    noun = next((word.count_noun for word in words if word.count_noun), "")
    return noun or next((word.count_before for word in words if word.count_before), "handled" if action in COURT else "solved")


def action_first(words: Sequence[Word]) -> bool:
    """Whether a label names people dealt with, not a substance: 查处吸毒, 吸毒人员."""
    return any(word.role == "user" for word in words)


def unit_of(row: Sequence[Cell], head: str, grid: Grid, book: RuleBook) -> UnitEntry | None:
    """The unit of a row: in a cell of its own, at the end of its label, in the head's bracket, or in the caption; None if none is told."""
    units = scan_of(book.units).units
    bracket = re.search(r"\((?:单位[::])?([^)]+)\)", head)
    own = re.search(r"\(([^()]{1,4})\)$", row[0].text)
    for text in (bracket.group(1) if bracket else "", own.group(1) if own else "", *(cell.text for cell in row[1:])):
        if text in units:
            return units[text]
    label = row[0].text if names_fact(row[0].text, book) else ""
    if OF_PEOPLE.search(row[0].text):
        return None  # 被捕人数, under a caption that names the unit of the drugs
    return next((units[label[-length:]] for length in (3, 2, 1) if label[-length:] in units), units.get(grid.unit))


def make(kind: str, code: str, quantity: Quantity, cell: Cell) -> Fact:
    """A fact of a cell."""
    rule = f"{'drugs' if kind == 'seizure' else 'verbs'}.toml#{code}"
    return Fact(kind, code, quantity, cell.span, rule, -1)  # type: ignore[arg-type]
