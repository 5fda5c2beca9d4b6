"""One coordinated order: the walk from a checked case to the whole answer.

case -> what is missing -> the joint decision -> every member alone -> its split among members ->
gains, verdicts, front. Each stage is a module of this folder.
"""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from foedus import __version__
from foedus.engine.watch import Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.alone import StandAlone, alone_result, stand_alone
from foedus.pillars.procurement.plan.budgets import budget_excesses
from foedus.pillars.procurement.plan.compile import Compiled, compile_market
from foedus.pillars.procurement.plan.decide import Decision, Impossible, Options, decide, front
from foedus.pillars.procurement.plan.gains import gains
from foedus.pillars.procurement.plan.guard import (
    GuardedProgram,
    own_shares,
    replan,
    resplit,
    side_by_side,
)
from foedus.pillars.procurement.plan.result import (
    BudgetExcess,
    FrontPoint,
    JointOrder,
    Plan,
    Proof,
    Reading,
)
from foedus.pillars.procurement.plan.scales import half_up, without_later_steps
from foedus.pillars.procurement.plan.schedule import Schedule
from foedus.pillars.procurement.plan.shortfall import (
    CannotBeMet,
    beyond_capacity,
    unsold,
    without_offer,
)
from foedus.pillars.procurement.plan.solve import Solution, solve_market
from foedus.pillars.procurement.plan.split import Settlement, Share, pro_rata_shares, settle
from foedus.pillars.procurement.plan.verdicts import verdicts

READINGS: tuple[Reading, ...] = ("pro_rata", "whole")


@dataclass(frozen=True)
class _Candidate:
    """One way to settle the order, and which of the members' limits it breaks."""

    settlement: Settlement
    excesses: tuple[BudgetExcess, ...]
    above_caps_cents: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        over = sum(excess.cents for excess in self.excesses)
        return self.above_caps_cents, over, self.settlement.total_cents, self.settlement.lateness


def plan_order(case: Case, options: Options, watch: Watch) -> Plan:
    """Plan the joint order of everybody in `case` (see Case.taking_part) and compare.

    Raises CannotBeMet when needs cannot be met even together, Impossible when the limits did not
    allow to find any plan. Interrupting the watch ends with the best plan so far.
    """
    compiled = _feasible(case)
    decision = _decide(compiled, options, watch)
    alone: dict[tuple[str, str], StandAlone] = {
        (plan.member, plan.reading): plan for plan in _alone(case, options, watch)
    }
    caps = _caps(alone) if options.capped else {}
    candidates = _candidates(compiled, decision, alone, caps, options, watch)
    chosen = min(candidates, key=lambda c: c.rank)
    points = tuple(_front(compiled, decision.schedule, options, watch))
    if chosen.settlement.separate:
        decision = replace(decision, solution=_bound_on_both(case, options, watch))
    return Plan(
        joint=_joint_order(case, options, chosen),
        alone=tuple(alone_result(case, plan) for plan in alone.values()),
        gains=tuple(gains(case, chosen.settlement, alone)),
        verdicts=tuple(verdicts(case, watch, gap_share=options.gap_share, seed=options.seed)),
        front=points,
        proof=_proof(decision, chosen, options, watch),
        cut_short=watch.must_stop(),
        seconds=watch.elapsed_seconds(),
        seed=options.seed,
        versions=_versions(),
    )


def _feasible(case: Case) -> Compiled:
    missing = without_offer(case)
    if missing:
        raise CannotBeMet(missing)
    compiled = compile_market(case)
    short = beyond_capacity(compiled)
    if short:
        raise CannotBeMet(short)
    return compiled


def _decide(compiled: Compiled, options: Options, watch: Watch) -> Decision:
    """Decide before anything is compared, in half of the time: whatever ends the rest, there is
    a plan. All the time is used where half of it finds none."""
    try:
        return decide(compiled, options, watch.part(watch.remaining_seconds() / 2))
    except Impossible as none:
        if none.proven:
            raise CannotBeMet(unsold(compiled)) from none
        return decide(compiled, options, watch)


def _alone(case: Case, options: Options, watch: Watch) -> Iterator[StandAlone]:
    wanting = {need.member for need in case.requirements}
    pairs = [
        (m.member, reading)
        for m, reading in product(case.members, READINGS)
        if m.member in wanting
    ]
    for done, (member, reading) in enumerate(pairs):
        watch.report("alone", done=done, total=len(pairs))
        share = watch.part(watch.remaining_seconds() / (1 + len(pairs) - done))
        yield stand_alone(case, member, reading, options, share)


def _caps(alone: Mapping[tuple[str, str], StandAlone]) -> dict[str, int]:
    return {
        member: plan.settlement.total_cents
        for (member, reading), plan in alone.items()
        if reading == "pro_rata" and plan.settlement is not None
    }


