"""Names of substances in a clause, joint or explained, and what a nameless one turned out to be."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from extract.words.mentions import SUBSTANCE_DIMENSIONS, Scene, Token
from extract.words.patterns import compiled
from rules.book import RuleBook
from schemas.text import Clause

TEST_REACH, HOLD_REACH, OPEN_REACH, SENTENCE_REACH = 80, 12, 16, 160
MADE_OF = re.compile("[的之](?:重要|主要|关键|必备|必需|核心)*")
APART = re.compile("[,、;:。()]|[^,、;:。()]{9}")
CARTRIDGES = ("烟弹", "油弹")
TABLET_FORMS = frozenset({"tablet"})
SHAPED = re.compile("成?[分份]?的(?:药片|片剂|药丸|丸剂)")
ALIASED = re.compile("(?:俗称|又称|又名|别名|绰号|人称)[“”「]?$")
APIECE = re.compile("分别被?检")
INCLUDED = re.compile("\\((?:其中)?(?:含有?|包括|包含)(?![^()]{1,30}成[分份])")
TABLETS = re.compile("药[片丸粒锭]|[片丸锭]剂|[片丸]状")
MATERIALS = frozenset({"precursor", "ephedrine"})
CLASS = "药品"  # what the name of a class of drugs ends with
GENERAL = frozenset({"unspecified", "new_psychoactive", "pharmaceutical"})
RESULT_REACH, IDENTIFIED_REACH = 16, 12
CLAIMED, CLAIMED_REACH = re.compile("(?:[称说辩谎骗佯装充报]|以为|当作|当成|误认)[^,。;]{0,6}$"), 9
NEXT_RESULT = re.compile("含有?|检出|[为系]|呈")
OTHER_PIECES = re.compile(
    "[,;、](?:另外?|其余|剩余|余下|其他|还有)?的?(?:[\\d一二两三四五六七八九十]{1,3}|[^,。;\\d]{0,3})[小大]?(?:包|袋|份|瓶|支|块|粒|颗|号|管|盒)[^,。;]{0,10}$"
)
CONCLUDED = re.compile("[^。;,\\d]{0,40}?[,(](?:综合|据此|故|应|可|均|都|确定|认定|判定|鉴定|确认){0,3}(?:系|为|即|属于?|是)(?:毒品)?[“]?")


@dataclass(slots=True)
class Group:
    """A chain of names for one substance or one joint lot: "冰毒、海洛因", "含依托咪酯成分的烟油", "“蓝精灵”(氟硝西泮)".

    `code` is empty as long as nothing tells what a nameless thing is; it is `proven` where a test tells it by the lot's number.
    """

    tokens: list[Token]
    code: str
    named: bool
    form: str | None = None
    weak: bool = False
    proven: bool = False

    @property
    def start(self) -> int:
        """Where the chain starts in the normal text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the chain ends."""
        return self.tokens[-1].end


@dataclass(frozen=True, eq=False, slots=True)
class Joints:
    """Compiled patterns that join the pieces of a statement."""

    joint: re.Pattern[str]
    apposed: re.Pattern[str]
    tested: Annotated[re.Pattern[str], "tested"]
    untested: Annotated[re.Pattern[str], "untested"]
    above: Annotated[re.Pattern[str], "above"]
    content: Annotated[re.Pattern[str], "content"]
    holding: Annotated[re.Pattern[str], "holding"]
    held_in: Annotated[re.Pattern[str], "held-in"]
    head: Annotated[re.Pattern[str], "test-head"]
    result: Annotated[re.Pattern[str], "test-result"]
    identified: Annotated[re.Pattern[str], "identified"]
    opened: Annotated[re.Pattern[str], "opened"]
    left_open: Annotated[re.Pattern[str], "left-open"]
    alias: Annotated[re.Pattern[str], "alias-before"]
    additive: Annotated[re.Pattern[str], "additive"]
    again: Annotated[re.Pattern[str], "weighed-again"]


@lru_cache(maxsize=8)
def joints(book: RuleBook) -> Joints:
    """The joining patterns of a rule book."""
    regex = book.verbs.regex
    joint = f"(?:{regex('quote')})*(?:{regex('joint')})(?:{regex('quote')}|{regex('adjective')})*"
    apposed = f"(?:{regex('quote')}|{regex('apposition')})*"
    return compiled(Joints, regex, joint=re.compile(joint), apposed=re.compile(apposed))


def find_groups(scene: Scene, book: RuleBook) -> list[Group]:
    """All chains of names in a clause, in order."""
    groups: list[list[Token]] = []
    previous: Token | None = None
    for token in scene.tokens:
        if token.names_drug:
            if previous and previous is groups[-1][-1] and is_linked(scene, groups[-1], token, book):
                groups[-1].append(token)
            else:
                groups.append([token])
        previous = token if token.names_drug or (groups and is_filler(token)) else None
        if previous and not token.names_drug:
            previous = groups[-1][-1]
    made = [make_group(scene, tokens, book) for chain in groups for tokens in taken_apart(scene, chain, book)]
    return [group for group in made if not group.weak or beside_quantity(scene, group)]


def taken_apart(scene: Scene, chain: list[Token], book: RuleBook) -> list[list[Token]]:
    """A chain of names cut behind its first one, if that has its quantity before it and the last one its own behind it: "3公斤冰毒和麻古34块"."""
    joint = joints(book).joint
    cut = next((at for at in range(1, len(chain)) if joint.fullmatch(scene.gap(chain[at - 1], chain[at]))), 0)
    before = [token for token in scene.tokens if token.dimension in SUBSTANCE_DIMENSIONS and token.end <= chain[0].start][-1:]
    behind = [token for token in scene.tokens if token.start >= chain[-1].end and not (token.word and token.word.marker)][:1]
    if not cut or not before or not behind or behind[0].dimension not in SUBSTANCE_DIMENSIONS:
        return [chain]
    gap = scene.norm[chain[-1].end : behind[0].start]
    apart = APART.search(scene.norm, before[0].end, chain[0].start) or APART.search(gap.removeprefix("("))
    return [chain] if apart else [chain[:cut], chain[cut:]]


def beside_quantity(scene: Scene, group: Group) -> bool:
    """Whether a quantity of a substance touches a chain of names."""
    return any(t.dimension in SUBSTANCE_DIMENSIONS and (0 <= t.start - group.end <= 1 or 0 <= group.start - t.end <= 1) for t in scene.tokens)


def is_filler(token: Token) -> bool:
    """Whether a word may stand inside a chain of names: a form (粉末), or 含."""
    return bool(token.word and (token.word.form or token.word.marker == "within") and not token.word.seize)


def is_made_into(scene: Scene, drug: Token, token: Token) -> bool:
    """Whether a name only tells what may be made of the thing behind it: "可制成K他命的先驱原料"."""
    material = token.word and token.word.drug == "precursor" and (not token.word.weak or token.word.text in ("原料", "原材料"))
    return bool(material and MADE_OF.fullmatch(scene.gap(drug, token)))


def is_linked(scene: Scene, chain: list[Token], token: Token, book: RuleBook) -> bool:
    """Whether a name goes on a chain: not one behind the bracket that the chain began in ("1包(经鉴定为普通冰糖)、海洛因1包")."""
    shut = scene.norm.count(")", chain[0].start, token.start) > scene.norm.count("(", chain[0].start, token.start)
    return not shut and linked(scene.gap(chain[-1], token), book) and not is_made_into(scene, chain[-1], token)


def linked(gap: str, book: RuleBook) -> bool:
    """Whether two names with this gap belong to one chain."""
    patterns = joints(book)
    return not gap or bool(patterns.joint.fullmatch(gap) or patterns.apposed.fullmatch(gap))


def make_group(scene: Scene, tokens: list[Token], book: RuleBook) -> Group:
    """The group of a chain: its code if a drug is named in it."""
    words = [token.word for token in tokens if token.word]
    told = [token for token in tokens if token.word and token.word.drug]
    drugs = [token for token in told if token.word and not token.word.text.endswith(CLASS)] or told  # 曲马多类|精神药品
    codes = [token.word.drug for at, token in enumerate(drugs) if token.word and not is_alias(scene, drugs, at, book) and not is_included(scene, drugs, at)]
    if len(drugs) > 1 and ALIASED.search(scene.norm, max(scene.clause.span.start, drugs[0].start - 4), drugs[0].start):
        last = scene.norm[drugs[0].end : drugs[-1].start]
        codes = codes[-1:] if "的" in last else codes  # 俗称“浴盐”或“丧尸药”的甲卡西酮
    joint = joints(book).joint
    side_by_side = len(codes) > 1 and any(joint.fullmatch(scene.gap(left, right)) for left, right in itertools.pairwise(drugs))
    form = next((word.form for word in words if word.form), None) or form_inside(scene, tokens)
    if any(word.drug and word.text.endswith(CARTRIDGES) for word in words):
        form = "cartridge"
    weak = bool(drugs) and all(word.weak for word in words if word.drug)
    listed = len(drugs) > 2 and not scene.gap(drugs[0], drugs[1]) and set(codes) <= MATERIALS and codes[0] == "precursor"  # 易制毒化学品丙酮、麻黄素
    code = "precursor" if listed else code_of(codes, side_by_side)
    if (
        len(codes) > 1
        and not side_by_side
        and joints(book).holding.search(scene.norm, max(scene.clause.span.start, drugs[0].start - HOLD_REACH), drugs[0].start)
    ):
        code = next((held for held in codes if held != "unspecified"), codes[0])  # 混有芬太尼的羟考酮
    group = Group(tokens, code, bool(codes), form, weak)
    if code == "mixed" and holds_tablets(scene, drugs[0], book):
        group.form = "tablet"
        group.code = component_code(codes, group)
    return group


def is_alias(scene: Scene, drugs: Sequence[Token], at: int, book: RuleBook) -> bool:
    """Whether a name only tells how the drug named before it is called: "海洛因(俗称“黄皮”)"."""
    before = drugs[at - 1].word if at else None
    return bool(before and before.drug not in GENERAL and joints(book).alias.search(scene.gap(drugs[at - 1], drugs[at])))


def is_included(scene: Scene, drugs: Sequence[Token], at: int) -> bool:
    """Whether a name in a bracket only tells what else 毒品 count: "毒品(含管制精麻药品)4.6公斤"."""
    before = drugs[at - 1].word if at else None
    included = before and before.drug == "unspecified" and INCLUDED.match(scene.norm, drugs[at - 1].end)
    return bool(included)


def holds_tablets(scene: Scene, drug: Token, book: RuleBook) -> bool:
    """Whether drugs are told as what tablets hold: "红色片剂中检出甲基苯丙胺和咖啡因"."""
    first = max(scene.clause.span.start, drug.start - HOLD_REACH)
    tablets = any(token.word and token.word.form == "tablet" and first - 2 <= token.start < drug.start for token in scene.tokens)
    return tablets and bool(joints(book).holding.search(scene.norm, first, drug.start))


def form_inside(scene: Scene, tokens: list[Token]) -> str | None:
    """Form told by a word that touches the chain."""
    for token in scene.tokens:
        if token.word and token.word.form and tokens[0].start - 2 <= token.end and token.start <= tokens[-1].end + 2:
            return token.word.form
    return None


def code_of(codes: Sequence[str], joint: bool) -> str:
    """One code for the codes of a chain: mixed for several drugs side by side, else the most telling one.

    >>> code_of(["methamphetamine", "heroin"], True), code_of(["unspecified", "heroin"], False)
    ('mixed', 'heroin')
    """
    told = [code for code in codes if code != "unspecified"]
    if set(told) == {"ephedrine", "precursor"} and codes[-1] == "precursor":
        return "precursor"  # 麻黄素等易制毒化学品
    if set(told) == {"caffeine", "precursor"} and codes[-1] == "precursor":
        return "caffeine"  # 安钠咖等制毒原料
    if not told:
        return codes[-1] if codes else ""
    if joint and (len(set(told)) > 1 or len(told) < len(codes)):
        return "mixed" if len(set(told)) > 1 or told[0] in MATERIALS else "unspecified"
    exact = [code for code in told if code != "new_psychoactive"]  # 含氯胺酮成分的“奶茶”
    return (exact or told)[-1]


def tested_code(scene: Scene, start: int, end: int, group: Group, book: RuleBook) -> str:
    """Code that a test result between two offsets gives to a group: "…,均检出甲基苯丙胺成分"; empty if none, "-" if tested negative."""
    patterns = joints(book)
    none, match = found_nothing(scene.norm, start, end, book), patterns.tested.search(scene.norm, start, end)
    if none and not (match and match.start() < none.start() and OTHER_PIECES.search(scene.norm, match.end(), none.start())):
        return "-"
    end = none.start() if none else end  # 其中4包检出甲基苯丙胺,另1包未检出
    if match and ("其中" in scene.norm[start : match.start()] or APIECE.search(scene.norm, max(start, match.start() - 4), match.end())):
        return ""  # 毒品净重5千克,其中从3千克中检出海洛因; 分别被检出冰毒、氯胺酮成分
    code = detected(scene, match.end(), end, group, book) if match else ""
    strange = match and not code and not group.named and patterns.additive.match(scene.norm, match.end(), scene.clause.span.end)
    return "-" if strange else code


def found_nothing(norm: str, start: int, end: int, book: RuleBook) -> re.Match[str] | None:
    """The words between two offsets by which a test found no drug; what a suspect only says ("辩称是冰糖,经试剂检测呈…阳性反应") is no test."""
    found = joints(book).untested.finditer(norm, start, end)
    return next((match for match in found if not CLAIMED.search(norm, max(start, match.start() - CLAIMED_REACH), match.start())), None)


def detected(scene: Scene, at: int, end: int, group: Group, book: RuleBook) -> str:
    """Code of the drugs named right behind a test result's verb; empty if none is."""
    drugs = [t for t in scene.tokens if t.word and t.word.drug and not t.word.weak and at - 6 <= t.start < min(end, at + RESULT_REACH)]
    return code_found(scene, drugs, end, group, book) if drugs else ""


