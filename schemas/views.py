"""The analysts' views, in the words that they ask in. What counts, and what does not because it is told elsewhere, is decided in `counting`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from schemas import counting


@dataclass(frozen=True, slots=True)
class View:
    """A view: its DDL, what it answers (English, Chinese), an example question (English, Chinese), and the SQL that answers that."""

    ddl: str
    en: str
    zh: str
    question_en: str
    question_zh: str
    example: str


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
  count(DISTINCT CASE e.kind WHEN 'case' THEN c.matter END) AS cases,
  count(DISTINCT CASE e.kind WHEN 'total' THEN c.matter END) AS totals,
  count(DISTINCT e.document_id) AS documents
FROM counted_seizures c JOIN events e ON e.id = c.event_id JOIN drugs d ON d.code = c.drug
GROUP BY c.drug ORDER BY grams DESC, c.drug;
"""
ARRESTS_BY_MEASURE: Final = """
CREATE VIEW arrests_by_measure AS
SELECT c.action AS measure, m.zh, m.en, sum(c.people) AS people,
  sum(CASE e.kind WHEN 'case' THEN c.people ELSE 0 END) AS people_in_cases,
  sum(CASE e.kind WHEN 'total' THEN c.people ELSE 0 END) AS people_in_totals,
  count(DISTINCT CASE e.kind WHEN 'case' THEN c.matter END) AS cases,
  count(DISTINCT e.document_id) AS documents
FROM counted_arrests c JOIN events e ON e.id = c.event_id JOIN arrest_actions m ON m.code = c.action
WHERE c.why IS NULL GROUP BY c.action ORDER BY people DESC, c.action;
"""
EVENT_COLUMNS: Final = """e.id AS event_id, e.kind, m.case_id, e.name AS case_name, e.start_day, e.end_day, e.vague, e.offence, e.agency, e.place, e.level,
  e.agency_name, e.agency_level, e.agency_branch, e.agency_code, e.place_code, d.name AS document, d.published, d.title, d.url"""
FACT_COLUMNS: Final = "f.approx, f.quote, f.span_start, f.span_end, f.rule"
WHY: Final = """CASE WHEN e.offence = 'other' THEN 'other crimes' WHEN e.document_id IN (SELECT document_id FROM document_copies) THEN 'copy'
    ELSE c.why END AS not_counted"""
