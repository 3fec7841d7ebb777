"""Binding quantities to substances: the one before, the one behind, or the one that a list or the last sentence carries on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from extract.mentions import SUBSTANCE_DIMENSIONS, Scene, Token
from extract.substances import HOLD_REACH, Group, joints, make_group
from rules.book import RuleBook
from schemas.text import Fact

REACH, SKIPPED = 36, 3
PLACE_REACH = 14
ALONE = re.compile("$|[,、。;)\n]|(?:大幅|明显|同比|相比|有所|略)?(?:下降|上升|减少|增加|增长|锐减|提高|翻)")
CHANGED = re.compile("(?:增加|减少|上升|下降|增长|多出|增多|减了|增|减|升|降|多|少)(?:了|有|近|约|逾|达)*$")
THING_END = re.compile(r"[^,。;、:\d一二三四五六七八九十]{1,4}?(?:共计?|合计|约|近|净重|总计)*")
AGAIN, SUM = re.compile("又|再|另|还"), re.compile("(?:共|共计|总共|合计|一共)$")
ELSEWHERE = re.compile(",(?:并|随后|同时|而后|之后|后)?[从在自于由][^,。;]{1,20}$")
NEXT_ITEM = re.compile(r'[”)"》\s]*(?:、?(?:以及|及其|及|和|与|并)|[、,;])')
REST = re.compile("(?:另外?有?|其余的?|余下的?|剩余的?|还有|尚有|其他)(?:约|逾|近)?$")
ESTIMATE = Decimal("0.8")
COUNTING = frozenset({"清点", "点数", "核实", "称得", "勘查"})
CONSIGNMENTS = frozenset({"批", "批次", "票", "单"})
GROWN = frozenset({"poppy", "cannabis"})


@dataclass(slots=True)
class Story:
    """What a sentence takes over from the ones before it.

    `code` is the last substance named with a quantity, `topic` the last one that can be smoked and is named without one (涉依托咪酯案件), `known` what nameless things turned out to be, `codes` all drugs told, `plants` the plants by their number, `lots` the drugs by their pieces ("lot:48袋"), `waiting` a substance whose weight may follow in the next
    sentence, `counted` the facts of its pieces, which are `withdrawn` when it does; `active` tells whether officers have
    found or caught anything yet, `watched` whether any have come, in the text up to the offset `seen`; `following` the next sentences, `whole` the last figure that may have parts.
    """

    code: str = ""
    topic: str = ""
    waiting: Group | None = None
    counted: list[Fact] = field(default_factory=list)
    withdrawn: list[Fact] = field(default_factory=list)
    whole: Fact | None = None
    active: bool = False
    watched: bool = False
    seen: int = 0
    known: dict[str, str] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    plants: dict[int, str] = field(default_factory=dict)
    lots: dict[str, str] = field(default_factory=dict)
    following: Sequence[Scene] = ()


@dataclass(slots=True)
class Lot:
    """One substance with all quantities stated of it: pieces, gross and net weight; `apiece` if one is stated of each of several names."""

    group: Group
    measures: list[Token] = field(default_factory=list)
    right: bool = False
    borrowed: bool = False
    apiece: bool = False


@lru_cache(maxsize=8)
def bridges(book: RuleBook) -> tuple[re.Pattern[str], ...]:
    """What may stand between a substance and the quantity behind it, between a quantity and the substance behind it, a comparison's cue, what leads a weight, and where things are hidden."""
    regex = book.verbs.regex
    return (
        re.compile(f"(?:{regex('quote')}|{regex('filler')}|[,:、~])*"),
        re.compile(rf"(?:\([^()。;]{{1,20}}\))?(?:{regex('carried-by')})?(?:{regex('all-of')})?(?:{regex('adjective')}|{regex('quote')})*"),
        re.compile(regex("comparison")),
        re.compile(regex("weighed")),
        re.compile(regex("hidden")),
    )


