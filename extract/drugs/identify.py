"""What the substance of a lot is: its name, the test result behind it, what the list is about, or what a later sentence tells."""

from __future__ import annotations

import re

from extract.drugs.amounts import pieces_of
from extract.drugs.lots import Lot, Story, grown_code, sole_code
from extract.drugs.substances import GENERAL, RESULT_REACH, TEST_REACH, Group, component_code, identified_code, joints, result_behind, tested_code
from extract.words.lexicon import lexicon
from extract.words.mentions import QUOTED, SUBSTANCE_DIMENSIONS, Scene
from rules.book import RuleBook

TYPICAL = {"crystal": "methamphetamine", "tablet": "methamphetamine_tablet"}
SMOKED = frozenset({"etomidate", "synthetic_cannabinoid", "cannabis", "new_psychoactive", "unspecified", "other"})
FITTING = {"cartridge": SMOKED, "canister": frozenset({"nitrous_oxide"})}
VAPE_REACH = 8
VAPED = frozenset({"etomidate", "synthetic_cannabinoid"})
COLOUR = re.compile("^[一-龥]色(?=..)")
ALL_TESTED = re.compile("(?<=[,:;])(?:经[^,。;\\d]{2,20}?,?)?(?:上述[^,。;\\d]{0,12})?[均都皆](?=[检系为是含呈属])")
NUMBERED, NUMBER_REACH = re.compile("(?:\\d{1,2}|[一二三四五六七八九十]{1,2}|[A-Z]\\d?)号$"), 4
EVERY = re.compile(
    "(?:(?:上述|以上|前述|所有|全部)[^,。;\\d]{0,12}|(?:缴获|查获|送检|扣押|收缴|起获|涉案)的?(?:上述|全部|所有)?(?:毒品|疑似|可疑|[\\d一二两三四五六七八九十]{1,3}[包袋份瓶块]|检材|样品|物品)[^,。;\\d]{0,8})[均都皆全](?=[检系为是含呈属])"
)
POINTED = re.compile(
    "(?:上述|以上|前述|该批?|这批|涉案|送检|(?:[查缴截起搜检缉]获|收缴|扣押|查扣|搜出|起出)的?)的?(?:全部|所有)?(?:毒品|疑似|可疑|检材|样品|物品)[^,。;\\d]{0,8}?(?:经[^,。;\\d]{2,12},?)?(?=[检系为是含呈属])"
)
IN_IT = re.compile("[”)]?(?:样品|疑似物)?[中内里]?(?:均|都|经[^,。;\\d]{2,12},?)?(?=检|鉴定|化验|含)")
APPOSED = ("", "(", ",", "),", ",涉", ",涉及", ",属", ",品种为")
PURITY = re.compile(r"\((?:含量|纯度)?(?:为|约)?\d{1,2}(?:\.\d{1,2})?%\)")
LABEL = re.compile("(?:数量|重量|净重|毛重|总量)[::]")
PENDING = re.compile("[,(]?(?:其)?(?:成[分份]|性质|种类)?(?:仍|尚|还|均|有)?待(?:进一步)?(?:检|鉴|查|认定|化验|送检)")
OF_BODY = re.compile("尿|血液|毛发|唾液")
SUSPECTED, SUSPECT_REACH, REFUTED_REACH = re.compile("疑似|可疑|怀疑"), 4, 24
SAME_KIND = re.compile('(?:同类|同款|同种|同样|相同|同一种|同批|同一批)的?(?:怀疑|疑似)?[“"]?$')
LOTS_REACH, PARTED = 8, re.compile("[。!?\n]")
TOLD_TEST = re.compile("检[测验]?出|鉴定|检验|化验")
JOINTLY = re.compile("[^。;\\d]{0,30}?(?:均|都|皆|全部|上述|以上|所有|前述)")
UNKNOWN = frozenset({QUOTED, "drugs.toml#thing"})  # only a test tells what these are


