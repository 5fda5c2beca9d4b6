"""From records to the market: who may be served by whom, when, and how much there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from foedus.pillars.procurement.case import Case, accepts, may_buy
from foedus.pillars.procurement.periods import period_of, period_start
from foedus.pillars.procurement.plan.market import Group, IntArray, Market, Tier
from foedus.pillars.procurement.plan.scales import Scale, converted_cents, scales_of
from foedus.pillars.procurement.records import Capacity, Offer

NO_LIMIT = 10**15
"""Stands for an unlimited capacity until it is cut to what the needs can take."""


@dataclass(frozen=True, eq=False)
class Row:
    """A need as the market sees it: requirements that may be served by the same offers."""

    requirements: tuple[int, ...]
    offers: tuple[int, ...]
    last_period: int


@dataclass(frozen=True, eq=False)
class Compiled:
    """A market and what its indices mean.

    `period_capacity[o][p]` is what offer o can deliver in period p to those taking part, None
    without a limit; `spans[s]` the first and last period of cell s; `scales[g]` the scale behind
    group g and `steps[g][r]` which of its steps tier r is; `shares` the part of the market that
    those taking part have, None for the whole; `forced[r]` the most units above requirement r that
    lots and minimum orders can force on it.
    """

    case: Case
    market: Market
    rows: tuple[Row, ...]
    period_capacity: tuple[tuple[int | None, ...], ...]
    spans: tuple[tuple[int, int], ...]
    scales: tuple[Scale, ...]
    steps: tuple[tuple[int, ...], ...]
    shares: Mapping[str, Fraction] | None
    forced: Mapping[int, int]


def usable_offers(case: Case) -> list[tuple[int, ...]]:
    """List, for each requirement, the offers that its member may use and would accept."""
    by_item: dict[str, list[int]] = defaultdict(list)
    for index, offer in enumerate(case.offers):
        if offer.valid_until is None or offer.valid_until >= case.order.order_on:
            by_item[offer.item].append(index)
    accepted = {need.item: {need.item} for need in case.requirements}
    for rule in case.equivalences:
        accepted.setdefault(rule.item, {rule.item}).add(rule.equivalent)
    return [
        tuple(
            sorted(
                index
                for item in accepted[need.item]
                if accepts(case, need.member, need.item, item)
                for index in by_item[item]
                if may_buy(case.offers[index], need.member)
            )
        )
        for need in case.requirements
    ]


def capacity_shares(everybody: Case, members: frozenset[str]) -> dict[str, Fraction]:
    """Return the share of each offer's capacity that `members` have on the pro-rata market: their
    needs over the needs of all who may use it."""
    own: dict[str, int] = defaultdict(int)
    whole: dict[str, int] = defaultdict(int)
    for need, offers in zip(everybody.requirements, usable_offers(everybody), strict=True):
        for index in offers:
            code = everybody.offers[index].offer
            whole[code] += need.quantity
            own[code] += need.quantity if need.member in members else 0
    return {code: Fraction(own[code], total) for code, total in whole.items()}


def compile_market(case: Case, shares: Mapping[str, Fraction] | None = None) -> Compiled:
    """Build the market of a case whose every requirement has a usable offer.

    `shares` (offer code to share in [0, 1]) cuts every scarce capacity; None leaves it whole.
    """
    rows = _rows(case)
    demand = _array([sum(case.requirements[i].quantity for i in r.requirements) for r in rows])
    surplus = _array([_surplus(case, row) for row in rows])
    most = _largest_use(case, rows, demand + surplus)
    capacity = _period_capacity(case, shares)
    wanted = [scale for scale in scales_of(case) if any(most[o] for o in scale.offers)]
    cells = _cells(case, rows, wanted)
    buckets = _buckets(cells, len(case.offers))
    made = [(scale, *_group(scale, buckets, most, case.order.periods)) for scale in wanted]
    built = [(scale, group, steps) for scale, group, steps in made if steps]
    sold = {offer for scale, _, _ in built for offer in scale.offers}
    cells = [cell for cell in cells if cell.offer in sold]
    market = Market(
        demand=demand,
        surplus_max=surplus,
        cell_offer=_array([cell.offer for cell in cells]),
        cell_bucket=_array([cell.bucket for cell in cells]),
        cell_capacity=_array(
            [min(most[c.offer], _span_capacity(capacity[c.offer], c.span)) for c in cells]
        ),
        edge_cell=_array([index for index, cell in enumerate(cells) for _ in cell.rows]),
        edge_row=_array([row for cell in cells for row in cell.rows]),
        lot_size=_array([offer.lot_size for offer in case.offers]),
        minimum_order=_array([offer.minimum_order for offer in case.offers]),
        groups=tuple(group for _, group, _ in built),
        activation_cents=_array(
            [converted_cents(case, s.activation_cost_cents, s.currency) for s in case.suppliers]
        ),
    )
    spans = tuple(cell.span for cell in cells)
    scales = tuple(scale for scale, _, _ in built)
    steps = tuple(steps for _, _, steps in built)
    forced = {r: _forced(case, row.offers) for row in rows for r in row.requirements}
    return Compiled(case, market, rows, capacity, spans, scales, steps, shares, forced)


@dataclass(frozen=True)
class _Cell:
    offer: int
    bucket: int
    span: tuple[int, int]
    rows: tuple[int, ...]


def _array(values: list[int]) -> IntArray:
    return np.array(values, dtype=np.int64)


def _rows(case: Case) -> tuple[Row, ...]:
    members: dict[tuple[str, tuple[int, ...], int], list[int]] = defaultdict(list)
    for index, (need, usable) in enumerate(
        zip(case.requirements, usable_offers(case), strict=True)
    ):
        last = case.order.periods - 1
        if need.latest_on is not None:
            last = period_of(case.order, need.latest_on)
        members[need.item, usable, last].append(index)
    return tuple(
        Row(tuple(requirements), offers, last)
        for (_, offers, last), requirements in members.items()
    )


def _least_order(offer: Offer) -> int:
    """Return the fewest units that can be bought: whole lots, the minimum order at least."""
    return offer.lot_size * max(1, -(-offer.minimum_order // offer.lot_size))


def _forced(case: Case, offers: tuple[int, ...]) -> int:
    return max(_least_order(case.offers[index]) for index in offers) - 1


def _surplus(case: Case, row: Row) -> int:
    """Units above the need that lots and minimum orders may force on its members, each alone.

    Together less is forced; but all members' own plans side by side must stay an order.
    """
    offers = [case.offers[index] for index in row.offers]
    units: dict[str, int] = defaultdict(int)
    for need in (case.requirements[index] for index in row.requirements):
        units[need.member] += need.quantity
    return sum(
        max(max(offer.lot_size - 1, _least_order(offer) - own) for offer in offers)
        for own in units.values()
    )


def _largest_use(case: Case, rows: tuple[Row, ...], wanted: IntArray) -> list[int]:
    """Return the most units that anybody could want of each offer."""
    most = [0] * len(case.offers)
    for row, units in zip(rows, wanted.tolist(), strict=True):
        for index in row.offers:
            most[index] += units
    return most


def _period_capacity(
    case: Case, shares: Mapping[str, Fraction] | None
) -> tuple[tuple[int | None, ...], ...]:
    stated: dict[str, list[Capacity]] = defaultdict(list)
    for row in sorted(case.capacity, key=lambda c: c.from_on):
        stated[row.offer].append(row)
    starts = [period_start(case.order, period) for period in range(case.order.periods)]
    result = []
    for offer in case.offers:
        whole: list[int | None] = [offer.capacity_per_period] * case.order.periods
        for row in stated[offer.offer]:
            free = max(0, row.per_period - row.backlog_per_period)
            first = next((p for p, day in enumerate(starts) if day >= row.from_on), len(starts))
            whole[first:] = [free] * (len(starts) - first)
        share = None if shares is None else shares.get(offer.offer, Fraction(0))
        result.append(tuple(whole) if share is None else _cumulative_share(whole, share))
    return tuple(result)


def _cumulative_share(whole: list[int | None], share: Fraction) -> tuple[int | None, ...]:
    """Round the share down over the sum so far, so that no unit is lost from period to period and
    the parts of all members still fit together."""
    parts: list[int | None] = []
    total = given = 0
    for units in whole:
        if units is None:
            parts.append(None)
            continue
        total += units
        part = int(total * share) - given
        given += part
        parts.append(part)
    return tuple(parts)


def _span_capacity(capacity: tuple[int | None, ...], span: tuple[int, int]) -> int:
    units = [NO_LIMIT if u is None else u for u in capacity[span[0] : span[1] + 1]]
    return min(NO_LIMIT, sum(units))


def _cells(case: Case, rows: tuple[Row, ...], scales: list[Scale]) -> list[_Cell]:
    """Cut each offer's time where a row's last period or a step's first period falls."""
    served: list[list[int]] = [[] for _ in case.offers]
    for index, row in enumerate(rows):
        for offer in row.offers:
            served[offer].append(index)
    earliest: list[set[int]] = [set() for _ in case.offers]
    for scale in scales:
        for first in scale.first_period:
            for offer, period in zip(scale.offers, first, strict=True):
                earliest[offer].add(period)
    return [
        cell
        for offer in range(len(case.offers))
        for cell in _cells_of_offer(offer, rows, served[offer], sorted(earliest[offer]))
    ]


