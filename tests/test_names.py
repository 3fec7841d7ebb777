"""Case names: sentence → name, code and level; and what looks like a case name and is none."""

import pytest

from corpus.normalise import normalise
from extract.words.names import find_case_names, written_name
from schemas.text import CaseName
from tests.sentences import book

NAMES = [
    ("破获“8·06”运输毒品案", [CaseName("8·06运输毒品案", "8.06")]),
    ("破获“8.06”运输毒品案", [CaseName("8.06运输毒品案", "8.06")]),
    ("破获8·06运输毒品案", [CaseName("8·06运输毒品案", "8.06")]),
    ("破获「8・06」運輸毒品案", [CaseName("8·06运输毒品案", "8.06")]),
    ("破获“０８·０６”特大贩毒案", [CaseName("08·06特大贩毒案", "08.06")]),
    ("破获“0806”贩毒案", [CaseName("0806贩毒案", "0806")]),
    ("破获“2018·11·05”跨境运毒案", [CaseName("2018·11·05跨境运毒案", "2018.11.05")]),
    ("破获“2018.1.5”走私毒品案", [CaseName("2018.1.5走私毒品案", "2018.1.5")]),
    ("破获“11·5”专案", [CaseName("11·5专案", "11.5")]),
    ("成立“11·5”专案，后来", [CaseName("11·5专案", "11.5")]),
    ("破获“十一·五”贩毒案", [CaseName("十一·五贩毒案", "十一.五")]),
    ("省督“2017-08”毒品目标案件", [CaseName("2017-08毒品目标案件", "2017-08", "省督")]),
    ("2019-345号毒品目标案件", [CaseName("2019-345号毒品目标案件", "2019-345")]),
    ("破获公安部督办“6·18”特大贩毒案", [CaseName("6·18特大贩毒案", "6.18", "公安部督办")]),
    ("破获部督“6·18”特大贩毒案", [CaseName("6·18特大贩毒案", "6.18", "部督")]),
    ("破获魏某等人贩卖毒品案", [CaseName("魏某等人贩卖毒品案", "魏某等人")]),
    ("瞿某等12人贩卖毒品案", [CaseName("瞿某等12人贩卖毒品案", "瞿某等12人")]),
    ("瞿某、魏某运输毒品案", [CaseName("瞿某、魏某运输毒品案", "瞿某、魏某")]),
    ("瞿某某贩毒案", [CaseName("瞿某某贩毒案", "瞿某某")]),
    ("瞿××非法持有毒品案", [CaseName("瞿××非法持有毒品案", "瞿××")]),
    ("欧阳某走私毒品案", [CaseName("欧阳某走私毒品案", "欧阳某")]),
    ("侦破“追日”专案", [CaseName("追日专案", "追日")]),
    ("“4·14”特大制造芬太尼类物质案是首次侦破的同类案件", [CaseName("4·14特大制造芬太尼类物质案", "4.14")]),
    ("“3·09”大麻种植案、部督2013-402号案相继告破", [CaseName("3·09大麻种植案", "3.09"), CaseName("2013-402号案", "2013-402", "部督")]),
    ("破获“11·22”向未成年人贩卖含依托咪酯电子烟案", [CaseName("11·22向未成年人贩卖含依托咪酯电子烟案", "11.22")]),
    ("破获“20130305”特大跨省贩毒案", [CaseName("20130305特大跨省贩毒案", "20130305")]),
    ("「0814專案」查獲愷他命", [CaseName("0814专案", "0814")]),
    ("破获10·17贩卖芬太尼类物质案", [CaseName("10·17贩卖芬太尼类物质案", "10.17")]),
    ("破获九·二六特大走私海洛因案", [CaseName("九·二六特大走私海洛因案", "九.二六")]),
    ("督办的2016-519贩毒案", [CaseName("2016-519贩毒案", "2016-519")]),
    ("“铁拳-2号”系列贩毒案", [CaseName("铁拳-2号系列贩毒案", "铁拳-2号")]),
    ("陈某某等贩卖毒品、故意伤害案", [CaseName("陈某某等贩卖毒品、故意伤害案", "陈某某等")]),
    ("“2016-377”督办案件告破", [CaseName("2016-377督办案件", "2016-377")]),
    ("“断流专案”告破", [CaseName("断流专案", "断流")]),
    ("破获“8·06”运输毒品案、“9·12”贩卖毒品案", [CaseName("8·06运输毒品案", "8.06"), CaseName("9·12贩卖毒品案", "9.12")]),
]
NO_NAMES = [
    "本院受理被告人石某、吴某犯贩卖毒品罪一案",
    *("“6·26”国际禁毒日", "“5·14”禁毒堵源截流专项机制", "“净边2019”行动", "“6·18”活动"),
    *("破获一起特大贩毒案", "破获毒品案件5起", "侦破毒品目标案件5起", "破获公斤级大案", "该案", "此案正在侦办", "两案并查"),
    *("瞿某因贩毒被抓", "瞿某等2人到案", "瞿某归案", "瞿某贩卖毒品后归案", "瞿某制造毒品被抓，此案告破", "瞿某一案", "同案犯瞿某落网"),
    *("“追日”专案组", "“8·06”案情通报", "“8·06”专案组民警", "“8·06”案例", "专案组", "立案侦查", "作案车辆", "档案", "图案", "方案"),
    *(
        "“6·26”国际禁毒日期间破获贩毒案",
        "“5·14”专项行动中侦破制毒案",
        "“断流专案组”",
        "先后破获“6·18”“7·02”两起部督案件",
        "2016-519号文件",
        "2016-2019毒品案件",
        "“净边2016”行动破获贩毒案",
    ),
    *("2019年3月5日", "联系电话13800138000", "8.06克冰毒", "8.06公斤毒品案值", "3.5吨"),
]


def names(sentence: str) -> list[CaseName]:
    """All case names of a sentence."""
    norm = normalise(sentence).norm
    return [mention.value for mention in find_case_names(norm, 0, len(norm), book().names) if isinstance(mention.value, CaseName)]


@pytest.mark.parametrize(("sentence", "expected"), NAMES)
def test_sentence_gives_its_case_names(sentence: str, expected: list[CaseName]) -> None:
    assert names(sentence) == expected
    assert names(f"{sentence}，抓获2人") == expected


@pytest.mark.parametrize("sentence", NO_NAMES)
def test_lookalike_is_no_case_name(sentence: str) -> None:
    assert names(sentence) == []
    assert names(f"近日，{sentence}。") == []


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("破获公安部督办“6·18”特大贩毒案，抓获2人", "“6·18”特大贩毒案"),
        ("破获 “6·18” 特大 贩毒案", "“6·18” 特大 贩毒案"),
        ("侦破瞿某等2人贩毒案", "瞿某等2人贩毒案"),
    ],
)
def test_span_holds_the_name_without_who_supervises_it(sentence: str, quote: str) -> None:
    text = normalise(sentence)
    assert [text.quote(mention.span) for mention in find_case_names(text.norm, 0, len(text.norm), book().names)] == [quote]


@pytest.mark.parametrize(("quote", "name"), [("“8·06” 运输毒品案", "8·06运输毒品案"), ("「追日」\n专案", "追日专案"), ("瞿某贩毒案", "瞿某贩毒案")])
def test_name_is_written_without_quote_marks_and_blanks(quote: str, name: str) -> None:
    assert written_name(quote) == name