def bind(scene: Scene, groups: list[Group], story: Story, book: RuleBook) -> list[Lot]:
    """Quantities given to substances: to the one before, else the one behind, else the one that the list carries on."""
    lots: list[Lot] = []
    by_group: dict[int, Lot] = {}
    for index, token in enumerate(scene.tokens):
        if token.dimension not in SUBSTANCE_DIMENSIONS and not is_lost_unit(scene, index):
            continue
        group, right = owner(scene, index, groups, by_group, book)
        if group is None and lots and is_weighed(scene, lots[-1], index, book):
            lots[-1].measures.append(token)
            continue
        if group is None:
            group = summed_group(scene, index, lots, groups) or borrow(scene, index, lots, story, book)
            if group is None:
                continue
            lots.append(Lot(group, [token], borrowed=True))
            continue
        lot = by_group.get(group.start)
        if lot is None:
            lot = by_group[group.start] = Lot(group, right=right)
            lots.append(lot)
        lot.measures.append(token)
    return [*summed_parts(scene, lots), *lots]


def summed_parts(scene: Scene, lots: list[Lot]) -> list[Lot]:
    """Nameless weights that a named sum behind them adds up: "甲排出298.3克,乙排出314.1克,合计612.4克,经检验均为海洛因"."""
    taken = {token.start for lot in lots for token in lot.measures}
    for lot in lots:
        first = lot.measures[0]
        loose = [token for token in scene.tokens if token.dimension == "mass" and token.start not in taken and token.end <= first.start]
        amounts = [token.measure.quantity.amount for token in loose if token.measure]
        if lot.right and len(loose) > 1 and first.measure and sum(amounts) == first.measure.quantity.amount:
            return [Lot(nameless(scene, scene.tokens.index(token), lot.group.code), [token], borrowed=True) for token in loose]
    return []


def distribute(lots: list[Lot], scene: Scene, book: RuleBook) -> list[Lot]:
    """Joint lots with one quantity for each name are taken apart: "冰毒、麻古、海洛因分别为3公斤、200克、15克"."""
    out: list[Lot] = []
    for lot in lots:
        names = [token for token in lot.group.tokens if token.word and token.word.drug]
        following = [other for other in lots if other.borrowed and other.group is lot.group]
        measures = [*lot.measures, *(token for other in following for token in other.measures)]
        if lot.group.code == "mixed" and len(measures) == 1 and scene.norm[measures[0].start - 1] == "各":  # 冰毒、K粉各500克
            out += [Lot(make_group(scene, [name], book), [measures[0]], borrowed=True, apiece=True) for name in names]
            lot.group.code = "-"
        elif lot.group.code == "mixed" and len(names) == len(measures) > 1:
            out += [Lot(make_group(scene, [name], book), [token]) for name, token in zip(names, measures, strict=True)]
            lot.group.code = "-"
        elif lot.group.code != "-":
            out.append(lot)
    return out


def owner(scene: Scene, index: int, groups: list[Group], taken: dict[int, Lot], book: RuleBook) -> tuple[Group | None, bool]:
    """The substance of a quantity, and whether it stands behind it."""
    left = left_owner(scene, index, groups, book) or hidden_owner(scene, index, groups, book)
    right = right_owner(scene, index, groups, book)
    if left and right and left.start in taken and has_mass(taken[left.start]) and scene.tokens[index].dimension in ("mass", "volume"):
        return right, True
    if left and begins_item(scene, index, left, right, taken.get(left.start)):
        return right, right is not None
    if left:
        return left, False
    return right, right is not None


def begins_item(scene: Scene, index: int, left: Group, right: Group | None, lot: Lot | None) -> bool:
    """Whether a quantity begins the next item of a list, so that it is not of the substance before: "33.5克可卡因、4粒摇头丸、3个吸食工具"."""
    token = scene.tokens[index]
    summed = any(other.word and other.word.marker and left.end <= other.start < token.start for other in scene.tokens[:index])
    if summed or not NEXT_ITEM.match(scene.norm, left.end, token.start) or "重" in scene.norm[left.end : token.start]:
        return False
    if right:
        other = right.named or (lot is not None and lot.right and has_mass(lot))  # 1.8公升依托咪酯液体、612粒烟弹
        return other and "," not in scene.norm[token.end : right.start] and not has_quantity_behind(scene, right)
    return lot is not None and lot.right and (has_mass(lot) or token.dimension not in ("mass", "volume"))


def has_quantity_behind(scene: Scene, group: Group) -> bool:
    """Whether a substance has its own quantity right behind it: "冰毒,3克海洛因2克"."""
    return any(token.dimension in SUBSTANCE_DIMENSIONS and token.start == group.end for token in scene.tokens)


