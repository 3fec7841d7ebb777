"""Which body acted in an event, and where: chosen from all that the document names.

The body:
1. the label of its row, if it stands in a table;
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
from functools import cached_property

from corpus.normalise import normalise
from extract.agencies import AREA, find_agencies, find_places, is_telling_name
from extract.bodies import SHORT, WIDE, Body, Setting, at_home, branch_of, describe, full_name, hints_of, of_area, root_of
from extract.frames import Frame, Page
from extract.homes import Home, find_home
from extract.regions import Region, find_named, named_at, resolve
from rules.names import NameFile
from rules.places import load_places
from schemas.text import Fact, Mention, Span

JUDICIAL = frozenset(("court", "procuratorate"))
JUDGED = frozenset(("prosecution", "sentenced", "formal_arrest"))
SIGNATURE = 120  # characters at the end
SHORT_LINE = 12  # characters behind a name that has a line of its own
NOWHERE = "000000"
HEAD = 160  # characters at the beginning
SUPERVISING = re.compile('公安部(?:禁毒局)?(?=督办|部署|统一|挂牌|目标|毒品|确定|列为|要求|通报|部督|A级|指挥|的?[“"])|(?:国家)?禁毒委(?:员会)?(?=部署|统一)')
PART = re.compile("(?<!公安)分局|派出所|所$")
STATION = re.compile("(?:派出所|警务室|所)$")
JOINED = re.compile("(?:一起)?(?:联合|会同|协同|配合|协助|和|与|及|、|携手|联手)")
READING = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)")  # 机(jī)关
WHOLE = re.compile("[全我][省市县区州旗](?![一-龥]?(?:公安|检察|法院))")
SUPERIOR = re.compile("公安局|支队|分局")
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

    @cached_property
    def bodies(self) -> list[Mention]:
        """All bodies named on the page, but those that only supervise, and checkpoints that somebody passes."""
        norm = self.page.norm
        return [found for found in find_agencies(norm, 0, len(norm), self.names) if not SUPERVISING.match(norm, found.span.start) and not self.is_passed(found)]

    def is_passed(self, found: Mention) -> bool:
        """Whether a checkpoint is only where somebody comes to."""
        station = str(found.value).endswith("站") and not SUPERIOR.search(str(found.value))
        return station and PASSED.search(self.page.norm, max(0, found.span.start - 4), found.span.start) is not None

    @cached_property
    def named(self) -> list[tuple[Mention, str]]:
        """Those that say which body they are, by themselves or by the area that the page is about (市局), each with its name."""
        alone = [found for found in self.bodies if is_telling_name(found, self.names)]
        mains = tuple(dict.fromkeys(self.by_home(self.root(str(found.value))) for found in alone))
        setting = Setting(mains, home=self.home)
        full = ((found, str(found.value) if found in alone else of_area(str(found.value), self.names, setting)) for found in self.bodies)
        return [(found, name) for found, name in full if name]

    @cached_property
    def marked(self) -> frozenset[str]:
        """Bodies of the head and the signature."""
        return frozenset(self.formal[self.root(name)] for found, name in self.named if self.is_marked(found))

    def root(self, name: str) -> str:
        """A name up to its first unit."""
        return root_of(name, self.names)

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
        return SHORT.sub("", short)[-2:] in full and branch_of(short, self.names) == branch_of(full, self.names)

    def by_home(self, root: str) -> str:
        """凉溪公安 as 凉溪市公安局, if the page tells of 凉溪市."""
        return full_name(root, self.names, Setting(home=self.home))

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
        return find_home(self.page.norm, self.names)

    def located(self, agency: str | None, place: str | None, day: date | None) -> tuple[Body | None, Region]:
        """What a body as written is, and where a place as written is: in the body's area, if the place tells none of its own."""
        setting = replace(self.setting, day=day or self.published)
        body = describe(READING.sub("", normalise(agency).norm), self.names, setting) if agency else None
        if not place:
            return body, Region()
        own = body.region.code if body else None
        where = normalise(place).norm
        region = at_home(where, resolve(where, self.names, ((own, *setting.hints) if own else setting.hints), setting.day), self.home)
        return body, region if region.code or region.candidates else Region(own)

    def is_judicial(self, name: str) -> bool:
        """Whether a body judges or prosecutes."""
        return branch_of(name, self.names) in JUDICIAL

    # ---- choosing

    def agency_of(self, frame: Frame) -> str | Span | None:
        """The body of an event: words of the page, or a name that the page tells elsewhere."""
        if frame.place and find_agencies(frame.place, 0, len(frame.place), self.names):
            return frame.place
        start, at, first = stretch(self.page, frame)
        judged = is_judged(frame)
        pool = [found for found in self.bodies if self.may_act(str(found.value), frame, judged)]
        here = [
            found for found in pool if start <= found.span.start < first and not GOAL.search(self.page.norm, max(0, found.span.start - 4), found.span.start)
        ]
        named = [found for found in here if is_specific(found, self.names)]
        if here and frame.kind == "total" and str(here[-1].value).startswith("全"):
            return here[-1].span
        lead = self.leading(named)
        if lead:
            return lead.span
        main = self.main_of(frame, judged, start)
        if here and (main is None or (judged and self.is_judicial(str(here[-1].value)))):
            return here[-1].span
        whole = [found for found in pool if found.span.start < at and str(found.value).startswith("全")]
        if whole and frame.kind == "total" and (main is None or branch_of(main, self.names) == "narcotics_commission"):
            return whole[-1].span
        only = {str(found.value) for found in pool}
        return main or (only.pop() if len(only) == 1 else None)

    def may_act(self, name: str, frame: Frame, judged: bool) -> bool:
        """Whether a body may have done it: courts and procuratorates only judge, a narcotics commission only sums up."""
        branch = branch_of(name, self.names)
        return judged or not (branch in JUDICIAL or (branch == "narcotics_commission" and frame.kind == "case"))

    def leading(self, named: Sequence[Mention]) -> Mention | None:
        """The last body of some, or the one that it only helped: 市局支队联合右岸分局; none if that has no name: 该局会同某海关."""
        at = len(named) - 1
        while at > 0 and JOINED.fullmatch(self.page.norm, named[at - 1].span.end, named[at].span.start):
            at -= 1
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
        sole = len([main for main in fit if not PART.search(main)] or fit) == 1
        often = max((self.roots[main] for main in fit), default=0)
        leads = [main for main in fit if self.roots[main] == often > 1]
        fit = [main for main in fit if main in self.marked or (sole and (frame.kind == "case" or not PART.search(main))) or leads == [main]]
        if frame.kind == "case":
            fit = [main for main in fit if judged or not WIDE.search(main)]
            fit = [main for main in fit if main in self.marked or self.roots[main] > 1 or not PART.search(main) or self.paragraph_of(main) == start]
        return self.as_named(fit[0], frame) if fit else None

    def paragraph_of(self, root: str) -> int:
        """Where the paragraph begins that names a body first."""
        first = next(found.span.start for found, name in self.named if self.formal[self.root(name)] == root)
        return paragraph_start(self.page, first)

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
            told = find_places(self.page.norm, first, last, self.names)
            if told:
                return self.extended(told[-1].span)
        if frame.kind == "total":
            whole = list(WHOLE.finditer(self.page.norm, start, at))
            return Span(*whole[-1].span()) if whole else None
        stop = SENTENCE_END.search(self.page.norm, at)
        behind = find_places(self.page.norm, at, stop.start() if stop else len(self.page.norm), self.names)
        return self.extended(behind[0].span) if behind else None

    def extended(self, place: Span) -> Span:
        """A place with the areas that follow it: 云南|瑞丽."""
        end = place.end
        while named := named_at(self.page.norm, end, load_places(), self.names):
            end += len(named.name)
        return Span(place.start, end)


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
