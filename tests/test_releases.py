"""Releases of the daily press, in all orders of clauses: text issued on a day → every event with its period and its facts."""

import pytest

from tests.test_totals import told

ONE_CASE = [
    # what others did at the same time is of the one case that the lead sums up, also where several cars were seized
    (
        "2023-06-25",
        (
            "近期，海警破获一起海上走私毒品案，抓获9名，查获氯胺酮526公斤，查扣车辆3辆。\n4月19日1时许，执法员将货船截停，当场控制船上人员6名。"
            "与此同时，公安民警在岸上收网，于当日凌晨抓获接货的林某等3人。"
        ),
        ["case 2023-04-19..2023-04-19: ketamine 526000 g exact, captured 9 exact, captured 6 exact of, captured 3 exact of, vehicle 3 item exact"],
    ),
    # 当日 means the last day of the story, not ten days told back
    (
        "2011-09-09",
        "8月16日凌晨，民警突袭一处养猪场，查获冰毒86公斤。6月下旬，团伙曾试制一批。当日5时，另一组民警在路口将贺某拦获，查出羟亚胺12公斤。",
        ["case 2011-08-16..2011-08-16: methamphetamine 86000 g exact, precursor 12000 g exact, captured 1 exact"],
    ),
    # somebody who got away is caught in the same sentence
    (
        "2010-05-28",
        "行动中共破获万克以上案件5起。4月8日凌晨，支队在桥头设卡，查获冰毒42公斤，车上2人落网，另有1人跳河逃走，两日后在亲戚家中被抓。",
        ["total None..None: cases large 5 exact", "case 2010-04-08..2010-04-10: methamphetamine 42000 g exact, captured 2 exact, captured 1 exact"],
    ),
    # a sum in the lead does not date a case whose stages have their own days
    (
        "2003-04-25",
        "4月14日，随着主犯石某被押上返程的列车，“3·26”贩毒案告破，此案共抓获12名。4月6日，何某等2人被擒。次日，柳某等9人被捉拿归案。4月12日晚，民警将石某按倒在地。",
        ["case 2003-04-06..2003-04-12: captured 12 exact, captured 2 exact of, captured 9 exact of, captured 1 exact of"],
    ),
    # a sum up to a day without a beginning closes the case whose figures it adds up
    (
        "2024-09-05",
        "8月7日，抓捕组将寄件人彭某抓获，汤某及其女友在民房内落网。8月8日至12日，专案组赴三省抓获购买人员21名。\n截至8月底，“净山”行动共抓获犯罪嫌疑人24名。",
        ["case 2024-08-07..2024-08-12: captured 24 exact, captured 1 exact of, captured 2 exact of, captured 21 exact of"],
    ),
    (
        "2021-08-12",
        "7月28日，民警将陈某抓获；8月4日，在邻市抓获罗某。截至目前，该案已抓获2人。",
        ["case 2021-07-28..2021-08-04: captured 2 exact, captured 1 exact of, captured 1 exact of"],
    ),
    # one network raided by several groups is a case
    (
        "2019-05-17",
        "5月13日凌晨，分局兵分六路，对一贩毒网络实施集中收网。至当日上午，共抓获涉毒人员38名，缴获冰毒720克。",
        ["case 2019-05-13..2019-05-13: methamphetamine 720 g exact, captured 38 exact"],
    ),
    # a press day with a long subject; one case worked on since a day
    (
        "2020-12-23",
        "12月21日，黑龙江省牡丹江市公安局宣布：“4·16”贩毒案告破，共抓获32名。7月1日，民警将尹某抓获。8月20日，专案组将佟某等4人抓获。11月12日，民警抓获陈某等27人。",
        ["case 2020-07-01..2020-11-12: captured 32 exact, captured 1 exact of, captured 4 exact of, captured 27 exact of"],
    ),
    (
        "2023-11-20",
        "8月以来，某分局经过侦查，侦破一起制售含依托咪酯电子烟案，抓获24名。\n9月18日，首次收网抓获刘某等13人。10月26日，民警在外省同步收网，抓获11人。",
        ["case 2023-09-18..2023-10-26: captured 24 exact, captured 13 exact of, captured 11 exact of"],
    ),
    # days told together are no months of an offence
    (
        "2012-11-06",
        "10月25日，“2012-368”号目标案件收网，抓获雷某等18名。此前，专案组已于8月12日、9月27日在两市抓获“马仔”5人。",
        ["case 2012-08-12..2012-10-25: captured 18 exact, captured 5 exact"],
    ),
    # months behind a trail, a weight that a sum adds up
    (
        "2022-11-08",
        "近日，铁路公安处侦破“5·10”贩卖麻精药品案，抓获26人。\n民警顺线追踪，5月至9月，先后在三省抓获25名。",
        ["case 2022-05-01..2022-09-30: captured 26 exact, captured 25 exact of"],
    ),
    (
        "2013-05-17",
        "5月15日，边防大队从船舱内起获K粉87公斤，抓获5名。5月16日，支队根据林某的供述，在长乐抓获陈某，缴获K粉43公斤。两天时间，官兵共抓获6名，缴获K粉130公斤。",
        [
            "case 2013-05-15..2013-05-16: ketamine 130000 g exact, ketamine 87000 g exact of, ketamine 43000 g exact of, captured 6 exact, captured 5 exact of, captured 1 exact of"
        ],
    ),
]

