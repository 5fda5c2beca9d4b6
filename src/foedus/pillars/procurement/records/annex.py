"""The joint annex that all sign, and what each member's node finds in it.

The annex is the joint document: configuration, quantities, schedule, cost rule, shares. Each
member turns it into a national order under its own law (domain.md, 3a). No field of the annex
holds a budget or what a member would pay alone: those stay at home.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import (
    Code,
    Digest,
    Line,
    Long,
    MemberCode,
    Members,
    Prose,
    RecordId,
    Ref,
    Title,
    To,
    Version,
)
from foedus.desk.records.talk import Pinned
from foedus.pillars.procurement.records.rows import (
    BasisPoints,
    Cents,
    Currency,
    PositiveUnits,
    Row,
    Units,
)

RowCode = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$")]
"""A code of the planner's tables: `<OWNER>-<code>` where two owners use the same one."""
Period = Annotated[int, Field(ge=0, le=119)]

MOST_LINES = 1_000
"""A content may have 256 KiB; what that allows depends on the codes, so the annex is weighed when
it is made (`annexing`)."""
LONGEST_CERTIFICATE = 60_000


class Input(Row):
    """One version of a record that the order was computed from, and the row it became."""

    table: Line = Field(description="Table of the order.")
    code: RowCode = Field(description="Code of the row.")
    owner: MemberCode = Field(description="Whose record.")
    id: RecordId = Field(description="Its id.")
    ver: Version = Field(description="Its version.")
    digest: Digest = Field(description="SHA-256 of its content, 64 hex digits.")


class AnnexItem(Row):
    """What is bought, in one configuration for all."""

    item: RowCode = Field(description="Code of the item.")
    name: Line = Field(description="Plain name.")
    unit: Line = Field(description="Unit of every quantity of this item.")
    nsn: Line = Field(default="", description="NATO Stock Number, if it has one.")
    configuration: Line = Field(default="", description="The configuration agreed for all.")


class AnnexLine(Row):
    """Units of one offer for one member's requirement in one period."""

    requirement: RowCode = Field(description="The requirement served.")
    member: MemberCode = Field(description="Who gets it and pays for it.")
    item: RowCode = Field(description="The item asked for.")
    offer: RowCode = Field(description="The offer bought from.")
    supplier: RowCode = Field(description="Who sells.")
    period: Period = Field(description="Period of the delivery, from 0.")
    delivered_on: date = Field(description="Last day of that period.")
    quantity: PositiveUnits = Field(description="Units.")
    unit_cents: Cents = Field(description="Price of a unit at the step reached, cents.")
    goods_cents: Cents = Field(description="What the line costs, cents.")
    late_periods: Units = Field(description="Periods after the day wanted.")


class AnnexStep(Row):
    """The price step that all reach together; `member` where each orders by itself."""

    scope: Literal["offer", "supplier"] = Field(description="Whose scale.")
    code: RowCode = Field(description="Code of the offer or the supplier.")
    member: MemberCode | None = Field(default=None, description="Who reaches it alone, if so.")
    step: Units = Field(description="0 is the base price, n the n-th break.")
    volume: Units = Field(description="What is bought, in units or in cents at base price.")
    by_value: bool = Field(description="Whether the volume is in cents.")
    threshold: Units = Field(description="From which volume the step holds.")
    next_from: Units | None = Field(default=None, description="Threshold of the next step.")
    fixed_cents: Cents = Field(description="Cost of the dearer first segments, cents.")


class CommonCost(Row):
    """A member's part of a supplier's one-off cost."""

    supplier: RowCode = Field(description="Whose one-off cost.")
    member: MemberCode = Field(description="Who pays this part.")
    cents: Cents = Field(description="The part, cents.")


class AnnexShare(Row):
    """What one member pays: its own deliveries and its parts of common costs."""

    member: MemberCode = Field(description="Who pays.")
    goods_cents: Cents = Field(description="Own deliveries, cents.")
    common_cents: Cents = Field(description="Parts of common costs, cents.")
    total_cents: Cents = Field(description="Both together, cents.")


class Bound(Row):
    """How good the order is proven to be: no order for these needs can cost less."""

    bound_cents: Cents = Field(description="Proven by the solver, cents.")
    certified_bound_cents: Cents = Field(description="The part that every node re-checks, cents.")
    certificate: Annotated[str, Field(max_length=LONGEST_CERTIFICATE), Long()] = Field(
        default="", description="The certificate, JSON; empty where it is too long to carry."
    )


