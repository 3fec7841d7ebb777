"""Money, things, sites and gangs: sentence → all assets; sentence → none, with the reason."""

import pytest

from extract.figures.assets import find
from extract.words.mentions import Found
from tests.sentences import book, found_in

ALL = [
    ("收缴毒资45万元", ["cash 450000 CNY exact"]),
    ("缴获海洛因19.83千克、毒资212万元", ["cash 2120000 CNY exact"]),
    ("扣押车辆3台，冻结涉案资金36.8万元", ["vehicle 3 item exact", "cash 368000 CNY exact"]),
    ("查扣越野车1辆、现金5.8万元", ["vehicle 1 item exact", "cash 58000 CNY exact"]),
    ("缴获毒资120余万元、枪支3支、子弹45发、车辆12辆", ["cash 1200000 CNY over", "firearm 3 item exact", "ammunition 45 item exact", "vehicle 12 item exact"]),
    ("檢獲現金港幣四十二萬元及人民幣十九萬元、私家車三輛", ["cash 420000 HKD exact", "cash 190000 CNY exact", "vehicle 3 item exact"]),
    ("再起出電子磅兩個，以及三萬七千澳門元、一萬二千港元現金", ["cash 37000 MOP exact", "cash 12000 HKD exact"]),
    ("查扣改造手槍2支、子彈31發、新臺幣86萬4,000元", ["firearm 2 item exact", "ammunition 31 item exact", "cash 864000 TWD exact"]),
    ("缴手机3部、现金6800元", ["phone 3 item exact", "cash 6800 CNY exact"]),
    ("三年来罚没款77.76万元", ["cash 777600 CNY exact fine"]),
    ("由公安机关给予行政处罚，分别罚款500元、300元", ["cash 500 CNY exact fine", "cash 300 CNY exact fine"]),
    ("目前，涉案摩托车2辆被扣押", ["vehicle 2 item exact"]),
    ("油坊连同院内一辆面包车被依法查封、扣押", ["vehicle 1 item exact"]),
    ("扣押3辆轿车2部手机", ["vehicle 3 item exact", "phone 2 item exact"]),
    ("查扣“长安”面包车1辆", ["vehicle 1 item exact"]),
    ("查扣🚗2台📱31部", ["vehicle 2 item exact", "phone 31 item exact"]),
    (
        "收缴军用枪支四支、子弹二百二十六发、毒资三百零八万元，扣押运毒车辆七辆",
        ["firearm 4 item exact", "ammunition 226 item exact", "cash 3080000 CNY exact", "vehicle 7 item exact"],
    ),
    ("缴获海洛因一包，火药枪1支", ["firearm 1 item exact"]),
    ("封存反应釜11口，扣押货车2辆", ["other 11 item exact", "vehicle 2 item exact"]),
    ("查扣涉案船舶11艘、车辆8辆", ["other 11 item exact", "vehicle 8 item exact"]),
    ("缴烟枪88支", ["other 88 item exact"]),
    ("捣毁窝点2处，缴获K粉88.5公斤", ["site 2 item exact"]),
    ("铲除吸贩毒窝点58处", ["site 58 item exact"]),
    ("端了一个灌装窝点，抓获5人", ["site 1 item exact"]),
    ("抄了3处制毒作坊，抓获5人", ["site 3 item exact"]),
    ("民警抓获霍某，扣押其用于付运费的现金38万元及轿车1辆", ["cash 380000 CNY exact", "vehicle 1 item exact"]),
    ("民警抓获霍某，当场缴获其准备购毒的现金12万元", ["cash 120000 CNY exact"]),
    ("一举捣毁一处位于深山中的大型制毒窝点，抓获8名", ["site 1 item exact"]),
    ("端掉烟弹灌装点，当场抓获4人", ["site 1 item exact single"]),
    ("全年摧毁贩毒团伙5个", ["gang 5 item exact"]),
    ("打掉一个靠快递寄毒的团伙，抓获16人", ["gang 1 item exact"]),
    ("彻底摧毁了一个以骡马帮为掩护、经山间便道入境的家族式贩毒集团", ["gang 1 item exact"]),
    ("打掉该制贩毒团伙，当场抓获12人", ["gang 1 item exact single"]),
    ("3个贩毒团伙被打掉", ["gang 3 item exact"]),
    ("斩断贩毒通道3条", ["gang 3 item exact"]),
    ("摧毁一个横跨两省，制造、售卖毒品安钠咖的犯罪团伙", ["gang 1 item exact"]),
    ("一举摧毁位于嘉县、莘县和陶县的3个羟亚胺特大制毒窝点", ["site 3 item exact"]),
    ("捣毁毒品加工厂和窝点3个", ["site 3 item exact"]),
    ("打掉各类制毒厂点131个", ["site 131 item exact"]),
    ("打掉5人以上涉毒团伙20多个，收缴枪支7支", ["gang 20 item over", "firearm 7 item exact"]),
    ("收缴手枪5支、子弹67发和两辆运送毒品的汽车", ["firearm 5 item exact", "ammunition 67 item exact", "vehicle 2 item exact"]),
    ("当场收缴1支手枪、500余颗麻古和一台手提电脑", ["firearm 1 item exact"]),
    ("在其车内搜出毒资近78万元人民币，扣下涉案汽车1台", ["cash 780000 CNY under", "vehicle 1 item exact"]),
    ("司警在兩人身上搜出六萬港元現金和三部手機", ["cash 60000 HKD exact", "phone 3 item exact"]),
    ("收缴吸毒工具35件", ["other 35 item exact"]),
    ("依法冻结资金人民币1.2亿元，查扣房产6套", ["cash 120000000 CNY exact", "other 6 item exact"]),
    ("对其处以罚款200元", ["cash 200 CNY exact fine"]),
    ("扫黑除恶专项斗争打掉涉恶团伙3个", ["gang 3 item exact other-offence"]),
]

