"""Candidates as the pages show them, and what a newcomer sees: reads, and one write.

Who is a member is said by the instruments that are here (their parties) and by the votes that
took somebody in; who is a partner of this node's exchange is another question (`foedus peer add`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from foedus.accord.outcome import Status
from foedus.desk.house import bodies
from foedus.desk.permit import Right, Staff
from foedus.desk.records.body import Body
from foedus.desk.votes.counting import vote_on
from foedus.kernel.refusals import Refused
from foedus.node import members as partners
from foedus.node.listing import Query
from foedus.node.node import Node
from foedus.node.records import EVERYTHING_UNCATEGORISED, Reader, Record
from foedus.node.write import Marking, Written, pen
from foedus.pillars.governance.accession import Advice, Preview, advise, preview
from foedus.pillars.governance.council.freezing import every
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Candidate, Frozen, Instrument, Passed, Stage
from foedus.rulebook import Rulebook, load_rulebook

ORDER = (Stage.MENTIONED, Stage.INVITED, Stage.OBSERVER, Stage.APPLICANT, Stage.MEMBER)


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidate; `stage` is the one reached: nobody is a member before all have approved."""

    known: Known[Candidate]
    record: Record
    stage: Stage

    @property
    def awaits_vote(self) -> bool:
        return self.known.body.stage is not self.stage


def candidates(node: Node, reader: Reader) -> tuple[Standing, ...]:
    """Every candidate that is here for this reader, in the order of arrival."""
    records = every(node, reader, Query((Candidate.kind,)))
    return tuple(standing(node, reader, record) for record in records)


def standing(node: Node, reader: Reader, record: Record) -> Standing:
    body = Candidate.read(record.body or {})
    return Standing(known_of(record, body), record, _reached(node, reader, record, body))


def known_of(record: Record, body: Candidate) -> Known[Candidate]:
    return Known(
        record.owner, record.id, record.ver, record.digest, record.label, record.at.date(), body
    )


def _reached(node: Node, reader: Reader, record: Record, body: Candidate) -> Stage:
    if body.stage is not Stage.MEMBER:
        return body.stage
    vote = vote_on(node, reader, record.owner, record.id)
    if vote and vote.is_on(record) and vote.outcome.status is Status.ADOPTED:
        return Stage.MEMBER
    before = [passed.stage for passed in body.history if passed.stage is not Stage.MEMBER]
    return before[-1] if before else Stage.APPLICANT


def parties(node: Node) -> tuple[str, ...]:
    """The parties of the instruments that are here; ourselves and our partners without any."""
    reader = EVERYTHING_UNCATEGORISED
    found = {
        member
        for record in every(node, reader, Query((Instrument.kind,)))
        for member in Instrument.read(record.body or {}).parties
    }
    return tuple(sorted(found)) or everybody(node)


def members(node: Node) -> tuple[str, ...]:
    """Parties, and states that a vote of all members has taken in since."""
    taken_in = {
        one.known.body.state
        for one in candidates(node, EVERYTHING_UNCATEGORISED)
        if one.stage is Stage.MEMBER
    }
    return tuple(sorted({*parties(node), *taken_in}))


def everybody(node: Node) -> tuple[str, ...]:
    return tuple(sorted({node.member, *(one.member for one in partners.pinned(node))}))


def is_partner(node: Node, state: str) -> bool:
    """Whether the identity of this state was compared and pinned here."""
    return partners.find(node, state) is not None


def advice(node: Node, candidate: Candidate, on: date) -> tuple[Advice, ...]:
    """On the eligibility: it warns and never refuses."""
    return advise(candidate, _rulebook(), founders=parties(node), on=on)


@cache
def _rulebook() -> Rulebook:
    return load_rulebook()


def own_preview(node: Node, reader: Reader, state: str) -> Preview:
    """Of our own records: what the state sees, what it would see as a member, and what not.

    A member sees what all members see: a record that stays between fewer is not opened.
    """
    query = Query(tuple(sorted(bodies())), owners=(node.member,))
    records = every(node, reader, query)
    all_members = set(members(node)) - {state}
    known = [_known(record) for record in records]
    shared = [one.ref for one in known if all_members <= set(one.label.releasable_to)]
    return preview(known, state, releasing=shared)


def _known(record: Record) -> Known[Body]:
    body = bodies()[record.kind].read(record.body or {})
    return Known(
        record.owner, record.id, record.ver, record.digest, record.label, record.at.date(), body
    )


def frozen(rows: Iterable[Known[Body]]) -> tuple[Frozen, ...]:
    return tuple(
        Frozen(owner=one.owner, id=one.id, kind=one.body.kind, ver=one.ver, digest=one.digest)
        for one in rows
    )


def move(node: Node, staff: Staff, at: Standing, passed: Passed) -> Written:
    """The candidate's next version, at a new stage, in the own ministry.

    Raises Refused: `not-your-role`, `not-our-record`, `stage-not-next` for a step back.
    """
    if not staff.may(Right.DRAFT):
        raise Refused.because("not-your-role")
    if at.record.owner != node.member:
        raise Refused.because("not-our-record")
    if passed.stage not in next_stages(at):
        raise Refused.because("stage-not-next")
    body = at.known.body
    if passed.on < body.history[-1].on:
        raise Refused.because("history-not-by-day")
    history = (*(row for row in body.history if row.stage is not Stage.MEMBER), passed)
    moved = body.model_copy(update={"stage": passed.stage, "history": history})
    label = at.record.label
    with pen(node, staff.person) as ours:
        return ours.put(
            Candidate.kind,
            moved.wire(),
            by=staff.role_for(Right.DRAFT),
            to=(),
            record=at.record.id,
            marking=Marking(label.policy, label.classification, label.categories),
        )


def next_stages(at: Standing) -> tuple[Stage, ...]:
    """Forward only, or declined; a member stays one."""
    if at.stage in {Stage.MEMBER, Stage.DECLINED}:
        return ()
    ahead = ORDER[ORDER.index(at.stage) + 1 :]
    return (*ahead, Stage.DECLINED)
