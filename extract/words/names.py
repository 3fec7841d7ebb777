"""Proper case names: a code or date, a number, persons, or a quoted operation, up to 案."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from extract.words.patterns import branch, guarded
from rules.names import NameFile
from schemas.text import CaseName, Mention, Span

CODE = r"(?:(?:20\d\d|(?<=[“\"【])\d\d)[·.年\-])?(?:1[0-2]|0?[1-9])[·.\-月](?:3[01]|[12]\d|0?[1-9])日?(?:[·.]\d+)?|(?:1[0-2]|0?[1-9])(?:3[01]|[12]\d|0[1-9])(?=[”\"])|[一二三四五六七八九十]{1,2}[·.][一二三四五六七八九十廿]{1,3}(?=[”\"])"
COMPOUND = "欧阳|司马|上官|诸葛|尉迟|皇甫|令狐|慕容|司徒|东方|夏侯|端木|阿不|买买|吾买|古丽|阿卜|玉素|依明|木沙|阿里|马合|沙里|吉克|阿尔|俄木|曲木|莫色|的日|吉木|海来|阿苏"
PERSON = rf"(?:(?:{COMPOUND}|(?![一二三四五六七八九十]〇)[一-龥]|(?<![A-Za-z])[A-Z])[某×xX○〇*＊]{{1,2}}(?:(?:(?<=某)(?![参涉卷陷因在被系为从将向曾以])[一-龥](?=等|、|案|特|重|大|跨|武|\(|贩|涉|走|运|制|非|容|及|和|与|犯|因|被|在|系|处|落|的|恶|黑|敲|寻|故|诈|盗|抢|开|组|引|介|帮|掩|利|聚|强|拐|危|交|生|洗|放|集|电)))?(?:\([^)]{{1,10}}\))?|[一-龥][○〇*＊][一-龥](?=等|、|涉|违|因|贩|运|制|持)|[一-龥]姓(?:男子|女子)?)"
END = "(?:案件|专案|一案|案)(?!例|组|犯(?!罪)|情|值|卷|由(?!此|来|(?:[^,。;]{0,10}(?:公安|警方|检察|海关|法院|海警|边防)))|发(?!生)|子|底|内|外|中有|板|头|台|人员|款|经(?=费|办|手)|源|物|涉(?!案|及|毒数?量|毒人|罪))"
NO_PLACE = "[卷陷涉牵扯]入|涉[嫌及案]|参与|牵[涉连扯]|被[控告捕判指诉]|曾|从事|企图|意图|实施|进行|指控|承认|否认|因|在|与|向|于|.?(?:行动|活动|期间|专项|整治|战役|宣传)|.{0,2}[破侦查缴抓捕截]获"
QUOTE_REACH = 12
TAIL = 20  # characters between a code and its 案
STOP = re.compile("[。\n]")
COUNTED = re.compile(r"[\d一二三四五六七八九十百]+(?:余|多)?[起件宗]")
CARRIED_OUT = re.compile("(?:执行|规划|推动|实施|策划|配合|推行)[^,。;“]{0,8}\\Z")
WORKED_ON = re.compile("(?:破获|侦破|侦办|办理|审理|审结|执行|宣判|通报|讲述)(?:了|的)?\\Z")  # 刚刚执行的樊某某案
QUOTES = re.compile(r"[\s“”\"'‘’「」『』《》〈〉【】]")
YEAR = re.compile(r"(20\d\d)年的?$")  # “3·15”案 may stand for a case of another year
LEVEL = re.compile(r"(公安部(?:部督|督办|挂牌督办|毒品)?|部督|部级|省督|省级|市督|省公安厅(?:督办)?)[^,。;“]{0,8}[“\"]?$")


@lru_cache(maxsize=8)
def patterns(names: NameFile) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The compiled ways of naming a case."""
    crime = branch(names.words("crime"))
    places = rf"(?!{NO_PLACE})[一-龥]{{2,4}}(?=特大|制造|贩卖|走私|运输|制贩|贩毒|制毒)"
    parts = {
        "code": CODE,
        "person": PERSON,
        "persons": rf"(?:{PERSON}(?:[、和与及]{PERSON}){{0,4}}(?:等?[\d一二三四五六七八九十]+(?:名|个|位)?(?:被告人?|(?:犯罪)?嫌疑人|人)|等(?:人|多人)?)?)",
        "end": END,
        "province": branch(names.words("province")),
        "crime": f"(?:(?:{places})?(?:{crime})*)",
        "crime_word": f"(?:{branch(word for word in names.words('crime') if len(word) > 1)})",
        "open": f"(?:(?:(?!{'|'.join(names.words('no-tail'))})[^\\n]){{1,{TAIL}}}?)",
    }
    return tuple((entry.id, re.compile(guarded(fill(entry.regex, parts)))) for entry in names.case)


