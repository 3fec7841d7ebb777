"""Dates and periods in the order of the story: each found by a pattern of dates.toml, resolved from the publication date and from what was told before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import islice

from extract.dates.anchor import Anchor, Stand, long, number, shifted
from extract.dates.calendar import resolve
from extract.dates.campaigns import needs_starts, told_starts
from extract.dates.periods import plan_told, some_time_on
from extract.words.patterns import guarded
from rules.dates import DateFile, MomentEntry
from schemas.text import Clause, Mention, Moment, Period, Span, Text

YEAR = r"(?:19|20)\d\d|[一二][〇零0Oo一二三四五六七八九]{3}"
PARTED = re.compile("[。\n]")  # a title ends at its line
TIMES_BRACKET = re.compile(r"(?:同期)?\([^()]{1,14}\)的[约近]?(?:[\d.]+|[一二两三四五六七八九十]+)[多余]?[倍成]")
MULTIPLE = re.compile(r"(?:同期)?的[约近]?(?:[\d.]+|[一二两三四五六七八九十]+)[多余]?[倍成]")  # 是上年的3.8倍
TO_GAP = re.compile(
    r"(?:凌晨|清晨|早上?|上午|中午|下午|傍晚|晚上?|深夜|夜间?)?(?:\d{1,2}[时点](?:\d{1,2}分)?许?|[一二三四五六七八九十]{1,3}[时点]许?)?起?(?:至|到|~|—|-)"
)
RUN_ON = re.compile(
    r"\)?(?:\([^)]{1,4}\))?(?:零时|[凌清]晨|\d{1,2}时)?(?:起|开始|启动|开展|展开|打响|发起|铺开|拉开)[^。;]{0,40}?(?:(?:一连|连续|为期|历时|连着|持续|整整?|用)了?|(?=(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[天日](?:里|内|时间)))(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<u>天|日|个?昼夜|个?月|个?星期|周)(?!前|后)"
)
SINCE_RUN = re.compile(r"[^。;]{0,60}?,(?P<n>[一两三四五六\d])(?P<u>个月|天|周)(?:之?内|来|里|间|时间)?(?=[破查抓缴共侦])")  # 8月1日以来,…,一个月破获案件4起
REPUBLIC_YEAR = r"(?<![\d.])1[01]\d(?=年(?!度?[一-龥]{0,6}字第))|(?<![\d.])[6-9]\d(?=年(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月|[初底末起的就即因犯曾被遭在“]|间[,因曾就即]|[上下]半年))"
TAIWAN = re.compile(
    "法务部|新台币|公克|检察?署|海巡|刑事警察|警政|警察机关|查缉队|毒危|刑大|本岛|民国|第[一二三四]级毒品|安非他命|恺他命|缓起诉|卫福部|调查局|地检|声押|声请|拘提|警分局|员警|县警|关务|航警|宪兵|K他命|K烟|毒品危害|刑事局|分局[^。]{0,60}嫌"
)
REPUBLIC = re.compile(
    r"(?<![\d.])1[01]\d年(?!级|期|徒|刑|以[上下]|后|前(?!\d{1,2}个?月|[一二三四五六七八九十]+个?月)|来|多)|\(1[01]\d\)年|(?<=国)[6-9]\d年|(?<![\d.])[89]\d年(?:“|\d{1,2}月)"
)
YEAR_WORD = "(?:[今去前同当次翌隔是本上那该]|[这那]一)(?=年)"
GLOSS = re.compile(r"[本上同当次翌隔该][(](?P<told>\d{1,2})[)](?=[月日])")  # 本(5)月17日, 翌(27)日: what the word before the bracket means
EVER = re.compile("(?:间|份|度)?(?:,|就|即|便|也|亦|还|更|已)?曾(?!经理)")  # 同一集团去年11月曾以相同手法闯关: an aside
DEPARTED = re.compile("(?:凌晨|清晨|上午|中午|下午|傍晚|晚间?|深夜)?[^,。;\\d]{0,6}(?:报关)?(?:出港|出海|离港|启航|启程|驶离)")
MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|(?<![\d百千万亿余多几])元(?=月(?![薪租费息供收工]))"
DAY = r"3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九]"
TO = r"[至到迄~\-—–]+|起至"
HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))?(?P<year>(?:19|20)\d\d)年(?:(?:度|的)?[^。,;:]{0,12}?(?:回顾|工作|情况|成效|总结|战果|任务|安排)[^。,;:]{0,8})?\s*"
)
WHOLE_YEAR, PART = re.compile("全年|整年|一年|年?[底末初]|[^,。;]{0,8}\\d+月"), 350  # days
COMPARING = tuple("比较与同和")
COMPARED, COMPARED_REACH = re.compile(r"(?<![对相之])(?:比|较)[^,。;()]{1,6}\($"), 9  # 比首轮(3月5日至20日)查获的2460株减少
ONE_BEFORE = re.compile("(?:上一?个?|前一个?)(?:统计|报告)?(?:年度|时期|周期|季度|期间|年同期)[(（]$")  # 再上一个统计年度(2017年6月至2018年5月)
PEAK = "(?:的?(?:历史)?最?(?:高峰|高点|峰值)(?:时期|期|时)?)?"
BRACKETED = re.compile(rf"份?{PEAK}(?:同期)?的?\((?:\d|[一二三四五六七八九十百])")
ROSE = re.compile(
    PEAK
    + r"(?:全年|同期)?的?[\d,.]+[万]?[一-龥]{1,3}(?:[及和、][\d,.]+[万]?[一-龥]{1,3})?(?:大幅|大|显著|略|轻微|按年|急)?(?:上升|增加|下降|减少|增长|成长|攀升|攀增|上涨|下跌|回落|倍增|激增|锐减|骤增|萎缩|扩大|升|降|增|减|跌)"
)
CONTRASTED = re.compile(r"(?:同期|全年)?(?:则|才|仅|只|就)?(?:为|是|有|\d)")
TURNING = re.compile("(?:同期)?的[^,。;]{0,16}(?:升|降|增|减|跌|回落|回升|锐|骤|猛|扩大|缩|翻)")  # 由2019年的812人降到601人
AGAINST = re.compile(r"(?:同期)?的?[^,。;]{0,10}?[\d一二三四五六七八九十百]+[^,。;\d]{0,6}相比")
BEGUN = re.compile("(?:间|初|中|底)?(?:起|开始)")  # 刘嫌109年起承租农舍。…5月11日攻坚: the days of the bust are later
OWN_YEAR = re.compile(r"(?<!\d)(?<![自从])((?:19|20)\d\d)年(?!以?来|起|底|末|出狱|刑满|刑释|毕业)")  # not 自2015年起, 2011年出狱后
OPENING, TITLE, BRACKET_REACH = 400, 120, 40
REPORT = re.compile(
    r"^[^\n。]{0,30}?(?<!\d)((?:19|20)\d\d|二〇[〇零一二]\S)年(?:度|全年|上半年?)?[^\n。,月季半]{0,20}?(?:总结|小结|工作报告|情况报告|工作情况|汇报|述职|年报|公报|综述|自评)[^\n。,]{0,8}$",
    re.MULTILINE,
)
TITLE_YEAR = re.compile(r"((?:19|20)\d\d)年度")
EVENING = re.compile(r",?(?:深|当|入)?[晚夜]|,?(?:19|2[0-3])(?:时|点|:\d\d)")
RETIRED = re.compile(  # 案件今日(26日)在法院提堂。…当日上午: the day of the bust told before
    "[)\\]]?(?:上午|中午|下午|早上?|晚上?|傍晚)?,?[^,。;\\d]{0,16}?(?:提堂|提讯|应讯|过堂|再讯|聆讯|开庭|出庭|受审|宣判|裁定|裁决|判[处刑囚监]|被判|获刑|定罪|侦结|提起公诉|被起诉|(?:召开|举行)[^,。;]{0,6}(?:记者会|发布会|简报会)|公布|通报|表示|指出|透露|宣布|说明|说(?=[,:]))"
)
CONFESSED, CONFESSED_REACH = re.compile("(?:交代|供述|供认|供称|坦白|坦承|承认|自称|辩称)[^。;]{0,24}$"), 28
BOUGHT = re.compile("[^。;]{0,24}(?:购|买|卖给|花了?|吸|拿的|捡|得来|弄来|带来)")
QUICK = re.compile(
    r"[年月日旬季周节]|[说点眸图顾]20\d\d|十[一二三四]?五”?[规期时以至]|国庆|五一|元旦|除夕|元宵|星期|礼拜|天后|\d[-./]\d|[昨今前当同次]|同期|以来|\n\d{2,4},"
)


@dataclass(frozen=True, eq=False, slots=True)
class Patterns:
    """All patterns as one, and each by itself for its groups, compiled when it is first asked for."""

    whole: re.Pattern[str]
    compared: re.Pattern[str]
    campaign: re.Pattern[str]
    texts: dict[str, str]
    ids: dict[str, str]
    known: dict[str, re.Pattern[str]] = field(default_factory=dict)

    def single(self, key: str) -> re.Pattern[str]:
        """One pattern by itself."""
        if key not in self.known:
            self.known[key] = re.compile(self.texts[key])
        return self.known[key]


def expand(entry: MomentEntry, republic: bool) -> str:
    """The regular expression of an entry with its placeholders filled; a text from Taiwan also counts years from 1911."""
    year = f"{YEAR}|{REPUBLIC_YEAR}" if republic else YEAR
    filled = entry.regex.replace("{to}", f"(?:{TO})").replace("{Y}", f"(?:{year})").replace("{y}", YEAR_WORD)
    for name, value in (("M", MONTH), ("D", DAY)):
        filled = filled.replace(f"{{{name}}}", f"(?:{value})")
    return filled


@lru_cache(maxsize=8)
def patterns(dates: DateFile, republic: bool = False) -> Patterns:
    """The compiled patterns of a date file."""
    texts, ids, parts = {}, {}, []
    for place, entry in enumerate(dates.moment):
        key = f"p{place}"
        text = expand(entry, republic)
        texts[key], ids[key] = text, entry.id
        parts.append(f"(?P<{key}>{guarded(re.sub(r'[?]P<[a-z0-9]+>', '?:', text))})")
    counted = rf"(?!\d[\d,.]{{0,12}}[余多几]?(?:{dates.measures}))"
    return Patterns(re.compile(f"(?=[{dates.first}]){counted}(?:{'|'.join(parts)})"), re.compile(dates.compared), re.compile(dates.campaign), texts, ids)


def find_moments(text: Text, clauses: Sequence[Clause], published: date | None, dates: DateFile) -> tuple[Mention, ...]:
    """Every date and period of a document in order: Mention(kind "moment", value Moment), resolved as the story goes.

    Months and days without a year take the story's year, else the latest such day not after publication. Never raises.
    Source: annotation guide, events.
    """
    if not QUICK.search(text.norm):
        return ()
    compiled = patterns(dates, bool(TAIWAN.search(text.norm) and REPUBLIC.search(text.norm)))
    found = read_all(compiled, text.norm, clauses, standing(text.norm, published))
    if not needs_starts(text.norm, found, dates):
        return tuple(found)
    anchor = standing(text.norm, published)
    anchor.starts, anchor.about = told_starts(text.norm, found, dates), compiled.campaign
    return tuple(read_all(compiled, text.norm, clauses, anchor) if anchor.starts else found)


def standing(norm: str, published: date | None) -> Anchor:
    """Where a story stands before its first word."""
    anchor = Anchor(published, scope_year(norm, published), published.year if published else year_told(norm))
    plan = plan_told(norm)
    anchor.told += [plan] if plan else []
    anchor.report = report_year(norm)
    titled = TITLE_YEAR.search(norm, 0, OPENING)
    anchor.title = int(titled.group(1)) if titled else None
    return anchor


def read_all(compiled: Patterns, norm: str, clauses: Sequence[Clause], anchor: Anchor) -> list[Mention]:
    """The moments of a text in order, read with what an anchor knows from the start."""
    starts = [clause.span.start for clause in clauses]
    glosses = {match.start("told") + 1: match.start() for match in GLOSS.finditer(norm)}
    norm = GLOSS.sub(told_plainly, norm)
    paragraph, bracket = -1, Bracket(norm)
    found: list[Mention] = []
    for match in compiled.whole.finditer(norm):
        place = bisect_right(starts, match.start()) - 1
        if place >= 0 and clauses[place].paragraph != paragraph:
            paragraph = clauses[place].paragraph
            anchor.new_paragraph()
            anchor.scope = heading_year(norm, clauses[place].span) or anchor.scope
        bracket.turn(match, anchor)
        before = anchor.stand()
        key, moment = read(compiled, match, anchor)
        if moment is not None and moment.grain == "day":
            anchor.evening = EVENING.match(norm, match.end()) is not None or match.group()[-1] in "晚夜"
        against: object = norm[match.start() - 1 : match.start()] in COMPARING and compiled.compared.match(norm, match.end())
        against = against or MULTIPLE.match(norm, match.end())
        moment = like_part(moment, norm, match, before)
        if moment is not None and moment.grain == "day" and before.day is not None and RETIRED.match(norm, match.end()):
            anchor.day = before.day
        if moment is not None and is_contrast(norm, match):
            moment = replace(moment, earlier=True)
        grains = ("year", "month") if anchor.published and norm[match.start() - 1 : match.start()] in ("自", "从") else ("year",)
        since = moment is not None and moment.grain in grains and BEGUN.match(norm, match.end()) is not None
        ever = moment is not None and ((moment.grain != "day" and EVER.match(norm, match.end())) or DEPARTED.match(norm, match.end()))
        if against or since or ever or is_confessed(norm, match) or (moment is not None and moment.earlier):
            anchor.go_back(before)
        if moment is not None and not against:
            mention = Mention(Span(glosses.get(match.start(), match.start()), match.end()), "moment", moment, f"dates.toml#{compiled.ids[key]}")
            keep(found, run_on(mention, norm, anchor), norm, anchor)
    return found


def told_plainly(match: re.Match[str]) -> str:
    """A word with its meaning in a bracket, as long as before, so that the figure alone is read: "本(5)月"."""
    return "于" * (match.start("told") - match.start() + 1) + match["told"]


def keep(found: list[Mention], mention: Mention, norm: str, anchor: Anchor) -> None:
    """Append a moment; one joined with the last is the period that a comparison goes by: "截至8月底,本年…;较去年同期"."""
    add(found, mention, norm)
    whole = found[-1].value
    if not isinstance(whole, Moment):
        return
    start, end = whole.period.start, whole.period.end
    if start and end and (end - start).days == 1:
        anchor.over = whole.period  # 7月31日20时至8月1日6时,…。当晚
    if found[-1] is not mention:
        anchor.long = whole.period


def like_part(moment: Moment | None, norm: str, match: re.Match[str], before: Stand) -> Moment | None:
    """The same part of last year where a part of a year is compared with it: "上半年搜获95公斤,较去年的63公斤多"; else the moment itself."""
    base = before.long
    if moment is None or moment.grain != "year" or norm[match.start() - 1 : match.start()] not in ("较", "比") or WHOLE_YEAR.match(norm, match.start() + 2):
        return moment
    if not (base and base.start and base.end and moment.period.start) or (base.end - base.start).days > PART or base.start.year != moment.period.start.year + 1:
        return moment
    return replace(moment, period=Period(shifted(base.start, 1), shifted(base.end, 1)), grain="range", earlier=True)


def run_on(mention: Mention, norm: str, anchor: Anchor) -> Mention:
    """A day from which on so many days are told, the first counted: 上周六(九日)起一连四日, 4月20日启动…行动,为期60天."""
    moment = mention.value
    if not isinstance(moment, Moment) or moment.grain not in ("day", "since") or not moment.period.start:
        return mention
    begun = norm.rfind("起", mention.span.start, mention.span.end)  # 4月20日起开展行动 is read as a since
    match = RUN_ON.match(norm, begun if begun >= 0 else mention.span.end) or (SINCE_RUN.match(norm, mention.span.end) if moment.grain == "since" else None)
    if match is None:
        return mention
    end = some_time_on(moment.period.start, number(match["n"]), match["u"])
    if anchor.published and end > anchor.published:
        return mention._replace(value=long(anchor, Period(moment.period.start, anchor.published), "since"))
    return mention._replace(value=Moment(Period(moment.period.start, end), "range"))


def is_contrast(norm: str, match: re.Match[str]) -> bool:
    """Whether a time is only set against the one that the story is about: 比首轮(3月5日至20日)…减少, 而2009年为297起, 与去年上半年的48起相比."""
    if COMPARED.search(norm, max(0, match.start() - COMPARED_REACH), match.start()) or ONE_BEFORE.search(
        norm, max(0, match.start() - COMPARED_REACH), match.start()
    ):
        return True
    if TIMES_BRACKET.match(norm, match.end()):
        return True  # 是2019年(1.1吨)的近三倍
    word, behind = norm[match.start() - 1 : match.start()], match.end()
    if word in COMPARING and (BRACKETED.match(norm, behind) or ROSE.match(norm, behind)):
        return True  # 较上月(112件118人)减少, 较2022年的1031宗上升
    if word in "由从" and TURNING.match(norm, behind):
        return True
    return (word == "而" and CONTRASTED.match(norm, behind) is not None) or (word in COMPARING and AGAINST.match(norm, behind) is not None)


def is_confessed(norm: str, match: re.Match[str]) -> bool:
    """Whether somebody only tells when a drug was bought or used, an aside in the story: "交代,东西是6月底花1050元买的。…11日,将裴某抓获"."""
    before = CONFESSED.search(norm, max(0, match.start() - CONFESSED_REACH), match.start())
    return before is not None and BOUGHT.match(norm, match.end()) is not None


@dataclass(slots=True)
class Bracket:
    """The bracket that is being read: behind it the story goes on from where it stood before, whatever years and days it told.

    A bracket that holds nothing but a date tells which day the word before it means: 周日(十日).
    """

    norm: str
    opened: int = -1
    before: Stand | None = None

    def turn(self, match: re.Match[str], anchor: Anchor) -> None:
        """Go on to a moment: into a bracket, or out of one."""
        at = match.start()
        opened = self.norm.rfind("(", max(0, at - BRACKET_REACH), at)
        if opened >= 0 and (")" in self.norm[opened:at] or (opened == at - 1 and self.norm[match.end() : match.end() + 1] == ")")):
            opened = -1
        if opened == self.opened:
            return
        if self.before is not None:
            anchor.go_back(self.before)
        self.opened, self.before = opened, anchor.stand() if opened >= 0 else None


def read(compiled: Patterns, match: re.Match[str], anchor: Anchor) -> tuple[str, Moment | None]:
    """The pattern that reads a place, and what it reads: the first that fits and makes sense."""
    first = match.lastgroup or ""
    for key in islice(compiled.texts, int(first[1:]), None):
        inner = compiled.single(key).match(match.string, match.start())
        moment = resolve(compiled.ids[key], inner, anchor) if inner and inner.end() <= match.end() else None
        if moment is not None:
            return key, moment
    return first, None


def heading_year(norm: str, span: Span) -> int | None:
    """The year of a heading that opens a review: "一、2018年工作回顾"."""
    match = HEADING.fullmatch(norm, span.start, span.end)
    return int(match["year"]) if match and norm[span.end : span.end + 1] in ("", "\n") else None


def year_told(norm: str) -> int | None:
    """The year of 今年 in a text without a date of publication: the latest that its opening names, else the only one that the text names."""
    years = [int(year) for year in OWN_YEAR.findall(norm)]
    opening = [int(year) for year in OWN_YEAR.findall(norm[:OPENING])]
    return max(opening, default=years[0] if len(set(years)) == 1 else None)


def report_year(norm: str) -> int | None:
    """The year of a report on a whole year, by a line of its head: "某县2017年禁毒工作总结"."""
    match = REPORT.search(norm, 0, OPENING)
    return number(match[1]) if match else None


def scope_year(norm: str, published: date | None) -> int | None:
    """The year that a document's title or lead is about, if it is a past one: "2019年度十大案例"."""
    years = [
        int(year)
        for year in re.findall(
            r"(?<!\d)((?:19|20)\d\d)(?:年度|年全年|年鉴|年(?=[全破十]|(?<=^.{5}),|(?<=\n.{5}),|[^,。;:\d\n]{0,12}?(?:大事记|纪事|记事|回顾|回眸|盘点|总结|述评|综述|年报|要闻)))",
            norm[: title_end(norm)].partition("。")[0],
        )
    ]
    past = [year for year in years if published is None or year < published.year]
    return past[0] if past else None


