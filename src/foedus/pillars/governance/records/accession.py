"""Candidates: states on their way in, with proof of every stage (A01 to A03, A06)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Mark, Prose, StateCode, Title
from foedus.pillars.governance.records.rows import Name, Row


class Stage(StrEnum):
    """The way in, in order; `declined` can end it at any point."""

    MENTIONED = "mentioned"
    INVITED = "invited"
    OBSERVER = "observer"
    APPLICANT = "applicant"
    MEMBER = "member"
    DECLINED = "declined"


class Basis(StrEnum):
    """On what a state bases its application (A02)."""

    NATO_MEMBER = "nato_member"
    EU_MEMBER = "eu_member"
    FOUNDER = "founder"
    NONE = "none"


class Passed(Row):
    """A stage that was reached, and what shows it."""

    stage: Stage = Field(description="The stage reached.")
    on: date = Field(description="Day on which it was reached or became known.")
    source: Name = Field(description="What shows it, up to 200 characters.")
    mark: Mark = Field(description="Confidence: V, D, R, C or S (synthetic).")


class Candidate(Body):
    """A state that was named, invited or has applied; members too, once they are in."""

    kind = "governance.candidate"
    columns = ("name", "state", "stage", "basis")
    filters = ("stage", "basis")

    state: StateCode = Field(description="ISO 3166 alpha-3 code; XKX for Kosovo.")
    name: Title = Field(description="Name of the state as the members write it.")
    stage: Stage = Field(description="The stage reached; the last of the history.")
    basis: Basis = Field(description="On what membership is based; advice checks it.")
    history: Annotated[tuple[Passed, ...], Field(min_length=1, max_length=50)] = Field(
        description="Every stage with its day and proof, by day."
    )
    contact: Prose = Field(description="Which office is in touch; no personal data.")
