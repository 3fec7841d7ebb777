"""The press and the courts of Taiwan, Hong Kong and Macau: sentence → all facts; sentence → nothing."""

import pytest

from tests.sentences import facts

SEIZED = [
    ("海關在旅客行李內檢獲31.5克可卡因、6粒搖頭丸、2個電子磅", ["cocaine 31.5 g exact", "mdma 6 pill exact"]),
    ("關員在申請人身上搜出760克草本形態大麻及20片共重0.12克的硝甲西泮片劑", ["cannabis 760 g exact", "benzodiazepine 0.12 g exact"]),
    ("關員再發現1,360克草本形態大麻, 8.21克可卡因", ["cannabis 1360 g exact", "cocaine 8.21 g exact"]),
    ("扣案第一級毒品海洛因磚貳拾塊(淨重柒仟肆佰捌拾貳點零參公克、純質淨重伍仟壹佰公克)沒收", ["heroin 7482.03 g exact"]),
    ("基隆關查獲618公斤(約200餘萬顆)一粒眠毒品", ["benzodiazepine 618000 g exact"]),
    ("查扣「2-溴-4甲基苯丙酮」120桶(毛重2,001公斤)", ["precursor 2001000 g exact"]),
    ("查扣依托咪酯菸油1519.8公克(市值800萬元,可供1萬5000人施用)、依托咪酯菸彈76顆", ["etomidate 1519.8 g exact", "etomidate 76 item exact"]),
    ("海關也查獲毒品2,079公斤,其中1,929公斤為可製成K他命和喵喵的先驅原料", ["unspecified 2079000 g exact", "precursor 1929000 g exact of"]),
    ("司警在嫌犯身上搜出12包懷疑「冰」毒,共重8.5克,以及5粒懷疑「麻古」", ["methamphetamine 8.5 g exact", "methamphetamine_tablet 5 pill exact"]),
    (
        "調查局查獲「一粒眠」(學名:硝甲西泮)共36袋。走私集團租用停車場。貨櫃夾藏在塑膠粒中。本案共計查獲毒品36袋,總重451公斤",
        ["benzodiazepine 451000 g exact"],
    ),
    ("關員查扣「2-溴-4-甲基苯丙酮」22包(毛重528公斤),累計總重量達3,529公斤", ["precursor 528000 g exact", "precursor 3529000 g exact"]),
    ("海巡署起獲毒品615公斤。經檢視,海洛因、大麻及甲基安非他命等各式毒品共615.19公斤", ["mixed 615190 g exact"]),
    ("二零零五年,在海關檢獲的142.1公斤氯胺酮中,另有64.7公斤則在“刺刀行動”中檢獲", ["ketamine 142100 g exact", "ketamine 64700 g exact"]),
    ("關員在申請人身上搜出30片共重0.14克的硝甲西泮片劑。關員再發現32片共重0.14克的硝甲西泮片", ["benzodiazepine 0.14 g exact"] * 2),
    ("行動中共檢獲七十四小包、總重三十五點五八克,市值十二萬澳門元懷疑“可卡因”", ["cocaine 35.58 g exact"]),
    ("在他身上檢獲五小包、共重二點四六克疑“可卡因”", ["cocaine 2.46 g exact"]),
    (
        "起出廿九點六八克可卡因、六十三點四二克冰、七十二粒麻古",
        ["cocaine 29.68 g exact", "methamphetamine 63.42 g exact", "methamphetamine_tablet 72 pill exact"],
    ),
    ("查獲大麻植栽272株、已乾燥之大麻花成品471公克", ["cannabis 272 plant exact", "cannabis 471 g exact"]),
    ("起出大麻成株86株、幼苗112株、乾燥大麻花1250公克", ["cannabis 86 plant exact", "cannabis 112 plant exact", "cannabis 1250 g exact"]),
    ("查扣摻有海洛因的香菸3支", ["heroin 3 item exact"]),
    ("試劑檢測呈一級毒品海洛因陽性反應的白色粉末一包(淨重1.82公克)遭查扣", ["heroin 1.82 g exact"]),
    ("扣押電子磅秤2台、快艇1艘、行動電話機具壹支", ["vehicle 1 item exact", "phone 1 item exact"]),
]

