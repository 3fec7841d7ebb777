"""People dealt with: sentence → all facts; part → its whole and group; sentence → nothing, with the reason."""

import pytest

from tests.sentences import facts, read, reasons

CAPTURED = [
    ("快件寄给一名外籍教师，内有大麻，公安机关已对其行政拘留", ["admin_detention 1 exact"]),
    ("2014年，县局查处吸毒人员1320人次；2019年，这个数字是275", ["drug_users 1320 exact", "drug_users 275 exact"]),
    ("2014年光该乡就查处了64个吸毒的，去年只有7个", ["drug_users 64 exact", "drug_users 7 exact"]),
    ("“熟客”石某、柳某在家中被查获，两人尿检均呈阳性。目前，吸毒人员石某、柳某被行政拘留", ["drug_users 2 exact", "admin_detention 2 exact"]),
    ("贩毒的“老鬼”出门取车时被两名便衣摁住", ["captured 1 exact"]),
    ("民警将等着接货的买主“黑皮”逮个正着", ["captured 1 exact"]),
    ("骑车人刚接过包裹就被扑倒在地，他因贩毒潜逃多年", ["captured 1 exact"]),
    ("一名跑腿男子被两名壮汉围住，来人是缉毒民警", ["captured 1 exact"]),
    ("警方突击一处毒品仓库，库房看守被当场拘捕", ["captured 1 exact"]),
    ("民警从客车上截下两名贩毒嫌疑人", ["captured 2 exact"]),
    ("两人神色慌张，随即被扣下", ["captured 2 exact"]),
    ("沙某、的某被抓获", ["captured 2 exact"]),
    ("成功抓获石某、柳某、姚某等3名公开悬赏通缉的涉毒逃犯", ["captured 3 exact"]),
    ("抓获在逃主犯3名", ["captured 3 exact"]),
    ("抓获漏网成员2名", ["captured 2 exact"]),
    ("抓获令狐某及其马仔共6人", ["captured 6 exact"]),
    ("抓获石某和他的同伙一共5人", ["captured 5 exact"]),
    ("民警在网吧抓到送货的小莫", ["captured 1 exact"]),
    ("替石某跑腿的阿四也落了网，毒品已缴获", ["captured 1 exact"]),
    ("前来发货的石某自投罗网，毒品已缴获", ["captured 1 exact"]),
    ("民警当场抓获涉毒嫌疑人6名", ["captured 6 exact"]),
    ("民警抓获一名李姓男子", ["captured 1 exact"]),
    ("抓获一名26岁刘姓嫌疑人", ["captured 1 exact"]),
    ("缉毒队员在渡口擒获毒贩三人", ["captured 3 exact"]),
    ("经两昼夜追踪，9名犯罪嫌疑人悉数落网", ["captured 9 exact"]),
    ("潜逃八年的主犯祁某在邻省一砖厂被抓获归案", ["captured 1 exact"]),
    ("打掉贩毒团伙1个，抓获成员10名", ["captured 10 exact", "gang 1 item exact"]),
    ("两名骑手被民警摁倒在田埂上", ["captured 2 exact"]),
    ("劝返藏匿境外的涉毒逃犯2名", ["captured 2 exact"]),
    ("抓获网上在逃人员5名", ["captured 5 exact"]),
    ("毒贩仇某在码头束手就擒", ["captured 1 exact"]),
    ("嫌疑人4名被传唤到案", ["captured 4 exact"]),
    ("17名贩毒人员被一网打尽", ["captured 17 exact"]),
    ("将藏身渔船的两名案犯押解归案", ["captured 2 exact"]),
    ("民警循线追踪，将藏匿于养鸡场内的毒贩翁某生擒", ["captured 1 exact"]),
    ("三名“背夫”在山梁上被堵个正着", ["captured 3 exact"]),
    ("8名涉案人员无一漏网", ["captured 8 exact"]),
    ("缉毒民警将其当场抓获", ["captured 1 exact"]),
    ("抓获一男一女两名犯罪嫌疑人", ["captured 2 exact"]),
    ("男女嫌疑人各2名被抓获", ["captured 4 exact"]),
    ("抓获2人（均已刑拘）", ["captured 2 exact", "criminal_detention 2 exact"]),
    ("抓获涉案人员6人，刑拘5人，1人因怀孕被取保候审", ["captured 6 exact", "criminal_detention 5 exact", "bail 1 exact"]),
    ("是役拘获烟贩19人", ["captured 19 exact"]),
    ("侦破毒品案件8起，抓获犯罪嫌疑人13名，缴获冰毒1.2公斤", ["methamphetamine 1200 g exact", "captured 13 exact", "cases solved 8 exact"]),
    ("全县抓获43人，去年同期为38人", ["captured 43 exact", "captured 38 exact"]),
    ("抓获人数由上年的41人降到27人", ["captured 41 exact", "captured 27 exact"]),
    ("第一波抓获2人，第二波抓获3人", ["captured 2 exact", "captured 3 exact"]),
]
ONE_BY_A_NOUN = [  # one person told neither by number nor by a masked name; two roles are two
    "冷库看守被当场逮住",
    "一家物流公司的报关员被抓",
    "望风的小郝刚探头便落入法网",
    "“瘦猴”下楼买烟时被摁住",
    "把望风的跟班摁住",
    "将正在卸货的搬运工按在了车厢边",
    "当场抓住望风的跟班",
    "逮住了跑腿的小庞",
    "老板娘还没来得及关门，就被便衣扭住",
    "替他收钱的会计随后到案",
    "截下一名运毒嫌疑人",
]
TWO_BY_NOUNS = ["船工和押车人双双就擒", "船长、轮机长被一并带走", "这对母女刚下飞机就被海关扣下", "将司机和押运员一举抓获", "“麻杆”和小郝双双落网"]
NOBODY_CAUGHT = [
    "目前在所收治戒毒人员823人",
    "全县社区戒毒人员136人、社区康复人员87人全部签订协议",
    "石某吸毒过量昏迷，民警将石某带至医院抢救",
    "对正在进行强制隔离戒毒的人员开展教育",
    "全县共有登记吸毒人员91名",
    "贩毒网络被连锅端",
    "接货的人员被当场抓获",
    "将货车截停",
    "将藏毒的快件扣住",
    "运毒的渔船被当场扣下",
    "司机的手机被扣下",
    "计划将买主当场抓获",
    "将局面牢牢控制住",
    "拦下一名女子检查",
    "部分上家陆续落网",
    "货主尚未落网",
    "各级代理纷纷落网",
    "将团伙骨干逐一抓获",
    "工作人员被抓伤",
    "将毒品犯罪的势头牢牢按住",
]
MEASURES = [
    ("购买大麻的石某、柳某被传唤至派出所，二人因吸毒被行政拘留", ["drug_users 2 exact", "admin_detention 2 exact"]),
    ("公安局对吸食毒品的谌某处以行政拘留十五日", ["admin_detention 1 exact"]),
    ("一名男子走进派出所，自称吸毒，民警依法责令其社区戒毒", ["community_rehab 1 exact"]),
    ("联合扫毒部队打死武装毒贩3人，俘获11人", ["captured 11 exact"]),
    ("当场抓获吸食甲卡西酮的货车司机2名", ["drug_users 2 exact"]),
    ("市强制隔离戒毒所共收治戒毒人员823人，其中男性712人", ["compulsory_rehab 823 exact", "compulsory_rehab 712 exact of"]),
    ("先后抓获部级、省级毒品目标3人，网上逃犯5人", ["captured 3 exact", "captured 5 exact"]),
    ("查获一名体内藏毒的女子。检查员随即在出站口将该男子抓获", ["captured 1 exact", "captured 1 exact"]),
    ("查获一名体内藏毒的女子，检查员随即将该女子抓获", ["captured 1 exact"]),
    ("全年排查吸毒人员1320人，查获复吸人员11人", ["drug_users 11 exact"]),
    ("抓获毒品嫌疑人34名，其中16人有前科", ["captured 34 exact", "captured 16 exact of"]),
    ("抓获毒品嫌疑人34名，其中有吸毒史的16人", ["captured 34 exact", "captured 16 exact of"]),
    ("民警发现一名司机精神萎靡，民警对其进行唾液毒品检测，结果显示吗啡类阳性", ["drug_users 1 exact"]),
    ("石某、柳某将一包毒品交给前来接货的姚某时，被守候的公安人员抓获", ["captured 2 exact"]),
    ("5名贩毒罪犯被押上宣判台，其中2人被宣告死刑，3人被宣告死缓", ["sentenced 5 exact", "sentenced 2 exact of", "sentenced 3 exact of"]),
    ("查处吸毒人员37人，其中学生9人，强制收治2人", ["drug_users 37 exact", "drug_users 9 exact of"]),
    ("民警将石某等7人带回调查。【处罚】石某因贩毒被刑事拘留", ["captured 7 exact", "criminal_detention 1 exact"]),
    ("抓获外流贩毒人员1128名（含女性203名），通过劝返到案89名", ["captured 1128 exact", "captured 89 exact", "captured 203 exact of"]),
    ("抓获石某洋、石某海兄弟及买家3人，毒品已缴获", ["captured 5 exact"]),
    (
        "抓获嫌疑人31名，其中贩毒人员12名、吸毒人员19名（未成年人3名）",
        ["captured 31 exact", "drug_users 19 exact", "captured 12 exact of", "drug_users 3 exact of"],
    ),
    ("3名吸毒人员在民警押送下被送往市强制隔离戒毒所", ["compulsory_rehab 3 exact"]),
    ("行政拘留吸毒人员26人，因怀孕不执行拘留3人", ["admin_detention 26 exact"]),
    ("查获海洛因3克，并将该女子及其同行的丈夫控制", ["heroin 3 g exact", "captured 2 exact"]),
    ("民警将石某传唤到案。经检测，石某甲基安非他明检测呈阳性。目前，石某已被行政拘留", ["drug_users 1 exact", "admin_detention 1 exact"]),
    ("石某因容留他人吸毒获刑，柳某等5人已另案行政处罚", ["sentenced 1 exact", "admin_penalty 5 exact"]),
    ("石某、柳某于8月14日在出租屋吸毒被查获", ["drug_users 2 exact"]),
    ("石某、柳某于8月14日在出租屋容留他人吸毒被查获", ["captured 2 exact"]),
    ("船上5人悉数被擒，均涉嫌贩毒。3月初，躲在境外的幕后老板石某被押解回国", ["captured 5 exact", "captured 1 exact"]),
    ("民警将正在吸食毒品的石某、柳某等4人查获。裁判结果：法院决定执行有期徒刑一年", ["drug_users 4 exact", "sentenced 1 exact"]),
    ("有网友爆料某演员因吸毒被抓，警方证实已将演员石某、柳某查获，二人在吸食大麻", ["captured 2 exact"]),
    ("民警将屋内2男3女全部控制，其中4人承认吸食K粉，1人未吸食。4人被行政拘留", ["captured 5 exact", "admin_detention 4 exact"]),
    ("民警查获石某并对其进行检测，结果为阳性。因吸毒，石某被行政拘留", ["drug_users 1 exact", "admin_detention 1 exact"]),
    ("一名女子贩毒，被判刑三年。其男友因参与贩毒被判刑一年六个月", ["sentenced 2 exact"]),
    ("抓获涉毒嫌疑人43人，其中刑事拘留25人，提请逮捕19人，批准逮捕17人", ["captured 43 exact", "criminal_detention 25 exact", "formal_arrest 17 exact"]),
    ("系统提示旅客石某有吸毒前科，民警将其带至执勤室尿检，结果呈阳性", ["drug_users 1 exact"]),
    ("民警查获石某，查获的粉末经检测，结果呈阳性，应为毒品", ["captured 1 exact"]),
    (
        "民警在卧室内将其儿子小林控制，查获冰毒0.3克。经尿检，小林呈阳性。小林被送强制隔离戒毒",
        ["methamphetamine 0.3 g exact", "drug_users 1 exact", "compulsory_rehab 1 exact"],
    ),
    ("查获吸毒人员18人，处罚场所负责人2人", ["drug_users 18 exact", "investigated 2 exact"]),
    (
        "民警将三人带至派出所，经尿检，三人均呈甲基苯丙胺阳性。石某、柳某被行政拘留，姚某被强制隔离戒毒",
        ["drug_users 3 exact", "admin_detention 2 exact", "compulsory_rehab 1 exact"],
    ),
    (
        "民警将三名男子带至派出所，三人尿检均呈阳性。石某因贩毒被刑事拘留，柳某被行政拘留",
        ["captured 3 exact", "drug_users 3 exact", "criminal_detention 1 exact", "admin_detention 1 exact"],
    ),
    ("专案组在邻省将供货商“肥仔”抓获归案，缴获冰毒3克", ["methamphetamine 3 g exact", "captured 1 exact"]),
    ("石某被行政拘留，柳某因怀孕不执行行政拘留，二人都吸毒", ["admin_detention 1 exact"]),
    ("抓获部督毒贩1名、公安部A级通缉令在逃人员1名；移送起诉87人", ["captured 1 exact", "captured 1 exact", "prosecution 87 exact"]),
    ("相继抓获吸毒男女青年16人", ["drug_users 16 exact"]),
    ("三天抓获吸毒人员7名。其中，18日抓获3名，19日抓获4名", ["drug_users 7 exact", "drug_users 3 exact of", "drug_users 4 exact of"]),
    ("查获一名涉嫌毒驾的驾驶员石某", ["drug_users 1 exact"]),
    (
        "驾驶员石某被控制，车内有冰毒3克，一名女子趁乱逃离。两天后，该女子被警方找到并抓获",
        ["methamphetamine 3 g exact", "captured 1 exact", "captured 1 exact"],
    ),
    (
        "民警将正在吸食冰毒的石某、柳某查获。石某系初犯，被行政拘留十日；柳某被强制隔离戒毒",
        ["drug_users 2 exact", "admin_detention 1 exact", "compulsory_rehab 1 exact"],
    ),
    (
        "民警将石某、柳某查获，缴获冰毒3克。石某因吸毒被行政拘留，柳某因贩毒被刑事拘留",
        ["methamphetamine 3 g exact", "captured 2 exact", "admin_detention 1 exact", "criminal_detention 1 exact"],
    ),
    ("8名吸毒人员分别受到行政拘留和罚款处罚，全年送戒34人次", ["admin_detention 8 exact", "compulsory_rehab 34 exact"]),
    ("查获可疑人员6人，6人中5人检测结果呈阳性，1人呈阴性，均与毒品有关", ["captured 6 exact", "drug_users 5 exact"]),
    ("吸毒后驾车的石某检测呈阳性，乘客柳某也被检出阳性。民警将二人带回派出所", ["drug_users 1 exact", "drug_users 1 exact"]),
    ("全省判处毒品罪犯4418人；判处缓刑、拘役的412人", ["sentenced 4418 exact", "sentenced 412 exact of"]),
    ("社区戒毒55人，新发现登记吸毒人员87名", ["community_rehab 55 exact", "new_drug_users 87 exact"]),
    ("铲除罂粟26株，对8名种植户给予治安处罚", ["poppy 26 plant exact", "admin_penalty 8 exact"]),
    ("抓获8人，对其中5人实施强制隔离戒毒", ["captured 8 exact", "compulsory_rehab 5 exact"]),
    ("查获吸毒人员20名，行政拘留处罚12人，对3人采取社区戒毒措施", ["drug_users 20 exact", "admin_detention 12 exact", "community_rehab 3 exact"]),
    ("部级逃犯1名、网上在逃人员6名也被抓获归案，他们都涉嫌贩毒", ["captured 7 exact"]),
    ("清查出吸毒人员6名，当场查获5名吸食依托咪酯人员", ["drug_users 6 exact", "drug_users 5 exact"]),
    ("查获3名容留他人吸毒人员", ["captured 3 exact"]),
    ("民警将藏毒的石某、柳某带至医院，二人排出海洛因76粒", ["heroin 76 pill exact", "captured 2 exact"]),
    ("全年共逮捕毒贩12名", ["formal_arrest 12 exact"]),
    ("刑拘涉毒人员14人，批捕9人，移送起诉11人", ["criminal_detention 14 exact", "formal_arrest 9 exact", "prosecution 11 exact"]),
    ("两名货主已被依法刑事拘留", ["criminal_detention 2 exact"]),
    ("公安机关对牛某等7人依法执行逮捕", ["formal_arrest 7 exact"]),
    ("检察机关以涉嫌运输毒品罪对阎某、屈某提起公诉", ["prosecution 2 exact"]),
    ("某区检察院批准逮捕涉毒嫌疑人33人，提起公诉29人", ["formal_arrest 33 exact", "prosecution 29 exact"]),
    ("批准逮捕毒品犯罪嫌疑人52人，不批准逮捕6人", ["formal_arrest 52 exact"]),
    ("法院一审判处被告人管某无期徒刑", ["sentenced 1 exact"]),
    ("12名被告人分别被判处三年至十五年有期徒刑", ["sentenced 12 exact"]),
    ("法院对17名毒品犯罪被告人集中宣判", ["sentenced 17 exact"]),
    ("主犯贺某被判处死刑，从犯鲁某、盛某分别获刑十二年、九年", ["sentenced 3 exact"]),
    ("全市法院判处毒品罪犯256人", ["sentenced 256 exact"]),
    ("涉案的6人中，4人被刑事拘留，2人被取保候审", ["criminal_detention 4 exact", "bail 2 exact"]),
    ("采取刑事强制措施12人，取保候审5人", ["coercive_measures 12 exact", "bail 5 exact"]),
    ("缉私局已对涉案的2人采取强制措施", ["coercive_measures 2 exact"]),
    ("三名贩毒人员在亲属陪同下投案自首", ["surrendered 3 exact"]),
    ("在政策感召下，2名在逃人员主动投案", ["surrendered 2 exact"]),
    ("强制隔离戒毒42人，责令社区戒毒27人，社区康复8人", ["compulsory_rehab 42 exact", "community_rehab 27 exact", "community_rehab 8 exact"]),
    ("送强戒26人，责令社戒15人", ["compulsory_rehab 26 exact", "community_rehab 15 exact"]),
    ("强制戒毒吸毒人员33名", ["compulsory_rehab 33 exact"]),
    ("收戒吸毒人员12人", ["compulsory_rehab 12 exact"]),
    ("社区戒毒（康复）55人", ["community_rehab 55 exact"]),
    ("行政拘留吸毒人员19人", ["admin_detention 19 exact"]),
    ("吸毒男子侯某被处以行政拘留十日", ["admin_detention 1 exact"]),
    ("毒驾司机2人被行政拘留", ["admin_detention 2 exact"]),
    ("治安处罚容留他人吸毒的业主4人", ["admin_penalty 4 exact"]),
    ("行政处罚吸毒人员13人", ["admin_penalty 13 exact"]),
    ("查获吸毒人员51人次", ["drug_users 51 exact"]),
    ("在一出租屋内抓获吸毒人员四名", ["drug_users 4 exact"]),
    ("查处吸食“上头电子烟”人员7名", ["drug_users 7 exact"]),
    ("一名瘾君子被当场查获", ["drug_users 1 exact"]),
    ("处理吸毒人员16名", ["drug_users 16 exact"]),
    ("新发现吸毒人员6名", ["new_drug_users 6 exact"]),
    ("查处涉毒违法人员38人", ["investigated 38 exact"]),
    ("打处涉毒人员25名", ["investigated 25 exact"]),
    ("刑拘、逮捕、起诉分别为30人、22人、18人", ["criminal_detention 30 exact", "formal_arrest 22 exact", "prosecution 18 exact"]),
    ("抓获犯罪嫌疑人31人，其中刑拘22人、逮捕15人", ["captured 31 exact", "criminal_detention 22 exact", "formal_arrest 15 exact"]),
    (
        "查获吸毒人员120人，其中强制隔离戒毒37人、社区戒毒22人、行政拘留61人",
        ["drug_users 120 exact", "compulsory_rehab 37 exact", "community_rehab 22 exact", "admin_detention 61 exact"],
    ),
    ("抓获贩毒嫌疑人5名、吸毒人员8名", ["captured 5 exact", "drug_users 8 exact"]),
    ("批捕68人，不捕5人；起诉71人，不诉2人", ["formal_arrest 68 exact", "prosecution 71 exact"]),
    ("目前，犯罪嫌疑人沙某、罗某已被移送审查起诉", ["prosecution 2 exact"]),
    ("截至发稿，16名涉案人员被采取刑事强制措施，其中11人已被批准逮捕", ["coercive_measures 16 exact", "formal_arrest 11 exact"]),
    ("尤某等5人走私毒品案公开宣判，尤某被判处死刑，其余4人被判处无期徒刑至有期徒刑十年不等", ["sentenced 5 exact"]),
    ("审结一审毒品案件66件，判处罪犯79人", ["sentenced 79 exact", "cases handled 66 exact"]),
    ("公安机关对吸毒人员滕某作出强制隔离戒毒两年的决定", ["compulsory_rehab 1 exact"]),
    ("依法责令阮某接受社区戒毒三年", ["community_rehab 1 exact"]),
    ("查获吸毒人员3名，均被行政拘留", ["drug_users 3 exact", "admin_detention 3 exact"]),
    ("对3名吸毒人员处以行政拘留，并对其中2人责令社区戒毒", ["admin_detention 3 exact", "community_rehab 2 exact"]),
    ("查获吸毒案件35起41人", ["drug_users 41 exact", "cases solved 35 exact"]),
    ("首次查获吸毒人员19名", ["new_drug_users 19 exact"]),
    ("新登记吸毒人员31名", ["new_drug_users 31 exact"]),
    ("起诉毒品犯罪93件121人", ["prosecution 121 exact", "cases handled 93 exact"]),
]
ELSEWHERE = [
    ("警方以涉嫌「販毒」拘捕兩男一女，三人現正被扣留調查", ["captured 3 exact"]),
    ("一名五十一歲貨車司機被捕，已獲准保釋候查", ["captured 1 exact", "bail 1 exact"]),
    ("警方拘捕一名四十二歲本地男子，涉嫌販運危險藥物", ["captured 1 exact"]),
    ("行動中共拘捕十一男三女，年齡介乎十九至五十八歲", ["captured 14 exact"]),
    ("海關在機場拘捕兩名外籍女旅客", ["captured 2 exact"]),
    ("被捕的三十六歲男子已被落案起訴一項販毒罪", ["captured 1 exact", "prosecution 1 exact"]),
    ("司警於酒店房間拘捕三名涉案男女", ["captured 3 exact"]),
    ("專案小組拘提黃姓主嫌等8人到案，其中5人羈押禁見獲准", ["captured 8 exact", "formal_arrest 5 exact"]),
    ("地檢署偵結，將傅嫌等6人提起公訴", ["prosecution 6 exact"]),
    ("海巡人員登船，將五名外籍船員逮捕", ["captured 5 exact"]),
    ("查獲施用毒品人口13人", ["drug_users 13 exact"]),
    ("緝獲毒品通緝犯2名", ["captured 2 exact"]),
    ("员警破门而入，当场逮捕林姓男子及其女友", ["captured 2 exact"]),
]
HEDGED = [
    ("抓获近百名贩毒人员", ["captured 100 under"]),
    ("全年查处吸毒人员逾1.3万人次", ["drug_users 13000 over"]),
    ("抓获犯罪嫌疑人800余名", ["captured 800 over"]),
    ("强制隔离戒毒2100多人", ["compulsory_rehab 2100 over"]),
    ("约40名涉案人员被带回审查", ["captured 40 about"]),
    ("刑拘将近30人", ["criminal_detention 30 under"]),
    ("三四十名吸毒者被查获", ["drug_users 30 over"]),
    ("抓获涉毒人员二十来人", ["captured 20 about"]),
    ("抓获嫌疑人达150人以上", ["captured 150 over"]),
    ("移送起诉超过70人", ["prosecution 70 over"]),
    ("抓获不足十人", ["captured 10 under"]),
    ("查获吸毒人员60人左右", ["drug_users 60 about"]),
]
BY_NAME = [
    ("将石某抓获，次日将石某的弟弟抓获，毒品已缴获", ["captured 1 exact", "captured 1 exact"]),
    ("民警将石某的妻子、弟弟抓获，毒品已缴获", ["captured 2 exact"]),
    ("在石某的妻子家中抓获贩毒的柳某", ["captured 1 exact"]),
    ("12日晚11时在网吧抓到送货的小莫", ["captured 1 exact"]),
    ("12日晚11时在车站抓获了老石", ["captured 1 exact"]),
    ("拘捕车上一名二十七岁男司机及一名二十五岁女乘客", ["captured 2 exact"]),
    ("查获吸毒人员  24名", ["drug_users 24 exact"]),
    ("当场将驾车的男子郝某抓获", ["captured 1 exact"]),
    ("抓获徐某、杨某等3名嫌疑人", ["captured 3 exact"]),
    ("抓获犯罪嫌疑人张某", ["captured 1 exact"]),
    ("抓获卢某夫妇二人", ["captured 2 exact"]),
    ("夫妻二人双双落网", ["captured 2 exact"]),
    ("父子俩人赃俱获", ["captured 2 exact"]),
    ("抓获樊某（男，47岁，农民）、鲍某（女，39岁）", ["captured 2 exact"]),
    ("将向某、甘某及其女友席某一并控制", ["captured 3 exact"]),
    ("贩毒嫌疑人韦某、吸毒人员古某、岑某被当场抓获", ["captured 1 exact", "drug_users 2 exact"]),
    ("绰号“老三”的毒贩覃某落网", ["captured 1 exact"]),
    ("郭某与其妻陶某先后落网", ["captured 2 exact"]),
    ("欧阳某某、上官某被刑拘", ["criminal_detention 2 exact"]),
    ("何某甲、何某乙、何某丙三兄弟被批准逮捕", ["formal_arrest 3 exact"]),
    ("抓获以葛某为首的犯罪嫌疑人11名", ["captured 11 exact"]),
    ("抓获涉嫌贩毒的姐弟三人", ["captured 3 exact"]),
    ("“90后”女子凌某因吸食冰毒被行政拘留", ["admin_detention 1 exact"]),
    ("抓获嫌疑人：韩某（男，29岁）、聂某（男，31岁）、佘某（女，24岁）", ["captured 3 exact"]),
    ("抓获毒贩尹某某（女），同伙戴某跳窗逃脱", ["captured 1 exact"]),
    ("在车内抓获驾驶员桂某及乘客汤某", ["captured 2 exact"]),
    ("上线蒲某、下线苗某等一干7人被押解回县", ["captured 7 exact"]),
]
PARTS = [
    (
        "抓获毒品犯罪嫌疑人165名，其中抓获外流贩毒人员12名、涉毒在逃人员6名",
        ["captured 165 exact", "captured 12 exact of 贩毒人员", "captured 6 exact of 贩毒人员"],
    ),
    ("中院对石某等9名毒犯公开宣判，其中石某、柳某、姚某3名罪犯被判处死刑", ["sentenced 9 exact", "sentenced 3 exact of 被判处死刑"]),
    ("抓获涉毒人员23名，其中女性4名、未成年人1名", ["captured 23 exact", "captured 4 exact of 女性", "captured 1 exact of 未成年人"]),
    ("抓获嫌疑人15名，其中缅甸籍6名，老挝籍2名", ["captured 15 exact", "captured 6 exact of 缅甸籍", "captured 2 exact of 老挝籍"]),
    ("抓获26人（男19人，女7人）", ["captured 26 exact", "captured 19 exact of 男", "captured 7 exact of 女"]),
    ("拘捕十四人（十一男三女）", ["captured 14 exact", "captured 11 exact of 男", "captured 3 exact of 女"]),
    ("抓获9人，含在校学生2名", ["captured 9 exact", "captured 2 exact of 在校学生"]),
    ("查获吸毒人员90人，其中35岁以下58人", ["drug_users 90 exact", "drug_users 58 exact of 35岁以下"]),
    ("查处吸毒人员164人次，其中滥用冰毒101人次", ["drug_users 164 exact", "drug_users 101 exact of 滥用冰毒"]),
    ("抓获涉案人员19人，其中上线3人、下线16人", ["captured 19 exact", "captured 3 exact of 上线", "captured 16 exact of 下线"]),
    ("抓获境外人员5名，其中3名为越南籍", ["captured 5 exact", "captured 3 exact of 越南籍"]),
    ("刑事拘留37人，其中外省籍28人", ["criminal_detention 37 exact", "criminal_detention 28 exact of 外省籍"]),
    ("判处毒品罪犯210人，其中五年以上有期徒刑67人", ["sentenced 210 exact", "sentenced 67 exact of 五年以上有期徒刑"]),
    ("强制隔离戒毒88人，其中女性9人，均送市强戒所", ["compulsory_rehab 88 exact", "compulsory_rehab 9 exact of 女性"]),
    ("抓获涉毒违法犯罪人员77名，其中网上逃犯6名", ["captured 77 exact", "captured 6 exact of 网上逃犯"]),
    ("抓获嫌疑人8名。8人中，无业人员5名，个体户3名", ["captured 8 exact", "captured 5 exact of 无业人员", "captured 3 exact of 个体户"]),
]
SUMS = [
    ("在甲县抓获4人，在乙县抓获3人，共抓获7人", [("captured", 7, False), ("captured", 4, True), ("captured", 3, True)]),
    ("男子5名、女子2名被当场抓获，共计抓获7名", [("captured", 7, False)]),
    ("首轮抓获12人，次轮抓获9人", [("captured", 12, False), ("captured", 9, False)]),
    ("抓获6人，其中刑拘4人", [("captured", 6, False), ("criminal_detention", 4, False)]),
]

