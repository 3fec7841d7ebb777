"""People dealt with in a clause: who was captured, detained, sentenced …, parts of a whole, and the people to whom nothing was done.

How a verb finds its people, in order; the first that applies decides.

1. People right behind it: "抓获犯罪嫌疑人5名", "判处阿某死刑、吉某无期徒刑" (a list goes on over 、).
2. People before it in the same part of the sentence: "将韦某当场抓获", "5名犯罪嫌疑人落网".
3. People told before in the sentence, when the part of the verb names nobody else: "徐某做买卖,被便衣抓了现行", "3月7日投案,次日被取保候审".
4. One person told by a noun alone: "司机跳桥潜逃,2小时后被擒".
5. People caught in the sentence before: "抓获4人。目前,均已被刑事拘留".

A number without a verb of its own goes on from the last one in a list of periods ("2010年为64人") or beside a number of cases ("71件88人"),
or it is a part of the people before it ("其中外籍6名", "(4男2女)").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from extract.crowds import Crowd, PeopleWords, crowds_of, group_of, in_brackets, part_start, people_words, role_of
from extract.gate import Closed, closed_at
from extract.mentions import Found, Scene, Token
from rules.book import RuleBook
from schemas.text import Fact, Mention, Quantity, Rejected, Span

BY_OBJECT = frozenset({"captured", "investigated", "drug_users"})
BACK_REACH = 90
COMMAS = 3
NEAR = 40
BRACKET = re.compile(r"\([^()]*\)")
PERIOD_WORD = re.compile("[年月期季旬]|合计|共计|总计|依次|分别")
IN_ORDER = re.compile("依次|(?:这几个数字|上述|上列|以上|这组数字)[^,。;]{0,8}(?:分别|是|为)")
GENERAL = re.compile("嫌疑人|人员|分子|被告|罪犯|人犯|案犯|男子|女子|成员|毒贩")
ANAPHOR = re.compile("(?:[一二两三四五六七八九十]|\\d{1,2})人")


@dataclass(slots=True, eq=False)
class Deed:
    """One verb with the people it deals with; `right` when they stand behind it, `borrowed` when they were told before."""

    verb: Token
    action: str
    crowds: list[Crowd] = field(default_factory=list)
    right: bool = False
    single: Span | None = None


@dataclass(slots=True)
class Sight:
    """What the steps below share: the clause, its crowds and verbs, the facts so far and what was told before."""

    scene: Scene
    crowds: list[Crowd]
    closed: Sequence[Closed]
    words: PeopleWords
    told: Sequence[Fact]
    deeds: list[Deed] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


def find(scene: Scene, people: Sequence[Mention], closed: Sequence[Closed], book: RuleBook, told: Sequence[Fact] = ()) -> Found:
    """All people dealt with in a clause; `told` are the arrests of the clauses before.

    Source: annotation guide, arrests.
    """
    words = people_words(book)
    sight = Sight(scene, crowds_of(scene, people, words), closed, words, told)
    for verb in verbs_of(scene, words):
        if closed_at(closed, verb.span) is None:
            bind(sight, verb)
    found = Found()
    for deed in sight.deeds:
        found.facts += facts_of(sight, deed)
    found.facts = one_judgment(sight, drop_repeats(found.facts))
    by_sex(sight, found)
    close_parts(sight, found)
    for crowd in sight.crowds:
        if id(crowd) not in sight.used:
            leave(sight, crowd, found)
    found.facts.sort(key=lambda fact: fact.span.start)
    if words.other.search(scene.norm, scene.clause.span.start, scene.clause.span.end):
        mark_other(scene, found, words)
    return found


def mark_other(scene: Scene, found: Found, words: PeopleWords) -> None:
    """Tag the facts of a sentence that is about other crimes only."""
    if not words.drug.search(scene.norm, scene.clause.span.start, scene.clause.span.end):
        found.facts = [replace(fact, tags=fact.tags | {"other-offence"}) for fact in found.facts]


def verbs_of(scene: Scene, words: PeopleWords) -> list[Token]:
    """Verbs of dealing with people: not inside a noun (逮捕证, 起诉书, 控制在), not denied (不起诉, 未抓获)."""
    return [
        token
        for token in scene.tokens
        if token.word
        and (token.word.before or token.word.after)
        and not words.noun.match(scene.norm, token.end, scene.clause.span.end)
        and not words.negated.search(scene.norm[max(scene.clause.span.start, token.start - 8) : token.start])
    ]


# ---- which people a verb deals with


def bind(sight: Sight, verb: Token) -> None:
    """Give a verb its people (rules 1 to 5)."""
    word = verb.word
    if word is None:
        return
    right = right_crowds(sight, verb) if word.before else []
    if right:
        add(sight, Deed(verb, short_action(sight, verb, word.before), right, right=True))
        return
    if not word.after:
        if is_passive(sight, verb) and word.before != "drug_users":
            left = left_crowds(sight, verb)
            if left:
                add(sight, Deed(verb, word.before, left))
        return
    left = left_crowds(sight, verb)
    if left:
        add(sight, Deed(verb, word.after, left))
        return
    single = single_person(sight, verb)
    if single:
        sight.deeds.append(Deed(verb, word.after, single=single))
        return
    borrow(sight, verb)


def short_action(sight: Sight, verb: Token, action: str) -> str:
    """The action of a verb with its people behind it: 拘 and 捕 of a list are detention and arrest; abroad 逮捕 by police is capture."""
    text = sight.scene.norm[verb.start : verb.end]
    if action == "formal_arrest" and text == "逮捕" and sight.words.abroad.search(sight.scene.norm):
        return "captured"
    if text in ("拘", "捕") and not sight.words.abroad.search(sight.scene.norm):
        clause = sight.scene.norm[sight.scene.clause.span.start : sight.scene.clause.span.end]
        if text == "拘" and any(mark in clause for mark in ("捕", "诉", "破")):
            return "criminal_detention"
        if text == "捕" and any(mark in clause for mark in ("拘", "诉")):
            return "formal_arrest"
    return action


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
        if crowd.span.start < verb.end:
            continue
        gap = scene.norm[out[-1].span.end if out else verb.end : crowd.span.start]
        if not (goes_on(sight, out[-1], crowd, gap) if out else reaches(sight, verb, crowd, gap)):
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


def reaches(sight: Sight, verb: Token, crowd: Crowd, gap: str) -> bool:
    """Whether a verb governs people behind it: no stop between, no other verb of dealing with people, no quantity but a number of cases."""
    single = verb.end - verb.start == 1
    if single and (gap not in SHORT_GAPS or sight.scene.norm[verb.start - 1 : verb.start] in PARTS_OF_WORDS):
        return False
    if len(gap) > NEAR or any(stop in gap for stop in STOPS_IN_OBJECT) or sight.words.untouched.search(gap):
        return False
    between = [t for t in sight.scene.tokens if verb.end <= t.start < crowd.span.start]
    if any(t.word and t.word.before and t.start > verb.end and t.word.before != verb_action(verb) and not t.word.role for t in between):
        return False
    if is_passive(sight, verb) and gap and left_crowds(sight, verb, same_part=True):
        return False
    measures = [t for t in between if t.measure]
    if not measures:
        return True
    behind = sight.scene.norm[measures[-1].end : crowd.span.start]
    return behind == "" and measures[-1].dimension == "case" or behind[:1] in ("、", "和", "及") or all(t.dimension in ("clock", "age", "bare", "length") for t in measures)


PARTS_OF_WORDS = tuple("研审谈裁侦盘追打严围巡批")
SHORT_GAPS = ("", "了", "得", "的")
STOPS_IN_OBJECT = (",", ";", "。", "!", "?", "\n", ":")


def verb_action(verb: Token) -> str:
    """The action of a verb with its people behind it."""
    return verb.word.before if verb.word else ""


def goes_on(sight: Sight, last: Crowd, crowd: Crowd, gap: str) -> bool:
    """Whether the object of a verb goes on with more people: "阿某死刑、吉某无期徒刑", "嫌疑人5名、吸毒人员3名"."""
    if in_brackets(sight.scene, crowd.span) or any(stop in gap for stop in ";。:") or sight.words.part.search(gap):
        return False
    own = [t for t in sight.scene.tokens if last.span.end <= t.start < crowd.span.start and t.word and (t.word.before or t.word.after) and not t.word.role]
    if own:
        return False
    if "," in gap:
        return gap == "," and bool(crowd.label) and not verb_behind(sight, crowd)
    return "、" in gap or gap in ("和", "及", "与", "以及") or last.named and crowd.named and not verb_behind(sight, crowd)


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
    before = [crowd for crowd in sight.crowds if crowd.span.end <= verb.start + 1 and not in_closed_bracket(scene, crowd, verb) and crowd.role not in ("officer", "bystander")]
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
        far = ("连同" in between or "外加" in between) and id(other) not in sight.used
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
    if verb_sentences(verb) and "罪" in gap:
        return True
    if is_measured(sight, crowd, verb):
        return False
    last = gap[max(gap.rfind(","), gap.rfind(":")) + 1 :]
    return bool(sight.words.elided.fullmatch(last + sight.scene.norm[verb.start : verb.end]))


def verb_sentences(verb: Token) -> bool:
    """Whether a verb tells a sentence: "被告人祁某犯贩卖毒品罪,判处有期徒刑九年"."""
    return bool(verb.word and verb.word.after == "sentenced")


def is_measured(sight: Sight, crowd: Crowd, verb: Token) -> bool:
    """Whether a quantity stands between people and a verb, so that the verb may speak of other things."""
    return any(t.dimension in ("mass", "volume", "pill", "case") for t in sight.scene.tokens if crowd.span.end <= t.start < verb.start)


def single_person(sight: Sight, verb: Token) -> Span | None:
    """One person told by a noun or a pronoun alone before a passive verb (rule 4)."""
    scene, words = sight.scene, sight.words
    if verb.word is None:
        return None
    start = max(scene.clause.span.start, verb.start - BACK_REACH)
    nouns = [match for match in words.single.finditer(scene.norm, start, verb.start)] if verb.word.after == "captured" else []
    nouns += [match for match in words.pronoun.finditer(scene.norm, start, verb.start)]
    if not nouns:
        return None
    match = max(nouns, key=lambda found: found.end())
    gap = scene.norm[match.end() : verb.start]
    if any(stop in gap for stop in ";。") or gap.count(",") > COMMAS or any(match.end() <= crowd.span.start < verb.start for crowd in sight.crowds):
        return None
    last = gap[gap.rfind(",") + 1 :]
    if "," in gap and not words.elided.fullmatch(last + scene.norm[verb.start : verb.end]):
        return None
    return Span(match.start() + len(match.group()) - len(match.group().lstrip(",。;“")), verb.end)


def borrow(sight: Sight, verb: Token) -> None:
    """Let a passive verb without people take those caught in the sentence before (rule 5)."""
    scene = sight.scene
    start = scene.clause.span.start
    opening = scene.norm[start : verb.end]
    last = next((fact for fact in reversed(sight.told) if fact.whole is None), None)
    if last is None or verb.word is None or scene.clause.index - last.clause > 2 or any(crowd.span.start < verb.start for crowd in sight.crowds):
        return
    court = verb_sentences(verb) and "法院" in opening and not sight.crowds
    if (court or sight.words.own.fullmatch(opening.strip())) and verb.word.after != last.code:
        rule = f"verbs.toml#{verb.word.after}"
        sight.deeds.append(Deed(verb, verb.word.after, [Crowd(Span(start, verb.end), int(last.quantity.amount), last.quantity.approx, "", "", (), False)]))
        sight.deeds[-1].verb = replace(verb, rule=rule)


# ---- facts


def facts_of(sight: Sight, deed: Deed) -> list[Fact]:
    """The facts of a deed: one for each role of its people."""
    if deed.single:
        return [make_fact(sight, deed.action, Decimal(1), "exact", deed.single)]
    out: list[Fact] = []
    users_only = deed.action == "drug_users" and deed.right and deed.verb.word is not None and not deed.verb.word.after
    kept = [crowd for crowd in deed.crowds if (crowd.role == "user" or not users_only) and crowd.role not in ("officer", "bystander") and crowd.count and not is_vague(sight, crowd) and closed_at(sight.closed, crowd.span) is None]
    for crowd in kept:
        action = "drug_users" if crowd.role == "user" and deed.action in BY_OBJECT else deed.action
        span = span_of(sight, deed, crowd)
        last = out[-1] if out else None
        if last and last.code == action and (crowd.named or deed.action == "sentenced" or not deed.right) and not part_mark(sight, last.span.end, crowd):
            total = last.quantity.amount + crowd.count
            out[-1] = replace(last, quantity=replace(last.quantity, amount=total), span=Span(last.span.start, max(last.span.end, span.end)))
        else:
            out.append(make_fact(sight, action, Decimal(crowd.count), crowd.approx, span))
        out[-1] = replace(out[-1], tags=out[-1].tags | who(sight, crowd))
    return [tie(sight, deed, fact) for fact in out]


def who(sight: Sight, crowd: Crowd) -> frozenset[str]:
    """Tags of a crowd: the names in it, or that it only points back ("两人")."""
    text = sight.scene.norm[crowd.span.start : crowd.span.end]
    if ANAPHOR.fullmatch(text):
        return frozenset({"again"})
    label = {f"label:{crowd.label}"} if crowd.label and not GENERAL.search(crowd.label) else set()
    return frozenset({f"who:{name}" for name in crowd.names} | label)


def make_fact(sight: Sight, action: str, count: Decimal, approx: str, span: Span) -> Fact:
    """A fact of people."""
    return Fact("arrest", action, Quantity(count, "person", approx), span, f"verbs.toml#{action}", sight.scene.clause.index)  # type: ignore[arg-type]


def is_vague(sight: Sight, crowd: Crowd) -> bool:
    """Whether more people than told are meant: "刘某等人"."""
    return crowd.named and bool(sight.words.vague.match(sight.scene.norm, crowd.span.end, sight.scene.clause.span.end))


def span_of(sight: Sight, deed: Deed, crowd: Crowd) -> Span:
    """From the verb through the people, or from the people through the verb."""
    start, end = min(deed.verb.start, crowd.span.start), max(deed.verb.end, crowd.span.end)
    if deed.right and deed.crowds and crowd is not deed.crowds[0] and not crowd.named:
        start = crowd.span.start
    return Span(start, end)


def part_mark(sight: Sight, start: int, crowd: Crowd) -> bool:
    """Whether 其中, 含, 包括 stands between a place and people."""
    return bool(sight.words.part.search(sight.scene.norm, start, crowd.span.start))


def tie(sight: Sight, deed: Deed, fact: Fact) -> Fact:
    """The fact as a part of the whole before it, if 其中 says so and the action is the same."""
    wholes = [other for other in whole_candidates(sight, fact) if other.code == fact.code and other.quantity.amount >= fact.quantity.amount and other.span.end <= fact.span.start]
    if not wholes or deed.single:
        return fact
    whole = wholes[-1]
    start = max(whole.span.end, sight.scene.clause.span.start)
    crowd = deed.crowds[0]
    again = retold(sight, crowd)
    if again and again.code == fact.code and again.quantity.amount > fact.quantity.amount:
        return replace(fact, whole=again.span, group=crowd.label or sight.scene.norm[crowd.span.start : crowd.span.end])
    if crowd.named or is_measured_between(sight, start, fact.span.end):
        return fact
    if sight.words.part.search(sight.scene.norm, start, fact.span.start):
        return replace(fact, whole=whole.span, group=crowd.label or sight.scene.norm[crowd.span.start : crowd.span.end])
    return fact


def whole_candidates(sight: Sight, fact: Fact) -> list[Fact]:
    """Facts that may be the whole of a part: of this clause, else the last ones of the clause before."""
    here = [other for deed in sight.deeds if deed.verb.start < fact.span.start and not deed.single for other in plain_facts(sight, deed) if other.span != fact.span]
    before = [other for other in sight.told if other.whole is None and sight.scene.clause.index - other.clause == 1]
    return [*before, *here]


def plain_facts(sight: Sight, deed: Deed) -> list[Fact]:
    """The facts of a deed before any is tied to a whole."""
    return [
        make_fact(sight, "drug_users" if crowd.role == "user" and deed.action in BY_OBJECT else deed.action, Decimal(crowd.count), crowd.approx, span_of(sight, deed, crowd))
        for crowd in deed.crowds
        if crowd.count and crowd.role not in ("officer", "bystander")
    ]


def drop_repeats(facts: list[Fact]) -> list[Fact]:
    """Facts of a clause without those of the same people told with two verbs of one action: "被抓获归案"."""
    out: list[Fact] = []
    for fact in facts:
        alike = [other for other in out if other.code == fact.code and other.quantity == fact.quantity]
        twin = "again" in fact.tags and alike or any(other.span.meets(fact.span) for other in alike)
        if not twin:
            out.append(fact)
    return out


def one_judgment(sight: Sight, facts: list[Fact]) -> list[Fact]:
    """Sentences of one judgment as one record: what is told of some of the people is a part of all, or all told add up."""
    sentenced = [fact for fact in facts if fact.code == "sentenced" and fact.whole is None]
    if len(sentenced) < 2:
        return facts
    rest = [fact for fact in facts if fact not in sentenced]
    first, others = sentenced[0], sentenced[1:]
    named = [{tag for tag in fact.tags if tag.startswith("who:")} for fact in sentenced]
    apart = all(named) and len(set().union(*named)) == sum(map(len, named))
    if not apart and all(other.quantity.amount <= first.quantity.amount for other in others) and first.quantity.amount >= sum(other.quantity.amount for other in others):
        return [*rest, first, *(replace(other, whole=first.span, group=sight.scene.norm[other.span.start : other.span.end]) for other in others)]
    total = sum((fact.quantity.amount for fact in sentenced), Decimal(0))
    return [*rest, replace(first, quantity=replace(first.quantity, amount=total), span=Span(first.span.start, sentenced[-1].span.end))]


# ---- people without a verb of their own


def leave(sight: Sight, crowd: Crowd, found: Found) -> None:
    """A part of the people before it, a figure that goes on from the last verb, or a number that is no fact."""
    if not crowd.numbered:
        return
    reason, cue = refusal(sight, crowd)
    if reason == "bystanders":
        part = as_part(sight, crowd, found)
        found.facts += part
        if part:
            return
    if reason:
        found.rejected.append(Rejected(crowd.span, reason, cue))
        return
    part = as_part(sight, crowd, found) or as_pair(sight, crowd) or as_sum(sight, crowd) or as_next(sight, crowd, found) or as_all(sight, crowd)
    if part:
        found.facts += part
    else:
        found.rejected.append(Rejected(crowd.span, "no verb of dealing with people"))


def refusal(sight: Sight, crowd: Crowd) -> tuple[str, str]:
    """Why people cannot be dealt with at all."""
    stretch = closed_at(sight.closed, crowd.span)
    if stretch:
        return stretch.reason, stretch.cue
    if crowd.role in ("officer", "bystander"):
        return ("officers" if crowd.role == "officer" else "bystanders"), crowd.label
    return "", ""


def as_part(sight: Sight, crowd: Crowd, found: Found) -> list[Fact]:
    """A breakdown of the people told before: "其中外籍6名", "(4男2女)"."""
    scene, words = sight.scene, sight.words
    before = [fact for fact in found.facts if fact.span.end <= crowd.span.start and fact.kind == "arrest"]
    wholes = [fact for fact in before if fact.whole is None] or [fact for fact in [retold(sight, crowd)] if fact] or [fact for fact in sight.told[-1:] if scene.clause.index - fact.clause == 1 and fact.whole is None]
    if not wholes:
        return []
    told = retold(sight, crowd)
    mark = max((match.start() for match in words.part.finditer(scene.norm, scene.clause.span.start, crowd.span.start)), default=-1)
    ahead = [fact for fact in wholes if fact.span.end <= mark or fact.clause != scene.clause.index]
    whole = told or (ahead or wholes)[-1]
    floor = max(whole.span.end, scene.clause.span.start, *(fact.span.end for fact in before), 0)
    gap = scene.norm[max(whole.span.end, scene.clause.span.start) : crowd.span.start]
    listed = bool(before) and before[-1].whole is not None and not any(stop in scene.norm[before[-1].span.end : crowd.span.start] for stop in ";。")
    if not (told or words.part.search(gap) or gap.lstrip().startswith("(") or listed) or crowd.count > whole.quantity.amount:
        return []
    if words.free.match(scene.norm, crowd.span.end, scene.clause.span.end):
        return []
    if verb_behind(sight, crowd) or is_measured_between(sight, whole.span.end, crowd.span.start):
        return []
    if crowd.count == whole.quantity.amount:
        return []
    code = "drug_users" if crowd.role == "user" and whole.code in BY_OBJECT else whole.code
    fact = make_fact(sight, code, Decimal(crowd.count), crowd.approx, crowd.span)
    if code != whole.code:
        return [fact]
    return [replace(fact, whole=whole.span, group=group_of(scene, crowd, floor, words))]


def retold(sight: Sight, crowd: Crowd) -> Fact | None:
    """The people told before whose number a clause repeats: "16名嫌疑人中,男性12名"."""
    for first in sight.crowds:
        if first.span.end > crowd.span.start or first is crowd:
            return None
        if sight.words.told.match(sight.scene.norm, first.span.end, sight.scene.clause.span.end):
            alike = [fact for fact in sight.told if fact.quantity.amount == first.count and fact.whole is None]
            return alike[-1] if alike else None
    return None


def is_measured_between(sight: Sight, start: int, end: int) -> bool:
    """Whether a quantity of something else stands between two places."""
    return any(t.dimension in ("mass", "volume", "pill", "case", "money", "item") for t in sight.scene.tokens if start <= t.start < end)


def by_sex(sight: Sight, found: Found) -> None:
    """The two parts of "(4男2女)", "男8女6" behind a whole that they add up to."""
    scene = sight.scene
    for match in sight.words.sexes.finditer(scene.norm, scene.clause.span.start, scene.clause.span.end):
        men, women = int(match["m1"] or match["m2"]), int(match["w1"] or match["w2"])
        wholes = [fact for fact in found.facts if fact.span.end <= match.start() and fact.whole is None and fact.quantity.amount == men + women]
        if not wholes:
            continue
        number = "1" if match["m1"] else "2"
        for count, group, at in ((men, "男", match.start(f"m{number}")), (women, "女", match.start(f"w{number}"))):
            start = at - 1 if match["m1"] else at
            fact = make_fact(sight, wholes[-1].code, Decimal(count), "exact", Span(start, start + 1 + len(str(count))))
            found.facts.append(replace(fact, whole=wholes[-1].span, group=group))
        sight.crowds = [crowd for crowd in sight.crowds if not crowd.span.meets(Span(*match.span()))]


def close_parts(sight: Sight, found: Found) -> None:
    """People told without a verb that add up exactly to a figure of their clause are its parts: "查处612人次,滥用合成毒品487人次、阿片类125人次"."""
    loose = [c for c in sight.crowds if id(c) not in sight.used and c.numbered and not c.named and closed_at(sight.closed, c.span) is None]
    for whole in [fact for fact in found.facts if fact.whole is None]:
        for first in range(len(loose)):
            for last in range(first + 2, len(loose) + 1):
                run = loose[first:last]
                if sum(crowd.count for crowd in run) != whole.quantity.amount or any(crowd.span.meets(whole.span) for crowd in run):
                    continue
                for crowd in run:
                    group = group_of(sight.scene, crowd, sight.scene.clause.span.start, sight.words)
                    fact = make_fact(sight, whole.code, Decimal(crowd.count), crowd.approx, crowd.span)
                    found.facts.append(replace(fact, whole=whole.span, group=group))
                    sight.used.add(id(crowd))
                return


def as_pair(sight: Sight, crowd: Crowd) -> list[Fact]:
    """People beside a number of cases under one verb: "批捕毒品犯罪71件88人"."""
    tokens = [t for t in sight.scene.tokens if t.end <= crowd.span.start]
    if not tokens or tokens[-1].dimension != "case" or sight.scene.norm[tokens[-1].end : crowd.span.start].strip("/ "):
        return []
    verb = next((t for t in reversed(tokens) if t.word and (t.word.before or t.word.count_before)), None)
    if verb is None or verb.word is None:
        return []
    action = verb.word.before or {"solved": "captured"}.get(verb.word.count_before, "")
    return [make_fact(sight, action, Decimal(crowd.count), crowd.approx, crowd.span)] if action else []


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
    """The sum of all people caught before, told without a verb: "三波相加:犯罪嫌疑人41名"."""
    caught = [fact.quantity.amount for fact in sight.told if fact.code == "captured" and fact.whole is None]
    if len(caught) < 2 or sum(caught) != crowd.count or not crowd.label:
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
    if listed and not sight.words.period.search(scene.norm[start : next(t.start for t in scene.tokens if t.measure and start <= t.start)]):
        return []
    verb = next((t for t in reversed(scene.tokens) if t.end <= crowd.span.start and t.word and (t.word.before or t.word.after) and not t.word.role), None)
    action = (verb.word.before or verb.word.after) if verb and verb.word else ""
    if not action:
        near = [fact for fact in sight.told if scene.clause.index - fact.clause <= 1 and fact.whole is None]
        action = near[0].code if near else ""
    action = in_order(sight, crowd) or action
    if action in BY_OBJECT and (crowd.role == "user" or (found.facts and found.facts[-1].code == "drug_users")):
        action = "drug_users"
    return [make_fact(sight, action, Decimal(crowd.count), crowd.approx, crowd.span)] if action else []


def in_order(sight: Sight, crowd: Crowd) -> str:
    """The action of a figure in a list that repeats the last sentence's order: "上列六项依次为28起、35人、22人…"; empty if none."""
    clause = sight.scene.clause
    if not IN_ORDER.search(sight.scene.norm, clause.span.start, crowd.span.start):
        return ""
    told = [fact for fact in sight.told if fact.whole is None and clause.index - 3 <= fact.clause < clause.index]
    order = told[-len(sight.crowds) :]
    return order[sight.crowds.index(crowd)].code if len(order) == len(sight.crowds) else ""
