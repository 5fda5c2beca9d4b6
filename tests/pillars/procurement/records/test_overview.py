"""What many records say together: matching, bundles, concentration, cover, demand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.pillars.procurement.overview.bundling import wholes
from foedus.pillars.procurement.overview.concentration import concentrations
from foedus.pillars.procurement.overview.covering import Frameworks
from foedus.pillars.procurement.overview.demand import gaps
from foedus.pillars.procurement.overview.matching import matches, pairs
from needsbook import an_id, ref, sourced

NSN = {"nsn": "2320-01-230-0307"}
EURO = {"EUR": 10**6}


def need(number, owner="ALB", item=1, of="ALB", **changes):
    return sourced("requirement", number, owner, item=ref(item, of), **changes)


def by_place(*ones):
    return {one.place: one for one in ones}


def word(speaker, item=1, other=2):
    return sourced(
        "equivalence", 50, speaker, item=ref(item), equivalent=ref(other, "HRV"), on="2027-01-01"
    )


def test_needs_for_items_of_one_number_are_one_row():
    items = [sourced("item", 1, **NSN), sourced("item", 2, "HRV", **NSN), sourced("item", 3)]
    needs = [need(11), need(12, "HRV", 2, "HRV", quantity=5), need(13, "XKX", 3), need(14, item=9)]
    found = matches(items, needs, [sourced("offer", 21, item=ref(2, "HRV"))])
    assert [(one.item.id, dict(one.by_member), len(one.offers)) for one in found] == [
        (an_id(1), {"ALB": 10, "HRV": 5}, 1),
        (an_id(3), {"XKX": 10}, 0),
    ]
    assert [one.is_shared for one in found] == [True, False]


@pytest.mark.parametrize(
    ("speakers", "awaited"),
    [(["ALB"], ("HRV",)), (["XKX"], ("ALB", "HRV")), (["ALB", "HRV"], ()), (["HRV"], ("ALB",))],
)
def test_an_equivalence_waits_for_the_owners_who_have_not_spoken(speakers, awaited):
    items = [sourced("item", 1), sourced("item", 2, "HRV")]
    (pair,) = pairs(items, map(word, speakers))
    assert pair.awaited == awaited
    assert pair.is_agreed is (not awaited)


def test_a_word_about_an_item_that_is_not_seen_is_left_out():
    assert pairs([sourced("item", 1)], [word("ALB")]) == ()


def bundle(**changes):
    return sourced("bundle", 31, **({"parts": ["equipment", "training"]} | changes))


def test_a_bundle_misses_the_parts_that_no_requirement_is_for():
    items = [sourced("item", 1), sourced("item", 2, part="training")]
    first = need(11, bundle="B1")
    (whole,) = wholes([bundle()], [first, need(12, "HRV", bundle="B1"), need(13)], items)
    assert (whole.missing, whole.needs) == (("training",), (first,))
    (whole,) = wholes([bundle()], [first, need(14, item=2, bundle="B1")], items)
    assert whole.missing == ()


@pytest.mark.parametrize(("ready_on", "is_late"), [("2027-12-31", True), ("2028-01-01", False)])
def test_a_bundle_is_late_if_a_part_comes_after_it_is_to_be_ready(ready_on, is_late):
    (whole,) = wholes([bundle(ready_on=ready_on)], [need(11, bundle="B1")], [sourced("item", 1)])
    assert whole.complete_on == date(2028, 1, 1)
    assert whole.is_late is is_late


def offer(number, supplier, cents, **changes):
    return sourced("offer", number, supplier=ref(supplier), unit_price_cents=cents, **changes)


def concentrated(*offers, suppliers=(), quantities=None, cents=EURO):
    items = by_place(sourced("item", 1, family="artillery"))
    return concentrations(offers, by_place(*suppliers), items, quantities or {}, cents)


def test_one_supplier_alone_is_the_whole_market():
    (found,) = concentrated(offer(21, 3, 100), offer(22, 3, 200))
    assert (found.index, found.hangs_on_one, found.unknown_bp) == (10_000, True, 10_000)


def test_four_equal_suppliers_have_an_index_of_a_quarter():
    (found,) = concentrated(*(offer(20 + n, n, 100, origin="EU") for n in range(4)))
    assert (found.index, found.is_high, found.outside_bp) == (2_500, True, 0)


def test_the_dependency_counts_what_is_made_outside_by_value():
    owned = sourced("supplier", 3, owned_by="XKX")
    (found,) = concentrated(offer(21, 3, 300), offer(22, 4, 100, origin="US"), suppliers=[owned])
    assert (found.outside_bp, found.unknown_bp, found.index) == (2_500, 0, 6_250)


def test_an_offer_in_a_money_without_a_rate_is_left_out():
    assert concentrated(offer(21, 3, 100, currency="USD")) == ()
    (found,) = concentrated(
        offer(21, 3, 125, currency="USD"),
        offer(22, 4, 100),
        cents=EURO | {"USD": 1_250_000},
    )
    assert found.index == 5_000


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=8))
def test_the_index_lies_between_an_even_market_and_one_supplier(cents):
    (found,) = concentrated(*(offer(20 + n, n, each) for n, each in enumerate(cents)))
    assert 10_000 // len(cents) <= found.index <= 10_000


FRAMEWORK = {"families": ["logistics"], "members": ["ALB"]}


@pytest.mark.parametrize(
    ("changes", "how"),
    [
        ({}, ["family"]),
        ({"items": [ref(1)]}, ["item"]),
        ({"items": [ref(2, "HRV")], "families": []}, ["item"]),
        ({"families": ["medical"]}, []),
        ({"members": ["HRV"]}, []),
        ({"until_on": "2027-12-31"}, []),
        ({"until_on": "2028-01-01"}, ["family"]),
    ],
)
def test_a_framework_covers_what_it_names_in_time_for_its_members(changes, how):
    items = by_place(
        sourced("item", 1, family="logistics", **NSN), sourced("item", 2, "HRV", **NSN)
    )
    framework = sourced("framework", 41, **(FRAMEWORK | changes))
    found = Frameworks.of([framework], items).covering(need(11))
    assert [cover.how for cover in found] == how


def test_demand_less_what_can_still_be_made_is_missing():
    items = by_place(sourced("item", 1, family="ammunition", unit="round"))
    row = {"family": "ammunition", "unit": "round", "capacity": 8}
    made = sourced(
        "company",
        61,
        capacity=[row | {"year": 2027}, row | {"year": 2028, "booked": 2}],
    )
    found = gaps([need(11), need(12, "HRV", quantity=3)], items, [made])
    assert [(gap.year, gap.needed, gap.capacity, gap.missing) for gap in found] == [
        (2027, 0, 8, 0),
        (2028, 13, 6, 7),
    ]
    assert found[1].makers == (made.place,)
