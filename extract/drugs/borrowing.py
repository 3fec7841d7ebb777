"""The substance of a quantity that stands alone: the list's, the one told last, the one that waits for its weight, that of a comparison."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.drugs.lots import TURNED, Lot, Story, bridges, grown_code, is_transparent, nameless, sole_code, weight_behind
from extract.drugs.substances import Group
from extract.words.mentions import Scene, Token
from rules.book import RuleBook

PLACE_REACH, PAIR = 14, 2
PAIRED = re.compile("(?P<which>[前后])者(?:经称量)?(?:共|总)?(?:净重|毛重|重量?|称重|为|约|共|计){0,3}$")
OTHER_NOUN = re.compile("(?![共净毛重总合约各均经计分被由全])[一-龥]{2}")
UNSOLD = re.compile("(?:[缴查扣起搜截收出]获?|扣押|封存)(?:其|了)?(?:尚未|还没|未|没来得及)[^,。;、\\d]{1,6}的$")
OVER_LIMIT = re.compile("(?:以上)?的(?:有|单位|地区|县|区|市|国家)[^:。;]{0,12}:")
DOSES = frozenset("支瓶枚颗粒片锭丸贴管板罐")
ALONE = re.compile(
    "$|[,、。;)\n]|(?:大幅|明显|同比|相比|有所|略)?(?:下降|上升|减少|增加|增长|锐减|提高|翻|净增|[多少高低增减升降][出了至到]|[多少低])|有[^,。;]{0,4}(?:升|降|增|减)"
)
CHANGED = re.compile("(?:增加|减少|上升|下降|增长|多出|增多|减了|增|减|升|降|多|少)(?:了|有|近|约|逾|达)*$")
AGAIN, SUM = re.compile("又|再|另|还"), re.compile("(?:共|共计|总共|合计|一共)$")
ELSEWHERE = re.compile(",(?:并|随后|同时|而后|之后|后)?[从在自于由][^,。;]{1,20}$")
REST = re.compile("(?:另外?有?|其余的?|余下的?|剩余的?|还有|尚有|其他)(?:约|逾|近)?$")
NAMED = 3
ESTIMATE = Decimal("0.8")
GROWN = frozenset({"poppy", "cannabis"})
PACKETS, PACKET_REACH = "咖啡包", 24
WEIGHED = re.compile("[克重]")


def borrow(scene: Scene, index: int, lots: list[Lot], story: Story, book: RuleBook) -> Group | None:
    """The substance of a quantity that stands alone: the list's ("7.88克、5.43克"), or the one that waits for its weight."""
    token = scene.tokens[index]
    if index and lots and scene.tokens[index - 1] is lots[-1].measures[-1] and is_listed(scene, index):
        return lots[-1].group
    grown = grown_code(scene, token.start) if token.dimension == "plant" and not lots else ""
    if grown:
        return nameless(scene, index, grown)
    if token.dimension == "plant" and lots and goes_on_growing(scene, index, lots, book):
        return nameless(scene, index, lots[-1].group.code)  # 查获罂粟1873株,比首轮查获的2460株减少587株
    seen = story.waiting.code if story.waiting and not lots else story.code  # 院内种有罂粟。经清点,共计218株
    others = bridges(book).other_plants.search(scene.norm, max(scene.clause.span.start, token.start - NAMED), token.start)  # 地里有玉米795株
    if token.dimension == "plant" and (story.plants or seen in GROWN) and not others:
        amount = token.measure.quantity.amount if token.measure else 0
        return nameless(scene, index, story.plants.get(int(amount)) or next(iter(story.plants.values()), seen))
    if token.dimension == "item" and lots and is_taken_alone(scene, index, lots, book) and weight_behind(scene, index, book) is not None:
        return nameless(scene, index, lots[-1].group.code)  # 又在仓库内查扣22包(毛重540公斤)
    if token.dimension in ("item", "pill") and is_counted_then(scene, index, book):
        return nameless(scene, index, counted_like(scene, index, lots, story))
    counted = counted_code(scene, index, lots, story, book)
    if counted:
        return nameless(scene, index, counted)
    return borrow_weight(scene, index, lots, story, book) if token.dimension in ("mass", "volume") else None


