"""A plan from a spreadsheet at a real node: every error named, nothing stored, then all."""

from __future__ import annotations

import io
from contextlib import closing

import pytest
from python_calamine import CalamineWorkbook

from foedus.node.listing import Query, page
from foedus.node.records import Reader
from plansheet import HEADS, PLANTED, book_of, cells_of, plan_rows, planted

READER = Reader("INTERNAL")
IMPORT = "/records/governance.step/import/"
EMPTY = ("This cell must not be empty.", "Fill it in.")
FORM = (
    "does not have the form that this column takes.",
    (
        "Members are written by their three capital letters, codes in letters, digits, . _ / and"
        " -, without spaces."
    ),
)
UNKNOWN = (
    "neither in this file nor here.",
    "Write its code or its exact title, or add a row for it to its own sheet.",
)
AREAS = (
    "Capabilities and industry, Interoperability, Hybrid threats and resilience,"
    " Euro-Atlantic integration."
)
NAMED = (
    ("Due", "'31.02.2027' is not a day.", "Write it as year-month-day: 2027-01-15."),
    ("Lead", f"“Croatia” {FORM[0]}", FORM[1]),
    ("Measure", f"There is no “X9” among the records “Measure”, {UNKNOWN[0]}", UNKNOWN[1]),
    ("Depends on", f"There is no “ZZ” among the records “Step”, {UNKNOWN[0]}", UNKNOWN[1]),
    ("Participants", f"“ALB HRVX” {FORM[0]}", FORM[1]),
    ("Title (English)", "The text is longer than 200 characters.", "Shorten it."),
    ("Due", *EMPTY),
    (
        "Record (leave empty)",
        "“no id of ours” is no record of ours of this kind.",
        (
            "Clear the cell for a new record, or take the list along again; nobody changes another"
            " member's record."
        ),
    ),
    (
        "Lead",
        "The lead is not among the participants.",
        "Add it to the participants or choose another lead.",
    ),
    ("Title (English)", *EMPTY),
    ("Area", "'defence' is not one of the words allowed here.", f"Use one of: {AREAS}"),
    (
        "Ends on",
        "This day is before the day in the field Starts on.",
        "Exchange the two days or correct one.",
    ),
)
"""Column, what is wrong, what cures it: of each planted error, in their order."""


def count(site, kind, text=""):
    found = page(site.node, READER, Query((f"governance.{kind}",), text=text))
    return found.total


def hand_over(visitor, content, name="plan.xlsx"):
    return visitor.fill(IMPORT, files={"file": (name, content)})


@pytest.fixture
def drafter(signed_in):
    with closing(signed_in("drafting")) as visitor:
        yield visitor


