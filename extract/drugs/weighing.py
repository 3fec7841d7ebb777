"""Pieces whose weight is told elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extract.words.rounding import is_rounded
from schemas.text import Fact

PILLS = "粒片颗枚丸锭"
NAMELESS = "drugs.toml#matter"  # 白色晶体, 块状物: what a test result or the story says they are
FILLING = "filling"  # 烟弹内的液体…净重22.5克
SOON = 2  # sentences
LEAST_NET = Decimal("0.6")
AMOUNT = re.compile(r"[\d.]+")


def lot_of(fact: Fact) -> set[str]:
    """The number of pieces told of a seizure's lot: 48袋."""
    return {tag for tag in fact.tags if tag.startswith("lot:")}


def are_pieces_of(pieces: Fact, heavy: Fact) -> bool:
    """Whether a number of pieces, exact or rounded, is that of a weighed lot: "胶囊超7万粒" of "胶囊74727粒,净重27528克"."""
    if pieces.kind != "seizure" or pieces.quantity.unit not in ("item", "pill") or pieces.code not in ("unspecified", heavy.code):
        return False
    told = [Decimal(found.group()) for found in map(AMOUNT.search, lot_of(heavy)) if found]
    return heavy.quantity.unit in ("g", "ml") and any(amount == pieces.quantity.amount or is_rounded(pieces.quantity, amount) for amount in told)


def are_weighed_below(title: Fact, fact: Fact) -> bool:
    """Whether pieces that a title counts are weighed in the text: "“护腰带”里藏着三包海洛因" above "经鉴定为海洛因,净重517克"."""
    packed = title.kind == "seizure" and title.quantity.unit == "item" and "product" not in title.tags
    return are_pieces_of(title, fact) or (packed and title.code == fact.code and fact.kind == "seizure" and fact.quantity.unit in ("g", "ml"))


def is_same_count(pieces: Fact, heavy: Fact) -> bool:
    """Whether a lot told again in its sentence with its weight has just so many pieces: "410包可卡因摆在桌上…,410包可卡因重430公斤"."""
    told = lot_of(pieces) & lot_of(heavy)
    return bool(told) and pieces.code == heavy.code


def weighed_later(facts: Sequence[Fact]) -> list[Fact]:
    """Facts without pieces whose weight a sentence near them tells: "冰毒32包…。经称量,…冰毒31.6公斤"; of bags of 疑似毒品 any weight does."""
    heavy = [fact for fact in facts if fact.kind == "seizure" and fact.quantity.unit in ("g", "ml")]
    return [
        fact
        for fact in facts
        if not any(is_net_of(other, fact) for other in heavy)
        and not ((is_pieces(fact) or is_pills(fact)) and any(is_weight_of(other, fact) for other in heavy))
        and not any(are_pieces_of(fact, other) and (other.clause != fact.clause or is_same_count(fact, other)) for other in heavy)
        and not (is_pieces(fact) and any(are_pills_of(other, fact) for other in facts))
        and not (is_pieces(fact) and (are_weighed_apart(fact, heavy) or close_a_lot(fact, heavy)))
        and not ((is_pieces(fact) or is_pills(fact)) and are_rest_of_lot(fact, heavy))
    ]


def are_pills_of(pills: Fact, packs: Fact) -> bool:
    """Whether another sentence counts the pills in so many packs: "收缴麻果11包。经清点,11包麻果共2083颗"."""
    return is_pills(pills) and pills.clause != packs.clause and pills.code == packs.code and bool(lot_of(pills) & lot_of(packs))


def are_weighed_apart(pieces: Fact, heavy: Sequence[Fact]) -> bool:
    """Whether just so many weights follow in the sentence: "海洛因两包,其中一包350克,另一包212克"."""
    behind = [fact for fact in heavy if fact.clause == pieces.clause and fact.code == pieces.code and fact.span.start > pieces.span.end]
    return len(behind) > 1 and len(behind) == pieces.quantity.amount


