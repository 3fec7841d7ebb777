"""Facts that courts and prosecutors tell, with names masked as judgments mask them: sentence → all facts."""

import pytest

from tests.sentences import facts, read, seizures
from tests.test_totals import told

CAUGHT = [
    ("办案人员在旅店门口把被告人杨X抓获，并缴获冰毒6克", ["captured 1 exact"]),
    ("派出所民警在鱼塘边将王2某抓获，又从王2某屋里起获海洛因8克", ["captured 1 exact"]),
    ("警方在渡口抓获被告人卓某1，随身搜出冰毒17克", ["captured 1 exact"]),
    ("被告人李1某、张2某伙同方某3甲贩卖毒品时被民警抓获", ["captured 3 exact"]),
    ("抓获吸毒人员李某、王某1、王某2", ["drug_users 3 exact"]),
    ("警方拘捕姓陈夫妇（男44岁、女39岁）", ["captured 2 exact"]),
    ("被告人郑*、林**被当场抓获", ["captured 2 exact"]),
    ("被告人陈某甲家中被查出冰毒3克", []),
    ("旅客经X光机检查发现体内藏毒，民警将其抓获", ["captured 1 exact"]),
    ("被告人王某以200元的价格将0.5克冰毒贩卖给吸毒人员陈某，交易完成后被公安机关当场抓获", ["captured 1 exact"]),
    ("被告人赵某甲、钱某乙在被告人赵某甲的住处吸食冰毒时被公安民警抓获", ["captured 2 exact"]),
    ("被告人陆某吸毒后骑车经过集市，被夜巡的民警查获", ["captured 1 exact"]),
    ("魏某在自家菜园内种植罂粟，4月25日被公安机关查获并铲除", []),
    ("三名侦查员守在第三人民公园门外，准备抓捕毒贩", []),
    ("毒贩祝某、费某拒捕，与民警对峙", []),
    ("男子抗拒抓捕，民警将其制服", ["captured 1 exact"]),
    ("几家店主聚众吸毒被警方查获", []),
    ("检方请求法院对被告人卓某1从重惩处", []),
    ("被告人王2某当庭认罪，恳请法庭从轻处罚", []),
]
FOUND = [
    (
        "从陆某的工具箱里翻出三包毒品疑似物。送检后，三包毒品疑似物均检出甲基苯丙胺成分。经过磅，三包毒品净重共31.5克（一包净重28.3克、一包净重3.2克）",
        ["methamphetamine 31.5 g exact", "methamphetamine 28.3 g exact of", "methamphetamine 3.2 g exact of"],
    ),
    ("民警从其身上查获疑似毒品三包。经鉴定，上述疑似毒品中均检出海洛因成分。经称量，该毒品净重共5.8克", ["heroin 5.8 g exact"]),
    (
        "从柜中查获冰毒六包，净重8.2克；麻古五粒，净重0.6克；海洛因三包，净重5.1克。总共13.9克",
        ["mixed 13.9 g exact", "methamphetamine 8.2 g exact of", "methamphetamine_tablet 0.6 g exact of", "heroin 5.1 g exact of"],
    ),
    ("一季度缴获的冰毒有88公斤，较去年的71公斤，多了17公斤", ["methamphetamine 88000 g exact", "methamphetamine 71000 g exact"]),
    ("一季度缴获的冰毒有88公斤，较去年的71公斤多了17公斤", ["methamphetamine 88000 g exact", "methamphetamine 71000 g exact"]),
    ("起获两袋净重分别为7克和3克的麻古", ["methamphetamine_tablet 7 g exact", "methamphetamine_tablet 3 g exact"]),
    ("查获净重21克的冰毒、净重9.3克的国家管制一类精神药品氯胺酮", ["methamphetamine 21 g exact", "ketamine 9.3 g exact"]),
    ("搜出近5公斤、共14块整块海洛因砖", ["heroin 5000 g under"]),
    ("魏某种植罂粟，被公安机关查获并铲除，经清点共计1230株", ["poppy 1230 plant exact"]),
    ("检方认为涂某持有冰毒一百克以上，其行为已构成犯罪", []),
    ("查获冰毒3克、海洛因2克。经称量，另有毒品可疑物0.8克", ["methamphetamine 3 g exact", "heroin 2 g exact", "unspecified 0.8 g exact"]),
]
DAYS = [
    (
        (
            "日前，由岷安市检察院提起公诉的王某等9人制造毒品案一审宣判，法院判处被告人王某死刑；判处被告人林某、郑某无期徒刑；其余6名被告人分别被判处有期徒刑十五年至三年不等。\n"
            "2015年8月，王某纠集林某等人制造毒品。同年10月22日，公安机关在一养猪场当场抓获王某等7人，查获冰毒186.4千克。10月24日，林某、郑某被抓获。"
        ),
        ["case 2015-10-22..2015-10-24: methamphetamine 186400 g exact, prosecution 9 exact, sentenced 9 exact, captured 7 exact, captured 2 exact"],
    ),
    (
        "2015年1至10月，某海关查获毒品78公斤。\n10月21日，该关在行李箱中查获可卡因2包，净重1980克。此前的9月27日，该关还在邮件中查获氟胺酮1.2千克。",
        [
            "total 2015-01-01..2015-10-31: unspecified 78000 g exact",
            "case 2015-10-21..2015-10-21: cocaine 1980 g exact",
            "case 2015-09-27..2015-09-27: fluoroketamine 1200 g exact",
        ],
    ),
    (
        (
            "2015年8月24日，白塔分局侦破“2012-1105”公安部目标案件，共抓获涉毒人员52名，缴获冰毒3.5公斤，打掉一个贩毒网络。\n"
            "2015年3月15日，专案组在服务区抓获沈某，缴获冰毒1020克。8月24日，专案组收网，抓获8名。"
        ),
        [
            "case 2015-03-15..2015-08-24: methamphetamine 3500 g exact, methamphetamine 1020 g exact of, captured 52 exact, captured 1 exact of, captured 8 exact of, gang 1 item exact"
        ],
    ),
    (
        "起诉书载明：1、2014年3月9日，民警在码头将王2某抓获，查获海洛因8克。2、2015年10月2日，民警在瓜棚里再次将王2某抓获，查获海洛因3克。",
        ["case 2014-03-09..2014-03-09: heroin 8 g exact, captured 1 exact", "case 2015-10-02..2015-10-02: heroin 3 g exact, captured 1 exact"],
    ),
    (
        "被告人陆某因涉嫌犯运输毒品罪于2015年3月5日被刑事拘留，同年4月8日被依法逮捕。",
        ["case 2015-03-05..2015-03-05: criminal_detention 1 exact, formal_arrest 1 exact"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CAUGHT)
def test_people_of_judgments(sentence: str, expected: list[str]) -> None:
    told = len(read(sentence).record.seizures)
    assert facts(sentence)[told:] == expected


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_drugs_of_judgments(sentence: str, expected: list[str]) -> None:
    assert seizures(sentence) == expected


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days_of_judgments(text: str, expected: list[str]) -> None:
    assert told("2016-05-10", text) == expected
