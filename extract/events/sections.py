"""Which sentences belong to one list item that tells a case, and where the title ends and the body starts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, takewhile
from unicodedata import category

from extract.events.frames import LEANING, turns
from extract.events.naming import is_one_case
from extract.words.gate import marker_shape
from rules.book import RuleBook
from schemas.text import Clause, Fact, Mention, Moment, Paragraph, Span

TITLE_LENGTH = 60
TITLE_LINES = 8
TITLE_REACH, SHORTEST_CASE = 120, 20
ITEM_DATE = re.compile(r"\s*(?:19|20)\d\d[.年/-]\d{1,2}")
ONE_CASE = re.compile(
    r"起 ?诉 ?书|判 ?决 ?书|裁 ?定 ?书|起诉意见书|公诉机关:?[^,。;:]{2,16}检察院|\(原审被告人\)|\A[\s….]*(?:(?:本院)?经(?:公开)?审理,?查明|公诉机关指控|上述事实)"
)
ENTRY = re.compile(
    r"\s*(?:(?:19|20)\d\d年)?(?:\d{1,2}|[元正一二三四五六七八九十]{1,2}|同|是|本)月(?:\d{1,2}日|[一二三四五六七八九十廿卅]{1,3}日|[上中下]旬|[初底末])?"
    r"(?:[至—~-](?:\d{1,2}月)?\d{1,2}日)?\s*(?![,至、—~份\d-])(?=[一-龥“])"
)
DATED_LINE = re.compile(
    r"\s*(?:(?:19|20)\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|[一二三四五六七八九十廿卅]{1,3}日)(?:凌晨|清晨|上午|中午|下午|傍晚|晚|夜)?,?(?P<who>[一-龥]{2})"
)
DATED_STORY = re.compile(
    r"\s*(?:(?:(?:19|20)\d\d|[今去]|同)年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|[一二三四五六七八九十廿卅]{1,3}日|[上中下]旬|[初底]|份)?"
)
ONWARD = re.compile(r"\s*(?:全案|本案|案经|案件?经|该案|专案小?组(?:再|复|续|另|循|随|并|于|接)|前[述开揭]|上[述开揭])")
PERSON = re.compile("[一-龥]某")
DIGEST = re.compile(
    "月报|快报|日志|要闻|动态|简报|快讯|一周|本周|本旬|旬报|周报|盘点|集锦|战报|播报|综述|资讯|速览|简讯|警讯|各地|大事记|回眸|集纳|撷英|零讯|短讯|一览|扫描"
)
DAY_LINE = re.compile(r"\s*(?:[12]?\d|3[01])日(?:凌晨|清晨|上午|中午|下午|傍晚|晚|夜)?,")
LABELLED = re.compile(r"\s*(?P<who>[一-龥]{2,14}?(?:派出所|[总支大中]队|分局|警务站|检查站|海关|公安局|公安处|警方)):")
ROW_HEAD, ROW = re.compile(r"\s*序号?[ ,|]*[一-龥]"), re.compile(r"\s*(?P<n>\d{1,2})[ |]*(?=[一-龥])(?![月日年时点人名起件个万余多岁])")
SIGN, FEW_STORIES = re.compile("[△▲▽▼●○◎■□◆◇★☆▶►※♦•◥◤]{1,2}"), 2
REPORTED = re.compile(r"\s*(?:【[^】]{0,12})?(?:本[报台网刊]|[^。,(\n]{2,8})(?:讯|消息|电)(?=[\s(】]|\d|[一-龥])")
DRUG_WORD = re.compile("毒|罂粟|海洛因|大麻|K粉|鸦片|咖啡因|麻古|摇头丸|依托咪酯|吗啡|可卡因|氯胺酮")
LABELLED_FIGURE = re.compile("【[^】\\d]{2,10}】[^\\d。]{0,6}\\d[\\d.,]*[万亿]?[余多]?(?:起|宗|件|案|人|名|克|公斤|千克|吨|个|处|元)")  # 【破案】86起
FEW_ENTRIES, FEW_BODIES = 4, 3  # of a chronicle: 大事记; of a digest
FIELD = re.compile(r"\s*[一-龥]{2,8}:")
OF_ENTRY = ("drug_users", "sentenced", "admin_detention")
DATED = ("day", "range", "month", "vague")
FEW_ITEMS, ITEM_LENGTH = 3, 4  # headings; paragraphs of an item with its heading
SENTENCE_ENDS = "。!?;:"
RELATED, RELATED_LENGTH = (
    re.compile(
        "(?:[■◆●▶【\\[]| )*(?:相关|延伸|推荐|往期|热点|热门|更多|精彩|最新|今日|其他|友情)(?:新闻|阅读|报道|报导|链接|推荐|播报|回顾|资讯|文章|内容|导读|精彩|热点)|上一[篇条组]|下一[篇条组]|猜你喜欢|大家都在看"
    ),
    12,
)
ROW_NUMBER, FEW_ROWS = re.compile(r"\d{1,2}"), 3
SENTENCE, SHORTEST_HEAD, LONGEST_HEAD, USUAL_HEAD, MANY_HEADS = re.compile("[。;,]|:$"), 10, 42, 14, 5  # headlines in a row: how long, how many


def find_body(norm: str, paragraphs: Sequence[Paragraph]) -> int:
    """Offset of the first paragraph that is running text: long, or ended like a sentence.

    >>> find_body("某县破获贩毒案\\n9月8日,某县警方查获冰毒3克。", [Paragraph(Span(0, 7)), Paragraph(Span(8, 24))])
    8
    """
    for index, paragraph in enumerate(paragraphs[:TITLE_LINES]):
        line = norm[paragraph.span.start : paragraph.span.end].strip()
        if len(line) >= TITLE_LENGTH or (line and line[-1] in SENTENCE_ENDS) or paragraph.kind in ("item", "row"):
            return paragraph.span.start
        if index and paragraph.marker and FIELD.match(line, len(paragraph.marker)):  # 一、侦破时间:…
            return paragraph.span.start
        if index and LABELLED_FIGURE.match(line):
            return paragraph.span.start
        if index and category(line[:1] or "、") == "So":  # 🔹 ◆ ★: a list of figures
            return paragraph.span.start
    return 0


@dataclass(frozen=True, slots=True)
class Layout:
    """What decides which list items tell cases: the paragraphs and what was found in them."""

    norm: str
    paragraphs: Sequence[Paragraph]
    clauses: Sequence[Clause]
    facts: Sequence[Fact]
    names: Sequence[Mention]
    moments: Sequence[Mention]


def find_sections(layout: Layout, book: RuleBook) -> tuple[int, ...]:
    """For each clause the number of the case item that it stands in, 0 outside of such lists."""
    blocks = [] if tells_one_case(layout) else [*item_blocks(layout.paragraphs), *entry_blocks(layout), *heading_blocks(layout)]
    told = [block for block in blocks if tells_case(layout, block, book)]
    shapes: dict[str, int] = {}
    for block in told:
        shapes[block[1]] = shapes.get(block[1], 0) + 1
    cases = [block[0] for block in told if shapes[block[1]] >= 2]
    return tuple(next((number for number, span in enumerate(cases, 1) if span.start <= clause.span.start < span.end), 0) for clause in layout.clauses)


DASH_FROM, FEWEST_DASHES = 2, 3  # a subtitle or a speaker behind a dash is no item


def find_items(layout: Layout) -> dict[int, str]:
    """The numbers of the paragraphs that begin another item of a report, each with the shape of its marker; none where items only part the story of one case."""
    if tells_one_case(layout):
        return {}
    dashes = sum(1 for p in layout.paragraphs if p.marker and p.marker[0] == "—") >= FEWEST_DASHES
    return {
        index: marker_shape(p.marker)
        for index, p in enumerate(layout.paragraphs)
        if p.marker and (p.marker[0] not in "[问答—-" or (p.marker[0] == "—" and dashes and index >= DASH_FROM))
    }


def tells_one_case(layout: Layout) -> bool:
    """Whether a document is about one case from end to end: a judgment, a case's days as a list, a story in parts."""
    alone = is_timeline(layout) or is_one_story(layout.paragraphs, layout.names) or is_one_release(layout)
    return alone or bool(ONE_CASE.search(layout.norm, 0, TITLE_REACH))


