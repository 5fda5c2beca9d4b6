"""An uploaded file as tables of kinds: headings and words of any language become ours.

The tables come from desk.sheets.raw, which refuses what cannot be read for certain.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from foedus.desk import showing
from foedus.desk.house import bodies, rooms, words
from foedus.desk.intake.columns import columns_of, is_importable, noun
from foedus.desk.intake.nested import Table, columns, table_called, title
from foedus.desk.phrases import LANGUAGES
from foedus.desk.records.body import Body
from foedus.desk.sheets.columns import Column
from foedus.desk.sheets.parse import Cells, header_refusals, nearest, read_cells
from foedus.desk.sheets.raw import RawTable, Value, read_tables
from foedus.kernel.refusals import Place, Refusal, Refused

LARGEST_BYTES = 5_000_000
MOST_ROWS = 20_000
"""Of all sheets together."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table, its kind known; cells are typed, what is wrong with them is in `refusals`.

    With a `field` its lines are rows of that field, inside records of the kind."""

    body: type[Body]
    field: str
    table: RawTable
    rows: tuple[Cells, ...]
    refusals: tuple[Refusal, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        return columns(self.body, self.field)

    @property
    def has(self) -> frozenset[str]:
        """The columns that the sheet has: a field without a column stays as it is."""
        return frozenset(self.table.header)


@dataclass(frozen=True, slots=True)
class For:
    """For whom a file is read: the own member, the person's language, and the kind that a CSV
    file holds."""

    member: str
    language: str
    kind: type[Body]


def read_source(name: str, content: bytes, asked: For) -> tuple[Sheet, ...]:
    """The sheets of a workbook, or a CSV file as a table of the kind that was asked for.

    Raises Refused with what is wrong with the file; what is wrong with cells is in the sheets.
    """
    if len(content) > LARGEST_BYTES:
        facts = {"megabytes": len(content) // 1_000_000, "limit": LARGEST_BYTES // 1_000_000}
        raise Refused((Refusal("FILE_TOO_LARGE", Place(name), facts=facts),))
    tables, wrong = _known(_tables(name, content, asked.kind), asked)
    if (count := sum(len(table.rows) for table in tables)) > MOST_ROWS:
        facts = {"rows": count, "limit": MOST_ROWS}
        raise Refused((Refusal("TOO_MANY_ROWS", Place(name), facts=facts),))
    refusals = tuple(_unknown(tables))
    if refusals:
        raise Refused(refusals)
    sheets = tuple(_sheet(table, *meant, wrong) for table in tables if (meant := _meant(table)))
    if not any(sheet.rows for sheet in sheets):
        raise Refused((Refusal("FOLDER_EMPTY", Place(name)),))
    return sheets


def _known(
    tables: tuple[RawTable, ...], asked: For
) -> tuple[tuple[RawTable, ...], tuple[Refusal, ...]]:
    """Files that a pillar knows, as sheets of kinds."""
    wrong: tuple[Refusal, ...] = ()
    for room in rooms():
        tables, refused = room.tables(tables, asked.member, asked.language)
        wrong += refused
    return tables, wrong


def _tables(name: str, content: bytes, single: type[Body]) -> tuple[RawTable, ...]:
    suffix = Path(name).suffix.lower()
    if suffix not in {".xlsx", ".csv"}:
        raise Refused((Refusal("WRONG_EXTENSION", Place(name), suffix[:20]),))
    with tempfile.TemporaryDirectory(prefix="foedus-sheet-") as folder:
        path = Path(folder) / f"{noun(single)}{suffix}"
        path.write_bytes(content)
        try:
            tables = read_tables(path if suffix == ".xlsx" else path.parent)
        except Refused as refused:
            here = (replace(one, place=replace(one.place, file=name)) for one in refused.refusals)
            raise Refused(tuple(here)) from None
    return tuple(replace(table, file=name) for table in tables if table.header)


def _importable() -> tuple[type[Body], ...]:
    return tuple(body for body in bodies().values() if is_importable(body))


def _meant(table: RawTable) -> Table | None:
    return table_called(table.name, _importable())


def _unknown(tables: tuple[RawTable, ...]) -> Iterator[Refusal]:
    seen: set[Table] = set()
    for table in tables:
        meant = _meant(table)
        if meant is None:
            known = [noun(one) for one in _importable()]
            facts = {"meant": nearest(table.name, known), "known": ", ".join(known)}
            yield Refusal("UNKNOWN_TABLE", table.place(), table.name, facts)
        elif meant in seen:
            yield Refusal("TABLE_TWICE", table.place(), table.name)
        else:
            seen.add(meant)


def _sheet(table: RawTable, body: type[Body], field: str, wrong: tuple[Refusal, ...]) -> Sheet:
    known = {column.name: column for column in columns(body, field)}
    named = _in_our_words(_with_our_header(table, body, field), known, body)
    refusals = (*header_refusals(named, known), *(() if field else _untitled(named, body)))
    refusals += tuple(one for one in wrong if one.place.sheet == table.sheet)
    return Sheet(body, field, named, tuple(read_cells(named, known)), refusals)


def _untitled(table: RawTable, body: type[Body]) -> Iterator[Refusal]:
    """A text in several languages that is needed: one of its columns must be there."""
    for field in dict.fromkeys(c.field for c in columns_of(body) if c.language):
        names = [column.name for column in columns_of(body) if column.field == field]
        if body.model_fields[field].is_required() and not set(names) & set(table.header):
            place = table.place(table.header_row, names[0])
            yield Refusal("MISSING_COLUMN", place, "", {"help": ", ".join(names)})


def _with_our_header(table: RawTable, body: type[Body], field: str) -> RawTable:
    """Headings of any language become names; the row of headings below hidden names goes."""
    names = _names(body, field)
    header = tuple(names.get(cell, cell) for cell in table.header)
    rows = table.rows
    if rows and _is_heading(rows[0][1], header, names):
        rows = rows[1:]
    return replace(table, header=header, rows=rows)


def _is_heading(cells: tuple[Value, ...], header: tuple[str, ...], names: dict[str, str]) -> bool:
    """Whether each filled cell repeats the heading of its own column."""
    pairs = [
        (str(cell).strip().casefold(), name)
        for cell, name in zip(cells, header, strict=False)
        if isinstance(cell, str) and cell.strip()
    ]
    return bool(pairs) and all(names.get(text) == name for text, name in pairs)


@cache
def _names(body: type[Body], field: str) -> dict[str, str]:
    """Heading in any language, and the name itself, to the name. A heading that two columns
    have, in whatever languages, means neither."""
    found: dict[str, set[str]] = {}
    for column in columns(body, field):
        for language in LANGUAGES:
            found.setdefault(title(body, column, language).casefold(), set()).add(column.name)
    names = {text: min(columns) for text, columns in found.items() if len(columns) == 1}
    return names | {column.name: column.name for column in columns(body, field)}


def _in_our_words(table: RawTable, known: dict[str, Column], body: type[Body]) -> RawTable:
    """Words of choices and yes or no, in any language, become codes."""
    codes = {name: _codes(body, column) for name, column in known.items()}
    rows = tuple(
        (
            number,
            tuple(
                _code(cell, codes.get(name, {}))
                for cell, name in zip(cells, _padded(table.header, len(cells)), strict=True)
            ),
        )
        for number, cells in table.rows
    )
    return replace(table, rows=rows)


def _padded(header: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*header, *("" for _ in range(width - len(header))))[:width]


def _code(cell: Value, codes: dict[str, str]) -> Value:
    return codes.get(cell.strip().casefold(), cell) if isinstance(cell, str) and codes else cell


def _codes(body: type[Body], column: Column) -> dict[str, str]:
    """Word to code. A word for two codes means neither: then the code itself must be written."""
    if column.kind == "boolean":
        return {
            words(f"value.{code}", language).casefold(): code
            for code in ("yes", "no")
            for language in LANGUAGES
        }
    found: dict[str, set[str]] = {}
    path = f"{body.kind}.{column.field}"
    for code in column.choices:
        for language in LANGUAGES:
            found.setdefault(showing.choice(path, code, language).casefold(), set()).add(code)
    own = {code.casefold(): code for code in column.choices}
    return {word: min(meant) for word, meant in found.items() if len(meant) == 1} | own
