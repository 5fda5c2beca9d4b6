"""An annex as it stands at this node: its record, the vote on it, and what our node found."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass

from foedus.accord.outcome import Status
from foedus.accord.records import Choice
from foedus.desk.permit import Staff
from foedus.desk.records.talk import Pinned
from foedus.desk.votes.counting import Vote, vote_on
from foedus.desk.votes.situation import Act, Situation, State, voting_state, why_not
from foedus.kernel.refusals import Refused
from foedus.node.authors import authors
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Reader, Record, find
from foedus.pillars.procurement.records.annex import Annex, Result, Verdict

MOST_LISTED = 200
WITHOUT_VERIFICATION = frozenset({Choice.RETURN, Choice.REJECT})
"""What may be answered to an annex that our node refused."""


@dataclass(frozen=True, slots=True)
class Matter:
    """`verdict` is our node's about exactly this version, None before it has checked."""

    record: Record
    annex: Annex
    vote: Vote | None
    verdict: Verdict | None
    situation: Situation

    @property
    def is_approved(self) -> bool:
        """All members said yes to exactly this version."""
        vote = self.vote
        return bool(vote and vote.is_on(self.record) and vote.outcome.status is Status.ADOPTED)


def derived_id(*parts: str) -> str:
    """A record id that follows from what the record is about, so that there is one of it."""
    seed = hashlib.sha256(" ".join(("foedus procurement", *parts)).encode()).digest()
    return str(uuid.UUID(bytes=seed[:16], version=4))


def verdict_id(member: str, annex: Record) -> str:
    """Of one member about one version of an annex: a later check is its next version."""
    return derived_id("verdict", member, annex.owner, annex.id, str(annex.ver))


def annex_of(record: Record) -> Annex:
    return Annex.read(record.body or {})


def verdict_of(node: Node, reader: Reader, annex: Record, member: str) -> Verdict | None:
    """What this member's node found in exactly this version, as far as it is here."""
    found = find(node, reader, verdict_id(member, annex), owner=member)
    if found is None or found.body is None or found.kind != Verdict.kind:
        return None
    verdict = Verdict.read(found.body)
    return verdict if is_about(verdict.annex, annex) else None


def is_about(pinned: Pinned, record: Record) -> bool:
    named = pinned.owner, pinned.id, pinned.ver, pinned.digest
    return named == (record.owner, record.id, record.ver, record.digest)


def matter(node: Node, staff: Staff, record: Record, now_unix_s: int) -> Matter:
    annex = annex_of(record)
    vote = vote_on(node, staff.reader, record.owner, record.id)
    is_on_this = bool(vote and vote.is_on(record))
    state = State.FROZEN
    if vote and is_on_this:
        state = voting_state(vote.outcome, vote.proposal, now_unix_s)
    takes_part = bool(vote and is_on_this and node.member in vote.proposal.participants)
    situation = Situation(
        state=state,
        is_ours=record.owner == node.member,
        is_ours_to_decide=takes_part,
        is_closed=bool(vote and is_on_this and vote.outcome.closed),
        drafters=_drafters(node, staff.reader, record),
    )
    verdict = verdict_of(node, staff.reader, record, node.member)
    return Matter(record, annex, vote, verdict, situation)


def _drafters(node: Node, reader: Reader, record: Record) -> frozenset[str]:
    if record.owner != node.member:
        return frozenset()
    wrote = authors(node, reader, record.owner, record.id)
    return frozenset(a.person for a in wrote if a.op == "put" and a.ver == record.ver)


def may(act: Act, staff: Staff, about: Matter) -> str:
    """Why this person may not do it now, or "". Opening the vote is what a second person does to a
    saved annex, so `SUBMITTED` stands for `FROZEN`; nobody decides before the own node checked."""
    at = about.situation
    if act is Act.CONFIRM and at.state is State.FROZEN:
        at = Situation(State.SUBMITTED, at.is_ours, drafters=at.drafters)
    if reason := why_not(act, staff, at):
        return reason
    return "not-verified-here" if act is Act.DECIDE and about.verdict is None else ""


def allow(act: Act, staff: Staff, about: Matter) -> None:
    if code := may(act, staff, about):
        raise Refused.because(code)


def allow_choice(choice: Choice, about: Matter) -> None:
    """Raises Refused `not-verified-here`, `refused-here`: our own node comes before our answer."""
    if about.verdict is None:
        raise Refused.because("not-verified-here")
    if about.verdict.result is Result.REFUSED and choice not in WITHOUT_VERIFICATION:
        raise Refused.because("refused-here")


def annexes(node: Node, reader: Reader) -> tuple[Record, ...]:
    """The annexes that are here, the newest first."""
    query = Query((Annex.kind,), descending=True, limit=MOST_LISTED)
    return tuple(record for record in page(node, reader, query).rows if record.body is not None)