NONE = [
    ("力争年内抓获外流贩毒人员40名", "plan or target"),
    ("各派出所全年刑拘不得少于8人", "plan or target"),
    ("必须移送起诉10人以上", "plan or target"),
    ("今年的目标是查处吸毒人员600人次", "plan or target"),
    ("年底前还将抓捕逃犯15名", "plan or target"),
    ("市局下达强制隔离戒毒任务230人", "quota"),
    ("可供30万人吸食一次", "estimate, not found"),
    ("如果再晚一步，3名毒贩便会逃脱", "hypothesis"),
    ("每抓获1名贩毒嫌疑人，奖励举报人800元", "reward for reports"),
    ("警方悬赏通缉在逃人员6名", "reward for reports"),
    ("抓获人数同比增加12人", "change against another period"),
    ("现有在册吸毒人员1460人", "stock, not an act"),
    ("辖区登记在册的社区戒毒人员77人", "stock, not an act"),
    ("全镇戒断三年未复吸的210人", "stock, not an act"),
    ("另有两名同伙仍在逃", "nothing was found"),
    ("两名主犯至今尚未到案", "nothing was found"),
    ("演练中抓获“毒贩”4名", "training, drill or demonstration"),
    ("培训班为期三天，参训民警80人", "training, drill or demonstration"),
    ("网传某镇一夜抓获毒贩30人", "reader's comment or hearsay"),
    ("2名嫌疑人曾因吸毒被强制隔离戒毒", "earlier sentence or detention of a suspect"),
    ("容留他人吸毒3人以上的，处三年以下有期徒刑", "rule, threshold or sentence range of a law"),
    ("出动警力120名、警犬4条", "officers"),
    ("抽调民警35人组成专案组", "officers"),
    ("两名民警在抓捕中负伤", "officers"),
    ("表彰缉毒民警18名", "officers"),
    ("法院公开宣判，300余名群众到场旁听", "bystanders"),
    ("组织600名学生参观禁毒基地", "bystanders"),
    ("20名记者跟随采访", "no verb of dealing with people"),
    ("检查过往旅客2300人次", "bystanders"),
    ("盘查可疑人员46人", "no verb of dealing with people"),
    ("解除强制隔离戒毒85人", "no verb of dealing with people"),
    ("释放嫌疑人2名", "no verb of dealing with people"),
    ("不起诉3人", "no verb of dealing with people"),
    ("对5名嫌疑人作出不批准逮捕决定", "no verb of dealing with people"),
    ("10名被告人当庭表示上诉", "no verb of dealing with people"),
    ("先后将毒品卖给12名吸毒人员", "no verb of dealing with people"),
    ("尿检筛查重点人员310人次", "no verb of dealing with people"),
    ("帮扶戒毒人员45名就业", "no verb of dealing with people"),
    ("解救被胁迫运毒的妇女3人", "no verb of dealing with people"),
    ("火灾造成2人死亡、5人受伤", "no verb of dealing with people"),
    ("警方正全力追捕另外3名同案犯", "no verb of dealing with people"),
    ("判决前，3名证人出庭作证", "no verb of dealing with people"),
    ("向26名涉毒人员家属送去法律文书", "no verb of dealing with people"),
    ("该案牵出境外毒贩5名，抓捕工作正在进行", "no verb of dealing with people"),
    ("全国每年约有10万人死于吸毒", "no verb of dealing with people"),
    ("该团伙共有成员14人", "no verb of dealing with people"),
    ("伙同两名男子将毒品运至省城", "no verb of dealing with people"),
]
WITHOUT_A_NUMBER = [
    "阿兰（化名），47岁，2009年染上海洛因，三次被强制戒毒",
    "“冰壶”在检查时被扣下，冰毒来源不明",
    "“清风”行动中被摁住的“零口供”难题，涉及冰毒",
    "警方公开悬赏通缉毒贩，缴毒不详",
    "此人2007年因非法持有毒品被判过一年六个月",
    "石某2006年开始吸毒,三次被强制戒毒",
    "检察院指控被告人庞某贩卖毒品",
    "现场未抓获任何嫌疑人",
    "二审裁定驳回上诉，维持原判",
    "获刑者不得从事上述职业",
    "为戒毒学员办理社区戒毒报到手续",
    "吸毒人员中三十五岁以下的占六成",
    "多名嫌疑人被抓获",
    "邱某2011年曾因贩卖毒品被判处有期徒刑三年",
    "民警将嫌疑人的抓捕方案报请审批",
]