class Annex(Body):
    """The joint annex: what the ministries are asked to sign."""

    kind = "procurement.annex"
    columns = ("title", "order_on", "total_cents")
    found_by = ("order",)

    title: Title = Field(description="Title of the annex.")
    order: Annotated[Ref, To("procurement.order")] = Field(description="The joint order.")
    order_on: date = Field(description="Day on which the order would be placed.")
    period_months: int = Field(ge=1, le=12, description="Length of a period, months.")
    periods: int = Field(ge=1, le=120, description="Number of periods.")
    currency: Currency = Field(description="Money of every amount here.")
    cost_rule: Literal["value", "quantity", "equal"] = Field(
        description="How a supplier's one-off cost is split among those who buy from it."
    )
    capped: bool = Field(description="Whether nobody pays more than alone, as promised.")
    objective: Literal["cost", "delivery"] = Field(
        default="cost", description="What came first when it was computed."
    )
    gap_bp: BasisPoints = Field(
        default=1, description="How far from the optimum the cost may be, parts of 10,000."
    )
    seed: Annotated[int, Field(ge=0, le=2**31)] = Field(
        default=0, description="Of everything random in the computation."
    )
    members: Members = Field(min_length=1, description="Who takes part.")
    vehicle: Line = Field(default="", description="Legal way of buying, code of the rulebook.")
    terms: Prose = Field(description="Terms that all agree on.")
    items: Annotated[tuple[AnnexItem, ...], Field(min_length=1, max_length=500)] = Field(
        description="What is bought."
    )
    lines: Annotated[tuple[AnnexLine, ...], Field(min_length=1, max_length=MOST_LINES)] = Field(
        description="Deliveries."
    )
    steps: Annotated[tuple[AnnexStep, ...], Field(max_length=600)] = Field(
        description="Price steps reached."
    )
    separate: Annotated[tuple[RowCode, ...], Field(max_length=500)] = Field(
        default=(), description="Offers under which each member orders by itself."
    )
    common_costs: Annotated[tuple[CommonCost, ...], Field(max_length=3_200)] = Field(
        default=(), description="Parts of one-off costs."
    )
    shares: Annotated[tuple[AnnexShare, ...], Field(min_length=1, max_length=64)] = Field(
        description="What each member pays."
    )
    total_cents: Cents = Field(description="What all pay together, cents.")
    bound: Bound = Field(description="How good the order is proven to be.")
    inputs: Annotated[tuple[Input, ...], Field(min_length=1, max_length=1_200)] = Field(
        description="The exact versions it was computed from."
    )


class FaultRow(Row):
    """What a node found wrong, with the place. Own figures of the checking member are left out."""

    code: Code = Field(description="Code of the fault.")
    place: Line = Field(description="Where: line, step, bill, offer, input.")
    member: MemberCode | None = Field(default=None, description="Whose line it is.")
    item: Line = Field(default="", description="The item concerned.")
    period: Period | None = Field(default=None, description="The period concerned.")
    found: Line = Field(default="", description="What the annex says.")
    expected: Line = Field(default="", description="What the records give.")


class Result(StrEnum):
    """Of a check."""

    VERIFIED = "verified"
    REFUSED = "refused"


Counterfactual = Literal["own_figure", "pro_rata", "none"]
"""What the own share was compared with: the ministry's own figure of its cost alone, or its
computed cost alone on its share of the market; none where it cannot be served alone."""


class Verdict(Body):
    """What a member's node found when it checked an annex by itself."""

    kind = "procurement.verdict"
    columns = ("member", "result", "checked_at")
    filters = ("result", "member")
    found_by = ("annex",)

    annex: Pinned = Field(description="The version that was checked.")
    member: MemberCode = Field(description="Whose node checked.")
    result: Result = Field(description="Verified, or refused.")
    faults: Annotated[tuple[FaultRow, ...], Field(max_length=200)] = Field(
        default=(), description="What is wrong, and where."
    )
    counterfactual: Counterfactual = Field(description="What the own share was compared with.")
    checked_at: datetime = Field(description="When it was checked, UTC.")


KINDS: tuple[type[Body], ...] = (Annex, Verdict)
"""Every kind of this part."""
