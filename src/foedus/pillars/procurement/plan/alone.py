"""What members would pay and wait without the joint order: the counterfactual of every saving.

"Alone" has two meanings and both are computed (Result.Reading): on the pro-rata market the others
buy at the same time, separately, so that a member has its share of each scarce capacity; on the
whole market it may use everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from foedus.engine.watch import Watch
from foedus.pillars.procurement.apportion import apportion
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.compile import Compiled, capacity_shares, compile_market
from foedus.pillars.procurement.plan.decide import Decision, Impossible, Options, decide
from foedus.pillars.procurement.plan.result import Alone, ItemCost, Line, Reading, Shortfall
from foedus.pillars.procurement.plan.scales import half_up
from foedus.pillars.procurement.plan.shortfall import beyond_capacity, unsold, without_offer
from foedus.pillars.procurement.plan.split import Settlement, Share, pro_rata_shares, settle


@dataclass(frozen=True)
class StandAlone:
    """A member's own plan. Without one, `settlement` is None and `shortfalls` says why; both
    empty means that the time did not suffice."""

    member: str
    reading: Reading
    shares: tuple[Share, ...] = ()
    settlement: Settlement | None = None
    bound_cents: int | None = None
    shortfalls: tuple[Shortfall, ...] = ()


def market_of(case: Case, members: frozenset[str], reading: Reading) -> Compiled | None:
    """Compile the market that these members have on their own; None if a need has no offer."""
    own = case.taking_part(members)
    if without_offer(own):
        return None
    shares: dict[str, Fraction] | None = None
    if reading == "pro_rata":
        shares = capacity_shares(case, members)
    return compile_market(own, shares)


def stand_alone(
    case: Case, member: str, reading: Reading, options: Options, watch: Watch
) -> StandAlone:
    """Plan for one member as if it ordered by itself, with the same objective as together."""
    if watch.must_stop():
        return StandAlone(member, reading)
    compiled = market_of(case, frozenset({member}), reading)
    if compiled is None:
        own = case.taking_part(frozenset({member}))
        return StandAlone(member, reading, shortfalls=without_offer(own))
    short = beyond_capacity(compiled)
    if short:
        return StandAlone(member, reading, shortfalls=short)
    try:
        decision = decide(compiled, options, watch)
    except Impossible as none:
        return StandAlone(member, reading, shortfalls=unsold(compiled) if none.proven else ())
    return stand_alone_as_decided(case, compiled, decision, member, reading)


def stand_alone_as_decided(
    case: Case, compiled: Compiled, decision: Decision, member: str, reading: Reading
) -> StandAlone:
    """Settle what was decided for one member on its own market."""
    shares = pro_rata_shares(compiled, decision.schedule)
    settlement = settle(compiled, decision.schedule.tier, shares)
    place = {need.requirement: index for index, need in enumerate(case.requirements)}
    own = compiled.case.requirements
    moved = tuple(
        Share(place[own[s.requirement].requirement], s.offer, s.period, s.units) for s in shares
    )
    bound = decision.solution.bound_cents
    return StandAlone(member, reading, moved, settlement, bound)


def item_costs(case: Case, settlement: Settlement, member: str) -> dict[str, ItemCost]:
    """Return what a member pays for each item, its parts of one-off costs included in proportion
    to the goods it takes from that supplier."""
    lines = [line for line in settlement.lines if line.member == member]
    cents = [line.goods_cents for line in lines]
    for share in settlement.activation_shares:
        mine = [
            i
            for i, line in enumerate(lines)
            if share.member == member and line.supplier == share.supplier
        ]
        if mine:
            parts = apportion(share.cents, [lines[i].goods_cents for i in mine])
            for i, part in zip(mine, parts, strict=True):
                cents[i] += part
    return {
        item: _item_cost(
            case, item, [x for x in zip(lines, cents, strict=True) if x[0].item == item]
        )
        for item in dict.fromkeys(line.item for line in lines)
    }


def _item_cost(case: Case, item: str, paid: Sequence[tuple[Line, int]]) -> ItemCost:
    weight = {need.requirement: need.lateness_weight for need in case.requirements}
    units = sum(line.quantity for line, _ in paid)
    days = sum(line.quantity * (line.delivered_on - case.order.order_on).days for line, _ in paid)
    return ItemCost(
        item=item,
        quantity=units,
        cents=sum(cents for _, cents in paid),
        first_on=min(line.delivered_on for line, _ in paid),
        last_on=max(line.delivered_on for line, _ in paid),
        mean_days=half_up(days, units),
        lateness=sum(
            weight[line.requirement] * line.quantity * line.late_periods for line, _ in paid
        ),
    )


def alone_result(case: Case, plan: StandAlone) -> Alone:
    """Say a stand-alone plan in the words of the result."""
    done = plan.settlement
    return Alone(
        member=plan.member,
        reading=plan.reading,
        feasible=done is not None,
        total_cents=done.total_cents if done else None,
        bound_cents=plan.bound_cents,
        lateness=done.lateness if done else None,
        items=tuple(item_costs(case, done, plan.member).values()) if done else (),
        shortfalls=plan.shortfalls,
    )
