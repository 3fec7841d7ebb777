"""Cases told beside each other: which body broke which, which are parts of a sum, and what goes on with the case before."""

import pytest

from tests.sentences import facts
from tests.test_totals import told

ISSUED = "2024-06-26"
BESIDE = [
    # bodies in one sentence, each with a case of its own
    (
        """公安部12日通报，5月1日至31日，全国公安机关破获毒品案件1200起。行动中，湖西公安机关侦破“5·08”走私毒品案，缴获冰毒396公斤；\
岭东警方联手打掉一个海上贩毒团伙，抓获13人；临川警方摧毁一个贩毒网络，抓获27名。""",
        [
            "total 2024-05-01..2024-05-31: cases solved 1200 exact",
            "case None..None: methamphetamine 396000 g exact",
            "case None..None: captured 13 exact, gang 1 item exact",
            "case None..None: captured 27 exact, gang 1 item exact",
        ],
    ),
    # those that 其中 picks out are parts of the sum, and the sum goes on behind them
    (
        "今年以来，全市公安机关破获毒品案件212起，其中打掉一个跨省贩毒团伙，抓获11人，缴获冰毒2公斤；查处吸毒人员820人。",
        [
            "total 2024-01-01..2024-06-26: drug_users 820 exact, cases solved 212 exact",
            "part 2024-01-01..2024-06-26: methamphetamine 2000 g exact, captured 11 exact, gang 1 item exact",
        ],
    ),
    (
        "5月，全省破获毒品案件90起。其中，青岭县警方破获一起制毒案，抓获12人；白塘市警方打掉一个贩毒团伙，抓获9人。",
        [
            "total 2024-05-01..2024-05-31: cases solved 90 exact",
            "part 2024-05-01..2024-05-31: captured 12 exact",
            "part 2024-05-01..2024-05-31: captured 9 exact, gang 1 item exact",
        ],
    ),
    # another body on the same day
    (
        "6月12日，乘警在K311次列车上从乘客艾某的编织袋内查获鸦片1.2千克。\n同日，西陵铁路公安处禁毒支队在候车室从一名男子腰间查获海洛因2块，重698克。",
        ["case 2024-06-12..2024-06-12: opium 1200 g exact", "case 2024-06-12..2024-06-12: heroin 698 g exact"],
    ),
    # two finds behind semicolons that the title counts
    (
        "海关连续查获两起旅客携带毒品案\n6月19日，关员从一名旅客行李中查获曲马多胶囊200粒；6月21日，从一名旅客的箱内查获大麻烟草23.4克。",
        [
            "total 2024-06-19..2024-06-21: cases solved 2 exact",
            "part 2024-06-19..2024-06-19: tramadol 200 pill exact",
            "part 2024-06-21..2024-06-21: cannabis 23.4 g exact",
        ],
    ),
    # the largest of many years is none of this year's
    (
        "今年1至5月，全国海关立案毒品走私案件386起。此前的4月2日，青浦海关在一艘货船上查获可卡因112公斤，系该关近十年来单次查获量最大的一起。",
        ["total 2024-01-01..2024-05-31: cases handled 386 exact", "case 2024-04-02..2024-04-02: cocaine 112000 g exact"],
    ),
    # the whole place again behind a campaign without days
    (
        "2021年，全省破获毒品案件300起。\n“清江”专项行动期间，破获毒品案件108起，抓获213名。\n全省法院审结毒品犯罪案件251件，判决生效321人。",
        [
            "total 2021-01-01..2021-12-31: sentenced 321 exact, cases solved 300 exact, cases handled 251 exact",
            "total vague: captured 213 exact, cases solved 108 exact",
        ],
    ),
    # a charge of another crime leaves those who were caught for drugs in their case; others have an event of their own
    (
        "5月9日，警方收网，抓获14人，缴获冰毒3公斤。目前，陈某等6人因涉嫌非法经营罪被批准逮捕。",
        ["case 2024-05-09..2024-05-09: methamphetamine 3000 g exact, captured 14 exact, formal_arrest 6 exact"],
    ),
    (
        "5月9日，警方抓获贩毒嫌疑人4名，缴获冰毒3克。5月12日，警方捣毁一诈骗窝点，12人因涉嫌诈骗罪被刑事拘留。",
        ["case 2024-05-09..2024-05-09: methamphetamine 3 g exact, captured 4 exact", "total None..None: criminal_detention 12 exact, site 1 item exact"],
    ),
    # what another body did for the same case goes on with it
    (
        "5月9日，安平警方破获一起贩毒案，抓获王某等3人，缴获冰毒500克。根据王某供述，正川警方打掉为其供货的一个团伙，又抓获4人。",
        ["case 2024-05-09..2024-05-09: methamphetamine 500 g exact, captured 3 exact, captured 4 exact, gang 1 item exact"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_each_body_has_its_own_case(text: str, expected: list[str]) -> None:
    assert told(ISSUED, text) == expected


ABROAD = [
    ("泰国军警7日交火，缴获冰毒320万片，逮捕2名看守。", ["methamphetamine_tablet 3200000 pill exact", "captured 2 exact"]),
    ("越南边防部队逮捕两名男子，缴获海洛因36块。", ["heroin 36 item exact", "captured 2 exact"]),
    ("公安机关与缅甸警方合作，在口岸逮捕嫌疑人4名。公安机关依法逮捕嫌疑人3名。", ["captured 4 exact", "formal_arrest 3 exact"]),
    ("四名码头工人因涉嫌接应被捕。", ["captured 4 exact"]),
    ("律师表示，涉案的四名工人应被逮捕。", []),
]


@pytest.mark.parametrize(("text", "expected"), ABROAD)
def test_foreign_police_catch_and_do_not_arrest(text: str, expected: list[str]) -> None:
    assert facts(text) == expected