def resolve(scene: Scene, lot: Lot, groups: list[Group], story: Story, book: RuleBook) -> None:
    """Give the lot its code: the test result behind it, what the list is about, what a later sentence tells."""
    group = lot.group
    if group.proven:
        return
    end = next(
        (other.start for other in groups if other.start > lot.measures[-1].end and other is not group and has_own_quantity(scene, other)), scene.clause.span.end
    )
    told = "" if is_result(scene, group, book) else tested_code(scene, group.end, min(end, lot.measures[-1].end + TEST_REACH), group, book)
    told = told or pressed_code(scene, group, groups, book)
    code = own_result(scene, lot, book) or told or apposed_code(scene, lot, groups)
    again = [story.lots[tag] for tag in pieces_of(lot) if tag in story.lots] if group.code == "unspecified" else []
    if code == "-" or (code in ("", "unspecified") and is_refuted(scene, group, story, book)):
        group.code = "-"
    elif again and code in ("", "unspecified"):
        group.code = again[0]
    elif code and (not group.named or code != "unspecified"):
        group.code = code
    elif not group.code:
        group.code = code_of_nameless(scene, lot, groups, story, book)
    elif group.code in GENERAL:
        known = next((story.known[token.word.text] for token in group.tokens if token.word and token.word.text in story.known), "")
        group.code = code_of_general(group, scene, story, book) or known or same_kind(scene, groups, group, story) or group.code
    if group.code == "new_psychoactive" and "上头" in scene.norm[max(scene.clause.span.start, group.start - VAPE_REACH) : group.end]:
        group.code = vaped_code(scene, book) or group.code


def is_refuted(scene: Scene, group: Group, story: Story, book: RuleBook) -> bool:
    """Whether the next sentence says that a suspected drug is none: "可卡因疑似物两管,毛重215克;后经化验,未检出毒品成分"."""
    near = scene.norm[max(scene.clause.span.start, group.start - SUSPECT_REACH) : group.end + SUSPECT_REACH]
    following = next(iter(story.following), None)
    if not SUSPECTED.search(near) or following is None or following.clause.index != scene.clause.index + 1:
        return False
    start, end = following.clause.span
    weighed = any(token.dimension in SUBSTANCE_DIMENSIONS for token in following.tokens)
    head = joints(book).head.match(following.norm, start, end)
    if weighed or head is None:
        return False
    none = joints(book).untested.search(following.norm, head.start(), head.end() + REFUTED_REACH)
    return none is not None and not OF_BODY.search(following.norm, head.end(), none.start())


def pressed_code(scene: Scene, group: Group, groups: list[Group], book: RuleBook) -> str:
    """Code of drugs that a test found in tablets named before it: "疑似“麻古”中检出甲基苯丙胺与咖啡因,净重482.6克"; empty if it did not."""
    before = next((other for other in reversed(groups) if other.end <= group.start), None)
    if before is None or group.code not in ("mixed", "methamphetamine") or not is_result(scene, group, book):
        return ""
    if not IN_IT.match(scene.norm, before.end) or has_own_quantity(scene, before):
        return ""
    code = component_code([token.word.drug for token in group.tokens if token.word and token.word.drug], before)
    return code if code == "methamphetamine_tablet" else ""


def apposed_code(scene: Scene, lot: Lot, groups: list[Group]) -> str:
    """Code of the drug that stands alone behind an amount of nothing that has a name: "缴毒37.8克(冰毒)", "两包晶体,498克,冰毒", a row "白色晶体3包 2985.3克 甲基苯丙胺(77.5%)"; empty if none does."""
    if lot.group.named and lot.group.code != "unspecified":
        return ""
    behind = next((group for group in groups if group.start >= lot.measures[-1].end and group.named), None)
    mark = scene.norm[lot.measures[-1].end : behind.start] if behind else ""
    if behind is None or mark not in APPOSED or (has_own_quantity(scene, behind) and not PURITY.match(scene.norm, behind.end)):
        return ""
    ends = (")",) if mark == "(" else ("", *",。;!\n") if mark else ("", *",。;(\n")
    if scene.norm[behind.end : behind.end + 1] not in ends:
        return ""
    codes = [token.word.drug for token in behind.tokens if token.word and token.word.drug]
    return component_code(codes, lot.group) if not mark and codes else behind.code


