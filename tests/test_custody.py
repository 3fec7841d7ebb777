"""Custody told in the words of stories: who was held, how many, which of them are parts; and people to whom nothing was done."""

from __future__ import annotations

import pytest

from tests.sentences import facts

HELD = [
    ("毒贩“阿坤”在邻省被抓获，缴获冰毒3克。", ["captured 1 exact"]),
    ("民警在巷口将“老六”当场按倒，搜出冰毒3克。", ["captured 1 exact"]),
    ("贩毒集团头目巴尔多萨在边境小镇被捕，其弟随后自首。", ["captured 1 exact", "surrendered 1 exact"]),
    ("泰国警方逮捕了贩毒集团头目科斯塔·里维拉。", ["captured 1 exact"]),
    ("主谋石大远及其妻柳青山贩毒，双双落网。", ["captured 2 exact"]),
    ("被告人甲、乙犯贩卖毒品罪，均被判处死刑，缓期二年执行。", ["sentenced 2 exact"]),
    ("警员在屋内拘捕一名姓符男子（38岁）和他的女友（27岁），检获冰毒3克。", ["captured 2 exact"]),
    ("民警冲进吸毒窝点，将床上的嫌疑人摁住。", ["captured 1 exact"]),
    ("警方接到贩毒线索，3小时后将躲在亲戚家的嫌疑人拿下。", ["captured 1 exact"]),
    ("毒贩见警察到来，跳窗逃跑，在楼下被守候的民警擒获。", ["captured 1 exact"]),
    ("乘警在列车上查获携带毒品的旅客一名，缴获海洛因120克。", ["captured 1 exact"]),
    ("出资的符某和会计娄某被另一组民警堵在了家中。", ["captured 2 exact"]),
    ("送货的符某弃车跳河，被协警从水里拖上岸来。", ["captured 1 exact"]),
    ("两名运毒嫌疑人被押下火车。", ["captured 2 exact"]),
    ("两名毒贩举起双手，另一人逃脱。", ["captured 2 exact"]),
    ("办案民警赴外省将供货的符某、娄某带了回来。", ["captured 2 exact"]),
    ("到案嫌疑人97名（女性14名），缴毒不详。", ["captured 97 exact", "captured 14 exact of"]),
    ("归案犯罪嫌疑人3名。", ["captured 3 exact"]),
    ("该案8月份告破，到案谷某某等7人。", ["captured 7 exact"]),
    ("民警将刘某等11人一网兜住，其中未成年人4名。", ["captured 11 exact", "captured 4 exact of"]),
    ("民警把正在交易的一对贩毒夫妻按在墙角。", ["captured 2 exact"]),
    ("民警在出租屋里将兄弟仨摁住。", ["captured 3 exact"]),
    ("姐弟三人双双落网。", ["captured 3 exact"]),
    ("86名吸毒人员被带离街面。", ["drug_users 86 exact"]),
    ("街上，前来接货的张某兄弟三人一个没漏。", ["captured 3 exact"]),
    ("负责接货的8人中7人被按倒，另一人翻墙逃脱。", ["captured 7 exact"]),
    ("翻墙的那名男子在一网吧落网。", ["captured 1 exact"]),
    ("妇女被抓获。", ["captured 1 exact"]),
    ("司机老郝被带走。", ["captured 1 exact"]),
    ("民警在永安镇抓获涉嫌贩毒的房东老赵。", ["captured 1 exact"]),
    ("嫌疑人阿强（化名）被当场抓获。", ["captured 1 exact"]),
    ("检查站查获体内藏毒的旅客罗某（女）。", ["captured 1 exact"]),
    ("持杯的男青年被处以行政拘留十日。", ["admin_detention 1 exact"]),
    ("领班“阿龙”等5名工作人员被刑事拘留。", ["criminal_detention 5 exact"]),
    ("“总想跑。”目前他已被依法刑事拘留。", ["criminal_detention 1 exact"]),
    ("闻某被处以行政拘留十五日；由于他三年内曾两次被查获，另被决定强制隔离戒毒二年。", ["admin_detention 1 exact", "compulsory_rehab 1 exact"]),
    ("均已处理：3人行政拘留，2人强制隔离戒毒，2人责令社区戒毒。", ["admin_detention 3 exact", "compulsory_rehab 2 exact", "community_rehab 2 exact"]),
    ("8名购毒人员因吸食毒品被查处,其中6人被行政拘留。", ["drug_users 8 exact", "admin_detention 6 exact"]),
    ("民警根据4人交代的购买渠道,将送货的小林(化名,19岁)抓获。", ["captured 1 exact"]),
    ("廖某举报的线索，帮助禁毒大队抓获贩毒人员3人，县禁毒办已兑现奖励3 000元。", ["captured 3 exact"]),
    ("抓获贩毒、吸毒人员45名，其中贩毒嫌疑人17名。", ["captured 45 exact", "captured 17 exact of"]),
    ("三日規劃全市同步「強力掃蕩毒品」專案勤務，查獲毒品案16件、18人。", ["captured 18 exact"]),
    ("目前19人已报捕获准，其余另案处理。", ["formal_arrest 19 exact"]),
    ("唐某、李某夫妻落网，14名吸毒人员也被一并带回。", ["captured 2 exact", "drug_users 14 exact"]),
    ("店主郝某行政拘留7日、罚款。", ["admin_detention 1 exact"]),
    ("主犯马某伟、押货的禹某被按在候车室。", ["captured 2 exact"]),
    ("查处吸毒人员，全年查获904人次，609人强戒。", ["compulsory_rehab 609 exact", "drug_users 904 exact"]),
    ("警方将曹某、许某和绰号“小六”的三名男子当场抓获。“娜娜”随后在一家浴池被抓获。", ["captured 3 exact", "captured 1 exact"]),
    ("主腦及三名男子已被落案起訴。", ["prosecution 4 exact"]),
    ("男子涉嫌販運危險藥物被捕。她同樣被捕。", ["captured 1 exact", "captured 1 exact"]),
    ("先后抓获下线9名。", ["captured 9 exact"]),
    ("经审查批准逮捕537件741人。", ["formal_arrest 741 exact"]),
    ("抓获犯罪嫌疑人7名。2015年，到案的7名同案犯均被法院判处刑罚。", ["captured 7 exact", "sentenced 7 exact"]),
    ("前案漏网之崔某在外地被擒，押回归案。", ["captured 1 exact"]),
    ("吉某同年4月5日被逮捕；沙某因病被取保候审，同年6月由本院决定逮捕。", ["formal_arrest 1 exact", "formal_arrest 1 exact", "bail 1 exact"]),
    ("民警在出租屋内将嫌疑人秦某抓获，同时抓获正在交易的买家聂某、邢某。", ["captured 3 exact"]),
    ("民警在卡口将驾驶面包车的彭某、坐在副驾驶位上的丁某当场控制。", ["captured 2 exact"]),
    ("嫌疑人企图翻墙逃跑，被守候在墙外的民警逮个正着。", ["captured 1 exact"]),
    ("供货的孔某、孔某妻子梁某在物流点取件时落网。", ["captured 2 exact"]),
    ("抓获孔某之妻梁某、其弟孔某强。", ["captured 2 exact"]),
    ("那一仗在邻省打，缴了22公斤冰毒，抓了11个。", ["captured 11 exact"]),
    ("民警依法传唤其到案，从其家中查获冰毒2克。", ["captured 1 exact"]),
    ("从他体内排出的，经化验为海洛因。人随后刑拘。", ["criminal_detention 1 exact"]),
    ("在外被抓获的本县籍涉毒人员仍有27人。", ["captured 27 exact"]),
    ("司机老郝被带走时还在嘟囔：“这不是喂羊的么？”", ["captured 1 exact"]),
    ("被告人蓝某受人指使，将毒品藏于坐垫下，驶往县城。当日下午途经检查站时，被执勤民警查获。", ["captured 1 exact"]),
    ("被告人蓝某、韦某受人指使，将毒品藏于坐垫下，驶往县城。次日凌晨行至收费站时，被公安人员抓获。", ["captured 2 exact"]),
    ("民警在酒店客房内当场查获正在吸食毒品的违法嫌疑人白某、康某。", ["drug_users 2 exact"]),
    ("查处容留吸毒案件3起，抓获容留吸毒人员3名、吸毒人员11名。", ["captured 3 exact", "drug_users 11 exact"]),
    ("行政案件处罚88人，刑事案件打击处理24人。", ["admin_penalty 88 exact", "investigated 24 exact"]),
    ("全年共刑事处罚16人，行政处罚108人。", ["sentenced 16 exact", "admin_penalty 108 exact"]),
    ("处罚吸毒人员31人。", ["drug_users 31 exact"]),
    ("公安机关依法对其作出行政拘留十五日、强制隔离戒毒二年的处罚决定。", ["admin_detention 1 exact", "compulsory_rehab 1 exact"]),
    ("董某某等27人特大跨境走私、贩卖毒品案，由市检察院提起公诉。", ["prosecution 27 exact"]),
    ("被告人滕某，男，1985年4月7日出生。2012年9月因犯贩卖毒品罪被判处有期徒刑一年。因本案于2018年1月31日被刑事拘留。", ["criminal_detention 1 exact"]),
    ("截留哌替啶注射液68支。鉴于其自首，法院判处有期徒刑二年六个月。", ["surrendered 1 exact", "sentenced 1 exact"]),
]
JUDGED = [
    ("法院对被告人邹某伟运输毒品案作出一审宣判，判处邹某伟有期徒刑十五年；对被告人梁某判处有期徒刑八年。", ["sentenced 2 exact"]),
    ("2017年被判处十年以上有期徒刑的2047人，2019年已回落到1968人。", ["sentenced 2047 exact", "sentenced 1968 exact"]),
    (
        "集中宣判，12名被告人中2人被判死刑,1人死缓,2人无期徒刑,其余7人分别获刑十五年至三年不等。",
        ["sentenced 12 exact", "sentenced 2 exact of", "sentenced 1 exact of", "sentenced 2 exact of", "sentenced 7 exact of"],
    ),
    ("今年4月，市中院一审判处辜某死刑，谢某无期徒刑，邝某有期徒刑十五年。", ["sentenced 3 exact"]),
    ("民警当场抓获韩某。\n【裁判结果】判处有期徒刑二年，缓刑三年。", ["captured 1 exact", "sentenced 1 exact"]),
    ("周某被判处死刑；万某、龚某被判处无期徒刑；另外两人分获十五年和十二年有期徒刑。", ["sentenced 5 exact"]),
    ("区法院判处儿子朱某有期徒刑九年，母亲刘某因系从犯，获刑三年，缓刑四年。", ["sentenced 2 exact"]),
    ("今年审结193件、判决251人，其中判处五年以上有期徒刑直至死刑的76人。", ["sentenced 251 exact", "sentenced 76 exact of"]),
]
SORTED = [
    (
        "共查获吸毒人员904人次，609人强戒。分县看，甲县188人，居首；乙县175人，紧随其后。",
        ["drug_users 904 exact", "drug_users 188 exact of", "drug_users 175 exact of", "compulsory_rehab 609 exact"],
    ),
    ("抓获犯罪嫌疑人136名，这里面有潜逃14年的逃犯1名、B级通缉犯1名。", ["captured 136 exact", "captured 1 exact of", "captured 1 exact of"]),
    ("抓获嫌疑人71名，25岁以下的有26名，女性9人。", ["captured 71 exact", "captured 26 exact of", "captured 9 exact of"]),
    (
        "查获吸毒人员1482人次，其中滥用合成毒品的1093人次，占73.8%；35岁以下的616人次。",
        ["drug_users 1482 exact", "drug_users 1093 exact of", "drug_users 616 exact of"],
    ),
    ("田某在民宿内容留丁某、孔某等4人吸食氯胺酮，被派出所当场查获。", ["drug_users 4 exact"]),
    ("查处吸毒人员213人次（新增54人，女性31人）。", ["drug_users 213 exact", "drug_users 31 exact of", "new_drug_users 54 exact"]),
    (
        "查处吸毒人员8421人次,其中新发现吸毒人员1123名、复吸人员4586人次。",
        ["drug_users 8421 exact", "drug_users 4586 exact of", "new_drug_users 1123 exact"],
    ),
    ("在查处吸毒人员方面，全年共查获3417人次，其余多数处以行政拘留。", ["drug_users 3417 exact"]),
    ("龙场、新铺、白腊三个派出所抓获吸毒人员41名。", ["drug_users 41 exact"]),
]
LISTS = [
    ("民警现场抓获贩卖毒品嫌疑人蒋某（男，38岁），购买毒品人员申某、郝某。", ["captured 3 exact"]),
    ("现场抓获正在与吸毒人员李某交易的贩毒嫌疑人王某。", ["captured 1 exact"]),
    ("抓获供货上线1名，零包贩卖下线4名，吸毒人员13名。", ["captured 1 exact", "captured 4 exact", "drug_users 13 exact"]),
    ("在泰来县抓获主要贩毒嫌疑人王某军以及下线吸毒人员1人。", ["captured 1 exact", "drug_users 1 exact"]),
    ("民警抓获幕后老板何某、马仔曾某、司机吕某，以及前来接货的买家苏某、卢某。", ["captured 5 exact"]),
    ("何某夫妇及其儿子被警方当场控制。", ["captured 3 exact"]),
    ("缅方将该案主犯喻某移交我方。", ["captured 1 exact"]),
    ("警方抓获戚某时，其正在出租屋内分装毒品。", ["captured 1 exact"]),
    ("被告人卓某在某小区向吸毒人员李某贩卖冰毒时被当场抓获。", ["captured 1 exact"]),
    ("被告人冉某、饶某携带毒品乘坐大巴车，途经某检查站时被民警抓获。", ["captured 2 exact"]),
    ("刑拘在逃的肖某藏匿在一出租屋，民警驱车千里，将肖某抓获，又抓获两名吸毒人员。", ["captured 1 exact", "drug_users 2 exact"]),
    (
        "被抓获的6名涉毒嫌疑人，2人被刑事拘留，2人被强制隔离戒毒，其余人员均被行政拘留。",
        ["captured 6 exact", "criminal_detention 2 exact", "compulsory_rehab 2 exact"],
    ),
    ("柯某因犯贩卖毒品罪，于2015年被判处有期徒刑三年，2018年刑满释放。2020年5月，柯某再次贩毒时被抓获。", ["captured 1 exact"]),
    ("法院依法对被告人吴某、吴某柱均判处并核准死刑。", ["sentenced 2 exact"]),
]
NOTICES = [
    ("村民颜某、车某因非法种植罂粟被公安机关处以行政拘留十日、五日。", ["admin_detention 2 exact"]),
    ("七旬老太种植罂粟，被民警当场查获，民警对其批评教育。", ["captured 1 exact"]),
    ("直到被抓，宗某还不相信自己已经被盯上。", ["captured 1 exact"]),
    ("民警在邻县将“胖子”（真名干某）抓获。", ["captured 1 exact"]),
    ("对苏某采取监视居住强制措施，对冯某取保候审。", ["coercive_measures 1 exact", "bail 1 exact"]),
    ("刑事拘留9人，监视居住2人，取保候审3人。", ["criminal_detention 9 exact", "coercive_measures 2 exact", "bail 3 exact"]),
    ("现场尿检56人，其中阳性9人，均被依法处理。", ["drug_users 9 exact"]),
    ("随着最后一名嫌疑人蒲某在海口落网，该案15名犯罪嫌疑人无一漏网。", ["captured 15 exact"]),
    (
        "共抓获222人。其中，贩毒58人，吸毒121人，容留他人吸毒43人。",
        ["captured 222 exact", "captured 43 exact of", "captured 58 exact of", "drug_users 121 exact"],
    ),
]
PUNISHED = [
    ("共查获吸毒人员31名，拘留27名，强戒4名。", ["drug_users 31 exact", "admin_detention 27 exact", "compulsory_rehab 4 exact"]),
    ("拘留贩毒嫌疑人12名，逮捕9名。", ["criminal_detention 12 exact", "formal_arrest 9 exact"]),
    ("拘留涉毒娱乐场所业主3名。", ["admin_detention 3 exact"]),
    ("处理吸毒人员61人次，其中拘留45人次、罚款16人次。", ["drug_users 61 exact", "admin_detention 45 exact", "admin_penalty 16 exact"]),
    ("6名吸毒人员全部被送往强制隔离戒毒所。", ["compulsory_rehab 6 exact"]),
    ("吸毒人员武某被公安机关罚款并行政拘留15日。", ["admin_detention 1 exact"]),
    ("公安机关对其处以罚款。", ["admin_penalty 1 exact"]),
    ("抓获8名嫌疑人（7名刑拘、1名取保候审）。", ["captured 8 exact", "criminal_detention 7 exact", "bail 1 exact"]),
    ("全市劝投涉毒逃犯8名。", ["surrendered 8 exact"]),
    ("缅方向我方移交毒贩11名。", ["captured 11 exact"]),
    ("中老警方联合行动，抓获双方嫌疑人6名。", ["captured 6 exact"]),
]
AGAIN = [
    ("康某2013年因吸毒被行政拘留，2016年被强制隔离戒毒二年，今年3月5日又因贩毒被抓获。", ["captured 1 exact"]),
    ("有贩毒前科的康某再次落网。", ["captured 1 exact"]),
    (
        "抓获犯罪嫌疑人47名，其中，在校学生2名、无业人员33名、农民12名。",
        ["captured 12 exact of", "captured 2 exact of", "captured 33 exact of", "captured 47 exact"],
    ),
    (
        "7月11日，民警将在逃人员马某全抓获归案。\n作为主犯，马某全此前切断与家人的一切联系。\n7月11日中午，正在吃面的马某全被民警当场按住。",
        ["captured 1 exact"],
    ),
]
NOBODY = [
    "韦某把冰毒从床下拖出来。",
    "民警将嫌疑人的轿车堵在了路口，贩毒线索随即上报。",
    "毒贩一旦被堵在屋里，往往销毁毒品。",
    "各关口须严把“入口关”，不得放松禁毒检查。",
    "演员石大远出席禁毒活动。",
    "对嫌疑人“阿坤”的抓捕一波三折，缉毒民警连续蹲守。",
    "可处十日以上十五日以下拘留。",
    "警方在抓捕嫌疑人康某时，其跳楼身亡。",
    "落网后，宗某供述了全部犯罪事实。",
    "全县登记在册吸毒人员2031人，其中强制隔离戒毒87人，社区戒毒135人。",
    "司机运输的冰毒被民警当场查获。",
    "涉案的购毒老板、分销商、运毒马仔被悉数抓获。",
    "吴某归案后，如实供述了全部事实。",
    "全年须完成收戒160人的目标任务。",
    "母子二人卖“麻果”，案发时被查获麻果若干粒。",
    "被告人韦某把毒品藏在坐垫下驶往县城。当日下午多人在检查站被抓获。",
    "民警说：“一粒毒品就有3人被抓的么？”",
    "法院查明，辜某四次托谢某从广东带回冰毒。",
    "新签社区戒毒协议后未按时报到的1人,已书面告诫。",
    "公开招聘禁毒专职社工30名，被行政拘留的不得报名。",
    "按在册人数计算，每千人有3名社工。",
    "到案后，2人供认不讳。",
    "骗子谎称已从包裹中查获毒品、“已抓获3名同案犯”。",
    "全部教育释放，没有一人被送强戒。",
    "靳某系第三次因毒品犯罪被抓。",
    "常某承认种子是前年从外地带回的。",
    "屏幕里，他将毒贩“抓获”，得分87。",
    "社区戒毒执行中18名，社区康复执行中26名。",
    "集中尿检，2人均已移送派出所处理。",
    "老人和妇女参加了禁毒宣传。",
    "三个派出所、五个社区签订了责任书。",
]


def people(sentence: str) -> list[str]:
    """The measures against people of a sentence, sorted as they are told by kind."""
    told = [fact.removeprefix("arrest ") for fact in facts(sentence)]
    return sorted(fact for fact in told if not fact.startswith(("cases", "asset")) and " g " not in fact and " pill " not in fact)


@pytest.mark.parametrize(("sentence", "expected"), [*HELD, *JUDGED, *SORTED, *LISTS, *NOTICES, *AGAIN, *PUNISHED])
def test_sentence_tells_who_was_held(sentence: str, expected: list[str]) -> None:
    assert people(sentence) == sorted(expected)


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_was_held(sentence: str) -> None:
    assert people(sentence) == []
