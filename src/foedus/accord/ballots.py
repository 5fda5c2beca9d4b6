"""Which ballots speak of the current text, and why the others do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from foedus.accord.acts import Act
from foedus.accord.records import BALLOT, Ballot
from foedus.accord.standing import Standing


class Reason(StrEnum):
    """Why a ballot does not count."""

    REVOTE = "re-vote-needed"
    UNKNOWN_TEXT = "text-unknown"
    STRANGER = "not-a-participant"
    PARTICIPANTS = "participants-differ"
    AUDIENCE = "audience-differs"
    SUPERSEDED = "superseded"
    NOT_IN_CLOSE = "not-in-the-close"


@dataclass(frozen=True, slots=True)
class Cast:
    """A ballot with the entry that carried it."""

    act: Act
    ballot: Ballot


@dataclass(frozen=True, slots=True)
class Void:
    """A ballot handed back with the reason, so that a page can show it."""

    cast: Cast
    reason: Reason


def sift(acts: Iterable[Act], at: Standing) -> tuple[dict[str, list[Cast]], list[Void]]:
    """The ballots on the current text by voter, each voter's in the order of its log; the rest.

    A ballot is changed by a later one and never withdrawn: the kind is a lasting one."""
    valid: dict[str, list[Cast]] = {}
    void: list[Void] = []
    for act in acts:
        if act.kind != BALLOT or act.body is None:
            continue
        cast = Cast(act, Ballot.read(act.body))
        if (cast.ballot.proposal.owner, cast.ballot.proposal.id) != (at.act.owner, at.act.id):
            continue
        reason = why_void(cast, at)
        if reason:
            void.append(Void(cast, reason))
        else:
            valid.setdefault(act.owner, []).append(cast)
    for casts in valid.values():
        casts.sort(key=lambda cast: cast.act.place)
    return valid, void


def why_void(cast: Cast, at: Standing) -> Reason | None:
    """None for a ballot of a participant on the current text, seen by all who see the proposal."""
    ballot = cast.ballot
    if cast.act.owner != ballot.voter or ballot.voter not in at.proposal.participants:
        return Reason.STRANGER
    if ballot.proposal in at.older:
        return Reason.REVOTE
    if ballot.proposal != at.act.version:
        return Reason.UNKNOWN_TEXT
    if ballot.participants != at.proposal.participants:
        return Reason.PARTICIPANTS
    if cast.act.audience != at.act.audience:
        return Reason.AUDIENCE
    return None
