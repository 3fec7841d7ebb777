"""People dealt with as parts of more: behind 其中, as rungs of a ladder of sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extract.people.breakdowns import is_measured_between, retold
from extract.people.crowds import Crowd, group_of
from extract.people.pairs import TRIED
from extract.people.rungs import next_rung
from extract.people.sights import BY_OBJECT, Deed, Sight, make_fact
from schemas.text import Fact, Span

PENALTY = re.compile(r"[^,。;]*?(?:徒刑|死刑|死缓|拘役|管制|缓刑|重刑)(?:\([^()]*\))?(?:以[上下])?")
OF_YEAR = re.compile(
    r"其中,?(?:(?:(?:19|20)\d\d年|[今去前]年|[上下]半年|\d{1,2}月)[^,。;]{0,12}|(?:\d{1,2}月)?\d{1,2}日[^。;]{0,60})$"
)  # 其中,2019年批捕982人: an event of its own
BRACKETED = re.compile(r"\([^()]*\)?")
NEW_PERIOD = re.compile(r"[;。][^,。;]{0,3}(?:(?:19|20)\d\d年|[今去前]年|\d{1,2}(?:月|至\d{1,2}月)|[上下]半年)[^。;]{0,40}?(?:受理|审结|\d件)")
LADDER = 3  # sentences
PENALTY_REACH = 24
BESIDES = re.compile(",(?:另外?|此外|并另|并且?|还|同时)[^,。;]{0,6}$")  # 查获201人,其中贩卖23人、施用178人,另缉获通缉犯29人
LATER = re.compile("[;。](?:其后|随后|之后|翌日|同日|另|再)|其后再|随后再|翌日再")  # 拘捕4名男子,包括船主;其后再拘捕一名男子


def span_of(sight: Sight, deed: Deed, crowd: Crowd) -> Span:
    """From the verb through the people, or from the people through the verb."""
    start, end = min(deed.verb.start, crowd.span.start), max(deed.verb.end, crowd.span.end)
    if deed.right and deed.crowds and crowd is not deed.crowds[0] and not crowd.named:
        start = crowd.span.start
    return Span(start, end)


def part_mark(sight: Sight, start: int, crowd: Crowd) -> bool:
    """Whether 其中, 含, 包括 stands between a place and people."""
    return bool(sight.words.part.search(sight.scene.norm, start, crowd.span.start))


def tie(sight: Sight, deed: Deed, fact: Fact) -> Fact:
    """The fact as a part of the whole before it, if 其中 says so and the action is the same."""
    again = retold(sight, deed.crowds[0]) if deed.crowds else None
    wholes = [
        other
        for other in whole_candidates(sight, deed, fact)
        if other.code == fact.code
        and other.quantity.amount > fact.quantity.amount
        and other.span.end <= fact.span.start
        and (TRIED not in other.tags or other is again)
    ]
    ladder = (
        next_rung(sight, fact.span.start, fact.quantity.amount) if fact.code == "sentenced" and any(tag.startswith("terms:") for tag in fact.tags) else None
    )
    if ladder:
        return replace(fact, whole=ladder.span, group=penalty(sight, deed))
    if not wholes or deed.single or OF_YEAR.search(sight.scene.norm, sight.scene.clause.span.start, fact.span.start):
        return fact
    judged = ladder_whole(sight, fact, wholes) if not deed.crowds[0].named else None
    if judged:
        return replace(fact, whole=judged.span, group=penalty(sight, deed))
    whole = wholes[-1]
    start = max(whole.span.end, sight.scene.clause.span.start)
    crowd = deed.crowds[0]
    if BESIDES.search(sight.scene.norm, start, fact.span.start):
        return fact
    if again and again.code == fact.code and again.quantity.amount > fact.quantity.amount:
        return replace(fact, whole=again.span, group=crowd.label or sight.scene.norm[crowd.span.start : crowd.span.end])
    if (crowd.named and not (crowd.numbered and fact.code == "sentenced")) or is_measured_between(sight, start, fact.span.end):
        return fact
    part = sight.words.part.search(BRACKETED.sub("", sight.scene.norm[start : fact.span.start])) or sight.words.sort_of.match(sight.scene.norm, fact.span.start)
    if part and not LATER.search(sight.scene.norm, start, fact.span.start):
        return replace(
            fact,
            whole=whole.span,
            group=penalty(sight, deed) if fact.code == "sentenced" else crowd.label or sight.scene.norm[crowd.span.start : crowd.span.end],
        )
    return fact


def ladder_whole(sight: Sight, fact: Fact, wholes: Sequence[Fact]) -> Fact | None:
    """The people judged that a ladder of sentences shares out, with 其中 behind them and outside of brackets: "判决298人,其中…170人,判处死刑(含死缓)3人"."""
    if fact.code != "sentenced":
        return None
    for whole in reversed(wholes):
        between = BRACKETED.sub("", sight.scene.norm[whole.span.end : fact.span.start])
        if NEW_PERIOD.search(between):
            return None  # 其中五年以上124人;2019年1至5月,判处罪犯236人
        if "。" in between and not any(tag.startswith("terms:") for tag in fact.tags):
            return None  # 其中五年以上623人。今年1至5月,判处598人
        if sight.words.part.search(between):
            return whole
    return None


def penalty(sight: Sight, deed: Deed) -> str:
    """What people are sentenced to, before or behind their number: "判处死刑(含死缓)3人", "3人被判处无期徒刑"."""
    norm, first = sight.scene.norm, deed.crowds[0].span
    text = norm[deed.verb.end : first.start] if deed.right else norm[deed.verb.end : deed.verb.end + PENALTY_REACH]
    told = PENALTY.search(text)
    return told.group() if told else group_of(sight.scene, deed.crowds[0], deed.verb.end, sight.words)


def whole_candidates(sight: Sight, mine: Deed, fact: Fact) -> list[Fact]:
    """Facts that may be the whole of a part: of this clause, else the last ones of the clause before."""
    ladder = [
        other
        for other in sight.told
        if other.whole is None and fact.code == other.code == "sentenced" and 1 < sight.scene.clause.index - other.clause <= LADDER
    ]
    here = [
        other
        for deed in sight.deeds
        if deed is not mine and deed.verb.start < fact.span.start and not deed.single
        for other in plain_facts(sight, deed)
        if other.span != fact.span
    ]
    before = [other for other in sight.told if other.whole is None and sight.scene.clause.index - other.clause == 1]
    return [*ladder, *before, *here]


def plain_facts(sight: Sight, deed: Deed) -> list[Fact]:
    """The facts of a deed before any is tied to a whole."""
    return [
        make_fact(
            sight,
            "drug_users" if crowd.role == "user" and deed.action in BY_OBJECT else deed.action,
            Decimal(crowd.count),
            crowd.approx,
            span_of(sight, deed, crowd),
        )
        for crowd in deed.crowds
        if crowd.count and crowd.role not in ("officer", "bystander")
    ]
