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
from foedus.pillars.procurement.plan.shares.climb import Climber
from foedus.pillars.procurement.plan.shares.game import Game, everybody
from foedus.pillars.procurement.plan.shares.orders import OrderGame
from foedus.pillars.procurement.plan.shares.search import GroupSearch, Skip
from foedus.pillars.procurement.plan.shares.span import FloatArray, Span, vectors
from foedus.pillars.procurement.plan.solve.layout import lay_out

MOST_CUTS = 32
"""Groups returned at a time, those that gain most."""

FINER = 100
"""The search counts money in this part of a cent, since shares are not whole cents."""

STARTS = 16
"""Groups from which climbing begins."""


@dataclass(frozen=True)
class Cuts:
    """Groups that gain more than allowed, with their costs; no group gains more than `most`
    (infinite: not known)."""

    cost: dict[Coalition, float]
    most: float


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
        return Cuts({self._groups[k]: float(self._cost[k]) for k in above}, most)

    def exact(self, coalition: Coalition) -> float:
        return float(self._cost[self._groups.index(coalition)])


class Search:
    """Branch and bound on the leaving market (search.py). At least two members, the whole market,
    no lots or minimum orders: elsewhere its bound holds but is not reached."""

    def __init__(self, game: OrderGame, tolerance: float = 0.5) -> None:
        self._game = game
        self.tolerance = max(0.5, tolerance)
        pool = game.pool
        finer = replace(pool, market=_in_finer_money(pool.market))
        layout = lay_out(leaving_market(finer, [0] * len(pool.members)))
        self._search = GroupSearch(layout, len(pool.market.groups))
        self._climber = Climber(pool)
        self._met: dict[Coalition, float] = {}
        for j in range(len(pool.members)):
            self._learn(1 << j)
        self.rounds = 0

    def worst(self, shares: FloatArray, allowed: float, settled: Span, watch: Watch) -> Cuts:
        count = len(shares)
        known: dict[Coalition, bool] = {}

        def skip(group: Coalition) -> bool:
            if group not in known:
                known[group] = bool(settled.holds(vectors([group], count))[0])
            return known[group]

        climbed = self._climb(shares, allowed, skip)
        if climbed:
            return Cuts(climbed, inf)
        fine = np.floor(FINER * np.maximum(shares, 0.0)).astype(np.int64)
        total = FINER * float(shares.sum())
        ceiling = total - FINER * (allowed + self.tolerance)
        climbed = {}

        def meet(tier: IntArray) -> bool:
            start = self._start(tier)
            found = self._climber.climb([start], shares, allowed + self.tolerance)
            climbed.update({g: float(c) for g, c in found.items() if not skip(g)})
            return bool(climbed)

        found = self._search.run(fine, ceiling, skip, meet, watch)
        self.rounds += 1
        cost = {
            group: (paid - _outside(fine, group)) / FINER
            for group, paid in found.cost.items()
            if not skip(group)
        }
        for group in cost:
            self._climber.learn(group, found.tier[group])
        self._met |= cost
        self._met |= climbed
        cost |= climbed
        gain = {group: _inside(shares, group) - cents for group, cents in cost.items()}
        least = allowed + self.tolerance / 4
        above = sorted((g for g in gain if gain[g] > least), key=lambda g: -gain[g])
        most = (total - found.bound) / FINER
        return Cuts({group: cost[group] for group in above[:MOST_CUTS]}, most)

    def _learn(self, coalition: Coalition) -> None:
        purchase = self._game.solution(coalition).purchase
        if purchase is not None:
            self._climber.learn(coalition, purchase.tier)
            self._met[coalition] = purchase.cost_cents

    def _start(self, tier: IntArray) -> Coalition:
        """Return who is inside in a likely purchase, ready to climb from there."""
        sellers = len(self._game.pool.market.groups)
        group = sum(1 << j for j, t in enumerate(tier[sellers:].tolist()) if t == UNUSED)
        self._climber.learn(group, tier[:sellers])
        return group

    def _climb(self, shares: FloatArray, allowed: float, skip: Skip) -> dict[Coalition, float]:
        """Climb from the groups met that gain most; return those that gain more than allowed."""
        groups = list(self._met)
        cost = np.fromiter(self._met.values(), dtype=np.float64)
        gain = vectors(groups, len(shares)) @ shares - cost
        starts = [groups[k] for k in np.argsort(-gain)[:STARTS].tolist()]
        above = allowed + self.tolerance
        found = self._climber.climb(starts, shares, above)
        self._met |= {group: float(cents) for group, cents in found.items()}
        kept = {g: float(c) for g, c in found.items() if not skip(g)}
        best = sorted(kept, key=lambda g: kept[g] - _inside(shares, g))[:MOST_CUTS]
        return {group: kept[group] for group in best}

    def exact(self, coalition: Coalition) -> float:
        upper = self._game.cost(coalition).upper
        return inf if upper is None else float(upper)


def _inside(shares: FloatArray, group: Coalition) -> float:
    return float(sum(share for j, share in enumerate(shares.tolist()) if group >> j & 1))


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
