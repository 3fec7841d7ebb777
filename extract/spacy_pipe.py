"""The extractor for users who live in spaCy: `spacy.blank("zh").add_pipe("bulletin_extractor")`.

The component fills `doc.spans["jibao"]` (one labelled span a fact, labels such as "seizure:heroin") and `doc._.record`.
A fact whose quote cuts a token is widened to whole tokens; the record keeps the exact characters.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.explain import tell_facts
from extract.pipeline import read_bulletin
from rules.book import RuleBook, load_book
from schemas.text import Document

KEY = "jibao"


class BulletinExtractor:
    """spaCy component around `read_bulletin`; `published` (YYYY-MM-DD) stands for a document that does not tell its day."""

    def __init__(self, book: RuleBook, published: date | None = None) -> None:
        self.book = book
        self.published = published
        if not Doc.has_extension("record"):
            Doc.set_extension("record", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The doc with its spans and its record."""
        result = read_bulletin(Document("doc", doc.text, published=self.published), self.book)
        spans = []
        for fact, told in tell_facts(result.record):
            kind, code = told.split()[:2]
            span = doc.char_span(fact.span[0], fact.span[1], label=f"{kind}:{code}", alignment_mode="expand")
            if isinstance(span, Span):
                spans.append(span)
        doc.spans[KEY] = spans
        doc._.record = result.record
        return doc


@Language.factory("bulletin_extractor", default_config={"rules": None, "published": None})
def create_bulletin_extractor(nlp: Language, name: str, rules: str | None, published: str | None) -> BulletinExtractor:
    """Factory of the component; `rules` is a rule folder (ours by default)."""
    return BulletinExtractor(load_book(Path(rules) if rules else None), date.fromisoformat(published) if published else None)
