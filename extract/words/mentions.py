"""What stands in one clause: words of the rule book and measures, in order, with overlaps settled in this one place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from extract.words.lexicon import Word, lexicon
from extract.words.numbers import find_measures
from rules.book import RuleBook
from schemas.text import Clause, Fact, Measure, Mention, Rejected, Span

TELLING = re.compile(
    "[0-9半一二两三四五六七八九十百千万某夫其他她俩]|父子|父女|母子|母女|情侣|两口子|兄弟|兄妹|姐妹|姐弟|嫌|司机|男子|女子|老板|货主|主犯|逃犯|毒枭|毒贩|[将把]“|被告|申请人|上诉人|均已|均被|已被|全部被|被[抓捕擒当依处刑行判控查带押民警决]|落网|归案|到案|就擒|遭[^,。;]{0,10}[抓捕逮擒拘判]|被[^,。;]{0,10}(?:[抓捕逮擒拘判]|公诉|起诉|[查截]获|控制|带走|扭送|制服)|刑拘|行拘|绰号|药头|逮捕|拘捕|拘提|羁押|声押|收押|自首|投案|徒刑|死刑|判[囚监刑死处有无终缓入]|获刑|妇女|青年|驾驶[员人]|车主|摊主|此人|旅客|乘客|[将把][^,。;]{1,20}(?:[按摁铐堵扑围押擒抓逮截]|拿下|控制|带回)|[\U000f0000-\U0010fffd]"
)
IDIOM = 4
GIVEN = "给往到进入"  # 卖给|吸毒人员: no compound
HIDDEN = "drugs.toml#unspecified"
DRUG_VERB = re.compile(
    r"(?:缉|查缉|(?:[体身]?内|人体|身)?藏|携)毒(?=(?:约|近|逾|超过?|达|共计?)?[\d半一二两三四五六七八九十百千])"
)  # 缉毒4160千克, 体内藏毒86粒
QUOTED = "drugs.toml#quoted"
BY_NAME = re.compile(r"“(?P<name>[^”\d\n]{2,8})”(?=(?:“[^”\n]{2,8}”)*(?:等[^,。;、\d]{0,6})?(?:共计?|约|净重)?[\d一二两三四五六七八九十])")
PART_STOPS, PART_REACH = ",;:。、!?()\n\t|", 200
STOPS = re.compile(f"[{PART_STOPS}]")
SUBSTANCE_DIMENSIONS = frozenset({"mass", "volume", "pill", "plant", "item"})


class Token(NamedTuple):
    """A word or a measure at its place; exactly one of `word` and `measure` is set."""

    start: int
    end: int
    word: Word | None = None
    measure: Measure | None = None
    rule: str = ""

    @property
    def span(self) -> Span:
        """Where it stands in the normal text."""
        return Span(self.start, self.end)

    @property
    def dimension(self) -> str:
        """Dimension of the measure, empty for a word."""
        return self.measure.dimension if self.measure else ""

    @property
    def names_drug(self) -> bool:
        """Whether it is a drug's name or a thing that can be a drug."""
        return bool(self.word and (self.word.drug or self.word.substance))


@dataclass(frozen=True, slots=True)
class Scene:
    """A clause of the normal text with its tokens in order, none overlapping; `abroad` if the press of Taiwan, Hong Kong or Macau wrote it."""

    clause: Clause
    norm: str
    tokens: tuple[Token, ...]
    abroad: bool = False

    def part_start(self, at: int, stops: str = PART_STOPS) -> int:
        """Where the part of the clause that an offset stands in begins: behind the last comma, stop or bracket."""
        start = max(self.clause.span.start, at - PART_REACH)
        while at > start and self.norm[at - 1] not in stops:
            at -= 1
        return max(at, start)

    def marks(self, *markers: str) -> list[Token]:
        """The small words of some kinds: "respectively", "each"."""
        return [token for token in self.tokens if token.word and token.word.marker in markers]

    def gap(self, left: Token, right: Token) -> str:
        """The characters between two tokens."""
        return self.norm[left.end : right.start]

    def before(self, token: Token, length: int) -> str:
        """Up to so many characters of the clause before a token."""
        return self.norm[max(self.clause.span.start, token.start - length) : token.start]

    def after(self, token: Token, length: int) -> str:
        """Up to so many characters of the clause behind a token."""
        return self.norm[token.end : min(self.clause.span.end, token.end + length)]


@dataclass(slots=True)
class Found:
    """Facts of a clause, and the numbers that were taken for none."""

    facts: list[Fact] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)


