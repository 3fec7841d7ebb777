"""The commands `jibao cases …`: what is linked to what over all bulletins."""

from __future__ import annotations

from pathlib import Path

import click

from extract.commands.console import load_rules, reading, rules_option, store_option, writing


@click.group()
def cases() -> None:
    """Cases over all bulletins: what is linked to what, and why; merge and split them.

    An EVENT is DOCUMENT#e1, or DOCUMENT if it tells one case only, or the number of a case.
    """


@cases.command("list")
@click.option("--all", "every", is_flag=True, help="Also the cases that are told only once.")
@store_option
def cases_list(db: Path, every: bool) -> None:
    """List the cases that are told more than once, with score and reason."""
    from extract.cases.casework import list_lines

    with reading(db) as store:
        for line in list_lines(store, 1 if every else 2):
            click.echo(line)


@cases.command("show")
@click.argument("event")
@store_option
def cases_show(event: str, db: Path) -> None:
    """Show the case of an event: all that tell of it."""
    from extract.cases.casework import find_one, number_of, show_lines

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
    from extract.cases.casework import merge_lines

    with writing(db) as store:
        for line in merge_lines(store, (event, other), load_rules(folder).names):
            click.echo(line)


@cases.command("split")
@click.argument("event")
@store_option
@rules_option
def cases_split(event: str, db: Path, folder: Path | None) -> None:
    """Decide that an event tells of another case than the rest of its case; reading again does not undo it."""
    from extract.cases.casework import split_lines

    with writing(db) as store:
        for line in split_lines(store, event, load_rules(folder).names):
            click.echo(line)


@cases.command("link")
@store_option
@rules_option
def cases_link(db: Path, folder: Path | None) -> None:
    """Link what is not linked yet; `ingest` does it at its end."""
    from extract.cases.linking import link_cases

    with writing(db) as store:
        click.echo(f"{link_cases(store, load_rules(folder).names)} events looked at")


@cases.command("decisions")
@store_option
def cases_decisions(db: Path) -> None:
    """List what was merged and split."""
    from extract.cases.casework import decision_lines

    with reading(db) as store:
        for line in decision_lines(store):
            click.echo(line)
