"""From raw tables to records: by type, never by guess; every error of every cell is collected."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from foedus.desk.sheets.columns import Column, columns_of
from foedus.desk.sheets.ooxml import column_letters
from foedus.desk.sheets.raw import RawTable, Value, is_blank
from foedus.kernel.refusals import Place, Refusal

Kind = TypeVar("Kind", bound=BaseModel)

_WHOLE = re.compile(r"-?[0-9]{1,18}")
_DECIMAL = re.compile(r"(-?[0-9]{1,18})(?:\.([0-9]{1,30}))?")
_YES = {"yes": True, "no": False, "true": True, "false": False}


class BadCell(ValueError):  # noqa: N818  (carries a refusal's code)
    """A cell that does not hold what its column takes."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


@dataclass(frozen=True)
class Parsed(Generic[Kind]):
    """The records of a table and where each stands; complete only if `refusals` is empty."""

    records: tuple[Kind, ...]
    places: tuple[Place, ...]
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True)
class Cells:
    """One row by column name. A refused cell has no value; `shown` has what stood there."""

    number: int
    values: Mapping[str, Any]
    shown: Mapping[str, str]
    refusals: tuple[Refusal, ...]


def parse_table(table: RawTable, kind: type[Kind]) -> Parsed[Kind]:
    """Read every row of a table as a record of `kind`. A column that is not known or not there is
    refused once; the cells of the others are read all the same, to name every error at once."""
    columns = {column.name: column for column in columns_of(kind)}
    refusals = header_refusals(table, columns)
    records: list[Kind] = []
    places: list[Place] = []
    for cells in read_cells(table, columns):
        record, wrong = _record(table, cells, kind, columns)
        refusals += [*cells.refusals, *wrong]
        if record is not None:
            records.append(record)
            places.append(table.place(cells.number))
    if refusals:
        return Parsed((), (), tuple(refusals))
    return Parsed(tuple(records), tuple(places), ())


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the known word that `word` was probably meant to be, or nothing."""
    return next(iter(difflib.get_close_matches(word, known, n=1)), "")


def header_refusals(table: RawTable, columns: Mapping[str, Column]) -> list[Refusal]:
    """Columns without a name, twice, unknown, or needed and not there."""
    seen: set[str] = set()
    refusals: list[Refusal] = []
    for position, name in enumerate(table.header, start=1):
        place = table.place(table.header_row, name or column_letters(position))
        if not name:
            refusals.append(Refusal("COLUMN_WITHOUT_NAME", place))
        elif name in seen:
            refusals.append(Refusal("DUPLICATE_COLUMN", place, name))
        elif name not in columns:
            meant = nearest(name, [c for c in columns if c not in table.header])
            refusals.append(Refusal("UNKNOWN_COLUMN", place, name, {"meant": meant}))
        seen.add(name)
    refusals += [
        Refusal(
            "MISSING_COLUMN", table.place(table.header_row, column.name), "", {"help": column.help}
        )
        for column in columns.values()
        if column.required and column.name not in seen
    ]
    return refusals


def read_cells(table: RawTable, columns: Mapping[str, Column]) -> Iterator[Cells]:
    """Read every row by type; cells of unknown columns are left out."""
    for number, cells in table.rows:
        yield _read_row(table, number, cells, columns)


def _read_row(
    table: RawTable, number: int, cells: tuple[Value, ...], columns: Mapping[str, Column]
) -> Cells:
    values: dict[str, Any] = {}
    shown: dict[str, str] = {}
    refusals: list[Refusal] = []
    extra = [cell for cell in cells[len(table.header) :] if not is_blank(cell)]
    if extra:
        facts: dict[str, str | int] = {"columns": len(table.header)}
        refusals.append(Refusal("ROW_TOO_LONG", table.place(number), _shown(extra[0]), facts))
    for name, cell in zip(table.header, cells, strict=False):
        column = columns.get(name)
        if column is None or is_blank(cell) or name in shown:
            continue
        shown[name] = _shown(cell)
        try:
            values[name] = cell_value(cell, column)
        except BadCell as bad:
            refusals.append(Refusal(bad.code, table.place(number, name), shown[name], bad.facts))
    return Cells(number, values, shown, tuple(refusals))


def _record(
    table: RawTable, cells: Cells, kind: type[Kind], columns: Mapping[str, Column]
) -> tuple[Kind | None, list[Refusal]]:
    """Make the record; what is missing because its cell or column was refused is not new."""
    refusals: list[Refusal] = []
    by_field = {column.field: column for column in columns.values()}
    values = {columns[name].field: value for name, value in cells.values.items()}
    try:
        record = kind(**values)
    except ValidationError as invalid:
        for error in invalid.errors():
            column = by_field[str(error["loc"][0])]
            absent = column.name in cells.shown or column.name not in table.header
            if error["type"] == "missing" and absent:
                continue
            code, facts = constraint(error, column)
            place = table.place(cells.number, column.name)
            refusals.append(Refusal(code, place, cells.shown.get(column.name, ""), facts))
        return None, refusals
    return (None if cells.refusals else record), refusals


def _shown(cell: Value) -> str:
    """As a person reads it: a whole number has no decimals."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)[:80]