DEALT_WITH = [
    ("人員隨即將該名42歲收件男拘捕", ["captured 1 exact"]),
    ("關員以涉嫌販運危險藥物拘捕該名56歲、報稱無業男子", ["captured 1 exact"]),
    ("司警拘捕其中一名集團主腦及其妻子", ["captured 2 exact"]),
    ("專案小組先後拘提陳嫌、林嫌、蔡嫌,聲請羈押獲准", ["captured 3 exact", "formal_arrest 3 exact"]),
    ("全案移送地檢署偵辦,檢察官複訊後聲押蔡、陳、吳3人獲准", ["formal_arrest 3 exact"]),
    ("警方逮捕劉姓主嫌等5人,劉嫌聲請羈押,其餘4人各以5萬元交保", ["captured 5 exact", "bail 4 exact"]),
    ("甲○○共同運輸第一級毒品,處無期徒刑", ["sentenced 1 exact"]),
    ("申請人在區域法院承認兩項販運危險藥物罪後,分別被判入獄8個月和42個月", ["sentenced 1 exact"]),
    ("先後逮捕蔡姓男子等4人。員警對空鳴1槍警告,2人才就擒", ["captured 4 exact", "captured 2 exact of"]),
    (
        "總計查獲97件111人,其中販賣部分共21件32人、施用及持有部分共76件79人",
        ["captured 111 exact", "captured 32 exact", "captured 79 exact", "cases solved 97 exact", "cases solved 21 exact", "cases solved 76 exact"],
    ),
    ("海關截查兩名男旅客,檢獲共10公斤懷疑可卡因,遂將他們拘捕", ["cocaine 10000 g exact", "captured 2 exact"]),
    ("一名男子及兩名女子被控一項販運危險藥物罪", ["prosecution 3 exact"]),
    ("四名男子(35至52歲)和一名女子(41歲)已被暫控一項販運危險藥物罪", ["prosecution 5 exact"]),
    ("五名被捕人已獲准保釋候查", ["bail 5 exact"]),
    ("拘捕一名報稱無業的19歲女子及一名報稱外賣員的26歲男子", ["captured 2 exact"]),
    ("逮捕24歲黃姓男子與25歲女友", ["captured 2 exact"]),
    ("檢察官諭知林男30萬元交保,謝女10萬元交保", ["bail 1 exact", "bail 1 exact"]),
    ("全台逮捕嫌犯414人,其中26人經檢察官向法院聲請羈押,準押18人", ["captured 414 exact", "formal_arrest 18 exact"]),
    ("台南地院判處陳姓船長八年有期徒刑,李姓男子五年,三名印尼漁工各十一個月", ["sentenced 5 exact"]),
    ("法官判處首被告入獄23年4個月,次被告判囚18年", ["sentenced 2 exact"]),
    ("今年青少年被捕者有128人,警方加強巡查", ["captured 128 exact"]),
    ("逮捕林姓主嫌及成員共9人", ["captured 9 exact"]),
    ("警員拘捕一名姓李(22歲)男子", ["captured 1 exact"]),
    ("海關截查一輛入境貨車,搜出45公斤懷疑氯胺酮,拘捕51歲男司機", ["ketamine 45000 g exact", "captured 1 exact"]),
    ("機場海關上月拘捕一對來自曼谷的夫婦", ["captured 2 exact"]),
    ("警方拘捕一名62歲李姓本地男子", ["captured 1 exact"]),
    ("該兩名男子及單位內一名女子,年齡介乎19至22歲,涉嫌「販運危險藥物」及「串謀販運危險藥物」被捕", ["captured 3 exact"]),
    ("69歲姓鄭男租客涉嫌「販運危險藥物」被捕。另外1男2女則涉嫌「服食危險藥物」被捕", ["captured 1 exact", "captured 3 exact"]),
    ("其中四名被捕人已各被暫控一項「串謀販運危險藥物」罪,餘下一名被捕人已獲准保釋候查", ["prosecution 4 exact", "bail 1 exact"]),
    (
        "查獲毒品嫌疑人數達1,969人,其中製造、運輸、販賣毒品756人,羈押134人,破獲製毒工廠、分裝場、植栽場共74處",
        ["captured 1969 exact", "formal_arrest 134 exact", "captured 756 exact of", "site 74 item exact"],
    ),
    ("高等法院法官判處申請人監禁10年", ["sentenced 1 exact"]),
    ("暫委法官判他入獄六年四個月,被告不服", ["sentenced 1 exact"]),
    ("申請人被拘捕,並在警誡下招認", ["captured 1 exact"]),
    ("海巡署將陳姓船長等6人(4男2女)帶回偵訊", ["captured 6 exact", "captured 4 exact of", "captured 2 exact of"]),
    ("一百零六年查獲施用毒品者六萬二千六百四十四人", ["drug_users 62644 exact"]),
    ("行動中共拘捕418人,包括328男90女", ["captured 418 exact", "captured 328 exact of", "captured 90 exact of"]),
]

