"""Tests in brackets and parts of their own, earlier fines, words that only look like charges, news from abroad: sentence → all facts."""

import pytest

from tests.sentences import facts
from tests.test_totals import told

TOLD: list[tuple[str, list[str]]] = [
    (
        "民警从彭某身上查获13小袋白色晶体及3小袋红色药片。经鉴定,13小袋白色晶体中检出甲基苯丙胺成份,净重共计17.70克,3小袋红色药片中检出甲基苯丙胺成份,净重共计1.46克。",
        ["methamphetamine 17.7 g exact", "methamphetamine_tablet 1.46 g exact"],
    ),
    ("民警从彭某身上查获晶体13袋。经鉴定,晶体检出甲基苯丙胺成份,净重17.7克。", ["methamphetamine 17.7 g exact"]),
    (
        "烟盒内有1袋白色晶体(净重10.7克,检出甲基苯丙胺),1袋10片装的红色药片(净重0.6克,检出甲基苯丙胺和咖啡因),被民警查获。",
        ["methamphetamine 10.7 g exact", "methamphetamine_tablet 0.6 g exact"],
    ),
    ("查获白色粉末3包(检出海洛因),净重1.2克。", ["heroin 1.2 g exact"]),
    ("男子把九.九七公斤安非他命封藏在饼干盒内,被海关查获。", ["amphetamine 9970 g exact", "captured 1 exact"]),
    ("民警从他身上查获三·五克冰毒。", ["methamphetamine 3.5 g exact"]),
    ("公安人员从皮包里查获冰毒2克、枪形物体1支、子弹7发。", ["methamphetamine 2 g exact", "firearm 1 item exact", "ammunition 7 item exact"]),
    ("某地警方破获一宗贩毒案,查获20多公斤掺假毒品。", ["unspecified 20000 g over"]),
    ("从开始至今,美国全境已经逮捕2500人,起诉了其中的592人。", ["captured 2500 exact", "prosecution 592 exact"]),
    ("5月3日警方抓获9人,检察机关依法逮捕8人。", ["captured 9 exact", "formal_arrest 8 exact"]),
    ("警方捣毁两个贩毒集团。", ["gang 2 item exact"]),
    ("被告人陈某容留吸毒人员赵某、孙某(上述2人已被行政处罚)等人一同吸食毒品,被民警查获。", ["captured 1 exact", "admin_penalty 2 exact"]),
    ("民警将容留赵某、孙某吸毒的陈某抓获。", ["captured 1 exact"]),
    ("陈某在家中引诱其表弟周某吸毒,后被抓获。", ["captured 1 exact"]),
    ("庄某因吸毒于2014年5月23日被公安分局处以拘留十五日。", ["admin_detention 1 exact"]),
    ("柯某被拘留10日后获释离开。", ["admin_detention 1 exact"]),
    ("张某、李某被分别处以十日、十五日拘留。", ["admin_detention 2 exact"]),
    ("专案组抓获吸贩毒人员5名。", ["captured 5 exact"]),
    ("其中,一名男子和一名妇女因贩毒指控被捕,并被移送检方接受起诉。", ["captured 2 exact", "prosecution 2 exact"]),
    ("被告人刘某、吉1某黑、邓某(另案处理)乘车行驶至某县公路边时被公安民警抓获。", ["captured 3 exact"]),
    ("警方拘提傅某等三嫌到案。", ["captured 3 exact"]),
    ("男子因被控贩毒而被捕。", ["captured 1 exact"]),
    (
        "法院一审判处被告人柳某无期徒刑。当天,还有12名被告人被依法判处1年2个月至8年6个月不等刑期,另有1名被告人因窝藏罪,被判处有期徒刑1年。",
        ["sentenced 14 exact"],
    ),
    (
        "警方先后抓获9名犯罪嫌疑人。第一组在仓库内抓获3名;在周围抓获另外3名犯罪嫌疑人。第二组抓获犯罪嫌疑人1名,于6月13日再次抓获2名。",
        ["captured 9 exact", "captured 3 exact of", "captured 3 exact of", "captured 1 exact of", "captured 2 exact of"],
    ),
    ("他和另一名港人张某,在离境前被指涉嫌藏毒被捕。", ["captured 2 exact"]),
    ("他与李某交易时,李某被抓获。", ["captured 1 exact"]),
    ("民警抓获3名下线,以及幕后主犯王某。", ["captured 4 exact"]),
    ("至少有3名外国公民因毒品指控被判死刑。", ["sentenced 3 over"]),
    ("缴获519万美元毒品收益、毒赃30万元。", ["cash 5190000 USD exact", "cash 300000 CNY exact"]),
    ("归案后,他带领民警抓获了涉嫌运输毒品的柳青山。", ["captured 1 exact"]),
]
NOTHING = [
    "警方抓获了参与贩毒的马仔。",
    "警方破案后查证毒品交易360余起。",
    "庭审中,公诉人提出被告人邹某如实供述自己的犯罪事实。",
    "被告人熊某某在判决宣告后又犯罪,应当数罪并罚。",
    "途中庄某告诉万某要去外地。",
    "法院对上诉人庄某的上诉理由不予采纳。",
    "聂某曾因贩卖毒品罪被判处有期徒刑八个月,并处罚金人民币二千元。",
    "庄某因犯非法持有毒品罪,于2012年9月28日被判处有期徒刑九个月,并处罚金五千元,于2013年2月17日刑满释放。",
    "对企业的罚款可能高达1000万美元。",
    "查获的毒品来自两个以邻国为据点的贩毒集团。",
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_sentence_tells_all_its_facts(sentence: str, expected: list[str]) -> None:
    assert facts(sentence) == expected


@pytest.mark.parametrize("sentence", NOTHING)
def test_sentence_tells_nothing(sentence: str) -> None:
    assert facts(sentence) == []


DAYS = [
    (
        "公诉机关指控,一、2015年10月20日,被告人邹某购买毒品后被民警抓获,缴获冰毒10.7克。\n二、2015年10月21日,被告人邹某返回时被铁路民警抓获,当场缴获冰毒27.7克。",
        [
            "case 2015-10-20..2015-10-20: methamphetamine 10.7 g exact, captured 1 exact",
            "case 2015-10-21..2015-10-21: methamphetamine 27.7 g exact, captured 1 exact",
        ],
    ),
    (
        "经审理查明:(一)2015年10月20日,被告人邹某被民警抓获,缴获冰毒10克。(二)2015年11月2日,被告人邹某再次被抓获,当场缴获冰毒27克。",
        [
            "case 2015-10-20..2015-10-20: methamphetamine 10 g exact, captured 1 exact",
            "case 2015-11-02..2015-11-02: methamphetamine 27 g exact, captured 1 exact",
        ],
    ),
    (
        "2014年5月22日,民警从被告人庄某车上查获冰毒18克。证据:1、到案经过:公安机关抓获被告人庄某。2、刑满释放证明:庄某于2013年2月17日刑满释放。3、搜查笔录:在其住处查获冰毒4克。",
        ["case 2014-05-22..2014-05-22: methamphetamine 18 g exact, methamphetamine 4 g exact, captured 1 exact"],
    ),
    (
        "一、盗窃犯罪事实2016年6月17日,被告人彭某在茶馆内扒窃时被抓获,从其身上查获冰毒1克。二、贩卖毒品犯罪事实2016年9月1日15时许,彭某在监视居住期间接到购毒电话。随后,民警将彭某抓获,查获冰毒2克。",
        [
            "case 2016-06-17..2016-06-17: methamphetamine 1 g exact, captured 1 exact",
            "case 2016-09-01..2016-09-01: methamphetamine 2 g exact, captured 1 exact",
        ],
    ),
    (
        "2017年7月13日抓获陈某某。判决执行前先行羁押的,羁押一日折抵刑期一日。扣押的冰毒12.4克,依法没收。",
        ["case 2017-07-13..2017-07-13: methamphetamine 12.4 g exact, captured 1 exact"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_charges_are_dated_apart(text: str, expected: list[str]) -> None:
    assert told("2018-05-10", text) == expected
