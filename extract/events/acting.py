"""Which body acted in an event, and where: chosen from all that the document names.

The body:
1. the label of its row, if it stands in a table, or its place in a list: 甲海关、乙海关分别查获…;
2. in the paragraph of its deed (the first seizure or capture that the body of the text tells, else the first fact), the last body named before
   it, if it may have done it: a court or a procuratorate seizes nothing and catches nobody, and 公安部 that supervises a case did not do it;
3. else a body that the paragraph only points to (警方, 该站, 全市公安机关);
4. else the document's main body of that kind: the one of its head or its signature, else the one named most.

The place: the last place of the words of the deed, else the last before it in its sentence, then in its paragraph, else the first behind it in
the same sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extract.events.cast import JUDICIAL, Cast
from extract.events.frames import Frame, Page
from extract.figures.series import body_of
from extract.places.agencies import find_agencies, is_telling_name
from extract.places.bodies import SHORT, WIDE
from extract.places.spots import find_spots
from rules.names import NameFile
from schemas.text import Fact, Mention, Span

JUDGED = frozenset(("prosecution", "sentenced", "formal_arrest"))
PART = re.compile("(?<!公安)分局|派出所|所$")
LOWER = re.compile(f"{PART.pattern}|检查站$|警务室$")
STATION = re.compile("(?:派出所|警务室|所)$")
JOINED = re.compile("(?:一起)?(?:联合|会同|协同|配合|协助|和|与|及|、|携手|联手)")
WHOLE = re.compile("[全我][省市县区州旗](?![一-龥]?(?:公安|检察|法院))")
BY = re.compile("[,的]?(?:均|都)?(?:由|系|是)")  # 其余2起系|刑警中队|所破
AGENT_REACH = 8
AGENT = re.compile("(?<![一-龥])(?P<area>[一-龥]{2,3}[市县区州旗])(?:共|累计|先后|一举)?(?:承办|主办|侦办|侦破|破获|查处|查获|抓获|缴获)")  # its police
LISTED = re.compile("等(?:部门|单位|机关|地|多)")
OFFICERS = re.compile("(?:禁毒|缉毒|缉私|边防)?民警|公安人员|侦查人员|关员")
GOAL = re.compile("(?:带[进到回]|押[送解往回]|移[交送]|移交给|送[到往]|交给|走进|来到|赶到|[向给])\\Z")
HELPED = re.compile("(?:会同|联合|协同|联手)\\Z")
RELATIVE = re.compile("^[省市县区州](?:公安|局|厅|禁毒|检察|中级|人民)|支队|大队|总队|派出所|分局|[市县区州]局")
SENTENCE_END = re.compile("[。;\n]")


def agency_of(cast: Cast, frame: Frame) -> str | Span | None:
    """The body of an event: words of the page, or a name that the page tells elsewhere."""
    if frame.place and find_agencies(frame.place, 0, len(frame.place), cast.names):
        return frame.place
    told = next((body for fact in frame.facts if (body := body_of(fact))), None) or agent_of(cast, frame)
    if told:
        return told
    start, _, end = stretch(cast.page, frame)
    judged = is_judged(frame)
    pool = [found for found in cast.bodies if may_act(cast, str(found.value), frame, judged)]
    here = [found for found in pool if start <= found.span.start < end and not is_goal(cast, found)]
    if here and frame.kind == "total" and str(here[-1].value).startswith("全"):
        return here[-1].span
    behind = next((found for found in pool if BY.fullmatch(cast.page.norm, end, found.span.start)), None)
    lead = behind or leading(cast, [found for found in here if is_specific(found, cast.names)], cast.ranks.get(id(frame), 0))
    return lead.span if lead else by_setting(cast, frame, pool, here)


def agent_of(cast: Cast, frame: Frame) -> Span | None:
    """The area whose police did a part of a sum: 其中,青港市承办4起."""
    start, at, end = stretch(cast.page, frame)
    match = AGENT.search(cast.page.norm, max(start, at - AGENT_REACH), end) if frame.kind == "total" and frame.parent else None
    return Span(*match.span("area")) if match else None


def by_setting(cast: Cast, frame: Frame, pool: Sequence[Mention], here: Sequence[Mention]) -> str | Span | None:
    """The body of an event whose paragraph names none: what it points to, or the document's main body."""
    start, at, end = stretch(cast.page, frame)
    judged = is_judged(frame)
    main = main_of(cast, frame, judged, start)
    if here and (main is None or (judged and cast.is_judicial(str(here[-1].value)))):
        return here[-1].span
    told = list(WHOLE.finditer(cast.page.norm, start, at))
    if frame.kind == "total" and told and told[-1][0].endswith("省") and main and not WIDE.search(main):
        return None  # a city's bulletin on the whole province
    whole = [found for found in pool if found.span.start < at and str(found.value).startswith("全")]
    if whole and frame.kind == "total" and (main is None or cast.branch(main) == "narcotics_commission"):
        return whole[-1].span
    if frame.kind == "total" and told and main and cast.formal.get(cast.root(main)) not in cast.marked:
        return cast.root(main)  # 全县: the whole bureau, not the unit that a case of it names
    only = {str(found.value) for found in pool}
    officers = [Span(*match.span()) for match in OFFICERS.finditer(cast.page.norm, start, end)] if frame.kind == "case" else []
    return main or (only.pop() if len(only) == 1 else next(reversed(officers), None))


