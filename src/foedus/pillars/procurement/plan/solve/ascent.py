"""Better multipliers by the volume algorithm (Barahona, Anbil, Mathematical Programming 87, 2000).

A subgradient method whose direction is an average of the relaxation's solutions. The average is an
approximate solution of the linear relaxation: how often a tier was chosen tells where to branch.
kernel.c has the same loop in C.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout
from foedus.pillars.procurement.plan.solve.relaxed import Ascent, Effort, Evaluation

PATIENCE = 5
"""Steps without a better bound before the step is shortened."""


def averages(
    layout: Layout, first: Evaluation, allowed: Allowed, earlier: Ascent | None
) -> tuple[FloatArray, FloatArray]:
    """Return the averages to start from: an earlier ascent's, or the first relaxation itself."""
    if earlier is not None:
        return earlier.average.copy(), earlier.often * allowed.tiers
    often = np.zeros(layout.n_tiers)
    often[first.choice[first.choice >= 0]] = 1.0
    return first.bought.copy(), often


def rise(  # noqa: C901  (the steps of one ascent, in order)
    layout: Layout,
    evaluate: Callable[[FloatArray, Allowed], Evaluation],
    start: FloatArray,
    allowed: Allowed,
    effort: Effort,
    earlier: Ascent | None = None,
) -> Ascent:
    """Raise the bound from `start`; an earlier ascent's averages go on."""
    best, centre = evaluate(start, allowed), start
    average, often = averages(layout, best, allowed, earlier)
    length, stale, steps, mark = 0.2, 0, 0, best.bound
    goal = effort.cutoff if math.isfinite(effort.cutoff) else best.bound * 1.03
    while steps < effort.steps and best.bound < effort.cutoff:
        steps += 1
        lack = _lack(layout, centre, average)
        norm = float(lack @ lack)
        if norm < 1e-9:
            break
        if effort.cutoff == math.inf and goal - best.bound < 0.0002 * abs(best.bound):
            goal = max(goal, best.bound + 0.001 * abs(best.bound))
        tried = centre + length * (goal - best.bound) / norm * lack
        now = evaluate(tried, allowed)
        if not math.isfinite(now.bound):
            best, centre = now, tried
            break
        gradient = _lack(layout, tried, now.bought)
        step = _share(lack, gradient, 0.1)
        average = step * now.bought + (1 - step) * average
        often *= 1 - step
        often[now.choice[now.choice >= 0]] += step
        stale += 1
        if now.bound > best.bound:
            length = min(2.0, length * 1.1) if float(lack @ gradient) >= 0 else length
            best, centre, stale = now, tried, 0
        if stale >= PATIENCE:
            length, stale = length * 0.66, 0
        if steps % effort.window == 0:
            if best.bound - mark < effort.least * abs(best.bound):
                break
            mark = best.bound
    return Ascent(centre, best, often, average, steps)


def _lack(layout: Layout, multipliers: FloatArray, bought: FloatArray) -> FloatArray:
    """Demand that is not met; surplus counts where it is worth buying."""
    market = layout.market
    return market.demand + np.where(multipliers < 0, market.surplus_max, 0) - bought


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
