"""How much hangs on one supplier, and on suppliers from outside.

P14: "states rely on foreign providers". The Herfindahl-Hirschman index is the sum of the squared
shares, here of the value on offer in a family, in parts of 10 000: 10 000 is one supplier alone.
Above 1 800 a market is called highly concentrated (US Merger Guidelines, December 2023, guideline
1). The dependency is the share of that value that is made outside the members and the European
Union. What nobody says an origin of counts as unknown, never as ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foedus.pillars.procurement.records.market import Offer, Supplier
from foedus.pillars.procurement.records.needs import Item
from foedus.pillars.procurement.sourced import Place, Sourced

WHOLE = 10_000
HIGH = 1_800
INSIDE = frozenset({"EU", "MEMBER"})


@dataclass(frozen=True, slots=True)
class Concentration:
    """Of a family. Suppliers' shares are of 10 000, the largest first."""

    family: str
    shares: tuple[tuple[Place, int], ...]
    index: int
    outside_bp: int
    unknown_bp: int

    @property
    def is_high(self) -> bool:
        return self.index > HIGH

    @property
    def hangs_on_one(self) -> bool:
        return len(self.shares) == 1


def concentrations(
    offers: Iterable[Sourced[Offer]],
    suppliers: Mapping[Place, Sourced[Supplier]],
    items: Mapping[Place, Sourced[Item]],
    quantities: Mapping[Place, int],
    cents: Mapping[str, int],
) -> tuple[Concentration, ...]:
    """By family. The value of an offer is its base price times the quantity that is needed of its
    item (1 where nobody's need is seen), in the money that `cents` counts in: currency -> its
    millionths of one; offers in other currencies are left out.
    """
    values: dict[str, dict[Place, int]] = defaultdict(lambda: defaultdict(int))
    origins: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for offer in offers:
        item = items.get((offer.body.item.owner, offer.body.item.id))
        per = cents.get(offer.body.currency)
        if item is None or per is None:
            continue
        seller = (offer.body.supplier.owner, offer.body.supplier.id)
        value = offer.body.unit_price_cents * max(1, quantities.get(item.place, 1)) * 10**6 // per
        values[item.body.family][seller] += value
        origins[item.body.family][_origin(offer, suppliers.get(seller))] += value
    return tuple(
        _of(family, sold, origins[family]) for family, sold in sorted(values.items()) if sold
    )


def _origin(offer: Sourced[Offer], seller: Sourced[Supplier] | None) -> str:
    """Where it is made: what the offer says, else the supplier, else whose factory it is."""
    if offer.body.origin:
        return offer.body.origin
    if seller and seller.body.owned_by:
        return "MEMBER"
    return (seller and seller.body.origin) or ""


def _of(family: str, sold: Mapping[Place, int], origins: Mapping[str, int]) -> Concentration:
    total = sum(sold.values()) or 1
    shares = sorted(sold.items(), key=lambda pair: (-pair[1], pair[0]))
    unknown = origins.get("", 0)
    outside = sum(v for origin, v in origins.items() if origin and origin not in INSIDE)
    return Concentration(
        family,
        tuple((place, WHOLE * value // total) for place, value in shares),
        WHOLE * sum(value * value for value in sold.values()) // (total * total),
        WHOLE * outside // total,
        WHOLE * unknown // total,
    )
