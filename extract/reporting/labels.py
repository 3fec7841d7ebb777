"""Every word that a report prints of itself, in Chinese and in English. What bulletins say stays as they say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["zh", "en"]

TABLE: Final = {
    "sheet-table": ("报表", "Table"),
    "sheet-form": ("成果统计表", "Form"),
    "sheet-facts": ("明细", "Facts"),
    "sheet-astray": ("跨期", "Other periods"),
    "sheet-notes": ("说明", "Notes"),
    "table-title": ("毒品案件查缉情况报表", "Drug enforcement: periodic table"),
    "days": ("{start} 至 {end}", "{start} to {end}"),
    "whole": ("累计 {start} 至 {end}", "All days, {start} to {end}"),
    "measure": ("指标", "Measure"),
    "unit": ("单位", "Unit"),
    "now": ("本期", "This period"),
    "year-before": ("去年同期", "Year before"),
    "change": ("增减", "Change"),
    "share": ("同比", "Change in %"),
    "group-cases": ("案件", "Cases"),
    "group-people": ("人员", "People"),
    "group-grams": ("缴获毒品（折克）", "Drugs by weight"),
    "group-pieces": ("缴获毒品（不能折克的）", "Drugs not weighed"),
    "group-money": ("款项", "Money"),
    "group-things": ("物品、窝点、团伙", "Things, sites, gangs"),
    "case": ("起", "cases"),
    "person": ("人", "people"),
    "g": ("克", "g"),
    "ml": ("毫升", "ml"),
    "pill": ("粒", "tablets"),
    "plant": ("株", "plants"),
    "item": ("件", "pieces"),
    "CNY": ("元", "CNY"),
    "total": ("毒品合计（不含易制毒化学品、麻黄碱）", "all drugs (without precursors and ephedrine)"),
    "solved": ("破获案件", "cases solved"),
    "handled": ("办理案件", "cases handled"),
    "target": ("目标案件", "target cases"),
    "large": ("大案", "large cases"),
    "other-cases": ("其他案件", "other cases"),
    "fine": ("罚款", "fines"),
    "cash": ("毒资、赃款、现金", "money seized or frozen"),
}
FACTS: Final = {
    "back": ("返回", "Back"),
    "period": ("时段", "Period"),
    "counted": ("计入", "Counted"),
    "stated": ("原文数量", "As stated"),
    "approx": ("程度", "How exact"),
    "why": ("计入情况", "Why counted"),
    "event-days": ("事件日期", "Days of the event"),
    "kind": ("类别", "Kind"),
    "case-name": ("案名", "Name of the case"),
    "agency": ("办案单位", "Body"),
    "document": ("文件", "Document"),
    "published": ("发布日期", "Published"),
    "quote": ("原文", "Words"),
    "span": ("原文位置", "Characters"),
    "rule": ("规则", "Rule"),
    "reason": ("未列入各期的原因", "Why in no period"),
    "in-whole": ("是否计入累计", "In the column of all days"),
    "of-year": ("本期或去年同期", "This year or the year before"),
    "yes": ("是", "yes"),
    "no": ("否", "no"),
    "why-": ("全部计入", "counts whole"),
    "why-rest": ("只计未另行说明的余数", "counts for the rest that no finer fact tells"),
    "why-part": ("不计：已含在同一总数内", "left out: part of a number beside it"),
    "why-told elsewhere": ("不计：同一事项已按另一次通报计入", "left out: another telling of it counts"),
    "why-in a case": ("不计：已含在同期的案件内", "left out: within a case of the period"),
    "why-in a total": ("不计：已含在同期的汇总内", "left out: within a sum of the period"),
    "why-told as a case": ("逐案通报，计1起", "told as a case: counts as one"),
    "astray-no day": ("未说明日期", "no day told"),
    "astray-no first day": ("未说明起日", "no first day told"),
    "astray-no last day": ("未说明止日", "no last day told"),
    "astray-begins before": ("早于首日开始", "begins before the first day"),
    "astray-ends after": ("晚于末日结束", "ends after the last day"),
    "astray-several periods": ("跨越几个时段", "spans several periods"),
    "kind-case": ("个案", "case"),
    "kind-total": ("汇总", "sum"),
    "approx-exact": ("准确", "exact"),
    "approx-about": ("约", "about"),
    "approx-over": ("逾", "more than"),
    "approx-under": ("近", "less than"),
}
FORM: Final = {
    "form-title": ("专项行动成果统计表", "Results of the action"),
    "form-by": ("填报单位：", "Reported by:"),
    "form-on": ("填报日期：    年  月  日", "Reported on:"),
    "form-note": (
        "灰色各栏库中没有，请手工填写。其余各栏点击可见所依据的原文。",
        "Grey fields are not in the store: fill them in by hand. All others lead to the words that they rest on.",
    ),
    "form-police": ("公安禁毒部门", "Drug police"),
    "form-post": ("邮政管理部门", "Postal administration"),
    "form-cases": ("查办涉毒案件（起）", "Drug cases"),
    "form-leads-passed": ("通报涉毒线索（件）", "Leads passed on"),
    "form-captured": ("抓获犯罪嫌疑人（人）", "Suspects captured"),
    "form-drugs": ("缴获毒品（克）", "Drugs seized (g)"),
    "form-checked": ("背景审查（人）", "People checked"),
    "form-all": ("总人数", "All"),
    "form-fugitives": ("在逃人员", "Fugitives"),
    "form-crimes": ("涉刑事案件人员", "In criminal cases"),
    "form-order": ("治安重点人员", "Of concern for public order"),
    "form-rewards": ("举报奖励", "Rewards"),
    "form-people": ("人数（人）", "People"),
    "form-paid": ("金额（万元）", "10,000 CNY"),
    "form-inspected": ("检查寄递企业（家次）", "Companies inspected"),
    "form-leads-found": ("发现报告线索（件）", "Leads reported"),
    "form-breaches": ("查处违法违规（起）", "Breaches dealt with"),
    "form-fines": ("罚款（万元）", "Fines (10,000 CNY)"),
    "form-false-names": ("甄别异常实名信息（条）", "False names found"),
    "form-training": ("禁毒知识培训（次）", "Training"),
    "form-jointly": ("联合组织", "Joint"),
    "form-by-bureau": ("管局组织", "By the bureau"),
    "form-by-company": ("企业组织", "By companies"),
    "form-held-to-account": ("督促企业追究责任", "Held to account"),
    "form-number": ("总数（起）", "Times"),
    "form-punished": ("处罚人数（人）", "People punished"),
}
TEXT: Final = TABLE | FACTS | FORM


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language: `labels("days", start=…, end=…)`; KeyError for what has no words."""

    lang: Language

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key, with values put in."""
        return TEXT[key][self.lang == "en"].format(**values)

    def unit(self, unit: str) -> str:
        """A unit; a currency without words is its own code."""
        return self(unit) if unit in TEXT else unit

    def measure(self, group: str, code: str, known: Mapping[str, str]) -> str:
        """The name of what a row counts: ours where the name of the code would not do alone, else that of the store."""
        own = f"other-{group}" if code == "other" else code
        return self(own) if (own in TEXT and group not in ("grams", "pieces")) or code == "total" else known.get(code, code)
