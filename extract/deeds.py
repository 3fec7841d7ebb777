"""Which people a verb deals with.

In order; the first that applies decides.

1. People right behind it: "抓获犯罪嫌疑人5名", "判处阿某死刑、吉某无期徒刑" (a list goes on over 、).
2. People before it in the same part of the sentence: "将韦某当场抓获", "5名犯罪嫌疑人落网".
3. People told before in the sentence, when the part of the verb names nobody else: "徐某做买卖,被便衣抓了现行".
4. One person told by a noun or a pronoun alone: "司机跳桥潜逃,2小时后被擒".
5. People caught in the sentence before: "抓获4人。目前,均已被刑事拘留".
6. One person told by name in full, by a noun or not at all (extract.lone).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from extract.crowds import Crowd, PeopleWords, all_caught, has_object, in_brackets, part_start
from extract.custody import (
    AMONG,
    BACK_REACH,
    BARE,
    COMMAS,
    HIM,
    JUDGED,
    PROFILE,
    RELATIVE,
    SOME,
    SUSPECTED,
    TERM,
    is_age,
    is_held,
    owns_drug,
    points_back,
    short_action,
    verb_action,
    verb_sentences,
)
from extract.gate import Closed
from extract.lone import lone_person, single_person
from extract.mentions import Scene, Token
from schemas.text import Fact, Quantity, Span

BY_OBJECT = frozenset({"captured", "investigated", "drug_users"})
PERSONAL = frozenset({"被抓", "被捕", "被抓获", "落网", "被擒", "归案", "被逮", "束手就擒", "被刑拘", "被刑事拘留"})  # never said of things
NEAR = 40
IN_CUSTODY = frozenset({"criminal_detention", "formal_arrest", "bail", "captured", "coercive_measures"})
COURT = re.compile("法院|本院|裁判|判决结果|审理")
ALSO_HELD = re.compile("(?:^|,)(?:另|还|同时|并|又)被[^,被]{2,10}$")  # 闻某被行政拘留;由于…,另被决定强制隔离戒毒
JAILED = re.compile("徒刑|死刑|死缓|拘役")
ALSO, EACH = re.compile("[,、](?:另外?|还有|其余)"), re.compile("均|都|分别")
LIST_HEAD = re.compile("[^,。;、:]{0,8}(?:嫌疑人|人员|案犯|被告人|名单|如下)(?:名单|如下)?[:]")  # 抓获嫌疑人:韩某、聂某
OFFENCE = re.compile("罪|毒品|贩|运输|制造|持有|施用")
STATUTE = re.compile("条例|刑法|[者的]$|[者的],")  # 依条例,运输毒品者,处死刑
CASES_HEAD = re.compile(r"[^,。;、:\d]{0,14}(?:\d+|[一二三四五六七八九十百]+)余?[起宗件](?:案件)?,(?:涉案|各类|各种)?")
FLED = re.compile("[^,。;、]{0,8}(?:逃脱|脱逃|逃跑|逃走|逃离|逃窜|潜逃|在逃|逃逸|逃匿)")
LISTED, IN_TURN = re.compile("(?:人数)?[、和及与]"), re.compile("(?:的?人数)?(?:分别|依次)(?:为|是|有|达)?")
LED_BY = re.compile("(?:等人?)?(?:为首|为头目|牵头|组织)的")
BRACKET = re.compile(r"\([^()]*\)")


@dataclass(slots=True, eq=False)
class Deed:
    """One verb with the people it deals with; `right` when they stand behind it; `single` is one person told without a number, `who` a defendant's name."""

    verb: Token
    action: str
    crowds: list[Crowd] = field(default_factory=list)
    right: bool = False
    single: Span | None = None
    who: str = ""


@dataclass(slots=True)
class Sight:
    """What the steps below share: the clause, its crowds and verbs, the facts so far and what was told before; `inner` are told only as part of a crowd."""

    scene: Scene
    crowds: list[Crowd]
    closed: Sequence[Closed]
    words: PeopleWords
    told: Sequence[Fact]
    deeds: list[Deed] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    inner: Sequence[Crowd] = ()


