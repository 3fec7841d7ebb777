"""The gate: sentence that reports nothing → the reason, the cue and how far it reaches; sentence that only looks so → open."""

import pytest

from corpus.normalise import normalise
from corpus.segment import split
from extract.words.gate import find_closed, find_closed_sections
from tests.sentences import book, facts

PLAN = "plan or target"
LAW = "rule, threshold or sentence range of a law"
STOCK = "stock, not an act"
CHANGE = "change against another period"
EARLIER = "earlier sentence or detention of a suspect"
INSIDE = [
    ("力争抓获毒贩12人", PLAN, "力争", "力争抓获毒贩12人"),
    ("去年抓获8人，今年确保抓获毒贩12人", PLAN, "确保", "确保抓获毒贩12人"),
    ("全年破获毒品案件不少于50起", PLAN, "不少于", "不少于50起"),
    ("下一步，某县警方将抓获更多毒贩", PLAN, "下一步", "下一步,某县警方将抓获更多毒贩"),
    ("计划破案60起", PLAN, "计划", "计划破案60起"),
    ("預計繳獲冰毒3公斤", PLAN, "预计", "预计缴获冰毒3公斤"),
    ("走私冰毒50克以上的，处七年徒刑", LAW, "以上的", "走私冰毒50克以上的,处七年徒刑"),
    ("种植罂粟五百株以上不满三千株的", LAW, "以上不满", "种植罂粟五百株以上不满三千株的"),
    ("根据刑法第三百四十七条，贩卖海洛因的", "article of a law", "第三百四十七条", "根据刑法第三百四十七条"),
    ("每缴获冰毒100克加1分", "points of an evaluation", "加1分", "每缴获冰毒100克加1分"),
    ("完成年度任务30起", "quota", "任务3", "完成年度任务30起"),
    ("对抓获毒贩1名者，悬赏3000元", "reward for reports", "悬赏", "对抓获毒贩1名者,悬赏3000元"),
    ("如果查获冰毒10克，将被判刑", "hypothesis", "如果", "如果查获冰毒10克,将被判刑"),
    ("缴获冰毒3公斤，可供2万人吸食", "estimate, not found", "可供", "可供2万人吸食"),
    ("现场未发现毒品3克，民警撤离", "nothing was found", "未发现", "现场未发现毒品3克"),
    ("当天没能抓获嫌疑人3名，民警撤离", "nothing was found", "没能抓获", "当天没能抓获嫌疑人3名"),
    ("全年并未破获毒品案件12起", "nothing was found", "未破获", "全年并未破获毒品案件12起"),
    ("冰毒3公斤未被查获", "nothing was found", "未被查获", "冰毒3公斤未被查获"),
    ("没有从其住处查获冰毒3公斤", "nothing was found", "没有从其住处查获", "没有从其住处查获冰毒3公斤"),
    ("5名毒贩未能归案", "nothing was found", "未能归案", "5名毒贩未能归案"),
    ("警方准备缴获冰毒3公斤", PLAN, "准备缴获", "准备缴获冰毒3公斤"),
    ("查处吸毒人员目标二百五十人次", "quota", "目标二百五十人", "查处吸毒人员目标二百五十人次"),
    ("抓获5人，另有2人仍在逃", "nothing was found", "仍在逃", "另有2人仍在逃"),
    ("年末在册吸毒人员2915人，抓获5人", STOCK, "在册", "年末在册吸毒人员2915人"),
    ("现有吸毒人员300人", STOCK, "现有吸毒", "现有吸毒人员300人"),
    ("抓获52人，同比增加14人", CHANGE, "同比增加", "同比增加14人"),
    ("抓获52人，较上年下降三成", CHANGE, "较上年下降", "较上年下降三成"),
    ("林则徐销毁鸦片237万斤", "history or general knowledge", "林则徐", "林则徐销毁鸦片237万斤"),
    ("演练中抓获毒贩3名", "training, drill or demonstration", "演练", "演练中抓获毒贩3名"),
    ("网传缴获冰毒2公斤", "reader's comment or hearsay", "网传", "网传缴获冰毒2公斤"),
    ("瞿某2009年曾因贩卖毒品5克被判刑", EARLIER, "曾因", "瞿某2009年曾因贩卖毒品5克被判刑"),
]
OPEN = [
    ("完成任务，抓获犯罪嫌疑人12人", ["captured 12 exact"]),
    ("超额完成目标任务，抓获犯罪嫌疑人12人", ["captured 12 exact"]),
    ("已完成计划，缴获冰毒3公斤", ["methamphetamine 3000 g exact"]),
    ("缴获冰毒50克以上", ["methamphetamine 50 g over"]),
    ("全年破获毒品案件50起", ["cases solved 50 exact"]),
    ("根据刑事诉讼法第一百七十六条，抓获犯罪嫌疑人2名", ["captured 2 exact"]),
    ("同比上升7.9%，抓获犯罪嫌疑人52人", ["captured 52 exact"]),
    ("未发现异常，后缴获冰毒3克", ["methamphetamine 3 g exact"]),
    ("未等其反应过来，抓获犯罪嫌疑人2人", ["captured 2 exact"]),
    ("此前未抓获的主犯及犯罪嫌疑人3名落网", ["captured 3 exact"]),
    ("没收缴获的冰毒3公斤", ["methamphetamine 3000 g exact"]),
    ("在其准备出境时被民警抓获，查获冰毒3克", ["methamphetamine 3 g exact"]),
    ("经计划生育办公室配合，抓获犯罪嫌疑人3人", ["captured 3 exact"]),
    ("按计划收网，抓获犯罪嫌疑人3人", ["captured 3 exact"]),
    ("抓获犯罪嫌疑人3人，下一步将深挖余罪", ["captured 3 exact"]),
    ("抓获犯罪嫌疑人3人，2人仍在逃", ["captured 3 exact"]),
    ("确立为目标案件，抓获犯罪嫌疑人5人", ["captured 5 exact"]),
    ("在册吸毒人员300人，抓获犯罪嫌疑人5人", ["captured 5 exact"]),
    ("力争上游。抓获犯罪嫌疑人5人", ["captured 5 exact"]),
    ("曾因贩毒被判刑的瞿某再次贩毒，缴获冰毒3克", ["methamphetamine 3 g exact"]),
]
TITLED = [
    ("某县禁毒有奖竞答\n甲携带海洛因60克被查获。", "quiz or examination", "有奖竞答"),
    ("某校教案\n出示冰毒3包。", "lesson or recruitment, not a report", "教案"),
    ("某县禁毒器材招标公告\n缴获毒品保管柜2台。", "tender, not a report", "招标公告"),
    ("某县举报奖励办法\n缴获冰毒10克。", "rule or scheme, not a report", "奖励办法"),
    ("某县禁毒行动方案\n抓获毒贩10人。", "rule or scheme, not a report", "行动方案"),
]
REPORTS = ["某县禁毒简报\n抓获毒贩10人。", "某县公安局公告\n缴获冰毒3克。", "某县知识青年抓获毒贩\n抓获毒贩1人。"]
PARAGRAPHS = [
    ("抓获12人。下一步，我们重点抓好两件事：一是破案60起；二是收戒31人。全年缴毒3公斤。", "下一步,我们重点抓好两件事:一是破案60起;二是收戒31人"),
    ("报告显示，东南亚去年缴获冰毒190吨。氯胺酮缴获量为23吨。\n民警抓获2人。", "报告显示,东南亚去年缴获冰毒190吨。氯胺酮缴获量为23吨。"),
    ("影评：队长从鱼肚里掏出冰毒80公斤。毒贩11人落网。\n民警抓获2人。", "影评:队长从鱼肚里掏出冰毒80公斤。毒贩11人落网。"),
]
OVER_NOTHING = ["会议通报：一是破案9起；二是抓获12人。", "电影上映当天，民警在影院抓获毒贩2名。", "据全省禁毒报告，东南亚毒品占缴获量的八成，抓获12人。"]
SECTIONS = [
    ("一、工作情况\n抓获12人。\n二、下步打算\n抓获15人。", "二、下步打算\n抓获15人。"),
    ("一、工作目标\n破案60起。\n二、战果\n抓获12人。", "一、工作目标\n破案60起。\n"),
    ("（一）工作要求\n破案60起。\n1.抓获9人。\n（二）战果\n抓获12人。", "(一)工作要求\n破案60起。\n1.抓获9人。\n"),
]
OPEN_SECTIONS = ["一、完成目标任务情况\n抓获12人。", "一、工作回顾\n抓获12人。", "一、战果\n抓获12人。", "一、去年工作目标完成情况\n抓获12人。"]


