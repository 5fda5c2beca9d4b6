"""The demonstration's order, split into what each ministry has: demo/adriatic.

Albania leads: it keeps the items, the suppliers, the offers and the rate, and has released them to
all. Each ministry has its own requirements, budgets and holdings; all but one requirement have
been released, that one is left for visitors. Nothing here is anybody's plan: texts begin with
DEMO, rows are marked synthetic (S).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from foedus.desk.records.body import Body
from foedus.desk.records.draft import DEMO, Draft, record_id
from foedus.desk.records.fields import Ref
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.demo.made_up import (
    BUNDLE,
    CHALLENGE,
    FACTORY,
    FRAMEWORK,
    HOUSE,
    LANGUAGES,
    PROJECT,
    marked,
    same,
)
from foedus.pillars.procurement.records import tables
from foedus.pillars.procurement.records.industry import Project
from foedus.pillars.procurement.records.market import (
    Offer,
    PriceStep,
    Rate,
    Slot,
    Supplier,
    TotalStep,
)
from foedus.pillars.procurement.records.needs import (
    Budget,
    Equivalence,
    Holding,
    Item,
    Requirement,
)

LEAD = "ALB"
KEPT_BACK = "RADIO"
"""The item whose requirements have not left their ministries yet."""

SAID_ON = date(2026, 11, 2)


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger wants to know of an item and the tables do not say: `_catalogue.csv`."""

    owner: str
    family: str
    unit: str
    names: Mapping[str, str]


def catalogue(rows: Iterable[Mapping[str, str]]) -> dict[str, Known]:
    return {
        row["item"]: Known(
            row["owner"], row["family"], row["unit"], {code: row[code] for code in LANGUAGES}
        )
        for row in rows
    }


def drafts(case: Case, known: Mapping[str, Known], members: tuple[str, ...]) -> tuple[Draft, ...]:
    """The records of these members; candidates have no node and say nothing."""
    return tuple(_Ministries(case, known, members).all())


