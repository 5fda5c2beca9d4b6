"""The thirteen-table workbook of a ministry, filled; and with mistakes planted."""

from __future__ import annotations

import io

import xlsxwriter

HEADS = {
    "items": ("item", "name", "unit", "nsn", "joining_cost"),
    "requirements": ("requirement", "member", "item", "quantity", "needed_on", "mark"),
    "suppliers": ("supplier", "name", "activation_cost", "currency", "sme"),
    "offers": (
        "offer",
        "supplier",
        "item",
        "unit_price",
        "currency",
        "value_kind",
        "lead_time_days",
        "buyers",
    ),
    "price_breaks": ("offer", "from_quantity", "unit_price", "lead_time_days"),
    "capacity": ("offer", "from_on", "per_period", "backlog_per_period"),
    "budgets": ("member", "from_on", "until_on", "amount", "currency"),
    "holdings": ("member", "category", "holding", "as_of"),
}


def tables(word: str, member: str = "ALB") -> dict[str, list[list]]:
    """Two items, two needs, an offer with steps; `word` makes names and codes of one's own."""
    return {
        "items": [
            [f"{word}-T", f"{word} truck", "vehicle", None, 1500.25],
            [f"{word}-R", f"{word} radio", "piece", None, 0],
        ],
        "requirements": [
            [f"{word}-1", member, f"{word}-T", 40, "2029-06-30", "S"],
            [f"{word}-2", member, f"{word}-R", 200, "2029-06-30", "S"],
        ],
        "suppliers": [[f"{word}-M", f"{word} maker", "80000.50", "EUR", "no"]],
        "offers": [
            [f"{word}-O", f"{word}-M", f"{word}-T", 9999.99, "EUR", "offer", 90, "*"],
        ],
        "price_breaks": [[f"{word}-O", 50, 9500, None], [f"{word}-O", 100, 9000, 120]],
        "capacity": [[f"{word}-O", "2027-01-01", 10, 4]],
        "budgets": [[member, "2028-01-01", "2029-12-31", "1500000.00", "EUR"]],
        "holdings": [[member, "battle_tank", 3, "2026-01-01"]],
    }


def workbook(rows: dict[str, list[list]]) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for name, lines in rows.items():
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, HEADS[name])
            for at, line in enumerate(lines, start=1):
                for column, value in enumerate(line):
                    if value is not None:
                        sheet.write(at, column, value)
    return file.getvalue()


PLANTED = (
    # table, line, column, wrong value, what is said, column of the report
    ("items", 1, 2, "bushel", "not one of the words"),
    ("items", 0, 3, "1005-01-231", "As 1005-01-231-0973"),
    ("requirements", 0, 3, -5, "-5 is below 1"),
    ("requirements", 1, 2, "NOTHING", "There is no “NOTHING”"),
    ("requirements", 1, 1, "HRV", "This row is of HRV"),
    ("suppliers", 0, 2, "12.345", "decimals"),
    ("offers", 0, 5, "guess", "not one of the words"),
    ("price_breaks", 1, 0, "NO-OFFER", "There is no “NO-OFFER”"),
    ("capacity", 0, 2, "ten", "whole number"),
    ("budgets", 0, 3, -1, "-1 is below 0"),
    ("holdings", 0, 3, "31.12.2026", "day"),
)


def planted(rows: dict[str, list[list]]) -> dict[str, list[list]]:
    wrong = {name: [list(line) for line in lines] for name, lines in rows.items()}
    for name, line, column, value, _ in PLANTED:
        wrong[name][line][column] = value
    return wrong
