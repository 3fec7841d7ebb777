"""Bulletins for spaCy: a DocBin of Docs whose tokens are single characters, so that no fact ever cuts a token.

`doc.text` is the text as stored, `doc.spans["jibao"]` holds one labelled span a fact ("seizure:heroin"), and `doc.user_data["jibao"]` what is
known of the bulletin: name, sha256, published, url, title, versions of rules and code, events, and the fields of each fact in the order of the spans.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Final

from extract.exports.pages import Page, pages
from extract.exports.whole import whole_file

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

KEY: Final = "jibao"
LANGUAGE: Final = "zh"


def write(db: sqlite3.Connection, path: Path, masked: bool = True) -> tuple[Path, ...]:
    """Write all stored bulletins to one file that `DocBin().from_disk` reads; its path. ExportError if it cannot be made."""
    import spacy  # 750 ms: paid by this format only
    from spacy.tokens import DocBin

    vocab = spacy.blank(LANGUAGE).vocab
    store = DocBin(attrs=["ORTH", "SPACY"], store_user_data=True)
    for page in pages(db, masked):
        store.add(doc_of(page, vocab))
    with whole_file(path) as part:
        store.to_disk(part)
    return (path,)


def doc_of(page: Page, vocab: Vocab) -> Doc:
    """One bulletin as a Doc, a token a character."""
    from spacy.tokens import Doc, Span

    doc = Doc(vocab, words=list(page.text), spaces=[False] * len(page.text))
    doc.spans[KEY] = [Span(doc, mark.start, mark.end, label=mark.label, span_id=key) for mark, key in zip(page.marks, page.keys(), strict=True)]
    doc.user_data[KEY] = {
        "document": page.name,
        "sha256": page.sha256,
        "published": page.published,
        "url": page.url,
        "title": page.title,
        "rules": page.rules,
        "code": page.code,
        "events": page.events,
        "facts": [{"event": mark.event, "rule": mark.rule, **mark.values} for mark in page.marks],
    }
    return doc
