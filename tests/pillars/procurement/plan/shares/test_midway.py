"""The search of many members against all groups, on games small enough to list them."""

from __future__ import annotations

import numpy as np
import pytest

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.certificate import check_bound
from foedus.pillars.procurement.plan.pooled import leaving_market
from foedus.pillars.procurement.plan.shares.leaving import LeavingProgram
from foedus.pillars.procurement.plan.shares.midway import MidwaySearch
from foedus.pillars.procurement.plan.shares.nucleolus import RowGeneration
from foedus.pillars.procurement.plan.shares.orders import OrderGame, with_tiers
from foedus.pillars.procurement.plan.shares.rules import in_whole_cents
from foedus.pillars.procurement.plan.shares.separation import Enumeration
from foedus.pillars.procurement.plan.shares.span import Span
from foedus.pillars.procurement.plan.shares.stable import by_search
from foedus.pillars.procurement.plan.solve import prove_market, solve_market
from poolbook import random_pool

PART = 1e-3
SIZES = [(2, 8), (4, 2), (5, 3), (6, 4)]


def shares_of(pool, game, seed):
    total = float(game.cost(pool.everybody).upper)
    return np.random.default_rng(seed).dirichlet(np.ones(len(pool.members))) * total


def gains(pool, game, shares):
    """Every proper group's gain, those that cannot be served alone left out."""
    costs = {group: game.cost(group).upper for group in range(1, pool.everybody)}
    return {
        group: sum(s for j, s in enumerate(shares.tolist()) if group >> j & 1) - cost
        for group, cost in costs.items()
        if cost is not None
    }


@pytest.mark.parametrize(("members", "seed"), SIZES)
def test_the_program_finds_the_group_that_gains_most(members, seed):
    pool = random_pool(members, seed)
    game = OrderGame(pool, Watch())
    shares = shares_of(pool, game, seed)
    found = LeavingProgram(pool, float(shares.sum())).worst(shares, 0.25, Watch())
    gain = gains(pool, game, shares)
    assert found.most == pytest.approx(max(gain.values()), abs=0.5)
    assert max(gain[group] for group in found.tier) == pytest.approx(found.most, abs=0.5)


def test_a_forbidden_group_is_passed_over():
    pool = random_pool(5, 3)
    game = OrderGame(pool, Watch())
    shares = shares_of(pool, game, 1)
    gain = sorted(gains(pool, game, shares).items(), key=lambda one: -one[1])
    program = LeavingProgram(pool, float(shares.sum()))
    program.forbid(gain[0][0])
    assert program.worst(shares, 0.25, Watch()).most == pytest.approx(gain[1][1], abs=0.5)


def test_a_watch_that_has_run_out_leaves_the_gain_open():
    pool = random_pool(4, 2)
    game = OrderGame(pool, Watch())
    search = MidwaySearch(game, 1.0)
    shares = shares_of(pool, game, 1)
    worst = search.worst(shares, max(gains(pool, game, shares).values()) - 2, Span(4), Watch(0))
    assert worst.most >= max(gains(pool, game, worst.shares).values()) - 0.5


@pytest.mark.parametrize(("members", "seed"), SIZES)
def test_the_least_core_agrees_with_all_groups(members, seed):
    game = OrderGame(random_pool(members, seed), Watch())
    tolerance = PART / 2 * float(game.cost(game.pool.everybody).upper)
    search = MidwaySearch(game, tolerance)
    found = RowGeneration(game, search, Watch(), floor=0.0).least_core()
    known = RowGeneration(game, Enumeration(game), Watch(), floor=0.0).least_core()
    assert found.is_proven
    assert known.least_core - 2 * tolerance - 1 <= found.least_core <= known.least_core + 1
    most = max(gains(game.pool, game, np.array(found.shares)).values())
    assert most <= found.least_core + 2 * tolerance + 1


@pytest.mark.parametrize(("members", "seed"), SIZES[1:])
def test_settled_groups_are_passed_over_to_the_end(members, seed):
    game = OrderGame(random_pool(members, seed), Watch())
    found = RowGeneration(game, MidwaySearch(game, 0.5), Watch(), floor=0.0).nucleolus()
    known = RowGeneration(game, Enumeration(game), Watch(), floor=0.0).nucleolus()
    assert found.is_proven
    assert found.shares == pytest.approx(known.shares, abs=2.0)


def test_what_is_certified_holds_for_every_group():
    pool = random_pool(6, 4)
    game = OrderGame(pool, Watch())
    total = int(game.cost(pool.everybody).upper)
    shares = in_whole_cents(total, shares_of(pool, game, 2).tolist())
    cents = dict(zip(pool.members, shares, strict=True))
    stable = by_search(game, "whole", cents, Watch(), 0.0)
    most = max(gains(pool, game, np.array(shares)).values())
    assert stable.gain_cents == most
    assert stable.certified_most_cents == most


@pytest.mark.parametrize("seed", range(4))
def test_a_proof_from_the_best_purchase_proves_as_much(seed):
    pool = random_pool(6, seed)
    market = leaving_market(pool, [5_000] * 6)
    best = solve_market(market, watch=Watch(), gap_share=0.0)
    proof = prove_market(market, best.purchase, watch=Watch(), gap_share=0.0)
    assert proof.status == "optimal"
    assert proof.purchase.cost_cents == best.purchase.cost_cents
    assert check_bound(market, proof.certificate) >= best.purchase.cost_cents - 1


def test_a_proof_is_not_misled_by_a_dear_start():
    pool = random_pool(5, 2)
    market = leaving_market(pool, [5_000] * 5)
    best = solve_market(market, watch=Watch(), gap_share=0.0)
    alone = OrderGame(pool, Watch()).solution(1).purchase.tier
    dear = with_tiers(market, np.append(alone, [-1, 0, 0, 0, 0]))  # only the first leaves
    proof = prove_market(market, dear, watch=Watch(), gap_share=0.0)
    assert dear.cost_cents > best.purchase.cost_cents
    assert proof.bound_cents == best.purchase.cost_cents
