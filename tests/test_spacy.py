"""The extractor inside spaCy: a doc gets labelled spans and the record that `read_bulletin` gives."""

from datetime import date

import pytest
import spacy
from spacy.language import Language

from extract import spacy_pipe
from rules.entry import RuleError
from tests.sentences import read

NAME = "bulletin_extractor"
SENTENCE = "昨日，某县警方抓获犯罪嫌疑人2人，缴获冰毒3克、海洛因5克，扣押毒资45万元。"
SPANS = [
    (
        SENTENCE,
        [("seizure:methamphetamine", "冰毒3克"), ("seizure:heroin", "海洛因5克"), ("arrest:captured", "抓获犯罪嫌疑人2人"), ("asset:cash", "毒资45万元")],
    ),
    ("全县破获毒品案件12起", [("cases:solved", "破获毒品案件12起")]),
    ("缴获冰毒１ ５００克", [("seizure:methamphetamine", "冰毒１ ５００克")]),
    ("力争缴获海洛因3000克", []),
    ("天气晴好。", []),
    ("", []),
]


def pipeline(**config: str) -> Language:
    """A blank Chinese pipeline with the extractor."""
    nlp = spacy.blank("zh")
    nlp.add_pipe(NAME, config=config)
    return nlp


@pytest.mark.parametrize(("sentence", "expected"), SPANS)
def test_doc_gets_one_labelled_span_for_each_fact(sentence: str, expected: list[tuple[str, str]]) -> None:
    doc = pipeline()(sentence)
    assert [(span.label_, span.text) for span in doc.spans[spacy_pipe.KEY]] == expected


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in SPANS])
def test_record_is_the_one_that_reading_gives(sentence: str) -> None:
    doc = pipeline()(sentence)
    assert doc._.record == read(sentence).record.model_copy(update={"doc": "doc"})
    assert doc.text == sentence


@pytest.mark.parametrize(("published", "start"), [("2019-06-20", date(2019, 6, 19)), ("2020-01-01", date(2019, 12, 31))])
def test_day_of_publication_can_be_given(published: str, start: date) -> None:
    record = pipeline(published=published)(SENTENCE)._.record
    assert (record.published, [event.start for event in record.events]) == (date.fromisoformat(published), [start])


def test_many_docs_go_through_the_pipe_in_order() -> None:
    docs = pipeline().pipe(["缴获冰毒3克", "天气晴好", "缴获海洛因5克"])
    assert [[span.text for span in doc.spans[spacy_pipe.KEY]] for doc in docs] == [["冰毒3克"], [], ["海洛因5克"]]


def test_two_pipelines_live_side_by_side() -> None:
    one, two = pipeline(published="2019-06-20"), pipeline()
    assert [one(SENTENCE)._.record.published, two(SENTENCE)._.record.published] == [date(2019, 6, 20), None]


@pytest.mark.parametrize(
    ("config", "error", "words"),
    [({"published": "20. Juni"}, ValueError, "20. Juni"), ({"rules": "no-such-folder"}, RuleError, "drugs.toml: file: not found in no-such-folder/")],
)
def test_wrong_settings_are_refused(config: dict[str, str], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        pipeline(**config)
