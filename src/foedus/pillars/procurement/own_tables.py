"""The ministry's own workbook, in the tables of a joint order, as sheets of the ledger's kinds.

`foedus plan --template` gives that workbook: thirteen tables whose rows name one another by code.
A ministry fills in what is its own: requirements, budgets, holdings, items, suppliers and offers
with their steps and capacity, rates. What the ledger wants besides, a title, is made from what
stands there; a row of another member is refused, for that ministry says it itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from foedus.desk.intake.columns import RECORD
from foedus.desk.sheets.raw import RawTable, Value, is_blank
from foedus.kernel.refusals import Refusal

Cells = Mapping[str, Value]
Tables = Mapping[str, RawTable]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table differs from its sheet: the columns that are called otherwise (`{}` stands for
    the language), those that it does not need, and what makes the title."""

    key: str
    renamed: Mapping[str, str]
    dropped: tuple[str, ...] = ()
    title: Callable[[Cells, Names], str] | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """What codes of the same file are called."""

    items: Mapping[str, str]
    suppliers: Mapping[str, str]


def _of_item(row: Cells, names: Names) -> str:
    code = str(row.get("item") or "")
    return names.items.get(code, code)


def _of_offer(row: Cells, names: Names) -> str:
    code = str(row.get("supplier") or "")
    return f"{names.suppliers.get(code, code)}: {_of_item(row, names)}"


def _of_budget(row: Cells, _names: Names) -> str:
    """From day to day."""
    days = (str(row.get(name) or "")[:10] for name in ("from_on", "until_on"))
    return " – ".join(day for day in days if day)


LAYOUTS: Mapping[str, Layout] = {
    "items": Layout("item", {"item": "code", "name": "name ({})"}),
    "requirements": Layout("requirement", {"requirement": "code"}, ("member",), _of_item),
    "suppliers": Layout("supplier", {"supplier": "code"}),
    "offers": Layout("offer", {"offer": "code"}, (), _of_offer),
    "budgets": Layout("amount", {}, ("member",), _of_budget),
    "holdings": Layout("holding", {}, ("member",)),
}
"""Table -> its layout; those that are not here are called alike in both."""

FOR_ALL = "*"


def adapted(
    tables: tuple[RawTable, ...], member: str, language: str
) -> tuple[tuple[RawTable, ...], tuple[Refusal, ...]]:
    """The tables as sheets. One with other columns, or of a template of the desk, stays."""
    by_name = {table.name.casefold(): table for table in tables}
    names = Names(_names(by_name, "items", "item"), _names(by_name, "suppliers", "supplier"))
    refusals: list[Refusal] = []
    sheets = []
    for table in tables:
        layout = LAYOUTS.get(table.name.casefold())
        if layout is None or layout.key not in table.header or RECORD in table.header:
            sheets.append(table)
            continue
        refusals += _of_others(table, member)
        sheets.append(_as_sheet(table, layout, names, language))
    return tuple(sheets), tuple(refusals)


def _rows(table: RawTable) -> Iterator[tuple[int, dict[str, Value]]]:
    for number, cells in table.rows:
        yield number, dict(zip(table.header, cells, strict=False))


def _names(tables: Tables, name: str, key: str) -> Mapping[str, str]:
    if name not in tables:
        return {}
    return {str(row.get(key)): str(row.get("name") or "") for _, row in _rows(tables[name])}


def _of_others(table: RawTable, member: str) -> Iterator[Refusal]:
    for number, row in _rows(table):
        stated = row.get("member")
        if not is_blank(stated) and str(stated).strip() != member:
            place = table.place(number, "member")
            yield Refusal("row-of-another", place, str(stated)[:80], {"owner": member})


def _as_sheet(table: RawTable, layout: Layout, names: Names, language: str) -> RawTable:
    kept = [name for name in table.header if name not in layout.dropped]
    header = [layout.renamed.get(name, name).format(language) for name in kept]
    width, rows = len(table.header), []
    for (number, row), (_, written) in zip(_rows(table), table.rows, strict=True):
        cells = [_cell(name, row.get(name)) for name in kept]
        if layout.title and "title" not in table.header:
            cells.append(layout.title(row, names)[:200])
        rows.append((number, (*cells, *written[width:])))
    if layout.title and "title" not in table.header:
        header.append(f"title ({language})")
    return replace(table, header=tuple(header), rows=tuple(rows))


def _cell(name: str, value: Value) -> Value:
    """An offer to everybody names nobody."""
    return None if name == "buyers" and str(value).strip() == FOR_ALL else value
