"""Rows of a list of sentences: how many got what, and of whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extract.people.crowds import Crowd, group_of, part_start
from extract.people.pairs import TRIED
from extract.people.sights import Sight, make_fact
from extract.words.mentions import Found
from schemas.text import Fact

PENALTY = re.compile(
    r"(?:重刑|(?:\d{1,2}|[一二三四五六七八九十]{1,3})年以[上下]|有期徒刑|无期徒刑|死刑|死缓|拘役|管制|缓刑|徒刑|免予刑事处罚)(?:刑罚)?(?:以[上下])?(?:刑罚)?(?:的|有|者)?(?:仅|共|计)?$"
)
NEAR = 6  # sentences
RANGE = re.compile("年(?:有期徒刑)?(?:以[上下]|及以上)|重刑")
RUNG = re.compile(r"\s*(?:其中|对|依法|共|被|分别|有|从(?:刑罚|量刑|刑期|判处刑罚|裁判结果)(?:情况)?(?:来)?看|量刑方面|,)*")


def as_sentence(sight: Sight, crowd: Crowd, found: Found) -> list[Fact]:
    """A row of a list of sentences: "判处无期徒刑以上刑罚的11人,10年以上有期徒刑7人,拘役1人"."""
    scene = sight.scene
    penalty = PENALTY.search(scene.norm, part_start(scene, crowd.span.start), crowd.span.start)
    if not penalty:
        return []
    judged = [t for t in scene.tokens if t.word and (t.word.before or t.word.after) == "sentenced" and t.end <= crowd.span.start]
    if not judged or not crowd.numbered or crowd.named:
        return []
    fact = make_fact(sight, "sentenced", Decimal(crowd.count), crowd.approx, crowd.span)
    fact = replace(fact, tags=frozenset({f"terms:{penalty.group()}"}))
    marked = sight.words.part.search(scene.norm, scene.clause.span.start, crowd.span.start)
    here = [
        told
        for told in found.facts
        if is_plainly_judged(told) and (marked or TRIED not in told.tags) and told.span.end <= crowd.span.start and told.quantity.amount > crowd.count
    ]
    whole = next_rung(sight, judged[0].start, fact.quantity.amount) or next(iter(here[-1:]), None)
    return [replace(fact, whole=whole.span, group=group_of(scene, crowd, judged[0].start, sight.words))] if whole else [fact]


def is_plainly_judged(fact: Fact) -> bool:
    """Whether people are told as judged without their names or what they got: "判处罪犯118人"."""
    return fact.code == "sentenced" and fact.whole is None and not any(tag.startswith(("terms:", "who:")) for tag in fact.tags)


def close_rungs(sight: Sight, found: Found) -> None:
    """Make the numbers of a sentence parts of the people judged some sentences before, whom they add up to.

    "判处171人。…从刑罚看,判处三年以下有期徒刑的98人,三年以上的54人,十年以上的19人".
    """
    scene = sight.scene
    verb = next((t for t in scene.tokens if t.word and (t.word.before or t.word.after) == "sentenced"), None)
    rungs = [crowd for crowd in sight.crowds if verb and crowd.span.start >= verb.end and crowd.numbered and not crowd.named]
    near = [fact for fact in sight.told if is_plainly_judged(fact) and scene.clause.index - fact.clause <= NEAR]
    whole = next((fact for fact in reversed(near) if fact.quantity.amount == sum(crowd.count for crowd in rungs)), None)
    if whole is None or verb is None or len(rungs) < 2:
        tie_range(sight, found, near)
        return
    found.facts = [fact for fact in found.facts if fact.code != "sentenced" or not any(fact.span.meets(crowd.span) for crowd in rungs)]
    for crowd in rungs:
        fact = make_fact(sight, "sentenced", Decimal(crowd.count), crowd.approx, crowd.span)
        found.facts.append(replace(fact, whole=whole.span, group=group_of(scene, crowd, verb.start, sight.words)))
        sight.used.add(id(crowd))


def tie_range(sight: Sight, found: Found, near: Sequence[Fact]) -> None:
    """Make the people of a range of terms a part of all those judged in the sentences before: "判处2604人。其中2014年…741人,…。判处五年以上有期徒刑的702人"."""
    start = sight.scene.clause.span.start
    for at, fact in enumerate(found.facts):
        rung = fact.code == "sentenced" and fact.whole is None and not any(tag.startswith("who:") for tag in fact.tags)
        told = [other for other in near if other.quantity.amount > fact.quantity.amount]
        if (
            rung
            and told
            and fact.quantity.amount > 1
            and RANGE.search(sight.scene.norm, start, fact.span.end)
            and RUNG.fullmatch(sight.scene.norm, start, fact.span.start)
        ):
            largest = max(told, key=lambda other: other.quantity.amount)
            rest = sum(other.quantity.amount for other in near if other is not largest)
            whole = largest if rest == largest.quantity.amount else told[-1]
            found.facts[at] = replace(fact, whole=whole.span, group=sight.scene.norm[fact.span.start : fact.span.end])


def next_rung(sight: Sight, start: int, count: Decimal) -> Fact | None:
    """The people judged of whom a sentence right behind tells how many got what: "判处罪犯7932人。判处五年以上有期徒刑的2104人,重刑率26.5%"."""
    before = sight.scene.clause.index - 1
    told = [fact for fact in sight.told if is_plainly_judged(fact) and fact.clause == before and fact.quantity.amount > count]
    plain = [fact for fact in told if TRIED not in fact.tags]
    return plain[-1] if plain and RUNG.fullmatch(sight.scene.norm, sight.scene.clause.span.start, start) else None
