"""The implementation plan: plan, area, objective, measure, step, and what members say of a step.

A step belongs to whoever wrote it; the lead and the participants report about it in records of
their own, and each member opts in or out for itself (G04, G07, G13, G14, G16).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Code, MemberCode, Members, Prose, Ref, Title, To
from foedus.pillars.governance.records.rows import Area, Passage, Row, Url


class Status(StrEnum):
    """Where a step stands; the last two are final."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    DONE = "done"
    STOPPED = "stopped"


class NationalGoal(Row):
    """A goal of one member's own strategy that an objective serves (G14)."""

    member: MemberCode = Field(description="Whose goal.")
    goal: Passage = Field(description="The goal in the member's words.")


class Plan(Body):
    """A plan that turns an instrument into steps."""

    kind = "governance.plan"
    columns = ("title", "starts_on", "ends_on", "members")
    filters = ("members", "instrument")

    title: Title = Field(description="Title of the plan.")
    instrument: Annotated[Ref, To("governance.instrument")] = Field(
        description="The instrument that it carries out."
    )
    summary: Prose = Field(description="What the plan is for, up to 20,000 characters.")
    starts_on: date = Field(description="First day of the plan.")
    ends_on: date = Field(description="Last day of the plan; not before the first.")
    members: Members = Field(min_length=1, description="Members that approve it, ascending.")


class Objective(Body):
    """What shall be reached in one area."""

    kind = "governance.objective"
    columns = ("title", "code", "area")
    filters = ("area", "plan")

    plan: Annotated[Ref, To("governance.plan")] = Field(description="The plan it is part of.")
    area: Area = Field(description="One of the four areas.")
    code: Code = Field(description="Short code, such as C1.")
    title: Title = Field(description="The objective in one line.")
    national_goals: Annotated[tuple[NationalGoal, ...], Field(max_length=64)] = Field(
        default=(), description="National goals that it serves: the alignment of strategies."
    )


class Measure(Body):
    """A way to an objective; it is carried out in steps."""

    kind = "governance.measure"
    columns = ("title", "code")
    filters = ("objective",)

    objective: Annotated[Ref, To("governance.objective")] = Field(
        description="The objective it serves."
    )
    code: Code = Field(description="Short code, such as C1.1.")
    title: Title = Field(description="The measure in one line.")


class Step(Body):
    """Work that somebody leads and that ends on a day."""

    kind = "governance.step"
    columns = ("title", "code", "lead", "participants", "due_on")
    filters = ("lead", "participants", "clauses", "measure")

    measure: Annotated[Ref, To("governance.measure")] = Field(description="The measure it is of.")
    code: Code = Field(description="Short code, such as C1.1.a.")
    title: Title = Field(description="The step in one line.")
    description: Prose = Field(description="What is to be done, up to 20,000 characters.")
    lead: MemberCode = Field(description="The member that leads; one of the participants.")
    participants: Members = Field(
        min_length=1, description="Members that take part, any subset, in ascending order."
    )
    starts_on: date | None = Field(
        default=None, description="First day of the work; empty: not planned. Not after the end."
    )
    due_on: date = Field(description="Day by which it is to be done.")
    depends_on: Annotated[
        tuple[Annotated[Ref, To("governance.step")], ...], Field(max_length=50)
    ] = Field(default=(), description="Steps that must be done before it, up to 50.")
    clauses: Annotated[tuple[Code, ...], Field(max_length=20)] = Field(
        default=(), description="Codes of the clauses that it serves, ascending, up to 20."
    )
    evidence_wanted: Prose = Field(description="What will show that it is done.")


class Progress(Body):
    """What a member reports about a step, its own or another's. The lead's word counts."""

    kind = "governance.progress"
    columns = ("status", "member", "on", "forecast_on")
    filters = ("status", "member", "about")

    about: Annotated[Ref, To("governance.step")] = Field(description="The step.")
    member: MemberCode = Field(description="Who reports: the writer itself.")
    status: Status = Field(description="Where the step stands.")
    on: date = Field(description="Day of the report.")
    forecast_on: date | None = Field(
        default=None, description="Day on which it is now expected to be done; empty: as planned."
    )
    evidence: Prose = Field(description="What shows it, up to 20,000 characters.")
    link: Url | None = Field(default=None, description="Where the evidence can be seen.")


class Participation(Body):
    """One member's own choice about a step: no step can be forced on a member (G04)."""

    kind = "governance.participation"
    columns = ("choice", "member", "on")
    filters = ("choice", "member", "about")

    about: Annotated[Ref, To("governance.step")] = Field(description="The step.")
    member: MemberCode = Field(description="Who chooses: the writer itself.")
    choice: Literal["in", "out"] = Field(description="in: takes part; out: does not.")
    on: date = Field(description="Day from which the choice holds.")
    reason: Prose = Field(description="Why, up to 20,000 characters; may be empty.")
