"""The rows inside a record as a sheet of their own: an offer's price steps, one in each line.

The first column says, by its code, of which record of the same file a line is a row. Where such a
sheet is in the file, it has all rows of every record in it; where it is not, rows stay as they
are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from foedus.desk import showing
from foedus.desk.house import words
from foedus.desk.intake.columns import CODE, cells_of, columns_of, heading, noun, sheet_name
from foedus.desk.phrases import LANGUAGES
from foedus.desk.records.body import Body
from foedus.desk.records.shape import Shape, Sort, shape_of, shapes
from foedus.desk.sheets.columns import Column

Table = tuple[type[Body], str]
"""What a sheet holds: records of a kind (""), or the rows of a field of such records."""


@cache
def nested(body: type[Body]) -> tuple[str, ...]:
    """The fields whose rows can stand in a sheet: their records have a code, their parts cells."""
    if CODE not in body.model_fields:
        return ()
    return tuple(
        shape.name
        for shape in shapes(body)
        if shape.sort is Sort.ROWS and all(_fits(part) for part in shape.parts)
    )


def _fits(part: Shape) -> bool:
    return part.sort is not Sort.TEXTS and any(True for _ in cells_of(part))


@cache
def columns(body: type[Body], field: str) -> tuple[Column, ...]:
    """Of a sheet: those of a kind, or for the rows of a field the record's code and each part."""
    if not field:
        return columns_of(body)
    of = Column(noun(body), CODE, "text", required=True, decimals=0, choices=(), help="")
    parts = (cell for part in shape_of(body, field).parts for cell in cells_of(part))
    return (of, *(replace(cell, field=f"{field}.{cell.field}") for cell in parts))


def title(body: type[Body], column: Column, language: str) -> str:
    """What the column is called on the sheet; that of the record by its kind."""
    if column.field == CODE and column.name != CODE:
        return showing.kind_name(body.kind, language)
    return heading(body, column, language)


def tab(table: Table, language: str) -> str:
    """The name of the sheet in this language, if it can name one."""
    body, field = table
    if not field:
        return sheet_name(body, language)
    name = showing.label(f"{body.kind}.{field}", language)
    fits = len(name) <= 31 and not set(name) & set("[]:*?/\\'")  # noqa: PLR2004  (of XLSX)
    return name if fits else f"{noun(body)}_{field}"


def table_called(name: str, among: tuple[type[Body], ...]) -> Table | None:
    """What a sheet's name means: a kind or a field of one, in any language or by its own name."""
    wanted = name.strip().casefold()
    for table in _tables(among):
        if wanted in _names(table):
            return table
    return None


def _tables(among: tuple[type[Body], ...]) -> Iterator[Table]:
    yield from ((body, "") for body in among)
    yield from ((body, field) for body in among for field in nested(body))


@cache
def _names(table: Table) -> frozenset[str]:
    body, field = table
    names = {tab(table, language) for language in LANGUAGES}
    if field:
        names |= {field, f"{noun(body)}_{field}"}
    else:
        names |= {noun(body), f"{noun(body)}s", body.kind}
        names |= {showing.kind_name(body.kind, language) for language in LANGUAGES}
    return frozenset(name.casefold() for name in names)


def note(body: type[Body], column: Column, language: str) -> str:
    """What a person must know of a column of rows."""
    takes = words(f"sheet.takes.{column.kind}", language, decimals=column.decimals)
    needed = words("sheet.needed" if column.required else "sheet.may_be_empty", language)
    if column.field == CODE:
        named = showing.kind_name(body.kind, language)
        return f"{words('sheet.row_of', language, kind=named)} {needed}"
    return " ".join((showing.help_text(f"{body.kind}.{column.field}", language), takes, needed))