def is_goal(cast: Cast, found: Mention) -> bool:
    """Whether somebody is brought or comes to a body, or it is one of several in a list: 公安、边防、海关等部门."""
    norm, (start, end) = cast.page.norm, found.span
    listed = norm[start - 1 : start] == "、" and LISTED.match(norm, end) is not None and not is_specific(found, cast.names)
    return listed or GOAL.search(norm, max(0, start - 4), start) is not None


def may_act(cast: Cast, name: str, frame: Frame, judged: bool) -> bool:
    """Whether a body may have done it: courts and procuratorates only judge, a narcotics commission only sums up."""
    branch = cast.branch(name)
    return judged or not (branch in JUDICIAL or (branch == "narcotics_commission" and frame.kind == "case"))


def leading(cast: Cast, named: Sequence[Mention], rank: int) -> Mention | None:
    """The last body of some, or the one that it only helped: 市局支队联合右岸分局; none if that has no name: 该局会同某海关.

    Of bodies with a number each (甲所、乙所各2起) the one of a rank.
    """
    at = len(named) - 1
    while at > 0 and JOINED.fullmatch(cast.page.norm, named[at - 1].span.end, named[at].span.start):
        at -= 1
    if named and cast.page.norm.startswith("各", named[-1].span.end):
        return named[min(at + rank, len(named) - 1)]
    if at >= 0 and HELPED.search(cast.page.norm, max(0, named[at].span.start - 4), named[at].span.start):
        at -= 1
    return named[at] if at >= 0 else None


def main_of(cast: Cast, frame: Frame, judged: bool, start: int) -> str | None:
    """The main body that may have done it: one of the head, the only one or the one named most; of a single case none that is a province's or the nation's.

    A station that is named once, in another paragraph than that which begins at `start`, did what that paragraph tells.
    """
    fit = [main for main in cast.mains if cast.is_judicial(main) == judged and may_act(cast, main, frame, judged)] or (
        cast.mains if frame.kind == "total" else []
    )
    fit = [main for main in fit if not only_tells(cast, main, fit)]
    upper = [main for main in fit if not LOWER.search(main)] or fit
    often = max((cast.roots[main] for main in fit), default=0)
    leads = [main for main in fit if cast.roots[main] == often > 1]
    formal = [main for main in fit if not SHORT.search(main)]
    told = [main for main in fit if main in cast.marked or (upper == [main] and (frame.kind == "case" or not PART.search(main))) or leads == [main]]
    if frame.kind == "case":
        told = [main for main in told if judged or not WIDE.search(main)]
        told = [
            main
            for main in told
            if main in cast.marked or cast.roots[main] > 1 or not PART.search(main) or paragraph_start(cast.page, cast.firsts[main]) == start
        ]
        if told and SHORT.search(told[0]) and len(formal) == 1:
            return as_named(cast, formal[0], frame)  # the account is 青堰公安, the story that of one of its stations
    return as_named(cast, told[0], frame) if told else None


