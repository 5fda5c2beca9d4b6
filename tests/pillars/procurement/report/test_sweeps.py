"""The report of a sweep: what it says, and that every renderer says it."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser

import pytest
from python_calamine import CalamineWorkbook
from rich.console import Console

import sweepbook
from foedus.desk.phrases import LANGUAGES
from foedus.pillars.procurement.records import Supplier
from foedus.pillars.procurement.report.sweeps.files import sweep_json, write_csv
from foedus.pillars.procurement.report.sweeps.page import sweep_page
from foedus.pillars.procurement.report.sweeps.show import MOST_BARS, show_sweep
from foedus.pillars.procurement.report.terminal import MOST_SWINGS, print_sweep
from foedus.pillars.procurement.report.workbook import write_sweep_workbook
from foedus.pillars.procurement.whatif.answer import Answer
from foedus.pillars.procurement.whatif.scenario import Change, Scenario

NEAR = Supplier(supplier="near", name="=Near <b>", activation_cost_cents=100_00)
CASE = sweepbook.small(suppliers=(NEAR, sweepbook.small().suppliers[1]))
BASE = Scenario(("ALB", "HRV", "XKX"))
MILLION = 1_000_000_00


def changed(kind, code, size=0):
    return Scenario(BASE.members, (Change(kind, (code,), size),))


def bills(*cents):
    return [sweepbook.bill(m, c) for m, c in zip(("ALB", "HRV", "XKX"), cents, strict=True)]


ANSWERS = {
    BASE: sweepbook.planned(6 * MILLION, *bills(MILLION, 2 * MILLION, 3 * MILLION)),
    Scenario(("ALB", "HRV", "XKX", "BGR")): sweepbook.planned(
        8 * MILLION, *bills(MILLION, MILLION, MILLION), sweepbook.bill("BGR", 5 * MILLION)
    ),
    changed("price", "near", -1000): sweepbook.planned(5 * MILLION),
    changed("price", "near", 1050): sweepbook.planned(8 * MILLION, lateness=1234),
    changed("rate", "USD", 1000): sweepbook.planned(6 * MILLION),
    changed("budget", "ALB", -2000): Answer(status="not_found"),
    changed("slip", "far", 180): sweepbook.planned(6 * MILLION, lateness=5),
    changed("fails", "near"): sweepbook.OPEN,
}
SWEPT = sweepbook.by_hand(CASE, ANSWERS)


def printed(report) -> str:
    console = Console(width=100, record=True, file=io.StringIO())
    print_sweep(report, console)
    return console.export_text()


def plain(words) -> str:
    return " ".join(words).replace("\u00a0", " ")


def test_a_sweep_that_is_not_done_warns_and_says_how_to_go_on():
    missing = changed("steps", "near", 500)
    lost = changed("steps", "near", 600)
    scenarios = (*ANSWERS, missing, lost)
    swept = sweepbook.by_hand(
        CASE, ANSWERS, scenarios=scenarios, failed={lost: "MemoryError: no room"}
    )
    assert "2 scenarios are still open: repeat" in plain(show_sweep(swept).warnings)
    assert "give --keep FOLDER" in plain(show_sweep(swept, keeps=False).warnings)
    outcomes = [row[2] for row in show_sweep(swept).tables["scenarios"].rows]
    assert outcomes[-2:] == ["not computed yet", "could not be computed: MemoryError: no room"]


def test_a_sweep_without_a_base_says_so():
    report = show_sweep(sweepbook.by_hand(CASE, {BASE: sweepbook.OPEN}))
    assert "no order can be placed" in plain(report.summary)
    assert set(report.tables) == {"scenarios"}
    assert "<svg" not in sweep_page(report)


def test_a_sweep_that_was_stopped_before_its_base_does_not_call_it_impossible():
    swept = sweepbook.by_hand(CASE, {}, scenarios=tuple(ANSWERS))
    words = plain(show_sweep(swept).summary)
    assert words == "8 scenarios. The order as the tables stand is not computed yet."


def test_the_summary_names_what_matters_and_what_cannot_fail():
    words = plain(show_sweep(SWEPT).summary)
    assert "8 scenarios. As the tables stand, the order costs EUR 6.00 million." in words
    assert (
        "What moves the cost most: =Near <b>: prices (EUR −1.00 million, EUR +2.00 million)"
        in words
    )
    assert "Without any of these, needs stay open: =Near <b>." in words
    assert "1 of the things changed one by one change nothing" in words


def test_each_scenario_has_a_row_with_who_pays_what():
    table = show_sweep(SWEPT).tables["scenarios"]
    rows = {row[:2]: row[2:] for row in table.rows}
    three = "Albania, Croatia, Kosovo"
    assert rows[three, "as in the tables"][1:3] == (6 * MILLION, 0)
    assert rows[three, "as in the tables"][5:] == (MILLION, 2 * MILLION, 3 * MILLION, None)
    four = "Albania, Croatia, Kosovo, Bulgaria"
    assert rows[four, "as in the tables"][1:3] == (8 * MILLION, None)  # others buy more
    assert rows[three, "=Near <b>: prices +10.5\u00a0%"][2] == -2 * MILLION
    assert rows[three, "far: lead times +180 days"][3] == 5
    assert rows[three, "=Near <b>: delivers nothing"][0] == "needs stay open: radio"
    assert rows[three, "Albania: budgets −20\u00a0%"][0] == "no plan found within the limits"


def test_the_table_of_swings_has_each_change_and_leaves_out_what_does_nothing():
    rows = show_sweep(SWEPT).tables["swings"].rows
    assert [(row[1].replace("\u00a0", " "), row[2]) for row in rows] == [
        ("−20 %", None),
        ("", None),
        ("−10 %", MILLION),
        ("+10.5 %", -2 * MILLION),
        ("+180 days", 0),
    ]


def test_the_chart_shows_the_widest_and_the_terminal_the_first():
    many = {changed("price", "near", n): sweepbook.planned(6 * MILLION + n) for n in range(1, 30)}
    single = show_sweep(sweepbook.by_hand(CASE, {BASE: ANSWERS[BASE], **many}))
    assert len(single.swings) == 1
    assert f"And {29 - MOST_SWINGS} more rows" in printed(single)
    members = {
        Scenario(BASE.members, (Change("price", (f"s{n}",), 100),)): sweepbook.planned(n)
        for n in range(30)
    }
    crowd = show_sweep(sweepbook.by_hand(CASE, {BASE: ANSWERS[BASE], **members}))
    assert len(crowd.swings) == MOST_BARS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fills_every_sentence(language):
    report = show_sweep(SWEPT, language=language)
    written = [*report.summary, report.basis, sweep_page(report), printed(report)]
    assert not any("{" in words.split("</style>")[-1] for words in written)


def test_the_page_is_whole_escaped_and_has_both_charts():
    page = sweep_page(show_sweep(SWEPT))
    assert "<b>:" not in page
    assert page.count("<svg") == 2
    assert 'id="accession"' in page
    assert "If Bulgaria took part" in page
    HTMLParser().feed(page)


def test_files_hold_the_figures_and_no_formula(tmp_path):
    report = show_sweep(SWEPT)
    write_csv(report.tables["scenarios"], tmp_path / "s.csv")
    rows = list(csv.reader((tmp_path / "s.csv").read_text("utf-8").splitlines()))
    assert len(rows) == 9
    assert rows[1][3:5] == ["6000000.00", "0.00"]
    assert not any(cell.startswith(("=", "+")) for row in rows for cell in row)
    write_sweep_workbook(report, tmp_path / "s.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "s.xlsx"))
    assert book.sheet_names == ["summary", "accession", "swings", "scenarios"]
    assert book.get_sheet_by_name("scenarios").to_python()[1][3] == 6_000_000
    told = json.loads(sweep_json(SWEPT))
    assert told["scenarios"][0]["answer"]["total_cents"] == 6 * MILLION
    assert told["scenarios"][-1]["changes"] == [{"kind": "fails", "codes": ["near"], "size": 0}]
    assert [one["candidate"] for one in told["accessions"]] == ["BGR"]
    assert {swing["kind"] for swing in told["swings"]} == {
        "price",
        "rate",
        "budget",
        "slip",
        "fails",
    }
