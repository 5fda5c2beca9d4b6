"""An annex as a workbook: shares, deliveries, price steps, common costs, the records it rests on.

Written, not to be read back: the annex itself is the record.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from typing import Any

from pydantic import BaseModel

from foedus.desk import showing
from foedus.pillars.procurement.records.annex import Annex

SHEETS = ("shares", "items", "lines", "steps", "common_costs", "inputs")


def workbook(annex: Annex, language: str) -> bytes:
    """One sheet for each list; headings in the reader's language, amounts as numbers."""
    import xlsxwriter  # noqa: PLC0415  (a tenth of the time in which a node starts)

    file = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(file, options) as book:
        head = book.add_format({"bold": True, "bg_color": "#dde5ee", "border": 1})
        money = book.add_format({"num_format": "#,##0.00"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name in SHEETS:
            sheet = book.add_worksheet(showing.label(f"{Annex.kind}.{name}", language)[:31])
            _fill(sheet, name, getattr(annex, name), language, (head, money, day))
            sheet.freeze_panes(1, 0)
            sheet.autofit()
    return file.getvalue()


def _fill(
    sheet: Any, name: str, rows: Iterable[BaseModel], language: str, looks: tuple[Any, Any, Any]
) -> None:
    head, money, day = looks
    for number, row in enumerate(rows, start=1):
        for column, field in enumerate(type(row).model_fields):
            if number == 1:
                heading = showing.label(f"{Annex.kind}.{name}.{field}", language)
                sheet.write_string(0, column, heading, head)
            _write(sheet, (number, column), field, getattr(row, field), (money, day))


def _write(
    sheet: Any, cell: tuple[int, int], field: str, value: Any, looks: tuple[Any, Any]
) -> None:
    """Amounts and counts as numbers, days as days, all else as text; None leaves it empty."""
    money, day = looks
    if isinstance(value, date):
        sheet.write_datetime(*cell, value, day)
    elif isinstance(value, int) and not isinstance(value, bool):
        is_money = field.endswith("cents")
        sheet.write_number(*cell, value / 100 if is_money else value, money if is_money else None)
    elif value is not None:
        sheet.write_string(*cell, str(value))
