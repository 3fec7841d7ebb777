"""How annual reports, campaigns and press conferences put their figures: each sentence → all facts; averages, shortfalls, targets and stock → nothing."""

from datetime import date

import pytest

from extract.check import tell
from tests.sentences import read

ISSUED = date(2024, 7, 10)
ALL = [
    (
        "2024年上半年，全县共破获毒品案件56起，抓获犯罪嫌疑人74名，缴毒3.2公斤，强戒66人，社戒31人，新发现12人。",
        [
            "captured 74 exact",
            "cases solved 56 exact",
            "community_rehab 31 exact",
            "compulsory_rehab 66 exact",
            "new_drug_users 12 exact",
            "unspecified 3200 g exact",
        ],
    ),
    (
        "2024年上半年，全市查获吸毒人员1846人次，复吸1530人次，新发现316人次。",
        ["drug_users 1530 exact of", "drug_users 1846 exact", "new_drug_users 316 exact"],
    ),
    (
        "2024年上半年，全市查获吸毒人员1846人次，其中男性1502人次，女性344人次。",
        ["drug_users 1502 exact of", "drug_users 1846 exact", "drug_users 344 exact of"],
    ),
    (
        "2024年上半年，全市查获吸毒人员1846人次。按年龄分，35岁以下621人次，36至59岁1102人次，60岁以上123人次。",
        ["drug_users 1102 exact of", "drug_users 123 exact of", "drug_users 1846 exact", "drug_users 621 exact of"],
    ),
    ("2024年上半年，全市查获吸毒人员1846人次，去年同期查获2395人次。", ["drug_users 1846 exact", "drug_users 2395 exact"]),
    ("2024年一季度全省发现依托咪酯案件11起，二季度激增到56起。", ["cases solved 11 exact", "cases solved 56 exact"]),
    ("2024年一季度破案11起，二季度增至56起，三个月里翻了五倍。", ["cases solved 11 exact", "cases solved 56 exact"]),
    ("2022年全县破获毒品案件81起，2023年降到45起，今年上半年只有12起。", ["cases solved 12 exact", "cases solved 45 exact", "cases solved 81 exact"]),
    ("2024年上半年，全省缴毒36.9公斤，去年同期为48.8公斤。", ["unspecified 36900 g exact", "unspecified 48800 g exact"]),
    (
        "2024年上半年，全省共破毒品刑事案件412起，抓犯罪嫌疑人563名，缴毒36.9公斤。去年同期为529起、701名、48.8公斤。",
        [
            "captured 563 exact",
            "captured 701 exact",
            "cases solved 412 exact",
            "cases solved 529 exact",
            "unspecified 36900 g exact",
            "unspecified 48800 g exact",
        ],
    ),
    ("2024年上半年，全市抓获犯罪嫌疑人98名，较去年同期的121名下降19%。", ["captured 121 exact", "captured 98 exact"]),
    (
        "2024年上半年，全市破案88起（去年同期105起），缴毒2.1千克（去年同期1.7千克）。",
        ["cases solved 105 exact", "cases solved 88 exact", "unspecified 1700 g exact", "unspecified 2100 g exact"],
    ),
    ("2023年全市强戒1.75万人次，新发现吸毒人员2.2万多名。", ["compulsory_rehab 17500 exact", "new_drug_users 22000 over"]),
    (
        "会战期间，全省查处吸毒人员4.8万人次，强戒1.75万，新发现2.2万多。",
        ["compulsory_rehab 17500 exact", "drug_users 48000 exact", "new_drug_users 22000 over"],
    ),
    ("2023年，全省缴获各类毒品2.06吨，这里头冰毒占大头，1.31吨。", ["methamphetamine 1310000 g exact of", "unspecified 2060000 g exact"]),
    ("2023年，全省缴获各类毒品2.06吨，冰毒占了大头，有1.31吨。", ["methamphetamine 1310000 g exact of", "unspecified 2060000 g exact"]),
    (
        "2023年，全省缴获毒品2.06吨，其中冰毒最多，达1.31吨，海洛因次之，为0.4吨。",
        ["heroin 400000 g exact of", "methamphetamine 1310000 g exact of", "unspecified 2060000 g exact"],
    ),
    (
        "2023年，全省缴获毒品2.06吨，以冰毒居首，1.31吨，其次是海洛因，0.4吨。",
        ["heroin 400000 g exact of", "methamphetamine 1310000 g exact of", "unspecified 2060000 g exact"],
    ),
    ("2023年全年我们才缴了1.4吨。", ["unspecified 1400000 g exact"]),
    ("2013年全年，全省一共缴了毒品1.4吨，抓了1.43万人。", ["captured 14300 exact", "unspecified 1400000 g exact"]),
    ("民警当场缴获溴代苯丙酮四吨三。", ["precursor 4300000 g exact"]),
    ("民警当场查获麻黄草一吨半、冰毒半吨。", ["ephedrine 1500000 g exact", "methamphetamine 500000 g exact"]),
    ("民警当场查获海洛因三公斤六。", ["heroin 3600 g exact"]),
    ("现场缴获冰毒两斤半，鸦片三两。", ["methamphetamine 1250 g exact", "opium 150 g exact"]),
    (
        "“夏季行动”开展以来至6月30日，全市共破毒品案件33起，刑拘41人，逮捕22人，移诉18人。",
        ["cases solved 33 exact", "criminal_detention 41 exact", "formal_arrest 22 exact", "prosecution 18 exact"],
    ),
    ("自5月20日行动启动至上周末，累计破案131起，抓获185人。", ["captured 185 exact", "cases solved 131 exact"]),
    ("上周全市共破获毒品案件14起，其中贩卖11起、容留3起。", ["cases solved 11 exact", "cases solved 14 exact", "cases solved 3 exact"]),
    (
        "2023年，我院受理审查逮捕毒品犯罪案件207件268人，批准逮捕183件231人，不捕37人（其中证据不足不捕24人）。",
        ["cases handled 183 exact", "cases handled 207 exact", "formal_arrest 231 exact"],
    ),
    (
        "2023年，我院提起公诉毒品案件241件312人。312名被起诉人员中，男性278名、女性34名；本区户籍94名；曾因毒品犯罪被判刑的71名。",
        [
            "cases handled 241 exact",
            "prosecution 278 exact of",
            "prosecution 312 exact",
            "prosecution 34 exact of",
            "prosecution 71 exact of",
            "prosecution 94 exact of",
        ],
    ),
    (
        "2023年，全市法院审结毒品案件312件，判处罪犯401人，其中五年以上有期徒刑、无期徒刑、死刑的98人，重刑率24.4%。",
        ["cases handled 312 exact", "sentenced 401 exact", "sentenced 98 exact of"],
    ),
    (
        "2023年全年累计强制隔离戒毒518人，责令社区戒毒243人、社区康复188人。",
        ["community_rehab 188 exact", "community_rehab 243 exact", "compulsory_rehab 518 exact"],
    ),
    (
        "问：去年成效如何？\n答：去年全市破获毒品案件96起，抓获118人，缴了19.6公斤毒品。",
        ["captured 118 exact", "cases solved 96 exact", "unspecified 19600 g exact"],
    ),
    ("记者：缴获的毒品主要有哪些？\n发言人：主要是冰毒和海洛因，去年缴获冰毒8公斤、海洛因7.9公斤。", ["heroin 7900 g exact", "methamphetamine 8000 g exact"]),
    ("“百日攻坚”（2023年8月1日至11月8日）期间，破案96起，占全年三分之一。", ["cases solved 96 exact"]),
    ("三个波次下来，共打掉团伙7个，捣毁窝点12处，抓了61人。", ["captured 61 exact", "gang 7 item exact", "site 12 item exact"]),
    ("2023年，全市公安机关打处毒品犯罪嫌疑人312人，其中移送起诉301人。", ["investigated 312 exact", "prosecution 301 exact"]),
    ("2024年1至5月，全区共立毒品案件45起，破42起，打掉团伙3个。", ["cases handled 45 exact", "cases solved 42 exact", "gang 3 item exact"]),
    (
        "2024年上半年全县缴获海洛因1.2千克，同比上升3倍；冰毒0.8千克，下降12%；大麻35克，上升1倍。",
        ["cannabis 35 g exact", "heroin 1200 g exact", "methamphetamine 800 g exact"],
    ),
    (
        "2024年上半年，缴获海洛因、冰毒、氯胺酮分别为4.2公斤、21.5公斤和2.9公斤。",
        ["heroin 4200 g exact", "ketamine 2900 g exact", "methamphetamine 21500 g exact"],
    ),
    (
        "2024年上半年，全州破获毒品案件305起、抓获嫌疑人388名、缴毒1.26吨，同比分别上升5%、7%和12%。",
        ["captured 388 exact", "cases solved 305 exact", "unspecified 1260000 g exact"],
    ),
    (
        "2023年，全县禁毒战线战果：破案62起；抓人77名；缴毒1.9公斤；收戒45名。",
        ["captured 77 exact", "cases solved 62 exact", "compulsory_rehab 45 exact", "unspecified 1900 g exact"],
    ),
    ("2023年全县铲除罂粟2314株，查处种植人员16人，其中行政拘留9人。", ["admin_detention 9 exact", "investigated 16 exact", "poppy 2314 plant exact"]),
    (
        "2019年至2023年，全省法院一审审结毒品案件共计2.1万件，判决生效被告人2.8万人。一审结案数从2019年的6200件降至2023年的2900件；生效判决人数从8100人降至3900人。",
        [
            "cases handled 21000 exact",
            "cases handled 2900 exact",
            "cases handled 6200 exact",
            "sentenced 28000 exact",
            "sentenced 3900 exact",
            "sentenced 8100 exact",
        ],
    ),
    ("全省破获毒品犯罪案件已从2015年高峰时期的1.6万余起降至2023年的3500起。", ["cases solved 16000 over", "cases solved 3500 exact"]),
    (
        "2023年，全省法院审结毒品案件2373件，较2015年高峰时期（1.39万件）下降82.9%，较2022年（3600件）下降34.1%。",
        ["cases handled 13900 exact", "cases handled 2373 exact", "cases handled 3600 exact"],
    ),
    (
        "今年1至5月，全市破获毒品犯罪案件110起，抓获犯罪嫌疑人170名，缴获毒品18.5公斤；截至5月底，全市现有吸毒人员7100名，戒断3年未发现复吸人员4.3万名。",
        ["captured 170 exact", "cases solved 110 exact", "unspecified 18500 g exact"],
    ),
    (
        "截至7月31日，行动中共破获毒品犯罪案件259起，抓获犯罪嫌疑人334名，缴获各类毒品131.2公斤、易制毒化学品7.1吨。",
        ["captured 334 exact", "cases solved 259 exact", "precursor 7100000 g exact", "unspecified 131200 g exact"],
    ),
    ("7月1日至6日，出动警力1000余人次，查获毒品刑事案件3起，缴毒3.91公斤。", ["cases solved 3 exact", "unspecified 3910 g exact"]),
    ("全市共确立目标案件29起，破获重大案件12起，打掉制贩毒网络18个。", ["cases large 12 exact", "cases target 29 exact", "gang 18 item exact"]),
    ("去年以来，共发现查处吸毒人员780人次，其中新发现吸毒人员312名。", ["drug_users 780 exact", "new_drug_users 312 exact"]),
    ("2023年新发现吸毒人员710名，同比减少两成。", ["new_drug_users 710 exact"]),
    ("行动期间，责令强制隔离戒毒648人，社区戒毒、社区康复810人。", ["community_rehab 810 exact", "compulsory_rehab 648 exact"]),
    ("2006年，全市共强制戒毒269人次，劳教戒毒71人。", ["compulsory_rehab 269 exact", "compulsory_rehab 71 exact"]),
    (
        "2006年共缴获海洛因5.79公斤、鸦片1.69公斤、冰毒5.95公斤、摇头丸4541粒、氯胺酮1.79公斤。",
        ["heroin 5790 g exact", "ketamine 1790 g exact", "mdma 4541 pill exact", "methamphetamine 5950 g exact", "opium 1690 g exact"],
    ),
    (
        "自去年年初至今年5月，全市共破获毒品案件97起，缴获毒品海洛因590多克、麻古10870多片、摇头丸580多粒、“K粉”840多克。",
        ["cases solved 97 exact", "heroin 590 g over", "ketamine 840 g over", "mdma 580 pill over", "methamphetamine_tablet 10870 pill over"],
    ),
    (
        "海关今年1至6月共侦破604宗毒品案件，检获约2.3吨疑似毒品，客运渠道破获26宗，拘捕30人，检获约46公斤疑似毒品。",
        ["captured 30 exact", "cases solved 26 exact", "cases solved 604 exact", "unspecified 2300000 g about", "unspecified 46000 g about"],
    ),
    ("海关今年首8个月共检获3.2吨毒品，以大麻类占最多，约570公斤。", ["cannabis 570000 g about of", "unspecified 3200000 g exact"]),
    ("今年首季，青少年涉毒被捕人数为312人，较去年同期的420人减少26%。", ["captured 312 exact", "captured 420 exact"]),
    ("上述期间，全市判处毒品罪犯1330人，其中270人被判处五年以上有期徒刑，重刑率20.3%。", ["sentenced 1330 exact", "sentenced 270 exact of"]),
    ("2021年至2023年，警方就毒品罪行拘捕的人数分别为1,203人、1,102人及998人。", ["captured 1102 exact", "captured 1203 exact", "captured 998 exact"]),
    (
        "过去三年（即2021、2022及2023年），海关侦破的毒品案件分别为1,103宗、906宗及812宗，检获毒品分别为8.2公吨、7.1公吨及6.5公吨。",
        [
            "cases solved 1103 exact",
            "cases solved 812 exact",
            "cases solved 906 exact",
            "unspecified 6500000 g exact",
            "unspecified 7100000 g exact",
            "unspecified 8200000 g exact",
        ],
    ),
    ("2023年全年，21岁以下青少年因毒品罪行被捕有607人，较2022年的580人增加4.7%。", ["captured 580 exact", "captured 607 exact"]),
    (
        "今年第一季，本署侦办毒品案件1,204件1,388人，起诉612件745人，缓起诉133人，不起诉211人。",
        ["cases handled 1204 exact", "cases handled 612 exact", "prosecution 745 exact"],
    ),
    (
        "本局今年截至6月底止，查获制毒工厂3座、毒品咖啡包分装场5处，起出咖啡包1万2,300包。",
        ["new_psychoactive 12300 item exact", "site 3 item exact", "site 5 item exact"],
    ),
    (
        "112年全国查获第一至四级毒品总量6,120.4公斤，其中愷他命1,020公斤、安非他命880公斤、海洛因112公斤。",
        ["amphetamine 880000 g exact of", "heroin 112000 g exact of", "ketamine 1020000 g exact of", "unspecified 6120400 g exact"],
    ),
    ("依新制裁处罚锾并令参加讲习者13人。", ["admin_penalty 13 exact"]),
    ("持有第三级毒品未逾量裁罚452人。", ["admin_penalty 452 exact"]),
    (
        "本年度查缉毒品成果：制造案12件30人、运输案25件61人、贩卖案88件120人。",
        ["captured 120 exact", "captured 30 exact", "captured 61 exact", "cases solved 12 exact", "cases solved 25 exact", "cases solved 88 exact"],
    ),
    (
        "司警2023年全年侦破贩毒案54宗，移送检察院93人；检获可卡因3.2公斤、大麻1.1公斤。",
        ["cannabis 1100 g exact", "cases solved 54 exact", "cocaine 3200 g exact", "prosecution 93 exact"],
    ),
    ("答：这三个月我们一共打掉了9个团伙，抓了120多人，缴的毒品有30多公斤。", ["captured 120 over", "gang 9 item exact", "unspecified 30000 g over"]),
    ("答：去年查处吸毒人员一千一百多人次，比前年少了三百多。", ["drug_users 1100 over"]),
    (
        "据统计，2024年上半年该院共受理毒品案件66件，同比减少21件；审结58件，判处被告人73人，其中重刑18人。",
        ["cases handled 58 exact", "cases handled 66 exact", "sentenced 18 exact of", "sentenced 73 exact"],
    ),
    ("2023年共处理涉毒治安案件146起，行政拘留131人，社区戒毒44人。", ["admin_detention 131 exact", "cases handled 146 exact", "community_rehab 44 exact"]),
    ("全年抓获网上在逃涉毒人员23名，其中部级逃犯2名。", ["captured 2 exact of", "captured 23 exact"]),
    (
        "全年共抓获涉毒违法犯罪人员402名（刑事拘留66名、行政拘留180名、强制隔离戒毒125名、社区戒毒31名）。",
        ["admin_detention 180 exact", "captured 402 exact", "community_rehab 31 exact", "compulsory_rehab 125 exact", "criminal_detention 66 exact"],
    ),
    ("5月份，全县破获毒品案件4起，比4月份多1起；6月份破获6起。", ["cases solved 4 exact", "cases solved 6 exact"]),
    ("2023年，全县外流贩毒被抓获23人，同比减少9人。", ["captured 23 exact"]),
    ("2023年，在外地因贩毒被查获12人。", ["captured 12 exact"]),
    ("5人被抓获，3人在逃。", ["captured 5 exact"]),
    ("2013年全年我们才缴了1.4吨。", ["unspecified 1400000 g exact"]),
    ("2023年全年，全市毒品缴了27公斤多，抓了153人。", ["captured 153 exact", "unspecified 27000 g over"]),
    ("2023年，各类毒品缴获31.7公斤。", ["unspecified 31700 g exact"]),
    ("2023年，海洛因共缴获8.2公斤，冰毒缴获5公斤。", ["heroin 8200 g exact", "methamphetamine 5000 g exact"]),
    ("检查站从其身上查获冰毒，又从车上查获3公斤。", ["methamphetamine 3000 g exact"]),
    (
        "会战期间，全省破案1.19万起，抓了1.43万人，强戒1.75万，新发现2.2万多。",
        ["captured 14300 exact", "cases solved 11900 exact", "compulsory_rehab 17500 exact", "new_drug_users 22000 over"],
    ),
    ("全年抓获1.2万，其中女性3000人。", ["captured 12000 exact", "captured 3000 exact of"]),
    ("2024年上半年，我市共破毒品案件66起，比去年同期的81起少了15起。", ["cases solved 66 exact", "cases solved 81 exact"]),
    (
        "2024年上半年，我市毒品破案数由去年同期的81起降至66起，抓获人数由105人降至88人。",
        ["captured 105 exact", "captured 88 exact", "cases solved 66 exact", "cases solved 81 exact"],
    ),
    ("2024年上半年，冰毒缴获量由去年同期的410公斤降至265公斤。", ["methamphetamine 265000 g exact", "methamphetamine 410000 g exact"]),
    ("2024年上半年缴获海洛因4.2公斤，上年同期的缴获量为5.1公斤。", ["heroin 4200 g exact", "heroin 5100 g exact"]),
    ("今年前5个月，全市缴毒8.4公斤，仅为上年同期的88.2公斤的一成。", ["unspecified 8400 g exact", "unspecified 88200 g exact"]),
    (
        "今年以来，全县共查获吸毒人员212人次（其中新发现31人），强戒45人、社戒67人、社康20人。",
        ["community_rehab 20 exact", "community_rehab 67 exact", "compulsory_rehab 45 exact", "drug_users 212 exact", "new_drug_users 31 exact"],
    ),
    (
        "问：今年的情况怎么样？答：一到五月抓了61个，缴了大概3公斤冰毒，破了22起。",
        ["captured 61 exact", "cases solved 22 exact", "methamphetamine 3000 g about"],
    ),
    ("发言人：三年来，全市累计破案412起，平均每年130多起。", ["cases solved 412 exact"]),
    ("发言人：全省禁毒部门去年打掉了87个团伙，比前年多了12个。", ["gang 87 item exact"]),
    ("主任：去年我们办了312件毒品案，批捕401人，起诉388人。", ["cases handled 312 exact", "formal_arrest 401 exact", "prosecution 388 exact"]),
    (
        "2023年，全市法院共受理一审毒品犯罪案件305件，审结298件，生效判决人数366人，其中判处五年有期徒刑以上刑罚的112人。",
        ["cases handled 298 exact", "cases handled 305 exact", "sentenced 112 exact of", "sentenced 366 exact"],
    ),
    (
        "2023年全省海关共立案侦办走私毒品犯罪案件124起，缴获各类毒品1.3吨，案件数和缴毒量同比分别增长11%和34%。",
        ["cases handled 124 exact", "unspecified 1300000 g exact"],
    ),
    ("2023年全区破获部级目标案件2起、省级目标案件5起，千克以上案件11起。", ["cases large 11 exact", "cases target 2 exact", "cases target 5 exact"]),
    (
        "2024年上半年，海关检获可卡因304公斤，去年同期只有97公斤；冰毒则由410公斤跌至265公斤。",
        ["cocaine 304000 g exact", "cocaine 97000 g exact", "methamphetamine 265000 g exact", "methamphetamine 410000 g exact"],
    ),
    (
        "2024年上半年，破案数与去年同期的126起相比下降31%，但缴毒量由去年同期的14.1公斤升至23.6公斤。",
        ["cases solved 126 exact", "unspecified 14100 g exact", "unspecified 23600 g exact"],
    ),
    ("2024年1至6月，全市缴获毒品104.8公斤，较上年同期的88.2公斤多出近两成。", ["unspecified 104800 g exact", "unspecified 88200 g exact"]),
    (
        "截至6月底，该关今年共缉获毒品97案、2,146公斤，其中大麻1,032公斤、安非他命388.5公斤；较去年同期71案、1,377公斤，案数增加36.6%。",
        [
            "amphetamine 388500 g exact of",
            "cannabis 1032000 g exact of",
            "cases solved 71 exact",
            "cases solved 97 exact",
            "unspecified 1377000 g exact",
            "unspecified 2146000 g exact",
        ],
    ),
    (
        "2024年上半年，全省查获吸毒人员1846人次，其中新发现316人次。按滥用种类，冰毒1102人次、海洛因744人次。按年龄，35岁以下621人次，占33.6%；其中未成年人27人次。",
        [
            "drug_users 1102 exact of",
            "drug_users 1846 exact",
            "drug_users 27 exact of",
            "drug_users 621 exact of",
            "drug_users 744 exact of",
            "new_drug_users 316 exact",
        ],
    ),
    ("上半年全省查获吸毒人员1846人次，新发现316人次。去年同期查获2395人次。", ["drug_users 1846 exact", "drug_users 2395 exact", "new_drug_users 316 exact"]),
    (
        "警务处及海关在2023年共检获下列毒品（公斤）：\n\u3000\u3000氯胺酮\u3000\u3000\u3000一千零四十二\n\u3000\u3000可卡因\u3000\u3000\u3000八百九十六点五\n\u3000\u3000大麻\u3000\u3000\u3000\u3000七百一十三\n同年拘捕3406人。",
        ["cannabis 713000 g exact", "captured 3406 exact", "cocaine 896500 g exact", "ketamine 1042000 g exact"],
    ),
    (
        "2023年查获毒品种类及数量：\n海洛因\u30003.2公斤\n冰毒\u30005公斤\n大麻\u3000120克\n以上数据由禁毒办提供。",
        ["cannabis 120 g exact", "heroin 3200 g exact", "methamphetamine 5000 g exact"],
    ),
    (
        "2023年度主要数据如下：\n破获案件（起）\u300045\n抓获人员（人）\u300060\n缴毒（克）\u30001280.5\n特此公告。",
        ["captured 60 exact", "cases solved 45 exact", "unspecified 1280.5 g exact"],
    ),
    (
        "2024年上半年，全省查获吸毒人员1846人次。按滥用种类，冰毒1102人次、海洛因744人次。按年龄，35岁以下621人次，60岁以上12人次。",
        ["drug_users 1102 exact of", "drug_users 12 exact of", "drug_users 1846 exact", "drug_users 621 exact of", "drug_users 744 exact of"],
    ),
    (
        "2024年上半年，全省查获吸毒人员1846人次。按年龄，35岁以下621人次，占33.6%；其中未成年人27人次。",
        ["drug_users 1846 exact", "drug_users 27 exact of", "drug_users 621 exact of"],
    ),
    (
        "2024年上半年，全省查获吸毒人员1846人次，其中新发现316人次。按年龄，35岁以下621人次。",
        ["drug_users 1846 exact", "drug_users 621 exact of", "new_drug_users 316 exact"],
    ),
    ("2024年上半年，全区抓获毒品犯罪嫌疑人从去年同期的120人减少到93人。", ["captured 120 exact", "captured 93 exact"]),
    (
        "截至5月底，今年共查获毒品97案、2,146公斤；较去年同期71案、1,377公斤增加。",
        ["cases solved 71 exact", "cases solved 97 exact", "unspecified 1377000 g exact", "unspecified 2146000 g exact"],
    ),
    (
        "海关2023年全年共侦破毒品案件1026宗，拘捕419人，检获毒品约6.8公吨，较2022年的895宗及2.9公吨大幅上升。",
        ["captured 419 exact", "cases solved 1026 exact", "cases solved 895 exact", "unspecified 2900000 g exact", "unspecified 6800000 g about"],
    ),
    (
        "航警局统计，今年1至6月查获旅客、货物夹带毒品案126件、165人，各级毒品总重1,842公斤；去年同期则为98件、121人。",
        ["captured 121 exact", "captured 165 exact", "cases solved 126 exact", "cases solved 98 exact", "unspecified 1842000 g exact"],
    ),
    (
        "刑事局統計，今年1至6月全国共查获毒品案2万件、2万1千人，毒品纯质净重3,200公斤。",
        ["captured 21000 exact", "cases solved 20000 exact", "unspecified 3200000 g exact"],
    ),
    (
        "警务处今年首五个月共拘捕1102名毒贩，检获2.1吨毒品，其中可卡因800公斤。",
        ["captured 1102 exact", "cocaine 800000 g exact of", "unspecified 2100000 g exact"],
    ),
    (
        "全市公安机关2024年第一季度战果：破获毒品案件22起（其中部督1起），抓获嫌疑人31人（其中逮捕12人），缴获海洛因0.5千克。",
        ["captured 31 exact", "cases solved 22 exact", "cases target 1 exact", "formal_arrest 12 exact", "heroin 500 g exact"],
    ),
    (
        "2024年5月，全县共破获毒品刑事案件6起，查处吸毒人员22人，其中初吸5人、复吸17人。",
        ["cases solved 6 exact", "drug_users 17 exact of", "drug_users 22 exact", "drug_users 5 exact of"],
    ),
    ("2024年上半年，全市毒品犯罪案件立案97起，破案92起，破案率94.8%。", ["cases handled 97 exact", "cases solved 92 exact"]),
    ("本月共破案9起，环比增加3起，抓获11人，环比减少2人。", ["captured 11 exact", "cases solved 9 exact"]),
    (
        "本周，全市共查破毒品案件6起，抓获嫌疑人8名。截至本周，专项行动累计破案57起、抓获88名。",
        ["captured 8 exact", "captured 88 exact", "cases solved 57 exact", "cases solved 6 exact"],
    ),
    (
        "至此，专项行动已累计破案57起，抓获88名，刑拘71名，逮捕45名。",
        ["captured 88 exact", "cases solved 57 exact", "criminal_detention 71 exact", "formal_arrest 45 exact"],
    ),
    ("2023年，全县禁毒工作在省综合考评中得92.5分，位居全市第一，破案45起，完成任务数的112%。", ["cases solved 45 exact"]),
    ("全年计划破案60起，实际破案72起。", ["cases solved 72 exact"]),
    ("2023年，共移送审查起诉毒品犯罪嫌疑人228人，同比下降19.4%，占全部移诉人数的12.3%。", ["prosecution 228 exact"]),
    ("2023年，全省检察机关共批准逮捕毒品犯罪嫌疑人2104人，起诉3312人，不批捕421人，不起诉305人。", ["formal_arrest 2104 exact", "prosecution 3312 exact"]),
    (
        "2023年，破获外流贩毒案件9起，打掉外流贩毒团伙2个，抓获外流贩毒人员34名，同比分别下降10%、33%和15%。",
        ["captured 34 exact", "cases solved 9 exact", "gang 2 item exact"],
    ),
    (
        "2023年全市禁毒部门破获制毒案件2起，捣毁制毒窝点2个，缴获制毒物品4.6吨、成品冰毒12公斤。",
        ["cases solved 2 exact", "methamphetamine 12000 g exact", "precursor 4600000 g exact", "site 2 item exact"],
    ),
    (
        "2023年，全市共破获涉依托咪酯案件33起，抓获58人，缴获含依托咪酯电子烟弹2310枚、烟油1.8升、烟粉230克。",
        ["captured 58 exact", "cases solved 33 exact", "etomidate 1800 ml exact", "etomidate 230 g exact", "etomidate 2310 item exact"],
    ),
    (
        "2023年，全市共侦办毒品案件101起（刑事55起、行政46起），打处412人（刑拘66人、逮捕41人、行拘180人、强戒125人）。",
        [
            "admin_detention 180 exact",
            "cases handled 101 exact",
            "cases handled 46 exact",
            "cases handled 55 exact",
            "compulsory_rehab 125 exact",
            "criminal_detention 66 exact",
            "formal_arrest 41 exact",
            "investigated 412 exact",
        ],
    ),
    (
        "2023年禁毒成绩单\n破案数：96起\n抓获人数：118人\n缴毒：19.6公斤\n强戒：66人",
        ["captured 118 exact", "cases solved 96 exact", "compulsory_rehab 66 exact", "unspecified 19600 g exact"],
    ),
    (
        "2023年禁毒成绩单\n◆破获毒品案件：96起\n◆抓获犯罪嫌疑人：118人\n◆缴获毒品：19.6公斤",
        ["captured 118 exact", "cases solved 96 exact", "unspecified 19600 g exact"],
    ),
    ("2023年，破获毒品案件96起｜抓获嫌疑人118名｜缴获毒品19.6公斤", ["captured 118 exact", "cases solved 96 exact", "unspecified 19600 g exact"]),
    ("数说2023：破案96、抓获118、缴毒19.6公斤、强戒66。", ["unspecified 19600 g exact"]),
    ("2023年战果：破案96起/抓118人/缴毒19.6公斤", ["captured 118 exact", "cases solved 96 exact", "unspecified 19600 g exact"]),
    ("【数字2023】96——全年破获毒品案件96起；118——全年抓获嫌疑人118名。", ["captured 118 exact", "cases solved 96 exact"]),
    (
        "一、打击情况：破案96起（同比+12.3%），抓获118人（-4.1%），缴毒19.6公斤（+30%）。",
        ["captured 118 exact", "cases solved 96 exact", "unspecified 19600 g exact"],
    ),
    ("全年破案96起，↑12.3%；抓获118人，↓4.1%；缴毒19.6公斤，↑30%。", ["captured 118 exact", "cases solved 96 exact", "unspecified 19600 g exact"]),
    (
        "2023年全年：查处吸毒人员 391 人次 ，其中新发现 103 人 ，决定强制隔离戒毒 118 人 。",
        ["compulsory_rehab 118 exact", "drug_users 391 exact", "new_drug_users 103 exact"],
    ),
    ("2023年共查处吸毒人员391人（次），强制隔离戒毒118人（次）。", ["compulsory_rehab 118 exact", "drug_users 391 exact"]),
    (
        "2023年共破获毒品刑事案件96起（案），抓获犯罪嫌疑人118名（其中男105名，女13名）。",
        ["captured 105 exact of", "captured 118 exact", "captured 13 exact of", "cases solved 96 exact"],
    ),
    (
        "2023年破案96起，其中：贩卖毒品案62起，容留他人吸毒案21起，非法持有毒品案13起。",
        ["cases solved 13 exact", "cases solved 21 exact", "cases solved 62 exact", "cases solved 96 exact"],
    ),
    (
        "2023年抓获犯罪嫌疑人118名，其中：贩卖毒品89名，容留他人吸毒18名，非法持有11名。",
        ["captured 11 exact of", "captured 118 exact", "captured 18 exact of", "captured 89 exact of"],
    ),
    (
        "2023年缴获各类毒品19.6公斤，其中：海洛因7.9公斤，冰毒8.05公斤，氯胺酮0.43公斤，其它3.22公斤。",
        ["heroin 7900 g exact of", "ketamine 430 g exact of", "methamphetamine 8050 g exact of", "unspecified 19600 g exact", "unspecified 3220 g exact of"],
    ),
    ("2023年全县共铲除毒品原植物罂粟2314株，查处违法种植人员16名。", ["investigated 16 exact", "poppy 2314 plant exact"]),
    (
        "2023年全县收缴仿真枪3支、制式手枪1支、子弹26发，毒资46.8万元，扣押车辆9辆。",
        ["ammunition 26 item exact", "cash 468000 CNY exact", "firearm 1 item exact", "firearm 3 item exact", "vehicle 9 item exact"],
    ),
    ("2023年，累计出动警力1.2万人次，盘查车辆3.4万辆次、人员5.6万人次，查获毒品案件18起，抓获21人。", ["captured 21 exact", "cases solved 18 exact"]),
    ("2023年，公路查缉站查获运输毒品案件7起、缴毒83.6千克，分别占全市的三成和七成。", ["cases solved 7 exact", "unspecified 83600 g exact"]),
    ("2023年破获网络涉毒案件15起，寄递渠道涉毒案件9起，娱乐场所涉毒案件3起。", ["cases solved 15 exact", "cases solved 3 exact", "cases solved 9 exact"]),
    (
        "2023年，破获毒品刑事案件96起，抓获毒品犯罪嫌疑人118名，移送起诉101名，刑事打击处理101名。",
        ["captured 118 exact", "cases solved 96 exact", "investigated 101 exact", "prosecution 101 exact"],
    ),
    (
        "2022年、2023年，全市分别破获毒品案件121起、96起，抓获嫌疑人158名、118名。",
        ["captured 118 exact", "captured 158 exact", "cases solved 121 exact", "cases solved 96 exact"],
    ),
    ("2021至2023年，全市毒品犯罪案件收案数分别为312件、288件、241件。", ["cases handled 241 exact", "cases handled 288 exact", "cases handled 312 exact"]),
    ("2021年破案312起，2022年288起，2023年241起，逐年下降。", ["cases solved 241 exact", "cases solved 288 exact", "cases solved 312 exact"]),
    ("2023年战果。强戒：66人", ["compulsory_rehab 66 exact"]),
    ("2023年战果。抓获：118人", ["captured 118 exact"]),
    ("2023年战果。抓获人数：118人", ["captured 118 exact"]),
    ("2023年战果。抓获人数118人", ["captured 118 exact"]),
    ("2023年战果。刑事拘留：45名；逮捕：30名；移送起诉：28名", ["criminal_detention 45 exact", "formal_arrest 30 exact", "prosecution 28 exact"]),
    ("2023年战果。抓获犯罪嫌疑人：共118人", ["captured 118 exact"]),
    ("2023年战果。打掉团伙：3个；捣毁窝点：2处；缴获毒资：46.8万元", ["cash 468000 CNY exact", "gang 3 item exact", "site 2 item exact"]),
    (
        "本局今年1月至6月计查获毒品案件412件、436人，较去年同期（389件、415人）增加23件、21人。",
        ["captured 415 exact", "captured 436 exact", "cases solved 389 exact", "cases solved 412 exact"],
    ),
    ("2024年上半年抓获126名（去年同期110名）。", ["captured 110 exact", "captured 126 exact"]),
    ("2024年上半年抓获126名（其中女性11名）。", ["captured 11 exact of", "captured 126 exact"]),
    ("今年1至6月破案412起、抓获436人，同比增加23起、21人。", ["captured 436 exact", "cases solved 412 exact"]),
    ("2023年全市查获吸毒人员412人，年龄最小的15岁，35岁以下的占七成，为290人。", ["drug_users 290 exact of", "drug_users 412 exact"]),
    ("2023年全市抓获嫌疑人74人。74人中，少年9人，女性11人。", ["captured 11 exact of", "captured 74 exact", "captured 9 exact of"]),
    ("落网的15人里，有10人是“90后”，最小的只有17岁。", ["captured 10 exact of", "captured 15 exact"]),
    (
        "2023年拘捕136人，其中外籍人士17人；未满21岁者19人，2022年则为34人。",
        ["captured 136 exact", "captured 17 exact of", "captured 19 exact of", "captured 34 exact"],
    ),
    ("2024年上半年起诉218人，较去年同期187人增加；起诉者中，制造、贩卖计42人。", ["prosecution 187 exact", "prosecution 218 exact", "prosecution 42 exact of"]),
    ("先抓获12人，次日又抓获5人，共17人。", ["captured 12 exact of", "captured 17 exact", "captured 5 exact of"]),
    (
        "查处吸毒人员720人，男617、女103；初中以下文化的占81%；无业的553人。",
        ["drug_users 103 exact of", "drug_users 553 exact of", "drug_users 617 exact of", "drug_users 720 exact"],
    ),
    (
        "2023年全市受理毒品犯罪审查逮捕案件213件289人，经审查批准逮捕198件262人。",
        ["cases handled 198 exact", "cases handled 213 exact", "formal_arrest 262 exact"],
    ),
    ("2023年全市侦破部级目标案件2起，省级4起。", ["cases target 2 exact", "cases target 4 exact"]),
    ("检方以贩卖毒品罪对5件9人提起公诉。", ["cases handled 5 exact", "prosecution 9 exact"]),
    ("2024年上半年共接报毒品罪案1,021宗；拘捕1,183人。", ["captured 1183 exact"]),
    (
        "108年全國各警察機關共查獲毒品案件4萬7,035件、5萬131人，其中製造、販賣案件6,315件、6,541人；持有、施用案件4萬720件、4萬3,590人。",
        [
            "captured 43590 exact",
            "captured 50131 exact",
            "captured 6541 exact",
            "cases solved 40720 exact",
            "cases solved 47035 exact",
            "cases solved 6315 exact",
        ],
    ),
    ("抓获涉毒人员318名，最小的只有15岁，未满18周岁的共7名。", ["captured 318 exact", "captured 7 exact of"]),
    ("抓获嫌疑人46名，大专以上学历3名，初中及以下文化程度38名。", ["captured 3 exact of", "captured 38 exact of", "captured 46 exact"]),
    ("抓获犯罪嫌疑人29名，骨干成员6名。", ["captured 29 exact", "captured 6 exact of"]),
    ("抓获犯罪嫌疑人29名，骨干成员6名，吸毒人员11名。", ["captured 29 exact", "captured 6 exact of", "drug_users 11 exact"]),
    ("抓获嫌疑人12名，查证毒友31名，解救未成年人2名。", ["captured 12 exact"]),
    ("拘捕一对夫妇及其儿子共三人。", ["captured 3 exact"]),
    ("查处涉毒人员102人，处刑事拘留11人，行政拘留67人。", ["admin_detention 67 exact", "criminal_detention 11 exact", "investigated 102 exact"]),
    ("从徐某身上扣押到人民币50元，从林某处扣押到人民币100元。", ["cash 100 CNY exact", "cash 50 CNY exact"]),
    ("民警拦下一辆轿车，从车上搜出冰毒1公斤。", ["methamphetamine 1000 g exact"]),
    ("棉裤裤腰里缝着三截塑料吸管，内有白粉共1.1克。", ["heroin 1.1 g exact"]),
    ("现场查获虚拟货币折合人民币63万余元，已依法扣押。", ["cash 630000 CNY over"]),
    ("专案人员在一处废弃养鸡场查获制毒工厂1座，缴获氯胺酮3公斤。", ["ketamine 3000 g exact", "site 1 item exact"]),
    ("起获枪形物2支、弹形物10枚。", ["ammunition 10 item exact", "firearm 2 item exact"]),
    ("本署今年以來已偵結大麻栽種案件4件、起訴19人。", ["cases handled 4 exact", "prosecution 19 exact"]),
    ("一夜之间，破获毒品案件57起，抓获88人。57起案件中，公斤级案件1起。", ["captured 88 exact", "cases large 1 exact", "cases solved 57 exact"]),
    ("查获一圆形塑料盒，内有白粉3克。", ["heroin 3 g exact"]),
    ("一审审结毒品案件23732件，较2015年高峰时期的13.9万件下降82.93%。", ["cases handled 139000 exact", "cases handled 23732 exact"]),
    ("毒品案件由2015年的13.9万件降至2023年的3.3万件。", ["cases solved 139000 exact", "cases solved 33000 exact"]),
    ("判处毒品罪犯609人，五年以上重刑429人，重刑率为70%。", ["sentenced 429 exact of", "sentenced 609 exact"]),
    ("被判处5年以上有期徒刑2366人，被判处无期徒刑及以上刑罚481人。", ["sentenced 2366 exact", "sentenced 481 exact"]),
    (
        "2023年共判决312人。判处五年以上有期徒刑98人，判处无期徒刑12人，判处死刑3人。",
        ["sentenced 12 exact of", "sentenced 3 exact of", "sentenced 312 exact", "sentenced 98 exact of"],
    ),
]
NONE = [
    "个别县连续两年破案不足10起。",
    "全县有3个派出所全年破案不足2起。",
    "少数派出所一季度抓获吸毒人员不到5人。",
    "2023年，全市日均破案1.87起，人均缴毒12.3克。",
    "各单位日均破案要由目前的1.87起提高到2.5起。",
    "平均每起案件缴获冰毒35克。",
    "污水监测显示，全省甲基苯丙胺千人均消耗量为31.4毫克/天，氯胺酮12.2毫克/天。",
    "污水中检出甲基苯丙胺浓度为120纳克/升。",
    "截至6月底，全县登记在册吸毒人员1846名，比上年底净增49名。",
    "现有吸毒人员6.04万名，戒断三年未发现复吸人员21.7万名。",
    "五年来，全市年均破案105起。",
    "力争全年破案60起以上，缴毒3公斤，强戒200人。",
    "8月31日前，累计破案不少于180起，强戒不少于200人。",
    "2023年，铲除非法种植罂粟原植物46.5亩、大麻原植物28.3亩。",
    "截至2023年底，全省吸毒人员较最高峰下降56%，戒断三年未复吸人员是2012年的5倍多。",
    "支队长介绍，上半年全市毒品案件发案数降了两成，破案率达到98%。",
    "局长说，我们的目标是年底前再打掉10个团伙。",
    "民警在其毒品仓库查获5公斤。",
    "缴获毒品中，海洛因占三成，冰毒占五成。",
    "全市禁毒部门上半年共出动警力3200人次，检查娱乐场所412家，走访吸毒人员1800人次。",
    "全年开展宣传活动120场，受教育群众8万人次。",
    "监测显示，全市氯胺酮消耗量12.2毫克/天，环比升9.1%。",
    "2024年1至5月份全市毒品案件破案率提升至96%，万人吸毒率降至万分之八。",
    "全市共有社区戒毒社区康复人员1288人，戒毒康复执行率98.6%。",
    "我市2023年缴毒量居全省第三，人均缴毒量居全省第一。",
    "目前，全市在册吸毒人员8122人，其中滥用合成毒品的占61%。",
    "据介绍，全国每年因吸毒造成的经济损失达5000亿元。",
    "会议要求，各地要在6月底前再破一批案件，确保不少于20起。",
    "2023年全市查破案件数比上年多破35起，抓获人数多63人。",
    "三年来，全区毒品案件发案数逐年下降，分别为86起、61起、43起。",
    "兩岸聯手 破24億毒品案",
    "今年上半年有467宗虐儿案件，较去年增加了39宗。",
    "2020年只有3宗野猪袭击事件，今年截至11月已有18宗。",
    "今年首季共接获诈骗案件8,200宗，行劫案22宗，毒品案320宗。",
]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_report_gives_all_its_facts(text: str, expected: list[str]) -> None:
    assert sorted(tell(read(text, ISSUED).record)) == expected


@pytest.mark.parametrize("text", NONE)
def test_report_without_a_fact_gives_nothing(text: str) -> None:
    assert tell(read(text, ISSUED).record) == []
