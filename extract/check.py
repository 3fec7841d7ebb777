"""Rules executed: every example of every rule entry is read as stated, and every look-alike (`not`) yields nothing of that entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from corpus.normalise import normalise
from corpus.segment import split
from extract.cases.telling import stems_in
from extract.dates.moments import find_moments
from extract.dates.published import find_published
from extract.people.called import mask_called
from extract.people.fullnames import mask_full_names
from extract.people.persons import find_people
from extract.pipeline import read_bulletin
from extract.places.agencies import find_agencies, find_places
from extract.places.bodies import Body, Setting, describe
from extract.places.regions import resolve
from extract.unodc import Reported, Surroundings, amount_of, country_of, location_of, measure_of, mode_of, substance_of
from extract.words.alike import entries_in, read_alike
from extract.words.gate import find_closed, find_closed_sections
from extract.words.names import find_case_names
from extract.words.numbers import find_measures
from rules.book import FILES, RuleBook, load_book
from rules.dates import IssueEntry, StartEntry
from rules.drugs import FormEntry
from rules.entry import Entry, Frozen, RuleError
from rules.gate import CueEntry
from rules.names import BranchEntry, RankEntry, WordEntry
from rules.units import HedgeEntry
from rules.unodc import FILE as UNODC
from rules.unodc import UnodcFile, load_unodc
from rules.verbs import MarkerEntry, PatternEntry, PeopleEntry
from schemas.record import Record
from schemas.result import Result
from schemas.text import CaseName, Document, Measure, Moment, People, Period

ARROW = " => "
# No fact tells that it was read by one of these: their look-alikes say what is read of them instead.
UNNAMED = (MarkerEntry, PeopleEntry, PatternEntry, HedgeEntry, CueEntry, FormEntry, WordEntry, BranchEntry, RankEntry, StartEntry, IssueEntry)


@dataclass(frozen=True, slots=True)
class Complaint:
    """An example that is not read as stated: where it stands, and what was read instead."""

    file: str
    entry: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Checked:
    """Outcome of a check: how many examples were run, and the complaints."""

    examples: int
    complaints: tuple[Complaint, ...]


def check_rules(folder: Path | None = None) -> Checked:
    """Run all examples of a rule folder (ours by default); a file that cannot be loaded is a complaint of its own."""
    try:
        book = load_book(folder)
        unodc = load_unodc(folder) if folder is None or (folder / UNODC).is_file() else None  # a folder of rules for reading need not have it
    except RuleError as error:
        return Checked(0, (Complaint(error.file, error.entry, error.reason),))
    count = 0
    complaints: list[Complaint] = []
    for file in FILES:
        for name, entry in entries(getattr(book, file.removesuffix(".toml"))):
            count += len(entry.examples) + len(entry.refused)
            complaints += check_entry(Way(partial(READERS[file], book), partial(fires, book, file)), file, name, entry)
            if isinstance(entry, CueEntry) and not any(closes(book, name, example.partition(ARROW)[0]) for example in entry.examples):
                complaints.append(Complaint(file, name, "closes nothing in its examples"))
    if unodc:
        way = Way(partial(read_cells, book, unodc), partial(fills, book, unodc))
        for name, entry in entries(unodc):
            count += len(entry.examples) + len(entry.refused)
            complaints += check_entry(way, UNODC, name, entry)
    return Checked(count, tuple(complaints))


def entries(model: Frozen) -> Iterator[tuple[str, Entry]]:
    """(name, entry) of all entries of one file."""
    for table in type(model).model_fields:
        value = getattr(model, table)
        for entry in value if isinstance(value, tuple) else (value,):
            if isinstance(entry, Entry):
                yield entry_name(entry), entry


def entry_name(entry: Entry) -> str:
    """How an entry is known: its id, code, action or kind."""
    for field in ("id", "code", "action", "kind"):
        if hasattr(entry, field):
            return str(getattr(entry, field))
    return type(entry).__name__


@dataclass(frozen=True, slots=True)
class Way:
    """How the entries of a file are tried: what a sentence is read as, beside what is expected; whether an entry of this name reads anything in it."""

    reads: Callable[[str, str], str]
    fires: Callable[[str, str], bool]


def check_entry(way: Way, file: str, name: str, entry: Entry) -> Iterator[Complaint]:
    """Complaints about one entry."""
    if not entry.examples:
        yield Complaint(file, name, "has no example")
    for example in entry.examples:
        sentence, arrow, expected = example.partition(ARROW)
        if not arrow:
            yield Complaint(file, name, f"example without{ARROW}: {example!r}")
            continue
        said = way.reads(sentence, expected)
        if said != expected:
            yield Complaint(file, name, f"{sentence!r}: expected {expected!r}, read {said!r}")
    for refused in entry.refused:
        yield from check_refused(way, file, name, entry, refused)


def check_refused(way: Way, file: str, name: str, entry: Entry, refused: str) -> Iterator[Complaint]:
    """Complaints about one look-alike: the entry reads something in it, or it is not read as it says."""
    sentence, arrow, expected = refused.partition(ARROW)
    if not arrow and isinstance(entry, UNNAMED):
        yield Complaint(file, name, f"look-alike without{ARROW}: {refused!r}")
    if way.fires(name, sentence):
        yield Complaint(file, name, f"{sentence!r}: must not be read by this entry")
    said = way.reads(sentence, expected) if arrow else expected
    if said != expected:
        yield Complaint(file, name, f"{sentence!r}: expected {expected!r}, read {said!r}")


# ---- what a sentence is read as, in the words of the examples


def read_sentence(book: RuleBook, sentence: str) -> Result:
    """The result of a sentence as a document of its own."""
    return read_bulletin(Document("example", sentence.replace("\\n", "\n")), book)


def number(amount: Decimal) -> str:
    """An amount without superfluous zeros: 1500, 0.35."""
    return f"{amount.normalize():f}"


def tell(record: Record) -> list[str]:
    """All facts of a record, one phrase each.

    Seizures as "heroin 3 g exact", arrests as "captured 5 exact", cases as "cases solved 3 exact", assets as "cash 450000 CNY exact";
    parts end in " of".
    """
    said = [f"{s.drug} {number(s.amount)} {s.unit} {s.approx}{' of' if s.of else ''}" for s in record.seizures]
    said += [f"{a.action} {a.count} {a.approx}{' of' if a.of else ''}" for a in record.arrests]
    said += [f"cases {c.action} {c.count} {c.approx}" for c in record.case_counts]
    said += [f"{a.kind} {number(a.amount)} {a.unit} {a.approx}" for a in record.assets]
    return said


def read_facts(book: RuleBook, sentence: str, expected: str) -> str:
    """Facts of a sentence; for an expected "nothing REASON" the reasons of what was rejected or closed."""
    result = read_sentence(book, sentence)
    said = tell(result.record)
    if expected == "none":
        return "; ".join(said) or "none"
    if expected.startswith("nothing") and not said:
        wanted = expected.removeprefix("nothing ")
        reasons = [item.reason for item in result.rejected]
        return expected if wanted in reasons else "nothing " + ", ".join(dict.fromkeys(reasons))
    wanted_phrases = expected.split("; ")
    kept = [phrase for phrase in said if phrase in wanted_phrases or kind_of(phrase) in {kind_of(wanted) for wanted in wanted_phrases}]
    return expected if sorted(kept) == sorted(wanted_phrases) else "; ".join(kept)


def kind_of(phrase: str) -> str:
    """Kind of a phrase by its number of words and its first word."""
    words = phrase.removesuffix(" of").split()
    return "cases" if words[0] == "cases" else str(len(words))


def read_measures(book: RuleBook, sentence: str, expected: str) -> str:
    """The measures of a sentence: "1500 g exact"."""
    norm = normalise(sentence).norm
    found = [mention.value for mention in find_measures(norm, 0, len(norm), book.units)]
    said = [f"{number(m.quantity.amount)} {m.quantity.unit} {m.quantity.approx}" for m in found if isinstance(m, Measure) and m.quantity.unit != "none"]
    return expected if expected in said else "; ".join(said)


def read_dates(book: RuleBook, sentence: str, expected: str) -> str:
    """The periods of "sentence @published": "2018-01-01..2018-05-31"."""
    words, _, day = sentence.replace("\\n", "\n").partition(" @")
    text = normalise(words)
    if expected.startswith("published"):
        return f"published {find_published(text, Document('example', words), book.dates)}"
    published = date.fromisoformat(day) if day else None
    found = [m.value for m in find_moments(text, split(text)[1], published, book.dates)]
    said = [tell_period(m.period) for m in found if isinstance(m, Moment)]
    return expected if expected in said else "; ".join(said)


def tell_period(period: Period) -> str:
    """A period as examples write it: "vague", one day, or the first and the last."""
    if period.vague:
        return "vague"
    return str(period.start) if period.start and period.start == period.end else f"{period.start}..{period.end}"


def read_names(book: RuleBook, sentence: str, expected: str) -> str:
    """Case names, bodies, people and places of a sentence: "case_name 8·06运输毒品案", "people 2", "stem 岷安", "region 450403"; "none" if there is nothing."""
    norm = mask_called(mask_full_names(normalise(sentence).norm, book.names), book.names)
    said = [f"case_name {m.value.name}" for m in find_case_names(norm, 0, len(norm), book.names) if isinstance(m.value, CaseName)]
    said += [f"agency {m.value}" for m in find_agencies(norm, 0, len(norm), book.names)]
    said += [f"people {m.value.count}" for m in find_people(norm, 0, len(norm), book.names) if isinstance(m.value, People)]
    said += [f"stem {stem}" for stem in sorted(stems_in(norm, book.names))]
    said += [tell_body(describe(str(m.value), book.names, Setting())) for m in find_agencies(norm, 0, len(norm), book.names)]
    said += [f"place {m.value}" for m in find_places(norm, 0, len(norm), book.names)]
    region = resolve(norm, book.names).code
    said += [f"region {region}"] if region else []
    return expected if expected in said else "; ".join(said) or "none"


def tell_body(body: Body) -> str:
    """A body as examples write it: full name, branch, level."""
    return f"body {body.name or '-'} {body.branch or '-'} {body.level or '-'}"


Reader = Callable[[RuleBook, str, str], str]
READERS: dict[str, Reader] = {
    "drugs.toml": read_facts,
    "verbs.toml": read_facts,
    "gate.toml": read_facts,
    "units.toml": read_measures,
    "dates.toml": read_dates,
    "names.toml": read_names,
}


def fires(book: RuleBook, file: str, name: str, sentence: str) -> bool:
    """Whether an entry gives a fact or a mention, or reads a word as another one, of a sentence that it must leave alone."""
    result = read_sentence(book, sentence)
    rule = f"{file}#{name}"
    facts = (*result.record.seizures, *result.record.arrests, *result.record.case_counts, *result.record.assets)
    if any(fact.rule == rule for fact in facts):
        return True
    if file == "verbs.toml" and name in entries_in(normalise(sentence), book):
        return True
    return file in ("units.toml", "names.toml", "dates.toml") and rule in mention_rules(book, sentence)


def closes(book: RuleBook, name: str, sentence: str) -> bool:
    """Whether a cue of the gate closes anything in a sentence."""
    text = read_alike(normalise(sentence.replace("\\n", "\n")), book)
    paragraphs, clauses = split(text)
    closed = [*find_closed_sections(text.norm, paragraphs, book), *(found for clause in clauses for found in find_closed(text.norm, clause.span, book))]
    return any(found.rule == f"gate.toml#{name}" for found in closed)


def mention_rules(book: RuleBook, sentence: str) -> list[str]:
    """Rules of all measures, names, people and moments in a sentence."""
    text = normalise(sentence)
    end = len(text.norm)
    mentions = [*find_measures(text.norm, 0, end, book.units), *find_case_names(text.norm, 0, end, book.names)]
    mentions += [*find_people(text.norm, 0, end, book.names), *find_moments(text, split(text)[1], None, book.dates)]
    return [mention.rule for mention in mentions]


# ---- unodc.toml: what a sentence fills the cells of a row with


def read_cells(book: RuleBook, unodc: UnodcFile, sentence: str, expected: str) -> str:
    """What UNODC is told of the seizures of a sentence: "Heroin 1.5 kg", "left: precursor", "Airport", "CHN"; "none" if there is none."""
    said = [said for _, said in cells_of(book, unodc, sentence)]
    return expected if expected in said else "; ".join(said) or "none"


def fills(book: RuleBook, unodc: UnodcFile, name: str, sentence: str) -> bool:
    """Whether an entry fills a cell of a seizure of a sentence that it must leave alone."""
    return name in (entry for entry, _ in cells_of(book, unodc, sentence))


def cells_of(book: RuleBook, unodc: UnodcFile, sentence: str) -> Iterator[tuple[str, str]]:
    """(entry, what it says) for each seizure of a sentence; a place or vehicle is said of its frame, too."""
    record = read_sentence(book, sentence).record
    around = Surroundings(sentence)
    for seizure in record.seizures:
        event = next(event for event in record.events if event.id == seizure.event)
        fact = Reported(seizure.drug, seizure.form, seizure.amount, seizure.unit, seizure.quote)
        substance = substance_of(fact, unodc)
        if substance:
            amount = amount_of(fact, substance, unodc)
            yield substance.id, f"{substance.name} {amount} {amount.unit}" if substance.name else f"left: {substance.left}"
            yield measure_of(fact, unodc).id, f"{substance.name} {amount} {amount.unit}"
        before = around.before(*seizure.span)
        for frame, spot in (("place", location_of(before, "", unodc)), ("vehicle", mode_of(before, "", unodc))):
            yield from [(spot.id, spot.name), (frame, spot.name)] if spot else []
        country = country_of(None, " ".join(filter(None, (event.agency, event.agency_name, event.place))), around, unodc)
        yield ("abroad", country) if isinstance(country, str) else (country.id, country.iso3)