def is_result(scene: Scene, group: Group, book: RuleBook) -> bool:
    """Whether a drug's name is itself what a test found, so that a later test tells of something else: "3份检出海洛因,净重2.8克,另2份检出…"."""
    if not group.named or group.code in GENERAL:
        return False
    first = max(scene.clause.span.start, group.start - RESULT_REACH)
    return any(match.end() >= group.start - 1 for match in joints(book).tested.finditer(scene.norm, first, group.start))


def is_numbered(scene: Scene, group: Group) -> bool:
    """Whether a thing has a number: "1号毒品疑似物"."""
    return NUMBERED.search(scene.norm, max(0, group.start - NUMBER_REACH), group.start) is not None


def own_result(scene: Scene, lot: Lot, book: RuleBook) -> str:
    """Code that a test result in the same sentence gives to a nameless thing by its word: "…粉末3袋,经检验,晶体为甲基苯丙胺,粉末为海洛因"."""
    if lot.group.named and not (is_numbered(scene, lot.group) and lot.group.code == "unspecified"):
        return ""
    after, end = lot.measures[-1].end, scene.clause.span.end
    places = [(at, at + len(word)) for word in words_of(lot.group, scene.norm) if (at := scene.norm.find(word, after, end)) >= 0]
    return next(filter(None, (result_behind(scene, at, stop, lot.group, book) for at, stop in places)), "")


def vaped_code(scene: Scene, book: RuleBook) -> str:
    """What 上头电子烟 hold in a text that names one drug for it anywhere; empty if it names none or several."""
    codes = {word.drug for word, _, _ in lexicon(book).find(scene.norm) if word.drug in VAPED and not word.weak}
    return codes.pop() if len(codes) == 1 else ""


def words_of(group: Group, norm: str) -> list[str]:
    """The words for a thing, with and without its colour; only with its number if it has one ("1号检材")."""
    marks = [(NUMBERED.search(norm, max(0, token.start - NUMBER_REACH), token.start), token) for token in group.tokens if token.word]
    numbered = [f"{mark.group()}{token.word.text}" for mark, token in marks if mark and token.word]
    return numbered or [text for token in group.tokens if token.word for text in (token.word.text, COLOUR.sub("", token.word.text))]


def code_of_nameless(scene: Scene, lot: Lot, groups: list[Group], story: Story, book: RuleBook) -> str:
    """Code of a thing without a name: a test result on it, what such things were before, what the list or the story is about."""
    group = lot.group
    if PENDING.match(scene.norm, lot.measures[-1].end):
        return ""
    grown = grown_code(scene, group.start) if lot.measures[0].dimension == "plant" else ""
    wide = grown or tested_code(scene, group.end, scene.clause.span.end, group, book)
    known = next((story.known[token.word.text] for token in group.tokens if token.word and token.word.text in story.known), "")
    shaped = TYPICAL.get(group.form or "", "")
    known = known or (shaped if shaped in story.codes else "")
    listed = list_code(groups, group)
    if known in GENERAL and listed not in (*GENERAL, "") and fits_form(listed, group):
        known = listed  # of “上头电子烟”烟弹 in the headline nothing is known yet
    told = wide or later_code(group, story, book, named=True) or known
    if told or group.tokens[-1].rule in UNKNOWN:
        return told
    later = later_code(group, story, book) if listed in ("", "unspecified") else ""  # 疑似毒品的绿色植物124克。经鉴定,检出大麻成分
    borrowed = later or listed or ("" if is_told_next(scene, lot, groups) else story.code) or code_ahead(groups, group)
    fits = fits_form(borrowed, group)
    vaped = "上头" in scene.norm[max(scene.clause.span.start, group.start - VAPE_REACH) : group.end]
    if borrowed and fits:
        return component_code([borrowed], group) if group.form == "tablet" and borrowed == "methamphetamine" else borrowed
    oily = any("烟油" in word or "烟粉" in word for word in words_of(group, scene.norm))
    topic = story.topic if group.form == "cartridge" or oily else ""  # 破获涉依托咪酯案件46起,缴获烟弹3900余颗
    if topic or vaped:
        return topic or "new_psychoactive"
    sole = sole_code(scene, book)
    return sole if fits_form(sole, group) else ""


