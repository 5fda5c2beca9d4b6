"""Checks 9, 11 and 13: one-off costs and their split, the guarantee, the budgets.

The guarantee: nobody pays more than alone on its pro-rata market. Where a plain split would break
it, those at their limit pay up to it and the other buyers of the same supplier pay the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from foedus.pillars.procurement.apportion import apportion_capped
from foedus.pillars.procurement.periods import period_end
from foedus.pillars.procurement.plan.result import BudgetExcess
from foedus.pillars.procurement.plan.verify.delivery import differs
from foedus.pillars.procurement.plan.verify.faults import Fault, FaultCode
from foedus.pillars.procurement.plan.verify.subject import Subject, split
from foedus.pillars.procurement.plan.verify.terms import in_order_money
from foedus.pillars.procurement.records import Budget

Shares = dict[tuple[str, str], int]
"""Cents by supplier and member."""


def activation(subject: Subject) -> Iterator[Fault]:
    stated: Shares = {}
    for share in subject.joint.activation_shares:
        place = f"activation {share.supplier} {share.member}"
        key = (share.supplier, share.member)
        if share.supplier not in subject.suppliers or share.member not in subject.joint.members:
            yield Fault(FaultCode.ACTIVATION_UNKNOWN, place)
            continue
        if key in stated:
            yield Fault(FaultCode.ACTIVATION_TWICE, place)
        stated[key] = stated.get(key, 0) + share.cents
        if share.cents < 0:
            yield Fault(FaultCode.ACTIVATION_SPLIT, place, {"found": share.cents, "least": 0})
        if share.cents and share.member not in subject.buyers.get(share.supplier, {}):
            yield Fault(FaultCode.ACTIVATION_NOT_BUYER, place, {"found": share.cents})
    for supplier in subject.buyers:
        found = [cents for (seller, _), cents in stated.items() if seller == supplier]
        yield from _charged_once(supplier, found, subject.activation_cents(supplier))
    yield from _split(subject, stated)


def _charged_once(supplier: str, found: list[int], cost: int) -> Iterator[Fault]:
    code = FaultCode.ACTIVATION_SUM if any(found) else FaultCode.ACTIVATION_NOT_CHARGED
    yield from differs(code, f"supplier {supplier}", sum(found), cost)


def _split(subject: Subject, stated: Shares) -> Iterator[Fault]:
    expected = _plain(subject)
    room = _headroom(subject)
    if subject.joint.capped and subject.own:
        # Another member's limit may have moved the split; its cost alone is not known here.
        return
    if subject.joint.capped and not _within(expected, room):
        fault = _cap_bites(subject, expected, room)
        if fault is not None:
            yield fault
            return
    for supplier, member in sorted(stated.keys() | expected.keys()):
        key = (supplier, member)
        place = f"activation {supplier} {member}"
        found, right = stated.get(key, 0), expected.get(key, 0)
        yield from differs(FaultCode.ACTIVATION_SPLIT, place, found, right)


def _weights(subject: Subject, supplier: str) -> list[int]:
    """What each buyer of a supplier counts in the split, by the order's rule."""
    rule = subject.case.order.activation_rule
    buyers = subject.buyers[supplier].values()
    if rule == "value":
        return [sum(subject.goods_cents[number] for number, _ in lines) for lines in buyers]
    if rule == "quantity":
        return [sum(line.quantity for _, line in lines) for lines in buyers]
    return [1] * len(buyers)


def _plain(subject: Subject) -> Shares:
    shares: Shares = {}
    for supplier, buyers in subject.buyers.items():
        parts = split(subject.activation_cents(supplier), _weights(subject, supplier))
        shares.update({(supplier, m): part for m, part in zip(buyers, parts, strict=True)})
    return shares


def _headroom(subject: Subject) -> dict[str, int]:
    """What each member may pay for one-off costs; those without a limit are left out."""
    return {
        member: max(0, alone - subject.goods_of_member[member])
        for member, alone in subject.alone_cents.items()
        if alone is not None
    }


