"""Tables of cases of the real world: which events tell of which case, why, and what analysts decided of it.

`case_keys` is what may be shared with another event of the case: only events that share a key are compared. A case is stale when it lost a
member, because a document was read again: the next linking looks at it again.
"""

from __future__ import annotations

from typing import Final

CASES: Final = """
CREATE TABLE real_cases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  anchor TEXT NOT NULL CONSTRAINT anchor_not_empty CHECK (anchor <> ''),
  stale INTEGER NOT NULL DEFAULT 0 CONSTRAINT stale_is_a_flag CHECK (stale IN (0, 1))
) STRICT;
CREATE INDEX real_cases_by_anchor ON real_cases (anchor);
CREATE INDEX real_cases_stale ON real_cases (id) WHERE stale;
CREATE TABLE case_members (
  event_id INTEGER NOT NULL PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  case_id INTEGER NOT NULL REFERENCES real_cases (id) ON DELETE CASCADE,
  score REAL CONSTRAINT score_is_a_share CHECK (score BETWEEN 0 AND 1),
  reason TEXT NOT NULL CONSTRAINT reason_given CHECK (reason <> '')
) STRICT;
CREATE INDEX case_members_by_case ON case_members (case_id);
CREATE TRIGGER case_loses_a_member AFTER DELETE ON case_members
BEGIN UPDATE real_cases SET stale = 1 WHERE id = OLD.case_id; END;
CREATE TABLE case_keys (
  key TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  PRIMARY KEY (key, event_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_keys_by_event ON case_keys (event_id);
CREATE TABLE case_decisions (
  id INTEGER PRIMARY KEY,
  decision TEXT NOT NULL CONSTRAINT decision_known CHECK (decision IN ('same', 'apart')),
  document TEXT NOT NULL, sha256 TEXT NOT NULL, signature TEXT NOT NULL CONSTRAINT signature_is_json CHECK (json_valid(signature)),
  other_document TEXT NOT NULL, other_sha256 TEXT NOT NULL,
  other_signature TEXT NOT NULL CONSTRAINT other_signature_is_json CHECK (json_valid(other_signature)),
  decided_at TEXT NOT NULL DEFAULT (datetime('now'))
) STRICT;
"""
