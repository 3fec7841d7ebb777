"""The version of the code that reads: that of the program, and a hash of every module that reading a bulletin runs."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
IMPORT: Final = re.compile(r"^\s*from ((?:schemas|rules|corpus|extract)(?:\.\w+)*) import (\([^)]*\)|.*)", re.MULTILINE)
START: Final = "extract.pipeline"


@cache
def code_version() -> str:
    """Such as "0.1.0+5d41402a": two programs of the same version and the same rule book read a document the same way."""
    from importlib.metadata import version

    whole = hashlib.sha256()
    for module in reading_modules():
        whole.update(module.encode() + b"\0" + path_of(module).read_bytes() + b"\0")
    return f"{version('jibao')}+{whole.hexdigest()[:8]}"


def reading_modules() -> list[str]:
    """Names of the modules that `read_bulletin` is made of: its own and all that they import, by name."""
    found: set[str] = set()
    waiting = [START]
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
