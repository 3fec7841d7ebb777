"""A drug before its quantity with words between that no list holds: "右美沙芬缓释混悬液26瓶", "毒品走私386件、毛重12公斤", "海洛因经调查局鉴验,净重48公斤"."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.drugs.lots import bridges, is_transparent
from extract.drugs.substances import Group
from extract.words.mentions import Scene
from rules.book import RuleBook

LISTABLE = frozenset({"precursor", "poppy", "cannabis", "ephedrine"})
FIELDS = frozenset({"片", "块"})
FOUND_IN = re.compile("[中内里](?:部)?(?:均|都|共|分别|先后)?(?:发现|查获|查出|搜出|起获|夹藏|藏)")
JOINED = re.compile("[及和与或并]")
ENDS = ("", *",、。;()\n !及和与并等以")


@lru_cache(maxsize=8)
def tails(book: RuleBook) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a drug's name may go on with up to its quantity, and the same with a second noun joined: 制毒原料|及配剂."""
    between, noun = bridges(book).between.pattern, book.verbs.regex("noun-tail")
    joined = f"(?:{book.verbs.regex('joint')}){noun}"
    return re.compile(f"{noun}{between}"), re.compile(f"(?:{noun})?{joined}{between}")


@lru_cache(maxsize=8)
def heads(book: RuleBook) -> re.Pattern[str]:
    """What may describe a drug between its quantity and its name."""
    return re.compile(f"(?:{book.verbs.regex('noun-tail')}(?<![后时前了])|{book.verbs.regex('noun-head')})")


CASES_WEIGHED = re.compile(
    r"(?:[^,。;、\d]{0,6}?(?:案件?|走私|闯关|入境|邮包|邮件|快递|快件|包裹|行李)|案件?|(?:走私|邮递|快递|货柜|部分|方面|情形)*,(?:(?:今年|去年|上半年|下半年|前?\d{1,2}[个至]?\d{0,2}月|1[01]\d年|\d{4}年|全年|迄今|以来|至今|该关|海关|关务署){0,3}[^,。;、\d]{0,4}?(?:共|已|计|总计)?(?:[查破截缉]获|拦下|侦破|查缉)(?:案件)?))(?:共|总计|合计)?[\d,]+[件宗起](?:[,、及]?[\d,]+[人名])?[,、及]?(?:毒品|合计|总|共|重)*(?:毛重|净重|总重|重量|查获量|缴获量)(?:约|共|达|合计|共计)*$"
)
EXAMINED = re.compile(
    "(?:[均皆]|嗣|后|再|复)?[经送][^,。;、\\d]{1,14}(?:鉴验|鉴定|检验|化验|检定|检测)(?:后|结果)?,?(?:总|合计|验前|检验前|验前总|实际)?(?:净重|毛重|重量)[约为共达计]{0,2}"
    "|,?经[^,。;\\d]{0,14}?(?:点算|点收|清点|称量|秤重|称重|过磅|磅重|计算|核算|统计)(?:后|结果)?,?(?:合共|共计?|总共|总重|合计|总计)[重约为计达]{0,2}"
)
YEAR_TOLD = r"(?:(?:(?:19|20)\d\d|1[01]\d|\d{2})年度?|[今去前上]年)(?:度|全年)?(?:为|则|约|逾|达|仅|有|的|[^,。;、\d]{0,5}[至到])?"
OF_YEARS = re.compile(
    rf"(?:查获|缴获)?总?数?量?(?:分别|依次)?[为是]?[,:]?(?:{YEAR_TOLD}[\d.,]{{1,12}}万?(?:公斤|千克|公吨|吨|公克|克)(?:余|多)?[、,;]){{0,9}}{YEAR_TOLD}"
)


def tail_owner(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The drug whose name, gone on in unknown words, stands right before a quantity that ends its part."""
    token = scene.tokens[index]
    if scene.norm[token.end : token.end + 1] not in ENDS:
        return None
    edge, (alone, joined) = token.start, tails(book)
    for other in reversed(scene.tokens[:index]):
        if other.names_drug:
            group = next((group for group in groups if group.start <= other.start < group.end), None)
            fits = group is not None and not group.weak and is_counted(group, token.dimension)
            told = alone.fullmatch(scene.norm, other.end, edge) or (group and group.code in LISTABLE and joined.fullmatch(scene.norm, other.end, edge))
            return group if fits and told else None
        if not is_transparent(scene, other) or not bridges(book).between.fullmatch(scene.norm, other.end, edge):
            return None
        edge = other.start
    return None


def head_owner(scene: Scene, index: int, groups: list[Group], book: RuleBook) -> Group | None:
    """The drug or thing that ends its part behind a quantity and unknown words that describe it: "两枚无标识烟弹", "3公斤纯度极高的冰毒"."""
    token = scene.tokens[index]
    group = next((group for group in groups if group.start >= token.end), None)
    if group is None or group.weak or scene.norm[group.end : group.end + 1] not in ENDS or (group.named and not is_counted(group, token.dimension)):
        return None
    words = [other for other in scene.tokens[index + 1 :] if other.start < group.start]
    if token.measure and token.measure.word in FIELDS and group.code in LISTABLE:
        return None  # 一片开得正艳的罂粟
    described = heads(book).fullmatch(scene.norm, token.end, group.start)
    joined = JOINED.search(scene.norm, token.end, group.start)  # 子弹12发及海洛因
    joined = joined or (FOUND_IN.search(scene.norm, token.end, group.start) if token.dimension == "item" else None)  # 60箱瓷砖中发现夹藏的白色晶体
    return group if described and not joined and all(other.word and (other.word.form or other.word.seize == "found") for other in words) else None


def is_counted(group: Group, dimension: str) -> bool:
    """Whether what goes on may be counted so: anything may be weighed, only named drugs come in pieces (毒品吸管3支 are none)."""
    return dimension in ("mass", "volume") or (group.named and group.code != "unspecified")


def cases_owner(scene: Scene, index: int, groups: list[Group]) -> Group | None:
    """The drugs whose cases are counted before their weight: "查获毒品案件127件、毛重2,135公斤"."""
    token = scene.tokens[index]
    if token.dimension != "mass":
        return None
    return next((group for group in groups if group.end < token.start and CASES_WEIGHED.fullmatch(scene.norm, group.end, token.start)), None)


def examined_owner(scene: Scene, index: int, groups: list[Group]) -> Group | None:
    """The drug before a weight that a named body found, or before a list of years: "海洛因经调查局鉴验,净重48公斤", "毒品量,108年12公斤、109年9公斤"."""
    token = scene.tokens[index]
    group = next((group for group in reversed(groups) if group.end <= token.start and group.named), None)
    if token.dimension != "mass" or group is None:
        return None
    told = EXAMINED.fullmatch(scene.norm, group.end, token.start) or OF_YEARS.fullmatch(scene.norm, group.end, token.start)
    return group if told else None
