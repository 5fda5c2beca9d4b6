"""An order that fills every table, as cells that a test may spoil, in both kinds of source."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import xlsxwriter

from casebook import CAST, ORDER_ON, need, offer, pooled
from foedus.desk.sheets.columns import columns_of
from foedus.desk.sheets.write import cell_text
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.records import (
    KINDS,
    Budget,
    Capacity,
    Equivalence,
    Holding,
    Item,
    Rate,
    Supplier,
    SupplierBreak,
)
from foedus.pillars.procurement.rules import rows_of

Cells = dict[str, list[list]]


def full(**changes) -> Case:
    """Three members, two items, two suppliers, a row or more in every table."""
    known = {
        "members": CAST,
        "items": (Item(item="missile", name="missile"), Item(item="radio", name="radio")),
        "requirements": (
            need("ALB", "missile", 150, latest_on=date(2028, 6, 1)),
            need("HRV", "missile", 120),
            need("XKX", "radio", 30, source="staff table, annex 2", mark="S"),
        ),
        "equivalences": (Equivalence(item="missile", equivalent="radio", members=("ALB", "HRV")),),
        "suppliers": (
            Supplier(supplier="S", name="s", activation_cost_cents=900_000_00),
            Supplier(supplier="T", name="t", currency="USD", owned_by="HRV", sme=True),
        ),
        "supplier_breaks": (
            SupplierBreak(supplier="T", from_value_cents=1_000_000_00, discount_bp=250),
            SupplierBreak(supplier="T", from_value_cents=2_000_000_00, discount_bp=575),
        ),
        "offers": (
            offer("O", "S", "missile", 305_000_00, minimum_order=20),
            offer("P", "T", "radio", 1_234_56, currency="USD", outside_parts_bp=1_250),
        ),
        "capacity": (Capacity(offer="O", from_on=ORDER_ON, per_period=50, backlog_per_period=7),),
        "budgets": (
            Budget(
                member="ALB",
                from_on=date(2027, 1, 1),
                until_on=date(2027, 12, 31),
                amount_cents=50_000_000_00,
            ),
            Budget(
                member="ALB",
                from_on=date(2028, 1, 1),
                until_on=date(2028, 12, 31),
                amount_cents=60_000_000_00,
            ),
        ),
        "rates": (Rate(currency="USD", per_unit_micros=1_082_500, on=ORDER_ON),),
        "holdings": (
            Holding(member="ALB", category="battle_tank", holding=3, as_of=date(2026, 1, 1)),
        ),
    }
    return pooled(**(known | changes))


def cells_of(case: Case) -> Cells:
    """Every table as lists of texts, its header first."""
    return {
        kind.table: [
            [column.name for column in columns_of(kind)],
            *(
                [cell_text(getattr(row, c.field), c) for c in columns_of(kind)]
                for row in rows_of(case, kind.table)
            ),
        ]
        for kind in KINDS
    }


def put(cells: Cells, table: str, row: int, column: str, value: object) -> None:
    """Write a value into a cell; rows count as in a spreadsheet, 1 is the header."""
    cells[table][row - 1][cells[table][0].index(column)] = value


def repeat(cells: Cells, table: str, row: int, **changes: object) -> None:
    """Add a copy of a row at the end, with changes."""
    cells[table].append(list(cells[table][row - 1]))
    for column, value in changes.items():
        put(cells, table, len(cells[table]), column, value)


def write_csv(folder: Path, cells: Cells, delimiter: str = ",") -> Path:
    folder.mkdir(exist_ok=True)
    for name, rows in cells.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=delimiter).writerows(rows)
    return folder


def write_xlsx(path: Path, cells: Cells) -> Path:
    """Write texts as texts and everything else as the cell type it has in Python."""
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in cells.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, value in enumerate(row):
                    if isinstance(value, date):
                        sheet.write_datetime(r, c, value, day)
                    elif value != "":
                        sheet.write(r, c, value)
    return path
