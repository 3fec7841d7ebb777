"""Which verb governs an amount of a substance, and whether that verb means that anybody seized it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from extract.drugs.borrowing import REST
from extract.drugs.lots import Story, bridges
from extract.words.lexicon import Word
from extract.words.mentions import SUBSTANCE_DIMENSIONS, Scene, Token
from extract.words.patterns import compiled
from rules.book import RuleBook

SELF_TOLD = ("缴毒", "查毒", "缉毒")
WHEN = re.compile("[^,。;、\\d]{0,4}(?:时(?=[,被遭])|之际|过程中|途中|情事|现场)|(?<=送)(?:请|交)?(?:验|鉴|检(?!察)|化验)")
TAKEN_WEIGHT = re.compile("[被遭][^,。;]{0,10}(?:查获|缴获|截获|扣押|查扣)[^,。;]{0,6},(?:经[^,。;]{2,8},)?(?:净重|毛重|共?重|共计|合计|总重)")
POSTED = re.compile(
    "(?:邮件|包裹|快件|邮包|信件|入境|进境)[^,。;]{0,14}?[被遭][^,。;]{0,10}(?:查获|截获|扣押|查扣|查出)|[被遭]海关[^,。;]{0,14}(?:邮件|包裹|快件|邮包)[^,。;]{0,6}(?:查获|截获|查扣|扣押)"
)
HEADLINE, OPENING, NEXT_REACH, WEAK_REACH, ATTRIBUTE_REACH = 30, 12, 60, 2, 16  # characters
SOLD_TO = re.compile("(?:卖|售|销|批发|分销|供应|转让|兜售|赊)给")  # 卖给吸毒人员: the buyers' name hides the verb
STOPPED = re.compile("拦[下停获截]|截[停下]|扣下")
SOLVED_ON = re.compile("(?:[破侦查][获破]|揭发|瓦解)了?[一1][宗起件个][^,。;\\d]{0,10}涉及?(?:案)?(?:毒品)?[约近逾达超过]{0,2}$")
GOODS, KINDS = re.compile("(?:[^,。;、:\\d到至给往了]{0,3}的?)"), re.compile("[^,。;、:\\d某人次其他她案名]{0,6}")
DENIED = re.compile("(?:未|未及|没有|没|没来得及|来不及|未能|并未)$")
SHORT_OF = re.compile("[可能就即]|如果|假如|只要|才")
OF_IT = re.compile("(?:后)?(?:所|未)?(?:余|剩余?|剩下|用完|用罄)?[的之]")  # 扣得其施用所余之恺他命1包
UNSEIZED = "no verb of seizing"
THRESHOLD = "threshold of a law"  # 鸦片二百克以上 in a list without a verb
ANY = re.compile(
    "一(?:小|大|整)?[支枚包条根个颗粒片袋瓶杯罐盒张口](?![一二三四五六七八九十百千\\d])(?![^。;]{0,40}(?:[净毛共]重|(?:千?克|公斤|斤|两)))"
)  # 换上一枚油弹: a thing of the kind, not a find
GROWING = frozenset({"种植", "种了", "栽种", "栽"})
CARRIED = "made or carried, not seized"
REST_AFTER_TRADE = frozenset({CARRIED, "consumed"})
FINDING = frozenset({"taken", "found", "uprooted"})
TELLING = frozenset({"查明", "核实"})
FLUSHED = "thrown away"
GONE = frozenset({"destroyed", FLUSHED})
PLANTS = frozenset({"plant"})
SPENT = frozenset({"sold", "bought", "consumed"})


@dataclass(frozen=True, eq=False, slots=True)
class Presence:
    """Compiled patterns that tell whether officers are there: words for them, words for what they took, a place that holds something, what a suspect only tells, the end of a case."""

    officers: Annotated[re.Pattern[str], "officers"]
    taking: Annotated[re.Pattern[str], "taking"]
    lying: Annotated[re.Pattern[str], "lying"]
    telling: Annotated[re.Pattern[str], "suspect-tells"]
    says: Annotated[re.Pattern[str], "suspect-says"]
    limit: Annotated[re.Pattern[str], "amount-limit"]
    asked: Annotated[re.Pattern[str], "price-asked"]
    solving: Annotated[re.Pattern[str], "solving"]


@lru_cache(maxsize=8)
def presence(book: RuleBook) -> Presence:
    """The patterns of a rule book, compiled once."""
    return compiled(Presence, book.verbs.regex)


def watch(scene: Scene, story: Story, book: RuleBook) -> None:
    """Note whether officers have come, or have taken anything, in the text up to the end of a clause, lines without a number included."""
    here, end = presence(book), scene.clause.span.end
    between = scene.clause.span.start
    story.active = story.active or bool(here.taking.search(scene.norm, min(story.seen, between), between))
    story.watched = story.watched or bool(here.officers.search(scene.norm, min(story.seen, between), end))
    story.seen = end


def governed(scene: Scene, at: Token, start: int, story: Story, book: RuleBook) -> tuple[str, str]:
    """The reason of the verb that governs the amount `at` of a lot that starts at an offset; empty if it is a verb of finding."""
    verbs = verbs_before(scene, start, story, book)
    if taken_at_once(scene, at, book) or scene.norm[start : start + 2] in SELF_TOLD:
        return "", ""
    if goes_on(scene, start, verbs):
        return "sold or bought", ""
    if is_sent(scene, start):
        return CARRIED, ""
    burnt = burnt_after(scene, at, start, verbs)
    if burnt:
        return burnt.trade, burnt.text
    lone = [
        token
        for token in verbs
        if token.word and token.word.trade in ("destroyed", "stock") and not is_attribute(scene, token) and "," not in scene.norm[token.end : start]
    ]
    if lone and lone[0].word:
        return lone[0].word.trade, lone[0].word.text
    if verbs:
        return judged(scene, start, verbs, book)
    return without_verb(scene, at, start, story, book), ""


def without_verb(scene: Scene, at: Token, start: int, story: Story, book: RuleBook) -> str:
    """The reason why an amount that no verb governs is no find; empty where officers are there, or have found something."""
    if presence(book).says.search(scene.norm, scene.clause.span.start, start):
        return UNSEIZED  # 韦某供述,上次的货有麻古200粒
    if presence(book).limit.search(scene.norm, at.start, at.end + WEAK_REACH):
        return THRESHOLD
    if ANY.match(scene.norm, at.start):
        return UNSEIZED
    busy = story.active or story.watched or deeds_in(scene)
    found = busy or is_headline(scene, start, book) or caught_next(scene, book) or stopped_before(scene, start)
    return "" if found else UNSEIZED


def taken_at_once(scene: Scene, at: Token, book: RuleBook) -> bool:
    """Whether officers take an amount right behind it, whatever was done before: "贩卖冰毒35克,其中30克被公安机关查获"."""
    match = bridges(book).taken.match(scene.norm, at.end, scene.clause.span.end)
    return match is not None and scene.norm[match.end() : match.end() + 1] not in ("前", "之")


def verbs_before(scene: Scene, start: int, story: Story, book: RuleBook) -> list[Token]:
    """The verbs of seizing and trading before an offset; that something lies there tells of seizing only when officers are there, or come next."""
    verbs = [token for token in scene.tokens if token.start < start and governs(scene, token, start) and not is_attribute(scene, token)]
    if story.active or story.watched:
        return [token for token in verbs if not is_aside(scene, token, start)]
    return verbs if deeds_in(scene) or caught_next(scene, book) else [token for token in verbs if not (token.word and token.word.seize == "lying")]


def judged(scene: Scene, start: int, verbs: Sequence[Token], book: RuleBook) -> tuple[str, str]:
    """The reason of the last of the verbs before an amount; empty if it is one of finding, or only describes what was found."""
    word = verbs[-1].word
    if word and word.trade == "bought" and (weighed_when_taken(scene, start) or POSTED.search(scene.norm, start, scene.clause.span.end)):
        return "", ""
    if word and word.trade and SOLVED_ON.search(scene.norm, scene.clause.span.start, start):
        return "", ""  # 侦破一宗涉及约1.2吨可卡因的贩毒案件
    if word and word.seize == "found" and priced_after(scene, start, book):
        return "sold or bought", ""
    if not word or not word.trade or word.seize or names_goods(scene, verbs[-1]):
        return "", ""
    here = presence(book)
    if here.lying.search(scene.norm, verbs[-1].end, start) or (
        caught_between(scene, verbs[-1].end, start) and not here.telling.search(scene.norm, verbs[-1].end, start)
    ):
        return "", ""
    rest = word.trade in REST_AFTER_TRADE and taken_later(scene, start) and not weighed_between(scene, start)
    return ("", "") if rest or is_described(scene, verbs, start) else (word.trade, word.text)


def weighed_when_taken(scene: Scene, start: int) -> bool:
    """Whether the only weight behind a purchase is that of what was intercepted: "购买含大麻成分的糖果2盒,入境时被海关查获,净重38克"."""
    match = TAKEN_WEIGHT.search(scene.norm, start, scene.clause.span.end)
    return match is not None and not any(token.dimension == "mass" and start <= token.start < match.start() for token in scene.tokens)


def governs(scene: Scene, verb: Token, start: int) -> bool:
    """Whether a word is a verb that can govern a place: not one of a bracket that is shut before it ("烟油5克(可供施用)、烟弹3颗")."""
    if verb.word is None or not (verb.word.seize or verb.word.trade) or only_when(scene, verb):
        return False
    if verb.word.trade and not verb.word.seize and DENIED.search(scene.norm, scene.clause.span.start, verb.start):
        return False  # 尚未流入社会
    if verb.word.seize == "weak" and not verb.word.trade and start - verb.end > WEAK_REACH:
        return False  # 查|证, 检|查
    opened = scene.norm.rfind("(", scene.clause.span.start, verb.start)
    shut = scene.norm.find(")", opened, start) if opened >= 0 else -1
    return shut < verb.end


def is_attribute(scene: Scene, verb: Token) -> bool:
    """Whether a verb of trading only tells which things a verb of finding right before it took: "从其身上查获欲交易的三包冰毒"."""
    if not verb.word or not verb.word.trade or verb.word.seize:
        return False
    if verb.word.trade == "stock" and any(token.end == verb.start and is_finding(token) for token in scene.tokens):
        return True  # 扣押库存成品1260瓶
    if not OF_IT.match(scene.norm, verb.end):
        return False
    first = max(scene.clause.span.start, verb.start - ATTRIBUTE_REACH)
    found = [token for token in scene.tokens if first <= token.start < verb.start and is_finding(token)]
    return bool(found) and not re.search("[,;:。、]", scene.norm[found[-1].end : verb.start])


def is_aside(scene: Scene, verb: Token, start: int) -> bool:
    """Whether a single character that may mean carrying stands in another part than an amount: "冷冻带鱼的泡沫箱底下,冰毒1.2公斤"."""
    word = verb.word
    lone = word is not None and len(word.text) == 1 and word.trade == CARRIED and not word.seize
    return lone and "," in scene.norm[verb.end : start]


def only_when(scene: Scene, verb: Token) -> bool:
    """Whether a verb of trading only tells when or what kind of case: "交易时被捉", "走私情事14起"."""
    return bool(verb.word and verb.word.trade and not verb.word.seize and WHEN.match(scene.norm, verb.end, scene.clause.span.end))


def is_described(scene: Scene, verbs: Sequence[Token], start: int) -> bool:
    """Whether a verb of trading only describes what was found: "查获邓某种植的罂粟180株", "发现两块菜地共种植罂粟90株", "查获走私大麻3克"."""
    last = verbs[-1]
    found = [verb for verb in verbs[:-1] if is_finding(verb) and not re.search("[,;:。]", scene.norm[verb.end : last.start])]
    between = scene.norm[last.end : start]
    grown = last.word and last.word.text in GROWING and any(map(is_finding, verbs[:-1]))
    named = any(token.names_drug and 0 <= token.start - last.end <= 1 for token in scene.tokens)
    taken = [verb for verb in found if verb.word and verb.word.seize == "taken"]
    goods = any(token.names_drug and GOODS.fullmatch(scene.norm, last.end, token.start) for token in scene.tokens if token.start <= start + 1)
    adjoined = bool(found) and not scene.norm[found[-1].end : last.start] and named  # 查获走私大麻880克
    adjoined = adjoined or (bool(taken) and goods and KINDS.fullmatch(scene.norm, taken[-1].end, last.start) is not None)  # 缴获各种走私进境毒品
    return bool(grown or adjoined or (found and "的" in between)) and not re.search("[,;:。]", between)


def is_finding(verb: Token) -> bool:
    """Whether a verb takes what it names: not 查明, behind which a suspect's deeds are told."""
    return bool(verb.word and verb.word.seize and verb.word.seize != "weak" and verb.word.text not in TELLING)


