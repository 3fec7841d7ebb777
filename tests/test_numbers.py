"""Numerals and measures: one value, many spellings; and numerals that are no quantities, with what they are instead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.normalise import normalise
from extract.check import number
from extract.words.numbers import find_measures
from extract.words.numerals import NumberError, read_number
from schemas.text import Measure
from tests.sentences import book

NUMERALS = [
    ("13524", ["13524", "13,524", "1万3524", "一万三千五百二十四", "壹万叁仟伍佰贰拾肆"]),
    ("32000", ["32000", "3.2万", "3万2", "3万2千", "三万二", "三万二千", "3万2000"]),
    ("120000000", ["1.2亿", "一亿二千万", "1亿2000万", "120,000,000"]),
    ("105", ["一百零五", "一百〇五", "1百零5", "一〇五"]),
    ("150", ["一百五", "一百五十", "1百5十", "1.5百"]),
    ("1005", ["一千零五", "1千零5"]),
    ("10", ["十", "一十", "拾"]),
    ("2", ["二", "两", "贰", "2.0"]),
    ("22", ["二十二", "廿二", "2十2"]),
    ("534", ["五百三十四", "五百卅四", "伍佰参拾肆", "5百34"]),
    ("22010", ["两万二零一十", "二万二千零一十", "2万2010"]),
    ("1500000000000", ["一万五千亿", "1.5万亿", "1兆5000亿"]),
    ("400000000", ["四万万", "四亿"]),
    ("5006200045200", ["五兆六十二亿四万五千二"]),
    ("31", ["三十一", "卅一"]),
    ("615.4", ["六百一十五点四", "615.4"]),
    ("0.5", ["半", "0.5", "零点五"]),
    ("15000", ["一点五万", "1.5万", "一万五"]),
    ("2016", ["二〇一六", "二○一六", "二零一六", "2016"]),
]
NO_NUMERALS = ["", " ", "克", "三克", "abc", "3..5", "三点", "一点百", "3-4", "X", "某", "⑤", "²", "½"]
MEASURES = [
    (
        "1500 g exact",
        [
            "3斤",
            "三斤",
            "1.5公斤",
            "1.5千克",
            "1.5kg",
            "1.5 KG",
            "1500克",
            "1,500克",
            "1500公克",
            "1千5百克",
            "一千五百克",
            "一公斤半",
            "1公斤500克",
            "１５００克",
        ],
    ),
    ("500 g exact", ["半公斤", "一斤", "500克", "五百克", "0.5千克", "10两", "500g", "500G"]),
    ("140 g exact", ["二两八钱", "2两8钱", "140克", "一百四十克"]),
    ("103400 g exact", ["一百零三公斤四百克", "103公斤400克", "103.4公斤", "103.4千克", "十万三千四百克"]),
    ("400000 g exact", ["四百千克", "四百公斤", "400千克", "0.4吨"]),
    ("21500 g exact", ["二十一点五千克", "二十一千克半", "21.5公斤", "二十一公斤半"]),
    ("13000 g exact", ["一万三千克", "十三千克", "13千克", "13公斤"]),
    ("30000000 g exact", ["三万千克", "3万千克", "3万公斤", "30吨"]),
    ("1030000 g exact", ["1吨零30公斤", "1.03吨", "1吨又30公斤", "1030公斤"]),
    ("0.35 g exact", ["350毫克", "0.35克", "350mg", "零点三五克"]),
    ("15000 CNY exact", ["一点五万元", "1.5万元", "一万五千元"]),
    ("2200 ml exact", ["2.2升", "2200毫升", "二千二百毫升", "2200ml", "2200 mL", "2升200毫升", "2.2L"]),
    ("30000 CNY over", ["3到5万元", "三至五万元", "3-5万元", "3万到5万元", "三五万元", "3万元至5万元"]),
    ("8500 CNY over", ["8500到3万元", "八千五到三万元"]),
    ("12000 pill exact", ["12000粒", "1.2万粒", "1万2千粒", "一万二千粒", "12,000片", "1.2万颗"]),
    ("667 plant exact", ["667株", "六百六十七株", "667棵"]),
    ("85000 CNY exact", ["8.5万元", "8万5千元", "八万五千元", "人民币8.5万元", "85,000元", "人民币85000", "8.5万元人民币"]),
    ("126000000 CNY exact", ["1.26亿元", "12600万元", "一亿二千六百万元", "1亿2600万元"]),
    ("420000 HKD exact", ["港币四十二万元", "42万港元", "42万元港币", "港币42万"]),
    ("864000 TWD exact", ["新台币86万4,000元", "86万4000元新台币", "新台币86.4万元"]),
    ("12 person exact", ["12人", "12名", "十二名", "12人次", "１２名"]),
    ("306 case exact", ["306起", "3百零六起", "三百零六宗", "306件"]),
    ("32000 pill over", ["3万2千余粒", "3.2万余粒", "3.2余万粒", "32000多粒", "逾3.2万粒", "3.2万粒以上", "超过3.2万粒", "3.2万粒之多"]),
    ("350 g about", ["约350克", "350克左右", "大约350克", "350克上下", "350来克", "三百五十克左右"]),
    ("38000 g over", ["逾38公斤", "38公斤余", "38公斤以上", "38余公斤", "超38公斤", "38公斤多", "多达38公斤", "38多公斤", "达38公斤以上"]),
    ("4 g under", ["近4克", "不足4克", "不到4克", "将近4克", "接近4克", "四克不到"]),
    ("3 pill over", ["3至5粒", "3-5粒", "3~5粒", "三四粒", "三到五粒"]),
    ("120 plant over", ["一百二三十株", "120余株", "120多株"]),
]
NOTHING = [
    *("数百人", "数十公斤", "几十克", "数千粒", "几万元"),
    *("进一步", "第一", "万一", "统一", "十分", "一些", "半路", "百姓", "千方百计", "三亚", "一半", "第十二条"),
    *("毒贩", "某县", "克", "公斤", "千克", "X某", "千克以上案件"),
]
LOOKALIKES = [
    ("第3版", "ordinal"),
    ("〔2019〕12号", "ordinal"),
    ("G1234次列车", "ordinal"),
    ("联系电话13800000000", "phone"),
    ("0771-1234567", "phone"),
    ("拨打110报警", "phone"),
    ("身份证110101199001011234", "identity-number"),
    ("2019年", "date-code"),
    ("5月18日", "date-code"),
    ("2019-345号", "date-code"),
    ("10:30", "date-code"),
    ("“6·18”", "date-code"),
    ("2020.11.5", "date-code"),
    ("https://example.org/3克", "web"),
    ("1.2.3", "web"),
]
OTHER_DIMENSIONS = [
    ("27岁", "age"),
    ("16公里", "length"),
    ("180平方米", "area"),
    ("68%", "percent"),
    ("21时许", "clock"),
    ("3个月", "duration"),
    ("45天", "duration"),
    ("3000份", "other"),
    ("12", "bare"),
]
EMERGENCY = re.compile("(?:110|119|120|122)(?!\\d)")


def measures(sentence: str) -> list[Measure]:
    """All measures of a sentence."""
    norm = normalise(sentence).norm
    return [mention.value for mention in find_measures(norm, 0, len(norm), book().units) if isinstance(mention.value, Measure)]


def phrases(sentence: str) -> list[str]:
    """All measures of a sentence as "1500 g exact"."""
    return [f"{number(m.quantity.amount)} {m.quantity.unit} {m.quantity.approx}" for m in measures(sentence)]


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, spellings in NUMERALS for text in spellings])
def test_many_spellings_are_one_value(value: str, text: str) -> None:
    assert number(read_number(text)) == value


@pytest.mark.parametrize("text", NO_NUMERALS)
def test_text_that_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(NumberError):
        read_number(text)


@pytest.mark.parametrize(("phrase", "text"), [(phrase, text) for phrase, spellings in MEASURES for text in spellings])
def test_many_spellings_are_one_measure(phrase: str, text: str) -> None:
    assert phrases(text) == [phrase]
    assert phrases(f"在某处查见{text},随后移交") == [phrase]


@pytest.mark.parametrize("text", NOTHING)
def test_word_with_a_numeral_in_it_gives_nothing(text: str) -> None:
    assert phrases(text) == []


@pytest.mark.parametrize(("text", "what"), LOOKALIKES)
def test_lookalike_is_no_quantity_and_tells_what_it_is(text: str, what: str) -> None:
    assert [(m.quantity.unit, m.word) for m in measures(text)] == [("none", what)]


@pytest.mark.parametrize(("text", "dimension"), OTHER_DIMENSIONS)
def test_measure_of_something_else_is_neither_mass_nor_money(text: str, dimension: str) -> None:
    assert [m.dimension for m in measures(text)] == [dimension]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("冰毒3克、海洛因5克", ["3 g exact", "5 g exact"]),
        ("3包共12.5克", ["3 item exact", "12.5 g exact"]),
        ("抓获12人,缴获3公斤多,毒资近4万元", ["12 person exact", "3000 g over", "40000 CNY under"]),
        ("3克5粒", ["3 g exact", "5 pill exact"]),
        ("5克3公斤", ["5 g exact", "3000 g exact"]),
    ],
)
def test_sentence_gives_all_its_measures_in_order(sentence: str, expected: list[str]) -> None:
    assert phrases(sentence) == expected


@given(st.integers(0, 10**9).filter(lambda amount: not EMERGENCY.match(f"{amount:,}")), st.sampled_from([("克", 1), ("公斤", 1000), ("吨", 1000000)]))
def test_any_amount_is_read_with_and_without_separators(amount: int, unit: tuple[str, int]) -> None:
    word, factor = unit
    assert phrases(f"{amount}{word}") == phrases(f"{amount:,}{word}") == [f"{amount * factor} g exact"]


@given(st.text(alphabet="零〇一二两三十百千万亿半点3.,余 多几数克", max_size=20))
def test_any_run_of_numerals_is_a_number_or_refused(text: str) -> None:
    try:
        value = read_number(text)
    except NumberError:
        return
    assert value >= 0
