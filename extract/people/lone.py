"""One person told without a number before a verb that is said of persons only: by name in full, by a noun, by a pronoun, or not at all.

"罗彼得企图转机时被捕", "涉嫌贩毒的女歌手昨晚被捕", "在9月13日判囚23年". A sentence that speaks of several people, of people in general, of what
may happen or did not happen tells nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.people.crowds import Crowd, PeopleWords
from extract.people.custody import BACK_REACH, COMMAS, RESULT_OF, is_held
from extract.people.unnamed import BY_REACH, nouns_for_one, speaks_of_drugs
from extract.words.mentions import Scene, Token
from schemas.text import Span

PARTS = 4
ALWAYS = frozenset({"surrendered", "prosecution", "admin_detention", "formal_arrest", "bail", "criminal_detention"})
NEVER = frozenset(
    {
        "被控",
        "被控以",
        "声押",
        "声请羁押",
        "声请收押",
        "声押禁见",
        "声请羁押禁见",
        "控制",
        "带走",
        "收押",
        "羁押",
        "逮捕",
        "批捕",
        "起诉",
        "批准逮捕",
        "提起公诉",
    }
)
BY_COURT = frozenset({"sentenced", "prosecution", "bail", "formal_arrest", "captured"})
CATCHES = frozenset(
    {"抓获", "抓", "抓捕", "捕获", "逮捕", "拘捕", "拘提", "制服", "查获", "带走", "约谈到案", "拘提到案", "逮捕到案", "逮", "捕", "擒获", "擒", "逮获", "截获"}
)
PENALTY = re.compile("死刑|徒刑|监禁|入狱|拘役|囚|监")
BY = re.compile("(?:被|遭)[^,。;、\\d]{0,8}?(?:警方?|警察|警员|员警|公安(?:机关)?|海关|关员|当局|部队|特工|探员|执法人员|民警|检方|调查局)[^,。;、\\d]{0,4}$")
ALL = re.compile("悉数|全部|[均都皆]|双双|纷纷|相继|陆续|接连|逐一|逐个")
TOGETHER = re.compile("聚集|聚众|结伙|成群|聚会|集体")
STOP = re.compile("[,:|]")
TERMS = re.compile("[^,。;]{0,10}(?:以上|以下|不满|直至|不等)")
HIGHEST = re.compile("最[高低重轻长短多少]的?(?:可|被|获|达|刑期)*$")
POLICY = re.compile(  # 对罪行极其严重的,依法判处死刑
    "(?:对|对于|凡是?)(?!其|他|她|此|该|本|被告)[^。;]{1,40}(?:的|者|分子|毒枭|毒贩|[累初偶惯职主首要从]犯|人员|罪犯|行为|犯罪)[,、]?[^,。;]{0,6}"
    "(?:依法|坚决|一律|从严|果断|应当?|严厉|毫不|该|坚持|严格)[^,。;]{0,10}(?:判|处)"
)


@lru_cache(maxsize=8)
def named(foreign: str) -> re.Pattern[str]:
    """A name in full at the beginning of a part of a sentence: of a Chinese person, or of a foreigner in Chinese or Latin letters."""
    chinese = "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤施柯洪赖简詹庄涂翁童阮柳温关霍麦区欧冼招伍古祝](?!被|遭|因|在|于)[一-龥]{1,2}"
    return re.compile(
        rf"(?P<name>{foreign}{{2,7}}(?:·{foreign}{{1,7}})*|[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)*|{chinese})"
        r"(?=(?:\([^()]{1,30}\))?(?:[被遭因于在已正又便遂涉则亦也再最终昨今前上本去周其后早当即随突不潜畏从自企试偷携藏贩运走吸承认罪获]|\d{4}年|\d{1,2}月|投案|落网|归案|到案|判))"
    )


def lone_person(scene: Scene, verb: Token, crowds: Sequence[Crowd], words: PeopleWords) -> Span | None:
    """The stretch that tells one person dealt with by a verb, None if it tells nobody or several."""
    start = max(scene.clause.span.start, verb.start - BACK_REACH)
    if verb.word is None or not is_said_of_one(scene, verb, words):
        return None
    at = verb.start
    for _ in range(PARTS):
        stops = list(STOP.finditer(scene.norm, start, at))
        first = stops[-1].end() if stops else start
        part = scene.norm[first:at]
        if words.nobody.search(part) or any(first <= crowd.span.start < at for crowd in crowds):
            return None
        who = words.somebody.search(part) or (None if names_drug(scene, first) else named(words.transcribed).match(part))
        if who:
            return Span(first + who.start(), verb.end) if speaks_of_drugs(scene, words) else None
        if not stops:
            break
        at = stops[-1].start()
    return Span(verb.start, verb.end) if is_sentence(scene, verb, words) and speaks_of_drugs(scene, words) else None


def names_drug(scene: Scene, at: int) -> bool:
    """Whether a drug's name stands at an offset: 海洛因 is written in characters of foreign names, too."""
    return any(token.start == at and token.names_drug for token in scene.tokens)


