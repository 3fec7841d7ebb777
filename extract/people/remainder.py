"""What became of the rest of the people, or of all of a kind, told without a number: "2人被刑事拘留,其余人员均被行政拘留", "吸毒人员全部被行政拘留"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extract.people.sights import Sight, make_fact
from extract.words.mentions import Token
from schemas.text import Fact, Span

WHOLES, NEAR = frozenset({"captured", "drug_users"}), 2


def rest_of(sight: Sight, facts: Sequence[Fact], verbs: Sequence[Token]) -> list[Fact]:
    """The rest of those last caught, for each verb that is said of them: their number less that of the others told in the sentence before it."""
    norm, span = sight.scene.norm, sight.scene.clause.span
    out = []
    for rest in sight.words.rest.finditer(norm, span.start, span.end):
        verb = next(
            (verb for verb in verbs if rest.start() < verb.start <= rest.end() < verb.end and verb.word and verb.word.after not in ("", "captured")), None
        )
        whole = whole_of(sight, facts, rest.start()) if verb else None
        parts = [fact for fact in facts if whole and whole.span.end <= fact.span.start < rest.start() and fact.code not in WHOLES and fact.whole is None]
        left = (whole.quantity.amount if whole else Decimal(0)) - sum((fact.quantity.amount for fact in parts), Decimal(0))
        if verb and verb.word and parts and left > 0 and all(fact.quantity.approx == "exact" for fact in parts):
            out.append(make_fact(sight, verb.word.after, left, "exact", Span(rest.start(), verb.end)))
    return out


def all_of_kind(sight: Sight, verbs: Sequence[Token], facts: Sequence[Fact]) -> list[Fact]:
    """All of those last told as users, or as dealers, for each verb that is said of them."""
    norm, span = sight.scene.norm, sight.scene.clause.span
    out = []
    for kind in sight.words.kind.finditer(norm, span.start, span.end):
        verb = next(
            (verb for verb in verbs if kind.start() < verb.start <= kind.end() < verb.end and verb.word and verb.word.after not in ("", "captured")), None
        )
        told = [*(fact for fact in sight.told if sight.scene.clause.index - fact.clause <= NEAR), *(fact for fact in facts if fact.span.end <= kind.start())]
        code = "drug_users" if kind["user"] else "captured"
        whole = next((fact for fact in reversed(told) if fact.code == code and fact.whole is None), None)
        if verb and verb.word and whole:
            out.append(make_fact(sight, verb.word.after, whole.quantity.amount, whole.quantity.approx, Span(kind.start(), verb.end)))
    return out


def whole_of(sight: Sight, facts: Sequence[Fact], before: int) -> Fact | None:
    """The people last caught before an offset, of this sentence or of one right before it; None if their number is not exact."""
    told = [*(fact for fact in sight.told if sight.scene.clause.index - fact.clause <= NEAR), *(fact for fact in facts if fact.span.end <= before)]
    whole = next((fact for fact in reversed(told) if fact.code in WHOLES and fact.whole is None), None)
    return whole if whole and whole.quantity.approx == "exact" else None
