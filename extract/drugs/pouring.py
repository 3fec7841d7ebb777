"""What is told of one thing in several quantities, put together: containers and their content, gross and net weight, pieces and their test result."""

from __future__ import annotations

import re

from extract.drugs.lots import Lot, has_mass
from extract.drugs.substances import GENERAL, joints
from extract.words.mentions import Scene, Token
from rules.book import RuleBook

NET_REACH = 6
UNWRAPPED = re.compile(  # 总毛重852.6公斤,扣除包装后净重830.4公斤
    "[,(;]?(?:嗣|复|再|后)?(?:(?:扣除|除去|去除|扣掉|去掉|拆除|除)[^,。;\\d]{2,8}|(?:经|送)[^,。;\\d]{2,14})[,后]{0,2}(?:实际|实)?净重[约为达计]{0,2}"
)
WEIGHED = re.compile("(?:称重|净重|毛重|总重|共重|重量|称量|过磅|过秤|重)[^,。;\\d]{0,6}$")
TESTING = frozenset({"检出", "验出", "检查出", "查验出", "检验出"})
POINTED = re.compile("(?:该|此|这|上述|所述|前述)[一二两三四五六七八九十\\d]{0,2}[小大]?[包袋块]?的?(?:疑似|可疑)?$")
LISTED = ("、", "及", "和", "与", "以及", "暨")
MORE = re.compile("[另又再还;]|其中")
SOME_OF = re.compile("[,(]?(?:其?[中里内]|经[^,。;\\d]{2,8},其中)(?:的|有|,)?")


def pour(lots: list[Lot], scene: Scene, book: RuleBook) -> list[Lot]:
    """What is told of one thing twice as one lot: containers and their weighed content, gross and net weight, pieces and their test result."""
    out: list[Lot] = []
    for lot in in_turn(lots, scene):
        last = out[-1] if out else None
        if last and is_count_of(scene, last, lot):
            last.measures += lot.measures  # 共查扣近30公斤、约33万颗药丸
        elif last is not None and is_some_of(scene, last, lot):
            last.group, last.measures, last.right, last.borrowed = lot.group, lot.measures, lot.right, lot.borrowed
        elif last is None or not has_mass(lot):
            out.append(lot)
        elif is_content_of(scene, last, lot, book):
            last.measures += lot.measures
        elif is_weight_of(scene, last, lot) or is_net_of(scene, last, lot) or is_test_of(scene, last, lot, book) or in_bracket_of(scene, last, lot):
            last.group.code = lot.group.code if lot.group.named else last.group.code or lot.group.code
            last.measures += lot.measures
        else:
            out.append(lot)
    return out


def in_turn(lots: list[Lot], scene: Scene) -> list[Lot]:
    """Lots in pieces with a list of weights behind 分别 as one lot with its weight each: "冰毒两包、麻古一包,分别净重12.6克、3.4克"."""
    marks = scene.marks("respectively")
    spent: list[Lot] = []
    for at, last in enumerate(lots) if marks else ():
        more = [lot for lot in lots[at + 1 :] if lot.borrowed and lot.group is last.group]
        heavy = [token for lot in (last, *more) for token in lot.measures if token.dimension in ("mass", "volume")]
        before = lots[max(0, at + 1 - len(heavy)) : at]
        if len(heavy) < 2 or len(before) != len(heavy) - 1 or any(map(has_mass, before)) or not any(is_led(last, heavy[0], mark) for mark in marks):
            continue
        last.measures = [token for token in last.measures if token not in heavy]
        for lot, weight in zip([*before, last], heavy, strict=True):
            lot.measures.append(weight)
        spent += more  # 海洛因2包、冰毒1包,分别重312.6克和4.2克
    return [lot for lot in lots if not any(lot is other for other in spent)]


def is_led(lot: Lot, weight: Token, mark: Token) -> bool:
    """Whether a word stands between the pieces of a lot and its weight."""
    pieces = [token for token in lot.measures if token.end <= weight.start]
    return bool(pieces) and pieces[-1].end <= mark.start < weight.start


def is_count_of(scene: Scene, last: Lot, lot: Lot) -> bool:
    """Whether pieces of something nameless are those of the weight before: "共查扣近30公斤、约33万颗药丸"."""
    if not last.borrowed or not has_mass(last) or has_mass(lot) or lot.group.named:
        return False
    return scene.norm[last.measures[-1].end : lot.measures[0].start] in ("、", "(", ",")


