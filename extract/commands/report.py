"""The command `jibao report`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from extract.commands.console import reading, store_option

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@store_option
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="File to write: .html, or .xlsx with --every.")
@click.option("--every", type=click.Choice(["10d", "month", "quarter", "year"]), help="Write the periodic table, period by period.")
@click.option("--from", "first", type=DAY, metavar="DAY", help="Its first day, as 2021-09-21.")
@click.option("--to", "last", type=DAY, metavar="DAY", help="Its last day.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the labels.")
def report(db: Path, output: Path, lang: Any, **periods: Any) -> None:
    """Write what a store holds as one page with charts, or as the table that bodies send in, period by period.

    The table counts ten days each from the first day on (10d), or goes by the calendar, and sets the same days of the year before beside
    each period. Every figure leads to the words that it rests on.
    """
    from extract.reporting.periods import Period
    from extract.reporting.report import Order, report_page, report_table

    every, first, last = (periods[name] for name in ("every", "first", "last"))
    check(output, every, first, last)
    with reading(db) as store:
        order = Order(lang, db.name, datetime.now().astimezone(), output)
        if every:
            report_table(store, every, Period(first.date(), last.date()), order)
        else:
            report_page(store, order)


def check(output: Path, every: str | None, first: datetime | None, last: datetime | None) -> None:
    """Refuse what does not go together: the table needs its days and is a workbook, the page has no days and is HTML."""
    if every and not (first and last):
        raise click.UsageError("--every needs the first and the last day: --from 2021-09-21 --to 2021-12-10")
    if not every and (first or last):
        raise click.UsageError("--from and --to go with --every 10d, month, quarter or year")
    suffix = ".xlsx" if every else ".html"
    if output.suffix.lower() != suffix:
        raise click.UsageError(f"-o {output}: {'the table is a workbook' if every else 'the page is HTML'}; name a file that ends in {suffix}")
