"""The shell `jibao sql`: questions typed, completed, remembered and answered; from a pipe, too."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document as Typed
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from extract.cli import main
from extract.commands.shell import HELP, Shell, completer, history_file, is_whole, make_session, run_terminal, statements
from extract.storage.store import open_store, save
from tests.made import document, full_result


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with closing(open_store(tmp_path / "t.db", "write")) as store:
        save(store, [(document(), full_result())])
    return tmp_path / "t.db"


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_store(path)) as store:
        yield store


def piped(path: Path, text: str, *options: str) -> Result:
    return CliRunner().invoke(main, ["sql", "--db", str(path), *options], input=text)


# ---- from a pipe


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["select 1;"], ["select 1;"]),
        (["select\n", "1;\n", "select 2;"], ["select\n1;\n", "select 2;"]),
        (["select ';'\n", ";"], ["select ';'\n;"]),
        (["select 1"], ["select 1"]),
        ([".help\n", "select 1;"], [".help\n", "select 1;"]),
        (["\n", "\n"], ["\n", "\n"]),
        (["-- a; b\n", "select 1;"], ["-- a; b\nselect 1;"]),
        ([], []),
    ],
)
def test_where_a_statement_ends(lines: list[str], expected: list[str]) -> None:
    assert list(statements(lines)) == expected


@pytest.mark.parametrize(
    ("text", "whole"), [("", True), (".tables", True), ("select 1", False), ("select 1;", True), ("select 1; ", True), ("select ';", False)]
)
def test_whether_enter_ends_it(text: str, whole: bool) -> None:
    assert is_whole(text) is whole


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT drug FROM seizure WHERE id = 3;", "drug\n------\nheroin\n"),
        ("SELECT drug\nFROM seizure\nWHERE id = 3", "drug\n------\nheroin\n"),
        ("SELECT 1 AS a;SELECT 2 AS b;", "error: You can only execute one statement at a time.\n"),
        ("SELEC 1;\nSELECT 1 AS a;", 'error: near "SELEC": syntax error\na\n-\n1\n'),
        (".format csv\nSELECT 1 AS a;", "a\n1\n"),
        (".format json;\nSELECT 1 AS a;", '[{"a": 1}]\n'),
        (".format xml\n", HELP),
        (".nonsense\n", HELP),
        (".columns\n", HELP),
        (".quit\nSELECT 1;", ""),
        (".exit\nSELECT 1;", ""),
        ("", ""),
    ],
)
def test_what_the_shell_says(path: Path, text: str, said: str) -> None:
    assert piped(path, text).stdout == said


def test_an_error_is_told_by_the_exit_status(path: Path) -> None:
    assert piped(path, "SELECT 1;").exit_code == 0
    assert piped(path, "DELETE FROM documents;\nSELECT 1;").exit_code == 1


def test_tables_and_columns_are_explained(path: Path) -> None:
    tables = piped(path, ".tables").stdout
    assert "seizures_by_drug" in tables
    assert "各类毒品缴获数量和案件数" in tables
    columns = piped(path, ".columns seizure").stdout.splitlines()
    assert [line.split()[0] for line in columns[2:5]] == ["id", "document_id", "event_id"]
    assert "where the words begin in documents.text, from 0" in piped(path, ".columns seizure").stdout
    assert len(piped(path, ".columns x'; DELETE FROM documents; --").stdout.splitlines()) == 2


def test_a_question_is_stopped_in_the_shell_too(path: Path) -> None:
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;"
    assert piped(path, endless, "--seconds", "0.1").stdout == "error: stopped after 0.1 seconds\n"


# ---- typed


def typed(db: sqlite3.Connection, keys: str) -> str:
    """What the shell says when keys are typed into a terminal."""
    said: list[str] = []
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text(keys)
        run_terminal(Shell(db, said.append))
    return "".join(said)


def test_a_question_over_two_lines_is_answered_and_remembered(db: sqlite3.Connection) -> None:
    said = typed(db, "SELECT drug FROM seizure\rWHERE id = 3;\r\x04")
    assert said.endswith("drug\n------\nheroin\n")
    history = history_file().read_text(encoding="utf-8")
    assert "+SELECT drug FROM seizure\n+WHERE id = 3;" in history
    assert history_file().stat().st_mode & 0o077 == 0


def test_the_last_question_comes_back(db: sqlite3.Connection) -> None:
    typed(db, "SELECT 41 + 1 AS a;\r\x04")
    assert typed(db, "\x1b[A\r.quit\r").endswith("a\n--\n42\n")


def test_ctrl_c_drops_the_line(db: sqlite3.Connection) -> None:
    assert typed(db, "SELECT 7\x03SELECT 8 AS a;\r.quit\r").endswith("a\n-\n8\n")


@pytest.mark.parametrize(
    ("text", "offered", "told"),
    [
        ("SELECT quo", "quote", "原文"),
        ("select * from seizures_by", "seizures_by_drug", "各类毒品缴获数量和案件数，不重复计算"),
        ("sel", "SELECT", ""),
        ("select s.span_st", "span_start", "原文起始位置（从0起）"),
        (".col", ".columns", ""),
    ],
)
def test_what_is_offered(db: sqlite3.Connection, text: str, offered: str, told: str) -> None:
    offers = {offer.text: offer.display_meta_text for offer in completer(db).get_completions(Typed(text), CompleteEvent())}
    assert offers.get(offered) == told


def test_the_prompt_is_made_for_a_terminal(db: sqlite3.Connection, tmp_path: Path) -> None:
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        session = make_session(db, tmp_path / "history")
        keyboard.send_text("SELECT 1;\r")
        assert session.prompt("> ") == "SELECT 1;"
