"""Tables as they stand in a file: cells with their places, nothing interpreted yet.

A source is a folder of CSV files (one for each table) or one XLSX workbook (one sheet for each
table). What cannot be read for certain is refused: formulas (their value is somebody's cache),
merged cells (which row do they belong to?), percentages in the
cell format (5 % is stored as 0.05), errors, files that are not what their name says. Sheets and
files whose name starts with `help` or `_` are not read.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from foedus.desk.sheets.ooxml import BROKEN, Scan, row_of, scan_workbook
from foedus.kernel.refusals import Place, Refusal, Refused

LARGEST_FILE_BYTES = 20_000_000
LARGEST_UNPACKED_BYTES = 45_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 60

Value = object
"""A cell as calamine or csv hands it over: str, float, int, bool, date, datetime, time."""


@dataclass(frozen=True)
class RawTable:
    """One table. `rows` are (row number as the user sees it, cells)."""

    name: str
    file: str
    sheet: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[Value, ...]], ...]
    header_row: int = 1

    def place(self, row: int = 0, column: str = "") -> Place:
        return Place(self.file, self.sheet, row, column)


def read_tables(path: Path) -> tuple[RawTable, ...]:
    """Read every table of a folder or a workbook; raise Refused with all that is wrong."""
    if not path.exists():
        raise Refused((Refusal("FILE_MISSING", Place(str(path))),))
    if path.is_dir():
        return _read_folder(path)
    if path.suffix.lower() != ".xlsx":
        raise Refused((Refusal("WRONG_EXTENSION", Place(path.name), path.suffix),))
    return _read_workbook(path)


def is_ignored(name: str) -> bool:
    """Tell whether a file or sheet is not ours: help, private, or a program's hidden file."""
    return name.lower().startswith(("help", "_", ".", "~$"))


def is_blank(cell: Value) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _too_large(path: Path) -> Refusal | None:
    size = path.stat().st_size
    if size <= LARGEST_FILE_BYTES:
        return None
    facts: dict[str, str | int] = {
        "megabytes": size // 1_000_000,
        "limit": LARGEST_FILE_BYTES // 1_000_000,
    }
    return Refusal("FILE_TOO_LARGE", Place(path.name), facts=facts)


def _read_folder(folder: Path) -> tuple[RawTable, ...]:
    files = sorted(p for p in folder.iterdir() if p.is_file() and not is_ignored(p.name))
    files = [p for p in files if p.suffix.lower() not in {".md", ".txt"}]
    if not files:
        raise Refused((Refusal("FOLDER_EMPTY", Place(str(folder))),))
    tables: list[RawTable] = []
    refusals: list[Refusal] = []
    for path in files:
        try:
            tables.append(_read_csv(path))
        except Refused as refused:
            refusals += refused.refusals
    if refusals:
        raise Refused(tuple(refusals))
    return tuple(tables)


def _read_csv(path: Path) -> RawTable:
    place = Place(path.name)
    if path.suffix.lower() != ".csv":
        raise Refused((Refusal("WRONG_EXTENSION", place, path.suffix),))
    too_large = _too_large(path)
    if too_large:
        raise Refused((too_large,))
    content = path.read_bytes()
    if b"\0" in content or content.startswith(_BINARY):
        raise Refused((Refusal("NOT_A_CSV", place),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused((Refusal("NOT_UTF8", place, facts={"byte": error.start}),)) from None
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, tuple[Value, ...]]] = []
    try:
        for number, cells in enumerate(reader, start=1):
            rows.append((number, tuple(map(unguarded, cells))))
    except csv.Error as error:
        broken = Refusal("BROKEN_CSV", Place(path.name, row=len(rows) + 1), str(error))
        raise Refused((broken,)) from None
    return _table(path.stem, path.name, "", rows)


