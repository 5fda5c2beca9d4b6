"""The sellers' terms in the order's money: prices, scales, capacity. Integers throughout.

Written apart from the planner's own compilation, so that a mistake there is seen here. The case
has passed `rules.check`: every currency has a rate, scales do not rise, kinds are not mixed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.periods import period_start
from foedus.pillars.procurement.records import Capacity, Offer, PriceBreak, Supplier, SupplierBreak

MICROS = 10**6
WHOLE_BP = 10_000


def half_up(numerator: int, denominator: int) -> int:
    """Divide and round half up; the denominator is positive."""
    return (2 * numerator + denominator) // (2 * denominator)


def in_order_money(case: Case, cents: int, currency: str) -> int:
    """Convert cents of `currency` to cents of the order's currency, rounding half up."""
    if currency == case.order.currency:
        return cents
    rate = next(rate for rate in case.rates if rate.currency == currency)
    return half_up(cents * MICROS, rate.per_unit_micros)


@dataclass(frozen=True)
class PriceStep:
    """One step of a scale: from `threshold` on, this price for each offer of the scale.

    `fixed_cents` is what the dearer first segments cost beside it; `lead_time_days` replaces the
    offer's where it is given.
    """

    threshold: int
    unit_cents: Mapping[str, int]
    fixed_cents: int = 0
    lead_time_days: int | None = None


@dataclass(frozen=True)
class Scale:
    """Offers whose total decides one price step. `weight` is what a unit adds to the volume;
    `base_cents` are base prices in the order's money."""

    scope: Literal["offer", "supplier"]
    code: str
    by_value: bool
    weight: Mapping[str, int]
    base_cents: Mapping[str, int]
    steps: tuple[PriceStep, ...]

    def volume(self, units: Mapping[str, int]) -> int:
        return sum(self.weight[offer] * units.get(offer, 0) for offer in self.weight)

    def reached(self, volume: int) -> int:
        """Return the highest step whose threshold the volume reaches."""
        above = range(1, len(self.steps))
        return max((n for n in above if self.steps[n].threshold <= volume), default=0)


def scales(case: Case) -> dict[str, Scale]:
    """Return the scale of each offer, by the offer's code."""
    found: dict[str, Scale] = {}
    breaks_of_offer: dict[str, list[PriceBreak]] = {}
    for price_break in case.price_breaks:
        breaks_of_offer.setdefault(price_break.offer, []).append(price_break)
    for supplier in case.suppliers:
        offers = [offer for offer in case.offers if offer.supplier == supplier.supplier]
        breaks = [b for b in case.supplier_breaks if b.supplier == supplier.supplier]
        if breaks and offers:
            shared = _supplier_scale(case, supplier, offers, breaks)
            found.update((offer.offer, shared) for offer in offers)
            continue
        for offer in offers:
            own_breaks = breaks_of_offer.get(offer.offer, [])
            found[offer.offer] = _offer_scale(case, offer, own_breaks)
    return found


def _threshold(step: PriceBreak | SupplierBreak) -> int:
    return step.from_quantity or step.from_value_cents or 0


def _offer_scale(case: Case, offer: Offer, breaks: Sequence[PriceBreak]) -> Scale:
    ordered = sorted(breaks, key=_threshold)
    by_value = any(step.from_value_cents is not None for step in ordered)
    weight = {offer.offer: offer.unit_price_cents if by_value else 1}
    base = in_order_money(case, offer.unit_price_cents, offer.currency)
    starts = [_threshold(step) for step in ordered]
    prices = [base]
    prices += [in_order_money(case, step.unit_price_cents, offer.currency) for step in ordered]
    # nothing is sold below the minimum order: no threshold stands lower
    least = max(1, offer.minimum_order * weight[offer.offer])
    steps = [PriceStep(least, {offer.offer: base})]
    for number, step in enumerate(ordered, start=1):
        fixed = 0
        if offer.discount == "incremental":
            # units are numbered from 1: the first segment holds those before the first start
            fixed = _dearer_segments([1, *starts], prices, number)
        unit = {offer.offer: prices[number]}
        threshold = max(_threshold(step), least)
        steps.append(PriceStep(threshold, unit, fixed, step.lead_time_days))
    return Scale("offer", offer.offer, by_value, weight, {offer.offer: base}, tuple(steps))


def _supplier_scale(
    case: Case, supplier: Supplier, offers: Sequence[Offer], breaks: Sequence[SupplierBreak]
) -> Scale:
    ordered = sorted(breaks, key=_threshold)
    by_value = any(step.from_value_cents is not None for step in ordered)
    base = {o.offer: in_order_money(case, o.unit_price_cents, o.currency) for o in offers}
    weight = base if by_value else dict.fromkeys(base, 1)
    starts = [_threshold(step) for step in ordered]
    kept_bp = [WHOLE_BP, *(WHOLE_BP - step.discount_bp for step in ordered)]
    steps = [PriceStep(1, base)]
    for number, step in enumerate(ordered, start=1):
        fixed = 0
        if supplier.discount == "incremental":
            fixed = half_up(_dearer_segments([0, *starts], kept_bp, number), WHOLE_BP)
        unit = {code: half_up(cents * kept_bp[number], WHOLE_BP) for code, cents in base.items()}
        steps.append(PriceStep(_threshold(step), unit, fixed))
    return Scale("supplier", supplier.supplier, by_value, weight, base, tuple(steps))


def _dearer_segments(starts: Sequence[int], prices: Sequence[int], reached: int) -> int:
    """Return what the segments before `reached` cost above the price of `reached`."""
    return sum((starts[s + 1] - starts[s]) * (prices[s] - prices[reached]) for s in range(reached))


def capacity(case: Case, offer: Offer, rows: Sequence[Capacity], period: int) -> int | None:
    """Return the units the offer can deliver in a period, None without a limit. `rows` are the
    offer's own."""
    start = period_start(case.order, period)
    begun = [row for row in rows if row.from_on <= start]
    if not begun:
        return offer.capacity_per_period
    row = max(begun, key=lambda row: row.from_on)
    return max(0, row.per_period - row.backlog_per_period)
