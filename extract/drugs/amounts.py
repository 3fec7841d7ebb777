"""Which of the quantities stated of one lot count: the net weight before the gross one, a weight before pieces, none of each piece."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from extract.drugs.lots import Lot, bridges
from extract.words.mentions import Scene, Token
from rules.book import RuleBook

FORMS = re.compile("[、,和及与][^,。;、()\\d]{0,3}[苗株]")
LISTED = frozenset("、和,及与") | {"以及", "、和"}
ONE_TIME = frozenset("第后这那有头再另此")
PURE = re.compile("纯[质重度][^,。;、()\\d]{0,6}$")
FEW = 5
NOT_EACH = frozenset(f"各{noun}" for noun in "地级类种县市区镇乡所站队部警单省国方族式项路支大分")
BODIES = re.compile("各(?:[^,。;、\\d]{0,6}?(?:机关|单位|系统|警察|警区|分局|地检|部门|县市|大队|总区|口岸|渠道|级|类|式|国))")
PACKING = re.compile("一(?:小?[包袋]|盒|排|扎|瓶)(?:地|的)?(?:封|包装|分装|装好|装成|打包)")  # 将药丸十粒一包封好
SAME_IN_BRACKET = re.compile(r" *\((?:约合|即|合|折合|后?经?[^,。;()\d]{0,8}(?:称量|称重|过磅|过秤|复称|核实)[^,。;()\d]{0,4})? *")
PARTS, ADDED = 2, re.compile("累计|先后|总计|总共")
SAME_WEIGHT = Decimal("0.85")
CRATES = frozenset({"箱", "盒", "包", "袋", "桶", "条", "捆", "件", "麻袋", "编织袋", "大包", "大袋"})
METRIC = frozenset({"克", "公斤", "千克", "吨", "公克", "公吨", "毫克", "g", "kg"})


def choose(scene: Scene, lot: Lot, book: RuleBook) -> tuple[list[Token], list[tuple[Token, str]]]:
    """The quantities of a lot that are facts, and the others with the reason: net beats gross, mass beats pieces."""
    measures = [token for token in lot.measures if lot.apiece or not (is_each(scene, token) or is_size(scene, token, book))]
    left = [(token, "amount of each, not of all") for token in lot.measures if token not in measures]
    heavy = [token for token in measures if token.dimension in ("mass", "volume")]
    if heavy:
        left += [(token, "pieces of a weighed lot") for token in measures if token not in heavy and token.dimension != "bare"]
        gross = [token for token in heavy if marked(scene, token, "gross") and is_outweighed(token, [other for other in heavy if not is_pure(scene, other)])]
        if gross and len(gross) < len(heavy):
            left += [(token, "gross weight beside net") for token in gross]
            heavy = [token for token in heavy if token not in gross]
        lesser = lesser_ones(scene, heavy)
        left += [(token, "weight of the pure drug, or after testing") for token in lesser]
        heavy = [token for token in heavy if token not in lesser]
        solid = weight_of_volume(scene, heavy)
        left += [(token, "volume beside a weight") for token in heavy if token not in solid]
        heavy, twins = drop_twins(scene, solid)
        return heavy, [*left, *((token, "the same weight in other words") for token in twins)]
    for dimension in ("plant", "pill"):
        kept = [token for token in measures if token.dimension == dimension]
        if len(kept) > 1 and ((dimension == "plant" and is_list_of_forms(scene, kept)) or is_list(scene, kept) or adds_up(kept)):
            return kept, left + [(token, "other count of the same lot") for token in measures if token not in kept]
        if kept:
            return kept[-1:], left + [(token, "other count of the same lot") for token in measures if token is not kept[-1]]
    if len(measures) > 1 and in_crates(scene, measures[0], measures[1]):
        measures = [measures[1], measures[0], *measures[2:]]
    return measures[:1], left + [(token, "other count of the same lot") for token in measures[1:]]


def is_pure(scene: Scene, token: Token) -> bool:
    """Whether a weight is only that of the pure drug in a lot, so that it is no net weight of the lot: "总毛重512公克,推估纯质净重25.6公克"."""
    return marked(scene, token, "lesser") and PURE.search(scene.norm, scene.clause.span.start, token.start) is not None


def lesser_ones(scene: Scene, heavy: list[Token]) -> list[Token]:
    """Weights of the pure drug or after testing beside another; of several such all but the heaviest: "验余净重903.21公斤,纯质净重741.8公斤"."""
    lesser = [token for token in heavy if token.measure and marked(scene, token, "lesser")]
    return lesser if len(lesser) < len(heavy) else sorted(lesser, key=lambda token: token.measure.quantity.amount if token.measure else 0)[:-1]


def weight_of_volume(scene: Scene, heavy: list[Token]) -> list[Token]:
    """Weights and volumes without the volume that a weight beside it is of: "冰毒液体220升,重约230公斤"."""
    solid = [token for token in heavy if token.dimension == "mass"]
    one_lot = len(solid) == 1 and len(heavy) == 2 and not scene.norm[heavy[0].end : heavy[1].start].strip(",(共约净总重计为达")
    return solid if one_lot else heavy


def is_list(scene: Scene, kept: list[Token]) -> bool:
    """Whether numbers with one measure word are listed: "分别找到罂粟23株、8株和41株"."""
    words = {token.measure.word for token in kept if token.measure}
    return len(words) == 1 and all(scene.norm[one.end : other.start] in LISTED for one, other in itertools.pairwise(kept))


def adds_up(kept: list[Token]) -> bool:
    """Whether the first of several numbers is the sum of the others: "大麻263株(开花株88株、幼苗175株)"."""
    amounts = [token.measure.quantity.amount for token in kept if token.measure]
    return len(amounts) > PARTS and amounts[0] == sum(amounts[1:])


def is_list_of_forms(scene: Scene, plants: list[Token]) -> bool:
    """Whether numbers of plants are listed by their size: "大麻成株86株、幼苗112株"."""
    return all(FORMS.fullmatch(scene.norm, one.end, other.start) for one, other in itertools.pairwise(plants))


def is_outweighed(gross: Token, heavy: list[Token]) -> bool:
    """Whether a lighter weight stands beside a gross one: its net weight, while a heavier one is a sum of several lots."""
    return any(other.measure and gross.measure and other.measure.quantity.amount < gross.measure.quantity.amount for other in heavy)


def in_crates(scene: Scene, crates: Token, pieces: Token) -> bool:
    """Whether a number of pieces right behind a smaller number of crates tells what is in them: "笑气5箱1800支"."""
    if not crates.measure or not pieces.measure or crates.measure.word not in CRATES or pieces.measure.word == crates.measure.word:
        return False
    gap = scene.norm[crates.end : pieces.start]
    return gap in ("", "共", "共计", "(", "(共", ",共", ",共计", "、", "(共计") and pieces.measure.quantity.amount > crates.measure.quantity.amount


def drop_twins(scene: Scene, heavy: list[Token]) -> tuple[list[Token], list[Token]]:
    """Weights without those that a bracket only repeats: "47.5公斤(约105磅)", "逾半吨(512公斤)"; the finer metric one stays."""
    kept, twins = list(heavy), []
    for one, other in itertools.pairwise(heavy):
        if not one.measure or not other.measure:
            continue
        weighed = one.measure.quantity.approx != "exact" and other.measure.quantity.approx == "exact" and marked(scene, other, "net")
        if not weighed and not SAME_IN_BRACKET.fullmatch(scene.norm, one.end, other.start):
            continue
        small, large = sorted((one.measure.quantity.amount, other.measure.quantity.amount))
        if not large or small / large < SAME_WEIGHT:
            continue
        coarse = one if other.measure.word in METRIC and one.measure.quantity.approx != "exact" else other
        twins.append(coarse)
        kept.remove(coarse)
    return kept, twins


def marked(scene: Scene, token: Token, marker: str) -> bool:
    """Whether a marker (净重, 毛重) stands right before a quantity."""
    marks = [other for other in scene.tokens if other.word and other.word.marker == marker]
    behind = any(scene.norm[token.end : other.start] == "(" and scene.norm[other.end : other.end + 1] == ")" for other in marks)  # 46.8公斤(毛重)
    led = next((other for other in scene.marks("respectively") if other.start < token.start <= other.end + 1), None)
    if led and led.word and led.word.text.startswith("净重"):
        return marker == "net" or behind
    start = led.start if led else token.start  # 毛重分别为6.3公斤
    return behind or any(0 <= token.start - other.end <= 2 or 0 <= start - other.end <= 1 for other in marks)


def is_each(scene: Scene, token: Token) -> bool:
    """Whether a quantity is stated of each piece or each time: 每块350克."""
    if PACKING.match(scene.norm, token.end):
        return True
    each = [other for other in scene.tokens if other.word and other.word.marker == "each" and other.start < token.start]
    if not each:
        return False
    part = max(scene.norm.rfind(mark, scene.clause.span.start, token.start) for mark in ",、(:")
    each = [mark for mark in each if part <= mark.start]
    each = [mark for mark in each if not BODIES.match(scene.norm, mark.start)]
    marks = [m for m in each if scene.norm[m.start : m.end + 1] not in NOT_EACH and scene.norm[m.start - 1 : m.start] not in ONE_TIME]  # 第一次, 最后一次
    if marks and ADDED.search(scene.norm, marks[-1].end, token.start):
        return False  # 每次任务都是考验,他累计缴获毒品1.5吨
    return bool(marks) and not any(other.measure and marks[-1].end <= other.start < token.start for other in scene.tokens)


def is_size(scene: Scene, token: Token, book: RuleBook) -> bool:
    """Whether a quantity only tells how much a container holds: "640克的钢瓶215罐"."""
    return bridges(book).container.match(scene.norm, token.end) is not None


def pieces_of(lot: Lot) -> list[str]:
    """The numbers of pieces told of a lot, by which another sentence may know it again: lot:48袋."""
    counted = [token.measure for token in lot.measures if token.dimension in ("item", "pill") and token.measure]
    return [f"lot:{measure.quantity.amount}{measure.word}" for measure in counted if measure.quantity.amount >= FEW]