def fits_form(code: str, group: Group) -> bool:
    """Whether a drug comes in the form of a thing: nothing but what is smoked in cartridges."""
    return code in FITTING.get(group.form or "", {code})


def code_of_general(group: Group, scene: Scene, story: Story, book: RuleBook) -> str:
    """Code of 毒品, 精神药品 and the like, if the next sentence tells the test result or a later one says what was seized; else empty."""
    if group.code == "unspecified" and story.codes - {"unspecified"} == {story.code} and is_weighed_now(scene, group, book):
        return story.code
    joint = ALL_TESTED.search(scene.norm, group.end, scene.clause.span.end)
    if group.code == "unspecified" and joint:
        told = tested_code(scene, joint.start(), scene.clause.span.end, group, book)
        if told not in ("", "-"):
            return told
    if group.code == "unspecified" and LABEL.match(scene.norm, group.end):
        return sole_code(scene, book)  # 毒品数量:2.3公斤
    if group.code == "unspecified" and (any(token.word and token.word.substance for token in group.tokens) or is_numbered(scene, group)):
        told = later_code(group, story, book, named=True)  # 疑似毒品的白色晶体
        if told:
            return told
    return code_of_next(group, scene, story, book)


def code_of_next(group: Group, scene: Scene, story: Story, book: RuleBook) -> str:
    """Code that a later sentence gives to 毒品: its test result on all of them, that of the next one, or what it says was seized; else empty."""
    for other in story.following:
        span = other.clause.span
        every = EVERY.search(scene.norm, span.start, span.end) if group.code == "unspecified" else None
        if every and not any(token.dimension in ("mass", "volume") and token.start < every.end() for token in other.tokens):
            return tested_code(other, every.start(), span.end, group, book).strip("-") or group.code
        suspected = SUSPECTED.search(scene.norm, max(scene.clause.span.start, group.start - SUSPECT_REACH), group.end + SUSPECT_REACH)
        near = is_test_of(scene, other, story) or (suspected and is_pointed_at(other, story))
        tested = tested_code(other, span.start, span.end, group, book) if near and opens_with_test(other, book) else ""
        code = tested or (identified_code(other, book) if group.code != "unspecified" else "")
        if code not in ("", "-", "unspecified"):
            return code
    return ""


def is_pointed_at(scene: Scene, story: Story) -> bool:
    """Whether a test points back over one sentence that weighs nothing: "可疑物12块;三天后,货主霍某落网。经鉴定,缴获的可疑物为海洛因"."""
    between = story.following[0]
    far = scene.clause.index - between.clause.index
    weighed = any(token.dimension in SUBSTANCE_DIMENSIONS for token in between.tokens) if far else False
    return far <= 1 and not weighed and POINTED.search(scene.norm, scene.clause.span.start, scene.clause.span.end) is not None


def is_test_of(scene: Scene, other: Scene, story: Story) -> bool:
    """Whether a test is of what a sentence tells: that right before it, or one of several lots that it tests together ("…;…,共计51.5克。经鉴定,均系海洛因")."""
    if other.clause.index == scene.clause.index + 1:
        return True
    near = other.clause.index - scene.clause.index <= LOTS_REACH
    return near and (is_joint_test(story, other) or PARTED.search(scene.norm, scene.clause.span.end, other.clause.span.start) is None)


def is_joint_test(story: Story, other: Scene) -> bool:
    """Whether a test is the first one told behind a sentence and of all lots before it: "经鉴定,均系海洛因", "经检验,上述晶体检出…"."""
    first = next((place for place, scene in enumerate(story.following) if scene is other), len(story.following))
    none_before = all(not TOLD_TEST.search(scene.norm, *scene.clause.span) for scene in story.following[:first])
    return first <= 1 and none_before and JOINTLY.search(other.norm, other.clause.span.start, other.clause.span.end) is not None