SEVERAL_CASES = [
    # a tip of its own opens another case, whatever the next day brings
    (
        "2017-03-02",
        "今年1月，该关连续破获毒品走私案件5起。\n1月9日，关员在空货车内发现大麻膏450克，司机哈某被控制。\n1月23日，该局获悉，有人将通过邮递渠道走私大麻。民警于次日在邮局将取件的赵某抓获，查获大麻烟1.2公斤。",
        [
            "total 2017-01-01..2017-01-31: cases solved 5 exact",
            "case 2017-01-09..2017-01-09: cannabis 450 g exact, captured 1 exact",
            "case 2017-01-24..2017-01-24: cannabis 1200 g exact, captured 1 exact",
        ],
    ),
    # a fugitive of another case in a list of examples
    (
        "2016-08-05",
        "7月1日以来，该处查获涉毒案件14起。7月12日，民警在安检口查获旅客易某携带的冰毒52克。7月28日，派出所民警抓获潜逃3年的贩毒逃犯欧某。",
        [
            "total 2016-07-01..2016-08-05: cases solved 14 exact",
            "case 2016-07-12..2016-07-12: methamphetamine 52 g exact",
            "case 2016-07-28..2016-07-28: captured 1 exact",
        ],
    ),
    (
        "2016-12-16",
        "12月14日，永德县边防大队设伏，抓获4名，查获冰毒20公斤。就在同一天，镇康县边防大队也在南伞镇查获一起运毒案，缴获冰毒片剂9.7公斤。",
        ["case 2016-12-14..2016-12-14: methamphetamine 20000 g exact, captured 4 exact", "case 2016-12-14..2016-12-14: methamphetamine_tablet 9700 g exact"],
    ),
    # users whose capture led to a ring
    (
        "2023-11-20",
        "8月9日，民警在一酒店查处4名吸毒人员。经溯源，民警发现了以刘某为首的贩卖团伙。10月26日，专案组收网，抓获13人。",
        ["case 2023-08-09..2023-08-09: drug_users 4 exact", "case 2023-10-26..2023-10-26: captured 13 exact"],
    ),
    # ten days behind a find, with a find of their own
    (
        "2020-06-24",
        "今年1至5月，该关立案19起。3月26日，关员在邮件中查获冰毒4公斤，4月2日将收寄人员抓获2名。4月中旬，关员又从邮件中查获γ-羟丁酸1.8升。",
        [
            "total 2020-01-01..2020-05-31: cases handled 19 exact",
            "case 2020-03-26..2020-04-02: methamphetamine 4000 g exact, captured 2 exact",
            "case 2020-04-11..2020-04-20: ghb 1800 ml exact",
        ],
    ),
    # another body on the same day
    (
        "2016-03-30",
        "3月25日凌晨，江桥检查站官兵在小轿车内查获海洛因9公斤，抓获2名。同日，该支队芒市大队在遮放镇附近截获一名携毒人员，查获冰毒片剂4公斤。",
        [
            "case 2016-03-25..2016-03-25: heroin 9000 g exact, captured 2 exact",
            "case 2016-03-25..2016-03-25: methamphetamine_tablet 4000 g exact, captured 1 exact",
        ],
    ),
    # the next of a few counted, hour by hour
    (
        "2010-11-19",
        "11月16日，该关一天内连续查获3宗旅客携毒案。当天上午10时许，关员从一名男子腰部搜出K粉1.1公斤。中午12时许，关员又从一名女子的手提包内查获摇头丸480粒。下午5时，一名女子选走无申报通道，关员从其裤内查获K粉1.2公斤。",
        [
            "total 2010-11-16..2010-11-16: cases solved 3 exact",
            "part 2010-11-16..2010-11-16: ketamine 1100 g exact",
            "part 2010-11-16..2010-11-16: mdma 480 pill exact",
            "part 2010-11-16..2010-11-16: ketamine 1200 g exact",
        ],
    ),
    # month by month
    (
        "2022-01-06",
        "2021年，全区破获毒品案件213起。7月，大队侦破“7·02”贩毒案，抓获22名。10月，分局打掉一个贩毒团伙，抓获9人。",
        [
            "total 2021-01-01..2021-12-31: cases solved 213 exact",
            "case 2021-07-01..2021-07-31: captured 22 exact",
            "case 2021-10-01..2021-10-31: captured 9 exact, gang 1 item exact",
        ],
    ),
    # somebody of a case caught elsewhere months later, and sentenced with the others
    (
        "2021-06-25",
        "2019年11月18日，佟某、裴某在收费站被查获，民警查获冰毒16公斤。2020年1月7日，余某在昆明被抓获。\n法院判处余某死刑，缓期二年执行；判处佟某、裴某无期徒刑。",
        ["case 2019-11-18..2019-11-18: methamphetamine 16000 g exact, captured 2 exact, sentenced 3 exact", "part 2020-01-07..2020-01-07: captured 1 exact"],
    ),
]

