"""Numbers of cases: sentence → all counts with their action; sentence → none, with the reason."""

import pytest

from corpus.normalise import normalise
from extract.figures.counts import find
from extract.figures.shares import share_out
from extract.words.mentions import Found
from tests.sentences import book, found_in

ALL = [
    ("去年，该支队共破获毒品案件47起，缴获各类毒品1.06吨。", ["solved 47 exact"]),
    ("侦破毒品案件268件", ["solved 268 exact"]),
    ("破案177起，抓获193人", ["solved 177 exact"]),
    ("是年破烟案23起，拘获61人", ["solved 23 exact"]),
    ("抵边警务室和流动卡点查破71起、缴毒655.8公斤", ["solved 71 exact"]),
    ("靠大数据研判主动攻破的有39起", ["solved 39 exact"]),
    ("派出所连破三起零包贩毒案", ["solved 3 exact"]),
    ("四天之内在同一区段连破两案", ["solved 2 exact"]),
    ("5月12日至14日连查三案，共查获罂粟667株", ["solved 3 exact"]),
    ("截至目前，70起案件告破", ["solved 70 exact"]),
    ("今年已有5起毒品案件被侦破", ["solved 5 exact"]),
    ("去年全年破獲販毒案九十八宗，拘捕一百三十四人", ["solved 98 exact"]),
    ("海關偵破兩宗販毒案，合共檢獲約三十九公斤懷疑氯胺酮", ["solved 2 exact"]),
    ("从全省破获的1.1万余起毒品案件中选出十起，向社会公布", ["solved 11000 over"]),
    ("破案数占全市的23.3%，达118起", ["solved 118 exact same-verb"]),
    ("毒品案件277起376人", ["solved 277 exact same-verb"]),
    ("立毒品案12起，破11起", ["handled 12 exact", "solved 11 exact"]),
    ("受理审查逮捕毒品案件66件，批准逮捕58人；受理审查起诉79件，提起公诉74人", ["handled 66 exact", "handled 79 exact"]),
    ("批捕毒品犯罪71件88人，公诉66件83人", ["handled 71 exact", "handled 66 exact"]),
    ("法院共受理一审毒品案件210件，审结198件", ["handled 210 exact", "handled 198 exact"]),
    ("列管前的9个月查办11件、查处滥用人员88名，列管后的3个月查办57件", ["handled 11 exact", "handled 57 exact"]),
    ("现场查发后移交缉私部门立案的，2022年11起、2021年6起", ["handled 11 exact same-verb", "handled 6 exact same-verb"]),
    ("侦破部级毒品目标案件2起、省级毒品目标案件5起", ["target 2 exact", "target 5 exact"]),
    ("先后破获“6·18”“7·02”两起部督毒品目标案件", ["target 2 exact"]),
    ("（其中部督案件一起、省目标案件一起）", ["target 1 exact", "target 1 exact"]),
    ("先后侦破“11·5”跨境运毒案等千克以上大案52起", ["large 52 exact"]),
    ("先后侦破了“2015·1·24”特大跨国武装贩毒集团案等50多起重特大涉毒刑事案件", ["large 50 over"]),
    ("破获“4·03”特大运输毒品案等毒品案件5起", ["solved 5 exact"]),
    ("破获毒品特大案件21起，缴毒公斤级以上案件10起", ["large 21 exact", "large 10 exact"]),
    ("侦破毒品案件268件，其中特大案件9件", ["solved 268 exact", "large 9 exact"]),
    ("破获5公斤以上重大毒品案件9起、万克以上案件2起", ["large 9 exact", "large 2 exact"]),
    ("破获各类毒品案件37起，其中刑事案件12起，治安案件25起", ["solved 37 exact", "solved 12 exact", "solved 25 exact"]),
    ("破获毒品案件22起、缴毒40公斤，去年同期为13起、31.2公斤", ["solved 22 exact", "solved 13 exact same-verb"]),
    ("毒品案件由2018年的37起减少到2020年的21起", ["solved 37 exact same-verb", "solved 21 exact same-verb"]),
    ("海关侦破一宗空运邮包毒品案及两宗航空旅客贩毒案", ["solved 2 exact"]),
    ("内地去年破4.2万毒品案", ["solved 42000 exact"]),
    ("去年全国共破获4.2万宗毒品犯罪案件", ["solved 42000 exact"]),
    ("一审结案数从2012年的7.6万件增至2015年的13.9万件", ["handled 76000 exact", "handled 139000 exact"]),
    ("共破获贩毒案件百余起，两起部督贩毒案", ["solved 100 over", "target 2 exact"]),
    ("共查破毒品刑事案件154起，其中万克毒品大案15起", ["solved 154 exact", "large 15 exact"]),
    ("全国共确立部级毒品目标案件29起", ["target 29 exact"]),
    ("已侦破5起案件，另3起正在侦办中", ["solved 5 exact", "handled 3 exact"]),
    ("支队还查获偷渡案件64起214人", ["solved 64 exact other-offence"]),
    ("共批准逮捕各类刑事犯罪案件287件401人，提起公诉331件476人", ["handled 287 exact other-offence", "handled 331 exact other-offence"]),
    ("破获电信网络诈骗案件345起，侦破毒品案件12起", ["solved 345 exact other-offence", "solved 12 exact"]),
    ("另侦破涉毒洗钱案6起，冻结资金1.26亿元", ["solved 6 exact"]),
]

