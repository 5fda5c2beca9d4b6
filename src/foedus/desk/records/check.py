"""From a declared class to the kernel's Kind: what every node refuses, the keys of its lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError

from foedus.desk.records.body import Body
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.kinds import Index, Kind
from foedus.kernel.logs import owner_of
from foedus.kernel.refusals import Refusal
from foedus.rulebook.alphabet import ALPHABETS, sort_key

Rule = Callable[[Any, Entry, History], tuple[Refusal, ...]]
"""What every node must refuse beyond the shape. Pure, and of the entry's own log only."""


def kind_of(body: type[Body], *rules: Rule, lasting: bool = False) -> Kind:
    """The kernel's kind of a declared class."""
    rules = (kept_home, *rules) if body.stays_home else rules

    def check(wire: dict[str, Any], entry: Entry, history: History) -> tuple[Refusal, ...]:
        try:
            read = body.read(wire)
        except ValidationError as error:
            return tuple(malformed(error))
        return tuple(refusal for rule in rules for refusal in rule(read, entry, history))

    return Kind(body.kind, check, lasting, lambda wire: index_of(body.read(wire)))


def kept_home(_record: Any, entry: Entry, _history: History) -> tuple[Refusal, ...]:
    """Nobody but the owner may be named by the label, nor the public."""
    label = entry.label
    if label.public or label.releasable_to != (owner_of(entry.log),):
        return (Refusal("stays-at-home", facts={"field": ""}),)
    return ()


def malformed(error: ValidationError) -> Iterator[Refusal]:
    """One `record-shape` for each field; facts: field, problem (pydantic's type of error)."""
    for one in error.errors(include_url=False, include_context=False, include_input=False):
        place = ".".join(str(step) for step in one["loc"])
        yield Refusal("record-shape", facts={"field": place, "problem": one["type"]})


def index_of(record: Body) -> Index:
    """Keys for the columns and filters of its lists, and the words it can be found by."""
    keys: dict[str, str | tuple[str, ...]] = {}
    for name in dict.fromkeys((*record.columns, *record.filters, *record.found_by)):
        keys.update(_keys(name, getattr(record, name)))
    return Index(keys, " ".join(_words(record)))


def _keys(name: str, value: Any) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """A text in several languages has one key for each alphabet, sorted by what would be shown.

    A column without a value has an empty key: a list sorted by it must not lose the record.
    """
    if isinstance(value, dict):
        for language in ALPHABETS:
            shown = value.get(language) or value.get("en") or next(iter(value.values()), "")
            yield f"{name}@{language}", sort_key(shown, language)
    elif isinstance(value, tuple):
        yield name, tuple(_key(item) for item in value)
    else:
        yield name, "" if value is None else _key(value)


def _key(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int):
        return f"{value + 10**18:019d}"
    if isinstance(value, date):
        return value.isoformat()
    return _place(value) or str(value)


def _place(value: Any) -> str:
    """OWNER/id of what points to a record, whether or not to one version; else ""."""
    points = isinstance(value, BaseModel) and {"owner", "id"} <= type(value).model_fields.keys()
    return f"{value.owner}/{value.id}" if points else ""


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel):
        if _place(value):
            return
        for name in type(value).model_fields:
            yield from _words(getattr(value, name))
    elif isinstance(value, (dict, tuple, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _words(item)
    elif isinstance(value, str):
        yield value
