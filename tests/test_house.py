"""The house rules that no other tool holds: sizes, a fast start, the names of our packages, the contract, and what every checker must refuse."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib.metadata import distribution, packages_distributions
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from pydantic import BaseModel

from corpus.read import PageError, read_file
from extract.check import check_rules
from extract.exports.records import as_json
from extract.run import ingest
from extract.storage.store import open_store, records
from rules.book import load_book
from rules.entry import RuleError
from schemas.record import Arrest, Asset, CaseCount, Event, Record, Seizure

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("schemas", "rules", "corpus", "extract")
MODULES = sorted(path.relative_to(ROOT).as_posix() for package in PACKAGES for path in (ROOT / package).glob("**/*.py"))
SAMPLES = ROOT / "corpus" / "samples"
CONTRACT = ROOT.parent / "shared" / "contract" / "record.schema.json"
MODULE_LINES, FUNCTION_LINES, PARAMETERS = 400, 40, 5

Function = ast.FunctionDef | ast.AsyncFunctionDef


# ---- sizes


def functions(source: str) -> Iterator[Function]:
    """All functions and methods of a module, those within others too."""
    return (node for node in ast.walk(ast.parse(source)) if isinstance(node, Function))


def lines_of(function: Function) -> int:
    """Lines from `def` to the end, without the docstring."""
    first = function.body[0]
    told = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if told else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


def parameters_of(function: Function) -> int:
    """Parameters of a function; `self` and `cls` are none."""
    given = function.args
    names = [argument.arg for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len(names) - (names[:1] in (["self"], ["cls"])) + (given.vararg is not None) + (given.kwarg is not None)


@pytest.mark.parametrize("module", MODULES)
def test_no_module_is_too_long(module: str) -> None:
    lines = len((ROOT / module).read_text(encoding="utf-8").splitlines())
    assert lines <= MODULE_LINES


@pytest.mark.parametrize("module", MODULES)
def test_no_function_is_too_long_or_asks_too_much(module: str) -> None:
    found = functions((ROOT / module).read_text(encoding="utf-8"))
    assert [(f.name, lines_of(f), parameters_of(f)) for f in found if lines_of(f) > FUNCTION_LINES or parameters_of(f) > PARAMETERS] == []


def test_how_sizes_are_counted() -> None:
    source = 'class C:\n    def f(self, a, *b, c=1, **d):\n        """One.\n\n        Two.\n        """\n        return a\n\ndef g():\n    pass\n'
    assert [(f.name, lines_of(f), parameters_of(f)) for f in functions(source)] == [("g", 2, 0), ("f", 2, 4)]


# ---- packages


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom extract.cli import main\nmain(['--help'], standalone_mode=False)\n"
        "print([name for name in ('spacy', 'jieba', 'pydantic', 'sqlite_utils') if name in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert (ran.returncode, ran.stderr.strip()) == (0, "[]")


@pytest.mark.parametrize("package", PACKAGES)
def test_the_name_of_a_package_is_ours_alone(package: str) -> None:
    assert set(packages_distributions()[package]) == {"jibao"}


def test_what_is_installed_under_our_name() -> None:
    assert {(point.group, point.name, point.value) for point in distribution("jibao").entry_points} == {
        ("console_scripts", "jibao", "extract.cli:main"),
        ("spacy_factories", "bulletin_extractor", "extract.spacy_pipe:create_bulletin_extractor"),
    }


# ---- the contract

needs_contract = pytest.mark.skipif(not CONTRACT.is_file(), reason="the published contract (record.schema.json) is not here")
PARTS: dict[str, type[BaseModel]] = {"events": Event, "seizures": Seizure, "arrests": Arrest, "case_counts": CaseCount, "assets": Asset}
OURS = {"rule", "level", "agency_name", "agency_level", "agency_branch", "agency_code", "place_code", "place_candidates"}  # kept in the store, not exported
LABELS = {"optional"}  # written by annotators only


def contract() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(CONTRACT.read_text(encoding="utf-8"))
    return schema


def choices(model: type[BaseModel]) -> dict[str, set[str]]:
    """The values that each field of a model may take, where they are listed."""
    return {name: set(get_args(field.annotation)) for name, field in model.model_fields.items() if all(isinstance(v, str) for v in get_args(field.annotation))}


@needs_contract
def test_a_record_has_the_keys_of_the_contract() -> None:
    assert list(Record.model_fields) == list(contract()["properties"])


@needs_contract
@pytest.mark.parametrize("part", PARTS)
def test_each_part_has_the_keys_and_values_of_the_contract(part: str) -> None:
    published, model = contract()["properties"][part]["items"], PARTS[part]
    # the contract leaves out the span of counts and assets; we export it all the same
    assert set(model.model_fields) - OURS - {"span"} == set(published["properties"]) - LABELS - {"span"}
    listed = {name: set(said["enum"]) for name, said in published["properties"].items() if "enum" in said}
    ours = choices(model)
    assert {name: ours[name] for name in listed} == listed


@needs_contract
def test_exported_samples_are_valid(tmp_path: Path) -> None:
    ingest([SAMPLES], tmp_path / "t.db")
    check = jsonschema.Draft202012Validator(contract(), format_checker=jsonschema.FormatChecker())
    with closing(open_store(tmp_path / "t.db")) as store:
        exported = [json.loads(json.dumps(as_json(record))) for record in records(store)]
    assert {record["doc"] for record in exported} == {path.name for path in SAMPLES.glob("*.txt")}
    assert [(record["doc"], error.message) for record in exported for error in check.iter_errors(record)] == []
    assert all(set(fact).isdisjoint(OURS) for record in exported for part in PARTS for fact in record[part])


# ---- rules that must be refused


def with_entry(folder: Path, file: str, text: str) -> Path:
    """Our rule files with some lines more in one of them."""
    for path in (ROOT / "rules").glob("*.toml"):
        shutil.copy(path, folder)
    with (folder / file).open("a", encoding="utf-8") as rules:
        rules.write(text)
    return folder


@pytest.mark.parametrize(
    ("file", "text", "complaint"),
    [
        ("drugs.toml", '\n[[drug]]\ncode = "khat"\nname = ["甲"]\n', r"drugs\.toml: drug \d+ names: Field required"),
        ("drugs.toml", '\n[[drug]]\ncode = "new"\nnames = ["甲"]\n', r"drugs\.toml: drug \d+ code: Input should be 'heroin', "),
        ("drugs.toml", '\n[[drug]]\ncode = "khat"\nnames = ["甲"]\nscore = 3\n', r"drugs\.toml: drug \d+ score: Extra inputs are not permitted"),
        ("drugs.toml", '\n[[drug]]\ncode = "khat"\nnames = ["海洛因"]\n', r"drugs\.toml: khat: '海洛因' is claimed twice"),
        ("drugs.toml", '\n[[drug]]\ncode = "khat"\nnames = "甲"\n', r"drugs\.toml: drug \d+ names: Input should be a valid tuple"),
        (
            "units.toml",
            '\n[[unit]]\nid = "new"\ndimension = "smell"\nbase = "g"\nfactor = "1"\nwords = ["闻"]\n',
            r"units\.toml: unit \d+ dimension: Input should be ",
        ),
        (
            "units.toml",
            '\n[[unit]]\nid = "new"\ndimension = "mass"\nbase = "g"\nfactor = "many"\nwords = ["闻"]\n',
            r"units\.toml: unit \d+ factor: Input should be a valid decimal",
        ),
        ("dates.toml", "\n[[", r"dates\.toml: file: .*at end of document"),
        ("gate.toml", '\n[[nonsense]]\nid = "new"\n', r"gate\.toml: nonsense: Extra inputs are not permitted"),
        ("verbs.toml", '\n[nonsense]\nid = "new"\n', r"verbs\.toml: nonsense: Extra inputs are not permitted"),
        ("names.toml", '\n[nonsense]\nid = "new"\n', r"names\.toml: nonsense: Extra inputs are not permitted"),
    ],
)
def test_rules_that_cannot_be_loaded(tmp_path: Path, file: str, text: str, complaint: str) -> None:
    with pytest.raises(RuleError, match=complaint):
        load_book(with_entry(tmp_path, file, text))


def test_a_missing_rule_file_is_named(tmp_path: Path) -> None:
    with_entry(tmp_path, "drugs.toml", "")
    (tmp_path / "units.toml").unlink()
    with pytest.raises(RuleError, match=r"units\.toml: file: not found in "):
        load_book(tmp_path)


def test_a_folder_of_rules_need_not_tell_unodc_anything(tmp_path: Path) -> None:
    with_entry(tmp_path, "drugs.toml", "")
    whole = check_rules(tmp_path).examples
    (tmp_path / "unodc.toml").unlink()
    checked = check_rules(tmp_path)
    assert checked.complaints == ()
    assert checked.examples < whole


NEW = '\n[[drug]]\ncode = "khat"\nnames = ["甲物"]\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (NEW, "drugs.toml: khat: has no example"),
        (f'{NEW}examples = ["缴获甲物3克"]\n', "drugs.toml: khat: example without => : '缴获甲物3克'"),
        (f'{NEW}examples = ["缴获甲物3克 => khat 4 g exact"]\n', "drugs.toml: khat: '缴获甲物3克': expected 'khat 4 g exact', read 'khat 3 g exact'"),
        (f'{NEW}examples = ["缴获甲物3克 => khat 3 g exact"]\nnot = ["缴获甲物5克"]\n', "drugs.toml: khat: '缴获甲物5克': must not be read by this entry"),
    ],
)
def test_examples_that_are_not_read_as_stated(tmp_path: Path, text: str, complaint: str) -> None:
    complaints = [str(one) for one in check_rules(with_entry(tmp_path, "drugs.toml", text)).complaints]
    assert [one for one in complaints if one.startswith("drugs.toml: khat:")] == [complaint]


# ---- pages that must be refused


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.txt", b"", "a.txt: read: empty"),
        ("a.txt", b" \n\t", "a.txt: read: empty"),
        ("a.docx", b"PK", "a.docx: read: .docx is no format that can be read (text only)"),
        ("a.txt", b"\x01\x02\x03" * 40, "a.txt: decode: binary, not text"),
        ("a.txt", b"\xff\xff\xff", "a.txt: decode: neither utf-8 nor gb18030"),
    ],
)
def test_pages_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, complaint: str) -> None:
    (tmp_path / name).write_bytes(content)
    refused = read_file(tmp_path / name, name)
    assert isinstance(refused, PageError)
    assert str(refused) == complaint


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{", "a.txt: metadata: a.meta.json: Invalid JSON"),
        ("[]", "a.txt: metadata: a.meta.json: Input should be an object"),
        ('{"published": "last May"}', "a.txt: metadata: a.meta.json: published: Input should be a valid date"),
        ('{"title": 3}', "a.txt: metadata: a.meta.json: title: Input should be a valid string"),
    ],
)
def test_metadata_that_cannot_be_understood(tmp_path: Path, content: str, complaint: str) -> None:
    (tmp_path / "a.txt").write_text("缴获冰毒3克。", encoding="utf-8")
    (tmp_path / "a.meta.json").write_text(content, encoding="utf-8")
    refused = read_file(tmp_path / "a.txt", "a.txt")
    assert isinstance(refused, PageError)
    assert complaint in str(refused)


def test_a_page_that_is_not_there(tmp_path: Path) -> None:
    assert str(read_file(tmp_path / "no.txt", "no.txt")) == "no.txt: read: No such file or directory"
