"""What a candidate would bring, in words, bars and a table, wherever a plan is shown."""

from __future__ import annotations

import io

import pytest
from python_calamine import CalamineWorkbook
from rich.console import Console

import casebook
import shownbook
import sweepbook
from foedus.desk.phrases import LANGUAGES
from foedus.pillars.procurement.report.accession import accession_table, accessions_shown
from foedus.pillars.procurement.report.lexicon import Names
from foedus.pillars.procurement.report.page import report_page
from foedus.pillars.procurement.report.show import show
from foedus.pillars.procurement.report.terminal import print_report
from foedus.pillars.procurement.report.workbook import write_workbook
from foedus.pillars.procurement.whatif.accession import accession

CASE = sweepbook.small()
MILLION = 1_000_000_00


def made(alone=20 * MILLION, cents=15 * MILLION, saving=3 * MILLION, **changes):
    without = sweepbook.planned(
        50 * MILLION, sweepbook.bill("ALB", 20 * MILLION), sweepbook.bill("HRV", 30 * MILLION)
    )
    with_it = sweepbook.planned(
        60 * MILLION,
        sweepbook.bill("ALB", 20 * MILLION + MILLION, days=90),
        sweepbook.bill("HRV", 30 * MILLION - saving - MILLION, days=130),
        sweepbook.bill("BGR", cents, alone=alone),
        steps=[("N", 1)],
    )
    known = casebook.BULGARIA.model_copy(update={"name": "Bulgaria <x>"})
    return accession(known, without, with_it).model_copy(update=changes)


def said(accession, language="en"):
    (shown,) = accessions_shown(Names(CASE, language), [accession])
    return " ".join(shown.sentences)


@pytest.mark.parametrize(
    ("accession", "words"),
    [
        (made(bills=(), shortfalls=(sweepbook.GAP,)), "needs of all cannot be met: radio."),
        (made(bills=()), "time did not suffice"),
        (made(alone=None), "cannot meet its needs alone"),
        (made(alone=14 * MILLION), "would pay EUR 1.00 million more than if it ordered alone"),
        (made(), "would pay EUR 5.00 million less than if it ordered alone"),
        (made(), "present members together would pay EUR 3.00 million less"),
        (made(saving=-2 * MILLION), "present members together would pay EUR 2.00 million more"),
        (made(saving=0), "present members together would pay the same"),
        (made(), "dearer for: Albania (EUR +1.00 million)."),
        (made(), "later, on average, for: Croatia (30 days)."),
        (made(), "Step reached only with it: near (N), from 10."),
        (made(proven=False), "Not all of these costs are proven"),
    ],
)
def test_what_happens_is_said(accession, words):
    assert words in said(accession).replace("\u00a0", " ")


def test_what_does_not_happen_is_not_said():
    words = said(made())
    assert "proven" not in words
    assert "nobody" not in words
    better = said(made().model_copy(update={"bills": made().bills[1:]}))
    assert "It would become dearer for nobody." in better


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_as_much(language):
    names = Names(CASE, language)
    (shown,) = accessions_shown(names, [made()])
    assert len(shown.sentences) == 5
    assert "{" not in " ".join((shown.heading, *shown.sentences))
    assert len({accessions_shown(Names(CASE, one), [made()])[0].heading for one in LANGUAGES}) == 4


def test_the_table_has_a_row_for_each_member_with_signs():
    table = accession_table(Names(CASE, "en"), "h", [made()])
    assert [row[1] for row in table.rows] == ["Albania", "Croatia", "Bulgaria <x>"]
    assert [row[4] for row in table.rows] == [-MILLION, 4 * MILLION, 5 * MILLION]
    assert [row[5] for row in table.rows] == [10, -30, None]


def test_page_terminal_workbook_and_json_of_a_plan_have_it(tmp_path):
    case = shownbook.case()
    plan = shownbook.plan(case, accessions=(made().model_dump(),))
    report = show(case, plan)
    page = report_page(report)
    assert '<section id="accession">' in page
    assert '<a href="#accession">' in page
    assert "If Bulgaria &lt;x&gt; took part" in page
    console = Console(width=100, record=True, file=io.StringIO())
    print_report(report, console)
    assert "If Bulgaria <x> took part" in console.export_text()
    write_workbook(report, tmp_path / "r.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "r.xlsx"))
    assert len(book.get_sheet_by_name("accession").to_python()) == 4
    assert '"candidate":"BGR"' in plan.model_dump_json()


def test_a_plan_without_a_candidate_says_nothing_of_it():
    case = shownbook.case()
    assert "accession" not in report_page(show(case, shownbook.plan(case)))
