"""Readers of general prose: numbers, shares, amounts, money and dates; and the bars of other makers' tests, where these are here."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.peers.__main__ import main
from extract.peers.amounts import amounts
from extract.peers.answers import READERS
from extract.peers.figures import numbers, shares
from extract.peers.spoken import dates
from extract.peers.stamps import Level
from extract.peers.suites import DEFAULT, Verdict, load_contradictions, load_groups, verdicts
from extract.peers.sums import sums
from tests.sentences import book

FRIDAY = datetime(2024, 3, 15, 10, 30)
NUMBERS = [
    ("72000", ["7万2", "七万二千", "72,000", "7 万2 千", "7.2万", "72k", "柒万贰仟"]),
    ("-4.5", ["-4.5", "负四点五", "－４.５", "负 4.5"]),
    ("36", ["三打", "3打", "三十六"]),
    ("0.125", ["八分之一", "8分之1", "1/8", "捌 分 之 壹"]),
    ("2.25", ["二又四分之一", "2 1/4", "九分之二十点二五", "4分之9"]),
    ("3000000000000", ["三万亿", "3兆", "3万亿", "三兆"]),
    ("5", ["Ⅴ", "五", "5", "伍"]),
]
NO_NUMBERS = ["一切顺利", "四川", "老百姓", "美味十足", "登陆作战", "放肆", "万一", "一般", "一样"]
SHARES = [
    ("0.35", ["35%", "百分之三十五", "三成五", "３.５成", "35个百分点", "千分之三百五十", "三成半"]),
    ("0.8", ["八折", "80折", "8 成", "五分之四", "百 分 之 八十"]),
    ("1", ["百分之百", "百分百", "100%", "十成"]),
    ("-0.02", ["负2%", "-2%", "负百分之二", "负的百分之二"]),
]
NO_SHARES = ["二三十个百分点", "百分之二三十", "成功", "打折", "骨折三处"]
AMOUNTS = [
    ("1250 g", ["1.25公斤", "二斤半", "2斤5两", "1250克", "一千二百五十克"]),
    ("750 mL", ["四分之三升", "750毫升", "0.75L", "750cc"]),
    ("2 Gallon", ["两加仑", "2加侖"]),
    ("180 Centimeter", ["180公分", "一百八十厘米", "180cm"]),
    ("-3 Kilometer", ["负3公里", "-3km"]),
]
NO_AMOUNTS = ["公斤", "克服困难", "第三升降机"]
MONEY = [
    ("88.8", ["88.8元", "八十八块八", "八十八元八角", "88块8毛", "￥88.8", "人民币八十八元八毛"]),
    ("0.75", ["七毛五", "7角5分", "七十五分"]),
    ("6000..7000", ["6000多元", "六七千元", "6000余美元", "6千到7千元", "六到七千元"]),
    ("200000..300000", ["二三十万元", "20万至30万元", "20-30万元", "二十到三十万港元"]),
    ("10000..100000", ["几万块", "数万元"]),
    ("4500", ["4500美元", "四千五百欧元", "$4500", "4500日币", "4.5k元"]),
]
NO_MONEY = ["刑满释放", "罚金", "人民币", "毛重", "十分高兴", "元旦"]
DATES = [
    (
        "2024-03-14",
        [
            "昨天",
            "昨日",
            "尋日",
            "周四",
            "3月14日",
            "三月十四号",
            "14日",
            "2024-3-14",
            "20240314",
            "14/3/2024",
            "24年3月14日",
            "二〇二四年三月十四日",
            "本周四",
        ],
    ),
    ("2024-03-08", ["上周五", "上个礼拜五", "2024年3月第二个周五", "妇女节"]),
    ("2024-03-11..2024-03-17", ["本周", "这个星期", "今个礼拜", "2024年第11周"]),
    ("2024-03-04..2024-03-10", ["上周", "上一周", "上個星期"]),
    ("2023-01-01..2023-12-31", ["去年", "2023年", "二零二三年", "上一年", "2023年1月至12月", "民国112年"]),
    ("2024-02-01..2024-02-29", ["上个月", "上月", "2月", "2024年2月", "二月份"]),
    ("2024-01-01..2024-02-29", ["前两个月", "今年前两个月", "今年1-2月", "今年一月到二月", "2024.1-2月"]),
    ("2023-07-01..2023-12-31", ["去年下半年", "2023年下半年", "2023年7月到12月"]),
    ("2023-10-01..2023-12-31", ["去年第四季度", "2023年四季度", "2023年最后三个月"]),
    ("2024-03-01..2024-03-10", ["3月上旬", "三月上旬", "本月上旬", "3月1日至10日", "今年3月1日到3月10日"]),
    ("1990-01-01..1999-12-31", ["九十年代", "20世纪90年代"]),
    ("2019-05-01..", ["自2019年5月", "从2019年5月开始", "2019年5月起"]),
    ("2019-05-01..2024-03-15", ["2019年5月以来", "自2019年5月以来"]),
    ("..2019-04-30", ["2019年5月以前", "2019年5月之前", "2019年4月或之前"]),
    ("2024-03-15T20:00:00..2024-03-15T20:59:59", ["今晚8点", "晚上八点", "20时", "今天晚上8点许", "下午8点钟"]),
    ("2024-03-14T15:15:00..2024-03-14T15:15:59", ["昨天下午三点一刻", "昨天15:15", "3月14日下午3:15", "14日15时15分", "昨天3:15pm"]),
    ("2024-03-15T14:00:00..2024-03-15T16:00:00", ["下午两点到四点", "今天下午2点至下午4点", "14:00-16:00", "14~16点"]),
    ("2024-03-15T08:30:00..2024-03-15T10:30:00", ["过去两小时", "最近2个小时", "上两个钟头"]),
    ("2024-03-15T10:00:00..2024-03-15T10:00:00", ["半小时前", "30分钟之前", "半个钟头以前"]),
    ("2024-03-12T10:30:00..2024-03-12T10:30:00", ["3天前", "三天之前", "约3天前"]),
    ("2024-03-16..2024-03-17", ["明后两天", "明天后天两天"]),
]
NO_DATES = ["一切顺利", "月饼", "三百克", "日报", "1.5公斤", "13月", "25时"]


def told(text: str) -> list[str]:
    """The dates of a text as "first..last", one day as itself."""
    return [f"{item['date_start'] or ''}..{item['date_end'] or ''}" for item in READERS["dates"](text, FRIDAY, book())]


def spread(low: str, high: str) -> str:
    """A sum, or a range of sums."""
    return low if low == high else f"{low}..{high}"


def rows(table: list[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    """Value and spelling, one by one."""
    return [(value, text) for value, spellings in table for text in spellings]


@pytest.mark.parametrize(("value", "text"), rows(NUMBERS))
def test_number_of_general_prose(value: str, text: str) -> None:
    assert [f"{number.normalize():f}" for number in numbers(text)] == [value]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_word_with_a_numeral_in_it_is_no_number(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(("value", "text"), rows(SHARES))
def test_share_of_general_prose(value: str, text: str) -> None:
    assert [f"{share.normalize():f}" for share in shares(text)] == [value]


@pytest.mark.parametrize("text", NO_SHARES)
def test_rough_share_or_other_word_is_no_share(text: str) -> None:
    assert shares(text) == []


@pytest.mark.parametrize(("value", "text"), rows(AMOUNTS))
def test_amount_of_general_prose(value: str, text: str) -> None:
    assert [f"{amount.value.normalize():f} {amount.unit}" for amount in amounts(text, book().units)] == [value]


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_unit_without_a_number_is_no_amount(text: str) -> None:
    assert amounts(text, book().units) == []


@pytest.mark.parametrize(("value", "text"), rows(MONEY))
def test_money_of_general_prose(value: str, text: str) -> None:
    assert [spread(f"{s.low.normalize():f}", f"{s.high.normalize():f}") for s in sums(text, book().units)] == [value]


@pytest.mark.parametrize("text", NO_MONEY)
def test_word_of_money_without_a_sum_is_none(text: str) -> None:
    assert sums(text, book().units) == []


@pytest.mark.parametrize(("value", "text"), rows(DATES))
def test_date_of_general_prose(value: str, text: str) -> None:
    assert told(text) == [value if ".." in value else f"{value}..{value}"]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_tells_no_date_gives_none(text: str) -> None:
    assert told(text) == []


def test_bare_date_looks_back_as_bulletins_do_and_ahead_only_when_asked() -> None:
    def days(text: str) -> list[str]:
        return [f"{at[0].stamp.opening:%Y-%m-%d}" for look in ("back", "ahead") for at in [dates(text, FRIDAY, look)]]

    assert days("周一") == ["2024-03-11", "2024-03-18"]
    assert days("5月1日") == ["2023-05-01", "2024-05-01"]
    assert days("20号") == ["2024-02-20", "2024-03-20"]
    assert days("九月") == ["2023-09-01", "2024-09-01"]


ALPHABET = "零一二三两十百千万亿半点几多余0123456789.,/:%-~至到年月日号周星期天时分秒上下前后本今明昨第个之内以来克公斤升元块角毛钱折成 打负eE^kM"


@given(st.one_of(st.text(max_size=40), st.text(alphabet=ALPHABET, max_size=24)))
@example("1^999")
@example("9999年12月31日后")
@example("百分之零分之零")
@example("公元0年")
def test_no_reader_ever_raises(text: str) -> None:
    for reader in READERS.values():
        for now in (FRIDAY, datetime.min, datetime.max, None):
            assert isinstance(reader(text, now, book()), list)


# ---- other makers' suites

here = pytest.mark.skipif(not (DEFAULT / "score.py").is_file(), reason="other makers' suites are not here")


@pytest.fixture(scope="module")
def judged() -> list[Verdict]:
    """Our verdicts on all cases."""
    return [verdict for group in load_groups()[0] for verdict in verdicts(DEFAULT, group, book())]


@here
def test_every_suite_is_read_or_told_why_not() -> None:
    groups, unread = load_groups()
    there = {path.relative_to(DEFAULT).as_posix() for path in DEFAULT.glob("*/*.json")}
    assert there <= {suite for group in groups for suite in group.suites} | set(unread)


@here
def test_contradictions_are_listed_and_every_bar_is_reached(judged: list[Verdict], capsys: pytest.CaptureFixture[str]) -> None:
    assert {verdict.case for verdict in judged if verdict.contradicts} <= set(load_contradictions())
    assert main([str(DEFAULT)]) == 0
    assert "NOT REACHED" not in capsys.readouterr().out


def test_without_suites_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("peers: skipped, no suites in ")


SCORER = "import json\ndef score(path, case, items):\n    return (int(items == case['wanted']), 0)\n"
CASES = [
    {"id": "a", "input": "三打", "ref": None, "expected": [{"type": "number", "value": "36"}], "wanted": [{"value": "36"}], "relevant": True},
    {"id": "b", "input": "十二", "ref": None, "expected": [{"type": "number", "value": "13"}], "wanted": [{"value": "13"}], "agree": ["another"]},
    {"id": "c", "input": "十三", "ref": None, "expected": [{"type": "number", "value": "13"}], "wanted": [], "relevant": False},
]


def test_a_suite_is_answered_scored_and_held_against_its_bar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "hutool").mkdir()
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    (tmp_path / "hutool" / "number_chinese.json").write_text(json.dumps(CASES), encoding="utf-8")
    assert main([str(tmp_path), "--answers", str(tmp_path / "out"), "--fails", "5"]) == 1
    told = capsys.readouterr().out
    assert "NUMBERS                                                      2    50.0       0    50.0      93.0  bar 96: NOT REACHED" in told
    assert told.count("not found: ") == 1
    assert "not found: hutool/number_chinese.json b" in told
    answers = (tmp_path / "out" / "hutool_number_chinese.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in answers] == [{"id": "a", "items": [{"value": "36"}]}, {"id": "b", "items": [{"value": "12"}]}]


def test_levels_go_from_coarse_to_fine() -> None:
    assert list(Level) == sorted(Level)
