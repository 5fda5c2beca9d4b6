"""The loader: refuses every fault by code and place, and reads nothing into the order of rows."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.rulebook import Code, load_rulebook
from foedus.rulebook.tables import TABLES, file_name, read_table

Fault = Callable[[Path], None]
Rows = list[list[str]]


def read_rows(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def write_rows(path: Path, rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def refusals_of(folder: Path) -> tuple[Refusal, ...]:
    with pytest.raises(Refused) as caught:
        load_rulebook(folder)
    return caught.value.refusals


def cell(table: str, row: int, column: str, text: str) -> Fault:
    """Write `text` into a cell; `row` counts as a spreadsheet does."""

    def spoil(folder: Path) -> None:
        rows = read_rows(folder / f"{table}.csv")
        rows[row - 1][rows[0].index(column)] = text
        write_rows(folder / f"{table}.csv", rows)

    return spoil


def both(*faults: Fault) -> Fault:
    def spoil(folder: Path) -> None:
        for fault in faults:
            fault(folder)

    return spoil


def bytes_of(table: str, content: bytes) -> Fault:
    def spoil(folder: Path) -> None:
        (folder / f"{table}.csv").write_bytes(content)

    return spoil


def without_file(folder: Path) -> None:
    (folder / "prices.csv").unlink()


def with_stray_file(folder: Path) -> None:
    (folder / "cielings.csv").write_text("member\nHRV\n", encoding="utf-8")


def with_latin_letters(folder: Path) -> None:
    path = folder / "designations.csv"
    path.write_bytes(path.read_bytes().replace("Shqipëria".encode(), b"Shqip\xebria"))


def only_header(folder: Path) -> None:
    write_rows(folder / "production.csv", read_rows(folder / "production.csv")[:1])


def without_column(folder: Path) -> None:
    rows = read_rows(folder / "production.csv")
    place = rows[0].index("looked_up_on")
    write_rows(folder / "production.csv", [row[:place] + row[place + 1 :] for row in rows])


def with_column(name: str) -> Fault:
    def spoil(folder: Path) -> None:
        rows = read_rows(folder / "production.csv")
        write_rows(folder / "production.csv", [[*rows[0], name], *([*r, ""] for r in rows[1:])])

    return spoil


def short_row(folder: Path) -> None:
    rows = read_rows(folder / "production.csv")
    write_rows(folder / "production.csv", [*rows, rows[1][:-1]])


def repeated_row(folder: Path) -> None:
    rows = read_rows(folder / "production.csv")
    write_rows(folder / "production.csv", [*rows, rows[1]])


REFUSALS: list[tuple[Code, Fault, Place]] = [
    (Code.FILE_MISSING, without_file, Place("prices.csv")),
    (Code.UNKNOWN_FILE, with_stray_file, Place("cielings.csv")),
    (Code.NOT_UTF8, with_latin_letters, Place("designations.csv")),
    (Code.NOT_CSV, bytes_of("savings", b'evidence\n"a" b\n'), Place("savings.csv")),
    (Code.EMPTY_FILE, bytes_of("savings", b""), Place("savings.csv")),
    (Code.EMPTY_FILE, only_header, Place("production.csv")),
    (
        Code.MISSING_COLUMN,
        without_column,
        Place("production.csv", row=1, column="looked_up_on"),
    ),
    (Code.UNKNOWN_COLUMN, with_column("colour"), Place("production.csv", row=1, column="colour")),
    (Code.REPEATED_COLUMN, with_column("mark"), Place("production.csv", row=1, column="mark")),
    (Code.WRONG_WIDTH, short_row, Place("production.csv", row=5)),
    (
        Code.STRAY_BLANK,
        cell("ceilings", 2, "ceiling", " 410"),
        Place("ceilings.csv", row=2, column="ceiling"),
    ),
    (
        Code.STRAY_BLANK,
        cell("systems", 3, "other_names", "M-84; M84"),
        Place("systems.csv", row=3, column="other_names"),
    ),
    (
        Code.UNDATED,
        cell("ceilings", 2, "valid_from", ""),
        Place("ceilings.csv", row=2, column="valid_from"),
    ),
    (
        Code.UNDATED,
        cell("ceilings", 2, "looked_up_on", ""),
        Place("ceilings.csv", row=2, column="looked_up_on"),
    ),
    (
        Code.MISSING_SOURCE,
        cell("ceilings", 2, "source", ""),
        Place("ceilings.csv", row=2, column="source"),
    ),
    (
        Code.MISSING_VALUE,
        cell("ceilings", 2, "ceiling", ""),
        Place("ceilings.csv", row=2, column="ceiling"),
    ),
    (
        Code.MISSING_VALUE,
        cell("systems", 3, "other_names", "M-84;"),
        Place("systems.csv", row=3, column="other_names"),
    ),
    (
        Code.UNKNOWN_MARK,
        cell("ceilings", 2, "mark", "X"),
        Place("ceilings.csv", row=2, column="mark"),
    ),
    (
        Code.UNKNOWN_MARK,
        cell("ceilings", 2, "mark", ""),
        Place("ceilings.csv", row=2, column="mark"),
    ),
    (
        Code.UNKNOWN_VALUE,
        cell("vehicles", 2, "single_order", "maybe"),
        Place("vehicles.csv", row=2, column="single_order"),
    ),
    (
        Code.UNKNOWN_VALUE,
        cell("prices", 2, "value_kind", "price"),
        Place("prices.csv", row=2, column="value_kind"),
    ),
    (
        Code.MALFORMED_CODE,
        cell("prices", 2, "buyer", "HR"),
        Place("prices.csv", row=2, column="buyer"),
    ),
    (
        Code.OUT_OF_RANGE,
        cell("ceilings", 2, "ceiling", "-1"),
        Place("ceilings.csv", row=2, column="ceiling"),
    ),
    (
        Code.OUT_OF_RANGE,
        cell("funding_instruments", 2, "max_outside_parts_pct", "101"),
        Place("funding_instruments.csv", row=2, column="max_outside_parts_pct"),
    ),
    (
        Code.ENDS_BEFORE_START,
        cell("ceilings", 2, "valid_until", "1990-01-01"),
        Place("ceilings.csv", row=2, column="valid_until"),
    ),
    (
        Code.WRONG_ORDER,
        cell("savings", 6, "low_pct", "16"),
        Place("savings.csv", row=6, column="high_pct"),
    ),
    (
        Code.WRONG_ORDER,
        cell("funding_instruments", 2, "closes_on", "2025-05-26"),
        Place("funding_instruments.csv", row=2, column="closes_on"),
    ),
    (Code.DUPLICATE, repeated_row, Place("production.csv", row=5, column="valid_from")),
    (
        Code.OVERLAP,
        cell("production", 2, "valid_until", "2024-12-31"),
        Place("production.csv", row=3, column="valid_from"),
    ),
    (
        Code.OVERLAP,
        cell("production", 2, "valid_until", ""),
        Place("production.csv", row=3, column="valid_from"),
    ),
    (
        Code.UNKNOWN_MEMBER,
        cell("holdings", 2, "member", "QQQ"),
        Place("holdings.csv", row=2, column="member"),
    ),
    (
        Code.UNKNOWN_FLAG,
        cell("members", 2, "flag", "nato"),
        Place("members.csv", row=2, column="flag"),
    ),
    (
        Code.UNKNOWN_FLAG,
        cell("vehicles", 2, "needs_flags", "fms_eligible;nato"),
        Place("vehicles.csv", row=2, column="needs_flags"),
    ),
    (
        Code.UNKNOWN_CATEGORY,
        cell("treaty_items", 2, "category", "submarine"),
        Place("treaty_items.csv", row=2, column="category"),
    ),
    (
        Code.UNKNOWN_CATEGORY,
        cell("ceilings", 2, "category", "legal_review"),
        Place("ceilings.csv", row=2, column="category"),
    ),
    (
        Code.UNKNOWN_INSTRUMENT,
        cell("funding_standing", 2, "instrument", "SAVE"),
        Place("funding_standing.csv", row=2, column="instrument"),
    ),
    (
        Code.UNKNOWN_SYSTEM,
        cell("prices", 2, "system", "uh-60x"),
        Place("prices.csv", row=2, column="system"),
    ),
    (
        Code.UNKNOWN_RULE,
        cell("fms_stages", 4, "clock_rules", "lor_days"),
        Place("fms_stages.csv", row=4, column="clock_rules"),
    ),
    (
        Code.VALUE_NOT_ALLOWED,
        cell("members", 2, "value", "perhaps"),
        Place("members.csv", row=2, column="value"),
    ),
]

BAD_NUMBERS = ["1e3", "1_000", "1,000", "4.5", "+410", "0410", "٤", "-0", "1" * 19, "NaN"]
BAD_DATES = [
    "20261123",
    "2026-W48-1",
    "23.11.2026",
    "2026-02-30",
    "2026-1-1",
    "2026",
    "0000-01-01",
]
BAD_DECIMALS = ["1e3", ".5", "5.", "1,5", "NaN", "Infinity", "00.5", "0.1234567"]


@pytest.mark.parametrize(
    ("code", "fault", "place"), REFUSALS, ids=[str(code) for code, _, _ in REFUSALS]
)
def test_refuses(folder: Path, code: Code, fault: Fault, place: Place) -> None:
    fault(folder)
    assert [(found.code, found.place) for found in refusals_of(folder)] == [(code, place)]


@pytest.mark.parametrize("text", BAD_NUMBERS)
def test_refuses_a_number_spelled_as(folder: Path, text: str) -> None:
    cell("ceilings", 2, "ceiling", text)(folder)
    assert [(r.code, r.value) for r in refusals_of(folder)] == [(Code.NOT_A_NUMBER, text)]


@pytest.mark.parametrize("text", BAD_DECIMALS)
def test_refuses_a_value_spelled_as(folder: Path, text: str) -> None:
    cell("fms_rules", 2, "value", text)(folder)
    assert [(r.code, r.place.column, r.value) for r in refusals_of(folder)] == [
        (Code.NOT_A_NUMBER, "value", text)
    ]


@pytest.mark.parametrize("text", BAD_DATES)
def test_refuses_a_date_spelled_as(folder: Path, text: str) -> None:
    cell("ceilings", 2, "valid_from", text)(folder)
    assert [(r.code, r.value) for r in refusals_of(folder)] == [(Code.MALFORMED_DATE, text)]


def test_has_a_refusal_for_every_code() -> None:
    listed = {code for code, _, _ in REFUSALS}
    assert listed | {Code.NOT_A_NUMBER, Code.MALFORMED_DATE} == set(Code)


def test_reports_all_faults_at_once(folder: Path) -> None:
    both(
        cell("ceilings", 2, "ceiling", "many"),
        cell("ceilings", 2, "mark", "?"),
        cell("holdings", 3, "source", ""),
        without_file,
    )(folder)
    assert sorted(found.code for found in refusals_of(folder)) == sorted(
        [Code.NOT_A_NUMBER, Code.UNKNOWN_MARK, Code.MISSING_SOURCE, Code.FILE_MISSING]
    )


def test_does_not_blame_rows_for_a_broken_table_they_refer_to(folder: Path) -> None:
    bytes_of("flags", b"")(folder)
    assert [found.code for found in refusals_of(folder)] == [Code.EMPTY_FILE]


def test_refuses_an_empty_folder_table_by_table(tmp_path: Path) -> None:
    assert [(r.code, r.place.file) for r in refusals_of(tmp_path)] == [
        (Code.FILE_MISSING, file_name(table)) for table in TABLES
    ]


def test_accepts_a_byte_order_mark(folder: Path) -> None:
    path = folder / "ceilings.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_rulebook(folder) == load_rulebook()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data(), table=st.sampled_from(TABLES))
def test_order_of_rows_and_columns_means_nothing(folder: Path, data: st.DataObject, table) -> None:
    path = folder / file_name(table)
    header, *rows = read_rows(path)
    columns = data.draw(st.permutations(range(len(header))))
    mixed = [header, *data.draw(st.permutations(rows))]
    write_rows(path, [[row[place] for place in columns] for row in mixed])
    assert load_rulebook(folder) == load_rulebook()


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_give_a_reading_or_refusals(content: bytes) -> None:
    reading = read_table(TABLES[0], content)
    assert reading.refusals or reading.lines
