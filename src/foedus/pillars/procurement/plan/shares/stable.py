"""Who would leave: the group that gains most under some shares, and a proof that none gains more.

Where every group is listed, their bounds are the proof. Else it is the certificate of the leaving
market: no group's cost together with the shares of those outside is below its bound.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from foedus.engine.watch import Watch
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.plan.certificate import Certificate, check_bound
from foedus.pillars.procurement.plan.market import Market, Purchase
from foedus.pillars.procurement.plan.pooled import Coalition, PooledMarket, leaving_market
from foedus.pillars.procurement.plan.result import Reading
from foedus.pillars.procurement.plan.shares.leaving import LeavingProgram
from foedus.pillars.procurement.plan.shares.orders import OrderGame, with_tiers
from foedus.pillars.procurement.plan.shares.result import Group, Stability
from foedus.pillars.procurement.plan.shares.span import FloatArray
from foedus.pillars.procurement.plan.solution import Solution
from foedus.pillars.procurement.plan.solve import prove_market, solve_market
from foedus.pillars.procurement.plan.solve.supply import is_pure


def listed(game: OrderGame) -> Iterator[Group]:
    """Yield every group but the one of all."""
    for coalition in range(1, game.pool.everybody):
        yield group_of(game, coalition)


def group_of(game: OrderGame, coalition: Coalition) -> Group:
    """Say what a group pays alone, with the order that costs it and the proof."""
    solution = game.solution(coalition)
    purchase = solution.purchase
    certificate = tightened(game.pool.market_of(coalition), solution)
    bound = solution.bound_cents
    proven = 0 if certificate is None else certificate.bound_cents
    return Group(
        members=game.pool.names(coalition),
        cents=None if purchase is None else purchase.cost_cents,
        tier=() if purchase is None else tuple(purchase.tier.tolist()),
        flow=() if purchase is None else tuple(purchase.flow.tolist()),
        bound_cents=max(proven, bound),
        certified_bound_cents=proven,
        certificate={} if certificate is None else certificate.to_json(),
    )


def by_list(groups: Sequence[Group], reading: Reading, cents: Mapping[str, int]) -> Stability:
    """Find the group that gains most in a complete game. One that the solver could not serve does
    not count; it may not leave, though that is not certified."""
    best: tuple[int, tuple[str, ...]] | None = None
    most: list[int] = []
    certified: list[int] = []
    for group in groups:
        paid = sum(cents[member] for member in group.members)
        certified.append(paid - group.certified_bound_cents)
        if group.cents is None:
            continue
        most.append(paid - group.bound_cents)
        if best is None or paid - group.cents > best[0]:
            best = paid - group.cents, group.members
    gain, members = best or (0, ())
    return Stability(
        reading=reading,
        members=members,
        gain_cents=gain,
        most_cents=max(most, default=0),
        certified_most_cents=max(certified),
        certificate={},
    )


def by_search(
    game: OrderGame,
    reading: Reading,
    cents: Mapping[str, int],
    watch: Watch,
    gap_share: float,
) -> Stability:
    """Find the group that gains most by one search over all of them, to a part of the total."""
    pool = game.pool
    shares = [cents[member] for member in pool.members]
    market = leaving_market(pool, shares)
    start = _likely(pool, market, np.array(shares, dtype=np.float64), gap_share, watch)
    found = (
        solve_market(market, watch=watch, gap_share=gap_share)
        if start is None
        else prove_market(market, start, watch=watch, gap_share=gap_share)
    )
    certificate, total = tightened(market, found), sum(shares)
    if found.purchase is not None:
        tiers = found.purchase.tier[len(pool.market.groups) :].tolist()
        game.cost(sum(1 << j for j, tier in enumerate(tiers) if tier < 0))
    gain, members = _best_known(game, cents)
    proven = 0 if certificate is None else certificate.bound_cents
    return Stability(
        reading=reading,
        members=members,
        gain_cents=gain,
        most_cents=total - max(proven, found.bound_cents),
        certified_most_cents=total - proven,
        certificate={} if certificate is None else certificate.to_json(),
    )


def _likely(
    pool: PooledMarket, market: Market, shares: FloatArray, gap_share: float, watch: Watch
) -> Purchase | None:
    """Return the purchase of the group that HiGHS says gains most, None where it finds none."""
    if not is_pure(pool.market):
        return None
    total, out = float(shares.sum()), range(len(pool.members))
    found = LeavingProgram(pool, total).worst(shares, gap_share * total / 4, watch)
    purchases = (
        with_tiers(market, np.append(tier, [-1 if group >> j & 1 else 0 for j in out]))
        for group, tier in found.tier.items()
    )
    made = (purchase for purchase in purchases if purchase is not None)
    return min(made, key=lambda purchase: purchase.cost_cents, default=None)


def _best_known(game: OrderGame, cents: Mapping[str, int]) -> tuple[int, tuple[str, ...]]:
    """Return the largest gain among the groups solved so far, and who they are."""
    best: tuple[int, tuple[str, ...]] = (0, ())
    for group in game.known():
        upper, members = game.cost(group).upper, game.pool.names(group)
        if upper is not None:
            gain = sum(cents[member] for member in members) - int(upper)
            best = (gain, members) if not best[1] else max(best, (gain, members))
    return best


def tightened(market: Market, solution: Solution) -> Certificate | None:
    """Return the certificate with the last cent claimed, if it proves that too: the search ends a
    little below a whole cent, the check rounds up."""
    certificate, purchase = solution.certificate, solution.purchase
    if certificate is None or purchase is None or len(certificate.trees) > 1:
        return certificate
    if purchase.cost_cents - certificate.bound_cents != 1:
        return certificate
    (tree,) = certificate.trees
    claimed = Certificate((replace(tree, bound_cents=purchase.cost_cents),))
    try:
        check_bound(market, claimed)
    except Refused:
        return certificate
    return claimed
