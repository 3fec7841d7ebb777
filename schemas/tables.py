"""The store: numbered migrations of a SQLite file in which the database itself keeps facts exact and grounded.

Amounts are whole numbers, so that sums are exact: a seizure in *millionths* of its unit (`amount_micro`: micrograms, microlitres;
2**63 of them are nine million tonnes, and 0.05 mg of LSD still fits), an asset in *hundredths* (`amount_cents`: cents, and 200 for two
cars). The generated column `amount` shows the same number in the unit itself; sum the whole numbers, then divide.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from schemas import views

if TYPE_CHECKING:
    from sqlite_utils.db import Database

APPLICATION_ID: Final = 0x4A69426F  # "JiBo"
VERSION: Final = 2
MICRO: Final = 1_000_000
CENTS: Final = 100

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
ENUMS: Final = {
    "event_kinds": EVENT_KINDS,
    "offences": OFFENCES,
    "approximations": APPROX,
    "units": UNITS,
    "drugs": DRUGS,
    "arrest_actions": ARREST_ACTIONS,
    "count_actions": COUNT_ACTIONS,
    "asset_kinds": ASSET_KINDS,
}

DOCUMENTS = """
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT document_named_once UNIQUE,
  sha256 TEXT NOT NULL CONSTRAINT sha256_is_hex CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  rules TEXT NOT NULL CONSTRAINT rules_named CHECK (rules <> ''),
  published TEXT CONSTRAINT published_is_a_day CHECK (published IS date(published, '+0 days')),
  meta_published TEXT CONSTRAINT meta_published_is_a_day CHECK (meta_published IS date(meta_published, '+0 days')),
  url TEXT, title TEXT,
  text TEXT NOT NULL CONSTRAINT text_without_nul CHECK (instr(text, char(0)) = 0)
) STRICT;
CREATE TRIGGER document_text_is_kept BEFORE UPDATE OF text ON documents WHEN NEW.text IS NOT OLD.text
BEGIN SELECT RAISE(ABORT, 'documents: the text of a stored bulletin never changes; store it again instead'); END;
CREATE TABLE failures (
  name TEXT NOT NULL PRIMARY KEY, stage TEXT NOT NULL, reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> '')
) STRICT, WITHOUT ROWID;
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES event_kinds (code),
  name TEXT CONSTRAINT name_not_empty CHECK (name <> ''),
  start_day TEXT CONSTRAINT start_is_a_day CHECK (start_day IS date(start_day, '+0 days')),
  end_day TEXT CONSTRAINT end_is_a_day CHECK (end_day IS date(end_day, '+0 days')),
  vague INTEGER NOT NULL CONSTRAINT vague_is_a_flag CHECK (vague IN (0, 1)),
  offence TEXT NOT NULL REFERENCES offences (code),
  parent_id INTEGER CONSTRAINT not_its_own_parent CHECK (parent_id <> id),
  agency TEXT, place TEXT, level TEXT,
  CONSTRAINT days_in_order CHECK (start_day IS NULL OR end_day IS NULL OR start_day <= end_day),
  CONSTRAINT event_labelled_once UNIQUE (document_id, label),
  CONSTRAINT event_of_document UNIQUE (id, document_id),
  CONSTRAINT parent_in_document FOREIGN KEY (parent_id, document_id) REFERENCES events (id, document_id)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX events_by_parent ON events (parent_id) WHERE parent_id IS NOT NULL;
