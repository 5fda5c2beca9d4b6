"""Keeping each member's own limits: never dearer than alone, and within its budgets.

The optimum over merged members may give one of them the dearer sources. First the same deliveries
are shared out differently; if that cannot help, the order is planned again with every member's
bill and budgets in the program. Last, all members' stand-alone plans side by side make nobody
worse off: prices only fall with volume, and an offer whose volume together would take too long
for somebody is held in separate contracts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from foedus.engine.watch import Watch
from foedus.pillars.procurement.periods import period_end
from foedus.pillars.procurement.plan.compile import Compiled
from foedus.pillars.procurement.plan.linear import INFINITY, Term
from foedus.pillars.procurement.plan.market import UNUSED
from foedus.pillars.procurement.plan.result import ActivationShare
from foedus.pillars.procurement.plan.scales import converted_cents
from foedus.pillars.procurement.plan.schedule import Schedule, ScheduleProgram
from foedus.pillars.procurement.plan.split import Share

ANY_TIME = -1
"""Stands for the days that none of a member's budgets covers."""


class GuardedProgram(ScheduleProgram):
    """The schedule program with every requirement on its own and every member's bill in it.

    Budgets are elastic: `excess` are the cents above them, minimised before the cost. For them a
    member's parts of one-off costs are taken from a first settlement, `expected`.
    """

    def __init__(
        self,
        compiled: Compiled,
        caps: Mapping[str, int],
        expected: Sequence[ActivationShare],
    ) -> None:
        super().__init__(compiled, merged=False)
        self._expected = expected
        self.excess: list[Term] = []
        self._bills: dict[str, list[Term]] = defaultdict(list)
        self._due: dict[tuple[str, int], list[Term]] = defaultdict(list)
        self._price_goods()
        self._share_activation()
        for member, cap in caps.items():
            self.program.row(self._bills[member], -INFINITY, cap)
        self._hold_budgets()

    def _member(self, need: int) -> str:
        requirement = self.needs[need].requirements[0]
        return self.compiled.case.requirements[requirement].member

    def _span(self, member: str, period: int) -> int:
        day = period_end(self.compiled.case.order, period)
        for index, budget in enumerate(self.compiled.case.budgets):
            if budget.member == member and budget.from_on <= day <= budget.until_on:
                return index
        return ANY_TIME

    def _price_goods(self) -> None:
        """Split each member's units of an offer over tiers, so that its bill is linear."""
        flows: dict[tuple[int, str, int], list[Term]] = defaultdict(list)
        for column, (offer, period, need) in self.flow.items():
            member = self._member(need)
            flows[offer, member, self._span(member, period)].append((column, 1))
        parts: dict[tuple[int, int], list[Term]] = defaultdict(list)
        unit_cents = {
            (offer, r): price
            for group in self.compiled.market.groups
            for r, tier in enumerate(group.tiers)
            for offer, price in zip(group.offers.tolist(), tier.unit_cents.tolist(), strict=True)
        }
        for (offer, member, span), terms in flows.items():
            mine: list[Term] = []
            for r in self.sold[offer]:
                column = self.program.column()
                parts[offer, r].append((column, 1))
                mine.append((column, -1))
                price = (column, float(unit_cents[offer, r]))
                self._bills[member].append(price)
                self._due[member, span].append(price)
            self.program.row([*terms, *mine], 0, 0)
        for (offer, r), terms in parts.items():
            self.program.row([*terms, (self.sold[offer][r], -1)], 0, 0)

    def _share_activation(self) -> None:
        """Let only buyers carry a supplier's one-off cost; how they split it is settled later."""
        case, fees = self.compiled.case, self.compiled.market.activation_cents
        buys: dict[tuple[int, str], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        place = {s.supplier: index for index, s in enumerate(case.suppliers)}
        for column, (offer, period, need) in self.flow.items():
            member, supplier = self._member(need), place[case.offers[offer].supplier]
            if fees[supplier]:
                buys[supplier, member][self._span(member, period)].append(column)
        shares: dict[int, list[Term]] = defaultdict(list)
        for (supplier, member), spans in buys.items():
            fee = int(fees[supplier])
            column = self.program.column(0, fee)
            shares[supplier].append((column, 1))
            self._bills[member].append((column, 1))
            scaled = [(flow, -float(fee)) for flows in spans.values() for flow in flows]
            self.program.row([(column, 1), *scaled], -INFINITY, 0)
            for span in spans.keys() - {ANY_TIME}:
                self._charge(self._part_of(supplier, member), (member, span), spans[span])
        for supplier, terms in shares.items():
            fee = int(fees[supplier])
            self.program.row([*terms, (self.active[supplier], -fee)], 0, 0)

    def _part_of(self, supplier: int, member: str) -> int:
        code = self.compiled.case.suppliers[supplier].supplier
        return sum(
            share.cents
            for share in self._expected
            if share.supplier == code and share.member == member
        )

    def _charge(self, cents: int, due: tuple[str, int], flows: list[int]) -> None:
        """Count a part of a one-off cost in every span with a delivery from that supplier: the
        first is where it falls due, counting it in later ones too errs on the safe side."""
        most = float(self.compiled.market.demand.sum() + self.compiled.market.surplus_max.sum())
        delivers = self.program.column(0, 1, integer=True)
        self.program.row([*((flow, 1.0) for flow in flows), (delivers, -most)], -INFINITY, 0)
        self._due[due].append((delivers, cents))

    def _hold_budgets(self) -> None:
        case = self.compiled.case
        for index, budget in enumerate(case.budgets):
            limit = converted_cents(case, budget.amount_cents, budget.currency)
            above = self.program.column()
            self.excess.append((above, 1))
            self.program.row([*self._due[budget.member, index], (above, -1)], -INFINITY, limit)


def resplit(program: GuardedProgram, schedule: Schedule, watch: Watch) -> Schedule | None:
    """Share the same deliveries out so that nobody is above its cap, least above budgets, no
    later in all; None if that is not possible."""
    arriving: dict[tuple[int, int], int] = defaultdict(int)
    for d in schedule.deliveries:
        arriving[d.offer, d.period] += d.units
    terms: dict[tuple[int, int], list[Term]] = defaultdict(list)
    for column, (offer, period, _) in program.flow.items():
        terms[offer, period].append((column, 1))
    for key, columns in terms.items():
        program.program.row(columns, arriving[key], arriving[key])
    program.fix(list(schedule.tier))
    program.at_most(program.late, schedule.lateness)
    answer = program.minimise(program.excess, watch)
    if answer.values is None:
        return None
    return program.read(answer.whole(), optimal=schedule.optimal)


def replan(program: GuardedProgram, watch: Watch, *, latest: int | None = None) -> Schedule | None:
    """Plan again with every member's bill and budgets inside: least excess, then cost, then
    lateness, of at most `latest` if given; None if nothing was found in time."""
    if latest is not None:
        program.at_most(program.late, latest)
    if program.excess:
        answer = program.minimise(program.excess, watch)
        if answer.values is None:
            return None
        program.at_most(program.excess, round(answer.objective))
    cheapest = program.minimise(program.cost, watch, gap_share=1e-6)
    if cheapest.values is None:
        return None
    found = program.read(cheapest.whole(), optimal=cheapest.optimal)
    program.at_most(program.cost, found.cost_cents)
    earliest = program.minimise(program.late, watch)
    if earliest.values is None:
        return found
    better = program.read(earliest.whole(), optimal=cheapest.optimal)
    return better if better.cost_cents <= found.cost_cents else found


def own_shares(schedule: Schedule) -> tuple[Share, ...]:
    """Read the shares of a schedule whose need classes are single requirements."""
    return tuple(
        Share(schedule.needs[d.need].requirements[0], d.offer, d.period, d.units)
        for d in schedule.deliveries
    )


def side_by_side(
    compiled: Compiled, alone: Sequence[Sequence[Share]]
) -> tuple[tuple[int, ...], tuple[Share, ...], frozenset[int]]:
    """Put the stand-alone plans of all members side by side: the tiers that their sum reaches,
    and the groups to hold separate, where that tier delivers later than somebody counts on."""
    shares = tuple(share for plan in alone for share in plan)
    units: dict[int, int] = defaultdict(int)
    soonest: dict[int, int] = {}
    for share in shares:
        units[share.offer] += share.units
        soonest[share.offer] = min(share.period, soonest.get(share.offer, share.period))
    tier: list[int] = []
    separate: set[int] = set()
    for g, group in enumerate(compiled.market.groups):
        scale, offers = compiled.scales[g], group.offers.tolist()
        volume = sum(w * units[offer] for offer, w in zip(offers, scale.weight, strict=True))
        if not volume:
            tier.append(UNUSED)
            continue
        step = scale.reached(volume)
        tier.append(compiled.steps[g].index(step))
        first = dict(zip(scale.offers, scale.first_period[step], strict=True))
        if any(soonest[offer] < first[offer] for offer in offers if units[offer]):
            separate.add(g)
    return tuple(tier), shares, frozenset(separate)
