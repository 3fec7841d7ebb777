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

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class View:
    """A view: its DDL, what it answers (English, Chinese), an example question (English, Chinese), and the SQL that answers that."""

    ddl: str
    en: str
    zh: str
    question_en: str
    question_zh: str
    example: str


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
    s.id IN (SELECT c.id FROM up JOIN seizure c ON c.event_id = up.event_id
        JOIN seizure p ON p.event_id = up.ancestor_id AND p.drug = c.drug AND p.unit = c.unit)
    OR s.id IN (SELECT c.id FROM seizure c JOIN seizure w ON w.id = c.whole_id AND w.drug = c.drug AND w.unit = c.unit) AS again
  FROM seizure s JOIN events e ON e.id = s.event_id AND e.offence = 'drug'
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
FROM arrest f JOIN events e ON e.id = f.event_id AND e.offence = 'drug'
WHERE f.whole_id IS NULL AND f.id NOT IN (SELECT c.id FROM ancestors up JOIN arrest c ON c.event_id = up.event_id
  JOIN arrest p ON p.event_id = up.ancestor_id AND p.action = c.action);
"""
COUNTED_CASES: Final = """
CREATE VIEW counted_cases AS
SELECT f.id AS case_count_id, f.event_id, f.action, f.cases
FROM case_count f JOIN events e ON e.id = f.event_id AND e.offence = 'drug'
WHERE f.id NOT IN (SELECT c.id FROM ancestors up JOIN case_count c ON c.event_id = up.event_id
  JOIN case_count p ON p.event_id = up.ancestor_id AND p.action = c.action);
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
SEIZURES: Final = f"""
CREATE VIEW seizures AS
SELECT f.id AS seizure_id, f.drug, n.zh AS drug_zh, f.form, f.amount, f.unit, f.amount_micro,
  coalesce(c.amount_micro, 0) / 1000000.0 AS counted, f.whole_id, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM seizure f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN drugs n ON n.code = f.drug
LEFT JOIN counted_seizures c ON c.seizure_id = f.id;
"""
ARRESTS: Final = f"""
CREATE VIEW arrests AS
SELECT f.id AS arrest_id, f.action AS measure, n.zh AS measure_zh, f.people, coalesce(c.people, 0) AS counted,
  f.whole_id, f.group_name, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM arrest f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN arrest_actions n ON n.code = f.action
LEFT JOIN counted_arrests c ON c.arrest_id = f.id;
"""
CASE_COUNTS: Final = f"""
CREATE VIEW case_counts AS
SELECT f.id AS case_count_id, f.action, n.zh AS action_zh, f.cases, coalesce(c.cases, 0) AS counted, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM case_count f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN count_actions n ON n.code = f.action
LEFT JOIN counted_cases c ON c.case_count_id = f.id;
"""
ASSETS: Final = f"""
CREATE VIEW assets AS
SELECT f.id AS asset_id, f.kind AS asset, n.zh AS asset_zh, f.amount, f.unit, f.amount_cents, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM asset f JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id JOIN asset_kinds n ON n.code = f.kind;
"""
# What one event tells, in one line of text: "冰毒 37952.7 g; 海洛因 350 g".
TOLD: Final = """(SELECT group_concat(n.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') FROM seizure s JOIN drugs n ON n.code = s.drug
    WHERE s.event_id = e.id AND s.whole_id IS NULL) AS drugs,
  (SELECT sum(s.amount_micro) FROM seizure s WHERE s.event_id = e.id AND s.unit = 'g' AND s.whole_id IS NULL) / 1000000.0 AS grams,
  (SELECT sum(a.people) FROM arrest a WHERE a.event_id = e.id AND a.action = 'captured' AND a.whole_id IS NULL) AS captured"""
