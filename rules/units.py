"""Model of units.toml: measure words and their base units, hedges, and numerals that are no numbers."""

from __future__ import annotations

from decimal import Decimal

from rules.entry import Entry, Frozen
from schemas.text import Dimension


class UnitEntry(Entry):
    """Measure words of one unit: `factor` base units each; `prefixes` may stand before the number (人民币19万元)."""

    id: str
    dimension: Dimension
    base: str
    factor: Decimal = Decimal(1)
    words: tuple[str, ...]
    prefixes: tuple[str, ...] = ()


class HedgeEntry(Entry):
    """Words before (`prefix`), inside (`middle`) or behind (`suffix`) a number that make it approximate; `joined` are words that end like a prefix and do not."""

    id: str
    prefix: tuple[str, ...] = ()
    middle: tuple[str, ...] = ()
    suffix: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


class LookalikeEntry(Entry):
    """Numerals that are no quantities: `words` literal, `patterns` regular expressions."""

    id: str
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


class UnitFile(Frozen):
    """units.toml as a whole."""

    unit: tuple[UnitEntry, ...]
    hedge: tuple[HedgeEntry, ...] = ()
    lookalike: tuple[LookalikeEntry, ...] = ()

    __hash__ = object.__hash__
