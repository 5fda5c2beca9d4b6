"""Rules that kinds of every pillar share: what each node refuses from the entry alone.

Each is a small function, or made by one that names the field; a pillar's list of kinds says which
kind obeys which.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

from foedus.desk.records.check import Rule
from foedus.desk.records.fields import Ref
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.logs import owner_of
from foedus.kernel.refusals import Refusal

Refusals = tuple[Refusal, ...]
Key = Callable[[Any], Any]


def refuse(code: str, field: str, **facts: str | int) -> Refusals:
    return (Refusal(code, facts={"field": field, **facts}),)


def ascending(field: str, key: Key = lambda item: item) -> Rule:
    """One set has one spelling: strictly ascending, so each item is there once."""

    def rule(record: Any, _entry: Entry, _history: History) -> Refusals:
        keys = [key(item) for item in getattr(record, field)]
        if any(first >= second for first, second in pairwise(keys)):
            return refuse("list-not-ascending", field)
        return ()

    return rule


def once(field: str, part: str) -> Rule:
    """No two rows of `field` agree in `part`; rows count from 1."""

    def rule(record: Any, _entry: Entry, _history: History) -> Refusals:
        seen: set[str] = set()
        for number, row in enumerate(getattr(record, field), start=1):
            value = getattr(row, part)
            if value in seen:
                return refuse("row-repeated", field, row=number, value=str(value))
            seen.add(value)
        return ()

    return rule


def in_time(first: str, last: str) -> Rule:
    """The day `last` is not before the day `first`; an empty one is no day."""

    def rule(record: Any, _entry: Entry, _history: History) -> Refusals:
        return late(getattr(record, first), getattr(record, last), first, last)

    return rule


def late(first_on: date | None, last_on: date | None, first: str, last: str) -> Refusals:
    if first_on and last_on and last_on < first_on:
        return refuse("days-reversed", last, first=first)
    return ()


def in_own_name(record: Any, entry: Entry, _history: History) -> Refusals:
    owner = owner_of(entry.log)
    if record.member != owner:
        return refuse("in-anothers-name", "member", owner=owner)
    return ()


def not_of_itself(field: str) -> Rule:
    """A reference, or a list of them, that must not lead back to the record itself."""

    def rule(record: Any, entry: Entry, _history: History) -> Refusals:
        itself = Ref(owner=owner_of(entry.log), id=entry.id)
        value = getattr(record, field)
        if itself in (value if isinstance(value, tuple) else (value,)):
            return refuse("refers-to-itself", field)
        return ()

    return rule