def is_preposed(scene: Scene, start: int, verb: Token | None) -> bool:
    """Whether a quantity is the object that 把 or 将 puts before its verb: "把482两烟土卖给了"."""
    part = max(scene.norm.rfind(",", scene.clause.span.start, start) + 1, verb.end if verb else 0, scene.clause.span.start)
    return bool(re.search("[把将]", scene.norm[part:start]))


def burnt_after(scene: Scene, at: Token, start: int, verbs: Sequence[Token]) -> Word | None:
    """The verb behind an amount that destroys it, if nobody takes it there: "将近年收缴的28.6公斤毒品投入焚烧炉"; None if none does, or if plants are rooted out."""
    if at.dimension in PLANTS:
        return None
    burning = next((token for token in scene.tokens if token.start > start and token.word and (token.word.trade in GONE or token.word.seize)), None)
    if burning is None or burning.word is None or burning.word.trade not in GONE or (burning.word.trade == FLUSHED and taken_later(scene, burning.end)):
        return None
    last = verbs[-1] if verbs else None
    aside = last is None or scene.norm[last.end : last.end + 1] == "的" or bool(re.search("[把将]", scene.norm[scene.clause.span.start : last.start]))
    return burning.word if aside or is_preposed(scene, start, last) else None


def names_goods(scene: Scene, verb: Token) -> bool:
    """Whether a verb of trading only tells what was found: "查获走私毒品67.6公斤"; it stands right before the drug, with a verb of finding in its part."""
    if not verb.word or not verb.word.trade or verb.word.seize or not any(token.names_drug and token.start == verb.end for token in scene.tokens):
        return False
    found = [token for token in scene.tokens if token.end <= verb.start and is_finding(token)]
    return bool(found) and not re.search("[,;:。、]", scene.norm[found[-1].end : verb.start])


