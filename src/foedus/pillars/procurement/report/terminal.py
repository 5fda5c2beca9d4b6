"""The report on a terminal: the same order as the page, at most 100 columns, no pictures."""

from __future__ import annotations

from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from foedus.pillars.procurement.report.values import NUMERIC, Table, View, shown

WIDEST = 100


def print_view(view: View, out: TextIO) -> None:
    console = Console(file=out, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, WIDEST) if console.is_terminal else WIDEST
    if view.demo:
        console.print(Text(view.demo, style="bold reverse"))
    console.print(Text(view.title, style="bold"))
    console.print(Text(view.frame))
    console.print()
    console.print(Text(view.decision, style="bold"))
    for choice in view.choices:
        console.print(Text(f"- {choice}"))
    for figure in view.figures:
        console.print(Text(f"  {figure.label}: {figure.text}"))
    for warning in view.warnings:
        console.print(Text(f"! {warning}", style="yellow"))
    for section in view.sections:
        tables = [table for table in section.tables if not table.detail]
        if not tables and not section.sentences:
            continue
        console.print()
        console.print(Text(section.title, style="bold underline"))
        for sentence in section.sentences:
            console.print(Text(sentence))
        for table in tables:
            console.print(_table(table, view.language))
    console.print()
    console.print(Text(view.footer, style="dim"))


def _table(table: Table, language: str) -> RichTable:
    made = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for column in table.columns:
        numeric = column.kind in NUMERIC
        made.add_column(
            Text(column.heading),
            justify="right" if numeric else "left",
            overflow="fold",
        )
    kinds = [column.kind for column in table.columns]
    for row in table.rows:
        cells = zip(row, kinds, strict=True)
        made.add_row(*(Text(shown(cell, kind, language)) for cell, kind in cells))
    return made
