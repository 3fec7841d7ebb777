"""Reports of all police work: drug facts and those of other crimes are kept apart; lists with a figure for each year."""

from __future__ import annotations

from datetime import date

import pytest

from extract.pipeline import read_bulletin
from schemas.text import Document
from tests.sentences import book

ISSUED = date(2022, 7, 20)
HALF_YEAR = (
    "今年上半年，全县公安机关共破获各类刑事案件512起，抓获犯罪嫌疑人601人，打掉犯罪团伙12个。其中，破获盗窃案件203起，抓获嫌疑人188人；"
    "破获毒品案件23起，抓获嫌疑人31人，缴获冰毒2.3公斤，查处吸毒人员87人次；查处赌博案件45起，行政拘留210人。"
)
FLOUR = (
    "民警抓获入室盗窃的刘某，起获手机19部、现金1.6万元，以及白色粉末约300克。“起初以为是毒品。”民警说，经检验，粉末系普通玉米淀粉，"
    "未检出毒品成分。目前刘某已被刑事拘留。"
)
BY_KIND = (
    "上半年，我局破获刑事案件312起，刑事拘留280人，逮捕160人。一是严打黑恶犯罪。打掉恶势力团伙2个，抓获成员18人。二是严打盗窃。抓获77人。"
    "三是严查毒品。破获毒品案件9起，抓获13人，缴获海洛因320克。四是整治枪爆。收缴枪支16支。"
)
DRUGS_ALONE = "某县破获毒品案\n民警抓获涉嫌盗窃、诈骗的刘某，从其住处查获冰毒3克。毒贩还涉嫌抢劫，次日又有2人落网。"


def facts(text: str) -> dict[str, list[str]]:
    """What is told of drugs and of other crimes: action, drug or kind with its number and the days of its event."""
    record = read_bulletin(Document("a.txt", text, published=ISSUED), book()).record
    events = {event.id: event for event in record.events}
    out: dict[str, list[str]] = {"drug": [], "other": []}
    for fact in (*record.seizures, *record.arrests, *record.case_counts, *record.assets):
        event = events[fact.event]
        code = getattr(fact, "drug", None) or getattr(fact, "action", None) or getattr(fact, "kind", None)
        number = float(getattr(fact, "amount", 0) or getattr(fact, "count", 0))
        out[event.offence].append(f"{code} {number:g} {event.start}..{event.end}")
    return out


@pytest.mark.parametrize(
    ("text", "drug"),
    [
        (HALF_YEAR, ["methamphetamine 2300", "captured 31", "drug_users 87", "solved 23"]),
        (BY_KIND, ["heroin 320", "captured 13", "solved 9"]),
        (FLOUR, []),
        (DRUGS_ALONE, ["methamphetamine 3", "captured 1", "captured 2"]),
    ],
)
def test_drug_facts_are_kept_apart(text: str, drug: list[str]) -> None:
    assert [fact.rsplit(" ", 1)[0] for fact in facts(text)["drug"]] == drug


def test_drug_facts_of_a_report_take_its_period() -> None:
    assert {fact.rsplit(" ", 1)[1] for fact in facts(HALF_YEAR)["drug"]} == {"2022-01-01..2022-06-30"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2019—2021年，全县破获毒品案件依次为94起、41起、43起；缴获毒品数为5.3千克、3.3千克、1.5千克。",
            [
                *("unspecified 5300 2019", "unspecified 3300 2020", "unspecified 1500 2021"),
                *("solved 94 2019", "solved 41 2020", "solved 43 2021"),
            ],
        ),
        ("2018年、2019年分别抓获毒贩5人、6人。", ["captured 5 2018", "captured 6 2019"]),
        ("2019年至2021年，判处毒品罪犯14人、19人、30人。", ["sentenced 14 2019", "sentenced 19 2020", "sentenced 30 2021"]),
        ("2019年至2021年，在三处查获海洛因14克、19克。", ["heroin 14 2019", "heroin 19 2019"]),
    ],
)
def test_lists_with_a_figure_for_each_year(text: str, expected: list[str]) -> None:
    found = [(fact.rsplit(" ", 1)[0], fact.rsplit(" ", 1)[1][:4]) for fact in facts(text)["drug"]]
    assert [f"{fact} {year}" for fact, year in found] == expected


@pytest.mark.parametrize(
    ("text", "drug", "other"),
    [
        ("春运期间，交警查处酒驾412起、毒驾31起、超员88起，行政拘留9人。", 0, 4),
        ("民警查获一名毒驾司机，其尿检呈冰毒阳性，被行政拘留15日。", 2, 0),
        ("全省共收缴毒品71.2公斤；查处赌博人员5600余人，查获吸毒人员1900余人。", 2, 1),
        ("截至10月31日，破获涉安钠咖刑事案件74起，占全市毒品刑事案件的66.1%；抓获犯罪嫌疑人101人。", 2, 0),
        ("公安机关破获一起诈骗案，抓获嫌疑人5名，扣押手机31部。", 0, 2),
        ("一名男子因吸毒缺钱入室盗窃，被判处有期徒刑一年。", 0, 1),
        ("嫌疑人吴某持刀伤害路人，已被控制，排除吸毒作案。", 0, 1),
        ("查获网上逃犯37名，破获贩毒案5起，缴毒1.2公斤，查获倒票案11起、霸座19起。", 2, 3),
        ("购买笑气的23人因涉嫌非法经营罪被刑事拘留，民警查获笑气64罐。", 2, 0),
    ],
)
def test_drivers_and_gamblers_are_of_other_crimes(text: str, drug: int, other: int) -> None:
    told = facts(text)
    assert (len(told["drug"]), len(told["other"])) == (drug, other)


NO_FINDS = [
    "据介绍，1克海洛因足以致人死亡。",
    "2023年警方逮捕5人。2022年约有10.9万人死于药物过量。",
]


@pytest.mark.parametrize("text", NO_FINDS)
def test_what_a_dose_does_and_who_died_is_no_deed(text: str) -> None:
    assert not [told for told in facts(text)["drug"] if told.startswith(("heroin", "captured 10", "formal_arrest 10"))]
