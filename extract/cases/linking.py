"""Cases over all bulletins, kept up to date: events that tell of one case of the real world are its members.

Only what is new is looked at, with what shares a key with it, and the cases that this touches. A run that is killed loses at most its last
batch: the next linking finds the events that have no case yet, and the cases that are stale.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from extract.cases.clusters import Member, Pair, Web, Word, cluster, components, keys_of, pair
from extract.cases.decisions import read_word
from extract.cases.gather import Gallery
from extract.cases.likeness import Likeness, compare
from extract.storage.store import transaction
from rules.names import NameFile

BATCH: Final = 300  # documents whose cases are linked at a time
KEPT: Final = 10_000  # tellings kept in memory between batches
CROWD: Final = 400  # a key that more events share tells nothing
MODULES: Final = ("telling", "nearness", "likeness", "clusters", "linking")
WAITING: Final = """SELECT e.id FROM events e LEFT JOIN case_members m ON m.event_id = e.id
  LEFT JOIN real_cases c ON c.id = m.case_id WHERE e.kind = 'case' AND e.offence = 'drug' AND (m.event_id IS NULL OR c.stale)
  AND e.document_id IN (SELECT value FROM json_each(?))"""
WAITING_DOCUMENTS: Final = """SELECT DISTINCT e.document_id FROM events e LEFT JOIN case_members m ON m.event_id = e.id
  LEFT JOIN real_cases c ON c.id = m.case_id WHERE e.kind = 'case' AND e.offence = 'drug' AND (m.event_id IS NULL OR c.stale)
  ORDER BY e.document_id"""


def link_cases(db: sqlite3.Connection, names: NameFile) -> int:
    """Give every case event its case; returns how many were looked at again."""
    renew(db, names)
    waiting = [document for (document,) in db.execute(WAITING_DOCUMENTS)]
    word = read_word(db) if waiting else Word()
    seen: set[int] = set()
    gallery = Gallery(db, names)
    for start in range(0, len(waiting), BATCH):
        chosen = json.dumps(waiting[start : start + BATCH])
        events = [event for (event,) in db.execute(WAITING, (chosen,))]
        seen.update(events)
        gallery = gallery if len(gallery.tellings) < KEPT else Gallery(db, names)
        link_some(db, gallery, events, word)
    if waiting or db.execute("SELECT 1 FROM real_cases WHERE stale LIMIT 1").fetchone():
        with transaction(db):
            db.execute("DELETE FROM real_cases WHERE stale AND id NOT IN (SELECT case_id FROM case_members)")
    return len(seen)


def renew(db: sqlite3.Connection, names: NameFile) -> None:
    """Make every case stale if another linker made them."""
    ours = fingerprint(names)
    if db.execute("SELECT value FROM store_info WHERE item = 'linker'").fetchone() != (ours,):
        with transaction(db):
            db.execute("DELETE FROM case_keys")
            db.execute("UPDATE real_cases SET stale = 1")
            db.execute("INSERT OR REPLACE INTO store_info VALUES ('linker', ?)", (ours,))


def fingerprint(names: NameFile) -> str:
    """A hash of the code and the words that decide what is linked."""
    whole = hashlib.sha256()
    for module in MODULES:
        whole.update(Path(__file__).with_name(f"{module}.py").read_bytes())
    for words in ("place-end", "no-place", "no-relation", "byline", "province"):
        whole.update(json.dumps(names.words(words)).encode())
    return whole.hexdigest()[:12]


def link_some(db: sqlite3.Connection, gallery: Gallery, events: Sequence[int], word: Word) -> None:
    """Link some events with each other and with what is stored."""
    gallery.show(events)
    index(db, gallery, events)
    touched, links = spread(db, gallery, events, word)
    cases: list[list[Member]] = []
    for together in components(sorted(touched), [*links, *(both for both in sorted(word.same) if touched.issuperset(both)), *kin(gallery, touched)]):
        within = {both: found for both, found in links.items() if both[0] in together}
        cases += cluster(Web({event: gallery.tellings[event] for event in sorted(together)}, within, word))
    keep(db, gallery, cases)


def kin(gallery: Gallery, events: Iterable[int]) -> Iterator[Pair]:
    """Events with the case that their document states them to be part of."""
    for event in events:
        parent = gallery.tellings[event].told.parent
        if parent is not None and parent in gallery.tellings:
            yield pair(event, parent)


def index(db: sqlite3.Connection, gallery: Gallery, events: Sequence[int]) -> None:
    """Store the keys of events that have none."""
    with transaction(db):
        for event in events:
            rows = [(key, event) for key in sorted(keys_of(gallery.tellings[event]))]
            db.executemany("INSERT OR IGNORE INTO case_keys VALUES (?, ?)", rows)


def spread(db: sqlite3.Connection, gallery: Gallery, events: Iterable[int], word: Word) -> tuple[set[int], dict[Pair, Likeness]]:
    """All events that hang together with some by links, cases or an analyst's word, and the links between them."""
    touched: set[int] = set()
    links: dict[Pair, Likeness] = {}
    compared: set[Pair] = set()
    waiting = set(events)
    while waiting:
        gallery.show(waiting)
        touched |= waiting
        near = {event: candidates(db, event) for event in sorted(waiting)}
        gallery.show({other for others in near.values() for other in others})
        fresh = {pair(event, other) for event, others in near.items() for other in others} - compared
        compared |= fresh
        links |= {both: found for both in sorted(fresh) if (found := compare(gallery.tellings[both[0]], gallery.tellings[both[1]])).linked}
        reached = {event for both in fresh & links.keys() for event in both}
        waiting = (reached | companions(db, gallery, waiting | reached, word)) - touched
    return touched, links


