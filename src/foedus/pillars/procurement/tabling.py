"""Records of the ledger as rows of an order's tables: what both call alike is alike.

A field that a table and a kind share has the same type and unit in both (records.rows).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from foedus.desk.records.fields import in_any_language
from foedus.pillars.procurement.records import tables
from foedus.pillars.procurement.records.market import Offer, Rate, Supplier
from foedus.pillars.procurement.records.needs import Budget, Holding, Item, Requirement

R = TypeVar("R", bound=tables.Record)


def _row(table: type[R], body: BaseModel, **own: Any) -> R:
    """The fields that a record and the row share, and the row's own."""
    shared = table.model_fields.keys() & type(body).model_fields.keys() - own.keys()
    return table(**{name: getattr(body, name) for name in shared}, **own)


def item_row(code: str, alike: Sequence[Item], language: str) -> tables.Item:
    """One row for items that are the same: the first names it, any may know its number and system;
    joining costs as much as the most cautious says."""
    return _row(
        tables.Item,
        alike[0],
        item=code,
        name=in_any_language(alike[0].name, language)[1],
        nsn=next((one.nsn for one in alike if one.nsn), None),
        system=next((one.system for one in alike if one.system), None),
        joining_cost_cents=max(one.joining_cost_cents for one in alike),
    )


def requirement_row(code: str, member: str, item: str, need: Requirement) -> tables.Requirement:
    return _row(tables.Requirement, need, requirement=code, member=member, item=item)


def supplier_row(code: str, supplier: Supplier) -> tables.Supplier:
    return _row(tables.Supplier, supplier, supplier=code)


def total_steps(code: str, supplier: Supplier) -> Iterator[tables.SupplierBreak]:
    for step in supplier.breaks:
        yield _row(tables.SupplierBreak, step, supplier=code)


def offer_row(
    code: str, of: tuple[str, str], buyers: tuple[str, ...], offer: Offer
) -> tables.Offer:
    """`of` are the codes of its supplier and its item, `buyers` those of the order."""
    supplier, item = of
    return _row(tables.Offer, offer, offer=code, supplier=supplier, item=item, buyers=buyers)


def price_steps(code: str, offer: Offer) -> Iterator[tables.PriceBreak]:
    for step in offer.price_breaks:
        yield _row(tables.PriceBreak, step, offer=code)


def slots(code: str, offer: Offer) -> Iterator[tables.Capacity]:
    for slot in offer.capacity:
        yield _row(tables.Capacity, slot, offer=code)


def budget_row(member: str, budget: Budget) -> tables.Budget:
    return _row(tables.Budget, budget, member=member)


def rate_row(rate: Rate) -> tables.Rate:
    return _row(tables.Rate, rate)


def holding_row(member: str, holding: Holding) -> tables.Holding:
    return _row(tables.Holding, holding, member=member)


def code_of(row: tables.Record) -> str:
    """By what a row's record is found: its code; for a step, that of what it is a step of."""
    steps = (tables.PriceBreak, tables.SupplierBreak, tables.Capacity)
    key = row.key[:1] if isinstance(row, steps) else row.key
    return " ".join(str(getattr(row, column)) for column in key)