def verbs_out_of_order(sight: Sight, verbs: Sequence[Token]) -> list[Token]:
    """Verbs but for those whose figures follow in their order, which get them: "刑拘、逮捕、起诉分别为30人、22人、18人"."""
    norm = sight.scene.norm
    for first in range(len(verbs)):
        for last in range(len(verbs), first + 1, -1):
            run = verbs[first:last]
            behind = [crowd for crowd in sight.crowds if crowd.span.start >= run[-1].end][: len(run)]
            joined = all(LISTED.fullmatch(norm, one.end, two.start) for one, two in pairwise(run))
            if not joined or len(behind) < len(run) or not IN_TURN.fullmatch(norm, run[-1].end, behind[0].span.start):
                continue
            if all(LISTED.fullmatch(norm, one.span.end, two.span.start) for one, two in pairwise(behind)):
                for verb, crowd in zip(run, behind, strict=True):
                    action = (verb.word.before or verb.word.after) if verb.word else ""
                    add(sight, Deed(verb, action, [crowd], right=True))
                return [verb for verb in verbs if verb not in run]
    return list(verbs)


def bind(sight: Sight, verb: Token) -> None:
    """Give a verb its people (rules 1 to 5)."""
    word = verb.word
    if word is None or bind_judged(sight, verb):
        return
    relative = is_relative(sight, verb)
    right = right_crowds(sight, verb) if word.before or is_told_behind(sight, verb) or relative else []
    if right and relative and is_told(sight, word.before or word.after, right):
        return
    if right:
        add(sight, Deed(verb, short_action(sight.scene, verb, word.before or word.after), right, right=True))
        return
    says = word.after or (is_passive(sight, verb) and word.before != "drug_users")
    left = left_crowds(sight, verb) if says and not has_object(sight.scene, sight.crowds, verb.start) else []
    if left:
        add(sight, Deed(verb, short_action(sight.scene, verb, word.after) if word.after else word.before, left))
    elif word.after and (bind_single(sight, verb, word.after) or borrow(sight, verb)):
        return
    elif says:
        bind_lone(sight, verb, word.after or word.before)


def bind_lone(sight: Sight, verb: Token, action: str) -> None:
    """Give a verb the one person told without a number (rule 6)."""
    lone = lone_person(sight.scene, verb, [crowd for crowd in sight.crowds if crowd.role != "officer"], sight.words)
    if lone:
        sight.deeds.append(Deed(verb, short_action(sight.scene, verb, action), single=lone))


def bind_single(sight: Sight, verb: Token, action: str) -> bool:
    """Give a passive verb the one person told by particulars, by a noun or by a pronoun alone (rule 4); False if there is none."""
    profile = profiled(sight, verb)
    single = Span(sight.scene.clause.span.start, verb.end) if profile else single_person(sight.scene, verb, sight.crowds, sight.words)
    if single:
        sight.deeds.append(Deed(verb, action, single=single, who=profile))
    return single is not None


def bind_judged(sight: Sight, verb: Token) -> bool:
    """Whether a verb has one person behind it, told by a pronoun or a word of the court: "判处其有期徒刑三年", "判申请人入狱六年", "当场制服他"."""
    if verb.word and verb.word.before == "captured":
        judged = HIM.match(sight.scene.norm, verb.end)
    else:
        judged = JUDGED.match(sight.scene.norm, verb.end) if verb.word and verb.word.before == "sentenced" else None
    if judged and judged["noun"] and any(verb.end <= crowd.span.start < judged.end() for crowd in sight.crowds):
        return False
    if judged and verb.word:
        sight.deeds.append(Deed(verb, verb.word.before, single=Span(verb.start, judged.end())))
    return judged is not None


def is_told_behind(sight: Sight, verb: Token) -> bool:
    """Whether a court's passive verb has its number of people behind it: "被判处五年以上有期徒刑直至死刑的共199人"."""
    if not verb_sentences(verb) or left_crowds(sight, verb, same_part=True):
        return False
    behind = next((crowd for crowd in sight.crowds if crowd.span.start >= verb.end), None)
    return behind is not None and behind.numbered and not behind.named


