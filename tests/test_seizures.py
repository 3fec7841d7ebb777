"""Seizures: sentence → all seizures; sentence → none, with the reason."""

import pytest

from tests.sentences import reasons, seizures

ALL = [
    ("缴获冰毒15.42公斤、海洛因377.88克", ["methamphetamine 15420 g exact", "heroin 377.88 g exact"]),
    ("缴获毒品海洛因共198包(265块)，净重约92.75公斤", ["heroin 92750 g about"]),
    ("查获海洛因4块，净重1398克", ["heroin 1398 g exact"]),
    ("从工具箱内查出海洛因16块。经称量，共重5.63千克", ["heroin 5630 g exact"]),
    ("检获约三十九公斤怀疑氯胺酮", ["ketamine 39000 g about"]),
    ("民警搜出9.64公斤海洛因", ["heroin 9640 g exact"]),
    ("檢獲六十三包、共五十八點六一克可卡因", ["cocaine 58.61 g exact"]),
    ("缴获海洛因、冰毒22.1千克", ["mixed 22100 g exact"]),
    ("缴获冰毒、麻古、海洛因分别为3公斤、200克、15克", ["methamphetamine 3000 g exact", "methamphetamine_tablet 200 g exact", "heroin 15 g exact"]),
    ("缴获冰毒、麻古各20克，海洛因3克", ["methamphetamine 20 g exact", "methamphetamine_tablet 20 g exact", "heroin 3 g exact"]),
    ("缴获各类毒品360千\n\n克，有效遏制了毒品犯罪", ["unspecified 360000 g exact"]),
    ("查获可疑粉末12条，净重1.86公斤，经鉴定为可卡因", ["cocaine 1860 g exact"]),
    ("收缴含合成大麻素的烟油213毫升、烟弹97个", ["synthetic_cannabinoid 213 ml exact", "synthetic_cannabinoid 97 item exact"]),
    ("起获“蓝精灵”（氟硝西泮）740粒", ["benzodiazepine 740 pill exact"]),
    ("查获毛重24.8公斤、净重23.15公斤的海洛因", ["heroin 23150 g exact"]),
    ("缴获海洛因23块（每块重350克左右），净重8 120.5克", ["heroin 8120.5 g exact"]),
    ("缴获晶体冰毒疑似物37952.7,粉末冰毒疑似物1711.6", ["methamphetamine 37952.7 g exact", "methamphetamine 1711.6 g exact"]),
    ("缴获毒品14.1吨，其中冰毒6.3吨", ["unspecified 14100000 g exact", "methamphetamine 6300000 g exact of"]),
    ("从包内查获白色晶体2包，净重35克。后经鉴定，该晶体为甲基苯丙胺", ["methamphetamine 35 g exact"]),
    ("查获白色粉末1包，净重20克，检出海洛因；另有红色药片50粒，经检验未检出毒品成分", ["heroin 20 g exact"]),
    ("针对网上传言，警方通报称实际查获冰毒3公斤", ["methamphetamine 3000 g exact"]),
    ("从仓库内查获笑气640克的钢瓶215罐", ["nitrous_oxide 215 item exact"]),
    ("将冰毒3克装在烟盒里，被民警查获", ["methamphetamine 3 g exact"]),
    ("从车内搜出海洛因两包，一包净重350克，另一包重212克", ["heroin 350 g exact", "heroin 212 g exact"]),
    ("从车内搜出海洛因两包，其中一包350克，另一包212克", ["heroin 350 g exact", "heroin 212 g exact"]),
    ("查获海洛因两包、冰毒一包共重15克，另有大麻一包", ["heroin 2 item exact", "methamphetamine 15 g exact", "cannabis 1 item exact"]),
    (
        "缴获海洛因86块，净重30.25千克。当场从后备箱查获海洛因50块，净重17.6千克。次日从商务车上查获海洛因36块",
        ["heroin 30250 g exact", "heroin 17600 g exact"],
    ),
    ("查获罂粟壳0.85公斤、罂粟667株", ["poppy 850 g exact", "poppy 667 plant exact"]),
    ("收缴K粉成品88.5公斤、液态半成品约240公斤", ["ketamine 88500 g exact", "ketamine 240000 g about"]),
    ("在车内查获冰毒半公斤、海洛因一公斤半、鸦片二两", ["methamphetamine 500 g exact", "heroin 1500 g exact", "opium 100 g exact"]),
]

NONE = [
    ("力争缴获海洛因3000克", "plan or target"),
    ("先后卖出冰毒近4公斤", "sold"),
    ("以每克500元的价格购买冰毒50克", "bought"),
    ("公开销毁近年没收的毒品1.3吨", "destroyed"),
    ("每天要吸1克海洛因", "amount of each, not of all"),
    ("瘾大时吸食1克海洛因", "consumed"),
    ("走私大麻种子50克以上、不满200克的，亦属“数量较大”的范围", "rule, threshold or sentence range of a law"),
    ("据此缴获冰毒10克以上的，奖励2000元", "rule, threshold or sentence range of a law"),
    ("如果查获冰毒10克，将被判刑", "hypothesis"),
    ("现场未发现毒品3克", "nothing was found"),
    ("查获淡黄色粉末1包（净重15.7克，未检出常见毒品成分）", "tested negative"),
    ("从住处起获白色粉末约300克。民警起初以为是毒品，经刑科所检验，粉末系普通玉米淀粉，未检出毒品成分", "tested negative"),
    ("从包内查获白色晶体2包，净重35克。后经鉴定，该晶体为普通冰糖", "tested negative"),
    ("在车内查获疑似毒品的白色粉末500克，送检后确认是柠檬酸", "tested negative"),
    ("举个例子：甲替乙带一箱茶叶过关，民警从茶叶罐中查获冰毒300克", "hypothesis"),
    ("针对群里“某地查获1吨冰毒”的传言，警方表示没有此事", "a figure that the document itself calls wrong"),
]


@pytest.mark.parametrize(("sentence", "expected"), ALL)
def test_sentence_gives_all_its_seizures(sentence: str, expected: list[str]) -> None:
    assert seizures(sentence) == expected


@pytest.mark.parametrize(("sentence", "reason"), NONE)
def test_sentence_gives_no_seizure_and_tells_why(sentence: str, reason: str) -> None:
    assert seizures(sentence) == []
    assert reason in reasons(sentence)
