"""Places as codes of GB/T 2260, and how many of the practice bulletins' bodies and places are right.

Labels (labels/bodies.tsv) were written by a reader of each bulletin, not from what our program makes of it, for every event that the annotators
of the practice bulletins found there and do not call optional:
* the body that did it, under its official name: 某市公安局某分局, whatever the text calls it; no province before it; a district's court with
  its city. Nobody ("-") where the text tells only 警方, 民警, or several bodies at once.
* its level and its branch; the code of its area and of the place on that day: the smallest area that is certain. Most bulletins are invented, so
  that often only the province is, or nothing ("-").
* "a|b" where readers differ: a unit or the body that it belongs to; where no body is named near, nobody or that of the letterhead.

labels/anchors.tsv says which characters the facts of those events are, by which ours are matched. Of the practice bulletins only the samples come
with this project; the others are read where they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from corpus.read import PageError, read_documents
from extract.pipeline import read_bulletin
from extract.places.regions import Region, resolve
from rules.book import load_book
from rules.places import TABLE, load_places, prefecture_of, province_of
from schemas.record import Event, Record

BOOK = load_book()
NAMES = BOOK.names
ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "corpus" / "samples"
PRACTICE = ROOT.parent / "shared" / "dev"
LABELS = Path(__file__).parent / "labels"

RESOLVED = [
    ("广西壮族自治区", "450000"),
    ("广西", "450000"),
    ("百色田东服务区", "451022"),
    ("梧州市万秀区一出租屋", "450403"),
    ("万秀区", "450403"),
    ("云南瑞丽", "533102"),
    ("黔东南州凯里市", "522601"),
    ("恩施州", "422800"),
    ("海南州", "632500"),
    ("海南", "460000"),
    ("吉林", "220000"),
    ("吉林市", "220200"),
    ("大理", "532900"),
    ("大理市", "532901"),
    ("新疆乌鲁木齐天山区", "650102"),
    ("内蒙古赤峰市红山区", "150402"),
    ("北京市朝阳区", "110105"),
    ("上海浦东", "310115"),
    ("汕尾陆丰甲西镇", "441581"),
    ("高雄港", "710000"),
    ("新界元朗", "810000"),
    ("路环", "820000"),
    ("重庆江北机场", "500000"),  # the airport is not in 江北区
    ("昆明机场", "530100"),
    ("广州白云机场", "440100"),
    ("四川蓉西县", "510000"),  # a county that the table does not know
    ("河南某地", "410000"),
]
OPEN = [
    ("鼓楼区", ("320106", "320302", "350102", "410204")),
    ("江北区", ("330205", "500105")),
    ("朝阳区", ("110105", "220104")),
    ("城东分局", ("630102",)),
    ("瑞丽", ("533102",)),
    ("广东、江西和本市三地", ("440000", "360000")),
]
NOTHING = [
    "全市公安机关",
    "公安局",
    "沙河县局",
    "豫临县禁毒委员会",
    "某宾馆408房",
    "抵边便道",
    "县城汽车站附近",
    "边境一线",
    "南方某市",
    "高新分局",
    "人民法院",
    "石湖分局",
    "物流园",
]


@pytest.mark.parametrize(("text", "code"), RESOLVED)
def test_a_place_has_a_code(text: str, code: str) -> None:
    assert resolve(text, NAMES) == Region(code)


@pytest.mark.parametrize(("text", "codes"), OPEN)
def test_a_place_stays_open(text: str, codes: tuple[str, ...]) -> None:
    assert resolve(text, NAMES) == Region(None, codes)


@pytest.mark.parametrize("text", NOTHING)
def test_no_place(text: str) -> None:
    assert resolve(text, NAMES) == Region()


NARROWED = [
    ("鼓楼区", "350100", "350102"),
    ("鼓楼区", "320000", None),
    ("万秀区", "450400", "450403"),
    ("万秀区", "320000", None),  # in a bulletin of another province it may be anything
    ("瑞丽", "530000", "533102"),
    ("城东分局", "630100", "630102"),
    ("江北区", "500000", "500105"),
]


@pytest.mark.parametrize(("text", "hint", "code"), NARROWED)
def test_the_document_narrows(text: str, hint: str, code: str | None) -> None:
    assert resolve(text, NAMES, [hint]).code == code


# names that read like another: text and code, "-" for none that is certain
ALIKE = """
重庆江北国际机场 500000, 广州白云国际机场 440100, 昆明长水机场 530100, 成都双流国际机场 510100, 合肥新桥机场 340100, 海口美兰机场 460100
武汉长江大桥 420100, 南京长江大桥 320100, 长江大桥 -, 港珠澳大桥 -
上海南京路步行街 310000, 上海市黄浦区南京东路 310101, 天津市南开区南京路 120104, 昆明市北京路 530100, 南京路 -, 河北路 -, 山西路 -, 中山路 -, 北京路派出所 -
在武汉市桂林米粉店内 420100, 沙县小吃店 -, 四川火锅店 -, 中山公园 -, 湖南籍男子 -
朝阳 -, 北京朝阳 110105, 辽宁朝阳 211300, 长春朝阳区 220104, 朝阳市 211300, 朝阳县 211321, 朝阳镇 -
鼓楼区 -, 南京鼓楼区 320106, 福州市鼓楼区 350102, 徐州鼓楼 320302, 和平区 -, 铁西区 -, 新城区 -, 市中区 -, 城关镇 -
吉林 220000, 吉林省 220000, 吉林市 220200, 吉林市昌邑区 220202, 海南 460000, 海南省海口市 460100, 海南州 632500, 海南区 150303
新疆生产建设兵团 650000, 兵团公安局 650000, 新疆兵团第八师石河子市 659001, 兵团第一师阿拉尔市 659002
西安 610100, 中山 442000, 大同 140200, 通州 -, 北京通州 110112, 南通通州区 320612, 长沙 430100, 长沙县 430121, 大理 532900, 大理市 532901
孟连县 530827, 白沙县 469025, 河口瑶族自治县 532532, 凉山州布拖县 513429, 黔东南州凯里市 522601, 延边州珲春市 222404
满洲里 150781, 瑞丽 -, 瑞丽口岸 533102, 霍尔果斯口岸 654004, 二连浩特口岸 152501, 罗湖口岸 440303, 深圳湾口岸 440300, 拱北 -
湖北仙桃 429004, 河南济源 419001, 海南东方市 469007, 临沧镇康 530924, 云南省临沧市镇康县南伞镇 530924, 广西崇左凭祥友谊关 451481
沪昆高速贵阳东收费站 520100, 京港澳高速湖南临湘段 430682, 杭瑞高速大理段 532900, 渝湘高速酉阳收费站 -
东海海域 -, 南海海域 -, 南海区 440605, 佛山南海 440605, 大连海域 210200, 防城港东兴市 450681, 防城区 450603
香港 810000, 香港元朗 810000, 旺角 810000, 葵涌货柜码头 810000, 落马洲 810000, 新界西一工厂 810000, 香港国际机场 810000
澳门 820000, 氹仔 820000, 黑沙环 820000, 台湾桃园机场 710000, 高雄港 710000, 新北市三重区 710000, 屏东 710000, 花莲县 710000
大埔县 441422, 大埔 -, 香港大埔 810000, 广东大埔 441422, 台湾连江县 710000, 连江县 -, 福州连江县 350122
缅甸木姐 -, 老挝万象 -, 越南谅山 -, 泰国清迈 -, 柬埔寨金边 -
"""
# name, day, code: valid on the day
DATED = [
    ("崇文区", date(2008, 5, 1), "110103"),
    ("上海卢湾区", date(2009, 5, 1), "310103"),
    ("襄樊市", date(2009, 5, 1), "420600"),
    ("襄阳市", date(2012, 5, 1), "420600"),
    ("思茅市", date(2005, 5, 1), "530800"),
    ("普洱市", date(2012, 5, 1), "530800"),
    ("莱芜市", date(2015, 5, 1), "371200"),
    ("巢湖市", date(2009, 5, 1), "341400"),
    ("巢湖市", date(2015, 5, 1), "340181"),
    ("密云县", date(2010, 5, 1), "110228"),
    ("密云区", date(2018, 5, 1), "110118"),
    ("毕节地区", date(2008, 5, 1), "522400"),
    ("毕节市", date(2015, 5, 1), "520500"),
    ("广西南宁邕宁县", date(2002, 5, 1), "450121"),
    ("崇文区", date(2018, 5, 1), "110103"),  # gone, but nobody else bears the name
]


@pytest.mark.parametrize("row", [row for line in ALIKE.strip().splitlines() for row in line.split(", ")])
def test_names_that_read_like_another(row: str) -> None:
    text, code = row.split()
    assert (resolve(text, NAMES).code or "-") == code


@pytest.mark.parametrize(("text", "day", "code"), DATED)
def test_the_code_of_the_day(text: str, day: date, code: str) -> None:
    assert resolve(text, NAMES, (), day).code == code


def test_a_name_counts_on_its_day() -> None:
    """桥东区 was in 邢台 until 2020 and is in 张家口 still."""
    assert resolve("桥东区", NAMES, (), date(2019, 5, 1)).candidates == ("130502", "130702")
    assert resolve("桥东区", NAMES, (), date(2021, 5, 1)).code == "130702"
    assert load_places().full_name("420600", date(2009, 1, 1)) == "襄樊市"
    assert load_places().full_name("420600", date(2012, 1, 1)) == "襄阳市"


def test_the_table() -> None:
    places = load_places()
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert TABLE.stat().st_size < 300_000
    assert all(licence in "".join(lines[:10]) for licence in ("MIT", "Apache-2.0", "BSD-3-Clause"))
    assert len(places.codes) > 3_000
    assert [code for code in places.codes if province_of(code) not in places.codes] == []
    assert len([code for code in places.codes if code.endswith("0000")]) == 34
    counties = [code for code in places.codes if not code.endswith("00") and prefecture_of(code) not in places.codes]
    assert {code[:4] for code in counties} <= {"1101", "1102", "1201", "1202", "3101", "3102", "5001", "5002", "5003", "4190", "4290", "4690", "6590", "1390"}


def test_the_table_is_packaged() -> None:
    project = (Path(__file__).resolve().parent.parent / "pyproject.toml").read_text(encoding="utf-8")
    assert '"places.tsv"' in project


# ---- labels

FIELDS = ("name", "level", "branch", "code", "place")


@dataclass(frozen=True)
class Labelled:
    """An event of a practice bulletin: the characters of its facts, its name, and what is right of each of `FIELDS`."""

    document: str
    spans: tuple[tuple[int, int], ...]
    name: str | None
    right: tuple[frozenset[str], ...]


def rows(file: str) -> Iterator[list[str]]:
    """The cells of a file of labels."""
    for line in (LABELS / file).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


@cache
def labelled() -> tuple[Labelled, ...]:
    """All labelled events."""
    right = {
        (document, event): tuple(frozenset(cell.split("|")) for cell in cells) for document, events, *cells in rows("bodies.tsv") for event in events.split()
    }
    found = []
    for document, event, spans, name in rows("anchors.tsv"):
        pairs = (span.partition("-") for span in spans.split())
        found.append(Labelled(document, tuple((int(a), int(b)) for a, _, b in pairs), None if name == "-" else name, right.pop((document, event))))
    assert not right
    return tuple(found)


@cache
def read(folder: Path) -> dict[str, Record]:
    """What we read of the labelled bulletins of a folder."""
    wanted = {label.document for label in labelled()}
    documents = (item for item in read_documents([folder]) if not isinstance(item, PageError))
    return {document.name: read_bulletin(document, BOOK).record for document in documents if document.name in wanted}


def match(label: Labelled, record: Record, used: set[str]) -> Event | None:
    """The event that tells most of the facts of a labelled one, or has its name; of several the first that no other label has used."""
    facts = [fact for group in (record.seizures, record.arrests, record.case_counts, record.assets) for fact in group]
    shared: Counter[str] = Counter()
    for event in record.events:
        spans = [fact.span for fact in facts if fact.event == event.id]
        shared[event.id] = 2 * sum(any(start < b and a < end for start, end in spans) for a, b in label.spans) + 3 * (
            label.name is not None and label.name == event.name
        )
    best = max(shared, key=lambda id_: (shared[id_], id_ not in used), default=None)
    return next((event for event in record.events if event.id == best and shared[event.id]), None)


def judge(label: Labelled, event: Event) -> dict[str, bool]:
    """Which of the fields of an event are right; "agency" are all four of its body."""
    told = (event.agency_name, event.agency_level, event.agency_branch, event.agency_code, event.place_code)
    right = {field: (cell or "-") in allowed for field, cell, allowed in zip(FIELDS, told, label.right, strict=True)}
    return right | {"agency": all(right[field] for field in FIELDS[:4])}


@dataclass(frozen=True)
class Score:
    """Right events by field, of those that were matched and of all."""

    right: Counter[str]
    matched: int
    labelled: int
    certain: Counter[str]  # right events whose label allows one code only, and no empty one
    codes: Counter[str]  # events with such a label

    def share(self, field: str) -> tuple[float, float]:
        """Of the matched, and of all labelled."""
        return self.right[field] / self.matched, self.right[field] / self.labelled


def score(folder: Path) -> Score:
    """How many events of the labelled bulletins of a folder are right."""
    records = read(folder)
    right: Counter[str] = Counter()
    certain: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    labels = [label for label in labelled() if label.document in records]
    matched = 0
    used: dict[str, set[str]] = {}
    for label in labels:
        event = match(label, records[label.document], used.setdefault(label.document, set()))
        used[label.document].update(event.id for event in (event,) if event)
        judged = judge(label, event) if event else {}
        matched += event is not None
        right.update(field for field, is_right in judged.items() if is_right)
        for field, allowed in zip(FIELDS, label.right, strict=True):
            if field in ("code", "place") and len(allowed) == 1 and "-" not in allowed:
                codes[field] += 1
                certain[field] += judged.get(field, False)
    return Score(right, matched, len(labels), certain, codes)


@pytest.mark.parametrize(
    ("folder", "events"),
    [
        pytest.param(SAMPLES, 80, id="samples"),
        pytest.param(PRACTICE, 400, id="practice", marks=pytest.mark.skipif(not PRACTICE.is_dir(), reason="the practice bulletins are not here")),
    ],
)
def test_bodies_and_places_of_bulletins(folder: Path, events: int) -> None:
    found = score(folder)
    assert found.labelled >= events
    for field, (of_matched, of_all) in LEAST.items():
        assert found.share(field)[0] >= of_matched, (field, found)
        assert found.share(field)[1] >= of_all, (field, found)
    assert found.certain["code"] >= 0.95 * found.codes["code"]
    assert found.certain["place"] >= 0.7 * found.codes["place"]  # of the others no place is read at all


LEAST = {"agency": (0.95, 0.94), "name": (0.95, 0.94), "level": (0.97, 0.95), "branch": (0.97, 0.95), "code": (0.99, 0.97), "place": (0.98, 0.96)}
