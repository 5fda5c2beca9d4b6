"""What every node refuses across rows and tables, each with its place in the records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from casebook import cases, need, offer, order, pooled
from foedus.kernel.refusals import Place
from foedus.pillars.procurement.records import (
    Budget,
    Capacity,
    Equivalence,
    Item,
    PriceBreak,
    Rate,
    Requirement,
    Supplier,
    SupplierBreak,
)
from foedus.pillars.procurement.rules import check
from sheetbook import full

CASE = full()


def changed(table, index, **changes):
    """Change a record of the full case; the record stays valid in itself."""
    rows = list(getattr(CASE, table))
    rows[index] = type(rows[index])(**(rows[index].model_dump() | changes))
    return replace(CASE, **{table: tuple(rows)})


def added(table, record):
    return replace(CASE, **{table: (*getattr(CASE, table), record)})


def steps(*breaks, **changes):
    """Return a pooled case whose offer (305000.00 a unit) has these steps."""
    return pooled(
        offers=(offer("O", "S", "missile", 305_000_00, **changes),),
        price_breaks=tuple(PriceBreak(offer="O", **b) for b in breaks),
    )


def scale(*breaks, **changes):
    """Return a pooled case whose supplier has these steps."""
    return pooled(
        suppliers=(Supplier(supplier="S", name="s", **changes),),
        price_breaks=(),
        supplier_breaks=tuple(SupplierBreak(supplier="S", **b) for b in breaks),
    )


def at(quantity, price, **more):
    return {"from_quantity": quantity, "unit_price_cents": price, **more}


def worth(value, price):
    return {"from_value_cents": value, "unit_price_cents": price}


def off(quantity, discount):
    return {"from_quantity": quantity, "discount_bp": discount}


DAY = date(2026, 12, 31)
LONG = date(2040, 1, 1)
BUDGET = Budget(member="HRV", from_on=date(2027, 6, 1), until_on=date(2027, 3, 1), amount_cents=1)
OVERLAP = Budget(member="ALB", from_on=date(2028, 6, 1), until_on=LONG, amount_cents=1)

BREACHES = [
    # name, case, code, table, row, column, value
    ("no member", replace(CASE, members=tuple(
        m.model_copy(update={"standing": "candidate"}) for m in CASE.members)),
     "NO_MEMBER", "members", 1, "standing", ""),
    ("item twice", added("items", Item(item="radio", name="other")),
     "DUPLICATE_ROW", "items", 3, "item", "radio"),
    ("capacity twice", added("capacity", CASE.capacity[0]),
     "DUPLICATE_ROW", "capacity", 2, "offer", "O 2027-01-15"),
    ("budget twice", added("budgets", CASE.budgets[0].model_copy(
        update={"until_on": date(2026, 1, 1)})),
     "DUPLICATE_ROW", "budgets", 3, "member", "ALB 2027-01-01"),
    ("unknown member", added("requirements", need("BGR", "radio", 1)),
     "UNKNOWN_REFERENCE", "requirements", 4, "member", "BGR"),
    ("unknown item", changed("offers", 1, item="raido"),
     "UNKNOWN_REFERENCE", "offers", 2, "item", "raido"),
    ("unknown supplier", changed("offers", 1, supplier="X"),
     "UNKNOWN_REFERENCE", "offers", 2, "supplier", "X"),
    ("unknown offer", added("price_breaks", PriceBreak(offer="X", **at(5, 1))),
     "UNKNOWN_REFERENCE", "price_breaks", 3, "offer", "X"),
    ("unknown buyer", changed("offers", 0, buyers=("ALB", "BGR")),
     "UNKNOWN_MEMBER", "offers", 1, "buyers", "BGR"),
    ("unknown acceptor", changed("equivalences", 0, members=("MNE",)),
     "UNKNOWN_MEMBER", "equivalences", 1, "members", "MNE"),
    ("unknown owner", changed("suppliers", 1, owned_by="TUR"),
     "UNKNOWN_MEMBER", "suppliers", 2, "owned_by", "TUR"),
    ("needed before", changed("requirements", 1, needed_on=DAY),
     "BEFORE_ORDER", "requirements", 2, "needed_on", "2026-12-31"),
    ("needed after", changed("requirements", 1, needed_on=LONG),
     "AFTER_END", "requirements", 2, "needed_on", "2040-01-01"),
    ("latest after", changed("requirements", 0, latest_on=LONG),
     "AFTER_END", "requirements", 1, "latest_on", "2040-01-01"),
    ("latest first", changed("requirements", 0, latest_on=date(2027, 8, 1)),
     "LATEST_BEFORE_NEEDED", "requirements", 1, "latest_on", "2027-08-01"),
    ("early capacity", changed("capacity", 0, from_on=DAY),
     "BEFORE_ORDER", "capacity", 1, "from_on", "2026-12-31"),
    ("budget backwards", added("budgets", BUDGET),
     "UNTIL_BEFORE_FROM", "budgets", 3, "until_on", "2027-03-01"),
    ("budgets overlap", added("budgets", OVERLAP),
     "BUDGETS_OVERLAP", "budgets", 3, "from_on", "2028-06-01"),
    ("supplier's money", changed("suppliers", 0, currency="GBP"),
     "CURRENCY_WITHOUT_RATE", "suppliers", 1, "currency", "GBP"),
    ("offer's money", changed("offers", 0, currency="GBP"),
     "CURRENCY_WITHOUT_RATE", "offers", 1, "currency", "GBP"),
    ("budget's money", changed("budgets", 1, currency="ALL"),
     "CURRENCY_WITHOUT_RATE", "budgets", 2, "currency", "ALL"),
    ("own rate", added("rates", Rate(currency="EUR", per_unit_micros=10**6, on=DAY)),
     "RATE_OF_OWN_CURRENCY", "rates", 2, "currency", "EUR"),
    ("itself", added("equivalences",
     Equivalence(item="radio", equivalent="radio", members=("*",))),
     "EQUIVALENT_TO_ITSELF", "equivalences", 2, "equivalent", "radio"),
    ("both thresholds", steps({**at(5, 1), "from_value_cents": 1}),
     "ONE_THRESHOLD", "price_breaks", 1, "from_quantity", ""),
    ("no threshold", scale({"discount_bp": 5}),
     "ONE_THRESHOLD", "supplier_breaks", 1, "from_quantity", ""),
    ("mixed", steps(at(300, 3), worth(10**12, 2)),
     "MIXED_THRESHOLDS", "price_breaks", 2, "from_value", ""),
    ("same start", steps(at(300, 3), at(300, 2)),
     "BREAK_OVERLAPS", "price_breaks", 2, "from_quantity", "300"),
    ("same value", steps(worth(10**9 + 5, 3), worth(10**9 + 5, 2)),
     "BREAK_OVERLAPS", "price_breaks", 2, "from_value", "10000000.05"),
    ("from the first unit", steps(at(1, 3)),
     "BREAK_AT_START", "price_breaks", 1, "from_quantity", "1"),
    ("from the minimum order", steps(at(20, 3), minimum_order=20),
     "BREAK_AT_START", "price_breaks", 1, "from_quantity", "20"),
    ("from the first unit's value", steps(worth(305_000_00, 3)),
     "BREAK_AT_START", "price_breaks", 1, "from_value", "305000.00"),
    ("supplier's first unit", scale(off(1, 5)),
     "BREAK_AT_START", "supplier_breaks", 1, "from_quantity", "1"),
    ("price as before", steps(at(300, 305_000_00)),
     "BREAK_RISES", "price_breaks", 1, "unit_price", "305000.00"),
    ("price rises, rows unsorted", steps(at(500, 300_000_00), at(300, 290_000_00)),
     "BREAK_RISES", "price_breaks", 1, "unit_price", "300000.00"),
    ("discount falls", scale(off(20, 500), off(40, 499)),
     "DISCOUNT_FALLS", "supplier_breaks", 2, "discount_pct", "4.99"),
    ("two scales", replace(scale(off(20, 500)), price_breaks=(PriceBreak(offer="O", **at(9, 3)),)),
     "TWO_SCALES", "price_breaks", 1, "offer", "O"),
    ("incremental by value", steps(worth(10**12, 3), discount="incremental"),
     "INCREMENTAL_BASIS", "price_breaks", 1, "from_value", ""),
    ("incremental by units", scale(off(20, 500), discount="incremental"),
     "INCREMENTAL_BASIS", "supplier_breaks", 1, "from_quantity", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "code", "table", "row", "column", "value"),
    [breach[1:] for breach in BREACHES],
    ids=[breach[0] for breach in BREACHES],
)
def test_a_breach_is_named_with_its_place(case, code, table, row, column, value):
    place = Place(sheet=table, row=row, column=column)
    found = [(r.code, r.place, r.value) for r in check(case) if r.code == code]
    assert found == [(code, place, value)]


@pytest.mark.parametrize(
    "breach", [b for b in BREACHES if b[0] != "budget twice"], ids=lambda b: b[0]
)
def test_one_mistake_gives_one_refusal(breach):
    assert len(check(breach[1])) == 1, check(breach[1])


def test_the_first_of_two_rows_is_told():
    (breach,) = check(added("items", Item(item="radio", name="other")))
    assert breach.facts["first"] == 2


def test_every_breach_is_returned_not_only_the_first():
    needs = tuple(
        Requirement(requirement="R", member="BGR", item="x", quantity=1, needed_on=LONG)
        for _ in range(2)
    )
    found = [r.code for r in check(replace(CASE, requirements=needs))]
    assert sorted(found) == sorted(
        ["DUPLICATE_ROW", *["UNKNOWN_REFERENCE"] * 4, *["AFTER_END"] * 2]
    )


ACCEPTED = {
    "full": CASE,
    "pooled": pooled(),
    "budgets that touch": added(
        "budgets", Budget(member="ALB", from_on=date(2029, 1, 1), until_on=LONG, amount_cents=1)
    ),
    "the last day of the plan": changed("requirements", 0, latest_on=date(2029, 1, 14)),
    "the day of the order": changed("requirements", 0, needed_on=date(2027, 1, 15)),
    "a step above the minimum order": steps(at(21, 3), minimum_order=20),
    "another currency of the order": pooled(
        order=order(currency="USD"),
        rates=(Rate(currency="EUR", per_unit_micros=920_000, on=DAY),),
    ),
    "an item nobody offers": added("items", Item(item="tent", name="tent")),
    "backlog above what is made": added(
        "capacity",
        Capacity(offer="P", from_on=date(2027, 1, 15), per_period=1, backlog_per_period=2),
    ),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_is_right_is_accepted(name):
    assert check(ACCEPTED[name]) == ()


@given(case=cases())
def test_the_cases_of_the_other_tests_are_accepted(case):
    assert check(case) == ()
