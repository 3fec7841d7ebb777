"""Sums over a period, against each other and against cases: which restates another, which lies within another.

Only sums that are no stated part of another are compared:

- *restated*: the same body, the same days, another bulletin. They are one sum; the last bulletin is the body's word.
- *within*: what the same body reports lies within the days of a sum, or overlaps those of a longer one. A case without days happened by the
  day on which its bulletin was published.
- *below*: what a body of the same branch within the area reports lies within the days of a sum: the city's case in the sum of the province,
  the police's in that of the narcotics commission.

No whole is smaller than its part: where the sum tells less of some drug or measure than the other does, it counts something else,
and no link is made.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from extract.storage.store import transaction

Figures = Mapping[tuple[str, str], int]
SOME_DAY: Final = "0000-00-00"  # before every other day
EVENTS: Final = """SELECT e.id, e.document_id, e.kind, coalesce(e.start_day, ''), coalesce(e.end_day, ''), coalesce(d.published, ''),
    coalesce(e.agency_name, e.agency), coalesce(e.agency_level, ''), coalesce(e.agency_branch, ''), coalesce(e.agency_code, '')
  FROM events e JOIN documents d ON d.id = e.document_id
  WHERE e.offence = 'drug' AND e.agency IS NOT NULL AND (e.kind = 'case' OR e.parent_id IS NULL)
  AND e.document_id NOT IN (SELECT document_id FROM document_copies) ORDER BY e.id"""
FIGURES: Final = """SELECT event_id, drug, unit, sum(amount_micro) FROM seizure WHERE whole_id IS NULL GROUP BY event_id, drug, unit
  UNION ALL SELECT event_id, action, 'person', max(people) FROM arrest WHERE whole_id IS NULL GROUP BY event_id, action"""


RANKS: Final = {"national": 0, "province": 1, "prefecture": 2, "county": 3, "station": 4}
STEMS: Final = {"national": 0, "province": 2, "prefecture": 4, "county": 6}  # digits of the code that an area shares with all within it
HELD: Final = {"narcotics_commission": frozenset({"narcotics_commission", "police", "railway", "civil_aviation", "border"})}


@dataclass(frozen=True, slots=True)
class Body:
    """Who reports: full name (as written where that is not known), level, branch and code of the area; empty where unknown."""

    name: str
    level: str = ""
    branch: str = ""
    area: str = ""


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
    restated: dict[int, int] = {}
    within: list[Within] = []
    reported = reports_of(db)
    for reports in same_bodies(reported):
        if any(report.is_total for report in reports):
            first = same_sums(reports)
            restated |= first
            within += contained(reports, first)
    within += below(reported, restated)
    with transaction(db):
        db.execute("INSERT INTO store_info VALUES ('totals', 'linked')")
        db.execute("DELETE FROM total_groups")
        db.execute("DELETE FROM event_inclusions")
        db.executemany("INSERT INTO total_groups VALUES (?, ?)", restated.items())
        db.executemany("INSERT INTO event_inclusions VALUES (?, ?, ?)", [(link.event, link.whole, link.reason) for link in within])
    return len(restated) + len(within)


def reports_of(db: sqlite3.Connection) -> dict[Body, list[Report]]:
    """What each body reported, in the order of the store."""
    figures: dict[int, dict[tuple[str, str], int]] = defaultdict(dict)
    for event, code, unit, amount in db.execute(FIGURES):
        figures[event][code, unit] = amount
    reported: dict[Body, list[Report]] = defaultdict(list)
    for event, document, kind, start, end, published, *body in db.execute(EVENTS):
        reported[Body(*body)].append(Report(event, document, kind == "total", start, end, published, figures[event]))
    return reported


# ---- one body


def same_bodies(reported: Mapping[Body, Sequence[Report]]) -> Iterator[list[Report]]:
    """What each body reported; bodies of one name are one unless two areas have one of this name."""
    named: dict[str, list[Body]] = defaultdict(list)
    for body in reported:
        named[body.name].append(body)
    for bodies in named.values():
        if len({body.area for body in bodies if body.area}) <= 1:
            yield sorted((report for body in bodies for report in reported[body]), key=lambda report: report.event)
        else:
            yield from (list(reported[body]) for body in bodies)


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


# ---- a body and those below it


def is_over(one: Body, other: Body) -> bool:
    """Whether what one body reports for its area holds what another body does: a unit of it, one below it, of its branch or of one that it speaks for."""
    if other.name != one.name and other.name.startswith(one.name) and one.branch == other.branch and one.level in STEMS:
        return one.area == other.area or not (one.area and other.area) or other.area.startswith(one.area[: STEMS[one.level]])
    if one.level not in STEMS or other.level not in RANKS or other.branch not in HELD.get(one.branch, {one.branch} - {""}):
        return False
    if RANKS[one.level] > RANKS[other.level] or (RANKS[one.level] == RANKS[other.level] and one.branch == other.branch):
        return False
    stem = one.area[: STEMS[one.level]]
    return one.level == "national" or (bool(stem) and other.area.startswith(stem))


def below(reported: Mapping[Body, Sequence[Report]], first: Mapping[int, int]) -> Iterator[Within]:
    """The links of what bodies report to the sums of the bodies over them whose days hold theirs; of restated sums, to the first."""
    sums = {body: [r for r in reports if r.is_total and r.end and first.get(r.event, r.event) == r.event] for body, reports in reported.items()}
    for body, totals in sums.items():
        if not totals or body.level not in STEMS:
            continue
        held = sorted((days_of(report), report.event, report) for other in reported if is_over(body, other) for report in reported[other])
        for total in totals:
            for (_, end), _, report in held[bisect_left(held, ((total.start, ""),)) : bisect_left(held, ((total.end, "\uffff"),))]:
                if end and end <= total.end and not exceeds(report, total):
                    yield Within(report.event, total.event, "a body below, within its days")
