"""Facts as W3C Web Annotations (JSON-LD): one AnnotationCollection with its one AnnotationPage in it, one Annotation a fact.

A body tells the fact as JSON ("describing"), another names it in a word ("tagging": "seizure:heroin"). The target is the bulletin: its web address if
it has one, else "urn:sha256:…", the hash of the text as stored. Two selectors find the words: by position in the text as stored, in code points as the
model demands, its line ends single "\\n" as they were when it was read; and by quote, with as much before and after as makes it unique in its text.
Beside a web address a state names the stored text by its hash, because a position means nothing on another rendering of the page.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017, sections 3.2, 4.2.4, 4.2.5, 4.3.1, 5.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from extract.exports.pages import Mark, Page, pages
from extract.exports.records import Json

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
IRI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]+")
AROUND: Final = 16  # characters of prefix and suffix to begin with


def collection_lines(db: sqlite3.Connection, masked: bool = True) -> Iterator[str]:
    """The lines of the collection, one annotation a line; together they are one JSON document."""
    (total,) = db.execute("SELECT count(*) FROM facts").fetchone()
    when = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    name = iri(f"{when} {total}")
    head = {"@context": CONTEXT, "id": name, "type": "AnnotationCollection", "label": "Jibao", "generated": when, "total": total}
    if not total:
        yield json.dumps(head)
        return
    first = {"id": iri(f"{name} 1"), "type": "AnnotationPage", "partOf": name, "startIndex": 0}
    yield f'{json.dumps(head | {"last": first["id"]})[:-1]}, "first": {json.dumps(first)[:-1]}, "items": ['
    waiting = ""
    for page in pages(db, masked):
        for item in items(page, when):
            if waiting:
                yield f"{waiting},"
            waiting = json.dumps(item, ensure_ascii=False)
    yield waiting
    yield "]}}"


def items(page: Page, when: str) -> Iterator[Json]:
    """The facts of one bulletin as annotations made at `when`, in the order of its text."""
    version = f"{page.code} rules {page.rules}"
    generator = {"id": iri(f"jibao {version}"), "type": "Software", "name": f"Jibao {version}", "schema:softwareVersion": page.code}
    for mark, key in zip(page.marks, page.keys(), strict=True):
        yield {
            "id": iri(f"{page.name} {key}"),  # two bulletins may have one text
            "type": "Annotation",
            "motivation": "describing",
            "created": when,
            "generator": generator,
            "body": [
                {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": json.dumps(told(page, mark), ensure_ascii=False)},
                {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": mark.label},
            ],
            "target": target(page, mark),
        }


def told(page: Page, mark: Mark) -> Json:
    """What a fact says: kind, code, its fields, the event it belongs to, and the rule that read it."""
    return {"kind": mark.kind, "code": mark.code, **mark.values, "event": page.events[mark.event], "rule": mark.rule}


def target(page: Page, mark: Mark) -> Json:
    """Where a fact stands."""
    stored = f"urn:sha256:{page.sha256}"
    position: Json = {"type": "TextPositionSelector", "start": mark.start, "end": mark.end}
    selector = [position, quote(page.text, mark.start, mark.end)]
    if page.url is not None and IRI.fullmatch(page.url):
        return {"source": page.url, "state": {"type": "TimeState", "cached": stored}, "selector": selector}
    return {"source": stored, "selector": selector}


def quote(text: str, start: int, end: int) -> Json:
    """A selector by the words at [start, end): the shortest surroundings of its series that stand in the text once.

    >>> quote("冰毒3克,冰毒3克", 0, 4)
    {'type': 'TextQuoteSelector', 'exact': '冰毒3克', 'prefix': '', 'suffix': ',冰毒3克'}
    """
    around = AROUND
    while True:
        before, after = max(0, start - around), min(len(text), end + around)
        if stands_once(text, before, after) or (before == 0 and after == len(text)):
            return {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": text[before:start], "suffix": text[end:after]}
        around *= 2


def stands_once(text: str, start: int, end: int) -> bool:
    """Whether the words at [start, end) stand nowhere else in a text."""
    words = text[start:end]
    return text.find(words) == start and text.find(words, start + 1) < 0


def iri(name: str) -> str:
    """An IRI that is the same for the same name."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"
