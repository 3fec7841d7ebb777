"""Whether a sentence tells of many at once: a night of a campaign, a report's figures, measures against users, not one case."""

from __future__ import annotations

import re

from extract.events.extents import APART_DAYS
from extract.events.frames import Reader, moment_of, turns
from extract.events.leads import FEW, MANY, ONE_BY_ONE, SITES, WIDE, Lead, is_single, is_sum
from extract.events.naming import is_one_case
from schemas.text import Mention, Period

CLOSING = 5  # people
WAVE_REACH, ONE_RAID, MANY_CAUGHT = 200, re.compile("反(?:毒|罪)|扫毒"), 9
ADMINISTRATIVE = frozenset({"drug_users", "new_drug_users", "admin_detention", "compulsory_rehab", "community_rehab"})
DEFENDANT = re.compile("被告人|(?<!记者)[一-龥]某(?!某?[:、]|[局长所队村镇县市地处区乡街]|站|小区|酒店|宾馆|出租|公司|高速)")
ONE_SPOT = re.compile(
    "一处(?!处)|一户|(?<!每)一家(?!家)|一块(?:地|菜)|家中|院[内里子]|种植人|屋后|房前|墙根|村民[一-龥]某|在[一-龥]{2,10}(?:村|组|屯|寨|社区|小区)(?![、和及]|等)"
    "|(?<![第统万逐每])一(?:间|个|座|栋|幢|所|辆|台|艘|条|部)?(?:[^,。;、一多各]{0,8}(?:房屋?|[居卧牌公办]室|包[房厢间]|单元|店|馆|场所|厂|仓库|车辆?|[船艇]|KTV|酒吧|会所))(?![^,。;]{0,3}(?:等|、))"
    "|(?<!\\d)\\d{3,4}号?(?:客?房间?|包[房厢间]|室)"
)
PIECES = re.compile(
    r"(?:\d+|[一二三四五六七八九十两]+)(?:块|包|坨|袋|瓶|盒|箱|桶|捆|坛|个|条|件|节|根|小包|大包|小袋)[^。;]{0,6}(?:一共|共计?|合计|总计)|共计?(?:\d+|[一二三四五六七八九十百]+)[袋包块箱桶瓶坨][^。;]{0,10}(?:重|公斤|公克|克)"
)
OF_CASE = re.compile("(?:此|该|本|全)案(?!件)|专案组")
CASE_TOLD = re.compile("(?:通报|公布|披露|介绍|宣布)了?(?:破获|侦破)?(?:一|1)[起宗][^,。;]{0,16}案(?!件?数)|(?<=[。,;])(?:此|该|本)案(?!件?数)")
SESSION = re.compile("(?:宣判|公判|公审)(?:执行)?大会|(?:同时|同步|集中)开庭|集中(?:公开)?宣判|公开集中宣判")


def is_wave(reader: Reader, lead: Lead) -> bool:
    """Whether a night of a campaign against many targets is told, not one case."""
    if reader.current and reader.current.name and is_one_case(reader.page.names):
        return False
    if any(lead.clause.span.start <= name.span.start < lead.fact.span.start for name in reader.page.names):
        return False  # 多地警方同步收网,破获“2019-07”号案
    start = max(reader.last, lead.fact.span.start - WAVE_REACH)
    found = turns(reader.book).wave.search(reader.page.norm, start, lead.fact.span.start)
    if DEFENDANT.search(norm := reader.page.norm, reader.opened, lead.fact.span.start) and not WIDE.search(norm, reader.opened, lead.fact.span.start):
        return False  # 踏查时 in the story of one defendant
    gangs = any((fact.code == "gang" and fact.quantity.amount > 1) or (fact.code == "site" and fact.quantity.amount > SITES) for fact in lead.run)
    extent = (min(start, lead.clause.span.start), lead.run[-1].span.end)
    if (
        not (found or gangs)
        or is_single(reader, lead)
        or turns(reader.book).one_ring.search(reader.page.norm, *extent)
        or turns(reader.book).one_ring.search(reader.page.norm, 0, reader.page.body)
        or (found and turns(reader.book).jump.search(norm, found.end(), lead.fact.span.start))
    ):
        return False
    if not gangs and found and ONE_RAID.match(found.group()) and not any(fact.kind == "arrest" and fact.quantity.amount >= MANY_CAUGHT for fact in lead.run):
        return False  # 展开反毒行动,在一住宅检获2公斤冰毒,拘捕3人
    if not gangs and found and ONE_SPOT.search(norm, found.end(), lead.fact.span.end) and not WIDE.search(norm, found.end(), lead.fact.span.start):
        return False  # 踏查组走到村后,在一处养蜂棚旁查获326株
    return gangs or not (found and turns(reader.book).person.search(norm, found.end(), lead.fact.span.start))  # 行动期间,巡警撞见一男子


