"""Correct plans hold; every planted fault is refused with its code at its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook import cases
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.plan.result import JointOrder
from foedus.pillars.procurement.plan.shortfall import CannotBeMet
from foedus.pillars.procurement.plan.verify import Fault, FaultCode, _verify_order, proof, verify
from foedus.pillars.procurement.plan.verify.subject import Subject
from planbook.comparison_faults import COMPARISON
from planbook.faults import ORDER
from planbook.narrow import NARROW_SPLIT, narrow_case, narrow_plan
from planbook.spoils import change
from planbook.wide import wide_case
from planbook.wide_plan import wide_plan

F = FaultCode
FAULTS = ORDER | COMPARISON


@pytest.fixture(autouse=True)
def stated_certificate(monkeypatch):
    """A certificate that says what it proves: the market's own check is tested with it."""
    monkeypatch.setattr(proof, "certified_bound_cents", lambda _, stated: stated["proves"])


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_refused_at_its_place(name):
    spoil, code, place = FAULTS[name]
    case, plan = spoil(wide_case(), wide_plan())
    assert (code, place) in {(fault.code, fault.place) for fault in verify(case, plan)}


def test_every_code_is_planted():
    assert {code for _, code, _ in FAULTS.values()} == set(FaultCode)


def test_every_code_is_in_the_reference():
    page = Path(__file__).parents[4] / "docs" / "reference" / "verify.md"
    listed = {row.split("`")[1] for row in page.read_text().splitlines() if row.startswith("| `")}
    assert listed == {str(code) for code in FaultCode}


def test_correct_plans_hold():
    assert verify(wide_case(), wide_plan()) == ()


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
    return _verify_order(Subject(case, order, alone))


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


@settings(max_examples=15)
@given(case=cases(), capped=st.booleans(), objective=st.sampled_from(["cost", "delivery"]))
def test_plans_of_the_planner_hold(case, capped, objective):
    try:
        plan = plan_order(case, Options(capped=capped, objective=objective, front=True), Watch())
    except CannotBeMet:
        return
    assert verify(case, plan) == ()