NONE = [
    ("破获一起特大贩毒案", "the event itself"),
    ("成功侦破贩卖毒品案1起，抓获犯罪嫌疑人2名", "the event itself"),
    ("破城厢某栈房私制吗啡一案", "the event itself"),
    ("118起中，六成是在便道上截下的", "a figure told before"),
    ("上述12起案件中，有外籍人员3名", "a figure told before"),
    ("这3起案件均系网络贩毒", "a figure told before"),
    ("4宗之中，数量最大的系9日晚在一名旅客处查见", "a figure told before"),
    ("向社会公布三起案例", "not cases"),
    ("全县发生涉毒案件3起", "cases told of, not worked on"),
    ("检察院公布三起毒品案件", "cases told of, not worked on"),
    ("陈某供述贩卖毒品3起", "cases told of, not worked on"),
    ("发出检察建议27件", "not cases"),
    ("查验快件860件", "not cases"),
    ("提出抗诉2件", "not cases"),
    ("办理代表建议3件", "not cases"),
    ("受理群众来信来访93件", "not cases"),
    ("全年发生火灾29起", "not cases"),
    ("平均每3天破获毒品案件2起", "a rate, not a figure"),
    ("同比增加14起", "change against another period"),
    ("向10起重特大毒品案件的举报群众兑现奖金", "no verb of working on cases"),
    ("现场查获非法电子烟制品170余件", "not cases"),
    ("两起案件共缴获冰毒3公斤", "no verb of working on cases"),
    ("力争全年破案50起", "plan or target"),
    ("破获毒品刑事案件不少于60起", "plan or target"),
]


def read(sentence: str, previous: str = "") -> Found:
    """All that was found and left in a text."""
    out = found_in(sentence, lambda scene, closed: find(scene, closed, book(), previous))
    facts, loose = share_out(out.facts)
    return Found(facts, [*out.rejected, *loose])


def phrases(found: Found) -> list[str]:
    """Counts as "solved 47 exact", tags behind."""
    return [" ".join([f.code, f"{f.quantity.amount.normalize():f}", f.quantity.approx, *sorted(f.tags)]) for f in found.facts]


@pytest.mark.parametrize(("sentence", "expected"), ALL)
def test_sentence_gives_all_its_counts(sentence: str, expected: list[str]) -> None:
    assert phrases(read(sentence)) == expected


@pytest.mark.parametrize(("sentence", "reason"), NONE)
def test_sentence_gives_no_count_and_tells_why(sentence: str, reason: str) -> None:
    found = read(sentence)
    assert phrases(found) == []
    assert reason in {item.reason for item in found.rejected}


@pytest.mark.parametrize(("previous", "expected"), [("handled", ["handled 593 exact same-verb"]), ("", [])])
def test_figure_without_a_verb_takes_over_the_last_action(previous: str, expected: list[str]) -> None:
    assert phrases(read("头一年593起", previous)) == expected


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("全市共破获毒品案件47起，抓获5人", "共破获毒品案件47起"),
        ("其中特大案件9件", "其中特大案件9件"),
        ("去年，70起毒品案件告破", "70起毒品案件告破"),
    ],
)
def test_span_covers_verb_noun_and_number(sentence: str, quote: str) -> None:
    text = normalise(sentence)
    assert [text.quote(fact.span) for fact in read(sentence).facts] == [quote]
