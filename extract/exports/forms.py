"""The formats of `jibao export`: the one list of them. What writes a format is imported when it is asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.exports.whole import ExportError, write_lines

Writer = Callable[[sqlite3.Connection, Path, bool], tuple[Path, ...]]
Lines = Callable[[sqlite3.Connection, bool], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Form:
    """A format: what it writes in one line, how its files end ("" for a folder), and how it is written.

    `write(db, path, masked)` returns the paths that it wrote. A format of lines has `lines(db, masked)` instead, and may go to standard output.
    """

    name: str
    suffix: str
    about: str
    write: Writer | None = None
    lines: Lines | None = None


def records(db: sqlite3.Connection, masked: bool) -> Iterator[str]:
    """A line a document."""
    from extract.exports.records import json_lines

    return json_lines(db, masked)


def cases(db: sqlite3.Connection, masked: bool) -> Iterator[str]:
    """A line a case."""
    from extract.exports.records import case_lines

    return case_lines(db, masked)


def csv_folder(db: sqlite3.Connection, path: Path, masked: bool) -> tuple[Path, ...]:
    """A file for each table."""
    from extract.exports.csv_files import write

    return write(db, path, masked)


def workbook(db: sqlite3.Connection, path: Path, masked: bool) -> tuple[Path, ...]:
    """A sheet for each table."""
    from extract.exports.workbook import write

    return write(db, path, masked)


def parquet(db: sqlite3.Connection, path: Path, masked: bool) -> tuple[Path, ...]:
    """A file for each table."""
    from extract.exports.parquet import write

    return write(db, path, masked)


def docbin(db: sqlite3.Connection, path: Path, masked: bool) -> tuple[Path, ...]:
    """One file for spaCy."""
    from extract.exports.docbin import write

    return write(db, path, masked)


def label_studio(db: sqlite3.Connection, path: Path, masked: bool) -> tuple[Path, ...]:
    """Tasks and their labelling configuration."""
    from extract.exports.label_studio import write

    return write(db, path, masked)


def web_annotation(db: sqlite3.Connection, masked: bool) -> Iterator[str]:
    """A line an annotation, and lines around them."""
    from extract.exports.annotation import collection_lines

    return collection_lines(db, masked)


def unodc(db: sqlite3.Connection, path: Path, masked: bool) -> tuple[Path, ...]:
    """Rows for UNODC, where they come from, and what has none."""
    from extract.exports.unodc import write

    return write(db, path, masked)


FORMS: Final = {
    form.name: form
    for form in (
        Form("jsonl", ".jsonl", "one JSON record a document, a line each", lines=records),
        Form("cases", ".jsonl", "one case over all documents, a line each", lines=cases),
        Form("csv", "", "a folder of tables that open right in Excel, a file for each view", write=csv_folder),
        Form("xlsx", ".xlsx", "an Excel workbook with Chinese names, a sheet for each view", write=workbook),
        Form("parquet", "", "a folder of typed tables with units and meanings, a file for each view (needs pyarrow)", write=parquet),
        Form("docbin", ".spacy", "facts as labelled spans for spaCy, a token a character", write=docbin),
        Form("label-studio", ".json", "tasks with our facts as predictions; the labelling configuration beside them", write=label_studio),
        Form("web-annotation", ".jsonld", "W3C Web Annotations, one a fact", lines=web_annotation),
        Form("unodc", ".csv", "seizures of cases for UNODC's Individual Drug Seizures; where they come from, and what was left, beside them", write=unodc),
    )
}


def form_lines(db: sqlite3.Connection, name: str, masked: bool = True) -> Generator[str, None, None]:
    """The lines of a format, all as the store was at one moment; ExportError if it has none."""
    form = FORMS[name]
    if form.lines is None:
        raise ExportError(f"--format {name} cannot go to standard output; name what to write: -o NAME{form.suffix}")
    with snapshot(db):
        yield from form.lines(db, masked)


def write_form(db: sqlite3.Connection, name: str, path: Path, masked: bool = True) -> tuple[Path, ...]:
    """Write a format to a path, all as the store was at one moment; the paths written. ExportError if it cannot be written."""
    form = FORMS[name]
    refuse_store(db, path)
    with snapshot(db):
        if form.write:
            return form.write(db, path, masked)
        assert form.lines is not None
        return write_lines(form.lines(db, masked), path)


def refuse_store(db: sqlite3.Connection, path: Path) -> None:
    """ExportError if a path is the store that is exported."""
    for *_, store in db.execute("PRAGMA database_list"):
        if store and path.exists() and path.samefile(store):
            raise ExportError(f"{path}: the store itself; name another file")


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[None]:
    """What is read within is of one moment, whoever writes meanwhile."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("ROLLBACK")


def told_forms() -> str:
    """The formats and what each writes, for the help of the command."""
    return "\b\nFormats:\n" + "\n".join(f"  {form.name:{max(map(len, FORMS))}}  {form.about}" for form in FORMS.values())
