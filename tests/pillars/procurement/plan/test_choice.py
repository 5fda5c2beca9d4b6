"""The choice of the joint order: what is alone, and where it is planned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook import cases, pooled
from foedus.engine.place import Processes
from foedus.engine.run import Terms
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.alone import stand_alone
from foedus.pillars.procurement.plan.choice import READINGS, choose
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.shortfall import CannotBeMet


def test_needs_that_cannot_be_met_are_refused_before_anything_is_planned():
    with pytest.raises(CannotBeMet):
        choose(pooled(offers=()), Options(), Watch())


@given(cases(), st.sampled_from(["ALB", "HRV"]))
def test_for_one_member_together_and_alone_are_one_plan(case, member):
    own = case.taking_part(frozenset({member}))
    if own.requirements:
        chosen = choose(own, Options(), Watch())
        for reading in READINGS:
            again = stand_alone(own, member, reading, Options(), Watch())
            assert chosen.alone[member, reading] == again


def test_members_alone_are_planned_the_same_in_processes():
    here = choose(pooled(), Options(), Watch())
    there = choose(pooled(), Options(), Watch(), terms=Terms(Processes(2)))
    assert there.alone == here.alone
    assert there.order == here.order


def test_who_could_not_be_planned_in_time_has_no_plan_alone():
    heard = []
    watch = Watch(listen=heard.append, interrupted=lambda: any(m.stage == "alone" for m in heard))
    chosen = choose(pooled(), Options(), watch, terms=Terms(Processes(1)))
    assert set(chosen.alone) == {(m, r) for m in ("ALB", "HRV", "XKX") for r in READINGS}
    assert {own.settlement for own in chosen.alone.values()} == {None}
    assert chosen.order.total_cents
