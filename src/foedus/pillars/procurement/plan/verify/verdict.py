"""Check 14, second half: whether to buy together, and the cost-delivery front.

The coalition function of a cooperative cost game: what each listed group of members would pay
together. Cents of a coalition of two or more include its joining costs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction

from foedus.pillars.procurement.plan.result import Alone, Coalition, Plan, Verdict
from foedus.pillars.procurement.plan.verify.delivery import differs
from foedus.pillars.procurement.plan.verify.faults import Facts, Fault, FaultCode
from foedus.pillars.procurement.plan.verify.proof import OPTIMAL_GAP_SHARE
from foedus.pillars.procurement.plan.verify.subject import Subject

Group = frozenset[str]


def verdicts(subject: Subject, plan: Plan) -> Iterator[Fault]:
    yield from _bundles(subject, plan)
    for verdict in plan.verdicts:
        place = f"verdict {' '.join(verdict.items)}"
        faults = list(_coalitions(subject, verdict, place))
        yield from faults
        if not faults:
            yield from _arithmetic(verdict, place)
        yield from _dearer_alone(plan, verdict, place)
    yield from _cheaper_alone(subject, plan)


def _bundles(subject: Subject, plan: Plan) -> Iterator[Fault]:
    """Every needed item has one verdict; a plan that was cut short may lack some."""
    items = Counter(item for verdict in plan.verdicts for item in verdict.items)
    needed = {item for member in subject.needed_items.values() for item in member}
    cut_short = plan.cut_short or plan.proof.status != "optimal"
    missing = set() if cut_short else needed - items.keys()
    wrong = {item for item, times in items.items() if times > 1 or item not in needed}
    if missing or wrong:
        facts: Facts = {"missing": " ".join(sorted(missing)), "wrong": " ".join(sorted(wrong))}
        yield Fault(FaultCode.VERDICT_ITEMS, "verdicts", facts)


def _coalitions(subject: Subject, verdict: Verdict, place: str) -> Iterator[Fault]:
    seen: set[Group] = set()
    for coalition in verdict.coalitions:
        members = frozenset(coalition.members)
        cents = coalition.cents
        sound = (
            members
            and len(members) == len(coalition.members)
            and members <= set(subject.joint.members)
            and members not in seen
            and coalition.feasible == (cents is not None)
            and coalition.joining_cents == _joining(subject, verdict, coalition)
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


def _listed(subject: Subject, verdict: Verdict, groups: set[Group], place: str) -> Iterator[Fault]:
    """Everybody that needs an item must be listed, all together and each one alone."""
    everybody = Group().union(*groups)
    needing = {m for m in subject.joint.members if set(subject.needed_items[m]) & {*verdict.items}}
    listed = [everybody, *(frozenset([member]) for member in everybody)]
    if not needing <= everybody or any(group not in groups for group in listed):
        facts: Facts = {"expected": " ".join(sorted(needing))}
        yield Fault(FaultCode.VERDICT_COALITION, place, facts)


def _joining(subject: Subject, verdict: Verdict, coalition: Coalition) -> int:
    """Return what joining costs: for each item that two or more need, once for each of them."""
    total = 0
    for item in subject.case.items:
        needing = (subject.needed_items.get(member, []) for member in coalition.members)
        buyers = sum(item.item in items for items in needing)
        if item.item in verdict.items and buyers > 1:
            total += item.joining_cost_cents * buyers
    return total


def _arithmetic(verdict: Verdict, place: str) -> Iterator[Fault]:
    cents: dict[Group, int | None] = {frozenset(c.members): c.cents for c in verdict.coalitions}
    everybody = max(cents, key=len)
    together = next(c for c in verdict.coalitions if len(c.members) == len(everybody))
    code = FaultCode.VERDICT_SUM
    if together.cents is None:
        yield Fault(code, place, {"found": verdict.joint_cents, "expected": "none"})
        return
    goods = together.cents - together.joining_cents
    yield from differs(code, place, verdict.joint_cents, goods)
    yield from differs(code, place, verdict.joining_cents, together.joining_cents)
    separate = _added([cents[frozenset([member])] for member in everybody])
    yield from differs(code, place, verdict.separate_cents, separate)
    saving = None if separate is None else separate - together.cents
    yield from differs(code, place, verdict.saving_cents, saving)
    yield from _best(verdict, _splits(cents, everybody), separate, place)


def _added(parts: list[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _splits(cents: Mapping[Group, int | None], everybody: Group) -> dict[Group, int]:
    """Return what each listed split costs: one coalition together, the others alone."""
    splits: dict[Group, int] = {}
    for group, together in cents.items():
        rest = _added([cents[frozenset([member])] for member in everybody - group])
        if together is not None and rest is not None and (len(group) > 1 or group == everybody):
            splits[group] = together + rest
    return splits


def _best(
    verdict: Verdict, splits: Mapping[Group, int], separate: int | None, place: str
) -> Iterator[Fault]:
    """Compare the code with the cheapest listed split."""
    everybody = max(splits, key=len)
    least = min(splits.values())
    best_cents: int = least
    if separate is None:
        expected = "only_joint"
    elif len(everybody) == 1:
        expected = "single"
    elif separate <= least:
        expected, best_cents = "not_worth", separate
    else:
        expected = "joint" if splits[everybody] == least else "subset"
    yield from differs(FaultCode.VERDICT_CODE, place, verdict.code, expected)
    yield from differs(FaultCode.VERDICT_SUM, place, verdict.best_cents, best_cents)
    best = frozenset(verdict.best)
    right = not best if expected == "not_worth" else splits.get(best) == least
    if not right:
        facts: Facts = {"found": " ".join(verdict.best), "expected": least}
        yield Fault(FaultCode.VERDICT_CODE, place, facts)


def _pro_rata(plan: Plan) -> dict[str, Alone]:
    return {a.member: a for a in plan.alone if a.reading == "pro_rata" and a.feasible}


def _singles(verdict: Verdict) -> dict[str, int | None]:
    return {c.members[0]: c.cents for c in verdict.coalitions if len(c.members) == 1}


def _dearer_alone(plan: Plan, verdict: Verdict, place: str) -> Iterator[Fault]:
    """No member alone may be shown dearer than its plan alone, on the same market, already is.

    It may be cheaper: the plan alone also keeps budgets and dates. Both may miss the optimum by
    the gap.
    """
    cost = plan.joint.total_cents
    gap = max(OPTIMAL_GAP_SHARE, Fraction(cost - plan.proof.bound_cents, max(1, cost)))
    alone = _pro_rata(plan)
    for member, single in _singles(verdict).items():
        if member not in alone:
            continue
        cents = sum(item.cents for item in alone[member].items if item.item in verdict.items)
        if single is not None and single > cents * (1 + gap):
            facts: Facts = {"found": single, "most": cents}
            yield Fault(FaultCode.VERDICT_ALONE, f"{place} {member}", facts)


def _cheaper_alone(subject: Subject, plan: Plan) -> Iterator[Fault]:
    """Nor cheaper, over all its items, than its plan alone is proven to be at least."""
    for member, alone in _pro_rata(plan).items():
        items = {item for verdict in plan.verdicts for item in verdict.items}
        if not items.issuperset(subject.needed_items.get(member, [])):
            continue
        parts = [_singles(v)[member] for v in plan.verdicts if member in _singles(v)]
        cents = _added(parts)
        if cents is not None and cents < (alone.bound_cents or 0):
            facts: Facts = {"found": cents, "least": alone.bound_cents or 0}
            yield Fault(FaultCode.VERDICT_ALONE, f"verdicts {member}", facts)


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
