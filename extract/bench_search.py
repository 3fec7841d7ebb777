"""Speed of the full text search on many documents, made of the sentences of the samples: building the index, then one question after the other.

    python -m extract.bench_search [--documents N] [--db FILE]

Every question is a word of the rule book, or two of them. Prints what the 50th and 95th of 100 questions take, in milliseconds.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from corpus.normalise import normalise
from corpus.read import PageError, read_documents
from extract.storage.pairs import match_of
from extract.storage.search import Question, count_hits, search, update_index
from extract.storage.store import open_store, transaction
from rules.book import load_book

SAMPLES = Path(__file__).resolve().parent.parent / "corpus" / "samples"


def sentences(folder: Path) -> list[str]:
    """The sentences of the documents of a folder."""
    texts = [normalise(item.raw).norm for item in read_documents([folder]) if not isinstance(item, PageError)]
    return sorted({f"{sentence}。" for text in texts for sentence in text.replace("\n", "。").split("。") if len(sentence) > 8})


def pages(number: int, stock: Sequence[str]) -> Iterator[tuple[str, str, str, str]]:
    """(name, sha256, day, text) of made-up documents: 5 to 25 sentences each, frequent ones and rare ones, every day some."""
    chance = random.Random(number)
    weights = [1 / (rank + 1) for rank in range(len(stock))]
    for index in range(number):
        text = "\n".join(chance.choices(stock, weights, k=chance.randint(5, 25))) + f"\n第{index}号"
        day = date(2010, 1, 1) + timedelta(days=chance.randrange(5000))
        yield f"{index}.txt", sha256(text.encode()).hexdigest(), day.isoformat(), text


def fill(db: sqlite3.Connection, number: int) -> float:
    """Store made-up documents; the megabytes of their texts."""
    with transaction(db):
        db.executemany("INSERT INTO documents (name, sha256, rules, published, text) VALUES (?, ?, 'bench', ?, ?)", pages(number, sentences(SAMPLES)))
    (size,) = db.execute("SELECT sum(length(CAST(text AS BLOB))) FROM documents").fetchone()
    return float(size) / 1e6


def vocabulary(db: sqlite3.Connection) -> list[str]:
    """All words of two and more characters that the rule book knows for drugs and deeds and some document holds."""
    book = load_book()
    words = {word for drug in book.drugs.drug for word in drug.names}
    words |= {word for part in ("arrest", "count") for verb in getattr(book.verbs, part) for word in (*verb.before, *verb.after)}
    return sorted(word for word in words if len(word) > 1 and count_hits(db, match_of([word])))


def measured(name: str, times: list[float]) -> str:
    """A line of the table."""
    ranked = sorted(1000 * seconds for seconds in times)
    return f"{name:34}{len(ranked):>7}{ranked[len(ranked) // 2]:>9.2f}{ranked[int(len(ranked) * 0.95)]:>9.2f}{ranked[-1]:>9.2f}"


def ask_all(db: sqlite3.Connection, words: Sequence[str]) -> Iterator[str]:
    """The lines of the table."""
    chance = random.Random(1)
    couples = [tuple(chance.sample(words, 2)) for _ in words]
    for name, questions in (("one word", [(word,) for word in words]), ("two words", couples)):
        counting, finding = [], []
        for question in questions:
            start = time.perf_counter()
            count_hits(db, match_of(question))
            middle = time.perf_counter()
            search(db, Question(question))
            counting.append(middle - start)
            finding.append(time.perf_counter() - middle)
        yield measured(f"{name}: count", counting)
        yield measured(f"{name}: the newest 10, in context", finding)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--db", type=Path, help="keep the store in this file")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch, closing(open_store(options.db or Path(scratch) / "bench.db", "write")) as db:
        size = fill(db, options.documents)
        start = time.perf_counter()
        update_index(db)
        seconds = time.perf_counter() - start
        print(f"{options.documents} documents, {size:.0f} MB; index built in {seconds:.1f} s, {size / seconds:.1f} MB/s\n")
        print(f"{'milliseconds':34}{'asked':>7}{'p50':>9}{'p95':>9}{'max':>9}")
        for line in ask_all(db, vocabulary(db)):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
