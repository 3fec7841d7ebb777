"""Seizures in a clause: which quantity is of which substance, and whether anybody seized it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.drugs.aliases import find_aliases
from extract.drugs.amounts import choose, is_each, is_size, marked, pieces_of
from extract.drugs.binding import bind, distribute, is_more
from extract.drugs.governing import UNSEIZED, governed, watch
from extract.drugs.identify import resolve
from extract.drugs.lots import Lot, Story, bridges, has_mass, is_estimated
from extract.drugs.numbered import prove
from extract.drugs.parts import WHOLE_CODES, close_wholes, drop_summed, mix_sums, tie_parts
from extract.drugs.pouring import pour
from extract.drugs.substances import GENERAL, Group, find_groups, joints
from extract.drugs.weighing import FILLING
from extract.figures.shares import LOOSE
from extract.words.everyday import stands_alone
from extract.words.gate import Closed, closed_at
from extract.words.mentions import Found, Scene, Token
from extract.words.patterns import guarded_either
from rules.book import RuleBook
from rules.gate import BehindEntry
from schemas.text import Fact, Quantity, Rejected, Span

POINTING = re.compile("[该这]$|送检的?$|上述$|前述$|所述$")
VAPED = frozenset({"etomidate", "synthetic_cannabinoid"})
VAPE_UNITS = frozenset({"颗", "枚"})
SHEETS = frozenset({"张", "小张", "小片", "小格"})
FOUND_CASE = re.compile("(?:[查缉截起缴]获|查扣|检获|搜获|查缉)(?:走私|运输|夹藏|偷运|贩运|进口)?(?:逾|约|近|重达|高达)?$")
CHANGE = "gate.toml#change"
PACKS = frozenset({"块", "砖", "坨", "包", "袋", "大包", "大袋", "小包", "小袋", "捆"})
PRODUCTS, PRODUCT = frozenset({"盒", "板", "贴"}), re.compile("巧克力|糖|饼干|蛋糕|曲奇|布丁|果冻|口服液|糖浆|雪茄|香烟|大麻精?油")
BESIDES = re.compile("另|又|再|还|续|复|并[自从于在]|同[款批类样]|零包|未称|余下|其他")
WEIGHED = frozenset({"mass", "volume", "pill", "plant"})
FILLED, FILLED_REACH = re.compile("(?:烟弹|油弹)(?:内|里|中)(?:的|所装|所含|盛装|灌装|装有?|共?含)"), 24
CARTRIDGE, OPENING = "烟弹", 18
AMONG, AMONG_REACH = "其中", 8  # 其中100克含量为66%
GROWTH = "change against another period"


def find(scene: Scene, closed: Sequence[Closed], story: Story, book: RuleBook) -> Found:
    """All seizures of a clause; updates the story with what the next clause may lean on."""
    found = Found()
    watch(scene, story, book)
    groups = find_groups(scene, book)
    story.known |= find_aliases(scene, groups, book)
    lots = prove(pour(distribute(bind(scene, groups, story, book), scene, book), scene, book), scene, story, book)
    told = ("", "")  # the code of the lot before, and what became of it
    for lot in lots:
        lot.group.code, named = told[1] if lot.borrowed and lot.group.code == told[0] == "unspecified" else lot.group.code, lot.group.code
        resolve(scene, lot, groups, story, book)
        told = named, lot.group.code
        judged = settle(scene, lot, closed, story, book)
        found.facts += judged.facts
        found.rejected += judged.rejected
        if lot.borrowed and lot.group is story.waiting and judged.facts:
            story.withdrawn += story.counted
    bound = {token.start for lot in lots for token in lot.measures}
    loose = [token for token in scene.tokens if token.dimension in WEIGHED and token.start not in bound]
    nameless = [token for token in loose if token.dimension == "mass" and closed_at(closed, token.span) is None and not is_more(scene, token, book)]
    found.rejected += [Rejected(token.span, GROWTH if is_more(scene, token, book) else "no substance told") for token in loose if token not in nameless]
    found.facts = close_wholes(tie_parts(scene, mix_sums(scene, drop_summed(scene, found.facts)), story, book))
    remember(scene, groups, lots, found, story)
    found.facts += [loose_fact(scene, token) for token in nameless]
    return found


# ---- whether anybody seized it


def settle(scene: Scene, lot: Lot, closed: Sequence[Closed], story: Story, book: RuleBook) -> Found:
    """Turn a lot into facts, or into rejected numbers with the reason."""
    found = Found()
    first = lot.measures[0]
    reason, cue = verdict(scene, lot, closed, story, book)
    if reason:
        found.rejected += [Rejected(token.span, reason, cue) for token in lot.measures]
        return found
    chosen, left = choose(scene, lot, book)
    found.rejected += [Rejected(token.span, why) for token, why in left]
    for token in chosen:
        found.facts.append(make_fact(scene, lot, token, first))
    if chosen:
        story.active = True
    return found


def is_meant(scene: Scene, lot: Lot, book: RuleBook) -> bool:
    """Whether an everyday word beside a quantity means the drug: a word of its own, no part of a longer one."""
    if lot.right and lot.measures[0].end == lot.group.start and scene.norm[lot.group.end : lot.group.end + 1] in ("", *"、,。;)及和与"):
        return True  # 63.4克冰、72粒麻古
    near = lot.right or 0 <= lot.measures[0].start - lot.group.end <= 1
    return near and stands_alone(scene.norm, scene.clause.span, lot.group.tokens[-1].span, book)


def verdict(scene: Scene, lot: Lot, closed: Sequence[Closed], story: Story, book: RuleBook) -> tuple[str, str]:
    """Why a lot is no seizure, with the cue; empty if it is one."""
    first = next((token for token in lot.measures if not is_each(scene, token) and not is_size(scene, token, book)), lot.measures[0])
    named = [stretch for stretch in closed if stretch.rule != CHANGE]  # 缴获毒品总量同比上升32.5%,达到1.36吨
    stretch = closed_at(closed, first.span) or closed_at(named, Span(lot.group.start, lot.group.end))
    if stretch:
        return stretch.reason, stretch.cue
    if lot.group.code in ("", "-"):
        return ("tested negative", "") if lot.group.code else ("no substance told", "")
    if lot.group.weak and not lot.borrowed and not is_meant(scene, lot, book):
        return "everyday word", scene.norm[lot.group.start : lot.group.end]
    strange = other_figure(scene, lot, first, book)
    reason = (strange, "") if strange else governed(scene, first, min(first.start, lot.group.start), story, book)
    tested = reason[0] == UNSEIZED and joints(book).head.search(scene.norm, scene.clause.span.start, lot.group.start)
    return ("", "") if tested else reason  # 经鉴定,该物品为大麻脂,共计7.2公斤: only what was seized is tested


def other_figure(scene: Scene, lot: Lot, first: Token, book: RuleBook) -> str:
    """What else than an amount of a substance a quantity tells; empty if it is one."""
    behind = told_behind(scene, lot, first, book)
    if behind:
        return behind
    if (is_each(scene, first) or is_size(scene, first, book)) and not lot.apiece:
        return "amount of each, not of all"
    if lot.right and scene.norm.startswith(names_case(book), lot.group.end) and not is_found_there(scene, lot, first):
        return "name of a case"
    if lot.right and first.dimension == "item" and bridges(book).place.match(scene.norm, lot.group.end):
        return "a place, not a substance"
    if first.dimension == "item" and first.measure and first.measure.quantity.amount < 1 and not has_mass(lot):
        return "part of a piece, no number"  # 半瓶药片
    pointed = first.dimension == "item" and not has_mass(lot) and POINTING.search(scene.norm, max(scene.clause.span.start, first.start - 4), first.start)
    return "pieces told before" if pointed else ""


@lru_cache(maxsize=8)
def cues_behind(book: RuleBook) -> tuple[tuple[BehindEntry, re.Pattern[str]], ...]:
    """The cues of the gate that stand right behind an amount, compiled once."""
    return tuple((entry, re.compile(guarded_either(entry.patterns))) for entry in book.gate.behind)


def told_behind(scene: Scene, lot: Lot, first: Token, book: RuleBook) -> str:
    """The reason of the first cue that stands right behind an amount, empty if none does."""
    among = AMONG in scene.norm[max(scene.clause.span.start, first.start - AMONG_REACH) : first.start]
    for entry, pattern in cues_behind(book):
        end = max(lot.group.end, first.end) if entry.noun else first.end
        if (among or not entry.among) and pattern.match(scene.norm, end):
            return entry.reason
    return ""


def names_case(book: RuleBook) -> str:
    """What behind a drug makes it a case's name: 两吨K粉案."""
    return book.verbs.regex("case-ending")


