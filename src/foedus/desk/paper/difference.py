"""Two bodies of a record, field by field, in words; each language of a text on its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from foedus.desk.actions.talk import merged
from foedus.desk.forms.wrong import of_shape
from foedus.desk.house import words
from foedus.desk.records.body import Body
from foedus.desk.records.shape import Shape, Sort, shapes
from foedus.desk.records.talk import Change
from foedus.desk.showing import Names, label, value_text

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What was and what is; "" where there is nothing."""

    label: str
    before: str
    after: str


def differences(
    before: Body | None, after: Body | None, language: str, names: Names | None = None
) -> tuple[Difference, ...]:
    """In the order of the record; empty where both say the same."""
    old = dict(_leaves(before, language, names or {}))
    new = dict(_leaves(after, language, names or {}))
    found = []
    for path in dict.fromkeys((*old, *new)):
        named, was = old.get(path, (new.get(path, ("", ""))[0], ""))
        text = new.get(path, ("", ""))[1]
        if was != text:
            found.append(Difference(named, was, text))
    return tuple(found)


Leaf = tuple[Path, tuple[str, str]]
"""Where a value stands, its label and its words."""


def _leaves(body: Body | None, language: str, names: Names) -> Iterator[Leaf]:
    if body is not None:
        yield from _of(body, shapes(type(body)), body.kind, language, names)


def _of(
    model: BaseModel, parts: tuple[Shape, ...], path: str, language: str, names: Names
) -> Iterator[Leaf]:
    for shape in parts:
        value = getattr(model, shape.name)
        place = f"{path}.{shape.name}"
        named = label(place, language)
        if shape.sort in {Sort.ROW, Sort.ROWS}:
            yield from _rows(value, shape, place, language, names)
        elif shape.sort is Sort.TEXTS:
            for code, text in (value or {}).items():
                spoken = words(f"language.{code}", language)
                yield (shape.name, code), (f"{named} ({spoken})", text)
        elif value not in (None, (), ""):
            yield (shape.name,), (named, value_text(place, shape, value, language, names))


def _rows(value: Any, shape: Shape, place: str, language: str, names: Names) -> Iterator[Leaf]:
    many = value if isinstance(value, tuple) else (value,) if value else ()
    for number, row in enumerate(many, start=1):
        head = f"{label(place, language)} {number}"
        for path, (named, text) in _of(row, shape.parts, place, language, names):
            yield (shape.name, number, *path), (f"{head}: {named}", text)


def proposed(
    record: Body, wire: Mapping[str, Any], change: Change, language: str
) -> tuple[tuple[Difference, ...], list[str]]:
    """What would change of a record as it stands; or what is wrong with the proposal."""
    try:
        after = type(record).read(merged(wire, change.fields))
    except ValidationError as error:
        return (), [wrong.text for wrong in of_shape(error, language)]
    return differences(record, after, language), []
