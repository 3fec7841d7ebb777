"""Dates: words → days, seen from the day of publication and from the story; and numbers that are no dates."""

from datetime import date

import pytest

from corpus.normalise import normalise
from corpus.segment import split
from extract.anchor import make_day, month_of, number, shifted
from extract.moments import find_moments
from rules.dates import MomentEntry
from schemas.text import Moment, Period
from tests.sentences import book

ISSUED = "2019-06-20"  # a Thursday
ABSOLUTE = [
    (
        "2008-09-17",
        [
            "2008年9月17日",
            "2008年9月17号",
            "二〇〇八年九月十七日",
            "二○○八年九月十七日",
            "2008-09-17",
            "2008.9.17",
            "2008/9/17",
            "2OO8年9月17日",
            "２００８年９月１７日",
            "2008年9月17曰",
            "民国97年9月17日",
        ],
    ),
    ("2018-10-12", ["2018年10月12日", "二〇一八年十月十二日", "2018年10月十二日", "去年10月12日", "10月12日", "十月十二日"]),
    ("2019-06-22", ["2019年6月22日", "今年6月廿二日", "今年6月二十二日"]),
    (
        "2019-05-06..2019-05-09",
        ["5月6日至9日", "5月6日-9日", "5月6日~9日", "5月6至9日", "今年5月6日至5月9日", "2019年5月6日至9日", "五月六日至九日", "5月6日到5月9日"],
    ),
    ("2018-12-28..2019-01-03", ["12月28日至1月3日", "2018年12月28日至2019年1月3日", "2018年12月28日至1月3日", "去年12月28日至今年1月3日"]),
    (
        "2019-01-01..2019-05-31",
        ["今年1月至5月", "今年1至5月", "1-5月", "2019年1月至5月", "今年前5个月", "今年前五个月", "今年头5个月", "今年首五个月", "今年1~5月份", "今年15月"],
    ),
    ("2004-10-01..2007-09-30", ["2004年10月至2007年9月", "2004年10月-2007年9月"]),
    ("2018-01-01..2018-06-30", ["2018年上半年", "去年上半年", "去年1至6月", "2018年前两季度", "2018年头六个月"]),
    ("2018-07-01..2018-12-31", ["2018年下半年", "去年下半年", "下半年"]),
    ("2019-01-01..2019-03-31", ["今年一季度", "第一季度", "2019年第1季度", "今年1至3月"]),
    ("2018-01-01..2018-09-30", ["去年前三季度", "2018年前3季度"]),
    ("2015-01-01..2017-12-31", ["2015年至2017年", "2015-2017年", "2015至2017年"]),
    ("2018-01-01..2018-12-31", ["2018年", "去年", "2018年全年", "2018年度", "二〇一八年", "民国107年"]),
    ("2017-01-01..2017-12-31", ["前年", "2017年", "民国106年"]),
    ("2019-02-01..2019-02-28", ["2019年2月", "今年2月", "今年2月份", "2月", "二月份", "2019.02"]),
    ("2018-11-01..2018-11-30", ["11月", "去年11月", "2018年11月份"]),
    ("2016-02-01..2016-02-29", ["2016年2月"]),
    ("2019-06-11..2019-06-20", ["6月中旬", "今年6月中旬", "本月中旬"]),
    ("2019-05-21..2019-05-31", ["5月下旬", "上月下旬"]),
    ("2019-06-01..2019-06-30", ["本月", "6月", "今年6月份"]),
    ("2019-05-01..2019-05-31", ["上月", "上个月", "5月份"]),
    ("2019-01-01..2019-06-20", ["今年以来", "年初以来", "2019年以来", "2019年1月以来", "自2019年1月1日以来", "年初至今"]),
    ("2018-03-01..2019-06-20", ["去年3月以来", "2018年3月以来", "自2018年3月至今"]),
    ("None..2019-05-31", ["截至5月31日", "截止5月31日", "截至今年5月31日", "截至5月底", "截至2019年5月末"]),
    ("2011-01-01..2015-12-31", ["“十二五”期间", "十二五时期"]),
    ("2016-01-01..2019-06-20", ["“十三五”以来", "“十三五”规划以来"]),
    ("None..2018-12-31", ["截至2018年底", "截至去年底"]),
    ("2005-04-01..2006-03-20", ["自2005年4月1日打响，至2006年3月20日", "2005年4月1日至2006年3月20日", "从2005年4月1日起截至2006年3月20日"]),
    ("2018-10-21..2018-11-09", ["从10月21日起开展为期20天的行动", "自去年10月21日起历时二十天"]),
    ("2018-01-01..2018-12-31", ["去(107)年"]),
    ("2019-04-18", ["今年418日", "4月18日", "今年4月18,"]),
]
SPOKEN = [
    ("2019-03-01..2019-05-31", ["自3月起推行新规,三个月破案5起", "从3月份开始严查,3个月来抓获5人"]),
    ("2018-12-01..2018-12-31", ["2018年12月的一天", "去年12月某日", "12月间的一天"]),
    ("2019-06-20", ["今日", "今天", "今晨", "今早", "本月20日", "20日凌晨"]),
    ("2019-06-19", ["昨日", "昨天", "昨晚", "昨夜", "6月19日", "19日上午"]),
    ("2019-06-18", ["前天", "前日", "前晚"]),
    ("2019-06-17", ["大前天"]),
    ("2019-06-16", ["上周日晚"]),
    ("2019-05-28", ["28日凌晨"]),
    ("2019-06-12..2019-06-14", ["12日至14日", "12至14日", "12-14日"]),
]
WEEKDAYS = [
    ("2019-06-19", ["周三晚", "本周三晚", "星期三凌晨"]),
    ("2019-06-17", ["本周一晚", "周一上午"]),
    ("2019-06-14", ["上周五晚", "周五夜里", "上星期五凌晨", "上礼拜五中午"]),
    ("2019-06-16", ["星期天凌晨", "上周天清晨"]),
]
STORY = [
    ("2005年的一天，查出冰毒", ["2005-01-01..2005-12-31"]),
    ("1950年2月至1951年底破案953起", ["1950-02-01..1951-12-31"]),
    ("2013年初至2015年6月破案15起", ["2013-01-01..2015-06-30"]),
    ("光绪三十三年，知县查获烟土", ["1907-01-01..1907-12-31"]),
    ("宣统元年查获烟土，民国元年又查获烟土", ["1909-01-01..1909-12-31", "1912-01-01..1912-12-31"]),
    ("民国二十四年，设禁烟会。三十三年二月，捕烟贩2人", ["1935-01-01..1935-12-31", "1944-02-01..1944-02-29"]),
    (
        "民国二十四年(1935)十一月设会。是年，捕烟贩3人，判处三年。翌年一月，又捕4人",
        ["1935-11-01..1935-11-30", "1935-01-01..1935-12-31", "1936-01-01..1936-01-31"],
    ),
    ("3月15日破案，次日抓获2人", ["2019-03-15", "2019-03-16"]),
    ("3月31日破案，翌日抓获2人", ["2019-03-31", "2019-04-01"]),
    ("3月15日破案，当晚抓获2人", ["2019-03-15", "2019-03-15"]),
    ("3月15日破案，第二天抓获2人，两天后又抓获1人", ["2019-03-15", "2019-03-16", "2019-03-18"]),
    ("3月15日破案。一周后，X某归案", ["2019-03-15", "2019-03-22"]),
    ("2017年11月3日立案，12月5日收网", ["2017-11-03", "2017-12-05"]),
    ("2017年11月3日立案，同年12月5日收网", ["2017-11-03", "2017-12-05"]),
    ("2017年11月3日立案，次年1月5日收网", ["2017-11-03", "2018-01-05"]),
    ("2017年11月3日立案，当月28日收网", ["2017-11-03", "2017-11-28"]),
    ("2017年11月3日立案，8日收网", ["2017-11-03", "2017-11-08"]),
    ("2017年11月3日立案。同月，抓获2人。次月，再抓1人", ["2017-11-03", "2017-11-01..2017-11-30", "2017-12-01..2017-12-31"]),
    ("今年1至5月查获27公斤，去年同期为31公斤", ["2019-01-01..2019-05-31", "2018-01-01..2018-05-31"]),
    ("今年以来破案3起，前年同期为5起", ["2019-01-01..2019-06-20", "2017-01-01..2017-06-20"]),
    ("2016年1至2月破案3起，2015年同期为5起", ["2016-01-01..2016-02-29", "2015-01-01..2015-02-28"]),
    ("今年以来，截至5月31日，破案3起", ["2019-01-01..2019-05-31"]),
    ("自3月9日开展会战以来，破案5起。截至6月上旬，抓获8人", ["2019-03-09..2019-06-20", "2019-03-09..2019-06-10"]),
    ("2018年，警方出重拳。截至2018年11月底，破案5起", ["2018-01-01..2018-12-31", "2018-01-01..2018-11-30"]),
    ("2015年，警方出重拳。截至2018年11月底，破案5起", ["2015-01-01..2015-12-31", "None..2018-11-30"]),
    ("3月9日以来的30天内", ["2019-03-09..2019-04-07"]),
    ("4月1日起，全市开展专项行动", ["2019-04-01..2019-06-20"]),
    ("截至5月底，今年破案3起", ["2019-01-01..2019-05-31"]),
    ("2018年6月至2019年5月破案412起。同一统计年度，批捕398人", ["2018-06-01..2019-05-31", "2018-06-01..2019-05-31"]),
    ("2月上旬至4月", ["2019-02-01..2019-04-30"]),
    ("2018年工作回顾\n全年破案62起", ["2018-01-01..2018-12-31", "2018-01-01..2018-12-31"]),
]
VAGUE = [
    "近日",
    "日前",
    "近年来",
    "年初",
    "年底",
    "月底",
    "不久前",
    "前不久",
    "此前",
    "春节前夕",
    "今年初",
    "去年底",
    "三年来",
    "2018年初",
    "3月初",
    "去年10月底",
]
NOTHING = [
    *("10:30", "上午10点", "21时30分", "21时许", "三点半", "凌晨4时"),
    *("27岁", "年仅19岁", "三岁", "40多岁"),
    *("13800138000", "0771-1234567", "电话12-34567"),
    *("v2.3", "1.2.3版", "第3版", "3.5版"),
    *("3个月", "三天", "20天", "两周", "12.5克", "2019.5克", "2018元", "2019人", "2020号", "2.5公斤", "3-5包"),
    *("每周一、周四", "近3日内", "生日", "节假日", "月饼", "年轻人", "岁月", "月亮", "日报", "日常"),
    *("6月26日国际禁毒日", "“6·26”国际禁毒日", "“6·18”案", "2019-345号", "2月30日"),
]
UNDATED = [
    ("3月5日", [Period()]),
    ("昨日", [Period()]),
    ("今年以来", [Period()]),
    ("次日", []),
    ("2019年3月5日，次日", [Period(date(2019, 3, 5), date(2019, 3, 5)), Period(date(2019, 3, 6), date(2019, 3, 6))]),
]


