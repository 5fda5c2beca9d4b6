"""Records of the ledger as rows of an order's tables: one function for each table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foedus.desk.records.fields import in_any_language
from foedus.pillars.procurement.records import tables
from foedus.pillars.procurement.records.market import Offer, Rate, Supplier
from foedus.pillars.procurement.records.needs import Budget, Holding, Item, Requirement


def item_row(code: str, alike: Sequence[Item], language: str) -> tables.Item:
    """One row for items that are the same: the first names it, any may know its number and system;
    joining costs as much as the most cautious says."""
    first = alike[0]
    return tables.Item(
        item=code,
        name=in_any_language(first.name, language)[1],
        unit=first.unit,
        nsn=next((one.nsn for one in alike if one.nsn), None),
        system=next((one.system for one in alike if one.system), None),
        joining_cost_cents=max(one.joining_cost_cents for one in alike),
    )


def requirement_row(code: str, member: str, item: str, need: Requirement) -> tables.Requirement:
    return tables.Requirement(
        requirement=code,
        member=member,
        item=item,
        quantity=need.quantity,
        needed_on=need.needed_on,
        latest_on=need.latest_on,
        lateness_weight=need.lateness_weight,
        source=need.source,
        mark=need.mark,
    )


def supplier_row(code: str, supplier: Supplier) -> tables.Supplier:
    return tables.Supplier(
        supplier=code,
        name=supplier.name,
        activation_cost_cents=supplier.activation_cost_cents,
        currency=supplier.currency,
        discount=supplier.discount,
        country=supplier.country,
        owned_by=supplier.owned_by,
        sme=supplier.sme,
    )


def total_steps(code: str, supplier: Supplier) -> Iterator[tables.SupplierBreak]:
    for step in supplier.breaks:
        yield tables.SupplierBreak(
            supplier=code,
            from_quantity=step.from_quantity,
            from_value_cents=step.from_value_cents,
            discount_bp=step.discount_bp,
        )


def offer_row(
    code: str, of: tuple[str, str], buyers: tuple[str, ...], offer: Offer
) -> tables.Offer:
    """`of` are the codes of its supplier and its item, `buyers` those of the order."""
    supplier, item = of
    return tables.Offer(
        offer=code,
        supplier=supplier,
        item=item,
        unit_price_cents=offer.unit_price_cents,
        currency=offer.currency,
        value_kind=offer.value_kind,
        discount=offer.discount,
        minimum_order=offer.minimum_order,
        lot_size=offer.lot_size,
        lead_time_days=offer.lead_time_days,
        capacity_per_period=offer.capacity_per_period,
        buyers=buyers,
        valid_until=offer.valid_until,
        origin=offer.origin,
        outside_parts_bp=offer.outside_parts_bp,
        vehicle=offer.vehicle,
        defence_equipment=offer.defence_equipment,
        source=offer.source,
        mark=offer.mark,
    )


def price_steps(code: str, offer: Offer) -> Iterator[tables.PriceBreak]:
    for step in offer.price_breaks:
        yield tables.PriceBreak(
            offer=code,
            from_quantity=step.from_quantity,
            from_value_cents=step.from_value_cents,
            unit_price_cents=step.unit_price_cents,
            lead_time_days=step.lead_time_days,
        )


def slots(code: str, offer: Offer) -> Iterator[tables.Capacity]:
    for slot in offer.capacity:
        yield tables.Capacity(
            offer=code,
            from_on=slot.from_on,
            per_period=slot.per_period,
            backlog_per_period=slot.backlog_per_period,
        )


def budget_row(member: str, budget: Budget) -> tables.Budget:
    return tables.Budget(
        member=member,
        from_on=budget.from_on,
        until_on=budget.until_on,
        amount_cents=budget.amount_cents,
        currency=budget.currency,
        source=budget.source,
        mark=budget.mark,
    )


def rate_row(rate: Rate) -> tables.Rate:
    return tables.Rate(
        currency=rate.currency,
        per_unit_micros=rate.per_unit_micros,
        on=rate.on,
        source=rate.source,
    )


def holding_row(member: str, holding: Holding) -> tables.Holding:
    return tables.Holding(
        member=member,
        category=holding.category,
        holding=holding.holding,
        on_order=holding.on_order,
        leaving=holding.leaving,
        as_of=holding.as_of,
        source=holding.source,
        mark=holding.mark,
    )


def code_of(row: tables.Record) -> str:
    """By what a row's record is found: its code; for a step, that of what it is a step of."""
    steps = (tables.PriceBreak, tables.SupplierBreak, tables.Capacity)
    key = row.key[:1] if isinstance(row, steps) else row.key
    return " ".join(str(getattr(row, column)) for column in key)
