"""What the pages of packages show: frozen values in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from foedus.accord.ballots import Cast
from foedus.desk import showing
from foedus.desk.house import bodies
from foedus.desk.permit import Staff
from foedus.desk.records.fields import Ref, in_any_language
from foedus.node import clock
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Record, find, many
from foedus.node.versions import versions
from foedus.pillars.governance.council import freezing
from foedus.pillars.governance.council.decisions import Matter, Vote, matter
from foedus.pillars.governance.council.situation import (
    REMIND_DAYS,
    Act,
    State,
    day_of,
    days_left,
    why_not,
)
from foedus.pillars.governance.records import KINDS, Frozen, Package

MOST_SHOWN = 200
"""Rows of contents on one page; the rest is counted."""

CAPACITIES = ("full", "acting")

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


@dataclass(frozen=True, slots=True)
class Row:
    """A frozen version: what it is called, and how it stands here."""

    frozen: Frozen
    heading: str
    kind: str
    owner: str
    href: str
    stand: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list of packages; a plan that was never frozen has no package."""

    href: str
    title: str
    plan: str
    owner: str
    state: State
    ver: int = 0
    deadline: Deadline | None = None
    approving: int = 0
    participants: int = 0


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


def listed(node: Node, staff: Staff) -> tuple[Listed, ...]:
    """Every package that is here, the newest first, then our plans that were never frozen."""
    now, language = clock.unix_s(), staff.language
    records = page(node, staff.reader, Query((Package.kind,), descending=True, limit=200)).rows
    found, frozen_plans = [], set()
    for record in records:
        if record.body is None:
            continue
        package = Package.read(record.body)
        frozen_plans.add((package.plan.owner, package.plan.id))
        found.append(_line(node, staff, record, package, now))
    for plan in freezing.plans(node, staff.reader, node.member):
        if (plan.owner, plan.id) not in frozen_plans:
            title = heading_of(plan, language)
            href = f"/packages/new/?plan={plan.owner}/{plan.id}"
            found.append(Listed(href, title, title, _named(plan.owner, language), State.DRAFT))
    return tuple(found)


def _line(node: Node, staff: Staff, record: Record, package: Package, now: int) -> Listed:
    about = matter(node, staff, record, now)
    vote = about.vote if about.vote and about.vote.is_on(record) else None
    return Listed(
        f"/packages/{record.owner}/{record.id}/",
        in_any_language(package.title, staff.language)[1],
        plan_title(node, staff, package),
        _named(record.owner, staff.language),
        about.situation.state,
        record.ver,
        deadline(vote, now, staff.language) if vote else None,
        sum(_approves(cast) for cast in vote.outcome.counted) if vote else 0,
        len(vote.proposal.participants) if vote else 0,
    )


def _approves(cast: Cast) -> bool:
    return cast.ballot.choice.startswith("approve")


def plan_title(node: Node, staff: Staff, package: Package) -> str:
    plan = find(node, staff.reader, package.plan.id, owner=package.plan.owner)
    return heading_of(plan, staff.language) if plan else ""


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


def mandate(office: str, capacity: str) -> str:
    """Office and capacity in one line, as a ballot carries them."""
    return f"{office}; {capacity}"


def read_mandate(text: str) -> tuple[str, str]:
    """A mandate that was put in other words has no capacity that we know."""
    office, _, capacity = text.rpartition("; ")
    return (office, capacity) if capacity in CAPACITIES else (text, "")


def rows(node: Node, staff: Staff, frozen: Iterable[Frozen], stand: str = "") -> tuple[Row, ...]:
    """Frozen versions with the names that their records have here, from the plan down."""
    listed_rows = list(frozen)
    found = many(node, staff.reader, [(row.owner, row.id) for row in listed_rows])
    shown = [_row(row, found.get((row.owner, row.id)), staff, stand) for row in listed_rows]
    return tuple(sorted(shown, key=lambda row: (_level(row.frozen.kind), row.heading)))


def _row(row: Frozen, record: Record | None, staff: Staff, stand: str) -> Row:
    return Row(
        row,
        heading_of(record, staff.language) if record else "",
        showing.kind_name(row.kind, staff.language),
        _named(row.owner, staff.language),
        f"/records/{row.kind}/{row.owner}/{row.id}/" if record else "",
        stand or _stand(row, record),
    )


def _level(kind: str) -> int:
    """Plan, objective, measure, step: the order in which the pillar names its kinds."""
    names = [one.kind for one in KINDS]
    return names.index(kind) if kind in names else len(names)


def _stand(row: Frozen, record: Record | None) -> str:
    if record is None or record.ver < row.ver:
        return "absent"
    return "same" if record.digest == row.digest else "newer"


def allowed(staff: Staff, about: Matter) -> dict[str, str]:
    """Act -> "" for may, or why not."""
    return {str(act): why_not(act, staff, about.situation) for act in Act}


def package_of(node: Node, staff: Staff, plan: Ref) -> Matter | None:
    """Our package of this plan that is not decided for good: freezing makes its next version."""
    where = {"plan": (f"{plan.owner}/{plan.id}",)}
    query = Query((Package.kind,), descending=True, where=where, owners=(node.member,), limit=50)
    for record in page(node, staff.reader, query).rows:
        about = matter(node, staff, record, clock.unix_s())
        if record.body is not None and not about.situation.is_closed:
            return about
    return None


def _named(member: str, language: str) -> str:
    return showing.member_name(member, language)
