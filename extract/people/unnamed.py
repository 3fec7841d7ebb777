"""Nouns for one person who is told neither by number nor by name: the object before a verb of custody, or the subject of a passive one.

"将床上的嫌疑人摁住", "冷库看守被当场逮住", "望风的小郝刚探头便落入法网". Any noun may stand there (rule open-any) where the verb is said of persons only;
elsewhere it has to end in a word for somebody (open-man). Things, several people and people in general are nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.people.crowds import Crowd, PeopleWords
from extract.people.custody import BACK_REACH, is_held
from extract.people.measures import AT_THE_SCENE
from extract.words.mentions import Scene, Token

TOPIC_BEFORE, TOPIC_BEHIND = 500, 250
TAKEN = re.compile("(?:将|(?<!一)把)(?!近|会|要|于)")  # not 一把揪住
BY_REACH = 16
PASSIVE, INTRANSITIVE = re.compile("被(?!告)|遭|为[^,。;]{0,8}所"), re.compile("落网|落入|落到|落在|栽|就擒|就缚|就逮|束手|到案|归案|举|反剪|戴上")
MAYBE_REACH = 12
ADVERBS, SEVERAL_REACH = re.compile("(?![^,。;、]{0,6}(?:逐一|逐个|陆续|相继|先后|分别|一一|悉数|全部|全数))[^,。;、的]{0,10}"), 160
NEW_DAY = re.compile(r"(?<=[。;])(?:\d{1,2}月)?\d{1,2}日")  # 2人被捕。9日,…冷库看守被当场逮住
CONFESSED = re.compile("之?后,?(?:如实|主动|很快|随即|当场|对)?(?:供|交代|承认|指认|坦白|招)")  # not 艺人被捕后能否复出
HEADING, ENDS = 30, tuple("。!?;,:”)")
STOPS = ",。;: \n“"


def nouns_for_one(scene: Scene, verb: Token, crowds: Sequence[Crowd], words: PeopleWords) -> list[re.Match[str]]:
    """The nouns before a verb, each of which tells one person that it deals with."""
    start = max(scene.clause.span.start, verb.start - BACK_REACH)
    if not is_custody(scene, verb) or not speaks_of_drugs(scene, words) or scene.norm.startswith("的", verb.end) or is_heading(scene):
        return []
    taken = TAKEN.search(scene.norm, start, verb.start)
    passive = PASSIVE.search(scene.norm, max(start, verb.start - BY_REACH), verb.start + 1) or INTRANSITIVE.match(scene.norm, verb.start)
    out = []
    for noun in candidates(scene, verb, start, words):
        if is_nobody(scene, verb, noun, start, words) or any(crowd.span.start <= noun.start() < crowd.span.end for crowd in crowds):
            continue
        if (
            is_taken(scene, verb, noun, taken)
            or is_seen(scene, verb, noun, start, words)
            or (passive and not (taken and taken.start() >= noun.end()) and is_subject(scene, verb, noun, start, words))
        ):
            out.append(noun)
    return out + ([] if out else any_noun(scene, verb, taken, passive, words))


def is_heading(scene: Scene) -> bool:
    """Whether a sentence is a line of its own without a stop, which only tells what the text below it does ("首犯境外落网"), or a row of a table."""
    if "|" in scene.norm[scene.clause.span.start : scene.clause.span.end]:
        return True
    first, last = scene.norm.rfind("\n", 0, scene.clause.span.end - 1) + 1, scene.norm.find("\n", scene.clause.span.end - 1)
    line = scene.norm[first : last if last >= 0 else len(scene.norm)].strip()
    return last >= 0 and len(line) <= HEADING and not line.endswith(ENDS)


def is_custody(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells that people were caught or held."""
    caught = verb.word is not None and "captured" in (verb.word.after, verb.word.before)
    return caught or (scene.abroad and verb.word is not None and verb.word.text in AT_THE_SCENE) or is_held(scene, verb)


def candidates(scene: Scene, verb: Token, start: int, words: PeopleWords) -> Iterator[re.Match[str]]:
    """Nouns for a person before a verb: the common ones anywhere, of a caught person also any that ends in a word for somebody."""
    yield from words.bare.finditer(scene.norm, start, verb.start)
    if verb.word is not None and "captured" in (verb.word.after, verb.word.before) and not is_background(scene, verb, words):
        for noun in words.man.finditer(scene.norm, start, verb.start):
            if (
                not words.suspect.search(noun.group())
                and not words.thing.search(noun.group())
                and not words.nobody.search(scene.norm, noun.start(), verb.start)
            ):
                yield noun


