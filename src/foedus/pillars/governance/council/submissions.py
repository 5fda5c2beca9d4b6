"""Submissions: one person asks that something be put to the partners, another confirms.

A submission stays in its ministry. It says what would leave: a frozen package put to the vote, a
candidate put to the vote as member, or own records opened to a new member after that vote. The
kind is no pillar kind: nobody lists it or fills it in but the pages of the council.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.check import kind_of
from foedus.desk.records.fields import Digest, Members, Ref, Version
from foedus.desk.records.talk import Stage
from foedus.desk.votes.answers import LONGEST_WORDS
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.refusals import Refusal
from foedus.pillars.governance.records.package import MOST_CONTENTS, Frozen

Words = Annotated[str, Field(max_length=LONGEST_WORDS)]


class Purpose(StrEnum):
    """What a second person is asked to confirm."""

    VOTE = "vote"
    OPENING = "opening"


class Submission(Body):
    """What one person asks to put to the partners. `contents` are own records only."""

    kind = "governance.submission"
    columns = ("stage", "purpose", "asked_at")
    filters = ("stage", "purpose", "about")

    purpose: Purpose = Field(description="A vote on a record, or records opened to a member.")
    about: Ref = Field(description="The package or the candidate.")
    ver: Version = Field(description="Its version: the one that is voted on.")
    digest: Digest = Field(description="SHA-256 of that version's content.")
    to: Members = Field(min_length=1, description="Members that take part, or would see it.")
    contents: Annotated[tuple[Frozen, ...], Field(max_length=MOST_CONTENTS)] = Field(
        default=(), description="Own records that would be released with it."
    )
    deadline_on: date | None = Field(default=None, description="Last day for an answer, UTC.")
    text: Words = Field(default="", description="What to know before deciding.")
    stage: Stage = Field(default=Stage.OPEN, description="Open until a second person decides.")
    asked_at: datetime = Field(description="When it was asked.")
    reason: Words = Field(default="", description="Why it was refused.")


def kept_inside(_submission: Submission, entry: Entry, _history: History) -> tuple[Refusal, ...]:
    """Refuses `request-leaves-the-ministry`: who asks whom is nobody else's business."""
    if len(entry.audience) > 1:
        return (Refusal("request-leaves-the-ministry", facts={"field": "to"}),)
    return ()


SUBMISSION = kind_of(Submission, kept_inside)