_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a zip archive (.xlsx, .ods) and an OLE file (.xls) begin."""


def guarded(text: str) -> str:
    """Return a CSV cell that a spreadsheet program will not take for a formula."""
    return f"'{text}" if re.match(r"'*[=+@\t\r-]", text) else text


def unguarded(text: str) -> str:
    """Undo `guarded`."""
    return text[1:] if re.match(r"'+[=+@\t\r-]", text) else text


def _read_workbook(path: Path) -> tuple[RawTable, ...]:
    refused = _too_large(path) or _no_workbook(path)
    if refused:
        raise Refused((refused,))
    try:
        scans = scan_workbook(path)
        book = CalamineWorkbook.from_path(str(path))
    except (*BROKEN, CalamineError) as error:
        raise Refused((Refusal("NOT_A_WORKBOOK", Place(path.name), str(error)[:80]),)) from None
    refusals: list[Refusal] = []
    tables: list[RawTable] = []
    for name in (name for name in book.sheet_names if not is_ignored(name)):
        place = Place(path.name, name)
        try:
            found = _doubtful(scans[name], place)
            refusals += found
            if not any(refusal.code in _TOO_WIDE_OR_LONG for refusal in found):
                rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                numbered = [(n, tuple(row)) for n, row in enumerate(rows, start=1)]
                tables.append(_table(name, path.name, name, numbered))
        except (*BROKEN, CalamineError) as error:
            refusals.append(Refusal("NOT_A_WORKBOOK", place, str(error)[:80]))
    if not tables and not refusals:
        refusals.append(Refusal("FOLDER_EMPTY", Place(path.name)))
    if refusals:
        raise Refused(tuple(refusals))
    return tuple(tables)


_TOO_WIDE_OR_LONG = {"TOO_MANY_ROWS", "TOO_MANY_COLUMNS"}


def _doubtful(scan: Scan, place: Place) -> list[Refusal]:
    """Refuse what has no certain value, and extents that would fill the memory."""

    def at(cell: str) -> Place:
        return Place(place.file, place.sheet, row_of(cell))

    refusals = [Refusal("MERGED_CELLS", at(span), span) for span in scan.merged]
    refusals += [Refusal("FORMULA", at(cell), cell) for cell in scan.formulas]
    calculated = set(scan.formulas)
    refusals += [
        Refusal("CELL_ERROR", at(cell), shown, {"cell": cell})
        for cell, shown in scan.errors
        if cell not in calculated
    ]
    refusals += [
        Refusal("SHOWN_AS_PERCENT", at(cell), cell)
        for cell in scan.percents
        if cell not in calculated
    ]
    if scan.last_row > MOST_ROWS:
        refusals.append(_too_many("ROWS", place, scan.last_row, MOST_ROWS))
    if scan.last_column > MOST_COLUMNS:
        refusals.append(_too_many("COLUMNS", place, scan.last_column, MOST_COLUMNS))
    return refusals


def _too_many(what: str, place: Place, found: int, limit: int) -> Refusal:
    return Refusal(f"TOO_MANY_{what}", place, facts={what.lower(): found, "limit": limit})


def _no_workbook(path: Path) -> Refusal | None:
    """Refuse what is no workbook, or would unpack to more than can be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            size = sum(info.file_size for info in archive.infolist())
    except BROKEN:
        return Refusal("NOT_A_WORKBOOK", Place(path.name))
    if "xl/workbook.xml" not in names:
        return Refusal("NOT_A_WORKBOOK", Place(path.name))
    if size > LARGEST_UNPACKED_BYTES:
        facts: dict[str, str | int] = {
            "megabytes": size // 1_000_000,
            "limit": LARGEST_UNPACKED_BYTES // 1_000_000,
        }
        return Refusal("FILE_TOO_LARGE", Place(path.name), facts=facts)
    return None


def _table(
    name: str, file: str, sheet: str, rows: Sequence[tuple[int, tuple[Value, ...]]]
) -> RawTable:
    filled = [(number, cells) for number, cells in rows if not all(map(is_blank, cells))]
    if not filled:
        return RawTable(name.strip().lower(), file, sheet, (), ())
    if len(filled) > MOST_ROWS:
        raise Refused((_too_many("ROWS", Place(file, sheet), len(filled), MOST_ROWS),))
    first, cells = filled[0]
    header = [str(cell).strip().lower() for cell in cells]
    while not header[-1]:
        header.pop()
    rest = tuple(filled[1:])
    return RawTable(name.strip().lower(), file, sheet, tuple(header), rest, first)
