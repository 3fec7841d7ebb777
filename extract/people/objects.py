"""The people who stand behind a verb: "抓获犯罪嫌疑人5名", "判处阿某死刑、吉某无期徒刑" (a list goes on over 、)."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.people.crowds import Crowd, in_brackets
from extract.people.custody import AMONG, TERM, is_age, owns_drug, verb_action, verb_sentences
from extract.people.sights import JAILED, Sight, is_passive, left_crowds
from extract.words.mentions import Token

NEAR = 40
VALUE_HEAD = re.compile("(?:(?:犯罪|涉毒|吸毒|毒品)*(?:嫌疑人|人员|者)?(?:总?人?[数次])?):(?:共计?|合计|累计|约|近)?")
LIST_HEAD = re.compile("[^,。;、:]{0,8}(?:嫌疑人|人员|案犯|被告人|名单|如下)(?:名单|如下)?[:]")  # 抓获嫌疑人:韩某、聂某
TERMS_HEAD = re.compile("(?:如下)?[:](?:被告人)?")  # 判决:申某有期徒刑十五年
CASES_HEAD = re.compile(r"[^,。;、:\d]{0,14}(?:\d+|[一二三四五六七八九十百]+)余?[起宗件](?:案件)?,(?:涉案|各类|各种)?")
FLED = re.compile("[^,。;、]{0,8}(?:逃脱|脱逃|逃跑|逃走|逃离|逃窜|潜逃|在逃|逃逸|逃匿)")
FOR_YEARS = re.compile("(?:之久|多|余)?的")
GRADE = re.compile("[一二三四五六两多各]级[一-龥]?")  # 抓获二级批发商陈某等6人
TO_SOMEBODY = re.compile(
    "(?:向|给|为|受|替)(?:该|上述|这|那|前述)?[一二两三四五六七八九十\\d]{1,3}[名个]?人?[^,。;、]{1,14}的[^,。;、]{0,6}"
    "|(?:随身|涉嫌|体内|非法)?(?:携带|夹带|藏|藏匿|藏有|运输|贩运|贩卖|走私|运送|持有)[^,。;、]{1,20}(?:克|公斤|千克|粒|片|颗|枚|支|包)的[^,。;、]{0,6}"
)  # 抓获向二人出售烟弹的李某, 抓获携带冰毒52克的旅客许某
AND = re.compile("(?:和|及|与|以及|及其)[^,。;、\\d]{0,8}")
WITH, DOING = re.compile("(?:与|和|同|跟|向|给|为|替|帮)$"), re.compile("[^,。;、]{1,14}的[^,。;、]{0,6}")
LED_BY = re.compile("(?:等人?)?(?:为首|为头目|牵头|组织)[的之]")
JOINT = re.compile("(?:并(?:已)?(?:依法)?|后(?:依法)?|及|和)")  # 拘捕并移送检察院81人: both were done to them
MILD = frozenset({"处理", "处置", "打击", "惩处"})  # 打击兜售毒品的个人: nobody in particular
SHORT_GAPS = ("", "了", "得", "的")
STOPS_IN_OBJECT = (",", ";", "。", "!", "?", "\n", ":")


def right_crowds(sight: Sight, verb: Token) -> list[Crowd]:
    """The people right behind a verb, and those that its list goes on with (rule 1)."""
    scene, words = sight.scene, sight.words
    out: list[Crowd] = []
    # 到案人员|27人: the noun is part of the verb
    behind = [(at, crowd) for at, crowd in enumerate(sight.crowds) if crowd.span.start >= verb.start and crowd.span.end > verb.end]
    for index, crowd in [(at, crowd) for at, crowd in behind if not is_partner(sight, at, verb.end)]:
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


def is_partner(sight: Sight, index: int, start: int) -> bool:
    """Whether people only say what the next ones were doing: "抓获正在与吸毒人员李某交易的嫌疑人王某"."""
    crowd, following = sight.crowds[index], sight.crowds[index + 1 : index + 2]
    between = sight.scene.norm[crowd.span.end : following[0].span.start] if following else ","
    return bool(WITH.search(sight.scene.norm, start, crowd.span.start) and DOING.fullmatch(between))


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
    if (single and gap not in SHORT_GAPS) or gap == "、":
        return False
    if (
        owns_drug(sight.scene, verb, crowd.named, crowd.span.end)
        or len(gap) > NEAR
        or (any(stop in gap for stop in STOPS_IN_OBJECT) and not (is_head(verb, gap) or follows_cases(sight, crowd, gap) or is_value(sight, crowd, gap)))
        or (verb.word is not None and verb.word.text in MILD and not crowd.numbered)
        or sight.words.untouched.search(gap)
        or AMONG.search(gap)
    ):
        return False
    ahead = JOINT.match(sight.scene.norm, verb.end, crowd.span.start) if verb_action(verb) == "captured" else None
    joint = ahead.end() if ahead else -1
    between = [t for t in sight.scene.tokens if verb.end <= t.start < crowd.span.start and (t.end <= crowd.span.start or t.dimension != "person")]
    others = [t for t in between if t.word and t.word.before and not t.word.role and t.start >= verb.end and t.start != joint]
    if any(t.word and t.word.before != verb_action(verb) and not is_part_of_penalty(sight, verb, t) for t in others):
        return False
    if is_passive(sight, verb) and (gap or (single and verb_behind(sight, crowd))) and left_crowds(sight, verb, same_part=True):
        return False
    measures = [
        t
        for t in between
        if t.measure
        and not (t.dimension == "person" and t.end <= crowd.span.start and is_own_number(t.measure.quantity.amount, t.end, crowd))
        and not any(inner.span.meets(t.span) for inner in sight.inner)
    ]
    if "(" in gap and ")" not in gap and re.search(r"\d", gap):  # 到案 19(男14、女5)
        return False
    measures = [t for t in measures if not GRADE.fullmatch(sight.scene.norm, t.start, t.end + 1)]
    if not measures or TO_SOMEBODY.fullmatch(gap):
        return True
    behind = sight.scene.norm[measures[-1].end : crowd.span.start]
    return (
        (behind in ("", ",") and measures[-1].dimension == "case")
        or behind[:1] in ("、", "和", "及")
        or all(is_age(t) or t.dimension in ("clock", "bare", "length") or (t.dimension == "duration" and is_told_of(sight, verb, t)) for t in measures)
    )


def is_told_of(sight: Sight, verb: Token, time: Token) -> bool:
    """Whether a length of time is that of a sentence, or tells how long somebody did something: "抓获潜逃3年的逃犯石某"."""
    return verb_sentences(verb) or FOR_YEARS.match(sight.scene.norm, time.end) is not None


def is_part_of_penalty(sight: Sight, verb: Token, token: Token) -> bool:
    """Whether a verb's word behind another is only a part of what it tells: "行政拘留处罚12人", "判处缓刑、拘役的412人"."""
    norm = sight.scene.norm
    return (token.start == verb.end and norm[token.start : token.end] == "处罚") or norm.startswith("拘役", token.start) or is_in_word(sight, token)


