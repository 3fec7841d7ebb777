"""Sums of one body against each other and against its cases: what restates, what holds, what does neither."""

from __future__ import annotations

from typing import Any

import pytest

from extract.cases.overlaps import Body, Report, below, contained, is_over, same_bodies, same_sums

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


# ---- several bodies

NATION = Body("公安部", "national", "police")
PROVINCE = Body("云南省公安厅", "province", "police", "530000")
CITY = Body("昆明市公安局", "prefecture", "police", "530100")
COUNTY = Body("昆明市官渡区公安局", "county", "police", "530111")
STATION = Body("官渡派出所", "station", "police", "530111")
BOARD = Body("昆明市禁毒委员会", "prefecture", "narcotics_commission", "530100")
CUSTOMS = Body("昆明海关", "prefecture", "customs", "530100")
ELSEWHERE = Body("桂林市公安局", "prefecture", "police", "450300")
HONG_KONG = Body("香港海关", "province", "hk_mo_tw", "810000")
UNKNOWN = Body("某公安局")


@pytest.mark.parametrize(
    ("one", "other", "over"),
    [
        (NATION, PROVINCE, True),
        (NATION, STATION, True),
        (PROVINCE, CITY, True),
        (CITY, COUNTY, True),
        (CITY, STATION, True),
        (BOARD, CITY, True),
        (BOARD, COUNTY, True),
        (CITY, BOARD, False),
        (CITY, PROVINCE, False),
        (CITY, CITY, False),
        (COUNTY, CITY, False),
        (PROVINCE, ELSEWHERE, False),
        (CITY, CUSTOMS, False),
        (BOARD, CUSTOMS, False),
        (NATION, HONG_KONG, False),
        (NATION, UNKNOWN, False),
        (UNKNOWN, CITY, False),
        (Body("某省公安厅", "province", "police"), CITY, False),
        (STATION, STATION, False),
        # a unit is of the body that its name begins with
        (Body("青岚县公安局", "county", "police"), Body("青岚县公安局禁毒大队", "county", "police"), True),
        (Body("青岚县公安局禁毒大队", "county", "police"), Body("青岚县公安局", "county", "police"), False),
        (CITY, Body("昆明市公安局禁毒支队", "prefecture", "police", "530100"), True),
        (CITY, Body("昆明市公安局官渡分局", "county", "police", "530111"), True),
        (Body("青岚县公安局", "county", "police", "530111"), Body("青岚县公安局禁毒大队", "county", "police", "530112"), False),
    ],
)
def test_which_body_is_over_which(one: Body, other: Body, over: bool) -> None:
    assert is_over(one, other) is over


BELOW = "a body below, within its days"


@pytest.mark.parametrize(
    ("reported", "links"),
    [
        ({PROVINCE: [report(1, YEAR)], CITY: [report(2, JULY, grams=3)]}, [2]),
        ({PROVINCE: [report(1, YEAR)], CITY: [report(2, YEAR, grams=3)]}, [2]),
        ({PROVINCE: [report(1, YEAR)], CITY: [report(2, "2023-05-05/2023-05-06", is_total=False)]}, [2]),
        ({PROVINCE: [report(1, YEAR)], CITY: [report(2, "2023-05-05/2023-05-05", is_total=False, grams=11)]}, []),
        ({PROVINCE: [report(1, YEAR)], CITY: [report(2, "2022-12-31/2023-01-01", is_total=False)]}, []),
        ({PROVINCE: [report(1, YEAR)], CITY: [report(2, "2023-12-31/2024-01-01", is_total=False)]}, []),
        ({PROVINCE: [report(1, YEAR)], ELSEWHERE: [report(2, JULY)]}, []),
        ({PROVINCE: [report(1, YEAR, is_total=False)], CITY: [report(2, JULY)]}, []),
        ({PROVINCE: [report(1, "/")], CITY: [report(2, JULY)]}, []),
        ({PROVINCE: [report(1, "/2023-11-30")], CITY: [report(2, JULY), report(3, "/")]}, [2]),
    ],
    ids=[
        "a month",
        "the same year",
        "a case",
        "more than the whole",
        "began before",
        "ended after",
        "elsewhere",
        "a case holds no sum",
        "no days",
        "up to a day",
    ],
)
def test_what_is_below(reported: dict[Body, list[Report]], links: list[int]) -> None:
    found = list(below(reported, {}))
    assert [(link.event, link.whole, link.reason) for link in found] == [(event, 1, BELOW) for event in links]


def test_of_restated_sums_only_the_first_holds() -> None:
    reported = {PROVINCE: [report(1, YEAR), report(2, YEAR)], CITY: [report(3, JULY)]}
    assert [link.whole for link in below(reported, {1: 1, 2: 1})] == [1]


def test_bodies_of_one_name() -> None:
    near, far, open_ = Body("鼓楼区公安局", "county", "police", "320106"), Body("鼓楼区公安局", "county", "police", "350102"), Body("鼓楼区公安局")
    one, two, three = report(1, YEAR), report(2, YEAR), report(3, YEAR)
    assert list(same_bodies({near: [two], open_: [one]})) == [[one, two]]
    assert list(same_bodies({near: [one], far: [two], open_: [three]})) == [[one], [two], [three]]