NONE = [
    ("缴获冰毒3公斤，这也是该县近年打掉人数最多的一个贩毒团伙", "a record, told of what was told"),
    ("58公斤海洛因被截获于一辆厢式货车内", "a vehicle used or checked, not seized"),
    ("全部毒品市值约200万元", "a price, value or payment"),
    ("查获价值2000万元的冰毒", "a price, value or payment"),
    ("缴获可卡因2.94千克，案值约600万元", "a price, value or payment"),
    ("以每克500元的价格贩卖", "a price, value or payment"),
    ("查获海洛因3克，霍某供称用于付运费8000元", "a price, value or payment"),
    ("贩卖冰毒共计7.4克，收取毒资3700元", "a price, value or payment"),
    ("许诺到站付6000元", "a price, value or payment"),
    ("累计销售2100余罐，销售额140余万元", "a price, value or payment"),
    ("市里拨付扶持资金12万元", "a price, value or payment"),
    ("警方悬赏5万元缉拿", "reward for reports"),
    ("投入180万元，建成社区戒毒服务站7个", "a price, value or payment"),
    ("完成地区生产总值86.4亿元", "a price, value or payment"),
    ("民警发现两辆摩托车自边境方向驶来", "a vehicle used or checked, not seized"),
    ("截获一辆可疑轿车，从车内搜出冰毒3克", "a vehicle used or checked, not seized"),
    ("大队只有7个人、1辆面包车", "no verb of seizing"),
    ("他买了手机2部", "no verb of seizing"),
    ("成功拦截贩运毒品小轿车1辆", "no verb of seizing"),
    ("检查轿车32590辆，客车3200辆，查获涉毒案件8起", "no verb of seizing"),
    ("賺取毒資十多萬元", "a price, value or payment"),
    ("为了收取1万元报酬而偷运毒品", "a price, value or payment"),
    ("该团伙共有3个窝点", "no verb of seizing"),
    ("摧毁了一条运输、贩卖一体化贩毒链条", "one channel, not a gang"),
    ("年底前再打掉贩毒团伙10个", "plan or target"),
    ("每天检查车辆1800台次", None),
    ("坚决摧毁贩毒团伙网络", None),
    ("捣毁多个窝点，抓获8人", None),
    ("为了彻底打掉这一贩毒团伙，抽调民警5人", None),
    ("抓获团伙成员5名", None),
]


def read(sentence: str, active: bool = False) -> Found:
    """All that was found and left in a text."""
    return found_in(sentence, lambda scene, closed: find(scene, closed, book(), active))


def phrases(found: Found) -> list[str]:
    """Assets as "cash 450000 CNY exact", tags behind."""
    return [" ".join([f.code, f"{f.quantity.amount.normalize():f}", f.quantity.unit, f.quantity.approx, *sorted(f.tags)]) for f in found.facts]


@pytest.mark.parametrize(("sentence", "expected"), ALL)
def test_sentence_gives_all_its_assets(sentence: str, expected: list[str]) -> None:
    assert phrases(read(sentence)) == expected


@pytest.mark.parametrize(("sentence", "reason"), NONE)
def test_sentence_gives_no_asset_and_tells_why(sentence: str, reason: str | None) -> None:
    found = read(sentence)
    assert phrases(found) == []
    assert reason is None or reason in {item.reason for item in found.rejected}


@pytest.mark.parametrize(("active", "expected"), [(True, ["phone 9 item exact", "cash 37600 CNY exact"]), (False, [])])
def test_list_without_a_verb_goes_on_from_what_was_told_before(active: bool, expected: list[str]) -> None:
    assert phrases(read("▪手机9部、现金3.76万元", active)) == expected
