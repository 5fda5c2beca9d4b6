"""From a declared class to the kernel's Kind: what every node refuses, the keys of its lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.kinds import Index, Kind
from foedus.kernel.refusals import Refusal
from foedus.rulebook.alphabet import ALPHABETS, sort_key

Rule = Callable[[Any, Entry, History], tuple[Refusal, ...]]
"""What every node must refuse beyond the shape. Pure, and of the entry's own log only."""


def kind_of(body: type[Body], *rules: Rule, lasting: bool = False) -> Kind:
    """The kernel's kind of a declared class."""

    def check(wire: dict[str, Any], entry: Entry, history: History) -> tuple[Refusal, ...]:
        try:
            read = body.read(wire)
        except ValidationError as error:
            return tuple(malformed(error))
        return tuple(refusal for rule in rules for refusal in rule(read, entry, history))

    return Kind(body.kind, check, lasting, lambda wire: index_of(body.read(wire)))


def malformed(error: ValidationError) -> Iterator[Refusal]:
    """One `record-shape` for each field; facts: field, problem (pydantic's type of error)."""
    for one in error.errors(include_url=False, include_context=False, include_input=False):
        place = ".".join(str(step) for step in one["loc"])
        yield Refusal("record-shape", facts={"field": place, "problem": one["type"]})


def index_of(record: Body) -> Index:
    """Keys for the columns and filters of its lists, and the words it can be found by."""
    keys: dict[str, str | tuple[str, ...]] = {}
    for name in dict.fromkeys((*record.columns, *record.filters)):
        keys.update(_keys(name, getattr(record, name)))
    return Index(keys, " ".join(_words(record)))


def _keys(name: str, value: Any) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """A text in several languages has one key for each alphabet, sorted by what would be shown."""
    if isinstance(value, dict):
        for language in ALPHABETS:
            shown = value.get(language) or value.get("en") or next(iter(value.values()), "")
            yield f"{name}@{language}", sort_key(shown, language)
    elif isinstance(value, tuple):
        yield name, tuple(_key(item) for item in value)
    elif value is not None:
        yield name, _key(value)


def _key(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int):
        return f"{value + 10**18:019d}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Ref):
        return f"{value.owner}/{value.id}"
    return str(value)


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel) and not isinstance(value, Ref):
        for name in type(value).model_fields:
            yield from _words(getattr(value, name))
    elif isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, tuple):
        for item in value:
            yield from _words(item)
    elif isinstance(value, str):
        yield value