def cell_value(cell: Value, column: Column) -> Any:
    """Read one cell as its column wants it; BadCell if it holds something else."""
    text = cell.strip() if isinstance(cell, str) else cell
    if isinstance(text, str) and re.fullmatch(r"#[A-Z/0!?]+", text):
        raise BadCell("CELL_ERROR")
    return _READERS[column.kind](text, column)


def _text(cell: Value) -> str:
    """Read text; a code made of digits may stand in a number cell as far as it is exact there."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise BadCell("NOT_A_TEXT")
    if not float(cell).is_integer() or abs(cell) >= _EXACT_BELOW:
        raise BadCell("NOT_A_TEXT")
    return str(int(cell))


_EXACT_BELOW = 10**15
"""Spreadsheet programs keep 15 digits."""


def _whole(cell: Value) -> int:
    if isinstance(cell, bool):
        raise BadCell("NOT_A_WHOLE_NUMBER")
    if isinstance(cell, int):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, str) and _WHOLE.fullmatch(cell):
        return int(cell)
    raise BadCell("NOT_A_WHOLE_NUMBER")


def _scaled(cell: Value, decimals: int) -> int:
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        raise BadCell("NOT_AN_AMOUNT")
    text = cell if isinstance(cell, str) else format(Decimal(repr(cell)), "f")
    found = _DECIMAL.fullmatch(text)
    if found is None:
        raise BadCell("NOT_AN_AMOUNT")
    whole, fraction = found[1], (found[2] or "").rstrip("0")
    if len(fraction) > decimals:
        raise BadCell("TOO_MANY_DECIMALS", decimals=decimals)
    return int(whole + fraction.ljust(decimals, "0"))


def _date(cell: Value) -> date:
    if isinstance(cell, datetime):
        if cell.time() == datetime.min.time():
            return cell.date()
        raise BadCell("NOT_A_DATE")
    if isinstance(cell, date):
        return cell
    if isinstance(cell, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", cell):
        try:
            return date.fromisoformat(cell)
        except ValueError:
            raise BadCell("NOT_A_DATE") from None
    raise BadCell("NOT_A_DATE")


def _boolean(cell: Value) -> bool:
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, str) and cell.lower() in _YES:
        return _YES[cell.lower()]
    raise BadCell("NOT_YES_OR_NO")


def _choice(cell: Value, choices: tuple[str, ...]) -> str:
    if isinstance(cell, str) and cell in choices:
        return cell
    raise BadCell("NOT_A_CHOICE", choices=", ".join(choices))


_READERS: Mapping[str, Callable[[Value, Column], Any]] = {
    "text": lambda cell, _: _text(cell),
    "integer": lambda cell, _: _whole(cell),
    "decimal": lambda cell, column: _scaled(cell, column.decimals),
    "date": lambda cell, _: _date(cell),
    "boolean": lambda cell, _: _boolean(cell),
    "choice": lambda cell, column: _choice(cell, column.choices),
    "list": lambda cell, _: tuple(_text(cell).split()),
    "reference": lambda cell, _: _text(cell),
    "references": lambda cell, _: tuple(_text(cell).split()),
}


def constraint(error: Any, column: Column) -> tuple[str, dict[str, str | int]]:
    """Say pydantic's finding as a code of ours."""
    limits = error.get("ctx", {})
    places = column.decimals
    match error["type"]:
        case "missing":
            return "MISSING_VALUE", {}
        case "greater_than_equal" | "greater_than":
            return "TOO_SMALL", {"limit": _limit(limits.get("ge", limits.get("gt")), places)}
        case "less_than_equal" | "less_than":
            return "TOO_LARGE", {"limit": _limit(limits.get("le", limits.get("lt")), places)}
        case "string_too_long":
            return "TOO_LONG", {"limit": int(limits["max_length"])}
        case "string_pattern_mismatch":
            return "BAD_FORM", {"pattern": str(limits["pattern"])}
        case _:
            return "BAD_FORM", {"pattern": str(error["msg"])}


def _limit(value: Any, decimals: int) -> str:
    return str(Decimal(int(value)).scaleb(-decimals))