def is_relative(sight: Sight, verb: Token) -> bool:
    """Whether a passive verb describes a number of people behind it: "落网的3名嫌疑人", "到案的17人中"."""
    behind = next((crowd for crowd in sight.crowds if crowd.span.start >= verb.end), None)
    if behind is None or not behind.numbered or behind.named:
        return False
    if behind.span.start == verb.end:
        return bool(verb.word and verb.word.text in BARE and not left_crowds(sight, verb, same_part=True))
    return bool(RELATIVE.fullmatch(sight.scene.norm, verb.end, behind.span.start))


def is_told(sight: Sight, action: str, crowds: Sequence[Crowd]) -> bool:
    """Whether people described by a verb are those that it dealt with before: "抓获7名…到案的7名同案犯均获刑"."""
    return any(fact.code == action and fact.whole is None and fact.quantity.amount == sum(crowd.count for crowd in crowds) for fact in sight.told)


def add(sight: Sight, deed: Deed) -> None:
    """Keep a deed and note that its people are dealt with."""
    sight.deeds.append(deed)
    sight.used |= {id(crowd) for crowd in deed.crowds}


def is_passive(sight: Sight, verb: Token) -> bool:
    """Whether 被, 已, 均 … before a verb says that its people stand before it."""
    start = max(part_start(sight.scene, verb.start), verb.start - 16)
    return bool(sight.words.passive.search(sight.scene.norm, start, verb.start))


def right_crowds(sight: Sight, verb: Token) -> list[Crowd]:
    """The people right behind a verb, and those that its list goes on with (rule 1)."""
    scene, words = sight.scene, sight.words
    out: list[Crowd] = []
    for index, crowd in enumerate(sight.crowds):
        if crowd.span.start < verb.start or crowd.span.end <= verb.end:  # 到案人员|27人: the noun is part of the verb
            continue
        gap = scene.norm[out[-1].span.end if out else verb.end : crowd.span.start]
        if not (goes_on(sight, out[-1], crowd, gap) if out else reaches(sight, verb, crowd, gap)) or only_leads(sight, index):
            break
        if words.of.match(scene.norm, crowd.span.end, scene.clause.span.end) and index + 1 < len(sight.crowds):
            following = sight.crowds[index + 1]
            if not any(stop in scene.norm[crowd.span.end : following.span.start] for stop in ",;。"):
                sight.used.add(id(crowd))
                if not out and reaches(sight, verb, following, scene.norm[verb.end : following.span.start]):
                    out.append(following)
                continue
        if crowd not in out:
            out.append(crowd)
    return out


def only_leads(sight: Sight, index: int) -> bool:
    """Whether people are told only as the head of something else: "以陈某为首的网络", but not "以陈某为首的12人"."""
    if not LED_BY.match(sight.scene.norm, sight.crowds[index].span.end, sight.scene.clause.span.end):
        return False
    following = sight.crowds[index + 1 : index + 2]
    between = sight.scene.norm[sight.crowds[index].span.end : following[0].span.start] if following else ","
    return bool(re.search("[,;。]", between))


