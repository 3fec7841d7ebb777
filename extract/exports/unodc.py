"""Seizures for the collection "Individual Drug Seizures" of UNODC: its columns in its order, one row a seizure, nothing counted twice, no sums.

A row is dated by the telling of its case that knows the day best: the first day, if it took several or only the month is told, as UNODC does. It is placed
by the code of the area; a cell that is not certain is empty. Three files: NAME.csv with UNODC's columns alone; NAME.provenance.csv, row by row the same, with the key of each row, the bulletin,
the words, where they stand and how they were read; NAME.left.csv, the seizures of cases that have no row, with the reason.
"""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from extract.exports.counted import Seized, counted_seizures
from extract.exports.masking import mask
from extract.exports.pages import shown
from extract.exports.whole import naming, whole_file
from extract.storage.cells import harmless
from extract.unodc import amount_of, country_of, location_of, mode_of, substance_of
from rules.places import load_places, prefecture_of, province_of
from rules.unodc import CountryEntry, SubstanceEntry, UnodcFile, latin_names, load_unodc

Cell = str | int | None
Row = dict[str, Cell]
COLUMNS: Final = (
    "Seizure Date",
    "Country/Territory of Seizure",
    "ISO3",
    "Subregion",
    "Region",
    "Drug/Substance",
    "Quantity Seized",
    "Measurement Unit",
    "City",
    "Administrative Region",
    "Physical Seizure Location",
    "Trafficking Mode of Transportation",
    "Source",
    "Reporting Channel",
)
BEHIND: Final = (
    *("row", "key", "document", "sha256", "published", "url", "title", "event", "case_id", "case_name", "seizure_id"),
    *("drug", "form", "amount", "unit", "approx", "rest", "quote", "span_start", "span_end", "first_day", "last_day", "dated_by"),
    *("agency", "place", "area_code", "area_from", "rule", "rules", "code"),
)
LEFT: Final = ("reason", *BEHIND[1:])
UNDATED, UNKNOWN = "no day told", "no name for the drug"
MAINLAND: Final = "CHN"
MUNICIPALITIES: Final = ("11", "12", "31", "50")


def write(db: sqlite3.Connection, path: Path, masked: bool = True) -> tuple[Path, ...]:
    """Write the three files; their paths. ExportError if one cannot be made."""
    rules = load_unodc()
    hide = mask if masked else str
    rows, left = [], []
    for seized in counted_seizures(db):
        cells = cells_of(seized, rules)
        if isinstance(cells, str):
            left.append({"reason": cells, **behind(seized, hide)})
        else:
            rows.append((cells, behind(seized, hide)))
    rows.sort(key=lambda row: str(row[0]["Seizure Date"]))
    stem = path.name.removesuffix(".csv")
    beside, without = (path.with_name(f"{stem}.{name}.csv") for name in ("provenance", "left"))
    with whole_file(path) as main, whole_file(beside) as second, whole_file(without) as third:  # all of them or none
        with naming(path):
            save(main, COLUMNS, (cells for cells, _ in rows), "utf-8")  # no mark: an importer takes it for a part of the first heading
        with naming(beside):
            save(second, BEHIND, ({"row": number, **told} for number, (_, told) in enumerate(rows, 1)))
        save(third, LEFT, left)
    return path, beside, without


def save(path: Path, columns: Sequence[str], rows: Iterable[Row], encoding: str = "utf-8-sig") -> None:
    """One file."""
    with path.open("w", encoding=encoding, newline="") as out:
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([harmless(row[column]) for column in columns] for row in rows)


def cells_of(seized: Seized, rules: UnodcFile) -> Row | str:
    """The cells of a seizure, or the reason why it has none."""
    substance = substance_of(seized.fact, rules)
    area, _ = seized.area
    country = country_of(area, seized.own.words, seized.bulletin.surroundings, rules)
    reason = why_left(seized, substance, country)
    if reason or substance is None or isinstance(country, str) or seized.dated is None or substance.name is None:
        return reason
    amount = amount_of(seized.fact, substance, rules)
    before = seized.bulletin.surroundings.before(seized.start, seized.end)
    place = seized.own.place or ""
    location, mode = location_of(before, place, rules), mode_of(before, place, rules)
    city, region = names_of(area, date.fromisoformat(seized.dated.start or ""), country)
    row = (seized.dated.start, country.name, country.iso3, rules.subregion, rules.region, substance.name, str(amount), amount.unit, city, region)
    return dict(zip(COLUMNS, (*row, location.name if location else "", mode.name if mode else "", rules.source, rules.channel), strict=True))


def why_left(seized: Seized, substance: SubstanceEntry | None, country: CountryEntry | str) -> str:
    """Why a seizure has no row; empty if it has one."""
    if substance is None:
        return UNKNOWN
    if substance.left:
        return substance.left
    if isinstance(country, str):
        return country
    return "" if seized.dated else UNDATED


def names_of(code: str | None, day: date, country: CountryEntry) -> tuple[str, str]:
    """City and administrative region of an area of the mainland on a day in Latin letters, as far as its code tells.

    >>> from rules.unodc import load_unodc
    >>> china, day = load_unodc().country[-1], date(2024, 3, 5)
    >>> [names_of(code, day, china) for code in ("450403", "500112", "450000", "429004")]
    [('Wuzhou', 'Guangxi'), ('Chongqing', 'Chongqing'), ('', 'Guangxi'), ('Xiantao', 'Hubei')]
    """
    if code is None or country.iso3 != MAINLAND:
        return "", ""
    latin, places, province = latin_names(), load_places(), province_of(code)
    region = latin[province, places.full_name(province)]
    if code[:2] in MUNICIPALITIES or code == province:
        return region if code[:2] in MUNICIPALITIES else "", region
    above = prefecture_of(code)
    city = places.area(above if above in places.codes and above != province else code, day)
    return latin.get((province, city.shorter[0] if city.shorter else city.name), ""), region


def behind(seized: Seized, hide: Callable[[str], str]) -> Row:
    """Where a row comes from, the columns of `BEHIND` but for its number."""
    bulletin, own, dated = seized.bulletin, seized.own, seized.dated
    fact, (area, area_from) = seized.fact, seized.area
    words: Row = {
        "document": bulletin.name,
        "title": bulletin.title,
        "event": f"{bulletin.name}#{own.label}",
        "case_name": next((telling.case for telling in seized.tellings if telling.case), None),
        "dated_by": f"{dated.document}#{dated.label}" if dated else None,
        "agency": own.agency,
        "place": own.place,
    }
    facts: Row = {
        "key": f"{bulletin.sha256[:16]}-{fact.drug}-{seized.start}-{seized.end}-{own.label}",
        "sha256": bulletin.sha256,
        "published": bulletin.published,
        "url": bulletin.url if hide is str else shown(bulletin.url),
        "case_id": seized.case,
        "seizure_id": seized.id,
        "drug": fact.drug,
        "form": fact.form,
        "amount": f"{fact.amount.normalize():f}",
        "unit": fact.unit,
        "approx": seized.approx,
        "rest": int(seized.rest),
        "quote": hide(bulletin.text)[seized.start : seized.end],
        "span_start": seized.start,
        "span_end": seized.end,
        "first_day": dated.start if dated else None,
        "last_day": dated.end if dated else None,
        "area_code": area,
        "area_from": area_from,
        "rule": seized.rule,
        "rules": bulletin.rules,
        "code": bulletin.code,
    }
    return facts | {column: hide(cell) if isinstance(cell, str) else cell for column, cell in words.items()}
