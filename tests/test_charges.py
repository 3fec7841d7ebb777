"""Facts that courts and prosecutors tell, with names masked as judgments mask them: sentence → all facts."""

import pytest

from tests.sentences import facts, read, seizures
from tests.test_totals import told

CAUGHT = [
    ("侦查人员在宾馆大厅将被告人杨X抓获，从其身上缴获甲基苯丙胺1.9克", ["captured 1 exact"]),
    ("民警到被告人王2某家中将王2某抓获，当场从王2某家中查获海洛因5.1克", ["captured 1 exact"]),
    ("设卡时抓获被告人卓某1，并在其身上查获疑似毒品两包，共11克", ["captured 1 exact"]),
    ("被告人李1某、张2某伙同方某3甲贩卖毒品时被民警抓获", ["captured 3 exact"]),
    ("抓获吸毒人员李某、王某1、王某2", ["drug_users 3 exact"]),
    ("警方拘捕姓陈夫妇（男44岁、女39岁）", ["captured 2 exact"]),
    ("被告人郑*、林**被当场抓获", ["captured 2 exact"]),
    ("被告人陈某甲家中被查出冰毒3克", []),
    ("旅客经X光机检查发现体内藏毒，民警将其抓获", ["captured 1 exact"]),
    ("被告人王某以200元的价格将0.5克冰毒贩卖给吸毒人员陈某，交易完成后被公安机关当场抓获", ["captured 1 exact"]),
    ("被告人赵某甲、钱某乙在被告人赵某甲的住处吸食冰毒时被公安民警抓获", ["captured 2 exact"]),
    ("被告人陆某吸毒后携带毒品行至路口时，被巡逻民警当场查获", ["captured 1 exact"]),
    ("魏某在自家菜园内种植罂粟，4月25日被公安机关查获并铲除", []),
    ("民警在第二人民医院附近蹲守抓捕吸毒违法人员", []),
    ("被告人夏某、付某持枪拒捕并袭警", []),
    ("男子抗拒抓捕，民警将其制服", ["captured 1 exact"]),
    ("外籍商人聚集吸食毒品被警方查获", []),
    ("公诉机关认为被告人卓某1应数罪并罚，提请本院依法判处", []),
    ("被告人王2某对指控的事实及罪名无异议，请求法庭从轻判处", []),
]
FOUND = [
    (
        "被告人陆某被民警查获，从其背包内查出两包毒品疑似物。经对两包毒品疑似物抽样鉴定，均检出甲基苯丙胺成分。经称量，两包毒品净重共20.84克（一包净重19.64克、一包净重1.2克）",
        ["methamphetamine 20.84 g exact", "methamphetamine 19.64 g exact of", "methamphetamine 1.2 g exact of"],
    ),
    ("民警从其身上查获疑似毒品三包。经鉴定，上述疑似毒品中均检出海洛因成分。经称量，该毒品净重共5.8克", ["heroin 5.8 g exact"]),
    (
        "当场查获疑似冰毒晶体十一小包，净重7.34克；疑似麻古七粒，净重0.7克；疑似海洛因两小袋，净重4.41克。共计12.45克",
        ["mixed 12.45 g exact", "methamphetamine 7.34 g exact of", "methamphetamine_tablet 0.7 g exact of", "heroin 4.41 g exact of"],
    ),
    ("上半年搜获的冰毒有95公斤，较去年的63公斤，多了32公斤", ["methamphetamine 95000 g exact", "methamphetamine 63000 g exact"]),
    ("上半年搜获的冰毒有95公斤，较去年的63公斤多了32公斤", ["methamphetamine 95000 g exact", "methamphetamine 63000 g exact"]),
    ("查获两包净重分别为2克和0.2克的甲基苯丙胺片剂", ["methamphetamine_tablet 2 g exact", "methamphetamine_tablet 0.2 g exact"]),
    ("查获净重15.54克的海洛因、净重12.2克的国家管制一类精神药品氯胺酮", ["heroin 15.54 g exact", "ketamine 12.2 g exact"]),
    ("起获近3公斤、共76块完整海洛因砖", ["heroin 3000 g under"]),
    ("魏某种植罂粟，被公安机关查获并铲除，经清点共计1230株", ["poppy 1230 plant exact"]),
    ("被告人非法持有海洛因、甲基苯丙胺五十克以上，其行为已触犯刑法", []),
    ("查获冰毒3克、海洛因2克。经称量，另有毒品可疑物0.8克", ["methamphetamine 3 g exact", "heroin 2 g exact", "unspecified 0.8 g exact"]),
]
DAYS = [
    (
        "日前，由岷安市检察院提起公诉的王某等9人制造毒品案一审宣判，法院判处被告人王某死刑；判处被告人林某、郑某无期徒刑；其余6名被告人分别被判处有期徒刑十五年至三年不等。\n"
        "2015年8月，王某纠集林某等人制造毒品。同年10月22日，公安机关在一养猪场当场抓获王某等7人，查获冰毒186.4千克。10月24日，林某、郑某被抓获。",
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
        "2015年8月24日，白塔分局侦破“2012-1105”公安部目标案件，共抓获涉毒人员52名，缴获冰毒3.5公斤，打掉一个贩毒网络。\n"
        "2015年3月15日，专案组在服务区抓获沈某，缴获冰毒1020克。8月24日，专案组收网，抓获8名。",
        [
            "case 2015-03-15..2015-08-24: methamphetamine 3500 g exact, methamphetamine 1020 g exact of, captured 52 exact, captured 1 exact of, captured 8 exact of, gang 1 item exact"
        ],
    ),
    (
        "检察院指控：1、2014年7月21日，民警到被告人王2某家中将王2某抓获，当场查获海洛因5.1克。2、2015年6月18日，民警在后山窝铺中将王2某抓获，当场查获海洛因0.2克。",
        ["case 2014-07-21..2014-07-21: heroin 5.1 g exact, captured 1 exact", "case 2015-06-18..2015-06-18: heroin 0.2 g exact, captured 1 exact"],
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
