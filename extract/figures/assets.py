"""Assets in a clause: money and things seized, sites and gangs broken up, and the sums and numbers that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extract.figures.money import money_at, money_verdict
from extract.figures.things import (
    BROKEN_KINDS,
    HARD_STOPS,
    LOOK_BACK,
    NO_VERB,
    PART_ENDS,
    AssetWords,
    Thing,
    asset_words,
    goes_on,
    is_passive,
    quantity_of,
    traded,
    verb_before,
)
from extract.words.gate import Closed, closed_at
from extract.words.mentions import Found, Scene, Token
from rules.book import RuleBook
from schemas.text import Fact, Quantity, Rejected, Span

FOREIGN = frozenset({"other", "money", "person", "case", "percent", "age", "clock", "duration", "length", "area", "mass", "volume", "plant"})
DESCRIBING, PLAIN = frozenset({"person", "area", "length", "duration", "other"}), frozenset({"other"})
PLACES = frozenset({"处", "家", "座", "间", "所"})
SITE_REACH = 40
CARRIED = frozenset({"firearm", "ammunition"})
NEAR = 8
SENTENCE_STOPS = re.compile(r"[。;!?\n]")
HOLDS = re.compile(
    "[,、]?(?:其?(?:内|里面?|里头|其中|当中|上面|表面|卡面上?)(?:均|都|各|还|分别)?(?:有|装|藏|是|含|残留|附着|沾)|(?:均|都|各|分别)?(?:装|盛|藏)有)"
)  # 三截吸管,内有白粉
RECORD, MOST = (
    re.compile("(?<![^,。;!?\\s])(?:这|此案|该案|本案)(?:起案件|个案子?|一?起|次)?,?(?:也|还|同时)?(?:是|系|成为|堪称|创下)"),
    re.compile("(?:最|首|第一)[^,。;]{0,8}的?[^,。;]{0,2}$"),
)
HELD_IN, INSIDE = (
    re.compile("(?:于|在|自|从|到|进|往)(?:了)?[^,。;、]{0,6}$"),
    re.compile("(?:的?(?:后备箱|尾箱|车厢|货厢|夹层|底盘|油箱|备胎))?(?:[内里]|上(?=[,。;、]|$)|中(?=[,。;、]|$))"),
)  # 搜出于一辆厢式货车内
NOUN_END = re.compile(r"[^\u4e00-\u9fff]|[及和并被均已等]|悉数|全部|先后|相继|成功|$")


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
            elif token.measure.word in PLACES:
                found.rejected.append(Rejected(token.span, "no site or gang", token.measure.word))
    for thing in uncounted(scene, found, words):
        settle(scene, thing, closed, found, ("", ""))
    if found.facts and is_other_offence(scene, words):
        found.facts = [replace(fact, tags=fact.tags | {"other-offence"}) for fact in found.facts]
    return found


def uncounted(scene: Scene, found: Found, words: AssetWords) -> list[Thing]:
    """Sites, gangs and vehicles told without a number, but those that a number counts."""
    told = {fact.span.end for fact in found.facts}
    things = (*single_things(scene, words), *single_vehicles(scene, words), *undone_things(scene, words))
    return [thing for thing in things if thing.span.end not in told]


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
    if noun is None or noun.word is None or not fits(noun, token, words) or words.call.match(scene.norm, token.start, noun.end):
        return None
    taken.add(noun.start)
    span = Span(min(noun.start, token.start), max(noun.end, token.end))
    return Thing(index, token.span, quantity_of(token), noun.word.asset, span, noun, behind)


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
        if other.word.marker not in ("sum", "respectively") and not other.word.breaks_up:
            return None
        edge = other.start  # 5人以上的团伙端掉7个
    return None


def noun_behind(scene: Scene, index: int, words: AssetWords) -> Token | None:
    """The asset's noun that a number stands before; of sites and gangs broken up, also far behind: "摧毁了一个以骡马帮为掩护…的贩毒集团"."""
    token = scene.tokens[index]
    following = scene.tokens[index + 1 : index + 1 + NEAR * 2]
    if not any(other.word and other.word.asset for other in following):
        return None
    broken = follows_breaking(scene, index)
    for other in following:
        if other.dimension in (DESCRIBING if broken else PLAIN):  # 一个横跨三省的贩毒网络被摧毁
            continue
        if other.measure or ends_reach(scene, token, other, broken):
            return None
        if other.word is None or other.word.asset in ("", "cash"):
            continue
        near = words.onto.fullmatch(scene.norm, token.end, other.start)
        if near and other.word.asset not in BROKEN_KINDS and (other.word.asset != "other" or ends_noun(scene, other)):
            return other
        if other.word.asset in BROKEN_KINDS and (broken or near) and ends_noun(scene, other):
            return other
    return None


