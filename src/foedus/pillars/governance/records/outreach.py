"""What is said in public and to whom: statements, agreed lines, terms, positions, engagements;
and what others did before, to compare.

G10, G11, A04, A05, X09, X10, X20. A statement is summarised in our words; nobody is quoted.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import (
    Language,
    Line,
    Mark,
    MemberCode,
    Members,
    Prose,
    Ref,
    Title,
)
from foedus.pillars.governance.records.rows import Name, Passage, Row, Url


class Statement(Body):
    """A public statement, by whomever, about the cooperation."""

    kind = "governance.statement"
    columns = ("title", "speaker", "outlet", "on", "mark")
    filters = ("mark", "member")

    title: Title = Field(description="What it is about, in one line.")
    speaker: Name = Field(description="Person or institution that speaks, up to 200 characters.")
    office: Title | None = Field(default=None, description="Office of the speaker.")
    member: MemberCode | None = Field(default=None, description="For which state, if for one.")
    outlet: Name = Field(description="Where it was published, up to 200 characters.")
    on: date | None = Field(
        default=None, description="Day of the statement or of the report; empty: not known."
    )
    url: Url | None = Field(default=None, description="Where it can be read.")
    summary: Passage = Field(description="What was said, in our words; no quotation.")
    mark: Mark = Field(description="Confidence: V, D, R, C or S (synthetic).")
    about: Ref | None = Field(default=None, description="The record that it is about.")


class LineToTake(Body):
    """An agreed answer (G10, X10)."""

    kind = "governance.line-to-take"
    columns = ("title", "tone", "approved_by")
    filters = ("tone", "approved_by")

    title: Title = Field(description="The question or claim that it answers.")
    text: Passage = Field(description="The answer.")
    tone: Literal["factual", "reassuring", "firm"] = Field(description="How it is said.")
    approved_by: Members = Field(
        default=(), description="Members that agreed to it, in ascending order."
    )


class Avoided(Row):
    """A word that we do not use for the concept."""

    language: Language = Field(description="Language of the word.")
    word: Name = Field(
        description="The word or words; case does not matter, * at the end stands for any ending."
    )


class Term(Body):
    """A concept and its official name in each language (G11, X20)."""

    kind = "governance.term"
    columns = ("title",)

    title: Title = Field(description="The official term in each language.")
    avoid: Annotated[tuple[Avoided, ...], Field(max_length=100)] = Field(
        default=(), description="Words to avoid for it, up to 100."
    )
    reason: Prose = Field(description="Why, up to 20,000 characters.")


class Position(Body):
    """Where a stakeholder stands (X09)."""

    kind = "governance.position"
    columns = ("stakeholder", "stance", "on", "mark")
    filters = ("stance", "mark")

    stakeholder: Title = Field(description="State, institution or group.")
    stance: Literal["support", "neutral", "oppose"] = Field(description="Its attitude.")
    summary: Passage = Field(description="What it did or said, in our words.")
    on: date | None = Field(
        default=None, description="Day on which it was seen; empty: not known."
    )
    source: Name = Field(description="Where it was read, up to 200 characters.")
    mark: Mark = Field(description="Confidence: V, D, R, C or S (synthetic).")


class Engagement(Body):
    """A talk or a forum outside, planned or held (A04, A05)."""

    kind = "governance.engagement"
    columns = ("title", "on", "place", "lead")
    filters = ("lead",)

    title: Title = Field(description="Title of the engagement or name of the forum.")
    on: date = Field(description="Day.")
    place: Line = Field(default="", description="Where, up to 300 characters.")
    lead: MemberCode = Field(description="The member that goes.")
    with_whom: Title = Field(description="States or institutions that are met.")
    purpose: Prose = Field(description="What it is for.")
    talking_points: Prose = Field(description="What to say.")
    outcome: Prose = Field(description="What came of it; empty before it.")


class Precedent(Body):
    """Another cooperation of states, to compare with (X20)."""

    kind = "governance.precedent"
    columns = ("title", "taking_part", "mark")
    filters = ("mark",)

    title: Title = Field(description="Name of the cooperation.")
    taking_part: Line = Field(description="States that take part, up to 300 characters.")
    way: Passage = Field(description="At which levels it meets and how it decides.")
    lesson: Prose = Field(description="What can be learnt from it.")
    source: Name = Field(description="Where it was read, up to 200 characters.")
    mark: Mark = Field(description="Confidence: V, D, R, C or S (synthetic).")
