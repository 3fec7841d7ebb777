"""Bodies: by what name a text calls them, which body they are (official name, level, branch, area), and which acted where."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from extract.pipeline import read_bulletin
from extract.places.agencies import find_agencies, find_places
from extract.places.bodies import Setting, describe
from extract.run import ingest, rule_engine
from extract.storage.store import open_store
from rules.book import load_book
from schemas.record import Event
from schemas.text import Document

BOOK = load_book()
NAMES = BOOK.names

NAMED = [
    ("3月5日,胶澜市公安局接厦浦海关通报", ["胶澜市公安局", "厦浦海关"]),
    ("青岗市公安局湖滨分局缉毒大队抓获2人", ["青岗市公安局湖滨分局缉毒大队"]),
    ("民警立即抽调叶县公安局警力", ["叶县公安局"]),
    ("被带进沅水市公安局桥头派出所", ["沅水市公安局桥头派出所"]),
    ("大队长在支队长带领下", []),
    ("公安人员将其带走", []),
    ("公安县一名男子", []),
]


@pytest.mark.parametrize(("text", "found"), NAMED)
def test_bodies_as_written(text: str, found: list[str]) -> None:
    assert [mention.value for mention in find_agencies(text, 0, len(text), NAMES)] == found


PLACES = [
    ("在岭河服务区抓获2人", ["岭河服务区"]),
    ("驾车行至贵南南收费站时被查获", ["贵南南收费站"]),
    ("在永宁镇汽修厂宿舍502室抓获2人", ["永宁镇汽修厂宿舍502室"]),
    ("在四川将其抓获", ["四川"]),
    ("在押人员", []),
    ("对在场人员进行检测", []),
    ("从严打击", []),
]


@pytest.mark.parametrize(("text", "found"), PLACES)
def test_places_as_written(text: str, found: list[str]) -> None:
    assert [mention.value for mention in find_places(text, 0, len(text), NAMES)] == found


BODIES = [
    ("梧州警方", "", "梧州市公安局", "prefecture", "police", "450400"),
    ("云南省公安厅禁毒总队", "", "云南省公安厅禁毒总队", "province", "police", "530000"),
    ("石桥县局禁毒大队", "", "石桥县公安局禁毒大队", "county", "police", None),
    ("市局缉毒队", "溪州市公安局", "溪州市公安局缉毒队", "prefecture", "police", None),
    ("全市公安机关", "海棠市公安局", "海棠市公安局", "prefecture", "police", None),
    ("该支队勐岗边境派出所", "澜阳边境管理支队", "澜阳边境管理支队勐岗边境派出所", "station", "border", None),
    ("怒隘边境检查站", "勐沧边境管理支队", "勐沧边境管理支队怒隘边境检查站", "station", "border", None),
    ("湖东分局", "潮岭市公安局", "潮岭市公安局湖东分局", "county", "police", None),
    ("高新分局", "石桥县公安局", "高新分局", "county", "police", None),  # no county has such an office
    ("西河铁警", "西河铁路公安处", "西河铁路公安处", "prefecture", "railway", None),
    ("湘渡中院", "湘渡市人民检察院", "湘渡市中级人民法院", "prefecture", "court", None),
    ("安州区检察院", "", "绵阳市安州区人民检察院", "county", "procuratorate", "510705"),
    ("滨澜海关", "", "滨澜海关", None, "customs", None),
    ("闽屿海警", "闽屿海警局", "闽屿海警局", None, "coast_guard", None),
    ("重庆市公安局机场分局", "", "重庆市公安局机场分局", "county", "civil_aviation", "500000"),
    ("岷安市禁毒办", "", "岷安市禁毒委员会办公室", "prefecture", "narcotics_commission", None),
    ("云南边检", "云南出入境边防检查总站", "云南出入境边防检查总站", "province", "border", "530000"),
    ("海巡署恒东查缉队", "", "海巡署恒东查缉队", None, "hk_mo_tw", "710000"),
    ("公安部禁毒局", "", "公安部禁毒局", "national", "police", None),
    ("警方", "岭西省公安厅", None, None, "police", None),  # anybody of the province
    ("警方", "", None, None, "police", None),
]


# as written, official name, level, branch, code
OFFICIAL = [
    # one body under several names
    ("万秀警方", "万秀警方", None, "police", None),  # which 万秀?
    ("万秀区警方", "梧州市公安局万秀分局", "county", "police", "450403"),
    ("万秀区公安局", "梧州市公安局万秀分局", "county", "police", "450403"),
    ("梧州市万秀区公安分局禁毒大队", "梧州市公安局万秀分局禁毒大队", "county", "police", "450403"),
    ("梧州市公安局万秀分局", "梧州市公安局万秀分局", "county", "police", "450403"),
    ("广西梧州市公安局", "梧州市公安局", "prefecture", "police", "450400"),
    ("广西壮族自治区梧州市岑溪市公安局", "岑溪市公安局", "county", "police", "450481"),
    ("岑溪警方", "岑溪警方", None, "police", None),
    ("云南警方", "云南省公安厅", "province", "police", "530000"),
    ("广西公安", "广西壮族自治区公安厅", "province", "police", "450000"),
    ("云南省瑞丽市公安局", "瑞丽市公安局", "county", "police", "533102"),
    ("凉山州公安局", "凉山彝族自治州公安局", "prefecture", "police", "513400"),
    ("凉山彝族自治州公安局禁毒支队", "凉山彝族自治州公安局禁毒支队", "prefecture", "police", "513400"),
    ("四川凉山警方", "凉山彝族自治州公安局", "prefecture", "police", "513400"),
    ("孟连县公安局", "孟连傣族拉祜族佤族自治县公安局", "county", "police", "530827"),
    ("云南省孟连县公安局", "孟连傣族拉祜族佤族自治县公安局", "county", "police", "530827"),
    ("吉林市公安局", "吉林市公安局", "prefecture", "police", "220200"),
    ("吉林警方", "吉林省公安厅", "province", "police", "220000"),
    ("陆丰市公安局甲西派出所", "陆丰市公安局甲西派出所", "station", "police", "441581"),
    # municipalities
    ("北京市公安局朝阳分局", "北京市公安局朝阳分局", "county", "police", "110105"),
    ("北京朝阳警方", "北京市公安局朝阳分局", "county", "police", "110105"),
    ("辽宁朝阳警方", "朝阳市公安局", "prefecture", "police", "211300"),
    ("朝阳警方", "朝阳警方", None, "police", None),
    ("上海浦东警方", "上海市公安局浦东新区分局", "county", "police", "310115"),
    ("重庆警方", "重庆市公安局", "province", "police", "500000"),
    ("渝北区公安分局", "重庆市公安局渝北区分局", "county", "police", "500112"),
    ("重庆市公安局渝北区分局", "重庆市公安局渝北区分局", "county", "police", "500112"),
    ("重庆市酉阳县公安局", "酉阳土家族苗族自治县公安局", "county", "police", "500242"),
    ("重庆市公安局禁毒总队", "重庆市公安局禁毒总队", "province", "police", "500000"),
    # railway, aviation, forests, corps
    ("南宁铁路公安处", "南宁铁路公安处", "prefecture", "railway", "450100"),
    ("南宁铁路公安局", "南宁铁路公安局", "province", "railway", "450100"),
    ("柳州铁路公安处桂林站派出所", "柳州铁路公安处桂林站派出所", "station", "railway", "450200"),
    ("深圳市公安局机场分局", "深圳市公安局机场分局", "county", "civil_aviation", "440300"),
    ("广西机场公安局", "广西机场公安局", None, "civil_aviation", "450000"),
    ("西双版纳州森林公安局", "西双版纳傣族自治州森林公安局", "prefecture", "police", "532800"),
    ("新疆生产建设兵团公安局", "新疆生产建设兵团公安局", "province", "police", "650000"),
    ("兵团公安局", "新疆生产建设兵团公安局", "province", "police", "650000"),
    ("兵团第八师公安局", "新疆生产建设兵团第八师公安局", "prefecture", "police", "650000"),
    # border and customs
    ("德宏边境管理支队", "德宏边境管理支队", "prefecture", "border", "533100"),
    ("云南德宏边境管理支队弄岛边境派出所", "德宏边境管理支队弄岛边境派出所", "station", "border", "533100"),
    ("云南出入境边防检查总站", "云南出入境边防检查总站", "province", "border", "530000"),
    ("珠海边检总站", "珠海出入境边防检查总站", "province", "border", "440400"),
    ("满洲里边检站", "满洲里出入境边防检查站", "station", "border", "150781"),
    ("满洲里出入境边防检查站", "满洲里出入境边防检查站", "station", "border", "150781"),
    ("云南省公安边防总队", "云南省公安边防总队", "province", "border", "530000"),
    ("海关总署广东分署缉私局", "海关总署广东分署缉私局", "province", "customs", "440000"),
    ("公安部铁路公安局", "公安部铁路公安局", "national", "railway", None),
    ("北京铁路公安处刑警支队禁毒大队", "北京铁路公安处刑警支队禁毒大队", "county", "railway", "110000"),
    ("国家移民管理局", "国家移民管理局", "national", "border", None),
    ("南宁海关", "南宁海关", None, "customs", "450100"),
    ("南宁海关缉私局", "南宁海关缉私局", None, "customs", "450100"),
    ("海关总署缉私局", "海关总署缉私局", "national", "customs", None),
    ("福建海警局", "福建海警局", None, "coast_guard", "350000"),
    # courts and procuratorates
    ("重庆市人民检察院第五分院", "重庆市人民检察院第五分院", "prefecture", "procuratorate", "500000"),
    ("北京市检察院第二分院", "北京市人民检察院第二分院", "prefecture", "procuratorate", "110000"),
    ("重庆一中院", "重庆市第一中级人民法院", "prefecture", "court", "500000"),
    ("重庆市第一中级人民法院", "重庆市第一中级人民法院", "prefecture", "court", "500000"),
    ("广西高院", "广西壮族自治区高级人民法院", "province", "court", "450000"),
    ("梧州中院", "梧州市中级人民法院", "prefecture", "court", "450400"),
    ("梧州两级法院", "梧州市中级人民法院", "prefecture", "court", "450400"),
    ("梧州市两级法院", "梧州市中级人民法院", "prefecture", "court", "450400"),
    ("上海市崇明区检察院", "上海市崇明区人民检察院", "county", "procuratorate", "310151"),
    ("四川省金堂县人民检察院", "金堂县人民检察院", "county", "procuratorate", "510121"),
    ("广西壮族自治区梧州市中级人民法院", "梧州市中级人民法院", "prefecture", "court", "450400"),
    ("南京市鼓楼区法院", "南京市鼓楼区人民法院", "county", "court", "320106"),
    ("福州市鼓楼区检察院", "福州市鼓楼区人民检察院", "county", "procuratorate", "350102"),
    ("鼓楼区法院", "鼓楼区人民法院", "county", "court", None),
    ("万秀区检察院", "梧州市万秀区人民检察院", "county", "procuratorate", "450403"),
    ("岑溪市检察院", "岑溪市人民检察院", "county", "procuratorate", "450481"),
    ("最高人民法院", "最高人民法院", "national", "court", None),
    # the nation
    ("公安部", "公安部", "national", "police", None),
    ("国家禁毒委员会办公室", "国家禁毒委员会办公室", "national", "narcotics_commission", None),
    ("国家禁毒办", "国家禁毒委员会办公室", "national", "narcotics_commission", None),
    # Hong Kong, Macau, Taiwan
    ("香港海关", "香港海关", None, "hk_mo_tw", "810000"),
    ("香港警方", "香港警务处", None, "hk_mo_tw", "810000"),
    ("澳门司警", "澳门司法警察局", None, "hk_mo_tw", "820000"),
    ("司警", "司法警察局", None, "hk_mo_tw", "820000"),
    ("高雄市警察局", "高雄市警察局", None, "hk_mo_tw", "710000"),
    ("刑事局", "刑事警察局", None, "hk_mo_tw", "710000"),
    ("桃园地检署", "桃园地方检察署", None, "hk_mo_tw", "710000"),
    ("海巡署", "海巡署", None, "hk_mo_tw", "710000"),
    # nobody in particular
    ("公安机关", None, None, "police", None),
    ("侦查机关", None, None, "police", None),
    ("当地警方", None, None, "police", None),
    ("两地警方", None, None, "police", None),
    ("川渝警方", None, None, "police", None),
    ("梧州、贺州警方", None, None, "police", None),
    ("梧州等地警方", None, None, "police", None),
    ("县公安局禁毒大队", None, "county", "police", None),
    ("铁路公安", None, None, "railway", None),
    ("全国海关", None, "national", "customs", None),
    ("全国铁路公安机关", None, "national", "railway", None),
    ("广东省内海关", None, "province", "customs", None),
    ("杭州、徐州等铁路公安处", None, "prefecture", "railway", None),
    ("海关", None, None, "customs", None),
]


@pytest.mark.parametrize(("name", "told"), [(row[0], row[1:]) for row in OFFICIAL])
def test_the_official_name(name: str, told: tuple[str | None, ...]) -> None:
    body = describe(name, NAMES, Setting())
    assert (body.name, body.level, body.branch, body.region.code) == told


@pytest.mark.parametrize(("name", "main", "told"), [(row[0], row[1], row[2:]) for row in BODIES])
def test_what_a_body_is(name: str, main: str, told: tuple[str | None, ...]) -> None:
    body = describe(name, NAMES, Setting((main,) if main else ()))
    assert (body.name, body.level, body.branch, body.region.code) == told


# ---- whole bulletins

# a bulletin → official name of the body of its only case, its code, the code of the place
TOLD = [
    ("梧州市公安局通报\n2018年4月3日,梧州警方在百色田东服务区抓获2人,缴获冰毒3公斤。", ("梧州市公安局", "450400", "451022")),
    ("万秀区公安分局\n2018年4月3日,民警在辖区一出租房内查获冰毒3克,抓获1人。", ("梧州市公安局万秀分局", "450403", "450403")),
    ("瀛海海警局10月29日通报,该局会同瀛海海关缉私局在南部海域查获冰毒3公斤。", ("瀛海海警局", None, None)),
    ("百岩市公安局简报\n9月19日,市局支队联合右岸分局收网,缴获冰毒6.31千克。", ("百岩市公安局支队", None, None)),
    ("湘坪市中级人民法院宣判\n2018年4月3日,公安机关在岑水服务区查获冰毒3公斤,抓获2人。", (None, None, None)),
    # the province stands before the name elsewhere in the text
    ("黔坝县公安局\n2018年4月3日,我局抓获贵州黔坝人樊某,在黔坝高速出口查获冰毒3公斤。", ("黔坝县公安局", "520000", "520000")),
    ("四川省禁毒示范乡镇申报材料\n2018年4月3日,青树镇派出所在白果村抓获2人,缴获冰毒3克。", ("青树镇派出所", "510000", "510000")),
    # who is told, passed or only supervises did not do it
    ("2018年5月3日,群众向岷安市公安局报案。次日,永宁派出所抓获2人,缴获冰毒3克。", ("永宁派出所", None, None)),
    ("2018年5月3日,嫌疑人驾车行至磨盘岭检查站时被民警抓获,缴获冰毒3公斤。", (None, None, None)),
    ("2018年5月3日,公安部督办的案件告破,岷安市公安局抓获2人,缴获冰毒3公斤。", ("岷安市公安局", None, None)),
    # the account is one body's, the story that of one of its stations
    ("青堰公安\n2023年8月17日\n河埂派出所的民警守了两个通宵。8月11日,两个人被抓获,缴获冰毒3克。", ("河埂派出所", None, None)),
    # a place by the name of an area alone; not the beginning of a body's name; an airport is not in the district of that name
    ("2021年5月4日,民警在昆明将马某抓获,查获冰毒3公斤。", (None, None, "530100")),
    ("2021年5月4日,大理州公安局在瑞丽抓获马某,查获冰毒3公斤。", ("大理白族自治州公安局", "532900", "533102")),
    ("2021年5月4日,云南省公安厅禁毒总队赴广州抓获马某,查获冰毒3公斤。", ("云南省公安厅禁毒总队", "530000", "440100")),
    ("2021年5月4日,在云南省公安厅指挥下,昆明市公安局抓获马某,查获冰毒3公斤。", ("昆明市公安局", "530100", None)),
    ("2021年5月4日,重庆市公安局江北区分局在江北机场抓获马某,查获冰毒3公斤。", ("重庆市公安局江北区分局", "500105", "500000")),
    ("2021年5月4日,西双版纳边境管理支队打洛边境派出所在打洛镇查获冰毒3公斤。", ("西双版纳边境管理支队打洛边境派出所", "532800", "532800")),
    ("2021年5月4日,新疆兵团第八师公安局在石河子市查获冰毒3公斤。", ("新疆生产建设兵团第八师公安局", "650000", "659001")),
    ("2019年7月10日,全国铁路公安机关抓获马某,查获海洛因3公斤,昆明铁路公安局另查获冰毒。", ("昆明铁路公安局", "530100", None)),
    # elsewhere than the body
    ("2021年5月4日,昆明市公安局在邻省一处工地抓获2人,缴获冰毒3克。", ("昆明市公安局", "530100", None)),
    ("2021年5月4日,昆明市公安局在榆川县城抓获2人,缴获冰毒3克。", ("昆明市公安局", "530100", None)),
    ("2021年5月4日,昆明市公安局在缅甸木姐市抓获2人,缴获冰毒3克。", ("昆明市公安局", "530100", None)),
    ("2021年5月4日,昆明市公安局民警在开往上海的列车上抓获2人,缴获冰毒3克。", ("昆明市公安局", "530100", None)),
    ("2021年5月4日,德宏边境管理支队在中缅边境一线抓获2人,缴获冰毒3克。", ("德宏边境管理支队", "533100", "533100")),
    ("2021年5月4日,昆明市公安局在我市及四川达源两地抓获2人,缴获冰毒3克。", ("昆明市公安局", "530100", None)),
    # valid on the day
    ("2010年5月6日,上海市公安局南汇分局在南汇区惠南镇抓获2人,缴获冰毒3克。", ("上海市公安局南汇分局", "310119", "310119")),
    ("2005年5月6日,通州市公安局抓获2人,缴获冰毒3克。", ("通州市公安局", "320683", None)),
    ("海东快讯\n2010年10月8日\n10月1日,海东警方抓获2人,缴获冰毒3克。", ("海东地区公安局", "632100", None)),
    ("海东快讯\n2016年10月8日\n10月1日,海东警方抓获2人,缴获冰毒3克。", ("海东市公安局", "630200", None)),
    # Hong Kong, Macau, Taiwan
    ("海關於二○二一年九月二十八日在機場檢獲約三公斤懷疑氯胺酮。根據《危險藥物條例》,最高可被罰款五百萬港元。", ("香港海关", "810000", "810000")),
    ("警方於2025年8月11日在落馬洲新田檢獲約四十九公斤懷疑可卡因,案件將於粉嶺裁判法院提堂。", ("香港警务处", "810000", "810000")),
    ("刑事局112年5月6日在桃園查獲愷他命20公斤,依違反毒品危害防制條例移送桃園地檢署。", ("刑事警察局", "710000", "710000")),
    ("司警前日在路環一大廈截查一名男子,檢出三公斤可卡因,市值約二十三萬澳門元。", ("司法警察局", "820000", "820000")),
    ("海巡署高雄查緝隊107年4月17日在高雄港查獲海洛因24.8公斤,逮捕7人,市價新臺幣2億元。", ("海巡署高雄查缉队", "710000", "710000")),
    ("2021年5月4日,珠海市公安局查获海洛因3公斤,收缴港币2万元、新台币3万元。", ("珠海市公安局", "440400", None)),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_who_acted_and_where(text: str, told: tuple[str | None, ...]) -> None:
    event = first_event(text)
    assert (event.agency_name, event.agency_code, event.place_code) == told


# a bulletin → (official name, place as written) of each of its events
SHARED = [
    ("2023年,全省公安机关缴毒8公斤。其中,昆明海关、南宁海关分别缴毒3公斤、5公斤。", [None, "昆明海关", "南宁海关"]),
    ("2023年,全省公安机关缴毒8公斤。昆明海关、南宁海关缴毒3公斤。", [None]),
    (
        "岷安市公安局通报\n2021年1月5日\n2020年,全市共破获毒品案件9起。9起案件中,城关派出所破3起,禁毒大队、河东派出所各1起,其余4起由刑警大队破获。",
        ["岷安市公安局", "岷安市公安局城关派出所", "岷安市公安局禁毒大队", "岷安市公安局河东派出所", "岷安市公安局刑警大队"],
    ),
    ("2020年,滨东省公安厅共破获目标案件9起。其中,青港市承办4起。", ["滨东省公安厅", "青港市公安局"]),
    ("锡原日报\n2002年6月12日,记者从市公安局获悉,今年1至5月,我市共破毒品案件103起。", ["锡原市公安局"]),
    ("2002年6月12日,记者从市公安局获悉,今年1至5月,我市共破毒品案件103起。", [None]),
    ("临江市禁毒办通报\n2017年1月11日\n各县(市、区)禁毒委:2016年,全市公安机关共破获毒品案件187起。", ["临江市公安局"]),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_who_did_each_part(text: str, expected: list[str | None]) -> None:
    assert [event.agency_name for event in read_bulletin(Document("a.txt", text), BOOK).record.events] == expected


def first_event(text: str) -> Event:
    return read_bulletin(Document("a.txt", text), BOOK).record.events[0]


def test_areas_in_the_store(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TOLD[0][0], encoding="utf-8")
    ingest([tmp_path / "a.txt"], tmp_path / "t.db", rule_engine(BOOK))
    with closing(open_store(tmp_path / "t.db", "read")) as store:
        rows = store.execute("SELECT code, name, level, province, prefecture FROM areas ORDER BY code").fetchall()
    assert rows == [
        ("450000", "广西壮族自治区", "province", "450000", None),
        ("450400", "梧州市", "prefecture", "450000", "450400"),
        ("451000", "百色市", "prefecture", "450000", "451000"),
        ("451022", "田东县", "county", "450000", "451000"),
    ]
