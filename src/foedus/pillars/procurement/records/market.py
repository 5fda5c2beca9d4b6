"""Who sells, on what terms: suppliers, offers, external frameworks, exchange rates.

P01, P14, P15, P16, P22. Terms as in the literature of total quantity discounts (Goossens et al.,
EJOR 178, 2007): price steps on the total over all members and periods.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Code, Mark, MemberCode, Members, Prose, Title
from foedus.pillars.procurement.records.rows import (
    BasisPoints,
    Cents,
    CountryCode,
    Currency,
    Days,
    Discount,
    Family,
    ItemRef,
    Name,
    Ncage,
    Origin,
    PositiveCents,
    PositiveUnits,
    Row,
    Source,
    SupplierRef,
    Units,
    Url,
    ValueKind,
)


class TotalStep(Row):
    """A step on a supplier's total over all its items; one threshold, by units or by value."""

    from_quantity: PositiveUnits | None = Field(
        default=None, description="Step by total units; give this or the value."
    )
    from_value_cents: PositiveCents | None = Field(
        default=None, description="Step by total value at base prices, currency of the order."
    )
    discount_bp: BasisPoints = Field(description="Off the base price, per cent.")


class Supplier(Body):
    """Who sells. Its one-off cost is paid once however many members buy."""

    kind = "procurement.supplier"
    columns = ("name", "code", "country", "sme", "owned_by")
    filters = ("country", "sme", "owned_by", "families")
    once = ("code",)

    code: Code = Field(description="Short code, once among the owner's suppliers.")
    name: Name = Field(description="Name, up to 200 characters.")
    ncage: Ncage | None = Field(default=None, description="Its NCAGE: five letters and digits.")
    country: CountryCode | None = Field(default=None, description="Seat, three letters.")
    origin: Origin | None = Field(default=None, description="Where it makes what it sells.")
    families: Annotated[tuple[Family, ...], Field(max_length=19)] = Field(
        default=(), description="What it can supply, in alphabetical order."
    )
    sme: bool = Field(default=False, description="A small or medium-sized enterprise.")
    owned_by: MemberCode | None = Field(
        default=None, description="Member that owns this factory, if one does (P16)."
    )
    outside_parts_bp: BasisPoints | None = Field(
        default=None, description="Cost of parts from outside EU, EEA-EFTA and Ukraine, per cent."
    )
    activation_cost_cents: Cents = Field(
        default=0,
        description="One-off cost of dealing with it: case work, tooling, integration.",
    )
    currency: Currency = Field(default="EUR", description="Money of the one-off cost.")
    discount: Discount = Field(
        default="all_units", description="Kind of the scale on its total, if any."
    )
    breaks: Annotated[tuple[TotalStep, ...], Field(max_length=40)] = Field(
        default=(), description="Steps on its total, by ascending threshold."
    )
    capabilities: Prose = Field(description="What it can do, certifications.")
    source: Source = Field(default="", description="Where this was read.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class PriceStep(Row):
    """A step on an offer's total; one threshold, by units or by value."""

    from_quantity: PositiveUnits | None = Field(
        default=None, description="Step by units; give this or the value."
    )
    from_value_cents: PositiveCents | None = Field(
        default=None, description="Step by value at the base price."
    )
    unit_price_cents: PositiveCents = Field(description="Price of a unit from here on.")
    lead_time_days: Days | None = Field(
        default=None, description="Days of lead time at this volume; empty: the offer's."
    )


class Slot(Row):
    """What can be delivered in each period from a day on, less what others have booked."""

    from_on: date = Field(description="Holds for periods that start on or after this day.")
    per_period: Units = Field(description="Units made in a period.")
    backlog_per_period: Units = Field(
        default=0, description="Of these, units booked by other customers."
    )


class Offer(Body):
    """One supplier's terms for one item."""

    kind = "procurement.offer"
    columns = ("title", "code", "supplier", "item", "unit_price_cents", "currency", "value_kind")
    filters = ("value_kind", "origin", "vehicle")
    once = ("code",)

    code: Code = Field(description="Short code, once among the owner's offers.")
    title: Title = Field(description="The offer in one line.")
    supplier: SupplierRef = Field(description="Who offers.")
    item: ItemRef = Field(description="What.")
    unit_price_cents: PositiveCents = Field(description="Base price of one unit, before any step.")
    currency: Currency = Field(default="EUR", description="Money of the price and its steps.")
    value_kind: ValueKind = Field(
        description="What the price is; a ceiling is a published upper bound, no price."
    )
    discount: Discount = Field(default="all_units", description="Kind of its price steps, if any.")
    price_breaks: Annotated[tuple[PriceStep, ...], Field(max_length=40)] = Field(
        default=(), description="Price steps on the total over all members and periods."
    )
    minimum_order: Units = Field(default=0, description="Least units if bought at all.")
    lot_size: PositiveUnits = Field(default=1, description="Sold in multiples of this.")
    lead_time_days: Days = Field(description="Days from order to first delivery.")
    capacity_per_period: Units | None = Field(
        default=None, description="Units it can deliver in a period; empty: no limit."
    )
    capacity: Annotated[tuple[Slot, ...], Field(max_length=120)] = Field(
        default=(), description="What it can deliver from a day on, by ascending day."
    )
    buyers: Members = Field(
        default=(), description="Members that may buy, in ascending order; empty: all."
    )
    valid_until: date | None = Field(default=None, description="Last day of the offer.")
    origin: Origin | None = Field(
        default=None, description="Where it is made, for funding and retransfer."
    )
    outside_parts_bp: BasisPoints | None = Field(
        default=None, description="Cost of parts from outside EU, EEA-EFTA and Ukraine, per cent."
    )
    vehicle: Code | None = Field(
        default=None, description="Code of the procurement vehicle in the rulebook."
    )
    defence_equipment: bool = Field(
        default=True, description="Major defence equipment in the sense of US notices."
    )
    source: Source = Field(default="", description="Where the terms come from.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Framework(Body):
    """An agreement or contract outside this cooperation under which something can be had (P15)."""

    kind = "procurement.framework"
    columns = ("title", "partner", "members", "until_on")
    filters = ("members", "families", "mark")

    title: Title = Field(description="Name of the framework.")
    partner: Name = Field(description="State, agency or supplier on the other side.")
    members: Members = Field(
        min_length=1, description="Members that are party to it, in ascending order."
    )
    families: Annotated[tuple[Family, ...], Field(max_length=19)] = Field(
        default=(), description="Item families in its scope, in alphabetical order."
    )
    items: Annotated[tuple[ItemRef, ...], Field(max_length=500)] = Field(
        default=(), description="Items that it names, in ascending order."
    )
    from_on: date | None = Field(default=None, description="First day; empty: not known.")
    until_on: date | None = Field(default=None, description="Last day; empty: not known.")
    scope: Prose = Field(description="What can be had under it and on what terms.")
    link: Url | None = Field(default=None, description="Where it can be read.")
    source: Source = Field(default="", description="Where this was read.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Rate(Body):
    """An exchange rate in the manner of the ECB: units of a currency for one of another."""

    kind = "procurement.rate"
    columns = ("currency", "per", "per_unit_micros", "on", "source")
    known_by = ("currency", "per", "on")
    filters = ("currency", "per", "mark")

    currency: Currency = Field(description="The other money.")
    per: Currency = Field(default="EUR", description="The money of which one unit is meant.")
    per_unit_micros: Annotated[int, Field(ge=1, le=10**13)] = Field(
        description="How many of it make one, at most six decimals."
    )
    on: date = Field(description="Day of the rate.")
    source: Source = Field(default="", description="Who published it.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


KINDS: tuple[type[Body], ...] = (Supplier, Offer, Framework, Rate)
