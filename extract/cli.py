"""The command `jibao`. Each command is a few lines around a function of its own; whatever is slow to import is imported inside it."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extract.commands.cases import cases
from extract.commands.console import (
    FILE,
    FOLDER,
    Commands,
    format_option,
    load_rules,
    reading,
    rules_option,
    seconds_option,
    store_option,
    with_progress,
    workers_option,
)
from extract.commands.report import report
from extract.commands.rules import rules
from extract.exports.forms import FORMS, form_lines, told_forms, write_form

if TYPE_CHECKING:
    from extract.run import Summary


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jibao", message="%(prog)s %(version)s")
def main() -> None:
    """Jibao (缉报): from Chinese drug-enforcement bulletins to a database that answers questions."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=FILE, metavar="PATH...")
@store_option
@rules_option
@workers_option
@click.option("--again", is_flag=True, help="Read unchanged documents again, too.")
def ingest(paths: tuple[Path, ...], db: Path, folder: Path | None, workers: int, again: bool) -> None:
    """Read files and folders into a store; what is stored and unchanged is skipped."""
    from extract.run import Plan, rule_engine
    from extract.run import ingest as run

    engine = rule_engine(load_rules(folder))
    summary = with_progress(lambda tick: run(paths, db, engine, Plan(workers, again, tick)))
    tell(summary)
    sys.exit(1 if summary.failures else 0)


@main.command()
@store_option
@rules_option
@workers_option
def reread(db: Path, folder: Path | None, workers: int) -> None:
    """Read the stored bulletins again where rules or program have changed; the files are not needed. `rules diff` tells before what changes."""
    from extract.run import Plan, rule_engine
    from extract.run import reread as run

    with reading(db):
        engine = rule_engine(load_rules(folder))
    summary = with_progress(lambda tick: run(db, engine, Plan(workers, tick=tick)))
    tell(summary)
    sys.exit(1 if summary.failures else 0)


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
    from extract.storage.store import open_store

    with closing(open_store(db, "write")) as store:
        click.echo(f"store version {store.execute('PRAGMA user_version').fetchone()[0]}")


@main.command(epilog=told_forms())
@store_option
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="jsonl", show_default=True, help="See below.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="What to write; standard output if not given.")
@click.option("--mask/--no-mask", default=True, show_default=True, help="Star out telephone, identity and account numbers (lengths stay).")
def export(db: Path, form: str, output: Path | None, mask: bool) -> None:
    """Write what is in a store in a format of other programs."""
    with reading(db) as store:
        if output:
            write_form(store, form, output, mask)
            return
        with closing(form_lines(store, form, mask)) as lines:
            for line in lines:
                click.echo(line)


@main.command()
@click.argument("sql")
@store_option
@format_option
@seconds_option
def query(sql: str, db: Path, form: Any, seconds: float) -> None:
    """Answer one SELECT; nothing can be changed. `SELECT * FROM view_doc` tells what there is to ask."""
    from extract.storage.query import Limits, ask, write

    with reading(db) as store:
        click.echo(write(ask(store, sql, Limits(seconds)), form), nl=False)


@main.command()
@store_option
@format_option
@seconds_option
def sql(db: Path, form: Any, seconds: float) -> None:
    """Ask in SQL, one question after the other: a shell with completion and a history. Nothing can be changed."""
    from extract.commands.shell import Shell, run_lines, run_terminal
    from extract.storage.query import Limits

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
    from extract.storage.search import Question, answer, remark

    with reading(db) as store:
        question = Question(words, any_of, limit)
        click.echo(answer(store, question, form), nl=False)
        click.echo(remark(store, question), err=True)


@main.command()
@store_option
def index(db: Path) -> None:
    """Bring into the search what is not in it yet. `ingest` does so at its end."""
    from extract.storage.search import update_index
    from extract.storage.store import open_store

    with closing(open_store(db, "write")) as store:
        click.echo(f"{with_progress(lambda tick: update_index(store, tick))} documents indexed")


@main.command()
@click.argument("document")
@store_option
def show(document: str, db: Path) -> None:
    """Show one stored bulletin with every fact marked in its text."""
    from rich.console import Console

    from extract.commands.show import find_document, page

    console = Console(highlight=False, soft_wrap=True)
    with reading(db) as store:
        for part in page(store, find_document(store, document)):
            console.print(part, markup=False)


@main.command()
@click.option("--cases", "limit", type=click.IntRange(0), default=40, show_default=True, help="How many cases to list.")
@store_option
def summary(db: Path, limit: int) -> None:
    """What is in a store: seizures by drug, people by measure, cases, what was not read."""
    from extract.commands.summary import sections

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
    from extract.commands.printing import explain_lines

    for line in explain_lines(paths, load_rules(folder), only_summary):
        click.echo(line)


@main.command()
@click.argument("folder", type=FOLDER, metavar="GOLD_DIR")
@store_option
@click.option("--errors", type=click.IntRange(0), default=0, metavar="N", help="List the first N errors, too.")
def score(folder: Path, db: Path, errors: int) -> None:
    """Compare a store with labelled documents (NAME.txt with NAME.gold.json): precision, recall, F1, errors by family."""
    from extract.commands.printing import score_lines

    with reading(db) as store:
        for line in score_lines(store, folder, errors):
            click.echo(line)


main.add_command(cases)
main.add_command(report)
main.add_command(rules)
