"""The commands `jibao rules …`: whether the rule files hold, and what a change of them does."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from extract.console import FOLDER, reading, store_option


@click.group()
def rules() -> None:
    """Check the rule files, and see what a change of them does."""


@rules.command("check")
@click.argument("folder", type=FOLDER, required=False)
def rules_check(folder: Path | None) -> None:
    """Run every example of every rule entry."""
    from extract.printing import check_lines

    lines, fine = check_lines(folder)
    click.echo("\n".join(lines))
    sys.exit(0 if fine else 1)


@rules.command("diff")
@click.argument("old", type=FOLDER)
@click.argument("new", type=FOLDER)
@store_option
def rules_diff(old: Path, new: Path, db: Path) -> None:
    """Read the stored bulletins with an old and a new rule folder; print gains and losses."""
    from extract.printing import diff_lines

    with reading(db) as store:
        for line in diff_lines(store, old, new):
            click.echo(line)
