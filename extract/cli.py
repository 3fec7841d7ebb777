"""The command `jibao`. Each command is a few lines around a function of its own; whatever is slow to import is imported inside it."""

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
    from extract.run import Summary
    from rules.book import RuleBook

FILE = click.Path(path_type=Path)
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
store_option = click.option("--db", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE", help="The store.")
format_option = click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
seconds_option = click.option("--seconds", type=click.FloatRange(0, min_open=True), default=30.0, show_default=True, help="Stop a question that takes longer.")
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
    foreseen = ("StoreError", "QueryError", "SearchError", "NotThere", "RuleError", "PageError", "GoldError", "NoSuchCase")
    if type(error).__name__ in foreseen:
        return str(error)
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return f"{type(error).__name__}: {error} (JIBAO_TRACEBACK=1 shows where)"


@contextmanager
def reading(db: Path) -> Iterator[sqlite3.Connection]:
    """The store, opened so that it cannot be changed."""
    from extract.store import open_store

    with closing(open_store(db, "read")) as store:
        yield store


@contextmanager
def writing(db: Path) -> Iterator[sqlite3.Connection]:
    """The store, opened to change it; it must be there."""
    from extract.store import open_store

    with closing(open_store(db, "read")):
        pass
    with closing(open_store(db, "write")) as store:
        yield store


def load_rules(folder: Path | None) -> RuleBook:
    """The rule book of a folder, or the built-in one."""
    from rules.book import load_book

    return load_book(folder)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jibao", message="%(prog)s %(version)s")
def main() -> None:
    """Jibao (缉报): from Chinese drug-enforcement bulletins to a database that answers questions."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=FILE, metavar="PATH...")
@store_option
@rules_option
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read.")
@click.option("--again", is_flag=True, help="Read unchanged documents again, too.")
def ingest(paths: tuple[Path, ...], db: Path, folder: Path | None, workers: int, again: bool) -> None:
    """Read files and folders into a store; what is stored and unchanged is skipped."""
    from extract.run import Plan, rule_engine
    from extract.run import ingest as run

    engine = rule_engine(load_rules(folder))
    summary = with_progress(lambda tick: run(paths, db, engine, Plan(workers, again, tick)))
    tell(summary)
    sys.exit(1 if summary.failures else 0)


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


def tell(summary: Summary) -> None:
    """The closing summary of an ingest: failures on standard error."""
    for failure in summary.failures:
        click.echo(f"{failure.name}: {failure.stage}: {failure.reason}", err=True)
    click.echo(f"{summary.read} documents read, {summary.unchanged} unchanged, {len(summary.failures)} failed")
    if summary.read:
        click.echo(", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in summary.facts.items()))


@main.command()
@click.option("--db", type=click.Path(path_type=Path, dir_okay=False, exists=True), required=True, metavar="FILE", help="The store.")
def upgrade(db: Path) -> None:
    """Bring a store that an older version made up to date; nothing in it is lost."""
    from extract.store import open_store

    with closing(open_store(db, "write")) as store:
        click.echo(f"store version {store.execute('PRAGMA user_version').fetchone()[0]}")


@main.command()
@store_option
@click.option("--format", "form", type=click.Choice(["jsonl", "cases"]), default="jsonl", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write; standard output if not given.")
@click.option("--mask/--no-mask", default=True, show_default=True, help="Star out telephone, identity and account numbers (lengths stay).")
def export(db: Path, form: str, output: Path | None, mask: bool) -> None:
    """Write the records of all documents, one a line; or the cases over all documents (`--format cases`)."""
    from extract.export import lines_of, write_file

    with reading(db) as store:
        lines = lines_of(store, form, mask)
        if output:
            write_file(lines, output)
            return
        for line in lines:
            click.echo(line)


@main.command()
@click.argument("sql")
@store_option
@format_option
@seconds_option
def query(sql: str, db: Path, form: Any, seconds: float) -> None:
    """Answer one SELECT; nothing can be changed. `SELECT * FROM view_doc` tells what there is to ask."""
    from extract.query import Limits, ask, write

    with reading(db) as store:
        click.echo(write(ask(store, sql, Limits(seconds)), form), nl=False)


@main.command()
@store_option
@format_option
@seconds_option
def sql(db: Path, form: Any, seconds: float) -> None:
    """Ask in SQL, one question after the other: a shell with completion and a history. Nothing can be changed."""
    from extract.query import Limits
    from extract.shell import Shell, run_lines, run_terminal

    with reading(db) as store:
        shell = Shell(store, lambda text: click.echo(text, nl=False), form, Limits(seconds))
        if sys.stdin.isatty():
            run_terminal(shell)
        else:
            run_lines(shell, sys.stdin)
            sys.exit(1 if shell.errors else 0)


@main.command()
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@store_option
@format_option
@click.option("--any", "any_of", is_flag=True, help="Documents that hold any of the words, not all.")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="How many documents to list, the newest first.")
def search(words: tuple[str, ...], db: Path, form: Any, any_of: bool, limit: int) -> None:
    """Find the bulletins that hold some words, in simplified or traditional characters."""
    from extract.search import Question, answer, remark

    with reading(db) as store:
        question = Question(words, any_of, limit)
        click.echo(answer(store, question, form), nl=False)
        click.echo(remark(store, question), err=True)


@main.command()
@store_option
def index(db: Path) -> None:
    """Bring into the search what is not in it yet. `ingest` does so at its end."""
    from extract.search import update_index
    from extract.store import open_store

    with closing(open_store(db, "write")) as store:
        click.echo(f"{with_progress(lambda tick: update_index(store, tick))} documents indexed")


@main.command()
@click.argument("document")
@store_option
def show(document: str, db: Path) -> None:
    """Show one stored bulletin with every fact marked in its text."""
    from rich.console import Console

    from extract.show import find_document, page

    console = Console(highlight=False, soft_wrap=True)
    with reading(db) as store:
        for part in page(store, find_document(store, document)):
            console.print(part, markup=False)


@main.command()
@click.option("--cases", "limit", type=click.IntRange(0), default=40, show_default=True, help="How many cases to list.")
@store_option
def summary(db: Path, limit: int) -> None:
    """What is in a store: seizures by drug, people by measure, cases, what was not read."""
    from extract.summary import sections

    with reading(db) as store:
        for title, text in sections(store, limit):
            click.secho(title, bold=True)
            click.echo(text)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=FILE, metavar="FILE...")
@rules_option
@click.option("--summary", "only_summary", is_flag=True, help="Only count what became of the numbers.")
def explain(paths: tuple[Path, ...], folder: Path | None, only_summary: bool) -> None:
    """Tell clause by clause what became of every number of a file, without a store."""
    from extract.report import explain_lines

    for line in explain_lines(paths, load_rules(folder), only_summary):
        click.echo(line)


@main.command()
@click.argument("folder", type=FOLDER, metavar="GOLD_DIR")
@store_option
@click.option("--errors", type=click.IntRange(0), default=0, metavar="N", help="List the first N errors, too.")
def score(folder: Path, db: Path, errors: int) -> None:
    """Compare a store with labelled documents (NAME.txt with NAME.gold.json): precision, recall, F1, errors by family."""
    from extract.report import score_lines

    with reading(db) as store:
        for line in score_lines(store, folder, errors):
            click.echo(line)


@main.group()
def cases() -> None:
    """Cases over all bulletins: what is linked to what, and why; merge and split them.

    An EVENT is DOCUMENT#e1, or DOCUMENT if it tells one case only, or the number of a case.
    """


@cases.command("list")
@click.option("--all", "every", is_flag=True, help="Also the cases that are told only once.")
@store_option
def cases_list(db: Path, every: bool) -> None:
    """List the cases that are told more than once, with score and reason."""
    from extract.casework import list_lines

    with reading(db) as store:
        for line in list_lines(store, 1 if every else 2):
            click.echo(line)


@cases.command("show")
@click.argument("event")
@store_option
def cases_show(event: str, db: Path) -> None:
    """Show the case of an event: all that tell of it."""
    from extract.casework import find_one, number_of, show_lines

    with reading(db) as store:
        for line in show_lines(store, number_of(store, find_one(store, event))):
            click.echo(line)


@cases.command("merge")
@click.argument("event")
@click.argument("other")
@store_option
@rules_option
def cases_merge(event: str, other: str, db: Path, folder: Path | None) -> None:
    """Decide that two events tell of one case; reading again does not undo it."""
    from extract.casework import merge_lines

    with writing(db) as store:
        for line in merge_lines(store, (event, other), load_rules(folder).names):
            click.echo(line)


@cases.command("split")
@click.argument("event")
@store_option
@rules_option
def cases_split(event: str, db: Path, folder: Path | None) -> None:
    """Decide that an event tells of another case than the rest of its case; reading again does not undo it."""
    from extract.casework import split_lines

    with writing(db) as store:
        for line in split_lines(store, event, load_rules(folder).names):
            click.echo(line)


@cases.command("link")
@store_option
@rules_option
def cases_link(db: Path, folder: Path | None) -> None:
    """Link what is not linked yet; `ingest` does it at its end."""
    from extract.linking import link_cases

    with writing(db) as store:
        click.echo(f"{link_cases(store, load_rules(folder).names)} events looked at")


@cases.command("decisions")
@store_option
def cases_decisions(db: Path) -> None:
    """List what was merged and split."""
    from extract.casework import decision_lines

    with reading(db) as store:
        for line in decision_lines(store):
            click.echo(line)


@main.group()
def rules() -> None:
    """Check the rule files, and see what a change of them does."""


@rules.command("check")
@click.argument("folder", type=FOLDER, required=False)
def rules_check(folder: Path | None) -> None:
    """Run every example of every rule entry."""
    from extract.report import check_lines

    lines, fine = check_lines(folder)
    click.echo("\n".join(lines))
    sys.exit(0 if fine else 1)


@rules.command("diff")
@click.argument("old", type=FOLDER)
@click.argument("new", type=FOLDER)
@store_option
def rules_diff(old: Path, new: Path, db: Path) -> None:
    """Read the stored bulletins with an old and a new rule folder; print gains and losses."""
    from extract.report import diff_lines

    with reading(db) as store:
        for line in diff_lines(store, old, new):
            click.echo(line)
