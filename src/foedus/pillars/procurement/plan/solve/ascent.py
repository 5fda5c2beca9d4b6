"""Better multipliers by the volume algorithm (Barahona, Anbil, Mathematical Programming 87, 2000).

A subgradient method whose direction is an average of the relaxation's solutions. The average is an
approximate solution of the linear relaxation: how often a tier was chosen tells where to branch.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from foedus.pillars.procurement.plan.market import IntArray
from foedus.pillars.procurement.plan.solve.kernel import Evaluation, Evaluator
from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout

PATIENCE = 5
"""Steps without a better bound before the step is shortened."""


@dataclass(frozen=True, eq=False)
class Ascent:
    """The best multipliers found and what belongs to them.

    `often` [T] is how often each tier was chosen lately, between 0 and 1 for each group.
    `choices` are the tiers of some late relaxations: candidates for a purchase.
    """

    multipliers: FloatArray
    evaluation: Evaluation
    often: FloatArray
    average: FloatArray
    steps: int

    @property
    def bound(self) -> float:
        return self.evaluation.bound


@dataclass(frozen=True)
class Effort:
    """How hard to try: at most `steps`, stop once the bound reaches `cutoff` (cents), or once
    `window` steps raised it by less than `least` of the distance to the cutoff."""

    steps: int
    cutoff: float
    window: int = 150
    least: float = 1e-6


def _chosen(layout: Layout, choice: IntArray) -> FloatArray:
    often = np.zeros(layout.n_tiers)
    often[choice[choice >= 0]] = 1.0
    return often


class Volume:
    """One run of the volume algorithm at one node."""

    def __init__(self, layout: Layout, evaluate: Evaluator, allowed: Allowed) -> None:
        self._layout = layout
        self._evaluate = evaluate
        self._allowed = allowed
        self._demand = layout.market.demand.astype(np.float64)
        self._surplus = layout.market.surplus_max.astype(np.float64)

    def rise(  # noqa: C901  (the steps of one ascent, in order)
        self,
        start: FloatArray,
        effort: Effort,
        average: FloatArray | None = None,
        often: FloatArray | None = None,
    ) -> Ascent:
        """Raise the bound from `start`; `average` and `often` continue an earlier run."""
        best = self._evaluate(start, self._allowed)
        centre = start
        kept = best.bought if average is None else average
        freq = _chosen(self._layout, best.choice) if often is None else often
        length, weight, stale, steps = 0.2, 0.1, 0, 0
        goal = effort.cutoff if math.isfinite(effort.cutoff) else best.bound * 1.03
        mark = best.bound
        while steps < effort.steps and best.bound < effort.cutoff:
            steps += 1
            lack = self._lack(centre, kept)
            norm = float(lack @ lack)
            if norm < 1e-9:
                break
            goal = (
                max(goal, best.bound + 0.001 * abs(best.bound))
                if (goal - best.bound < 0.0002 * abs(best.bound) and effort.cutoff == math.inf)
                else goal
            )
            tried = centre + length * (goal - best.bound) / norm * lack
            now = self._evaluate(tried, self._allowed)
            if not math.isfinite(now.bound):
                best, centre = now, tried
                break
            gradient = self._lack(tried, now.bought)
            step = _share(lack, gradient, weight)
            kept = step * now.bought + (1 - step) * kept
            freq *= 1 - step
            freq[now.choice[now.choice >= 0]] += step
            if now.bound > best.bound:
                if float(lack @ gradient) >= 0:
                    length = min(2.0, length * 1.1)
                best, centre, stale = now, tried, 0
            else:
                stale += 1
            if stale >= PATIENCE:
                length, stale = length * 0.66, 0
            if steps % effort.window == 0:
                if best.bound - mark < effort.least * abs(best.bound):
                    break
                mark = best.bound
        return Ascent(centre, best, freq, kept, steps)

    def _lack(self, multipliers: FloatArray, bought: FloatArray) -> FloatArray:
        """Demand that is not met; surplus counts where it is worth buying."""
        return self._demand + np.where(multipliers < 0, self._surplus, 0.0) - bought


def _share(lack: FloatArray, gradient: FloatArray, most: float) -> float:
    """Weight of the newest solution that makes the average's lack shortest."""
    across = lack - gradient
    square = float(across @ across)
    if square < 1e-12:
        return most
    return float(np.clip(float(lack @ across) / square, most / 10, most))


def first_multipliers(layout: Layout) -> FloatArray:
    """Start at the price of the last unit needed of each row, cheapest tiers first."""
    market = layout.market
    cheapest = np.full(layout.n_edges, math.inf)
    for tier in range(layout.n_tiers):
        group = int(layout.tier_group[tier])
        part = slice(int(layout.group_edge[group]), int(layout.group_edge[group + 1]))
        price = layout.prices_of(tier)
        cheapest[part] = np.minimum(cheapest[part], np.where(price < 0, math.inf, price))
    order = np.lexsort((cheapest, layout.row))
    result = np.zeros(market.n_rows)
    covered = np.zeros(market.n_rows)
    for edge in order.tolist():
        row = int(layout.row[edge])
        if covered[row] < market.demand[row] and math.isfinite(cheapest[edge]):
            covered[row] += layout.room[edge]
            result[row] = cheapest[edge]
    return result
