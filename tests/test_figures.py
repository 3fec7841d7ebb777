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
        "2012年，某省警方共破获毒品案件5120起，其中万克以上大案38起；缴获毒品1.1吨。\n统计显示，2012年，全省共破获毒品案件5120起，同比上升9%，其中万克以上大案38起，上升3%；缴获毒品1.1吨，同比上升41%。",
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
]


@pytest.mark.parametrize(("day", "text", "expected"), TOLD)
def test_text_tells_all_its_events(day: str, text: str, expected: list[str]) -> None:
    assert told(day, text) == expected
