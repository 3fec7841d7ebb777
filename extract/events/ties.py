"""Which events are parts of which totals: cases and periods that a total sums up, cases told one by one behind their number, samples."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from extract.events.extents import holds_period, span_of
from extract.events.frames import LONG_DAYS, Frame, Page, counted_before, moment_of, people_of, turns, within
from extract.events.restate import rounds
from extract.people.persons import whole_number
from rules.book import RuleBook
from schemas.text import Clause, Fact, Period

MEASURES = frozenset({"criminal_detention", "formal_arrest", "prosecution", "coercive_measures", "sentenced", "bail"})
PICKED = re.compile("从[^。;]{0,40}[选挑择遴抽摘]|选取|选出|择取|遴选|挑选|的部分|中的")
ONE_BY_ONE = re.compile("(?:分年度?|逐年|按年度?|分月|逐月|按月|分季度|按季度)(?:来)?(?:看|统计|算|计)?(?=[,:])")
EXAMPLES = re.compile(
    "(?:[本该此]波|[本该此前]次|上述|行动中|期间|其中)[^,。;:\\n]{0,20}(?:案件?|个案|案例)(?:部分)?(?:主要)?(?:包括有?|包含|计有|有|如下|分别为|分别是|为|如)?[::]|(?:近[日期来]|主要|较?重大)[^,。;:\\n]{0,6}(?:案件?|个案|案例)(?:包括|计有|有|如下)[::]?|(?:[本该此]波|[本该此]次)[^,。;:\\n]{0,16}案件?(?:包括|包含|计有)"
)
TRIED = re.compile("(?:宣判|审判|判处|公布|通报|公开)的")  # 本院宣判的主要案件有:
BEGINS = 12  # characters
OF_ALL_JUDGED = re.compile(
    "(?P<who>(?:[一-龥]某[一-龥某]?、){0,4}[一-龥]某[一-龥某]?)等(?P<number>[\\d,]+|[一二三四五六七八九十百]+)(?:名|个|位)?(?:被告人?|罪犯|人)"
)
SHARE_OF_PERIOD = re.compile(
    "占(?:去|到|了)?(?:前[一二三四五六七八九十\\d]+个月|(?:今|去|全|前|上?半|下半)年度?|\\d{4}年|本?季度?|整个(?:行动|会战|战役|专项))(?:全部|整个)?[^,。;、\\d]{0,10}(?:的|[约近逾超过]{1,2}|[\\d一二三四五六七八九])"
)
BY_YEARS = re.compile("其中,?(?:19|20)\\d\\d年(?!\\d)|逐年(?:来)?看|分年(?:度)?|历年(?:来)?(?:看|分别)|各年(?:度)?(?:看|分别)|按年(?:度)?|从年度看")
FLED = re.compile("潜逃|在逃|逃犯|脱逃|逃脱|漏网|外逃|逃亡|追逃|逃匿|逃往|出逃|逃跑|逃走|跳窗")
NAMED_ONE, SAME = re.compile("[一-龥]某某?[一-龥]?(?=[等被的在落归捉抓擒,、(])|[一-龥]某某?"), re.compile("前案|该案|此案|本案|同案")
ONE_AFTER_ANOTHER = re.compile("连[破查克获截端捣]|接连|一连|连续|先后|相继")
OTHERS = re.compile("(?:另外|其余|其他|剩余|还有)的?(?:[一两二三四五六七八九]|\\d)[起宗]")
LATE, FEW = 15, 9  # days; cases
OUT_OF_IT = re.compile("(?:当中|之中|中)的?")  # 咖啡包中的60包
HEAVY = (("百公斤", 100_000), ("吨", 1_000_000), ("万克", 10_000), ("十公斤", 10_000), ("公斤", 1000), ("千克", 1000))
SUM, SUM_REACH = re.compile("累计|合计|总计|共计|共|总"), 8


def sum_cases(frames: list[Frame], norm: str) -> None:
    """A weight behind several cases that sums them up belongs to a total of its own, with the cases as its parts: "一天之内截下海洛因累计580余克"."""
    cases = [frame for frame in frames if frame.kind == "case" and (frame.parent is None or frame.parent.title)]
    for frame in cases:
        for fact in [fact for fact in frame.facts if fact.kind == "seizure" and fact.whole is None]:
            if not SUM.search(norm, max(0, fact.span.start - SUM_REACH), fact.span.end):
                continue
            parts = {case.at: one for case in cases for one in case.facts if one.code == fact.code and one.span.end < fact.span.start and one.whole is None}
            amount = sum(one.quantity.amount for one in parts.values())
            whole = replace(fact, quantity=replace(fact.quantity, amount=Decimal(amount)))
            if len(parts) > 1 and (whole == fact or rounds(fact, whole)):
                tied = [case for case in cases if case.at in parts]
                frame.facts = [other for other in frame.facts if other is not fact]
                total = tied[0].parent or counted_before(frames, tied) or Frame("total", min(parts))
                total.period = total.period if total.period and not total.period.vague else span_of([day for case in tied for day in case.days])
                total.facts = [*total.facts, fact]
                frames[:] = [total, *(other for other in frames if other is not total)]
                for case in tied:
                    case.parent = total
                return


def lift_sums(frames: Sequence[Frame]) -> None:
    """People of all parts together that stand behind the last part belong to the whole: "1日…抓获1人;4日…抓获2人。3人均已刑拘"."""
    for whole in [frame for frame in frames if frame.kind == "total"]:
        parts = [frame for frame in frames if frame.parent is whole and frame.kind == "case" and frame.facts]
        caught = [sum(fact.quantity.amount for fact in part.facts if fact.code == "captured" and fact.whole is None) for part in parts]
        if len(parts) < 2 or not all(caught):
            continue
        last = max(parts, key=lambda part: part.at)
        summed = [fact for fact in last.facts if fact.kind == "arrest" and fact.code in MEASURES and fact.quantity.amount == sum(caught)]
        last.facts = [fact for fact in last.facts if fact not in summed]
        whole.facts += [fact for fact in summed if not any((fact.code, fact.quantity) == (other.code, other.quantity) for other in whole.facts)]


def tie_summed(frames: list[Frame]) -> None:
    """Cases whose weights or plants add up exactly to a figure of a total are its parts: "铲除54株。…铲除131株。行动以来共铲除185株"."""
    cases = [frame for frame in frames if frame.kind == "case" and frame.parent is None]
    for total in [frame for frame in frames if frame.is_whole]:
        for fact in [fact for fact in total.facts if fact.kind == "seizure" and fact.whole is None]:
            parts = [(case, one) for case in cases for one in case.facts if same_thing(fact, one)]
            if len(parts) > 1 and sum(one.quantity.amount for _, one in parts) == fact.quantity.amount:
                for case, _ in parts:
                    case.parent = total


def tie_periods(frames: list[Frame]) -> None:
    """Totals of shorter periods whose figures add up exactly to that of the whole period are its parts: "三年起诉634人…2017年251人、2018年207人、2019年176人"."""
    of_periods = [frame for frame in frames if frame.kind == "total" and not frame.other and frame.period]
    for whole in [frame for frame in of_periods if frame.parent is None]:
        inside = [frame for frame in of_periods if frame.parent in (None, whole) and frame is not whole and is_within(frame.period, whole.period)]
        for fact in whole.facts if len(inside) > 1 else ():
            parts = [(frame, other) for frame in inside for other in [one for one in frame.facts if same_thing(fact, one)][:1]]
            if len(parts) > 1 and sum(other.quantity.amount for _, other in parts) == fact.quantity.amount:
                whole.period = span_of([frame.period for frame, _ in parts if frame.period]) if whole.period and whole.period.vague else whole.period
                for frame, _ in parts:
                    frame.parent = whole


def tie_split(page: Page, frames: Sequence[Frame]) -> None:
    """Totals of shorter periods that a sentence tells one by one of a longer one are its parts: "分年看,2015年为3412人,2019年已回落到1968人"."""
    for match in ONE_BY_ONE.finditer(page.norm):
        stop = page.norm.find("。", match.end())
        told = [frame for frame in frames if frame.kind == "total" and match.end() <= frame.at < stop and frame.parent is None]
        for frame in told:
            wholes = [other for other in frames if other.kind == "total" and other.at < match.start() and is_within(frame.period, other.period)]
            frame.parent = wholes[-1] if wholes else None


def tie_years(page: Page, frames: Sequence[Frame]) -> None:
    """Totals of single years of which a sentence says that it goes through them are parts of the total of all: "逐年看,起诉人数分别为542人、468人…"."""
    for clause in page.clauses:
        if not BY_YEARS.search(page.norm, clause.span.start, clause.span.end):
            continue
        told = [frame for frame in frames if frame.kind == "total" and clause.span.start <= frame.at < clause.span.end]
        whole = next((frame for frame in reversed(frames) if frame.kind == "total" and frame.at < clause.span.start and holds_all(frame, told)), None)
        for frame in told if whole else ():
            frame.parent = frame.parent or whole


def tie_shares(page: Page, frames: Sequence[Frame]) -> None:
    """A total of a shorter period whose figures are told as a share of a longer one's is a part of it: "6月破案9起…占半年的四成"."""
    for match in SHARE_OF_PERIOD.finditer(page.norm):
        start = page.norm.rfind("。", 0, match.start()) + 1
        told = [frame for frame in frames if frame.kind == "total" and frame.parent is None and start <= frame.at < match.start()]
        for part in told[-1:]:
            wholes = [other for other in frames if other.is_whole and other.at < start and is_within(part.period, other.period)]
            part.parent = wholes[-1] if wholes else None


