"""Tests in brackets and parts of their own, earlier fines, words that only look like charges, news from abroad: sentence → all facts."""

import pytest

from tests.sentences import facts
from tests.test_totals import told

TOLD: list[tuple[str, list[str]]] = [
    (
        "民警在彭某床下起获9袋晶体和4袋红色药片。送检后,9袋晶体中检出甲基苯丙胺成份,净重共计26.30克,4袋红色药片中检出甲基苯丙胺成份,净重共计2.15克。",
        ["methamphetamine 26.3 g exact", "methamphetamine_tablet 2.15 g exact"],
    ),
    ("民警在彭某床下起获晶体9袋。送检后,晶体检出甲基苯丙胺成份,重26.3克。", ["methamphetamine 26.3 g exact"]),
    (
        "茶罐里有1袋白色晶体(净重8.4克,检出甲基苯丙胺),1袋5片装的红色药片(净重0.5克,检出甲基苯丙胺和咖啡因),被民警查获。",
        ["methamphetamine 8.4 g exact", "methamphetamine_tablet 0.5 g exact"],
    ),
    ("查获白色粉末3包(检出海洛因),净重1.2克。", ["heroin 1.2 g exact"]),
    ("男子把三.四二公斤安非他命缝在被褥里,被海关查获。", ["amphetamine 3420 g exact", "captured 1 exact"]),
    ("民警从他身上查获三·五克冰毒。", ["methamphetamine 3.5 g exact"]),
    ("公安人员在阁楼上查获冰毒5克、枪形物体2支、子弹11发。", ["methamphetamine 5 g exact", "firearm 2 item exact", "ammunition 11 item exact"]),
    ("该州警方端掉一个据点,查获30多公斤掺杂毒品。", ["unspecified 30000 g over", "site 1 item exact"]),
    ("行动至今,美国全境已经逮捕1800人,检方起诉了其中的340人。", ["captured 1800 exact", "prosecution 340 exact"]),
    ("5月3日警方抓获9人,检察机关依法逮捕8人。", ["captured 9 exact", "formal_arrest 8 exact"]),
    ("警方捣毁两个贩毒集团。", ["gang 2 item exact"]),
    ("陈某在出租房内容留赵某、孙某(2人均已被行政处罚)等人吸毒,被民警查获。", ["captured 1 exact", "admin_penalty 2 exact"]),
    ("民警将容留赵某、孙某吸毒的陈某抓获。", ["captured 1 exact"]),
    ("陈某在家中引诱其表弟周某吸毒,后被抓获。", ["captured 1 exact"]),
    ("庄某吸毒后闹事,于2016年3月8日被派出所处以拘留十日。", ["admin_detention 1 exact"]),
    ("柯某被拘留5日后回家。", ["admin_detention 1 exact"]),
    ("张某、李某被分别处以十日、十五日拘留。", ["admin_detention 2 exact"]),
    ("当晚抓获吸贩毒人员6名。", ["captured 6 exact"]),
    ("其中,一名船员和一名妇女因涉毒指控被捕,并已由检方起诉。", ["captured 2 exact", "prosecution 2 exact"]),
    ("郎某、吉1某黑、祝某(另案处理)下车加水时,被埋伏的公安民警抓获。", ["captured 3 exact"]),
    ("警方拘提傅某等三嫌到案。", ["captured 3 exact"]),
    ("男子因被控贩毒而被捕。", ["captured 1 exact"]),
    (
        "法院一审判处被告人柳某无期徒刑。同日,还有7名被告人被判处2年至9年不等刑期,另有1名被告人因包庇罪,被判处有期徒刑8个月。",
        ["sentenced 9 exact"],
    ),
    (
        "警方先后抓获9名嫌疑人。一队在冷库内抓获3名;在院外抓获另外3名嫌疑人。二队抓获嫌疑人1名,于8月4日再次抓获2名。",
        ["captured 9 exact", "captured 3 exact of", "captured 3 exact of", "captured 1 exact of", "captured 2 exact of"],
    ),
    ("他和船友张某,在码头登船前因涉嫌藏毒被捕。", ["captured 2 exact"]),
    ("他与李某交易时,李某被抓获。", ["captured 1 exact"]),
    ("民警抓获3名下线,以及幕后主犯王某。", ["captured 4 exact"]),
    ("至少有4名外国船员因毒品指控被判死刑。", ["sentenced 4 over"]),
    ("缴获240万美元毒品收益、毒赃30万元。", ["cash 2400000 USD exact", "cash 300000 CNY exact"]),
    ("归案后,他带领民警抓获了涉嫌运输毒品的柳青山。", ["captured 1 exact"]),
]
NOTHING = [
    "警方抓获了参与贩毒的马仔。",
    "警方破案后查证毒品交易80余起。",
    "开庭时,公诉人说邹某到案后没有隐瞒。",
    "熊某某在前一判决宣告后再犯,理应从重。",
    "途中庄某告诉万某要去外地。",
    "法院对上诉人庄某的上诉理由不予采纳。",
    "聂某五年前因容留他人吸毒被判处拘役四个月,罚金三千元。",
    "庄某因犯盗窃罪,于2011年4月6日被判处有期徒刑七个月,并处罚金一千元,于2011年10月5日刑满释放。",
    "公司的罚款可能高达300万美元。",
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
        "起诉书称,一、2016年5月11日,邹某取货后被民警抓获,缴获冰毒8.4克。\n二、2016年5月12日,邹某在车站被铁路民警抓获,缴获冰毒31克。",
        [
            "case 2016-05-11..2016-05-11: methamphetamine 8.4 g exact, captured 1 exact",
            "case 2016-05-12..2016-05-12: methamphetamine 31 g exact, captured 1 exact",
        ],
    ),
    (
        "经审理查明:(一)2016年5月11日,邹某被民警抓获,缴获冰毒8克。(二)2016年6月2日,邹某再次被抓获,缴获冰毒31克。",
        [
            "case 2016-05-11..2016-05-11: methamphetamine 8 g exact, captured 1 exact",
            "case 2016-06-02..2016-06-02: methamphetamine 31 g exact, captured 1 exact",
        ],
    ),
    (
        "2014年5月22日,民警从被告人庄某车上查获冰毒18克。证据:1、到案经过:公安机关抓获被告人庄某。2、刑满释放证明:庄某于2012年10月5日刑满释放。3、搜查笔录:在其住处查获冰毒4克。",
        ["case 2014-05-22..2014-05-22: methamphetamine 18 g exact, methamphetamine 4 g exact, captured 1 exact"],
    ),
    (
        "一、扒窃事实2016年3月8日,彭某在菜场内扒窃时被抓获,从其身上查获冰毒1克。二、贩毒事实2016年7月9日20时许,彭某在监视居住期间接到买家来电。随后,民警将彭某抓获,查获冰毒2克。",
        [
            "case 2016-03-08..2016-03-08: methamphetamine 1 g exact, captured 1 exact",
            "case 2016-07-09..2016-07-09: methamphetamine 2 g exact, captured 1 exact",
        ],
    ),
    (
        "2017年4月3日抓获陈某某。刑期自判决执行之日起计算,即羁押一日折抵刑期一日。扣押的冰毒9.8克,予以没收。",
        ["case 2017-04-03..2017-04-03: methamphetamine 9.8 g exact, captured 1 exact"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_charges_are_dated_apart(text: str, expected: list[str]) -> None:
    assert told("2018-05-10", text) == expected
