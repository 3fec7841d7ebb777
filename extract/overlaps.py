"""Sums over a period, against each other and against cases: which restates another, which lies within another.

Only sums that are no stated part of another are compared, and only with what the same body reports (its name as written):

- *restated*: the same days, in another bulletin. They are one sum; the last bulletin is the body's word.
- *within*: the days of a sum or of a case lie within those of a sum, or overlap those of a longer one. A case without days happened
  by the day on which its bulletin was published.

No whole is smaller than its part: where the sum tells less of some drug or measure than the other does, it counts something else,
and neither link is made.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from extract.store import transaction

Figures = Mapping[tuple[str, str], int]
SOME_DAY: Final = "0000-00-00"  # before every other day
EVENTS: Final = """SELECT e.id, e.document_id, e.agency, e.kind, coalesce(e.start_day, ''), coalesce(e.end_day, ''), coalesce(d.published, '')
  FROM events e JOIN documents d ON d.id = e.document_id
  WHERE e.offence = 'drug' AND e.agency IS NOT NULL AND (e.kind = 'case' OR e.parent_id IS NULL)
  AND e.document_id NOT IN (SELECT document_id FROM document_copies)
  AND e.agency IN (SELECT agency FROM events WHERE kind = 'total' AND parent_id IS NULL AND offence = 'drug') ORDER BY e.agency, e.id"""
FIGURES: Final = """SELECT event_id, drug, unit, sum(amount_micro) FROM seizure WHERE whole_id IS NULL GROUP BY event_id, drug, unit
  UNION ALL SELECT event_id, action, 'person', max(people) FROM arrest WHERE whole_id IS NULL GROUP BY event_id, action"""


@dataclass(frozen=True, slots=True)
class Report:
    """An event as its body reported it: its days, when it was published, and its figures by drug or measure and unit."""

    event: int
    document: int
    is_total: bool
    start: str
    end: str
    published: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Within:
    """An event whose figures are in those of a sum, and why."""

    event: int
    whole: int
    reason: str


def link_totals(db: sqlite3.Connection) -> int:
    """Find anew which sums restate or hold what, if anything was stored since; the number of links. One transaction."""
    if db.execute("SELECT 1 FROM store_info WHERE item = 'totals'").fetchone():
        return 0
    restated: list[tuple[int, int]] = []
    within: list[Within] = []
    for reports in bodies(db):
        first = same_sums(reports)
        restated += first.items()
        within += contained(reports, first)
    with transaction(db):
        db.execute("INSERT INTO store_info VALUES ('totals', 'linked')")
        db.execute("DELETE FROM total_groups")
        db.execute("DELETE FROM event_inclusions")
        db.executemany("INSERT INTO total_groups VALUES (?, ?)", restated)
        db.executemany("INSERT INTO event_inclusions VALUES (?, ?, ?)", [(link.event, link.whole, link.reason) for link in within])
    return len(restated) + len(within)


def bodies(db: sqlite3.Connection) -> Iterator[list[Report]]:
    """What each body that reported sums reported, in the order of the store."""
    figures: dict[int, dict[tuple[str, str], int]] = defaultdict(dict)
    for event, code, unit, amount in db.execute(FIGURES):
        figures[event][code, unit] = amount
    told: dict[str, list[Report]] = defaultdict(list)
    for event, document, agency, kind, start, end, published in db.execute(EVENTS):
        told[agency].append(Report(event, document, kind == "total", start, end, published, figures[event]))
    yield from told.values()


def same_sums(reports: Sequence[Report]) -> dict[int, int]:
    """For each sum that another bulletin restates: the first of those that are one (itself for that one).

    Of two sums over the same days in one bulletin, each counts something else: only the first can be told elsewhere.
    """
    groups: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        if report.is_total and report.end:
            group = groups[report.start, report.end]
            if report.document not in {other.document for other in group} and (not group or is_alike(group[0], report)):
                group.append(report)
    return {report.event: group[0].event for group in groups.values() if len(group) > 1 for report in group}


def is_alike(one: Report, other: Report) -> bool:
    """Whether two sums over the same days may be one: some figure of both is the same within a fifth, or they share none."""
    shared = one.figures.keys() & other.figures.keys()
    return not shared or any(5 * abs(one.figures[key] - other.figures[key]) <= max(one.figures[key], other.figures[key]) for key in shared)


def contained(reports: Sequence[Report], first: Mapping[int, int]) -> Iterator[Within]:
    """The links of cases and shorter sums to the sums whose days hold or overlap theirs; a sum without days may be in any."""
    sums = [report for report in reports if report.is_total and report.end]
    for report in reports:
        start, end = days_of(report)
        for total in sums:
            if total.start <= (end or total.end) and start <= total.end and is_above(total, report, first) and not exceeds(report, total):
                yield Within(report.event, total.event, reason_of(total, start, end))


def reason_of(total: Report, start: str, end: str) -> str:
    """How some days lie to those of a sum that holds them."""
    if not end:
        return "same body, no days told"
    return "same body, within its days" if total.start <= start and end <= total.end else "same body, overlaps its days"


def days_of(report: Report) -> tuple[str, str]:
    """First and last day, empty if unknown; a case happened by the day of its bulletin, a sum without a first day goes back to the beginning."""
    if report.is_total:
        return (report.start or SOME_DAY if report.end else ""), report.end
    return report.start or report.end or report.published, report.end or report.start or report.published


def is_above(total: Report, report: Report, first: Mapping[int, int]) -> bool:
    """Whether a sum may hold another report: every case; a shorter sum; of two that overlap in part and are equally long, that told later."""
    if not report.is_total:
        return True
    if total.event == report.event or first.get(total.event, total.event) == first.get(report.event, report.event):
        return False
    if (total.start, total.end) == (report.start, report.end):
        return False  # something else over the same days
    return not report.end or (length(total), total.published, total.event) > (length(report), report.published, report.event)


def length(report: Report) -> int:
    """Days of a sum, roughly; one without a first day is the longest."""
    if not report.start:
        return 10**6
    year, month, day = (int(last) - int(begun) for begun, last in zip(report.start.split("-"), report.end.split("-"), strict=True))
    return 372 * year + 31 * month + day


def exceeds(part: Report, whole: Report) -> bool:
    """Whether a part tells more of some drug or measure than the whole does: then it is none."""
    of_any = whole.figures.get(("unspecified", "g"))
    return any(
        (key in whole.figures and amount > whole.figures[key]) or (of_any is not None and key[1] == "g" and amount > of_any)
        for key, amount in part.figures.items()
    )
