"""Seeded markets of the published classes (CTQD, CTQD-AC), and markets of many members.

After Manerba, Mansini (EJOR 2012) and the CTQD-AC family: demand of a product between its largest
and its total availability by lambda, 3 to 5 intervals for each supplier, two discount policies.
Ours: half to all suppliers sell a product, prices independent (U) or within 10 % of each other
(C), last threshold at 40 to 80 % of what a supplier can sell, activation cost 10 to 50 % of the
mean spend for each supplier. All members' needs are due at the horizon, so that one bucket holds
everything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from foedus.pillars.procurement.plan.market import (
    Group,
    IntArray,
    Market,
    Purchase,
    Tier,
)
from foedus.pillars.procurement.plan.pooled import PooledMarket

LARGEST_CAPACITY = 15
PRICE_EUR = (10, 200)


@dataclass(frozen=True)
class MarketClass:
    """A class of markets, written "20-100-0.8-dp2-C-AC": suppliers, products, lambda in [0, 1],
    discount policy 1 (common percentage) or 2 (per product), prices U or C, activation costs."""

    suppliers: int
    products: int
    looseness: float
    policy: int
    correlated: bool
    activation: bool

    @classmethod
    def named(cls, name: str) -> MarketClass:
        suppliers, products, looseness, policy, prices, *activation = name.split("-")
        if policy not in {"dp1", "dp2"} or prices not in {"U", "C"}:
            raise ValueError(f"not a market class: {name}")
        return cls(
            int(suppliers),
            int(products),
            float(looseness),
            int(policy[2]),
            prices == "C",
            activation == ["AC"],
        )


def published_market(name: str, seed: int) -> Market:
    """Make a market of a published class."""
    wanted = MarketClass.named(name)
    rng = np.random.default_rng([seed, *name.encode()])
    capacity = _capacity(wanted.suppliers, wanted.products, rng)
    parts = np.maximum(capacity, 0)
    largest, total = parts.max(axis=0), parts.sum(axis=0)
    demand = np.ceil(wanted.looseness * largest + (1 - wanted.looseness) * total)
    return _market(capacity, demand.astype(np.int64), wanted, rng)


@dataclass(frozen=True)
class MemberMarket:
    """One market two ways: `needs` [product, member] in units, `together` with one row for each
    product, `apart()` with a row for every need."""

    needs: IntArray
    together: Market

    def apart(self) -> Market:
        """Every member's need is a row that the same cells serve."""
        product, member = np.nonzero(self.needs)
        cells = [np.flatnonzero(self.together.edge_row == row) for row in product.tolist()]
        rows = np.arange(len(product))
        return replace(
            self.together,
            demand=self.needs[product, member],
            surplus_max=np.zeros_like(rows),
            edge_cell=np.concatenate(cells),
            edge_row=np.repeat(rows, [len(part) for part in cells]),
        )

    def split(self, purchase: Purchase) -> IntArray:
        """Units [edge, member] of a purchase of `together`: equal prices make any split as cheap,
        so members take theirs in order."""
        result = np.zeros((len(purchase.flow), self.needs.shape[1]), dtype=np.int64)
        for product, wanted in enumerate(self.needs):
            edges = np.flatnonzero(self.together.edge_row == product)
            given = np.concatenate(([0], np.cumsum(purchase.flow[edges])))
            due = np.concatenate(([0], np.cumsum(wanted)))
            ends = np.minimum(given[1:, None], due[None, 1:])
            starts = np.maximum(given[:-1, None], due[None, :-1])
            result[edges] = np.maximum(0, ends - starts)
        return result


def member_market(members: int, seed: int) -> MemberMarket:
    """Make a market of 10 suppliers, 20 products and 4 periods, all due at the end.

    The members' needs differ with their number; what they add up to does not, so that only the
    work of many members is measured.
    """
    rng = np.random.default_rng([seed, 2])
    wanted = MarketClass(10, 20, 0.7, 2, correlated=True, activation=True)
    capacity = 4 * _capacity(wanted.suppliers, wanted.products, rng)
    total = np.ceil(0.7 * capacity.max(axis=0) + 0.3 * capacity.sum(axis=0)).astype(np.int64)
    market_rng = np.random.default_rng([seed, 3])
    shares = np.random.default_rng([seed, members]).dirichlet(np.ones(members), len(total))
    needs = np.floor(shares * total[:, None]).astype(np.int64)
    needs[:, 0] += total - needs.sum(axis=1)
    return MemberMarket(needs, _market(capacity, needs.sum(axis=1), wanted, market_rng))


