"""From frames to the record of the contract: ids, raw quotes and spans, agencies and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extract.events.acting import agency_of, place_of
from extract.events.cast import Cast
from extract.events.frames import Frame, Page
from extract.words.names import written_name
from rules.book import RuleBook
from schemas.record import Arrest, Asset, CaseCount, Event, Record, Seizure
from schemas.result import RejectedCandidate
from schemas.text import Fact, Rejected, Span, Text


@dataclass(frozen=True, slots=True)
class Head:
    """What a record says of its document: the name, and the day of publication as read."""

    name: str
    published: date | None


def make_record(head: Head, text: Text, page: Page, frames: Sequence[Frame], book: RuleBook) -> Record:
    """The record of a document; events are numbered in order of first mention."""
    ordered = sorted(frames, key=lambda frame: frame.at)
    ids = {id(frame): f"e{number}" for number, frame in enumerate(ordered, 1)}
    cast = Cast(page, book.names, head.published, ordered, text.raw)
    facts = [(ids[id(frame)], fact) for frame in ordered for fact in sorted(frame.facts, key=lambda fact: (fact.whole is not None, fact.span.start))]
    return Record(
        doc=head.name,
        published=head.published,
        events=tuple(make_event(frame, ids, text, cast) for frame in ordered),
        seizures=tuple(make_seizure(event, fact, text) for event, fact in facts if fact.kind == "seizure"),
        arrests=tuple(make_arrest(event, fact, text) for event, fact in facts if fact.kind == "arrest"),
        case_counts=tuple(make_count(event, fact, text) for event, fact in facts if fact.kind == "count"),
        assets=tuple(make_asset(event, fact, text) for event, fact in facts if fact.kind == "asset"),
    )


def make_event(frame: Frame, ids: dict[int, str], text: Text, cast: Cast) -> Event:
    """One event with the body that acted and the place."""
    period = frame.period
    agency, place = told(text, agency_of(cast, frame)), told(text, place_of(cast, frame))
    body, region = cast.located(agency, place, period.start if period else None)
    name = written_name(text.quote(frame.name_span)) if frame.name_span else None
    return Event(
        id=ids[id(frame)],
        kind=frame.kind,
        name=name,
        start=period.start if period else None,
        end=period.end if period else None,
        vague=bool(period and period.vague and not period.start and not period.end),
        offence="other" if frame.other else "drug",
        parent=ids.get(id(frame.parent)) if frame.parent else None,
        agency=agency,
        place=place,
        level=frame.level,
        agency_name=body.name if body else None,
        agency_level=body.level if body else None,
        agency_branch=body.branch if body else None,
        agency_code=body.region.code if body else None,
        place_code=region.code,
        place_candidates=region.candidates,
    )


def told(text: Text, found: Span | str | None) -> str | None:
    """Words of a document without the blanks within; a name that was put together stays as it is."""
    return "".join(text.quote(found).split()) if isinstance(found, Span) else found


def grounded(text: Text, span: Span) -> tuple[str, tuple[int, int]]:
    """Quote and raw offsets of a span."""
    where = text.raw_span(span)
    return text.quote(span), (where.start, where.end)


def make_seizure(event: str, fact: Fact, text: Text) -> Seizure:
    """A seizure of the record."""
    quote, span = grounded(text, fact.span)
    return Seizure.model_validate(
        {
            "event": event,
            "drug": fact.code,
            "form": fact.form,
            "amount": fact.quantity.amount,
            "unit": fact.quantity.unit,
            "approx": fact.quantity.approx,
            "of": text.quote(fact.whole) if fact.whole else None,
            "quote": quote,
            "span": span,
            "rule": fact.rule,
        }
    )


def make_arrest(event: str, fact: Fact, text: Text) -> Arrest:
    """An arrest of the record."""
    quote, span = grounded(text, fact.span)
    return Arrest.model_validate(
        {
            "event": event,
            "action": fact.code,
            "count": int(fact.quantity.amount),
            "approx": fact.quantity.approx,
            "of": text.quote(fact.whole) if fact.whole else None,
            "group": fact.group,
            "quote": quote,
            "span": span,
            "rule": fact.rule,
        }
    )


def make_count(event: str, fact: Fact, text: Text) -> CaseCount:
    """A number of cases of the record."""
    quote, span = grounded(text, fact.span)
    values = {"event": event, "action": fact.code, "count": int(fact.quantity.amount), "approx": fact.quantity.approx}
    return CaseCount.model_validate({**values, "quote": quote, "span": span, "rule": fact.rule})


def make_asset(event: str, fact: Fact, text: Text) -> Asset:
    """An asset of the record."""
    quote, span = grounded(text, fact.span)
    values = {"event": event, "kind": fact.code, "amount": fact.quantity.amount, "unit": fact.quantity.unit, "approx": fact.quantity.approx}
    return Asset.model_validate({**values, "quote": quote, "span": span, "rule": fact.rule})


def make_rejected(text: Text, rejected: Sequence[Rejected]) -> tuple[RejectedCandidate, ...]:
    """Rejected candidates with raw offsets, each place once."""
    seen: dict[tuple[int, int], RejectedCandidate] = {}
    for item in rejected:
        where = text.raw_span(item.span)
        seen.setdefault((where.start, where.end), RejectedCandidate(where, text.quote(item.span), item.reason, item.cue))
    return tuple(seen.values())
