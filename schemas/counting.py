"""What a sum may add up: the views that decide, fact by fact, whether it counts, and if not, why.

Nothing that is told twice counts twice:

1. *Copies*: what a copy of a document tells counts in the original (`document_copies`). Events of other crimes count nowhere.
2. *Parts*: a part does not count beside its whole of the same drug or measure (`whole_id`). A part of another drug counts as that drug and
   the whole counts for the rest: "毒品14.1吨,其中冰毒6.3吨" is 6.3 t of methamphetamine and 7.8 t of unspecified drugs.
3. *Retellings*: the events of one case (`case_members`) are one *matter*, and so are a sum and its restatements (`total_groups`). Of what
   several documents tell of a matter, one telling of each drug or measure counts: of each body the last one published; among
   several bodies one with a mass before one with pieces, an exact one before one with a hedge, then the largest.
4. *Subsets*: what a matter tells does not count where a matter that holds it (stated by the text: `parent_id`; inferred from body and days:
   `event_inclusions`) tells the same drug or measure. Under a whole that only says 毒品, a drug counts as itself and the whole for the rest.
"""

from __future__ import annotations

from typing import Final

MATTERS: Final = """
CREATE VIEW matters AS
SELECT e.id AS event_id, CASE WHEN m.case_id IS NOT NULL THEN -m.case_id ELSE coalesce(g.group_id, e.id) END AS matter,
  e.kind, e.document_id, coalesce(e.agency_name, e.agency, '') AS body, coalesce(d.published, '') AS published
FROM events e JOIN documents d ON d.id = e.document_id
LEFT JOIN case_members m ON m.event_id = e.id LEFT JOIN total_groups g ON g.event_id = e.id
WHERE e.offence = 'drug' AND e.document_id NOT IN (SELECT document_id FROM document_copies);
"""
MATTER_WHOLES: Final = """
CREATE VIEW matter_wholes AS
WITH RECURSIVE
n AS MATERIALIZED (SELECT event_id, matter FROM matters),
link (matter, whole) AS MATERIALIZED (
  SELECT c.matter, p.matter FROM n c JOIN events e ON e.id = c.event_id JOIN n p ON p.event_id = e.parent_id WHERE c.matter <> p.matter
  UNION
  SELECT c.matter, p.matter FROM event_inclusions i JOIN n c ON c.event_id = i.event_id JOIN n p ON p.event_id = i.whole_id WHERE c.matter <> p.matter
), line (matter, whole) AS (
  SELECT matter, whole FROM link
  UNION
  SELECT line.matter, link.whole FROM line JOIN link ON link.matter = line.whole
)
SELECT matter, whole FROM line WHERE matter <> whole;
"""
# {table} facts by {key}: which telling of each matter stands, and whether a matter above tells the same; {matters} are those that are looked at.
TOLD: Final = """
WITH n AS MATERIALIZED ({matters}),
up AS MATERIALIZED (SELECT a.matter, a.whole, max(n.kind = 'case') AS in_case FROM matter_wholes a JOIN n ON n.matter = a.whole GROUP BY a.matter, a.whole),
f AS MATERIALIZED (
  SELECT x.id, x.event_id, n.matter, n.body, n.document_id, n.published, {key} AS key, {unit} AS unit, {amount} AS amount, x.approx, {whole} AS whole_id
  FROM {table} x JOIN n ON n.event_id = x.event_id
), part AS MATERIALIZED (SELECT p.id FROM f p JOIN f w ON w.id = p.whole_id AND {part}),
told AS (
  SELECT matter, key, document_id, max(body) AS body, max(published) AS published, max(unit = 'g') AS weighed, max(approx = 'exact') AS exact,
    sum(CASE unit WHEN 'g' THEN 1000000 ELSE 1 END * CAST(amount AS REAL)) AS amount
  FROM f WHERE id NOT IN (SELECT id FROM part) GROUP BY matter, key, document_id
), latest AS (
  SELECT *, row_number() OVER (PARTITION BY matter, key, body ORDER BY published DESC, document_id DESC) AS age FROM told
), chosen AS (
  SELECT matter, key, document_id,
    row_number() OVER (PARTITION BY matter, key ORDER BY weighed DESC, exact DESC, amount DESC, document_id) AS place FROM latest WHERE age = 1
),
above AS MATERIALIZED (
  SELECT c.id, max(up.in_case) AS in_case FROM up CROSS JOIN f c ON c.matter = up.matter CROSS JOIN f p ON p.matter = up.whole AND {above} GROUP BY c.id
), judged AS MATERIALIZED (
  SELECT f.*, CASE WHEN f.id IN (SELECT id FROM part) THEN 'part'
    WHEN (f.matter, f.key, f.document_id) IN (SELECT matter, key, document_id FROM chosen WHERE place = 1)
    THEN CASE above.in_case WHEN 1 THEN 'in a case' WHEN 0 THEN 'in a total' END ELSE 'told elsewhere' END AS why
  FROM f LEFT JOIN above ON above.id = f.id
)"""
ALL: Final = "SELECT * FROM matters"
SAME_KEY: Final = "p.key = c.key"
SEIZURES: Final = TOLD.format(
    matters="{matters}",
    table="seizure",
    key="x.drug",
    unit="x.unit",
    amount="x.amount_micro",
    whole="x.whole_id",
    part="w.key = p.key AND w.unit = p.unit",
    # pieces of a drug are in its mass, and drugs that are not told apart are in whatever the whole tells; but what is more than the whole
    # (a case that went on after the sum was told) counts, and the whole for nothing
    above="(p.key = c.key AND p.unit = c.unit AND c.amount <= p.amount OR p.key = c.key AND p.unit = 'g' AND c.unit <> 'g' "
    "OR c.key IN ('unspecified', 'mixed') AND p.key <> c.key AND p.unit = c.unit)",
)
# CROSS JOIN keeps SQLite to the order as written: without it the last join starts from `unit` and is quadratic.
COUNTING_SEIZURES: Final = f"""{SEIZURES}, reach AS MATERIALIZED (
  SELECT matter, whole, 0 AS same FROM up UNION ALL SELECT matter, matter, 1 FROM f GROUP BY matter HAVING count(DISTINCT document_id) > 1
), finer AS (
  SELECT w.id, s.amount FROM judged s JOIN judged w ON w.id = s.whole_id AND w.unit = s.unit AND w.why IS NULL WHERE s.why IS NULL
  UNION ALL
  SELECT max(p.id), s.amount FROM judged s LEFT JOIN judged w ON w.id = s.whole_id
    CROSS JOIN reach h ON h.matter = s.matter
    CROSS JOIN judged p ON p.matter = h.whole AND p.unit = s.unit AND p.whole_id IS NULL AND p.why IS NULL
      AND (p.key = coalesce(w.key, s.key) OR w.id IS NULL AND p.key IN ('unspecified', 'mixed')) AND NOT (h.same AND (p.document_id = s.document_id OR p.key = s.key))
  WHERE s.why IS NULL AND (w.id IS NULL OR w.why IS NOT NULL) GROUP BY s.id
), taken AS (
  SELECT id, sum(amount) AS amount FROM finer GROUP BY id
)
SELECT j.id AS seizure_id, j.event_id, j.matter, j.key AS drug, j.unit,
  CASE WHEN j.why IS NULL THEN max(0, j.amount - coalesce(t.amount, 0)) ELSE 0 END AS amount_micro,
  CASE WHEN j.why IS NULL AND t.id IS NOT NULL THEN 'rest' ELSE j.why END AS why
FROM judged j LEFT JOIN taken t ON t.id = j.id"""
COUNTED_SEIZURES: Final = f"\nCREATE VIEW counted_seizures AS\n{COUNTING_SEIZURES.format(matters=ALL)};\n"
# The same as if there were no sums: what cases add to what is told of cases only, whether or not a sum holds them.
CASE_SEIZURES: Final = COUNTING_SEIZURES.format(matters=f"{ALL} WHERE kind = 'case'")


