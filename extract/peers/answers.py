"""What our readers answer to a case of each group, in the form that the makers' scorer takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from corpus.normalise import normalise
from corpus.segment import split
from extract.dates.moments import find_moments
from extract.peers.amounts import amounts
from extract.peers.figures import numbers, shares
from extract.peers.spoken import Look, dates
from extract.peers.stamps import Level, Stamp
from extract.peers.sums import sums
from rules.book import RuleBook
from schemas.text import Moment, Period, Span

Item = dict[str, str | None]
Placed = tuple[Span, Item]
HUNDRED = 100


def answer_numbers(text: str, _: datetime | None, __: RuleBook) -> list[Item]:
    """Every number."""
    return [{"value": str(value)} for value in numbers(text)]


def answer_percent(text: str, _: datetime | None, __: RuleBook) -> list[Item]:
    """Every share, in hundredths."""
    return [{"value": str(value * HUNDRED)} for value in shares(text)]


def answer_fractions(text: str, _: datetime | None, __: RuleBook) -> list[Item]:
    """Every share, of one."""
    return [{"value": str(value)} for value in shares(text)]


def answer_amounts(text: str, _: datetime | None, book: RuleBook) -> list[Item]:
    """Every weight, volume and length."""
    return [{"value": str(amount.value), "unit": amount.unit} for amount in amounts(text, book.units)]


def answer_money(text: str, _: datetime | None, book: RuleBook) -> list[Item]:
    """Every sum, or its lower and higher end."""
    return [{"value": str(s.low)} if s.low == s.high else {"lo": str(s.low), "hi": str(s.high)} for s in sums(text, book.units)]


def answer_dates(text: str, now: datetime | None, book: RuleBook) -> list[Item]:
    """Every date and time as the annotation guide reads them: the bulletins' reader where it reads at least as much as the general one.

    >>> from rules.book import load_book
    >>> answer_dates("今年1月至5月", datetime(2018, 6, 30), load_book())
    [{'date_start': '2018-01-01', 'date_end': '2018-05-31'}]
    """
    moment = now or datetime.min
    ours = [(span, as_days(period)) for span, period in bulletin_periods(text, now, book) if period.start or period.end]
    general = [(Span(told.start, told.end), as_item(told.stamp)) for told in dates(text, moment)]
    return [item for _, item in longest([*ours, *general])]


def answer_ahead(text: str, now: datetime | None, _: RuleBook) -> list[Item]:
    """Every date and time, bare ones looked for ahead, as no bulletin means them."""
    return [as_item(told.stamp) for told in dates(text, now or datetime.min, "ahead")]


def answer_literal(text: str, now: datetime | None, _: RuleBook) -> list[Item]:
    """Every date and time, ranges up to the first day of their last month or year, as no bulletin means them."""
    looks: tuple[Look, ...] = ("back", "ahead")
    return [as_item(told.stamp) for look in looks for told in dates(text, now or datetime.min, look, literal=True)]


def bulletin_periods(text: str, now: datetime | None, book: RuleBook) -> list[tuple[Span, Period]]:
    """The bulletins' reading of a text, at places of the raw text; but for weeks, which in a bulletin end with its publication."""
    normal = normalise(text)
    found = find_moments(normal, split(normal)[1], now.date() if now else None, book.dates)
    placed = [(normal.raw_span(mention.span), mention.value) for mention in found if mention.rule != "dates.toml#week"]
    return [(Span(where.start, where.end), value.period) for where, value in placed if isinstance(value, Moment)]


def longest(found: Iterable[Placed]) -> list[Placed]:
    """Of answers that meet, the one that reads most, then the one that comes first."""
    kept: list[Placed] = []
    for span, item in sorted(found, key=lambda placed: placed[0].start - placed[0].end):
        if not any(span.meets(other) for other, _ in kept):
            kept.append((span, item))
    return sorted(kept, key=lambda placed: placed[0].start)


def as_days(period: Period) -> Item:
    """A period of days."""
    return {"date_start": period.start.isoformat() if period.start else None, "date_end": period.end.isoformat() if period.end else None}


def as_item(stamp: Stamp) -> Item:
    """A stretch of time: days if it is made of whole ones, else to the second."""
    whole = stamp.level < Level.PART and (stamp.start is None or stamp.start.strftime("%H%M%S") == "000000")
    whole = whole and (stamp.end is None or stamp.end.strftime("%H%M%S") == "235959")
    first, last = ((at.date().isoformat() if whole else at.isoformat()) if at else None for at in (stamp.start, stamp.end))
    return {"date_start": first, "date_end": last}


Answer = Callable[[str, datetime | None, RuleBook], list[Item]]
READERS: Mapping[str, Answer] = {
    "numbers": answer_numbers,
    "percent": answer_percent,
    "fractions": answer_fractions,
    "weights and volumes": answer_amounts,
    "money": answer_money,
    "dates": answer_dates,
}


def reference(case: Mapping[str, Any]) -> datetime | None:
    """The moment from which a case is to be read."""
    return datetime.fromisoformat(case["ref"]) if case.get("ref") else None
