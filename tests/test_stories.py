"""Texts of other kinds: features about officers, chronicles, digests; what happened in which year stays apart, and texts without a find yield nothing."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import read_bulletin
from schemas.record import Event
from schemas.text import Document
from tests.sentences import book

ISSUED = date(2019, 3, 1)
FEATURE = (
    "枪林弹雨里的缉毒警\n"
    "1996年，老何调入禁毒大队。2004年8月30日晚，激战中一名毒贩被生擒，缴获海洛因8.2公斤。\n"
    "2007年，老何带队在边境小道埋伏三天三夜，最终将毒贩岩某抓获，查获冰毒15公斤。\n"
    "2009年的一天，他从背篓里搜出麻古3万粒。\n"
    "从警以来，他参与抓获毒贩400余名，缴获毒品1.2吨，荣立二等功3次。"
)
DIGEST = (
    "本周要闻\n"
    "2月20日，甲县公安局举行新春联欢会，120名民警参加。\n"
    "2月21日，乙市警方在一辆客车上查获海洛因1.2公斤，抓获嫌疑人2名。\n"
    "2月22日，丙区开展禁毒宣传，发放传单3000份，受教育群众5000人。\n"
    "2月25日，戊市警方铲除罂粟1200株。"
)
ONE_STORY = (
    "某贩毒案侦破始末\n"
    "2月20日，甲县公安局接到线索，成立专案组。\n"
    "2月21日，专案组在一辆客车上查获海洛因1.2公斤，抓获嫌疑人2名。\n"
    "2月24日，甲县警方在乙市抓获主犯罗某。\n"
    "2月25日，专案组又抓获同案犯3名。"
)
CHRONICLE = (
    "民国二十四年(1935)十一月，县设禁烟委员会。翌年一月，令收缴烟具。全年查处烟毒案3起，缴获烟土3.11两、烈性毒品9.75两，关押烟犯28人。"
    "三十三年二月，查禁烟毒。四月中旬，捕办烟犯8名。1950年2月至1951年底，捕犯69人。"
)
YEARBOOK = "1998年大事记\n1月12日 县公安局在石门车站查获鸦片3.2公斤，抓获2人。\n3月5日 县禁毒委召开会议。\n6月26日 公开销毁毒品25公斤。\n9月18日 刑警队查获海洛因412克。"
STAGES = (
    "边防总队2009年流水账\n全年破获毒品案件1912起，抓获犯罪嫌疑人2035名。\n"
    "——2009年11月30日：氧气瓶藏毒案，5只瓶底共锯出海洛因14.236公斤。到12月8日，涉案的5人先后被捉拿。\n"
    "——2009年12月24日：公路查获海洛因2公斤。截至12月28日，7名嫌疑人全部到案。\n"
)
NO_STAGES = (
    "边防总队2009年流水账\n全年破获毒品案件1912起，抓获犯罪嫌疑人2035名。\n"
    "2009年11月30日，从氧气瓶查获海洛因14.236公斤。12月8日，抓获贩毒嫌疑人5人。截至2009年12月28日，全支队共抓获犯罪嫌疑人57名。\n"
)
HEADED = (
    "走近缉毒队\n他们的名字不能公开，他们做的事情越少人知道越好，这支队伍的走廊里挂着一枚枚徽章，墙上是一面面奖牌。\n"
    "悬崖边的追击\n一次缴毒300公斤\n2016年，队员老黄带队到边境查一起案子，在路口设卡拦截，经过一轮守候，一辆可疑车辆驶入大家的视线，直接冲卡。"
)


UNDER_HEADINGS = (
    "铁警亮出一年账本\n"
    "2月24日，石川铁路公安处召开通气会。去年全处侦破涉毒案件83起。\n"
    "硬邦邦的棉裤\n去年12月3日，K9342次列车由南向北行驶，乘警发现旅客马某坐姿僵直，拆开棉裤，夹层里缝着海洛因，重702.15克。\n"
    "保温杯\n1月19日晚，安检员发现一只保温杯过机图像发黄，民警从杯胆与外壳之间查获冰毒2.8克，持杯的段某被当场抓获。"
)
ONE_UNDER_HEADINGS = (
    "一条线的始末\n"
    "2月24日，石川铁路公安处披露一起运输毒品案的细节，说起来要从一条棉裤讲起，前后花了两个月的时间。\n"
    "硬邦邦的棉裤\n去年12月3日，K9342次列车由南向北行驶，乘警发现旅客马某坐姿僵直，拆开棉裤，夹层里缝着海洛因，重702.15克。\n"
    "接货的人\n12月9日晚，民警带着马某来到约定地点，将前来接货的段某当场抓获，又从其车内查获冰毒2.8克。"
)
CASES_OF_COURT = (
    "某市法院发布典型案例\n"
    "案例1　柏某贩卖毒品案\n【基本案情】2018年12月14日，公安人员在柏某暂住的公寓查获冰毒113克。\n【裁判结果】柏某判处有期徒刑九年。\n"
    "案例2　路某贩卖毒品案\n【基本案情】2018年2月7日，路某在医院被抓获，民警从抽屉中搜出海洛因5克。\n【裁判结果】路某被判处有期徒刑四年。\n【典型意义】监守自盗，社会危害大。"
)


def days(event: Event) -> str:
    """When an event happened."""
    return "vague" if event.vague else f"{event.start}..{event.end}"


def told(text: str) -> list[str]:
    """Each seizure and arrest with the days of its event."""
    record = read_bulletin(Document("a.txt", text, published=ISSUED), book()).record
    events = {event.id: event for event in record.events}
    seized = [f"{fact.drug} {float(fact.amount):g} {days(events[fact.event])}" for fact in record.seizures]
    return [*seized, *(f"{fact.action} {fact.count} {days(events[fact.event])}" for fact in record.arrests)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            FEATURE,
            [
                "heroin 8200 2004-08-30..2004-08-30",
                "methamphetamine 15000 2007-01-01..2007-12-31",
                "methamphetamine_tablet 30000 2009-01-01..2009-12-31",
                "unspecified 1.2e+06 vague",
                "captured 1 2004-08-30..2004-08-30",
                "captured 1 2007-01-01..2007-12-31",
                "captured 400 vague",
            ],
        ),
        (DIGEST, ["heroin 1200 2019-02-21..2019-02-21", "poppy 1200 2019-02-25..2019-02-25", "captured 2 2019-02-21..2019-02-21"]),
        (ONE_STORY, ["heroin 1200 2019-02-21..2019-02-25", *(f"captured {count} 2019-02-21..2019-02-25" for count in (2, 1, 3))]),
        (
            CHRONICLE,
            [
                *("opium 155.5 1936-01-01..1936-12-31", "unspecified 487.5 1936-01-01..1936-12-31"),
                *("captured 28 1936-01-01..1936-12-31", "captured 8 1944-04-11..1944-04-20", "captured 69 1950-02-01..1951-12-31"),
            ],
        ),
        (YEARBOOK, ["opium 3200 1998-01-12..1998-01-12", "heroin 412 1998-09-18..1998-09-18", "captured 2 1998-01-12..1998-01-12"]),
        (
            STAGES,
            [
                *("heroin 14236 2009-11-30..2009-12-08", "heroin 2000 2009-12-24..2009-12-24", "captured 2035 2009-01-01..2009-12-31"),
                *("captured 5 2009-11-30..2009-12-08", "captured 7 2009-12-24..2009-12-24"),
            ],
        ),
        (
            NO_STAGES,
            [
                *("heroin 14236 2009-11-30..2009-11-30", "captured 2035 2009-01-01..2009-12-31"),
                *("captured 5 2009-12-08..2009-12-08", "captured 57 2009-01-01..2009-12-28"),
            ],
        ),
        (HEADED, ["unspecified 300000 2016-01-01..2016-12-31"]),
        (UNDER_HEADINGS, ["heroin 702.15 2018-12-03..2018-12-03", "methamphetamine 2.8 2019-01-19..2019-01-19", "captured 1 2019-01-19..2019-01-19"]),
        (ONE_UNDER_HEADINGS, ["heroin 702.15 2018-12-03..2018-12-09", "methamphetamine 2.8 2018-12-03..2018-12-09", "captured 1 2018-12-03..2018-12-09"]),
        (
            CASES_OF_COURT,
            [
                *("methamphetamine 113 2018-12-14..2018-12-14", "heroin 5 2018-02-07..2018-02-07"),
                *("sentenced 1 2018-12-14..2018-12-14", "captured 1 2018-02-07..2018-02-07", "sentenced 1 2018-02-07..2018-02-07"),
            ],
        ),
    ],
)
def test_each_find_keeps_its_own_time(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "某县禁毒办2024年部门预算公开\n绩效目标：全年破获毒品案件20起，抓获犯罪嫌疑人30名，缴获毒品5公斤。",
        "贩卖毒品罪量刑标准\n抓获同案犯1名，构成立功的，减少基准刑的20%以下。",
        "禁毒法律小常识\n王某帮人携带冰毒20克，被查获后以运输毒品罪追究刑事责任。",
        "面向社会公开招聘禁毒专职社工30名，被行政拘留的不得报名。招聘公告",
        "高峰时期平均每3天破获1起贩毒案件、每两天抓获1名涉毒犯罪嫌疑人、每天缴获毒品近1斤。",
        "裕华公司把482两烟土、390两白面卖给了6名烟贩。",
        "至解放前夕，全县尚有烟农98户，城乡有烟馆102所，烟贩141人。",
        "走近禁毒民警\n人物简介：民警老赵荣立个人一等功1次、二等功2次，带队赴边境执行任务20余次。",
    ],
)
def test_other_texts_yield_nothing(text: str) -> None:
    assert told(text) == []
