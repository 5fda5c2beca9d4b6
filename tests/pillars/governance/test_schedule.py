"""Circles are named, the chain that ends last is found, lateness is handed on."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foedus.pillars.governance.reports import state_of
from foedus.pillars.governance.schedule import schedule
from foedus.pillars.governance.tree import StepNode
from pillars.governance.planbook import ref, report, step

TODAY = date(2027, 1, 1)


def node(number, *needs, reports=(), **changes):
    one = step(number, depends_on=[ref(need) for need in sorted(needs)], **changes)
    return StepNode(one, state_of(one, reports))


def numbers(steps):
    return [int(one.id[:8], 16) for one in steps]


def of(found, number):
    return next(one for one in found.planned if numbers([one.step]) == [number])


def test_a_circle_is_named_in_its_order():
    found = schedule([node(1, 2), node(2, 3), node(3, 1), node(4, 1)], on=TODAY)
    (cycle,) = (numbers(cycle) for cycle in found.cycles)
    start = cycle.index(1)
    assert cycle[start:] + cycle[:start] == [1, 2, 3]
    assert sorted(numbers(one.step for one in found.planned)) == [1, 2, 3, 4]


def test_two_circles_are_both_named():
    found = schedule([node(1, 2), node(2, 1), node(3, 4), node(4, 3)], on=TODAY)
    assert sorted(sorted(numbers(cycle)) for cycle in found.cycles) == [[1, 2], [3, 4]]


def test_a_dependency_that_is_not_here_is_listed():
    one = node(1, 9)
    assert schedule([one], on=TODAY).missing == ((one.step, one.step.body.depends_on[0]),)


LATE = report(20, 1, "under_way", "2027-02-01", forecast_on="2027-07-10")


def test_a_step_is_late_because_of_what_it_needs():
    one = node(1, reports=[LATE])
    two = node(2, 1, starts_on="2027-06-20", due_on="2027-06-30")
    three = node(3, 2, due_on="2027-12-31")
    found = schedule([three, two, one], on=TODAY)
    assert (of(found, 1).late_days, of(found, 1).because_of) == (10, ())
    assert (of(found, 2).ends_on, of(found, 2).late_days) == (date(2027, 7, 20), 20)
    assert numbers(of(found, 2).because_of) == [1]
    assert (of(found, 3).late_days, of(found, 3).because_of) == (0, ())


def test_a_step_that_is_pushed_to_its_very_due_day_is_not_late():
    two = node(2, 1, due_on="2027-07-10")
    found = schedule([node(1, reports=[LATE]), two], on=TODAY)
    assert (of(found, 2).ends_on, of(found, 2).late_days) == (date(2027, 7, 10), 0)
    assert of(found, 2).because_of == ()


def test_the_critical_chain_leads_to_what_ends_last():
    nodes = [
        node(1, due_on="2027-02-01"),
        node(2, due_on="2027-03-01"),
        node(3, 1, 2, due_on="2027-04-01"),
        node(4, 3, due_on="2027-09-01"),
        node(5, due_on="2027-08-01"),
    ]
    assert numbers(one.step for one in schedule(nodes, on=TODAY).critical_chain) == [2, 3, 4]


def test_a_stopped_step_pushes_nothing_and_what_is_done_is_not_late():
    stopped = node(1, reports=[report(20, 1, "stopped", "2027-08-01")])
    done = node(2, 1, reports=[report(21, 2, "done", "2027-08-01")])
    found = schedule([stopped, done, node(3, 1)], on=TODAY)
    assert [of(found, number).late_days for number in (1, 2, 3)] == [0, 0, 0]
    assert of(found, 1).ends_on is None


def test_nothing_that_is_open_ends_before_today():
    found = schedule([node(1)], on=date(2027, 7, 2))
    assert (of(found, 1).ends_on, of(found, 1).late_days) == (date(2027, 7, 2), 2)


def test_nothing_gives_an_empty_schedule():
    found = schedule([], on=TODAY)
    assert (found.planned, found.critical_chain, found.cycles) == ((), (), ())


@given(st.lists(st.sets(st.integers(min_value=1, max_value=8)), max_size=8))
def test_every_step_is_planned_once_after_what_it_needs(needs):
    nodes = [node(n, *(wanted - {n})) for n, wanted in enumerate(needs, start=1)]
    found = schedule(nodes, on=TODAY)
    order = numbers(one.step for one in found.planned)
    assert sorted(order) == list(range(1, len(needs) + 1))
    circled = {number for cycle in found.cycles for number in numbers(cycle)}
    for number, wanted in enumerate(needs, start=1):
        for need in wanted - {number}:
            if need <= len(needs) and not {need, number} <= circled:
                assert order.index(need) < order.index(number)
