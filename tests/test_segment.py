"""Segments: a page → paragraphs with their kind and marker → sentences; and words that stay whole."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.normalise import normalise
from corpus.segment import Segmenter, quiet_tokenizer, split
from schemas.text import Text

PARAGRAPHS = [
    ("一、战果", [("heading", "一、")]),
    ("某市禁毒工作情况", [("heading", None)]),
    ("近日，某县警方查获一案。", [("body", None)]),
    ("1.查获冰毒3克。", [("item", "1.")]),
    ("（二）抓获2人；", [("item", "(二)")]),
    ("①抓获2人。", [("item", "①")]),
    ("■ 抓获2人。", [("item", "■")]),
    ("一是查获冰毒3克。", [("item", "一是")]),
    ("案例三：X某贩卖毒品。", [("item", "案例三:")]),
    ("【案例2】X某贩卖毒品。", [("item", "【案例2】")]),
    ("第一起，抓获2人。", [("item", "第一起")]),
    ("——查获冰毒3克。", [("item", "——")]),
    ("冰毒\t3\n海洛因\t5", [("row", None), ("row", None)]),
    ("战果\n\n\n1、抓获2人。\n2、抓获3人。", [("heading", None), ("item", "1、"), ("item", "2、")]),
    ("一、战果\n近日，查获一案。\n二、打算\n再接再厉。", [("heading", "一、"), ("body", None), ("heading", "二、"), ("body", None)]),
]
NO_MARKER = ["3.5克冰毒被查获。", "1.2公斤冰毒被查获。", "12千克冰毒被查获。", "2019年3月5日，查获一案。", "一名男子被抓获。", "第一次查获冰毒。"]
SENTENCES = [
    ("查获一案。抓获2人。", ["查获一案。", "抓获2人。"]),
    ("查获一案；抓获2人！真快？是的", ["查获一案;", "抓获2人!", "真快?", "是的"]),
    ("查获一案。\n抓获2人", ["查获一案。", "抓获2人"]),
    ("查获一案，抓获2人：X某、Y某", ["查获一案,抓获2人:X某、Y某"]),
    ("抓获2人（均为“骡子”。无前科）。移交。", ["抓获2人(均为“骡子”。无前科)。", "移交。"]),
    ("X某说“没有。不知道”。随后招供。", ["X某说“没有。不知道”。", "随后招供。"]),
    ("X某说：“我认罪。”随后招供。", ["X某说:“我认罪。”随后招供。"]),
    ("净重3.5克。共2包。", ["净重3.5克。", "共2包。"]),
    ("真的吗？！是的。", ["真的吗?!", "是的。"]),
    ("", []),
    (" \n\t\n ", []),
]
PAGE = st.text(alphabet="查获冰毒人3.,。、;!?()“”\n\t 一二①■", max_size=80)


def halves(raw: str) -> tuple[list[str], list[str]]:
    """Paragraphs and sentences of a page as words."""
    text = normalise(raw)
    paragraphs, clauses = split(text)
    return [text.norm[p.span.start : p.span.end] for p in paragraphs], [text.norm[c.span.start : c.span.end] for c in clauses]


@pytest.mark.parametrize(("raw", "expected"), PARAGRAPHS)
def test_page_is_cut_into_paragraphs_with_their_kind_and_marker(raw: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(paragraph.kind, paragraph.marker) for paragraph in split(normalise(raw))[0]] == expected


@pytest.mark.parametrize("raw", NO_MARKER)
def test_number_at_the_start_is_no_marker(raw: str) -> None:
    assert [paragraph.marker for paragraph in split(normalise(raw))[0]] == [None]


@pytest.mark.parametrize(("raw", "expected"), SENTENCES)
def test_page_is_cut_into_sentences(raw: str, expected: list[str]) -> None:
    assert halves(raw)[1] == expected


@given(PAGE | st.text())
def test_each_sentence_stands_in_its_paragraph_in_order(raw: str) -> None:
    text = Text(raw, raw)
    paragraphs, clauses = split(text)
    assert [clause.index for clause in clauses] == list(range(len(clauses)))
    assert all(paragraphs[clause.paragraph].span.covers(clause.span) for clause in clauses)
    assert all(one.span.end <= two.span.start for one, two in itertools.pairwise(clauses))
    assert all(one.span.end < two.span.start for one, two in itertools.pairwise(paragraphs))


@given(PAGE | st.text())
def test_paragraphs_and_sentences_leave_nothing_out(raw: str) -> None:
    text = Text(raw, raw)
    paragraphs, clauses = split(text)
    whole = "".join(raw.split())
    assert "".join("".join(raw[p.span.start : p.span.end].split()) for p in paragraphs) == whole
    assert "".join("".join(raw[c.span.start : c.span.end].split()) for c in clauses) == whole


@pytest.mark.parametrize(
    ("text", "added"),
    [("查获冰毒片剂三包", "冰毒片剂"), ("收缴合成大麻素烟油", "合成大麻素"), ("抓获犯罪嫌疑人甲某", "犯罪嫌疑人")],
)
def test_added_word_is_one_token(text: str, added: str) -> None:
    tokenizer = quiet_tokenizer()
    tokenizer.add_word(added)
    assert [token for token, _, _ in tokenizer.tokenize(text) if token == added] == [added]


def test_tokens_stand_side_by_side_and_make_the_text() -> None:
    text = "近日，某县警方查获冰毒片剂3包。"
    cutter = Segmenter(["冰毒片剂"])
    words = cutter.cut(text)
    assert "".join(word for word, _, _ in words) == text
    assert [text[start:end] for _, start, end in words] == [word for word, _, _ in words]
    assert cutter.doc(text).text == text


def test_added_words_stay_with_the_segmenter_that_they_were_given_to() -> None:
    invented = "曱甴霾粉"
    assert [word for word, _, _ in Segmenter([invented]).cut(invented)] == [invented]
    assert [word for word, _, _ in Segmenter().cut(invented)] != [invented]