DIGESTS = [
    # a campaign that still goes on; what one body after another did, some of it without a day
    (
        "2020-07-15",
        (
            "全国铁路公安机关自今年6月起至9月集中开展查缉专项行动。截至7月上旬，共破获涉毒案件450起。\n6月以来，青石铁路公安处连续破获6起运输毒品案件。"
            "西岭铁路公安局侦破一起省级毒品目标案件，抓获10名，缴获冰毒6.3千克。6月28日，东湖铁路公安处将马某抓获，查获海洛因3300克。"
            "南海铁路公安处经过7个多月的奋战，侦破一起毒品目标案件，抓获11名，缴获冰毒10.9千克。北江铁路公安处在列车上查获一名携毒男子，缴获冰毒300克。"
        ),
        [
            "total 2020-06-01..2020-07-10: cases solved 450 exact",
            "total 2020-06-01..2020-07-15: cases solved 6 exact",
            "case None..None: methamphetamine 6300 g exact, captured 10 exact",
            "case 2020-06-28..2020-06-28: heroin 3300 g exact, captured 1 exact",
            "case None..None: methamphetamine 10900 g exact, captured 11 exact",
            "case None..None: methamphetamine 300 g exact, captured 1 exact",
        ],
    ),
    # weeks behind a case with a name, in a report
    (
        "2011-01-13",
        "2010年全省共破获毒品案件1.02万起。2010年12月2日，常德市公安局侦破“8·09”制毒案，缴获氯麻黄碱412公斤。今年1月4日，岳阳市公安局在收费站查获冰毒3公斤。",
        [
            "total 2010-01-01..2010-12-31: cases solved 10200 exact",
            "case 2010-12-02..2010-12-02: ephedrine 412000 g exact",
            "case 2011-01-04..2011-01-04: methamphetamine 3000 g exact",
        ],
    ),
    (
        "2013-10-31",
        "会战自7月15日开始，至10月22日结束，全市共破获毒品案件61起，抓获79名。会战中，集宁区公安分局破案22起，战果位居各旗县首位。",
        ["total 2013-07-15..2013-10-22: captured 79 exact, cases solved 61 exact", "part 2013-07-15..2013-10-22: cases solved 22 exact"],
    ),
    # a list of cases, some of them with names
    (
        "2015-07-22",
        "1月6日，广东陆丰警方破获陈某等人制造毒品案，缴获冰毒1.2吨。2月11日，云南临沧边防支队破获“2·11”武装贩毒案，缴获鸦片138公斤。5月9日，四川警方在双流机场破获人体藏毒案，缴获海洛因1.1公斤。",
        [
            "case 2015-01-06..2015-01-06: methamphetamine 1200000 g exact",
            "case 2015-02-11..2015-02-11: opium 138000 g exact",
            "case 2015-05-09..2015-05-09: heroin 1100 g exact",
        ],
    ),
    # another body's case has no day of the one before it
    (
        "2016-06-24",
        "四川省成都市公安局于5月12日破获一起网络贩毒案，抓获52名，缴获冰毒9公斤。\n云南省普洱市公安局在边境破获一起武装贩毒案，缴获海洛因42公斤，抓获3人。",
        ["case 2016-05-12..2016-05-12: methamphetamine 9000 g exact, captured 52 exact", "case None..None: heroin 42000 g exact, captured 3 exact"],
    ),
    (
        "2022-02-24",
        "2021年，海警局共侦办毒品走私案件16起。2021年12月20日，海警局在海上缴获氯胺酮420公斤，抓获12人。2022年1月7日，又在汕尾抓获在逃的组织者陈某。",
        [
            "total 2021-01-01..2021-12-31: cases handled 16 exact",
            "case 2021-12-20..2021-12-20: ketamine 420000 g exact, captured 12 exact",
            "part 2022-01-07..2022-01-07: captured 1 exact",
        ],
    ),
    (
        "2021-04-22",
        "1月至3月，全区共破获毒品案件1033起。3月20日，钦州市公安局截获一辆冷藏车，缴获氯胺酮526公斤，抓获4人。次日，防城港市公安局在东兴抓获货主黎某等3人。",
        [
            "total 2021-01-01..2021-03-31: cases solved 1033 exact",
            "case 2021-03-20..2021-03-21: ketamine 526000 g exact, captured 4 exact, captured 3 exact",
        ],
    ),
]

