"""Seizures: sentence → all seizures; sentence → none, with the reason."""

import pytest

from tests.sentences import reasons, seizures

ALL = [
    ("缴获冰毒15.42公斤、海洛因377.88克", ["methamphetamine 15420 g exact", "heroin 377.88 g exact"]),
    ("缴获毒品海洛因共198包(265块)，净重约92.75公斤", ["heroin 92750 g about"]),
    ("查获海洛因4块，净重1398克", ["heroin 1398 g exact"]),
    ("从工具箱内查出海洛因16块。经称量，共重5.63千克", ["heroin 5630 g exact"]),
    ("检获约三十九公斤怀疑氯胺酮", ["ketamine 39000 g about"]),
    ("民警搜出9.64公斤海洛因", ["heroin 9640 g exact"]),
    ("檢獲六十三包、共五十八點六一克可卡因", ["cocaine 58.61 g exact"]),
    ("缴获海洛因、冰毒22.1千克", ["mixed 22100 g exact"]),
    ("缴获冰毒、麻古、海洛因分别为3公斤、200克、15克", ["methamphetamine 3000 g exact", "methamphetamine_tablet 200 g exact", "heroin 15 g exact"]),
    ("缴获冰毒、麻古各20克，海洛因3克", ["methamphetamine 20 g exact", "methamphetamine_tablet 20 g exact", "heroin 3 g exact"]),
    ("缴获各类毒品360千\n\n克，有效遏制了毒品犯罪", ["unspecified 360000 g exact"]),
    ("查获可疑粉末12条，净重1.86公斤，经鉴定为可卡因", ["cocaine 1860 g exact"]),
    ("收缴含合成大麻素的烟油213毫升、烟弹97个", ["synthetic_cannabinoid 213 ml exact", "synthetic_cannabinoid 97 item exact"]),
    ("起获“蓝精灵”（氟硝西泮）740粒", ["benzodiazepine 740 pill exact"]),
    ("查获毛重24.8公斤、净重23.15公斤的海洛因", ["heroin 23150 g exact"]),
    ("缴获海洛因23块（每块重350克左右），净重8 120.5克", ["heroin 8120.5 g exact"]),
    ("缴获晶体冰毒疑似物37952.7,粉末冰毒疑似物1711.6", ["methamphetamine 37952.7 g exact", "methamphetamine 1711.6 g exact"]),
    ("缴获毒品14.1吨，其中冰毒6.3吨", ["unspecified 14100000 g exact", "methamphetamine 6300000 g exact of"]),
    ("从包内查获白色晶体2包，净重35克。后经鉴定，该晶体为甲基苯丙胺", ["methamphetamine 35 g exact"]),
    ("查获白色粉末1包，净重20克，检出海洛因；另有红色药片50粒，经检验未检出毒品成分", ["heroin 20 g exact"]),
    ("针对网上传言，警方通报称实际查获冰毒3公斤", ["methamphetamine 3000 g exact"]),
    ("从仓库内查获笑气640克的钢瓶215罐", ["nitrous_oxide 215 item exact"]),
    ("将冰毒3克装在烟盒里，被民警查获", ["methamphetamine 3 g exact"]),
    ("从车内搜出海洛因两包，一包净重350克，另一包重212克", ["heroin 350 g exact", "heroin 212 g exact"]),
    ("从车内搜出海洛因两包，其中一包350克，另一包212克", ["heroin 350 g exact", "heroin 212 g exact"]),
    ("查获海洛因两包、冰毒一包共重15克，另有大麻一包", ["heroin 2 item exact", "methamphetamine 15 g exact", "cannabis 1 item exact"]),
    (
        "缴获海洛因86块，净重30.25千克。当场从后备箱查获海洛因50块，净重17.6千克。次日从商务车上查获海洛因36块",
        ["heroin 30250 g exact", "heroin 17600 g exact"],
    ),
    ("查获罂粟壳0.85公斤、罂粟667株", ["poppy 850 g exact", "poppy 667 plant exact"]),
    ("收缴K粉成品88.5公斤、液态半成品约240公斤", ["ketamine 88500 g exact", "ketamine 240000 g about"]),
    (
        "当场从其挎包内搜出白色晶体3包。经称量，上述3包晶体净重分别为0.98克、0.95克、1.02克。经检验，均检出甲基苯丙胺成分。",
        ["methamphetamine 0.98 g exact", "methamphetamine 0.95 g exact", "methamphetamine 1.02 g exact"],
    ),
    (
        "当场查获毒品可疑物2包（净重49.7克）、红色药丸状毒品可疑物35粒（净重3.28克）。经鉴定，上述晶体状毒品可疑物检出甲基苯丙胺成分，红色药丸检出甲基苯丙胺及咖啡因成分",
        ["methamphetamine 49.7 g exact", "methamphetamine_tablet 3.28 g exact"],
    ),
    ("从其右裤袋内缴获可疑毒品1小包，净重0.32克。后经市公安局物证鉴定所鉴定，检出海洛因成分", ["heroin 0.32 g exact"]),
    ("查获疑似毒品1包净重2.3克（经鉴定为普通冰糖）、疑似毒品海洛因1包净重0.8克", ["heroin 0.8 g exact"]),
    ("经鉴定，查获的可疑毒品2粒，净重0.17克，可疑毒品7粒，净重0.64克，均检见海洛因成分", ["heroin 0.17 g exact", "heroin 0.64 g exact"]),
    (
        "查获红色片剂毒品7包、棕红色粉末毒品2包。查获的毒品中共有净重831.5克的甲基苯丙胺、净重25.4克的海洛因",
        ["methamphetamine 831.5 g exact", "heroin 25.4 g exact"],
    ),
    (
        "查获毒品疑似物共5份，经鉴定，其中3份检出海洛因，净重共计2.8克，另2份检出甲基苯丙胺，净重共计1.1克",
        ["heroin 2.8 g exact", "methamphetamine 1.1 g exact"],
    ),
    ("经检验，查获的5包白色晶体中4包检出甲基苯丙胺成分，净重共12.6克", ["methamphetamine 12.6 g exact"]),
    (
        "从石某身上查获欲交易的两包净重分别为2.9克和3.82克的甲基苯丙胺，及两包净重分别为3克和0.2克的甲基苯丙胺片剂",
        ["methamphetamine 2.9 g exact", "methamphetamine 3.82 g exact", "methamphetamine_tablet 3 g exact", "methamphetamine_tablet 0.2 g exact"],
    ),
    ("该两名男子分别被搜出1.2公斤及0.8公斤怀疑可卡因", ["cocaine 1200 g exact", "cocaine 800 g exact"]),
    ("收缴罂粟干果2.1公斤、罂粟籽300克、罂粟壳及罂粟秆共计6.5公斤", ["poppy 2100 g exact", "poppy 300 g exact", "poppy 6500 g exact"]),
    ("药柜里起获阿普唑仑片48板、右美沙芬缓释混悬液26瓶", ["benzodiazepine 48 item exact", "dextromethorphan 26 item exact"]),
    ("缴获麻黄碱粗品86公斤、麻黄草浸膏1.2吨、制毒原料及配剂5.4吨", ["ephedrine 86000 g exact", "ephedrine 1200000 g exact", "precursor 5400000 g exact"]),
    ("收缴毒蘑菇干体1.2公斤、迷幻蘑菇巧克力30块", ["psilocybin 1200 g exact", "psilocybin 30 item exact"]),
    ("民警在后备箱查获3公斤纯度极高的冰毒", ["methamphetamine 3000 g exact"]),
    ("民警查获两枚无标识烟弹，检出依托咪酯", ["etomidate 2 item exact"]),
    ("8克装笑气气弹码到了屋顶，民警清点下来2万8千余支，另有640克的钢瓶215罐", ["nitrous_oxide 28000 item over", "nitrous_oxide 215 item exact"]),
    ("查获大麻膏4.76千克、大麻电子烟油12支、含大麻成分软糖6袋", ["cannabis 4760 g exact", "cannabis 12 item exact", "cannabis 6 item exact"]),
    ("缴获依托咪酯原料5.5公斤、可灌制烟弹约10万颗", ["etomidate 5500 g exact"]),
    ("查获邮票状LSD180枚、MDMA药片500粒", ["lsd 180 pill exact", "mdma 500 pill exact"]),
    ("冰毒107公斤，嫌疑人4名——“3·17”专案成功收网", ["methamphetamine 107000 g exact"]),
    ("海洛因26公斤！青石边境检查站破获特大运毒案", ["heroin 26000 g exact"]),
    ("石某将含氟硝西泮的粉末兑入饮品，被警方抓获。民警在其车上查获同款粉末21包，共重84.3克", ["benzodiazepine 84.3 g exact"]),
    (
        "依托咪酯烟弹3960枚被查扣。店里又搜了411枚，次日从车库起出1320枚和烟油500毫升",
        ["etomidate 3960 item exact", "etomidate 411 item exact", "etomidate 1320 item exact", "etomidate 500 ml exact"],
    ),
    ("庄某虚开处方套取杜冷丁815支，卖出640支，尚未出手的175支被民警从其更衣柜中起获", ["pethidine 175 item exact"]),
    ("石某将冰毒4小包送至网吧门口，被伏击民警抓获，石某所送4小包经称量重3.6克", ["methamphetamine 3.6 g exact"]),
    ("民警剪开布偶，海绵里裹着两包晶体，498克，冰毒", ["methamphetamine 498 g exact"]),
    ("当日全部排净，524克，亦为海洛因，官兵将其控制", ["heroin 524 g exact"]),
    ("缴毒37.8克（冰毒）", ["methamphetamine 37.8 g exact"]),
    ("缴获毒品（含管制精麻药品）4.6公斤", ["unspecified 4600 g exact"]),
    ("贩卖冰毒共计35克，其中30克被公安机关查获在案", ["methamphetamine 30 g exact"]),
    ("毒品称量笔录载明，扣押的1号毒品疑似物净重为0.49克，2号毒品疑似物净重为0.51克，经鉴定均检出海洛因成分", ["heroin 0.49 g exact", "heroin 0.51 g exact"]),
    ("面对盘查，男子将一小包白粉扔到路边，民警捡回后称重2.2克，经检验为海洛因", ["heroin 2.2 g exact"]),
    ("查获大麻巧克力6块。次日，民警又从另一名买家处查获大麻10克", ["cannabis 6 item exact", "cannabis 10 g exact"]),
    ("310包可卡因摆在桌上，每包净重1千克，310包可卡因共310公斤，由警方查获", ["cocaine 310000 g exact"]),
    ("执法人员当场扣押库存地西泮片1240片", ["benzodiazepine 1240 pill exact"]),
    ("“走路怎么带响？”在女兵劝说下，该女子解下布包，内装红色药片4180粒，称重412克，检测为冰毒片剂", ["methamphetamine_tablet 412 g exact"]),
    ("网上流传查获1吨冰毒的消息不实，警方实际查获冰毒12公斤", ["methamphetamine 12000 g exact"]),
    ("石某长期贩卖海洛因。民警将其抓获，从其身上查获3.2克", ["heroin 3.2 g exact"]),
    ("【青石警方缴获海洛因】昨日，警方截停一辆轿车，车内藏有23块，重8.1公斤", ["heroin 8100 g exact"]),
    ("一家药企将复方地芬诺酯片销往个人。公安机关抓获9人，追回流失药品3100瓶", ["diphenoxylate 3100 item exact"]),
    ("卫生院医生套取哌替啶注射液出卖。案发后，民警从其宿舍起出62支", ["pethidine 62 item exact"]),
    ("民警在茶几上发现一小袋疑似冰毒的物质，石某承认是冰毒，称重0.8克", ["methamphetamine 0.8 g exact"]),
    ("查获外包装为“奶茶”的粉末30包，检出氯胺酮、MDMA成分，净重600克", ["mixed 600 g exact"]),
    ("从快递包裹内查获贴纸100张，检出麦角二乙胺成分", ["lsd 100 pill exact"]),
    ("收缴电子烟42支，其中12支检出依托咪酯成分，30支未检出毒品成分", ["etomidate 12 item exact"]),
    ("倒出来的是药片，7000片，经化验为含甲基苯丙胺和咖啡因的片剂，民警抓获石某", ["methamphetamine_tablet 7000 pill exact"]),
    ("于其腰间缠绕之6包白色粉块内验出海洛因，总毛重2314公克，当场逮捕", ["heroin 2314 g exact"]),
    (
        "查获疑似甲基苯丙胺一袋、疑似甲基苯丙胺片剂十五粒。经称量，前者净重23.4克，后者净重1.4克",
        ["methamphetamine 23.4 g exact", "methamphetamine_tablet 1.4 g exact"],
    ),
    (
        "扣押的1号检材净重10.02克，2号检材净重3.55克；经鉴定，1号检材检出海洛因成分，2号检材检出甲基苯丙胺成分",
        ["heroin 10.02 g exact", "methamphetamine 3.55 g exact"],
    ),
    ("查扣愷他命成品淨重18公斤、半成品結晶鹵水60公升", ["ketamine 18000 g exact", "ketamine 60000 ml exact"]),
    (
        "抓获石某，并缴获毒品（净重4.7克的红色药丸45颗、净重0.75克的白色晶体1小包，以上物品均检出甲基苯丙胺成分）",
        ["methamphetamine_tablet 4.7 g exact", "methamphetamine 0.75 g exact"],
    ),
    (
        "查获毒品净重1448.9克，其中从1267.8克中检出甲基苯丙胺成分，从181.1克中检出海洛因成分",
        ["unspecified 1448.9 g exact", "methamphetamine 1267.8 g exact of", "heroin 181.1 g exact of"],
    ),
    ("查获一圆形小盒，内有疑似毒品净重3.4克。在茶几上查获白纸一张。经鉴定，缴获的疑似毒品均检出甲基苯丙胺成分", ["methamphetamine 3.4 g exact"]),
    ("查获冰毒片剂137颗，净重计13.3克及三张银行卡", ["methamphetamine_tablet 13.3 g exact"]),
    (
        "查扣大麻活株263株（開花株88株、幼苗175株）、大麻種子54顆",
        ["cannabis 263 plant exact", "cannabis 54 pill exact", "cannabis 88 plant exact of", "cannabis 175 plant exact of"],
    ),
    ("现场查获疑似毒品1袋，净重927.8克，检出甲基苯丙胺成分，含量为36.76g／100g", ["methamphetamine 927.8 g exact"]),
    ("该团伙计划再购买20公斤冰毒，警方及时收网，缴获冰毒12公斤", ["methamphetamine 12000 g exact"]),
    (
        "7月31日，全省统一收网。分市战果如下（破案/缴毒克数）：\n海陵　14/1,203.5\n洋山　12/866.4\n宁浦　9/515\n",
        ["unspecified 1203.5 g exact", "unspecified 866.4 g exact", "unspecified 515 g exact"],
    ),
    ("缴获石某抛弃的毒品可疑物1包，经鉴定，该可疑物净重19.96克，检出海洛因成分", ["heroin 19.96 g exact"]),
    ("缴获甲基苯丙胺可疑物3包，共重150.2克（经鉴定含甲基苯丙胺成分，其中100克含量为66%）", ["methamphetamine 150.2 g exact"]),
    ("这批冰毒最终被警方拦截，总量达到86公斤", ["methamphetamine 86000 g exact"]),
    ("石某投案时带来冰毒13克交给警方", ["methamphetamine 13 g exact"]),
    ("巡逻艇拦下一艘快艇，舱内载有氯胺酮320公斤", ["ketamine 320000 g exact"]),
    ("民警掀开香蕉，露出用黄色胶带缠裹的包裹58个，称重56.8公斤。拆开后检测为冰毒片剂，司机被控制", ["methamphetamine_tablet 56800 g exact"]),
    (
        "查获冰毒（晶体状）733.95g、白色粉末状毒品（含摇头丸和氯胺酮成份）3粒、白色片剂（哌醋甲酯）444粒",
        ["methamphetamine 733.95 g exact", "mixed 3 pill exact", "pharmaceutical 444 pill exact"],
    ),
    ("经鉴定，所缴获的疑似毒品“麻古”中检出甲基苯丙胺和咖啡因成分，净重为561.4克", ["methamphetamine_tablet 561.4 g exact"]),
    ("每次任务都是考验，他累计缴获各类毒品1.5吨", ["unspecified 1500000 g exact"]),
    ("上半年边境缉毒4160千克，缴获制毒物品476.6吨", ["unspecified 4160000 g exact", "precursor 476600000 g exact"]),
    ("《销毁一批毒品》一文中，“去年缴获毒品1.28吨”应为“去年缴获毒品128千克”", ["unspecified 128000 g exact"]),
    ("民警查获海洛因12条，每条重约350克，共4.2公斤", ["heroin 4200 g exact"]),
    ("民警查获海洛因，除皮后净重305克", ["heroin 305 g exact"]),
    ("民警查获海洛因至少3公斤", ["heroin 3000 g over"]),
    ("海关侦破一宗涉及约1.2吨的可卡因贩毒案件，市值约10亿元", ["cocaine 1200000 g about"]),
    ("男子行李内藏毒24公斤，涉可卡因，当场被捕", ["cocaine 24000 g exact"]),
    ("行李中有15瓶蜂蜜，其中3瓶检出可卡因成分，共重2.4公斤，海关查扣", ["cocaine 2400 g exact"]),
    (
        "去年查获毒品3018公斤，其中大麻120公斤。与107年相较（侦办249案、查获2455.9公斤），略有增加",
        ["unspecified 3018000 g exact", "unspecified 2455900 g exact", "cannabis 120000 g exact of"],
    ),
    ("青石海关上半年缴获各种走私进境毒品28.8千克", ["unspecified 28800 g exact"]),
    ("渔船走私愷他命480公斤　检警海上拦截", ["ketamine 480000 g exact"]),
    ("【战果】毒品112公斤、车辆3台、嫌疑人8名", ["unspecified 112000 g exact"]),
    ("案情：石某运输海洛因；查获地点：青石检查站；毒品数量：2.3公斤", ["heroin 2300 g exact"]),
    ("男子体内藏毒86粒，过关时被截获", ["unspecified 86 pill exact"]),
    (
        "民警打开塑料袋，里面有一块砖形的白色固体、两袋白色粉末，疑似毒品海洛因。后经鉴定，砖形白色固体及袋装白色粉末净重共563克，均是毒品海洛因。民警抓获3人",
        ["heroin 563 g exact"],
    ),
    ("民警当场查获用编织袋包装的冰毒2大麻袋，共计50包。经称量，总重35.2公斤", ["methamphetamine 35200 g exact"]),
    ("检获4.2吨俗称“浴盐”或“丧尸药”的毒品“甲卡西酮”", ["methcathinone 4200000 g exact"]),
    (
        "民警查获疑似毒品2小袋，净重分别为0.28克和0.31克。经鉴定，从送检的两袋检材中均检出甲基苯丙胺成分",
        ["methamphetamine 0.28 g exact", "methamphetamine 0.31 g exact"],
    ),
    ("公安人员从厂房内查获正在反应的液体640公斤（含甲基苯丙胺成分）", ["methamphetamine 640000 g exact"]),
    ("现场查获“上头电子烟”烟弹1200余个。该团伙从外省购买含依托咪酯的烟油加工", ["etomidate 1200 item over"]),
    ("现场查获“上头电子烟”烟弹120个。上头电子烟多含合成大麻素、依托咪酯", ["new_psychoactive 120 item exact"]),
    ("在车内查获冰毒半公斤、海洛因一公斤半、鸦片二两", ["methamphetamine 500 g exact", "heroin 1500 g exact", "opium 100 g exact"]),
]