def code_found(scene: Scene, drugs: Sequence[Token], end: int, group: Group, book: RuleBook) -> str:
    """Code of a thing in which a test found the first of some drugs and those that go on its chain."""
    first = drugs[0]
    codes = [first.word.drug] if first.word else []
    for left, right in itertools.pairwise(drugs):
        if not linked(scene.gap(left, right), book):
            break
        codes.append(right.word.drug if right.word else "")
    codes = [code for code in codes if code != "unspecified"] or codes
    concluded = concluded_code(scene, drugs, end)
    if concluded:
        return concluded
    last = max(token.end for token in drugs)
    pressed = SHAPED.match(scene.norm, last, end) and set(codes) <= {"methamphetamine", "caffeine", "methamphetamine_tablet"} and "methamphetamine" in codes
    return "methamphetamine_tablet" if pressed else component_code(codes, group)


def concluded_code(scene: Scene, drugs: Sequence[Token], end: int) -> str:
    """Code of the drug that the components told before it are concluded to be: "检出吗啡、可待因、罂粟碱成分,系鸦片"; empty if none is."""
    for token in scene.tokens:
        if token.start < drugs[0].end or token.start > end or not token.word or not token.word.drug or token.word.drug in GENERAL:
            continue
        if CONCLUDED.fullmatch(scene.norm, drugs[0].end, token.start):
            return token.word.drug
    return ""


