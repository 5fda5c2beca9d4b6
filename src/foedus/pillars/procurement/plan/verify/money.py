"""Checks 7, 8 and 10: price steps, what each line costs, bills and the total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from foedus.pillars.procurement.periods import first_period
from foedus.pillars.procurement.plan.result import Bill, Step
from foedus.pillars.procurement.plan.verify.delivery import differs
from foedus.pillars.procurement.plan.verify.faults import Facts, Fault, FaultCode
from foedus.pillars.procurement.plan.verify.subject import Contract, Subject


def steps(subject: Subject) -> Iterator[Fault]:
    stated: set[Contract] = set()
    for step in subject.joint.steps:
        is_apart = step.scope == "offer" and step.code in subject.joint.separate
        key: Contract = (
            step.scope,
            step.code,
            " ".join(step.volume_by_member) if is_apart else "",
        )
        place = _place(key)
        scale = subject.used_scales.get(key)
        if scale is None:
            yield Fault(FaultCode.STEP_UNUSED, place)
            continue
        if key in stated:
            yield Fault(FaultCode.STEP_TWICE, place)
        stated.add(key)
        yield from _step(subject, step, key, place)
    for key in subject.used_scales.keys() - stated:
        yield Fault(FaultCode.STEP_MISSING, _place(key))


def _place(key: Contract) -> str:
    return f"step {' '.join(key)}".rstrip()


def _step(subject: Subject, step: Step, key: Contract, place: str) -> Iterator[Fault]:
    scale, volume = subject.used_scales[key], subject.volumes[key]
    reached = scale.reached(volume)
    terms = scale.steps[reached]
    yield from differs(FaultCode.STEP_VOLUME, place, step.volume, volume)
    if step.step > reached:
        facts = {"found": step.step, "expected": reached, "volume": volume}
        yield Fault(FaultCode.STEP_NOT_REACHED, place, facts)
    if step.step < reached:
        facts = {"found": step.step, "expected": reached, "volume": volume}
        yield Fault(FaultCode.STEP_NOT_GRANTED, place, facts)
    above = scale.steps[reached + 1 :]
    next_from = above[0].threshold if above else None
    yield from differs(FaultCode.STEP_THRESHOLD, place, step.threshold, terms.threshold)
    yield from differs(FaultCode.STEP_THRESHOLD, place, step.next_from, next_from)
    yield from differs(FaultCode.STEP_THRESHOLD, place, step.by_value, scale.by_value)
    yield from differs(FaultCode.STEP_FIXED, place, step.fixed_cents, terms.fixed_cents)
    yield from _contributions(subject, step, key, place)


def _contributions(subject: Subject, step: Step, key: Contract, place: str) -> Iterator[Fault]:
    """Compare what each member adds to the volume; one that adds nothing may be left out."""
    added: Counter[str] = Counter()
    for _, line in subject.lines_of[key]:
        added[line.member] += line.quantity * subject.used_scales[key].weight[line.offer]
    for member in sorted(added.keys() | step.volume_by_member.keys()):
        found = step.volume_by_member.get(member, 0)
        if found != added[member] or member not in subject.joint.members:
            facts: Facts = {"member": member, "found": found, "expected": added[member]}
            yield Fault(FaultCode.STEP_MEMBERS, place, facts)


def separate(subject: Subject) -> Iterator[Fault]:
    """An offer may be held separate only where one contract for all would come too late."""
    for code in subject.joint.separate:
        mine = [line for _, line in subject.lines if line.offer == code]
        scale = subject.scales.get(code)
        if not mine or scale is None or scale.scope != "offer":
            yield Fault(FaultCode.SEPARATE_WITHOUT_CAUSE, f"offer {code}")
            continue
        step = scale.steps[scale.reached(scale.volume(subject.units))]
        days = step.lead_time_days
        if days is None:
            days = subject.offers[code].lead_time_days
        first = first_period(subject.case.order, days)
        if all(line.period >= first for line in mine):
            yield Fault(FaultCode.SEPARATE_WITHOUT_CAUSE, f"offer {code}", {"first": first})


def goods(subject: Subject) -> Iterator[Fault]:
    for number, line in subject.lines:
        expected = subject.goods_cents[number]
        place = f"line {number}"
        yield from differs(FaultCode.GOODS_WRONG, place, line.goods_cents, expected)


def bills(subject: Subject) -> Iterator[Fault]:
    joint = subject.joint
    stated: set[str] = set()
    for bill in joint.bills:
        place = f"bill {bill.member}"
        if bill.member not in joint.members:
            yield Fault(FaultCode.BILL_UNKNOWN, place)
        if bill.member in stated:
            yield Fault(FaultCode.BILL_TWICE, place)
        stated.add(bill.member)
        yield from _bill(subject, bill, place)
    for member in joint.members:
        if member not in stated:
            yield Fault(FaultCode.BILL_MISSING, f"bill {member}")
    yield from _total(subject)


def _total(subject: Subject) -> Iterator[Fault]:
    """Compare the total with the records (what is sold and each seller's one-off cost) and with
    the sum of the bills."""
    activation = sum(subject.activation_cents(supplier) for supplier in subject.buyers)
    cost = sum(subject.goods_cents.values()) + activation
    billed = sum(bill.total_cents for bill in subject.joint.bills)
    yield from differs(FaultCode.TOTAL_WRONG, "order", subject.joint.total_cents, cost)
    if billed != cost:
        yield from differs(FaultCode.TOTAL_WRONG, "bills", subject.joint.total_cents, billed)


def _bill(subject: Subject, bill: Bill, place: str) -> Iterator[Fault]:
    joint = subject.joint
    own_goods = sum(line.goods_cents for line in joint.lines if line.member == bill.member)
    yield from differs(FaultCode.BILL_GOODS, place, bill.goods_cents, own_goods)
    parts = sum(part.cents for part in joint.activation_shares if part.member == bill.member)
    yield from differs(FaultCode.BILL_ACTIVATION, place, bill.activation_cents, parts)
    whole = bill.goods_cents + bill.activation_cents
    yield from differs(FaultCode.BILL_TOTAL, place, bill.total_cents, whole)
