"""Cells of tables, and what keeps a spreadsheet from running one as a formula."""

from __future__ import annotations

import re
from typing import Final

Cell = str | int | float | None
# Excel runs full-width ＝＋－＠, too; blanks and marks of no width before a sign do not hinder every program
FORMULA: Final = re.compile(r"(?:[ '\n\u3000\xa0\u200b\ufeff]*[=+\-@\t\r＝＋－＠])")
RESTORED: Final = re.compile(r"'" + FORMULA.pattern)


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; numbers as they are.

    >>> harmless("=1+1"), harmless("'=1+1"), harmless("冰毒"), harmless(-5)
    ("'=1+1", "''=1+1", '冰毒', -5)
    """
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell


def restore(cell: str) -> str:
    """The text that `harmless` made a cell of.

    >>> restore("'=1+1"), restore("冰毒")
    ('=1+1', '冰毒')
    """
    return cell[1:] if RESTORED.match(cell) else cell
