"""One coordinated order: what a plan must always be, and what the published stories say."""

from __future__ import annotations

import itertools
from dataclasses import fields, replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook import CAST, cases, hurried_cases, need, offer, order, pooled
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.compile import compile_market
from foedus.pillars.procurement.plan.decide import Options, decide
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.plan.schedule import ScheduleProgram
from foedus.pillars.procurement.plan.shortfall import CannotBeMet
from foedus.pillars.procurement.plan.solve import solve_market
from foedus.pillars.procurement.plan.verify import FaultCode, verify
from foedus.pillars.procurement.records import (
    Budget,
    Capacity,
    Equivalence,
    Item,
    PriceBreak,
    Supplier,
    SupplierBreak,
)


def plan(case, **options):
    return plan_order(case, Options(**options), Watch())


def optimum(case) -> int:
    return decide(compile_market(case), Options(), Watch()).schedule.cost_cents


def test_together_they_reach_the_step_that_nobody_reaches_alone():
    answer = plan(pooled())
    assert answer.joint.total_cents == 516 * 270_000_00 + 900_000_00
    alone = {a.member: a.total_cents for a in answer.alone if a.reading == "pro_rata"}
    assert alone["XKX"] == 246 * 305_000_00 + 900_000_00
    (verdict,) = answer.verdicts
    assert verdict.code == "joint"
    assert {reason.code for gain in answer.gains for reason in gain.reasons} == {
        "price_step",
        "activation_shared",
    }


def test_each_state_pays_its_own_deliveries_at_the_same_price():
    bills = {bill.member: bill for bill in plan(pooled()).joint.bills}
    assert bills["ALB"].goods_cents == 150 * 270_000_00
    assert bills["HRV"].goods_cents == 120 * 270_000_00
    assert sum(bill.activation_cents for bill in bills.values()) == 900_000_00


def test_an_equal_price_everywhere_is_not_worth_joining_for():
    flat = pooled(
        price_breaks=(),
        suppliers=(Supplier(supplier="S", name="s"),),
        items=(Item(item="missile", name="m", joining_cost_cents=1_00),),
    )
    (verdict,) = plan(flat).verdicts
    assert (verdict.code, verdict.best, verdict.saving_cents) == ("not_worth", (), -3_00)


def test_a_pair_buys_what_the_third_would_only_pay_to_join():
    case = pooled(
        items=(Item(item="missile", name="m", joining_cost_cents=500_000_00),),
        requirements=(
            need("ALB", "missile", 150),
            need("HRV", "missile", 160),
            need("XKX", "missile", 2),
        ),
        suppliers=(Supplier(supplier="S", name="s"),),
    )
    (verdict,) = plan(case).verdicts
    assert (verdict.code, verdict.best) == ("subset", ("ALB", "HRV"))


@given(cases() | hurried_cases())
@settings(max_examples=25)
def test_the_plan_keeps_its_promises(case):
    answer = plan(case)
    assert verify(case, answer) == ()
    alone = {a.member: a.total_cents for a in answer.alone if a.reading == "pro_rata"}
    joint = answer.joint
    assert answer.proof.bound_cents <= joint.total_cents
    assert answer.proof.gap_share <= 1e-4 or answer.proof.kept_cents
    assert sum(bill.total_cents for bill in joint.bills) == joint.total_cents
    assert (
        sum(line.goods_cents for line in joint.lines)
        + sum(share.cents for share in joint.activation_shares)
        == joint.total_cents
    )
    for bill in joint.bills:
        if alone.get(bill.member) is not None:
            assert bill.total_cents <= alone[bill.member]
    if all(cents is not None for cents in alone.values()):
        assert joint.total_cents <= sum(alone.values())


@given(cases(), st.booleans())
@settings(max_examples=25)
def test_the_schedule_allows_no_more_than_the_market_that_is_bounded(case, merged):
    """Members merged or each by itself: the aggregate is exact either way."""
    compiled = compile_market(case)
    program = ScheduleProgram(compiled, merged=merged)
    least = program.read(program.minimise(program.cost, Watch()).whole(), optimal=True)
    solution = solve_market(compiled.market, watch=Watch())
    assert solution.bound_cents <= least.cost_cents <= solution.purchase.cost_cents