def is_one_story(paragraphs: Sequence[Paragraph], names: Sequence[Mention]) -> bool:
    """Whether headings only part the story of the one case that the title names."""
    marked = [p for p in paragraphs if p.marker and not p.marker.startswith("—")]
    return is_one_case(names) and bool(marked) and names[0].span.start < marked[0].span.start and all(p.kind == "heading" for p in marked)


def is_one_release(layout: Layout) -> bool:
    """Whether one of the numbered paragraphs of a release goes on with the case of those before it: "一、…接获情资…\n二、…攻坚…\n三、全案依…移送"."""
    items = [p for p in layout.paragraphs if p.marker and p.kind == "item" and marker_shape(p.marker) == marker_shape("一、")]
    return any(ONWARD.match(layout.norm, p.span.start + len(p.marker or "")) for p in items[1:])


def is_timeline(layout: Layout) -> bool:
    """Whether list items that all begin with a date tell the stages of the one case that is named."""
    items = [p for p in layout.paragraphs if p.kind == "item" and p.marker]
    dated = [p for p in items if ITEM_DATE.match(layout.norm, p.span.start + len(p.marker or ""))]
    return is_one_case(layout.names) and len(dated) >= 3 and len(dated) >= len(items) - 1


def item_blocks(paragraphs: Sequence[Paragraph]) -> list[tuple[Span, str]]:
    """Each list item or heading with a marker, with the paragraphs under it, and the shape of its marker.

    An item ends where the next one of its list, or of a list around it, begins. Labels that come again in every case are no items: 【基本案情】.
    """
    marked = Counter(p.marker for p in paragraphs if p.marker)
    starts = [
        (index, marker_shape(p.marker))
        for index, p in enumerate(paragraphs)
        if p.marker and p.marker[0] not in "[问答" and not (p.marker[0] == "【" and marked[p.marker] > 1)
    ]
    blocks = []
    around: dict[str, frozenset[str]] = {}
    lengths: list[tuple[str, int]] = []
    for place, (index, shape) in enumerate(starts):
        outer = around.setdefault(shape, frozenset(its for _, its in starts[:place]) - {shape})
        later = [other for other, its in starts[place + 1 :] if its == shape or its in outer]
        alone = paragraphs[index].kind == "item"
        longest = max((paragraphs_of for its, paragraphs_of in lengths if its == shape), default=4)
        end = later[0] if later else (index + 1 if alone else min(index + longest, len(paragraphs)))
        lengths.append((shape, end - index))
        blocks.append((Span(paragraphs[index].span.start, paragraphs[end - 1].span.end), shape))
    return blocks


