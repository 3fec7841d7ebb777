"""Parts of a total told before: behind 其中, of a province, in a bracket (rule A3 of extract.events)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from extract.dates.moments import COMPARING
from extract.events.extents import finest, holds_period, span_of
from extract.events.frames import Frame, Reader, is_day, is_long, moment_of, people_of, turns
from extract.events.leads import CLASSES, FEW, RETOLD, Lead, is_same_figure, is_single, is_sum, widest
from extract.events.naming import new_case
from extract.people.persons import whole_number
from extract.places.agencies import find_agencies
from rules.names import NameFile
from schemas.text import Fact, Period

ALL_CASES = re.compile("(?:全部|所有|上述|以上|这些)[一-龥]{0,4}案件(?:之?中|里)")
HEADED, REGION_REACH = 12, 160
OUT_OF = re.compile(r"(?P<number>\d[\d,]*|[一二三四五六七八九十百千]+)(?:起|宗|件)[^,。;\d]{0,10}?(?:当中|之中|里面|中|里),?")
BEST = re.compile("以(?!来|上|下|内|外|及)[^,。;\\d]{2,14}(?:局|队|所|站|署|关)(?:[的之]|破获|查获|缉获)*$")
RANKED = re.compile(
    "[ 　]*(?:其中,?)?[一-龥]{2,10}(?:分局|县局|市局|支队|大队|派出所|公安局|海关|警方|检查站|[省市县区州旗])(?:的?(?:战果|成绩|缴毒量|破案数))?(?:居首|居前|领先|最好|最多|突出|第一|位居|位列|排名|次之|紧随其后|名列|拔得头筹)[^,。;\\d]{0,8},"
)
EXAMPLE_REACH, INNER = 80, re.compile("包括|包含|含|分为|[(]")
EXAMPLE = re.compile(  # 同时公布7个典型案例。…其中一个案例是:: of those published, not of the sum
    "其中[的之]?[一1首]?[个则件起]?(?:典型|代表性)*案例|(?:公布|发布|通报|披露|公开)[^。;]{0,24}(?:典型|代表性|指导性)案[例件][^。;]{0,12}[。,;:][^。;\\d]{0,40}其中"
)
AHEAD = re.compile("[^,。;]{0,2}(?:、[\\d,]+人)?,?(?:为|居|最|名列|拔得|表现|占)")
SHARE_OF = re.compile(
    "占(?:去|到|了|据)?(?P<whole>全[国省市县区州盟旗])|(?:居|列|位居|位列|排名?|名列|高居|位)(?:于|在|为)?(?P<first>全[国省市县区州盟旗]|各(?:旗县|区县|县区|市县|县市|地市|市州|分局|支队|大队|单位|地|县|市|区|州|旗))[^,。;]{0,6}(?:第[一二三1-3]|首|前[列茅]|榜首|之冠|[前头][一二三1-3][位名])"
)
PLACE_FIRST = re.compile("(?:其中,?)?(?!全|我|本|该|各)[一-龥]{2,7}[省市县区州盟旗](?![内里外级])")
BY_BODIES = re.compile(
    "(?:^|(?<=[。\\n]))[ 　]*(?:以|按|分|从|就)(?:各|全市|全省|全县)?(?:分局|县[市区]*|市[县区]*|地区|市州|区县|州市|单位|派出所|所队|地市|地域|省份|辖区|大队|支队|站|关区|渠道|中队)(?:来)?(?:计|看|统计|论|而言|划分|情况看|分布看|观之|来说|别看)[,:]"
)
SORT = re.compile("[一-龥]{2,8}(?P<noun>[一-龥]{2}案)件?(?:共|有|为|达|计)?[\\d一二三四五六七八九十百]+")  # 邮递|藏毒案|31宗
OF_SOME = re.compile("[一-龥]{2,5}(?:、[一-龥]{2,5}){1,8}等")  # 云南、广西等地公安机关: no one province
SORT_HEAD = re.compile(  # ;合成毒品案件17起: no verb of its own
    "(?![破查侦办立受审批打摧端捣]|另|此外|同时|全|共|该|本|[去今上前]年|其余|其他)[一-龥“”]{2,14}案件?(?:共|有|为|达|计)?[\\d一二三四五六七八九十百]"
)
DATELINE = re.compile("[一-龥]{2,3}\\d{1,2}月\\d{1,2}日")  # 本报北京1月13日电
CHANNEL = re.compile(
    "[一-龥]{2}渠道|“[^”\\d]{2,8}”[^,。;]{0,4}(?:行动|会战|战役|整治)|(?:边境|陆路|水路|海上|铁路|公路|航空|物流|寄递|旅检|货运|邮递|快件)(?:方面|环节|领域|一线|方向)"
)
SPOTS = re.compile(
    "(?:\\d{1,3}|[一两二三四五六七八九十]{1,3}|各|多)个(?:省级|公开|固定|边境|公路|流动|常设|毒品|禁毒|缉毒|检查|执勤|查缉|查获|临时){1,4}(?:卡?点|站|卡口?|[大中小]?队|组)"
)
ONE_OF_THEM = re.compile("(?:其中|当中)的?(?:另|有)?(?:一|1|首)[起宗案件批]")


def step_out(reader: Reader, lead: Lead) -> None:
    """Remember what a bracket interrupts, and go back to it behind the bracket: "127起(一季度31起、二季度44起),缴毒4.37公斤"."""
    text = reader.page.norm[lead.span.start : lead.fact.span.start]
    if reader.outer and ")" in text:
        reader.current, reader.outer, reader.part = reader.outer, None, None
    if text.rfind("(") > text.rfind(")") and reader.current and reader.current.kind == "total":
        reader.outer = reader.current


def opens_part(reader: Reader, lead: Lead) -> bool:
    """Whether 其中 or 仅 in the lead makes a part of the total before it (rule A3)."""
    whole = reader.current if reader.current and reader.current.kind == "total" else reader.total
    if whole is None or (lead.fact.kind == "count" and lead.fact.quantity.amount < 1) or is_example(reader, lead):
        return False
    if "share" in lead.fact.tags:
        return not is_of_own_period(lead, whole)
    if lead.fact.quantity.amount >= FEW and any(is_same_figure(fact, lead.fact) for fact in whole.facts):
        return False  # 仅在“五一”期间,共查获102起: the whole told again
    patterns, norm = turns(reader.book), reader.page.norm
    end = lead.fact.span.start + (4 if lead.fact.kind == "count" else 0)
    before = norm[reader.last : lead.span.start].strip()
    headed = lead.first and len(before) <= HEADED and patterns.subset.search(before)
    if not headed and not patterns.subset.search(norm, lead.span.start, end) and not is_best(reader, lead):
        return lead.fact.kind == "count" and bool(patterns.share.search(norm, lead.span.start, lead.fact.span.end))
    pair = any(fact.kind == "count" and fact.quantity.amount > 1 and fact.span.meets(lead.fact.span) for fact in lead.run)  # 71件88人
    if (
        lead.fact.kind == "count"
        or pair
        or ALL_CASES.search(norm, lead.span.start, lead.fact.span.start)
        or any((is_long(moment_of(m)) or is_day(moment_of(m))) and moment_of(m).period != whole.period for m in lead.moments)
    ):
        return True
    if lead.fact.whole is None and patterns.opening.search(norm, lead.span.start, lead.fact.span.end):
        return True  # 其中,某省警方破获一起制毒案,抓获12人
    if people_of(lead.fact) and lead.first and lead.fact.whole is None and any(fact.kind == "count" for fact in whole.facts):
        return True  # 其中,被告人郭某被判处死刑
    bodied = bool(patterns.body.search(norm, lead.span.start, lead.fact.span.end))
    own = lead.fact.whole is None or lead.fact.code == "unspecified"  # 其中,某省缴毒4.3吨,占83%
    return bodied and ((lead.fact.kind == "seizure" and own) or (lead.fact.kind == "arrest" and tells_more(reader, lead)))


def tells_more(reader: Reader, lead: Lead) -> bool:
    """Whether a body picked out of a total has more than people up to the next semicolon: "其中,北湖分局抓获86人,缴毒1.2公斤;南湖分局…"."""
    stop = reader.page.norm.find(";", lead.fact.span.end, lead.clause.span.end)
    end = stop if stop >= 0 else lead.clause.span.end
    return any(fact.kind in ("seizure", "count") and fact.span.start < end for fact in lead.run)


def is_example(reader: Reader, lead: Lead) -> bool:
    """Whether 其中 picks one of the cases that were published, and of no sum: "同时公布7个典型案例。…其中一个案例是"."""
    return lead.fact.kind != "count" and bool(
        EXAMPLE.search(reader.page.norm, max(0, lead.clause.span.start - EXAMPLE_REACH, reader.last), lead.fact.span.start)
    )


def is_best(reader: Reader, lead: Lead) -> bool:
    """Whether a number of cases is that of the body which has most of the total's: "以北亭分局61件、66人居全市之冠", "北湖分局战果居首,破案11起;南湖分局次之,破案9起"."""
    norm, (start, end) = reader.page.norm, lead.fact.span
    if lead.fact.kind == "count" and RANKED.match(norm, lead.clause.span.start, start) and lead.first:
        return True
    told = lead.fact.kind == "count" and AHEAD.match(norm, end)
    number = re.search(r"[\d,]+", norm[start:end])
    return bool(told and number and BEST.search(norm, lead.clause.span.start, start + number.start()))


