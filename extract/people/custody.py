"""Verbs of dealing with people in a clause: which words tell a deed, and which are a noun, a request or a denial."""

from __future__ import annotations

import re

from extract.people.crowds import PeopleWords
from extract.words.lexicon import Word
from extract.words.mentions import Scene, Token
from schemas.text import Span

LEAD_IN = re.compile("被控(?:于|在|曾|今年|去年|\\d{4}年)")  # 被告被控于2023年贩毒: what the trial is about
GRANTS = frozenset({"获准", "裁准", "照准", "准许"})  # of what was asked for
BACK_REACH, COMMAS = 90, 3  # how far the people of a verb may stand before it
ASKED = re.compile("(?:声押|声请(?:羁押|收押))(?:禁见)?+(?!获准)")  # a prosecutor asks, a court grants: 声押3人获准
ASKED_FOR = re.compile("(?:声押|(?:声请|申请|提出)(?:法院)?(?:裁定)?(?:羁押|收押))[^。;]{0,40}$")  # 声押24人获准18人; 声请羁押24人,其中18人获准
TO_BE_TOLD = re.compile("(?<=宣判),?(?:兹|谨|并|现)?(?:将)?[^,。;]{0,6}(?:说明|摘要|如下)")  # 业于今日宣判,兹说明如下: the sentences follow
LET_GO = re.compile("[^,。;]{0,4}(?:以|交保|保释|具保|限制)")  # 获准以5万元交保
ONLY_ASKED = re.compile("(?:声押|声请(?:羁押|收押))(?:禁见)?(?!获准)[^,。;、准]{0,12}$")  # 声请羁押24人
STATE = "(?:至今|目前|现时|暂时|截至目前|总共|一共)?(?:已经|已|仍然?|还|尚)?(?:共计?|合计|合共|总计|累计)?(?:增加?[至到]|升至|多达|高达|有|为|是|达|约|近|逾|超过|共)*"
CAUGHT_MAN = re.compile(f"被拘?捕(?:[男女]|(?:人士?+|者)(?!(?:人?数|总数)?{STATE}[\\d一二三四五六七八九十百]))")  # 五名被捕人已获准保释
HIM = re.compile("了?(?P<noun>)[他她](?![们人国的和及与等家父母妻儿女])")  # 当场制服他
PRONOUN, MANY = re.compile("[将把](他们|她们|二人|两人|三人|他|她|其)$"), ("他们", "她们", "二人", "两人", "三人")
TERM = re.compile(
    "(?!求)[^,。;、\\d]{0,4}(?:各|均|分别|则|也)?(?:被?判|处|获判|判处|判囚|入狱)*(?:(?:有期徒刑)?(?:\\d+|[一二三四五六七八九十]+)(?:年|个月|月)|无期徒刑|死刑|死缓|拘役)"
)
SUSPECTED = re.compile("[则均同现亦也皆]*因?(?:以?涉嫌|怀疑)")  # 年龄介乎19至22岁,涉嫌“贩运危险药物”及…被捕
PROFILE = re.compile(
    r"(?:原审|本案)?(?:被告人|被告|犯罪嫌疑人|被不起诉人|上诉人)(?:\([^)]*\))?[::]?(?P<name>[^,。;:(\n]{2,9})(?:\([^)]*\))?(?:,(?:曾用名|别名|绰号|自报名|化名)[^,。]*)?,(?:男|女)[,(。]"
)
PUNISHED, PROFILE_REACH = frozenset({"sentenced", "admin_detention", "admin_penalty", "compulsory_rehab", "community_rehab"}), 300
YEAR, AGAIN = re.compile(r"\d{4}年"), re.compile("又因|再次因|再度因|重操旧业|重蹈覆辙|不思悔改|出狱")  # 2013年因吸毒被行政拘留,今年又因贩毒被抓获
WHILE, DURING = re.compile("(?:在|当|正)[^,。;]{0,6}$"), re.compile("[^,。;]{0,16}(?:时|过程中|途中|之际|的时候)(?=[,。;])")
EVER = re.compile(
    "(?<!第)[一二两三四五六七八九十多数几\\d]{1,3}[次度](?:因[^,。;、]{0,12})?$|曾(?!经(?:理|办))[^,。;、]{0,20}$|前(?:曾|已)?于[^,。;、]{1,8}间?,?[即曾]?因[^,。;、]{0,24}$"
)  # 曾因毒品犯罪被判刑的71名
RELEASED = re.compile(
    "定[谳讞]后?,?(?:仍|却|即|遂|便|就)?(?:拒不|未|逃|潜逃|弃保|遭[^,。;]{0,14}通缉|被[^,。;]{0,14}通缉)|刑满(?!后?,?驱逐)|假释|减刑(?!,?(?:分别|各|均|依法)?(?:判|处|获判))|(?<!当庭)(?<!即时)(?<!无罪)(?<!当场)释放"
)
PRIOR = re.compile(r"\s*(?:[曾又再其])?(?:于?\d{4}年[^,。;因]{0,10})?(?:[曾又再])?因(?!本案|涉嫌)")
HELD = frozenset({"criminal_detention", "formal_arrest", "admin_detention", "prosecution", "sentenced", "bail", "compulsory_rehab", "coercive_measures"})
PEOPLE = "人士|人数|人员|疑犯|嫌犯|嫌疑人|毒贩|男女|成员|分子|青少年|者|人"
RELATIVE = re.compile(rf"(?=.)(?:的?(?:(?:[^,。;、\d]|\d\d岁){{0,8}}?(?:{PEOPLE}))?(?:总?人?数|总数)?|的(?:[^,。;:、\d]|\d\d岁){{1,10}}(?:仍|还|就)?){STATE}")
BARE = frozenset({"被捕", "被拘捕", "落网", "到案", "归案"})  # 被捕5人当中
PASSIVE, PASSIVE_NEAR = re.compile("[被遭][^,。;告]{0,14}$"), 15
FOUND_REACH, FOUND_STOP, WEIGHED = 12, re.compile("[,。;:时]"), re.compile(r"(?:,|时)?(?:净重|毛重|总重|重量?|数量|共计|合计)(?:为|约|达)*\d")
ELSEWHERE, JUDGING = "另案", frozenset({"sentenced", "prosecution", "admin_penalty", "admin_detention"})
APART, MILDER = "另行", frozenset({"admin_penalty", "admin_detention", "compulsory_rehab", "community_rehab"})
AMONG = re.compile("(?:人员|者|嫌疑人|人)[中内里](?:已|尚|仍|现)?有?$")  # 到案人员中已有8人被提起公诉
RESULT_OF = re.compile("(?:经)?[^,。;、份个]{0,4}(?:现场|唾液|尿液|毛发)?(?:尿检|检测|检验|化验)?(?:后|均|都)?")  # 将其带至执勤室尿检,结果呈阳性
TESTED = re.compile(
    "(?:[\\d二两三四五六七八九十]+[人名]|某)(?:的|尿检|尿液|毛发|检测|检验|结果|经|均|都|皆|全部|也)*(?P<verb>呈[^,。;、\\d]{1,8}阳性)|(?:尿检|(?:唾液|毛发|尿液|毒品)[^,。;]{0,6}(?:检测|检验|化验)),?(?:结果)?(?P<shown>(?:显示)?(?:呈|为|显示)[^,。;、\\d]{1,8}阳性)"
)  # 三人均呈甲基苯丙胺阳性
REAGENT = re.compile("试剂|拭子|擦拭|扫描|光谱|分析仪")  # 试剂检测呈阳性: of a thing
RESULT = "verbs.toml#drug_users"
HEADED = re.compile("[^【】,。;]{2,6}】(?![^,。;\\d]{0,4}\\d[\\d.,]*[万余多]{0,2}[名人])")  # 【处罚】石某…, but 【抓获】86人
CARRIED_OUT = re.compile("(?<!组织)(?<!正在)(?<!在)(?<!正)(?:实施|进行)$")
NOBODY = re.compile("(?:未|没|无)有?任?何?人被?$")  # 暂未有人被捕
FUTURE, SOON = re.compile("(?:将会?|会|拟|稍后|即将|料)$"), ("被", "暂", "落案", "正式")  # 稍后将被暂控
DONE = re.compile("成功(?:地|的)?(?:进行|实施|开展)了?$")
AFTERWARDS = frozenset({"到案", "归案"})  # 到案后,如实供述: told before
LENIENT, LENIENT_REACH = re.compile("(?:从[轻重宽严]|减轻|加重|免[除予])(?:[、或者和并及]|从[轻重宽严]|减轻|免[除予]|刑事)*$"), 16  # 依法予以从轻、减轻处罚
PUNISHMENT = re.compile("(?:[的日元年月予出以到]|拘留|戒毒|警告|罚款)(?=处罚)")  # 行政拘留十日的|处罚
FINE_REACH = 16
ADDED_FINE = re.compile("(?:拘留|徒刑|拘役|管制)[^,。;、]{0,8}(?:[、,和及与]|以及)?(?:并处|并)?罚[款金]$")  # 行政拘留7日、罚款500元
ITS_PEOPLE, FINE_FIRST = re.compile("\\d+(?:余|多)?[名人]"), re.compile("[^,。;]{0,10}[,、]?(?:并处?|同时)(?:以)?(?:行政|治安)?拘留")
FOUND_REACH = 2
GOODS_OF = re.compile(
    "(?:所|已|欲|正在|刚)?(?:寄|邮寄|投递|托运|发送|驾驶|驾乘|乘坐|携带|持有|藏|存放|丢弃|抛|扔|租)[^,。;、]{0,4}的[^,。;、]{0,6}?(?:包裹|快递|邮件|邮包|快件|箱|包|袋|车|物品|行李|货物)"
)
BROUGHT_REACH = 10
BY_POLICE, SOMEBODY = (
    re.compile("[被遭将把]|民警|警方|警员|干警|公安|执法|便衣|侦查员|抓捕组|(?:另|第)[一二三四五六七八九](?:路|组|队|小组)|专案组"),
    re.compile(
        "[^,。;]{0,6}(?:[\\d一二两三四五六七八九十]+[名人个位]|嫌|涉|其|某)|了?(?:[,。;]|$)|侦[办讯查]|警局|分局|队部|复讯|归案|到案|审查|调查|派出所|讯问|处理"
    ),
)
GRIPPED = re.compile("在了?$|(?<!落)在$|出来$|[上下](?:车|了车|来|岸|岸来|警车|火车|列车|飞机|船)$|了[上下]来$|回来$|追回$|^放倒|^[压扭掀撂][倒翻]")
TAKEN_HOLD, STOPPED_REACH = re.compile("[截扣堵拽扯][下住获]"), 12
GRIP_REACH, HANDLED = 40, re.compile("[将把被遭](?!近|会|要|于|告)")
TAKEN_MAN = re.compile("[其他她人男女子某者员犯客机主家贩伴伙汉妇长嫌仔”线]|\\d(?:余|多)?[名个]|[\U000f0000-\U0010fffd]|们|夫|兄|弟")
THING = re.compile(
    "(?:车辆?|轿车|摩托车?|面包车|货车|船|艇|包裹|箱子?|袋子?|包|行李|东西|毒品|物品|粉末|路口|退路|门|毒[资品赃]|[赃现货]款|资金|财物|钱款|药[品片]|赃物)(?:[均都也已]|全部|悉数|一并)*$"
)
ALREADY, IN_COURT = re.compile("(?:均)?(?:已|另|同案|在逃)"), re.compile("被告人|指控|公诉|经审理|本院")
PUT_OFF, SENT_ON = re.compile("(?:押后|延期|改期|定于|将于|将在|择日|择期|排期|候|等候|听候|待)[^,。;]{0,14}$"), re.compile("移送[^,。;不]{2,20}$")
HANDED_OVER = re.compile("移送检察(?:院|机关)(?:侦办|侦查|处理|跟进)")  # Macau: 案件移送检察院侦办
# 得知下家被抓,到派出所投案; 听说同伙落网后逃往外地: what somebody heard of is told where it happened
HEARD = re.compile(
    "(?<!记者)(?<!笔者)(?:得知|获知|获悉|听说|听闻|听到|闻知|闻听|知道|知悉|知晓|察觉|发觉|发现|打听到|看到|眼见|见|担心|害怕|怕|生怕)(?:自己|其|他)?(?:的)?"
    "(?:下[家线]|上[家线]|同伙|同案(?:犯|人员)?|同乡|买家|卖家|货主|老板|妻子|丈夫|弟弟|哥哥|朋友|司机|马仔|[一-龥]某[一-龥]?|其|[他她])(?:等人)?(?:已经?|都|均)?(?:被[^,。;]{0,8})?$"
)
HEARD_REACH = 30
FLED = re.compile("[^。;]{0,24}?(?:逃|躲|藏匿|投案|自首|销毁|毁掉|烧|扔|丢弃|转移|关机|断[绝了]|不敢|出境|回国|外出|隐姓埋名|离开)")
SUMMONS, SUMMONED = (
    ("传唤", "拘传"),
    re.compile("[^,。;]{0,30}?,?(?:到案|到所|[到至][^,。;]{0,12}(?:派出所|公安|分局|大队|机关|警局|办案)|接受(?:调查|讯问|询问|审查|处理)|归案)"),
)  # 口头传唤段某到所接受调查


