"""Who the people of a deed are: by name, by noun, those told before, the rest of some, users of drugs."""

from __future__ import annotations

import re

from extract.people.breakdowns import COMPARED
from extract.people.crowds import Crowd, part_start
from extract.people.persons import whole_number
from extract.people.sights import BY_OBJECT, Deed, Sight
from extract.people.surnames import unmask

GENERAL = re.compile("[男女妇汉]|嫌疑人|人员|分子|被告|罪犯|人犯|案犯|男子|女子|成员|毒贩")
OTHER_REACH, AGE_REACH = 14, 10
AGE = re.compile("[\\d一二三四五六七八九十]+岁")
YEARS_OLD = re.compile("(\\d\\d|[一二三四五六七八九十廿卅]{1,4})岁(?!以)")
OTHER = re.compile("另|又(?!名)|再次|还有|再(?=[逮拘捕抓查缉擒截])|续[逮拘捕]|再度|同案(?=[一-龥]{0,3}[男女嫌某姓])")
LAST = re.compile("最后(?:一[名个位])?(?:在逃|涉案|犯罪|落网)?(?:的)?.$")  # 随着最后一名嫌疑人到案
COMING = re.compile("前来(?:取|接|提|收|交易|购|拿)|(?:取|接|收|提|验)货|接头|接应|取件|领取")  # 将前来取货的马某、海某抓获: others than the courier
REST = re.compile("(?:其余|其他|余下|剩余|剩下|余|另外?|另有|还有)的?$")
AT_PLACE, PLACE_REACH = (
    re.compile("(?:[车船艇屋房室店院楼门柜舱箱]|现场|车厢|驾驶室)[上内里中外旁下前]?的?$"),
    6,
)  # 车上3人被制服: others than those told before
ANAPHOR = re.compile("(?:[一二两三四五六七八九十]|\\d{1,2})人")
FLED_REACH, CAUGHT_UP = 120, re.compile("制[服伏]|抓|追[上截获到]|捕|控制|截[停获住]|擒|按[倒住]|摁")
USERS_REACH = 3  # sentences


def who(sight: Sight, crowd: Crowd, right: bool) -> frozenset[str]:
    """Tags of a crowd: the names in it, or that it only points back ("两人"), as the subject of its verb or behind it (`right`)."""
    text = sight.scene.norm[crowd.span.start : crowd.span.end]
    if len(crowd.names) == crowd.count and all(len(name) == 1 or (len(name) == 2 and name[1] in "男女嫌") for name in crowd.names):
        before = unmask(sight.scene.norm[: crowd.span.start])
        told = any(mark in before for name in crowd.names for mark in (f"{name[0]}姓", f"姓{name[0]}", f"{name[0]}〇", f"{name[0]}○", name))
        if not told:
            return frozenset(f"who:{name}" for name in crowd.names)
        since = min((before.find(mark) for name in crowd.names for mark in (f"{name[0]}姓", f"姓{name[0]}", f"{name[0]}〇", name) if mark in before), default=0)
        return frozenset({"that", f"since:{since}", *(f"known:{name}" for name in crowd.names)})  # Taiwan's press: 蔡男 was called 蔡姓男子 before
    found = REST.search(sight.scene.norm[max(sight.scene.clause.span.start, crowd.span.start - 3) : crowd.span.start])
    rest = () if found is None else ("rest",) if found.group()[0] == "另" else ("rest", "remainder")
    if ANAPHOR.fullmatch(text):
        placed = AT_PLACE.search(sight.scene.norm, max(sight.scene.clause.span.start, crowd.span.start - PLACE_REACH), crowd.span.start)
        return frozenset({"again", *rest, *(() if right or placed else ("behind",))})
    if text[:2] in ("上述", "前述", "以上", "涉案"):
        return frozenset({"again"})
    before = sight.scene.norm[max(sight.scene.clause.span.start, crowd.span.start - OTHER_REACH) : crowd.span.start + 1]
    if has_fled(sight, crowd):
        return frozenset({"other"})
    if text[:1] in "该这" or (crowd.count == 1 and LAST.search(before)):
        return frozenset({"that", *(f"known:{age}" for age in AGE.findall(text)), *sex_of(text)})
    other = {"other"} if OTHER.search(before) or COMING.search(before) or text.startswith("同案") else set()
    label = {f"label:{crowd.label}"} if crowd.label and not GENERAL.search(crowd.label) else set()
    sex = sex_of(text) if crowd.count == 1 and not crowd.named else set()
    return frozenset({f"who:{name.removeprefix('被告') or name}" for name in crowd.names} | label | other | sex | ages_of(sight, crowd) | set(rest))