def is_in_word(sight: Sight, token: Token) -> bool:
    """Whether a verb of one character is only a part of another word: 通缉令."""
    return token.end - token.start == 1 and sight.words.part_of_word.match(sight.scene.norm, token.start) is not None


def is_own_number(amount: Decimal, end: int, crowd: Crowd) -> bool:
    """Whether a number of people before a crowd is its own: "一名李姓男子", or counts the first of it: "一名姓陈男子和他的女友"."""
    return amount == crowd.count or (crowd.named and end == crowd.span.start and amount < crowd.count)


def is_head(verb: Token, gap: str) -> bool:
    """Whether a colon between a verb and people leads a list of them."""
    return bool(LIST_HEAD.fullmatch(gap) or (verb_sentences(verb) and TERMS_HEAD.fullmatch(gap)))


def is_value(sight: Sight, crowd: Crowd, gap: str) -> bool:
    """Whether a number of people alone is the value of a label that ends in a verb: "抓获人数:118人", "强戒:66人"."""
    alone = sight.scene.norm[crowd.span.end : crowd.span.end + 1] in ("", *",;。、(\n")
    return alone and crowd.numbered and not crowd.named and bool(VALUE_HEAD.fullmatch(gap))


def follows_cases(sight: Sight, crowd: Crowd, gap: str) -> bool:
    """Whether people go on with the cases that a verb counts, with no verb of their own: "查获涉毒案件8起,涉毒人员15人"."""
    return bool(crowd.label) and crowd.numbered and bool(CASES_HEAD.fullmatch(gap)) and not verb_behind(sight, crowd)


def goes_on(sight: Sight, last: Crowd, crowd: Crowd, gap: str) -> bool:
    """Whether the object of a verb goes on with more people: "阿某死刑、吉某无期徒刑", "嫌疑人5名、吸毒人员3名"."""
    if judges_next(sight, last, crowd, gap):
        return True
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
    own = [t for t in own if not is_in_word(sight, t)]
    if own:
        return False
    if "," in gap:
        return bool(TERM.match(sight.scene.norm, crowd.span.end, sight.scene.clause.span.end) and not verb_behind(sight, crowd)) or (
            bool(crowd.label and sight.words.more.fullmatch(gap)) and not verb_behind(sight, crowd)
        )
    return "、" in gap or bool(AND.fullmatch(gap)) or (last.named and crowd.named and not verb_behind(sight, crowd))


def judges_next(sight: Sight, last: Crowd, crowd: Crowd, gap: str) -> bool:
    """Whether a judgment goes on with another defendant and his sentence, also behind a semicolon: "判决:申某有期徒刑十五年,没收财产五万元;卜某有期徒刑十二年"."""
    scene = sight.scene
    if "。" in gap or not (last.named and crowd.named and JAILED.search(gap)):
        return False
    return bool(TERM.match(scene.norm, crowd.span.end, scene.clause.span.end)) and not verb_behind(sight, crowd)


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