def _cells_of_offer(
    offer: int, rows: tuple[Row, ...], served: list[int], starts: list[int]
) -> list[_Cell]:
    last = max((rows[r].last_period for r in served), default=-1)
    inside = [p for p in starts if p <= last]
    if not inside:
        return []
    ends = {rows[r].last_period for r in served} | {p - 1 for p in inside[1:]}
    cells: list[_Cell] = []
    start = inside[0]
    for end in sorted(p for p in ends if p >= start):
        fits = tuple(r for r in served if rows[r].last_period >= end)
        cells.append(_Cell(offer, len(cells), (start, end), fits))
        start = end + 1
    return cells


def _buckets(cells: list[_Cell], offers: int) -> list[list[int]]:
    """List the first period of each offer's buckets."""
    starts: list[list[int]] = [[] for _ in range(offers)]
    for cell in cells:
        starts[cell.offer].append(cell.span[0])
    return starts


def _group(
    scale: Scale, buckets: list[list[int]], most: list[int], periods: int
) -> tuple[Group, tuple[int, ...]]:
    largest = sum(w * most[o] for w, o in zip(scale.weight, scale.offers, strict=True))
    ends = [*(threshold - 1 for threshold in scale.thresholds[1:]), largest]
    tiers: list[Tier] = []
    steps: list[int] = []
    for step, (threshold, end) in enumerate(zip(scale.thresholds, ends, strict=True)):
        low, high = max(threshold, scale.low), min(end, largest)
        if low > high:
            continue
        first = [
            next((b for b, start in enumerate(buckets[o]) if start >= period), periods)
            for o, period in zip(scale.offers, scale.first_period[step], strict=True)
        ]
        unit = _array(list(scale.unit_cents[step]))
        tiers.append(Tier(low, high, scale.fixed_cents[step], unit, _array(first)))
        steps.append(step)
    weight = _array(list(scale.weight))
    group = Group(scale.supplier, _array(list(scale.offers)), weight, tuple(tiers))
    return group, tuple(steps)