TAKEN = "刑事拘留|刑拘|拘留|逮捕|取保候审|监视居住|行政拘留|治安拘留|行拘|行政处罚|治安(?:管理)?处罚|强制(?:隔离)?戒毒|强戒|社区戒毒|社区康复|社区戒毒康复"
IN_CARE = re.compile("(?:[(、]?(?:社区)?康复\\)?)?(?:人员|对象|学员|者)(?![\\d,]{1,8}[名人])")  # 与174名社区戒毒(康复)人员结对
COUNTED = re.compile("\\d[\\d,.]*[万余多]{0,2}[名个位]$")
MEASURE_TAKEN = re.compile(
    f"(?<!准备)(?<!建议)(?<!可以)(?<!拟)(?<!提请)采取(?:了)?(?:依法)?(?:(?:{TAKEN})(?:[、和或及与]|以及))*(?:{TAKEN})$"
)  # 对嫌疑人采取刑事拘留措施


def tests_of(scene: Scene) -> list[Token]:
    """Results of drug tests that tell the drug between, as verbs: 三人均呈甲基苯丙胺阳性."""
    found = TESTED.finditer(scene.norm, *scene.clause.span) if "阳性" in scene.norm[scene.clause.span.start : scene.clause.span.end] else ()
    return [Token(*match.span("verb" if match["verb"] else "shown"), word=Word("呈阳性", RESULT, after="drug_users"), rule=RESULT) for match in found]


