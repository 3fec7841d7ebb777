"""Lots that a test tells apart: by their numbers ("经鉴定,1、2号检出甲基苯丙胺,3号检出海洛因,4号未检出"), by their weights ("净重8.2克的1袋检出海洛因,其余2袋未检出"),
or by the colour or the street name that they go by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.drugs.lots import Lot, Story
from extract.drugs.substances import GENERAL, RESULT_REACH, Group, code_found, joints
from extract.words.mentions import Scene, Token
from extract.words.numerals import read_number
from rules.book import RuleBook

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
ONE = f"(?:\\d{{1,2}}(?![\\d.]|克|千克|公斤|毫)|[{CIRCLED}]|[一二三四五六七八九十]{{1,2}}(?=号))"
JOIN = "(?:号?(?:检材|样品|样本)?(?:[、,和及与]|以及)|号?(?:至|到|~|-|—)(?:第|编号)?)"
NUMBERS = re.compile(
    f"(?:(?:编号(?:为|是)?|第|检材|样品|样本)(?P<led>{ONE}(?:{JOIN}{ONE}){{0,20}})号?|(?P<plain>{ONE}(?:{JOIN}{ONE}){{0,20}})号|(?P<ring>[{CIRCLED}](?:{JOIN}[{CIRCLED}]){{0,20}}))"
    "(?:检材|样品|样本|物证|包|袋|份|项|组|的?(?:疑似|可疑)?[^,。;:、\\d检含系为是未没]{0,8})?[)”]?[中内里]?"
)
LISTED = frozenset("、,和及与") | {"以及", "、和"}
FOUND = re.compile(
    "(?:状[^,。;\\d检含系为是]{0,6})?(?:,?经[^,。;\\d]{1,12},?)?(?:均|都|皆|则|分别|中|也|亦)*(?:被)?(?:检测?出|检验出|验出|检见|含有?(?!量)|系|为|是|呈)(?:有|了)?"
)
BEFORE = re.compile(
    f"(?:(?<![\\d.])(?P<digit>\\d{{1,2}})(?:号|[.、):])?|(?P<word>[一二三四五六七八九十]{{1,2}})号|(?P<ring>[{CIRCLED}]))的?(?:[一-龥]{{1,2}}色)?[“]?$"
)
BEHIND = re.compile(f"编号(?:分别)?(?:为|是|:)?(?P<nums>{ONE}(?:{JOIN}{ONE}){{0,20}})")
CALLED, CALLED_REACH = re.compile("(?:[一-龥]色[“]?|[“])$"), 4
POINTED = re.compile("(?:上述|该|送检的?|查获的|缴获的|扣押的|查缴的|前述|所述|收缴的|[;,:])$")
PIECE = "(?:(?:的|那|该|这){0,2}(?:\\d{1,2}|[一二两三四五六七八九十])?(?:小)?(?:袋|包|份|瓶|管|粒|颗|块|支|个)?(?:的)?(?:白色|黄色|红色|褐色|疑似|可疑)*(?:晶体|粉末|药片|片剂|颗粒|液体|固体|毒品|物质?|检材)?(?:中|里|内)?)"
AGAIN = re.compile(f"(?:、|,)?{PIECE}(?=(?:均|都|皆|则|也|亦|经[^,。;\\d]{{1,8}})*(?:未|没有?|检|含|系|验出))")
REST = re.compile(f"(?:其余|其它|其他|另外|余下|剩余|剩下|另){PIECE}")
BEFORE_REACH, BEHIND_REACH, TESTS, CLAUSES, MOST = 9, 24, 4, 12, 30


def prove(lots: list[Lot], scene: Scene, story: Story, book: RuleBook) -> list[Lot]:
    """Lots with the code that a test gives to their numbers, one for each weight, or to their names; those without a result stay as they are."""
    later = [other for other in story.following[:TESTS] if other.clause.index - scene.clause.index <= CLAUSES]
    named = [proven(lot, retested(scene, lot, later, book)) for lot in lots]
    scenes = [scene, *later]
    numbered = any(NUMBERS.search(other.norm, *other.clause.span) for other in scenes)
    if not lots or not (numbered or any(AGAIN.search(other.norm, *other.clause.span) for other in later)):
        return named
    runs = runs_of(named, scene)
    out: list[Lot] = []
    for run in runs:
        of_weight = results_by_weight(later, run, book) if len(weights(run)) > 1 else {}
        if of_weight:
            out += [proven(lot, of_weight.get(amount_of(lot), "")) for lot in apart(run)]
            continue
        told = results(scenes, run[0].group, book)
        numbers = numbers_of(scene, run, told, lone=len(runs) == 1) if told else []
        out += [proven(lot, told.get(number, "")) for lot, number in zip(apart(run), numbers, strict=True)] if numbers else run
    return out


def retested(scene: Scene, lot: Lot, later: Sequence[Scene], book: RuleBook) -> str:
    """Code that a later test gives to a street name by its colour or in quotes: "黄色“摇头丸”28粒…。经检验,黄色“摇头丸”含有甲基苯丙胺"; empty if none does."""
    token = next((token for token in reversed(lot.group.tokens) if token.word and token.word.drug), None)
    if lot.borrowed or lot.group.code in GENERAL or token is None or token.word is None:
        return ""
    called = CALLED.search(scene.norm, max(scene.clause.span.start, token.start - CALLED_REACH), token.start)
    name = (called.group() if called else "") + token.word.text
    for other in later if called else ():
        at = other.norm.find(name, *other.clause.span)
        quoted = at > other.clause.span.start and name[0] == "“" and not POINTED.search(other.norm, other.clause.span.start, at)
        if at >= 0 and not quoted:
            code = result_of(other, at + len(name) + other.norm.startswith("”", at + len(name)), other.clause.span.end, lot.group, book)
            if code:
                return code
    return ""


def runs_of(lots: Sequence[Lot], scene: Scene) -> list[list[Lot]]:
    """Lots together with those that only go on the list of their weights."""
    out: list[list[Lot]] = []
    for lot in lots:
        last = out[-1][-1].measures[-1] if out else None
        goes_on = last is not None and lot.borrowed and scene.norm[last.end : lot.measures[0].start] in LISTED
        out = [*out[:-1], [*out[-1], lot]] if goes_on else [*out, [lot]]
    return out


def apart(run: Sequence[Lot]) -> list[Lot]:
    """A lot of its own for each weight of a list, the first with the pieces."""
    group, heavy = run[0].group, weights(run)
    rest = [token for token in run[0].measures if token not in heavy]
    return [replace(run[0], measures=[*rest, heavy[0]]), *(Lot(group, [token], borrowed=True) for token in heavy[1:])]


def proven(lot: Lot, code: str) -> Lot:
    """A lot of a known code."""
    return replace(lot, group=replace(lot.group, code=code, named=True, weak=False, proven=True)) if code else lot


def results(scenes: Sequence[Scene], group: Group, book: RuleBook) -> dict[int, str]:
    """The codes that tests give to numbers, "-" to those in which none was found."""
    told: dict[int, str] = {}
    for scene in scenes:
        start, end = scene.clause.span
        marks = list(NUMBERS.finditer(scene.norm, start, end))
        for place, mark in enumerate(marks):
            stop = marks[place + 1].start() if place + 1 < len(marks) else end
            code = result_of(scene, mark.end(), stop, group, book)
            for number in read_numbers(mark["led"] or mark["plain"] or mark["ring"]) if code else ():
                told.setdefault(number, code)
    return told


def results_by_weight(later: Sequence[Scene], run: Sequence[Lot], book: RuleBook) -> dict[Decimal, str]:
    """The codes that the tests behind a list of weights give to some of them, and to the rest: "净重8.2克的1袋中检出海洛因,其余2袋未检出"; empty if they tell nothing."""
    amounts = {amount_of(lot) for lot in apart(run)}
    told: dict[Decimal, str] = {}
    for scene in later:
        marks = [token for token in scene.tokens if token.measure and token.measure.quantity.amount in amounts and token.dimension in ("mass", "volume")]
        for place, token in enumerate(marks):
            stop = marks[place + 1].start if place + 1 < len(marks) else scene.clause.span.end
            again = AGAIN.match(scene.norm, token.end)
            code = result_of(scene, again.end(), stop, run[0].group, book) if again else ""
            if code and token.measure:
                told.setdefault(token.measure.quantity.amount, code)
        rest = REST.search(scene.norm, *scene.clause.span) if told else None
        code = result_of(scene, rest.end(), scene.clause.span.end, run[0].group, book) if rest else ""
        if code:
            return {amount: told.get(amount, code) for amount in amounts}
    return told


def amount_of(lot: Lot) -> Decimal:
    """The weight of a lot, 0 if it has none."""
    return next((token.measure.quantity.amount for token in weights([lot]) if token.measure), Decimal(0))


def result_of(scene: Scene, at: int, stop: int, group: Group, book: RuleBook) -> str:
    """What a test behind numbers tells: a code, "-" if nothing was found, empty if it is no test."""
    none = joints(book).untested.search(scene.norm, at, stop)
    match = FOUND.match(scene.norm, at, stop)
    if match:
        drugs = [t for t in scene.tokens if t.word and t.word.drug and not t.word.weak and match.end() <= t.start < min(stop, match.end() + RESULT_REACH)]
        return code_found(scene, drugs, stop, group, book) if drugs else ""
    return "-" if none and "," not in scene.norm[at : none.start()] else ""


def read_numbers(text: str) -> Iterator[int]:
    """The numbers of a list: 1, 2, 3, 4 of "1至3号、4"."""
    last = 0
    for match in re.finditer(f"(?P<to>至|到|~|-|—)?[^\\d{CIRCLED}一二三四五六七八九十]*(?P<one>\\d{{1,2}}|[{CIRCLED}]|[一二三四五六七八九十]{{1,2}})", text):
        number = CIRCLED.index(match["one"]) + 1 if match["one"] in CIRCLED else int(read_number(match["one"]))
        yield from range(last + 1 if match["to"] and last < number <= last + MOST else number, number + 1)
        last = number


def numbers_of(scene: Scene, run: Sequence[Lot], told: dict[int, str], lone: bool) -> list[int]:
    """The numbers of the weights of one thing: told before its name or behind it, else in turn if the results cover just them."""
    first, heavy = run[0].group.tokens[0], weights(run)
    before = BEFORE.search(scene.norm, max(scene.clause.span.start, first.start - BEFORE_REACH), first.start)
    behind = BEHIND.search(scene.norm, first.start, min(scene.clause.span.end, run[0].measures[-1].end + BEHIND_REACH))
    numbers = list(read_numbers(behind["nums"])) if behind else []
    if before and len(heavy) == 1:
        text = before["digit"] or before["word"] or before["ring"]
        return [CIRCLED.index(text) + 1 if text in CIRCLED else int(read_number(text))]
    if len(numbers) == len(heavy):
        return numbers
    covered = lone and len(heavy) > 1 and set(told) == set(range(1, len(heavy) + 1))
    return list(range(1, len(heavy) + 1)) if covered else []


def weights(run: Sequence[Lot]) -> list[Token]:
    """The weights and volumes of some lots."""
    return [token for lot in run for token in lot.measures if token.dimension in ("mass", "volume")]
