"""Binding quantities to substances: the one before, the one behind, or the one that a list or the last sentence carries on."""

from __future__ import annotations

import itertools
import re

from extract.drugs.borrowing import GROWN, borrow, is_object, packed_group, summed_group
from extract.drugs.items import begins_item, is_stand_of, is_told_again, weighs_piece
from extract.drugs.lots import Lot, Story, bridges, has_mass, is_transparent, nameless, weight_behind
from extract.drugs.substances import HOLD_REACH, INCLUDED, Group, joints, make_group
from extract.drugs.tails import FOUND_IN, cases_owner, examined_owner, head_owner, tail_owner
from extract.words.mentions import SUBSTANCE_DIMENSIONS, Scene, Token
from rules.book import RuleBook

OTHER_HEAD = re.compile("的?(?:运输|走私)?(?:船|艇|车|货车|轿车|包裹|邮件|邮包|快件|快递|行李|仓库|窝|工厂|工场|作坊|团伙|集团|网络|通道|线索|订单|交易)")
REACH, SKIPPED, LIST_REACH = 36, 3, 8
FEWEST = 2
TEST_NEAR, CONTENT_REACH = 30, 4  # 含可卡因|成分
COUNTED = frozenset(
    [
        "支",
        "瓶",
        "张",
        "盒",
        "管",
        "罐",
        "板",
        "粒",
        "颗",
        "枚",
        "片",
        "丸",
        "块",
        "包",
        "袋",
        "坨",
        "团",
        "小包",
        "小袋",
        "大包",
        "大袋",
        "克",
        "公斤",
        "千克",
        "公克",
        "毫升",
    ]
)
WITHIN = re.compile("[,;:]其中的?")
TAKING = re.compile("(?:[获缴扣出到下见得走回]|没收|收缴|截住|打捞|发现|[藏内装夹]有|藏着)(?:[共总合]计?|了|有|一共|总共){0,2}$")  # not 持有, 携带
RESPECTIVELY = re.compile("(?:分别|各自?|先后)[^,。;、\\d]{0,14}$")  # 分别为4克和0.3克的麻古, 分别被搜出1.2公斤及0.8公斤可卡因
IN_TURN = re.compile("[、和及与]|以及|,?(?:共计?|合计|总计)")
PIECES_TOO = re.compile("[、,](?:合?共计?|合计|分装成?|总计)")
PARCELS = re.compile(
    "(?:包裹|物品|包块|方块|纸包|布包|砖块|条状物)(?:共|计)?[\\d一二两三四五六七八九十百]{1,4}[个包块袋件坨条],?(?:经称量后?|称重|净重|毛重|共重|总重|共计|重){1,3}[为约达共计]{0,2}$"
)
THING_END = re.compile(r"[^,。;、:\d一二三四五六七八九十]{1,4}?(?:共计?|合计|约|近|净重|总计)*")
SHUT = re.compile(r"[^,。;()]{0,6}\)(?:[,、;]|以及|及|和|与|并)")


def bind(scene: Scene, groups: list[Group], story: Story, book: RuleBook) -> list[Lot]:
    """Quantities given to substances: to the one before, else the one behind, else the one that the list carries on."""
    lots: list[Lot] = []
    by_group: dict[int, Lot] = {}
    for index, token in enumerate(scene.tokens):
        if (token.dimension not in SUBSTANCE_DIMENSIONS and not is_lost_unit(scene, index)) or is_more(scene, token, book):
            continue
        group, right = owner(scene, index, groups, by_group, book)
        if (
            group is None
            and lots
            and (
                is_told_again(lots[-1], token)
                or is_stand_of(scene, lots[-1], token)
                or is_weighed(scene, lots[-1], index, book)
                or weighs_piece(lots[-1], token)
            )
        ):
            lots[-1].measures.append(token)
            continue
        if group is None:
            group = (
                summed_group(scene, index, lots, groups)
                or (packed_group(scene, index, groups, story, book) if not lots else None)
                or borrow(scene, index, lots, story, book)
                or tested_behind(scene, index, groups, book)
                or found_alone(scene, index, book)
                or grown_before(scene, index, groups, book)
            )
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


def is_more(scene: Scene, token: Token, book: RuleBook) -> bool:
    """Whether a quantity only tells by how much another grew or fell: "较去年的71公斤,多了17公斤"."""
    return bridges(book).more.search(scene.norm, scene.clause.span.start, token.start) is not None


