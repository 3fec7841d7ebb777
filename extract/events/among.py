"""Drug cases that a sentence picks out of a sum of cases of all crimes are parts of that sum."""

from __future__ import annotations

from collections.abc import Sequence

from extract.events.frames import Frame, Page, turns
from rules.book import RuleBook
from schemas.text import Fact


def tie_among_all(page: Page, frames: Sequence[Frame], book: RuleBook) -> None:
    """Make a total of drug cases a part of the total of all crimes whose figure its sentence goes out from.

    "破获刑事案件73起。其中,破获盗窃案件22起;查处涉毒案件6起,抓获9人". Source: annotation guide, events (parent).
    """
    wholes = [frame for frame in frames if frame.other and frame.kind == "total" and frame.parent is None]
    for part in [frame for frame in frames if frame.is_whole and frame.facts]:
        first = min(part.facts, key=lambda fact: fact.span.start)
        for whole in wholes:
            if whole.period == part.period and any(fact.kind == "count" and is_picked(page, fact, first, book) for fact in whole.facts):
                part.parent = whole


def mark_strange(page: Page, frames: Sequence[Frame], book: RuleBook) -> None:
    """Set apart the events of those stories of a page of unrelated news that tell nothing of drugs."""
    patterns = turns(book)
    starts = sorted({min(clause.span.start for clause in page.clauses if clause.paragraph == head) for head in page.news if is_told(page, head)})
    for frame in frames if starts else ():
        first = min((fact.span.start for fact in frame.facts), default=-1)
        start = max((at for at in starts if at <= first), default=-1)
        if start < 0 or any(fact.kind == "seizure" for fact in frame.facts):
            continue
        story = page.norm[start : min((at for at in starts if at > start), default=len(page.norm))]
        frame.other = frame.other or not patterns.drug_topic.search(patterns.drug_body.sub("", story))


def is_told(page: Page, paragraph: int) -> bool:
    """Whether a paragraph holds a clause."""
    return any(clause.paragraph == paragraph for clause in page.clauses)


def is_picked(page: Page, fact: Fact, first: Fact, book: RuleBook) -> bool:
    """Whether only 其中, and other figures behind it, stand between a number of cases and a figure of the same sentence or the next."""
    if fact.span.end > first.span.start or first.kind != "count" or "\n" in page.norm[fact.span.end : first.span.start]:
        return False
    picked = turns(book).subset.search(page.norm, fact.span.end, first.span.end)
    return picked is not None and page.norm.count("。", fact.span.end, picked.start()) <= 1 and "。" not in page.norm[picked.end() : first.span.start]
