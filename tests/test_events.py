"""Which event a fact belongs to, and which days date it: text with its day of issue → every event with its days and facts."""

import pytest

from tests.test_totals import told

CASES = [
    # the case's first find, the day of the raids told alone, the last capture
    (
        "2024-04-02",
        "1月18日，快递网点退回一件可疑包裹，民警成立“1·18”专案组。\n3月20日夜，收网！\n三个抓捕组同时破门，抓获刘某等11人。次日，彭某在高速服务区归案，现场查获海洛因92.6克。",
        ["case 2024-03-20..2024-03-21: heroin 92.6 g exact, captured 11 exact, captured 1 exact"],
    ),
    # the day on which the press was told dates nothing
    (
        "2017-09-12",
        (
            "昨天（9月11日），潮阜市公安局通报了“3·06”特大制毒案：共抓获涉案人员23名，缴获冰毒214.5公斤。\n"
            "8月29日凌晨，第一批收网，7人被抓获。9月2日，专案组抓获陈某武等15人，起获冰毒172公斤。9月5日，翻墙的那名男子落网。"
        ),
        [
            (
                "case 2017-08-29..2017-09-05: methamphetamine 214500 g exact, methamphetamine 172000 g exact of, captured 23 exact, "
                "captured 7 exact of, captured 15 exact of, captured 1 exact of"
            )
        ],
    ),
    # the months of the offence are no bust
    (
        "2024-06-26",
        "2021年3月至2023年1月，路某从境外买入海洛因412克，全部卖给苗某。2023年2月7日，路某在医院被抓获，民警从其抽屉中搜出海洛因5克。",
        ["case 2023-02-07..2023-02-07: heroin 5 g exact, captured 1 exact"],
    ),
    # a fugitive told before the case of long ago
    (
        "2022-10-14",
        "10月9日清早，潜逃十一年的涉毒网上逃犯郑某在贵州被抓获。\n时间倒回2011年7月19日。那天夜里，琼东警方截停一辆轿车，查获K粉5.03公斤，驾车的符某当场落网。",
        ["part 2022-10-09..2022-10-09: captured 1 exact", "case 2011-07-19..2011-07-19: ketamine 5030 g exact, captured 1 exact"],
    ),
    # the same man again: the story goes on
    (
        "2012-12-28",
        "头十一个月，全市共查处制毒物品案23件。\n11月最后一天，民警查获麻黄草2.3吨，司机老郝被带走。\n老郝记得卸货的地方。12月16日，民警摸到一座砖窑，抓获5名工人。三天后，老板顾某在石家庄落网。",
        [
            "total 2012-01-01..2012-11-30: cases handled 23 exact",
            "case 2012-11-30..2012-12-19: ephedrine 2300000 g exact, captured 1 exact, captured 5 exact, captured 1 exact",
        ],
    ),
]
SERIES = [
    # counted cases, each in a paragraph that begins with its day
    (
        "2022-03-09",
        (
            "曼赛边境检查站五天内连破两案。\n2月27日晚，一辆冷藏车在执勤道上突然熄火。民警从备胎里查获冰毒31.46公斤，驾驶员罗某被当场抓获。\n"
            "时隔四天，一名骑摩托车的男子忽然掉头。民警从坐垫下查获海洛因7020克。"
        ),
        [
            "total 2022-02-27..2022-03-03: cases solved 2 exact",
            "part 2022-02-27..2022-02-27: methamphetamine 31460 g exact, captured 1 exact",
            "part 2022-03-03..2022-03-03: heroin 7020 g exact",
        ],
    ),
    (
        "2018-03-30",
        "3月份以来，黔溪县公安局连续破获毒品案件2起，抓获犯罪嫌疑人5人。\n第一拳：2日，民警在地下车库将覃某、吴某当场抓获，查获冰毒3.05公斤。\n第二拳：14日，民警在猪市抓获3名男子，查获海洛因1980克。",
        [
            "total 2018-03-01..2018-03-30: captured 5 exact, cases solved 2 exact",
            "part 2018-03-02..2018-03-02: methamphetamine 3050 g exact, captured 2 exact",
            "part 2018-03-14..2018-03-14: heroin 1980 g exact, captured 3 exact",
        ],
    ),
]
SHARES = [
    # every part behind a semicolon, as long as they make up the whole
    (
        "2022-12-30",
        "今年10月5日至12月4日，三地共侦破61宗案件，拘捕94人。其中，甲地侦破23宗，拘捕31人；乙地破34宗，拘捕58人；丙地破4宗，拘捕5人。",
        [
            "total 2022-10-05..2022-12-04: captured 94 exact, cases solved 61 exact",
            "part 2022-10-05..2022-12-04: captured 31 exact, cases solved 23 exact",
            "part 2022-10-05..2022-12-04: captured 58 exact, cases solved 34 exact",
            "part 2022-10-05..2022-12-04: captured 5 exact, cases solved 4 exact",
        ],
    ),
    # a finer period inside a year told before it
    (
        "2020-06-24",
        "从2019年6月至今年5月底，全省公安机关共侦破毒品犯罪案件6412起。“今年疫情期间，毒贩不敢出门。”仅1至5月，就破获网络涉毒案件233起，抓获402人。",
        [
            "total 2019-06-01..2020-05-31: cases solved 6412 exact",
            "part 2020-01-01..2020-05-31: captured 402 exact, cases solved 233 exact",
        ],
    ),
    # people told to be among others stay in their event
    (
        "2015-08-18",
        "8月1日起，阳岭警方开展专项整治，到17日，共查获吸毒人员86名。\n86人当中，19人被强制隔离戒毒。",
        ["total 2015-08-01..2015-08-17: drug_users 86 exact, compulsory_rehab 19 exact"],
    ),
]
KINDS = [
    # one place searched is a case, many are a total
    ("2010-04-12", "江州警方突击检查“帝豪会”\n前晚11时许，民警冲进夜总会三个楼层。警方清出K粉213克。", ["case 2010-04-10..2010-04-10: ketamine 213 g exact"]),
    (
        "2010-04-12",
        "前晚11时许，江州警方对12家娱乐场所同步清查，查获吸毒人员58名，缴获K粉213克。",
        ["total 2010-04-10..2010-04-10: ketamine 213 g exact, drug_users 58 exact"],
    ),
    (
        "2019-11-13",
        "警方上周六（九日）起一连四日，在两个警区采取反毒品行动，至昨日共拘捕9人，检获约2.6公斤怀疑冰毒。",
        ["total 2019-11-09..2019-11-12: methamphetamine 2600 g about, captured 9 exact"],
    ),
    # a sum of what was found at once is no total
    ("2009-07-20", "7月18日，边防官兵在一辆油罐车内壁起获鸦片。这批鸦片共90市斤。", ["case 2009-07-18..2009-07-18: opium 45000 g exact"]),
]


@pytest.mark.parametrize(("issued", "text", "expected"), [*CASES, *SERIES, *SHARES, *KINDS])
def test_fact_belongs_to_its_event(issued: str, text: str, expected: list[str]) -> None:
    assert told(issued, text) == expected
