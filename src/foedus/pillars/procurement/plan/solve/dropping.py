"""Groups that can be left unused together, the most worth leaving out first.

Where nearly everything on offer is needed, a rounded relaxation reaches too little, and adding
groups to it keeps the wrong ones. Here all are used, and sets of them are left out that fit into
the slack of every row: from each pair greedily by what leaving a group out saves.
"""

from __future__ import annotations

import numpy as np

from foedus.pillars.procurement.plan.market import IntArray
from foedus.pillars.procurement.plan.solve.layout import FloatArray, Layout

CANDIDATES = 60
"""Groups considered for leaving out."""


class Dropping:
    """What each group takes from the slack of the rows, [G, R]."""

    def __init__(self, layout: Layout) -> None:
        self._takes = np.zeros((layout.n_groups, layout.market.n_rows))
        of_edge = np.repeat(np.arange(layout.n_groups), np.diff(layout.group_edge))
        np.add.at(self._takes, (of_edge, layout.row), layout.most)
        self._slack = self._takes.sum(axis=0) - layout.market.demand

    def sets(self, worth: FloatArray, least: float, count: int) -> list[IntArray]:
        """Return up to `count` sets of groups, each worth more than `least` cents to leave out."""
        open_groups = np.flatnonzero((worth > least) & (self._takes <= self._slack).all(axis=1))
        order = open_groups[np.argsort(-worth[open_groups], kind="stable")][:CANDIDATES]
        takes, worths = self._takes[order], worth[order]
        found: dict[tuple[int, ...], float] = {}
        for first in range(len(order)):
            rest = self._slack - takes[first]
            fitting: list[int] = np.flatnonzero((takes <= rest).all(axis=1)).tolist()
            for second in [i for i in fitting if i > first] or [first]:
                chosen = _extended(takes, self._slack, {first, second})
                found[chosen] = float(worths[list(chosen)].sum())
        best = sorted(found, key=lambda chosen: (-found[chosen], chosen))[:count]
        return [order[list(chosen)] for chosen in best]


def _extended(takes: FloatArray, slack: FloatArray, chosen: set[int]) -> tuple[int, ...]:
    """Add what still fits, the most worth first."""
    rest = slack - takes[list(chosen)].sum(axis=0)
    fitting = np.arange(len(takes))
    while True:
        fitting = fitting[(takes[fitting] <= rest).all(axis=1)]
        fitting = fitting[[i not in chosen for i in fitting.tolist()]]
        if len(fitting) == 0:
            return tuple(sorted(chosen))
        chosen.add(int(fitting[0]))
        rest = rest - takes[fitting[0]]
