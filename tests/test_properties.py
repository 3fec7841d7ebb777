"""What holds for any page: it is read without an error, quotes are exact, reading twice gives the same; and no pattern is slow on nasty text."""

import re
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.cases import telling
from extract.dates import moments, published
from extract.drugs import lots, substances
from extract.events import cast, frames
from extract.figures import counted, things
from extract.people import crowds, persons
from extract.places import agencies, bodies
from extract.words import gate, mentions, names, numbers
from schemas.record import Grounded, Record
from tests import test_counts, test_seizures
from tests.sentences import book, facts, read

PAGES = [
    "某县警方4月3日破获“4·03”特大运输毒品案，抓获瞿某、魏某等5人（其中女性1人），缴获冰毒38公斤、麻古200余粒，扣押毒资45万元。\n发布日期：2019年4月20日",
    "一、工作情况\n今年以来，全县破案177起，抓获犯罪嫌疑人193名，同比增加14人。\n二、下步打算\n力争破案200起。",
    "战果表\n毒品\t数量（克）\n冰毒\t1,026.5\n海洛因\t377.88",
    "2O19年5月l8曰，某站查获海洛因１ ０２６.５\n克。次日，抓获X某夫妇二人，刑事拘留2人。",
    "走私冰毒50克以上的，处七年徒刑。瞿某曾因贩毒被判刑三年，又先后卖出冰毒近4公斤。",
]
SENTENCES = [sentence for sentence, _ in chain(test_seizures.ALL, test_counts.ALL)]
INSERTED = st.sampled_from(
    [
        "",
        " ",
        "\n",
        "\t",
        "，",
        "。",
        "（",
        "”",
        "、",
        "余",
        "万",
        "0",
        "O",
        "多人",
        "克",
        "某",
        "案",
        "的",
        "其中",
        "2019年",
        "<br/>",
        "\u200b",
        "\ufe0f\u20e3",
        "\ud800",
        "\0",
    ]
)
FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A page or sentence with some stretches left out, doubled, or replaced."""
    page = draw(st.sampled_from([*PAGES, *SENTENCES]))
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(page)))
        end = draw(st.integers(start, min(len(page), start + 9)))
        page = page[:start] + draw(INSERTED | st.just(page[start:end] * 2) | st.text(max_size=3)) + page[end:]
    return page


def grounded(record: Record) -> Iterator[Grounded]:
    """All facts of a record."""
    return chain(record.seizures, record.arrests, record.case_counts, record.assets)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_any_page_is_read_with_exact_quotes_and_the_same_way_twice(page: str) -> None:
    result = read(page)
    assert [page[fact.span[0] : fact.span[1]] for fact in grounded(result.record)] == [fact.quote for fact in grounded(result.record)]
    assert [page[item.span.start : item.span.end] for item in result.rejected] == [item.quote for item in result.rejected]
    known = {event.id for event in result.record.events}
    assert {fact.event for fact in grounded(result.record)} - known == set()
    wholes = [*(fact.of for fact in result.record.seizures), *(fact.of for fact in result.record.arrests)]
    assert [whole for whole in wholes if whole and whole not in page] == []
    assert read(page) == result


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_is_read(text: str) -> None:
    assert read(text).text.raw == text


@pytest.mark.parametrize("sentence", SENTENCES)
def test_full_width_digits_change_nothing(sentence: str) -> None:
    assert facts(sentence.translate(FULL_WIDTH)) == facts(sentence)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_neutral_sentences_around_change_nothing(sentence: str) -> None:
    told = sentence if sentence.endswith("。") else f"{sentence}。"  # a line without an end goes on in the next one
    assert facts(f"当地天气晴好。\n{told}\n当地天气晴好。") == facts(sentence)


# ---- patterns on nasty text: four times as long may take about four times as long, not sixteen

NASTY = (
    "一",
    "1",
    "1,",
    "1.",
    "一百",
    "克",
    "人",
    "某",
    "X某、",
    "“",
    "(",
    ",",
    "年",
    "1月",
    "至",
    "1-",
    " ",
    "“8·",
    "的",
    "毒品",
    "抓获",
    "约",
    "冰毒3克、",
    "查获X某等",
    "2019年3月",
    "“某”",
    "其中",
    "a",
    "\n",
    "第",
)
SHORT, LONG, GROWTH = 1250, 10000, 24.0  # linear: 8, quadratic: 64
NOISE, HOPELESS = 0.01, 0.3
KNOWN_SLOW = {
    **dict.fromkeys(["gate.correction", "gate.quick", "numbers.lookalikes", "substances"], NASTY),
    **dict.fromkeys(["people.counted", "counted.size"], ("一", "1", "1.", "一百")),
    **dict.fromkeys(["counted.period", "counted.part", "crowds.sexes", "crowds.period", "frames.subset", "moments.whole", "moments.vague"], ("一", "1")),
    "numbers.pattern": ("约",),
    "things.money_not_behind": (" ", "\n"),
    "things.passive": ("X某、",),
}


def compiled(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    """All compiled patterns in a value, by name."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from compiled(f"{name}.{key}", inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from compiled(name, inner)
    elif is_dataclass(value):
        for field in fields(value):
            yield from compiled(f"{name}.{field.name}", getattr(value, field.name))


