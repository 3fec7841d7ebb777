"""Tables flattened to text: rows of cells between tabs, cells each on a line of its own, and rows of a label with figures.

A cell is a fact by its row's and its column's labels together: "2018年" × "破案(起)", "恰特草 千克" × "2022年".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from extract.anchor import month_of
from extract.lexicon import Word, lexicon
from extract.numbers import scan_of
from extract.numerals import read_number
from rules.book import RuleBook
from rules.units import UnitEntry
from schemas.text import Fact, Mention, Moment, Paragraph, Period, Quantity, Span

NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
EMPTY = re.compile(r"[-—–/0 ]*")
FIGURES = re.compile(r"(?P<label>[^\d\n|]{2,40}?(?:\d{1,4}[一-龥][^\d\n|]{0,9})?) ?(?P<cells>\d[\d,.]*(?: (?:\d[\d,.]*|—|-))+)(?: -?[\d.]+| —| [^\n]{0,12})?$")
COLUMN = re.compile(r"本期|本月|本年|当期|上年同期|去年同期|上期|上月|增减|同比|20\d\d年")
HEAD = re.compile(r"(?:(?:19|20)\d\d年?|[^\s()\d|]+)(?:\([^()]{1,8}\))?")
MONTH = re.compile(r"(?:(?P<n>\d{1,2})|(?P<c>十[一二]?|[一二三四五六七八九]))月份?")
CHANGE = re.compile("增减|同比|环比|占比|比重|率|%|排名|序号")
EARLIER = re.compile("上年同期|去年同期|上期|上月|上年")
YEAR = re.compile(r"(?:19|20)\d\d年?")
SUM = re.compile("合 ?计|总 ?计|小计|总数")
MARKER = re.compile(r"[一二三四五六七八九十]+、|\d+[.、]")
BETWEEN = ("其中:", "其中")
SHORT_LINE = 12
FEWEST_CELLS = 8


@dataclass(slots=True)
class Cell:
    """One cell: its text and where it stands in the normal text."""

    text: str
    span: Span


@dataclass(slots=True)
class Grid:
    """A table: the head's cells, and rows whose first cell is the label."""

    head: list[Cell]
    rows: list[list[Cell]]

    @property
    def span(self) -> Span:
        """From the first row to the last."""
        return Span(self.rows[0][0].span.start, max(cell.span.end for cell in self.rows[-1]))


@dataclass(slots=True)
class Line:
    """The facts of one period and place of a table; `sum` marks its row of totals, `part` a row behind 其中."""

    at: int
    period: Period | None
    place: str = ""
    sum: bool = False
    part: bool = False
    facts: list[Fact] = field(default_factory=list)


def find_grids(norm: str, paragraphs: Sequence[Paragraph]) -> list[Grid]:
    """All tables of a text, in order."""
    lines = [Cell(norm[p.span.start : p.span.end], p.span) for p in paragraphs]
    return [*tabbed(lines), *upright(lines), *figured(lines)]


def tabbed(lines: Sequence[Cell]) -> Iterator[Grid]:
    """Tables whose cells stand between tabs or bars."""
    rows: list[list[Cell]] = []
    for line in [*lines, Cell("", Span(0, 0))]:
        if "\t" in line.text or line.text.count("|") >= 2:
            rows.append(cells_of(line))
        elif rows and line.text.strip() in BETWEEN:
            continue
        elif rows:
            body = [row for row in rows[1:] if any(is_figure(cell.text) for cell in row[1:])]
            if body:
                yield Grid(rows[0], body)
            rows = []


def cells_of(line: Cell) -> list[Cell]:
    """The cells of a line with tabs or bars."""
    cells, at = [], line.span.start
    for part in re.split(r"[\t|]", line.text):
        start = at + len(part) - len(part.lstrip())
        cells.append(Cell(part.strip(), Span(start, start + len(part.strip()))))
        at += len(part) + 1
    return cells


def is_figure(text: str) -> bool:
    """Whether a cell is a number."""
    return bool(NUMBER.fullmatch(text))


