"""What pages show of a vote: frozen values in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from foedus.accord.ballots import Cast
from foedus.desk import showing
from foedus.desk.house import bodies
from foedus.desk.permit import Staff
from foedus.desk.votes.answers import read_mandate
from foedus.desk.votes.counting import Vote
from foedus.desk.votes.situation import REMIND_DAYS, day_of, days_left
from foedus.node import clock
from foedus.node.node import Node
from foedus.node.records import Record
from foedus.node.versions import versions

Place = tuple[str, str, int]
"""Owner, id and version of a record."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """`days` until the day, negative after it; `is_near` reminds."""

    on: date
    text: str
    days: int

    @property
    def is_past(self) -> bool:
        return self.days < 0

    @property
    def late(self) -> int:
        return -self.days

    @property
    def is_near(self) -> bool:
        return 0 <= self.days <= REMIND_DAYS


@dataclass(frozen=True, slots=True)
class Position:
    """What one ministry said, or that it has not spoken (`choice` ""). `void` says why it does
    not count."""

    member: str
    name: str
    choice: str = ""
    text: str = ""
    office: str = ""
    capacity: str = ""
    at: str = ""
    digest: str = ""
    void: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voting:
    """The vote as every node shows it. `subject_groups` is the digest of what is decided on,
    `missing` how many ballots the close names that are not here."""

    text: str
    digest: str
    groups: tuple[str, ...]
    subject_groups: tuple[str, ...]
    deadline: Deadline | None
    positions: tuple[Position, ...]
    void: tuple[Position, ...]
    waiting: str
    missing: int
    is_closed: bool
    is_close_void: bool
    has_our_ballot: bool
    holders: tuple[str, ...]
    asked_by: str


def groups(digest: str) -> tuple[str, ...]:
    """Eight groups of eight: what two people can read to each other."""
    return tuple(digest[i : i + 8] for i in range(0, len(digest), 8))


def heading_of(record: Record, language: str) -> str:
    """What a record is called; its kind where we cannot read it."""
    kind = bodies().get(record.kind)
    if kind is None or record.body is None:
        return showing.kind_name(record.kind, language)
    return showing.heading(kind.read(record.body), language)


def deadline(vote: Vote, now: int, language: str) -> Deadline | None:
    at = vote.proposal.deadline_unix_s
    on, days = day_of(at), days_left(at, now)
    if on is None or days is None:
        return None
    return Deadline(on, showing.day(on, language), days)


def voting(node: Node, staff: Staff, vote: Vote) -> Voting:
    language, outcome = staff.language, vote.outcome
    cast = {one.ballot.voter: one for one in outcome.counted}
    times = _times(node, staff, (*outcome.counted, *(void.cast for void in outcome.void)))
    positions = tuple(
        _position(cast[member], times, language)
        if member in cast
        else Position(member, _named(member, language))
        for member in vote.proposal.participants
    )
    void = tuple(_position(v.cast, times, language, str(v.reason)) for v in outcome.void)
    subject = vote.proposal.subject[0]
    return Voting(
        text=vote.proposal.text,
        digest=vote.act.digest,
        groups=groups(vote.act.digest),
        subject_groups=groups(subject.digest),
        deadline=deadline(vote, clock.unix_s(), language),
        positions=positions,
        void=void,
        waiting=showing.member_names(outcome.awaited, language),
        missing=len(outcome.missing),
        is_closed=outcome.closed,
        is_close_void=outcome.close_void,
        has_our_ballot=node.member in cast,
        holders=_holders(node, staff, vote),
        asked_by=_named(vote.record.owner, language),
    )


def _times(node: Node, staff: Staff, casts: Iterable[Cast]) -> dict[Place, datetime]:
    """When each ballot was signed, by its owner, id and version."""
    refs = {(cast.act.owner, cast.act.id) for cast in casts}
    return {
        (owner, id_, version.ver): version.at
        for owner, id_ in refs
        for version in versions(node, staff.reader, owner, id_)
    }


def _holders(node: Node, staff: Staff, vote: Vote) -> tuple[str, ...]:
    """Who has the text: we, and of our own text the partners that acknowledged it."""
    known = versions(node, staff.reader, vote.record.owner, vote.record.id)
    partners = {m for row in known if row.ver == vote.act.ver for m in row.holders}
    return tuple(_named(m, staff.language) for m in sorted({node.member, *partners}))


def _position(
    cast: Cast, times: Mapping[Place, datetime], language: str, void: str = ""
) -> Position:
    ballot, entry = cast.ballot, cast.act
    office, capacity = read_mandate(ballot.mandate)
    return Position(
        ballot.voter,
        _named(ballot.voter, language),
        str(ballot.choice),
        ballot.text,
        office,
        capacity,
        showing.moment(times[entry.owner, entry.id, entry.ver], language),
        entry.digest,
        void,
    )


def _named(member: str, language: str) -> str:
    return showing.member_name(member, language)
