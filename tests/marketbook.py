"""Random markets with everything a market may have: for the tests of the exact method."""

from __future__ import annotations

import numpy as np

from foedus.pillars.procurement.plan.market import Group, Market, Tier


def random_market(seed: int, *, pure: bool = False) -> Market:
    """Up to 4 suppliers with 1 or 2 groups each, 5 rows, 3 buckets; cells serve several rows.

    `pure`: no lots, minimum orders or unequal weights, so that flows are whole by themselves.
    """
    rng = np.random.default_rng(seed)
    n_rows, n_groups = int(rng.integers(1, 6)), int(rng.integers(1, 6))
    offers_of = rng.integers(1, 4, n_groups)
    n_offers = int(offers_of.sum())
    cells = [(o, b) for o in range(n_offers) for b in range(3) if b == 0 or rng.random() < 0.4]
    served = [
        (cell, row) for cell in range(len(cells)) for row in range(n_rows) if rng.random() < 0.6
    ]
    capacity = rng.integers(0, 12, len(cells))
    edge_cell = np.array([cell for cell, _ in served], dtype=np.int64)
    edge_row = np.array([row for _, row in served], dtype=np.int64)
    reach = np.bincount(edge_row, capacity[edge_cell], minlength=n_rows)
    starts = np.concatenate(([0], np.cumsum(offers_of)))
    groups = tuple(
        _group(rng, int(rng.integers(0, 4)), np.arange(starts[g], starts[g + 1]), pure=pure)
        for g in range(n_groups)
    )
    lots = rng.integers(1, 4, n_offers) if not pure and rng.random() < 0.3 else np.ones(n_offers)
    least = rng.integers(0, 5, n_offers) if not pure and rng.random() < 0.3 else np.zeros(n_offers)
    return Market(
        demand=np.maximum(1, np.floor(reach * rng.uniform(0.2, 0.8))).astype(np.int64),
        surplus_max=rng.integers(0, 3, n_rows) * int(rng.integers(0, 2)),
        cell_offer=np.array([offer for offer, _ in cells], dtype=np.int64),
        cell_bucket=np.array([bucket for _, bucket in cells], dtype=np.int64),
        cell_capacity=capacity,
        edge_cell=edge_cell,
        edge_row=edge_row,
        lot_size=lots.astype(np.int64),
        minimum_order=least.astype(np.int64),
        groups=groups,
        activation_cents=rng.integers(0, 900, 4) * int(rng.integers(0, 2)),
    )


def _group(rng: np.random.Generator, supplier: int, offers: np.ndarray, *, pure: bool) -> Group:
    n = len(offers)
    weight = rng.integers(1, 6, n) if not pure else np.full(n, rng.integers(1, 3))
    lows = np.unique(np.concatenate(([1], rng.integers(2, 60, int(rng.integers(0, 4))))))
    highs = [*(lows[1:] - 1), 100_000]
    unit = rng.integers(20, 200, n)
    tiers = []
    for low, high in zip(lows.tolist(), highs, strict=True):
        first = rng.integers(0, 2, n)
        tiers.append(Tier(low, int(high), int(rng.integers(0, 50)), unit, first))
        unit = np.floor(unit * rng.uniform(0.7, 1.0, n)).astype(np.int64)
    return Group(supplier, offers.astype(np.int64), weight.astype(np.int64), tuple(tiers))
