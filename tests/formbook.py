"""A kind with a field of every sort, and words for it: what the form kit is tried on."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import (
    Code,
    Line,
    Long,
    MemberCode,
    Members,
    Prose,
    Ref,
    StateCode,
    Title,
    To,
)


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


class Visit(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    host: MemberCode
    on: date
    title: Title
    seats: Annotated[int, Field(ge=0, le=500)] | None = None
    source: Annotated[str, Field(max_length=20)] = ""
    step: Annotated[Ref, To("test.everything")] | None = None


class Everything(Body):
    kind = "test.everything"
    columns = ("title",)

    title: Title
    prose: Prose = Field()
    line: Line
    spare: Annotated[str, Field(min_length=1, max_length=20)] | None = None
    remark: Annotated[str, Field(max_length=500), Long()] = ""
    on: date
    until: date | None = None
    seats: Annotated[int, Field(ge=1, le=100)]
    ready: bool = False
    colour: Colour
    tone: Literal["a", "b", "c", "d", "e", "f"] | None = None
    lead: MemberCode
    state: StateCode | None = None
    members: Members = Field(min_length=1)
    about: Annotated[Ref, To("test.everything")]
    others: Annotated[tuple[Annotated[Ref, To("test.everything")], ...], Field(max_length=3)] = ()
    codes: Annotated[tuple[Code, ...], Field(max_length=4)] = ()
    visits: Annotated[tuple[Visit, ...], Field(max_length=3)] = ()
