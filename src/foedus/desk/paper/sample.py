"""A kind with a field of each sort: for the page of components, never registered."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Code, Line, Mark, MemberCode, Members, Prose, Title


class Guest(BaseModel):
    """A row inside it."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    member: MemberCode
    name: Line
    on: date | None = None


class Sample(Body):
    """One field of each sort."""

    kind = "paper.sample"

    title: Title
    text: Prose = Field()
    place: Line = ""
    on: date
    seats: Annotated[int, Field(ge=1, le=500)]
    open: bool = False
    tone: Literal["plain", "warm", "firm"]
    lead: MemberCode
    members: Members = Field(min_length=1)
    codes: Annotated[tuple[Code, ...], Field(max_length=20)] = ()
    mark: Mark
    guests: Annotated[tuple[Guest, ...], Field(max_length=5)] = ()