def is_counted_then(scene: Scene, index: int, book: RuleBook) -> bool:
    """Whether pieces without a name are those of another period beside its cases: "扣得烟弹1847颗,去年同期仅41件、366颗"."""
    token, start = scene.tokens[index], scene.clause.span.start
    part = max(start, *(scene.norm.rfind(mark, start, token.start) + 1 for mark in ",;("))
    beside = scene.norm[token.start - 1 : token.start] in ("、", "及", "和") or bool(bridges(book).comparison.search(scene.norm, token.start - 8, token.start))
    return beside and bool(ALONE.match(scene.norm, token.end)) and bool(bridges(book).comparison.search(scene.norm, part, token.start))


def counted_like(scene: Scene, index: int, lots: list[Lot], story: Story) -> str:
    """Code of the last drug counted with the word of a number; empty if there is none."""
    measure = scene.tokens[index].measure
    word = measure.word if measure else ""
    here = [lot.group.code for lot in lots for other in lot.measures if other.measure and other.measure.word == word]
    return here[-1] if here else story.counts.get(word, "")


def is_of_packets(scene: Scene, token: Token) -> bool:
    """Whether a number of 包 without a weight counts the packets of drink powder that the paragraph tells of: "兜售毒咖啡包…冰箱里搜出152包"."""
    start = scene.norm.rfind("\n", 0, token.start) + 1
    return PACKETS in scene.norm[start : token.start] and WEIGHED.search(scene.norm[token.end : token.end + PACKET_REACH]) is None


def goes_on_growing(scene: Scene, index: int, lots: list[Lot], book: RuleBook) -> bool:
    """Whether a number of plants is of those counted before it in the sentence, in another place or together: "菜园有312株、果园有108株,共计420株"."""
    last, token = lots[-1].measures[-1], scene.tokens[index]
    between = scene.norm[last.end : token.start]
    if lots[-1].group.code in GROWN and is_object(scene, index):
        return True
    if lots[-1].group.code not in GROWN or last.dimension != "plant" or CHANGED.search(between) or bridges(book).other_plants.search(between):
        return False
    named = any(other.names_drug and last.end <= other.start < token.start for other in scene.tokens)
    return not named and not bridges(book).comparison.search(scene.norm, last.end, token.start)


def is_listed(scene: Scene, index: int) -> bool:
    """Whether a quantity goes on the list of the one before it, and counts no noun behind it: "7.88克、5.43克", not "11.6克及两张银行卡"."""
    token, before = scene.tokens[index], scene.tokens[index - 1]
    other = token.dimension == "item" and before.dimension in ("mass", "volume") and OTHER_NOUN.match(scene.norm, token.end)
    return scene.norm[before.end : token.start] in ("、", "和", ",", "及") and not other


def counted_code(scene: Scene, index: int, lots: list[Lot], story: Story, book: RuleBook) -> str:
    """Code of the drug counted before with the same word, if officers take so many more of nothing named: "套取杜冷丁912支…从其宿舍起出62支"."""
    token = scene.tokens[index]
    word = token.measure.word if token.measure else ""
    unsold = UNSOLD.search(scene.norm, scene.clause.span.start, token.start)
    if not (word in DOSES or (word == "包" and is_of_packets(scene, token))) or not (
        unsold or is_object(scene, index) or bridges(book).taken.match(scene.norm, token.end, scene.clause.span.end)
    ):
        return ""
    if is_object(scene, index) and scene.norm[token.end : token.end + 1] not in ("", *",、。;()\n和及与并未尚待"):
        return ""
    here = counted_like(scene, index, lots, story)
    packets = story.known.get(PACKETS, "new_psychoactive") if word == "包" else ""
    return here or packets or sole_code(scene, book)


