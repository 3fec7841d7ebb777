"""Normal characters: many raw spellings → one normal text; look-alikes stay; and the way back to the raw characters is exact."""

import itertools
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpus.characters import plain_table
from corpus.normalise import normalise
from schemas.text import RawSpan, Span, Text

MASS = "收缴海洛因1026.5克"
DAY = "5月18日抓获14人"
NORMAL = [
    (
        MASS,
        [
            "收缴海洛因1,026.5克",
            "收缴海洛因１０２６．５克",
            "收缴海洛因1 026.5克",
            "收缴海洛因1 026.5 克",
            "收缴海洛因1026. 5克",
            "收缴海洛因1026.5\n克",
            "收缴海洛因1026.5\r\n克",
        ],
    ),
    (
        MASS,
        [
            "收繳海洛因1026.5克",
            "收缴海洛因lO26.5克",
            "收缴海洛因1026.5兑",
            "收缴hai洛因1026.5克",
            "收缴海洛因1026。5克",
            "收缴\u200b海洛因\ufeff1026.5克",
            "收缴海 洛因1026.5克",
        ],
    ),
    ("破案3起,抓获2人;缴毒5.5克", ["破案3起,,抓获2人;;缴毒5.5克", "破案3起，，抓获2人；；；缴毒5.5克"]),
    ("缴毒36.5公斤\n共缴毒36.5公斤", ["缴毒 3 6.5公斤\n共缴毒36.5公斤"]),
    ("海洛因3 6.5公斤", ["海洛因 3 6.5公斤"]),
    ("破案3起。抓获2人。缴毒5.5克。", ["破案3起.抓获2人.缴毒5.5克.", "破案3起．抓获2人．缴毒5.5克．"]),
    ("1.破案3起。\n2.抓获A.B两人。", ["1.破案3起.\n2.抓获A.B两人."]),
    ("抓获买买提.艾力。缴毒5克。", ["抓获买买提.艾力。缴毒5克。"]),
    (
        DAY,
        [
            "5月18日抓獲14人",
            "５月１８日抓获１４人",
            "5月l8日抓获l4人",
            "5月I8日抓获I4人",
            "5月18曰抓获14人",
            "5月l8曰抓获l4人",
            "5 月 18 日抓获 14 人",
            "5月1\ufe0f\u20e38\ufe0f\u20e3日抓获14人",
            "　　5月18日抓获14人　",
        ],
    ),
    ("2009年破案300起", ["2OO9年破案3OO起", "２００９年破案３００起", "2oo9年破案3oo起", "2 0 0 9年破案300起", "2009 年破案 300 起"]),
    (
        "查获毒品300克(净重)。",
        [
            "查获毒品300克（净重）。",
            "查获毒品300克﹙净重﹚｡",
            "查获毒品３００克（ 净重 ）。",
            "查獲毒品300克（净重）。",
            "查获du品300克（净重）。",
            "查获毒*品300克（净重）。",
            "查获毒品3OO兑（净重）。",
        ],
    ),
    ("“6·18”案", ["「6·18」案", "『6・18』案", "“6•18”案", "“６‧１８”案", "〝6∙18〞案"]),
    ("台里烟凶", ["臺裏煙兇", "臺裡菸兇", "台里烟凶"]),
    ("见车马鱼", ["⻅⻋⻢⻥", "見車馬魚"]),
    (
        "查获一案。\n抓获2人。",
        [
            "查获一案。<br/>抓获2人。",
            "查获一案。<br>抓获2人。",
            "查获一案。\n\n\n抓获2人。",
            "查获一案。\r\n抓获2人。",
            "查获一案。\u2028抓获2人。",
            "  查获一案。  \n  抓获2人。  ",
        ],
    ),
    ("民警与X某约定见面", ["民警与\nX某约定见面"]),
    ("缴毒3克,抓2人。", ["缴(jiǎo)毒3克,抓2人。", "缴毒(dú )3克,抓2人,。", "缴(🚓)毒3克,抓(☕)2(🧭)人,,。", "缴(jiao)毒(du)3克,抓2人(ren )。"]),
]
WRAPPED = [
    ("查获海洛因、\n冰毒", "查获海洛因、冰毒"),
    ("查获海洛因(\n净重3克)", "查获海洛因(净重3克)"),
    ("缴获毒品360千\n克", "缴获毒品360千克"),
    ("抓获12\n名嫌疑人", "抓获12名嫌疑人"),
    ("查获一批\n,随后移交", "查获一批,随后移交"),
    *(
        (f"某地{date}", f"某地{date.replace(chr(10), '')}")
        for date in ["2\n019年3月5日", "2019\n年3月5日", "2019-\n03-05", "3月\n15日", "3月1\n5日", "3月15\n日"]
    ),
    *(
        (f"某地{date}", f"某地{date.replace(chr(10), '')}")
        for date in ["二〇一\n九年三月", "2018年至2019年\n3月", "今年1\n至5月", "3月5日凌晨\n3时", "“9·\n14”案"]
    ),
    *((f"缴获{amount}", f"缴获{amount.replace(chr(10), '')}") for amount in ["12\n.5克", "12.\n5克", "1\n2人", "1,2\n34克", "二\n点五公斤", "12\n罐"]),
    *((f"由{people}", f"由{people.replace(chr(10), '')}") for people in ["佟\n某、房某供认", "郎某犯贩卖毒品\n罪,获刑", "市局侦破毒品\n案6起"]),
    ("某地警情\n3月30日,警方捣毁一处制\n假窝点,抓获2人", "某地警情\n3月30日,警方捣毁一处制假窝点,抓获2人"),
    ("某地警情\n查获烟弹37枚、含某成分的烟弹\n9枚,另有烟油2瓶。", "某地警情\n查获烟弹37枚、含某成分的烟弹9枚,另有烟油2瓶。"),
]
KEPT_BREAKS = [
    "发布2021-12-30 09:15\n年关将至",
    "某报2023-01-16\n日前破案",
    "查获一案。\n抓获2人",
    "战果\n一、查获冰毒",
    "简报\n2019年3月5日",
    "来稿\n来源:某报",
    "冰毒\t3\n海洛因\t5",
]
KEPT_BREAKS += ["县局出击,缴毒3公斤\n昨日,县局在某地设卡", "41\n52\n67", "1.\n破案", "某地\n某县警方查获一案", "战果\n抓获2人\n缴获3克"]
KEPT_BREAKS += ["简讯\n律师说,按含量认定\n“但是价格不高,”他说", "报:市局,县局\n发:各所,各队", "简讯\n今年查获3案,缴毒3克\n今年以来,另有2案"]
STAY = [
    *("10²平方米", "½公斤", "①抓获2人", "㎏", "Ⅲ级", "℃"),
    *("电话0771-1234567", "2019-345号", "No.12", "3-4人", "10:30", "12.5%", "6·26"),
    *("IPO公司", "Oil", "All人", "兑现奖金", "300兑换券", "子曰", "LSD", "K粉", "A1车", "kg"),
    *("冰毒(ice)", "某港(de)", "抓获2人(A)"),
    *("后来", "乾", "张du", "hai浪", "X某", "×某", "*某"),
]
HAN = "查获冰毒海洛因克公斤抓人案起年月日民警某年一二三百千万"
CLEAN = st.text(alphabet=HAN + "0123456789,。、:;()“”·.%").filter(
    lambda text: not re.search(r"\d。\d|,,|,。|;;|、、", text) and ("。" in text or not re.search(r"[一-龥]\.", text))
)  # 1200。6公斤 is 1200.6公斤; a doubled comma is one; a full stop of half width behind a character may end a sentence
MESSY = st.text(alphabet="查获3人克O1l０　 \n\r\t。,、(（)）<br/>&nbsp;曰兑hai洛因\u200b\ufe0f\u20e3臺毒*品.-年千", max_size=60)
ONE_FOR_ONE = st.text(alphabet="查获3人克０１　 \n。,、(（)）\u200b臺毒品.-年千「」", max_size=60)


