"""Tables of a text: rows of cells between tabs or bars, cells each on a line of its own, and rows of a label with figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.grids import FIGURE
from extract.words.numerals import read_number
from schemas.text import Paragraph, Span

EMPTY = re.compile(r"[-—–/0 ]*")
FIGURES = re.compile(r"(?P<label>[^\d\n|]{2,40}?(?:\d{1,4}[一-龥][^\d\n|]{0,9})?) ?(?P<cells>\d[\d,.]*(?: (?:\d[\d,.]*|—|-))+)(?: -?[\d.]+| —| [^\n]{0,12})?$")
COLUMN = re.compile(r"本期|本月|本年|当期|上年同期|去年同期|上期|上月|增减|同比|20\d\d年")
HEAD = re.compile(r"(?:(?:19|20)\d\d年?|[^\s()\d|]+)(?:\([^()]{1,8}\))?")
UNIT = re.compile(r"单位:? ?\(?([一-龥]{1,3}|kg|g)\)?(?![一-龥、,;/])")
CAPTION_UNIT = re.compile(r"\((?:单位:?|以)?([一-龥]{1,3}|kg|g)(?:计算?|为单位)?\)[^一-龥\d]{0,3}$")  # 检获下列毒品(公斤):
ITEM = re.compile(
    r"[ \t]*(?P<label>[^\s|,。;:]{1,20}?)(?:[ \t:]+|(?<=\))|(?<=[^\d.,])(?=\d))(?P<figure>\d[\d,]*(?:\.\d+)?|[一二三四五六七八九十百千万零〇点]{1,14})[ \t]*$"
)
NUMBERED = re.compile("序号?|排名|名次|位次|编号|No\\.?")
BETWEEN = ("其中:", "其中")
YEAR_CELL = re.compile(r"(?:19|20)\d\d年?")
WEIGHED_IN, ABOVE = re.compile(r"\((?:以)?(公斤|千克|公克|克)(?:计|为单位)?[,)]"), 2
STROKES = re.compile(r"\(([^()\d/]{2,12}(?:/[^()\d/]{2,12}){1,6})\)[:,]?$")
STROKED = re.compile(r"[ \t]*(?P<label>[^\s\d/]{2,16})[ \t:]*(?P<cells>\d[\d,]*(?:\.\d+)?(?:/\d[\d,]*(?:\.\d+)?){1,6})[ \t;。]*")
STROKED_ONLY = re.compile(r"(?:[ \t]*[^\s\d/]{2,16}[ \t:]*\d[\d,]*(?:\.\d+)?(?:/\d[\d,]*(?:\.\d+)?){1,6}[ \t;。]*){1,40}")
COUNTED_IN = re.compile("(克|公斤|千克|公克)数$")  # 缴毒克数
FEWEST_ROWS, CAPTION_LENGTH = 3, 40


@dataclass(slots=True)
class Cell:
    """One cell: its text and where it stands in the normal text."""

    text: str
    span: Span


@dataclass(slots=True)
class Grid:
    """A table: the head's cells, rows whose first cell is the label, the unit that its caption names for all figures, and the line above it."""

    head: list[Cell]
    rows: list[list[Cell]]
    unit: str = ""
    caption: str = ""

    @property
    def span(self) -> Span:
        """From the head to the end of the last row."""
        return Span(min(cell.span.start for cell in self.head), max(cell.span.end for cell in self.rows[-1]))


def find_grids(norm: str, paragraphs: Sequence[Paragraph]) -> list[Grid]:
    """All tables of a text, in order."""
    lines = [Cell(norm[p.span.start : p.span.end], p.span) for p in paragraphs]
    grids = list(slashed(lines))
    for found in (tabbed(lines), figured(lines), listed(lines)):
        grids += [grid for grid in found if not any(grid.span.meets(other.span) for other in grids)]
    return grids


def tabbed(lines: Sequence[Cell]) -> Iterator[Grid]:
    """Tables whose cells stand between tabs or bars."""
    rows: list[list[Cell]] = []
    before = Cell("", Span(0, 0))
    for line in [*lines, Cell("", Span(0, 0))]:
        if "\t" in line.text or line.text.count("|") >= 2:
            rows.append(cells_of(line))
        elif rows and line.text.strip() in BETWEEN:
            continue
        else:
            grid = grid_of(rows, before) if rows else None
            if grid:
                yield grid
            rows, before = [], line


def grid_of(rows: list[list[Cell]], before: Cell) -> Grid | None:
    """Rows of cells as a table under the line before it: a head that lacks the first cell is given one, a column of numbers in order is left out.

    Where all rows are figures, the line before is the head of their column.
    """
    if len(rows[0]) == 2 and is_figure(rows[0][1].text) and not YEAR_CELL.fullmatch(rows[0][1].text):
        end = Span(rows[0][0].span.start, rows[0][0].span.start)
        rows = [[Cell("", end), Cell(before.text[-CAPTION_LENGTH:], end)], *rows]
    if len(rows) > 2 and len(rows[1]) == len(rows[0]) and all(cell.text[:1] in ("(", "") for cell in rows[1]):
        rows = [[Cell(label.text + unit.text, label.span) for label, unit in zip(rows[0], rows[1], strict=True)], *rows[2:]]
    head, body = rows[0], [row for row in rows[1:] if any(is_figure(cell.text) for cell in row[1:])]
    if not body:
        return None
    width = max(len(row) for row in body)
    if width == len(head) == 2 and is_figure(head[1].text):
        return None  # a list without a head
    if len(head) == width - 1:
        head = [Cell("", head[0].span), *head]
    if NUMBERED.fullmatch(head[0].text) and all(row[0].text.isdigit() and len(row) > 2 for row in body):
        head, body = head[1:], [row[1:] for row in body]
    unit = unit_told(before.text, head[0].text)
    return Grid(head, body, unit, before.text)


