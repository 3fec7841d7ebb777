"""Model of unodc.toml: how facts are written in the collection "Individual Drug Seizures" of UNODC; and names of areas in Latin letters."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import model_validator

from rules.drugs import DrugCode
from rules.entry import Entry, Frozen, load_model
from schemas.record import SeizureUnit

FILE = "unodc.toml"
HERE = Path(__file__).resolve().parent
LATIN = HERE / "romanised.tsv"
Location = Literal[
    "Airport",
    "Commercial premises",
    "Healthcare facilities/Pharmacies",
    "Hotel",
    "International waters",
    "Other outdoor/open air sites/facilities",
    "Post Office",
    "Prisons and other detention centers",
    "Private dwelling/Residence/Home/Private Garage",
    "Railway/bus station",
    "Road/ Street/highway",
    "Schools, universities and libraries",
    "Seaport/Riverport station/Harbour",
    "Territorial waters (seas, lakes, rivers, etc.)",
    "Warehouse",
]
Mode = Literal[
    "Airplane",
    "Bicycle/on foot/walking",
    "Car/motorcycle",
    "Postal/Mail/Express Parcel",
    "Train/Bus",
    "Truck/lorry/van",
    "Vessel/boat",
]


class SubstanceEntry(Entry):
    """What UNODC calls a drug (in a form, in a unit, in some words), or why it has no row there."""

    id: str
    drug: DrugCode
    form: tuple[str, ...] = ()
    unit: tuple[SeizureUnit, ...] = ()
    words: tuple[str, ...] = ()
    name: str | None = None
    left: str | None = None
    unit_name: str | None = None

    @model_validator(mode="after")
    def is_named_or_left(self) -> Self:
        """Either it has a name or it is left out."""
        if (self.name is None) == (self.left is None):
            raise ValueError("one of name and left")
        return self


class MeasureEntry(Entry):
    """What an amount of a unit is told in, from `least` of the unit on."""

    id: str
    unit: SeizureUnit
    least: Decimal = Decimal(0)
    divide: Decimal = Decimal(1)
    name: str


class SpotEntry(Entry):
    """Regular expressions of one kind of place, or of one way of transport."""

    id: str
    patterns: tuple[str, ...]


class LocationEntry(SpotEntry):
    """A kind of place where drugs are found; `indoors` if no vehicle gets in."""

    name: Location
    indoors: bool = False


class ModeEntry(SpotEntry):
    """A way in which drugs travel."""

    name: Mode


class CountryEntry(Entry):
    """A territory that UNODC tells apart: how its codes of areas begin, words of its bodies and places, and words of its press."""

    id: Literal["TWN", "HKG", "MAC", "CHN"]
    code: str
    words: tuple[str, ...]
    document: tuple[str, ...]
    name: str
    iso3: str


class AbroadEntry(Entry):
    """Words of bodies and places that are in another country."""

    id: str
    words: tuple[str, ...]


class FrameEntry(Entry):
    """What stands before or behind the words of a place or a vehicle where they tell where something was found: 在…, …内.

    `elsewhere` tells that a sentence is of another place than those before it.
    """

    id: Literal["place", "vehicle"]
    before: tuple[str, ...]
    after: tuple[str, ...]
    elsewhere: tuple[str, ...]


class UnodcFile(Frozen):
    """unodc.toml as a whole; of each table the first entry that fits counts."""

    source: str
    channel: str
    subregion: str
    region: str
    substance: tuple[SubstanceEntry, ...]
    measure: tuple[MeasureEntry, ...]
    location: tuple[LocationEntry, ...]
    mode: tuple[ModeEntry, ...]
    country: tuple[CountryEntry, ...]
    abroad: tuple[AbroadEntry, ...]
    frame: tuple[FrameEntry, ...]

    __hash__ = object.__hash__


def load_unodc(folder: Path | None = None) -> UnodcFile:
    """The file of a folder (ours by default); RuleError with the entry if it does not fit."""
    return load_model((folder or HERE) / FILE, UnodcFile)


@cache
def latin_names() -> dict[tuple[str, str], str]:
    """Names of provinces and prefectures in Latin letters, by code of the province and name in places.tsv.

    >>> latin_names()["450000", "梧州"], latin_names()["610000", "陕西省"]
    ('Wuzhou', 'Shaanxi')
    """
    rows = (row.split("\t") for row in LATIN.read_text(encoding="utf-8").splitlines() if not row.startswith("#"))
    return {(province, name): latin for province, name, latin in rows}
