"""The market of several members with what each brings to it: needs, and parts of the capacity.

From it follow the market that any group of members has alone, and the problem of the group that
would gain most by leaving a joint order (the separation problem of the least core), written as a
market too: a member that stays out is a seller that delivers exactly its own needs for its share.

    max over groups S of x(S) - c(S)  =  x(N) - min over S of ( c(S) + x(N without S) )
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.compile import (
    Compiled,
    Row,
    compile_market,
    usable_offers,
)
from foedus.pillars.procurement.plan.market import Group, IntArray, Market, Tier
from foedus.pillars.procurement.plan.result import Reading

UNLIMITED = -1

Coalition = int
"""A group of members as bits: bit j is the j-th member."""


@dataclass(frozen=True, eq=False)
class Rationing:
    """How capacity is shared on the pro-rata market: `own` [J, O] of `total` [O] parts of each
    offer. A cell holds what its offer makes up to its end less what it makes `before` it
    (`through` UNLIMITED: as much as wanted), each part rounded down."""

    own: IntArray
    total: IntArray
    before: IntArray
    through: IntArray


@dataclass(frozen=True, eq=False)
class PooledMarket:
    """`market` of all together; `demand` and `surplus` [J, R] of each member, adding up to the
    market's; `rationing` None on the whole market."""

    members: tuple[str, ...]
    market: Market
    demand: IntArray
    surplus: IntArray
    rationing: Rationing | None = None

    @property
    def everybody(self) -> Coalition:
        return (1 << len(self.members)) - 1

    def market_of(self, coalition: Coalition) -> Market:
        """Return the market that a group has alone; some member of it must need something."""
        inside = self.inside(coalition)
        demand, surplus = self.demand[inside].sum(axis=0), self.surplus[inside].sum(axis=0)
        rows = np.flatnonzero(demand)
        edges = np.isin(self.market.edge_row, rows)
        return replace(
            self.market,
            demand=demand[rows],
            surplus_max=surplus[rows],
            cell_capacity=self._capacity(inside),
            edge_cell=self.market.edge_cell[edges],
            edge_row=np.searchsorted(rows, self.market.edge_row[edges]),
        )

    def inside(self, coalition: Coalition) -> IntArray:
        """Return the positions of a group's members."""
        return np.array([j for j in range(len(self.members)) if coalition >> j & 1], dtype=int)

    def names(self, coalition: Coalition) -> tuple[str, ...]:
        return tuple(self.members[j] for j in self.inside(coalition).tolist())

    def coalition(self, names: Sequence[str]) -> Coalition:
        """Return the group of these members; ValueError for a name that is not one."""
        return sum(1 << self.members.index(name) for name in names)

    def _capacity(self, inside: IntArray) -> IntArray:
        market, parts = self.market, self.rationing
        if parts is None:
            return market.cell_capacity
        own = parts.own[inside].sum(axis=0)[market.cell_offer]
        total = np.maximum(1, parts.total[market.cell_offer])
        share = parts.through * own // total - parts.before * own // total
        least = np.minimum(market.cell_capacity, share)
        return np.where(parts.through == UNLIMITED, market.cell_capacity, least)


def pooled(case: Case, reading: Reading) -> PooledMarket:
    """Pool the needs of everybody in `case`, each of which has a usable offer. Members that need
    nothing are left out."""
    compiled = compile_market(case)
    wanting = {need.member for need in case.requirements}
    members = tuple(m.member for m in case.members if m.member in wanting)
    place = {member: j for j, member in enumerate(members)}
    shape = (len(members), len(compiled.rows))
    demand, surplus = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    for r, row in enumerate(compiled.rows):
        for index in row.requirements:
            need = case.requirements[index]
            demand[place[need.member], r] += need.quantity
    for j, member in enumerate(members):
        surplus[j] = _surplus_of(case, compiled, member)
    rationing = _rationing(case, compiled, place) if reading == "pro_rata" else None
    return PooledMarket(members, compiled.market, demand, surplus, rationing)


