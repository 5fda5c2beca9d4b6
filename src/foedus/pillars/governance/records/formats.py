"""Formats in which members meet, their meetings and events, and who holds which office.

Levels, rotating chairs and delegations: G03, G06, G07, G12, G15, N03; the model is the US-Adriatic
Charter, whose chair rotates every year (cooperation formats in the domain file).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Line, MemberCode, Prose, Ref, Title, To
from foedus.pillars.governance.records.rows import (
    Area,
    Capacity,
    Delegation,
    Name,
    Passage,
    Row,
)


class Level(StrEnum):
    """From the highest down."""

    MINISTERS = "ministers"
    CHIEFS_OF_DEFENCE = "chiefs_of_defence"
    DIRECTORS = "directors"
    WORKING_GROUP = "working_group"


class Chair(Row):
    """A turn in the chair."""

    member: MemberCode = Field(description="Whose turn.")
    from_on: date = Field(description="First day.")
    to_on: date = Field(description="Last day; not before the first.")


class Format(Body):
    """A standing circle of representatives at one level."""

    kind = "governance.format"
    columns = ("title", "level", "area")
    filters = ("level", "area")

    level: Level = Field(description="Level of the representatives.")
    title: Title = Field(description="Name of the format.")
    parent: Annotated[Ref, To("governance.format")] | None = Field(
        default=None, description="The format that it reports to; empty at the top."
    )
    area: Area | None = Field(default=None, description="Its area; empty: all four.")
    mandate: Prose = Field(description="What it may decide, up to 20,000 characters.")
    chairs: Annotated[tuple[Chair, ...], Field(max_length=100)] = Field(
        default=(), description="Turns of the rotating chair, by first day, without overlap."
    )
    delegations: Annotated[tuple[Delegation, ...], Field(max_length=64)] = Field(
        default=(), description="One for each member, in ascending order."
    )


class AgendaItem(Row):
    """One point of an agenda."""

    title: Title = Field(description="The point in one line.")
    presenter: MemberCode | None = Field(default=None, description="Member that presents it.")
    about: Ref | None = Field(default=None, description="The record that it is about.")


class Attendance(Row):
    """One person at the table."""

    member: MemberCode = Field(description="For whom.")
    person: Name = Field(description="Name, up to 200 characters.")
    office: Title = Field(description="Office.")


class Resolution(Row):
    """What the meeting agreed. Joint decisions of the members are proposals with ballots."""

    text: Passage = Field(description="The agreement in one paragraph.")


class Action(Row):
    """What somebody took home to do; it becomes a step."""

    text: Passage = Field(description="What is to be done.")
    lead: MemberCode = Field(description="The member that does it.")
    due_on: date = Field(description="Day by which it is to be done; not before the meeting.")
    step: Annotated[Ref, To("governance.step")] | None = Field(
        default=None, description="The step that it became; empty: not yet."
    )


class Meeting(Body):
    """A meeting of a format: before it an agenda, after it minutes and actions (G07)."""

    kind = "governance.meeting"
    columns = ("title", "on", "place", "host")
    filters = ("host", "format")

    format: Annotated[Ref, To("governance.format")] = Field(description="Which format meets.")
    title: Title = Field(description="Title of the meeting.")
    on: date = Field(description="Day of the meeting.")
    place: Line = Field(default="", description="Where, up to 300 characters.")
    host: MemberCode = Field(description="The member that hosts it.")
    agenda: Annotated[tuple[AgendaItem, ...], Field(max_length=50)] = Field(
        default=(), description="Points in their order, up to 50."
    )
    attendance: Annotated[tuple[Attendance, ...], Field(max_length=200)] = Field(
        default=(), description="Who was there, up to 200."
    )
    minutes: Prose = Field(description="What was said, up to 20,000 characters.")
    decisions: Annotated[tuple[Resolution, ...], Field(max_length=50)] = Field(
        default=(), description="What was agreed, up to 50."
    )
    actions: Annotated[tuple[Action, ...], Field(max_length=100)] = Field(
        default=(), description="What follows from it, up to 100."
    )


class Event(Body):
    """A ceremony or a visit (G12)."""

    kind = "governance.event"
    columns = ("title", "on", "place", "host")
    filters = ("host",)

    title: Title = Field(description="Title of the event.")
    on: date = Field(description="First day.")
    until_on: date | None = Field(default=None, description="Last day; empty: one day.")
    place: Line = Field(default="", description="Where, up to 300 characters.")
    host: MemberCode = Field(description="The member that hosts it.")
    protocol: Prose = Field(description="Order of the event, honours, flags, languages.")
    delegations: Annotated[tuple[Delegation, ...], Field(max_length=64)] = Field(
        default=(), description="One for each guest and the host, in ascending order."
    )
    press: Prose = Field(description="What the press receives.")
    about: Ref | None = Field(default=None, description="The record that it is about.")


class OfficeHolder(Body):
    """One term of one person in one office: a signature is read in its light (G03, N03)."""

    kind = "governance.office-holder"
    columns = ("office", "member", "holder", "capacity", "from_on", "to_on")
    filters = ("member", "capacity")

    member: MemberCode = Field(description="Whose office.")
    office: Title = Field(description="The office.")
    holder: Name = Field(description="Name of the person, up to 200 characters.")
    capacity: Capacity = Field(description="full, or acting until a successor takes office.")
    from_on: date = Field(description="First day in office.")
    to_on: date | None = Field(default=None, description="Last day; empty: still in office.")
