"""The analysts' views, in the words that they ask in, and what each of them counts.

How nothing is counted twice (`counted_seizures`, `counted_arrests`, `counted_cases`), all of it by what the documents themselves state:

1. events of other crimes (`offence` other) count nowhere;
2. an event with a parent does not count a drug, measure or action again that the parent, or the parent's parent, states;
3. a part (`whole_id`) of the same drug or measure does not count beside its whole;
4. a part of another drug counts as that drug, and the whole counts for the rest: "毒品14.1吨,其中冰毒6.3吨" is 6.3 t of
   methamphetamine and 7.8 t of unspecified drugs. The same holds for a child's drug under a parent that only says 毒品.

Two bulletins about one case are two reports: nothing here merges them.
"""

from __future__ import annotations

from typing import Final

ANCESTORS: Final = """
CREATE VIEW ancestors AS
WITH RECURSIVE line (event_id, ancestor_id) AS (
  SELECT id, parent_id FROM events WHERE parent_id IS NOT NULL
  UNION
  SELECT line.event_id, events.parent_id FROM line JOIN events ON events.id = line.ancestor_id WHERE events.parent_id IS NOT NULL
)
SELECT event_id, ancestor_id FROM line;
"""
# CROSS JOIN keeps SQLite to the order as written: without it the last join starts from `unit` and is quadratic.
COUNTED_SEIZURES: Final = """
CREATE VIEW counted_seizures AS
WITH up AS MATERIALIZED (SELECT event_id, ancestor_id FROM ancestors),
included AS MATERIALIZED (
  SELECT s.id, s.event_id, s.drug, s.unit, s.amount_micro, s.whole_id,
    s.id IN (SELECT c.id FROM up JOIN seizures c ON c.event_id = up.event_id
        JOIN seizures p ON p.event_id = up.ancestor_id AND p.drug = c.drug AND p.unit = c.unit)
    OR s.id IN (SELECT c.id FROM seizures c JOIN seizures w ON w.id = c.whole_id AND w.drug = c.drug AND w.unit = c.unit) AS again
  FROM seizures s JOIN events e ON e.id = s.event_id AND e.offence = 'drug'
), finer AS (
  SELECT w.id, s.amount_micro FROM included s JOIN included w ON w.id = s.whole_id AND w.unit = s.unit AND NOT w.again WHERE NOT s.again
  UNION ALL
  SELECT max(p.id), s.amount_micro FROM included s CROSS JOIN up ON up.event_id = s.event_id
    LEFT JOIN included w ON w.id = s.whole_id
    CROSS JOIN included p ON p.event_id = up.ancestor_id AND p.unit = s.unit AND p.whole_id IS NULL AND NOT p.again
      AND p.drug = coalesce(w.drug, 'unspecified')
  WHERE NOT s.again AND (w.id IS NULL OR w.again) GROUP BY s.id
), taken AS (
  SELECT id, sum(amount_micro) AS amount_micro FROM finer GROUP BY id
)
SELECT s.id AS seizure_id, s.event_id, s.drug, s.unit,
  CASE WHEN s.again THEN 0 ELSE max(0, s.amount_micro - coalesce(t.amount_micro, 0)) END AS amount_micro
FROM included s LEFT JOIN taken t ON t.id = s.id;
"""
COUNTED_ARRESTS: Final = """
CREATE VIEW counted_arrests AS
SELECT f.id AS arrest_id, f.event_id, f.action, f.people
FROM arrests f JOIN events e ON e.id = f.event_id AND e.offence = 'drug'
WHERE f.whole_id IS NULL AND f.id NOT IN (SELECT c.id FROM ancestors up JOIN arrests c ON c.event_id = up.event_id
  JOIN arrests p ON p.event_id = up.ancestor_id AND p.action = c.action);
"""
COUNTED_CASES: Final = """
CREATE VIEW counted_cases AS
SELECT f.id AS case_count_id, f.event_id, f.action, f.cases
FROM case_counts f JOIN events e ON e.id = f.event_id AND e.offence = 'drug'
WHERE f.id NOT IN (SELECT c.id FROM ancestors up JOIN case_counts c ON c.event_id = up.event_id
  JOIN case_counts p ON p.event_id = up.ancestor_id AND p.action = c.action);
"""
SEIZURES_BY_DRUG: Final = """
CREATE VIEW seizures_by_drug AS
SELECT c.drug, d.zh, d.en,
  sum(CASE c.unit WHEN 'g' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS grams,
  sum(CASE WHEN c.unit = 'g' AND e.kind = 'case' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS grams_in_cases,
  sum(CASE WHEN c.unit = 'g' AND e.kind = 'total' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS grams_in_totals,
  sum(CASE c.unit WHEN 'ml' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS millilitres,
  sum(CASE c.unit WHEN 'pill' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS pills,
  sum(CASE c.unit WHEN 'plant' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS plants,
  sum(CASE c.unit WHEN 'item' THEN c.amount_micro ELSE 0 END) / 1000000.0 AS items,
  count(DISTINCT CASE e.kind WHEN 'case' THEN e.id END) AS cases,
  count(DISTINCT CASE e.kind WHEN 'total' THEN e.id END) AS totals,
  count(DISTINCT e.document_id) AS documents
FROM counted_seizures c JOIN events e ON e.id = c.event_id JOIN drugs d ON d.code = c.drug
GROUP BY c.drug ORDER BY grams DESC, c.drug;
"""
ARRESTS_BY_MEASURE: Final = """
CREATE VIEW arrests_by_measure AS
SELECT c.action AS measure, m.zh, m.en, sum(c.people) AS people,
  sum(CASE e.kind WHEN 'case' THEN c.people ELSE 0 END) AS people_in_cases,
  sum(CASE e.kind WHEN 'total' THEN c.people ELSE 0 END) AS people_in_totals,
  count(DISTINCT CASE e.kind WHEN 'case' THEN e.id END) AS cases,
  count(DISTINCT e.document_id) AS documents
FROM counted_arrests c JOIN events e ON e.id = c.event_id JOIN arrest_actions m ON m.code = c.action
GROUP BY c.action ORDER BY people DESC, c.action;
"""
EVENT_COLUMNS: Final = """e.id AS event_id, e.kind, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  d.name AS document, d.published, d.title, d.url"""
FACT_COLUMNS: Final = "f.approx, f.quote, f.span_start, f.span_end, f.rule"
SEIZURE_FACTS: Final = f"""
CREATE VIEW seizure_facts AS
SELECT f.id AS seizure_id, f.drug, n.zh AS drug_zh, f.form, f.amount, f.unit, f.amount_micro,
  coalesce(c.amount_micro, 0) / 1000000.0 AS counted, f.whole_id, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM seizures f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN drugs n ON n.code = f.drug
LEFT JOIN counted_seizures c ON c.seizure_id = f.id;
"""
ARREST_FACTS: Final = f"""
CREATE VIEW arrest_facts AS
SELECT f.id AS arrest_id, f.action AS measure, n.zh AS measure_zh, f.people, coalesce(c.people, 0) AS counted,
  f.whole_id, f.group_name, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM arrests f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN arrest_actions n ON n.code = f.action
LEFT JOIN counted_arrests c ON c.arrest_id = f.id;
"""
ASSET_FACTS: Final = f"""
CREATE VIEW asset_facts AS
SELECT f.id AS asset_id, f.kind AS asset, n.zh AS asset_zh, f.amount, f.unit, f.amount_cents, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM assets f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN asset_kinds n ON n.code = f.kind;
"""
# What one event tells, in one line of text: "冰毒 37952.7 g; 海洛因 350 g".
TOLD: Final = """(SELECT group_concat(n.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') FROM seizures s JOIN drugs n ON n.code = s.drug
    WHERE s.event_id = e.id AND s.whole_id IS NULL) AS drugs,
  (SELECT sum(s.amount_micro) FROM seizures s WHERE s.event_id = e.id AND s.unit = 'g' AND s.whole_id IS NULL) / 1000000.0 AS grams,
  (SELECT sum(a.people) FROM arrests a WHERE a.event_id = e.id AND a.action = 'captured' AND a.whole_id IS NULL) AS captured"""
