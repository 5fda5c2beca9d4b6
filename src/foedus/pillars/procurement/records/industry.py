"""Industry and innovation: companies, co-investment projects, the innovation pipeline.

P10, P11, P12, P13, P16, P21. TRL: Horizon 2020 work programme, general annex G.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Code, Line, Mark, MemberCode, Members, Prose, Title
from foedus.pillars.procurement.records.rows import (
    BasisPoints,
    Cents,
    CompanyRef,
    Currency,
    Family,
    Name,
    Ncage,
    Readiness,
    RequirementRef,
    Row,
    Source,
    Unit,
    Units,
    Url,
    Year,
)


class YearlyCapacity(Row):
    """What a company can make of a family in a year, and what of it is booked."""

    family: Family = Field(description="Item family.")
    unit: Unit = Field(default="piece", description="Unit of the two numbers.")
    year: Year = Field(description="Calendar year.")
    capacity: Units = Field(description="Units that it can make.")
    booked: Units = Field(default=0, description="Of these, units booked by other customers.")


class Company(Body):
    """A company of a member's industry, with what it can make (P10, P13)."""

    kind = "procurement.company"
    columns = ("name", "code", "country", "sme", "state_owned")
    filters = ("country", "sme", "state_owned", "families")
    once = ("code",)

    code: Code = Field(description="Short code, once among the owner's companies.")
    name: Name = Field(description="Name, up to 200 characters.")
    country: MemberCode = Field(description="Member in which it works.")
    town: Line = Field(default="", description="Where, up to 300 characters.")
    ncage: Ncage | None = Field(default=None, description="Its NCAGE: five letters and digits.")
    families: Annotated[tuple[Family, ...], Field(max_length=19)] = Field(
        default=(), description="What it can make, in alphabetical order."
    )
    sme: bool = Field(default=False, description="A small or medium-sized enterprise.")
    state_owned: bool = Field(default=False, description="Owned by the state.")
    certifications: Line = Field(
        default="", description="Quality and security certificates, such as AQAP 2110."
    )
    capabilities: Prose = Field(description="What it can do.")
    capacity: Annotated[tuple[YearlyCapacity, ...], Field(max_length=200)] = Field(
        default=(), description="What it can make, by family and year."
    )
    link: Url | None = Field(default=None, description="Its web address.")
    source: Source = Field(default="", description="Where this was read.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Share(Row):
    """What one party puts in and gets out."""

    member: MemberCode = Field(description="Whose share.")
    share_bp: BasisPoints = Field(description="Part of the investment, per cent.")
    work_share_bp: BasisPoints = Field(
        default=0, description="Part of the work that its industry does, per cent."
    )


class Money(Row):
    """One source of the money (P21)."""

    way: Literal["budget", "loan", "grant", "private"] = Field(description="Kind of money.")
    amount_cents: Cents = Field(description="Amount, currency of the project.")
    instrument: Line = Field(default="", description="Instrument or lender, if one.")


class Milestone(Row):
    """Something that is reached on a day."""

    title: Title = Field(description="What is reached.")
    due_on: date = Field(description="Day by which.")
    reached_on: date | None = Field(default=None, description="Day on which; empty: not yet.")


class Project(Body):
    """A co-investment: shares, money, milestones, work share, rights (P11, P21)."""

    kind = "procurement.project"
    columns = ("title", "stage", "cost_cents", "currency")
    filters = ("stage", "family", "mark")

    title: Title = Field(description="The project in one line.")
    family: Family = Field(default="other", description="Item family that it makes or serves.")
    stage: Literal["idea", "study", "decided", "running", "done", "stopped"] = Field(
        description="How far it is."
    )
    purpose: Prose = Field(description="What it is for and what the return is.")
    companies: Annotated[tuple[CompanyRef, ...], Field(max_length=50)] = Field(
        default=(), description="Companies that do the work, in ascending order."
    )
    cost_cents: Cents = Field(description="Investment in all.")
    currency: Currency = Field(default="EUR", description="Its money.")
    shares: Annotated[tuple[Share, ...], Field(min_length=1, max_length=64)] = Field(
        description="Shares of the members, by ascending code; they sum to 100 per cent."
    )
    money: Annotated[tuple[Money, ...], Field(max_length=50)] = Field(
        default=(), description="Where the money comes from; empty: not settled."
    )
    milestones: Annotated[tuple[Milestone, ...], Field(max_length=50)] = Field(
        default=(), description="Milestones, by ascending day."
    )
    rights: Prose = Field(description="Who owns what comes of it.")
    source: Source = Field(default="", description="Where this was read.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


class Innovation(Body):
    """One entry of the pipeline: challenge, pilot, adoption (P12)."""

    kind = "procurement.innovation"
    columns = ("title", "stage", "trl", "on")
    filters = ("stage", "trl", "members", "mark")

    title: Title = Field(description="The challenge in one line.")
    stage: Literal["challenge", "pilot", "adoption", "stopped"] = Field(description="How far.")
    trl: Readiness = Field(description="Technology readiness level now, 1 to 9.")
    trl_wanted: Readiness = Field(default=9, description="Level at which it is adopted, 1 to 9.")
    on: date = Field(description="Day of this stage.")
    members: Members = Field(
        min_length=1, description="Members that take part, in ascending order."
    )
    need: Prose = Field(description="What the forces cannot do today.")
    result: Prose = Field(description="What came of it so far.")
    requirement: RequirementRef | None = Field(
        default=None, description="The requirement that it leads to, once adopted."
    )
    source: Source = Field(default="", description="Where this was read.")
    mark: Mark | None = Field(default=None, description="Confidence: V, D, R, C or S (synthetic).")


KINDS: tuple[type[Body], ...] = (Company, Project, Innovation)
