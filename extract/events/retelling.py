"""A story told behind its own summary: people and amounts that the summary counts already are parts of it.

"近日,某县公安局破获一起贩毒案,抓获6人,缴获冰毒1.2公斤。5月初,民警接到线索…,将吴某、郑某抓获": the two are among the six.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from extract.events.frames import Frame, Page
from extract.events.restate import can_be_part
from rules.book import RuleBook
from schemas.text import Fact

OWN_SUM, SUM_REACH = re.compile("共计?|累计|合计|总计|一共"), 6
KIN = re.compile("夫[妻妇]|父[子女]|母[子女]|兄[弟妹]|姐[妹弟]|姊妹|情侣|叔侄|恋人")
UP_TO_NOW = re.compile("截[至止]|目前|至今|迄今|至此|已(?:先后|陆续|累计|共)")


@lru_cache(maxsize=8)
def turns_back(book: RuleBook) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What turns from a summary to the beginning of the story (接到线索, 据介绍, 当晚), and what begins another story (又讯)."""
    return re.compile(book.verbs.regex("retelling")), re.compile(book.verbs.regex("next-story"))


BESIDE = re.compile("[^。\\n]{0,60}?(?<!同)[又另再][^。\\n]{0,40}")


def tie_retold(page: Page, frames: Sequence[Frame], book: RuleBook) -> None:
    """Tie the facts behind the summary that a report of one case begins with to the figures of the summary.

    Amounts are tied only as long as they do not exceed the whole. Source: annotation guide, arrests (the whole goes first) and
    seizures (parts of a stated sum).
    """
    told = [frame for frame in frames if frame.facts]
    frame = min(told, key=lambda frame: min(fact.span.start for fact in frame.facts), default=None)
    if frame is None or frame.kind != "case":
        return
    first = min(frame.facts, key=lambda fact: fact.span.start)
    begin, end = story_of(page, first, book)
    for whole in [fact for fact in frame.facts if fact.clause == first.clause and fact.span.end <= begin and is_whole(fact, page.norm)]:
        parts = [at for at, fact in enumerate(frame.facts) if begin <= fact.span.start < end and is_part(page, frame, fact, whole)]
        amounts = [frame.facts[at].quantity.amount for at in parts] + [fact.quantity.amount for fact in frame.facts if fact.whole == whole.span]
        if whole.kind == "arrest" or sum(amounts, Decimal(0)) <= whole.quantity.amount:
            for at in parts:
                frame.facts[at] = replace(frame.facts[at], whole=whole.span)


def story_of(page: Page, first: Fact, book: RuleBook) -> tuple[int, int]:
    """Where the story goes back to its beginning behind the sentence of its first fact, and where another story begins; empty if it does not."""
    back, away = turns_back(book)
    stop = next((clause.span.end for clause in page.clauses if clause.index == first.clause), len(page.norm))
    turn = back.search(page.norm, stop)
    if turn is None:
        return len(page.norm), len(page.norm)
    other = away.search(page.norm, turn.end())
    return turn.start(), other.start() if other else len(page.norm)


def is_whole(fact: Fact, norm: str) -> bool:
    """Whether a figure of a summary may have parts: several people caught, an amount seized; a couple is told one by one already."""
    if fact.whole is not None or any(tag.startswith("who:") for tag in fact.tags) or (fact.kind == "arrest" and KIN.search(norm, *fact.span)):
        return False
    return fact.kind == "seizure" or (fact.kind == "arrest" and fact.code == "captured" and fact.quantity.amount > 1)


def is_part(page: Page, frame: Frame, fact: Fact, whole: Fact) -> bool:
    """Whether a fact may be among those of the summary: no sum of its own, and not of a later day."""
    if fact.whole is not None or not can_be_part(fact, whole) or OWN_SUM.search(page.norm, fact.span.start - SUM_REACH, fact.span.start + 1):
        return False
    if fact.kind == "seizure" and BESIDE.fullmatch(page.norm, whole.span.end, fact.span.start):
        return False  # 从车上查获118克;当天下午,又在其弟弟家中挖出73克
    start = next((clause.span.start for clause in page.clauses if clause.index == whole.clause), whole.span.start)
    if UP_TO_NOW.search(page.norm, start, whole.span.start):
        return True  # 截至目前,该案已抓获11名: whatever day it began on
    mine, summed = frame.dated.get(fact.span.start), frame.dated.get(whole.span.start)
    return not (mine and summed and mine.start and summed.end and mine.start > summed.end)


def without_parts(facts: Sequence[Fact], norm: str) -> list[Fact]:
    """Facts without people who are told again as a part of a whole: "17名美军人员被逮捕" above "逮捕了包括17名美军人员在内的22名嫌疑人"."""
    parts = [fact for fact in facts if fact.kind == "arrest" and fact.whole is not None and fact.group]
    return [fact for fact in facts if fact.whole is not None or not any(is_part_again(fact, part, norm) for part in parts)]


def is_part_again(fact: Fact, part: Fact, norm: str) -> bool:
    """Whether people are those of a part told in another sentence, by their number and by what they are called."""
    alike = fact.code == part.code and fact.quantity == part.quantity and fact.clause != part.clause
    return alike and str(part.group) in norm[fact.span.start : fact.span.end]
