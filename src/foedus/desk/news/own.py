"""The desk's own tasks: releases that wait for a second person, proposals for an answer."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.desk import duties
from foedus.desk.actions.release import case_of
from foedus.desk.news.tasks import Task
from foedus.desk.permit import Right, Staff
from foedus.desk.records.talk import Answer, Change, Request, Stage
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Record

MOST = 100
"""Looked at; whoever has more waiting sees that there are these."""


def tasks(node: Node, staff: Staff) -> tuple[Task, ...]:
    """One line for each sort of task, with how many there are."""
    return tuple(_tasks(node, staff))


def _tasks(node: Node, staff: Staff) -> Iterator[Task]:
    if any(staff.may(right) for right in duties.DECIDING):
        where = {"stage": (Stage.OPEN.value,)}
        asked = page(node, staff.reader, Query((Request.kind,), where=where, limit=MOST)).rows
        mine = [one for one in asked if not _kept_from(node, staff, one)]
        if mine:
            yield Task("task.request", {"count": len(mine)}, "/requests/")
    if staff.may(Right.DRAFT):
        proposals = list(_unanswered(node, staff))
        if proposals:
            yield Task("task.proposal", {"count": len(proposals)}, _address(proposals))


def _kept_from(node: Node, staff: Staff, asked: Record) -> bool:
    return bool(duties.against_confirming(staff, case_of(node, staff, asked)))


def _unanswered(node: Node, staff: Staff) -> Iterator[Record]:
    """Proposals of partners to records of ours."""
    query = Query((Change.kind,), descending=True, limit=MOST)
    changes = [
        one
        for one in page(node, staff.reader, query).rows
        if one.owner != node.member and one.body and one.body["about"]["owner"] == node.member
    ]
    if not changes:
        return
    places = tuple(f"{one.owner}/{one.id}" for one in changes)
    answers = page(
        node, staff.reader, Query((Answer.kind,), where={"change": places}, limit=500)
    ).rows
    answered = {
        (one.body["change"]["owner"], one.body["change"]["id"])
        for one in answers
        if one.owner == node.member and one.body
    }
    yield from (one for one in changes if (one.owner, one.id) not in answered)


def _address(proposals: list[Record]) -> str:
    """One proposal is answered where it stands; several are found in their list."""
    if len(proposals) > 1:
        return f"/records/{Change.kind}/"
    return f"/records/{Change.kind}/{proposals[0].owner}/{proposals[0].id}/answer/"
