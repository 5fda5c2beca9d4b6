"""A row of a sheet, and the record that it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import ValidationError

from foedus.desk.intake.columns import CODE, RECORD, columns_of, lineage, parents
from foedus.desk.intake.source import Sheet
from foedus.desk.records.body import Body
from foedus.desk.sheets.columns import Column
from foedus.desk.sheets.parse import Cells, constraint
from foedus.kernel.refusals import Place, Refusal
from foedus.node.records import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record that would be written. `before` is the version that it changes, if any; `wire`
    is the body with what its class does not know; `parts` says where rows of a field stand."""

    place: Place
    id: str
    body: Body
    before: Record | None
    wire: Mapping[str, Any]
    parts: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that differ from the version before, as both are read: to write down what
        is meant anyhow changes nothing."""
        body = self.before and self.before.body
        old, new = type(self.body).read(dict(body)).wire() if body else {}, self.wire
        return tuple(
            name for name in type(self.body).model_fields if old.get(name) != new.get(name)
        )


Part = tuple[Sheet, Cells]
"""A line of a sheet of rows."""


def refusal(sheet: Sheet, cells: Cells, code: str, column: str, **facts: str | int) -> Refusal:
    """At a cell of a line."""
    place = sheet.table.place(cells.number, column)
    return Refusal(code, place, cells.shown.get(column, ""), facts)


@dataclass
class Row:
    """A row on its way: whose it is, and what it says so far."""

    sheet: Sheet
    cells: Cells
    refs: dict[str, Any] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    parts: dict[str, list[Part]] = field(default_factory=dict)
    before: Record | None = None
    id: str = ""

    def refuse(self, code: str, column: str, **facts: str | int) -> None:
        self.refusals.append(refusal(self.sheet, self.cells, code, column, **facts))

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(column.field for column in columns_of(self.sheet.body))

    @property
    def parents(self) -> frozenset[str]:
        """The fields that say below which records it stands."""
        return frozenset(name for name, _ in parents(self.sheet.body))

    @property
    def once(self) -> tuple[str, ...]:
        """The columns, besides the code, whose values no other record of ours may have."""
        return tuple(name for name in self.sheet.body.once if name != CODE)

    @property
    def natural(self) -> dict[str, str]:
        """The columns that a record without code and title is known by; {} if one is empty."""
        columns = {column.field: column.name for column in self.sheet.columns}
        values = {name: self.cells.values.get(columns[name]) for name in self.sheet.body.known_by}
        return {} if None in values.values() else {k: str(v) for k, v in values.items()}

    @property
    def places(self) -> dict[str, Any]:
        """What says, beside the code or title, which record it is: nothing where a code does."""
        if CODE in self.sheet.body.once:
            return {}
        return {name: self.refs[name] for name in self.parents if name in self.refs}

    @property
    def names(self) -> tuple[str, ...]:
        """What other rows call it: its code, or its title in each language."""
        titles = (self.cells.values.get(column) for column in self._title_columns)
        return (self.code,) if self.code else tuple(str(title) for title in titles if title)

    @property
    def title_column(self) -> str:
        return next((one for one in self._title_columns if one in self.cells.values), RECORD)

    @property
    def _title_columns(self) -> tuple[str, ...]:
        name = self.sheet.body.columns[0]
        return tuple(
            one.name for one in columns_of(self.sheet.body) if one.field == name and one.language
        )

    @property
    def code(self) -> str:
        return str(self.cells.values.get(CODE, ""))


def parents_first(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """In an order in which every row comes after the rows that it stands below."""
    order = [body for sheet in sheets for body in lineage(sheet.body)]
    return tuple(sorted(sheets, key=lambda sheet: order.index(sheet.body)))


def words_of(row: Row) -> Iterator[tuple[Column, str]]:
    """Every word that refers to a record."""
    for column in columns_of(row.sheet.body):
        value = row.cells.values.get(column.name)
        if value is not None and column.kind in {"reference", "references"}:
            yield from ((column, word) for word in ((value,) if isinstance(value, str) else value))


def made_of(row: Row) -> Change | None:
    """The record, if nothing is wrong with the row. Fields without a column stay as they are."""
    wire: dict[str, Any] = dict((row.before and row.before.body) or {})
    for column in columns_of(row.sheet.body):
        if column.name != RECORD and column.name in row.sheet.has:
            _set(wire, column, row)
    for name, parts in row.parts.items():
        wire[name] = [_part_wire(*part) for part in parts]
    body = _read(row, wire)
    if body is None or row.refusals:
        return None
    unknown = {name: wire[name] for name in wire.keys() - type(body).model_fields.keys()}
    place = row.sheet.table.place(row.cells.number)
    places = {
        name: tuple(sheet.table.place(cells.number) for sheet, cells in parts)
        for name, parts in row.parts.items()
    }
    return Change(place, row.id, body, row.before, {**unknown, **body.wire()}, places)


def _part_wire(sheet: Sheet, cells: Cells) -> dict[str, Any]:
    """One row of a field, in JSON's types."""
    named = {column.name: column.field.rpartition(".")[2] for column in sheet.columns[1:]}
    return {
        named[name]: value.isoformat() if isinstance(value, date) else value
        for name, value in cells.values.items()
        if name in named
    }


