"""A market cut into parts that share nothing: each can be solved, and proven, by itself.

Groups hold their rows together, and a supplier's activation cost its groups.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from foedus.pillars.procurement.plan.market import UNUSED, IntArray, Market, Purchase


@dataclass(frozen=True, eq=False)
class Component:
    """A part as a market of its own; `edges` and `groups` are its indices in the whole. Offers and
    suppliers keep their numbers."""

    market: Market
    edges: IntArray
    groups: IntArray


def components(market: Market) -> tuple[Component, ...]:
    """Cut the market; parts stand in the order of their first rows."""
    owner = np.full(market.n_offers, -1, dtype=np.int64)
    for g, group in enumerate(market.groups):
        owner[group.offers] = g
    edge_group = owner[market.cell_offer[market.edge_cell]]
    label = _labels(market, edge_group)
    tops = dict.fromkeys(label[: market.n_rows].tolist())
    if len(tops) == 1:
        everything = np.arange(len(market.edge_cell)), np.arange(len(market.groups))
        return (Component(market, *everything),)
    return tuple(_component(market, edge_group, label, top) for top in tops)


def _labels(market: Market, edge_group: IntArray) -> IntArray:
    """Name the part of every row, then of every group, by union and find."""
    parent = list(range(market.n_rows + len(market.groups)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in _links(market, edge_group):
        parent[root(other)] = root(one)
    return np.array([root(node) for node in range(len(parent))], dtype=np.int64)


def _links(market: Market, edge_group: IntArray) -> Iterator[tuple[int, int]]:
    for row, group in zip(market.edge_row.tolist(), edge_group.tolist(), strict=True):
        if group >= 0:
            yield row, market.n_rows + group
    first: dict[int, int] = {}
    for g, group in enumerate(market.groups):
        if market.activation_cents[group.supplier] > 0:
            yield market.n_rows + first.setdefault(group.supplier, g), market.n_rows + g


def _component(market: Market, edge_group: IntArray, label: IntArray, top: int) -> Component:
    rows = np.flatnonzero(label[: market.n_rows] == top)
    groups = np.flatnonzero(label[market.n_rows :] == top)
    inside = np.isin(market.edge_row, rows) & (edge_group >= 0)
    edges = np.flatnonzero(inside)
    cells = np.unique(market.edge_cell[edges])
    part = replace(
        market,
        demand=market.demand[rows],
        surplus_max=market.surplus_max[rows],
        cell_offer=market.cell_offer[cells],
        cell_bucket=market.cell_bucket[cells],
        cell_capacity=market.cell_capacity[cells],
        edge_cell=np.searchsorted(cells, market.edge_cell[edges]),
        edge_row=np.searchsorted(rows, market.edge_row[edges]),
        groups=tuple(market.groups[g] for g in groups.tolist()),
    )
    return Component(part, edges, groups)


def joined(market: Market, parts: list[tuple[Component, Purchase]]) -> Purchase:
    """Put the purchases of all parts together."""
    tier = np.full(len(market.groups), UNUSED, dtype=np.int64)
    flow = np.zeros(len(market.edge_cell), dtype=np.int64)
    for part, purchase in parts:
        tier[part.groups] = purchase.tier
        flow[part.edges] = purchase.flow
    return Purchase(tier, flow, sum(purchase.cost_cents for _, purchase in parts))


def parted(part: Component, purchase: Purchase) -> Purchase:
    """Return what a purchase means for one part; its cost is left for the caller."""
    return Purchase(purchase.tier[part.groups], purchase.flow[part.edges], 0)