@pytest.mark.parametrize(("norm", "raw"), [(norm, raw) for norm, spellings in NORMAL for raw in spellings])
def test_many_spellings_have_one_normal_form(norm: str, raw: str) -> None:
    assert normalise(raw).norm == norm


@pytest.mark.parametrize(("raw", "norm"), WRAPPED)
def test_line_break_inside_a_sentence_is_left_out(raw: str, norm: str) -> None:
    assert normalise(raw).norm == norm


@pytest.mark.parametrize(
    ("raw", "norm"),
    [
        ("责令社区\n戒毒3名", "责令社区戒毒3名"),
        ("社\n区戒毒3名", "社区戒毒3名"),
        ("甲\n社区戒毒3名", "甲\n社区戒毒3名"),
        ("抓获\n吸毒人员3名", "抓获\n吸毒人员3名"),
        ("社区\n\n戒毒3名", "社区\n戒毒3名"),
    ],
)
def test_no_line_break_stays_inside_a_given_word(raw: str, norm: str) -> None:
    assert normalise(raw, frozenset({"社区戒毒", "抓获", "吸毒人员", "抓获吸毒人员"})).norm == norm


@pytest.mark.parametrize("raw", [*STAY, *KEPT_BREAKS])
def test_lookalike_stays_as_it_is(raw: str) -> None:
    assert normalise(raw).norm == raw


