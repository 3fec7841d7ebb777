"""Invented bulletins about invented cases, some told several times: worlds in which we know which events are one case."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from schemas.record import Arrest, Event, Record, Seizure
from schemas.result import Result
from schemas.text import Document
from tests.made import RULES, document, result, span

# document → its text; `#e1` in CASES is the event as it is read
BULLETINS: Final = {
    "滁岭1.txt": "滁岭市公安局通报\n发布时间：2019-04-12\n4月7日凌晨2时，滁岭市公安局禁毒支队在白塔县石门收费站设卡，拦截一辆厢式货车，"
    "抓获犯罪嫌疑人汪某、纪某等4人，当场从夹层内查获冰毒12.86公斤、麻古6000粒。目前，4人已被依法刑事拘留。\n",
    "滁岭2.txt": "安徽滁岭警方破获“4·07”特大运输毒品案\n2019-06-20\n滁岭市公安局经过两个多月的侦查，成功侦破“4·07”特大运输毒品案，"
    "先后在安徽、浙江、云南三地抓获犯罪嫌疑人11人，缴获冰毒12.86千克、麻古6012粒，扣押车辆3台。\n",
    "滁岭3.txt": "滁岭市中级人民法院公开宣判毒品犯罪案件\n2020年6月24日\n被告人汪某、纪某运输毒品案。2019年4月7日，被告人汪某、纪某驾驶货车行至白塔县境内时被抓获，"
    "公安机关当场查获甲基苯丙胺12.86千克、麻古6012粒。法院判处汪某死刑，缓期二年执行；判处纪某无期徒刑。\n"
    "被告人贾某贩卖毒品案。2019年9月3日，贾某在白塔县一宾馆内贩卖毒品时被抓获，查获甲基苯丙胺428克。法院判处贾某有期徒刑十五年。\n",
    "黔安.txt": "黔安县公安局破获“4·07”贩卖毒品案\n发布日期：2019-05-02\n4月26日，贵州省黔安县公安局成功破获“4·07”贩卖毒品案，"
    "抓获犯罪嫌疑人6人，缴获海洛因1.2公斤。\n",
    "广陵1.txt": "广陵海关发布\n2021-03-18\n3月15日，广陵海关关员在一批申报为“陶瓷工艺品”的出口货物中查获氯胺酮5.46千克，抓获涉案人员1名。\n",
    "广陵2.txt": "江苏：海关公安联手\n2021年4月2日\n3月15日，广陵海关在出口瓷瓶中查获K粉5.46公斤，抓获货主姚某。\n",
    "广陵3.txt": "广陵海关2021年一季度打击走私情况\n2021-04-08\n一季度，广陵海关共立案侦办毒品走私案件9起，抓获犯罪嫌疑人14名，缴获氯胺酮7.56千克。\n",
    "广陵4.txt": "广陵海关查获出口摆件夹藏K粉\n2021-03-22\n3月16日，广陵海关所属临江海关在一批出口木雕摆件中查获氯胺酮5.4千克。\n",
    "江城1.txt": "公安部公布2023年典型案件\n2024年1月15日\n一、湖北江城“2023-118”号部督毒品目标案件。2023年7月，湖北江城公安机关抓获犯罪嫌疑人42名，缴获依托咪酯36公斤。\n"
    "二、福建泉岭“5·30”制造毒品案。2023年5月30日，福建泉岭警方捣毁制毒工厂1处，抓获9人，缴获合成大麻素成品120公斤。\n",
    "江城2.txt": "江城市检察院提起公诉\n2024年3月3日\n江城市人民检察院对公安部2023-118号毒品目标案件的被告人高某等42人提起公诉。"
    "2023年7月22日，公安机关从高某的仓库内查获依托咪酯36.02公斤。\n",
    "泉岭.txt": "泉岭市公安局警情通报\n2023年6月2日\n5月30日，泉岭市公安局在德溪县山区捣毁一处制毒窝点，抓获犯罪嫌疑人7名，缴获合成大麻素约118公斤。\n",
    "平沙1.txt": "平沙县公安局夜查\n2018年7月3日\n7月1日晚，平沙县公安局城关派出所抓获犯罪嫌疑人孙某，当场缴获冰毒10克。\n",
    "平沙2.txt": "平沙县公安局禁毒大队打击零包贩毒\n2018年7月4日\n7月1日，平沙县公安局禁毒大队抓获犯罪嫌疑人苗某，当场缴获冰毒10克。\n",
    "石湾1.txt": "石湾市公安局破获一起贩毒案\n2016-10-11\n10月8日，石湾市公安局清河分局抓获贩毒嫌疑人韦某辉，缴获海洛因350克。\n",
    "石湾2.txt": "石湾市公安局破获一起贩毒案\n2017-10-11\n10月8日，石湾市公安局清河分局抓获贩毒嫌疑人韦某，缴获海洛因350克。\n",
    "套马1.txt": "内蒙古“套马”专案告破\n2017年9月1日\n8月20日至27日，乌兰图市公安局成功侦破“套马”专案，共抓获犯罪嫌疑人23名，缴获冰毒8.9公斤。\n",
    "套马2.txt": "乌兰图市公安局2017年工作回顾\n2018年1月20日\n2017年8月，乌兰图市公安局成功侦破“套马”专案，抓获25人，缴获冰毒近9公斤。\n",
}
CASES: Final = [
    {"滁岭1.txt#e1", "滁岭2.txt#e1", "滁岭3.txt#e1"},
    {"滁岭3.txt#e2"},
    {"黔安.txt#e1"},
    {"广陵1.txt#e1", "广陵2.txt#e1"},
    {"广陵4.txt#e1"},
    {"江城1.txt#e1", "江城2.txt#e1"},
    {"江城1.txt#e2", "泉岭.txt#e1"},
    {"平沙1.txt#e1"},
    {"平沙2.txt#e1"},
    {"石湾1.txt#e1"},
    {"石湾2.txt#e1"},
    {"套马1.txt#e1", "套马2.txt#e1"},
]

# cases of areas that have a code: the same day, weight, code or name of a district in another area or year
AREAS: Final = {
    "万秀1.txt": "梧州市公安局万秀分局\n2019-05-06\n5月3日晚，万秀分局民警在万秀区一出租屋内抓获犯罪嫌疑人2名，当场缴获冰毒500克。\n",
    "万秀2.txt": "梧州警方打击毒品犯罪\n2019-05-10\n5月3日，梧州市公安局在万秀区抓获2名贩毒嫌疑人，缴获冰毒0.5公斤。\n",
    "长洲.txt": "梧州市公安局长洲分局\n2019-05-07\n5月3日，长洲分局民警在长洲区一宾馆内抓获犯罪嫌疑人2名，当场缴获冰毒500克。\n",
    "桂林.txt": "桂林市公安局通报\n2019-05-07\n5月3日，桂林市公安局秀峰分局抓获犯罪嫌疑人2名，缴获冰毒500克。\n",
    "梧州总.txt": "梧州市公安局上半年禁毒战果\n2019-07-05\n今年上半年，梧州市公安局共破获毒品案件31起，抓获犯罪嫌疑人48名，缴获冰毒3.2公斤。\n",
    "鼓楼1.txt": "南京市公安局鼓楼分局\n2020-08-02\n8月1日，鼓楼分局在鼓楼区一小区抓获嫌疑人3名，缴获海洛因1.25公斤。\n",
    "鼓楼2.txt": "福州市公安局鼓楼分局\n2020-08-03\n8月1日，鼓楼分局在鼓楼区一酒店抓获嫌疑人3名，缴获海洛因1.25公斤。\n",
    "鼓楼3.txt": "江苏警方通报\n2020-08-05\n8月1日，南京警方在鼓楼区抓获贩毒嫌疑人3名，查获海洛因1250克。\n",
    "田东1.txt": "百色田东警方破获“6·12”贩毒案\n2018-07-01\n6月20日，百色市田东县公安局成功侦破“6·12”贩卖毒品案，抓获6人，缴获氯胺酮2.6公斤。\n",
    "田东2.txt": "百色市公安局上半年典型案例\n2018-07-20\n6月20日，百色市公安局在田东县破获“6·12”特大贩卖毒品案，抓获犯罪嫌疑人6名，缴获K粉2.6千克。\n",
    "平果.txt": "百色市平果县公安局\n2018-07-02\n6月20日，平果县公安局成功侦破“6·12”贩卖毒品案，抓获4人，缴获海洛因300克。\n",
    "田东3.txt": "百色市田东县公安局\n2019-07-01\n6月20日，田东县公安局成功侦破“6·12”贩卖毒品案，抓获6人，缴获氯胺酮2.6公斤。\n",
    "玉林.txt": "玉林市公安局\n2018-07-03\n6月20日，玉林市公安局成功侦破“6·12”贩卖毒品案，抓获6人，缴获氯胺酮2.1公斤。\n",
    "瑞丽1.txt": "云南德宏边境管理支队\n2021-03-12\n3月10日，德宏边境管理支队弄岛边境派出所在瑞丽市弄岛镇查获麻古4.36公斤，抓获2人。\n",
    "瑞丽2.txt": "云南出入境边防检查总站\n2021-03-15\n3月10日，云南边检在德宏州查获一起运输毒品案，缴获麻古4.36公斤，抓获2名嫌疑人。\n",
}
AREA_CASES: Final = [
    {"万秀1.txt#e1", "万秀2.txt#e1"},
    {"长洲.txt#e1"},
    {"桂林.txt#e1"},
    {"鼓楼1.txt#e1", "鼓楼3.txt#e1"},
    {"鼓楼2.txt#e1"},
    {"田东1.txt#e1", "田东2.txt#e1"},
    {"平果.txt#e1"},
    {"田东3.txt#e1"},
    {"玉林.txt#e1"},
    {"瑞丽1.txt#e1", "瑞丽2.txt#e1"},
]

DRUGS: Final = ("heroin", "methamphetamine", "ketamine", "etomidate", "cocaine", "cannabis")
SYLLABLES: Final = "岭川溪泽岩浦塘湾坪峰潭洲渡滩垭坝陇岔屯堡桥湖泉沟岗"
SURNAMES: Final = "王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾覃韦岩农"


@dataclass(frozen=True, slots=True)
class Truth:
    """A case as it was: what every bulletin about it tells in part."""

    number: int
    county: str
    day: date
    drug: str
    grams: Decimal
    people: int
    person: str
    code: str | None


def many(cases: int, seed: int = 1) -> Iterator[tuple[int, Document, Result]]:
    """Bulletins of many cases of one year, each told one to four times: (number of the case, document, what was read of it)."""
    chance = random.Random(seed)
    counties = [f"{a}{b}" for a in SYLLABLES for b in SYLLABLES if a != b]
    for number in range(cases):
        day = date(2020, 1, 1) + timedelta(chance.randrange(360))
        grams = Decimal(chance.choice((10, 50, 100, 500, 1000, 5000))) if chance.random() < 0.3 else Decimal(chance.randrange(100, 200000)) / 10
        person = chance.choice(SURNAMES) + "某" + chance.choice(("", "", "豪", "军"))
        code = f"{day.month}·{day.day}" if chance.random() < 0.25 else None
        truth = Truth(number, chance.choice(counties), day, chance.choice(DRUGS), grams, chance.choice((1, 1, 2, 3, 5, 9, 14)), person, code)
        for version in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
            yield number, *told(truth, version, chance)


def told(truth: Truth, version: int, chance: random.Random) -> tuple[Document, Result]:
    """One bulletin about a case: its first version has all, later ones leave out or round."""
    rounded = version and chance.random() < 0.3
    kilos = truth.grams / 1000
    grams = (round(kilos, 1) if kilos >= 1 else round(kilos, 2)) * 1000 if rounded and truth.grams >= 20 else truth.grams
    name = f"{truth.code}贩毒案" if truth.code and (version == 0 or chance.random() < 0.7) else None
    person = f"犯罪嫌疑人{truth.person}等" if version == 0 or chance.random() < 0.6 else ""
    quote, caught = f"毒品{grams}克", f"抓获{truth.people}人"
    raw = f"{truth.county}县公安局\n{truth.day.month}月{truth.day.day}日,{truth.county}县警方{name or ''}{caught},{person}缴获{quote}。"
    own = document(f"{truth.number:05}-{version}.txt", raw)
    month_only = version and chance.random() < 0.1
    start = truth.day.replace(day=1) if month_only else truth.day
    end = start + timedelta(27) if month_only else truth.day
    record = Record(
        doc=own.name,
        published=truth.day + timedelta(3 + 40 * version),
        events=(Event(id="e1", kind="case", name=name, start=start, end=end, agency=f"{truth.county}县警方"),),
        seizures=(Seizure(event="e1", drug=truth.drug, amount=Decimal(grams), unit="g", **span(raw, quote)),),
        arrests=(Arrest(event="e1", action="captured", count=truth.people, **span(raw, caught)),),
    )
    return own, result(own, record, version=RULES)
