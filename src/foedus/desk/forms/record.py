"""The form of a record: from a body, to a body, with every problem at its place.

The record's class decides what is right; the form only asks. What it cannot ask, and what this
version does not know (protocol.md, P27), stays in the body as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict
from pydantic import ValidationError

from foedus.desk.forms.picks import Picks
from foedus.desk.forms.questions import question
from foedus.desk.forms.rows import Rows, add_row, remove_row, unasked
from foedus.desk.forms.wrong import Wrong, of_shape
from foedus.desk.records.body import Body
from foedus.desk.records.shape import Shape, Sort, shapes
from foedus.desk.showing import help_text, label

PREFIX = "f"


@dataclass(frozen=True, slots=True)
class Fault:
    """A line of the error summary: what, and the input to go to."""

    label: str
    text: str
    anchor: str


class RecordForm(forms.Form):
    """`was` is the body so far, as it stands in the ledger; empty for a new record.

    `given` are values to begin with (`given.read`). After `is_valid`, `record` is what was
    written and `body` its JSON.
    """

    use_required_attribute = False
    template_name = "desk/forms/record.html"

    def __init__(
        self,
        model: type[Body],
        picks: Picks,
        data: QueryDict | None = None,
        *,
        was: dict[str, Any] | None = None,
        given: dict[str, Any] | None = None,
        prefix: str = PREFIX,
    ) -> None:
        self.model, self.picks, self.was = model, picks, was or {}
        self.record: Body | None = None
        self.body: dict[str, Any] = {}
        begin = self.was or {**_defaults(model), **(given or {})}
        super().__init__(_acted(data, prefix), prefix=prefix, initial=begin)
        self.rows: dict[str, Rows] = {}
        for shape in shapes(model):
            self._ask(shape)

    @property
    def parts(self) -> list[Any]:
        """Questions and rows, in the order of the record."""
        names = [shape.name for shape in shapes(self.model)]
        return [
            self.rows[name] if name in self.rows else self[name]
            for name in names
            if name in self.rows or name in self.fields
        ]

    @property
    def faults(self) -> list[Fault]:
        """For the summary on top, in the order of the form."""
        found = [Fault("", text, "content") for text in self.non_field_errors()]
        for part in self.parts:
            if isinstance(part, Rows):
                found += [Fault(part.label, text, part.anchor) for text in part.errors]
                for row in part.forms:
                    found += [_fault(field, row.number) for field in row if field.errors]
            elif part.errors:
                found.append(_fault(part))
        return found

    @property
    def is_right(self) -> bool:
        return self.is_valid() and self.record is not None

    def hold(self) -> RecordForm:
        """Not judged: a form that is only being changed, by a row more or a search."""
        self._errors = ErrorDict()
        for rows in self.rows.values():
            for row in rows.forms:
                row._errors = ErrorDict()  # noqa: SLF001  (forms of our own)
        return self

    def put(self, wrongs: Iterable[Wrong]) -> None:
        """Add what was refused at its place; what has none goes to the whole form."""
        for wrong in wrongs:
            self._put(wrong)

    def full_clean(self) -> None:
        """Ask the record's class about what was written."""
        super().full_clean()
        if not self.is_bound:
            return
        self.record, self.body = None, {}
        asked = {name: value for name, value in self.cleaned_data.items() if value is not None}
        rows = {name: rows.wire() for name, rows in self.rows.items()}
        wire = {**unasked(self._asked(), self.was), **asked, **rows}
        try:
            self.record = self.model.read(wire)
        except ValidationError as error:
            self.put(of_shape(error, self.picks.language))
            return
        unknown = {k: v for k, v in self.was.items() if k not in self.model.model_fields}
        self.body = {**unknown, **self.record.wire()}
        for name, said in rows.items():
            read = self.body.get(name, [])
            self.body[name] = [{**old, **new} for old, new in zip(said, read, strict=True)]

    def sent(self) -> list[tuple[str, str]]:
        """Every value that was sent, for hidden inputs on the page that asks to confirm."""
        return [
            (name, value)
            for name, values in (self.data.lists() if self.is_bound else ())
            if name.startswith(f"{self.prefix}-")
            for value in values
        ]

    def _asked(self) -> set[str]:
        return {*self.fields, *self.rows}

    def _ask(self, shape: Shape) -> None:
        path, name = f"{self.model.kind}.{shape.name}", self.add_prefix(shape.name)
        search = self.data.get(f"find-{name}", "") if self.is_bound else ""
        if shape.sort is Sort.ROWS:
            language = self.picks.language
            titles = label(path, language), help_text(path, language)
            data, initial = (
                (self.data if self.is_bound else None),
                self.initial.get(shape.name, []),
            )
            self.rows[shape.name] = Rows(shape, path, self.picks, name, *titles, data, initial)
            return
        sent = self.data.getlist(name) if self.is_bound else None
        chosen = self.initial.get(shape.name) if sent is None else sent
        if asked := question(shape, path, self.picks, chosen, search):
            self.fields[shape.name] = asked

    def _put(self, wrong: Wrong) -> None:
        field, *steps = wrong.steps or ("",)
        if field in self.fields:
            self.add_error(str(field), wrong.text)
        elif field in self.rows:
            self.rows[str(field)].put(steps, wrong.text)
        else:
            named = label(f"{self.model.kind}.{field}", self.picks.language) if field else ""
            self.add_error(None, f"{named}: {wrong.text}" if named else wrong.text)


def _acted(data: QueryDict | None, prefix: str) -> QueryDict | None:
    """The data after a button that only changes the form: `add:<field>`, `remove:...`."""
    act, _, which = (data.get("act", "") if data is not None else "").partition(":")
    field, _, key = which.partition(":")
    if data is not None and act == "add":
        return add_row(data, f"{prefix}-{field}")
    if data is not None and act == "remove":
        return remove_row(data, f"{prefix}-{field}", key)
    return data


def anchor(field: Any) -> str:
    """The id of the input that a link in the error summary goes to: the first of several."""
    return field.id_for_label or f"{field.auto_id}_0"


def _fault(field: Any, row: int = 0) -> Fault:
    named = f"{field.label} ({row})" if row else str(field.label)
    return Fault(named, " ".join(field.errors), anchor(field))


def _defaults(model: type[Body]) -> dict[str, Any]:
    """What a new record begins with where its class says so."""
    fields = model.model_fields.items()
    plain = {name: field.default for name, field in fields if not field.is_required()}
    return {
        name: value
        for name, value in plain.items()
        if isinstance(value, (str, bool, int)) and value
    }
