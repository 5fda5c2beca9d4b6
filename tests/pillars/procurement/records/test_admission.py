"""What every node refuses of procurement's records, kind by kind; then what it accepts."""

from __future__ import annotations

import inspect
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.pillars.procurement import admission
from needsbook import ALL, BODIES, CHECKS, codes, ref

STEP = {"from_quantity": 100, "unit_price_cents": 90_00}
OFF = {"from_value_cents": 1_000_00, "discount_bp": 500}
SLOT = {"from_on": "2027-01-01", "per_period": 10}
MADE = {"family": "ammunition", "year": 2027, "capacity": 10}

REFUSALS = [
    ("item", "configuration-without-maker", "ncage", {"configuration": "T-815"}),
    ("requirement", "days-reversed", "latest_on", {"latest_on": "2027-12-31"}),
    ("bundle", "list-not-ascending", "parts", {"parts": ["training", "equipment"]}),
    ("equivalence", "equivalent-to-itself", "equivalent", {"equivalent": ref(1)}),
    ("budget", "stays-at-home", "", {"seen_by": ALL}),
    ("budget", "stays-at-home", "", {"public": True}),
    ("budget", "days-reversed", "until_on", {"until_on": "2026-12-31"}),
    ("alone", "stays-at-home", "", {"seen_by": ("ALB", "XKX")}),
    ("alone", "requirement-of-another", "requirements", {"requirements": [ref(1, "HRV")]}),
    ("alone", "list-not-ascending", "requirements", {"requirements": [ref(2), ref(1)]}),
    ("holding", "more-leaving-than-held", "leaving", {"leaving": 11}),
    ("supplier", "list-not-ascending", "families", {"families": ["training", "cbrn"]}),
    ("supplier", "step-threshold", "breaks", {"breaks": [{"discount_bp": 500}]}),
    ("supplier", "discount-not-growing", "breaks", {"breaks": [OFF | {"discount_bp": 0}]}),
    (
        "supplier",
        "discount-not-growing",
        "breaks",
        {"breaks": [OFF, {"from_value_cents": 2_000_00, "discount_bp": 500}]},
    ),
    (
        "supplier",
        "incremental-by-value",
        "breaks",
        {"discount": "incremental", "breaks": [{"from_quantity": 9, "discount_bp": 5}]},
    ),
    ("offer", "step-threshold", "price_breaks", {"price_breaks": [{"unit_price_cents": 1}]}),
    (
        "offer",
        "step-thresholds-mixed",
        "price_breaks",
        {"price_breaks": [STEP, {"from_value_cents": 1_000_000_00, "unit_price_cents": 80_00}]},
    ),
    (
        "offer",
        "steps-not-ascending",
        "price_breaks",
        {"price_breaks": [STEP, STEP | {"unit_price_cents": 80_00}]},
    ),
    (
        "offer",
        "price-not-falling",
        "price_breaks",
        {"price_breaks": [STEP | {"unit_price_cents": 100_00}]},
    ),
    ("offer", "step-at-the-start", "price_breaks", {"minimum_order": 100, "price_breaks": [STEP]}),
    (
        "offer",
        "incremental-by-units",
        "price_breaks",
        {
            "discount": "incremental",
            "price_breaks": [{"from_value_cents": 1_000_000_00, "unit_price_cents": 80_00}],
        },
    ),
    ("offer", "list-not-ascending", "capacity", {"capacity": [SLOT, SLOT]}),
    (
        "offer",
        "booked-above-capacity",
        "capacity",
        {"capacity": [SLOT | {"backlog_per_period": 11}]},
    ),
    ("offer", "list-not-ascending", "buyers", {"buyers": ["XKX", "ALB"]}),
    ("framework", "list-not-ascending", "members", {"members": ["XKX", "ALB"]}),
    ("framework", "list-not-ascending", "items", {"items": [ref(2), ref(1)]}),
    (
        "framework",
        "days-reversed",
        "until_on",
        {"from_on": "2027-01-02", "until_on": "2027-01-01"},
    ),
    ("rate", "rate-of-itself", "currency", {"currency": "EUR"}),
    ("company", "list-not-ascending", "capacity", {"capacity": [MADE, MADE]}),
    ("company", "booked-above-capacity", "capacity", {"capacity": [MADE | {"booked": 11}]}),
    (
        "project",
        "shares-not-whole",
        "shares",
        {"shares": [{"member": "ALB", "share_bp": 9_999}]},
    ),
    (
        "project",
        "work-above-the-whole",
        "shares",
        {
            "shares": [
                {"member": "ALB", "share_bp": 6_000, "work_share_bp": 6_000},
                {"member": "XKX", "share_bp": 4_000, "work_share_bp": 4_001},
            ]
        },
    ),
    (
        "project",
        "list-not-ascending",
        "shares",
        {"shares": [{"member": "ALB", "share_bp": 5_000}] * 2},
    ),
    (
        "project",
        "money-above-cost",
        "money",
        {"money": [{"way": "grant", "amount_cents": 1_000_01}]},
    ),
    (
        "project",
        "milestones-not-by-day",
        "milestones",
        {
            "milestones": [
                {"title": {"en": "b"}, "due_on": "2028-01-01"},
                {"title": {"en": "a"}, "due_on": "2027-01-01"},
            ]
        },
    ),
    ("innovation", "list-not-ascending", "members", {"members": ["XKX", "ALB"]}),
    ("innovation", "readiness-reversed", "trl_wanted", {"trl_wanted": 3}),
    ("order", "list-not-ascending", "members", {"members": ["XKX", "ALB"]}),
    ("order", "list-not-ascending", "candidates", {"candidates": ["MKD", "BGR"]}),
    ("order", "list-not-ascending", "requirements", {"requirements": [ref(2), ref(1)]}),
    ("order", "list-not-ascending", "offers", {"offers": [ref(2), ref(2)]}),
    ("order", "candidate-takes-part", "candidates", {"candidates": ["HRV"]}),
    ("order", "requirement-of-outsider", "requirements", {"requirements": [ref(1, "BGR")]}),
]