def goes_on(scene: Scene, start: int, verbs: Sequence[Token]) -> bool:
    """Whether an amount is sold or used behind its place: no verb before it takes it, or it is the rest of what was carried."""
    rest = REST.search(scene.norm, scene.clause.span.start, start)
    if rest:
        return traded_after(scene, start, "。")
    return traded_after(scene, start) and (not verbs or is_preposed(scene, start, verbs[-1]))


def traded_after(scene: Scene, start: int, ends: str = ",") -> bool:
    """Whether what follows a quantity up to a mark ends in selling or using it: "一克海洛因掺到两克卖"."""
    end = scene.norm.find(ends, start, scene.clause.span.end)
    end = scene.clause.span.end if end < 0 else end
    after = [token.word for token in scene.tokens if start < token.start < end and token.word]
    spent = any(word.trade in SPENT for word in after) or SOLD_TO.search(scene.norm, start, end)
    return bool(spent) and not any(word.seize for word in after)


def is_sent(scene: Scene, start: int) -> bool:
    """Whether a quantity behind 将 or 把 is sent on in its part, and nobody takes it: "已将500克冰毒发往外地"."""
    end = scene.norm.find(",", start, scene.clause.span.end)
    end = scene.clause.span.end if end < 0 else end
    sent = any(token.word and token.word.trade == CARRIED and not token.word.seize and start < token.start < end for token in scene.tokens)
    return sent and is_preposed(scene, start, None) and not taken_later(scene, start)


