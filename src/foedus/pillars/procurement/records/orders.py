"""The order as a record: what is bought together, by whom, in which frame (P07, P08).

Runs about it are no records: they stay in the node that computed them (models).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Members, Prose, StateCode, Title
from foedus.pillars.procurement.records.rows import Currency, OfferRef, RequirementRef
from foedus.pillars.procurement.records.tables import ActivationRule

Candidates = Annotated[tuple[StateCode, ...], Field(max_length=16)]


class Order(Body):
    """What could be bought together. Which requirements and offers: the chosen ones, or all that
    this node sees."""

    kind = "procurement.order"
    columns = ("title", "order_on", "members")
    filters = ("members", "matters")

    title: Title = Field(description="The order in one line.")
    purpose: Prose = Field(description="What it is for, up to 20,000 characters.")
    members: Members = Field(
        min_length=1, description="Members that take part, any subset, in ascending order."
    )
    candidates: Candidates = Field(
        default=(),
        description="States whose joining is looked at, in ascending order; none of the members.",
    )
    requirements: Annotated[tuple[RequirementRef, ...], Field(max_length=20_000)] = Field(
        default=(),
        description="Chosen requirements; empty: all of the members' that are seen here.",
    )
    offers: Annotated[tuple[OfferRef, ...], Field(max_length=20_000)] = Field(
        default=(), description="Chosen offers; empty: all that are seen here."
    )
    order_on: date = Field(description="Day on which the order would be placed.")
    period_months: int = Field(default=3, ge=1, le=12, description="Length of a period, months.")
    periods: int = Field(default=12, ge=1, le=120, description="Periods that the plan may use.")
    currency: Currency = Field(default="EUR", description="Money of the comparison.")
    activation_rule: ActivationRule = Field(
        default="value",
        description="How a supplier's one-off cost is split among those who buy from it.",
    )
    matters: Literal["cost", "delivery", "both"] = Field(
        default="cost",
        description="What comes first: cost, delivery, or every compromise between them.",
    )


KINDS: tuple[type[Body], ...] = (Order,)
