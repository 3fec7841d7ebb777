"""What the words before a fact say about the case or the total that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.dates.moments import COMPARING
from extract.events.extents import APART_DAYS, holds_most, holds_period
from extract.events.frames import LEANING, Frame, Reader, is_day, is_long, is_period, moment_of, people_of, turns, within
from extract.events.naming import BODY_REACH, OWN_BODY, SHORT_BODY
from extract.places.agencies import find_agencies
from schemas.text import Clause, Fact, Mention, Period, Span

FAR, YEARS, LAUNCH_REACH = 45, 300, 50
TEN_DAYS, OWN_WORDS = 10, 4  # 一名被判: a fact that begins behind 另
LAUNCHED = re.compile("部署|启动|印发|下发|出台|成立|组建|确定了|召开|决定在|拉开")
ONCE = re.compile("(?<!不)(?<!未)曾(?!用名|某|姓)|那次|当年")
STOCK = re.compile("[,，]?[^,。;\\d]{0,14}(?:现有|在册|实有|存量|在管|戒断|登记(?:的|有)?吸毒|累计登记|尚有|仍有)")
SHORTEST_BODY, AT_ONCE = 5, 8
SOMEBODY = re.compile("(?:查获|抓获|截获|查处|抓住)了?(?:一|1)(?:名|辆|批|票|对)")  # 北江铁路公安处在列车上查获一名携毒男子
PARTED = re.compile("[;。]")
ANAPHOR = re.compile("[二两三四]人(?!次)")  # people told before stand before their verb: 二人被抓获
THIS_LOT = re.compile("(?:这|该|此)(?:批|些|车|包|箱|袋|桶)")  # 这批鸦片共90市斤: the find told before, weighed
NAMED = re.compile("“[^”]{1,5}”(?!案|专案)|[一-龥]某|老(?![板家挝人年乡街城师大实窝旧])[一-龥]")
RETOLD, FEW = re.compile(r"(?P<number>\d+|[一二三四五六七八九十百]+)(?:名|人|个)[^,。;、\d]{0,10}?(?:当?中|里|之中)(?=[,、:\d])"), 3
FEW_NAMED = 2
ONE_OF = re.compile("其中,?[^,。;]{0,12}(?:一起|一宗|一案|一件|案(?!例))")
LARGEST = re.compile(
    "最多的(?:是|为|要数|当属)第[一二三四五六七八九十\\d]{1,3}(?:抓捕|行动|突击|战斗|工作)?小?组|最(?:大|多|重大|瞩目|严重|大宗|为瞩目|受瞩目|轰动)的?一[宗起案件]|最大宗的?案件|最(?:大|多|重)的(?:是|要数|当属|当数|则是|便是|就是)(?!(?:去|前|上|今|本)?[年月])"
)  # 最瞩目一宗发生于10月26日
SINCE, SINCE_REACH = re.compile("[来史][^,。;]{0,12}\\Z"), 14  # 近十年来查获的|最大的一起
EVIDENCE = "(?:根据|凭|依据|循|从|按)[^,。;\\d]{0,8}(?:手机|电话|通讯|通话|聊天|转账|交易)[^,。;\\d]{0,6}(?:纪录|记录|讯息|信息|资料|内容)"  # what the suspect's phone told
LINKED = re.compile(
    EVIDENCE
    + "|送件|派件|派送|签收|乔装|根据[^,。;]{0,12}(?:供述|交代)|供述|交代|顺线|顺藤|顺着(?:这条|该条?|这一|此)?线|沿着(?:这条|该条?|这一|此)?线|循着|由此追|溯源|倒查|深挖|循线|同案|涉案|跟进|取件|收件|寄件|收寄|发货人|收货|接货|提货|货主|买家|卖家|雇主|毒源|幕后|控制下交付|监控(?:递送|交付|派[递遣])|该案|此案|本案|专案组?|另一名(?![^,。;、]{0,18}(?:旅客|乘客|出入境|入境|抵港))|上线|下线|上家|下家|随后|随即|其后|经审讯|团伙|其余|余下|剩余|漏网|同伙|(?:在逃|潜逃)的?(?:组织者|主犯|主谋|骨干|老板)|至此"
)
OWN_TIP = re.compile(
    "(?:获悉|得知|接到?|收到|得到|掌握|发现)[^。;]{0,24}?(?:[,:]|称|反映|报称)(?:近日|近期)?有(?:人|一名|个|犯罪嫌疑人|毒贩|人员|团伙)|(?:接|据)(?:群众|市民|热心群众|村民)(?:举报|报警|反映)"
)  # a paragraph with a tip of its own tells a story of its own: 接到线索:有人将走私大麻…取件人
NEW_RING = re.compile("(?:打掉|摧毁|捣毁|端掉|瓦解|破获)了?(?:一(?:个|伙|条)|以[^,。;]{1,14}为首)[^,。;]{0,20}(?:团伙|集团|网络)")
WIDE = re.compile("全[市县省区州国旗]|各地|各级|(?:行动|会战|战役|整治|活动|专项)(?:期间|中|以来|开展以来)")
SEVERAL = re.compile(
    "(?:打掉|破获|侦破|摧毁|查获|端掉|铲除)了?(?:多|数|一批|一系列|若干)[个起宗件条]?[^,。;]{0,16}(?:团伙|案|通道|网络)"
)  # 连续打掉多个贩毒团伙
LATER_STAGE = re.compile(
    "专案组|专班|顺线|顺藤|追踪|深挖|扩线|(?:根据|据)[^,。;]{0,10}(?:供述|交代|线索)|下线|上线|上家|下家|同伙|同案|又(?:先后|陆续|相继)|其余|其他(?:团伙)?成员|掌握(?:犯罪|相关|具体|完整)*事证|[蒐搜]证|事证明确|时机成熟|循线|溯源|扩大(?:侦办|追查|追缉)|[数多二两三四五六](?:波|阶段|梯次)(?:行动|搜索|拘提|查缉|收网|攻坚)"
)
SUMMARY, STORY_DAYS, STORY_REACH, SITES = 120, 150, 1500, 3
LED_TO = re.compile(
    EVIDENCE
    + "|送件|派件|派送|签收|乔装|供述|交代|顺线|顺藤|顺着(?:这条|该条?|这一|此)?线|沿着(?:这条|该条?|这一|此)?线|循着|由此追|溯源|倒查|深挖|循线|同案|涉案|跟进|其后|此后|取件|收件|寄件|收寄|发货人|收货|接货|提货|上线|下线|上家|下家|控制下交付|监控(?:递送|交付|派[递遣])|经审讯"
)
BY = "dates.toml#by"
UNTIL = re.compile("(?:到|至|截[至止]|直[到至])\\Z")  # 到12月8日,涉案的5人先后落网: a stage of the case
CLASSES = frozenset({"target", "large"})
ONE_BY_ONE, MANY = frozenset({"captured", "criminal_detention", "formal_arrest", "sentenced", "surrendered", "bail", "coercive_measures"}), 30
COURT = frozenset({"sentenced", "prosecution", "formal_arrest", "cash"})


@dataclass(slots=True)
class Lead:
    """What decides about one fact: the sentence, the stretch before the fact, its dates, and the facts up to the next date."""

    clause: Clause
    fact: Fact
    span: Span
    moments: list[Mention]
    run: Sequence[Fact]
    first: bool

    @property
    def counted(self) -> bool:
        """Whether two or more cases are counted up to the next date."""
        return any(fact.kind == "count" and fact.quantity.amount >= 2 for fact in self.run)


def run_of(facts: Sequence[Fact], index: int, moments: Sequence[Mention]) -> list[Fact]:
    """The facts from one on up to the next date between facts."""
    out = [facts[index]]
    for fact in facts[index + 1 :]:
        if any(out[-1].span.end <= m.span.start < fact.span.start for m in moments if is_long(moment_of(m)) or is_day(moment_of(m))):
            break
        out.append(fact)
    return out


def may_go_on(reader: Reader, mention: Mention) -> bool:
    """Whether a period may be that of the next sentence: no earlier one, and none that is only compared with ("相较去年查获9441公斤")."""
    moment = moment_of(mention)
    if STOCK.match(reader.page.norm, mention.span.end):
        return False  # 截至5月底,全区现有吸毒人员3.9万名
    against = reader.page.norm[mention.span.start - 1 : mention.span.start] in COMPARING
    if moment.grain == "month" and LAUNCHED.search(reader.page.norm, mention.span.end, min(mention.span.end + LAUNCH_REACH, reader.page.clauses[-1].span.end)):
        return False  # 2014年10月,公安部部署开展为期6个月的会战
    return (is_period(moment) or moment.grain == "range") and not moment.earlier and not against


def is_sum(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence without a date sums up over a period told before: a word for a sum or a counted number, and nobody by name."""
    told = turns(reader.book).collective.search(reader.page.norm, lead.clause.span.start, lead.run[-1].span.end)
    if THIS_LOT.match(reader.page.norm, lead.clause.span.start):
        return False
    return lead.counted or is_of_gangs(lead) or (bool(told) and not is_single(reader, lead))


