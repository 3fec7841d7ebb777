"""Lists of bare figures that repeat, for another period or body, the figures told before them in the same order.

"今年破案37起,刑拘44人,批捕29人。去年同期依次为28起、35人、22人": each figure takes the action or the drug of the one that it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from extract.figures.shares import is_loose
from extract.words.gate import Closed, closed_at
from extract.words.mentions import Scene, Token
from rules.book import RuleBook
from schemas.text import Fact, Quantity, Span

JOINT = re.compile("[、,和与及]|以及|,?(?:和|及)|;")
REACH = 3
PIECES, POINTING_REACH = ("个", "人", "起", "名", "宗", "件"), 30
YEAR = "(?:(?:19|20)\\d\\d年|[去今前上]年|同期)"
TURNED = "(?:却|则|就|也)?(?:已经?)?(?:只有|仅有|仅为|只剩|仅剩|[降减跌升涨增]?[到至]了?|[降减跌升涨增]为了?|变成了?|变为|变成|是|为|成了)"
POINTING = re.compile(f"{YEAR}[^,。;\\d]{{0,6}},?(?:这个|这一|该)(?:数字|数据|人数|数量|指标|数){TURNED}(?:只有|仅有?)?$")
ONLY = re.compile(f"{YEAR}(?:却|则|就|已)?(?:只有|仅有|只剩|仅剩|降[到至]了?|减[到至]了?)$")
ENDED = re.compile("(?:人次?|起|名)?(?:[,。;!”)]|$)")
KINDS = {"case": "count", "person": "arrest", "mass": "seizure", "volume": "seizure", "pill": "seizure", "plant": "seizure", "money": "asset"}


@lru_cache(maxsize=8)
def head(book: RuleBook) -> re.Pattern[str]:
    """What stands before a list that repeats: a period compared with, or these figures."""
    return re.compile(book.verbs.regex("echo") + r"$")


def find(scene: Scene, told: Sequence[Fact], closed: Sequence[Closed], book: RuleBook) -> list[Fact]:
    """The facts of each list of bare figures in a clause; `told` are all facts so far, those of this clause too.

    A list is taken whole or not at all: every figure must stand for one told before, in the same order.
    Source: annotation guide, events (去年同期 figures are an event of the earlier period).
    """
    out = lone_echoes(scene, told, closed)
    for run in lists_of(scene, book):
        if closed_at(closed, run[0].span):
            continue
        before = sorted((fact for fact in told if is_model(fact, scene, run[0])), key=lambda fact: fact.span.end)
        for token, model in zip(run, align(run, before), strict=False):
            out.append(echo(scene, token, model))
    return out


def lone_echoes(scene: Scene, told: Sequence[Fact], closed: Sequence[Closed]) -> list[Fact]:
    """Single figures that stand for the last one told, for another period: "2014年查处1320人次;2019年,这个数字是275", "查处了64个吸毒的,去年只有7个"."""
    out: list[Fact] = []
    for token in scene.tokens:
        measure = token.measure
        if measure is None or not (token.dimension == "bare" or measure.word in PIECES) or closed_at(closed, token.span):
            continue
        pointing = POINTING.search(scene.norm, max(0, token.start - POINTING_REACH), token.start)
        if not (pointing or ONLY.search(scene.norm, scene.clause.span.start, token.start)) or not ENDED.match(scene.norm, token.end):
            continue
        before = [fact for fact in told if fact.kind in ("arrest", "count") and fact.span.end <= token.start and fact.whole is None]
        model = max(before, key=lambda fact: fact.span.end, default=None)
        if model and scene.clause.index - model.clause <= (1 if pointing else 0):
            quantity = Quantity(measure.quantity.amount, model.quantity.unit, measure.quantity.approx)
            out.append(replace(echo(scene, token, model), quantity=quantity))
    return out


def is_model(fact: Fact, scene: Scene, first: Token) -> bool:
    """Whether a figure told shortly before, no part of another, may be repeated by a list."""
    return fact.whole is None and not is_loose(fact) and scene.clause.index - fact.clause <= REACH and fact.span.end <= first.start


def lists_of(scene: Scene, book: RuleBook) -> list[list[Token]]:
    """Runs of two and more figures with only 、 between them, behind words of comparison."""
    out: list[list[Token]] = []
    measures = [token for token in scene.tokens if token.dimension in KINDS]
    for token in measures:
        if out and out[-1][-1] is measures[measures.index(token) - 1] and JOINT.fullmatch(scene.norm, out[-1][-1].end, token.start):
            out[-1].append(token)
        else:
            out.append([token])
    return [run for run in out if len(run) > 1 and opens(scene, run[0], book)]


def opens(scene: Scene, first: Token, book: RuleBook) -> bool:
    """Whether words of comparison, and no verb or substance behind them, lead to the first figure of a list."""
    start = max(scene.norm.rfind(mark, scene.clause.span.start, first.start) for mark in ";(。") + 1
    match = head(book).search(scene.norm, max(start, scene.clause.span.start), first.start)
    if match is None:
        return False
    words = [t.word for t in scene.tokens if match.start() <= t.start < first.start and t.word]
    return not any(word.seize or word.trade or word.before or word.after or word.count_before or word.drug for word in words)


def align(run: Sequence[Token], told: Sequence[Fact]) -> Sequence[Fact]:
    """The facts that the figures of a list stand for: neighbours of the same kinds in the same order, the latest first; empty if none are."""
    kinds = [(KINDS[token.dimension], token.measure.quantity.unit if token.measure else "") for token in run]
    for first in range(len(told) - len(run), -1, -1):
        window = told[first : first + len(run)]
        if [(fact.kind, fact.quantity.unit) for fact in window] == kinds:
            return window
    return []


def echo(scene: Scene, token: Token, model: Fact) -> Fact:
    """The fact of a figure that repeats another."""
    if token.measure is None:
        raise ValueError("a figure needs a measure")
    return replace(
        model, quantity=token.measure.quantity, span=Span(token.start, token.end), clause=scene.clause.index, form=None, tags=model.tags & {"other-offence"}
    )