def candidates(db: sqlite3.Connection, event: int) -> list[int]:
    """Events that share a key with one, but for keys that a crowd shares."""
    found: set[int] = set()
    for (key,) in db.execute("SELECT key FROM case_keys WHERE event_id = ?", (event,)).fetchall():
        others = db.execute(f"SELECT event_id FROM case_keys WHERE key = ? LIMIT {CROWD + 1}", (key,)).fetchall()
        if len(others) <= CROWD:
            found.update(other for (other,) in others)
    return sorted(found - {event})


def companions(db: sqlite3.Connection, gallery: Gallery, events: set[int], word: Word) -> set[int]:
    """Members of the cases of some events, parts and wholes of their documents, and events that an analyst joined to them."""
    sql = """SELECT event_id FROM case_members WHERE case_id IN (SELECT case_id FROM case_members WHERE event_id IN (SELECT value FROM json_each(?1)))
      UNION SELECT e.id FROM events e JOIN events p ON p.id = e.parent_id WHERE e.kind = 'case' AND e.offence = 'drug' AND p.kind = 'case'
        AND p.id IN (SELECT value FROM json_each(?1))
      UNION SELECT p.id FROM events e JOIN events p ON p.id = e.parent_id WHERE p.kind = 'case' AND p.offence = 'drug'
        AND e.id IN (SELECT value FROM json_each(?1))"""
    found = {event for (event,) in db.execute(sql, (json.dumps(sorted(events)),))}
    return found | {event for both in word.same if events & set(both) for event in both}


# ---- keeping


def keep(db: sqlite3.Connection, gallery: Gallery, cases: Sequence[Sequence[Member]]) -> None:
    """Write cases in place of what was stored of their members; a case keeps its number where it can."""
    events = json.dumps([member.event for members in cases for member in members])
    with transaction(db):
        before = dict(db.execute("SELECT event_id, case_id FROM case_members WHERE event_id IN (SELECT value FROM json_each(?))", (events,)).fetchall())
        db.execute("DELETE FROM case_members WHERE event_id IN (SELECT value FROM json_each(?))", (events,))
        taken: set[int] = set()
        for members in sorted(cases, key=lambda members: (-len(members), members[0].event)):
            number = number_of(db, gallery, members, before, taken)
            taken.add(number)
            db.executemany("INSERT INTO case_members VALUES (?, ?, ?, ?)", [(m.event, number, m.score, m.reason) for m in members])


def number_of(db: sqlite3.Connection, gallery: Gallery, members: Sequence[Member], before: dict[int, int], taken: set[int]) -> int:
    """The number of a case: that which most of its members had, else that of an empty case known by one of them, else a new one."""
    anchors = sorted(
        (str(telling.told.published or "9"), f"{telling.told.doc}#{telling.told.label}") for telling in map(gallery.tellings.__getitem__, events_of(members))
    )
    known = Counter(before[event] for event in events_of(members) if event in before and before[event] not in taken)
    if known:
        number = min(known, key=lambda case: (-known[case], case))
    else:
        sql = (
            "SELECT id FROM real_cases WHERE anchor IN (SELECT value FROM json_each(?)) AND stale AND id NOT IN (SELECT case_id FROM case_members) ORDER BY id"
        )
        free = [case for (case,) in db.execute(sql, (json.dumps([name for _, name in anchors]),)) if case not in taken]
        (number,) = free[:1] or db.execute("INSERT INTO real_cases (anchor) VALUES (?) RETURNING id", (anchors[0][1],)).fetchone()
    db.execute("UPDATE real_cases SET stale = 0, anchor = ? WHERE id = ?", (anchors[0][1], number))
    return int(number)


def events_of(members: Iterable[Member]) -> list[int]:
    """The events of some members."""
    return [member.event for member in members]


# ---- out
