"""Annotations for other programs: spaCy, Label Studio, W3C Web Annotations. Read back, each gives the same texts, spans and facts."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import jsonschema
import pytest
import spacy
from spacy.tokens import Doc, DocBin

from extract.exports import pages as pages_of
from extract.exports.annotation import quote
from extract.exports.forms import form_lines, write_form
from extract.exports.masking import mask
from extract.exports.whole import ExportError
from extract.run import ingest
from extract.storage.store import open_store, save
from schemas.record import Event, Record
from tests.made import arrest, document, full_result, result, seizure, span

SAMPLES: Final = Path(__file__).resolve().parent.parent / "corpus" / "samples"
# two characters beyond the first 65,536, line ends of Windows, a telephone in a quote and one outside, equal words twice, one fact within another
AWKWARD: Final = "😀青石通报𠀀\r\n3月5日缴获冰毒12.5克,机主13800138000。\r\n抓获持13800138000的嫌疑人2人(其中女1人)😀。\r\n又缴获冰毒12.5克,含𠀀海洛因1克。身份证11010119900307451X\r\n"


def awkward_record(name: str) -> Record:
    """What may be read of `AWKWARD`, with two equal quotes at two places and two events in one."""
    second = AWKWARD.rindex("冰毒12.5克")
    again = {"quote": "冰毒12.5克", "span": (second, second + 7), "rule": "test.toml#entry"}
    return Record(
        doc=name,
        events=(Event(id="e1", kind="case"), Event(id="e2", kind="case", name="13800138000案")),
        seizures=(
            seizure("e1", "methamphetamine", "12.5", "g", span(AWKWARD, "冰毒12.5克")),
            seizure("e2", "methamphetamine", "12.5", "g", again),
            seizure("e2", "heroin", "1", "g", span(AWKWARD, "𠀀海洛因1克")),
            seizure("e2", "heroin", "1", "g", span(AWKWARD, "𠀀海洛因1克")),
        ),
        arrests=(
            arrest("e1", "captured", 2, span(AWKWARD, "抓获持13800138000的嫌疑人2人")),
            arrest("e1", "captured", 1, span(AWKWARD, "女1人"), of="抓获持13800138000的嫌疑人2人", group="女"),
        ),
    )


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        web = document("web.txt", AWKWARD, url="https://example.org/通报/3.html", title="电话13800138000")
        made = [document("a.txt"), document("b.txt", AWKWARD), document("twin.txt", AWKWARD), web, document("nothing.txt", "无。")]
        save(
            store,
            [
                (made[0], full_result()),
                *((own, result(own, awkward_record(own.name))) for own in made[1:4]),
                (made[4], result(made[4], Record(doc="nothing.txt"))),
            ],
        )
        yield store


def stored(db: sqlite3.Connection) -> dict[str, list[tuple[str, int, int]]]:
    """Label and span of all facts of each document, as the store has them."""
    sql = """SELECT d.name, f.kind || ':' || f.code, f.span_start, f.span_end FROM documents d LEFT JOIN facts f ON f.document_id = d.id
      ORDER BY d.name, f.span_start, f.span_end"""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for name, *fact in db.execute(sql):
        found.setdefault(name, []).extend([(fact[0], fact[1], fact[2])] if fact[0] else [])
    return found


def texts(db: sqlite3.Connection) -> dict[str, str]:
    """The texts as stored."""
    return dict(db.execute("SELECT name, text FROM documents"))


def test_the_texts_are_awkward(db: sqlite3.Connection) -> None:
    facts = [fact for own in stored(db).values() for fact in own]
    assert len(facts) == 26
    assert texts(db)["b.txt"] == AWKWARD
    assert mask(AWKWARD) != AWKWARD
    assert len(mask(AWKWARD)) == len(AWKWARD) < len(AWKWARD.encode("utf-16-le")) // 2


# ---- pages


def test_a_page_keeps_personal_numbers_to_itself(db: sqlite3.Connection) -> None:
    masked, open_ = [{page.name: page for page in pages_of.pages(db, masked)}["web.txt"] for masked in (True, False)]
    assert (masked.title, open_.title) == ("电话***********", "电话13800138000")
    assert (masked.events["e2"]["name"], open_.events["e2"]["name"]) == ("***********案", "13800138000案")
    assert (masked.marks[2].values["of"], open_.marks[2].values["of"]) == ("抓获持***********的嫌疑人2人", "抓获持13800138000的嫌疑人2人")
    assert masked.url == open_.url == "https://example.org/通报/3.html"


def test_an_address_that_had_to_be_masked_is_left_out(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "u.db", "write")) as db:
        own = document("a.txt", url="https://example.org/13800138000")
        save(db, [(own, full_result(own))])
        assert [page.url for masked in (True, False) for page in pages_of.pages(db, masked)] == [None, "https://example.org/13800138000"]


def test_keys_of_marks_are_unique_and_stay(db: sqlite3.Connection) -> None:
    first, second = ([page.keys() for page in pages_of.pages(db, masked)] for masked in (True, False))
    assert first == second
    assert all(len(set(keys)) == len(keys) for keys in first)


# ---- spaCy


def docs(db: sqlite3.Connection, path: Path, masked: bool = True) -> dict[str, Doc]:
    """The Docs that spaCy reads back, with a vocabulary of its own."""
    assert write_form(db, "docbin", path, masked) == (path,)
    read = DocBin().from_disk(path).get_docs(spacy.blank("zh").vocab)
    return {doc.user_data["jibao"]["document"]: doc for doc in read}


@pytest.mark.parametrize("masked", [True, False])
def test_spacy_reads_the_same_texts_and_spans(db: sqlite3.Connection, tmp_path: Path, masked: bool) -> None:
    read = docs(db, tmp_path / "t.spacy", masked)
    assert {name: doc.text for name, doc in read.items()} == {name: mask(text) if masked else text for name, text in texts(db).items()}
    assert {name: [(s.label_, s.start_char, s.end_char) for s in doc.spans["jibao"]] for name, doc in read.items()} == stored(db)
    assert all(s.text == doc.text[s.start_char : s.end_char] for doc in read.values() for s in doc.spans["jibao"])
    assert all(len(doc) == len(doc.text) for doc in read.values())


def test_spacy_reads_what_is_known_of_a_bulletin(db: sqlite3.Connection, tmp_path: Path) -> None:
    doc = docs(db, tmp_path / "t.spacy")["web.txt"]
    known = doc.user_data["jibao"]
    (sha256,) = db.execute("SELECT sha256 FROM documents WHERE name = 'web.txt'").fetchone()
    assert (known["sha256"], known["published"], known["rules"], known["url"]) == (sha256, None, "rules-1", "https://example.org/通报/3.html")
    assert known["code"].startswith("0.")
    assert list(known["facts"][0].items()) == [("event", "e1"), ("rule", "test.toml#entry"), ("amount", 12.5), ("unit", "g"), ("approx", "exact")]
    assert len(known["facts"]) == len(doc.spans["jibao"])
    assert known["events"]["e1"]["kind"] == "case"


# ---- Label Studio

# written from the documentation of its task format and of its predictions
TASKS: Final = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["data", "predictions"],
        "additionalProperties": False,
        "properties": {
            "data": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
            "meta": {"type": "object"},
            "predictions": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["result", "model_version"],
                    "additionalProperties": False,
                    "properties": {
                        "model_version": {"type": "string"},
                        "result": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "required": ["id", "from_name", "to_name", "type", "value"],
                                "additionalProperties": False,
                                "properties": {
                                    "id": {"type": "string", "minLength": 1},
                                    "from_name": {"type": "string"},
                                    "to_name": {"const": "text"},
                                    "type": {"const": "labels"},
                                    "meta": {"type": "object", "properties": {"text": {"type": "array", "items": {"type": "string"}}}},
                                    "value": {
                                        "type": "object",
                                        "required": ["start", "end", "labels"],
                                        "additionalProperties": False,
                                        "properties": {
                                            "start": {"type": "integer", "minimum": 0},
                                            "end": {"type": "integer", "minimum": 1},
                                            "text": {"type": "string"},
                                            "labels": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 1},
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def tasks(db: sqlite3.Connection, path: Path, masked: bool = True) -> tuple[list[dict[str, Any]], ElementTree.Element]:
    """The tasks and the labelling configuration that were written."""
    wrote = write_form(db, "label-studio", path, masked)
    assert [one.name for one in wrote] == [path.name, f"{path.stem}.config.xml"]
    return json.loads(wrote[0].read_text(encoding="utf-8")), ElementTree.fromstring(wrote[1].read_text(encoding="utf-8"))


def test_tasks_are_as_label_studio_documents_them(db: sqlite3.Connection, tmp_path: Path) -> None:
    read, _ = tasks(db, tmp_path / "t.json")
    jsonschema.Draft202012Validator(TASKS).validate(read)
    assert len(read) == 5
    assert all(len({region["id"] for region in task["predictions"][0]["result"]}) == len(task["predictions"][0]["result"]) for task in read)


def test_every_region_is_of_a_control_and_a_label_that_the_configuration_has(db: sqlite3.Connection, tmp_path: Path) -> None:
    read, view = tasks(db, tmp_path / "t.json")
    (text,) = view.findall("Text")
    assert (text.get("name"), text.get("value")) == ("text", "$text")
    assert {labels.get("toName") for labels in view.findall("Labels")} == {"text"}
    known = {labels.get("name"): {label.get("value") for label in labels} for labels in view.findall("Labels")}
    assert list(known) == ["seizure", "arrest", "case_count", "asset"]
    regions = [region for task in read for region in task["predictions"][0]["result"]]
    assert len(regions) == 26
    assert all(region["value"]["labels"][0] in known[region["from_name"]] for region in regions)


@pytest.mark.parametrize("masked", [True, False])
def test_regions_are_the_stored_spans_counted_as_the_editor_counts(db: sqlite3.Connection, tmp_path: Path, masked: bool) -> None:
    read, _ = tasks(db, tmp_path / "t.json", masked)
    found = {}
    for task in read:
        text, regions = task["data"]["text"], task["predictions"][0]["result"]
        points = list(text)  # the editor's [...text]
        assert all("".join(points[r["value"]["start"] : r["value"]["end"]]) == r["value"]["text"] for r in regions)
        found[task["meta"]["document"]] = [(f"{r['from_name']}:{r['value']['labels'][0]}", r["value"]["start"], r["value"]["end"]) for r in regions]
        assert text == (mask(texts(db)[task["meta"]["document"]]) if masked else texts(db)[task["meta"]["document"]])
    assert found == stored(db)


def test_a_task_tells_where_it_is_from(db: sqlite3.Connection, tmp_path: Path) -> None:
    read, _ = tasks(db, tmp_path / "t.json")
    (task,) = (task for task in read if task["data"]["document"] == "web.txt")
    assert {key: task["meta"][key] for key in ("document", "published", "url", "title", "rules")} == {
        "document": "web.txt",
        "published": None,
        "url": "https://example.org/通报/3.html",
        "title": "电话***********",
        "rules": "rules-1",
    }
    assert re.fullmatch(r"jibao 0\.\S+ rules rules-1", task["predictions"][0]["model_version"])
    assert task["predictions"][0]["result"][0]["meta"] == {"text": ["event e1; amount 12.5; unit g; approx exact; rule test.toml#entry"]}


def test_tasks_and_configuration_come_together_or_not_at_all(db: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "t.config.xml").mkdir()
    with pytest.raises(ExportError, match=r"t\.config\.xml: Is a directory"):
        write_form(db, "label-studio", tmp_path / "t.json")
    assert sorted(path.name for path in tmp_path.glob("t.[jc]*")) == ["t.config.xml"]


def test_no_task_of_an_empty_store(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "e.db", "write")) as db:
        read, view = tasks(db, tmp_path / "e.json")
    assert (read, len(view.findall("Labels"))) == ([], 4)


# ---- W3C Web Annotation

IRI: Final = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
TIME: Final = {"type": "string", "format": "date-time", "pattern": "Z$"}
PLACE: Final = {"type": "integer", "minimum": 0}
# what the Recommendation demands (MUST) of what we write
ANNOTATION: Final = {
    "type": "object",
    "required": ["id", "type", "target", "body", "created", "generator"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"const": "describing"},
        "created": TIME,
        "generator": {"type": "object", "required": ["id", "type", "name"], "properties": {"id": IRI, "type": {"const": "Software"}}},
        "body": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "items": {
                "type": "object",
                "required": ["type", "value", "purpose", "format"],
                "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"}, "purpose": {"enum": ["describing", "tagging"]}},
            },
        },
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "additionalProperties": False,
            "properties": {
                "source": IRI,
                "state": {"type": "object", "required": ["type", "cached"], "properties": {"type": {"const": "TimeState"}, "cached": IRI}},
                "selector": {
                    "type": "array",
                    "prefixItems": [
                        {
                            "required": ["type", "start", "end"],
                            "properties": {"type": {"const": "TextPositionSelector"}, "start": PLACE, "end": PLACE},
                            "additionalProperties": False,
                        },
                        {
                            "required": ["type", "exact", "prefix", "suffix"],
                            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}},
                            "additionalProperties": {"type": "string"},
                        },
                    ],
                    "items": False,
                },
            },
        },
    },
}
COLLECTION: Final = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first", "last"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "generated": TIME,
        "total": PLACE,
        "last": IRI,
        "first": {
            "type": "object",
            "required": ["id", "type", "partOf", "startIndex", "items"],
            "not": {"required": ["@context"]},
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "startIndex": {"const": 0},
                "items": {"type": "array", "minItems": 1, "items": ANNOTATION},
            },
        },
    },
}


def collection(db: sqlite3.Connection, masked: bool = True) -> dict[str, Any]:
    """The collection that was written."""
    read: dict[str, Any] = json.loads("\n".join(form_lines(db, "web-annotation", masked)))
    return read


def test_annotations_are_as_the_model_demands(db: sqlite3.Connection) -> None:
    read = collection(db)
    jsonschema.Draft202012Validator(COLLECTION, format_checker=jsonschema.FormatChecker()).validate(read)
    items = read["first"]["items"]
    assert read["total"] == len(items) == 26
    assert read["last"] == read["first"]["id"]
    assert read["first"]["partOf"] == read["id"]
    assert len({item["id"] for item in items} | {read["id"], read["last"]}) == 28
    assert datetime.fromisoformat(items[0]["created"]).utcoffset() is not None


def test_annotations_keep_their_names(db: sqlite3.Connection) -> None:
    first, second = ([item["id"] for item in collection(db, masked)["first"]["items"]] for masked in (True, False))
    assert first == second


def test_a_store_without_facts_has_no_page(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "e.db", "write")) as db:
        read = collection(db)
    assert (read["total"], "first" in read, "last" in read) == (0, False, False)


@pytest.mark.parametrize("masked", [True, False])
def test_every_fact_is_found_again_by_its_quote_alone(db: sqlite3.Connection, masked: bool) -> None:
    hashes = {sha256: name for name, sha256 in db.execute("SELECT name, sha256 FROM documents WHERE name NOT IN ('twin.txt', 'web.txt')")}
    read = [item for item in collection(db, masked)["first"]["items"] if item["target"]["source"].removeprefix("urn:sha256:") in hashes]
    found: dict[str, set[tuple[str, int, int]]] = {name: set() for name in hashes.values()}
    for item in read:
        name = hashes[item["target"]["source"].removeprefix("urn:sha256:")]
        text = mask(texts(db)[name]) if masked else texts(db)[name]
        position, by_quote = item["target"]["selector"]
        words = by_quote["prefix"] + by_quote["exact"] + by_quote["suffix"]
        places = [start for start in range(len(text)) if text.startswith(words, start)]
        assert len(places) == 1
        start = places[0] + len(by_quote["prefix"])
        assert (start, start + len(by_quote["exact"])) == (position["start"], position["end"])
        found[name].add((item["body"][1]["value"], start, start + len(by_quote["exact"])))
    assert found == {name: set(facts) for name, facts in stored(db).items() if name in found}


def test_what_a_body_tells(db: sqlite3.Connection) -> None:
    (item,) = (
        i
        for i in collection(db)["first"]["items"]
        if i["body"][1]["value"] == "arrest:captured" and "group" in i["body"][0]["value"] and "缅甸" in i["body"][0]["value"]
    )
    assert json.loads(item["body"][0]["value"]) == {
        "kind": "arrest",
        "code": "captured",
        "count": 1,
        "approx": "exact",
        "of": "抓获犯罪嫌疑人4人",
        "group": "缅甸籍",
        "event": {
            "id": "e1",
            "kind": "case",
            "name": "4.03特大运输毒品案",
            "start": "2018-04-03",
            "end": "2018-04-03",
            "parent": "e2",
            "agency": "梧州警方",
            "place": None,
        },
        "rule": "test.toml#entry",
    }
    assert re.fullmatch(r"Jibao 0\.\S+ rules rules-1", item["generator"]["name"])


@pytest.mark.parametrize(
    ("url", "source", "state"),
    [
        (None, "urn:sha256:", False),
        ("https://example.org/通报/3.html", "https://example.org/", True),
        ("https://example.org/a b", "urn:sha256:", False),
        ("example.org", "urn:sha256:", False),
        ("https://example.org/13800138000", "urn:sha256:", False),
    ],
)
def test_the_source_is_the_address_if_it_is_one(tmp_path: Path, url: str | None, source: str, state: bool) -> None:
    with closing(open_store(tmp_path / "u.db", "write")) as db:
        own = document("a.txt", url=url)
        save(db, [(own, full_result(own))])
        target = collection(db)["first"]["items"][0]["target"]
    assert target["source"].startswith(source)
    assert target.get("state", {}).get("cached", "").startswith("urn:sha256:") is state


@pytest.mark.parametrize(
    ("text", "start", "end", "prefix", "suffix"),
    [
        ("甲" * 40 + "冰毒3克" + "乙" * 40, 40, 44, "甲" * 16, "乙" * 16),
        ("冰毒3克", 0, 4, "", ""),
        # the same for 16 characters around, another 17 before
        ("A" + "甲" * 16 + "冰毒3克" + "乙" * 16 + "B" + "甲" * 16 + "冰毒3克" + "乙" * 16, 17, 21, "A" + "甲" * 16, "乙" * 16 + "B" + "甲" * 15),
        ("甲甲甲", 1, 2, "甲", "甲"),
    ],
)
def test_a_quote_has_what_makes_it_unique(text: str, start: int, end: int, prefix: str, suffix: str) -> None:
    assert quote(text, start, end) == {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": prefix, "suffix": suffix}


# ---- all of them


@pytest.mark.parametrize("form", ["docbin", "label-studio", "web-annotation"])
def test_personal_numbers_leave_only_on_demand(db: sqlite3.Connection, tmp_path: Path, form: str) -> None:
    numbers = [b"13800138000", b"11010119900307451X"]
    for masked in (True, False):
        path = tmp_path / f"{masked}"
        write_form(db, form, path, masked)
        content = b"".join(doc.to_json()["text"].encode() for doc in docs(db, path, masked).values()) if form == "docbin" else path.read_bytes()
        assert [number in content for number in numbers] == [not masked and (form != "web-annotation" or number == numbers[0]) for number in numbers]


@pytest.mark.parametrize("form", ["docbin", "label-studio", "web-annotation"])
def test_a_place_that_cannot_be_written_is_named(db: sqlite3.Connection, tmp_path: Path, form: str) -> None:
    with pytest.raises(ExportError, match=r"none/x.*: No such file or directory"):
        write_form(db, form, tmp_path / "none" / "x.json")
    assert list(tmp_path.glob("**/*.part")) == []


def test_samples_read_from_files_of_windows(tmp_path: Path) -> None:
    for path in SAMPLES.glob("*.txt"):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / path.name).write_bytes(b"\xef\xbb\xbf" + "😀\n".encode() + path.read_bytes().replace(b"\n", b"\r\n"))
    ingest([tmp_path / "in"], tmp_path / "s.db")
    with closing(open_store(tmp_path / "s.db")) as db:
        expected = stored(db)
        read, _ = tasks(db, tmp_path / "s.json")
        spans = {name: [(s.label_, s.start_char, s.end_char) for s in doc.spans["jibao"]] for name, doc in docs(db, tmp_path / "s.spacy").items()}
        items = collection(db)["first"]["items"]
    assert sum(map(len, expected.values())) > 300
    assert spans == expected
    assert {
        task["meta"]["document"]: [
            (f"{r['from_name']}:{r['value']['labels'][0]}", r["value"]["start"], r["value"]["end"]) for r in task["predictions"][0]["result"]
        ]
        for task in read
    } == expected
    flat = [(i["body"][1]["value"], i["target"]["selector"][0]["start"], i["target"]["selector"][0]["end"]) for i in items]
    assert sorted(flat) == sorted(fact for facts in expected.values() for fact in facts)
