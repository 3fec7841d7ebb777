"""Items of a list: whether a quantity begins the next one, goes right, counts another noun, or tells the pieces before it again."""

from __future__ import annotations

import re

from extract.drugs.borrowing import OTHER_NOUN
from extract.drugs.lots import Lot, has_mass
from extract.drugs.substances import Group
from extract.words.mentions import SUBSTANCE_DIMENSIONS, Scene, Token

ITEM_OPENS = re.compile("[(、;:]|以及|[及和与并]|、及")
TESTED_OF = re.compile("中(?:均|又|还|共|分别)?(?:检|鉴定|化验)")  # 从12克中检出甲基苯丙胺,从3克中检出海洛因
PARTED = re.compile(r'[”)"》\s]*(?:[,、;]|以及|及|和|与|并)')
NEXT_ITEM = re.compile(r'[”)"》\s]*(?:、?(?:以及|及其|及|和|与|并)|[、,;])')


def begins_item(scene: Scene, index: int, left: Group, right: Group | None, lot: Lot | None) -> bool:
    """Whether a quantity begins the next item of a list, so that it is not of the substance before: "33.5克可卡因、4粒摇头丸、3个吸食工具"."""
    token = scene.tokens[index]
    if (right and turns_right(scene, index, right, lot)) or TESTED_OF.match(scene.norm, token.end):
        return True
    if right is None and lot is not None and counts_other(scene, token, lot):
        return True
    summed = any(other.word and other.word.marker and left.end <= other.start < token.start for other in scene.tokens[:index])
    if summed or not NEXT_ITEM.match(scene.norm, left.end, token.start) or "重" in scene.norm[left.end : token.start]:
        return False
    if right:
        other = right.named or (lot is not None and lot.right and has_mass(lot))  # 1.8公升依托咪酯液体、612粒烟弹
        return other and "," not in scene.norm[token.end : right.start] and not has_quantity_behind(scene, right)
    return lot is not None and lot.right and (has_mass(lot) or token.dimension not in ("mass", "volume"))


def counts_other(scene: Scene, token: Token, lot: Lot) -> bool:
    """Whether pieces behind a weighed lot are of a noun that follows them: "药丸120颗,净重11.6克及两张银行卡"."""
    joined = NEXT_ITEM.fullmatch(scene.norm, lot.measures[-1].end, token.start)
    return bool(joined) and token.dimension == "item" and has_mass(lot) and OTHER_NOUN.match(scene.norm, token.end) is not None


def turns_right(scene: Scene, index: int, right: Group, lot: Lot | None) -> bool:
    """Whether a quantity with a comma before it and a drug right behind it is of that drug: "烟弹551枚,6158粒摇头丸", "海洛因2块,净重53克的可卡因"."""
    first, marker = index, ""
    while first and (word := scene.tokens[first - 1].word) and word.marker and scene.tokens[first - 1].end == scene.tokens[first].start:
        first, marker = first - 1, word.marker
    before = scene.norm[scene.tokens[first - 1].end : scene.tokens[first].start] if first else ""
    behind = scene.norm[scene.tokens[index].end : right.start]
    if behind[:1] == "的" and ITEM_OPENS.fullmatch(before) and scene.tokens[index].dimension in ("mass", "volume"):
        return True  # 毒品(净重3.9克的红色药丸38颗、净重0.8克的白色晶体1袋)
    if not PARTED.match(before) or re.search("[,、;:]", behind) or not (right.named or (lot is not None and has_mass(lot))):
        return False
    return marker != "sum" and (not marker or "的" in behind or lot is None or has_mass(lot))


def has_quantity_behind(scene: Scene, group: Group) -> bool:
    """Whether a substance has its own quantity right behind it: "冰毒,3克海洛因2克"."""
    return any(token.dimension in SUBSTANCE_DIMENSIONS and token.start == group.end for token in scene.tokens)


def is_told_again(last: Lot, token: Token) -> bool:
    """Whether a number of pieces is the one told of the lot before: "冰毒4小包送至门口…,所送4小包经称量重3.6克"."""
    told = [(other.measure.quantity.amount, other.measure.word) for other in last.measures if other.measure and other.dimension == "item"]
    return token.measure is not None and not has_mass(last) and (token.measure.quantity.amount, token.measure.word) in told


def is_stand_of(scene: Scene, last: Lot, token: Token) -> bool:
    """Whether plants in the bracket behind a number of plants tell their size: "大麻活株263株(开花株88株、幼苗175株)"."""
    first = last.measures[0]
    text = scene.norm[first.end : token.start]
    return token.dimension == first.dimension == "plant" and text.startswith("(") and ")" not in text and "其中" not in text


def weighs_piece(last: Lot, token: Token) -> bool:
    """Whether a weight stands right behind the pieces of a lot that goes on a list: "一坛十一斤,一坛八斤半"."""
    return last.borrowed and not has_mass(last) and token.dimension == "mass" and last.measures[-1].end == token.start
