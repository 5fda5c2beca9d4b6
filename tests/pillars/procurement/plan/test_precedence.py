"""Who needs it first gets it first, and nothing else changes."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given, settings

from casebook import cases, need, offer, pooled
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.compile import compile_market
from foedus.pillars.procurement.plan.decide import Options, decide
from foedus.pillars.procurement.plan.precedence import first_needed_first
from foedus.pillars.procurement.plan.schedule import (
    Delivery,
    Schedule,
    need_classes,
    schedule_cost_cents,
)

SOON, AUTUMN, LATER = date(2028, 6, 1), date(2028, 9, 1), date(2028, 12, 1)
"""In periods 5, 6 and 7."""


def scheduled(case, *deliveries):
    """A schedule of the only offer, from (period, need class, units)."""
    compiled = compile_market(case)
    made = tuple(Delivery(0, period, need, units) for period, need, units in deliveries)
    return compiled, Schedule(need_classes(compiled), (0,), made, 0, 0, 0, optimal=True)


def served(compiled, schedule):
    ordered = first_needed_first(compiled, schedule)
    return [(d.period, d.need, d.units) for d in ordered.deliveries]


def two(first, second):
    needs = (need("ALB", "missile", 40, **first), need("HRV", "missile", 20, **second))
    return pooled(requirements=needs, offers=(offer("O", "S", "missile", 1_00),), price_breaks=())


def test_the_earlier_need_comes_first():
    case = two({"needed_on": LATER}, {"needed_on": SOON})
    compiled, schedule = scheduled(case, (0, 0, 40), (1, 1, 20))
    assert served(compiled, schedule) == [(0, 1, 20), (0, 0, 20), (1, 0, 20)]


def test_among_equal_dates_the_heavier_need_comes_first():
    case = two(
        {"needed_on": SOON, "lateness_weight": 1}, {"needed_on": SOON, "lateness_weight": 5}
    )
    compiled, schedule = scheduled(case, (0, 0, 40), (1, 1, 20))
    assert served(compiled, schedule)[0] == (0, 1, 20)


def test_equals_wait_in_proportion():
    apart = {"needed_on": SOON, "latest_on": AUTUMN}  # another row, the same date and weight
    compiled, schedule = scheduled(two({"needed_on": SOON}, apart), (0, 0, 40), (1, 1, 20))
    units = {(period, need): n for period, need, n in served(compiled, schedule)}
    assert units == {(0, 0): 27, (0, 1): 13, (1, 0): 13, (1, 1): 7}


def test_nobody_is_moved_behind_its_last_day():
    case = two({"needed_on": AUTUMN, "latest_on": AUTUMN}, {"needed_on": SOON})
    as_it_was = [(6, 0, 40), (7, 1, 20)]
    assert served(*scheduled(case, *as_it_was)) == as_it_was


def test_nothing_is_made_later():
    light = {"needed_on": SOON, "lateness_weight": 1}
    case = two({"needed_on": AUTUMN, "lateness_weight": 9}, light)
    as_it_was = [(6, 0, 40), (7, 1, 20)]
    assert served(*scheduled(case, *as_it_was)) == as_it_was


def units_by(schedule, part):
    total = Counter()
    for d in schedule.deliveries:
        total[d.offer, getattr(d, part)] += d.units
    return total


@given(cases())
@settings(max_examples=15)
def test_cost_lateness_and_totals_stay(case):
    compiled = compile_market(case)
    before = decide(compiled, Options(), Watch()).schedule
    after = first_needed_first(compiled, before)
    for part in ("period", "need"):
        assert units_by(after, part) == units_by(before, part)
    assert after.lateness == before.lateness
    assert schedule_cost_cents(compiled, list(after.tier), after.deliveries) == after.cost_cents