def phrases(sentence: str) -> list[str]:
    """The people of a sentence as "captured 5 exact", parts with their group behind."""
    return [f"{a.action} {a.count} {a.approx}{f' of {a.group}' if a.of else ''}" for a in read(sentence).record.arrests]


@pytest.mark.parametrize(("sentence", "expected"), [*CAPTURED, *MEASURES, *ELSEWHERE, *HEDGED, *BY_NAME])
def test_sentence_gives_all_its_facts(sentence: str, expected: list[str]) -> None:
    assert facts(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), PARTS)
def test_part_is_told_with_its_group_and_quotes_its_whole(sentence: str, expected: list[str]) -> None:
    assert phrases(sentence) == expected
    whole, *parts = read(sentence).record.arrests
    assert [part.of for part in parts] == [whole.quote] * len(parts)


@pytest.mark.parametrize(("sentence", "expected"), SUMS)
def test_only_a_stated_sum_makes_parts(sentence: str, expected: list[tuple[str, int, bool]]) -> None:
    assert [(a.action, a.count, a.of is not None) for a in read(sentence).record.arrests] == expected


@pytest.mark.parametrize(("sentence", "reason"), NONE)
def test_sentence_gives_nothing_and_tells_why(sentence: str, reason: str) -> None:
    assert facts(sentence) == []
    assert reason in reasons(sentence)