@lru_cache(maxsize=8)
def compound(book: RuleBook) -> re.Pattern[str]:
    """What follows a verb that is only part of a noun: 贩卖|毒品案."""
    return re.compile(book.verbs.regex("compound"))


NUMBER_CALLS = frozenset({"4号", "四号"})
OF_LOT = re.compile("(?:[一-龥]{1,2}色|疑似|可疑|检材|样品|样本|物证|毒品|晶体|粉末|药片|液体|块状|固体|透明)")  # 4号白色晶体: a lot's number


@lru_cache(maxsize=8)
def drug_compound(book: RuleBook) -> re.Pattern[str]:
    """What follows a drug's name that only tells of what is around it: 毒品|残渣袋."""
    return re.compile(book.verbs.regex("drug-compound"))


@lru_cache(maxsize=8)
def container(book: RuleBook) -> re.Pattern[str]:
    """What follows a thing that only tells what something is packed in: 饼干|盒里."""
    return re.compile(book.verbs.regex("thing-container"))


def read_scene(norm: str, clause: Clause, book: RuleBook, abroad: bool = False) -> Scene:
    """The scene of a clause: longest words, then measures; a drug's name keeps its own numerals ("一粒眠", "三唑仑")."""
    start, end = clause.span.start, clause.span.end
    measures = find_measures(norm, start, end, book.units)
    words = [*find_words(norm, clause.span, book), *find_quoted(norm, clause.span)]
    tokens = merge(words, [as_token(mention) for mention in measures])
    return Scene(clause, norm, tuple(tokens), abroad)


def as_token(mention: Mention) -> Token:
    """A measure's mention as a token."""
    if not isinstance(mention.value, Measure):
        raise TypeError(f"not a measure: {mention.value!r}")
    return Token(mention.span.start, mention.span.end, measure=mention.value, rule=mention.rule)


def find_words(norm: str, span: Span, book: RuleBook) -> list[Token]:
    """Words of the lexicon in a span, longest first; verbs inside a compound noun (贩卖毒品案) are left out."""
    inside, leftover, held = compound(book), drug_compound(book), container(book)
    found = []
    first = span.start
    for word, start, end in lexicon(book).find(norm[first : span.end]):
        if word.trade and not word.seize and not word.drug and word.text[-1] not in GIVEN and inside.match(norm, first + end, span.end):
            continue
        if word.drug and (leftover.match(norm, first + end, span.end) or (word.text in NUMBER_CALLS and OF_LOT.match(norm, first + end, span.end))):
            continue
        if word.substance and not word.drug and held.match(norm, first + end, span.end):
            continue
        found.append(Token(first + start, first + end, word=word, rule=word.rule))
    return found


def find_quoted(norm: str, span: Span) -> list[Token]:
    """Names in quotes right before a quantity (“阿里山茶”27包): a test result may tell what they are."""
    matches = BY_NAME.finditer(norm, span.start, span.end) if "“" in norm[span.start : span.end] else ()
    hidden = [
        Token(m.start(), m.end(), word=Word(m.group(), HIDDEN, drug="unspecified", seize="found"), rule=HIDDEN)
        for m in DRUG_VERB.finditer(norm, span.start, span.end)
    ]
    return hidden + [Token(m.start("name"), m.end("name"), word=Word(m["name"], QUOTED, substance=True), rule=QUOTED) for m in matches]


def merge(words: list[Token], measures: list[Token]) -> list[Token]:
    """Words and measures in order; where they overlap, a drug's name wins over the numeral in it, else the measure wins."""
    out: list[Token] = []
    queue = sorted([*words, *measures], key=lambda token: (token.start, -token.end))
    for token in queue:
        while out and out[-1].end > token.start:
            if not beats(token, out[-1]):
                break
            out.pop()
        else:
            out.append(token)
    return out


def beats(new: Token, old: Token) -> bool:
    """Whether a token takes the place of the one that it overlaps."""
    if old.measure and new.word:
        return bool(new.word.drug) and not new.word.weak and new.start <= old.measure.number.start
    if new.measure and old.word and len(old.word.text) >= IDIOM and new.end <= old.end:
        return False
    if new.measure and old.word:
        return not (old.word.drug and new.measure.number.start < old.end)
    return False


def is_telling(norm: str, clause: Clause) -> bool:
    """Whether a clause can hold a fact at all: it has a numeral, or a person by name.

    >>> is_telling("查获冰毒3克", Clause(Span(0, 6), 0, 0))
    True
    """
    return bool(TELLING.search(norm, clause.span.start, clause.span.end))
