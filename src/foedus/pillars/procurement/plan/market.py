"""The market: the joint order as integers, ready for a solver.

The capacitated total quantity discount problem with activation costs (CTQD-AC; Goossens, Maas,
Spieksma, van de Klundert, EJOR 178, 2007; Manerba, Mansini, EJOR 2012), extended by delivery
buckets and by who may be served from where:

    minimise   sum_i A_i a_i + sum_g sum_r (F_gr z_gr + sum_o p_gro q_gro)
    subject to q_gro = sum of the flows of offer o while group g is in tier r
               L_gr z_gr <= sum_o w_o q_gro <= U_gr z_gr,   sum_r z_gr <= a_i for every g of i
               flows of a cell <= its capacity;  flows into row d = demand_d + surplus_d

A *row* is a need: one item, wanted by members that may all buy from the same offers, due in the
same bucket. A *cell* is an offer's production in one delivery bucket. An *edge* lets a cell serve
a row. A *group* is a set of offers of one supplier whose total decides one tier; every offer is in
exactly one group. The literature's CTQD is the case of one bucket, one group for each supplier and
one edge for each cell.

Money is integer euro cents, quantities are integer units.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]

UNUSED = -1
"""The tier of a group that nobody buys from."""


@dataclass(frozen=True, eq=False)
class Tier:
    """One interval of a group's discount scale.

    `low` <= volume <= `high` in the group's basis (units, or cents at base price); low > 0.
    `fixed_cents` >= 0 is what the tier costs beside the unit prices: 0 for all-units scales, the
    dearer first segments for incremental ones. `unit_cents` >= 0 and `first_bucket` >= 0 run over
    the group's offers; an offer delivers nothing before its first bucket.
    """

    low: int
    high: int
    fixed_cents: int
    unit_cents: IntArray
    first_bucket: IntArray


@dataclass(frozen=True, eq=False)
class Group:
    """Offers of one supplier that share a discount scale.

    `weight` is what one unit of each offer adds to the volume that decides the tier: 1 when the
    scale is by quantity, the base price in cents when it is by value.
    """

    supplier: int
    offers: IntArray
    weight: IntArray
    tiers: tuple[Tier, ...]


@dataclass(frozen=True, eq=False)
class Market:
    """One purchase decision. Arrays are indexed by row (R), cell (S), edge (E), offer (O),
    supplier (M). Cells of one offer are in rising bucket order; edges go by cell, then row.

    demand[R] >= 1; surplus_max[R] >= 0 units may be bought above it (0 in the literature).
    cell_capacity[S] >= 0. lot_size[O] >= 1 and minimum_order[O] >= 0 units hold for each offer's
    total (1 and 0 in the literature). activation_cents[M] >= 0 is paid once if the supplier sells.
    """

    demand: IntArray
    surplus_max: IntArray
    cell_offer: IntArray
    cell_bucket: IntArray
    cell_capacity: IntArray
    edge_cell: IntArray
    edge_row: IntArray
    lot_size: IntArray
    minimum_order: IntArray
    groups: tuple[Group, ...]
    activation_cents: IntArray

    @property
    def n_rows(self) -> int:
        return len(self.demand)

    @property
    def n_offers(self) -> int:
        return len(self.lot_size)


@dataclass(frozen=True, eq=False)
class Purchase:
    """A feasible decision: the tier of each group (UNUSED if none), the units on each edge."""

    tier: IntArray
    flow: IntArray
    cost_cents: int


def offer_units(market: Market, flow: IntArray) -> IntArray:
    """Units bought from each offer, shape [O]."""
    units = np.zeros(market.n_offers, dtype=np.int64)
    np.add.at(units, market.cell_offer[market.edge_cell], flow)
    return units


def purchase_cost_cents(market: Market, tier: IntArray, flow: IntArray) -> int:
    """Cost of a decision in exact cents; checks nothing."""
    units = offer_units(market, flow)
    total = 0
    active: set[int] = set()
    for group, chosen in zip(market.groups, tier.tolist(), strict=True):
        if chosen == UNUSED:
            continue
        active.add(group.supplier)
        step = group.tiers[chosen]
        total += step.fixed_cents + int(step.unit_cents @ units[group.offers])
    return total + sum(int(market.activation_cents[supplier]) for supplier in active)