def _within(shares: Shares, room: dict[str, int]) -> bool:
    total: Counter[str] = Counter()
    for (_, member), cents in shares.items():
        total[member] += cents
    return all(total[member] <= most for member, most in room.items())


def _cap_bites(subject: Subject, shares: Shares, room: dict[str, int]) -> Fault | None:
    """Replace the plain split in `shares` by the capped one: suppliers with fewest buyers first,
    ties as in the case. Gives a fault if the caps cannot hold a supplier's cost."""
    left = dict(room)
    by_buyers = sorted(subject.buyers, key=lambda supplier: len(subject.buyers[supplier]))
    for supplier in by_buyers:
        cost, buyers = subject.activation_cents(supplier), subject.buyers[supplier]
        caps = [left.get(member, cost) for member in buyers]
        try:
            parts = apportion_capped(cost, _weights(subject, supplier), caps)
        except ValueError:
            facts = {"cost": cost, "caps": sum(caps)}
            return Fault(FaultCode.CAP_IMPOSSIBLE, f"supplier {supplier}", facts)
        for member, part in zip(buyers, parts, strict=True):
            shares[supplier, member] = part
            if member in left:
                left[member] -= part
    return None


def guarantee(subject: Subject) -> Iterator[Fault]:
    if not subject.joint.capped:
        return
    for bill in subject.joint.bills:
        alone = subject.alone_cents.get(bill.member)
        if alone is not None and bill.total_cents > alone:
            facts = {"found": bill.total_cents, "most": alone}
            yield Fault(FaultCode.PAYS_MORE_THAN_ALONE, f"member {bill.member}", facts)


def budgets(subject: Subject) -> Iterator[Fault]:
    due = _due(subject)
    expected: dict[tuple[str, date, date], tuple[int, int]] = {}
    for budget in subject.case.budgets:
        if not subject.knows(budget.member) or budget.member not in subject.joint.members:
            continue
        amount = in_order_money(subject.case, budget.amount_cents, budget.currency)
        excess = _spent(due, budget) - amount
        if excess > 0:
            expected[budget.member, budget.from_on, budget.until_on] = (amount, excess)
    for declared in subject.joint.budget_excesses:
        if subject.knows(declared.member):
            key = (declared.member, declared.from_on, declared.until_on)
            yield from _declared(declared, expected.pop(key, None))
    for (member, from_on, _), (amount, excess) in expected.items():
        facts = {"expected": excess, "amount": amount}
        yield Fault(FaultCode.BUDGET_HIDDEN, f"budget {member} {from_on}", facts)


def _declared(declared: BudgetExcess, expected: tuple[int, int] | None) -> Iterator[Fault]:
    place = f"budget {declared.member} {declared.from_on}"
    if expected is None:
        yield Fault(FaultCode.BUDGET_INVENTED, place, {"found": declared.cents})
        return
    amount, excess = expected
    yield from differs(FaultCode.BUDGET_WRONG, place, declared.amount_cents, amount)
    yield from differs(FaultCode.BUDGET_WRONG, place, declared.cents, excess)


def _due(subject: Subject) -> list[tuple[str, date, int]]:
    """Every payment: member, day it falls due, cents. A one-off cost falls due with the first
    delivery from that supplier."""
    order = subject.case.order
    due = [
        (line.member, period_end(order, line.period), subject.goods_cents[number])
        for number, line in subject.lines
    ]
    for share in subject.joint.activation_shares:
        lines = subject.buyers.get(share.supplier, {}).get(share.member)
        if lines:
            first = min(line.period for _, line in lines)
            due.append((share.member, period_end(order, first), share.cents))
    return due


def _spent(due: list[tuple[str, date, int]], budget: Budget) -> int:
    return sum(
        cents
        for member, day, cents in due
        if member == budget.member and budget.from_on <= day <= budget.until_on
    )
