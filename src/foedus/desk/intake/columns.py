"""The columns of a kind's sheet: one for each field, one for each language of a text.

Rows inside a record have no columns; `nested` gives some of them a sheet of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from foedus.desk import showing
from foedus.desk.house import bodies, words
from foedus.desk.phrases import LANGUAGES
from foedus.desk.records.body import Body
from foedus.desk.records.shape import Shape, Sort, column_name, shapes
from foedus.desk.sheets.columns import Column, Kind

RECORD = "record"
"""The first column: the id of a record that the row changes; empty for a new one."""

CODE = "code"
"""A field of this name is what rows and references are known by."""

_KINDS: dict[Sort, Kind] = {
    Sort.LINE: "text",
    Sort.LONG: "text",
    Sort.DAY: "date",
    Sort.NUMBER: "integer",
    Sort.FLAG: "boolean",
    Sort.CHOICE: "choice",
    Sort.MEMBER: "text",
    Sort.MEMBERS: "list",
    Sort.CHOICES: "list",
    Sort.LINES: "list",
    Sort.REF: "reference",
    Sort.REFS: "references",
}


@cache
def columns_of(body: type[Body]) -> tuple[Column, ...]:
    """In the order of the fields. A field that no cell can hold has no column."""
    record = Column(RECORD, RECORD, "text", required=False, decimals=0, choices=(), help="")
    described = {name: field.description or "" for name, field in body.model_fields.items()}
    cells = (cell for shape in shapes(body) for cell in cells_of(shape, described[shape.name]))
    return (record, *cells)


def cells_of(shape: Shape, description: str = "") -> Iterator[Column]:
    """The columns of one field; none for what no cell can hold."""
    if shape.sort is Sort.TEXTS:
        for language in LANGUAGES:
            name = f"{shape.name} ({language})"
            yield Column(name, shape.name, "text", False, 0, (), description, language)
    elif shape.sort in _KINDS:
        yield Column(
            name=column_name(shape.name),
            field=shape.name,
            kind="decimal" if shape.decimals else _KINDS[shape.sort],
            required=shape.required,
            decimals=shape.decimals,
            choices=shape.choices,
            help=description,
            to=shape.to,
        )


def left_out(body: type[Body]) -> tuple[str, ...]:
    """The fields without a column."""
    with_column = {column.field for column in columns_of(body)}
    return tuple(shape.name for shape in shapes(body) if shape.name not in with_column)


def is_importable(body: type[Body]) -> bool:
    """Whether a row can be a whole record: every field that is needed has a column."""
    needed = {shape.name for shape in shapes(body) if shape.required}
    return not needed & set(left_out(body))


def parents(body: type[Body]) -> tuple[tuple[str, type[Body]], ...]:
    """The single references that a record needs: (field, kind that it is to)."""
    return tuple(
        (shape.name, bodies()[shape.to])
        for shape in shapes(body)
        if shape.sort is Sort.REF and shape.required and shape.to in bodies()
    )


def lineage(body: type[Body]) -> tuple[type[Body], ...]:
    """A kind and all that it needs, what is needed first: each has a sheet in the workbook."""
    found: dict[type[Body], None] = {}

    def visit(one: type[Body], above: tuple[type[Body], ...]) -> None:
        for _, parent in parents(one):
            if parent not in (*above, one):
                visit(parent, (*above, one))
        if is_importable(one):
            found[one] = None

    visit(body, ())
    return tuple(found)


def heading(body: type[Body], column: Column, language: str) -> str:
    """What the column is called on the sheet of a reader of this language."""
    if column.name == RECORD:
        return words("sheet.record", language)
    label = showing.label(f"{body.kind}.{column.field}", language)
    if not column.language:
        return label
    return f"{label} ({words(f'language.{column.language}', language)})"


def sheet_name(body: type[Body], language: str) -> str:
    """The kinds' name, if it can name a sheet (31 characters, no special ones); else the noun."""
    name = showing.many_name(body.kind, language)
    return name if len(name) <= 31 and not set(name) & set("[]:*?/\\'") else noun(body)  # noqa: PLR2004


def noun(body: type[Body]) -> str:
    return body.kind.rpartition(".")[2]