def is_of_gangs(lead: Lead) -> bool:
    """Whether several gangs are counted, which no single case breaks up."""
    return any(fact.code == "gang" and fact.quantity.amount > 1 for fact in lead.run)


def is_nearer(days: Sequence[Mention], long: Sequence[Mention], counted: bool) -> bool:
    """Whether days stand nearer than a period: "8月份破获一案,9月5日起至26日共查获97件"; a single day is no period of a number of cases."""
    if not days or days[-1].span.start < long[-1].span.start:
        return False
    return not counted or moment_of(days[-1]).grain == "range"


def is_single(reader: Reader, lead: Lead) -> bool:
    """Whether one case is told: 破获一起, or people by name."""
    patterns, norm = turns(reader.book), reader.page.norm
    end = lead.run[-1].span.end
    alone = lead.fact.quantity.amount == 1 and norm.startswith("一名", lead.fact.span.start)  # 一名被制裁的是闫某,2017年被起诉
    told = lead.fact.kind == "arrest" and (alone or ANAPHOR.match(norm, lead.fact.span.start) or is_of_names(lead.fact))
    if told:
        return True
    return bool(patterns.opening.search(norm, lead.span.start, end) or patterns.person.search(norm, lead.span.start, end))


def is_of_names(fact: Fact) -> bool:
    """Whether one or two people are told by name or by a noun alone, so that no period is summed up: "闫某,2017年在该州被起诉"."""
    return fact.quantity.amount <= (1 if fact.code == "sentenced" else FEW_NAMED) and (
        "single" in fact.tags or any(tag.startswith("who:") for tag in fact.tags)
    )


