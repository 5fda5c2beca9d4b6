"""Reading the tables of an order: each refusal at its place; what is written reads back."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook import cases, offer, pooled
from foedus.desk.sheets.write import write_folder
from foedus.kernel.refusals import Refusal, Refused
from foedus.pillars.procurement.intake import MOST_REFUSALS, read_case, write_template
from foedus.pillars.procurement.records import KINDS, Item
from foedus.pillars.procurement.rules import rows_of
from sheetbook import cells_of, full, put, repeat, write_csv, write_xlsx


def refusals(path) -> tuple[Refusal, ...]:
    with pytest.raises(Refused) as caught:
        read_case(path)
    return caught.value.refusals


def source(tmp_path, form: str, cells):
    if form == "csv":
        return write_csv(tmp_path / "in", cells)
    return write_xlsx(tmp_path / "in.xlsx", cells)


CELLS = [
    # table, row, column, what is written, code, value shown
    ("order", 2, "periods", "", "MISSING_VALUE", ""),
    ("order", 2, "order_on", "15.01.2027", "NOT_A_DATE", "15.01.2027"),
    ("order", 2, "order_on", "2027-02-30", "NOT_A_DATE", "2027-02-30"),
    ("order", 2, "demo", "maybe", "NOT_YES_OR_NO", "maybe"),
    ("order", 2, "activation_rule", "fair", "NOT_A_CHOICE", "fair"),
    ("order", 2, "currency", "Euro", "BAD_FORM", "Euro"),
    ("order", 2, "title", "x" * 501, "TOO_LONG", "x" * 80),
    ("members", 3, "member", "Hrv", "BAD_FORM", "Hrv"),
    ("requirements", 2, "quantity", "10.9", "NOT_A_WHOLE_NUMBER", "10.9"),
    ("requirements", 2, "quantity", "1,000", "NOT_A_WHOLE_NUMBER", "1,000"),
    ("requirements", 2, "quantity", "1e3", "NOT_A_WHOLE_NUMBER", "1e3"),
    ("requirements", 2, "quantity", "٣٠", "NOT_A_WHOLE_NUMBER", "٣٠"),
    ("requirements", 2, "quantity", "ten", "NOT_A_WHOLE_NUMBER", "ten"),
    ("requirements", 3, "quantity", "0", "TOO_SMALL", "0"),
    ("requirements", 3, "quantity", "-5", "TOO_SMALL", "-5"),
    ("requirements", 4, "quantity", "1000000001", "TOO_LARGE", "1000000001"),
    ("requirements", 4, "mark", "Z", "NOT_A_CHOICE", "Z"),
    ("offers", 2, "unit_price", "305.000,00", "NOT_AN_AMOUNT", "305.000,00"),
    ("offers", 2, "unit_price", "305 000", "NOT_AN_AMOUNT", "305 000"),
    ("offers", 2, "unit_price", "EUR 305000", "NOT_AN_AMOUNT", "EUR 305000"),
    ("offers", 2, "unit_price", "nan", "NOT_AN_AMOUNT", "nan"),
    ("offers", 3, "unit_price", "10.005", "TOO_MANY_DECIMALS", "10.005"),
    ("offers", 3, "unit_price", "1." + "0" * 29 + "1", "TOO_MANY_DECIMALS", "1." + "0" * 29 + "1"),
    ("offers", 3, "unit_price", "0.00", "TOO_SMALL", "0.00"),
    ("offers", 3, "outside_parts_pct", "100.01", "TOO_LARGE", "100.01"),
    ("rates", 2, "per_unit", "1.0825001", "TOO_MANY_DECIMALS", "1.0825001"),
    ("offers", 3, "lead_time_days", "#N/A", "CELL_ERROR", "#N/A"),
]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("cell", CELLS)
def test_a_wrong_cell_is_named(tmp_path, form, cell):
    table, row, column, value, code, shown = cell
    cells = cells_of(full())
    put(cells, table, row, column, value)
    (refusal,) = refusals(source(tmp_path, form, cells))
    file, sheet = (f"{table}.csv", "") if form == "csv" else ("in.xlsx", table)
    place = refusal.place
    assert (refusal.code, refusal.value) == (code, shown)
    assert (place.file, place.sheet, place.row, place.column) == (file, sheet, row, column)


TYPED = [
    ("requirements", "quantity", 10.9, "NOT_A_WHOLE_NUMBER"),
    ("requirements", "quantity", True, "NOT_A_WHOLE_NUMBER"),
    ("requirements", "quantity", date(2027, 1, 1), "NOT_A_WHOLE_NUMBER"),
    ("requirements", "needed_on", 46389, "NOT_A_DATE"),
    ("offers", "unit_price", 10.005, "TOO_MANY_DECIMALS"),
    ("offers", "unit_price", True, "NOT_AN_AMOUNT"),
    ("offers", "source", True, "NOT_A_TEXT"),
    ("offers", "source", date(2027, 1, 1), "NOT_A_TEXT"),
    ("offers", "source", 12345678901234567890, "NOT_A_TEXT"),
    ("suppliers", "sme", 1, "NOT_YES_OR_NO"),
]


@pytest.mark.parametrize(("table", "column", "value", "code"), TYPED)
def test_a_cell_of_another_type_is_not_coerced(tmp_path, table, column, value, code):
    cells = cells_of(full())
    put(cells, table, 2, column, value)
    (refusal,) = refusals(write_xlsx(tmp_path / "in.xlsx", cells))
    assert (refusal.code, refusal.place.row, refusal.place.column) == (code, 2, column)


def test_a_moment_is_no_day(tmp_path):
    cells = cells_of(full())
    put(cells, "requirements", 2, "needed_on", datetime(2027, 9, 1, 12, 30))  # noqa: DTZ001 (cells have no zone)
    (refusal,) = refusals(write_xlsx(tmp_path / "in.xlsx", cells))
    assert refusal.code == "NOT_A_DATE"


def test_typed_cells_are_read_as_they_stand(tmp_path):
    cells = cells_of(full())
    put(cells, "requirements", 2, "quantity", 151.0)
    put(cells, "requirements", 2, "needed_on", date(2027, 10, 1))
    put(cells, "offers", 3, "unit_price", 19.99)
    put(cells, "suppliers", 2, "sme", True)
    case = read_case(write_xlsx(tmp_path / "in.xlsx", cells))
    assert case.requirements[0].quantity == 151
    assert case.requirements[0].needed_on == date(2027, 10, 1)
    assert case.offers[1].unit_price_cents == 19_99
    assert case.suppliers[0].sme


def drop_column(cells, table, column):
    at = cells[table][0].index(column)
    cells[table] = [row[:at] + row[at + 1 :] for row in cells[table]]


def add_column(cells, table, name, value):
    cells[table] = [[*row, value] for row in cells[table]]
    cells[table][0][-1] = name


LAYOUTS = {
    "MISSING_COLUMN": (lambda c: drop_column(c, "offers", "unit_price"), 1, "unit_price", ""),
    "UNKNOWN_COLUMN": (lambda c: add_column(c, "offers", "unit_prise", 1), 1, "unit_prise",
                       "unit_prise"),
    "DUPLICATE_COLUMN": (lambda c: add_column(c, "offers", "item", "radio"), 1, "item", "item"),
    "COLUMN_WITHOUT_NAME": (lambda c: [row.insert(2, "") for row in c["offers"]], 1, "C", ""),
    "ROW_TOO_LONG": (lambda c: c["offers"][2].extend(["", "", "x"]), 3, "", "x"),
    "TABLE_EMPTY": (lambda c: c["offers"].__delitem__(slice(1, None)), 0, "", "offers"),
}  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("code", LAYOUTS)
def test_a_wrong_layout_is_named(tmp_path, form, code):
    change, row, column, value = LAYOUTS[code]
    cells = cells_of(full())
    change(cells)
    refusal = refusals(source(tmp_path, form, cells))[0]
    assert (refusal.code, refusal.value) == (code, value)
    assert (refusal.place.row, refusal.place.column) == (row, column)
    assert "offers" in {refusal.place.sheet, refusal.place.file.removesuffix(".csv")}


def test_an_unknown_name_comes_with_the_nearest_one(tmp_path):
    cells = cells_of(full())
    cells["oferrs"] = cells.pop("offers")
    cells["order"][0][0] = "ordre"
    found = {r.code: r for r in refusals(write_csv(tmp_path / "in", cells))}
    assert found["UNKNOWN_TABLE"].facts["meant"] == "offers"
    assert found["UNKNOWN_TABLE"].place.file == "oferrs.csv"
    assert found["UNKNOWN_COLUMN"].facts["meant"] == "order"
    assert found["TABLE_MISSING"].value == "offers"


def test_the_same_table_twice_is_refused(tmp_path):
    folder = write_csv(tmp_path / "in", cells_of(full()))
    (folder / "Items.csv").write_text((folder / "items.csv").read_text())
    (refusal,) = refusals(folder)
    assert (refusal.code, refusal.value) == ("TABLE_TWICE", "items")


def test_two_orders_are_refused(tmp_path):
    cells = cells_of(full())
    repeat(cells, "order", 2, order="U")
    (refusal,) = refusals(write_csv(tmp_path / "in", cells))
    assert (refusal.code, refusal.place.file, refusal.place.row) == ("TWO_ORDERS", "order.csv", 3)


def test_every_error_of_a_long_sheet_is_named(tmp_path):
    cells = cells_of(full())
    for number in range(10_000):
        cells["items"].append([f"x{number}", "name", "piece", "", "", "0.00"])
    wrong = {17 + 240 * n for n in range(40)}
    for row in wrong:
        put(cells, "items", row, "joining_cost", "a lot")
    found = refusals(write_csv(tmp_path / "in", cells))
    assert {r.place.row for r in found} == wrong
    assert {r.code for r in found} == {"NOT_AN_AMOUNT"}


def test_errors_of_a_row_and_of_several_tables_are_named_together(tmp_path):
    cells = cells_of(full())
    put(cells, "offers", 2, "unit_price", "x")
    put(cells, "offers", 2, "lot_size", "0")
    put(cells, "offers", 2, "lead_time_days", "")
    put(cells, "members", 2, "standing", "x")
    drop_column(cells, "items", "name")
    found = {(r.place.file, r.place.column, r.code) for r in refusals(write_csv(tmp_path, cells))}
    assert found == {
        ("offers.csv", "unit_price", "NOT_AN_AMOUNT"),
        ("offers.csv", "lot_size", "TOO_SMALL"),
        ("offers.csv", "lead_time_days", "MISSING_VALUE"),
        ("members.csv", "standing", "NOT_A_CHOICE"),
        ("items.csv", "name", "MISSING_COLUMN"),
    }


def test_the_rest_of_very_many_errors_is_counted(tmp_path):
    cells = cells_of(full())
    for number in range(MOST_REFUSALS + 7):
        cells["items"].append([f"x{number}", "name", "piece", "", "", "x"])
    found = refusals(write_csv(tmp_path / "in", cells))
    assert len(found) == MOST_REFUSALS + 1
    assert (found[-1].code, found[-1].facts["more"]) == ("AND_MORE", 7)


def test_a_breach_of_a_rule_has_the_users_rows(tmp_path):
    cells = cells_of(full())
    cells["items"].insert(1, [""] * len(cells["items"][0]))
    repeat(cells, "items", 3)
    (refusal,) = refusals(write_xlsx(tmp_path / "in.xlsx", cells))
    assert (refusal.code, refusal.place.sheet, refusal.place.row) == ("DUPLICATE_ROW", "items", 5)
    assert refusal.facts["first"] == 3


def test_rows_count_as_in_a_spreadsheet_where_a_cell_has_lines(tmp_path):
    cells = cells_of(full())
    put(cells, "requirements", 2, "source", "two\nlines")
    put(cells, "requirements", 3, "quantity", "x")
    (refusal,) = refusals(write_csv(tmp_path / "in", cells))
    assert refusal.place.row == 3


# What is written reads back.


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_both_delimiters_and_the_byte_order_mark_are_read(tmp_path, delimiter):
    folder = write_csv(tmp_path / "in", cells_of(full()), delimiter)
    for path in folder.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_case(folder) == full()


def test_the_full_case_reads_back_from_the_template(tmp_path):
    write_template(tmp_path / "t.xlsx", full())
    assert read_case(tmp_path / "t.xlsx") == full()


def test_an_empty_template_asks_for_the_needed_tables(tmp_path):
    write_template(tmp_path / "t.xlsx")
    found = refusals(tmp_path / "t.xlsx")
    assert {(r.code, r.value) for r in found} == {
        ("TABLE_EMPTY", kind.table) for kind in KINDS if kind.needed
    }


words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=20)


@st.composite
def worded(draw):
    case = draw(cases())
    items = tuple(
        Item(
            item=i.item,
            name=draw(words.filter(bool)),
            joining_cost_cents=draw(st.integers(0, 10**15)),
        )
        for i in case.items
    )
    return pooled(**{**vars(case), "items": items})


@settings(max_examples=12)
@given(case=worded())
def test_any_case_reads_back_from_a_workbook(tmp_path_factory, case):
    path = tmp_path_factory.mktemp("books") / "t.xlsx"
    write_template(path, case)
    assert read_case(path) == case


@given(case=worded())
def test_any_case_reads_back_from_a_folder(tmp_path_factory, case):
    folder = tmp_path_factory.mktemp("folders")
    write_folder(folder, {kind.table: (kind, rows_of(case, kind.table)) for kind in KINDS})
    assert read_case(folder) == case


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@SUM(A1)", "'=1", "''-"])
def test_no_text_becomes_a_formula(tmp_path, text):
    case = full(offers=(*full().offers[:1], offer("P", "T", "radio", 5, source=text)))
    case = pooled(**{**vars(case), "rates": full().rates})
    write_template(tmp_path / "t.xlsx", case)
    assert read_case(tmp_path / "t.xlsx") == case
    tables = {kind.table: (kind, rows_of(case, kind.table)) for kind in KINDS}
    write_folder(tmp_path / "csv", tables)
    assert f"'{text}" in (tmp_path / "csv" / "offers.csv").read_text()
    assert read_case(tmp_path / "csv") == case


PLACES = [
    (table, row, column)
    for table, rows in cells_of(full()).items()
    for row in range(2, len(rows) + 1)
    for column in rows[0]
]


@given(
    at=st.sampled_from(PLACES),
    value=st.one_of(
        st.sampled_from(
            ["", "0", "-1", "1", "10.9", "1,5", "yes", "TRUE", "x", "2027-13-01", "*"]
        ),
        words,
    ),
)
def test_a_spoiled_cell_is_refused_or_is_the_value_written(tmp_path_factory, at, value):
    """Never a silently different case: what was read, written again, shows the spoiled cell."""
    table, row, column = at
    cells = cells_of(full())
    put(cells, table, row, column, value)
    if not any(cells[table][row - 1]):
        return
    folder = write_csv(tmp_path_factory.mktemp("spoiled"), cells)
    try:
        case = read_case(folder)
    except Refused:
        return
    again = cells_of(case)
    changed = {
        (name, r, c)
        for name, rows in again.items()
        for r, cells_again in enumerate(rows)
        for c, cell in enumerate(cells_again)
        if cell != cells[name][r][c]
    }
    assert changed <= {(table, row - 1, cells[table][0].index(column))}
    if value:
        shown = again[table][row - 1][cells[table][0].index(column)]
        meant = {"true": "yes", "false": "no"}.get(value.lower(), value)
        assert shown in {meant, value, f"{value}.00", f"{value}.000000", f"{value}0"}


def test_the_time_of_a_large_workbook_is_short(tmp_path):
    cells = cells_of(full())
    cells["items"] += [[f"x{n}", "name", "piece", "", "", "0.00"] for n in range(10_000)]
    path = write_xlsx(tmp_path / "in.xlsx", cells)
    started = time.perf_counter()
    assert len(read_case(path).items) == 10_002
    assert time.perf_counter() - started < 20