def entry_blocks(layout: Layout) -> list[tuple[Span, str]]:
    """Each entry of a chronicle or digest: paragraphs that begin with a date and no comma ("3月11日 刑警队在车站查获…"), or that each tell of another body ("城北派出所:16日夜,…")."""
    plain = [p.span for p in layout.paragraphs if not p.marker]
    entries = [span for span in plain if ENTRY.match(layout.norm, span.start, span.end)]
    days = [span for span in plain if DAY_LINE.match(layout.norm, span.start, span.end)]
    if len(days) >= FEW_BODIES and DIGEST.search(layout.norm, 0, TITLE_REACH):
        return [(span, "entry") for span in days]
    rows = numbered_rows(layout.norm, plain)
    if len(rows) >= FEW_BODIES:
        return [(span, "entry") for span in rows]
    labelled = [(span, match["who"]) for span in plain if (match := LABELLED.match(layout.norm, span.start, span.end))]
    if len({who for _, who in labelled}) >= FEW_BODIES:
        return [(span, "entry") for span, _ in labelled]
    if len(entries) < FEW_ENTRIES:
        dated = [(span, match["who"]) for span in plain if (match := DATED_LINE.match(layout.norm, span.start, span.end))]
        bodies = {who for _, who in dated}
        digest = len(bodies) >= FEW_BODIES and DIGEST.search(layout.norm, 0, TITLE_REACH)
        entries = [span for span, _ in dated] if digest and len(bodies) * 2 > len(dated) else []
    return [(span, "entry") for span in entries]


