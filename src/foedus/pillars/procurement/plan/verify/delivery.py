"""Checks 1 to 6 and 12: whose order it is, lines, periods, needs, capacity, lots, lateness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from foedus.pillars.procurement.case import accepts, may_buy
from foedus.pillars.procurement.periods import first_period, period_end, period_of
from foedus.pillars.procurement.plan.result import Line
from foedus.pillars.procurement.plan.verify.faults import Fault, FaultCode
from foedus.pillars.procurement.plan.verify.subject import Subject
from foedus.pillars.procurement.plan.verify.terms import capacity
from foedus.pillars.procurement.records import Offer, Requirement


def differs(
    code: FaultCode, place: str, found: str | int | None, expected: str | int | None
) -> Iterator[Fault]:
    """Give the fault if the plan's figure is not the one the records give; None reads `none`."""
    if found != expected:
        facts = {"found": found, "expected": expected}
        yield Fault(code, place, {k: "none" if v is None else v for k, v in facts.items()})


def this_case(subject: Subject) -> Iterator[Fault]:
    joint, case = subject.joint, subject.case
    yield from differs(FaultCode.ORDER_DIFFERS, "order", joint.order, case.order.order)
    rule = case.order.activation_rule
    yield from differs(FaultCode.RULE_DIFFERS, "order", joint.activation_rule, rule)
    if subject.own:
        if subject.own not in joint.members:
            facts = {"member": subject.own}
            yield Fault(FaultCode.MEMBERS_DIFFER, f"member {subject.own}", facts)
        return
    yield from differs(FaultCode.DIGEST_DIFFERS, "order", joint.case_digest, case.digest())
    members = " ".join(member.member for member in case.members)
    yield from differs(FaultCode.MEMBERS_DIFFER, "order", " ".join(joint.members), members)


def allowed_lines(subject: Subject) -> Iterator[Fault]:
    seen: set[tuple[str, str, str, int]] = set()
    for number, line in enumerate(subject.joint.lines, start=1):
        place = f"line {number}"
        key = (line.member, line.requirement, line.offer, line.period)
        if key in seen:
            yield Fault(FaultCode.LINE_TWICE, place, {"offer": line.offer, "period": line.period})
        seen.add(key)
        if line.quantity <= 0:
            yield Fault(FaultCode.LINE_QUANTITY, place, {"found": line.quantity})
        yield from _names(subject, line, place)
        offer = subject.offers.get(line.offer)
        if offer is not None:
            yield from _allowed(subject, line, offer, place)
    yield from _sorted(subject)


def _names(subject: Subject, line: Line, place: str) -> Iterator[Fault]:
    if line.member not in subject.joint.members:
        yield Fault(FaultCode.LINE_UNKNOWN, place, {"column": "member", "found": line.member})
    if line.offer not in subject.offers:
        yield Fault(FaultCode.LINE_UNKNOWN, place, {"column": "offer", "found": line.offer})
    need = subject.requirements.get(line.requirement)
    if need is None:
        if subject.knows(line.member):
            facts = {"column": "requirement", "found": line.requirement}
            yield Fault(FaultCode.LINE_UNKNOWN, place, facts)
        return
    yield from _agrees(place, "member", line.member, need.member)
    yield from _agrees(place, "item", line.item, need.item)


def _agrees(place: str, column: str, found: str, expected: str) -> Iterator[Fault]:
    if found != expected:
        facts = {"column": column, "found": found, "expected": expected}
        yield Fault(FaultCode.LINE_DISAGREES, place, facts)


def _allowed(subject: Subject, line: Line, offer: Offer, place: str) -> Iterator[Fault]:
    yield from _agrees(place, "supplier", line.supplier, offer.supplier)
    facts = {"member": line.member, "offer": offer.offer}
    if not may_buy(offer, line.member):
        yield Fault(FaultCode.BUYER_NOT_ALLOWED, place, facts)
    if not accepts(subject.case, line.member, line.item, offer.item):
        items = {"item": line.item, "offered": offer.item}
        yield Fault(FaultCode.ITEM_NOT_ACCEPTED, place, facts | items)
    if not subject.valid(offer):
        facts = {"offer": offer.offer, "valid_until": f"{offer.valid_until}"}
        yield Fault(FaultCode.OFFER_EXPIRED, place, facts)


