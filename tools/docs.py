"""Write the generated reference pages again: the tables of an order, from the record kinds."""

from __future__ import annotations

from pathlib import Path

from foedus.desk.sheets.columns import columns_of
from foedus.pillars.procurement.records import KINDS

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "tables.md"


def tables_page() -> str:
    """Return the reference page of every table and column."""
    lines = [
        "# The tables of an order",
        "",
        "Made from the record kinds by `make docs`. A folder holds one CSV file for each table, a",
        "workbook one sheet; the names below stand in the first row.",
    ]
    for kind in KINDS:
        needed = "needed" if kind.needed else "may be left out"
        lines += ["", f"## {kind.table} ({needed})", "", _first_sentence(kind.__doc__ or ""), ""]
        lines += ["| column | takes | needed | meaning |", "|---|---|---|---|"]
        for column in columns_of(kind):
            takes = ", ".join(column.choices) or column.kind
            if column.decimals:
                takes = f"number, {column.decimals} decimals"
            is_needed = "yes" if column.required else ""
            lines.append(f"| {column.name} | {takes} | {is_needed} | {column.help} |")
    return "\n".join(lines) + "\n"


def _first_sentence(text: str) -> str:
    return " ".join(text.split("\n\n", maxsplit=1)[0].split())


if __name__ == "__main__":
    PAGE.write_text(tables_page(), "utf-8")
