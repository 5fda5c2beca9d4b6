"""Row generation on joint orders against all groups; groups' markets against the planner's."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook import cases
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.alone import market_of
from foedus.pillars.procurement.plan.compile import usable_offers
from foedus.pillars.procurement.plan.pooled import leaving_market, pooled
from foedus.pillars.procurement.plan.shares.nucleolus import RowGeneration
from foedus.pillars.procurement.plan.shares.orders import OrderGame
from foedus.pillars.procurement.plan.shares.separation import Enumeration, Search
from foedus.pillars.procurement.plan.shares.shapley import sampled_shapley, shapley
from foedus.pillars.procurement.plan.solve import solve_market
from foedus.pillars.procurement.plan.textbook import solve_textbook
from poolbook import random_pool

SIZES = [(3, 1), (4, 2), (5, 3), (6, 4), (7, 5), (8, 6), (10, 7)]


def test_an_unknown_member_is_in_no_group():
    with pytest.raises(ValueError, match="not in"):
        random_pool(3, 1).coalition(["X"])


@pytest.mark.parametrize(("members", "seed"), SIZES)
def test_row_generation_agrees_with_all_groups(members, seed):
    game = OrderGame(random_pool(members, seed), Watch())
    search, all_groups = Search(game), Enumeration(game)
    found = RowGeneration(game, search, Watch(), floor=0.0).nucleolus()
    known = RowGeneration(game, all_groups, Watch(), floor=0.0).nucleolus()
    assert found.is_proven
    assert known.is_proven
    assert found.shares == pytest.approx(known.shares, abs=1.0)
    assert found.least_core == pytest.approx(known.least_core, abs=0.5)


@pytest.mark.parametrize("seed", range(6))
def test_the_leaving_market_finds_the_group_that_gains_most(seed):
    pool = random_pool(5, seed)
    game = OrderGame(pool, Watch())
    rng = np.random.default_rng(seed)
    total = game.cost(pool.everybody).upper
    shares = (rng.dirichlet(np.ones(5)) * total).astype(int).tolist()
    cost = solve_market(leaving_market(pool, shares), watch=Watch(), gap_share=0).purchase
    every = [
        (game.cost(group).upper, sum(s for j, s in enumerate(shares) if not group >> j & 1))
        for group in range(1, pool.everybody)
    ]
    assert cost.cost_cents == min(own + others for own, others in every if own is not None)


@pytest.mark.parametrize("seed", range(4))
def test_a_start_changes_no_cost(seed):
    pool = random_pool(4, seed, rationed=seed % 2 == 1)
    game = OrderGame(pool, Watch())
    for group in range(1, pool.everybody + 1):
        cost = game.cost(group)
        known = solve_textbook(pool.market_of(group), Watch(), 0.0, strong=True)
        assert cost.is_exact
        assert cost.upper == (known.purchase.cost_cents if known.purchase else None)
    assert game.solves == pool.everybody


@settings(max_examples=25, deadline=None)
@given(cases(), st.sampled_from(["pro_rata", "whole"]))
def test_a_group_has_the_market_that_the_planner_gives_it(case, reading):
    if not case.requirements or not all(usable_offers(case)):
        return
    pool = pooled(case, reading)
    for group in range(1, pool.everybody + 1):
        names = frozenset(pool.names(group))
        planned = market_of(case, names, reading)
        ours, theirs = (
            solve_market(market, watch=Watch(), gap_share=0.0).purchase
            for market in (pool.market_of(group), planned.market)
        )
        assert (ours and ours.cost_cents) == (theirs and theirs.cost_cents)


def test_sampling_agrees_with_all_groups():
    game = OrderGame(random_pool(6, 4), Watch())
    exact = shapley(game, Watch())
    total = float(sum(exact))
    found = sampled_shapley(game, Watch(), half_width=0.01 * total, seed=5)
    assert sum(found.shares) == pytest.approx(total)
    assert found.shares == pytest.approx([float(share) for share in exact], abs=0.02 * total)


def test_a_joint_cost_that_is_settled_is_kept():
    pool = random_pool(3, 1)
    game = OrderGame(pool, Watch(), joint_cents=123_456)
    assert game.cost(pool.everybody).upper == 123_456
    assert game.cost(0).upper == 0