def is_weighed_now(scene: Scene, group: Group, book: RuleBook) -> bool:
    """Whether a sentence only weighs what the ones before found and tested: "均检出甲基苯丙胺。经称量,两包毒品共重31.5克"."""
    return joints(book).again.match(scene.norm, scene.clause.span.start, group.start) is not None


def opens_with_test(scene: Scene, book: RuleBook) -> bool:
    """Whether a sentence begins with a test and weighs nothing before its result: "经鉴定为海洛因", "经检验,上述毒品均为冰毒"."""
    head = joints(book).head.match(scene.norm, scene.clause.span.start, scene.clause.span.end)
    match = joints(book).tested.search(scene.norm, scene.clause.span.start, scene.clause.span.end) if head else None
    return match is not None and not any(token.dimension in SUBSTANCE_DIMENSIONS and token.start < match.end() for token in scene.tokens)


def same_kind(scene: Scene, groups: list[Group], group: Group, story: Story) -> str:
    """Code of 毒品 that are of the kind told before: "搜出500克冰毒。…藏有3公斤同类毒品"; empty if nothing says so."""
    said = SAME_KIND.search(scene.norm, max(scene.clause.span.start, group.start - 6), group.start)
    return (list_code(groups, group) or story.code) if said else ""


def is_told_next(scene: Scene, lot: Lot, groups: list[Group]) -> bool:
    """Whether pieces of a nameless thing are only seen before the sentence names what was seized: "车内有一包白色结晶,当场查扣K他命31.2克"."""
    seen = all(token.dimension == "item" for token in lot.measures)
    return seen and any(other.named and other.start > lot.measures[-1].end and has_own_quantity(scene, other) for other in groups)


def has_own_quantity(scene: Scene, group: Group) -> bool:
    """Whether a quantity follows a substance at once."""
    return any(token.dimension in SUBSTANCE_DIMENSIONS and 0 <= token.start - group.end <= 3 for token in scene.tokens)


def list_code(groups: list[Group], group: Group) -> str:
    """Code of the substance named before in the same list: "K粉成品88.5公斤、液态半成品约240公斤"."""
    before = [other for other in groups if other.end <= group.start and other.code not in ("", "-")]
    return before[-1].code if before else ""


def code_ahead(groups: list[Group], group: Group) -> str:
    """Code of the drug that a list of cartridges and liquids ends in: "烟弹1300颗、烟油2.6升、依托咪酯粉末180克"."""
    fitting = SMOKED if group.form in ("cartridge", "liquid") else frozenset()
    return next((other.code for other in groups if other.start >= group.end and other.named and other.code in fitting), "")


def later_code(group: Group, story: Story, book: RuleBook, named: bool = False) -> str:
    """Code that a later test result gives: "…乾草物经快速测试,证实为大麻", "上述烟弹、液体均检出依托咪酯".

    The first test result that repeats a word of the thing decides, else the next sentence's, else one on all things above.
    """
    words = words_of(group, story.following[0].norm) if story.following else []
    general = ""
    for place, scene in enumerate(story.following):
        span = scene.clause.span
        near = scene.clause.index <= story.following[0].clause.index + 1 or is_joint_test(story, scene)
        soon = near and opens_with_test(scene, book)  # 白色固体3块。经称量,净重9克。经鉴定,…
        places = [(at, at + len(word)) for word in words if (at := scene.norm.find(word, span.start, span.end)) >= 0]
        above = soon or joints(book).above.search(scene.norm, span.start, span.end)
        if not places and (named or (not above and place)):
            continue
        behind = next(filter(None, (result_behind(scene, at, end, group, book) for at, end in places)), "")
        code = behind or tested_code(scene, min(places, default=(span.start, 0))[0], span.end, group, book)
        if code and places:
            return code
        general = general or code
    return general
