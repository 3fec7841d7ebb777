"""Figures without a verb or a substance: lists that repeat the last figures, and numbers that share one out; and those that do neither."""

import pytest

from extract.figures.shares import times_told
from tests.sentences import facts, read

REPEATED = [
    (
        "今年破案9起,刑拘7人。去年同期依次为5起、4人。",
        ["criminal_detention 7 exact", "criminal_detention 4 exact", "cases solved 9 exact", "cases solved 5 exact"],
    ),
    (
        "上半年立案查办走私毒品案件8宗,到案人员11人,查获毒品6.5千克;而上年同期为3宗、4人、2.2千克。",
        ["unspecified 6500 g exact", "unspecified 2200 g exact", "captured 11 exact", "captured 4 exact", "cases handled 8 exact", "cases handled 3 exact"],
    ),
    (
        "春运期间抓获嫌疑人16名,缴毒2306.5克。去年同期,这组数字是13名、1140.2克。",
        ["unspecified 2306.5 g exact", "unspecified 1140.2 g exact", "captured 16 exact", "captured 13 exact"],
    ),
    (
        "全县抓获犯罪嫌疑人43名、强制隔离戒毒12人。上述两项数字2018年分别为38名、9人。",
        ["captured 43 exact", "captured 38 exact", "compulsory_rehab 12 exact", "compulsory_rehab 9 exact"],
    ),
]
SHARED_OUT = [
    ("2015年审结案件213件,判处罪犯250人。再犯多。累犯、毒品再犯共68人,占27.2%。", ["cases handled 213 exact", "sentenced 250 exact", "sentenced 68 exact of"]),
    ("去年破获毒品案件320起。东河市破案188起,占58.8%;西岭市56起,占17.5%。", ["cases solved 320 exact", "cases solved 188 exact", "cases solved 56 exact"]),
    (
        "侦破涉毒案件14起。14起案件中,车站安检口5起,列车上8起,行包房1起。",
        ["cases solved 14 exact", "cases solved 5 exact", "cases solved 8 exact", "cases solved 1 exact"],
    ),
    (
        "查获毒品案件24宗。按渠道拆开来看:邮递渠道15宗;快件渠道5宗;旅检渠道4宗。",
        ["cases solved 24 exact", "cases solved 15 exact", "cases solved 5 exact", "cases solved 4 exact"],
    ),
    (
        "全局共破涉毒刑案7起。7起案件中,城关所主破3起,禁毒大队、红石所各1起,其余2起系刑警中队所破。",
        ["cases solved 7 exact", "cases solved 3 exact", "cases solved 1 exact", "cases solved 1 exact", "cases solved 2 exact"],
    ),
    (
        "共查获毒品案件612件。以分局别观之,北分局214件最多,南分局308件次之,余90件由他队查获。",
        ["cases solved 612 exact", "cases solved 214 exact", "cases solved 308 exact", "cases solved 90 exact"],
    ),
    (
        "刑事拘留贩毒人员29人;按单位分,松江分局13人,铁西分局、柳毛县局各6人,东沟县局4人。",
        [
            "criminal_detention 29 exact",
            "criminal_detention 13 exact of",
            "criminal_detention 6 exact of",
            "criminal_detention 6 exact of",
            "criminal_detention 4 exact of",
        ],
    ),
    (
        "查获吸毒人员,歌厅31人,出租房屋22人,旅店9人,合计62人。",
        ["drug_users 31 exact of", "drug_users 22 exact of", "drug_users 9 exact of", "drug_users 62 exact"],
    ),
    ("全市缴获毒品28.15千克。分地区看:临江区12.7千克,沙坪县9.4千克,开发区6.05千克。", None),
]
STAGES = [
    (
        "5月9日，警方抓获贩毒嫌疑人47名；5月18日，4名嫌疑人投案自首；5月25日，最后一名在逃嫌疑人被抓获归案。52名嫌疑人已全部到案。",
        ["captured 47 exact of", "surrendered 4 exact", "captured 1 exact of", "captured 52 exact"],
    ),
    (
        "5月14日，收件人石某被传唤到案，民警查获大麻3克。7月28日，上线柳某、下家姚某等11人先后归案。12名到案人员里，7人被刑事拘留。",
        ["cannabis 3 g exact", "captured 1 exact of", "captured 11 exact of", "captured 12 exact", "criminal_detention 7 exact"],
    ),
    (
        "青石警方破获一起贩毒案，抓获9名犯罪嫌疑人（其中2名为外籍）。\n6月4日，第一组抓获嫌疑人3名，在外围抓获另外3名嫌疑人。第二组抓获嫌疑人1名，于6月13日再次抓获2名嫌疑人。",
        [
            "captured 9 exact",
            "captured 2 exact of",
            "captured 3 exact of",
            "captured 3 exact of",
            "captured 1 exact of",
            "captured 2 exact of",
        ],
    ),
    # captures of a case stage by stage: parts of what the lead or a sum gives for all; people caught besides are none
    ("某县警方破获一起特大贩毒案,抓获犯罪嫌疑人14名。\n当天,民警设卡检查,抓获3名犯罪嫌疑人。", ["captured 14 exact", "captured 3 exact of"]),
    ("民警在路口抓获3名犯罪嫌疑人。随后抓获货主2名。此案共抓获犯罪嫌疑人9名。", ["captured 3 exact of", "captured 2 exact of", "captured 9 exact"]),
    ("当天,民警在路口抓获3名犯罪嫌疑人。\n次日,又抓获1名犯罪嫌疑人。", ["captured 3 exact", "captured 1 exact"]),
]
LEFT = [
    ("2015年判处罪犯250人。累犯、毒品再犯共68人,占31.4%。", ["sentenced 250 exact"], "no verb of dealing with people"),
    # neither the same kinds of figures in the same order, nor a sum that closes
    ("今年破案9起。去年同期依次为5人、3公斤。", ["cases solved 9 exact"], "no verb of dealing with people"),
    ("侦破涉毒案件14起。14起案件中,车站安检口5起,列车上8起。", ["cases solved 14 exact"], "no verb of working on cases"),
    ("抓获嫌疑人9名。现场有老人3人、孩子2人。", ["captured 9 exact"], "no verb of dealing with people"),
    ("缴获毒品20千克。同车还有香蕉12千克、菠萝9千克。", ["unspecified 20000 g exact"], "no substance told"),
]