def is_of_nobody(scene: Scene, verb: Token) -> bool:
    """Whether a sentence tells no judgment of one person: a range of terms ("判处三年以下有期徒刑的"), the highest of many, what courts do with a sort of crimes."""
    start = scene.clause.span.start
    if TERMS.match(scene.norm, verb.end, scene.clause.span.end) or HIGHEST.search(scene.norm, start, verb.start):
        return True
    return POLICY.search(scene.norm, start, verb.end) is not None


def single_person(scene: Scene, verb: Token, crowds: Sequence[Crowd], words: PeopleWords) -> Span | None:
    """One person told by a noun or a pronoun alone before a passive verb (rule 4 of `extract.people.deeds`)."""
    if verb.word is None:
        return None
    start = max(scene.clause.span.start, verb.start - BACK_REACH)
    nouns = list(words.single.finditer(scene.norm, start, verb.start)) if "captured" in (verb.word.after, verb.word.before) or is_held(scene, verb) else []
    nouns += list(words.pronoun.finditer(scene.norm, start, verb.start))
    nouns += nouns_for_one(scene, verb, crowds, words)
    nouns += list(words.tried.finditer(scene.norm, start, verb.start)) if scene.abroad and verb.word.after in BY_COURT else []
    if not nouns:
        return None
    match = max(nouns, key=lambda found: found.end())
    gap = scene.norm[match.end() : verb.start]
    if (
        any(stop in gap for stop in ";。")
        or ALL.search(scene.norm, match.end(), verb.end)
        or gap.count(",") > COMMAS
        or any(match.end() <= crowd.span.start < verb.start and crowd.role != "officer" for crowd in crowds)
    ):
        return None
    last = gap[gap.rfind(",") + 1 :]
    if TOGETHER.search(gap):
        return None  # 外籍商人聚集吸食毒品被查获: several
    tested = verb.word.text.endswith("阳性") and RESULT_OF.fullmatch(last)
    if "," in gap and not tested and not words.elided.fullmatch(last + scene.norm[verb.start : verb.end]):
        return None
    return Span(match.start() + len(match.group()) - len(match.group().lstrip(",。;“")), verb.end)


def is_said_of_one(scene: Scene, verb: Token, words: PeopleWords) -> bool:
    """Whether a verb is a predicate that persons alone can have: 被捕, 落网, 自首, 判囚23年; not 被捕人士, 被判死刑的毒贩."""
    end = scene.clause.span.end
    if verb.word is None or words.behind.match(scene.norm, verb.end, end) or verb.word.text in NEVER:
        return False
    action = verb.word.after or verb.word.before
    if action == "captured":
        found = words.deed.match(scene.norm, verb.start, end)
        by_police = verb.word.text in CATCHES and BY.search(scene.norm, max(scene.clause.span.start, verb.start - BY_REACH), verb.start)
        return bool(by_police) or (found is not None and found.end() >= verb.end)
    return action in ALWAYS or is_sentence(scene, verb, words)


def is_sentence(scene: Scene, verb: Token, words: PeopleWords) -> bool:
    """Whether a verb of a court has the sentence right behind it, or in it: 判囚23年, 被判处死刑."""
    if verb.word is None or verb.word.after != "sentenced":
        return False
    return PENALTY.search(verb.word.text) is not None or words.sentence.match(scene.norm, verb.end, scene.clause.span.end) is not None