def holds_all(whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a total holds the periods of some others, which are shorter."""
    return whole.parent is None and not whole.other and len(parts) > 1 and all(is_within(part.period, whole.period) for part in parts)


def is_within(inner: Period | None, outer: Period | None) -> bool:
    """Whether a period lies inside a longer one, or inside some years without days (三年来)."""
    if outer is not None and outer.vague:
        return inner is not None and inner.start is not None
    return inner is not None and outer is not None and inner != outer and holds_period(outer, inner)


def same_thing(one: Fact, other: Fact) -> bool:
    """Whether two figures count the same: cases solved, people sentenced, grams of heroin; no parts of others."""
    return (one.kind, one.code, one.quantity.unit) == (other.kind, other.code, other.quantity.unit) and one.whole is None and other.whole is None


def tie_listed_cases(page: Page, frames: list[Frame]) -> None:
    """Cases told one by one behind a stated number of exactly so many are parts of that total: "连破三起"."""
    for frame in frames:
        counts = {int(fact.quantity.amount) for fact in frame.facts if fact.kind == "count" and fact.code != "target" and fact.quantity.approx == "exact"}
        counts = counts or ({page.told_cases} if frame is frames[0] else set()) - {0} or raided(frame)  # 捣两毒窟; 连续捣毁3处制毒窝点
        if frame.kind != "total" or not counts - {0, 1}:
            continue
        later = [
            other
            for other in frames
            if other.kind == "case" and other.parent in (None, frame, frame.parent) and other.at > frame.at and other.facts and not other.other
        ]
        ends = [other.at for other in frames if other.kind == "total" and other.parent is None and other.at > frame.at]
        before_next = [case for case in later if not ends or case.at < min(ends)]
        same_line = [case for case in later if "\n" not in page.norm[frame.at : case.at]]
        same_item = [case for case in later if frame.section and case.section == frame.section]
        inside = [case for case in later if frame.period and case.days and all(holds_period(frame.period, day) for day in case.days)]
        for cases in (same_line, same_item, inside, before_next):
            few = cases is inside and len(cases) < max(counts) <= FEW and is_series(page, frame)  # of one nothing is counted
            if len(cases) > 1 and (len(cases) in counts or few) and not (frame.parent and too_light(page, frame, cases)):
                for case in cases:
                    case.parent = frame
                break


def raided(total: Frame) -> set[int]:
    """How many gangs, or sites alone, a total counts, if it counts no cases: of each a case may be told."""
    told = [fact for fact in total.facts if fact.kind == "asset" and fact.code in ("site", "gang") and fact.quantity.approx == "exact"]
    alone = len(told) == len(total.facts)
    return {int(fact.quantity.amount) for fact in told if alone or fact.code == "gang"} if all(fact.kind != "count" for fact in total.facts) else set()


def is_series(page: Page, total: Frame) -> bool:
    """Whether the cases of a total are told to have come one after another: 三天连查四起, 接连破获四起; or the rest of them is counted: 另外两起为吸毒案."""
    if OTHERS.search(page.norm, max((fact.span.end for fact in total.facts if fact.kind == "count"), default=total.at)):
        return True
    return is_short(total.period) and any(
        ONE_AFTER_ANOTHER.search(page.norm, max(0, fact.span.start - 8), fact.span.end) for fact in total.facts if fact.kind == "count"
    )


def too_light(page: Page, total: Frame, cases: Sequence[Frame]) -> bool:
    """Whether a class of heavy cases (万克以上, 公斤级) cannot be the cases told, as one of them weighs less."""
    words = "".join(page.norm[fact.span.start : fact.span.end] for fact in total.facts if fact.kind == "count")
    least = next((grams for word, grams in HEAVY if word in words), 0)
    weights = [sum(fact.quantity.amount for fact in case.facts if fact.kind == "seizure" and fact.quantity.unit == "g") for case in cases]
    return any(0 < weight < least for weight in weights)


def tie_fugitives(page: Page, frames: Sequence[Frame]) -> None:
    """A fugitive's capture weeks or years after a case that tells of the same person is a part of it, in whichever order they are told."""
    for late in [frame for frame in frames if frame.kind == "case" and frame.parent is None and frame.facts and all(is_caught(fact) for fact in frame.facts)]:
        told = "".join(page.norm[clause.span.start : clause.span.end] for clause in page.clauses if any(fact.clause == clause.index for fact in late.facts))
        start = min((day.start for day in late.days if day.start), default=None)
        if start is None or not FLED.search(told):
            continue
        who = set(NAMED_ONE.findall(told))
        wholes = [case for case in frames if case is not late and case.kind == "case" and case.parent is None and is_long_before(case, start)]
        wholes = [case for case in wholes if any(name in around(page, case).replace(told, "") for name in who) or SAME.search(told)]
        if len(wholes) == 1:
            late.parent = wholes[0]


def is_caught(fact: Fact) -> bool:
    """Whether a fact tells that somebody was caught or taken into custody."""
    return fact.kind == "arrest" and fact.code in MEASURES | {"captured", "surrendered"}


def is_long_before(case: Frame, start: date) -> bool:
    """Whether the days of a case with facts end weeks before a day."""
    ends = [day.end for day in case.days if day.end]
    return bool(ends and case.facts and (start - max(ends)).days >= LATE)


def around(page: Page, case: Frame) -> str:
    """The paragraphs that tell a case."""
    first, last = min(fact.span.start for fact in case.facts), max(fact.span.end for fact in case.facts)
    end = page.norm.find("\n", last)
    return page.norm[page.norm.rfind("\n", 0, first) + 1 : end if end >= 0 else len(page.norm)]


def tie_series(frames: Sequence[Frame]) -> None:
    """Cases of a series (首案, 第二案) on days of the total told before it are parts of it."""
    for case in [frame for frame in frames if frame.series and frame.parent is None]:
        before = [total for total in frames if total.kind == "total" and total.parent is None and not total.other and total.at < case.at]
        period = before[-1].period if before else None
        if period and is_short(period) and all(holds_period(period, day) for day in case.days):
            case.parent = before[-1]


def is_short(period: Period | None) -> bool:
    """Whether a period is of some days: cases told behind the figures of half a year are merely told beside them."""
    return bool(period and period.start and period.end and (period.end - period.start).days < LONG_DAYS)


def tie_samples(page: Page, frames: list[Frame], book: RuleBook) -> None:
    """Cases under a heading that calls them a part of a total's cases are parts of it: "从1.1万余起案件中选出十起"."""
    for match in turns(book).sample.finditer(page.norm):
        clause = next((clause for clause in page.clauses if clause.span.start <= match.start() < clause.span.end), None)
        whole = sampled(page, frames, clause, match) if clause else None
        if whole:
            for case in frames:
                here = clause is not None and clause.span.start <= case.at < clause.span.end and bool(case.name or TRIED.search(match.group()))
                if case.kind == "case" and (case.section or here) and case.parent is None:
                    case.parent = whole
            return


def tie_defendants(page: Page, frames: Sequence[Frame]) -> None:
    """A case of somebody who is named as one of just so many defendants as a session judged is a part of it: "11名被告人分别被判处…。石某等11名被告人被带上法庭…"."""
    for match in OF_ALL_JUDGED.finditer(page.norm):
        number = whole_number(match["number"])
        for whole in frames:
            judged = any(fact.code == "sentenced" and fact.quantity.amount == number for fact in whole.facts)
            for case in frames if judged and whole.is_whole and not whole.other else ():
                own = case.kind == "case" and case.parent is None and case.at > whole.at
                if own and any(tells_of(page, case, name) for name in match["who"].split("、")):
                    case.parent = whole


def tells_of(page: Page, case: Frame, name: str) -> bool:
    """Whether a case catches somebody of a name, or its first sentence begins with the name: "罪犯石某、柳某系兄弟,二人…双双落网"."""
    clause = next((clause for clause in page.clauses if clause.span.start <= case.at < clause.span.end), None)
    begun = clause is not None and name in page.norm[clause.span.start : clause.span.start + BEGINS]
    return begun or any(f"who:{name}" in people_of(fact) for fact in case.facts)


def tie_examples(page: Page, frames: Sequence[Frame]) -> None:
    """Cases told behind a heading that counts them among those of a wave or an operation are parts of its total: "本波较受瞩目的案件包括:…"."""
    for match in EXAMPLES.finditer(page.norm):
        before = [frame for frame in frames if frame.is_whole and frame.at < match.start() and frame.facts]
        period = before[-1].period if before else None
        stop = min((frame.at for frame in frames if frame.kind == "total" and frame.at > match.end()), default=len(page.norm))
        for case in frames:
            inside = case.kind == "case" and case.parent is None and match.end() <= case.at < stop
            if period and inside and case.days and all(holds_period(period, day) for day in case.days):
                case.parent = before[-1]


def sampled(page: Page, frames: Sequence[Frame], clause: Clause, match: re.Match[str]) -> Frame | None:
    """The total out of which a sentence picks samples: that of a number in it, that told before (从中选取), or that of the period of the cases (从上半年破获的案件中选取)."""
    free = [frame for frame in frames if frame.is_whole]
    before = [frame for frame in free if frame.at < match.start()]
    out_of = before[-1] if before and (match.group().startswith("从中") or "其中" in match.group() or TRIED.search(match.group())) else None
    picked = PICKED.search(page.norm, clause.span.start, clause.span.end)
    periods = [moment_of(m).period for m in within(page.moments, clause.span)] if picked else []
    for frame in free:
        here = any(clause.span.start <= fact.span.start < clause.span.end and fact.kind == "count" for fact in frame.facts)
        if here or frame is out_of or (frame.period in periods and frame.period):
            return frame
    return None


def adopt(frames: Sequence[Frame], left: Frame, home: Frame) -> None:
    """Make the parts of an event that has no fact left parts of the one to which they went: "三年间被判重刑的共532人。…数量最多的一起"."""
    for part in frames if not left.facts else ():
        part.parent = home if part.parent is left and part is not home else part.parent


def gather_parts(frames: Sequence[Frame], norm: str) -> None:
    """Give the parts of a figure that is of another event to that event ("2024年1至5月,起诉96件131人。起诉的361人中,贩卖毒品的298人"); a case keeps them as figures of its own.

    "抓获63名。其中,“3·12”案抓获9名": the nine are those of a part, not a part of the 63.
    """
    homes = {fact.span: frame for frame in frames for fact in frame.facts if fact.whole is None}
    for frame in frames:
        for fact in [fact for fact in frame.facts if fact.whole]:
            home = homes.get(fact.whole) if fact.whole else None
            if home is None or home is frame or any(other.span == fact.whole for other in frame.facts):
                continue
            frame.facts = [other for other in frame.facts if other is not fact]
            more = frame.kind == "total" and frame.parent is home and any(other.kind == "seizure" for other in frame.facts)  # 其中,某市抓获86人,缴毒1.2公斤
            own = (
                more or frame.kind == "case" or (frame.period is not None and frame.period not in (home.period, Period(vague=True)))
            )  # 仅今年前11个月,就缴毒137公斤
            if own and frame.parent is home and "pointed" not in fact.tags and not OUT_OF_IT.search(norm, fact.span.start, fact.span.end):
                frame.facts = [*frame.facts, replace(fact, whole=None, group=None)]
            elif frame.kind == "case":
                frame.facts = [*frame.facts, fact]
            else:
                home.facts = [*home.facts, fact]
                adopt(frames, frame, home)
