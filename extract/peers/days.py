"""Parts of a date in general prose, from centuries to days: each reads its words where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from extract.peers.stamps import NUM, Here, Level, Match, Part, Stamp, add_months, days_from, integer, midnight, monday_of, months_from, year_of

ERAS = {"民国": 1912, "神龙": 705, "贞观": 627, "开元": 713, "天宝": 742, "洪武": 1368, "永乐": 1403, "万历": 1573, "崇祯": 1628, "顺治": 1644}
ERAS |= {"康熙": 1662, "雍正": 1723, "乾隆": 1736, "嘉庆": 1796, "道光": 1821, "咸丰": 1851, "同治": 1862, "光绪": 1875, "宣统": 1909}
YEARS = {"大前": -3, "前": -2, "去": -1, "旧": -1, "上": -1, "上一": -1, "今": 0, "本": 0, "这": 0, "今个": 0, "明": 1, "下": 1, "下一": 1, "后": 2, "大后": 3}
DAYS = {"大前": -3, "前": -2, "昨": -1, "寻": -1, "琴": -1, "今": 0, "当": 0, "本": 0, "明": 1, "听": 1, "后": 2, "大后": 3, "大大后": 4, "大大前": -4}
WEEKDAYS = "一二三四五六日"
WEEK = "(?:周|星期|礼拜)"
MONTH = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正]"
DAY = "3[01]|[12][0-9]|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九]"
FEASTS = {
    "元旦": (1, 1), "情人节": (2, 14), "女生节": (3, 7), "妇女节": (3, 8), "三八节": (3, 8), "植树节": (3, 12), "愚人节": (4, 1), "劳动节": (5, 1), "五一": (5, 1),
    "青年节": (5, 4), "儿童节": (6, 1), "六一": (6, 1), "建党节": (7, 1), "建军节": (8, 1), "教师节": (9, 10), "国庆节": (10, 1), "国庆": (10, 1), "万圣节": (10, 31),
    "光棍节": (11, 11), "双十一": (11, 11), "平安夜": (12, 24), "圣诞节": (12, 25), "圣诞": (12, 25),
}  # fmt: skip
MOVING = {"母亲节": (5, 6, 2), "父亲节": (6, 6, 3), "感恩节": (11, 3, 4)}  # month, weekday, which


def full_year(digits: str) -> int:
    """The year of "2015", "一五", "07", "789": two digits are of this century up to 49."""
    year = integer(digits) if digits.isdigit() else int("".join(str(integer(digit)) for digit in digits))
    return year + (2000 if year < 50 else 1900) if len(digits) == 2 else year


def read_year(match: Match, _: Here) -> Stamp | None:
    """A year in figures."""
    return year_of(full_year(match["y"]))


def read_era(match: Match, _: Here) -> Stamp | None:
    """A year of an emperor or of the Republic."""
    return year_of(ERAS[match["era"]] + (0 if match["n"] == "元" else integer(match["n"]) - 1))


def read_relative_year(match: Match, here: Here) -> Stamp | None:
    """今年, 去年; 同年 and 次年 count from the story."""
    return year_of(here.now.year + YEARS[match["w"]])


def read_decade(match: Match, here: Here) -> Stamp | None:
    """九十年代 without a century is the last one, or the next."""
    tens = integer(match["d"])
    century = (integer(match["c"]) - 1) * 100 if match["c"] else here.now.year // 100 * 100
    first = century + tens
    if not match["c"] and here.look == "back" and first > here.now.year:
        first -= 100
    return Stamp(datetime(first, 1, 1), datetime(first + 9, 12, 31, 23, 59, 59), Level.DECADE)


def read_century(match: Match, _: Here) -> Stamp | None:
    """A hundred years."""
    first = (integer(match["c"]) - 1) * 100
    return Stamp(datetime(first, 1, 1), datetime(first + 99, 12, 31, 23, 59, 59), Level.CENTURY)


def year_within(here: Here) -> datetime:
    """The first day of the year that a quarter or half belongs to."""
    told = here.told(Level.SEASON)
    return (told.opening if told else here.now).replace(month=1, day=1)


def read_quarter(match: Match, here: Here) -> Stamp | None:
    """One quarter, or the first ones of a year."""
    year = year_within(here)
    if match["first"]:
        return months_from(year, 3 * integer(match["first"]), Level.SEASON)
    quarter = (here.now.month - 1) // 3 if match["this"] else integer((match["q"] or match["q2"]).replace("首", "一")) - 1
    return months_from(add_months(year, 3 * quarter), 3, Level.SEASON) if 0 <= quarter < 4 else None


def read_half_year(match: Match, here: Here) -> Stamp | None:
    """上半年, 下半年, 前半年."""
    return months_from(add_months(year_within(here), 0 if match["h"] in "上前" else 6), 6, Level.SEASON)


def read_month(match: Match, here: Here) -> Stamp | None:
    """A month of the year told, else the last such month, or the next."""
    month = integer(match["m"].replace("正", "一"))
    told = here.told(Level.MONTH)
    if told:
        return months_from(told.opening.replace(month=month, day=1), 1)
    first = midnight(here.now).replace(month=month, day=1)
    if here.look == "back":
        return months_from(first if first <= here.now else add_months(first, -12), 1)
    return months_from(first if month >= here.now.month else add_months(first, 12), 1)


def read_relative_month(match: Match, here: Here) -> Stamp | None:
    """上个月, 下下月, 本月."""
    return months_from(add_months(here.now.replace(day=1), steps(match["w"])), 1)


def steps(words: str) -> int:
    """How far 上, 上上, 下, 下下 reach; 这, 本, 今 are here."""
    return words.count("下") - words.count("上")


def read_nth_month(match: Match, here: Here) -> Stamp | None:
    """The third month of a year, its first or its last months."""
    if here.within is None or here.within.level != Level.YEAR:
        return None
    year, count, side = here.within.opening, integer(match["n"] or "一"), match.groupdict().get("side")
    if side == "前":
        return months_from(year, count, Level.SEASON)
    if side:
        return months_from(add_months(year, 12 - count), count, Level.SEASON)
    return months_from(add_months(year, count - 1), 1)


def read_week(match: Match, here: Here) -> Stamp | None:
    """上周, 下下个星期, 本周."""
    return days_from(monday_of(here.now) + timedelta(days=7 * steps(match["w"])), 7, Level.WEEK)


def read_half_week(match: Match, here: Here) -> Stamp | None:
    """上半周 is Monday to Wednesday."""
    monday = monday_of(here.now)
    return days_from(monday, 3, Level.WEEK) if match["half"] == "上" else days_from(monday + timedelta(days=3), 4, Level.WEEK)


def nth_weekday(stamp: Stamp, weekday: int, nth: int) -> datetime:
    """The nth such weekday of a stretch, the last one for 0."""
    first = stamp.opening + timedelta(days=(weekday - stamp.opening.weekday()) % 7)
    if nth:
        return first + timedelta(days=7 * (nth - 1))
    last = stamp.end or stamp.opening
    return midnight(last) - timedelta(days=(last.weekday() - weekday) % 7)


def read_nth_week(match: Match, here: Here) -> Stamp | None:
    """The nth week of a year or month begins with its nth Monday."""
    if here.within is None:
        return None
    if match["last"]:
        count = integer(match["last"])
        return days_from(nth_weekday(here.within, 0, 0) - timedelta(days=7 * count), 7 * count, Level.WEEK)
    return days_from(nth_weekday(here.within, 0, integer(match["n"])), 7, Level.WEEK)


def read_ten_days(match: Match, here: Here) -> Stamp | None:
    """上旬, 中旬, 下旬 of a month."""
    if here.within is None or here.within.level != Level.MONTH or here.within.end is None:
        return None
    first = here.within.opening + timedelta(days=10 * "上中下".index(match["t"]))
    return Stamp(first, here.within.end if match["t"] == "下" else days_from(first, 10).end, Level.WEEK)


def read_day(match: Match, here: Here) -> Stamp | None:
    """A day of the month told, else the last such day, or the next."""
    day = integer(match["d"])
    told = here.told(Level.DAY)
    if told is None:
        return bare_day(day, here)
    if here.within is None or here.within.level == Level.MONTH:
        return month_day(told.opening, day, here)
    return None


def month_day(first: datetime, day: int, here: Here) -> Stamp | None:
    """A day of a month; the 29th of February moves to the nearest year that has one."""
    for back in range(5):
        try:
            return days_from(first.replace(year=first.year - back, day=day), 1)
        except ValueError:
            if (first.month, day) != (2, 29):
                return None
    return None


def bare_day(day: int, here: Here) -> Stamp | None:
    """A day without a month: the latest not after today, or the next."""
    first = midnight(here.now).replace(day=1)
    return nearest(here, 3, lambda step: add_months(first, step).replace(day=day))


def read_month_day(match: Match, here: Here) -> Stamp | None:
    """A month with its day, where no year is told: the latest not after today, or the next."""
    month, day = integer(match["m"].replace("正", "一")), integer(match["d"])
    told = here.told(Level.MONTH)
    if told:
        return month_day(told.opening.replace(month=month, day=1), day, here)
    return day_of_year(month, day, here)


def day_of_year(month: int, day: int, here: Here) -> Stamp | None:
    """The latest such day of the year that is not after today, or the next."""
    return nearest(here, 9, lambda step: midnight(here.now).replace(year=here.now.year + step, month=month, day=day))


def nearest(here: Here, steps: int, day_at: Callable[[int], datetime]) -> Stamp | None:
    """The latest of the days so many steps ago that exists and is not after today, or the next; `day_at` raises ValueError where there is none."""
    for step in range(steps):
        try:
            found = day_at(step if here.look == "ahead" else -step)
        except ValueError:
            continue
        if (found >= midnight(here.now)) if here.look == "ahead" else (found <= here.now):
            return days_from(found, 1)
    return None


def read_relative_day(match: Match, here: Here) -> Stamp | None:
    """昨天, 大后天, 今早; 去年的今天 is the same day of that year."""
    if here.within is not None and here.within.level == Level.YEAR:
        return days_from(add_months(here.now, 12 * (here.within.opening.year - here.now.year)) + timedelta(days=DAYS[match["w"]]), 1)
    return days_from(here.now + timedelta(days=DAYS[match["w"]]), 1)


def read_many_days(match: Match, here: Here) -> Stamp | None:
    """今明两天, 明后天, 今天明天后天三天."""
    shifts = [DAYS[word] for word in re.findall("大?[前后]|[今昨明]", match["w"])]
    return days_from(here.now + timedelta(days=min(shifts)), max(shifts) - min(shifts) + 1)


def read_weekday(match: Match, here: Here) -> Stamp | None:
    """上周六, 下星期二; a bare one is the latest not after today, or the next."""
    weekday = WEEKDAYS.index(match["d"].replace("天", "日"))
    if here.within is not None:
        return days_from(here.within.opening + timedelta(days=weekday), 1) if here.within.level == Level.WEEK else None
    day = monday_of(here.now) + timedelta(days=weekday + 7 * steps(match["w"] or ""))
    if not match["w"] and here.look == "back" and day > here.now:
        day -= timedelta(days=7)
    if (match["w"] or "今") in "今这本" and here.look == "ahead" and day.date() < here.now.date() + timedelta(days=not match["w"]):
        day += timedelta(days=7)
    return days_from(day, 1)


def read_nth_weekday(match: Match, here: Here) -> Stamp | None:
    """The second Sunday of a month, the last Monday of one."""
    if here.within is None or here.within.level > Level.MONTH:
        return None
    return days_from(nth_weekday(here.within, WEEKDAYS.index(match["d"].replace("天", "日")), integer(match["n"]) if match["n"] else 0), 1)


def read_nth_day(match: Match, here: Here) -> Stamp | None:
    """The tenth day of a year, the first days of a month, its last ones; 第三天 alone counts today as the first."""
    count = integer(match["n"])
    if here.within is None:
        return days_from(here.now + timedelta(days=count - 1), 1) if match["side"] == "第" else None
    if here.within.level > Level.MONTH or here.within.end is None:
        return None
    if match["side"] == "前":
        return days_from(here.within.opening, count)
    if match["side"] == "最后":
        return days_from(midnight(here.within.end) - timedelta(days=count - 1), count)
    return days_from(here.within.opening + timedelta(days=count - 1), 1)


def read_figures(match: Match, _: Here) -> Stamp | None:
    """2015-3-3, 15.3.3, 20150303."""
    return days_from(datetime(full_year(match["y"]), int(match["m"]), int(match["d"])), 1)


def read_year_and_month(match: Match, _: Here) -> Stamp | None:
    """2013.03."""
    return months_from(datetime(int(match["y"]), int(match["m"]), 1), 1)


def read_year_last(match: Match, _: Here) -> Stamp | None:
    """13.5.2015, 10/31/74: the day stands first, unless no month has such a number."""
    first, second = int(match["a"]), int(match["b"])
    day, month = (second, first) if second > 12 else (first, second)
    return days_from(datetime(full_year(match["y"]), month, day), 1)


def read_feast(match: Match, here: Here) -> Stamp | None:
    """A feast of the solar calendar."""
    name = match["f"]
    told = here.told(Level.MONTH)
    if name in MOVING:
        month, weekday, nth = MOVING[name]
        year = (told.opening if told else here.now).replace(month=month, day=1)
        return days_from(nth_weekday(months_from(year, 1), weekday, nth), 1)
    month, day = FEASTS[name]
    return days_from(told.opening.replace(month=month, day=day), 1) if told else day_of_year(month, day, here)


def part(level: Level, pattern: str, read: object) -> Part:
    """A part with its pattern compiled."""
    return Part(level, re.compile(pattern), read)  # type: ignore[arg-type]


AGO = rf"(?!(?:以|之)?[前后内来](?!{NUM}个?(?:月|季)|半年)|半|多|代|之[前后])"
SEPARATED = r"(?P<y>\d{4}|\d{2})(?P<sep>[-/.· ])(?P<m>0?[1-9]|1[0-2])(?P=sep)(?P<d>3[01]|[12]\d|0?[1-9])(?!\d{3}|\.\d)"
PARTS = (
    part(Level.CENTURY, rf"(?P<c>{NUM})世纪(?!{NUM}年代)", read_century),
    part(Level.DECADE, rf"(?:(?P<c>{NUM})世纪)?(?P<d>[1-9]0|[二三四五六七八九]?十) ?年代", read_decade),
    part(Level.YEAR, r"(?:公元)?(?P<y>\d{4}|[零〇一二三四五六七八九]{4}|(?<!\d)0\d(?=年)) ?年(?:版|度|内)?", read_year),
    part(Level.YEAR, rf"(?:公元)?(?<![\d零〇一二三四五六七八九])(?P<y>\d{{2,3}}|[零〇一二三四五六七八九]{{2,3}}) ?年{AGO}版?", read_year),
    part(Level.YEAR, r"(?<![\d./])(?P<y>(?:19|20)\d\d)(?:版|(?![\d:/.·]| ?[-—~至到] ?\d{1,2}[-/.日号]|[万千百亿个块元米人名次年%克斤]))", read_year),
    part(Level.YEAR, r"(?<![\d.])(?P<y>\d\d|[零〇一二三四五六七八九]{2})版", read_year),
    part(Level.YEAR, rf"(?P<era>{'|'.join(ERAS)})(?P<n>元|{NUM})年", read_era),
    part(Level.YEAR, rf"(?P<w>{'|'.join(sorted(YEARS, key=len, reverse=True))})年(?![前后底末初级])", read_relative_year),
    part(
        Level.SEASON, rf"第?(?P<q>[1-4]|[一二三四首])个?季度?(?!节)|[Qq](?P<q2>[1-4])(?:季度)?|前(?P<first>{NUM})个?季度|(?P<this>[本这])个?季度", read_quarter
    ),
    part(Level.SEASON, "(?P<h>[上下前后])半年", read_half_year),
    part(Level.MONTH, rf"(?<![\d个])(?P<m>{MONTH})月(?:份)?(?![球饼亮])", read_month),
    part(Level.MONTH, "(?P<w>上+|下+|[这本同当今])一?个?月(?:份)?", read_relative_month),
    part(Level.MONTH, rf"第(?P<n>{NUM})个月|首月", read_nth_month),
    part(Level.SEASON, rf"(?P<side>前|最后|后) ?(?P<n>{NUM}) ?个?月", read_nth_month),
    part(Level.WEEK, rf"(?P<w>上+|下+|[这本今])(?:一|个)*{WEEK}(?!{WEEK}?[一二三四五六日天末])", read_week),
    part(Level.WEEK, "(?P<half>[上下])半周", read_half_week),
    part(Level.WEEK, rf"(?P<w>上+|下+|[这本今])(?:一|个)*{WEEK}(?={WEEK}[一二三四五六日天])", read_week),
    part(Level.WEEK, rf"第(?P<n>{NUM})个?{WEEK}(?![一二三四五六日天])|最后 ?(?P<last>{NUM}) ?{WEEK}", read_nth_week),
    part(Level.WEEK, "(?P<t>[上中下])旬", read_ten_days),
    part(Level.DAY, rf"(?<![\d个])(?P<m>{MONTH})月(?:份)?的?(?P<d>{DAY})(?:[日号]|(?![\d点时月年个天周]))", read_month_day),
    part(Level.DAY, rf"(?<![\d个])(?P<m>{MONTH})月(?P<d>3[01]|[12]\d)(?=\d{{1,2}}:\d\d)", read_month_day),
    part(Level.DAY, rf"(?<![\d年])(?P<d>{DAY})[日号](?![楼线店])", read_day),
    part(Level.DAY, "(?<![个每])(?P<w>大*[前后]|[昨寻琴今当明听本])(?:个)?(?:天|日(?!报)|(?=[早晚晨夜天]))", read_relative_day),
    part(Level.DAY, "(?P<w>(?:[今昨明]天?|大?[前后]天?){2,})(?:[两二三四]天)?", read_many_days),
    part(Level.DAY, rf"(?P<w>上+|下+|[这本今])?(?:个)?{WEEK}(?P<d>[一二三四五六日天])", read_weekday),
    part(Level.DAY, rf"(?:第(?P<n>{NUM})|最后一?)个{WEEK}(?P<d>[一二三四五六日天])", read_nth_weekday),
    part(Level.DAY, rf"(?P<side>第|前|最后) ?(?P<n>{NUM}) ?天", read_nth_day),
    part(Level.DAY, rf"(?<![\d.]){SEPARATED}", read_figures),
    part(Level.DAY, r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>3[01]|[12]\d|0[1-9])(?!\d)", read_figures),
    part(Level.MONTH, r"(?<!\d)(?P<y>(?:19|20)\d\d)[-./](?P<m>0?[1-9]|1[0-2])(?![\d.]?\d)", read_year_and_month),
    part(Level.DAY, r"(?<![\d.])(?P<a>[0-3]?\d)(?P<sep>[-/.])(?P<b>[0-3]?\d)(?P=sep)(?P<y>\d{4}|\d\d)(?!\d)", read_year_last),
    part(Level.DAY, r"(?<![\d./-])(?P<m>0?[1-9]|1[0-2])[/·-](?P<d>3[01]|[12]\d|0?[1-9])(?![\d/.月-])", read_month_day),
    part(Level.DAY, r"^(?P<m>0?[1-9]|1[0-2])\.(?P<d>3[01]|[12]\d|0?[1-9])$", read_month_day),
    part(Level.DAY, rf"(?P<f>{'|'.join(sorted((*FEASTS, *MOVING), key=len, reverse=True))})", read_feast),
)
