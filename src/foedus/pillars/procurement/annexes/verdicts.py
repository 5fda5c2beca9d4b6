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
from foedus.desk.records.fields import Ref
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
from foedus.pillars.procurement.records.annex import Annex, Input, Result, Verdict
from foedus.pillars.procurement.records.market import Offer, Rate, Supplier
from foedus.pillars.procurement.records.needs import (
    Alone,
    Budget,
    Equivalence,
    Holding,
    Item,
    Requirement,
)
from foedus.pillars.procurement.records.orders import Order
from foedus.pillars.procurement.sourced import Sourced

SECONDS = 20.0
"""For working out what each member would pay alone; what is not ready by then stays unchecked."""
MOST_READ = 20_000
KIND_OF = {
    "items": Item.kind,
    "offers": Offer.kind,
    "order": Order.kind,
    "rates": Rate.kind,
    "requirements": Requirement.kind,
    "suppliers": Supplier.kind,
}
"""The kind of the records that a table of an order is made of."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found. `own` is for this ministry's eyes only; None if it did not come so far."""

    found: tuple[Found, ...]
    own: Own | None


def check(node: Node, staff: Staff, record: Record) -> Checked:
    """Check an annex with what this person may read here."""
    annex = annex_of(record)
    here = _pinned(node, staff.reader, annex)
    order_record = here.get((annex.order.owner, annex.order.id))
    order = Order.read(order_record.body or {}) if order_record else None
    stands = {ref: Here(one.ver, one.digest) for ref, one in here.items()}
    chosen = _chosen(node, staff.reader, annex, order) if order else ()
    found = check_inputs(annex, record.body or {}, stands, chosen)
    if found or order is None:
        return Checked(found, None)
    try:
        case = _assembled(node, staff.reader, annex, order, here.values())
    except Refused as refused:
        return Checked(refused_records(refused), None)
    alone = costs_alone(case, annex)
    own = _own(node, staff.reader, annex, alone)
    return Checked(check_annex(annex, case, own, alone), own)


def case_of(
    node: Node, reader: Reader, annex: Annex, *, own: bool
) -> tuple[Case, tuple[str, ...]] | None:
    """The case that the annex pins, and the order's candidates; with our `own` holdings and
    budgets, for advice. None where the order is not here. Raises Refused as `assemble` does."""
    here = _pinned(node, reader, annex)
    record = here.get((annex.order.owner, annex.order.id))
    if record is None:
        return None
    order = Order.read(record.body or {})
    kinds = (Holding.kind, Budget.kind) if own else ()
    private = _all(node, reader, kinds, owner=node.member) if kinds else ()
    case = _assembled(node, reader, annex, order, [*here.values(), *private])
    return case, order.candidates


def _assembled(
    node: Node, reader: Reader, annex: Annex, order: Order, records: Iterable[Record]
) -> Case:
    """With every item and equivalence that is here: which items are the same is the members' word
    and no row of the annex."""
    pinned = {_ref(one): one for one in records}
    context = _all(node, reader, (Item.kind, Equivalence.kind))
    seen = [*pinned.values(), *(one for one in context if _ref(one) not in pinned)]
    return assemble(_framed(annex, order), tuple(_sourced(seen))).case


def _pinned(node: Node, reader: Reader, annex: Annex) -> dict[tuple[str, str], Record]:
    """What is here of the pinned records, each of the kind that its table holds."""
    tables = {(row.owner, row.id): KIND_OF[row.table] for row in annex.inputs if _is_known(row)}
    found = many(node, reader, [*tables, (annex.order.owner, annex.order.id)])
    return {
        ref: one
        for ref, one in found.items()
        if one.body and one.kind in {tables.get(ref), Order.kind}
    }


def _is_known(row: Input) -> bool:
    return row.table in KIND_OF


def _chosen(node: Node, reader: Reader, annex: Annex, order: Order) -> tuple[Ref, ...]:
    """What must be among the inputs: what the order chose; where it chose no requirements, all of
    our own that every member of the annex has."""
    if order.requirements:
        return (*order.requirements, *order.offers)
    ours = _all(node, reader, (Requirement.kind,), owner=node.member)
    members = set(annex.members)
    given = (one for one in ours if members <= set(one.label.releasable_to) and len(members) > 1)
    return (*(Ref(owner=one.owner, id=one.id) for one in given), *order.offers)


def _framed(annex: Annex, order: Order) -> Order:
    """The order with exactly the requirements and offers that the annex pins."""
    refs = {
        table: tuple(Ref(owner=r.owner, id=r.id) for r in annex.inputs if r.table == table)
        for table in ("requirements", "offers")
    }
    return order.model_copy(update=refs)


def _ref(record: Record) -> tuple[str, str]:
    return record.owner, record.id


def _all(
    node: Node, reader: Reader, kinds: tuple[str, ...], owner: str = ""
) -> tuple[Record, ...]:
    """The current records of some kinds, up to MOST_READ of them."""
    found: list[Record] = []
    after, owners = "", (owner,) if owner else ()
    while len(found) < MOST_READ:
        rows = page(node, reader, Query(kinds, owners=owners, after=after, limit=500))
        found += [one for one in rows.rows if one.body is not None]
        if not rows.more:
            break
        after = rows.after
    return tuple(found)


def _sourced(records: Iterable[Record]) -> Iterator[Sourced[Body]]:
    for one in records:
        kind = bodies().get(one.kind)
        if kind is not None and one.body is not None:
            yield Sourced(one.owner, one.id, one.ver, one.digest, kind.read(one.body))


def costs_alone(case: Case, annex: Annex) -> dict[str, int | None]:
    """What each member would pay alone on its share of the market, from released records only;
    without those that the time did not suffice for."""
    watch = Watch(seconds=SECONDS, clock=time.monotonic)
    options = Options(objective=annex.objective, gap_share=annex.gap_bp / 10_000, seed=annex.seed)
    costs: dict[str, int | None] = {}
    needing = {need.member for need in case.requirements}
    for member in (one.member for one in case.members):
        if member not in needing:
            costs[member] = None
            continue
        plan = stand_alone(case, member, "pro_rata", options, watch)
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
