"""A case: every record of one joint order, read and checked, nothing decided yet."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields, replace
from typing import Self

from foedus.pillars.procurement.records import (
    EVERYBODY,
    Budget,
    Capacity,
    Equivalence,
    Holding,
    Item,
    Member,
    Offer,
    Order,
    PriceBreak,
    Rate,
    Record,
    Requirement,
    Supplier,
    SupplierBreak,
)


@dataclass(frozen=True)
class Case:
    """The tables of one order. `rules.check` has passed for every case that a planner sees."""

    order: Order
    members: tuple[Member, ...]
    items: tuple[Item, ...]
    requirements: tuple[Requirement, ...]
    suppliers: tuple[Supplier, ...]
    offers: tuple[Offer, ...]
    equivalences: tuple[Equivalence, ...] = ()
    supplier_breaks: tuple[SupplierBreak, ...] = ()
    price_breaks: tuple[PriceBreak, ...] = ()
    capacity: tuple[Capacity, ...] = ()
    budgets: tuple[Budget, ...] = ()
    rates: tuple[Rate, ...] = ()
    holdings: tuple[Holding, ...] = ()

    def taking_part(self, members: frozenset[str]) -> Self:
        """Return the case of these members alone: their needs and budgets, every offer."""
        return replace(
            self,
            members=tuple(m for m in self.members if m.member in members),
            requirements=tuple(r for r in self.requirements if r.member in members),
            budgets=tuple(b for b in self.budgets if b.member in members),
            holdings=tuple(h for h in self.holdings if h.member in members),
        )

    def about(self, items: frozenset[str]) -> Self:
        """Return the case of the needs for these items alone; every offer stays."""
        kept = tuple(r for r in self.requirements if r.item in items)
        return replace(self, requirements=kept)

    def digest(self) -> str:
        """SHA-256 over the canonical JSON of every row, the same whatever order rows stand in."""
        tables: dict[str, list[str]] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            rows: tuple[Record, ...] = value if isinstance(value, tuple) else (value,)
            tables[field.name] = sorted(_canonical(row) for row in rows)
        return hashlib.sha256(json.dumps(tables, sort_keys=True).encode()).hexdigest()


def _canonical(row: Record) -> str:
    return json.dumps(row.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)


def may_buy(offer: Offer, member: str) -> bool:
    return EVERYBODY in offer.buyers or member in offer.buyers


def accepts(case: Case, member: str, asked: str, offered: str) -> bool:
    """Tell whether `member`, asking for item `asked`, takes item `offered`."""
    if asked == offered:
        return True
    return any(
        e.item == asked
        and e.equivalent == offered
        and (EVERYBODY in e.members or member in e.members)
        for e in case.equivalences
    )