def unit_told(before: str, first: str = "") -> str:
    """The unit for all figures of a table, by the line above it or its first cell; empty if none is told."""
    told = UNIT.search(f"{before} {first}") or WEIGHED_IN.search(before) or CAPTION_UNIT.search(before)
    return told.group(1) if told else ""


def listed(lines: Sequence[Cell]) -> Iterator[Grid]:
    """Lists without a head of a label and one figure a line, under a line that tells their unit: "检获毒品(公斤):", "氯胺酮 一千零四十二"."""
    at = 0
    while at < len(lines):
        rows = []
        unit = CAPTION_UNIT.search(lines[at].text)
        for line in lines[at + 1 :] if unit else ():
            match = ITEM.fullmatch(line.text)
            if match is None:
                break
            spans = [Span(line.span.start + match.start(name), line.span.start + match.end(name)) for name in ("label", "figure")]
            figure = match["figure"] if match["figure"][0].isascii() else str(read_number(match["figure"]))
            rows.append([Cell(match["label"], spans[0]), Cell(figure, spans[1])])
        if unit and len(rows) >= FEWEST_ROWS:
            head = Cell("", Span(lines[at].span.end, lines[at].span.end))
            yield Grid([head, head], rows, unit.group(1), lines[at].text)
        at += len(rows) + 1


def slashed(lines: Sequence[Cell]) -> Iterator[Grid]:
    """Rows of a label and figures between strokes, under a line that names them in a bracket: "各市战果(破案/抓获/缴毒克数):", "青石 14/22/203.5"."""
    for at, line in enumerate(lines):
        told = STROKES.search(line.text)
        names = told.group(1).split("/") if told else []
        rows: list[list[Cell]] = []
        for row in lines[at + 1 :] if told else ():
            found = list(stroked_rows(row))
            if not found or any(len(cells) != len(names) + 1 for cells in found):
                break
            rows += found
        if len(rows) >= FEWEST_ROWS:
            yield Grid([Cell("", line.span), *(Cell(COUNTED_IN.sub(r"(\1)", name), line.span) for name in names)], rows, "", line.text)


def stroked_rows(line: Cell) -> Iterator[list[Cell]]:
    """The rows of a line that holds nothing but labels with figures between strokes, one or several joined; none if it holds anything else."""
    if not STROKED_ONLY.fullmatch(line.text):
        return
    for match in STROKED.finditer(line.text):
        spots = [match.span("label"), *((match.start("cells") + m.start(), match.start("cells") + m.end()) for m in re.finditer("[^/]+", match["cells"]))]
        yield [Cell(line.text[first:last], Span(line.span.start + first, line.span.start + last)) for first, last in spots]


def cells_of(line: Cell) -> list[Cell]:
    """The cells of a line with tabs or bars."""
    cells, at = [], line.span.start
    for part in re.split(r"[\t|]", line.text):
        start = at + len(part) - len(part.lstrip())
        cells.append(Cell(part.strip(), Span(start, start + len(part.strip()))))
        at += len(part) + 1
    barred = line.text.strip()
    return cells[barred.startswith("|") : len(cells) - (barred.endswith("|") and len(cells) > 1)]


def is_figure(text: str) -> bool:
    """Whether a cell is a figure, perhaps with its unit, or a pair of them."""
    return bool(FIGURE.fullmatch(text)) and text[:1] not in "—–-/无"


def unit_above(lines: Sequence[Cell], head: int) -> str:
    """The unit of weight that the line above a head names for all figures: "各类毒品的数量(公斤,另注明者除外)如下:"; empty if it names none."""
    above = next((line.text for line in reversed(lines[max(0, head - ABOVE) : max(0, head)]) if line.text.strip()), "")
    told = WEIGHED_IN.search(above)
    return told.group(1) if told else ""


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
        if len(rows) >= FEWEST_ROWS and head:
            width = max(len(row) for row in rows)
            unit = unit_above(lines, place - len(rows) - 1)
            named = [Cell(m.group(), head.span) for m in HEAD.finditer(head.text)]
            names = [Cell(m.group(), head.span) for m in COLUMN.finditer(head.text)]
            if len(named) in (width, width - 1):
                yield Grid([Cell("", head.span)] * (width - len(named)) + named, rows, unit)
            elif names:
                yield Grid([Cell("", head.span), *names], rows, unit)
        if rows or not line.text.strip():
            rows, head = [], None