@dataclass(frozen=True, slots=True)
class _Ministries:
    case: Case
    known: Mapping[str, Known]
    members: tuple[str, ...]

    def all(self) -> Iterator[Draft]:
        yield from self._items()
        yield from self._market()
        yield from self._needs()
        yield from self._own()
        yield from self._industry()

    def _draft(self, owner: str, key: str, body: Body, *, to_all: bool = True) -> Draft:
        to = tuple(member for member in self.members if member != owner) if to_all else ()
        return Draft(owner, record_id(f"procurement {key}"), body.kind, body.wire(), to)

    def _ref(self, owner: str, key: str) -> Ref:
        return Ref(owner=owner, id=record_id(f"procurement {key}"))

    def _item(self, code: str) -> Ref:
        return self._ref(self.known[code].owner, f"item {code}")

    def _items(self) -> Iterator[Draft]:
        for row in self.case.items:
            known = self.known[row.item]
            body = {
                "code": row.item,
                "name": marked(known.names),
                "unit": known.unit,
                "family": known.family,
                "system": row.system,
                "joining_cost_cents": row.joining_cost_cents,
            }
            yield self._draft(known.owner, f"item {row.item}", Item.read(body))
        for rule in self.case.equivalences:
            for member in sorted({*rule.members} & {*self.members}):
                word = Equivalence(
                    item=self._item(rule.item),
                    equivalent=self._item(rule.equivalent),
                    on=SAID_ON,
                    reason={},
                )
                key = f"equivalence {member} {rule.item} {rule.equivalent}"
                yield self._draft(member, key, word)

    def _market(self) -> Iterator[Draft]:
        for row in self.case.suppliers:
            yield self._draft(LEAD, f"supplier {row.supplier}", self._supplier(row))
        for offer in self.case.offers:
            yield self._draft(LEAD, f"offer {offer.offer}", self._offer(offer))
        for rate in self.case.rates:
            body = Rate(
                currency=rate.currency,
                per=self.case.order.currency,
                per_unit_micros=rate.per_unit_micros,
                on=rate.on,
                source=rate.source,
                mark="D",
            )
            yield self._draft(LEAD, f"rate {rate.currency}", body)
        yield self._draft(LEAD, "framework", FRAMEWORK)

    def _supplier(self, row: tables.Supplier) -> Supplier:
        sold = sorted(
            {
                self.known[one.item].family
                for one in self.case.offers
                if one.supplier == row.supplier
            }
        )
        origins = {one.origin for one in self.case.offers if one.supplier == row.supplier}
        steps = (one for one in self.case.supplier_breaks if one.supplier == row.supplier)
        return Supplier(
            code=row.supplier,
            name=f"{DEMO}: {row.name}",
            country=row.country,
            origin=origins.pop() if len(origins) == 1 else None,
            families=tuple(sold),  # type: ignore[arg-type]  # checked by the class
            sme=row.sme,
            owned_by=row.owned_by,
            activation_cost_cents=row.activation_cost_cents,
            currency=row.currency,
            discount=row.discount,
            breaks=tuple(
                TotalStep.model_validate(step.model_dump(exclude={"supplier"})) for step in steps
            ),
            capabilities={},
            source="Synthetic.",
            mark="S",
        )

    def _offer(self, row: tables.Offer) -> Offer:
        steps = (one for one in self.case.price_breaks if one.offer == row.offer)
        slots = (one for one in self.case.capacity if one.offer == row.offer)
        seller = next(s.name for s in self.case.suppliers if s.supplier == row.supplier)
        plain = row.model_dump(exclude={"offer", "supplier", "item", "buyers"})
        everybody = tables.EVERYBODY in row.buyers
        return Offer(
            **plain,
            code=row.offer,
            title=self._title(row, seller),
            supplier=self._ref(LEAD, f"supplier {row.supplier}"),
            item=self._item(row.item),
            buyers=() if everybody else tuple(sorted(row.buyers)),
            price_breaks=tuple(
                PriceStep.model_validate(step.model_dump(exclude={"offer"})) for step in steps
            ),
            capacity=tuple(
                Slot.model_validate(slot.model_dump(exclude={"offer"})) for slot in slots
            ),
        )

    def _title(self, row: tables.Offer, seller: str) -> dict[Any, str]:
        names = self.known[row.item].names
        return marked({code: f"{name} ({seller})" for code, name in names.items()})

    def _needs(self) -> Iterator[Draft]:
        for row in self.case.requirements:
            if row.member not in self.members:
                continue
            body = {
                **row.model_dump(mode="json", exclude={"requirement", "member", "item"}),
                "code": row.requirement,
                "title": marked(self.known[row.item].names),
                "item": self._item(row.item).model_dump(),
                "bundle": "CUAS" if (row.item, row.member) == ("CUAS", LEAD) else None,
            }
            is_released = row.item != KEPT_BACK
            need = Requirement.read(body)
            yield self._draft(
                row.member, f"requirement {row.requirement}", need, to_all=is_released
            )
        yield self._draft(LEAD, "bundle CUAS", BUNDLE, to_all=False)

    def _own(self) -> Iterator[Draft]:
        for row in self.case.budgets:
            if row.member in self.members:
                plain = row.model_dump(exclude={"member"})
                title = same(f"{row.from_on} – {row.until_on}")
                body = Budget(title=title, **plain)  # type: ignore[arg-type]  # plain codes
                key = f"budget {row.member} {row.from_on}"
                yield self._draft(row.member, key, body, to_all=False)
        for count in self.case.holdings:
            if count.member in self.members:
                held = Holding(**count.model_dump(exclude={"member"}))
                key = f"holding {count.member} {count.category}"
                yield self._draft(count.member, key, held, to_all=False)

    def _industry(self) -> Iterator[Draft]:
        yield self._draft("XKX", "company AMMO", FACTORY)
        yield self._draft("HRV", "company CUAS", HOUSE)
        yield self._draft("XKX", "project AMMO", self._project())
        yield self._draft("HRV", "innovation CUAS", CHALLENGE)

    def _project(self) -> Project:
        return Project(
            **PROJECT, companies=(self._ref("XKX", "company AMMO"),), milestones=(), money=()
        )
