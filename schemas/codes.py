"""The codes of the store, each with its Chinese and English name: one table each, brought up to date whenever a store is opened to write."""

from __future__ import annotations

from typing import Final

EVENT_KINDS: Final = (("case", "个案", "one case or one operation"), ("total", "汇总", "a sum over a period, an agency, a campaign"))
OFFENCES: Final = (("drug", "毒品", "drug offence"), ("other", "其他", "other crimes only: kept apart from every sum"))
APPROX: Final = (("exact", "准确", "as stated"), ("about", "约", "about"), ("over", "逾", "more than"), ("under", "近", "less than"))
UNITS: Final = (
    ("g", "克", "grams"),
    ("ml", "毫升", "millilitres"),
    ("pill", "粒", "tablets, capsules, seeds, blotters"),
    ("plant", "株", "plants"),
    ("item", "件", "pieces, packets, bottles"),
)
COUNT_ACTIONS: Final = (
    ("solved", "破获", "cases solved"),
    ("handled", "办理", "cases handled"),
    ("target", "目标案件", "target cases"),
    ("large", "大案", "large cases"),
    ("other", "其他", "other cases"),
)
ASSET_KINDS: Final = (
    ("cash", "现金", "money"),
    ("vehicle", "车辆", "vehicles"),
    ("firearm", "枪支", "firearms"),
    ("ammunition", "弹药", "ammunition"),
    ("phone", "手机", "phones"),
    ("site", "窝点", "sites broken up"),
    ("gang", "团伙", "gangs broken up"),
    ("other", "其他", "other things"),
)
ARREST_ACTIONS: Final = (
    ("captured", "抓获", "captured"),
    ("criminal_detention", "刑事拘留", "criminal detention"),
    ("formal_arrest", "逮捕", "formal arrest"),
    ("prosecution", "起诉", "prosecution"),
    ("sentenced", "判刑", "sentenced"),
    ("coercive_measures", "刑事强制措施", "coercive measures"),
    ("bail", "取保候审", "bail"),
    ("admin_detention", "行政拘留", "administrative detention"),
    ("admin_penalty", "行政处罚", "administrative penalty"),
    ("compulsory_rehab", "强制隔离戒毒", "compulsory rehabilitation"),
    ("community_rehab", "社区戒毒康复", "community rehabilitation"),
    ("drug_users", "查获吸毒人员", "drug users found"),
    ("new_drug_users", "新发现吸毒人员", "new drug users found"),
    ("investigated", "查处", "dealt with, measure not stated"),
    ("surrendered", "自首", "surrendered"),
)
DRUGS: Final = (
    ("heroin", "海洛因", "heroin"),
    ("opium", "鸦片", "opium"),
    ("morphine", "吗啡", "morphine"),
    ("codeine", "可待因", "codeine"),
    ("poppy", "罂粟", "opium poppy"),
    ("methamphetamine", "冰毒", "methamphetamine"),
    ("methamphetamine_tablet", "麻古（冰毒片剂）", "methamphetamine tablets"),
    ("amphetamine", "苯丙胺", "amphetamine"),
    ("mdma", "摇头丸", "MDMA"),
    ("ketamine", "氯胺酮", "ketamine"),
    ("fluoroketamine", "氟胺酮", "fluoroketamine"),
    ("cannabis", "大麻", "cannabis"),
    ("cocaine", "可卡因", "cocaine"),
    ("fentanyl", "芬太尼类", "fentanyls"),
    ("etomidate", "依托咪酯", "etomidate"),
    ("synthetic_cannabinoid", "合成大麻素", "synthetic cannabinoids"),
    ("methcathinone", "甲卡西酮", "methcathinone"),
    ("cathinone", "卡西酮类", "other cathinones"),
    ("caffeine", "咖啡因", "caffeine"),
    ("benzodiazepine", "苯二氮䓬类", "benzodiazepines"),
    ("ghb", "γ-羟丁酸", "GHB"),
    ("new_psychoactive", "新精神活性物质", "new psychoactive substances"),
    ("methadone", "美沙酮", "methadone"),
    ("pethidine", "哌替啶", "pethidine"),
    ("tramadol", "曲马多", "tramadol"),
    ("buprenorphine", "丁丙诺啡", "buprenorphine"),
    ("oxycodone", "羟考酮", "oxycodone"),
    ("diphenoxylate", "地芬诺酯", "diphenoxylate"),
    ("dextromethorphan", "右美沙芬", "dextromethorphan"),
    ("lsd", "麦角二乙胺", "LSD"),
    ("psilocybin", "裸盖菇素", "psilocybin"),
    ("khat", "恰特草", "khat"),
    ("nitrous_oxide", "笑气", "nitrous oxide"),
    ("pharmaceutical", "其他管制药品", "other controlled medicines"),
    ("ephedrine", "麻黄碱", "ephedrine"),
    ("precursor", "易制毒化学品", "precursors"),
    ("mixed", "多种毒品合计", "several drugs jointly"),
    ("unspecified", "毒品（未说明种类）", "drugs, type not stated"),
    ("other", "其他", "other named substance"),
)
FACT_KINDS: Final = (
    ("seizure", "缴获", "a seizure"),
    ("arrest", "人员处置", "a measure against people"),
    ("case_count", "案件数", "a number of cases"),
    ("asset", "财物", "money or things"),
)
VERDICTS: Final = (
    ("right", "正确", "the fact is right"),
    ("wrong", "错误", "there is no such fact"),
    ("corrected", "更正", "the fact is another: see the correction"),
    ("missed", "漏读", "there is a fact that was not read: see the correction"),
    ("unsure", "存疑", "cannot be decided from the text"),
    ("withdrawn", "撤回", "the reviewer takes the word back"),
)
AGENCY_LEVELS: Final = (
    ("national", "部级（中央）", "the nation"),
    ("province", "省级", "a province"),
    ("prefecture", "市级（地级）", "a prefecture"),
    ("county", "县级", "a county"),
    ("station", "基层所站", "a police station, a checkpoint"),
)
AGENCY_BRANCHES: Final = (
    ("police", "公安", "police"),
    ("border", "边检和移民管理", "border inspection and immigration"),
    ("customs", "海关", "customs"),
    ("railway", "铁路公安", "railway police"),
    ("civil_aviation", "民航公安", "civil aviation police"),
    ("coast_guard", "海警", "coast guard"),
    ("narcotics_commission", "禁毒委员会", "narcotics control commission"),
    ("armed_police", "武警", "armed police"),
    ("procuratorate", "检察院", "procuratorate"),
    ("court", "法院", "court"),
    ("hk_mo_tw", "港澳台机构", "bodies of Hong Kong, Macau and Taiwan"),
)
AREA_LEVELS: Final = (("province", "省级", "province"), ("prefecture", "地级", "prefecture"), ("county", "县级", "county"))
ENUMS: Final = {
    "event_kinds": EVENT_KINDS,
    "offences": OFFENCES,
    "approximations": APPROX,
    "units": UNITS,
    "drugs": DRUGS,
    "arrest_actions": ARREST_ACTIONS,
    "count_actions": COUNT_ACTIONS,
    "asset_kinds": ASSET_KINDS,
    "fact_kinds": FACT_KINDS,
    "verdicts": VERDICTS,
    "agency_levels": AGENCY_LEVELS,
    "agency_branches": AGENCY_BRANCHES,
    "area_levels": AREA_LEVELS,
}
