"""Write the generated reference pages again: the tables of an order, and the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from foedus.cli import main
from foedus.desk.sheets.columns import columns_of
from foedus.pillars.procurement.records import KINDS

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
WIDTH = 90


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


def command_line_page() -> str:
    """Return the reference page of every command, as its own help says it."""
    lines = [
        "# The command line",
        "",
        "Made from the commands' own help by `make docs`. Every command of a node speaks JSON",
        "with `--json`. Exit codes: 0 done, 1 something was refused, 2 wrong use. Progress goes",
        "to standard error.",
    ]
    for name, context in _commands(main, click.Context(main, info_name="foedus")):
        help_text = context.get_help()
        lines += ["", f"## {name}", "", "```text", help_text, "```"]
    return "\n".join(lines) + "\n"


def _commands(
    command: click.Command, context: click.Context
) -> Iterator[tuple[str, click.Context]]:
    """Every command that can be called, depth first, each with a context of a fixed width."""
    context.max_content_width = context.terminal_width = WIDTH
    yield context.command_path, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _commands(below, click.Context(below, context, name))


PAGES = {"tables.md": tables_page, "command-line.md": command_line_page}

if __name__ == "__main__":
    for file, page in PAGES.items():
        (REFERENCE / file).write_text(page(), "utf-8")
