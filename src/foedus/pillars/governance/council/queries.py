"""What the pages of packages show: frozen values in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.accord.ballots import Cast
from foedus.desk import showing
from foedus.desk.permit import Staff
from foedus.desk.records.fields import Ref, in_any_language
from foedus.desk.votes.shown import Deadline, deadline, heading_of
from foedus.desk.votes.situation import Act, State, why_not
from foedus.node import clock
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Record, find, many
from foedus.pillars.governance.council import freezing
from foedus.pillars.governance.council.decisions import Matter, matter
from foedus.pillars.governance.records import KINDS, Frozen, Package

MOST_SHOWN = 200
"""Rows of contents on one page; the rest is counted."""


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