def test_a_reader_may_not_bring_anything_in(signed_in):
    with closing(signed_in("reading")) as visitor:
        assert visitor.get(IMPORT).status_code == 403
        assert hand_over(visitor, b"x").status_code == 403


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plan.xls", b"x", "neither .xlsx nor .csv"),
        ("plan.xlsx", b"no workbook", "not an XLSX workbook"),
        ("plan.csv", b"\xff\xfe\xfd", "not UTF-8"),
        ("plan.csv", b"", "no row in it"),
        ("plan.csv", b"measure,colour\nC1,red\n", "no column called"),
        ("plan.xlsx", b"0" * 5_000_001, "at most 5 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(drafter, name, content, said):
    answer = hand_over(drafter, content, name)
    assert answer.status_code == 422
    assert said in answer.text


def test_without_a_file_the_page_says_what_is_missing(drafter):
    answer = drafter.fill(IMPORT)
    assert answer.status_code == 400
    assert "Choose a file." in answer.text


def test_a_kind_that_no_row_can_hold_has_no_import(drafter):
    assert drafter.get("/records/governance.package/import/").status_code == 404


@pytest.mark.browser
def test_twelve_planted_errors_are_named_then_the_corrected_plan_is_stored(window, site):
    page = window("drafting")
    page.goto(IMPORT)
    upload(page, book_of(planted(plan_rows("Pelican"))))
    assert "Nothing was stored: 12 errors" in page.inner_text("main")
    assert shown(page) == {
        (sheet, str(cells_of(None, sheet, index))): (column, wrong, cure)
        for (sheet, index, *_), (column, wrong, cure) in zip(PLANTED, NAMED, strict=True)
    }
    sheet = page.context.request.get(page.get_attribute("a[href$='/errors/']", "href")).body()
    listed = CalamineWorkbook.from_filelike(io.BytesIO(sheet)).get_sheet_by_index(0).to_python()
    assert len(listed[1:]) == len(PLANTED)
    assert [count(site, kind, "Pelican") for kind in HEADS] == [0] * 5

    upload(page, book_of(plan_rows("Pelican")))
    assert "Store all 200 records" in page.inner_text("main")
    assert [count(site, kind, "Pelican") for kind in HEADS] == [0] * 5
    page.click("main form:has([name=confirm]) button")
    assert "Stored: 200 records." in page.inner_text("main")
    assert [count(site, kind, "Pelican") for kind in HEADS] == [1, 1, 8, 30, 160]


def upload(page, content):
    file = {"name": "plan.xlsx", "mimeType": "application/octet-stream", "buffer": content}
    page.set_input_files("#file", file)
    page.click(".handing button")


def shown(page):
    """(sheet, row) -> (column, what is wrong, what cures it), as the table says."""
    rows = page.locator("table.faulty tbody tr").all()
    cells = [[cell.inner_text() for cell in row.locator("td").all()] for row in rows]
    assert len(cells) == len({(row[0], row[1]) for row in cells})
    return {(row[0], row[1]): (row[2], row[4], row[5]) for row in cells}


def choose(visitor, language):
    code = "sr-latn" if language == "sr" else language
    visitor.fill("/language/", {"language": code}, at="/sign-in/")


def hidden(text):
    """The hidden fields of the confirmation."""
    fields = {}
    for name in ("confirm", "act"):
        fields[name] = text.split(f'name="{name}" value="')[1].split('"')[0]
    return fields


def test_a_confirmation_of_something_else_stores_nothing(drafter, site):
    answer = hand_over(drafter, book_of(plan_rows("Rhea")))
    fields = hidden(answer.text) | {"act": "0" * 64}
    shown = drafter.fill(IMPORT, fields)
    assert "changed here in the meantime" in shown.text
    assert count(site, "plan", "Rhea") == 0


def test_anothers_file_cannot_be_confirmed(drafter, site, signed_in):
    answer = hand_over(drafter, book_of(plan_rows("Serval")))
    with closing(signed_in("drafting", "checking")) as other:
        shown = other.fill(IMPORT, hidden(answer.text))
    assert shown.status_code == 400
    assert "no longer here" in shown.text
    assert count(site, "plan", "Serval") == 0


def test_a_sheet_that_was_taken_along_comes_back_unchanged(drafter, site):
    fields = hidden(hand_over(drafter, book_of(plan_rows("Tapir"))).text)
    drafter.fill(IMPORT, fields)
    sheet = drafter.get("/records/governance.step/sheet/?q=Tapir1")
    answer = hand_over(drafter, sheet.content, "steps.xlsx")
    assert answer.status_code == 200, answer.text
    assert "nothing to store" in answer.text


@pytest.mark.parametrize("language", ["en", "sq", "hr", "sr"])
def test_a_template_of_any_language_is_read(signed_in, language):
    with closing(signed_in("drafting", language=language)) as visitor:
        choose(visitor, language)
        content = visitor.get("/records/governance.step/template/?whole=1").content
        answer = hand_over(visitor, content)
    names = CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names
    assert len(names) == 7
    assert answer.status_code == 422
    assert answer.text.count('role="row"') == 2, "one error: there is no row"
