"""How many suppliers can stay unused: by brute force, compiled and in NumPy."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.pillars.procurement.plan import closing
from foedus.pillars.procurement.plan.closing import Packing, most_unused, suppliers_of
from foedus.pillars.procurement.plan.solve.compiled import compiled_fits
from marketbook import random_market


def by_hand(market):
    """The largest set of suppliers without whom every row can still be met."""
    offers = {
        s: {int(o) for g in market.groups if g.supplier == s for o in g.offers}
        for s in suppliers_of(market)
    }

    def is_enough(unused):
        gone = set().union(*(offers[s] for s in unused))
        reach = np.zeros(market.n_rows, dtype=np.int64)
        for cell, row in zip(market.edge_cell.tolist(), market.edge_row.tolist(), strict=True):
            if int(market.cell_offer[cell]) not in gone:
                reach[row] += min(
                    int(market.cell_capacity[cell]),
                    int(market.demand[row] + market.surplus_max[row]),
                )
        return (reach >= market.demand).all()

    sizes = range(len(offers), -1, -1)
    return next((n for n in sizes if any(map(is_enough, combinations(offers, n)))), len(offers))


@given(st.integers(0, 10**6))
def test_no_more_suppliers_stay_unused_than_can(seed):
    market = random_market(seed)
    assert most_unused(market) >= by_hand(market)
    assert most_unused(market, compiled_fits()) == most_unused(market)


@given(st.integers(0, 10**6), st.integers(1, 4))
def test_both_enumerations_agree(seed, size):
    rng = np.random.default_rng(seed)
    takes = rng.integers(0, 9, (9, int(rng.integers(1, 40))))
    rest = rng.integers(8, 25, takes.shape[1])
    known = any(
        (takes[list(chosen)].sum(axis=0) <= rest).all()
        for chosen in combinations(range(len(takes)), size)
    )
    assert Packing().fits(takes, rest, size) == known
    fits = compiled_fits()
    assert fits is None or fits(takes, rest, size) == known


def test_too_much_work_claims_nothing(monkeypatch):
    takes, rest = np.ones((30, 4), dtype=np.int64), np.full(4, 3)
    monkeypatch.setattr(closing, "LARGEST_WORK", 100)
    with pytest.raises(closing.TooMuchError):
        Packing().fits(takes, rest, 4)