def is_background(scene: Scene, verb: Token, words: PeopleWords) -> bool:
    """Whether a verb only tells what something else is about: "艺人被捕后已受惩罚"; not "买主被抓后供出上家"."""
    return words.behind.match(scene.norm, verb.end) is not None and CONFESSED.match(scene.norm, verb.end) is None


def is_nobody(scene: Scene, verb: Token, noun: re.Match[str], start: int, words: PeopleWords) -> bool:
    """Whether a noun tells nobody caught: several may be meant, the sentence only speaks of what may be, or those held were caught before."""
    caught = verb.word is not None and "captured" in (verb.word.after, verb.word.before)
    if not caught and not (scene.abroad and verb.word is not None and verb.word.text in AT_THE_SCENE) and words.suspect.search(noun.group()):
        return True  # 嫌疑人已被刑拘: all those caught before
    return bool(is_of_several(scene, noun, words) or words.maybe.search(scene.norm, max(start, noun.start() - MAYBE_REACH), verb.start))


def is_taken(scene: Scene, verb: Token, noun: re.Match[str], taken: re.Match[str] | None) -> bool:
    """Whether 将 or 把 makes a noun the object of a verb: "将床上的嫌疑人摁住"."""
    return taken is not None and taken.end() <= noun.start() and ADVERBS.fullmatch(scene.norm, noun.end(), verb.start) is not None


def is_seen(scene: Scene, verb: Token, noun: re.Match[str], start: int, words: PeopleWords) -> bool:
    """Whether Taiwan's officers held at once whom they had found: "查获泰籍男子夹藏海洛因,依法逮捕"."""
    at_once = scene.abroad and words.spot.search(scene.norm, start, verb.start + 2)
    return bool(at_once and words.seen.search(scene.norm, part_of(scene, noun, start), noun.start()))


def is_subject(scene: Scene, verb: Token, noun: re.Match[str], start: int, words: PeopleWords) -> bool:
    """Whether a noun opens the part of a sentence whose predicate the verb ends: "嫌疑人跳窗逃跑,在楼下被擒"."""
    behind = scene.norm[noun.end() : verb.start]
    return bool(words.subject.fullmatch(scene.norm, part_of(scene, noun, start), noun.start()) and words.predicate.match(behind))


def part_of(scene: Scene, noun: re.Match[str], start: int) -> int:
    """Where the part of the sentence begins that a noun stands in."""
    return max(scene.norm.rfind(stop, start, noun.start()) for stop in STOPS) + 1 or start


def any_noun(scene: Scene, verb: Token, taken: re.Match[str] | None, passive: re.Match[str] | None, words: PeopleWords) -> list[re.Match[str]]:
    """Any short noun right before a verb that is said of persons only, unless it tells a thing: "把望风的跟班摁住"."""
    norm, start = scene.norm, scene.clause.span.start
    if verb.word is None or "captured" not in (verb.word.after, verb.word.before) or words.custody.fullmatch(norm, verb.start, verb.end) is None:
        return []
    first = taken.end() if taken else max(norm.rfind(stop, start, verb.start) for stop in STOPS) + 1 or start
    last = verb.start if taken or passive is None else min(passive.start(), verb.start)
    noun = words.anyone.match(norm, first, last)
    if noun is None or not words.adverb.fullmatch(norm, noun.end(), last) or words.thing.search(noun.group()):
        return []
    unsure = (
        words.behind.match(norm, verb.end)
        or words.nobody.search(norm, first, verb.start)
        or words.maybe.search(norm, max(start, first - MAYBE_REACH), verb.start)
    )
    return [] if unsure or not (taken or passive) else [noun]


def is_of_several(scene: Scene, noun: re.Match[str], words: PeopleWords) -> bool:
    """Whether a noun without a number may mean the several people told before it in its paragraph: "发现3名嫌疑人。…将嫌疑人抓获"."""
    first = max(scene.norm.rfind("\n", 0, noun.start()) + 1, noun.start() - SEVERAL_REACH)
    later = [day.end() for day in NEW_DAY.finditer(scene.norm, first, noun.start())]
    return bool(words.several.search(scene.norm, later[-1] if later else first, noun.start()))


def speaks_of_drugs(scene: Scene, words: PeopleWords) -> bool:
    """Whether drugs are spoken of around a sentence."""
    start, end = scene.clause.span
    return words.drug.search(scene.norm, max(0, start - TOPIC_BEFORE), end + TOPIC_BEHIND) is not None
