"""The report as one page of HTML that loads nothing: charts, the tables behind them, the largest cases in the words of the bulletins.

Its policy forbids all but its own script and style, known by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from extract.exports.whole import whole_file
from extract.reporting.charts import MOST_PERIODS, Spec, charts, colours_of, grouped, program
from extract.reporting.figures import LARGEST, Case, Figures
from extract.reporting.html import Cell, Html, amount, join, table, tag
from extract.reporting.labels import Labels

SECTIONS = ("overview", "drugs", "timeline", "provinces", "measures", "largest", "left", "quality")


@dataclass(frozen=True, eq=False, slots=True)
class Page:
    """What a page is made of: figures, words, charts by name, the name of the store and when it was made."""

    figures: Figures
    labels: Labels
    drawn: dict[str, Spec]
    store: str
    made: datetime


def write_page(figures: Figures, labels: Labels, store: str, made: datetime, path: Path) -> None:
    """Write the page to a file that appears only when it is whole."""
    page = Page(figures, labels, charts(figures, labels), store, made)
    with whole_file(path) as part:
        part.write_text(document(page), encoding="utf-8")


def document(page: Page) -> str:
    """The whole page."""
    labels = page.labels
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    script = program() if page.drawn else ""
    allowed = hashed(script) if script else "'none'"
    policy = f"default-src 'none'; script-src {allowed}; style-src {hashed(style)}; base-uri 'none'; form-action 'none'"
    heads = join(
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">'),
        tag("title", labels("title")),
        tag("style", Html(style)),
    )
    told = page.figures.overview.documents > 0
    main = tag("main", list(sections(page)) if told else tag("p", labels("empty")), id="main")
    body = join(header(page, told), main, tag("footer", tag("p", labels("footer"), class_="small soft")), scripts(page, script))
    lang = "zh-CN" if labels.lang == "zh" else "en"
    return f'<!DOCTYPE html>\n<html lang="{lang}">\n{tag("head", heads)}\n{tag("body", body)}\n</html>\n'


def hashed(text: str) -> str:
    """The hash by which a policy knows a script or a style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def scripts(page: Page, script: str) -> Html:
    """The charts as data, which no browser runs, and the program that draws them."""
    if not page.drawn:
        return Html()
    data = json.dumps(page.drawn, ensure_ascii=False).replace("<", "\\u003c")
    return join(Html(f'<script type="application/json" id="charts">{data}</script>'), Html(f"<script>{script}</script>"))


def header(page: Page, told: bool) -> Html:
    """Title, what the page was made of, and where its parts are."""
    labels, overview = page.labels, page.figures.overview
    days = labels("days", start=overview.first, end=overview.last) if overview.first and overview.last else labels("none")
    facts = [
        ("made", page.made.strftime("%Y-%m-%d %H:%M %Z").strip()),
        ("store", page.store),
        ("covered", days),
        *((key, "; ".join(versions(labels, read)) or labels("none")) for key, read in (("rules", overview.rules), ("code", overview.code))),
    ]
    listed = tag("dl", [join(tag("dt", labels(key)), tag("dd", value)) for key, value in facts], class_="facts")
    links = [tag("li", tag("a", labels(name), href=f"#{name}")) for name in SECTIONS]
    nav = tag("nav", tag("ul", links), aria_label=labels("contents")) if told else Html()
    return tag("header", tag("h1", labels("title")), tag("p", labels("subtitle"), class_="soft"), listed, nav)


def versions(labels: Labels, read: Sequence[tuple[str, int]]) -> list[str]:
    """Versions, with the number of documents where there are several."""
    return [labels("version-count", version=version, count=count) if len(read) > 1 else version for version, count in read]


# ---- the parts


def sections(page: Page) -> Iterator[Html]:
    """The parts of the page in order."""
    labels = page.labels
    parts = (overview(page), drugs(page), timeline(page), provinces(page), people(page), largest(page), left(page), quality(page))
    for name, part in zip(SECTIONS, parts, strict=True):
        yield tag("section", tag("h2", labels(name), id=f"{name}-title"), part, id=name, aria_labelledby=f"{name}-title")


def overview(page: Page) -> Html:
    """The store in a few numbers."""
    told = page.figures.overview
    cards = (
        ("documents", amount(told.documents)),
        ("cases", amount(told.cases)),
        ("totals", amount(told.totals)),
        ("captured", amount(told.captured)),
        ("all-drugs", page.labels.weight(told.grams)),
        ("unread-files", amount(told.failures)),
    )
    listed = tag("dl", [tag("div", tag("dt", page.labels(key)), tag("dd", value, id=f"card-{key}")) for key, value in cards], class_="cards")
    return join(listed, tag("p", page.labels("overview-note"), class_="small soft"))


def figure(page: Page, name: str, behind: Html, class_: str = "") -> Html:
    """A chart with its table behind it; the table alone where there is no chart."""
    if name not in page.drawn:
        return behind
    labels = page.labels
    place = tag("div", tag("noscript", labels("no-script")), id=f"chart-{name}", class_=f"chart {class_}".strip(), data_failed=labels("chart-failed"))
    return tag("figure", place, tag("figcaption", labels(f"chart-{name}"), class_="small"), tag("details", tag("summary", labels("show-table")), behind))


def drugs(page: Page) -> Html:
    """How much of each drug."""
    labels = page.labels
    heads = ("drug", "grams", "grams-in-cases", "grams-in-totals", "pills", "plants", "millilitres", "items", "single-cases")
    rows = [
        (drug.name, drug.grams, drug.in_cases, drug.in_totals, drug.pills, drug.plants, drug.millilitres, drug.items, drug.cases) for drug in page.figures.drugs
    ]
    return with_note(labels("drugs-note"), listing(page, "drugs", heads, [row for row in rows if any(row[1:8])]))