def reaches(sight: Sight, verb: Token, crowd: Crowd, gap: str) -> bool:
    """Whether a verb governs people behind it: no stop between, no other verb of dealing with people, no quantity but a number of cases."""
    single = verb.end - verb.start == 1
    if single and gap not in SHORT_GAPS:
        return False
    if (
        owns_drug(sight.scene, verb, crowd.named, crowd.span.end)
        or len(gap) > NEAR
        or (any(stop in gap for stop in STOPS_IN_OBJECT) and not LIST_HEAD.fullmatch(gap) and not follows_cases(sight, crowd, gap))
        or sight.words.untouched.search(gap)
        or AMONG.search(gap)
    ):
        return False
    between = [t for t in sight.scene.tokens if verb.end <= t.start < crowd.span.start and (t.end <= crowd.span.start or t.dimension != "person")]
    if any(t.word and t.word.before and t.start >= verb.end and t.word.before != verb_action(verb) and not t.word.role for t in between):
        return False
    if is_passive(sight, verb) and gap and left_crowds(sight, verb, same_part=True):
        return False
    measures = [
        t
        for t in between
        if t.measure
        and not (t.dimension == "person" and t.end <= crowd.span.start and t.measure.quantity.amount == crowd.count)  # 一名李姓男子
        and not any(inner.span.meets(t.span) for inner in sight.inner)
    ]
    if "(" in gap and ")" not in gap and re.search(r"\d", gap):  # 到案 19(男14、女5)
        return False
    if not measures:
        return True
    behind = sight.scene.norm[measures[-1].end : crowd.span.start]
    return (
        (behind in ("", ",") and measures[-1].dimension == "case")
        or behind[:1] in ("、", "和", "及")
        or all(is_age(t) or t.dimension in ("clock", "bare", "length") or (t.dimension == "duration" and verb_sentences(verb)) for t in measures)
    )


def follows_cases(sight: Sight, crowd: Crowd, gap: str) -> bool:
    """Whether people go on with the cases that a verb counts, with no verb of their own: "查获涉毒案件8起,涉毒人员15人"."""
    return bool(crowd.label) and crowd.numbered and bool(CASES_HEAD.fullmatch(gap)) and not verb_behind(sight, crowd)


SHORT_GAPS = ("", "了", "得", "的")


STOPS_IN_OBJECT = (",", ";", "。", "!", "?", "\n", ":")


def goes_on(sight: Sight, last: Crowd, crowd: Crowd, gap: str) -> bool:
    """Whether the object of a verb goes on with more people: "阿某死刑、吉某无期徒刑", "嫌疑人5名、吸毒人员3名"."""
    if (
        in_brackets(sight.scene, crowd.span)
        or any(stop in gap for stop in (*";。:", "复吸"))
        or sight.words.part.search(gap)
        or sight.words.neutral.search(gap)
    ):
        return False
    if FLED.match(sight.scene.norm, crowd.span.end, sight.scene.clause.span.end):
        return False
    own = [t for t in sight.scene.tokens if last.span.end <= t.start < crowd.span.start and t.word and (t.word.before or t.word.after) and not t.word.role]
    if own:
        return False
    if "," in gap:
        return bool(TERM.match(sight.scene.norm, crowd.span.end, sight.scene.clause.span.end) and not verb_behind(sight, crowd)) or (
            gap == "," and bool(crowd.label) and not verb_behind(sight, crowd)
        )
    return "、" in gap or gap in ("和", "及", "与", "以及") or (last.named and crowd.named and not verb_behind(sight, crowd))


def verb_behind(sight: Sight, crowd: Crowd) -> bool:
    """Whether a verb of its own follows people in their part of the sentence."""
    for token in sight.scene.tokens:
        if token.start < crowd.span.end:
            continue
        if any(stop in sight.scene.norm[crowd.span.end : token.start] for stop in ",;。:("):
            return False
        if token.word and token.word.after:
            return True
    return False


def left_crowds(sight: Sight, verb: Token, same_part: bool = False) -> list[Crowd]:
    """The people before a verb: in its part, else told before in the sentence with nobody else between (rules 2 and 3)."""
    scene = sight.scene
    before = [crowd for crowd in sight.crowds if crowd.span.end <= verb.start + 1 and not in_closed_bracket(scene, crowd, verb)]
    before = [c for c in before if c.role != "officer" or (is_held(scene, verb) and "," not in scene.norm[c.span.end : verb.start])]
    if not before:
        return []
    crowd = before[-1]
    gap = scene.norm[crowd.span.end : verb.start]
    if same_part and "," in gap:
        return []
    if not joins_left(sight, crowd, verb, gap):
        return []
    out = [crowd]
    for other in reversed(before[:-1]):
        between = scene.norm[other.span.end : out[0].span.start]
        all_of = ALSO.search(between) and EACH.search(gap) and not JAILED.search(between)  # 一名男子涉嫌持有毒品,另一名男子涉嫌容留吸毒,均被刑事拘留
        far = ("连同" in between or "外加" in between or all_of) and id(other) not in sight.used
        if not sight.words.join.fullmatch(between) and not far:
            break
        out.insert(0, other)
    return out


