"""The relaxation in NumPy, tier by tier: for machines without a compiler, and to check kernel.c.

Both give the same values up to rounding; NumPy sorts where C selects.
"""

from __future__ import annotations

import math

import numpy as np

from foedus.pillars.procurement.plan.solve.ascent import rise
from foedus.pillars.procurement.plan.solve.layout import Allowed, BoolArray, FloatArray, Layout
from foedus.pillars.procurement.plan.solve.relaxed import Ascent, Effort, Evaluation


def _constant(layout: Layout, multipliers: FloatArray) -> float:
    """Return what the relaxed rows add: demand, and surplus where it is worth buying."""
    market = layout.market
    below = np.minimum(multipliers, 0.0)
    return float(multipliers @ market.demand + below @ market.surplus_max)


class NumpyEvaluator:
    """Evaluates one market's relaxation."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def __call__(self, multipliers: FloatArray, allowed: Allowed) -> Evaluation:
        layout = self._layout
        amount = layout.amounts(multipliers)
        value = np.full(layout.n_tiers, math.inf)
        flows: list[FloatArray] = [np.zeros(0)] * layout.n_tiers
        for tier in np.flatnonzero(allowed.tiers).tolist():
            value[tier], flows[tier] = self._tier(tier, multipliers, amount)
        best = np.full(layout.n_groups, math.inf)
        choice = np.full(layout.n_groups, -1, dtype=np.int64)
        for group in range(layout.n_groups):
            tiers = layout.tiers_of(group)
            if tiers:
                choice[group] = tiers.start + int(np.argmin(value[tiers.start : tiers.stop]))
                best[group] = value[choice[group]]
        total, price, used = self._choose(best, allowed)
        choice = np.where(used & np.isfinite(best), choice, -1)
        bought = np.zeros(layout.market.n_rows)
        for group in np.flatnonzero(choice >= 0).tolist():
            part = slice(int(layout.group_edge[group]), int(layout.group_edge[group + 1]))
            np.add.at(bought, layout.row[part], flows[int(choice[group])])
        bound = total + _constant(layout, multipliers)
        return Evaluation(bound, price, value, choice, bought)

    def rise(
        self, start: FloatArray, allowed: Allowed, effort: Effort, earlier: Ascent | None = None
    ) -> Ascent:
        return rise(self._layout, self, start, allowed, effort, earlier)

    def _choose(self, best: FloatArray, allowed: Allowed) -> tuple[float, float, BoolArray]:
        """Return the suppliers' cost, the price that makes the count right, and which groups are
        used. A supplier none of whose groups is worth buying is used by its cheapest one."""
        layout = self._layout
        owner = layout.group_supplier
        counted = ~allowed.idle | (best < 0)
        is_counted = np.bincount(owner[counted], minlength=len(layout.activation)) > 0
        for group in np.argsort(best, kind="stable").tolist():
            if not is_counted[owner[group]]:
                counted[group] = is_counted[owner[group]] = True
        cost = layout.activation.copy()
        np.add.at(cost, owner[counted], best[counted])
        cost[~is_counted] = math.inf
        used = np.zeros(len(cost), dtype=bool)
        used[owner[~allowed.idle]] = True
        forced = int(used.sum())
        order = np.argsort(np.where(used, math.inf, cost), kind="stable")
        order = order[np.isfinite(cost[order]) & ~used[order]]
        wanted = forced + int((cost[order] < 0).sum())
        if forced > allowed.most_used or forced + len(order) < allowed.least_used:
            return math.inf, 0.0, counted & used[owner]
        count = min(max(wanted, allowed.least_used), allowed.most_used)
        edge = count - forced if wanted > count else count - forced - 1
        price = 0.0 if count == wanted else -float(cost[order[edge]])
        used[order[: count - forced]] = True
        return float(cost[used].sum()), price, counted & used[owner]

    def _tier(
        self, tier: int, multipliers: FloatArray, amount: FloatArray
    ) -> tuple[float, FloatArray]:
        """Cost of a tier and its flows on the group's edges."""
        layout = self._layout
        group = int(layout.tier_group[tier])
        part = slice(int(layout.group_edge[group]), int(layout.group_edge[group + 1]))
        price, weight = layout.prices_of(tier), layout.weight[part]
        key = (price - multipliers[layout.row[part]]) / weight
        volume = np.where(price < 0, 0.0, weight * amount[part])
        if volume.sum() < layout.low[tier]:
            return math.inf, np.zeros(len(key))
        wanted = float(volume[key < 0].sum())
        target = min(max(wanted, float(layout.low[tier])), float(layout.high[tier]))
        order = np.argsort(key, kind="stable")
        before = np.cumsum(volume[order]) - volume[order]
        taken = np.zeros(len(key))
        taken[order] = np.clip(target - before, 0.0, volume[order])
        return float(layout.fixed[tier] + taken @ key), taken / weight
