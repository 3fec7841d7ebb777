"""HTML from Python: every text is escaped unless it was made here, so that no bulletin can put markup into a page."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from decimal import Decimal

Attribute = str | int | bool
Cell = str | float | int | None
WIDE = 4  # columns from which on a table is given more room than a telephone has


class Html(str):
    """Markup that was made here: the one kind of text that is not escaped."""

    __slots__ = ()


def tag(name: str, *children: str | Html | Iterable[Html], **attributes: Attribute) -> Html:
    """An element; `class_` and `data_x` are written as class and data-x, True as a bare attribute, False as none.

    >>> tag("p", "1 < 2", tag("b", "&"), class_="n", hidden=True)
    '<p class="n" hidden>1 &lt; 2<b>&amp;</b></p>'
    """
    told = "".join(written(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not False)
    return Html(f"<{name}{told}>{join(*children)}</{name}>")


def join(*children: str | Html | Iterable[Html]) -> Html:
    """Texts, elements and lists of elements, one after the other."""
    return Html("".join(child if isinstance(child, Html) else html.escape(child) if isinstance(child, str) else join(*child) for child in children))


def written(name: str, value: Attribute) -> str:
    """An attribute of an element."""
    return f" {name}" if value is True else f' {name}="{html.escape(str(value))}"'


def amount(value: float | None) -> str:
    """A number as people read it: thousands apart, no superfluous zeros.

    >>> amount(1234567), amount(37952.7), amount(0.1), amount(12.0), amount(None)
    ('1,234,567', '37,952.7', '0.1', '12', '')
    """
    if value is None:
        return ""
    told = f"{Decimal(repr(value)):,f}"
    return told.rstrip("0").rstrip(".") if "." in told else told


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], name: str) -> Html:
    """A table that scrolls by itself where the page is narrow; the first cell of a row is its head, columns of numbers are set right."""
    numeric = [any(is_number(row[place]) for row in rows) for place in range(len(heads))]
    head = tag("tr", [tag("th", text, scope="col", class_=side(right)) for text, right in zip(heads, numeric, strict=True)])
    body = [
        tag("tr", tag("th", told(row[0]), scope="row"), [tag("td", told(value), class_=side(right)) for value, right in zip(row[1:], numeric[1:], strict=True)])
        for row in rows
    ]
    whole = tag("table", tag("caption", caption), tag("thead", head), tag("tbody", body), id=name, class_=len(heads) > WIDE and "wide")
    return tag("div", whole, class_="scroll", tabindex=0, role="region", aria_label=caption)


def is_number(cell: Cell) -> bool:
    """Whether a cell is a number or a share of a hundred."""
    return isinstance(cell, int | float) or (isinstance(cell, str) and cell.endswith("%"))


def side(right: bool) -> Attribute:
    """The class of a cell of a column of numbers."""
    return right and "n"


def told(cell: Cell) -> str:
    """The text of a cell."""
    return cell if isinstance(cell, str) else amount(cell)
