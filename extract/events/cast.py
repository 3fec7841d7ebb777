"""The bodies and places that a page tells of: each with its name, the main ones, and where they are by code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from corpus.normalise import normalise
from extract.events.frames import Frame, Page
from extract.places.agencies import AREA, find_agencies, is_telling_name
from extract.places.bodies import SHORT, Body, Setting, at_home, branch_of, describe, full_name, hints_of, of_area, root_of, stem_of
from extract.places.homes import Home, find_home
from extract.places.regions import MUNICIPALITIES, Region, find_named, hubs, resolve
from rules.names import NameFile
from rules.places import load_places, prefecture_of, province_of
from schemas.text import Mention, Span

JUDICIAL = frozenset(("court", "procuratorate"))
SIGNATURE = 120  # characters at the end
SHORT_LINE = 12  # characters behind a name that has a line of its own
NOWHERE = "000000"
HEAD = 160  # characters at the beginning
SUPERVISING = re.compile('公安部(?:禁毒局)?(?=督办|部署|统一|挂牌|目标|毒品|确定|列为|要求|通报|部督|A级|指挥|的?[“"])|(?:国家)?禁毒委(?:员会)?(?=部署|统一)')
READING = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)")  # 机(jī)关
SUPERIOR = re.compile("公安局|支队|分局")
ADDRESSED = re.compile("(?:向|抄送:?|主送:?|呈报|(?<![一-龥])[报送]:)\\Z")  # who is told: 报:|省厅禁毒总队
HEADING = re.compile("[开驶发飞寄]往[一-龥]{2,8}?的")
UNKNOWN = re.compile("[一-龥]{2,3}[县市州旗](?![场区民])")
SEVERAL = re.compile("[、及]|[两三四五六七八九十多各][省市县区州地]|等地")
SOURCE = re.compile("(?:从|(?:单位|编制|制表|发布|来源|供稿|签发):)\\Z")
SOURCE_REACH = 5
PASSED = re.compile("(?:行至|驶至|途经|驶抵|开至)\\Z")  # a place that somebody comes to: 货车行至|磨盘岭检查站


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

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Where each main body is named first."""
        return {self.formal[self.root(name)]: found.span.start for found, name in reversed(self.named)}


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
