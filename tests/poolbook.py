"""Small markets of several members, by seed."""

from __future__ import annotations

import numpy as np

from foedus.pillars.procurement.plan.market import Group, Market, Tier
from foedus.pillars.procurement.plan.pooled import PooledMarket, Rationing

FEW = 7


def random_pool(members: int, seed: int, *, rationed: bool = False) -> PooledMarket:
    """3 suppliers sell 3 products, from 7 members on 2 sell 2, with price steps and one-off costs;
    each member needs some of each. There is enough for all together, not always for a part on the
    pro-rata market."""
    rng = np.random.default_rng([seed, members])
    products, suppliers = (3, 3) if members < FEW else (2, 2)
    needs = rng.integers(0, 9, (members, products))
    needs[:, 0] += 1
    demand = needs.sum(axis=0)
    offers = suppliers * products
    groups = tuple(
        Group(s, np.arange(s * products, (s + 1) * products), np.ones(products, dtype=np.int64),
              _tiers(rng, products, int(demand.sum())))
        for s in range(suppliers)
    )  # fmt: skip
    zeros, ones = np.zeros(offers, dtype=np.int64), np.ones(offers, dtype=np.int64)
    capacity = np.tile(demand, suppliers) * rng.integers(4, 9, offers) // 10 + 1
    market = Market(
        demand=demand,
        surplus_max=np.zeros_like(demand),
        cell_offer=np.arange(offers),
        cell_bucket=zeros,
        cell_capacity=capacity,
        edge_cell=np.arange(offers),
        edge_row=np.tile(np.arange(products), suppliers),
        lot_size=ones,
        minimum_order=zeros,
        groups=groups,
        activation_cents=rng.integers(0, 3_000, suppliers),
    )
    own = np.tile(needs, (1, suppliers))
    rationing = Rationing(own, own.sum(axis=0), zeros, capacity) if rationed else None
    names = tuple(f"M{j:02d}" for j in range(members))
    return PooledMarket(names, market, needs, np.zeros_like(needs), rationing)


def _tiers(rng: np.random.Generator, products: int, most: int) -> tuple[Tier, ...]:
    unit = rng.integers(100, 400, products)
    starts = [1, max(2, most // 6), max(3, most // 3)]
    tiers = []
    for low, high in zip(starts, [starts[1] - 1, starts[2] - 1, most], strict=True):
        tiers.append(Tier(low, high, 0, unit, np.zeros(products, dtype=np.int64)))
        unit = unit * int(rng.integers(85, 99)) // 100
    return tuple(tiers)
