"""From the text of a cell to a typed value, by the type and the declaration of its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin

from foedus.rulebook.codes import BadCell, Code, Mark
from foedus.rulebook.rows import Column, check_range
from foedus.rulebook.spelling import exact_date, exact_decimal, exact_integer, yes_or_no

LIST_SEPARATOR = ";"

_SPELLINGS: Mapping[type, Callable[[str], Any]] = {
    int: exact_integer,
    Decimal: exact_decimal,
    date: exact_date,
    bool: yes_or_no,
}
_EMPTY_CODES = {
    "valid_from": Code.UNDATED,
    "looked_up_on": Code.UNDATED,
    "source": Code.MISSING_SOURCE,
    "mark": Code.UNKNOWN_MARK,
}


def read_cell(text: str, name: str, kind: Any, declared: Column) -> Any:
    """The value of a cell of column `name` with values of type `kind`. Raises BadCell."""
    if text != text.strip() or not text.isprintable():
        raise BadCell(Code.STRAY_BLANK)
    if not text:
        return _read_empty(name, kind, declared)
    if get_origin(kind) is tuple:
        return tuple(_read_text(part, declared) for part in text.split(LIST_SEPARATOR))
    value = _read_one(text, _without_none(kind), declared)
    check_range(value, declared)
    return value


def _read_empty(name: str, kind: Any, declared: Column) -> Any:
    if NoneType in get_args(kind):
        return None
    if not declared.optional:
        raise BadCell(_EMPTY_CODES.get(name, Code.MISSING_VALUE))
    return () if get_origin(kind) is tuple else ""


def _read_one(text: str, kind: Any, declared: Column) -> Any:
    if kind is str:
        return _read_text(text, declared)
    if issubclass(kind, StrEnum):
        return _read_choice(text, kind)
    return _SPELLINGS[kind](text)


def _read_text(text: str, declared: Column) -> str:
    if text != text.strip():
        raise BadCell(Code.STRAY_BLANK)
    if not text:
        raise BadCell(Code.MISSING_VALUE)
    if declared.pattern and not re.fullmatch(declared.pattern, text, re.ASCII):
        raise BadCell(Code.MALFORMED_CODE)
    return text


def _read_choice(text: str, kind: type[StrEnum]) -> StrEnum:
    try:
        return kind(text)
    except ValueError as error:
        code = Code.UNKNOWN_MARK if kind is Mark else Code.UNKNOWN_VALUE
        raise BadCell(code) from error


def _without_none(kind: Any) -> Any:
    """`int` for `int | None`, and every plain type itself."""
    plain = [part for part in get_args(kind) if part is not NoneType]
    return plain[0] if plain else kind