def moments(sentence: str, published: str | None = ISSUED) -> list[Moment]:
    """All moments of a sentence."""
    text = normalise(sentence)
    day = date.fromisoformat(published) if published else None
    return [m.value for m in find_moments(text, split(text)[1], day, book().dates) if isinstance(m.value, Moment)]


def phrase(moment: Moment) -> str:
    """A moment as "2019-03-05", "2019-01-01..2019-05-31" or "vague"."""
    period = moment.period
    if period.vague:
        return "vague"
    return f"{period.start}" if period.start and period.start == period.end else f"{period.start}..{period.end}"


def phrases(sentence: str) -> list[str]:
    """All moments of a sentence that was published on 20 June 2019."""
    return [phrase(moment) for moment in moments(sentence)]


@pytest.mark.parametrize(("days", "words"), [(days, words) for days, spellings in [*ABSOLUTE, *SPOKEN] for words in spellings])
def test_many_spellings_are_the_same_days(days: str, words: str) -> None:
    assert phrases(f"{words}，某县警方查获一案") == [days]


@pytest.mark.parametrize(("days", "words"), [(days, words) for days, spellings in WEEKDAYS for words in spellings])
def test_weekday_is_the_latest_one_not_after_publication(days: str, words: str) -> None:
    assert phrases(f"据某日报消息，{words}，某县警方查获一案") == [days]


