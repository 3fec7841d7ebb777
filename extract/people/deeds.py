"""Which people a verb deals with.

In order; the first that applies decides.

1. People right behind it: "抓获犯罪嫌疑人5名", "判处阿某死刑、吉某无期徒刑" (a list goes on over 、).
2. People before it in the same part of the sentence: "将韦某当场抓获", "5名犯罪嫌疑人落网".
3. People told before in the sentence, when the part of the verb names nobody else: "徐某做买卖,被便衣抓了现行".
4. One person told by a noun or a pronoun alone: "司机跳桥潜逃,2小时后被擒"; his measures in the same sentence: "传唤其到案,处行政拘留十日".
   The noun may be any that is no thing (extract.people.unnamed).
5. People caught in the sentence before: "抓获4人。目前,均已被刑事拘留".
6. One person told by name in full, by a noun or not at all (extract.people.lone).
7. The people with whom the sentence before begins, when the verb's own sentence has no subject: "途经检查站时,被民警抓获".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.people.crowds import Crowd, all_caught, has_object, part_start
from extract.people.custody import BARE, COMMAS, HIM, PROFILE, RELATIVE, is_held, is_prior, verb_sentences
from extract.people.lone import lone_person, single_person
from extract.people.measures import action_behind, is_fine_of_court, short_action
from extract.people.objects import right_crowds
from extract.people.sights import Deed, Sight, add, is_listed_measure, is_passive, left_crowds, subject_before
from extract.people.unnamed import nouns_for_one
from extract.words.lexicon import Word
from extract.words.mentions import Token
from schemas.text import Span

IN_CUSTODY = frozenset({"criminal_detention", "formal_arrest", "bail", "captured", "coercive_measures"})
CHARGED_BY = re.compile("经[^,。;]{2,20}(?:检察院|检察机关)(?:依法)?$")
LAW = re.compile("(?:现|故|综上,?)?(?:根据|依照|依据|按照)[^。;]{4,70}规定,")
CHARGED = re.compile(
    f"(?:{LAW.pattern}(?:现|特|本院){{0,2}})?"
    r"(?:(?:(?:19|20)\d\d|[次今同去]|当)年)?(?:,?(?:\d{1,2}月|\d{1,2}日|同月|次月)){0,2},?(?:公安机关[^,。;]{0,8}提请[^,。;]{0,8},)?(?:[^,。;、\d]{1,16}检察院|(?:检察|公诉)机关)?"
    r"(?:于(?:(?:19|20)\d\d年|同年|次年)?\d{1,2}月(?:\d{1,2}日)?)?(?:依法|正式|将该案|对此案|以[^,。;]{2,16}罪|[于向][^,。;]{2,16}|作出){0,3}(?:提起公诉|移送审查起诉|移送起诉|起诉(?=[至到])|批准逮捕|决定逮捕)"
)
UPROOTED = re.compile("(?:后|并|和|、|,|予以|当场|依法|全部){0,4}铲除")  # 魏某种植罂粟,被公安机关查获并铲除: the plants
KEPT = frozenset({"关押"})  # 被关押至今: a state, not a deed
INVERTED = re.compile("的(?:人员?|嫌疑人|还|另|也|就|先|一并|同时|则|分别|其中)*(?:有|是|包括|为|系)")  # 被带走的有店主韦某、店员聂某
COURT = re.compile("法院|本院|裁判|判决结果|审理")
ALSO_HELD = re.compile("(?:^|,)(?:另|还|同时|并|又)被[^,被]{2,10}$")  # 闻某被行政拘留;由于…,另被决定强制隔离戒毒
ANOTHER = re.compile("[也亦](?:一[同并起]|同样|同时|随[后即]|当场)*[被遭]")
POINTED = re.compile("[其他她](?![余他们中])")  # “江边客”被传唤,分局传唤其到案
LISTED, IN_TURN = re.compile("(?:人数)?[、和及与]"), re.compile("(?:的?人数)?(?:分别|依次)(?:为|是|有|达)?")


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
    if (
        word is None
        or is_prior(sight.scene, verb)
        or is_fine_of_court(sight.scene, verb)
        or UPROOTED.match(sight.scene.norm, verb.end)
        or bind_judged(sight, verb)
    ):
        return
    relative = is_relative(sight, verb)
    right = right_crowds(sight, verb) if word.before or is_told_behind(sight, verb) or relative else []
    if right and relative and is_told(sight, word.before or word.after, right):
        return
    if right:
        add(sight, Deed(verb, short_action(sight.scene, verb, word.before or word.after), right, right=True))
        return
    after = action_behind(sight.scene, verb)
    says = after or (word.before not in ("", "drug_users") and is_passive(sight, verb) and word.text not in KEPT)
    left = left_crowds(sight, verb) if says and not has_object(sight.scene, sight.crowds, verb.start) and not is_another(sight, verb) else []
    if left:
        add(sight, Deed(verb, short_action(sight.scene, verb, after or word.before), left))
    elif ahead := charged_ahead(sight, verb):
        add(sight, Deed(verb, "prosecution", ahead))
    elif says and not bind_one(sight, verb, word):
        bind_lone(sight, verb, after or word.before)


def is_another(sight: Sight, verb: Token) -> bool:
    """Whether a noun in the part of a verb tells somebody besides those told before: "一名司机被捕,副驾驶的同乡也被拘捕"."""
    norm, start = sight.scene.norm, part_start(sight.scene, verb.start)
    if not ANOTHER.search(norm, start, verb.start + 1) or any(start <= crowd.span.start < verb.start for crowd in sight.crowds):
        return False
    return any(noun.start() >= start for noun in nouns_for_one(sight.scene, verb, sight.crowds, sight.words))


def bind_one(sight: Sight, verb: Token, word: Word) -> bool:
    """Give a verb one person by a noun, the people of the sentence before, or whom it opens the sentence about (rules 4 and 5); False if none is there."""
    if word.after and action_behind(sight.scene, verb):
        return bind_single(sight, verb, word.after) or borrow(sight, verb) or bind_while(sight, verb) or bind_again(sight, verb)
    return is_of_things(sight, verb, word) or bind_single(sight, verb, word.before)


def is_of_things(sight: Sight, verb: Token, word: Word) -> bool:
    """Whether a verb of finding has a drug before it in its part, so that nobody is meant: "司机运输的冰毒被民警当场查获"."""
    start = part_start(sight.scene, verb.start)
    return bool(word.seize) and any(t.names_drug for t in sight.scene.tokens if start <= t.start < verb.start)


def charged_ahead(sight: Sight, verb: Token) -> list[Crowd]:
    """The people of a charge who are told only with their sentence: "经区检察院提起公诉,法院以走私毒品罪判处谢某有期徒刑七年"."""
    scene = sight.scene
    if verb.word is None or verb.word.after != "prosecution" or not CHARGED_BY.search(scene.norm, scene.clause.span.start, verb.start):
        return []
    judging = next((token for token in scene.tokens if token.start >= verb.end and token.word and token.word.after == "sentenced"), None)
    return [crowd for crowd in (right_crowds(sight, judging) or left_crowds(sight, judging)) if crowd.span.start > verb.end] if judging else []


def bind_lone(sight: Sight, verb: Token, action: str) -> None:
    """Give a verb the one person told without a number (rule 6)."""
    lone = lone_person(sight.scene, verb, [crowd for crowd in sight.crowds if crowd.role != "officer"], sight.words)
    if lone:
        sight.deeds.append(Deed(verb, short_action(sight.scene, verb, action), single=lone))
    else:
        bind_before(sight, verb, action)


def bind_before(sight: Sight, verb: Token, action: str) -> None:
    """Give a passive verb without a subject the person with whom the sentence before begins (rule 7)."""
    before = subject_before(sight, verb)
    if before:
        add(sight, Deed(verb, action, [before]))


def bind_while(sight: Sight, verb: Token) -> bool:
    """Give a verb that opens its sentence the person told behind it: "被抓时,柯某正在睡觉"; False if there is none."""
    behind = next((crowd for crowd in sight.crowds if crowd.span.start >= verb.end), None)
    if behind is None or verb.word is None or not (behind.named and sight.words.personal.match(verb.word.text)):
        return False
    if behind.role or not sight.words.meanwhile.fullmatch(sight.scene.norm, verb.end, behind.span.start):
        return False
    add(sight, Deed(verb, verb.word.after, [behind]))
    return True


def bind_single(sight: Sight, verb: Token, action: str) -> bool:
    """Give a passive verb the one person told by particulars, by a noun or by a pronoun alone (rule 4); False if there is none."""
    profile = profiled(sight, verb)
    single = verb.span if profile else single_person(sight.scene, verb, sight.crowds, sight.words)
    if single and not (POINTED.search(sight.scene.norm, single.start, single.end) and any(deed.single and deed.action == action for deed in sight.deeds)):
        sight.deeds.append(Deed(verb, short_action(sight.scene, verb, action), single=single, who=profile))
    return single is not None


def bind_again(sight: Sight, verb: Token) -> bool:
    """Give a measure the one person whom the sentence told by a pronoun before: "传唤其到案,尿检呈阳性,处行政拘留十二日"; False if none is there."""
    norm, last = sight.scene.norm, sight.deeds[-1] if sight.deeds else None
    if last is None or last.single is None or verb.word is None or verb.word.after in ("captured", last.action):
        return False
    gap = norm[last.verb.end : verb.start]
    if ";" in gap or "," not in gap or gap.count(",") > COMMAS or any(crowd.span.start >= last.verb.end for crowd in sight.crowds):
        return False
    part = gap.rpartition(",")[2]
    if not (is_listed_measure(sight, verb) and not part) and not sight.words.elided.fullmatch(part + norm[verb.start : verb.end]):
        return False
    sight.deeds.append(Deed(verb, verb.word.after, single=verb.span, who=last.who))
    return True


def bind_judged(sight: Sight, verb: Token) -> bool:
    """Whether a verb has one person behind it, told by a pronoun or a word of the court: "判处其有期徒刑三年", "判申请人入狱六年", "当场制服他"."""
    if verb.word and verb.word.before == "captured":
        judged = HIM.match(sight.scene.norm, verb.end)
    else:
        judged = sight.words.judged.match(sight.scene.norm, verb.end) if verb.word and verb.word.before == "sentenced" else None
    if judged and any(verb.end <= crowd.span.start < judged.end() for crowd in sight.crowds):
        return False
    if judged and verb.word:
        sight.deeds.append(Deed(verb, verb.word.before, single=Span(verb.start, judged.end())))
    return judged is not None


def is_told_behind(sight: Sight, verb: Token) -> bool:
    """Whether a passive verb has its number of people behind it: "被判处五年以上有期徒刑直至死刑的共199人", "分别被刑拘4人、取保候审2人"."""
    at_once = is_held(sight.scene, verb) and any(crowd.numbered and not crowd.named and crowd.span.start == verb.end for crowd in sight.crowds)
    if at_once:
        return True
    if not verb_sentences(verb) or left_crowds(sight, verb, same_part=True):
        return False
    behind = next((crowd for crowd in sight.crowds if crowd.span.start >= verb.end), None)
    return behind is not None and behind.numbered and not behind.named


def is_relative(sight: Sight, verb: Token) -> bool:
    """Whether a passive verb describes people behind it: "落网的3名嫌疑人", "到案的17人中", "被带走的有店主韦某"."""
    behind = next((crowd for crowd in sight.crowds if crowd.span.start >= verb.end), None)
    if behind is not None and INVERTED.match(sight.scene.norm, verb.end, behind.span.start) and action_behind(sight.scene, verb) in IN_CUSTODY:
        return True
    if behind is None or not behind.numbered or behind.named:
        return False
    if behind.span.start == verb.end:
        return bool(verb.word and verb.word.text in BARE and not left_crowds(sight, verb, same_part=True))
    return bool(RELATIVE.fullmatch(sight.scene.norm, verb.end, behind.span.start))


def is_told(sight: Sight, action: str, crowds: Sequence[Crowd]) -> bool:
    """Whether people described by a verb are those that it dealt with before: "抓获7名…到案的7名同案犯均获刑"."""
    count = sum(crowd.count for crowd in crowds)
    return any(fact.whole is None and fact.quantity.amount == count and (fact.code == action or action == "investigated") for fact in sight.told)


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
    charged = verb.word.after in ("prosecution", "formal_arrest") and CHARGED.fullmatch(opening) and not sight.crowds
    if charged:
        near = near if near and near.code in IN_CUSTODY else all_caught(sight.told, scene.clause.index)
    if not (court or also or charged or sight.words.own.fullmatch(opening)):
        near = all_caught(sight.told, scene.clause.index) if sight.words.all.fullmatch(opening) and not behind else None
    if near is None or verb.word.after == near.code:
        return False
    if court and near.code == "drug_users":
        sight.deeds.append(Deed(verb, verb.word.after, single=verb.span))  # 4人吸毒被查获。…裁判结果:决定执行有期徒刑
        return True
    start = part_start(scene, verb.start) if LAW.match(opening) else scene.clause.span.start
    everybody = Crowd(Span(start, verb.end), int(near.quantity.amount), near.quantity.approx, "", "", (), False)
    sight.deeds.append(Deed(verb._replace(rule=f"verbs.toml#{verb.word.after}"), verb.word.after, [everybody]))
    return True
