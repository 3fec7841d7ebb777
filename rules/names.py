"""Model of names.toml: how cases, persons, agencies and places are named."""

from __future__ import annotations

from rules.entry import Entry, Frozen
from schemas.record import AgencyBranch, AgencyLevel


class CaseEntry(Entry):
    """One way of naming a case: a regular expression with {code} {quote} {crime} {persons} filled in."""

    id: str
    regex: str


class WordEntry(Entry):
    """A list of words under a name: crimes, person nouns, kin, agency endings."""

    id: str
    words: tuple[str, ...]


class BranchEntry(Entry):
    """A branch of bodies, and regular expressions of what tells it."""

    code: AgencyBranch
    words: tuple[str, ...]


class RankEntry(Entry):
    """A level of bodies, and regular expressions of the units that tell it."""

    code: AgencyLevel
    words: tuple[str, ...]


class NameFile(Frozen):
    """names.toml as a whole; branches and ranks in the order in which they are tried."""

    case: tuple[CaseEntry, ...]
    word: tuple[WordEntry, ...] = ()
    branch: tuple[BranchEntry, ...]
    rank: tuple[RankEntry, ...]

    __hash__ = object.__hash__

    def words(self, id_: str) -> tuple[str, ...]:
        """The words of a list; KeyError if there is none of that name."""
        for entry in self.word:
            if entry.id == id_:
                return entry.words
        raise KeyError(id_)
