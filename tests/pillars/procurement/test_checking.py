"""What a member's node finds in a hostile annex: every edit is caught, at its place."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annexbook import (
    alone_of,
    annexed,
    changed,
    faults,
    narrow_annex,
    source,
    sources,
    wide_annex,
    with_row,
)
from casebook import cases, pooled
from foedus.desk.records.fields import Ref
from foedus.engine.watch import Watch
from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.pillars.procurement.checking import (
    AnnexFaultCode as A,
)
from foedus.pillars.procurement.checking import (
    Here,
    Own,
    check_annex,
    check_inputs,
    refused_records,
    rows_of,
)
from foedus.pillars.procurement.plan.decide import Impossible, Options
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.plan.shortfall import CannotBeMet
from foedus.pillars.procurement.plan.verify import FaultCode as F
from foedus.pillars.procurement.records import Budget
from foedus.pillars.procurement.records.annex import Annex, Input
from planbook.rows import D

HOSTILE: dict[str, tuple[Any, str, str]] = {
    "one cent moved": (
        lambda a: with_row(a, "lines", 7, goods_cents=460_450),
        F.GOODS_WRONG,
        "line 7",
    ),
    "one unit moved": (
        lambda a: with_row(a, "lines", 6, quantity=19),
        F.NEED_UNMET,
        "requirement R2",
    ),
    "a share": (lambda a: with_row(a, "shares", 1, goods_cents=1), F.BILL_GOODS, "bill AAA"),
    "the total": (lambda a: a.model_copy(update={"total_cents": 1}), F.TOTAL_WRONG, "order"),
    "a common cost": (
        lambda a: with_row(a, "common_costs", 1, cents=a.common_costs[0].cents + 1),
        F.ACTIVATION_SPLIT,
        "",
    ),
    "a unit price": (lambda a: with_row(a, "lines", 1, unit_cents=1), A.UNIT_PRICE, "line 1"),
    "a step not reached": (lambda a: with_row(a, "steps", 1, step=9), F.STEP_NOT_REACHED, ""),
    "capacity": (
        lambda a: with_row(a, "lines", 6, period=2, delivered_on=D("2026-09-30")),
        F.CAPACITY_EXCEEDED,
        "offer A1 period 2",
    ),
    "before the lead time": (
        lambda a: with_row(a, "lines", 1, period=0, delivered_on=D("2026-03-31")),
        F.BEFORE_LEAD_TIME,
        "line 1",
    ),
    "currency": (
        lambda a: a.model_copy(update={"currency": "USD"}),
        A.CURRENCY_DIFFERS,
        "currency",
    ),
    "another rule": (
        lambda a: a.model_copy(update={"cost_rule": "equal"}),
        F.RULE_DIFFERS,
        "order",
    ),
    "more periods": (lambda a: a.model_copy(update={"periods": 7}), A.FRAME_DIFFERS, "periods"),
    "a member less": (
        lambda a: a.model_copy(update={"members": ("AAA", "BBB")}),
        A.MEMBERS_DIFFER,
        "members",
    ),
    "a bound above the total": (
        lambda a: a.model_copy(
            update={"bound": a.bound.model_copy(update={"bound_cents": 10**9})}
        ),
        A.BOUND_ABOVE_TOTAL,
        "bound",
    ),
    "a bound that nothing proves": (
        lambda a: a.model_copy(
            update={"bound": a.bound.model_copy(update={"certified_bound_cents": 1})}
        ),
        F.CERTIFICATE_UNREADABLE,
        "certificate",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_edit_is_found_at_its_place(name):
    edit, code, place = HOSTILE[name]
    case, annex, plan = wide_annex()
    for member in annex.members:
        found = faults(case, edit(annex), plan, member)
        assert any(c == code and p.startswith(place) for c, p in found), found


BROKEN_TERMS = {
    "who may buy": ("offers", "A1", {"buyers": ("AAA",)}, F.BUYER_NOT_ALLOWED),
    "a lot": ("offers", "A1", {"lot_size": 64}, F.LOT_BROKEN),
    "an offer that ended": ("offers", "A1", {"valid_until": D("2025-12-31")}, F.OFFER_EXPIRED),
    "a need that grew": ("requirements", "R1", {"quantity": 31}, F.NEED_UNMET),
}


@pytest.mark.parametrize("name", BROKEN_TERMS)
def test_terms_are_read_from_the_records(name):
    table, key, change, code = BROKEN_TERMS[name]
    case, annex, plan = wide_annex()
    assert code in {found for found, _ in faults(changed(case, table, key, **change), annex, plan)}


def test_a_share_above_the_own_cost_alone_is_refused_without_the_figure():
    case, annex, plan = wide_annex()
    secret = annex.shares[0].total_cents - 1
    own = Own("AAA", secret, "own_figure")
    found = check_annex(annex, case, own, alone_of(plan))
    assert {(one.code, one.place) for one in found} == {(A.ABOVE_ALONE, "member AAA")}
    rows = [row.model_dump_json() for row in rows_of(annex, found)]
    assert str(secret) not in "".join(rows)


def test_what_the_planner_promised_is_checked_without_figures_of_others():
    case, annex, plan = wide_annex()
    costs = alone_of(plan) | {"CCC": 1_000_001}
    found = check_annex(annex, case, Own("AAA", costs["AAA"], "pro_rata"), costs)
    assert F.PAYS_MORE_THAN_ALONE in {one.code for one in found}
    assert "1000001" not in json.dumps([row.model_dump() for row in rows_of(annex, found)])


# Inputs


def here_of(annex) -> dict:
    return {(row.owner, row.id): Here(row.ver, row.digest) for row in annex.inputs}


def test_an_input_that_nobody_has_or_that_changed_since_is_named():
    _, annex, _ = wide_annex()
    here = here_of(annex)
    lost, renewed = annex.inputs[0], annex.inputs[-1]
    del here[lost.owner, lost.id]
    here[renewed.owner, renewed.id] = Here(2, "f" * 64)
    found = check_inputs(annex, annex.wire(), here)
    assert [(one.code, one.place) for one in found] == [
        (A.INPUT_UNKNOWN, f"input {lost.table} {lost.code}"),
        (A.INPUT_CHANGED, f"input {renewed.table} {renewed.code}"),
    ]


def test_a_requirement_of_the_order_that_is_left_out_is_named():
    _, annex, _ = wide_annex()
    left_out = source("requirements forgotten")
    chosen = (Ref(owner="XKX", id=left_out.id),)
    (one,) = check_inputs(annex, annex.wire(), here_of(annex), chosen)
    assert (one.code, one.place) == (A.INPUT_MISSING, f"chosen XKX/{left_out.id[:8]}")


@pytest.mark.parametrize("table", ["budgets", "holdings", "alone"])
def test_a_private_record_is_never_an_input(table):
    _, annex, _ = wide_annex()
    told = source("secret")
    row = Input(table=table, code="AAA", owner="ALB", id=told.id, ver=1, digest=told.digest)
    spoilt = annex.model_copy(update={"inputs": (*annex.inputs, row)})
    found = check_inputs(spoilt, spoilt.wire(), here_of(spoilt))
    assert (A.PRIVATE_INSIDE, f"input {table} AAA") in {(one.code, one.place) for one in found}


def test_a_field_that_an_annex_does_not_have_is_named():
    _, annex, _ = wide_annex()
    wire = annex.wire()
    wire["shares"][1]["alone_cents"] = 5
    (one,) = check_inputs(annex, wire, here_of(annex))
    assert (one.code, one.place) == (A.FIELD_UNKNOWN, "shares 2.alone_cents")


def test_no_budget_is_an_input():
    case, annex, _ = wide_annex()
    assert case.budgets
    assert {row.table for row in annex.inputs} == {
        "order", "items", "requirements", "suppliers", "offers", "rates",
    }  # fmt: skip


def test_records_that_make_no_order_are_refused_with_their_place():
    place = Place(file="ALB/offer", sheet="offers", column="currency")
    refused = Refused((Refusal("CURRENCY_WITHOUT_RATE", place, "USD", {}),))
    (one,) = refused_records(refused)
    assert (one.code, one.place, one.found) == (
        A.RECORDS_REFUSED,
        "ALB/offer currency",
        "CURRENCY_WITHOUT_RATE",
    )


# What holds


@pytest.mark.parametrize("made", [wide_annex, narrow_annex], ids=["wide", "narrow"])
def test_every_member_finds_a_correct_annex_correct(made):
    case, annex, plan = made()
    assert {m: faults(case, annex, plan, m) for m in annex.members} == {
        m: set() for m in annex.members
    }


def integers(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [p for key, inner in value.items() for p in integers(inner, (*path, key))]
    if isinstance(value, list):
        return [p for key, inner in enumerate(value) for p in integers(inner, (*path, key))]
    return [path] if type(value) is int else []


CHECKED_BEFORE = {"inputs", "bound", "gap_bp", "seed"}
"""Versions are compared with what is here, bounds with a certificate; with gap and seed every node
computes what its member pays alone."""
EXAMPLES = [wide_annex(), narrow_annex()]
PLACES = [
    (number, path)
    for number, (_, annex, _) in enumerate(EXAMPLES)
    for path in integers(annex.wire())
    if path[0] not in CHECKED_BEFORE
]


def moved(annex: Annex, path: tuple[Any, ...], by: int) -> Annex | None:
    """The annex with one integer changed; None where the class refuses it."""
    wire = annex.wire()
    inner = wire
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] += by
    try:
        return Annex.read(wire)
    except ValueError:
        return None


def test_no_integer_of_an_annex_may_be_one_off():
    held = []
    for number, path in PLACES:
        case, annex, plan = EXAMPLES[number]
        for by in (-1, 1):
            spoilt = moved(annex, path, by)
            if spoilt is not None and not faults(case, spoilt, plan):
                held.append((number, path, by))
    assert held == []


@given(place=st.sampled_from(PLACES), by=st.integers(-(10**9), 10**9).filter(bool))
def test_any_other_figure_is_found(place, by):
    number, path = place
    case, annex, plan = EXAMPLES[number]
    spoilt = moved(annex, path, by)
    assert spoilt is None or faults(case, spoilt, plan)


@settings(max_examples=8, deadline=None)
@given(case=cases())
def test_annexes_of_the_planner_hold_and_carry_a_bound(case):
    try:
        plan = plan_order(case, Options(), Watch(seconds=5))
    except (CannotBeMet, Impossible):
        return
    annex = annexed(case, plan)
    assert Annex.read(annex.wire()) == annex
    for member in annex.members:
        assert faults(case, annex, plan, member) == set()


SECRET_CENTS = st.integers(10**13, 10**14)


@settings(max_examples=8, deadline=None)
@given(case=cases(), budget=SECRET_CENTS, alone=SECRET_CENTS)
def test_no_budget_and_no_cost_alone_is_in_an_annex_or_a_verdict(case, budget, alone):
    """Whatever the case: with a budget for everybody and a figure of its own for one."""
    told = tuple(
        Budget(
            member=member.member,
            from_on=case.order.order_on,
            until_on=date(2040, 1, 1),
            amount_cents=budget,
        )
        for member in case.members
    )
    case = replace(case, budgets=told)
    try:
        plan = plan_order(case, Options(), Watch(seconds=5))
    except (CannotBeMet, Impossible):
        return
    annex = annexed(case, plan)
    member = annex.members[0]
    own = Own(member, alone, "own_figure")
    spoilt = with_row(annex, "lines", 1, goods_cents=annex.lines[0].goods_cents + 1)
    costs = alone_of(plan) | {member: alone}
    found = (*check_annex(annex, case, own, costs), *check_annex(spoilt, case, own, costs))
    said = annex.model_dump_json() + "".join(r.model_dump_json() for r in rows_of(annex, found))
    assert not {str(budget), str(alone)} & set(re.findall(r"\d+", said))


def test_a_bound_dearer_than_its_certificate_is_refused():
    case = pooled()
    plan = plan_order(case, Options(), Watch(seconds=5))
    annex = annexed(case, plan)
    assert annex.bound.certified_bound_cents
    bound = annex.bound.model_copy(
        update={
            "certified_bound_cents": annex.bound.certified_bound_cents + 1,
            "bound_cents": annex.total_cents,
        }
    )
    spoilt = annex.model_copy(update={"bound": bound})
    assert (A.BOUND_NOT_PROVEN, "certificate") in faults(case, spoilt, plan)


def test_a_certificate_that_does_not_fit_is_left_out_and_claims_nothing():
    plan = plan_order(pooled(), Options(), Watch(seconds=5))
    proof = plan.proof.model_copy(update={"certificate": {"x": "y" * 100_000}})
    annex = annexed(pooled(), plan.model_copy(update={"proof": proof}))
    assert (annex.bound.certificate, annex.bound.certified_bound_cents) == ("", 0)
    assert annex.bound.bound_cents == plan.proof.bound_cents


def test_a_plan_that_no_record_can_carry_is_refused():
    case, _, plan = wide_annex()
    long = replace_lines(plan, 3_000)
    with pytest.raises(Refused) as caught:
        annexed(case, long)
    assert caught.value.refusals[0].code == "annex-too-long"


def replace_lines(plan, count):
    lines = tuple(plan.joint.lines[n % len(plan.joint.lines)] for n in range(count))
    return plan.model_copy(update={"joint": plan.joint.model_copy(update={"lines": lines})})


def test_the_sources_of_a_case_are_all_pinned():
    case, annex, _ = wide_annex()
    named = {(row.table, row.code) for row in annex.inputs}
    assert {key for key in sources(case) if key[0] != "budgets"} <= named
