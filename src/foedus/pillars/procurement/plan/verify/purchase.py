"""Is a purchase possible on a market, and what does it cost? In integers, rule by rule."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from foedus.pillars.procurement.plan.market import (
    UNUSED,
    Group,
    IntArray,
    Market,
    offer_units,
    purchase_cost_cents,
)

LARGEST = 2**31


def checked_cost(market: Market, tier: Sequence[int], flow: Sequence[int]) -> int | None:
    """Return the cost in cents of a purchase that keeps every rule of the market, else None."""
    if len(tier) != len(market.groups) or len(flow) != len(market.edge_cell):
        return None
    if not all(0 <= units < LARGEST for units in flow):
        return None
    known = (UNUSED <= r < len(g.tiers) for r, g in zip(tier, market.groups, strict=True))
    if not all(known):
        return None
    bought = np.array(flow, dtype=np.int64)
    kept = (
        _capacity(market, bought)
        and _needs(market, bought)
        and _lots(market, bought)
        and all(
            _tier(market, group, chosen, bought)
            for group, chosen in zip(market.groups, tier, strict=True)
        )
        and _owned(market, bought)
    )
    return purchase_cost_cents(market, np.array(tier, dtype=np.int64), bought) if kept else None


def _capacity(market: Market, flow: IntArray) -> bool:
    made = np.zeros(len(market.cell_capacity), dtype=np.int64)
    np.add.at(made, market.edge_cell, flow)
    return bool((made <= market.cell_capacity).all())


def _needs(market: Market, flow: IntArray) -> bool:
    got = np.zeros(market.n_rows, dtype=np.int64)
    np.add.at(got, market.edge_row, flow)
    enough = got >= market.demand
    return bool((enough & (got <= market.demand + market.surplus_max)).all())


def _lots(market: Market, flow: IntArray) -> bool:
    units = offer_units(market, flow)
    whole = units % market.lot_size == 0
    return bool((whole & ((units == 0) | (units >= market.minimum_order))).all())


def _tier(market: Market, group: Group, chosen: int, flow: IntArray) -> bool:
    """Hold a group's volume to its tier; nothing arrives before the tier delivers."""
    units = offer_units(market, flow)[group.offers]
    if chosen == UNUSED:
        return not units.any()
    step = group.tiers[chosen]
    first = np.zeros(market.n_offers, dtype=np.int64)
    first[group.offers] = step.first_bucket
    offer = market.cell_offer[market.edge_cell]
    mine = np.isin(offer, group.offers) & (flow > 0)
    early = market.cell_bucket[market.edge_cell] < first[offer]
    return step.low <= int(group.weight @ units) <= step.high and not (mine & early).any()


def _owned(market: Market, flow: IntArray) -> bool:
    """Nothing is bought from an offer that no group sells."""
    sold = np.zeros(market.n_offers, dtype=bool)
    for group in market.groups:
        sold[group.offers] = True
    return not offer_units(market, flow)[~sold].any()
