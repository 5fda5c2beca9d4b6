"""A plan beside its case, with names and words at hand; read by every part of the view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Alone, Line, Plan, Reading, Step
from foedus.pillars.procurement.records import Offer, PriceBreak, SupplierBreak
from foedus.pillars.procurement.wording.report import Say, money, number, saying


@dataclass(frozen=True)
class Facts:
    """`case` is the case of the members taking part, the one that was planned."""

    case: Case
    plan: Plan
    language: str

    @cached_property
    def say(self) -> Say:
        return saying(self.language)

    @cached_property
    def _members(self) -> dict[str, str]:
        return {m.member: m.name for m in self.case.members}

    @cached_property
    def _items(self) -> dict[str, str]:
        return {i.item: i.name for i in self.case.items}

    @cached_property
    def _suppliers(self) -> dict[str, str]:
        return {s.supplier: s.name for s in self.case.suppliers}

    @cached_property
    def offers(self) -> dict[str, Offer]:
        return {o.offer: o for o in self.case.offers}

    @cached_property
    def alone(self) -> dict[tuple[str, Reading], Alone]:
        return {(a.member, a.reading): a for a in self.plan.alone}

    def alone_cents(self, member: str, reading: Reading) -> int | None:
        alone = self.alone.get((member, reading))
        return None if alone is None else alone.total_cents

    def member(self, code: str) -> str:
        return self._members.get(code, code)

    def members(self, codes: Iterable[str]) -> str:
        return ", ".join(self.member(code) for code in codes)

    def item(self, code: str) -> str:
        return self._items.get(code, code)

    def items(self, codes: Iterable[str]) -> str:
        """Name items; their names may hold commas."""
        return "; ".join(self.item(code) for code in codes)

    def supplier(self, code: str) -> str:
        return self._suppliers.get(code, code)

    def offer(self, code: str) -> str:
        """Name an offer by what it sells; its code tells two of these apart."""
        offer = self.offers.get(code)
        if offer is None:
            return code
        return self.say("steps.offer", item=self.item(offer.item), code=code)

    def money(self, cents: int, currency: str = "") -> str:
        return f"{money(cents, self.language)} {currency or self.case.order.currency}"

    def number(self, value: int) -> str:
        return number(value, self.language)

    def scale(self, step: Step) -> str:
        if step.scope == "supplier":
            return self.say("steps.supplier", supplier=self.supplier(step.code))
        return self.offer(step.code)

    def scale_currency(self, step: Step) -> str:
        """Return the money in which a scale by value counts."""
        if step.scope == "supplier":
            return self.case.order.currency
        return self.offers[step.code].currency

    def volume(self, step: Step, value: int) -> str:
        if step.by_value:
            return self.money(value, self.scale_currency(step))
        return self.number(value)

    def breaks(self, step: Step) -> tuple[PriceBreak | SupplierBreak, ...]:
        """Return the breaks of a scale, lowest threshold first."""
        found: list[PriceBreak | SupplierBreak]
        if step.scope == "supplier":
            found = [b for b in self.case.supplier_breaks if b.supplier == step.code]
        else:
            found = [b for b in self.case.price_breaks if b.offer == step.code]
        return tuple(sorted(found, key=lambda b: b.from_quantity or b.from_value_cents or 0))

    def step_of(self, offer: Offer) -> Step | None:
        for step in self.plan.joint.steps:
            code = offer.supplier if step.scope == "supplier" else offer.offer
            if step.code == code:
                return step
        return None

    def lines(self, member: str, item: str) -> tuple[Line, ...]:
        return tuple(x for x in self.plan.joint.lines if x.member == member and x.item == item)
