"""What advice is about, and what it looks like: one code, its facts, and the rows it quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Line, Plan
from foedus.pillars.procurement.records import Item, Offer
from foedus.rulebook import Fact, Rulebook

_CEILING = (
    *("category", "ceiling", "holding", "on_order", "leaving", "own", "after", "cautious"),
    *("as_of", "holding_source", "holding_mark"),
)
_GROUP = ("instrument", "title", "supplier", "buyers")
_VEHICLE = ("vehicle", "title", "supplier", "buyers")
_LEAD_TIME = ("offer", "system", "offered_days", "shortest_days", "cases")
_PRICE = ("offer", "system", "unit_price_cents", "evidence_cents", "currency")

FACTS: Mapping[str, tuple[str, ...]] = {
    "CEILING_KEPT": _CEILING,
    "CEILING_KEPT_IF_GONE": _CEILING,
    "CEILING_EXCEEDED": _CEILING,
    "CEILING_NO_HOLDING": ("category", "ceiling", "own"),
    "CEILING_UNKNOWN": ("category", "own"),
    "NOT_A_PARTY": ("category", "own"),
    "LEGAL_REVIEW": ("system", "buyers", "remark"),
    "TREATY_CONDITION": ("system", "category", "condition"),
    "NO_TREATY_MAPPING": ("system",),
    "FUNDING_ELIGIBLE": _GROUP,
    "FUNDING_NOT_ELIGIBLE": (*_GROUP, "failing", "missing"),
    "FUNDING_UNDECIDED": (*_GROUP, "unknown"),
    "FUNDING_CLOSED": ("instrument", "title", "opens_on", "closes_on"),
    "FUNDING_WOULD_CHANGE": (*_GROUP, "candidate"),
    "ORIGIN_EXCLUDES": ("instrument", "title", "supplier", "offer", "origin", "max_pct"),
    "FMS_NOTICE": (
        *("supplier", "group", "mde_usd_cents", "mde_from_usd_cents"),
        *("total_usd_cents", "total_from_usd_cents", "days"),
    ),
    "FMS_UNDECIDED": ("supplier", "unknown"),
    "FMS_FEES": (
        *("supplier", "goods_cents", "currency", "surcharge_pct", "surcharge_cents"),
        *("administration_pct", "administration_cents"),
    ),
    "VEHICLE_FITS": _VEHICLE,
    "VEHICLE_DOES_NOT_FIT": (*_VEHICLE, "failing", "missing"),
    "VEHICLE_UNDECIDED": (*_VEHICLE, "unknown"),
    "VEHICLE_BY_INVITATION": (*_VEHICLE, "holder"),
    "VEHICLE_UNKNOWN": ("vehicle", "supplier"),
    "LEAD_TIME_IMPLAUSIBLE": _LEAD_TIME,
    "LEAD_TIME_EVIDENCE": _LEAD_TIME,
    "PRICE_IS_NOT_A_PRICE": ("offer", "kind", "unit_price_cents", "currency"),
    "PRICE_BELOW_EVIDENCE": _PRICE,
    "PRICE_ABOVE_EVIDENCE": _PRICE,
    "BUDGET_EXCEEDED": ("from_on", "until_on", "amount_cents", "excess_cents", "currency"),
    "CAPACITY_OF_MEMBER": ("supplier",),
}
"""Every code and the names of its facts; the wording may use these and no others."""


@dataclass(frozen=True)
class Advice:
    """One piece. `member` and `item` are empty where it concerns several.

    Facts ending in `_cents` are integer cents of the fact `currency`, `_usd_cents` of US dollars.
    """

    code: str
    member: str
    item: str
    facts: Mapping[str, str | int]
    quotes: tuple[Fact[Any], ...] = ()

    def __post_init__(self) -> None:
        if set(self.facts) != set(FACTS[self.code]):
            raise ValueError(f"{self.code}: {sorted(self.facts)}")


@dataclass(frozen=True)
class Matter:
    """The plan, its case, and the facts known on the day."""

    case: Case
    plan: Plan
    book: Rulebook
    on: date
    candidates: tuple[str, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.plan.joint.lines

    @cached_property
    def _offers(self) -> dict[str, Offer]:
        return {offer.offer: offer for offer in self.case.offers}

    @cached_property
    def _items(self) -> dict[str, Item]:
        return {item.item: item for item in self.case.items}

    def offer(self, code: str) -> Offer:
        return self._offers[code]

    def delivered(self, line: Line) -> Item:
        """The item that arrives, which may be an equivalent of the one asked for."""
        return self._items[self.offer(line.offer).item]

    def offers_sold(self) -> tuple[Offer, ...]:
        """The offers that the plan uses, in the order of the case."""
        sold = {line.offer for line in self.lines}
        return tuple(offer for offer in self.case.offers if offer.offer in sold)

    def suppliers_selling(self) -> tuple[str, ...]:
        """The suppliers that the plan uses, in the order of the case."""
        sold = {line.supplier for line in self.lines}
        return tuple(s.supplier for s in self.case.suppliers if s.supplier in sold)

    def in_order(self, members: frozenset[str]) -> tuple[str, ...]:
        """These members, in the order of the case."""
        return tuple(m.member for m in self.case.members if m.member in members)

    def buyers(self, offers: tuple[Offer, ...]) -> tuple[str, ...]:
        """Who gets something from these offers."""
        codes = {offer.offer for offer in offers}
        return self.in_order(frozenset(line.member for line in self.lines if line.offer in codes))


def one_item(offers: tuple[Offer, ...]) -> str:
    """The item of these offers, or empty if they sell several."""
    items = {offer.item for offer in offers}
    return items.pop() if len(items) == 1 else ""


def half_up(numerator: int, denominator: int) -> int:
    """The quotient of two integers >= 0 (the second > 0), rounded half up."""
    return (2 * numerator + denominator) // (2 * denominator)
