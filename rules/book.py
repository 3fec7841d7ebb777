"""The rule book: all rule files loaded, checked against each other, and one lexicon of their words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rules.dates import DateFile
from rules.drugs import DrugFile
from rules.entry import RuleError, load_model
from rules.gate import GateFile
from rules.names import NameFile
from rules.units import UnitFile
from rules.verbs import VerbFile

HERE = Path(__file__).resolve().parent
FILES = ("drugs.toml", "units.toml", "verbs.toml", "names.toml", "dates.toml", "gate.toml")


@dataclass(frozen=True, eq=False)
class RuleBook:
    """Everything that analysts wrote, as models; hashable by identity, so that compiled patterns can be kept beside it.

    `version` is a hash of the files: the same version reads the same document the same way.
    """

    drugs: DrugFile
    units: UnitFile
    verbs: VerbFile
    names: NameFile
    dates: DateFile
    gate: GateFile
    version: str


def load_book(folder: Path | None = None) -> RuleBook:
    """The rule book of a folder (ours by default); RuleError with file and entry if a file does not fit.

    >>> len(load_book().version)
    12
    """
    where = folder or HERE
    digest = hashlib.sha256()
    for name in FILES:
        path = where / name
        if not path.is_file():
            raise RuleError(name, "file", f"not found in {where.name}/")
        digest.update(path.read_bytes())
    return read_book(where, digest.hexdigest())


@lru_cache(maxsize=4)
def read_book(where: Path, digest: str) -> RuleBook:
    """The rule book of a folder whose files have this digest: unchanged files give the same book, with all that is compiled for it."""
    book = RuleBook(
        drugs=load_model(where / "drugs.toml", DrugFile),
        units=load_model(where / "units.toml", UnitFile),
        verbs=load_model(where / "verbs.toml", VerbFile),
        names=load_model(where / "names.toml", NameFile),
        dates=load_model(where / "dates.toml", DateFile),
        gate=load_model(where / "gate.toml", GateFile),
        version=digest[:12],
    )
    for word, file, entry in claimed_twice(book):
        raise RuleError(file, entry, f"{word!r} is claimed twice")
    return book


def claimed_twice(book: RuleBook) -> Iterator[tuple[str, str, str]]:
    """(word, file, entry) of each drug name that two codes claim."""
    owner: dict[str, str] = {}
    for entry in book.drugs.drug:
        for word in (*entry.names, *entry.weak):
            if owner.setdefault(word, entry.code) != entry.code:
                yield word, "drugs.toml", entry.code
