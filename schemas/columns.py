"""What every column of every table and view means: (unit, 中文, English, source), kept in the store as `column_doc`.

A key "table.column" speaks for one column, a key "column" for all others of that name. The source is one of

    text      said in the bulletin
    metadata  the file, or NAME.meta.json beside it
    rules     decided by the rule files when the text was read
    computed  worked out from other columns
    program   kept by the program about itself
    reviewer  said by a person who checked
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Meaning(NamedTuple):
    """What a column holds; `unit` is empty where there is none."""

    unit: str
    zh: str
    en: str
    source: str


def meaning_of(table: str, column: str) -> Meaning | None:
    """The meaning of a column of a table or view, if we gave it one.

    >>> meaning_of("seizure", "span_start").unit
    'character'
    """
    return MEANINGS.get(f"{table}.{column}") or MEANINGS.get(column)


IDENTITY: Final = {
    "id": Meaning("", "编号（库内唯一）", "number of the row in its table", "program"),
    "document_id": Meaning("", "文件编号", "the document: documents.id", "program"),
    "event_id": Meaning("", "事件编号", "the event: events.id", "program"),
    "seizure_id": Meaning("", "缴获记录编号", "the seizure: seizure.id", "program"),
    "arrest_id": Meaning("", "人员处置记录编号", "the measure: arrest.id", "program"),
    "case_count_id": Meaning("", "案件数记录编号", "the number of cases: case_count.id", "program"),
    "asset_id": Meaning("", "财物记录编号", "the asset: asset.id", "program"),
    "parent_id": Meaning("", "上级事件编号", "the event that this one is stated to be part of: events.id", "text"),
    "whole_id": Meaning("", "所属总数的记录编号", "the fact of the same table that this one is stated to be a part of", "text"),
    "code": Meaning("", "代码", "the code that facts use", "program"),
    "zh": Meaning("", "中文名称", "name in Chinese", "program"),
    "en": Meaning("", "英文名称", "name in English", "program"),
}
DOCUMENT: Final = {
    "documents.name": Meaning("", "文件名（含所在文件夹）", "name of the file, with its folders", "metadata"),
    "documents.rules": Meaning("", "读取时规则库的版本", "version of the rule book that read it", "program"),
    "documents.code": Meaning("", "读取时程序的版本", "version of the program that read it", "program"),
    "documents.url": Meaning("", "网址", "address that it came from", "metadata"),
    "documents.title": Meaning("", "标题", "title", "metadata"),
    "documents.text": Meaning("", "原文全文，一字不改", "the full text, never altered", "text"),
    "sha256": Meaning("", "文件内容的SHA-256", "SHA-256 of the bytes of the file", "metadata"),
    "published": Meaning("day", "发布日期", "day on which the bulletin was issued", "text"),
    "meta_published": Meaning("day", "随附元数据中的发布日期", "day of issue told beside the file", "metadata"),
    "document": Meaning("", "文件名", "name of the document: documents.name", "metadata"),
    "title": Meaning("", "文件标题", "title of the document", "metadata"),
    "url": Meaning("", "文件网址", "address of the document", "metadata"),
    "failures.name": Meaning("", "未能读取的文件名", "name of a file that could not be read", "metadata"),
    "stage": Meaning("", "出错的步骤", "the step that failed: read, decode, metadata, extract, store", "program"),
}
EVENT: Final = {
    "label": Meaning("", "事件在文件内的标号", "label of the event within its document: e1, e2, …", "program"),
    "kind": Meaning("", "个案(case)或汇总(total)", "case or total: event_kinds.code", "rules"),
    "events.name": Meaning("", "案件专名，照原文", "proper name of the case, as written", "text"),
    "cases.name": Meaning("", "案件专名，照原文", "proper name of the case, as written", "text"),
    "totals.name": Meaning("", "行动专名，照原文", "proper name of the campaign, as written", "text"),
    "case_name": Meaning("", "案件专名，照原文", "proper name of the case, as written", "text"),
    "start_day": Meaning("day", "开始日（含）", "first day, inclusive", "text"),
    "end_day": Meaning("day", "结束日（含）", "last day, inclusive", "text"),
    "vague": Meaning("0 or 1", "时间笼统（近日、年初）为1", "1 if the text names a time that has no days", "text"),
    "offence": Meaning("", "毒品(drug)或其他犯罪(other)", "drug, or other crimes only: offences.code", "rules"),
    "agency": Meaning("", "办案单位，照原文", "the body that did it, as written", "text"),
    "place": Meaning("", "地点，照原文", "where, as written", "text"),
    "level": Meaning("", "督办级别", "who supervises the case (部督, 省督)", "text"),
}
FACT: Final = {
    "drug": Meaning("", "毒品代码", "the drug: drugs.code", "rules"),
    "drug_zh": Meaning("", "毒品中文名", "the drug in Chinese: drugs.zh", "rules"),
    "form": Meaning("", "形态（晶体、粉末、片剂等）", "form: crystal, powder, liquid, tablet, …", "text"),
    "amount": Meaning("see unit", "数量，单位见unit", "the amount in the unit of the row", "text"),
    "amount_micro": Meaning("millionth of the unit", "数量（单位的百万分之一，整数）", "the amount in whole millionths of the unit, for exact sums", "text"),
    "amount_cents": Meaning("hundredth of the unit", "数量（单位的百分之一，整数）", "the amount in whole hundredths of the unit, for exact sums", "text"),
    "unit": Meaning("", "单位：g ml pill plant item", "unit of a seizure: units.code", "rules"),
    "asset.unit": Meaning("", "单位：货币代码或件", "currency (CNY, HKD, …) or item", "rules"),
    "assets.unit": Meaning("", "单位：货币代码或件", "currency (CNY, HKD, …) or item", "rules"),
    "of_quote": Meaning("", "所属总数的原文", "the words of the whole that this is a part of", "text"),
    "group_name": Meaning("", "所指人群（如 缅甸籍）", "the group of people that a part counts", "text"),
    "action": Meaning("", "处置措施代码", "the measure: arrest_actions.code", "rules"),
    "case_count.action": Meaning("", "案件数类别代码", "what was done with the cases: count_actions.code", "rules"),
    "case_counts.action": Meaning("", "案件数类别代码", "what was done with the cases: count_actions.code", "rules"),
    "counted_cases.action": Meaning("", "案件数类别代码", "what was done with the cases: count_actions.code", "rules"),
    "action_zh": Meaning("", "案件数类别中文名", "what was done with the cases, in Chinese", "rules"),
    "measure": Meaning("", "处置措施代码", "the measure: arrest_actions.code", "rules"),
    "measure_zh": Meaning("", "处置措施中文名", "the measure in Chinese: arrest_actions.zh", "rules"),
    "people": Meaning("person", "人数", "number of people", "text"),
    "cases": Meaning("case", "案件数", "number of cases", "text"),
    "asset.kind": Meaning("", "财物类别代码", "the kind of thing: asset_kinds.code", "rules"),
    "asset": Meaning("", "财物类别代码", "the kind of thing: asset_kinds.code", "rules"),
    "asset_zh": Meaning("", "财物类别中文名", "the kind of thing in Chinese: asset_kinds.zh", "rules"),
    "approx": Meaning("", "准确、约、逾、近", "exact, about, over, under: approximations.code", "text"),
    "quote": Meaning("", "原文", "the exact words", "text"),
    "span_start": Meaning("character", "原文起始位置（从0起）", "where the words begin in documents.text, from 0", "text"),
    "span_end": Meaning("character", "原文结束位置（不含）", "where the words end in documents.text, not included", "text"),
    "rule": Meaning("", "得出此项的规则（文件#条目）", "the rule that read it: file#entry", "rules"),
    "reason": Meaning("", "未采用的原因", "why it was left out", "rules"),
    "failures.reason": Meaning("", "出错原因", "what went wrong", "program"),
    "cue": Meaning("", "起决定作用的词语", "the words that decided", "text"),
}
COUNTED: Final = {
    "matter": Meaning(
        "", "所说的事：负数为现实案件编号，正数为汇总（首次通报的事件编号）", "the matter: a case (minus real_cases.id) or a sum (its first event)", "computed"
    ),
    "whole": Meaning("", "包含它的事", "a matter that holds it", "computed"),
    "body": Meaning("", "通报单位全称（不详时照原文）；无则为空", "full name of the body, as written if unknown; empty if none is told", "rules"),
    "matters.published": Meaning("day", "文件发布日期；无则为空", "day of publication; empty if unknown", "text"),
    "why": Meaning(
        "",
        "不计入的原因：part部分，told elsewhere他处已述，in a case或in a total已含在案件或汇总中；rest只计余数；空为全部计入",
        "why it does not count: part, told elsewhere, in a case, in a total; rest: only what no finer fact tells; empty: counts whole",
        "computed",
    ),
    "not_counted": Meaning(
        "",
        "不计入的原因（另有copy重复文件、other crimes其他犯罪）；空为全部计入",
        "why it does not count, as `why`, or copy or other crimes; empty: counts whole",
        "computed",
    ),
    "counted": Meaning(
        "that of amount, people or cases", "计入合计的数量；他处已计入的为0", "what a sum may add up: 0 where it is counted elsewhere", "computed"
    ),
    "counted_seizures.amount_micro": Meaning(
        "millionth of the unit", "计入合计的数量（百万分之一）", "what a sum may add up, in millionths of the unit", "computed"
    ),
    "counted_assets.amount_cents": Meaning(
        "hundredth of the unit", "计入合计的数量（百分之一）", "what a sum may add up, in hundredths of the unit", "computed"
    ),
    "counted_assets.unit": Meaning("", "单位：货币代码或件", "currency (CNY, HKD, …) or item", "rules"),
    "counted_arrests.people": Meaning("person", "可以相加的人数", "people that a sum may add up", "computed"),
    "counted_cases.cases": Meaning("case", "可以相加的案件数", "cases that a sum may add up", "computed"),
    "grams": Meaning("g", "克", "grams, nothing counted twice", "computed"),
    "grams_in_cases": Meaning("g", "其中个案所报", "of these, told of single cases", "computed"),
    "grams_in_totals": Meaning("g", "其中仅见于汇总", "of these, told only in totals", "computed"),
    "millilitres": Meaning("ml", "毫升", "millilitres, nothing counted twice", "computed"),
    "pills": Meaning("pill", "粒", "tablets, capsules, seeds, blotters, nothing counted twice", "computed"),
    "plants": Meaning("plant", "株", "plants, nothing counted twice", "computed"),
    "items": Meaning("item", "件", "pieces, packets, bottles, nothing counted twice", "computed"),
    "totals": Meaning("event", "涉及的汇总数", "number of totals that count", "computed"),
    "documents": Meaning("document", "涉及的文件数", "number of documents that count", "computed"),
    "seizures_by_drug.cases": Meaning("case", "涉及的个案数", "number of single cases", "computed"),
    "arrests_by_measure.cases": Meaning("case", "涉及的个案数", "number of single cases", "computed"),
    "arrests_by_measure.people": Meaning("person", "人数，不重复计算", "people, nobody counted twice", "computed"),
    "people_in_cases": Meaning("person", "其中个案所报", "of these, told of single cases", "computed"),
    "people_in_totals": Meaning("person", "其中仅见于汇总", "of these, told only in totals", "computed"),
    "drugs": Meaning("", "毒品及数量", "drugs and amounts in one line", "computed"),
    "cases.grams": Meaning("g", "毒品重量合计", "weight of all drugs of the case", "computed"),
    "totals.grams": Meaning("g", "毒品重量合计", "weight of all drugs of the total", "computed"),
    "captured": Meaning("person", "抓获人数", "people captured", "computed"),
    "tellings": Meaning("event", "讲述该案的事件数", "number of events that tell of the case", "computed"),
    "cases.documents": Meaning("document", "讲述该案的文件数", "number of documents that tell of the case", "computed"),
    "cases.score": Meaning("", "各次通报属于同一案件的可信度（最低值，0至1）", "how likely all tellings are of one case: the least score, 0 to 1", "computed"),
    "superseded": Meaning("", "restated later后来另有通报，copy重复文件；空为最后一次", "restated later, or copy; empty for the last word", "computed"),
    "reported_vs_found.what": Meaning("", "缴获(seizure)或人员(arrest)", "seizure or arrest", "program"),
    "reported_vs_found.code": Meaning("", "毒品或措施代码", "the drug or measure", "rules"),
    "reported_vs_found.zh": Meaning("", "毒品或措施中文名", "the drug or measure in Chinese", "program"),
    "reported_vs_found.unit": Meaning("", "单位", "unit of reported and found", "rules"),
    "reported": Meaning("see unit", "通报的合计", "what the body reported", "text"),
    "found": Meaning("see unit", "该时段内各案件之和", "the sum of the cases within it", "computed"),
    "share": Meaning("", "所占比例", "found as a share of reported", "computed"),
    "reported_vs_found.cases": Meaning("case", "案件数", "number of cases that make up `found`", "computed"),
    "solved": Meaning("case", "破案数", "cases solved", "computed"),
    "unread.what": Meaning("", "文件(file)或数字(number)", "file or number", "program"),
    "unread_by_reason.what": Meaning("", "文件(file)或数字(number)", "file or number", "program"),
    "detail": Meaning("", "出错说明，或数字的原文及起决定作用的词语", "what went wrong, or the number with the words that decided", "computed"),
    "times": Meaning("time", "次数", "how often", "computed"),
    "example": Meaning("", "一例", "one of them", "computed"),
}
PROGRAM: Final = {
    "view_doc.name": Meaning("", "视图名", "name of a view", "program"),
    "view_doc.en": Meaning("", "该视图回答什么（英文）", "what the view answers, in English", "program"),
    "view_doc.zh": Meaning("", "该视图回答什么（中文）", "what the view answers, in Chinese", "program"),
    "question_en": Meaning("", "例题（英文）", "an example question in English", "program"),
    "question_zh": Meaning("", "例题（中文）", "an example question in Chinese", "program"),
    "view_doc.example": Meaning("", "回答例题的SQL", "SQL that answers the example question", "program"),
    "table_name": Meaning("", "表或视图名", "name of a table or view", "program"),
    "column_name": Meaning("", "列名", "name of a column", "program"),
    "column_doc.unit": Meaning("", "计量单位；无则为空", "unit of the column; empty if it has none", "program"),
    "column_doc.zh": Meaning("", "中文说明", "what it means, in Chinese", "program"),
    "column_doc.en": Meaning("", "英文说明", "what it means, in English", "program"),
    "source": Meaning(
        "",
        "来源：text原文，metadata元数据，rules规则，computed计算，program程序，reviewer审核人",
        "where it comes from: text, metadata, rules, computed, program, reviewer",
        "program",
    ),
    "item": Meaning("", "项目", "what is noted about the store", "program"),
    "value": Meaning("", "值", "the note", "program"),
    "migration_set": Meaning("", "升级步骤的归属", "whose step it is: jibao", "program"),
    "_sqlite_migrations.name": Meaning("", "已完成的升级步骤", "a step of bringing the store up to date that was done", "program"),
    "applied_at": Meaning("UTC time", "完成时间", "when it was done", "program"),
}
PLACES: Final = {
    "agency_name": Meaning("", "办案单位全称", "full name of the body that did it", "rules"),
    "agency_level": Meaning("", "办案单位级别代码", "level of the body: agency_levels.code", "rules"),
    "agency_branch": Meaning("", "办案单位系统代码", "branch of the body: agency_branches.code", "rules"),
    "agency_code": Meaning("", "办案单位辖区代码（GB/T 2260）", "area of the body: areas.code (GB/T 2260)", "rules"),
    "place_code": Meaning("", "地点所在行政区代码（GB/T 2260）", "area where it was: areas.code (GB/T 2260)", "rules"),
    "place_candidates": Meaning("", "不能确定时的候选代码，空格分隔", "codes between which it is open, with blanks between", "rules"),
    "areas.code": Meaning("", "行政区划代码（GB/T 2260）", "code of GB/T 2260", "program"),
    "areas.name": Meaning("", "行政区名称", "name of the area", "program"),
    "areas.level": Meaning("", "行政区级别：area_levels.code", "level of the area: area_levels.code", "program"),
    "province": Meaning("", "所属省级行政区代码", "the province that it lies in: areas.code", "program"),
    "prefecture": Meaning("", "所属地级行政区代码", "the prefecture that it lies in: areas.code", "program"),
}
CASE: Final = {
    "case_id": Meaning("", "现实案件编号", "the case of the real world: real_cases.id", "computed"),
    "anchor": Meaning("", "认出该案件的成员：最早的文件#事件标号", "the member that a case is known by: the earliest document#label", "computed"),
    "stale": Meaning("0 or 1", "须重新比对为1", "1 if it must be linked again", "program"),
    "case_members.score": Meaning(
        "", "属于该案件的可信度（0至1）；只见于一处的为空", "how likely the event belongs to the case, 0 to 1; empty if told once", "computed"
    ),
    "case_members.reason": Meaning("", "归入该案件的依据", "why it is a member", "computed"),
    "key": Meaning("", "可与同案其他事件相同的特征", "what another event of the case may share", "computed"),
    "decision": Meaning("", "同案(same)或非同案(apart)", "same case, or apart", "reviewer"),
    "case_decisions.document": Meaning("", "所判事件的文件名", "document of the event that was judged", "reviewer"),
    "signature": Meaning("", "所判事件的特征（案名、日期、事实）", "what the event is known by: name, days, facts", "computed"),
    "other_document": Meaning("", "另一事件的文件名", "document of the other event", "reviewer"),
    "other_sha256": Meaning("", "另一事件文件内容的SHA-256", "SHA-256 of the other document", "metadata"),
    "other_signature": Meaning("", "另一事件的特征", "what the other event is known by", "computed"),
    "decided_at": Meaning("UTC time", "判定时间", "when it was decided", "reviewer"),
}
COPY: Final = {
    "digest": Meaning("", "正文的散列值", "a hash of the body of the text", "computed"),
    "piece": Meaning("", "正文片段的散列值", "a hash of a piece of the body, to find what is alike", "computed"),
    "original_id": Meaning("", "原件的文件编号", "the document that tells the same: documents.id", "computed"),
    "document_copies.score": Meaning("", "正文见于原件的比例（0至1）", "share of the body that stands in the original, 0 to 1", "computed"),
    "document_copies.reason": Meaning("", "视为重复的依据", "why it is a copy", "computed"),
    "group_id": Meaning("", "同一汇总首次通报的事件编号", "the first event of the same sum: events.id", "computed"),
    "event_inclusions.whole_id": Meaning("", "包含它的汇总：事件编号", "the sum that holds the event: events.id", "computed"),
    "event_inclusions.reason": Meaning("", "视为包含的依据", "why it is held", "computed"),
}
SEARCH: Final = {
    "search_rows.id": Meaning("", "检索索引的行号，随发布日期递增", "row of the search index; rises with the day of publication", "program"),
    "search_waste.id": Meaning("", "待从检索索引删除的行号", "row that the search index must still forget", "program"),
    "search_waste.text": Meaning("", "已删除文件的原文", "the text of the document that is gone", "text"),
    "search_index": Meaning("", "检索条件（MATCH）", "the question of MATCH; see words()", "program"),
    "search_index.text": Meaning("", "相邻字对（只供检索，不存原文）", "pairs of neighbouring characters, to search only", "computed"),
    "rank": Meaning("", "检索排序值（未用）", "rank of a match, not used", "computed"),
}
REVIEW: Final = {
    "fact_id": Meaning("", "记录编号（所在的事实表由kind定）", "number of the fact in the table that `kind` names", "program"),
    "facts.kind": Meaning("", "事实类别", "kind of the fact: fact_kinds.code", "rules"),
    "facts.code": Meaning("", "毒品、措施、类别的代码", "the drug, measure, kind of count or of thing", "rules"),
    "told": Meaning("", "该事实的短语", "the fact in one phrase: code, amount, unit, how exact", "computed"),
    "review_id": Meaning("", "审核意见编号", "the review: reviews.id", "program"),
    "reviews.kind": Meaning("", "事实类别", "kind of the fact: fact_kinds.code", "reviewer"),
    "reviewed.kind": Meaning("", "事实类别", "kind of the fact: fact_kinds.code", "reviewer"),
    "reviews.code": Meaning("", "审核时的代码", "the drug, measure or kind that the fact had", "reviewer"),
    "reviewed.code": Meaning("", "审核时的代码", "the drug, measure or kind that the fact had", "reviewer"),
    "said": Meaning("", "审核时读出的内容", "what the fact said when it was reviewed: facts.told", "rules"),
    "told_now": Meaning("", "现在读出的内容", "what is read there now: facts.told", "computed"),
    "state": Meaning("", "same相同，other不同，not read未读出，no document文件已不在库", "same, other, not read, no document", "computed"),
    "verdict": Meaning("", "审核结论代码", "what the reviewer decided: verdicts.code", "reviewer"),
    "correction": Meaning("", "应有的内容（JSON）", "what is right instead, as JSON", "reviewer"),
    "note": Meaning("", "备注", "what the reviewer noted", "reviewer"),
    "reviewer": Meaning("", "审核人", "who reviewed it", "reviewer"),
    "reviewed_at": Meaning("UTC time", "审核时间", "when it was reviewed", "reviewer"),
}
MEANINGS: Final = IDENTITY | PLACES | CASE | DOCUMENT | EVENT | FACT | COUNTED | COPY | SEARCH | REVIEW | PROGRAM