PRESS = [
    ("警方拘捕廿八歲姓岑店主及二十歲女店員,起出約三百克懷疑氯胺酮", ["ketamine 300 g about", "captured 2 exact"]),
    ("警方昨逮捕綽號「小飛」的藥頭,起出愷他命20公克", ["ketamine 20 g exact", "captured 1 exact"]),
    ("溫姓男子販毒被查。溫、簡及「阿虎」經法院裁定羈押,愷他命5公克扣案", ["ketamine 5 g exact", "formal_arrest 3 exact"]),
    ("探員追查六十歲姓岑男住客,搜出400克冰毒,岑與同住侄兒雙雙被捕", ["methamphetamine 400 g exact", "captured 2 exact"]),
    ("姓岑送貨員與三名少年製毒。岑及其中兩名少年已被暫控販運危險藥物罪,餘下16歲少年獲准保釋", ["prosecution 3 exact", "bail 1 exact"]),
    (
        "累計查獲毒品案件51件、66人,聲押獲准9人,其中販賣者12件15人",
        ["captured 66 exact", "formal_arrest 9 exact", "captured 15 exact", "cases solved 51 exact", "cases solved 12 exact"],
    ),
    ("查獲毒品案73件、90人;去年同期則為61件、75人", ["captured 90 exact", "captured 75 exact", "cases solved 73 exact", "cases solved 61 exact"]),
    ("逮捕船長洪○○、本國籍船員3名及越南籍船員1名", ["captured 5 exact"]),
    ("拘提金主郭○○及岸際接應人員等共6人", ["captured 6 exact"]),
    ("專案小組在屏東將筏主拘提到案,起出手槍1把", ["captured 1 exact", "firearm 1 item exact"]),
    ("警方檢獲大麻三公斤,該名男旅客同告就擒", ["cannabis 3000 g exact", "captured 1 exact"]),
    ("警員搗破兩個毒品飯堂,拘捕八男一女", ["captured 9 exact", "site 2 item exact"]),
    ("警方檢獲約7公斤懷疑可卡因及約23萬港元懷疑販毒得益", ["cocaine 7000 g about", "cash 230000 HKD about"]),
    ("海關檢獲逾三百萬元毒品,兩人被捕", ["captured 2 exact"]),
    ("今年首五個月因涉毒被捕的21歲以下人士有176人,較去年同期多20人", ["captured 176 exact"]),
    ("因毒品罪行被捕人士合共二千九百零七名,當中二十一歲以下青少年五百一十名", ["captured 2907 exact", "captured 510 exact of"]),
    ("拘捕一對25歲及23歲姓岑情侶,屋內搜出60粒懷疑搖頭丸", ["mdma 60 pill exact", "captured 2 exact"]),
    (
        "共查獲毒品案件190件、221人。警方表示,其中製造、販賣等案件33件47人",
        ["captured 221 exact", "captured 47 exact", "cases solved 190 exact", "cases solved 33 exact"],
    ),
    ("偵查隊查獲溫姓男子販毒,扣愷他命8公克。檢察官訊後聲押獲准。", ["ketamine 8 g exact", "captured 1 exact", "formal_arrest 1 exact"]),
    ("警方逮捕岑男等3人。全案經檢察官複訊後,均聲押獲准,起出大麻5公克。", ["cannabis 5 g exact", "captured 3 exact", "formal_arrest 3 exact"]),
    (
        "溫男跳車衝撞,員警開槍才將他制伏。追查上游,警方再逮供應愷他命、綽號「阿虎」的男子。溫男去年才因販毒遭判刑3年,上訴中",
        ["captured 1 exact", "captured 1 exact"],
    ),
    ("警方逮捕劉姓主嫌(40歲)及其妻、弟等3人,查扣大麻植株99株", ["cannabis 99 plant exact", "captured 3 exact"]),
    (
        "警方逮捕樊嫌等9人,檢察官聲請羈押8人,其中5人獲准,餘3人具保,起出K他命5公克",
        ["ketamine 5 g exact", "captured 9 exact", "formal_arrest 5 exact", "bail 3 exact"],
    ),
    (
        "全國查獲412人,其中販賣115人、施用297人,聲請羈押61人,獲准44人",
        ["captured 412 exact", "formal_arrest 44 exact", "captured 115 exact of", "captured 297 exact of"],
    ),
    ("警方逮捕樊、溫2嫌,檢方聲請羈押2人,樊嫌獲准以5萬元交保,溫嫌遭收押", ["captured 2 exact", "bail 1 exact", "formal_arrest 1 exact"]),
    ("警方破獲溫室改建的大麻農場,扣得植株305株、乾燥花2.6公斤", ["cannabis 305 plant exact", "cannabis 2600 g exact"]),
    ("樊男將卡西酮摻入奶茶粉,當場查扣咖啡包420包", ["cathinone 420 item exact"]),
    ("樊男在校外兜售毒咖啡包,警方在他車上再搜出61包待售", ["new_psychoactive 61 item exact"]),
    ("該波行動查獲96人、扣毒31.5公斤", ["unspecified 31500 g exact", "captured 96 exact"]),
    ("樊男將卡西酮摻入奶茶粉後裝袋。員警在他車上扣得封裝完成之毒品咖啡包420包", ["cathinone 420 item exact"]),
    ("今年前8月查獲毒品走私214件,其中緝毒犬嗅出37件", ["cases solved 214 exact", "cases solved 37 exact"]),
    (
        "查獲依托咪酯案88件,扣得菸彈530顆,去年同期僅21件、166顆",
        ["etomidate 530 item exact", "etomidate 166 item exact", "cases solved 88 exact", "cases solved 21 exact"],
    ),
    (
        "查獲毒品案95件、103人,其中販賣31人、施用72人,另緝獲毒品通緝犯14人",
        ["captured 103 exact", "captured 14 exact", "captured 31 exact of", "captured 72 exact of", "cases solved 95 exact"],
    ),
    ("去年查緝毒品犯罪4,210件,較104年3,950件增加260件,查獲5,120人", ["captured 5120 exact", "cases solved 4210 exact", "cases solved 3950 exact"]),
    ("樊○憲等2人違反毒品危害防制條例案件,業於今日宣判,茲說明如下:被告樊○憲處有期徒刑9年,被告溫○立處有期徒刑4年", ["sentenced 2 exact"]),
    ("112年查獲毒品嫌疑犯3,412人,較111年3,120人增加292人", ["captured 3412 exact", "captured 3120 exact"]),
    ("溫男因販毒遭判刑7年定讞後逃匿,警方在旅館將他緝獲,起出愷他命4公克", ["ketamine 4 g exact", "captured 1 exact"]),
    ("查獲藥頭21人,聲押17人獲准12人,起出K他命5公克", ["ketamine 5 g exact", "captured 21 exact", "formal_arrest 12 exact"]),
    ("高雄地院審理蔡姓男子運毒案,判處有期徒刑6年2月;同案張男依幫助犯判3年4月", ["sentenced 2 exact"]),
    (
        "今年查獲毒品案件88件、毛重1,210公斤,其中大麻40件、700公斤,愷他命16件、310公斤",
        ["unspecified 1210000 g exact", "cannabis 700000 g exact of", "ketamine 310000 g exact of", "cases solved 88 exact"],
    ),
    ("司警拘捕兩名本地居民及一名內地男子,起出31.2克可卡因", ["cocaine 31.2 g exact", "captured 3 exact"]),
    (
        "海關在二○二四年檢獲下列毒品(公斤):\n氯胺酮　六百零二\n可卡因　三百一十點五\n大麻　二百一十三",
        ["ketamine 602000 g exact", "cocaine 310500 g exact", "cannabis 213000 g exact"],
    ),
    (
        "二零二一年至二零二三年,海關偵破的毒品案件分別有六百一十宗、七百零二宗及八百一十三宗",
        ["cases solved 610 exact", "cases solved 702 exact", "cases solved 813 exact"],
    ),
]

