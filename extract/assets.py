"""Assets in a clause: money and things seized, sites and gangs broken up, and the sums and numbers that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from extract.gate import Closed, closed_at
from extract.mentions import Found, Scene, Token
from rules.book import RuleBook
from schemas.text import Fact, Quantity, Rejected, Span

BROKEN_KINDS = frozenset({"site", "gang"})
FOREIGN = frozenset({"money", "person", "case", "percent", "age", "clock", "duration", "length", "area", "mass", "volume", "plant"})
STOPS = re.compile(r"[,;:。、!?()\n\t|]")
HARD_STOPS = re.compile(r"[,;。!?\n]")
NOUN_END = re.compile(r"[^\u4e00-\u9fff]|[及和并被均已]|悉数|全部|先后|相继|成功|$")
LIST_END = re.compile(r"\s*(?:[,。;、)!|]|\n|$)|[ \t]")
JOINED = re.compile(r"\s*(?:以及|及|和|与|、|并|还有|另有|约|近|共|合计|共计|折合|等值|[“”])*\s*")
NO_VERB = "no verb of seizing"
SITE_REACH = 40
LABEL = 4
PATTERNS = (
    *("asset-bridge", "asset-onto", "asset-passive", "vehicle-used", "vehicle-stopped", "cash-not", "cash-not-behind", "cash-sure"),
    *("cash-fine", "broken-verb", "broken-one", "broken-many", "broken-plan", "gang-channel", "other-offence", "drug-topic"),
)


@dataclass(frozen=True, eq=False, slots=True)
class AssetWords:
    """Compiled patterns around a number of things or a sum of money, and the measure words of each kind."""

    units: dict[str, frozenset[str]]
    bridge: re.Pattern[str]
    onto: re.Pattern[str]
    passive: re.Pattern[str]
    used: re.Pattern[str]
    stopped: re.Pattern[str]
    money_not: re.Pattern[str]
    money_not_behind: re.Pattern[str]
    money_sure: re.Pattern[str]
    fine: re.Pattern[str]
    broken: re.Pattern[str]
    one: re.Pattern[str]
    many: re.Pattern[str]
    plan: re.Pattern[str]
    channel: re.Pattern[str]
    other: re.Pattern[str]
    drug: re.Pattern[str]


@dataclass(slots=True)
class Thing:
    """A number with the thing that it counts: its kind, whether the noun stands behind the number, and the span of both."""

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
    return AssetWords(units, *(re.compile(book.verbs.regex(name)) for name in PATTERNS))


def find(scene: Scene, closed: Sequence[Closed], book: RuleBook, active: bool = False) -> Found:
    """All assets of a clause: money in its currency, all else as items.

    `active` says that officers have found or caught something before, so that a list without a verb ("手机9部、现金3.76万元") goes on.
    Source: annotation guide, assets.
    """
    found = Found()
    words = asset_words(book)
    taken: set[int] = set()
    for index, token in enumerate(scene.tokens):
        if token.dimension == "money":
            settle(scene, money_at(scene, index), closed, found, money_verdict(scene, index, active, words))
        elif token.measure and (token.dimension not in FOREIGN or token.measure.word == "件"):
            thing = thing_at(scene, index, taken, words)
            if thing:
                settle(scene, thing, closed, found, thing_verdict(scene, thing, active, words))
            elif token.dimension == "place":
                found.rejected.append(Rejected(token.span, "no site or gang", token.measure.word))
    for thing in single_things(scene, words):
        settle(scene, thing, closed, found, ("", ""))
    if is_other_offence(scene, words):
        found.facts = [replace(fact, tags=fact.tags | {"other-offence"}) for fact in found.facts]
    return found


def settle(scene: Scene, thing: Thing, closed: Sequence[Closed], found: Found, why: tuple[str, str]) -> None:
    """Turn a thing into a fact, or into a rejected number with the reason."""
    stretch = closed_at(closed, thing.number)
    reason, cue = (stretch.reason, stretch.cue) if stretch else why
    if reason and reason != "fine":
        found.rejected.append(Rejected(thing.number, reason, cue))
        return
    tags = {name for name, holds in (("fine", reason == "fine"), ("single", thing.quantity.unit == "one")) if holds}
    unit = thing.quantity.unit if thing.kind == "cash" else "item"
    quantity = replace(thing.quantity, unit=unit)
    found.facts.append(Fact("asset", thing.kind, quantity, thing.span, f"verbs.toml#{thing.kind}", scene.clause.index, tags=frozenset(tags)))


def quantity_of(token: Token) -> Quantity:
    """The quantity of a measure."""
    if token.measure is None:
        raise ValueError("an asset needs a measure")
    return token.measure.quantity


def part_start(scene: Scene, at: int, stops: re.Pattern[str] = STOPS) -> int:
    """Where the part of the sentence that an offset stands in begins: behind the last comma, stop or bracket."""
    start = scene.clause.span.start
    return max((match.end() for match in stops.finditer(scene.norm, start, at)), default=start)


def is_other_offence(scene: Scene, words: AssetWords) -> bool:
    """Whether a sentence is about other crimes only."""
    span = scene.clause.span
    return bool(words.other.search(scene.norm, span.start, span.end)) and not words.drug.search(scene.norm, span.start, span.end)


# ---- which thing is counted


def thing_at(scene: Scene, index: int, taken: set[int], words: AssetWords) -> Thing | None:
    """The thing that a number counts: the noun before it ("手机9部"), else the one behind it ("一辆面包车")."""
    token = scene.tokens[index]
    noun = noun_before(scene, index, words)
    behind = False
    if noun is None or noun.start in taken or not fits(noun, token, words):
        noun, behind = noun_behind(scene, index, words), True
    if noun is None or noun.word is None or not fits(noun, token, words):
        return None
    taken.add(noun.start)
    span = Span(min(noun.start, token.start), max(noun.end, token.end))
    return Thing(token.span, quantity_of(token), noun.word.asset, span, noun, behind)


def fits(noun: Token, token: Token, words: AssetWords) -> bool:
    """Whether a measure word may count a noun: 辆 counts vehicles, 发 ammunition."""
    units = words.units.get(noun.word.asset if noun.word else "", frozenset())
    return bool(token.measure) and token.dimension != "bare" and (not units or (token.measure is not None and token.measure.word in units))


def noun_before(scene: Scene, index: int, words: AssetWords) -> Token | None:
    """The asset's noun right before a number, over words for a sum."""
    edge = scene.tokens[index].start
    for other in reversed(scene.tokens[:index]):
        if not words.bridge.fullmatch(scene.norm, other.end, edge) or other.word is None:
            return None
        if other.word.asset and other.word.asset != "cash":
            return other if other.word.asset not in BROKEN_KINDS or ends_noun(scene, scene.tokens[index]) else None
        if other.word.marker not in ("sum", "respectively"):
            return None
        edge = other.start
    return None


