"""Persons called by a foreign name (头目奥托尼尔, 佩德罗·加西亚) or by a nickname alone (毒贩“阿坤”): found by the words around them, then everywhere in the text.

Each is masked here, character for character, in the normal text that the rules read: by characters of a plane of their own, a run of which
`extract.people.persons` reads as one person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.people.surnames import LONE, surnames
from extract.words.patterns import branch, guarded
from rules.names import NameFile

PLANE = 0x100000  # a private character for each character of a name: its own code point, so many planes up
CALLED = f"[{chr(PLANE)}-{chr(PLANE + 0xFFFD)}]+"
BEHIND = r"(?=[、,。;()的和与及在因于被遭等将自涉又也已均企携藏上今昨去本前当同则以从运贩走\d\s]|$|落网|归案|投案|认罪|受审|获刑|死刑|无期|有期|监禁|入狱|终身)"
DEED = r"(?=[^。;]{0,40}?(?:被(?!害|告人|骗|盗|视|称|认|誉)|遭|获刑|获判|落网|归案|到案|投案|自首|就擒|判))"
CATCH = "(?:抓获|抓捕|擒获|捕获|逮捕|拘捕|拘提|缉获|缉捕|起诉|检控|指控|引渡|判处)了?"
NICK_NAME = "(?P<name>“(?![^”]*[罪案药贩运吸藏关毒冰货]|快递|提神|解[酒乏闷]|减肥|助兴|尝鲜|上头|发财|开张|生意|公司|酒店)[^”,。;、\\n\\d]{1,6}”)"
NICK_DEED = "(?:\\([^)\\n]{1,16}\\))?(?=(?:也|均|则|已|在[^,。;“”]{2,16}|于[^,。;“”]{2,16}|随后|随即|当场|当晚|次日|刚[^,。;]{2,16},?就?|终于|最终|后来|(?!行动|专案|案|团伙|集团|网络)[^,。;“”\\d]{2,14}时,?){0,3}(?:被(?:警方|(?:[一二两三四五几数]名)?(?:便衣|民警|侦查员|特警|干警|队员)|当场|依法|专案组|公安机关|成功){0,2}(?:抓|捕|擒|逮|控制|制服|按|摁|扣住|围住|刑拘|刑事拘留|带|判)|落网|归案|到案|投案|束手就擒|就擒|[逮抓堵]个(?:正着|现行)))"
DOER = "[员人家商主手客师伙贩犯者板友哥弟姐妹徒工长夫妻头]"
FAMILIAR = (
    "(?!.某)(?P<name>老(?![板乡家人婆公大总师汉农太者手窝巢友年鼠虎鸨挝])[一-龥]|小(?![工伙弟姐妹组队区时孩子贩偷车学商店型产额量心包袋姑哥])[一-龥]|阿[一-龥])"
)
STAYS = f"(?![一-龥]某|{LONE}|[一-龥]姓)"


@dataclass(frozen=True, eq=False, slots=True)
class Contexts:
    """Compiled contexts in which somebody is called by a foreign name, by a nickname, and by a familiar one behind what he does (“师傅”老沙)."""

    foreign: tuple[re.Pattern[str], ...]
    nicked: tuple[re.Pattern[str], ...]
    familiar: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=8)
def contexts(names: NameFile) -> Contexts:
    """The compiled contexts of a name file."""
    titles = branch(sorted({*names.words("suspect-title"), *names.words("public-title")}, key=len, reverse=True))
    sounds = f"[{''.join(names.words('sound'))}]"
    name = f"(?P<name>{sounds}{{1,6}}(?:[·•・]{sounds}{{1,6}}){{1,3}}|{sounds}{{3,6}})"
    foreign = (
        f"(?:{titles})(?:“[^”]{{1,8}}”)?{name}{BEHIND}{DEED}",
        f"{CATCH}(?:[^,。;、\\d]{{0,24}}?(?:{titles}))?(?:“[^”]{{1,8}}”)?{name}{BEHIND}",
        f"(?:(?<=[\\n,。;:])|^)(?P<name>{sounds}{{1,6}}(?:[·•・]{sounds}{{1,6}}){{1,3}}){BEHIND}{DEED}",
    )
    nicked = (
        f"(?<![嫌因以为罪控及和与犯名位个伙群批食用卖买带售输造藏抽喝]){NICK_NAME}{NICK_DEED}",
        f"[将把](?:[^,。;、“\\d]{{0,12}}?(?:{titles}|{DOER}))?{NICK_NAME}(?:\\([^)\\n]{{1,16}}\\))?(?=当场|一举|成功|抓|按|摁|控制|拿下|堵|擒|铐|逮|捕)",
        f"(?:(?:抓获|抓捕|擒获|捕获|逮捕|拘捕)了?)(?:[^,。;、“\\d]{{0,12}}?(?:{titles}|{DOER}))?{NICK_NAME}(?=[,。;、和与及(]|等[\\d一二三四五六七八九十])",
    )
    called = f"(?:(?:师傅|技师|技术员|伙计|打手|会计|工头|学徒)”?|(?<=”)){FAMILIAR}"
    owned = f"(?:抓获|抓到|抓住|抓捕|擒获|逮住|逮捕|控制)了?(?:[^,。;、“”\\d]{{1,12}}的)(?P<name>[小老]{surnames(names)}|阿[一-龥])(?=[,。;、和与及]|$)"
    doer = f"[一-龥”]的(?P<name>[小老]{surnames(names)}|阿[一-龥])(?=(?:也|则|随即|随后|当晚|次日|后来|先后)?(?:落了?网|归了?案|到了?案|被(?:抓|捕|擒|按|摁|控制|带走|刑拘)))"
    familiar = (owned, doer, called + BEHIND + DEED, f"[将把][^,。;、]{{0,12}}?{called}(?=当场|一举|成功|抓|按|摁|控制|拿下|堵|擒|铐|逮|捕)")
    return Contexts(*(tuple(re.compile(guarded(regex)) for regex in group) for group in (foreign, nicked, familiar)))


def find_called(norm: str, names: NameFile) -> list[str]:
    """Foreign names and nicknames in quotes by which a normal text calls somebody that it deals with, longest first."""
    known = contexts(names)
    groups = [known.foreign] if re.search(CATCH + "|被|遭|落网|判", norm) else []
    groups += [known.nicked] if "“" in norm else []
    groups += [known.familiar] if set("老小阿") & set(norm) else []
    found = {match["name"] for group in groups for pattern in group for match in pattern.finditer(norm)}
    return sorted(found, key=len, reverse=True)


def mask_called(norm: str, names: NameFile) -> str:
    """The text with foreign names and nicknames of persons masked wherever they stand, of the same length.

    >>> from rules.book import load_book
    >>> masked = mask_called("毒枭奥托尼尔被捕。奥托尼尔认罪", load_book().names)
    >>> len(masked), "奥托尼尔" in masked
    (15, False)
    """
    for name in find_called(norm, names):
        behind = STAYS if name.startswith("“") else ""
        norm = re.sub(re.escape(name) + behind, "".join(chr(PLANE + ord(char)) for char in name), norm)
    return norm
