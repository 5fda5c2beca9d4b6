"""What a procurement officer gets wrong, one mistake each, through the real command line: file,
sheet, row, column, value and cure are told, and nothing is computed of a half-read file."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
import xlsxwriter
from click.testing import CliRunner

from foedus.cli import main

DEMO = Path(__file__).parents[2] / "demo" / "adriatic"


def read(path):
    return list(csv.reader(path.read_text("utf-8").splitlines()))


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def cell(table, row, column, value):
    """Change one cell of the demo; rows count as in a spreadsheet."""

    def spoil(folder):
        rows = read(folder / f"{table}.csv")
        rows[row - 1][rows[0].index(column)] = value
        write(folder / f"{table}.csv", rows)
        return folder

    return spoil


def again(table, row):
    """Repeat a row of the demo at the end of its table."""

    def spoil(folder):
        rows = read(folder / f"{table}.csv")
        write(folder / f"{table}.csv", [*rows, rows[row - 1]])
        return folder

    return spoil


def emptied(folder):
    shutil.rmtree(folder)
    folder.mkdir()
    return folder


def huge(folder):
    with (folder / "offers.csv").open("ab") as file:
        file.truncate(50_000_000)
    return folder


def renamed(folder):
    """A workbook whose name says CSV."""
    shutil.copy(book(folder, lambda sheet: sheet.write("A1", "order")), folder / "items.csv")
    return folder


def book(folder, write):
    path = folder / "case.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        write(made.add_worksheet("order"))
    return path


def formula(folder):
    return book(folder, lambda sheet: sheet.write_formula("B3", "=1+1"))


def merged(folder):
    return book(folder, lambda sheet: sheet.merge_range("A2:B3", "order"))


MISTAKES = {
    "missing column": (
        cell("requirements", 1, "quantity", "note"),
        ("MISSING_COLUMN", "requirements.csv", "", "quantity", ""),
    ),
    "text in a number": (
        cell("requirements", 2, "quantity", "about 150"),
        ("NOT_A_WHOLE_NUMBER", "requirements.csv", "2", "quantity", "about 150"),
    ),
    "negative quantity": (
        cell("requirements", 3, "quantity", "-120"),
        ("TOO_SMALL", "requirements.csv", "3", "quantity", "-120"),
    ),
    "price break that rises": (
        cell("price_breaks", 3, "unit_price", "290000.00"),
        ("BREAK_RISES", "price_breaks.csv", "3", "unit_price", "290000.00"),
    ),
    "price break that overlaps": (
        cell("price_breaks", 3, "from_quantity", "500"),
        ("BREAK_OVERLAPS", "price_breaks.csv", "3", "from_quantity", "500"),
    ),
    "unknown member": (
        cell("requirements", 2, "member", "BIH"),
        ("UNKNOWN_REFERENCE", "requirements.csv", "2", "member", "BIH"),
    ),
    "currency without rate": (
        cell("offers", 3, "currency", "TRY"),
        ("CURRENCY_WITHOUT_RATE", "offers.csv", "3", "currency", "TRY"),
    ),
    "period after the horizon": (
        cell("requirements", 2, "needed_on", "2099-01-01"),
        ("AFTER_END", "requirements.csv", "2", "needed_on", "2099-01-01"),
    ),
    "duplicate line": (
        again("requirements", 2),
        ("DUPLICATE_ROW", "requirements.csv", "42", "requirement", "ATGM-ALB"),
    ),
    "empty folder": (emptied, ("FOLDER_EMPTY", "", "", "", "")),
    "50 MB sheet": (huge, ("FILE_TOO_LARGE", "offers.csv", "", "", "")),
    "formula": (formula, ("FORMULA", "case.xlsx", "3", "", "B3")),
    "merged cells": (merged, ("MERGED_CELLS", "case.xlsx", "", "", "A2:B3")),
    "spreadsheet with a wrong extension": (renamed, ("NOT_A_CSV", "items.csv", "", "", "")),
}


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(DEMO, tmp_path / "case"))


def ordered(path, tmp_path):
    """Run `foedus plan`; return its exit code and what it told as JSON."""
    told, page = tmp_path / "told.json", tmp_path / "page.html"
    done = CliRunner().invoke(main, ["plan", str(path), "--json", str(told), "--html", str(page)])
    assert not page.exists()
    return done, json.loads(told.read_text("utf-8"))


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_place_value_and_cure(folder, tmp_path, mistake):
    spoil, (code, file, row, column, value) = MISTAKES[mistake]
    done, told = ordered(spoil(folder), tmp_path)
    assert done.exit_code == 1
    found = next(refusal for refusal in told["refusals"] if refusal["code"] == code)
    assert file in found["file"]
    place = (row, column, value)
    assert tuple(
        found[name]
        for name, wanted in zip(("row", "column", "value"), place, strict=True)
        if wanted
    ) == tuple(wanted for wanted in place if wanted)
    assert found["wrong"]
    assert found["cure"]


def test_needs_that_no_offer_can_meet_are_named_with_item_day_and_units(folder, tmp_path):
    spoil = cell("requirements", 2, "quantity", "999999")
    cell("offers", 2, "capacity_per_period", "10")(folder)
    done, told = ordered(spoil(folder), tmp_path)
    assert done.exit_code == 1
    (short,) = told["shortfalls"]
    assert (short["item"], short["reason"]) == ("ATGM", "capacity")
    assert 0 < short["missing"] < short["quantity"]
    assert short["latest_on"] == "2032-01-14"
    assert "ALB" in short["members"]