@pytest.mark.parametrize(("text", "expected"), REPEATED, ids=[row[0] for row in REPEATED])
def test_lists_that_repeat(text: str, expected: list[str]) -> None:
    assert sorted(facts(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), SHARED_OUT, ids=[row[0] for row in SHARED_OUT])
def test_numbers_that_share_out(text: str, expected: list[str] | None) -> None:
    wanted = expected or ["unspecified 28150 g exact", *(f"unspecified {grams} g exact of" for grams in ("12700", "9400", "6050"))]
    assert sorted(facts(text)) == sorted(wanted)


@pytest.mark.parametrize(("text", "expected"), STAGES, ids=[row[0] for row in STAGES])
def test_captures_by_stages(text: str, expected: list[str]) -> None:
    assert sorted(facts(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected", "reason"), LEFT, ids=[row[0] for row in LEFT])
def test_numbers_that_are_left(text: str, expected: list[str], reason: str) -> None:
    result = read(text)
    assert sorted(facts(text)) == sorted(expected)
    assert reason in {item.reason for item in result.rejected}


@pytest.mark.parametrize(("text", "times"), [("禁毒大队、红石派出所各", 2), ("甲所、乙所和丙所各", 3), ("甲所、乙所", 1), ("甲所,丙所各", 1)])
def test_how_often_each_tells(text: str, times: int) -> None:
    assert times_told(text, 0, len(text)) == times
