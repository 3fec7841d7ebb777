"""The interactive shell `jibao sql`: questions in SQL with completion and a history, answered as `jibao query` answers them.

Prompt, completion, history and colours are prompt_toolkit's. Where the input is no terminal, statements are read from it one by one.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO, get_args

from extract.storage.query import Format, Limits, QueryError, ask, write

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import Completer

KEYWORDS: Final = """SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT JOIN LEFT ON AS AND OR NOT IN IS NULL LIKE BETWEEN EXISTS DISTINCT CASE WHEN THEN
  ELSE END UNION ALL WITH DESC ASC MATCH count sum min max avg substr coalesce date strftime group_concat words"""
WORD: Final = re.compile(r"\w+")
HELP: Final = """\
One SELECT, ended by ; (it may go over several lines). Nothing can be changed.
.tables             views and tables, and what they answer
.columns NAME       columns of a view or table, and what they mean
.format FORM        table, csv or json
.help               this
.quit               leave (or Ctrl-D)
"""
TABLES: Final = """SELECT t.name, t.type, coalesce(v.zh, '') AS zh, coalesce(v.en, '') AS en FROM pragma_table_list t LEFT JOIN view_doc v ON v.name = t.name
  WHERE t.schema = 'main' AND t.type IN ('table', 'view') AND t.name NOT GLOB '*sqlite_*' ORDER BY t.type DESC, t.name"""
COLUMNS: Final = """SELECT d.column_name, d.unit, d.zh, d.en FROM column_doc d JOIN pragma_table_xinfo('{0}') c ON c.name = d.column_name
  WHERE d.table_name = '{0}' ORDER BY c.cid"""
NAMES: Final = "SELECT DISTINCT column_name FROM column_doc UNION SELECT DISTINCT table_name FROM column_doc"


@dataclass(slots=True)
class Shell:
    """A store, how answers are written, and when a question is stopped."""

    db: sqlite3.Connection
    say: Callable[[str], None]
    form: Format = "table"
    limits: Limits = field(default_factory=Limits)
    errors: int = 0

    def run(self, statement: str) -> bool:
        """Answer one statement or one command; whether the shell goes on. Errors are said, not raised."""
        statement = statement.strip()
        try:
            if statement.startswith("."):
                return self.command(*statement.rstrip("; ").split(maxsplit=1))
            if statement:
                self.say(write(ask(self.db, statement, self.limits), self.form))
        except QueryError as error:
            self.errors += 1
            self.say(f"error: {error}\n")
        return True

    def command(self, name: str, argument: str = "") -> bool:
        """One command that begins with a point."""
        if name in (".quit", ".exit"):
            return False
        if name == ".tables":
            self.say(write(ask(self.db, TABLES), "table"))
        elif name == ".columns" and argument:
            self.say(write(ask(self.db, COLUMNS.format(argument.replace("'", "''"))), "table"))
        elif name == ".format" and argument in get_args(Format):
            self.form = next(form for form in get_args(Format) if form == argument)
        else:
            self.say(HELP)
        return True


def statements(lines: Iterable[str]) -> Iterator[str]:
    """Statements of some lines: up to the ; that ends one, a command up to its line's end, and what is left at the end."""
    statement = ""
    for line in lines:
        statement += line
        if is_whole(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def is_whole(statement: str) -> bool:
    """Whether a statement has its end, or is a command, or is nothing."""
    return statement.lstrip().startswith(".") or not statement.strip() or sqlite3.complete_statement(statement)


def run_lines(shell: Shell, lines: TextIO) -> None:
    """Answer all statements of a file or a pipe."""
    for statement in statements(lines):
        if not shell.run(statement):
            return


def run_terminal(shell: Shell) -> None:
    """Ask and answer until the user leaves."""
    session = make_session(shell.db, history_file())
    shell.say("Jibao SQL, read-only. .help tells more.\n")
    while True:
        try:
            statement = session.prompt("jibao> ")
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        if not shell.run(statement):
            return


def history_file() -> Path:
    """Where the history is kept: $XDG_STATE_HOME/jibao/sql_history, made for this user only."""
    base = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    folder = base / "jibao"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    history = folder / "sql_history"
    history.touch(mode=0o600)
    return history


def make_session(db: sqlite3.Connection, history: Path) -> PromptSession[str]:
    """A prompt with completion of words, tables and columns, a history, colours, and Enter that waits for the ; of a statement."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.application import get_app
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.history import FileHistory
    from prompt_toolkit.lexers import PygmentsLexer
    from pygments.lexers.sql import SqlLexer

    unfinished = Condition(lambda: not is_whole(get_app().current_buffer.text))
    return PromptSession(
        history=FileHistory(str(history)),
        completer=completer(db),
        complete_while_typing=True,
        lexer=PygmentsLexer(SqlLexer),
        multiline=unfinished,
        prompt_continuation="  ...> ",
    )


def completer(db: sqlite3.Connection) -> Completer:
    """Completion of SQL words, of all tables and columns of a store with their meaning, and of commands."""
    from prompt_toolkit.completion import WordCompleter, merge_completers

    names = [str(name) for (name,) in ask(db, NAMES).rows]
    told = {str(name): str(zh) for name, zh in ask(db, "SELECT column_name, zh FROM column_doc UNION SELECT name, zh FROM view_doc").rows}
    words = WordCompleter([*names, *KEYWORDS.split()], ignore_case=True, meta_dict=told, pattern=WORD)
    return merge_completers([words, WordCompleter([".tables", ".columns", ".format", ".help", ".quit"], sentence=True)])
