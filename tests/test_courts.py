"""Courts and prosecutors: who was sentenced, charged, held; what was found; what a judgment tells that is no fact."""

from __future__ import annotations

import pytest

from tests.sentences import facts

JUDGED = [
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
]
CHARGED = [
    ("检察院指控被告人尹某、向某犯贩卖、运输毒品罪，被告人田某犯窝藏毒品罪，向本院提起公诉。", ["prosecution 3 exact"]),
    ("检察机关以被告人常某犯贩卖毒品罪、被告人尚某犯容留他人吸毒罪，于2020年5月6日向区法院提起公诉。", ["prosecution 2 exact"]),
    ("4月25日，检察院对三人批准逮捕。9月12日提起公诉。", ["formal_arrest 3 exact", "prosecution 3 exact"]),
    (
        "被　告　邬志○　男　民國79年生\n　　　　江曉○　女　民國85年生\n上列被告因違反毒品危害防制條例案件，經檢察官提起公訴，本院判決如下：",
        ["prosecution 2 exact"],
    ),
]
CAUGHT = [
    ("马某在火车站与妥某交接时，被铁路公安抓获，缴获海洛因320克。", ["heroin 320 g exact", "captured 2 exact"]),
    ("雍某在公交站与苏某交易时被民警当场抓获。", ["captured 1 exact"]),
    ("3月2日抓获侯某，缴获大麻12克。侯某到案后始终不供述。", ["cannabis 12 g exact", "captured 1 exact"]),
]
FOUND = [
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