def test_a_minimum_order_holds_inside_a_supplier_scale():
    case = pooled(
        requirements=(need("ALB", "missile", 5),),
        offers=(offer("O", "S", "missile", 10_00, minimum_order=20),),
        price_breaks=(),
        supplier_breaks=(SupplierBreak(supplier="S", from_quantity=30, discount_bp=100),),
    )
    assert sum(line.quantity for line in plan(case).joint.lines) == 20


def test_a_minimum_order_is_met_in_whole_lots():
    case = pooled(
        requirements=(need("ALB", "missile", 5),),
        offers=(offer("O", "S", "missile", 10_00, minimum_order=20, lot_size=6),),
        price_breaks=(),
    )
    answer = plan(case)
    assert verify(case, answer) == ()
    assert sum(line.quantity for line in answer.joint.lines) == 24


def test_what_minimum_orders_force_on_each_alone_may_be_bought_together():
    """Alone each buys 20 for a need of 5; 40 together reach a price that 20 do not."""
    case = pooled(
        requirements=(need("ALB", "missile", 5), need("HRV", "missile", 5)),
        suppliers=(Supplier(supplier="S", name="s"),),
        offers=(offer("O", "S", "missile", 10_00, minimum_order=20),),
        price_breaks=(PriceBreak(offer="O", from_quantity=40, unit_price_cents=1_00),),
    )
    answer = plan(case)
    assert verify(case, answer) == ()
    assert answer.joint.total_cents == 40_00


@given(cases(), st.integers(5_00, 25_00))
@settings(max_examples=25)
def test_one_more_supplier_never_makes_it_dearer(case, price):
    item = case.requirements[0].item
    more = replace(
        case,
        suppliers=(*case.suppliers, Supplier(supplier="new", name="n")),
        offers=(*case.offers, offer("new", "new", item, price)),
    )
    assert optimum(more) <= optimum(case) * (1 + 1e-4)


@given(cases())
@settings(max_examples=25)
def test_a_later_date_never_makes_it_dearer(case):
    relaxed = tuple(r.model_copy(update={"latest_on": None}) for r in case.requirements)
    assert optimum(replace(case, requirements=relaxed)) <= optimum(case) * (1 + 1e-4)


NAMES = {"ALB": "XKX", "HRV": "ALB", "XKX": "HRV"} | {
    f"{kind}{n}": f"{kind}{9 - n}" for kind in "iso" for n in range(4)
}


def renamed(case):
    """Swap the names of members, items, suppliers and offers, wherever they stand."""

    def named(row):
        changes = {}
        for field, value in row:
            if isinstance(value, str):
                changes[field] = NAMES.get(value, value)
            elif isinstance(value, tuple):
                changes[field] = tuple(NAMES.get(name, name) for name in value)
        return row.model_copy(update=changes)

    tables = {field.name: getattr(case, field.name) for field in fields(case)}
    return replace(
        case,
        **{
            name: tuple(named(row) for row in rows)
            for name, rows in tables.items()
            if isinstance(rows, tuple)
        },
    )


@given(cases())
@settings(max_examples=15)
def test_names_change_nothing(case):
    assert optimum(renamed(case)) == pytest.approx(optimum(case), rel=1e-4)


@given(cases())
@settings(max_examples=15)
def test_the_order_of_rows_changes_nothing(case):
    mirrored = replace(
        case,
        members=case.members[::-1],
        requirements=case.requirements[::-1],
        suppliers=case.suppliers[::-1],
        offers=case.offers[::-1],
        price_breaks=case.price_breaks[::-1],
        capacity=case.capacity[::-1],
    )
    assert mirrored.digest() == case.digest()
    assert optimum(mirrored) == pytest.approx(optimum(case), rel=1e-4)


