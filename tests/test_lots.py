"""Lots of a judgment that tests, scales and places tell apart: text → all facts, and look-alikes that tell none."""

import pytest

from tests.sentences import facts
from tests.test_totals import told

TESTED = [
    (  # 4号 is the number of a lot, no drug
        "民警查获3号至5号检材。称量:3号白色晶体净重2.6克,4号白色晶体净重1.05克,5号红色圆片50粒净重4.7克。经检验,3号、4号检材检出甲基苯丙胺;5号检材检出甲基苯丙胺和咖啡因。",
        ["methamphetamine 2.6 g exact", "methamphetamine 1.05 g exact", "methamphetamine_tablet 4.7 g exact"],
    ),
    ("民警查获4号12克。", ["heroin 12 g exact"]),
    (  # rows of a table
        "民警查获下列物品:\n编号 地点 性状 净重 检出成分\n1 床底 白色晶体3包 298.3克 甲基苯丙胺(77.5%)\n2 柜内 红色药片60片 5.9克 甲基苯丙胺、咖啡因\n3 阳台 灰白色粉末2包 101.6克 海洛因(31.4%)",
        ["methamphetamine 298.3 g exact", "methamphetamine_tablet 5.9 g exact", "heroin 101.6 g exact"],
    ),
    ("按照司法解释,持有罂粟种子满五十克或者罂粟幼苗五千株的,即为数量较大。", []),
    ("民警从其住处查获冰毒60克,属于数量较大。", ["methamphetamine 60 g exact"]),
    ("折算时,每500克氯胺酮折合海洛因25克。", []),
    (  # one test of all lots of a sentence before it
        "民警从柯某身上查获毒品可疑物2包,净重20.3克;从褚某身上查获3包,净重31.2克,共计51.5克。经鉴定,均检出甲基苯丙胺成分。",
        ["methamphetamine 51.5 g exact", "methamphetamine 20.3 g exact of", "methamphetamine 31.2 g exact of"],
    ),
    (
        "至次日上午,柯某排出毒品可疑物36粒,净重180克;褚某排出20粒,净重101.5克,合计281.5克,民警当场扣押。经鉴定,均系海洛因。",
        ["heroin 281.5 g exact", "heroin 180 g exact of", "heroin 101.5 g exact of"],
    ),
    (  # what the components are concluded to be
        "民警从地窖内查获黑色膏状物一包,净重120克。经鉴定,黑色膏状物检出吗啡、可待因、罂粟碱成分,系鸦片。",
        ["opium 120 g exact"],
    ),
    ("民警当场查获植物干叶两袋,净重3.2千克。经鉴定,检出卡西酮成分,系恰特草。", ["khat 3200 g exact"]),
    (  # results by number
        "民警在其住处查获白色晶体3包(编号1-3),净重分别为9.87克、10.02克、4.96克,经鉴定,其中1至2号检出甲基苯丙胺成分,3号未检出常见毒品成分。",
        ["methamphetamine 9.87 g exact", "methamphetamine 10.02 g exact"],
    ),
    (
        "民警在其住处查获白色粉末3包,净重分别为9.87克、10.02克、0.48克。经鉴定,1、2号检出海洛因成分,3号检出氯胺酮成分。",
        ["heroin 9.87 g exact", "heroin 10.02 g exact", "ketamine 0.48 g exact"],
    ),
    (
        "民警从车内查获:①白色晶体1袋,净重99.6克;②红色药片200粒,净重19.2克;③白色粉末1袋,净重50.3克。经鉴定,①号检出甲基苯丙胺,②号检出甲基苯丙胺和咖啡因,③号检出氯胺酮。",
        ["methamphetamine 99.6 g exact", "methamphetamine_tablet 19.2 g exact", "ketamine 50.3 g exact"],
    ),
    (
        "民警查获毒品可疑物3包。经称量,1号检材净重12.35克,2号检材净重3.02克,3号检材净重0.87克。经鉴定,1号、2号检材中检出甲基苯丙胺,3号检材中检出海洛因。",
        ["methamphetamine 12.35 g exact", "methamphetamine 3.02 g exact", "heroin 0.87 g exact"],
    ),
    (  # some of the packets only
        "民警查获疑似毒品5包,经鉴定,其中4包检出甲基苯丙胺成分,净重18.9克,另1包未检出毒品成分。",
        ["methamphetamine 18.9 g exact"],
    ),
    ("民警在其家中查获可疑晶体5包。经鉴定,其中4包检出甲基苯丙胺成分,净重共计18.9克,另1包未检出毒品成分。", ["methamphetamine 18.9 g exact"]),
    (  # a street name by its colour
        "民警查获橙色“摇头丸”150粒,重43.5克,绿色“摇头丸”28粒,重8.2克。经检验,橙色“摇头丸”含有MDMA成分;绿色“摇头丸”含有甲基苯丙胺和咖啡因成分。",
        ["mdma 43.5 g exact", "methamphetamine_tablet 8.2 g exact"],
    ),
    ("民警查获红色“麻古”20粒,重2克。经鉴定,红色“麻古”含量为15%,冰毒另计。", ["methamphetamine_tablet 2 g exact"]),
    ("民警从陈某处查获“K粉”2包重3克。经检验,上述“K粉”未检出毒品成分。", []),
    ("从床头柜内查获“邮票”状纸片23枚。经鉴定,“邮票”状纸片检出麦角二乙胺成分。", ["lsd 23 pill exact"]),
]
WEIGHED = [
    (  # one unit for a list
        "当场查获海洛因5包,分别净重35.6、12.4、10.1克、8克、0.9克。",
        ["heroin 35.6 g exact", "heroin 12.4 g exact", "heroin 10.1 g exact", "heroin 8 g exact", "heroin 0.9 g exact"],
    ),
    ("从其包内查获冰毒3包,净重分别为30.2、9.8及1.1克。", ["methamphetamine 30.2 g exact", "methamphetamine 9.8 g exact", "methamphetamine 1.1 g exact"]),
    ("从其住处查获冰毒3、4包,净重12克。", ["methamphetamine 12 g exact"]),
    (
        "海关在两个邮包内查获植物干叶,毛重分别为6.3公斤和5.8公斤。经鉴定,邮包内的植物干叶净重分别为6.1公斤和5.6公斤,检出四氢大麻酚,系大麻。",
        ["cannabis 6100 g exact", "cannabis 5600 g exact"],
    ),
    (  # plants by place and their sum
        "2019年5月17日,民警在冯某家查获罂粟。经清点,菜园有312株、果园内有108株,共计420株。",
        ["poppy 420 plant exact", "poppy 312 plant exact of", "poppy 108 plant exact of"],
    ),
    ("民警查获罂粟。经清点,菜园有312株,旁边有玉米300株。", ["poppy 312 plant exact"]),
    ("鲁某等人制出甲基苯丙胺成品约1500克,由鲁某带走贩卖。次日,民警抓获鲁某。", ["captured 1 exact"]),
]
PEOPLE = [
    ("辛某得知上家落网,到派出所投案。", ["surrendered 1 exact"]),
    ("听闻同伙被民警控制,辛某连夜外逃。5月9日,民警将辛某抓获。", ["captured 1 exact"]),
    ("记者获悉,毒贩辛某已被抓获。", ["captured 1 exact"]),
    ("民警把夫妻俩抓了个正着。当晚,民警将前来接货的桑某(另案处理)擒获。", ["captured 2 exact", "captured 1 exact"]),
    ("警方突击两处窝点,抓获桑某等12人;在路口,车上2人被制服,缴获冰毒3克。", ["captured 12 exact", "methamphetamine 3 g exact", "captured 2 exact"]),
    ("市检察院对桑某等9人制造毒品案提起公诉。", ["prosecution 9 exact"]),
    ("桑某等9人制造毒品案正在审查起诉。", []),
    ("另查明,桑某系吸毒人员,2001年、2003年两次被强制戒毒。", []),
    ("贩毒人员桑某、辛某先后购进海洛因300克,3月2日夜双双落网。", ["captured 2 exact"]),
    ("被告人桑某吸食冰毒后驾车冲撞行人,致二人轻伤,法院以贩卖毒品罪判处桑某有期徒刑四年。", ["sentenced 1 exact"]),
    ("本院认为,桑某贩卖毒品,系从犯,依法予以从轻、减轻处罚。", []),
    (
        "法院对9名毒贩公开宣判。桑某、辛某被判处死刑,其余7名罪犯分别被判处无期徒刑和有期徒刑。",
        ["sentenced 9 exact", "sentenced 2 exact of", "sentenced 7 exact of"],
    ),
    ("民警将在山坡上放哨的汪某追获。", ["captured 1 exact"]),
    ("检查中查获在包厢内服食“摇头丸”的男女青年9人。", ["drug_users 9 exact"]),
    ("12月20日,霍某在其姐夫陪同下到公安局投案,如实供述。本院认为,霍某投案自首,依法从轻。", ["surrendered 1 exact"]),
    ("5月18日,霍某接到民警电话后,由其子陪同到派出所投案。本院认为,被告人霍某系自首。", ["surrendered 1 exact"]),
    ("民警抓获杨某,在其带领下抓获被告人洪某。本院认为,杨某协助公安机关抓获同案犯洪某,系立功。", ["captured 1 exact", "captured 1 exact"]),
    ("被告人马某于2019年6月1日被抓获,次日被刑事拘留。2019年6月1日,民警将马某抓获。", ["captured 1 exact", "criminal_detention 1 exact"]),
    ("民警在快递网点查获巫某寄出的包裹一个,内有大麻叶12.6克。", ["cannabis 12.6 g exact"]),
    ("民警截获携带毒品的巫某和寄出包裹的荀某。", ["captured 2 exact"]),
    ("公诉机关指控被告人邴某贩卖冰毒300克。经查,公安机关仅从其住处查获冰毒18.3克,故对该指控不予支持。", ["methamphetamine 18.3 g exact"]),
    ("民警查获冰毒液体3桶,净重74千克。经查,该桶液体(重31.2千克)应认定为废料,不计入毒品数量。", ["methamphetamine 74000 g exact"]),
    ("龙某收到转来的购毒款1.2万元,取货时被民警抓获,从其身上扣押毒资800元。", ["captured 1 exact", "cash 800 CNY exact"]),
]


