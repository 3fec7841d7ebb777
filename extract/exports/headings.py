"""Headings in Chinese: the first words of what a column means, or a shorter name where these say too much."""

from __future__ import annotations

import re
from typing import Final

# "table.column" for one column, "column" for all others of that name
HEADINGS: Final = {
    "amount_cents": "精确数量（百分之一）",
    "amount_micro": "精确数量（百万分之一）",
    "approx": "准确程度",
    "cases.score": "可信度",
    "cases.tellings": "通报次数",
    "cases.documents": "文件数",
    "detail": "未采用的内容",
    "documents.code": "程序版本",
    "documents.rules": "规则库版本",
    "kind": "个案或汇总",
    "not_counted": "不计入的原因",
    "offence": "犯罪类别",
    "reported_vs_found.found": "案件之和",
    "rule": "规则",
    "superseded": "后续通报",
    "what": "种类",
}
END: Final = re.compile(r"[（(，,；;：:]")


def heading_of(table: str, column: str, zh: str) -> str:
    """The heading of a column whose meaning is told in Chinese.

    >>> heading_of("seizures", "start_day", "开始日（含）"), heading_of("seizures", "approx", "准确、约、逾、近")
    ('开始日', '准确程度')
    """
    return HEADINGS.get(f"{table}.{column}") or HEADINGS.get(column) or END.split(zh)[0]
