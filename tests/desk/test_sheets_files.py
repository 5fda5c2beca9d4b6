"""Files that are not what they seem, and workbooks whose values are not certain."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.desk.sheets.ooxml import column_letters
from foedus.desk.sheets.raw import LARGEST_FILE_BYTES, MOST_COLUMNS, MOST_ROWS, read_tables
from foedus.kernel.refusals import Refused


def refusals(path: Path):
    with pytest.raises(Refused) as caught:
        read_tables(path)
    return caught.value.refusals


def only(path: Path):
    (refusal,) = refusals(path)
    return refusal


def book(path: Path, fill, sheet: str = "items") -> Path:
    with xlsxwriter.Workbook(str(path)) as made:
        page = made.add_worksheet(sheet)
        page.write_row(0, 0, ["item", "name", "joining_cost"])
        page.write_row(1, 0, ["radio", "Radio", 5])
        fill(made, page)
    return path


def rewritten(path: Path, part: str, change) -> Path:
    """Change one part of a workbook, as other programs or an attacker may write it."""
    parts = {}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def nothing(_book, _page):
    return None


SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def test_a_missing_path_is_named(tmp_path):
    refusal = only(tmp_path / "nowhere")
    assert (refusal.code, refusal.place.file) == ("FILE_MISSING", str(tmp_path / "nowhere"))


def test_an_empty_folder_is_refused(tmp_path):
    (tmp_path / "README.md").write_text("nothing here")
    (tmp_path / "help.csv").write_text("a,b")
    (tmp_path / ".~lock.items.csv#").write_text("x")
    assert only(tmp_path).code == "FOLDER_EMPTY"


FILES = {
    "items.xls": (OLE, "WRONG_EXTENSION"),
    "items.xlsx": (OLE, "NOT_A_WORKBOOK"),
    "text.xlsx": (b"item,name\n", "NOT_A_WORKBOOK"),
    "empty.xlsx": (b"", "NOT_A_WORKBOOK"),
    "items.ods": (b"PK\x03\x04", "WRONG_EXTENSION"),
    "items.csv": (b"item,name\n", "WRONG_EXTENSION"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_workbook_is_refused(tmp_path, name):
    content, code = FILES[name]
    (tmp_path / name).write_bytes(content)
    refusal = only(tmp_path / name)
    assert (refusal.code, refusal.place.file) == (code, name)


CSVS = {
    "zip": (b"PK\x03\x04rest", "NOT_A_CSV", 0),
    "ole": (OLE, "NOT_A_CSV", 0),
    "nul": (b"item,name\nradio,\0\n", "NOT_A_CSV", 0),
    "utf16": ("item,name\n".encode("utf-16"), "NOT_A_CSV", 0),
    "latin": ("item,name\nradio,Čačak\n".encode("cp1250"), "NOT_UTF8", 0),
    "quote": (b'item,name\nradio,Radio\nx,"open\n', "BROKEN_CSV", 3),
    "after": (b'item,name\nradio,"a"b\n', "BROKEN_CSV", 2),
}


@pytest.mark.parametrize("name", CSVS)
def test_a_csv_that_cannot_be_read_is_refused(tmp_path, name):
    content, code, row = CSVS[name]
    (tmp_path / "items.csv").write_bytes(content)
    refusal = only(tmp_path)
    assert (refusal.code, refusal.place.file, refusal.place.row) == (code, "items.csv", row)


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("hello.txt", "x")
    assert only(tmp_path / "a.xlsx").code == "NOT_A_WORKBOOK"


@pytest.mark.parametrize("name", ["items.csv", "items.xlsx"])
def test_a_file_of_50_mb_is_refused_unread(tmp_path, name):
    with (tmp_path / name).open("wb") as file:
        file.truncate(50_000_000)
    started = time.perf_counter()
    refusal = only(tmp_path if name.endswith(".csv") else tmp_path / name)
    assert time.perf_counter() - started < 0.5
    assert (refusal.code, refusal.facts["megabytes"]) == ("FILE_TOO_LARGE", 50)
    assert refusal.facts["limit"] == LARGEST_FILE_BYTES // 1_000_000


def test_a_small_file_that_unpacks_to_much_is_refused(tmp_path):
    path = book(tmp_path / "a.xlsx", nothing)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zeros", b"\0" * 60_000_000)
    assert path.stat().st_size < 200_000
    assert only(path).code == "FILE_TOO_LARGE"


def merge(_book, page):
    page.merge_range(3, 0, 4, 1, "both")


def formula(_book, page):
    page.write_formula(2, 2, "=C2*2", None, 10)


def old_array(_book, page):
    page.write_array_formula(2, 2, 2, 2, "{=SUM(C2:C2)}", None, 5)


def failed(_book, page):
    page.write_formula(2, 2, "=1/0", None, "#DIV/0!")


def percent(made, page):
    page.write_number(2, 2, 0.05, made.add_format({"num_format": "0%"}))


def percent_of_program(made, page):
    page.write_number(2, 2, 0.05, made.add_format({"num_format": 10}))


def far_down(_book, page):
    page.write(MOST_ROWS, 0, "x")


def far_right(_book, page):
    page.write(1_048_575, 16_383, "x")


DOUBTFUL = {
    "merged": (merge, [("MERGED_CELLS", 4, "A4:B5")]),
    "formula": (formula, [("FORMULA", 3, "C3")]),
    "array": (old_array, [("FORMULA", 3, "C3")]),
    "failed formula": (failed, [("FORMULA", 3, "C3")]),
    "percent": (percent, [("SHOWN_AS_PERCENT", 3, "C3")]),
    "percent, built-in": (percent_of_program, [("SHOWN_AS_PERCENT", 3, "C3")]),
    "rows": (far_down, [("TOO_MANY_ROWS", 0, "")]),
    "columns": (far_right, [("TOO_MANY_ROWS", 0, ""), ("TOO_MANY_COLUMNS", 0, "")]),
}


@pytest.mark.parametrize("name", DOUBTFUL)
def test_a_doubtful_cell_is_named(tmp_path, name):
    fill, expected = DOUBTFUL[name]
    found = refusals(book(tmp_path / "a.xlsx", fill))
    assert [(r.code, r.place.row, r.value) for r in found] == expected
    assert {(r.place.file, r.place.sheet) for r in found} == {("a.xlsx", "items")}


def test_an_error_pasted_as_a_value_is_no_empty_cell(tmp_path):
    path = rewritten(
        book(tmp_path / "a.xlsx", failed), SHEET, lambda xml: xml.replace(b"<f>1/0</f>", b"")
    )
    refusal = only(path)
    assert (refusal.code, refusal.place.row, refusal.value) == ("CELL_ERROR", 3, "#DIV/0!")
    assert refusal.facts["cell"] == "C3"


def test_a_formula_is_found_however_the_xml_is_written(tmp_path):
    """Attributes in single quotes, names with a prefix, cells without their names."""

    def other_style(xml: bytes) -> bytes:
        body = xml[xml.index(b"<sheetData>") : xml.index(b"</sheetData>")]
        for tag in (b"sheetData", b"row", b"c", b"v", b"f"):
            for mark in (b"<", b"</"):
                for end in (b" ", b">"):
                    body = body.replace(mark + tag + end, mark + b"x:" + tag + end)
        body = body.replace(b' r="C3"', b"").replace(b' r="A3"', b"").replace(b'"', b"'")
        space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        return b"<x:worksheet xmlns:x='" + space + b"'>" + body + b"</x:sheetData></x:worksheet>"

    path = rewritten(book(tmp_path / "a.xlsx", formula), SHEET, other_style)
    assert [(r.code, r.value) for r in refusals(path)] == [("FORMULA", "A3")]


def test_a_document_type_is_refused(tmp_path):
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    path = rewritten(
        book(tmp_path / "a.xlsx", nothing), SHEET, lambda xml: xml.replace(b"?>", b"?>" + bomb, 1)
    )
    assert only(path).code == "NOT_A_WORKBOOK"


def test_help_and_private_sheets_are_not_read(tmp_path):
    assert only(book(tmp_path / "a.xlsx", formula, sheet="_notes")).code == "FOLDER_EMPTY"
    assert only(book(tmp_path / "b.xlsx", formula, sheet="Help me")).code == "FOLDER_EMPTY"


def test_cells_come_with_their_rows_and_types(tmp_path):
    def fill(made, page):
        page.write_datetime(5, 2, date(2027, 1, 2), made.add_format({"num_format": "yyyy-mm-dd"}))

    (table,) = read_tables(book(tmp_path / "a.xlsx", fill))
    assert table.header == ("item", "name", "joining_cost")
    assert [number for number, _ in table.rows] == [2, 6]
    assert table.rows[1][1] == ("", "", date(2027, 1, 2))


def test_a_header_that_stands_lower_is_found_there(tmp_path):
    (tmp_path / "items.csv").write_text("\n,\nitem,name\nradio,Radio\n")
    (table,) = read_tables(tmp_path)
    assert (table.header_row, table.rows[0][0]) == (3, 4)


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (16_384, "XFD")])
def test_columns_are_named_as_in_a_spreadsheet(number, letters):
    assert column_letters(number) == letters


def test_the_widest_table_is_read(tmp_path):
    names = ",".join(f"c{n}" for n in range(MOST_COLUMNS))
    (tmp_path / "items.csv").write_text(f"{names}\n{names}\n")
    assert len(read_tables(tmp_path)[0].header) == MOST_COLUMNS


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> bytes:
    return book(tmp_path_factory.mktemp("whole") / "a.xlsx", nothing).read_bytes()


@settings(max_examples=150)
@given(at=st.floats(0, 0.999), byte=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_workbook_is_refused_or_read_as_it_was(tmp_path_factory, whole, at, byte, cut):
    position = int(at * len(whole))
    damaged = whole[:position] if cut else bytearray(whole)
    if not cut:
        damaged[position] = byte
    path = tmp_path_factory.mktemp("damaged") / "a.xlsx"
    path.write_bytes(io.BytesIO(damaged).getvalue())
    try:
        tables = read_tables(path)
    except Refused:
        return
    rows = [table.rows for table in tables if table.name == "items"]
    assert rows in ([], [((2, ("radio", "Radio", 5.0)),)])
