"""The desk's own kinds: what people say about records, whoever owns those.

A proposed change is only a proposal: the owner of the record answers it, and changes the record
itself if it agrees (single writer). A request for release stays in the own ministry.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from foedus.desk.records.body import Body
from foedus.desk.records.check import kind_of
from foedus.desk.records.fields import Digest, Line, Long, MemberCode, Members, RecordId, Version
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.refusals import Refusal

MOST_TOGETHER = 200
"""Records in one request: its keys must fit into an index (`node.posting`)."""

Remark = Annotated[str, Field(min_length=1, max_length=10_000), Long()]


class Pinned(BaseModel):
    """One version of a record: what a comment or a change speaks of."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    owner: MemberCode
    id: RecordId
    kind: Line
    ver: Version
    digest: Digest


class Comment(Body):
    """A remark about a version of a record."""

    kind = "desk.comment"
    columns = ("text",)
    found_by = ("about",)

    about: Pinned
    text: Remark = Field(description="What is said.")


class Change(Body):
    """A proposed change to another member's record: only the fields that would differ."""

    kind = "desk.change"
    columns = ("reason",)
    found_by = ("about",)

    about: Pinned
    fields: dict[str, Any] = Field(min_length=1, description="Field -> proposed value.")
    reason: Remark = Field(description="Why.")


class Verdict(StrEnum):
    """The owner's answer to a proposed change."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


class Answer(Body):
    """The owner of a record answers a proposed change; `ver` is the version that took it in."""

    kind = "desk.answer"
    columns = ("verdict",)
    filters = ("verdict",)
    found_by = ("change",)

    change: Pinned
    verdict: Verdict
    reason: str = Field(default="", max_length=10_000, description="Why; needed to decline.")
    ver: Version | None = None


class Stage(StrEnum):
    """Of a request: open until a second person decides."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


class Request(Body):
    """One person asks that versions leave the ministry together, another confirms or refuses.

    What they would be marked with is part of what is confirmed.
    """

    kind = "desk.request"
    columns = ("stage", "asked_at")
    filters = ("stage",)
    found_by = ("about",)

    about: Annotated[tuple[Pinned, ...], Field(min_length=1, max_length=MOST_TOGETHER)]
    to: Members = Field(description="Partners who would get it.")
    classification: Literal["PUBLIC", "INTERNAL", "RESTRICTED"] = "INTERNAL"
    categories: Annotated[tuple[Line, ...], Field(max_length=64)] = ()
    public: bool = Field(default=False, description="For everybody: publication.")
    stage: Stage = Stage.OPEN
    asked_at: datetime
    reason: str = Field(default="", max_length=10_000)


def explained(answer: Answer, _entry: Entry, _history: History) -> tuple[Refusal, ...]:
    """Refuses `decline-without-reason`."""
    if answer.verdict is Verdict.DECLINED and not answer.reason.strip():
        return (Refusal("decline-without-reason", facts={"field": "reason"}),)
    return ()


def kept_inside(_request: Request, entry: Entry, _history: History) -> tuple[Refusal, ...]:
    """Refuses `request-leaves-the-ministry`: who asks whom is nobody else's business."""
    if len(entry.audience) > 1:
        return (Refusal("request-leaves-the-ministry", facts={"field": "to"}),)
    return ()


KINDS = (Comment, Change, Answer, Request)
REGISTERED = (
    kind_of(Comment),
    kind_of(Change),
    kind_of(Answer, explained),
    kind_of(Request, kept_inside),
)
