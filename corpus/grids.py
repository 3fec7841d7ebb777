"""Tables whose cells stand between blanks, or each on a line of its own: the gaps of a row become tabs, so that a row stays a row and a cell a cell.

A table is a head of labels above rows of one label (or a year) and figures, with as many cells as the head or one more. An ideographic blank,
two blanks or a tab part cells; a single blank does where every row has as many cells as the head.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

WIDE = re.compile(r"[ \u3000\t]*(?:[\u3000\t|｜]|  )[ \u3000\t]*")
NARROW = re.compile(r" +")
GROUPED = re.compile(r"(?<!\d) +|(?<=\d) +(?!\d{3}(?!\d))")  # 9 874 11 320
AMOUNT = r"\d[\d,，]{0,14}(?: \d{3}(?!\d)){0,3}(?:[.．]\d+)?[万亿萬億]?[多余]?(?:[^\d\s,.;:。，；：、()（）+＋\-－%％/／]{1,3})?"
FIGURE = re.compile(
    rf"[+＋\-－—–↑↓±约約逾]?(?:{AMOUNT}[+＋/／]?){{1,3}}(?:[(（][^()（）]{{1,14}}[)）])?[%％]?|[—–\-－/／]+|无|無|持平|(?:上升|下降|增长|减少|增加)?{AMOUNT}[%％]"
    r"|[约約逾近]?[一二三四五六七八九十百千萬万零〇點点]{1,14}"
)
CAPTION = re.compile(r".*(?:[:：]|[(（](?:单位|單位)?[:：]?[^()（）]{1,6}[)）])\s*")
LABEL = re.compile(
    r"[^。;；!！?？,，\d][^。;；!！?？,，]{0,23}|(?:19|20)\d\d(?:年度?)?|(?:1[01]|[89])\d年度?|\d{1,2}(?:[-—–~至]\d{1,2})?月份?|\d{1,2}(?:[-—–~至]\d{1,2})?[岁歲周週][^。;；!！?？,，\d]{0,8}|(?:未滿|未满|滿|满)?\d{1,2}[岁歲][^。;；,，\d]{0,6}"
)
MEASURE = re.compile("[起宗件案人名次克吨粒片颗支株个处座辆部升袋包]|人次|千克|公斤|公克|公噸|公吨|毫升|万元|萬元|元|kg|g")
YEAR = re.compile(r"(?:19|20)\d\d年?")
ORDINAL = re.compile(r"\d{1,3}")
FEWEST_ROWS, FEWEST_FIGURES, WIDEST = 2, 3, 200
LEAST_CELLS, MOST_CELLS, SHORT = 3, 8, 14
Gap = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """A line as cells: their texts, and the gaps between them in the document."""

    cells: tuple[str, ...]
    gaps: tuple[Gap, ...]

    @property
    def is_body(self) -> bool:
        """Whether it is a label with figures behind it, perhaps behind a number in order."""
        cells = self.cells[1:] if ORDINAL.fullmatch(self.cells[0]) and len(self.cells) > 2 else self.cells
        figures = cells[2:] if len(cells) > 2 and MEASURE.fullmatch(cells[1]) else cells[1:]
        return bool(LABEL.fullmatch(cells[0])) and all(FIGURE.fullmatch(cell) for cell in figures)

    @property
    def is_head(self) -> bool:
        """Whether it is a row of labels."""
        return all(LABEL.fullmatch(cell) for cell in self.cells)


def tabulate(raw: str, even: str) -> str:
    """The text with a tab as the first character of each gap between the cells of a table; its length stays.

    >>> tabulate("项目　本期\\n破案　3起\\n抓获　5人", "项目 本期\\n破案 3起\\n抓获 5人")
    '项目\\t本期\\n破案\\t3起\\n抓获\\t5人'
    """
    if "\n" not in raw:
        return even
    gaps = dict([*(gap for ways in (split_wide, split_narrow) for gap in lying(raw, ways)), *standing(raw), *headless(raw)])
    out, at = [], 0
    for start, end in sorted(gaps.items()):
        if start >= at and "\t" not in even[start:end]:
            out += [even[at:start], "\t", " " * (end - start - 1)]
            at = end
    return "".join([*out, even[at:]])


def lying(raw: str, split: Callable[[str, int, int], Row | None]) -> Iterator[Gap]:
    """The gaps of the tables with a row on each line."""
    heads: list[Row] = []
    body: list[Row] = []
    at = 0
    for line in [*raw.split("\n"), "."]:
        row = split(line, at, len(heads[-1].cells) if heads else 0) if len(line) <= WIDEST else None
        if heads and row and row.is_body and len(row.cells) - len(heads[-1].cells) in ((0, 1) if split is split_wide else (0,)):
            body.append(row)
        elif line.strip():
            if heads and (len(body) >= FEWEST_ROWS or any(len(one.cells) > FEWEST_FIGURES for one in body)):
                yield from (gap for one in [*heads, *body] for gap in one.gaps)
            heads = next_heads([] if body else heads, row)
            body = []
        at += len(line) + 1


def next_heads(heads: list[Row], row: Row | None) -> list[Row]:
    """The lines of a head after one more line: the units below the labels belong to it, any other row of labels begins a new one."""
    if row is None or not row.is_head:
        return []
    units = bool(heads) and len(heads[-1].cells) == len(row.cells) and all(cell[:1] in "(（" for cell in row.cells[-2:])
    return [*heads, row] if units else [row]


def headless(raw: str) -> Iterator[Gap]:
    """The gaps of lists of two columns without a head of their own, under a line that announces them: "共检获下列毒品(公斤):"."""
    announced = False
    body: list[Row] = []
    at = 0
    for line in [*raw.split("\n"), "."]:
        row = split_wide(line, at, 0) if len(line) <= WIDEST else None
        if announced and row and len(row.cells) == 2 and row.is_body:
            body.append(row)
        elif line.strip():
            if len(body) >= FEWEST_ROWS:
                yield from (gap for one in body for gap in one.gaps)
            announced, body = bool(CAPTION.fullmatch(line)), []
        at += len(line) + 1


def split_wide(line: str, at: int, _: int) -> Row | None:
    """The cells of a line between wide gaps."""
    return split_by(WIDE, line, at)


def split_narrow(line: str, at: int, width: int) -> Row | None:
    """The cells of a line between single blanks, if they are as many as the head's; figures may be grouped by blanks themselves."""
    if WIDE.search(line.strip()):
        return None
    row = split_by(NARROW, line, at)
    if row and width and len(row.cells) > width:
        row = split_by(GROUPED, line, at)
    return row if row and len(row.cells) >= LEAST_CELLS else None


