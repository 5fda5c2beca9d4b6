"""Correct plans hold; every planted fault is refused with its code at its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from verify_plans import (
    NARROW_SPLIT,
    coalition,
    narrow_case,
    narrow_plan,
    wide_case,
    wide_plan,
)

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import JointOrder, Plan
from foedus.pillars.procurement.plan.verify import (
    FaultCode,
    not_checked,
    proof,
    verify,
    verify_own,
)

D = date.fromisoformat
F = FaultCode


@pytest.fixture(autouse=True)
def stated_certificate(monkeypatch):
    """A certificate that says what it proves: the market's own check is tested with it."""
    monkeypatch.setattr(proof, "certified_bound_cents", lambda _, stated: stated["proves"])


# What a fault does to a plan or a case -----------------------------------------------------------

Spoil = Callable[[Case, Plan], tuple[Case, Plan]]


def joint(**changes: Any) -> Spoil:
    return lambda case, plan: (case, change(plan, **changes))


def change(plan: Plan, **changes: Any) -> Plan:
    return plan.model_copy(update={"joint": plan.joint.model_copy(update=changes)})


def row(table: str, number: int, **changes: Any) -> Spoil:
    """Change one row, counted from 1, of a table of the joint order."""

    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = list(getattr(plan.joint, table))
        rows[number - 1] = rows[number - 1].model_copy(update=changes)
        return case, change(plan, **{table: tuple(rows)})

    return spoil


def line(number: int, **changes: Any) -> Spoil:
    return row("lines", number, **changes)


