"""Load the rulebook: every file is checked, every fault reported, or nothing is used.

The checks, in order; the number is part of each refusal's code:

1. the file is there, is UTF-8 and CSV, and has rows; no other CSV file lies beside the tables
2. the header has every declared column once and no other
3. every row has as many cells as the header
4. every cell is spelled exactly, in range, and present where it must be
5. dates and other pairs stand in order
6. of one thing, only one row holds on a day
7. every code refers to a row that exists, and a flag's value is one that the flag allows

A table in which checks 1 to 6 fail is not used for check 7, so that one fault is not told twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.rulebook.book import Rulebook
from foedus.rulebook.codes import Code
from foedus.rulebook.rows import columns_of
from foedus.rulebook.tables import TABLES, Line, Reading, file_name, read_table

_UNKNOWN_CODES: Mapping[str, Code] = {
    "designations": Code.UNKNOWN_MEMBER,
    "flags": Code.UNKNOWN_FLAG,
    "categories": Code.UNKNOWN_CATEGORY,
    "systems": Code.UNKNOWN_SYSTEM,
    "funding_instruments": Code.UNKNOWN_INSTRUMENT,
    "fms_rules": Code.UNKNOWN_RULE,
}


def load_rulebook(directory: Path | None = None) -> Rulebook:
    """The rulebook in `directory`, or the one shipped with the package.

    Raises `foedus.kernel.refusals.Refused` with all refusals; OSError where a file is there but
    cannot be read.
    """
    folder: Traversable = directory or files("foedus.rulebook") / "data"
    refusals = list(_strays(folder))
    readings: dict[str, Reading] = {}
    for row_type in TABLES:
        file = folder / file_name(row_type)
        if not file.is_file():
            refusals.append(Refusal(Code.FILE_MISSING, Place(file=file.name)))
            continue
        reading = read_table(row_type, file.read_bytes())
        readings[row_type.TABLE] = reading
        refusals += reading.refusals
    refusals += _broken_references(readings)
    refusals += _values_not_allowed(readings)
    if refusals:
        raise Refused(tuple(refusals))
    return Rulebook(**{name: _in_order(reading.lines) for name, reading in readings.items()})


def _strays(folder: Traversable) -> Iterator[Refusal]:
    if not folder.is_dir():
        return
    known = {file_name(row_type) for row_type in TABLES}
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".csv") and entry.name not in known:
            yield Refusal(Code.UNKNOWN_FILE, Place(file=entry.name))


def _in_order(lines: Sequence[Line]) -> tuple[Any, ...]:
    """Rows by key and date: the order of the lines in a file means nothing."""
    rows = (line.row for line in lines)
    return tuple(sorted(rows, key=lambda row: (row.key, row.valid_from)))


def _broken_references(readings: Mapping[str, Reading]) -> Iterator[Refusal]:
    sound = {name: reading for name, reading in readings.items() if not reading.refusals}
    known = {name: {line.row.key[0] for line in sound[name].lines} for name in sound}
    for reading in readings.values():
        for name, declared in columns_of(reading.row_type).items():
            if declared.refers_to not in known:
                continue
            allowed = known[declared.refers_to] | set(declared.or_else)
            for line in reading.lines:
                for unknown in _codes_in(line, name) - allowed:
                    place = _place(reading, line, name)
                    yield Refusal(_UNKNOWN_CODES[declared.refers_to], place, unknown)


def _codes_in(line: Line, name: str) -> set[str]:
    value = getattr(line.row, name)
    return set(value) if isinstance(value, tuple) else {value} - {""}


def _values_not_allowed(readings: Mapping[str, Reading]) -> Iterator[Refusal]:
    members, flags = readings.get("members"), readings.get("flags")
    if members is None or flags is None or flags.refusals:
        return
    allowed = {line.row.key[0]: getattr(line.row, "allowed") for line in flags.lines}  # noqa: B009
    for line in members.lines:
        flag, value = line.row.key[1], getattr(line.row, "value")  # noqa: B009
        choices = allowed.get(flag, ())
        if choices and value not in choices:
            place = _place(members, line, "value")
            yield Refusal(Code.VALUE_NOT_ALLOWED, place, value, {"flag": flag})


def _place(reading: Reading, line: Line, name: str) -> Place:
    return Place(file=file_name(reading.row_type), row=line.number, column=name)
