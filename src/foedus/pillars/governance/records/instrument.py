"""Instruments: the texts that commit the members, and what they say (G01 to G05, G16)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import (
    Code,
    Digest,
    Language,
    Line,
    Mark,
    MemberCode,
    Members,
    Title,
)
from foedus.pillars.governance.records.rows import (
    Area,
    Capacity,
    Name,
    Passage,
    Row,
    SourcedFact,
    Url,
)


class Signatory(Row):
    """Who signed for a member, in which office, and in which capacity on that day (G03)."""

    member: MemberCode = Field(description="For whom.")
    name: Name = Field(description="Name of the person, up to 200 characters.")
    office: Title = Field(description="Office held on the day.")
    capacity: Capacity = Field(description="full, or acting until a successor takes office.")


class LanguageVersion(Row):
    """One authentic or translated text of the instrument."""

    language: Language = Field(description="ISO 639 code; Serbian in Latin letters.")
    url: Url | None = Field(default=None, description="Where the text is published.")
    digest: Digest | None = Field(
        default=None, description="SHA-256 of the published file, 64 hex digits."
    )


class Clause(Row):
    """One undertaking, in our words; steps name it by its code (G16)."""

    code: Code = Field(description="Short code, unique in the instrument.")
    area: Area | None = Field(default=None, description="Its area; empty: the whole instrument.")
    text: Passage = Field(description="What it undertakes, paraphrased.")
    source: Name = Field(description="Where it was read, up to 200 characters.")
    mark: Mark = Field(description="Confidence: V, D, R, C or S (synthetic).")


class Instrument(Body):
    """A declaration, agreement or memorandum between members."""

    kind = "governance.instrument"
    columns = ("title", "form", "binding", "signed_on", "published_on", "parties")
    filters = ("form", "binding", "parties")

    title: Title = Field(description="Official title in each language.")
    form: Literal["declaration", "agreement", "memorandum", "protocol", "letter_of_intent"] = (
        Field(description="What kind of text it is.")
    )
    binding: Literal["political", "legal"] = Field(
        description="political: shared intentions without legal force; legal: binding in law."
    )
    place: Line = Field(default="", description="Where it was signed, up to 300 characters.")
    signed_on: date = Field(description="Day of signature.")
    published_on: date | None = Field(
        default=None, description="Day on which the text became public; not before signature."
    )
    published_by: MemberCode | None = Field(
        default=None, description="The member that published it first."
    )
    parties: Members = Field(min_length=1, description="Members that signed, in ascending order.")
    signatories: Annotated[tuple[Signatory, ...], Field(max_length=64)] = Field(
        default=(), description="Who signed, up to 64."
    )
    language_versions: Annotated[tuple[LanguageVersion, ...], Field(max_length=16)] = Field(
        default=(), description="The texts, one for each language."
    )
    clauses: Annotated[tuple[Clause, ...], Field(max_length=100)] = Field(
        default=(), description="The undertakings, up to 100."
    )
    facts: Annotated[tuple[SourcedFact, ...], Field(max_length=100)] = Field(
        default=(), description="What is known about it, up to 100, each with its source."
    )
