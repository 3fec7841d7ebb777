"""The periods that a report goes by, and the same periods of the year before."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Every = Literal["10d", "month", "quarter", "year"]
MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
MOST: Final = 1000  # periods of one table: 27 years of ten days
YEARS: Final = range(1900, 3000)
DAY: Final = timedelta(days=1)


class ReportError(Exception):
    """A report that cannot be made, and why."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `end`, both included."""

    start: date
    end: date

    def __str__(self) -> str:
        return f"{self.start} – {self.end}"


def split(every: Every, whole: Period) -> list[Period]:
    """The periods of some days, in order and without gaps.

    "10d" counts ten days each from the first day on, as the ten-day form does ("自行动开始日起,每10天"); the others are those of the calendar.
    The first and the last are cut where the days begin and end. ReportError if the days are in the wrong order, or far too many.

    >>> [str(period) for period in split("10d", Period(date(2021, 9, 21), date(2021, 10, 15)))]
    ['2021-09-21 – 2021-09-30', '2021-10-01 – 2021-10-10', '2021-10-11 – 2021-10-15']
    >>> [str(period) for period in split("quarter", Period(date(2021, 2, 1), date(2021, 4, 30)))]
    ['2021-02-01 – 2021-03-31', '2021-04-01 – 2021-04-30']
    """
    if whole.start.year not in YEARS or whole.end.year not in YEARS:
        raise ReportError(f"days are between {YEARS[0]} and {YEARS[-1]}, not {whole}")
    if whole.start > whole.end:
        raise ReportError(f"the first day ({whole.start}) is after the last ({whole.end})")
    found: list[Period] = []
    for start, following in starts(every, whole.start):
        if start > whole.end:
            break
        if len(found) == MOST:
            raise ReportError(f"more than {MOST} periods from {whole.start} to {whole.end}: ask for longer ones, or for fewer days")
        found.append(Period(start, min(following - DAY, whole.end)))
    return found


def starts(every: Every, first: date) -> Iterator[tuple[date, date]]:
    """The first day of each period from some day on, with the first day of the next."""
    start = first
    while True:
        following = start + timedelta(days=10) if every == "10d" else next_start(start, MONTHS[every])
        yield start, following
        start = following


def next_start(day: date, months: int) -> date:
    """The first day of the calendar's next period of so many months.

    >>> next_start(date(2021, 2, 14), 3), next_start(date(2021, 12, 1), 1)
    (datetime.date(2021, 4, 1), datetime.date(2022, 1, 1))
    """
    passed = (day.month - 1) // months * months + months
    return date(day.year + passed // 12, passed % 12 + 1, 1)


def year_before(period: Period) -> Period | None:
    """The same days of the year before; nothing for a lone 29 February.

    The end of a month answers to the end of that month, so that periods without gaps have none a year earlier.

    >>> str(year_before(Period(date(2025, 2, 1), date(2025, 2, 28)))), str(year_before(Period(date(2024, 2, 29), date(2024, 3, 9))))
    ('2024-02-01 – 2024-02-29', '2023-03-01 – 2023-03-09')
    """
    start, end = last_year(period.start - DAY) + DAY, last_year(period.end)
    return Period(start, end) if start <= end else None


def last_year(day: date) -> date:
    """The day that answers to a last day, a year earlier."""
    year = day.year - 1
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, day.month, monthrange(year, day.month)[1] if is_last else day.day)
