"""The Shapley value: what each member adds on average, over every order in which they may join.

Shapley (1953). Exact from all groups; beyond, the average over random orders, drawn in strata:
each order is used with several turns of itself, so that every member joins early and late equally
often (compare Castro, Gomez, Molina, Tejada, 2017). Draws are independent of each other, which
gives the confidence interval; sampling stops when it is short enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf, sqrt
from statistics import NormalDist, fmean, stdev

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.shares.average import average_added
from foedus.pillars.procurement.plan.shares.game import Amount, Game, everybody

ALL_GROUPS_UP_TO = 12
"""Members up to which every group is computed."""

REPORT_EVERY = 64
TURNS = 4
LEAST_DRAWS = 6
CONFIDENCE = 0.95


@dataclass(frozen=True)
class Sampled:
    """Estimates with the half width of their confidence interval, in the money of the game."""

    shares: tuple[float, ...]
    half_width: tuple[float, ...]
    draws: int


def shapley(game: Game, watch: Watch) -> tuple[Fraction, ...]:
    """Return the exact value; every group must have a cost."""
    cost = []
    for group in range(everybody(game) + 1):
        cost.append(Fraction(_cost(game, group)))
        if group % REPORT_EVERY == 0:
            watch.report("shapley", done=group, total=everybody(game))
    return average_added(cost, len(game.members))


def sampled_shapley(game: Game, watch: Watch, *, half_width: float, seed: int) -> Sampled:
    """Sample until every half width is at most `half_width`, or the watch says stop.

    At least LEAST_DRAWS draws; each solves at most TURNS x members groups.
    """
    count = len(game.members)
    chance = np.random.default_rng(seed)
    draws: list[list[float]] = []
    width = [inf] * count
    while len(draws) < LEAST_DRAWS or max(width) > half_width:
        if watch.must_stop() and len(draws) > 1:
            break
        draws.append(_draw(game, chance.permutation(count).tolist()))
        if len(draws) > 1:
            width = [_half_width([draw[j] for draw in draws]) for j in range(count)]
        watch.report("shapley", done=len(draws))
    shares = tuple(fmean(draw[j] for draw in draws) for j in range(count))
    return Sampled(shares, tuple(width), len(draws))


def _draw(game: Game, order: Sequence[int]) -> list[float]:
    """Average what each member adds over the turns of one order."""
    count = len(order)
    added = [0.0] * count
    starts = [turn * count // TURNS for turn in range(TURNS)]
    for start in starts:
        group, before = 0, 0.0
        for step in range(count):
            j = order[(start + step) % count]
            group |= 1 << j
            after = float(_cost(game, group))
            added[j] += (after - before) / len(starts)
            before = after
    return added


def _cost(game: Game, group: int) -> Amount:
    upper = game.cost(group).upper
    if upper is None:
        raise ValueError(f"group {group:b} cannot be served alone")
    return upper


def _half_width(values: Sequence[float]) -> float:
    free = len(values) - 1
    return student_quantile(free) * stdev(values) / sqrt(len(values))


def student_quantile(free: int) -> float:
    """Return the two-sided quantile of Student's t at CONFIDENCE for `free` >= 1 degrees.

    Expansion in 1/free (Abramowitz, Stegun 26.7.5), within 1 % from four degrees on; below, exact.
    """
    exact = {1: 12.706, 2: 4.303, 3: 3.182}
    if free in exact:
        return exact[free]
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / free + second / free**2 + third / free**3
