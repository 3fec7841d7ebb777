"""Tables of places and bodies: the areas that events name, by code of GB/T 2260, and what a body is."""

from __future__ import annotations

from typing import Final

CODES: Final = ("agency_levels", "agency_branches", "area_levels")
AREAS: Final = """
CREATE TABLE areas (
  code TEXT NOT NULL PRIMARY KEY CONSTRAINT code_is_six_digits CHECK (length(code) = 6 AND code NOT GLOB '*[^0-9]*'),
  name TEXT NOT NULL CONSTRAINT name_not_empty CHECK (name <> ''),
  level TEXT NOT NULL REFERENCES area_levels (code),
  province TEXT NOT NULL REFERENCES areas (code) DEFERRABLE INITIALLY DEFERRED,
  prefecture TEXT REFERENCES areas (code) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
ALTER TABLE events ADD COLUMN agency_name TEXT;
ALTER TABLE events ADD COLUMN agency_level TEXT REFERENCES agency_levels (code);
ALTER TABLE events ADD COLUMN agency_branch TEXT REFERENCES agency_branches (code);
ALTER TABLE events ADD COLUMN agency_code TEXT REFERENCES areas (code);
ALTER TABLE events ADD COLUMN place_code TEXT REFERENCES areas (code);
ALTER TABLE events ADD COLUMN place_candidates TEXT CONSTRAINT candidates_only_if_open CHECK (place_candidates IS NULL OR place_code IS NULL);
"""


def statements() -> str:
    """DDL of all of it, the tables of codes still empty."""
    parts = [f"CREATE TABLE {table} (code TEXT NOT NULL PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) STRICT, WITHOUT ROWID;" for table in CODES]
    return "\n".join([*parts, AREAS])
