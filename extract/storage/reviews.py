"""What reviewers say of facts: added, never changed, and bound to words at a place of a text, so that reading again loses none of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from extract.storage.store import transaction

PLACE: Final = """SELECT d.sha256, f.kind, f.code, f.span_start, f.span_end, f.told
  FROM facts f JOIN documents d ON d.id = f.document_id WHERE f.kind = ? AND f.fact_id = ?"""
INSERT: Final = """INSERT INTO reviews (sha256, kind, code, span_start, span_end, said, verdict, correction, note, reviewer, reviewed_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"""


class ReviewError(Exception):
    """A review of something that is not there."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is reviewed, whatever the rules are: the bytes of a document, kind and code of a fact, where it stands, and what it said."""

    sha256: str
    kind: str
    code: str
    start: int
    end: int
    said: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a reviewer says: a verdict of `verdicts`, what is right instead, a note, who and when (with a time zone)."""

    verdict: str
    reviewer: str
    at: datetime
    note: str = ""
    correction: Mapping[str, object] | None = None


def place_of(db: sqlite3.Connection, kind: str, fact_id: int) -> Place:
    """Where a stored fact stands; ReviewError if there is none of this number."""
    row = db.execute(PLACE, (kind, fact_id)).fetchone()
    if row is None:
        raise ReviewError(f"no {kind} {fact_id} in the store")
    return Place(*row)


def add_review(db: sqlite3.Connection, place: Place, opinion: Opinion) -> int:
    """Keep what a reviewer says of a place; the number of the review. IntegrityError if the verdict is unknown or lacks its correction."""
    at = opinion.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    correction = json.dumps(opinion.correction, ensure_ascii=False) if opinion.correction is not None else None
    told = (place.sha256, place.kind, place.code, place.start, place.end, place.said)
    with transaction(db):
        (own,) = db.execute(INSERT, (*told, opinion.verdict, correction, opinion.note, opinion.reviewer, at)).fetchone()
    return int(own)
