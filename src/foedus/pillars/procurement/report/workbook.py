"""The report as a workbook: numbers as numbers, text always as text, never as a formula."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from foedus.pillars.procurement.report.values import Cell, Kind, Table, View

SHEETS = (
    "summary",
    "bills",
    "deliveries",
    "steps",
    "alone",
    "gains",
    "verdicts",
    "front",
    "advice",
    "sources",
)
FORMATS: dict[Kind, str] = {
    "money": "#,##0.00",
    "count": "#,##0",
    "share": "0.0 %",
    "date": "yyyy-mm-dd",
}
COLUMN_WIDTH = 22


def write_workbook(path: Path, view: View) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        styles = {kind: book.add_format({"num_format": code}) for kind, code in FORMATS.items()}
        styles["text"] = book.add_format({"text_wrap": True, "valign": "top"})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        unwrapped = book.add_format({"bold": True})
        tables = [view.summary, *(t for section in view.sections for t in section.tables)]
        for name in SHEETS:
            sheet = book.add_worksheet(name)
            sheet.set_column(0, 12, COLUMN_WIDTH)
            row = _frame(sheet, view, unwrapped) if name == "summary" else 0
            for table in tables:
                if table.sheet == name:
                    row = _table(sheet, row, table, styles, bold)


def _frame(sheet: Any, view: View, unwrapped: Any) -> int:
    lines = [view.demo, view.title, view.frame, *view.choices, *view.warnings]
    kept = [line for line in lines if line]
    for row, line in enumerate(kept):
        sheet.write_string(row, 0, line, unwrapped)
    return len(kept) + 1


def _table(sheet: Any, row: int, table: Table, styles: dict[Kind, Any], bold: Any) -> int:
    """Write caption, headings and rows; return the row after an empty one."""
    sheet.write_string(row, 0, table.caption)
    for column, head in enumerate(table.columns):
        sheet.write_string(row + 1, column, head.heading, bold)
    for down, cells in enumerate(table.rows, start=row + 2):
        for column, (cell, head) in enumerate(zip(cells, table.columns, strict=True)):
            _cell(sheet, down, column, cell, styles[head.kind], head.kind)
    return row + len(table.rows) + 3


def _cell(sheet: Any, row: int, column: int, cell: Cell, style: Any, kind: Kind) -> None:
    if cell is None:
        return
    if isinstance(cell, date):
        sheet.write_datetime(row, column, cell, style)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, style)
    else:
        sheet.write_number(row, column, cell / 100 if kind == "money" else cell, style)
