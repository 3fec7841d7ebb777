"""Types of text and of what is found in it: immutable, free of behaviour that reads files or rules.

What is made by the thousand is a named tuple, which is made twice as fast as a frozen dataclass.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

Approx = Literal["exact", "about", "over", "under"]


class Span(NamedTuple):
    """Half-open range of characters in the *normal* text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class RawSpan(NamedTuple):
    """Half-open range of characters in the *raw* text: a type of its own, so that offsets cannot be mixed."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A bulletin as it came in. `raw` is never altered; `published`, `url`, `title` come from metadata beside it."""

    name: str
    raw: str
    sha256: str = ""
    published: date | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Raw characters, their normal form, and the exact map between them as breakpoints.

    `starts[i]` is an offset in `norm` from which on, up to `starts[i + 1]`, raw offset = norm offset + `shifts[i]`
    for the *first* raw character of each normal character. Stretches that normalising leaves alone cost one entry.

    >>> text = Text("缴获 冰毒", "缴获冰毒", (0, 2), (0, 1))
    >>> text.quote(Span(2, 4))
    '冰毒'
    >>> text.quote(Span(0, 4))
    '缴获 冰毒'
    """

    raw: str
    norm: str
    starts: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def raw_start(self, offset: int) -> int:
        """Raw offset of the first raw character that made the normal character at this offset."""
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]

    def raw_span(self, span: Span) -> RawSpan:
        """Raw range from the first raw character of the span to the one after its last."""
        if span.start >= span.end:
            at = self.raw_start(span.start)
            return RawSpan(at, at)
        return RawSpan(self.raw_start(span.start), self.raw_start(span.end - 1) + 1)

    def quote(self, span: Span) -> str:
        """The raw characters of a span of the normal text."""
        where = self.raw_span(span)
        return self.raw[where.start : where.end]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, heading, list item, caption or table row; `marker` is the list marker as written ("二、", "3.", "■")."""

    span: Span
    kind: Literal["body", "heading", "item", "row"] = "body"
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence of a paragraph (up to 。！？； or the paragraph's end), the unit that the gate and the finders read."""

    span: Span
    paragraph: int
    index: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in its base unit: g, ml, pill, plant, item, person, case, CNY …"""

    amount: Decimal
    unit: str
    approx: Approx = "exact"


@dataclass(frozen=True, slots=True)
class Period:
    """Inclusive days; `vague` when the text names a time that has no days (近日, 年初)."""

    start: date | None = None
    end: date | None = None
    vague: bool = False


class Mention(NamedTuple):
    """Something a rule saw at a span: `kind` says what, `value` what it means, `rule` who said so ("drugs.toml#heroin")."""

    span: Span
    kind: str
    value: object
    rule: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that is no fact, and why: the cue that decided."""

    span: Span
    reason: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One reported fact before it is given to an event.

    `code` is the drug, action or asset kind; `span` runs from the noun through the unit; `whole` is the span of the fact
    that this one is a part of; `group` names the part; `clause` is the index of the clause it stands in.
    """

    kind: Literal["seizure", "arrest", "count", "asset"]
    code: str
    quantity: Quantity
    span: Span
    rule: str
    clause: int
    form: str | None = None
    whole: Span | None = None
    group: str | None = None
    tags: frozenset[str] = field(default_factory=frozenset)


Dimension = Literal[
    "mass",
    "volume",
    "pill",
    "plant",
    "item",
    "person",
    "case",
    "place",
    "money",
    "percent",
    "age",
    "clock",
    "duration",
    "length",
    "area",
    "other",
    "bare",
]


class Measure(NamedTuple):
    """A number with the unit it was written with: "9公斤多" is (9000 g over, mass, "公斤").

    `quantity.unit` is the base unit of the dimension (g, ml, pill, plant, item, person, case, place, an ISO currency …);
    a number that no unit follows has the dimension "bare". `number` is the span of the numeral alone.
    """

    quantity: Quantity
    dimension: Dimension
    word: str
    number: Span


Grain = Literal["day", "month", "year", "range", "since", "vague"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or period as read: resolved days, how coarse it was written, and how it leans on its surroundings.

    `anchored` is true when it was read from the story ("次日", "同月") or from the publication date ("昨日", "今年");
    `earlier` marks a comparison with an earlier period ("去年同期"); `until` a bare end ("截至11月底").
    """

    period: Period
    grain: Grain
    anchored: bool = False
    earlier: bool = False
    until: bool = False


@dataclass(frozen=True, slots=True)
class CaseName:
    """A proper case name with quote marks dropped; `code` is its date or number part ("6.18"), `level` who supervises it (部督, 省督), `year` that of "2014年“3·15”案"."""

    name: str
    code: str | None = None
    level: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Persons counted by name or by word: "徐某等5人" is 5, "刘某、毛某" is 2, "夫妻二人" is 2.

    `label` is the noun on them ("吸毒人员", "犯罪嫌疑人", "未成年人") as written, empty when there is none.
    """

    count: int
    approx: Approx = "exact"
    names: tuple[str, ...] = ()
    label: str = ""
