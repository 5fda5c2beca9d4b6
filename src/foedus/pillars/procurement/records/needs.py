"""What a member needs, has and can pay: items, requirements, bundles, equivalences, holdings; and
what never leaves its node: budgets and its own stand-alone figures.

P02, P03, P06, P17, X01. The owner of a record is the member whose need, money or holding it is.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Code, Mark, Prose, Title
from foedus.pillars.procurement.records.rows import (
    Category,
    Cents,
    Currency,
    Family,
    ItemRef,
    Ncage,
    Part,
    PositiveUnits,
    RequirementRef,
    Source,
    StockNumber,
    Unit,
    Units,
)


class Item(Body):
    """What is bought, independent of who sells it."""

    kind = "procurement.item"
    columns = ("name", "code", "family", "unit", "nsn")
    filters = ("part", "family")
    once = ("code", "nsn")

    code: Code = Field(description="Short code, once among the owner's items.")
    name: Title = Field(description="Plain name.")
    unit: Unit = Field(default="piece", description="Unit of every quantity of this item.")
    nsn: StockNumber | None = Field(
        default=None, description="NATO Stock Number, XXXX-XX-XXX-XXXX; once among the owner's."
    )
    ncage: Ncage | None = Field(
        default=None, description="NCAGE of the maker: five letters and digits."
    )
    configuration: Annotated[str, Field(max_length=64)] | None = Field(
        default=None, description="Configuration as the maker names it, such as a part number."
    )
    family: Family = Field(default="other", description="Item family.")
    part: Part = Field(default="equipment", description="Part of a capability.")
    system: Code | None = Field(
        default=None,
        description="Code of the system in the rulebook's treaty items, for ceilings.",
    )
    joining_cost_cents: Cents = Field(
        default=0,
        description="What it costs each member to buy this jointly and not alone; EUR.",
    )


class Requirement(Body):
    """A need: how many, by when, and how much a late unit hurts."""

    kind = "procurement.requirement"
    columns = ("title", "code", "item", "quantity", "needed_on")
    filters = ("bundle", "mark")
    found_by = ("item",)
    once = ("code",)

    code: Code = Field(description="Short code, once among the owner's requirements.")
    title: Title = Field(description="The need in one line.")
    item: ItemRef = Field(description="The item needed.")
    quantity: PositiveUnits = Field(description="Units needed, 1 or more.")
    needed_on: date = Field(description="Day by which it is wanted; later is late.")
    latest_on: date | None = Field(
        default=None, description="Day after which it is refused; empty: the plan's end."
    )
    lateness_weight: int = Field(
        default=1, ge=0, le=1000, description="Weight of one unit late by one period, 0 to 1000."
    )
    bundle: Code | None = Field(
        default=None, description="Code of the bundle that it belongs to, if to one."
    )
    source: Source = Field(default="", description="Where the figure comes from.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Bundle(Body):
    """Equipment, training, infrastructure and sustainment that are needed together (P17).

    Requirements name the bundle by its code.
    """

    kind = "procurement.bundle"
    columns = ("title", "code", "ready_on")
    once = ("code",)

    code: Code = Field(description="Short code, once among the owner's bundles.")
    title: Title = Field(description="The capability in one line.")
    purpose: Prose = Field(description="What it is for.")
    ready_on: date | None = Field(
        default=None, description="Day by which all of it is to be usable together."
    )
    parts: Annotated[tuple[Part, ...], Field(min_length=1, max_length=4)] = Field(
        default=("equipment", "infrastructure", "sustainment", "training"),
        description="The parts that it is complete with, in alphabetical order.",
    )
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Equivalence(Body):
    """The owner's own word that two items serve alike. Agreed once the owners of both items, and
    each member that is to accept it, have said so."""

    kind = "procurement.equivalence"
    columns = ("item", "equivalent", "on")
    found_by = ("item", "equivalent")

    item: ItemRef = Field(description="One item.")
    equivalent: ItemRef = Field(description="The other item.")
    on: date = Field(description="Day of the word.")
    reason: Prose = Field(description="Why they serve alike: tests, standard, ammunition.")


class Budget(Body):
    """What the owner can pay at most for deliveries in a span of time. Never leaves its node."""

    kind = "procurement.budget"
    columns = ("title", "from_on", "until_on", "amount_cents", "currency")
    filters = ("currency",)
    stays_home = True

    title: Title = Field(description="The budget line, in words.")
    from_on: date = Field(description="First day.")
    until_on: date = Field(description="Last day; payment falls due with delivery.")
    amount_cents: Cents = Field(description="Limit.")
    currency: Currency = Field(default="EUR", description="Its money.")
    source: Source = Field(default="", description="Where the figure comes from.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Alone(Body):
    """What the owner would pay if it bought alone: its counterfactual. Never leaves its node."""

    kind = "procurement.alone"
    columns = ("title", "cost_cents", "currency", "delivered_on", "as_of")
    stays_home = True

    title: Title = Field(description="Which purchase, in words.")
    requirements: Annotated[tuple[RequirementRef, ...], Field(min_length=1, max_length=500)] = (
        Field(description="The own requirements that it would meet, in ascending order.")
    )
    cost_cents: Cents = Field(description="What it would cost in all.")
    currency: Currency = Field(default="EUR", description="Its money.")
    delivered_on: date | None = Field(
        default=None, description="Day of the last delivery when buying alone; empty: not known."
    )
    method: Prose = Field(description="How the figure was found: offer, contract, estimate.")
    as_of: date = Field(description="Day of the figure.")
    source: Source = Field(default="", description="Where the figure comes from.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Holding(Body):
    """What the owner holds of a treaty category, on order elsewhere, and on its way out (X01)."""

    kind = "procurement.holding"
    columns = ("category", "holding", "on_order", "leaving", "as_of")
    known_by = ("category", "as_of")
    filters = ("category", "mark")

    category: Category = Field(description="Category of the 1996 Agreement.")
    holding: Units = Field(description="Held.")
    on_order: Units = Field(default=0, description="Ordered outside any joint order.")
    leaving: Units = Field(default=0, description="To be given away or destroyed before delivery.")
    as_of: date = Field(description="Day of the count.")
    source: Source = Field(default="", description="Where the figure comes from.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


KINDS: tuple[type[Body], ...] = (
    Item,
    Requirement,
    Bundle,
    Equivalence,
    Budget,
    Alone,
    Holding,
)
