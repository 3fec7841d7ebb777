"""Seizures in a clause: which quantity is of which substance, and whether anybody seized it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.amounts import choose, is_each, pieces_of
from extract.binding import Lot, Story, bind, distribute, has_mass, is_estimated
from extract.everyday import stands_alone
from extract.gate import Closed, closed_at
from extract.identify import resolve
from extract.mentions import Found, Scene, Token
from extract.parts import WHOLE_CODES, drop_summed, mix_sums, tie_parts
from extract.pouring import pour
from extract.shares import LOOSE
from extract.substances import Group, find_groups, joints
from rules.book import RuleBook
from schemas.text import Fact, Quantity, Rejected, Span

SELF_TOLD = ("缴毒", "查毒", "缉毒")
WHEN = re.compile("[^,。;、\\d]{0,4}(?:时(?=[,被遭])|之际|过程中|途中|情事|现场)")
POINTING = re.compile("[该这]$|上述$|前述$|所述$")
LIMIT = re.compile("以下|以内|不等|的有")
SIZE_OF_CASE = re.compile("(?:以上|级)*的?(?:特大|重大|重特大|毒品|涉毒|运毒|贩毒|大)*案")
PLACE = re.compile(
    "(?:加工|提炼|制造|制毒|生产|种植|栽种|栽培|储存|仓储|存放|分销|包装|分装|贩卖|走私|贩运|批发)*(?:工场|工厂|农场|温室|实验室|仓库|货仓|中心|据点|窝点|集团|网络|团伙|场|厂|库|仓|点)"
)
PRICED = re.compile("的?(?:市场|黑市|交易|零售)?(?:价格|价钱|售价|市价|单价|均价|成本|利润|毒资)")
WEIGHED = frozenset({"mass", "volume", "pill", "plant"})
CARTRIDGE = "烟弹"
PRICE = re.compile("[报标要开叫售]价")
HEADLINE = 16  # characters
UNSEIZED = "no verb of seizing"
GROWING = frozenset({"种植", "种了", "栽种", "栽"})
REST_AFTER_TRADE = frozenset({"made or carried, not seized", "consumed"})


def find(scene: Scene, closed: Sequence[Closed], story: Story, book: RuleBook) -> Found:
    """All seizures of a clause; updates the story with what the next clause may lean on."""
    found = Found()
    groups = find_groups(scene, book)
    lots = pour(distribute(bind(scene, groups, story, book), scene, book), scene, book)
    for lot in lots:
        resolve(scene, lot, groups, story, book)
        judged = settle(scene, lot, closed, story, book)
        found.facts += judged.facts
        found.rejected += judged.rejected
        if lot.borrowed and lot.group is story.waiting and judged.facts:
            story.withdrawn += story.counted
    bound = {token.start for lot in lots for token in lot.measures}
    loose = [token for token in scene.tokens if token.dimension in WEIGHED and token.start not in bound]
    nameless = [token for token in loose if token.dimension == "mass" and closed_at(closed, token.span) is None]
    found.rejected += [Rejected(token.span, "no substance told") for token in loose if token not in nameless]
    found.facts = tie_parts(scene, mix_sums(scene, drop_summed(scene, found.facts)), story, book)
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
    chosen, left = choose(scene, lot)
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
    first = next((token for token in lot.measures if not is_each(scene, token)), lot.measures[0])
    stretch = closed_at(closed, first.span) or closed_at(closed, Span(lot.group.start, lot.group.end))
    if stretch:
        return stretch.reason, stretch.cue
    if lot.group.code in ("", "-"):
        return ("tested negative", "") if lot.group.code else ("no substance told", "")
    if lot.group.weak and not lot.borrowed and not is_meant(scene, lot, book):
        return "everyday word", scene.norm[lot.group.start : lot.group.end]
    strange = other_figure(scene, lot, first, book)
    reason = (strange, "") if strange else governed(scene, min(first.start, lot.group.start), story)
    tested = reason[0] == UNSEIZED and joints(book).head.search(scene.norm, scene.clause.span.start, lot.group.start)
    return ("", "") if tested else reason  # 经鉴定,该物品为大麻脂,共计7.2公斤: only what was seized is tested


def other_figure(scene: Scene, lot: Lot, first: Token, book: RuleBook) -> str:
    """What else than an amount of a substance a quantity tells; empty if it is one."""
    if LIMIT.match(scene.norm, first.end):
        return "a limit, not a figure"
    if SIZE_OF_CASE.match(scene.norm, first.end):
        return "size of a case, not a figure"
    if is_each(scene, first) and not lot.apiece:
        return "amount of each, not of all"
    if lot.right and scene.norm.startswith(names_case(book), lot.group.end):
        return "name of a case"
    if PRICED.match(scene.norm, max(lot.group.end, first.end)):
        return "a price, value or payment"
    if lot.right and first.dimension == "item" and PLACE.match(scene.norm, lot.group.end):
        return "a place, not a substance"
    pointed = first.dimension == "item" and POINTING.search(scene.norm, max(scene.clause.span.start, first.start - 2), first.start)
    return "pieces told before" if pointed else ""


def names_case(book: RuleBook) -> str:
    """What behind a drug makes it a case's name: 两吨K粉案."""
    return book.verbs.regex("case-ending")


