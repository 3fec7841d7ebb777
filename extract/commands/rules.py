"""The commands `jibao rules …`: whether the rule files hold, and what a change of them does."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from extract.commands.console import FOLDER, load_rules, reading, store_option


@click.group()
def rules() -> None:
    """Check the rule files, and see what a change of them does."""


@rules.command("check")
@click.argument("folder", type=FOLDER, required=False)
def rules_check(folder: Path | None) -> None:
    """Run every example of every rule entry."""
    from extract.commands.printing import check_lines

    lines, fine = check_lines(folder)
    click.echo("\n".join(lines))
    sys.exit(0 if fine else 1)


@rules.command("diff")
@click.argument("folders", type=FOLDER, nargs=-1, metavar="[[OLD] NEW]")
@store_option
def rules_diff(folders: tuple[Path, ...], db: Path) -> None:
    """What other rules change on the stored bulletins: gains and losses.

    Compared is what is stored with what the rules in folder NEW read; without a folder, the built-in rules. With two folders, both are read.
    Nothing in the store changes; `jibao reread` takes the new reading.
    """
    from extract.commands.printing import diff_lines

    if len(folders) > 2:
        raise click.UsageError("two rule folders at most: OLD NEW")
    old = load_rules(folders[0]) if len(folders) == 2 else None
    with reading(db) as store:
        for line in diff_lines(store, load_rules(folders[-1] if folders else None), old):
            click.echo(line)
