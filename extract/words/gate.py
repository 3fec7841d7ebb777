"""Is this clause a report, or a plan, rule, hypothesis, change in percent, trade? And the cue that decided."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.words.patterns import branch, guarded, guarded_either
from rules.book import RuleBook
from rules.gate import CueEntry
from schemas.text import Paragraph, Span

TITLE_LENGTH = 160
TITLE_LINES, TITLE_LINE = 3, 60
HEADING_LENGTH, PART, SAID = 30, 60, 7


@dataclass(frozen=True, slots=True)
class Closed:
    """A stretch of normal text in which numbers are no facts: the reason, the words that say so, and the rule."""

    span: Span
    reason: str
    cue: str
    rule: str


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of gate.toml with its words and patterns compiled into one expression."""

    entry: CueEntry
    pattern: re.Pattern[str]
    lifted: re.Pattern[str] | None
    done: re.Pattern[str] | None


@lru_cache(maxsize=8)
def cues(book: RuleBook) -> dict[str, tuple[Cue, ...]]:
    """Compiled cues by scope."""
    out: dict[str, list[Cue]] = {}
    for entry in book.gate.cue:
        words = [branch(entry.words)] if entry.words else []
        lifted = re.compile("|".join(map(re.escape, entry.unless))) if entry.unless else None
        done = re.compile(f",(?=[^,。;]{{0,{PART}}}(?:{entry.until}))") if entry.until else None
        out.setdefault(entry.scope, []).append(Cue(entry, re.compile(guarded_either([*words, *entry.patterns])), lifted, done))
    return {scope: tuple(found) for scope, found in out.items()}


@lru_cache(maxsize=8)
def quick(book: RuleBook) -> re.Pattern[str]:
    """One expression of all cues inside sentences: most sentences hold none."""
    inner = [cue.pattern.pattern for scope in ("rest", "part", "clause", "match") for cue in cues(book).get(scope, ())]
    return re.compile(guarded("|".join(inner)))


def find_closed(norm: str, span: Span, book: RuleBook) -> list[Closed]:
    """The stretches of one sentence that report nothing, in order of the rule file."""
    if not quick(book).search(norm, span.start, span.end):
        return []
    found = []
    for scope in ("clause", "rest", "part", "match"):
        for cue in cues(book).get(scope, ()):
            for match in cue.pattern.finditer(norm, span.start, span.end):
                if cue.lifted and cue.lifted.search(norm, span.start, match.start()):
                    continue
                found.append(Closed(reach(norm, span, match, cue), cue.entry.reason, match.group(), f"gate.toml#{cue.entry.id}"))
    return found


def reach(norm: str, span: Span, match: re.Match[str], cue: Cue) -> Span:
    """How far a cue reaches in its sentence; one in brackets does not reach out of them: "烟油2519公克(可供2万人施用)、烟弹76颗"."""
    if cue.entry.scope == "clause":
        return inside_quote(norm, span, match.start())
    if cue.entry.scope == "match":
        return Span(match.start(), match.end())
    span = inside_bracket(norm, span, match.start())
    if cue.entry.scope == "rest":
        done = cue.done.search(norm, match.end(), span.end) if cue.done else None
        return Span(match.start(), done.start() if done else span.end)
    start = norm.rfind(",", span.start, match.start()) + 1
    end = norm.find(",", match.end(), span.end)
    return Span(max(start, span.start), span.end if end < 0 else end)


def inside_bracket(norm: str, span: Span, at: int) -> Span:
    """The bracket in a sentence that an offset stands in, else the sentence itself."""
    opened = norm.rfind("(", span.start, at)
    shut = norm.find(")", opened, span.end) if opened >= 0 else -1
    return Span(opened + 1, shut) if shut > at else span


