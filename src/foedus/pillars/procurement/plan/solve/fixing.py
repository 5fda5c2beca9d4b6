"""Choices that cannot be part of a cheaper purchase, by reduced bound.

If the relaxation with a tier forced costs at least the cutoff, no purchase below the cutoff has
that tier (variable fixing by reduced cost, as in the knapsack and facility location literature).
"""

from __future__ import annotations

import numpy as np

from foedus.pillars.procurement.plan.solve.kernel import Evaluation
from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout


def restrict(layout: Layout, allowed: Allowed, evaluation: Evaluation, cutoff: float) -> Allowed:
    """Return what remains of a node's choices below the cutoff."""
    with_tier, without = forced_bounds(layout, allowed, evaluation)
    return Allowed(allowed.tiers & (with_tier < cutoff), allowed.idle & (without < cutoff))


def forced_bounds(
    layout: Layout, allowed: Allowed, evaluation: Evaluation
) -> tuple[FloatArray, FloatArray]:
    """Return the bound with each tier forced [T] and with each group left unused [G]."""
    best = np.full(layout.n_groups, np.inf)
    np.minimum.at(best, layout.tier_group, evaluation.value)
    forced = ~allowed.idle
    part = np.where(forced, best, np.minimum(best, 0.0))
    owner = layout.group_supplier
    cost = layout.activation.copy()
    np.add.at(cost, owner, part)
    obliged = np.bincount(owner[forced], minlength=len(cost))
    value = np.where(obliged > 0, cost, np.minimum(cost, 0.0))
    rest = evaluation.bound - value[owner]  # the bound without the group's supplier
    others = cost[owner] - part
    with_tier = (rest + others)[layout.tier_group] + evaluation.value
    still = obliged[owner] - forced > 0
    without = rest + np.where(still, others, np.minimum(others, 0.0))
    return with_tier, without