def _candidates(
    compiled: Compiled,
    decision: Decision,
    alone: Mapping[tuple[str, str], StandAlone],
    caps: Mapping[str, int],
    options: Options,
    watch: Watch,
) -> Iterator[_Candidate]:
    """Yield settlements from the cheapest order on, until one keeps every limit."""
    schedule = decision.schedule
    first = _candidate(compiled, schedule.tier, pro_rata_shares(compiled, schedule), caps)
    yield first
    pro_rata = [plan for (_, reading), plan in alone.items() if reading == "pro_rata"]
    apart = _sum_alone(pro_rata)
    if apart is not None and first.settlement.total_cents > apart:
        yield _side_by_side(compiled, pro_rata, caps)
    if not first.above_caps_cents and not first.excesses:
        return
    watch.report("guard", best_cents=first.settlement.total_cents)
    latest = schedule.lateness if options.objective == "delivery" else None
    fees = first.settlement.activation_shares
    for again in (
        resplit(GuardedProgram(compiled, caps, fees), schedule, watch.part(60)),
        replan(GuardedProgram(compiled, caps, fees), watch.part(120), latest=latest),
    ):
        if again is not None:
            yield _candidate(compiled, again.tier, own_shares(again), caps)
    if caps and apart is not None:
        yield _side_by_side(compiled, pro_rata, caps)


def _sum_alone(plans: Sequence[StandAlone]) -> int | None:
    """Return what all pay alone, None where somebody has no plan alone."""
    totals = [plan.settlement.total_cents for plan in plans if plan.settlement is not None]
    return sum(totals) if len(totals) == len(plans) else None


def _side_by_side(
    compiled: Compiled, alone: Sequence[StandAlone], caps: Mapping[str, int]
) -> _Candidate:
    tier, shares, separate = side_by_side(compiled, [plan.shares for plan in alone])
    return _candidate(compiled, tier, shares, caps, separate)


def _candidate(
    compiled: Compiled,
    tier: Sequence[int],
    shares: Sequence[Share],
    caps: Mapping[str, int],
    separate: frozenset[int] = frozenset(),
) -> _Candidate:
    try:
        settlement = settle(compiled, tier, shares, caps or None, separate)
    except ValueError:  # one-off costs do not fit under the caps
        settlement = settle(compiled, tier, shares, None, separate)
    if _above(settlement, caps):  # then the plain split: what is above is told
        settlement = settle(compiled, tier, shares, None, separate)
    excesses = budget_excesses(compiled.case, settlement.lines, settlement.activation_shares)
    return _Candidate(settlement, excesses, _above(settlement, caps))


def _above(settlement: Settlement, caps: Mapping[str, int]) -> int:
    """Return the cents that members pay above their caps."""
    return sum(
        max(0, bill.total_cents - caps[bill.member])
        for bill in settlement.bills
        if bill.member in caps
    )


def _joint_order(case: Case, options: Options, chosen: _Candidate) -> JointOrder:
    settlement = chosen.settlement
    return JointOrder(
        order=case.order.order,
        case_digest=case.digest(),
        members=tuple(m.member for m in case.members),
        objective=options.objective,
        activation_rule=case.order.activation_rule,
        capped=options.capped and not chosen.above_caps_cents,
        separate=settlement.separate,
        lines=settlement.lines,
        steps=settlement.steps,
        activation_shares=settlement.activation_shares,
        bills=settlement.bills,
        total_cents=settlement.total_cents,
        lateness=settlement.lateness,
        budget_excesses=chosen.excesses,
    )


def _front(
    compiled: Compiled, schedule: Schedule, options: Options, watch: Watch
) -> Iterator[FrontPoint]:
    if not options.front:
        return
    for done, point in enumerate(front(compiled, schedule, watch)):
        watch.report("front", best_cents=point.cost_cents, done=done)
        yield _front_point(compiled, point)


def _front_point(compiled: Compiled, point: Schedule) -> FrontPoint:
    order = compiled.case.order
    units = sum(d.units for d in point.deliveries)
    months = order.period_months * (point.period_sum + units)
    return FrontPoint(
        total_cents=point.cost_cents,
        lateness=point.lateness,
        mean_days=half_up(months * 1461, units * 48),  # 1461 days in 48 months
        proven=point.optimal,
    )


def _proof(decision: Decision, chosen: _Candidate, options: Options, watch: Watch) -> Proof:
    solution = decision.solution
    cost = chosen.settlement.total_cents
    bound = min(solution.bound_cents, cost)
    cheapest = solution.purchase.cost_cents if solution.purchase else cost
    certificate = solution.certificate
    proven = solution.status == "optimal" or cost - bound <= options.gap_share * cost
    return Proof(
        status="optimal" if proven else ("interrupted" if watch.interrupted() else "limit"),
        cost_cents=cost,
        bound_cents=bound,
        certified_bound_cents=min(certificate.bound_cents, bound) if certificate else 0,
        gap_share=(cost - bound) / cost,
        kept_cents=max(0, cost - cheapest),
        nodes=solution.nodes,
        certificate=certificate.to_json() if certificate else {},
    )


def _bound_on_both(case: Case, options: Options, watch: Watch) -> Solution:
    """Bound the cost of one order for all and of separate contracts alike."""
    market = compile_market(without_later_steps(case)).market
    return solve_market(market, watch=watch, gap_share=options.gap_share, seed=options.seed)


def _versions() -> dict[str, str]:
    return {
        "foedus": __version__,
        "highspy": importlib.metadata.version("highspy"),
        "numpy": importlib.metadata.version("numpy"),
        "python": platform.python_version(),
    }
