"""Reports that sum up: text with its day of issue → every event with its period, and every fact in it."""

from datetime import date

import pytest

from extract.check import tell
from schemas.record import Event, Record
from tests.sentences import read

PERIODS = [
    (
        "2020-01-20",
        "2019年，某关立案侦办走私毒品案件52起，查获各类毒品逾百公斤。上一年，同类案件立案37起，缴毒58.2公斤。\n从情况看，毒品以大麻、可卡因为主，其中大麻41公斤、可卡因39公斤。",
        [
            "total 2019-01-01..2019-12-31: unspecified 100000 g over, cannabis 41000 g exact of, cocaine 39000 g exact of, cases handled 52 exact",
            "total 2018-01-01..2018-12-31: unspecified 58200 g exact, cases handled 37 exact",
        ],
    ),
    (
        "2018-12-25",
        "某县2018年禁毒工作总结\n截至12月21日，共破获毒品案件41起。2017年全年破案35起。\n全年新录入吸毒人员31名。",
        ["total 2018-01-01..2018-12-21: new_drug_users 31 exact, cases solved 41 exact", "total 2017-01-01..2017-12-31: cases solved 35 exact"],
    ),
    (
        "2018-12-25",
        "今年1至11月，全县共破获毒品案件41起。去年全年破案35起。\n大队还查处吸毒人员86人次。",
        ["total 2018-01-01..2018-11-30: drug_users 86 exact, cases solved 41 exact", "total 2017-01-01..2017-12-31: cases solved 35 exact"],
    ),
    (
        "2016-10-26",
        "2013年以来，全市共破获毒品案件1893起。\n三年多来，共强制隔离戒毒4276人次。",
        ["total 2013-01-01..2016-10-26: compulsory_rehab 4276 exact, cases solved 1893 exact"],
    ),
    (
        "2024-03-18",
        "3月11日至17日，全市共破获各类刑事案件73起，抓获189人。其中，破获盗窃案件22起；破获毒品案件6起，缴获冰毒3克。",
        [
            "total 2024-03-11..2024-03-17: captured 189 exact, cases solved 73 exact, cases solved 22 exact",
            "part 2024-03-11..2024-03-17: methamphetamine 3 g exact, cases solved 6 exact",
        ],
    ),
    (
        "2021-07-05",
        "上半年全市破获毒品案件41起。过去五年，全市累计破获毒品案件612起。",
        ["total 2021-01-01..2021-06-30: cases solved 41 exact", "total vague: cases solved 612 exact"],
    ),
    (
        "2014-12-20",
        "自10月9日开展“百城禁毒会战”以来，全区公安机关成效明显。截至12月10日，全区共破获毒品案件519起，缴获毒品197.3公斤。",
        ["total 2014-10-09..2014-12-10: unspecified 197300 g exact, cases solved 519 exact"],
    ),
    (
        "2016-09-30",
        "自今年3月20日，我市警方在全市开展“飓风肃毒”行动以来，警方出重拳。截至9月25日，共抓获毒品犯罪嫌疑人912人。",
        ["total 2016-03-20..2016-09-25: captured 912 exact"],
    ),
    (
        "2014-11-21",
        "自今年10月开展会战以来的50天内，全国破获毒品犯罪案件20013起，查处吸毒人员100082人次。",
        ["total 2014-10-01..2014-11-19: drug_users 100082 exact, cases solved 20013 exact"],
    ),
    (
        "2016-06-24",
        "新华社某地6月24日电（记者王某）今年以来，某省海关继续严打。截至目前，共查获走私毒品案件139起，抓获94人。",
        ["total 2016-01-01..2016-06-24: captured 94 exact, cases solved 139 exact"],
    ),
    ("2020-06-25", "截至2019年底，全省巩固率上升。全年共查获吸毒人员6170人次。", ["total 2019-01-01..2019-12-31: drug_users 6170 exact"]),
    ("2015-07-15", "截至7月上旬，铁路公安共破获涉毒案件45起，抓获52人。", ["total None..2015-07-10: captured 52 exact, cases solved 45 exact"]),
    ("2020-06-24", "2007年，市里启动查缉机制。13年来，警方共查获各类毒品87909克。", ["total 2007-01-01..2020-06-24: unspecified 87909 g exact"]),
    (
        "2021-07-05",
        "上半年全市破获毒品案件87起，缴获各类毒品6.4公斤，较去年同期的8.1公斤下降21%。",
        ["total 2021-01-01..2021-06-30: unspecified 6400 g exact, cases solved 87 exact", "total 2020-01-01..2020-06-30: unspecified 8100 g exact"],
    ),
    (
        "2003-07-20",
        "今年上半年查获毒品811.49公斤。其中第一级毒品138.18公斤，较去年同期（293.41公斤）减少有155.23公斤。",
        [
            "total 2003-01-01..2003-06-30: unspecified 811490 g exact, unspecified 138180 g exact of",
            "total 2002-01-01..2002-06-30: unspecified 293410 g exact",
        ],
    ),
    (
        "2015-01-12",
        "去年全市法院生效判决涉及毒品罪犯231人，其中被判处五年以上有期徒刑的65人。",
        ["total 2014-01-01..2014-12-31: sentenced 231 exact, sentenced 65 exact of"],
    ),
]
COURTS = [
    (
        "2018-06-26",
        "昨天上午，区人民法院审判庭座无虚席。该院对5件毒品案件的9名被告人集中公开宣判。在宣判的案件中，汪某等3人贩卖毒品案数量最大。2017年10月12日，汪某等3人被抓获，当场查获冰毒986克。",
        [
            "total 2018-06-25..2018-06-25: sentenced 9 exact, cases handled 5 exact",
            "part 2017-10-12..2017-10-12: methamphetamine 986 g exact, captured 3 exact",
        ],
    ),
    (
        "2012-06-27",
        "25日至26日，我省各级法院依法对36件49名毒品犯罪分子进行公开宣判。",
        ["total 2012-06-25..2012-06-26: sentenced 49 exact, cases handled 36 exact"],
    ),
    (
        "2015-06-24",
        "2014年以来，全市法院共受理毒品犯罪案件60件81人，其中已发生法律效力的54件案件中，判处无期徒刑以上刑罚的11人，3年以下有期徒刑31人，拘役1人。",
        [
            "total 2014-01-01..2015-06-24: cases handled 60 exact",
            "part 2014-01-01..2015-06-24: sentenced 11 exact, sentenced 31 exact, sentenced 1 exact, cases handled 54 exact",
        ],
    ),
    (
        "2016-06-27",
        "2015年，全市法院判决298人。其中，判处三年以下有期徒刑170人，占57%；判处五年以上有期徒刑77人，重刑率25.8%；判处死刑（含死缓）3人。",
        ["total 2015-01-01..2015-12-31: sentenced 298 exact, sentenced 170 exact of, sentenced 77 exact of, sentenced 3 exact of"],
    ),
    (
        "2016-06-27",
        "2015年，判处罪犯83人。其中判处10年以上有期徒刑的12人，5年以上不满10年有期徒刑的32人，不满5年有期徒刑的39人。",
        ["total 2015-01-01..2015-12-31: sentenced 83 exact, sentenced 12 exact of, sentenced 32 exact of, sentenced 39 exact of"],
    ),
    (
        "2015-06-24",
        "2014年，全市检察机关批捕165件211人，不批捕22件32人；起诉182件236人，不起诉6件9人。",
        ["total 2014-01-01..2014-12-31: formal_arrest 211 exact, prosecution 236 exact, cases handled 165 exact, cases handled 182 exact"],
    ),
]
WHOLES = [
    (
        "2019-09-27",
        "某县破获两起贩毒案\n昨日，县公安局通报两起贩毒案侦破情况，共抓获5人，缴获冰毒70克。\n3月2日，民警在城东抓获石某等3人，缴获冰毒40克。\n3月9日，民警在城西抓获柳某等2人，缴获冰毒30克。",
        [
            "total 2019-03-02..2019-03-09: methamphetamine 70 g exact, captured 5 exact, cases solved 2 exact",
            "part 2019-03-02..2019-03-02: methamphetamine 40 g exact, captured 3 exact",
            "part 2019-03-09..2019-03-09: methamphetamine 30 g exact, captured 2 exact",
        ],
    ),
    (
        "2018-04-18",
        "17日，海警部门通报一起海上走私毒品案。该案由海警与海关联合侦办，共缴获氯胺酮300公斤，抓获犯罪嫌疑人9名。\n3月26日，海警拦下一艘渔船，控制船上4人。\n4月2日，专案组在两地抓获接应的5人。\n去年以来，该局侦破毒品案件4起，缴毒1.2吨，本案是其中最大的一起。",
        [
            "part 2018-03-26..2018-04-02: ketamine 300000 g exact, captured 9 exact, captured 4 exact of, captured 5 exact of",
            "total 2017-01-01..2018-04-18: unspecified 1200000 g exact, cases solved 4 exact",
        ],
    ),
    (
        "2011-05-20",
        "查緝隊於本（5）月17日凌晨查獲海洛因3公斤，船長石○○等3人當場被逮捕。\n去（99）年12月，該隊接獲情資。17日2時許，該船遭攔檢，起出愷他命680公克。",
        ["case 2011-05-17..2011-05-17: heroin 3000 g exact, ketamine 680 g exact, captured 3 exact"],
    ),
    (
        "2019-07-20",
        "上半年，全市共破获毒品案件180起，抓获210人，强制隔离戒毒300人。以分局计，东湖分局破案41起、强戒88人，两项均居首位；西岭分局破案33起。",
        [
            "total 2019-01-01..2019-06-30: captured 210 exact, compulsory_rehab 300 exact, cases solved 180 exact",
            "part 2019-01-01..2019-06-30: compulsory_rehab 88 exact, cases solved 41 exact",
            "part 2019-01-01..2019-06-30: cases solved 33 exact",
        ],
    ),
    (
        "2022-05-14",
        "5月12日晚8时至13日凌晨2时，市公安局开展集中统一行动。\n在滨江路一公寓，民警查获正在吸毒的石某、柳某等4人，搜出冰毒3克。当晚全市共查获吸毒人员17名，缴获冰毒31克。",
        [
            "case 2022-05-12..2022-05-13: methamphetamine 3 g exact, drug_users 4 exact",
            "total 2022-05-12..2022-05-13: methamphetamine 31 g exact, drug_users 17 exact",
        ],
    ),
    (
        "2014-03-09",
        "春运40天，某铁路公安处查获毒品案件12起，抓获15人。缴获量最大的一起发生在2月8日，民警在车厢内查获海洛因1.2公斤，抓获石某。\n民警还在车站查获吸毒人员37人。",
        [
            "total None..None: captured 15 exact, drug_users 37 exact, cases solved 12 exact",
            "part 2014-02-08..2014-02-08: heroin 1200 g exact, captured 1 exact",
        ],
    ),
    (
        "2012-06-26",
        "2009年至2011年，中院审结毒品案件420件。\n昨日，中院对4件毒品案件集中宣判，9名被告人获刑。死刑犯之一的石某，系去年3月8日在青石收费站被抓，民警从其车上搜出海洛因2.1公斤。",
        [
            "total 2009-01-01..2011-12-31: cases handled 420 exact",
            "total 2012-06-25..2012-06-25: sentenced 9 exact, cases handled 4 exact",
            "part 2011-03-08..2011-03-08: heroin 2100 g exact, captured 1 exact",
        ],
    ),
    (
        "2021-06-20",
        "3月至6月，全市铲除罂粟3200株，其中株数过五百的3起已立案。5月10日，民警在青石乡查获罂粟900株；5月18日，在松林村查获罂粟700株，当天下午又在竹园村查获罂粟620株。",
        [
            "total 2021-03-01..2021-06-30: poppy 3200 plant exact",
            "part 2021-03-01..2021-06-30: cases handled 3 exact",
            "part 2021-05-10..2021-05-10: poppy 900 plant exact",
            "part 2021-05-18..2021-05-18: poppy 700 plant exact",
            "part 2021-05-18..2021-05-18: poppy 620 plant exact",
        ],
    ),
    (
        "2020-10-15",
        "去年6月，大队曾在3号楼端掉一个吸毒窝点，抓获吸毒人员5名。\n今年9月16日，专案组在高速出口拦下石某的车，搜出冰毒196克。",
        [
            "case 2019-06-01..2019-06-30: drug_users 5 exact, site 1 item exact",
            "case 2020-09-16..2020-09-16: methamphetamine 196 g exact",
        ],
    ),
    (
        "2023-06-21",
        "1至5月，全区共破获毒品案件900起，缴毒1.5吨。截至5月底，全区现有吸毒人员3万名。\n——把毒品堵在边境。“净边”行动破获走私毒品案件60起，缴毒1.1吨，占全区缴毒总量的七成。\n——把通道看牢。5月6日，民警在一个包裹内查获冰毒7.2公斤。\n——把源头管住。查扣易制毒化学品30吨。",
        [
            "total 2023-01-01..2023-05-31: unspecified 1500000 g exact, precursor 30000000 g exact, cases solved 900 exact",
            "part 2023-01-01..2023-05-31: unspecified 1100000 g exact, cases solved 60 exact",
            "case 2023-05-06..2023-05-06: methamphetamine 7200 g exact",
        ],
    ),
    (
        "2018-03-01",
        "2017年，全国共破获毒品案件14万起，缴毒89吨。云南缴毒25吨，广东缴毒14吨，两省占全国近四成。",
        [
            "total 2017-01-01..2017-12-31: unspecified 89000000 g exact, cases solved 140000 exact",
            "part 2017-01-01..2017-12-31: unspecified 25000000 g exact",
            "part 2017-01-01..2017-12-31: unspecified 14000000 g exact",
        ],
    ),
    (
        "2014-12-26",
        "昨日通报：截至12月上旬，全省公安机关破获毒品案件1800多起，缴毒300多公斤。\n自10月部署“百城”会战以来，全省共破获毒品案件1800多起，其中，部督毒品案件13起、省督毒品案件11起，抓获毒品犯罪嫌疑人2130余人，缴获各类毒品300多公斤。",
        [
            "total 2014-10-01..2014-12-10: unspecified 300000 g over, captured 2130 over, cases solved 1800 over",
            "part 2014-10-01..2014-12-10: cases target 13 exact, cases target 11 exact",
        ],
    ),
    (
        "2020-06-08",
        "4月29日，河口派出所查获罂粟54株。5月24日，西岗派出所发现罂粟131株。行动开展以来，共铲除罂粟185株，行政拘留1人。",
        [
            "part 2020-04-29..2020-04-29: poppy 54 plant exact",
            "part 2020-05-24..2020-05-24: poppy 131 plant exact",
            "total vague: poppy 185 plant exact, admin_detention 1 exact",
        ],
    ),
    (
        "2019-06-25",
        "2018年，全国海关查处涉毒案件604起。其中，查处走私毒品案件596起，抓获犯罪嫌疑人400名；查处走私易制毒化学品案件8起，缴获易制毒化学品32.89吨。",
        [
            "total 2018-01-01..2018-12-31: cases handled 604 exact",
            "part 2018-01-01..2018-12-31: captured 400 exact, cases handled 596 exact",
            "part 2018-01-01..2018-12-31: precursor 32890000 g exact, cases handled 8 exact",
        ],
    ),
    (
        "2020-03-01",
        "近三年来，全市共破获毒品案件1123起。其中，2017年破获452起，2018年破获378起，2019年破获293起。",
        [
            "total 2017-01-01..2019-12-31: cases solved 1123 exact",
            "part 2017-01-01..2017-12-31: cases solved 452 exact",
            "part 2018-01-01..2018-12-31: cases solved 378 exact",
            "part 2019-01-01..2019-12-31: cases solved 293 exact",
        ],
    ),
    (
        "2022-06-26",
        "2019年至2021年，全市检察机关共批捕2156人。其中，2019年批捕982人；2020年批捕712人；2021年批捕462人。",
        [
            "total 2019-01-01..2021-12-31: formal_arrest 2156 exact",
            "part 2019-01-01..2019-12-31: formal_arrest 982 exact",
            "part 2020-01-01..2020-12-31: formal_arrest 712 exact",
            "part 2021-01-01..2021-12-31: formal_arrest 462 exact",
        ],
    ),
    (
        "2025-10-09",
        "8月份破获一起贩毒集团案，9月5日起至26日在两县全面查缉，总计查获毒品案97件，其中贩卖21件32人、施用76件79人，并查扣依托咪酯烟油2519.8克。",
        [
            "total 2025-09-05..2025-09-26: etomidate 2519.8 g exact, cases solved 97 exact",
            "part 2025-09-05..2025-09-26: captured 32 exact, captured 79 exact, cases solved 21 exact, cases solved 76 exact",
        ],
    ),
    (
        "2023-11-03",
        "周一（10月30日），关员在机场截查一名男旅客，检获约4.9公斤可卡因，遂将他拘捕。\n昨日，另一名女旅客由曼谷返港，行李内共有约3.7公斤大麻花。",
        ["case 2023-10-30..2023-10-30: cocaine 4900 g about, captured 1 exact", "case 2023-11-02..2023-11-02: cannabis 3700 g about"],
    ),
    (
        "2024-01-05",
        "2023年，全市抓获人数由上年的41人降到27人。",
        ["total 2022-01-01..2022-12-31: captured 41 exact", "total 2023-01-01..2023-12-31: captured 27 exact"],
    ),
    ("2024-06-21", "三年来，市公安局共查处吸毒人员1603名，社区戒毒313名。", ["total vague: drug_users 1603 exact, community_rehab 313 exact"]),
    ("2021-12-31", "全年移送起诉毒品刑事案件135起，毒品犯罪嫌疑人196人。", ["total 2021-01-01..2021-12-31: prosecution 196 exact, cases handled 135 exact"]),
    (
        "2008-06-26",
        "2008年2月，边防总队将包括3名外籍人员在内的18名嫌疑人全部抓获，摧毁了一个地下毒品工厂。",
        ["case 2008-02-01..2008-02-29: captured 18 exact, captured 3 exact of, site 1 item exact"],
    ),
    (
        "2024-06-10",
        "5月3日，青石市公安局抓获了包括17名外籍人员在内的22名涉毒嫌疑人。",
        ["case 2024-05-03..2024-05-03: captured 22 exact, captured 17 exact of"],
    ),
    (
        "2024-06-10",
        "5月3日，青石市公安局查获包括3名在校学生在内的吸毒人员共11人。",
        ["case 2024-05-03..2024-05-03: drug_users 11 exact, drug_users 3 exact of"],
    ),
    (
        "2014-06-25",
        "2013年，全省抓获犯罪嫌疑人1683名，缴获毒品440公斤。\n在“清毒保平安”专项行动中，全省共抓获犯罪嫌疑人460名，缴获毒品152公斤。",
        [
            "total 2013-01-01..2013-12-31: unspecified 440000 g exact, captured 1683 exact",
            "total vague: unspecified 152000 g exact, captured 460 exact",
        ],
    ),
    (
        "2014-06-25",
        "今年1月以来，白塔警方连续奋战，成功打掉一个盘踞在县城的贩毒团伙，抓获嫌疑人16名。3月4日，孙某被抓获。5月15日至17日，其余15名涉案人员悉数到案。",
        ["case 2014-03-04..2014-05-17: captured 16 exact, captured 1 exact of, captured 15 exact of, gang 1 item exact"],
    ),
    (
        "2014-06-25",
        "今年1月以来，全市打掉贩毒团伙9个，抓获嫌疑人106名。3月4日，孙某被抓获。",
        ["total 2014-01-01..2014-06-25: captured 106 exact, gang 9 item exact", "case 2014-03-04..2014-03-04: captured 1 exact"],
    ),
    (
        "2024-05-10",
        "近日，磨盘站连续查获两起体内藏毒案，抓获嫌疑人4名。5月3日，民警查车时发现两名男子神色慌张，经检查确认二人体内藏毒，后二人共排出海洛因652克。",
        ["total vague: captured 4 exact, cases solved 2 exact", "case 2024-05-03..2024-05-03: heroin 652 g exact"],
    ),
    (
        "2014-12-09",
        "11月27日至12月1日，大队一连破了两起贩毒案。27日晚，付某被抓获，缴获冰毒6克。12月1日，梅某被抓获。\n截至12月5日，两案共刑拘5人。",
        [
            "total 2014-11-27..2014-12-01: criminal_detention 5 exact, cases solved 2 exact",
            "part 2014-11-27..2014-11-27: methamphetamine 6 g exact, captured 1 exact",
            "part 2014-12-01..2014-12-01: captured 1 exact",
        ],
    ),
    (
        "2013-10-21",
        (
            "县公安局一周警情（2013年10月14日—10月20日）\n城北派出所：16日夜，巡逻时盘查出吸毒男子廖某，缴获海洛因0.35克。\n"
            "中山派出所：17日，韦某等4人被当场抓获，收缴K粉5.1克。\n禁毒大队：18日下午，抓获莫某、岑某夫妇，查获麻古2000粒。"
        ),
        [
            "case 2013-10-16..2013-10-16: heroin 0.35 g exact, drug_users 1 exact",
            "case 2013-10-17..2013-10-17: ketamine 5.1 g exact, captured 4 exact",
            "case 2013-10-18..2013-10-18: methamphetamine_tablet 2000 pill exact, captured 2 exact",
        ],
    ),
    (
        "2018-02-10",
        "2017年，全市破获毒品案件78起，较上年的61起上升27.9%，抓获嫌疑人103人。",
        ["total 2017-01-01..2017-12-31: captured 103 exact, cases solved 78 exact", "total 2016-01-01..2016-12-31: cases solved 61 exact"],
    ),
    (
        "2018-07-26",
        "今年上半年，全市抓获嫌疑人103人，较去年的90人有所增加，缴获毒品95公斤；比去年全年的180公斤少。",
        [
            "total 2018-01-01..2018-06-30: unspecified 95000 g exact, captured 103 exact",
            "total 2017-01-01..2017-06-30: captured 90 exact",
            "total 2017-01-01..2017-12-31: unspecified 180000 g exact",
        ],
    ),
    ("2024-06-10", "5月3日，白塔警方抓获含网上逃犯2名在内的涉毒嫌疑人9名。", ["case 2024-05-03..2024-05-03: captured 9 exact, captured 2 exact of"]),
    ("2024-06-10", "5月3日，白塔警方抓获包括主犯张某在内的贩毒团伙成员12人。", ["case 2024-05-03..2024-05-03: captured 12 exact"]),
    (
        "2023-09-28",
        "今年1至8月，全国共破获毒品案件2.6万起。夏季行动6月开展以来，共破获毒品案件7000多起。\n深化“除根”行动，共缴获制毒物品570吨。",
        [
            "total 2023-01-01..2023-08-31: precursor 570000000 g exact, cases solved 26000 exact",
            "total 2023-06-01..2023-09-28: cases solved 7000 over",
        ],
    ),
]
TABLES = [
    (
        "2018-11-07",
        (
            "检获的毒品数量（公斤，另注明者除外）及被捕人数如下：\n\n　　　　　　　2016年　2017年\n海洛因　　　　　70　　　41\n大麻　　　　　 206　　1 376\n"
            "摇头丸（粒）　4 083　 9 760\n被捕人数　　　4 635　 4 288\n"
        ),
        [
            "total 2016-01-01..2016-12-31: heroin 70000 g exact, cannabis 206000 g exact, mdma 4083 pill exact, captured 4635 exact",
            "total 2017-01-01..2017-12-31: heroin 41000 g exact, cannabis 1376000 g exact, mdma 9760 pill exact, captured 4288 exact",
        ],
    ),
    (
        "2016-01-25",
        (
            "“百日扫毒”行动战果统计表\n(2015年10月15日—2016年1月22日)\n\n单位    破案(起)    抓获嫌疑人(人)    缴获冰毒(克)    强制隔离戒毒(人)\n"
            "禁毒大队    9    16    384.5    11\n城关派出所    4    5    22.7    9\n渡头派出所    1    1    —    4\n合计    14    22    407.2    24"
        ),
        [
            "part 2015-10-15..2016-01-22: methamphetamine 384.5 g exact, captured 16 exact, compulsory_rehab 11 exact, cases solved 9 exact",
            "part 2015-10-15..2016-01-22: methamphetamine 22.7 g exact, captured 5 exact, compulsory_rehab 9 exact, cases solved 4 exact",
            "part 2015-10-15..2016-01-22: captured 1 exact, compulsory_rehab 4 exact, cases solved 1 exact",
            "total 2015-10-15..2016-01-22: methamphetamine 407.2 g exact, captured 22 exact, compulsory_rehab 24 exact, cases solved 14 exact",
        ],
    ),
    (
        "2019-01-20",
        "2018年各县区缉毒战果\n单位 破案数 抓获人数 缴毒(克)\n城东区 45 61 1204.5\n城西区 38 50 860.2\n合计 83 111 2064.7",
        [
            "part 2018-01-01..2018-12-31: unspecified 1204.5 g exact, captured 61 exact, cases solved 45 exact",
            "part 2018-01-01..2018-12-31: unspecified 860.2 g exact, captured 50 exact, cases solved 38 exact",
            "total 2018-01-01..2018-12-31: unspecified 2064.7 g exact, captured 111 exact, cases solved 83 exact",
        ],
    ),
    (
        "2019-01-20",
        "2018年全市禁毒主要数据\n项目\n数量\n同比\n破获毒品案件\n95起\n上升12.3%\n抓获犯罪嫌疑人\n126名\n下降4.1%\n缴获毒品\n2160克\n上升30%",
        ["total 2018-01-01..2018-12-31: unspecified 2160 g exact, captured 126 exact, cases solved 95 exact"],
    ),
    (
        "2024-07-10",
        "2024年上半年禁毒主要指标\n项目　本期　上年同期　增减(%)\n破获毒品刑事案件(起)　56　71　-21.1\n缴获毒品(公斤)　12.6　18.3　-31.1\n查处吸毒人员(人次)　318　402　-20.9\n现有吸毒人员(人)　2 140　2 305　-7.2",
        [
            "total 2024-01-01..2024-06-30: unspecified 12600 g exact, drug_users 318 exact, cases solved 56 exact",
            "total 2023-01-01..2023-06-30: unspecified 18300 g exact, drug_users 402 exact, cases solved 71 exact",
        ],
    ),
    (
        "2024-01-20",
        "近年海关查获毒品情况（单位：公斤）\n年份　海洛因　冰毒\n2022　8.6　41.7\n2023　3.3　29",
        [
            "total 2022-01-01..2022-12-31: heroin 8600 g exact, methamphetamine 41700 g exact",
            "total 2023-01-01..2023-12-31: heroin 3300 g exact, methamphetamine 29000 g exact",
        ],
    ),
    (
        "2024-01-20",
        "某区检察院办案情况\n　　　批捕(件/人)　起诉(件/人)\n2022　45/63　44/61\n2023　30/41　30/40",
        [
            "total 2022-01-01..2022-12-31: formal_arrest 63 exact, prosecution 61 exact, cases handled 45 exact, cases handled 44 exact",
            "total 2023-01-01..2023-12-31: formal_arrest 41 exact, prosecution 40 exact, cases handled 30 exact, cases handled 30 exact",
        ],
    ),
    (
        "2010-09-10",
        "某縣警局99年暑期專案成果\n自99年7月1日起至8月31日止\n項目　本期　上年同期　增減\n毒品案件　68件74人　51件60人　＋17件＋14人\nK他命　1,204.3公克　655.0公克　＋549.3公克\n搖頭丸　188顆(毛重52.6公克)　96顆　＋92顆",
        [
            "total 2010-07-01..2010-08-31: ketamine 1204.3 g exact, mdma 52.6 g exact, captured 74 exact, cases solved 68 exact",
            "total 2009-07-01..2009-08-31: ketamine 655 g exact, mdma 96 pill exact, captured 60 exact, cases solved 51 exact",
        ],
    ),
    (
        "2019-01-20",
        "2018年全市禁毒主要数据\n指标\n本年\n上年\n破获毒品案件\n95起\n81起\n抓获犯罪嫌疑人\n126名\n110名",
        ["total 2018-01-01..2018-12-31: captured 126 exact, cases solved 95 exact", "total 2017-01-01..2017-12-31: captured 110 exact, cases solved 81 exact"],
    ),
    (
        "2019-01-20",
        "2018年全市禁毒主要数据\n|指标|本年|上年|\n|---|---|---|\n|破获毒品案件(起)|95|81|\n|刑事拘留(人)|126|110|",
        [
            "total 2018-01-01..2018-12-31: criminal_detention 126 exact, cases solved 95 exact",
            "total 2017-01-01..2017-12-31: criminal_detention 110 exact, cases solved 81 exact",
        ],
    ),
    (
        "2019-06-05",
        "2019年5月禁毒战果\n项目　5月　1-5月　同比\n破获毒品案件　12起　63起　+8.6%\n缴获海洛因　230.4克　1.2千克　＋12%",
        [
            "total 2019-05-01..2019-05-31: heroin 230.4 g exact, cases solved 12 exact",
            "total 2019-01-01..2019-05-31: heroin 1200 g exact, cases solved 63 exact",
        ],
    ),
    (
        "2024-02-01",
        "本局112年查獲毒品統計\n級別　件數　人數　重量(公克)\n第二級　88　103　3,412.7\n合計　145　179　12,538.7",
        [
            "part 2023-01-01..2023-12-31: unspecified 3412.7 g exact, captured 103 exact, cases solved 88 exact",
            "total 2023-01-01..2023-12-31: unspecified 12538.7 g exact, captured 179 exact, cases solved 145 exact",
        ],
    ),
    (
        "2024-01-20",
        "2023年度禁毒主要数据\n指标名称　计量单位　2023年　2022年　增长(%)\n破获毒品案件　起　45　51　-11.8\n缴获毒品　千克　2.1　3.3　-36.4",
        [
            "total 2023-01-01..2023-12-31: unspecified 2100 g exact, cases solved 45 exact",
            "total 2022-01-01..2022-12-31: unspecified 3300 g exact, cases solved 51 exact",
        ],
    ),
    (
        "2024-01-20",
        "2023年缴毒情况统计表\n毒品名称　数量（克）　占比\n海洛因　1205.6　24%\n冰毒　3801　76%\n合计　5006.6　100%",
        ["total 2023-01-01..2023-12-31: unspecified 5006.6 g exact, heroin 1205.6 g exact of, methamphetamine 3801 g exact of"],
    ),
    (
        "2024-01-20",
        "2023年各类毒品缴获情况（单位：克）\n种类　上半年　下半年　合计\n海洛因　120　330　450\n冰毒　800　650　1450",
        [
            "total 2023-01-01..2023-12-31: heroin 450 g exact, methamphetamine 1450 g exact",
            "part 2023-01-01..2023-06-30: heroin 120 g exact, methamphetamine 800 g exact",
            "part 2023-07-01..2023-12-31: heroin 330 g exact, methamphetamine 650 g exact",
        ],
    ),
    (
        "2024-02-01",
        "某縣毒品查獲情形　單位：件；人；公克\n年別　件數　人數　第一級毒品\n111年　412　436　120.5\n112年　389　415　98.3",
        [
            "total 2022-01-01..2022-12-31: unspecified 120.5 g exact, captured 436 exact, cases solved 412 exact",
            "total 2023-01-01..2023-12-31: unspecified 98.3 g exact, captured 415 exact, cases solved 389 exact",
        ],
    ),
    (
        "2024-02-01",
        "2023年涉毒被捕人士\n年齡　2022年　2023年\n16至20歲　180人　201人\n21歲以上　1,980人　2,100人\n總數　2,160人　2,301人",
        [
            "total 2022-01-01..2022-12-31: captured 2160 exact, captured 180 exact of, captured 1980 exact of",
            "total 2023-01-01..2023-12-31: captured 2301 exact, captured 201 exact of, captured 2100 exact of",
        ],
    ),
    (
        "2024-01-20",
        "2023年全市缉毒战果\n　　　　　　破案　　抓获　　缴毒\n　　　　　（起）　（人）　（千克）\n甲区　　　33　　　41　　　5.2\n全市　　　33　　　41　　　5.2",
        [
            "part 2023-01-01..2023-12-31: unspecified 5200 g exact, captured 41 exact, cases solved 33 exact",
            "total 2023-01-01..2023-12-31: unspecified 5200 g exact, captured 41 exact, cases solved 33 exact",
        ],
    ),
    (
        "2024-01-20",
        "警務處及海關2023年檢獲下列毒品（公斤）：\n　　氯胺酮　　　一千零四十二\n　　可卡因　　　八百九十六點五",
        ["total 2023-01-01..2023-12-31: ketamine 1042000 g exact, cocaine 896500 g exact"],
    ),
    (
        "2024-07-12",
        "某海关上半年缉毒数据\n今年1至6月，该关共查获毒品案件63起。6月，该关查获案件19起。\n去年同期，该关查获毒品案件58起、97.3千克。",
        [
            "total 2024-01-01..2024-06-30: cases solved 63 exact",
            "total 2024-06-01..2024-06-30: cases solved 19 exact",
            "total 2023-01-01..2023-06-30: unspecified 97300 g exact, cases solved 58 exact",
        ],
    ),
    (
        "2024-05-27",
        "专项行动战报\n一、本周战果\n全市共破获毒品案件11起，刑拘6人。",
        ["total 2024-05-20..2024-05-26: criminal_detention 6 exact, cases solved 11 exact"],
    ),
    (
        "2024-09-20",
        "截至8月底，本年共查获毒品97案、2,146公斤；较去年同期71案、1,377公斤增加。",
        [
            "total 2024-01-01..2024-08-31: unspecified 2146000 g exact, cases solved 97 exact",
            "total 2023-01-01..2023-08-31: unspecified 1377000 g exact, cases solved 71 exact",
        ],
    ),
    (
        "2024-06-21",
        "2023年，全市检察机关提起公诉毒品案件279件361人。\n2024年1至5月，起诉96件131人。\n起诉的361人中，涉嫌贩卖毒品罪的298人。",
        [
            "total 2023-01-01..2023-12-31: prosecution 361 exact, prosecution 298 exact of, cases handled 279 exact",
            "total 2024-01-01..2024-05-31: prosecution 131 exact, cases handled 96 exact",
        ],
    ),
    (
        "2019-01-20",
        "2018年全市缉毒情况：破案95起（去年同期81起），抓获嫌疑人126名（去年同期110名），缴毒2.16公斤（去年同期1.9公斤）。",
        [
            "total 2018-01-01..2018-12-31: unspecified 2160 g exact, captured 126 exact, cases solved 95 exact",
            "total 2017-01-01..2017-12-31: unspecified 1900 g exact, captured 110 exact, cases solved 81 exact",
        ],
    ),
]
NOTHING = [
    ("2024-07-10", "联系方式一览\n单位　电话　传真\n甲局　2222222　3333333\n乙局　4444444　5555555"),
    ("2024-07-10", "2023年禁毒宣传情况\n单位　讲座(场)　受众(人)　发放资料(份)\n甲县　3　200　3000\n乙县　5　800　2400"),
    ("2024-07-10", "毒品种类与量刑标准\n种类　数量较大(克)　数量大(克)\n海洛因　10　50\n氯胺酮　100　500"),
    ("2024-07-10", "2024年任务分解表\n单位　破案任务(起)　抓获任务(人)\n甲大队　20　30\n乙大队　15　22"),
    ("2024-07-10", "全县在册吸毒人员情况\n乡镇　在册(人)　戒断三年(人)　社区戒毒(人)\n甲镇　120　88　12\n乙镇　90　60　8"),
    ("2019-07-20", "通报：民警张某荣立三等功\n全体民警\n12名"),
    ("2024-06-21", "全县23.3万人正执行社区戒毒，戒毒康复执行率逾85%。"),
    ("2016-06-27", "走私大麻种子50克以上、不满200克的，亦属“数量较大”。"),
    ("2015-06-24", "对15名未成年人作出附条件不起诉决定，提出抗诉6件。"),
]


def told(issued: str, text: str) -> list[str]:
    """Every event of a text with its period and its facts, in the order of the record."""
    record = read(text, date.fromisoformat(issued)).record
    return [f"{kind(event)} {period(event)}: {', '.join(tell(only(record, event.id)))}" for event in record.events]


def kind(event: Event) -> str:
    """A case, a total, or a part of one."""
    return "part" if event.parent else str(event.kind)


def period(event: Event) -> str:
    """The days of an event."""
    return "vague" if event.vague else f"{event.start}..{event.end}"


def only(record: Record, event: str) -> Record:
    """The record with the facts of one event."""
    kinds = ("seizures", "arrests", "case_counts", "assets")
    return record.model_copy(update={name: [fact for fact in getattr(record, name) if fact.event == event] for name in kinds})


@pytest.mark.parametrize(("issued", "text", "expected"), [*PERIODS, *COURTS, *WHOLES, *TABLES])
def test_report_gives_its_sums_each_with_its_period(issued: str, text: str, expected: list[str]) -> None:
    assert told(issued, text) == expected


@pytest.mark.parametrize(("issued", "text"), NOTHING)
def test_look_alike_gives_nothing(issued: str, text: str) -> None:
    assert told(issued, text) == []
