"""Branch and bound over the groups' tiers on the Lagrangian bound.

Best bound first, with plunging: after branching the search stays with the likelier part until it
is closed. At every node the multipliers rise a little from the parent's, choices are fixed by
reduced bound, and the average of the relaxation's solutions gives a candidate purchase.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass, field, replace

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.certificate import ANY_NUMBER
from foedus.pillars.procurement.plan.closing import most_unused
from foedus.pillars.procurement.plan.market import IntArray
from foedus.pillars.procurement.plan.solve.ascent import first_multipliers
from foedus.pillars.procurement.plan.solve.branching import Branching
from foedus.pillars.procurement.plan.solve.compiled import compiled_fits
from foedus.pillars.procurement.plan.solve.fixing import restrict
from foedus.pillars.procurement.plan.solve.incumbent import Incumbent
from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout
from foedus.pillars.procurement.plan.solve.relaxed import Ascent, Effort, Evaluator
from foedus.pillars.procurement.plan.solve.supply import is_pure

ROOT_STEPS = 600
NODE_STEPS = 60
REPAIR_EVERY = 40
FEW = 0.01
"""Suppliers unused on average that are worth a look at how many can be."""

GRID = 1000
"""Multipliers are kept in whole 1/1000 cent, so that a certificate repeats them exactly."""


@dataclass(eq=False)
class Record:
    """What the certificate needs of a node: its multipliers, how it was cut, its parts."""

    multipliers: IntArray
    bound: float
    group: int = -1
    parts: list[tuple[int, ...]] = field(default_factory=list)
    children: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Origin:
    """The branching that made a node; `doubt` is the share of the average that it excludes."""

    group: int = -1
    side: int = 0
    doubt: float = 0.0


@dataclass(eq=False)
class Node:
    """An open part of the search."""

    allowed: Allowed
    bound: float
    ascent: Ascent | None
    record: int
    origin: Origin


class Tree:
    """One search. `records` describes every node, the root first. Where flows would not be whole
    by themselves, fully fixed nodes stay unresolved. With `proves` no other node gives a purchase.
    """

    node_steps = NODE_STEPS

    def __init__(
        self, layout: Layout, evaluate: Evaluator, incumbent: Incumbent, gap_share: float, *,
        proves: bool = False,
    ) -> None:  # fmt: skip
        self._layout = layout
        self._evaluate = evaluate
        self._incumbent = incumbent
        self._gap = gap_share
        self._proves = proves
        self._pure = is_pure(layout.market)
        self._heap: list[tuple[float, int, Node]] = []
        self._unresolved: list[Node] = []
        self._closed = math.inf
        self._branching = Branching(layout)
        self.records: list[Record] = []
        self.nodes = 0
        self.most_unused = ANY_NUMBER
        first = np.rint(first_multipliers(layout) * GRID).astype(np.int64)
        self.records.append(Record(first, 0.0))
        heapq.heappush(
            self._heap, (-math.inf, 0, Node(layout.everything(), -math.inf, None, 0, Origin()))
        )

    @property
    def cutoff(self) -> float:
        """Nothing at or above it is wanted: costs are whole cents."""
        cost = self._incumbent.cost
        return min(cost - 0.99, cost * (1 - self._gap))

    @property
    def bound(self) -> float:
        """Proven lower bound in cents."""
        still_open = [entry[2].bound for entry in self._heap]
        still_open += [node.bound for node in self._unresolved]
        lowest = min(still_open, default=math.inf)
        return min(lowest, self._closed, self._incumbent.cost)

    @property
    def is_done(self) -> bool:
        return not self._heap and not self._unresolved

    @property
    def closed_bound(self) -> float:
        """The least bound of what is closed, infinite while nothing is."""
        return self._closed

    def run(self, watch: Watch, node_limit: int | None) -> None:
        """Search until all is closed, the watch ends it or `node_limit` nodes were made."""
        current: Node | None = None
        limit = math.inf if node_limit is None else node_limit
        while (current or self._heap) and self.nodes < limit and not watch.must_stop():
            if current is None:
                current = heapq.heappop(self._heap)[2]
            self.nodes += 1
            current = self._work(current)
            if self.nodes % 20 == 1:
                self._report(watch, current)
        if current is not None:
            self._push(current)
        self._drop_closed()

    def surviving(self) -> Allowed:
        """Choices that some open node still has."""
        layout = self._layout
        result = Allowed(np.zeros(layout.n_tiers, dtype=bool), np.zeros(layout.n_groups, bool))
        for node in [*(entry[2] for entry in self._heap), *self._unresolved]:
            result.tiers[:] |= node.allowed.tiers
            result.idle[:] |= node.allowed.idle
        return result

    def _report(self, watch: Watch, current: Node | None) -> None:
        bound = min(self.bound, current.bound if current else math.inf)
        purchase = self._incumbent.purchase
        watch.report(
            "solve",
            best_cents=purchase.cost_cents if purchase else None,
            bound_cents=math.ceil(bound - 0.001) if math.isfinite(bound) else None,
            done=self.nodes,
        )

    def _push(self, node: Node) -> None:
        heapq.heappush(self._heap, (node.bound, node.record, node))

    def _drop_closed(self) -> None:
        kept = [entry for entry in self._heap if entry[0] < self.cutoff]
        for entry in self._heap:
            if entry[0] >= self.cutoff:
                self._closed = min(self._closed, entry[0])
        heapq.heapify(kept)
        self._heap = kept

    def _close(self, bound: float) -> None:
        self._closed = min(self._closed, bound)

    def _work(self, node: Node) -> Node | None:
        """Bound, restrict and branch; return the part to go on with."""
        if node.bound >= self.cutoff:
            self._close(node.bound)
            return None
        ascent = self._ascend(node)
        if node.ascent is not None and math.isfinite(ascent.bound):
            gain = min(ascent.bound, self.cutoff) - node.bound
            self._branching.learn(node.origin.group, node.origin.side, node.origin.doubt, gain)
        if ascent.bound < self.cutoff and not self._proves:
            self._look_for_purchases(node, ascent)
        if ascent.bound >= self.cutoff:
            self._close(max(node.bound, ascent.bound))
            return None
        allowed = restrict(self._layout, node.allowed, ascent.evaluation, self.cutoff)
        group = self._branching.group(allowed, ascent.often)
        if group is None:
            self._leaf(node, allowed, ascent)
            return None
        return self._branch(node, allowed, ascent, group)

    def _ascend(self, node: Node) -> Ascent:
        record = self.records[node.record]
        start = record.multipliers / GRID
        if node.ascent is None:
            found = self._evaluate.rise(start, node.allowed, Effort(ROOT_STEPS, math.inf))
            found = self._counted(node, found)
        else:
            effort = Effort(self.node_steps, self.cutoff)
            found = self._evaluate.rise(start, node.allowed, effort, node.ascent)
        grid = np.rint(found.multipliers * GRID).astype(np.int64)
        evaluation = self._evaluate(grid / GRID, node.allowed)
        record.multipliers, record.bound = grid, evaluation.bound
        return Ascent(grid / GRID, evaluation, found.often, found.average, found.steps)

    def _counted(self, root: Node, found: Ascent) -> Ascent:
        """Raise the bound further where fewer suppliers can stay unused than the relaxation
        leaves unused on average."""
        layout = self._layout
        used = np.bincount(
            layout.group_supplier, np.add.reduceat(found.often, layout.group_tier[:-1])
        )
        sellers = np.unique(layout.group_supplier)
        unused = float(np.maximum(0.0, 1 - used[sellers]).sum())
        if unused < FEW:
            return found
        most = most_unused(layout.market, compiled_fits())
        if most >= unused:
            return found
        self.most_unused = most
        root.allowed = replace(root.allowed, least_used=len(sellers) - most)
        return self._evaluate.rise(
            found.multipliers, root.allowed, Effort(ROOT_STEPS, math.inf), found
        )

    def _look_for_purchases(self, node: Node, ascent: Ascent) -> None:
        rounded = self._rounded(node.allowed, ascent.often)
        repair = self._incumbent.purchase is None or self.nodes % REPAIR_EVERY == 1
        for tiers in (rounded, ascent.evaluation.choice):
            self._incumbent.offer(tiers, ascent.multipliers, repair=repair)

    def _rounded(self, allowed: Allowed, often: FloatArray) -> IntArray:
        layout = self._layout
        result = np.full(layout.n_groups, -1, dtype=np.int64)
        for group in range(layout.n_groups):
            part = slice(int(layout.group_tier[group]), int(layout.group_tier[group + 1]))
            share = np.where(allowed.tiers[part], often[part], -1.0)
            if len(share) and (share.max() >= 1 - often[part].sum() or not allowed.idle[group]):
                result[group] = part.start + int(share.argmax())
        return result

    def _leaf(self, node: Node, allowed: Allowed, ascent: Ascent) -> None:
        """Close a node whose every group has one choice left, or none."""
        layout = self._layout
        tiers = np.full(layout.n_groups, -1, dtype=np.int64)
        flat = np.flatnonzero(allowed.tiers)
        tiers[layout.tier_group[flat]] = flat
        left = np.bincount(layout.tier_group[flat], minlength=layout.n_groups) + allowed.idle
        if (left == 0).any():
            self.records[node.record].bound = self.cutoff
            self._close(self.cutoff)
            return
        if not self._pure:
            self._unresolved.append(
                replace(node, allowed=allowed, bound=max(node.bound, ascent.bound))
            )
            return
        enough = self.cutoff if math.isfinite(self.cutoff) else None
        supply = self._incumbent.solve(tiers, enough)  # missing one unit is as dear as the cutoff
        if supply is None:
            self._close(max(node.bound, ascent.bound))
            return
        grid = np.rint(supply.multipliers * GRID).astype(np.int64)
        evaluation = self._evaluate(grid / GRID, allowed)
        record = self.records[node.record]
        record.group, record.parts, record.children = 0, [_options(layout, 0)], [len(self.records)]
        self.records.append(Record(grid, evaluation.bound))
        proven = math.inf if supply.missing else evaluation.bound
        self._close(max(proven, ascent.bound, node.bound))

    def _branch(self, node: Node, allowed: Allowed, ascent: Ascent, group: int) -> Node:
        """Push the less likely part, return the other."""
        record = self.records[node.record]
        record.group = group
        bound = max(node.bound, ascent.bound)
        children = []
        cut = self._branching.cut(allowed, ascent.often, group)
        for side, (part, share) in enumerate(cut):
            record.parts.append(part)
            record.children.append(len(self.records))
            kept = _part(self._layout, allowed, group, part)
            origin = Origin(group, side, 1 - share)
            children.append(Node(kept, bound, ascent, len(self.records), origin))
            self.records.append(Record(record.multipliers, ascent.bound))
        likely = min(children, key=lambda child: child.origin.doubt)
        self._push(children[1] if likely is children[0] else children[0])
        return likely


def _options(layout: Layout, group: int) -> tuple[int, ...]:
    return (-1, *range(len(layout.tiers_of(group))))


def _part(layout: Layout, allowed: Allowed, group: int, part: tuple[int, ...]) -> Allowed:
    result = allowed.copy()
    tiers = layout.tiers_of(group)
    for tier in tiers:
        result.tiers[tier] &= tier - tiers.start in part
    result.idle[group] &= -1 in part
    return result
