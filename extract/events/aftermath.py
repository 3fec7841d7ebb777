"""What became of people told before: the measures at the end of a text go to the cases that told the people (rule A2 of extract.events)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.events.frames import LONG_DAYS, Frame, Reader, is_escort, people_of, turns
from extract.events.leads import COURT, Lead, caught, caught_in
from schemas.text import Fact

AFTER = COURT | {"criminal_detention", "bail", "coercive_measures", "admin_detention", "admin_penalty", "compulsory_rehab", "community_rehab", "investigated"}
OF_ALL = frozenset({"prosecution", "bail", "criminal_detention", "formal_arrest", "coercive_measures"})
KNOWN, OF_SURNAME, BEHIND = "known:", "男女嫌妇", "已均被等因也"
ORDINAL = re.compile("(?P<nth>[首前次后]|第[一二三四五])(?:案|宗|起)(?:案件)?(?:中|里|内)?(?:的|被捕|涉案|两|一|三|四|,)")
NTH = {"首": 0, "前": 0, "次": 1, "后": 1, "第一": 0, "第二": 1, "第三": 2, "第四": 3, "第五": 4}
ANAPHOR = re.compile("上述|前述|该名|该[两三]|涉案|被捕|有关")


def of_people(reader: Reader, lead: Lead) -> Frame | None:
    """The case that told the people of a later measure, if another one is open; the total of all cases where people of several stand together."""
    current = reader.current
    if current is None or lead.fact.kind != "arrest" or not (lead.fact.code in AFTER or is_escort(reader.page.norm, lead.fact)):
        return None
    if lead.fact.whole is not None and any(is_whole(reader, fact, lead.fact) for fact in current.facts):
        return current  # 对卢某等6人作出判决:卢某被判处死刑
    cases = [frame for frame in reader.frames if frame.kind == "case" and frame.facts]
    names = names_of(lead.fact)
    if names:
        home = of_names(reader, cases, names)
        if home and home.parent and home.parent.kind == "case" and caught(home) < lead.fact.quantity.amount > len(names):
            return home.parent  # 对卢某等6人作出判决: more than the fugitive whose capture is an event of its own
        if home and home.parent and home.parent.kind == "case" and is_of_one_judgment(reader, home, lead):
            return home.parent
        return reader.total if home and lead.fact.quantity.amount > len(names) and is_of_all(reader, home, lead.fact) else home
    if not cases:
        return current if is_operation(current) and lead.fact.code in OF_ALL else None
    if len(cases) < 2:
        return None
    return of_ordinal(reader, lead, cases) or of_noun(reader, lead, cases)


def is_of_one_judgment(reader: Reader, home: Frame, lead: Lead) -> bool:
    """Whether a paragraph sentences somebody caught late together with others of his case: "判处窦某死刑;判处石某、柳某无期徒刑"."""
    if lead.fact.code != "sentenced":
        return False
    here = [fact for fact in reader.page.facts if fact.code == "sentenced" and reader.page.clauses[fact.clause].paragraph == lead.clause.paragraph]
    return any(names_of(fact) and not caught_in(home, set(names_of(fact))) for fact in here)


def is_whole(reader: Reader, fact: Fact, part: Fact) -> bool:
    """Whether a fact is the whole of a part, or tells again the whole that stands in the title."""
    if fact.span == part.whole:
        return True
    titles = [other for other in reader.page.facts if other.span == part.whole and other.span.start < reader.page.body]
    return any(other.code == fact.code and other.quantity == fact.quantity and fact.whole is None for other in titles)


def is_of_all(reader: Reader, home: Frame, fact: Fact) -> bool:
    """Whether more people are meant than the case of the first one caught, just so many as its total: "石某等5人已被刑事拘留" behind two cases."""
    if home.kind != "case" or reader.total is None or reader.total.at > home.at:
        return False
    return caught(home) < fact.quantity.amount == caught(reader.total)


def is_operation(total: Frame) -> bool:
    """Whether a total is that of an operation of some days, whose people are charged or bailed after it: "至昨晚,四人已被落案起诉"."""
    start, end = (total.period.start, total.period.end) if total.period else (None, None)
    return total.kind == "total" and bool(start and end and (end - start).days < LONG_DAYS)


def names_of(fact: Fact) -> list[str]:
    """The names of the people of a fact: 刘某, 李嫌."""
    return sorted(
        {who.rstrip(BEHIND) for who in people_of(fact)}
        | {f"who:{tag.removeprefix(KNOWN)}" for tag in fact.tags if tag.startswith(KNOWN) and tag[-1] in OF_SURNAME}
    )


def of_names(reader: Reader, cases: Sequence[Frame], names: Sequence[str]) -> Frame | None:
    """The case that told people of these names; if each is told by another one, their total."""
    homes = [home for name in names if (home := home_of(reader, cases, name))]
    if not homes or len(homes) < len(names):
        return None
    if all(home is homes[0] for home in homes):
        return homes[0]
    roots = [home.parent if home.parent and home.parent.kind == "case" else home for home in homes]
    if all(root is roots[0] for root in roots):
        return roots[0]
    return reader.total if reader.total and reader.total.at < homes[0].at else None


def home_of(reader: Reader, cases: Sequence[Frame], who: str) -> Frame | None:
    """The case that caught somebody of this name, else the first one whose sentences tell the name; the open one first."""
    order = sorted(cases, key=lambda frame: frame is not reader.current)
    caught = next((frame for frame in order if caught_in(frame, {who})), None)
    name = who.removeprefix("who:")
    told = [name, f"{name[0]}姓", f"姓{name[0]}"] if name[-1] in OF_SURNAME else [name]
    return caught or next((frame for frame in order if any(word in text for text in sentences(reader, frame) for word in told)), None)


def sentences(reader: Reader, frame: Frame) -> list[str]:
    """The sentences of the facts of a case, and those before them in their paragraphs that tell none."""
    told, clauses = {fact.clause for fact in reader.page.facts}, reader.page.clauses
    own = {fact.clause for fact in frame.facts}
    for index in sorted(own):
        before = index - 1
        while before >= 0 and before not in told and clauses[before].paragraph == clauses[index].paragraph:
            own.add(before)
            before -= 1
    return [reader.page.norm[clauses[index].span.start : clauses[index].span.end] for index in sorted(own)]


def of_ordinal(reader: Reader, lead: Lead, cases: Sequence[Frame]) -> Frame | None:
    """The case that is meant by its place among those told: "首案的两名男子已被起诉", "第二宗案件被捕的女子"."""
    found = ORDINAL.search(reader.page.norm, lead.clause.span.start, lead.fact.span.end)
    nth = NTH[found["nth"]] if found else len(cases)
    return cases[nth] if nth < len(cases) and len(cases) > 1 else None


def of_noun(reader: Reader, lead: Lead, cases: Sequence[Frame]) -> Frame | None:
    """The only case that tells such people, if the open one tells none: "上述女旅客已被起诉"."""
    norm, start = reader.page.norm, lead.span.start
    found = turns(reader.book).somebody.search(norm, start, lead.fact.span.end)
    if not found or not ANAPHOR.search(norm, start, found.start()):
        return None
    fit = [frame for frame in cases if tells(reader, frame, lead.fact, found["noun"])]
    return fit[0] if len(fit) == 1 and fit[0] is not reader.current else None


def tells(reader: Reader, frame: Frame, fact: Fact, noun: str) -> bool:
    """Whether a case tells so many people of such a kind: two men, 女旅客."""
    caught = [other.quantity.amount for other in frame.facts if other.code == "captured"]
    fits = not caught or sum(caught) >= fact.quantity.amount
    told = "".join(sentences(reader, frame))
    return fits and (noun in told or (noun[0] in "男女" and noun[0] in told and fact.quantity.amount in caught))