def result_behind(scene: Scene, at: int, end: int, group: Group, book: RuleBook) -> str:
    """Code that a test told before a thing gives to it: "经检验,白色晶体为冰毒,红色药片为麻古"; empty if none does."""
    patterns, span = joints(book), scene.clause.span
    head = patterns.head.search(scene.norm, sentence_start(scene.norm, span.start), at)
    if head and patterns.untested.match(scene.norm, end, span.end):
        return "-"
    match = patterns.result.match(scene.norm, end, span.end) if head else None
    return detected(scene, match.end(), span.end, group, book) if match else ""


def sentence_start(norm: str, start: int) -> int:
    """Where the sentence begins that a clause behind a semicolon goes on: "经化验,粉末含…;橙色药片含…"."""
    if norm[start - 1 : start] != ";":
        return start
    return max(norm.rfind(mark, max(0, start - SENTENCE_REACH), start) for mark in "。!?\n") + 1


def identified_code(scene: Scene, book: RuleBook) -> str:
    """Code of the drug that a sentence says was seized: "查获的氯硝西泮是二类精神药品", "这批药品为氯硝西泮"; empty if it says nothing."""
    for match in joints(book).identified.finditer(scene.norm, scene.clause.span.start, scene.clause.span.end):
        drugs = [t.word.drug for t in scene.tokens if t.word and t.word.drug and 0 <= t.start - match.end() <= IDENTIFIED_REACH]
        told = [code for code in drugs if code not in GENERAL]
        if told:
            return told[0]
    return ""


