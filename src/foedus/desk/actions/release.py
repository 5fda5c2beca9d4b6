"""Let records out: one person asks, another confirms or refuses."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from foedus.desk import duties
from foedus.desk.actions.record import marking_of, pinned, role
from foedus.desk.duties import Case
from foedus.desk.house import stays_home
from foedus.desk.permit import Right, Staff
from foedus.desk.records.talk import MOST_TOGETHER, Pinned, Request, Stage
from foedus.kernel.label import CLASSIFICATIONS
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.node import Node
from foedus.node.records import Record, find
from foedus.node.versions import versions
from foedus.node.write import Marking, Pen, Written, pen

ASKING = (Right.DRAFT, *duties.DECIDING)


def ask_release(
    node: Node, staff: Staff, records: Sequence[Record], *, to: Iterable[str], marking: Marking
) -> Written:
    """Ask that these versions of our records go to partners, or to everybody, together.

    Raises Refused: `not-the-owner`, `stays-at-home`, `too-many-together`, `nobody-chosen`,
    `public-needs-public` (publication goes with the lowest classification only).
    """
    wanted = tuple(sorted({*to} - {node.member}))
    if any(record.owner != node.member for record in records):
        raise Refused.because("not-the-owner")
    if any(stays_home(record.kind) for record in records):
        raise Refused.because("stays-at-home", field="to")
    if len(records) > MOST_TOGETHER:
        raise Refused.because("too-many-together", limit=MOST_TOGETHER)
    if not (wanted or marking.public):
        raise Refused.because("nobody-chosen", field="to")
    if marking.public and marking.classification != CLASSIFICATIONS[0]:
        raise Refused.because("public-needs-public", field="classification")
    with pen(node, staff.person) as ours:
        return put_request(ours, staff, [pinned(one) for one in records], wanted, marking)


def put_request(
    ours: Pen, staff: Staff, about: Sequence[Pinned], to: tuple[str, ...], marking: Marking
) -> Written:
    """A new request, beside what else the pen says. It is as secret as what it would let out."""
    request = Request(
        about=tuple(about),
        to=to,
        classification=marking.classification,  # type: ignore[arg-type]  # a plain string there
        categories=marking.categories,
        public=marking.public,
        asked_at=datetime.fromtimestamp(clock.unix_s(), UTC),
    )
    return ours.put(
        Request.kind,
        request.wire(),
        by=role(staff, *ASKING),
        to=(),
        record=str(uuid.uuid4()),
        marking=_kept(marking),
    )


def decide_request(
    node: Node, staff: Staff, id_: str, *, confirm: bool, reason: str = ""
) -> Written:
    """Confirm a request, which lets the versions out at once, or refuse it with a reason.

    Raises Refused with everything that keeps this person from it (`foedus.desk.duties`).
    """
    with pen(node, staff.person) as ours:
        asked = find(node, staff.reader, id_)
        if asked is None or asked.body is None or asked.kind != Request.kind:
            raise Refused.because("no-such-record", id=id_)
        case = case_of(node, staff, asked)
        decide = duties.against_confirming if confirm else duties.against_refusing
        if against := decide(staff, case):
            raise Refused(against)
        if not confirm and not reason.strip():
            raise Refused.because("refusal-without-reason", field="reason")
        first = (Right.PUBLISH,) if case.request.public else ()
        by = role(staff, *first, *duties.DECIDING, Right.DRAFT)
        if confirm:
            for one in case.request.about:
                _let_out(ours, node, staff, one, case.request, by)
        stage = Stage.CONFIRMED if confirm else Stage.REFUSED
        body = asked.body | {"stage": stage.value, "reason": reason.strip()}
        return ours.put(
            Request.kind, body, by=by, to=(), record=asked.id, marking=marking_of(asked)
        )


def case_of(node: Node, staff: Staff, asked: Record) -> Case:
    """A request with who drafted and who asked, as far as this node knows."""
    request = Request.read(asked.body or {})
    drafters = frozenset(person for one in request.about for person in _drafters(node, staff, one))
    acts = versions(node, staff.reader, asked.owner, asked.id)
    askers = frozenset(act.person for act in acts[-1:] if act.person)
    is_current = all(_stands(node, staff, one) for one in request.about)
    return Case(request, drafters, askers, is_current)


def _drafters(node: Node, staff: Staff, one: Pinned) -> Iterator[str]:
    """Who wrote this version, or one before it that has not left the ministry either: to change
    a comma must not make somebody else the author."""
    for act in versions(node, staff.reader, one.owner, one.id):
        has_left = len(act.label.releasable_to) > 1 or act.label.public
        if act.ver < one.ver and (has_left or act.op != "put"):
            return
        if act.ver <= one.ver and act.op == "put" and act.person:
            yield act.person


def _stands(node: Node, staff: Staff, one: Pinned) -> bool:
    record = find(node, staff.reader, one.id, owner=one.owner)
    return record is not None and (record.ver, record.digest) == (one.ver, one.digest)


def _let_out(ours: Pen, node: Node, staff: Staff, one: Pinned, request: Request, by: str) -> None:
    """The version itself where its marking stays; else the same body as a new version."""
    record = find(node, staff.reader, one.id)
    if record is None or record.body is None:
        raise Refused.because("no-such-record", id=one.id)
    marking = Marking(
        record.label.policy, request.classification, request.categories, request.public
    )
    here = Marking(
        record.label.policy,
        record.label.classification,
        record.label.categories,
        record.label.public,
    )
    if marking == here:
        ours.release(one.id, to=request.to, by=by)
    else:
        ours.put(one.kind, record.body, by=by, to=request.to, record=one.id, marking=marking)


def _kept(marking: Marking) -> Marking:
    return Marking(marking.policy, marking.classification, marking.categories)
