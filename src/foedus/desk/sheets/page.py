"""The reference page of tables, derived from the record kinds."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from foedus.desk.sheets.columns import Column, columns_of


def reference_page(title: str, tables: Mapping[str, type[BaseModel]]) -> str:
    """Write every table with its columns, in Markdown."""
    parts = [f"# {title}\n", "Generated from the record classes; do not edit.\n"]
    for name, kind in tables.items():
        parts += [f"## {name}\n", " ".join((kind.__doc__ or "").split()) + "\n"]
        rows = ["| column | takes | needed | meaning |", "|---|---|---|---|"]
        rows += [_row(column) for column in columns_of(kind)]
        parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


def _row(column: Column) -> str:
    takes = ", ".join(f"`{word}`" for word in column.choices) or column.kind
    if column.kind == "decimal":
        takes = f"decimal, at most {column.decimals} places"
    needed = "yes" if column.required else ""
    return f"| `{column.name}` | {takes} | {needed} | {column.help.replace('|', '/')} |"
