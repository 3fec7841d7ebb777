"""Courts and prosecutors: who was sentenced, charged, held; what was found; what a judgment tells that is no fact."""

from __future__ import annotations

from datetime import date

import pytest

from tests.sentences import facts, read

JUDGED = [
    ("市中院以贩卖毒品罪判处祁某等三人死刑，另两人无期徒刑、有期徒刑十五年。", ["sentenced 5 exact"]),
    ("邝某贩卖冰毒。邝某曾因盗窃被判处有期徒刑三年，现又贩毒，系累犯，判处有期徒刑八年。", ["sentenced 1 exact"]),
    ("祁某贩卖冰毒。祁某自愿认罪认罚，可从宽处理，判处有期徒刑三年。", ["sentenced 1 exact"]),
    ("祁某曾三次被强制隔离戒毒，2015年因贩毒被判刑。", []),
    ("公安机关将祁某等五人查获，缴获冰毒0.3克。邝某等四人已另行行政处罚。", ["methamphetamine 0.3 g exact", "captured 5 exact", "admin_penalty 4 exact"]),
    ("抓获4名嫌疑人，主犯已被判处死刑。缴获冰毒3克。", ["methamphetamine 3 g exact", "captured 4 exact", "sentenced 1 exact"]),
    (
        "7名犯罪嫌疑人（其中缅甸籍3名）被抓获，缴海洛因9.6千克。",
        ["heroin 9600 g exact", "captured 7 exact", "captured 3 exact of"],
    ),
    (
        "判决：申某有期徒刑十五年，没收财产五万元；卜某有期徒刑十二年，卜某林有期徒刑十年；万某有期徒刑一年，缓刑二年。",
        ["sentenced 4 exact", "cash 50000 CNY exact"],
    ),
    ("周某被判处死刑；万某、龚某被判处无期徒刑；另外两人分获十五年和十二年有期徒刑。", ["sentenced 5 exact"]),
    ("法院判处儿子朱某有期徒刑九年，母亲刘某因系从犯，获刑三年。", ["sentenced 2 exact"]),
    ("法院对被告人邹某伟运输毒品案作出一审宣判，判处邹某伟有期徒刑十五年；对望风的被告人梁某判处有期徒刑八年。", ["sentenced 2 exact"]),
    ("至今已有6名买家在外省被另案判刑。", ["sentenced 6 exact"]),
    ("邬志○共同犯販賣第二級毒品罪，處有期徒刑伍年陸月。江曉○幫助犯販賣第二級毒品罪，處有期徒刑貳年捌月。", ["sentenced 2 exact"]),
    (
        "被告人滕某，男，1985年4月7日出生，无业。2012年9月因犯贩卖毒品罪被判处有期徒刑一年六个月。因本案于2018年1月31日被刑事拘留，同年3月6日被逮捕。",
        ["criminal_detention 1 exact", "formal_arrest 1 exact"],
    ),
    ("去年全省法院判处毒品罪犯7932人，同比下降21.3%。判处五年以上有期徒刑至死刑的2104人，重刑率26.5%。", ["sentenced 7932 exact", "sentenced 2104 exact of"]),
    (
        "在判决生效的2431名罪犯中，被判处五年以上有期徒刑的612人；被判处拘役、管制、缓刑的386人。",
        ["sentenced 2431 exact", "sentenced 612 exact of", "sentenced 386 exact of"],
    ),
    ("法院集中公开宣判9起毒品犯罪案件，18名被告人受到法律严惩。", ["sentenced 18 exact", "cases handled 9 exact"]),
    ("对17件毒品犯罪案件、41名被告人公开宣判。", ["sentenced 41 exact", "cases handled 17 exact"]),
]
CHARGED = [
    (
        "中级人民法院审理检察院指控原审被告人詹某、应某犯制造毒品罪一案，作出刑事判决。原审认定詹某犯制造毒品罪，判处死刑；应某犯制造毒品罪，判处无期徒刑。",
        ["sentenced 2 exact"],
    ),
    ("近日，经榆林区检察院提起公诉，法院以走私毒品罪判处谢某有期徒刑七年。", ["prosecution 1 exact", "sentenced 1 exact"]),
    ("主犯温某判处无期徒刑；从犯纪某、凌某分别判处有期徒刑十年、八年；另有两人因包庇毒品犯罪分子罪获刑。", ["sentenced 5 exact"]),
    ("被告人小雅（化名）泣不成声。最终，郎某获刑八年，小雅获刑三年二个月。", ["sentenced 2 exact"]),
    ("被告人贾某，农民。其因涉嫌容留他人吸毒罪于2014年4月17日被县公安局取保候审。", ["bail 1 exact"]),
    ("葉○○、簡○○共同運輸第三級毒品，葉○○處有期徒刑柒年；簡○○處有期徒刑參年陸月。", ["sentenced 2 exact"]),
    ("批准逮捕231人，不捕37人（其中证据不足不捕24人）。", ["formal_arrest 231 exact"]),
    ("检察院指控被告人尹某、向某犯贩卖、运输毒品罪，被告人田某犯窝藏毒品罪，向本院提起公诉。", ["prosecution 3 exact"]),
    ("检察机关以被告人常某犯贩卖毒品罪、被告人尚某犯容留他人吸毒罪，于2020年5月6日向区法院提起公诉。", ["prosecution 2 exact"]),
    ("4月25日，检察院对三人批准逮捕。9月12日提起公诉。", ["formal_arrest 3 exact", "prosecution 3 exact"]),
    (
        "被　告　邬志○　男　民國79年生\n　　　　江曉○　女　民國85年生\n上列被告因違反毒品危害防制條例案件，經檢察官提起公訴，本院判決如下：",
        ["prosecution 2 exact"],
    ),
]
CAUGHT = [
    ("王某携带冰毒3克乘坐客车，途经检查站时被民警查获。", ["methamphetamine 3 g exact", "captured 1 exact"]),
    ("申某到驿站领取包裹后被民警当场查获，从包裹内搜出大麻35克。", ["cannabis 35 g exact", "captured 1 exact"]),
    ("民警将向他人贩卖毒品的郑某和购毒人员何某抓获。", ["captured 2 exact"]),
    ("检察机关于6月24日作出批准逮捕决定。", []),
    ("公安机关在出租屋内将被告人陆建国、韦小妹抓获，陆建国、韦小妹均供认不讳。", ["captured 2 exact"]),
    ("被告人程某在宾馆门口以300元的价格向吸毒人员张某贩卖甲基苯丙胺片剂5颗，后被公安民警当场抓获。", ["captured 1 exact"]),
    ("被告人程某将0.5克冰毒以200元卖给张某，后被民警当场抓获。", ["captured 1 exact"]),
    ("丁○○於113年2月3日凌晨2時許，在住處附近為警查獲。", ["captured 1 exact"]),
    ("江曉○於翌日自行到案說明。", ["surrendered 1 exact"]),
    ("马某在火车站与妥某交接时，被铁路公安抓获，缴获海洛因320克。", ["heroin 320 g exact", "captured 2 exact"]),
    ("雍某在公交站与苏某交易时被民警当场抓获。", ["captured 1 exact"]),
    ("罗某在家中与吸毒人员朱某进行毒品交易时，被民警当场抓获。", ["captured 1 exact"]),
    ("3月2日抓获侯某，缴获大麻12克。侯某到案后始终不供述。", ["cannabis 12 g exact", "captured 1 exact"]),
]
FOUND = [
    ("公安人员从被告人叶某驾驶的小型轿车后备厢内查获甲基苯丙胺10包，净重9980.4克。", ["methamphetamine 9980.4 g exact"]),
    ("谢某从境外网购“大麻巧克力”12块，被海关关员在国际邮件中查获。", ["cannabis 12 item exact"]),
    ("扣得甲基安非他命3包，驗前總毛重12.58公克，驗前總淨重11.03公克，驗餘總淨重10.97公克。", ["methamphetamine 11.03 g exact"]),
    ("扣案愷他命1包（含袋毛重0.92公克，檢驗前淨重0.71公克、檢驗後淨重0.70公克）。", ["ketamine 0.71 g exact"]),
    ("查扣毒品咖啡包120包（總毛重512公克，推估純質淨重25.6公克）。", ["new_psychoactive 512 g exact"]),
    ("民警从张某身上收缴其所购毒品甲基苯丙胺片剂5颗（经称量，净重0.47克）。", ["methamphetamine_tablet 0.47 g exact"]),
    ("崔某购买含有大麻成分的糖果2盒，邮寄入境时被海关查获，净重38克。", ["cannabis 38 g exact"]),
    ("母子二人摆摊作掩护，案发时被查获麻果206粒（17.9克）。", ["methamphetamine_tablet 17.9 g exact"]),
    ("仇某驾驶货车运输海洛因，在检查站被查获，数量为28.7公斤。", ["heroin 28700 g exact"]),
    ("岑某带着氯胺酮到网吧等人时被巡警抓获，从其左脚袜内起获4小包，经称量为1.74克。", ["ketamine 1.74 g exact", "captured 1 exact"]),
    (
        "从车内查获白色晶体一袋，净重499.3克，另从尹某裤袋内查获红色片剂15粒，净重1.4克。经鉴定，均检出甲基苯丙胺。",
        ["methamphetamine 499.3 g exact", "methamphetamine_tablet 1.4 g exact"],
    ),
    (
        "查获白色块状物一包、红色药片一袋。经鉴定，白色块状物净重148.3克，检出海洛因成分，含量为42.7%；红色药片净重36.15克，检出甲基苯丙胺。",
        ["heroin 148.3 g exact", "methamphetamine_tablet 36.15 g exact"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*JUDGED, *CHARGED, *CAUGHT, *FOUND])
def test_text_of_a_court_tells_all_its_facts(text: str, expected: list[str]) -> None:
    assert facts(text) == expected


NOTHING = [
    "根据刑法第三百四十七条，贩卖海洛因或者甲基苯丙胺五十克以上的，处十五年有期徒刑、无期徒刑或者死刑。",
    "若以10克冰毒作比，2.1克氯胺酮折算后尚不足0.2克海洛因。",
    "公诉机关指控的“另有麻古70粒”因无实物、无称量笔录，不予认定。",
    "辩护人提出，被告人贩卖的毒品中有30克已被其自己吸食，应从犯罪数额中扣除。",
    "被告人石某曾于2015年因犯盗窃罪被判处拘役五个月，2018年因吸毒被行政拘留十日。",
    "根据刑法规定，贩卖毒品罪最高判处死刑。",
    "对贩卖毒品数量巨大的，一律从严判处死刑。",
    "据此，检察机关建议判处被告人谢某有期徒刑七年，并处罚金五千元。",
    "被告人丁某先后5次向朱某、巫某等人贩卖冰毒共计4.3克，得赃款1700元。",
    "法院将对该案择期宣判，合议庭由3名法官组成，30余名人大代表旁听了庭审。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_a_court_only_weighs_is_no_fact(text: str) -> None:
    assert facts(text) == []


COURT_DAYS = [
    "6月24日，某市召开毒品犯罪案件集中公开宣判大会，对吴某、邢某等13名毒品犯罪分子依法进行了宣判。",
    "6月24日上午同时开庭，对17件毒品犯罪案件、41名被告人公开宣判。",
    "6月24日，两级法院集中开庭，公开宣判17件毒品犯罪案件，41名被告人获刑。",
]


@pytest.mark.parametrize("sentence", COURT_DAYS)
def test_day_of_a_session_dates_the_many_cases_judged_in_it(sentence: str) -> None:
    events = read(sentence, date(2024, 6, 26)).record.events
    assert [(event.kind, event.start, event.end) for event in events] == [("total", date(2024, 6, 24), date(2024, 6, 24))]


def test_case_of_one_defendant_has_no_day_of_its_verdict() -> None:
    (event,) = read("6月20日，法院对冉某贩卖毒品一案公开开庭审理并当庭宣判，判处冉某有期徒刑三年。", date(2024, 6, 26)).record.events
    assert (event.name, event.start) == ("冉某贩卖毒品一案", None)


def test_cases_under_a_heading_of_those_judged_are_parts_of_the_session() -> None:
    text = (
        "6月24日，法院对17件毒品犯罪案件公开宣判。\n宣判的主要案件有：\n"
        "1．马某走私海洛因案。2007年6月11日，马某被抓获，缴获海洛因320克。\n2．廖某贩卖摇头丸、氯胺酮案。2007年10月26日，在歌舞厅搜出氯胺酮15.5克。"
    )
    events = read(text, date(2008, 6, 26)).record.events
    whole = next(event for event in events if event.kind == "total")
    assert [(event.name, event.parent) for event in events if event.kind == "case"] == [
        ("马某走私海洛因案", whole.id),
        ("廖某贩卖摇头丸、氯胺酮案", whole.id),
    ]


NEXT_ACCUSED = [
    (
        "3月2日,民警将申某抓获,查获冰毒30克。法院判处申某有期徒刑八年。被告人佟某以贩养吸,其车内被查获的冰毒有4克,法院判处佟某有期徒刑三年。",
        ["case", "case"],
    ),
    (
        "申某,男,35岁。2008年11月17日,民警将申某抓获,缴获冰毒832克。申某被判死刑。\n佟某,男,51岁。2009年8月9日,他携毒途经检查站时被民警抓获,缴获海洛因120克。佟某被判处死刑。",
        ["case", "case"],
    ),
    ("罪犯申某,三十岁,1998年3月2日被民警抓获,查获海洛因30克。罪犯佟某,二十七岁,5月6日携毒途经检查站时被抓获,缴获海洛因120克。", ["case", "case"]),
    ("3月2日,民警将被告人申某抓获,查获冰毒30克。同案的被告人佟某次日被抓获,查获冰毒20克。法院判处申某有期徒刑八年、佟某三年。", ["case"]),
    ("一审判处申某无期徒刑、佟某有期徒刑十年。经审理查明,2021年3月2日,被告人申某被抓获,查获冰毒30克。被告人佟某在家中被抓获。", ["case"]),
]


@pytest.mark.parametrize(("text", "kinds"), NEXT_ACCUSED)
def test_find_on_the_next_defendant_behind_a_verdict_is_another_case(text: str, kinds: list[str]) -> None:
    assert [event.kind for event in read(text, date(2021, 6, 26)).record.events] == kinds


def test_years_that_a_sentence_goes_through_are_parts_of_the_total() -> None:
    text = "2018年至2020年，检察机关起诉毒品犯罪嫌疑人1400余人。逐年看，起诉人数2018年为542人，2019年468人，2020年391人。"
    events = read(text, date(2021, 6, 26)).record.events
    whole = next(event for event in events if event.parent is None)
    assert [event.parent for event in events if event is not whole] == [whole.id] * 3


def test_heading_of_the_next_case_names_no_case_that_is_told_already() -> None:
    text = (
        "典型案例一：韩某走私毒品案\n2019年10月3日，关员从韩某体内查获冰毒618.9克。法院判处韩某有期徒刑十五年。\n"
        "典型案例二：贝某、丛某制造毒品案\n2020年8月19日，二人被抓获，现场查获冰毒690克。法院判处贝某有期徒刑五年，判处丛某有期徒刑三年。"
    )
    record = read(text, date(2021, 6, 26)).record
    assert [(event.name, event.start) for event in record.events] == [("韩某走私毒品案", date(2019, 10, 3)), ("贝某、丛某制造毒品案", date(2020, 8, 19))]
    assert [fact.count for fact in record.arrests if fact.action == "sentenced"] == [1, 2]


def test_courts_that_sit_at_one_time_judge_cases_of_their_own() -> None:
    text = (
        "6月26日上午，中级人民法院和四个基层法院同时开庭，对16名毒品罪犯进行公开宣判。\n"
        "在市中级法院，罪犯车某因贩卖海洛因被判处死刑。\n在城关区法院，罪犯米某、安某因贩卖摇头丸，分别被判处有期徒刑七年、五年。"
    )
    record = read(text, date(2006, 6, 27)).record
    assert [(event.kind, event.start) for event in record.events] == [("total", date(2006, 6, 26)), ("case", None), ("case", None)]
    assert [fact.count for fact in record.arrests] == [16, 1, 2]


def test_what_stands_behind_the_years_of_a_whole_is_of_the_whole() -> None:
    text = "2020年至2023年5月，我院共受理毒品犯罪案件118件，其中2020年47件，2021年36件，2022年24件，2023年前5个月11件；审结112件。"
    record = read(text, date(2023, 6, 25)).record
    whole = next(event for event in record.events if event.parent is None)
    assert [fact.count for fact in record.case_counts if fact.event == whole.id] == [118, 112]


def test_first_figures_of_each_year_are_parts_of_the_years_alone() -> None:
    text = "近三年，全县共起诉毒品案件47件69人。2022年起诉23件36人，2023年起诉15件21人，今年上半年9件12人。"
    events = read(text, date(2024, 7, 10)).record.events
    whole = next(event for event in events if event.parent is None)
    assert [(event.start, event.end, event.parent) for event in events if event is not whole] == [
        (date(2022, 1, 1), date(2022, 12, 31), whole.id),
        (date(2023, 1, 1), date(2023, 12, 31), whole.id),
        (date(2024, 1, 1), date(2024, 6, 30), whole.id),
    ]
