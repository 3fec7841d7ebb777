"""Speed of each stage and of the whole on one core, beside `jieba.lcut` alone on the same texts in the same run.

    python -m extract.bench [FOLDER] [--copies N] [--repeat N]

Each document (a sample, if no folder is named) is read in several copies with a line of their own, so that making a store does not
count for much. Prints MB/s and documents/s; ratios are what carries over from one machine to another. What one file costs, the start of
the program included, stands below.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from corpus.normalise import normalise
from corpus.read import PageError, read_documents
from corpus.segment import quiet_tokenizer, split
from extract.dates.moments import find_moments
from extract.pipeline import find_facts, read_bulletin
from extract.run import ingest
from extract.storage.store import open_store, save
from rules.book import load_book
from schemas.text import Document

SAMPLES = Path(__file__).resolve().parent.parent / "corpus" / "samples"
Work = Callable[[], object]
Stage = tuple[str, Work]


def timed(work: Work, repeat: int) -> float:
    """Seconds of the fastest of several runs."""
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def stages(documents: Sequence[Document]) -> list[Stage]:
    """Name and work of each stage on the given documents."""
    book = load_book()
    cut = quiet_tokenizer()
    texts = [normalise(document.raw) for document in documents]
    pages = [(text, split(text)[1]) for text in texts]
    results = [(document, read_bulletin(document, book)) for document in documents]

    def store() -> None:
        with tempfile.TemporaryDirectory() as scratch:
            save(open_store(Path(scratch) / "bench.db", "write"), results)

    return [
        ("jieba.lcut alone", lambda: [cut.lcut(document.raw) for document in documents]),
        ("normalise", lambda: [normalise(document.raw) for document in documents]),
        ("split", lambda: [split(text) for text in texts]),
        ("moments", lambda: [find_moments(text, clauses, None, book.dates) for text, clauses in pages]),
        ("facts", lambda: [find_facts(text, clauses, [], (), book) for text, clauses in pages]),
        ("read_bulletin, all stages", lambda: [read_bulletin(document, book) for document in documents]),
        ("store", store),
    ]


def copies_of(documents: Sequence[Document], copies: int) -> list[Document]:
    """So many copies of each document, each with a name and a last line of its own."""
    made = [(document, number) for number in range(copies) for document in documents]
    return [replace(document, name=f"{number}/{document.name}", raw=f"{document.raw}\n({number})\n", sha256="") for document, number in made]


def whole(documents: Sequence[Document], folder: Path) -> Work:
    """Ingesting the documents, as files of a folder, into a fresh store."""
    for document in documents:
        path = folder / document.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_name(f"{path.name}.txt").write_text(document.raw, encoding="utf-8", errors="replace")

    def work() -> object:
        with tempfile.TemporaryDirectory() as scratch:
            return ingest([folder], Path(scratch) / "bench.db")

    return work


def one_file(document: Document) -> Work:
    """A new process that reads one file into a fresh store."""

    def work() -> object:
        with tempfile.TemporaryDirectory() as scratch:
            page = Path(scratch) / "page.txt"
            page.write_text(document.raw, encoding="utf-8", errors="replace")
            return subprocess.run([sys.executable, "-m", "extract", "ingest", str(page), "--db", str(page.with_suffix(".db"))], check=True, capture_output=True)

    return work


def table(documents: Sequence[Document], work: Sequence[Stage], repeat: int) -> None:
    """Print the speed of each stage; the first is what the others are compared with."""
    size = megabytes(documents)
    print(f"{'stage':28}{'MB/s':>9}{'documents/s':>14}{'x jieba.lcut':>15}")
    base = 0.0
    for name, stage in work:
        seconds = timed(stage, repeat)
        base = base or seconds
        print(f"{name:28}{size / seconds:9.2f}{len(documents) / seconds:14.0f}{base / seconds:15.2f}")


def megabytes(documents: Sequence[Document]) -> float:
    """How many megabytes the texts take as UTF-8."""
    return sum(len(document.raw.encode("utf-8", "surrogatepass")) for document in documents) / 1e6


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and what a small run costs; 1 if the folder holds no readable document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=SAMPLES)
    parser.add_argument("--copies", type=int, default=10)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args(arguments)
    once = [item for item in read_documents([options.folder]) if not isinstance(item, PageError)]
    if not once:
        print(f"bench: no readable document in {options.folder}", file=sys.stderr)
        return 1
    documents = copies_of(once, options.copies)
    print(f"{len(once)} documents in {options.copies} copies, {megabytes(documents):.3f} MB; one core, fastest of {options.repeat} runs\n")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as small:
        table(documents, [*stages(documents), ("ingest into a fresh store", whole(documents, Path(folder)))], options.repeat)
        print(f"\n{len(once)} documents, once, into a fresh store: {timed(whole(once, Path(small)), options.repeat):.2f} s")
    print(f"one document, start of the program included: {timed(one_file(once[0]), options.repeat):.2f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
