"""Discount scales: which prices and lead times hold from which volume on.

A scale belongs to one offer, or to a supplier over all its offers (total quantity discount:
Goossens et al., EJOR 178, 2007). All-units: the reached step's price holds for every unit.
Incremental: only for what lies above the threshold; then `fixed_cents` is what the dearer first
segments cost beside the reached step's price. Every unit price is converted and rounded half up to
a cent once, before it meets a quantity.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.periods import first_period
from foedus.pillars.procurement.records import Offer, PriceBreak, SupplierBreak

PARTS = 10_000  # basis points in the whole
MICROS = 1_000_000


@dataclass(frozen=True)
class Scale:
    """One scale. Lists run over its steps (0: base price) and, inside, over its offers.

    `weight` is what a unit of each offer adds to the volume: 1, or its base price where
    `by_value`. `low` is the least volume at which anything is sold.
    """

    supplier: int
    of_supplier: bool
    by_value: bool
    offers: tuple[int, ...]
    weight: tuple[int, ...]
    thresholds: tuple[int, ...]
    unit_cents: tuple[tuple[int, ...], ...]
    fixed_cents: tuple[int, ...]
    first_period: tuple[tuple[int, ...], ...]
    low: int

    def reached(self, volume: int) -> int:
        """Return the step that a volume reaches."""
        return max((n for n, start in enumerate(self.thresholds) if start <= volume), default=0)


def half_up(numerator: int, denominator: int) -> int:
    """Round a ratio of integers >= 0 half up."""
    return (2 * numerator + denominator) // (2 * denominator)


def converted_cents(case: Case, cents: int, currency: str) -> int:
    """Return an amount in the order's currency, rounded half up to a cent."""
    if currency == case.order.currency:
        return cents
    rate = next(r for r in case.rates if r.currency == currency)
    return half_up(cents * MICROS, rate.per_unit_micros)


def base_cents(case: Case, offer: Offer) -> int:
    """Return an offer's base price in the order's currency."""
    return converted_cents(case, offer.unit_price_cents, offer.currency)


def scales_of(case: Case) -> tuple[Scale, ...]:
    """List every scale, in the order of suppliers, then of offers; each offer is in one."""
    offers: dict[str, list[int]] = defaultdict(list)
    for index, offer in enumerate(case.offers):
        offers[offer.supplier].append(index)
    own: dict[str, list[PriceBreak]] = defaultdict(list)
    for step in sorted(case.price_breaks, key=_threshold):
        own[step.offer].append(step)
    totals: dict[str, list[SupplierBreak]] = defaultdict(list)
    for total in sorted(case.supplier_breaks, key=_threshold):
        totals[total.supplier].append(total)
    scales: list[Scale] = []
    for index, supplier in enumerate(case.suppliers):
        sold = offers[supplier.supplier]
        if totals[supplier.supplier] and sold:
            scales.append(_supplier_scale(case, index, sold, totals[supplier.supplier]))
        else:
            scales.extend(_offer_scale(case, index, o, own[case.offers[o].offer]) for o in sold)
    return tuple(scales)


def _threshold(step: PriceBreak | SupplierBreak) -> int:
    return step.from_quantity or step.from_value_cents or 0


def _offer_scale(case: Case, supplier: int, index: int, breaks: list[PriceBreak]) -> Scale:
    offer = case.offers[index]
    prices = [offer.unit_price_cents, *(b.unit_price_cents for b in breaks)]
    unit = [converted_cents(case, price, offer.currency) for price in prices]
    by_value = any(b.from_value_cents is not None for b in breaks)
    weight = offer.unit_price_cents if by_value else 1
    thresholds = [1, *(_threshold(b) for b in breaks)]
    fixed = [0] * len(unit)
    if offer.discount == "incremental":
        fixed = [
            sum((thresholds[s + 1] - thresholds[s]) * (unit[s] - unit[r]) for s in range(r))
            for r in range(len(unit))
        ]
    days = [offer.lead_time_days]
    days += [
        offer.lead_time_days if b.lead_time_days is None else b.lead_time_days for b in breaks
    ]
    return Scale(
        supplier=supplier,
        of_supplier=False,
        by_value=by_value,
        offers=(index,),
        weight=(weight,),
        thresholds=tuple(thresholds),
        unit_cents=tuple((price,) for price in unit),
        fixed_cents=tuple(fixed),
        first_period=tuple((first_period(case.order, d),) for d in days),
        low=max(1, offer.minimum_order * weight),
    )


def _supplier_scale(
    case: Case, supplier: int, offers: list[int], breaks: list[SupplierBreak]
) -> Scale:
    base = [base_cents(case, case.offers[o]) for o in offers]
    by_value = breaks[0].from_value_cents is not None
    off = [0, *(b.discount_bp for b in breaks)]
    thresholds = [0, *(_threshold(b) for b in breaks)]
    fixed = [0] * len(off)
    if case.suppliers[supplier].discount == "incremental":
        fixed = [
            half_up(
                sum((thresholds[s + 1] - thresholds[s]) * (off[r] - off[s]) for s in range(r)),
                PARTS,
            )
            for r in range(len(off))
        ]
    first = tuple(first_period(case.order, case.offers[o].lead_time_days) for o in offers)
    return Scale(
        supplier=supplier,
        of_supplier=True,
        by_value=by_value,
        offers=tuple(offers),
        weight=tuple(base) if by_value else (1,) * len(offers),
        thresholds=tuple(thresholds),
        unit_cents=tuple(tuple(half_up(p * (PARTS - d), PARTS) for p in base) for d in off),
        fixed_cents=tuple(fixed),
        first_period=(first,) * len(off),
        low=1,
    )


def without_later_steps(case: Case) -> Case:
    """Return the case as if every step of an offer delivered as soon as its soonest.

    There no separate contract is cheaper than one for all: a bound on it holds for both.
    """
    days = {offer.offer: [offer.lead_time_days] for offer in case.offers}
    for step in case.price_breaks:
        if step.lead_time_days is not None:
            days[step.offer].append(step.lead_time_days)
    offers = tuple(
        offer.model_copy(update={"lead_time_days": min(days[offer.offer])})
        for offer in case.offers
    )
    steps = tuple(step.model_copy(update={"lead_time_days": None}) for step in case.price_breaks)
    return replace(case, offers=offers, price_breaks=steps)