def is_another(reader: Reader, lead: Lead) -> bool:
    """Whether the sentence, or the paragraph before its first fact, says that it tells another case: 另一宗, 无独有偶, 再打掉一团伙, 又从一名旅客."""
    patterns = turns(reader.book)
    start, end = lead.clause.span.start if reader.told_here else reader.opened, lead.fact.span.start + OWN_WORDS
    told = patterns.another.search(reader.page.norm, start, end) or patterns.another_gang.search(reader.page.norm, start, end)
    return told is not None or is_newcomer(reader, lead, start)


def is_newcomer(reader: Reader, lead: Lead, start: int) -> bool:
    """Whether words from a place on say that officers came upon somebody new, to whom nothing led: "7月7日,又从一名男青年体内查获"."""
    norm, end = reader.page.norm, lead.fact.span.start + OWN_WORDS
    return turns(reader.book).newcomer.search(norm, start, end) is not None and not LINKED.search(norm, start, end)


def body_of(reader: Reader, lead: Lead) -> str:
    """The place in the name of the body that a sentence begins with: 开江 of 开江县公安局; empty if none is told."""
    start = lead.clause.span.start
    found = find_agencies(reader.page.norm, start, min(lead.fact.span.start, start + BODY_REACH), reader.book.names)
    name = OWN_BODY.sub("", str(found[0].value)) if found else ""
    return "" if not name or name[0] in "该我本各其" or len(name) < SHORTEST_BODY else name[:2]


