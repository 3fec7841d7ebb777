"""People counted by name or by word: "徐某等5人", "刘某、毛某", "夫妻二人", "犯罪嫌疑人12名"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.people.called import CALLED
from extract.people.surnames import LONE
from extract.words.names import COMPOUND
from extract.words.numerals import NumberError, read_number
from extract.words.patterns import branch, guarded
from rules.names import NameFile
from schemas.text import Approx, Mention, People, Span

NUMBER = r"\d{1,4}万(?:\d,\d{3}|\d{1,4})|\d+(?:,\d{3})*(?:\.\d+)?[万千]?|[一二两三四五六七八九十百千廿卅][一二两三四五六七八九十百千万零〇]*(?:点[一二三四五六七八九零]+万?)?|\d[百千万]\d?[十百千]?"
GIVEN = r"(?:(?<=某)[一-龥](?![一-龥]?(?:某|等\d)))?"
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱"
    "江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤施柯洪赖简游詹庄涂翁童阮柳温颜康欧卓巫骆纪辜褚傅葛伍章鲁俞聂倪凌梅岳盛尤"
    "戚窦奚鄢阚佘佟饶冉牟闵甘焦厉晁阎栾祁敖仇邬郁苟滕裴宫屈阙庞樊霍虞柏卞符蒲娄瞿茹楚栗肖招"
)
BY_SEX = rf"[{SURNAMES}A-Z](?:[男女嫌](?![一-龥]?[子性方友孩]|疑)|犯(?=[于在连因被供携持乘驾,、等均和与]|归案|落网|到案))"  # Taiwan's press: 蔡男, 吴嫌
PLACE_BEHIND = "演员|明星|[男女]星|歌手|艺人|网红|主播|单位|学校|中学|大学|企业|知名|著名|公安|检查|派出所|法院|检察|海关|边检|查缉[点站]|看守所|卡点|商店|超市|网吧|旅馆|民房|茶馆|饭馆|餐馆|市场|广场|大厦|花园|大道|国道|路口|楼|栋|处(?!以|罚|死|有期|无期|徒|刑|理|拘|行政)|地|时|日|月|年|市|县|区|镇|乡|村|路|街|酒店|宾馆|小区|公司|网|边境|口岸|仓库|出租|加油|服务区|停车|高速|收费站|快递|物流|医院|学校|工地|车站|机场|码头|饭店|旅店|茶楼|会所|KTV"
MASKED = rf"[{SURNAMES}甲乙丙丁戊己庚辛壬癸温卓尤古巫连翁颜康欧纪骆褚柳华梅盛倪蓝管樊凌伍利凤](?:〇{{1,2}}|O(?=[一-龥]))"  # 林〇〇, 林〇明, never 二〇〇六
ACCUSED = "(?:(?<!第[一二三四五六七八][及和与至、])(?<![首次][及和与至、])(?:首|次|第[一二三四五六七八])名?(?:被告(?!人?[们席])|嫌犯|上诉人)[A-Z]?|(?<![名个位])[男女]被告(?!人?[们席]))"  # Hong Kong's courts
PERSON = rf"(?:{ACCUSED}|(?:{COMPOUND}|(?![在到从将把被了一该是往至及经途由因对省市县州镇乡村]某)(?!(?<![、,;。])的某)(?!某某(?:{PLACE_BEHIND}))(?![处犯成罪以为据照按之了款法期及与上下]×)[一-龥]|[A-Z](?=某))[某×xX○*＊]{{1,2}}(?!(?<![{SURNAMES}]某)(?<!某某)(?:{PLACE_BEHIND}))|{MASKED}|(?![名个位男女及和与是为别均叫原本岁捕拘逮控对])[一-龥]姓|{BY_SEX})"
SEXED = r"[一-龥]{1,4}(?:[男女翁妇]|(?<![武])汉)(?![一-龥]?[子性士友孩儿生嫌])"  # Hong Kong's press: 收件男, 内地汉
SHORT_KIN = "(?:妻|夫|子|女|弟|兄|姐|妹|父|母|侄|嫂|婿)"
FOLLOW = r"(?=等|、|,|。|;|案|\(|\)|和|及|与|犯|因|被|在|系|处|落|的|有|无|将|抓|擒|拘|判|到|归|供|称|驾|从|两|二|夫|兄弟|兄妹|姐[弟妹]|姊妹|父[子女]|母[子女]|叔侄|情侣|恋人|以|当|为|由|于|、|自|先|均|到|束|依|受|获|就|主|投|押|随|住|已|正|仍|又|曾|涉|死刑|无期|有期|拘役|管制|死缓|判处|运输|运送|贩卖|贩运|走私|制造|购买|购进|伙同|携带|持有|明知|通过|雇|向|对|租|前往|联系|非法|容留|介绍|实施|参与|利用|指使|安排|负责|提供|交付|帮助|协助|接到|接货|取货|送货|$)"
THEIRS, DEALER = f"(?:[一-龥]某{{1,2}}|{BY_SEX})的?", "[上下][家线]|同伙"
CAUGHT_TOO = "(?:也|亦|则|一并|当场|随后|随即|同时|先后)*(?:抓|被(?!害|骗|盗|告)|落网|归案|到案|控制|擒|带[走回]|按|摁|逮|捕获)"  # 将石某的弟弟抓获
SIGN = re.compile(
    rf"[某姓×”〇O]|{LONE}|{CALLED}|(?<=[告疑]人)[甲乙]|[甲乙丙](?=[、和与及][乙丙丁])|(?<=判处)[甲乙丙丁]|(?<=刑[、,;])[乙丙丁]|[小老阿](?=[一-龥]\()|(?<=[人机员东板主手犯客家友贩线])[老小阿](?=[一-龥])|[首次一二三四五六七八]名?(?:被告|嫌犯|上诉人)|[男女]被告|(?<=[{SURNAMES}A-Z])[男女嫌犯]"
)
NAME_REACH = 30
LEAD_WORDS: tuple[tuple[str, Approx], ...] = (
    ("至少有", "over"),
    ("至少", "over"),
    ("不下", "over"),
    ("不少于", "over"),
    ("约", "about"),
    ("近", "under"),
    ("逾", "over"),
    ("超过", "over"),
    ("超", "over"),
    ("不足", "under"),
    ("将近", "under"),
)
BEHIND: dict[str, Approx] = {"以上": "over", "之多": "over", "有余": "over", "左右": "about", "上下": "about"}
INSIDE = "[一二两三四五六七八九十]{1,3}[名位]|(?:拘捕|抓获|逮捕|查获|截获|截停|截查|逮获|拘提|缉获)(?!的)"  # 在一个住宅单位拘捕一名男子: 一个 counts no man
DEALT_WITH = "(?:均|都|也|已|先后|双双|相继|随后|随即|同时|一同|一起|一并|当场|一举|成功|分头|全部|悉数|同|分别)*(?:被(?!告|害|骗|盗)|遭|落网|落入|到案|归案|束手|就[擒逮缚]|因?涉嫌|抓[获捕住]|控制|制服|拿下|擒获|截获|带走|按[倒住在]|摁[倒住在]|扭[获住]|堵[住在]|铐|逮[捕住获]|拘捕|无一)"
ROLE = (  # any noun that ends in a word for somebody, among others of its kind: 押货人, 轮机长, 望风者
    "(?![一-龥]{0,5}(?:人员|成员|[民特刑辅交武]警|警员|关员|官员|队员|群众|居民|村民|当事人|家人|们|全部|全体|所有|其余|其他|[其他她][弟兄妻夫])|[^,。;]{0,24}(?:悉数|纷纷|陆续))(?:(?![一二两三四五六七八九十几多数各名])[一-龥]){0,4}?"
    "(?:(?<=[一-龥])(?:人|员|手|主|客|工|师傅?|长|者|犯|商|妇|夫|友)|[买卖上下][家线]|汉子|马仔|老板娘?|伙伴|工头|蛇头|学生|司机|小哥|[男女妻]子|会计|经理|跟班|大副|看守|保安|保镖|主管|总监)"
)
CAUGHT_NOW = (  # verbs with one person behind them by a description: 逮住了跑腿的小庞, 被铐住的是刚接货的司机
    "(?:(?<=[抓逮擒捉扣摁按铐截揪扭拘缉堵][获住到])|(?<=[获住到擒捉服制]了)|(?<=抓捕)|(?<=拘捕)|(?<=逮捕)|(?<=生擒)|(?<=活捉)|(?<=制服)|(?<=控制)|(?<=带走)|(?<=住的是)|(?<=获的是)|(?<=擒的是)|(?<=抓的是)|(?<=捕的是)|(?<=网的是))"
)
RANKS, RANK = "一二三四五六七八首次", re.compile("[一二三四五六七八首次]")
JOINTS, BRACKETED = re.compile("、|以及|连同|[和及与]"), re.compile(r"\([^()]*\)")
ONE_OF_MANY = re.compile("[及和与同](?:其|他的|她的)?(?:手下)?(?:同伙|马仔|手下|小弟|喽啰|打手|跟班|随从|伙计)$")  # 农某及其同伙2人 are three
NEIGHBOURS = re.compile("二三|两三|三四|四五|五六|六七|七八|八九")
NO_KIN = "店|房|间|档|肺片|关系|感情|生活|财产"  # 夫妻店


@dataclass(frozen=True, eq=False, slots=True)
class Patterns:
    """Compiled ways of counting people."""

    named: re.Pattern[str]
    counted: re.Pattern[str]
    piece: re.Pattern[str]
    officer: re.Pattern[str]


@lru_cache(maxsize=8)
def patterns(names: NameFile) -> Patterns:
    """The compiled patterns of a name file."""
    noun, officer = branch(names.words("person-noun")), branch(names.words("officer-noun"))
    kin, relative, lone = f"(?:{branch(names.words('kin'))})(?!{NO_KIN})", branch(names.words("relative")), branch(names.words("lone-noun"))
    sexed = rf"{SEXED}(?!{noun})"  # 一名三十岁男司机: no man of another kind
    given = "(?![及和与等被在系处的有无将因犯抓擒缉捕并都未随另经受已也又曾现还则仍刚再便遂正即皆亦查截按摁扣堵逮控铐扑围拦挡揪押带缴搜落到归供称驾从两二夫以当为由于判贩运走制购联伙携藏持乘雇介提曾向对给同使租])(?!自投|(?:投|归|到|涉)案|[接收得遇见看来回赶找送拿听去走开跑逃](?:到|获))[一-龥]"
    masked = rf"(?<![一-龥][市县区乡镇路街])[{''.join(names.words('surname'))}](?![市县区乡镇路街里])[一-龥]〇(?!〇)"  # 邬志〇
    person = PERSON.replace("[一-龥]姓", rf"[一-龥]姓(?!{kin})").replace(MASKED, f"{MASKED}|{masked}")
    ordinal = r"(?:[一二三四五六七八九](?=[、,。;等)(和及与二两三四五六]|\d)|[甲乙丙丁戊己庚辛壬](?![基级类醇苯]))"  # 马某一、马某二等, 马某甲
    who = rf"{LONE}|(?:(?<=被告人)|(?<=嫌疑人)|(?<=[甲乙丙丁戊][、和与及])|(?<=判处)|(?<=刑[、,;])|(?=[甲乙丙][、和与及][乙丙丁](?![类级等组型烷醇酸基醚炔方])))[甲乙丙丁戊](?=[、,和与及均因犯被等在于将触各共不分实有死无\d一二三四五六七八九十]|$)|{CALLED}(?:\([^)]{{1,40}}\))?|姓[一-龥](?!{kin})(?:本地|内地|非华裔|[一-龥]{{1,2}}籍)?(?:{noun}|{sexed})(?:\(\d\d岁[^)]{{0,12}}\))?|{person}(?:(?<=姓)(?:{noun}|{relative})|{ordinal}|{given}{FOLLOW}|)(?:\((?![^)]{{0,12}}[\d一二两三四五六七八九十]人)[^)]{{1,30}}\))?|[小老阿][一-龥](?=\((?:化名|网名|绰号))|(?:(?<![一-龥])|(?<=[将把]))[“][^”\n]{{1,5}}[”](?=(?:\([^)\n]{{1,16}}\))?(?:成功|当场|一举)?(?:抓获|抓捕归案|擒获|控制|按倒)|落网|被[抓捕擒]|到案|归案|(?:当场|成功|一举)?抓获|[一-龥]某|(?:随后|随即|当晚|次日|后来|也|已|先后)?(?:[于在][^,。;“”]{{2,14}}?)?(?:落网|被[抓捕擒]|归案))"
    label = rf"(?:{noun}|{officer})"
    owner = rf"(?:[一-龥]某{{1,2}}|{BY_SEX})(?:[之的]?(?:{relative})|之{SHORT_KIN})"  # 孔某妻子梁某, 孔某之妻梁某
    title = rf"[“]?(?:{label}|{relative}|{owner}|其{SHORT_KIN})[”]?(?:\([^)]{{1,20}}\))?"
    nick = rf"(?:[老小][{SURNAMES}]|阿[一-龥])(?:\(化名\)|{FOLLOW})"  # only behind a title: 司机老郝, 嫌疑人阿强(化名)
    own = "其(?:妻|夫|子|女|弟|兄|姐|妹|父|母)(?=[、,。;等各均被遭双也亦及和与先同一到落在因于涉现已]|$)"  # 其妻、弟
    item = rf"(?:{theirs_caught(relative)}|{title}{nick}|(?:{title})?(?:“[^”\n。!?,;]{{1,6}}”)?(?:{who})(?:(?:{kin})(?=、|[和及与]其?(?:{relative})))?)"
    join = r"(?:、|和|及|与|以及|、以及|及其|与其|和其|,以及|连同|伙同|并)"
    more = rf"{join}(?:[^,。、;()“”\d一二两三四五六七八九]{{0,8}}?)(?:\d{{1,2}}岁的?)?(?:{item}|(?:绰号|外号|化名|网名|人称)?“[^”\n。!?,;]{{1,6}}”(?=[经被遭等均已也都,、。;及和与在于]|[二两三四五]人|{item})|(?:\d{{1,2}}岁的?)?(?:其|他的|她的)?(?:{relative}|{beside(lone)})(?!{person})|{own}(?:、[妻夫子女弟兄姐妹父母](?=[、,。;等各均被]|$))*|(?:“[^”\n。!?,;]{{1,6}}”)?小[一-龥]{FOLLOW})"
    tail = rf"(?:(?:为首的?|的)?(?:贩毒|制毒|运毒|制贩毒)?(?:集团|团伙)的?(?P<n7>{NUMBER})(?:名成员|名?嫌犯|人)|(?P<n3>[三四五六])(?:{kin}|人)|(?:{kin})|(?:在内)?(?:的|等)(?:[^,。;、()]{{0,8}}?)(?P<n>{NUMBER})(?P<nm>余|多)?(?:(?:名|个|位)(?:人|{noun})?|人|嫌(?![疑犯])|{noun})|(?:共计?|一共|合计|总计|总共)?(?P<n2>{NUMBER})(?:人|名)(?:{noun})?|(?:及|和|与)其?[^,。;、()\d]{{0,8}}?(?:{noun})(?:等)?(?:共计?|一共|合计|等)(?P<n5>{NUMBER})[名人])"
    named = rf"(?P<list>{item}(?:{more})*)(?P<kin>{kin})?(?P<both>[二两]人)?(?P<tail>{tail})?"
    skilled = rf"(?:{SEXED}|[男女])(?:{noun}|{lone}|[一-龥]{{1,4}}?[主员师工商客长佣翁事](?=[,。;、()和及与被因在]|$))"  # 27岁男司机, 42岁男东主
    surname = "(?![起宗件案名人个支把部台辆克粒颗拘捕诉抓破缴立查打年月日])[一-龥]"
    lead, behind = "|".join(word for word, _ in LEAD_WORDS), "|".join(BEHIND)
    plus = rf"(?:及|和|与|连同)(?:(?:其|他的|她的)(?:\d\d岁的?|(?:同行|同车|随行)的?)?|\d\d岁的?)(?:姓[一-龥])?(?:{relative})"
    counted = (
        rf"(?P<l6>男女{noun}|男女)(?:共)?各(?P<each>{NUMBER})[名人]"
        rf"|(?P<l1>{noun}|{officer})(?:\([^)\d]{{0,20}}\))?(?:人?数)?(?:共计?|合计|总计|累计|计|(?<![员警官])为|达|有|总共|数|仅|只|就)?(?P<b1>{lead})?(?P<n1>{NUMBER})(?P<m1>余|多|来)?(?:人次|名|人|个人|个|位)(?P<s1>{behind})?"
        rf"|(?P<q2>(?:主脑|首脑|头目|组织者|大副|大厨|{lone})(?:及|和|与|连同))?(?P<b2>{lead})?(?<!第)(?P<n2>{NUMBER})(?P<m2>余|多|来)?(?:名|位|个(?!派出所|[支大中]队|抓捕组|工作组|[小专行]组|专案组|检查站|[县市区省州乡镇村月]|社区|街道|部门|单位|地区|地点|处所|目标|国家|小时|团伙|窝点|[^,。;、\d]{{1,6}}[令案项][里中内]))(?P<adj>(?:(?!在内的|{INSIDE}|[拘逮]捕|[抓查检]获)[^,。、;()\d]|\(?\d{{1,2}}岁[、的)]?){{0,14}}?)(?P<l2>{noun}|{officer}|{sexed}|{skilled})(?!的\d\d岁|人?的(?:本地|内地|外籍|华裔|[一-龥]{{2,3}}籍)?(?:{sexed}|{skilled})|的?(?:窝点|场所|团伙|网络|据点|地方|工厂|工场|行为|活动|链条|通道))(?P<p2>{plus})?"
        rf"|(?P<that>(?:(?:该|这(?!对)|(?<!去)那(?=[名位个]))(?:名|位|个)?|(?<=被捕的)|(?<=被拘捕的))(?:[^,。、;:()\d一二两三四五六七八九十]|(?:\d{{1,2}}|{NUMBER})岁[、,]?){{0,24}}?(?P<l5>{noun}|{sexed})(?!(?:的?(?:人数|数目|总数|宗数|数字|比率|比例|个案|平均)))(?![^,。;、]{{0,8}}?(?:共|有|达|为|占|约|近|逾){{0,3}}\d{{1,6}}[名人])(?P<p5>{plus})?)"
        rf"|(?P<n4>[二两三四五六七八九十]|(?<=[又另])一)(?P<l4>(?:名)?(?:主要|重要|骨干|核心|涉案|同案|在逃|犯罪)*(?:成员|人员|毒枭|头目|犯(?![罪人])|嫌(?![疑犯隙弃])|被告人|被告|犯罪嫌疑人|嫌疑人|男子|女子|案犯|毒贩|主犯|[男女汉嫌](?=[已被遭各均现因涉分先同双落到])))(?P<p4>{plus})?"
        rf"|(?=[\d一二两三四五六七八九十百千廿卅约近逾超不将至]|[一-龥](?:{kin})?、)(?:{surname}(?:{kin})?、(?:{surname}(?:{kin})?、){{0,4}}{surname}(?=\d))?(?P<b3>{lead})?(?<!第)(?P<n3>{NUMBER})(?P<m3>余|多|来)?(?:人次|个人|嫌(?![疑犯隙弃])|人(?!民|大代表|(?:吸|贩|制|运|毒|涉|犯罪|特大){{0,5}}(?:团伙|集团))|名|(?<=万)(?={noun})|(?<=万[余多])(?={noun}))(?P<l3>{noun})?(?P<s3>{behind})?(?P<p3>{plus})?"
        rf"|(?P<men>{NUMBER})名?[^,。;、()\d岁]{{0,2}}(?:男子?|[汉翁叔])(?:[和及、])?(?P<women>{NUMBER})名?[^,。;、()岁]{{0,2}}(?:女子?|妇)|(?P<kinned>{kin}|一家(?=[两三四五六七]口))(?P<kn>[仨两三四五六七])(?:人|个|口)?(?![名\d])|(?P<pair>[他她](?:和|与|及)其?[^,。;、和与及]{{0,8}}?(?:{relative})(?=双双|被|均|一同|一起|同时|先后|双|一并)|[一-龥][氏姓](?:{kin})(?:[二两]人|俩)?|[一这那]对(?:(?:[^,。、;\d]|\d\d(?:[余多来]|至\d\d)?岁){{0,14}}?)(?:{kin}|男女)|(?:{kin})(?:[二两]人|俩)?(?![三四五六七八九][名人]))"
        r"|(?:(?<=[强收][戒治])|(?<=新发现)|(?<=新查获)|(?<=刑拘)|(?<=行拘)|(?<=逮捕)|(?<=批捕)|(?<=起诉)|(?<=移诉)|(?<=戒毒)|(?<=康复)|(?<=社戒)|(?<=抓获)|(?<=查处))(?P<n6>\d+(?:\.\d+)?万)(?P<m6>余|多)?(?=[,。;、)]|$)"  # 强戒1.75万
        rf"|(?:(?<=[抓逮捕擒拘]了)|(?<=[刑行]拘)|(?<=[批逮]捕)|(?<=抓获)|(?<=起诉)|(?<=强戒))(?P<n5>{NUMBER})(?P<m5>余|多|来)?个(?=[,。;、!]|$)"
        rf"|(?<=[拘捕擒逮控获的和及与、余下其])(?P<one>(?<=[拘捕擒逮控的])一(?!对)|(?:\d\d|[廿卅]?[二三四五六七八]?十?[一二三四五六七八九十])岁(?!以[上下]))[^,。、;\d一二两三四五]{{0,8}}?(?P<l7>{noun}|{sexed}|{skilled})"
        rf"{nouns_alone((noun, sexed), relative, lone, branch(names.words('described-noun')))}"
        rf"|(?P<theirs>其[妻夫子女弟兄姐妹父母](?:[、和及与][妻夫子女弟兄姐妹父母])+(?=[、,等各均被遭双分因先也亦同]))"
        rf"|(?P<nicked>(?:绰号|外号|花名|人称|化名)“[^”\n。!?,;]{{1,6}}”[的之][^,。;、()\d]{{0,8}}?(?P<l8>{noun}|{sexed}))"
    )
    piece = rf"{THEIRS}(?P<whose>{relative}|{DEALER})(?=$|[、和及与])|(?:{owner}(?={person}))?(?P<label>{label})?(?:\([^)]{{1,20}}\))?(?:“[^”\n。!?,;]{{1,6}}”)?(?P<who>{who})(?P<two>{kin})?|其?(?P<rel>{relative}|{beside(lone)})(?!{person}|{nick}|[一-龥]?某)|(?P<own>其[妻夫子女弟兄姐妹父母](?=[、,。;等各均被遭双也亦及和与先同一到落在因于涉现已]|$)|(?<=[妻夫子女弟兄姐妹父母]、)[妻夫子女弟兄姐妹父母])|(?P<small>小[一-龥]{FOLLOW}|{nick})|(?P<kin>{kin})|(?P<quoted>(?<=[、和及与])“[^”\n。!?,;]{{1,6}}”(?=[经被遭等均已也都,、。;及和与在于]|[二两三四五]人|$))"
    return Patterns(re.compile(named), re.compile(guarded(counted)), re.compile(piece), re.compile(officer))


def theirs_caught(relative: str) -> str:
    """Somebody told only as a relative or a dealer of a person by name, and caught himself: "将石某的弟弟抓获"."""
    whose = f"(?:{relative}|{DEALER})"
    return f"{THEIRS}{whose}(?={CAUGHT_TOO}|(?:[、和及与]其?{whose}){{1,3}}{CAUGHT_TOO})"


def beside(lone: str) -> str:
    """Somebody told by what he is alone, in a list of people: "曹某、会计及1名股东遭羁押"."""
    return rf"(?:{lone})(?=、|[及和与](?!其)|以及|[被遭均都]|等[\d二两三四五六七八九十]|$)"


def nouns_alone(nouns: tuple[str, str], relative: str, lone: str, described: str) -> str:
    """Ways of telling people without a number: 31岁男子, 司机和货主, 毒贩及其妻子, 其女友, 小莫."""
    noun, sexed = nouns
    bare, other = rf"(?:{lone})(?:\([^()]{{1,16}}\))?", f"(?:{ROLE}|[小老阿][一-龥]|“[^”\n。!?,;]{{1,6}}”)"
    return (
        rf"|(?<=[,。;:中])(?P<aged>\d\d岁[^,。、;\d一二两三四五们]{{0,6}}?(?:{noun}|{sexed}|{lone}))(?=已|被|其后|现[已正]|随后|涉嫌|因涉|获准|同样|亦|[及和与]\d\d岁)"
        rf"|(?P<nth>第[一二三四五六七八九十]名(?:(?![\d])[^,。;、()]){{0,10}}?(?:{noun}|{sexed}))(?![们中])"
        rf"|(?P<bares>(?:{bare}|(?:(?<![一-龥])|(?<=[将把的])){other})(?:(?:、|和|及|与|以及|连同)(?:同行的?|同车的?|一名|1名|副驾驶(?:位|座)?上?的?|车上的?)?(?:{bare}|{other})){{1,3}})(?={DEALT_WITH})"
        rf"|(?P<duo>(?:{noun})(?:及|和|与)其(?:{relative}|妻|夫))(?![一-龥]?某|{LONE}|{CALLED})"
        rf"|(?<=[获捕擒住到走制拘了])(?<!抱住)(?P<object>(?![住了获到捕留押提])(?:[^,。;、\d一二两三四五六七八九十多数几]{{1,14}}的)?(?:[^,。;、\d一二两三四五六七八九十多数几的个名]{{0,4}}?){bare}|(?![住了获到捕留押提])[^,。;、\d一二两三四五六七八九十多数几]{{1,18}}的[^,。;、\d一二两三四五六七八九十多数几的个名们]{{0,6}}?(?:{described}|[^,。;、\d们群]{{1,2}}[男女汉])|(?:[^,。;、\d一二两三四五六七八九十多数几]{{1,14}}的)?(?:[小老][{SURNAMES}]|阿[一-龥]))(?=[,。;、(]|$|和|及|并)(?![、和及][^,。;]{{0,8}}各)"
        r"|(?P<ranks>(?:首|次|第[一二三四五六七八])(?:、(?:次|第?[二三四五六七八])){0,5}(?P<upto>[及和与至、])(?:次|第?[二三四五六七八])名?被告)(?!人?[们席])"
        rf"|(?<=[拘逮]捕)(?P<accused>被告)(?=[,。;]|$|并|及其)"
        rf"|{CAUGHT_NOW}(?P<described>(?![住了获到])(?![^,。;、]{{0,22}}(?:[多数几][名个位人]|们|[^驾]人员|成员|嫌疑人|民警))[^,。;、\d一二两三四五六七八九十]{{2,18}}的(?:{ROLE}|[小老阿][一-龥]|“[^”\n。!?,;]{{1,6}}”))(?=[,。;]|$)"
        rf"|(?<=[获捕擒住到了])(?P<his>其(?:{relative}|妻|夫))(?=[,。;、和与及]|$)"
    )


def find_people(norm: str, start: int, end: int, names: NameFile) -> list[Mention]:
    """People in norm[start:end], in order, none overlapping: Mention(kind "people", value People).

    A list is split where a label makes some of them users: "贩毒嫌疑人魏某、吸毒人员顾某" gives two mentions.
    Source: annotation guide, arrests.
    """
    compiled = patterns(names)
    found: list[Mention] = []
    for match in named_in(norm, start, end, compiled):
        found += read_named(match, compiled)
    for match in counted_in(norm, start, end, compiled, found):
        people = read_counted(match)
        if people:
            found.append(Mention(Span(*match.span()), "people", people, "names.toml#person-noun"))
    return sorted(found, key=lambda mention: mention.span.start)


def counted_in(norm: str, start: int, end: int, compiled: Patterns, named: Sequence[Mention]) -> Iterator[re.Match[str]]:
    """People by number in a stretch, none that meets people by name; behind a head by name only the others: "林姓首脑连同6名手下"."""
    for match in compiled.counted.finditer(norm, start, end):
        meets = any(other.span.meets(Span(*match.span())) for other in named)
        behind = compiled.counted.match(norm, match.end("q2"), end) if meets and match["q2"] else None
        if behind or not meets:
            yield behind or match


def named_in(norm: str, start: int, end: int, compiled: Patterns) -> Iterator[re.Match[str]]:
    """People by name in a stretch: looked for only near the signs of a name."""
    at = start
    while sign := SIGN.search(norm, at, end):
        match = compiled.named.search(norm, max(at, sign.start() - NAME_REACH), end)
        if match is None:
            return
        yield match
        at = max(match.end(), at + 1)


def read_named(match: re.Match[str], compiled: Patterns) -> list[Mention]:
    """The mentions of a list of names: one, or one for each run of equal labels."""
    runs: list[list[re.Match[str]]] = []
    label = ""
    labels: list[str] = []
    for piece in compiled.piece.finditer(match.string, match.start("list"), match.end("list")):
        told = piece["label"] or label
        if not runs or is_user(told) != is_user(label) or (compiled.officer.fullmatch(told) is None) != (compiled.officer.fullmatch(label) is None):
            runs.append([])
            labels.append(told)
        runs[-1].append(piece)
        label = told
    if not runs:  # a nickname alone: the verb behind it says that it is a person
        return [Mention(Span(*match.span("list")), "people", People(1, "exact", (match["list"],), ""), "names.toml#person-noun")]
    total = match["n"] or match["n2"] or match["n3"] or match["n5"] or match["n7"]
    if total:
        beside = sum(map(len, runs)) - 1 if match["n2"] and ONE_OF_MANY.search(match.string, match.start("list"), match.start("n2")) else 0
        count = beside + whole_number(total)
        approx: Approx = "over" if match["nm"] else "exact"
        return [mention(Span(match.start(), match.end()), count, approx, labels[0] if labels else "", runs)] if count else []
    out = []
    for run, told in zip(runs, labels, strict=True):
        couple = match["kin"] and len(runs) == 1 and len(run) == 2  # 唐某、李某夫妻
        extra = 1 if run is runs[-1] and not couple and (match["kin"] or (match["tail"] and not match["both"])) else 0
        last = match.end() if run is runs[-1] else run[-1].end()
        count = sum(2 if piece["kin"] or piece["two"] else 1 for piece in run) + extra
        out.append(mention(Span(run[0].start(), last), count, "exact", told, [run]))
    return out


def mention(span: Span, count: int, approx: Approx, label: str, runs: list[list[re.Match[str]]]) -> Mention:
    """A mention of people by name."""
    who = tuple(piece["whose"] or piece.group() for run in runs for piece in run)
    return Mention(span, "people", People(count, approx, who, label), "names.toml#person-noun")


def is_user(label: str) -> bool:
    """Whether a label says that somebody takes drugs."""
    return "吸" in label or "滥用" in label or "瘾" in label or "毒驾" in label


def whole_number(text: str) -> int:
    """A whole number, 0 if the text is none."""
    try:
        amount = read_number(text)
    except NumberError:
        return 0
    return int(amount) if amount == int(amount) else 0


def read_counted(match: re.Match[str]) -> People | None:
    """People told by a number."""
    if (
        match["one"]
        or match["that"]
        or match["nicked"]
        or match["his"]
        or match["aged"]
        or match["nth"]
        or match["object"]
        or match["described"]
        or match["accused"]
    ):
        return People(2 if match["p5"] else 1, label=match["l5"] or match["l7"] or match["l8"] or "")
    told = read_few(match)
    if told:
        return told
    if match["pair"] or match["theirs"] or match["duo"] or match["bares"]:
        return People(listed(match["bares"]) if match["bares"] else len(match["theirs"] or "夫妻二人") // 2, label="")
    if match["men"]:
        return People(whole_number(match["men"]) + whole_number(match["women"]))
    for number in "123456":
        text = match[f"n{number}"]
        if not text:
            continue
        lower = lower_end(text)
        count = whole_number(lower)
        approx: Approx = "over" if lower != text else hedge_of(match.groupdict(), number)
        more = 1 if number in "234" and (match[f"p{number}"] or (number == "2" and match["q2"])) else 0  # 一名主脑及其妻子, 主脑及三名男子
        return People(count + more, approx, (), match[f"l{number}"] or "") if count else None
    return None


def read_few(match: re.Match[str]) -> People | None:
    """A few people told by their rank, so many of each sex, or kin with their number; None if they are not."""
    if match["ranks"]:
        return People(ranked(match["ranks"], match["upto"]), label="被告")
    if match["each"]:
        return People(2 * whole_number(match["each"]), label=match["l6"])
    return People(whole_number(match["kn"].replace("仨", "三"))) if match["kinned"] else None


def ranked(text: str, joint: str) -> int:
    """How many defendants are told by their rank: 2 of 第二及第三被告, 3 of 首至第三被告."""
    ranks = [RANKS.index(rank) for rank in RANK.findall(text)]
    return ranks[-1] % 8 - ranks[0] % 8 + 1 if joint == "至" else len(ranks)


def listed(text: str) -> int:
    """How many people a list of nouns tells: 司机(31岁)及女乘客(27岁)."""
    return len(JOINTS.findall(BRACKETED.sub("", text))) + 1


def lower_end(text: str) -> str:
    """The lower end of two neighbouring numerals: 三四十 is at least 三十."""
    pair = NEIGHBOURS.search(text)
    return text[: pair.start()] + pair.group()[0] + text[pair.end() :] if pair else text


def hedge_of(groups: dict[str, str | None], number: str) -> Approx:
    """The hedge of a number of people: inside it, behind it, else before it."""
    inside, behind = groups.get(f"m{number}"), groups.get(f"s{number}")
    if inside:
        return "over" if inside in ("余", "多") else "about"
    if behind:
        return BEHIND[behind]
    return dict(LEAD_WORDS).get(groups.get(f"b{number}") or "", "exact")
