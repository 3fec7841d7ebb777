"""Releases and papers of Hong Kong, Macau and Taiwan: text and day of issue → every event with its days and all its facts."""

import pytest

from tests.sentences import facts
from tests.test_totals import told

EVENTS = [
    # a day in court is not the day that 当日 counts from
    (
        "2023-07-26",
        "警方前日（24日）搜查元朗一間倉庫，拘捕一名60歲男子，案件今日（26日）在屯門裁判法院提堂。\n當日上午約9時，探員在倉內檢獲5公斤懷疑氯胺酮。",
        ["case 2023-07-24..2023-07-24: ketamine 5000 g exact, captured 1 exact"],
    ),
    (
        "2023-07-26",
        "海關7月24日在機場截查一名旅客，檢獲2公斤懷疑可卡因，將他拘捕。海關昨日（25日）公布案情，指該旅客當晚由曼谷抵港。當晚另在其酒店房間檢獲40克懷疑冰毒。",
        ["case 2023-07-24..2023-07-24: cocaine 2000 g exact, methamphetamine 40 g exact, captured 1 exact"],
    ),
    # months in which the others of a case were caught go on with it
    (
        "2024-09-27",
        "海巡今年5月在外海查獲愷他命案。5月22日，艦艇在岸外撈起26袋，毛重212公斤，經鑑驗為愷他命。\n專案小組掌握事證後，於5月至8月間執行數波行動，陸續拘提張男、邱男2人到案，均聲請羈押獲准。",
        ["case 2024-05-22..2024-08-31: ketamine 212000 g exact, captured 2 exact, formal_arrest 2 exact"],
    ),
    # the finds of single units are cases of the campaign
    (
        "2023-09-28",
        "市警局於9月11日至25日掃蕩社區毒品據點，查獲96件、犯嫌111人，查扣各級毒品38公斤。\n專案中，刑事警察大隊偵查第二隊在宿舍前查獲一名移工，起出43包毒品咖啡包。另第八分局員警循線在套房查獲大麻植株12株。",
        [
            "total 2023-09-11..2023-09-25: unspecified 38000 g exact, captured 111 exact, cases solved 96 exact",
            "part 2023-09-11..2023-09-25: new_psychoactive 43 item exact, captured 1 exact",
            "part 2023-09-11..2023-09-25: cannabis 12 plant exact",
        ],
    ),
    # the nth case of the year leads to the sum of the year; another case behind 另外 is none of it
    (
        "2010-04-16",
        "司警4月12日在機場起出1.8公斤冰毒，拘捕一名女子。這是司警今年偵破的第六宗跨境販毒案，累計檢獲毒品約9公斤。\n另外，檢察院早前接手兩宗藏毒案，涉案兩人上月抵澳，被司警拘獲，排出1,306克可卡因。",
        [
            "part 2010-04-12..2010-04-12: methamphetamine 1800 g exact, captured 1 exact",
            "total 2010-01-01..2010-04-16: unspecified 9000 g about",
            "case 2010-03-01..2010-03-31: cocaine 1306 g exact, captured 2 exact",
        ],
    ),
    # a find told only as that behind which the next one comes
    (
        "2022-05-30",
        "海關繼上周五（27日）在機場檢獲4.2公斤可卡因後，前日（28日）再下一城，在元朗一間村屋檢獲11公斤大麻花，兩名男子被捕。",
        ["case 2022-05-27..2022-05-27: cocaine 4200 g exact", "case 2022-05-28..2022-05-28: cannabis 11000 g exact, captured 2 exact"],
    ),
    # what another body passed on is the beginning of the find
    (
        "2020-08-03",
        "司警上周六（八月一日）接社工局通報，指一名住客疑在家中吸毒，遂派員到單位調查，在屋內搜出冰毒零點七克。",
        ["case 2020-08-01..2020-08-01: methamphetamine 0.7 g exact"],
    ),
    # behind the semicolon of a sentence on a period
    (
        "2024-06-26",
        "司警局公布，今年首五個月，本澳共錄得毒品罪案31宗；檢獲可卡因3.2公斤、大麻5.6公斤。",
        ["total 2024-01-01..2024-05-31: cocaine 3200 g exact, cannabis 5600 g exact"],
    ),
    # the sexes of many told by their number before
    (
        "2024-01-05",
        "警掃毒拘263人\n警方去年12月14日至1月3日展開行動，偵破187宗案件，拘捕201男62女。",
        ["total 2023-12-14..2024-01-03: captured 263 exact, captured 201 exact of, captured 62 exact of, cases solved 187 exact"],
    ),
    # several cases counted by their sorts
    (
        "2025-03-21",
        "海關偵破一宗郵包及兩宗旅客販毒案，拘捕1男2女，檢獲31公斤大麻花、8公斤氯胺酮，總值約1120萬元。\n首案中，人員周二（18日）查驗一個郵包，檢獲8公斤氯胺酮，並拘捕一名收件男。\n第二宗案件中，人員周三（19日）截查一名女旅客，檢獲16.5公斤大麻花，將她拘捕。\n第三宗案件，人員同日截查另一名女旅客，檢獲14.5公斤大麻花，將她拘捕。",
        [
            "total 2025-03-18..2025-03-19: cannabis 31000 g exact, ketamine 8000 g exact, captured 3 exact",
            "part 2025-03-18..2025-03-18: ketamine 8000 g exact, captured 1 exact",
            "part 2025-03-19..2025-03-19: cannabis 16500 g exact, captured 1 exact",
            "part 2025-03-19..2025-03-19: cannabis 14500 g exact, captured 1 exact",
        ],
    ),
    # the nth case of the year and its sum in one sentence
    (
        "2009-05-08",
        "澳門司警5月6日截獲一名馬來西亞男子，搜獲超過2公斤海洛英，這也是司警今年破獲的第七宗跨境販毒案，搜獲毒品累計約8公斤。",
        ["part 2009-05-06..2009-05-06: heroin 2000 g over, captured 1 exact", "total 2009-01-01..2009-05-08: unspecified 8000 g about"],
    ),
    # a raid on many places of one sort
    (
        "2024-03-05",
        "油尖警區人員昨晚突擊搜查區內四間酒吧及兩間派對房間，拘捕十二男五女，檢獲約38克懷疑氯胺酮。",
        ["total 2024-03-04..2024-03-04: ketamine 38 g about, captured 17 exact"],
    ),
    # 昨 alone; 三日 that something took
    (
        "2024-10-25",
        "市警三分局昨持搜索票赴社區大樓，起出大麻植株38株、乾燥大麻葉2.6公斤。",
        ["case 2024-10-24..2024-10-24: cannabis 38 plant exact, cannabis 2600 g exact"],
    ),
    (
        "2021-10-14",
        "海關本月8日開櫃檢查，在電纜芯內發現懷疑可卡因，經三日點算後合共約416公斤，一名東主被捕。",
        ["case 2021-10-08..2021-10-08: cocaine 416000 g about, captured 1 exact"],
    ),
    # one of several caught told by 一名 is no lone suspect
    (
        "2024-11-23",
        "毒品調查科聯同反三合會行動組，星期四（21日）在全港多區展開打擊毒品行動，分別在大埔及葵涌拘捕五名本地男子及一名本地女子，合共檢獲約兩公斤懷疑依托咪酯粉末。",
        ["total 2024-11-21..2024-11-21: etomidate 2000 g about, captured 6 exact"],
    ),
    # bags of one lot are no statistics
    (
        "2018-09-06",
        "調查局今(6)日宣布，查獲一粒眠共45袋，總重612公斤，共計226萬餘顆。\n調查局8月21日於汐止查獲賴姓主嫌等4人。",
        ["case 2018-08-21..2018-08-21: benzodiazepine 612000 g exact, captured 4 exact"],
    ),
    # an earlier find behind 繼
    (
        "2016-07-30",
        "刑事局29日在馬尼拉破獲製毒工廠，查扣安非他命180公斤，逮捕4名台籍嫌犯。刑事局表示，這是繼6月14日在蘇比克灣查獲5名台籍嫌犯後，今年第2起。",
        ["case 2016-07-29..2016-07-29: amphetamine 180000 g exact, captured 4 exact", "case 2016-06-14..2016-06-14: captured 5 exact"],
    ),
    (
        "2025-08-27",
        "屯門警區昨日掃蕩區內毒品黑點，先後在六個地點拘捕九男三女，檢獲約520克懷疑冰毒。",
        ["total 2025-08-26..2025-08-26: methamphetamine 520 g about, captured 12 exact"],
    ),
    # a year compared with does not lead the story; what is counted in is a part
    (
        "2023-01-16",
        "台中關統計，111年共查獲毒品案16件，總毛重5,126公斤，較110年的3,388公斤成長51%。該關12月29日在台中港查獲愷他命417公斤，即計入其中。",
        [
            "total 2022-01-01..2022-12-31: unspecified 5126000 g exact, cases solved 16 exact",
            "part 2022-12-29..2022-12-29: ketamine 417000 g exact",
        ],
    ),
    # 本月七日 is no sum of the month
    (
        "2021-06-10",
        "司警偵破兩宗吸毒案\n司警於本月七日在三角花園一單位內截獲兩名正在吸毒的男子，搜出零點四克冰毒；八日再在黑沙環拘捕一名女荷官，檢獲四粒藍精靈。",
        [
            "total 2021-06-07..2021-06-08: cases solved 2 exact",
            "part 2021-06-07..2021-06-07: methamphetamine 0.4 g exact, drug_users 2 exact",
            "part 2021-06-08..2021-06-08: benzodiazepine 4 pill exact, captured 1 exact",
        ],
    ),
    # a verdict's day is not the day that 當日 counts from
    (
        "2024-12-03",
        "警方2021年9月2日在屯門檢獲一批可卡因。一名司機今日被高等法院陪審團裁定販毒罪成，判囚27年。警方當日截停貨車，在貨斗檢獲218.4公斤可卡因。",
        ["case 2021-09-02..2021-09-02: cocaine 218400 g exact, sentenced 1 exact"],
    ),
    # the examples of late
    (
        "2022-08-23",
        "保三總隊今年至今查獲毒品案件147件、嫌犯112人。近日偵破案件包括：7月28日在自貿港區查獲愷他命61公斤；8月11日在基隆港查獲安非他命154公斤，逮捕曾姓貨主等3人。",
        [
            "total 2022-01-01..2022-08-23: captured 112 exact, cases solved 147 exact",
            "part 2022-07-28..2022-07-28: ketamine 61000 g exact",
            "part 2022-08-11..2022-08-11: amphetamine 154000 g exact, captured 3 exact",
        ],
    ),
    # one of the sites of a campaign; 仅运作 picks nothing out
    (
        "2024-12-09",
        "新界南總區由11月18日至昨日（12月8日）展開行動，搗破兩個加工場，檢獲約1,640粒依托咪酯煙彈，拘捕41人。\n規模較大的加工場設於荃灣，人員11月27日截停一名外賣員，搜出60粒煙彈，相信工場僅運作兩星期。\n翌日，人員根據手機通訊紀錄，拘捕一名店主，起出煙彈35粒。",
        [
            "total 2024-11-18..2024-12-08: etomidate 1640 item about, captured 41 exact, site 2 item exact",
            "part 2024-11-27..2024-11-28: etomidate 60 item exact, etomidate 35 item exact, captured 1 exact",
        ],
    ),
    # nobody sums up by 共谋; one ring in its month
    (
        "2018-07-12",
        "地檢署認定李○○與王○○等人共謀，於107年3月間將海洛因0.8公克藏於鞋墊寄入監所，遭戒護人員查獲。",
        ["case 2018-03-01..2018-03-31: heroin 0.8 g exact"],
    ),
    (
        "2013-03-21",
        "海關與澳洲部門瓦解一個跨國販毒集團，上月在本港、悉尼共檢獲逾730公斤冰毒，拘捕四名港人。海關2月19日在葵涌檢獲148公斤冰毒。澳洲警方2月27日在悉尼檢獲585公斤冰毒。",
        [
            "case 2013-02-19..2013-02-27: methamphetamine 730000 g over, methamphetamine 148000 g exact of, methamphetamine 585000 g exact of, captured 4 exact, gang 1 item exact",
        ],
    ),
    (
        "2024-02-19",
        "治安警察局在二月九日至十七日加強巡查全澳娛樂場所，檢獲冰毒一點二克、氯胺酮零點六克。",
        ["total 2024-02-09..2024-02-17: methamphetamine 1.2 g exact, ketamine 0.6 g exact"],
    ),
    # behind a comparison with a year the story is in its own again
    (
        "2020-01-20",
        "2019年警方檢獲可卡因1,140公斤，較2018年的674公斤大升69%，冰毒則為612公斤。",
        ["total 2019-01-01..2019-12-31: cocaine 1140000 g exact, methamphetamine 612000 g exact"],
    ),
    # what was planned and done; parts behind 毒品案中
    (
        "2025-11-10",
        "市警局11月7日至9日規劃擴大臨檢，查獲毒品案37件、41人，詐欺案22件；毒品案中，中山分局8日凌晨於夜店查獲方男持有愷他命6.2公克。",
        [
            "total 2025-11-07..2025-11-09: captured 41 exact, cases solved 37 exact",
            "total 2025-11-07..2025-11-09: cases solved 22 exact",
            "part 2025-11-08..2025-11-08: ketamine 6.2 g exact, captured 1 exact",
        ],
    ),
    # 昨 before what was done; somebody with his age in a bracket
    (
        "2022-02-11",
        "司警前日接海關通知，在郵政分揀中心截獲一個郵包，藏有大麻花三百六十克。司警昨喬裝郵差送件，拘捕簽收的本地學生（二十歲）。",
        ["case 2022-02-09..2022-02-10: cannabis 360 g exact, captured 1 exact"],
    ),
    # the latest of the cases counted
    (
        "2019-12-06",
        "司警指，自去年十二月至今共偵破五宗案件，檢獲冰毒一點一公斤，拘捕七人。最近一宗為本月三日，拘捕兩名工人，檢獲冰毒二十六克。",
        [
            "total 2018-12-01..2019-12-06: methamphetamine 1100 g exact, captured 7 exact, cases solved 5 exact",
            "part 2019-12-03..2019-12-03: methamphetamine 26 g exact, captured 2 exact",
        ],
    ),
]
SENTENCES = [
    # the parts of a headline stand apart
    ("警掃毒拘263人　檢212公斤毒品　含依托咪酯煙彈續增", ["unspecified 212000 g exact", "captured 263 exact"]),
    ("海關搗毒倉檢八公斤可卡因　七十克冰毒　拘三人", ["cocaine 8000 g exact", "methamphetamine 70 g exact", "captured 3 exact"]),
    # what a suspect says is no test
    ("口袋滑落白色結晶一包(毛重3.46公克),蘇嫌辯稱是冰糖,經試劑檢測呈甲基安非他命陽性反應", ["methamphetamine 3.46 g exact"]),
    ("查獲白色粉末一包(毛重3.46公克),經檢測實為麵粉", []),
    # a headline's case that was found, and the name of one
    ("檢警聯手查獲走私312公斤愷他命案,4人落網", ["ketamine 312000 g exact", "captured 4 exact"]),
    ("查獲兩噸愷他命案的主嫌仍在逃", []),
    # a sum tells again what stood before it
    (
        "警方查扣愷他命3公斤、搖頭丸90錠,又在倉庫查扣愷他命2公斤,總計查獲愷他命5公斤、搖頭丸90錠",
        ["mdma 90 pill exact", "ketamine 5000 g exact", "ketamine 3000 g exact of", "ketamine 2000 g exact of"],
    ),
    ("緝獲嫌犯268人,另有4人在逃", ["captured 268 exact"]),
    ("司警拘捕兩人,其後法官批准對兩人採取羈押措施。", ["captured 2 exact", "formal_arrest 2 exact"]),
    ("拘捕一名36歲、報稱裝修工人的男收件人及一名33歲同行女子", ["captured 2 exact"]),
    (
        "航警發現一名男子行進姿勢怪異,經搜身在其腿側查獲愷他命4包,毛重1,982公克,當場依現行犯逮捕",
        ["ketamine 1982 g exact", "captured 1 exact"],
    ),
    ("拘捕一名司機及一名女子,後者現正保釋候查", ["captured 2 exact", "bail 1 exact"]),
    ("海關拘捕四人。第二宗案件的被捕人已獲准保釋候查", ["captured 4 exact", "bail 1 exact"]),
    ("檢獲173公斤可卡因,並於同月十一日在倉庫拘捕被告。", ["cocaine 173000 g exact", "captured 1 exact"]),
    ("首被告判囚八年三個月,第二及第三被告各判囚六年,第四被告判囚四個月", ["sentenced 4 exact"]),
    ("首至第三被告各判囚六年", ["sentenced 3 exact"]),
    ("查獲以江○○為首之製毒集團成員5人", ["captured 5 exact"]),
    ("警方查處的被告是誰,第二及第三被告席上無人", []),
    ("警方在菲國逮捕林姓主嫌等4名台籍男子及2名菲籍工人,查扣新台幣3萬元", ["captured 6 exact", "cash 30000 TWD exact"]),
    ("偵查隊查獲綽號「阿龍」的詹姓男子(44歲)販毒集團8名成員", ["captured 8 exact"]),
    (
        "司警在酒店房間搜獲4粒以避孕套包裹的懷疑冰毒。其後該女子體內亦排出1粒。行動共檢獲5粒冰毒,連包裝總重約275克",
        ["methamphetamine 275 g about"],
    ),
    ("過去三年,每年因涉嫌干犯毒品罪行而被捕的21歲以下青少年人數為何", []),
    ("檢獲約370克可卡因,包括已包裝的112粒可卡因", ["cocaine 370 g about"]),
    ("檢獲約370克可卡因,包括112粒含可卡因的糖果", ["cocaine 370 g about", "cocaine 112 pill exact"]),
    ("今年查獲毒品總數計1萬2,640公斤", ["unspecified 12640000 g exact"]),
    ("拘捕一對姓陳（36歲）夫婦,搜出約4克冰毒", ["methamphetamine 4 g about", "captured 2 exact"]),
    ("各地檢署起訴2萬8,614人,裁判確定有罪者3萬2,107人", ["prosecution 28614 exact", "sentenced 32107 exact"]),
    ("今年1至5月共查獲小三通旅客攜毒6件", ["cases solved 6 exact"]),
    ("一名自稱司機的男旅客抵港,關員揭發約12.5公斤懷疑大麻花", ["cannabis 12500 g about"]),
    ("關員發現1批清潔劑有異,取樣送驗為愷他命,重達118公斤", ["ketamine 118000 g exact"]),
    ("各緝毒機關查獲毒品總純質淨重6,840公斤", ["unspecified 6840000 g exact"]),
    ("先後在其寄艙行李檢獲約9.2公斤及約8.5公斤懷疑大麻花", ["cannabis 9200 g about", "cannabis 8500 g about"]),
    ("關員將她送醫,共排出海洛因87球、毛重1,021公克", ["heroin 1021 g exact"]),
    ("林○○等4人走私海洛因來台,在台中港遭查獲海洛因138塊、淨重48.9公斤", ["heroin 48900 g exact"]),
    ("探員衝入單位,兩名少女正將藥丸十粒一包封好,警方檢獲1,400粒搖頭丸", ["mdma 1400 pill exact"]),
    ("海關攔下未檢疫豬肉製品388公斤", []),
    ("套房內查獲大麻花30公克,此外尚有愷他命近1公斤", ["cannabis 30 g exact", "ketamine 1000 g under"]),
]


@pytest.mark.parametrize(("issued", "text", "expected"), EVENTS)
def test_text_gives_every_event_with_its_days(issued: str, text: str, expected: list[str]) -> None:
    assert told(issued, text) == expected


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_sentence_gives_all_its_facts(sentence: str, expected: list[str]) -> None:
    assert facts(sentence) == expected
