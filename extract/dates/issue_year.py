"""The year of a day of issue that is told without one: by the months and years that the text tells."""

from __future__ import annotations

import re

from extract.dates.anchor import number
from extract.dates.stamps import DIGIT

YEARS = re.compile(rf"(?<!\d)(20[0-3]\d)(?!\d)|(?:19\d\d|[一二][{DIGIT}]{{3}})(?=年)")
BEFORE_THIS = re.compile(r"(?<!\d)(?P<y>20[0-3]\d|19\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[至到]今年")
BYLINE_REACH, BYLINE, HALF_YEAR = 30, re.compile("[电讯]|消息"), 6  # months
YEAR_MONTH = re.compile(
    rf"(?<!\d)(?P<y>20[0-3]\d|19\d\d|[一二][{DIGIT}0]{{3}})年(?:(?:\d{{1,2}}(?:月份?)?[-—~至到]|前)?(?P<m>\d{{1,2}}|十[一二]?|[一二三四五六七八九])个?月|(?P<half>上半年)|(?:第|前)?(?P<q>[一二三四])个?季度)?"
)
CAMPAIGN_YEAR = re.compile(r"“[^“”\d]{1,6}(20[0-3]\d)”")  # “清源—2021”专项行动
DECEMBER = 12
YEAR_END = "年(?:底|末|冬|[秋冬]季)"
REVIEW, LATE_REVIEW = re.compile("全年|年度|总结|回顾|盘点|年报|分析|报告|述评|综述|概况"), 3  # months of the next year
AHEAD = re.compile("度?[,:]?(?:[^,。;\\d]{0,12},)?[^,。;\\d]{0,14}?(?:将|要|拟|计划|力争|打算|继续|准备|预计)")
WHOLE_SUM, SPRING = "年(?:度|全年)?,?[^,。;\\d]{0,16}(?:共|累计|总计|合计)", 3  # no year is summed up as a whole before its end
LAST_YEAR = re.compile("去年|上年|上一年")


def only_year(norm: str) -> int:
    """The only year that a text tells in any way (护航2022), 0 if there are none or several."""
    years = {number(match.group()) for match in YEARS.finditer(norm)}
    return years.pop() if len(years) == 1 else 0


def reviews_year(norm: str, head: list[str], year: int) -> bool:
    """Whether the head says that a text looks back on a whole year: "2018年禁毒工作总结", "2018年度毒情分析"."""
    told = [match for match in YEAR_MONTH.finditer(norm) if match.group()[:4] == str(year) and (match["m"] or match["half"] or match["q"])]
    return not told and any(str(year) in line and REVIEW.search(line) for line in head[:4])


def year_after(norm: str, month: int) -> int:
    """The year of a byline's day from the latest month that the text tells with its year: the first such day not before it; 0 if that is far off."""
    told = [(number(match["y"] if match["y"].isdigit() else match["y"].replace("0", "〇")), last_month(match)) for match in YEAR_MONTH.finditer(norm)]
    if not told:
        campaigns = {number(match.group(1)) for match in CAMPAIGN_YEAR.finditer(norm)}
        return campaigns.pop() if len(campaigns) == 1 and only_year(norm) else 0
    year, last = max(told)
    if len({one for one, _ in told}) > 1 and not last and is_ahead(norm, year):
        return year  # 1月20日电 …2020年立案41起。2021年将继续…
    if last == 0 and month <= LATE_REVIEW and "今年" not in norm and LAST_YEAR.search(norm):
        return year + 1  # 1月6日讯 …考核2010年禁毒工作。去年,…
    if last == 0 and re.search(f"{year}{YEAR_END}", norm):
        return 0  # 2012年底作案 before a byline of 6月24日
    if month < DECEMBER and counts_year(norm, year):
        return year + 1  # 6月24日电 …通报情况。2022年,全区共批捕…
    later = year + (month < last)
    distance = (later - year) * 12 + month - last
    return later if last == 0 or distance <= HALF_YEAR else 0


def is_ahead(norm: str, year: int) -> bool:
    """Whether a text only plans for a year: "2021年,将继续严打", "力争2022年底前建成"."""
    told = [match.end() for match in re.finditer(rf"(?<!\d){year}年", norm)]
    return bool(told) and all(AHEAD.match(norm, end) for end in told)


def counts_year(norm: str, year: int) -> bool:
    """Whether a text sums up over a whole year, and tells of no part of it as of the present: "2022年,全区共批捕412人"."""
    summed = re.search(rf"{year}年(?:度|全年)?,?(?:全[省市县区州国盟旗]|我[省市县区州])[^。;,]{{0,12}}(?:共|累计|总计)", norm)
    part = re.search(rf"{year}年[^,。;]{{0,14}}以来|{year}年(?:上半年|前|第?[一二三]季|1?\d月?[至到—–~-])|今年", norm)
    return summed is not None and part is None


def is_summed(norm: str, year: int, month: int) -> bool:
    """Whether a byline in the first months of a year stands over the sum of a whole one: that of the year before it."""
    part = re.search(rf"{year}年[^,。;]{{0,14}}以来|{year}年(?:\d|上半|[前第一]|[^。;]{{0,6}}春)", norm)
    return month <= SPRING and part is None and re.search(f"{year}{WHOLE_SUM}", norm) is not None


def last_month(match: re.Match[str]) -> int:
    """The last month of a period told with its year, 0 if it tells none: 上半年, 前三季度, 1-5月."""
    if match["half"]:
        return 6
    return number(match["q"]) * 3 if match["q"] else number(match["m"]) if match["m"] else 0


def year_told(norm: str, byline: bool, month: int = DECEMBER) -> int:
    """The year that 今年 means in a text: the only one told, or with a byline the later of two neighbours; 0 if there is doubt.

    "从2019年6月至今年5月" tells the year before it.
    """
    before = {number(match["y"]) for match in BEFORE_THIS.finditer(norm)}
    years = sorted({number(match.group()) for match in YEARS.finditer(norm)} - before | {year + 1 for year in before})
    if len(years) == 1 and byline and is_summed(norm, years[0], month):
        return years[0] + 1
    if "今年" not in norm or not years:
        return 0
    return years[-1] if len(years) == 1 or (byline and len(years) == 2 and years[1] - years[0] == 1) else 0
