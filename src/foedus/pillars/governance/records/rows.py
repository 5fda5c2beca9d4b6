"""What several kinds share: the four areas, types of fields, and rows about people and facts.

A person appears with name and office only. A choice that code computes with is a StrEnum, one
that is only shown a Literal.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from foedus.desk.records.fields import Language, Long, Mark, MemberCode, Title

_Paragraph = Annotated[str, Field(min_length=1, max_length=4_000)]
Passage = Annotated[dict[Language, _Paragraph], Field(min_length=1), Long()]
"""A text in at least one language, up to 4,000 characters in each."""

Name = Annotated[str, Field(min_length=1, max_length=200)]
Url = Annotated[str, Field(pattern=r"^https?://[^\s]{1,500}$")]
Capacity = Literal["full", "acting"]


class Area(StrEnum):
    """The four areas of the declaration of 18 March 2025 (G05)."""

    CAPABILITIES = "capabilities"
    INTEROPERABILITY = "interoperability"
    HYBRID_THREATS = "hybrid_threats"
    INTEGRATION = "integration"


class Row(BaseModel):
    """A row inside a record. Fields that we do not know are left to those who do."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class Delegation(Row):
    """Who leads one member's side."""

    member: MemberCode = Field(description="Whose delegation.")
    head: Name = Field(description="Name of its head, up to 200 characters.")
    office: Title = Field(description="Office of its head.")


class SourcedFact(Row):
    """One statement that somebody can check."""

    statement: Passage = Field(description="The fact in our words.")
    on: date | None = Field(default=None, description="Day of the fact, if it has one.")
    source: Name = Field(description="Where it was read, up to 200 characters.")
    mark: Mark = Field(description="Confidence: V, D, R, C or S (synthetic).")
