"""Reading an order's tables from a folder or a workbook; all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from foedus.desk.sheets.parse import Parsed, nearest, parse_table
from foedus.desk.sheets.raw import RawTable, read_tables
from foedus.desk.sheets.write import write_workbook
from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.records import KINDS, Record
from foedus.pillars.procurement.rules import check, rows_of

MOST_REFUSALS = 200
"""So many are told at once; the last one counts the rest."""


def read_case(path: Path) -> Case:
    """Read, parse and check every table; raise Refused with everything that is wrong."""
    raw = read_tables(path)
    refusals, tables = _known_tables(raw)
    parsed: dict[str, Parsed[Any]] = {}
    for kind in KINDS:
        table = tables.get(kind.table)
        if table is not None and table.header:
            parsed[kind.table] = parse_table(table, kind)
            refusals += parsed[kind.table].refusals
        if kind.needed and (table is None or not table.rows):
            refusals.append(_missing_table(path, kind, table))
    if refusals:
        raise Refused(_capped(refusals))
    if len(parsed["order"].records) > 1:
        place = parsed["order"].places[1]
        raise Refused((Refusal("TWO_ORDERS", place),))
    records: dict[str, Any] = {
        name: rows.records[0] if name == "order" else rows.records for name, rows in parsed.items()
    }
    case = Case(**records)
    breaches = check(case)
    if breaches:
        raise Refused(_capped([_placed(breach, parsed) for breach in breaches]))
    return case


def write_template(path: Path, case: Case | None = None) -> None:
    """Write a workbook to fill in; with a case, filled with it."""
    rows: dict[str, Sequence[Record]] = {
        kind.table: rows_of(case, kind.table) if case else () for kind in KINDS
    }
    lines = (
        "Fill one row for each record. Keep the names in the first row: they are read by name.",
        "Columns marked in amber are needed. Sheets that you do not need may stay empty.",
        "Amounts: digits, a point, at most two decimals. Days: yyyy-mm-dd. Lists: spaces between.",
    )
    write_workbook(path, {kind.table: (kind, rows[kind.table]) for kind in KINDS}, lines)


def _known_tables(raw: tuple[RawTable, ...]) -> tuple[list[Refusal], dict[str, RawTable]]:
    names = [kind.table for kind in KINDS]
    refusals: list[Refusal] = []
    tables: dict[str, RawTable] = {}
    for table in raw:
        if table.name not in names:
            facts: dict[str, str | int] = {
                "meant": nearest(table.name, names),
                "known": " ".join(names),
            }
            refusals.append(Refusal("UNKNOWN_TABLE", table.place(), table.name, facts))
        elif table.name in tables:
            refusals.append(Refusal("TABLE_TWICE", table.place(), table.name))
        else:
            tables[table.name] = table
    return refusals, tables


def _missing_table(path: Path, kind: type[Record], table: RawTable | None) -> Refusal:
    if table is None:
        return Refusal("TABLE_MISSING", Place(path.name), kind.table)
    return Refusal("TABLE_EMPTY", table.place(), kind.table)


def _placed(breach: Refusal, parsed: dict[str, Parsed[Any]]) -> Refusal:
    """Give a breach of a rule the place where the user wrote the row."""
    places = parsed[breach.place.sheet].places
    row = places[breach.place.row - 1]
    facts = dict(breach.facts)
    if "first" in facts:
        facts["first"] = places[int(facts["first"]) - 1].row
    return replace(breach, place=replace(row, column=breach.place.column), facts=facts)


def _capped(refusals: list[Refusal]) -> tuple[Refusal, ...]:
    if len(refusals) <= MOST_REFUSALS:
        return tuple(refusals)
    rest = Refusal("AND_MORE", facts={"more": len(refusals) - MOST_REFUSALS})
    return (*refusals[:MOST_REFUSALS], rest)
