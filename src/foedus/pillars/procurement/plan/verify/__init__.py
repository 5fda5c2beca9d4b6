"""The check that another ministry runs on a plan it did not compute.

No solver runs and none is trusted: prices, scales, capacity, lateness, budgets and shares are
reckoned again from the records, in integers. docs/reference/verify.md lists the codes, and what
cannot be checked.
"""

from __future__ import annotations

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import JointOrder, Plan
from foedus.pillars.procurement.plan.verify import (
    compare,
    delivery,
    money,
    shares,
    verdict,
)
from foedus.pillars.procurement.plan.verify.fair import verify_shares
from foedus.pillars.procurement.plan.verify.faults import Fault, FaultCode, ShareFaultCode
from foedus.pillars.procurement.plan.verify.proof import verify_proof
from foedus.pillars.procurement.plan.verify.subject import Subject

__all__ = [
    "Fault",
    "FaultCode",
    "ShareFaultCode",
    "not_checked",
    "verify",
    "verify_order",
    "verify_own",
    "verify_shares",
]


def verify(case: Case, plan: Plan) -> tuple[Fault, ...]:
    """Return everything in which the plan does not hold; empty: it holds.

    `case` has passed `rules.check` and is reduced to the members taking part.
    """
    alone = {a.member: a.total_cents for a in plan.alone if a.reading == "pro_rata"}
    subject = Subject(case, plan.joint, alone)
    return (
        *verify_order(subject),  # 1 to 13
        # 14. The comparison adds up: plans alone, gains, verdicts, front.
        *compare.alone_plans(subject, plan),
        *compare.gains(subject, plan),
        *verdict.verdicts(subject, plan),
        *verdict.front(plan),
        # 15. The bound is proven.
        *verify_proof(case, plan),
    )


def verify_own(
    case: Case, joint: JointOrder, own_alone_cents: int | None, member: str
) -> tuple[Fault, ...]:
    """Return what one member can find that knows every offer and the joint order, but of needs,
    budgets and costs alone only its own.

    `own_alone_cents` is its cost alone on its pro-rata market, None if it cannot be served alone.
    Records of other members in `case` are not used. `not_checked` names what stays open.
    """
    return verify_order(Subject(case, joint, {member: own_alone_cents}, own=member))


def verify_order(subject: Subject) -> tuple[Fault, ...]:
    return (
        # 1. The plan speaks of this case and of all its members.
        *delivery.this_case(subject),
        # 2. Every line names known things and is allowed: buyer, equivalence, validity, order.
        *delivery.allowed_lines(subject),
        # 3. Periods: within the plan, not before the lead time, not after the latest day.
        *delivery.periods(subject),
        # 4. Needs are met, with a surplus only as far as lots and minimum orders force it.
        *delivery.needs(subject),
        # 5. Capacity holds in every period, over all members.
        *delivery.capacities(subject),
        # 6. Minimum orders and lots hold.
        *delivery.lots(subject),
        # 7. Steps: the volume, the step it reaches, who adds what.
        *money.steps(subject),
        *money.separate(subject),
        # 8. Every line costs what the step reached says.
        *money.goods(subject),
        # 9. One-off costs: once for exactly the suppliers used, split by the order's rule.
        *shares.activation(subject),
        # 10. Bills and the total add up.
        *money.bills(subject),
        # 11. Nobody pays more than alone, if that is promised.
        *shares.guarantee(subject),
        # 12. Lateness.
        *delivery.lateness(subject),
        # 13. Budgets: every excess declared, none hidden, none invented.
        *shares.budgets(subject),
    )


def not_checked(joint: JointOrder, member: str) -> tuple[tuple[FaultCode, str], ...]:
    """Return the code and place of everything `verify_own` leaves open for `member`."""
    others = [f"member {other}" for other in joint.members if other != member]
    hidden = [
        FaultCode.NEED_UNMET,
        FaultCode.SURPLUS_NOT_FORCED,
        FaultCode.AFTER_LATEST,
        FaultCode.LATE_PERIODS_WRONG,
        FaultCode.BUDGET_HIDDEN,
    ]
    if joint.capped:
        hidden.append(FaultCode.PAYS_MORE_THAN_ALONE)
    whole = [FaultCode.DIGEST_DIFFERS]
    if others:
        whole.append(FaultCode.LATENESS_WRONG)
    if joint.capped and others:
        whole.append(FaultCode.ACTIVATION_SPLIT)
    return (
        *((code, "order") for code in whole),
        *((code, other) for other in others for code in hidden),
    )
