"""The contract: one record a document, as exported. A test holds these models equal to the published JSON schema."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Approx = Literal["exact", "about", "over", "under"]
SeizureUnit = Literal["g", "ml", "pill", "plant", "item"]
ArrestAction = Literal[
    "captured",
    "criminal_detention",
    "formal_arrest",
    "prosecution",
    "sentenced",
    "coercive_measures",
    "bail",
    "admin_detention",
    "admin_penalty",
    "compulsory_rehab",
    "community_rehab",
    "drug_users",
    "new_drug_users",
    "investigated",
    "surrendered",
]
CountAction = Literal["solved", "handled", "target", "large", "other"]
AssetKind = Literal["cash", "vehicle", "firearm", "ammunition", "phone", "site", "gang", "other"]
AgencyLevel = Literal["national", "province", "prefecture", "county", "station"]
AgencyBranch = Literal[
    "police",
    "border",
    "customs",
    "railway",
    "civil_aviation",
    "coast_guard",
    "narcotics_commission",
    "armed_police",
    "procuratorate",
    "court",
    "hk_mo_tw",
]
Amount = Annotated[Decimal, Field(ge=0)]
Offsets = tuple[int, int]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Event(_Strict):
    """One case, or one sum over a period: who, where, when (inclusive days), and the event it is part of.

    `agency` and `place` are as written; `agency_name` is the body's full name, codes are those of GB/T 2260, and `place_candidates` those
    between which the text leaves open where it was.
    """

    id: str
    kind: Literal["case", "total"]
    name: str | None = None
    start: date | None = None
    end: date | None = None
    vague: bool = False
    offence: Literal["drug", "other"] = "drug"
    parent: str | None = None
    agency: str | None = None
    place: str | None = None
    level: str | None = None
    agency_name: str | None = None
    agency_level: AgencyLevel | None = None
    agency_branch: AgencyBranch | None = None
    agency_code: str | None = None
    place_code: str | None = None
    place_candidates: tuple[str, ...] = ()


class Grounded(_Strict):
    """What every fact carries: its event, its hedge, its exact words, where they stand in the raw text, and its rule."""

    event: str
    approx: Approx = "exact"
    quote: str
    span: Offsets
    rule: str


class Seizure(Grounded):
    """A quantity of a substance that was seized; `of` quotes the whole that this is a part of."""

    drug: str
    form: str | None = None
    amount: Amount
    unit: SeizureUnit
    of: str | None = None


class Arrest(Grounded):
    """People dealt with in one way; `of` and `group` mark a breakdown."""

    action: ArrestAction
    count: Annotated[int, Field(ge=0)]
    of: str | None = None
    group: str | None = None


class CaseCount(Grounded):
    """Cases as a number."""

    action: CountAction
    count: Annotated[int, Field(ge=0)]


class Asset(Grounded):
    """Money and things seized, sites and gangs broken up."""

    kind: AssetKind
    amount: Amount
    unit: str


class Record(_Strict):
    """All that one document reports."""

    doc: str
    published: date | None = None
    events: tuple[Event, ...] = ()
    seizures: tuple[Seizure, ...] = ()
    arrests: tuple[Arrest, ...] = ()
    case_counts: tuple[CaseCount, ...] = ()
    assets: tuple[Asset, ...] = ()