TOLD = [
    ("探員目睹一名司機把旅行袋交給一名男子,於是上前拘捕兩人,檢獲約12公斤懷疑海洛英", ["heroin 12000 g about", "captured 2 exact"]),
    (
        "警方檢獲近49公斤懷疑可卡因。探員在貨車檢獲約29公斤可卡因。另一隊人員在村屋找到另外約20公斤懷疑可卡因",
        ["cocaine 49000 g under", "cocaine 29000 g about of", "cocaine 20000 g about of"],
    ),
    ("上半年有640人因涉毒被捕,98人未滿21歲,41人為學生", ["captured 640 exact", "captured 98 exact of", "captured 41 exact of"]),
    ("警方半年來拘捕640人。被捕人士中,98人未成年", ["captured 640 exact", "captured 98 exact of"]),
    (
        "去年共拘捕2 150人涉及毒品罪行,較前年多3%,當中21歲以下青少年有312人,佔14%,學生佔97人",
        ["captured 2150 exact", "captured 312 exact of", "captured 97 exact of"],
    ),
    ("檢獲三千粒忘我類毒品", ["mdma 3000 pill exact"]),
    ("人員在宿舍外拘捕前來簽收包裹的男學生,檢出2克大麻草", ["cannabis 2 g exact", "captured 1 exact"]),
    ("其後拘捕懷疑負責接應的外籍家傭,檢獲3克冰毒", ["methamphetamine 3 g exact", "captured 1 exact"]),
    ("探員衝入單位,當場制服三名男被告,檢獲2公斤冰毒", ["methamphetamine 2000 g exact", "captured 3 exact"]),
    ("高院今日判刑,首被告囚7年4個月,次被告及第三被告各囚11年及12年", ["sentenced 3 exact"]),
    ("區院昨判首被告監禁六年,次被告入獄五年", ["sentenced 2 exact"]),
    ("兩名被告被判囚8年及9年,第三被告罪名不成立,當庭釋放", ["sentenced 2 exact"]),
    ("初級法院裁定甲、乙及丙觸犯販毒罪,分別判處7年、6年及5年徒刑", ["sentenced 3 exact"]),
    ("2018年及2019年,因販毒被判處監禁的人士分別有71人及83人;2020年首七個月的數字為44人", ["sentenced 71 exact", "sentenced 83 exact", "sentenced 44 exact"]),
    ("兩名男旅客各被控一項販運危險藥物罪,其中一人已提堂,另一人明日應訊", ["prosecution 2 exact"]),
    (
        "空運渠道毒品案件被捕人士的年齡\n年份\t二十一歲以下\t二十一歲或以上\t總數\n二○一七年\t11\t120\t131\n二○一八年（一月至九月）\t13\t140\t153",
        ["captured 131 exact", "captured 11 exact of", "captured 120 exact of", "captured 153 exact", "captured 13 exact of", "captured 140 exact of"],
    ),
]

