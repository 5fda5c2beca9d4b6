"""The record kinds of a joint order. Declared once: the sheet template, the strict parser, the
JSON Schema and the reference page are all derived from these classes.

A field whose name ends in `_cents` holds integer cents of the row's `currency` (of the order's
currency where the row has none); its column in a sheet has the name without `_cents` and takes an
amount with at most two decimals. The same holds for `_bp` (basis points; column `_pct`, a
percentage with at most two decimals) and `_micros` (millionths, at most six decimals).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$")]
MemberCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Cents = Annotated[int, Field(ge=0, le=10**15)]
Units = Annotated[int, Field(ge=0, le=10**9)]
PositiveUnits = Annotated[int, Field(ge=1, le=10**9)]
Days = Annotated[int, Field(ge=0, le=36_500)]
Text = Annotated[str, Field(max_length=500)]
StockNumber = Annotated[str, Field(pattern=r"^\d{4}-?[0-9A-Z]{2}-?[0-9A-Z]{3}-?[0-9A-Z]{4}$")]
Mark = Literal["V", "D", "R", "C", "S"]
"""Confidence: read in a source, derived, recalled (to be confirmed), conflicting, synthetic."""

ValueKind = Literal["ceiling", "estimate", "offer", "contract", "paid"]
Discount = Literal["all_units", "incremental"]
ActivationRule = Literal["value", "quantity", "equal"]

EVERYBODY = "*"


class Record(BaseModel):
    """A frozen row. `table` names its sheet, `key` the columns that must be unique together,
    `refers` maps a column to the table whose first key column it must name."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    table: ClassVar[str]
    key: ClassVar[tuple[str, ...]]
    refers: ClassVar[Mapping[str, str]] = {}
    needed: ClassVar[bool] = False


class Order(Record):
    """The frame of the decision: when it is placed, how time is cut, in which money it counts."""

    table = "order"
    key = ("order",)
    needed = True

    order: Code = Field(description="Short code of this joint order.")
    title: Text = Field(description="What it is, in words.")
    order_on: date = Field(description="Day on which the order would be placed.")
    period_months: int = Field(default=3, ge=1, le=12, description="Length of a period, months.")
    periods: int = Field(ge=1, le=120, description="Number of periods the plan may use.")
    currency: Currency = Field(default="EUR", description="Money of the comparison.")
    activation_rule: ActivationRule = Field(
        default="value",
        description="How a supplier's one-off cost is split among those who buy from it: by "
        "value or quantity of own deliveries, or equally.",
    )
    demo: bool = Field(default=False, description="yes if the data are made up for show.")


class Member(Record):
    """A state that may take part."""

    table = "members"
    key = ("member",)
    needed = True

    member: MemberCode = Field(description="ISO 3166 alpha-3 code; XKX for Kosovo.")
    name: Text = Field(description="Name as this order's papers write it.")
    standing: Literal["member", "candidate"] = Field(
        default="member",
        description="A candidate is left out unless asked for (--with).",
    )


class Item(Record):
    """What is bought, independent of who sells it."""

    table = "items"
    key = ("item",)
    needed = True

    item: Code = Field(description="Short code of the item.")
    name: Text = Field(description="Plain name.")
    unit: Annotated[str, Field(min_length=1, max_length=30)] = Field(
        default="piece", description="Unit of every quantity of this item."
    )
    nsn: StockNumber | None = Field(
        default=None, description="NATO Stock Number, XXXX-XX-XXX-XXXX."
    )
    system: Code | None = Field(
        default=None,
        description="Code of the system in the rulebook's treaty items, for ceilings and "
        "evidence.",
    )
    joining_cost_cents: Cents = Field(
        default=0,
        description="What it costs each member to buy this item jointly and not alone: common "
        "specification, contract under several laws. Counts only in the verdict.",
    )