JOINS: Final = "JOIN events e ON e.id = f.event_id JOIN documents d ON d.id = f.document_id LEFT JOIN case_members m ON m.event_id = e.id"
SEIZURES: Final = f"""
CREATE VIEW seizures AS
SELECT f.id AS seizure_id, f.drug, n.zh AS drug_zh, f.form, f.amount, f.unit, f.amount_micro,
  coalesce(c.amount_micro, 0) / 1000000.0 AS counted, {WHY}, f.whole_id, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM seizure f {JOINS} JOIN drugs n ON n.code = f.drug LEFT JOIN counted_seizures c ON c.seizure_id = f.id;
"""
ARRESTS: Final = f"""
CREATE VIEW arrests AS
SELECT f.id AS arrest_id, f.action AS measure, n.zh AS measure_zh, f.people, coalesce(c.people, 0) AS counted, {WHY},
  f.whole_id, f.group_name, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM arrest f {JOINS} JOIN arrest_actions n ON n.code = f.action LEFT JOIN counted_arrests c ON c.arrest_id = f.id;
"""
CASE_COUNTS: Final = f"""
CREATE VIEW case_counts AS
SELECT f.id AS case_count_id, f.action, n.zh AS action_zh, f.cases, coalesce(c.cases, 0) AS counted, {WHY}, {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM case_count f {JOINS} JOIN count_actions n ON n.code = f.action LEFT JOIN counted_cases c ON c.case_count_id = f.id;
"""
ASSETS: Final = f"""
CREATE VIEW assets AS
SELECT f.id AS asset_id, f.kind AS asset, n.zh AS asset_zh, f.amount, f.unit, f.amount_cents, coalesce(c.amount_cents, 0) / 100.0 AS counted, {WHY},
  {FACT_COLUMNS}, {EVENT_COLUMNS}
FROM asset f {JOINS} JOIN asset_kinds n ON n.code = f.kind LEFT JOIN counted_assets c ON c.asset_id = f.id;
"""
# The figures of a case or sum are those that stand for it, whether or not a sum above holds them, too.
STANDS: Final = "(c.why IS NULL OR c.why IN ('rest', 'in a total'))"
# The telling that a case is shown by: dated to the day, named, published first; its figures may come from other tellings.
CASES: Final = f"""
CREATE VIEW cases AS
WITH n AS MATERIALIZED (SELECT * FROM matters WHERE kind = 'case'),
telling AS (
  SELECT n.matter, n.event_id, row_number() OVER (PARTITION BY n.matter
    ORDER BY e.start_day IS NULL, julianday(e.end_day) - julianday(e.start_day), e.name IS NULL, n.published = '', n.published, n.event_id) AS place
  FROM n JOIN events e ON e.id = n.event_id
), seized AS MATERIALIZED (
  SELECT c.matter, group_concat(d.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') AS drugs,
    sum(CASE s.unit WHEN 'g' THEN s.amount_micro END) / 1000000.0 AS grams
  FROM counted_seizures c JOIN seizure s ON s.id = c.seizure_id JOIN drugs d ON d.code = s.drug
  WHERE {STANDS} AND s.whole_id IS NULL GROUP BY c.matter
), caught AS MATERIALIZED (
  SELECT c.matter, sum(a.people) AS captured FROM counted_arrests c JOIN arrest a ON a.id = c.arrest_id
  WHERE c.action = 'captured' AND {STANDS} GROUP BY c.matter
), named AS (
  SELECT n.matter, e.name, row_number() OVER (PARTITION BY n.matter ORDER BY length(e.name) DESC, e.name) AS place
  FROM n JOIN events e ON e.id = n.event_id WHERE e.name IS NOT NULL
), spread AS (
  SELECT n.matter, count(*) AS tellings, count(DISTINCT n.document_id) AS documents, min(m.score) AS score FROM n
  LEFT JOIN case_members m ON m.event_id = n.event_id GROUP BY n.matter
)
SELECT CASE WHEN t.matter < 0 THEN -t.matter END AS case_id, named.name, e.start_day, e.end_day, e.vague, e.agency, e.place, e.level,
  e.agency_name, e.agency_code, e.place_code, seized.drugs, seized.grams, caught.captured, spread.tellings, spread.documents, spread.score, e.id AS event_id, e.parent_id,
  d.name AS document, d.published, d.title, d.url
FROM telling t JOIN events e ON e.id = t.event_id JOIN documents d ON d.id = e.document_id JOIN spread ON spread.matter = t.matter
LEFT JOIN named ON named.matter = t.matter AND named.place = 1 LEFT JOIN seized ON seized.matter = t.matter LEFT JOIN caught ON caught.matter = t.matter
WHERE t.place = 1;
"""
TOTALS: Final = """
CREATE VIEW totals AS
SELECT e.id AS event_id, e.name, e.start_day, e.end_day, e.vague, e.agency, e.place, e.agency_name, e.agency_level, e.agency_branch, e.agency_code,
  (SELECT group_concat(n.zh || ' ' || printf('%.12g', s.amount) || ' ' || s.unit, '; ') FROM seizure s JOIN drugs n ON n.code = s.drug
    WHERE s.event_id = e.id AND s.whole_id IS NULL) AS drugs,
  (SELECT sum(s.amount_micro) FROM seizure s WHERE s.event_id = e.id AND s.unit = 'g' AND s.whole_id IS NULL) / 1000000.0 AS grams,
  (SELECT sum(a.people) FROM arrest a WHERE a.event_id = e.id AND a.action = 'captured' AND a.whole_id IS NULL) AS captured,
  (SELECT max(c.cases) FROM case_count c WHERE c.event_id = e.id AND c.action = 'solved') AS solved,
  CASE WHEN e.document_id IN (SELECT document_id FROM document_copies) THEN 'copy' WHEN EXISTS (
    SELECT 1 FROM total_groups g JOIN total_groups o ON o.group_id = g.group_id AND o.event_id <> g.event_id
    JOIN events oe ON oe.id = o.event_id JOIN documents od ON od.id = oe.document_id
    WHERE g.event_id = e.id AND (coalesce(od.published, ''), od.id) > (coalesce(d.published, ''), d.id)) THEN 'restated later' END AS superseded,
  e.parent_id, d.name AS document, d.published, d.title, d.url
FROM events e JOIN documents d ON d.id = e.document_id WHERE e.kind = 'total' AND e.offence = 'drug';
"""
REPORTED_VS_FOUND: Final = f"""
CREATE VIEW reported_vs_found AS
WITH kind AS MATERIALIZED (SELECT matter, max(kind) AS kind FROM matters GROUP BY matter),
told AS MATERIALIZED (
  SELECT c.matter, 'seizure' AS what, c.drug AS code, c.unit, s.amount_micro AS amount, c.event_id
  FROM counted_seizures c JOIN seizure s ON s.id = c.seizure_id WHERE {STANDS}
  UNION ALL
  SELECT c.matter, 'arrest', c.action, 'person', a.people * 1000000, c.event_id FROM counted_arrests c JOIN arrest a ON a.id = c.arrest_id WHERE {STANDS}
), sums AS MATERIALIZED (
  SELECT t.matter, t.what, t.code, t.unit, sum(t.amount) AS amount, max(t.event_id) AS event_id FROM told t CROSS JOIN kind k ON k.matter = t.matter
  WHERE k.kind = 'total' GROUP BY t.matter, t.what, t.code, t.unit
), parts AS MATERIALIZED (
  SELECT w.whole, t.what, t.code, t.unit, t.matter, t.amount FROM matter_wholes w CROSS JOIN kind k ON k.matter = w.matter AND k.kind = 'case'
  CROSS JOIN told t ON t.matter = w.matter
)
SELECT e.agency, e.start_day, e.end_day, s.what, s.code, coalesce(n.zh, m.zh) AS zh, s.unit, s.amount / 1000000.0 AS reported,
  coalesce(sum(p.amount), 0) / 1000000.0 AS found, round(coalesce(sum(p.amount), 0) * 1.0 / nullif(s.amount, 0), 4) AS share,
  count(DISTINCT p.matter) AS cases, d.name AS document, d.published, s.event_id
FROM sums s JOIN events e ON e.id = s.event_id JOIN documents d ON d.id = e.document_id
LEFT JOIN drugs n ON s.what = 'seizure' AND n.code = s.code LEFT JOIN arrest_actions m ON s.what = 'arrest' AND m.code = s.code
LEFT JOIN parts p ON p.whole = s.matter AND p.what = s.what AND p.unit = s.unit AND (p.code = s.code OR s.code = 'unspecified')
GROUP BY s.matter, s.what, s.code, s.unit ORDER BY e.start_day, e.agency, s.what DESC, s.amount DESC;
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
    "matters": View(
        counting.MATTERS,
        "what each event is about: tellings of one case, or of one sum, are one matter (copies and other crimes are left out)",
        "每个事件说的是哪件事：同一案件或同一汇总的各次通报算一件（不含重复文件和其他犯罪）",
        "Which events of several documents are about one matter?",
        "哪些文件中的事件说的是同一件事？",
        "SELECT matter, group_concat(event_id) AS events FROM matters GROUP BY matter HAVING count(DISTINCT document_id) > 1",
    ),
    "matter_wholes": View(
        counting.MATTER_WHOLES,
        "every matter with those that hold it, directly or not: as stated, or by body and days",
        "每件事及包含它的各件事（直接或间接）：依原文所述，或依单位和时段",
        "Which cases lie within which sums?",
        "哪些案件包含在哪些汇总之中？",
        """SELECT c.event_id AS part, p.event_id AS whole FROM matter_wholes w JOIN matters c ON c.matter = w.matter
  JOIN matters p ON p.matter = w.whole WHERE c.kind = 'case' AND p.kind = 'total'""",
    ),
    "counted_seizures": View(
        counting.COUNTED_SEIZURES,
        "what each seizure adds to a sum, in millionths of its unit, and if nothing, why",
        "每条缴获记录计入合计的数量（单位的百万分之一）；不计入的说明原因",
        "What is the exact sum of the heroin seized, to the microgram?",
        "海洛因缴获量的精确合计是多少（精确到微克）？",
        "SELECT sum(amount_micro) AS micrograms FROM counted_seizures WHERE drug = 'heroin' AND unit = 'g'",
    ),
    "counted_arrests": View(
        counting.COUNTED_ARRESTS,
        "what each measure against people adds to a sum, and if nothing, why",
        "每条人员处置记录计入合计的人数；不计入的说明原因",
        "How many people were sentenced?",
        "共判刑多少人？",
        "SELECT sum(people) AS people FROM counted_arrests WHERE action = 'sentenced'",
    ),
    "counted_cases": View(
        counting.COUNTED_CASES,
        "what each number of cases adds to a sum, and if nothing, why",
        "每条案件数计入合计的数量；不计入的说明原因",
        "How many cases were solved?",
        "共破获多少起案件？",
        "SELECT sum(cases) AS cases FROM counted_cases WHERE action = 'solved'",
    ),
    "counted_assets": View(
        counting.COUNTED_ASSETS,
        "what each asset adds to a sum, in hundredths of its unit, and if nothing, why",
        "每条财物记录计入合计的数量（单位的百分之一）；不计入的说明原因",
        "How much money was seized, to the fen?",
        "共缴获多少现金（精确到分）？",
        "SELECT unit, sum(amount_cents) AS cents FROM counted_assets WHERE asset = 'cash' GROUP BY unit",
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
        "one row a case of the real world, over all bulletins: name, days, agency, place, drugs, people captured, number of tellings",
        "每个真实案件一行，合并各份通报：案名、日期、单位、地点、毒品、抓获人数、通报次数",
        "Which cases were there in June 2018?",
        "2018年6月有哪些案件？",
        "SELECT name, start_day, agency, drugs, captured FROM cases WHERE start_day <= '2018-06-30' AND end_day >= '2018-06-01'",
    ),
    "totals": View(
        TOTALS,
        "one row a sum over a period, as a body reported it: agency, days, cases solved, people captured, drugs; and whether a later one supersedes it",
        "每项汇总一行（各单位通报的时段合计）：单位、时段、破案数、抓获人数、毒品，以及是否已被后来的通报取代",
        "What did each body report for 2018, by its last word?",
        "各单位通报的2018年合计以最后一次为准是多少？",
        """SELECT agency, start_day, end_day, solved, captured, drugs FROM totals
  WHERE start_day >= '2018-01-01' AND end_day <= '2018-12-31' AND superseded IS NULL""",
    ),
    "reported_vs_found": View(
        REPORTED_VS_FOUND,
        "what a body reported for a period, beside the sum of the cases in the store that lie within it",
        "各单位通报的时段合计，与库中该时段内各案件之和的对照",
        "How much of what was reported is told case by case?",
        "通报的合计中有多少能在个案中找到？",
        "SELECT agency, start_day, end_day, zh, reported, found, share, cases FROM reported_vs_found WHERE unit = 'g'",
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