def governed(scene: Scene, start: int, story: Story) -> tuple[str, str]:
    """The reason of the verb that governs a place, empty if it is a verb of finding."""
    verbs = [token for token in scene.tokens if token.start < start and governs(scene, token, start)]
    if scene.norm[start : start + 2] in SELF_TOLD:
        return "", ""
    if traded_after(scene, start) and (not verbs or is_preposed(scene, start, verbs[-1])):
        return "sold or bought", ""
    lone = [token for token in verbs if token.word and token.word.trade in ("destroyed", "stock") and "," not in scene.norm[token.end : start]]
    if lone and lone[0].word:
        return lone[0].word.trade, lone[0].word.text
    if verbs:
        word = verbs[-1].word
        if word and word.seize == "found" and priced_after(scene, start):
            return "sold or bought", ""
        if word and word.trade and not word.seize and not names_goods(scene, verbs[-1]):
            rest = word.trade in REST_AFTER_TRADE and taken_later(scene, start)
            return ("", "") if rest or is_described(scene, verbs, start) else (word.trade, word.text)
        return "", ""
    if story.active or taken_later(scene, start) or is_exclaimed(scene, story):
        return "", ""
    return UNSEIZED, ""


def governs(scene: Scene, verb: Token, start: int) -> bool:
    """Whether a word is a verb that can govern a place: not one of a bracket that is shut before it ("烟油5克(可供施用)、烟弹3颗")."""
    if verb.word is None or not (verb.word.seize or verb.word.trade) or only_when(scene, verb):
        return False
    opened = scene.norm.rfind("(", scene.clause.span.start, verb.start)
    shut = scene.norm.find(")", opened, start) if opened >= 0 else -1
    return shut < verb.end


def only_when(scene: Scene, verb: Token) -> bool:
    """Whether a verb of trading only tells when or what kind of case: "交易时被捉", "走私情事14起"."""
    return bool(verb.word and verb.word.trade and not verb.word.seize and WHEN.match(scene.norm, verb.end, scene.clause.span.end))


def is_described(scene: Scene, verbs: Sequence[Token], start: int) -> bool:
    """Whether a verb of trading only describes what was found: "查获邓某种植的罂粟180株", "发现两块菜地共种植罂粟90株", "查获走私大麻3克"."""
    last = verbs[-1]
    found = [verb for verb in verbs[:-1] if verb.word and verb.word.seize and not re.search("[,;:。]", scene.norm[verb.end : last.start])]
    between = scene.norm[last.end : start]
    grown = last.word and last.word.text in GROWING and any(verb.word and verb.word.seize for verb in verbs[:-1])
    named = any(token.names_drug and 0 <= token.start - last.end <= 1 for token in scene.tokens)
    adjoined = bool(found) and not scene.norm[found[-1].end : last.start] and named  # 查获走私大麻880克
    return bool(grown or adjoined or (found and "的" in between)) and not re.search("[,;:。]", between)


def is_preposed(scene: Scene, start: int, verb: Token) -> bool:
    """Whether a quantity is the object that 把 or 将 puts before its verb: "把482两烟土卖给了"."""
    part = max(scene.norm.rfind(",", scene.clause.span.start, start) + 1, verb.end)
    return bool(re.search("[把将]", scene.norm[part:start]))


