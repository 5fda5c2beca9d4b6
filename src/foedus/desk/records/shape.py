"""What each field of a declared class is: the one reading of its annotations.

Forms, pages, lists and sheets ask here and never look into pydantic themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from foedus.desk.records.fields import Long, Member, Ref, To

ENDINGS = {"_cents": ("", 2), "_bp": ("_pct", 2), "_micros": ("", 6)}
"""What a number's name ends in -> how its column's ends instead, decimals that people write: cents
are an amount, basis points a percentage, millionths a decimal number."""


class Sort(StrEnum):
    """How a field is written and shown."""

    LINE = "line"
    LONG = "long"
    TEXTS = "texts"
    DAY = "day"
    MOMENT = "moment"
    NUMBER = "number"
    FLAG = "flag"
    CHOICE = "choice"
    MEMBER = "member"
    MEMBERS = "members"
    REF = "ref"
    REFS = "refs"
    LINES = "lines"
    CHOICES = "choices"
    ROWS = "rows"
    ROW = "row"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Shape:
    """One field. `to` is the kind that references must point to, "" for any; `parts` are the
    fields of a nested row; `longest` counts characters, in each language, `most` items; a state
    `outside` need not be a member. A number is written with up to so many `decimals`."""

    name: str
    sort: Sort
    required: bool = True
    is_long: bool = False
    choices: tuple[str, ...] = ()
    to: str = ""
    parts: tuple[Shape, ...] = ()
    longest: int | None = None
    most: int | None = None
    outside: bool = False
    decimals: int = 0


@cache
def shapes(model: type[BaseModel]) -> tuple[Shape, ...]:
    """The fields of a record or of a row in it, in the order of their declaration."""
    return tuple(_shape(name, field) for name, field in model.model_fields.items())


def shape_of(model: type[BaseModel], name: str) -> Shape:
    """KeyError for a field that the class has not."""
    return {shape.name: shape for shape in shapes(model)}[name]


def decimals_of(name: str) -> int:
    """How many decimals people write of the number of this name."""
    return next((places for ending, (_, places) in ENDINGS.items() if name.endswith(ending)), 0)


def column_name(name: str) -> str:
    """What the column of a field is called in a sheet: without the unit that nobody writes."""
    for ending, (instead, _) in ENDINGS.items():
        if name.endswith(ending):
            return name.removesuffix(ending) + instead
    return name


def _shape(name: str, field: FieldInfo) -> Shape:
    inner, marks = _peeled(field.annotation, tuple(field.metadata))
    sort, more = _sorted(inner, marks)
    is_list = get_origin(inner) in (tuple, dict)
    least = _bound(marks, "min_length")
    required = least > 0 if is_list else field.is_required()
    is_long = any(isinstance(mark, Long) for mark in marks)
    if sort is Sort.NUMBER:
        more["decimals"] = decimals_of(name)
    more.setdefault("most" if is_list else "longest", _bound(marks, "max_length") or None)
    return Shape(name, sort, required, is_long, **more)


def _sorted(inner: Any, marks: tuple[Any, ...]) -> tuple[Sort, dict[str, Any]]:
    """The sort, and what else a Shape of it says."""
    if get_origin(inner) is dict:
        key, value = get_args(inner)
        inner, marks = _peeled(value)
        if inner is not str or get_origin(key) is not Literal:
            return Sort.OTHER, {}
        return Sort.TEXTS, {"longest": _bound(marks, "max_length") or None}
    if get_origin(inner) is tuple:
        return _listed(*_peeled(get_args(inner)[0]))
    return _single(inner, marks)


def _listed(inner: Any, marks: tuple[Any, ...]) -> tuple[Sort, dict[str, Any]]:
    sort, more = _single(inner, marks)
    many = {
        Sort.MEMBER: Sort.MEMBERS,
        Sort.REF: Sort.REFS,
        Sort.LINE: Sort.LINES,
        Sort.CHOICE: Sort.CHOICES,
        Sort.ROW: Sort.ROWS,
    }
    return many.get(sort, Sort.OTHER), more


_PLAIN = {datetime: Sort.MOMENT, date: Sort.DAY, bool: Sort.FLAG, int: Sort.NUMBER}


def _single(inner: Any, marks: tuple[Any, ...]) -> tuple[Sort, dict[str, Any]]:
    if choices := _choices(inner):
        return Sort.CHOICE, {"choices": choices}
    if inner in _PLAIN:
        return _PLAIN[inner], {}
    if inner is str:
        return _text(marks)
    if inner is Ref:
        kinds = [mark.kind for mark in marks if isinstance(mark, To)]
        return Sort.REF, {"to": kinds[0] if kinds else ""}
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return Sort.ROW, {"parts": shapes(inner)}
    return Sort.OTHER, {}


def _choices(inner: Any) -> tuple[str, ...]:
    if get_origin(inner) is Literal:
        return tuple(str(value) for value in get_args(inner))
    is_enum = isinstance(inner, type) and issubclass(inner, StrEnum)
    return tuple(str(value) for value in inner) if is_enum else ()


def _text(marks: tuple[Any, ...]) -> tuple[Sort, dict[str, Any]]:
    for mark in marks:
        if isinstance(mark, Member):
            return Sort.MEMBER, {"outside": mark.outside}
    is_long = any(isinstance(mark, Long) for mark in marks)
    return (Sort.LONG if is_long else Sort.LINE), {}


def _peeled(annotation: Any, marks: tuple[Any, ...] = ()) -> tuple[Any, tuple[Any, ...]]:
    """The type without `Annotated` and `| None`, and every mark on the way."""
    if get_origin(annotation) is Annotated:
        inner, *found = get_args(annotation)
        return _peeled(inner, (*marks, *_unfolded(found)))
    if get_origin(annotation) in (Union, UnionType):
        inner = next(one for one in get_args(annotation) if one is not NoneType)
        return _peeled(inner, marks)
    return annotation, marks


def _unfolded(marks: list[Any]) -> Iterator[Any]:
    """`Field(...)` inside an alias is a FieldInfo that carries marks of its own."""
    for mark in marks:
        yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)


def _bound(marks: tuple[Any, ...], name: str) -> int:
    return next((getattr(mark, name) for mark in marks if hasattr(mark, name)), 0)
