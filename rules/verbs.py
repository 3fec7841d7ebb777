"""Model of verbs.toml: what was done to drugs, people, cases and things, and the small words that order a list of figures."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import field_validator

from rules.entry import Entry, Frozen
from schemas.record import ArrestAction, AssetKind, CountAction

NAMED = re.compile(r"\{([a-z]+(?:-[a-z]+)*)\}")  # another pattern inside one


class SeizeEntry(Entry):
    """Verbs by which officers find or take; `weak` ones seize only what stands right after them with a quantity."""

    id: str
    words: tuple[str, ...]
    weak: tuple[str, ...] = ()


class TradeEntry(Entry):
    """Verbs that govern quantities which were never seized; `reason` is what the log says."""

    id: str
    reason: str
    words: tuple[str, ...]


class ArrestEntry(Entry):
    """Verbs of one action: `before` stand before the people ("抓获5人"), `after` behind them ("5人落网").

    Each of the `roots` with each of the `ends` is a verb that stands behind the people, too: 按倒在地, 揪下车; with `around` on both sides: 扭住.
    """

    action: ArrestAction
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    around: bool = False

    @property
    def ahead(self) -> tuple[str, ...]:
        """All verbs that stand before the people."""
        return (*self.before, *self.joined) if self.around else self.before

    @property
    def behind(self) -> tuple[str, ...]:
        """All verbs that stand behind the people."""
        return (*self.after, *self.joined)

    @property
    def joined(self) -> tuple[str, ...]:
        """Each root with each end."""
        return tuple(root + end for root in self.roots for end in self.ends)


class PeopleEntry(Entry):
    """Nouns on people that turn a general verb into an action of its own: 查获吸毒人员 → drug_users."""

    id: str
    role: Literal["user", "suspect", "officer", "bystander"]
    words: tuple[str, ...]


class CountEntry(Entry):
    """Verbs (`before`, `after`) and counted nouns (`nouns`) that make a number of cases one action."""

    action: CountAction
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


class AssetEntry(Entry):
    """Nouns of one kind of asset; `units` are the measure words of its number, any if empty; `needs_verb` the verbs that end it."""

    kind: AssetKind
    nouns: tuple[str, ...]
    units: tuple[str, ...] = ()
    needs_verb: tuple[str, ...] = ()


class MarkerEntry(Entry):
    """Small words that order figures: 其中, 分别, 共, 净重, 毛重."""

    id: str
    words: tuple[str, ...]


class AlikeEntry(Entry):
    """Regular expressions of words that say exactly what the word `read_as` says; a group named w is the word, where the rest is what stands beside it."""

    id: str
    read_as: str
    patterns: tuple[str, ...]


class PatternEntry(Entry):
    """A regular expression over normal text that joins or parts the pieces of a statement; a list of them is their alternation."""

    id: str
    regex: str

    @field_validator("regex", mode="before")
    @classmethod
    def one(cls, told: object) -> object:
        """The alternation of a list of regular expressions."""
        return "|".join(told) if isinstance(told, list) and all(isinstance(part, str) for part in told) else told


class VerbFile(Frozen):
    """verbs.toml as a whole."""

    seize: tuple[SeizeEntry, ...]
    trade: tuple[TradeEntry, ...] = ()
    arrest: tuple[ArrestEntry, ...] = ()
    people: tuple[PeopleEntry, ...] = ()
    count: tuple[CountEntry, ...] = ()
    asset: tuple[AssetEntry, ...] = ()
    marker: tuple[MarkerEntry, ...] = ()
    alike: tuple[AlikeEntry, ...] = ()
    pattern: tuple[PatternEntry, ...] = ()

    def regex(self, id_: str) -> str:
        """The regular expression of a named pattern, with those that it names in braces ({foreign-name}); KeyError if no entry has that name."""
        for entry in self.pattern:
            if entry.id == id_:
                return self.named(entry.regex)
        raise KeyError(id_)

    def named(self, regex: str) -> str:
        """A regular expression with the patterns that it names in braces."""
        return NAMED.sub(lambda match: self.regex(match[1]), regex)
