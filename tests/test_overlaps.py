"""Sums of one body against each other and against its cases: what restates, what holds, what does neither."""

from __future__ import annotations

from typing import Any

import pytest

from extract.overlaps import Report, contained, same_sums

GRAMS = ("heroin", "g")


def report(event: int, days: str, is_total: bool = True, grams: int | None = 10, **more: Any) -> Report:
    """A report of a body; days as "first/last", either may be empty."""
    start, end = days.split("/")
    figures = {GRAMS: grams} if grams is not None else {}
    return Report(event, more.get("document", event), is_total, start, end, more.get("published", "2024-02-01"), figures)


YEAR, HALF, JULY, SPRING = "2023-01-01/2023-12-31", "2023-01-01/2023-06-30", "2023-07-01/2023-07-31", "2023-03-01/2023-08-31"


@pytest.mark.parametrize(
    ("reports", "same"),
    [
        ([report(1, YEAR), report(2, YEAR)], {1: 1, 2: 1}),
        ([report(1, YEAR), report(2, YEAR), report(3, YEAR)], {1: 1, 2: 1, 3: 1}),
        ([report(1, YEAR, grams=10), report(2, YEAR, grams=11)], {1: 1, 2: 1}),
        ([report(1, YEAR), report(2, YEAR, grams=None)], {1: 1, 2: 1}),
        ([report(1, YEAR), report(2, HALF)], {}),
        ([report(1, YEAR, document=7), report(2, YEAR, document=7)], {}),
        ([report(1, YEAR, grams=10), report(2, YEAR, grams=90)], {}),
        ([report(1, YEAR), report(2, YEAR, is_total=False)], {}),
        ([report(1, "/"), report(2, "/")], {}),
        ([report(1, "/2023-11-30"), report(2, "/2023-11-30")], {1: 1, 2: 1}),
    ],
    ids=["twice", "three times", "corrected", "other figures", "other days", "one bulletin", "something else", "a case", "no days", "up to a day"],
)
def test_what_is_restated(reports: list[Report], same: dict[int, int]) -> None:
    assert same_sums(reports) == same


IN, OVER, UNDATED = "same body, within its days", "same body, overlaps its days", "same body, no days told"


@pytest.mark.parametrize(
    ("reports", "links"),
    [
        ([report(1, HALF), report(2, YEAR)], [(1, 2, IN)]),
        ([report(1, JULY), report(2, SPRING), report(3, YEAR)], [(1, 2, IN), (1, 3, IN), (2, 3, IN)]),
        ([report(1, HALF, grams=11), report(2, SPRING)], []),
        ([report(1, HALF), report(2, SPRING)], [(1, 2, OVER)]),
        ([report(1, "2023-05-05/2023-05-05", is_total=False), report(2, YEAR)], [(1, 2, IN)]),
        ([report(1, "/", is_total=False, published="2023-05-05"), report(2, YEAR)], [(1, 2, IN)]),
        ([report(1, "/"), report(2, YEAR)], [(1, 2, UNDATED)]),
        ([report(1, HALF), report(2, "/2023-11-30")], [(1, 2, IN)]),
        ([report(1, HALF), report(2, JULY)], []),
        ([report(1, "2024-05-05/2024-05-05", is_total=False), report(2, YEAR)], []),
        ([report(1, "/", is_total=False, published="2024-05-05"), report(2, YEAR)], []),
        ([report(1, HALF, grams=11), report(2, YEAR, grams=10)], []),
        ([report(1, HALF), report(2, YEAR, grams=None)], [(1, 2, IN)]),
        ([report(1, YEAR), report(2, YEAR)], []),
        ([report(1, YEAR, document=7), report(2, YEAR, document=7)], []),
        ([report(1, HALF, is_total=False), report(2, YEAR, is_total=False)], []),
    ],
    ids=[
        "half a year",
        "three periods",
        "more than the longer tells",
        "overlapping",
        "a case",
        "a case without days",
        "a sum without days",
        "a sum without a first day",
        "side by side",
        "another year",
        "published in another year",
        "more than the whole",
        "a whole that does not tell it",
        "restated",
        "two things over the same days",
        "cases",
    ],
)
def test_what_is_held(reports: list[Report], links: list[tuple[int, int, str]]) -> None:
    assert [(link.event, link.whole, link.reason) for link in contained(reports, same_sums(reports))] == links


def test_a_whole_of_any_drug_holds_no_more_of_one() -> None:
    whole = Report(2, 2, True, "2023-01-01", "2023-12-31", "2024-01-01", {("unspecified", "g"): 10})
    assert [link.event for link in contained([report(1, HALF, grams=10), report(3, HALF, document=9, grams=11), whole], {})] == [1]