SHAPES = [
    ("item", "unit", {"unit": "bushel"}),
    ("item", "nsn", {"nsn": "1005-01-231"}),
    ("item", "ncage", {"ncage": "abc"}),
    ("item", "joining_cost_cents", {"joining_cost_cents": -1}),
    ("requirement", "quantity", {"quantity": -5}),
    ("requirement", "quantity", {"quantity": 0}),
    ("requirement", "item", {"item": None}),
    ("bundle", "parts", {"parts": []}),
    ("budget", "amount_cents", {"amount_cents": -1}),
    ("budget", "currency", {"currency": "Euro"}),
    ("alone", "requirements", {"requirements": []}),
    ("holding", "holding", {"holding": -1}),
    ("offer", "unit_price_cents", {"unit_price_cents": 0}),
    ("offer", "value_kind", {"value_kind": "guess"}),
    ("offer", "price_breaks.0.unit_price_cents", {"price_breaks": [{"from_quantity": 5}]}),
    ("rate", "per_unit_micros", {"per_unit_micros": 0}),
    ("project", "shares", {"shares": []}),
    ("innovation", "trl", {"trl": 10}),
    ("order", "members", {"members": []}),
    ("order", "periods", {"periods": 0}),
    ("order", "period_months", {"period_months": 13}),
    ("order", "currency", {"currency": "euro"}),
    ("order", "matters", {"matters": "beauty"}),
]


@pytest.mark.parametrize(("noun", "code", "field", "changes"), REFUSALS)
def test_a_record_is_refused(noun, code, field, changes):
    assert codes(noun, **changes) == [(code, field)]


@pytest.mark.parametrize(("noun", "field", "changes"), SHAPES)
def test_a_record_of_another_shape_is_refused(noun, field, changes):
    assert [code for code, _ in codes(noun, **changes)] == ["record-shape"]
    assert codes(noun, **changes)[0][1].startswith(field)


def test_every_refusal_of_the_rules_is_in_the_table():
    raised = set(re.findall(r'refuse\("([a-z-]+)"', inspect.getsource(admission)))
    assert raised <= {code for _, code, _, _ in REFUSALS}


@pytest.mark.parametrize("noun", BODIES)
def test_the_smallest_record_of_a_kind_is_accepted(noun):
    assert codes(noun) == []


def test_the_smallest_bodies_are_of_every_kind():
    assert BODIES.keys() == CHECKS.keys()


AUDIENCES = st.sets(st.sampled_from([*ALL, "BGR", "MKD"])).map(lambda some: {"ALB", *some})


@pytest.mark.parametrize("noun", ["budget", "alone"])
@given(audience=AUDIENCES, public=st.booleans())
def test_no_label_shows_what_stays_at_home_to_anybody(noun, audience, public):
    """Whatever label it gets: admitted if, and only if, the owner alone may see it."""
    refused = codes(noun, seen_by=tuple(sorted(audience)), public=public)
    assert (refused == []) is (audience == {"ALB"} and not public)


@pytest.mark.parametrize("noun", sorted(BODIES.keys() - {"budget", "alone"}))
def test_other_records_may_be_shared(noun):
    assert codes(noun, seen_by=ALL) == []