def without(table: str, number: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = getattr(plan.joint, table)
        return case, change(plan, **{table: rows[: number - 1] + rows[number:]})

    return spoil


def twice(table: str, number: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = getattr(plan.joint, table)
        return case, change(plan, **{table: (*rows[:number], *rows[number - 1 :])})

    return spoil


def record(table: str, key: str, **changes: Any) -> Spoil:
    """Change the record whose first key is `key`, so that the plan no longer fits the case."""

    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = tuple(
            item.model_copy(update=changes) if getattr(item, item.key[0]) == key else item
            for item in getattr(case, table)
        )
        spoilt = replace(case, **{table: rows})
        return spoilt, change(plan, case_digest=spoilt.digest())

    return spoil


def rule(name: str) -> Spoil:
    """Change the order's rule for the split of one-off costs."""

    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        order = case.order.model_copy(update={"activation_rule": name})
        spoilt = replace(case, order=order)
        return spoilt, change(plan, case_digest=spoilt.digest())

    return spoil


def part(table: str, number: int, **changes: Any) -> Spoil:
    """Change one row, counted from 1, of a table of the plan beside its joint order."""

    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = list(getattr(plan, table))
        rows[number - 1] = rows[number - 1].model_copy(update=changes)
        return case, plan.model_copy(update={table: tuple(rows)})

    return spoil


def drop(table: str, number: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = getattr(plan, table)
        return case, plan.model_copy(update={table: rows[: number - 1] + rows[number:]})

    return spoil


def repeat(table: str, number: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = getattr(plan, table)
        return case, plan.model_copy(update={table: (*rows, rows[number - 1])})

    return spoil


def proved(**changes: Any) -> Spoil:
    return lambda case, plan: (
        case,
        plan.model_copy(update={"proof": plan.proof.model_copy(update=changes)}),
    )


def both(*spoils: Spoil) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        for one in spoils:
            case, plan = one(case, plan)
        return case, plan

    return spoil


def item_of_alone(number: int, position: int, **changes: Any) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        items = list(plan.alone[number - 1].items)
        items[position - 1] = items[position - 1].model_copy(update=changes)
        return part("alone", number, items=tuple(items))(case, plan)

    return spoil


def joint_of_gain(number: int, **changes: Any) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        cost = plan.gains[number - 1].joint.model_copy(update=changes)
        return part("gains", number, joint=cost)(case, plan)

    return spoil


def swapped(table: str, first: int, second: int) -> Spoil:
    def spoil(case: Case, plan: Plan) -> tuple[Case, Plan]:
        rows = list(getattr(plan.joint, table))
        rows[first - 1], rows[second - 1] = rows[second - 1], rows[first - 1]
        return case, change(plan, **{table: tuple(rows)})

    return spoil


STOLEN = {"member": "AAA", "from_on": D("2026-07-01"), "until_on": D("2026-12-31")}
PLAIN_S3 = both(
    row("activation_shares", 7, cents=26_506),
    row("activation_shares", 8, cents=3_616),
    row("activation_shares", 9, cents=19_879),
)
SHORT = wide_plan().alone[2].shortfalls[0]

FAULTS: dict[str, tuple[Spoil, FaultCode, str]] = {
    # 1
    "another order": (joint(order="OTHER"), F.ORDER_DIFFERS, "order"),
    "digest of another case": (joint(case_digest="0" * 64), F.DIGEST_DIFFERS, "order"),
    "member missing": (joint(members=("AAA", "BBB")), F.MEMBERS_DIFFER, "order"),
    "members in another order": (joint(members=("BBB", "AAA", "CCC")), F.MEMBERS_DIFFER, "order"),
    "another rule": (joint(activation_rule="equal"), F.RULE_DIFFERS, "order"),
    # 2
    "unknown offer": (line(3, offer="ZZ"), F.LINE_UNKNOWN, "line 3"),
    "unknown need": (line(3, requirement="ZZ"), F.LINE_UNKNOWN, "line 3"),
    "unknown member": (line(3, member="ZZZ"), F.LINE_UNKNOWN, "line 3"),
    "another's need": (line(2, member="BBB"), F.LINE_DISAGREES, "line 2"),
    "wrong supplier": (line(2, supplier="S1"), F.LINE_DISAGREES, "line 2"),
    "wrong item": (line(2, item="tent"), F.LINE_DISAGREES, "line 2"),
    "no units": (line(2, quantity=0), F.LINE_QUANTITY, "line 2"),
    "fewer than none": (line(2, quantity=-40), F.LINE_QUANTITY, "line 2"),
    "duplicated line": (twice("lines", 5), F.LINE_TWICE, "line 6"),
    "lines in another order": (swapped("lines", 1, 2), F.LINE_ORDER, "line 2"),
    "buyer not allowed": (record("offers", "C2", buyers=("AAA",)), F.BUYER_NOT_ALLOWED, "line 8"),
    "equivalent not accepted": (
        record("equivalences", "heater", members=("AAA", "CCC")),
        F.ITEM_NOT_ACCEPTED,
        "line 8",
    ),
    "offer expired": (
        record("offers", "D1", valid_until=D("2025-12-31")),
        F.OFFER_EXPIRED,
        "line 13",
    ),
    # 3
    "after the plan's end": (line(10, period=6), F.PERIOD_OUTSIDE, "line 10"),
    "before the order": (line(10, period=-1), F.PERIOD_OUTSIDE, "line 10"),
    "before the lead time": (
        record("offers", "C1", lead_time_days=181),
        F.BEFORE_LEAD_TIME,
        "line 12",
    ),
    "before the step's lead time": (
        line(1, period=1, delivered_on=D("2026-06-30")),
        F.BEFORE_LEAD_TIME,
        "line 1",
    ),
    "after the latest day": (
        record("requirements", "R2", latest_on=D("2026-09-30")),
        F.AFTER_LATEST,
        "line 6",
    ),
    "wrong date": (line(9, delivered_on=D("2026-12-30")), F.DATE_WRONG, "line 9"),
    # 4
    "one unit unmet": (line(6, quantity=19), F.NEED_UNMET, "requirement R2"),
    "nothing delivered": (without("lines", 4), F.NEED_UNMET, "requirement R9"),
    "surplus not forced": (line(3, quantity=41), F.SURPLUS_NOT_FORCED, "requirement R7"),
    "more surplus than lots force": (
        both(
            record("offers", "B1", lot_size=5, minimum_order=15),
            record("requirements", "R6", quantity=20),
        ),
        F.SURPLUS_NOT_FORCED,
        "requirement R6",
    ),
    # 5
    "capacity exceeded in one period": (
        line(9, period=2, delivered_on=D("2026-09-30")),
        F.CAPACITY_EXCEEDED,
        "offer A1 period 2",
    ),
    "capacity without its backlog": (
        record("capacity", "A1", backlog_per_period=11),
        F.CAPACITY_EXCEEDED,
        "offer A1 period 3",
    ),
    "capacity of the offer": (
        record("offers", "C1", capacity_per_period=72),
        F.CAPACITY_EXCEEDED,
        "offer C1 period 1",
    ),
    # 6
    "minimum order broken": (
        record("offers", "D1", minimum_order=5),
        F.MINIMUM_ORDER_BROKEN,
        "offer D1",
    ),
    "lot broken": (line(11, quantity=34), F.LOT_BROKEN, "offer B1"),
    # 7
    "step claimed, not reached": (row("steps", 3, step=2), F.STEP_NOT_REACHED, "step supplier S3"),
    "step reached, not granted": (row("steps", 1, step=1), F.STEP_NOT_GRANTED, "step offer A1"),
    "threshold moved": (row("steps", 1, threshold=65), F.STEP_THRESHOLD, "step offer A1"),
    "next threshold hidden": (
        row("steps", 3, next_from=None),
        F.STEP_THRESHOLD,
        "step supplier S3",
    ),
    "units for value": (row("steps", 3, by_value=False), F.STEP_THRESHOLD, "step supplier S3"),
    "volume wrong": (row("steps", 2, volume=110), F.STEP_VOLUME, "step offer B1"),
    "segments forgotten": (row("steps", 2, fixed_cents=0), F.STEP_FIXED, "step offer B1"),
    "contribution moved": (
        row("steps", 1, volume_by_member={"AAA": 31, "BBB": 19, "CCC": 15}),
        F.STEP_MEMBERS,
        "step offer A1",
    ),
    "contribution of nobody": (
        row("steps", 4, volume_by_member={"AAA": 2, "CCC": 2, "ZZZ": 0}),
        F.STEP_MEMBERS,
        "step offer D1",
    ),
    "step missing": (without("steps", 4), F.STEP_MISSING, "step offer D1"),
    "step twice": (twice("steps", 4), F.STEP_TWICE, "step offer D1"),
    "step of an unused offer": (row("steps", 4, code="D2"), F.STEP_UNUSED, "step offer D2"),
    # 8
    "wrong tier price": (line(1, goods_cents=30 * 72_000), F.GOODS_WRONG, "line 1"),
    "one cent in a line": (line(7, goods_cents=460_450), F.GOODS_WRONG, "line 7"),
    # 9
    "activation not charged": (
        both(
            without("activation_shares", 11),
            without("activation_shares", 10),
        ),
        F.ACTIVATION_NOT_CHARGED,
        "supplier S4",
    ),
    "activation charged twice": (
        twice("activation_shares", 10),
        F.ACTIVATION_TWICE,
        "activation S4 AAA",
    ),
    "more than the cost": (
        row("activation_shares", 10, cents=8_000),
        F.ACTIVATION_SUM,
        "supplier S4",
    ),
    "charged to a non-buyer": (
        row("activation_shares", 11, member="BBB"),
        F.ACTIVATION_NOT_BUYER,
        "activation S4 BBB",
    ),
    "charged for an unknown seller": (
        row("activation_shares", 11, supplier="ZZ"),
        F.ACTIVATION_UNKNOWN,
        "activation ZZ CCC",
    ),
    "one cent between buyers": (
        both(
            row("activation_shares", 4, cents=9_601),
            row("activation_shares", 5, cents=11_999),
        ),
        F.ACTIVATION_SPLIT,
        "activation S2 AAA",
    ),
    "split by another rule": (
        both(rule("equal"), joint(activation_rule="equal")),
        F.ACTIVATION_SPLIT,
        "activation S2 AAA",
    ),
    "cap forgotten": (PLAIN_S3, F.ACTIVATION_SPLIT, "activation S3 CCC"),
    "capped without being promised": (
        joint(capped=False),
        F.ACTIVATION_SPLIT,
        "activation S3 CCC",
    ),
    "caps cannot hold": (
        both(
            part("alone", 1, total_cents=3_224_380),
            part("alone", 5, total_cents=2_009_315),
        ),
        F.CAP_IMPOSSIBLE,
        "supplier S4",
    ),
    # 10
    "one cent in a bill's goods": (row("bills", 1, goods_cents=1), F.BILL_GOODS, "bill AAA"),
    "one cent in a bill's activation": (
        row("bills", 2, activation_cents=53_736),
        F.BILL_ACTIVATION,
        "bill BBB",
    ),
    "one cent in a bill": (row("bills", 3, total_cents=2_059_314), F.BILL_TOTAL, "bill CCC"),
    "bill missing": (without("bills", 3), F.BILL_MISSING, "bill CCC"),
    "bill twice": (twice("bills", 3), F.BILL_TWICE, "bill CCC"),
    "bill of nobody": (row("bills", 3, member="ZZZ"), F.BILL_UNKNOWN, "bill ZZZ"),
    "one cent in the total": (joint(total_cents=7_296_176), F.TOTAL_WRONG, "order"),
    # 11
    "cap broken": (
        part("alone", 5, total_cents=2_059_314),
        F.PAYS_MORE_THAN_ALONE,
        "member CCC",
    ),
    # 12
    "lateness of a line hidden": (line(6, late_periods=0), F.LATE_PERIODS_WRONG, "line 6"),
    "lateness without its weight": (joint(lateness=20), F.LATENESS_WRONG, "order"),
    # 13
    "excess hidden": (joint(budget_excesses=()), F.BUDGET_HIDDEN, "budget BBB 2026-01-01"),
    "excess put on another's budget": (
        row("budget_excesses", 1, **STOLEN),
        F.BUDGET_HIDDEN,
        "budget BBB 2026-01-01",
    ),
    "excess of another invented": (
        row("budget_excesses", 1, **STOLEN),
        F.BUDGET_INVENTED,
        "budget AAA 2026-07-01",
    ),
    "excess declared twice": (
        twice("budget_excesses", 1),
        F.BUDGET_INVENTED,
        "budget BBB 2026-01-01",
    ),
    "excess too small": (
        row("budget_excesses", 1, cents=108_213),
        F.BUDGET_WRONG,
        "budget BBB 2026-01-01",
    ),
    "budget not converted": (
        row("budget_excesses", 1, amount_cents=2_250_000),
        F.BUDGET_WRONG,
        "budget BBB 2026-01-01",
    ),
    "budget short of the activation": (
        record("budgets", "AAA", amount_cents=1_975_384),
        F.BUDGET_HIDDEN,
        "budget AAA 2026-07-01",
    ),
    "budget short of a cent next year": (
        record("budgets", "CCC", amount_cents=319_999),
        F.BUDGET_HIDDEN,
        "budget CCC 2027-01-01",
    ),
    # 14
    "plan alone missing": (drop("alone", 2), F.ALONE_MISSING, "alone AAA whole"),
    "plan alone twice": (repeat("alone", 2), F.ALONE_TWICE, "alone AAA whole"),
    "plan alone of nobody": (part("alone", 2, member="ZZZ"), F.ALONE_UNKNOWN, "alone ZZZ whole"),
    "impossible with a cost": (
        part("alone", 3, total_cents=1),
        F.ALONE_STATE,
        "alone BBB pro_rata",
    ),
    "possible without a cost": (
        part("alone", 3, feasible=True),
        F.ALONE_STATE,
        "alone BBB pro_rata",
    ),
    "shortfall of nothing": (
        part("alone", 3, shortfalls=(SHORT.model_copy(update={"missing": 0}),)),
        F.ALONE_STATE,
        "alone BBB pro_rata",
    ),
    "part possible, whole not": (
        part("alone", 6, feasible=False, total_cents=None, lateness=None, shortfalls=(SHORT,)),
        F.ALONE_STATE,
        "alone CCC whole",
    ),
    "whole proven dearer than the part": (
        part("alone", 6, bound_cents=2_059_316, total_cents=2_059_316),
        F.ALONE_BOUND,
        "alone CCC whole",
    ),
    "bound of a plan alone": (
        part("alone", 5, bound_cents=2_059_316),
        F.ALONE_BOUND,
        "alone CCC pro_rata",
    ),
    "alone inflated": (part("alone", 1, total_cents=4_174_045), F.ALONE_SUM, "alone AAA pro_rata"),
    "alone lateness": (part("alone", 1, lateness=7), F.ALONE_SUM, "alone AAA pro_rata"),
    "item of another": (item_of_alone(1, 5, item="heater"), F.ALONE_ITEMS, "alone AAA pro_rata"),
    "alone too few": (item_of_alone(1, 3, quantity=39), F.ITEM_COST, "alone AAA pro_rata"),
    "alone padded": (item_of_alone(1, 3, quantity=41), F.ITEM_COST, "alone AAA pro_rata"),
    "mean after the last day": (
        item_of_alone(1, 3, mean_days=181),
        F.ITEM_COST,
        "alone AAA pro_rata",
    ),
    "saving overstated": (
        part("gains", 1, saving_cents=304_616),
        F.SAVING_WRONG,
        "gain AAA radio pro_rata",
    ),
    "saving on the whole market overstated": (
        part("gains", 1, saving_whole_cents=304_616),
        F.SAVING_WRONG,
        "gain AAA radio whole",
    ),
    "saving with nothing to compare": (
        part("gains", 6, saving_cents=0),
        F.SAVING_WRONG,
        "gain BBB radio pro_rata",
    ),
    "days overstated": (
        part("gains", 1, days_gained=92),
        F.DAYS_GAINED_WRONG,
        "gain AAA radio pro_rata",
    ),
    "gain missing": (drop("gains", 12), F.GAIN_MISSING, "gain CCC kit"),
    "gain twice": (repeat("gains", 12), F.GAIN_TWICE, "gain CCC kit"),
    "gain on what nobody needs": (
        part("gains", 12, item="stove"),
        F.GAIN_UNKNOWN,
        "gain CCC stove",
    ),
    "joint side below its goods": (joint_of_gain(12, cents=99_999), F.GAIN_JOINT, "gain CCC kit"),
    "joint side understated": (joint_of_gain(12, cents=103_999), F.GAIN_SUM, "member CCC"),
    "joint quantity": (joint_of_gain(12, quantity=3), F.GAIN_JOINT, "gain CCC kit"),
    "joint lateness": (joint_of_gain(6, lateness=20), F.GAIN_JOINT, "gain BBB radio"),
    "joint first day": (
        joint_of_gain(9, first_on=D("2026-09-30")),
        F.GAIN_JOINT,
        "gain CCC radio",
    ),
    "joint mean day": (joint_of_gain(9, mean_days=395), F.GAIN_JOINT, "gain CCC radio"),
    "verdict left out": (drop("verdicts", 4), F.VERDICT_ITEMS, "verdicts"),
    "verdict arithmetic": (
        part("verdicts", 2, saving_cents=630_924),
        F.VERDICT_SUM,
        "verdict vest",
    ),
    "verdict separate inflated": (
        part("verdicts", 2, separate_cents=1_900_000),
        F.VERDICT_SUM,
        "verdict vest",
    ),
    "verdict without joining costs": (
        part("verdicts", 4, joining_cents=0),
        F.VERDICT_SUM,
        "verdict kit",
    ),
    "not worth it, called joint": (
        part("verdicts", 4, code="joint"),
        F.VERDICT_CODE,
        "verdict kit",
    ),
    "subset called joint": (
        part("verdicts", 3, code="joint"),
        F.VERDICT_CODE,
        "verdict tent stove heater",
    ),
    "the wrong subset": (
        part("verdicts", 3, best=("AAA", "BBB")),
        F.VERDICT_CODE,
        "verdict tent stove heater",
    ),
    "only joint, called joint": (
        part("verdicts", 1, code="joint"),
        F.VERDICT_CODE,
        "verdict radio",
    ),
    "joining cost forgotten": (
        part(
            "verdicts",
            4,
            coalitions=(
                coalition("AAA", 108_000),
                coalition("CCC", 109_315),
                coalition("AAA CCC", 208_000),
            ),
        ),
        F.VERDICT_COALITION,
        "verdict kit",
    ),
    "a coalition not listed": (
        part(
            "verdicts", 4, coalitions=(coalition("AAA", 1), coalition("AAA CCC", 218_000, 10_000))
        ),
        F.VERDICT_COALITION,
        "verdict kit",
    ),
    "alone in the verdict is not alone": (
        part(
            "verdicts",
            4,
            separate_cents=227_315,
            coalitions=(
                coalition("AAA", 118_000),
                coalition("CCC", 109_315),
                coalition("AAA CCC", 218_000, 10_000),
            ),
        ),
        F.VERDICT_ALONE,
        "verdict kit AAA",
    ),
    "front dominated": (part("front", 2, lateness=40), F.FRONT_DOMINATED, "front 2"),
    "front twice": (repeat("front", 1), F.FRONT_DOMINATED, "front 1"),
    "front below the bound": (
        part("front", 1, total_cents=7_295_999),
        F.FRONT_BELOW_BOUND,
        "front 1",
    ),
    # 15
    "proof of another cost": (proved(cost_cents=7_296_174), F.PROOF_COST, "proof"),
    "bound above the cost": (proved(bound_cents=7_296_176), F.BOUND_ABOVE_COST, "proof"),
    "certified above the bound": (
        proved(certified_bound_cents=7_296_001),
        F.CERTIFIED_ABOVE_BOUND,
        "proof",
    ),
    "bound raised": (proved(bound_cents=7_296_100), F.GAP_WRONG, "proof"),
    "gap wrong": (proved(gap_share=0.0), F.GAP_WRONG, "proof"),
    "called optimal": (
        proved(bound_cents=7_200_000, gap_share=96_175 / 7_296_175),
        F.NOT_OPTIMAL,
        "proof",
    ),
    "kept too much": (proved(kept_cents=96_176), F.KEPT_WRONG, "proof"),
    "certified bound raised": (
        proved(certified_bound_cents=7_200_001),
        F.BOUND_NOT_PROVEN,
        "certificate",
    ),
    "certificate empty": (proved(certificate={}), F.CERTIFICATE_UNREADABLE, "certificate"),
}


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


# No integer may change ----------------------------------------------------------------------------


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


@settings(deadline=None, max_examples=300)
@given(place=st.sampled_from(PLACES), difference=st.sampled_from([-1, 1]))
def test_no_integer_of_the_order_may_be_one_off(place, difference):
    number, path = place
    case, plan = EXAMPLES[number]
    spoilt = plan.model_copy(update={"joint": added(plan.joint, path, difference)})
    assert verify(case, spoilt)


@settings(deadline=None, max_examples=200)
@given(place=st.sampled_from(PLACES), difference=st.integers(-(10**12), 10**12))
def test_no_figure_makes_the_check_fail_itself(place, difference):
    number, path = place
    case, plan = EXAMPLES[number]
    spoilt = plan.model_copy(update={"joint": added(plan.joint, path, difference)})
    assert bool(verify(case, spoilt)) == (difference != 0)


# What one member checks with its own records ------------------------------------------------------


def own(case: Case, member: str) -> Case:
    return case.taking_part(frozenset([member]))


ALONE = {"AAA": 4_074_045, "BBB": None, "CCC": 2_059_315}


@pytest.mark.parametrize("member", ALONE)
def test_each_member_alone_finds_a_correct_order_correct(member):
    joint_order = wide_plan().joint
    assert verify_own(own(wide_case(), member), joint_order, ALONE[member], member) == ()


OWN_FAULTS = {
    "own price": ("BBB", line(7, goods_cents=460_450), F.GOODS_WRONG, "line 7"),
    "another's price": ("AAA", line(7, goods_cents=460_450), F.GOODS_WRONG, "line 7"),
    "own need": ("BBB", line(6, quantity=19), F.NEED_UNMET, "requirement R2"),
    "own need twice": ("AAA", line(2, member="BBB"), F.LINE_DISAGREES, "line 2"),
    "own lateness": ("BBB", line(6, late_periods=0), F.LATE_PERIODS_WRONG, "line 6"),
    "own budget": ("BBB", joint(budget_excesses=()), F.BUDGET_HIDDEN, "budget BBB 2026-01-01"),
    "invented": (
        "AAA",
        row("budget_excesses", 1, **STOLEN),
        F.BUDGET_INVENTED,
        "budget AAA 2026-07-01",
    ),
    "capacity over all": (
        "CCC",
        line(6, period=2, delivered_on=D("2026-09-30")),
        F.CAPACITY_EXCEEDED,
        "offer A1 period 2",
    ),
    "own unknown need": ("CCC", line(12, requirement="R7"), F.LINE_UNKNOWN, "line 12"),
    "own order": ("AAA", swapped("lines", 1, 2), F.LINE_ORDER, "line 2"),
    "left out": ("AAA", joint(members=("BBB", "CCC")), F.MEMBERS_DIFFER, "member AAA"),
    "negative share": (
        "AAA",
        both(row("activation_shares", 10, cents=8_001), row("activation_shares", 11, cents=-1)),
        F.ACTIVATION_SPLIT,
        "activation S4 CCC",
    ),
    "not capped": (
        "AAA",
        joint(capped=False),
        F.ACTIVATION_SPLIT,
        "activation S3 CCC",
    ),
    "another restricted": (
        "AAA",
        record("offers", "C2", buyers=("AAA",)),
        F.BUYER_NOT_ALLOWED,
        "line 8",
    ),
}


@pytest.mark.parametrize("name", OWN_FAULTS)
def test_each_member_alone_finds_its_own_faults(name):
    member, spoil, code, place = OWN_FAULTS[name]
    case, plan = spoil(wide_case(), wide_plan())
    found = verify_own(own(case, member), plan.joint, ALONE[member], member)
    assert (code, place) in {(fault.code, fault.place) for fault in found}


def test_a_member_that_pays_more_than_alone_sees_it():
    found = verify_own(own(wide_case(), "CCC"), wide_plan().joint, 2_059_314, "CCC")
    assert [(f.code, f.place) for f in found] == [(F.PAYS_MORE_THAN_ALONE, "member CCC")]


def test_what_one_member_cannot_check_is_named():
    open_ = not_checked(wide_plan().joint, "AAA")
    assert (F.DIGEST_DIFFERS, "order") in open_
    assert (F.ACTIVATION_SPLIT, "order") in open_
    assert (F.NEED_UNMET, "member BBB") in open_
    assert (F.PAYS_MORE_THAN_ALONE, "member CCC") in open_
    assert not any("AAA" in place for _, place in open_)


HIDDEN_FROM_AAA = {
    "another's lateness": line(6, late_periods=0),
    "another's budget": joint(budget_excesses=()),
}


@pytest.mark.parametrize("name", HIDDEN_FROM_AAA)
def test_the_named_gaps_are_real(name):
    _, plan = HIDDEN_FROM_AAA[name](wide_case(), wide_plan())
    assert verify_own(own(wide_case(), "AAA"), plan.joint, ALONE["AAA"], "AAA") == ()
