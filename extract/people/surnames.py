"""People called by their surname alone, as the press of Hong Kong and Taiwan does after it has told 符姓店主 or 男子叶〇 once.

A lone character is no name for the rules. So it is masked here, character for character, in the normal text that the rules read: by a
character of its own for each surname, which `extract.people.persons` reads as a person, or with a relative's word (施父, 蔡生) by one that it knows.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rules.names import NameFile

PLANE = 0xF0000  # a private character for each surname: its own code point, so many planes up
LONE = f"[{chr(PLANE + 0x4E00)}-{chr(PLANE + 0x9FFF)}]"
TOLD = "(?<![同异复贵百])姓(?P<a>{s}(?!氏)|(?!名)[一-龥](?=男|女|本地|内地|店|司机|送货|住客|收件|夫|情侣|兄|姐|父|母|青年|少年|疑犯|嫌|中年|工人|学生|文员|主|负责))|(?P<b>{s})(?:姓|[〇○]|氏(?:夫妇|夫妻|兄弟|父子))"
BEFORE = r"(?:(?<=[\n,;。:“、 和及与将把捕逮提控获准对])|^)"
BEHIND = (
    "(?=[、和及与则亦也被遭均已现因经向由于在即须,]|其后|随后|随即|现身|采取|适用|分别|各[判被处]|还[押柙]|判处|囚|到场|同意|认罪|承认|否认|供称|声称|表示|自称|获准|获判|当场|落网|涉嫌|交保|"
    "[一二两三四五六七八九十\\d]+[人名男女]|身上|家中|住处|负责|利用|透过|早前|昨日|今日|事后|归案|等[人\\d一二两三四五六七八九十])"
)
WORDS = frozenset("于向时任何曾高白方马石金万常关解安包古农路项成黄左车明单计应全连商管权")  # surnames that are words of their own
JOINTS = "、和及与"
KIN = {
    "父": "男",
    "子": "嫌",
    "兄": "男",
    "弟": "嫌",
    "夫": "男",
    "生": "男",
    "翁": "男",
    "汉": "男",
    "母": "女",
    "女": "女",
    "妻": "女",
    "妇": "女",
    "姐": "女",
    "妹": "嫌",
}
KIN_BEHIND = (
    "(?=[、,。;和及与则亦也被遭均已等因以在\\d一二两三四五六七八九十]|同意|当场|承认|交保|身上|声押|落网|涉嫌|获判|徒刑|否认|供称|坦承|坦言|矢口|辩称|落网|被)"
)


@lru_cache(maxsize=8)
def surnames(names: NameFile) -> str:
    """One character of the surnames of a name file, as a regular expression."""
    return f"[{''.join(names.words('surname'))}]"


def find_surnames(norm: str, names: NameFile, *, by_name: bool = False) -> frozenset[str]:
    """The surnames by which a text has introduced somebody: 符姓店主, 姓招男子, 男子叶〇; also 被告柯某 if `by_name`."""
    told = re.compile(TOLD.format(s=surnames(names))) if "姓" in norm or "〇" in norm or "○" in norm else None
    found = {match["a"] or match["b"] for match in told.finditer(norm)} if told else set()
    if by_name:
        found |= {match[1] for match in re.finditer(f"({surnames(names)})[一-龥]?某(?![一-龥]?[市县区乡镇村])", norm)} - WORDS
    return frozenset(found)


def mask_surnames(norm: str, names: NameFile, *, by_name: bool = False) -> str:
    """The text with lone surnames of people told before masked, of the same length; `by_name` also of those told by name, as the press of Hong Kong does.

    >>> from rules.book import load_book
    >>> lone = mask_surnames("拘捕符姓店主。符及其侄儿被捕", load_book().names)
    >>> lone[:7], unmask(lone[7:]), len(lone)
    ('拘捕符姓店主。', '符及其侄儿被捕', 14)
    """
    told = find_surnames(norm, names, by_name=by_name)
    if not told:
        return norm
    known = f"[{''.join(sorted(told))}]"
    norm = re.sub(f"({known})([{''.join(KIN)}]){KIN_BEHIND}", lambda match: match[1] + KIN[match[2]], norm)
    run = f"{BEFORE}{known}(?:[、和及与]{surnames(names)})*{BEHIND}"  # 赖、黄及“阿国”
    return re.sub(run, lambda match: "".join(char if char in JOINTS else chr(PLANE + ord(char)) for char in match[0]), norm)


def unmask(text: str) -> str:
    """A piece of a masked text with surnames and names as they stand on the page."""
    return "".join(chr(ord(char) & 0xFFFF) if ord(char) >= PLANE else char for char in text)