PEOPLE = [
    ("2016-08-05", "8月1日，民警抓获组织者沙某等3人。", ["case 2016-08-01..2016-08-01: captured 3 exact"]),
    ("2016-08-05", "8月1日，民警抓获二级批发商陈某等6人。", ["case 2016-08-01..2016-08-01: captured 6 exact"]),
    ("2016-08-05", "8月1日，民警抓获潜逃3年的毒贩欧某。", ["case 2016-08-01..2016-08-01: captured 1 exact"]),
    ("2016-08-05", "8月1日，民警抓获向二人出售烟弹的李某。", ["case 2016-08-01..2016-08-01: captured 1 exact"]),
    ("2016-08-05", "8月1日，成都警方配合抓获供货人罗某。", ["case 2016-08-01..2016-08-01: captured 1 exact"]),
    ("2016-08-05", "8月1日，民警抓获携带冰毒52克的男子许某。", ["case 2016-08-01..2016-08-01: methamphetamine 52 g exact, captured 1 exact"]),
    ("2016-08-05", "8月1日，民警查获携带冰毒1.1公斤的旅客许某。", ["case 2016-08-01..2016-08-01: methamphetamine 1100 g exact, captured 1 exact"]),
    ("2016-08-05", "8月1日，民警抓获贩卖冰毒300克的毒贩罗某、丁某。", ["case 2016-08-01..2016-08-01: captured 2 exact"]),
    ("2016-08-05", "8月1日，关员查获一名女旅客，从其奶粉罐中搜出海洛因1.4公斤。", ["case 2016-08-01..2016-08-01: heroin 1400 g exact, captured 1 exact"]),
    # whose the drug was, what the drug was in, a passenger with other goods
    ("2016-08-05", "8月1日，民警查获许某携带的冰毒52克。", ["case 2016-08-01..2016-08-01: methamphetamine 52 g exact"]),
    ("2016-08-05", "8月1日，民警查获藏有冰毒52克的包裹3件。", ["case 2016-08-01..2016-08-01: methamphetamine 52 g exact"]),
    ("2016-08-05", "8月1日，民警查获一名持管制刀具的旅客，从其包内搜出刀具。", []),
    # a team for catching, people who only helped, somebody who was told before he fled
    ("2016-08-05", "8月1日，群众协助抓获毒贩2名的事迹受到表彰。", []),
    ("2016-08-05", "8月1日，民警成立抓捕组3个。", []),
    ("2016-08-05", "8月1日，李某被刑拘在逃。", []),
]

CODES = [
    # a case's code is no date, and that it was called solved is no bust
    (
        "2008-12-30",
        "2008年12月23日，“2007-9-16”特大贩毒案宣告破获。专案组先后抓获嫌疑人35名。\n2008年3月5日，专案组在景洪抓获10人；5月20日，在广州抓获12人。12月20日，主犯杨某等13人落网。",
        ["case 2008-03-05..2008-12-20: captured 35 exact, captured 10 exact of, captured 12 exact of, captured 13 exact of"],
    ),
    # a case of another body in the next sentence
    (
        "2018-12-07",
        "10月19日，赣州市公安局在高速路口查获毒品氯胺酮33公斤，抓获3人。11月，南昌市公安局侦破“2018-551”毒品目标案件，抓获26人。",
        ["case 2018-10-19..2018-10-19: ketamine 33000 g exact, captured 3 exact", "case 2018-11-01..2018-11-30: captured 26 exact"],
    ),
    # the sender of what was found
    (
        "2021-09-03",
        "8月30日，星沙海关在出口邮件中查获合成大麻素7.2千克。9月1日，海关缉私部门在湘潭将寄件人马某抓获，查扣合成大麻素3.1千克。",
        ["case 2021-08-30..2021-09-01: synthetic_cannabinoid 7200 g exact, synthetic_cannabinoid 3100 g exact, captured 1 exact"],
    ),
    # a ring of its own on other days of a report
    (
        "2005-06-25",
        "1至5月，全市破获毒品案件192起。3月15日，支队在火车站抓获马某，缴获海洛因10公斤。4月26日，支队又一举摧毁了以“黑三”为首的贩毒团伙，抓获团伙成员14名。",
        [
            "total 2005-01-01..2005-05-31: cases solved 192 exact",
            "case 2005-03-15..2005-03-15: heroin 10000 g exact, captured 1 exact",
            "case 2005-04-26..2005-04-26: captured 14 exact, gang 1 item exact",
        ],
    ),
]

