"""Our node's check of an annex: read the pinned records, reckon again, keep the verdict at home.

The figures alone are worked out here and forgotten; only the verdict is a record, and it leaves
with the ballot (`acts.decide`).
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from foedus.desk.actions.record import pinned, role
from foedus.desk.house import bodies
from foedus.desk.permit import Right, Staff
from foedus.desk.records.body import Body
from foedus.desk.votes.acts import marking_of
from foedus.engine.watch import Watch
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Reader, Record, many
from foedus.node.write import Written, pen
from foedus.pillars.procurement.annexes.matters import annex_of, verdict_id
from foedus.pillars.procurement.assembly import assemble
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.checking import (
    Found,
    Here,
    Own,
    check_annex,
    check_inputs,
    refused_records,
    rows_of,
)
from foedus.pillars.procurement.plan.alone import alone_result, stand_alone
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.records.annex import Annex, Result, Verdict
from foedus.pillars.procurement.records.needs import Alone, Equivalence
from foedus.pillars.procurement.records.orders import Order
from foedus.pillars.procurement.sourced import Sourced

SECONDS = 20.0
"""For working out what each member would pay alone; what is not ready by then stays unchecked."""
MOST_EQUIVALENCES = 1_000


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found. `own` is for this ministry's eyes only; None if it did not come so far."""

    found: tuple[Found, ...]
    own: Own | None


def check(node: Node, staff: Staff, record: Record) -> Checked:
    """Check an annex with what this person may read here."""
    annex = annex_of(record)
    refs = {(row.owner, row.id) for row in annex.inputs} | {(annex.order.owner, annex.order.id)}
    here = {ref: one for ref, one in many(node, staff.reader, refs).items() if one.body}
    order_record = here.get((annex.order.owner, annex.order.id))
    order = Order.read(order_record.body or {}) if order_record else None
    stands = {ref: Here(one.ver, one.digest) for ref, one in here.items()}
    chosen = order.requirements if order else ()
    found = check_inputs(annex, record.body or {}, stands, chosen)
    if found or order is None:
        return Checked(found, None)
    seen = (*_sourced(here.values()), *_equivalences(node, staff.reader))
    try:
        case = assemble(order, seen).case
    except Refused as refused:
        return Checked(refused_records(refused), None)
    alone = costs_alone(case)
    own = _own(node, staff.reader, annex, alone)
    return Checked(check_annex(annex, case, own, alone), own)


def _sourced(records: Iterable[Record]) -> Iterator[Sourced[Body]]:
    for one in records:
        kind = bodies().get(one.kind)
        if kind is not None and one.body is not None:
            yield Sourced(one.owner, one.id, one.ver, one.digest, kind.read(one.body))


def costs_alone(case: Case) -> dict[str, int | None]:
    """What each member would pay alone on its share of the market, from released records only;
    without those that the time did not suffice for."""
    watch = Watch(seconds=SECONDS, clock=time.monotonic)
    costs: dict[str, int | None] = {}
    needing = {need.member for need in case.requirements}
    for member in (one.member for one in case.members):
        if member not in needing:
            costs[member] = None
            continue
        plan = stand_alone(case, member, "pro_rata", Options(), watch)
        if plan.settlement is not None or plan.shortfalls:
            costs[member] = alone_result(case, plan).total_cents
    return costs


def _own(node: Node, reader: Reader, annex: Annex, alone: Mapping[str, int | None]) -> Own:
    """The ministry's own figure for exactly these needs comes before the computed one."""
    figure = _own_figure(node, reader, annex)
    if figure is not None:
        return Own(node.member, figure, "own_figure")
    computed = alone.get(node.member)
    return Own(node.member, computed, "none" if computed is None else "pro_rata")


def _own_figure(node: Node, reader: Reader, annex: Annex) -> int | None:
    ours = {
        (row.owner, row.id)
        for row in annex.inputs
        if row.table == "requirements" and row.owner == node.member
    }
    query = Query((Alone.kind,), descending=True, owners=(node.member,), limit=50)
    for record in page(node, reader, query).rows:
        if record.body is None:
            continue
        figure = Alone.read(record.body)
        named = {(ref.owner, ref.id) for ref in figure.requirements}
        if named == ours and figure.currency == annex.currency:
            return figure.cost_cents
    return None


def _equivalences(node: Node, reader: Reader) -> Iterator[Sourced[Equivalence]]:
    query = Query((Equivalence.kind,), limit=MOST_EQUIVALENCES)
    for record in page(node, reader, query).rows:
        if record.body is not None:
            body = Equivalence.read(record.body)
            yield Sourced(record.owner, record.id, record.ver, record.digest, body)


def keep(node: Node, staff: Staff, record: Record, checked: Checked) -> Written:
    """The verdict, for our own ministry alone."""
    verdict = Verdict(
        annex=pinned(record),
        member=node.member,
        result=Result.REFUSED if checked.found else Result.VERIFIED,
        faults=rows_of(annex_of(record), checked.found),
        counterfactual=checked.own.counterfactual if checked.own else "none",
        checked_at=datetime.fromtimestamp(clock.unix_s(), UTC),
    )
    with pen(node, staff.person) as ours:
        return ours.put(
            Verdict.kind,
            verdict.wire(),
            by=role(staff, Right.DRAFT, Right.CHECK, Right.APPROVE),
            to=(),
            record=verdict_id(node.member, record),
            marking=marking_of(record),
        )