class Requirement(Record):
    """One member's need: how many, by when, and how much a late unit hurts."""

    table = "requirements"
    key = ("requirement",)
    refers = {"member": "members", "item": "items"}
    needed = True

    requirement: Code = Field(description="Short code of the need.")
    member: MemberCode = Field(description="Whose need it is.")
    item: Code = Field(description="The item needed.")
    quantity: PositiveUnits = Field(description="Units needed.")
    needed_on: date = Field(description="Day by which it is wanted; later is late.")
    latest_on: date | None = Field(
        default=None, description="Day after which it is refused; empty: the plan's end."
    )
    lateness_weight: int = Field(
        default=1, ge=0, le=1000, description="Weight of one unit late by one period."
    )
    source: Text = Field(default="", description="Where the figure comes from.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Equivalence(Record):
    """Members that accept `equivalent` where they asked for `item`, by agreement of both."""

    table = "equivalences"
    key = ("item", "equivalent")
    refers = {"item": "items", "equivalent": "items"}

    item: Code = Field(description="The item asked for.")
    equivalent: Code = Field(description="The item accepted instead.")
    members: tuple[str, ...] = Field(
        min_length=1, description="Members that accept it, separated by spaces; * for all."
    )


class Supplier(Record):
    """Who sells. Its one-off cost is paid once however many members buy."""

    table = "suppliers"
    key = ("supplier",)
    needed = True

    supplier: Code = Field(description="Short code of the supplier.")
    name: Text = Field(description="Name.")
    activation_cost_cents: Cents = Field(
        default=0,
        description="One-off cost of dealing with it at all: case work, tooling, integration, "
        "first training. Literature: activation cost.",
    )
    currency: Currency = Field(default="EUR", description="Money of the one-off cost.")
    discount: Discount = Field(
        default="all_units", description="Kind of the scale on the supplier's total, if any."
    )
    country: MemberCode | None = Field(default=None, description="Seat, alpha-3.")
    owned_by: MemberCode | None = Field(
        default=None, description="Member that owns this factory, if one does."
    )
    sme: bool = Field(default=False, description="yes for a small or medium-sized enterprise.")


class SupplierBreak(Record):
    """A step on a supplier's total: from here on, so much off every price (all_units), or off
    what lies above (incremental). Total quantity discount, Goossens et al. (EJOR 178, 2007)."""

    table = "supplier_breaks"
    key = ("supplier", "from_quantity", "from_value_cents")
    refers = {"supplier": "suppliers"}

    supplier: Code = Field(description="Whose scale.")
    from_quantity: PositiveUnits | None = Field(
        default=None, description="Step by total units; give this or from_value."
    )
    from_value_cents: Annotated[int, Field(ge=1, le=10**15)] | None = Field(
        default=None, description="Step by total value at base prices, order's currency."
    )
    discount_bp: int = Field(ge=0, le=9_999, description="Off the base price, per cent.")


class Offer(Record):
    """One supplier's terms for one item."""

    table = "offers"
    key = ("offer",)
    refers = {"supplier": "suppliers", "item": "items"}
    needed = True

    offer: Code = Field(description="Short code of the offer.")
    supplier: Code = Field(description="Who offers.")
    item: Code = Field(description="What.")
    unit_price_cents: Annotated[int, Field(ge=1, le=10**15)] = Field(
        description="Base price of one unit, before any step."
    )
    currency: Currency = Field(default="EUR", description="Money of the price and its steps.")
    value_kind: ValueKind = Field(
        description="What the price is: ceiling (published upper bound), estimate, offer, "
        "contract, paid."
    )
    discount: Discount = Field(
        default="all_units", description="Kind of this offer's own price steps, if any."
    )
    minimum_order: Units = Field(default=0, description="Least units if bought at all.")
    lot_size: PositiveUnits = Field(default=1, description="Sold in multiples of this.")
    lead_time_days: Days = Field(description="Days from order to first delivery.")
    capacity_per_period: Units | None = Field(
        default=None,
        description="Units it can deliver in a period; empty: no limit. Table `capacity` says "
        "more.",
    )
    buyers: tuple[str, ...] = Field(
        default=(EVERYBODY,), min_length=1, description="Who may buy, separated by spaces; *: all."
    )
    valid_until: date | None = Field(default=None, description="Last day of the offer.")
    origin: Literal["US", "EU", "TR", "GB", "MEMBER", "OTHER"] | None = Field(
        default=None, description="Where it is made, for funding and retransfer."
    )
    outside_parts_bp: int | None = Field(
        default=None,
        ge=0,
        le=10_000,
        description="Cost of parts from outside EU, EEA-EFTA and Ukraine, per cent.",
    )
    vehicle: Code | None = Field(
        default=None, description="Code of the procurement vehicle in the rulebook."
    )
    defence_equipment: bool = Field(
        default=True,
        description="yes if it is major defence equipment in the sense of US notices.",
    )
    source: Text = Field(default="", description="Where the terms come from.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class PriceBreak(Record):
    """A step on one offer's total over all members and periods."""

    table = "price_breaks"
    key = ("offer", "from_quantity", "from_value_cents")
    refers = {"offer": "offers"}

    offer: Code = Field(description="Which offer.")
    from_quantity: PositiveUnits | None = Field(
        default=None, description="Step by units; give this or from_value."
    )
    from_value_cents: Annotated[int, Field(ge=1, le=10**15)] | None = Field(
        default=None, description="Step by value at the base price, offer's currency."
    )
    unit_price_cents: Annotated[int, Field(ge=1, le=10**15)] = Field(
        description="Price of a unit from here on."
    )
    lead_time_days: Days | None = Field(
        default=None, description="Lead time at this volume; empty: the offer's."
    )


class Capacity(Record):
    """What an offer can deliver in each period from a day on, less what others have booked."""

    table = "capacity"
    key = ("offer", "from_on")
    refers = {"offer": "offers"}

    offer: Code = Field(description="Which offer.")
    from_on: date = Field(description="Holds for periods that start on or after this day.")
    per_period: Units = Field(description="Units made in a period.")
    backlog_per_period: Units = Field(
        default=0, description="Of these, units booked by other customers."
    )


class Budget(Record):
    """What a member can pay at most for deliveries in a span of time."""

    table = "budgets"
    key = ("member", "from_on")
    refers = {"member": "members"}

    member: MemberCode = Field(description="Whose money.")
    from_on: date = Field(description="First day.")
    until_on: date = Field(description="Last day; payment falls due with delivery.")
    amount_cents: Cents = Field(description="Limit.")
    currency: Currency = Field(default="EUR", description="Its money.")
    source: Text = Field(default="", description="Where the figure comes from.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Rate(Record):
    """Exchange rate in the manner of the ECB: units of a currency for one of the order's."""

    table = "rates"
    key = ("currency",)

    currency: Currency = Field(description="The other money.")
    per_unit_micros: Annotated[int, Field(ge=1, le=10**13)] = Field(
        description="How many of it make 1 of the order's currency."
    )
    on: date = Field(description="Day of the rate.")
    source: Text = Field(default="", description="Who published it.")


class Holding(Record):
    """What a member holds of a treaty category, on order elsewhere, and on its way out."""

    table = "holdings"
    key = ("member", "category")
    refers = {"member": "members"}

    member: MemberCode = Field(description="Whose.")
    category: Literal[
        "battle_tank",
        "armoured_combat_vehicle",
        "artillery_75mm_plus",
        "combat_aircraft",
        "attack_helicopter",
    ] = Field(description="Category of the 1996 Agreement.")
    holding: Units = Field(description="Held.")
    on_order: Units = Field(default=0, description="Ordered outside this plan.")
    leaving: Units = Field(default=0, description="To be given away or destroyed before delivery.")
    as_of: date = Field(description="Day of the count.")
    source: Text = Field(default="", description="Where the figure comes from.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


KINDS: tuple[type[Record], ...] = (
    Order,
    Member,
    Item,
    Requirement,
    Equivalence,
    Supplier,
    SupplierBreak,
    Offer,
    PriceBreak,
    Capacity,
    Budget,
    Rate,
    Holding,
)
"""Every input kind, in the order in which a reader fills them."""