def component_code(codes: Sequence[str], group: Group) -> str:
    """Code of a lot by its detected components: several make it mixed, but tablets of methamphetamine are their own kind."""
    kinds = list(dict.fromkeys(code for code in codes if code != "unspecified")) or list(codes[:1])  # 一级毒品海洛因
    shaped = any(t.word and (t.word.form == "tablet" or TABLETS.search(t.word.text)) for t in group.tokens)
    tablet = group.form in TABLET_FORMS or shaped or group.code in ("mdma", "methamphetamine_tablet")
    if tablet and "methamphetamine" in kinds and set(kinds) <= {"methamphetamine", "caffeine", "methamphetamine_tablet"}:
        return "methamphetamine_tablet"
    if len(kinds) > 1:
        return kinds[0] if set(kinds) == {kinds[0]} else "mixed"
    return kinds[0]


def tells_test(norm: str, clause: Clause, book: RuleBook) -> bool:
    """Whether a clause tells a test result, or what was seized: "经鉴定,上述烟弹均检出依托咪酯", "查获的氯硝西泮是精神药品"."""
    patterns, span = joints(book), clause.span
    said = any(pattern.search(norm, span.start, span.end) for pattern in (patterns.tested, patterns.identified, patterns.untested))
    return said or goes_on_testing(norm, clause, book)


