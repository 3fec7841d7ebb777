"""Normal text to paragraphs and sentences; the home of jieba and spaCy, which are loaded only for clauses that need words."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from functools import cached_property
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from schemas.text import Clause, Paragraph, Span, Text

if TYPE_CHECKING:
    import jieba
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

MARKER = re.compile(
    r" *(?P<marker>[一二三四五六七八九十]{1,3}(?:、|\.(?!\d(?!\d{3}年)))|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?! ?\d+(?:[克公千%]|案|专案|特大|跨))|[一二三四五六七八九十]是|第[一二三四五六七八九十\d]+[案例起宗](?=[,。: ])|"
    r"第[一二三四五六七八九十\d]+[拳枪仗战刀捷](?=[:,])|\(图[一二三四五六七八九十\d]{1,2}\)|图?[①-⑳]|[▍▌■◆◇●▲△▼▪►▶★☆◎•▷·※◉🔹🔸✦└├❖➤☑✅✔⭐⚡\U0001f300-\U0001faff]\ufe0f?[ ]?|"
    r"案[例件][一二三四五六七八九十\d]+[:、. ]|案例[一二三四五六七八九十\d]+|【案例[一二三四五六七八九十\d]+】|【[^】\n]{1,20}】|\[[^\]\n]{1,12}\]|[—-]{2,})"
)
HEADING_LENGTH = 40
STOPS = "。!?;"
STOP = re.compile(r"[。!?;]+[”)]*|[(“)”]")
LONG_QUOTE = 40


def split(text: Text) -> tuple[tuple[Paragraph, ...], tuple[Clause, ...]]:
    """Paragraphs and sentences of a text, in order.

    A sentence ends at 。!?; or with its paragraph, but not inside brackets or a short quotation.

    >>> [text.norm[c.span.start : c.span.end] for text in [Text("查获一案。抓获2人(均为“骡子”。)", "查获一案。抓获2人(均为“骡子”。)")] for c in split(text)[1]]
    ['查获一案。', '抓获2人(均为“骡子”。)']
    """
    paragraphs: list[Paragraph] = []
    clauses: list[Clause] = []
    for start, end in lines(text.norm):
        number = len(paragraphs)
        paragraphs.append(make_paragraph(text.norm, start, end))
        for left, right in sentences(text.norm, start, end):
            clauses.append(Clause(Span(left, right), number, len(clauses)))
    return tuple(paragraphs), tuple(clauses)


def lines(norm: str) -> Iterator[tuple[int, int]]:
    """Offsets of the lines that are not blank."""
    start = 0
    while start < len(norm):
        end = norm.find("\n", start)
        end = len(norm) if end < 0 else end
        if norm[start:end].strip():
            yield start, end
        start = end + 1


def make_paragraph(norm: str, start: int, end: int) -> Paragraph:
    """A line with its kind: table row, list item, heading or running text."""
    match = MARKER.match(norm, start, end)
    marker = match["marker"].strip() if match else None
    kind: Literal["body", "heading", "item", "row"] = "body"
    if "\t" in norm[start:end]:
        kind = "row"
    elif end - start <= HEADING_LENGTH and norm[end - 1] not in STOPS + ",、":
        kind = "heading"
    elif marker:
        kind = "item"
    return Paragraph(Span(start, end), kind, marker)


def sentences(norm: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of a line."""
    depth, opened, left = 0, start, start
    for match in STOP.finditer(norm, start, end):
        mark = match.group()
        if mark in ("(", "“"):
            opened = match.start() if not depth else opened
            depth += 1
        elif mark in (")", "”"):
            depth = max(0, depth - 1)
        elif not depth or match.start() - opened > LONG_QUOTE:
            depth = 0
            yield left, match.end()
            left = match.end()
        elif mark[-1] in ")”":
            depth = max(0, depth - len(mark.lstrip(STOPS)))
    if norm[left:end].strip():
        yield left, end


# ---- words: jieba cuts, spaCy carries


def quiet_tokenizer() -> jieba.Tokenizer:
    """A jieba tokenizer of our own, with a private cache folder and without chatter; the module's own one is global state."""
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    folder = Path(tempfile.gettempdir()) / f"jibao-{getuser()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    tokenizer.tmp_dir = str(folder)
    return tokenizer


class Segmenter:
    """Cuts a clause into words with jieba, the given words added, and gives them as a spaCy Doc with exact offsets."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.tokenizer = quiet_tokenizer()
        self.tokenizer.initialize()
        for word in words:
            self.tokenizer.add_word(word)

    def cut(self, text: str) -> list[tuple[str, int, int]]:
        """(word, start, end) of each word of a text."""
        return list(self.tokenizer.tokenize(text))

    @cached_property
    def vocab(self) -> Vocab:
        """The vocabulary that all Docs of this segmenter share: a new one for each clause costs more than its words."""
        from spacy.vocab import Vocab

        return Vocab()

    def doc(self, text: str) -> Doc:
        """A Doc whose tokens are jieba's words; its text is the text given."""
        from spacy.tokens import Doc

        words = [word for word, _, _ in self.cut(text)]
        return Doc(self.vocab, words=words, spaces=[False] * len(words))
