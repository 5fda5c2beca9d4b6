"""What a report shows: sentences, tables and pictures, frozen, the same for every medium.

Page, terminal and workbook render these and decide nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from foedus.desk.charts import Chart
from foedus.pillars.procurement.wording.report import money, number, percent

Kind = Literal["text", "money", "count", "date", "share"]
"""money: integer cents of the order's currency; share: a fraction of 1."""

Cell = str | int | float | date | None
NUMERIC: frozenset[Kind] = frozenset({"money", "count", "share"})


@dataclass(frozen=True)
class Column:
    """A heading and what stands under it."""

    heading: str
    kind: Kind = "text"


@dataclass(frozen=True)
class Table:
    """A table with one row heading, its first column. `detail` tables are left out where room is
    short; `sheet` names the sheet of the workbook it stands on."""

    sheet: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    detail: bool = False


@dataclass(frozen=True)
class Figure:
    """One of the numbers at the top, with what it is measured against."""

    label: str
    text: str
    note: str


@dataclass(frozen=True)
class Section:
    """One question of the reader: its answer in sentences, pictures and tables."""

    code: str
    title: str
    sentences: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True)
class Note:
    """One piece of advice in words, with what it rests on."""

    member: str
    item: str
    title: str
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class View:
    """The whole report. `warnings` are read before anything else is believed."""

    language: str
    title: str
    frame: str
    demo: str
    decision: str
    choices: tuple[str, ...]
    figures: tuple[Figure, ...]
    warnings: tuple[str, ...]
    sections: tuple[Section, ...]
    footer: str
    summary: Table


def shown(value: Cell, kind: Kind, language: str) -> str:
    """Return a cell as text; an empty one is a dash."""
    if value is None or value == "":
        return "–"
    if isinstance(value, date):
        return value.isoformat()
    if kind == "money" and isinstance(value, int):
        return money(value, language)
    if kind == "share" and isinstance(value, float):
        return percent(value, language)
    if kind == "count" and isinstance(value, int):
        return number(value, language).replace("-", "\u2212")
    return str(value)
