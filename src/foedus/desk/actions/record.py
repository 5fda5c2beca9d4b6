"""Save and withdraw a record of our own."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from typing import Any

from foedus.desk import duties
from foedus.desk.permit import Right, Staff
from foedus.desk.records.body import Body
from foedus.desk.records.talk import Pinned
from foedus.kernel.refusals import Refusal, Refused
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Record, find
from foedus.node.versions import VersionRow, versions
from foedus.node.write import DEFAULT_MARKING, Marking, Written, pen


def save(
    node: Node,
    staff: Staff,
    body: Body,
    *,
    ref: tuple[str, str] | None = None,
    expected_ver: int = 0,
    wire: Mapping[str, Any] | None = None,
) -> Written:
    """The next version of the record `ref`, or a new record; for our own ministry alone.

    `wire` is the body with what its class does not know. Raises Refused: what the kind refuses,
    `not-the-owner`, `value-taken` (`Body.once`), `record-changed` when `expected_ver` is not the
    current version any more.
    """
    with pen(node, staff.person) as ours:
        before = our_current(node, staff, ref, expected_ver) if ref else None
        if taken := tuple(_taken(node, staff, body, ref)):
            raise Refused(taken)
        return ours.put(
            body.kind,
            dict(wire or body.wire()),
            by=staff.role_for(Right.DRAFT),
            to=(),
            record=before.id if before else str(uuid.uuid4()),
            marking=marking_of(before) if before else DEFAULT_MARKING,
        )


def _taken(node: Node, staff: Staff, body: Body, ref: tuple[str, str] | None) -> Iterator[Refusal]:
    """Values that only one of our records may have, and another one has."""
    for name in body.once:
        value = getattr(body, name)
        if value is None:
            continue
        found = page(node, staff.reader, Query((body.kind,), where={name: (str(value),)}))
        if any(one.owner == node.member and (one.owner, one.id) != ref for one in found.rows):
            yield Refusal("value-taken", facts={"field": name, "value": str(value)})


def withdraw(node: Node, staff: Staff, ref: tuple[str, str], *, reason: str) -> Written:
    """Take our record back from everybody. Raises Refused, also `duty-no-right`."""
    with pen(node, staff.person) as ours:
        our_current(node, staff, ref)
        against = duties.against_withdrawing(staff, has_left=bool(given(node, staff, ref)))
        if against:
            raise Refused(against)
        return ours.withdraw(ref[1], reason=reason, by=role(staff, Right.DRAFT, *duties.DECIDING))


def our_current(node: Node, staff: Staff, ref: tuple[str, str], expected_ver: int = 0) -> Record:
    """Our record as it stands; asked while the pen is held, so that nothing comes between."""
    owner, id_ = ref
    if owner != node.member:
        raise Refused.because("not-the-owner", owner=owner)
    record = find(node, staff.reader, id_)
    if record is None or record.body is None:
        raise Refused.because("no-such-record", id=id_)
    if expected_ver not in {0, record.ver}:
        raise Refused.because("record-changed", ver=record.ver)
    return record


def marking_of(record: Record) -> Marking:
    """For a version that stays with us: as the record is marked, but not published."""
    label = record.label
    return Marking(label.policy, label.classification, label.categories)


def pinned(record: Record) -> Pinned:
    """The record in exactly this version."""
    return Pinned(
        owner=record.owner, id=record.id, kind=record.kind, ver=record.ver, digest=record.digest
    )


def given(node: Node, staff: Staff, ref: tuple[str, str]) -> dict[str, VersionRow]:
    """Partner -> the newest version of our record that was released to it; "" for everybody."""
    newest: dict[str, VersionRow] = {}
    for row in versions(node, staff.reader, *ref):
        if row.op == "withdraw":
            break
        audience = {*row.label.releasable_to} - {node.member}
        for member in audience | ({""} if row.label.public else set()):
            newest.setdefault(member, row)
    return newest


def role(staff: Staff, *rights: Right) -> str:
    """The role in which the person acts by the first of these rights that it has."""
    return staff.role_for(next(right for right in rights if staff.may(right)))
