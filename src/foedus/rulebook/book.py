"""The rulebook: frozen tables and the questions one may ask them.

A question about a day gets what held on that day, as far as it was known: None means that no fact
is known, never "no" and never zero. A name that no row has ever had raises UnknownName, except for
members and systems, of which the world has more than we know facts about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from foedus.rulebook.codes import UnknownName
from foedus.rulebook.law import (
    AccessionRule,
    Category,
    Ceiling,
    Designation,
    Flag,
    Holding,
    HoldingChange,
    MemberFact,
    System,
    TreatyFact,
    TreatyItem,
)
from foedus.rulebook.money import (
    FmsRule,
    FmsStage,
    FundingFact,
    Instrument,
    LeadTime,
    Price,
    Production,
    Saving,
    Standing,
    Vehicle,
)
from foedus.rulebook.rows import Dated, Fact
from foedus.rulebook.spelling import Value

Row = TypeVar("Row", bound=Dated)

GENERAL = "general"
"""The audience whose designation serves all audiences that have none of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """All tables; each is sorted by key and date, so equal facts make equal rulebooks."""

    designations: tuple[Designation, ...]
    flags: tuple[Flag, ...]
    members: tuple[MemberFact, ...]
    categories: tuple[Category, ...]
    ceilings: tuple[Ceiling, ...]
    holdings: tuple[Holding, ...]
    holding_changes: tuple[HoldingChange, ...]
    systems: tuple[System, ...]
    treaty_items: tuple[TreatyItem, ...]
    treaty_facts: tuple[TreatyFact, ...]
    accession_rules: tuple[AccessionRule, ...]
    funding_instruments: tuple[Instrument, ...]
    funding_facts: tuple[FundingFact, ...]
    funding_standing: tuple[Standing, ...]
    fms_rules: tuple[FmsRule, ...]
    fms_stages: tuple[FmsStage, ...]
    vehicles: tuple[Vehicle, ...]
    lead_times: tuple[LeadTime, ...]
    production: tuple[Production, ...]
    prices: tuple[Price, ...]
    savings: tuple[Saving, ...]

    # Members

    def designation(
        self, member: str, *, language: str, audience: str = GENERAL, on: date
    ) -> Designation | None:
        """The member's name for an audience, or else the general one."""
        wanted = (member, language)
        own = _only(self.designations, (*wanted, audience), on)
        return own or _only(self.designations, (*wanted, GENERAL), on)

    def flag(self, member: str, name: str, *, on: date) -> Fact[bool | str] | None:
        """The member's answer: True or False, or a code. None: not known."""
        self._known(self.flags, name)
        return _quoted(_only(self.members, (member, name), on))

    def members_with(self, name: str, *, on: date) -> tuple[str, ...]:
        """The members whose answer to a yes-or-no flag is known to be yes, sorted."""
        self._known(self.flags, name)
        rows = in_force(self.members, on=on)
        return tuple(row.member for row in rows if row.flag == name and row.value == "yes")

    def ways_to_join(self, *, on: date) -> tuple[AccessionRule, ...]:
        """The ways into the cooperation; a state needs one of them."""
        return in_force(self.accession_rules, on=on)

    # Arms control

    def ceiling(self, member: str, category: str, *, on: date) -> Fact[int] | None:
        """None: no ceiling is known; a state that is not a party has none."""
        self._known(self.categories, category)
        return _quoted(_only(self.ceilings, (member, category), on))

    def holding(self, member: str, category: str, *, on: date) -> Fact[int] | None:
        """The last known holding of the whole category, regardless of condition."""
        self._known(self.categories, category)
        return _quoted(_only(self.holdings, (member, category, ""), on))

    def changes_of_holding(
        self, member: str, category: str, *, on: date
    ) -> tuple[HoldingChange, ...]:
        """What was pledged or ordered since the last known holding."""
        self._known(self.categories, category)
        rows = in_force(self.holding_changes, on=on)
        return tuple(r for r in rows if (r.member, r.category) == (member, category))

    def treaty_category(self, system: str, *, on: date) -> TreatyItem | None:
        """How a system counts. None: not mapped, so somebody must decide."""
        return _only(self.treaty_items, (system,), on)

    def treaty_fact(self, fact: str, *, on: date) -> Fact[Value] | None:
        """A date, definition or counting rule of the agreement."""
        self._known(self.treaty_facts, fact)
        return _quoted(_only(self.treaty_facts, (fact,), on))

    # Systems

    def system_named(self, text: str, *, on: date) -> System | None:
        """The system with this code, title or other name, whatever the case of its letters."""
        wanted = text.casefold().strip()
        for row in in_force(self.systems, on=on):
            if wanted in {name.casefold() for name in (row.system, row.title, *row.other_names)}:
                return row
        return None

    # Funding

    def instruments(self, *, on: date) -> tuple[Instrument, ...]:
        """Every instrument known on the day, open or not: ask `is_open`."""
        return in_force(self.funding_instruments, on=on)

    def instrument(self, code: str, *, on: date) -> Instrument | None:
        """One instrument; None before it existed."""
        self._known(self.funding_instruments, code)
        return _only(self.funding_instruments, (code,), on)

    def funding_fact(self, instrument: str, fact: str, *, on: date) -> Fact[Value] | None:
        """A rate, deadline or condition of an instrument; None also where it never had one."""
        self._known(self.funding_instruments, instrument)
        return _quoted(_only(self.funding_facts, (instrument, fact), on))

    def standing(self, instrument: str, member: str, *, on: date) -> Standing | None:
        """Where the member stands with the instrument. None: not known."""
        self._known(self.funding_instruments, instrument)
        return _only(self.funding_standing, (instrument, member), on)

    # US Foreign Military Sales

    def fms_rule(self, rule: str, *, on: date) -> Fact[Value] | None:
        """A number of the sales system; numbers are Decimal in the fact's unit."""
        self._known(self.fms_rules, rule)
        return _quoted(_only(self.fms_rules, (rule,), on))

    def stages_of_sale(self, *, on: date) -> tuple[FmsStage, ...]:
        """The stages of a case in their order."""
        return in_force(self.fms_stages, on=on)

    # Ways to buy

    def ways_to_buy(self, *, on: date) -> tuple[Vehicle, ...]:
        """Every vehicle known on the day."""
        return in_force(self.vehicles, on=on)

    def vehicle(self, code: str, *, on: date) -> Vehicle | None:
        """One vehicle; None before it was known."""
        self._known(self.vehicles, code)
        return _only(self.vehicles, (code,), on)

    # Evidence: what happened stays true, so these need no day

    def lead_time_evidence(self, system: str) -> tuple[LeadTime, ...]:
        """How long it took others, and us, to get this system."""
        return tuple(row for row in self.lead_times if row.system == system)

    def price_evidence(self, system: str) -> tuple[Price, ...]:
        """Published values, ceilings among them: ask `is_price` before calling one a price."""
        return tuple(row for row in self.prices if row.system == system)

    def saving_evidence(self, topic: str = "") -> tuple[Saving, ...]:
        """What buying together saved elsewhere; an empty topic gives all."""
        return tuple(row for row in self.savings if topic in {"", row.topic})

    def output_per_year(self, system: str, *, on: date) -> Production | None:
        """What the maker delivers in a year, reached or planned."""
        return _only(self.production, (system,), on)

    def _known(self, rows: tuple[Row, ...], name: str) -> None:
        if not any(row.key[0] == name for row in rows):
            raise UnknownName(rows[0].TABLE if rows else "", name)


def in_force(rows: Iterable[Row], *, on: date) -> tuple[Row, ...]:
    """The rows that hold on the day, in the order given."""
    return tuple(row for row in rows if row.holds(on=on))


def _only(rows: Iterable[Row], key: tuple[str, ...], on: date) -> Row | None:
    """The loader has made sure that there is at most one."""
    return next((row for row in rows if row.key == key and row.holds(on=on)), None)


def _quoted(row: Dated | None) -> Fact[Any] | None:
    return None if row is None else row.quote()