def upright(lines: Sequence[Cell]) -> Iterator[Grid]:
    """Tables whose cells stand each on a line of its own: the head's labels, then a label and figures for each row."""
    run: list[Cell] = []
    for line in [*lines, Cell("x" * SHORT_LINE * 2, Span(0, 0))]:
        if len(line.text.strip()) <= SHORT_LINE and "\t" not in line.text:
            run.append(line)
            continue
        if len(run) >= FEWEST_CELLS:
            grid = stacked(run)
            if grid:
                yield grid
        run = []


def stacked(run: Sequence[Cell]) -> Grid | None:
    """A run of short lines as a table, None if they do not fit one."""
    first = next((place for place, cell in enumerate(run) if is_figure(cell.text.strip())), 0)
    if first < 3:
        return None
    for skip in range(first - 2):
        head = list(run[skip : first - 1])
        body = run[first - 1 :]
        rows = [list(body[at : at + len(head)]) for at in range(0, len(body) - len(head) + 1, len(head))]
        if len(rows) >= 2 and all(fits(row) for row in rows):
            return Grid(head, [[Cell(cell.text.strip(), cell.span) for cell in row] for row in rows])
    return None


def fits(row: Sequence[Cell]) -> bool:
    """Whether a row is a label with figures or dashes behind it."""
    return not is_figure(row[0].text.strip()) and all(is_figure(cell.text.strip()) or EMPTY.fullmatch(cell.text) for cell in row[1:])


def figured(lines: Sequence[Cell]) -> Iterator[Grid]:
    """Tables whose rows are a label, a unit and figures with blanks between: "四、缴获毒品总量克8865.4 10230.7 -13.3"."""
    rows: list[list[Cell]] = []
    head: Cell | None = None
    for place, line in enumerate([*lines, Cell("", Span(0, 0))]):
        match = FIGURES.match(line.text)
        if match:
            head = head or (lines[place - 1] if place else None)
            at = line.span.start
            cells = [Cell(match["label"].strip(), Span(at, at + match.end("label")))]
            cells += [
                Cell(m.group(), Span(at + m.start(), at + m.end())) for m in re.compile(r"\S+").finditer(line.text, match.start("cells"), match.end("cells"))
            ]
            rows.append(cells)
            continue
        if len(rows) >= 3 and head:
            width = max(len(row) for row in rows)
            named = [Cell(m.group(), head.span) for m in HEAD.finditer(head.text)]
            names = [Cell(m.group(), head.span) for m in COLUMN.finditer(head.text)]
            if len(named) in (width, width - 1):
                yield Grid([Cell("", head.span)] * (width - len(named)) + named, rows)
            elif names:
                yield Grid([Cell("", head.span), *names], rows)
        if rows or not line.text.strip():
            rows, head = [], None


# ---- cells as facts


def read_grid(grid: Grid, moments: Sequence[Mention], book: RuleBook) -> list[Line]:
    """The facts of a table, by period and place."""
    told = [
        m.value.period
        for m in moments
        if m.span.start < grid.head[0].span.start
        and isinstance(m.value, Moment)
        and not m.value.earlier
        and m.value.grain in ("range", "year", "month", "since")
    ]
    base = told[-1] if told else None
    lines: dict[tuple[object, ...], Line] = {}
    wholes: dict[int, Fact] = {}
    part = False
    for row in grid.rows:
        label = row[0].text
        part = (part or label.startswith("其中")) and not MARKER.match(label)
        for place, cell in enumerate(row[1:], 1):
            head = grid.head[place].text if place < len(grid.head) else ""
            if not is_figure(cell.text) or CHANGE.search(head):
                continue
            whole = wholes.get(place)
            fact = cell_fact(row, head, grid, cell, book) or share_of(whole, label, cell)
            if fact is None:
                continue
            period = period_of(f"{label} {head}", base)
            summed = bool(SUM.search(label))
            where = "" if YEAR.search(label) or MONTH.match(label) or summed or names_fact(label, book) else label
            inside = part and fact.kind == "count"
            line = lines.setdefault((period, where, summed, inside), Line(row[0].span.start, period, where, summed, inside))
            if part and whole and fact.kind == whole.kind and fact.quantity.unit == whole.quantity.unit and fact.kind == "seizure":
                fact = replace(fact, whole=whole.span)
            elif not fact.whole:
                wholes[place] = fact
            line.facts.append(fact)
    return [line for line in lines.values() if line.facts]


