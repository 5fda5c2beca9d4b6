"""The groups that gain most by leaving, by branch and bound on the leaving market.

The method of `solve` with two changes. Only purchases below a ceiling count, so that mostly no
search is left once no group gains more than the ceiling allows; and every group on the way is
kept. Groups whose shares are settled are passed over.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.market import UNUSED, IntArray, Purchase
from foedus.pillars.procurement.plan.pooled import Coalition
from foedus.pillars.procurement.plan.solve.branching import Branching
from foedus.pillars.procurement.plan.solve.compiled import evaluator
from foedus.pillars.procurement.plan.solve.incumbent import Incumbent
from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout
from foedus.pillars.procurement.plan.solve.relaxed import Ascent, Evaluator
from foedus.pillars.procurement.plan.solve.tree import Node, Tree

PATIENCE = 8
"""Nodes between looks whether the search may end."""

EAGER_NODES = 10
LOOK_EVERY = 5
"""Nodes at which a purchase is looked for: the first ones, then every so many."""

DOUBT = 0.02

EXACT_EVERY = 40
"""Nodes at which a purchase of the whole leaving market is looked for."""

Skip = Callable[[Coalition], bool]
Meet = Callable[[IntArray], bool]
"""Told the tiers of a likely purchase; says whether a group was met there that gains enough."""


@dataclass(eq=False)
class Seen:
    """Groups met so far: the least cost of a purchase with exactly them inside."""

    sellers: int
    cost: dict[Coalition, int] = field(default_factory=dict)
    tier: dict[Coalition, IntArray] = field(default_factory=dict)

    def coalition(self, tier: IntArray) -> Coalition:
        """Return who is inside: those whose group sells nothing."""
        return sum(1 << j for j, t in enumerate(tier[self.sellers :].tolist()) if t == UNUSED)

    def note(self, purchase: Purchase) -> Coalition:
        found = self.coalition(purchase.tier)
        if purchase.cost_cents < self.cost.get(found, purchase.cost_cents + 1):
            self.cost[found] = purchase.cost_cents
            self.tier[found] = purchase.tier[: self.sellers]
        return found


class Contender(Incumbent):
    """Keeps the cheapest purchase below a ceiling whose group is not to be skipped."""

    def __init__(
        self, layout: Layout, evaluate: Evaluator, watch: Watch, ceiling: float, seen: Seen,
        skip: Skip,
    ) -> None:  # fmt: skip
        super().__init__(layout, evaluate, watch)
        self._ceiling, self._seen, self._skip = ceiling, seen, skip

    @property
    def cost(self) -> float:
        return min(self._ceiling, super().cost)

    def take(self, purchase: Purchase) -> None:
        if not self._skip(self._seen.note(purchase)):
            super().take(purchase)

    def _reaching(
        self, tiers: IntArray, multipliers: FloatArray, *, thorough: bool
    ) -> Iterator[IntArray]:
        """Members can stay out in any number: no sets of unused groups are worth a search."""
        del thorough
        return super()._reaching(tiers, multipliers, thorough=False)


class SellersFirst(Branching):
    """Branches on sellers while there is doubt about one: given their tiers, the relaxation
    leaves little doubt about members."""

    def __init__(self, layout: Layout, sellers: int) -> None:
        super().__init__(layout)
        self._sellers = sellers

    def group(self, allowed: Allowed, often: FloatArray) -> int | None:
        layout, sellers = self._layout, self._sellers
        group = super().group(allowed, often)
        if group is None or group < sellers:
            return group
        most = np.maximum.reduceat(often * allowed.tiers, layout.group_tier[: sellers + 1])[
            :sellers
        ]
        used = np.add.reduceat(often * allowed.tiers, layout.group_tier[: sellers + 1])[:sellers]
        doubt = 1 - np.maximum(most, (1 - used) * allowed.idle[:sellers])
        choices = np.add.reduceat(allowed.tiers, layout.group_tier[: sellers + 1], dtype=np.int64)
        doubt[choices[:sellers] + allowed.idle[:sellers] < 2] = 0.0  # noqa: PLR2004
        at = int(np.argmax(doubt))
        return at if doubt[at] > DOUBT else group


class GroupTree(Tree):
    """The search over tiers and members; a node that holds one skipped group only is closed."""

    node_steps = 150

    def __init__(
        self, layout: Layout, evaluate: Evaluator, contender: Contender, sellers: int, skip: Skip,
        meet: Meet,
    ) -> None:  # fmt: skip
        super().__init__(layout, evaluate, contender, 0.0)
        self._meet = meet
        self.has_met = False
        self._sellers, self._skip = sellers, skip
        self._branching = SellersFirst(layout, sellers)
        self._first_tier = int(layout.group_tier[sellers])

    def start_from(self, multipliers: IntArray) -> None:
        """Begin with the multipliers of an earlier search."""
        self.records[0].multipliers = multipliers

    @property
    def cutoff(self) -> float:
        return self._incumbent.cost

    def _counted(self, root: Node, found: Ascent) -> Ascent:
        del root
        return found

    def _work(self, node: Node) -> Node | None:
        if self._holds_skipped(node.allowed):
            self._close(math.inf)
            return None
        return super()._work(node)

    def _leaf(self, node: Node, allowed: Allowed, ascent: Ascent) -> None:
        if self._holds_skipped(allowed):
            self._close(math.inf)
            return
        super()._leaf(node, allowed, ascent)

    def _look_for_purchases(self, node: Node, ascent: Ascent) -> None:
        if self.nodes > EAGER_NODES and self.nodes % LOOK_EVERY:
            return
        if self.nodes == 1 or self.nodes % EXACT_EVERY == 0:
            super()._look_for_purchases(node, ascent)
        for flat in (self._rounded(node.allowed, ascent.often), ascent.evaluation.choice):
            tier = np.where(flat >= 0, flat - self._layout.group_tier[:-1], UNUSED)
            if (tier[: self._sellers] >= 0).any():
                self.has_met |= self._meet(tier)

    def _holds_skipped(self, allowed: Allowed) -> bool:
        inside = allowed.idle[self._sellers :]
        outside = allowed.tiers[self._first_tier :]  # every member has one tier
        if (inside & outside).any():
            return False
        return self._skip(sum(1 << j for j in np.flatnonzero(inside).tolist()))


@dataclass(frozen=True, eq=False)
class Found:
    """Groups met, with the cost of the leaving market and the tiers they order in; none not to be
    skipped costs less than `bound`."""

    cost: dict[Coalition, int]
    tier: dict[Coalition, IntArray]
    bound: float
    multipliers: IntArray


class GroupSearch:
    """Searches one leaving market at changing shares; the layout is made once."""

    def __init__(self, layout: Layout, sellers: int) -> None:
        self._layout, self._sellers = layout, sellers
        self._multipliers: IntArray | None = None

    def run(self, shares: IntArray, ceiling: float, skip: Skip, meet: Meet, watch: Watch) -> Found:
        """Look for groups whose cost on the leaving market is below `ceiling`. Goes on as
        long again after the first one is found or met, since more groups save later searches."""
        layout = self._at(shares)
        evaluate = evaluator(layout)
        seen = Seen(self._sellers)
        contender = Contender(layout, evaluate, watch, ceiling, seen, skip)
        tree = GroupTree(layout, evaluate, contender, self._sellers, skip, meet)
        if self._multipliers is not None:
            tree.start_from(self._multipliers)
        first = 0
        while not tree.is_done and not watch.must_stop():
            tree.run(watch, tree.nodes + PATIENCE)
            if contender.purchase is not None or tree.has_met:
                first = first or tree.nodes
                if tree.nodes >= 2 * first:
                    break
        self._multipliers = tree.records[0].multipliers
        return Found(seen.cost, seen.tier, tree.bound, self._multipliers)

    def _at(self, shares: IntArray) -> Layout:
        """Return the layout with the members' shares as what it costs to leave them out."""
        layout, sellers = self._layout, self._sellers
        fixed = layout.fixed.copy()
        fixed[int(layout.group_tier[sellers]) :] = shares
        groups = list(layout.market.groups)
        for j, share in enumerate(shares.tolist(), start=sellers):
            tier = replace(groups[j].tiers[0], fixed_cents=share)
            groups[j] = replace(groups[j], tiers=(tier,))
        return replace(layout, market=replace(layout.market, groups=tuple(groups)), fixed=fixed)
