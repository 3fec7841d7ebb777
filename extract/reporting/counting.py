"""Sums of a part of the store: the counting of the views, done within each slot (a period, a year, a province) by itself.

In the sum of the whole store a case that lies within a sum over the year adds nothing: the sum of the year has it. In the sum of its month
it must count, for the sum of the year lies in no month. So a slot is counted as if the store held only what lies in it: the same SQL as that
of the views, over fewer events. What the slots add up to is therefore not the sum of the store.

A matter (a case or a sum with all its tellings) lies in one slot. Its days and its place are those of the telling that the view `cases` shows
it by: dated most closely, named, published first.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

from extract.reporting.periods import Period
from schemas import counting

TELLINGS: Final = """
tellings AS MATERIALIZED (
  SELECT n.matter, n.event_id, n.kind, n.published, e.start_day, e.end_day, coalesce(e.place_code, e.agency_code) AS area, row_number() OVER (PARTITION BY n.matter
    ORDER BY e.start_day IS NULL OR e.end_day IS NULL, julianday(e.end_day) - julianday(e.start_day), e.name IS NULL, n.published = '', n.published, n.event_id) AS place
  FROM main.matters n JOIN events e ON e.id = n.event_id
)"""
# the slot of a matter is the number of the period that holds all its days
BY_PERIOD: Final = """SELECT t.matter, p.key FROM tellings t
  JOIN json_each(:periods) p ON t.start_day >= p.value ->> 0 AND t.end_day <= p.value ->> 1 WHERE t.place = 1"""
# the slot of a matter is the code of its province, empty where no telling has a place
BY_PROVINCE: Final = """SELECT matter, coalesce(substr(max(CASE WHEN area IS NOT NULL THEN printf('%09d', 999999999 - place) || area END), 10, 2) || '0000', '')
  FROM tellings GROUP BY matter"""
# CROSS JOIN and + keep SQLite from looking for what has the same slot, which is quadratic: many have.
WITHIN: Final = """
matters AS MATERIALIZED (SELECT n.* FROM main.matters n JOIN placed p ON p.matter = n.matter),
matter_wholes AS MATERIALIZED (
  SELECT w.matter, w.whole FROM main.matter_wholes w CROSS JOIN placed part ON part.matter = w.matter
  CROSS JOIN placed whole ON whole.matter = w.whole AND +whole.slot = part.slot
)"""
BODIES: Final = {
    "counted_seizures": counting.COUNTED_SEIZURES,
    "counted_arrests": counting.COUNTED_ARRESTS,
    "counted_cases": counting.COUNTED_CASES,
    "counted_assets": counting.COUNTED_ASSETS,
}


def placing(slots: str) -> str:
    """The beginning of a SELECT (its WITH) that gives `tellings` and `placed` (matter, slot).

    `slots` is BY_PERIOD, with the parameter that `as_parameter` makes, or BY_PROVINCE.
    """
    return f"WITH {TELLINGS}, placed (matter, slot) AS MATERIALIZED (\n{slots}\n)"


def over(view: str, slots: str) -> str:
    """The same with a counting view, under its own name, that has only what lies in the same slot."""
    body = BODIES[view].split(" AS\n", 1)[1].strip().removesuffix(";")
    return f"{placing(slots)}, {WITHIN}, {view} AS MATERIALIZED (\n{body}\n)"


def as_parameter(periods: Sequence[Period | None]) -> Mapping[str, str]:
    """Periods as SQL takes them, numbered in their order; where there is none, nothing lies in it."""
    days = [[str(period.start), str(period.end)] if period else ["9999-12-31", "0001-01-01"] for period in periods]
    return {"periods": json.dumps(days)}
