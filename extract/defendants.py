"""Defendants whose sentences follow without a verb: "判决:申某有期徒刑十五年;卜某有期徒刑十二年,卜某林有期徒刑十年;另外两人分获三年和二年"."""

from __future__ import annotations

import re

from extract.crowds import Crowd
from extract.custody import TERM
from extract.mentions import Token
from extract.sights import Deed, Sight, add
from schemas.text import Fact, Span

TERM_REACH = 8  # characters
FOLLOWS = re.compile(r"[;、,]\s*(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.]|\([一二三四五六七八九十\d]{1,3}\))?\s*$")
SHARED = re.compile("(?:分别?|各自?|均|则)*获(?=刑|有期|无期|死|\\d|[一二三四五六七八九十])")
OTHERS = re.compile("(?:其余|其他|余下|剩余|另外|另)的?$")
RULE = "verbs.toml#sentenced"


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
