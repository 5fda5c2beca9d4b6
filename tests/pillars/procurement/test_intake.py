"""Bad input: each with its place, its value and a cure; nothing is used of a half-read file."""

from __future__ import annotations

import dataclasses
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings

from casebook import cases, pooled
from foedus.desk.sheets import raw
from foedus.desk.sheets.write import write_folder
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.intake import read_case, write_template
from foedus.pillars.procurement.records import KINDS, Budget, Rate, SupplierBreak
from foedus.pillars.procurement.rules import rows_of
from foedus.pillars.procurement.wording.refusals import ENGLISH, refusal_text

SEEN: set[str] = set()


def written(folder: Path, case) -> Path:
    write_folder(folder, {kind.table: (kind, rows_of(case, kind.table)) for kind in KINDS})
    return folder


@pytest.fixture
def folder(tmp_path):
    return written(tmp_path / "case", pooled())


def refusals(path: Path):
    with pytest.raises(Refused) as error:
        read_case(path)
    for refusal in error.value.refusals:
        SEEN.add(refusal.code)
        assert all(refusal_text(refusal))
    return error.value.refusals


def edit(folder: Path, table: str, before: str, after: str) -> None:
    path = folder / f"{table}.csv"
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after, 1))


CELLS = {
    # code: table, text before, text after, row, column, value shown
    "NOT_A_WHOLE_NUMBER": ("requirements", ",150,", ",many,", 2, "quantity", "many"),
    "TOO_SMALL": ("requirements", ",150,", ",-150,", 2, "quantity", "-150"),
    "TOO_LARGE": ("order", ",3,8,", ",3,999,", 2, "periods", "999"),
    "NOT_A_DATE": ("requirements", "2027-09-01", "01.09.2027", 2, "needed_on", "01.09.2027"),
    "NOT_AN_AMOUNT": ("offers", "305000.00", "305000 EUR", 2, "unit_price", "305000 EUR"),
    "TOO_MANY_DECIMALS": ("offers", "305000.00", "305000.001", 2, "unit_price", "305000.001"),
    "NOT_YES_OR_NO": ("offers", ",yes,", ",perhaps,", 2, "defence_equipment", "perhaps"),
    "NOT_A_CHOICE": ("offers", "all_units", "all", 2, "discount", "all"),
    "BAD_FORM": ("members", "ALB,", "Albania,", 2, "member", "Albania"),
    "MISSING_VALUE": ("offers", "305000.00", "", 2, "unit_price", ""),
    "CELL_ERROR": ("offers", "305000.00", "#REF!", 2, "unit_price", "#REF!"),
    "UNKNOWN_REFERENCE": ("requirements", "-ALB,ALB", "-ALB,BIH", 2, "member", "BIH"),
    "UNKNOWN_MEMBER": ("offers", ",*,", ",ALB BIH,", 2, "buyers", "BIH"),
    "AFTER_END": ("requirements", "2027-09-01", "2035-01-01", 2, "needed_on", "2035-01-01"),
    "BEFORE_ORDER": ("requirements", "2027-09-01", "2026-01-01", 2, "needed_on", "2026-01-01"),
    "CURRENCY_WITHOUT_RATE": ("offers", "EUR", "USD", 2, "currency", "USD"),
    "BREAK_RISES": ("price_breaks", "270000.00", "300000.00", 3, "unit_price", "300000.00"),
    "BREAK_OVERLAPS": ("price_breaks", "O,500", "O,300", 3, "from_quantity", "300"),
    "BREAK_AT_START": ("price_breaks", "O,300", "O,1", 2, "from_quantity", "1"),
    "ONE_THRESHOLD": ("price_breaks", "O,300", "O,", 2, "from_quantity", ""),
    "MIXED_THRESHOLDS": ("price_breaks", "O,500,", "O,,500.00", 3, "from_value", ""),
    "DUPLICATE_ROW": (
        "requirements", "missile-HRV", "missile-ALB", 3, "requirement", "missile-ALB",
    ),
    "NO_MEMBER": ("members", "member\n", "candidate\n", 2, "standing", ""),
    "LATEST_BEFORE_NEEDED": (
        "requirements", "2027-09-01,", "2027-09-01,2027-08-01", 2, "latest_on", "2027-08-01",
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", CELLS)
def test_a_wrong_cell_is_named_with_its_place(folder, code):
    table, before, after, row, column, value = CELLS[code]
    if code == "NO_MEMBER":
        path = folder / "members.csv"
        path.write_text(path.read_text().replace("member\n", "candidate\n").replace(
            "standing\n", "standing\n"))  # fmt: skip
    else:
        edit(folder, table, before, after)
    found = [r for r in refusals(folder) if r.code == code]
    assert len(found) >= 1
    place = found[0].place
    assert (place.file, place.row, place.column) == (f"{table}.csv", row, column)
    assert found[0].value == value


COLUMNS = {
    "MISSING_COLUMN": ("quantity", "how_many", "quantity"),
    "UNKNOWN_COLUMN": ("quantity", "quantitty", "quantitty"),
    "DUPLICATE_COLUMN": ("source", "mark", "mark"),
}


@pytest.mark.parametrize("code", COLUMNS)
def test_a_wrong_heading_is_named(folder, code):
    before, after, column = COLUMNS[code]
    edit(folder, "requirements", before, after)
    found = [r for r in refusals(folder) if r.code == code]
    assert found[0].place.row == 1
    assert found[0].place.column == column


def test_a_misspelt_heading_is_told_what_it_meant(folder):
    edit(folder, "requirements", "quantity", "quantitty")
    found = next(r for r in refusals(folder) if r.code == "UNKNOWN_COLUMN")
    assert "quantity" in refusal_text(found)[1]


def test_every_error_of_every_table_is_told_at_once(folder):
    edit(folder, "requirements", ",150,", ",x,")
    edit(folder, "offers", "305000.00", "y")
    edit(folder, "members", "ALB", "alb")
    assert {r.place.file for r in refusals(folder)} == {
        "requirements.csv",
        "offers.csv",
        "members.csv",
    }


def test_ten_thousand_rows_with_forty_errors_name_all_forty(folder):
    path = folder / "requirements.csv"
    lines = path.read_text().splitlines()
    header, row = lines[0], lines[1]
    rows = [row.replace("missile-ALB", f"n{i}", 1) for i in range(10_000)]
    for i in range(0, 10_000, 250):
        rows[i] = rows[i].replace(",150,", ",x,")
    path.write_text("\n".join([header, *rows]) + "\n")
    found = refusals(folder)
    assert [r.place.row for r in found] == [i + 2 for i in range(0, 10_000, 250)]


def test_more_errors_than_anybody_reads_are_counted(folder):
    path = folder / "requirements.csv"
    header, row = path.read_text().splitlines()[:2]
    path.write_text("\n".join([header, *[row.replace(",150,", ",x,")] * 300]) + "\n")
    found = refusals(folder)
    assert (len(found), found[-1].code, found[-1].facts["more"]) == (201, "AND_MORE", 100)


RULES = {
    "TWO_SCALES": {
        "supplier_breaks": (SupplierBreak(supplier="S", from_quantity=9, discount_bp=1),)
    },
    "DISCOUNT_FALLS": {
        "price_breaks": (),
        "supplier_breaks": (
            SupplierBreak(supplier="S", from_quantity=9, discount_bp=200),
            SupplierBreak(supplier="S", from_quantity=99, discount_bp=100),
        ),
    },
    "RATE_OF_OWN_CURRENCY": {
        "rates": (Rate(currency="EUR", per_unit_micros=1, on=pooled().order.order_on),)
    },
    "BUDGETS_OVERLAP": {
        "budgets": tuple(
            Budget(member="ALB", from_on=day, until_on=day.replace(year=2028), amount_cents=1)
            for day in (pooled().order.order_on, pooled().order.order_on.replace(month=3))
        )
    },
    "UNTIL_BEFORE_FROM": {
        "budgets": (
            Budget(
                member="ALB",
                from_on=pooled().order.order_on,
                until_on=pooled().order.order_on.replace(year=2026),
                amount_cents=1,
            ),
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("code", RULES)
def test_a_broken_rule_between_rows_is_named(tmp_path, code):
    case = dataclasses.replace(pooled(), **RULES[code])
    assert code in {r.code for r in refusals(written(tmp_path / "case", case))}


def make_book(path: Path, write) -> Path:
    write_template(path, pooled())
    with xlsxwriter.Workbook(str(path)) as book:
        write(book)
    return path


def merged(book):
    book.add_worksheet("order").merge_range("A1:B2", "order")


def formula(book):
    book.add_worksheet("order").write_formula("B3", "=1+1")


def unknown(book):
    book.add_worksheet("requirement").write("A1", "x")


BOOKS = {"MERGED_CELLS": merged, "FORMULA": formula, "UNKNOWN_TABLE": unknown}


@pytest.mark.parametrize("code", BOOKS)
def test_what_a_workbook_must_not_hold(tmp_path, code):
    path = make_book(tmp_path / "case.xlsx", BOOKS[code])
    found = next(r for r in refusals(path) if r.code == code)
    assert found.place.file == "case.xlsx"
    assert found.place.sheet
    if code == "FORMULA":
        assert (found.value, found.place.row) == ("B3", 3)


def absent(path):
    return path / "absent"


def empty(path):
    return path


def old_format(path):
    (path / "case.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    return path / "case.xls"


def csv_called_xlsx(path):
    (path / "case.xlsx").write_text("order,title\n")
    return path / "case.xlsx"


def zip_called_xlsx(path):
    with zipfile.ZipFile(path / "case.xlsx", "w") as archive:
        archive.writestr("readme.txt", "no workbook")
    return path / "case.xlsx"


def latin(path):
    (path / "order.csv").write_bytes("order,title\nx,Đ\n".encode("cp1250"))
    return path


def unclosed(path):
    (path / "order.csv").write_text('order,title\n"x,y\n')
    return path


def binary(path):
    (path / "order.csv").write_bytes(b"PK\x03\x04\x00\x00")
    return path


FILES = {
    "FILE_MISSING": (absent,),
    "FOLDER_EMPTY": (empty,),
    "WRONG_EXTENSION": (old_format,),
    "NOT_A_CSV": (binary,),
    "NOT_A_WORKBOOK": (csv_called_xlsx, zip_called_xlsx),
    "NOT_UTF8": (latin,),
    "BROKEN_CSV": (unclosed,),
}


@pytest.mark.parametrize(
    ("code", "make"), [(code, make) for code, makes in FILES.items() for make in makes]
)
def test_a_file_that_is_not_what_it_seems(tmp_path, code, make):
    assert code in {r.code for r in refusals(make(tmp_path))}


def test_a_fifty_megabyte_sheet_is_refused_unread(tmp_path):
    path = tmp_path / "order.csv"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (found,) = refusals(tmp_path)
    assert (found.code, found.facts["megabytes"]) == ("FILE_TOO_LARGE", 50)


def test_a_packed_sheet_of_fifty_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "case.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", " " * 50_000_000)
    (found,) = refusals(path)
    assert found.code == "FILE_TOO_LARGE"


def test_a_missing_and_an_empty_table_are_named(folder):
    (folder / "offers.csv").unlink()
    edit(folder, "items", "missile,missile,piece", "")
    codes = {r.code for r in refusals(folder)}
    assert "TABLE_MISSING" in codes


@given(cases())
@settings(max_examples=15)
def test_what_is_written_reads_back_the_same(tmp_path_factory, case):
    path = tmp_path_factory.mktemp("book") / "case.xlsx"
    write_template(path, case)
    assert read_case(path) == case
    assert read_case(written(path.parent / "folder", case)) == case


def test_the_demo_reads_without_a_word():
    assert len(read_case(Path(__file__).parents[3] / "demo" / "adriatic").requirements) == 40


def test_a_semicolon_and_a_byte_order_mark_are_understood(folder):
    path = folder / "members.csv"
    path.write_text("﻿" + path.read_text().replace(",", ";"), "utf-8")
    assert read_case(folder) == pooled()


def test_every_table_has_a_row_limit(folder, monkeypatch):
    monkeypatch.setattr(raw, "MOST_ROWS", 2)
    assert "TOO_MANY_ROWS" in {r.code for r in refusals(folder)}


def test_every_sentence_can_be_filled():
    for code, sentences in ENGLISH.items():
        assert all(sentences), code
