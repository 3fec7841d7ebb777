"""Sums of money in a clause: what was seized, frozen or fined, and what is a price, a value or a payment."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from extract.figures.things import (
    LOOK_BACK,
    NO_VERB,
    PART_ENDS,
    AssetWords,
    Thing,
    goes_on,
    is_passive,
    quantity_of,
    traded,
    verb_before,
)
from extract.words.mentions import Scene, Token
from rules.book import RuleBook
from schemas.text import Fact, Span

CURRENCIES = ("TWD", "HKD", "MOP")
NAMED = 6
NEXT = frozenset({"", " ", "的", "“"})  # 货值8.7万元,罚款40万元
COUNTED = re.compile("(?:经?(?:现场|当场|初步)?(?:清点|点数|统计|核算|核对|盘点)(?:后|得|,)?)?(?:共有?|共计|合计|总计|一共|总额|约|计|为|达|有)*")
JOINED = re.compile(r"\s*+(?:到|得|了|有)?+(?:以及|及|和|与|、|并|还有|另有|约|近|共|合计|共计|折合|等值|[“”])*+\s*+")
LIST_LENGTH = 12
PURPOSE = re.compile("(?:用于|用来|用以|用作|准备|打算|预备|拟|欲|计划|供)[^,。;、\\d]{1,14}的\\Z")
CONVERTED = re.compile(
    "(?:元|币|美金|美元|镑|盾|铢|卢比|比索|韩圆|万|亿)\\((?:约|折合|相当于|等于|合|即|折|大约){0,3}(?:新?台币|人民币|港币|港元|澳门元|美元|美金)?$"
)
WORTH = re.compile("[ 　]*(?:的|怀疑|疑似|各类|“)*")
WHOLE_UNITS = re.compile("[万亿千百]")


def money_at(scene: Scene, index: int) -> Thing:
    """A sum of money with the noun before or behind it."""
    token = scene.tokens[index]
    noun = cash_noun(scene, index)
    span = Span(min(noun.start, token.start), max(noun.end, token.end)) if noun else token.span
    return Thing(index, token.span, quantity_of(token), "cash", span, noun)


def money_part(scene: Scene, index: int) -> int:
    """Where the words that belong to a sum begin: behind the last mark or measure."""
    token = scene.tokens[index]
    measured = max((other.end for other in scene.tokens[max(0, index - LOOK_BACK) : index] if other.measure), default=0)
    start = max(scene.part_start(token.start), measured)
    if COUNTED.fullmatch(scene.norm, start, token.start) and scene.norm[start - 1 : start] == ",":  # 查获现金,清点后共21.3万元
        return max(scene.part_start(start - 1), measured)
    return start


def cash_noun(scene: Scene, index: int) -> Token | None:
    """The word for cash in a sum's part before it ("毒资45万元"), or right behind it ("一万二千港元现金")."""
    token = scene.tokens[index]
    if token.measure and token.measure.word.endswith("现金"):
        return token
    start = money_part(scene, index)
    for other in reversed(scene.tokens[:index]):
        if other.start < start:
            break
        if other.word and other.word.asset == "cash":
            return other
    if index + 1 < len(scene.tokens):
        other = scene.tokens[index + 1]
        if other.word and other.word.asset == "cash" and scene.norm[token.end : other.start] in NEXT:
            return other
    return None


def behind_purpose(scene: Scene, noun: Token, start: int) -> int:
    """Where the words that decide on a sum begin: at its noun, if what stands before it only says what the money was for: "扣押其用于付运费的现金"."""
    return noun.start if PURPOSE.search(scene.norm, start, noun.start) else start


