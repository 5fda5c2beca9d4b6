"""What a candidate brings, and what moves the cost: from answers made by hand and from a sweep."""

from __future__ import annotations

import time

import pytest

import casebook
import sweepbook
from foedus.engine.place import INLINE, Processes
from foedus.engine.run import Terms
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.whatif.accession import accession, accessions, accessions_of
from foedus.pillars.procurement.whatif.scenario import Change, Scenario
from foedus.pillars.procurement.whatif.sweep import sweep
from foedus.pillars.procurement.whatif.tornado import Effect, swings
from sweepbook import GAP, OPEN, bill, by_hand, planned

CASE = sweepbook.small()
BASE = Scenario(("ALB", "HRV", "XKX"))
WATCH = Watch(clock=time.monotonic)


def test_where_needs_stay_open_with_the_candidate_nobody_has_a_bill():
    found = accession(casebook.BULGARIA, planned(5, bill("ALB", 5)), OPEN)
    assert (found.bills, found.shortfalls, found.proven) == ((), (GAP,), False)


def test_members_are_compared_with_before_and_the_candidate_with_alone():
    without = planned(30, bill("ALB", 10), bill("HRV", 20, days=90), steps=[("N", 1)])
    with_it = planned(
        40, bill("ALB", 12), bill("HRV", 15, days=120), bill("BGR", 13, alone=18),
        steps=[("N", 2), ("F", 1), ("N", 1)],
    )  # fmt: skip
    found = accession(casebook.BULGARIA, without, with_it)
    assert [(b.member, b.without_cents, b.with_cents) for b in found.bills] == [
        ("ALB", 10, 12),
        ("HRV", 20, 15),
        ("BGR", 18, 13),
    ]
    assert [(b.without_days, b.with_days) for b in found.bills] == [
        (100, 100),
        (90, 120),
        (None, 100),
    ]
    assert [(s.code, s.step) for s in found.steps] == [("N", 2), ("F", 1)]


@pytest.mark.parametrize("place", [INLINE, Processes(2)])
def test_a_plan_and_a_sweep_say_the_same_of_a_candidate(place):
    plan = plan_order(CASE.taking_part(frozenset(BASE.members)), Options(), WATCH)
    (from_plan,) = accessions(CASE, plan, Options(), watch=WATCH, terms=Terms(place))
    declared = sweepbook.declared(CASE, "[[set]]\nmembers = 'candidates'")
    swept = sweep(CASE, declared, Options(), watch=WATCH, terms=Terms())
    assert list(accessions_of(swept)) == [from_plan]
    assert from_plan.candidate == "BGR"
    assert len(from_plan.bills) == 4


def test_without_a_candidate_or_without_time_nothing_is_said():
    everybody = CASE.taking_part(frozenset(BASE.members))
    plan = plan_order(everybody, Options(), WATCH)
    assert accessions(everybody, plan, Options(), watch=WATCH, terms=Terms()) == ()
    stopped = Watch(interrupted=lambda: True)
    assert accessions(CASE, plan, Options(), watch=stopped, terms=Terms()) == ()


def change(kind, code, size):
    return Scenario(BASE.members, (Change(kind, (code,), size),))


def test_swings_are_sorted_by_how_far_they_move_the_cost_what_breaks_first():
    answers = {
        BASE: planned(100, lateness=7),
        change("price", "near", 1000): planned(104),
        change("price", "near", -1000): planned(95),
        change("price", "far", 1000): planned(120, lateness=9),
        change("fails", "far", 0): OPEN,
        change("slip", "far", 30): planned(100, lateness=7),
        Scenario(("ALB",)): planned(1),
        Scenario(BASE.members, (Change("price", ("far",), 1), Change("rate", ("USD",), 1))): OPEN,
    }
    found = swings(by_hand(CASE, answers))
    assert [(s.kind, s.codes) for s in found] == [
        ("fails", ("far",)),
        ("price", ("far",)),
        ("price", ("near",)),
        ("slip", ("far",)),
    ]
    assert found[1].effects == (Effect(1000, 20, 2),)
    assert found[2].effects == (Effect(-1000, -5, -7), Effect(1000, 4, -7))
    assert [(s.least_cents, s.most_cents) for s in found] == [(0, 0), (0, 20), (-5, 4), (0, 0)]
    assert [s.matters for s in found] == [True, True, True, False]
    assert [s.breaks for s in found] == [True, False, False, False]


@pytest.mark.parametrize("answers", [{BASE: OPEN}, {Scenario(("ALB",)): OPEN}])
def test_without_a_base_there_are_no_swings(answers):
    assert swings(by_hand(CASE, answers)) == ()