def closed(sentence: str) -> list[tuple[str, str, str]]:
    """(reason, cue, words that it closes) of a sentence."""
    text = normalise(sentence)
    stretches = [stretch for clause in split(text)[1] for stretch in find_closed(text.norm, clause.span, book())]
    return [(stretch.reason, stretch.cue, text.norm[stretch.span.start : stretch.span.end]) for stretch in stretches]


def closed_pages(raw: str) -> list[tuple[str, str, str]]:
    """(reason, cue, words that it closes) of a page's titles and headings."""
    text = normalise(raw)
    return [
        (stretch.reason, stretch.cue, text.norm[stretch.span.start : stretch.span.end]) for stretch in find_closed_sections(text.norm, split(text)[0], book())
    ]


@pytest.mark.parametrize(("sentence", "reason", "cue", "words"), INSIDE)
def test_sentence_is_closed_as_far_as_its_cue_reaches(sentence: str, reason: str, cue: str, words: str) -> None:
    assert closed(sentence) == [(reason, cue, words)]


@pytest.mark.parametrize(("sentence", "expected"), OPEN)
def test_sentence_that_only_looks_so_still_reports(sentence: str, expected: list[str]) -> None:
    assert facts(sentence) == expected


@pytest.mark.parametrize(("page", "reason", "cue"), TITLED)
def test_title_closes_the_whole_page(page: str, reason: str, cue: str) -> None:
    assert closed_pages(page) == [(reason, cue, normalise(page).norm)]
    assert facts(page) == []


