"""Numbers that lead to a person, starred out character for character, so that spans stay valid.

Telephones, identity and travel documents, bank accounts, QQ and WeChat. A number that its form betrays is masked anywhere; one that only
a word before it betrays (账号, QQ, 护照) is masked behind that word. Full-width characters are read as the half-width ones that they look
like. What only looks alike stays: amounts with their unit, days, rows of years, numbers of documents, digits in an address of the web.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

Span = tuple[int, int]

# one character for one: full-width forms, blanks of all widths, dashes of all lengths
PLAIN: Final = {0xFF01 + i: 0x21 + i for i in range(94)} | dict.fromkeys(map(ord, "\u3000\xa0\u2002\u2003\t"), " ") | dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
CANDIDATE: Final = re.compile(r"[0-9OolI](?:[\s-]{0,6}+[0-9OolI]){4,}|微信|wxid")  # nothing is masked far from these
NEAR: Final = 30  # characters: a word before a number, a unit behind it
ADDRESS: Final = re.compile(r"https?://[!-~]+")

D = "[0-9OolI]"  # scans have O for 0 and l for 1
BEFORE = r"(?<![0-9A-Za-z¥￥$])(?<![0-9]\.)"
AFTER = r"(?![0-9A-Za-z])(?!\.[0-9])"
ALONE_BEFORE, ALONE_AFTER = r"(?<![0-9] )", r"(?! [0-9])"  # not in a row of figures
GLUED = r"(?<=[^\s0-9A-Za-z.,¥￥$])"  # words stand before it on its line: no cell of a flat table
BREAK = r"(?: *\r?\n\s*+)"
GAP = r"[\s-]{0,6}+"
UNITS = "元|圆|块|美元|美金|港|澳|台币|新台币|日元|韩元|越南盾|盾|缅|泰铢|铢|基普|卢|欧元|英镑|人民币|克|毫克|微克|公斤|千克|斤|吨|毫升|升|粒|片|颗"
THINGS = "株|部|台|个|本|张|人|名|次|条|起|件|只|辆|枚|支|瓶|包|袋|年|月"
NO_AMOUNT = rf"(?! ?[余多]?[十百千万亿]*[余多]?(?:{UNITS}))"
NO_COUNT = rf"(?! ?[余多]?[十百千万亿]*[余多]?(?:{UNITS}|{THINGS}))"
DAY = r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
BORN = rf"(?:[1lI][89]|2[0Oo]){D}{{2}}(?:[0Oo]{D}|[1lI][0-2OolI])[0-3OolI]{D}"
LINK = r"[ 号號码碼为為是:“\"「(\[]{0,8}+"  # between a word and its number
MOBILE = rf"1{GAP}[3-9](?:{GAP}{D}){{9}}(?![0-9])"
LANDLINE = r"(?:\(?0[0-9]{1,3}\)?[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}|[1-9][0-9]{2,3}[ -]?[0-9]{4})(?:[-转轉][0-9]{1,6})?(?![0-9])"

# The group `it` is what is starred out.
PATTERNS: Final = {
    "mobile": rf"{BEFORE}{ALONE_BEFORE}(?:(?:\+|00)?86[ -]?)?(?P<it>[1lI][3-9]{D}(?P<m>[ -]?){D}{{4}}(?P=m){D}{{4}}){ALONE_AFTER}{AFTER}{NO_AMOUNT}",
    "mobile in other groups": rf"{BEFORE}(?P<it>1[3-9](?:\d-\d{{3}}-\d{{5}}|\d\d-\d{{3}}-\d{{4}}|\d\d-\d{{4}}-\d{{3}})){AFTER}",
    "item of a list": rf"(?m:^) *[1-9][0-9]?\.(?P<it>1[3-9][0-9]{{9}}){AFTER}{NO_AMOUNT}",
    "mobile over lines": rf"{GLUED}(?P<it>1[3-9](?:{BREAK}?{D}){{9}}){AFTER}{NO_AMOUNT}",
    "abroad": r"(?<![0-9A-Za-z])\+(?P<it>[1-9][0-9]{0,2}(?:[ -]?[0-9]{2,4}){2,4})(?![0-9A-Za-z])",
    "landline": rf"{BEFORE}(?P<it>(?:\(0[0-9]{{1,3}}\)[ -]?|0[0-9]{{1,3}}[ -])[1-9][0-9]{{2,3}}[ -]?[0-9]{{4}}(?:[-转轉][0-9]{{1,6}})?){AFTER}",
    "landline in one": rf"{BEFORE}(?P<it>0[1-9][0-9]{{9,10}}){AFTER}",
    "after 电话": rf"(?:电话|電話|手机|手機|热线|熱線|专线|專線|座机|传真|傳真|联系方式|聯繫方式|[Tt][Ee][Ll]|[Pp]hone|[Ff]ax){LINK}\.?"
    rf"(?!{DAY}(?![0-9]))(?P<it>(?:{MOBILE}|{LANDLINE})(?:[、,/;或和及 ]{{1,2}}(?:{MOBILE}|{LANDLINE}))*){NO_COUNT}",
    "identity": rf"{BEFORE}(?P<it>[1-9]{D}{{5}}[ -]?{BORN}[ -]?{D}{{3}}[0-9OolIXx]){AFTER}",
    "identity over lines": rf"{GLUED}(?P<it>[1-9](?:{BREAK}?[0-9]){{16}}{BREAK}?[0-9Xx]){AFTER}{NO_AMOUNT}",
    "identity of old": rf"{BEFORE}(?P<it>[1-9][0-9]{{7}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{{3}}){AFTER}{NO_AMOUNT}",
    "after 身份证": rf"(?:身份证|身份證|身分證|公民身份|证件){LINK}(?P<it>[1-9](?:{GAP}{D}){{16}}{GAP}[0-9Xx]|[1-9](?:{GAP}[0-9]){{14}}|[A-Z]{{1,2}}[0-9]{{6,9}}"
    rf"|[A-Z]{{0,2}}[0-9]{{6,7}}\([0-9A]\))(?![0-9]){NO_COUNT}",
    "Hong Kong": rf"{BEFORE}(?P<it>[A-Z]{{1,2}}[0-9]{{6}}\([0-9A]\))",
    "Taiwan": rf"{BEFORE}(?P<it>[A-Z][1289][0-9]{{8}}){AFTER}",
    "passport": rf"{BEFORE}(?P<it>E[0-9A-HJ-NP-Z][0-9]{{7}}|G[0-9]{{8}}|[CHM](?!{DAY})[0-9]{{8}}){AFTER}",
    "after 护照": rf"(?:护照|護照|通行证|通行證|回乡证|台胞证|居留证|居留證|军官证|驾驶证|驾照){LINK}(?P<it>[A-Za-z]{{0,2}}[0-9]{{6,18}}[A-Za-z]?)(?![0-9A-Za-z]){NO_COUNT}",
    "card": rf"{BEFORE}(?<!编号)(?<!编号:)(?<!案号)(?<!案号:)(?<!文号)(?<!文号:)(?<!批号)(?<!批号:)(?!{DAY})(?P<it>[1-9][0-9]{{14,18}}){AFTER}{NO_AMOUNT}",
    "card in groups": rf"{BEFORE}{ALONE_BEFORE}(?P<it>(?!(?:19|20)[0-9]{{2}}[ -](?:19|20)[0-9]{{2}})[1-9][0-9]{{3}}(?P<c>[ -])[0-9]{{4}}(?P=c)[0-9]{{4}}"
    rf"(?P=c)[0-9]{{4}}(?:(?P=c)[0-9]{{1,3}})?){ALONE_AFTER}{AFTER}{NO_AMOUNT}",
    "card over lines": rf"{GLUED}(?P<it>[3-69](?:{BREAK}?[0-9]){{15,18}}){AFTER}{NO_AMOUNT}",
    "after 账号": rf"(?:账号|帐号|賬號|帳號|账户|帐户|賬戶|帳戶|卡号|卡號|银行卡|銀行卡|户头|支付宝|支付寶){LINK}(?P<it>[0-9]{{4}}(?:[ -][0-9]{{4}}){{2,4}}(?:[ -][0-9]{{1,3}})?"
    rf"|[0-9]{{8,30}}+|[0-9]{{4,}}+{BREAK}[0-9]{{4,}}+)(?![0-9年]){NO_COUNT}",
    "after QQ": rf"(?<![A-Za-z])(?:QQ|qq|Qq|扣扣|企鹅)(?:群|账|帐|聊天)?{LINK}(?P<it>(?!{DAY}(?![0-9]))[1-9][0-9]{{4,11}}|(?<=[号码:])[1-9][0-9]{{4,11}})(?![0-9]){NO_COUNT}",
    "after 微信": rf"(?:微信|薇信|威信|[Ww]e[Cc]hat|(?<![A-Za-z])(?:[VvWw][Xx]|[Vv]信|加[Vv])|微信账|微信帐){LINK}(?P<it>(?!{DAY}(?![0-9]))[1-9][0-9]{{4,19}}"
    rf"|(?<=[号码:])[A-Za-z][0-9A-Za-z_-]{{5,19}})(?![0-9A-Za-z_-]){NO_COUNT}",
    "mail of QQ": r"(?<![0-9A-Za-z._-])(?P<it>[1-9][0-9]{4,11})(?=@)",
    "WeChat": r"(?<![0-9A-Za-z])(?P<it>wxid_[0-9a-z]{6,})",
}
IN_ADDRESSES: Final = {"mobile", "identity"}  # long numbers there name pages


def mask(text: str) -> str:
    """The text with telephone, identity and account numbers starred out, of the same length, so that spans stay valid.

    >>> mask("电话138 0013 8000,冰毒3克")
    '电话*** **** ****,冰毒3克'
    """
    return star(text, hidden(text))


def star(text: str, places: Sequence[int]) -> str:
    """The text with a star at each of some places."""
    characters = list(text)
    for place in places:
        characters[place] = "*"
    return "".join(characters) if places else text


def hidden(text: str) -> list[int]:
    """Where the letters and digits stand that `mask` stars out, in order; blanks, dashes and words between them stay.

    >>> hidden("QQ:12345")
    [3, 4, 5, 6, 7]
    """
    plain = text.translate(PLAIN)
    if not CANDIDATE.search(plain):
        return []
    places = {place for start, end in found(plain) for place in range(start, end)}
    return sorted(place for place in places if plain[place].isascii() and plain[place].isalnum())


def found(plain: str) -> Iterator[Span]:
    """Where numbers that lead to a person stand in a text of half-width characters."""
    stretches = list(near(plain))
    addresses = [match.span() for match in ADDRESS.finditer(plain)]
    for name, pattern in compiled().items():
        for match in (match for stretch in stretches for match in pattern.finditer(plain, *stretch)):
            start, end = match.span("it")
            if name in IN_ADDRESSES or not any(first <= start < last for first, last in addresses):
                yield start, end


def near(plain: str) -> Iterator[Span]:
    """The stretches of a text in which a number may be that leads to a person, apart from each other."""
    start = end = -1
    for match in CANDIDATE.finditer(plain):
        if match.start() - NEAR > end:
            if end >= 0:
                yield start, end
            start = max(0, match.start() - NEAR)
        end = min(len(plain), match.end() + NEAR)
    if end >= 0:
        yield start, end


@cache
def compiled() -> dict[str, re.Pattern[str]]:
    """The patterns, compiled when first needed."""
    return {name: re.compile(pattern) for name, pattern in PATTERNS.items()}


def mask_strings(value: Any) -> Any:
    """The same JSON value with every string masked."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, list):
        return [mask_strings(item) for item in value]
    if isinstance(value, dict):
        return {key: mask_strings(item) for key, item in value.items()}
    return value
