"""Choices that cannot be part of a cheaper purchase, by reduced bound.

If the relaxation with a tier forced costs at least the cutoff, no purchase below the cutoff has
that tier (variable fixing by reduced cost, as in the knapsack and facility location literature).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout
from foedus.pillars.procurement.plan.solve.relaxed import Evaluation


def restrict(layout: Layout, allowed: Allowed, evaluation: Evaluation, cutoff: float) -> Allowed:
    """Return what remains of a node's choices below the cutoff."""
    with_tier, without = forced_bounds(layout, allowed, evaluation)
    tiers, idle = allowed.tiers & (with_tier < cutoff), allowed.idle & (without < cutoff)
    return replace(allowed, tiers=tiers, idle=idle)


def forced_bounds(
    layout: Layout, allowed: Allowed, evaluation: Evaluation
) -> tuple[FloatArray, FloatArray]:
    """Return the bound with each tier forced [T] and with each group left unused [G]."""
    owner, forced = layout.group_supplier, ~allowed.idle
    n_suppliers = len(layout.activation)
    best = np.full(layout.n_groups, np.inf)
    np.minimum.at(best, layout.tier_group, evaluation.value)
    part = np.where(forced, best, np.minimum(best, 0.0))
    cost = layout.activation + evaluation.count_price
    np.add.at(cost, owner, part)
    least = np.full(n_suppliers, np.inf)
    np.minimum.at(least, owner, best)
    counted = np.bincount(owner[forced | (best < 0)], minlength=n_suppliers)
    obliged = np.bincount(owner[forced], minlength=n_suppliers)
    used = cost + np.where(counted > 0, 0.0, least)
    value = np.where(obliged > 0, used, np.minimum(used, 0.0))
    rest = evaluation.bound - value[owner]  # the bound without the group's supplier
    others = cost[owner] - part
    with_tier = (rest + others)[layout.tier_group] + evaluation.value
    alone = np.bincount(owner, minlength=n_suppliers)[owner] == 1
    still = obliged[owner] - forced > 0
    unused = np.where(alone, 0.0, np.where(still, others, np.minimum(others, 0.0)))
    return with_tier, rest + unused
