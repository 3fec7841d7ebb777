"""Figures of several years, channels and bodies, statistics of sentences, lots that a test tells apart by weight: text with its day of issue → every event."""

import pytest

from tests.test_totals import told

TOLD = [
    (
        "2021-01-10",
        "2018年至2020年，该院共受理毒品案件187件。从案由看，贩卖毒品案104件，容留他人吸毒案61件，非法持有毒品案9件。2020年受理53件。",
        [
            "total 2018-01-01..2020-12-31: cases handled 187 exact, cases handled 104 exact, cases handled 61 exact, cases handled 9 exact",
            "total 2020-01-01..2020-12-31: cases handled 53 exact",
        ],
    ),
    (
        "2021-01-10",
        "2018年至2020年，全院共受理毒品案件187件。贩卖、容留、持有案件分别受理104件、61件、9件。",
        [
            "total 2018-01-01..2020-12-31: cases handled 187 exact, cases handled 104 exact, cases handled 61 exact, cases handled 9 exact",
        ],
    ),
    (
        "2021-01-10",
        "2018年、2019年、2020年，该院受理毒品案件64件、60件、52件，判处81人、70人、55人。",
        [
            "total 2018-01-01..2018-12-31: sentenced 81 exact, cases handled 64 exact",
            "total 2019-01-01..2019-12-31: sentenced 70 exact, cases handled 60 exact",
            "total 2020-01-01..2020-12-31: sentenced 55 exact, cases handled 52 exact",
        ],
    ),
    (
        "2021-01-10",
        "2019年和2020年，该院分别审结毒品案件60件和52件，判处罪犯70人和55人。",
        [
            "total 2019-01-01..2019-12-31: sentenced 70 exact, cases handled 60 exact",
            "total 2020-01-01..2020-12-31: sentenced 55 exact, cases handled 52 exact",
        ],
    ),
    (
        "2014-03-20",
        "去年，某县借助6月宣传月开展禁毒活动。截至去年12月底，共破案83起。",
        [
            "total 2013-01-01..2013-12-31: cases solved 83 exact",
        ],
    ),
    (
        "2022-03-02",
        "2021年，某关区共查获走私毒品案件317起，缴获各类毒品6.8吨。从渠道看，邮递渠道查获案件204起；旅检渠道查获61起；货运渠道查获18起，缴获毒品5.1吨。",
        [
            "total 2021-01-01..2021-12-31: unspecified 6800000 g exact, cases solved 317 exact",
            "part 2021-01-01..2021-12-31: cases solved 204 exact",
            "part 2021-01-01..2021-12-31: cases solved 61 exact",
            "part 2021-01-01..2021-12-31: unspecified 5100000 g exact, cases solved 18 exact",
        ],
    ),
    (
        "2023-06-25",
        "2022年，全州破获毒品案件233起，缴获毒品1.9吨。全州4个公开查缉点查获毒品案件52起，缴获毒品0.7吨，占全州缴毒总量的36.8%。",
        [
            "total 2022-01-01..2022-12-31: unspecified 1900000 g exact, cases solved 233 exact",
            "part 2022-01-01..2022-12-31: unspecified 700000 g exact, cases solved 52 exact",
        ],
    ),
    (
        "2013-01-09",
        "2012年，某省警方共破获毒品案件5120起，其中万克以上大案38起；缴获毒品1.1吨。\n统计显示，2012年，全省共破获毒品案件5120起，同比上升7%，其中万克以上大案38起，上升3%；缴获毒品1.1吨，同比上升41%。",
        [
            "total 2012-01-01..2012-12-31: unspecified 1100000 g exact, cases solved 5120 exact",
            "part 2012-01-01..2012-12-31: cases large 38 exact",
        ],
    ),
    (
        "2013-01-09",
        "2012年，全市破案96起，其中青湖县公安局破案12起、白塘县公安局破案30起，缴毒5公斤。",
        [
            "total 2012-01-01..2012-12-31: cases solved 96 exact",
            "part 2012-01-01..2012-12-31: cases solved 12 exact",
            "part 2012-01-01..2012-12-31: unspecified 5000 g exact, cases solved 30 exact",
        ],
    ),
    (
        "2024-06-25",
        "2021年至2023年，该院共审结毒品案件131件，判处被告人158人。其中2021年审结57件，2022年审结44件，2023年审结30件。从刑罚看，判处三年以下有期徒刑、拘役的91人，三年以上十年以下的49人，十年以上的18人。",
        [
            "total 2021-01-01..2023-12-31: sentenced 158 exact, sentenced 91 exact of, sentenced 49 exact of, sentenced 18 exact of, cases handled 131 exact",
            "part 2021-01-01..2021-12-31: cases handled 57 exact",
            "part 2022-01-01..2022-12-31: cases handled 44 exact",
            "part 2023-01-01..2023-12-31: cases handled 30 exact",
        ],
    ),
    (
        "2024-06-25",
        "2023年，全省法院判处毒品罪犯2718人。对罪行极其严重的，依法判处死刑。对情节较轻的初犯、偶犯，依法判处缓刑。",
        [
            "total 2023-01-01..2023-12-31: sentenced 2718 exact",
        ],
    ),
    (
        "2024-06-25",
        "2023年，全县法院判处毒品罪犯47人，最高判处有期徒刑十五年，最低判处拘役三个月。",
        [
            "total 2023-01-01..2023-12-31: sentenced 47 exact",
        ],
    ),
    (
        "2023-06-26",
        "2018年至2022年，全省法院审结毒品案件1.1万件，同时公布6个典型案例。其中一个案例是：2021年9月，邱某多次送货。9月18日，民警在其住处缴获海洛因41克。",
        [
            "total 2018-01-01..2022-12-31: cases handled 11000 exact",
            "case 2021-09-18..2021-09-18: heroin 41 g exact",
        ],
    ),
    (
        "2024-06-25",
        "6月25日，第37个“国际禁毒日”前一天，某区法院对五起毒品犯罪案件集中公开宣判，9名被告人被判处有期徒刑。邱某等9名被告人被带上法庭。\n2022年11月3日，邱某交易时被民警抓获，缴获麻果21颗，净重1.94克。本次宣判的五起案件中，还有2起案件涉及依托咪酯。",
        [
            "total 2024-06-25..2024-06-25: sentenced 9 exact, cases handled 5 exact",
            "part 2022-11-03..2022-11-03: methamphetamine_tablet 1.94 g exact, captured 1 exact",
            "part 2024-06-25..2024-06-25: cases handled 2 exact",
        ],
    ),
    (
        "2021-06-26",
        "6月23日，全市5家法院对16件毒品犯罪案件集中公开宣判，27名被告人被判处刑罚。在中院宣判的一起案件中，邱某被判处无期徒刑，石某被判处有期徒刑十五年。",
        [
            "total 2021-06-23..2021-06-23: sentenced 27 exact, cases handled 16 exact",
            "part 2021-06-23..2021-06-23: sentenced 2 exact",
        ],
    ),
    (
        "2018-04-10",
        "3月2日，民警在其住处查获疑似毒品4包，净重分别为1.2克、3.4克、0.8克、10.5克。经鉴定，10.5克的粉末检出海洛因，其余3包未检出毒品成分。",
        [
            "case 2018-03-02..2018-03-02: heroin 10.5 g exact",
        ],
    ),
    (
        "2018-03-30",
        "2018年1月4日，被告人石某将一包毒品卖给王某时被民警抓获，从石某身上查获海洛因2.31克。\n本院认为，被告人石某的行为已构成贩卖毒品罪。依照刑事诉讼法第一百七十二条的规定，提起公诉，请依法判处。",
        [
            "case 2018-01-04..2018-01-04: heroin 2.31 g exact, captured 1 exact, prosecution 1 exact",
        ],
    ),
    (
        "2022-06-24",
        "某院公布两起毒品犯罪典型案例\n案例一 邱某贩卖毒品案\n基本案情：2021年3月2日，邱某被公安机关抓获，查获冰毒28.6克。\n裁判结果：判处邱某有期徒刑九年。\n案例二 石某、柳某运输毒品案\n基本案情：2020年11月8日，石某、柳某在收费站被抓获，查获海洛因1046.2克。\n裁判结果：石某被判处死刑，缓期二年执行；柳某被判处无期徒刑。",
        [
            "case 2021-03-02..2021-03-02: methamphetamine 28.6 g exact, captured 1 exact, sentenced 1 exact",
            "case 2020-11-08..2020-11-08: heroin 1046.2 g exact, captured 2 exact, sentenced 2 exact",
        ],
    ),
    (
        "2020-06-27",
        "6月1日，石某容留3人在其家中吸食冰毒，被民警抓获；吸毒人员3名被行政拘留。",
        [
            "case 2020-06-01..2020-06-01: captured 1 exact, admin_detention 3 exact",
        ],
    ),
    (
        "2018-05-06",
        "6月1日，民警在出租屋内抓获容留的3名吸毒人员。",
        [
            "case 2017-06-01..2017-06-01: drug_users 3 exact",
        ],
    ),
    (
        "2017-06-22",
        "2014年至2016年，两级法院共审结毒品案件1836件，判处罪犯2214人。其中2014年审结501件、判处630人，2015年审结612件、判处742人，2016年审结723件、判处842人。判处五年以上有期徒刑直至死刑的588人。",
        [
            "total 2014-01-01..2016-12-31: sentenced 2214 exact, sentenced 588 exact of, cases handled 1836 exact",
            "part 2014-01-01..2014-12-31: sentenced 630 exact, cases handled 501 exact",
            "part 2015-01-01..2015-12-31: sentenced 742 exact, cases handled 612 exact",
            "part 2016-01-01..2016-12-31: sentenced 842 exact, cases handled 723 exact",
        ],
    ),
    (
        "2024-01-31",
        "数说2023禁毒\n【破案】986起，同比+6.2%\n【缴毒】512.4公斤\n【查处吸毒人员】3120人次",
        [
            "total 2023-01-01..2023-12-31: unspecified 512400 g exact, drug_users 3120 exact, cases solved 986 exact",
        ],
    ),
    (
        "2016-03-18",
        "破获毒品案件6230起，抓获犯罪嫌疑人7614名，缴获各类毒品22.27吨……这是某州自1984年组建专业缉毒队伍以来交出的“成绩单”。",
        [
            "total 1984-01-01..2016-03-18: unspecified 22270000 g exact, captured 7614 exact, cases solved 6230 exact",
        ],
    ),
    (
        "2024-07-03",
        "抓获犯罪嫌疑人51名，查处吸毒人员173人次——这组数字，是今年上半年某分局禁毒大队的战绩。",
        [
            "total 2024-01-01..2024-06-30: captured 51 exact, drug_users 173 exact",
        ],
    ),
    (
        "2024-07-03",
        "5月3日，民警在收费站查获海洛因3公斤，抓获2人。这是该大队今年以来破获的第5起公斤级案件。",
        [
            "case 2024-05-03..2024-05-03: heroin 3000 g exact, captured 2 exact",
        ],
    ),
    (
        "2022-07-02",
        "2021年7月至2022年6月，某关共查获毒品案件38起，缴获毒品67公斤。其中，今年上半年查获20起，包括人体藏毒5起、行李藏毒8起、快件藏毒5起，缴获可卡因21公斤，抓获25人。",
        [
            "total 2021-07-01..2022-06-30: unspecified 67000 g exact, cases solved 38 exact",
            "part 2022-01-01..2022-06-30: cocaine 21000 g exact, captured 25 exact, cases solved 20 exact, cases solved 5 exact, cases solved 8 exact",
        ],
    ),
    (
        "2019-11-08",
        "今年1至10月，某关查获毒品案件57起，查获毒品37.3千克。其中，大麻类案件31起，查获大麻10.6千克；合成毒品案件15起，查获20.1千克。",
        [
            "total 2019-01-01..2019-10-31: unspecified 37300 g exact, cases solved 57 exact",
            "part 2019-01-01..2019-10-31: cannabis 10600 g exact, cases solved 31 exact",
            "part 2019-01-01..2019-10-31: unspecified 20100 g exact, cases solved 15 exact",
        ],
    ),
    (
        "2024-05-11",
        "4月，全市破获毒品案件21起，抓获27人。东湖分局破案7起、抓获9人，战果居全市第一；西岭分局破案5起、抓获6人。",
        [
            "total 2024-04-01..2024-04-30: captured 27 exact, cases solved 21 exact",
            "part 2024-04-01..2024-04-30: captured 9 exact, cases solved 7 exact",
            "part 2024-04-01..2024-04-30: captured 6 exact, cases solved 5 exact",
        ],
    ),
    (
        "2023-06-21",
        "2018年至2022年，某县共破获毒品案件246起。2022年与2018年相比，破案数由82起降至24起，查处吸毒人员由317人次降至75人次。",
        [
            "total 2018-01-01..2022-12-31: cases solved 246 exact",
            "total 2018-01-01..2018-12-31: drug_users 317 exact, cases solved 82 exact",
            "total 2022-01-01..2022-12-31: drug_users 75 exact, cases solved 24 exact",
        ],
    ),
    (
        "2024-06-21",
        "2023年与2022年同期相比，破案数上升12%，抓获犯罪嫌疑人61人。",
        [
            "total 2023-01-01..2023-12-31: captured 61 exact",
        ],
    ),
    (
        "2023-11-20",
        "2022年10月，邱某将罂粟种子撒在菜地。2023年5月9日，民警铲除菜地里的罂粟583株。5月11日，民警在邱某家中又搜出干罂粟241株。",
        [
            "case 2023-05-09..2023-05-11: poppy 583 plant exact, poppy 241 plant exact",
        ],
    ),
    (
        "2020-07-15",
        "7月14日，市检察院对石某等8人贩卖毒品案提起公诉。该案涉案冰毒达186公斤。2019年10月12日，公安机关收网，抓获石某等8名犯罪嫌疑人，缴获冰毒161.4公斤。",
        [
            "case 2019-10-12..2019-10-12: methamphetamine 186000 g exact, methamphetamine 161400 g exact, prosecution 8 exact, captured 8 exact",
        ],
    ),
    (
        "2015-03-31",
        "全省去年收戒1.1万人\n2014年全省收治强制隔离戒毒人员11023人。",
        [
            "total 2014-01-01..2014-12-31: compulsory_rehab 11023 exact",
        ],
    ),
    (
        "2021-03-11",
        "2020年，全国检察机关批捕毒品犯罪50161人、起诉77346人。\n省检察院报告显示，2020年全省检察机关批捕毒品犯罪1417人、起诉2986人。",
        [
            "total 2020-01-01..2020-12-31: formal_arrest 50161 exact, prosecution 77346 exact",
            "total 2020-01-01..2020-12-31: formal_arrest 1417 exact, prosecution 2986 exact",
        ],
    ),
    (
        "2021-06-26",
        "按照全国公安机关部署，2020年全市共破获毒品案件31起，抓获42人。全市公安机关查处吸毒人员216人。",
        [
            "total 2020-01-01..2020-12-31: captured 42 exact, drug_users 216 exact, cases solved 31 exact",
        ],
    ),
    (
        "2020-04-10",
        "1至3月，全区共破获毒品案件19起。其中1月8起、2月4起、3月7起。",
        [
            "total 2020-01-01..2020-03-31: cases solved 19 exact",
            "part 2020-01-01..2020-01-31: cases solved 8 exact",
            "part 2020-02-01..2020-02-29: cases solved 4 exact",
            "part 2020-03-01..2020-03-31: cases solved 7 exact",
        ],
    ),
    (
        "2022-08-31",
        "自6月25日“百日行动”开展以来，全市破获毒品案件48起，抓获63名。7月16日至17日的第一次集中收网，全市破获毒品案件11起，抓获15名。",
        [
            "total 2022-06-25..2022-08-31: captured 63 exact, cases solved 48 exact",
            "total 2022-07-16..2022-07-17: captured 15 exact, cases solved 11 exact",
        ],
    ),
    (
        "2022-06-25",
        "2021年，某法院审结毒品案件98件，判处罪犯126人。判处三年以上有期徒刑的38人，五年以上的21人，适用缓刑的6人。",
        [
            "total 2021-01-01..2021-12-31: sentenced 126 exact, sentenced 38 exact of, sentenced 21 exact of, sentenced 6 exact of, cases handled 98 exact",
        ],
    ),
    (
        "2017-06-26",
        "昨日，市中院召开新闻发布会，并对3起毒品犯罪案件集中宣判。\n2016年1月至2017年5月，全市法院共受理毒品案件926件。\n当天宣判的3起案件中，被告人石某被判处死刑；被告人柳某被判处无期徒刑；被告人邱某被判处有期徒刑八年。",
        [
            "total 2017-06-25..2017-06-25: cases handled 3 exact",
            "total 2016-01-01..2017-05-31: cases handled 926 exact",
            "part 2017-06-25..2017-06-25: sentenced 3 exact",
        ],
    ),
    (
        "2016-01-05",
        "2015年，全县共破获毒品案件47起，抓获58人。全年发命案6起，破6起。",
        [
            "total 2015-01-01..2015-12-31: captured 58 exact, cases solved 47 exact",
            "total 2015-01-01..2015-12-31: cases solved 6 exact",
        ],
    ),
    (
        "1999-06-27",
        "6月25日，中级人民法院召开公判大会，对二十一名毒品罪犯进行公开宣判。石某、柳某等六名罪犯被依法判处死刑，其余十五名罪犯分别被判处无期徒刑和有期徒刑。\n1998年10月19日，石某在旅社交易时被公安干警抓获，缴获海洛因1748克。",
        [
            "total 1999-06-25..1999-06-25: sentenced 21 exact, sentenced 6 exact of, sentenced 15 exact of",
            "part 1998-10-19..1998-10-19: heroin 1748 g exact, captured 1 exact",
        ],
    ),
    (
        "2022-11-18",
        "检察机关对石某某等人贩卖毒品案提起公诉\n11月17日，石某某、林某、郑某三人涉嫌贩卖毒品罪一案，经市人民检察院审查后提起公诉。5月26日，公安机关将三人抓获，扣押冰毒215克。",
        [
            "case 2022-05-26..2022-05-26: methamphetamine 215 g exact, prosecution 3 exact, captured 3 exact",
        ],
    ),
    (
        "2024-02-02",
        "2023年全省法院一审审结毒品案件1673件，较2015年高峰（8012件）下降79.1%，较2022年（2118件）下降21%。",
        [
            "total 2023-01-01..2023-12-31: cases handled 1673 exact",
            "total 2015-01-01..2015-12-31: cases handled 8012 exact",
            "total 2022-01-01..2022-12-31: cases handled 2118 exact",
        ],
    ),
    (
        "2024-02-02",
        "2023年全省法院一审审结毒品案件1673件，较2015年高峰期的8012件下降79.1%。判处罪犯1911人。",
        [
            "total 2023-01-01..2023-12-31: sentenced 1911 exact, cases handled 1673 exact",
            "total 2015-01-01..2015-12-31: cases handled 8012 exact",
        ],
    ),
    (
        "2021-12-15",
        "1至11月，全县破获毒品案件13起，同比去年的21起下降38.1%；查处吸毒人员57人次，同比去年的103人次下降44.7%。",
        [
            "total 2021-01-01..2021-11-30: drug_users 57 exact, cases solved 13 exact",
            "total 2020-01-01..2020-11-30: drug_users 103 exact, cases solved 21 exact",
        ],
    ),
    (
        "2021-12-15",
        "1月17日，石某被抓获，查获冰毒19.7克。3月5日，区检察院以贩卖毒品罪向法院提起公诉。",
        [
            "case 2021-01-17..2021-01-17: methamphetamine 19.7 g exact, captured 1 exact, prosecution 1 exact",
        ],
    ),
    (
        "2023-07-12",
        "上半年，全县摸排重点场所213家；查处吸毒违法人员21名；破获毒品案件4起。",
        [
            "total 2023-01-01..2023-06-30: drug_users 21 exact, cases solved 4 exact",
        ],
    ),
    (
        "2016-12-06",
        "为期三个月的“秋季攻势”专项行动于11月30日结束。行动中，全市共侦破毒品案件147起，抓获185名。",
        [
            "total 2016-09-01..2016-11-30: captured 185 exact, cases solved 147 exact",
        ],
    ),
    (
        "2024-06-20",
        "2016年至2023年，全市法院审结毒品案件数由946件下降到211件；判处罪犯人数由1113人下降到267人。",
        [
            "total 2016-01-01..2016-12-31: sentenced 1113 exact, cases handled 946 exact",
            "total 2023-01-01..2023-12-31: sentenced 267 exact, cases handled 211 exact",
        ],
    ),
    (
        "2019-05-30",
        "5月29日，法院对被告人左某、石某贩卖毒品案作出判决，二被告人分别获刑三年和一年六个月。",
        [
            "case None..None: sentenced 2 exact",
        ],
    ),
]


@pytest.mark.parametrize(("day", "text", "expected"), TOLD)
def test_text_tells_all_its_events(day: str, text: str, expected: list[str]) -> None:
    assert told(day, text) == expected
