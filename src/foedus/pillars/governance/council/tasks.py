"""What waits for a person in the council: to confirm, to decide, to close, to write again."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.desk.news.tasks import Task
from foedus.desk.permit import Right, Staff
from foedus.desk.records.fields import Ref
from foedus.desk.votes.shown import heading_of
from foedus.desk.votes.situation import DECIDED, OPEN, Act, State, day_of, why_not
from foedus.node import clock
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Record
from foedus.pillars.governance.council.decisions import Matter, asked_about, askers, matter
from foedus.pillars.governance.council.submissions import Purpose
from foedus.pillars.governance.records import Candidate, Package

SUBJECTS = (Package.kind, Candidate.kind)
MOST = 200


def tasks(node: Node, staff: Staff) -> tuple[Task, ...]:
    """Of the latest packages and candidates; a vote with its deadline."""
    query = Query(SUBJECTS, descending=True, limit=MOST)
    now = clock.unix_s()
    return tuple(
        task
        for record in page(node, staff.reader, query).rows
        if record.body is not None
        for task in _of(node, staff, record, now)
    )


def _of(node: Node, staff: Staff, record: Record, now: int) -> Iterator[Task]:
    about = matter(node, staff, record, now)
    facts = {"title": heading_of(record, staff.language)}
    place = f"{record.owner}/{record.id}/"
    if about.open_request and not why_not(Act.CONFIRM, staff, about.situation):
        yield Task("council.task.confirm", facts, f"/votes/{place}confirm/")
    if _has_to_decide(node, staff, about):
        due_on = day_of(about.vote.proposal.deadline_unix_s) if about.vote else None
        yield Task("council.task.decide", facts, f"/votes/{place}decide/", due_on)
    if about.situation.state in DECIDED and not why_not(Act.CLOSE, staff, about.situation):
        yield Task("council.task.close", facts, f"/votes/{place}close/")
    if about.situation.state is State.RETURNED and not why_not(Act.FREEZE, staff, about.situation):
        yield Task("council.task.revise", facts, f"/packages/{place}")
    if record.kind == Candidate.kind and _has_to_open(node, staff, record):
        yield Task("council.task.open", facts, f"/candidates/{place}opening/")


def _has_to_decide(node: Node, staff: Staff, about: Matter) -> bool:
    """Our ministry has not spoken on the text that is open."""
    vote = about.vote
    if vote is None or about.situation.state not in OPEN:
        return False
    spoke = {cast.ballot.voter for cast in vote.outcome.counted}
    return node.member not in spoke and not why_not(Act.DECIDE, staff, about.situation)


def _has_to_open(node: Node, staff: Staff, record: Record) -> bool:
    if not staff.rights & {Right.CHECK, Right.APPROVE}:
        return False
    ref = Ref(owner=record.owner, id=record.id)
    asked = asked_about(node, staff.reader, ref, Purpose.OPENING)
    return bool(asked and asked.is_open and staff.person not in askers(node, staff.reader, asked))
