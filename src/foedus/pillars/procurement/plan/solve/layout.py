"""A market in flat arrays, as the bound evaluation reads it.

Edges stand by group, then cell; tiers by group. A tier's prices run over its group's edges, with
-1 where the tier delivers only after the edge's bucket.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from foedus.pillars.procurement.plan.market import IntArray, Market, Tier

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

ANY_NUMBER = 1 << 40
"""More suppliers than there are."""


@dataclass(frozen=True, eq=False)
class Allowed:
    """What a node of the search may still choose: tiers [T], and groups left unused [G]; from
    `least_used` to `most_used` suppliers sell."""

    tiers: BoolArray
    idle: BoolArray
    least_used: int = 0
    most_used: int = ANY_NUMBER

    def copy(self) -> Allowed:
        return replace(self, tiers=self.tiers.copy(), idle=self.idle.copy())


@dataclass(frozen=True, eq=False)
class Layout:
    """Flat arrays; [G + 1] pointers `group_edge` and `group_tier` cut them into groups."""

    market: Market
    edge: IntArray
    row: IntArray
    cell: IntArray
    room: FloatArray
    weight: FloatArray
    group_edge: IntArray
    group_tier: IntArray
    group_supplier: IntArray
    tier_group: IntArray
    tier_price: IntArray
    price: FloatArray
    low: FloatArray
    high: FloatArray
    fixed: FloatArray
    activation: FloatArray

    @property
    def n_groups(self) -> int:
        return len(self.group_supplier)

    @property
    def n_tiers(self) -> int:
        return len(self.tier_group)

    @property
    def n_edges(self) -> int:
        return len(self.edge)

    @cached_property
    def row_limit(self) -> FloatArray:
        """Most units a row takes."""
        return (self.market.demand + self.market.surplus_max).astype(np.float64)

    @cached_property
    def most(self) -> FloatArray:
        """Most units each edge takes by its row and its cell."""
        return np.minimum(self.row_limit[self.row], self.room)

    @cached_property
    def cells_served(self) -> tuple[IntArray, IntArray]:
        """Shared cells as pointers [cells + 1] into a list of their edges."""
        shared = np.flatnonzero(self.shared_cells)
        edges = shared[np.argsort(self.cell[shared], kind="stable")].astype(np.int64)
        _, counts = np.unique(self.cell[shared], return_counts=True)
        return np.concatenate(([0], np.cumsum(counts))).astype(np.int64), edges

    @cached_property
    def shared_cells(self) -> BoolArray:
        """Which edges share their cell with another edge."""
        return np.asarray(np.bincount(self.cell, minlength=1)[self.cell] > 1)

    @cached_property
    def multi(self) -> bool:
        """Whether some supplier has several groups."""
        return len(np.unique(self.group_supplier)) < self.n_groups

    def everything(self) -> Allowed:
        """All tiers and all groups unused: the root of the search."""
        return Allowed(np.ones(self.n_tiers, dtype=bool), np.ones(self.n_groups, dtype=bool))

    def tiers_of(self, group: int) -> range:
        return range(int(self.group_tier[group]), int(self.group_tier[group + 1]))

    def prices_of(self, tier: int) -> FloatArray:
        group = int(self.tier_group[tier])
        start = int(self.tier_price[tier])
        return self.price[start : start + int(np.diff(self.group_edge)[group])]

    def amounts(self, multipliers: FloatArray) -> FloatArray:
        """Most units each edge takes when every cell serves its dearest rows first."""
        amount = self.most.copy()
        shared = np.flatnonzero(self.shared_cells)
        if len(shared) == 0:
            return amount
        order = shared[np.lexsort((-multipliers[self.row[shared]], self.cell[shared]))]
        cells, taken = self.cell[order], amount[order]
        before = np.cumsum(taken) - taken
        first = np.concatenate(([True], cells[1:] != cells[:-1]))
        start = np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))
        rest = self.room[order] - (before - before[start])
        amount[order] = np.clip(np.minimum(taken, rest), 0.0, None)
        return amount


def lay_out(market: Market) -> Layout:
    """Flatten a market."""
    position, owner = _owners(market)
    offer = market.cell_offer[market.edge_cell]
    wanted = np.flatnonzero(owner[offer] >= 0)
    cells = market.edge_cell[wanted]
    edge = wanted[np.lexsort((cells, position[offer[wanted]], owner[offer[wanted]]))]
    offer, cells = offer[edge], market.edge_cell[edge]
    counts = np.bincount(owner[offer], minlength=len(market.groups))
    group_edge = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    tier_group, prices = [], []
    for g, group in enumerate(market.groups):
        part = slice(int(group_edge[g]), int(group_edge[g + 1]))
        for tier in group.tiers:
            tier_group.append(g)
            prices.append(_prices(tier, position[offer[part]], market.cell_bucket[cells[part]]))
    lengths = [len(p) for p in prices]
    weights = [
        g.weight[position[offer[group_edge[i] : group_edge[i + 1]]]]
        for i, g in enumerate(market.groups)
    ]
    tiers = [tier for group in market.groups for tier in group.tiers]
    sizes = [len(group.tiers) for group in market.groups]
    return Layout(
        market=market,
        edge=edge,
        row=market.edge_row[edge].astype(np.int64),
        cell=cells.astype(np.int64),
        room=market.cell_capacity[cells].astype(np.float64),
        weight=_joined(weights),
        group_edge=group_edge,
        group_tier=np.concatenate(([0], np.cumsum(sizes))).astype(np.int64),
        group_supplier=np.array([g.supplier for g in market.groups], dtype=np.int64),
        tier_group=np.array(tier_group, dtype=np.int64),
        tier_price=np.concatenate(([0], np.cumsum(lengths)))[:-1].astype(np.int64),
        price=_joined(prices),
        low=np.array([t.low for t in tiers], dtype=np.float64),
        high=np.array([t.high for t in tiers], dtype=np.float64),
        fixed=np.array([t.fixed_cents for t in tiers], dtype=np.float64),
        activation=market.activation_cents.astype(np.float64),
    )


def _owners(market: Market) -> tuple[IntArray, IntArray]:
    position = np.zeros(market.n_offers, dtype=np.int64)
    owner = np.full(market.n_offers, -1, dtype=np.int64)
    for g, group in enumerate(market.groups):
        position[group.offers] = np.arange(len(group.offers))
        owner[group.offers] = g
    return position, owner


def _prices(tier: Tier, position: IntArray, bucket: IntArray) -> FloatArray:
    late = tier.first_bucket[position] > bucket
    return np.where(late, -1.0, tier.unit_cents[position].astype(np.float64))


def _joined(parts: list[IntArray] | list[FloatArray]) -> FloatArray:
    if not parts:
        return np.zeros(0)
    return np.concatenate(parts).astype(np.float64)