def is_of_court_only(case: Frame) -> bool:
    """Whether only what prosecutors and courts did is told of a case."""
    return all(fact.code in COURT for fact in case.facts)


def caught(frame: Frame) -> Decimal:
    """The largest number of people caught that an event tells."""
    return max((fact.quantity.amount for fact in frame.facts if fact.code == "captured"), default=Decimal(0))


def caught_in(frame: Frame, who: set[str]) -> bool:
    """Whether an event tells that people of some names were caught."""
    return any(fact.code == "captured" and people_of(fact) & who for fact in frame.facts)


def is_same_kind(one: Fact, other: Fact) -> bool:
    """Whether two facts count the same kind of thing."""
    return (one.kind, one.code, one.quantity.unit) == (other.kind, other.code, other.quantity.unit)


def is_same_figure(one: Fact, other: Fact) -> bool:
    """Whether two facts tell the same number of the same thing."""
    return (one.kind, one.code, one.quantity.unit, one.quantity.amount) == (other.kind, other.code, other.quantity.unit, other.quantity.amount)


def tie_to_total(reader: Reader, clause: Clause, case: Frame | None) -> None:
    """Make the case that is told a part of the open total where the text says so: "此案已计入上半年总数", "其中,缴毒最多的一起…"."""
    patterns, norm, span = turns(reader.book), reader.page.norm, clause.span
    told = bool(patterns.share.search(norm, span.start, span.end) or patterns.included.search(norm, span.start, span.end)) or is_largest(norm, span)
    if case is None:
        reader.inside = reader.inside or told or bool(ONE_OF.match(norm, span.start, span.end))
    elif case.kind == "case" and case.parent is None and case is not reader.total and reader.total and (told or (reader.inside and len(case.facts) == 1)):
        case.parent, reader.inside = reader.total, False


def is_largest(norm: str, span: Span) -> bool:
    """Whether a sentence calls its case the largest of those told, not of all years: "该关近十年来查获的最大的一起"."""
    return any(not SINCE.search(norm, max(span.start, match.start() - SINCE_REACH), match.start()) for match in LARGEST.finditer(norm, *span))


def is_elsewhere(reader: Reader, lead: Lead, case: Frame) -> bool:
    """Whether one of several examples is told by another body than the last one: "2月11日,贵阳铁路公安处…。2月10日,昆明铁路公安处…"."""
    listed = reader.total is not None and reader.total.at < case.at and case.name is None and bool(case.facts)
    if listed and LINKED.search(reader.page.norm, lead.clause.span.start, lead.fact.span.end):
        return False
    body = body_of(reader, lead) if listed and lead.first and case.body else ""
    return bool(body) and body != case.body


def is_by_other_body(reader: Reader, lead: Lead, case: Frame) -> bool:
    """Whether a part of a sentence begins with another body and the case or the ring that it broke: "行动中,甲省警方侦破…案,缴获…;乙市警方打掉一个团伙,抓获13人"."""
    norm, start = reader.page.norm, reader.last if reader.told_here else lead.clause.span.start
    marks = list(PARTED.finditer(norm, start, lead.fact.span.start))
    if not case.facts or case.section or not (marks or not reader.told_here):
        return False
    begin = marks[-1].end() if marks else start
    found = find_agencies(norm, begin, min(lead.fact.span.start, begin + BODY_REACH), reader.book.names)
    opens = turns(reader.book).opening.search(norm, begin, lead.run[-1].span.end) or SOMEBODY.search(norm, begin, lead.run[-1].span.end)
    if not found or found[0].span.start - begin > AT_ONCE or not opens or LINKED.search(norm, begin, opens.start()):
        return False
    name = OWN_BODY.sub("", str(found[0].value))
    return len(name) >= SHORT_BODY and name[:2] not in norm[max(0, case.at - BODY_REACH) : begin]


