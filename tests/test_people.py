"""People: phrase → how many, how sure, by which label and names; and numbers of other things."""

import pytest

from corpus.normalise import normalise
from extract.people.persons import find_people
from schemas.text import People
from tests.sentences import book

COUNTS = [
    (
        12,
        [
            "犯罪嫌疑人12名",
            "犯罪嫌疑人12人",
            "12名犯罪嫌疑人",
            "12名涉毒犯罪嫌疑人",
            "犯罪嫌疑人十二名",
            "十二名毒贩",
            "１２名毒贩",
            "嫌疑人共12人",
            "瞿某等12人",
            "瞿某、魏某等12人",
            "瞿某等12名犯罪嫌疑人",
            "瞿某等十二人",
            "12人",
        ],
    ),
    (
        2,
        [
            "瞿某、魏某",
            "瞿某和魏某",
            "瞿某某与魏某某",
            "瞿某、魏某2人",
            "瞿某、魏某两人",
            "瞿某、魏某二人",
            "夫妻二人",
            "一对夫妻",
            "瞿氏兄弟",
            "瞿某夫妇",
            "瞿某及其妻子",
            "瞿某及其妻子2人",
            "瞿某及其同伙共2人",
            "瞿某及其女友",
            "瞿某和同伙魏某",
            "两名男子",
            "二男子",
            "两嫌疑人",
            "一男一女",
            "一对男女",
            "一对涉嫌贩毒的本地男女",
        ],
    ),
    (1, ["瞿某", "瞿某某", "瞿××", "欧阳某", "瞿姓男子", "犯罪嫌疑人瞿某", "男子瞿某（男，27岁）", "一名男子", "1名毒贩", "缅甸籍男子1人"]),
    (
        3,
        [
            "瞿某、魏某、靳某",
            "瞿某、魏某及靳某",
            "犯罪嫌疑人瞿某、魏某、靳某",
            "瞿某、魏某夫妇".replace("、魏某夫妇", "夫妇、魏某"),
            "瞿某、魏某等3人",
            "瞿某及同伙2人",
            "瞿某和其手下马仔2人",
            "三名嫌疑人",
            "3人",
        ],
    ),
    (1900, ["1900人", "1,900人", "一千九百人", "1900名嫌疑人"]),
]
HEDGED = [
    ("1900多人", People(1900, "over")),
    ("7900余人次", People(7900, "over")),
    ("逾200人", People(200, "over")),
    ("近200名毒贩", People(200, "under", (), "毒贩")),
    ("约30名嫌疑人", People(30, "about", (), "嫌疑人")),
    ("犯罪嫌疑人30余名", People(30, "over", (), "犯罪嫌疑人")),
    ("十余人", People(10, "over")),
    ("瞿某等20余人", People(20, "over", ("瞿某",))),
]
LABELLED = [
    ("吸毒人员5名", [People(5, "exact", (), "吸毒人员")]),
    ("犯罪嫌疑人瞿某", [People(1, "exact", ("犯罪嫌疑人瞿某",), "犯罪嫌疑人")]),
    ("贩毒嫌疑人瞿某、吸毒人员魏某", [People(1, "exact", ("贩毒嫌疑人瞿某",), "贩毒嫌疑人"), People(1, "exact", ("吸毒人员魏某",), "吸毒人员")]),
    ("犯罪嫌疑人5名，吸毒人员8名", [People(5, "exact", (), "犯罪嫌疑人"), People(8, "exact", (), "吸毒人员")]),
    ("未成年人2名", [People(2, "exact", (), "未成年人")]),
]
OFFICERS = [
    ("民警20名", [People(20, "exact", (), "民警")]),
    ("20名民警", [People(20, "exact", (), "民警")]),
    ("出动警力300余人", [People(300, "over", (), "警力")]),
    ("志愿者50人", [People(50, "exact", (), "志愿者")]),
    ("民警瞿某", [People(1, "exact", ("民警瞿某",), "民警")]),
    ("民警瞿某抓获嫌疑人魏某", [People(1, "exact", ("民警瞿某",), "民警"), People(1, "exact", ("嫌疑人魏某",), "嫌疑人")]),
]
NOTHING = [
    "岭南省某某高速公路",
    "某某村",
    *("冰毒12克", "毒品案件5起", "车辆3辆", "3包", "45万元", "12%", "窝点2处"),
    *("27岁", "2019年", "3个月", "某县", "某地", "某小区", "某些"),
    *("人民", "人员", "民警", "犯罪嫌疑人", "个别人", "有关人员", "每人", "数人", "多人"),
    *("联系电话13800138000", "3000份", "12次", "两地", "两会"),
]


def people(sentence: str) -> list[People]:
    """All people of a sentence."""
    norm = normalise(sentence).norm
    return [mention.value for mention in find_people(norm, 0, len(norm), book().names) if isinstance(mention.value, People)]


@pytest.mark.parametrize(("count", "phrase"), [(count, phrase) for count, spellings in COUNTS for phrase in spellings])
def test_many_phrases_are_the_same_number_of_people(count: int, phrase: str) -> None:
    assert [who.count for who in people(phrase)] == [count]
    assert [who.count for who in people(f"近日，警方抓获{phrase}。")] == [count]


@pytest.mark.parametrize(("phrase", "expected"), HEDGED)
def test_hedge_is_told_with_the_number(phrase: str, expected: People) -> None:
    assert people(phrase) == [expected]


@pytest.mark.parametrize(("phrase", "expected"), [*LABELLED, *OFFICERS])
def test_label_tells_who_they_are(phrase: str, expected: list[People]) -> None:
    assert people(phrase) == expected


@pytest.mark.parametrize("phrase", NOTHING)
def test_number_or_name_of_something_else_is_no_people(phrase: str) -> None:
    assert people(phrase) == []


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("抓获犯罪嫌疑人 12 名，其中女性2人", ["犯罪嫌疑人 12 名", "2人"]),
        ("将瞿某、魏某抓获", ["瞿某、魏某"]),
        ("将瞿某等\n5人抓获", ["瞿某等\n5人"]),
    ],
)
def test_span_holds_label_names_and_number(sentence: str, quotes: list[str]) -> None:
    text = normalise(sentence)
    assert [text.quote(mention.span) for mention in find_people(text.norm, 0, len(text.norm), book().names)] == quotes
