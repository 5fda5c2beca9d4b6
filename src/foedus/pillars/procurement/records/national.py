"""The record kinds after the joint annex: what each state does alone, and says in public.

National orders, payments, deliveries, discrepancies, savings, statements on ceilings, approval
paths (P07, P08, X01). Members never pay for one another, and nothing is set off between states.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import (
    Language,
    Line,
    Long,
    Mark,
    MemberCode,
    Ref,
    Title,
    To,
)
from foedus.desk.records.talk import Pinned
from foedus.pillars.procurement.records.annex import MOST_LINES, RowCode
from foedus.pillars.procurement.records.rows import (
    Category,
    Cents,
    Currency,
    PositiveCents,
    PositiveUnits,
    Row,
    Units,
)

_Paragraph = Annotated[str, Field(min_length=1, max_length=4_000)]
Passage = Annotated[dict[Language, _Paragraph], Field(min_length=1), Long()]


class Stage(StrEnum):
    """Of a national order."""

    DRAFTED = "drafted"
    LEGAL_REVIEW = "legal_review"
    COMMITTEE = "committee"
    BUDGET_COMMITTED = "budget_committed"
    SIGNED = "signed"
    DELIVERING = "delivering"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Passed(Row):
    """A stage that the order reached."""

    stage: Stage = Field(description="The stage.")
    on: date = Field(description="Day on which it was reached.")
    reference: Line = Field(default="", description="File number or decision.")


class OrderLine(Row):
    """A line of the annex that is this member's."""

    item: RowCode = Field(description="The item.")
    offer: RowCode = Field(description="The offer bought from.")
    supplier: RowCode = Field(description="Who sells.")
    quantity: PositiveUnits = Field(description="Units.")
    unit_cents: Cents = Field(description="Price of a unit, cents.")
    goods_cents: Cents = Field(description="What the line costs, cents.")
    delivered_on: date = Field(description="Day of delivery by the annex.")


class NationalOrder(Body):
    """One member's order under its own law, from an annex that all approved."""

    kind = "procurement.national_order"
    columns = ("title", "stage", "total_cents")
    filters = ("stage", "member")
    found_by = ("annex",)

    title: Title = Field(description="Title of the order.")
    annex: Pinned = Field(description="The approved annex.")
    member: MemberCode = Field(description="Whose order.")
    currency: Currency = Field(description="Money of every amount here.")
    lines: Annotated[tuple[OrderLine, ...], Field(min_length=1, max_length=MOST_LINES)] = Field(
        description="Own deliveries."
    )
    common_cents: Cents = Field(description="Own parts of common costs, cents.")
    total_cents: Cents = Field(description="What we pay, cents.")
    stage: Stage = Field(default=Stage.DRAFTED, description="Where it stands.")
    history: Annotated[tuple[Passed, ...], Field(min_length=1, max_length=100)] = Field(
        description="Stages reached, in order."
    )


_OF_ORDER = Annotated[Ref, To("procurement.national_order")]


class Payment(Body):
    """A payment of one member to one supplier. Members never pay for one another, and nothing is
    set off between states."""

    kind = "procurement.payment"
    columns = ("reason", "item", "due_on", "amount_cents", "state")
    filters = ("state", "reason")
    found_by = ("order",)

    order: _OF_ORDER = Field(description="The national order.")
    member: MemberCode = Field(description="Who pays.")
    supplier: RowCode = Field(description="Who is paid.")
    reason: Literal["delivery", "advance", "common_cost"] = Field(description="What for.")
    item: RowCode | None = Field(default=None, description="The item, of a delivery.")
    due_on: date = Field(description="Day on which it falls due.")
    amount_cents: PositiveCents = Field(description="Amount, cents.")
    currency: Currency = Field(description="Its money.")
    state: Literal["due", "paid"] = Field(default="due", description="Due or paid.")
    paid_on: date | None = Field(default=None, description="Day of payment.")


class Delivery(Body):
    """A delivery: what the annex plans, what is expected now, what was accepted."""

    kind = "procurement.delivery"
    columns = ("item", "planned_on", "quantity", "state")
    filters = ("state",)
    found_by = ("order",)

    order: _OF_ORDER = Field(description="The national order.")
    member: MemberCode = Field(description="Who receives.")
    item: RowCode = Field(description="The item.")
    quantity: PositiveUnits = Field(description="Units planned.")
    planned_on: date = Field(description="Day by the annex.")
    forecast_on: date | None = Field(default=None, description="Day expected now.")
    state: Literal["planned", "accepted"] = Field(
        default="planned", description="Where it stands."
    )
    accepted_on: date | None = Field(default=None, description="Day of acceptance.")
    accepted_quantity: Units | None = Field(default=None, description="Units accepted.")