def noun_behind(scene: Scene, index: int, words: AssetWords) -> Token | None:
    """The asset's noun that a number stands before; of sites and gangs, also far behind: "摧毁了一个以骡马帮为掩护…的贩毒集团"."""
    token = scene.tokens[index]
    broken = bool(index and is_broken_verb(scene.tokens[index - 1], words) and token.start - scene.tokens[index - 1].end <= 2)
    for other in scene.tokens[index + 1 :]:
        if other.measure or other.start - token.end > SITE_REACH or HARD_STOPS.search(scene.norm, token.end, other.start):
            return None
        if other.word is None or other.word.asset in ("", "cash"):
            continue
        if words.onto.fullmatch(scene.norm, token.end, other.start) and other.word.asset not in BROKEN_KINDS:
            return other
        if other.word.asset in BROKEN_KINDS and (broken or words.onto.fullmatch(scene.norm, token.end, other.start)) and ends_noun(scene, other):
            return other
    return None


def ends_noun(scene: Scene, token: Token) -> bool:
    """Whether nothing goes on behind a noun or its number: not 团伙成员, 窝点线索; another verb may ("团伙5个抓获12人")."""
    if token.end >= scene.clause.span.end or NOUN_END.match(scene.norm, token.end):
        return True
    return any(other.start == token.end and other.word and (other.word.seize or other.word.before or other.word.count_before) for other in scene.tokens)


