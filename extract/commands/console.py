"""What the commands share: options, the store opened to read or to write, errors in one line, a progress bar. Nothing slow is imported here."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

T = TypeVar("T")
if TYPE_CHECKING:
    from rules.book import RuleBook

FILE = click.Path(path_type=Path)
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
store_option = click.option("--db", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE", help="The store.")
format_option = click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
seconds_option = click.option("--seconds", type=click.FloatRange(0, min_open=True), default=30.0, show_default=True, help="Stop a question that takes longer.")
workers_option = click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read.")
rules_option = click.option("--rules", "folder", type=FOLDER, help="Folder of rule files, if not the built-in ones.")


class Refusal(click.ClickException):
    """A command that cannot go on: one line on standard error, exit status 2."""

    exit_code = 2


class Commands(click.Group):
    """Commands whose errors are one line that names the file and the reason; JIBAO_TRACEBACK=1 shows where they came from."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; every error but click's own becomes a Refusal."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("JIBAO_TRACEBACK"):
                raise
            raise Refusal(explained(error)) from error


def explained(error: Exception) -> str:
    """An error in one line; one that nobody foresaw also says its kind and how to see more."""
    foreseen = ("StoreError", "QueryError", "SearchError", "NotThere", "RuleError", "PageError", "GoldError", "NoSuchCase", "ExportError", "ReportError")
    if type(error).__name__ in foreseen:
        return str(error)
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return f"{type(error).__name__}: {error} (JIBAO_TRACEBACK=1 shows where)"


@contextmanager
def reading(db: Path) -> Iterator[sqlite3.Connection]:
    """The store, opened so that it cannot be changed."""
    from extract.storage.store import open_store

    with closing(open_store(db, "read")) as store:
        yield store


@contextmanager
def writing(db: Path) -> Iterator[sqlite3.Connection]:
    """The store, opened to change it; it must be there."""
    from extract.storage.store import open_store

    with closing(open_store(db, "read")):
        pass
    with closing(open_store(db, "write")) as store:
        yield store


def load_rules(folder: Path | None) -> RuleBook:
    """The rule book of a folder, or the built-in one."""
    from rules.book import load_book

    return load_book(folder)


def with_progress(work: Callable[[Callable[[int], None]], T]) -> T:
    """Do work under a progress bar on standard error; without one if that is no terminal."""
    if not sys.stderr.isatty():
        return work(lambda count: None)
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("reading"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)
        return work(lambda count: progress.advance(task, count))
