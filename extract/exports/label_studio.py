"""Bulletins for Label Studio: a JSON list of tasks, each with our facts as a prediction that annotators correct, and the labelling configuration.

Each kind of fact is a `Labels` control of its own, each code a label of it: `from_name` is "seizure", the label "heroin". Put the configuration
(NAME.config.xml beside NAME.json) into the project before the tasks are imported: Label Studio refuses a prediction whose label it does not know.

`start` and `end` count characters as the store does, that is code points. So does Label Studio: its editor spreads a text into code points before it
counts (seen in release 1.23.2; early releases counted UTF-16 units, in which 😀 is two).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from extract.exports.pages import Mark, Page, pages
from extract.exports.records import Json
from extract.exports.whole import naming, whole_file

TEXT: Final = "text"
CONTROLS: Final = {"seizure": "drugs", "arrest": "arrest_actions", "case_count": "count_actions", "asset": "asset_kinds"}  # control → its table of codes
COLOURS: Final = {"seizure": "#c0392b", "arrest": "#2471a3", "case_count": "#1e8449", "asset": "#b7950b"}
# else the browser shows runs of spaces as one, and counts what it shows
STYLE: Final = ".htx-text { white-space: pre-wrap; }"


def write(db: sqlite3.Connection, path: Path, masked: bool = True) -> tuple[Path, ...]:
    """Write the tasks, and beside them the labelling configuration; both paths. ExportError if one cannot be made."""
    beside = path.with_name(f"{path.name.removesuffix('.json')}.config.xml")
    with whole_file(path) as main, whole_file(beside) as second:  # both or none
        second.write_text(config(db), encoding="utf-8", newline="\n")
        with naming(path), main.open("w", encoding="utf-8", newline="\n") as out:
            separator = "[\n"
            for page in pages(db, masked):
                out.write(separator + json.dumps(task(page), ensure_ascii=False))
                separator = ",\n"
            out.write("\n]\n" if separator == ",\n" else "[]\n")
    return path, beside


def task(page: Page) -> Json:
    """One bulletin as a task: the text and what is shown of it, `meta` that goes with it through Label Studio, and our facts as its prediction."""
    known = {"document": page.name, "published": page.published, "url": page.url, "title": page.title}
    version = f"jibao {page.code} rules {page.rules}"
    return {
        "data": {TEXT: page.text, **known},
        "meta": {**known, "sha256": page.sha256, "rules": page.rules, "code": page.code},
        "predictions": [{"model_version": version, "result": list(regions(page))}],
    }


def regions(page: Page) -> Iterator[Json]:
    """The regions of a task, one a fact."""
    for mark, key in zip(page.marks, page.keys(), strict=True):
        value = {"start": mark.start, "end": mark.end, "text": page.text[mark.start : mark.end], "labels": [mark.code]}
        yield {"id": key, "from_name": mark.kind, "to_name": TEXT, "type": "labels", "value": value, "meta": {"text": [told(mark)]}}


def told(mark: Mark) -> str:
    """What a fact says, as the note of its region: "event e1; amount 3000; unit pill; approx over; rule drugs.toml#heroin"."""
    values = {"event": mark.event, **mark.values, "rule": mark.rule}
    return "; ".join(f"{name} {value}" for name, value in values.items())


def config(db: sqlite3.Connection) -> str:
    """The labelling configuration: the text, and a control a kind of fact with a label a code, its Chinese name as the hint."""
    view = ElementTree.Element("View")
    ElementTree.SubElement(view, "Style").text = STYLE
    ElementTree.SubElement(view, "Header", value="$document")
    for control, table in CONTROLS.items():
        labels = ElementTree.SubElement(view, "Labels", name=control, toName=TEXT)
        for code, name in db.execute(f"SELECT code, zh FROM {table} ORDER BY code"):
            ElementTree.SubElement(labels, "Label", value=code, hint=name, background=COLOURS[control])
    ElementTree.SubElement(view, "Text", name=TEXT, value=f"${TEXT}")
    ElementTree.indent(view)
    return ElementTree.tostring(view, encoding="unicode") + "\n"
