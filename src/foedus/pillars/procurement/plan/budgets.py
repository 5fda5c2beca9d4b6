"""Whether what falls due in each span of time stays within each member's budget.

Goods fall due with delivery; a part of a one-off cost with the member's first delivery from that
supplier. Budgets never refuse a plan (they are the member's own): what is above them is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import ActivationShare, BudgetExcess, Line
from foedus.pillars.procurement.plan.scales import converted_cents


def budget_excesses(
    case: Case, lines: Sequence[Line], activation_shares: Sequence[ActivationShare]
) -> tuple[BudgetExcess, ...]:
    """List every budget that the deliveries exceed, with the exact cents above it."""
    due: list[tuple[str, date, int]] = [
        (line.member, line.delivered_on, line.goods_cents) for line in lines
    ]
    for share in activation_shares:
        first = min(
            line.delivered_on
            for line in lines
            if line.member == share.member and line.supplier == share.supplier
        )
        due.append((share.member, first, share.cents))
    excesses = []
    for budget in case.budgets:
        limit = converted_cents(case, budget.amount_cents, budget.currency)
        spent = sum(
            cents
            for member, day, cents in due
            if member == budget.member and budget.from_on <= day <= budget.until_on
        )
        if spent > limit:
            excesses.append(
                BudgetExcess(
                    member=budget.member,
                    from_on=budget.from_on,
                    until_on=budget.until_on,
                    amount_cents=limit,
                    cents=spent - limit,
                )
            )
    return tuple(excesses)