def share_of(whole: Fact | None, label: str, cell: Cell) -> Fact | None:
    """The people of a row behind 其中 as a part of those of the row before in the same column: "被捕人数 | 其中21岁以下"."""
    if whole is None or whole.kind != "arrest" or not label.startswith(BETWEEN):
        return None
    amount = Decimal(cell.text.replace(",", ""))
    group = label.removeprefix("其中").lstrip(":") or None
    return replace(make("arrest", whole.code, amount, "person", cell), whole=whole.span, group=group) if amount == int(amount) else None


def period_of(label: str, base: Period | None) -> Period | None:
    """The period of a cell: the year in its labels, a year back for 上年同期, else the table's."""
    match = YEAR.search(label)
    if match:
        year = int(match.group()[:4])
        return (
            Period(base.start.replace(year=year), base.end.replace(year=year))
            if base and base.start and base.end and base.start.year == year
            else whole_year(year)
        )
    month = MONTH.match(label)
    if month and base and base.start:
        return month_of(base.start.year, int(read_number(month["n"] or month["c"])))
    if EARLIER.search(label) and base and base.start and base.end:
        return Period(base.start.replace(year=base.start.year - 1), base.end.replace(year=base.end.year - 1))
    return base


def whole_year(year: int) -> Period:
    """A year from its first day to its last."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def words_in(text: str, book: RuleBook) -> list[Word]:
    """The rule book's words in a label."""
    return [word for word, _, _ in lexicon(book).find(text)]


def names_fact(label: str, book: RuleBook) -> bool:
    """Whether a label says what is counted, not where."""
    return any(word.drug or word.before or word.count_before or word.count_noun for word in words_in(label, book)) or "案" in label


def cell_fact(row: Sequence[Cell], head: str, grid: Grid, cell: Cell, book: RuleBook) -> Fact | None:
    """The fact of one figure; None if its labels tell none."""
    label = f"{row[0].text} {head}"
    unit = unit_of(row, head, book)
    amount = Decimal(cell.text.replace(",", ""))
    words = words_in(label, book)
    user = any(word.role == "user" for word in words) or "吸毒" in label
    drug = next((word.drug for word in words if word.drug), "")
    action = next((word.before or word.after for word in words if word.before or word.after), "")
    cases = "案" in label or "宗数" in label or (unit is not None and unit.dimension == "case")
    if drug and not cases and not action_first(words) and (unit is None or unit.dimension in ("mass", "volume", "pill", "plant", "item")):
        base = unit or scan_of(book.units).units["克"]
        return make("seizure", drug, amount * base.factor, base.base, cell)
    if cases:
        noun = next((word.count_noun for word in words if word.count_noun), "")
        code = noun or next((word.count_before for word in words if word.count_before), "solved")
        return make("count", code, amount, "case", cell) if amount else None
    if action and amount == int(amount):
        code = "drug_users" if user and action in ("captured", "investigated") else action
        return make("arrest", code, amount, "person", cell)
    return None


def action_first(words: Sequence[Word]) -> bool:
    """Whether a label names people dealt with, not a substance: 查处吸毒, 吸毒人员."""
    return any(word.role == "user" for word in words)


def unit_of(row: Sequence[Cell], head: str, book: RuleBook) -> UnitEntry | None:
    """The unit of a row: in a cell of its own, at the end of its label, or in the head's bracket; None if none is told."""
    units = scan_of(book.units).units
    bracket = re.search(r"\((?:单位[::])?([^)]+)\)", head)
    own = re.search(r"\(([^()]{1,4})\)$", row[0].text)
    for text in (bracket.group(1) if bracket else "", own.group(1) if own else "", *(cell.text for cell in row[1:])):
        if text in units:
            return units[text]
    label = row[0].text if names_fact(row[0].text, book) else ""
    return next((units[label[-length:]] for length in (3, 2, 1) if label[-length:] in units), None)


def make(kind: str, code: str, amount: Decimal, unit: str, cell: Cell) -> Fact:
    """A fact of a cell."""
    rule = f"{'drugs' if kind == 'seizure' else 'verbs'}.toml#{code}"
    return Fact(kind, code, Quantity(amount, unit), cell.span, rule, -1)  # type: ignore[arg-type]
