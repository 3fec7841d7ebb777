"""Our rate beside the best other maker's for each suite of other makers' tests.

    python -m extract.peers [FOLDER] [--fails N] [--contradictions] [--answers OUT]

A case that contradicts the annotation guide is listed in contradictions.toml with the reason and counts neither way; the first
rate counts it as missed. The exit status is 1 if a bar is not reached, 0 if all are or if there are no suites.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from extract.peers.suites import DEFAULT, Group, Verdict, load_groups, reasons, verdicts, write_answers
from rules.book import load_book

PERCENT = 100


def rate(judged: Sequence[Verdict]) -> float:
    """Found cases in percent."""
    return PERCENT * sum(verdict.found for verdict in judged) / max(1, len(judged))


def line(name: str, judged: Sequence[Verdict], best: float | None) -> str:
    """One row of the table."""
    fair = [verdict for verdict in judged if verdict.contradicts is None]
    beside = "" if best is None else f"{best:10.1f}"
    return f"{name:56}{len(judged):6}{rate(judged):8.1f}{len(judged) - len(fair):8}{rate(fair):8.1f}{beside}"


def met(group: Group, judged: Sequence[Verdict]) -> bool:
    """Print how a group does against its bar; whether it reaches it."""
    fair = [verdict for verdict in judged if verdict.contradicts is None]
    agreed = [verdict for verdict in fair if verdict.agreed]
    reached = rate(fair) >= group.bar and (group.agreed is None or rate(agreed) >= group.agreed)
    bar = f"bar {group.bar}" + (f", {rate(agreed):.1f} of {len(agreed)} with agreement, bar {group.agreed}" if group.agreed else "")
    print(line(group.name.upper(), judged, group.best), f" {bar}: {'reached' if reached else 'NOT REACHED'}")
    return reached


def table(folder: Path, groups: Sequence[Group]) -> tuple[list[Verdict], bool]:
    """Print all groups with their suites; all verdicts, and whether all bars are reached."""
    book = load_book()
    judged = [verdict for group in groups for verdict in verdicts(folder, group, book)]
    print(f"{'suite':56}{'cases':>6}{'found%':>8}{'contra.':>8}{'fair%':>8}{'best peer%':>11}")
    reached = True
    for group in groups:
        ours = [verdict for verdict in judged if verdict.group == group.name]
        if not ours:
            continue
        for suite, best in group.suites.items():
            rows = [verdict for verdict in judged if verdict.suite == suite]
            print(line(f"  {suite}", rows, best) if rows else f"  {suite}: not there")
        reached = met(group, ours) and reached
    return judged, reached


def tell(judged: Iterable[Verdict], why: dict[str, str], fails: int, contradictions: bool) -> None:
    """Print the reasons of contradictions with their ids, and some cases that were not found."""
    judged = list(judged)
    for kind, reason in why.items():
        ids = [verdict.case for verdict in judged if verdict.contradicts == kind]
        print(f"{len(ids):5} contradict the guide: {reason}" + (f": {' '.join(ids)}" if contradictions else ""))
    for verdict in [verdict for verdict in judged if not verdict.found and verdict.contradicts is None][:fails]:
        print(f"not found: {verdict.suite} {verdict.case}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 if a bar is not reached."""
    parser = argparse.ArgumentParser(prog="python -m extract.peers", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--fails", type=int, default=0, metavar="N", help="name the first N cases that were not found")
    parser.add_argument("--contradictions", action="store_true", help="name the cases that contradict the guide")
    parser.add_argument("--answers", type=Path, metavar="OUT", help="write our answers into this folder, one file a suite, for the makers' scorer")
    options = parser.parse_args(arguments)
    groups, unread = load_groups()
    if not any((options.folder / suite).is_file() for group in groups for suite in group.suites):
        print(f"peers: skipped, no suites in {options.folder.name}/")
        return 0
    if options.answers:
        options.answers.mkdir(parents=True, exist_ok=True)
        for group in groups:
            write_answers(options.folder, group, load_book(), options.answers)
    judged, reached = table(options.folder, groups)
    tell(judged, reasons(), options.fails, options.contradictions)
    for reason in dict.fromkeys(unread.values()):
        there = [suite for suite, told in unread.items() if told == reason and (options.folder / suite).is_file()]
        if there:
            print(f"{len(there):5} suites not read: {reason}")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