@pytest.mark.parametrize(("sentence", "expected"), STORY)
def test_story_goes_on_from_the_day_told_before(sentence: str, expected: list[str]) -> None:
    assert phrases(sentence) == expected


@pytest.mark.parametrize("words", VAGUE)
def test_vague_time_has_no_days(words: str) -> None:
    assert phrases(f"{words}，某县警方查获一案") == ["vague"]


@pytest.mark.parametrize("words", NOTHING)
def test_number_or_word_that_is_no_date_gives_nothing(words: str) -> None:
    assert phrases(words) == []
    assert phrases(f"某县警方{words}查获一案") == []


@pytest.mark.parametrize(("sentence", "expected"), UNDATED)
def test_without_a_day_of_publication_nothing_is_guessed(sentence: str, expected: list[Period]) -> None:
    assert [moment.period for moment in moments(sentence, None)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3月5日", ("day", False, False, False)),
        ("昨日", ("day", True, False, False)),
        ("2019年2月", ("month", False, False, False)),
        ("2018年", ("year", False, False, False)),
        ("今年1至5月", ("range", False, False, False)),
        ("今年以来", ("since", False, False, False)),
        ("截至5月31日", ("range", False, False, True)),
        ("去年同期", ("range", False, True, False)),
        ("近日", ("vague", False, False, False)),
    ],
)
def test_moment_tells_how_it_was_written(words: str, expected: tuple[str, bool, bool, bool]) -> None:
    assert [(m.grain, m.anchored, m.earlier, m.until) for m in moments(words)] == [expected]


