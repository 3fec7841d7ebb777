"""Lists of lots: however each of two lots is told, and whatever stands between them, each drug keeps its own amount."""

from itertools import product

import pytest

from tests.sentences import seizures

# how one lot is told, with its drug, its weight and its pieces
FORMS = [
    "{drug}{mass}",
    "{mass}{drug}",
    "{drug}{pieces}{mass}",
    "{drug}{pieces}，净重{mass}",
    "{drug}{pieces}、净重{mass}",
    "{drug}{pieces}共{mass}",
    "{drug}{mass}（{pieces}）",
    "{drug}（{pieces}，{mass}）",
    "{pieces}{drug}，共重{mass}",
    "{pieces}重{mass}的{drug}",
    "疑似{drug}{pieces}（净重{mass}）",
    "净重{mass}的{drug}",
    "{drug}净重{mass}",
    "{drug}共计{mass}",
]
BETWEEN = ["、", "，", "；", "和", "，以及", "，另有", "，并查获", "，又从其家中搜出"]
FIRST = {"drug": "海洛因", "mass": "41.6克", "pieces": "7包"}
SECOND = {"drug": "氯胺酮", "mass": "2.3公斤", "pieces": "12袋"}
EXPECTED = ["heroin 41.6 g exact", "ketamine 2300 g exact"]
PAIRS = [(one, other) for one, other in product(FORMS, FORMS)]


@pytest.mark.parametrize("between", BETWEEN)
def test_each_drug_of_a_list_keeps_its_amount(between: str) -> None:
    wrong = []
    for one, other in PAIRS:
        text = f"民警当场查获{one.format(**FIRST)}{between}{other.format(**SECOND)}。"
        if seizures(text) != EXPECTED:
            wrong.append(text)
    assert wrong == []


def test_a_list_of_names_with_one_amount_stays_one_lot() -> None:
    assert seizures("民警当场查获海洛因、氯胺酮2.3公斤。") == ["mixed 2300 g exact"]
    assert seizures("民警当场查获2.3公斤海洛因和氯胺酮。") == ["mixed 2300 g exact"]
