"""The vote on a record as this node counts it (accord), whatever kind of record it is about.

Votes on one record follow one another; their ids are derived from the record's, so that every node
finds them without a list.
"""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass

from foedus.accord.acts import Act
from foedus.accord.outcome import Outcome, outcome
from foedus.accord.records import PROPOSAL, Proposal, Version, close_id
from foedus.node.decisions import acts as acts_of
from foedus.node.node import Node
from foedus.node.records import Reader, Record, find

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


def version_of(record: Record) -> Version:
    return Version(record.owner, record.id, record.ver, record.digest)


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


def next_number(node: Node, reader: Reader, subject: str) -> int:
    """Of our vote on this record: the running one's, or of the one after the last closed."""
    for number in range(1, MOST_ROUNDS + 1):
        record = find(node, reader, proposal_id(subject, number))
        if record is None or not counted(node, reader, record).outcome.closed:
            return number
    return MOST_ROUNDS
