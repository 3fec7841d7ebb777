"""What reading one document gives: its record, what was thrown away and why, and the version of the rules that read it."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.record import Record
from schemas.text import RawSpan, Text


@dataclass(frozen=True, slots=True)
class RejectedCandidate:
    """A number or phrase that looked like a fact and is none: where it stands, why, and the cue that decided."""

    span: RawSpan
    quote: str
    reason: str
    cue: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """The whole outcome of `read_bulletin`: same document and same rule book, same result."""

    record: Record
    rejected: tuple[RejectedCandidate, ...]
    text: Text
    version: str