def is_found_there(scene: Scene, lot: Lot, first: Token) -> bool:
    """Whether a verb of finding right before an amount has the case for its object: "合力查缉走私275公斤恺他命案", not "查获两吨K粉案的主犯"."""
    if scene.norm[lot.group.end + 1 : lot.group.end + 2] not in ("", *",。;\n("):
        return False
    return FOUND_CASE.search(scene.norm, scene.clause.span.start, first.start) is not None


def make_fact(scene: Scene, lot: Lot, token: Token, first: Token) -> Fact:
    """The fact of one quantity; its span runs from the substance through the unit, or over the quantity alone."""
    if token.measure is None:
        raise ValueError("a seizure needs a measure")
    group = lot.group
    alone = lot.borrowed or (token is not first and len([t for t in lot.measures if t.dimension == token.dimension]) > 1)
    inside = scene.clause.span.start <= group.start < scene.clause.span.end
    span = token.span if alone or not inside else Span(min(group.start, token.start), max(token.end, group.end if lot.right else token.end))
    quantity = substance_quantity(group, token)
    product = (group.named and token.measure.word in PRODUCTS) or PRODUCT.search(scene.norm, group.start, group.end)
    marks = [*(["alone"] if group.tokens[0].measure or (token.dimension == "plant" and token.start > first.end) else []), *(["product"] if product else [])]
    filled = [FILLING] if FILLED.search(scene.norm, max(scene.clause.span.start, group.start - FILLED_REACH), group.start) else []
    tags = frozenset([*pieces_of(lot), *weight_tags(scene, token), *marks, *filled])
    sliced = group.code == "methamphetamine" and quantity.unit == "pill" and token.measure.word.endswith("片")  # 冰毒1180万片: no crystals
    code = "methamphetamine_tablet" if sliced else group.code
    return Fact("seizure", code, quantity, span, group.tokens[0].rule, scene.clause.index, form=group.form, tags=tags)