NOTHING = [
    "按條例,販毒者可被判終身監禁,並罰款五百萬元",
    "非法管有的最高刑罰只是監禁兩年及罰款十萬元",
    "死囚在獄中被囚禁20年",
    "警方拘捕學生的行動引起關注,案件涉及冰毒",
    "他忘我工作3小時",
    "甲、乙類毒品的化驗需時9年",
    "其中一人入獄三年後戒毒成功",
    "機場旅客藏毒案錄得61宗,當中20宗屬體內藏毒",
    "今年首八個月該區共錄得涉毒罪案150宗",
    "海關將於七月三日在機場舉行禁毒展覽,共設12個攤位",
    "案件押後至七月二日再訊,五名被告須於當日報到",
    "姓岑市民、姓溫街坊到場領取3份單張",
    "毒品市值逾六百萬元",
    "溫姓局長表示,溫、簡兩人將出席座談會",
    "檢方聲押溫男等4人,法院今開庭",
    "檢察官訊後聲請羈押董男等6人",
    "檢察官訊後向法院聲請羈押董男等6人,法院今開庭",
    "去年與新興毒品有關的死亡案件有61件",
    "樊○憲前於105年間即因販賣第三級毒品經法院判處有期徒刑2年確定,於107年8月執行完畢",
    "樊男將果汁粉分裝成咖啡包兜售,警方在他車上搜出61包香菸",
    "警方另通緝1人",
    "依毒品危害防制條例,運輸第一級毒品者,處死刑或無期徒刑",
    "估計可供近250萬人次施用",
    "民國九十五年二〇〇六年度的案件",
    "人參3包",
    "警方搜出一個大麻種植場的鑰匙",
    "關員為一名男旅客清關",
    "被告被控於2023年5月在屯門販運1.5公斤可卡因",
    "最高可被判罰款500萬元及終身監禁",
]


@pytest.mark.parametrize(("sentence", "expected"), SEIZED + DEALT_WITH + PRESS + TOLD)
def test_sentence_gives_all_its_facts(sentence: str, expected: list[str]) -> None:
    assert facts(sentence) == expected


@pytest.mark.parametrize("sentence", NOTHING)
def test_sentence_gives_nothing(sentence: str) -> None:
    assert facts(sentence) == []
