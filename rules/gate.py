"""Model of gate.toml: the cues that say that a clause reports nothing: plan, rule, hypothesis, price, stock, quiz."""

from __future__ import annotations

from typing import Literal

from rules.entry import Entry, Frozen


class CueEntry(Entry):
    """A cue and how far it reaches.

    `scope`: "rest" from the cue to the end of its sentence; "part" the comma-delimited part it stands in; "clause" its whole
    sentence; "match" the cue itself and nothing else; "sentence" from the cue to the next full stop, over semicolons; "paragraph" from the cue to
    the end of its paragraph; "section" what follows the heading that it stands in, up to the next heading; "document" all of it, when the cue stands in the
    first lines. `words` are literal, `patterns` regular
    expressions; `unless` lists words that lift the cue when they stand in the same sentence before it; `until` is a regular
    expression: a comma-delimited part that holds it is done, not planned, and ends a cue of scope "rest".
    """

    id: str
    reason: str
    scope: Literal["rest", "part", "clause", "match", "sentence", "paragraph", "section", "document"] = "rest"
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    until: str = ""


class BehindEntry(Entry):
    """What right behind an amount says that it is no find: regular expressions; `noun` whether the drug's name may stand between, `among` whether only of a part told behind 其中."""

    id: str
    reason: str
    patterns: tuple[str, ...]
    noun: bool = False
    among: bool = False


class GateFile(Frozen):
    """gate.toml as a whole."""

    cue: tuple[CueEntry, ...]
    behind: tuple[BehindEntry, ...] = ()