def is_broken_verb(token: Token, words: AssetWords) -> bool:
    """Whether a word means that a site or a gang was broken up."""
    return bool(token.word and token.word.breaks_up & BROKEN_KINDS)


# ---- whether anybody seized it


def thing_verdict(scene: Scene, thing: Thing, active: bool, words: AssetWords) -> tuple[str, str]:
    """Why a number of things is no asset, with the cue; empty if it is one."""
    near = part_start(scene, thing.span.start)
    for token in scene.tokens:
        if token.word and token.word.marker == "each" and near <= token.start < thing.number.start:
            return "amount of each, not of all", token.word.text
    if words.passive.match(scene.norm, thing.span.end, scene.clause.span.end):
        return "", ""
    verb = verb_before(scene, thing)
    if verb is None or verb.word is None:
        return ("", "") if active and goes_on(scene, thing) else (NO_VERB, "")
    if thing.kind == "vehicle":
        return vehicle_verdict(scene, thing, verb, words)
    if thing.kind == "gang" and thing.quantity.amount == 1 and thing.noun and thing.noun.word and words.channel.search(thing.noun.word.text):
        return "one channel, not a gang", thing.noun.word.text
    return traded(scene, near, thing.span.start)


def verb_before(scene: Scene, thing: Thing) -> Token | None:
    """The nearest verb before a thing that takes it: of seizing, or for sites and gangs of breaking up."""
    for token in reversed(scene.tokens):
        if token.start >= thing.number.start or token.word is None:
            continue
        if thing.kind in token.word.breaks_up or token.word.seize == "taken":
            return token
        if token.word.seize == "found" and thing.kind not in BROKEN_KINDS:
            return token
    return None


def vehicle_verdict(scene: Scene, thing: Thing, verb: Token, words: AssetWords) -> tuple[str, str]:
    """Why a vehicle is no asset: it was driven, checked or only stopped."""
    used = words.used.search(scene.norm, max(verb.end, part_start(scene, thing.span.start)), thing.span.start)
    if used:
        return "a vehicle used or checked, not seized", used.group()
    if verb.word and verb.word.seize == "found":
        return "a vehicle used or checked, not seized", verb.word.text
    if verb.word and thing.behind and thing.quantity.amount == 1 and words.stopped.fullmatch(verb.word.text):
        return "a vehicle used or checked, not seized", verb.word.text
    return "", ""


def traded(scene: Scene, start: int, end: int) -> tuple[str, str]:
    """The reason of a verb of trading in the same part before a thing: 花6000元购买手机2部."""
    for token in scene.tokens:
        if start <= token.start < end and token.word and token.word.trade and not token.word.seize and len(token.word.text) > 1:
            return token.word.trade, token.word.text
    return "", ""


def goes_on(scene: Scene, thing: Thing) -> bool:
    """Whether a thing stands in a list without a verb that goes on from what was told: "▪电子秤2台、手机9部"."""
    if thing.kind in BROKEN_KINDS and thing.behind:
        return False
    return is_list(scene, thing.span.start) and bool(LIST_END.match(scene.norm, thing.span.end))


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


# ---- money


def money_at(scene: Scene, index: int) -> Thing:
    """A sum of money with the noun before or behind it."""
    token = scene.tokens[index]
    noun = cash_noun(scene, index)
    span = Span(min(noun.start, token.start), max(noun.end, token.end)) if noun else token.span
    return Thing(token.span, quantity_of(token), "cash", span, noun)


def money_part(scene: Scene, index: int) -> int:
    """Where the words that belong to a sum begin: behind the last mark or measure."""
    token = scene.tokens[index]
    measured = max((other.end for other in scene.tokens[:index] if other.measure), default=0)
    return max(part_start(scene, token.start), measured)


def cash_noun(scene: Scene, index: int) -> Token | None:
    """The word for cash in a sum's part before it ("毒资45万元"), or right behind it ("一万二千港元现金")."""
    token = scene.tokens[index]
    start = money_part(scene, index)
    for other in reversed(scene.tokens[:index]):
        if other.start < start:
            break
        if other.word and other.word.asset == "cash":
            return other
    if index + 1 < len(scene.tokens):
        other = scene.tokens[index + 1]
        if other.word and other.word.asset == "cash" and other.start - token.end <= 1:
            return other
    return None