def names_goods(scene: Scene, verb: Token) -> bool:
    """Whether a verb of trading only tells what was found: "查获走私毒品67.6公斤"; it stands right before the drug, with a verb of finding in its part."""
    if not verb.word or not verb.word.trade or verb.word.seize or not any(token.names_drug and token.start == verb.end for token in scene.tokens):
        return False
    found = [token for token in scene.tokens if token.end <= verb.start and token.word and token.word.seize]
    return bool(found) and not re.search("[,;:。、]", scene.norm[found[-1].end : verb.start])


def traded_after(scene: Scene, start: int) -> bool:
    """Whether the part of the sentence that a quantity stands in ends in selling or using it: "一克海洛因掺到两克卖"."""
    end = scene.norm.find(",", start, scene.clause.span.end)
    end = scene.clause.span.end if end < 0 else end
    after = [token.word for token in scene.tokens if start < token.start < end and token.word]
    return any(word.trade in ("sold", "bought", "consumed") for word in after) and not any(word.seize for word in after)


def is_exclaimed(scene: Scene, story: Story) -> bool:
    """Whether a bare figure stands before a sentence that tells of seizing: "冰毒1996克!某机场查获一起旅客携毒案"."""
    span = scene.clause.span
    behind = story.following[:1]
    if "!" not in scene.norm[span.end - 1 : span.end + 1] or span.end - span.start > HEADLINE or not behind or behind[0].clause.index != scene.clause.index + 1:
        return False
    return any(token.word and token.word.seize == "taken" for token in behind[0].tokens)


def priced_after(scene: Scene, start: int) -> bool:
    """Whether a price is asked behind a quantity: "有3.3升的笑气报价500元一罐"."""
    end = scene.norm.find(",", start, scene.clause.span.end)
    return bool(PRICE.search(scene.norm, start, scene.clause.span.end if end < 0 else end))


def taken_later(scene: Scene, start: int) -> bool:
    """Whether a verb of seizing or catching follows in the clause: "冰毒3公斤被查获"."""
    return any(
        token.start > start and token.word and (token.word.seize in ("taken", "found", "uprooted") or token.word.after == "captured") for token in scene.tokens
    )


def make_fact(scene: Scene, lot: Lot, token: Token, first: Token) -> Fact:
    """The fact of one quantity; its span runs from the substance through the unit, or over the quantity alone."""
    if token.measure is None:
        raise ValueError("a seizure needs a measure")
    group = lot.group
    alone = lot.borrowed or (token is not first and len([t for t in lot.measures if t.dimension == token.dimension]) > 1)
    inside = scene.clause.span.start <= group.start < scene.clause.span.end
    span = token.span if alone or not inside else Span(min(group.start, token.start), max(token.end, group.end if lot.right else token.end))
    quantity = substance_quantity(group, token)
    return Fact("seizure", group.code, quantity, span, group.tokens[0].rule, scene.clause.index, form=group.form, tags=frozenset(pieces_of(lot)))


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
    if measure.dimension == "pill" and (group.form == "cartridge" or any(token.word and CARTRIDGE in token.word.text for token in group.tokens)):
        return Quantity(quantity.amount, "item", quantity.approx)
    return quantity


def remember(scene: Scene, groups: list[Group], lots: list[Lot], found: Found, story: Story) -> None:
    """Leave for the next clause the last substance, and the one whose pieces wait for a weight."""
    story.waiting = None
    told = [lot.group for lot in lots if lot.group.code not in ("", "-")]
    story.codes |= {group.code for group in told}
    story.lots |= {tag: lot.group.code for lot in lots if lot.group in told and lot.group.code not in WHOLE_CODES for tag in pieces_of(lot)}
    for group in told:
        story.known |= {token.word.text: group.code for token in group.tokens if token.word and token.word.substance}
        if any(token.word and token.word.text.endswith(CARTRIDGE) for token in group.tokens):
            story.known[CARTRIDGE] = group.code
    story.plants |= {int(fact.quantity.amount): fact.code for fact in found.facts if fact.quantity.unit == "plant"}
    if told:
        story.code = told[-1].code
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
