"""Tables as they stand in a file: cells with their places, nothing interpreted yet.

A source is a folder of CSV files (one for each table) or one XLSX workbook (one sheet for each
table). What cannot be read for certain is refused: formulas (their value is somebody's cache),
merged cells (which row do they belong to?), files that are not what their name says. Sheets and
files whose name starts with `help` or `_` are not read.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from foedus.kernel.refusals import Place, Refusal, Refused

LARGEST_FILE_BYTES = 20_000_000
LARGEST_UNPACKED_BYTES = 45_000_000
MOST_ROWS = 100_000

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
    return name.lower().startswith(("help", "_"))


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
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused((Refusal("NOT_UTF8", place, facts={"byte": error.start}),)) from None
    if "\0" in text:
        raise Refused((Refusal("WRONG_EXTENSION", place, path.suffix),))
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, tuple[Value, ...]]] = []
    start = 1
    try:
        for cells in reader:
            rows.append((start, tuple(cells)))
            start = reader.line_num + 1
    except csv.Error as error:
        broken = Refusal("BROKEN_CSV", Place(path.name, row=start), str(error))
        raise Refused((broken,)) from None
    return _table(path.stem, path.name, "", rows)


def _read_workbook(path: Path) -> tuple[RawTable, ...]:
    too_large = _too_large(path) or _unpacks_too_large(path)
    if too_large:
        raise Refused((too_large,))
    try:
        book = CalamineWorkbook.from_path(str(path))
    except (CalamineError, OSError) as error:
        raise Refused((Refusal("NOT_A_WORKBOOK", Place(path.name), str(error)[:80]),)) from None
    formulas = _formulas(path)
    refusals: list[Refusal] = []
    tables: list[RawTable] = []
    for name in (name for name in book.sheet_names if not is_ignored(name)):
        sheet = book.get_sheet_by_name(name)
        refusals += _merged(sheet, Place(path.name, name))
        refusals += [
            Refusal("FORMULA", Place(path.name, name, int(row)), f"{column}{row}")
            for column, row in formulas.get(name, [])
        ]
        rows = enumerate(sheet.to_python(skip_empty_area=False), start=1)
        try:
            tables.append(_table(name, path.name, name, [(n, tuple(r)) for n, r in rows]))
        except Refused as refused:
            refusals += refused.refusals
    if not tables and not refusals:
        refusals.append(Refusal("FOLDER_EMPTY", Place(path.name)))
    if refusals:
        raise Refused(tuple(refusals))
    return tuple(tables)


def _merged(sheet: CalamineSheet, place: Place) -> Iterator[Refusal]:
    for first, last in sheet.merged_cell_ranges or []:
        span = f"{_cell_name(*first)}:{_cell_name(*last)}"
        yield Refusal("MERGED_CELLS", Place(place.file, place.sheet, first[0] + 1), span)


def _unpacks_too_large(path: Path) -> Refusal | None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            size = sum(info.file_size for info in archive.infolist())
    except zipfile.BadZipFile:
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


_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_FORMULA = re.compile(r'<c [^>]*?r="([A-Z]+)(\d+)"[^>]*>\s*<f[ />]')


def _formulas(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Find the cells that hold formulas, by sheet name. The unpacked size is known to be small."""
    with zipfile.ZipFile(path) as archive:
        targets = {
            tag["Id"]: tag["Target"].lstrip("/").removeprefix("xl/")
            for tag in _tags(archive, "xl/_rels/workbook.xml.rels", "Relationship")
        }
        found: dict[str, list[tuple[str, str]]] = {}
        for tag in _tags(archive, "xl/workbook.xml", "sheet"):
            part = "xl/" + targets.get(tag.get("r:id", ""), "")
            if part in archive.namelist():
                text = archive.read(part).decode("utf-8", "replace")
                found[unescape(tag["name"])] = _FORMULA.findall(text)
    return found


def _tags(archive: zipfile.ZipFile, part: str, tag: str) -> Iterator[dict[str, str]]:
    text = archive.read(part).decode("utf-8", "replace")
    for attributes in re.findall(rf"<{tag} ([^>]*)>", text):
        yield dict(_ATTRIBUTE.findall(attributes))


def _cell_name(row: int, column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def _table(
    name: str, file: str, sheet: str, rows: list[tuple[int, tuple[Value, ...]]]
) -> RawTable:
    filled = [(number, cells) for number, cells in rows if any(c not in {"", None} for c in cells)]
    if not filled:
        return RawTable(name.strip().lower(), file, sheet, (), ())
    if len(filled) > MOST_ROWS:
        facts: dict[str, str | int] = {"rows": len(filled), "limit": MOST_ROWS}
        raise Refused((Refusal("TOO_MANY_ROWS", Place(file, sheet), facts=facts),))
    header = [str(cell).strip().lower() for cell in filled[0][1]]
    while header and not header[-1]:
        header.pop()
    return RawTable(name.strip().lower(), file, sheet, tuple(header), tuple(filled[1:]))