"""

FACT = """
CREATE TABLE {table} (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  {columns},
  approx TEXT NOT NULL REFERENCES approximations (code),
  quote TEXT NOT NULL CONSTRAINT quote_not_empty CHECK (quote <> ''),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  rule TEXT NOT NULL CONSTRAINT rule_named CHECK (rule <> ''),
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start < span_end),
  CONSTRAINT event_in_document FOREIGN KEY (event_id, document_id) REFERENCES events (id, document_id) ON DELETE CASCADE{constraints}
) STRICT;
CREATE INDEX {table}_by_event ON {table} (event_id);
"""
WHOLE = """,
  CONSTRAINT part_quotes_its_whole CHECK (whole_id IS NULL OR of_quote IS NOT NULL),
  CONSTRAINT not_its_own_whole CHECK (whole_id <> id),
  CONSTRAINT whole_is_stored FOREIGN KEY (whole_id) REFERENCES {table} (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"""
COLUMNS: Final = {
    "seizures": """drug TEXT NOT NULL REFERENCES drugs (code),
  form TEXT,
  amount_micro INTEGER NOT NULL CONSTRAINT amount_not_negative CHECK (amount_micro >= 0),
  amount REAL GENERATED ALWAYS AS (amount_micro / 1000000.0) VIRTUAL,
  unit TEXT NOT NULL REFERENCES units (code),
  whole_id INTEGER, of_quote TEXT""",
    "arrests": """action TEXT NOT NULL REFERENCES arrest_actions (code),
  people INTEGER NOT NULL CONSTRAINT people_not_negative CHECK (people >= 0),
  whole_id INTEGER, of_quote TEXT, group_name TEXT""",
    "case_counts": """action TEXT NOT NULL REFERENCES count_actions (code),
  cases INTEGER NOT NULL CONSTRAINT cases_not_negative CHECK (cases >= 0)""",
    "assets": """kind TEXT NOT NULL REFERENCES asset_kinds (code),
  amount_cents INTEGER NOT NULL CONSTRAINT amount_not_negative CHECK (amount_cents >= 0),
  amount REAL GENERATED ALWAYS AS (amount_cents / 100.0) VIRTUAL,
  unit TEXT NOT NULL CONSTRAINT unit_not_empty CHECK (unit <> '')""",
}
REJECTED = """
CREATE TABLE rejected (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> ''),
  cue TEXT NOT NULL, rule TEXT NOT NULL, quote TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  CONSTRAINT span_in_order CHECK (0 <= span_start AND span_start <= span_end)
) STRICT;
CREATE INDEX rejected_by_document ON rejected (document_id);
"""
# Both for new rows and for changed ones: nothing may stand in the store that is not written in its document.
GROUNDED = """
CREATE TRIGGER {table}_quote_{when} BEFORE {event} ON {table}
WHEN NOT EXISTS (SELECT 1 FROM documents
  WHERE id = NEW.document_id AND substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start) = NEW.quote)
BEGIN SELECT RAISE(ABORT, '{table}: the quote is not what stands at its span'); END;
"""


def enum_statements() -> str:
    """DDL and rows of the tables that name every code in Chinese and English."""
    parts = []
    for table, rows in ENUMS.items():
        parts.append(f"CREATE TABLE {table} (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;")
        values = ", ".join("('{}', '{}', '{}')".format(*row) for row in rows)
        parts.append(f"INSERT INTO {table} VALUES {values};")
    return "\n".join(parts)


def fact_statements() -> str:
    """DDL of the fact tables and of what was rejected, with the triggers that keep every quote at its span."""
    parts = []
    for table, columns in COLUMNS.items():
        has_whole = "of_quote" in columns
        parts.append(FACT.format(table=table, columns=columns, constraints=WHOLE.format(table=table) if has_whole else ""))
        if has_whole:
            parts.append(f"CREATE INDEX {table}_by_whole ON {table} (whole_id) WHERE whole_id IS NOT NULL;")
    parts.append(REJECTED)
    for table in (*COLUMNS, "rejected"):
        parts.append(GROUNDED.format(table=table, when="of_new", event="INSERT"))
        parts.append(GROUNDED.format(table=table, when="of_changed", event="UPDATE OF document_id, quote, span_start, span_end"))
    return "\n".join(parts)


def m001_tables(db: Database) -> None:
    """Documents, events, facts, rejects, failures, and the tables that name codes."""
    run_statements(db.conn, enum_statements() + DOCUMENTS + fact_statements())


def m002_views(db: Database) -> None:
    """The analysts' views and their descriptions."""
    run_statements(db.conn, views.statements())


MIGRATIONS: Final = (m001_tables, m002_views)


def run_statements(connection: sqlite3.Connection, script: str) -> None:
    """Run each statement of a script inside the open transaction (`executescript` would commit it first)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a store up to this program's version: each pending migration in one transaction with the note that it ran."""
    from sqlite_utils import Database, Migrations  # 150 ms: paid by writers only

    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations = Migrations("jibao")
    for step in MIGRATIONS:
        migrations()(step)
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA user_version = {VERSION}")