def inside_quote(norm: str, span: Span, at: int) -> Span:
    """The words of somebody in a sentence that an offset stands in, else the sentence itself: "司机被带走时还在问:“这不是喂羊的么?”"."""
    first = norm.rfind("“", span.start, at)
    shut = norm.find("”", at, span.end) if first >= 0 and norm.find("”", first, at) < 0 else -1
    if shut - first > SAID:
        return Span(first + 1, shut)  # “走路怎么带响?”劝说下,她解下布包
    opened = norm.rfind(":“", span.start, at)
    return Span(opened + 2, span.end) if opened > span.start and norm.find("”", opened, at) < 0 else span


def find_closed_sections(norm: str, paragraphs: Sequence[Paragraph], book: RuleBook) -> list[Closed]:
    """Stretches closed by a title or by a heading, from the heading to the next one of its kind."""
    found = [Closed(Span(0, len(norm)), cue.entry.reason, cue_text, rule(cue)) for cue, cue_text in title_cues(norm, book)]
    found += find_closed_paragraphs(norm, paragraphs, book)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.span.end - paragraph.span.start > HEADING_LENGTH:
            continue
        for cue in cues(book).get("section", ()):
            match = cue.pattern.search(norm, paragraph.span.start, paragraph.span.end)
            if match and not (cue.lifted and cue.lifted.search(norm, paragraph.span.start, paragraph.span.end)):
                found.append(Closed(section(paragraphs, index, norm), cue.entry.reason, match.group(), rule(cue)))
                break
    return found


def find_closed_paragraphs(norm: str, paragraphs: Sequence[Paragraph], book: RuleBook) -> list[Closed]:
    """Stretches that a cue closes beyond its own clause: up to the next full stop ("下一步,抓好两件事:一是…;二是…"), or to the end of its paragraph."""
    found = []
    for scope in ("sentence", "paragraph"):
        for cue in cues(book).get(scope, ()):
            for match in cue.pattern.finditer(norm):
                paragraph = paragraphs[bisect_right(paragraphs, match.start(), key=start_of) - 1].span
                if cue.lifted and cue.lifted.search(norm, paragraph.start, match.start()):
                    continue
                stop = norm.find("。", match.end(), paragraph.end) if scope == "sentence" else -1
                found.append(Closed(Span(match.start(), paragraph.end if stop < 0 else stop), cue.entry.reason, match.group(), rule(cue)))
    return found


def start_of(paragraph: Paragraph) -> int:
    """Where a paragraph begins."""
    return paragraph.span.start


def rule(cue: Cue) -> str:
    """Its id for the log."""
    return f"gate.toml#{cue.entry.id}"


def title_cues(norm: str, book: RuleBook) -> list[tuple[Cue, str]]:
    """Cues of whole documents that stand in a title line: a lesson mentioned in the first sentence does not make a page a lesson."""
    lines = [line for line in norm[:TITLE_LENGTH].split("\n") if line.strip()]
    head = [line for line in lines[:TITLE_LINES] if len(line) <= TITLE_LINE and "。" not in line]
    out = []
    for cue in cues(book).get("document", ()):
        match = next(filter(None, map(cue.pattern.search, head)), None)
        if match:
            out.append((cue, match.group()))
    return out


def section(paragraphs: Sequence[Paragraph], index: int, norm: str) -> Span:
    """From a heading to the next heading with a marker of the same shape, or to the end."""
    mine = marker_shape(paragraphs[index].marker)
    for later in paragraphs[index + 1 :]:
        if later.kind in ("heading", "item") and marker_shape(later.marker) == mine:
            return Span(paragraphs[index].span.start, later.span.start)
    return Span(paragraphs[index].span.start, len(norm))


def marker_shape(marker: str | None) -> str:
    """Kind of a list marker: its punctuation without the number.

    >>> marker_shape("二、"), marker_shape("3."), marker_shape("(一)")
    ('、', '.', '()')
    """
    return re.sub(r"[\d一二三四五六七八九十百①-⑳]|(?<=【)[^】]+|(?<=\[)[^\]]+", "", marker or "")


def closed_at(closed: Sequence[Closed], span: Span) -> Closed | None:
    """The first stretch that covers the start of a span."""
    for stretch in closed:
        if stretch.span.start <= span.start < stretch.span.end:
            return stretch
    return None
