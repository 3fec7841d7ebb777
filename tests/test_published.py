"""The day of publication: labelled, in the head, as a signature, from the metadata; and dates in a text that are none of issue."""

from datetime import date

import pytest

from corpus.normalise import normalise
from extract.dates.published import find_published
from schemas.text import Document
from tests.sentences import book

TAIWAN = "某縣警局近日查獲毒品案，逮捕X嫌等2人，扣得安非他命3公克。全案移送地檢署偵辦。"
BODY = "近日，某县警方破获一起贩毒案，抓获X某等2人，缴获冰毒3克。案件正在进一步办理中。"
OTHER_DAY = "2018年11月2日，某县警方破获一起贩毒案，抓获X某等2人，缴获冰毒3克。"
LABELLED = [
    "发布日期：{day}\n" + BODY,
    "发布时间：{day} 10:30\n" + BODY,
    "{day} 某果日報\n海關查獲安非他命3公斤",
    "某县警方破案\n来源：某报 {day}\n" + BODY,
    "某县警方破案\n时间：{day} 来源：某网\n" + OTHER_DAY,
    OTHER_DAY + "\n更新时间：{day}",
    "战果统计表\n(2018年10月15日—2019年1月22日)\n" + BODY + "\n指挥中心 {day}制",
    OTHER_DAY + "\n（原载{day}《某山法制报》2版，有删节）",
    OTHER_DAY + "\n（原刊于《某江日报》{day}）",
    "时间倒回2018年11月2日。" + BODY + "\n（某县融媒 {day}）",
    "某县禁毒办文件\n" + OTHER_DAY + "\n某县禁毒办 {day}印发",
    "某县警方破案\n" + OTHER_DAY + "\n发布于{day}",
    "2018年10月1日\n" + OTHER_DAY + "\n印发日期：{day}",
    OTHER_DAY + "\n（原载{day}《某县报》2版，有删节）",
    OTHER_DAY + "\n（刊于《某报》{day}第3版）",
    "某县警方破案\n时间　{day}\n" + OTHER_DAY,
    "某县公安局处罚信息公示\n公示日期：{day}　公示期限：3个月\n" + OTHER_DAY,
    OTHER_DAY + "\n（载《某江边防报》{day}第2版　作者：X某）",
    OTHER_DAY + "（{day}《某江晚报》第3版）",
    "{day}上午10时，某县政府召开新闻发布会，通报禁毒工作。\n主持人：各位记者朋友，上午好。\n" + OTHER_DAY,
]
HEAD = [
    "{day}\n" + BODY,
    "某县警方破案\n{day}\n" + OTHER_DAY,
    "某县公安局　　{day}\n" + BODY,
    "禁毒简报\n第3期\n某县禁毒办编　{day}\n" + OTHER_DAY,
    "某县警方破案（{day}）\n" + BODY,
    "某报某县{day}电 " + OTHER_DAY,
    "【某社{day}讯】" + OTHER_DAY,
]
ELSEWHERE = [
    "某關查獲毒品\n資料來源：稽查組　建檔日期：108-03-05　更新時間：108-03-06\n" + TAIWAN,
    "某縣警局新聞稿\n發布單位：刑警大隊　發布日期：108/03/05\n" + TAIWAN,
    "某縣警局新聞稿 108.03.05\n" + TAIWAN,
    "某縣警局成果統計\n提報單位：少年隊　108.3.5\n" + TAIWAN,
    "某縣警局新聞稿\n發稿日期：1080305\n" + TAIWAN,
    "某縣警局新聞稿（108年3月5日）\n一、偵破時間：108年2月21日6時\n" + TAIWAN,
    TAIWAN + "\n中　　華　　民　　國　　108　　年　　3　　月　　5　　日\n刑事第五庭　法官　翁○○",
    TAIWAN + "\n中華民國一百零八年三月五日",
    OTHER_DAY + "\n某县公安局禁毒大队　二〇一九年三月五日",
    "05/03/2019\n" + BODY,
    "某县迎接考核\n3月5日消息：考核组来县检查2018年禁毒工作。去年，全县移诉42名。",
    "【某島日報專訊】2019年3月5日　警方某警區昨日凌晨突擊搜查，拘捕3人。",
    "〔記者某／某縣報導〕2019/03/05 14:22\n" + TAIWAN,
    TAIWAN + "\n完\n２０１９年３月５日（星期二）\n香港時間１５時３０分",
    "某县警方破案\n法制某报/2019年/3月/5日/第005版\n" + OTHER_DAY,
    "（某社记者某2019年3月5日某市电）" + OTHER_DAY,
    "某江晚报讯（2019年3月5日）" + OTHER_DAY,
    OTHER_DAY + "（2019年3月5日整理）",
    OTHER_DAY + "\n某县公安局新闻办供稿 2019年3月5日",
    OTHER_DAY + "\n某县公安局\n二O一九年三月五日",
    "更新时间：2019-03-06　发布时间：2019-03-05\n" + OTHER_DAY,
    "某盟禁毒工作答问\n（2019年3月5日，某署新闻办）\n" + OTHER_DAY,
    "2018年全省毒情监测分析（内部资料）\n某省禁毒办　3月5日\n2018年，全省破案3起。",
    "某市“护航2019”行动新闻通稿\n（3月5日　市局新闻办）\n2月1日至2月28日，全市破案3起。",
    "2018年某县禁毒工作总结\n全年破案3起。\n县公安局\n3月5日",
    "2019年2月某县毒情通报\n发布时间：3月5日\n当月破案3起。",
    "2019年1-2月全县毒情\n3月5日　县公安局\n破案3起。",
    "2019年3月5日（星期二）上午10:30某省法院禁毒工作新闻发布会\n全文实录\n" + BODY,
    "某市禁毒工作新闻发布会\n2019年3月5日上午 市政府新闻发布厅\n" + BODY,
    "警 方 检 获 氯 胺 酮 ( 附 图 )\n警 方 昨 日 检 获 一 百 公 斤 怀 疑 氯 胺 酮 。\n二 ○ 一 九 年 三 月 五 日 ( 星 期 二 )\n页 首",
]
REVISED = [
    (
        "某市禁毒条例\n2001年6月26日某市人大常委会第三次会议通过\n2019年3月5日某市人大常委会第九次会议修订\n第一章 总则\n第一条 为了预防毒品犯罪，制定本条例。",
        "2019-03-05",
    ),
    ("某省禁毒條例\n（2001年6月26日通過　2010年1月1日修正　2019年3月5日修訂）\n第一條 為了預防毒品犯罪，制定本條例。", "2019-03-05"),
    ("戒毒管理办法(试行)\n2015年1月9日第二次会议通过 根据2019年3月5日《关于修改部分规章的决定》修正\n第一条 制定本办法。", "2019-03-05"),
]
SIGNED = [
    BODY + "\n某县公安局\n{day}",
    OTHER_DAY + "\n某县公安局　{day}",
    BODY + "\n（某县禁毒办{day}）",
    BODY + "\n{day}\n（联系电话：13800138000）",
]
DAY = "2019-03-05"
DAY_SPELLINGS = [
    "2019年3月5日",
    "2019-03-05",
    "2019/3/5",
    "2019.03.05",
    "二〇一九年三月五日",
    "二○一九年三月五日",
    "２０１９年３月５日",
    "2019 年 3 月 5 日",
    "2O19年3月5曰",
    "民国108年3月5日",
]
WITHOUT_YEAR = [
    ("某社某市3月5日电 2018年，全国海关共立案侦办走私毒品案件704起。今年1月4日，某海关查获大麻膏3克。", "2019-03-05"),
    ("某社某市3月5日电 2019年1至2月，全国海关共立案侦办走私毒品案件74起。今年1月4日，某海关查获大麻膏3克。", "2019-03-05"),
    ("某社某市3月5日电 2018年，该局立案侦办41起，抓获29人。2019年将继续严打。", "2019-03-05"),
    ("某县平安建设综述\n某县融媒体中心 记者 某某    2019-03-05 08:30\n\n    年关将近，某县破获贩毒案3起。", "2019-03-05"),
    ("某社某市3月5日电 2018年12月21日，某县警方破获一起贩毒案，抓获2人。", "2019-03-05"),
    ("某报3月5日消息（记者某） 2019年1月，某县警方抓获2人。", "2019-03-05"),
    ("某社十二月五日电 二00九年，某省破案3起。", "2009-12-05"),
    ("某县警方破案\n" + BODY + "\n资料来源:http://www.example.com/html/2019-03/05/content_1.htm", "2019-03-05"),
    ("某报某县3月5日讯 2018年破案2起。今年以来，某县开展净边2019行动，抓获2人。", "2019-03-05"),
    ("某社某市3月5日电 2018年，全省共破案23起。去年12月20日，某县警方抓获2人；今年1月4日，又抓获1人。", "2019-03-05"),
    ("某县警方破案\n05.03.2019  18:23\n" + OTHER_DAY, "2019-03-05"),
    ("2019-03-05 07:24本报讯 " + OTHER_DAY, "2019-03-05"),
    ("某县法院刑事判决\nABCD,96,上诉,20,20190305,1\n" + BODY, "2019-03-05"),
    ("某报某市3月5日讯 从2018年2月至今年1月底，某省破案3起。", "2019-03-05"),
    ("某县警方破案\n3月5日\n今年，某县警方破获“2019-12号”案，抓获2人。", "2019-03-05"),
    ("某网某市3月5日讯 从2018年6月至今年2月底，某省破案12起，抓获20人。", "2019-03-05"),
    ("某报某县三月五日电 今年以来，某县开展净边2019行动，抓获2人。", "2019-03-05"),
]
NOT_ISSUE = [
    BODY,
    "",
    OTHER_DAY,
    "某县警方破案\n" + OTHER_DAY,
    BODY + OTHER_DAY + BODY,
    "近日，某县警方破获一起贩毒案。2018年11月2日，抓获X某。" + BODY,
    "2018年11月2日起施行\n" + BODY,
    "时间倒回2018年11月2日。" + BODY,
    "时间定格在2018年11月2日，某县警方破案3起。" + BODY,
    "2018年11月2日某县人大通过\n" + BODY,
    *((BODY + "\n") * 9 + closing for closing in ("公示期截至2018年11月2日", "公示期：2018年10月1日至2018年11月2日", "本通告有效期至2018年11月2日")),
    "3月5日\n" + BODY,
    "2018年11月\n" + BODY,
    "2018年13月45日\n" + BODY,
    BODY + "\n时间倒回2018年11月2日。那天夜里，警方截停一辆轿车，查获K粉5.03公斤。",
    "某县警方破案\n3月5日\n今年，某县警方破案，去年为2018年，前年为2017年。",
    "联系电话：0771-2018110\n" + BODY,
    "某縣警局查獲毒品\n" + TAIWAN + "\n聯絡電話：108-03-0512",
    "一、偵破時間：107年11月2日6時\n二、地點：某縣\n" + TAIWAN,
    "某县警方破案\n案发时间：2018年11月2日\n" + BODY,
    "立案日期：2018年11月2日\n" + BODY,
    "统计时间：2018年1月1日至2018年11月2日\n" + BODY,
    "某县警方破案\n" + BODY + "\n相关链接：2018年11月2日某地破案",
    "某县警方破案\n2018年11月2日上午10时许，民警在某地抓获某某\n" + BODY,
    "某县警方破案（2018年11月2日案）\n" + BODY,
    "某县警方破案\n" + BODY + "\n（2018年11月2日摄）",
    "某县警方破案\n" + BODY + "\n2018年11月2日，民警在现场称量毒品。某某 摄",
    "2019年2月毒情通报\n3月5日，破案3起。\n" + BODY,
    "2019年2月毒情通报\n（3月5日起）\n" + BODY,
]