def borrow_weight(scene: Scene, index: int, lots: list[Lot], story: Story, book: RuleBook) -> Group | None:
    """The substance of a weight that stands alone: more or a part of the drug told last, the one of a comparison, or one that waits."""
    paired = PAIRED.search(scene.norm, scene.clause.span.start, scene.tokens[index].start)
    if paired and len(story.pair) == PAIR:
        return nameless(scene, index, story.pair[0 if paired["which"] == "前" else 1])
    if is_rest(scene, index, lots, story):
        return nameless(scene, index, lots[-1].group.code if lots else story.code)
    if lots and (is_of_piece(scene, index, book) or closes(scene, index, lots)):
        return nameless(scene, index, lots[-1].group.code)
    if lots and (is_place_part(scene, index) or is_over_limit(scene, index, lots)):
        return nameless(scene, index, lots[0].group.code)
    compared = compared_code(scene, index, lots, story, book)
    if compared:
        return nameless(scene, index, compared)
    alone = lots[-1].group.code if lots else story.code
    if alone and (is_taken_alone(scene, index, lots, book) or is_next_piece(scene, index, lots, book)):
        return nameless(scene, index, alone)
    opening = scene.tokens[:index]
    near = scene.tokens[index].start - scene.clause.span.start <= 20
    if lots or not near or not all(is_transparent(scene, other) for other in opening):
        return None
    return story.waiting if may_weigh(scene, index, story, book) else None


def is_next_piece(scene: Scene, index: int, lots: list[Lot], book: RuleBook) -> bool:
    """Whether a part behind a semicolon only weighs other pieces of the drug told last: "均为海洛因,9块净重3132克,含量61.7%;1小包净重42克"."""
    start = scene.clause.span.start
    return not lots and scene.norm[start - 1 : start] == ";" and bridges(book).packets.fullmatch(scene.norm, start, scene.tokens[index].start) is not None


def may_weigh(scene: Scene, index: int, story: Story, book: RuleBook) -> bool:
    """Whether a weight may be that of the lot told last: of its pieces any, of an estimate one that is near it and told as weighed."""
    told = [fact.quantity.amount for fact in story.counted if fact.quantity.unit in ("g", "ml")]
    token = scene.tokens[index]
    if not told or not token.measure:
        return True
    small, large = sorted((token.measure.quantity.amount, told[-1]))
    part = max(scene.norm.rfind(",", scene.clause.span.start, token.start) + 1, scene.clause.span.start)
    return small > large * ESTIMATE and bool(bridges(book).weighed.fullmatch(scene.norm, part, token.start))


def summed_group(scene: Scene, index: int, lots: list[Lot], groups: list[Group]) -> Group | None:
    """The only substance of a sentence, named before without a quantity, whose sum a verb of seizing tells: "内有海洛因,共查扣近30公斤"."""
    token, verb = scene.tokens[index], scene.tokens[index - 1] if index else None
    if token.dimension not in ("mass", "volume") or lots or not verb or not verb.word or verb.word.seize != "taken" or token.start - verb.end > 2:
        return None
    before = [group for group in groups if group.end <= verb.start]
    told = before if len(before) == len(groups) or groups[len(before)].start > token.end else []
    return told[-1] if len(told) == 1 and told[0].named and SUM.search(scene.norm, told[0].end, verb.start) else None


def packed_group(scene: Scene, index: int, groups: list[Group], story: Story, book: RuleBook) -> Group | None:
    """The only substance told so far, of which officers took some packets that a weight follows: "从其袜内起获4小包,经称量为1.74克"."""
    token = scene.tokens[index]
    verb = next((other for other in reversed(scene.tokens[:index]) if other.word and other.word.seize == "taken"), None)
    if verb is None or token.dimension != "mass" or not bridges(book).packets.fullmatch(scene.norm, verb.end, token.start):
        return None
    codes = {group.code for group in groups if group.named and group.end <= verb.start} or {story.code}
    ahead = [group for group in groups if group.start > token.end]
    return nameless(scene, index, codes.pop()) if len(codes) == 1 and codes != {""} and not ahead else None


