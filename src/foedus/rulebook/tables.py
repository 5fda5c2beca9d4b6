"""The list of tables, and how one file becomes rows (checks 1 to 6 of `load`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from foedus.kernel.refusals import Place, Refusal
from foedus.rulebook import law, money
from foedus.rulebook.cells import read_cell
from foedus.rulebook.codes import BadCell, Code
from foedus.rulebook.rows import Dated, columns_of, types_of

TABLES: tuple[type[Dated], ...] = (
    law.Designation,
    law.Flag,
    law.MemberFact,
    law.Category,
    law.Ceiling,
    law.Holding,
    law.HoldingChange,
    law.System,
    law.TreatyItem,
    law.TreatyFact,
    law.AccessionRule,
    money.Instrument,
    money.FundingFact,
    money.Standing,
    money.FmsRule,
    money.FmsStage,
    money.Vehicle,
    money.LeadTime,
    money.Production,
    money.Price,
    money.Saving,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A parsed row and the number it has in a spreadsheet (the header is row 1)."""

    number: int
    row: Dated


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave. With refusals, `lines` are only those rows that parsed."""

    row_type: type[Dated]
    lines: tuple[Line, ...]
    refusals: tuple[Refusal, ...]


def file_name(row_type: type[Dated]) -> str:
    """The name of the table's file in the data folder."""
    return f"{row_type.TABLE}.csv"


def read_table(row_type: type[Dated], unverified_bytes: bytes) -> Reading:
    """Parse one file; every fault becomes a refusal with its place."""
    file = file_name(row_type)
    try:
        records = _records(unverified_bytes)
    except BadCell as fault:
        return Reading(row_type, (), (Refusal(fault.code, Place(file=file)),))
    refusals = tuple(_header_refusals(row_type, records[0]))
    if refusals:
        return Reading(row_type, (), refusals)
    kinds = types_of(row_type)
    lines: list[Line] = []
    found: list[Refusal] = []
    for number, record in enumerate(records[1:], start=2):
        if len(record) != len(records[0]):
            found.append(_wrong_width(file, number, record, records[0]))
            continue
        texts = dict(zip(records[0], record, strict=True))
        row, faults = _read_row(row_type, kinds, texts, number)
        found += faults
        if row is not None:
            lines.append(Line(number, row))
    found += _clashes(file, lines)
    return Reading(row_type, tuple(lines), tuple(found))


def _records(unverified_bytes: bytes) -> list[list[str]]:
    try:
        text = unverified_bytes.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadCell(Code.NOT_UTF8) from error
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise BadCell(Code.NOT_CSV) from error
    if len(records) < 2:  # noqa: PLR2004  (a header and one row: an empty table says nothing)
        raise BadCell(Code.EMPTY_FILE)
    return records


def _header_refusals(row_type: type[Dated], header: Sequence[str]) -> Iterator[Refusal]:
    file, declared = file_name(row_type), columns_of(row_type)
    for name in declared:
        if name not in header:
            yield Refusal(Code.MISSING_COLUMN, Place(file=file, row=1, column=name))
    for position, name in enumerate(header):
        if name not in declared:
            yield Refusal(Code.UNKNOWN_COLUMN, Place(file=file, row=1, column=name), name)
        elif name in header[:position]:
            yield Refusal(Code.REPEATED_COLUMN, Place(file=file, row=1, column=name), name)


def _wrong_width(file: str, number: int, record: Sequence[str], header: Sequence[str]) -> Refusal:
    facts = {"cells": len(record), "columns": len(header)}
    return Refusal(Code.WRONG_WIDTH, Place(file=file, row=number), facts=facts)


def _read_row(
    row_type: type[Dated], kinds: Mapping[str, Any], texts: Mapping[str, str], number: int
) -> tuple[Dated | None, list[Refusal]]:
    file = file_name(row_type)
    values: dict[str, Any] = {}
    refusals: list[Refusal] = []
    for name, declared in columns_of(row_type).items():
        try:
            values[name] = read_cell(texts[name], name, kinds[name], declared)
        except BadCell as fault:
            place = Place(file=file, row=number, column=name)
            refusals.append(Refusal(fault.code, place, texts[name]))
    if refusals:
        return None, refusals
    try:
        return row_type(**values), []
    except BadCell as fault:
        place = Place(file=file, row=number, column=fault.column or "value")
        return None, [Refusal(fault.code, place, texts[place.column])]


def _clashes(file: str, lines: Sequence[Line]) -> Iterator[Refusal]:
    """Two rows about one thing on one day; the later line in the file is refused."""
    subjects: dict[tuple[Any, ...], list[Line]] = {}
    for line in lines:
        subjects.setdefault(line.row.key, []).append(line)
    for key, about in subjects.items():
        ordered = sorted(about, key=lambda line: (line.row.valid_from, line.number))
        for one, other in pairwise(ordered):
            if not other.row.valid_from <= (one.row.valid_until or date.max):
                continue
            same_day = one.row.valid_from == other.row.valid_from
            earlier, later = sorted((one.number, other.number))
            yield Refusal(
                Code.DUPLICATE if same_day else Code.OVERLAP,
                Place(file=file, row=later, column="valid_from"),
                ".".join(map(str, key)),
                {"other_row": earlier},
            )
