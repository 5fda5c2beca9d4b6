"""How deliveries slip: planned by the annex, expected now, accepted. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foedus.pillars.procurement.records.national import Delivery


@dataclass(frozen=True, slots=True)
class Slip:
    """`expected_on` is when it came, or is expected; `late_days` counts from the plan to then, or
    to today while nothing came. Negative is early."""

    delivery: Delivery
    expected_on: date
    late_days: int
    missing: int

    @property
    def is_late(self) -> bool:
        return self.late_days > 0


def slips(deliveries: Iterable[Delivery], today: date) -> tuple[Slip, ...]:
    """By the day planned."""
    found = sorted(deliveries, key=lambda one: (one.planned_on, one.item))
    return tuple(_slip(one, today) for one in found)


def _slip(one: Delivery, today: date) -> Slip:
    if one.state == "accepted" and one.accepted_on is not None:
        short = one.quantity - (one.accepted_quantity or 0)
        return Slip(one, one.accepted_on, (one.accepted_on - one.planned_on).days, max(0, short))
    expected = max(one.forecast_on or one.planned_on, today)
    return Slip(one, expected, (expected - one.planned_on).days, one.quantity)
