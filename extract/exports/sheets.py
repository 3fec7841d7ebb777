"""The tables that leave the store: the main views, the bulletins, the codes, and what every column means. All formats of tables write these."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from extract.exports.headings import heading_of
from extract.exports.masking import hidden, mask, star
from extract.storage.cells import Cell
from schemas.codes import ENUMS

Kind = Literal["text", "day", "whole", "real"]
Row = tuple[Cell, ...]

WHOLE: Final = frozenset({"person", "case", "event", "document", "character", "0 or 1", "millionth of the unit", "hundredth of the unit"})
REAL: Final = frozenset({"g", "ml", "pill", "plant", "item", "see unit", "that of amount, people or cases"})
DECLARED: Final[dict[str, Kind]] = {"INTEGER": "whole", "REAL": "real", "TEXT": "text"}
KINDS: Final[dict[str, Kind]] = {"arrests.counted": "whole", "case_counts.counted": "whole", "share": "real", "score": "real"}
KEPT: Final = frozenset({"sha256", "rules", "code", "rule"})  # no words of a bulletin
WORD: Final = 100  # characters that may come again
AT_SPAN: Final = ("quote", "detail")  # begin with what stands at the span of the row
SOURCES: Final = {  # view or table → sheet in Chinese, order of its rows
    "cases": ("案件", "start_day, document, event_id"),
    "totals": ("汇总", "start_day, document, event_id"),
    "seizures": ("缴获", "document, span_start, seizure_id"),
    "arrests": ("人员处置", "document, span_start, arrest_id"),
    "case_counts": ("案件数", "document, span_start, case_count_id"),
    "assets": ("财物", "document, span_start, asset_id"),
    "seizures_by_drug": ("各类毒品合计", "drug"),
    "arrests_by_measure": ("各项措施合计", "measure"),
    "reported_vs_found": ("通报与案件对照", "start_day, event_id, what, code, unit"),
    "documents": ("文件", "name"),
    "unread": ("未采用", "what, document, span_start, reason"),
    "areas": ("地区", "code"),
}
ABOUT: Final = {  # of what is no view
    "documents": ("读入的文件及其全文", "the bulletins that were read, with their full text"),
    "areas": ("事件所在的地区（GB/T 2260）", "areas that events name (GB/T 2260)"),
    "codes": ("各列所用的代码", "the codes that columns use"),
    "columns": ("每张表、每一列的含义", "what every table and column means"),
}
OWN: Final = {  # columns of the sheets that are no table of the store: heading, English
    "codes": {"codes": ("代码表", "list of codes"), "code": ("代码", "code"), "zh": ("中文名称", "name in Chinese"), "en": ("英文名称", "name in English")},
    "columns": {
        "sheet": ("工作表", "sheet of the workbook"),
        "heading": ("列", "heading of the column in the workbook; empty where the sheet itself is told"),
        "table_name": ("英文表名", "file, view or table"),
        "column_name": ("英文列名", "column"),
        "unit": ("计量单位", "unit"),
        "zh": ("中文说明", "what it means, in Chinese"),
        "en": ("英文说明", "what it means, in English"),
        "source": ("来源", "text, metadata, rules, computed, program, reviewer"),
    },
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its cells are (a "day" is an ISO date), its heading in Chinese, its unit ("" for none), what it means, and where it comes from."""

    name: str
    kind: Kind
    heading: str
    unit: str
    zh: str
    en: str
    source: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, its title in Chinese, what it holds, its columns, and its rows whenever they are asked for."""

    name: str
    title: str
    zh: str
    en: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Row]]


def sheets(db: sqlite3.Connection, masked: bool = True) -> tuple[Sheet, ...]:
    """All tables of an export in their order; masked, a quote is what stands at its span in the masked text of its document."""
    told = {name: (zh, en) for name, zh, en in db.execute("SELECT name, zh, en FROM view_doc")} | ABOUT
    covered = Covered(db) if masked else None
    found = []
    for name, (title, _) in SOURCES.items():
        columns = columns_of(db, name)
        found.append(Sheet(name, title, *told[name], columns, reader(db, name, columns, covered)))
    codes = Sheet("codes", "代码", *told["codes"], own_columns("codes"), lambda: code_rows(db))
    last = Sheet("columns", "说明", *told["columns"], own_columns("columns"), lambda: iter(()))
    everything = (*found, codes, last)
    return (*found, codes, Sheet(last.name, last.title, last.zh, last.en, last.columns, lambda: column_rows(everything)))


def columns_of(db: sqlite3.Connection, table: str) -> tuple[Column, ...]:
    """The columns of a view or table, as `column_doc` tells them."""
    sql = """SELECT x.name, x.type, c.unit, c.zh, c.en, c.source FROM pragma_table_xinfo(?1) x
      JOIN column_doc c ON c.table_name = ?1 AND c.column_name = x.name ORDER BY x.cid"""
    return tuple(
        Column(name, kind_of(table, name, declared, unit), heading_of(table, name, zh), unit, zh, en, source)
        for name, declared, unit, zh, en, source in db.execute(sql, (table,))
    )


def kind_of(table: str, column: str, declared: str, unit: str) -> Kind:
    """What the cells of a column are: as declared, else, in the expressions of a view, as its unit tells.

    >>> kind_of("seizures_by_drug", "grams", "", "g"), kind_of("cases", "case_id", "", "")
    ('real', 'whole')
    """
    if unit == "day":
        return "day"
    given = KINDS.get(f"{table}.{column}") or KINDS.get(column) or DECLARED.get(declared)
    if given:
        return given
    if unit in WHOLE or column.endswith("_id"):
        return "whole"
    return "real" if unit in REAL else "text"


def own_columns(sheet: str) -> tuple[Column, ...]:
    """The columns of a sheet that is no table of the store."""
    return tuple(Column(name, "text", heading, "", heading, en, "program") for name, (heading, en) in OWN[sheet].items())


def reader(db: sqlite3.Connection, table: str, columns: tuple[Column, ...], covered: Covered | None) -> Callable[[], Iterator[Row]]:
    """What reads the rows of a table in their order."""
    names = ", ".join(f'"{column.name}"' for column in columns)

    def rows() -> Iterator[Row]:
        cursor: Iterator[Row] = db.execute(f"SELECT {names} FROM {table} ORDER BY {SOURCES[table][1]}")
        return (covered.row(columns, row) for row in cursor) if covered else cursor

    return rows


class Covered:
    """What makes rows of tables masked: words at a span are masked as their place in the document, all other texts by themselves."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.places: dict[str, list[int]] = {}  # document → what is hidden in it
        self.word = lru_cache(maxsize=20_000)(mask)  # codes and names come again and again

    def row(self, columns: tuple[Column, ...], row: Row) -> Row:
        """The same row, masked."""
        out = [self.cell(column, cell) for column, cell in zip(columns, row, strict=True)]
        told = {column.name: at for at, column in enumerate(columns)}
        if "span_start" in told and row[told["span_start"]] is not None:
            start, end = int(row[told["span_start"]] or 0), int(row[told["span_end"]] or 0)
            places = self.hidden_in(str(row[told["document"]]), start, end)
            for at in (told[name] for name in AT_SPAN if name in told):
                words = str(row[at])
                out[at] = star(words[: end - start], places) + mask(words[end - start :])
        return tuple(out)

    def cell(self, column: Column, cell: Cell) -> Cell:
        """A cell masked by itself; an address that had to be masked would lead nowhere and is left out."""
        if not isinstance(cell, str) or column.kind != "text" or column.name in KEPT:
            return cell
        shown = self.word(cell) if len(cell) <= WORD else mask(cell)
        return None if column.name == "url" and shown != cell else shown

    def hidden_in(self, document: str, start: int, end: int) -> list[int]:
        """What is hidden between two places of a document, counted from the first."""
        if document not in self.places:
            (text,) = self.db.execute("SELECT text FROM documents WHERE name = ?", (document,)).fetchone()
            self.places[document] = hidden(text)
        own = self.places[document]
        return [place - start for place in own[bisect_left(own, start) : bisect_left(own, end)]]


def code_rows(db: sqlite3.Connection) -> Iterator[Row]:
    """Every code with its names."""
    for table in ENUMS:
        yield from ((table, *row) for row in db.execute(f"SELECT code, zh, en FROM {table} ORDER BY code"))


def column_rows(told: tuple[Sheet, ...]) -> Iterator[Row]:
    """What each sheet holds, then what each of its columns means."""
    for sheet in told:
        yield sheet.title, "", sheet.name, "", "", sheet.zh, sheet.en, ""
        for column in sheet.columns:
            yield sheet.title, column.heading, sheet.name, column.name, column.unit, column.zh, column.en, column.source
