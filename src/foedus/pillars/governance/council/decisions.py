"""The vote on a record as this node counts it, and where that record stands."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.accord.records import PROPOSAL
from foedus.desk.permit import Staff
from foedus.desk.records.fields import Ref
from foedus.desk.records.talk import Stage
from foedus.desk.votes.counting import Vote, counted, vote_on
from foedus.desk.votes.situation import Situation, State, voting_state
from foedus.node.authors import authors
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Reader, Record
from foedus.pillars.governance.brief import Decision, decision_of
from foedus.pillars.governance.council.submissions import Purpose, Submission

MOST_VOTES = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """A submission and its record."""

    record: Record
    submission: Submission

    @property
    def is_open(self) -> bool:
        return self.submission.stage is Stage.OPEN


@dataclass(frozen=True, slots=True)
class Matter:
    """A package or a candidate, what was asked about it here, and the vote on it."""

    record: Record
    asked: Asked | None
    vote: Vote | None
    situation: Situation

    @property
    def open_request(self) -> Asked | None:
        """What waits for a second person and is about the version that we have now."""
        asked = self.asked
        return asked if asked and asked.is_open and is_about(asked, self.record) else None


def is_about(asked: Asked, record: Record) -> bool:
    return (asked.submission.ver, asked.submission.digest) == (record.ver, record.digest)


def open_decisions(node: Node, reader: Reader) -> tuple[Decision, ...]:
    """Of the latest votes here those that nobody has won or lost yet."""
    found = page(node, reader, Query((PROPOSAL,), descending=True, limit=MOST_VOTES)).rows
    votes = (counted(node, reader, record) for record in found if record.body is not None)
    decisions = (decision_of(vote.proposal, vote.outcome) for vote in votes)
    return tuple(one for one in decisions if one is not None)


def asked_about(node: Node, reader: Reader, ref: Ref, purpose: Purpose) -> Asked | None:
    """The latest submission of ours about a record."""
    where = {"about": (f"{ref.owner}/{ref.id}",), "purpose": (str(purpose),)}
    query = Query((Submission.kind,), descending=True, where=where, owners=(node.member,), limit=1)
    rows = page(node, reader, query).rows
    return Asked(rows[0], Submission.read(rows[0].body)) if rows and rows[0].body else None


def matter(node: Node, staff: Staff, record: Record, now_unix_s: int) -> Matter:
    vote = vote_on(node, staff.reader, record.owner, record.id)
    ref = Ref(owner=record.owner, id=record.id)
    asked = None
    if record.owner == node.member:
        asked = asked_about(node, staff.reader, ref, Purpose.VOTE)
    situation = Situation(
        state=_state(record, asked, vote, now_unix_s),
        is_ours=record.owner == node.member,
        is_ours_to_decide=bool(
            vote and vote.is_on(record) and node.member in vote.proposal.participants
        ),
        is_closed=bool(vote and vote.is_on(record) and vote.outcome.closed),
        drafters=drafters(node, staff.reader, record, asked),
    )
    return Matter(record, asked, vote, situation)


def _state(record: Record, asked: Asked | None, vote: Vote | None, now_unix_s: int) -> State:
    if vote and vote.is_on(record):
        return voting_state(vote.outcome, vote.proposal, now_unix_s)
    if asked and asked.is_open and is_about(asked, record):
        return State.SUBMITTED
    return State.FROZEN


def drafters(node: Node, reader: Reader, record: Record, asked: Asked | None) -> frozenset[str]:
    """Of our own people: who wrote this version, and who asked that it leave."""
    if record.owner != node.member:
        return frozenset()
    wrote = authors(node, reader, record.owner, record.id)
    people = {one.person for one in wrote if one.op == "put" and one.ver == record.ver}
    if asked and is_about(asked, record):
        people |= askers(node, reader, asked)
    return frozenset(people)


def askers(node: Node, reader: Reader, asked: Asked) -> frozenset[str]:
    """Who wrote the first version of a submission; the last one is by whoever decided."""
    wrote = authors(node, reader, node.member, asked.record.id)
    first = min((one.ver for one in wrote), default=0)
    return frozenset(one.person for one in wrote if one.ver == first)