def test_every_family_of_dates_is_in_these_tables() -> None:
    """An analyst who adds a family to dates.toml must add a row here, too."""
    sentences = [words for _, spellings in [*ABSOLUTE, *SPOKEN] for words in spellings] + [sentence for sentence, _ in STORY] + [*VAGUE, "\n418,某县警方破案"]
    assert sorted(families() - {rule for sentence in sentences for rule in rules(sentence)}) == []


def families() -> set[str]:
    """The ids of all ways of writing a moment."""
    return {entry.id for entry in book().dates.moment if isinstance(entry, MomentEntry)}


def rules(sentence: str) -> set[str]:
    """The families that read a sentence."""
    text = normalise(f"某地\n{sentence}，某县警方查获一案")
    found = find_moments(text, split(text)[1], date.fromisoformat(ISSUED), book().dates)
    return {mention.rule.removeprefix("dates.toml#") for mention in found}


def test_calendar_knows_its_days() -> None:
    assert [number(text) for text in ("12", "十二", "廿二", "三十一", "二〇一六")] == [12, 12, 22, 31, 2016]
    assert [make_day(2019, 2, 28), make_day(2019, 2, 29), make_day(2019, 13, 1)] == [date(2019, 2, 28), None, None]
    assert month_of(2016, 1, 2) == Period(date(2016, 1, 1), date(2016, 2, 29))
    assert [shifted(date(2016, 2, 29), 1), shifted(date(2019, 2, 28), 3), shifted(date(2019, 5, 31), 1)] == [
        date(2015, 2, 28),
        date(2016, 2, 29),
        date(2018, 5, 31),
    ]
