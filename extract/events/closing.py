"""Parts that a stated sum closes: figures that add up to a whole of their event, and captures told stage by stage."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from extract.events.frames import people_of
from extract.events.restate import adds_up, counts_in, on_other_days
from extract.words.rounding import digits
from schemas.text import Fact, Period

SUMMED, SUM_REACH = re.compile("至此|至今|迄今|目前|先后|已|无一|增至|升至|达到|共|合|总|累|全|均|皆|加|相|一|等|计|悉|尽|达"), 12
ALL_TOLD, STAGE_REACH = re.compile("(?<![家线人员名等])(?:共|累计|合计|总计)"), 6
IN_HAND = re.compile("\\d[名个位](?:已)?(?:到案|落网|归案)的?[^,。;、]{0,4}(?:人员|嫌疑人|者)")
LEAD = re.compile(
    "(?:捣破|捣毁|扫荡|瓦解|突击搜查|冚|破)[^。;]{0,30}(?:工?场|仓库|货仓|单位|窝点|据点|集团)|(?:破获|侦破|告破|查破|捣毁|打掉|摧毁|查获)[^。;]{0,30}(?:案|团伙|网络|集团)|(?:采取|展开|进行)[^。;\n]{0,24}行动|代号“"
)
BESIDES = re.compile("又|另|再次|还")
AFTERWARDS, AFTER_REACH = re.compile("(?:其后|随后|翌日|之后|同日)再[^,。;]{0,12}$"), 16
MOST_PARTS, STORY_PARTS = 12, 3
SUM_OF_ALL = re.compile("至此|(?:该|此|本|全)案[^,。;]{0,4}(?:共|合计|总计|累计)|专案组?[^,。;]{0,4}(?:共|累计)")

SUM_OF_FEW, SURE_DIGITS = re.compile("至此|(?<![公总])共(?!同|犯)|合计|总计|累计|先后"), 2


def close_sums(facts: list[Fact], norm: str, days: Mapping[int, Period]) -> list[Fact]:
    """Tie facts to the figure that they sum up to: drugs of a total, stages of a case; behind its parts a sum says that it is one."""
    out = list(facts)
    sums = [is_summed(fact, norm) for fact in out]
    for index, summed in sorted(
        enumerate(sums), key=lambda item: (-out[item[0]].quantity.amount, not item[1])
    ):  # 抓获2名…又抓获1名…抓获1名…共有4名: parts of the 4
        whole = out[index]
        if whole.whole is not None or whole.kind not in ("seizure", "arrest"):
            continue
        parts = [at for at, fact in enumerate(out) if at != index and counts_in(fact, whole) and not is_sort_of(fact, whole)]
        behind = [at for at in parts if out[at].span.start > whole.span.start]
        if not is_whole_story(whole, [out[at] for at in behind]):
            parts = [at for at in parts if not is_of_later_day(out[at], whole, days)]
            behind = [at for at in parts if out[at].span.start > whole.span.start and not is_besides(out[at], norm)]
        for at in closing(out, whole, parts if summed else behind):
            if out[at].code != "surrendered" or whole.code == "surrendered":
                out[at] = replace(out[at], whole=whole.span, tags=out[at].tags - {"aside"})
    return [fact for fact in out if "aside" not in fact.tags]


def is_sort_of(fact: Fact, whole: Fact) -> bool:
    """Whether some people are told of a whole in its own sentence for what they are, so that no stages go with them: "抓获9名(其中外籍2名)"."""
    return fact.kind == "arrest" and fact.whole == whole.span and fact.clause == whole.clause and fact.group is not None


def is_whole_story(whole: Fact, behind: Sequence[Fact]) -> bool:
    """Whether all captures told behind the number that a lead gives, three or more of them on whatever days, add up to it: "案中4人被捕。…拘捕两男;15日再拘捕一女。翌日,董事落网"."""
    free = [fact for fact in behind if fact.whole is None]
    return whole.kind == "arrest" and len(free) == len(behind) >= STORY_PARTS and sum(fact.quantity.amount for fact in free) == whole.quantity.amount


def is_summed(fact: Fact, norm: str) -> bool:
    """Whether a figure is told to be a sum, itself or, of a drug, with all figures of its sentence: "至此,该案共抓获2人,缴获可卡因2.5公斤"."""
    if SUMMED.search(norm, max(0, fact.span.start - SUM_REACH), fact.span.end) or IN_HAND.search(norm, *fact.span):
        return True
    start = max(norm.rfind(mark, 0, fact.span.start) for mark in "。;\n") + 1
    sure = SUM_OF_FEW if digits(fact.quantity.amount) >= SURE_DIGITS else SUM_OF_ALL  # 两天时间,官兵共抓获6名,缴获K粉128公斤
    return fact.kind == "seizure" and sure.search(norm, start, fact.span.start) is not None


def tie_stages(facts: list[Fact], norm: str, days: Mapping[int, Period]) -> list[Fact]:
    """Captures of one case told stage by stage as parts of the number that the lead, or a sum, gives for all: "抓获14名…拦截出租车,抓获3名"."""
    caught = [fact for fact in facts if fact.code == "captured" and fact.whole is None]
    if len(caught) < 2:
        return facts
    whole = max(caught, key=lambda fact: fact.quantity.amount)
    marked = bool(ALL_TOLD.search(norm, max(0, whole.span.start - STAGE_REACH), whole.span.end))
    smaller = [fact for fact in caught if fact.quantity.amount < whole.quantity.amount and not is_later(fact, whole, days)]
    stages = [fact for fact in smaller if is_stage(fact, whole, norm, marked)]
    return [replace(fact, whole=whole.span, group=norm[fact.span.start : fact.span.end]) if fact in stages else fact for fact in facts]


def is_besides(fact: Fact, norm: str) -> bool:
    """Whether people were caught besides those told before: "拘捕4名男子,包括3名渔工;其后再于将军澳拘捕一名男子"."""
    return fact.kind == "arrest" and bool(AFTERWARDS.search(norm, max(0, fact.span.start - AFTER_REACH), fact.span.start))


def is_later(fact: Fact, whole: Fact, days: Mapping[int, Period]) -> bool:
    """Whether people were caught on a later day than those whose number was told before: "5月20日逮捕船员共9人。…5月28日拘提金主等3人"."""
    return whole.span.end <= fact.span.start and on_other_days(fact, whole, days)


def is_of_later_day(fact: Fact, whole: Fact, days: Mapping[int, Period]) -> bool:
    """Whether people were caught after the day of those that a figure counts: no part of it."""
    day, summed = days.get(fact.span.start), days.get(whole.span.start)
    return bool(fact.kind == "arrest" and day and summed and day.start and summed.end and day.start > summed.end)


def is_stage(fact: Fact, whole: Fact, norm: str, marked: bool) -> bool:
    """Whether a capture is a stage of the whole: told in a later paragraph, or beside a marked sum; people caught besides are none."""
    between = norm[min(fact.span.end, whole.span.end) : max(fact.span.start, whole.span.start)]
    again = BESIDES.search(norm, max(0, fact.span.start - SUM_REACH), fact.span.start)
    lead = LEAD.search(norm, norm.rfind("\n", 0, whole.span.start) + 1, whole.span.start)
    return bool("\n" in between and whole.span.start < fact.span.start and lead) or (marked and not again)


def closing(facts: Sequence[Fact], whole: Fact, parts: Sequence[int]) -> list[int]:
    """The parts that sum up exactly to the whole: all of them, or the longest run of neighbours."""
    if len(parts) < 2 or len(parts) > MOST_PARTS:
        return []
    for first, last in sorted(combinations(range(len(parts) + 1), 2), key=lambda pair: pair[0] - pair[1]):
        run = parts[first:last]
        named = not people_of(whole) or any(people_of(facts[at]) & people_of(whole) for at in run)
        if len(run) > 1 and named and adds_up(whole, sum((facts[at].quantity.amount for at in run), Decimal(0))):
            return list(run)
    return []
