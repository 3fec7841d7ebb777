"""Many documents: which of them need reading, reading them (in one process or several), storing them, and what came of it.

Extraction is known only as a function from a document to its result, so that an engine can be swapped. One document that fails is recorded
with its reason and the rest goes on. A run that is killed loses at most the transaction that it was in: start it again.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.read import PageError, read_documents
from extract.cases.copies import link_copies
from extract.cases.linking import link_cases
from extract.cases.overlaps import link_totals
from extract.storage.search import update_index
from extract.storage.store import Key, documents, key_of, known, note_failures, open_store, save
from schemas.result import Result
from schemas.text import Document

if TYPE_CHECKING:
    from rules.book import RuleBook
    from rules.names import NameFile

BATCH = 50  # documents a transaction: fast enough, and a reader beside the run never waits long
AHEAD = 2  # batches in flight a worker
FACTS = ("events", "seizures", "arrests", "case_counts", "assets")
Read = Callable[[Document], Result]
Outcome = tuple[Document, Result | PageError]


@dataclass(frozen=True, slots=True)
class Engine:
    """A reader of documents, the version of what it reads by, and the names that cases are linked by; with several workers `read` must be picklable."""

    read: Read
    version: str
    names: NameFile | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How to run: how many processes, whether to read unchanged documents again, whom to tell after each document."""

    workers: int = 1
    again: bool = False
    tick: Callable[[int], None] = lambda count: None


@dataclass(slots=True)
class Summary:
    """What came of a run: documents read, left unchanged, failed and why; new facts by kind."""

    read: int = 0
    unchanged: int = 0
    failures: list[PageError] = field(default_factory=list)
    facts: Counter[str] = field(default_factory=Counter)


def rule_engine(book: RuleBook | None = None) -> Engine:
    """The engine of rules: `read_bulletin` with a rule book (ours by default)."""
    from extract.pipeline import read_bulletin
    from rules.book import load_book

    book = book or load_book()
    return Engine(partial(read_bulletin, book=book), book.version, book.names)


def ingest(paths: Sequence[Path], db: Path, engine: Engine | None = None, plan: Plan | None = None) -> Summary:
    """Read what is new or changed in some files and folders into a store; the summary names what failed.

    StoreError if the store cannot be used, RuleError if the rule book cannot; nothing else stops a run.
    """
    engine, plan = engine or rule_engine(), plan or Plan()
    with closing(open_store(db, "write")) as store:
        return read_into(store, read_documents(paths), engine, plan)


def reread(db: Path, engine: Engine | None = None, plan: Plan | None = None) -> Summary:
    """Read again the stored documents that other rules or another version of the program read; the files that they came from are not needed.

    Each old reading stands until the new one replaces it; where the file of a document failed when last tried, it stands until the file is good. StoreError if the store cannot be used, RuleError if the rule book cannot.
    """
    engine, plan = engine or rule_engine(), plan or Plan()
    with closing(open_store(db, "read")) as source, closing(open_store(db, "write")) as store:
        failed = {name for (name,) in source.execute("SELECT name FROM failures")}
        return read_into(store, (document for document in documents(source) if document.name not in failed), engine, plan)


def read_into(store: sqlite3.Connection, found: Iterable[Document | PageError], engine: Engine, plan: Plan) -> Summary:
    """Read what the store does not hold as it would be read now, then link it with what was there."""
    summary = Summary()
    stored = {} if plan.again else known(store)
    waiting = changed(found, stored, engine.version, summary, plan.tick)
    for outcomes in read_all(batches(waiting), engine.read, plan.workers):
        keep(store, outcomes, summary)
        plan.tick(len(outcomes))
    note_failures(store, summary.failures)
    link_copies(store)
    if engine.names:
        link_cases(store, engine.names)
    link_totals(store)
    update_index(store)
    return summary


def changed(found: Iterable[Document | PageError], stored: dict[str, Key], version: str, summary: Summary, tick: Callable[[int], None]) -> Iterator[Document]:
    """The documents that the store does not hold as they are now; the others are counted.

    Two files of one name cannot both be stored: the second is a failure unless it is the same.
    """
    seen: dict[str, Key] = {}
    for item in found:
        if isinstance(item, PageError):
            summary.failures.append(item)
            tick(1)
            continue
        key = key_of(item, version)
        if seen.setdefault(item.name, key) != key:
            summary.failures.append(PageError(item.name, "store", "another file of this name was read in the same run"))
            tick(1)
        elif stored.get(item.name) == key:
            summary.unchanged += 1
            tick(1)
        else:
            stored[item.name] = key
            yield item


def keep(store: sqlite3.Connection, outcomes: Sequence[Outcome], summary: Summary) -> None:
    """Store one batch and count what came of it."""
    readings = [(document, result) for document, result in outcomes if isinstance(result, Result)]
    summary.failures += [result for _, result in outcomes if isinstance(result, PageError)]
    refused = dict(save(store, readings))
    summary.failures += [PageError(name, "store", reason) for name, reason in refused.items()]
    for document, result in readings:
        if document.name not in refused:
            summary.read += 1
            for kind in FACTS:
                summary.facts[kind] += len(getattr(result.record, kind))


# ---- reading: here, or in other processes


def read_one(read: Read, document: Document) -> Outcome:
    """The result of one document, or the failure that took its place."""
    try:
        return document, read(document)
    except PageError as error:
        return document, error
    except Exception as error:  # whatever one page does to the engine, the other pages are read
        return document, PageError(document.name, "extract", f"{type(error).__name__}: {error}")


def read_batch(read: Read, documents: Sequence[Document]) -> list[Outcome]:
    """The outcomes of a batch, in order."""
    return [read_one(read, document) for document in documents]


def read_all(waiting: Iterable[Sequence[Document]], read: Read, workers: int) -> Iterator[list[Outcome]]:
    """The outcomes of all batches, in order, with at most two batches a worker in memory."""
    if workers <= 1:
        for batch in waiting:
            yield read_batch(read, batch)
        return
    in_flight: deque[Future[list[Outcome]]] = deque()
    # spawned, not forked: a forked child would share this process's connection to the store
    with ProcessPoolExecutor(workers, get_context("spawn"), install, (read,)) as pool:
        for batch in waiting:
            in_flight.append(pool.submit(read_batch_there, batch))
            if len(in_flight) >= AHEAD * workers:
                yield in_flight.popleft().result()
        while in_flight:
            yield in_flight.popleft().result()


INSTALLED: list[Read] = []


def install(read: Read) -> None:
    """Give a worker its reader once, so that its patterns are compiled once."""
    INSTALLED[:] = [read]


def read_batch_there(documents: Sequence[Document]) -> list[Outcome]:
    """`read_batch` with the worker's own reader."""
    return read_batch(INSTALLED[0], documents)


def batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in lists of at most `BATCH`."""
    rest = iter(documents)
    while batch := list(islice(rest, BATCH)):
        yield batch
