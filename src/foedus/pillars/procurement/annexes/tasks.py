"""What waits for a person about annexes: to send, to check, to answer, to close, to order."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.desk.news.tasks import Task
from foedus.desk.permit import Right, Staff
from foedus.desk.votes.situation import DECIDED, OPEN, Act, day_of
from foedus.node import clock
from foedus.node.node import Node
from foedus.node.records import find
from foedus.pillars.procurement.annexes.matters import Matter, annexes, matter, may
from foedus.pillars.procurement.annexes.shown import title_of
from foedus.pillars.procurement.nationals.acts import order_id

CHECKING = frozenset({Right.DRAFT, Right.CHECK, Right.APPROVE})


def tasks(node: Node, staff: Staff) -> tuple[Task, ...]:
    """Of the latest annexes; a vote with its deadline."""
    now = clock.unix_s()
    return tuple(
        task
        for record in annexes(node, staff.reader)
        for task in _of(node, staff, matter(node, staff, record, now))
    )


def _of(node: Node, staff: Staff, about: Matter) -> Iterator[Task]:
    facts = {"title": title_of(about.annex, staff.language)}
    place = f"/procurement/annexes/{about.record.owner}/{about.record.id}/"
    state, vote = about.situation.state, about.vote
    due_on = day_of(vote.proposal.deadline_unix_s) if vote else None
    if not may(Act.CONFIRM, staff, about):
        yield Task("annex.task.send", facts, f"{place}propose/")
    is_ours = about.situation.is_ours_to_decide and state in OPEN
    if is_ours and about.verdict is None and staff.rights & CHECKING:
        yield Task("annex.task.check", facts, place, due_on)
    if is_ours and _is_silent(node, about) and not may(Act.DECIDE, staff, about):
        yield Task("council.task.decide", facts, f"{place}decide/", due_on)
    if state in DECIDED and not may(Act.CLOSE, staff, about):
        yield Task("council.task.close", facts, f"{place}close/")
    if about.is_approved and staff.may(Right.DRAFT) and _has_no_order(node, staff, about):
        yield Task("annex.task.order", facts, place)


def _is_silent(node: Node, about: Matter) -> bool:
    vote = about.vote
    return vote is not None and node.member not in {c.ballot.voter for c in vote.outcome.counted}


def _has_no_order(node: Node, staff: Staff, about: Matter) -> bool:
    takes_part = node.member in about.annex.members
    return takes_part and find(node, staff.reader, order_id(node.member, about)) is None
