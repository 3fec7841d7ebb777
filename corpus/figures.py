"""Precision, recall and F1 from counts in each document, with an interval that tells how far chance reaches."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Counts = tuple[int, int, int]  # matched, wrong, missed

ROUNDS = 400
LOW, HIGH = 10, 389  # of 400 sorted rounds: 95 %


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 of one kind of fact with the 95 % interval of F1 over documents; how many are labelled and found."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float
    gold: int
    found: int


def all_figures(counts: Mapping[str, Sequence[Counts]]) -> dict[str, Figures]:
    """The figures of each kind from its counts in each document; the same counts always give the same interval."""
    draw = random.Random(0)
    return {kind: figures_of(rows, draw) for kind, rows in counts.items()}


def figures_of(rows: Sequence[Counts], draw: random.Random) -> Figures:
    """The figures of one kind, their interval by drawing documents with replacement."""
    size = len(rows)
    rounds = sorted(rates([rows[draw.randrange(size)] for _ in rows])[2] for _ in range(ROUNDS))
    matched, wrong, missed = totals(rows)
    return Figures(*rates(rows), rounds[LOW], rounds[HIGH], matched + missed, matched + wrong)


def totals(rows: Iterable[Counts]) -> Counts:
    """Sums over documents."""
    matched, wrong, missed = (sum(column) for column in zip(*rows, strict=True))
    return matched, wrong, missed


def rates(rows: Iterable[Counts]) -> tuple[float, float, float]:
    """Precision, recall and F1 over documents; nothing found is precise, nothing labelled is complete.

    >>> rates([(1, 0, 1), (2, 1, 1)])
    (0.75, 0.6, 0.6666666666666665)
    """
    matched, wrong, missed = totals(rows)
    precision = matched / (matched + wrong) if matched + wrong else 1.0
    recall = matched / (matched + missed) if matched + missed else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
