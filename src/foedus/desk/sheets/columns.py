"""Columns of a table, derived from a record kind: the record is declared once.

A field `price_cents` becomes the column `price` that takes an amount; `_bp` becomes `_pct`;
`_micros` loses its ending. Everything else keeps its name.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from foedus.desk.records.shape import column_name, decimals_of

Kind = Literal[
    "text", "integer", "decimal", "date", "boolean", "choice", "list", "reference", "references"
]


@dataclass(frozen=True)
class Column:
    """One column. `decimals` is how many a decimal may have; `choices` the words of a choice.

    `language`: of a text in several, each has a column. `to`: the kind that a reference is to.
    """

    name: str
    field: str
    kind: Kind
    required: bool
    decimals: int
    choices: tuple[str, ...]
    help: str
    language: str = ""
    to: str = ""


def columns_of(kind: type[BaseModel]) -> tuple[Column, ...]:
    """List the columns of a record kind, in the order of its fields."""
    return tuple(_column(name, field) for name, field in kind.model_fields.items())


def _column(name: str, field: FieldInfo) -> Column:
    decimals = decimals_of(name)
    kind, choices = _kind(field.annotation)
    return Column(
        name=column_name(name),
        field=name,
        kind="decimal" if decimals else kind,
        required=field.is_required(),
        decimals=decimals,
        choices=choices,
        help=field.description or "",
    )


_KINDS: dict[Any, Kind] = {str: "text", int: "integer", bool: "boolean", date: "date"}


def _kind(annotation: Any) -> tuple[Kind, tuple[str, ...]]:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _kind(get_args(annotation)[0])
    if origin in {Union, types.UnionType}:
        return _kind(next(a for a in get_args(annotation) if a is not type(None)))
    if origin is Literal:
        return "choice", tuple(str(word) for word in get_args(annotation))
    if origin is tuple:
        return "list", ()
    return _KINDS[annotation], ()
