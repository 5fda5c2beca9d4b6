"""From a run of the workbench to a drafted annex: only a plan as the tables stand becomes one."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.permit import Right, Staff
from foedus.desk.records.fields import Ref
from foedus.kernel.refusals import Refused
from foedus.node.node import Node
from foedus.node.records import find, many
from foedus.node.write import Written
from foedus.pillars.procurement.annexes import acts
from foedus.pillars.procurement.annexing import annex_of
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import JointOrder
from foedus.pillars.procurement.records.annex import Annex
from foedus.pillars.procurement.records.needs import Item
from foedus.pillars.procurement.records.orders import Order
from foedus.pillars.procurement.sourced import Source
from foedus.pillars.procurement.workbench.finished import Finished, finished
from foedus.pillars.procurement.workbench.seen import Run

Sources = Mapping[tuple[str, str], Source]


def draft_from(node: Node, staff: Staff, run: Run) -> Written:
    """The annex of a run's plan, for our own ministry. Raises Refused `no-plan`, `not-your-role`,
    `order-changed-since` where the order is not the one that was planned."""
    if not staff.may(Right.DRAFT):
        raise Refused.because("not-your-role")
    if not run.has_plan or run.asked.name != "plan":
        raise Refused.because("no-plan")
    made = finished(node, staff.reader, run.id)
    if not made.is_as_recorded:
        raise Refused.because("no-plan")
    record = find(node, staff.reader, run.order_id, owner=run.order_owner)
    if record is None or record.ver != run.order_ver:
        raise Refused.because("order-changed-since")
    order = Order.read(record.body or {})
    source = Source(record.owner, record.id, record.ver, record.digest)
    return acts.draft(node, staff, _annex(node, staff, made, order, source))


def _annex(node: Node, staff: Staff, made: Finished, order: Order, source: Source) -> Annex:
    return annex_of(
        made.case,
        made.sources,
        made.plan,
        title=order.title,
        order=source,
        terms_text=order.purpose,
        options=made.run.asked.options,
        vehicle=_vehicle(made.case, made.plan.joint),
        configurations=_configurations(node, staff, made.sources),
    )


def _vehicle(case: Case, joint: JointOrder) -> str:
    """The one legal way of every offer that is bought from; "" where there are several."""
    used = {line.offer for line in joint.lines}
    ways = {offer.vehicle or "" for offer in case.offers if offer.offer in used}
    return ways.pop() if len(ways) == 1 else ""


def _configurations(node: Node, staff: Staff, sources: Sources) -> dict[str, str]:
    """Item code -> its configuration, where its record names one."""
    items = {
        code: Ref(owner=s.owner, id=s.id)
        for (table, code), s in sources.items()
        if table == "items"
    }
    records = many(node, staff.reader, [(ref.owner, ref.id) for ref in items.values()])
    named = {}
    for code, ref in items.items():
        record = records.get((ref.owner, ref.id))
        if record is not None and record.body is not None:
            named[code] = Item.read(record.body).configuration or ""
    return named
