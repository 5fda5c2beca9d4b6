"""The cheapest purchase on a market, with a proven lower bound.

Lagrangian branch and bound over the groups' tiers (compare Goldengorin, Keane, Kuzmenko, Tso,
JORS 2010, who do it for discounts on value), for each component of the market by itself, with a
bound on how many suppliers can stay unused. Nothing in it is random, and its work is limited by
nodes and steps; the clock only ends it. Where lots, minimum orders or unequal weights keep flows
from being whole, the tiers that survive go to HiGHS, which closes what the bound leaves.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.certificate import Certificate
from foedus.pillars.procurement.plan.components import Component, components, joined, parted
from foedus.pillars.procurement.plan.market import Market, Purchase, purchase_cost_cents
from foedus.pillars.procurement.plan.solution import Solution, Status
from foedus.pillars.procurement.plan.solve.run import Outcome, Run

__all__ = ["Solution", "prove_market", "solve_market"]


def solve_market(
    market: Market,
    *,
    watch: Watch,
    gap_share: float = 1e-4,
    seed: int = 0,
    start: Purchase | None = None,
    node_limit: int | None = None,
) -> Solution:
    """Find the cheapest purchase to a relative gap, or the best within the limits.

    `start` is a feasible purchase, not checked here. `node_limit` holds for each component. The
    search makes no random choice: `seed` is the caller's record and changes nothing.
    """
    del seed

    def run(part: Component, own: Watch) -> Run:
        return Run(part.market, own, gap_share, None if start is None else _own(part, start))

    return _each(market, watch, gap_share, run, node_limit)


def prove_market(
    market: Market, start: Purchase, *, watch: Watch, gap_share: float = 1e-4
) -> Solution:
    """Prove how good `start` is, to a relative gap; hardly a better purchase is looked for.

    Where `start` is near the cheapest, that takes a tenth of the time of `solve_market`.
    """

    def run(part: Component, own: Watch) -> Run:
        return Run(part.market, own, gap_share, _own(part, start), proves=True)

    return _each(market, watch, gap_share, run, None)


def _each(
    market: Market,
    watch: Watch,
    gap_share: float,
    run: Callable[[Component, Watch], Run],
    node_limit: int | None,
) -> Solution:
    """Solve each component by itself."""
    parts = components(market)
    left = sum(len(part.edges) for part in parts)
    outcomes: list[Outcome] = []
    for part in parts:
        share = len(part.edges) / max(1, left)
        left -= len(part.edges)
        own = watch if len(parts) == 1 else _quiet(watch, share)
        outcomes.append(run(part, own).solve(node_limit))
        if outcomes[-1].is_infeasible:
            nodes = sum(outcome.nodes for outcome in outcomes)
            return Solution(None, 0, None, "infeasible", nodes)
        watch.report("solve", done=len(outcomes), total=len(parts))
    return _together(market, parts, outcomes, watch, gap_share)


def _quiet(watch: Watch, share: float) -> Watch:
    """Give a part its share of the time; its costs are not those of the whole market."""
    left = watch.remaining_seconds()
    limit = left * share if math.isfinite(left) else left
    return Watch(limit, watch.clock, watch.interrupted)


def _own(part: Component, whole: Purchase) -> Purchase:
    own = parted(part, whole)
    cost = purchase_cost_cents(part.market, own.tier, own.flow)
    return Purchase(own.tier, own.flow, cost)


def _together(
    market: Market,
    parts: tuple[Component, ...],
    outcomes: list[Outcome],
    watch: Watch,
    gap_share: float,
) -> Solution:
    bound = sum(outcome.bound_cents for outcome in outcomes)
    nodes = sum(outcome.nodes for outcome in outcomes)
    proofs = [outcome.proof for outcome in outcomes if outcome.proof is not None]
    certificate = Certificate(tuple(proofs)) if len(proofs) == len(parts) else None
    bought = [
        (part, outcome.purchase)
        for part, outcome in zip(parts, outcomes, strict=True)
        if outcome.purchase is not None
    ]
    stopped: Status = "interrupted" if watch.interrupted() else "limit"
    if len(bought) < len(parts):
        return Solution(None, bound, certificate, stopped, nodes)
    purchase = joined(market, bought)
    gap = purchase.cost_cents - bound
    is_proven = gap <= gap_share * purchase.cost_cents + len(parts) * (gap_share > 0)
    return Solution(purchase, bound, certificate, "optimal" if is_proven else stopped, nodes)
