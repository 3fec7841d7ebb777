"""The days of cases and the case that each fact lands in: text and day of issue → each fact with the days of its event."""

import pytest

from tests.test_narrative_dates import told

ROWS = [
    # a month called 元月
    ("海巡人員元月18日登檢漁船，查獲安非他命302公斤，船長等7人全數遭逮捕。", "2024-01-24", ["amphetamine 302000 2024-01-18", "captured 7 2024-01-18"]),
    # the day of a test, of pellets passed, or of a measure is no bust
    (
        "5月11日夜里，关员在机场查获一批疑似毒品。当晚，携毒女子石某被刑事拘留。\n5月17日鉴定结果出炉，查获的可卡因净重2186克。",
        "2021-05-19",
        ["cocaine 2186 2021-05-11", "criminal_detention 1 2021-05-11"],
    ),
    (
        "5月16日，关员在机场查获一名体内藏毒旅客。至5月19日中午，该旅客陆续排出海洛因86粒，净重612克。",
        "2021-05-20",
        ["heroin 612 2021-05-16"],
    ),
    (
        "石某于2023年6月1日被抓获，同日被刑事拘留，同年7月5日被逮捕。公安机关从其住处查获冰毒30克。",
        "2024-06-10",
        ["methamphetamine 30 2023-06-01", "captured 1 2023-06-01", "criminal_detention 1 2023-06-01", "formal_arrest 1 2023-06-01"],
    ),
    # the month of an earlier case that led to this one
    (
        "8月6日，青石分局对一起6月份侦破的贩毒案扩线，在邻市抓获上线1名，搜出冰毒590克。",
        "2022-08-08",
        ["methamphetamine 590 2022-08-06", "captured 1 2022-08-06"],
    ),
    ("3月9日，专案组根据1月侦破的零包案线索，在邻县抓获上线1名。", "2022-08-08", ["captured 1 2022-03-09"]),
    ("6月份侦破的一起贩毒案中，警方抓获3人，缴获冰毒59克。", "2022-08-08", ["methamphetamine 59 2022-06-01..2022-06-30", "captured 3 2022-06-01..2022-06-30"]),
    # each find dates its case, also where a sum tells it again
    (
        "海巡人員1月18日登檢漁船，查獲安非他命302公斤，船長等7人全數遭逮捕。專案小組另於20日查扣膠筏1艘、手槍1把，筏主拘提到案。",
        "2024-01-24",
        ["amphetamine 302000 2024-01-18..2024-01-20", "captured 7 2024-01-18..2024-01-20", "captured 1 2024-01-18..2024-01-20"],
    ),
    (
        "4月28日，专案组在一座废弃磚厂内控制高某等6人；其余11人于4月28日至5月9日间陆续到案。",
        "2019-05-17",
        ["captured 6 2019-04-28..2019-05-09", "captured 11 2019-04-28..2019-05-09"],
    ),
    # so much time passes that the last day told dates nothing
    ("2024年3月5日，民警发现石某有贩毒嫌疑。半个月后，石某在出租屋内被抓获。", "2024-06-10", ["captured 1 none"]),
    ("3月5日，专案组在酒店设伏。第三天，石某现身被抓获。", "2024-06-10", ["captured 1 2024-03-07"]),
    # a small find that only led to the case is one beside it
    (
        "2023年9月5日，民警在台球厅查获吸毒人员3名。顺着这条线索，禁毒大队报省厅将该案列为“2023-57号”目标案件。\n10月25日收网，抓获石某等5人，缴获冰毒3公斤。",
        "2023-11-22",
        ["methamphetamine 3000 2023-10-25", "drug_users 3 2023-09-05", "captured 5 2023-10-25"],
    ),
    (
        "1月6日，民警抓获石某等4人，缴获冰毒3公斤。警方随即成立专案组。3月10日，专案组抓获上家柳某，缴获冰毒2公斤。",
        "2024-06-10",
        [
            "methamphetamine 3000 2024-01-06..2024-03-10",
            "methamphetamine 2000 2024-01-06..2024-03-10",
            "captured 4 2024-01-06..2024-03-10",
            "captured 1 2024-01-06..2024-03-10",
        ],
    ),
    # a fugitive caught weeks later is a case of his own, also in one sentence
    (
        "專案小組3月22日攻堅，查獲愷他命12公斤，石嫌與高姓共犯均遭拘提到案；另一名製毒師跳窗逃逸，4月30日才在國術館落網。",
        "2023-05-09",
        ["ketamine 12000 2023-03-22", "captured 2 2023-03-22", "captured 1 2023-04-30"],
    ),
    # the few cases of a title, summed up first and told one by one
    (
        "海關兩日內搗破兩宗販毒案\n香港海關於三月八日及九日先後在葵灣及機場採取行動，合共檢獲約2.9公斤懷疑氯胺酮、約1.4公斤懷疑大麻樹脂，四人被捕。\n三月八日，關員在葵灣截查三名男子，檢獲2.9公斤懷疑氯胺酮，遂將他們拘捕。\n翌日，海關在機場截查一名男旅客，在其行李內發現約1.4公斤懷疑大麻樹脂，該名旅客被捕。\n首案的三名男子已各被控一項販運危險藥物罪；該名男旅客獲准保釋。",
        "2023-03-10",
        [
            "ketamine 2900 2023-03-08..2023-03-09",
            "cannabis 1400 2023-03-08..2023-03-09",
            "ketamine 2900 2023-03-08",
            "cannabis 1400 2023-03-09",
            "captured 4 2023-03-08..2023-03-09",
            "captured 3 2023-03-08",
            "prosecution 3 2023-03-08",
            "captured 1 2023-03-09",
        ],
    ),
    (
        "警方前日（7日）起一連兩日展開反毒品行動，搗破兩個毒品飯堂，拘捕九男二女，檢獲312克懷疑氯胺酮。\n至昨晚為止，四名男子已被落案起訴；其餘七人獲准保釋候查。",
        "2024-10-09",
        ["ketamine 312 2024-10-07..2024-10-08", "captured 11 2024-10-07..2024-10-08", "prosecution 4 2024-10-07..2024-10-08", "bail 7 2024-10-07..2024-10-08"],
    ),
    # 电 of a dateline, not of a place
    ("民警于5月17日在该镇老电影院旁抓获贩毒人员3人。", "2016-12-28", ["captured 3 2016-05-17"]),
    ("青石网5月17日电 民警在老电影院旁抓获贩毒人员3人。", "2016-05-18", ["captured 3 none"]),
    ("（2024年6月6日）青石边检站查获一起毒品案，缴获冰毒2公斤。", "2024-06-10", ["methamphetamine 2000 none"]),
    # the morning behind an evening is the next day, told again by 次日
    (
        "10月4日晚，警方截停一辆农用车，查获冰毒22公斤。凌晨时分，车上二人在窝棚里落网。",
        "2020-10-15",
        ["methamphetamine 22000 2020-10-04..2020-10-05", "captured 2 2020-10-04..2020-10-05"],
    ),
    (
        "16日晚上，探員檢獲14公斤K仔。凌晨時分，人員再拘捕兩人。翌日，三名少年被捕。",
        "2021-06-19",
        [
            "ketamine 14000 2021-06-16..2021-06-17",
            "captured 2 2021-06-16..2021-06-17",
            "captured 3 2021-06-16..2021-06-17",
        ],
    ),
    (
        "7月3日23时50分，民警拦下一辆越野车，抓获4人。凌晨2时，称量结果出来了：冰毒15公斤。",
        "2015-07-09",
        ["methamphetamine 15000 2015-07-03", "captured 4 2015-07-03"],
    ),
    # the last stage of a case by the end of some month, or with 全部到案
    (
        "2020年12月3日，青石分局抓获石某、柳某，缴获冰毒9.6公斤。后经延伸侦查，至2021年1月底，该案共抓获犯罪嫌疑人11名。",
        "2021-06-25",
        ["methamphetamine 9600 2020-12-03..2021-01-31", "captured 11 2020-12-03..2021-01-31", "captured 2 2020-12-03..2021-01-31"],
    ),
    (
        "7月30日，警方抓获石某等7人。8月5日，柳某就擒。至8月11日，罗某也被押回，9名嫌疑人全部到案。",
        "2013-08-19",
        ["captured 9 2013-07-30..2013-08-11", "captured 7 2013-07-30..2013-08-11", "captured 1 2013-07-30..2013-08-11", "captured 1 2013-07-30..2013-08-11"],
    ),
    # the next of the two cases of a title, in one paragraph; a month to which the story goes back
    (
        "青石边境检查站三天连破两案\n6月1日，民警在一辆轿车内查获冰毒5公斤，抓获1人。两天后，民警又在一辆大巴上查获海洛因2公斤，抓获1人。",
        "2024-06-10",
        ["methamphetamine 5000 2024-06-01", "heroin 2000 2024-06-03", "captured 1 2024-06-01", "captured 1 2024-06-03"],
    ),
    (
        "时间拨回到2024年3月。民警在巡查中发现一男子形迹可疑，将其控制后查获冰毒3克。",
        "2024-06-10",
        ["methamphetamine 3 2024-03-01..2024-03-31", "captured 1 2024-03-01..2024-03-31"],
    ),
    # other bodies and other fields on other days
    (
        "6月2日，青石分局抓获贩毒嫌疑人石某，缴获冰毒50克；6月5日，河东分局在火车站抓获柳某，缴获海洛因300克；6月7日，高新分局抓获吸毒人员6名。",
        "2024-06-10",
        ["methamphetamine 50 2024-06-02", "heroin 300 2024-06-05", "captured 1 2024-06-02", "captured 1 2024-06-05", "drug_users 6 2024-06-07"],
    ),
    (
        "6月2日，青石分局抓获贩毒嫌疑人石某，缴获冰毒50克。6月5日，河东分局根据石某供述，将其上家柳某抓获。",
        "2024-06-10",
        ["methamphetamine 50 2024-06-02..2024-06-05", "captured 1 2024-06-02..2024-06-05", "captured 1 2024-06-02..2024-06-05"],
    ),
    ("4月3日，民警在石某家屋顶发现罂粟57株；次日，又在柳某菜园内发现罂粟23株。", "2024-06-10", ["poppy 57 2024-04-03", "poppy 23 2024-04-04"]),
    (
        "青石公安一周战果\n6月3日，城东派出所在辖区宾馆抓获吸毒人员2名。\n6月4日，刑警大队抓获石某，缴获冰毒12克。\n6月6日，城西派出所在巡逻中抓获吸毒人员柳某。",
        "2024-06-10",
        ["methamphetamine 12 2024-06-04", "drug_users 2 2024-06-03", "captured 1 2024-06-04", "drug_users 1 2024-06-06"],
    ),
    # an item of a list without a day has none
    (
        "案例一 石某贩卖毒品案\n2022年7月19日，公安人员将石某抓获，查获冰毒33.5克。法院判处石某有期徒刑九年。\n案例二 罗某容留他人吸毒案\n罗某多次容留他人吸毒。法院判处罗某有期徒刑一年。",
        "2024-06-10",
        ["methamphetamine 33.5 2022-07-19", "captured 1 2022-07-19", "sentenced 1 2022-07-19", "sentenced 1 none"],
    ),
    # a day that a form labels, a line of its own above the story, a day that a suspect tells
    (
        "刑事局偵查大隊新聞稿（113年5月30日）\n主旨：偵破石○遠等人販賣毒品案\n一、查獲時間：113年5月21日6時\n二、查獲證物：\n（一）愷他命1,264公克\n（二）大麻花30公克\n三、案情摘要：本大隊循線蒐證半年，於上記時地逮捕石嫌等3人。",
        "2024-05-30",
        ["ketamine 1264 2024-05-21", "cannabis 30 2024-05-21", "captured 3 2024-05-21"],
    ),
    (
        "【解说】海上的雾，能把一条船吃掉。\n【字幕】5月19日 凌晨4时 外海\n渔船被前后夹住，查获K粉396公斤。\n【字幕】5月21日 渡口\n货主石某混在人群里，被便衣民警抓获。",
        "2012-06-25",
        ["ketamine 396000 2012-05-19..2012-05-21", "captured 1 2012-05-19..2012-05-21"],
    ),
    ("6月5日，石某如实供述6月4日在家中吸食冰毒的事实。石某被行政拘留十日。", "2024-06-10", ["admin_detention 1 2024-06-05"]),
    # ranges from the opening of a case, feasts, surrenders
    ("从3月1日立案到5月28日收网，专案组抓获犯罪嫌疑人14名，缴获冰毒6公斤。", "2024-06-10", ["methamphetamine 6000 2024-05-28", "captured 14 2024-05-28"]),
    ("2023年中秋节前夕，民警抓获石某，缴获冰毒10克。", "2024-06-10", ["methamphetamine 10 vague", "captured 1 vague"]),
    (
        "青石县公安局连破两起贩毒案，共抓获犯罪嫌疑人5名。\n5月11日，禁毒大队抓获石某、柳某，缴获冰毒500克。\n5月13日，城关派出所查获罗某等3人，缴获冰毒800克。\n目前，石某等5名犯罪嫌疑人已被刑事拘留。",
        "2024-06-10",
        [
            "methamphetamine 500 2024-05-11",
            "methamphetamine 800 2024-05-13",
            "captured 5 2024-05-11..2024-05-13",
            "criminal_detention 5 2024-05-11..2024-05-13",
            "captured 2 2024-05-11",
            "captured 3 2024-05-13",
        ],
    ),
    # an announcement behind a comma
    ("据报道，当地时间6月6日，西班牙警方宣布在加的斯港查获可卡因13吨，逮捕1人。", "2024-06-10", ["cocaine 1.3e+07 none", "captured 1 none"]),
    # measures at the end go to the case that told the people
    (
        "6月1日，民警从一辆轿车内查获冰毒5公斤，抓获石某。\n6月3日，另一组民警截停一辆货车，查获海洛因8公斤，抓获柳某、罗某。\n目前，石某已被刑事拘留，柳某、罗某已被刑事拘留。",
        "2024-06-10",
        [
            "methamphetamine 5000 2024-06-01",
            "heroin 8000 2024-06-03",
            "captured 1 2024-06-01",
            "criminal_detention 1 2024-06-01",
            "captured 2 2024-06-03",
            "criminal_detention 2 2024-06-03",
        ],
    ),
    # a bust told without a figure, in another idiom
    (
        "8月10日，民警在物流园查获冰毒18公斤。11日晚，前来打听消息的两名买家被请上了警车。16日起，三个抓捕组分赴邻省，四天里把其余8名成员抓获，起出冰毒7公斤。",
        "2018-08-23",
        ["methamphetamine 18000 2018-08-10..2018-08-19", "methamphetamine 7000 2018-08-10..2018-08-19", "captured 8 2018-08-10..2018-08-19"],
    ),
    # somebody who comes by himself, and people caught before who only show the place
    (
        "5月23日，民警持搜查令进屋，查获石某，起出冰毒11克。石某之妻翌日自行到案说明。6月2日，石某在民警押解下指认现场。",
        "2018-08-23",
        ["methamphetamine 11 2018-05-23", "captured 1 2018-05-23", "surrendered 1 2018-05-23"],
    ),
    # flight over the border is no other crime
    (
        "10月30日晚，警方在公路拦停一辆卡车，查获海洛因280克。31日中午，主犯石某在准备偷渡出境时被民警捕获。",
        "2018-11-23",
        ["heroin 280 2018-10-30..2018-10-31", "captured 1 2018-10-30..2018-10-31"],
    ),
    # a raid on another crime dates nothing
    (
        "15日20时，派出所端掉赌博窝点1个，处罚参赌人员11名。\n16日夜，民警在桥头盘查一名男子，从其袜筒内查获海洛因3克。",
        "2018-08-23",
        ["heroin 3 2018-08-16", "investigated 11 none"],
    ),
    # four days and nights of waiting are not four days after
    (
        "9月28日，经过四天三夜的潜伏，警方在茶场查获麻黄碱46公斤，抓获7人。",
        "2018-10-23",
        ["ephedrine 46000 2018-09-28", "captured 7 2018-09-28"],
    ),
    # another find behind 另外
    (
        "9月3日，关员查获依托咪酯13公斤。9月6日，关员拘捕收件人2名。\n另外，9月12日凌晨，关员在入境通道截查一名旅客，从其腰间查获海洛因2公斤，将其拘捕。",
        "2018-09-23",
        ["etomidate 13000 2018-09-03..2018-09-06", "heroin 2000 2018-09-12", "captured 2 2018-09-03..2018-09-06", "captured 1 2018-09-12"],
    ),
    # somebody else whom a defendant helped to catch
    (
        "经审理查明，2014年10月26日，被告人石某在前山站被民警抓获，查获冰毒17克。另查明，石某到案后提供线索，协助公安机关抓获毒贩柳某，缴获冰毒747克。被告人石某于同年10月31日被刑事拘留。",
        "2018-12-01",
        ["methamphetamine 17 2014-10-26", "methamphetamine 747 none", "captured 1 2014-10-26", "criminal_detention 1 2014-10-26", "captured 1 none"],
    ),
    # a defendant's help among his own ring is no case of its own
    (
        "11月9日，甘某在车站被民警查获，包内有海洛因700克。次日，甘某配合民警抓获前来接货的莫某。",
        "2018-11-23",
        ["heroin 700 2018-11-09..2018-11-10", "captured 1 2018-11-09..2018-11-10", "captured 1 2018-11-09..2018-11-10"],
    ),
    # one person's judgment or one bird's belly is no total
    (
        "据报道，蔡某2017年因走私135克冰毒被判处死刑。",
        "2020-09-22",
        ["sentenced 1 none"],
    ),
    (
        "这是今年第四起藏毒案。去年，该站民警曾从一只烧鸡的肚子里查获200克冰毒。",
        "2020-09-22",
        ["methamphetamine 200 2019-01-01..2019-12-31"],
    ),
    # people of a country in a year are one
    (
        "2016年，全省法院判处毒品罪犯320人。",
        "2020-09-22",
        ["sentenced 320 2016-01-01..2016-12-31"],
    ),
    # a court's sitting
    (
        "9月9日上午，石江市中级人民法院一审公开开庭宣判一起贩卖毒品案，被告人石某被判处死刑，并处罚金一万元。经审理查明，2018年8月24日，石某在桥头被民警抓获，查获冰毒900克。",
        "2018-09-20",
        ["methamphetamine 900 2018-08-24", "sentenced 1 2018-08-24", "captured 1 2018-08-24"],
    ),
    # up to the day of the page
    (
        "11月1日，一名旅客抵港时被关员截查。至今日（11月5日）止，她共排出可卡因71粒，重880克。",
        "2018-11-05",
        ["cocaine 880 2018-11-01"],
    ),
    # what a month told only once dates
    (
        "去年12月，吴某以涉嫌共谋贩运可卡因被捕，今年1月被起诉。",
        "2020-10-02",
        ["captured 1 2019-12-01..2019-12-31", "prosecution 1 2019-12-01..2019-12-31"],
    ),
    # figures of single quarters in one sentence
    (
        "一季度全省仅破获此类案件11起，抓获15人，二季度激增到56起，抓获93人。",
        "2023-07-19",
        ["captured 15 2023-01-01..2023-03-31", "captured 93 2023-04-01..2023-06-30"],
    ),
    (
        "去年10月列管到现在，全市法院判处毒品罪犯43人。",
        "2024-06-21",
        ["sentenced 43 2023-10-01..2024-06-21"],
    ),
]


@pytest.mark.parametrize(("text", "issued", "expected"), ROWS)
def test_each_fact_has_the_days_of_its_case(text: str, issued: str, expected: list[str]) -> None:
    assert told(text, issued) == expected
