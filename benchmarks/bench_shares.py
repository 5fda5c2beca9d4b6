"""Fair shares of joint orders: row generation beside the solving of every group, CPU seconds.

    python benchmarks/bench_shares.py [--quick] [--seed 1] [--limit SECONDS] [--groups 200]

Four cost games on the whole market, where the core tends to be empty (markets.share_pool):
12 members, 5 suppliers, 8 items: nucleolus by row generation; all 4,095 groups by the planner,
reckoned from `--groups` of them drawn at random (0: solve them all, then a peer package computes
the nucleolus of the same game, if it is installed); 32 members on the same market, and on 8
suppliers, 15 items, 2 periods: the least core, and the proof of the largest gain; the Shapley
value of 32 members by sampling. One process, one thread; the last line is one JSON object.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import time
from collections.abc import Callable

import numpy as np
from markets import share_pool

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.pooled import PooledMarket
from foedus.pillars.procurement.plan.shares.nucleolus import Nucleolus, RowGeneration
from foedus.pillars.procurement.plan.shares.orders import OrderGame
from foedus.pillars.procurement.plan.shares.rules import in_whole_cents
from foedus.pillars.procurement.plan.shares.separation import Search
from foedus.pillars.procurement.plan.shares.shapley import sampled_shapley
from foedus.pillars.procurement.plan.shares.stable import by_search
from foedus.pillars.procurement.plan.solve import solve_market

PEER = "coopgame"
"""The import name of coopgame-py, an optional peer."""

TOLERANCE = 1e-3
"""Gains of 32 members nearer than this part of the total are not told apart."""

Figures = dict[str, object]


def timed(work: Callable[[], Figures]) -> Figures:
    began = time.process_time()
    figures = work()
    return {"cpu_seconds": round(time.process_time() - began, 2), **figures}


def watch(limit: float) -> Watch:
    return Watch(limit, time.process_time)


def row_generation(
    pool: PooledMarket, limit: float, *, tolerance: float, whole: bool
) -> tuple[Nucleolus, OrderGame, Figures]:
    game = OrderGame(pool, watch(limit))
    total = float(game.cost(pool.everybody).upper or 0)
    search = Search(game, max(0.5, tolerance * total))
    run = RowGeneration(game, search, watch(limit), floor=0.0)
    found = run.nucleolus() if whole else run.least_core()
    figures: Figures = {
        "least_core_pct": round(
            100 * (found.levels[0].gain if found.levels else found.reached) / total, 4
        ),
        "proven": found.is_proven,
        "levels": len(found.levels),
        "searches": search.rounds,
        "groups_solved": game.solves,
    }
    return found, game, figures


def nucleolus(pool: PooledMarket, limit: float) -> Figures:
    return row_generation(pool, limit, tolerance=0.0, whole=True)[2]


def certified(pool: PooledMarket, limit: float) -> Figures:
    """The least core, and the certificate of the largest gain under its shares."""
    found, game, figures = row_generation(pool, limit, tolerance=TOLERANCE, whole=False)
    total = int(game.cost(pool.everybody).upper or 0)
    whole = in_whole_cents(total, found.shares)
    cents = dict(zip(pool.members, whole, strict=True))
    stable = by_search(game, "whole", cents, watch(limit), TOLERANCE)
    return figures | {
        "gain_pct": round(100 * stable.gain_cents / total, 4),
        "certified_most_pct": round(100 * stable.certified_most_cents / total, 4),
        "certified_gap_pct": round(
            100 * (stable.certified_most_cents - stable.gain_cents) / total, 5
        ),
    }


def every_group(pool: PooledMarket, count: int, seed: int) -> tuple[Figures, list[int]]:
    """Solve groups with the planner, `count` of them drawn at random, and reckon for all; with
    every group, their costs too."""
    everybody = pool.everybody
    groups = list(range(1, everybody + 1))
    if count < everybody:
        rng = np.random.default_rng(seed)
        groups = rng.choice(groups, count, replace=False).tolist()
    began = time.process_time()
    solutions = [
        solve_market(pool.market_of(group), watch=Watch(), gap_share=0.0) for group in groups
    ]
    each = (time.process_time() - began) / count
    figures: Figures = {
        "groups_solved": count,
        "seconds_each": round(each, 4),
        "cpu_seconds_for_all": round(each * everybody, 1),
    }
    costs = [s.purchase.cost_cents for s in solutions if s.purchase is not None]
    return figures, costs if len(costs) == everybody else []


def peer(pool: PooledMarket, costs: list[int], limit: float) -> Figures:
    """Let a package for cooperative games find the nucleolus; it takes every group's cost."""
    if importlib.util.find_spec(PEER) is None:
        return {"peer": PEER, "ran": False, "why": "not installed"}
    if not costs:
        return {"peer": PEER, "ran": False, "why": "needs the cost of every group: --groups 0"}
    package = importlib.import_module(PEER)
    game = package.Game([-float(cost) for cost in costs])
    began = time.process_time()
    theirs = [-float(share) for share in package.prenucleolus(game)["allocation"]]
    seconds = time.process_time() - began
    ours = row_generation(pool, limit, tolerance=0.0, whole=True)[0].shares
    apart = max(abs(one - other) for one, other in zip(ours, theirs, strict=True))
    return {
        "peer": PEER,
        "ran": True,
        "cpu_seconds_with_costs_given": round(seconds, 2),
        "largest_difference_cents": round(apart, 2),
    }


def sampled(pool: PooledMarket, limit: float, seed: int) -> Figures:
    game = OrderGame(pool, watch(limit))
    total = float(game.cost(pool.everybody).upper or 0)
    found = sampled_shapley(game, watch(limit), half_width=0.01 * total, seed=seed)
    return {
        "half_width_pct": round(100 * max(found.half_width) / total, 3),
        "draws": found.draws,
        "groups_solved": game.solves,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=300.0)
    parser.add_argument("--groups", type=int, default=200)
    options = parser.parse_args()
    seed, limit = options.seed, options.limit
    twelve = share_pool(8 if options.quick else 12, 5, 8, 1, seed)
    small, large = share_pool(32, 5, 8, 1, seed), share_pool(32, 8, 15, 2, seed)
    every = twelve.everybody
    groups = every if options.quick or not options.groups else min(options.groups, every)
    costs: list[int] = []

    def all_groups() -> Figures:
        figures, found = every_group(twelve, groups, seed)
        costs.extend(found)
        return figures

    runs: dict[str, Callable[[], Figures]] = {
        "nucleolus of few": lambda: nucleolus(twelve, limit),
        "all groups of few": all_groups,
        "peer": lambda: peer(twelve, costs, limit),
    }
    if not options.quick:
        runs |= {
            "32 members certified, small market": lambda: certified(small, limit),
            "Shapley value of 32 members": lambda: sampled(small, limit, seed),
            "32 members certified, large market": lambda: certified(large, limit),
        }
    results: dict[str, Figures] = {}
    for name, work in runs.items():
        results[name] = timed(work)
        print(name, json.dumps(results[name]), flush=True)
    ours = float(str(results["nucleolus of few"]["cpu_seconds"]))
    theirs = float(str(results["all groups of few"]["cpu_seconds_for_all"]))
    print(json.dumps({"seed": seed, "speed_up": round(theirs / max(ours, 0.01), 1), **results}))


if __name__ == "__main__":
    main()
