"""People beside a number of cases, who are those of the cases: "批捕毒品犯罪71件88人", "移送起诉毒品案件135起,毒品犯罪嫌疑人196人"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extract.people.crowds import Crowd, part_start
from extract.people.objects import verb_behind
from extract.people.sights import Sight, make_fact
from schemas.text import Fact

CASES = frozenset({"件", "起", "宗", "案"})
CHARGED, PAIR = frozenset({"formal_arrest", "prosecution", "sentenced"}), re.compile("\\d[件起宗案]\\d")
LESS = re.compile("(?:减少|增加|上升|下降|增|减|多|少|升|降)了?$")  # 较上月减少14件16人
TRIED = "tried"  # people of the cases that a court closed: 审结1122件1512人
BODY = re.compile("(?:分局|县局|市局|大队|中队|派出所|查缉队|关)$")  # 以北亭分局61件、66人居冠
SOLVED = ("侦破", "破获", "告破")  # 计侦破
BODY_BEFORE = 8
NEAR_BEFORE = 2  # sentences


def is_paired(sight: Sight, crowd: Crowd) -> bool:
    """Whether people stand right behind a number of cases, so that they are of those cases: "贩卖部分共21件32人"."""
    return any(t.dimension == "case" and t.end == crowd.span.start and t.measure and t.measure.word in CASES for t in sight.scene.tokens)


def as_pair(sight: Sight, crowd: Crowd, between: str = "/ ") -> list[Fact]:
    """People beside a number of cases under one verb: "批捕毒品犯罪71件88人"."""
    tokens = [t for t in sight.scene.tokens if t.end <= crowd.span.start]
    if not tokens or tokens[-1].dimension != "case" or sight.scene.norm[tokens[-1].end : crowd.span.start].strip(between):
        return []
    verbs = [t for t in reversed(tokens) if t.word and (t.word.before or t.word.count_before or t.word.text.endswith(SOLVED))]
    verb = next(
        (t for t in verbs if t.word and (t.word.count_before or t.word.text.endswith(SOLVED))), next(iter(verbs), None)
    )  # 查获87件112人,声押获准14人,其中贩卖者23件31人
    if LESS.search(sight.scene.norm, part_start(sight.scene, tokens[-1].start), tokens[-1].start):
        return []
    if verb is None or verb.word is None:
        return as_pair_among(sight, crowd)
    if sight.words.negated.search(sight.scene.norm[max(sight.scene.clause.span.start, verb.start - 8) : verb.start]):
        return []
    solved = verb.word.count_before == "solved" or verb.word.text.endswith(SOLVED)
    action = verb.word.before or ("captured" if solved else "") or ("sentenced" if "审结" in verb.word.text else "")
    if not action:
        return []
    noun = sight.scene.norm[verb.end : tokens[-1].start]
    other = sight.words.other.search(noun) and not sight.words.drug.search(noun)  # 批捕涉黑案件12件31人
    fact = make_fact(sight, action, Decimal(crowd.count), crowd.approx, crowd.span)
    tags = {"other-offence"} if other else {TRIED} if "审结" in verb.word.text else set()
    return [replace(fact, tags=frozenset(tags))]


def as_pair_among(sight: Sight, crowd: Crowd) -> list[Fact]:
    """People of some of the cases that the sentence before counted: "查获286件、313人。其中制造、贩卖等案件41件58人", "提起公诉35件48人。其中涉未成年人案件2件3人"."""
    norm, counted = sight.scene.norm, [t for t in sight.scene.tokens if t.dimension == "case" and t.end <= crowd.span.start][-1]
    body = BODY.search(norm, sight.scene.clause.span.start, counted.start)
    reach = BODY_BEFORE if body else NEAR_BEFORE
    near = [fact for fact in sight.told if fact.whole is None and sight.scene.clause.index - fact.clause <= reach]
    charged = [fact for fact in near if fact.code in CHARGED and PAIR.search(norm[fact.span.start : fact.span.end])]
    near = charged[-1:] or [fact for fact in near if fact.code == "captured"]
    start = sight.scene.clause.span.start
    part = sight.words.part.search(norm, start, crowd.span.start) or body or sight.scene.norm[start - 1 : start] == ";"
    if not (near and part) or crowd.count > max(fact.quantity.amount for fact in near):
        return []
    return [make_fact(sight, near[-1].code, Decimal(crowd.count), crowd.approx, crowd.span)]


def as_carried(sight: Sight, crowd: Crowd) -> list[Fact]:
    """People behind a number of cases and a comma, without a verb of their own: "移送起诉毒品案件135起,毒品犯罪嫌疑人196人"."""
    if not crowd.label or crowd.named or verb_behind(sight, crowd):
        return []
    return as_pair(sight, crowd, ",、及涉案毒品贩嫌的")
