"""As many measures as people, one for each in their order: "石某、柳某分别被行政拘留十日和强制隔离戒毒二年"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.people.crowds import Crowd
from extract.people.sights import Deed, Sight

EACH = re.compile("分别|依次")
NEXT = re.compile("[^,。;]{0,14}(?:[和及与、]|以及|,)(?:被|责令|处以?|予以|依法|采取|决定){0,3}")


def share_out(sight: Sight) -> None:
    """Give each of the people of a run of measures the one that is his."""
    for deeds in runs(sight.deeds):
        crowd = deeds[0].crowds[0]
        run = behind_each(sight.scene.norm, crowd, deeds)
        if crowd.count != len(run) or not are_side_by_side(sight.scene.norm, run):
            continue
        names = crowd.names if len(crowd.names) == len(run) else ()
        for place, deed in enumerate(run):
            deed.crowds = [replace(crowd, count=1, names=names[place : place + 1])]
            deed.action = deed.verb.word.after if deed.verb.word and deed.action == "coercive_measures" else deed.action


def runs(deeds: Sequence[Deed]) -> list[list[Deed]]:
    """Deeds that follow one another and deal with the same people before them."""
    found: list[list[Deed]] = []
    for deed in sorted(deeds, key=lambda deed: deed.verb.start):
        alone = len(deed.crowds) == 1 and not deed.right
        if found and alone and found[-1][0].crowds and found[-1][0].crowds[0] is deed.crowds[0]:
            found[-1].append(deed)
        else:
            found.append([deed])
    return [run for run in found if len(run) > 1 and len(run[0].crowds) == 1]


def behind_each(norm: str, crowd: Crowd, deeds: Sequence[Deed]) -> list[Deed]:
    """The deeds behind 分别."""
    each = EACH.search(norm, crowd.span.end, deeds[-1].verb.start + 2)
    return [deed for deed in deeds if each and deed.verb.end > each.start()]


def are_side_by_side(norm: str, run: Sequence[Deed]) -> bool:
    """Whether different measures stand side by side."""
    told = [deed.verb.word.after if deed.verb.word else "" for deed in run]
    return len(set(told)) == len(told) and all(NEXT.fullmatch(norm, one.verb.end, two.verb.start) for one, two in pairwise(run))
