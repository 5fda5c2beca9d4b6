"""Approval packages: a plan frozen as exact versions, so that all decide about the same (G08).

A joint decision names the package's own version as its subject; the deadline is in the proposal.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import (
    Digest,
    Language,
    Long,
    MemberCode,
    RecordId,
    Ref,
    Title,
    To,
    Version,
)
from foedus.pillars.governance.records.rows import Row

MOST_CONTENTS = 1_200
"""With the longest note it stays below the 256 KiB that a content may have (a test says so)."""

KindName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+$", max_length=30)]
_Note = Annotated[str, Field(min_length=1, max_length=1_000)]


class Frozen(Row):
    """One version of one record."""

    owner: MemberCode = Field(description="Whose record.")
    id: RecordId = Field(description="Its id.")
    kind: KindName = Field(description="Its kind, up to 30 characters.")
    ver: Version = Field(description="Its version.")
    digest: Digest = Field(description="SHA-256 of its content, 64 hex digits.")


class Package(Body):
    """What the ministries are asked to approve."""

    kind = "governance.package"
    columns = ("title", "plan")
    filters = ("plan",)

    plan: Annotated[Ref, To("governance.plan")] = Field(description="The plan that is frozen.")
    title: Title = Field(description="Title of the package.")
    note: Annotated[dict[Language, _Note], Field(default_factory=dict), Long()] = Field(
        description="What to know before deciding, up to 1,000 characters."
    )
    contents: Annotated[tuple[Frozen, ...], Field(min_length=1, max_length=MOST_CONTENTS)] = Field(
        description="The versions, ascending by owner and id, each record once."
    )
