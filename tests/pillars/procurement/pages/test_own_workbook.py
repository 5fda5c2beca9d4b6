"""The ministry's own workbook at a real node: every error named, nothing stored, then all."""

from __future__ import annotations

import io
from contextlib import closing

import pytest
from python_calamine import CalamineWorkbook

from foedus.node.records import Reader
from foedus.pillars.procurement.queries import seen
from foedus.pillars.procurement.records.market import Offer
from foedus.pillars.procurement.records.needs import Budget, Item, Requirement
from ownbook import PLANTED, planted, tables, workbook

READER = Reader("INTERNAL")
IMPORT = "/records/procurement.requirement/import/"


@pytest.fixture
def drafter(signed_in):
    with closing(signed_in("drafting")) as visitor:
        yield visitor


def hand_over(visitor, content):
    return visitor.fill(IMPORT, files={"file": ("ours.xlsx", content)})


def stored(visitor, answer):
    assert answer.status_code == 200, answer.text
    fields = {
        name: answer.text.split(f'name="{name}" value="')[1].split('"')[0]
        for name in ("confirm", "act")
    }
    return visitor.fill(IMPORT, fields)


def ours(site, kind, word):
    return [one for one in seen(site.node, READER, kind) if one.body.code.startswith(word)]


def report(visitor, answer):
    """(sheet, row, value) -> what is wrong and what cures it, of the error sheet."""
    link = next(word for word in answer.text.split('"') if word.endswith("/errors/"))
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(visitor.get(link).content))
    rows = sheet.get_sheet_by_index(0).to_python()[1:]
    assert all(row[2] and row[4] and row[5] for row in rows), "a column, a reason and a cure"
    return {(row[0], int(row[1]), str(row[3])): f"{row[4]} {row[5]}" for row in rows}


def test_planted_errors_are_all_named_and_nothing_is_stored(drafter, site):
    answer = hand_over(drafter, workbook(planted(tables("Heron"))))
    assert answer.status_code == 422
    told = report(drafter, answer)
    for name, line, _, value, said in PLANTED:
        assert said in told[name, line + 2, str(value)]
    assert len(told) == len(PLANTED)
    assert ours(site, Item, "Heron") == []


def test_a_rule_is_broken_by_a_row_of_a_sheet_of_rows(drafter, site):
    rows = tables("Ibis")
    rows["price_breaks"][1][2] = 9500
    told = report(drafter, hand_over(drafter, workbook(rows)))
    assert list(told) == [("price_breaks", 3, "Ibis-O")]
    assert "price of step 3" in told["price_breaks", 3, "Ibis-O"]
    assert ours(site, Item, "Ibis") == []


def test_a_number_of_another_item_is_refused(drafter, site):
    rows = tables("Jackdaw")
    rows["items"][0][3] = rows["items"][1][3] = "2320-01-230-0307"
    told = report(drafter, hand_over(drafter, workbook(rows)))
    assert list(told) == [("items", 3, "2320-01-230-0307")]


def test_a_workbook_is_stored_at_one_go_for_our_ministry_alone(drafter, site):
    answer = hand_over(drafter, workbook(tables("Kestrel")))
    assert ours(site, Item, "Kestrel") == []
    assert "Stored: 8 records." in stored(drafter, answer).text
    (offer,) = ours(site, Offer, "Kestrel")
    assert offer.body.unit_price_cents == 999_999
    assert [step.from_quantity for step in offer.body.price_breaks] == [50, 100]
    assert offer.body.price_breaks[1].lead_time_days == 120
    assert [slot.backlog_per_period for slot in offer.body.capacity] == [4]
    assert offer.body.buyers == ()
    truck, radio = sorted(ours(site, Item, "Kestrel"), key=lambda one: -len(one.body.name["en"]))
    assert {truck.body.joining_cost_cents, radio.body.joining_cost_cents} == {150_025, 0}
    needs = ours(site, Requirement, "Kestrel")
    assert {need.body.title["en"] for need in needs} == {"Kestrel truck", "Kestrel radio"}
    assert any(one.body.amount_cents == 150_000_000 for one in seen(site.node, READER, Budget))


def test_a_second_time_it_says_nothing_and_a_change_changes_the_record(drafter, site):
    rows = tables("Linnet")
    stored(drafter, hand_over(drafter, workbook(rows)))
    assert "nothing to store" in hand_over(drafter, workbook(rows)).text
    rows["requirements"][0][2] = "Linnet-R"
    rows["price_breaks"].pop()
    assert "Stored: 2 records." in stored(drafter, hand_over(drafter, workbook(rows))).text
    assert len(ours(site, Requirement, "Linnet")) == 2
    assert [len(one.body.price_breaks) for one in ours(site, Offer, "Linnet")] == [1]


@pytest.mark.parametrize("language", ["en", "sq", "hr", "sr"])
def test_what_was_taken_along_in_any_language_comes_back_unchanged(signed_in, language):
    with closing(signed_in("drafting", language=language)) as visitor:
        code = "sr-latn" if language == "sr" else language
        visitor.fill("/language/", {"language": code}, at="/sign-in/")
        content = visitor.get("/procurement/workbook/template/?filled=1").content
        answer = hand_over(visitor, content)
        assert answer.status_code == 200, answer.text
        assert 'name="confirm"' not in answer.text
