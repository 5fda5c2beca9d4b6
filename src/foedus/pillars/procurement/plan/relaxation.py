"""The Lagrangian relaxation of a market in exact integers, for whoever checks a bound.

With a price on each need, every group and tier is a continuous knapsack that sorting solves
(Geoffrion, 1974; Balas, Zemel, 1980). Every rounding is downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from foedus.pillars.procurement.plan.market import UNUSED, Market

PER_CENT = 1000
"""Multipliers count 1/1000 cent."""

Options = list[set[int]]
"""For each group the tiers it may have; UNUSED among them."""


@dataclass(frozen=True)
class Contract:
    """Relaxed cost of a supplier under some choices, in 1/1000 cent.

    `cost` counts the activation and every group that is worth buying or must be bought from;
    `used` is the least cost of buying from the supplier at all, None where that is impossible.
    """

    cost: int
    used: int | None
    obliged: int
    best: dict[int, int | None]

    def value(self, price: int) -> int:
        """Return the relaxed cost when every used supplier costs `price` more."""
        if self.used is None:
            return 0
        return self.used + price if self.obliged else min(0, self.used + price)


class Relaxation:
    """The relaxed cost of every tier at fixed multipliers, computed once and exactly; at least
    `least_used` suppliers are used."""

    def __init__(self, market: Market, multipliers: tuple[int, ...], least_used: int = 0) -> None:
        self._market = market
        self._least_used = least_used
        self._constant = sum(
            price * int(units) + min(0, price) * int(more)
            for price, units, more in zip(
                multipliers, market.demand, market.surplus_max, strict=True
            )
        )
        amounts = _amounts(market, multipliers)
        self._value = [_tier_values(market, g, amounts) for g in range(len(market.groups))]
        self._groups: dict[int, list[int]] = {}
        for index, group in enumerate(market.groups):
            self._groups.setdefault(group.supplier, []).append(index)

    def _contract(self, supplier: int, options: Options) -> Contract | None:
        """Return the supplier's relaxed cost, None where a group has no choice left."""
        cost = int(self._market.activation_cents[supplier]) * PER_CENT
        obliged = counted = 0
        best: dict[int, int | None] = {}
        for group in self._groups[supplier]:
            values = [v for t in options[group] if t != UNUSED
                      if (v := self._value[group][t]) is not None]  # fmt: skip
            least = best[group] = min(values, default=None)
            if UNUSED not in options[group]:
                if least is None:
                    return None
                obliged, counted, cost = obliged + 1, counted + 1, cost + least
            elif least is not None and least < 0:
                counted, cost = counted + 1, cost + least
        if counted:
            return Contract(cost, cost, obliged, best)
        spare = min((v for v in best.values() if v is not None), default=None)
        return Contract(cost, None if spare is None else cost + spare, obliged, best)

    def _priced(self, options: Options) -> tuple[dict[int, Contract], int] | None:
        """Return every supplier's cost and the price on being used (never above 0) at which enough
        are; None where nothing is possible."""
        contracts: dict[int, Contract] = {}
        for supplier in self._groups:
            contract = self._contract(supplier, options)
            if contract is None:
                return None
            contracts[supplier] = contract
        obliged = sum(1 for contract in contracts.values() if contract.obliged)
        free = sorted(c.used for c in contracts.values() if not c.obliged and c.used is not None)
        lacking = self._least_used - obliged
        if lacking > len(free):
            return None
        return contracts, min(0, -free[lacking - 1]) if lacking > 0 else 0

    def bound(self, options: Options) -> int | None:
        """Return the relaxed cost in 1/1000 cent, None where nothing is possible."""
        priced = self._priced(options)
        return None if priced is None else self._total(*priced)

    def _total(self, contracts: dict[int, Contract], price: int) -> int:
        values = sum(contract.value(price) for contract in contracts.values())
        return self._constant + values - price * self._least_used

    def below(self, options: Options, claim: int) -> Options:
        """Drop every choice whose relaxed cost, when it is forced, reaches the claim."""
        priced = self._priced(options)
        if priced is None:
            return [set() for _ in options]
        contracts, price = priced
        total = self._total(contracts, price)
        result = list(options)
        for supplier, groups in self._groups.items():
            contract = contracts[supplier]
            spare = claim - total + contract.value(price)  # what it may cost below the claim
            for group in groups:
                cost = contract.cost + price
                alone = len(groups) == 1
                result[group] = self._choices_below(
                    group, options[group], replace(contract, cost=cost), spare, alone=alone
                )
        return result

    def _choices_below(
        self, group: int, choices: set[int], contract: Contract, spare: int, *, alone: bool
    ) -> set[int]:
        """`contract` has the price in its cost; `alone`: the supplier has no other group."""
        least = contract.best[group]
        forced = UNUSED not in choices
        others = contract.cost - (least or 0 if forced else min(0, least or 0))
        kept = set()
        for choice in choices:
            value = self._value[group][choice] if choice != UNUSED else 0
            if value is None:
                continue
            cost = others + value
            if choice == UNUSED and contract.obliged == 0:
                cost = 0 if alone else min(0, cost)
            if cost < spare:
                kept.add(choice)
        return kept