def _sorted(subject: Subject) -> Iterator[Fault]:
    """The order of lines decides who gets the odd cent, so it is part of the plan.

    The order of another member's needs is not known to one that checks alone; only the place of
    that member among the others is then compared.
    """
    members = {member: n for n, member in enumerate(subject.joint.members)}
    needs = {code: n for n, code in enumerate(subject.requirements)}
    offers = {code: n for n, code in enumerate(subject.offers)}
    before: tuple[int, ...] = ()
    for number, line in subject.lines:
        key: tuple[int, ...] = (members[line.member],)
        if subject.knows(line.member):
            key += (needs.get(line.requirement, -1), line.period, offers[line.offer])
        if key < before:
            yield Fault(FaultCode.LINE_ORDER, f"line {number}", {"requirement": line.requirement})
        before = key


def periods(subject: Subject) -> Iterator[Fault]:
    order = subject.case.order
    for number, line in enumerate(subject.joint.lines, start=1):
        place = f"line {number}"
        if not 0 <= line.period < order.periods:
            facts = {"found": line.period, "periods": order.periods}
            yield Fault(FaultCode.PERIOD_OUTSIDE, place, facts)
            continue
        day = f"{period_end(order, line.period)}"
        yield from differs(FaultCode.DATE_WRONG, place, f"{line.delivered_on}", day)
    for number, line in subject.lines:
        place = f"line {number}"
        step = subject.step_of(line)
        days = step.lead_time_days
        if days is None:
            days = subject.offers[line.offer].lead_time_days
        first = first_period(order, days)
        if line.period < first:
            facts = {"found": line.period, "first": first, "lead_time_days": days}
            yield Fault(FaultCode.BEFORE_LEAD_TIME, place, facts)
        need = subject.requirements.get(line.requirement)
        if need is None or need.latest_on is None:
            continue
        last = period_of(order, need.latest_on)
        if line.period > last:
            yield Fault(FaultCode.AFTER_LATEST, place, {"found": line.period, "last": last})


def needs(subject: Subject) -> Iterator[Fault]:
    got: Counter[str] = Counter()
    for _, line in subject.lines:
        got[line.requirement] += line.quantity
    for code, need in subject.requirements.items():
        place = f"requirement {code}"
        surplus = got[code] - need.quantity
        facts = {"found": got[code], "expected": need.quantity}
        if surplus < 0:
            yield Fault(FaultCode.NEED_UNMET, place, facts)
        elif surplus > 0 and surplus > (most := subject.most_surplus[code]):
            yield Fault(FaultCode.SURPLUS_NOT_FORCED, place, facts | {"most": most})


def capacities(subject: Subject) -> Iterator[Fault]:
    made: Counter[tuple[str, int]] = Counter()
    for _, line in subject.lines:
        made[line.offer, line.period] += line.quantity
    for (offer, period), units in made.items():
        rows = subject.capacity_rows.get(offer, [])
        most = capacity(subject.case, subject.offers[offer], rows, period)
        if most is not None and units > most:
            facts = {"found": units, "most": most}
            yield Fault(FaultCode.CAPACITY_EXCEEDED, f"offer {offer} period {period}", facts)


def lots(subject: Subject) -> Iterator[Fault]:
    for code, units in subject.units.items():
        offer, place = subject.offers[code], f"offer {code}"
        if units < offer.minimum_order:
            facts = {"found": units, "least": offer.minimum_order}
            yield Fault(FaultCode.MINIMUM_ORDER_BROKEN, place, facts)
        if units % offer.lot_size:
            facts = {"found": units, "lot_size": offer.lot_size}
            yield Fault(FaultCode.LOT_BROKEN, place, facts)


def lateness(subject: Subject) -> Iterator[Fault]:
    total = 0
    for number, line in subject.lines:
        need = subject.requirements.get(line.requirement)
        if need is None:
            continue
        late = late_periods(subject, line, need)
        place = f"line {number}"
        yield from differs(FaultCode.LATE_PERIODS_WRONG, place, line.late_periods, late)
        total += need.lateness_weight * line.quantity * late
    if not subject.own:
        yield from differs(FaultCode.LATENESS_WRONG, "order", subject.joint.lateness, total)


def late_periods(subject: Subject, line: Line, need: Requirement) -> int:
    return max(0, line.period - period_of(subject.case.order, need.needed_on))
