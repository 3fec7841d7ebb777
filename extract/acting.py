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
from dataclasses import dataclass
from functools import cached_property

from extract.agencies import find_agencies, find_places, is_telling_name
from extract.bodies import branch_of, root_of
from extract.frames import Frame, Page
from rules.names import NameFile
from schemas.text import Mention, Span

JUDICIAL = frozenset(("court", "procuratorate"))
JUDGED = frozenset(("prosecution", "sentenced", "formal_arrest"))
SIGNATURE = 120  # characters at the end
HEAD = 160  # characters at the beginning
SUPERVISING = re.compile('公安部(?:禁毒局)?(?=督办|部署|统一|挂牌|目标|毒品|确定|列为|要求|通报|部督|A级|指挥|的?[“"])|(?:国家)?禁毒委(?:员会)?(?=部署|统一)')
JOINED = re.compile("(?:一起)?(?:联合|会同|协同|配合|协助|和|与|及|、|携手|联手)")
BARE = re.compile("(?:警方|公安|铁警)$")
WIDE = re.compile("^公安部|总署|^国家|省(?:公安厅|禁毒|高级|人民)|自治区(?:公安厅|禁毒|高级|人民)|总队|最高")
RELATIVE = re.compile("^[省市县区州](?:公安|局|厅|禁毒|检察|中级|人民)|支队|大队|总队|派出所|分局|[市县区州]局")
SENTENCE_END = re.compile("[。;\n]")


@dataclass(frozen=True, eq=False)
class Cast:
    """The bodies and places of a page, found once."""

    page: Page
    names: NameFile

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
        end = len(self.page.norm)
        return frozenset(root_of(str(found.value), self.names) for found in self.telling if found.span.start < HEAD or found.span.end > end - SIGNATURE)

    @cached_property
    def mains(self) -> list[str]:
        """The document's main bodies: of its head and its signature, then the others; formal names first, and those named most."""
        counted = Counter(root_of(str(found.value), self.names) for found in self.telling)
        return sorted(counted, key=lambda root: (BARE.search(root) is not None, root not in self.marked, -counted[root]))

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
        pool = [found for found in self.bodies if judged or not self.is_judicial(str(found.value))]
        here = [found for found in pool if start <= found.span.start < first]
        named = [found for found in here if is_specific(found, self.names)]
        if named:
            return self.leading(named).span
        main = self.main_of(frame, judged)
        if here and (main is None or str(here[-1].value).startswith("全")):
            return here[-1].span
        return main or next((name for name, _ in Counter(str(found.value) for found in pool).most_common(1)), None)

    def leading(self, named: Sequence[Mention]) -> Mention:
        """The last body of some, or the one that it only helped: 市局支队联合右岸分局."""
        at = len(named) - 1
        while at and JOINED.fullmatch(self.page.norm, named[at - 1].span.end, named[at].span.start):
            at -= 1
        return named[at]

    def main_of(self, frame: Frame, judged: bool) -> str | None:
        """The main body that may have done it; of a single case the one of the head, not a whole province's or the nation's."""
        fit = [main for main in self.mains if self.is_judicial(main) == judged] or (self.mains if frame.kind == "total" else [])
        if frame.kind == "case" and len(fit) > 1:
            fit = [main for main in fit if main in self.marked and not WIDE.search(main)]
        return fit[0] if fit else None

    def place_of(self, frame: Frame) -> str | Span | None:
        """The place of an event."""
        if frame.place and not find_agencies(frame.place, 0, len(frame.place), self.names):
            return frame.place
        start, at = stretch(self.page, frame)
        end = SENTENCE_END.search(self.page.norm, at)
        before = find_places(self.page.norm, start, at, self.names)
        behind = find_places(self.page.norm, at, end.start() if end else len(self.page.norm), self.names)
        return before[-1].span if before else behind[0].span if behind and frame.kind == "case" else None


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