def ends_reach(scene: Scene, token: Token, other: Token, broken: bool) -> bool:
    """Whether a number cannot count a noun as far off as another token: a stop between, another verb, too many characters."""
    if other.start - token.end > SITE_REACH:
        return True
    if not broken and other.word and (other.word.seize == "taken" or other.word.breaks_up):
        return True  # 于一处养鸡场查获工厂1座
    if not broken:
        return bool(HARD_STOPS.search(scene.norm, token.end, other.start))
    verb = other.word and (other.word.seize == "taken" or other.word.before or other.word.count_before or other.word.breaks_up)
    return bool(verb and "," in scene.norm[token.end : other.start]) or bool(SENTENCE_STOPS.search(scene.norm, token.end, other.start))


def follows_breaking(scene: Scene, index: int) -> bool:
    """Whether a number stands in the part of a verb that breaks up sites and gangs."""
    start = scene.part_start(scene.tokens[index].start, PART_ENDS)
    return any(is_broken_verb(token) and token.start >= start for token in scene.tokens[max(0, index - NEAR) : index])


def ends_noun(scene: Scene, token: Token) -> bool:
    """Whether nothing goes on behind a noun or its number: not 团伙成员, 窝点线索; another verb may ("团伙5个抓获12人")."""
    if token.end >= scene.clause.span.end or NOUN_END.match(scene.norm, token.end):
        return True
    verbs = [other.word for other in scene.tokens if other.start == token.end and other.word]
    return any(word.seize or word.before or word.count_before or word.breaks_up for word in verbs)


def is_broken_verb(token: Token) -> bool:
    """Whether a word means that a site or a gang was broken up."""
    return bool(token.word and token.word.breaks_up & BROKEN_KINDS)


# ---- whether anybody seized it


def thing_verdict(scene: Scene, thing: Thing, active: bool, words: AssetWords) -> tuple[str, str]:
    """Why a number of things is no asset, with the cue; empty if it is one."""
    near = scene.part_start(thing.span.start)
    passed = thing.kind in BROKEN_KINDS and words.passed.search(scene.norm, near, thing.span.start)
    holds = thing.kind == "other" and HOLDS.match(scene.norm, thing.span.end, scene.clause.span.end)
    if passed or holds:
        return ("a place inspected, not broken up", passed.group()) if passed else ("what holds a substance", holds.group() if holds else "")
    for token in scene.tokens[max(0, thing.index - LOOK_BACK) : thing.index]:
        if token.word and token.word.marker == "each" and near <= token.start and scene.norm[token.end : token.end + 1] not in ("类", "种", "式", "级", "地"):
            return "amount of each, not of all", token.word.text
    if is_passive(scene, thing, words):
        return "", ""
    verb = verb_before(scene, thing, active)
    if verb is None or verb.word is None:
        return without_verb(scene, thing, words) if active else (NO_VERB, "")
    if thing.kind == "vehicle":
        return vehicle_verdict(scene, thing, verb, words)
    if thing.kind in BROKEN_KINDS and thing.quantity.amount == 1 and (none := no_gang(scene, thing, words)):
        return none
    governed = thing.kind in verb.word.breaks_up and near <= verb.start  # 捣毁制造甲卡西酮窝点1处
    return ("", "") if governed else traded(scene, near, thing)


def no_gang(scene: Scene, thing: Thing, words: AssetWords) -> tuple[str, str] | None:
    """Why one gang or site is none: a channel, or what a sentence only praises: "这也是该县近年打掉人数最多的一个贩毒团伙"."""
    start, end = scene.clause.span.start, thing.span.start
    if thing.kind == "gang" and thing.noun and thing.noun.word and words.channel.search(thing.noun.word.text):
        return "one channel, not a gang", thing.noun.word.text
    praised = MOST.search(scene.norm, start, end) if RECORD.search(scene.norm, start, end) else None
    return ("a record, told of what was told", praised.group()) if praised else None


def without_verb(scene: Scene, thing: Thing, words: AssetWords) -> tuple[str, str]:
    """Why a thing that no verb takes is no asset, where officers have found or caught something: only what goes on a list, or a weapon that lies there, is."""
    near = scene.part_start(thing.span.start)
    used = words.used.search(scene.norm, near, thing.span.start) if thing.kind == "vehicle" else None
    if used:
        return "a vehicle used or checked, not seized", used.group()  # 拦下一辆轿车,从车上搜出冰毒
    lies = thing.kind in CARRIED and words.lying.search(scene.norm, near, thing.span.start)
    return ("", "") if lies or goes_on(scene, thing) else (NO_VERB, "")


