"""When things arrive: units of each offer in each period for each class of needs.

The joint order written out over periods, as one mixed-integer program: the market's tiers and
activation, plus capacity period by period and weighted lateness. With tiers and totals given it is
a transportation problem and its solution is whole; left free it answers "the least late among the
cheapest" and every point of the cost-delivery front (epsilon-constraint method: Haimes, Lasdon,
Wismer, 1971).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from foedus.engine.watch import Watch
from foedus.pillars.procurement.periods import period_of
from foedus.pillars.procurement.plan.compile import Compiled
from foedus.pillars.procurement.plan.linear import INFINITY, Answer, Program, Term
from foedus.pillars.procurement.plan.market import UNUSED


@dataclass(frozen=True)
class NeedClass:
    """Requirements of one row that are due in the same period with the same weight."""

    row: int
    due_period: int
    weight: int
    requirements: tuple[int, ...]
    units: int


@dataclass(frozen=True)
class Delivery:
    """Units of an offer that arrive in a period for a class of needs."""

    offer: int
    period: int
    need: int
    units: int


@dataclass(frozen=True)
class Schedule:
    """A whole plan before it is split among members. `tier[g]` is UNUSED where nobody buys."""

    needs: tuple[NeedClass, ...]
    tier: tuple[int, ...]
    deliveries: tuple[Delivery, ...]
    cost_cents: int
    lateness: int
    period_sum: int
    """Sum of units x period: the tie-break, and the mean delivery times the units."""
    optimal: bool


def need_classes(compiled: Compiled, *, merged: bool = True) -> tuple[NeedClass, ...]:
    """Merge the requirements that a schedule need not tell apart; or, not `merged`, none."""
    classes: dict[tuple[int, int, int, int], list[int]] = defaultdict(list)
    needs = compiled.case.requirements
    for index, row in enumerate(compiled.rows):
        for r in row.requirements:
            due = period_of(compiled.case.order, needs[r].needed_on)
            own = UNUSED if merged else r
            classes[index, due, needs[r].lateness_weight, own].append(r)
    return tuple(
        NeedClass(row, due, weight, tuple(members), sum(needs[r].quantity for r in members))
        for (row, due, weight, _), members in classes.items()
    )


class ScheduleProgram:
    """The program of one compiled case. Build once, then ask for several objectives."""

    def __init__(
        self, compiled: Compiled, *, whole_units: bool = True, merged: bool = True
    ) -> None:
        self.compiled = compiled
        self.needs = need_classes(compiled, merged=merged)
        self.program = Program()
        self._whole = whole_units
        self.cost: list[Term] = []
        self.late: list[Term] = []
        self.early: list[Term] = []
        self.tier: dict[tuple[int, int], int] = {}
        self.active: dict[int, int] = {}
        self.sold: dict[int, dict[int, int]] = defaultdict(dict)
        self.total: dict[int, list[Term]] = {}
        self.flow: dict[int, tuple[int, int, int]] = {}
        self._add_flows()
        self._add_needs()
        self._add_scales()

    def _add_flows(self) -> None:
        by_row: dict[int, list[int]] = defaultdict(list)
        for index, need in enumerate(self.needs):
            by_row[need.row].append(index)
        served: dict[int, list[int]] = defaultdict(list)
        for r, row in enumerate(self.compiled.rows):
            for offer in row.offers:
                served[offer].append(r)
        first = self._first_periods()
        for offer, rows in served.items():
            self.total[offer] = []
            for period in range(first[offer], self.compiled.case.order.periods):
                open_needs = [
                    need
                    for r in rows
                    if period <= self.compiled.rows[r].last_period
                    for need in by_row[r]
                ]
                self._add_period(offer, period, open_needs)

    def _first_periods(self) -> dict[int, int]:
        first: dict[int, int] = {}
        for scale in self.compiled.scales:
            for position, offer in enumerate(scale.offers):
                first[offer] = min(step[position] for step in scale.first_period)
        return first

    def _add_period(self, offer: int, period: int, open_needs: list[int]) -> None:
        capacity = self.compiled.period_capacity[offer][period]
        if capacity == 0 or not open_needs:
            return
        terms: list[Term] = []
        for need in open_needs:
            column = self.program.column(integer=self._whole)
            self.flow[column] = (offer, period, need)
            late = self.needs[need].weight * max(0, period - self.needs[need].due_period)
            if late:
                self.late.append((column, late))
            if period:
                self.early.append((column, period))
            terms.append((column, 1))
        self.total[offer] += terms
        if capacity is not None:
            self.program.row(terms, 0, capacity)

    def _add_needs(self) -> None:
        terms: dict[int, list[Term]] = defaultdict(list)
        rows: dict[int, list[Term]] = defaultdict(list)
        for column, (_, _, need) in self.flow.items():
            terms[need].append((column, 1))
            rows[self.needs[need].row].append((column, 1))
        market = self.compiled.market
        for index, wanting in enumerate(self.needs):
            forced = sum(self.compiled.forced[r] for r in wanting.requirements)
            self.program.row(terms[index], wanting.units, wanting.units + forced)
        for row, wanted in enumerate(market.demand.tolist()):
            surplus = int(market.surplus_max[row])
            if surplus:
                self.program.row(rows[row], wanted, wanted + surplus)

    def _add_scales(self) -> None:
        market = self.compiled.market
        active = self.active
        for g, group in enumerate(market.groups):
            fee = int(market.activation_cents[group.supplier])
            if fee and group.supplier not in active:
                column = self.program.column(0, 1, integer=True)
                active[group.supplier] = column
                self.cost.append((column, fee))
            chosen = [self.program.column(0, 1, integer=True) for _ in range(len(group.tiers))]
            self.tier |= {(g, r): column for r, column in enumerate(chosen)}
            limit: list[Term] = [(column, 1) for column in chosen]
            if fee:
                limit.append((active[group.supplier], -1))
            self.program.row(limit, -INFINITY, 0 if fee else 1)
            self._add_tiers(g)
        self._add_lots()

    def _add_tiers(self, g: int) -> None:
        """Split each offer's total over the tiers; hold the volume inside the chosen one."""
        group = self.compiled.market.groups[g]
        units: list[list[int]] = []
        for r, tier in enumerate(group.tiers):
            chosen = self.tier[g, r]
            columns = [self.program.column() for _ in range(len(group.offers))]
            units.append(columns)
            for offer, column in zip(group.offers.tolist(), columns, strict=True):
                self.sold[offer][r] = column
            volume: list[Term] = list(zip(columns, map(float, group.weight.tolist()), strict=True))
            self.program.row([*volume, (chosen, -tier.low)], 0, INFINITY)
            self.program.row([*volume, (chosen, -tier.high)], -INFINITY, 0)
            self.cost += zip(columns, map(float, tier.unit_cents.tolist()), strict=True)
            if tier.fixed_cents:
                self.cost.append((chosen, tier.fixed_cents))
        for position, offer in enumerate(group.offers.tolist()):
            sold: list[Term] = [(columns[position], -1) for columns in units]
            self.program.row([*self.total.get(offer, []), *sold], 0, 0)
            self._add_lead_times(g, position, offer)

    def _add_lead_times(self, g: int, position: int, offer: int) -> None:
        """Let nothing arrive before the first period of the tier that is chosen."""
        scale, steps = self.compiled.scales[g], self.compiled.steps[g]
        first = {r: scale.first_period[step][position] for r, step in enumerate(steps)}
        if len(set(first.values())) <= 1 and min(first.values(), default=0) == min(
            step[position] for step in scale.first_period
        ):
            return
        most = int(self.compiled.market.demand.sum() + self.compiled.market.surplus_max.sum())
        by_period: dict[int, list[Term]] = defaultdict(list)
        for column, _ in self.total.get(offer, []):
            by_period[self.flow[column][1]].append((column, 1))
        for period, terms in by_period.items():
            ready = [self.tier[g, r] for r, start in first.items() if start <= period]
            if len(ready) == len(first):
                continue
            capacity = self.compiled.period_capacity[offer][period]
            room = most if capacity is None else min(most, capacity)
            self.program.row([*terms, *((z, -room) for z in ready)], -INFINITY, 0)

    def _add_lots(self) -> None:
        market = self.compiled.market
        held = {s.offers[0] for s in self.compiled.scales if not s.of_supplier}  # by tier 0
        most = int(market.demand.sum() + market.surplus_max.sum())
        for offer, terms in self.total.items():
            lot, least = int(market.lot_size[offer]), int(market.minimum_order[offer])
            if lot > 1:
                lots = self.program.column(integer=True)
                self.program.row([*terms, (lots, -lot)], 0, 0)
            if least > 1 and offer not in held:
                used = self.program.column(0, 1, integer=True)
                self.program.row([*terms, (used, -least)], 0, INFINITY)
                self.program.row([*terms, (used, -most)], -INFINITY, 0)

    def fix(self, tier: list[int], totals: dict[int, int] | None = None) -> None:
        """Hold every scale in its tier and, if given, every offer at its total."""
        for (g, r), column in self.tier.items():
            value = 1 if tier[g] == r else 0
            self.program.lower[column] = self.program.upper[column] = value
        for offer, units in (totals or {}).items():
            self.program.row(self.total.get(offer, []), units, units)

    def at_most(self, terms: list[Term], value: int) -> None:
        """Add terms <= value."""
        self.program.row(terms, -INFINITY, value + 0.01)

    def minimise(
        self,
        terms: list[Term],
        watch: Watch,
        *,
        gap_share: float = 0.0,
        start: list[int] | None = None,
    ) -> Answer:
        """Solve for one objective."""
        self.program.cost = [0.0] * len(self.program.cost)
        for column, coefficient in terms:
            self.program.cost[column] += coefficient
        return self.program.minimise(watch, gap_share=gap_share, start=start)

    def read(self, values: list[int], *, optimal: bool) -> Schedule:
        """Turn a solution into a schedule; costs in exact integers."""
        chosen = [UNUSED] * len(self.compiled.market.groups)
        for (g, r), column in self.tier.items():
            if values[column]:
                chosen[g] = r
        deliveries = tuple(
            Delivery(offer, period, need, values[column])
            for column, (offer, period, need) in self.flow.items()
            if values[column]
        )
        used = {d.offer for d in deliveries}
        for g, group in enumerate(self.compiled.market.groups):
            if not used.intersection(group.offers.tolist()):
                chosen[g] = UNUSED
        return Schedule(
            needs=self.needs,
            tier=tuple(chosen),
            deliveries=deliveries,
            cost_cents=schedule_cost_cents(self.compiled, chosen, deliveries),
            lateness=_sum(self.late, values),
            period_sum=_sum(self.early, values),
            optimal=optimal,
        )


def _sum(terms: list[Term], values: list[int]) -> int:
    return sum(int(coefficient) * values[column] for column, coefficient in terms)


def schedule_cost_cents(
    compiled: Compiled, tier: list[int], deliveries: tuple[Delivery, ...]
) -> int:
    """Cost of deliveries at the prices of the chosen tiers, in exact cents."""
    units: dict[int, int] = defaultdict(int)
    for delivery in deliveries:
        units[delivery.offer] += delivery.units
    total, active = 0, set()
    for group, chosen in zip(compiled.market.groups, tier, strict=True):
        if chosen == UNUSED:
            continue
        active.add(group.supplier)
        step = group.tiers[chosen]
        total += step.fixed_cents
        pairs = zip(group.offers.tolist(), step.unit_cents.tolist(), strict=True)
        total += sum(price * units[offer] for offer, price in pairs)
    return total + sum(int(compiled.market.activation_cents[s]) for s in active)
