"""A national order with what hangs on it, and the savings of this ministry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from foedus.desk.records.body import Body
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Reader, Record
from foedus.pillars.procurement.records.national import (
    Delivery,
    Discrepancy,
    NationalOrder,
    Payment,
    Saving,
)

MOST = 500
B = TypeVar("B", bound=Body)


@dataclass(frozen=True, slots=True)
class Held(Generic[B]):
    """A record and what it says."""

    record: Record
    body: B


@dataclass(frozen=True, slots=True)
class Dossier:
    """An order with everything that names it."""

    order: Held[NationalOrder]
    deliveries: tuple[Held[Delivery], ...]
    payments: tuple[Held[Payment], ...]
    discrepancies: tuple[Held[Discrepancy], ...]
    savings: tuple[Held[Saving], ...]

    @property
    def paid_cents(self) -> int:
        return sum(one.body.amount_cents for one in self.payments if one.body.state == "paid")

    @property
    def due_cents(self) -> int:
        return sum(one.body.amount_cents for one in self.payments if one.body.state == "due")


def held(records: Iterable[Record], kind: type[B]) -> tuple[Held[B], ...]:
    return tuple(Held(one, kind.read(one.body)) for one in records if one.body is not None)


def listed(node: Node, reader: Reader, kind: type[B], **where: str) -> tuple[Held[B], ...]:
    """Records of a kind, the newest first; `where` narrows by key."""
    asked = {name: (value,) for name, value in where.items()}
    query = Query((kind.kind,), descending=True, where=asked, limit=MOST)
    return held(page(node, reader, query).rows, kind)


def dossier(node: Node, reader: Reader, record: Record) -> Dossier:
    of = f"{record.owner}/{record.id}"
    order = Held(record, NationalOrder.read(record.body or {}))
    coming = listed(node, reader, Delivery, order=of)
    known = {f"{one.record.owner}/{one.record.id}" for one in coming}
    wrong = tuple(
        one
        for one in listed(node, reader, Discrepancy)
        if f"{one.body.delivery.owner}/{one.body.delivery.id}" in known
    )
    return Dossier(
        order,
        tuple(sorted(coming, key=lambda one: (one.body.planned_on, one.body.item))),
        tuple(sorted(listed(node, reader, Payment, order=of), key=lambda one: one.body.due_on)),
        wrong,
        listed(node, reader, Saving, order=of),
    )
