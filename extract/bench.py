"""Speed of each stage and of the whole, beside `jieba.lcut` alone on the same texts in the same run.

    python -m extract.bench [FOLDER] [--repeat N]

Prints MB/s and documents/s; ratios are what carries over from one machine to another.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.normalise import normalise
from corpus.read import PageError, read_documents
from corpus.segment import quiet_tokenizer, split
from extract.moments import find_moments
from extract.pipeline import find_facts, read_bulletin
from extract.run import ingest
from rules.book import load_book
from schemas.text import Document

SAMPLES = Path(__file__).resolve().parent.parent / "corpus" / "samples"


def timed(work: Callable[[], object], repeat: int) -> float:
    """Seconds of the fastest of several runs."""
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def stages(documents: Sequence[Document]) -> list[tuple[str, Callable[[], object]]]:
    """Name and work of each stage on the given documents."""
    book = load_book()
    cut = quiet_tokenizer()
    texts = [normalise(document.raw) for document in documents]
    pages = [(text, split(text)[1]) for text in texts]
    return [
        ("jieba.lcut alone", lambda: [cut.lcut(document.raw) for document in documents]),
        ("normalise", lambda: [normalise(document.raw) for document in documents]),
        ("split", lambda: [split(text) for text in texts]),
        ("moments", lambda: [find_moments(text, clauses, None, book.dates) for text, clauses in pages]),
        ("facts", lambda: [find_facts(text, clauses, [], (), book) for text, clauses in pages]),
        ("read_bulletin, all stages", lambda: [read_bulletin(document, book) for document in documents]),
    ]


def whole(folder: Path) -> Callable[[], object]:
    """Ingesting a folder into a fresh store."""

    def work() -> object:
        with tempfile.TemporaryDirectory() as scratch:
            return ingest([folder], Path(scratch) / "bench.db")

    return work


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 if the folder holds no readable document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=SAMPLES)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args(arguments)
    documents = [item for item in read_documents([options.folder]) if not isinstance(item, PageError)]
    if not documents:
        print(f"bench: no readable document in {options.folder}", file=sys.stderr)
        return 1
    size = sum(len(document.raw.encode()) for document in documents) / 1e6
    print(f"{len(documents)} documents, {size:.3f} MB; fastest of {options.repeat} runs\n")
    print(f"{'stage':28}{'MB/s':>9}{'documents/s':>14}{'x jieba.lcut':>15}")
    base = 0.0
    for name, work in [*stages(documents), ("ingest into a fresh store", whole(options.folder))]:
        seconds = timed(work, options.repeat)
        base = base or seconds
        print(f"{name:28}{size / seconds:9.2f}{len(documents) / seconds:14.0f}{base / seconds:15.2f}")
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