def weight_tags(scene: Scene, token: Token) -> list[str]:
    """What another sentence must know of an amount: that it is gross or net, that it opens its sentence, that it counts packs of one lot."""
    near = token.start - scene.clause.span.start <= OPENING
    packed = token.measure and token.measure.word in PACKS and not BESIDES.search(scene.norm, scene.part_start(token.start, "。!?"), token.start)
    first = head_of_list(scene, token)
    marks = [mark for mark in ("gross", "net") if marked(scene, first, mark)]
    return [*marks, *(["opening"] if near else []), *(["packed"] if packed else [])]


def head_of_list(scene: Scene, token: Token) -> Token:
    """The first weight of the list that one goes on, so that 毛重 is said of all: "毛重分别为6.3公斤和5.8公斤"."""
    at = next(place for place, other in enumerate(scene.tokens) if other is token)
    while (
        at and scene.tokens[at - 1].dimension == token.dimension and scene.norm[scene.tokens[at - 1].end : scene.tokens[at].start] in ("、", "和", "及", "与")
    ):
        at -= 1
    return scene.tokens[at]


def loose_fact(scene: Scene, token: Token) -> Fact:
    """A weight of nothing that is named: it may still be a share of one told before."""
    if token.measure is None:
        raise ValueError("a weight needs a measure")
    return Fact("seizure", LOOSE, token.measure.quantity, token.span, token.rule, scene.clause.index)


def substance_quantity(group: Group, token: Token) -> Quantity:
    """The amount in a unit of the contract: pieces of cartridges are items, a bare number is grams."""
    measure = token.measure
    if measure is None:
        raise ValueError("a seizure needs a measure")
    quantity = measure.quantity
    if measure.dimension == "bare":
        return Quantity(quantity.amount, "g", quantity.approx)
    vaped = group.code in VAPED and measure.word in VAPE_UNITS
    if group.code == "lsd" and measure.word in SHEETS:
        return Quantity(quantity.amount, "pill", quantity.approx)
    if measure.dimension == "pill" and (vaped or group.form == "cartridge" or any(token.word and CARTRIDGE in token.word.text for token in group.tokens)):
        return Quantity(quantity.amount, "item", quantity.approx)
    return quantity


def is_told_whole(group: Group) -> bool:
    """Whether a chain names a thing and the one drug that it holds: "含氟硝西泮的粉末"."""
    return group.named and not group.weak and group.code not in (*GENERAL, "", "-", "mixed") and bool(group.tokens[-1].word and group.tokens[-1].word.substance)


def remember(scene: Scene, groups: list[Group], lots: list[Lot], found: Found, story: Story) -> None:
    """Leave for the next clause the last substance, and the one whose pieces wait for a weight."""
    story.waiting = None
    told = [lot.group for lot in lots if lot.group.code not in ("", "-")]
    story.pair = tuple(group.code for group in told) if len(told) > 1 else story.pair
    story.codes |= {group.code for group in told}
    story.lots |= {tag: lot.group.code for lot in lots if lot.group in told and lot.group.code not in WHOLE_CODES for tag in pieces_of(lot)}
    story.counts |= {token.measure.word: lot.group.code for lot in lots if lot.group in told for token in lot.measures if token.measure}
    story.known |= {token.word.text: group.code for group in groups if is_told_whole(group) for token in group.tokens if token.word and token.word.substance}
    for group in told:
        story.known |= {token.word.text: group.code for token in group.tokens if token.word and token.word.substance}
        if any(token.word and token.word.text.endswith(CARTRIDGE) for token in group.tokens):
            story.known[CARTRIDGE] = group.code
    story.plants |= {int(fact.quantity.amount): fact.code for fact in found.facts if fact.quantity.unit == "plant"}
    if told:
        story.code = told[-1].code
    story.topic = next((group.code for group in reversed(groups) if group.code in VAPED), story.topic)
    last = lots[-1] if lots else None
    story.counted = []
    if last and (not has_mass(last) or is_estimated(last)) and last.group.code not in ("", "-"):
        story.waiting = last.group
        story.counted = [fact for fact in found.facts if fact.span.end >= last.measures[0].end]
    elif groups and groups[-1].named and not lots and scene.clause.span.end - groups[-1].end <= 12:
        story.waiting = groups[-1]
    if any(
        token.word and (token.word.seize in ("taken", "found") or token.word.before == "captured" or token.word.after == "captured") for token in scene.tokens
    ):
        story.active = True
