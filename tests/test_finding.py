"""What officers come upon, however it is told: sentences → all seizures and assets; look-alikes → none of them."""

import pytest

from extract.check import tell
from tests.sentences import read

ALL: list[tuple[str, list[str]]] = [
    ("从一名男子裤腰里抖出海洛因三两，另有火药枪两支。", ["heroin 150 g exact", "firearm 2 item exact"]),
    ("盐袋里藏着烟膏十七斤半。", ["opium 8750 g exact"]),
    ("他们买的羊肚子里缝着海洛因1980克，被民警当场起出。", ["heroin 1980 g exact"]),
    ("草丛里捡到自制手枪1支、子弹7发，竹筐里装的是块状海洛因，净重31.6公斤。", ["heroin 31600 g exact", "firearm 1 item exact", "ammunition 7 item exact"]),
    ("民警从女方发髻里拔出用吸管封装的海洛因11支，8.2克。", ["heroin 8.2 g exact"]),
    ("两人人赃俱获，冰毒3.05公斤装在两只奶粉罐里。", ["methamphetamine 3050 g exact"]),
    ("民警赶到，将毕某抓获，其身上揣着4支已开封的上头电子烟，送检确认含美托咪酯。", ["etomidate 4 item exact"]),
    ("搜出未开封烟弹58颗、同款烟油210毫升，经检测均含依托咪酯。", ["etomidate 58 item exact", "etomidate 210 ml exact"]),
    ("现场起获：\n▪含依托咪酯的烟弹成品876枚\n▪烟油1.35升", ["etomidate 876 item exact", "etomidate 1350 ml exact"]),
    (
        "民警开车抵达，院里全是一人多高的大麻。拔、数、捆，干了整整一天：大麻植株3216株，棚里还有剥好的大麻叶27.5公斤，半袋大麻籽(1.2公斤左右)。余某当场被抓。",
        ["cannabis 3216 plant exact", "cannabis 27500 g exact", "cannabis 1200 g about"],
    ),
    ("无人机发现油菜田缺了一块，走近才知道，里面栽着795株罂粟。", ["poppy 795 plant exact"]),
    ("派出所民警到场辨认，是罂粟，清点为64株。户主称拿来喂鸡。", ["poppy 64 plant exact"]),
    ("舒某因在后山药圃里种了12株罂粟，被行政拘留五日，植株连根挖掉。", ["poppy 12 plant exact"]),
    ("桌上散落锡纸及白色晶体0.9克，四人被带走。晶体经鉴定为甲基苯丙胺。", ["methamphetamine 0.9 g exact"]),
    ("在结晶房内起获晶体冰毒172公斤，在其岳母家地窖又挖出42.5公斤。", ["methamphetamine 172000 g exact", "methamphetamine 42500 g exact"]),
    ("警方现场收缴曲马多片剂181公斤、原料粉64.3公斤。", ["tramadol 181000 g exact", "tramadol 64300 g exact"]),
    ("该团伙经快递销往11个省份的药片超过90万片，非法获利270余万元。此前警方缴获曲马多3公斤。", ["tramadol 3000 g exact"]),
    ("检出MDMA成分，共1512粒，净重583.4克。此前截下的心形药片散发酸味。", ["mdma 583.4 g exact"]),
    ("从备胎里剖出裹着黄胶布的块状物48坨，里面全是红色药片，过秤，冰毒片剂净重31.46公斤。", ["methamphetamine_tablet 31460 g exact"]),
    ("接货的三人连同随身的现款二万六千元，一个没漏。", ["cash 26000 CNY exact"]),
    ("从张老大的裤脚里，又抖出白粉三两，另有火药枪两支。", ["heroin 150 g exact", "firearm 2 item exact"]),
    (
        "柏某家中搜出烟弹113枚，内含烟油净重158.2克。次日又在轿车后备箱查获同款烟弹19枚，烟油净重26.6克，均检出依托咪酯成分。",
        ["etomidate 158.2 g exact", "etomidate 26.6 g exact"],
    ),
    (
        "路某以虚开处方手法套取盐酸哌替啶注射液412支，全部提供给吸毒人员。2月7日，路某被抓获，诊室抽屉中翻出未及送出的哌替啶注射液5支。",
        ["pethidine 5 item exact"],
    ),
    ("查獲母女2人行李中6件揹巾，內夾第一級毒品海洛因，毛重3.42公斤，鑑驗淨重2.876公斤。", ["heroin 2876 g exact"]),
    (
        "扣案物品：\n(一)第三級毒品愷他命38袋共900包，總毛重955.6公斤，驗餘淨重903.21公斤，純質淨重741.8公斤。\n(二)漁船1艘、衛星電話3支、新臺幣212萬元、人民幣6萬元。",
        ["ketamine 903210 g exact", "vehicle 1 item exact", "phone 3 item exact", "cash 2120000 TWD exact", "cash 60000 CNY exact"],
    ),
    (
        "人員在單位內檢獲約1.8公升懷疑依托咪酯液體、612粒已注油的煙彈、逾2,000個空煙彈，以及電子磅等工具。",
        ["etomidate 1800 ml about", "etomidate 612 item exact", "other 2000 item over"],
    ),
    (
        "檢獲約1.32公噸毒品，包括約610公斤冰毒、297公斤氯胺酮，另有懷疑用作製毒的前體液體180公升。",
        ["unspecified 1320000 g about", "precursor 180000 ml exact", "methamphetamine 610000 g about of", "ketamine 297000 g exact of"],
    ),
    ("民警顺手一抖，一只袜子里抖落出海洛因12.6克，男子当即瘫软在地。", ["heroin 12.6 g exact"]),
    ("特警掀开床板，下面码着冰毒16块，净重16.2公斤。", ["methamphetamine 16200 g exact"]),
    ("打捞队从河底捞起编织袋两只，袋中是用胶带缠紧的冰毒，重21.4公斤。", ["methamphetamine 21400 g exact"]),
    ("侦查员把备胎划开，滚出油纸包着的鸦片9.5公斤。", ["opium 9500 g exact"]),
    ("拧开保温杯，杯底露出麻古320粒，民警又从其内裤中掏出海洛因5.5克。", ["methamphetamine_tablet 320 pill exact", "heroin 5.5 g exact"]),
    ("女子的文胸夹层缝着甲基苯丙胺两袋，共重103.7克，被安检员当场发现。", ["methamphetamine 103.7 g exact"]),
    ("这名男子腰间绑着海洛因三块、净重1047克，过关时被关员截下。", ["heroin 1047 g exact"]),
    ("经X光检查，其腹内有大量异物，至次日凌晨共排出海洛因71粒，净重389.2克。", ["heroin 389.2 g exact"]),
    ("二人吞下海洛因130粒企图过关，被查获后悉数排出，称得净重702克。", ["heroin 702 g exact"]),
    ("民警在垃圾桶里找回被他扔掉的冰毒，一称，3.1克。", ["methamphetamine 3.1 g exact"]),
    ("海警登船，掀开鱼舱冰层，见有氯胺酮18箱约450公斤。", ["ketamine 450000 g about"]),
    ("货车油箱被切开，海洛因28.4公斤暴露无遗，司机当场被捉。", ["heroin 28400 g exact"]),
    ("冰毒1.02公斤被民警当场起获，藏毒的行李箱也一并扣下。", ["methamphetamine 1020 g exact"]),
    ("藏在佛像肚里的海洛因2.3公斤被缉毒犬嗅出。", ["heroin 2300 g exact"]),
    ("这批大麻脂15.4千克，连同收件人温某，一并落入警方手中。", ["cannabis 15400 g exact"]),
    ("枕头下压着的一包白色粉末引起民警注意，经检验为海洛因，重46克。", ["heroin 46 g exact"]),
    ("检查站官兵从一箱猕猴桃里翻出麻黄素片4 200粒。", ["methamphetamine_tablet 4200 pill exact"]),
    ("民警破门而入，茶几上摆着冰毒两小包(共1.3克)、麻果9粒。", ["methamphetamine 1.3 g exact", "methamphetamine_tablet 9 pill exact"]),
    ("从她的发卡里拆出蓝精灵24颗、氟硝西泮片36片。", ["benzodiazepine 24 pill exact", "benzodiazepine 36 pill exact"]),
    ("他把一个纸包甩进水沟，辅警小赵跳下去捞了上来：海洛因8.8克。", ["heroin 8.8 g exact"]),
    ("现场缴了K粉60克、摇头丸115粒。", ["ketamine 60 g exact", "mdma 115 pill exact"]),
    ("当场缴下大烟土三市斤四两。", ["opium 1700 g exact"]),
    ("缉私队在船底夹舱查得烟土一百二十两。", ["opium 6000 g exact"]),
    ("从苏老三的裹腿里搜出白面二两三钱。", ["heroin 115 g exact"]),
    ("缴大烟膏十一斤六两、吗啡九钱。", ["opium 5800 g exact", "morphine 45 g exact"]),
    ("药店违规卖出曲马多缓释片48盒，被罚款5000元。", ["cash 5000 CNY exact"]),
]