def _surplus_of(case: Case, compiled: Compiled, member: str) -> IntArray:
    """Return the surplus that a member may be forced to, row by row."""
    own = compile_market(case.taking_part(frozenset({member})))
    place = {_kind(compiled, row): r for r, row in enumerate(compiled.rows)}
    surplus = np.zeros(len(compiled.rows), dtype=np.int64)
    for row, units in zip(own.rows, own.market.surplus_max.tolist(), strict=True):
        surplus[place[_kind(own, row)]] = units
    return surplus


def _kind(compiled: Compiled, row: Row) -> tuple[str, tuple[int, ...], int]:
    """Return what makes a row one row, whoever takes part."""
    item = compiled.case.requirements[row.requirements[0]].item
    return item, row.offers, row.last_period


def _rationing(case: Case, compiled: Compiled, place: dict[str, int]) -> Rationing:
    own = np.zeros((len(place), len(case.offers)), dtype=np.int64)
    for need, offers in zip(case.requirements, usable_offers(case), strict=True):
        own[place[need.member], list(offers)] += need.quantity
    before, through = [], []
    for offer, (first, last) in zip(
        compiled.market.cell_offer.tolist(), compiled.spans, strict=True
    ):
        made = compiled.period_capacity[offer]
        scarce = [0 if units is None else units for units in made]
        limited = None not in made[first : last + 1]
        before.append(sum(scarce[:first]))
        through.append(sum(scarce[: last + 1]) if limited else UNLIMITED)
    ends = np.array(before, dtype=np.int64), np.array(through, dtype=np.int64)
    return Rationing(own, own.sum(axis=0), *ends)


def leaving_market(pool: PooledMarket, shares: Sequence[int]) -> Market:
    """Write down the problem of the group that gains most: the whole market, and a seller for
    every member that stays out. `shares` are >= 0, in the money of the market.

    Groups beyond the market's own are members, in order; those sold from stay out. One more row
    counts them: at least one and not all. At least two members; capacity is not rationed and a
    group may buy the surplus of all, so that the cost is never above the true one.
    """
    whole, count = pool.market, len(pool.members)
    cells, offers = len(whole.cell_offer), whole.n_offers
    member, row, units = _deliveries(pool)
    fresh = np.arange(len(row))
    ones, zeros = np.ones(len(row), dtype=np.int64), np.zeros(len(row), dtype=np.int64)
    return Market(
        demand=np.append(whole.demand, 1),
        surplus_max=np.append(whole.surplus_max, count - 2),
        cell_offer=np.concatenate([whole.cell_offer, offers + fresh]),
        cell_bucket=np.concatenate([whole.cell_bucket, zeros]),
        cell_capacity=np.concatenate([whole.cell_capacity, units]),
        edge_cell=np.concatenate([whole.edge_cell, cells + fresh]),
        edge_row=np.concatenate([whole.edge_row, row]),
        lot_size=np.concatenate([whole.lot_size, ones]),
        minimum_order=np.concatenate([whole.minimum_order, zeros]),
        groups=(*whole.groups, *_outsiders(whole, shares, member, units)),
        activation_cents=np.append(whole.activation_cents, np.zeros(count, dtype=np.int64)),
    )


def _deliveries(pool: PooledMarket) -> tuple[IntArray, IntArray, IntArray]:
    """List what each member delivers when it stays out: member, row, units; the last row of each
    counts it."""
    counted = np.column_stack([pool.demand, np.ones(len(pool.members), dtype=np.int64)])
    member, row = np.nonzero(counted)
    return member, row, counted[member, row]


def _outsiders(
    whole: Market, shares: Sequence[int], member: IntArray, units: IntArray
) -> Iterator[Group]:
    sellers = len(whole.activation_cents)
    for j, share in enumerate(shares):
        own = np.flatnonzero(member == j)
        total, free = int(units[own].sum()), np.zeros(len(own), dtype=np.int64)
        tier = Tier(total, total, share, free, free)
        yield Group(sellers + j, whole.n_offers + own, free + 1, (tier,))
