"""The command line as a user meets it: real files, a real store, one line for every error, and a fast start."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import rules.book
from extract.cli import main
from extract.commands.show import NotThere, find_document, mark_text, marked
from extract.storage.query import Answer, QueryError, ask, write
from extract.storage.store import open_store, save
from tests.made import RAW, document, full_result

BULLETIN = "本报讯 2018年4月3日,梧州警方破获一起贩毒案,抓获犯罪嫌疑人4人,缴获冰毒3.5公斤。\n"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "t.db"
    with closing(open_store(path, "write")) as store:
        save(store, [(document(), full_result()), (document("b/c.txt"), full_result(document("b/c.txt")))])
    return path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "p.txt"
    path.parent.mkdir()
    path.write_text(BULLETIN, encoding="utf-8")
    return path


def jibao(*arguments: Any) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env={"COLUMNS": "200"})


# ---- ingest, then ask


def test_from_a_file_to_an_answer(page: Path, tmp_path: Path) -> None:
    db = tmp_path / "t.db"
    first = jibao("ingest", page.parent, "--db", db)
    assert (first.exit_code, first.stdout.splitlines()[0]) == (0, "1 documents read, 0 unchanged, 0 failed"), first.output
    assert jibao("query", "SELECT drug, grams, cases FROM seizures_by_drug", "--db", db, "--format", "csv").stdout == (
        "drug,grams,cases\nmethamphetamine,3500.0,1\n"
    )
    again = jibao("ingest", page, "--db", db)
    assert (again.exit_code, again.stdout) == (0, "0 documents read, 1 unchanged, 0 failed\n")


def test_a_bad_file_is_named_and_the_rest_goes_on(page: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    ran = jibao("ingest", page, missing, "--db", tmp_path / "t.db")
    assert ran.exit_code == 1
    assert "1 documents read, 0 unchanged, 1 failed" in ran.stdout
    assert "missing.txt" in ran.stderr
    assert "missing.txt" in jibao("summary", "--db", tmp_path / "t.db").stdout


def test_gb18030_is_read(tmp_path: Path) -> None:
    (tmp_path / "g.txt").write_bytes(BULLETIN.encode("gb18030"))
    assert jibao("ingest", tmp_path / "g.txt", "--db", tmp_path / "t.db").exit_code == 0
    record = json.loads(jibao("export", "--db", tmp_path / "t.db").stdout)
    assert (record["doc"], [s["quote"] for s in record["seizures"]]) == ("g.txt", ["冰毒3.5公斤"])


def test_metadata_beside_a_file_is_used(page: Path, tmp_path: Path) -> None:
    page.write_text("昨日,民警缴获冰毒2克。", encoding="utf-8")
    page.with_name("p.meta.json").write_text(json.dumps({"published": "2020-05-06", "title": "t", "url": "http://x.example"}), encoding="utf-8")
    assert jibao("ingest", page, "--db", tmp_path / "t.db").exit_code == 0
    asked = jibao("query", "SELECT published, title, url, start_day FROM cases", "--db", tmp_path / "t.db", "--format", "json")
    assert json.loads(asked.stdout) == [{"published": "2020-05-06", "title": "t", "url": "http://x.example", "start_day": "2020-05-05"}]


def test_export_of_nothing_is_an_empty_file(tmp_path: Path) -> None:
    open_store(tmp_path / "t.db", "write").close()
    assert jibao("export", "--db", tmp_path / "t.db", "-o", tmp_path / "out.jsonl").exit_code == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_export_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("old", encoding="utf-8")
    assert jibao("export", "--db", tmp_path / "no.db", "-o", tmp_path / "out.jsonl").exit_code == 2
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("out.jsonl", "old")]


def test_export_writes_a_file(db: Path, tmp_path: Path) -> None:
    assert jibao("export", "--db", db, "-o", tmp_path / "out.jsonl").output == ""
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["doc"] for line in lines] == ["a.txt", "b/c.txt"]
    assert jibao("export", "--db", db).stdout.splitlines() == lines


# ---- query


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("csv", "drug,amount\nheroin,0.1\n"),
        ("json", '[{"drug": "heroin", "amount": 0.1}]\n'),
        ("table", "drug    amount\n------  ------\nheroin     0.1\n"),
    ],
)
def test_an_answer_in_each_format(db: Path, form: str, expected: str) -> None:
    assert jibao("query", "SELECT drug, amount FROM seizure WHERE id = 3", "--db", db, "--format", form).stdout == expected


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        ("DELETE FROM documents", "only SELECT is allowed"),
        ("UPDATE documents SET title = 'x'", "only SELECT is allowed"),
        ("DROP TABLE documents", "only SELECT is allowed"),
        ("CREATE TABLE x (y)", "only SELECT is allowed"),
        ("ATTACH 'x.db' AS x", "only SELECT is allowed"),
        ("PRAGMA writable_schema = 1", "only SELECT is allowed"),
        ("PRAGMA query_only = 0", "only SELECT is allowed"),
        ("BEGIN", "only SELECT is allowed"),
        ("VACUUM INTO 'x.db'", "only SELECT is allowed"),
        ("SELECT load_extension('x')", "only SELECT is allowed"),
        ("SELECT 1; SELECT 2", "one statement at a time"),
        ("SELEC 1", 'near "SELEC": syntax error'),
        ("SELECT drgu FROM seizure", "no such column: drgu"),
        ("SELECT * FROM seizrue", "no such table: seizrue"),
        ("", "no question: give one SELECT"),
        ("/* nothing */", "no question: give one SELECT"),
    ],
)
def test_a_question_that_is_none(db: Path, sql: str, complaint: str) -> None:
    ran = jibao("query", sql, "--db", db)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert complaint in ran.stderr
    assert "Traceback" not in ran.output


def test_the_database_cannot_be_changed_even_past_the_authorizer(db: Path) -> None:
    with closing(open_store(db)) as store:
        with pytest.raises(QueryError):
            ask(store, "WITH x AS (SELECT 1) DELETE FROM documents")
        store.execute("PRAGMA query_only = 0")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store.execute("DELETE FROM documents")


@pytest.mark.parametrize(
    ("cell", "form", "expected"),
    [
        ("=1+1", "csv", "x\n'=1+1\n"),
        ("@SUM(A1)", "csv", "x\n'@SUM(A1)\n"),
        ("＝1+1", "csv", "x\n'＝1+1\n"),
        ("'=1", "csv", "x\n''=1\n"),
        (-1.5, "csv", "x\n-1.5\n"),
        ("a\nb,c", "csv", 'x\n"a\nb,c"\n'),
        ("a\nb", "table", "x\n---\na␊b\n"),
        ("\x1b[31m红", "table", "x\n-------\n␛[31m红\n"),
        ("\u202e反", "table", "x\n---\n\ufffd反\n"),
        (None, "table", "x\n-\n\n"),
        (None, "json", '[{"x": null}]\n'),
        (1060000.0, "table", "      x\n-------\n1060000\n"),
    ],
)
def test_cells(cell: Any, form: Any, expected: str) -> None:
    assert write(Answer(("x",), ((cell,),)), form) == expected


def test_columns_of_one_name_are_told_apart(db: Path) -> None:
    with closing(open_store(db)) as store:
        assert ask(store, "SELECT 1 AS a, 2 AS a, x'ff' AS b").columns == ("a", "a_2", "b")
        assert ask(store, "SELECT 1 AS a, 2 AS a, x'ff' AS b").rows == ((1, 2, "ff"),)


def test_no_rows_keep_their_header(db: Path) -> None:
    sql = "SELECT drug FROM seizures WHERE 0"
    assert jibao("query", sql, "--db", db).stdout == "drug\n----\n"
    assert jibao("query", sql, "--db", db, "--format", "csv").stdout == "drug\n"
    assert jibao("query", sql, "--db", db, "--format", "json").stdout == "[]\n"


# ---- show and summary


def test_show_marks_every_fact(db: Path) -> None:
    shown = jibao("show", "a.txt", "--db", db).stdout
    assert "⟦抓获犯罪嫌疑人4人⟧1" in shown
    assert "⟦毒品38公斤⟧3" in shown
    assert "e1  个案  4.03特大运输毒品案  2018-04-03  梧州警方" in shown
    assert "海洛因 0.1 g (part)  test.toml#entry" in shown
    assert "8 facts; 1 numbers left out" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([(0, 2)], "⟦缴获⟧1冰毒3克"),
        ([(0, 7), (2, 7)], "⟦缴获⟦冰毒3克⟧1⟧2"),
        ([(0, 4), (2, 7)], "⟦缴获⟦冰毒⟧13克⟧2"),
        ([(0, 2), (2, 4)], "⟦缴获⟧1⟦冰毒⟧23克"),
        ([], "缴获冰毒3克"),
    ],
    ids=["one", "one in another", "crossing", "side by side", "none"],
)
def test_marks(facts: list[tuple[int, int]], expected: str) -> None:
    from extract.commands.show import Marked

    assert mark_text("缴获冰毒3克", [Marked(n, 1, "seizure", start, end, "") for n, (start, end) in enumerate(facts, 1)]).plain == expected


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert mark_text("a\x1b[2Jb\u202ec\td\n", []).plain == "a␛[2Jb\ufffdc\td\n"


@pytest.mark.parametrize(("name", "found"), [("a.txt", "a.txt"), ("a", "a.txt"), ("c.txt", "b/c.txt"), ("c", "b/c.txt"), ("b/c.txt", "b/c.txt")])
def test_a_document_is_found_by_the_end_of_its_name(db: Path, name: str, found: str) -> None:
    with closing(open_store(db)) as store:
        assert store.execute("SELECT name FROM documents WHERE id = ?", (find_document(store, name),)).fetchone() == (found,)
        assert len(marked(store, find_document(store, name))) == 8


@pytest.mark.parametrize(
    ("name", "complaint"), [("zzz", "no document 'zzz' in the store; it holds for example 'a.txt'"), (".tx", "'.tx' fits 2 documents: a.txt, b/c.txt")]
)
def test_a_document_that_is_not_there(db: Path, name: str, complaint: str) -> None:
    with closing(open_store(db)) as store, pytest.raises(NotThere, match=complaint):
        find_document(store, name)
    ran = jibao("show", name, "--db", db)
    assert (ran.exit_code, ran.stderr) == (2, f"Error: {complaint}\n")


def test_summary_says_what_an_analyst_asks_first(db: Path) -> None:
    told = jibao("summary", "--db", db).stdout
    for words in ("Seizures by drug", "methamphetamine", "75905.4", "captured", "4.03特大运输毒品案", "2018-04-03", "every file was read", "telephone"):
        assert words in told, told


def test_summary_of_nothing(tmp_path: Path) -> None:
    open_store(tmp_path / "t.db", "write").close()
    told = jibao("summary", "--db", tmp_path / "t.db")
    assert (told.exit_code, "0 read" in told.stdout) == (0, True)


def test_summary_lists_no_more_cases_than_asked(db: Path) -> None:
    assert "1 more" in jibao("summary", "--db", db, "--cases", "1").stdout


# ---- explain, rules


def test_explain_accounts_for_numbers(page: Path) -> None:
    told = jibao("explain", page)
    assert told.exit_code == 0, told.output
    assert "taken as seizure methamphetamine 3500 g exact" in told.stdout
    assert "0 without a reason" in jibao("explain", page, "--summary").stdout


def test_rules_check_is_a_command() -> None:
    ran = jibao("rules", "check")
    assert "complaints" in ran.stdout, ran.output


def test_rules_diff_of_the_same_rules_is_nothing(page: Path, tmp_path: Path) -> None:
    folder = Path(rules.book.__file__).parent
    jibao("ingest", page, "--db", tmp_path / "t.db")
    for folders in ([], [folder], [folder, folder]):
        assert jibao("rules", "diff", *folders, "--db", tmp_path / "t.db").stdout == "0 gained, 0 lost, in 0 documents\n"
    assert jibao("rules", "diff", folder, folder, folder, "--db", tmp_path / "t.db").exit_code == 2


@pytest.fixture
def poorer(tmp_path: Path) -> Path:
    """Rules that do not know 冰毒."""
    folder = tmp_path / "poorer"
    folder.mkdir()
    for file in Path(rules.book.__file__).parent.glob("*.toml"):
        (folder / file.name).write_text(file.read_text(encoding="utf-8").replace('"冰毒", ', ""), encoding="utf-8")
    return folder


def test_rules_diff_names_losses_with_quotes(page: Path, poorer: Path, tmp_path: Path) -> None:
    jibao("ingest", page, "--db", tmp_path / "t.db")
    loss = "- p.txt  seizure methamphetamine 3500 g exact  “冰毒3.5公斤”  (drugs.toml#methamphetamine)\n0 gained, 1 lost, in 1 documents\n"
    assert jibao("rules", "diff", poorer, "--db", tmp_path / "t.db").stdout == loss
    assert jibao("rules", "diff", Path(rules.book.__file__).parent, poorer, "--db", tmp_path / "t.db").stdout == loss


def test_the_stored_reading_is_kept_until_it_is_replaced(page: Path, poorer: Path, tmp_path: Path) -> None:
    db, question = tmp_path / "t.db", "SELECT drug FROM seizures"
    jibao("ingest", page, "--db", db, "--rules", poorer)
    page.unlink()
    assert jibao("rules", "diff", "--db", db).stdout.startswith("+ p.txt  seizure methamphetamine 3500 g exact  “冰毒3.5公斤”")
    assert jibao("query", question, "--db", db, "--format", "json").stdout == "[]\n"
    ran = jibao("reread", "--db", db)
    assert (ran.exit_code, ran.stdout.splitlines()[0]) == (0, "1 documents read, 0 unchanged, 0 failed"), ran.output
    assert jibao("query", question, "--db", db, "--format", "json").stdout == '[{"drug": "methamphetamine"}]\n'
    assert jibao("reread", "--db", db).stdout == "0 documents read, 1 unchanged, 0 failed\n"
    assert jibao("rules", "diff", "--db", db).stdout == "0 gained, 0 lost, in 0 documents\n"


# ---- errors


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        (["query", "SELECT 1", "--db", "no.db"], 2, "no.db: no such store; make it with: jibao ingest PATH --db no.db"),
        (["summary", "--db", "page.txt"], 2, "page.txt: file is not a database"),
        (["export", "--db", "other.db"], 2, "other.db: an SQLite file, but not a Jibao store"),
        (["ingest", "page.txt", "--db", "other.db"], 2, "other.db: an SQLite file, but not a Jibao store"),
        (["ingest", "page.txt", "--db", "no/t.db"], 2, "no/t.db: its folder does not exist"),
        (["ingest", "page.txt", "--db", "t.db", "--rules", "empty"], 2, "drugs.toml"),
        (["ingest", "page.txt"], 2, "Missing option '--db'"),
        (["ingest", "--db", "t.db"], 2, "Missing argument 'PATH...'"),
        (["ingest", "page.txt", "--db", "t.db", "--workers", "0"], 2, "0 is not in the range"),
        (["export", "--db", "t.db", "--format", "xml"], 2, "'xml' is not"),
        (["export", "--db", "good.db", "-o", "no/x.jsonl"], 2, "no/x.jsonl"),
        (["explain", "no.txt"], 2, "no.txt"),
        (["reread", "--db", "no.db"], 2, "no.db: no such store"),
        (["nonsense"], 2, "No such command 'nonsense'"),
    ],
)
def test_every_error_is_one_line_that_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, complaint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.txt").write_text(BULLETIN * 20, encoding="utf-8")
    Path("empty").mkdir()
    open_store(Path("good.db"), "write").close()
    with closing(sqlite3.connect("other.db")) as other:
        other.execute("CREATE TABLE mine (x)")
    ran = jibao(*arguments)
    assert (ran.exit_code, complaint in ran.stderr, "Traceback" in ran.output) == (status, True, False), ran.output


# ---- the real program


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run([sys.executable, "-m", "extract", *arguments], capture_output=True, text=True, env=environment, encoding="utf-8", timeout=60)


def test_the_real_program_runs(page: Path, tmp_path: Path) -> None:
    ran = run("ingest", str(page), "--db", str(tmp_path / "t.db"))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert RAW not in ran.stdout
    assert json.loads(run("export", "--db", str(tmp_path / "t.db")).stdout)["doc"] == "p.txt"


def test_version() -> None:
    assert run("--version").stdout.startswith("jibao, version ") or run("--version").stdout.startswith("jibao ")


HEAVY = ("spacy", "jieba", "pydantic", "sqlite_utils", "rich", "opencc", "regex")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["ingest", "--help"], ["query", "SELECT 1", "--format", "json", "--db"]], ids=["help", "ingest help", "query"]
)
def test_nothing_heavy_is_loaded_for_help_or_a_query(db: Path, arguments: list[str]) -> None:
    wanted = [*arguments, str(db)] if arguments[-1] == "--db" else arguments
    code = (
        f"import sys\nfrom extract.cli import main\nmain({wanted!r}, standalone_mode=False)\nprint([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert ran.stderr.strip() == "[]"


def test_help_is_fast() -> None:
    fastest = 9.0
    for _ in range(3):
        start = time.perf_counter()
        assert run("--help").returncode == 0
        fastest = min(fastest, time.perf_counter() - start)
    assert fastest < 0.3