def _set(wire: dict[str, Any], column: Column, row: Row) -> None:
    """One cell; an empty one takes the value away. A set has one spelling: in order, once."""
    value = row.cells.values.get(column.name)
    if column.to or column.kind in {"reference", "references"}:
        value = row.refs.get(column.field)
    if isinstance(value, tuple):
        value = sorted(set(value))
    if isinstance(value, date):
        value = value.isoformat()
    if column.language:
        texts = {**wire.get(column.field, {}), column.language: value}
        value = {language: text for language, text in texts.items() if text is not None}
    if value is None:
        wire.pop(column.field, None)
    else:
        wire[column.field] = value


def _read(row: Row, wire: Mapping[str, Any]) -> Body | None:
    """Every finding at the cell that it is about; what a cell was refused for is not new."""
    try:
        return row.sheet.body.read(dict(wire))
    except ValidationError as invalid:
        refused = {refusal.place.column for refusal in row.refusals}
        for error in invalid.errors():
            if error["loc"][0] in row.parts:
                _refuse_part(row, error)
                continue
            column = _column_of(row.sheet.body, error["loc"])
            if column.name in refused or (column.name not in row.sheet.has and row.sheet.refusals):
                continue
            code, facts = _finding(error, column)
            row.refuse(code, column.name, **facts)
            refused.add(column.name)
        return None


def _refuse_part(row: Row, error: Any) -> None:
    """At the cell of the row that it is about; what a cell was refused for is not new."""
    name, number, *rest = error["loc"]
    if not rest:  # too many rows
        row.refuse("TOO_MANY_PARTS", CODE, limit=int(error["ctx"]["max_length"]))
        return
    sheet, cells = row.parts[str(name)][int(number)]
    column = next(one for one in sheet.columns if one.field == f"{name}.{rest[0]}")
    if column.name in {one.place.column for one in cells.refusals}:
        return
    code, facts = _finding(error, column)
    row.refusals.append(refusal(sheet, cells, code, column.name, **facts))


def _column_of(body: type[Body], place: tuple[int | str, ...]) -> Column:
    """The column of a field; of a text in several languages the one that is meant."""
    columns = [column for column in columns_of(body) if column.field == place[0]]
    languages = {column.language: column for column in columns}
    return languages.get(str(place[1]) if len(place) > 1 else "", columns[0])


def _finding(error: Any, column: Column) -> tuple[str, dict[str, str | int]]:
    if error["type"] in {"missing", "too_short"}:
        return "MISSING_VALUE", {}
    return constraint(error, column)