def is_object(scene: Scene, index: int) -> bool:
    """Whether a verb of finding stands right before a number, or before the sum that it is."""
    first = index - 1 if index and (word := scene.tokens[index - 1].word) and word.marker == "sum" else index
    verb = scene.tokens[first - 1] if first else None
    return bool(verb and verb.word and verb.word.seize and scene.norm[verb.end : scene.tokens[first].start] in ("", "的", "了", "有"))


def is_taken_alone(scene: Scene, index: int, lots: list[Lot], book: RuleBook) -> bool:
    """Whether a weight alone is the object of a verb of finding, so that it is of the drug told last: "在其住处又缴获350克", "1.1千克在途中被查获"."""
    token, verb = scene.tokens[index], scene.tokens[index - 1] if index else None
    if bridges(book).taken.match(scene.norm, token.end, scene.clause.span.end):
        return True
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


def is_of_piece(scene: Scene, index: int, book: RuleBook) -> bool:
    """Whether a weight is that of one of the pieces told before: "海洛因两包,一包重350克,另一包重212克"."""
    token, start = scene.tokens[index], scene.clause.span.start
    part = max(start, *(scene.norm.rfind(mark, start, token.start) + 1 for mark in ",、;("))
    return token.dimension == "mass" and bridges(book).piece.fullmatch(scene.norm, part, token.start) is not None


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


def is_over_limit(scene: Scene, index: int, lots: list[Lot]) -> bool:
    """Whether a weight is one of those told by place behind a limit that they pass: "缴毒超过5千克的有两家:青石区12.7千克,河东县9.4千克"."""
    token, limit = scene.tokens[index], lots[0].measures[0]
    told = OVER_LIMIT.match(scene.norm, limit.end, token.start)
    between = [other for other in scene.tokens if told and told.end() <= other.start < token.start and not other.measure]
    near = told is not None and token.start - max(told.end(), scene.tokens[index - 1].end) <= PLACE_REACH
    return near and not any(other.word and (other.word.seize or other.word.trade or other.names_drug) for other in between)


def is_levied(scene: Scene, index: int, lots: list[Lot], book: RuleBook) -> bool:
    """Whether a weight is all that was seized in a period told with it, no drug named: "2013年全年我们才缴了1.4吨"."""
    token, verb = scene.tokens[index], scene.tokens[index - 1] if index else None
    if lots or not verb or not verb.word or verb.word.seize != "taken" or any(other.names_drug for other in scene.tokens):
        return False
    near = scene.norm[verb.end : token.start] in ("", "了", "获", "获了") and ALONE.match(scene.norm, token.end)
    return bool(near) and bool(bridges(book).comparison.search(scene.norm, scene.clause.span.start, verb.start))


def compared_code(scene: Scene, index: int, lots: list[Lot], story: Story, book: RuleBook) -> str:
    """The code of a lone weight that belongs to a comparison ("去年同期为13起、31.2公斤", "较去年同期的8.1公斤下降21%"); empty if it belongs to none."""
    token, start = scene.tokens[index], scene.clause.span.start
    if is_levied(scene, index, lots, book):
        return "unspecified"
    if lots and TURNED.match(scene.norm, lots[-1].measures[-1].end, token.end):
        return lots[-1].group.code
    if not ALONE.match(scene.norm, token.end) or CHANGED.search(scene.norm, start, token.start):
        return ""
    part = max(start, *(scene.norm.rfind(mark, start, token.start) + 1 for mark in ",;("))
    if lots and bridges(book).comparison.search(scene.norm, part, token.start):
        beside = scene.tokens[index - 1]  # 97案、2,146公斤,其中大麻1,032公斤,较去年同期71案、1,377公斤: those of the cases
        return lots[0 if beside.dimension == "case" and token.start - beside.end <= 1 else -1].group.code
    return story.wholes[-1].code if story.wholes and bridges(book).comparison.search(scene.norm, start, token.start) else ""
