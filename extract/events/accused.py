"""The next defendant of a summary of judgments: another case behind the verdict of the one before (rule A6)."""

from __future__ import annotations

import re

from extract.events.daily import beside
from extract.events.frames import Frame, Reader, is_day, moment_of, people_of
from extract.events.leads import LINKED, Lead
from schemas.text import Fact

NAME = "[一-龥][某×〇○]"
SUBJECT = re.compile(
    rf"(?:^|[。\n])[ 　]*(?:[(（]?[一二三四五六七八九十\d]{{1,2}}[)）、.])?(?:(?P<label>被告人?|罪犯|毒犯|案犯|毒贩)(?P<who>{NAME})|(?P<alone>{NAME})[一-龥某×]?,(?:男|女|[\d一二三四五六七八九十]{{2,3}}岁))"
)
CONVICT, FOUND = frozenset({"罪犯", "毒犯", "案犯"}), frozenset({"captured", "drug_users"})


def of_next_accused(reader: Reader, lead: Lead) -> Frame | None:
    """A new case for the first find or capture told of a defendant who is named first behind another's verdict, or as the next convict.

    "…判处申某有期徒刑三年。被告人佟某以贩养吸,其车内被查获…": no story of one case comes back to the find behind its verdict.
    """
    case, norm, fact = reader.case, reader.page.norm, lead.fact
    if not lead.first or case is None or case.section or not case.facts or not any(is_find(other) for other in lead.run):
        return None
    told = max(other.span.end for other in case.facts)
    subjects = list(SUBJECT.finditer(norm, max(case.at, told), fact.span.end))
    if not subjects or LINKED.search(norm, subjects[-1].start(), fact.span.end):
        return None
    start = norm.rfind("\n", 0, min((other.span.start for other in case.facts if is_find(other)), default=case.at)) + 1
    who = subjects[-1]["who"] or subjects[-1]["alone"]
    if who in norm[start : subjects[-1].start()] or not (is_judged(case) or (subjects[-1]["label"] in CONVICT and is_found(case))):
        return None
    days = [m for m in lead.moments if is_day(moment_of(m))]
    reader.day = moment_of(days[-1]).period if days else None
    reader.day_at = lead.clause.span.start
    return beside(reader, lead, case)


def is_judged(case: Frame) -> bool:
    """Whether a case was told up to the sentences of people by name."""
    return is_found(case) and any(fact.code == "sentenced" and people_of(fact) for fact in case.facts)


def is_found(case: Frame) -> bool:
    """Whether something was found, or somebody caught, in a case."""
    return any(is_find(fact) for fact in case.facts)


def is_find(fact: Fact) -> bool:
    """Whether a fact is a find or a capture."""
    return fact.kind == "seizure" or fact.code in FOUND