def is_earlier(reader: Reader, case: Frame, lead: Lead, day: Period) -> bool:
    """Whether a new paragraph goes back in time: a story goes forward, so this is another case ("2011年,他们从行包车起获…")."""
    starts = [period.start for period in case.days or filter(None, [case.opened_on]) if period.start]
    if is_of_court_only(case):
        return False  # a court tells the judgment first
    if fits(reader, case, lead, day) or is_day_before(case, lead, day):
        return False  # the story behind a summary begins with the first raid
    return bool(starts and day.end and day.end < min(starts) and not reader.told_here)


def is_day_before(case: Frame, lead: Lead, day: Period) -> bool:
    """Whether a day is told from the one of the case, and right before it: 前一天, 头天晚上."""
    starts = [period.start for period in case.days if period.start]
    leaning = [m for m in lead.moments if m.rule in LEANING and moment_of(m).period == day]
    return bool(leaning and starts and day.end and (min(starts) - day.end).days <= APART_DAYS)


def fits(reader: Reader, case: Frame, lead: Lead, day: Period) -> bool:
    """Whether the figures of a sentence, of at most some months before, may all be among those of the case that the first paragraph sums up: 抓获3名 of 抓获4名."""
    starts = [period.start for period in case.days if period.start]
    reach = STORY_DAYS if case.name is None else YEARS  # a case that is named once and told from its beginning
    late = not day.end or (min(starts, default=day.end) - day.end).days > reach
    if late or lead.clause.paragraph in reader.page.items or case.at > reader.page.body + SUMMARY:
        return False
    if not turns(reader.book).opening.search(reader.page.norm, reader.page.body, case.at + SUMMARY):
        return False
    return all(any(is_among(fact, other) for other in case.facts) for fact in lead.run if fact.kind in ("seizure", "arrest") and fact.whole is None)


def is_among(fact: Fact, other: Fact) -> bool:
    """Whether a figure may be a part of another, or the same."""
    same = fact.kind == other.kind and fact.quantity.unit == other.quantity.unit and fact.quantity.amount <= other.quantity.amount
    return same and (fact.code == other.code or (fact.kind == "seizure" and other.code in ("unspecified", "mixed")))


def is_far(reader: Reader, case: Frame, lead: Lead, day: Period) -> bool:
    """Whether a new paragraph tells a find long after a case without a name, or a capture a year after it: another case."""
    ends = [period.end for period in case.days if period.end]
    if not ends or not day.start or reader.told_here or case.name is not None:
        return False
    gap = (day.start - max(ends)).days
    listed = reader.total is not None and reader.total.at < case.at
    if lead.fact.kind == "seizure" or (listed and lead.fact.code in ONE_BY_ONE | {"drug_users"}):
        return gap > FAR and (is_once(reader, case) or not is_linked(reader, case, lead.fact.span.end))
    return lead.fact.code == "captured" and gap > YEARS and not turns(reader.book).fugitive.search(reader.page.norm, reader.page.body, lead.clause.span.end)


def is_once(reader: Reader, case: Frame) -> bool:
    """Whether a case was told as one of long ago, to which the story only looks back: "2018年6月,大队就曾在3号楼端掉一个窝点,当时抓获6名"."""
    start = max(reader.page.norm.rfind(mark, 0, case.facts[0].span.start) for mark in "。\n") + 1 if case.facts else 0
    return bool(case.facts) and ONCE.search(reader.page.norm, start, case.facts[0].span.start) is not None


