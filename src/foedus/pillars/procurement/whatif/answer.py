"""The answer to one scenario: what the order would cost whom, and when it would come.

A plan without what a sweep does not compare: verdicts, gains, the front, the whole market alone.
Everything in it is an integer or a code, so that answers are equal or not, to the bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from foedus.engine.job import Job
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.choice import choose
from foedus.pillars.procurement.plan.decide import Impossible, Options
from foedus.pillars.procurement.plan.result import JointOrder, Result, Shortfall, StepReached
from foedus.pillars.procurement.plan.scales import half_up
from foedus.pillars.procurement.plan.shortfall import CannotBeMet
from foedus.pillars.procurement.whatif.scenario import Scenario, apply


class MemberAnswer(Result):
    """What one member pays; `alone_cents` on the pro-rata market, None where it cannot be served
    alone; `over_budget_cents` above what its budgets allow; the days of deliveries are from the
    order, the mean over its units."""

    member: str
    cents: int
    alone_cents: int | None
    over_budget_cents: int
    mean_days: int


class Answer(Result):
    """`cannot_be_met`: needs stay open whatever is bought, see `shortfalls`; `not_found`: the time
    did not suffice. Otherwise the order, member by member. Its cost is proven to the options' gap
    where `proven`."""

    status: Literal["planned", "cannot_be_met", "not_found"]
    total_cents: int | None = None
    lateness: int | None = None
    proven: bool = False
    members: tuple[MemberAnswer, ...] = ()
    steps: tuple[StepReached, ...] = ()
    shortfalls: tuple[Shortfall, ...] = ()


def answer(everybody: Case, options: Options, scenario: Scenario, job: Job) -> Answer:
    """Plan the order of a scenario. A function for `engine.run`, with its first two arguments
    given; the plan makes no random choice, so the seed changes nothing."""
    case = apply(everybody, scenario)
    try:
        chosen = choose(case, options, job.watch, readings=("pro_rata",))
    except CannotBeMet as impossible:
        return Answer(status="cannot_be_met", shortfalls=impossible.shortfalls)
    except Impossible:
        return Answer(status="not_found")
    alone = {
        member: None if plan.settlement is None else plan.settlement.total_cents
        for (member, _), plan in chosen.alone.items()
    }
    return planned(case, chosen.order, alone, proven=chosen.decision.solution.status == "optimal")


def planned(
    case: Case, order: JointOrder, alone: Mapping[str, int | None], *, proven: bool
) -> Answer:
    """Say an order as an answer; `alone` is what members pay on the pro-rata market."""
    return Answer(
        status="planned",
        total_cents=order.total_cents,
        lateness=order.lateness,
        proven=proven,
        members=tuple(_member(case, order, member, alone) for member in order.members),
        steps=tuple(
            StepReached.model_validate(step.model_dump(include=set(StepReached.model_fields)))
            for step in order.steps
            if step.step
        ),
    )


def _member(
    case: Case, order: JointOrder, member: str, alone: Mapping[str, int | None]
) -> MemberAnswer:
    lines = [line for line in order.lines if line.member == member]
    units = sum(line.quantity for line in lines)
    days = sum(line.quantity * (line.delivered_on - case.order.order_on).days for line in lines)
    return MemberAnswer(
        member=member,
        cents=sum(bill.total_cents for bill in order.bills if bill.member == member),
        alone_cents=alone.get(member),
        over_budget_cents=sum(x.cents for x in order.budget_excesses if x.member == member),
        mean_days=half_up(days, units) if units else 0,
    )
