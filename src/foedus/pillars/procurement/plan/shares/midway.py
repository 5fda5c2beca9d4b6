"""Which groups of many members gain more than allowed? In-out separation with HiGHS.

Linear programs jump from corner to corner, and at a corner some group always gains a lot. So the
question is asked midway between the corner and the best shares so far (Ben-Ameur, Neto, Networks
49, 2007): there the answer's bound is worth keeping, and its groups cut off more.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.pooled import Coalition
from foedus.pillars.procurement.plan.shares.leaving import LeavingProgram
from foedus.pillars.procurement.plan.shares.met import Costs, Met, Skip, best_of, settled_by
from foedus.pillars.procurement.plan.shares.orders import OrderGame
from foedus.pillars.procurement.plan.shares.separation import Cuts
from foedus.pillars.procurement.plan.shares.span import FloatArray, Span

LOOSE = 0.1
"""A search ends at this part of what lies between the bounds known so far, and the first one at
this part of this part of the total."""

MOST_FORBIDDEN = 40
"""Groups that are settled already and passed over one by one; with more the search gives up."""


class MidwaySearch:
    """The program of leaving.py, after climbing from the groups met. At least two members, the
    whole market, no lots or minimum orders: elsewhere its bound holds but is not reached."""

    def __init__(self, game: OrderGame, tolerance: float) -> None:
        self.tolerance = max(0.5, tolerance)
        self._met = Met(game)
        self._forbidden: set[Coalition] = set()
        self._best: Cuts | None = None
        self._rank = 0
        self.rounds = 0
        pool = game.pool
        self._program = LeavingProgram(pool, float(game.cost(pool.everybody).upper or 1))
        singles = [1 << j for j in range(len(pool.members))]
        for group in (*singles, *(pool.everybody ^ one for one in singles), pool.everybody):
            self._met.solve(group)

    def worst(self, shares: FloatArray, allowed: float, settled: Span, watch: Watch) -> Cuts:
        """Return groups, proper and not settled, that gain more than `allowed`; and the best
        shares met since the last group was settled."""
        if settled.rank != self._rank:
            self._rank, self._best = settled.rank, None
        skip = settled_by(settled)
        cuts = self._met.from_best(shares, allowed + self.tolerance, skip)
        for point, gap in () if cuts else self._points(shares, allowed):
            found = self._search(point, gap, allowed, skip, watch)
            if self._best is None or found.most < self._best.most:
                self._best = found
            cuts = best_of(found.cost, shares, allowed + self.tolerance / 4)
            if cuts or self._best.most <= allowed + 2 * self.tolerance or watch.must_stop():
                break
        if self._best is None:
            return Cuts(cuts, inf, shares)
        return Cuts(cuts, self._best.most, self._best.shares)

    def exact(self, coalition: Coalition) -> float:
        return self._met.exact(coalition)

    def _points(self, shares: FloatArray, allowed: float) -> Iterator[tuple[FloatArray, float]]:
        """Yield where to ask and to which gap: midway, then at the shares to the last."""
        tight, spread = self.tolerance / 2, LOOSE * float(shares.sum())
        midway = shares
        if self._best is not None:
            midway = (shares + self._best.shares) / 2
            spread = min(spread, self._best.most - allowed)
        yield midway, max(tight, LOOSE * spread)
        yield shares, tight

    def _search(
        self, shares: FloatArray, gap: float, allowed: float, skip: Skip, watch: Watch
    ) -> Cuts:
        """Ask the program until the group that gains most is not settled already."""
        cost: Costs = {}
        while True:
            found = self._program.worst(shares, gap, watch)
            self.rounds += 1
            cost |= {g: self._met.meet(g, tier) for g, tier in found.tier.items() if not skip(g)}
            settled = [g for g in found.tier if skip(g) and g not in self._forbidden]
            for group in settled:
                self._forbidden.add(group)
                self._program.forbid(group)
            if not settled or len(self._forbidden) > MOST_FORBIDDEN or watch.must_stop():
                break
        cost |= self._met.around(cost, shares, allowed + self.tolerance, skip)
        return Cuts(cost, found.most, shares)
