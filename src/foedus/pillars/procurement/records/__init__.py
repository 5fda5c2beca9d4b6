"""The records of joint procurement.

- `tables`    the rows of an order: what a workbook or a folder holds, what a Case is made of
- `rows`      types of fields and rows that kinds of the ledger share
- `needs`     items, requirements, bundles, equivalences, budgets, stand-alone figures, holdings
- `market`    suppliers, offers, external frameworks, exchange rates
- `industry`  companies, co-investment projects, the innovation pipeline
- `annex`     the joint annex, and what each member's node finds in it
- `national`  national orders, payments, deliveries, savings, statements on ceilings

The rows of an order are imported from here; the kinds of the ledger from their own modules.
"""

from __future__ import annotations

from foedus.pillars.procurement.records.tables import (
    EVERYBODY,
    KINDS,
    ActivationRule,
    Budget,
    Capacity,
    Cents,
    Code,
    Currency,
    Days,
    Discount,
    Equivalence,
    Holding,
    Item,
    Mark,
    Member,
    MemberCode,
    Offer,
    Order,
    PositiveUnits,
    PriceBreak,
    Rate,
    Record,
    Requirement,
    StockNumber,
    Supplier,
    SupplierBreak,
    Text,
    Units,
    ValueKind,
)

__all__ = [
    "EVERYBODY",
    "KINDS",
    "ActivationRule",
    "Budget",
    "Capacity",
    "Cents",
    "Code",
    "Currency",
    "Days",
    "Discount",
    "Equivalence",
    "Holding",
    "Item",
    "Mark",
    "Member",
    "MemberCode",
    "Offer",
    "Order",
    "PositiveUnits",
    "PriceBreak",
    "Rate",
    "Record",
    "Requirement",
    "StockNumber",
    "Supplier",
    "SupplierBreak",
    "Text",
    "Units",
    "ValueKind",
]
