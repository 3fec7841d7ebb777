"""Whether a figure is the rounding of another: 逾38公斤 of 38.62公斤, 80余名 of 84名."""

from __future__ import annotations

from decimal import Decimal

from schemas.text import Quantity

NEAR = {"exact": Decimal("0.06"), "about": Decimal("0.12")}  # 1公斤 is no rounding of 1.2公斤


def digits(amount: Decimal) -> int:
    """Significant digits of an amount: 500000 has one, 512.3 four."""
    return len(amount.normalize().as_tuple().digits)


def is_rounded(coarse: Quantity, exact: Decimal) -> bool:
    """Whether a quantity is a rounding of an amount with more digits.

    >>> is_rounded(Quantity(Decimal(70000), "pill", "over"), Decimal(74727)), is_rounded(Quantity(Decimal(1000), "g"), Decimal(1200))
    (True, False)
    """
    rough = coarse.amount
    if rough == exact or not exact or digits(rough) >= digits(exact):
        return False
    step = Decimal(1).scaleb(rough.normalize().adjusted() - digits(rough) + 1)
    down = (exact // step) * step
    up = down if down == exact else down + step
    if coarse.approx == "over":
        return rough == down
    if coarse.approx == "under":
        return rough == up
    return rough in (down, up) and abs(rough - exact) <= exact * NEAR[coarse.approx]
