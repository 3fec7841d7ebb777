"""How annual reports, campaigns and press conferences put their figures: each sentence → all facts; averages, shortfalls, targets and stock → nothing."""

from datetime import date

import pytest

from extract.check import tell
from tests.sentences import read

ISSUED = date(2024, 7, 10)
ALL = [
    (
        "2024年上半年，全县共破获毒品案件56起，抓获犯罪嫌疑人74名，缴毒3.2公斤，强戒66人，社戒31人，新发现12人。",
        [
            "captured 74 exact",
            "cases solved 56 exact",
            "community_rehab 31 exact",
            "compulsory_rehab 66 exact",
            "new_drug_users 12 exact",
            "unspecified 3200 g exact",
        ],
    ),
    (
        "2024年上半年，全市查获吸毒人员1846人次，复吸1530人次，新发现316人次。",
        ["drug_users 1530 exact of", "drug_users 1846 exact", "new_drug_users 316 exact"],
    ),
    (
        "2024年上半年，全市查获吸毒人员1846人次，其中男性1502人次，女性344人次。",
        ["drug_users 1502 exact of", "drug_users 1846 exact", "drug_users 344 exact of"],
    ),
    (
        "2024年上半年，全市查获吸毒人员1846人次。按年龄分，35岁以下621人次，36至59岁1102人次，60岁以上123人次。",
        ["drug_users 1102 exact of", "drug_users 123 exact of", "drug_users 1846 exact", "drug_users 621 exact of"],
    ),
    ("2024年上半年，全市查获吸毒人员1846人次，去年同期查获2395人次。", ["drug_users 1846 exact", "drug_users 2395 exact"]),
    ("2024年一季度全省发现依托咪酯案件11起，二季度激增到56起。", ["cases solved 11 exact", "cases solved 56 exact"]),
    ("2024年一季度破案11起，二季度增至56起，三个月里翻了五倍。", ["cases solved 11 exact", "cases solved 56 exact"]),
    ("2022年全县破获毒品案件81起，2023年降到45起，今年上半年只有12起。", ["cases solved 12 exact", "cases solved 45 exact", "cases solved 81 exact"]),
    ("2024年上半年，全省缴毒36.9公斤，去年同期为48.8公斤。", ["unspecified 36900 g exact", "unspecified 48800 g exact"]),
    (
        "2024年上半年，全省共破毒品刑事案件412起，抓犯罪嫌疑人563名，缴毒36.9公斤。去年同期为529起、701名、48.8公斤。",
        [
            "captured 563 exact",
            "captured 701 exact",
            "cases solved 412 exact",
            "cases solved 529 exact",
            "unspecified 36900 g exact",
            "unspecified 48800 g exact",
        ],
    ),
    ("2024年上半年，全市抓获犯罪嫌疑人98名，较去年同期的121名下降19%。", ["captured 121 exact", "captured 98 exact"]),
    (
        "2024年上半年，全市破案88起（去年同期105起），缴毒2.1千克（去年同期1.7千克）。",
        ["cases solved 105 exact", "cases solved 88 exact", "unspecified 1700 g exact", "unspecified 2100 g exact"],
    ),
    ("2023年全市强戒1.75万人次，新发现吸毒人员2.2万多名。", ["compulsory_rehab 17500 exact", "new_drug_users 22000 over"]),
    (
        "会战期间，全省查处吸毒人员4.8万人次，强戒1.75万，新发现2.2万多。",
        ["compulsory_rehab 17500 exact", "drug_users 48000 exact", "new_drug_users 22000 over"],
    ),
    ("2023年，全省缴获各类毒品2.06吨，这里头冰毒占大头，1.31吨。", ["methamphetamine 1310000 g exact of", "unspecified 2060000 g exact"]),
    ("2023年，全省缴获各类毒品2.06吨，冰毒占了大头，有1.31吨。", ["methamphetamine 1310000 g exact of", "unspecified 2060000 g exact"]),
    (
        "2023年，全省缴获毒品2.06吨，其中冰毒最多，达1.31吨，海洛因次之，为0.4吨。",
        ["heroin 400000 g exact of", "methamphetamine 1310000 g exact of", "unspecified 2060000 g exact"],
    ),
    (
        "2023年，全省缴获毒品2.06吨，以冰毒居首，1.31吨，其次是海洛因，0.4吨。",
        ["heroin 400000 g exact of", "methamphetamine 1310000 g exact of", "unspecified 2060000 g exact"],
    ),
    ("2023年全年我们才缴了1.4吨。", ["unspecified 1400000 g exact"]),
    ("2013年全年，全省一共缴了毒品1.4吨，抓了1.43万人。", ["captured 14300 exact", "unspecified 1400000 g exact"]),
    ("民警当场缴获溴代苯丙酮四吨三。", ["precursor 4300000 g exact"]),
    ("民警当场查获麻黄草一吨半、冰毒半吨。", ["ephedrine 1500000 g exact", "methamphetamine 500000 g exact"]),
    ("民警当场查获海洛因三公斤六。", ["heroin 3600 g exact"]),
    ("现场缴获冰毒两斤半，鸦片三两。", ["methamphetamine 1250 g exact", "opium 150 g exact"]),
    (
        "“夏季行动”开展以来至6月30日，全市共破毒品案件33起，刑拘41人，逮捕22人，移诉18人。",
        ["cases solved 33 exact", "criminal_detention 41 exact", "formal_arrest 22 exact", "prosecution 18 exact"],
    ),
    ("自5月20日行动启动至上周末，累计破案131起，抓获185人。", ["captured 185 exact", "cases solved 131 exact"]),
    ("上周全市共破获毒品案件14起，其中贩卖11起、容留3起。", ["cases solved 11 exact", "cases solved 14 exact", "cases solved 3 exact"]),
    (
        "2023年，全市法院审结毒品案件312件，判处罪犯401人，其中五年以上有期徒刑、无期徒刑、死刑的98人，重刑率24.4%。",
        ["cases handled 312 exact", "sentenced 401 exact", "sentenced 98 exact of"],
    ),
    (
        "2023年全年累计强制隔离戒毒518人，责令社区戒毒243人、社区康复188人。",
        ["community_rehab 188 exact", "community_rehab 243 exact", "compulsory_rehab 518 exact"],
    ),
    (
        "问：去年成效如何？\n答：去年全市破获毒品案件96起，抓获118人，缴了19.6公斤毒品。",
        ["captured 118 exact", "cases solved 96 exact", "unspecified 19600 g exact"],
    ),
    ("记者：缴获的毒品主要有哪些？\n发言人：主要是冰毒和海洛因，去年缴获冰毒8公斤、海洛因7.9公斤。", ["heroin 7900 g exact", "methamphetamine 8000 g exact"]),
    ("“百日攻坚”（2023年8月1日至11月8日）期间，破案96起，占全年三分之一。", ["cases solved 96 exact"]),
    ("三个波次下来，共打掉团伙7个，捣毁窝点12处，抓了61人。", ["captured 61 exact", "gang 7 item exact", "site 12 item exact"]),
    ("2023年，全市公安机关打处毒品犯罪嫌疑人312人，其中移送起诉301人。", ["investigated 312 exact", "prosecution 301 exact"]),
    ("2024年1至5月，全区共立毒品案件45起，破42起，打掉团伙3个。", ["cases handled 45 exact", "cases solved 42 exact", "gang 3 item exact"]),
    (
        "2024年上半年全县缴获海洛因1.2千克，同比上升3倍；冰毒0.8千克，下降12%；大麻35克，上升1倍。",
        ["cannabis 35 g exact", "heroin 1200 g exact", "methamphetamine 800 g exact"],
    ),
    (
        "2024年上半年，缴获海洛因、冰毒、氯胺酮分别为4.2公斤、21.5公斤和2.9公斤。",
        ["heroin 4200 g exact", "ketamine 2900 g exact", "methamphetamine 21500 g exact"],
    ),
    (
        "2024年上半年，全州破获毒品案件305起、抓获嫌疑人388名、缴毒1.26吨，同比分别上升5%、7%和12%。",
        ["captured 388 exact", "cases solved 305 exact", "unspecified 1260000 g exact"],
    ),
    ("2023年全县铲除罂粟2314株，查处种植人员16人，其中行政拘留9人。", ["admin_detention 9 exact", "investigated 16 exact", "poppy 2314 plant exact"]),
    ("2013年全年我们才缴了1.4吨。", ["unspecified 1400000 g exact"]),
    ("2023年全年，全市毒品缴了27公斤多，抓了153人。", ["captured 153 exact", "unspecified 27000 g over"]),
    ("2023年，各类毒品缴获31.7公斤。", ["unspecified 31700 g exact"]),
    ("2023年，海洛因共缴获8.2公斤，冰毒缴获5公斤。", ["heroin 8200 g exact", "methamphetamine 5000 g exact"]),
    (
        "会战期间，全省破案1.19万起，抓了1.43万人，强戒1.75万，新发现2.2万多。",
        ["captured 14300 exact", "cases solved 11900 exact", "compulsory_rehab 17500 exact", "new_drug_users 22000 over"],
    ),
    ("全年抓获1.2万，其中女性3000人。", ["captured 12000 exact", "captured 3000 exact of"]),
    ("2024年上半年，我市共破毒品案件66起，比去年同期的81起少了15起。", ["cases solved 66 exact", "cases solved 81 exact"]),
    (
        "2024年上半年，我市毒品破案数由去年同期的81起降至66起，抓获人数由105人降至88人。",
        ["captured 105 exact", "captured 88 exact", "cases solved 66 exact", "cases solved 81 exact"],
    ),
    ("2024年上半年缴获海洛因4.2公斤，上年同期的缴获量为5.1公斤。", ["heroin 4200 g exact", "heroin 5100 g exact"]),
    ("今年前5个月，全市缴毒8.4公斤，仅为上年同期的88.2公斤的一成。", ["unspecified 8400 g exact", "unspecified 88200 g exact"]),
    (
        "今年以来，全县共查获吸毒人员212人次（其中新发现31人），强戒45人、社戒67人、社康20人。",
        ["community_rehab 20 exact", "community_rehab 67 exact", "compulsory_rehab 45 exact", "drug_users 212 exact", "new_drug_users 31 exact"],
    ),
    (
        "问：今年的情况怎么样？答：一到五月抓了61个，缴了大概3公斤冰毒，破了22起。",
        ["captured 61 exact", "cases solved 22 exact", "methamphetamine 3000 g about"],
    ),
    ("发言人：三年来，全市累计破案412起，平均每年130多起。", ["cases solved 412 exact"]),
    ("发言人：全省禁毒部门去年打掉了87个团伙，比前年多了12个。", ["gang 87 item exact"]),
    (
        "2023年，全市法院共受理一审毒品犯罪案件305件，审结298件，生效判决人数366人，其中判处五年有期徒刑以上刑罚的112人。",
        ["cases handled 298 exact", "cases handled 305 exact", "sentenced 112 exact of", "sentenced 366 exact"],
    ),
    (
        "2023年全省海关共立案侦办走私毒品犯罪案件124起，缴获各类毒品1.3吨，案件数和缴毒量同比分别增长11%和34%。",
        ["cases handled 124 exact", "unspecified 1300000 g exact"],
    ),
    ("2023年全区破获部级目标案件2起、省级目标案件5起，千克以上案件11起。", ["cases large 11 exact", "cases target 2 exact", "cases target 5 exact"]),
]
NONE = [
    "个别县连续两年破案不足10起。",
    "全县有3个派出所全年破案不足2起。",
    "少数派出所一季度抓获吸毒人员不到5人。",
    "2023年，全市日均破案1.87起，人均缴毒12.3克。",
    "各单位日均破案要由目前的1.87起提高到2.5起。",
    "平均每起案件缴获冰毒35克。",
    "污水监测显示，全省甲基苯丙胺千人均消耗量为31.4毫克/天，氯胺酮12.2毫克/天。",
    "污水中检出甲基苯丙胺浓度为120纳克/升。",
    "截至6月底，全县登记在册吸毒人员1846名，比上年底净增49名。",
    "现有吸毒人员6.04万名，戒断三年未发现复吸人员21.7万名。",
    "五年来，全市年均破案105起。",
    "力争全年破案60起以上，缴毒3公斤，强戒200人。",
    "8月31日前，累计破案不少于180起，强戒不少于200人。",
    "民警在其毒品仓库查获5公斤。",
    "缴获毒品中，海洛因占三成，冰毒占五成。",
    "全市禁毒部门上半年共出动警力3200人次，检查娱乐场所412家，走访吸毒人员1800人次。",
    "全年开展宣传活动120场，受教育群众8万人次。",
]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_report_gives_all_its_facts(text: str, expected: list[str]) -> None:
    assert sorted(tell(read(text, ISSUED).record)) == expected


@pytest.mark.parametrize("text", NONE)
def test_report_without_a_fact_gives_nothing(text: str) -> None:
    assert tell(read(text, ISSUED).record) == []
