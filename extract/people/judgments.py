"""Sentences of one judgment as one record, and what is told of some of its defendants as parts of all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extract.people.breakdowns import retold
from extract.people.sights import Sight, make_fact
from schemas.text import Fact, Span

RUNG = re.compile("以[上下]")
APIECE, APIECE_REACH = re.compile("(?:分别|依次)(?:有|为|是|达)?\\d+[名人]次?$"), 12

BACK = re.compile("[两二三四五六七八九十\\d]{1,3}(?:名|个|位)?(?:被告人?|罪犯|人)(?!犯)")
YEARS_APIECE = re.compile("\\d{4}年?(?:[、和及与]|以及)\\d{4}年[^。;]{0,80}?(?:分别|依次)")


def one_judgment(sight: Sight, facts: list[Fact]) -> list[Fact]:
    """Sentences of one judgment as one record: what is told of some of the people is a part of all, or all told add up."""
    sentenced = [fact for fact in facts if fact.code == "sentenced" and fact.whole is None]
    if closes(sentenced):
        parts = [replace(fact, whole=sentenced[0].span, group=sight.scene.norm[fact.span.start : fact.span.end]) for fact in sentenced[1:]]
        return [*(fact for fact in facts if fact not in sentenced), sentenced[0], *parts]
    return add_up(sight, facts, sentenced)


def add_up(sight: Sight, facts: list[Fact], sentenced: list[Fact]) -> list[Fact]:
    """Sentences of one judgment as one record, where those told behind the first number of people do not make it up exactly."""
    sentenced = [fact for place, fact in enumerate(sentenced) if not is_named_before(fact, sentenced[:place]) and not is_first_of(fact, sentenced[place:])]
    facts = [fact for fact in facts if fact.code != "sentenced" or fact.whole is not None or fact in sentenced]
    if len(sentenced) < 2:
        return facts
    rest = [fact for fact in facts if fact not in sentenced]
    if is_ladder(sight, sentenced):
        return facts
    if any(is_next_figure(sight.scene.norm, one, two.span) and one.tags | two.tags <= {"again"} for one, two in pairwise(sentenced)):
        return facts  # 判处罪犯14人、19人、30人: a figure for each of several years
    pool = judged_pool(sight, sentenced) or told_whole(sight, sentenced)
    if pool:
        rest = [fact for fact in rest if not (fact.code == "investigated" and fact.span.meets(pool.span))]  # 在依法惩处的337名犯罪分子中
        return [
            *rest,
            *([] if pool in sight.told else [pool]),
            *(replace(fact, whole=pool.span, group=sight.scene.norm[fact.span.start : fact.span.end]) for fact in sentenced),
        ]
    if any(fact.quantity.amount > 1 for fact in sentenced):
        sentenced = [fact for fact in sentenced if "single" not in fact.tags or fact.tags & {"other"}]  # 首犯被判处无期徒刑,9名被告人均获刑
    first, others = sentenced[0], sentenced[1:]
    named = [{tag for tag in fact.tags if tag.startswith("who:")} for fact in sentenced]
    by_name = len(named[0]) < first.quantity.amount == len(set().union(*named))  # 被告周某等3人案件宣示判决,周某处…;吴某处…;郑某处…
    if by_name or (len(others) == 1 and (is_same_judged(first, others[0]) or is_back_at(sight.scene.norm, first, others[0]))):
        return [*rest, first]  # 公开审理并当庭宣判,被告被判死刑
    apart = all(named) and len(set().union(*named)) == sum(map(len, named))
    if (
        not apart
        and not any("other" in fact.tags for fact in others)
        and not is_besides(first, others)
        and all(other.quantity.amount <= first.quantity.amount for other in others)
        and first.quantity.amount >= sum(other.quantity.amount for other in others)
        and not is_named_all(first)
    ):
        parts = [replace(other, whole=first.span, group=sight.scene.norm[other.span.start : other.span.end]) for other in others]
        # 主犯某某被判处死刑 is one of those judged: a part only if all parts are told
        return [*rest, first, *(replace(part, tags=part.tags | {"aside"}) if any(tag.startswith("who:") for tag in part.tags) else part for part in parts)]
    total = sum((fact.quantity.amount for fact in sentenced), Decimal(0))
    return [*rest, replace(first, quantity=replace(first.quantity, amount=total), span=Span(first.span.start, sentenced[-1].span.end))]


def closes(sentenced: Sequence[Fact]) -> bool:
    """Whether all told behind a first number of defendants make it up: "对卢某等6人作出判决:卢某被判处死刑,黄某被判处无期徒刑,其余4人…"."""
    first, others = (sentenced[0], sentenced[1:]) if sentenced else (None, [])
    return first is not None and len(others) > 1 and sum(fact.quantity.amount for fact in others) == first.quantity.amount and not is_named_all(first)


def told_whole(sight: Sight, sentenced: Sequence[Fact]) -> Fact | None:
    """All people of a judgment told in a sentence before, which some of them and 其余 make up: "15名被告人获刑…主犯3人被判处死刑,其余12人…"."""
    if not any("rest" in fact.tags for fact in sentenced):
        return None
    total = sum(fact.quantity.amount for fact in sentenced)
    alike = [fact for fact in sight.told if fact.code == "sentenced" and fact.whole is None and fact.quantity.amount == total]
    return next((fact for fact in alike if not any(tag.startswith("who:") for tag in fact.tags)), None)


def is_besides(first: Fact, others: Sequence[Fact]) -> bool:
    """Whether the others are the rest of the defendants, and no share of the first: "判处景某等三人死刑,另两人无期徒刑"."""
    return all("rest" in fact.tags for fact in others) and any(tag.startswith("who:") for tag in first.tags)


def is_next_figure(norm: str, last: Fact, span: Span) -> bool:
    """Whether a number of people is the next of a list of figures: "96人、103人", "分别有96人及103人", "2019年和2020年分别…判处96人和103人"."""
    gap = norm[last.span.end : span.start]
    if gap not in ("及", "和", "与", "以及"):
        return gap == "、"
    start = max(norm.rfind("。", 0, span.start), norm.rfind("\n", 0, span.start)) + 1
    apiece = APIECE.search(norm, max(0, last.span.start - APIECE_REACH), last.span.end)
    return bool(apiece or YEARS_APIECE.search(norm, start, last.span.start))


def is_ladder(sight: Sight, sentenced: Sequence[Fact]) -> bool:
    """Whether numbers of people are the rungs of statistics, not one judgment: "判处五年以上有期徒刑98人,判处无期徒刑12人"."""
    numbered = all(any(tag.startswith("terms:") for tag in fact.tags) and not any(tag.startswith("who:") for tag in fact.tags) for fact in sentenced)
    span = sight.scene.clause.span
    return numbered and RUNG.search(sight.scene.norm, span.start, span.end) is not None


def is_same_judged(first: Fact, other: Fact) -> bool:
    """Whether one defendant told without a number is told twice in a sentence."""
    tags = first.tags & other.tags
    same = any(tag.startswith("who:") for tag in tags) or "single" in first.tags | other.tags
    return first.quantity == other.quantity and same and not (first.tags | other.tags) & {"other", "that"}


def is_back_at(norm: str, first: Fact, other: Fact) -> bool:
    """Whether a number only points back at all defendants named before it: "对石某、柳某贩卖毒品案作出判决,二被告人分别获刑"."""
    plain = not other.tags & {"rest", "other", "that"} and not any(tag.startswith("who:") for tag in other.tags)
    return plain and is_named_all(first) and first.quantity == other.quantity and BACK.match(norm, other.span.start, other.span.end) is not None


def is_named_before(fact: Fact, before: Sequence[Fact]) -> bool:
    """Whether all whom a sentence names were named before: "对被告人邹某案作出宣判,判处邹某有期徒刑五年"."""
    names = {tag for tag in fact.tags if tag.startswith("who:")}
    known = {tag for other in before for tag in other.tags if tag.startswith("who:")}
    return bool(names) and fact.quantity.amount == len(names) and names <= known


def is_first_of(fact: Fact, later: Sequence[Fact]) -> bool:
    """Whether the people that a sentence names are the first of those that it counts behind: "石某犯贩卖毒品罪…石某等11人一审宣判"."""
    names = {tag for tag in fact.tags if tag.startswith("who:")}
    more = [other for other in later if other.quantity.amount > fact.quantity.amount]
    return fact.quantity.amount == len(names) > 0 and any(names <= other.tags for other in more)


def judged_pool(sight: Sight, sentenced: Sequence[Fact]) -> Fact | None:
    """All people of a judgment that tells them before their sentences: "12名被告人中2人被判死刑,其余10人分别获刑"."""
    for crowd in sight.crowds:
        told = crowd.span.end <= sentenced[0].span.start and sight.words.told.match(sight.scene.norm, crowd.span.end, sight.scene.clause.span.end)
        if told and crowd.numbered and crowd.count >= sum(fact.quantity.amount for fact in sentenced) and retold(sight, crowd) is None:
            sight.used.add(id(crowd))
            return make_fact(sight, "sentenced", Decimal(crowd.count), crowd.approx, crowd.span)
    return None


def tie_rungs(sight: Sight, facts: list[Fact]) -> list[Fact]:
    """Sentences behind 其中 as parts of the people beside a number of cases before it: "审结1122件1512人,其中判处5年以上有期徒刑426人"."""
    wholes = [fact for fact in facts if fact.code == "sentenced" and fact.whole is None and not any(tag.startswith(("terms:", "who:")) for tag in fact.tags)]
    out: list[Fact] = []
    for fact in facts:
        over = [whole for whole in wholes if whole.span.end <= fact.span.start and whole.quantity.amount > fact.quantity.amount]
        told = fact.code == "sentenced" and fact.whole is None and any(tag.startswith("terms:") for tag in fact.tags)
        part = told and over and sight.words.part.search(sight.scene.norm, over[-1].span.end, fact.span.start)
        ladder = next((other.whole for other in out if told and other.whole and any(tag.startswith("terms:") for tag in other.tags)), None)
        whole = over[-1].span if part else ladder
        out.append(replace(fact, whole=whole, group=sight.scene.norm[fact.span.start : fact.span.end]) if told and whole else fact)
    return out


def is_named_all(fact: Fact) -> bool:
    """Whether a sentence names all its people, so that a number behind it is of others: "判处施父15年、施子16年,2名移工各5年"."""
    return sum(tag.startswith(("who:", "known:")) for tag in fact.tags) == fact.quantity.amount > 1
