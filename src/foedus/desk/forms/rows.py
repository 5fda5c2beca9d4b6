"""Nested rows of a form, added and removed without JavaScript.

Each row has a key, sent along in a hidden field of the rows' name; adding sends a new key,
removing leaves one out. `from` remembers which row of the record it was, so that fields of it
which this version does not know stay with it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from foedus.desk.forms.picks import Picks
from foedus.desk.forms.questions import question
from foedus.desk.records.shape import Shape

MOST_ROWS = 1_200


class RowForm(forms.Form):
    """One row: a form with a prefix of its own."""

    use_required_attribute = False

    def __init__(self, rows: Rows, key: str, initial: dict[str, Any], number: int) -> None:
        self.key, self.number = key, number
        prefix = f"{rows.name}-{key}"
        super().__init__(rows.data, prefix=prefix, initial=initial)
        for part in rows.shape.parts:
            raw = rows.raw(f"{prefix}-{part.name}")
            chosen = raw if raw is not None else initial.get(part.name)
            path = f"{rows.path}.{part.name}"
            if asked := question(part, path, rows.picks, chosen, rows.search):
                self.fields[part.name] = asked

    @property
    def source(self) -> str:
        """The number of the record's row that this one was, or ""."""
        name = self.add_prefix("from")
        return str(self.data.get(name, "")) if self.is_bound else self.key

    def wire(self) -> dict[str, Any]:
        """What was written in it; nothing for a row that was left blank."""
        self.full_clean()
        return {
            name: value for name, value in self.cleaned_data.items() if value not in (None, [])
        }


@dataclass(frozen=True, slots=True)
class Line:
    """A row as its template takes it: a form answers by the names of its own fields first, so
    what is said about the row stands beside it."""

    form: RowForm
    key: str
    number: int
    source: str


@dataclass
class Rows:
    """A field whose value is a list of rows. `data` is None when the form shows a record."""

    shape: Shape
    path: str
    picks: Picks
    name: str
    label: str
    help_text: str
    data: QueryDict | None
    initial: list[dict[str, Any]]
    search: str = ""

    is_rows = True

    def __post_init__(self) -> None:
        self.errors: list[str] = []
        self.forms = list(self._forms())
        self.used: list[RowForm] = []

    @property
    def required(self) -> bool:
        return self.shape.required

    @property
    def anchor(self) -> str:
        return f"rows-{self.name}"

    @property
    def lines(self) -> list[Line]:
        return [Line(row, row.key, row.number, row.source) for row in self.forms]

    @property
    def may_grow(self) -> bool:
        return len(self.forms) < min(self.shape.most or MOST_ROWS, MOST_ROWS)

    def raw(self, name: str) -> Any:
        """What was sent under a name; None without any data."""
        if self.data is None:
            return None
        values = self.data.getlist(name)
        return values[0] if len(values) == 1 else values

    def wire(self) -> list[dict[str, Any]]:
        """The rows that say something, each with what it had and the form does not ask."""
        written = [(row, row.wire()) for row in self.forms]
        self.used = [row for row, wire in written if wire]
        return [{**unasked(row.fields, self._was(row)), **wire} for row, wire in written if wire]

    def put(self, steps: Sequence[str | int], text: str) -> None:
        """An error: of a part of a row, of a row, or of all rows."""
        number, part = (*steps, None, None)[:2]
        row = self.used[number] if isinstance(number, int) and number < len(self.used) else None
        if row is not None and part in row.fields:
            row.add_error(str(part), text)
        elif row is not None:
            row.add_error(None, text)
        else:
            self.errors.append(text)

    def _was(self, row: RowForm) -> dict[str, Any]:
        source = row.source
        known = source.isdigit() and int(source) < len(self.initial)
        return self.initial[int(source)] if known else {}

    def _forms(self) -> Iterator[RowForm]:
        keys = self._keys()
        for number, key in enumerate(keys, start=1):
            was = self.initial[int(key)] if key.isdigit() and int(key) < len(self.initial) else {}
            yield RowForm(self, key, was, number)

    def _keys(self) -> list[str]:
        if self.data is None:
            least = 1 if self.shape.required else 0
            return [str(number) for number in range(max(len(self.initial), least))]
        sent = [key for key in self.data.getlist(self.name) if key.isdigit()]
        return list(dict.fromkeys(sent))[:MOST_ROWS]


def unasked(asked: Container[str], was: dict[str, Any]) -> dict[str, Any]:
    """What a record had that no question is about."""
    return {name: value for name, value in was.items() if name not in asked}


def add_row(data: QueryDict, name: str) -> QueryDict:
    """The same data with one more row."""
    keys = [int(key) for key in data.getlist(name) if key.isdigit()]
    grown = data.copy()
    grown.appendlist(name, str(max(keys, default=-1) + 1))
    return grown


def remove_row(data: QueryDict, name: str, key: str) -> QueryDict:
    """The same data without the row of this key."""
    shrunk = data.copy()
    shrunk.setlist(name, [each for each in data.getlist(name) if each != key])
    return shrunk
