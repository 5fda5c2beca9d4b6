"""A plan from a spreadsheet at a real node: every error named, nothing stored, then all."""

from __future__ import annotations

import io
from contextlib import closing

import pytest
from python_calamine import CalamineWorkbook

from foedus.node.listing import Query, page
from foedus.node.records import Reader
from plansheet import PLANTED, book_of, cells_of, plan_rows, planted

READER = Reader("INTERNAL")
IMPORT = "/records/governance.step/import/"


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


def test_twelve_planted_errors_are_all_named_and_nothing_is_stored(drafter, site):
    answer = hand_over(drafter, book_of(planted(plan_rows("Pelican"))))
    assert answer.status_code == 422
    assert "Nothing was stored: 12 errors" in answer.text
    link = next(word for word in answer.text.split('"') if word.endswith("/errors/"))
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(drafter.get(link).content))
    rows = sheet.get_sheet_by_index(0).to_python()[1:]
    named = {(row[0], int(row[1])) for row in rows}
    assert named == {(sheet, cells_of(None, sheet, index)) for sheet, index, *_ in PLANTED}
    assert all(row[2] and row[4] and row[5] for row in rows), "a place, a reason and a cure"
    assert count(site, "step", "Pelican0") == 0
    assert count(site, "plan", "Pelican") == 0


def test_what_is_corrected_is_stored_in_one_go(drafter, site):
    answer = hand_over(drafter, book_of(plan_rows("Quokka")))
    assert answer.status_code == 200, answer.text
    assert "Store all 200 records" in answer.text
    assert count(site, "plan", "Quokka") == 0
    fields = hidden(answer.text)
    stored = drafter.fill(IMPORT, fields)
    assert "Stored: 200 records." in stored.text
    assert [count(site, kind, "Quokka") for kind in ("instrument", "plan")] == [1, 1]
    again = hand_over(drafter, book_of(plan_rows("Quokka")))
    assert "nothing to store" in again.text


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
