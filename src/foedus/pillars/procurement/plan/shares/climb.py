"""Groups that gain, by hill climbing: members join and leave while the tiers stay.

With the tiers of an order that is known, what a group pays is a transportation problem, solved in
a fraction of a millisecond, and its prices tell what each member would add. The cost is that of
an order the group can place, so it is never below the true one.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from foedus.pillars.procurement.plan.market import IntArray
from foedus.pillars.procurement.plan.pooled import Coalition, PooledMarket
from foedus.pillars.procurement.plan.shares.span import FloatArray, vectors
from foedus.pillars.procurement.plan.solve.layout import lay_out
from foedus.pillars.procurement.plan.solve.supply import SupplyProgram

STEPS = 40
ENOUGH = 24
"""Groups found after which no other climb begins."""

SINGLE = 6
"""Members whose joining or leaving is tried at each step, the most promising; pairs of the first
three too."""

Placed = tuple[int, FloatArray]
"""Cost in cents of a group in some tiers, and what each member's needs cost at its prices."""


class Climber:
    """Climbs on one whole market without lots; remembers what it reckoned."""

    def __init__(self, pool: PooledMarket) -> None:
        self._pool = pool
        self._layout = lay_out(pool.market)
        self._program = SupplyProgram(self._layout)
        self._known: dict[tuple[Coalition, bytes], Placed | None] = {}
        self._tiers: dict[Coalition, bytes] = {}
        self._tops: dict[bytes, Coalition] = {}

    def learn(self, coalition: Coalition, tier: IntArray) -> None:
        """Remember the tiers in which a group ordered."""
        flat = np.where(tier >= 0, tier + self._layout.group_tier[:-1], -1)
        tiers = flat.astype(np.int64).tobytes()
        self._tiers[coalition] = tiers
        self._tops.setdefault(tiers, coalition)

    def price(self, coalition: Coalition) -> int | None:
        """Return what a group pays in the tiers last learnt of it, None where they cannot serve
        it."""
        placed = self._placed(coalition, self._tiers[coalition])
        return None if placed is None else placed[0]

    def climb(
        self, starts: Iterable[Coalition], shares: FloatArray, allowed: float
    ) -> dict[Coalition, int]:
        """Return groups that gain more than `allowed`, met on the way up from the starts; if none
        is, on the way up from where the last climb in each known choice of tiers ended."""
        found: dict[Coalition, int] = {}
        for start in starts:
            if len(found) >= ENOUGH:
                break
            tiers = self._tiers.get(start)
            if tiers is not None:
                self._from(start, tiers, shares, allowed, found)
        for tiers, top in list(self._tops.items()) if not found else ():
            if len(found) >= ENOUGH:
                break
            self._from(top, tiers, shares, allowed, found)
        return found

    def _from(
        self, group: Coalition, tiers: bytes, shares: FloatArray, allowed: float,
        found: dict[Coalition, int],
    ) -> None:  # fmt: skip
        placed = self._placed(group, tiers)
        if placed is None:
            return
        gain = self._gain(group, placed, shares)
        for _ in range(STEPS):
            better: tuple[float, Coalition, Placed] | None = None
            for other in self._around(group, placed, shares):
                there = self._placed(other, tiers)
                if there is None:
                    continue
                value = self._gain(other, there, shares)
                if value > allowed and there[0] < found.get(other, there[0] + 1):
                    found[other] = there[0]
                    self._tiers[other] = tiers
                if better is None or value > better[0]:
                    better = value, other, there
            if better is None or better[0] <= gain:
                break
            gain, group, placed = better
        self._tops[tiers] = group

    def _around(self, group: Coalition, placed: Placed, shares: FloatArray) -> list[Coalition]:
        count = len(shares)
        inside = vectors([group], count)[0] > 0
        worth = np.where(inside, placed[1] - shares, shares - placed[1])
        order = [1 << j for j in np.argsort(-worth)[:SINGLE].tolist()]
        moves = [*order, *(a | b for i, a in enumerate(order[:3]) for b in order[:i])]
        everybody = (1 << count) - 1
        return [other for move in moves if 0 < (other := group ^ move) < everybody]

    def _gain(self, group: Coalition, placed: Placed, shares: FloatArray) -> float:
        return float(vectors([group], len(shares))[0] @ shares) - placed[0]

    def _placed(self, group: Coalition, tiers: bytes) -> Placed | None:
        key = group, tiers
        if key not in self._known:
            demand = self._pool.demand[self._pool.inside(group)].sum(axis=0)
            self._program.ask(demand)
            supply = self._program.solve(np.frombuffer(tiers, dtype=np.int64))
            self._known[key] = (
                None
                if supply is None or supply.missing
                else (round(supply.cost), self._pool.demand @ supply.multipliers)
            )
        return self._known[key]