NONE = [
    ("力争缴获海洛因3000克", "plan or target"),
    ("先后卖出冰毒近4公斤", "sold"),
    ("以每克500元的价格购买冰毒50克", "bought"),
    ("公开销毁近年没收的毒品1.3吨", "destroyed"),
    ("每天要吸1克海洛因", "amount of each, not of all"),
    ("瘾大时吸食1克海洛因", "consumed"),
    ("走私大麻种子50克以上、不满200克的，亦属“数量较大”的范围", "rule, threshold or sentence range of a law"),
    ("据此缴获冰毒10克以上的，奖励2000元", "rule, threshold or sentence range of a law"),
    ("如果查获冰毒10克，将被判刑", "hypothesis"),
    ("现场未发现毒品3克", "nothing was found"),
    ("查获淡黄色粉末1包（净重15.7克，未检出常见毒品成分）", "tested negative"),
    ("从住处起获白色粉末约300克。民警起初以为是毒品，经刑科所检验，粉末系普通玉米淀粉，未检出毒品成分", "tested negative"),
    ("从包内查获白色晶体2包，净重35克。后经鉴定，该晶体为普通冰糖", "tested negative"),
    ("在车内查获疑似毒品的白色粉末500克，送检后确认是柠檬酸", "tested negative"),
    ("查获红色药片50粒，净重4.5克。经检验，红色药片检出烟酰胺成分", "tested negative"),
    ("捣毁窝点1处，缴获的原料足够灌装依托咪酯烟弹约10万颗", "estimate, not found"),
    ("9时，搜查组在船舱起获“冰毒”25公斤（用面粉代替）", "training, drill or demonstration"),
    ("医院库存地西泮片1240片", "stock, not an act"),
    ("当地医师三个月内开具哌甲酯缓释片1960片", "made or carried, not seized"),
    ("家长翻出半瓶药片，检验结论为曲马多", "part of a piece, no number"),
    ("警方当场查扣5公斤白色粉末，经鉴定不含毒品成分", "tested negative"),
    ("现场查获的透明液体12升经检验不是毒品", "tested negative"),
    ("民警查获未贴标签的胶囊1200余粒，成分待检", "no substance told"),
    ("石某给了谢某“麻古”200粒", "sold"),
    ("举个例子：甲替乙带一箱茶叶过关，民警从茶叶罐中查获冰毒300克", "hypothesis"),
    ("针对群里“某地查获1吨冰毒”的传言，警方表示没有此事", "a figure that the document itself calls wrong"),
]