def numbered_rows(norm: str, plain: Sequence[Span]) -> list[Span]:
    """The numbered rows below a head that begins with 序号, without columns that a table would have."""
    head = next((at for at, span in enumerate(plain) if ROW_HEAD.match(norm, span.start, span.end)), len(plain))
    rows = [(span, match["n"]) for span in plain[head + 1 :] if (match := ROW.match(norm, span.start, span.end))]
    return [span for at, (span, number) in enumerate(rows, 1) if number == str(at)]


def heading_blocks(layout: Layout) -> list[tuple[Span, str]]:
    """Each story under a heading of its own ("保温杯\\n5月19日晚,…"), where all begin with a date of their own and nobody is in two of them."""
    paragraphs = layout.paragraphs
    body = next((index for index, p in enumerate(paragraphs) if p.kind == "body"), len(paragraphs))
    starts = [at for at in range(body + 1, len(paragraphs) - 1) if paragraphs[at].kind == "heading" and paragraphs[at + 1].kind == "body"]
    stories = [at for at in starts if not paragraphs[at].marker and DATED_STORY.match(layout.norm, paragraphs[at + 1].span.start)]
    if len(stories) < 2 or len(stories) < len(starts) or any(name.span.start < paragraphs[stories[0]].span.start for name in layout.names):
        return []
    spans = [Span(paragraphs[at].span.start, paragraphs[end - 1].span.end) for at, end in pairwise([*stories, len(paragraphs)])]
    people = [set(PERSON.findall(layout.norm, span.start, span.end)) for span in spans]
    apart = all(not one & other for one, other in combinations(people, 2))
    return [(span, "heading") for span in spans] if apart else []


