"""The stages of one case told one by one, and those of several cases: text issued on June 10, 2024 → every event with its period and its facts."""

import pytest

from tests.test_totals import told

ONE_CASE = [
    # a whole that the stages add up to
    (
        (
            "青石警方侦破“1·08”跨省贩毒案\n近日，青石县公安局侦破“1·08”跨省贩毒案，抓获犯罪嫌疑人12名，缴获冰毒5.46公斤。\n"
            "1月8日，民警在车站抓获贩毒嫌疑人石某，从其身上查获冰毒0.6克。由此，专案组顺线展开侦查。\n"
            "3月12日，专案组在邻市将上线柳某等3人抓获，查获冰毒459.4克。\n5月20日，收网行动打响，8人落网，缴获冰毒5公斤。"
        ),
        [
            (
                "case 2024-01-08..2024-05-20: methamphetamine 5460 g exact, methamphetamine 0.6 g exact of, methamphetamine 459.4 g exact of, "
                "methamphetamine 5000 g exact of, captured 12 exact, captured 1 exact of, captured 3 exact of, captured 8 exact of"
            )
        ],
    ),
    (
        (
            "养鸭场里的怪味\n近日，南川警方捣毁一处制毒窝点，缴获麻黄碱482公斤。\n【侦查】此案被列为部督“2024-226”案件。\n"
            "【收网】8人无一漏网\n4月2日，民警冲进养鸭场，8人无一漏网，现场查获麻黄草6.5吨。\n"
            "【追查】4月6日，供货的安某在邻省被抓获；4月8日，两名买家在公寓内落网。至此，该案11名涉案人员全部到案。"
        ),
        [
            "case 2024-04-02..2024-04-08: ephedrine 482000 g exact, ephedrine 6500000 g exact, captured 11 exact, captured 8 exact of, captured 1 exact of, captured 2 exact of, site 1 item exact"
        ],
    ),
    # a sum behind its parts, and what became of its people
    (
        (
            "快递里的秘密\n2月3日，安检员发现一只可疑快件，民警查获冰毒120克。禁毒大队随即立案。\n2月9日，取件人梁某在驿站落网。\n"
            "3月2日，民警在邻省抓获卖家杜某等4人，起获冰毒1880克。\n"
            "至此，该案5名犯罪嫌疑人全部到案，共缴获冰毒2000克。3月30日，检察机关对其中4人批准逮捕，1人取保候审。"
        ),
        [
            (
                "case 2024-02-03..2024-03-02: methamphetamine 2000 g exact, methamphetamine 120 g exact of, methamphetamine 1880 g exact of, "
                "captured 5 exact, formal_arrest 4 exact, bail 1 exact, captured 1 exact of, captured 4 exact of"
            )
        ],
    ),
    # what was made and what was not yet made are not summed; who is caught weeks after the sum stands apart
    (
        (
            "“3·16”案侦破始末\n3月21日，民警截下一只包裹，查获甲卡西酮1.86公斤，取件的吕某被抓获。\n"
            "4月3日，民警冲进砖厂，许某等7人被抓获，查获甲卡西酮21.4公斤、甲卡西酮半成品136公斤。4月4日，另一组在邻市抓获4人，缴获甲卡西酮740克。\n"
            "至此，“3·16”案共抓获犯罪嫌疑人12名，缴获甲卡西酮24公斤。\n4月28日，民警在邻省将教技术的钱某抓获。"
        ),
        [
            (
                "case 2024-03-21..2024-04-04: methcathinone 136000 g exact, methcathinone 24000 g exact, methcathinone 1860 g exact of, methcathinone 21400 g exact of, "
                "methcathinone 740 g exact of, captured 12 exact, captured 1 exact of, captured 7 exact of, captured 4 exact of"
            ),
            "part 2024-04-28..2024-04-28: captured 1 exact",
        ],
    ),
    # who came by himself is one of all; a campaign's number that is that of the stages; what a lead seizes is no number of cases
    (
        (
            "5月16日凌晨，民警冲进砖厂，屋里的四名男子被按在地上，缴获冰毒86克。当天上午，柳某在宾馆被抓。\n"
            "5月24日，最后一名嫌疑人石某到派出所投案。至此，该案6名犯罪嫌疑人全部到案。"
        ),
        ["case 2024-05-16..2024-05-16: methamphetamine 86 g exact, surrendered 1 exact, captured 6 exact, captured 4 exact of, captured 1 exact of"],
    ),
    (
        (
            "2月7日凌晨，民警在小区内将寄件人石某抓获；柳某及其女友在民房内落网。\n2月8日至12日，民警赴外省抓获购买人员21名。\n"
            "截至2月底，“清风”行动共抓获犯罪嫌疑人24名。"
        ),
        ["case 2024-02-07..2024-02-12: captured 24 exact, captured 1 exact of, captured 2 exact of, captured 21 exact of"],
    ),
    (
        (
            "近期，海警局破获一起走私毒品案，抓获犯罪嫌疑人9名，缴获氯胺酮526.8公斤，查扣船舶2艘、车辆3辆。\n"
            "4月19日，海警将渔船截停，控制船上人员6名。与此同时，公安民警在海湾市抓获负责接货的石某等3人。"
        ),
        [
            (
                "case 2024-04-19..2024-04-19: ketamine 526800 g exact, captured 9 exact, captured 6 exact of, captured 3 exact of, "
                "other 2 item exact, vehicle 3 item exact"
            )
        ],
    ),
    # whom a test gave away weeks before is no stage; the summary told before him is that of the busts behind
    (
        (
            "2月23日，随着最后一名嫌疑人在外省落网，“1·08”网络贩毒案告破，警方共抓获犯罪嫌疑人14名，缴获冰毒6.42公斤。\n"
            "去年11月8日，派出所在网吧检查时，21岁的小林（化名）尿检呈阳性。市局随即成立专案组。\n"
            "1月11日，民警在公寓里抓获石某等5人，搜出冰毒2.18公斤。1月19日，民警在茶楼里将柳某等9人抓获，起出冰毒4.24公斤。"
        ),
        [
            (
                "case 2024-01-11..2024-02-23: methamphetamine 6420 g exact, methamphetamine 2180 g exact of, methamphetamine 4240 g exact of, "
                "captured 14 exact, captured 5 exact of, captured 9 exact of"
            ),
            "case 2023-11-08..2023-11-08: drug_users 1 exact",
        ],
    ),
    # the day before, and days behind it
    (
        "5月11日下午，民警在城南一小区将毒贩孙某抓获。\n前一天，买家胡某在网吧里落网，随身搜出冰毒3.2克。",
        ["case 2024-05-10..2024-05-11: methamphetamine 3.2 g exact, captured 1 exact, captured 1 exact"],
    ),
    # one ring in the title is no night against many targets
    (
        "湾口警方捣毁一贩卖“笑气”团伙\n5月29日凌晨，分局出动110名警力统一收网，在夜场、出租屋和路口同时行动，抓获犯罪嫌疑人36名，缴获笑气412罐。",
        ["case 2024-05-29..2024-05-29: nitrous_oxide 412 item exact, captured 36 exact"],
    ),
    # when somebody bought is no day of the story
    (
        "5月9日，民警在收费站抓获魏某，查获冰毒0.7克。魏某交代，东西是4月底花1050元从网友手里买的。11日，民警又将卖家裴某抓获，起获冰毒4.3克。",
        ["case 2024-05-09..2024-05-11: methamphetamine 0.7 g exact, methamphetamine 4.3 g exact, captured 1 exact, captured 1 exact"],
    ),
]

