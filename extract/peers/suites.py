"""The makers' suites in a folder: which there are, what we answer to their cases, and where a case contradicts the annotation guide."""

from __future__ import annotations

import importlib.util
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from extract.peers.answers import READERS, Item, answer_ahead, answer_literal, bulletin_periods, reference
from rules.book import RuleBook

HERE = Path(__file__).resolve().parent
DEFAULT = HERE.parent.parent.parent / "shared" / "peers"
DATES, RANGES = "dates", "date ranges"
STRETCHES = frozenset({"daterange", "datetimerange", "time_span", "localDateTimeInterval", "datetimeInterval"})
Case = Mapping[str, Any]


class SuiteError(Exception):
    """A folder that holds no suites, or a file of ours that does not fit."""


class Scorer(Protocol):
    """The makers' scorer."""

    def __call__(self, path: str, case: Case, items: Sequence[Item], /) -> tuple[int, int] | None:
        """(found, strictly found) of one case, None if it cannot be scored."""


@dataclass(frozen=True, slots=True)
class Group:
    """A bar and the suites that count for it, each with the best other maker's rate where one is known."""

    name: str
    bar: float
    best: float
    suites: Mapping[str, float | None]
    agreed: float | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one case; `contradicts` is the reason why the guide reads it otherwise, None if it does not."""

    case: str
    suite: str
    group: str
    found: bool
    agreed: bool
    contradicts: str | None = None


def load_groups() -> tuple[tuple[Group, ...], dict[str, str]]:
    """The groups, and the suites that are not read with the reason."""
    told = tomllib.loads((HERE / "suites.toml").read_text(encoding="utf-8"))
    groups = tuple(Group(g["name"], g["bar"], g["best"], {s["file"]: s.get("best") for s in g["suites"]}, g.get("agreed")) for g in told["group"])
    return groups, {file: entry["reason"] for entry in told["unread"] for file in entry["files"]}


def load_contradictions() -> dict[str, str]:
    """Id of each case that contradicts the guide, with the reason."""
    told = tomllib.loads((HERE / "contradictions.toml").read_text(encoding="utf-8"))
    return {case: entry["reason"] for entry in told["contradiction"] for case in entry["ids"]}


def reasons() -> dict[str, str]:
    """Reason of each kind of contradiction."""
    told = tomllib.loads((HERE / "contradictions.toml").read_text(encoding="utf-8"))
    return {entry["kind"]: entry["reason"] for entry in told["contradiction"]}


def load_scorer(folder: Path) -> Scorer:
    """The function `score` of the scorer beside the suites, else of the default folder; SuiteError if there is none."""
    where = next((place / "score.py" for place in (folder, DEFAULT) if (place / "score.py").is_file()), None)
    spec = importlib.util.spec_from_file_location("peers_score", where) if where else None
    if spec is None or spec.loader is None:
        raise SuiteError(f"no score.py in {folder.name}/")
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scorer: Scorer = module.score
    return scorer


def relevant(path: Path) -> list[Case]:
    """The cases of a suite that count."""
    cases: list[Case] = json.loads(path.read_text(encoding="utf-8"))
    return [case for case in cases if case.get("relevant", True)]


def verdicts(folder: Path, group: Group, book: RuleBook) -> Iterator[Verdict]:
    """What becomes of each case of a group's suites that are in the folder; cases that cannot be scored are left out."""
    score = load_scorer(folder)
    for suite in group.suites:
        path = folder / suite
        for case in relevant(path) if path.is_file() else ():
            verdict = judge(score, path, case, Verdict(case["id"], suite, group_of(case, group.name), False, bool(case.get("agree"))), book)
            if verdict:
                yield verdict


def group_of(case: Case, group: str) -> str:
    """The group that a case counts for: one that expects stretches of time only is a range."""
    types = {wanted["type"] for wanted in case["expected"]}
    return RANGES if group == DATES and types and types <= STRETCHES else group


def write_answers(folder: Path, group: Group, book: RuleBook, out: Path) -> list[Path]:
    """Write what we answer to a group's suites, as the makers' scorer takes it: one {"id", "items"} a case and line; the files written."""
    written = []
    for suite in group.suites:
        if not (folder / suite).is_file():
            continue
        answers = [{"id": case["id"], "items": READERS[group.name](case["input"], reference(case), book)} for case in relevant(folder / suite)]
        path = out / f"{suite.replace('/', '_').removesuffix('.json')}.jsonl"
        path.write_text("".join(json.dumps(answer, ensure_ascii=False) + "\n" for answer in answers), encoding="utf-8")
        written.append(path)
    return written


def judge(score: Scorer, path: Path, case: Case, blank: Verdict, book: RuleBook) -> Verdict | None:
    """The verdict on one case, None if the scorer cannot compare it."""
    reader = READERS[DATES if blank.group == RANGES else blank.group]
    points = scored(score, path, case, reader(case["input"], reference(case), book))
    if points is None:
        return None
    reason = None if points[0] or blank.group not in (DATES, RANGES) else contradiction(score, path, case, book)
    return Verdict(blank.case, blank.suite, blank.group, bool(points[0]), blank.agreed, reason)


def scored(score: Scorer, path: Path, case: Case, items: Sequence[Item]) -> tuple[int, int] | None:
    """The scorer's points for our answers; None where the case gives it nothing to compare (a currency without a sum)."""
    try:
        return score(path.as_posix(), case, items)
    except TypeError:
        return None


def contradiction(score: Scorer, path: Path, case: Case, book: RuleBook) -> str | None:
    """Why the guide reads a date otherwise than its maker: the kind of contradiction, None if we simply did not find it."""
    text, now = case["input"], reference(case)
    if any(period.vague for _, period in bulletin_periods(text, now, book)):
        return "vague"
    if any(ends_before_it_begins(*stretch) for wanted in case["expected"] for stretch in wanted.get("alts", ())):
        return "backwards"
    for kind, read in (("ahead", answer_ahead), ("literal", answer_literal)):
        points = scored(score, path, case, read(text, now, book))
        if points and points[0]:
            return kind
    return None


def ends_before_it_begins(start: str | None, end: str | None) -> bool:
    """Whether a stretch runs backwards."""
    try:
        return bool(start and end) and datetime.fromisoformat(end or "") < datetime.fromisoformat(start or "")
    except ValueError:
        return False