def sex_of(text: str) -> set[str]:
    """Whether one person is told to be a man or a woman, as a tag: 一名越南籍女子."""
    return {f"sex:{sex}" for sex in "男女" if sex in text} if ("男" in text) != ("女" in text) else set()


def has_fled(sight: Sight, crowd: Crowd) -> bool:
    """Whether somebody pointed back at had got away before: "司机被控制,一名女子趁乱逃离。7月5日,该女子被抓获"."""
    text, start = sight.scene.norm[crowd.span.start : crowd.span.end], crowd.span.start
    noun = text.lstrip("该这那名位个")
    if crowd.count > 1 or text[:1] not in "该这" or not noun:
        return False
    before = sight.scene.norm[max(0, start - FLED_REACH) : start]
    fled = list(re.finditer(f"{re.escape(noun)}[^,。;]{{0,12}}(?:逃(?!犯)|跑[掉了走]|溜走|脱身|不知去向|不知所踪)", before))
    return bool(fled) and CAUGHT_UP.search(before, fled[-1].end()) is None


def ages_of(sight: Sight, crowd: Crowd) -> set[str]:
    """The age that one person is told with, inside or in a bracket right behind, as a tag: 一名31岁男子, 陈姓男子(31岁)."""
    end = sight.scene.norm.find(")", crowd.span.end, crowd.span.end + AGE_REACH)
    bracket = sight.scene.norm[crowd.span.end : end] if sight.scene.norm.startswith("(", crowd.span.end) and end > 0 else ""
    told = {whole_number(age) for age in YEARS_OLD.findall(sight.scene.norm[crowd.span.start : crowd.span.end] + bracket)} if crowd.count == 1 else set()
    return {f"age:{age}" for age in told if age}


def takes_drugs(sight: Sight, deed: Deed, crowd: Crowd) -> bool:
    """Whether people are told as users: by their name, by what they were caught for, or by the figure that theirs is compared with."""
    return crowd.role == "user" or is_for_use(sight, deed, crowd) or is_user_again(sight, deed, crowd)


def is_user_again(sight: Sight, deed: Deed, crowd: Crowd) -> bool:
    """Whether a figure of 人次 in a comparison is of the users told before: "查获吸毒人员1846人次。去年同期查获2395人次"."""
    norm = sight.scene.norm
    if crowd.label or not deed.right or deed.action not in BY_OBJECT:
        return False
    if crowd.numbered and not crowd.named and is_share_of_users(sight, crowd):
        return True
    if norm[crowd.span.end - 2 : crowd.span.end] != "人次":
        return False
    compared = COMPARED.search(norm, part_start(sight.scene, crowd.span.start), crowd.span.start)
    return bool(compared) and any(fact.code == "drug_users" and sight.scene.clause.index - fact.clause <= USERS_REACH for fact in sight.told)


def is_share_of_users(sight: Sight, crowd: Crowd) -> bool:
    """Whether a bare number behind 其中 is of the users told right before: "抓获吸毒人员7名。其中,18日抓获2名,19日抓获1名"."""
    scene = sight.scene
    near = [fact for fact in sight.told if fact.whole is None and scene.clause.index - fact.clause <= 1]
    users = near[-1:] if near and near[-1].code == "drug_users" and near[-1].quantity.amount > crowd.count else []
    return bool(users) and sight.words.part.search(scene.norm, scene.clause.span.start, crowd.span.start) is not None


def is_for_use(sight: Sight, deed: Deed, crowd: Crowd) -> bool:
    """Whether people were dealt with for taking drugs: "8名购毒人员因吸食毒品被查处"."""
    return (
        not deed.right
        and deed.action in BY_OBJECT
        and "被告" not in crowd.label
        and not (crowd.named and "捕" in sight.scene.norm[deed.verb.start : deed.verb.end])  # 女星张某因吸毒被捕
        and bool(sight.words.for_use.match(sight.scene.norm, crowd.span.end, deed.verb.start))
    )
