"""The seizures of cases that may be added up, each with its bulletin and with all that is told of its case.

Of a case that several bulletins tell each drug comes once, as the view `counted_seizures` would count it if there were no sums: a part does not come
beside its whole, a whole comes with what is not told by drug.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final

from extract.unodc import Reported, Surroundings
from schemas.counting import CASE_SEIZURES
from schemas.tables import MICRO

COUNTED: Final = f"""
WITH c AS MATERIALIZED ({CASE_SEIZURES})
SELECT c.seizure_id, c.matter, c.amount_micro, c.why = 'rest', s.drug, s.form, s.unit, s.approx, s.quote, s.span_start, s.span_end, s.rule,
  s.event_id, s.document_id
FROM c JOIN seizure s ON s.id = c.seizure_id JOIN documents d ON d.id = s.document_id
WHERE c.amount_micro > 0 ORDER BY d.name, s.span_start, s.id
"""
TELLINGS: Final = """
SELECT m.matter, e.id, d.name, e.label, e.start_day, e.end_day, e.name, e.agency, e.agency_name, e.place, e.agency_code, e.place_code
FROM matters m JOIN events e ON e.id = m.event_id JOIN documents d ON d.id = e.document_id WHERE m.kind = 'case' ORDER BY m.matter, e.id
"""
MONTH: Final = 31  # days
DOCUMENT: Final = "SELECT name, sha256, published, url, title, rules, code, text FROM documents WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Telling:
    """An event that tells of a case: its bulletin and label, its days (ISO), its name, body and place as written, the codes of their areas."""

    event: int
    document: str
    label: str
    start: str | None
    end: str | None
    case: str | None
    agency: str | None
    agency_name: str | None
    place: str | None
    agency_code: str | None
    place_code: str | None

    @property
    def width(self) -> int:
        """How many days it leaves open, 0 if it knows the day; more than any if it has none."""
        if self.start is None:
            return date.max.toordinal()
        return (date.fromisoformat(self.end or self.start) - date.fromisoformat(self.start)).days

    @property
    def words(self) -> str:
        """Body and place as written."""
        return " ".join(filter(None, (self.agency, self.agency_name, self.place)))


@dataclass(frozen=True)
class Bulletin:
    """A stored bulletin and its sentences."""

    name: str
    sha256: str
    published: str | None
    url: str | None
    title: str | None
    rules: str
    code: str
    text: str

    @cached_property
    def surroundings(self) -> Surroundings:
        """What stands before each word of it."""
        return Surroundings(self.text)


@dataclass(frozen=True, slots=True)
class Seized:
    """A seizure that counts: what is told of it, where its words stand, its bulletin, and the tellings of its case, its own first.

    `fact.amount` is what counts; `rest` tells that it is less than the words say, because drugs of it are told apart.
    """

    id: int
    case: int | None
    fact: Reported
    approx: str
    rest: bool
    start: int
    end: int
    rule: str
    bulletin: Bulletin
    tellings: Sequence[Telling]

    @property
    def own(self) -> Telling:
        """The event that it is told of."""
        return self.tellings[0]

    @property
    def dated(self) -> Telling | None:
        """The telling that knows the day best; None if none knows it to the month."""
        best = min(self.tellings, key=lambda telling: telling.width)
        return best if best.width < MONTH else None

    @property
    def area(self) -> tuple[str | None, str]:
        """The code of the area where it was, and whether "place" or "agency" tells it; of several tellings its own before the others."""
        for told in ("place", "agency"):
            for telling in self.tellings:
                code = telling.place_code if told == "place" else telling.agency_code
                if code:
                    return code, told
        return None, ""


def counted_seizures(db: sqlite3.Connection) -> Iterator[Seized]:
    """The seizures of cases that count, by bulletin and by place in it."""
    cases: dict[int, list[Telling]] = {}
    for matter, *telling in db.execute(TELLINGS):
        cases.setdefault(matter, []).append(Telling(*telling))
    last, bulletin = None, None
    for seizure, matter, micro, rest, drug, form, unit, approx, quote, start, end, rule, event, document in db.execute(COUNTED):
        if bulletin is None or last != document:
            last, bulletin = document, Bulletin(*db.execute(DOCUMENT, (document,)).fetchone())
        fact = Reported(drug, form, Decimal(micro) / MICRO, unit, quote)
        tellings = sorted(cases[matter], key=lambda telling: telling.event != event)
        yield Seized(seizure, -matter if matter < 0 else None, fact, approx, bool(rest), start, end, rule, bulletin, tellings)
