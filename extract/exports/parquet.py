"""Tables as Parquet: typed columns with their unit and meaning in the metadata of each field, versions in that of the file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from extract.exports.sheets import Column, Row, Sheet, sheets
from extract.exports.whole import ExportError, whole_folder
from extract.storage.cells import Cell

if TYPE_CHECKING:
    from pyarrow import RecordBatch, Schema

BATCH: Final = 10_000  # rows in memory at a time


def write(db: sqlite3.Connection, path: Path, masked: bool = True) -> tuple[Path, ...]:
    """Write a folder with a file for each table; the paths written. ExportError if it cannot be made, or without pyarrow."""
    try:
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        raise ExportError("pyarrow is not installed: pip install pyarrow") from error
    versions = versions_of(db) | {"masked": str(masked).lower()}
    with whole_folder(path) as part:
        for sheet in sheets(db, masked):
            schema = schema_of(sheet, versions)
            with ParquetWriter(part / f"{sheet.name}.parquet", schema, compression="zstd") as out:
                for batch in batches(sheet, schema):
                    out.write_batch(batch)
    return tuple(sorted(path.iterdir()))


def versions_of(db: sqlite3.Connection) -> dict[str, str]:
    """The versions of the rules and of the code that read the documents, as JSON lists."""
    rows = db.execute("SELECT DISTINCT rules, code FROM documents").fetchall()
    return {"rules": json.dumps(sorted({rules for rules, _ in rows})), "code": json.dumps(sorted({code for _, code in rows}))}


def schema_of(sheet: Sheet, versions: dict[str, str]) -> Schema:
    """The types and metadata of a table."""
    import pyarrow as pa

    types = {"text": pa.string(), "day": pa.date32(), "whole": pa.int64(), "real": pa.float64()}
    fields = [pa.field(column.name, types[column.kind], metadata=told_of(column)) for column in sheet.columns]
    return pa.schema(fields, metadata={"title": sheet.title, "zh": sheet.zh, "en": sheet.en, **versions})


def told_of(column: Column) -> dict[str, str]:
    """The metadata of a field."""
    return {"unit": column.unit, "heading": column.heading, "zh": column.zh, "en": column.en, "source": column.source}


def batches(sheet: Sheet, schema: Schema) -> Iterator[RecordBatch]:
    """The rows of a table, some thousands at a time."""
    import pyarrow as pa

    rows = sheet.rows()
    while block := list(islice(rows, BATCH)):
        yield pa.record_batch([pa.array(cells, kind) for cells, kind in zip(cells_of(sheet, block), schema.types, strict=True)], schema=schema)


def cells_of(sheet: Sheet, rows: list[Row]) -> Iterator[list[Cell | date]]:
    """The cells of some rows by column, days as dates."""
    for column, cells in zip(sheet.columns, zip(*rows, strict=True), strict=True):
        yield [date.fromisoformat(cell) if column.kind == "day" and isinstance(cell, str) else cell for cell in cells]