def is_weighed(scene: Scene, last: Lot, index: int, book: RuleBook) -> bool:
    """Whether a weight in a part of its own is that of the pieces told before: "查获海洛因3块,民警当场打开称量,重1.02公斤"."""
    token, at = scene.tokens[index], max(last.measures[-1].end, last.group.end)
    if token.dimension not in ("mass", "volume") or has_mass(last) or at > token.start:
        return False
    between = [other for other in scene.tokens[:index] if other.start >= at]
    other_things = any(other.names_drug or (other.word and (other.word.asset or other.word.seize == "taken" or other.word.trade)) for other in between)
    part = scene.norm[max(scene.norm.rfind(",", at, token.start), at - 1) + 1 : token.start]
    return not other_things and bool(bridges(book)[3].fullmatch(part))


def has_mass(lot: Lot) -> bool:
    """Whether a weight or volume is already stated of a lot."""
    return any(token.dimension in ("mass", "volume") for token in lot.measures)


def is_estimated(lot: Lot) -> bool:
    """Whether a lot's only weight is an estimate: 重约3.5千克."""
    heavy = [token.measure.quantity.approx for token in lot.measures if token.dimension in ("mass", "volume") and token.measure]
    return heavy == ["about"]


def left_owner(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The substance that a quantity follows: "海洛因共198包(265块),净重约92.75公斤"."""
    between = bridges(book)[0]
    edge = scene.tokens[index].start
    for token in reversed(scene.tokens[:index]):
        if not between.fullmatch(scene.norm, token.end, edge) and not is_held(scene, token, edge, groups, book):
            return None
        if token.names_drug:
            return next((group for group in groups if group.start <= token.start < group.end), None)
        if not is_transparent(scene, token):
            return None
        edge = token.start
    return None


def is_held(scene: Scene, drug: Token, edge: int, groups: list[Group], book: RuleBook) -> bool:
    """Whether a drug is told as what another thing holds, up to its quantity: "含氯胺酮成分的奶茶粉2.3公斤"."""
    group = next((group for group in groups if group.start <= drug.start < group.end), None)
    if group is None or not joints(book).holding.search(scene.norm, max(scene.clause.span.start, group.start - HOLD_REACH), group.start):
        return False
    return bool(joints(book).held_in.fullmatch(scene.norm, group.end, edge) or (len(group.tokens) > 1 and THING_END.fullmatch(scene.norm, group.end, edge)))


def hidden_owner(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The substance before a quantity that only tells first where it was hidden: "冰毒被藏在车辆油箱内,共有80包,合计81.2公斤"."""
    token = scene.tokens[index]
    group = next((group for group in reversed(groups) if group.end <= token.start), None)
    match = bridges(book)[4].match(scene.norm, group.end, token.start) if group else None
    if match is None or not all(is_transparent(scene, other) for other in scene.tokens[:index] if other.start >= match.end()):
        return None
    return group


def is_transparent(scene: Scene, token: Token) -> bool:
    """Whether a chain from a quantity back to its substance may pass over a token."""
    if token.word:
        return token.word.marker in ("sum", "net", "gross", "lesser", "respectively", "each") or bool(token.word.form) or token.word.text in COUNTING
    parcels = token.dimension == "case" and token.rule.endswith("#case") and scene.norm[token.end - 1] == "件"  # 大麻制品10件,共计7.25克
    consignments = token.measure is not None and token.measure.word in CONSIGNMENTS  # 大麻毒品2批、520克
    return token.dimension in SUBSTANCE_DIMENSIONS or token.dimension == "bare" or parcels or consignments


def right_owner(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The substance that a quantity stands before: "9.64公斤海洛因", "约38克怀疑大麻花"."""
    onto = bridges(book)[1]
    token = scene.tokens[index]
    behind = [group for group in groups if 0 <= group.start - token.end <= REACH][:SKIPPED]
    found = next((group for group in behind if onto.fullmatch(scene.norm, token.end, group.start) and not is_stretch(token, group)), None)
    weight = weight_behind(scene, index, book) if found is None and behind else None
    return found or (right_owner(scene, weight, groups, book) if weight else None)


def weight_behind(scene: Scene, index: int, book: RuleBook) -> int | None:
    """The place of the weight that is stated right behind a number of pieces: "30片共重0.14克的硝甲西泮"."""
    tokens = scene.tokens
    if tokens[index].dimension not in ("item", "pill"):
        return None
    at = next((place for place in range(index + 1, len(tokens)) if not (tokens[place].word and is_transparent(scene, tokens[place]))), index)
    near = tokens[at].dimension in ("mass", "volume") and bridges(book)[0].fullmatch(scene.norm, tokens[index].end, tokens[at].start)
    return at if near else None


def is_stretch(token: Token, group: Group) -> bool:
    """Whether a number counts fields of a plant, not its parts: 一片罂粟, 两块罂粟地."""
    return group.code == "poppy" and token.measure is not None and token.measure.word in ("片", "块")


def borrow(scene: Scene, index: int, lots: list[Lot], story: Story, book: RuleBook) -> Group | None:
    """The substance of a quantity that stands alone: the list's ("7.88克、5.43克"), or the one that waits for its weight."""
    token = scene.tokens[index]
    if index and lots and scene.tokens[index - 1] is lots[-1].measures[-1] and scene.norm[scene.tokens[index - 1].end : token.start] in ("、", "和", ",", "及"):
        return lots[-1].group
    seen = story.waiting.code if story.waiting and not lots else story.code  # 院内种有罂粟。经清点,共计218株
    if token.dimension == "plant" and (story.plants or seen in GROWN):
        amount = token.measure.quantity.amount if token.measure else 0
        return nameless(scene, index, story.plants.get(int(amount)) or next(iter(story.plants.values()), seen))
    if token.dimension == "item" and lots and is_taken_alone(scene, index, lots) and weight_behind(scene, index, book) is not None:
        return nameless(scene, index, lots[-1].group.code)  # 又在仓库内查扣22包(毛重540公斤)
    return borrow_weight(scene, index, lots, story, book) if token.dimension in ("mass", "volume") else None


def borrow_weight(scene: Scene, index: int, lots: list[Lot], story: Story, book: RuleBook) -> Group | None:
    """The substance of a weight that stands alone: more or a part of the drug told last, the one of a comparison, or one that waits."""
    if is_rest(scene, index, lots, story):
        return nameless(scene, index, lots[-1].group.code if lots else story.code)
    if lots and is_place_part(scene, index):
        return nameless(scene, index, lots[0].group.code)
    if closes(scene, index, lots):
        return nameless(scene, index, lots[-1].group.code)
    compared = compared_code(scene, index, lots, story, book)
    if compared:
        return nameless(scene, index, compared)
    alone = lots[-1].group.code if lots else story.code
    if alone and is_taken_alone(scene, index, lots):
        return nameless(scene, index, alone)
    opening = scene.tokens[:index]
    near = scene.tokens[index].start - scene.clause.span.start <= 20
    if lots or not near or not all(is_transparent(scene, other) for other in opening):
        return None
    return story.waiting if may_weigh(scene, index, story, book) else None


def may_weigh(scene: Scene, index: int, story: Story, book: RuleBook) -> bool:
    """Whether a weight may be that of the lot told last: of its pieces any, of an estimate one that is near it and told as weighed."""
    told = [fact.quantity.amount for fact in story.counted if fact.quantity.unit in ("g", "ml")]
    token = scene.tokens[index]
    if not told or not token.measure:
        return True
    small, large = sorted((token.measure.quantity.amount, told[-1]))
    part = max(scene.norm.rfind(",", scene.clause.span.start, token.start) + 1, scene.clause.span.start)
    return small > large * ESTIMATE and bool(bridges(book)[3].fullmatch(scene.norm, part, token.start))


def summed_group(scene: Scene, index: int, lots: list[Lot], groups: list[Group]) -> Group | None:
    """The only substance of a sentence, named before without a quantity, whose sum a verb of seizing tells: "内有海洛因,共查扣近30公斤"."""
    token, verb = scene.tokens[index], scene.tokens[index - 1] if index else None
    if token.dimension not in ("mass", "volume") or lots or not verb or not verb.word or verb.word.seize != "taken" or token.start - verb.end > 2:
        return None
    before = [group for group in groups if group.end <= verb.start]
    told = before if len(before) == len(groups) or groups[len(before)].start > token.end else []
    return told[-1] if len(told) == 1 and told[0].named and SUM.search(scene.norm, told[0].end, verb.start) else None


def is_taken_alone(scene: Scene, index: int, lots: list[Lot]) -> bool:
    """Whether a weight alone is the object of a verb of finding, so that it is of the drug told last: "在其住处又缴获350克"."""
    token, verb = scene.tokens[index], scene.tokens[index - 1] if index else None
    if not verb or not verb.word or verb.word.seize not in ("taken", "found") or token.start - verb.end > 2:
        return False
    first = lots[-1].measures[-1].end if lots else scene.clause.span.start
    parts = any(other.word and other.word.marker == "within" for other in scene.tokens[:index])  # 其中从驾驶室查获0.8千克
    again = AGAIN.search(scene.norm, first, verb.end) or (lots and not parts and ELSEWHERE.search(scene.norm, first, verb.start))
    return bool(again) and scene.norm[token.end : token.end + 1] in ("", *",、。;()\n")


def closes(scene: Scene, index: int, lots: list[Lot]) -> bool:
    """Whether a weight behind a word for a sum is that of the lots before it: "查扣3210公斤,又查扣540公斤,累计总重量达3750公斤"."""
    token, mark = scene.tokens[index], scene.tokens[index - 1] if index else None
    if not token.measure or not mark or not mark.word or mark.word.marker != "sum":
        return False
    heavy = [[other.measure.quantity.amount for other in lot.measures if other.dimension == token.dimension and other.measure] for lot in lots]
    return len(heavy) > 1 and all(heavy) and sum(max(amounts) for amounts in heavy) == token.measure.quantity.amount


def is_rest(scene: Scene, index: int, lots: list[Lot], story: Story) -> bool:
    """Whether a weight behind 另有 or 其余 is more of the drug told last: "在242.1公斤氯胺酮中,另有94.7公斤则在行动中检获"."""
    token = scene.tokens[index]
    if not REST.search(scene.norm, max(scene.clause.span.start, token.start - 8), token.start) or not (lots or story.code):
        return False
    follows = scene.norm[token.end : token.end + 1]
    return bool(follows) and follows in "则在由于是从乃系经被均,"


def is_place_part(scene: Scene, index: int) -> bool:
    """Whether a weight behind 其中 is a part of the one before, told by place: "冰毒38.4千克,其中车载27.9千克、仓库内10.5千克"."""
    marks = [at for at, other in enumerate(scene.tokens[:index]) if other.word and other.word.marker == "within" and other.word.text != "内"]
    if not marks or not any(other.dimension == "mass" for other in scene.tokens[: marks[-1]]):
        return False
    between = [other for other in scene.tokens[marks[-1] + 1 : index] if not other.measure and not (other.word and other.word.marker)]
    gap = scene.norm[scene.tokens[index - 1].end : scene.tokens[index].start]
    return len(gap) <= PLACE_REACH and not any(
        other.word and (other.word.seize or other.word.trade or other.word.before or other.names_drug) for other in between
    )


def compared_code(scene: Scene, index: int, lots: list[Lot], story: Story, book: RuleBook) -> str:
    """The code of a lone weight that belongs to a comparison ("去年同期为13起、31.2公斤", "较去年同期的8.1公斤下降21%"); empty if it belongs to none."""
    token, start = scene.tokens[index], scene.clause.span.start
    if not ALONE.match(scene.norm, token.end) or CHANGED.search(scene.norm, start, token.start):
        return ""
    part = max(start, *(scene.norm.rfind(mark, start, token.start) + 1 for mark in ",;("))
    if lots and bridges(book)[2].search(scene.norm, part, token.start):
        return lots[-1].group.code
    return story.whole.code if story.whole and bridges(book)[2].search(scene.norm, start, token.start) else ""


def nameless(scene: Scene, index: int, code: str) -> Group:
    """A group for a quantity that stands without any name: what it is of was told before."""
    return Group([scene.tokens[index]], code, named=True)


def is_lost_unit(scene: Scene, index: int) -> bool:
    """Whether a bare number right behind a drug's name has lost its unit: "冰毒88.4、", "海洛因712.3 ,"."""
    token = scene.tokens[index]
    if token.dimension != "bare" or not index or not token.measure:
        return False
    before = scene.tokens[index - 1]
    telling = token.measure.quantity.amount % 1 != 0
    behind = scene.norm[token.end : token.end + 1]
    if "|" in scene.norm[scene.clause.span.start : scene.clause.span.end]:
        return False  # a table with its unit in the head: "(单位:kg) 海洛因 103.4 | 鸦片 22.5"
    return bool(
        telling and before.names_drug and not (before.word and before.word.weak) and token.start - before.end <= 3 and (not behind or behind in ",、。;\n) ")
    )