def money_verdict(scene: Scene, index: int, active: bool, words: AssetWords) -> tuple[str, str]:
    """Why a sum is no seized money, with the cue; "fine" for a fine, empty for cash."""
    token = scene.tokens[index]
    start = money_part(scene, index)
    noun = cash_noun(scene, index)
    if noun is None and follows_money(scene, index):
        return money_verdict(scene, index - 1, active, words)
    floor = start if noun else part_start(scene, token.start, HARD_STOPS)
    cue = words.money_not.search(scene.norm[floor : token.start]) or words.money_not_behind.match(scene.norm, token.end, scene.clause.span.end)
    if cue:
        return "a price, value or payment", cue.group()
    if words.money_sure.search(scene.norm[start : token.start]):
        return ("fine", "") if words.fine.search(scene.norm[start : token.start]) else ("", "")
    return money_governed(scene, index, active, words)


def follows_money(scene: Scene, index: int) -> bool:
    """Whether a sum goes on a list of sums: "分别罚款500元、300元"."""
    before = scene.tokens[index - 1] if index else None
    return bool(before and before.dimension == "money" and JOINED.fullmatch(scene.norm, before.end, scene.tokens[index].start) and before.end < scene.tokens[index].start)


def money_governed(scene: Scene, index: int, active: bool, words: AssetWords) -> tuple[str, str]:
    """Whether a verb of seizing governs a sum that a cash noun names, or that stands right in the verb's list."""
    token = scene.tokens[index]
    start = money_part(scene, index)
    thing = money_at(scene, index)
    if thing.noun and words.passive.match(scene.norm, thing.span.end, scene.clause.span.end):
        return "", ""
    verb = verb_before(scene, thing)
    if verb is None:
        return ("", "") if thing.noun and active and goes_on(scene, thing) else (NO_VERB, "")
    if thing.noun:
        return traded(scene, max(start, verb.end), token.start)
    listed = JOINED.fullmatch(scene.norm, max(start, verb.end), token.start)
    if not listed or (not listed.group() and scene.norm[start - 1 : start] == "," and verb.end < start):
        return "a sum that is no cash", scene.norm[start : token.start]
    return "", ""


# ---- one site or gang without a number


def single_things(scene: Scene, words: AssetWords) -> list[Thing]:
    """Sites and gangs broken up that are told without a number: "端掉烟弹灌装点,当场抓获…", "打掉该制贩毒团伙"."""
    things = []
    for index, token in enumerate(scene.tokens):
        if not is_broken_verb(token, words) or token.word is None or not words.broken.fullmatch(token.word.text):
            continue
        noun = single_noun(scene, index)
        if noun and noun.word and noun.word.asset in token.word.breaks_up and is_told(scene, token, noun, words):
            things.append(Thing(noun.span, Quantity(Decimal(1), "one"), noun.word.asset, Span(token.start, noun.end), noun))
    return things


def single_noun(scene: Scene, index: int) -> Token | None:
    """The site or gang that a verb of breaking up governs without a number between them."""
    verb = scene.tokens[index]
    for other in scene.tokens[index + 1 :]:
        if other.measure or other.start - verb.end > SITE_REACH or HARD_STOPS.search(scene.norm, verb.end, other.start):
            return None
        if other.word and other.word.asset in BROKEN_KINDS and ends_noun(scene, other):
            following = next((token for token in scene.tokens if token.start >= other.end), None)
            return None if following and following.measure and following.start - other.end <= 2 else other
    return None


def is_told(scene: Scene, verb: Token, noun: Token, words: AssetWords) -> bool:
    """Whether breaking up is told as done, and of one: not 坚决摧毁, not 一批团伙; a determiner, or figures beside it, vouch for it."""
    between = scene.norm[verb.end : noun.end]
    if words.plan.search(scene.norm[part_start(scene, verb.start) : verb.start]) or words.many.search(between) or words.channel.search(noun.word.text if noun.word else ""):
        return False
    if words.one.match(between):
        return True
    return any(token.dimension in ("person", "mass", "item", "pill", "volume", "money") for token in scene.tokens if token.start > noun.end)
