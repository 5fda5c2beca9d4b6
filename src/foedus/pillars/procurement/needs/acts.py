"""Saying that two items serve alike: a word of our own, on its way to whom it concerns.

The other owner agrees by a word of its own. What leaves the ministry is confirmed by a second
person, like everything.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from foedus.desk.actions.record import given, pinned
from foedus.desk.actions.release import put_request
from foedus.desk.permit import Right, Staff
from foedus.desk.records.fields import Ref
from foedus.desk.records.talk import Pinned
from foedus.kernel.refusals import Refused
from foedus.node.node import Node
from foedus.node.records import Record, find
from foedus.node.write import DEFAULT_MARKING, Written, pen
from foedus.pillars.procurement.records.needs import Equivalence, Item


def speak(
    node: Node, staff: Staff, item: Ref, equivalent: Ref, *, on: date, reason: Mapping[str, str]
) -> Written:
    """Our word about a pair, and the request to let it out to the owners of both items and to
    whom our own item was given.

    Raises Refused: `no-such-record` for what is not seen here, what the kind refuses,
    `nobody-chosen` where both items are ours and nobody has them.
    """
    with pen(node, staff.person) as ours:
        both = [_item(node, staff, ref) for ref in (item, equivalent)]
        to = tuple(sorted({*_concerned(node, staff, both)} - {node.member}))
        if not to:
            raise Refused.because("nobody-chosen", field="equivalent")
        body = Equivalence(item=item, equivalent=equivalent, on=on, reason=dict(reason))  # type: ignore[arg-type]  # plain codes
        by = staff.role_for(Right.DRAFT)
        said = ours.put(
            body.kind,
            body.wire(),
            by=by,
            to=(),
            record=str(uuid.uuid4()),
            marking=DEFAULT_MARKING,
        )
        word = Pinned(
            owner=node.member, id=said.id, kind=body.kind, ver=said.ver, digest=said.digest
        )
        along = [pinned(one) for one in both if _is_news(node, staff, one, to)]
        put_request(ours, staff, [word, *along], to, DEFAULT_MARKING)
    return said


def _item(node: Node, staff: Staff, ref: Ref) -> Record:
    record = find(node, staff.reader, ref.id, owner=ref.owner)
    if record is None or record.body is None or record.kind != Item.kind:
        raise Refused.because("no-such-record", id=ref.id)
    return record


def _concerned(node: Node, staff: Staff, both: list[Record]) -> Iterator[str]:
    for one in both:
        yield one.owner
        if one.owner == node.member:
            yield from (member for member in given(node, staff, (one.owner, one.id)) if member)


def _is_news(node: Node, staff: Staff, one: Record, to: tuple[str, ...]) -> Any:
    """Our own item that one of them does not have yet."""
    if one.owner != node.member:
        return False
    had = given(node, staff, (one.owner, one.id))
    return "" not in had and not {*to} <= had.keys()
