"""The one path from a document to its record: a pure function of document and rule book."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from corpus.characters import is_traditional
from corpus.normalise import normalise
from corpus.segment import split
from extract.dates.moments import find_moments
from extract.dates.published import find_published
from extract.drugs import seizures
from extract.drugs.aliases import find_packets, tells_alias
from extract.drugs.lots import Story
from extract.drugs.substances import leaves_open, tells_test, tests_in
from extract.events.build import build_events
from extract.events.frames import Frame, Page
from extract.events.recording import Head, make_record, make_rejected
from extract.events.sections import Layout, find_body, find_items, find_news, find_sections
from extract.figures import assets, counts, echoes
from extract.figures.money import home_currency, in_home_currency
from extract.figures.series import by_bodies, spread
from extract.figures.shares import is_loose, share_out
from extract.figures.tables import read_grid
from extract.figures.topics import set_apart
from extract.people import arrests
from extract.people.called import mask_called
from extract.people.crowds import people_words
from extract.people.fullnames import mask_full_names
from extract.people.persons import find_people
from extract.people.surnames import mask_surnames
from extract.words.alike import read_alike
from extract.words.gate import Closed, closed_at, find_closed, find_closed_sections
from extract.words.grids import find_grids
from extract.words.lexicon import unbroken
from extract.words.mentions import Found, Scene, is_telling, read_scene
from extract.words.names import find_case_names
from rules.book import RuleBook
from schemas.result import Result
from schemas.text import Clause, Document, Fact, Mention, Rejected, Span, Text

CLAUSE = attrgetter("clause.index")
OF_MAINLAND_COURT = re.compile(
    "公诉机关[^\n。]{0,24}人民检察院|人民检察院(?:以[^,。;\n]{2,40})?(?:指控|提起公诉)|人民法院\\s*(?:刑\\s?事|[^,。;\n]{0,12}经审理查明)|(?:粤|京|沪|闽|云|桂|琼|浙|苏)[^()\n]{0,8}刑[初终][^\n]{0,10}号"
)


@dataclass(slots=True)
class Sight:
    """What an extractor is shown: one clause with its tokens and people, what is closed in it, and what was told before."""

    scene: Scene
    people: Sequence[Mention]
    closed: Sequence[Closed]
    story: Story
    told: Sequence[Fact]
    book: RuleBook

    def of_kind(self, kind: str) -> list[Fact]:
        """The facts of one kind in the clauses before."""
        return [fact for fact in self.told if fact.kind == kind and not is_loose(fact)]

    def last_count(self) -> str:
        """The action of the last number of cases in the clauses before, empty if there is none."""
        return next((fact.code for fact in reversed(self.told) if fact.kind == "count" and not is_loose(fact)), "")


EXTRACTORS: tuple[Callable[[Sight], Found], ...] = (
    lambda sight: seizures.find(sight.scene, sight.closed, sight.story, sight.book),
    lambda sight: arrests.find(sight.scene, sight.people, sight.closed, sight.book, sight.of_kind("arrest")),
    lambda sight: counts.find(sight.scene, sight.closed, sight.book, sight.last_count()),
    lambda sight: assets.find(sight.scene, sight.closed, sight.book, sight.story.active),
)


def read_bulletin(document: Document, book: RuleBook) -> Result:
    """All facts of one document, each with its rule and its exact place, and all that was thrown away with the reason.

    The same document and the same rule book give the same result; no file, clock or global is read.
    """
    text = read_alike(normalise(document.raw, unbroken(book)), book)
    text = replace(text, norm=mask_surnames(mask_called(mask_full_names(text.norm, book.names), book.names), book.names, by_name=is_traditional(text.raw)))
    paragraphs, clauses = split(text)
    published = find_published(text, document, book.dates)
    moments = find_moments(text, clauses, published, book.dates)
    sections = find_closed_sections(text.norm, paragraphs, book)
    grids = [grid for grid in find_grids(text.norm, paragraphs) if closed_at(sections, grid.span) is None]
    closed = [*sections, *(Closed(grid.span, "cell of a table", "", "") for grid in grids)]
    names = find_case_names(text.norm, 0, len(text.norm), book.names)
    moments = tuple(moment for moment in moments if not any(name.span.start <= moment.span.start and moment.span.end <= name.span.end for name in names))
    facts, rejected = find_facts(text, clauses, closed, names, book)
    layout = Layout(text.norm, paragraphs, clauses, facts, names, moments)
    page = Page(
        text.norm,
        clauses,
        tuple(facts),
        moments,
        tuple(names),
        find_sections(layout, book),
        find_items(layout),
        find_body(text.norm, paragraphs),
        tuple(read_grid(grid, moments, book) for grid in grids),
        find_news(text.norm, paragraphs),
    )
    frames = build_events(page, book)
    record = make_record(Head(document.name, published), text, page, frames, book)
    return Result(record, make_rejected(text, [*rejected, *told_again(facts, frames)]), text, book.version)


def is_abroad(text: Text, book: RuleBook) -> bool:
    """Whether a text tells of bodies outside the mainland only: by words of the press of Taiwan, Hong Kong or Macau, by its script, or by
    the bodies it names. A mainland report in traditional characters stays one.
    """
    words = people_words(book)
    if OF_MAINLAND_COURT.search(text.norm):
        return False  # 上诉人庄某,香港特别行政区居民…购毒款港币62万元
    if words.abroad.search(text.norm):
        return True
    return words.mainland.search(text.norm) is None and (is_traditional(text.raw) or words.foreign.search(text.norm) is not None)


def is_foreign(norm: str, clause: Clause, book: RuleBook) -> bool:
    """Whether a sentence of a mainland text names a foreign body up to the end of one of its clauses: "据报道,越南边防部队逮捕2人"."""
    start = max(norm.rfind(mark, 0, clause.span.start) for mark in "。\n")
    return people_words(book).foreign.search(norm, start + 1, clause.span.end) is not None


def told_again(facts: Sequence[Fact], frames: Sequence[Frame]) -> list[Rejected]:
    """Figures that are no facts of their own, because the same is told elsewhere in the document."""
    kept = {fact.span for frame in frames for fact in frame.facts}
    return [Rejected(fact.span, "told again elsewhere") for fact in facts if fact.span not in kept]


def is_read(norm: str, clause: Clause, book: RuleBook) -> bool:
    """Whether a clause can hold a fact, tells a test result, or names the drug whose amount the next one tells."""
    return is_telling(norm, clause) or tells_test(norm, clause, book) or leaves_open(norm, clause, book) or tells_alias(norm, clause, book)


def is_tried(norm: str, name: Span, book: RuleBook) -> bool:
    """Whether the people in the name of a case are those whom a prosecutor brings to court: "董某等27人贩卖毒品案,由市检察院提起公诉", "起诉了董某等27人贩卖毒品案"."""
    words = people_words(book)
    if norm.endswith(("不起诉", "审查起诉", "追加起诉"), 0, name.start):
        return False
    return words.charged.match(norm, name.end) is not None or norm.endswith(("公诉的", "起诉的", "起诉", "起诉了", "公诉"), 0, name.start)


def find_facts(
    text: Text, clauses: Sequence[Clause], sections: Sequence[Closed], names: Sequence[Mention], book: RuleBook
) -> tuple[list[Fact], list[Rejected]]:
    """Facts and rejected numbers of all clauses, in order."""
    facts: list[Fact] = []
    rejected: list[Rejected] = []
    story = Story()
    abroad = is_abroad(text, book)
    mixed = not abroad and people_words(book).foreign.search(text.norm) is not None
    scenes = [
        read_scene(text.norm, clause, book, abroad or (mixed and is_foreign(text.norm, clause, book))) for clause in clauses if is_read(text.norm, clause, book)
    ]
    tested = tests_in(scenes, book)
    story.known |= find_packets(scenes, book)
    for index, scene in enumerate(scenes):
        story.following = [*scenes[index + 1 : index + 2], *tested[bisect_right(tested, scene.clause.index + 1, key=CLAUSE) :]]
        closed = [*sections, *find_closed(text.norm, scene.clause.span, book)]
        people = find_people(text.norm, scene.clause.span.start, scene.clause.span.end, book.names)
        near = [name for name in names if name.span.meets(scene.clause.span)] if people else []
        people = [who for who in people if not any(name.span.covers(who.span) and not is_tried(text.norm, name.span, book) for name in near)]
        sight = Sight(scene, people, closed, story, tuple(facts), book)
        for extractor in EXTRACTORS:
            found = extractor(sight)
            facts += found.facts
            rejected += found.rejected
        again = echoes.find(scene, facts, closed, book)
        if again:
            facts = [fact for fact in facts if not any(fact.span.meets(other.span) and fact.clause == other.clause for other in again)] + again
            rejected = [item for item in rejected if not any(item.span.meets(other.span) for other in again)]
    told = sorted((fact for fact in facts if fact not in story.withdrawn), key=lambda fact: fact.span.start)
    if abroad:
        currency = home_currency(text.norm, book)
        told = [in_home_currency(fact, text.norm, currency) for fact in told]
    kept, loose = share_out(set_apart(text.norm, clauses, by_bodies(text.norm, clauses, spread(text.norm, clauses, told), book.names), book), text.norm)
    return kept, [*rejected, *loose]
