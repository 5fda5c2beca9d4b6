"""What one member checks that knows every offer, but of needs, budgets and costs only its own."""

from __future__ import annotations

import pytest

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.verify import FaultCode, not_checked, verify_own
from planbook.faults import STOLEN
from planbook.rows import D
from planbook.spoils import both, joint, line, record, row, swapped
from planbook.wide import wide_case
from planbook.wide_plan import wide_plan

F = FaultCode


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
