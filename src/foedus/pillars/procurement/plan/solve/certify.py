"""Writing a bound down: a small tree of Lagrangian leaves for each component of a market.

Each leaf's multipliers are the dual prices of the strong linear relaxation under the leaf's
allowed tiers, rounded to integers; its value is then exact whatever the solver's tolerances were.
Best-first: the leaf with the least value is split until all are good enough.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from fractions import Fraction

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.certificate import (
    SCALE,
    Branch,
    Certificate,
    Component,
    Leaf,
    Node,
    all_tiers,
    components,
    lagrangian_value,
)
from foedus.pillars.procurement.plan.market import UNUSED, Market, Purchase
from foedus.pillars.procurement.plan.textbook import TextbookProgram

MOST_LEAVES = 300
"""Leaves for one component; beyond it the bound stays as weak as it is."""

MOST_EDGES = 20_000
"""Above this size the linear relaxation takes too long for a certificate on the way."""


@dataclass
class _Open:
    """A node of the tree while it grows: a leaf, or split on `group` into `children`."""

    allowed: dict[int, frozenset[int]]
    value: Fraction | None
    multipliers: tuple[int, ...]
    usage: dict[tuple[int, int], float]
    group: int = UNUSED
    children: list[tuple[frozenset[int], _Open]] = field(default_factory=list)

    def node(self) -> Node:
        if not self.children:
            return Leaf(self.multipliers)
        return Branch(self.group, tuple((tiers, child.node()) for tiers, child in self.children))


def certify(
    market: Market, purchase: Purchase, gap_share: float, watch: Watch
) -> Certificate | None:
    """Prove a bound as near to the purchase's cost as the limits allow; None if too large."""
    if len(market.edge_cell) > MOST_EDGES:
        return None
    trees: list[Node] = []
    total = Fraction(0)
    for part in components(market):
        target = _component_cost(market, part, purchase) * (1 - Fraction(gap_share) / 2)
        tree, value = _grow(market, part, target, watch)
        trees.append(tree)
        total += value
    return Certificate(max(0, -(-total.numerator // total.denominator)), tuple(trees))


def _component_cost(market: Market, part: Component, purchase: Purchase) -> Fraction:
    units: dict[int, int] = {}
    offers = market.cell_offer[market.edge_cell].tolist()
    for offer, flow in zip(offers, purchase.flow.tolist(), strict=True):
        units[offer] = units.get(offer, 0) + flow
    total = 0
    active: set[int] = set()
    for g in part.groups:
        chosen = int(purchase.tier[g])
        if chosen == UNUSED:
            continue
        group = market.groups[g]
        active.add(group.supplier)
        tier = group.tiers[chosen]
        pairs = zip(group.offers.tolist(), tier.unit_cents.tolist(), strict=True)
        total += tier.fixed_cents + sum(price * units.get(o, 0) for o, price in pairs)
    return Fraction(total + sum(int(market.activation_cents[s]) for s in active))


def _grow(
    market: Market, part: Component, target: Fraction, watch: Watch
) -> tuple[Node, Fraction]:
    top = _open(market, part, {})
    heap: list[tuple[Fraction, int, _Open]] = [(top.value or Fraction(0), 0, top)]
    made = 1
    while heap[0][0] < target and made < MOST_LEAVES and not watch.must_stop():
        node = heap[0][2]
        group = _undecided(market, part, node)
        if group is None:
            break
        heapq.heappop(heap)
        node.group = group
        for tiers in _halves(market, group, node):
            child = _open(market, part, {**node.allowed, group: tiers})
            node.children.append((tiers, child))
            if child.value is not None:
                heapq.heappush(heap, (child.value, made, child))
            made += 1
        if not heap:
            raise RuntimeError("every branch is empty although a purchase exists")
    return top.node(), heap[0][0]


def _undecided(market: Market, part: Component, node: _Open) -> int | None:
    """Return the group whose tiers the relaxation mixes most; None when all are decided."""
    best, most = None, 0.01
    for g in part.groups:
        tiers = node.allowed.get(g) or all_tiers(market.groups[g])
        shares = [node.usage.get((g, r), 0.0) for r in range(len(market.groups[g].tiers))]
        mixed = min(1.0 - max([*shares, 1.0 - sum(shares)]), 1.0)
        if len(tiers) > 1 and mixed > most:
            best, most = g, mixed
    return best


def _halves(market: Market, group: int, node: _Open) -> tuple[frozenset[int], frozenset[int]]:
    """Split a group's allowed tiers below and above where the relaxation stands on average."""
    tiers = sorted(node.allowed.get(group) or all_tiers(market.groups[group]))
    shares = [node.usage.get((group, r), 0.0) for r in tiers]
    rest = max(0.0, 1.0 - sum(shares))
    mean = sum(r * s for r, s in zip(tiers, shares, strict=True)) + UNUSED * rest
    low = frozenset(r for r in tiers if r <= mean) or frozenset(tiers[:1])
    low = low if len(low) < len(tiers) else frozenset(tiers[:-1])
    return low, frozenset(tiers) - low


def _open(market: Market, part: Component, allowed: dict[int, frozenset[int]]) -> _Open:
    program = TextbookProgram(market, part=part)
    for g, tiers in allowed.items():
        program.allow(g, tiers)
    prices, usage = program.relax(Watch())
    multipliers = tuple(round(SCALE * prices.get(row, 0.0)) for row in part.rows)
    value = lagrangian_value(market, part, multipliers, allowed)
    return _Open(allowed, value, multipliers, usage)
