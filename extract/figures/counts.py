"""Case counts in a clause: a number of 起, 宗, 件 or 案 with what was done about them, and the numbers of cases that report nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.figures.counted import NOUN_CODES, CaseWords, Count, case_words
from extract.figures.pieces import PICK_REACH, PICKED, REACH, SNIFFED, has_people, is_case_piece, is_sniffed, is_sure
from extract.figures.shares import LOOSE, times_told
from extract.words.gate import Closed, closed_at
from extract.words.mentions import STOPS, Found, Scene, Token
from rules.book import RuleBook
from schemas.text import Fact, Quantity, Rejected, Span

CASE_WORDS = frozenset({"起", "宗", "件", "案", "桩"})
DRUGGED = re.compile("^(?:涉毒|藏毒|含毒|毒品|可疑|走私|涉案)+的?(?=邮件|邮包|快件|快递|包裹|行李|货物|物品)")  # 查获5件涉毒邮件
AND_PEOPLE = re.compile("[^,。;、]{0,14}[、,的和及]?(?:涉及|共)?")
AFTER_REACH, MOST_CASES = 26, 10**8
LOOK_BACK = 120
NOUN_LENGTH = 60
NO_VERB, NO_NOUN, ONLY_TOLD = "no verb of working on cases", "not cases", "cases told of, not worked on"
OF_THING = re.compile("(?:渠道|环节|方式|方面|途径|领域|行业|站点?|口岸?|中心|部门|岗位)[^,。;、]{0,3}$")  # 快件渠道5宗
OF_WAY = re.compile("(?:的(?:就|则)?[有占]|占(?:去|了)?|其余|余下|另外)$")  # 利用邮包运毒的有11宗, 空运货物占386宗, 其余65宗来自海运
AMONG = re.compile(
    r"[起宗件](?:[^,。;、\d]{0,8}案件?)?(?:当中|之中|中|里),(?:[^。;\d]*[的就])?有$|(?:其中|当中),?[共就便还]?有$|(?:其中|当中),?[^,。;、\d]{1,24}的(?:就|则)?[有占]$"
)  # 87起案件中,通过寄递渠道交易的有19起; 其中有4起是利用木雕藏毒
RECORDED = re.compile("录得|录有|罪行|罪案(?!件)")  # 去年录得1109宗,较前年的1031宗上升
APIECE = re.compile("分别|依次")
OF_SEVERAL = re.compile("其中|[起宗件](?:[^,。;\\d]{0,8}案件?)?(?:当中|之中|中|里),")  # 57起案件中,公斤级案件1起
JOINED = re.compile("和|及|与|以及")
POINTED = re.compile("(?:[本此这该]次|[本此这该]批|上述|以上|前述|当[天日]|[今昨]天)[^,。;、\\d]{0,10}的$")
SENTENCE_END = re.compile("[。;!?\n]")
CLOSED_BY_PROSECUTORS = frozenset({"侦结", "侦查终结"})
FEW_CASES = frozenset({"两案", "二案", "三案", "四案"})
BETWEEN = re.compile("(?:之间|间|的|有无|是否){0,2}(?:关联|关系|关连|牵连|关聯|牵涉|有关)")
SPOKEN = re.compile("(?:毒品|涉毒|贩毒|制毒|运毒|吸毒|刑事|治安|特大|重大|大|小|目标|这样的|类似的)*案(?:子|件|(?=[,。;、]|$))")
SUCH = re.compile("[此该这]类(?:毒品)?案件?(?:仅|只|共|有|为|是|达)*$")
DONE = re.compile("(?:打掉|捣毁|摧毁|端掉|破获|侦破|查获|查破)了?$")
REST = re.compile("其余|余下|剩余|剩下|另外")
MOST = re.compile("最(?:大|多|重|高)的?$")  # 建队以来查获的最大一起


def find(scene: Scene, closed: Sequence[Closed], book: RuleBook, previous: str = "") -> Found:
    """All case counts of a clause.

    `previous` is the action of the last count of the text: a figure with no verb of its own ("头一年593起") takes it over.
    Source: annotation guide, case_counts.
    """
    found = Found()
    words = case_words(book)
    told: list[Count] = []
    refused: Count | None = None
    passed: Count | None = None
    for index, token in enumerate(scene.tokens):
        if not is_case_number(scene, token) and not is_bare_number(scene, index, words):
            continue
        count = read_count(scene, index, words)
        reason, cue = verdict(scene, count, closed, words)
        if not reason and only_told(scene, refused, count):
            reason, cue = ONLY_TOLD, count.left
        refused = count if reason == ONLY_TOLD else refused
        if not reason:
            reason = decide(scene, count, told, words, previous)
        if not reason:
            count.tags |= offence_of_passed(passed, count, told, words)
            told.append(count)
        elif not counts_asset(scene, index):
            put_by(scene, count, (reason, cue), found)
            passed = count
    for count in drop_single(scene, told, found):
        found.facts += [make_fact(scene, count)] * times_told(scene.norm, scene.clause.span.start, count.token.start)
    return found


def put_by(scene: Scene, count: Count, why: tuple[str, str], found: Found) -> None:
    """Keep a number that is no case count as one that may share out another, or as rejected with the reason."""
    reason, cue = why
    token = count.token
    if reason == NO_VERB or (reason == NO_NOUN and token.measure is not None and cue == token.measure.word):
        found.facts += [replace(make_fact(scene, count), code=LOOSE, group=reason)] * times_told(scene.norm, scene.clause.span.start, token.start)
    else:
        found.rejected.append(Rejected(token.span, reason, cue))


def is_case_number(scene: Scene, token: Token) -> bool:
    """Whether a token is a number with a measure word of cases: 31起, also as people say it: 43个毒品案子."""
    spoken = token.measure and token.measure.word == "个" and SPOKEN.match(scene.norm, token.end, scene.clause.span.end)
    return bool(token.measure and (token.dimension == "case" or token.measure.word in CASE_WORDS or spoken))


def is_bare_number(scene: Scene, index: int, words: CaseWords) -> bool:
    """Whether a number without a measure word stands between a verb and cases: "破4.2万毒品案"."""
    token, before = scene.tokens[index], scene.tokens[index - 1] if index else None
    if token.dimension != "bare" or not token.measure or not 2 <= token.measure.quantity.amount < MOST_CASES:
        return False  # 破24亿毒品案: money
    if before is None or before.word is None or not before.word.count_before or before.end != token.start:
        return False
    return bool(words.bare.match(scene.norm, token.end, scene.clause.span.end))


def counts_asset(scene: Scene, index: int) -> bool:
    """Whether a number counts a thing that assets reads: 烟具4160件."""
    before = scene.tokens[index - 1] if index else None
    return bool(before and before.word and before.word.asset and before.end == scene.tokens[index].start)


def only_told(scene: Scene, refused: Count | None, count: Count) -> bool:
    """Whether a number without a verb goes on a list of cases that are only told of: "接获诈骗案8200宗,行劫案22宗,毒品案320宗"."""
    return refused is not None and count.verb is None and SENTENCE_END.search(scene.norm, refused.token.end, count.token.start) is None


# ---- what belongs to a number


def read_count(scene: Scene, index: int, words: CaseWords) -> Count:
    """A number of cases with its verb and the nouns on its two sides."""
    token = scene.tokens[index]
    verb = verb_before(scene, index)
    near = scene.part_start(token.start)
    behind = verb_behind(scene, index) if verb is None or verb.end < near else None
    count = Count(token, near, behind or verb, after=behind is not None)
    last = last_figure_end(scene, index)
    floor = max(near, verb.end if verb else 0, last)
    joined = JOINED.match(scene.norm, floor, token.start) if floor == last else None
    floor = joined.end() if joined else floor  # 58件和40件
    count.left = tail_of_list(scene.norm[floor : token.measure.number.start if token.measure else token.start])[-NOUN_LENGTH:]
    count.right = noun_behind(scene, index, words)
    direct = verb is not None and not behind and not joined and STOPS.search(scene.norm, verb.end, token.start) is None
    count.start = verb.start if verb and direct else min(floor, token.start)
    return count


def verb_before(scene: Scene, index: int) -> Token | None:
    """The nearest verb of working on cases before a number, in its sentence."""
    return next((other for other in reversed(scene.tokens[max(0, index - LOOK_BACK) : index]) if other.word and other.word.count_before), None)


def verb_behind(scene: Scene, index: int) -> Token | None:
    """The verb behind a number in the same part: "70起案件告破", "对36件49名罪犯集中宣判", "对17件案件、41名被告人公开宣判"."""
    token = scene.tokens[index]
    dealt = "对" in scene.norm[scene.part_start(token.start) : token.start]
    at = token.end
    for other in scene.tokens[index + 1 :]:
        if dealt and other.dimension == "person" and AND_PEOPLE.fullmatch(scene.norm, at, other.start):
            at = other.end
            continue
        if other.measure or STOPS.search(scene.norm, at, other.start) or other.start - token.end > AFTER_REACH * (1 + dealt):
            return None
        if other.word and other.word.count_after:
            return other
    return None


def last_figure_end(scene: Scene, index: int) -> int:
    """End of the number of cases or people before: a counted noun does not reach over it."""
    return next((other.end for other in reversed(scene.tokens[max(0, index - LOOK_BACK) : index]) if other.dimension in ("case", "person")), 0)


def tail_of_list(noun: str) -> str:
    """The counted noun behind an example: "“11·5”跨境运毒案等千克以上大案" counts 千克以上大案.

    >>> tail_of_list("特大贩毒案等毒品案件")
    '毒品案件'
    """
    return noun.rpartition("等")[2].strip()


def noun_behind(scene: Scene, index: int, words: CaseWords) -> str:
    """The counted noun behind a number: "50多起重特大涉毒刑事案件"; empty if another number comes first."""
    token = scene.tokens[index]
    end = next((other.start for other in scene.tokens[index + 1 :] if other.measure), scene.clause.span.end)
    match = words.noun.match(scene.norm, number_end(token), end)
    return match.group() if match else ""


def number_end(token: Token) -> int:
    """Where a number with its measure word ends; of the measure "3起案" the 案 belongs to the noun."""
    return token.end - 1 if token.measure and token.measure.word in ("起案", "件案") else token.end


# ---- numbers that report nothing


def verdict(scene: Scene, count: Count, closed: Sequence[Closed], words: CaseWords) -> tuple[str, str]:
    """Why a number is no case count, with the cue; empty if it may be one."""
    stretch = closed_at(closed, count.token.span)
    if stretch:
        return stretch.reason, stretch.cue
    before = scene.before(count.token, NOUN_LENGTH)
    for pattern, reason in ((words.change, "change against another period"), (words.rate, "a rate, not a figure")):
        cue = pattern.search(before)
        if cue:
            return reason, cue.group()
    return not_cases(scene, count, words) or told_before(scene, count, words) or blocked(scene, count, words)


def not_cases(scene: Scene, count: Count, words: CaseWords) -> tuple[str, str] | None:
    """Whether other things than cases are counted: 建议27件, 快件860件, 火灾29起, 第3起."""
    if scene.norm[count.token.start - 1 : count.token.start] in ("第", "首", "每"):
        return "an ordinal, not a count", scene.norm[count.token.start - 1]
    set_up = count.verb and scene.norm[count.verb.start - 1 : count.verb.start + 1] in ("确立", "设立", "树立")
    if count.verb and set_up and "目标" not in scene.norm[count.verb.end : count.token.end + 8]:
        return NO_VERB, scene.norm[count.verb.start - 1 : count.verb.start + 1]  # 确立重点案件44起
    behind = scene.norm[number_end(count.token) : count.token.end + 8]
    cue = words.thing.search(count.left) or words.thing.match(DRUGGED.sub("", behind.lstrip("的")))
    of_way = is_sure(count) and (OF_THING.search(count.left) or OF_WAY.search(count.left))
    if cue and not words.named.search(count.left) and not of_way:
        return "not cases", cue.group()
    if count.token.measure and not is_sure(count) and not count.right and not is_case_piece(scene, count, words) and not has_people(scene, count):
        return NO_NOUN, count.token.measure.word
    return None


def told_before(scene: Scene, count: Count, words: CaseWords) -> tuple[str, str] | None:
    """Whether a number only points back at one told before ("118起中"), or is the very event that is told ("破获一起特大贩毒案")."""
    own_verb = count.verb is not None and count.verb.start >= scene.part_start(count.token.start)
    if own_verb and POINTED.search(scene.before(count.token, PICK_REACH)) and words.back_right.match(scene.norm, number_end(count.token)):
        return "a figure told before", scene.norm[count.token.start : count.token.end]  # 本次宣判的六起案件中
    new = own_verb or PICKED.search(scene.before(count.token, PICK_REACH))
    if not own_verb and scene.norm[count.token.start : count.token.end] in FEW_CASES and BETWEEN.match(scene.norm, count.token.end):
        return "a figure told before", scene.norm[count.token.start : count.token.end]  # 两案关联仍在厘清
    back = words.back.search(count.left) or (words.back_right.match(scene.norm, number_end(count.token)) if not new else None)
    if back:
        return (NO_VERB if REST.match(back.group()) else "a figure told before"), back.group()
    amount = count.token.measure.quantity.amount if count.token.measure else 0
    if amount == 1 and scene.norm[count.token.start] == "一" and (done := DONE.search(scene.norm, part_floor(scene, count), count.token.start)):
        return "the event itself", done.group()  # 某地警方打掉一起…
    if amount == 1 and (count.right or not count.left or MOST.search(count.left) or (count.token.measure and count.token.measure.word == "案")):
        return "the event itself", count.right
    return None


def part_floor(scene: Scene, count: Count) -> int:
    """Where the words right before a number begin, within its sentence."""
    return max(scene.clause.span.start, count.token.start - PICK_REACH)


def blocked(scene: Scene, count: Count, words: CaseWords) -> tuple[str, str]:
    """Whether cases are only told of: they happened, were published, confessed."""
    start = count.verb.end if count.verb and not count.after else max(scene.clause.span.start, scene.part_start(count.token.start))
    if count.after:
        start = scene.part_start(count.token.start)
    if count.verb and scene.norm[count.verb.start - 1 : count.verb.start] in ("不", "未"):
        return ONLY_TOLD, scene.norm[count.verb.start - 1 : count.verb.end]
    if count.verb is None and APIECE.match(count.left):  # 发案数逐年下降,分别为86起、61起、43起
        start = max(scene.clause.span.start, count.token.start - REACH)
    if count.verb is None and (told := RECORDED.search(scene.norm, scene.clause.span.start, count.token.start)):
        return ONLY_TOLD, told.group()
    cue = words.blocked.search(scene.norm, min(start, count.token.start), count.token.start)
    return (ONLY_TOLD, cue.group()) if cue else ("", "")


# ---- what was done


def decide(scene: Scene, count: Count, told: Sequence[Count], words: CaseWords, previous: str) -> str:
    """Give a count its action: a target or size word decides, else the verb, else the last count; a reason if nothing does."""
    noun = count.left if words.named.search(count.left) or not count.right else f"{count.left}{count.right}"
    count.tags |= offence_of(scene, count, told, noun, words)
    called = words.called.match(scene.norm, number_end(count.token), scene.clause.span.end)
    if called and not called["as"]:
        return ONLY_TOLD  # 2起被评为精品案件
    code = "target" if called else by_noun(count, noun, words)
    if code:
        count.code, count.rule = code, f"verbs.toml#{code}"
        return ""
    if count.verb and count.verb.word:
        by_verb(scene, count, count.verb, told, words)
        return ""
    before = scene.before(count.token, NOUN_LENGTH)
    previous = told[-1].code if told and is_sniffed(scene, count) else previous
    if previous and (AMONG.search(before) or SNIFFED.search(before) or (has_people(scene, count) and words.part.search(before))):  # 其中涉及毒驾者7件、7人
        count.tags.add("same-verb")
        count.code, count.rule = previous, f"verbs.toml#{previous}"
        return ""
    sentence = scene.norm[scene.clause.span.start : scene.clause.span.end]
    if not previous and "案" not in sentence and not words.drug.search(sentence):
        return NO_VERB  # 前年仅有2宗野猪伤人事件,今年到10月已达11宗
    return carry(count, words, previous, bool(previous) and words.part.search(before) is not None)


def by_noun(count: Count, noun: str, words: CaseWords) -> str:
    """The action that a counted noun tells, whatever the verb: 目标案件, 公斤级案件; empty if it tells none."""
    owned = count.verb is not None or not count.right
    return next((code for code, pattern in words.nouns if owned and (pattern.search(noun) or (code == "large" and words.size.search(noun)))), "")


def by_verb(scene: Scene, count: Count, verb: Token, told: Sequence[Count], words: CaseWords) -> None:
    """Give a count the action of its verb, and the tags that say that the verb stands further ahead."""
    if verb.word is None:
        return
    count.code = verb.word.count_after if count.after else verb.word.count_before
    if verb.word.text in CLOSED_BY_PROSECUTORS and count.token.measure and count.token.measure.word[:1] == "件":
        count.code = "handled"  # Taiwan: 侦结毒品案件12件
    count.rule = f"verbs.toml#{count.code}"
    if verb.end < scene.part_start(count.token.start) and words.period.search(count.left):
        count.tags.add("same-verb")
    if told and OF_WAY.search(count.left) and not count.after:
        count.tags.add("share")  # 破获30宗,利用邮包的占3宗


def carry(count: Count, words: CaseWords, previous: str, is_part: bool) -> str:
    """A figure with no verb takes over the action of the last count: "去年同期为13起", "头一年593起"; a reason if it may not."""
    drugs = (words.named.search(count.left) and (words.drug.search(count.left) or is_part)) or (previous and words.bodies.fullmatch(count.left))
    period = words.period.search(count.left) or (SUCH.search(count.left) if previous else None)
    if not period and not drugs:
        return NO_VERB
    if period and not drugs and (words.other.search(count.left) or not is_plain(count.right, words)):
        return NO_VERB  # 诈骗案到十月有98宗, 上半年录得212宗虐儿个案
    count.code = previous if previous in ("solved", "handled", "other") else "solved"
    count.rule = f"verbs.toml#{count.code}"
    count.tags.add("same-verb")
    return ""


def is_plain(noun: str, words: CaseWords) -> bool:
    """Whether a counted noun names nothing but cases, or drugs."""
    return not words.generic.sub("", noun) or words.drug.search(noun) is not None


def offence_of(scene: Scene, count: Count, told: Sequence[Count], noun: str, words: CaseWords) -> set[str]:
    """The tag of a count of other crimes; a noun that names no crime follows the count before it, else what the sentence was about."""
    listed = scene.norm[max(scene.part_start(count.token.start), count.token.start - NOUN_LENGTH) : count.token.start]
    if "等" in listed and words.other.search(listed):
        return {"other-offence"}  # 审结杀人、抢劫等案件213件
    if words.drug.search(noun):
        return set()
    plain = not words.generic.sub("", noun)
    if not plain and words.other.search(noun):
        return {"other-offence"}
    if told:
        return told[-1].tags & {"other-offence"}
    return {"other-offence"} if words.general.search(noun) and not words.drug.search(scene.before(count.token, REACH)) else set()


def offence_of_passed(passed: Count | None, count: Count, told: Sequence[Count], words: CaseWords) -> set[str]:
    """The tag of other crimes for a bare figure right behind cases of another crime that only happened: "发命案6起,破6起"."""
    bare = passed is not None and not told and not words.generic.sub("", f"{count.left}{count.right}")
    other = bare and passed is not None and words.other.search(f"{passed.left}{passed.right}") and not words.drug.search(passed.left)
    return {"other-offence"} if other else set()


def drop_single(scene: Scene, told: Sequence[Count], found: Found) -> list[Count]:
    """Counts without a lone 1, which is the event itself ("破获贩毒案1起,抓获2人") unless it stands among other counts or behind 共."""
    kept = []
    for count in told:
        one = count.token.measure is not None and count.token.measure.quantity.amount == 1
        before = scene.norm[scene.clause.span.start : count.token.start]
        if one and len(told) == 1 and not (re.search("共|累计|总计|合计|全年|以来", before) or (count.code in NOUN_CODES and OF_SEVERAL.search(before))):
            found.rejected.append(Rejected(count.token.span, "the event itself", count.left))
        else:
            kept.append(count)
    return kept


def make_fact(scene: Scene, count: Count) -> Fact:
    """The fact of a count; its span runs from the verb or noun over the number and the noun behind it."""
    measure = count.token.measure
    if measure is None:
        raise ValueError("a case count needs a measure")
    end = count.verb.end if count.after and count.verb else max(count.token.end, number_end(count.token) + len(count.right))
    start = min(count.start, count.token.start)
    start += len(scene.norm[start : count.token.start]) - len(scene.norm[start : count.token.start].lstrip())
    quantity = Quantity(measure.quantity.amount, "case", measure.quantity.approx)
    return Fact("count", count.code, quantity, Span(start, end), count.rule, scene.clause.index, tags=frozenset(count.tags))
