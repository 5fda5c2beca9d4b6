"""Terms of the offers a plan uses, against evidence: lead times, prices, budgets, own factories.

A published ceiling is the highest value notified to a parliament; it is never a price.
"""

from __future__ import annotations

from collections.abc import Iterator

from foedus.pillars.procurement.advice.matter import Advice, Matter, half_up
from foedus.pillars.procurement.records import Offer
from foedus.rulebook.money import Price

NOT_PRICES = frozenset({"ceiling", "estimate"})
NOT_A_DELIVERY = frozenset({"contract", "letter_of_intent", "agreement"})
"""Evidence that ends with a signature says nothing about delivery."""


def about_terms(matter: Matter) -> Iterator[Advice]:
    for offer in matter.offers_sold():
        yield from _about_lead_time(matter, offer)
        yield from _about_price(matter, offer)
    yield from _about_budgets(matter)
    for supplier in matter.case.suppliers:
        if supplier.owned_by and supplier.supplier in matter.suppliers_selling():
            facts: dict[str, str | int] = {"supplier": supplier.supplier}
            yield Advice("CAPACITY_OF_MEMBER", supplier.owned_by, "", facts)


def _system(matter: Matter, offer: Offer) -> str:
    item = next(item for item in matter.case.items if item.item == offer.item)
    return item.system or ""


def _about_lead_time(matter: Matter, offer: Offer) -> Iterator[Advice]:
    system = _system(matter, offer)
    evidence = [
        row
        for row in matter.book.lead_time_evidence(system)
        if row.ended_by not in NOT_A_DELIVERY and row.valid_from <= matter.on
    ]
    if not evidence:
        return
    shortest = min(evidence, key=lambda row: row.days)
    offered = _promised_days(matter, offer)
    facts: dict[str, str | int] = {
        "offer": offer.offer,
        "system": system,
        "offered_days": offered,
        "shortest_days": shortest.days,
        "cases": len(evidence),
    }
    code = "LEAD_TIME_IMPLAUSIBLE" if offered < shortest.days else "LEAD_TIME_EVIDENCE"
    yield Advice(code, "", offer.item, facts, (shortest.quote(),))


def _promised_days(matter: Matter, offer: Offer) -> int:
    """Days of the price step reached, which may promise another lead time than the offer."""
    breaks = sorted(
        (row for row in matter.case.price_breaks if row.offer == offer.offer),
        key=lambda row: (row.from_quantity or 0, row.from_value_cents or 0),
    )
    for step in matter.plan.joint.steps:
        if (step.scope, step.code) == ("offer", offer.offer) and step.step:
            days = breaks[step.step - 1].lead_time_days
            return offer.lead_time_days if days is None else days
    return offer.lead_time_days


def _about_price(matter: Matter, offer: Offer) -> Iterator[Advice]:
    if offer.value_kind in NOT_PRICES:
        facts: dict[str, str | int] = {
            "offer": offer.offer,
            "kind": offer.value_kind,
            "unit_price_cents": offer.unit_price_cents,
            "currency": offer.currency,
        }
        yield Advice("PRICE_IS_NOT_A_PRICE", "", offer.item, facts)
        return
    system = _system(matter, offer)
    prices = [
        (half_up(row.amount_cents or 0, row.quantity or 1), row.evidence, row)
        for row in matter.book.price_evidence(system)
        if _is_comparable(row, offer) and row.valid_from <= matter.on
    ]
    if not prices:
        return
    low, high = min(prices), max(prices)
    if low[0] <= offer.unit_price_cents <= high[0]:
        return
    below = offer.unit_price_cents < low[0]
    cents, _, row = low if below else high
    compared: dict[str, str | int] = {
        "offer": offer.offer,
        "system": system,
        "unit_price_cents": offer.unit_price_cents,
        "evidence_cents": cents,
        "currency": offer.currency,
    }
    code = "PRICE_BELOW_EVIDENCE" if below else "PRICE_ABOVE_EVIDENCE"
    yield Advice(code, "", offer.item, compared, (row.quote(), row.quote("quantity")))


def _is_comparable(row: Price, offer: Offer) -> bool:
    """A price of bare units in the same money; a package with training or spares is not."""
    bare = row.is_price and row.quantity is not None and not row.contents
    return bare and row.currency == offer.currency


def _about_budgets(matter: Matter) -> Iterator[Advice]:
    for excess in matter.plan.joint.budget_excesses:
        facts: dict[str, str | int] = {
            "from_on": excess.from_on.isoformat(),
            "until_on": excess.until_on.isoformat(),
            "amount_cents": excess.amount_cents,
            "excess_cents": excess.cents,
            "currency": matter.case.order.currency,
        }
        yield Advice("BUDGET_EXCEEDED", excess.member, "", facts)
