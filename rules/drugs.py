"""Model of drugs.toml: names of drugs, everyday words for them, unnamed substances, and what they look like."""

from __future__ import annotations

from typing import Literal

from rules.entry import Entry, Frozen

DrugCode = Literal[
    "heroin",
    "opium",
    "morphine",
    "codeine",
    "poppy",
    "methamphetamine",
    "methamphetamine_tablet",
    "amphetamine",
    "mdma",
    "ketamine",
    "fluoroketamine",
    "cannabis",
    "cocaine",
    "fentanyl",
    "etomidate",
    "synthetic_cannabinoid",
    "methcathinone",
    "cathinone",
    "caffeine",
    "benzodiazepine",
    "ghb",
    "new_psychoactive",
    "methadone",
    "pethidine",
    "tramadol",
    "buprenorphine",
    "oxycodone",
    "diphenoxylate",
    "dextromethorphan",
    "lsd",
    "psilocybin",
    "khat",
    "nitrous_oxide",
    "pharmaceutical",
    "ephedrine",
    "precursor",
    "mixed",
    "unspecified",
    "other",
]


class DrugEntry(Entry):
    """All names of one code; `weak` names are everyday words that count only beside a quantity."""

    code: DrugCode
    names: tuple[str, ...]
    weak: tuple[str, ...] = ()


class SubstanceEntry(Entry):
    """Words for a thing whose drug is told elsewhere in the text: 粉末, 烟油."""

    id: str
    words: tuple[str, ...]


class FormEntry(Entry):
    """Words for what a drug looks like."""

    code: str
    words: tuple[str, ...]


class DrugFile(Frozen):
    """drugs.toml as a whole."""

    drug: tuple[DrugEntry, ...]
    substance: tuple[SubstanceEntry, ...] = ()
    form: tuple[FormEntry, ...] = ()
