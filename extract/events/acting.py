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
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from corpus.normalise import normalise
from extract.events.frames import Frame, Page
from extract.figures.series import body_of
from extract.places.agencies import AREA, find_agencies, is_telling_name
from extract.places.bodies import SHORT, WIDE, Body, Setting, at_home, branch_of, describe, full_name, hints_of, of_area, root_of, stem_of
from extract.places.homes import Home, find_home
from extract.places.regions import MUNICIPALITIES, Region, find_named, hubs, resolve
from extract.places.spots import find_spots
from rules.names import NameFile
from rules.places import load_places, prefecture_of, province_of
from schemas.text import Fact, Mention, Span

JUDICIAL = frozenset(("court", "procuratorate"))
JUDGED = frozenset(("prosecution", "sentenced", "formal_arrest"))
SIGNATURE = 120  # characters at the end
SHORT_LINE = 12  # characters behind a name that has a line of its own
NOWHERE = "000000"
HEAD = 160  # characters at the beginning
SUPERVISING = re.compile('公安部(?:禁毒局)?(?=督办|部署|统一|挂牌|目标|毒品|确定|列为|要求|通报|部督|A级|指挥|的?[“"])|(?:国家)?禁毒委(?:员会)?(?=部署|统一)')
PART = re.compile("(?<!公安)分局|派出所|所$")
LOWER = re.compile(f"{PART.pattern}|检查站$|警务室$")
STATION = re.compile("(?:派出所|警务室|所)$")
JOINED = re.compile("(?:一起)?(?:联合|会同|协同|配合|协助|和|与|及|、|携手|联手)")
READING = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)")  # 机(jī)关
WHOLE = re.compile("[全我][省市县区州旗](?![一-龥]?(?:公安|检察|法院))")
SUPERIOR = re.compile("公安局|支队|分局")
ADDRESSED = re.compile("(?:向|抄送:?|主送:?|呈报|(?<![一-龥])[报送]:)\\Z")  # who is told: 报:|省厅禁毒总队
BY = re.compile("[,的]?(?:均|都)?(?:由|系|是)")  # 其余2起系|刑警中队|所破
AGENT_REACH = 8
AGENT = re.compile("(?<![一-龥])(?P<area>[一-龥]{2,3}[市县区州旗])(?:共|累计|先后|一举)?(?:承办|主办|侦办|侦破|破获|查处|查获|抓获|缴获)")  # its police
HEADING = re.compile("[开驶发飞寄]往[一-龥]{2,8}?的")
UNKNOWN = re.compile("[一-龥]{2,3}[县市州旗](?![场区民])")
LISTED = re.compile("等(?:部门|单位|机关|地|多)")
OFFICERS = re.compile("(?:禁毒|缉毒|缉私|边防)?民警|公安人员|侦查人员|关员")
SEVERAL = re.compile("[、及]|[两三四五六七八九十多各][省市县区州地]|等地")
GOAL = re.compile("(?:带[进到回]|押[送解往回]|移[交送]|移交给|送[到往]|交给|走进|来到|赶到|[向给])\\Z")
HELPED = re.compile("(?:会同|联合|协同|联手)\\Z")
SOURCE = re.compile("(?:从|(?:单位|编制|制表|发布|来源|供稿|签发):)\\Z")
SOURCE_REACH = 5
PASSED = re.compile("(?:行至|驶至|途经|驶抵|开至)\\Z")  # a place that somebody comes to: 货车行至|磨盘岭检查站
RELATIVE = re.compile("^[省市县区州](?:公安|局|厅|禁毒|检察|中级|人民)|支队|大队|总队|派出所|分局|[市县区州]局")
SENTENCE_END = re.compile("[。;\n]")


