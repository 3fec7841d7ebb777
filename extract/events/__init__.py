"""Events of a record: frames with their facts merged, dated and tied to their wholes.

The rules, in order; of each group the first that applies decides. What stands between the fact before it and a fact is its lead.

What a date means (extract.dates.moments)
M1. A month or a day without a year takes the year that its paragraph told last, or that of a story of years ago that goes on within weeks,
    else the latest one not after publication: "2017年11月3日立案,12月5日收网", "10月9日清早" in a page of October 14.
M2. A bracket or a comparison does not lead the story to another year: "破案46起(含去年积案3起),8月…", "比2010年高出四成", "而2009年为297起".
M3. 当晚, 三天后, 时隔四天, 次年1月8日, 同月 count from the last day told, not from ten days told back (8月16日突袭。6月下旬曾试制。当日5时): "2013年底支锅,次年1月8日窝棚被端".
M4. So many days from a day on, a plan that still goes on (in July: 自6月起至9月开展行动), an end behind a beginning, and an end in a report on a year are periods: "4月20日启动…为期60天",
    "8月1日起…,到17日", "某县2017年禁毒工作总结…截止11月30日".
M5. When the press was told, a tip came, a case was filed, somebody was awarded or a court sat is no bust: "昨天(9月11日),公安局通报".
M6. When somebody confesses to have bought or used drugs is an aside: "交代,东西是6月底买的。…11日,将裴某抓获".

Which event a fact belongs to (extract.events.turning)
A1. Other crimes have an event of their own; a case name in the lead opens or reopens its case: "成功破获“8·06”运输毒品案";
    where the title promises the one case that has a name (“8·06”案始末), all but sums over a period is of it. How one of those whom a court sentenced
    was caught is a case of its own.
A2. A figure that fell or rose to another is of the base: "由上年的41人降到27人", of two years set side by side each has its own; "37人中" goes to the event that caught 37, a figure
    told again to the only case told, an exact figure to the total that rounds it (80余名, 84名), a measure to the capture of the person that
    it names: "肖某已被刑拘", "对其中19人批准逮捕", or to the event that caught just so many: "截至28日,19名嫌疑人全部刑拘".
A3. After 其中, 仅, "118起中" or 全部案件中 a number of cases, a period, a body or a person opens a part of the total before it; the next
    part behind a semicolon too, as long as they make up the whole: "61宗。其中,甲地23宗,…;乙地34宗,…;丙地4宗"; else a semicolon, a closing
    bracket or the end of the sentence leads back. "以分局计,东湖分局…;西岭分局…", "从渠道看,邮递渠道…;旅检渠道…", bodies listed behind
    其中 and a channel or some posts with their share ("占全区的七成") open parts, too; one of some published examples is none. A province in a national report has a total of its own.
A4. A period in the lead opens the total of that period, or the one that is open: "去年同期为13起", "在此期间又抓获19名"; what opens a text may
    have its period behind it ("破案312起…这是2023年的答卷"), the whole country and one place have totals of their own; an earlier year that
    closes a paragraph was a comparison; a month, or a longer period of which one
    case or named persons are told, opens a case. An end without a beginning closes a case: "截至6月24日,收网行动抓获41名",
    of a campaign too where its number is that of the case's stages (1 + 2 + 21 = 24).
A5. Two cases or more counted up to the next date, a night against many targets, or some days of a campaign make a total:
    "12家娱乐场所同步清查", "当晚全市共查获" behind one raid, "8月1日起开展专项整治,到17日,查获86名"; one place or one ring is a case: 突击检查“帝豪会”, 清查行动中在一出租房内.
A6. Days in the lead date a case; in a paragraph that told nothing yet so does the day that it began with. A new case is opened behind
    另一宗, 第二拳, 另外 with a day and a body, in another item or story under its own heading, by 破获一起 or somebody new on another day (7日又从一名旅客…, which 据其供述 would undo), as the next of a
    counted few (三起大案是:…;…) or of just so many days as cases are counted, behind a verdict by the find on the next defendant (罪犯佟某…), by another body told against the one before it (新北地检署则…) or weeks behind a named case of a report or a list of cases or at the head of a paragraph with a day of its own,
    as the next example behind a total, by headlines of other pages, for its sentence only by somebody whom a
    defendant helped to catch, as one of those sentenced (死刑犯之一的石某), in another place on the same day of a few counted
    ("当天下午又在竹园村"), behind a tip of its own (1月23日,该局获悉,有人将走私大麻), hour by hour (下午5时,一名女子…), by another body on the same day (同日,西岭大队在…查获), behind a case that was told as over (曾端掉过), or where a story goes back in time (时间倒回, "12月10日缴获…;11月28日还查获…"). It stays the open one where something leads on: 据其供述, 上线, 取件人,
    三天后, a person told again, a capture behind a find, or a first paragraph that sums the story up.
A7. A sum over the place or the campaign, what a body did besides (此外,该局…; 民警还…), people beyond those of the last case, 其余五名 go back to the total.
A8. Anything else belongs to what the fact before it, or else the text, is about. At another item or question of a report that is its whole:
    "二、…共查处吸毒人员213人次" behind a case of the first item.

Which days an event has (extract.events.dating)
D1. A total: its period; none told: that of its whole, or of the cases that it counts. "三天查获两起".
D2. A case: the first to the last find or capture, each by the days before it in its sentence, else the last day told; and days near them
    that tell a bust without a figure: "3月20日夜,收网!". Months of the offence before, escorts and verdicts do not count.
    A sum whose parts are dated themselves dates nothing: "4月14日,主犯被押回,此案共抓获12名。4月6日…2人;次日…".
    Who comes by himself, what papers and tests tell again, and raids on other crimes do not count.
D3. Else days of custody, a day at the end ("此事发生在2月17日"), the month of a list item, else the day that its paragraph begins with, else those of its whole.

Whose part an event is (extract.events.subsets, extract.events.daily, extract.events.ties)
P1. What A3 opened, and another case beside it in one sentence or behind 另一名: "其中,8月9日…;8月21日…".
P2. Just so many cases as a sentence or the title counts; rows under their sum; weights or years that add up; samples of a number of cases.
P3. What one unit found in a campaign of some days (专案中,侦查第二队在套房查获43包), its larger site, and the case behind which
    这是今年第七宗,累计 sums up a year; 首案, 第一拳 and those that follow, on days of the total before them; a case told to be counted in: 已计入上述数字; examples of a wave: 本波案件包括:….
P4. A fugitive's capture weeks later, or told before the case: "潜逃十一年的郑某落网。时间倒回2011年…"; one or two people caught elsewhere a month
    after the others, too: "2020年1月7日,余某在昆明被抓获". Sentenced together with the others they are of the case.
P5. A small find, or users caught, weeks before the busts that only led to them is a case beside theirs: "10月9日查获86克,由此成立专案组。次年4月28日收网…";
    so is any find that a told whole leaves out: 1.37吨 of 860公斤 and 510公斤, behind 310公斤 of the year before. A summary told before it is that of the busts.
P6. Where the text states a whole that cases told one by one exactly add up to (19 = 1 + 3 + 13 + 2; grams too), they are the stages of one
    case (who came by himself counts too), from the first bust to the last, also against P5; or, where the whole counts several (连截两车), the parts of a total. An undated
    summary of one case goes with the only case below it, a sum up to a day without a beginning with the case whose figures it adds up
    (截至8月底,“清风”行动共抓获24名 = 1 + 2 + 21). A capture weeks after the closed sum is a part of the case.
P7. Cases of drugs behind 其中 are a part of the cases of all crimes before them; cases told behind 在宣判的案件中,
    and that of somebody named as one of all whom it judged (邱某等9名被告人), are parts of the session.
"""