def vehicle_verdict(scene: Scene, thing: Thing, verb: Token, words: AssetWords) -> tuple[str, str]:
    """Why a vehicle is no asset: it was driven, checked or only stopped."""
    used = words.used.search(scene.norm, max(verb.end, scene.part_start(thing.span.start)), thing.span.start)
    if used and not words.held.match(scene.norm, verb.start, thing.span.start):
        return "a vehicle used or checked, not seized", used.group()
    if verb.word and verb.word.seize in ("found", "lying"):
        return "a vehicle used or checked, not seized", verb.word.text
    if thing.behind and HELD_IN.search(scene.norm, 0, thing.span.start) and INSIDE.match(scene.norm, thing.span.end):
        return "a vehicle used or checked, not seized", scene.norm[thing.span.end]
    if verb.word and thing.behind and thing.quantity.amount == 1 and words.stopped.fullmatch(verb.word.text):
        return "a vehicle used or checked, not seized", verb.word.text
    return "", ""


# ---- one site or gang without a number


def single_things(scene: Scene, words: AssetWords) -> list[Thing]:
    """Sites and gangs broken up that are told without a number: "端掉烟弹灌装点,当场抓获…", "打掉该制贩毒团伙"."""
    things = []
    for index, token in enumerate(scene.tokens):
        if not is_broken_verb(token) or token.word is None or not words.broken.fullmatch(token.word.text):
            continue
        noun = single_noun(scene, index)
        if noun and noun.word and noun.word.asset in token.word.breaks_up and is_told(scene, token, noun, words):
            things.append(Thing(index, noun.span, Quantity(Decimal(1), "one"), noun.word.asset, Span(token.start, noun.end), noun))
    return things


def single_vehicles(scene: Scene, words: AssetWords) -> list[Thing]:
    """Vehicles told without a number that officers keep: "涉案越野车已被依法扣押"."""
    things = []
    for index, token in enumerate(scene.tokens):
        kind = words.kind.search(token.word.text) if token.word and token.word.asset == "vehicle" else None
        if kind is None or kind.end() != token.end - token.start:
            continue
        alone = words.alone.search(scene.norm, scene.part_start(token.start), token.start + kind.start())  # 涉案摩托车 is one word
        if alone and words.passive.match(scene.norm, token.end, scene.clause.span.end):
            things.append(Thing(index, token.span, Quantity(Decimal(1), "one"), "vehicle", token.span, token))
    return things


def undone_things(scene: Scene, words: AssetWords) -> list[Thing]:
    """A site or gang told without a number that is broken up in the passive: "盘踞多年的贩毒团伙被一举摧毁"."""
    things = []
    for index, token in enumerate(scene.tokens):
        if not token.word or token.word.asset not in BROKEN_KINDS or not words.undone.match(scene.norm, token.end, scene.clause.span.end):
            continue
        part = scene.norm[scene.part_start(token.start) : token.end]
        counted = any(other.dimension in ("item", "place", "case") and 0 <= token.start - other.end <= SITE_REACH for other in scene.tokens[:index])
        if not counted and not any(pattern.search(part) for pattern in (words.many, words.plan, words.one, words.channel)):
            things.append(Thing(index, token.span, Quantity(Decimal(1), "one"), token.word.asset, token.span, token))
    return things


def single_noun(scene: Scene, index: int) -> Token | None:
    """The site or gang that a verb of breaking up governs without a number: none if one follows in the same list ("加工厂和窝点3个")."""
    verb = scene.tokens[index]
    found: Token | None = None
    for other in scene.tokens[index + 1 :]:
        if other.start - verb.end > SITE_REACH or HARD_STOPS.search(scene.norm, verb.end, other.start):
            break
        if other.measure and other.dimension not in DESCRIBING:
            return None
        if not found and other.word and other.word.asset in BROKEN_KINDS and ends_noun(scene, other):
            found = other
    return found


def is_told(scene: Scene, verb: Token, noun: Token, words: AssetWords) -> bool:
    """Whether breaking up is told as done, and of one: not 坚决摧毁, not 一批团伙; a determiner, or figures beside it, vouch for it."""
    between = scene.norm[verb.end : noun.end]
    if (
        words.plan.search(scene.norm[scene.part_start(verb.start) : verb.start])
        or words.many.search(between)
        or words.channel.search(noun.word.text if noun.word else "")
    ):
        return False
    if between.startswith("的"):  # 瓦解的贩毒集团
        return False
    if words.one.match(between):
        return between[:1] != "一" or scene.norm[noun.end : noun.end + 1] in tuple(",。;、")  # not the headline 端掉一窝点
    return any(token.dimension in ("person", "mass", "item", "pill", "volume", "money") for token in scene.tokens if token.start > noun.end)
