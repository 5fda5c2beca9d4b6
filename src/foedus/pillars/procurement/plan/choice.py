"""The joint order itself: the decision, every member alone, and the split that keeps the limits.

case -> what is missing -> the joint decision -> every member alone -> its split among members.
Everything that is compared with it afterwards is made in `order`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product

from foedus.engine.job import Job
from foedus.engine.place import INLINE
from foedus.engine.run import Terms, results
from foedus.engine.watch import Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.alone import (
    StandAlone,
    stand_alone,
    stand_alone_as_decided,
)
from foedus.pillars.procurement.plan.budgets import budget_excesses
from foedus.pillars.procurement.plan.compile import Compiled, compile_market
from foedus.pillars.procurement.plan.decide import Decision, Impossible, Options, decide
from foedus.pillars.procurement.plan.guard import (
    GuardedProgram,
    own_shares,
    replan,
    resplit,
    side_by_side,
)
from foedus.pillars.procurement.plan.result import BudgetExcess, JointOrder, Reading
from foedus.pillars.procurement.plan.shortfall import (
    CannotBeMet,
    beyond_capacity,
    unsold,
    without_offer,
)
from foedus.pillars.procurement.plan.split import Settlement, Share, pro_rata_shares, settle

READINGS: tuple[Reading, ...] = ("pro_rata", "whole")


@dataclass(frozen=True)
class Choice:
    """The order chosen, and what it was chosen from; `alone` by (member, reading)."""

    order: JointOrder
    settlement: Settlement
    compiled: Compiled
    decision: Decision
    alone: Mapping[tuple[str, str], StandAlone]


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


def choose(
    case: Case,
    options: Options,
    watch: Watch,
    *,
    readings: Sequence[Reading] = READINGS,
    terms: Terms | None = None,
) -> Choice:
    """Choose the joint order of everybody in `case`; who does not compare with the whole market
    leaves that reading out. `terms` say where the plans of members alone are made. Raises as
    `order.plan_order` does."""
    compiled = _feasible(case)
    decision = _decide(compiled, options, watch)
    pairs = _wanting(case, readings)
    if len({member for member, _ in pairs}) == 1:  # its own market, under either reading
        plans = [stand_alone_as_decided(case, compiled, decision, *pair) for pair in pairs]
    elif terms is not None and terms.place != INLINE:
        plans = list(_alone_elsewhere(case, pairs, options, watch, terms))
    else:
        plans = list(_alone(case, pairs, options, watch))
    alone: dict[tuple[str, str], StandAlone] = {(p.member, p.reading): p for p in plans}
    caps = _caps(alone) if options.capped else {}
    candidates = _candidates(compiled, decision, alone, caps, options, watch)
    chosen = min(candidates, key=lambda c: c.rank)
    order = _joint_order(case, options, chosen)
    return Choice(order, chosen.settlement, compiled, decision, alone)


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


def _wanting(case: Case, readings: Sequence[Reading]) -> list[tuple[str, Reading]]:
    """Return every member that needs something, under each reading."""
    wanting = {need.member for need in case.requirements}
    members = [row.member for row in case.members if row.member in wanting]
    return list(product(members, readings))


def _alone(
    case: Case, pairs: Sequence[tuple[str, Reading]], options: Options, watch: Watch
) -> Iterator[StandAlone]:
    for done, (member, reading) in enumerate(pairs):
        watch.report("alone", done=done, total=len(pairs))
        share = watch.part(watch.remaining_seconds() / (1 + len(pairs) - done))
        yield stand_alone(case, member, reading, options, share)


def _alone_elsewhere(
    case: Case,
    pairs: Sequence[tuple[str, Reading]],
    options: Options,
    watch: Watch,
    terms: Terms,
) -> Iterator[StandAlone]:
    """Plan for several members at once; those that the time does not suffice for have no plan."""
    made = results(
        partial(_one_alone, case, options),
        pairs,
        watch=watch.part(watch.remaining_seconds() / 2),
        terms=replace(terms, stage="alone"),
    )
    yield from made
    yield from (StandAlone(*pair) for pair in pairs[len(made) :])


def _one_alone(case: Case, options: Options, pair: tuple[str, Reading], job: Job) -> StandAlone:
    return stand_alone(case, *pair, options, job.watch)


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