@dataclass(frozen=True)
class Amount:
    """An edge as its group sees it: offer's position, bucket, most units, its row's price."""

    position: int
    bucket: int
    units: int
    price: int


def _amounts(market: Market, multipliers: tuple[int, ...]) -> list[list[Amount]]:
    """List what each group may deliver: every cell serves its dearest rows first."""
    of_offer = {
        int(offer): (g, position)
        for g, group in enumerate(market.groups)
        for position, offer in enumerate(group.offers)
    }
    rows_of: dict[int, list[int]] = {}
    for cell, row in zip(market.edge_cell.tolist(), market.edge_row.tolist(), strict=True):
        rows_of.setdefault(cell, []).append(row)
    result: list[list[Amount]] = [[] for _ in market.groups]
    for cell, rows in rows_of.items():
        if int(market.cell_offer[cell]) not in of_offer:
            continue
        group, position = of_offer[int(market.cell_offer[cell])]
        rest, bucket = int(market.cell_capacity[cell]), int(market.cell_bucket[cell])
        for row in sorted(rows, key=lambda r: -multipliers[r]):
            units = min(rest, int(market.demand[row]) + int(market.surplus_max[row]))
            rest -= units
            if units > 0:
                result[group].append(Amount(position, bucket, units, multipliers[row]))
    return result


def _tier_values(market: Market, g: int, amounts: list[list[Amount]]) -> list[int | None]:
    group = market.groups[g]
    weights = group.weight.tolist()
    result: list[int | None] = []
    for tier in group.tiers:
        first, unit = tier.first_bucket.tolist(), tier.unit_cents.tolist()
        items = [
            (unit[a.position] * PER_CENT - a.price, weights[a.position], a.units)
            for a in amounts[g]
            if first[a.position] <= a.bucket
        ]
        least = _knapsack(items, tier.low, tier.high)
        result.append(None if least is None else least + tier.fixed_cents * PER_CENT)
    return result


def _knapsack(items: list[tuple[int, int, int]], low: int, high: int) -> int | None:
    """Return the least cost of a volume in [low, high], rounded down; None where low is too much.

    Items are (cost of a unit, volume of a unit, most units); units may be split.
    """
    volume = sum(weight * units for cost, weight, units in items if cost < 0)
    total = sum(cost * units for cost, _, units in items if cost < 0)
    if low <= volume <= high:
        return total
    target = low if volume < low else high
    items.sort(key=lambda item: item[0] / item[1])  # any order is safe for the dual value below
    return _dual_value(items, target, least=volume < low)


def _dual_value(items: list[tuple[int, int, int]], target: int, *, least: bool) -> int | None:
    """Return the value of the critical item's price on volume: a lower bound for any price.

    For volume >= target (`least`) the price q = a/b is >= 0, for volume <= target it is <= 0:
    q * target + sum of min(0, cost - q * weight) * units.
    """
    filled = 0
    for cost, weight, units in items:
        filled += weight * units
        if filled >= target:
            sign_is_right = cost >= 0 if least else cost <= 0
            a, b = (cost, weight) if sign_is_right else (0, 1)
            total = a * target + sum(min(0, c * b - a * w) * u for c, w, u in items)
            return total // b
    return None if least else sum(min(0, c) * u for c, _, u in items)
