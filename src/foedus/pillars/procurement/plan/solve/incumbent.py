"""The best purchase so far, and how better ones are looked for.

Every candidate is a tier for each group. Its relaxed cost at good multipliers is a lower bound of
its true cost, so most candidates are dropped before their linear program is solved. Around a good
one, single changes and exchanges of two groups are tried in the order of that bound (local search
guided by the multipliers, in the spirit of HELP: Manerba, Mansini, EJOR 2012).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.market import IntArray, Purchase
from foedus.pillars.procurement.plan.solve.dropping import Dropping
from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout
from foedus.pillars.procurement.plan.solve.relaxed import Evaluator
from foedus.pillars.procurement.plan.solve.supply import (
    Supply,
    SupplyProgram,
    is_pure,
    purchase_of,
)

NEIGHBOURS = 24
"""Neighbours of a candidate whose linear program is solved."""

SETS = 24
"""Sets of groups to leave unused that are tried at a time, where few can be."""

ROUNDS = 60
"""Steps of one local search."""


class Incumbent:
    """Keeps the cheapest purchase; remembers which tiers were tried.

    Where flows are not whole by themselves, the linear program gives no purchase but
    `relaxed_tiers`, the tiers that looked cheapest.
    """

    def __init__(self, layout: Layout, evaluate: Evaluator, watch: Watch) -> None:
        self._layout = layout
        self._evaluate = evaluate
        self._program = SupplyProgram(layout)
        self._watch = watch
        self._of_edge = np.repeat(np.arange(layout.n_groups), np.diff(layout.group_edge))
        self._dropping = Dropping(layout)
        self._tried: set[bytes] = set()
        self.purchase: Purchase | None = None
        self._pure = is_pure(layout.market)
        self._relaxed_cost = float("inf")
        self.relaxed_tiers: IntArray | None = None

    @property
    def cost(self) -> float:
        return float("inf") if self.purchase is None else float(self.purchase.cost_cents)

    def take(self, purchase: Purchase) -> None:
        """Keep a feasible purchase if it is cheaper."""
        if purchase.cost_cents < self.cost:
            self.purchase = purchase

    def offer(self, tiers: IntArray, multipliers: FloatArray, *, repair: bool) -> None:
        """Try the tiers if their relaxed cost at `multipliers` leaves hope; search around them
        when they are the best so far, or with `repair` also when they miss something."""
        for candidate in self._reaching(tiers, multipliers, thorough=repair):
            supply = self._try(candidate, multipliers, self.cost)
            if supply is None:
                continue
            if supply.cost <= self.cost if not supply.missing else repair:
                self._improve(candidate, supply)

    def _reaching(
        self, tiers: IntArray, multipliers: FloatArray, *, thorough: bool
    ) -> Iterator[IntArray]:
        """Yield the tiers if the used groups reach every row, else more of them that do."""
        if not (self._short(tiers) > 0).any():
            yield tiers
            return
        layout = self._layout
        now = self._evaluate(multipliers, layout.everything())
        best = np.array([_cheapest(now.value, layout.tiers_of(g)) for g in range(layout.n_groups)])
        cost = np.append(now.value, np.inf)[best] + layout.activation[layout.group_supplier]
        yield self._with_more(tiers, best, cost)
        if not thorough:
            return
        worth = np.where(best >= 0, cost, -np.inf)
        spare = min(self.cost - now.bound, 1e-2 * abs(now.bound))
        everyone = np.where(tiers >= 0, tiers, best)
        for unused in self._dropping.sets(worth, -spare, SETS):
            fewer = everyone.copy()
            fewer[unused] = -1
            yield fewer

    def _with_more(self, tiers: IntArray, best: IntArray, cost: FloatArray) -> IntArray:
        """Add unused groups, the cheapest for what they reach, until every row is reached."""
        layout, short, result = self._layout, self._short(tiers), tiers.copy()
        cost = np.maximum(cost, 0.0) + 1.0
        while (short > 0).any():
            helped = np.minimum(layout.most, np.maximum(short, 0.0)[layout.row])
            helped[(result >= 0)[self._of_edge]] = 0.0
            gain = np.bincount(self._of_edge, helped, minlength=layout.n_groups)
            worth = np.where(np.isfinite(cost), gain / cost, 0.0)
            if worth.max() <= 0:
                return tiers
            group = int(np.argmax(worth))
            result[group] = best[group]
            short = self._short(result)
        return result

    def solve(self, tiers: IntArray, penalty: float | None = None) -> Supply | None:
        """Solve fully fixed tiers, tried before or not."""
        supply = self._program.solve(tiers, penalty)
        if supply is None or supply.missing:
            return supply
        if self._pure:
            self.take(purchase_of(self._layout, tiers, supply.flow))
        elif supply.cost < self._relaxed_cost:
            self._relaxed_cost, self.relaxed_tiers = supply.cost, tiers.copy()
        return supply

    def _try(self, tiers: IntArray, multipliers: FloatArray, limit: float) -> Supply | None:
        if tiers.tobytes() in self._tried:
            return None
        if self._relaxed(tiers, multipliers) >= min(limit, self.cost):
            return None
        self._tried.add(tiers.tobytes())
        return self.solve(tiers)

    def _improve(self, tiers: IntArray, supply: Supply) -> None:
        """Go to the first better neighbour until there is none; missing supply is penalised."""
        for _ in range(ROUNDS):
            better = self._better_neighbour(tiers, supply)
            if better is None or self._watch.must_stop():
                return
            tiers, supply = better

    def _better_neighbour(self, tiers: IntArray, supply: Supply) -> tuple[IntArray, Supply] | None:
        value = self._evaluate(supply.multipliers, self._layout.everything()).value
        for neighbour in self._neighbours(tiers, value):
            found = self._try(neighbour, supply.multipliers, supply.cost)
            if found is not None and found.cost < supply.cost:
                return neighbour, found
        return None

    def _neighbours(self, tiers: IntArray, value: FloatArray) -> list[IntArray]:
        """Single changes and exchanges of two groups, most promising first."""
        layout = self._layout
        owner = layout.tier_group
        padded = np.append(value, 0.0)  # the tier -1 costs nothing
        change = value - padded[tiers][owner]
        fee = layout.activation[layout.group_supplier]
        change += np.where(tiers < 0, fee, 0.0)[owner]
        change[tiers[tiers >= 0]] = np.inf
        stop = np.where(tiers >= 0, -padded[tiers] - fee, np.inf)
        moves = np.concatenate([change, stop])
        of_group = np.concatenate([owner, np.arange(layout.n_groups)])
        goal = np.concatenate([np.arange(layout.n_tiers), np.full(layout.n_groups, -1)])
        order = np.argsort(moves, kind="stable")[: 2 * NEIGHBOURS]
        order = order[np.isfinite(moves[order])]
        pairs: list[tuple[float, tuple[int, ...]]] = [(float(moves[a]), (a,)) for a in order]
        pairs += [
            (float(moves[a] + moves[b]), (a, b))
            for i, a in enumerate(order)
            for b in order[:i]
            if of_group[a] != of_group[b]
        ]
        pairs.sort()
        must_reach = not (self._short(tiers) > 0).any()
        result: list[IntArray] = []
        for _, chosen in pairs[: 16 * NEIGHBOURS]:
            neighbour = tiers.copy()
            for move in chosen:
                neighbour[of_group[move]] = goal[move]
            if neighbour.tobytes() in self._tried:
                continue
            if must_reach and (self._short(neighbour) > 0).any():
                continue
            result.append(neighbour)
            if len(result) == NEIGHBOURS:
                break
        return result

    def _short(self, tiers: IntArray) -> FloatArray:
        """Units of each row that the used groups cannot reach."""
        layout = self._layout
        used = (tiers >= 0)[self._of_edge]
        reach = np.bincount(layout.row[used], layout.most[used], minlength=layout.market.n_rows)
        return np.asarray(layout.market.demand - reach)

    def _relaxed(self, tiers: IntArray, multipliers: FloatArray) -> float:
        chosen = np.zeros(self._layout.n_tiers, dtype=bool)
        chosen[tiers[tiers >= 0]] = True
        return self._evaluate(multipliers, Allowed(chosen, tiers < 0)).bound


def _cheapest(value: FloatArray, tiers: range) -> int:
    """Return the cheapest tier, -1 where none can be had."""
    if not tiers:
        return -1
    at = tiers.start + int(np.argmin(value[tiers.start : tiers.stop]))
    return at if np.isfinite(value[at]) else -1
