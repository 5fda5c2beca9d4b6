"""What the pages read, each kind once, as this person may see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from foedus.node.node import Node
from foedus.node.records import Reader
from foedus.pillars.procurement.overview.matching import Match, Pair, matches, pairs
from foedus.pillars.procurement.queries import seen
from foedus.pillars.procurement.records.industry import Company, Innovation, Project
from foedus.pillars.procurement.records.market import Framework, Offer, Rate, Supplier
from foedus.pillars.procurement.records.needs import Bundle, Equivalence, Item, Requirement
from foedus.pillars.procurement.sourced import Place, Sourced

MILLION = 10**6


@dataclass
class Facts:
    """The records of this pillar that a page needs; each kind is read when it is asked for."""

    node: Node
    reader: Reader

    @classmethod
    def of(cls, request: Any) -> Facts:
        return cls(request.node, request.staff.reader)

    @cached_property
    def items(self) -> Mapping[Place, Sourced[Item]]:
        return {one.place: one for one in seen(self.node, self.reader, Item)}

    @cached_property
    def needs(self) -> tuple[Sourced[Requirement], ...]:
        return seen(self.node, self.reader, Requirement)

    @cached_property
    def offers(self) -> tuple[Sourced[Offer], ...]:
        return seen(self.node, self.reader, Offer)

    @cached_property
    def suppliers(self) -> Mapping[Place, Sourced[Supplier]]:
        return {one.place: one for one in seen(self.node, self.reader, Supplier)}

    @cached_property
    def frameworks(self) -> tuple[Sourced[Framework], ...]:
        return seen(self.node, self.reader, Framework)

    @cached_property
    def companies(self) -> Mapping[Place, Sourced[Company]]:
        return {one.place: one for one in seen(self.node, self.reader, Company)}

    @cached_property
    def bundles(self) -> tuple[Sourced[Bundle], ...]:
        return seen(self.node, self.reader, Bundle)

    @cached_property
    def projects(self) -> tuple[Sourced[Project], ...]:
        return seen(self.node, self.reader, Project)

    @cached_property
    def innovations(self) -> tuple[Sourced[Innovation], ...]:
        return seen(self.node, self.reader, Innovation)

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        return matches(self.items.values(), self.needs, self.offers)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        words = seen(self.node, self.reader, Equivalence)
        return pairs(self.items.values(), words) if words else ()

    @cached_property
    def per_euro(self) -> Mapping[str, int]:
        """Currency -> millionths of it for one euro, by the newest rate seen; the euro itself."""
        found = {"EUR": MILLION}
        for rate in sorted(seen(self.node, self.reader, Rate), key=lambda r: (r.body.on, r.place)):
            if rate.body.per == "EUR":
                found[rate.body.currency] = rate.body.per_unit_micros
        return found

    @cached_property
    def quantities(self) -> Mapping[Place, int]:
        """Item -> units needed of it or of what is the same."""
        found: dict[Place, int] = defaultdict(int)
        for match in self.matches:
            for one in match.alike:
                found[one.place] = match.quantity
        return found
