"""Which body acted in an event, and where: chosen from all that the document names.

The body:
1. the label of its row, if it stands in a table;
2. in the paragraph of its first fact, the last body named before that fact, if it may have done it: a court or a procuratorate seizes nothing
   and catches nobody, and 公安部 that supervises a case did not do it;
3. else a body that the paragraph only points to (警方, 该站, 全市公安机关);
4. else the document's main body of that kind: the one of its head or its signature, else the one named most.

The place: the last place before the first fact in its paragraph, else the first behind it in the same sentence.
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
from extract.bodies import WIDE, Body, Setting, branch_of, describe, hints_of, root_of
from extract.frames import Frame, Page
from extract.regions import Region, find_named, named_at, resolve
from rules.names import NameFile
from rules.places import load_places
from schemas.text import Mention, Span

JUDICIAL = frozenset(("court", "procuratorate"))
JUDGED = frozenset(("prosecution", "sentenced", "formal_arrest"))
SIGNATURE = 120  # characters at the end
SHORT_LINE = 12  # characters behind a name that has a line of its own
HEAD = 160  # characters at the beginning
SUPERVISING = re.compile('公安部(?:禁毒局)?(?=督办|部署|统一|挂牌|目标|毒品|确定|列为|要求|通报|部督|A级|指挥|的?[“"])|(?:国家)?禁毒委(?:员会)?(?=部署|统一)')
PART = re.compile("(?<!公安)分局|派出所|所$")
JOINED = re.compile("(?:一起)?(?:联合|会同|协同|配合|协助|和|与|及|、|携手|联手)")
READING = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)")  # 机(jī)关
WHOLE = re.compile("[全我][省市县区州旗](?![一-龥]?(?:公安|检察|法院))")
GOAL = re.compile("(?:带[进到回]|押[送解往回]|移[交送]|移交给|送[到往]|交给)\\Z")
HELPED = re.compile("(?:会同|联合|协同|联手)\\Z")
SOURCE = re.compile("从\\Z")
BARE = re.compile("(?:警方|公安|铁警)$")
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
        """All bodies named on the page, but those that only supervise."""
        norm = self.page.norm
        return [found for found in find_agencies(norm, 0, len(norm), self.names) if not SUPERVISING.match(norm, found.span.start)]

    @cached_property
    def telling(self) -> list[Mention]:
        """Those whose name says which body it is."""
        return [found for found in self.bodies if is_telling_name(found, self.names)]

    @cached_property
    def marked(self) -> frozenset[str]:
        """Bodies of the head and the signature."""
        return frozenset(self.formal[root_of(str(found.value), self.names)] for found in self.telling if self.is_marked(found))

    def is_marked(self, found: Mention) -> bool:
        """Whether a body stands in the title, on a line of its own near an end, or is the source: 记者从…获悉."""
        norm, (start, end) = self.page.norm, found.span
        if start < self.page.body or SOURCE.search(norm, max(0, start - 2), start):
            return True
        near = start < HEAD or end > len(norm) - SIGNATURE
        rest = norm[end : norm.find("\n", end)]
        return near and norm[start - 1 : start] in ("", "\n", "(", " ") and (len(rest) < SHORT_LINE or rest.endswith(":"))

    @cached_property
    def formal(self) -> dict[str, str]:
        """Each body with a name of its own, and the formal one that it is: 潮岭警方 is 潮岭市公安局, if that is named, too."""
        told = {root_of(str(found.value), self.names) for found in self.telling}
        full = sorted(root for root in told if not BARE.search(root))
        # a name that somebody's name or a word stands before: 黄|金周海东机场海关
        known = {root: next((other for other in full if other != root and root.endswith(other) and not AREA.match(root)), root) for root in full}
        bare = {root: next((known[other] for other in full if BARE.sub("", root)[-2:] in other), root) for root in told.difference(full)}
        return known | bare

    @cached_property
    def roots(self) -> Counter[str]:
        """How often each of them is named."""
        return Counter(self.formal[root_of(str(found.value), self.names)] for found in self.telling)

    @cached_property
    def mains(self) -> list[str]:
        """The document's main bodies: of its head and its signature, then the others; formal names first, and those named most."""
        return sorted(self.roots, key=lambda root: (BARE.search(root) is not None, root not in self.marked, -self.roots[root]))

    @cached_property
    def setting(self) -> Setting:
        """What the document tells of its bodies and areas."""
        head = [named.name for named in find_named(self.page.norm[:HEAD], self.names) if named.is_full or named.areas[0].level == "province"]
        return Setting(tuple(self.mains), hints_of([*self.mains, *head], self.names, self.published), self.published)

    def located(self, agency: str | None, place: str | None, day: date | None) -> tuple[Body | None, Region]:
        """What a body as written is, and where a place as written is: in the body's area, if the place tells none of its own."""
        setting = replace(self.setting, day=day or self.published)
        body = describe(READING.sub("", normalise(agency).norm), self.names, setting) if agency else None
        if not place:
            return body, Region()
        own = body.region.code if body else None
        region = resolve(normalise(place).norm, self.names, ((own, *setting.hints) if own else setting.hints), setting.day)
        return body, region if region.code or region.candidates else Region(own or next(iter(setting.hints), None))

    def is_judicial(self, name: str) -> bool:
        """Whether a body judges or prosecutes."""
        return branch_of(name, self.names) in JUDICIAL

    # ---- choosing

    def agency_of(self, frame: Frame) -> str | Span | None:
        """The body of an event: words of the page, or a name that the page tells elsewhere."""
        if frame.place and find_agencies(frame.place, 0, len(frame.place), self.names):
            return frame.place
        start, at = stretch(self.page, frame)
        first = min((fact.span.end for fact in frame.facts if fact.span.start == at), default=at)
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
        main = self.main_of(frame, judged)
        if here and (main is None or (judged and self.is_judicial(str(here[-1].value)))):
            return here[-1].span
        whole = [found for found in pool if found.span.start < at and str(found.value).startswith("全")]
        if main is None and whole and frame.kind == "total":
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

    def main_of(self, frame: Frame, judged: bool) -> str | None:
        """The main body that may have done it: one of the head, the only one or the one named most; of a single case none that is a province's or the nation's."""
        fit = [main for main in self.mains if self.is_judicial(main) == judged and self.may_act(main, frame, judged)] or (
            self.mains if frame.kind == "total" else []
        )
        sole = len(fit) == 1
        often = max((self.roots[main] for main in fit), default=0)
        leads = [main for main in fit if self.roots[main] == often > 1]
        fit = [main for main in fit if main in self.marked or (sole and (frame.kind == "case" or not PART.search(main))) or leads == [main]]
        if frame.kind == "case":
            fit = [main for main in fit if judged or not WIDE.search(main)]
        return self.in_full(fit[0]) if fit else None

    def in_full(self, root: str) -> str:
        """A main body as it is named most: with its units, if they are always told."""
        told = Counter(str(found.value) for found in self.telling if root_of(str(found.value), self.names) == root)
        return min(told, key=lambda name: (-told[name], len(name)))

    def place_of(self, frame: Frame) -> str | Span | None:
        """The place of an event."""
        if frame.place and not find_agencies(frame.place, 0, len(frame.place), self.names):
            return frame.place
        start, at = stretch(self.page, frame)
        end = SENTENCE_END.search(self.page.norm, at)
        before = [found.span for found in find_places(self.page.norm, start, at, self.names)]
        if before:
            return self.extended(before[-1])
        if frame.kind == "total":
            whole = list(WHOLE.finditer(self.page.norm, start, at))
            return Span(*whole[-1].span()) if whole else None
        behind = find_places(self.page.norm, at, end.start() if end else len(self.page.norm), self.names)
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


def stretch(page: Page, frame: Frame) -> tuple[int, int]:
    """From the start of the paragraph of an event's first fact to that fact."""
    at = min((fact.span.start for fact in frame.facts), default=frame.at)
    paragraph = next((clause.paragraph for clause in page.clauses if clause.span.start <= at < clause.span.end), None)
    return min((clause.span.start for clause in page.clauses if clause.paragraph == paragraph), default=at), at