NONE = [
    "三年前他因为种了9株大麻被罚过款。",
    "近日在一件包裹里截下上千粒摇头丸。",
    "近日查获冰毒上百克。",
    "县公安局将近年来收缴的28.6公斤毒品集中投入焚烧炉销毁。",
    "集中销毁近年来缴获的毒品1.3吨。",
    "單一郵包的平均藏毒量由2019年的0.9公斤升至今年的3.4公斤。",
    "明知是毒品仍持有，海洛因、甲基苯丙胺10克以上即涉嫌非法持有毒品罪。",
    "說明持有第三、四級毒品純質淨重20公克以上要吃刑責。",
    "單案繳毒5千克以上案件31起，其中10千克以上14起。",
    "据他交代，三年里从他手里流出去的冰毒少说有5公斤。",
    "他每月要吸掉海洛因30克，工资全搭了进去。",
    "民警提醒，一颗烟弹仅含几毫克依托咪酯，也足以让人上瘾。",
    "她用900元买回冰毒2克，与丈夫在家吸了。",
    "男子见状把冰毒3克冲进马桶，民警未能捞回。",
    "该县每年要烧掉收缴的海洛因十几公斤。",
    "活动中，2.1吨毒品被投入炉膛，化为灰烬。",
    "昨天，1136公斤冰毒在电厂焚烧炉内付之一炬。",
    "警方将历年缴获的海洛因76.5公斤运往水泥厂集中焚毁。",
    "据统计，1克海洛因可供20人次吸食，民警说。",
    "专家称，含毒0.5毫克的奶茶就能让孩子上瘾。",
    "展板上写着：贩卖海洛因50克以上就可判死刑。",
    "戒毒所为12名学员发放美沙酮口服液40毫升。",
    "医院药房当日清点，盐酸哌替啶注射液结存35支，账物相符。",
]


def things(sentence: str) -> list[str]:
    """The seizures and assets of a text as phrases."""
    record = read(sentence).record
    told = tell(record)
    return told[: len(record.seizures)] + told[len(told) - len(record.assets) :]


@pytest.mark.parametrize(("sentence", "expected"), ALL)
def test_text_gives_all_its_things(sentence: str, expected: list[str]) -> None:
    assert things(sentence) == expected


@pytest.mark.parametrize("sentence", NONE)
def test_look_alike_gives_no_thing(sentence: str) -> None:
    assert things(sentence) == []