CASES: Final = f"""
CREATE VIEW cases AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, e.level, {TOLD},
  e.parent_id, d.name AS document, d.published, d.title, d.url
FROM events e JOIN documents d ON d.id = e.document_id WHERE e.kind = 'case' AND e.offence = 'drug';
"""
TOTALS: Final = f"""
CREATE VIEW totals AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, {TOLD},
  (SELECT max(c.cases) FROM case_count c WHERE c.event_id = e.id AND c.action = 'solved') AS solved,
  e.parent_id, d.name AS document, d.published, d.title, d.url
FROM events e JOIN documents d ON d.id = e.document_id WHERE e.kind = 'total' AND e.offence = 'drug';
"""
FACTS: Final = """
CREATE VIEW facts AS
SELECT 'seizure' AS kind, id AS fact_id, drug AS code, drug || ' ' || printf('%.15g', amount) || ' ' || unit || ' ' || approx AS told,
  quote, span_start, span_end, rule, event_id, document_id FROM seizure
UNION ALL
SELECT 'arrest', id, action, action || ' ' || people || ' ' || approx, quote, span_start, span_end, rule, event_id, document_id FROM arrest
UNION ALL
SELECT 'case_count', id, action, action || ' ' || cases || ' ' || approx, quote, span_start, span_end, rule, event_id, document_id FROM case_count
UNION ALL
SELECT 'asset', id, kind, kind || ' ' || printf('%.15g', amount) || ' ' || unit || ' ' || approx, quote, span_start, span_end, rule, event_id, document_id
FROM asset;
"""
# The last word of each reviewer on each place, beside what is read there now. A document stored under two names has two rows.
REVIEWED: Final = """
CREATE VIEW reviewed AS
SELECT r.id AS review_id, d.name AS document, r.kind, r.code, substr(d.text, r.span_start + 1, r.span_end - r.span_start) AS quote,
  r.span_start, r.span_end, r.said, f.told AS told_now,
  CASE WHEN d.id IS NULL THEN 'no document' WHEN f.told IS NULL THEN 'not read' WHEN f.told = r.said THEN 'same' ELSE 'other' END AS state,
  r.verdict, r.correction, r.note, r.reviewer, r.reviewed_at
FROM reviews r LEFT JOIN documents d ON d.sha256 = r.sha256
LEFT JOIN facts f ON f.document_id = d.id AND f.kind = r.kind AND f.span_start = r.span_start AND f.span_end = r.span_end AND f.code = r.code
WHERE r.verdict <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM reviews l WHERE l.sha256 = r.sha256 AND l.kind = r.kind AND l.span_start = r.span_start
  AND l.span_end = r.span_end AND l.code = r.code AND l.reviewer = r.reviewer AND l.id > r.id);
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

# each view after those that it reads
VIEWS: Final = {
    "ancestors": View(
        ANCESTORS,
        "every event with its parent, its parent's parent and so on",
        "每个事件的上级事件（含上级的上级）",
        "Which events are part of which?",
        "哪些事件属于哪个事件？",
        "SELECT c.label AS part, p.label AS whole FROM ancestors a JOIN events c ON c.id = a.event_id JOIN events p ON p.id = a.ancestor_id",
    ),
    "counted_seizures": View(
        COUNTED_SEIZURES,
        "what each seizure adds to a sum, in millionths of its unit: 0 where it is counted elsewhere",
        "每条缴获记录计入合计的数量（单位的百万分之一）；他处已计入的为0",
        "What is the exact sum of the heroin seized, to the microgram?",
        "海洛因缴获量的精确合计是多少（精确到微克）？",
        "SELECT sum(amount_micro) AS micrograms FROM counted_seizures WHERE drug = 'heroin' AND unit = 'g'",
    ),
    "counted_arrests": View(
        COUNTED_ARRESTS,
        "the measures against people that a sum may add up",
        "可以相加的人员处置记录",
        "How many people were sentenced?",
        "共判刑多少人？",
        "SELECT sum(people) AS people FROM counted_arrests WHERE action = 'sentenced'",
    ),
    "counted_cases": View(
        COUNTED_CASES,
        "the numbers of cases that a sum may add up",
        "可以相加的案件数",
        "How many cases were solved?",
        "共破获多少起案件？",
        "SELECT sum(cases) AS cases FROM counted_cases WHERE action = 'solved'",
    ),
    "seizures_by_drug": View(
        SEIZURES_BY_DRUG,
        "how much of each drug was seized, in how many cases; nothing counts twice",
        "各类毒品缴获数量和案件数，不重复计算",
        "How much heroin was seized?",
        "共缴获多少海洛因？",
        "SELECT zh, grams, cases FROM seizures_by_drug WHERE drug = 'heroin'",
    ),
    "arrests_by_measure": View(
        ARRESTS_BY_MEASURE,
        "how many people were dealt with, by measure; nobody counts twice",
        "按处置措施统计的人数，不重复计算",
        "How many people were captured in single cases?",
        "个案中共抓获多少人？",
        "SELECT zh, people_in_cases FROM arrests_by_measure WHERE measure = 'captured'",
    ),
    "seizures": View(
        SEIZURES,
        "every seizure with event, case, day, agency, place, document and quote",
        "每条缴获记录及其事件、案件、日期、单位、地点、文件和原文",
        "Which seizures of more than a kilogram were there, in which words?",
        "一公斤以上的缴获有哪些？原文怎么写？",
        "SELECT start_day, drug_zh, amount, quote, document FROM seizures WHERE unit = 'g' AND amount > 1000 ORDER BY amount DESC",
    ),
    "arrests": View(
        ARRESTS,
        "every measure against people with event, case, day, agency, place, document and quote",
        "每条人员处置记录及其事件、案件、日期、单位、地点、文件和原文",
        "Who was arrested in which case, in which words?",
        "哪些案件逮捕了多少人？原文怎么写？",
        "SELECT case_name, people, quote, document FROM arrests WHERE measure = 'formal_arrest'",
    ),
    "case_counts": View(
        CASE_COUNTS,
        "every number of cases with event, days, agency, place, document and quote",
        "每条案件数及其事件、日期、单位、地点、文件和原文",
        "How many cases did which agency solve, in which period?",
        "哪个单位在哪段时间破获多少案件？",
        "SELECT agency, start_day, end_day, cases, quote FROM case_counts WHERE action = 'solved' AND kind = 'total'",
    ),
    "assets": View(
        ASSETS,
        "money, vehicles, firearms, sites, gangs with event, case, day, document and quote",
        "每条涉案财物记录及其事件、案件、日期、文件和原文",
        "Which firearms were seized, when?",
        "何时缴获哪些枪支？",
        "SELECT start_day, amount, quote, document FROM assets WHERE asset = 'firearm'",
    ),
    "cases": View(
        CASES,
        "one row a case: name, days, agency, place, drugs, people captured",
        "每案一行：案名、日期、单位、地点、毒品、抓获人数",
        "Which cases were there in June 2018?",
        "2018年6月有哪些案件？",
        "SELECT name, start_day, agency, drugs, captured FROM cases WHERE start_day <= '2018-06-30' AND end_day >= '2018-06-01'",
    ),
    "totals": View(
        TOTALS,
        "one row a sum over a period, as a body reported it: agency, days, cases solved, people captured, drugs",
        "每项汇总一行（各单位通报的时段合计）：单位、时段、破案数、抓获人数、毒品",
        "What did each body report for 2018?",
        "各单位通报的2018年合计是多少？",
        "SELECT agency, start_day, end_day, solved, captured, drugs FROM totals WHERE start_day >= '2018-01-01' AND end_day <= '2018-12-31'",
    ),
    "facts": View(
        FACTS,
        "every fact of every kind in one list, each in one phrase",
        "各类事实的总表，每条用一个短语表示",
        "What was read from one bulletin, in the order of its text?",
        "某份通报中依次读出了哪些事实？",
        "SELECT kind, told, quote FROM facts WHERE document_id = (SELECT id FROM documents WHERE name = 'a.txt') ORDER BY span_start",
    ),
    "reviewed": View(
        REVIEWED,
        "the last word of each reviewer on each fact, beside what is read there now",
        "各审核人对每条事实的最后意见，以及该处现在读出的内容",
        "Which facts that a reviewer called right are no longer read so?",
        "审核人判为正确的事实中，哪些现在读法不同了？",
        "SELECT document, quote, said, told_now, reviewer FROM reviewed WHERE verdict = 'right' AND state <> 'same'",
    ),
    "unread": View(
        UNREAD,
        "files that could not be read, and numbers that were left out, with the reason",
        "未能读取的文件和未采用的数字及其原因",
        "Which files could not be read?",
        "哪些文件未能读取？",
        "SELECT document, reason, detail FROM unread WHERE what = 'file'",
    ),
    "unread_by_reason": View(
        UNREAD_BY_REASON,
        "the same, counted by reason",
        "同上，按原因统计",
        "Why were numbers left out, how often?",
        "数字未被采用的原因各有多少次？",
        "SELECT reason, times, example FROM unread_by_reason WHERE what = 'number'",
    ),
}