def find_news(norm: str, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The paragraphs that are headings of the items of a digest of news, each with a story or two below it; none if the page is no digest.

    >>> lines = [Paragraph(Span(0, 4), "heading"), *[Paragraph(Span(5, 9), kind) for kind in ("heading", "body", "heading", "body", "heading", "body")]]
    >>> sorted(find_news("联播快讯\\n某地一事", lines))
    [1, 3, 5]
    """
    listed = headlines(norm, paragraphs) | signed_stories(norm, paragraphs)
    if not paragraphs or not DIGEST.search(norm, *paragraphs[0].span):
        return listed
    kinds = [paragraph.kind for paragraph in paragraphs]
    heads = [at for at in range(1, len(kinds) - 1) if kinds[at] == "heading" and kinds[at + 1] == "body" and not paragraphs[at].marker]
    longest = max((two - one for one, two in pairwise([*heads, len(kinds)])), default=0)
    return listed | frozenset(heads) if len(heads) >= FEW_ITEMS and longest <= ITEM_LENGTH else listed


def signed_stories(norm: str, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The headings behind signs of a page of unrelated stories: most begin as reports of a paper, or some have nothing to do with drugs.

    >>> page = "身边事\\n●两人落网\\n本报讯 缴获冰毒3克\\n●货车起火\\n本报讯 昨日一车起火"
    >>> spans = [(0, 3, None), (4, 9, "●"), (10, 20, None), (21, 26, "●"), (27, 37, None)]
    >>> lines = [Paragraph(Span(one, two), "body" if one in (10, 27) else "heading", sign) for one, two, sign in spans]
    >>> sorted(signed_stories(page, lines))
    [1, 3]
    """
    body = next((at for at, paragraph in enumerate(paragraphs) if paragraph.kind == "body"), 0)
    heads = [at for at, p in enumerate(paragraphs[:-1]) if p.kind == "heading" and p.marker and SIGN.fullmatch(p.marker) and paragraphs[at + 1].kind == "body"]
    if len(heads) < FEW_STORIES or heads[0] > body:
        return frozenset()
    stories = [(paragraphs[at + 1].span.start, paragraphs[end - 1].span.end) for at, end in pairwise([*heads, len(paragraphs)])]
    told = sum(1 for start, _ in stories if REPORTED.match(norm, start))
    strange = any(not DRUG_WORD.search(norm, paragraphs[at].span.start, end) for at, (_, end) in zip(heads, stories, strict=True))
    return frozenset(heads) if told * 2 > len(stories) or strange else frozenset()


def headlines(norm: str, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The lines of a page that are headlines of other pages: those behind 相关新闻, and many in a row that are no sentences.

    >>> lines = [Paragraph(Span(0, 9)), Paragraph(Span(10, 15), "heading"), Paragraph(Span(16, 28), "heading")]
    >>> sorted(headlines("9日,某地销毁毒品\\n相关新闻:\\n外地查获冰毒3公斤抓获2人", lines))
    [2]
    """
    texts = [norm[paragraph.span.start : paragraph.span.end].strip() for paragraph in paragraphs]
    heads = [
        p.kind not in ("row", "item") and not p.marker and len(text) <= LONGEST_HEAD and not SENTENCE.search(text)
        for p, text in zip(paragraphs, texts, strict=True)
    ]
    found: set[int] = set()
    for at, text in enumerate(texts):
        if len(text) <= RELATED_LENGTH and RELATED.match(text):
            found |= set(takewhile(lambda index: heads[index], range(at + 1, len(texts))))
    run: list[int] = []
    for at in [*range(1, len(texts)), -1]:
        if at > 0 and heads[at] and len(texts[at]) >= SHORTEST_HEAD:
            run.append(at)
            continue
        if len(run) >= MANY_HEADS and sum(len(texts[index]) for index in run) >= len(run) * USUAL_HEAD and not are_rows([texts[index] for index in run]):
            found |= set(run)
        run = []
    return frozenset(found)


def are_rows(lines: Sequence[str]) -> bool:
    """Whether lines are the rows of a table that numbers them, below its head.

    >>> are_rows(["编号查获地点净重", "1床底白色晶体3包", "2柜内红色药片60片", "3阳台粉末2包"]), are_rows(["3人贩毒被抓", "2名司机落网"])
    (True, False)
    """
    told = [int(found.group()) for line in lines if (found := ROW_NUMBER.match(line))]
    return len(told) >= max(FEW_ROWS, len(lines) - 1) and told == list(range(told[0], told[0] + len(told)))


def tells_case(layout: Layout, block: tuple[Span, str], book: RuleBook) -> bool:
    """Whether an item tells a case: it names one, says 破获一起, or tells a seizure or a capture with a day of its own."""
    span = block[0]
    if any(span.start <= name.span.start < span.end for name in layout.names):
        return True
    if span.end - span.start < SHORTEST_CASE and block[1] != "entry":
        return False
    inside = [fact for fact in layout.facts if span.start <= fact.span.start < span.end]
    if any(fact.kind == "count" and fact.quantity.amount >= 2 for fact in inside):
        return False
    told = any(fact.kind == "seizure" or fact.code == "captured" or (fact.code in OF_ENTRY and block[1] == "entry") for fact in inside)
    if turns(book).opening.search(layout.norm, span.start, span.end) or turns(book).another.search(layout.norm, span.start, span.end):
        return True
    days = [m for m in layout.moments if span.start <= m.span.start < span.end and isinstance(m.value, Moment) and m.value.grain in DATED]
    return told and any(m.rule not in LEANING for m in days if isinstance(m.value, Moment))