def is_of_own_period(lead: Lead, whole: Frame) -> bool:
    """Whether a share of an earlier sum is told beside the first figure of its own period: "三年起诉47件69人。2022年起诉23件36人,今年上半年9件12人"."""
    own = [moment_of(m).period for m in lead.moments if is_long(moment_of(m))]
    apart = bool(own and whole.period and whole.period.start and not holds_period(whole.period, own[-1]))
    return apart or any(fact.kind != lead.fact.kind and fact.span.meets(lead.fact.span) for fact in whole.facts[-1:])


def is_next_body(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence that picks bodies out of a total goes on with the next body behind a semicolon: "上述战果中,北庭分局占3起,…;博峡县公安局缴海洛因5.29公斤"."""
    norm, whole = reader.page.norm, reader.current
    if whole is None or whole.kind != "total" or (lead.fact.kind not in ("seizure", "count") and lead.fact.code != "captured"):
        return False
    at = max(norm.rfind(";", 0, lead.fact.span.start), norm.rfind("。", 0, lead.fact.span.start), norm.rfind("\n", 0, lead.fact.span.start))
    start = max(norm.rfind("。", 0, at), norm.rfind("\n", 0, at)) + 1
    if reader.part and lead.fact.kind == "count" and is_listed_body(reader, lead, reader.part):
        return True
    last = reader.frames[-1]
    begun = last.parent is whole and last.kind == "total" and start <= last.at < at  # 东城分局破案7起,居全市第一;西岭分局破案5起
    if norm[at : at + 1] != ";" or reader.last > at or not (begun or turns(reader.book).subset.search(norm, start, start + HEADED)):
        return False
    return bool(find_agencies(norm, at + 1, lead.fact.span.start, reader.book.names)) or PLACE_FIRST.match(norm, at + 1, lead.fact.span.start + 2) is not None


def is_listed_body(reader: Reader, lead: Lead, part: Frame) -> bool:
    """Whether a number of cases goes on a list of bodies that 其中 began: "其中甲县公安局破案12起、乙县公安局破案30起"."""
    norm, names = reader.page.norm, reader.book.names
    gap = norm[reader.last : lead.fact.span.start]
    first = norm[max(norm.rfind(mark, 0, part.at + 1) for mark in ",;:。") + 1 : part.at]
    told = any(fact.kind == "count" for fact in part.facts) and part.kind == "total"
    return bool(told and gap[:1] in ("、", ",") and find_agencies(gap, 0, len(gap), names) and find_agencies(first, 0, len(first), names))


def is_next_sort(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence that picks a sort of cases out of a total goes on with the next sort behind a semicolon: "其中人体藏毒案58宗,…;邮递藏毒案31宗,缴毒12千克"."""
    norm, last = reader.page.norm, reader.frames[-1] if reader.frames else None
    listed = lead.first and norm[: lead.clause.span.start].rstrip().endswith(";")
    if last is None or last.parent is None or last.kind != "total" or lead.fact.kind != "count" or not listed:
        return False
    first = next((fact for fact in last.facts if fact.kind == "count"), None)
    told = max((fact.quantity.amount for fact in last.parent.facts if fact.kind == "count"), default=0)
    parts = [fact.quantity.amount for frame in reader.frames if frame.parent is last.parent for fact in frame.facts if fact.kind == "count"]
    if first is None or lead.clause.index - first.clause > len(parts) or sum(parts) + lead.fact.quantity.amount > told:
        return False
    sorts = [SORT.search(norm, fact.span.start, fact.span.end) for fact in (first, lead.fact)]
    alike = all(sorts) and len({sort["noun"] for sort in sorts if sort}) == 1
    return alike or SORT_HEAD.match(norm, lead.clause.span.start, lead.fact.span.end) is not None


def is_by_bodies(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence shares a total out by its bodies, and tells the next of them: "以分局计,城东分局破案46起、强戒97人;河西分局破案39起"."""
    norm, whole = reader.page.norm, reader.part.parent if reader.part else reader.current
    start = max(norm.rfind("。", 0, lead.fact.span.start), norm.rfind("\n", 0, lead.fact.span.start)) + 1
    if whole is None or whole.kind != "total" or not BY_BODIES.match(norm, start):
        return False
    begin = max(start, reader.last if reader.last > start else 0)
    end, heading = lead.fact.span.start + 2, BY_BODIES.match(norm, start)
    channel = lead.fact.kind == "count" and heading and CHANNEL.search(norm, max(begin, heading.end()), end)
    return bool(channel or find_agencies(norm, begin, end, reader.book.names) or PLACE_FIRST.search(norm, begin, end))


def is_next_period(reader: Reader, lead: Lead) -> bool:
    """Whether a number of cases of another period goes on a sentence that picks periods out of a total: "其中10月破案18起,11月破案29起"."""
    part, told = reader.part, [moment_of(m).period for m in lead.moments if is_long(moment_of(m))]
    whole = part.parent if part else None
    if part is None or whole is None or not told or whole.period is None or part.period in (None, whole.period) or lead.fact.kind != "count":
        return False
    start, bounds = told[-1].start, whole.period
    inside = bool(start and bounds.start and bounds.end and bounds.start <= start <= bounds.end)
    return inside and any(fact.kind == "count" for fact in part.facts)


def is_share_of(reader: Reader, lead: Lead) -> bool:
    """Whether the figures that a sentence tells of one body are said to be a share of those of the place: "支队全年查获96起,缴获海洛因41.2公斤,占全州缴获量的近一半"."""
    norm, whole = reader.page.norm, reader.current if reader.current and reader.current.kind == "total" else reader.total
    if whole is None or not whole.facts or not lead.first or not is_of_place(reader, lead):
        return False
    told = SHARE_OF.search(norm, lead.fact.span.end, lead.clause.span.end)
    if told is None or (told["first"] and lead.moments):
        return False
    return (told["first"] or "").startswith("各") or (told["whole"] or told["first"]) in norm[max(0, whole.at - REGION_REACH) : whole.facts[0].span.end]


def is_of_place(reader: Reader, lead: Lead) -> bool:
    """Whether a sentence names a body, or begins with a place whose figures it tells: "西江州缴毒1.04吨,居全省首位"."""
    norm, start = reader.page.norm, lead.clause.span.start
    return (
        PLACE_FIRST.match(norm, start) is not None
        or CHANNEL.search(norm, start, lead.fact.span.start) is not None
        or SPOTS.search(norm, start, lead.fact.span.start) is not None
        or bool(find_agencies(norm, start, lead.fact.span.start, reader.book.names))
    )


def of_cases(reader: Reader, lead: Lead) -> Frame | None:
    """A part of the total whose number of cases a sentence takes up again: "去年破获的142起案件中,涉电子烟的就有23起,抓获41人"."""
    if lead.fact.kind != "count" or "share" in lead.fact.tags:
        return None
    for match in OUT_OF.finditer(reader.page.norm, lead.clause.span.start, lead.fact.span.start):
        number = whole_number(match["number"])
        for frame in reversed(reader.frames):
            counts = [fact.quantity.amount for fact in frame.facts if fact.kind == "count"]
            if frame.kind == "total" and not frame.other and number in counts and lead.fact.quantity.amount < number:
                return part_of(reader, lead, frame, frame.period)
    return None


def of_bodies_among(reader: Reader, lead: Lead) -> Frame | None:
    """A part for the people that some bodies caught of those told before: "86人当中,龙场、新铺两个派出所抓获41名"."""
    if lead.fact.kind != "arrest" or lead.fact.whole is not None:
        return None
    for match in RETOLD.finditer(reader.page.norm, lead.clause.span.start, lead.fact.span.start):
        number = whole_number(match["number"])
        for frame in reversed(reader.frames):
            caught = frame.kind == "total" and any(fact.kind == "arrest" and fact.quantity.amount == number for fact in frame.facts)
            if caught and number >= FEW and find_agencies(reader.page.norm, match.end(), lead.fact.span.start, reader.book.names):
                return part_of(reader, lead, frame, frame.period)
    return None


def part_of(reader: Reader, lead: Lead, whole: Frame, period: Period | None) -> Frame:
    """A new part of a total for the rest of the sentence."""
    frame = Frame("total", lead.fact.span.start, period, parent=whole, section=whole.section)
    reader.frames.append(frame)
    reader.part = frame
    return frame


def whole_of_number(reader: Reader, lead: Lead) -> Frame | None:
    """The total that told just so many cases as a sentence takes up again: "对3起案件集中宣判。2016年…。当天宣判的3起案件中,被告人石某…"."""
    for match in OUT_OF.finditer(reader.page.norm, lead.clause.span.start, lead.fact.span.start):
        number = whole_number(match["number"])
        for frame in reversed(reader.frames):
            if frame.kind == "total" and not frame.other and any(fact.kind == "count" and fact.quantity.amount == number for fact in frame.facts):
                return frame
    return None


def open_part(reader: Reader, lead: Lead) -> Frame:
    """A part of the total before it: of its own period, if one is told."""
    whole = reader.current if reader.current and reader.current.kind == "total" else reader.total
    whole = whole_of_number(reader, lead) or whole
    if whole is None:
        raise ValueError("a part needs a whole")
    whole = widest(reader, whole) if is_share_of(reader, lead) else whole
    own = [m for m in lead.moments if not (moment_of(m).earlier and reader.page.norm[m.span.start - 1 : m.span.start] in COMPARING)]  # 较去年同期多九宗,其中…
    told = finest([moment_of(m).period for m in own if is_long(moment_of(m)) or is_day(moment_of(m))])
    one = ONE_OF_THEM.search(reader.page.norm, lead.span.start, lead.fact.span.start)
    single = bool(is_single(reader, lead) or one or is_of_a_day(reader, lead)) and not lead.counted
    root = whole.parent if whole.parent and whole is reader.part else whole
    if single:
        frame = new_case(reader, lead.fact.span.start, reader.page.sections[lead.clause.index])
        frame.parent, reader.part = root, frame
        return frame
    return part_of(reader, lead, root, span_of(told) if told else root.period)


def is_of_a_day(reader: Reader, lead: Lead) -> bool:
    """Whether what is picked out of a total is the find of a day, not a night of many: "其中,10月20日,民警在客运站查获海洛因310克"."""
    last = moment_of(lead.moments[-1]) if lead.moments else None
    if last is None or last.grain != "day" or not any(fact.kind == "seizure" for fact in lead.run):
        return False
    patterns, span = turns(reader.book), (lead.span.start, lead.run[-1].span.end)
    return not patterns.collective.search(reader.page.norm, *span) and not patterns.wave.search(reader.page.norm, *span)


def of_region(reader: Reader, lead: Lead) -> Frame | None:
    """The total of a province in a national report: over the same period, for its sentence only."""
    region = region_of(reader, lead)
    if not region or reader.total is None or any(is_long(moment_of(m)) and moment_of(m).period != reader.total.period for m in lead.moments):
        return None
    total = reader.total
    for frame in reader.frames:
        if frame.region == region and frame.period == total.period:
            break
    else:
        share = is_ranked(reader, lead) or turns(reader.book).share.search(reader.page.norm, lead.clause.span.start, lead.clause.span.end)
        frame = Frame("total", lead.fact.span.start, total.period, region=region, parent=total if share else None)
        reader.frames.append(frame)
    reader.whole = total
    return frame


def closes(reader: Reader, lead: Lead) -> bool:
    """Whether a semicolon or a closing bracket before a fact ends the part that 其中 opened."""
    text = reader.page.norm[lead.span.start : lead.fact.span.start]
    return ";" in text or (")" in text and "(" not in text.split(")")[0])


def is_complete(norm: str, part: Frame, fact: Fact) -> bool:
    """Whether the parts told so far make up the whole, so that a figure of another kind is about the whole again: "十三宗,其中六宗、二宗、五宗,缴获…"."""
    if part.parent is None or fact.kind == "count":
        return False
    wholes = [other.quantity.amount for other in part.parent.facts if other.kind == "count"]
    told = [other for other in part.facts if other.kind == "count"]
    inner = len(told) > 1 and INNER.search(norm, told[0].span.end, told[1].span.end)  # 其中,上半年查获22起,包括甲类6起、乙类9起,共缴获…
    parts = [other.quantity.amount for other in told[: 1 if inner else None]]
    beside = len(parts) < len(part.facts) and (
        fact.kind == "arrest" or any(other.kind == fact.kind for other in part.facts)
    )  # 35件35人: the people of the last part
    return len(parts) > 1 and sum(parts) in wholes and not beside


def is_class_only(reader: Reader, part: Frame, fact: Fact) -> bool:
    """Whether a part only names a class of the cases, not those of one body, so that the first figure of another kind is the whole's: "破案180起,其中部督案件13起,抓获213人"."""
    if part.parent is None or fact.kind == "count" or any(other.code not in CLASSES for other in part.facts):
        return False
    start = max(reader.page.norm.rfind(mark, 0, part.at + 1) for mark in ",;:。") + 1
    if find_agencies(reader.page.norm, start, part.facts[0].span.end, reader.book.names):
        return False  # 上述战果中,北亭分局占公斤级案件3起,缴海洛因9.5公斤
    return not any((other.kind, other.code) == (fact.kind, fact.code) for other in part.parent.facts)


def region_of(reader: Reader, lead: Lead, dated: bool = False) -> str:
    """The province that a sentence with a sum begins with, where the open total is of no province: "云南开展“扫毒”行动,共破获…" in a national report."""
    total, again = reader.total, not lead.first and reader.current is not None and bool(reader.current.region)
    share = is_ranked(reader, lead)
    if total is None or not (lead.first or again) or not (again or total is reader.current) or not (share or is_sum(reader, lead)):
        return ""
    found = provinces(reader.book.names)
    match = (found.search if dated or share else found.match)(reader.page.norm, lead.span.start + again, lead.fact.span.start)
    whole = OF_SOME.sub("", DATELINE.sub("", reader.page.norm[max(0, total.at - REGION_REACH) : total.at]))
    return match.group("region") if match and not provinces(reader.book.names).search(whole) else ""


def is_ranked(reader: Reader, lead: Lead) -> bool:
    """Whether a figure is said to be a share of the whole, or the first of all: 占全国的四成, 居全国之首."""
    norm, (start, end) = reader.page.norm, (lead.fact.span.end, lead.clause.span.end)
    return bool(turns(reader.book).share.search(norm, start, end) or SHARE_OF.search(norm, start, end))


@lru_cache(maxsize=8)
def provinces(names: NameFile) -> re.Pattern[str]:
    """The provinces, by their short names."""
    return re.compile(rf"(?:其中,?|仅)?(?P<region>{'|'.join(names.words('province'))})(?!海关|机场|铁路|籍|方向|等)")


def is_rest(reader: Reader, lead: Lead) -> bool:
    """Whether a number of cases behind a semicolon is of the rest of a whole that 其中 began to share out: "604起。其中,查处596起,…;查处8起,…"."""
    whole, fact, at = reader.current, lead.fact, lead.clause.span.start
    if whole is None or whole.kind != "total" or fact.kind != "count" or not lead.first or reader.page.norm[max(0, at - 1)] != ";":
        return False
    parts = [other for frame in reader.frames if frame.parent is whole for other in frame.facts]
    stop = reader.page.norm.find("。", fact.span.end)
    later = [other for other in reader.page.facts if fact.span.start <= other.span.start < stop]
    told, here = ([other.quantity.amount for other in some if (other.kind, other.code) == ("count", fact.code)] for some in (parts, later))
    wholes = [other.quantity.amount for other in whole.facts if other.kind == "count"]
    return bool(told) and any(amount in wholes for amount in [*accumulate(here, initial=sum(told))][1:])
