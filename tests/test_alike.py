"""Words that say exactly the same are read as one word, and the map back to the raw characters stays exact."""

from __future__ import annotations

import pytest

from corpus.normalise import normalise
from extract.words.alike import entries_in, read_alike
from schemas.text import Span
from tests.sentences import book, read

DAY = "(某日报2019年5月30日讯)"

# what every writer would take, and the same in other words
SAME = [
    ("5月12日,民警抓获韦某。14日晚,聂某落网,搜出冰毒3克", "5月12日,民警抓获韦某。14号晚,聂某落网,搜出冰毒3克"),
    ("5月12日,民警抓获韦某。14日,专案组将聂某抓获,搜出冰毒3克", "5月12日,民警抓获韦某。14号,专案组将聂某抓获,搜出冰毒3克"),
    ("5月12日,民警抓获韦某。19日至20日,警方又抓获6人", "5月12日,民警抓获韦某。19号至20号,警方又抓获6人"),
    ("5月12日,民警抓获韦某。城东派出所16日凌晨抓获聂某", "5月12日,民警抓获韦某。城东派出所16号凌晨抓获聂某"),
    ("5月12日,民警抓获韦某。次日凌晨,聂某落网,搜出冰毒3克", "5月12日,民警抓获韦某。隔天凌晨,聂某落网,搜出冰毒3克"),
    ("5月12日,民警抓获韦某。当天,聂某落网,搜出冰毒3克", "5月12日,民警抓获韦某。同一天,聂某落网,搜出冰毒3克"),
    ("5月12日,民警抓获韦某。当晚聂某落网,搜出冰毒3克", "5月12日,民警抓获韦某。当天夜里聂某落网,搜出冰毒3克"),
    ("今年以来,全县破获毒品案件9起", "今年来,全县破获毒品案件9起"),
    ("今年1至4月破获毒品案件42起,去年同期为31起", "今年1至4月破获毒品案件42起,上一年同期为31起"),
    ("今年1至4月破获毒品案件42起,去年同期为31起", "今年1至4月破获毒品案件42起,去年同一时期为31起"),
    ("全县缴获毒品31公斤,其中冰毒22公斤", "全县缴获毒品31公斤,这当中冰毒22公斤"),
    ("抓获嫌疑人31名。其中外籍6名", "抓获嫌疑人31名。当中外籍6名"),
    ("抓获嫌疑人31名,其中外籍6名、女性4名", "抓获嫌疑人31个,其中外籍6个、女性4个"),
    ("刑事拘留31名,强制隔离戒毒12名,社区戒毒40余名", "刑事拘留31个,强制隔离戒毒12个,社区戒毒40余个"),
    ("31名嫌疑人中,12名经检察机关批准逮捕,2名被取保候审", "31名嫌疑人中,12个经检察机关批准逮捕,2个被取保候审"),
    ("全案落网31名,缴获冰毒3克", "全案就擒31名,缴获冰毒3克"),
    ("破获毒品案件31起,其中万克以上1起、千克以上3起", "破获毒品案件31件,其中万克以上1件、千克以上3件"),
    ("连续查获3起毒品案件,缴获冰毒3公斤", "连续截获3起毒品案件,缴获冰毒3公斤"),
    ("捣毁了制毒窝点2处,缴获冰毒3公斤", "铲除了制毒窝点2处,缴获冰毒3公斤"),
    ("查获吸毒人员31名,缴获海洛因近3公斤", "查获吸食毒品人员31名,缴获海洛因将近3公斤"),
    ("两名男子被判处死刑", "两名男青年获判死刑"),
]

# nothing in these says the same as another word
OTHERS = [
    "31名嫌疑人当中,有6人在逃",
    "送检的1号、2号检材净重3克",
    "1号,净重3克;2号,净重5克",
    "家住3号楼14号房",
    "第12号通缉令",
    "夜幕降临,当夜幕笼罩小城",
    "今年来自境外的毒品",
    "车辆接近检查站",
    "捣毁制毒窝点3个,打掉贩毒团伙2个,缴获电子秤4个",
    "抓获2个贩毒团伙的成员",
    "铲除罂粟31株",
    "查获包裹3件",
    "双方束手就擒",
]


def facts(sentence: str) -> list[tuple[object, ...]]:
    """All facts of a sentence with the days of their events and whether they are parts."""
    record = read(DAY + sentence).record
    days = {event.id: (event.start, event.end) for event in record.events}
    return [
        *((fact.drug, fact.amount, fact.approx, fact.of is None, days[fact.event]) for fact in record.seizures),
        *((fact.action, fact.count, fact.approx, fact.of is None, days[fact.event]) for fact in record.arrests),
        *((fact.action, fact.count, fact.approx, days[fact.event]) for fact in record.case_counts),
        *((fact.kind, fact.amount, fact.approx, days[fact.event]) for fact in record.assets),
    ]


@pytest.mark.parametrize(("usual", "other"), SAME)
def test_other_words_for_the_same_give_the_same_facts(usual: str, other: str) -> None:
    assert facts(usual)
    assert facts(other) == facts(usual)


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_says_something_else_is_left_alone(sentence: str) -> None:
    text = normalise(sentence)
    assert entries_in(text, book()) == []
    assert read_alike(text, book()) == text


@pytest.mark.parametrize(
    ("raw", "word", "quote"),
    [
        ("全县缴获毒品31公斤,这 当中冰毒22公斤", "其中", "这 当中"),
        ("今年来破案5起", "今年以来", "今年来"),
        ("今年 来破案5起", "破案5起", "破案5起"),
        ("抓获1 9个,缴获冰毒3 克", "19名", "1 9个"),
        ("抓获1 9个,缴获冰毒3 克", "冰毒3克", "冰毒3 克"),
    ],
)
def test_a_quote_is_what_the_writer_wrote(raw: str, word: str, quote: str) -> None:
    text = read_alike(normalise(raw), book())
    at = text.norm.index(word)
    assert text.quote(Span(at, at + len(word))) == quote


def test_every_character_of_the_text_comes_from_a_raw_one_in_order() -> None:
    text = read_alike(normalise("今 年来破案5件,这当中千克以上1件。14号 晚又抓获3个,将近4 公斤"), book())
    offsets = [text.raw_start(at) for at in range(len(text.norm))]
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text.raw) - 1