def verbs_of(scene: Scene, words: PeopleWords) -> list[Token]:
    """Verbs of dealing with people: not inside a noun (逮捕证, 起诉书, 控制在), not denied (不起诉, 未抓获)."""
    return [
        token
        for token in sorted([*scene.tokens, *tests_of(scene)], key=lambda token: token.start)
        if token.word
        and (token.word.before or token.word.after)
        and not (token.end - token.start == 1 and words.part_of_word.match(scene.norm, token.start))
        and (not words.noun.match(scene.norm, token.end, scene.clause.span.end) or MEASURE_TAKEN.search(scene.norm, scene.clause.span.start, token.end))
        and not CAUGHT_MAN.match(scene.norm, token.start)
        and (scene.norm[token.start : token.end] not in GRANTS or is_grant(scene, token))
        and not LEAD_IN.match(scene.norm, token.start)
        and not brings_things(scene, token, words)
        and not (GRIPPED.search(scene.norm, token.start, token.end) and is_of_things(scene, token, words))
        and not PUNISHMENT.search(scene.norm, token.start - 2, token.end)
        and not (scene.abroad and HANDED_OVER.match(scene.norm, token.start))
        and not is_attempt(scene, token)
        and not HEADED.match(scene.norm, token.start)
        and not TO_BE_TOLD.match(scene.norm, token.end)
        and not (scene.norm[token.end - 2 : token.end] in SUMMONS and not SUMMONED.match(scene.norm, token.end, scene.clause.span.end))
        and not (scene.norm[token.start : token.end] in AFTERWARDS and scene.norm.startswith("后", token.end))
        and not (words.dealt.fullmatch(scene.norm, token.start, token.end) and words.handed.search(scene.norm, scene.clause.span.start, token.start))
        and not is_added_fine(scene, token)
        and not (IN_CARE.match(scene.norm, token.end) and COUNTED.search(scene.norm, scene.clause.span.start, token.start))
        and not (scene.norm.endswith("处罚", token.start, token.end) and LENIENT.search(scene.norm, token.start - LENIENT_REACH, token.end - 2))
        and not is_heard_of(scene, token)
        and not REAGENT.search(scene.norm, max(scene.clause.span.start, token.start - 4), token.end)
        and not is_only_stopped(scene, token, words)
        and not is_aside(scene, token)
        and not words.rogue.search(scene.norm, max(scene.clause.span.start, token.start - GRIP_REACH), token.start + 1)
        and not (scene.norm[token.start - 1 : token.start] == "“" and scene.norm[token.end : token.end + 1] == "”")
        and (scene.abroad or not words.abroad_only.fullmatch(scene.norm, token.start, token.end))
        and (
            not ASKED.match(scene.norm, token.start)
            or scene.norm[token.start - 2 : token.start] == "成功"
            or words.granted.match(scene.norm, token.end, scene.clause.span.end)
        )
        and not is_denied(scene, token, words)
        and not is_found(scene, token, words)
    ]