def tested_behind(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The drug told as the test result of an amount of nothing: "排出56粒,称重451.3克,检测为海洛因", "起获4小包,重1.7克,送检检出氯胺酮"."""
    token = scene.tokens[index]
    behind = next((group for group in groups if group.start > token.end), None)
    behind = behind if behind and behind.named else None
    near = behind is not None and behind.start - token.end <= TEST_NEAR and token.dimension in ("mass", "pill", "item", "volume")
    if behind is None or not near or (token.measure and token.measure.word not in COUNTED):
        return None
    if any(other.dimension in ("item", "pill") and token.end <= other.start < behind.start for other in scene.tokens):
        return None  # 15瓶蜂蜜,其中3瓶检出可卡因
    match = joints(book).tested.search(scene.norm, token.end, min(scene.clause.span.end, behind.end + CONTENT_REACH))
    return nameless(scene, index, behind.code) if match and match.start() < behind.start else None


def found_alone(scene: Scene, index: int, book: RuleBook) -> Group | None:
    """Something without a noun for a weight, or weighed pieces, that a verb of finding has for its object: "从其身上查获3.2克", "排出71粒,净重401.6克"."""
    token = scene.tokens[index]
    if is_parcel(scene, index):
        return Group([token], "", named=False)
    pieces = token.measure is not None and token.measure.word in COUNTED and weight_behind(scene, index, book) is not None
    if (
        not is_object(scene, index)
        or not TAKING.search(scene.norm, scene.clause.span.start, token.start)
        or not (token.dimension in ("mass", "volume") or pieces)
        or scene.norm[token.end : token.end + 1] not in ("", *",、。;()\n")
    ):
        return None
    return Group([token], "", named=False)


def is_parcel(scene: Scene, index: int) -> bool:
    """Whether a weight is that of parcels which a sentence tells as found and names no drug in: "露出用胶带缠裹的包裹58个,称重56.8公斤"."""
    token = scene.tokens[index]
    packed = PARCELS.search(scene.norm, scene.clause.span.start, token.start) if token.dimension == "mass" else None
    found = packed and any(other.word and other.word.seize in ("taken", "found") and other.start <= packed.start() for other in scene.tokens)
    return bool(found) and not any(other.names_drug and other.word and other.word.drug for other in scene.tokens)


def grown_before(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The plant named before in the sentence whose number alone is told as counted or rooted out: "发现一片罂粟,…当场铲除2100余株"."""
    token = scene.tokens[index]
    grown = next((group for group in reversed(groups) if group.end <= token.start and group.code in GROWN), None)
    if grown is None or token.dimension != "plant" or not bridges(book).counted.search(scene.norm, grown.end, token.start):
        return None
    return nameless(scene, index, grown.code)


def summed_parts(scene: Scene, lots: list[Lot]) -> list[Lot]:
    """Nameless weights that a named sum behind them adds up: "甲排出298.3克,乙排出314.1克,合计612.4克,经检验均为海洛因"."""
    taken = {token.start for lot in lots for token in lot.measures}
    out: list[Lot] = []
    for lot in lots:
        first = lot.measures[0]
        loose = [token for token in scene.tokens if token.dimension == "mass" and token.start not in taken and token.end <= first.start]
        amounts = [token.measure.quantity.amount for token in loose if token.measure]
        summed = lot.right and len(loose) > 1 and first.measure is not None and sum(amounts) == first.measure.quantity.amount
        chain = (loose if summed else listed_before(scene, lot, loose)) if lot.right else []
        taken |= {token.start for token in chain}
        out += [Lot(nameless(scene, scene.tokens.index(token), lot.group.code), [token], borrowed=True) for token in chain]
    return out


def listed_before(scene: Scene, lot: Lot, loose: list[Token]) -> list[Token]:
    """The weights listed in turn right before one that its drug follows: "分别重7克和3克的麻古"."""
    out: list[Token] = []
    heavy = [token for token in lot.measures if token.dimension == "mass" and token.end <= lot.group.start] or lot.measures[:1]
    first = heavy[0]
    for token in reversed(loose):
        if not IN_TURN.fullmatch(scene.norm, token.end, (out[0] if out else first).start):
            break
        out.insert(0, token)
    told = out and RESPECTIVELY.search(scene.norm, scene.clause.span.start, out[0].start)
    listed = len(out) + len(heavy) > FEWEST and all(scene.norm[one.end : other.start] == "、" for one, other in itertools.pairwise([*out, *heavy]))
    return out if told or listed else []  # 净重35.6克、3.2克、1.1克的冰毒


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
    left = (
        left_owner(scene, index, groups, book)
        or hidden_owner(scene, index, groups, book)
        or cases_owner(scene, index, groups)
        or examined_owner(scene, index, groups)
    )
    right = right_owner(scene, index, groups, book)
    if left is None and right is None:
        left = (
            topic_owner(scene, index, groups, book)
            or packed_owner(scene, index, groups, book)
            or numbered_owner(scene, index, groups)
            or tail_owner(scene, index, groups, book)
        )
        right = None if left else head_owner(scene, index, groups, book)
    if right and right.start in taken and "," not in scene.norm[taken[right.start].measures[-1].end : scene.tokens[index].start]:
        return right, True  # 阿普唑仑4156片、20袋重85.41克的K粉
    if left and right and left.start in taken and has_mass(taken[left.start]) and scene.tokens[index].dimension in ("mass", "volume"):
        return right, True
    if left and begins_item(scene, index, left, right, taken.get(left.start)):
        return right, right is not None
    if left:
        return left, False
    return right, right is not None


def is_weighed(scene: Scene, last: Lot, index: int, book: RuleBook) -> bool:
    """Whether a weight in a part of its own is that of the pieces told before: "查获海洛因3块,民警当场打开称量,重1.02公斤"."""
    token, at = scene.tokens[index], max(last.measures[-1].end, last.group.end)
    if token.dimension not in ("mass", "volume") or has_mass(last) or at > token.start:
        return False
    result = joints(book).tested.search(scene.norm, at, token.start)  # 13小袋晶体中检出冰毒,净重17.7克
    tested = range(result.start(), scene.norm.find(",", result.end()) + 1) if result else range(0)
    between = [other for other in scene.tokens[:index] if other.start >= at and other.start not in tested]
    other_things = any(other.names_drug or is_other_thing(scene, other) for other in between)
    part = scene.norm[max(scene.norm.rfind(",", at, token.start), at - 1) + 1 : token.start]
    return not other_things and bool(bridges(book).weighed.fullmatch(part))


def is_other_thing(scene: Scene, token: Token) -> bool:
    """Whether a word turns to another thing: an asset, a verb that takes an object; not 被查获后悉数排出, 扔出车窗的被民警捡回."""
    word = token.word
    if word is None or word.text.startswith("被"):
        return False
    taken = word.seize == "taken" and scene.norm[token.end : token.end + 1] != ","
    return taken or bool(word.trade) or (bool(word.asset) and len(word.text) > 1)


def left_owner(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The substance that a quantity follows: "海洛因共198包(265块),净重约92.75公斤"."""
    between = bridges(book).between
    edge = scene.tokens[index].start
    for token in reversed(scene.tokens[:index]):
        if not between.fullmatch(scene.norm, token.end, edge) and not is_held(scene, token, edge, groups, book):
            return None
        if token.names_drug and is_shut_in(scene, token, scene.tokens[index]):
            return None
        if token.names_drug:
            return outside(scene, token, edge, groups) or next((group for group in groups if group.start <= token.start < group.end), None)
        if not is_transparent(scene, token):
            return None
        edge = token.start
    return None


def outside(scene: Scene, drug: Token, edge: int, groups: list[Group]) -> Group | None:
    """The 毒品 before a bracket that only tells what else they count: "毒品(含管制精麻药品)4.6公斤"."""
    opened = scene.norm.rfind("(", scene.clause.span.start, drug.start)
    if opened < 0 or not INCLUDED.match(scene.norm, opened) or scene.norm[drug.end : edge][:1] != ")":
        return None
    return next((group for group in groups if group.end == opened and group.code == "unspecified"), None)


def is_shut_in(scene: Scene, drug: Token, token: Token) -> bool:
    """Whether a drug is the test result in a bracket behind which the next pieces of a list are told: "1袋晶体(净重3克,检出海洛因),1袋10片装的药片"."""
    opened = scene.norm.rfind("(", scene.clause.span.start, drug.start)
    shut = SHUT.match(scene.norm, drug.end, token.start)
    told = opened >= 0 and ")" not in scene.norm[opened : drug.start] and "检" in scene.norm[opened : drug.start]
    return bool(told and shut and token.dimension in ("item", "pill"))


def topic_owner(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The substance that a verb of seizing between it and its quantity speaks of: "毒品缴了27公斤多", "各类毒品共缴获31.7公斤"."""
    between = bridges(book).between
    first = next((at for at in range(index - 1, -1, -1) if not is_transparent(scene, scene.tokens[at])), None)
    verb = scene.tokens[first] if first is not None else None
    if verb is None or not verb.word or verb.word.seize != "taken" or not between.fullmatch(scene.norm, verb.end, scene.tokens[index].start):
        return None
    group = next((group for group in reversed(groups) if group.end <= verb.start), None)
    return group if group and group.named and between.fullmatch(scene.norm, group.end, verb.start) else None


def packed_owner(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The substance of which some pieces are weighed first behind 其中: "上述可疑物均为海洛因,其中9块净重3132克"."""
    token = scene.tokens[index]
    group = next((group for group in reversed(groups) if group.end <= token.start), None)
    within = WITHIN.match(scene.norm, group.end, token.start) if group and group.named and token.dimension == "mass" else None
    told = group and within and bridges(book).packets.fullmatch(scene.norm, within.end(), token.start)
    return nameless(scene, index, group.code) if group and told else None


def numbered_owner(scene: Scene, index: int, groups: list[Group]) -> Group | None:
    """The drugs whose figures follow in turn behind 分别: "缴毒数、抓获数分别为83.6公斤、256人", "冰毒、K粉装在两个盒子里,分别是420克、85克"."""
    token = scene.tokens[index]
    mark = next((other for other in scene.marks("respectively") if other.start < token.start), None)
    before = [group for group in groups if mark and group.end <= mark.start and group.named]
    if mark is None or len(before) != 1:
        return None
    behind = [other for other in scene.tokens if other.start >= mark.end and other.dimension in (*SUBSTANCE_DIMENSIONS, "case", "person")]
    if before[0].code == "mixed":
        names = [name for name in before[0].tokens if name.word and name.word.drug]
        return before[0] if len(behind) == len(names) and token in behind else None
    heavy = [other for other in behind if other.dimension in ("mass", "volume")]
    return before[0] if heavy == [token] and len(behind) > 1 and mark.start - before[0].end <= LIST_REACH else None


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
    match = bridges(book).hidden.match(scene.norm, group.end, token.start) if group else None
    if match is None or not all(is_transparent(scene, other) for other in scene.tokens[:index] if other.start >= match.end()):
        return None
    return group


def right_owner(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The substance that a quantity stands before: "9.64公斤海洛因", "约38克怀疑大麻花"."""
    onto = bridges(book).onto
    token = scene.tokens[index]
    behind = [group for group in groups if 0 <= group.start - token.end <= REACH][:SKIPPED]
    found = next((group for group in behind if onto.fullmatch(scene.norm, token.end, group.start) and not is_other_head(scene, token, group)), None)
    found = found or next((group for group in behind[:1] if is_apposed(scene, token, group)), None)
    weight = weight_behind(scene, index, book) or pieces_behind(scene, index) if found is None and behind else None
    return found or (right_owner(scene, weight, groups, book) if weight else None)


def pieces_behind(scene: Scene, index: int) -> int | None:
    """The place of the number of pieces right behind a weight: "近5公斤、共14块整块海洛因砖"."""
    at = next((place for place in range(index + 1, len(scene.tokens)) if scene.tokens[place].measure), index)
    token, other = scene.tokens[index], scene.tokens[at]
    joined = token.dimension == "mass" and other.dimension in ("item", "pill") and PIECES_TOO.fullmatch(scene.norm, token.end, other.start)
    return at if joined else None


def is_apposed(scene: Scene, token: Token, group: Group) -> bool:
    """Whether a drug's name alone stands behind a weight to say what it is: "一称,0.42克,冰毒"."""
    if token.dimension not in ("mass", "volume") or not group.named or scene.norm[token.end : group.start] != ",":
        return False
    return group.end >= scene.clause.span.end or scene.norm[group.end] in ",。;)\n !"


def is_other_head(scene: Scene, token: Token, group: Group) -> bool:
    """Whether a number counts fields of a plant, or things that a drug's name only describes: 一片罂粟, 两块罂粟地, 一艘走私毒品船只, 60箱瓷砖中发现夹藏的晶体."""
    if token.dimension == "item" and (OTHER_HEAD.match(scene.norm, group.end, scene.clause.span.end) or FOUND_IN.search(scene.norm, token.end, group.start)):
        return True
    return group.code == "poppy" and token.measure is not None and token.measure.word in ("片", "块")


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