def money_verdict(scene: Scene, index: int, active: bool, words: AssetWords) -> tuple[str, str]:
    """Why a sum is no seized money, with the cue; "fine" for a fine, empty for cash."""
    index = list_head(scene, index)
    token = scene.tokens[index]
    start = money_part(scene, index)
    noun = cash_noun(scene, index)
    floor = behind_purpose(scene, noun, start) if noun else scene.part_start(token.start, PART_ENDS)
    cue = words.money_not.search(scene.norm[floor : token.start]) or words.money_not_behind.match(scene.norm, token.end, scene.clause.span.end)
    if cue:
        return "a price, value or payment", cue.group()
    drug = next((other for other in scene.tokens[index + 1 : index + 3] if other.names_drug), None)
    if drug and noun is None and WORTH.fullmatch(scene.norm, token.end, drug.start):
        return "a price, value or payment", scene.norm[drug.start : drug.end]  # 检获七百万元K仔
    if CONVERTED.search(scene.norm, scene.clause.span.start, token.measure.number.start if token.measure else token.start):
        return "a price, value or payment", "("  # 美金300元(约新台币九千元)
    if token.measure and WHOLE_UNITS.fullmatch(scene.norm, token.measure.number.start, token.measure.number.end):
        return "a unit without a number", token.measure.word
    if words.money_sure.search(scene.norm[start : token.start]):
        return ("fine", "") if words.fine.search(scene.norm[start : token.start]) else ("", "")
    return money_governed(scene, index, active, words)


def in_currency(token: Token) -> bool:
    """Whether a currency stands before a sum, as in a list of what was seized: 新台币212万元."""
    return token.measure is not None and token.measure.number.start > token.start


@lru_cache(maxsize=8)
def homes(book: RuleBook) -> dict[str, re.Pattern[str]]:
    """The words of each place that has a currency of its own, compiled once."""
    return {currency: re.compile(book.verbs.regex(f"home-{currency}")) for currency in CURRENCIES}


def home_currency(norm: str, book: RuleBook) -> str:
    """The currency that bare 元 means in a text of Taiwan, Hong Kong or Macau: of the place that it names most often; CNY if none."""
    told = {currency: len(pattern.findall(norm)) for currency, pattern in homes(book).items()}
    return max(told, key=lambda currency: told[currency]) if any(told.values()) else "CNY"


def in_home_currency(fact: Fact, norm: str, currency: str) -> Fact:
    """A sum of bare 元 in the currency of the place where it was told; 人民币 beside it stays."""
    bare = fact.code == "cash" and fact.quantity.unit == "CNY" and "人民币" not in norm[max(0, fact.span.start - NAMED) : fact.span.end + NAMED]
    return replace(fact, quantity=replace(fact.quantity, unit=currency)) if bare else fact


def list_head(scene: Scene, index: int) -> int:
    """The sum that decides for a sum in a list: itself if it has a noun, else the first before it that has one: "分别罚款500元、300元"."""
    lowest = max(0, index - LIST_LENGTH)
    while index > lowest and cash_noun(scene, index) is None and follows_money(scene, index):
        index -= 1
    return index


def follows_money(scene: Scene, index: int) -> bool:
    """Whether a sum goes on a list of sums: "分别罚款500元、300元"."""
    before = scene.tokens[index - 1] if index else None
    return bool(
        before
        and before.dimension == "money"
        and JOINED.fullmatch(scene.norm, before.end, scene.tokens[index].start)
        and before.end < scene.tokens[index].start
    )


def money_governed(scene: Scene, index: int, active: bool, words: AssetWords) -> tuple[str, str]:
    """Whether a verb of seizing governs a sum that a cash noun names, or that stands right in the verb's list."""
    token = scene.tokens[index]
    start = money_part(scene, index)
    thing = money_at(scene, index)
    if thing.noun and is_passive(scene, thing, words):
        return "", ""
    verb = verb_before(scene, thing, active)
    if verb is None:
        return ("", "") if (thing.noun or in_currency(token)) and active and goes_on(scene, thing) else (NO_VERB, "")
    if thing.noun:
        return traded(scene, max(behind_purpose(scene, thing.noun, start), verb.end), thing)
    listed = JOINED.fullmatch(scene.norm, max(start, verb.end), token.start)
    if not listed or (not listed.group() and scene.norm[start - 1 : start] == "," and verb.end < start):
        return "a sum that is no cash", scene.norm[start : token.start]
    return "", ""
