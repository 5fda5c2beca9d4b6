"""Shares of an order with their certificate: every spoilt one is refused, at its place."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook import CAST, cases, need, offer, order
from foedus.engine.watch import Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.decide import Impossible, Options
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.plan.shares import fair, rules
from foedus.pillars.procurement.plan.shares.fair import Wanted, fair_shares
from foedus.pillars.procurement.plan.shortfall import CannotBeMet
from foedus.pillars.procurement.plan.verify import ShareFaultCode, verify_shares
from foedus.pillars.procurement.records import Item, PriceBreak, Supplier

F = ShareFaultCode


@cache
def made():
    """Three members, two sellers with a price step and a one-off cost each."""
    case = Case(
        order=order(),
        members=CAST,
        items=(Item(item="radio", name="Radio"),),
        requirements=(
            need("ALB", "radio", 40),
            need("HRV", "radio", 70),
            need("XKX", "radio", 25),
        ),
        suppliers=(
            Supplier(supplier="S1", name="S1", activation_cost_cents=90_000),
            Supplier(supplier="S2", name="S2", activation_cost_cents=20_000),
        ),
        offers=(
            offer("A", "S1", "radio", 10_000),
            offer("B", "S2", "radio", 11_000),
        ),
        price_breaks=(PriceBreak(offer="A", from_quantity=100, unit_price_cents=8_000),),
    )
    plan = plan_order(case, Options(gap_share=0.0), Watch())
    return case, plan.joint, fair_shares(case, plan.joint, Wanted(), Watch())


@cache
def searched():
    """The same order, checked by the search instead of by the list of all groups."""
    case, joint, _ = made()
    known = fair.LISTED_UP_TO
    fair.LISTED_UP_TO = 1
    try:
        return case, joint, fair_shares(case, joint, Wanted(reading="whole"), Watch())
    finally:
        fair.LISTED_UP_TO = known


def changed(model, **changes):
    return model.model_copy(update=changes)


def at(values, index, **changes):
    """Change one of several models."""
    return (*values[:index], changed(values[index], **changes), *values[index + 1 :])


def with_rule(shares, rule, **changes):
    index = [told.rule for told in shares.rules].index(rule)
    return changed(shares, rules=at(shares.rules, index, **changes))


def one_cent(shares, rule, giver="ALB", taker="HRV"):
    """Move one cent from one member to another."""
    told = next(told for told in shares.rules if told.rule == rule)
    cents = told.cents | {giver: told.cents[giver] - 1, taker: told.cents[taker] + 1}
    return with_rule(shares, rule, cents=cents)


def with_group(shares, index, **changes):
    game = shares.games[0]
    groups = at(game.groups, index, **changes)
    return changed(shares, games=at(shares.games, 0, groups=groups))


def with_stability(shares, rule, index=0, **changes):
    told = next(told for told in shares.rules if told.rule == rule)
    return with_rule(shares, rule, stability=at(told.stability, index, **changes))


def lowered(certificate):
    """Claim one cent more than a certificate proves."""
    first = certificate["trees"][0]
    more = first | {"bound_cents": first["bound_cents"] + 1}
    return certificate | {"trees": [more, *certificate["trees"][1:]]}


SPOILT = {
    "another order": (lambda s: changed(s, order="X"), F.SHARES_ORDER),
    "another case": (lambda s: changed(s, case_digest="0" * 64), F.SHARES_ORDER),
    "another total": (lambda s: changed(s, total_cents=s.total_cents + 1), F.SHARES_SUM),
    "a reading twice": (lambda s: changed(s, games=s.games[:1] * 2), F.SHARES_ORDER),
    "a game left out": (lambda s: changed(s, games=s.games[:1]), F.SHARES_ORDER),
    "a member left out": (
        lambda s: with_rule(s, "equal", cents={"ALB": s.total_cents}),
        F.SHARES_MEMBERS,
    ),
    "a cent too much": (
        lambda s: with_rule(
            s, "own", cents=s.rules[0].cents | {"ALB": s.rules[0].cents["ALB"] + 1}
        ),
        F.SHARES_SUM,
    ),
    "a share below nothing": (
        lambda s: with_rule(s, "own", cents={"ALB": -1, "HRV": s.total_cents + 1, "XKX": 0}),
        F.SHARES_SUM,
    ),
    **{
        f"a cent moved, {rule}": (lambda s, rule=rule: one_cent(s, rule), F.SHARES_RULE)
        for rule in ("own", "equal", "quantity", "value", "shapley")
    },
    "a cent moved to who would leave": (
        lambda s: one_cent(s, "nucleolus", *_outside_and_inside(s)),
        F.LEAVING_GAIN,
    ),
    "a group unknown": (lambda s: with_group(s, 0, members=("ZZZ",)), F.GROUP_UNKNOWN),
    "a group twice": (lambda s: with_group(s, 0, members=("HRV",)), F.GROUP_UNKNOWN),
    "all as a group": (
        lambda s: with_group(s, 0, members=("ALB", "HRV", "XKX")),
        F.GROUP_UNKNOWN,
    ),
    "a group missing": (
        lambda s: changed(s, games=at(s.games, 0, groups=s.games[0].groups[1:])),
        F.GROUP_MISSING,
    ),
    "a group that pays less": (
        lambda s: with_group(s, 0, cents=s.games[0].groups[0].cents - 1),
        F.GROUP_PURCHASE,
    ),
    "a group without its goods": (
        lambda s: with_group(s, 0, flow=tuple(0 for _ in s.games[0].groups[0].flow)),
        F.GROUP_PURCHASE,
    ),
    "a tier not reached": (lambda s: with_group(s, 0, tier=(1, -1)), F.GROUP_PURCHASE),
    "a tier that is none": (lambda s: with_group(s, 0, tier=(7, -1)), F.GROUP_PURCHASE),
    "goods beyond number": (
        lambda s: with_group(s, 0, flow=(2**40, *s.games[0].groups[0].flow[1:])),
        F.GROUP_PURCHASE,
    ),
    "a bound above the cost": (
        lambda s: with_group(s, 0, bound_cents=s.games[0].groups[0].cents + 1),
        F.GROUP_BOUND,
    ),
    "a bound without proof": (lambda s: with_group(s, 0, certificate={}), F.GROUP_BOUND),
    "a bound half proven": (
        lambda s: with_group(s, 0, certificate=lowered(s.games[0].groups[0].certificate)),
        F.GROUP_BOUND,
    ),
    "a certificate of nonsense": (
        lambda s: with_group(s, 0, certificate={"trees": 7}),
        F.GROUP_BOUND,
    ),
    "a gain made small": (
        lambda s: with_stability(s, "equal", gain_cents=0),
        F.LEAVING_GAIN,
    ),
    "another group named": (
        lambda s: with_stability(s, "equal", members=("HRV",)),
        F.LEAVING_GAIN,
    ),
    "a most too small": (
        lambda s: with_stability(
            s,
            "equal",
            certified_most_cents=s.rules[1].stability[0].certified_most_cents - 1,
        ),
        F.LEAVING_BOUND,
    ),
    "a least core too large": (
        lambda s: changed(s, games=at(s.games, 0, least_core_cents=s.total_cents)),
        F.LEAST_CORE,
    ),
}


def _outside_and_inside(shares):
    """Name a member outside the group that gains most, and one inside."""
    told = next(told for told in shares.rules if told.rule == "nucleolus")
    inside = told.stability[0].members
    return next(m for m in told.cents if m not in inside), inside[0]


@pytest.mark.parametrize("name", SPOILT)
def test_spoilt_shares_are_refused(name):
    spoil, code = SPOILT[name]
    case, joint, shares = made()
    assert code in {fault.code for fault in verify_shares(case, joint, spoil(shares))}


def test_every_code_is_planted():
    assert {code for _, code in SPOILT.values()} == set(F)


def test_shares_hold():
    case, joint, shares = made()
    assert verify_shares(case, joint, shares) == ()
    assert [told.rule for told in shares.rules] == list(fair.RULES)
    assert not shares.cut_short
    for told in shares.rules:
        assert sum(told.cents.values()) == joint.total_cents


def test_searched_shares_hold():
    case, joint, shares = searched()
    assert verify_shares(case, joint, shares) == ()
    listed = {g.reading: g for g in made()[2].games}
    for game in shares.games:
        assert not game.is_complete
        assert {frozenset(g.members) for g in game.groups} <= {
            frozenset(g.members) for g in listed[game.reading].groups
        }
    whole = shares.games[1]
    assert whole.least_core_cents == pytest.approx(listed["whole"].least_core_cents, abs=1)


def test_a_searched_cent_that_breaks_the_bound_is_refused():
    case, joint, shares = searched()
    told = next(told for told in shares.rules if told.rule == "equal")
    inside = told.stability[1].members
    outside = next(m for m in told.cents if m not in inside)
    moved = one_cent(shares, "equal", outside, inside[0])
    codes = {fault.code for fault in verify_shares(case, joint, moved)}
    assert {F.LEAVING_GAIN, F.LEAVING_BOUND} <= codes


def test_a_searched_bound_is_not_taken_on_trust():
    case, joint, shares = searched()
    spoilt = with_stability(shares, "equal", index=1, certificate={})
    assert F.LEAVING_BOUND in {f.code for f in verify_shares(case, joint, spoilt)}


def test_one_member_pays_everything():
    case, _, _ = made()
    alone = case.taking_part(frozenset({"HRV"}))
    joint = plan_order(alone, Options(), Watch()).joint
    shares = fair_shares(alone, joint, Wanted(), Watch())
    assert verify_shares(alone, joint, shares) == ()
    assert {told.cents["HRV"] for told in shares.rules} == {joint.total_cents}


def test_time_ends_the_work_and_what_is_told_holds():
    case, joint, _ = made()
    shares = fair_shares(case, joint, Wanted(), Watch(interrupted=lambda: True))
    assert shares.cut_short
    assert verify_shares(case, joint, shares) == ()


@settings(max_examples=15, deadline=None)
@given(cases())
def test_shares_of_any_case_hold(case):
    try:
        joint = plan_order(case, Options(), Watch()).joint
    except (CannotBeMet, Impossible):
        return
    shares = fair_shares(case, joint, Wanted(), Watch())
    assert verify_shares(case, joint, shares) == ()


@given(
    st.integers(0, 10**9),
    st.lists(st.floats(0, 1), min_size=1, max_size=12),
)
def test_whole_cents_add_up(total, parts):
    weight = sum(parts) or 1.0
    shares = [total * part / weight for part in parts]
    whole = rules.in_whole_cents(total, shares)
    assert sum(whole) == total
    if sum(parts) > 0.01:
        assert all(abs(w - s) <= 1 + 1e-3 for w, s in zip(whole, shares, strict=True))