@given(cases())
@settings(max_examples=6)
def test_the_same_seed_gives_the_same_plan(case):
    first, second = plan(case), plan(case)
    assert first.model_copy(update={"seconds": 0.0}) == second.model_copy(update={"seconds": 0.0})


def test_the_front_falls_in_lateness_and_rises_in_cost():
    case = pooled(
        offers=(
            offer("O", "S", "missile", 305_000_00, lead_time_days=400, capacity_per_period=100),
            offer("fast", "S", "missile", 340_000_00, capacity_per_period=60),
        ),
        order=order(periods=16),
    )
    points = plan(case, front=True).front
    assert len(points) > 3
    pairs = list(pairwise(points))
    assert all(a.lateness > b.lateness and a.total_cents < b.total_cents for a, b in pairs)


def test_delivery_first_is_never_later_than_cost_first():
    case = pooled(
        offers=(
            offer("O", "S", "missile", 305_000_00, lead_time_days=400),
            offer("fast", "S", "missile", 340_000_00),
        )
    )
    assert plan(case, objective="delivery").joint.lateness == 0
    assert plan(case).joint.lateness > 0


def test_an_equivalent_item_serves_only_those_who_accept_it():
    case = pooled(
        items=(Item(item="missile", name="m"), Item(item="other", name="o")),
        offers=(
            offer("O", "S", "missile", 305_000_00),
            offer("P", "S", "other", 100_000_00),
        ),
        price_breaks=(),
        equivalences=(Equivalence(item="missile", equivalent="other", members=("HRV",)),),
    )
    bought = {line.member: line.offer for line in plan(case).joint.lines}
    assert bought == {"ALB": "O", "HRV": "P", "XKX": "O"}


def test_a_budget_moves_deliveries_before_it_is_exceeded():
    year = Budget(
        member="XKX",
        from_on=date(2027, 1, 15),
        until_on=date(2027, 12, 31),
        amount_cents=10_000_000_00,
    )
    answer = plan(pooled(budgets=(year,)))
    spent = sum(
        line.goods_cents
        for line in answer.joint.lines
        if line.member == "XKX" and line.delivered_on <= year.until_on
    )
    assert spent <= year.amount_cents
    assert answer.joint.budget_excesses == ()


def test_a_budget_that_cannot_be_kept_is_told_by_how_much():
    never = Budget(
        member="XKX",
        from_on=date(2027, 1, 15),
        until_on=date(2030, 1, 1),
        amount_cents=60_000_000_00,
    )
    (excess,) = plan(pooled(budgets=(never,))).joint.budget_excesses
    bill = next(b for b in plan(pooled(budgets=(never,))).joint.bills if b.member == "XKX")
    assert excess.member == "XKX"
    assert excess.cents == bill.total_cents - never.amount_cents


SHORTFALLS = {
    "no_offer": ({"requirements": (need("ALB", "boot", 5),)}, "boot", 5),
    "capacity": (
        {"offers": (offer("O", "S", "missile", 1_00, capacity_per_period=60),)},
        "missile",
        516 - 480,
    ),
    "lead_time": (
        {"offers": (offer("O", "S", "missile", 1_00, lead_time_days=3000),), "price_breaks": ()},
        "missile",
        516,
    ),
}


@pytest.mark.parametrize("reason", SHORTFALLS)
def test_a_need_that_no_offer_can_meet_is_named(reason):
    changes, item, missing = SHORTFALLS[reason]
    case = pooled(
        **{"items": (Item(item="missile", name="m"), Item(item="boot", name="b"))} | changes
    )
    with pytest.raises(CannotBeMet) as error:
        plan(case)
    (shortfall,) = error.value.shortfalls
    assert (shortfall.item, shortfall.missing, shortfall.reason) == (item, missing, reason)
    assert shortfall.latest_on == date(2029, 1, 14)