def share_pool(
    members: int, suppliers: int, products: int, periods: int, seed: int
) -> PooledMarket:
    """Make the market of a cost game: class 0.7-dp2-C-AC, every need due in one of the periods.

    A supplier's capacity of a period serves needs of that period and later ones. As in
    `member_market`, what all need together does not depend on how many they are.
    """
    rng = np.random.default_rng([seed, 4])
    wanted = MarketClass(suppliers, products, 0.7, 2, correlated=True, activation=True)
    capacity = 8 * _capacity(suppliers, products, rng)
    total = np.ceil(0.7 * capacity.max(axis=0) + 0.3 * capacity.sum(axis=0)).astype(np.int64)
    whole = _market(capacity, total, wanted, np.random.default_rng([seed, 5]))
    shares = np.random.default_rng([seed, members]).dirichlet(np.ones(members), products)
    due = np.random.default_rng([seed, 6]).uniform(0.35, 0.65, products)
    parts = np.stack([due, 1 - due])[:periods] if periods > 1 else np.ones((1, products))
    rows = np.floor(parts * total).astype(np.int64)  # [period, product]
    rows[-1] += total - rows.sum(axis=0)
    needs = np.floor(shares.T[:, None, :] * rows[None]).astype(np.int64)
    needs[0] += rows - needs.sum(axis=0)
    flat = needs.reshape(members, -1)
    market = _in_periods(whole, rows, periods)
    names = tuple(f"M{j:02d}" for j in range(members))
    return PooledMarket(names, market, flat, np.zeros_like(flat))


def _in_periods(whole: Market, rows: IntArray, periods: int) -> Market:
    """Cut every cell into one for each period; it serves its product's needs from then on."""
    products = rows.shape[1]
    half = whole.cell_capacity // periods
    cells = np.arange(len(whole.cell_offer))
    capacity = np.stack([half] * (periods - 1) + [whole.cell_capacity - half * (periods - 1)])
    pairs = [
        (cell * periods + period, due * products + int(whole.edge_row[cell]))
        for cell in cells.tolist()
        for period in range(periods)
        for due in range(period, periods)
    ]
    return replace(
        whole,
        demand=rows.reshape(-1),
        surplus_max=np.zeros(rows.size, dtype=np.int64),
        cell_offer=np.repeat(whole.cell_offer, periods),
        cell_bucket=np.tile(np.arange(periods), len(cells)),
        cell_capacity=capacity.T.reshape(-1),
        edge_cell=np.array([cell for cell, _ in pairs], dtype=np.int64),
        edge_row=np.array([row for _, row in pairs], dtype=np.int64),
    )


def _capacity(suppliers: int, products: int, rng: Generator) -> IntArray:
    """Units of each product that each supplier has; 0 where it does not sell it."""
    capacity = np.zeros((suppliers, products), dtype=np.int64)
    for product in range(products):
        count = int(rng.integers(max(1, suppliers // 2), suppliers, endpoint=True))
        sellers = rng.choice(suppliers, count, replace=False)
        capacity[sellers, product] = rng.integers(1, LARGEST_CAPACITY, count, endpoint=True)
    return capacity


def _prices(wanted: MarketClass, rng: Generator) -> IntArray:
    """Base prices in cents, [supplier, product]."""
    shape = (wanted.suppliers, wanted.products)
    if not wanted.correlated:
        return 100 * rng.integers(*PRICE_EUR, shape, endpoint=True)
    level = rng.integers(*PRICE_EUR, wanted.products, endpoint=True)
    return np.rint(100 * level * rng.uniform(0.9, 1.1, shape)).astype(np.int64)


def _market(capacity: IntArray, demand: IntArray, wanted: MarketClass, rng: Generator) -> Market:
    base = _prices(wanted, rng)
    supplier, product = np.nonzero(capacity)
    room = capacity[supplier, product]
    groups = []
    for index in range(wanted.suppliers):
        offers = np.flatnonzero(supplier == index)
        if len(offers):
            prices = base[index, product[offers]]
            tiers = _tiers(prices, int(room[offers].sum()), wanted.policy, rng)
            groups.append(Group(index, offers, np.ones(len(offers), dtype=np.int64), tiers))
    spend = float(demand @ np.mean(base, axis=0)) / wanted.suppliers
    share = rng.uniform(0.1, 0.5, wanted.suppliers) if wanted.activation else 0.0
    activation = np.rint(np.zeros(wanted.suppliers) + share * spend).astype(np.int64)
    count = len(room)
    return Market(
        demand=demand,
        surplus_max=np.zeros_like(demand),
        cell_offer=np.arange(count),
        cell_bucket=np.zeros(count, dtype=np.int64),
        cell_capacity=room,
        edge_cell=np.arange(count),
        edge_row=product,
        lot_size=np.ones(count, dtype=np.int64),
        minimum_order=np.zeros(count, dtype=np.int64),
        groups=tuple(groups),
        activation_cents=activation,
    )


def _tiers(prices: IntArray, total: int, policy: int, rng: Generator) -> tuple[Tier, ...]:
    count = int(rng.integers(3, 5, endpoint=True))
    last = rng.uniform(0.4, 0.8) * total
    steps = np.sort(rng.uniform(0.1, 1.0, count - 2)) * last if count > 2 else np.zeros(0)
    lows = np.unique([1, *np.maximum(2, np.rint([*steps, last])).astype(np.int64)])
    lows = lows[lows <= total]
    highs = [*(lows[1:] - 1), total]
    off = np.zeros(len(prices))
    tiers = []
    for low, high in zip(lows, highs, strict=True):
        unit = np.rint(prices * (1 - off)).astype(np.int64)
        tiers.append(Tier(int(low), int(high), 0, unit, np.zeros(len(prices), dtype=np.int64)))
        off = off + (
            rng.uniform(0.01, 0.05) if policy == 1 else rng.uniform(0.0, 0.06, len(prices))
        )
    return tuple(tiers)