@pytest.mark.parametrize(("text", "expected"), [*TESTED, *WEIGHED, *PEOPLE])
def test_judgment_tells_each_lot_once(text: str, expected: list[str]) -> None:
    assert sorted(facts(text)) == sorted(expected)


DAYS = [
    (  # the head of a judgment tells only of custody
        "被告人贺某、岑某于2020年9月5日被刑事拘留,同年9月30日被逮捕。\n经审理查明:2020年9月2日,海关在快件内查获大麻488克。9月4日,民警将前来取件的岑某抓获。\n",
        ["case 2020-09-02..2020-09-04"],
    ),
    (  # what is handed in by somebody who comes later
        "2012年12月18日,民警将秦某抓获,从车内查获冰毒295克。12月20日,霍某到公安局投案,并交出随身携带的冰毒4.6克。",
        ["case 2012-12-18..2012-12-18"],
    ),
    (  # a numbered paragraph that tells a surrender days later
        "公诉机关某市人民检察院。\n经审理查明:\n(一)2020年9月29日,民警设卡将贺某抓获,查获冰毒300克。\n(二)10月3日,岑某到派出所投案,并上交冰毒3克。\n",
        ["case 2020-09-29..2020-09-29"],
    ),
    (  # a sum in a judgment is no total
        "经审理查明:2018年10月,慕某将罂粟籽撒种在菜地。2019年5月17日,民警查获上述罂粟。经逐株清点,共计420株。",
        ["case 2019-05-17..2019-05-17"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_judgment_is_one_case_on_the_days_of_its_busts(text: str, expected: list[str]) -> None:
    assert [line.partition(":")[0] for line in told("2021-05-10", text)] == expected
