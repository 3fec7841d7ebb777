"""Whether 件, which counts things of all kinds, counts cases: by a noun beside it, by a verb, by the cases counted before."""

from __future__ import annotations

import re

from extract.figures.counted import CaseWords, Count
from extract.words.mentions import Scene

SURE_WORDS = frozenset({"起", "宗", "案", "桩"})
REACH = 200
PICKED, PICK_REACH = re.compile("其中,?(?!这|的)[^,。;]*$"), 20  # 其中已生效的54件案件中
SMUGGLED = re.compile("毒[^,。;、\\d]{0,2}走私$|(?:[运贩持制藏涉]毒|毒驾|(?:施用|持有|贩卖|运输|走私|制造)毒品)$")  # 查获毒品走私386件
KINDS = re.compile("其中,?[^。;]*$")
OF_KIND = re.compile(
    "(?:贩卖|走私|运输|制造|制贩|容留|持有|种植|买卖|引诱|贩毒|制毒|运毒|吸毒|涉|属于?|利用|通过|系|以)[^,。;、\\d]{0,26}(?:的|的?有|的?共|罪)$"
)
NUMBER_OF = re.compile("(?:[查破]获|侦破|破案|案件|查缉|缉获|毒品)(?:件数|案件数|案数|起数)(?:共计|合计|总计|计|为|是|达|有|约|逾|近){0,2}$")
SNIFFED = re.compile("(?:其中|当中)[^,。;、\\d]{0,10}(?:嗅出|查出|发现|查获|破获)$")  # 查获386件,其中缉毒犬嗅出61件


def has_people(scene: Scene, count: Count) -> bool:
    """Whether a number of people stands right behind a number of 件, as Taiwan's press counts cases: "贩卖部分共21件32人"."""
    return any(
        token.dimension == "person" and scene.norm[count.token.end : token.start] in ("", "、") and token.start >= count.token.end for token in scene.tokens
    )


def is_sure(count: Count) -> bool:
    """Whether the measure word counts cases by itself: 起, 宗, but not 件."""
    return count.token.measure is not None and count.token.measure.word[:1] in SURE_WORDS


def is_case_piece(scene: Scene, count: Count, words: CaseWords) -> bool:
    """Whether 件 counts cases: a case noun beside it, or a verb of working on cases right before it ("公诉66件")."""
    if NUMBER_OF.search(scene.before(count.token, PICK_REACH)) and words.drug.search(scene.norm, scene.clause.span.start, count.token.start):
        return True
    if words.named.search(count.left) or count.right or (count.verb and SMUGGLED.search(count.left)) or is_sniffed(scene, count):
        return True
    if is_of_kind(scene, count, words):
        return True
    if words.period.search(count.left) and words.named.search(scene.norm, scene.clause.span.start, count.token.start):
        return True  # 毒品案件由2015年的13.9万件降至2023年的3.3万件
    return count.verb is not None and (not words.generic.sub("", count.left) or bool(words.period.search(count.left)))


def is_of_kind(scene: Scene, count: Count, words: CaseWords) -> bool:
    """Whether a number of 件 is how many of the cases counted before are of a kind: "审结毒品案件38件,其中贩卖毒品的26件、容留他人吸毒的9件"."""
    start, at = scene.clause.span.start, count.token.start
    picked = KINDS.search(scene.norm, max(start, at - REACH), at)
    earlier = any(token.dimension == "case" and picked and token.end <= picked.start() for token in scene.tokens)
    return (
        bool(picked and earlier and OF_KIND.search(scene.norm, picked.start(), at))
        and words.named.search(scene.norm, start, picked.start() if picked else at) is not None
    )


def is_sniffed(scene: Scene, count: Count) -> bool:
    """Whether a number of 件 is how many of the cases counted before were found in some way: "查获386件,其中缉毒犬嗅出61件"."""
    earlier = any(token.dimension == "case" and token.end <= count.token.start for token in scene.tokens)
    return earlier and SNIFFED.search(scene.before(count.token, PICK_REACH)) is not None
