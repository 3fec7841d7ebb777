"""The version of the code that reads: that of the program, and a hash of every module that reading a bulletin runs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
IMPORT: Final = re.compile(r"^\s*from ((?:schemas|rules|corpus|extract)(?:\.\w+)*) import (\([^)]*\)|.*)", re.MULTILINE)


@cache
def code_version() -> str:
    """Such as "0.1.0+5d41402a": two programs of the same version and the same rule book read a document the same way."""
    from importlib.metadata import version

    return f"{version('jibao')}+{source_hash('extract.pipeline')}"


@cache
def source_hash(*modules: str) -> str:
    """A hash of some modules of ours and of all that they import."""
    whole = hashlib.sha256()
    for module in modules_of(modules):
        whole.update(module.encode() + b"\0" + path_of(module).read_bytes() + b"\0")
    return whole.hexdigest()[:8]


def modules_of(start: Sequence[str]) -> list[str]:
    """Names of some modules and of all of ours that they import, directly or not."""
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += imports_of(path_of(module).read_text(encoding="utf-8"))
    return sorted(found)


def imports_of(source: str) -> list[str]:
    """Our modules that a source names in its imports."""
    named: list[str] = []
    for package, names in IMPORT.findall(source):
        below = [f"{package}.{name.split()[0]}" for name in names.strip("()\n ").split(",") if name.strip()]
        named += [module for module in (package, *below) if path_of(module).is_file()]
    return named


def path_of(module: str) -> Path:
    """Where the source of a module of ours stands."""
    return ROOT.joinpath(*module.split(".")).with_suffix(".py")
