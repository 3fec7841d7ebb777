"""The tables of the first release, as they were: migrations after it start from these, so nothing here ever changes."""

from __future__ import annotations

from typing import Final

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
CODES: Final = ("event_kinds", "offences", "approximations", "units", "drugs", "arrest_actions", "count_actions", "asset_kinds")
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


def statements() -> str:
    """DDL of all of it: the tables of codes (empty), documents, events, facts, and the triggers that keep every quote at its span."""
    parts = [f"CREATE TABLE {table} (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;" for table in CODES]
    parts.append(DOCUMENTS)
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