class Discrepancy(Body):
    """Something wrong with a delivery."""

    kind = "procurement.discrepancy"
    columns = ("what", "found_on", "state")
    filters = ("state",)
    found_by = ("delivery",)

    delivery: Annotated[Ref, To("procurement.delivery")] = Field(description="The delivery.")
    member: MemberCode = Field(description="Who reports it.")
    what: Line = Field(min_length=1, description="What is wrong.")
    quantity: PositiveUnits = Field(description="Units concerned.")
    found_on: date = Field(description="Day it was found.")
    state: Literal["open", "resolved"] = Field(default="open", description="Open or resolved.")
    resolved_on: date | None = Field(default=None, description="Day it was resolved.")
    resolution: Line = Field(default="", description="How it was resolved.")


class SavingStage(StrEnum):
    """How real a saving is."""

    ESTIMATED = "estimated"
    OFFERED = "offered"
    CONTRACTED = "contracted"
    REALISED = "realised"


class SavingRow(Row):
    """The saving at one stage. Negative where joining turned out dearer."""

    stage: SavingStage = Field(description="How real it is.")
    on: date = Field(description="Day of the figure.")
    amount_cents: int = Field(ge=-(10**15), le=10**15, description="The saving, cents.")
    counterfactual: Literal["pro_rata", "whole", "own_figure", "last_contract", "market_price"] = (
        Field(description="What it is compared with.")
    )
    method: Title = Field(description="How it was reckoned.")
    skipped_because: Line = Field(default="", description="Why the stage before is missing.")


class Saving(Body):
    """The ledger of one saving, from the first estimate to what was realised."""

    kind = "procurement.saving"
    columns = ("title", "stage")
    filters = ("stage",)
    found_by = ("order",)

    title: Title = Field(description="What is saved on.")
    order: _OF_ORDER = Field(description="The national order.")
    member: MemberCode = Field(description="Who saves.")
    currency: Currency = Field(description="Money of every amount here.")
    stage: SavingStage = Field(description="How real it is now.")
    ledger: Annotated[tuple[SavingRow, ...], Field(min_length=1, max_length=20)] = Field(
        description="The figures, stage by stage."
    )


class CeilingRow(Row):
    """One category of the 1996 Agreement."""

    category: Category = Field(description="Category of the 1996 Agreement.")
    ceiling: Units = Field(description="The party's ceiling.")
    holding: Units = Field(description="Held.")
    own: Units = Field(description="Own deliveries under the joint order.")
    after: Units = Field(description="Held after all deliveries.")
    as_of: date = Field(description="Day of the count.")
    source: Line = Field(min_length=1, description="Where the count comes from.")
    mark: Mark = Field(description="Confidence: V, D, R, C or S (synthetic).")


class CeilingStatement(Body):
    """What a party says in public about its ceilings and a joint order: its own share only."""

    kind = "procurement.ceiling_statement"
    columns = ("title", "on")
    found_by = ("annex",)

    title: Title = Field(description="Title of the statement.")
    annex: Pinned = Field(description="The annex it speaks of.")
    member: MemberCode = Field(description="The party that speaks.")
    on: date = Field(description="Day of the statement.")
    text: Passage = Field(description="The statement.")
    rows: Annotated[tuple[CeilingRow, ...], Field(max_length=5)] = Field(
        default=(), description="By category."
    )


class PathStep(Row):
    """One national step and how long it takes after the one before."""

    step: Literal[
        "legal_review", "ministry", "government", "committee", "parliament", "budget", "signature"
    ] = Field(description="The step.")
    days: Annotated[int, Field(ge=0, le=3_650)] = Field(description="How long it takes, days.")
    source: Line = Field(default="", description="Law or experience that says so.")
    mark: Mark = Field(default="R", description="Confidence: V, D, R, C or S (synthetic).")


class ApprovalPath(Body):
    """The steps a purchase passes in one state before its order can be signed (P07)."""

    kind = "procurement.approval_path"
    columns = ("title", "member")
    filters = ("member",)

    title: Title = Field(description="For which purchases.")
    member: MemberCode = Field(description="Whose steps.")
    path: Annotated[tuple[PathStep, ...], Field(min_length=1, max_length=20)] = Field(
        description="The steps, one after the other."
    )


KINDS: tuple[type[Body], ...] = (
    NationalOrder,
    Payment,
    Delivery,
    Discrepancy,
    Saving,
    CeilingStatement,
    ApprovalPath,
)
"""Every kind of this part, in the order in which pages name them."""
