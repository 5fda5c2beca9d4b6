"""The small forms of these pages, declared like records so that the same kit draws them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from foedus.desk.records.body import Body
from foedus.desk.records.fields import Long, Members
from foedus.desk.records.talk import Remark

Reason = Annotated[str, Field(min_length=1, max_length=500)]
_Category = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9:+_-]{0,31}$")]


class Withdrawal(Body):
    """Why a record is taken back. One line: it is signed with the entry."""

    kind = "paper.withdraw"

    reason: Reason


class Release(Body):
    """To whom a record shall go, and how it is marked: the label picker."""

    kind = "paper.release"

    to: Members = ()
    public: bool = False
    classification: Literal["PUBLIC", "INTERNAL", "RESTRICTED"]
    categories: Annotated[tuple[_Category, ...], Field(max_length=64)] = ()


class Remarking(Body):
    """A comment, and how far it shall go."""

    kind = "paper.comment"

    text: Remark
    reach: Literal["us", "owner"]


class Proposing(Body):
    """Why a change is proposed."""

    kind = "paper.change"

    reason: Remark


class Deciding(Body):
    """A reason, where one is needed."""

    kind = "paper.decide"

    reason: Annotated[str, Field(max_length=500), Long()] = ""
