"""Put a record to the vote, answer, end the vote: each within the caller's transaction."""

from __future__ import annotations

from datetime import date

from foedus.accord.outcome import Outcome
from foedus.accord.records import (
    BALLOT,
    CLOSE,
    PROPOSAL,
    Ballot,
    Close,
    Proposal,
    Rule,
    RuleName,
    close_id,
)
from foedus.desk.permit import Right, Staff
from foedus.desk.votes.answers import Said
from foedus.desk.votes.counting import Vote, ballot_id, proposal_id, version_of
from foedus.desk.votes.situation import Act, Situation, deadline_of, why_not
from foedus.kernel.refusals import Refused
from foedus.node.records import Record
from foedus.node.write import Marking, Pen, Written


def allow(act: Act, staff: Staff, situation: Situation) -> None:
    """Raises Refused with the code of `why_not`."""
    if code := why_not(act, staff, situation):
        raise Refused.because(code)


def propose(  # noqa: PLR0913  (one for each thing that is proposed)
    ours: Pen,
    record: Record,
    *,
    title: str,
    text: str,
    participants: tuple[str, ...],
    deadline_on: date | None,
    number: int,
    by: str,
) -> Written:
    """The vote number `number` on exactly this version: all must approve."""
    proposal = Proposal(
        title,
        text,
        (version_of(record),),
        participants,
        Rule(RuleName.UNANIMITY),
        deadline_of(deadline_on),
    )
    return ours.put(
        PROPOSAL,
        proposal.wire(),
        by=by,
        to=participants,
        record=proposal_id(record.id, number),
        marking=marking_of(record),
    )


def vote(
    ours: Pen, staff: Staff, member: str, on: Vote | None, said: Said, digest: str
) -> Written:
    """The ballot of `member`, if `digest` is that of the text that is open."""
    if on is None or on.act.digest != digest:
        raise Refused.because("text-changed")
    ballot = Ballot(
        on.act.version,
        on.proposal.participants,
        member,
        said.choice,
        said.text,
        said.mandate,
    )
    return ours.put(
        BALLOT,
        ballot.wire(),
        by=staff.role_for(Right.APPROVE),
        to=on.act.audience,
        record=ballot_id(member, on.record.owner, on.record.id),
        marking=marking_of(on.record),
    )


def close(ours: Pen, staff: Staff, on: Vote | None) -> Written:
    """The ballots that count here and now are those that count."""
    if on is None:
        raise Refused.because("not-in-this-state")
    body = Close(on.act.version, counted_digests(on.outcome))
    return ours.put(
        CLOSE,
        body.wire(),
        by=checking_role(staff),
        to=on.act.audience,
        record=close_id(on.record.id),
        marking=marking_of(on.record),
    )


def counted_digests(outcome: Outcome) -> tuple[str, ...]:
    return tuple(sorted(cast.act.digest for cast in outcome.counted))


def checking_role(staff: Staff) -> str:
    """In which a second person acts."""
    right = Right.CHECK if staff.may(Right.CHECK) else Right.APPROVE
    return staff.role_for(right)


def marking_of(record: Record) -> Marking:
    """As the record is marked: what is said about it is no less sensitive."""
    label = record.label
    return Marking(label.policy, label.classification, label.categories)
