"""What a page tells as its own story and what only beside it: text issued on June 10, 2024 → every event with its period and its facts."""

import pytest

from tests.test_totals import told

ROWS = [
    # visits to several premises in a month are no case
    (
        "今年来全市共查获吸毒人员620人次。上个月，公安机关在12家娱乐场所查获吸毒人员43人，行政拘留39人。",
        ["total 2024-01-01..2024-06-10: drug_users 620 exact", "total 2024-05-01..2024-05-31: drug_users 43 exact, admin_detention 39 exact"],
    ),
    # those who were caught, sorted behind other figures
    (
        "某海关2023年共立案侦办走私毒品案件44起，抓获犯罪嫌疑人57名，查获毒品100公斤。\n从情况看，夹藏仍是主要方式。查获的毒品以氯胺酮为主。被查获者中外籍人员19名。",
        ["total 2023-01-01..2023-12-31: unspecified 100000 g exact, captured 57 exact, captured 19 exact of, cases handled 44 exact"],
    ),
    # 该案 over some days is a case, and its people close
    (
        "市检察院昨日通报一起跨省贩毒案。该案由公安机关于3月4日至4月10日在两省侦破，共抓获犯罪嫌疑人9名，缴获海洛因3公斤。其中，主犯尚某在邵城落网，另8人在青石被抓。",
        ["case 2024-03-04..2024-04-10: heroin 3000 g exact, captured 9 exact, captured 1 exact of, captured 8 exact of"],
    ),
    # sites that a total counts, each told as a case
    (
        "今年1月至5月，某警方连续捣毁2处制毒窝点。2月11日，在城东一厂房抓获4人，缴获冰毒12公斤；5月3日，在清水镇一猪场抓获3人，缴获氯胺酮8公斤。",
        [
            "total 2024-01-01..2024-05-31: site 2 item exact",
            "part 2024-02-11..2024-02-11: methamphetamine 12000 g exact, captured 4 exact",
            "part 2024-05-03..2024-05-03: ketamine 8000 g exact, captured 3 exact",
        ],
    ),
    # bodies in their order, channels with a weight of their own
    (
        "今年1月至5月，全市共破案38起，抓获55人。北湖分局战果居首，破案11起、抓获16人；南湖分局次之，破案9起、抓获13人。",
        [
            "total 2024-01-01..2024-05-31: captured 55 exact, cases solved 38 exact",
            "part 2024-01-01..2024-05-31: captured 16 exact, cases solved 11 exact",
            "part 2024-01-01..2024-05-31: captured 13 exact, cases solved 9 exact",
        ],
    ),
    # the next case behind a semicolon of those that 其中 picks out
    (
        "今年1月至5月，某公安侦破部督案件2起。其中“2023-311”号案件抓获嫌疑人41名；“2024-102”号案件抓获嫌疑人19名。",
        [
            "total 2024-01-01..2024-05-31: cases target 2 exact",
            "part 2024-01-01..2024-05-31: captured 41 exact",
            "part 2024-01-01..2024-05-31: captured 19 exact",
        ],
    ),
    # since years ago they sold, on a day of this year they were caught
    (
        "该团伙自2020年以来先后贩卖冰毒约40公斤。4月19日收网时，警方抓获嫌疑人17名，缴获冰毒1.9公斤。",
        ["case 2024-04-19..2024-04-19: methamphetamine 1900 g exact, captured 17 exact"],
    ),
    # pieces of a title that the text weighs
    (
        "护腰带里藏着三包海洛因\n5月19日，民警从一男子腰间的布带里查获三个塑料包，经鉴定为海洛因，净重517克。",
        ["case 2024-05-19..2024-05-19: heroin 517 g exact"],
    ),
    # a title that promises one case from end to end: a night of many raids and what stands behind the year's figures are of it
    (
        (
            "窗台下的绿苗\n——云岭“2·05”网络贩卖大麻案始末\n"
            "2月5日，民警在一民房收缴大麻植株6株，户主邵某被当场带走。\n"
            "4月18日至20日，各地同步收网，抓获犯罪嫌疑人21名，缴获大麻花叶3.4公斤。\n"
            "去年，全市共破获毒品案件80起。\n"
            "目前，22名犯罪嫌疑人均已被依法逮捕。"
        ),
        [
            "case 2024-02-05..2024-04-20: cannabis 6 plant exact, cannabis 3400 g exact, captured 1 exact, captured 21 exact, formal_arrest 22 exact",
            "total 2023-01-01..2023-12-31: cases solved 80 exact",
        ],
    ),
    # a case that had once been told of the same house is another one
    (
        (
            "“这栋楼我们不陌生。”2021年3月，大队就曾在4号楼端掉过一个吸毒窝点，查获冰毒2.3克。没想到三年以后，线索又指向了这里。\n"
            "5月12日上午，专案组守住楼口，从一辆轿车内搜出冰毒88克。"
        ),
        [
            "case 2021-03-01..2021-03-31: methamphetamine 2.3 g exact, site 1 item exact",
            "case 2024-05-12..2024-05-12: methamphetamine 88 g exact",
        ],
    ),
    # 又讯: another case, also if only it has a name
    (
        "5月23日晚，缉毒队搜查北街一平房，抓获邵某夫妇，搜出海洛因41克。\n又讯：6月1日，尚某贩毒案在县法院宣判，尚某被判处有期徒刑九年。尚某系去年12月在车站被抓获，当时查出海洛因27克。",
        [
            "case 2024-05-23..2024-05-23: heroin 41 g exact, captured 2 exact",
            "case 2023-12-01..2023-12-31: heroin 27 g exact, sentenced 1 exact, captured 1 exact",
        ],
    ),
    # how one of those sentenced was caught
    (
        "昨日上午，市中院对5件毒品案件集中宣判，11名被告人获刑。死刑犯之一的尚某，系去年4月29日在服务区被抓，警方从其车上搜出海洛因4.1公斤。",
        [
            "total 2024-06-09..2024-06-09: sentenced 11 exact, cases handled 5 exact",
            "part 2023-04-29..2023-04-29: heroin 4100 g exact, captured 1 exact",
        ],
    ),
    # samples out of a total
    (
        "2023年全市共破获毒品案件612起。现选取其中2起予以公布。\n1.尚某贩毒案。9月16日，民警抓获尚某，缴获冰毒53公斤。\n2.邵某贩毒案。10月25日，民警抓获邵某，缴获海洛因350克。",
        [
            "total 2023-01-01..2023-12-31: cases solved 612 exact",
            "part 2023-09-16..2023-09-16: methamphetamine 53000 g exact, captured 1 exact",
            "part 2023-10-25..2023-10-25: heroin 350 g exact, captured 1 exact",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_fact_belongs_to_its_event(text: str, expected: list[str]) -> None:
    assert told("2024-06-10", text) == expected
