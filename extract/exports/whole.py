"""Files that appear only when they are whole: written beside their place under another name, and moved there at the end."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


class ExportError(Exception):
    """An export that cannot be written: the file and the reason."""


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Where to write a file that is moved to its path when all went well, over an old one; ExportError if it cannot be made."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(path)
    except OSError as error:
        raise ExportError(f"{path}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


def write_lines(lines: Iterable[str], path: Path) -> tuple[Path, ...]:
    """Write lines of text in UTF-8 to a file; its path. ExportError if it cannot be made."""
    with whole_file(path) as part, part.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in lines)
    return (path,)