def in_closed_bracket(scene: Scene, crowd: Crowd, verb: Token) -> bool:
    """Whether people stand in a bracket that closes before a verb: "抓获3名(缅甸籍2名)落网"."""
    return in_brackets(scene, crowd.span) and ")" in scene.norm[crowd.span.end : verb.start]


def joins_left(sight: Sight, crowd: Crowd, verb: Token, gap: str) -> bool:
    """Whether people before a verb are its subject."""
    gap = BRACKET.sub("", gap)
    if any(stop in gap for stop in ";。!?") or len(gap) > BACK_REACH or gap.count(",") > COMMAS:
        return False
    if "," not in gap and ":" not in gap:
        return True
    if (verb_sentences(verb) or verb_action(verb) == "prosecution") and OFFENCE.search(gap) and not STATUTE.search(gap):
        return True
    if points_back(gap, crowd.count):
        return True
    if is_measured(sight, crowd, verb):
        return False
    last = gap[max(gap.rfind(","), gap.rfind(":")) + 1 :]
    if SOME.match(last):
        return False
    if SUSPECTED.match(last):
        return True
    return bool(sight.words.elided.fullmatch(last + sight.scene.norm[verb.start : verb.end]))


def is_measured(sight: Sight, crowd: Crowd, verb: Token) -> bool:
    """Whether a quantity stands between people and a verb, so that the verb may speak of other things."""
    if verb.word and verb.word.text in PERSONAL:
        return False
    return any(t.dimension in ("mass", "volume", "pill", "case") for t in sight.scene.tokens if crowd.span.end <= t.start < verb.start)


def profiled(sight: Sight, verb: Token) -> str:
    """The defendant whose particulars stand before a sentence: "被告人马某,男,1982年出生。因涉嫌…被刑事拘留"; empty if none does."""
    scene = sight.scene
    if verb.word is None or verb.word.after not in IN_CUSTODY or any(crowd.span.start < verb.start for crowd in sight.crowds):
        return ""
    start = scene.norm.rfind("\n", 0, scene.clause.span.start) + 1
    told = list(PROFILE.finditer(scene.norm, start, scene.clause.span.start))
    return told[-1]["name"] if told else ""


def borrow(sight: Sight, verb: Token) -> bool:
    """Let a passive verb without people take those caught in the sentence before, or all caught in the story (rule 5); False if it takes none."""
    scene = sight.scene
    opening = scene.norm[scene.clause.span.start : verb.end].strip()
    if verb.word is None or any(crowd.span.start < verb.start for crowd in sight.crowds):
        return False
    last = next((fact for fact in reversed(sight.told) if fact.whole is None), None)
    near = last if last and scene.clause.index - last.clause <= 2 else None
    court = verb_sentences(verb) and COURT.search(opening) and not sight.crowds
    behind = any(crowd.span.start >= verb.end for crowd in sight.crowds)
    also = ALSO_HELD.search(opening) and last and scene.clause.index - last.clause <= 1
    if not (court or also or sight.words.own.fullmatch(opening)):
        near = all_caught(sight.told, scene.clause.index) if sight.words.all.fullmatch(opening) and not behind else None
    if near is None or verb.word.after == near.code:
        return False
    everybody = Crowd(Span(scene.clause.span.start, verb.end), int(near.quantity.amount), near.quantity.approx, "", "", (), False)
    sight.deeds.append(Deed(verb._replace(rule=f"verbs.toml#{verb.word.after}"), verb.word.after, [everybody]))
    return True


def make_fact(sight: Sight, action: str, count: Decimal, approx: str, span: Span) -> Fact:
    """A fact of people."""
    return Fact("arrest", action, Quantity(count, "person", approx), span, f"verbs.toml#{action}", sight.scene.clause.index)  # type: ignore[arg-type]
