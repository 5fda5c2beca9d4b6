"""Correct plans hold; every planted fault is refused with its code at its place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook import cases
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.plan.result import ActivationShare, JointOrder
from foedus.pillars.procurement.plan.shortfall import CannotBeMet
from foedus.pillars.procurement.plan.verify import Fault, FaultCode, proof, verify, verify_order
from foedus.pillars.procurement.plan.verify.subject import Subject
from planbook.comparison_faults import COMPARISON
from planbook.faults import ORDER
from planbook.narrow import NARROW_SPLIT, narrow_case, narrow_plan
from planbook.rows import D
from planbook.spoils import change, record
from planbook.wide import wide_case
from planbook.wide_plan import wide_plan

F = FaultCode
FAULTS = ORDER | COMPARISON


@pytest.fixture(autouse=True)
def stated_certificate(monkeypatch):
    """A certificate that says what it proves: the market's own check is tested with it."""
    real = proof.certified_bound_cents

    def proven(case, stated):
        return stated["proves"] if "proves" in stated else real(case, stated)

    monkeypatch.setattr(proof, "certified_bound_cents", proven)


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_refused_at_its_place(name):
    spoil, code, place = FAULTS[name]
    case, plan = spoil(wide_case(), wide_plan())
    assert (code, place) in {(fault.code, fault.place) for fault in verify(case, plan)}


def test_every_code_is_planted():
    assert {code for _, code, _ in FAULTS.values()} == set(FaultCode)


def test_correct_plans_hold():
    assert verify(wide_case(), wide_plan()) == ()


KEPT_EXACTLY = {
    "minimum order": (record("offers", "D1", minimum_order=4), F.MINIMUM_ORDER_BROKEN),
    "capacity": (record("offers", "C1", capacity_per_period=73), F.CAPACITY_EXCEEDED),
    "lead time": (record("offers", "C1", lead_time_days=180), F.BEFORE_LEAD_TIME),
    "last day of an offer": (
        record("offers", "C1", valid_until=D("2026-01-01")),
        F.OFFER_EXPIRED,
    ),
    "latest day": (record("requirements", "R7", latest_on=D("2026-04-01")), F.AFTER_LATEST),
}


@pytest.mark.parametrize("name", KEPT_EXACTLY)
def test_a_limit_that_is_just_kept_is_kept(name):
    spoil, code = KEPT_EXACTLY[name]
    case, plan = spoil(wide_case(), wide_plan())
    assert code not in {fault.code for fault in verify(case, plan)}


def test_a_part_of_nothing_is_no_fault():
    plan = wide_plan()
    none = ActivationShare(supplier="S4", member="BBB", cents=0)
    assert (
        verify(wide_case(), change(plan, activation_shares=(*plan.joint.activation_shares, none)))
        == ()
    )


@pytest.mark.parametrize("rule", NARROW_SPLIT)
def test_each_rule_of_the_split_holds(rule):
    assert verify(narrow_case(rule), narrow_plan(rule)) == ()


@pytest.mark.parametrize("rule", NARROW_SPLIT)
def test_a_split_by_another_rule_is_refused(rule):
    for other in NARROW_SPLIT.keys() - {rule}:
        plan = change(
            narrow_plan(other), activation_rule=rule, case_digest=narrow_case(rule).digest()
        )
        codes = {(fault.code, fault.place) for fault in verify(narrow_case(rule), plan)}
        assert codes == {(F.ACTIVATION_SPLIT, f"activation T {m}") for m in ("DDD", "EEE")}


# No integer may change


def integers(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [p for key, inner in value.items() for p in integers(inner, (*path, key))]
    if isinstance(value, list):
        return [p for key, inner in enumerate(value) for p in integers(inner, (*path, key))]
    return [path] if isinstance(value, int) and not isinstance(value, bool) else []


def added(order: JointOrder, path: tuple[Any, ...], difference: int) -> JointOrder:
    body = order.model_dump(mode="json")
    inner = body
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] += difference
    return JointOrder.model_validate_json(json.dumps(body))


EXAMPLES = [(wide_case(), wide_plan()), (narrow_case(), narrow_plan())]
PLACES = [
    (number, path)
    for number, (_, plan) in enumerate(EXAMPLES)
    for path in integers(plan.joint.model_dump(mode="json"))
]


def faults_of_order(number: int, order: JointOrder) -> tuple[Fault, ...]:
    """Checks 1 to 13 alone: the comparison must not be needed to see a wrong order."""
    case, plan = EXAMPLES[number]
    alone = {a.member: a.total_cents for a in plan.alone if a.reading == "pro_rata"}
    return verify_order(Subject(case, order, alone))


def test_no_integer_of_an_order_may_be_one_off():
    held = [
        (path, difference)
        for number, path in PLACES
        for difference in (-1, 1)
        if not faults_of_order(number, added(EXAMPLES[number][1].joint, path, difference))
    ]
    assert held == []


@given(place=st.sampled_from(PLACES), difference=st.integers(-(10**12), 10**12))
def test_any_other_figure_is_a_fault_and_breaks_nothing(place, difference):
    number, path = place
    case, plan = EXAMPLES[number]
    spoilt = plan.model_copy(update={"joint": added(plan.joint, path, difference)})
    assert bool(verify(case, spoilt)) == (difference != 0)


# Plans that the planner makes


@settings(max_examples=10)
@given(case=cases(), capped=st.booleans(), objective=st.sampled_from(["cost", "delivery"]))
def test_plans_of_the_planner_hold(case, capped, objective):
    try:
        plan = plan_order(case, Options(capped=capped, objective=objective), Watch())
    except CannotBeMet:
        return
    assert verify(case, plan) == ()
