"""Exact spellings: one way to write each value, anything else is refused.

`int()`, `Decimal()` and `date.fromisoformat()` take far more than a table should hold ("1_0",
"1e9", "20261123"), so the form is checked first.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from foedus.rulebook.codes import BadCell, Code, Unit

Value = bool | int | Decimal | date | str

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,6})?", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_YES_NO = {"yes": True, "no": False}


def exact_integer(text: str) -> int:
    """At most 18 digits, no sign of plus, no leading zero."""
    if not _INTEGER.fullmatch(text):
        raise BadCell(Code.NOT_A_NUMBER)
    return int(text)


def exact_decimal(text: str) -> Decimal:
    """At most 18 digits before the point and 6 after it."""
    if not _DECIMAL.fullmatch(text):
        raise BadCell(Code.NOT_A_NUMBER)
    return Decimal(text)


def exact_date(text: str) -> date:
    """A day as YYYY-MM-DD."""
    if not _DATE.fullmatch(text):
        raise BadCell(Code.MALFORMED_DATE)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadCell(Code.MALFORMED_DATE) from error


def yes_or_no(text: str) -> bool:
    """`yes` or `no`, in small letters."""
    if text not in _YES_NO:
        raise BadCell(Code.UNKNOWN_VALUE)
    return _YES_NO[text]


def typed_value(text: str, unit: Unit) -> Value:
    """The value that `text` spells in `unit`; numbers are Decimal, whatever the unit."""
    if unit is Unit.TEXT:
        return text
    if unit is Unit.DATE:
        return exact_date(text)
    if unit is Unit.YES_NO:
        return yes_or_no(text)
    return exact_decimal(text)
