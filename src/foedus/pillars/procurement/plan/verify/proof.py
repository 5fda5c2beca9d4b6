"""Check 15: how good the plan is proven to be.

The arithmetic needs no market. The certified bound is recomputed in integers from the certificate
the plan carries, on the market compiled from the case: no solver runs and none is trusted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.certificate import Certificate, check_bound
from foedus.pillars.procurement.plan.compile import compile_market
from foedus.pillars.procurement.plan.result import Plan
from foedus.pillars.procurement.plan.scales import without_later_steps
from foedus.pillars.procurement.plan.verify.delivery import differs
from foedus.pillars.procurement.plan.verify.faults import Facts, Fault, FaultCode

OPTIMAL_GAP_SHARE = Fraction(1, 10_000)
"""A plan is called optimal when it is proven within one part in ten thousand."""


def verify_proof(case: Case, plan: Plan) -> tuple[Fault, ...]:
    return (*_arithmetic(plan), *_recomputed(case, plan))


def _arithmetic(plan: Plan) -> Iterator[Fault]:
    proof = plan.proof
    cost = plan.joint.total_cents
    yield from differs(FaultCode.PROOF_COST, "proof", proof.cost_cents, cost)
    if proof.bound_cents > cost:
        facts: Facts = {"found": proof.bound_cents, "most": cost}
        yield Fault(FaultCode.BOUND_ABOVE_COST, "proof", facts)
    if not 0 <= proof.certified_bound_cents <= proof.bound_cents:
        facts = {"found": proof.certified_bound_cents, "most": proof.bound_cents}
        yield Fault(FaultCode.CERTIFIED_ABOVE_BOUND, "proof", facts)
    gap = Fraction(max(0, cost - proof.bound_cents), max(1, cost))
    if proof.gap_share != float(gap):
        facts = {"found": f"{proof.gap_share!r}", "expected": f"{float(gap)!r}"}
        yield Fault(FaultCode.GAP_WRONG, "proof", facts)
    # the guarantee and the budgets may cost more than the cheapest order: that is told apart
    open_cents = cost - proof.kept_cents - proof.bound_cents
    if proof.status == "optimal" and open_cents > OPTIMAL_GAP_SHARE * cost:
        facts = {"cost": cost, "kept": proof.kept_cents, "bound": proof.bound_cents}
        yield Fault(FaultCode.NOT_OPTIMAL, "proof", facts)
    if not 0 <= proof.kept_cents <= cost - proof.certified_bound_cents:
        # the cheapest order, without guarantee and budgets, cannot be below the bound either
        facts = {"found": proof.kept_cents, "most": cost - proof.certified_bound_cents}
        yield Fault(FaultCode.KEPT_WRONG, "proof", facts)


def _recomputed(case: Case, plan: Plan) -> Iterator[Fault]:
    if not plan.proof.certified_bound_cents and not plan.proof.certificate:
        return  # nothing is claimed to be certified
    try:
        told = without_later_steps(case) if plan.joint.separate else case
        proven = certified_bound_cents(told, plan.proof.certificate)
    except (ValueError, KeyError, TypeError) as error:
        yield Fault(FaultCode.CERTIFICATE_UNREADABLE, "certificate", {"reason": f"{error}"})
        return
    if plan.proof.certified_bound_cents > proven:
        facts = {"found": plan.proof.certified_bound_cents, "most": proven}
        yield Fault(FaultCode.BOUND_NOT_PROVEN, "certificate", facts)


def certified_bound_cents(case: Case, certificate: Mapping[str, Any]) -> int:
    """Return the bound that the certificate proves on the case's market."""
    return check_bound(compile_market(case).market, Certificate.from_json(certificate))
