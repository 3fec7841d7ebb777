"""What every rule entry shares, and how a rule file becomes a model: an error names the file and the entry."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class RuleError(Exception):
    """A rule file that cannot be used: stops the run before the first page is read."""

    def __init__(self, file: str, entry: str, reason: str) -> None:
        super().__init__(f"{file}: {entry}: {reason}")
        self.file, self.entry, self.reason = file, entry, reason


class Frozen(BaseModel):
    """A model that refuses unknown keys and never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Entry(Frozen):
    """What every rule entry carries: sentences that it reads, and sentences (`not`) that it must leave alone."""

    examples: tuple[str, ...] = ()
    refused: tuple[str, ...] = Field(default=(), alias="not")


Model = TypeVar("Model", bound=BaseModel)


def load_model(path: Path, model: type[Model]) -> Model:
    """The rule file as its model; RuleError with file and entry if it is missing, no TOML, or does not fit."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(path.name, "file", str(error)) from error
    try:
        return model.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        entry = " ".join(str(part) for part in first["loc"]) or "file"
        raise RuleError(path.name, entry, first["msg"]) from error
