"""Fair shares of joint orders: row generation beside the solving of every group, CPU seconds.

    python benchmarks/bench_shares.py [--quick] [--seed 1] [--limit SECONDS] [--groups N]

Cost games on the whole market, where the core tends to be empty (markets.share_pool). 12 members,
5 suppliers, 8 items: the nucleolus by row generation, beside the planner on all 4,095 groups and a
peer package on their costs (`--groups N`: only N of them, drawn at random, and no peer). 32
members on the same market, and on 8 suppliers, 15 items, 2 periods: the least core to 0.1 % of the
total, with the certificate of the largest gain under its shares, checked. The Shapley value of 32
members by sampling. One process, one thread; a table, then one JSON object.
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
from foedus.pillars.procurement.plan.certificate import Certificate, check_bound
from foedus.pillars.procurement.plan.pooled import PooledMarket, leaving_market
from foedus.pillars.procurement.plan.shares.midway import MidwaySearch
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

GOALS = {
    "32 members certified, 5 suppliers, 8 items": "30",
    "32 members certified, 8 suppliers, 15 items": "120",
    "Shapley value of 32 members": "",
}

Figures = dict[str, object]


def timed(work: Callable[[], Figures]) -> Figures:
    began = time.process_time()
    figures = work()
    return {"cpu_seconds": round(time.process_time() - began, 2), **figures}


def watch(limit: float) -> Watch:
    return Watch(limit, time.process_time)


def part(cents: float, total: float) -> float:
    return round(100 * cents / total, 4)


def nucleolus(pool: PooledMarket, limit: float) -> tuple[Nucleolus, Figures]:
    game = OrderGame(pool, watch(limit))
    search = Search(game)
    found = RowGeneration(game, search, watch(limit), floor=0.0).nucleolus()
    total = float(game.cost(pool.everybody).upper or 0)
    return found, {
        "least_core_pct": part(found.least_core, total),
        "proven": found.is_proven,
        "levels": len(found.levels),
        "searches": search.rounds,
        "groups_solved": game.solves,
    }


def certified(pool: PooledMarket, limit: float) -> Figures:
    """The least core, and the certificate of the largest gain under its shares."""
    began, game = time.process_time(), OrderGame(pool, watch(limit))
    total = int(game.cost(pool.everybody).upper or 0)
    search = MidwaySearch(game, TOLERANCE / 2 * total)
    found = RowGeneration(game, search, watch(limit), floor=0.0).least_core()
    seconds = time.process_time() - began
    whole = in_whole_cents(total, found.shares)
    cents = dict(zip(pool.members, whole, strict=True))
    stable = by_search(game, "whole", cents, watch(limit), TOLERANCE)
    made = time.process_time() - began
    proof = Certificate.from_json(stable.certificate)
    checked = total - check_bound(leaving_market(pool, whole), proof)
    return {
        "least_core_pct": part(found.reached, total),
        "proven": found.is_proven,
        "searches": search.rounds,
        "groups_solved": game.solves,
        "gain_pct": part(stable.gain_cents, total),
        "certified_most_pct": part(checked, total),
        "seconds_least_core": round(seconds, 2),
        "seconds_certificate": round(made - seconds, 2),
        "seconds_check": round(time.process_time() - began - made, 2),
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


def peer(ours: Nucleolus, costs: list[int]) -> Figures:
    """Let a package for cooperative games find the nucleolus; it takes every group's cost."""
    if importlib.util.find_spec(PEER) is None:
        return {"peer": PEER, "ran": False, "why": "not installed"}
    if not costs:
        return {"peer": PEER, "ran": False, "why": "needs the cost of every group: no --groups"}
    package = importlib.import_module(PEER)
    game = package.Game([-float(cost) for cost in costs])
    began = time.process_time()
    theirs = [-float(share) for share in package.prenucleolus(game)["allocation"]]
    seconds = time.process_time() - began
    apart = max(abs(one - other) for one, other in zip(ours.shares, theirs, strict=True))
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


def games_of_few(pool: PooledMarket, groups: int, seed: int, limit: float) -> dict[str, Figures]:
    """Row generation, the planner on the groups, the peer."""
    results: dict[str, Figures] = {}
    kept: list[Nucleolus] = []

    def ours() -> Figures:
        found, figures = nucleolus(pool, limit)
        kept.append(found)
        return figures

    costs: list[int] = []

    def theirs() -> Figures:
        figures, found = every_group(pool, groups, seed)
        costs.extend(found)
        return figures

    for name, work in (
        ("nucleolus of few", ours),
        ("all groups of few", theirs),
        ("peer", lambda: peer(kept[0], costs)),
    ):
        results[name] = told(name, work)
    return results


def told(name: str, work: Callable[[], Figures]) -> Figures:
    figures = timed(work)
    print(name, json.dumps(figures), flush=True)
    return figures


def number(figures: Figures, key: str) -> float:
    return float(str(figures[key]))


def table(results: dict[str, Figures]) -> None:
    """Print what was reached beside the goal."""
    few = number(results["nucleolus of few"], "cpu_seconds")
    every = number(results["all groups of few"], "cpu_seconds_for_all")
    rows = [("all groups / nucleolus by row generation, ratio", "10", f"{every / few:.1f}")]
    for name, goal in GOALS.items():
        if name in results:
            rows.append((f"{name}, CPU seconds", goal, f"{results[name]['cpu_seconds']}"))
    print(f"\n{'what':52} {'goal':>6} {'reached':>9}")
    for what, goal, reached in rows:
        print(f"{what:52} {goal:>6} {reached:>9}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=300.0)
    parser.add_argument("--groups", type=int, default=0)
    options = parser.parse_args()
    seed, limit = options.seed, options.limit
    few = share_pool(8 if options.quick else 12, 5, 8, 1, seed)
    groups = min(options.groups or few.everybody, few.everybody)
    results = games_of_few(few, groups, seed, limit)
    if not options.quick:
        small, large = share_pool(32, 5, 8, 1, seed), share_pool(32, 8, 15, 2, seed)
        many = (
            lambda: certified(small, limit),
            lambda: certified(large, limit),
            lambda: sampled(small, limit, seed),
        )
        for name, work in zip(GOALS, many, strict=True):
            results[name] = told(name, work)
    table(results)
    print(json.dumps({"seed": seed, **results}))


if __name__ == "__main__":
    main()