def test_backlog_of_others_delays_delivery():
    busy = Capacity(offer="O", from_on=date(2027, 1, 15), per_period=200, backlog_per_period=120)
    answer = plan(pooled(capacity=(busy,)))
    by_period: dict[int, int] = {}
    for line in answer.joint.lines:
        by_period[line.period] = by_period.get(line.period, 0) + line.quantity
    assert max(by_period.values()) == 80


def hurried(**changes):
    """Albania's 30 reach a cheap slow step; Croatia's 5 cannot wait, and alone need not."""
    return pooled(
        requirements=(
            need("ALB", "missile", 30),
            need("HRV", "missile", 5, latest_on=date(2027, 9, 1)),
        ),
        suppliers=(Supplier(supplier="S", name="s", activation_cost_cents=7_00),),
        offers=(offer("O", "S", "missile", 10_00), offer("P", "S", "missile", 30_00)),
        price_breaks=(
            PriceBreak(offer="O", from_quantity=20, unit_price_cents=8_00, lead_time_days=400),
        ),
        **changes,
    )


@pytest.mark.parametrize("capped", [True, False])
def test_where_the_step_reached_together_comes_too_late_each_has_its_own_contract(capped):
    answer = plan(hurried(), capped=capped)
    assert verify(hurried(), answer) == ()
    assert answer.joint.separate == ("O",)
    steps = {next(iter(s.volume_by_member)): (s.step, s.volume) for s in answer.joint.steps}
    assert steps == {"ALB": (1, 30), "HRV": (0, 5)}
    assert answer.joint.total_cents == 30 * 8_00 + 5 * 10_00 + 7_00
    assert answer.proof.bound_cents <= 35 * 8_00 + 7_00


@pytest.mark.parametrize("told", [(), ("O", "P"), ("S",)])
def test_what_is_separate_without_cause_is_a_fault(told):
    answer = plan(hurried())
    joint = answer.joint.model_copy(update={"separate": told})
    codes = {fault.code for fault in verify(hurried(), answer.model_copy(update={"joint": joint}))}
    assert codes & {FaultCode.SEPARATE_WITHOUT_CAUSE, FaultCode.BEFORE_LEAD_TIME}


def test_lead_time_may_depend_on_volume():
    slow = (
        PriceBreak(offer="O", from_quantity=500, unit_price_cents=270_000_00, lead_time_days=400),
    )
    answer = plan(pooled(price_breaks=slow))
    assert min(line.period for line in answer.joint.lines) == 4
    assert all(reason.code != "earlier_slot" for g in answer.gains for reason in g.reasons)


def ticking(seconds):
    """A clock that advances a second each time somebody looks at it."""
    return Watch(seconds, itertools.count().__next__)


@pytest.mark.parametrize("seconds", [6, 12, 25, 60])
def test_whatever_ends_the_work_there_is_a_plan_that_holds(seconds):
    answer = plan_order(pooled(), Options(front=True), ticking(seconds))
    assert answer.joint.total_cents == 516 * 270_000_00 + 900_000_00
    assert answer.cut_short
    assert verify(pooled(), answer) == ()


def test_an_interruption_during_the_comparison_keeps_the_plan():
    asked = itertools.count()
    seen = []
    watch = Watch(
        interrupted=lambda: "alone" in seen and next(asked) > 1,
        listen=lambda p: seen.append(p.stage),
    )
    answer = plan_order(pooled(), Options(), watch)
    assert answer.cut_short
    assert verify(pooled(), answer) == ()
    assert answer.verdicts == ()


def test_a_plan_with_all_the_time_is_not_cut_short():
    assert not plan(pooled()).cut_short


@pytest.mark.parametrize("change", [{"gap_share": 1.0}, {"gap_share": -0.1}, {"seed": -1}])
def test_options_out_of_range_are_refused(change):
    with pytest.raises(ValueError, match="must be"):
        Options(**change)


def test_members_without_needs_pay_nothing():
    case = pooled(requirements=(need("ALB", "missile", 150),))
    assert [bill.total_cents > 0 for bill in plan(case).joint.bills] == [True, False, False]
    assert len(CAST) == 3
