"""Rows about money and ways to buy: funding instruments, US sales, vehicles, and evidence.

Amounts are integer cents of the named currency. EU acts and US manuals are named in each row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from foedus.rulebook.codes import Form, StandingKind, Unit, ValueKind
from foedus.rulebook.rows import (
    NAME,
    PARTIAL_DATE,
    SLUG,
    STATE,
    Dated,
    Measured,
    Minimum,
    column,
)

CURRENCY = r"[A-Z]{3}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Dated):
    """A source of money and what a group must look like to use it.

    `needs_flag`: every buyer must have it (empty: anyone may buy). `min_buyers` counts the buyers
    that have `counts_flag`, `min_beneficiaries` those that have `beneficiary_flag`; an empty flag
    counts all. `max_outside_parts_pct` limits parts from outside `origin`, as share of the cost of
    parts; None: no such rule seen. `opens_on` and `closes_on` are the window of the money
    (inclusive), while valid_from and valid_until are those of the row.
    """

    TABLE: ClassVar[str] = "funding_instruments"
    KEY: ClassVar[tuple[str, ...]] = ("instrument",)
    VALUE: ClassVar[str] = "title"
    ORDERED: ClassVar[tuple[tuple[str, str], ...]] = (("opens_on", "closes_on"),)

    instrument: str = field(metadata=column(pattern=NAME))
    title: str = field(metadata=column())
    legal_act: str = field(metadata=column(optional=True))
    form: Form
    envelope_eur_cents: int | None = field(metadata=column(unit=Unit.EUR_CENTS, low=0))
    needs_flag: str = field(metadata=column(optional=True, refers_to="flags"))
    min_buyers: int = field(metadata=column(unit=Unit.COUNT, low=1, high=50))
    counts_flag: str = field(metadata=column(optional=True, refers_to="flags"))
    min_beneficiaries: int = field(metadata=column(unit=Unit.COUNT, low=0, high=50))
    beneficiary_flag: str = field(metadata=column(optional=True, refers_to="flags"))
    max_outside_parts_pct: int | None = field(metadata=column(unit=Unit.PCT, low=0, high=100))
    origin: str = field(metadata=column(optional=True, pattern=NAME))
    opens_on: date | None = field(metadata=column(unit=Unit.DATE))
    closes_on: date | None = field(metadata=column(unit=Unit.DATE))

    def is_open(self, *, on: date) -> bool:
        """Whether the money's own window contains the day; an unknown end counts as open."""
        started = self.opens_on is None or self.opens_on <= on
        return started and (self.closes_on is None or on <= self.closes_on)

    def minimums(self) -> tuple[Minimum, ...]:
        """What the group must contain; each is checked by itself."""
        both = (
            Minimum(self.counts_flag, self.min_buyers),
            Minimum(self.beneficiary_flag, self.min_beneficiaries),
        )
        return tuple(minimum for minimum in both if minimum.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingFact(Measured):
    """A further fact of an instrument: rates, deadlines, conditions."""

    TABLE: ClassVar[str] = "funding_facts"
    KEY: ClassVar[tuple[str, ...]] = ("instrument", "fact")

    instrument: str = field(metadata=column(refers_to="funding_instruments"))
    fact: str = field(metadata=column(pattern=SLUG))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(Dated):
    """Where a member stands with an instrument, and what it was allotted, if anything."""

    TABLE: ClassVar[str] = "funding_standing"
    KEY: ClassVar[tuple[str, ...]] = ("instrument", "member")
    VALUE: ClassVar[str] = "standing"

    instrument: str = field(metadata=column(refers_to="funding_instruments"))
    member: str = field(metadata=column(pattern=STATE, refers_to="designations"))
    standing: StandingKind
    allotted_eur_cents: int | None = field(metadata=column(unit=Unit.EUR_CENTS, low=0))
    reason: str = field(metadata=column())


@dataclass(frozen=True, slots=True, kw_only=True)
class FmsRule(Measured):
    """A number of US Foreign Military Sales, e.g. `notice_days.other`.

    Where a rule depends on the buyer, its code ends in the buyer's `fms_threshold_group`.
    """

    TABLE: ClassVar[str] = "fms_rules"
    KEY: ClassVar[tuple[str, ...]] = ("rule",)

    rule: str = field(metadata=column(pattern=SLUG))


@dataclass(frozen=True, slots=True, kw_only=True)
class FmsStage(Dated):
    """One stage of a sales case. `clock_rules` name the rules in fms_rules that time it."""

    TABLE: ClassVar[str] = "fms_stages"
    KEY: ClassVar[tuple[str, ...]] = ("position",)
    VALUE: ClassVar[str] = "title"

    position: int = field(metadata=column(unit=Unit.COUNT, low=1, high=100))
    stage: str = field(metadata=column(pattern=NAME))
    title: str = field(metadata=column())
    actor: str = field(metadata=column(pattern=NAME))
    output: str = field(metadata=column())
    clock_rules: tuple[str, ...] = field(metadata=column(optional=True, refers_to="fms_rules"))
    clock: str = field(metadata=column(optional=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle(Dated):
    """A legal way in which several states can buy together.

    `needs_flags`: every buyer must have all of them. `min_buyers` buyers at least, of which
    `min_core` have `core_flag`. `by_invitation`: a holder outside the group must let buyers in.
    `single_order`: one order for all; otherwise each state places its own. `instrument`, if any,
    adds the minimums of that instrument.
    """

    TABLE: ClassVar[str] = "vehicles"
    KEY: ClassVar[tuple[str, ...]] = ("vehicle",)
    VALUE: ClassVar[str] = "title"

    vehicle: str = field(metadata=column(pattern=NAME))
    title: str = field(metadata=column())
    holder: str = field(metadata=column(pattern=NAME))
    orders: str = field(metadata=column())
    money_flow: str = field(metadata=column())
    single_order: bool = field(metadata=column(unit=Unit.YES_NO))
    by_invitation: bool = field(metadata=column(unit=Unit.YES_NO))
    needs_flags: tuple[str, ...] = field(metadata=column(optional=True, refers_to="flags"))
    min_buyers: int = field(metadata=column(unit=Unit.COUNT, low=1, high=50))
    min_core: int = field(metadata=column(unit=Unit.COUNT, low=0, high=50))
    core_flag: str = field(metadata=column(optional=True, refers_to="flags"))
    instrument: str = field(metadata=column(optional=True, refers_to="funding_instruments"))
    precedent: str = field(metadata=column(optional=True))

    def minimums(self) -> tuple[Minimum, ...]:
        """What the group must contain, without the instrument's own minimums."""
        both = (Minimum("", self.min_buyers), Minimum(self.core_flag, self.min_core))
        return tuple(minimum for minimum in both if minimum.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTime(Dated):
    """How long something took once. `started`, `ended`: a year, a month or a day."""

    TABLE: ClassVar[str] = "lead_times"
    KEY: ClassVar[tuple[str, ...]] = ("evidence",)
    VALUE: ClassVar[str] = "days"

    evidence: str = field(metadata=column(pattern=SLUG))
    buyer: str = field(metadata=column(pattern=STATE))
    system: str = field(metadata=column(refers_to="systems"))
    started: str = field(metadata=column(pattern=PARTIAL_DATE))
    started_by: str = field(metadata=column(pattern=NAME))
    ended: str = field(metadata=column(pattern=PARTIAL_DATE))
    ended_by: str = field(metadata=column(pattern=NAME))
    days: int = field(metadata=column(unit=Unit.DAYS, low=0, high=20_000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Production(Dated):
    """What a maker delivers in a year, reached or planned."""

    TABLE: ClassVar[str] = "production"
    KEY: ClassVar[tuple[str, ...]] = ("system",)
    VALUE: ClassVar[str] = "units_per_year"

    system: str = field(metadata=column(refers_to="systems"))
    units_per_year: int = field(metadata=column(unit=Unit.COUNT, low=0))
    is_planned: bool = field(metadata=column(unit=Unit.YES_NO))


@dataclass(frozen=True, slots=True, kw_only=True)
class Price(Dated):
    """A published value of a purchase; the buyer may be any state, for comparison.

    `amount_cents` covers the whole package in `contents`, in cents of `currency`; None: not
    public. `quantity` None: not public. A ceiling is not a price: ask `is_price`.
    """

    TABLE: ClassVar[str] = "prices"
    KEY: ClassVar[tuple[str, ...]] = ("evidence",)
    VALUE: ClassVar[str] = "amount_cents"

    evidence: str = field(metadata=column(pattern=SLUG))
    buyer: str = field(metadata=column(pattern=STATE))
    system: str = field(metadata=column(optional=True, refers_to="systems"))
    quantity: int | None = field(metadata=column(unit=Unit.COUNT, low=1))
    currency: str = field(metadata=column(pattern=CURRENCY))
    amount_cents: int | None = field(metadata=column(low=0))
    value_kind: ValueKind
    vehicle: str = field(metadata=column(pattern=NAME))
    contents: str = field(metadata=column(optional=True))

    @property
    def is_price(self) -> bool:
        """True for an amount that was offered, agreed or paid."""
        return self.amount_cents is not None and self.value_kind.is_price

    def unit_of(self, name: str) -> str:
        """Cents of the row's own currency for the amount, e.g. `usd_cents`."""
        if name == "amount_cents":
            return f"{self.currency.lower()}_cents"
        return Dated.unit_of(self, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving(Dated):
    """What buying together or in volume was seen, or claimed, to save, in per cent of cost."""

    TABLE: ClassVar[str] = "savings"
    KEY: ClassVar[tuple[str, ...]] = ("evidence",)
    VALUE: ClassVar[str] = "meaning"
    ORDERED: ClassVar[tuple[tuple[str, str], ...]] = (("low_pct", "high_pct"),)

    evidence: str = field(metadata=column(pattern=SLUG))
    topic: str = field(metadata=column(pattern=NAME))
    low_pct: Decimal | None = field(metadata=column(unit=Unit.PCT, low=0, high=100))
    high_pct: Decimal | None = field(metadata=column(unit=Unit.PCT, low=0, high=100))
    meaning: str = field(metadata=column())
