"""Everyday words that are also drugs (筋, 邮票, 安定): they count only where jieba cuts them as words of their own.

Only a clause that holds such a word beside a quantity is cut; every other document pays neither for jieba nor for spaCy.
"""

from __future__ import annotations

from functools import lru_cache

from corpus.segment import Segmenter
from rules.book import RuleBook
from schemas.text import Span


@lru_cache(maxsize=4)
def segmenter(book: RuleBook) -> Segmenter:
    """A tokenizer that knows the rule book's names."""
    return Segmenter(tuple(word for entry in book.drugs.drug for word in (*entry.names, *entry.weak)))


def stands_alone(norm: str, clause: Span, word: Span, book: RuleBook) -> bool:
    """Whether an everyday word is a token of its own in its clause: 筋 in "缴获筋3克", not in "牛蹄筋3斤"."""
    from spacy.matcher import Matcher

    doc = segmenter(book).doc(norm[clause.start : clause.end])
    tokens = Matcher(doc.vocab)
    tokens.add("everyday", [[{"ORTH": norm[word.start : word.end]}]])
    at = word.start - clause.start
    return any(doc[start].idx == at for _, start, _ in tokens(doc))
