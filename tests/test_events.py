"""Which event a fact belongs to, and which days date it: text with its day of issue → every event with its days and facts."""

import pytest

from tests.test_totals import told

CASES = [
    # a sum of the year behind cases that are only named
    (
        "2024-07-10",
        "某市禁毒工作成效显著\n市公安局先后破获“5·17”特大贩毒案、“6·03”运毒案。今年以来破获毒品案件31起，抓获43人。",
        ["case None..None: ", "case None..None: ", "total 2024-01-01..2024-07-10: captured 43 exact, cases solved 31 exact"],
    ),
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
STORIES = [
    # the story behind a summary begins before the day of the summary
    (
        "2011-06-28",
        """某区公安分局于6月26日成功破获一起特大贩毒案，抓获犯罪嫌疑人4名，缴获冰毒1600余克。
6月17日，民警将马某等3人抓获，当场查获冰毒约1100余克。
民警乘胜追击，于6月26日将另一名嫌疑人韩某抓获。""",
        [("case 2011-06-17..2011-06-26: methamphetamine 1600 g over, methamphetamine 1100 g over, captured 4 exact, captured 3 exact of, captured 1 exact of")],
    ),
    # an older case behind a heading of its own is another one
    (
        "2015-07-09",
        "7月3日，警方破获一起贩毒案，抓获4名，缴获冰毒15.42公斤。\n【新闻链接】去年10月14日，警方曾在同一收费站查获冰毒7.8公斤，抓获2人。",
        [
            "case 2015-07-03..2015-07-03: methamphetamine 15420 g exact, captured 4 exact",
            "case 2014-10-14..2014-10-14: methamphetamine 7800 g exact, captured 2 exact",
        ],
    ),
    # where somebody heard of it dates nothing
    (
        "2018-07-27",
        "7月27日，本报从普水市公安局获悉，警方破获一起运输毒品案，缴获冰毒40公斤，抓获1名。\n7月24日，民警在岔路口将徐某抓获。",
        ["case 2018-07-24..2018-07-24: methamphetamine 40000 g exact, captured 1 exact"],
    ),
    # an end that closes a case, and one that closes a campaign
    (
        "2016-07-14",
        "6月21日晚，抓捕小组将陆某截停，查获冰毒20公斤。截至6月24日，专案组抓获涉毒人员41名。",
        ["case 2016-06-21..2016-06-21: methamphetamine 20000 g exact, captured 41 exact"],
    ),
    (
        "2016-07-14",
        "6月21日晚，抓捕小组将陆某截停，查获冰毒20公斤。截至6月24日，全市专项行动共抓获涉毒人员41名。",
        ["case 2016-06-21..2016-06-21: methamphetamine 20000 g exact", "total None..2016-06-24: captured 41 exact"],
    ),
    # an escort dates nothing where the capture is told
    (
        "2023-12-09",
        """12月7日，禁毒大队将逃犯谷某押解回永水区。
2020年10月，分局破获一起贩卖毒品案，抓获4人，查获海洛因4201克。
2023年11月，民警在边境将谷某抓获。""",
        ["part 2023-11-01..2023-11-30: captured 1 exact", "case 2020-10-01..2020-10-31: heroin 4201 g exact, captured 4 exact"],
    ),
    # a measure goes to the capture of the person that it names
    (
        "2025-09-22",
        """2025年9月17日，涉嫌贩毒、潜逃七月的肖某被当场抓获。
时间回溯至2025年2月10日，派出所破获一起贩毒案，抓获4人，缴获冰毒120克，主犯肖某趁乱逃脱。
目前，肖某已被依法刑事拘留。""",
        [
            "part 2025-09-17..2025-09-17: captured 1 exact, criminal_detention 1 exact",
            "case 2025-02-10..2025-02-10: methamphetamine 120 g exact, captured 4 exact",
        ],
    ),
    # the weight first, its day behind it
    (
        "2018-03-16",
        "四十七公斤半的冰毒，藏在冻鱿鱼箱里，周三夜里在边境小城被查获。周四清晨，货主何某被抓获。",
        ["case 2018-03-14..2018-03-15: methamphetamine 47500 g exact, captured 1 exact"],
    ),
    # finds whose people lead to each other are one case, finds that nothing ties are several
    (
        "2019-07-10",
        """今年以来，青山县公安局共破获毒品案件32起。
5月6日，民警抓获贩毒嫌疑人赵某，查获冰毒2.3克。
5月20日，民警将上线钱某抓获，查获冰毒56克。""",
        [
            "total 2019-01-01..2019-07-10: cases solved 32 exact",
            "case 2019-05-06..2019-05-20: methamphetamine 2.3 g exact, methamphetamine 56 g exact, captured 1 exact, captured 1 exact",
        ],
    ),
    (
        "2019-07-10",
        """今年以来，青山县公安局共破获毒品案件32起。
5月6日，民警抓获贩毒嫌疑人赵某，查获冰毒2.3克。
5月20日，东门派出所抓获钱某，查获麻古56粒。""",
        [
            "total 2019-01-01..2019-07-10: cases solved 32 exact",
            "case 2019-05-06..2019-05-06: methamphetamine 2.3 g exact, captured 1 exact",
            "case 2019-05-20..2019-05-20: methamphetamine_tablet 56 pill exact, captured 1 exact",
        ],
    ),
    # a number of cases told at the end
    (
        "2021-05-07",
        "5月1日，民警对排某驾车检查时，查获冰毒9.08公斤。\n5月3日，民警在公开查缉时，当场从车内查获冰毒13.62公斤。\n目前，两起案件正在进一步办理中。",
        ["case 2021-05-01..2021-05-01: methamphetamine 9080 g exact", "case 2021-05-03..2021-05-03: methamphetamine 13620 g exact"],
    ),
]
STRANDS = [
    # a find, then its owner; another find on another day
    (
        "2021-03-05",
        "海关于2月22日至3月4日侦破两宗毒品案。2月22日，关员检查一个邮包，查获约三公斤冰毒。其后于2月24日在深水区拘捕一名男子。3月4日，关员在旅客行李内查获四公斤可卡因。",
        [
            "total 2021-02-22..2021-03-04: cases solved 2 exact",
            "part 2021-02-22..2021-02-24: methamphetamine 3000 g about, captured 1 exact",
            "part 2021-03-04..2021-03-04: cocaine 4000 g exact",
        ],
    ),
    # two strands of one sentence
    (
        "2022-09-09",
        "航警局上月28日在入境行李内查获海洛因2.2公斤；本月3日又拦查一名女子，起出安非他命4.1公斤。",
        ["case 2022-08-28..2022-08-28: heroin 2200 g exact", "case 2022-09-03..2022-09-03: amphetamine 4100 g exact"],
    ),
    # a campaign of a month is a total, a case of a month is none
    ("2004-02-01", "2003年8月，全县开展“扫毒”行动，查获吸毒人员21名。", ["total 2003-08-01..2003-08-31: drug_users 21 exact"]),
    ("2004-02-01", "2003年8月，民警在车站将贩毒嫌疑人李某抓获，查获海洛因120克。", ["case 2003-08-01..2003-08-31: heroin 120 g exact, captured 1 exact"]),
    # the fugitive and his case in one paragraph
    (
        "2020-12-30",
        "今年6月，专案组将潜逃3年的毒枭廖某抓获。2017年3月，警方曾缴获该团伙冰毒110公斤，抓获11人。",
        ["part 2020-06-01..2020-06-30: captured 1 exact", "case 2017-03-01..2017-03-31: methamphetamine 110000 g exact, captured 11 exact"],
    ),
    # sentences years later are of the case
    (
        "2022-03-09",
        "2016年5月12日，警方在高速路口查获海洛因9.8千克，抓获4人。2017年，同案4人分别被判处死刑缓期二年执行至有期徒刑十五年。",
        ["case 2016-05-12..2016-05-12: heroin 9800 g exact, captured 4 exact, sentenced 4 exact"],
    ),
    # many forces in one named case
    (
        "2019-11-30",
        "11月26日，多地公安机关同步收网，成功破获“2019-07”号网络贩毒案，抓获犯罪嫌疑人210名，缴获大麻42公斤。",
        ["case 2019-11-26..2019-11-26: cannabis 42000 g exact, captured 210 exact"],
    ),
]
STAGES = [
    # a longer period that only tells the next stage of the case; the people of the summary again
    (
        "2022-11-18",
        """昨日，记者从临溪市公安局获悉，该局打掉一个贩毒团伙，抓获犯罪嫌疑人14名，缴获冰毒4.6公斤。
9月20日，民警将取件的潘某抓获。10月11日，民警将廖某等5人抓获。
10月至11月上旬，专案组又先后在三地抓获下线8人。14名嫌疑人中12人已被刑事拘留。""",
        [
            (
                "case 2022-09-20..2022-10-11: methamphetamine 4600 g exact, captured 14 exact, criminal_detention 12 exact, captured 1 exact of, "
                "captured 5 exact of, captured 8 exact of, gang 1 item exact"
            )
        ],
    ),
    # many places in a month are a total, its days the cases
    (
        "2023-08-15",
        "7月，沙河公安开展“夏季风暴”行动，捣毁吸贩毒窝点6个，抓获涉毒人员33名。\n▶7月5日凌晨，金沙所抓获吸毒人员4名。\n▶7月13日，大队抓获嫌疑人2名，缴获冰毒86克。",
        [
            "total 2023-07-01..2023-07-31: captured 33 exact, site 6 item exact",
            "case 2023-07-05..2023-07-05: drug_users 4 exact",
            "case 2023-07-13..2023-07-13: methamphetamine 86 g exact, captured 2 exact",
        ],
    ),
    # lines that each begin with a day of the month in the title
    (
        "2011-12-05",
        "11月缉毒快报\n3日，城关所抓获吸毒人员黄某。\n9日，缉毒大队破获一起贩毒案，抓获2人。\n21日，缉毒大队在车站查获麻古600粒。\n全月共破案9起。",
        [
            "case 2011-11-03..2011-11-03: drug_users 1 exact",
            "case 2011-11-09..2011-11-09: captured 2 exact",
            "case 2011-11-21..2011-11-21: methamphetamine_tablet 600 pill exact",
            "total 2011-11-01..2011-11-30: cases solved 9 exact",
        ],
    ),
]
COMPARED = [
    # a figure that fell from the year before, told before any of the year itself
    (
        "2021-02-03",
        "2020年，全市毒情向好。抓获人数由2019年的812人降到601人。全年强制隔离戒毒402人。",
        ["total 2020-01-01..2020-12-31: captured 601 exact, compulsory_rehab 402 exact", "total 2019-01-01..2019-12-31: captured 812 exact"],
    ),
    (
        "2016-08-01",
        "6月，全区抓获嫌疑人16名，环比增加5名；查处吸毒人员55名，比5月减少8名。",
        ["total 2016-06-01..2016-06-30: captured 16 exact, drug_users 55 exact"],
    ),
    # a night told up to its morning
    (
        "2018-12-28",
        "12月20日晚，全市开展“零点”行动。截至21日凌晨6时，共抓获涉毒人员63名，破获毒品案件8起。",
        ["total 2018-12-20..2018-12-21: captured 63 exact, cases solved 8 exact"],
    ),
    # a sum of the counted cases behind the last of them
    (
        "2017-09-20",
        "近期，三水警方连续破获2起毒品案件。8月15日，抓获张某；9月11日，抓获赵某等4人。2起案件共缴获冰毒180克。",
        [
            "total vague: methamphetamine 180 g exact, cases solved 2 exact",
            "part 2017-08-15..2017-08-15: captured 1 exact",
            "part 2017-09-11..2017-09-11: captured 4 exact",
        ],
    ),
    # a winter over the turn of the year
    (
        "2023-02-14",
        "去年12月27日至今年2月10日，支队开展冬季攻势，破获案件21起。1月9日凌晨，民警抓获制毒嫌疑人冯某。",
        ["total 2022-12-27..2023-02-10: cases solved 21 exact", "case 2023-01-09..2023-01-09: captured 1 exact"],
    ),
]
BACK = [
    # sums over the campaign or the place go back to the total behind a case
    (
        "2015-04-01",
        "自2014年10月1日“百城禁毒会战”开展以来，全市破获毒品案件503起。今年1月15日，某支队抓获魏某，缴获冰毒2公斤。会战期间，全市强制隔离戒毒812人。",
        [
            "total 2014-10-01..2015-04-01: compulsory_rehab 812 exact, cases solved 503 exact",
            "case 2015-01-15..2015-01-15: methamphetamine 2000 g exact, captured 1 exact",
        ],
    ),
    # a rough sum told exactly behind the cases
    (
        "2023-12-01",
        "7月至9月间，某分局先后抓获涉毒人员80余名。\n8月14日，专案组抓获韩某等12名。\n历时两个多月的行动中，共抓捕涉毒嫌疑人84名，其中刑事拘留29名。",
        [
            "total 2023-07-01..2023-09-30: captured 84 exact, criminal_detention 29 exact",
            "case 2023-08-14..2023-08-14: captured 12 exact",
        ],
    ),
    # measures beyond the people of the last part
    (
        "2024-09-30",
        """9月24日至26日，第二波次收网在五个街道同步展开，抓获犯罪嫌疑人41名。其中，“3·02”贩毒案主犯方某、胡某落网，民警搜出冰毒10克。
截至发稿时，抓获的犯罪嫌疑人中，已有29人被刑事拘留。""",
        [
            "total 2024-09-24..2024-09-26: captured 41 exact, criminal_detention 29 exact",
            "part 2024-09-24..2024-09-26: methamphetamine 10 g exact, captured 2 exact",
        ],
    ),
    # a question leaves the case of the last answer
    (
        "2019-06-25",
        (
            "记者：打击成效如何？\n答：今年1至5月，全市共破获毒品案件120起。\n记者：能介绍一起案件吗？\n答：4月9日，我们破获了“2·17”贩毒案，抓获8人。\n"
            "记者：管控情况呢？\n答：共查处吸毒人员640人次。"
        ),
        ["total 2019-01-01..2019-05-31: drug_users 640 exact, cases solved 120 exact", "case 2019-04-09..2019-04-09: captured 8 exact"],
    ),
    # all people of all parts
    (
        "2013-06-12",
        "6月1日至7日，火车站街派出所连破两起零包贩毒案。1日，徐某被便衣抓获，起获海洛因0.6克；4日，姜某落网，搜出海洛因1.1克。两人均已刑拘。",
        [
            "total 2013-06-01..2013-06-07: criminal_detention 2 exact, cases solved 2 exact",
            "part 2013-06-01..2013-06-01: heroin 0.6 g exact, captured 1 exact",
            "part 2013-06-04..2013-06-04: heroin 1.1 g exact, captured 1 exact",
        ],
    ),
    # 其中 picks out the first and the next
    (
        "2015-09-08",
        "8月份，全县共破获毒品案件11起。其中，8月9日，城关所破获一起容留吸毒案，抓获4人；8月21日，禁毒大队破获一起贩毒案，抓获2人。",
        [
            "total 2015-08-01..2015-08-31: cases solved 11 exact",
            "part 2015-08-09..2015-08-09: captured 4 exact",
            "part 2015-08-21..2015-08-21: captured 2 exact",
        ],
    ),
    (
        "2022-06-24",
        "6月23日，某市中院对6起毒品案件13名被告人集中宣判。其中，被告人郭某被判处死刑。2021年，该院审结毒品案件88件。",
        [
            "total 2022-06-23..2022-06-23: sentenced 13 exact, cases handled 6 exact",
            "part 2022-06-23..2022-06-23: sentenced 1 exact",
            "total 2021-01-01..2021-12-31: cases handled 88 exact",
        ],
    ),
]
SERIES = [
    # cases that only the title counts
    (
        "2012-03-21",
        "西河铁警三天查获两起人体藏毒案\n3月15日，乘警将曲某抓获，从其体内排出海洛因402.5克。\n两天后，女子阿某被抓获，排出海洛因236.8克。\n今年以来，该处已破获运输毒品案件5起。",
        [
            "total 2012-03-15..2012-03-17: cases solved 2 exact",
            "part 2012-03-15..2012-03-15: heroin 402.5 g exact, captured 1 exact",
            "part 2012-03-17..2012-03-17: heroin 236.8 g exact, captured 1 exact",
            "total 2012-01-01..2012-03-21: cases solved 5 exact",
        ],
    ),
    # the first case of an operation, and the one that follows it; the rest of its people
    (
        "2019-11-13",
        """警方上周六（九日）起一连四日，在两个警区采取反毒品行动，共拘捕九人，检获约2.6公斤怀疑冰毒。
首案涉及元岭一间店铺。探员周日（十日）晚搜出约1.9公斤冰毒，拘捕符某。
翌日清晨，探员上门搜查石排里一个单位，检获约七百克冰毒，拘捕招某。
其余七名疑犯在两区街头落网。""",
        [
            "total 2019-11-09..2019-11-12: methamphetamine 2600 g about, captured 9 exact, captured 7 exact of",
            "part 2019-11-10..2019-11-10: methamphetamine 1900 g about, captured 1 exact",
            "part 2019-11-11..2019-11-11: methamphetamine 700 g about, captured 1 exact",
        ],
    ),
    # a controlled delivery goes on with the find before it; another find does not
    (
        "2023-07-06",
        "今年1至6月，东屿海关共查获毒品走私案件27宗。6月12日，关员在快件底座中查获可卡因1006克。14日，缉私民警将取件的夏某抓获。",
        ["total 2023-01-01..2023-06-30: cases solved 27 exact", "case 2023-06-12..2023-06-14: cocaine 1006 g exact, captured 1 exact"],
    ),
    (
        "2023-07-06",
        "今年1至6月，东屿海关共查获毒品走私案件27宗。6月12日，关员在快件底座中查获可卡因1006克。6月20日，关员在旅客行李中查获海洛因310克。",
        [
            "total 2023-01-01..2023-06-30: cases solved 27 exact",
            "case 2023-06-12..2023-06-12: cocaine 1006 g exact",
            "case 2023-06-20..2023-06-20: heroin 310 g exact",
        ],
    ),
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
REPORTS = [
    # the items of a report go on about its whole, behind a case and in the year of its title
    (
        "2017-12-08",
        """青岩县2017年禁毒工作总结
一、打击有力。截止11月30日，全县共破毒品刑事案件46起，抓获犯罪嫌疑人58人。“2017-211”毒品目标案件8月份告破，抓获谷某等7人。
二、管控扎实。共查处吸毒人员213人次，行政拘留166人。
三、禁种铲毒。3月至5月，铲除罂粟412株。""",
        [
            "total 2017-01-01..2017-11-30: captured 58 exact, drug_users 213 exact, admin_detention 166 exact, cases solved 46 exact",
            "case 2017-08-01..2017-08-31: captured 7 exact",
            "total 2017-03-01..2017-05-31: poppy 412 plant exact",
        ],
    ),
    (
        "2024-06-25",
        """盐井街道2024年上半年禁毒工作小结
1.人员底数。截至6月20日，登记吸毒人员137名。
2.日常管控。完成尿检418人次，4人行政拘留，2人强制隔离戒毒。
3.协助打击。4月17日晚，民警当场抓获售卖烟弹的3人。""",
        [
            "total 2024-01-01..2024-06-30: admin_detention 4 exact, compulsory_rehab 2 exact",
            "case 2024-04-17..2024-04-17: captured 3 exact",
        ],
    ),
    # the period of the sentence before a list is that of its items
    (
        "2022-10-02",
        "6月25日至9月30日，凌阳公安交出这样一份答卷：\n●打——破获毒品案件29起，抓获35名嫌疑人。\n●查——查处吸毒人员88名。",
        ["total 2022-06-25..2022-09-30: captured 35 exact, drug_users 88 exact, cases solved 29 exact"],
    ),
    # 春季踏查 of a yearbook is no part of the case before it
    (
        "2008-03-01",
        "【概况】2007年，全区破获贩毒案105起，抓获毒品案犯137名。\n【“4·17”贩毒案】2007年4月17日，民警查获海洛因402克，抓获罗某。\n【禁种铲毒】春季踏查中，铲除罂粟2860株，查处种植人员11名。",
        [
            "total 2007-01-01..2007-12-31: captured 137 exact, cases solved 105 exact",
            "case 2007-04-17..2007-04-17: heroin 402 g exact, captured 1 exact",
            "total vague: poppy 2860 plant exact, investigated 11 exact",
        ],
    ),
    # a year only compared with is not that of the next item
    (
        "2015-06-24",
        "●破案 2014年，全国破获毒品犯罪案件13.1万余起，比2010年高出四成七。\n●吸毒 全年查获吸毒人员81.5万人次。",
        ["total 2014-01-01..2014-12-31: drug_users 815000 exact, cases solved 131000 over"],
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
    # provinces that a share is told of
    (
        "2015-06-24",
        "2014年，全国缴获各类毒品59.4吨。云南一省缴毒18.2吨，占全国的三成。全部案件中，走寄递渠道的缴毒1.1吨。",
        [
            "total 2014-01-01..2014-12-31: unspecified 59400000 g exact",
            "part 2014-01-01..2014-12-31: unspecified 18200000 g exact",
            "part 2014-01-01..2014-12-31: unspecified 1100000 g exact",
        ],
    ),
    # people told to be among others stay in their event
    (
        "2015-08-18",
        "8月1日起，阳岭警方开展专项整治，到17日，共查获吸毒人员86名。\n86人当中，19人被强制隔离戒毒。",
        ["total 2015-08-01..2015-08-17: drug_users 86 exact, compulsory_rehab 19 exact"],
    ),
]
PRESS_OF_HONG_KONG = [
    # so many dens in the title are so many cases; those of one ring are one
    (
        "2016-05-20",
        (
            "新界連搗兩毒窟\n警方前晚至昨晨先後在沙田及大埔搗破兩個毒品分銷單位，共拘捕兩男一女。\n\n前晚十時，探員在沙田一屋邨搜出約三百克可卡因，拘捕一名三十歲男子。\n\n"
            "另外，大埔警區人員昨晨六時突擊搜查一個單位，拘捕一男一女，起出約二公斤海洛英。"
        ),
        [
            "total 2016-05-18..2016-05-19: captured 3 exact",
            "part 2016-05-18..2016-05-18: cocaine 300 g about, captured 1 exact",
            "part 2016-05-19..2016-05-19: heroin 2000 g about, captured 2 exact",
        ],
    ),
    # most of a sum comes from one operation
    (
        "2018-10-30",
        "今年7月5日至9月28日展開「驚濤」行動，香港警方共拘捕2100人，檢獲可卡因約94公斤。上述可卡因，大部分來自9月6日的一次行動。人員當日在一個單位內檢獲約63公斤可卡因。",
        ["total 2018-07-05..2018-09-28: cocaine 94000 g about, captured 2100 exact", "part 2018-09-06..2018-09-06: cocaine 63000 g about"],
    ),
    # another body under its own heading
    (
        "2023-11-08",
        "司警本月四日在酒店截獲一對情侶，檢獲3.1克冰毒。\n\n治安警方面，特警隊員日前截查一名男子，搜出1.2克氯胺酮，遂將他拘捕。",
        ["case 2023-11-04..2023-11-04: methamphetamine 3.1 g exact, captured 2 exact", "case vague: ketamine 1.2 g exact, captured 1 exact"],
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


@pytest.mark.parametrize(
    ("issued", "text", "expected"), [*CASES, *STORIES, *STRANDS, *STAGES, *COMPARED, *BACK, *SERIES, *REPORTS, *SHARES, *PRESS_OF_HONG_KONG, *KINDS]
)
def test_fact_belongs_to_its_event(issued: str, text: str, expected: list[str]) -> None:
    assert told(issued, text) == expected


def test_rows_that_add_up_to_a_figure_of_the_text_are_its_parts() -> None:
    text = "7月31日20时至8月1日6时，全省开展统一收网，破获毒品刑事案件49起，抓获犯罪嫌疑人62人。\n\n分市战果如下（破案/抓获嫌疑人）：\n海陵　14/22\n洋山　12/19\n宁浦　23/21"
    whole, *parts = told("2020-08-03", text)
    assert whole == "total 2020-07-31..2020-08-01: captured 62 exact, cases solved 49 exact"
    assert all(part.startswith("part ") for part in parts)
    assert len(parts) == 3