@pytest.mark.parametrize(
    ("raw", "found", "quote"),
    [
        ("在某地收缴海洛因１ ０２６.５\n克。", "1026.5克", "１ ０２６.５\n克"),
        ("缴获hai洛因3OO兑", "海洛因300克", "hai洛因3OO兑"),
        ("查獲 毒 品<br/>5月l8曰", "5月18日", "5月l8曰"),
        ("抓获1\ufe0f\u20e34\ufe0f\u20e3人", "14人", "1\ufe0f\u20e34\ufe0f\u20e3人"),
    ],
)
def test_quote_gives_the_raw_characters_back(raw: str, found: str, quote: str) -> None:
    text = normalise(raw)
    start = text.norm.index(found)
    assert text.quote(Span(start, start + len(found))) == quote


def spans(text: Text) -> list[RawSpan]:
    """The raw place of each normal character."""
    return [text.raw_span(Span(at, at + 1)) for at in range(len(text.norm))]


@given(st.text() | MESSY, st.data())
def test_every_quote_is_a_slice_of_the_raw_text(raw: str, data: st.DataObject) -> None:
    text = normalise(raw)
    start = data.draw(st.integers(0, len(text.norm)))
    end = data.draw(st.integers(start, len(text.norm)))
    where = text.raw_span(Span(start, end))
    assert 0 <= where.start <= where.end <= len(raw)
    assert text.quote(Span(start, end)) == raw[where.start : where.end]
    assert where.end - where.start >= end - start


@given(st.text() | MESSY)
def test_offsets_grow_and_every_character_has_a_place(raw: str) -> None:
    places = spans(normalise(raw))
    assert all(place.end == place.start + 1 <= len(raw) for place in places)
    assert all(one.end <= two.start for one, two in itertools.pairwise(places))


@given(st.text() | MESSY)
def test_last_character_comes_from_what_stands_last_in_the_raw_text(raw: str) -> None:
    text = normalise(raw + "人")
    assert text.norm[-1] == "人"
    assert spans(text)[-1] == RawSpan(len(raw), len(raw) + 1)


@given(ONE_FOR_ONE)
def test_each_normal_character_stands_for_its_own_raw_one(raw: str) -> None:
    text = normalise(raw)
    meant = {**plain_table(), ord("臺"): "台"}
    stood = "".join(raw[place.start].translate(meant) for place in spans(text))
    alike = str.maketrans(". ", "。,")  # full stops of half width end sentences, too; the parts of a headline are set apart
    assert stood.translate(alike) == text.norm.translate(alike)


@given(CLEAN)
def test_clean_text_is_its_own_normal_form(raw: str) -> None:
    assume(raw.count(".") < 2)  # several may be full stops of half width
    assert normalise(raw) == Text(raw, raw)