def are_rest_of_lot(pieces: Fact, heavy: Sequence[Fact]) -> bool:
    """Whether nameless pieces are among those of a lot that one of the next sentences weighs: "体内亦排出1粒。共检获5粒冰毒,总重275克"."""
    later = [other for other in heavy if other.code == pieces.code and 0 < other.clause - pieces.clause <= SOON]
    told = [Decimal(found.group()) for other in later for found in map(AMOUNT.search, lot_of(other)) if found]
    return "alone" in pieces.tags and any(amount > pieces.quantity.amount for amount in told)


def close_a_lot(pieces: Fact, heavy: Sequence[Fact]) -> bool:
    """Whether pieces and those of a weighed lot make up those of another: "海洛因86块,净重30.25千克。…50块,净重17.6千克…36块"."""
    lots = [{Decimal(found.group()) for found in map(AMOUNT.search, lot_of(fact)) if found} for fact in heavy if fact.code == pieces.code]
    told = set().union(*lots)
    return any(amount + pieces.quantity.amount in told for amount in told)


def is_net_of(net: Fact, gross: Fact) -> bool:
    """Whether a net weight is that of a gross one: "连包装称得2.41公斤。…送检结果:净重2186.4克", "毛重1.43公斤,经检验为海洛因,净重1386克"."""
    if "gross" not in gross.tags or "net" not in net.tags or net.code != gross.code:
        return False
    return gross.quantity.amount * LEAST_NET <= net.quantity.amount < gross.quantity.amount


def is_weight_of(heavy: Fact, pieces: Fact) -> bool:
    """Whether a weight is that of pieces told in another sentence."""
    if (heavy.clause != pieces.clause and lot_of(heavy) & lot_of(pieces)) or is_filling(heavy, pieces):
        return True
    distance = heavy.clause - pieces.clause
    if pieces.form == "cartridge" and (heavy.quantity.unit == "ml" or heavy.rule != NAMELESS or "opening" not in heavy.tags):
        return False  # 烟弹876枚;烟油1.35升;依托咪酯原粉92.6克
    if pieces.code == "unspecified":
        return distance != 0
    if is_counted_apart(heavy, pieces):
        return False
    if pieces.quantity.unit == "pill":
        return heavy.code == pieces.code and 0 < distance <= 1 and pieces.form != "seed" and "opening" in heavy.tags
    if pieces.rule == NAMELESS and pieces.form in ("crystal", "powder", "brick"):
        return heavy.code == pieces.code
    if heavy.code == pieces.code and distance < 0:  # 缴获海洛因6032克。…从棉被里查出海洛因17块
        return heavy.whole is None and "packed" in pieces.tags
    return heavy.code == pieces.code and 0 < distance <= 2


def is_filling(heavy: Fact, pieces: Fact) -> bool:
    """Whether a weight is of what the cartridges told before it hold."""
    return pieces.form == "cartridge" and FILLING in heavy.tags and heavy.clause >= pieces.clause


def is_counted_apart(heavy: Fact, pieces: Fact) -> bool:
    """Whether a weight further on is of other pieces: "大麻巧克力6块…。两名买家…大麻10克", or of a lot counted in other packs."""
    return "product" in pieces.tags or (packed_otherwise(heavy, pieces) and pieces.rule != NAMELESS and pieces.code == heavy.code)


def packed_otherwise(heavy: Fact, pieces: Fact) -> bool:
    """Whether a weighed lot is counted in other packs than pieces: "麻古2239颗;18包麻古,共重891克"."""
    others = {tag[-1] for tag in lot_of(heavy) - lot_of(pieces)}
    if pieces.quantity.unit == "pill":
        return bool(others - set(PILLS))
    return bool(lot_of(pieces) and others - {tag[-1] for tag in lot_of(pieces)} - set(PILLS))


def is_pills(fact: Fact) -> bool:
    """Whether a seizure is counted in pills."""
    return fact.kind == "seizure" and fact.quantity.unit == "pill"


def is_pieces(fact: Fact) -> bool:
    """Whether a seizure is counted in pieces only."""
    return fact.kind == "seizure" and fact.quantity.unit == "item"
