"""People named in full: masked for the rules wherever they stand; other words are not."""

import pytest

from extract.people.fullnames import find_full_names, mask_full_names
from tests.sentences import book, facts

MASKED = [
    ("被告人石小远,男。石小远跳车逃跑,后被抓获", "被告人石某某,男。石某某跳车逃跑,后被抓获"),
    ("抓获柳青、石小远等4人", "抓获柳某、石某某等4人"),
    ("民警将柳青山当场抓获", "民警将柳某某当场抓获"),
    ("对柳青山、柳青海、石小远等三名嫌疑人作出判决", "对柳某山、柳某海、石某某等三名嫌疑人作出判决"),
    ("石小远犯运输毒品罪,判处死刑", "石某某犯运输毒品罪,判处死刑"),
    ("一、石小远贩卖毒品案", "一、石某某贩卖毒品案"),
    ("典型案例分别为石小远贩卖毒品案,柳青山等强奸、容留他人吸毒案", "典型案例分别为石某某贩卖毒品案,柳某某等强奸、容留他人吸毒案"),
    ("主犯欧阳小远落网", "主犯欧阳某某落网"),
]
KEPT = [
    "犯罪嫌疑人马上交代了毒品来源",
    "嫌疑人向警方交代",
    "民警将车辆查获",
    "抓获马仔、司机等3人",
    "金三角贩卖毒品案",
    "破获江苏贩卖毒品案,安徽运输毒品案告破",
    "将石灰、白粉等物品查获",
    "民警柳青山、石小远在检查站执勤",
    "对全国、全省的禁毒工作",
]
FACTS = [
    ("法院以运输毒品罪判处石小远死刑", ["sentenced 1 exact"]),
    ("民警抓获石小远、柳青山，缴获冰毒3克", ["methamphetamine 3 g exact", "captured 2 exact"]),
    ("毒贩石小远被民警抓获", ["captured 1 exact"]),
]


@pytest.mark.parametrize(("text", "expected"), MASKED, ids=[row[0] for row in MASKED])
def test_a_suspect_named_in_full_is_masked(text: str, expected: str) -> None:
    assert mask_full_names(text, book().names) == expected


@pytest.mark.parametrize("text", KEPT)
def test_other_words_are_kept(text: str) -> None:
    assert find_full_names(text, book().names) == []


@pytest.mark.parametrize(("text", "expected"), FACTS, ids=[row[0] for row in FACTS])
def test_people_named_in_full_are_counted(text: str, expected: list[str]) -> None:
    assert facts(text) == expected
