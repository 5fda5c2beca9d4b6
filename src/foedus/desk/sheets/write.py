"""Workbooks and CSV folders out: templates to fill, and records as rows.

Text is always written as text: nothing a user typed becomes a formula.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from foedus.desk.sheets.columns import Column, columns_of
from foedus.desk.sheets.raw import guarded

LAST_ROW = 5_000
"""Drop-down lists reach down to here."""

Tables = Mapping[str, tuple[type[BaseModel], Sequence[BaseModel]]]


def cell_text(value: Any, column: Column) -> str:
    """Write a field's value as its column takes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if column.kind == "decimal":
        return str(Decimal(value).scaleb(-column.decimals))
    if isinstance(value, tuple):
        return " ".join(value)
    return str(value)


def write_folder(folder: Path, tables: Tables) -> None:
    """Write one CSV file for each table that has rows."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (kind, records) in tables.items():
        if not records:
            continue
        columns = columns_of(kind)
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(column.name for column in columns)
            for record in records:
                cells = (cell_text(getattr(record, c.field), c) for c in columns)
                writer.writerow(map(guarded, cells))


def write_workbook(path: Path, tables: Tables, help_lines: Sequence[str] = ()) -> None:
    """Write a workbook with one sheet for each table, filled or empty, ready to be read back."""
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    import xlsxwriter  # noqa: PLC0415  (a tenth of the time in which a node starts)

    with xlsxwriter.Workbook(str(path), options) as book:
        head = book.add_format({"bold": True, "bg_color": "#dde5ee", "border": 1})
        needed = book.add_format({"bold": True, "bg_color": "#f3d9a4", "border": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, (kind, records) in tables.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for position, column in enumerate(columns_of(kind)):
                sheet.write_string(0, position, column.name, needed if column.required else head)
                sheet.write_comment(0, position, _note(column), {"x_scale": 2})
                sheet.set_column(position, position, max(12, len(column.name) + 4))
                _restrict(sheet, position, column)
                for row, record in enumerate(records, start=1):
                    _write(sheet, (row, position), getattr(record, column.field), column, day)
        _help_sheet(book, tables, help_lines)


def _note(column: Column) -> str:
    wanted = "needed" if column.required else "may stay empty"
    words = f" One of: {', '.join(column.choices)}." if column.choices else ""
    return f"{column.help}{words} ({column.kind}, {wanted})"


def _restrict(sheet: Any, position: int, column: Column) -> None:
    words = list(column.choices) or (["yes", "no"] if column.kind == "boolean" else [])
    if words:
        rule = {"validate": "list", "source": words}
        sheet.data_validation(1, position, LAST_ROW, position, rule)


def _write(sheet: Any, at: tuple[int, int], value: Any, column: Column, day: Any) -> None:
    if isinstance(value, date):
        sheet.write_datetime(*at, value, day)
    elif column.kind in {"integer", "decimal"} and value is not None:
        sheet.write_number(*at, float(Decimal(value).scaleb(-column.decimals)))
    elif value is not None:
        sheet.write_string(*at, cell_text(value, column))


def _help_sheet(book: Any, tables: Tables, help_lines: Sequence[str]) -> None:
    sheet = book.add_worksheet("help")
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 2, 100)
    row = 0
    for line in help_lines:
        sheet.write_string(row, 0, line)
        row += 1
    for name, (kind, _) in tables.items():
        for column in columns_of(kind):
            sheet.write_string(row, 0, name)
            sheet.write_string(row, 1, column.name)
            sheet.write_string(row, 2, _note(column))
            row += 1