CASES: Final = f"""
CREATE VIEW cases AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, e.level, {TOLD},
  e.parent_id, d.name AS document, d.published, d.title, d.url
FROM events e JOIN documents d ON d.id = e.document_id WHERE e.kind = 'case' AND e.offence = 'drug';
"""
TOTALS: Final = f"""
CREATE VIEW totals AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, {TOLD},
  (SELECT max(c.cases) FROM case_counts c WHERE c.event_id = e.id AND c.action = 'solved') AS solved,
  e.parent_id, d.name AS document, d.published, d.title, d.url
FROM events e JOIN documents d ON d.id = e.document_id WHERE e.kind = 'total' AND e.offence = 'drug';
"""
UNREAD: Final = """
CREATE VIEW unread AS
SELECT 'file' AS what, name AS document, stage AS reason, reason AS detail, NULL AS span_start, NULL AS span_end FROM failures
UNION ALL
SELECT 'number', d.name, r.reason, r.quote || CASE r.cue WHEN '' THEN '' ELSE ' (' || r.cue || ')' END, r.span_start, r.span_end
FROM rejected r JOIN documents d ON d.id = r.document_id;
"""
UNREAD_BY_REASON: Final = """
CREATE VIEW unread_by_reason AS
SELECT what, reason, count(*) AS times, count(DISTINCT document) AS documents, min(detail) AS example
FROM unread GROUP BY what, reason ORDER BY what, times DESC, reason;
"""

