"""Which groups gain more than allowed? The separation problem, two ways.

`Enumeration` knows the cost of every group. `Search` solves one mixed-integer problem instead,
in which who is inside is decided together with what they buy: it never lists the groups.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf
from typing import Protocol

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.market import UNUSED, IntArray, Market
from foedus.pillars.procurement.plan.pooled import Coalition, leaving_market
from foedus.pillars.procurement.plan.shares.game import Game, everybody
from foedus.pillars.procurement.plan.shares.met import MOST_CUTS, Met, best_of, settled_by
from foedus.pillars.procurement.plan.shares.orders import OrderGame
from foedus.pillars.procurement.plan.shares.search import GroupSearch
from foedus.pillars.procurement.plan.shares.span import FloatArray, Span, vectors
from foedus.pillars.procurement.plan.solve.layout import lay_out

FINER = 100
"""The search counts money in this part of a cent, since shares are not whole cents."""


@dataclass(frozen=True, eq=False)
class Cuts:
    """Groups that gain more than allowed, with their costs; under `shares`, which need not be
    those asked about, no group gains more than `most` (infinite: not known)."""

    cost: dict[Coalition, float]
    most: float
    shares: FloatArray


class Separation(Protocol):
    """Answers for one game. `tolerance`: gains closer than this are not told apart."""

    @property
    def tolerance(self) -> float: ...

    def worst(self, shares: FloatArray, allowed: float, settled: Span, watch: Watch) -> Cuts:
        """Return groups, proper and not settled, that gain more than `allowed`."""

    def exact(self, coalition: Coalition) -> float:
        """Return the cost of a group."""


class Enumeration:
    """Knows every group's cost. For games of up to some 20 members."""

    def __init__(self, game: Game) -> None:
        count = len(game.members)
        upper = {s: game.cost(s).upper for s in range(1, everybody(game))}
        self._groups = [s for s, cost in upper.items() if cost is not None]
        self._rows = vectors(self._groups, count)
        costs = [cost for cost in upper.values() if cost is not None]
        self._cost = np.array([float(cost) for cost in costs])
        self.tolerance = 1e-9 * max(1.0, float(np.abs(self._cost).max(initial=0.0)))

    def worst(self, shares: FloatArray, allowed: float, settled: Span, watch: Watch) -> Cuts:
        del watch
        gain = self._rows @ shares - self._cost
        gain[settled.holds(self._rows)] = -np.inf
        order = np.argsort(-gain, kind="stable")[:MOST_CUTS]
        above = [k for k in order.tolist() if gain[k] > allowed + self.tolerance]
        most = float(gain.max(initial=-np.inf))
        return Cuts({self._groups[k]: float(self._cost[k]) for k in above}, most, shares)

    def exact(self, coalition: Coalition) -> float:
        return float(self._cost[self._groups.index(coalition)])


class Search:
    """Branch and bound on the leaving market (search.py), for few members. At least two, the whole
    market, no lots or minimum orders: elsewhere its bound holds but is not reached."""

    def __init__(self, game: OrderGame, tolerance: float = 0.5) -> None:
        self.tolerance = max(0.5, tolerance)
        pool = game.pool
        finer = replace(pool, market=_in_finer_money(pool.market))
        layout = lay_out(leaving_market(finer, [0] * len(pool.members)))
        self._sellers = len(pool.market.groups)
        self._search = GroupSearch(layout, self._sellers)
        self._met = Met(game)
        for j in range(len(pool.members)):
            self._met.solve(1 << j)
        self.rounds = 0

    def worst(self, shares: FloatArray, allowed: float, settled: Span, watch: Watch) -> Cuts:
        skip, above = settled_by(settled), allowed + self.tolerance
        climbed = self._met.from_best(shares, above, skip)
        if climbed:
            return Cuts(climbed, inf, shares)
        fine = np.floor(FINER * np.maximum(shares, 0.0)).astype(np.int64)
        total = FINER * float(shares.sum())

        def meet(tier: IntArray) -> bool:
            start = self._inside(tier)
            self._met.lend(start, tier[: self._sellers])
            climbed.update(self._met.around([start], shares, above, skip))
            return bool(climbed)

        found = self._search.run(fine, total - FINER * above, skip, meet, watch)
        self.rounds += 1
        cost = {
            group: (paid - _outside(fine, group)) / FINER
            for group, paid in found.cost.items()
            if not skip(group)
        }
        self._met.learn(cost, found.tier)
        most = (total - found.bound) / FINER
        cuts = best_of(cost | climbed, shares, allowed + self.tolerance / 4)
        return Cuts(cuts, most, shares)

    def _inside(self, tier: IntArray) -> Coalition:
        """Return who is inside in a likely purchase."""
        out = tier[self._sellers :].tolist()
        return sum(1 << j for j, t in enumerate(out) if t == UNUSED)

    def exact(self, coalition: Coalition) -> float:
        return self._met.exact(coalition)


def _outside(shares: Iterable[int], group: Coalition) -> int:
    return sum(int(share) for j, share in enumerate(shares) if not group >> j & 1)


def _in_finer_money(market: Market) -> Market:
    groups = tuple(
        replace(
            group,
            tiers=tuple(
                replace(
                    tier,
                    fixed_cents=FINER * tier.fixed_cents,
                    unit_cents=FINER * tier.unit_cents,
                )
                for tier in group.tiers
            ),
        )
        for group in market.groups
    )
    return replace(market, groups=groups, activation_cents=FINER * market.activation_cents)
