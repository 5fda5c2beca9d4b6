"""Who needs it first gets it first: a rule for schedules that cost and are late the same.

Solvers leave such ties open and break them by chance of their version. Earliest due date first
(Jackson, 1955) within each offer, heavier lateness first among equal dates, in proportion among
equals: totals by offer and period, and what each need gets of each offer, stay as they are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from foedus.pillars.procurement.apportion import apportion
from foedus.pillars.procurement.plan.compile import Compiled
from foedus.pillars.procurement.plan.schedule import Delivery, NeedClass, Schedule


def first_needed_first(compiled: Compiled, schedule: Schedule) -> Schedule:
    """Return the schedule with each offer's deliveries in order of need, where that keeps every
    last day and makes nothing later."""
    of_offer: dict[int, list[Delivery]] = defaultdict(list)
    for delivery in schedule.deliveries:
        of_offer[delivery.offer].append(delivery)
    deliveries: list[Delivery] = []
    for mine in of_offer.values():
        ordered = list(_in_order(schedule.needs, mine))
        keeps = all(
            d.period <= compiled.rows[schedule.needs[d.need].row].last_period for d in ordered
        )
        is_later = _lateness(schedule.needs, ordered) > _lateness(schedule.needs, mine)
        deliveries += ordered if keeps and not is_later else mine
    return replace(
        schedule, deliveries=tuple(deliveries), lateness=_lateness(schedule.needs, deliveries)
    )


def _in_order(needs: tuple[NeedClass, ...], mine: list[Delivery]) -> Iterator[Delivery]:
    offer = mine[0].offer
    arriving: Counter[int] = Counter()
    waiting: dict[tuple[int, int], dict[int, int]] = defaultdict(dict)
    for d in sorted(mine, key=lambda d: d.need):
        arriving[d.period] += d.units
        equals = waiting[needs[d.need].due_period, -needs[d.need].weight]
        equals[d.need] = equals.get(d.need, 0) + d.units
    queue = [waiting[key] for key in sorted(waiting)]
    for period in sorted(arriving):
        left = arriving[period]
        while left:
            equals = next(group for group in queue if any(group.values()))
            taken = min(left, sum(equals.values()))
            left -= taken
            for need, units in zip(equals, apportion(taken, list(equals.values())), strict=True):
                equals[need] -= units
                if units:
                    yield Delivery(offer, period, need, units)


def _lateness(needs: tuple[NeedClass, ...], deliveries: Iterable[Delivery]) -> int:
    return sum(
        needs[d.need].weight * d.units * max(0, d.period - needs[d.need].due_period)
        for d in deliveries
    )
