"""Model of dates.toml: how days and periods are written."""

from __future__ import annotations

from rules.entry import Entry, Frozen


class MomentEntry(Entry):
    """One way of writing a moment: a regular expression with {Y} {y} {M} {D} {to} for year, year word, month, day and 至."""

    id: str
    regex: str


class IssueEntry(Entry):
    """Words around a date that make it the day of publication: `before` and `behind` it, or `lines` that hold nothing else."""

    id: str
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


class StartEntry(Entry):
    """Regular expressions of what stands right `before` or `behind` the day on which something of one kind began."""

    id: str
    before: str
    behind: str


class DateFile(Frozen):
    """dates.toml as a whole."""

    first: str
    measures: str
    compared: str
    campaign: str
    campaign_length: str
    campaign_end: str
    campaign_phrase: str
    start: tuple[StartEntry, ...]
    moment: tuple[MomentEntry, ...]
    issue: tuple[IssueEntry, ...] = ()

    __hash__ = object.__hash__