def is_headline(scene: Scene, start: int, book: RuleBook) -> bool:
    """Whether an amount opens a clause that tells of a case solved, or a short line before one that does: "冰毒1996克!某机场查获一起携毒案"."""
    span, solving = scene.clause.span, presence(book).solving
    if start - span.start > OPENING or SHORT_OF.search(scene.norm, span.start, start):
        return False
    short = span.end - span.start <= HEADLINE
    return bool(solving.search(scene.norm, span.start, span.end) or (short and solving.search(scene.norm, span.end, next_end(scene))))


def next_end(scene: Scene) -> int:
    """Where what the next sentence tells ends, or is left."""
    end = scene.clause.span.end
    stop = scene.norm.find("。", end + 1)
    return min(len(scene.norm) if stop < 0 else stop, end + NEXT_REACH)


def priced_after(scene: Scene, start: int, book: RuleBook) -> bool:
    """Whether a price is asked behind a quantity: "有3.3升的笑气报价500元一罐"."""
    end = scene.norm.find(",", start, scene.clause.span.end)
    return bool(presence(book).asked.search(scene.norm, start, scene.clause.span.end if end < 0 else end))


def taken_later(scene: Scene, start: int) -> bool:
    """Whether a verb of seizing or catching follows in the clause: "冰毒3公斤被查获"."""
    taken = any(token.start > start and token.word and (token.word.seize in FINDING or catches(scene, token)) for token in scene.tokens)
    return taken or STOPPED.search(scene.norm, start, scene.clause.span.end) is not None