def split_by(gap: re.Pattern[str], line: str, at: int) -> Row | None:
    """The cells of a line that starts at an offset; None if it has only one."""
    first, last = len(line) - len(line.lstrip()), len(line.rstrip())
    if not gap.search(line, first, last):
        return None
    gaps = tuple((at + match.start(), at + match.end()) for match in gap.finditer(line, first, last))
    edges = [at + first, *(edge for one in gaps for edge in one), at + last]
    cells = tuple(line[start - at : end - at] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return Row(cells, gaps)


def standing(raw: str) -> Iterator[Gap]:
    """The gaps of the tables with a cell on each line: the labels of the head, then a label and its figures for each row."""
    run: list[tuple[str, int]] = []
    at = 0
    for line in [*raw.split("\n"), "." * SHORT * 2]:
        if len(line.strip()) > SHORT:
            yield from stacked(run)
            run = []
        elif line.strip():
            run.append((line.strip(), at + len(line) - len(line.lstrip())))
        at += len(line) + 1


def is_stacked_row(cells: Sequence[str]) -> bool:
    """Whether lines one after another are a row: a label that is no figure itself, then figures."""
    return (not FIGURE.fullmatch(cells[0]) or YEAR.fullmatch(cells[0]) is not None) and Row(tuple(cells), ()).is_body


def stacked(run: Sequence[tuple[str, int]]) -> Iterator[Gap]:
    """The gaps of a run of short lines, none if they are no table."""
    figures = [bool(FIGURE.fullmatch(cell)) and not YEAR.fullmatch(cell) for cell, _ in run]
    first = next((place for place, figure in enumerate(figures) if figure), 0)
    if first < LEAST_CELLS:
        return
    row = first - (2 if MEASURE.fullmatch(run[first - 1][0]) else 1)  # where the first row begins: its label, perhaps a unit, its first figure
    for width in range(min(MOST_CELLS, first), LEAST_CELLS - 1, -1):
        start = row - width
        if start < 0:
            continue
        rows = [range(at, at + width) for at in range(row, len(run) - width + 1, width)]
        fitting = [one for one in rows if is_stacked_row([run[at][0] for at in one])]
        if len(fitting) >= FEWEST_ROWS and fitting == rows[: len(fitting)]:
            for one in [range(start, row), *fitting]:
                yield from ((run[at][1] + len(run[at][0]), run[at + 1][1]) for at in one[:-1])
            return