def counted(view: str, columns: str, **facts: str) -> str:
    """DDL of a view that counts facts that have no finer ones: `columns` of `judged` and why a fact does not count."""
    told = TOLD.format(**{"matters": ALL, "unit": "''", "whole": "NULL", "part": "w.key = p.key", "above": SAME_KEY, **facts})
    return f"\nCREATE VIEW {view} AS\n{told}\nSELECT {columns}, CASE WHEN why IS NULL THEN amount ELSE 0 END AS {facts['counts']}, why FROM judged;\n"


COUNTED_ARRESTS: Final = counted(
    "counted_arrests",
    "id AS arrest_id, event_id, matter, key AS action",
    table="arrest",
    key="x.action",
    amount="x.people",
    whole="x.whole_id",
    part="1",
    counts="people",
)
COUNTED_CASES: Final = counted(
    "counted_cases", "id AS case_count_id, event_id, matter, key AS action", table="case_count", key="x.action", amount="x.cases", counts="cases"
)
COUNTED_ASSETS: Final = counted(
    "counted_assets",
    "id AS asset_id, event_id, matter, substr(key, 1, instr(key, ' ') - 1) AS asset, substr(key, instr(key, ' ') + 1) AS unit",
    table="asset",
    key="x.kind || ' ' || x.unit",
    amount="x.amount_cents",
    counts="amount_cents",
)
