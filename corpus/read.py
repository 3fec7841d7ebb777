"""Files and folders of bulletins as documents: encodings, metadata beside a file, and a named reason for what cannot be read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from schemas.text import Document

SUFFIXES = frozenset({".txt", ".text", ""})
BESIDE = (".meta.json", ".gold.json")
LARGEST = 64 * 1024 * 1024
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")


class PageError(Exception):
    """A page that cannot be read: recorded, the run goes on."""

    def __init__(self, name: str, stage: str, reason: str) -> None:
        super().__init__(f"{name}: {stage}: {reason}")
        self.name, self.stage, self.reason = name, stage, reason

    def __reduce__(self) -> tuple[type[PageError], tuple[str, str, str]]:
        return PageError, (self.name, self.stage, self.reason)


class Metadata(BaseModel):
    """NAME.meta.json beside NAME.txt: what is known of a page that its text may not tell."""

    model_config = ConfigDict(extra="ignore")

    published: date | None = None
    url: str | None = None
    title: str | None = None


def read_documents(paths: Iterable[Path]) -> Iterator[Document | PageError]:
    """The documents of some files and folders, in order of their names; a PageError takes the place of one that cannot be read.

    Text is UTF-8 (with or without a mark), UTF-16 with a mark, or GB18030, which holds GBK and GB2312. Line ends become
    "\\n". A document in a folder is named by its path below that folder, a single file by its name.
    """
    for path in paths:
        if path.is_dir():
            yield from read_folder(path)
        else:
            yield read_file(path, path.name)


def read_folder(folder: Path) -> Iterator[Document | PageError]:
    """The documents of a folder and those below it."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or is_beside(path) or any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        yield read_file(path, name)


def is_beside(path: Path) -> bool:
    """Whether a file only says something about another one."""
    return path.name.endswith(BESIDE)


def read_file(path: Path, name: str) -> Document | PageError:
    """One file as a document, or the reason why it is none."""
    try:
        if path.suffix.lower() not in SUFFIXES:
            raise PageError(name, "read", f"{path.suffix} is no format that can be read (text only)")
        if path.exists() and path.stat().st_size > LARGEST:
            raise PageError(name, "read", f"larger than {LARGEST // 1024 // 1024} MB")
        raw = decode(path.read_bytes(), name)
        meta = read_metadata(path, name)
    except PageError as error:
        return error
    except OSError as error:
        return PageError(name, "read", error.strerror or str(error))
    return Document(name, raw, hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest(), meta.published, meta.url, meta.title)


def decode(content: bytes, name: str) -> str:
    """The characters of a file with even line ends; PageError if they are in no encoding that we know, or no text.

    >>> decode("缴获冰毒3克\\r\\n".encode("gb18030"), "a.txt")
    '缴获冰毒3克\\n'
    """
    if not content.strip():
        raise PageError(name, "read", "empty")
    encodings = next(([encoding] for mark, encoding in BOMS if content.startswith(mark)), ["utf-8", "gb18030"])
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if is_binary(text):
            raise PageError(name, "decode", "binary, not text")
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    raise PageError(name, "decode", f"neither {' nor '.join(encodings)}")


def is_binary(text: str) -> bool:
    """Whether control characters show that this was never text."""
    head = text[:4096]
    return len(CONTROL.findall(head)) * 50 > len(head)


def read_metadata(path: Path, name: str) -> Metadata:
    """What NAME.meta.json says of NAME.txt; empty if there is none, PageError if it cannot be understood."""
    beside = path.with_name(f"{path.stem}.meta.json")
    if not beside.is_file():
        return Metadata()
    try:
        return Metadata.model_validate_json(beside.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PageError(name, "metadata", f"{beside.name}: {where + ': ' if where else ''}{first['msg']}") from error