@pytest.mark.parametrize(("sentence", "expected"), ALL)
def test_sentence_gives_all_its_seizures(sentence: str, expected: list[str]) -> None:
    assert seizures(sentence) == expected


@pytest.mark.parametrize(("sentence", "reason"), NONE)
def test_sentence_gives_no_seizure_and_tells_why(sentence: str, reason: str) -> None:
    assert seizures(sentence) == []
    assert reason in reasons(sentence)


LOOK_ALIKES = [
    "民警从其家中搜出5个装过冰毒的袋子",
    "缴获冰毒吸食壶3个、毒品包装袋200个、毒品小秤2台",
    "捣毁大麻种植大棚2座，查获大麻生长灯30盏、大麻培育箱4个",
    "民警起获手枪1支、子弹12发及海洛因",
    "查获20包香烟、冰毒吸管5支",
    "地里夹种着一株株齐腰高的罂粟",
    "民警发现罂粟地一块",
    "持有三级毒品未达20公克的男子被移送法办",
    "截获一辆装有毒品的货车，车上有20吨水果",
    "抓获贩卖毒品的男子，体重85公斤",
    "同日，另一组民警查获走私冻品20吨、烟花爆竹30箱。该组曾破获冰毒案",
    "民警抓获贩毒嫌疑人石某。石某家中还有大米50公斤、白酒20瓶",
    "民警查获假烟200条、假酒60瓶。该团伙还涉嫌贩卖海洛因",
    "民警查获电子烟300支，经检测未含有毒品成分",
    "破获贩毒案件12起，涉及毒品3吨",
    "市场监管局查扣无证电子烟1200支。依托咪酯已被列管",
]


@pytest.mark.parametrize("sentence", LOOK_ALIKES)
def test_words_around_a_drug_carry_no_number_to_it(sentence: str) -> None:
    assert seizures(sentence) == []