def is_session(reader: Reader, lead: Lead) -> bool:
    """Whether several people were sentenced where courts sat for many cases at once: "召开公开宣判大会,对吴某、邢某等13名罪犯进行宣判"."""
    fact, norm = lead.fact, reader.page.norm
    return fact.code == "sentenced" and fact.quantity.amount >= FEW and SESSION.search(norm, lead.clause.span.start, fact.span.end) is not None


def session_day(reader: Reader, lead: Lead) -> Period | None:
    """The day that a paragraph begins with, for people sentenced where courts sat for many cases at once: "昨天上午,市中院座无虚席。该院对8件案件的23名被告人集中宣判"."""
    told = reader.opening and SESSION.search(reader.page.norm, lead.clause.span.start, lead.run[-1].span.end)
    many = any(fact.code == "sentenced" and fact.quantity.amount >= FEW for fact in lead.run)
    return moment_of(reader.opening).period if reader.opening and told and many and not reader.told_here else None


def is_administrative(reader: Reader, lead: Lead) -> bool:
    """Whether a report counts people under a measure against drug users, nobody by name: "均已行政拘留,2人责令社区戒毒"."""
    counted = lead.fact.kind == "arrest" and lead.fact.code in ADMINISTRATIVE and bool(reader.titled) and reader.case is None
    return counted and not is_single(reader, lead)


def is_campaign(reader: Reader, lead: Lead, mention: Mention) -> bool:
    """Whether the figures of some days are those of a campaign or of a whole place: "8月1日起,警方开展专项整治,到17日,共查获86名"."""
    period = moment_of(mention).period
    if not (period.start and period.end) or (period.end - period.start).days < APART_DAYS:
        return False
    found = turns(reader.book).campaign.search(reader.page.norm, mention.span.start, lead.run[-1].span.end)
    named = reader.current and reader.current.kind == "case" and reader.current.name
    users = lead.fact.code == "drug_users" and lead.fact.quantity.amount > MANY_CAUGHT  # in some days so many users are no case
    return (found is not None or users) and not named and not is_single(reader, lead)


def is_mass(reader: Reader, lead: Lead) -> bool:
    """Whether so many people are told that they are those of a period, not of a case: "2023年录得1,109宗…;被捕人数3,406人"."""
    return lead.fact.kind == "arrest" and lead.fact.quantity.amount >= MANY and not is_single(reader, lead)


def is_statistic(reader: Reader, lead: Lead) -> bool:
    """Whether a figure without a date is one of a report, not of a case: a sum of weights, of drug users, of many people."""
    if reader.page.is_judgment or not is_sum(reader, lead) or lead.fact.kind not in ("seizure", "arrest"):
        return False
    if CASE_TOLD.search(reader.page.norm, reader.opened, lead.fact.span.start):
        return False  # 通报一起走私毒品案侦办情况。该案…共缴获
    if PIECES.search(reader.page.norm, lead.clause.span.start, lead.fact.span.end):
        return False  # 油纸包的鸦片膏,大小九坨,一共23斤6两
    return lead.fact.kind == "seizure" or lead.fact.code not in ONE_BY_ONE or lead.fact.quantity.amount >= MANY


def is_end_of_case(reader: Reader, lead: Lead, mention: Mention) -> bool:
    """Whether an end without a beginning closes a case, not a period: "6月21日…截停。截至6月24日,收网行动共抓获41名"."""
    moment = moment_of(mention)
    told = reader.current is not None and reader.current.kind == "case" and reader.total is None
    told = told or OF_CASE.search(reader.page.norm, mention.span.end, lead.fact.span.end) is not None  # 截至4月2日,此案9人悉数到案
    summed = turns(reader.book).campaign.search(reader.page.norm, mention.span.end, lead.fact.span.start) and not sums_up_case(reader, lead)
    return told and moment.until and moment.period.start is None and not lead.counted and not summed


def sums_up_case(reader: Reader, lead: Lead) -> bool:
    """Whether a number of people caught is just that of the case told before it, stage by stage: "抓获1人;2人落网。…抓获21名。截至8月底,行动共抓获24名"."""
    caught = [fact.quantity.amount for fact in reader.current.facts if fact.code == "captured" and fact.whole is None] if reader.current else []
    return len(caught) > 1 and any(fact.code == "captured" and fact.quantity.amount == sum(caught) >= CLOSING for fact in lead.run)