@dataclass(frozen=True, eq=False)
class Cast:
    """The bodies and places of a page, found once."""

    page: Page
    names: NameFile
    published: date | None = None
    frames: Sequence[Frame] = ()
    raw: str = ""

    @cached_property
    def bodies(self) -> list[Mention]:
        """All bodies named on the page, but those that only supervise or are told, and checkpoints that somebody passes."""
        norm = self.page.norm
        return [found for found in find_agencies(norm, 0, len(norm), self.names) if not self.is_aside(found)]

    def is_aside(self, found: Mention) -> bool:
        """Whether a body only supervises, is written to, or is where somebody comes to."""
        norm, at = self.page.norm, found.span.start
        station = str(found.value).endswith("站") and not SUPERIOR.search(str(found.value))
        before = (ADDRESSED, PASSED) if station else (ADDRESSED,)
        return SUPERVISING.match(norm, at) is not None or any(words.search(norm, max(0, at - 4), at) for words in before)

    @cached_property
    def named(self) -> list[tuple[Mention, str]]:
        """Those that say which body they are, by themselves or by the area that the page is about (市局), each with its name."""
        alone = {found: None for found in self.bodies if is_telling_name(found, self.names)}
        mains = tuple(dict.fromkeys(self.by_home(self.root(str(found.value))) for found in alone))
        setting = Setting(mains, home=self.home)
        full = ((found, str(found.value) if found in alone else of_area(str(found.value), self.names, setting)) for found in self.bodies)
        return [(found, name) for found, name in full if name]

    @cached_property
    def marked(self) -> frozenset[str]:
        """Bodies of the head and the signature."""
        return frozenset(self.formal[self.root(name)] for found, name in self.named if self.is_marked(found))

    @cached_property
    def branches(self) -> dict[str, str | None]:
        """The branch of each name that was asked for."""
        return {}

    def branch(self, name: str) -> str | None:
        """The branch of a name, found once."""
        if name not in self.branches:
            self.branches[name] = branch_of(name, self.names)
        return self.branches[name]

    @cached_property
    def known(self) -> dict[str, str]:
        """The first unit of each name that was asked for."""
        return {}

    def root(self, name: str) -> str:
        """A name up to its first unit, found once."""
        if name not in self.known:
            self.known[name] = root_of(name, self.names)
        return self.known[name]

    def is_marked(self, found: Mention) -> bool:
        """Whether a body stands in the title, on a line of its own near an end, or is the source: 记者从…获悉, 填报单位:…."""
        norm, (start, end) = self.page.norm, found.span
        if start < self.page.body or SOURCE.search(norm, max(0, start - SOURCE_REACH), start):
            return True
        near = start < HEAD or end > len(norm) - SIGNATURE
        rest = norm[end : norm.find("\n", end)]
        return near and norm[start - 1 : start] in ("", "\n", "(", " ") and (len(rest) < SHORT_LINE or rest.endswith(":"))

    @cached_property
    def formal(self) -> dict[str, str]:
        """Each body with a name of its own, and the formal one that it is: 潮岭警方 is 潮岭市公安局, if that is named, too."""
        told = {self.root(name) for _, name in self.named}
        full = sorted(root for root in told if not SHORT.search(root))
        # a name that somebody's name or a word stands before: 黄|金周海东机场海关
        known = {root: next((other for other in full if other != root and root.endswith(other) and not AREA.match(root)), root) for root in full}
        return known | {root: next((known[other] for other in full if self.is_short_of(root, other)), self.by_home(root)) for root in told.difference(full)}

    def is_short_of(self, short: str, full: str) -> bool:
        """Whether a short name is that of a body: 潮岭警方 of 潮岭市公安局."""
        stem = stem_of(short)
        return stem[-2:] in full and stem[:1] != "全" and self.branch(short) == self.branch(full)

    def by_home(self, root: str) -> str:
        """凉溪公安 as 凉溪市公安局, if the page tells of 凉溪市."""
        return full_name(root, self.names, Setting(day=self.published, home=self.home))

    @cached_property
    def roots(self) -> Counter[str]:
        """How often each of them is named."""
        return Counter(self.formal[self.root(name)] for _, name in self.named)

    @cached_property
    def mains(self) -> list[str]:
        """The document's main bodies: of its head and its signature, then the others; formal names first, and those named most."""
        return sorted(self.roots, key=lambda root: (SHORT.search(root) is not None, root not in self.marked, -self.roots[root]))

    @cached_property
    def setting(self) -> Setting:
        """What the document tells of its bodies and areas."""
        head = [named.name for named in find_named(self.page.norm[:HEAD], self.names) if named.is_full or named.areas[0].level == "province"]
        hints = hints_of([*self.mains, *head], self.names, Setting(day=self.published, home=self.home))
        told = tuple(dict.fromkeys(name for _, name in self.named))
        if not hints and self.home.is_greater:
            hints = (NOWHERE,)  # its city is none that the table knows, so its counties are none either
        return Setting(tuple(self.mains), hints, self.published, self.home, told)

    @cached_property
    def home(self) -> Home:
        """Where the page is from."""
        return find_home(self.page.norm, self.names, self.raw)

    def located(self, agency: str | None, place: str | None, day: date | None) -> tuple[Body | None, Region]:
        """What a body as written is, and where a place as written is: in the body's area, if the place tells none of its own."""
        setting = replace(self.setting, day=day or self.published)
        body = describe(READING.sub("", normalise(agency).norm), self.names, setting) if agency else None
        return body, self.region(place, body.region.code if body else None, setting) if place else Region()

    def region(self, place: str, own: str | None, setting: Setting) -> Region:
        """Where a place as written is: in the area of the body, if it tells none of its own and is not elsewhere."""
        where = HEADING.sub("", normalise(place).norm)
        if self.home.land and not elsewhere(self.names).search(where):
            return Region(self.home.land)
        found = at_home(where, resolve(where, self.names, ((own, *setting.hints) if own else setting.hints), setting.day), self.home)
        if found.code and SEVERAL.search(where) and len(find_named(where, self.names)) == 1:
            return Region(None, (found.code,))  # 我市及四川达源两地
        if found.code or found.candidates or elsewhere(self.names).search(where):
            return found
        if own and not own.endswith("0000") and UNKNOWN.match(where):
            return Region()  # a county that the table does not know
        return Region(around(own) if own and hubs(self.names).search(where) else own)

    def is_judicial(self, name: str) -> bool:
        """Whether a body judges or prosecutes."""
        return self.branch(name) in JUDICIAL

    # ---- choosing

    def agency_of(self, frame: Frame) -> str | Span | None:
        """The body of an event: words of the page, or a name that the page tells elsewhere."""
        if frame.place and find_agencies(frame.place, 0, len(frame.place), self.names):
            return frame.place
        told = next((body for fact in frame.facts if (body := body_of(fact))), None) or self.agent_of(frame)
        if told:
            return told
        start, _, end = stretch(self.page, frame)
        judged = is_judged(frame)
        pool = [found for found in self.bodies if self.may_act(str(found.value), frame, judged)]
        here = [found for found in pool if start <= found.span.start < end and not self.is_goal(found)]
        if here and frame.kind == "total" and str(here[-1].value).startswith("全"):
            return here[-1].span
        behind = next((found for found in pool if BY.fullmatch(self.page.norm, end, found.span.start)), None)
        lead = behind or self.leading([found for found in here if is_specific(found, self.names)], self.ranks.get(id(frame), 0))
        return lead.span if lead else self.by_setting(frame, pool, here)

    def agent_of(self, frame: Frame) -> Span | None:
        """The area whose police did a part of a sum: 其中,青港市承办4起."""
        start, at, end = stretch(self.page, frame)
        match = AGENT.search(self.page.norm, max(start, at - AGENT_REACH), end) if frame.kind == "total" and frame.parent else None
        return Span(*match.span("area")) if match else None

    def by_setting(self, frame: Frame, pool: Sequence[Mention], here: Sequence[Mention]) -> str | Span | None:
        """The body of an event whose paragraph names none: what it points to, or the document's main body."""
        start, at, end = stretch(self.page, frame)
        judged = is_judged(frame)
        main = self.main_of(frame, judged, start)
        if here and (main is None or (judged and self.is_judicial(str(here[-1].value)))):
            return here[-1].span
        told = list(WHOLE.finditer(self.page.norm, start, at))
        if frame.kind == "total" and told and told[-1][0].endswith("省") and main and not WIDE.search(main):
            return None  # a city's bulletin on the whole province
        whole = [found for found in pool if found.span.start < at and str(found.value).startswith("全")]
        if whole and frame.kind == "total" and (main is None or self.branch(main) == "narcotics_commission"):
            return whole[-1].span
        if frame.kind == "total" and told and main and self.formal.get(self.root(main)) not in self.marked:
            return self.root(main)  # 全县: the whole bureau, not the unit that a case of it names
        only = {str(found.value) for found in pool}
        officers = [Span(*match.span()) for match in OFFICERS.finditer(self.page.norm, start, end)] if frame.kind == "case" else []
        return main or (only.pop() if len(only) == 1 else next(reversed(officers), None))

    def is_goal(self, found: Mention) -> bool:
        """Whether somebody is brought or comes to a body, or it is one of several in a list: 公安、边防、海关等部门."""
        norm, (start, end) = self.page.norm, found.span
        listed = norm[start - 1 : start] == "、" and LISTED.match(norm, end) is not None and not is_specific(found, self.names)
        return listed or GOAL.search(norm, max(0, start - 4), start) is not None

    @cached_property
    def ranks(self) -> dict[int, int]:
        """How many events before each have the same words: 甲所、乙所各2起."""
        told: Counter[Span] = Counter()
        out = {}
        for frame in self.frames:
            if frame.facts:
                out[id(frame)] = told[frame.facts[0].span]
                told[frame.facts[0].span] += 1
        return out

    def may_act(self, name: str, frame: Frame, judged: bool) -> bool:
        """Whether a body may have done it: courts and procuratorates only judge, a narcotics commission only sums up."""
        branch = self.branch(name)
        return judged or not (branch in JUDICIAL or (branch == "narcotics_commission" and frame.kind == "case"))

    def leading(self, named: Sequence[Mention], rank: int) -> Mention | None:
        """The last body of some, or the one that it only helped: 市局支队联合右岸分局; none if that has no name: 该局会同某海关.

        Of bodies with a number each (甲所、乙所各2起) the one of a rank.
        """
        at = len(named) - 1
        while at > 0 and JOINED.fullmatch(self.page.norm, named[at - 1].span.end, named[at].span.start):
            at -= 1
        if named and self.page.norm.startswith("各", named[-1].span.end):
            return named[min(at + rank, len(named) - 1)]
        if at >= 0 and HELPED.search(self.page.norm, max(0, named[at].span.start - 4), named[at].span.start):
            at -= 1
        return named[at] if at >= 0 else None

    def main_of(self, frame: Frame, judged: bool, start: int) -> str | None:
        """The main body that may have done it: one of the head, the only one or the one named most; of a single case none that is a province's or the nation's.

        A station that is named once, in another paragraph than that which begins at `start`, did what that paragraph tells.
        """
        fit = [main for main in self.mains if self.is_judicial(main) == judged and self.may_act(main, frame, judged)] or (
            self.mains if frame.kind == "total" else []
        )
        fit = [main for main in fit if not self.only_tells(main, fit)]
        upper = [main for main in fit if not LOWER.search(main)] or fit
        often = max((self.roots[main] for main in fit), default=0)
        leads = [main for main in fit if self.roots[main] == often > 1]
        formal = [main for main in fit if not SHORT.search(main)]
        told = [main for main in fit if main in self.marked or (upper == [main] and (frame.kind == "case" or not PART.search(main))) or leads == [main]]
        if frame.kind == "case":
            told = [main for main in told if judged or not WIDE.search(main)]
            told = [
                main
                for main in told
                if main in self.marked or self.roots[main] > 1 or not PART.search(main) or paragraph_start(self.page, self.first_of(main)) == start
            ]
            if told and SHORT.search(told[0]) and len(formal) == 1:
                return self.as_named(formal[0], frame)  # the account is 青堰公安, the story that of one of its stations
        return self.as_named(told[0], frame) if told else None

    def only_tells(self, main: str, others: Sequence[str]) -> bool:
        """Whether a narcotics commission tells what a body did that is named before it, and is not the one that signs."""
        told = self.branch(main) == "narcotics_commission" and main not in self.marked
        return told and main != min(others, key=self.first_of)

    def first_of(self, root: str) -> int:
        """Where a main body is named first."""
        return self.firsts[root]

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Where each main body is named first."""
        return {self.formal[self.root(name)]: found.span.start for found, name in reversed(self.named)}

    def as_named(self, root: str, frame: Frame) -> str:
        """A main body as it is named most: with its units, if they are always told; but 某警方 stands before one of its stations, and in a sum."""
        told = Counter(str(found.value) for found, name in self.named if self.formal[self.root(name)] == root)
        short = [name for name in told if SHORT.search(name)]
        units = [name for name in told if name not in short]
        if short and (frame.kind == "total" or all(STATION.search(name) for name in units)):
            return min(short, key=lambda name: (-told[name], len(name)))
        return min(units or short, key=lambda name: (-told[name], len(name)))

    def place_of(self, frame: Frame) -> str | Span | None:
        """The place of an event."""
        if frame.place and not find_agencies(frame.place, 0, len(frame.place), self.names):
            return frame.place
        start, at, end = stretch(self.page, frame)
        for first, last in ((at, end), (sentence_start(self.page.norm, start, at), at), (start, at)):
            told = self.spots(first, last)
            if told:
                return told[-1]
        if frame.kind == "total":
            whole = list(WHOLE.finditer(self.page.norm, start, at))
            return Span(*whole[-1].span()) if whole else None
        stop = SENTENCE_END.search(self.page.norm, at)
        return next(iter(self.spots(at, stop.start() if stop else len(self.page.norm))), None)

    def spots(self, start: int, end: int) -> list[Span]:
        """The places of a stretch of the page."""
        return find_spots(self.page.norm, start, end, self.names, [found.span for found in self.bodies])


def around(code: str) -> str:
    """The city of a county, the municipality of a district: where its airport and its station are.

    >>> around("500105"), around("450403"), around("530100")
    ('500000', '450400', '530100')
    """
    return province_of(code) if code[:2] in MUNICIPALITIES or prefecture_of(code) not in load_places().codes else prefecture_of(code)


@lru_cache(maxsize=8)
def elsewhere(names: NameFile) -> re.Pattern[str]:
    """What says of a place that it is not where the body is: 邻省, 境外, 公海."""
    return re.compile("|".join(names.words("elsewhere")))


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