@pytest.mark.parametrize("sentence", WITHOUT_A_NUMBER)
def test_sentence_that_counts_nobody_gives_nothing(sentence: str) -> None:
    assert facts(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("民警当场抓获涉毒嫌疑人6名，缴获冰毒3克", "抓获涉毒嫌疑人6名"),
        ("次日，徐某、杨某等3人落网", "徐某、杨某等3人落网"),
        ("全年刑拘14人，批捕9人", "刑拘14人"),
        ("将駕車男子郝某抓獲", "男子郝某抓獲"),
    ],
)
def test_quote_holds_the_verb_and_the_people(sentence: str, quote: str) -> None:
    assert [arrest.quote for arrest in read(sentence).record.arrests][:1] == [quote]


@pytest.mark.parametrize(("phrase", "count"), [*((phrase, 1) for phrase in ONE_BY_A_NOUN), *((phrase, 2) for phrase in TWO_BY_NOUNS)])
def test_people_told_by_nouns_alone_are_caught(phrase: str, count: int) -> None:
    assert f"captured {count} exact" in facts(f"6月3日，警方查获冰毒3公斤，{phrase}。")


@pytest.mark.parametrize("phrase", NOBODY_CAUGHT)
def test_things_people_in_general_and_plans_are_nobody_caught(phrase: str) -> None:
    assert not [fact for fact in facts(f"6月3日，警方查获冰毒3公斤，{phrase}。") if fact.startswith("captured")]
