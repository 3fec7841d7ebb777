"""One person told by a nickname and by name: “小五” and 裴某, where the page says that they are the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from extract.events.frames import Page
from extract.people.surnames import unmask
from schemas.text import Fact

WHO = "who:"
NICK = "(?P<nick>“[^”\\n,。;:!?]{1,6}”)"
NAME = "(?P<name>[一-龥]某(?:某|[甲乙丙丁])?)"
CALLED = "绰号|外号|人称|诨名|浑名|网名|微信名|昵称|又名|别名|自称"
SAME = (
    re.compile(f"{NICK}的?{NAME}"),
    re.compile(f"{NAME}(?:[(,]?(?:{CALLED}|即|就是|正是)(?:为|是|叫)?|[(]){NICK}"),
    re.compile(f"{NICK}(?:的?(?:真名|本名|原名|真实姓名|真实身份|大名)(?:叫|为|是)?|实为|就是|正是|即)(?:[^,。;“”某]{{0,6}}?){NAME}"),
)


def with_names(page: Page) -> Page:
    """The page with people told by a nickname under the name that it gives them: "将“小五”裴某抓获…“小五”被抓后" is 裴某 twice."""
    known = aliases(unmask(page.norm))
    return replace(page, facts=tuple(renamed(fact, known) for fact in page.facts)) if known else page


def aliases(norm: str) -> dict[str, str]:
    """The name behind each nickname of a text, quotes included; a nickname of two people is none.

    >>> aliases("将“小五”裴某抓获。卖家“阿坤”实为聂某")
    {'“小五”': '裴某', '“阿坤”': '聂某'}
    """
    told: dict[str, set[str]] = {}
    for pattern in SAME:
        for match in pattern.finditer(norm):
            told.setdefault(match["nick"], set()).add(match["name"])
    return {nick: next(iter(names)) for nick, names in told.items() if len(names) == 1}


def renamed(fact: Fact, known: Mapping[str, str]) -> Fact:
    """A fact with the names of those whom it tells by a nickname."""
    tags = frozenset(WHO + known[tag[len(WHO) :]] if tag.startswith(WHO) and tag[len(WHO) :] in known else tag for tag in fact.tags)
    return fact if tags == fact.tags else replace(fact, tags=tags)
