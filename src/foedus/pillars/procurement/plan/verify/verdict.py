"""Check 14, second half: whether to buy together, and the cost-delivery front.

The coalition function of a cooperative cost game: what each listed group of members would pay
together. Cents of a coalition of two or more include its joining costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from foedus.pillars.procurement.plan.result import Coalition, Plan, Verdict
from foedus.pillars.procurement.plan.verify.delivery import differs
from foedus.pillars.procurement.plan.verify.faults import Facts, Fault, FaultCode
from foedus.pillars.procurement.plan.verify.subject import Subject


def verdicts(subject: Subject, plan: Plan) -> Iterator[Fault]:
    items = sorted(item for verdict in plan.verdicts for item in verdict.items)
    members = subject.joint.members
    needed = sorted({item for member in members for item in subject.needed_items[member]})
    yield from differs(FaultCode.VERDICT_ITEMS, "verdicts", " ".join(items), " ".join(needed))
    for verdict in plan.verdicts:
        place = f"verdict {' '.join(verdict.items)}"
        faults = list(_coalitions(subject, verdict, place))
        yield from faults
        if not faults:
            yield from _arithmetic(verdict, place)
        yield from _same_alone(plan, verdict, place)


def _coalitions(subject: Subject, verdict: Verdict, place: str) -> Iterator[Fault]:
    seen: set[frozenset[str]] = set()
    for coalition in verdict.coalitions:
        members = frozenset(coalition.members)
        cents = coalition.cents
        least, most = _joining(subject, verdict, coalition)
        sound = (
            members
            and len(members) == len(coalition.members)
            and members <= set(subject.joint.members)
            and members not in seen
            and coalition.feasible == (cents is not None)
            and least <= coalition.joining_cents <= most
            and (cents is None or cents >= coalition.joining_cents)
        )
        seen.add(members)
        if not sound:
            facts: Facts = {
                "members": " ".join(coalition.members),
                "joining": coalition.joining_cents,
            }
            yield Fault(FaultCode.VERDICT_COALITION, place, facts)
    yield from _listed(subject, verdict, seen, place)


def _listed(
    subject: Subject, verdict: Verdict, groups: set[frozenset[str]], place: str
) -> Iterator[Fault]:
    """Everybody that needs an item must be listed, all together and each one alone."""
    everybody = frozenset[str]().union(*groups)
    needing = {m for m in subject.joint.members if set(subject.needed_items[m]) & {*verdict.items}}
    listed = [everybody, *(frozenset([member]) for member in everybody)]
    if not needing <= everybody or any(group not in groups for group in listed):
        facts: Facts = {"expected": " ".join(sorted(needing))}
        yield Fault(FaultCode.VERDICT_COALITION, place, facts)


def _joining(subject: Subject, verdict: Verdict, coalition: Coalition) -> tuple[int, int]:
    """Return the least and most joining cost: the items at least two of the coalition need, for
    each that needs them; at most every item for each member."""
    if len(coalition.members) == 1:
        return 0, 0
    least = most = 0
    for item in subject.case.items:
        if item.item not in verdict.items:
            continue
        buyers = [m for m in coalition.members if item.item in subject.needed_items.get(m, [])]
        least += item.joining_cost_cents * (len(buyers) if len(buyers) > 1 else 0)
        most += item.joining_cost_cents * len(coalition.members)
    return least, most


def _arithmetic(verdict: Verdict, place: str) -> Iterator[Fault]:
    cents = {frozenset(c.members): c.cents for c in verdict.coalitions}
    everybody = max(cents, key=len)
    together = next(c for c in verdict.coalitions if len(c.members) == len(everybody))
    code = FaultCode.VERDICT_SUM
    yield from differs(code, place, verdict.joint_cents, together.cents)
    yield from differs(code, place, verdict.joining_cents, together.joining_cents)
    separate = _added([cents[frozenset([member])] for member in everybody])
    yield from differs(code, place, verdict.separate_cents, separate)
    saving = None if separate is None else separate - verdict.joint_cents
    yield from differs(code, place, verdict.saving_cents, saving)
    if separate is None or together.cents is None:
        yield from differs(FaultCode.VERDICT_CODE, place, verdict.code, "only_joint")
        return
    yield from _best(verdict, cents, separate, place)


def _added(parts: list[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _best(
    verdict: Verdict, cents: dict[frozenset[str], int | None], separate: int, place: str
) -> Iterator[Fault]:
    """Compare the code with the cheapest listed split: one coalition together, the rest alone."""
    alone = {member: c or 0 for group, c in cents.items() if len(group) == 1 for member in group}
    everybody = frozenset(alone)
    splits = {
        group: c + sum(alone[member] for member in everybody - group)
        for group, c in cents.items()
        if c is not None and len(group) > 1
    }
    least = min(splits.values(), default=separate)
    if separate <= least:
        expected, best_cents = "not_worth", separate
    elif splits.get(everybody) == least:
        expected, best_cents = "joint", least
    else:
        expected, best_cents = "subset", least
    yield from differs(FaultCode.VERDICT_CODE, place, verdict.code, expected)
    yield from differs(FaultCode.VERDICT_SUM, place, verdict.best_cents, best_cents)
    best = frozenset(verdict.best)
    if expected != "not_worth" and splits.get(best) != least:
        facts: Facts = {"found": " ".join(verdict.best), "expected": least}
        yield Fault(FaultCode.VERDICT_CODE, place, facts)


def _same_alone(plan: Plan, verdict: Verdict, place: str) -> Iterator[Fault]:
    """A coalition of one pays what its plan alone, on its pro-rata market, says."""
    single = {c.members[0]: c.cents for c in verdict.coalitions if len(c.members) == 1}
    for alone in plan.alone:
        if alone.reading != "pro_rata" or not alone.feasible or alone.member not in single:
            continue
        cents = sum(item.cents for item in alone.items if item.item in verdict.items)
        at = f"{place} {alone.member}"
        yield from differs(FaultCode.VERDICT_ALONE, at, single[alone.member], cents)


def front(plan: Plan) -> Iterator[Fault]:
    points = [(point.total_cents, point.lateness) for point in plan.front]
    for number, (cents, late) in enumerate(points, start=1):
        others = points[: number - 1] + points[number:]
        if any(other[0] <= cents and other[1] <= late for other in others):
            facts = {"total_cents": cents, "lateness": late}
            yield Fault(FaultCode.FRONT_DOMINATED, f"front {number}", facts)
        if cents < plan.proof.bound_cents or late < 0:
            facts = {"found": cents, "least": plan.proof.bound_cents}
            yield Fault(FaultCode.FRONT_BELOW_BOUND, f"front {number}", facts)