def is_next_example(reader: Reader, case: Frame, lead: Lead, mention: Mention) -> bool:
    """Whether a find on a later day, with nothing that ties it to the last one, is the next example of a report: "8月7日…查获海洛因920克。10月2日,某站在口岸附近查获海洛因2850克"."""
    day = moment_of(mention).period
    until = (
        reader.told_here
        and lead.fact.kind == "arrest"
        and (mention.rule == BY or UNTIL.search(reader.page.norm, max(0, mention.span.start - 2), mention.span.start))
    )
    if (mention.rule in LEANING and not leans_on_own(reader, mention)) or case.section or until:
        return False  # 三天后, 到12月8日: the story goes on; a list item tells one case
    listed = (
        ((reader.total is not None and reader.total.at < case.at) or SEVERAL.search(reader.page.norm, 0, case.at) is not None)
        and lead.first
        and (lead.fact.kind in ("seizure", "asset") or lead.fact.code in ("captured", "drug_users"))
    )
    seized = {fact.span.start for fact in case.facts if fact.kind == "seizure"} if listed else set()
    ends = [period.end for at, period in case.dated.items() if at in seized and period.end]
    if not (ends and day.start and day.end) or (day.end - day.start).days > TEN_DAYS:
        return False
    return (day.start - max(ends)).days >= (FAR if case.name else APART_DAYS) and not is_linked(reader, case, lead.fact.span.end, lead.clause.span.start)


def leans_on_own(reader: Reader, mention: Mention) -> bool:
    """Whether a day that is counted from another stands behind that one in a paragraph that told nothing yet: "1月23日接到线索…。民警于次日将赵某抓获"."""
    here = within(reader.page.moments, Span(reader.opened, mention.span.start))
    return not reader.told_here and any(moment_of(m).grain == "day" and m.rule not in LEANING for m in here)


def goes_on(reader: Reader, lead: Lead, summed: bool) -> bool:
    """Whether a period only tells a later stage of the open case: "10月至11月,专案组又抓获下线8人", "2017年,同案4人分别被判处死刑"."""
    if reader.current is None or reader.current.kind != "case":
        return False
    if lead.fact.code == "sentenced":
        return not summed
    wide = WIDE.search(reader.page.norm, lead.clause.span.start, lead.run[-1].span.end)
    led = LATER_STAGE.search(reader.page.norm, lead.clause.span.start, lead.fact.span.end)
    return lead.fact.code == "captured" and wide is None and led is not None


def is_led_to(reader: Reader, lead: Lead, case: Frame) -> bool:
    """Whether words before a fact, or before it in a paragraph that told nothing yet, say that the last case led to it: 据其供述, 跟进调查后.

    So does a capture alone behind a find without one.
    """
    start = lead.clause.span.start if reader.told_here else reader.opened
    owner = lead.fact.code == "captured" and not any(fact.kind == "seizure" for fact in lead.run)
    found, caught = any(fact.kind == "seizure" for fact in case.facts), any(fact.code == "captured" for fact in case.facts)
    return LED_TO.search(reader.page.norm, start, lead.fact.span.start) is not None or (owner and found and not caught)


def is_linked(reader: Reader, case: Frame, end: int, start: int | None = None) -> bool:
    """Whether words up to a place tie a sentence, or a paragraph that told nothing yet, to the last case: 据其供述, 老郝 whom it told."""
    start = start if start is not None and reader.told_here else reader.opened
    norm = reader.page.norm
    again = set(NAMED.findall(norm, max(case.at, start - STORY_REACH), start)) & set(NAMED.findall(norm, start, end))
    tip = NEW_RING.search(norm, start, end) or (None if reader.told_here else OWN_TIP.search(norm, start, end))
    return bool(again) or LINKED.search(norm, start, tip.start() if tip else end) is not None


def told_by_bodies(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence behind a case sums up over several bodies: "临水、南川等海关缴获毒品1.8吨"."""
    return bool(turns(reader.book).bodies.match(reader.page.norm, lead.clause.span.start, lead.fact.span.end))


def widest(reader: Reader, total: Frame) -> Frame:
    """The open total whose period holds that of a total told after it, or most of it: behind the single years, or the months of a campaign, a text goes on about all."""
    for frame in reader.frames:
        holds = frame.is_whole and frame is not total and frame.at < total.at
        if (
            holds
            and frame.period
            and total.period
            and frame.period != total.period
            and (holds_period(frame.period, total.period) or holds_most(frame.period, total.period))
        ):
            return frame
    return total
