"""People without a verb of their own: parts of the people before them, figures that go on from the last verb, and numbers that are no facts.

A breakdown: "其中外籍6名", "(4男2女)", "查处612人次,滥用合成毒品487人次、阿片类125人次". A figure of another period: "2010年为64人,2011年为79人".
People beside a number of cases: "71件88人". A sum: "将一伙人抓获,计9人".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extract.figures.shares import LOOSE, REASONS, SUMMED, is_loose, times_told
from extract.people.crowds import Crowd, group_of, part_start, role_of
from extract.people.custody import is_only_asked
from extract.people.objects import verb_behind
from extract.people.pairs import as_carried, as_pair, is_paired
from extract.people.rungs import as_sentence
from extract.people.sights import BY_OBJECT, Sight, make_fact
from extract.words.gate import closed_at
from extract.words.mentions import Found, Scene
from schemas.text import Fact, Rejected, Span

PERIOD_WORD = re.compile("[年月周期季旬]|[减增升降][少加长低到]?[至为到]|回[落升]到?至?|合计|共计|总计|依次|分别")
APIECE = re.compile("(?:分别|依次)(?:为|是|有)?")
NUMBERED = re.compile("^[0-9一二两三四五六七八九十百余多]+[名位个人]?|[0-9一二两三四五六七八九十百余多]+[名位个人]$")
COMPARED, COMPARED_REACH = (
    re.compile(r"同期|上年|去年|前年|(?:(?:19|20)\d\d|(?<![\d.])1[01]\d)年(?:则|度|全年)?(?:只|仅)?(?:为|是|有)"),
    6,
)  # 抓获126名(去年同期110名)
CHANGE, ASKED_ONLY = "change against another period", "asked of a court, not granted"
GROWN, GROWN_REACH = re.compile("(?:增加|减少|增长|多出|增|减|多|少)了?[\\d,]+[件起宗案]、?$|(?:增加|减少|增长|多出|下降|上升)了?$"), 14
NEW = re.compile("新增|新发现|新查获|新滋生|新登记|新录|首次|初次|首吸")
SORTED_REACH = 3  # sentences
SORTED_BY = re.compile(
    "\\s*(?:[分按][^,。;、\\d]{1,8}(?:[看分],?|[,:])|从[^,。;、\\d]{1,8}(?:来)?看,?|(?:年龄|性别|职业|文化程度|籍贯|地域|滥用种类)(?:方面|结构|构成|分布)?(?:上|上看)?[,:])"
)
INNER = re.compile("[^,。;、]{0,6}在内的")
ALL, ALL_REACH = re.compile("共|合计|相加|总计|总共|累计|全部|一并|加起来"), 12
IN_HAND = re.compile("(?:到案|落网|归案)的?[^,。;、]{0,4}(?:人员|嫌疑人|者)")  # 12名到案人员里
RECORD = re.compile("(?:均|都)?(?:有|系|为|是|属)[^,。;]{0,8}(?:前科|劣迹|累犯|再犯)")  # 其中16人有前科
ADDED = re.compile("(?:共|计|合计|总计|总共|累计|相加|加起来|加在一起|总数为?|人数为?)(?:是|有|为|达)?(?:[^,。;、\\d]{0,8})$")
NEUTRAL_REACH = 16
GOES_ON = re.compile(r"[,。;、:()\n]|[同环]?比|[上下增减升降]|和|及|与|$")
OWN_NOUN = re.compile("人数")
PREDICATE = re.compile("(?:嫌疑人|疑犯|嫌犯|主犯|主谋|主脑|主嫌|头目|首脑|首领|骨干|被告人?|男子|女子|一人)(?:就|正)?(?:是|为|系)$")
UTMOST = re.compile("最(?:为)?(?:年长|年轻|年幼|大|小|高|低|多|少|重|轻)的?[^,。;]{0,6}$")
IDENTITY = re.compile("(?:正|就|便|竟然?|居然|原来|同时|更|亦|也)是|(?:是|为|系)[^,。;、]{0,12}(?:董事|股东|老板|负责人|主脑|主谋|首脑|头目|主犯|之[子女妻夫])")
RANKED = re.compile(  # 缉返通缉犯14名,以菲律宾6名、大陆5名较多
    r"(?:\([^()]{1,12}\))?(?:、[^,。;、\d]{1,10}[\d,]{1,7}[名人]){0,4},?(?:为|占)?(?:最多|较多|居多|居首|居冠|最大宗|大宗|为主|次之|再次之|居次|多数|大多数|(?<=人次)之)(?=[,。;、)]|$)"
)
THEY = re.compile("[二两三四]人(?:体内|身上|随后|先后|共|均|都|的|对|与|从|神|交代|供|承认|排|吞|称|辩)")  # people told before, no share of a sum
THOSE = re.compile(
    "(?:(?:查处|查获|抓获|拘捕|逮捕|落网|到案|被捕|判处|判决|起诉|批捕)的|(?<=被)(?:[拘逮]?捕|查获|查处|抓获?|抓捕|判刑|起诉|处理)(?=[人者男女青少疑嫌])|落网(?=[人者疑嫌]))"
    "(?P<who>[^,。;、\\d]{0,8}(?:人员|人士|嫌疑人|疑犯|嫌犯|被告人|罪犯|分子|青少年|青年|人|者))(?:当中|之中|中|里)"
)
USERS = re.compile("吸毒|吸食|滥用")
ENDED = re.compile("[。!?\\n]")
TELLS = re.compile(
    "(?:则|亦|也|更|还|曾|主动|如实|当场|随即){0,2}(?:表示|供[述称出认]|[声报自辩]称|透露|坦[言白承]|承认|否认|交代|交待|讲述|讲出|说|举报|检举|揭发|指[认证称]|反映|告诉|提供)"
)  # 其中一人表示
SAYS = re.compile(
    "(?:则|亦|也|更|还|曾)?(?:指|向|被带|因伤|(?:的?(?:身上|体内|腹内|随身|腰间|怀里|手[里中]|[背挎提]包|行李|[衣裤]?袋|鞋)[^,。;、]{0,8})?(?:携带|带有|带着|藏有|藏着|查出|搜出|持有|拎着|揣着))"
)
IN_COURT = re.compile("[^,。;]{0,24}?(?:提堂|应讯|出庭|提讯|过堂|上庭|聆讯|受审|再讯)")  # 其中一人已于8月9日提堂
OWNER = re.compile("的(?:辩护|代表|法律|[^,。;、]{0,4}(?:律师|家属|家人|亲属|父|母|妻|丈夫|住所|寓所|住处|家中|身上|行李|背包|手机|车|供述|口供|证供|体内|尿))")
HANDS = re.compile("[把将]|交[给予收易接]|递给|会合|汇合|接触|碰[头面]|见面|会面|尾随|跟随")
REST, SOME = re.compile("(?:其余|余下|剩余|剩下|其他)[^,。;]{0,4}$"), re.compile("(?:均|都|则)?(?:是|为|系)[^,。;、]{0,12}的")


def leave(sight: Sight, crowd: Crowd, found: Found) -> None:
    """A part of the people before it, a figure that goes on from the last verb, or a number that is no fact."""
    if not crowd.numbered:
        return
    reason, cue = refusal(sight, crowd)
    if reason == "bystanders" or (reason == "officers" and is_listed(sight, crowd, found)):
        part = as_part(sight, crowd, found)
        found.facts += part
        if part:
            return
    if reason:
        found.rejected.append(Rejected(crowd.span, reason, cue))
        return
    ways: tuple[Callable[[], list[Fact]], ...] = (
        lambda: as_pair(sight, crowd) if is_paired(sight, crowd) else [],
        lambda: as_part(sight, crowd, found),
        lambda: as_bracketed(sight, crowd, found),
        lambda: as_sentence(sight, crowd, found),
        lambda: as_pair(sight, crowd),
        lambda: as_carried(sight, crowd),
        lambda: as_sum(sight, crowd),
        lambda: as_next(sight, crowd, found),
        lambda: as_all(sight, crowd),
        lambda: as_pair(sight, crowd, "/ 、,") if crowd.label and not verb_behind(sight, crowd) else as_pair(sight, crowd, "/ 、"),
    )
    told = next(filter(None, (way() for way in ways)), [])
    found.facts += told
    free = sight.words.free.match(sight.scene.norm, crowd.span.end, sight.scene.clause.span.end)
    if not told and (free or is_checked(sight, crowd) or THEY.match(sight.scene.norm, crowd.span.start)):
        found.rejected.append(Rejected(crowd.span, REASONS["arrest"]))
    elif not told:
        fact = make_fact(sight, LOOSE, Decimal(crowd.count), crowd.approx, crowd.span)
        start = part_start(sight.scene, crowd.span.start)
        summed = ADDED.search(sight.scene.norm, start, crowd.span.start)
        fact = replace(fact, group=group_of(sight.scene, crowd, start, sight.words), tags=frozenset({SUMMED} if summed else ()))
        found.facts += [fact] * times_told(sight.scene.norm, sight.scene.clause.span.start, crowd.span.start)


def is_listed(sight: Sight, crowd: Crowd, found: Found) -> bool:
    """Whether people stand in a list of parts: "落网警务人员已有4人,包括1名督察及2名警员"."""
    before = sight.scene.norm[sight.scene.clause.span.start : crowd.span.start]
    last = max((fact.span.end for fact in found.facts if fact.whole and fact.span.end <= crowd.span.start), default=-1)
    return before.endswith(("包括", "包括有", "分别是")) or (last >= 0 and bool(sight.words.join.match(sight.scene.norm, last, crowd.span.start)))


def refusal(sight: Sight, crowd: Crowd) -> tuple[str, str]:
    """Why people cannot be dealt with at all."""
    stretch = closed_at(sight.closed, crowd.span)
    if stretch and not RECORD.match(sight.scene.norm, crowd.span.end):
        return stretch.reason, stretch.cue
    if is_only_asked(sight.scene, crowd.span.start):
        return ASKED_ONLY, ""
    grown = GROWN.search(sight.scene.norm, max(sight.scene.clause.span.start, crowd.span.start - GROWN_REACH), crowd.span.start)
    if grown:
        return CHANGE, grown.group()  # 增加23件、21人
    if crowd.role in ("officer", "bystander"):
        return ("officers" if crowd.role == "officer" else "bystanders"), crowd.label
    return "", ""


def as_part(sight: Sight, crowd: Crowd, found: Found) -> list[Fact]:
    """A breakdown of the people told before: "其中外籍6名", "(4男2女)"."""
    scene, words = sight.scene, sight.words
    before = [fact for fact in found.facts if fact.span.end <= crowd.span.start and not is_loose(fact)]
    later = [fact for fact in before if fact.code != "new_drug_users" and not is_earlier(scene.norm, fact)]
    before = later if any(fact.whole is None for fact in later) else before  # 去年共拘捕3412人,…: the sentence is about last year
    told = retold(sight, crowd)
    shared = shared_before(sight)
    alone = [] if told or has_verb(sight, crowd) else last_told(sight, crowd)  # 抓获222人。其中,贩毒58人,吸毒121人,容留他人吸毒43人
    wholes = alone or [fact for fact in before if fact.whole is None] or ([told] if told else those_told(sight, crowd) or last_told(sight, crowd) or shared)
    if not wholes:
        return []
    mark = max((match.start() for match in words.part.finditer(scene.norm, scene.clause.span.start, crowd.span.start)), default=-1)
    ahead = [fact for fact in wholes if fact.span.end <= mark or fact.clause != scene.clause.index]
    whole = told or (in_bracket(scene, crowd, wholes) or ahead or wholes)[-1]
    floor = max(whole.span.end, scene.clause.span.start, *(fact.span.end for fact in before), 0)
    gap = scene.norm[max(whole.span.end, scene.clause.span.start) : crowd.span.start]
    listed = bool(before) and before[-1].whole is not None and not any(stop in scene.norm[before[-1].span.end : crowd.span.start] for stop in ";。")
    if is_compared(scene, crowd) or is_of_others(sight, crowd, whole, mark):
        return []
    sorted_out = whole.code != "new_drug_users" and is_sorted(sight, crowd)
    marked = words.part.search(scene.norm, crowd.span.start - len(gap), crowd.span.start) or gap.lstrip().startswith("(")
    ranked = RANKED.match(scene.norm, crowd.span.end, scene.clause.span.end)
    if not (told or marked or ranked or listed or sorted_out or wholes == shared) or crowd.count > whole.quantity.amount:
        return []
    if words.free.match(scene.norm, crowd.span.end, scene.clause.span.end) or words.neutral.search(gap[-NEUTRAL_REACH:]):
        return []
    if verb_behind(sight, crowd) or is_measured_between(sight, whole.span.end, crowd.span.start) or describes(sight, crowd):
        return []
    if crowd.count == whole.quantity.amount:
        return []
    code = "drug_users" if crowd.role == "user" and whole.code in BY_OBJECT else whole.code
    group = group_of(scene, crowd, floor, words)
    if code == "drug_users" and NEW.match(group):
        code = "new_drug_users"
    fact = make_fact(sight, code, Decimal(crowd.count), crowd.approx, crowd.span)
    pointed = {"pointed"} if whole in those_told(sight, crowd) else set()
    part = fact if code != whole.code else replace(fact, whole=whole.span, group=group, tags=fact.tags | pointed)
    return [part] * times_told(scene.norm, scene.clause.span.start, crowd.span.start)


def in_bracket(scene: Scene, crowd: Crowd, wholes: Sequence[Fact]) -> list[Fact]:
    """The people right before the bracket that others open: "贩毒人员12名、吸毒人员19名(未成年人3名)"."""
    opened = scene.norm.rfind("(", scene.clause.span.start, crowd.span.start)
    near = opened >= 0 and ")" not in scene.norm[opened : crowd.span.start]
    return [fact for fact in wholes if near and fact.span.end == opened]


def as_bracketed(sight: Sight, crowd: Crowd, found: Found) -> list[Fact]:
    """A part in the bracket between people and their verb: "将船长等5人(含印尼籍渔工2人)带回侦办"."""
    scene = sight.scene
    opened = scene.norm.rfind("(", scene.clause.span.start, crowd.span.start)
    if opened < 0 or ")" in scene.norm[opened : crowd.span.start]:
        return []
    wholes = [fact for fact in found.facts if fact.whole is None and fact.span.start < opened and crowd.span.end < fact.span.end]
    if not wholes or crowd.count >= wholes[0].quantity.amount:
        return []
    fact = make_fact(sight, wholes[0].code, Decimal(crowd.count), crowd.approx, crowd.span)
    return [replace(fact, whole=wholes[0].span, group=group_of(scene, crowd, opened + 1, sight.words))]


def is_sorted(sight: Sight, crowd: Crowd) -> bool:
    """Whether a part of a sentence tells no more than how many are of an age, a trade, an origin: "21岁以下的有26名", "105人未满21岁"."""
    norm, start = sight.scene.norm, part_start(sight.scene, crowd.span.start)
    behind = norm[start : crowd.span.start].strip(" 、") in ("", "有", "另有", "至少", "约") and sight.words.sorted_as.match(norm, crowd.span.end)
    return bool(behind or sight.words.sort.fullmatch(norm, start, crowd.span.end))


def has_verb(sight: Sight, crowd: Crowd) -> bool:
    """Whether a verb of dealing with people stands before people in their sentence."""
    return any(t.word and (t.word.before or t.word.after) and t.end <= crowd.span.start for t in sight.scene.tokens)


def is_compared(scene: Scene, crowd: Crowd) -> bool:
    """Whether people are those of another period, told before them or before their bracket: 去年同期110名, 较去年同期(389件、415人)."""
    start = part_start(scene, crowd.span.start)
    if scene.norm[start - 1 : start] == "(":
        return bool(COMPARED.search(scene.norm, max(scene.clause.span.start, start - COMPARED_REACH), crowd.span.start))
    return bool(COMPARED.search(scene.norm, start, crowd.span.start))


def is_earlier(norm: str, fact: Fact) -> bool:
    """Whether a fact is the figure of another period that one of this period is compared with: "起诉2318人,较去年同期1987人增加"."""
    return bool(COMPARED.search(norm, max(norm.rfind(stop, 0, fact.span.start) for stop in ",;。(\n") + 1, fact.span.start))


def is_of_others(sight: Sight, crowd: Crowd, whole: Fact, mark: int) -> bool:
    """Whether people stand behind 其中 in the bracket of others who were not dealt with: "批准逮捕231人,不捕37人(其中证据不足不捕24人)"."""
    nearest = next((other for other in reversed(sight.crowds) if whole.span.end <= other.span.start and other.span.end <= mark), None)
    return nearest is not None and nearest is not crowd and sight.scene.norm[nearest.span.end : mark] == "("


def last_told(sight: Sight, crowd: Crowd) -> list[Fact]:
    """The last people of the sentence before; the first of them when they are sorted: "查获904人次,609人强戒。分县看,…188人"."""
    scene = sight.scene
    near = [fact for fact in sight.told if scene.clause.index - fact.clause == 1 and fact.whole is None]
    near = [fact for fact in near if not is_earlier(scene.norm, fact)] or near
    if not SORTED_BY.match(scene.norm, scene.clause.span.start, crowd.span.start):
        return near[-1:]
    sorted_before = [
        fact
        for fact in sight.told
        if fact.kind == "arrest" and fact.code != "new_drug_users" and not fact.whole and scene.clause.index - fact.clause <= SORTED_REACH
    ]
    return near[:1] or sorted_before[-1:]  # 按种类,…。按年龄,35岁以下621人次: both sort the same people


def those_told(sight: Sight, crowd: Crowd) -> list[Fact]:
    """The people told before whom a sentence points back to by what was done: "前5个月查处的吸毒人员里,未成年人有23名"."""
    match = THOSE.search(sight.scene.norm, sight.scene.clause.span.start, crowd.span.start)
    users = match is not None and USERS.search(match["who"]) is not None
    told = [fact for fact in sight.told if match and not fact.whole and (fact.code == "drug_users") == users and fact.quantity.amount > crowd.count]
    if match and "诉" in match.group():
        told = [fact for fact in told if fact.code == "prosecution"]
        dated = PERIOD_WORD.search(sight.scene.norm, sight.scene.clause.span.start, match.start())
        told = told if dated else sorted(told, key=lambda fact: fact.quantity.amount)  # 起诉1093人…各年起诉…被起诉人员中: all
    return ([fact for fact in told if not is_earlier(sight.scene.norm, fact)] or told)[-1:]


def shared_before(sight: Sight) -> list[Fact]:
    """The people of whom the stretch before a semicolon told a part last: "分县看,甲县188人,居首;乙县175人"."""
    scene = sight.scene
    last = sight.told[-1] if sight.told and scene.norm[scene.clause.span.start - 1 : scene.clause.span.start] == ";" else None
    if (
        last is None
        or last.whole is None
        or scene.clause.index - last.clause > SORTED_REACH
        or ENDED.search(scene.norm, last.span.end, scene.clause.span.start)
    ):
        return []
    return [fact for fact in sight.told if fact.span == last.whole]


def describes(sight: Sight, crowd: Crowd) -> bool:
    """Whether somebody is only described, or owns what is told: "主要嫌疑人是一名24岁的军人", "其中一人正是公司的董事", "其中一名被告的律师"."""
    norm = sight.scene.norm
    before, behind = norm[max(sight.scene.clause.span.start, crowd.span.start - NEUTRAL_REACH) : crowd.span.start], crowd.span.end
    if crowd.count == 1 and ((crowd.label and PREDICATE.search(before)) or UTMOST.search(before) or IDENTITY.match(norm, behind) or SAYS.match(norm, behind)):
        return True
    return bool(TELLS.match(norm, behind) or OWNER.match(norm, behind) or IN_COURT.match(norm, behind) or (REST.search(before) and SOME.match(norm, behind)))


def retold(sight: Sight, crowd: Crowd) -> Fact | None:
    """The people told before whose number a clause repeats: "16名嫌疑人中,男性12名"."""
    for first in sight.crowds:
        if first.span.end > crowd.span.start or first is crowd:
            return None
        if sight.words.told.match(sight.scene.norm, first.span.end, sight.scene.clause.span.end):
            alike = [fact for fact in sight.told if fact.quantity.amount == first.count and fact.whole is None]
            here = [deed.action for deed in sight.deeds if first in deed.crowds]  # a title told them, and the sentence itself catches them
            return alike[-1] if alike and alike[-1].code not in here else None
    return None


def is_measured_between(sight: Sight, start: int, end: int) -> bool:
    """Whether a quantity of something else stands between two places."""
    return any(t.dimension in ("mass", "volume", "pill", "case", "money", "item") for t in sight.scene.tokens if start <= t.start < end)


def close_parts(sight: Sight, found: Found) -> None:
    """People told without a verb that add up exactly to a figure of their clause are its parts: "查处612人次,滥用合成毒品487人次、阿片类125人次"."""
    loose = [c for c in sight.crowds if id(c) not in sight.used and c.numbered and not c.named and closed_at(sight.closed, c.span) is None]
    loose = [
        c
        for c in loose
        if not (
            is_paired(sight, c)
            or is_checked(sight, c)
            or sight.words.free.match(sight.scene.norm, c.span.end)
            or describes(sight, c)
            or is_compared(sight.scene, c)
            or refusal(sight, c)[0] in (CHANGE, ASKED_ONLY)
        )
    ]
    for whole in [fact for fact in found.facts if fact.whole is None]:
        for first in range(len(loose)):
            for last in range(first + 2, len(loose) + 1):
                run = loose[first:last]
                if sum(crowd.count for crowd in run) != whole.quantity.amount or any(crowd.span.meets(whole.span) for crowd in run) or are_dealing(sight, run):
                    continue
                for crowd in run:
                    group = group_of(sight.scene, crowd, sight.scene.clause.span.start, sight.words)
                    code = "drug_users" if crowd.role == "user" and whole.code in BY_OBJECT and not sight.scene.abroad else whole.code
                    fact = make_fact(sight, code, Decimal(crowd.count), crowd.approx, crowd.span)
                    found.facts.append(replace(fact, whole=whole.span, group=group) if code == whole.code else fact)
                    sight.used.add(id(crowd))
                return


def are_dealing(sight: Sight, run: Sequence[Crowd]) -> bool:
    """Whether people only do something to one another, so that no whole is broken down: "目睹一名司机把袋子交给一名男子"."""
    return any(HANDS.search(sight.scene.norm, one.span.end, other.span.start) for one, other in pairwise(run))


def is_checked(sight: Sight, crowd: Crowd) -> bool:
    """Whether people are only checked, followed or met: "截查3人及车上2人,将5名毒贩制服"."""
    start = part_start(sight.scene, crowd.span.start)
    first = next((other for other in sight.crowds if other.span.start >= start), crowd)
    if any(t.word and (t.word.before or t.word.after) and first.span.end <= t.start < crowd.span.start for t in sight.scene.tokens):
        return False
    return bool(sight.words.neutral.search(sight.scene.norm, start, first.span.start))


def as_inner(sight: Sight, crowd: Crowd, found: Found) -> list[Fact]:
    """People told to be among those behind them: "将包括3名外籍人员在内的18名嫌疑人全部抓获"."""
    inside = INNER.match(sight.scene.norm, crowd.span.end, sight.scene.clause.span.end)
    wholes = [fact for fact in found.facts if inside and fact.whole is None and fact.span.start <= inside.end() + 1 and fact.span.end > inside.end()]
    if not wholes or crowd.count >= wholes[0].quantity.amount:
        return []
    fact = make_fact(sight, wholes[0].code, Decimal(crowd.count), crowd.approx, crowd.span)
    who = NUMBERED.sub("", sight.scene.norm[crowd.span.start : crowd.span.end])
    return [replace(fact, whole=wholes[0].span, group=who or None)]


def as_sum(sight: Sight, crowd: Crowd) -> list[Fact]:
    """The number of people that a verb before the comma dealt with: "将出手“筋”的一伙人抓获,计9人"."""
    scene = sight.scene
    start = part_start(scene, crowd.span.start)
    if not sight.words.sum.fullmatch(scene.norm, start, crowd.span.start) and not sight.words.sum.match(scene.norm, crowd.span.start):
        return []
    verb = next((t for t in reversed(scene.tokens) if t.end <= start and start - t.end <= 1 and t.word and t.word.after), None)
    if verb is None or verb.word is None or any(verb is deed.verb for deed in sight.deeds):
        return []
    user = role_of(scene.norm[verb.start : crowd.span.start], sight.words) == "user" and verb.word.after in BY_OBJECT
    return [make_fact(sight, "drug_users" if user else verb.word.after, Decimal(crowd.count), crowd.approx, Span(verb.start, crowd.span.end))]


def as_all(sight: Sight, crowd: Crowd) -> list[Fact]:
    """The sum of all people caught before, told without a verb: "三波相加:犯罪嫌疑人41名", "12名到案人员里"."""
    caught = [fact.quantity.amount for fact in sight.told if fact.code == "captured" and fact.whole is None]
    start = part_start(sight.scene, crowd.span.start)
    summed = ALL.search(sight.scene.norm, max(sight.scene.clause.span.start, start - ALL_REACH), crowd.span.start)
    summed = summed or IN_HAND.search(sight.scene.norm, *crowd.span)
    if len(caught) < 2 or sum(caught) != crowd.count or not crowd.label or not summed:
        return []
    return [make_fact(sight, "captured", Decimal(crowd.count), crowd.approx, crowd.span)]


def as_next(sight: Sight, crowd: Crowd, found: Found) -> list[Fact]:
    """A figure of another period that goes on from the last verb: "2010年为64人,2011年为79人", "去年同期分别为541起、647名"."""
    scene = sight.scene
    start = part_start(scene, crowd.span.start)
    first = scene.norm.rfind("、", start, crowd.span.start) + 1
    measured = max((t.end for t in scene.tokens if t.measure and start <= t.start and t.end <= crowd.span.start), default=start)
    listed = measured > start and scene.norm[measured : crowd.span.start] in ("、", "和", "及")
    period = sight.words.period.search(scene.norm[max(start, first) : crowd.span.start])
    if not listed and not (period and PERIOD_WORD.search(period.group())):
        return []
    if period and APIECE.fullmatch(period.group()) and (crowd.named or any(fact.quantity.amount >= crowd.count for fact in found.facts)):
        return []  # 拘捕5人,分别为3名本地男子及2名越南籍女子
    if listed and not sight.words.period.search(scene.norm[start : next(t.start for t in scene.tokens if t.measure and start <= t.start)]):
        return []
    verb = next((t for t in reversed(scene.tokens) if t.end <= crowd.span.start and t.word and (t.word.before or t.word.after) and not t.word.role), None)
    action = (verb.word.before or verb.word.after) if verb and verb.word else ""
    if not action:
        if OWN_NOUN.search(scene.norm, scene.clause.span.start, crowd.span.start) or not GOES_ON.match(scene.norm, crowd.span.end):
            return []  # 2022年有1万人死于吸毒过量: they did something else
        near = [fact for fact in sight.told if scene.clause.index - fact.clause <= 1 and fact.whole is None]
        action = near[0].code if near else ""
    users = verb is not None and role_of(re.split("[,;:、\\d]", scene.norm[verb.end : crowd.span.start])[0], sight.words) == "user"  # 查获吸毒人员,…合计62人
    if action in BY_OBJECT and (users or crowd.role == "user" or (found.facts and found.facts[-1].code == "drug_users")):
        action = "drug_users"
    return [make_fact(sight, action, Decimal(crowd.count), crowd.approx, crowd.span)] if action else []
