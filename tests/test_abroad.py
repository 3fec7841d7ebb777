"""The press and the courts of Taiwan, Hong Kong and Macau: sentence → all facts; sentence → nothing."""

import pytest

from tests.sentences import facts

SEIZED = [
    ("海關在旅客行李內檢獲31.5克可卡因、6粒搖頭丸、2個電子磅", ["cocaine 31.5 g exact", "mdma 6 pill exact", "other 2 item exact"]),
    ("關員在申請人身上搜出760克草本形態大麻及20片共重0.12克的硝甲西泮片劑", ["cannabis 760 g exact", "benzodiazepine 0.12 g exact"]),
    ("關員再發現1,360克草本形態大麻, 8.21克可卡因", ["cannabis 1360 g exact", "cocaine 8.21 g exact"]),
    ("扣案第一級毒品海洛因磚貳拾塊(淨重柒仟肆佰捌拾貳點零參公克、純質淨重伍仟壹佰公克)沒收", ["heroin 7482.03 g exact"]),
    ("基隆關查獲618公斤(約200餘萬顆)一粒眠毒品", ["benzodiazepine 618000 g exact"]),
    ("查扣「2-溴-4甲基苯丙酮」120桶(毛重2,001公斤)", ["precursor 2001000 g exact"]),
    ("查扣依托咪酯菸油1519.8公克(市值800萬元,可供1萬5000人施用)、依托咪酯菸彈76顆", ["etomidate 1519.8 g exact", "etomidate 76 item exact"]),
    ("海關也查獲毒品2,079公斤,其中1,929公斤為可製成K他命和喵喵的先驅原料", ["unspecified 2079000 g exact", "precursor 1929000 g exact of"]),
    ("司警在嫌犯身上搜出12包懷疑「冰」毒,共重8.5克,以及5粒懷疑「麻古」", ["methamphetamine 8.5 g exact", "methamphetamine_tablet 5 pill exact"]),
]

DEALT_WITH = [
    ("人員隨即將該名42歲收件男拘捕", ["captured 1 exact"]),
    ("關員以涉嫌販運危險藥物拘捕該名56歲、報稱無業男子", ["captured 1 exact"]),
    ("司警拘捕其中一名集團主腦及其妻子", ["captured 2 exact"]),
    ("專案小組先後拘提陳嫌、林嫌、蔡嫌,聲請羈押獲准", ["captured 3 exact", "formal_arrest 3 exact"]),
    ("全案移送地檢署偵辦,檢察官複訊後聲押蔡、陳、吳3人獲准", ["formal_arrest 3 exact"]),
    ("警方逮捕劉姓主嫌等5人,劉嫌聲請羈押,其餘4人各以5萬元交保", ["captured 5 exact", "bail 4 exact"]),
    ("甲○○共同運輸第一級毒品,處無期徒刑", ["sentenced 1 exact"]),
    ("申請人在區域法院承認兩項販運危險藥物罪後,分別被判入獄8個月和42個月", ["sentenced 1 exact"]),
    ("行動中共拘捕418人,包括328男90女", ["captured 418 exact", "captured 328 exact of", "captured 90 exact of"]),
]

NOTHING = [
    "檢察官訊後聲請羈押董男等6人",
    "警方另通緝1人",
    "依毒品危害防制條例,運輸第一級毒品者,處死刑或無期徒刑",
    "估計可供近250萬人次施用",
    "民國九十五年二〇〇六年度的案件",
    "人參3包",
]


@pytest.mark.parametrize(("sentence", "expected"), SEIZED + DEALT_WITH)
def test_sentence_gives_all_its_facts(sentence: str, expected: list[str]) -> None:
    assert facts(sentence) == expected


@pytest.mark.parametrize("sentence", NOTHING)
def test_sentence_gives_nothing(sentence: str) -> None:
    assert facts(sentence) == []
