"""What assets share: a number with its thing, the verb that takes it, and the words around both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from extract.words.mentions import Scene, Token
from extract.words.patterns import compiled
from rules.book import RuleBook
from schemas.text import Quantity, Span

BROKEN_KINDS = frozenset({"site", "gang"})
PART_ENDS = ",;。!?\n"
HARD_STOPS = re.compile(f"[{PART_ENDS}]")
LIST_END = re.compile(r"\s*(?:[,。;、)!|]|\n|$)|[ \t]")
NO_VERB = "no verb of seizing"
ORIGIN = re.compile("的[^,。;]{0,12}(?:来自|属于|流向|流入|出自|源自|源于|供给|卖给|销往|系由|是由)")  # 查获的毒品来自两个贩毒集团
LOOK_BACK = 120
LABEL = 4


@dataclass(frozen=True, eq=False, slots=True)
class AssetWords:
    """Compiled patterns around a number of things or a sum of money, and the measure words of each kind."""

    units: dict[str, frozenset[str]]
    bridge: Annotated[re.Pattern[str], "asset-bridge"]
    onto: Annotated[re.Pattern[str], "asset-onto"]
    passive: Annotated[re.Pattern[str], "asset-passive"]
    taken: Annotated[re.Pattern[str], "asset-taken"]
    used: Annotated[re.Pattern[str], "vehicle-used"]
    stopped: Annotated[re.Pattern[str], "vehicle-stopped"]
    money_not: Annotated[re.Pattern[str], "cash-not"]
    money_not_behind: Annotated[re.Pattern[str], "cash-not-behind"]
    money_sure: Annotated[re.Pattern[str], "cash-sure"]
    fine: Annotated[re.Pattern[str], "cash-fine"]
    broken: Annotated[re.Pattern[str], "broken-verb"]
    one: Annotated[re.Pattern[str], "broken-one"]
    many: Annotated[re.Pattern[str], "broken-many"]
    plan: Annotated[re.Pattern[str], "broken-plan"]
    channel: Annotated[re.Pattern[str], "gang-channel"]
    other: Annotated[re.Pattern[str], "other-offence"]
    drug: Annotated[re.Pattern[str], "drug-topic"]
    lying: Annotated[re.Pattern[str], "asset-lying"]
    passed: Annotated[re.Pattern[str], "site-none"]
    call: Annotated[re.Pattern[str], "asset-none"]
    held: Annotated[re.Pattern[str], "vehicle-held"]
    alone: Annotated[re.Pattern[str], "vehicle-alone"]
    kind: Annotated[re.Pattern[str], "vehicle-kind"]
    undone: Annotated[re.Pattern[str], "broken-passive"]


@dataclass(slots=True)
class Thing:
    """A number with the thing that it counts: its kind, whether the noun stands behind the number, and the span of both."""

    index: int
    number: Span
    quantity: Quantity
    kind: str
    span: Span
    noun: Token | None = None
    behind: bool = False


@lru_cache(maxsize=8)
def asset_words(book: RuleBook) -> AssetWords:
    """The patterns of a rule book, compiled once."""
    units: dict[str, frozenset[str]] = {entry.kind: frozenset(entry.units) for entry in book.verbs.asset}
    return compiled(AssetWords, book.verbs.regex, units=units)


def quantity_of(token: Token) -> Quantity:
    """The quantity of a measure."""
    if token.measure is None:
        raise ValueError("an asset needs a measure")
    return token.measure.quantity


def traded(scene: Scene, start: int, thing: Thing) -> tuple[str, str]:
    """The reason of a verb of trading in the same part before a thing: 花6000元购买手机2部."""
    for token in scene.tokens[max(0, thing.index - LOOK_BACK) : thing.index]:
        if start <= token.start and token.word and token.word.trade and not token.word.seize and len(token.word.text) > 1:
            return token.word.trade, token.word.text
    return "", ""


def verb_before(scene: Scene, thing: Thing, active: bool = True) -> Token | None:
    """The nearest verb before a thing that takes it: of seizing, for sites and gangs of breaking up; that a thing lies there tells only when officers are active."""
    finding = thing.kind not in BROKEN_KINDS or (thing.kind == "site" and not thing.behind)
    for token in reversed(scene.tokens[max(0, thing.index - LOOK_BACK) : thing.index]):
        if token.word is None or ORIGIN.match(scene.norm, token.end, thing.span.start):
            continue
        if thing.kind in token.word.breaks_up or token.word.seize == "taken":
            return token
        if finding and (token.word.seize == "found" or (active and token.word.seize == "lying")):
            return token
    return None


def is_passive(scene: Scene, thing: Thing, words: AssetWords) -> bool:
    """Whether a verb behind a thing takes it: "涉案摩托车2辆被扣押"; a vehicle that was 查获 may only have been stopped."""
    end = scene.clause.span.end
    if words.passive.match(scene.norm, thing.span.end, end):
        return True
    return thing.kind != "vehicle" and bool(words.taken.match(scene.norm, thing.span.end, end))


def goes_on(scene: Scene, thing: Thing) -> bool:
    """Whether a thing stands in a list without a verb that goes on from what was told: "▪电子秤2台、手机9部"."""
    if (thing.kind in BROKEN_KINDS and thing.behind) or scene.norm[thing.span.start - 1 : thing.span.start] == "有":
        return False
    return thing.index <= LOOK_BACK and is_list(scene, thing.span.start) and bool(LIST_END.match(scene.norm, thing.span.end))


def is_list(scene: Scene, at: int) -> bool:
    """Whether what stands before an offset in its sentence is only a list of things: no verb, and hardly a letter beside them."""
    rest, edge = "", scene.clause.span.start
    for token in scene.tokens:
        if token.start >= at:
            break
        if token.word and (token.word.trade or token.word.before or token.word.count_before):
            return False
        rest += scene.norm[edge : token.start]
        edge = token.end
    rest += scene.norm[edge:at]
    return len(re.sub(r"\W|[一二三四五六七八九十\d]", "", rest)) <= LABEL