TOTALS = [
    # the next of some places behind a semicolon, a share of a body
    (
        "2015-01-13",
        "2014年全省共破获毒品刑事案件2.6万起，缴获毒品22.2吨。其中，汕尾市破案986起，缴毒7.8吨；惠州市破案1210起，缴毒2.3吨。",
        [
            "total 2014-01-01..2014-12-31: unspecified 22200000 g exact, cases solved 26000 exact",
            "part 2014-01-01..2014-12-31: unspecified 7800000 g exact, cases solved 986 exact",
            "part 2014-01-01..2014-12-31: unspecified 2300000 g exact, cases solved 1210 exact",
        ],
    ),
    (
        "2022-07-25",
        "今年上半年，全国移民管理机构共侦破毒品案件1260起，缴获毒品5.2吨。其中，云南边检机关缴毒4.3吨，占83%。",
        ["total 2022-01-01..2022-06-30: unspecified 5200000 g exact, cases solved 1260 exact", "part 2022-01-01..2022-06-30: unspecified 4300000 g exact"],
    ),
    (
        "2009-12-15",
        "2009年11月至12月上旬，铁路公安局组织“冬季查缉”行动，共查获毒品案件23起。",
        ["total 2009-11-01..2009-12-10: cases solved 23 exact"],
    ),
    # provinces of a national report whose lead names some of them, bodies picked out with more than people
    (
        "2018-04-11",
        "2017年，云南、广西等地公安机关共破获毒品案件3860起，抓获4512名。云南省公安机关破案2101起，缴毒8.4吨；广西公安机关破案612起，缴毒1.1吨。",
        [
            "total 2017-01-01..2017-12-31: captured 4512 exact, cases solved 3860 exact",
            "total 2017-01-01..2017-12-31: unspecified 8400000 g exact, cases solved 2101 exact",
            "total 2017-01-01..2017-12-31: unspecified 1100000 g exact, cases solved 612 exact",
        ],
    ),
    (
        "2012-06-22",
        "2011年，全国共破获网络涉毒案件496起，抓获涉毒人员1.2万余名。其中，北京警方抓获860人，缴毒12公斤；甘肃警方抓获620人，缴毒23公斤。",
        [
            "total 2011-01-01..2011-12-31: captured 12000 over, cases solved 496 exact",
            "part 2011-01-01..2011-12-31: unspecified 12000 g exact, captured 860 exact",
            "part 2011-01-01..2011-12-31: unspecified 23000 g exact, captured 620 exact",
        ],
    ),
    # people only are a breakdown
    (
        "2012-06-22",
        "2011年，全国共破获网络涉毒案件496起，抓获涉毒人员1200名。其中，北京警方抓获860人。",
        ["total 2011-01-01..2011-12-31: captured 1200 exact, captured 860 exact of, cases solved 496 exact"],
    ),
    # what a court's session is told of; the day on which the press was told dates no case
    (
        "2014-06-25",
        "龙湾中院昨日对5起毒品犯罪案件集中宣判。宣判的案件中，秦某等3人运输毒品案涉毒数量最大。2013年4月22日，二人在车站被抓获。",
        ["total 2014-06-24..2014-06-24: cases handled 5 exact", "part 2013-04-22..2013-04-22: captured 2 exact"],
    ),
    (
        "2022-06-24",
        "6月24日，湖滨市检察院召开“守护健康人生”新闻发布会。会上发布了一起典型案例：项某贩卖冰毒，案发时民警从他家里查获冰毒1.2千克。",
        ["case None..None: methamphetamine 1200 g exact"],
    ),
]


@pytest.mark.parametrize(("issued", "text", "expected"), [*ONE_CASE, *SEVERAL_CASES, *DIGESTS, *PEOPLE, *CODES, *TOTALS])
def test_release_gives_its_events(issued: str, text: str, expected: list[str]) -> None:
    assert told(issued, text) == expected