def is_only_stopped(scene: Scene, verb: Token, words: PeopleWords) -> bool:
    """Whether a verb of stopping (拦下, 截停, 扣下) is no custody: said of a thing, followed by a check, or, but for 扣下 and 截下, with no suspect behind it."""
    start, end = scene.clause.span
    if not words.stopping.fullmatch(scene.norm, verb.start, verb.end):
        return False
    first = max(scene.norm.rfind(stop, start, verb.start) for stop in ",;。:") + 1 or start
    handled = HANDLED.search(scene.norm, first, verb.start + 1)
    said_of = scene.norm[first : handled.start()] if handled and handled.group() in "被遭" else scene.norm[handled.end() : verb.start] if handled else ""
    if words.thing.search(said_of) or words.stopped_only.match(scene.norm, verb.end, end):
        return True
    if TAKEN_HOLD.search(scene.norm, verb.start, verb.end):
        return scene.abroad
    return words.suspected.search(scene.norm, verb.end, min(end, verb.end + STOPPED_REACH)) is None  # 被交警拦下: only those called suspects at once


def is_grant(scene: Scene, verb: Token) -> bool:
    """Whether a court grants the custody that a prosecutor asked for before: "声请羁押24人,其中18人获准"; not bail."""
    asked = ASKED_FOR.search(scene.norm, scene.clause.span.start, verb.start)
    return asked is not None and not LET_GO.match(scene.norm, verb.end, scene.clause.span.end)


