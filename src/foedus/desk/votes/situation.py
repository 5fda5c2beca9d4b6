"""Where a vote on a record stands, and who may do what then. Pure; every page and act asks here.

Separation of duties: whoever froze or submitted a text neither confirms that it leaves, nor votes
on it, nor closes the vote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from foedus.accord.outcome import Outcome, Status
from foedus.accord.records import Choice, Proposal
from foedus.desk.permit import Right, Staff

REMIND_DAYS = 7
"""From so many days before the deadline on, a page reminds."""


class State(StrEnum):
    """Of a text on its way through the ministries."""

    DRAFT = "draft"
    FROZEN = "frozen"
    SUBMITTED = "submitted"
    VOTING = "voting"
    OVERDUE = "overdue"
    RETURNED = "returned"
    APPROVED = "approved"
    REJECTED = "rejected"


OPEN = frozenset({State.VOTING, State.OVERDUE, State.RETURNED})
DECIDED = frozenset({State.APPROVED, State.REJECTED})


class Act(StrEnum):
    """What somebody may want to do about it."""

    FREEZE = "freeze"
    SUBMIT = "submit"
    CONFIRM = "confirm"
    DECIDE = "decide"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Situation:
    """`is_ours`: we own it; `is_ours_to_decide`: we take part in the vote; `is_closed`: nothing
    changes any more. `drafters` are our own people who froze or submitted the text."""

    state: State
    is_ours: bool
    is_ours_to_decide: bool = False
    is_closed: bool = False
    drafters: frozenset[str] = frozenset()


RIGHTS: dict[Act, tuple[Right, ...]] = {
    Act.FREEZE: (Right.DRAFT,),
    Act.SUBMIT: (Right.DRAFT,),
    Act.CONFIRM: (Right.CHECK, Right.APPROVE),
    Act.DECIDE: (Right.APPROVE,),
    Act.CLOSE: (Right.CHECK, Right.APPROVE),
}
STATES: dict[Act, frozenset[State]] = {
    Act.FREEZE: frozenset(State) - {State.SUBMITTED},
    Act.SUBMIT: frozenset({State.FROZEN}),
    Act.CONFIRM: frozenset({State.SUBMITTED}),
    Act.DECIDE: OPEN | DECIDED,
    Act.CLOSE: DECIDED | {State.OVERDUE},
}


def why_not(act: Act, staff: Staff, at: Situation) -> str:
    """Why this person may not do it now: a code, or "" for may. The first that applies."""
    return next(_objections(act, staff, at), "")


def _objections(act: Act, staff: Staff, at: Situation) -> Iterator[str]:
    # (1) The role allows it
    if not staff.rights & set(RIGHTS[act]):
        yield "not-your-role"

    # (2) It is this ministry's to do
    if act is Act.DECIDE and not at.is_ours_to_decide:
        yield "not-a-participant"
    if act is not Act.DECIDE and not at.is_ours:
        yield "not-our-record"

    # (3) The text is that far, and no further
    if at.is_closed:
        yield "decision-closed"
    if at.state not in STATES[act]:
        yield "not-in-this-state"

    # (4) Nobody passes the own work
    if act in {Act.CONFIRM, Act.DECIDE, Act.CLOSE} and staff.person in at.drafters:
        yield "your-own-work"


def voting_state(outcome: Outcome, proposal: Proposal, now_unix_s: int) -> State:
    """Of a text that the ministries have. A return counts before a deadline that has passed."""
    if outcome.status is Status.ADOPTED:
        return State.APPROVED
    if outcome.status is Status.NOT_ADOPTED:
        return State.REJECTED
    if any(cast.ballot.choice is Choice.RETURN for cast in outcome.counted):
        return State.RETURNED
    deadline = proposal.deadline_unix_s
    return State.OVERDUE if deadline is not None and now_unix_s > deadline else State.VOTING


def deadline_of(day: date | None) -> int | None:
    """The last second of this day, UTC, in seconds since 1970."""
    if day is None:
        return None
    end = datetime.combine(day + timedelta(days=1), time.min, tzinfo=UTC)
    return int(end.timestamp()) - 1


def day_of(deadline_unix_s: int | None) -> date | None:
    return None if deadline_unix_s is None else _utc(deadline_unix_s).date()


def days_left(deadline_unix_s: int | None, now_unix_s: int) -> int | None:
    """Whole days until the deadline's day; negative after it, None without one."""
    day = day_of(deadline_unix_s)
    return None if day is None else (day - _utc(now_unix_s).date()).days


def _utc(unix_s: int) -> datetime:
    return datetime.fromtimestamp(unix_s, UTC)
