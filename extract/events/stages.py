"""Busts on several days told as cases of their own, which a stated number of people shows to be stages of one case.

"先后抓获19名。7月9日…抓获1名…9月22日…抓获16名。10月16日…夫妇落网": 1, 16 and 2 are the 19, so that all is one case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.events.frames import Frame, Page
from extract.events.restate import adopt, merge_same, once
from schemas.text import Fact

FEWEST = 3  # people: two captures of one person each are summed by chance
SUMMED, SUM_REACH = re.compile("至此|截[至止到]|先后|陆续|累计|共|总|合计|全部|悉数|均|一网打尽|该案|此案|本案|全案"), 40


def join_stages(page: Page, frames: list[Frame]) -> None:
    """Join the cases whose captures add up to the number that the first of them, or the last, states for all.

    A number before the stages is theirs if it has no day of its own; one behind them if it is told as a sum (至此, 共, 全部).
    """
    for one in [frame for frame in frames if is_stage(frame)]:
        whole = stated(one, page.norm) if one in frames else None
        story = sorted((frame for frame in frames if frame.kind == "case"), key=lambda frame: frame.at)
        run = stages_of(whole, one, story) if whole else []
        if run and len(run) != page.told_cases:
            for other in run[1:]:
                take_in(run[0], other, frames)


def is_stage(frame: Frame) -> bool:
    """Whether a case may be a stage of another, or tell the number of all: no part of a total, none of a counted few, no other crime."""
    return frame.kind == "case" and frame.parent is None and not (frame.series or frame.other)


def caught(frame: Frame) -> list[Fact]:
    """The captures of a case, each once."""
    return [fact for fact in merge_same(once(frame.facts), frame.told) if fact.code == "captured" and fact.whole is None]


def stated(frame: Frame, norm: str) -> Fact | None:
    """The number of people that a case may state for all of its stages: exact, by no name, without a day of its own or as a sum."""
    most = max(caught(frame), key=lambda fact: fact.quantity.amount, default=None)
    if most is None or most.quantity.amount < FEWEST or most.quantity.approx != "exact" or any(tag.startswith("who:") for tag in most.tags):
        return None
    start = max(norm.rfind("。", 0, most.span.start), norm.rfind("\n", 0, most.span.start), most.span.start - SUM_REACH) + 1
    return most if not frame.days or SUMMED.search(norm, start, most.span.end) else None


def stages_of(whole: Fact, one: Frame, story: Sequence[Frame]) -> list[Frame]:
    """The cases around one that states a number whose captures make it up, in their order; empty if none do."""
    at = story.index(one)
    for run in ([story[at : end + 1] for end in range(at + 1, len(story))], [story[start : at + 1] for start in range(at - 1, -1, -1)]):
        for stages in run:
            parts = [fact.quantity.amount for stage in stages for fact in caught(stage) if fact != whole]
            if is_one_story(stages) and len(parts) > 1 and sum(parts) == whole.quantity.amount:
                return with_leads(list(stages), story)
    return []


def with_leads(stages: list[Frame], story: Sequence[Frame]) -> list[Frame]:
    """Stages with the cases before them, if these only lead in to a number told last: undated, and nobody is caught in them."""
    leads = list(story[: story.index(stages[0])])
    leading = all(is_stage(lead) and not lead.days and not caught(lead) for lead in leads)
    return [*leads, *stages] if leading and is_one_story([*leads, *stages]) else stages


def is_one_story(stages: Sequence[Frame]) -> bool:
    """Whether cases may be stages of one: at most one of them has a name, and some other than the first of them has a capture."""
    return all(map(is_stage, stages)) and len({stage.name for stage in stages if stage.name}) < 2 and any(map(caught, stages[1:]))


def take_in(first: Frame, other: Frame, frames: list[Frame]) -> None:
    """Give a case what a stage of it told, and drop the stage."""
    days, facts = [*first.days, *other.days], first.facts
    adopt(first, other)
    first.facts = [*facts, *other.facts]
    first.days, first.busts, first.lesser = days, [*first.busts, *other.busts], [*first.lesser, *other.lesser]
    first.dated |= other.dated
    first.told |= other.told
    for frame in frames:
        frame.parent = first if frame.parent is other else frame.parent
    frames.remove(other)
