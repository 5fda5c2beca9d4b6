"""Shares by rules that need no game, and whole cents for those that do.

Pay your own comes first: it is what ministries can sign. The others are the common rules of cost
sharing; "equal price" rules are weighed by Schotanus, Telgen, de Boer (EJOR 187, 2008).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor

from foedus.pillars.procurement.apportion import apportion
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import JointOrder

Cents = dict[str, int]


def own(joint: JointOrder) -> Cents:
    """Pay your own deliveries, and your parts of one-off costs by the order's rule."""
    return {bill.member: bill.total_cents for bill in joint.bills}


def equal(total_cents: int, members: Sequence[str]) -> Cents:
    return by_weight(total_cents, dict.fromkeys(members, 1))


def by_quantity(case: Case, total_cents: int, members: Sequence[str]) -> Cents:
    """Split by the units that each member needs."""
    units = dict.fromkeys(members, 0)
    for need in case.requirements:
        units[need.member] += need.quantity
    return by_weight(total_cents, units)


def by_weight(total_cents: int, weights: Mapping[str, int]) -> Cents:
    """Split in proportion to weights >= 0, equally where all are 0."""
    values = list(weights.values())
    parts = apportion(total_cents, values if any(values) else [1] * len(values))
    return dict(zip(weights, parts, strict=True))


def in_whole_cents(total_cents: int, shares: Sequence[float | Fraction]) -> list[int]:
    """Round shares that add up to the total: down, then a cent more for the largest remainders,
    ties to the earlier one."""
    whole = [floor(share) for share in shares]
    order = sorted(range(len(shares)), key=lambda j: (whole[j] - shares[j], j))
    missing = total_cents - sum(whole)
    for turn in range(abs(missing)):
        step = 1 if missing > 0 else -1
        whole[order[turn % len(order)]] += step
    return whole