def is_only_asked(scene: Scene, start: int) -> bool:
    """Whether people at a place were only asked to be held: "声请羁押331人,获准287人"."""
    return ONLY_ASKED.search(scene.norm, scene.clause.span.start, start) is not None


def is_added_fine(scene: Scene, verb: Token) -> bool:
    """Whether a fine only goes with a detention, before it or behind: "行政拘留7日、罚款500元", "罚款2000元并行政拘留15日"; not "罚款16人"."""
    if not scene.norm.startswith("罚", verb.start) or ITS_PEOPLE.match(scene.norm, verb.end):
        return False
    before = ADDED_FINE.search(scene.norm, max(scene.clause.span.start, verb.start - FINE_REACH), verb.start + 2)
    return bool(before or FINE_FIRST.match(scene.norm, verb.end, scene.clause.span.end))


def is_heard_of(scene: Scene, verb: Token) -> bool:
    """Whether a capture is only what made somebody flee or come by himself: "得知下家被抓,到派出所投案"; not "得知其下家在逃,将其抓获"."""
    return heard_of(scene.norm, Span(verb.start, verb.end), scene.clause.span)


def heard_of(norm: str, verb: Span, clause: Span) -> bool:
    """Whether words of catching in a sentence are what somebody heard of before he fled or came by himself."""
    before = HEARD.search(norm, max(clause.start, verb.start - HEARD_REACH), verb.start)
    return before is not None and FLED.match(norm, verb.end, clause.end) is not None


def is_attempt(scene: Scene, verb: Token) -> bool:
    """Whether a verb only tells when something else happened: "警方在抓捕康某时,其跳楼身亡"."""
    if scene.norm[verb.start : verb.end] not in ("抓捕", "追捕", "围捕", "缉捕"):
        return False
    if scene.norm[verb.start - 1 : verb.start] == "的":
        return True  # 对嫌疑人的抓捕
    during = DURING.match(scene.norm, verb.end, scene.clause.span.end)
    return bool(during and WHILE.search(scene.norm, max(scene.clause.span.start, verb.start - 8), verb.start))