def title_end(norm: str) -> int:
    """Where the first two lines of a text end."""
    first = norm.find("\n")
    second = norm.find("\n", first + 1) if first >= 0 else -1
    return min(second if second >= 0 else len(norm), TITLE)


def add(found: list[Mention], mention: Mention, norm: str) -> None:
    """Append a moment; 今年以来 with 截至5月31日 behind it make one period."""
    last = found[-1] if found else None
    if last and isinstance(last.value, Moment) and isinstance(mention.value, Moment) and not PARTED.search(norm, last.span.end, mention.span.start):
        gap = norm[last.span.end : mention.span.start]
        joined = as_range(last.value, mention.value) if TO_GAP.fullmatch(gap) else with_end(last.value, mention.value, mention.span.start - last.span.end)
        if joined:
            found[-1] = Mention(Span(last.span.start, mention.span.end), "moment", joined, last.rule)
            return
    found.append(mention)


def as_range(one: Moment, two: Moment) -> Moment | None:
    """Two times joined by 至: "3月下旬至4月"; "2014年底至2015年6月" begins on no certain day."""
    first, last = one.period, two.period
    if first.vague and last.end:
        return Moment(Period(vague=True), "vague")
    if not first.start or not last.end or not last.start or first.start > last.start:
        return None
    return Moment(Period(first.start, last.end), "range")


def with_end(one: Moment, two: Moment, gap: int) -> Moment | None:
    """A period whose end stands apart from its start: "今年以来,截至5月31日", "截至5月底,今年"."""
    if gap > 12:
        return None
    if one.grain in ("since", "year") and two.anchored and two.grain == "range" and one.period.start == two.period.start:
        return two
    if two.grain == "year" and one.grain == "range" and one.period.end and one.period.start == two.period.start:
        return one  # 截至11月15日,某海关今年
    start, until = (one, two) if two.until else (two, one)
    if not until.until or start.until or start.grain not in ("since", "year", "range") or not start.period.start or not until.period.end:
        return None
    if start.grain == "range" and not (start.period.end and until.period.end <= start.period.end):
        return None  # 二季度截至6月5日
    if until.period.end < start.period.start:
        return None
    return Moment(Period(start.period.start, until.period.end), "range", anchored=True)