SEVERAL = [
    # what another body handles as a case of its own
    (
        "3月17日夜里，120名警力冲进鸡舍，抓获7人，缴获氯胺酮126公斤。\n4月28日，南川警方在一处仓库查扣羟亚胺320公斤，抓获2人，由当地另案侦办。",
        ["case 2024-03-17..2024-03-17: ketamine 126000 g exact, captured 7 exact", "case 2024-04-28..2024-04-28: precursor 320000 g exact, captured 2 exact"],
    ),
    (
        (
            "水果底下的毒品\n6月10日，记者从云关检查站获悉，该站近日接连拦下两辆运毒货车，查获冰毒合计61.74公斤。\n"
            "6月2日，民警从果筐底下翻出冰毒43.09公斤。\n6天后，该站民警又从一辆半挂车的备胎内查获冰毒18.65公斤，两名男子被当场抓获。"
        ),
        [
            "total vague: methamphetamine 61740 g exact",
            "part 2024-06-02..2024-06-02: methamphetamine 43090 g exact",
            "part 2024-06-08..2024-06-08: methamphetamine 18650 g exact, captured 2 exact",
        ],
    ),
    # a case to which another one only led
    (
        "去年11月，青石警方破获一起贩毒案，缴获冰毒300克，抓获4人。今年3月，警方根据该案线索，打掉一个贩毒团伙，抓获11人，缴获冰毒4.6公斤。",
        [
            "case 2023-11-01..2023-11-30: methamphetamine 300 g exact, captured 4 exact",
            "case 2024-03-01..2024-03-31: methamphetamine 4600 g exact, captured 11 exact, gang 1 item exact",
        ],
    ),
    (
        (
            "从小马到大鱼\n2023年9月14日，山城警方抓获贩毒人员马某，缴获冰毒62克。\n"
            "以此案为突破口，警方又用了五个月。2024年2月21日，专案组在云边县抓获林某等4人，缴获冰毒12.6公斤。"
        ),
        [
            "case 2023-09-14..2023-09-14: methamphetamine 62 g exact, captured 1 exact",
            "case 2024-02-21..2024-02-21: methamphetamine 12600 g exact, captured 4 exact",
        ],
    ),
    # the next of a few behind an hour, another passenger, the cases that a month's number holds
    (
        "6月7日，桥头检查站连续查获两起运输毒品案。上午9时许，民警从一名旅客身上查获海洛因212克；下午3时许，又在一辆摩托车坐垫下查获冰毒1050克，抓获黄某。",
        [
            "total 2024-06-07..2024-06-07: cases solved 2 exact",
            "part 2024-06-07..2024-06-07: heroin 212 g exact",
            "part 2024-06-07..2024-06-07: methamphetamine 1050 g exact, captured 1 exact",
        ],
    ),
    (
        (
            "今年前5个月，东山海关查获毒品案件14起，缴获毒品26.3公斤。\n5月16日，关员从一名旅客的行李箱内查获可卡因2.4公斤。\n"
            "5月18日，关员从另一名旅客的画框中查获可卡因1.7公斤。"
        ),
        [
            "total 2024-01-01..2024-05-31: unspecified 26300 g exact, cases solved 14 exact",
            "case 2024-05-16..2024-05-16: cocaine 2400 g exact",
            "case 2024-05-18..2024-05-18: cocaine 1700 g exact",
        ],
    ),
    (
        "6月9日清晨，金岭检查站从备胎中查获海洛因1386克。\n6月2日，该站还从一名少年的棉袄里查获海洛因205克。\n加上这两起，该站本月已破获毒品案件6起，缴获海洛因2.1公斤。",
        [
            "part 2024-06-09..2024-06-09: heroin 1386 g exact",
            "part 2024-06-02..2024-06-02: heroin 205 g exact",
            "total 2024-06-01..2024-06-10: heroin 2100 g exact, cases solved 6 exact",
        ],
    ),
    # two bodies in one night, each behind its name
    (
        (
            "6月7日晚8时至8日凌晨4时，全市统一行动，破获贩毒案件9起，抓获嫌疑人14名。\n"
            "其中，东湖分局当晚10时40分在一家宾馆门前将肖某、唐某抓获，搜出冰毒96克；西岭分局则在8日凌晨1时许端掉一处窝点，龙某被抓获，现场收缴冰毒0.6克。"
        ),
        [
            "total 2024-06-07..2024-06-08: captured 14 exact, cases solved 9 exact",
            "part 2024-06-07..2024-06-07: methamphetamine 96 g exact, captured 2 exact",
            "part 2024-06-08..2024-06-08: methamphetamine 0.6 g exact, captured 1 exact, site 1 item exact",
        ],
    ),
    # figures that add up by chance to those of a case of many people nobody sums up
    (
        "5月2日，青石分局在车站抓获贩毒嫌疑人5名，查获冰毒80克。\n5月5日，河东分局在宾馆抓获贩毒嫌疑人2名，查获海洛因30克。\n5月9日，湖西分局在公路上抓获贩毒嫌疑人3名，查获K粉60克。",
        [
            "case 2024-05-02..2024-05-02: methamphetamine 80 g exact, captured 5 exact",
            "case 2024-05-05..2024-05-05: heroin 30 g exact, captured 2 exact",
            "case 2024-05-09..2024-05-09: ketamine 60 g exact, captured 3 exact",
        ],
    ),
    # an officer's figures of another time, told beside his cases
    (
        (
            "这支队伍2001年成立。二十三年来，他们累计破获毒品案件3920余起，缴获毒品2.9吨。仅今年前5个月，就缴毒137公斤。\n"
            "老赵的手伤是2014年落下的。\n那年10月23日夜里，他们在路口抓获2人，缴获海洛因11.35公斤。\n近三年，他们打掉贩毒团伙31个，抓获412名。"
        ),
        [
            "total 2001-01-01..2024-06-10: unspecified 2900000 g exact, cases solved 3920 over",
            "part 2024-01-01..2024-05-31: unspecified 137000 g exact",
            "case 2014-10-23..2014-10-23: heroin 11350 g exact, captured 2 exact",
            "total vague: captured 412 exact, gang 31 item exact",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*ONE_CASE, *SEVERAL])
def test_stages_are_one_case_and_cases_stay_several(text: str, expected: list[str]) -> None:
    assert told("2024-06-10", text) == expected