def published(raw: str, known: date | None = None) -> str:
    """The day of publication of a page, "None" if nothing tells it."""
    return str(find_published(normalise(raw), Document("a.txt", raw, published=known), book().dates))


@pytest.mark.parametrize("page", [*LABELLED, *HEAD, *SIGNED])
def test_day_is_found_where_pages_write_it(page: str) -> None:
    assert published(page.format(day="2019年3月5日")) == DAY


@pytest.mark.parametrize("page", ELSEWHERE)
def test_day_is_found_in_letterheads_of_all_kinds(page: str) -> None:
    assert published(page) == DAY


@pytest.mark.parametrize("day", DAY_SPELLINGS)
@pytest.mark.parametrize("page", [LABELLED[0], HEAD[1], SIGNED[0]])
def test_one_day_has_many_spellings(page: str, day: str) -> None:
    assert published(page.format(day=day)) == DAY


@pytest.mark.parametrize(("page", "day"), WITHOUT_YEAR)
def test_day_without_a_year_takes_the_only_year_of_the_text(page: str, day: str) -> None:
    assert published(page) == day


@pytest.mark.parametrize(("page", "day"), REVISED)
def test_statute_is_of_the_day_of_its_last_revision(page: str, day: str) -> None:
    assert published(page) == day


@pytest.mark.parametrize("page", NOT_ISSUE)
def test_other_dates_are_no_day_of_publication(page: str) -> None:
    assert published(page) == "None"


@pytest.mark.parametrize("page", NOT_ISSUE)
def test_metadata_tell_the_day_where_the_text_does_not(page: str) -> None:
    assert published(page, date(2020, 1, 31)) == "2020-01-31"


def test_byline_without_a_year_takes_that_of_the_metadata() -> None:
    page = "本报3月5日讯 今年以来，全市破案4起。据了解，2018年，全市破案9起。"
    assert [published(page), published(page, date(2019, 3, 5)), published(page, date(2019, 3, 6))] == ["2018-03-05", "2019-03-05", "2019-03-05"]


@pytest.mark.parametrize("page", [*LABELLED, *HEAD, *SIGNED])
def test_text_goes_before_metadata(page: str) -> None:
    assert published(page.format(day="2019年3月5日"), date(2020, 1, 31)) == DAY


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("2018年1月1日\n发布日期：2019年3月5日\n" + BODY, DAY),
        ("2019年3月5日\n" + BODY + "\n某县公安局\n2018年1月1日", DAY),
        ("某县警方破案\n" + BODY + "\n某县公安局\n2019年3月5日\n（共印20份）", DAY),
    ],
)
def test_surer_place_wins(page: str, day: str) -> None:
    assert published(page) == day
