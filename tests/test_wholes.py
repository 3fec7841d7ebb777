"""Which events are parts of which, which are merged and which stay apart: text issued on June 10, 2024 → every event with its period and its facts."""

import pytest

from tests.test_totals import told

WHOLES = [
    (
        "2020年至2022年，全市起诉毒品犯罪1093人。2020年起诉441人，2021年起诉367人，2022年起诉285人。被起诉人员中，18至34岁的391人。",
        [
            "total 2020-01-01..2022-12-31: prosecution 1093 exact, prosecution 391 exact of",
            "part 2020-01-01..2020-12-31: prosecution 441 exact",
            "part 2021-01-01..2021-12-31: prosecution 367 exact",
            "part 2022-01-01..2022-12-31: prosecution 285 exact",
        ],
    ),
    (
        "2月3日，专案组在两地收网，甲组抓获佟某等4人，乙组抓获辛某等6人。至2月5日，共抓获11名，缴获冰毒5公斤。漏网的费某躲了三个月，5月9日在外省一工地被抓。",
        [
            "case 2024-02-03..2024-02-05: methamphetamine 5000 g exact, captured 11 exact, captured 4 exact of, captured 6 exact of",
            "part 2024-05-09..2024-05-09: captured 1 exact",
        ],
    ),
    (
        "警方昨日（六月九日）在机场侦破两宗贩毒案，拘捕两名旅客。\n\n一名四十七岁男旅客昨日清晨抵港，人员在其行李内发现约五公斤可卡因，随即将他拘捕。\n\n同日下午，人员在另一名由外地抵港的三十岁女旅客的行李内，检获约二公斤大麻花，女子亦被捕。",
        [
            "total 2024-06-09..2024-06-09: captured 2 exact, cases solved 2 exact",
            "part 2024-06-09..2024-06-09: cocaine 5000 g about, captured 1 exact",
            "part 2024-06-09..2024-06-09: cannabis 2000 g about, captured 1 exact",
        ],
    ),
    (
        "近日，青禾县公安局禁毒大队连破两起贩毒案，抓获犯罪嫌疑人3名，缴获冰毒86克。\n6月3日，民警在城东一出租屋内抓获贩毒嫌疑人李某，查获冰毒52克。\n6月7日，民警在汽车站抓获王某、赵某，查获冰毒34克。",
        [
            "total vague: methamphetamine 86 g exact, captured 3 exact, cases solved 2 exact",
            "part 2024-06-03..2024-06-03: methamphetamine 52 g exact, captured 1 exact",
            "part 2024-06-07..2024-06-07: methamphetamine 34 g exact, captured 2 exact",
        ],
    ),
    (
        "6月5日，勐石检查站在执勤中连续查获2起毒品案件，抓获犯罪嫌疑人3名。\n当日6时30分，民警从一辆面包车轮胎内查获冰毒12.3千克，驾驶员波某被抓获。\n13时许，民警从一辆货车水箱内查获海洛因8.9千克，许某、谭某当场落网。",
        [
            "total 2024-06-05..2024-06-05: captured 3 exact, cases solved 2 exact",
            "part 2024-06-05..2024-06-05: methamphetamine 12300 g exact, captured 1 exact",
            "part 2024-06-05..2024-06-05: heroin 8900 g exact, captured 2 exact",
        ],
    ),
    (
        "2023年，甲乙海关共查获毒品走私案件320起，缴获毒品1.2吨。其中，石关海关查获56起，缴获毒品320公斤；沙港海关查获41起，缴获毒品180公斤。",
        [
            "total 2023-01-01..2023-12-31: unspecified 1200000 g exact, cases solved 320 exact",
            "part 2023-01-01..2023-12-31: unspecified 320000 g exact, cases solved 56 exact",
            "part 2023-01-01..2023-12-31: unspecified 180000 g exact, cases solved 41 exact",
        ],
    ),
    (
        "截至1月21日，全州公安机关共破毒品案件194起，抓获嫌疑人231名。上述战果中，北亭分局禁毒大队一家就占公斤级案件3起，缴海洛因9.5公斤，抓7人；博山县公安局去年12月连下两城，缴海洛因共计5.29公斤，抓获5人。",
        [
            "total None..2024-01-21: captured 231 exact, cases solved 194 exact",
            "part None..2024-01-21: heroin 9500 g exact, captured 7 exact, cases large 3 exact",
            "part 2023-12-01..2023-12-31: heroin 5290 g exact, captured 5 exact",
        ],
    ),
    (
        "禁毒支队今年连破大案：3月2日，在云泉收费站查获海洛因3.1公斤；4月15日，在城北物流园查获冰毒5.6公斤；5月20日，在机场查获可卡因1.2公斤。三起案件共抓获犯罪嫌疑人7名。",
        [
            "part 2024-03-02..2024-03-02: heroin 3100 g exact",
            "part 2024-04-15..2024-04-15: methamphetamine 5600 g exact",
            "part 2024-05-20..2024-05-20: cocaine 1200 g exact",
            "total 2024-03-02..2024-05-20: captured 7 exact",
        ],
    ),
    (
        "南川警方通报三起毒品案件。一是5月3日，西城分局在某小区抓获贩毒嫌疑人周某，缴获冰毒21克。二是5月9日，东城分局在某酒店查获吸毒人员5名。三是5月16日，交警在高速卡口查获海洛因1.3公斤，抓获2人。",
        [
            "case 2024-05-03..2024-05-03: methamphetamine 21 g exact, captured 1 exact",
            "case 2024-05-09..2024-05-09: drug_users 5 exact",
            "case 2024-05-16..2024-05-16: heroin 1300 g exact, captured 2 exact",
        ],
    ),
    (
        "2023年，全市共破获毒品案件142起，抓获犯罪嫌疑人187人。去年破获的142起案件中，涉“上头电子烟”的就有23起，抓获41人，缴获烟弹860颗。",
        ["total 2023-01-01..2023-12-31: captured 187 exact, cases solved 142 exact", "part 2023-01-01..2023-12-31: captured 41 exact, cases solved 23 exact"],
    ),
    (
        "2019年至2023年，全省法院判处毒品罪犯13955人。分年看，判处人数2019年为3412人，2023年已回落到1968人。",
        [
            "total 2019-01-01..2023-12-31: sentenced 13955 exact",
            "part 2019-01-01..2019-12-31: sentenced 3412 exact",
            "part 2023-01-01..2023-12-31: sentenced 1968 exact",
        ],
    ),
    (
        "2019年至2023年，五年间全省缴获毒品32吨。案件数从2019年的13.6万起降到去年的5.2万起。同一时期，查处吸毒人员27万人次。",
        [
            "total 2019-01-01..2023-12-31: unspecified 32000000 g exact, drug_users 270000 exact",
            "total 2019-01-01..2019-12-31: cases solved 136000 exact",
            "total 2023-01-01..2023-12-31: cases solved 52000 exact",
        ],
    ),
    (
        "6月5日，民警从一男子的箱内查获海洛因698.4克，冯某被刑事拘留。今年以来，该站已查获涉毒案件6起（含本案），缴毒1.12公斤。",
        [
            "part 2024-06-05..2024-06-05: heroin 698.4 g exact, criminal_detention 1 exact",
            "total 2024-01-01..2024-06-10: unspecified 1120 g exact, cases solved 6 exact",
        ],
    ),
    (
        "今年一季度，全市破案143宗，缴获毒品1.07吨。缴毒的大头出自一宗案子。2月27日，民警登上一艘运砂船，撬出可卡因砖892块，净重1.026吨，5人被擒。\n另有两案也在会上公布。3月8日，警方从一间出租屋抄出冰毒410克。",
        [
            "total 2024-01-01..2024-03-31: unspecified 1070000 g exact, cases solved 143 exact",
            "part 2024-02-27..2024-02-27: cocaine 1026000 g exact, captured 5 exact",
            "case 2024-03-08..2024-03-08: methamphetamine 410 g exact",
        ],
    ),
    (
        "6月7日，洮河警方将潜逃近5年的马某全抓获归案。\n2019年9月17日，洮河警方破获“9·17”贩卖毒品案，抓获犯罪嫌疑人7名，缴获海洛因1860克。马某全当日侥幸逃脱。",
        ["part 2024-06-07..2024-06-07: captured 1 exact", "case 2019-09-17..2019-09-17: heroin 1860 g exact, captured 7 exact"],
    ),
    (
        "记者昨日获悉，今年4月，我市启动禁毒整治行动。截至目前，已破获毒品案件45起，抓获嫌疑人58名。",
        ["total 2024-04-01..2024-06-10: captured 58 exact, cases solved 45 exact"],
    ),
    (
        "今年1至5月，全市共立毒品案件156起，抓获犯罪嫌疑人201名。下面通报两起案例。\n第一起，1月18日，龙湾分局在公寓抓获韩某，缴获冰毒417克。\n第二起，5月11日，东山县公安局将童某抓获，查获冰毒9克。",
        [
            "total 2024-01-01..2024-05-31: captured 201 exact, cases handled 156 exact",
            "case 2024-01-18..2024-01-18: methamphetamine 417 g exact, captured 1 exact",
            "case 2024-05-11..2024-05-11: methamphetamine 9 g exact, captured 1 exact",
        ],
    ),
    (
        "2023年，全省法院共审结毒品案件1204件，判处罪犯1856人，其中判处五年以上有期徒刑的623人。2024年1至5月，审结412件，判处598人。",
        [
            "total 2023-01-01..2023-12-31: sentenced 1856 exact, sentenced 623 exact of, cases handled 1204 exact",
            "total 2024-01-01..2024-05-31: sentenced 598 exact, cases handled 412 exact",
        ],
    ),
    (
        "2021年、2022年、2023年，全县分别查处吸毒人员312人、245人、198人。",
        [
            "total 2021-01-01..2021-12-31: drug_users 312 exact",
            "total 2022-01-01..2022-12-31: drug_users 245 exact",
            "total 2023-01-01..2023-12-31: drug_users 198 exact",
        ],
    ),
    (
        "周边警讯\n日前，交警夜查时拦下一辆面包车，从后备箱搜出麻古1500粒，车上三人无一漏网。",
        ["case vague: methamphetamine_tablet 1500 pill exact, captured 3 exact"],
    ),
    (
        "5月20日，踏查组走到后峪村时，在一处养蜂棚后发现罂粟326株，又从种植人常某家中搜出罂粟壳1.3公斤。",
        ["case 2024-05-20..2024-05-20: poppy 326 plant exact, poppy 1300 g exact"],
    ),
    (
        "5月3日，民警在出租屋抓获贩毒嫌疑人张某，查获冰毒56克；5月6日，根据其供述，在邻县抓获上线赵某，查获冰毒300克；5月9日，又在省城抓获毒枭孙某，查获冰毒2公斤。",
        [
            "case 2024-05-03..2024-05-09: methamphetamine 56 g exact, methamphetamine 300 g exact, methamphetamine 2000 g exact, captured 1 exact, captured 1 exact, captured 1 exact"
        ],
    ),
    (
        "专案组先后三次收网。4月3日，在甲市抓获8人，缴获冰毒2公斤；4月20日，在乙市抓获6人，缴获冰毒3公斤；5月6日，在丙市抓获主犯等4人。全案共抓获18人，缴获冰毒5公斤。",
        [
            "case 2024-04-03..2024-05-06: methamphetamine 5000 g exact, methamphetamine 2000 g exact of, methamphetamine 3000 g exact of, captured 18 exact, captured 8 exact of, captured 6 exact of, captured 4 exact of"
        ],
    ),
    (
        "6月5日，县公安局破获一起贩毒案，抓获嫌疑人3名，缴获冰毒1.2公斤。\n当日6时30分，民警在高速路口截停一辆轿车，从后备箱查获冰毒1公斤，抓获驾驶员王某。\n13时许，民警在其住处又查获冰毒200克。",
        [
            "case 2024-06-05..2024-06-05: methamphetamine 1200 g exact, methamphetamine 1000 g exact of, methamphetamine 200 g exact of, captured 3 exact, captured 1 exact of"
        ],
    ),
    (
        "截至6月5日24时，历时3个月的“利剑”行动落下帷幕。行动自3月5日启动以来，全市共破获毒品案件66起。",
        ["total 2024-03-05..2024-06-05: cases solved 66 exact"],
    ),
    (
        "2024年3月1日，全市启动“清源”行动。5月20日，民警在一出租屋抓获贩毒嫌疑人李某，缴获冰毒20克。截至5月25日，李某等3人已被刑事拘留。",
        ["case 2024-05-20..2024-05-20: methamphetamine 20 g exact, captured 1 exact, criminal_detention 3 exact"],
    ),
    (
        "“3·11”贩毒案侦查终结，青禾警方先后抓获犯罪嫌疑人8名，缴获冰毒2.1公斤。\n零包引出上家\n3月11日，民警在网吧抓获韦某，查获冰毒0.6克。\n路口合围\n4月20日，专案组在收费站截停一辆货车，抓获司机聂某等3人，查获冰毒2公斤。\n最后一个\n5月16日，4名买家在邻市落网，查获冰毒99.4克。",
        [
            "case 2024-03-11..2024-05-16: methamphetamine 2100 g exact, methamphetamine 0.6 g exact of, methamphetamine 2000 g exact of, methamphetamine 99.4 g exact of, captured 8 exact, captured 1 exact of, captured 3 exact of, captured 4 exact of"
        ],
    ),
    (
        "收网\n5月2日，专案组摸进果园，在场5人悉数被擒，查获冰毒9公斤。\n追查\n5月6日，出资的韦某在省城落网；5月8日，两名买家在宾馆被抓获，民警搜出冰毒30克。至此，该案8名涉案人员全部到案。",
        [
            "case 2024-05-02..2024-05-08: methamphetamine 9000 g exact, methamphetamine 30 g exact, captured 8 exact, captured 5 exact of, captured 1 exact of, captured 2 exact of"
        ],
    ),
    (
        "5月2日，青禾县公安局抓获5名贩毒人员，查获冰毒9公斤。\n5月16日，石川县公安局抓获2名贩毒人员，查获海洛因30克。\n5月28日，白塘县公安局抓获3名贩毒人员，查获麻古80粒。",
        [
            "case 2024-05-02..2024-05-02: methamphetamine 9000 g exact, captured 5 exact",
            "case 2024-05-16..2024-05-16: heroin 30 g exact, captured 2 exact",
            "case 2024-05-28..2024-05-28: methamphetamine_tablet 80 pill exact, captured 3 exact",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOLES)
def test_events_are_told_apart_and_tied_to_their_wholes(text: str, expected: list[str]) -> None:
    assert told("2024-06-10", text) == expected
