"""Numbers that lead to a person, starred out at the same length, so that spans stay valid."""

from __future__ import annotations

import re

# Digits that lead to a person: identity card, bank card, mobile telephone; full-width or not, in groups or not. An amount is none:
# "15000000000元" keeps its digits.
MASKED = re.compile(
    r"(?<![\d.,])(?:"
    r"[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXxＸｘ]"
    r"|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?"
    r"|\d{16,19}"
    r"|[1１][3-9３-９]\d([ -]?)\d{4}\2\d{4}"
    r")(?![\d.,]*\d)(?!\s*[余多]?\s*[十百千万亿]*(?:元|克|公斤|千克|吨|毫升|升|粒|片|颗|株|人|名|起|港币|美元|[gG]))"
)


def mask(text: str) -> str:
    """The text with telephone, identity and account numbers starred out, of the same length, so that spans stay valid.

    >>> mask("电话13800138000,冰毒3克")
    '电话***********,冰毒3克'
    """
    return MASKED.sub(lambda found: re.sub(r"[^ -]", "*", found[0]), text)


def mask_strings(value: object) -> object:
    """The same JSON value with every string masked."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, list):
        return [mask_strings(item) for item in value]
    if isinstance(value, dict):
        return {key: mask_strings(item) for key, item in value.items()}
    return value
