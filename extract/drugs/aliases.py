"""Names in quotes that a text itself explains: "含三唑仑成分的“乖乖水”", "冰毒(俗称“筷子”)", "“小蜜蜂”实为依托咪酯烟弹"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from extract.drugs.substances import GENERAL, HOLD_REACH, Group, find_groups, joints
from extract.words.mentions import Scene
from extract.words.patterns import compiled
from rules.book import RuleBook
from schemas.text import Clause

ALIAS_REACH = 24
TESTED, TEST_REACH = re.compile("包[^。;]{0,24}(?:含|检出|验出|呈|掺|混|成[分份])"), 40
PACKETS = ("咖啡包", "毒品咖啡包", "毒咖啡包")


@dataclass(frozen=True, eq=False, slots=True)
class AliasWords:
    """Compiled patterns around a drug: a name behind it that it is called, a thing behind it that holds it, a name before it that it explains."""

    called: Annotated[re.Pattern[str], "alias-called"]
    holds: Annotated[re.Pattern[str], "alias-holds"]
    explained: Annotated[re.Pattern[str], "alias-explained"]
    telling: Annotated[re.Pattern[str], "alias-telling"]
    stirred: Annotated[re.Pattern[str], "alias-stirred"]
    packet: Annotated[re.Pattern[str], "alias-packet"]


@lru_cache(maxsize=8)
def alias_words(book: RuleBook) -> AliasWords:
    """The patterns of a rule book, compiled once."""
    return compiled(AliasWords, book.verbs.regex)


def tells_alias(norm: str, clause: Clause, book: RuleBook) -> bool:
    """Whether a clause may explain a name in quotes, or what is in packets of drink powder."""
    span, words = clause.span, alias_words(book)
    quoted = norm.find("“", span.start, span.end) >= 0 and words.telling.search(norm, span.start, span.end)
    return bool(quoted or words.stirred.search(norm, span.start, span.end) or TESTED.search(norm, span.start, span.end))


def find_stirred(scene: Scene, groups: Sequence[Group], words: AliasWords) -> dict[str, str]:
    """The drug in packets of drink powder, if a sentence tells of one that was stirred into powder: "将卡西酮掺入果汁粉后装袋"."""
    if not words.stirred.search(scene.norm, scene.clause.span.start, scene.clause.span.end):
        return {}
    codes = {group.code for group in groups if group.named} - GENERAL - {"", "-"}
    return dict.fromkeys(PACKETS, codes.pop()) if len(codes) == 1 else {}


def find_packets(scenes: Sequence[Scene], book: RuleBook) -> dict[str, str]:
    """The drug in packets of drink powder, if the document anywhere tells of one that a test found in them: "咖啡包含第三级毒品卡西酮成分"."""
    words, codes = alias_words(book), set[str]()
    for scene in scenes:
        start = scene.clause.span.start
        if TESTED.search(scene.norm, start, scene.clause.span.end):
            found = [group for group in find_groups(scene, book) if group.named and group.code]
            drugs = [(group.code, group.tokens[-1].start) for group in found]
            codes |= {code for code, at in drugs if words.packet.search(scene.norm, max(start, at - TEST_REACH), at)}
    return dict.fromkeys(PACKETS, codes.pop()) if len(codes - GENERAL) == 1 else {}


def find_aliases(scene: Scene, groups: Sequence[Group], book: RuleBook) -> dict[str, str]:
    """The drugs that names in quotes stand for, by name."""
    words, span = alias_words(book), scene.clause.span
    out = find_stirred(scene, groups, words)
    if scene.norm.find("“", span.start, span.end) < 0:
        return out
    for group in groups:
        if not group.named or not group.code:
            continue
        held = joints(book).holding.search(scene.norm, max(span.start, group.start - HOLD_REACH), group.start)
        behind = (words.holds if held else words.called).match(scene.norm, group.end, span.end)
        before = words.explained.search(scene.norm, max(span.start, group.start - ALIAS_REACH), group.start)
        out |= {match["name"]: group.code for match in (behind, before) if match}
    return out
