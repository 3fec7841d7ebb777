"""Custody told in the words of stories: who was held, how many, which of them are parts; and people to whom nothing was done."""

from __future__ import annotations

import pytest

from tests.sentences import facts

HELD = [
    ("到案嫌疑人97名（女性14名），缴毒不详。", ["captured 97 exact", "captured 14 exact of"]),
    ("归案犯罪嫌疑人3名。", ["captured 3 exact"]),
    ("该案8月份告破，到案谷某某等7人。", ["captured 7 exact"]),
    ("民警将刘某等11人一网兜住，其中未成年人4名。", ["captured 11 exact", "captured 4 exact of"]),
    ("民警把正在交易的一对贩毒夫妻按在墙角。", ["captured 2 exact"]),
    ("民警在出租屋里将兄弟仨摁住。", ["captured 3 exact"]),
    ("姐弟三人双双落网。", ["captured 3 exact"]),
    ("86名吸毒人员被带离街面。", ["drug_users 86 exact"]),
    ("街上，前来接货的张某兄弟三人一个没漏。", ["captured 3 exact"]),
    ("负责接货的8人中7人被按倒，另一人翻墙逃脱。", ["captured 7 exact"]),
    ("翻墙的那名男子在一网吧落网。", ["captured 1 exact"]),
    ("妇女被抓获。", ["captured 1 exact"]),
    ("司机老郝被带走。", ["captured 1 exact"]),
    ("民警在永安镇抓获涉嫌贩毒的房东老赵。", ["captured 1 exact"]),
    ("嫌疑人阿强（化名）被当场抓获。", ["captured 1 exact"]),
    ("检查站查获体内藏毒的旅客罗某（女）。", ["captured 1 exact"]),
    ("持杯的男青年被处以行政拘留十日。", ["admin_detention 1 exact"]),
    ("领班“阿龙”等5名工作人员被刑事拘留。", ["criminal_detention 5 exact"]),
    ("“总想跑。”目前他已被依法刑事拘留。", ["criminal_detention 1 exact"]),
    ("闻某被处以行政拘留十五日；由于他三年内曾两次被查获，另被决定强制隔离戒毒二年。", ["admin_detention 1 exact", "compulsory_rehab 1 exact"]),
    ("均已处理：3人行政拘留，2人强制隔离戒毒，2人责令社区戒毒。", ["admin_detention 3 exact", "compulsory_rehab 2 exact", "community_rehab 2 exact"]),
    ("8名购毒人员因吸食毒品被查处,其中6人被行政拘留。", ["drug_users 8 exact", "admin_detention 6 exact"]),
    ("民警根据4人交代的购买渠道,将送货的小林(化名,19岁)抓获。", ["captured 1 exact"]),
    ("廖某举报的线索，帮助禁毒大队抓获贩毒人员3人，县禁毒办已兑现奖励3 000元。", ["captured 3 exact"]),
    ("抓获贩毒、吸毒人员45名，其中贩毒嫌疑人17名。", ["captured 45 exact", "captured 17 exact of"]),
    ("三日規劃全市同步「強力掃蕩毒品」專案勤務，查獲毒品案16件、18人。", ["captured 18 exact"]),
    ("目前19人已报捕获准，其余另案处理。", ["formal_arrest 19 exact"]),
    ("唐某、李某夫妻落网，14名吸毒人员也被一并带回。", ["captured 2 exact", "drug_users 14 exact"]),
    ("店主郝某行政拘留7日、罚款。", ["admin_detention 1 exact"]),
    ("主犯马某伟、押货的禹某被按在候车室。", ["captured 2 exact"]),
    ("查处吸毒人员，全年查获904人次，609人强戒。", ["compulsory_rehab 609 exact", "drug_users 904 exact"]),
    ("警方将曹某、许某和绰号“小六”的三名男子当场抓获。“娜娜”随后在一家浴池被抓获。", ["captured 3 exact", "captured 1 exact"]),
    ("主腦及三名男子已被落案起訴。", ["prosecution 4 exact"]),
    ("男子涉嫌販運危險藥物被捕。她同樣被捕。", ["captured 1 exact", "captured 1 exact"]),
    ("先后抓获下线9名。", ["captured 9 exact"]),
    ("经审查批准逮捕537件741人。", ["formal_arrest 741 exact"]),
    ("抓获犯罪嫌疑人7名。2015年，到案的7名同案犯均被法院判处刑罚。", ["captured 7 exact", "sentenced 7 exact"]),
    ("前案漏网之崔某在外地被擒，押回归案。", ["captured 1 exact"]),
    ("吉某同年4月5日被逮捕；沙某因病被取保候审，同年6月由本院决定逮捕。", ["formal_arrest 1 exact", "formal_arrest 1 exact", "bail 1 exact"]),
]
JUDGED = [
    ("法院对被告人邹某伟运输毒品案作出一审宣判，判处邹某伟有期徒刑十五年；对被告人梁某判处有期徒刑八年。", ["sentenced 2 exact"]),
    ("2017年被判处十年以上有期徒刑的2047人，2019年已回落到1968人。", ["sentenced 2047 exact", "sentenced 1968 exact"]),
    (
        "集中宣判，12名被告人中2人被判死刑,1人死缓,2人无期徒刑,其余7人分别获刑十五年至三年不等。",
        ["sentenced 12 exact", "sentenced 2 exact of", "sentenced 1 exact of", "sentenced 2 exact of", "sentenced 7 exact of"],
    ),
    ("今年4月，市中院一审判处辜某死刑，谢某无期徒刑，邝某有期徒刑十五年。", ["sentenced 3 exact"]),
    ("民警当场抓获韩某。\n【裁判结果】判处有期徒刑二年，缓刑三年。", ["captured 1 exact", "sentenced 1 exact"]),
    ("今年审结193件、判决251人，其中判处五年以上有期徒刑直至死刑的76人。", ["sentenced 251 exact", "sentenced 76 exact of"]),
]
SORTED = [
    ("抓获嫌疑人71名，25岁以下的有26名，女性9人。", ["captured 71 exact", "captured 26 exact of", "captured 9 exact of"]),
    (
        "查获吸毒人员1482人次，其中滥用合成毒品的1093人次，占73.8%；35岁以下的616人次。",
        ["drug_users 1482 exact", "drug_users 1093 exact of", "drug_users 616 exact of"],
    ),
    ("田某在民宿内容留丁某、孔某等4人吸食氯胺酮，被派出所当场查获。", ["drug_users 4 exact"]),
    ("查处吸毒人员213人次（新增54人，女性31人）。", ["drug_users 213 exact", "drug_users 31 exact of", "new_drug_users 54 exact"]),
    (
        "查处吸毒人员8421人次,其中新发现吸毒人员1123名、复吸人员4586人次。",
        ["drug_users 8421 exact", "drug_users 4586 exact of", "new_drug_users 1123 exact"],
    ),
    ("在查处吸毒人员方面，全年共查获3417人次，其余多数处以行政拘留。", ["drug_users 3417 exact"]),
    ("龙场、新铺、白腊三个派出所抓获吸毒人员41名。", ["drug_users 41 exact"]),
]
NOBODY = [
    "法院查明，辜某四次托谢某从广东带回冰毒。",
    "新签社区戒毒协议后未按时报到的1人,已书面告诫。",
    "公开招聘禁毒专职社工30名，被行政拘留的不得报名。",
    "按在册人数计算，每千人有3名社工。",
    "到案后，2人供认不讳。",
    "骗子谎称已从包裹中查获毒品、“已抓获3名同案犯”。",
    "全部教育释放，没有一人被送强戒。",
    "靳某系第三次因毒品犯罪被抓。",
    "常某承认种子是前年从外地带回的。",
    "屏幕里，他将毒贩“抓获”，得分87。",
    "社区戒毒执行中18名，社区康复执行中26名。",
    "集中尿检，2人均已移送派出所处理。",
    "老人和妇女参加了禁毒宣传。",
    "三个派出所、五个社区签订了责任书。",
]


def people(sentence: str) -> list[str]:
    """The measures against people of a sentence, sorted as they are told by kind."""
    told = [fact.removeprefix("arrest ") for fact in facts(sentence)]
    return sorted(fact for fact in told if not fact.startswith(("cases", "asset")) and " g " not in fact)


@pytest.mark.parametrize(("sentence", "expected"), [*HELD, *JUDGED, *SORTED])
def test_sentence_tells_who_was_held(sentence: str, expected: list[str]) -> None:
    assert people(sentence) == sorted(expected)


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_was_held(sentence: str) -> None:
    assert people(sentence) == []