# name → (DDL, what it answers in English, the same in Chinese), each after those that it reads
VIEWS: Final = {
    "ancestors": (ANCESTORS, "every event with its parent, its parent's parent and so on", "每个事件的上级事件（含上级的上级）"),
    "counted_seizures": (
        COUNTED_SEIZURES,
        "what each seizure adds to a sum, in millionths of its unit: 0 where its document counts it elsewhere",
        "每条缴获记录计入合计的数量（单位的百万分之一）；文中他处已计入的为0",
    ),
    "counted_arrests": (COUNTED_ARRESTS, "the arrests that a sum may add up", "可以相加的人员处置记录"),
    "counted_cases": (COUNTED_CASES, "the case counts that a sum may add up", "可以相加的案件数"),
    "seizures_by_drug": (SEIZURES_BY_DRUG, "how much of each drug was seized, in how many cases", "各类毒品缴获数量和案件数"),
    "arrests_by_measure": (ARRESTS_BY_MEASURE, "how many people were dealt with, by measure", "按处置措施统计的人数"),
    "seizure_facts": (SEIZURE_FACTS, "every seizure with case, day, agency, place, document and quote", "每条缴获记录及其案件、日期、单位、地点、文件和原文"),
    "arrest_facts": (
        ARREST_FACTS,
        "every measure against people with case, day, agency, place, document and quote",
        "每条人员处置记录及其案件、日期、单位、地点、文件和原文",
    ),
    "asset_facts": (ASSET_FACTS, "money, vehicles, firearms, sites, gangs with case, day, document and quote", "每条涉案财物记录及其案件、日期、文件和原文"),
    "cases": (CASES, "one row a case: name, days, agency, place, drugs, people captured", "每案一行：案名、日期、单位、地点、毒品、抓获人数"),
    "totals": (TOTALS, "one row a sum over a period: agency, days, cases solved, people captured, drugs", "每项汇总一行：单位、时段、破案数、抓获人数、毒品"),
    "unread": (UNREAD, "files that could not be read, and numbers that were left out, with the reason", "未能读取的文件和未采用的数字及其原因"),
    "unread_by_reason": (UNREAD_BY_REASON, "the same, counted by reason", "同上，按原因统计"),
}


def statements() -> str:
    """DDL of all views and of `view_doc`, the table that describes them."""
    parts = [ddl for ddl, _, _ in VIEWS.values()]
    parts.append("CREATE TABLE view_doc (name TEXT NOT NULL PRIMARY KEY, en TEXT NOT NULL, zh TEXT NOT NULL) STRICT, WITHOUT ROWID;")
    rows = ", ".join("('{}', '{}', '{}')".format(name, en.replace("'", "''"), zh.replace("'", "''")) for name, (_, en, zh) in VIEWS.items())
    parts.append(f"INSERT INTO view_doc VALUES {rows};")
    return "\n".join(parts)
