"""The cost game of a joint order: each group's cost is its own cheapest order, solved exactly.

Every group is solved once. The search starts from the tiers of the most similar group known, if
they can serve this one too.
"""

from __future__ import annotations

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.market import IntArray, Market, Purchase
from foedus.pillars.procurement.plan.pooled import Coalition, PooledMarket
from foedus.pillars.procurement.plan.shares.game import Between
from foedus.pillars.procurement.plan.solution import Solution
from foedus.pillars.procurement.plan.solve import solve_market
from foedus.pillars.procurement.plan.solve.layout import lay_out
from foedus.pillars.procurement.plan.solve.supply import SupplyProgram, is_pure, purchase_of

NEAR = 64
"""Groups solved last among which the most similar is looked for."""


class OrderGame:
    """Costs in cents. `joint_cents`: what all together pay, where that is settled already; None:
    the cheapest order. Once the watch says stop, bounds come without a search."""

    def __init__(self, pool: PooledMarket, watch: Watch, joint_cents: int | None = None) -> None:
        self.pool = pool
        self.members = pool.members
        self._watch = watch
        self._joint_cents = joint_cents
        self._solved: dict[Coalition, Solution] = {}

    def cost(self, coalition: Coalition) -> Between:
        if coalition == 0:
            return Between(0, 0)
        if coalition == self.pool.everybody and self._joint_cents is not None:
            return Between(self._joint_cents, self._joint_cents)
        found = self.solution(coalition)
        if found.status == "infeasible":
            return Between(0, None)
        purchase = found.purchase
        upper = None if purchase is None else purchase.cost_cents
        return Between(found.bound_cents, upper)

    def solution(self, coalition: Coalition) -> Solution:
        """Return a group's purchase with its bound and certificate."""
        known = self._solved.get(coalition)
        if known is None:
            market = self.pool.market_of(coalition)
            start = self._start(coalition, market)
            known = solve_market(market, watch=self._watch, gap_share=0.0, start=start)
            self._solved[coalition] = known
        return known

    def known(self) -> tuple[Coalition, ...]:
        """Return the groups solved so far, without the one of all."""
        return tuple(group for group in self._solved if group != self.pool.everybody)

    @property
    def solves(self) -> int:
        """How many groups were solved."""
        return len(self._solved)

    def _start(self, coalition: Coalition, market: Market) -> Purchase | None:
        recent = list(self._solved)[-NEAR:]
        known = [group for group in recent if self._solved[group].purchase is not None]
        if not known or not is_pure(market):
            return None
        near = min(known, key=lambda group: (group ^ coalition).bit_count())
        purchase = self._solved[near].purchase
        return None if purchase is None else with_tiers(market, purchase.tier)


def with_tiers(market: Market, tier: IntArray) -> Purchase | None:
    """Return the cheapest purchase in these tiers, None where they cannot serve the market."""
    layout = lay_out(market)
    flat = np.where(tier >= 0, tier + layout.group_tier[:-1], -1).astype(np.int64)
    supply = SupplyProgram(layout).solve(flat)
    if supply is None or supply.missing:
        return None
    return purchase_of(layout, flat, supply.flow)
