"""What members say about values and one another's objects, each a signed record of its own.

A sighting is the word of the member that saw it, so it travels like any record and is counted by
member. Nobody changes another's object: notes and opinions stand beside it (STIX 2.1, sections
4.15, 4.17). What is watched stays in the own ministry unless somebody releases it.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Line, Long, MemberCode
from foedus.pillars.hybrid_threats.values.spelling import MAX_TEXT

ObservedText = Annotated[str, Field(min_length=1, max_length=MAX_TEXT)]
Remark = Annotated[str, Field(max_length=10_000), Long()]
Said = Annotated[str, Field(min_length=1, max_length=10_000), Long()]
ObjectId = Annotated[str, Field(min_length=40, max_length=300)]


class Verdict(StrEnum):
    """As MISP's sightings: seen, seen but harmless, no longer of use."""

    TRUE = "true"
    FALSE = "false"
    EXPIRED = "expired"


class Sighting(Body):
    """We saw this value, or know that it means nothing."""

    kind = "hybrid_threats.sighting"
    columns = ("value", "verdict", "seen_at", "count")
    filters = ("verdict",)

    value: ObservedText = Field(description="Address, domain, URL, e-mail address or hash.")
    verdict: Verdict = Field(description="True, false alarm, or expired.")
    seen_at: datetime = Field(description="When it was seen, or ceased to count.")
    count: Annotated[int, Field(ge=1, le=10**12)] = Field(default=1, description="How often.")
    object: ObjectId | None = Field(default=None, description="STIX object that named it, if any.")
    remark: Remark = Field(default="", description="Where and how, without names of persons.")


class Note(Body):
    """What we know more about an object."""

    kind = "hybrid_threats.note"
    columns = ("text", "owner")
    filters = ("owner",)
    found_by = ("object",)

    object: ObjectId = Field(description="Identifier of the STIX object.")
    owner: MemberCode = Field(description="The member whose object it is.")
    text: Said = Field(description="What is to be known.")


class Stance(StrEnum):
    """STIX 2.1, section 10.16: opinion-enum."""

    STRONGLY_DISAGREE = "strongly-disagree"
    DISAGREE = "disagree"
    NEUTRAL = "neutral"
    AGREE = "agree"
    STRONGLY_AGREE = "strongly-agree"


class Opinion(Body):
    """Whether we think an object right."""

    kind = "hybrid_threats.opinion"
    columns = ("stance", "owner")
    filters = ("stance", "owner")
    found_by = ("object",)

    object: ObjectId = Field(description="Identifier of the STIX object.")
    owner: MemberCode = Field(description="The member whose object it is.")
    stance: Stance = Field(description="From strong disagreement to strong agreement.")
    explanation: Remark = Field(default="", description="Why.")


class Watch(Body):
    """A value that somebody wants to hear of."""

    kind = "hybrid_threats.watch"
    columns = ("value", "reason", "checked_at")

    value: ObservedText = Field(description="Address, network, domain, URL, mail address or hash.")
    within: bool = Field(
        default=False, description="Also what lies in the network or under the domain."
    )
    reason: Line = Field(default="", description="Why it is watched.")
    checked_at: datetime = Field(description="Up to when somebody has looked at what was seen.")


KINDS = (Sighting, Note, Opinion, Watch)