def fill(regex: str, parts: Mapping[str, str]) -> str:
    """A regular expression with the parts named in it.

    >>> fill("{a}b{a}{2}", {"a": "x"})
    'xbx{2}'
    """
    for name, part in parts.items():
        regex = regex.replace(f"{{{name}}}", part)
    return regex


def find_case_names(norm: str, start: int, end: int, names: NameFile) -> list[Mention]:
    """Case names in norm[start:end], in order, none overlapping: Mention(kind "case_name", value CaseName).

    The span leaves out a supervising prefix (部督), which becomes the level.
    Source: annotation guide, events.
    """
    found: list[Mention] = []
    for first, last in stretches(norm, start, end):
        here: list[Mention] = []
        for id_, pattern in patterns(names):
            for match in pattern.finditer(norm, first, last):
                if not any(other.span.meets(Span(*match.span())) for other in here) and is_proper(norm, match, id_):
                    here.append(make_name(norm, match, id_))
        found += sorted(here, key=lambda mention: mention.span.start)
    return found


def stretches(norm: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between stops that hold 案: only there can a case be named.

    >>> list(stretches("查获一案。抓获2人。另一案", 0, 13))
    [(0, 4), (10, 13)]
    """
    at = start
    while (case := norm.find("案", at, end)) >= 0:
        first = max(norm.rfind("。", at, case), norm.rfind("\n", at, case)) + 1
        stop = STOP.search(norm, case, end)
        last = stop.start() if stop else end
        yield max(first, at), last
        at = last


DOCKET = re.compile("犯[^,。;“”]{2,30}罪(?:一)?案件?$")  # 被告人石某犯贩卖毒品罪一案: how a judgment calls its case


def is_proper(norm: str, match: re.Match[str], id_: str) -> bool:
    """Whether a match names one case: its crime is told, or its code is quoted."""
    what = match["what"]
    bare = what in ("案", "案件", "号案", "号案件")
    quoted = norm[match.start()] in '“"'
    if id_.startswith("code"):
        first_on_line = match.start() == 0 or norm[match.start() - 1] == "\n"
        headed = first_on_line and norm[match.end() : match.end() + 1] in (":", ",")
        return (quoted or not bare or headed) and norm[: match.start("code")][-1:] not in tuple("0123456789-")
    if id_ == "operation":
        carried_out = CARRIED_OUT.search(norm, max(0, match.start() - QUOTE_REACH), match.start())  # 执行“安居缉毒”专案
        return not COUNTED.match(norm, match.end()) and carried_out is None  # “集群打零”专案370起
    if id_.startswith("persons"):
        spoken_of = what == "案" and match["code"].endswith("某") and WORKED_ON.search(norm, max(0, match.start() - 4), match.start()) is not None
        return (not bare or spoken_of) and what != "一案" and not DOCKET.search(match.group())
    return True


def make_name(norm: str, match: re.Match[str], id_: str) -> Mention:
    """The mention of a match."""
    start = quoted_start(norm, match)
    level = LEVEL.search(norm, max(0, match.start() - 14), match.start())
    year = YEAR.search(norm, max(0, start - 6), start)
    code = match["code"].replace("·", ".").strip("“”")
    name = CaseName(written_name(norm[start : match.end()]), code, level.group(1) if level else None, int(year.group(1)) if year else None)
    return Mention(Span(start, match.end()), "case_name", name, f"names.toml#{id_}")


def quoted_start(norm: str, match: re.Match[str]) -> int:
    """Where a name begins: at the quote mark before it if the quote ends with the name: “902C郭某特大制造毒品案”."""
    opened = norm.rfind("“", max(0, match.start() - QUOTE_REACH), match.start())
    whole = opened >= 0 and norm.startswith("”", match.end()) and "”" not in norm[opened : match.start()]
    return opened if whole else match.start()


def written_name(quote: str) -> str:
    """A name as written, without quote marks and blanks.

    >>> written_name("“8·06” 运输毒品案")
    '8·06运输毒品案'
    """
    return QUOTES.sub("", quote)
