"""Seizures that are parts of another: several drugs that a sum closes, figures behind 其中."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.drugs.lots import Story, bridges
from extract.words.mentions import Scene, Token
from rules.book import RuleBook
from schemas.text import Fact

WHOLE_CODES = frozenset({"unspecified", "mixed", "precursor"})
SUM_BEFORE = re.compile("共计|合计|总计|总共|总重|共重|共净重|总净重")
SUM_TOLD = re.compile("(?:共计|合计|总计|累计|总共|合共|共)(?:[查截缉检起缴]获|查扣|扣押|扣得|起出|搜获|检出)")
SUM_REACH = 24
PACKED = re.compile("[,(](?:包括|其中|当中|含|内含)有?[^,。;\\d]{0,6}?(?:已|经)?(?:包装|分装|分拆|拆封)[^,。;\\d]{0,4}")
PORTION = re.compile("占(?:了|到|去)?[约近逾超过]{0,2}(?=[\\d一二三四五六七八九十])")
IN_PLACE = re.compile("[一-龥]$|[袋包箱盒桶罐瓶坛柜囊篓筐壳封件车仓](?:子|裹|裏)?,$")
HOLDS, MADE_OF = frozenset({"含", "内含"}), re.compile("有?[^,。;、\\d]{2,16}?(?:成[分份]|的)")
RANK_REACH = 4  # 其次是海洛因,0.4吨


def drop_summed(scene: Scene, facts: list[Fact]) -> list[Fact]:
    """Facts without pieces that a weight of the same thing sums up ("可疑物2块、可疑物3包,共计净重5.2千克"), and without what a sum tells again."""
    facts = [fact for at, fact in enumerate(facts) if not any(is_told_in_sum(scene, other, fact) for other in facts[:at])]
    facts = [fact for at, fact in enumerate(facts) if not any(are_among(scene, heavy, fact) for heavy in facts[:at])]
    sums = [fact for fact in facts if fact.quantity.unit == "g" and SUM_BEFORE.search(scene.norm, max(scene.clause.span.start, fact.span.start), fact.span.end)]
    return [fact for fact in facts if fact.quantity.unit not in ("item", "pill") or not any(is_summed(fact, whole) for whole in sums)]


def are_among(scene: Scene, heavy: Fact, pieces: Fact) -> bool:
    """Whether pieces only tell how some of a weighed lot were packed: "370克可卡因,包括已包装的112粒可卡因"."""
    alike = heavy.code == pieces.code and heavy.quantity.unit == "g" and pieces.quantity.unit in ("item", "pill")
    return alike and heavy.span.end < pieces.span.start and PACKED.fullmatch(scene.norm, heavy.span.end, pieces.span.start) is not None


def is_told_in_sum(scene: Scene, first: Fact, again: Fact) -> bool:
    """Whether a sum behind an amount tells it again: "查扣K他命3公斤、摇头丸90锭,总计查获K他命5公斤、摇头丸90锭"."""
    same = (first.code, first.quantity) == (again.code, again.quantity) and first.span.end < again.span.start
    return same and SUM_TOLD.search(scene.norm, first.span.end, again.span.start) is not None


def is_summed(pieces: Fact, whole: Fact) -> bool:
    """Whether pieces stand before a sum of the same thing."""
    return pieces.code == whole.code and pieces.span.end <= whole.span.start


def mix_sums(scene: Scene, facts: list[Fact]) -> list[Fact]:
    """The stated sum of several drugs as a mixed whole of them: "冰毒26.5公斤及K粉1273.36公斤,总重1299.86公斤"."""
    for index, whole in enumerate(facts):
        marked = any(t.word and t.word.marker in ("sum", "net", "gross") and 0 <= whole.span.end - t.end <= SUM_REACH for t in scene.tokens)
        parts = [fact for fact in facts[:index] if fact.quantity.unit == whole.quantity.unit and fact.whole is None]
        if marked and len({fact.code for fact in parts}) > 1 and sum(fact.quantity.amount for fact in parts) == whole.quantity.amount:
            tied = [replace(fact, whole=whole.span) if fact in parts else fact for fact in facts]
            tied[index] = replace(whole, code="mixed", rule="drugs.toml#mixed", form=None)
            return tied
    return facts


def close_wholes(facts: list[Fact]) -> list[Fact]:
    """Drugs behind a weight without a type that they add up to exactly, as its parts: "毒品118公斤,具体为海洛因30公斤、冰毒80公斤、其他毒品8公斤"."""
    for at, whole in enumerate(facts):
        parts = facts[at + 1 :]
        alike = [fact for fact in parts if fact.whole is None and fact.quantity.unit == whole.quantity.unit == "g" and fact.kind == whole.kind]
        if (
            whole.code in ("unspecified", "mixed")
            and whole.whole is None
            and len(alike) > 1
            and sum(fact.quantity.amount for fact in alike) == whole.quantity.amount
        ):
            return [replace(fact, whole=whole.span) if fact in alike else fact for fact in facts]
    return facts


def tie_parts(scene: Scene, facts: list[Fact], story: Story, book: RuleBook) -> list[Fact]:
    """Facts after 其中 tied to the figure before it: "毒品14.1吨,其中冰毒6.3吨"."""
    out: list[Fact] = []
    for fact in sorted(facts, key=lambda fact: fact.span.start):
        marks = [
            t for t in scene.tokens if t.word and t.word.marker == "within" and t.end <= fact.span.start and not (is_composed(scene, t) or is_inside(scene, t))
        ]
        ranked = bridges(book).ranked.search(scene.norm, max(scene.clause.span.start, fact.span.start - RANK_REACH), fact.span.end)
        ranked = ranked or PORTION.search(scene.norm, fact.span.start, fact.span.end)  # 缴获毒品118公斤,冰毒占80公斤
        whole = whole_before(out, facts, marks[-1].start if marks else fact.span.start if ranked else -1, story)
        own = marks and fact.code in WHOLE_CODES and bridges(book).body.search(scene.norm, marks[-1].start, fact.span.end)
        # 较去年同期(293.41公斤)减少: a figure compared with is no part
        against = marks and bridges(book).comparison.search(scene.norm, max(marks[-1].end, out[-1].span.end if out else 0), fact.span.start)
        bracket = bracketed(scene, out, fact)
        inside = ranked and fact.code not in WHOLE_CODES if not marks else not (own or against or counts_between(scene, marks[-1], fact))
        if bracket or (inside and whole and can_hold(whole, fact)):
            out.append(replace(fact, whole=(bracket or whole or fact).span))
            continue
        if fact.code in WHOLE_CODES or not marks:
            story.wholes += [fact] if fact.quantity.unit == "g" else []
        out.append(fact)
    return out


def is_composed(scene: Scene, mark: Token) -> bool:
    """Whether 含 only tells what a thing is made of: "大麻膏3克、含大麻成分软糖6袋"."""
    return bool(mark.word and mark.word.text in HOLDS and MADE_OF.match(scene.norm, mark.end, scene.clause.span.end))


def is_inside(scene: Scene, mark: Token) -> bool:
    """Whether 内有 only tells where things lie: "果园内有108株"."""
    placed = mark.word is not None and mark.word.text.startswith("内") and IN_PLACE.search(scene.norm, scene.clause.span.start, mark.start)
    return bool(placed) and not any(token.measure and token.end == mark.start for token in scene.tokens)


def bracketed(scene: Scene, facts: list[Fact], fact: Fact) -> Fact | None:
    """The lot without a type right before the bracket that a figure of a drug stands in: "缴毒1.86公斤(冰毒1.2公斤、海洛因460克)"."""
    opened = scene.norm.rfind("(", scene.clause.span.start, fact.span.start)
    if opened < 0 or scene.norm.find(")", opened, fact.span.start) >= 0 or fact.code in WHOLE_CODES:
        return None
    return next((whole for whole in facts if whole.span.end == opened and whole.code in WHOLE_CODES and can_hold(whole, fact)), None)


def whole_before(out: list[Fact], facts: list[Fact], at: int, story: Story) -> Fact | None:
    """The last figure without a whole of its own before an offset, else the last one of the sentences before that is no less than its parts together.

    "今年查获各类毒品逾百公斤。上年缴毒61.4公斤。…以氯胺酮、可卡因为主,其中氯胺酮48.2公斤、可卡因39.7公斤": of the first.
    """
    before = [fact for fact in out if fact.span.end <= at and fact.whole is None]
    parts = sum(fact.quantity.amount for fact in facts if fact.span.start >= at and fact.quantity.unit == "g" and fact.code not in WHOLE_CODES)
    return before[-1] if before else next((whole for whole in reversed(story.wholes) if whole.quantity.amount >= parts), None)


def can_hold(whole: Fact, part: Fact) -> bool:
    """Whether a figure may be part of another: same unit, no larger, the same thing or a drug of a lot without a type."""
    same = whole.quantity.unit == part.quantity.unit and whole.quantity.amount >= part.quantity.amount
    return same and whole.span != part.span and (whole.code == part.code or whole.code in WHOLE_CODES)


def counts_between(scene: Scene, mark: Token, fact: Fact) -> bool:
    """Whether a number of cases or people between 其中 and a figure makes it an event of its own."""
    named = {t.end for t in scene.tokens if t.names_drug}  # 其中大麻56件、1,042公斤,愷他命23件、688公斤: cases of each drug
    return any(t.dimension in ("case", "person") and mark.end <= t.start < fact.span.start and t.start not in named for t in scene.tokens)