def leaves_open(norm: str, clause: Clause, book: RuleBook) -> bool:
    """Whether a clause ends in the name of a drug, so that the next one may tell how much: "地里栽着罂粟。一数,795株"."""
    span = clause.span
    return bool(joints(book).left_open.search(norm, max(span.start, span.end - OPEN_REACH), span.end))


def tests_in(scenes: Sequence[Scene], book: RuleBook) -> list[Scene]:
    """The clauses that tell the test result of a drug, or that there was none."""
    return [s for s in scenes if tells_test(s.norm, s.clause, book) and (any(t.word and t.word.drug for t in s.tokens) or is_negative(s, book))]


def goes_on_testing(norm: str, clause: Clause, book: RuleBook) -> bool:
    """Whether a clause behind a semicolon tells the next result of a test: "经化验,粉末含可卡因;药片含MDMA"."""
    start, end = clause.span
    if norm[start - 1 : start] != ";" or NEXT_RESULT.search(norm, start, end) is None:
        return False
    return joints(book).head.match(norm, sentence_start(norm, start), start) is not None


def is_negative(scene: Scene, book: RuleBook) -> bool:
    """Whether a clause tells that a test found no drug: "经检验,粉末系普通玉米淀粉"."""
    return joints(book).untested.search(scene.norm, scene.clause.span.start, scene.clause.span.end) is not None