def is_prior(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells an earlier punishment among the particulars of a defendant: "被告人滕某,男,…。2012年因犯贩卖毒品罪被判处有期徒刑一年"."""
    if verb.word is None or verb.word.after not in PUNISHED:
        return False
    released = RELEASED.search(scene.norm, verb.end, scene.clause.span.end)
    if released and not any(token.dimension == "person" and verb.end <= token.start < released.start() for token in scene.tokens):
        return True  # not 行政拘留13人,其余4人教育后释放
    start = scene.clause.span.start
    part = max(scene.norm.rfind(stop, start, verb.start) for stop in ",;") + 1 or start
    again = YEAR.search(scene.norm, max(part, start), verb.start) and AGAIN.search(scene.norm, verb.end, scene.clause.span.end)
    if again or EVER.search(scene.norm, max(part, start), verb.start):
        return True
    return bool(PRIOR.match(scene.norm, max(part, start), verb.start) and PROFILE.search(scene.norm, max(0, start - PROFILE_REACH), start))


def is_found(scene: Scene, verb: Token, words: PeopleWords) -> bool:
    """Whether 被查获 is said of a drug: "案发时被查获麻果206粒", "运输海洛因,在检查站被查获,数量为28.7公斤"."""
    if verb.word is None or not verb.word.seize or not PASSIVE.search(scene.norm, verb.start - PASSIVE_NEAR, verb.start + 1):
        return False
    drug = next((token for token in scene.tokens if token.names_drug and 0 <= token.start - verb.end <= FOUND_REACH), None)
    if words.mailed.search(scene.norm, scene.clause.span.start, verb.start):
        return True
    return bool(drug and not FOUND_STOP.search(scene.norm, verb.end, drug.start)) or WEIGHED.match(scene.norm, verb.end) is not None


def is_denied(scene: Scene, verb: Token, words: PeopleWords) -> bool:
    """Whether words before a verb deny it or only speak of it (未抓获, 开展抓捕); a court that 进行宣判 has judged, police that 成功实施抓捕 have caught."""
    before = scene.norm[max(scene.clause.span.start, verb.start - 8) : verb.start]
    denied = words.negated.search(before)
    if NOBODY.search(before) or (FUTURE.search(before) and scene.norm.startswith(SOON, verb.start)) or is_put_off(scene, verb):
        return True
    if scene.norm.startswith("审查起诉", verb.start):
        return SENT_ON.search(scene.norm, scene.clause.span.start, verb.start) is None  # 将该案移送某检察院审查起诉
    if denied and denied.group() == APART and verb.word and MILDER & {verb.word.before, verb.word.after}:
        return False  # 李某等四人已另行行政处罚
    if denied and denied.group() == ELSEWHERE and verb.word and JUDGING & {verb.word.before, verb.word.after}:
        return False  # 6名买家被另案判刑
    if denied and CARRIED_OUT.search(before) and verb.word and (HELD | MILDER) & {verb.word.before, verb.word.after}:
        return False  # 对12人实施强制隔离戒毒
    judged = denied and denied.group() in ("进行", "开展") and scene.norm[verb.start : verb.end].endswith("宣判")
    return bool(denied) and not judged and not DONE.search(before)


def is_aside(scene: Scene, verb: Token) -> bool:
    """Whether a bracket in a charge or a judgment only tells what became of somebody else: "被告人韦某来到聂某(已被行政处罚)家中"."""
    opened = scene.norm.rfind("(", scene.clause.span.start, verb.start)
    if opened < 0 or ")" in scene.norm[opened : verb.start] or not ALREADY.match(scene.norm, opened + 1):
        return False
    return IN_COURT.search(scene.norm, scene.clause.span.start, scene.clause.span.end) is not None


def is_put_off(scene: Scene, verb: Token) -> bool:
    """Whether a verdict is still to come: "案件押后至8月9日判刑", "定于5月3日宣判"."""
    return scene.norm[verb.start : verb.end].endswith(("判刑", "宣判", "判决")) and bool(PUT_OFF.search(scene.norm, scene.clause.span.start, verb.start))


def brings_things(scene: Scene, verb: Token, words: PeopleWords) -> bool:
    """Whether 带回 and the like are said of things, not people: "托谢某从广东带回冰毒", "常某承认种子是前年从外地带回的"."""
    text = scene.norm[verb.start : verb.end]
    if words.found.search(text) and any(t.names_drug and 0 <= t.start - verb.end <= FOUND_REACH for t in scene.tokens):
        return True  # 案发时被查获麻果206粒
    if not words.brought.fullmatch(text):
        return False
    handled = HANDLED.search(scene.norm, max(scene.clause.span.start, verb.start - GRIP_REACH), verb.start)
    if handled and any(t.names_drug and t.start <= handled.end() + 2 for t in scene.tokens if t.start >= handled.end()):
        return True  # 将毒品装在罐里带回家中
    behind = (t.start for t in scene.tokens if t.names_drug and 0 <= t.start - verb.end <= BROUGHT_REACH)
    if any("," not in scene.norm[verb.end : at] for at in behind):
        return True
    start = max(scene.norm.rfind(stop, scene.clause.span.start, verb.start) for stop in ",;。") + 1
    return not BY_POLICE.search(scene.norm, max(start, scene.clause.span.start), verb.start) and not SOMEBODY.match(scene.norm, verb.end)


def is_of_things(scene: Scene, verb: Token, words: PeopleWords) -> bool:
    """Whether a verb of gripping is not said of people: nobody is seized before it ("车辆被堵在路口", "把冰毒从床下拖出来"), or it is not passive."""
    before = scene.norm[max(scene.clause.span.start, verb.start - GRIP_REACH) : verb.start + 1]
    handled = HANDLED.search(before)
    if handled is None:
        return scene.norm[verb.start : verb.start + 1] not in "被遭"
    first = scene.clause.span.start
    if before[handled.start()] in "被遭":
        part = max(scene.norm.rfind(stop, first, verb.start) for stop in ",;。") + 1 or first
        return any(t.names_drug for t in scene.tokens if part <= t.start < verb.start) or bool(THING.search(scene.norm, part, verb.start))
    taken = before[handled.end() : -1] if len(before) > handled.end() else ""
    return not (TAKEN_MAN.search(taken) or words.man.search(taken)) or bool(THING.search(taken))


def points_back(gap: str, count: int) -> bool:
    """Whether a pronoun right before a verb stands for the people told before: "截查两名旅客,检获10公斤可卡因,遂将他们拘捕"."""
    found = PRONOUN.search(gap)
    return bool(found and (count > 1) == (found[1] in MANY))


def is_pointed_past(gap: str, count: int) -> bool:
    """Whether a pronoun right before a verb means more than the one person told before: "一名男子携带的袋内检获毒品,遂将他们拘捕"."""
    found = PRONOUN.search(gap)
    return bool(found and count == 1 and found[1] in MANY)


def owns_drug(scene: Scene, verb: Token, named: bool, end: int) -> bool:
    """Whether people behind a verb of finding only own what was found: "查获邓某非法种植的罂粟180株"."""
    if verb.word is None or not verb.word.seize or not named:
        return False
    if GOODS_OF.match(scene.norm, end, scene.clause.span.end):
        return True  # 查获巫某寄出的包裹
    things = [token for token in scene.tokens if token.names_drug and token.start >= end]
    between = scene.norm[end : things[0].start] if things else ","
    return "的" in between and not re.search("[,;。:]", between)


def is_held(scene: Scene, verb: Token) -> bool:
    """Whether a verb says that its people were held, whoever they are: 被刑事拘留, 被判刑, 被缉私局依法采取刑事强制措施."""
    if verb.word is None or verb.word.after not in HELD:
        return False
    return PASSIVE.search(scene.norm, max(scene.clause.span.start, verb.start - PASSIVE_NEAR), verb.start + 1) is not None


def verb_sentences(verb: Token) -> bool:
    """Whether a verb tells a sentence: "被告人祁某犯贩卖毒品罪,判处有期徒刑九年"."""
    return bool(verb.word and verb.word.after == "sentenced")


def verb_action(verb: Token) -> str:
    """The action of a verb with its people behind it."""
    return verb.word.before if verb.word else ""


def is_age(token: Token) -> bool:
    """Whether a measure tells an age: 21岁, 21岁以下."""
    return token.dimension == "age" or (token.measure is not None and token.measure.word.startswith("岁"))
