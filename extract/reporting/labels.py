"""The words of a report in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extract.reporting.html import amount
from extract.reporting.periods import Every, Period
from extract.reporting.provinces import Language, tiles
from extract.reporting.wording import REASONS, TEXT


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language: `labels("days", start=…, end=…)`; KeyError for what has no words."""

    lang: Language

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key, with values put in."""
        return TEXT[key][self.lang == "en"].format(**values)

    def unit(self, unit: str) -> str:
        """A unit; a currency without words is its own code."""
        return self(unit) if unit in TEXT else unit

    def weight(self, grams: float) -> str:
        """A weight in short.

        >>> [Labels("en").weight(grams) for grams in (590080000.0, 45340.01, 12.0, 0.05)]
        ['590.08 t', '45.34 kg', '12 g', '0.05 g']
        """
        least, unit = next(((least, unit) for least, unit in ((1e6, "t"), (1e3, "kg")) if grams >= least), (1, "g"))
        return f"{amount(round(grams / least, 2) or grams)} {self(unit)}"

    def measure(self, group: str, code: str, known: Mapping[str, str]) -> str:
        """The name of what a row counts: ours where the name of the code would not do alone, else that of the store."""
        own = f"measure-{group}-{code}"
        return self(own) if own in TEXT else known.get(code, code)

    def reason(self, reason: str) -> str:
        """Why a number was left: rules say so in English; a reason that nobody put into Chinese stays as it is."""
        return REASONS.get(reason, reason) if self.lang == "zh" else reason

    def province(self, code: str) -> str:
        """The short name of a province; its code if it is none."""
        return next((tile.name(self.lang) for tile in tiles() if tile.code == code), code)

    def period(self, every: Every, period: Period) -> str:
        """A period of the calendar in short.

        >>> from datetime import date
        >>> whole = Period(date(2021, 4, 1), date(2021, 6, 30))
        >>> [Labels("zh").period(every, whole) for every in ("year", "quarter", "month")]
        ['2021', '2021Q2', '2021-04']
        """
        if every == "quarter":
            return f"{period.start.year}Q{(period.start.month + 2) // 3}"
        return str(period.start)[: 4 if every == "year" else 7]
