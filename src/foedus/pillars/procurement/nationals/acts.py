"""Make the national order of an approved annex, and move it through its stages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from foedus.desk.actions.record import marking_of, our_current, pinned
from foedus.desk.permit import Right, Staff
from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.kernel.refusals import Refused
from foedus.node.node import Node
from foedus.node.records import find
from foedus.node.write import Marking, Pen, Written, pen
from foedus.pillars.procurement.annexes.matters import Matter, derived_id
from foedus.pillars.procurement.nationals.making import (
    Alone,
    deliveries,
    first_saving,
    order_of,
    payments,
)
from foedus.pillars.procurement.records.national import NationalOrder, Passed, Stage

RIGHT_FOR: Mapping[Stage, Right] = {
    Stage.DRAFTED: Right.DRAFT,
    Stage.LEGAL_REVIEW: Right.DRAFT,
    Stage.COMMITTEE: Right.CHECK,
    Stage.BUDGET_COMMITTED: Right.APPROVE,
    Stage.SIGNED: Right.APPROVE,
    Stage.DELIVERING: Right.DRAFT,
    Stage.CLOSED: Right.CHECK,
    Stage.CANCELLED: Right.APPROVE,
}
"""Who moves a national order to a stage."""


def order_id(member: str, about: Matter) -> str:
    """One order of a member for each approved version of an annex."""
    record = about.record
    return derived_id("order", member, record.owner, record.id, str(record.ver))


def make(node: Node, staff: Staff, about: Matter, alone: Alone, on: date) -> Written:
    """Our order with its deliveries, payments and first saving: for our own ministry alone.

    Raises Refused `annex-not-approved`, `not-a-participant`, `order-exists`.
    """
    if not staff.may(Right.DRAFT):
        raise Refused.because("not-your-role")
    if not about.is_approved:
        raise Refused.because("annex-not-approved")
    if node.member not in about.annex.members:
        raise Refused.because("not-a-participant")
    id_ = order_id(node.member, about)
    if find(node, staff.reader, id_):
        raise Refused.because("order-exists")
    order, ref = order_of(about.annex, pinned(about.record), node.member, on), _ref(node, id_)
    marking = marking_of(about.record)
    with pen(node, staff.person) as ours:
        say = _Saying(ours, staff, marking)
        written = say.put(order, id_)
        for number, one in enumerate(deliveries(order, ref)):
            say.put(one, derived_id("delivery", id_, str(number)))
        for number, due in enumerate(payments(order, about.annex, ref)):
            say.put(due, derived_id("payment", id_, str(number)))
        saving = first_saving(order, ref, alone, on)
        if saving is not None:
            say.put(saving, derived_id("saving", id_))
        return written


def _ref(node: Node, id_: str) -> Ref:
    return Ref(owner=node.member, id=id_)


class _Saying:
    """Records of our own, all in one transaction."""

    def __init__(self, ours: Pen, staff: Staff, marking: Marking) -> None:
        self._ours, self._by, self._marking = ours, staff.role_for(Right.DRAFT), marking

    def put(self, body: Body, id_: str) -> Written:
        wire = body.wire()
        return self._ours.put(
            body.kind, wire, by=self._by, to=(), record=id_, marking=self._marking
        )


def move(  # noqa: PLR0913  (who, what, where to, when, by which file)
    node: Node,
    staff: Staff,
    ref: tuple[str, str],
    *,
    to: Stage,
    on: date,
    reference: str,
    ver: int,
) -> Written:
    """The next version of our order, at its next stage. What may follow what is the kind's rule:
    `stage-not-allowed`. Raises Refused `not-your-role`, `record-changed`."""
    right = RIGHT_FOR[to]
    if not staff.may(right):
        raise Refused.because("not-your-role")
    with pen(node, staff.person) as ours:
        record = our_current(node, staff, ref, ver)
        order = NationalOrder.read(record.body or {})
        passed = Passed(stage=to, on=on, reference=reference)
        body = order.model_copy(update={"stage": to, "history": (*order.history, passed)})
        return ours.put(
            NationalOrder.kind,
            {**(record.body or {}), **body.wire()},
            by=staff.role_for(right),
            to=(),
            record=record.id,
            marking=marking_of(record),
        )
