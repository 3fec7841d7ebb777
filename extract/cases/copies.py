"""Documents that tell what another tells in the same words: reprints, pages with other furniture, an article within a longer page.

The body of a document (its longer lines in normal form, without blanks and marks) is cut into all pieces of five characters. A document is
a copy of another if nearly all of its pieces stand in the other, and every quantity and every day of its body, too: a form that was filled
in for another month shares the words, but not those. Which documents to compare is found by the least hashes of their pieces.

Found once a document, in a step behind the ingest; a copy whose original is gone is looked at again.
"""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Final

from corpus.normalise import normalise
from extract.storage.store import transaction
from extract.version import source_hash

SCHEME: Final = "pieces 1"  # another one whenever prints or the likeness of two change
PIECE: Final = 5
SKETCH: Final = 24  # least hashes kept of a document: two that share half of their pieces share one of them almost surely
CROWD: Final = 200  # a piece that more documents have is no hint
COMPARED: Final = 24  # documents that one is compared with, those with most hints first
ENOUGH: Final = 0.9  # share of the pieces of the shorter that stand in the longer
LEAST: Final = 30  # pieces of a text of which one can say so
LINE: Final = 24  # a shorter line without a full stop is furniture: date lines, counters, links
BATCH: Final = 200  # documents a transaction
MARKS: Final = re.compile(r"[\W_]+")
NUMERAL: Final = r"[\d〇零一二三四五六七八九十百千万亿两半.,]+"
QUANTITY: Final = re.compile(
    rf"({NUMERAL})[余多来几]?(千克|公斤|毫克|克|吨|斤|两|毫升|升|粒|片|颗|株|支|包|块|袋|瓶|名|人|起|宗|件|元|港币|部|辆|个|箱|发|处)|({NUMERAL}月{NUMERAL}日)"
)
WAITING: Final = "SELECT id FROM documents WHERE id NOT IN (SELECT document_id FROM document_prints) ORDER BY id"


@dataclass(frozen=True, slots=True)
class Print:
    """What a document is recognised by: a hash of its body, the body's pieces, its quantities and days."""

    digest: str
    pieces: frozenset[str]
    figures: frozenset[str]


@dataclass(frozen=True, slots=True)
class Copy:
    """A document that tells nothing that its original does not: how much of it stands there, and why we say so."""

    document: int
    original: int
    score: float
    reason: str


def body_of(text: str) -> str:
    """The telling lines of a normal text; all of it if no line is one."""
    lines = [line for line in text.split("\n") if len(line) >= LINE or "。" in line]
    return "\n".join(lines) or text


def print_of(raw: str) -> Print:
    """The print of a raw text."""
    body = body_of(normalise(raw).norm)
    plain = MARKS.sub("", body)
    pieces = frozenset(plain[at : at + PIECE] for at in range(max(1, len(plain) - PIECE + 1)))
    figures = frozenset(match.group().replace(",", "") for match in QUANTITY.finditer(body))
    return Print(blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest(), pieces, figures)


def sketch(pieces: Iterable[str]) -> list[int]:
    """The least hashes of some pieces: alike for texts that are alike."""
    return sorted({zlib.crc32(piece.encode("utf-8", "surrogatepass")) * 0x9E3779B1 % 2**32 for piece in pieces})[:SKETCH]


def likeness(one: Print, other: Print) -> tuple[float, str] | None:
    """How much of the first stands in the second, and what that makes it; None if it is no copy of the second.

    >>> page = print_of("2024年3月5日,青石县公安局抓获犯罪嫌疑人2人,缴获冰毒12.5克,案件正在进一步侦办中。")
    >>> likeness(page, print_of("2024年3月5日,青石县公安局抓获犯罪嫌疑人2人,缴获冰毒12.5克,案件正在进一步侦办中。浏览15"))
    (1.0, 'nearly the same text')
    """
    if one.digest == other.digest:
        return 1.0, "the same text"
    if not LEAST <= len(one.pieces) <= len(other.pieces) or not one.figures <= other.figures:
        return None
    score = len(one.pieces & other.pieces) / len(one.pieces)
    if score < ENOUGH:
        return None
    return score, "nearly the same text" if len(one.pieces) >= ENOUGH * len(other.pieces) else "told within a longer text"


class Copies:
    """Finding the copies of a store."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self.print_of = lru_cache(512)(self.read_print)

    def read_print(self, own: int) -> Print:
        """The print of a stored document."""
        return print_of(self.db.execute("SELECT text FROM documents WHERE id = ?", (own,)).fetchone()[0])

    def candidates(self, own: int) -> list[int]:
        """Documents that may be a copy of one or that it may be a copy of, the likeliest first."""
        page = self.print_of(own)
        hints: Counter[int] = Counter()
        for (other,) in self.db.execute("SELECT document_id FROM document_prints WHERE digest = ? LIMIT ?", (page.digest, COMPARED)):
            hints[other] += SKETCH + 1
        for piece in sketch(page.pieces):
            those = self.db.execute("SELECT document_id FROM document_pieces WHERE piece = ? LIMIT ?", (piece, CROWD)).fetchall()
            if len(those) < CROWD:
                hints.update(other for (other,) in those)
        hints.pop(own, None)
        return [other for other, _ in sorted(hints.items(), key=lambda hint: (-hint[1], hint[0]))[:COMPARED]]

    def take_in(self, own: int) -> None:
        """Find what a document is a copy of, or what is a copy of it, and keep its print."""
        page = self.print_of(own)
        others = self.candidates(own)
        self.db.execute("INSERT INTO document_prints VALUES (?, ?)", (own, page.digest))
        self.db.executemany("INSERT INTO document_pieces VALUES (?, ?)", [(piece, own) for piece in sketch(page.pieces)])
        for other in others:
            root = self.root_of(other)
            if root != own and (found := likeness(page, self.print_of(root))):
                self.link(Copy(own, root, *found))
                return
        for other in others:
            if self.root_of(other) == other and (found := likeness(self.print_of(other), page)):
                self.link(Copy(other, own, *found))

    def root_of(self, own: int) -> int:
        """The original of a document: itself if it is no copy."""
        row = self.db.execute("SELECT original_id FROM document_copies WHERE document_id = ?", (own,)).fetchone()
        return int(row[0]) if row else own

    def link(self, copy: Copy) -> None:
        """Keep a copy; what was a copy of it is a copy of its original."""
        self.db.execute("UPDATE document_copies SET original_id = ? WHERE original_id = ?", (copy.original, copy.document))
        self.db.execute("INSERT INTO document_copies VALUES (?, ?, ?, ?)", (copy.document, copy.original, copy.score, copy.reason))


def link_copies(db: sqlite3.Connection) -> int:
    """Look at every document that was not looked at yet; how many these were. Transactions are of at most BATCH documents."""
    if db.execute("SELECT value FROM store_info WHERE item = 'copies'").fetchone() != (made_by(),):
        with transaction(db):
            for table in ("document_copies", "document_pieces", "document_prints"):
                db.execute(f"DELETE FROM {table}")
            db.execute("INSERT OR REPLACE INTO store_info VALUES ('copies', ?)", (made_by(),))
    waiting = [own for (own,) in db.execute(WAITING)]
    copies = Copies(db)
    for start in range(0, len(waiting), BATCH):
        with transaction(db):
            for own in waiting[start : start + BATCH]:
                copies.take_in(own)
    return len(waiting)


def made_by() -> str:
    """What decides which documents are copies: this scheme, and the code of the normal form."""
    return f"{SCHEME} {source_hash('corpus.normalise')}"
