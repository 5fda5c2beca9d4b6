"""Check 14, first half: the plans alone and each member's gain.

Of a plan alone only sums are published, so its sums, its dates and its figures against the need
are checked; that it is the cheapest is for the member itself to check, which knows its own needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from foedus.pillars.procurement.periods import period_end
from foedus.pillars.procurement.plan.result import Alone, Gain, ItemCost, Line, Plan
from foedus.pillars.procurement.plan.verify.delivery import differs, late_periods
from foedus.pillars.procurement.plan.verify.faults import Facts, Fault, FaultCode
from foedus.pillars.procurement.plan.verify.subject import Subject, split

READINGS = ("pro_rata", "whole")


def alone_plans(subject: Subject, plan: Plan) -> Iterator[Fault]:
    stated: set[tuple[str, str]] = set()
    for alone in plan.alone:
        place = f"alone {alone.member} {alone.reading}"
        if alone.member not in subject.joint.members:
            yield Fault(FaultCode.ALONE_UNKNOWN, place)
            continue
        if (alone.member, alone.reading) in stated:
            yield Fault(FaultCode.ALONE_TWICE, place)
        stated.add((alone.member, alone.reading))
        yield from _feasible(subject, alone, place)
        yield from _shortfalls(subject, alone, place)
    for member, items in subject.needed_items.items():
        for reading in READINGS:
            if items and (member, reading) not in stated:
                yield Fault(FaultCode.ALONE_MISSING, f"alone {member} {reading}")
    yield from _readings(subject, plan)


def _feasible(subject: Subject, alone: Alone, place: str) -> Iterator[Fault]:
    total, bound, lateness = alone.total_cents, alone.bound_cents, alone.lateness
    if not alone.feasible:
        # without shortfalls: the time did not suffice to tell
        if total is not None or lateness is not None:
            yield Fault(FaultCode.ALONE_STATE, place, {"feasible": "no"})
        return
    if total is None or bound is None or lateness is None or alone.shortfalls:
        yield Fault(FaultCode.ALONE_STATE, place, {"feasible": "yes"})
        return
    if bound > total:
        yield Fault(FaultCode.ALONE_BOUND, place, {"found": bound, "most": total})
    items = " ".join(sorted(item.item for item in alone.items))
    needed = " ".join(sorted(subject.needed_items[alone.member]))
    yield from differs(FaultCode.ALONE_ITEMS, place, items, needed)
    for item in alone.items:
        yield from _item_cost(subject, alone.member, item, place)
    added = sum(item.cents for item in alone.items)
    yield from differs(FaultCode.ALONE_SUM, place, total, added)
    late = sum(item.lateness for item in alone.items)
    yield from differs(FaultCode.ALONE_SUM, place, lateness, late)


def _item_cost(subject: Subject, member: str, cost: ItemCost, place: str) -> Iterator[Fault]:
    """Check the quantity against the need, and dates and days against each other."""
    needs = [
        need
        for need in subject.requirements.values()
        if need.member == member and need.item == cost.item
    ]
    least = sum(need.quantity for need in needs)
    most = least + sum(subject.most_surplus[need.requirement] for need in needs)
    order = subject.case.order
    first, last = ((day - order.order_on).days for day in (cost.first_on, cost.last_on))
    end = (period_end(order, order.periods - 1) - order.order_on).days
    sound = (
        least <= cost.quantity <= most
        and 0 <= first <= cost.mean_days <= last <= end
        and cost.cents >= 0
        and cost.lateness >= 0
    )
    if not sound:
        facts: Facts = {"item": cost.item, "found": cost.quantity, "least": least, "most": most}
        yield Fault(FaultCode.ITEM_COST, place, facts)


def _shortfalls(subject: Subject, alone: Alone, place: str) -> Iterator[Fault]:
    needed = subject.needed_items[alone.member]
    for short in alone.shortfalls:
        sound = short.item in needed and 1 <= short.missing <= short.quantity
        if not sound or alone.member not in short.members:
            facts: Facts = {"item": short.item, "missing": short.missing}
            yield Fault(FaultCode.ALONE_STATE, place, facts)


def _readings(subject: Subject, plan: Plan) -> Iterator[Fault]:
    """A plan on a part of the market is a plan on the whole of it: the whole market can be
    neither impossible where the part is not, nor proven dearer than the part costs."""
    plans = {(alone.member, alone.reading): alone for alone in plan.alone}
    for member in subject.joint.members:
        part, whole = plans.get((member, "pro_rata")), plans.get((member, "whole"))
        if part is None or whole is None or part.total_cents is None:
            continue
        place = f"alone {member} whole"
        if not whole.feasible and whole.shortfalls:
            yield Fault(FaultCode.ALONE_STATE, place, {"pro_rata": "feasible"})
        if (whole.bound_cents or 0) > part.total_cents:
            facts = {"found": whole.bound_cents or 0, "most": part.total_cents}
            yield Fault(FaultCode.ALONE_BOUND, place, facts)


def gains(subject: Subject, plan: Plan) -> Iterator[Fault]:
    stated: set[tuple[str, str]] = set()
    alone: dict[tuple[str, str, str], ItemCost] = {
        (plan_alone.member, plan_alone.reading, item.item): item
        for plan_alone in plan.alone
        if plan_alone.feasible
        for item in plan_alone.items
    }
    for gain in plan.gains:
        place = f"gain {gain.member} {gain.item}"
        if gain.item not in subject.needed_items.get(gain.member, []):
            yield Fault(FaultCode.GAIN_UNKNOWN, place)
            continue
        if (gain.member, gain.item) in stated:
            yield Fault(FaultCode.GAIN_TWICE, place)
        stated.add((gain.member, gain.item))
        yield from _gain_joint(subject, gain, place)
        yield from _gain_against(gain, alone, place)
    for member in subject.joint.members:
        for item in subject.needed_items[member]:
            if (member, item) not in stated:
                yield Fault(FaultCode.GAIN_MISSING, f"gain {member} {item}")
    for bill in plan.joint.bills:
        cents = sum(gain.joint.cents for gain in plan.gains if gain.member == bill.member)
        yield from differs(FaultCode.GAIN_SUM, f"member {bill.member}", cents, bill.total_cents)


def _gain_against(
    gain: Gain, alone: Mapping[tuple[str, str, str], ItemCost], place: str
) -> Iterator[Fault]:
    """Compare saving and days gained with alone less joint, under both readings."""
    stated = {
        "pro_rata": (gain.saving_cents, gain.days_gained),
        "whole": (gain.saving_whole_cents, gain.days_gained_whole),
    }
    for reading, (saving, days) in stated.items():
        item = alone.get((gain.member, reading, gain.item))
        cents = None if item is None else item.cents - gain.joint.cents
        gained = None if item is None else item.mean_days - gain.joint.mean_days
        at = f"{place} {reading}"
        yield from differs(FaultCode.SAVING_WRONG, at, saving, cents)
        yield from differs(FaultCode.DAYS_GAINED_WRONG, at, days, gained)


def _gain_joint(subject: Subject, gain: Gain, place: str) -> Iterator[Fault]:
    """Compare the joint side of a gain with the lines and the member's parts of one-off costs."""
    lines = [
        (number, line)
        for number, line in subject.lines
        if line.member == gain.member and line.item == gain.item
    ]
    if not lines:
        yield Fault(FaultCode.GAIN_JOINT, place, {"expected": 0})
        return
    joint, code = gain.joint, FaultCode.GAIN_JOINT
    paid = _paid(subject, gain.member)
    own = [line for _, line in lines]
    yield from differs(code, place, joint.item, gain.item)
    yield from differs(code, place, joint.quantity, sum(line.quantity for line in own))
    yield from differs(code, place, joint.cents, sum(paid[number] for number, _ in lines))
    yield from differs(code, place, joint.lateness, _lateness(subject, own))
    yield from _gain_days(subject, joint, own, place)


