"""Figures ahead of their period, or behind the semicolon of its sentence: "破案312起,抓获402人……这是2023年全市禁毒部门交出的答卷" (rule A4 of extract.events)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.events.frames import Reader, is_long, moment_of, people_of
from extract.events.leads import Lead, is_single
from schemas.text import Clause, Fact, Mention

NTH_CASE = re.compile("第[\\d一二三四五六七八九十]{1,3}案")
REACH = 90  # characters
POINTS_BACK = re.compile("[^\\d]{0,12}(?:这|以上|上述|数字|数据)[^。\\d]{0,30}(?:是|为|,|由|—)[^。,\\d]{0,10}")


def period_behind(reader: Reader, clause: Clause, facts: Sequence[Fact], moments: Sequence[Mention]) -> list[Mention]:
    """The period that a sentence which points back gives to the first figures of a text; none if they, or others before them, have one of their own."""
    if reader.frames or reader.pending or not facts or any(m.span.start < facts[0].span.end for m in moments):
        return []
    end = max(fact.span.end for fact in facts)
    for mention in reader.page.moments:
        if mention.span.start < end:
            continue
        moment = moment_of(mention)
        near = mention.span.start - end <= REACH and POINTS_BACK.fullmatch(reader.page.norm, end, mention.span.start)
        return [mention] if near and is_long(moment) and moment.period.start and not moment.earlier else []
    return []


def is_next_part(reader: Reader, lead: Lead) -> bool:
    """Whether several drugs, or people without names, stand behind the semicolon of a sentence on a period, so that they are of that.

    "首五个月录得罪案31宗;检获可卡因3公斤、大麻5公斤", "上半年,全县摸排场所213家;查处吸毒人员21名".
    """
    start, fact = lead.clause.span.start, lead.fact
    people = fact.kind == "arrest" and fact.quantity.amount > 1 and not people_of(fact)
    listed = (people or len([one for one in lead.run if one.kind == "seizure"]) > 1) and not is_single(reader, lead)
    last = reader.pending[-1]
    if NTH_CASE.search(reader.page.norm, start, fact.span.start):
        return False  # 第1案线索来自上年度;第3案抓获人员中本州2名
    return listed and reader.page.norm[start - 1 : start] == ";" and is_long(moment_of(last)) and "\n" not in reader.page.norm[last.span.end : start]
