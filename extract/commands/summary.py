"""What an analyst wants to see first: seizures by drug, people by measure, the cases, and what could not be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from extract.storage.query import Answer, ask, write_table

SECTIONS = (
    (
        "Seizures by drug 各类毒品缴获",
        """SELECT drug, zh AS 毒品, grams, cases, grams_in_cases, pills, plants, millilitres AS ml, items, documents FROM seizures_by_drug
        WHERE grams + pills + plants + millilitres + items > 0""",
        "none",
    ),
    ("People by measure 人员处置", "SELECT measure, zh AS 措施, people, people_in_cases, cases, documents FROM arrests_by_measure", "none"),
    (
        "Cases 案件",
        """SELECT coalesce(name, '—') AS 案名, coalesce(start_day, '?') || CASE WHEN end_day > start_day THEN ' – ' || end_day ELSE '' END AS date,
        coalesce(agency, '') AS 单位, coalesce(drugs, '') AS 毒品, captured, document FROM cases ORDER BY name IS NULL, start_day, document LIMIT :limit""",
        "none",
    ),
    ("Not read 未能读取", "SELECT document, reason AS stage, detail AS reason FROM unread WHERE what = 'file'", "every file was read"),
    ("Numbers left out, by reason 未采用的数字", "SELECT reason, times, documents, example FROM unread_by_reason WHERE what = 'number'", "none"),
)


def sections(db: sqlite3.Connection, limit: int = 40) -> Iterator[tuple[str, str]]:
    """(title, text) of each part of the summary, at most `limit` cases."""
    documents, with_facts = db.execute(
        "SELECT count(*), count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM events e WHERE e.document_id = d.id) THEN d.id END) FROM documents d"
    ).fetchone()
    yield "Documents 文件", f"{documents} read, {with_facts} of them report something\n"
    for title, sql, nothing in SECTIONS:
        answer = ask(db, sql.replace(":limit", str(limit)))
        text = write_table(short(answer)) if answer.rows else f"{nothing}\n"
        if ":limit" in sql:
            (cases,) = db.execute("SELECT count(*) FROM cases").fetchone()
            text += f"{cases - limit} more: SELECT * FROM cases\n" if cases > limit else ""
        yield title, text


def short(answer: Answer, width: int = 48) -> Answer:
    """The same answer with long texts cut, so that a row stays on its line."""
    cut = [tuple(cell[: width - 1] + "…" if isinstance(cell, str) and len(cell) > width else cell for cell in row) for row in answer.rows]
    return Answer(answer.columns, tuple(cut))
