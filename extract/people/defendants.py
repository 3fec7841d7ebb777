"""Defendants: those whose sentences follow without a verb ("判决:申某有期徒刑十五年;卜某有期徒刑十二年"), those that a judgment lists in its head, those held before."""

from __future__ import annotations

import re

from extract.people.crowds import Crowd
from extract.people.custody import TERM
from extract.people.persons import find_people
from extract.people.sights import Deed, Sight, add, left_crowds
from extract.words.mentions import Scene, Token
from rules.book import RuleBook
from schemas.text import Fact, Mention, Span

FOLLOWS = re.compile(r"[;、,]\s*(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.]|\([一二三四五六七八九十\d]{1,3}\))?\s*$")
SHARED = re.compile("(?:分别?|各自?|均|则)*获(?=刑|有期|无期|死|\\d|[一二三四五六七八九十])")
OTHERS = re.compile("(?:其余|其他|余下|剩余|另外|另)的?$")
RULE, REASONS = "verbs.toml#sentenced", 60  # sentences up to what a court weighs

ABOVE_ALL, IN_THE_DOCK = re.compile("上列被告"), re.compile(r"[一-龥]?(?:\([^()\n]*\))?[,\s]*(?:[男女]|\n)")
RECALLED = re.compile("(?:被)?(?:到案|归案|拘?捕|抓获|落网)(?:之|以)?后(?!,?(?:又|再)?(?:协助|带领|揭发|检举))")


def bind_next(sight: Sight) -> None:
    """Give the people of a sentence without a verb their terms, if the sentence before told one and ends in a semicolon."""
    last = judged_before(sight)
    if last is None or not sight.crowds:
        return
    told = [(crowd, term) for crowd in sight.crowds if (crowd.named or is_rest(sight, crowd)) and (term := term_of(sight, crowd))]
    if len(told) < len(sight.crowds):
        return
    for crowd, term in told:
        add(sight, Deed(Token(crowd.span.end, term.end, rule=RULE), "sentenced", [crowd]))


def judged_before(sight: Sight) -> Fact | None:
    """The sentence that the clause right before told, if it goes on."""
    start = sight.scene.clause.span.start
    last = next((fact for fact in reversed(sight.told) if fact.whole is None), None)
    if last is None or last.code != "sentenced" or sight.scene.clause.index - last.clause != 1:
        return None
    return last if FOLLOWS.search(sight.scene.norm, last.span.end, start) else None


def is_rest(sight: Sight, crowd: Crowd) -> bool:
    """Whether people are the rest of the defendants: 其余3人, 另外两人."""
    return bool(OTHERS.search(sight.scene.norm, sight.scene.clause.span.start, crowd.span.start))


def term_of(sight: Sight, crowd: Crowd) -> Span | None:
    """Where the sentence of a person stands right behind him."""
    norm, end = sight.scene.norm, sight.scene.clause.span.end
    shared = SHARED.match(norm, crowd.span.end, end)
    term = TERM.match(norm, shared.end() if shared else crowd.span.end, end)
    return Span(crowd.span.end, term.end()) if term else None


def at_the_bar(scene: Scene, book: RuleBook) -> list[Mention]:
    """The defendants that the head of a judgment lists, one a line with their sex, where a sentence speaks of 上列被告."""
    above = scene.clause.span.start
    if not ABOVE_ALL.search(scene.norm, above, scene.clause.span.end):
        return []
    return [who for who in find_people(scene.norm, 0, above, book.names) if IN_THE_DOCK.match(scene.norm, who.span.end, above)]


def is_recalled(sight: Sight, verb: Token) -> bool:
    """Whether a verb only tells what somebody did once he was held, and his capture was told before: "季某到案后始终不供述"."""
    if not RECALLED.match(sight.scene.norm, verb.start):
        return False
    caught = [fact for fact in sight.told if fact.code == "captured" and sight.scene.clause.index - fact.clause <= REASONS]
    subject = left_crowds(sight, verb, same_part=True)
    names = {f"who:{name}" for crowd in subject for name in crowd.names}
    known = {tag for fact in caught for tag in fact.tags if tag.startswith("who:")}
    return bool(caught) and (bool(names & known) or len(caught) > len([fact for fact in caught if fact.tags & known]) or not names)