def catches(scene: Scene, token: Token) -> bool:
    """Whether a word tells that somebody is caught: not 由其带走贩卖, 带回家中, where nobody is handled."""
    if not token.word or token.word.after != "captured":
        return False
    part = max(scene.norm.rfind(",", scene.clause.span.start, token.start) + 1, scene.clause.span.start)
    return not token.word.text.startswith("带") or bool(re.search("[被将把]", scene.norm[part : token.start]))


def weighed_between(scene: Scene, start: int) -> bool:
    """Whether the first verb of finding behind an amount has a weight of its own before it: "运输冰毒4.2千克,最后一次1.1千克被查获"."""
    found = next((t for t in scene.tokens if t.start > start and t.word and (t.word.seize in FINDING or t.word.after == "captured")), None)
    kind = next((token.dimension for token in scene.tokens if token.start >= start and token.dimension in SUBSTANCE_DIMENSIONS), "mass")
    heavy = [token for token in scene.tokens if token.dimension == kind and start <= token.start and found and token.end <= found.start]
    if found and any(token.dimension == "mass" and 0 <= token.start - found.end <= 1 for token in scene.tokens):
        return True  # 运输海洛因总计7.6千克,其中被查获3.5千克
    return (
        len(heavy) > 1
        and "," in scene.norm[heavy[-2].end : heavy[-1].start]
        and not any(token.names_drug and heavy[-2].end <= token.start < heavy[-1].start for token in scene.tokens)
    )


def caught_between(scene: Scene, end: int, start: int) -> bool:
    """Whether somebody is caught between a verb of trading and an amount: "驾车送货的二人人赃俱获,冰毒3.05公斤装在奶粉罐里"."""
    return any(
        token.word and "captured" in (token.word.before, token.word.after) and end <= token.start < start and "," in scene.norm[token.end : start]
        for token in scene.tokens
    )


def caught_next(scene: Scene, book: RuleBook) -> bool:
    """Whether the next sentence tells of catching somebody or taking something: "襁褓里是五块海洛因。妇女被抓获"."""
    return bool(presence(book).taking.search(scene.norm, scene.clause.span.end, next_end(scene)))


def stopped_before(scene: Scene, start: int) -> bool:
    """Whether a vehicle is stopped before an amount in its sentence: "巡逻艇拦下一艘快艇,舱内载有氯胺酮320公斤"."""
    return STOPPED.search(scene.norm, scene.clause.span.start, start) is not None


def deeds_in(scene: Scene) -> bool:
    """Whether a clause tells of seizing or catching anywhere: "冰毒3公斤被查获", "两人人赃俱获,冰毒3公斤装在奶粉罐里"."""
    words = [token.word for token in scene.tokens if token.word]
    return any(word.seize in FINDING or "captured" in (word.before, word.after) or word.text.startswith(SELF_TOLD) for word in words)