def only_tells(cast: Cast, main: str, others: Sequence[str]) -> bool:
    """Whether a narcotics commission tells what a body did that is named before it, and is not the one that signs."""
    told = cast.branch(main) == "narcotics_commission" and main not in cast.marked
    return told and main != min(others, key=cast.firsts.__getitem__)


def as_named(cast: Cast, root: str, frame: Frame) -> str:
    """A main body as it is named most: with its units, if they are always told; but 某警方 stands before one of its stations, and in a sum."""
    told = Counter(str(found.value) for found, name in cast.named if cast.formal[cast.root(name)] == root)
    short = [name for name in told if SHORT.search(name)]
    units = [name for name in told if name not in short]
    if short and (frame.kind == "total" or all(STATION.search(name) for name in units)):
        return min(short, key=lambda name: (-told[name], len(name)))
    return min(units or short, key=lambda name: (-told[name], len(name)))


def place_of(cast: Cast, frame: Frame) -> str | Span | None:
    """The place of an event."""
    if frame.place and not find_agencies(frame.place, 0, len(frame.place), cast.names):
        return frame.place
    start, at, end = stretch(cast.page, frame)
    for first, last in ((at, end), (sentence_start(cast.page.norm, start, at), at), (start, at)):
        told = spots(cast, first, last)
        if told:
            return told[-1]
    if frame.kind == "total":
        whole = list(WHOLE.finditer(cast.page.norm, start, at))
        return Span(*whole[-1].span()) if whole else None
    stop = SENTENCE_END.search(cast.page.norm, at)
    return next(iter(spots(cast, at, stop.start() if stop else len(cast.page.norm))), None)


def spots(cast: Cast, start: int, end: int) -> list[Span]:
    """The places of a stretch of the page."""
    return find_spots(cast.page.norm, start, end, cast.names, [found.span for found in cast.bodies])


def is_specific(mention: Mention, names: NameFile) -> bool:
    """Whether a name tells a body, alone (某县公安局) or within its document (市局, 禁毒支队): not 警方, 乘警, 全市公安机关."""
    name = str(mention.value)
    return is_telling_name(mention, names) or (RELATIVE.search(name) is not None and name[0] not in "全该我本")


def is_judged(frame: Frame) -> bool:
    """Whether an event is one of courts or procuratorates: charged or sentenced people, and nothing seized, nobody caught."""
    codes = {fact.code for fact in frame.facts if fact.kind == "arrest"}
    return bool(codes) and codes <= JUDGED and not any(fact.kind == "seizure" for fact in frame.facts)


def sentence_start(norm: str, start: int, at: int) -> int:
    """Where the sentence begins in which an offset stands, not before a start."""
    ends = [match.end() for match in SENTENCE_END.finditer(norm, start, at)]
    return ends[-1] if ends else start


def stretch(page: Page, frame: Frame) -> tuple[int, int, int]:
    """The start of the paragraph of an event's deed, the start of the deed, and its end."""
    case = frame.kind == "case"
    deed = min(frame.facts, key=lambda fact: (case and not is_deed(fact), fact.span.start < page.body, fact.span.start), default=None)
    at, end = deed.span if deed else (frame.at, frame.at)
    return paragraph_start(page, at), at, end


def paragraph_start(page: Page, at: int) -> int:
    """Where the paragraph begins in which an offset stands."""
    paragraph = next((clause.paragraph for clause in page.clauses if clause.span.start <= at < clause.span.end), None)
    return min((clause.span.start for clause in page.clauses if clause.paragraph == paragraph), default=at)


def is_deed(fact: Fact) -> bool:
    """Whether a fact is what somebody did at a place: a seizure, a capture."""
    return fact.kind == "seizure" or fact.code == "captured"
