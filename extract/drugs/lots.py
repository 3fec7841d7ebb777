"""What a lot is: a substance with all quantities stated of it, and what a sentence takes over from the ones before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated

from extract.drugs.substances import GENERAL, Group
from extract.words.lexicon import lexicon
from extract.words.mentions import SUBSTANCE_DIMENSIONS, Scene, Token
from extract.words.patterns import compiled
from rules.book import RuleBook
from schemas.text import Fact

COUNTING = frozenset({"清点", "点数", "核实", "称得", "勘查"})
# 由410公斤跌至265公斤
TURNED = re.compile(
    r"(?:[激猛骤陡暴锐剧急攀回上下跌增减提降滑缩飙翻升落大幅]{1,4}|减少|增加|提高|压缩)[低长]?(?:至|到|为)了?[约近逾]?(?!(?:19|20)\d\d年)(?=[\d一二三四五六七八九十])"
)
GROWING, GROWING_REACH = re.compile("(?P<what>大麻|罂粟)(?:花房|温室|植|栽|农|园|种|工厂|场|田|苗|室)"), 80
CONSIGNMENTS = frozenset({"批", "批次", "票", "单", "案", "起", "宗"})


@dataclass(slots=True)
class Story:
    """What a sentence takes over from the ones before it.

    `code` is the last substance named with a quantity, `topic` the last one that can be smoked and is named without one (涉依托咪酯案件), `known` what nameless things turned out to be, `codes` all drugs told, `plants` the plants by their number, `counts` the drugs by the word they were counted with (支), `pair` the drugs of the last sentence that has several (前者, 后者), `lots` the drugs by their pieces ("lot:48袋"), `waiting` a substance whose weight may follow in the next
    sentence, `counted` the facts of its pieces, which are `withdrawn` when it does; `active` tells whether officers have
    found or caught anything yet, `watched` whether any have come, in the text up to the offset `seen`; `following` the next sentences, `wholes` the figures that may have parts.
    """

    code: str = ""
    topic: str = ""
    waiting: Group | None = None
    counted: list[Fact] = field(default_factory=list)
    withdrawn: list[Fact] = field(default_factory=list)
    wholes: list[Fact] = field(default_factory=list)
    active: bool = False
    watched: bool = False
    seen: int = 0
    known: dict[str, str] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    plants: dict[int, str] = field(default_factory=dict)
    counts: dict[str, str] = field(default_factory=dict)
    pair: tuple[str, ...] = ()
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


@dataclass(frozen=True, eq=False, slots=True)
class Bridges:
    """Compiled patterns of what may stand between the pieces of a statement.

    Between a substance and the quantity behind it, between a quantity and the substance behind it, a comparison's cue, what leads a
    weight, where things are hidden or taken, a verb behind that takes, a place that a drug's name only describes, a rank among drugs, the counting of plants, plants that are no drugs,
    what tells only by how much a figure grew, packets that a weight follows, one of the pieces told before, what makes a quantity the size of a container,
    a body.
    """

    between: re.Pattern[str]
    onto: re.Pattern[str]
    comparison: Annotated[re.Pattern[str], "comparison"]
    weighed: Annotated[re.Pattern[str], "weighed"]
    hidden: Annotated[re.Pattern[str], "hidden"]
    taken: Annotated[re.Pattern[str], "taken-passive"]
    place: Annotated[re.Pattern[str], "place-behind"]
    ranked: Annotated[re.Pattern[str], "ranked"]
    counted: Annotated[re.Pattern[str], "plants-counted"]
    other_plants: Annotated[re.Pattern[str], "other-plants"]
    more: Annotated[re.Pattern[str], "more-than"]
    packets: Annotated[re.Pattern[str], "packets-weighed"]
    piece: Annotated[re.Pattern[str], "one-piece"]
    container: Annotated[re.Pattern[str], "container-size"]
    body: Annotated[re.Pattern[str], "body"]


@lru_cache(maxsize=8)
def bridges(book: RuleBook) -> Bridges:
    """The patterns of a rule book, compiled once."""
    regex = book.verbs.regex
    return compiled(
        Bridges,
        regex,
        between=re.compile(f"(?:{regex('quote')}|{regex('ranked')}|{regex('filler')}|[,:、~】])*"),
        onto=re.compile(rf"(?:\([^()。;]{{1,20}}\))?(?:{regex('carried-by')})?(?:{regex('all-of')})?(?:{regex('adjective')}|{regex('quote')})*"),
    )


def has_mass(lot: Lot) -> bool:
    """Whether a weight or volume is already stated of a lot."""
    return any(token.dimension in ("mass", "volume") for token in lot.measures)


def is_estimated(lot: Lot) -> bool:
    """Whether a lot's only weight is an estimate: 重约3.5千克."""
    heavy = [token.measure.quantity.approx for token in lot.measures if token.dimension in ("mass", "volume") and token.measure]
    return heavy == ["about"]


def is_transparent(scene: Scene, token: Token) -> bool:
    """Whether a chain from a quantity back to its substance may pass over a token."""
    if token.word and token.word.seize and scene.norm[token.end : token.end + 1] == "量":
        return True  # 冰毒缴获量由410公斤降至265公斤
    if token.word:
        return token.word.marker in ("sum", "net", "gross", "lesser", "respectively", "each") or bool(token.word.form) or token.word.text in COUNTING
    parcels = token.dimension == "case" and token.rule.endswith("#case") and scene.norm[token.end - 1] == "件"  # 大麻制品10件,共计7.25克
    consignments = token.measure is not None and token.measure.word in CONSIGNMENTS  # 大麻毒品2批、520克; 毒品97案、2,146公斤
    return token.dimension in (*SUBSTANCE_DIMENSIONS, "bare", "percent") or parcels or consignments


def weight_behind(scene: Scene, index: int, book: RuleBook) -> int | None:
    """The place of the weight that is stated right behind a number of pieces: "30片共重0.14克的硝甲西泮"."""
    tokens = scene.tokens
    if tokens[index].dimension not in ("item", "pill"):
        return None
    at = next((place for place in range(index + 1, len(tokens)) if not (tokens[place].word and is_transparent(scene, tokens[place]))), index)
    near = tokens[at].dimension in ("mass", "volume") and bridges(book).between.fullmatch(scene.norm, tokens[index].end, tokens[at].start)
    return at if near else None


def nameless(scene: Scene, index: int, code: str) -> Group:
    """A group for a quantity that stands without any name: what it is of was told before."""
    return Group([scene.tokens[index]], code, named=True)


def grown_code(scene: Scene, at: int) -> str:
    """Code of the plant that is grown in the place told right before: "破获大麻农场,扣得植株1106株"; empty if none is told."""
    told = list(GROWING.finditer(scene.norm, max(scene.norm.rfind("\n", 0, at) + 1, at - GROWING_REACH), at))
    return {"大麻": "cannabis", "罂粟": "poppy"}[told[-1]["what"]] if told else ""


def sole_code(scene: Scene, book: RuleBook) -> str:
    """The only drug that a paragraph has named so far, else the whole text, be it without an amount: "破获贩卖海洛因案…从其身上查获3.2克"; empty if several."""
    end = scene.clause.span.start
    for start in (scene.norm.rfind("\n", 0, end) + 1, 0):
        words = (word for word, _, _ in lexicon(book).find(scene.norm[start:end]) if word.drug and not word.weak)
        codes = {word.drug for word in words} - {"unspecified", "mixed"} - GENERAL
        if codes:
            return codes.pop() if len(codes) == 1 else ""
    return ""
