"""What a workbook's own XML says that its values do not: formulas, errors, merged cells, extent.

Office Open XML, ECMA-376 part 1, 18.3 (worksheets) and 18.8 (styles). The reader of values hands
over an error as an empty cell and a formula as its last result, and it makes room for every cell
up to the last one; so this is looked at first. A document type is never accepted.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    KeyError,
    EOFError,
    RuntimeError,  # an encrypted part, or a compression that zipfile does not know
    OSError,
    ValueError,
)
"""What reading a part of a broken or made-up workbook can raise."""

_PERCENT_FORMATS = {9, 10}
"""Built-in number formats 0% and 0.00% (18.8.30)."""

Attributes = Mapping[str, str]


@dataclass
class Scan:
    """Findings of one sheet; cells by name, such as B7."""

    formulas: list[str] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)
    percents: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    last_row: int = 0
    last_column: int = 0


def scan_workbook(path: Path) -> dict[str, Scan]:
    """Scan every sheet, by name; raise one of BROKEN. The caller has limited the unpacked size."""
    with zipfile.ZipFile(path) as archive:
        targets: dict[str, str] = {}
        sheets: list[tuple[str, str]] = []

        def relation(tag: str, found: Attributes) -> None:
            if tag == "Relationship":
                targets[found["Id"]] = posixpath.join("/xl", found["Target"]).lstrip("/")

        def sheet(tag: str, found: Attributes) -> None:
            if tag == "sheet":
                sheets.append((found["name"], found["id"]))

        _walk(archive, "xl/_rels/workbook.xml.rels", relation)
        _walk(archive, "xl/workbook.xml", sheet)
        percents = _percent_styles(archive)
        return {
            name: _scan(archive, posixpath.normpath(targets[relation_id]), percents)
            for name, relation_id in sheets
        }


def column_letters(number: int) -> str:
    """Name the column `number` (1 is A)."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def row_of(cell: str) -> int:
    """Return the row of a cell or a range: 7 for B7 and for B7:C9."""
    found = re.search(r"\d+", cell)
    return int(found[0]) if found else 0


def _walk(
    archive: zipfile.ZipFile,
    part: str,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] = lambda _: None,
    text: Callable[[str], None] = lambda _: None,
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")

    def refuse(*_: object) -> None:
        raise ValueError("a document type in a workbook")

    def begin(tag: str, found: dict[str, str]) -> None:
        start(tag.rpartition(" ")[2], {key.rpartition(" ")[2]: found[key] for key in found})

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda tag: end(tag.rpartition(" ")[2])
    parser.CharacterDataHandler = text
    with archive.open(part) as file:
        parser.ParseFile(file)


def _percent_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    formats = set(_PERCENT_FORMATS)
    cell_formats: list[int] = []
    inside: list[str] = []

    def start(tag: str, found: Attributes) -> None:
        if tag == "numFmt" and "%" in found["formatCode"]:
            formats.add(int(found["numFmtId"]))
        if tag == "xf" and inside[-1:] == ["cellXfs"]:
            cell_formats.append(int(found.get("numFmtId", 0)))
        inside.append(tag)

    def end(_: str) -> None:
        inside.pop()

    _walk(archive, "xl/styles.xml", start, end)
    return frozenset(str(n) for n, used in enumerate(cell_formats) if used in formats)


def _scan(archive: zipfile.ZipFile, part: str, percents: frozenset[str]) -> Scan:
    cells = _Cells(percents)
    _walk(archive, part, cells.start, cells.end, cells.text)
    return cells.scan


class _Cells:
    """Follows the rows and cells of one sheet."""

    def __init__(self, percents: frozenset[str]) -> None:
        self.scan, self.percents = Scan(), percents
        self.row, self.column = 0, 0
        self.cell: Attributes = {}
        self.in_value, self.value = False, ""

    def start(self, tag: str, found: Attributes) -> None:
        if tag == "row":
            self.row, self.column = int(found.get("r", self.row + 1)), 0
        elif tag == "c":
            self._place(found)
        elif tag == "f":
            self.scan.formulas.append(self._name())
        elif tag in {"v", "is"}:
            self.in_value, self.value = True, ""
        elif tag == "mergeCell":
            self.scan.merged.append(found["ref"])

    def end(self, tag: str) -> None:
        if tag not in {"v", "is"}:
            return
        self.in_value = False
        scan, kind = self.scan, self.cell.get("t", "n")
        scan.last_row = max(scan.last_row, self.row)
        scan.last_column = max(scan.last_column, self.column)
        if kind == "e":
            scan.errors.append((self._name(), self.value))
        if kind == "n" and self.cell.get("s") in self.percents:
            scan.percents.append(self._name())

    def text(self, piece: str) -> None:
        if self.in_value:
            self.value += piece

    def _place(self, found: Attributes) -> None:
        self.cell, self.column = found, self.column + 1
        name = re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", found.get("r", self._name()))
        if name is None:
            raise ValueError(f"no cell: {found['r']}")
        self.row, self.column = int(name[2]), 0
        for letter in name[1]:
            self.column = self.column * 26 + ord(letter) - 64

    def _name(self) -> str:
        return f"{column_letters(self.column)}{self.row}"
