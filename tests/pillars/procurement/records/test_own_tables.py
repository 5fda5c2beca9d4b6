"""The planner's own tables as sheets of the ledger's kinds; what is no row of ours is refused."""

from __future__ import annotations

import pytest

from foedus.desk.intake.columns import RECORD
from foedus.desk.sheets.raw import RawTable
from foedus.pillars.procurement.own_tables import adapted


def table(name, header, *rows):
    numbered = tuple((number, row) for number, row in enumerate(rows, start=2))
    return RawTable(name, "ours.xlsx", name, header, numbered)


ITEMS = table("items", ("item", "name"), ("T", "Truck"), ("R", None))
NEEDS = ("requirement", "member", "item", "quantity")


def sheet(*tables, language="sq"):
    sheets, refusals = adapted(tables, "ALB", language)
    assert refusals == ()
    return sheets[-1]


@pytest.mark.parametrize("member", ["HRV", "alb", "*", 7])
def test_a_row_of_another_member_is_refused_at_its_place(member):
    needs = table("requirements", NEEDS, ("1", "ALB", "T", 5), ("2", member, "T", 5))
    _, (refusal,) = adapted((needs,), "ALB", "en")
    assert (refusal.code, refusal.place) == ("row-of-another", needs.place(3, "member"))
    assert refusal.value == str(member)


def test_names_of_the_same_file_become_titles_in_the_readers_language():
    needs = table("requirements", NEEDS, ("1", "ALB", "T", 5), ("2", None, "X", 6), ("3",))
    found = sheet(ITEMS, needs)
    assert found.header == ("code", "item", "quantity", "title (sq)")
    assert [row for _, row in found.rows] == [
        ("1", "T", 5, "Truck"),
        ("2", "X", 6, "X"),
        ("3", None, None, ""),
    ]


def test_an_offer_is_called_by_its_supplier_and_its_item():
    sellers = table("suppliers", ("supplier", "name"), ("M", "Maker"))
    offers = table("offers", ("offer", "supplier", "item", "buyers"), ("O", "M", "T", "*"))
    found = sheet(ITEMS, sellers, offers, language="en")
    assert found.rows == ((2, ("O", "M", "T", None, "Maker: Truck")),)


def test_cells_beyond_the_header_stay_to_be_refused():
    items = table("items", ("item", "name"), ("T", "Truck", "more"))
    assert sheet(items).rows == ((2, ("T", "Truck", "more")),)


@pytest.mark.parametrize(
    "known",
    [
        table("holdings", ("member", "category"), ("ALB", "battle_tank")),
        table("budgets", (RECORD, "title (en)", "amount"), (None, "Title", 5)),
        table("price_breaks", ("offer", "from_quantity"), ("O", 5)),
        table("anything", ("requirement", "member"), ("1", "HRV")),
    ],
)
def test_a_table_with_other_columns_stays_as_it_is(known):
    assert sheet(known) is known
