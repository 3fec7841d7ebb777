"""Tests in brackets and parts of their own, earlier fines, words that only look like charges, news from abroad: sentence → all facts."""

import pytest

from tests.sentences import facts

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
]
NOTHING = [
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
