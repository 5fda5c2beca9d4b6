"""Comment on a record, propose a change to another member's, and answer such a proposal.

What is to be read elsewhere goes out through a request, like everything that leaves.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from foedus.desk.actions.record import given, marking_of, our_current, pinned, role
from foedus.desk.actions.release import ASKING, put_request
from foedus.desk.house import bodies
from foedus.desk.permit import Right, Staff
from foedus.desk.records.body import Body
from foedus.desk.records.check import malformed
from foedus.desk.records.talk import Answer, Change, Comment, Pinned, Verdict
from foedus.kernel.refusals import Refused
from foedus.node.node import Node
from foedus.node.records import Record
from foedus.node.write import Marking, Pen, Written, pen


def comment(node: Node, staff: Staff, about: Record, text: str, *, to: Iterable[str]) -> Written:
    """A remark on any record; `to` nobody keeps it in our ministry. Returns the comment."""
    remark = Comment(about=pinned(about), text=text)
    with pen(node, staff.person) as ours:
        written = _put(ours, staff, remark, marking_of(about))
        _ask(ours, staff, node, (remark, written), to, marking_of(about))
        return written


def propose_change(
    node: Node, staff: Staff, about: Record, fields: Mapping[str, Any], *, reason: str
) -> Written:
    """Propose other values to the owner of a record. A value of None would remove the field.

    Raises Refused `own-record` and `nothing-differs`.
    """
    if about.owner == node.member:
        raise Refused.because("own-record")
    if not fields:
        raise Refused.because("nothing-differs")
    change = Change(about=pinned(about), fields=dict(fields), reason=reason)
    with pen(node, staff.person) as ours:
        written = _put(ours, staff, change, marking_of(about))
        _ask(ours, staff, node, (change, written), (about.owner,), marking_of(about))
        return written


def answer_change(
    node: Node, staff: Staff, proposal: Record, *, verdict: Verdict, reason: str = ""
) -> Written:
    """Answer a proposal to a record of ours. Returns the answer.

    Accepting makes the next version of the record, with the proposed fields, through the same
    checks as any. Answer and version are asked to go out together, to whoever has the record and
    to who proposed. Raises Refused.
    """
    change = Change.read(proposal.body or {})
    ref = (change.about.owner, change.about.id)
    with pen(node, staff.person) as ours:
        record = our_current(node, staff, ref)
        said: list[tuple[Body, Written]] = []
        if verdict is Verdict.ACCEPTED:
            said.append(_changed(ours, staff, record, change))
        ver = said[0][1].ver if said else None
        answer = Answer(change=pinned(proposal), verdict=verdict, reason=reason, ver=ver)
        written = _put(ours, staff, answer, marking_of(record))
        about = [_pinned(node, *one) for one in [*said, (answer, written)]]
        to = tuple(sorted({*given(node, staff, ref), proposal.owner} - {"", node.member}))
        put_request(ours, staff, about, to, marking_of(record))
        return written


def merged(body: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """A body with proposed values; None removes."""
    return {name: value for name, value in {**body, **fields}.items() if value is not None}


def _changed(ours: Pen, staff: Staff, record: Record, change: Change) -> tuple[Body, Written]:
    wire = merged(record.body or {}, change.fields)
    try:
        body = bodies()[record.kind].read(wire)
    except ValidationError as error:
        raise Refused(tuple(malformed(error))) from error
    written = ours.put(
        record.kind,
        wire,
        by=staff.role_for(Right.DRAFT),
        to=(),
        record=record.id,
        marking=marking_of(record),
    )
    return body, written


def _put(ours: Pen, staff: Staff, body: Body, marking: Marking) -> Written:
    new = str(uuid.uuid4())
    by = role(staff, *ASKING)
    return ours.put(body.kind, body.wire(), by=by, to=(), record=new, marking=marking)


def _ask(
    ours: Pen,
    staff: Staff,
    node: Node,
    said: tuple[Body, Written],
    to: Iterable[str],
    marking: Marking,
) -> None:
    if wanted := tuple(sorted({*to} - {node.member})):
        put_request(ours, staff, [_pinned(node, *said)], wanted, marking)


def _pinned(node: Node, body: Body, written: Written) -> Pinned:
    return Pinned(
        owner=node.member,
        id=written.id,
        kind=body.kind,
        ver=written.ver,
        digest=written.digest,
    )