def _paid(subject: Subject, member: str) -> dict[int, int]:
    """Return what each line costs its member, parts of one-off costs laid on the lines from that
    supplier in proportion to their goods."""
    paid = {n: subject.goods_cents[n] for n, line in subject.lines if line.member == member}
    for share in subject.joint.activation_shares:
        lines = subject.buyers.get(share.supplier, {}).get(member)
        if share.member != member or not lines or share.cents < 0:
            continue
        parts = split(share.cents, [subject.goods_cents[number] for number, _ in lines])
        for (number, _), part in zip(lines, parts, strict=True):
            paid[number] += part
    return paid


def _lateness(subject: Subject, lines: list[Line]) -> int:
    needs = [(line, subject.requirements.get(line.requirement)) for line in lines]
    return sum(
        need.lateness_weight * line.quantity * late_periods(subject, line, need)
        for line, need in needs
        if need is not None
    )


def _gain_days(
    subject: Subject, joint: ItemCost, lines: list[Line], place: str
) -> Iterator[Fault]:
    """Compare first, last and mean day; the mean may be rounded either way."""
    order = subject.case.order
    ends = {line.period: period_end(order, line.period) for line in lines}
    yield from differs(
        FaultCode.GAIN_JOINT, place, _span(joint.first_on, joint.last_on), _span(*_ends(ends))
    )
    units = sum(line.quantity for line in lines)
    days = sum(line.quantity * (ends[line.period] - order.order_on).days for line in lines)
    if abs(joint.mean_days - Fraction(days, units)) >= 1:
        facts = {"found": joint.mean_days, "unit_days": days, "units": units}
        yield Fault(FaultCode.GAIN_JOINT, place, facts)


def _ends(ends: Mapping[int, date]) -> tuple[date, date]:
    return min(ends.values()), max(ends.values())


def _span(first: date, last: date) -> str:
    return f"{first}/{last}"
