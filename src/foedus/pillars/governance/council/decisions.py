"""The vote on a record as this node counts it, and where that record stands."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass

from foedus.accord.acts import Act
from foedus.accord.outcome import Outcome, outcome
from foedus.accord.records import PROPOSAL, Proposal, Version, close_id
from foedus.desk.permit import Staff
from foedus.desk.records.fields import Ref
from foedus.desk.records.talk import Stage
from foedus.node.authors import authors
from foedus.node.decisions import acts as acts_of
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Reader, Record, find
from foedus.pillars.governance.brief import Decision, decision_of
from foedus.pillars.governance.council.situation import Situation, State, voting_state
from foedus.pillars.governance.council.submissions import Purpose, Submission

MOST_VOTES = 50
MOST_ROUNDS = 20
"""Votes on one record, one after the other: each but the last is closed."""


@dataclass(frozen=True, slots=True)
class Vote:
    """`act` is the entry of the text voted on."""

    record: Record
    proposal: Proposal
    act: Act
    close: Act | None
    outcome: Outcome

    def is_on(self, record: Record) -> bool:
        """Whether exactly this version is voted on."""
        return version_of(record) in self.proposal.subject


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


def version_of(record: Record) -> Version:
    return Version(record.owner, record.id, record.ver, record.digest)


def is_about(asked: Asked, record: Record) -> bool:
    return (asked.submission.ver, asked.submission.digest) == (record.ver, record.digest)


def proposal_id(subject: str, number: int) -> str:
    """The record id of the vote number `number` on a record of the same owner, from 1."""
    seed = hashlib.sha256(f"foedus council vote {number} on {subject}".encode()).digest()
    return str(uuid.UUID(bytes=seed[:16], version=4))


def ballot_id(voter: str, owner: str, proposal: str) -> str:
    """The record id of a voter's ballot: a later one is its next version."""
    seed = hashlib.sha256(f"foedus council ballot {voter} {owner} {proposal}".encode()).digest()
    return str(uuid.UUID(bytes=seed[:16], version=4))


def vote_on(node: Node, reader: Reader, owner: str, subject: str) -> Vote | None:
    """The latest vote on this record, as far as this reader may see it."""
    latest = None
    for number in range(1, MOST_ROUNDS + 1):
        record = find(node, reader, proposal_id(subject, number), owner=owner)
        if record is None or record.kind != PROPOSAL:
            break
        latest = record
    return counted(node, reader, latest) if latest else None


def counted(node: Node, reader: Reader, record: Record) -> Vote:
    """The outcome of a proposal that is here for this reader."""
    acts, receipts, log = acts_of(node, reader, record.owner, record.id)
    result = outcome(acts, proposal=record.id, log=log, receipts=receipts)
    text = next(act for act in acts if act.log == log and act.version == result.text)
    close = next((a for a in acts if a.log == log and a.id == close_id(record.id)), None)
    said = Proposal.read(text.body)
    return Vote(record, said, text, close if result.closed else None, result)


def open_decisions(node: Node, reader: Reader) -> tuple[Decision, ...]:
    """Of the latest votes here those that nobody has won or lost yet."""
    found = page(node, reader, Query((PROPOSAL,), descending=True, limit=MOST_VOTES)).rows
    votes = (counted(node, reader, record) for record in found if record.body is not None)
    decisions = (decision_of(vote.proposal, vote.outcome) for vote in votes)
    return tuple(one for one in decisions if one is not None)


def next_number(node: Node, reader: Reader, subject: str) -> int:
    """Of our vote on this record: the running one's, or of the one after the last closed."""
    for number in range(1, MOST_ROUNDS + 1):
        record = find(node, reader, proposal_id(subject, number))
        if record is None or not counted(node, reader, record).outcome.closed:
            return number
    return MOST_ROUNDS


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