def rule_patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Every pattern that the rule files are compiled to."""
    rules = book()
    dates = moments.patterns(rules.dates, True)
    families = {entry: dates.single(key) for key, entry in dates.ids.items()}
    sources: dict[str, object] = {
        "agencies": {"units": agencies.units(rules.names), "places": agencies.place_pattern(rules.names)},
        "bodies": (agencies.AREA, bodies.SELF, bodies.OF_AREA, bodies.PROPER, cast.SUPERVISING),
        "linking": (telling.DAY_CODE, telling.MASKED, telling.HONORIFIC, *telling.stem_patterns(rules.names), telling.denial(rules.names)),
        "binding": lots.bridges(rules),
        "compound": mentions.compound(rules),
        "counted": counted.case_words(rules),
        "crowds": crowds.people_words(rules),
        "frames": frames.turns(rules),
        "gate": {cue.entry.id: cue.pattern for found in gate.cues(rules).values() for cue in found} | {"quick": gate.quick(rules)},
        "moments": families | {"whole": dates.whole},
        "names": names.patterns(rules.names),
        "numbers": numbers.scan_of(rules.units),
        "people": persons.patterns(rules.names),
        "published": published.labels(rules.dates),
        "substances": substances.joints(rules),
        "things": things.asset_words(rules),
    }
    return [found for name, value in sources.items() for found in compiled(name, value)]


def seconds(pattern: re.Pattern[str], text: str, times: int = 1) -> float:
    """The shortest time in which a pattern runs over a text."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        for _match in pattern.finditer(text):
            pass
        spent.append(time.process_time() - start)
    return min(spent)


def is_slow(pattern: re.Pattern[str], nasty: str) -> bool:
    """Whether time grows much faster than the text; what is quick on the long text is never slow."""
    short, long = nasty * (SHORT // len(nasty)), nasty * (LONG // len(nasty))
    if seconds(pattern, short) > HOPELESS:
        return True
    if seconds(pattern, long) < NOISE:
        return False
    return seconds(pattern, long, 3) > GROWTH * seconds(pattern, short, 3)


def is_known(name: str, nasty: str) -> bool:
    """Whether a pattern is known to be slow on a nasty string."""
    return any(name.startswith(known) and nasty in slow for known, slow in KNOWN_SLOW.items())


def test_no_pattern_grows_much_faster_than_its_text() -> None:
    slow = [(name, nasty) for name, pattern in rule_patterns() for nasty in NASTY if not is_known(name, nasty) and is_slow(pattern, nasty)]
    assert slow == []


@pytest.mark.parametrize(("pattern", "slow"), [("a*b", True), ("[^,]*(?:x|y)", True), ("a+", False), ("a{1,9}b", False), ("(?<!a)a*b", False)])
def test_slow_pattern_is_found_out(pattern: str, slow: bool) -> None:
    assert is_slow(re.compile(pattern), "a") == slow
