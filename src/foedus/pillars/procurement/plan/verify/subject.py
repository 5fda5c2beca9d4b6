"""What is checked, with the sums that several checks need. Built from the records and the lines
alone; steps, shares and bills of the plan are not used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from foedus.pillars.procurement.apportion import apportion
from foedus.pillars.procurement.case import Case, accepts, may_buy
from foedus.pillars.procurement.plan.result import JointOrder, Line
from foedus.pillars.procurement.plan.verify import terms
from foedus.pillars.procurement.records import Capacity, Offer, Requirement, Supplier

Contract = tuple[str, str, str]
"""Scope and code of a scale, and the member that orders by itself; "" for all together."""


def split(total: int, weights: list[int]) -> list[int]:
    """Apportion; where every weight is zero (prices that round to nothing), equally."""
    return apportion(total, weights if any(weights) else [1] * len(weights))


@dataclass(frozen=True)
class Subject:
    """A joint order under check.

    `alone_cents` holds what each member would pay alone on its pro-rata market, None where it
    cannot be served alone. `own` is the member that checks with its own records only: the needs
    and budgets of the others are then unknown. Empty: everything is known.
    """

    case: Case
    joint: JointOrder
    alone_cents: Mapping[str, int | None]
    own: str = ""

    def knows(self, member: str) -> bool:
        return self.own in ("", member)

    @cached_property
    def offers(self) -> dict[str, Offer]:
        return {offer.offer: offer for offer in self.case.offers}

    @cached_property
    def suppliers(self) -> dict[str, Supplier]:
        return {supplier.supplier: supplier for supplier in self.case.suppliers}

    @cached_property
    def requirements(self) -> dict[str, Requirement]:
        """The needs that are known, in the case's order."""
        return {r.requirement: r for r in self.case.requirements if self.knows(r.member)}

    @cached_property
    def needed_items(self) -> dict[str, list[str]]:
        """The items that each member needs, each once, in the case's order."""
        found: dict[str, list[str]] = {member: [] for member in self.joint.members}
        for need in self.requirements.values():
            items = found.setdefault(need.member, [])
            if need.item not in items:
                items.append(need.item)
        return found

    def valid(self, offer: Offer) -> bool:
        return offer.valid_until is None or offer.valid_until >= self.case.order.order_on

    @cached_property
    def most_surplus(self) -> dict[str, int]:
        """The units that lots or minimum orders of the offers a need may use can force on it
        above its quantity, by requirement."""
        forced: dict[tuple[str, str], int] = {}
        for need in self.requirements.values():
            key = (need.member, need.item)
            if key not in forced:
                forced[key] = self._forced(*key)
        return {c: forced[need.member, need.item] for c, need in self.requirements.items()}

    def _forced(self, member: str, asked: str) -> int:
        taken = {i.item for i in self.case.items if accepts(self.case, member, asked, i.item)}
        usable = (
            offer
            for offer in self.case.offers
            if offer.item in taken and may_buy(offer, member) and self.valid(offer)
        )
        # whole lots, and at least the minimum order
        least = (o.lot_size * max(1, -(-o.minimum_order // o.lot_size)) for o in usable)
        return max(least, default=1) - 1

    @cached_property
    def capacity_rows(self) -> dict[str, list[Capacity]]:
        found: dict[str, list[Capacity]] = {}
        for row in self.case.capacity:
            found.setdefault(row.offer, []).append(row)
        return found

    @cached_property
    def scales(self) -> dict[str, terms.Scale]:
        return terms.scales(self.case)

    @cached_property
    def lines(self) -> tuple[tuple[int, Line], ...]:
        """Lines that can be reckoned with, numbered from 1. Check 2 or 3 names the others."""
        return tuple(
            (number, line)
            for number, line in enumerate(self.joint.lines, start=1)
            if line.offer in self.offers
            and line.member in self.joint.members
            and line.quantity > 0
            and 0 <= line.period < self.case.order.periods
        )

    @cached_property
    def units(self) -> Counter[str]:
        """Units of each offer."""
        total: Counter[str] = Counter()
        for _, line in self.lines:
            total[line.offer] += line.quantity
        return total

    def contract(self, line: Line) -> Contract:
        """Return the contract of a line: its scale, and its member where that orders by itself."""
        scale = self.scales[line.offer]
        is_apart = scale.scope == "offer" and scale.code in self.joint.separate
        return scale.scope, scale.code, line.member if is_apart else ""

    @cached_property
    def lines_of(self) -> dict[Contract, list[tuple[int, Line]]]:
        """Numbered lines by contract."""
        found: dict[Contract, list[tuple[int, Line]]] = {}
        for number, line in self.lines:
            found.setdefault(self.contract(line), []).append((number, line))
        return found

    @cached_property
    def used_scales(self) -> dict[Contract, terms.Scale]:
        """The scale of each contract."""
        return {key: self.scales[lines[0][1].offer] for key, lines in self.lines_of.items()}

    @cached_property
    def volumes(self) -> dict[Contract, int]:
        """What each contract buys, in the measure of its scale."""
        return {
            key: sum(line.quantity * self.used_scales[key].weight[line.offer] for _, line in lines)
            for key, lines in self.lines_of.items()
        }

    def step_of(self, line: Line) -> terms.PriceStep:
        """Return the step that the line's contract reaches."""
        key = self.contract(line)
        scale = self.used_scales[key]
        return scale.steps[scale.reached(self.volumes[key])]

    @cached_property
    def goods_cents(self) -> dict[int, int]:
        """What each line costs, by its number."""
        goods: dict[int, int] = {}
        for key, lines in self.lines_of.items():
            scale, step = self.used_scales[key], self.step_of(lines[0][1])
            weights = [line.quantity * scale.base_cents[line.offer] for _, line in lines]
            parts = split(step.fixed_cents, weights)
            for (number, line), part in zip(lines, parts, strict=True):
                goods[number] = line.quantity * step.unit_cents[line.offer] + part
        return goods

    @cached_property
    def goods_of_member(self) -> Counter[str]:
        total: Counter[str] = Counter()
        for number, line in self.lines:
            total[line.member] += self.goods_cents[number]
        return total

    @cached_property
    def buyers(self) -> dict[str, dict[str, list[tuple[int, Line]]]]:
        """Lines by supplier and buyer; suppliers in the case's order, buyers in the order's."""
        bought: dict[tuple[str, str], list[tuple[int, Line]]] = {}
        for number, line in self.lines:
            key = (self.offers[line.offer].supplier, line.member)
            bought.setdefault(key, []).append((number, line))
        found: dict[str, dict[str, list[tuple[int, Line]]]] = {}
        for supplier in self.suppliers:
            for member in self.joint.members:
                if (supplier, member) in bought:
                    found.setdefault(supplier, {})[member] = bought[supplier, member]
        return found

    def activation_cents(self, supplier: str) -> int:
        seller = self.suppliers[supplier]
        return terms.in_order_money(self.case, seller.activation_cost_cents, seller.currency)