def is_some_of(scene: Scene, last: Lot, lot: Lot) -> bool:
    """Whether some of the pieces of something nameless are told apart right behind them: "5包晶体中4包检出甲基苯丙胺"."""
    if has_mass(last) or (last.group.named and last.group.code not in GENERAL) or not lot.group.named:
        return False
    return SOME_OF.fullmatch(scene.norm, max(last.measures[-1].end, last.group.end), lot.measures[0].start) is not None


def is_content_of(scene: Scene, last: Lot, lot: Lot, book: RuleBook) -> bool:
    """Whether a weight of something nameless is that of the content of containers: "烟弹22颗,称得烟油净重33.4克"."""
    if has_mass(last) or lot.group.named or last.group.form != "cartridge":
        return False
    return bool(joints(book).content.search(scene.norm, last.measures[-1].end, lot.measures[0].start))


def is_weight_of(scene: Scene, last: Lot, lot: Lot) -> bool:
    """Whether a weighed drug is only named again behind its pieces: "一小袋疑似冰毒,石某承认是冰毒,称重0.8克"."""
    same = lot.group.code == last.group.code or not last.group.named or last.group.code in GENERAL
    pointed = POINTED.search(scene.norm, last.measures[-1].end, lot.group.start)  # 毒品可疑物1包,经鉴定,该可疑物净重20克
    if has_mass(last) or lot.right or not ((same and lot.group.named) or (pointed and last.group.code in ("", "unspecified"))):
        return False
    first, end = max(last.measures[-1].end, last.group.end), lot.measures[0].start
    if lot.group.named and not pointed and scene.norm.startswith(LISTED, first):
        return False  # 咖啡包3412包、尚未掺混之卡西酮粉末净重2180克
    taken = any(token.word and token.word.seize == "taken" and token.word.text not in TESTING for token in scene.tokens if first <= token.start < end)
    return bool(WEIGHED.search(scene.norm, first, end)) and not taken and not MORE.search(scene.norm, first, end)


def is_net_of(scene: Scene, last: Lot, lot: Lot) -> bool:
    """Whether a net weight behind a gross one is of the same lot: "连包装重40.2公斤,净重38.62公斤,经检测为海洛因"."""
    if not has_mass(last):
        return False
    marks = scene.marks("gross", "net")
    gross = any(mark.word and mark.word.marker == "gross" and 0 <= last.measures[-1].start - mark.end <= 2 for mark in marks)
    net = any(mark.word and mark.word.marker == "net" and 0 <= lot.measures[0].start - mark.end <= 2 for mark in marks)
    between = scene.norm[last.measures[-1].end : lot.measures[0].start]
    return gross and net and (len(between) <= NET_REACH or UNWRAPPED.fullmatch(between) is not None)


def is_test_of(scene: Scene, last: Lot, lot: Lot, book: RuleBook) -> bool:
    """Whether a weighed drug behind pieces of something nameless is only their test result: "两包白色粉末,经检测呈海洛因阳性,毛重850克"."""
    vague = not last.group.named or last.group.code in ("unspecified", lot.group.code)
    patterns, edge = joints(book), last.measures[-1].end
    if has_mass(last) or not vague or not lot.group.named:
        return False
    if lot.right:  # 蚕茧状物68粒,净重402.5克,经检验均为海洛因
        return bool(patterns.tested.search(scene.norm, lot.measures[0].end, lot.group.start))
    if patterns.tested.search(scene.norm, edge, lot.group.end):
        return True
    thing = any(token.word and token.word.substance for token in last.group.tokens)
    return thing and last.group.code != lot.group.code and bool(patterns.opened.match(scene.norm, edge, lot.measures[0].start))


def in_bracket_of(scene: Scene, last: Lot, lot: Lot) -> bool:
    """Whether a weight stands in the bracket behind pieces, with what was detected in them: "咖啡包1206包(检出4-甲基甲基卡西酮,净重9412公克)"."""
    text = scene.norm[last.measures[-1].end : lot.measures[0].start]
    return not has_mass(last) and text.startswith("(") and ")" not in text