def timeline(page: Page) -> Html:
    """How much of each drug in each period: a row a period, a column a drug."""
    labels, told = page.labels, page.figures.timeline
    if not told or not told.weights:
        return tag("p", labels("nothing"))
    grams = grouped(told, labels)
    names = list(dict.fromkeys([*colours_of(told, labels), *(name for _, name in grams)]))
    slots: list[tuple[str, int | None]] = [(labels.period(told.every, period), slot) for slot, period in enumerate(told.periods)]
    filled = {slot for slot, _ in grams}
    rows = [(words, *(grams.get((slot, name)) for name in names)) for words, slot in [*slots, (labels("astray"), None)] if slot in filled]
    behind = table(labels("timeline-grams"), [labels("period"), *names], rows, "table-timeline")
    later = tag("p", labels("timeline-later", count=MOST_PERIODS), class_="small soft") if len(told.periods) > MOST_PERIODS else Html()
    return join(tag("p", labels("timeline-note"), class_="small soft"), later, figure(page, "timeline", behind))


def provinces(page: Page) -> Html:
    """What was seized and who was captured in each province, the most first."""
    labels = page.labels
    rows = [(labels.province(one.code) if one.code else labels("province-unknown"), one.grams, one.people, one.cases) for one in page.figures.provinces]
    return with_note(labels("provinces-note"), listing(page, "provinces", ("province", "grams-seized", "people-captured", "single-cases"), rows, "map"))


def people(page: Page) -> Html:
    """How many people, by measure."""
    heads = ("measure", "people", "in-cases", "in-totals", "case-count")
    return with_note(
        page.labels("people-note"),
        listing(page, "people", heads, [(one.name, one.people, one.in_cases, one.in_totals, one.cases) for one in page.figures.people]),
    )


def listing(page: Page, name: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], class_: str = "") -> Html:
    """A chart with its table, or that there is nothing."""
    if not rows:
        return tag("p", page.labels("nothing"))
    title = "measures" if name == "people" else name
    return figure(page, name, table(page.labels(title), [page.labels(key) for key in heads], rows, f"table-{name}"), class_)


def with_note(note: str, part: Html) -> Html:
    """A part with what is to be known of it before."""
    return join(tag("p", note, class_="small soft"), part)


def largest(page: Page) -> Html:
    """The largest cases, in the words of the bulletins."""
    labels = page.labels
    if not page.figures.cases:
        return tag("p", labels("nothing"))
    return with_note(labels("largest-note", count=LARGEST), tag("ol", [tag("li", case(told, labels)) for told in page.figures.cases], class_="cases"))


def case(told: Case, labels: Labels) -> Html:
    """One case."""
    days = told.start if told.start == told.end else labels("days", start=told.start or "?", end=told.end or "?")
    caught = labels("case-captured", count=amount(told.captured)) if told.captured else ""
    many = labels("case-documents", count=told.documents) if told.documents > 1 else ""
    line = " · ".join(text for text in (days, told.agency, told.place, caught, many) if text)
    quotes = [
        tag("blockquote", tag("p", quote.before, tag("mark", quote.words), quote.after), tag("footer", f"{quote.document} [{quote.start}–{quote.end}]"))
        for quote in told.quotes
    ]
    return join(tag("h3", told.name or labels("case-unnamed")), tag("p", line, class_="small soft"), tag("p", drugs_of(told, labels), class_="drugs"), quotes)


def drugs_of(told: Case, labels: Labels) -> str:
    """The drugs of a case, each with its weight."""
    return "; ".join(f"{name} {amount(grams)} {labels('g')}" for name, grams in told.drugs)


def left(page: Page) -> Html:
    """Files that could not be read, and numbers that were left out."""
    labels, figures = page.labels, page.figures
    files = table(labels("unread-files"), [labels(key) for key in ("file", "step", "why-not")], figures.failures, "table-failures")
    told = files if figures.failures else tag("p", labels("all-files-read"))
    rows = [(labels.reason(one.reason), one.times, one.documents, one.example) for one in figures.left]
    return join(tag("p", labels("left-note"), class_="small soft"), told, listing(page, "left", ("reason-left", "times", "documents", "example"), rows))


def quality(page: Page) -> Html:
    """What makes figures doubtful, what does not count, and what was reported beside what was found."""
    labels, figures = page.labels, page.figures
    shares = [(labels(key), some, of, f"{some / of:.1%}" if of else "") for key, some, of in figures.quality]
    counting = [(labels(f"counts-{reason}"), count) for reason, count in figures.reasons]
    heads = ("body", "period", "what", "unit", "reported-amount", "found", "percent", "single-cases")
    compared = [
        (
            one.agency,
            labels("days", start=one.start or "?", end=one.end or "?"),
            one.what,
            labels.unit(one.unit),
            one.reported,
            one.found,
            f"{one.share:.1%}",
            one.cases,
        )
        for one in figures.reported
    ]
    parts = [
        tag("p", labels("quality-note"), class_="small soft"),
        table(labels("quality"), [labels(key) for key in ("quality-what", "number", "of-all", "percent")], shares, "table-quality"),
        table(labels("counting"), [labels("counting"), labels("facts")], counting, "table-counting"),
    ]
    if compared:
        parts.append(tag("p", labels("reported-note", count=LARGEST), class_="small soft"))
        parts.append(table(labels("reported"), [labels(key) for key in heads], compared, "table-reported"))
    return join(parts)
