"""Groups met in the search for those that gain, with what they pay; climbing from the best."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from math import inf

import numpy as np

from foedus.pillars.procurement.plan.market import IntArray
from foedus.pillars.procurement.plan.pooled import Coalition
from foedus.pillars.procurement.plan.shares.climb import Climber
from foedus.pillars.procurement.plan.shares.orders import OrderGame
from foedus.pillars.procurement.plan.shares.span import FloatArray, Span, vectors

MOST_CUTS = 32
"""Groups returned at a time, those that gain most."""

STARTS = 16
"""Groups from which climbing begins."""

Skip = Callable[[Coalition], bool]
Costs = dict[Coalition, float]


class Met:
    """Groups of one game on the whole market."""

    def __init__(self, game: OrderGame) -> None:
        self._game = game
        self._climber = Climber(game.pool)
        self.cost: Costs = {}

    def solve(self, group: Coalition) -> None:
        """Meet a group by its own cheapest order; all together lend their tiers only."""
        purchase = self._game.solution(group).purchase
        if purchase is None:
            return
        self._climber.learn(group, purchase.tier)
        if group != self._game.pool.everybody:
            self.cost[group] = purchase.cost_cents

    def meet(self, group: Coalition, tier: IntArray) -> float:
        """Meet a group that can order in these tiers; return what it then pays in whole cents."""
        self.lend(group, tier)
        cents = self._climber.price(group)
        self.cost[group] = self.exact(group) if cents is None else float(cents)
        return self.cost[group]

    def learn(self, cost: Costs, tier: dict[Coalition, IntArray]) -> None:
        """Meet groups whose costs are known."""
        for group in cost:
            self.lend(group, tier[group])
        self.cost |= cost

    def lend(self, group: Coalition, tier: IntArray) -> None:
        """Let climbing from a group go on in these tiers."""
        self._climber.learn(group, tier)

    def exact(self, group: Coalition) -> float:
        """Return the cost of a group's cheapest order."""
        upper = self._game.cost(group).upper
        return inf if upper is None else float(upper)

    def from_best(self, shares: FloatArray, above: float, skip: Skip) -> Costs:
        """Climb from the groups that gain most; return the best that gain more than `above`."""
        groups = list(self.cost)
        cost = np.fromiter(self.cost.values(), dtype=np.float64)
        gain = vectors(groups, len(shares)) @ shares - cost
        starts = [groups[k] for k in np.argsort(-gain)[:STARTS].tolist()]
        return best_of(self.around(starts, shares, above, skip), shares, above)

    def around(
        self, starts: Iterable[Coalition], shares: FloatArray, above: float, skip: Skip
    ) -> Costs:
        """Climb from these groups; return all that gain more than `above`."""
        found = self._climber.climb(starts, shares, above)
        costs = {group: float(cents) for group, cents in found.items()}
        self.cost |= costs
        return {group: cents for group, cents in costs.items() if not skip(group)}


def best_of(cost: Costs, shares: FloatArray, above: float) -> Costs:
    """Keep the groups that gain more than `above`, those that gain most first."""
    gain = {group: paid_by(group, shares) - cents for group, cents in cost.items()}
    kept = sorted((group for group in gain if gain[group] > above), key=lambda g: -gain[g])
    return {group: cost[group] for group in kept[:MOST_CUTS]}


def paid_by(group: Coalition, shares: FloatArray) -> float:
    return float(sum(share for j, share in enumerate(shares.tolist()) if group >> j & 1))


def settled_by(settled: Span) -> Skip:
    """Return what tells whether a group is settled; it remembers."""

    @cache
    def skip(group: Coalition) -> bool:
        return bool(settled.holds(vectors([group], settled.count))[0])

    return skip
