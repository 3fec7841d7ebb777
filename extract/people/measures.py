"""Which action a verb of dealing with people tells where its word alone does not: 拘, 捕, 逮捕 abroad, one of several measures."""

from __future__ import annotations

import re

from extract.words.mentions import Scene, Token

DETAINED = frozenset({"拘留", "拘留了", "被拘留", "处以拘留"})
CRIMINAL, PETTY = re.compile("嫌疑人|毒贩|贩毒|逮捕|批捕|起诉|移诉|公诉"), re.compile("吸毒|吸食|强戒|戒毒|罚款|治安|种植|业主")
ON_THE_SPOT = re.compile("(?:当场|即场|即时|现行犯)(?:予以|被|将其)?$")  # 被当场逮捕
AT_THE_SCENE = frozenset({"逮捕", "被逮捕", "遭逮捕", "依法逮捕", *(f"{how}逮捕" for how in "再续又另先连共狂")})
BARE_TERM = re.compile(
    "(?:[他她]们|[两二三四]人)?(?:处|囚|监禁?|刑|入狱|坐牢)?(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})(?:年|个?月)(?!(?:\\d+个?月)?(?:之?后|期间|时|以来|来))|无期|死刑|终身"
)
TERM_FIRST = frozenset({"判", "囚", "监禁", "入狱"})
FINE_REACH = 16
ADMINISTRATIVE = re.compile("(?:行政|治安)[^,。;\\d]{0,10}$")  # 行政案件处罚88人
DAYS_HELD = re.compile("拘留(?:处罚)?,?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日天](?!内|[上下]午)")
DAYS_BEFORE = re.compile("处以?(?:了)?[\\d一二三四五六七八九十日天、至和]{2,12}[日天]的?(?:行政)?$")
MEASURE = "(?:(?:依法|被|予以|采取|提请)*(?:刑事拘留|刑拘|(?:批准|执行)?逮捕|取保候审|监视居住|拘传|拘留))"
JOINT = "(?:[、和或及与]|以及|或者)"
IN_TURN = frozenset({"criminal_detention", "formal_arrest", "bail", "coercive_measures"})
RUN, RUN_REACH = (
    re.compile(f"(?P<each>分别[^,。;、\\d]{{0,6}})?{MEASURE}(?P<more>{JOINT}{MEASURE})*(?P<kinds>等?(?:不同|相应|各类|刑事|法律|的|强制)*措施)?"),
    30,
)
JUDGED = re.compile("判(?:处|囚|监|刑)?[^,。;]{0,16}$")


OR_WARNED = re.compile("(?:或者?|、)(?:警告|罚款|训诫)[^,。;]{0,4}处罚")


def is_of_several(scene: Scene, verb: Token) -> bool:
    """Whether a measure is one of several that were taken of some people each: "分别被采取刑事拘留、取保候审等强制措施", "分别被刑拘、监视居住"."""
    start = max(scene.clause.span.start, verb.start - RUN_REACH)
    run = next((found for found in RUN.finditer(scene.norm, start, scene.clause.span.end) if found.start() <= verb.start < found.end()), None)
    if run is None:
        return False
    kinds = run["kinds"] or ""
    return bool((run["more"] and (run["each"] or kinds or "或" in run.group())) or kinds.startswith("等"))


def is_of_crime(scene: Scene, verb: Token) -> bool:
    """Whether 拘留 alone is that of suspects of a crime: "拘留贩毒嫌疑人12名,逮捕9名"; of users and growers it is administrative."""
    start, end = scene.clause.span
    near = scene.norm[max(start, verb.start - 24) : min(end, verb.end + 12)]
    return bool(CRIMINAL.search(scene.norm, start, end)) and not PETTY.search(near)


def short_action(scene: Scene, verb: Token, action: str) -> str:
    """The action of a verb with its people behind it: 拘 and 捕 of a list are detention and arrest; abroad 逮捕 by police is capture."""
    text = scene.norm[verb.start : verb.end]
    if (action in IN_TURN or text in DETAINED) and is_of_several(scene, verb):
        return "coercive_measures"
    if action == "admin_detention" and OR_WARNED.match(scene.norm, verb.end, scene.clause.span.end):
        return "admin_penalty"  # 分别被处以行政拘留或警告处罚
    held = scene.norm.rfind("拘", verb.start, verb.end)
    if held >= 0 and (DAYS_HELD.match(scene.norm, held) or DAYS_BEFORE.search(scene.norm, scene.clause.span.start, held)):
        return "admin_detention"  # 被处以拘留十五日
    if text in DETAINED:
        return "criminal_detention" if is_of_crime(scene, verb) else action
    if text == "处罚" and ADMINISTRATIVE.search(scene.norm, max(scene.clause.span.start, verb.start - FINE_REACH), verb.start):
        return "admin_penalty"
    if action == "formal_arrest" and text in AT_THE_SCENE and (scene.abroad or ON_THE_SPOT.search(scene.norm, 0, verb.start)):
        return "captured"
    return action if scene.abroad else of_one_word(scene, text) or action


def of_one_word(scene: Scene, text: str) -> str:
    """The action of 拘 or 捕 alone in a list of measures, empty if there is none: "拘13人、捕9人"."""
    clause = scene.norm[scene.clause.span.start : scene.clause.span.end]
    if text == "拘" and any(mark in clause for mark in ("捕", "诉", "破")):
        return "criminal_detention"
    return "formal_arrest" if text == "捕" and any(mark in clause for mark in ("拘", "诉")) else ""


def is_fine_of_court(scene: Scene, verb: Token) -> bool:
    """Whether a fine is part of a sentence, and no measure of its own: "被判监禁两年及罚款十万元"."""
    return scene.norm[verb.start : verb.end] == "罚款" and JUDGED.search(scene.norm, scene.clause.span.start, verb.start) is not None


def action_behind(scene: Scene, verb: Token) -> str:
    """The action of a verb with its people before it; 判 or 囚 alone needs its term behind it: "同案张男依帮助犯判3年8月", "首被告囚9年"."""
    if verb.word is None or (verb.word.text.removeprefix("各") in TERM_FIRST and not BARE_TERM.match(scene.norm, verb.end)):
        return ""
    return verb.word.after
