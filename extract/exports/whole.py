"""Files that appear only when they are whole: written beside their place under another name, and moved there at the end."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


class ExportError(Exception):
    """An export that cannot be written: the file and the reason."""


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Where to write a file that is moved to its path when all went well, over an old one; ExportError if it cannot be made."""
    place = Path(os.path.realpath(path))
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        refuse_device(place)
        yield part
        settle(part)
        part.replace(place)
    except OSError as error:
        raise ExportError(f"{path}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """An error of the system in here is one of this file, whatever other files are being written around it."""
    try:
        yield
    except OSError as error:
        raise ExportError(f"{path}: {error.strerror or error}") from error


def refuse_device(place: Path) -> None:
    """OSError if a place is taken by what is no file, such as /dev/stdout: it must not be replaced by one."""
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if place.exists() and not place.is_file():
        raise OSError(errno.EINVAL, "no file; without -o lines go to standard output")


def settle(part: Path) -> None:
    """See to it that a file is on the disk before it takes the place of another."""
    with part.open("r+b") as file:
        os.fsync(file.fileno())


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A new folder to fill, moved to its path when all went well, over one that an earlier export made; ExportError if it cannot be made."""
    place = Path(os.path.realpath(path))
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        yield part
        refuse_strangers(place, part)
        for file in part.iterdir():
            settle(file)
        put(part, place)
    except OSError as error:
        raise ExportError(f"{path}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def put(part: Path, place: Path) -> None:
    """Move a folder to its place; the old one goes only when the new one is there."""
    if not place.exists():
        part.replace(place)
        return
    old = part.with_suffix(".old")
    place.replace(old)
    try:
        part.replace(place)
    except OSError:
        old.replace(place)
        raise
    shutil.rmtree(old)


def refuse_strangers(place: Path, part: Path) -> None:
    """ExportError if a place is taken by anything but a folder of the files that come now: what we did not write is not ours to remove."""
    if not place.exists():
        return
    if not place.is_dir():
        raise ExportError(f"{place}: a file; this format writes a folder")
    ours = {path.name for path in part.iterdir()}
    strange = sorted(path.name for path in place.iterdir() if path.name not in ours)
    if strange:
        raise ExportError(f"{place}: holds {strange[0]}, which is no part of this export; name another folder")


def write_lines(lines: Iterable[str], path: Path) -> tuple[Path, ...]:
    """Write lines of text in UTF-8 to a file; its path. ExportError if it cannot be made."""
    with whole_file(path) as part, part.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in lines)
    return (path,)
