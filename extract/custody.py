"""Verbs of dealing with people in a clause: which words tell a deed, and which are a noun, a request or a denial."""

from __future__ import annotations

import re

from extract.crowds import PeopleWords
from extract.mentions import Scene, Token

ABROAD_ONLY = frozenset({"羁押", "收押", "被控", "被控以", "暂控", "被暂控"})
ASKED = re.compile("(?:声押|声请(?:羁押|收押))(?:禁见)?(?!获准)")  # a prosecutor asks, a court grants: 声押3人获准
CAUGHT_MAN = re.compile("被拘?捕(?:[男女]|(?:人士?|者)(?!(?:共计?|总数|有|达|为|约|近|逾)*\\d))")  # 五名被捕人已获准保释
DONE = re.compile("成功(?:地|的)?(?:进行|实施|开展)了?$")
PARTS_OF_WORDS = tuple("研审谈裁侦盘追打严围巡批上申投控胜败反抗通")


def verbs_of(scene: Scene, words: PeopleWords) -> list[Token]:
    """Verbs of dealing with people: not inside a noun (逮捕证, 起诉书, 控制在), not denied (不起诉, 未抓获)."""
    return [
        token
        for token in scene.tokens
        if token.word
        and (token.word.before or token.word.after)
        and not (token.end - token.start == 1 and scene.norm[token.start - 1 : token.start] in PARTS_OF_WORDS)
        and not words.noun.match(scene.norm, token.end, scene.clause.span.end)
        and not CAUGHT_MAN.match(scene.norm, token.start)
        and (scene.norm[token.start : token.end] not in ABROAD_ONLY or scene.abroad)
        and (
            not ASKED.match(scene.norm, token.start)
            or scene.norm[token.start - 2 : token.start] == "成功"
            or words.granted.match(scene.norm, token.end, scene.clause.span.end)
        )
        and not is_denied(scene, token, words)
    ]


def is_denied(scene: Scene, verb: Token, words: PeopleWords) -> bool:
    """Whether words before a verb deny it or only speak of it (未抓获, 开展抓捕); a court that 进行宣判 has judged, police that 成功实施抓捕 have caught."""
    before = scene.norm[max(scene.clause.span.start, verb.start - 8) : verb.start]
    denied = words.negated.search(before)
    judged = denied and denied.group() in ("进行", "开展") and scene.norm[verb.start : verb.end].endswith("宣判")
    return bool(denied) and not judged and not DONE.search(before)