@pytest.mark.parametrize("page", [*REPORTS, "\n".join(["某县禁毒简报", *["抓获毒贩10人。"] * 30, "附：有奖竞答"])])
def test_title_of_a_report_leaves_the_page_open(page: str) -> None:
    assert closed_pages(page) == []


@pytest.mark.parametrize(("page", "words"), SECTIONS)
def test_heading_closes_up_to_the_next_heading_of_its_kind(page: str, words: str) -> None:
    assert [found[0] for found in closed_pages(page)] == ["section of plans or duties"]
    assert [found[2] for found in closed_pages(page)] == [words]


@pytest.mark.parametrize("page", OPEN_SECTIONS)
def test_heading_of_a_review_leaves_its_section_open(page: str) -> None:
    assert closed_pages(page) == []


@pytest.mark.parametrize(("text", "closed"), PARAGRAPHS)
def test_cues_that_reach_beyond_their_clause(text: str, closed: str) -> None:
    norm = normalise(text)
    found = find_closed_sections(norm.norm, split(norm)[0], book())
    assert [norm.norm[stretch.span.start : stretch.span.end] for stretch in found] == [closed]


@pytest.mark.parametrize("text", OVER_NOTHING)
def test_reports_that_look_like_reviews_and_plans_are_open(text: str) -> None:
    norm = normalise(text)
    assert find_closed_sections(norm.norm, split(norm)[0], book()) == []
